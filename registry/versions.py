"""What pages said when: each listing's revisions as the versions of its page, each with its time.

Of what a page said for a time the last reading counts, for the whole of it: that we read better is no change
of what is offered. A version has the time in which its listing was on offer: none from the harvest that
missed it until the one that found it again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from itertools import groupby, zip_longest
from typing import Any, TypeAlias

from sqlalchemy import Connection, Row, Select, select

from registry.keeping.tables import listing, revision, status_change
from registry.landscape import ON_OFFER

Span: TypeAlias = tuple[datetime, datetime | None]
"""A beginning, and an end where there is one; that moment is outside."""

PageVersion: TypeAlias = tuple[Row[Any], datetime, datetime | None]
"""The revision that read it last, when it was first on offer, and when no longer; several where it was on
offer several times."""


def revisions(*columns: Any) -> Select[Any]:
    """All revisions in order, as :func:`page_versions` takes them, with some columns more."""
    return (
        select(revision.c.listing, revision.c.cause, revision.c.at, *columns)
        .join(listing, listing.c.id == revision.c.listing)
        .order_by(revision.c.listing, revision.c.number)
    )


def page_versions(connection: Connection, query: Select[Any]) -> Iterator[PageVersion]:
    """The versions of the pages that some revisions were read from, those of one listing in their order."""
    offered = _offered(connection, query)
    rows = connection.execution_options(stream_results=True, yield_per=1_000).execute(query)
    for name, read in groupby(rows, key=lambda row: row.listing):
        pages = list(_pages(read))
        for page, span in zip(pages, _spans(page[0].at for page in pages), strict=True):
            yield from ((page[-1], *both) for both in _within(span, offered.get(name, ())))


def _pages(revisions: Iterable[Row[Any]]) -> Iterator[list[Row[Any]]]:
    """A listing's revisions, those together that read one state of its page."""
    same: list[Row[Any]] = []
    for row in revisions:
        if same and row.cause == "page":
            yield same
            same = []
        same.append(row)
    yield same


def _offered(connection: Connection, query: Select[Any]) -> dict[str, list[Span]]:
    """When the listings of some revisions were on offer, each time in order."""
    asked = query.with_only_columns(revision.c.listing).order_by(None)
    changes = select(status_change).where(status_change.c.listing.in_(asked))
    rows = connection.execute(changes.order_by(status_change.c.listing, status_change.c.number))
    found = {}
    for name, group in groupby(rows, key=lambda row: row.listing):
        life = list(group)
        times = zip(life, _spans(change.at for change in life), strict=True)
        found[name] = [span for change, span in times if change.status in ON_OFFER]
    return found


def _spans(beginnings: Iterable[datetime]) -> Iterator[Span]:
    """Each beginning with the next one as its end."""
    begin = list(beginnings)
    return zip_longest(begin, begin[1:])


def _within(span: Span, times: Iterable[Span]) -> Iterator[Span]:
    """What of a span is in these times."""
    for begin, end in times:
        first = max(span[0], begin)
        last = min(filter(None, (span[1], end)), default=None)
        if last is None or first < last:
            yield first, last


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
