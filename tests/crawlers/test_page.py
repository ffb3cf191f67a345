"""Pages are read by their structure: what belongs to the listing, what labels what, and what is left out."""

import contextlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawlers.page import NotAListingError, read_page
from crawlers.read import Document
from crawlers.source import Source
from normalizer.raw import RawListing
from normalizer.text import CanonicalText, parse_html

URL = "https://college.example/courses/soil-care/"
Said = tuple[str, str, str]


def page(body: str, url: str = URL, region: str | None = None, head: str = "") -> RawListing:
    """The listing of a page with the given body, titled "Soil Care" unless the body has its own title."""
    title = "" if "<h1" in body else "<h1>Soil Care</h1>"
    text = f"<html lang='en'><head><title>Soil Care</title>{head}</head><body>{title}{body}</body></html>"
    source = Source(name="college", platform="web_page", known_from="demo", region=region)
    return read_page(Document(url, text.encode()), source)


def said(listing: RawListing, region: str = "") -> list[Said]:
    """Subject, label and text of everything that a listing says on the page besides its title."""
    return [
        (s.subject, s.label, s.text)
        for s in listing.statements
        if s.place.region in ({region} if region else {"facts", "body"}) and s.about not in ("title", "term")
    ]


def references(listing: RawListing) -> list[str]:
    return [instance.reference for instance in listing.instances]


# ---------------------------------------------------------------------- labelled facts


