"""Totals and counts of every engine, against the same counted listing by listing."""

import random
from collections import Counter
from datetime import date
from decimal import Decimal
from typing import get_args

import pytest

from normalizer.listing import CourseInstance, Delivery, Listing, State, When
from search_api.counts import MAX_FACET_VALUES, MAX_VALUES
from search_api.documents.document import SearchDocument
from search_api.index import SearchIndex
from search_api.query import FACETS, MEASURES, RANGED, Ranged, SearchQuery
from search_api.wording.known_words import vocabulary
from tests.search_api.conformance.brute import (
    OPTIONS,
    any_query,
    failed,
    fold,
    holds,
    says_nothing,
    would_give,
)
from tests.search_api.conformance.conftest import MakeIndex
from tests.search_api.listings import WORDS, MemoryRegistry, listing, stated

Drawn = tuple[SearchIndex, list[SearchDocument]]


def test_the_words_drawn_mean_nothing_else() -> None:
    known = vocabulary()
    assert not {word for word in WORDS for word in fold(word)} & {*known.words, *known.optional}


def test_every_facet_is_drawn_and_asked_with_several_values(drawn: Drawn) -> None:
    for facet in FACETS:
        assert len({value for doc in drawn[1] for value in doc.facets[facet]}) > 1, facet
        assert facet in OPTIONS


@pytest.mark.parametrize("seed", range(8))
def test_totals_and_counts_are_those_counted_by_hand(drawn: Drawn, seed: int) -> None:
    index, docs = drawn
    rng = random.Random(seed)
    for query in (any_query(rng) for _ in range(25)):
        page = index.search(query)
        if page.relaxed:
            assert not any(holds(doc, query) for doc in docs)
            continue
        stopped_by = [(doc, failed(doc, query)) for doc in docs]
        assert page.total == sum(not filters for _, filters in stopped_by), query
        for facet in FACETS:
            counts = Counter(v for doc, filters in stopped_by for v in would_give(doc, query, filters, facet))
            shown = {one.value: one.count for one in page.facets[facet]}
            assert {value: count for value, count in shown.items() if count} == counts, (facet, query)
            assert set(shown) >= set(getattr(query, facet))
        for measure in MEASURES:
            states = Counter(doc.states[measure] for doc, by in stopped_by if by <= {f"{measure}_state"})
            known = {one.value: one.count for one in page.states[measure] if one.count}
            assert known == states, (measure, query)


@pytest.mark.parametrize(
    ("place", "day", "found"),
    [
        ("north-hall", "2026-09-14", True),
        ("north-hall", "2026-10-05", False),
        ("meadow-park", "2026-10-05", True),
        ("meadow-park", "2026-09-14", False),
        ("meadow-park", "2027-01-31", True),
        ("meadow-park", "2027-02-01", False),
    ],
)
def test_a_place_and_a_day_hold_together_in_one_section(
    make_index: MakeIndex, place: str, day: str, found: bool
) -> None:
    def section(number: int, there: str, date: str) -> CourseInstance:
        delivery = Delivery(places=stated((there,)))
        return CourseInstance(reference=str(number), delivery=delivery, start=stated(When(date=date)))

    dates = (("North Hall", "2026-09-14"), ("Meadow Park", "2026-10-05"), ("Meadow Park", "2027-01"))
    index = make_index()
    index.sync(MemoryRegistry(listing(1, instances=tuple(section(n, *d) for n, d in enumerate(dates)))))
    query = SearchQuery.model_validate({"place": [place], "start_from": day, "start_to": day})
    page = index.search(query)
    assert page.total == found
    there = {one.value for one in page.facets["place"] if one.count}
    assert (
        there == {"north-hall" if day == "2026-09-14" else "meadow-park"}
        if day != "2027-02-01"
        else not there
    )


