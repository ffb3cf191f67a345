"""By the next start, for every engine: the first day from today on, then the id; what has no day comes last.

Which day that is moves with the calendar, so it is no sort key: the days are gone through, each without what
begins before it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from typing import TypeVar

T = TypeVar("T")


def days_ahead(today: date, days: Iterable[int]) -> list[date]:
    """Today, and those of some days (as :meth:`datetime.date.toordinal` has them) that come after it."""
    return [today, *(date.fromordinal(day) for day in sorted(days) if day > today.toordinal())]


def by_next_start(
    offset: int,
    size: int,
    total: int,
    days: int,
    begun: Callable[[int], int],
    fetch: Callable[[int, int, int], Sequence[T]],
) -> Iterator[T]:
    """The ``size`` listings from an ``offset`` on, of a ``total``. Each of the ``days`` is told by its place.
    ``begun`` counts what begins by a day; ``fetch`` gets what begins on a day and not before, or after the
    last day what has none, by id: so many are skipped, and so many taken at most.

    After a day the next one is tried; where it adds nothing, the next that does is found by halving. So
    neither many days that each have a listing nor many that add none take many searches.
    """
    counted = cache(begun)

    def holding(least: int) -> int:
        return bisect_right(range(days), offset, least, key=counted)

    place = holding(0)
    skip = offset - (counted(place - 1) if place else 0)
    end = min(offset + size, total)
    while offset < end and place <= days:
        found = fetch(place, skip, end - offset)
        yield from found
        offset, skip = offset + len(found), 0
        place = place + 1 if found else holding(place + 1)
