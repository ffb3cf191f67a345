"""Labelled facts and prose are read whatever their markup."""

import pytest

from tests.crawlers.pages import page, said
from tests.each import each

# ---------------------------------------------------------------------- labelled facts


@each(
    ("html", "facts"),
    {
        "definition list": (
            "<dl><dt>Length:</dt><dd>6 weeks</dd><dt>Fee</dt><dd>$240</dd><dd>$300 abroad</dd></dl>",
            [("Length", "6 weeks"), ("Fee", "$240"), ("Fee", "$300 abroad")],
        ),
        "definition list with wrappers": (
            "<dl><div><dt>Length</dt><dd>6 weeks</dd></div><div><dt>Fee</dt><dd>$240</dd></div></dl>",
            [("Length", "6 weeks"), ("Fee", "$240")],
        ),
        "table with row headings": (
            "<table><tr><th>Length</th><td>6 weeks</td></tr><tr><th>Fee</th><td>$240</td></tr></table>",
            [("Length", "6 weeks"), ("Fee", "$240")],
        ),
        "table of two plain columns": (
            "<table><tr><td>Length</td><td>6 weeks</td></tr><tr><td>Fee</td><td>$240</td></tr></table>",
            [("Length", "6 weeks"), ("Fee", "$240")],
        ),
        "table with column headings": (
            "<table><thead><tr><th>Learner</th><th>Fee</th></tr></thead>"
            "<tr><td>Resident</td><td>$240</td></tr><tr><td>Visitor</td><td>$300</td></tr></table>",
            [("Learner", "Resident"), ("Fee", "$240"), ("Learner", "Visitor"), ("Fee", "$300")],
        ),
        "column heading over two columns": (
            "<table><tr><th colspan='2'>When</th><th>Fee</th></tr>"
            "<tr><td>Mon</td><td>9:00</td><td>$240</td></tr></table>",
            [("When", "Mon"), ("When", "9:00"), ("Fee", "$240")],
        ),
        "lines": (
            "<p>Length: 6 weeks<br>Fee: $240</p><p>Room : B12</p>",
            [("Length", "6 weeks"), ("Fee", "$240"), ("Room", "B12")],
        ),
        "bold label with colon": (
            "<p><strong>Length:</strong> 6 weeks</p><p><b>Fee</b>: $240</p>",
            [("Length", "6 weeks"), ("Fee", "$240")],
        ),
        "bold label without colon": ("<p><strong>Length</strong> 6 weeks</p>", [("Length", "6 weeks")]),
        "bold labels in one line": (
            "<p><b>Length:</b> 6 weeks <b>Fee:</b> $240</p>",
            [("Length", "6 weeks"), ("Fee", "$240")],
        ),
        "label on a line of its own": ("<p><b>Length</b><br>6 weeks</p>", [("Length", "6 weeks")]),
        "spans in list items": (
            "<ul><li><span>Length</span> <span>6 weeks</span></li><li><span>Fee</span> <span>$240"
            "</span></li></ul>",
            [("Length", "6 weeks"), ("Fee", "$240")],
        ),
        "divs side by side": (
            "<div><div><div>Length</div><div>6 weeks</div></div><div><div>Fee</div><div>$240</div>"
            "</div></div>",
            [("Length", "6 weeks"), ("Fee", "$240")],
        ),
        "one pair, named as such": (
            "<div><span class='item-label'>Length</span><span class='item-value'>6 weeks</span></div>",
            [("Length", "6 weeks")],
        ),
        "heading and short value": (
            "<div><h3>Credits</h3><p>4.0</p></div><div><h3>Cost</h3><p>$661.25 - $702.11</p></div>",
            [("Credits", "4.0"), ("Cost", "$661.25 - $702.11")],
        ),
        "French and Dutch": (
            "<dl><dt>Durée :</dt><dd>6 semaines</dd></dl><p><strong>Cursusprijs:</strong> €895</p>",
            [("Durée", "6 semaines"), ("Cursusprijs", "€895")],
        ),
    }.values(),
)
def test_a_labelled_fact_is_read_whatever_its_markup(html: str, facts: list[tuple[str, str]]) -> None:
    assert said(page(html), "facts") == [("", label, text) for label, text in facts]


