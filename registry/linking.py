"""All listings of the registry compared, and the links that were found kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

import numpy as np
from sqlalchemy import select

from registry import links
from registry.keeping.batches import batched
from registry.keeping.database import source_lock
from registry.keeping.documents import unpack_document
from registry.keeping.tables import blob, listing
from registry.likeness import kept_profiles
from registry.likeness.kept_profiles import rules_version
from registry.likeness.profiles import Profile, profile_of, without_shared_addresses
from registry.links import Link, pair_of
from registry.store import Store

if TYPE_CHECKING:
    from registry.likeness.comparison import Compared

LOCK = "_matching"
"""One process compares at a time; no source may have this name."""


MANY = 0.1
"""Share of changed listings from which all are compared with all: it takes little longer, and what is known
of unchanged ones follows how rare words have become."""


def follow(store: Store, as_of: datetime) -> dict[str, int] | None:
    """Bring the links up to the latest change of any listing: what has changed is compared with all, and all
    with all where many or the rules have changed. Returns how many are ``new``, ``changed`` and ``gone``;
    ``None`` where nothing has changed. Raises :class:`registry.errors.SourceBusyError` when another process
    is at it: it sees what was published meanwhile."""
    counts: dict[str, int] | None = None
    rules = int(rules_version()[:7], 16)
    with source_lock(store.engine, LOCK):
        while (seen := links.matched(store, rules)) < (cursor := store.cursor()):
            before = kept_profiles.load(store.data)
            listings, changed = profiles(store, before), _changed(store, seen)
            touched = _touched(listings, changed, before.values())
            rows = touched if seen and len(touched) <= MANY * len(listings) else None
            among = None if rows is None else {listings[row].id for row in rows}
            done = links.replace(
                store, find(without_shared_addresses(listings), as_of, rows), cursor, rules, among
            )
            counts = {name: number + (counts or {}).get(name, 0) for name, number in done.items()}
    return counts


def find(listings: list[Profile], as_of: datetime, rows: Iterable[int] | None = None) -> Iterator[Link]:
    """The links among some listings, or of some rows with all, and what a person should look at."""
    if len(listings) < 2:
        return
    from registry.likeness.comparison import Comparison  # its libraries take a second to load

    comparison = Comparison(listings)
    of = None if rows is None else np.array(sorted(rows), dtype=np.intp)
    for compared in comparison.matches(*comparison.candidates.pairs(of), of=of):
        yield _link(listings, compared, as_of)


def _changed(store: Store, seen: int) -> set[str]:
    """Ids of the listings that changed since."""
    query = select(listing.c.id).where(listing.c.cursor > seen)
    with store.engine.connect() as connection:
        return set(connection.scalars(query))


def _touched(listings: list[Profile], changed: set[str], before: Iterable[Profile]) -> list[int]:
    """Rows of the listings that changed, and of those of the same source at an address that they have or had:
    an address of two is that of none."""
    moving = (one for one in (*listings, *before) if one.id in changed)
    moved = {(one.source, url) for one in moving for url in one.addresses}
    return [
        row
        for row, one in enumerate(listings)
        if one.id in changed or any((one.source, url) in moved for url in one.addresses)
    ]


def _link(listings: list[Profile], compared: Compared, as_of: datetime) -> Link:
    match = compared.match
    pair = pair_of(listings[compared.left].id, listings[compared.right].id)
    return Link(pair, match.verdict, match.kind, round(match.score, 4), match.reasons, as_of)


def profiles(store: Store, before: Mapping[str, Profile]) -> list[Profile]:
    """The profiles of all listings in the order of their ids. ``before`` are those that are kept; afterwards
    these are."""
    query = select(listing.c.content_hash).order_by(listing.c.id)
    found: dict[str, Profile] = {}
    with store.engine.connect() as connection:
        hashes = list(connection.scalars(query))
        for batch in batched(name for name in hashes if name not in before):
            rows = connection.execute(select(blob.c.hash, blob.c.data).where(blob.c.hash.in_(batch)))
            found |= {name: profile_of(unpack_document(data)) for name, data in rows}
    every = {name: before.get(name) or found[name] for name in hashes}
    kept_profiles.keep(store.data, every, before)
    return [every[name] for name in hashes]
