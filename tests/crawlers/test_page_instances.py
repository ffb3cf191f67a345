"""Sections of a page are its instances, and keep what is theirs."""

import pytest

from tests.crawlers.pages import page, references, said
from tests.each import each


def section(number: str, fee: str, status: str) -> str:
    return (
        f"<div class='s'><h4>CRN {number}</h4><div><h5>Duration</h5><p>Sep 13 - Nov 29 (12 weeks)</p></div>"
        f"<ul><li>12 weeks</li><li>CRN {number}</li><li>{fee}</li></ul>"
        "<div><h5>Meetings</h5><table><tr><th>Days</th><th>Places</th></tr>"
        "<tr><td>Wed</td><td>Room 5</td></tr><tr><td>N/A</td><td>Online</td></tr></table></div>"
        f"<div><h5>Instructor</h5><p>Ada Loam</p></div><div class='hidden'><h5>Cost</h5><p>{fee}</p></div>"
        f"<div><h5>Status</h5>{status}</div></div>"
    )


def test_sections_are_instances_and_keep_what_is_theirs() -> None:
    listing = page(
        "<div><h3>Cost</h3><p>$661.25 - $702.11</p></div><div id='offers'><h3>Fall 2026</h3>"
        + section("38186", "$661.25", "<button>Add to cart</button>")
        + section(
            "46254",
            "$702.11",
            "<p>Full</p><p>This offering is full; see the others that are listed on this page.</p>",
        )
        + "</div>"
    )
    assert references(listing) == ["38186", "46254"]
    assert listing.instances[1].place == "h3 Fall 2026/h4 CRN 46254"
    assert [(s.subject, s.text) for s in listing.statements if s.about == "term"] == [
        ("38186", "Fall 2026"),
        ("46254", "Fall 2026"),
    ]
    facts = said(listing, "facts")
    assert ("", "Cost", "$661.25 - $702.11") in facts
    assert ("38186", "Cost", "$661.25") in facts
    assert ("46254", "Cost", "$702.11") in facts
    assert ("38186", "Status", "Add to cart") in facts
    assert ("46254", "Status", "Full") in facts
    assert not [f for f in said(listing) if f[0] == "38186" and "702" in f[2]]
    assert "Loam" not in str(listing.statements)


def test_copies_for_screen_readers_are_read_once_and_rows_stay_whole() -> None:
    listing = page(
        "<h3>Fall 2026</h3>"
        + section("38186", "$661.25", "<p>Full</p>")
        + "<div><h5>Status</h5><p>Full</p></div>"
    )
    mine = [f for f in said(listing) if f[0] == "38186"]
    assert [f for f in mine if f[2] == "$661.25"] == [("38186", "Cost", "$661.25")]
    assert [(label, text) for _, label, text in mine if label in ("Days", "Places")] == [
        ("Days", "Wed"),
        ("Places", "Room 5"),
        ("Days", "N/A"),
        ("Places", "Online"),
    ]


def test_a_repeated_row_of_a_table_is_read_once() -> None:
    row = "<tr><td>Wed</td><td>Room 5</td></tr>"
    listing = page(f"<table><tr><th>Days</th><th>Places</th></tr>{row}{row}</table>")
    assert said(listing) == [("", "Days", "Wed"), ("", "Places", "Room 5")]


def test_one_section_alone_is_an_instance() -> None:
    listing = page("<h3>Fall 2026</h3><div><h4>CRN 38186</h4><p>Fee: $240</p></div>")
    assert references(listing) == ["38186"]
    assert said(listing) == [("38186", "Fee", "$240")]


@pytest.mark.parametrize(
    ("heading", "reference"),
    [
        ("Section A01", "A01"),
        ("Section 001", "001"),
        ("Groupe 51", "51"),
        ("Groupe 01", "01"),
        ("Cohort 2026-B", "2026-B"),
        ("NRC 85470 A", "85470"),
    ],
)
def test_sections_have_the_names_that_sites_give_them(heading: str, reference: str) -> None:
    listing = page(f"<section><h3>{heading}</h3><p>Starts May 5, 2026, $240, open</p></section>")
    assert references(listing) == [reference]