def test_cells_of_one_row_stay_together_in_their_places() -> None:
    listing = page(
        "<h2>Fees</h2><table><tr><th>Learner</th><th>Fee</th></tr>"
        "<tr><td>Resident</td><td>$240</td></tr><tr><td>Visitor</td><td>$300</td></tr></table>"
    )
    paths = {s.text: s.place.path for s in listing.statements if s.place.region == "facts"}
    assert paths["$240"] == "h2 Fees/table[1]/row 1/Fee"
    assert paths["Visitor"] == "h2 Fees/table[1]/row 2/Learner"


@pytest.mark.parametrize(
    "html",
    [
        "<p>Classes run from 9:30 to 13:00 in the garden house, rain or shine.</p>",
        "<p>Please note this: it is the first of several sentences. Another one follows it here.</p>",
        "<p>See https://college.example/help for help with it.</p>",
        "<ul><li>Dig</li><li>Sow</li><li>Reap</li></ul>",
        "<p>For families: safety, comfort, stories, and rest for the helper.</p>",
        "<p>Roots, worms, rain: these are what a bed is made of, year by year.</p>",
        "<div><h3>Notes</h3><p>You will be outdoors for the most part of it.</p></div>",
    ],
)
def test_prose_and_plain_lists_are_no_facts(html: str) -> None:
    assert said(page(html), "facts") == []


def test_long_words_beside_a_label_are_prose_under_it() -> None:
    prose = "You will dig, sow and reap with us. " * 12
    listing = page(f"<dl><dt>About</dt><dd><p>{prose}</p><p>And then some more of it.</p></dd></dl>")
    assert [(label, text[:8]) for _, label, text in said(listing, "body")] == [("About", "You will")]
    assert ("", "About", "And then some more of it.") in said(listing)


# ---------------------------------------------------------------------- headings and prose


def test_each_block_of_prose_is_one_statement_under_its_nearest_heading() -> None:
    listing = page(
        "<p>An opening.</p><h2>Content</h2><p>First part of it all.</p><h3>Outcomes</h3>"
        "<p>You will be able to:</p>"
        "<ul><li>Dig a bed</li><li>Sow <b>seed</b></li></ul><h2>Fees</h2>"
        "<p>Fees are payable before it starts.</p>"
    )
    assert said(listing, "body") == [
        ("", "", "An opening."),
        ("", "Outcomes", "You will be able to:"),
        ("", "Outcomes", "Dig a bed"),
        ("", "Outcomes", "Sow seed"),
    ]
    assert ("", "Fees", "Fees are payable before it starts.") in said(listing)


def test_a_heading_stands_over_its_own_part_only() -> None:
    listing = page(
        "<div><section><h2>Room</h2><p>B12</p></section><p>Bring boots and a coat to every session.</p></div>"
    )
    assert said(listing) == [("", "Room", "B12"), ("", "", "Bring boots and a coat to every session.")]


def test_a_heading_in_a_wrapper_stands_over_what_follows_the_wrapper() -> None:
    listing = page(
        "<section><header><h2>Room</h2></header><div><p>B12</p></div></section><p>Bring boots to it.</p>"
    )
    assert said(listing) == [("", "Room", "B12"), ("", "", "Bring boots to it.")]


def test_a_line_in_bold_serves_as_a_heading() -> None:
    listing = page(
        "<div><p><strong>What to bring</strong></p><p>Boots and a coat, and a spade if you own one.</p></div>"
    )
    assert said(listing) == [("", "What to bring", "Boots and a coat, and a spade if you own one.")]


def test_a_heading_alone_in_an_item_is_words() -> None:
    listing = page(
        "<section><h3>Part of</h3><ul><li><a href='/programs/garden'><h5>Garden Craft</h5></a>"
        "</li></ul></section>"
    )
    assert said(listing) == [("", "Part of", "Garden Craft")]


