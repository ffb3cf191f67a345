"""Sessions known by their class, by the label of a drop-down, or by one line of pieces."""

import pytest

from crawlers.page import read_page
from crawlers.read import Document
from crawlers.source import Source
from normalizer.normalize import normalize
from tests.crawlers.pages import URL, page, references, said
from tests.each import each


def test_parts_that_are_called_sessions_are_runs_under_any_heading() -> None:
    listing = page(
        "<h2>Join us</h2><div class='sessions'><div class='session'><span>Session 1, 2027</span>"
        "<p>22 Feb – 2 Apr</p><p>Open</p></div><div class='session'><span>Session 2, 2027</span>"
        "<p>9 Aug – 17 Sep</p><p>Soon</p></div></div>"
    )
    assert references(listing) == ["22-feb", "9-aug"]
    assert ("22-feb", "term") in [(s.subject, s.about) for s in listing.statements]


@pytest.mark.parametrize(
    "body",
    [
        # Lessons, with nothing to pay or to join.
        "<div class='session'><h4>Soil</h4><p>Feb 22</p></div>"
        "<div class='session'><h4>Seed</h4><p>Mar 1</p></div>",
        # One alone may be anything.
        "<div class='session'><p>Feb 22, 2027</p><p>$40</p></div>",
        "<div class='card'><p>Feb 22, 2027</p><p>$40</p></div>"
        "<div class='card'><p>Mar 1, 2027</p><p>$40</p></div>",
    ],
)
def test_other_parts_are_no_runs(body: str) -> None:
    assert references(page(f"<h2>Join us</h2>{body}")) == []


@pytest.mark.parametrize(
    "select",
    [
        "<label for='o'>Choose an offering</label><select id='o'>{}</select>",
        "<label>Choose an offering <select>{}</select></label>",
        "<select aria-label='Upcoming sessions'>{}</select>",
    ],
)
def test_a_drop_down_is_of_sessions_where_its_label_says_so(select: str) -> None:
    choices = ("Choose", "May 3, 2027 - Seats remaining: 9", "June 1, 2027 - Full")
    options = "".join(f"<option>{choice}</option>" for choice in choices)
    listing = page(select.format(options))
    assert len(references(listing)) == 2
    statuses = [s.text for s in listing.statements if s.about == "status"]
    assert statuses == ["Seats remaining: 9", "Full"]


def test_a_drop_down_of_anything_else_is_none() -> None:
    html = "<label for='o'>Sort by</label><select id='o'><option>May 3, 2027</option></select><p>Come.</p>"
    assert references(page(html)) == []


def test_a_line_of_a_session_is_divided_where_its_elements_are() -> None:
    found = said(
        page(
            "<h2>Dates</h2><ul><li><a href='#'>Mon Apr 5 to 26, 2027</a> <em>Castine Boatyard</em> $129 "
            "<span>Join wait list</span></li><li><a href='#'>Wed Feb 3 to 24, 2027</a> <em>Ellisport</em> "
            "$129 <span>3 seats left</span></li></ul>"
        )
    )
    texts = [text for _, _, text in found]
    assert "Castine Boatyard" in texts and "Mon Apr 5 to 26, 2027" in texts


@pytest.mark.parametrize(
    ("item", "texts"),
    [
        (
            "<span class='visually-hidden'>Length</span><strong>11 weeks</strong><span>part-time</span>",
            ["11 weeks", "part-time"],
        ),
        (
            "<span class='sr-only'>Start</span><b>May 3, 2027</b><a href='#d'>all dates</a>",
            ["May 3, 2027", "all dates"],
        ),
        ("<span>Fee</span><span>$</span><span>895</span>", ["$895"]),
        ("<em>Weld</em><i>ing for all who like it</i>", ["Welding for all who like it"]),
    ],
)
def test_pieces_of_several_words_that_touch_are_told_apart(item: str, texts: list[str]) -> None:
    assert [text for _, _, text in said(page(f"<ul><li>{item}</li></ul>"))] == texts


