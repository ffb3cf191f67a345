"""How long the bodies of pages are kept: those that listings are read from today for good, others for a time.

A body is for looking up a quote in its page, and may hold what no listing takes from it, such as names of
instructors. Revisions, their raw statements and their quotes stay: nothing that is served or read again needs
a body.
"""

from __future__ import annotations

from datetime import datetime
from itertools import groupby, zip_longest

from sqlalchemy import func, select

from registry.keeping.tables import listing, revision, run
from registry.store import Store

GONE = ("withdrawn", "ceased")


def forget_pages(store: Store, before: datetime, *, dry_run: bool = False) -> tuple[int, int]:
    """Throw away the bodies that no listing has stood on since a moment, and return how many there were and
    their size on disk in bytes. With ``dry_run`` they stay. Harmless to repeat, and while harvests run: what
    these have kept stays until they end."""
    wanted: set[str] = set()
    columns = (revision.c.listing, revision.c.body, revision.c.beside, revision.c.at)
    query = (
        select(*columns, listing.c.status, listing.c.changed)
        .join(listing, listing.c.id == revision.c.listing)
        .order_by(revision.c.listing, revision.c.number)
    )
    under_way = select(func.min(run.c.as_of)).where(run.c.state == "running")
    with store.engine.connect() as connection:
        kept_before = min(filter(None, (before, connection.scalar(under_way))))
        rows = connection.execution_options(stream_results=True, yield_per=1_000).execute(query)
        for _, group in groupby(rows, key=lambda row: row.listing):
            history = list(group)
            for one, following in zip_longest(history, history[1:]):
                last = one.changed if one.status in GONE else None
                until = following.at if following else last
                if until is None or until >= before:
                    wanted.update((one.body, *one.beside))
    return store.bodies.forget(kept_before, wanted, dry_run=dry_run)