def test_a_short_list_item_is_one_statement_however_it_is_laid_out() -> None:
    listing = page(
        "<h2>Counts toward</h2><ul><li><a href='/p'>Garden Craft</a><div>Certificate</div></li>"
        "<li>X</li></ul>"
    )
    assert said(listing)[0] == ("", "Counts toward", "Garden Craft\nCertificate")


def test_the_site_is_who_offers_where_nothing_else_says() -> None:
    site = "<meta property='og:site_name' content='Loam College'>"
    named = [s.text for s in page("<p>Soil.</p>", head=site).statements if s.about == "provider"]
    assert named == ["Loam College"]
    shown = page("<p>Offered by Clay Institute</p>", head=site)
    assert said(shown) == [("", "Offered by", "Clay Institute")]


def test_pieces_of_one_kind_are_lines_and_a_pin_stands_for_the_place() -> None:
    listing = page(
        "<div><span class=p>NFQ Level 9</span><span class=p>10 ECTS</span><span class=p>30 hours</span></div>"
        "<div><i class='fa fa-map-marker'></i> Trail</div>"
    )
    assert said(listing) == [
        ("", "", "NFQ Level 9"),
        ("", "", "10 ECTS"),
        ("", "", "30 hours"),
        ("", "📍", "Trail"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "<p><span>Where?</span> <span>Art Hall, Burnaby</span></p>",
        "<p><span>Where?</span> Art Hall, <b>Burnaby</b></p>",
        "<p><span>Where: </span><span>Art Hall, </span><span>Burnaby</span></p>",
    ],
)
def test_a_question_that_opens_a_line_is_the_label_of_its_answer(line: str) -> None:
    ((_, label, text),) = said(page(line))
    assert (label.rstrip("?"), text) == ("Where", "Art Hall, Burnaby")


@pytest.mark.parametrize(
    "line",
    [
        "<p><span>Where we are going</span> nobody <b>knows</b> yet.</p>",
        "<p><span>When</span> the class is <b>full</b>, a list is kept.</p>",
        "<p><span>Who?</span> <i>All</i> of <b>you</b>.</p>",
    ],
)
def test_a_sentence_in_pieces_has_no_label(line: str) -> None:
    assert {label for _, label, _ in said(page(line))} == {""}


def test_headings_of_cards_that_give_a_date_and_an_amount_head_nothing() -> None:
    card = "<div class=col><div><h3>{}</h3></div></div>"
    cards = "".join(map(card.format, ("May 3, 2027", "$425", "North Campus")))
    listing = page(f"<div class=row>{cards}</div><div><p>Dig and sow.</p></div>")
    assert said(listing) == [
        (("", "", text)) for text in ("May 3, 2027", "$425", "North Campus", "Dig and sow.")
    ]


def test_an_amount_alone_in_a_cell_is_told_by_the_words_before_it() -> None:
    listing = page("<table><tr><td>Alumni</td><td>$355.00</td><td><a href='/x'>Details</a></td></tr></table>")
    assert ("", "Alumni", "$355.00") in said(listing, "facts")


def test_hours_and_fees_of_courses_in_a_table_are_theirs_where_their_code_and_name_share_a_cell() -> None:
    row = "<tr><td>SOIL 10{0} {1}</td><td>2{0}</td><td>$38{0}</td></tr>"
    rows = row.format(1, "Sand") + row.format(2, "Clay")
    listing = page(f"<table><tr><th>Course</th><th>Hours</th><th>Fee</th></tr>{rows}</table>")
    assert said(listing) == [("", "Course", "SOIL 101 Sand"), ("", "Course", "SOIL 102 Clay")]


def test_a_link_under_a_heading_is_the_name_of_a_page_and_no_label() -> None:
    listing = page("<h2>Part of</h2><ul><li><a href='/p'>Garden Craft : Required Courses</a></li></ul>")
    assert said(listing) == [("", "Part of", "Garden Craft : Required Courses")]


def test_a_figure_with_its_unit_that_touches_its_name_is_read_alone() -> None:
    item = "<li><strong>{}</strong><span>{}</span></li>"
    listing = page(f"<ul>{item.format('6 weeks', 'Duration')}{item.format('$495', 'Fee')}</ul>")
    assert said(listing) == [("", "Duration", "6 weeks"), ("", "Fee", "$495")]