def test_what_a_range_cannot_judge_is_counted(drawn: Drawn) -> None:
    index, docs = drawn
    query = SearchQuery(
        hours_min=10,
        cost_max=Decimal(200),
        cost_per_hour_max=Decimal(50),
        currency="USD",
        start_from=date(2026, 9, 1),
        scope="all",
    )
    left = {one.filter: one.count for one in index.search(query).left_out}
    wanted = {
        name: sum(
            holds(doc, query, "window" if name == "start" else name) and says_nothing(doc, name, "USD")
            for doc in docs
        )
        for name in RANGED
    }
    assert left == {name: count for name, count in wanted.items() if count}
    assert len(left) > 2


def test_what_a_range_cannot_judge_is_found(drawn: Drawn) -> None:
    index, docs = drawn
    asked: list[tuple[Ranged, ...]] = [*((name,) for name in RANGED), ("hours", "cost"), RANGED]
    for names in asked:
        query = SearchQuery(left_out=names, currency="USD", scope="all", facets=())
        wanted = sum(holds(doc, query) for doc in docs)
        assert wanted and index.search(query).total == wanted, names


def test_how_a_field_is_known_can_be_asked_of_each(drawn: Drawn) -> None:
    index, docs = drawn
    for name in (*FACETS, *MEASURES):
        for state in get_args(State):
            query = SearchQuery(state=(f"{name}:{state}",), scope="all", facets=())
            assert index.search(query).total == sum(holds(doc, query) for doc in docs), (name, state)


def test_only_the_facets_asked_for_are_counted(drawn: Drawn) -> None:
    assert set(drawn[0].search(SearchQuery(facets=("region", "level"))).facets) == {"region", "level"}


def held_at(number: int, *places: str) -> Listing:
    return listing(number, delivery=Delivery(places=stated(places)))


def test_of_a_long_facet_the_commonest_are_listed_and_the_first_by_name_of_those_as_common(
    make_index: MakeIndex,
) -> None:
    """However they were written, with all that was chosen and what is not known."""
    rooms = [f"annex-{number:03}" for number in range(MAX_FACET_VALUES + 100)]
    shuffled = random.Random(7).sample(rooms, len(rooms))
    common = rooms[::-3][:60]
    chosen = max(set(rooms) - set(common))
    index, registry = make_index(), MemoryRegistry(listing(0), held_at(1, *shuffled[:150]))
    index.sync(registry)
    registry.put(held_at(2, *shuffled[150:]))
    registry.put(held_at(3, *common))
    index.sync(registry)
    once = [room for room in rooms if room not in common][: MAX_FACET_VALUES - len(common)]
    page = index.search(SearchQuery(place=(chosen,)))
    assert chosen not in once and page.total == 1
    assert [(one.value, one.label, one.count) for one in page.facets["place"]] == [
        *((room, room, 2) for room in sorted(common)),
        *((room, room, 1) for room in [*once, chosen]),
        ("not_stated", None, 1),
    ]


def test_more_values_than_an_engine_counts_at_once_are_counted(make_index: MakeIndex, engine: str) -> None:
    """Alone, and together with those of all other fields."""
    each = MAX_VALUES // 12
    halls = [[f"hall-{number}-{place}" for place in range(each)] for number in range(13)]
    index = make_index()
    index.sync(MemoryRegistry(*(held_at(number, *places) for number, places in enumerate(halls))))
    assert index.search(SearchQuery()).total == len(halls)
    page = index.search(SearchQuery(place=("hall-12-1",)))
    counted = {one.value: one.count for one in page.facets["place"]}
    assert (page.total, len(counted), counted["hall-12-1"]) == (1, MAX_FACET_VALUES + 1, 1)
    if engine == "embedded":  # there, of what is as common, some are not counted at all
        first = sorted(place for places in halls for place in places)[:MAX_FACET_VALUES]
        assert counted == dict.fromkeys([*first, "hall-12-1"], 1)
    assert len(index.values("place", SearchQuery(facets=()))) == MAX_VALUES
