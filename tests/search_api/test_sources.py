"""The register of sources as JSON and as pages, over real HTTP and a real registry."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser

from normalizer.listing import Calculation, Field, Listing
from normalizer.raw import CrawlError, CrawlRun, Place, RawListing, Statement
from registry.keeping.reading import Rules
from registry.sources import Declaration, declare
from registry.store import Store
from search_api.app import create_app
from search_api.embedded_index import EmbeddedIndex
from search_api.routes.sources import SourceDetail, SourceList
from tests.search_api.conftest import DESKTOP, PHONE, looking
from tests.search_api.listings import PROVIDERS
from tests.search_api.server import serving
from tests.search_api.test_api import problem
from tests.search_api.test_pages import EVIL, soup, text

SOURCES = "/api/v1/sources"
NOW = datetime.now(UTC)
STATES = {
    "north": "works",
    "west": "in_part",
    "south": "rejected",
    "cedar": "capture",
    "maple": "documentation",
    "evil": "rejected",
}


def declared(name: str, **values: Any) -> Declaration:
    given = {
        "platform": "web_page",
        "known_from": "documentation",
        "start": (f"https://{name}.example/courses/",),
        "expected": (2, 40),
        "reason": "Forty places in the hall.",
        "expected_filled": {"title": 1.0},
        **values,
    }
    return Declaration.model_validate({"name": name, **given})


def normalize(raw: RawListing) -> Listing:
    title = Field[str](
        state="calculated", value=raw.reference, calculation=Calculation(rule="test", inputs=("reference",))
    )
    return Listing(id="", source=raw.source, reference=raw.reference, url=raw.url, title=title)


def harvest(
    store: Store, name: str, *, accept: bool = True, complete: bool = True, reason: str = "", error: str = ""
) -> None:
    errors = (CrawlError(url=f"https://{name}.example/x", reason=error),) if error else ()
    crawled = CrawlRun(
        id="0", source=name, started=NOW, finished=NOW, outcome="finished", listings=3, robots="allowed",
        requests=5, bytes=70_000, errors=errors,
    )  # fmt: skip
    said = Statement(text="x", place=Place(path="h1", region="facts"))
    pages = [
        RawListing(
            source=name, reference=f"{name}-{n}", url=f"https://{name}.example/{n}", statements=(said,)
        )
        for n in range(3)
    ]
    with store.run(name, NOW) as run:
        run.stage(pages, Rules(normalize, "1"))
        if accept:
            run.publish(crawled, complete, (), reason)
        else:
            run.reject(reason, crawled)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("sources")
    store = Store(folder, f"sqlite:///{folder}/registry.sqlite")
    declare(
        store,
        [
            declared("north", provider=PROVIDERS[0]),
            declared("west", platform="open_edx"),
            declared("south", cadence="daily"),
            declared("cedar", known_from="capture"),
            declared("maple"),
            declared("evil", start=("javascript:alert(1)",), reason=EVIL),
        ],
        NOW,
    )
    harvest(store, "north", error="gone: answered 404")
    harvest(store, "west", complete=False, reason="The run was stopped: the time limit was reached.")
    harvest(store, "south")
    harvest(store, "south", accept=False, reason="No listing came; open the start address.")
    harvest(store, "evil", accept=False, reason=EVIL, error=EVIL)
    with serving(create_app(store, EmbeddedIndex(folder / "index"))) as served:
        yield served
    store.close()


@pytest.fixture
def client(address: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=address, timeout=30) as opened:
        yield opened


def test_the_register_lists_every_source_with_its_state(client: httpx.Client) -> None:
    answer = client.get(SOURCES)
    found = SourceList.model_validate_json(answer.content)
    assert found.total == len(STATES)
    assert {one.name: one.state for one in found.sources} == STATES
    assert found.states == {"works": 1, "in_part": 1, "rejected": 2, "capture": 1, "documentation": 1}
    north = next(one for one in found.sources if one.name == "north")
    assert north.provider == PROVIDERS[0]
    assert (north.robots, north.listings, north.filled["title"]) == ("allowed", {"active": 3}, 1.0)
    assert north.live_verified and north.last_accepted and north.last_rejected is None
    assert (north.last_accepted.listings, north.last_accepted.requests) == (3, 5)
    maple = next(one for one in found.sources if one.name == "maple")
    assert (maple.live_verified, maple.last_accepted, maple.robots, maple.listings) == (None, None, "", {})


def test_a_rejected_source_says_why_and_keeps_what_it_had(client: httpx.Client) -> None:
    south = SourceDetail.model_validate_json(client.get(f"{SOURCES}/south").content)
    assert south.reason == "No listing came; open the start address."
    assert south.since and south.last_rejected and south.last_accepted
    assert [run.state for run in south.runs] == ["rejected", "accepted"]
    assert south.listings == {"active": 3}


def test_one_source_whole(client: httpx.Client) -> None:
    north = SourceDetail.model_validate_json(client.get(f"{SOURCES}/north").content)
    assert (north.expected, north.expected_reason) == ((2, 40), "Forty places in the hall.")
    assert [error.reason for error in north.errors] == ["gone: answered 404"]
    assert north.expected_filled == {"title": 1.0}


@pytest.mark.parametrize("name", ["no-such", "NORTH", "%00", "x" * 90, "..%2f"])
def test_an_unknown_source_is_a_problem_and_a_page(client: httpx.Client, name: str) -> None:
    problem(client.get(f"{SOURCES}/{name}"), 404)
    assert soup(client.get(f"/sources/{name}"), 404).h1


def test_the_description_has_examples_that_are_answers(client: httpx.Client) -> None:
    paths = client.get("/api/v1/openapi.json").json()["paths"]

    def example(path: str) -> Any:
        return paths[path]["get"]["responses"]["200"]["content"]["application/json"]["example"]

    assert SourceList.model_validate(example(SOURCES)).sources
    assert SourceDetail.model_validate(example(f"{SOURCES}/{{name}}")).runs
    assert set(paths[f"{SOURCES}/{{name}}"]["get"]["responses"]["404"]["content"]) == {
        "application/problem+json"
    }


def test_an_empty_register_is_an_answer(tmp_path: Path, serve: Callable[..., httpx.Client]) -> None:
    client = serve()
    assert client.get(SOURCES).json() == {"total": 0, "states": {}, "sources": []}
    assert text(soup(client.get("/sources")).h1) == "0 sources"


# --- pages ---


def test_the_page_says_of_each_source_no_more_than_was_seen(client: httpx.Client) -> None:
    page = soup(client.get("/sources"))
    heads = [text(head) for head in page.select("section h2")]
    assert heads == [
        "Works",
        "Works in part",
        "Rejected",
        "Read from a capture",
        "Built from documentation, never seen",
    ]
    for name, state in STATES.items():
        link = page.select_one(f'a[href="/sources/{name}"]')
        assert link
        section = link.find_parent("section")
        assert section and section["aria-labelledby"] == state
    rejected = page.select_one("section[aria-labelledby=rejected]")
    assert "Since " in text(rejected) and "No listing came; open the start address." in text(rejected)


def test_the_page_of_one_source(client: httpx.Client) -> None:
    page = soup(client.get("/sources/north"))
    facts = {text(one.dt): text(one.dd) for one in page.select(".field")}
    assert facts["robots.txt"] == "lets us in"
    assert facts["Listings"] == "3 offered"
    assert facts["A healthy harvest has"].startswith("2 to 40 listings")
    assert "Title 100 % at least 100 % expected" in text(page.select_one(".shares"))
    assert "gone: answered 404" in text(page.select_one(".issues"))
    assert (
        text(soup(client.get("/sources/maple")).select_one(".life")) == "Built from documentation, never seen"
    )


def test_pages_lead_to_the_register(client: httpx.Client) -> None:
    footer = soup(client.get("/sources/north")).select_one("footer")
    assert footer and footer.select_one('a[href="/sources"]')


@pytest.mark.parametrize("path", ["/sources", "/sources/evil"])
def test_strangers_text_stays_text(client: httpx.Client, path: str) -> None:
    answer = client.get(path)
    page = BeautifulSoup(answer.text, "lxml")
    assert page.find_all(["script", "img"]) == []
    assert not re.search(r"""href=["']?\s*javascript:""", answer.text, re.IGNORECASE)
    assert "alert(1)" in page.get_text()


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_nothing_stands_out_of_the_window(browser: Browser, address: str, viewport: Any) -> None:
    with looking(browser, address, viewport) as page:
        for path in ("/sources", "/sources/north", "/sources/evil"):
            page.goto(path)
            assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"], path
