"""What pages said when: each listing's revisions as the versions of its page, each with its time.

Of what a page said for a time the last reading counts, for the whole of it: that we read better is no change
of what is offered. The last version lasts until the harvest that missed the listing, or until now
where it is on offer.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from itertools import groupby
from typing import Any, TypeAlias

from sqlalchemy import Connection, Row, Select, select

from registry.keeping.tables import listing, revision, run
from registry.landscape import ON_OFFER

PageVersion: TypeAlias = tuple[Row[Any], datetime, datetime | None]
"""The revision that read it last, when it was first seen, and when it was gone."""


def revisions(*columns: Any) -> Select[Any]:
    """All revisions in order, as :func:`page_versions` takes them, with some columns more."""
    life = (listing.c.source, listing.c.status, listing.c.last_seen, listing.c.changed)
    return (
        select(revision.c.listing, revision.c.cause, revision.c.at, *life, *columns)
        .join(listing, listing.c.id == revision.c.listing)
        .order_by(revision.c.listing, revision.c.number)
    )


def page_versions(connection: Connection, query: Select[Any]) -> Iterator[PageVersion]:
    """The versions of the pages that some revisions were read from, those of one listing in their order."""
    whole = _whole_harvests(connection)
    rows = connection.execution_options(stream_results=True, yield_per=1_000).execute(query)
    for _, read in groupby(rows, key=lambda row: row.listing):
        pages = list(_pages(read))
        last = pages[-1][-1]
        ends: list[datetime | None] = [page[0].at for page in pages[1:]]
        on_offer = last.status in ON_OFFER
        ends.append(None if on_offer else _end(last.last_seen, last.changed, whole[last.source]))
        yield from ((page[-1], page[0].at, end) for page, end in zip(pages, ends, strict=True))


def _pages(revisions: Iterable[Row[Any]]) -> Iterator[list[Row[Any]]]:
    """A listing's revisions, those together that read one state of its page."""
    same: list[Row[Any]] = []
    for row in revisions:
        if same and row.cause == "page":
            yield same
            same = []
        same.append(row)
    yield same


def spans(first: datetime, now: datetime, months: int) -> Iterator[tuple[date, datetime]]:
    """From ``first`` to now, each month or each few months of a year: its first day and its end; of the last
    one now."""
    year, month = first.year, (first.month - 1) // months * months + 1
    while True:
        following = (year, month + months) if month + months <= 12 else (year + 1, 1)
        end = datetime(*following, 1, tzinfo=UTC)
        yield date(year, month, 1), min(end, now)
        if end >= now:
            return
        year, month = following


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
