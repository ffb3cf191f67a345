"""Pages without headings: styled lines that serve as such, pages laid out by tables, names in windows."""

import pytest

from tests.crawlers.pages import page, provider_of, said, whole_page

_PROSE = "Public works staff and councillors of communities below 25,000 people."
_PARTS = (
    f"<div><{{0}}>Who it is for</{{1}}><p>{_PROSE}</p><p>Others are welcome.</p></div>"
    "<div><{0}>What you will learn</{1}><ul><li>Weld</li><li>Braze</li></ul></div>"
    "<div><{0}>Your instructor</{1}><p>Lucasta Breckenhall, welder</p><p>18 years in the trade</p></div>"
)


@pytest.mark.parametrize("opened", ["div class='css-h'", "p class='heading'", "div class='x1 t2'"])
def test_lines_of_one_class_that_begin_parts_with_prose_are_headings(opened: str) -> None:
    found = said(page(_PARTS.format(opened, opened.split(maxsplit=1)[0])))
    assert ("", "Who it is for", _PROSE) in found
    assert ("", "What you will learn", "Weld") in found
    assert not [text for _, _, text in found if "Lucasta" in text or "18 years" in text]


@pytest.mark.parametrize(
    "body",
    [
        # Cards of figures.
        "<div><div class='n'>Weld</div><p>$40</p><p>May 3</p></div>"
        "<div><div class='n'>Braze</div><p>$50</p><p>May 4</p></div>"
        "<div><div class='n'>Forge</div><p>$60</p><p>May 5</p></div>",
        # Two are no pattern.
        f"<div><div class='n'>Weld</div><p>{_PROSE}</p></div><div><div class='n'>Braze</div><p>Yes</p></div>",
        # Lines that begin nothing.
        "<div><p class='n'>Weld</p></div><div><p class='n'>Braze</p></div><div><p class='n'>Forge</p></div>",
    ],
)
def test_other_lines_are_words(body: str) -> None:
    assert not [s for s in page(body).statements if "/" in s.place.path and "Weld" in s.place.path]


def test_a_column_without_a_name_of_its_own_is_called_as_its_heading() -> None:
    table = "<table><tr><th>Method</th><th>Weight</th></tr><tr><td>Exam</td><td>30%</td></tr></table>"
    assert ("", "How you are assessed", "Exam") in said(page(f"<h2>How you are assessed</h2>{table}"))
    assert ("", "Method", "Exam") in said(page(table.replace("<table>", "<p>It is so.</p><table>")))


def _old(rows: str, window: str = "SD 97 :: Bookkeeping, Level 1") -> list[tuple[str, str]]:
    html = f"<html><head><title>{window}</title></head><body>{rows}</body></html>"
    listing = whole_page(html)
    return [(s.about or "", s.text) for s in listing.statements if s.place.region != "markup"]


_MAIN = (
    "<td><p><font size=5><b>Bookkeeping Level 1</b></font></p><p>Keep the books of a small company for a "
    "whole year, from the first entry to the last statement, and learn what each of them is for.</p>"
    "<p><b>Fee:</b> $385</p><p>Taught by the district in its own rooms, on week nights.</p></td>"
)


def test_the_longest_line_that_the_window_repeats_is_the_title() -> None:
    said_on_it = _old(f"<table><tr>{_MAIN}</tr></table>")
    assert said_on_it[0] == ("title", "Bookkeeping Level 1")
    assert said_on_it.count(("", "Bookkeeping Level 1")) == 0


def test_a_link_that_the_window_repeats_is_none() -> None:
    body = "<p><b><a href='/'>District Ninety Seven</a></b></p><p>Keep the books.</p>"
    assert ("title", "District Ninety Seven") not in _old(body, "Books | District Ninety Seven")


