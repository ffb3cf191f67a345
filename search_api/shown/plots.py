"""Plots as geometry: what stands where, in the units of an SVG's view box. Templates draw them.

Every plot has a table beside it with the same numbers, so that nothing is told by a picture alone.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from registry import subjects
from registry.answers import StepAnswer
from registry.grades import LEAST
from registry.reach import ANYWHERE, ReachMap
from search_api.shown import labels, ministry_labels

if TYPE_CHECKING:
    from registry.quarters import Quarter

ROW: Final = 30.0
COLUMN: Final = 74.0
LABELS: Final = 232.0
"""Width of the names of the rows."""
HEAD: Final = 150.0
"""Height of the names of the columns, which are slanted."""
MOST_RADIUS: Final = 13.0


@dataclass(frozen=True)
class Dot:
    """One cell: a disc as large as the number of offerings, a ring where there are none but online, a cross
    where there are none at all, a question mark where that is not known."""

    x: float
    y: float
    radius: float
    count: int
    kind: str
    """``room``, ``online`` (the column of what is online), or of a gap its kind."""
    words: str


@dataclass(frozen=True)
class ReachPlot:
    """Subjects downwards, regions across, at the right what can be taken online."""

    width: float
    height: float
    rows: tuple[tuple[float, str, str], ...]
    """y, key and name of each subject."""
    columns: tuple[tuple[float, str], ...]
    """x and name of each region."""
    dots: tuple[Dot, ...]


def reach_plot(found: ReachMap, region_name: Callable[[str], str]) -> ReachPlot:
    """The map of reach; subjects that nobody offers anywhere are rows of gaps."""
    largest = max(found.counts.values(), default=1)
    x = {region: LABELS + COLUMN * (n + 0.5) for n, region in enumerate((*found.regions, ANYWHERE))}
    y = {subject: HEAD + ROW * (n + 0.5) for n, subject in enumerate(found.subjects)}

    def dot(subject: str, region: str, kind: str, words: str, count: int = 0) -> Dot:
        radius = max(3.0, MOST_RADIUS * math.sqrt(count / largest)) if count else 4.0
        words = f"{subjects.name(subject)}, {region_name(region)}: {words}"
        return Dot(x[region], y[subject], round(radius, 1), count, kind, words)

    offered = (
        dot(*place, "online" if place[1] == ANYWHERE else "room", labels.plural(count, "offering"), count)
        for place, count in found.counts.items()
    )
    missing = (dot(gap.subject, gap.region, gap.kind, ministry_labels.missing(gap)) for gap in found.gaps)
    return ReachPlot(
        width=LABELS + COLUMN * len(x) + 70,
        height=HEAD + ROW * len(y) + 6,
        rows=tuple((place, subject, subjects.name(subject)) for subject, place in y.items()),
        columns=tuple((place, region_name(region)) for region, place in x.items()),
        dots=(*offered, *missing),
    )


SCALE: Final = 4.2
"""Units of width to a point."""


@dataclass(frozen=True)
class Bar:
    """One step of a waterfall."""

    what: str
    found: str
    points: float
    y: float
    x: float
    width: float
    kind: str
    """``gain``, ``loss``, ``word`` (a fact without points) or ``sum``."""


@dataclass(frozen=True)
class Waterfall:
    """From nothing to the points of a pair, step by step."""

    width: float
    height: float
    bars: tuple[Bar, ...]
    thresholds: tuple[tuple[float, str], ...]
    """x of the points from which a grade is given, and the grade."""


def waterfall(steps: Sequence[StepAnswer], points: float) -> Waterfall:
    """The steps of one pair and their sum."""
    bars, at = [], 0.0
    for n, step in enumerate(steps):
        start, at = at, at + step.points
        kind = "gain" if step.points > 0 else "loss" if step.points < 0 else "word"
        left = max(0.0, min(start, at))
        width = max(start, at, 0.0) - left
        bars.append(Bar(step.what, step.found, step.points, 22.0 * n, left * SCALE, width * SCALE, kind))
    bars.append(Bar("overlap", "", points, 22.0 * len(bars), 0.0, points * SCALE, "sum"))
    return Waterfall(
        width=100 * SCALE,
        height=22.0 * len(bars),
        bars=tuple(bars),
        thresholds=tuple((LEAST[grade] * SCALE, grade) for grade in ("partial", "substantial")),
    )


BAR: Final = 46.0
TALL: Final = 150.0


@dataclass(frozen=True)
class QuarterBar:
    """One quarter: overlapping pairs, the substantial ones below the others."""

    quarter: Quarter
    x: float
    y: float
    height: float
    """Of all pairs …"""
    substantial_y: float
    substantial_height: float
    """… and of the substantial ones among them."""


@dataclass(frozen=True)
class QuartersPlot:
    """Overlap over time, as bars."""

    width: float
    height: float
    base: float
    bar: float
    bars: tuple[QuarterBar, ...]


def quarters_plot(found: Sequence[Quarter]) -> QuartersPlot:
    """Overlapping pairs by quarter."""
    largest = max((one.pairs for one in found), default=0) or 1
    base = TALL + 22
    bars = []
    for n, one in enumerate(found):
        tall, part = TALL * one.pairs / largest, TALL * one.substantial / largest
        bars.append(QuarterBar(one, 10 + n * (BAR + 24), base - tall, tall, base - part, part))
    width = max(220.0, 20 + len(bars) * (BAR + 24))
    return QuartersPlot(width=width, height=base + 40, base=base, bar=BAR, bars=tuple(bars))
