"""How many documents of a query have each value of a field, in the embedded engine (tantivy).

The engine answers a request with no more than :data:`~search_api.counts.MAX_VALUES` values in all. So an
answer asks for no more of each facet than it lists, and all values of a field are a request of their own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any, Final, TypeAlias

from tantivy import Query, Searcher

from search_api.counts import MAX_FACET_VALUES, MAX_VALUES
from search_api.embedded.schema import SIGN, path
from search_api.query import UNKNOWN

WHOLE: Final = 2**32 - 1
"""Values taken of each segment: where some are cut off, the sum over segments is only near the true one."""

Counts: TypeAlias = dict[str, int]
"""How many documents have each keyword."""
Terms: TypeAlias = tuple[str, dict[str, Any]]
"""A field and which of its values are asked for, in the engine's words."""


def values(searcher: Searcher, query: Query, field: str) -> dict[Any, int]:
    """Of all values of a field."""
    return _counted(searcher, query, (field, {"size": MAX_VALUES}))[field]


def keywords(searcher: Searcher, query: Query, kind: str) -> Counts:
    """Of all keywords of a kind."""
    return _unsigned(values(searcher, query, path(kind)))


def commonest(searcher: Searcher, query: Query, kinds: Mapping[str, tuple[str, ...]]) -> dict[str, Counts]:
    """Of the commonest keywords of each kind, the first by name of those that are as common; of those that
    are named with it, and of the unknown ones."""
    found = _counted(searcher, query, *((path(kind), {"size": MAX_FACET_VALUES}) for kind in kinds))
    cut_off = (kind for kind in kinds if len(found[path(kind)]) == MAX_FACET_VALUES)
    others = _counted(
        searcher,
        query,
        *chain.from_iterable(
            _others(path(kind), min(found[path(kind)].values()), kinds[kind]) for kind in cut_off
        ),
    )
    return {kind: _unsigned(found[path(kind)] | others[path(kind)]) for kind in kinds}


def _others(field: str, least: int, named: tuple[str, ...]) -> Iterator[Terms]:
    """What may be missing among the commonest values of a field, the ``least`` common of which are any of
    several: the first by name of what is as common, or more; and what is asked for however rare it is."""
    yield field, {"size": MAX_FACET_VALUES, "min_doc_count": least, "order": {"_key": "asc"}}
    words = [f"{SIGN}{word}" for word in (*named, *UNKNOWN)]
    yield field, {"size": len(words), "include": words}


def _counted(searcher: Searcher, query: Query, *asked: Terms) -> defaultdict[str, dict[Any, int]]:
    """The values that are asked for, by field, in one request."""
    found: defaultdict[str, dict[Any, int]] = defaultdict(dict)
    if not asked:
        return found
    wanted = {
        str(place): {"terms": {"field": field, "segment_size": WHOLE} | which}
        for place, (field, which) in enumerate(asked)
    }
    answer = searcher.aggregate(query, wanted)
    for place, (field, _) in enumerate(asked):
        found[field] |= {bucket["key"]: bucket["doc_count"] for bucket in answer[str(place)]["buckets"]}
    return found


def _unsigned(found: dict[str, int]) -> Counts:
    return {word.removeprefix(SIGN): count for word, count in found.items()}
