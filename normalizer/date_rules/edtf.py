"""The days that a date may mean, where only its month, its term or its year is known."""

from __future__ import annotations

import calendar
from datetime import date
from typing import Final, TypeAlias

Days: TypeAlias = tuple[int, int]
"""From the first day to the last; one day is both."""

SEASONS: Final = {"21": (3, 6), "22": (5, 8), "23": (8, 11), "24": (1, 3)}
"""Months in which a term of that name may begin, in northern calendars: winter terms begin in January."""


def days(edtf: str) -> Days | None:
    """The days that an EDTF date may mean; ``None`` where its year is not known."""
    year, month, day = [*edtf.split("-"), "", ""][:3]
    if not year.isdigit():
        return None
    try:
        if day:
            only = date(int(year), int(month), int(day)).toordinal()
            return only, only
        first, last = SEASONS.get(month) or ((int(month), int(month)) if month else (1, 12))
        end = calendar.monthrange(int(year), last)[1]
        return date(int(year), first, 1).toordinal(), date(int(year), last, end).toordinal()
    except ValueError:
        return None