def test_lines_with_bullets_have_the_label_that_leads_on_to_them() -> None:
    found = said(
        page("<h3>About</h3><p><b>Outcomes.</b> You will:</p><p>&bull; weld<br>&bull; braze</p><p>Come.</p>")
    )
    assert ("", "Outcomes.", "• weld") in found
    assert ("", "About", "Come.") in found


@pytest.mark.parametrize(
    "quote",
    [
        "<blockquote><p>It paid for itself.</p><cite>Perran, Kernow Council</cite></blockquote>",
        "<blockquote>“It cost me $90.” Perran</blockquote>",
        "<div class='quote'><p>It cost me $90.</p></div>",
    ],
)
def test_what_others_say_is_passed_over(quote: str) -> None:
    assert said(page(f"<p>Learn to weld.</p>{quote}")) == [("", "", "Learn to weld.")]


def test_a_part_set_in_as_a_remark_is_kept() -> None:
    found = said(page("<blockquote>Bring a hard hat.</blockquote>"))
    assert found == [("", "", "Bring a hard hat.")]


def _parts(*names: str) -> str:
    dates = ("<p>2, 9 et 16 février 2027</p><p>Date limite : 22 janvier 2027</p>", "<p>May 6–27, 2027</p>")
    parts = (f"<details><summary>{n}</summary>{d}</details>" for n, d in zip(names, dates, strict=False))
    return f"<h2>Dates</h2>{''.join(parts)}"


@each(
    ("names", "found"),
    [
        (["Cohorte d'hiver – complet", "Cohorte de printemps – ouvert"], ["d-hiver", "de-printemps"]),
        (["Session d’automne (complet)", "Session d’hiver (ouvert)"], ["automne", "hiver"]),
        (["Winter cohort (full)", "Spring cohort (open)"], ["winter", "spring"]),
        (["Winter intake - waitlist", "Summer intake - open"], ["winter", "summer"]),
        (["Groupe automne - complet", "Groupe hiver - ouvert"], ["automne", "hiver"]),
    ],
)
def test_sections_are_named_by_their_season(names: list[str], found: list[str]) -> None:
    listing = page(_parts(*names))
    assert all(part in reference for part, reference in zip(found, references(listing), strict=True))
    assert next(s.text for s in listing.statements if s.about == "status") in names[0]


@each(
    "names",
    [
        ["Winter gardens – full of life"],  # no section
        ["Cohorte d'hiver"],  # nothing but dates
        ["Spring intake"],
        ["Group d'Urville – open"],
    ],
)
def test_other_headings_with_seasons_are_none(names: list[str]) -> None:
    assert references(page(_parts(*names))) == []


@each("button", ["Book now", "Register", "Waitlist", "Fully booked", "Add to cart"])
def test_a_status_that_touches_the_times_before_it_is_one(button: str) -> None:
    line = "<li><span>{}</span><span class=t>09:00-16:30</span><span class=s><a href=/b>{}</a></span></li>"
    items = line.format("3 May 2027", button) + line.format("7 June 2027", "Sold out")
    listing = page(f"<h2>Dates</h2><ul>{items}</ul>")
    assert [s.text for s in listing.statements if s.about == "status"] == [button, "Sold out"]


@each(
    ("language", "beside", "currency"),
    [
        ("en-AU", "", "AUD"),
        ("fr-CA", "", "CAD"),
        ("en", "<p>From A$495.</p>", "AUD"),
        ("en", "<p>From C$495.</p>", "CAD"),
        ("en", "<p>A $25 fee applies to changes.</p>", None),  # no kind of dollars
        ("en", "", None),
        ("en-US", "", None),  # what software fills in
    ],
)
def test_a_bare_dollar_of_a_run_is_that_of_its_page(language: str, beside: str, currency: str | None) -> None:
    table = "<table><tr><th>Section</th><th>Starts</th><th>Fee</th></tr><tr><td>A1</td><td>May 3, 2027</td>"
    html = (
        f"<html lang={language}><title>Soil Care</title><h1>Soil Care</h1>{beside}<h2>Dates</h2>{table}"
        "<td>$495</td></tr></table>"
    )
    source = Source(name="college", platform="web_page", known_from="demo")
    (run,) = normalize(read_page(Document(URL, html.encode()), source)).instances
    assert [price.currency for price in run.prices.value or ()] == [currency]


