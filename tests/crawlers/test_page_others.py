"""What a page says of others beside its listing: lists of offerings in a column, open days, people."""

import re

import pytest

from tests.crawlers.pages import page, references, said
from tests.each import each

OWN = "<div><h2>Fees</h2><p>Tuition is $495.</p></div>"
_MC = "<div class=m><a href=/a>Wall Charging</a><p>18 hours, $240</p></div>"
_MC2 = "<div class=m><a href=/b>Forklift Care</a><p>12 hours, $310</p></div>"


@each(
    "body",
    [
        f"<aside><h3>Autres microcertifications</h3>{_MC}{_MC2}</aside>",
        f"<aside><h3>At our school</h3>{_MC}{_MC2}</aside>",
        "<aside><h3>Short ones</h3><ul><li><a href=/a>Wood Care</a> ($240)</li>"
        "<li><a href=/b>Wall Care</a> ($310)</li></ul></aside>",
        "<aside><h3>Other micro-degrees</h3><ul><li>Wood Care (24 ECTS)</li><li>Wall Care</li></ul></aside>",
        "<aside><h3>Diplomas</h3><ul><li>Diploma in Wall Care – 12 months</li></ul></aside>",
        "<div><h4>Também lhe pode interessar</h4><ul><li>Wall Care: 2 ECTS, 150 €</li></ul></div>",
        "<section><h2>Les participants ont aussi suivi</h2><p>Wall Care, 395 $</p></section>",
        "<section><h2>Das könnte Sie auch interessieren</h2><p>Wall Care, 395 €</p></section>",
        "<aside><h3>Séance d'information</h3><p>Le 14 janvier 2027, à 19 h</p></aside>",
        "<section><h2>Nos autres bootcamps</h2><div><h3>Wall Care</h3><p>9 semaines, 5 €</p></div></section>",
        "<section><h2>Related ExpertTracks</h2><p>Wall Care</p><p>3 months, £36</p></section>",
        "<section><h2>Similar qualifications</h2><p>Wall Care, 120 points, NZ$3,400</p></section>",
        "<section><h2>Our other certificates</h2><p>Wall Care (6 weeks, €690)</p></section>",
        "<section><h2>Also consider</h2><div><a href=/b>Wall Care</a><p>12 hours, $425</p></div></section>",
        "<section><h2>Also in Health Sciences</h2><ul><li><a href=/b>Wall Care</a> 6 hours, $145.00</li>"
        "<li><a href=/c>Wood Care</a> 9 hours, $210</li></ul></section>",
        '<section><h2>Student story</h2><p>"We took 2,300 visitors." Ada, Ouyen</p></section>',
        "<section><h2>Programme contact</h2><p>Dr Ada Quill, room 5</p></section>",
        "<div><h3>Courses near you</h3><p>Wall Care, £95, 6 weeks</p></div>",
        "<div><h3>Coming up</h3><p>Wall Care, May 8, $95</p></div>",
        "<div><h3>Open day</h3><p>14 January 2027</p></div>",
        "<div><h3>Votre formatrice</h3><p>Fourteen years of Wall Care</p></div>",
        "<marquee>Exam registration closes on 19 March 2027 || Results are out</marquee>",
    ],
)
def test_what_stands_beside_a_listing_of_others_is_not_read(body: str) -> None:
    own = [("", "Fees", "Tuition is $495.")]
    assert said(page(OWN + body)) == own


@each(
    "body",
    [
        "<aside><h3>Dates</h3><ul><li><a href=/r?1>March 5, 2027</a> in our hall, $240</li>"
        "<li><a href=/r?2>May 5, 2027</a> in our hall, $240</li></ul></aside>",
        "<aside><ul><li><a href=/reg>Register</a> by March 5, 2027, $240</li>"
        "<li><a href=/book>Book</a> a seat, $240</li></ul></aside>",
        "<aside><h3>Wood Care</h3><p><a href=/a>Wood Care</a> is $240.</p></aside>",
        "<div><h3>Courses in this program</h3><ul><li><a href=/a>Wood Care</a> $240</li>"
        "<li><a href=/b>Wall Care</a> $240</li></ul></div>",
        "<div><h3>Autres frais</h3><p>Trousse : $240</p></div>",
        "<div><h3>Information on sessions</h3><p>Sessions cost $240.</p></div>",
    ],
)
def test_what_a_column_says_of_the_listing_is_read(body: str) -> None:
    assert "$240" in str(said(page(body)))


@each(
    "head",
    [
        "<th>Code</th><th>Paper</th><th>Points</th><th>Offered</th>",
        "<th>Modul</th><th>Titel</th><th>ECTS</th><th>Termin</th>",
        "<th>Course code</th><th>Course title</th><th>Credits</th><th>Start date</th>",
        "<th>Unit</th><th>Name</th><th>Fee</th><th>Starts</th>",
    ],
)
def test_a_table_of_other_courses_has_no_sessions_of_this_one(head: str) -> None:
    rows = "".join(
        f"<tr><td>{code}</td><td>{name}</td><td>15</td><td>{date}</td></tr>"
        for code, name, date in (("SOIL 141", "Soils", "May 3, 2027"), ("SOIL 147", "Plans", "June 7, 2027"))
    )
    listing = page(f"{OWN}<h2>What you study</h2><table><tr>{head}</tr>{rows}</table>")
    assert references(listing) == []
    assert not [text for _, _, text in said(listing) if text == "15" or "2027" in text]


