"""What a page says of others beside its listing: lists of offerings in a column, open days, people."""

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
