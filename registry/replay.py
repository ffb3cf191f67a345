"""Replay: the current raw statements of every listing, read again by today's rules, without the network."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, NamedTuple, get_args

from pydantic import ValidationError
from sqlalchemy import and_, select

from normalizer.identity import content_hash
from normalizer.listing import Listing
from normalizer.raw import RawListing
from registry.fields import fields_of
from registry.keeping.batches import ahead, batched
from registry.keeping.documents import unpack_listing, unpack_raw
from registry.keeping.reading import Rules
from registry.keeping.tables import alias, blob, listing
from registry.store import Store

AT_ONCE = 250

Difference = Literal["gained", "lost", "changed", "words"]
"""What becomes of a field: a value it had not, no value any more, another value; or the same value, read from
other words or with another state."""

DIFFERENCES: tuple[Difference, ...] = get_args(Difference)

Progress = Callable[[int], None]


@dataclass
class ReplaySummary:
    """What a replay of one source did, or would do."""

    source: str
    listings: int = 0
    changed: int = 0
    """Listings with other content than before."""
    fields: Counter[tuple[str, Difference]] = field(default_factory=Counter)
    """How many listings differ in a field, and how."""
    examples: dict[str, str] = field(default_factory=dict)
    """Of each field that differs, the address of the first listing in which it does."""
    skipped: dict[str, str] = field(default_factory=dict)
    """References that could not be normalized, each with the reason; they stay as they are."""


class _Current(NamedTuple):
    id: str
    content_hash: str
    raw: RawListing
    listing: Listing | None
    """``None`` where an older version wrote what today's type does not take."""


def replay(
    store: Store, source: str, rules: Rules, as_of: datetime, *, dry_run: bool = False, progress: Progress
) -> ReplaySummary:
    """Read a source's listings again, and register a revision with cause ``rules`` wherever that changes the
    content: all of them at once, or none. ``dry_run`` only looks. Raises
    :class:`registry.errors.SourceBusyError` when another process is at work on the source."""
    summary = ReplaySummary(source)
    if dry_run:
        for _ in _read_again(store, summary, rules, progress):
            pass
        return summary
    with store.run(source, as_of, kind="replay") as run:
        for fresh in _read_again(store, summary, rules, progress):
            again = Rules(_as_read(fresh), rules.version, everything=True)
            run.stage([raw for raw, _ in fresh], again)
        run.publish_reread()
    return summary


def _read_again(
    store: Store, summary: ReplaySummary, rules: Rules, progress: Progress
) -> Iterator[list[tuple[RawListing, Listing]]]:
    batches = batched(_ids(store, summary.source), AT_ONCE)
    listings = (_current(store, batch) for batch in batches)
    for batch, readings in ahead((batch, rules.read([one.raw for one in batch])) for batch in listings):
        fresh = []
        for current, again in zip(batch, readings, strict=True):
            summary.listings += 1
            if isinstance(again, str):
                summary.skipped[current.raw.reference] = again
                continue
            read = again.model_copy(update={"id": current.id})
            if content_hash(read) != current.content_hash:
                summary.changed += 1
                found = list(differences(current.listing, read)) if current.listing else []
                summary.fields.update(found)
                for name, _ in found:
                    summary.examples.setdefault(name, read.url)
            fresh.append((current.raw, read))
        progress(summary.listings)
        yield fresh


def _as_read(fresh: Iterable[tuple[RawListing, Listing]]) -> Callable[[RawListing], Listing]:
    """Gives each listing as it was read just now."""
    done = {raw.reference: listing for raw, listing in fresh}
    return lambda raw: done[raw.reference]


def differences(before: Listing, after: Listing) -> Iterator[tuple[str, Difference]]:
    """How two readings of one listing differ, field by field; its instances and issues as one each."""
    then = dict(fields_of(before))
    for name, now in fields_of(after):
        if now == then[name]:
            continue
        if now.known and not then[name].known:
            yield name, "gained"
        elif then[name].known and not now.known:
            yield name, "lost"
        else:
            yield name, "changed" if now.value != then[name].value else "words"
    if before.instances != after.instances:
        yield "instances", "changed"
    if before.issues != after.issues:
        yield "issues", "changed"


def _ids(store: Store, source: str) -> list[str]:
    """The source's listings that a reference still leads to."""
    own = and_(
        alias.c.listing == listing.c.id, alias.c.source == source, alias.c.reference == listing.c.reference
    )
    query = select(listing.c.id).join(alias, own).order_by(listing.c.id)
    with store.engine.connect() as connection:
        return list(connection.scalars(query))


def _current(store: Store, ids: list[str]) -> list[_Current]:
    raw, content = blob.alias(), blob.alias()
    query = (
        select(listing.c.id, listing.c.content_hash, raw.c.data, content.c.data, listing.c.rules_version)
        .join(raw, raw.c.hash == listing.c.raw_hash)
        .join(content, content.c.hash == listing.c.content_hash)
        .where(listing.c.id.in_(ids))
        .order_by(listing.c.id)
    )
    with store.engine.connect() as connection:
        rows = connection.execute(query).all()
    return [
        _Current(name, hashed, unpack_raw(said), _as_kept(read, version))
        for name, hashed, said, read, version in rows
    ]


def _as_kept(data: bytes, rules_version: str) -> Listing | None:
    try:
        return unpack_listing(data, rules_version)
    except ValidationError:
        return None
