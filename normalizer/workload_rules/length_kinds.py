"""What a calendar length is of, and how long it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from normalizer.engine.parts import number
from normalizer.workload_rules.time_words import Span, Unit

Kind = Literal["whole", "each", "days_a_week", "limit"]


@dataclass(frozen=True)
class Length:
    """A calendar length and what it is of."""

    kind: Kind
    min: float | None
    max: float | None
    unit: Unit
    times: float | None = None
    """How many courses of that length the same words count."""


def is_limit(length: Span | Length) -> bool:
    """Whether a length is one that a college sets: "up to seven years to complete"."""
    return length.min is None and length.unit == "Y" and (length.max or 0) > 2


def length_of(span: Span, kind: Kind, words: Mapping[str, str | None]) -> Length | None:
    if is_limit(span):
        return None
    if words.get("most") is not None and span.min is not None:
        return None  # "in two weeks" it begins, "in less than two weeks" it is done
    if words.get("names") is not None and not span.names:
        return None
    if words.get("again") is not None and span.unit != "W":
        return None  # "six months (26 weeks)" says it again, "16 months (2 academic years)" otherwise
    if words.get("years") is not None and span.unit != "Y":
        return (
            None  # what "costs $150 and lasts two years" is a certification, "and lasts six weeks" a course
        )
    if words.get("range") is not None and span.min == span.max:
        return None  # "over three years" may be of anything, "over one year or two part-time" is of studies
    if words.get("weeks_or_months") is not None and span.unit not in "WM":
        return None
    if kind == "limit" and span.min is None:
        return Length("whole", None, span.max, span.unit)  # "up to 16 weeks" are the most that it takes
    if rows := words.get("in_a_row"):
        low, high = (bound and bound * number(rows) for bound in (span.min, span.max))
        return Length(kind, low, high, span.unit)
    if words.get("at_most") is not None:
        return Length(kind, None, span.max, span.unit)
    times = words.get("times")
    return Length(kind, span.min, span.max, span.unit, times=number(times) if times else None)
