"""Overlap between institutions: would a ministry that looks for needless duplication lay these two together?

Points say how much of what is taught is shared; what makes the two serve different learners takes points off
or puts a limit on the grade. Each is a step that a person can read. Nothing here is ever stored as a merge.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from registry.grades import GRADES, LEAST, Overlap, Step, reached
from registry.kept_document import Ends, closed, in_words
from registry.likeness.makers import closest
from registry.likeness.profiles import Profile
from registry.likeness.topics import Likeness, Numbers, Rows, Topics, topics_of

Flags = NDArray[np.bool_]

TOPIC_POINTS = 100 / 3
"""Most points of each of the three likenesses."""
LEVEL_POINTS = 4.0
HOURS_POINTS = 4.0
LANGUAGE_POINTS = 10.0
AWARD_POINTS = 5.0
DEPTH = 4.0
"""The factor in hours from which two offerings cannot stand for each other."""

PROGRAMMES = frozenset(
    (
        "specialization",
        "micromasters",
        "microbachelors",
        "nanodegree",
        "mastertrack",
        "professional_certificate",
        "other",
    )
)
"""Credential types of several courses; "other" is a diploma, a degree or a bootcamp."""


class Overlaps:
    """Measures pairs of some listings."""

    def __init__(self, listings: Sequence[Profile], topics: Topics | None = None) -> None:
        self.listings = listings
        self._topics = topics
        hours = [closed(p.hours) if p.hours else (np.nan, np.nan) for p in listings]
        self._hours = np.array(hours, dtype=float).reshape(-1, 2)
        self._level = np.array([p.level or np.nan for p in listings], dtype=float)
        self._programme = np.array([p.kind in PROGRAMMES for p in listings], dtype=bool)
        listed = Counter(tag for p in listings for tag in p.languages)
        most = sorted(listed, key=lambda tag: (-listed[tag], tag))[:62]  # as many as an integer has bits for
        bit = {tag: 1 << n for n, tag in enumerate(most)}
        self._languages = np.array(
            [sum(bit.get(t, 0) for t in p.languages) for p in listings], dtype=np.int64
        )

    @cached_property
    def topics(self) -> Topics:
        """What the listings are about; by how rare words are among themselves where it was not given."""
        return self._topics or topics_of(self.listings)

    def points(self, left: Rows, right: Rows) -> Numbers:
        """Points of pairs of rows: the sum of :meth:`parts`, at least 0."""
        return total(self.parts(left, right))

    def parts(self, left: Rows, right: Rows, likeness: Likeness | None = None) -> dict[str, Numbers]:
        """Points of pairs of rows by what gives or takes them; ``likeness`` is that of their topics, where it
        is known."""
        titles, taught, covered = likeness or self.topics.likeness(left, right)
        levels = np.abs(self._level[left] - self._level[right])
        return {
            "titles": TOPIC_POINTS * titles,
            "taught": TOPIC_POINTS * taught,
            "covered": TOPIC_POINTS * covered,
            "level": -LEVEL_POINTS * np.nan_to_num(levels),
            "hours": -HOURS_POINTS * np.clip(np.log2(self._apart(left, right) / 3), 0, 5),
            "language": -LANGUAGE_POINTS * self._other_language(left, right),
            "credential": -AWARD_POINTS * (self._programme[left] != self._programme[right]),
        }

    def limited(self, left: Rows, right: Rows) -> Flags:
        """Pairs of rows that are at most partly alike, whatever they share."""
        levels = np.nan_to_num(np.abs(self._level[left] - self._level[right])) >= 2
        limited: Flags = levels | self._other_language(left, right) | (self._apart(left, right) > DEPTH)
        return limited

    def grades(self, left: Rows, right: Rows) -> NDArray[np.intp]:
        """Grades of pairs of rows, as positions in :data:`GRADES`."""
        return self.graded(self.points(left, right), left, right)

    def graded(self, points: Numbers, left: Rows, right: Rows) -> NDArray[np.intp]:
        """The same, where the points are known."""
        found = np.digitize(points, [LEAST[grade] for grade in GRADES[1:]])
        return np.where(self.limited(left, right), np.minimum(found, 2), found)

    def _apart(self, left: Rows, right: Rows) -> Numbers:
        """The factor between the hours of two rows; 1 where one is silent."""
        mine, theirs = self._hours[left], self._hours[right]
        with np.errstate(invalid="ignore"):
            factor = np.maximum(mine[:, 0] / theirs[:, 1], theirs[:, 0] / mine[:, 1])
        apart: Numbers = np.maximum(1.0, np.nan_to_num(factor, nan=1.0))
        return apart

    def _other_language(self, left: Rows, right: Rows) -> Flags:
        mine, theirs = self._languages[left], self._languages[right]
        other: Flags = (mine != 0) & (theirs != 0) & ((mine & theirs) == 0)
        return other

    def explain(self, left: Rows, right: Rows) -> list[Overlap]:
        """Pairs of rows, each with every step in words."""
        parts = self.parts(left, right)
        points = total(parts)
        grades, shared = self.graded(points, left, right), self.topics.shared(left, right)
        other_language, other_depth = self._other_language(left, right), self._apart(left, right) > DEPTH
        found = []
        for n, rows in enumerate(zip(left, right, strict=True)):
            mine, theirs = (self.listings[row] for row in rows)
            reach, where = reached(mine, theirs)
            given = {name: float(part[n]) for name, part in parts.items()}
            found.append(
                Overlap(
                    grade=GRADES[grades[n]],
                    points=round(float(points[n]), 1),
                    reach=reach,
                    kinship=closest(mine.makers, theirs.makers)[0],
                    steps=tuple(_steps(mine, theirs, given, shared[n], where)),
                    limits=tuple(_limits(mine, theirs, other_language[n], other_depth[n])),
                )
            )
        return found


def _steps(
    mine: Profile, theirs: Profile, given: Mapping[str, float], shared: Sequence[str], where: str
) -> Iterator[Step]:
    words = {
        "titles": f"“{mine.title.text}” and “{theirs.title.text}”",
        "taught": f"shared: {', '.join(shared) or 'nothing'}",
        "covered": "how much of each title the other one teaches",
        "level": f"{_said(mine.level_label)} and {_said(theirs.level_label)}",
        "hours": f"{hours(mine.hours)} and {hours(theirs.hours)}",
        "language": f"{_tags(mine)} and {_tags(theirs)}",
        "credential": f"{_said(mine.award or mine.kind)} and {_said(theirs.award or theirs.kind)}",
    }
    for name, points in given.items():
        if points or name in _SHOWN:
            yield Step(name, words[name], round(points, 1) + 0.0)  # never minus nothing
    yield Step("delivery", f"{_ways(mine)} and {_ways(theirs)}", 0.0)
    yield Step("reach", where, 0.0)


def _limits(mine: Profile, theirs: Profile, other_language: bool, other_depth: bool) -> Iterator[str]:
    if other_language:
        yield f"other languages of instruction: {_tags(mine)} and {_tags(theirs)}"
    if other_depth:
        yield f"other depth: {hours(mine.hours)} and {hours(theirs.hours)}"
    if mine.level and theirs.level and abs(mine.level - theirs.level) >= 2:
        yield f"other learners: {mine.level_label} and {theirs.level_label}"


def total(parts: Mapping[str, Numbers]) -> Numbers:
    """The sum of the parts of some pairs, at least 0."""
    points: Numbers = np.maximum(0.0, np.sum(list(parts.values()), axis=0))
    return points


_SHOWN = ("titles", "taught", "covered", "hours", "level")


def hours(ends: Ends | None) -> str:
    """Hours in words."""
    return f"{in_words(ends)} h" if ends else "hours not stated"


def _said(value: str | None) -> str:
    return value.replace("_", " ") if value else "not stated"


def _ways(side: Profile) -> str:
    return " or ".join(map(_said, side.deliveries)) or "not stated"


def _tags(side: Profile) -> str:
    return ", ".join(sorted(side.languages)) or "not stated"