@pytest.mark.parametrize(
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


# ---------------------------------------------------------------------- the listing's own region

TEASER = "<p>Only 3 weeks, $99</p>"


@pytest.mark.parametrize(
    "noise",
    {
        "menu": "<nav><ul><li><a href='/a'>$99 courses</a></li></ul></nav>",
        "role": "<div role='navigation'>$99 courses</div>",
        "site header": "<header><p>$99 courses</p></header>",
        "footer": "<footer><p>$99 courses</p></footer>",
        "breadcrumb": "<div class='c-breadcrumbs'><ul><li>$99 courses</li></ul></div>",
        "cookie banner": "<div id='cookie-banner'>$99 courses</div>",
        "form": "<form><p>$99 courses</p><input name='q'></form>",
        "aside of links": "<aside><p><a href='/a'>$99 courses</a></p></aside>",
        "reviews": f"<section><h2>Reviews</h2>{TEASER}</section>",
        "comments by name": f"<div id='comments'>{TEASER}</div>",
        "related": f"<section><h2>Related courses</h2>{TEASER}</section>",
        "related, named only": f"<div class='related-posts'>{TEASER}</div>",
        "related, flat": f"<h2>You may also like</h2>{TEASER}",
        "related, heading in a named wrapper": "<div><div class='related__header'>"
        f"<h2>Similar courses</h2></div><div>{TEASER}</div></div>",
        "related in French": f"<section><h2>Cours connexes</h2>{TEASER}</section>",
        "related in Dutch": f"<section><h2>Gerelateerde evenementen</h2>{TEASER}</section>",
        "related in German": f"<section><h2>Ähnliche Kurse</h2>{TEASER}</section>",
        "cards": f"<div><div><h3><a href='/courses/a'>A</a></h3>{TEASER}</div><div><h3>"
        "<a href='/courses/b'>B</a></h3></div></div>",
        "linked cards": f"<ul><li><a href='/courses/a'><h4>A</h4>{TEASER}</a></li><li>"
        "<a href='/courses/b'><h4>B</h4></a></li></ul>",
    }.values(),
)
def test_what_is_not_about_the_listing_is_left_out(noise: str) -> None:
    own = "<h2>Content</h2>" + "<p>Dig, sow and reap with people who have done so for many years.</p>" * 6
    listing = page(f"<main><h1>Soil Care</h1>{own}{noise}</main>" if "site header" in noise else own + noise)
    assert not [text for _, _, text in said(listing) if "$99" in text]
    assert [text for _, _, text in said(listing) if text.startswith("Dig")]


def test_teasers_longer_than_the_listing_itself_are_left_out() -> None:
    card = (
        "<article><h3><a href='/courses/{0}'>Course {0}</a></h3>" + TEASER * 20 + "<p>Fee: €895</p></article>"
    )
    cards = "".join(f"<div>{card.format(n)}</div>" for n in range(3))
    listing = page(
        "<main><h1>Soil Care</h1><p>Fee: €450</p><div class='related-posts'><h2>Related courses"
        f"</h2><div>{cards}</div></div></main>"
    )
    assert said(listing) == [("", "Fee", "€450")]


def test_a_sidebar_of_facts_belongs_to_the_listing() -> None:
    listing = page(
        "<main><h1>Soil Care</h1><p>Dig.</p><aside><dl><dt>Fee</dt><dd>$240</dd></dl></aside></main>"
    )
    assert ("", "Fee", "$240") in said(listing)


def test_what_stands_outside_main_is_left_out() -> None:
    listing = page(
        "<div><p>Fee: $99</p></div><main><h1>Soil Care</h1><p>Fee: $240</p></main><div><p>Fee: $98</p></div>"
    )
    assert said(listing) == [("", "Fee", "$240")]


def test_a_page_wrapped_in_one_form_is_read() -> None:
    listing = page("<form action='.'><h1>Soil Care</h1><dl><dt>Fee</dt><dd>$240</dd></dl></form>")
    assert said(listing) == [("", "Fee", "$240")]


def test_a_source_may_name_the_region() -> None:
    html = "<div class='a'><p>Fee: $99</p></div><div class='b'><p>Fee: $240</p></div>"
    assert said(page(html, region="div.b")) == [("", "Fee", "$240")]
    assert len(said(page(html, region="div.none"))) == 2


def test_programs_that_a_course_belongs_to_are_no_teasers() -> None:
    listing = page(
        "<section><h2>Related Programs</h2><p>It is part of:</p><ul><li><a href='/p'>Garden Craft"
        "</a></li></ul></section>"
    )
    assert ("", "Related Programs", "Garden Craft") in said(listing)


# ---------------------------------------------------------------------- people


@pytest.mark.parametrize(
    "html",
    [
        "<dl><dt>Instructor</dt><dd>Ada Loam</dd></dl>",
        "<p><b>Instructor(s):</b> Ada Loam</p>",
        "<p>Fee: $1 <b>Enseignante :</b> Ada Loam</p>",
        "<div><h3>Taught by</h3><p>Ada Loam</p></div>",
        "<h2>Meet your instructors</h2><h3>Ada Loam</h3><p>Ada Loam has dug for years.</p>",
        "<table><tr><th>Day</th><th>Instructors</th></tr><tr><td>Mon</td><td>Ada Loam</td></tr></table>",
        "<ul class='people'><li><a href='/x'>Ada Loam</a></li></ul>",
        "<ul><li><a href='/staff/ada-loam'>Ada Loam</a></li></ul>",
        "<h2>Contact</h2><p>Ada Loam, room 5</p>",
        "<dl><dt>Docent</dt><dd>Ada Loam</dd></dl>",
    ],
)
def test_people_are_never_read(html: str) -> None:
    listing = page(f"<p>Dig with us.</p>{html}<h2>Content</h2><p>Digging, and then some more digging.</p>")
    assert "Loam" not in " ".join(text for _, _, text in said(listing))
    assert ("", "Content", "Digging, and then some more digging.") in said(listing)


def test_a_faculty_that_is_no_person_and_hours_of_contact_are_read() -> None:
    listing = page("<dl><dt>Faculty</dt><dd>Faculty of Arts</dd><dt>Contact hours</dt><dd>39</dd></dl>")
    assert said(listing) == [("", "Faculty", "Faculty of Arts"), ("", "Contact hours", "39")]


# ---------------------------------------------------------------------- instances


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


# ---------------------------------------------------------------------- title, reference, address


def test_of_several_titles_the_one_that_the_window_repeats_is_the_title() -> None:
    listing = page(
        "<h1><img src='logo.png'></h1><h1>Cedar College</h1><main><h1>Soil Care</h1><p>Dig.</p></main>"
    )
    assert [s.text for s in listing.statements if s.about == "title"] == ["Soil Care"]


def test_without_a_title_heading_the_markup_names_the_page() -> None:
    source = Source(name="college", platform="web_page", known_from="demo")
    listing = read_page(Document(URL, b"<title>Soil Care</title><p>Fee: $240</p>"), source)
    title = next(s for s in listing.statements if s.about == "title")
    assert (title.text, title.place.region, title.place.path) == ("Soil Care", "markup", "title")


@pytest.mark.parametrize(
    ("url", "reference"),
    [
        (URL, "/courses/soil-care/"),
        ("https://college.example/courses/soil-care/?utm_source=x#fees", "/courses/soil-care/"),
        ("https://college.example/course.php?id=12&utm_medium=y", "/course.php?id=12"),
        ("https://college.example", "/"),
    ],
)
def test_the_path_of_the_address_is_the_reference(url: str, reference: str) -> None:
    listing = page("<p>Dig.</p>", url=url)
    assert listing.reference == reference
    assert "utm_" not in listing.url
    assert "#" not in listing.url


def test_a_code_that_the_page_labels_is_the_reference() -> None:
    assert page("<dl><dt>Course code</dt><dd>SOIL 100</dd></dl>").reference == "SOIL 100"
    assert page("<p>Sigle : SOL-1000</p>").reference == "SOL-1000"
    assert page("<dl><dt>Code of conduct</dt><dd>SOIL 100</dd></dl>").reference == "/courses/soil-care/"


def test_the_language_of_the_page_is_a_claim_of_its_markup() -> None:
    language = next(s for s in page("<p>Dig.</p>").statements if s.about == "page_language")
    assert (language.text, language.place.region, language.place.path) == ("en", "markup", "html[lang]")


# ---------------------------------------------------------------------- pages without a listing

FORM = "<form><input type='text'><input type='PASSWORD'></form>"


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ("<h1>Page not found</h1><p>Try the search, or go back to where you came from.</p>", "not found"),
        ("<h1>404</h1><p>Nothing here.</p>", "not found"),
        ("<h1>Page introuvable</h1><p>Désolé.</p>", "not found"),
        ("<h1>Pagina niet gevonden</h1><p>Helaas.</p>", "not found"),
        (f"<h1>Sign in</h1><p>Use your college account.</p>{FORM}", "login"),
        (f"<h1>Welcome</h1><p>Please go on.</p>{FORM}", "login"),
        ("<h1>Soil Care</h1>", "nothing but its title"),
        ("<h1>Search results</h1><p>10 courses</p>", "other pages"),
        (
            "<h1>All</h1><ul>"
            + "".join(f"<li><a href='/c/{n}'>Course {n}</a></li>" for n in range(9))
            + "</ul>",
            "other pages",
        ),
        (
            "<h1>All</h1>"
            + "".join(
                f"<div><h2><a href='/c/{n}'>Course {n}</a></h2><p>Dig in {n} weeks</p></div>"
                for n in range(9)
            ),
            "other pages",
        ),
    ],
)
def test_a_page_without_a_listing_says_why(html: str, reason: str) -> None:
    with pytest.raises(NotAListingError, match=reason):
        page(html)


