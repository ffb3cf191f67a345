"""All listings of the registry compared, and the links that were found kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

import orjson
from sqlalchemy import select

from registry import links
from registry.database import source_lock
from registry.documents import unpack
from registry.links import Link, pair_of
from registry.profiles import Profile, profile_of, without_shared_addresses
from registry.store import Store
from registry.tables import blob, listing

if TYPE_CHECKING:
    from registry.comparison import Compared

LOCK = "_matching"
"""One process compares at a time; no source may have this name."""


def follow(store: Store, as_of: datetime) -> dict[str, int] | None:
    """Bring the links up to the latest change of any listing. Returns how many are ``new``, ``changed`` and
    ``gone``; ``None`` where nothing has changed since. Raises :class:`registry.errors.SourceBusyError` when
    another process is at it: it sees what was published meanwhile."""
    counts: dict[str, int] | None = None
    with source_lock(store.engine, LOCK):
        while links.matched(store) < (cursor := store.cursor()):
            done = links.replace(store, find(profiles(store), as_of), cursor)
            counts = {name: number + (counts or {}).get(name, 0) for name, number in done.items()}
    return counts


def find(listings: list[Profile], as_of: datetime) -> Iterator[Link]:
    """The links among some listings, and what a person should look at."""
    if len(listings) < 2:
        return
    from registry.comparison import Comparison  # its libraries take a second to load

    comparison = Comparison(listings)
    for compared in comparison.matches(*comparison.candidates.pairs()):
        yield _link(listings, compared, as_of)


def _link(listings: list[Profile], compared: Compared, as_of: datetime) -> Link:
    match = compared.match
    pair = pair_of(listings[compared.left].id, listings[compared.right].id)
    return Link(pair, match.verdict, match.kind, round(match.score, 4), match.reasons, as_of)


def profiles(store: Store, statuses: tuple[str, ...] | None = None) -> list[Profile]:
    """The profiles of all listings, or of those with some statuses, in the order of their ids."""
    query = select(blob.c.data).join(listing, blob.c.hash == listing.c.content_hash).order_by(listing.c.id)
    if statuses is not None:
        query = query.where(listing.c.status.in_(statuses))
    with store.engine.connect() as connection:
        rows = connection.execution_options(stream_results=True, yield_per=1_000).execute(query)
        found = [profile_of(orjson.loads(unpack(data))) for (data,) in rows]
    return without_shared_addresses(found)
