"""Texts of strangers on the pages: they stay texts, and nothing is loaded from elsewhere."""

import re
from collections.abc import Iterator

import httpx
import pytest
from bs4 import BeautifulSoup

from normalizer.listing import CourseInstance, Issue, Listing
from search_api.answer import Span
from search_api.shown.templates import marked, web_address
from tests.each import each
from tests.search_api.conftest import serving_listings
from tests.search_api.listings import evidence, identity, listing, stated
from tests.search_api.test_pages import EVIL, soup

OUR_SCRIPTS = {("script", "/static/suggest.js", ""), ("script", "/static/compare.js", "")}


@pytest.fixture(scope="module")
def hostile_client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    with serving_listings(tmp_path_factory.mktemp("hostile"), hostile()) as found:
        yield found


def hostile() -> Listing:
    return listing(
        7,
        f"Welding {EVIL}",
        url="javascript:alert(3)",
        original_url="data:text/html,<script>alert(4)</script>",
        description=stated(EVIL, EVIL, EVIL),
        outcomes=stated((EVIL, "welding \u202e drow")),
        provider_name=stated(EVIL, EVIL, EVIL),
        instances=(
            CourseInstance(reference=EVIL, url="javascript:alert(5)", title=stated(EVIL, EVIL, EVIL)),
        ),
        issues=(
            Issue(code="SKIPPED", field=EVIL, subject=EVIL, message=EVIL, evidence=(evidence(EVIL, EVIL),)),
        ),
    )


@pytest.mark.parametrize("path", ["/?q=welding", f"/?q={EVIL}", f"/listings/{identity(7)}", f"/{EVIL}"])
def test_strangers_text_stays_text(hostile_client: httpx.Client, path: str) -> None:
    answer = hostile_client.get(path)
    page = BeautifulSoup(answer.text, "lxml")
    assert {(tag.name, tag.get("src"), tag.text) for tag in page.find_all(["script", "img"])} <= OUR_SCRIPTS
    assert not re.search(r"""(?:href|src)=["']?\s*(?:javascript|data):""", answer.text, re.IGNORECASE)
    assert not any(name.startswith("on") for tag in page.find_all(True) for name in tag.attrs)
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert re.findall(r"(?:script|connect)-src[^;]*", policy) == ["script-src 'self'", "connect-src 'self'"]
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_words_that_turn_the_direction_stay_within_their_quotes(hostile_client: httpx.Client) -> None:
    heading = soup(hostile_client.get("/?q=%E2%80%AEdliub")).h1
    assert heading and heading.bdi
    assert heading.bdi.get_text() == "\u202edliub"
    assert heading.bdi.parent and heading.bdi.parent.name == "q"


def test_marks_are_made_outside_of_strangers_text() -> None:
    assert marked("<b>é</b>", [Span(start=3, end=4)]) == "&lt;b&gt;<mark>é</mark>&lt;/b&gt;"


@each(
    ("url", "linked"),
    [
        ("https://a.example/x", True),
        ("HTTP://a.example", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//a.example", False),
        ("http://[", False),
        ("", False),
        (None, False),
    ],
)
def test_only_web_addresses_become_links(url: str | None, linked: bool) -> None:
    assert bool(web_address(url)) is linked


def test_pages_load_nothing_from_elsewhere(hostile_client: httpx.Client) -> None:
    page = soup(hostile_client.get("/"))
    for tag in page.select("link[href]:not([rel=alternate]), script[src], img[src]"):
        address = str(tag.get("href") or tag.get("src"))
        assert address.startswith("/static/")
        assert hostile_client.get(address).status_code == 200