def test_the_number_of_a_section_may_stand_under_its_heading() -> None:
    block = (
        "<section><p><button aria-expanded='false'>SOIL-100 {0} À distance</button></p>"
        "<p><strong>NRC {1}</strong> <strong>Capacité :</strong> {2} étudiants</p></section>"
    )
    listing = page(
        "<div><p><strong>Automne 2026 –</strong> 2 sections</p>"
        + block.format("A", 85469, 140)
        + block.format("B", 85472, 60)
        + "</div>"
    )
    assert references(listing) == ["85469", "85472"]
    assert ("85472", "Capacité", "60 étudiants") in said(listing)
    assert {s.text for s in listing.statements if s.about == "term"} == {"Automne 2026"}


def test_lessons_of_a_syllabus_are_no_instances() -> None:
    lessons = "".join(f"<div><h3>Session {n}</h3><p>May {n}, 2026: digging</p></div>" for n in (1, 2, 3))
    assert references(page(f"<section><h2>What you'll learn</h2>{lessons}</section>")) == []
    assert (
        references(
            page("<p>Session 1:</p><ul><li>Digging</li></ul><p>Session 2:</p><ul><li>Sowing</li></ul>")
        )
        == []
    )


def test_dated_lessons_are_no_instances_whatever_heads_them() -> None:
    lessons = "".join(f"<div><h3>Session {n}</h3><p>May {n}, 2026: digging</p></div>" for n in (1, 2, 3))
    assert references(page(f"<section><h2>Day by day</h2>{lessons}</section>")) == []


def test_sections_without_elements_of_their_own_end_at_the_next_heading() -> None:
    listing = page(
        "<h2>Dates</h2><h3>CRN 38186</h3><p>Fee: $240</p><h3>CRN 46254</h3><p>Fee: $250</p>"
        "<h2>Refunds</h2><p>Ask before the second class.</p>"
    )
    assert said(listing) == [
        ("38186", "Fee", "$240"),
        ("46254", "Fee", "$250"),
        ("", "Refunds", "Ask before the second class."),
    ]
    assert listing.instances[1].place == "h2 Dates/h3 CRN 46254"


def test_sessions_that_one_can_register_for_are_instances() -> None:
    sessions = "".join(
        f"<div><h3>Session {n}</h3><p>May {n}, 2026</p><p>Fee: $24{n}</p></div>" for n in (1, 2)
    )
    listing = page(f"<section><h2>Dates</h2>{sessions}</section>")
    assert references(listing) == ["1", "2"]
    assert ("2", "Fee", "$242") in said(listing)


def test_rows_of_a_table_of_starts_are_instances() -> None:
    listing = page(
        "<h2>Upcoming sections</h2><table><tr><th>Section</th><th>Start date</th><th>Fee</th>"
        "<th>Status</th></tr>"
        "<tr><td>S-1</td><td>May 5, 2026</td><td>$240</td><td>Open</td></tr>"
        "<tr><td>S-2</td><td>Sep 8, 2026</td><td>$250</td><td>Full</td></tr></table>"
    )
    assert references(listing) == ["S-1", "S-2"]
    assert ("S-2", "Fee", "$250") in said(listing)
    assert ("S-2", "Start date", "Sep 8, 2026") in said(listing)
    assert listing.instances[0].place == "table[1]/row 1"


def test_rows_without_a_number_are_known_by_their_start() -> None:
    listing = page(
        "<table><tr><th>Start date</th><th>Location</th></tr><tr><td>May 5, 2026</td><td>Hall</td>"
        "</tr></table>"
    )
    assert references(listing) == ["may-5-2026"]


def test_a_row_is_known_by_its_code_and_else_by_its_first_day() -> None:
    table = (
        "<table><tr><th>Intake</th><th>Begins</th><th>Ends</th><th>Fee</th></tr>"
        "<tr><td>{0}</td><td>25 January 2027</td><td>2 April 2027</td><td>$880</td></tr></table>"
    )
    assert references(page(table.format("W-27"))) == ["W-27"]
    assert references(page(table.format("Winter"))) == ["25-january-2027"]
    assert references(page(table.format("January 2027"))) == ["25-january-2027"]


