"""What holds for every platform that reads HTML: strangers' bytes do no harm, and slices are slices."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from crawlers.read import Document, Read, ReadError, read
from crawlers.source import Source
from normalizer.about import ABOUT
from normalizer.normalize import normalize
from normalizer.text import CanonicalText, parse_html
from tests.crawlers.hostile import HOSTILE
from tests.each import each

PLATFORMS = ("aggregator", "banner", "bcit", "class_central", "destiny_one", "perfectmind", "web_page")
ADDRESSES = (
    "https://college.example/courses/soil-care-soil-1010/",
    "https://college.example/search/publicCourseSearchDetails.do?method=load&courseId=7",
    "https://college.example/CoursesLandingPage?courseId=0a000000-0000-4000-8000-000000000001",
    "http://[not-an-address",
)
PAGES = sorted((Path(__file__).parent.parent / "pages").rglob("*.html"))


def read_with(platform: str, url: str, body: bytes) -> Read:
    source = Source(name="college", platform=platform, known_from="demo", follow=None)
    return read(Document(url, body, source="college"), source)


@each(("platform", "what"), product(PLATFORMS, HOSTILE))
def test_nothing_that_a_stranger_sends_breaks_a_reader(platform: str, what: str) -> None:
    for url in ADDRESSES:
        try:
            result = read_with(platform, url, HOSTILE[what])
        except ReadError as error:
            assert "college" in str(error) and url in str(error)
            continue
        for listing in result.listings:
            assert listing.reference and normalize(listing).title.value


@pytest.mark.parametrize("platform", PLATFORMS)
def test_every_statement_on_a_page_is_a_slice_of_its_text(platform: str) -> None:
    checked = 0
    for path in PAGES:
        body = path.read_bytes()
        document = Document("https://college.example/courses/x/", body)
        text = CanonicalText(parse_html(document.text)).text
        for listing in read_with(platform, document.url, body).listings:
            references = {"", *(instance.reference for instance in listing.instances)}
            for statement in listing.statements:
                assert statement.subject in references
                assert statement.about is None or statement.about in ABOUT
                if statement.place.region in ("facts", "body"):
                    begin = statement.place.offset
                    assert text[begin : begin + len(statement.text)] == statement.text
                    checked += 1
    assert checked > 5
