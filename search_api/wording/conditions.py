"""Conditions among the words of a search, such as "evening": what filter asks each, and what leaves it open.

A listing that does not say when it is held may be in the evening, so it is found, behind those that say so.
Whoever reads the list is told, and how to see the latter alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from search_api.answer import SearchPage
from search_api.query import UNKNOWN, Facet, SearchQuery
from search_api.wording.words import understand

FILTERS: Final[dict[str, tuple[Facet, tuple[str, ...]]]] = {
    "online": ("delivery", ("online", "choice")),
    "in person": ("delivery", ("in_person", "choice")),
    "blended": ("delivery", ("blended",)),
    "evening": ("timing", ("evening",)),
    "weekend": ("timing", ("weekend",)),
    "daytime": ("timing", ("day",)),
    "self paced": ("pace", ("self_paced",)),
    "live": ("sync", ("synchronous", "mixed")),
    "free": ("cost_model", ("free", "free_audit")),
    "for credit": ("credit", ("credit", "both")),
    "non credit": ("credit", ("non_credit", "both")),
    "any time": ("start", ("any_time",)),
    "beginner": ("level", ("beginner",)),
    "intermediate": ("level", ("intermediate",)),
    "advanced": ("level", ("advanced",)),
    "undergraduate": ("level", ("undergraduate",)),
    "graduate": ("level", ("graduate",)),
}
"""Each condition of the vocabulary that a filter asks too. Awards are kinds; no field is about full time."""


class LeftOpen(NamedTuple):
    """A condition that not all listings found speak of."""

    words: str
    """As asked."""
    facet: Facet
    said: tuple[str, ...]
    """The values that meet it, of which a listing found has some; empty where none does."""


def left_open(query: SearchQuery, page: SearchPage) -> Iterator[LeftOpen]:
    """The conditions of a search that some of its hits leave open."""
    asked = understand(query.q)
    if not asked.has_subject or page.relaxed:
        return
    for concept in asked.required:
        facet, meeting = FILTERS.get(" ".join(concept.says), ("delivery", ()))
        counted = [one.value for one in page.facets.get(facet, ()) if one.count]
        if meeting and not getattr(query, facet) and not set(UNKNOWN).isdisjoint(counted):
            said = tuple(value for value in meeting if value in counted)
            yield LeftOpen(" ".join(concept.words), facet, said)