def test_a_group_with_a_start_is_an_instance_and_its_name_is_not_said_again() -> None:
    listing = page(
        "<div><h3>Groupe 01</h3><ul><li>Groupe 01</li></ul>"
        "<p>Dates : Du 22 févr. 2027 au 28 mai 2027</p></div>"
    )
    assert references(listing) == ["01"]
    assert said(listing) == [("01", "Dates", "Du 22 févr. 2027 au 28 mai 2027")]


def test_a_table_of_lessons_lists_no_instances() -> None:
    listing = page(
        "<h2>Schedule</h2><table><tr><th>Date</th><th>Topic</th></tr><tr><td>May 5, 2026</td>"
        "<td>Roots</td></tr></table>"
    )
    assert references(listing) == []
    assert ("", "Topic", "Roots") in said(listing)


def test_meeting_times_inside_a_section_are_its_facts() -> None:
    listing = page(
        "<div><h4>CRN 38186</h4><table><tr><th>Dates</th><th>Locations</th></tr>"
        "<tr><td>Sep 13 - Nov 29</td><td>Online</td></tr></table></div>"
    )
    assert references(listing) == ["38186"]
    assert ("38186", "Locations", "Online") in said(listing)


def test_dated_choices_of_a_drop_down_are_instances() -> None:
    listing = page(
        "<ul><li><div>Level</div><div>Beginner</div></li><li><div>Sessions</div><div>"
        "<select aria-label='Session options'>"
        "<option>29th Mar, 2026</option><option>Self paced</option></select></div></li></ul>"
    )
    assert references(listing) == ["29th-mar-2026"]
    assert ("29th-mar-2026", "Sessions", "29th Mar, 2026") in said(listing)
    assert ("", "Sessions", "Self paced") in said(listing)


def test_a_drop_down_that_sorts_is_left_out() -> None:
    listing = page(
        "<p>Dig with us.</p><select name='sort'><option>Newest</option><option>Date</option></select>"
    )
    assert said(listing) == [("", "", "Dig with us.")]


_HEAD = "<tr><th>Campus</th><th>Start</th><th>End</th><th>Fee</th></tr>"


def test_a_cell_that_spans_rows_belongs_to_each_of_them() -> None:
    listing = page(
        f"<table>{_HEAD}<tr><td rowspan=2>Trail</td><td>May 1, 2027</td><td>May 2, 2027</td><td>$90</td></tr>"
        "<tr><td>June 1, 2027</td><td>June 2, 2027</td><td>$95</td></tr></table>"
    )
    assert [(s, t) for s, label, t in said(listing) if label == "Campus"] == [
        ("may-1-2027", "Trail"),
        ("june-1-2027", "Trail"),
    ]


def test_a_row_across_a_table_tells_details_of_the_row_above_or_the_term_of_those_below() -> None:
    listing = page(
        f"<table>{_HEAD}<tr><th colspan=4>Fall 2027</th></tr>"
        "<tr><td>Trail</td><td>Sept 1</td><td>Sept 9</td><td>$90</td></tr>"
        "<tr><td colspan=4><p><b>Hours</b><br>12</p><p><b>Room</b><br>A1</p></td></tr></table>"
    )
    assert references(listing) == ["sept-1"]
    assert ("sept-1", "Hours", "12") in said(listing)
    assert [s.text for s in listing.statements if s.about == "term"] == ["Fall 2027"]


def test_sessions_may_be_the_columns_of_a_table() -> None:
    listing = page(
        "<table><tr><th></th><th>Spring intake</th><th>Fall intake</th></tr>"
        "<tr><th>Start date</th><td>May 1, 2027</td><td>Sept 1, 2027</td></tr>"
        "<tr><th>Fee</th><td>$90</td><td>$95</td></tr></table>"
    )
    assert references(listing) == ["may-1-2027", "sept-1-2027"]
    assert ("sept-1-2027", "Fall intake Fee", "$95") in said(listing)


def test_the_end_of_a_sessions_line_says_whether_one_can_register() -> None:
    listing = page(
        "<h2>Dates</h2><ul><li>May 1–2, 2027, Trail: $90 (full)</li><li>June 1–2, 2027, Trail: $95</li></ul>"
    )
    assert [(s.subject, s.text) for s in listing.statements if s.about == "status"] == [
        ("may-1-2-2027", "full")
    ]


