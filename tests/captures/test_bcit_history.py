"""Two terms of BCIT as captured: a quarter of a list goes, a quarter comes, and nothing was withdrawn."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson
import pytest

from crawlers.read import Document, Read, read
from crawlers.source import Expect
from normalizer.normalize import normalize
from registry.records import ListingRecord
from registry.store import Store
from schedules.harvest import HarvestReport, harvest
from search_api.embedded_index import EmbeddedIndex
from tests.crawlers.site import Page, Site, serve
from tests.sources import all_sources

BCIT = all_sources()["bcit"]
LIST = "/wp-json/bcit/ptscc/v1/list-active-urls"
TERMS = (
    (
        datetime(2023, 10, 19, 12, tzinfo=UTC),
        "active_course_urls_2023-10.json",
        "course_comp2831_2023-07.html",
    ),
    (datetime(2024, 1, 7, 4, tzinfo=UTC), "active_course_urls_2024-01.json", "course_comp2831_2024-01.html"),
)
"""When each list was fetched, the list, and the page of one course that stands in both."""


def read_list(captures: Path, name: str) -> Read:
    return read(Document(BCIT.start[0], (captures / "bcit" / name).read_bytes()), BCIT)


def test_a_term_changes_a_quarter_of_the_list(captures: Path) -> None:
    autumn, winter = ({link.url for link in read_list(captures, name).links} for _, name, _ in TERMS)
    assert (len(autumn), len(winter)) == (1_072, 1_048)
    assert (len(autumn - winter), len(winter - autumn)) == (274, 250)


def invented(path: str) -> Page:
    """A page for an address whose own was not captured."""
    title = path.removeprefix("/courses/").split("-comp-")[0].replace("-", " ").title()
    body = (
        f"<html lang=en><title>{title}</title><body><h1>{title}</h1><p>A part-time course in computing.</p>"
    )
    return Page(body.encode(), headers={"Content-Type": "text/html; charset=utf-8"})


def answer_as(site: Site, captures: Path, listed: str, page: str) -> set[str]:
    """Let a site answer as BCIT did on a day, as far as its computing courses; gives their paths. The page of
    a course that is no longer listed still answers."""
    data = orjson.loads((captures / "bcit" / listed).read_bytes())["data"]
    paths = {path for path in data if "-comp-" in path}
    site.pages |= {path: invented(path) for path in paths}
    (kept,) = (path for path in paths if path.endswith("-comp-2831/"))
    site.pages[kept] = Page((captures / "bcit" / page).read_bytes(), headers={"Content-Type": "text/html"})
    body = orjson.dumps({"success": True, "data": sorted(paths)})
    site.pages[LIST] = Page(body, headers={"Content-Type": "application/json"})
    return paths


@pytest.fixture(scope="module")
def history(
    captures: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Store, list[HarvestReport], list[set[str]]]]:
    folder = tmp_path_factory.mktemp("bcit")
    store, index = Store(folder / "data"), EmbeddedIndex(folder / "index")
    reports, listed = [], []
    with serve() as site:
        source = BCIT.model_copy(update={"start": (site.url(LIST),), "expect": Expect()})
        for day, active, page in TERMS:
            listed.append(answer_as(site, captures, active, page))
            reports.append(harvest(source, store=store, index=index, as_of=day))
    yield store, reports, listed
    store.close()


def records(store: Store) -> dict[str, ListingRecord]:
    return {record.listing.reference: record for record in store.changes_since(0)}


def codes(paths: set[str]) -> set[str]:
    return {f"COMP {path.rstrip('/')[-4:]}" for path in paths}


def test_what_is_not_listed_this_term_is_dormant_and_what_is_new_is_new(history: Any) -> None:
    store, reports, (autumn, winter) = history
    assert all(report.accepted and report.complete for report in reports), [r.reasons for r in reports]
    found = records(store)
    assert set(found) == codes(autumn | winter)
    dormant = {reference for reference, record in found.items() if record.status == "dormant"}
    assert dormant == codes(autumn - winter) and len(dormant) == 17
    new = {reference for reference, record in found.items() if record.first_seen == TERMS[1][0]}
    assert new == codes(winter - autumn) and len(new) == 17
    assert {record.status for record in found.values()} == {"active", "dormant"}


def test_a_course_that_changed_has_a_revision_for_each_page_with_its_quotes(history: Any) -> None:
    store, _, _ = history
    record = store.find("bcit", "COMP 2831")
    revisions = store.revisions(record.listing.id)
    assert [(revision.number, revision.cause) for revision in revisions] == [(1, "page"), (2, "page")]
    quotes = []
    for revision in revisions:
        raw = store.raw(revision.raw_hash)
        assert raw is not None
        quotes.append(normalize(raw).prices.evidence[0].quote)
    assert quotes == ["$661.25 - $702.11", "$673.25 - $700.36"]
    assert (record.status, record.first_seen, record.last_seen) == ("active", TERMS[0][0], TERMS[1][0])


def test_a_course_whose_page_did_not_change_has_one_revision(history: Any) -> None:
    store, _, (autumn, winter) = history
    for reference in codes(autumn & winter) - {"COMP 2831"}:
        record = store.find("bcit", reference)
        assert len(store.revisions(record.listing.id)) == 1
