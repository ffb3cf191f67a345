"""All listings compared: the links between records of one course, the overlaps between institutions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from registry.grades import GRADES, Overlap, Shared
from registry.likeness.candidates import Candidates, Groups, touching, unique
from registry.likeness.lexicon import Lexicon
from registry.likeness.makers import closest
from registry.likeness.profiles import Profile
from registry.likeness.topics import Numbers, Rows, topics_of
from registry.matching import REVIEW, Match, compare
from registry.overlap import Flags, Overlaps, total

T = TypeVar("T")

ALIKE = 0.7
"""Cosine of two titles from which they may be those of one course."""
PIECE = 20_000
"""Pairs measured at once, so that their vectors stay small."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Two listings by their rows, and what they are to each other."""

    left: int
    right: int
    match: Match


@dataclass(frozen=True)
class Neighbours:
    """The existing listings nearest to a new one, those that overlap most first."""

    rows: Rows
    points: Numbers
    grades: Rows
    """As positions in :data:`registry.grades.GRADES`."""
    explain: Callable[[int], Overlap]
    """How far one of them, by its place, overlaps with the new listing, and why."""


class Comparison:
    """Some listings, compared with each other."""

    def __init__(self, listings: Sequence[Profile]) -> None:
        self.listings = listings
        self.topics = topics_of(listings)
        self.titles = Lexicon.of(listing.title.words for listing in listings)
        self.texts = self.topics.lexicon()
        self.overlaps = Overlaps(listings, self.topics)
        self.candidates = Candidates(listings, self.topics)
        self._makers, self._maker = _numbered(listing.makers for listing in listings)
        _, self._carrier = _numbered(listing.carrier for listing in listings)

    def matches(
        self, left: Rows, right: Rows, least: float = REVIEW, of: Rows | None = None
    ) -> Iterator[Compared]:
        """Of pairs of rows, and of those at one address, those that are one course with at least this
        probability; of the latter only those that the rows ``of`` are in, where given."""
        alike = self.topics.title_likeness(left, right) >= ALIKE
        left, right = left[alike], right[alike]
        near = (self._carrier[left] == self._carrier[right]) | ~self._of_two_makers(left, right)
        at_one_address = Groups(listing.addresses for listing in self.listings).pairs()
        if of is not None:
            at_one_address = touching(of, *at_one_address)
        found = unique(len(self.listings), (left[near], right[near]), at_one_address)
        for mine, theirs in zip(*(rows.tolist() for rows in found), strict=True):
            match = compare(self.listings[mine], self.listings[theirs], self.titles, self.texts)
            if match.score >= least:
                yield Compared(mine, theirs, match)

    def rivals(self, left: Rows, right: Rows, least: Shared = "partial") -> tuple[Rows, Rows, Rows, Numbers]:
        """Of pairs of rows, those of different makers with at least this grade: their rows, the grades as
        positions in :data:`registry.grades.GRADES`, and the points."""
        pieces = [slice(at, at + PIECE) for at in range(0, max(1, len(left)), PIECE)]
        found = [self._overlapping(left[piece], right[piece], GRADES.index(least)) for piece in pieces]
        left, right, grades, points = (np.concatenate(column) for column in zip(*found, strict=True))
        two = self._of_two_makers(left, right)
        return left[two], right[two], grades[two], points[two]

    def _overlapping(self, left: Rows, right: Rows, least: int) -> tuple[Rows, Rows, Rows, Numbers]:
        points = self.overlaps.points(left, right)
        grades = self.overlaps.graded(points, left, right)
        kept = grades >= least
        return left[kept], right[kept], grades[kept], points[kept]

    def _of_two_makers(self, left: Rows, right: Rows) -> Flags:
        """Pairs of rows whose makers are certainly two; each two makers are looked at once."""
        mine, theirs, number = self._maker[left], self._maker[right], len(self._makers)
        keys = np.minimum(mine, theirs) * number + np.maximum(mine, theirs)
        once, place = np.unique(keys, return_inverse=True)
        two = [
            closest(self._makers[one], self._makers[other])[0] == "different"
            for one, other in zip(*divmod(once, number), strict=True)
        ]
        return np.array(two, dtype=bool)[place]

    def explain(self, pairs: Sequence[tuple[int, int]]) -> list[Overlap]:
        """Pairs of rows, each with every step in words."""
        rows = np.array(pairs, dtype=np.intp).reshape(-1, 2)
        return self.overlaps.explain(rows[:, 0], rows[:, 1])

    def near(self, listing: Profile) -> Neighbours:
        """The existing listings that are nearest to a new one."""
        mine = self.topics.space.topic(listing)
        rows = self.candidates.of(listing, mine.titles, mine.texts)
        others = [self.listings[row] for row in rows]
        overlaps = Overlaps([listing, *others])
        pairs = np.zeros_like(rows), np.arange(1, len(rows) + 1)
        points = total(overlaps.parts(*pairs, self.topics.likeness_to(mine, rows)))
        order = np.lexsort((rows, -points))

        def explain(number: int) -> Overlap:
            place = order[number]
            topics = self.topics.beside(mine, rows[[place]])
            return Overlaps([listing, others[place]], topics).explain(np.array([0]), np.array([1]))[0]

        return Neighbours(
            rows=rows[order],
            points=points[order],
            grades=overlaps.graded(points, *pairs)[order],
            explain=explain,
        )


def _numbered(values: Iterable[T]) -> tuple[list[T], Rows]:
    """Values, each once, and for each of those that were given its place among them."""
    places: dict[T, int] = {}
    rows = np.fromiter((places.setdefault(value, len(places)) for value in values), np.intp)
    return list(places), rows