def test_a_card_of_its_own_kind_is_a_session_wherever_it_stands() -> None:
    listing = page(
        "<h2>Offerings</h2><div><div class=c><h3>Trail campus</h3><p>May 1, 2027</p><p>$90</p></div>"
        "<div class='c is-full'><h3>Nelson campus</h3><p>May 8, 2027</p><p>$90</p><a>Waiting list</a></div>"
        "</div>"
        "<div><div class=c><h3>Trail campus</h3><p>Sept 1, 2027</p><p>$95</p></div></div>"
    )
    assert references(listing) == ["may-1-2027", "may-8-2027", "sept-1-2027"]
    assert [(s.subject, s.text) for s in listing.statements if s.about == "place"] == [
        ("may-1-2027", "Trail campus"),
        ("may-8-2027", "Nelson campus"),
        ("sept-1-2027", "Trail campus"),
    ]
    assert [s.subject for s in listing.statements if s.about == "status"] == ["may-8-2027"]


def test_the_terms_of_a_definition_list_may_number_sections() -> None:
    listing = page(
        "<h2>Sections</h2><dl><dt>Section A1</dt><dd>May 1, 2027</dd><dd>$90</dd><dd>Full</dd>"
        "<dt>Section A2</dt><dd>June 1, 2027</dd><dd>$95</dd><dd>Open</dd></dl>"
    )
    assert references(listing) == ["A1", "A2"]
    assert ("A2", "", "$95") in said(listing)
    assert [(s.subject, s.text) for s in listing.statements if s.about == "status"] == [
        ("A1", "Full"),
        ("A2", "Open"),
    ]


def test_one_dated_line_below_a_row_belongs_to_it_and_a_status_to_any_column() -> None:
    listing = page(
        "<table><tr><th>CRN</th><th>Campus</th><th>Seats</th><th>Fee</th></tr>"
        "<tr><td>31877</td><td>Trail</td><td>4</td><td>Cancelled</td></tr>"
        "<tr><td colspan=4>Meets Saturdays, May 1, 2027 to May 29, 2027</td></tr></table>"
    )
    assert ("31877", "", "Meets Saturdays, May 1, 2027 to May 29, 2027") in said(listing)
    assert [(s.subject, s.text) for s in listing.statements if s.about == "status"] == [
        ("31877", "Cancelled")
    ]


def test_sessions_may_be_dated_lines_below_headings_of_their_places() -> None:
    listing = page(
        "<h2>Dates and venues</h2><h3>Trail</h3><ul><li>12–13 May 2027 – $90 – sold out</li>"
        "<li>9–10 June 2027 – $90 – 4 places left</li></ul>"
        "<h3>Online</h3><ul><li>2–3 July 2027 – $80 – 9 places left</li></ul>"
    )
    assert len(references(listing)) == 3
    assert [s.text for s in listing.statements if s.about == "place"] == ["Trail", "Trail"]
    assert [s.text for s in listing.statements if s.about == "status"] == [
        "sold out",
        "4 places left",
        "9 places left",
    ]


def test_sessions_may_be_paragraphs_that_begin_with_a_date_or_items_with_lists_of_their_own() -> None:
    listing = page(
        "<h2>2027 sessions</h2><p><b>May 3–7, 2027 | Trail</b><br>$90. Full.</p>"
        "<p><b>July 5–9, 2027 | Nelson</b><br>$95. Register by June 1, 2027.</p>"
    )
    assert references(listing) == ["may-3-7-2027", "july-5-9-2027"]
    assert [s.text for s in listing.statements if s.about == "status"] == ["Full"]
    listing = page(
        "<h2>Sections</h2><ul>"
        "<li><b>Section 01</b><ul><li>May 3, 2027</li><li>Main Campus</li><li>$90</li></ul></li>"
        "<li><b>Section 02</b><ul><li>June 3, 2027</li><li>Online</li><li>$95</li></ul></li></ul>"
    )
    assert references(listing) == ["01", "02"]
    assert [(s.subject, s.text) for s in listing.statements if s.about == "place"] == [("01", "Main Campus")]


