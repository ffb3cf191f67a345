"""Conditions among the words of a search, such as "evening": what filter asks each, and what leaves it open.

A listing that does not say when it is held may be in the evening, so it is found, behind those that say so.
Whoever reads the list is told, and how to see the latter alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from normalizer.listing import CredentialType
from search_api.answer import SearchPage
from search_api.query import UNKNOWN, Facet, SearchQuery
from search_api.wording.known_words import singulars
from search_api.wording.words import AWARD, Concept, understand

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
KINDS: Final[dict[str, tuple[CredentialType, ...]]] = {
    "badge": ("badge",),
    "digital badge": ("badge",),
    "open badge": ("badge",),
    "microcredential": ("micro_credential",),
    "micro credential": ("micro_credential",),
    "micro certificate": ("micro_certificate",),
    "certificate": ("certificate", "professional_certificate", "certificate_of_completion"),
    "professional certificate": ("professional_certificate",),
    "nanodegree": ("nanodegree",),
}
"""The kinds of credential that words for an award name, in both languages the same."""


class LeftOpen(NamedTuple):
    """A condition that not all listings found speak of."""

    words: str
    """As asked."""
    facet: Facet
    said: tuple[str, ...]
    """The values that meet it, of which a listing found has some; empty where none does."""
    is_kind: bool = False
    """It names a kind of credential: what is of another kind is found too, behind it."""


def left_open(query: SearchQuery, page: SearchPage) -> Iterator[LeftOpen]:
    """The conditions of a search that some of its hits leave open."""
    asked = understand(query.q)
    if not asked.has_subject or page.relaxed:
        return
    for concept in asked.required:
        if concept.says == AWARD:
            yield from _other_kinds(query, page, concept)
            continue
        facet, meeting = FILTERS.get(" ".join(concept.says), ("delivery", ()))
        counted = [one.value for one in page.facets.get(facet, ()) if one.count]
        if meeting and not getattr(query, facet) and not set(UNKNOWN).isdisjoint(counted):
            said = tuple(value for value in meeting if value in counted)
            yield LeftOpen(" ".join(concept.words), facet, said)


def _other_kinds(query: SearchQuery, page: SearchPage, concept: Concept) -> Iterator[LeftOpen]:
    """A kind of credential that is asked for, where others are found beside it."""
    kinds = KINDS.get(" ".join(singulars(concept.meant or concept.words)), ())
    counted = [one.value for one in page.facets.get("credential_type", ()) if one.count]
    if kinds and not query.credential_type and not set(counted) <= set(kinds):
        said = tuple(kind for kind in kinds if kind in counted)
        yield LeftOpen(" ".join(concept.words), "credential_type", said, is_kind=True)