def test_who_pays_is_told_beside_the_fee_under_a_heading_of_tariffs() -> None:
    rows = "<tr><td>Alumni</td><td>$30</td></tr><tr><td>Staff of partners</td><td>$40</td></tr>"
    listing = page(f"<table><tr><th>Tarief</th><th>Prijs</th></tr>{rows}</table>")
    assert said(listing) == [("", "Alumni Prijs", "$30"), ("", "Staff of partners Prijs", "$40")]


@each(
    "head",
    [
        "<tr><td></td><td>Book by 31 January</td><td>Standard</td></tr>",
        "<tr><td> </td><td><span>Book by 31 January</span></td><td>Standard</td></tr>",
        "<thead><tr><th></th><th>Book by 31 January</th><th>Standard</th></tr></thead>",
    ],
)
def test_a_row_of_names_over_amounts_heads_a_table_however_it_is_marked(head: str) -> None:
    rows = "<tr><td>Member</td><td>$59</td><td>$65</td></tr><tr><td>Guest</td><td>$72</td><td>$79</td></tr>"
    assert said(page(f"<h2>Fees</h2><table>{head}{rows}</table>"), "facts") == [
        ("", "Member Book by 31 January", "$59"),
        ("", "Member Standard", "$65"),
        ("", "Guest Book by 31 January", "$72"),
        ("", "Guest Standard", "$79"),
    ]


@each(
    "head",
    [
        "Code</th><th>Course",
        "UE</th><th>Intitulé",
        "Module</th><th>Title",
        "Vakcode</th><th>Vak",
        "ID</th><th>Cours",
    ],
)
def test_a_table_of_parts_tells_nothing_of_the_whole_but_their_names(head: str) -> None:
    rows = "<tr><td>A1</td><td>Sand</td><td>4</td></tr><tr><td>A2</td><td>Clay</td><td>6</td></tr>"
    table = f"<table><thead><tr><th>{head}</th><th>ECTS</th></tr></thead>{rows}</table>"
    assert [text for *_, text in said(page(table), "facts")] == ["A1", "Sand", "A2", "Clay"]


@each("name", ["fait-cle", "libelle", "etiquette", "t-etiq", "kenmerk", "rotulo"])
def test_a_label_below_its_value_is_known_by_its_class_in_other_languages(name: str) -> None:
    pairs = (("Temps partiel", "Régime"), ("Soir", "Horaire"))
    body = "".join(f"<div><p>{value}</p><p class='{name}'>{label}</p></div>" for value, label in pairs)
    assert said(page(body), "facts") == [("", "Régime", "Temps partiel"), ("", "Horaire", "Soir")]


@each(
    ("shown", "read"),
    [
        ("<b>400 h</b><span>de formation</span>", ("de formation", "400 h")),
        ("<b>10 semaines</b><span>à temps plein</span>", ("à temps plein", "10 semaines")),
        ("<b>$495</b><span>plus tax</span>", ("plus tax", "$495")),
        ("<b>6 hours</b><span>per week</span>", ("per week", "6 hoursper week")),  # the name goes on with it
        ("<b>12</b><span>hours</span>", ("hours", "12hours")),  # a unit stays with its number
    ],
)
def test_a_figure_that_touches_its_name_is_read_alone(shown: str, read: tuple[str, str]) -> None:
    body = f"<div><div>{shown}</div><div><b>3 rooms</b><span>Upstairs</span></div></div>"
    assert read in [(label, text) for _, label, text in said(page(body), "facts")]


@each(
    "line",
    [
        "<p><strong>From $4,200</strong> <span>per group</span></p>",
        "<p><strong>À partir de 4 200 €</strong> par groupe</p>",
        "<li><b>About $95</b> for members</li>",
    ],
)
def test_an_amount_in_bold_is_no_label_of_what_follows(line: str) -> None:
    (fact,) = said(page(f"<div>{line}</div>"))
    assert fact[1] == "" and fact[2].endswith(("group", "groupe", "members"))
