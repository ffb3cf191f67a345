"""Overlap over time: at the end of each quarter, how many offerings there were and how many overlapped.

Read from the revisions: what a page said at that time, by today's rules. A listing counts while it was on
offer: not between the harvest that missed it and the one that found it again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from registry import links
from registry.grades import GRADES, reached
from registry.keeping.documents import unpack_document
from registry.keeping.tables import blob, revision
from registry.landscape import one_each, subject_of
from registry.likeness import kept_profiles
from registry.likeness.comparison import Comparison
from registry.likeness.profiles import Profile, profile_of
from registry.likeness.topics import Rows
from registry.overlap import Flags
from registry.scope import ScopeAsked, is_short_document
from registry.store import Store
from registry.versions import page_versions, revisions, spans


@dataclass(frozen=True)
class Quarter:
    """One quarter at its end, or now for the one that has not ended."""

    name: str
    """``2026 Q4``."""
    at: datetime
    offers: int
    """Offerings; records of one are counted once, as far as they are linked today."""
    overlapping: int
    """Offerings that overlap with that of another institution."""
    pairs: int
    """Overlapping pairs that the same learners can take …"""
    substantial: int
    """… and those of them that overlap substantially."""


@dataclass(frozen=True, slots=True)
class _Version:
    """What one listing said for a while."""

    profile: Profile
    subject: str
    begin: datetime
    end: datetime | None


class History:
    """All that the listings of a registry said while they were short, or ever said, compared."""

    def __init__(self, store: Store, scope: ScopeAsked = "short") -> None:
        versions = list(_versions(store, scope))
        source_of = {version.profile.id: version.profile.source for version in versions}
        groups = one_each(links.relations(store), source_of)
        offer = {name: number for number, names in enumerate(groups) for name in names}
        self._offer = np.array([offer[version.profile.id] for version in versions], dtype=np.intp)
        self._left, self._right, self._grades = _rivals(versions)
        self._subject = np.array([version.subject for version in versions], dtype=str)
        self._begin = np.array([version.begin.timestamp() for version in versions])
        self._end = np.array([version.end.timestamp() if version.end else np.inf for version in versions])
        self._first = min((version.begin for version in versions), default=None)

    def quarters(self, now: datetime, subject: str = "") -> list[Quarter]:
        """All quarters from the first revision to now, of all subjects or of one, both of a pair."""
        if self._first is None:
            return []
        asked: Flags = (self._subject == subject) | (subject == "")
        return [
            self._quarter(f"{first.year} Q{first.month // 3 + 1}", at, asked)
            for first, at in spans(self._first, now, months=3)
        ]

    def _quarter(self, name: str, at: datetime, asked: Flags) -> Quarter:
        there = asked & (self._begin <= at.timestamp()) & (self._end > at.timestamp())
        together = there[self._left] & there[self._right]
        pairs = self._pairs(together)
        return Quarter(
            name=name,
            at=at,
            offers=len(np.unique(self._offer[there])),
            overlapping=len(np.unique(pairs)),
            pairs=len(pairs),
            substantial=len(self._pairs(together & (self._grades == GRADES.index("substantial")))),
        )

    def _pairs(self, kept: Flags) -> Rows:
        """Pairs of offerings, each once."""
        both = np.stack([self._offer[self._left[kept]], self._offer[self._right[kept]]], axis=1)
        both = np.unique(np.sort(both, axis=1), axis=0)
        pairs: Rows = both[both[:, 0] != both[:, 1]]
        return pairs


def _rivals(versions: Sequence[_Version]) -> tuple[Rows, Rows, Rows]:
    """Overlapping versions of listings of two institutions that the same learners could take."""
    if not versions:
        return (np.zeros(0, np.intp),) * 3
    comparison = Comparison([version.profile for version in versions])
    left, right, grades, _ = comparison.rivals(*comparison.candidates.pairs())
    near = [
        reached(versions[a].profile, versions[b].profile)[0] != "apart"
        for a, b in zip(left, right, strict=True)
    ]
    kept = np.flatnonzero(np.array(near, dtype=bool))
    return left[kept], right[kept], grades[kept]


def _versions(store: Store, scope: ScopeAsked) -> Iterator[_Version]:
    columns = revision.c.content_hash, blob.c.data
    query = revisions(*columns).join(blob, blob.c.hash == revision.c.content_hash)
    kept = kept_profiles.load(store.data)
    with store.engine.connect() as connection:
        for read, begin, end in page_versions(connection, query):
            document = unpack_document(read.data)
            if scope == "all" or is_short_document(document):
                profile = kept.get(read.content_hash) or profile_of(document)
                yield _Version(profile, subject_of(profile, document).subject, begin, end)
