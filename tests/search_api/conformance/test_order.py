"""Lists of every engine: whole, each listing once, in their stated order."""

import random
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

import search_api.index
from normalizer.listing import When
from search_api.documents.document import SearchDocument
from search_api.index import SearchIndex
from search_api.query import MAX_HITS, SORTS, SearchQuery
from tests.search_api.conformance.brute import TODAY, holds, starts_next
from tests.search_api.conformance.conftest import MakeIndex
from tests.search_api.listings import WORDS, MemoryRegistry, draw, hours, listing, price, stated

Drawn = tuple[SearchIndex, list[SearchDocument]]


def whole_list(index: SearchIndex, **asked: Any) -> list[str]:
    found: list[str] = []
    for number in range(1, 10_000):
        page = index.search(SearchQuery(page=number, as_of=TODAY, facets=(), **asked))
        found += [hit.id for hit in page.hits]
        if len(page.hits) < page.per_page:
            assert len(found) == page.total
            return found
    raise AssertionError("no last page")


@pytest.mark.parametrize(
    ("sort", "q"),
    [(sort, "") for sort in SORTS]
    + [
        ("relevance", "parapet"),
        ("relevance", "obelsik"),
        ("start", "zz parapet"),
        ("cost:desc", "parapet"),
    ],
)
def test_pages_concatenate_to_the_whole_list(
    drawn: Drawn, monkeypatch: pytest.MonkeyPatch, sort: str, q: str
) -> None:
    index, docs = drawn
    asked: dict[str, Any] = {"sort": sort, "currency": "CAD", "q": q}
    pages = whole_list(index, per_page=19, **asked)
    assert len(pages) == len(set(pages)) > 20
    assert pages == whole_list(index, per_page=100, **asked)
    monkeypatch.setattr(search_api.index, "ON_A_PAGE", 17)
    query = SearchQuery(as_of=TODAY, page=3, per_page=5, **asked)
    in_full = [] if index.search(query).relaxed else pages
    assert list(index.ids(query)) == in_full
    monkeypatch.setattr(search_api.index, "MAX_HITS", 20)
    assert list(index.ids(query)) == in_full[:20]
    if not q:
        assert set(pages) == {doc.id for doc in docs if holds(doc, SearchQuery())}


@pytest.mark.parametrize("q", ["!?", "parapet nowhere", "nowhere"])
def test_nothing_is_in_the_list_of_what_no_listing_has(drawn: Drawn, q: str) -> None:
    assert drawn[0].ids(SearchQuery(q=q)) == ()


def cost(doc: SearchDocument) -> float | None:
    return 0.0 if doc.free else doc.costs["USD"].least if "USD" in doc.costs else None


def cost_per_hour(doc: SearchDocument) -> float | None:
    return 0.0 if doc.free else doc.costs_per_hour["USD"].least if "USD" in doc.costs_per_hour else None


KEYS: dict[str, Callable[[SearchDocument], float | None]] = {
    "hours": lambda doc: doc.hours.low if doc.hours else None,
    "cost": cost,
    "cost_per_hour": cost_per_hour,
    "start": starts_next,
    "newest": lambda doc: -doc.first_seen.timestamp(),
    "changed": lambda doc: -doc.changed.timestamp(),
    "complete": lambda doc: -doc.completeness,
}
ALWAYS_KNOWN = ("newest", "changed", "complete")


@pytest.mark.parametrize("sort", [sort for sort in SORTS if sort != "relevance"])
def test_a_list_is_sorted_and_what_has_no_number_comes_last(drawn: Drawn, sort: str) -> None:
    index, docs = drawn
    by_id = {doc.id: doc for doc in docs}
    name, _, way = sort.partition(":")
    found = whole_list(index, per_page=100, sort=sort, currency="USD")
    values = [KEYS[name](by_id[one]) for one in found]
    known = [value for value in values if value is not None]
    assert values == known + [None] * (len(values) - len(known))
    assert known == sorted(known, reverse=way == "desc")
    assert (None in values) == (name not in ALWAYS_KNOWN)
    assert len(set(known)) > 2


