"""What is not about the listing is left out: menus, teasers, other voices, and people."""

from tests.crawlers.pages import page, said
from tests.each import each

# ---------------------------------------------------------------------- the listing's own region

TEASER = "<p>Only 3 weeks, $99</p>"


@each(
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
        "trail": "<p>Home › $99 courses › Soil</p><h1>Soil Care</h1>",
        "related": f"<section><h2>Related courses</h2>{TEASER}</section>",
        "related, named only": f"<div class='related-posts'>{TEASER}</div>",
        "related, flat": f"<h2>You may also like</h2>{TEASER}",
        "related, heading in a named wrapper": "<div><div class='related__header'>"
        f"<h2>Similar courses</h2></div><div>{TEASER}</div></div>",
        "related in French": f"<section><h2>Cours connexes</h2>{TEASER}</section>",
        "related, as a proposal": f"<section><h2>Check out our other courses</h2>{TEASER}</section>",
        "related, as a likeness": f"<section><h2>More like this</h2>{TEASER}</section>",
        "related, in one line": "<p>Related: Soil Program (40 hours, $99)</p>",
        "column of links": "<table><tr><td><b>Soon</b><br><a href='/a'>$99 course a</a><br>"
        "<a href='/b'>$99 course b</a></td><td><h1>Soil Care</h1></td></tr></table>",
        "related in Dutch": f"<section><h2>Gerelateerde evenementen</h2>{TEASER}</section>",
        "related in German": f"<section><h2>Ähnliche Kurse</h2>{TEASER}</section>",
        "related awards": f"<section><h2>Other programs</h2><h3>Soil Retreat</h3>{TEASER}</section>",
        "related in French, worded": "<section><h2>Ces cours pourraient vous intéresser</h2>"
        f"{TEASER}</section>",
        "menu of a section": "<div><h2>In this section</h2><ul><li><a href='/a'>$99 courses</a></li></ul>"
        "</div>",
        "menu that is a table": "<table>"
        + "".join(f"<tr><td><a href='/{n}'>$99 course {n}</a></td></tr>" for n in "abc")
        + "</table><h1>Soil Care</h1>",
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


def test_blocks_of_the_site_below_main_are_left_out_where_the_title_stands_above_it() -> None:
    listing = page(
        "<div><div><h1>Soil Care</h1><p>Hours: 9</p></div>"
        "<div role=main><p>Fee: $240</p><p>Dig, sow and reap with us.</p></div></div>"
        "<div><h3>New here</h3><p>Fee: $99</p></div>"
    )
    assert said(listing) == [("", "Hours", "9"), ("", "Fee", "$240"), ("", "", "Dig, sow and reap with us.")]


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


@each(
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


def test_a_row_with_code_and_name_is_the_title_where_headings_say_the_kind_of_page() -> None:
    row = "<tr><th>Soil Care - 40231 - SOIL 2210 - W01</th></tr><tr><td>Levels: Undergraduate</td></tr>"
    listing = page(f"<h1>Detailed Class Information</h1><p>Nov 28, 2026</p><table>{row}</table>")
    assert [s.text for s in listing.statements if s.about == "title"] == ["Soil Care"]
    assert not [text for _, _, text in said(listing) if "Nov 28" in text]
    plain = page("<h1>Class Details</h1><table><tr><th>Soil Care</th></tr><tr><td>$5</td></tr></table>")
    assert [s.text for s in plain.statements if s.about == "title"] == ["Class Details"]


def test_figures_of_what_the_offering_is_part_of_are_not_its_own() -> None:
    line = "<p><a href='/p'>Soil Stewardship</a>: 4 courses, 5 months, 190 EUR</p>"
    listing = page(f"<h1>Soil Care</h1><h3>Part of a program</h3>{line}")
    assert [(s.about, s.text) for s in listing.statements if s.about != "title"][-1:] == [
        ("pathways.part_of", "Soil Stewardship")
    ]
    other = page(f"<h1>Soil Care</h1><h3>Price</h3>{line}")
    assert [text for _, _, text in said(other) if "190 EUR" in text]


def test_a_sentence_above_the_title_is_a_notice_where_most_stands_below() -> None:
    notice, own = "<p>Renew by May 5 and save $99 on all fees.</p>", "<p>Dig and sow, with $5 for seeds.</p>"
    listing = page(f"{notice}<h1>Soil Care</h1>{own * 4}")
    assert not [text for _, _, text in said(listing) if "$99" in text]
    assert [text for _, _, text in said(page(f"{notice}<h1>Soil Care</h1>")) if "$99" in text]