def test_cells_of_a_line_that_only_styles_set_apart_are_told_apart_and_named_by_their_class() -> None:
    rows = "".join(
        f"<li><span class=ville>{city}</span><span class=dates>du {day} mars 2027</span>"
        f"<span class=etat>{state}</span><a href='#'>S'inscrire</a></li>"
        for city, day, state in (("Lyon", "4", "Complet"), ("À distance", "9", "Session confirmée"))
    )
    listing = page(f"<h1>Soins du sol</h1><h2>Prochaines sessions</h2><ul>{rows}</ul>")
    assert references(listing) == ["4-mars-2027", "9-mars-2027"]
    assert [(s.subject, s.text) for s in listing.statements if s.about == "place"] == [
        ("4-mars-2027", "Lyon")
    ]


def card(name: str, day: str, end: str) -> str:
    return f"<{name} class=g><p>{day}</p><p>9 h à 17 h</p><p>Salle {end}</p><p>Complet</p></{name}>"


@each(
    "body",
    [
        f"<h2>Dates</h2><h3>Hiver 2027</h3>{card('article', '4 février', 'A')}"
        f"{card('article', '16 mars', 'B')}",
        f"<h2>Dates et lieux</h2><div><h3>Hiver 2027</h3><ul>{card('li', '4 février', 'A')}"
        f"{card('li', '16 mars', 'B')}</ul></div>",
        f"<h2>Prochaines sessions 2027</h2><div><h3>Paris</h3>{card('div', '4 février', 'A')}</div>"
        f"<div><h3>Lille</h3>{card('div', '16 mars', 'A')}{card('div', '9 mai', 'A')}</div>",
        f"<h2>Session dates</h2><p><b>Winter 2027</b></p>{card('div', '4 February', 'A')}"
        f"{card('div', '16 March', 'B')}",
    ],
)
def test_cards_in_a_term_are_an_instance_each_and_know_its_year(body: str) -> None:
    listing = page(body)
    assert len(references(listing)) == body.count("Complet")
    terms = {s.subject: s.text for s in listing.statements if s.about == "term"}
    assert len(terms) == len(references(listing)) and all("2027" in text for text in terms.values())


@each(
    "body",
    [
        "<h2>Dates</h2><h3>Winter 2027</h3><p>4 February</p><p>$95, seats left</p>",  # one section
        "<h2>Dates</h2><h3>Winter 2027</h3><p class=a>4 February, room A</p><p class=a>$95</p>",
        "<h2>Dates</h2><h3>4 February 2027</h3><div class=g>Full. $95</div><div class=g>Room A</div>",
    ],
)
def test_what_stands_in_one_term_is_one_section(body: str) -> None:
    assert len(references(page(body))) == 1


@each(
    "rows",
    [
        "<tr><td>15 mars 2027 → 21 mai 2027</td><td>Nantes</td><td>Plus que 4 places</td></tr>"
        "<tr><td>14 juin 2027 → 20 août 2027</td><td>À distance</td><td>Ouvert</td></tr>",
        "<tr><td>Online</td><td>March 15, 2027</td><td>$495</td></tr>"
        "<tr><td>Nelson</td><td>June 14, 2027</td><td>$525</td></tr>",
        "<tr class=r><td>5 maart 2027</td><td>Zwolle</td><td>Volgeboekt</td></tr>"
        "<tr class=r><td>9 april 2027</td><td>Breda</td><td>Nog 3 plaatsen</td></tr>",
    ],
)
def test_rows_of_a_table_without_headings_are_sessions_where_each_has_a_day_and_an_offer(rows: str) -> None:
    assert len(references(page(f"<h2>Prochaines sessions</h2><table>{rows}</table>"))) == 2


@each(
    "table",
    [
        "<h2>Sessions</h2><table><tr><td>15 March</td><td>Sand</td></tr><tr><td>9 May</td><td>Clay</td></tr>"
        "</table>",
        "<h2>Fees</h2><table><tr><td>By 15 March</td><td>$95</td></tr><tr><td>By 22 May</td><td>$99</td></tr>"
        "</table>",
        "<h2>Sessions</h2><table><tr><td>15 March</td><td>$95</td></tr><tr><td>Bring</td><td>Boots</td></tr>"
        "</table>",
    ],
)
def test_rows_that_offer_nothing_are_no_sessions(table: str) -> None:
    assert references(page(table)) == []
