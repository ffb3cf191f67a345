"""How long the bodies of pages are kept: those that listings are read from today for good, others for a time.

A body is for looking up a quote in its page, and may hold what no listing takes from it, such as names of
instructors. Revisions, their raw statements and their quotes stay: nothing that is served or read again needs
a body.
"""

from __future__ import annotations

from datetime import datetime
from itertools import groupby, zip_longest

from sqlalchemy import select

from registry.keeping.tables import listing, revision
from registry.store import Store

GONE = ("withdrawn", "ceased")


def forget_pages(store: Store, before: datetime, *, dry_run: bool = False) -> tuple[int, int]:
    """Throw away the bodies that no listing has stood on since a moment, and return how many there were and
    their size on disk in bytes. With ``dry_run`` they stay. Harmless to repeat, and while harvests run."""
    wanted: set[str] = set()
    replaced: set[str] = set()
    query = (
        select(revision.c.listing, revision.c.body, revision.c.at, listing.c.status, listing.c.changed)
        .join(listing, listing.c.id == revision.c.listing)
        .order_by(revision.c.listing, revision.c.number)
    )
    with store.engine.connect() as connection:
        rows = connection.execution_options(stream_results=True, yield_per=1_000).execute(query)
        for _, group in groupby(rows, key=lambda row: row.listing):
            history = list(group)
            for one, following in zip_longest(history, history[1:]):
                last = one.changed if one.status in GONE else None
                until = following.at if following else last
                (replaced if until and until < before else wanted).add(one.body)
    return store.bodies.forget(replaced - wanted, dry_run=dry_run)
