"""Alternatives that one labelled statement gives: "one year full-time or two years part-time"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from normalizer.engine.matchers import matcher
from normalizer.patterns import Reading
from normalizer.workload_rules.effort_kinds import Effort
from normalizer.workload_rules.length_kinds import Length

Bounded = TypeVar("Bounded", Effort, Length)
_EITHER = matcher(r"(?<!\p{L})(?:or|ou|oder|of|o|and|et|und|y)(?!\p{L})|^\s*/\s*$", re.IGNORECASE)
_DIRECTLY = matcher(r"\s*,?\s*(?:and|et|und|en|y|e)?\s*", re.IGNORECASE)


def one_of_several(readings: Sequence[Reading[Bounded]]) -> list[Reading[Bounded]]:
    """Where one labelled statement gives alternatives, "one year full-time or two years part-time", what
    holds is from the least to the most; a sum in two units, "1 year and 6 months", is not understood."""
    found: list[Reading[Bounded]] = []
    for reading in readings:
        same = (n for n in reversed(range(len(found))) if found[n].statement is reading.statement)
        at = next(same, -1)
        last = found[at] if at >= 0 else None
        if last is None or last.end > reading.start:
            found.append(reading)
            continue
        between = reading.statement.text[last.end : reading.start]
        unit, other = (getattr(r.value, "unit", "") for r in (last, reading))
        if unit != other and _DIRECTLY.fullmatch(between):
            del found[at]
        elif (
            unit == other
            and last.value.kind == reading.value.kind
            and reading.statement.label
            and len(between) <= _NEAR
            and _EITHER.search(between)
        ):
            found[at] = _from_least_to_most(last, reading)
        else:
            found.append(reading)
    return found


_NEAR = 60
"""Characters between two alternatives."""


def _from_least_to_most(one: Reading[Bounded], other: Reading[Bounded]) -> Reading[Bounded]:
    lows = [r.value.min for r in (one, other) if r.value.min is not None]
    highs = [r.value.max for r in (one, other) if r.value.max is not None]
    value = replace(one.value, min=min(lows, default=None), max=max(highs, default=None))
    return Reading(value, one.statement, one.start, other.end, one.rule)
