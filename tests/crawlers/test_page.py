"""A page as a whole: its title and reference, pages that are none, and hostile ones."""

import contextlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawlers.page import NotAListingError, read_page
from crawlers.read import Document
from crawlers.source import Source
from normalizer.text import CanonicalText, parse_html
from tests.crawlers.pages import URL, page, references, said
from tests.each import each

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


@each(
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


@each(
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
