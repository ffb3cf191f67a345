"""What the embedded engine finds, counts and sorts, against the same worked out in plain Python."""

import math
import random
import re
import unicodedata
from collections import Counter
from decimal import Decimal
from functools import lru_cache
from typing import Any

import pytest
from rapidfuzz.distance import OSA

from search_api.document import SearchDocument, search_document
from search_api.embedded_index import EmbeddedIndex
from search_api.query import CURRENT, FACETS, MAX_HITS, SORTS, SearchQuery
from search_api.words import forgiven, vocabulary
from tests.search_api.listings import WORDS, MemoryRegistry, draw, hours, listing, price, stated

SIZE = 400


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> tuple[EmbeddedIndex, list[SearchDocument]]:
    """Listings drawn at random, indexed in several commits, some of them written twice."""
    rng = random.Random(20260301)
    registry = MemoryRegistry()
    index = EmbeddedIndex(tmp_path_factory.mktemp("drawn"))
    for number in range(SIZE):
        registry.put(draw(rng, number))
        if number % 150 == 0:
            index.sync(registry)
    for number in range(0, SIZE, 7):
        registry.put(draw(rng, number))
    index.sync(registry)
    return index, [search_document(record) for record in registry.records.values()]


def test_the_words_drawn_mean_nothing_else() -> None:
    known = vocabulary()
    assert not {word for word in WORDS for word in fold(word)} & {*known.words, *known.optional}


# --- worked out in Python ---


def holds(doc: SearchDocument, query: SearchQuery, but: str = "") -> bool:
    """Whether a listing passes every filter, or every one but one."""
    checks: dict[str, bool] = {
        "status": doc.status in (query.status or CURRENT),
        "scope": query.scope == "all" or doc.short,
        "hours": in_hours(doc, query),
        "cost": in_cost(doc, query),
        "words": in_words(doc, query.q),
    }
    for facet in FACETS:
        wanted = getattr(query, facet)
        checks[facet] = not wanted or bool(set(wanted) & set(doc.facets[facet]))
    for name, state in doc.states.items():
        wanted = getattr(query, f"{name}_state")
        checks[f"{name}_state"] = not wanted or state in wanted
    return all(passed for name, passed in checks.items() if name != but)


def in_hours(doc: SearchDocument, query: SearchQuery) -> bool:
    if not query.asks_hours:
        return True
    low, high = query.hours_min or 0, math.inf if query.hours_max is None else query.hours_max
    return doc.hours is not None and doc.hours.low <= high and doc.hours.high >= low


def in_cost(doc: SearchDocument, query: SearchQuery) -> bool:
    if not query.asks_cost_range:
        return True
    low = float(query.cost_min or 0)
    high = math.inf if query.cost_max is None else float(query.cost_max)
    if doc.free and low == 0:
        return True
    cost = doc.costs.get(query.currency or "")
    if cost is None:
        return False
    spans = [(float(a), float(a)) for a in cost.amounts]
    spans += [(cost.span.low, cost.span.high)] if cost.span else []
    return any(least <= high and most >= low for least, most in spans)


def in_words(doc: SearchDocument, q: str) -> bool:
    words, found = fold(q), set(fold(doc.texts.all))
    return all(
        any(token == word or forgivable(token, word) for token in found)
        or (word == words[-1] and any(token.startswith(word) for token in found))
        for word in words
    )


@lru_cache(None)
def forgivable(token: str, word: str) -> bool:
    return forgiven(word) > 0 and OSA.distance(token, word) <= forgiven(word)