@each(
    "line",
    [
        "<b>{}</b>........ Tuesdays, January 19 - March 9, 2027, Ferris Hall",
        "<strong>{}:</strong> January 19 to March 9, 2027",
        "{}: January 19 - March 9, 2027 ($435)",
        "<b>{}</b> – May 3, 2027, $435",
    ],
)
def test_lines_number_sections_with_their_days(line: str) -> None:
    lines = "<br>".join(line.format(name) for name in ("Section 01", "Section 02"))
    listing = page(f"<p>Fee: $435<br>{lines}</p><p>Section 02 is full; ask to be put on the wait list.</p>")
    assert references(listing) == ["01", "02"]
    assert [s.subject for s in listing.statements if s.about == "status"] == ["02"]


@each(
    "lines",
    [
        "Session 1: May 3, 2027<br>Session 2: May 10, 2027",  # the days of one run
        "Section 01: January 19 - March 9, 2027",  # alone
        "Section 1: What soil is<br>Section 2: What sand is",
        "Section 01: May 3 - May 9, 2027<br>Section 01: June 3 - June 9, 2027",
    ],
)
def test_other_numbered_lines_are_no_sections(lines: str) -> None:
    assert references(page(f"<p>Fee: $435<br>{lines}</p>")) == []


@each(
    "head",
    ["<th>Session</th><th>Date</th><th>Topic</th>", "<th>Week</th><th>When</th><th>Focus</th>",
     "<th>Séance</th><th>Date</th><th>Sujet</th>", "<th>Day</th><th>Date</th><th>Where</th>"],
)  # fmt: skip
def test_a_table_that_numbers_meetings_is_that_of_one_run(head: str) -> None:
    dates = enumerate(("April 10, 2027", "April 17, 2027", "April 24, 2027"), 1)
    rows = "".join(f"<tr><td>{n}</td><td>{date}</td><td>Roots</td></tr>" for n, date in dates)
    listing = page(f"<h2>Session plan</h2><table><tr>{head}</tr>{rows}</table>")
    assert references(listing) == []
    read = normalize(listing)
    assert read.start.value and read.start.value[0].date == "2027-04-10"
    assert len(read.start.value) == 1 and read.end.value and read.end.value.date == "2027-04-24"


@each(
    "head",
    ["<th>Session</th><th>Date</th><th>Fee</th>", "<th>Campus</th><th>Date</th><th>Seats</th>"],
)  # fmt: skip
def test_a_table_with_prices_or_seats_is_of_several_runs(head: str) -> None:
    rows = "".join(
        f"<tr><td>{n}</td><td>{date}</td><td>{'$95' if 'Fee' in head else 'Full'}</td></tr>"
        for n, date in ((1, "April 10, 2027"), (2, "April 17, 2027"))
    )
    assert len(references(page(f"<h2>Dates</h2><table><tr>{head}</tr>{rows}</table>"))) == 2


@each(
    "fieldset",
    [
        "<label><input type=radio name=d> <strong>{}</strong> <span>09:30–16:30</span> <em>{}</em></label>",
        "<label><input type=radio name=d>{} ({})</label>",
        "<label class=opt><input type=radio name=d value=1>{} - {}</label>",
    ],
)
def test_dates_that_one_chooses_among_are_runs(fieldset: str) -> None:
    dates = (("Tue 19 Jan 2027", "Fully booked"), ("Thu 18 Mar 2027", "4 places left"))
    rates = "".join(
        f"<label><input type=radio name=r> {who} <b>£{price}</b></label>"
        for who, price in (("Member", 285), ("Non-member", 365))
    )
    choices = "".join(fieldset.format(*date) for date in dates)
    listing = page(
        f"<form><fieldset><legend>Choose a date</legend>{choices}</fieldset>"
        f"<fieldset><legend>Choose your rate</legend>{rates}</fieldset></form><p>{'Dig. ' * 90}</p>"
    )
    assert references(listing) == ["19-jan-2027", "18-mar-2027"]
    assert [s.text for s in listing.statements if s.about == "status"] == ["Fully booked", "4 places left"]
    assert ("", "Choose your rate", "Member £285") in said(listing)