@pytest.mark.parametrize(
    ("title", "heading", "body", "stays"),
    [
        ("Certified Soil Tester", "Prepare", "<p>Review Course<br>14 hours<br>$249</p>", False),
        ("Certified Soil Tester", "Prepare for the exam", "<p>Practice questions, $49</p>", False),
        ("Soil Care Certification", "Exam prep courses", "<ul><li>Live, $329</li></ul>", False),
        ("Soil Exam", "Review course", "<p>From $99</p>", False),
        ("Certified Soil Tester", "Upcoming webinars", "<p>Jan 14: Chlorine, $39</p>", False),
        # No price; no examination; what the examination itself asks.
        ("Certified Soil Tester", "Prepare", "<p>Read the handbook.</p>", True),
        ("Soil Care", "Prepare", "<p>Boots and a spade, $40</p>", True),
        ("Certified Soil Tester", "Fees", "<p>Exam fee $249</p>", True),
    ],
)
def test_what_is_sold_beside_an_examination_is_passed_over(
    title: str, heading: str, body: str, stays: bool
) -> None:
    found = str(said(page(f"<h1>{title}</h1><p>Show what you can do.</p><h2>{heading}</h2>{body}")))
    assert (re.sub("<br>.*|<[^>]+>", "", body) in found) == stays


@pytest.mark.parametrize("tags", [("h2", "h4"), ("h2", "h3"), ("h3", "h5")])
@pytest.mark.parametrize("heading", ["What you'll learn", "Learning outcomes", "Skills you gain"])
def test_what_is_learned_in_a_part_is_not_that_of_the_whole(tags: tuple[str, str], heading: str) -> None:
    whole, part = tags
    body = (
        f"<section><{whole}>{heading}</{whole}><ul><li>Read a field</li></ul></section><section><h2>Courses"
        f"</h2><div><p>Course 1</p><{part}>{heading}</{part}><ul><li>Name the parts</li></ul></div></section>"
    )
    found = str(said(page(body)))
    assert "Read a field" in found
    assert "Name the parts" not in found


def test_headings_that_come_again_for_other_things_are_read_each_time() -> None:
    two = "<h2>{0}</h2><p>Bring boots.</p><section><h2>More</h2><h3>{0}</h3><p>Bring a spade.</p></section>"
    assert "Bring a spade." in str(said(page(two.format("What to bring"))))
    same = "<h2>{0}</h2><p>Dig.</p><h2>{0}</h2><p>Sow.</p>"
    assert "Sow." in str(said(page(same.format("What you'll learn"))))
    assert "Sow." in str(said(page("<h4>{0}</h4><p>Dig.</p><h2>{0}</h2><p>Sow.</p>".format("Outcomes"))))


@pytest.mark.parametrize(
    "card",
    [
        "<li><div><h3>{}</h3><p>Sales ended</p></div><div><span>{}</span></div></li>",
        "<article><header><h3>{}</h3></header><p>Until May</p><div><b>{}</b></div></article>",
        "<li><div><div><h4>{}</h4><p>With card</p></div></div><p>{}</p></li>",
    ],
)
def test_the_only_heading_of_an_item_names_all_in_it(card: str) -> None:
    body = f"<ul>{card.format('Early Bird', '$145')}{card.format('Student', '$95')}</ul>"
    found = [(label, text) for _, label, text in said(page(body)) if "$" in text]
    assert found == [("Early Bird", "$145"), ("Student", "$95")]


def test_a_heading_within_an_item_of_several_names_its_own_part() -> None:
    parts = "<div><h3>Fee</h3><p>$40</p></div><div><h3>Bring</h3><p>Boots</p></div>"
    body = f"<ul><li>{parts}<p>Parking $9</p></li></ul>"
    assert ("", "Fee", "$40") in said(page(body))
    assert ("Fee", "Parking $9") not in [found[1:] for found in said(page(body))]


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("<b>07.09.2027</b> <em>freie Plätze</em> <a href=/a>Anmelden</a>", "freie Plätze"),
        ("<b>May 3, 2027</b> <span>3 seats left</span> <a href=/a>Book now</a>", "3 seats left"),
        ("<b>May 3, 2027</b> <span>Sold out</span>", "Sold out"),
        ("<b>May 3, 2027</b> <span>in Trail</span> <a href=/a>Join the waitlist</a>", "Join the waitlist"),
    ],
)
def test_the_status_stands_before_the_link_that_ends_a_line(line: str, status: str) -> None:
    other = "<li><b>June 4, 2027</b> <span>Full</span></li>"
    found = page(f"<h2>Dates</h2><ul><li>{line}</li>{other}</ul>").statements
    assert status in [s.text for s in found if s.about == "status"]