def test_columns_of_the_site_beside_the_cell_of_the_title_are_passed_over() -> None:
    left = "<td>Career training<br>Office assistant, 10 months<br>Building service worker<br>$1,295</td>"
    right = "<td><b>Coming up</b><br>Welding for artists<br>Feb 2, 2027<br>$410</td>"
    texts = " ".join(text for _, text in _old(f"<table><tr>{left}{_MAIN}{right}</tr></table>"))
    assert "$385" in texts
    assert "1,295" not in texts and "$410" not in texts


@pytest.mark.parametrize(
    "row",
    [
        "<tr><td>Start: May 3, 2027<br>Hours: 21<br>Room: the shop of the school, door 4, upstairs</td>"
        f"{_MAIN}</tr>",
        f"<tr>{_MAIN}<td><b>Quick facts</b><br>May 3, 2027<br>21 hours</td></tr>",
    ],
)
def test_a_column_of_facts_is_read(row: str) -> None:
    assert "May 3, 2027" in " ".join(text for _, text in _old(f"<table>{row}</table>"))


_CEDAR = "Cedar Ridge College"


@pytest.mark.parametrize(
    ("window", "foot", "provider"),
    [
        ("Soil Care | Cedar Ridge College", "Cedar Ridge College, 7 Elm Road", "Cedar Ridge College"),
        ("Soil Care - Courses - Cedar Ridge College", "© 2026 Cedar Ridge College", "Cedar Ridge College"),
        ("Cedar Ridge College :: Soil Care", "Cedar Ridge College", "Cedar Ridge College"),
        ("Soil Care | Cedar Ridge College | Course Search", "Cedar Ridge College, 7 Elm Road", _CEDAR),
        ("Soil Care — Executive & Professional Learning, Cedar Ridge College", "Cedar Ridge College", _CEDAR),
        ("Soil Care | Cedar Ridge College", "<img alt='Cedar Ridge College'>", _CEDAR),
        ("Soil Care | Cedar Ridge College", "<img alt='The garden of Cedar Ridge College'>", ""),
        ("Soil Care | Cedar Ridge College | Wall Care", "Cedar Ridge College", ""),
        ("Soil Care | Continuing Education", "Continuing Education", ""),
        ("Soil Care | Cedar Ridge College", "Ask for Cedar Ridge College at the door.", ""),
        ("Soil Care | Soil Care Level 2", "Soil Care Level 2", ""),
    ],
)
def test_whose_page_it_is_stands_in_the_window_and_in_a_line_of_its_own(
    window: str, foot: str, provider: str
) -> None:
    html = (
        f"<title>{window}</title><main><h1>Soil Care</h1><p>Learn.</p></main><footer><p>{foot}</p></footer>"
    )
    assert provider_of(html) == provider


@pytest.mark.parametrize(
    ("site", "provider"),
    [
        ("Cedar Ridge College Online Store", "Cedar Ridge College"),
        ("Cedar Ridge College Shop", "Cedar Ridge College"),
        ("Cedar Ridge College Continuing Studies", "Cedar Ridge College Continuing Studies"),
        ("Cedar Ridge Colleges Shop", "Cedar Ridge Colleges Shop"),
        ("Elm Learning", "Elm Learning"),
    ],
)
def test_a_shop_is_that_of_the_institution_which_the_window_names(site: str, provider: str) -> None:
    html = (
        f"<title>Soil Care | Cedar Ridge College</title><meta property='og:site_name' content='{site}'>"
        "<main><h1>Soil Care</h1><p>Learn.</p></main><footer>Cedar Ridge College</footer>"
    )
    assert provider_of(html) == provider


