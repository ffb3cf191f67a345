"""Platforms are recognised by their answers: each by what its documentation shows, and by real responses."""

from __future__ import annotations

import time
import tomllib
from pathlib import Path
from typing import Any

import orjson
import pytest

from crawlers.add import find_out
from crawlers.read import Document, template
from crawlers.recognise import SIGNS, recognise
from crawlers.source import platform_names
from tests.captures.test_hits import COUNTS, FACTS, source_for
from tests.each import each
from tests.sources import all_sources

PAGES = Path(__file__).parent.parent / "pages"
BY_KIND = {"aggregator", "sitemap", "table", "upload", "web_page"}
"""Platforms that any answer of a kind may come from; nothing in one answer tells them."""


def first(body: str | bytes, url: str = "https://college.example/") -> str:
    return recognise(Document(url, body if isinstance(body, bytes) else body.encode()))[0].platform


def start(body: str, url: str) -> str:
    return recognise(Document(url, body.encode()))[0].start


def test_every_platform_has_a_sign_or_is_known_by_its_kind() -> None:
    assert {sign.platform for sign in SIGNS} | BY_KIND == set(platform_names())


def saved_pages() -> list[Any]:
    """Pages by hand, each with the platform of its source."""
    sources = all_sources()
    found = {}
    for path in PAGES.glob("*/facts.toml"):
        facts = tomllib.loads(path.read_text(encoding="utf-8"))
        for fact in (fact for kind in facts.values() if isinstance(kind, list) for fact in kind):
            page, platform = path.parent / fact["page"], sources[path.parent.name].platform
            found[page] = pytest.param(page, fact["url"], platform, id=f"{path.parent.name}/{page.name}")
    return list(found.values())


@each(("page", "url", "platform"), saved_pages())
def test_pages_by_hand(page: Path, url: str, platform: str) -> None:
    found = [one.platform for one in recognise(Document(url, page.read_bytes()))]
    # A page of a site that nothing tells from others may be any; whoever writes a source may also prefer one.
    assert found[0] == platform or (page.suffix == ".html" and {found[-1], platform} & BY_KIND)


RESPONSES: dict[str, list[Any]] = {}
for facts in [*FACTS, *COUNTS]:
    for name in (facts["capture"], *facts.get("beside", ())):
        RESPONSES.setdefault(name, []).append(facts)


@each("path", RESPONSES)
def test_real_responses(path: str, captures: Path) -> None:
    known = RESPONSES[path]
    document = Document(known[0]["url"], (captures / path).read_bytes())
    assert recognise(document)[0].platform in {source_for(facts).platform for facts in known}


@each(
    ("platform", "answer"),
    [
        ("shopify", {"products": [{"id": 1, "handle": "bees", "variants": []}]}),
        ("canvas_catalog", {"courses": [{"id": 1, "title": "Bees", "enrollment_fee": "10.0"}]}),
        ("wordpress", [{"id": 1, "title": {"rendered": "Bees"}, "link": "https://college.example/bees/"}]),
        ("wordpress", {"events": [{"id": 1, "rest_url": "https://college.example/wp-json/x"}]}),
        ("open_edx", {"results": [{"blocks_url": "https://x.example/b", "course_id": "course-v1:A+B+C"}]}),
        ("eventbrite", {"events": [{"id": "1", "organization_id": "2", "online_event": False}]}),
        ("open_badges", {"@context": "https://w3id.org/openbadges/v2", "type": "BadgeClass", "name": "Bees"}),
        ("ctdl", {"@context": "https://credreg.net/ctdl/schema/context/json", "@graph": []}),
        ("schema_org", {"@context": "https://schema.org", "@type": "Course", "name": "Bees"}),
        ("upload", {"offerings": [{"code": "BEES-101", "title": "Bees"}]}),
        ("table", {"anything": [{"else": 1}]}),
    ],
)
def test_answers_as_documented(platform: str, answer: Any) -> None:
    assert first(orjson.dumps(answer)) == platform


@pytest.mark.parametrize(
    "repeated",
    ['"@context"', "<meta ", '<meta property="og:site_name" ', "<title> - ", "<!-- x -->", "<link "],
)
def test_a_hostile_answer_costs_no_time(repeated: str) -> None:
    start = time.process_time()
    for before in ("", "{", "<html>", "<meta "):
        body = before + repeated * (300_000 // len(repeated))
        document = Document("https://college.example/", body.encode(), "text/html")
        recognise(document)
        find_out(document.url, "college", None, document.body)
    assert time.process_time() - start < 10


@each(
    ("platform", "body"),
    [
        ("rss", "<?xml version='1.0'?><rss version='2.0'><channel/></rss>"),
        ("rss", "<feed xmlns='http://www.w3.org/2005/Atom'/>"),
        ("oai_pmh", "<?xml version='1.0'?><OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'/>"),
        ("sitemap", "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'></urlset>"),
        ("ical", "BEGIN:VCALENDAR\nEND:VCALENDAR"),
        ("table", "Course;Fee;Hours\nBees;10;4\n"),
        ("web_page", "<!doctype html><title>Bees</title><p>All of them, rss too"),
        (
            "web_page",
            "<?xml version='1.0'?><!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml'></html>",
        ),
        ("web_page", ""),
        ("web_page", "{not json"),
    ],
)
def test_other_answers(platform: str, body: str) -> None:
    assert first(body) == platform


@pytest.mark.parametrize(
    ("body", "url", "begins"),
    [
        (
            '<script src="https://cdn.shopify.com/s/x.js"></script>',
            "https://shop.example/pages/courses",
            "https://shop.example/products.json?limit=250",
        ),
        (
            '<link rel="canonical" href="https://shop.example/collections/bees"><a src="//cdn.shopify.com/">',
            "https://shop.example/collections/bees?page=2",
            "https://shop.example/collections/bees/products.json?limit=250",
        ),
        (
            '<link type="application/json" href="https://a.example/wp-json/wp/v2/course/31" rel="alternate">',
            "https://a.example/course/bees/",
            "https://a.example/wp-json/wp/v2/course?per_page=100",
        ),
        (
            "<html></html>",
            "https://www.credly.com/organizations/bee-school/badges",
            "https://www.credly.com/organizations/bee-school/badges.json",
        ),
        (
            "<html></html>",
            "https://college.libcal.com/calendar/main?cid=42&t=m",
            "https://college.libcal.com/ajax/calendar/list?c=42&page=1&perpage=48",
        ),
    ],
)
def test_a_page_leads_to_the_api_beside_it(body: str, url: str, begins: str) -> None:
    assert start(body, url) == begins


@pytest.mark.parametrize("kind", ["csv", "xlsx", "json"])
def test_our_template_in_whatever_form(kind: str) -> None:
    assert first(template(kind), f"https://college.example/offerings.{kind}") == "upload"


def test_a_post_of_a_blog_is_no_catalogue() -> None:
    link = '<link type="application/json" href="https://a.example/wp-json/wp/v2/posts/31" />'
    assert first(f"<html>{link}</html>") == "web_page"


@pytest.mark.timeout(20)
@pytest.mark.parametrize("piece", ['<link rel="canonical" href="', "cdn.shopify.com ", "<?xml", "a,b;c\t"])
def test_long_answers_take_no_time(piece: str) -> None:
    assert first(piece * (1_000_000 // len(piece)))
