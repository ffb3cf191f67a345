"""What hours are of, and how many they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from normalizer.engine.parts import number
from normalizer.workload_rules.time_words import Hours

Kind = Literal[
    "total",
    "instruction",
    "weekly",
    "weekly_part",
    "weekly_each",
    "daily",
    "session",
    "meeting",
    "break",
    "each",
    "part",
    "credit",
    "alone",
]
"""``weekly_part`` one kind of a week's hours (class, homework) · ``weekly_each`` a week's of each course ·
``session`` of each session · ``meeting`` between two clock times · ``break`` of each meeting · ``each`` of
each course of a series · ``part`` of one part · ``credit`` of one credit · ``alone`` no word says of what, or
of recordings."""


@dataclass(frozen=True)
class Effort:
    """Hours and what they are of; a bound is ``None`` where the words leave it open."""

    kind: Kind
    min: float | None
    max: float | None
    times: float | None = None
    """How many sessions or courses of that many hours the same words count."""


_MOST: dict[Kind, float] = {
    "total": 5000, "instruction": 5000, "weekly": 100, "weekly_part": 60, "weekly_each": 100,
    "daily": 15, "session": 24,
    "meeting": 14, "break": 3,
    "each": 1000, "part": 2000, "credit": 60, "alone": 5000,
}  # fmt: skip
"""No effort is greater; a larger figure is of something else."""
_LEAST_ALONE = 12
"""Hours of no day or session: "40 hours", where nothing stands beside them, are of the whole."""


_OFTEN = {
    "twi": 2, "two": 2, "deu": 2, "thr": 3, "tro": 3, "fou": 4, "qua": 4, "fiv": 5, "cin": 5, "six": 6,
    "mon": 5, "du ": 5,
}  # fmt: skip
"""How often, by how the words begin where no figure does; the last two from Monday to Friday."""


def effort_of(hours: Hours, kind: Kind, words: Mapping[str, str | None]) -> Effort | None:
    if (hours.of == "clock times") != (kind == "meeting") and kind != "break":
        return None
    if (hours.of == "kinds") != ("kinds" in words):
        return None
    if max(b for b in (hours.min, hours.max) if b is not None) > _MOST[kind]:
        return None
    if words.get("whole") is not None and (hours.max or 0) < 1:
        return None  # "12 lessons (20 minutes)" is of each
    if "numbered" in words:  # "Spanish 2 - 36 hours" is no range
        few = (hours.min or 0) < 10 and (hours.max or 0) >= max(_LEAST_ALONE, 5 * (hours.min or 0))
        return Effort(kind, hours.max, hours.max) if few else None
    if "range" in words and hours.min == hours.max and (hours.min or 0) < _LEAST_ALONE:
        return None  # "3 hours" by itself is as likely a day's or a week's; "5-10 hours" is not
    if often := words.get("often"):
        count = int(often[0]) if often[0].isdigit() else _OFTEN[often[:3]]
        return times(Effort(kind, hours.min, hours.max), count)
    many = number(words["times"] or "") if words.get("times") else None
    effort = Effort(kind, hours.min, None if words.get("more") else hours.max, times=many)
    # "two 3-hour classes a week" is six hours a week
    return times(effort, many) if many and kind in ("weekly_part", "break") else effort


def times(effort: Effort, count: float) -> Effort:
    """A total of so many equal parts."""
    low, high = (None if bound is None else round(bound * count, 2) for bound in (effort.min, effort.max))
    return replace(effort, min=low, max=high, times=None)
