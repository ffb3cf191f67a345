"""Overlap over time: at the end of each quarter, how many offerings there were and how many overlapped.

Read from the revisions: what a page said at that time, by today's rules. A listing counts from its first
harvest until the one that missed it, or until now where it is on offer.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby

import numpy as np
from sqlalchemy import Connection, select

from registry import links
from registry.keeping.documents import unpack_document
from registry.keeping.tables import blob, listing, revision, run
from registry.landscape import ON_OFFER, one_each, subject_of
from registry.likeness.comparison import Comparison
from registry.likeness.profiles import Profile, profile_of
from registry.likeness.topics import Rows
from registry.overlap import GRADES, Flags, reached
from registry.store import Store


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
    """All that the listings of a registry ever said, compared."""

    def __init__(self, store: Store) -> None:
        versions = list(_versions(store))
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
        return [self._quarter(name, at, asked) for name, at in _ends(self._first, now)]

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


def _versions(store: Store) -> Iterator[_Version]:
    """What each listing said when. Of one page read by several rules the last reading counts, for the whole
    time: that we read better is no change of what is offered."""
    life = (listing.c.source, listing.c.status, listing.c.last_seen, listing.c.changed)
    query = (
        select(revision.c.listing, revision.c.raw_hash, revision.c.at, *life, blob.c.data)
        .join(listing, listing.c.id == revision.c.listing)
        .join(blob, blob.c.hash == revision.c.content_hash)
        .order_by(revision.c.listing, revision.c.number)
    )
    with store.engine.connect() as connection:
        whole = _whole_harvests(connection)
        rows = connection.execution_options(stream_results=True, yield_per=1_000).execute(query)
        for _, revisions in groupby(rows, key=lambda row: row.listing):
            pages = [list(same) for _, same in groupby(revisions, key=lambda row: row.raw_hash)]
            last = pages[-1][-1]
            ends = [page[0].at for page in pages[1:]]
            ends.append(
                None if last.status in ON_OFFER else _end(last.last_seen, last.changed, whole[last.source])
            )
            for page, end in zip(pages, ends, strict=True):
                document = unpack_document(page[-1].data)
                profile = profile_of(document)
                yield _Version(profile, subject_of(profile, document).subject, page[0].at, end)


def _whole_harvests(connection: Connection) -> defaultdict[str, list[datetime]]:
    """When each source was harvested whole, in order."""
    accepted = select(run.c.source, run.c.as_of).where(run.c.state == "accepted", run.c.complete)
    found: defaultdict[str, list[datetime]] = defaultdict(list)
    for row in connection.execute(accepted.order_by(run.c.as_of)):
        found[row.source].append(row.as_of)
    return found


def _end(last_seen: datetime, changed: datetime, whole: Sequence[datetime]) -> datetime:
    """When a listing left the offer: its status may change again long after the harvest that missed it."""
    missed = bisect_right(whole, last_seen)
    return min([changed, *whole[missed : missed + 1]])


def _ends(first: datetime, now: datetime) -> Iterator[tuple[str, datetime]]:
    """Each quarter with its end, the last one with now."""
    year, quarter = first.year, (first.month - 1) // 3 + 1
    while True:
        following = (year, quarter + 1) if quarter < 4 else (year + 1, 1)
        end = datetime(following[0], 3 * following[1] - 2, 1, tzinfo=UTC)
        yield f"{year} Q{quarter}", min(end, now)
        if end >= now:
            return
        year, quarter = following
