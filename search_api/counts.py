"""Facets counted: in which order an answer lists their values, whichever engine counted them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from heapq import nlargest
from typing import Final, TypeAlias

from search_api.answer import FacetCount
from search_api.documents.document import name_of, state_of
from search_api.documents.facets import KEYED
from search_api.query import MEASURES, UNKNOWN, Facet, Measure, SearchQuery

MAX_FACET_VALUES: Final = 200
"""How many values of a facet an answer counts, the commonest first; longer lists are those of places,
subjects and providers."""
MAX_VALUES: Final = 65_000
"""Counted at once: the most that the embedded engine has in one answer, over all fields."""
PLACES_AT_ONCE: Final = 100
"""Places counted in one request."""

Counted: TypeAlias = Mapping[str, Mapping[str, int]]
"""How many listings have each value, by field."""
Names: TypeAlias = Mapping[str, Mapping[str, str]]
"""What people call the values of facets that are keys."""


def wanted(query: SearchQuery) -> dict[str, tuple[str, ...]]:
    """The fields that an answer counts, with the values of each that the query has chosen."""
    facets = {facet: getattr(query, facet) for facet in query.facets}
    return facets | {state_of(measure): query.states.get(measure, ()) for measure in MEASURES}


def counts(
    query: SearchQuery, counted: Counted, names: Names
) -> tuple[dict[Facet, tuple[FacetCount, ...]], dict[Measure, tuple[FacetCount, ...]]]:
    """Those of the facets that are asked for, and of how each measure is known."""
    listed = {
        field: ordered(counted[field], chosen, names.get(field, {}))
        for field, chosen in wanted(query).items()
    }
    return (
        {facet: listed[facet] for facet in query.facets},
        {measure: listed[state_of(measure)] for measure in MEASURES},
    )


def ordered(
    counted: Mapping[str, int],
    chosen: tuple[str, ...],
    labels: Mapping[str, str],
    most: int = MAX_FACET_VALUES,
) -> tuple[FacetCount, ...]:
    """Counts in the order of :class:`~search_api.answer.SearchPage`; a chosen value that matches nothing is
    listed with 0. Of a long list, the commonest values, those chosen and the unknown ones."""
    kept = dict(commonest_first(counted)[:most])
    kept |= {value: counted.get(value, 0) for value in chosen}
    kept |= {value: counted[value] for value in UNKNOWN if value in counted}
    shown = sorted(kept.items(), key=lambda item: (item[0] in UNKNOWN, -item[1], item[0]))
    return tuple(FacetCount(value=value, count=count, label=labels.get(value)) for value, count in shown)


def begun_at(
    held_at: Mapping[str, int],
    chosen: tuple[str, ...],
    begun: Callable[[Sequence[str]], Iterable[int]],
) -> dict[str, int]:
    """How many may begin in a window at each place, as ``begun`` counts for some places. Of those that are
    ``held_at`` a place, fewer may begin then: only as many places are asked as an answer lists."""
    found: dict[str, int] = {}
    in_turn = commonest_first(held_at)
    for start in range(0, len(in_turn), PLACES_AT_ONCE):
        enough = len(found) >= MAX_FACET_VALUES
        least = nlargest(MAX_FACET_VALUES, found.values())[-1] if enough else 0
        some = in_turn[start : start + PLACES_AT_ONCE]
        if places := [place for place, held in some if held >= least or place in (*UNKNOWN, *chosen)]:
            found |= {place: count for place, count in zip(places, begun(places), strict=True) if count}
    return found


def commonest_first(counted: Mapping[str, int]) -> list[tuple[str, int]]:
    """Values with their counts, those that are as common by name."""
    return sorted(counted.items(), key=lambda item: (-item[1], item[0]))


def key_names(counted: Counted) -> Names:
    """The names of keys, from how many listings have each key with its name; of several names of one key,
    that of most listings."""
    found: dict[str, dict[str, str]] = {}
    for facet in KEYED:
        names = sorted(counted[name_of(facet)].items(), key=lambda item: (item[1], item[0]))
        found[facet] = dict(name.split("\t", 1) for name, _ in names)
    return found