@pytest.mark.parametrize(
    ("line", "window", "title"),
    [
        ("<b>SOIL 9021 Soil Care for Towns</b>", "Cedar College - SOIL 9021", "Soil Care for Towns"),
        ("<font size=4>SOIL 9021: Soil Care for Towns</font>", "SOIL 9021", "Soil Care for Towns"),
        ("<b>SOIL 9031 Wall Care</b>", "Cedar College - SOIL 9021", ""),
        ("<a href=/b><b>SOIL 9021 Soil Care for Towns</b></a>", "Cedar College - SOIL 9021", ""),
    ],
)
def test_a_line_whose_code_the_window_has_is_the_title(line: str, window: str, title: str) -> None:
    said = _old(f"<tr><td><p>{line}</p><p>Tuition: $435</p></td></tr>", window)
    assert title in said[0][1] if title else "SOIL 90" not in said[0][1].replace("SOIL 9021", "")


@pytest.mark.parametrize(
    ("heading", "window", "title"),
    [
        (
            "<h3><span>SOIL 9021 NC01</span> - <span>Soil Care</span></h3>",
            "Course Details - My CC",
            "Soil Care",
        ),
        ("<h2>Course Details</h2><h3>SOIL 9021 - Soil Care</h3>", "My CC", "SOIL 9021 - Soil Care"),
        ("<h4>SOIL 9021 Soil Care</h4>", "Class Details", "SOIL 9021 Soil Care"),
        # Several courses.
        ("<h3>SOIL 9021 Soil Care</h3><h3>SOIL 9022 Wall Care</h3>", "Course Details", "Course Details"),
        ("<nav><h3>SOIL 9022 Wall Care</h3></nav>", "Course Details", "Course Details"),
        ("<h1>Earth Care</h1><h3>SOIL 9022 Wall Care</h3>", "Course Details", "Earth Care"),
    ],
)
def test_the_only_coded_heading_of_a_portal_names_the_course(heading: str, window: str, title: str) -> None:
    html = f"<title>{window}</title><body>{heading}<p>Learn to mend.</p></body>"
    assert [s.text for s in whole_page(html).statements if s.about == "title"] == [title]


@pytest.mark.parametrize(
    ("picture", "foot", "provider"),
    [
        ("<img src=/i/logo.png alt='Cedar College'>", "Cedar College, 7 Elm Road", "Cedar College"),
        ("<img class=brand alt='Cedar College logo' src=a.svg>", "© 2026 Cedar College.", "Cedar College"),
        ("<a href=/><img alt='Cedar College' src=a.svg></a>", "Cedar College · 7 Elm Road", "Cedar College"),
        ("<a href=/><img alt='Cedar College home' src=a></a>", "Cedar College", "Cedar College"),
        ("<img id=site-logo alt='Cedar College' src=a>", "The Cedar College", "Cedar College"),
        # No line of the page begins with it; a picture of something else; not the first logo; no name.
        ("<img src=/i/logo.png alt='Cedar College'>", "Made by Elm Web", ""),
        ("<img src=/i/field.png alt='Cedar College'>", "Cedar College", ""),
        ("<img src=logo-a.png alt='Ash Board'><img src=logo.png alt='Cedar College'>", "Cedar College", ""),
        ("<img src=/i/logo.png alt='Continuing Education'>", "Continuing Education", ""),
    ],
)
def test_a_logo_that_a_line_of_the_page_repeats_says_whose_page_it_is(
    picture: str, foot: str, provider: str
) -> None:
    html = f"<title>Soil Care</title><body>{picture}<h1>Soil Care</h1><p>Dig.</p><div>{foot}</div></body>"
    assert provider_of(html) == provider


_STRIP = "<div class=k><div class=v>{}</div><div>{}</div></div>"


@pytest.mark.parametrize(
    "parts",
    [
        [("Beginner level", "No experience needed"), ("6 months at 7 hours a week", "Or move faster")],
        [("Flexible schedule", "Learn at your own pace"), ("4.7", "Rated by learners")],
        [("5 weeks", "Can be longer"), ("Evening classes", "In the old library")],
        [("3 credits", "On the transcript"), ("Hybrid", "One day a month in the yard")],
        [("$49", "Each month"), ("Cancel anytime", "No fee for that")],
    ],
)
def test_a_note_below_a_value_is_not_its_value(parts: list[tuple[str, str]]) -> None:
    found = said(page("<section>" + "".join(_STRIP.format(*part) for part in parts) + "</section>"))
    labels = [label for _, label, _ in found]
    texts = "\n".join(text for _, _, text in found)
    for over, _ in parts:
        assert over in texts
        assert over not in labels