def test_a_course_is_no_error_page_for_its_number_or_a_login_in_its_header() -> None:
    listing = page(
        f"<header>{FORM}</header><main><h1>SOIL 404 Bogs</h1><dl><dt>Fee</dt><dd>$240</dd></dl></main>"
    )
    assert said(listing) == [("", "Fee", "$240")]


# ---------------------------------------------------------------------- hostile and broken pages


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 10_000 + "<p>Fee: $240</p>",
        "<ul><li>Fee: $1" * 10_000,
        "<table><tr><td>" * 5_000 + "x",
        "<b><i>" * 10_000 + "x",
        "<h1>Soil Care<p><div><span></p></h1><li>Fee: $240<table><p>x",
        "<dl><dd>no label</dd><dt>no value</dt></dl><p>Dig.</p>",
        "<table><tr><th colspan='99999999999999999999'>A</th><th>B</th></tr><tr><td>1</td></tr></table>",
        "<p>\x00D\x00ig &#0; &#xFFFFFFFF; &bogus; \ufffe</p>",
    ],
)
def test_a_hostile_page_neither_crashes_nor_hangs(html: str) -> None:
    begun = time.perf_counter()
    with contextlib.suppress(NotAListingError):
        page(html)
    assert time.perf_counter() - begun < 20


@pytest.mark.parametrize(
    "part",
    [
        "<h2>Section A1</h2><p>12 May 2026 $5 open</p>",
        "<div><h3><a href='/c/1'>C</a></h3><p>text</p></div>",
        "<p><b>Label:</b> value <b>Label:</b> value</p>",
        "<div class='a'><p>Some text.</p><ul><li>One</li><li>Two</li></ul></div>",
        "<li><span>Length</span><span>6 weeks</span></li>",
    ],
)
def test_the_time_to_read_grows_with_the_page_and_not_faster(part: str) -> None:
    def seconds(count: int) -> float:
        begun = time.process_time()
        with contextlib.suppress(NotAListingError):
            page("<p>Dig with us.</p><div>" + part * count + "</div>")
        return time.process_time() - begun

    seconds(100)
    # Eight times the page may take three times as long as eight times the time: a square would take 64.
    assert seconds(8_000) < 24 * max(seconds(1_000), 0.02)


TAGS = st.sampled_from(
    "div p ul li dl dt dd table tr th td h1 h2 h3 h4 span b strong a section aside nav select "
    "option button br form "
    "main article header caption em".split()
)
WORDS = st.sampled_from(
    [
        "Fee: $240",
        "CRN 38186",
        "Fall 2026",
        "Section A1",
        "May 5, 2026",
        "Related courses",
        "Instructor",
        "6 weeks",
        "Label:",
        " ",
        "\n",
        "a\u00a0b",
        "so\u00adft",
        "&amp;",
        "&nbsp;",
        "<",
        "é",
    ]
)
SOUP = st.lists(
    st.one_of(
        WORDS,
        TAGS.map("<{}>".format),
        TAGS.map("</{}>".format),
        TAGS.map("<{} class='label related'>".format),
    ),
    max_size=60,
).map("".join)


@given(SOUP)
def test_every_statement_is_an_exact_slice_of_the_text_of_the_page(soup: str) -> None:
    text = f"<html lang='en'><title>Soil Care</title><body><h1>Soil Care</h1>{soup}</body></html>"
    source = Source(name="college", platform="web_page", known_from="demo")
    try:
        listing = read_page(Document(URL, text.encode()), source)
    except NotAListingError:
        return
    canonical = CanonicalText(parse_html(text)).text
    for statement in listing.statements:
        if statement.place.region in ("facts", "body"):
            offset = statement.place.offset
            assert canonical[offset : offset + len(statement.text)] == statement.text
            assert statement.text.strip() == statement.text != ""
        assert statement.subject in {"", *references(listing)}
    assert read_page(Document(URL, text.encode()), source) == listing
