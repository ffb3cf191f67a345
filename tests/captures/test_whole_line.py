"""Real responses, served over real HTTP, harvested through all the steps, and found by a search."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from crawlers.source import Expect, Source
from crawlers.spool import read_spool
from normalizer.identity import content_hash
from normalizer.listing import Listing
from normalizer.normalize import normalize
from normalizer.providers import by_url
from normalizer.raw import CrawlRun, Provider
from registry.store import Store
from schedules.harvest import HarvestReport, harvest
from search_api.embedded_index import EmbeddedIndex
from search_api.query import SearchQuery
from tests.captures.test_hits import FACTS, read_whole, source_for
from tests.crawlers.site import Page, Site, serve

Harvest = Callable[..., HarvestReport]
DAYS = [datetime(2026, 11, 22, 8, tzinfo=UTC), datetime(2026, 11, 23, 8, tzinfo=UTC)]


@pytest.fixture
def store(tmp_path: Path) -> Any:
    store = Store(tmp_path / "data")
    yield store
    store.close()


@pytest.fixture
def index(tmp_path: Path) -> EmbeddedIndex:
    return EmbeddedIndex(tmp_path / "index")


def path_of(facts: dict[str, Any]) -> str:
    address = urlsplit(facts["url"])
    return address.path + (f"?{address.query}" if address.query else "")


def source_of(facts: dict[str, Any], site: Site) -> Source:
    """A source whose one address answers with the capture; its provider is that of the real host."""
    start = (site.url(path_of(facts)), *(site.url(f"/{path}") for path in facts.get("beside", ())))
    if "source" in facts:
        return source_for(facts).model_copy(update={"start": start, "expect": Expect()})
    markup = facts["platform"] == "web_page"
    provider: Provider | None = None if "classcentral" in facts["capture"] else by_url(facts["url"])
    return Source(
        name=Path(facts["capture"]).stem.replace("_", "-").lower(),
        platform=facts["platform"],
        known_from="capture",
        provider=provider if markup else None,
        start=start,
        follow=urlsplit(facts["url"]).path if markup else None,
    )


KINDS = {
    ".html": "text/html; charset=utf-8",
    ".json": "application/json",
    ".xml": "application/xml",
    ".csv": "text/csv",
}


def answer(captures: Path, facts: dict[str, Any]) -> Page:
    kind = KINDS[Path(facts["capture"]).suffix]
    return Page((captures / facts["capture"]).read_bytes(), headers={"Content-Type": kind})


MANY = 100
"""Listings of one response that go on to be normalized, registered and found. All are read and counted."""


def some_of(spoken_of: set[str], count: int) -> Callable[[Path], tuple[CrawlRun, Any, Any]]:
    """Reads what a crawl left, which must be so many listings. Of many it gives those that facts speak of and
    others spread over them."""

    def read_some(spool: Path) -> tuple[CrawlRun, Any, Any]:
        run, raws, fetched = read_spool(spool)
        assert run.listings == count
        step = -(-count // MANY)
        some = (raw for at, raw in enumerate(raws) if at % step == 0 or raw.reference in spoken_of)
        return run, some, fetched

    return read_some


FOUND = [facts for facts in FACTS if "find" in facts]
CAPTURES = {facts["capture"]: [f for f in FOUND if f["capture"] == facts["capture"]] for facts in FOUND}


@pytest.mark.parametrize("capture", CAPTURES, ids=lambda capture: Path(capture).stem)
def test_from_a_real_response_to_search_hits(
    capture: str, captures: Path, store: Store, index: EmbeddedIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = CAPTURES[capture]
    whole = read_whole(captures, listed[0])
    if len(whole.listings) < (whole.stated_total or 0):  # one page of many: nobody kept the others
        monkeypatch.setattr("crawlers.gate.LEAST_OF_STATED", 0)
    spoken_of = {facts["reference"] for facts in listed if "reference" in facts}
    monkeypatch.setattr("schedules.harvest.read_spool", some_of(spoken_of, len(whole.listings)))
    with serve() as site:
        site.pages[path_of(listed[0])] = answer(captures, listed[0])
        for path in listed[0].get("beside", ()):
            site.pages[f"/{path}"] = answer(captures, {"capture": path})
        for link in whole.links if "end" in listed[0] else ():
            site.pages[path_of({"url": link.url})] = Page(listed[0]["end"].encode())
        report = harvest(source_of(listed[0], site), store=store, index=index, as_of=DAYS[0])
    assert report.accepted, report.reasons
    for facts in listed:
        title = facts["is"].get("title")
        hits = index.search(SearchQuery(q=facts["find"], scope="all")).hits
        found = [hit.id for hit in hits if title in (None, hit.title)]
        # A programme that its own catalogue has retired and hidden is kept and not served.
        assert bool(found) == facts.get("served", True), (
            f"{facts['find']!r} finds {[hit.title for hit in hits]}"
        )
        if found:
            record = store.get(found[0])
            assert record and record.listing.title.evidence[0].quote == record.listing.title.value


def test_one_page_at_two_dates_is_one_listing_with_two_revisions(
    captures: Path, store: Store, index: EmbeddedIndex
) -> None:
    before, after = (f for f in FACTS if "comp2831" in f["capture"])
    with serve() as site:
        source = source_of(before, site)
        for facts, day in zip((before, after), DAYS, strict=True):
            site.pages[path_of(before)] = answer(captures, facts)
            report = harvest(source, store=store, index=index, as_of=day)
            assert report.accepted, report.reasons
    (hit,) = index.search(SearchQuery(q=before["find"], scope="all")).hits
    revisions = store.revisions(hit.id)
    assert [(r.number, r.cause) for r in revisions] == [(1, "page"), (2, "page")]
    first, second = (documents(store, hit.id)[r.content_hash] for r in revisions)
    assert price_quote(first) == "$661.25 - $702.11" and price_quote(second) == "$673.25 - $700.36"
    assert {i.reference for i in first.instances}.isdisjoint(i.reference for i in second.instances)
    record = store.get(hit.id)
    assert record and (record.first_seen, record.last_seen, record.status) == (*DAYS, "active")


def documents(store: Store, listing_id: str) -> dict[str, Listing]:
    """Each revision's listing by its content hash, renewed from what was kept of the page."""
    found = {}
    for revision in store.revisions(listing_id):
        raw = store.raw(revision.raw_hash)
        assert raw is not None
        listing = normalize(raw).model_copy(update={"id": listing_id})
        found[content_hash(listing)] = listing
    return found


def price_quote(listing: Listing) -> str:
    return listing.prices.evidence[0].quote


def test_a_harvest_of_an_unchanged_page_makes_no_revision(
    captures: Path, store: Store, index: EmbeddedIndex
) -> None:
    facts = next(f for f in FACTS if "leiden" in f["capture"])
    digests = []
    with serve() as site:
        site.pages[path_of(facts)] = answer(captures, facts)
        for day in DAYS:
            assert harvest(source_of(facts, site), store=store, index=index, as_of=day).accepted
            digests.append(store.digest())
    assert digests[0] == digests[1]