@pytest.mark.parametrize(
    "parts",
    [
        [("Duration", "4 weeks"), ("Weekly study", "3 hours"), ("100% online", "Start straight away")],
        [("Format", "Hybrid"), ("Fee", "$40"), ("Campus", "Trail")],
        [("Adults", "$20"), ("65 and over", "Half price")],
    ],
)
def test_labels_over_values_stay_labels_beside_a_figure(parts: list[tuple[str, str]]) -> None:
    found = said(page("<section>" + "".join(_STRIP.format(*part) for part in parts) + "</section>"))
    assert ("", *parts[0]) in found


def test_dates_stand_over_their_name_in_many_languages() -> None:
    for dates, name in [
        ("Del 1 de marzo al 30 de abril de 2027", "Fechas"),
        ("1 de março de 2027", "Data"),
        ("12 de enero de 2027", "Fechas"),
        ("3 de outubro a 5 de dezembro", "Datas"),
        ("From May 3 to May 7, 2027", "Dates"),
    ]:
        parts = [(dates, name), ("280 €", "Precio")]
        found = said(page("<section>" + "".join(_STRIP.format(*part) for part in parts) + "</section>"))
        assert [text for _, label, text in found if label == name and text.startswith(dates)]


@pytest.mark.parametrize(
    ("body", "facts"),
    [
        ("<tr><th><label for=a>Clock Hours:</label></th><td><span id=a>72.00</span></td></tr>", 1),
        ("<tr><th><label for=gone>Clock Hours:</label></th><td>72.00</td></tr>", 1),
        ("<tr><td><label for=a>Clock Hours</label></td><td><span id=a>72.00</span></td></tr>", 1),
        # Fields to fill in.
        ("<tr><th><label for=a>Clock Hours</label></th><td><input id=a> 72.00</td></tr>", 0),
        ("<tr><td><label for=gone>Clock Hours</label></td><td>72.00</td></tr>", 0),
    ],
)
def test_labels_of_what_a_portal_only_shows_are_read(body: str, facts: int) -> None:
    found = said(page(f"<table>{body}</table>"))
    assert [fact for fact in found if fact[1] == "Clock Hours"] == [("", "Clock Hours", "72.00")] * facts


def test_what_learners_also_viewed_is_passed_over_below_a_legend() -> None:
    sets = (
        "<fieldset><legend>Description</legend><p>Dig.</p></fieldset>"
        "<fieldset><legend>{}</legend><ul><li>Wall Care 60 hours $715</li></ul></fieldset>"
    )
    for legend in ("Students also viewed", "Related courses", "You may also like"):
        assert "$715" not in str(said(page(sets.format(legend))))
    assert "$715" in str(said(page(sets.format("About this class"))))


@pytest.mark.parametrize(
    ("heads", "row", "fact"),
    [
        (
            ("Fee Code", "Description", "Charge"),
            ("LABF", "Lab Supplies", "$95"),
            ("Lab Supplies Charge", "$95"),
        ),
        (("Item #", "Item", "Amount"), ("7", "Tools", "$40"), ("Tools Amount", "$40")),
        (("Description", "Charge"), ("Exam Fee", "$40"), ("Exam Fee Charge", "$40")),
        (("Code", "Campus", "Fee"), ("S-1", "Trail", "$40"), ("Fee", "$40")),
    ],
)
def test_rows_of_fees_are_known_by_what_they_name_and_not_by_their_code(
    heads: tuple[str, ...], row: tuple[str, ...], fact: tuple[str, str]
) -> None:
    cells = "".join(f"<td>{cell}</td>" for cell in row)
    body = f"<h3>Fees</h3><table><tr>{''.join(f'<th>{h}</th>' for h in heads)}</tr><tr>{cells}</tr></table>"
    assert fact in [found[1:] for found in said(page(body))]