UPWARDS = {
    ("hours:asc", ""),
    ("cost:asc", ""),
    ("cost_per_hour:asc", ""),
    ("start", ""),
    ("relevance", "welding"),
}
"""Sorts of which the least, the soonest or the best is the first; of all others the most is."""


def test_ties_are_by_id_in_the_direction_of_the_sort_and_stay_when_a_listing_is_written_again(
    make_index: MakeIndex,
) -> None:
    index, registry = make_index(), MemoryRegistry()
    kinds: list[dict[str, Any]] = [
        {"workload": stated(hours(39)), "prices": stated((price("90"),)), "start": starting("2026-10-05")},
        {"workload": stated(hours(39)), "cost_model": stated("free")},
        {},
    ]
    alike = [{listing(number).id for number in range(kind, 60, 3)} for kind in range(3)]
    for number in range(60):
        registry.put(listing(number, "Welding", **kinds[number % 3]))
    index.sync(registry)
    for written_again, per_page in (((3, 14, 15, 59), 13), ((), 9)):
        for sort, q in [*((sort, "") for sort in SORTS), ("relevance", "welding")]:
            found = whole_list(index, q=q, sort=sort, currency="CAD", per_page=per_page)
            for ids in alike:
                ordered = sorted(ids, reverse=(sort, q) not in UPWARDS)
                assert [one for one in found if one in ids] == ordered, sort
        for number in written_again:
            registry.put(registry.records[listing(number).id])
        index.sync(registry)


def test_the_best_match_is_the_same_however_often_listings_were_written(make_index: MakeIndex) -> None:
    rng, registry = random.Random(11), MemoryRegistry()
    for number in range(90):
        registry.put(draw(rng, number))
    written_again, once = make_index(), make_index()
    written_again.sync(registry)
    for number in range(0, 90, 3):
        registry.put(registry.records[listing(number).id])
    written_again.sync(registry)
    once.sync(registry)
    for words in pairwise(WORDS):
        asked = SearchQuery(q=" ".join(words), as_of=TODAY)
        assert written_again.search(asked) == once.search(asked)


def test_paging_reaches_its_stated_end(make_index: MakeIndex) -> None:
    index = make_index()
    index.sync(MemoryRegistry(listing(1)))
    assert index.search(SearchQuery(page=MAX_HITS // 20)).hits == ()


@pytest.mark.parametrize(
    ("least", "most", "found"),
    [(495, 525, True), (None, 495, True), (525, None, True), (496, 524, False), (50, 60, False)],
)
def test_each_price_is_asked_on_its_own(
    make_index: MakeIndex, least: int | None, most: int | None, found: bool
) -> None:
    """495 and 525 do not meet 496 to 524, and neither USD nor other prices stand in."""
    index = make_index()
    index.sync(MemoryRegistry(listing(1, prices=stated((price("525"), price("495"), price("50", "USD"))))))
    asked = {"cost_min": least, "cost_max": most, "currency": "CAD"}
    assert index.search(SearchQuery.model_validate(asked)).total == found


@pytest.mark.parametrize(
    "said", ["under $500", "moins de 500 dollars", "under 20 hours", "starting in march"]
)
def test_what_keeps_within_a_limit_among_the_words_is_put_forward(make_index: MakeIndex, said: str) -> None:
    """Of what has the words alike; and nothing is left out."""
    beyond: dict[str, Any] = {"prices": stated((price("1900"),)), "workload": stated(hours(90))}
    within: dict[str, Any] = {"prices": stated((price("90"),)), "workload": stated(hours(9))}
    index = make_index()
    index.sync(
        MemoryRegistry(
            *(listing(n, "Granite carving", start=starting("2026-10-05"), **beyond) for n in range(4)),
            *(listing(n, "Granite carving") for n in range(4, 8)),
            *(listing(n, "Granite carving", start=starting("2027-03-08"), **within) for n in range(8, 10)),
            *(listing(n, "Granite carving", start=starting("2026-10-05"), **beyond) for n in range(10, 14)),
        )
    )
    page = index.search(SearchQuery(q=f"granite carving {said}", as_of=TODAY, per_page=3))
    assert {hit.url.rpartition("/")[2] for hit in page.hits[:2]} == {"8", "9"}
    assert page.total == 14


def starting(day: str) -> Any:
    return stated((When(date=day),))
