"""Sitemaps in all their forms lead to pages; one that was cut off says so."""

from __future__ import annotations

import gzip

import pytest

from crawlers.read import Read, ReadError
from tests.crawlers.answers import answered, survives

URL = "https://college.example/sitemap.xml"
ENTRY = (
    "<url><loc>https://college.example/courses/bees/</loc><lastmod>2026-05-01T10:00:00+08:00</lastmod>"
    "<image:image><image:loc>https://college.example/bee.png</image:loc></image:image></url>"
)
BODY = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<?xml-stylesheet type="text/xsl" href="//college.example/x"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    f'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">{ENTRY}</urlset>\n<!-- by a plugin -->'
)


def walk(body: bytes | str) -> Read:
    return answered("sitemap", body, URL)


@pytest.mark.parametrize(
    "body",
    [
        BODY,
        BODY.replace("https://college.example/courses", "/courses"),
        BODY.replace('<?xml version="1.0" encoding="UTF-8"?>', ""),
        "<!-- by hand --><!DOCTYPE urlset [<!ENTITY x 'y'>]>"
        + BODY.partition("?>\n")[2].partition("?>\n")[2],
        gzip.compress(BODY.encode()),
        gzip.compress(BODY[:90].encode()) + gzip.compress(BODY[90:].encode()),
    ],
)
def test_a_sitemap_leads_to_pages_with_the_day_they_changed(body: bytes | str) -> None:
    found = [(link.url, link.lastmod) for link in walk(body).links]
    assert found == [("https://college.example/courses/bees/", "2026-05-01T10:00:00+08:00")]


def test_a_sitemap_may_be_plain_text() -> None:
    text = "https://college.example/courses/bees/\r\n\r\nhttps://college.example/courses/moss/\n"
    assert [link.url[-6:] for link in walk(text).links] == ["/bees/", "/moss/"]


def test_a_page_that_it_led_to_is_read_as_any_page() -> None:
    html = "<html><h1>Keeping Bees</h1><dl><dt>Fee</dt><dd>$240</dd></dl></html>"
    (listing,) = answered("sitemap", html, "https://college.example/courses/bees/").listings
    assert ("Fee", "$240") in {(s.label, s.text) for s in listing.statements}


def test_many_comments_before_a_page_cost_no_time() -> None:
    result = walk("<!-- by hand -->\n" * 200 + "<html><body>Try the search.</body></html>")
    assert "no title" in result.skipped[0]


def test_a_page_in_the_place_of_a_sitemap_leads_nowhere() -> None:
    result = walk("<html><head><title>Page not found</title></head><body>Try the search.</body></html>")
    assert (result.listings, result.links) == ((), ())
    assert "not found" in result.skipped[0]


@pytest.mark.parametrize("body", [BODY[:-60], gzip.compress(BODY.encode())[:-40]])
def test_a_sitemap_that_was_cut_off_is_refused(body: bytes | str) -> None:
    with pytest.raises(ReadError, match="cut off"):
        walk(body)


def test_no_damage_ends_in_anything_but_a_reason() -> None:
    whole = BODY.encode()
    for start in range(0, len(whole), 11):
        for wrong in (b"", b"<", b"&x;", b"<url>", b"<![CDATA[", b"\xff", b"http://[", b"\x1f\x8b"):
            survives("sitemap", whole[:start] + wrong + whole[start + 5 :], URL)
            survives("sitemap", wrong + whole[start:], URL)
