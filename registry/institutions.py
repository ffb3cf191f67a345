"""What an institution sees of itself: its listings, what could be read of each, and what could not."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, exists, func, select, true

from normalizer.listing import Issue, State
from registry import fields
from registry.keeping.batches import batched
from registry.keeping.documents import unpack_document
from registry.keeping.tables import blob, listing, run
from registry.kept_document import value
from registry.records import Status
from registry.store import Store


@dataclass(frozen=True)
class Institution:
    """One provider with all its listings, whatever their sources."""

    provider: str
    """Its slug."""
    name: str
    listings: Mapping[Status, int]
    """By status."""
    answered: float
    """Share, 0 to 1, of :data:`registry.fields.ASKED_FIRST` that those which are not withdrawn answer; 0
    where there are none."""
    last_seen: datetime
    """When one of them was last found at its source."""
    sources: tuple[str, ...]
    fields: Mapping[str, Mapping[State, int]] = field(default_factory=dict)
    """Dotted name to how many of the same have it in which state; only for a single institution."""


@dataclass(frozen=True)
class OwnListing:
    """One listing as its institution checks it."""

    id: str
    source: str
    title: str
    url: str
    status: Status
    last_seen: datetime
    states: Mapping[str, State]
    """Of the fields that are not silent."""

    @property
    def unanswered(self) -> tuple[str, ...]:
        """What a learner asks first and does not find, by field."""
        return fields.unanswered(self.states)


@dataclass(frozen=True)
class Reading:
    """How a listing was read."""

    read_from: str = ""
    """Address of what was read instead of its page, if anything."""
    issues: tuple[Issue, ...] = ()


def near(asked: str, known: Iterable[str]) -> str:
    """Which institutions may have been meant, as the end of a sentence; ``""`` where none is near."""
    found = difflib.get_close_matches(asked, list(known), n=3, cutoff=0.4)
    return f"; near it are {', '.join(found)}" if found else ""


def state(store: Store) -> tuple[int, int]:
    """Numbers that are others as soon as a listing is, or one was found again at its source."""
    accepted = select(func.count()).where(run.c.state == "accepted")
    cursor = store.cursor()  # before, not within: who holds a connection must not wait for a second one
    with store.engine.connect() as connection:
        return cursor, connection.scalar(accepted) or 0


def institutions(store: Store) -> list[Institution]:
    """All providers with listings, by name."""
    with store.engine.connect() as connection:
        return sorted(_institutions(connection), key=lambda one: (one.name.casefold(), one.provider))


def institution(store: Store, provider: str) -> Institution | None:
    """One of them, by its slug; ``None`` where it has no listing."""
    with store.engine.connect() as connection:
        found = next(iter(_institutions(connection, provider)), None)
        if found is None:
            return None
        counted = select(listing.c.states, func.count()).where(_shown(provider)).group_by(listing.c.states)
        patterns = [(states, number) for states, number in connection.execute(counted)]
    return replace(found, fields=fields.count(patterns))


def has_listings(store: Store, provider: str) -> bool:
    """Whether a provider, by its slug, has any listing, withdrawn ones too."""
    with store.engine.connect() as connection:
        return bool(connection.scalar(select(exists().where(listing.c.provider == provider))))


def unknown(store: Store) -> dict[str, int]:
    """Listings, not withdrawn, of which the registry does not know whose they are: how many, by the name that
    they state, most first; ``""`` where they state none."""
    query = select(blob.c.data).join(listing, blob.c.hash == listing.c.content_hash).where(_shown(""))
    with store.engine.connect() as connection:
        documents = (unpack_document(data) for (data,) in connection.execute(query))
        named = Counter(value(one, "provider_name") or "" for one in documents)
    return dict(sorted(named.items(), key=lambda one: (-one[1], one[0].casefold(), one[0])))


def listings_of(store: Store, provider: str) -> list[OwnListing]:
    """The listings of a provider that are not withdrawn, those that answer least first."""
    columns = [listing.c[name] for name in ("id", "source", "title", "url", "status", "last_seen", "states")]
    query = select(*columns).where(_shown(provider))
    with store.engine.connect() as connection:
        rows = [row._mapping for row in connection.execute(query)]
    found = (OwnListing(**{**row, "states": fields.decode(row["states"])}) for row in rows)
    return sorted(found, key=lambda one: (-len(one.unanswered), one.title.casefold(), one.id))


def readings_of(store: Store, ids: Sequence[str]) -> dict[str, Reading]:
    """What a person should look at in some listings, by their ids, and where it was read."""
    query = select(listing.c.id, blob.c.data).join(blob, blob.c.hash == listing.c.content_hash)
    found: dict[str, Reading] = {}
    with store.engine.connect() as connection:
        for batch in batched(ids):
            for row in connection.execute(query.where(listing.c.id.in_(batch))):
                document = unpack_document(row.data)
                issues = tuple(map(Issue.model_validate, document.get("issues", ())))
                found[row.id] = Reading(document.get("read_from", ""), issues)
    return found


def _institutions(connection: Connection, provider: str | None = None) -> Iterator[Institution]:
    of: ColumnElement[bool] = listing.c.provider == provider if provider is not None else true()
    named = (listing.c.provider != "") & of
    keys = (listing.c.provider, listing.c.source, listing.c.status, listing.c.states)
    counted = select(*keys, func.count().label("number"), func.max(listing.c.last_seen).label("seen"))
    groups: dict[str, list[Any]] = {}
    for row in connection.execute(counted.where(named).group_by(*keys)):
        groups.setdefault(row.provider, []).append(row)
    names = _names(connection, named)
    for slug, rows in groups.items():
        shown = [(row.states, row.number) for row in rows if row.status != "withdrawn"]
        yield Institution(
            provider=slug,
            name=names.get(slug, slug),
            listings=_by_status(rows),
            answered=_answered(shown),
            last_seen=max(row.seen for row in rows),
            sources=tuple(sorted({row.source for row in rows})),
        )


def _shown(provider: str) -> ColumnElement[bool]:
    return (listing.c.provider == provider) & (listing.c.status != "withdrawn")


def _by_status(rows: Iterable[Any]) -> dict[Status, int]:
    counts: Counter[Status] = Counter()
    for row in rows:
        counts[row.status] += row.number
    return dict(counts)


def _answered(patterns: Iterable[tuple[str, int]]) -> float:
    asked = answered = 0
    for states, number in patterns:
        asked += number * len(fields.ASKED_FIRST)
        answered += number * (len(fields.ASKED_FIRST) - len(fields.unanswered(fields.decode(states))))
    return answered / asked if asked else 0.0


def _names(connection: Connection, which: ColumnElement[bool]) -> dict[str, str]:
    """What each provider is called, from one of its listings."""
    one = select(listing.c.provider, func.max(listing.c.content_hash).label("hash")).where(which)
    one_of_each = one.group_by(listing.c.provider).subquery()
    query = select(one_of_each.c.provider, blob.c.data).join(blob, blob.c.hash == one_of_each.c.hash)
    found = {}
    for slug, data in connection.execute(query):
        offered_by = unpack_document(data).get("provider", {}).get("value") or {}
        found[slug] = str(offered_by.get("name", slug))
    return found
