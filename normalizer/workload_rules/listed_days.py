"""Days of class that the dates of one statement list: "October 3, 10, 17, November 7 and 14"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from normalizer.date_rules.date_lines import ToldDate, are_listed
from normalizer.date_rules.date_words import Partial
from normalizer.engine.matchers import matcher
from normalizer.patterns import Reading
from normalizer.workload_rules.meeting_words import days_a_week


def days_listed(dates: Sequence[ToldDate]) -> int:
    """Days of class that the dates of one statement name together; 0 where some may be of something else, or
    be left out or chosen from."""
    if not are_listed(dates) or any(told.role and not told.value for told in dates):
        return 0
    figures = [told.figure for told in dates]
    text = figures[0].statement.text
    days = [_days_of(figure.value, text) for figure in figures]
    after = [*((one.end, other.start) for one, other in pairwise(figures)), _just_after(figures[-1])]
    return sum(days) if all(days) and not any(OR.search(text, *gap) for gap in after) else 0


def _just_after(figure: Reading[Partial]) -> tuple[int, int]:
    """Where a word stands that adds another day to a list: " or 17"."""
    return figure.end, figure.end + len(", oder ")


OR = matcher(r"(?<!\p{L})(?:or|ou|oder|of|o)(?!\p{L})", re.IGNORECASE)
_EACH_DAY = matcher(
    r"(?<!\p{L})(?:daily|each day|every day|(?:both|all \p{L}+) days|chaque jour|tous les jours|"
    r"les deux jours|täglich|beide tage|jeden tag|dagelijks|elke dag|cada día|todos los días)(?!\p{L})",
    re.IGNORECASE,
)
_LONGEST = 31
"""Days of a range that is taught every day."""


def _days_of(listed: Partial, text: str) -> int:
    """Days that a date names: those of a list, or of a range whose days of the week are told; 0 where some
    may be left out."""
    if not listed.last_day or listed.days > 1:
        return listed.days
    length = listed.last_day - (listed.day or 0) + 1
    if not 1 < length <= _LONGEST:
        return 0
    named = days_a_week(text)
    if _EACH_DAY.search(text) or named == length:
        return length
    if named == 5 and listed.year and listed.month and listed.day:
        first = date(listed.year, listed.month, listed.day)
        return sum((first + timedelta(day)).weekday() < 5 for day in range(length))
    return 0