@lru_cache(None)
def fold(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.lower().replace("œ", "oe"))
    return re.findall(r"[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c)))


def any_query(rng: random.Random) -> SearchQuery:
    """A search with some filters, and with words, a mistyped one and an unfinished one among them."""
    asked: dict[str, Any] = {"per_page": 5}
    if rng.random() < 0.5:
        words = rng.choices(WORDS, k=rng.choice((1, 2)))
        words += rng.choice(([], [], ["orch"], ["telescpoe"], ["coeur"], ["CAFE"]))
        asked["q"] = " ".join(words)
    options = {
        "delivery": ("online", "in_person", "not_stated", "not_understood"),
        "sync": ("mixed", "not_stated"),
        "credit": ("credit", "both", "not_understood"),
        "credential_type": ("badge", "course", "other"),
        "provider": ("northshore-college", "not_stated", "nobody"),
        "language": ("en", "fr", "not_stated"),
        "hours_state": ("calculated", "not_stated"),
        "delivery_state": ("stated", "not_understood"),
        "status": ("withdrawn", "dormant", "active"),
    }
    for name, values in options.items():
        if rng.random() < 0.2:
            asked[name] = tuple(rng.sample(values, k=rng.choice((1, 2))))
    if rng.random() < 0.3:
        asked["scope"] = "all"
    if rng.random() < 0.3:
        asked |= rng.choice(({"hours_min": 10}, {"hours_max": 9.5}, {"hours_min": 12, "hours_max": 25}))
    if rng.random() < 0.3:
        ranges = ({"cost_min": 50}, {"cost_max": 199.99}, {"cost_min": 150, "cost_max": 500}, {"cost_max": 0})
        asked |= {"currency": rng.choice(("CAD", "USD", "GBP"))} | rng.choice(ranges)
    return SearchQuery(**asked)


@pytest.mark.parametrize("seed", range(12))
def test_totals_and_facets_are_those_counted_by_hand(
    drawn: tuple[EmbeddedIndex, list[SearchDocument]], seed: int
) -> None:
    index, docs = drawn
    rng = random.Random(seed)
    for query in (any_query(rng) for _ in range(25)):
        page = index.search(query)
        if page.relaxed:
            assert not any(holds(doc, query) for doc in docs)
            continue
        assert page.total == sum(holds(doc, query) for doc in docs), query
        for facet in FACETS:
            counts = Counter(
                value for doc in docs if holds(doc, query, facet) for value in set(doc.facets[facet])
            )
            shown = {one.value: one.count for one in page.facets[facet]}
            assert {value: count for value, count in shown.items() if count} == counts, (facet, query)
            assert set(shown) >= set(getattr(query, facet))


def test_what_a_range_cannot_judge_is_counted(drawn: tuple[EmbeddedIndex, list[SearchDocument]]) -> None:
    index, docs = drawn
    query = SearchQuery(hours_min=10, cost_max=Decimal(200), currency="USD", delivery=("online",))
    left = {one.filter: one.count for one in index.search(query).left_out}
    assert left == {
        "hours": sum(doc.hours is None for doc in docs if holds(doc, query, "hours")),
        "cost": sum(not doc.free and "USD" not in doc.costs for doc in docs if holds(doc, query, "cost")),
    }
    assert all(left.values())


# --- order and pages ---


def whole_list(index: EmbeddedIndex, **asked: Any) -> list[str]:
    found: list[str] = []
    for number in range(1, 10_000):
        page = index.search(SearchQuery(page=number, **asked))
        found += [hit.id for hit in page.hits]
        if len(page.hits) < page.per_page:
            assert len(found) == page.total
            return found
    raise AssertionError("no last page")


@pytest.mark.parametrize("q", ["", "orchard", "telescpoe", "zz orchard"])
@pytest.mark.parametrize("sort", SORTS)
def test_pages_concatenate_to_the_whole_list(
    drawn: tuple[EmbeddedIndex, list[SearchDocument]], sort: str, q: str
) -> None:
    index, docs = drawn
    asked: dict[str, Any] = {"sort": sort, "currency": "CAD", "q": q}
    pages = whole_list(index, per_page=7, **asked)
    assert len(pages) == len(set(pages)) > 20
    assert pages == whole_list(index, per_page=100, **asked)
    if not q:
        assert set(pages) == {doc.id for doc in docs if holds(doc, SearchQuery())}


def sorted_by(index: EmbeddedIndex, docs: list[SearchDocument], sort: str) -> list[SearchDocument]:
    by_id = {doc.id: doc for doc in docs}
    return [by_id[found] for found in whole_list(index, per_page=100, sort=sort, currency="USD")]


def assert_sorted(values: list[float | None], *, downwards: bool) -> None:
    known = [value for value in values if value is not None]
    assert values == known + [None] * (len(values) - len(known)), "what has no number comes last"
    assert known == sorted(known, reverse=downwards)
    assert None in values
    assert len(set(known)) > 2


@pytest.mark.parametrize("way", ["asc", "desc"])
def test_sorted_by_hours(drawn: tuple[EmbeddedIndex, list[SearchDocument]], way: str) -> None:
    docs = sorted_by(*drawn, f"hours:{way}")
    assert_sorted([doc.hours.low if doc.hours else None for doc in docs], downwards=way == "desc")


@pytest.mark.parametrize("way", ["asc", "desc"])
def test_sorted_by_cost_in_one_currency(drawn: tuple[EmbeddedIndex, list[SearchDocument]], way: str) -> None:
    def cost(doc: SearchDocument) -> float | None:
        return 0.0 if doc.free else doc.costs["USD"].least if "USD" in doc.costs else None

    docs = sorted_by(*drawn, f"cost:{way}")
    assert_sorted([cost(doc) for doc in docs], downwards=way == "desc")


def test_ties_are_by_id_and_stay_when_a_listing_is_written_again(
    index: EmbeddedIndex, registry: MemoryRegistry
) -> None:
    for number in range(60):
        registry.put(listing(number, "Welding", workload=stated(hours(39))))
    index.sync(registry)
    ids = sorted(registry.records)
    for sort in ("relevance", "hours:asc"):
        assert whole_list(index, q="welding", sort=sort, per_page=9) == ids
    for number in (3, 14, 15, 59):
        registry.put(registry.records[listing(number).id])
    index.sync(registry)
    for sort in ("relevance", "hours:asc"):
        assert whole_list(index, q="welding", sort=sort, per_page=9) == ids


def test_paging_reaches_its_stated_end(index: EmbeddedIndex, registry: MemoryRegistry) -> None:
    registry.put(listing(1))
    index.sync(registry)
    assert index.search(SearchQuery(page=MAX_HITS // 20)).hits == ()


# --- prices ---


@pytest.mark.parametrize(
    ("least", "most", "found"),
    [(495, 525, True), (None, 495, True), (525, None, True), (496, 524, False), (50, 60, False)],
)
def test_each_price_is_asked_on_its_own(
    index: EmbeddedIndex, registry: MemoryRegistry, least: int | None, most: int | None, found: bool
) -> None:
    """495 and 525 do not meet 496 to 524, and neither USD nor other prices stand in."""
    registry.put(listing(1, prices=stated((price("525"), price("495"), price("50", "USD")))))
    index.sync(registry)
    assert (
        index.search(
            SearchQuery.model_validate({"cost_min": least, "cost_max": most, "currency": "CAD"})
        ).total
        == found
    )