@pytest.mark.parametrize(
    ("head", "foot", "provider"),
    [
        ("<a href=/ class=logo>Midland Health Academy</a>", "Midland Health Academy, Arden Road", True),
        ("<a href=/>Midland Health Academy</a>", "© 2026 Midland Health Academy", True),
        ("<a href=/>Midland Health Academy</a>", "Arden Road", False),
        ("<a href=/courses>Midland Health Academy</a>", "Midland Health Academy, Arden Road", False),
        ("<a href=/>All courses</a>", "All courses, in one place", False),
    ],
)
def test_a_link_home_and_a_letterhead_tell_whose_page_it_is(head: str, foot: str, provider: bool) -> None:
    html = (
        f"<title>Soil Care</title><header>{head}</header><main><h1>Soil Care</h1><p>Learn.</p></main>"
        f"<footer><p>{foot}</p></footer>"
    )
    assert bool(provider_of(html)) == provider


@pytest.mark.parametrize(
    ("window", "foot", "provider"),
    [
        ("Soil Care | Cedar Training", "© 2026 Cedar Software, Inc.", "Cedar Software, Inc."),
        (
            "Soil Care - Cedar",
            "Copyright 2019–2026 Cedar Software Ltd. All rights reserved",
            "Cedar Software Ltd.",
        ),
        ("Soil Care - Cedar", "© Cedar College of Trades | Privacy", "Cedar College of Trades"),
        # Who made the site; one word; the year alone.
        ("Le sol - Cèdre", "© 2026 Cèdre Formation Tous droits réservés", "Cèdre Formation"),
        ("Soil Care - Cedar", "© 2026 Elm Web Design", ""),
        ("Soil Care - Cedar", "© 2026 Cedar", ""),
        ("Soil Care - Cedar", "© 2026. All rights reserved.", ""),
    ],
)
def test_a_notice_of_copyright_names_the_owner_whose_site_is_called_so(
    window: str, foot: str, provider: str
) -> None:
    html = f"<title>{window}</title><body><h1>Soil Care</h1><p>Dig.</p><footer><p>{foot}</p></footer></body>"
    assert provider_of(html) == provider


def test_a_site_name_gives_way_to_the_fuller_name_in_the_window() -> None:
    for site, provider in [
        ("Duinrand", "Zorgacademie Duinrand"),
        ("Duin", "Duin"),
        ("Zorgacademie Duinrand en Omstreken", "Zorgacademie Duinrand en Omstreken"),
        ("Leren", "Leren"),
    ]:
        html = (
            "<title>Wondzorg | Zorgacademie Duinrand</title>"
            f"<meta property='og:site_name' content='{site}'><a href='/'>Zorgacademie Duinrand</a>"
            "<main><h1>Wondzorg</h1><p>Leer verbinden.</p></main>"
        )
        assert provider_of(html) == provider


@pytest.mark.parametrize(
    ("description", "provider"),
    [
        ("Offered by Halcyon Systems. Start a career in networks.", "Halcyon Systems"),
        ("Provided by Cedar College. Learn to weld.", "Cedar College"),
        ("A course offered by many. Learn to weld.", "Brightquay"),
        ("Offered by the hour. Learn to weld.", "Brightquay"),
        ("Offered by Halcyon Systems", "Brightquay"),
    ],
)
def test_a_platforms_description_for_machines_says_who_offers(description: str, provider: str) -> None:
    head = (
        "<meta property='og:site_name' content='Brightquay'>"
        f"<meta name='description' content='{description}'>"
    )
    named = [s.text for s in page("<p>Dig.</p>", head=head).statements if s.about == "provider"]
    assert named == [provider]