def test_rates_that_one_chooses_among_are_no_runs() -> None:
    rates = "".join(
        f"<label><input type=radio name=r> {who} £{price}</label>"
        for who, price in (("By 3 May", 285), ("Later", 365))
    )
    assert references(page(f"<form><fieldset><legend>Your rate</legend>{rates}</fieldset></form>")) == []


def _section(code: str, dates: str, extra: str) -> str:
    table = f"<table><tr><th>Pattern</th><th>Dates</th><th>Location</th></tr><tr><td>Tu</td><td>{dates}</td>"
    return (
        f"<div class=sec><div><b>{code}</b> {extra}</div>{table}<td>Room 2</td></tr></table><p>Fee $465</p>"
    )


def test_what_stands_around_the_table_of_a_section_is_its_own() -> None:
    listing = page(
        "<h2>Sections</h2><div>"
        + _section("CE 33-N01", "01/12/2027 - 02/11/2027", "<span>Open</span>")
        + "</div>"
        + _section("CE 33-W01", "01/20/2027 - 04/07/2027", "<span>Full</span>")
        + "</div></div>"
    )
    assert len(references(listing)) == 2
    assert {subject for subject, _, text in said(listing) if "465" in text} == set(references(listing))


def test_what_stands_around_a_table_of_several_sections_is_of_none() -> None:
    row = "<tr><td>May {}, 2027</td><td>Room 2</td></tr>"
    table = f"<table><tr><th>Dates</th><th>Location</th></tr>{row.format(3)}{row.format(9)}</table>"
    later = table.replace("May", "June")
    listing = page(f"<h2>Sections</h2><div class=a>{table}<p>Fee $465</p></div><div class=a>{later}</div>")
    assert {subject for subject, _, text in said(listing) if "465" in text} == {""}


@each(
    ("heading", "place"),
    [
        ("Trimester 1, 2027 – Waterfront campus", ["Waterfront campus"]),
        ("Fall 2027 (North Campus)", ["North Campus"]),
        ("Semester 1 2027, Online campus", []),
        ("Trimester 1, 2027 – Evening class", []),
        ("Trimester 1, 2027", []),
    ],
)
def test_the_heading_of_a_term_may_name_a_campus(heading: str, place: list[str]) -> None:
    html = f"<h2>Offerings</h2><h3>{heading}</h3><p>8 March 2027 to 28 May 2027</p><p>Fee $495</p>"
    found = [s.text.strip("()") for s in page(html).statements if s.about == "place"]
    assert found == place


@each(
    ("words", "is_status"),
    [
        ("Registration opens May 1", True),
        ("Enrolment will open 3 May", True),
        ("Inscriptions dès le 3 mai", True),
        ("Register by May 1", False),
        ("May 1, opens early", False),
    ],
)
def test_when_one_can_register_is_a_status_with_a_day(words: str, is_status: bool) -> None:
    card = f"<div class=session><p>Sept 11–12, 2027</p><p>{words}</p></div>"
    other = "<div class=session><p>March 6–7, 2027</p><p>3 seats left</p></div>"
    listing = page(f"<h2>Dates</h2>{other}{card}")
    assert (words in [s.text for s in listing.statements if s.about == "status"]) == is_status


def test_parts_of_a_session_in_a_list_are_read_one_by_one() -> None:
    item = "<li><div>{}</div><div class=x__place>{}</div><div>£440</div><div><span>{}</span></div></li>"
    items = item.format("4 May 2027", "Guildhall", "Full") + item.format("8 June 2027", "Elm House", "Enrol")
    listing = page(f"<h2>Start dates</h2><ol>{items}</ol>")
    told = [(s.about, s.text) for s in listing.statements if s.about in ("place", "status")]
    assert told == [("place", "Guildhall"), ("status", "Full"), ("place", "Elm House"), ("status", "Enrol")]
