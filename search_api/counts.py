"""Facets counted: in which order an answer lists their values, whichever engine counted them."""

from __future__ import annotations

from collections.abc import Mapping
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
    commonest = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    kept = dict(commonest[:most])
    kept |= {value: counted.get(value, 0) for value in chosen}
    kept |= {value: counted[value] for value in UNKNOWN if value in counted}
    shown = sorted(kept.items(), key=lambda item: (item[0] in UNKNOWN, -item[1], item[0]))
    return tuple(FacetCount(value=value, count=count, label=labels.get(value)) for value, count in shown)


def key_names(counted: Counted) -> Names:
    """The names of keys, from how many listings have each key with its name; of several names of one key,
    that of most listings."""
    found: dict[str, dict[str, str]] = {}
    for facet in KEYED:
        names = sorted(counted[name_of(facet)].items(), key=lambda item: (item[1], item[0]))
        found[facet] = dict(name.split("\t", 1) for name, _ in names)
    return found
