"""Staging: a run's listings are compared with what is registered and set aside, where no reader looks.

Each batch is one short transaction. What has the same raw statements under the same rules costs a comparison
of hashes and nothing more.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, and_, select, tuple_
from sqlalchemy.dialects import postgresql, sqlite

from normalizer.identity import content_hash, listing_id, raw_hash
from normalizer.listing import Listing
from normalizer.raw import RawListing
from normalizer.shared.faults import stumbled
from registry import fields
from registry.keeping.documents import pack, pack_listing
from registry.keeping.reading import Rules
from registry.keeping.tables import Met, alias, blob, listing, revision, staged, staged_alias
from registry.records import Cause

STATED_STATUS = {
    "planned": "planned",
    "active": "active",
    "suspended": "suspended",
    "ceased": "ceased",
    "unlisted": "dormant",
}
"""What a source says of an offering's life to the registry's status; an unlisted page is not on offer."""


NUL = "\x00"

LONGEST_NAME = 2_000
"""Bytes of a reference or an address: PostgreSQL finds nothing by more than 2,704, its source and run among
them."""


class Registered(NamedTuple):
    """What a new reading of a listing is compared with."""

    id: str
    first_seen: datetime
    raw_hash: str
    content_hash: str
    rules_version: str
    revision: int
    url: str
    body: str
    beside: list[str]
    """As :attr:`RawListing.beside`; of its present revision, as ``body`` is."""


@dataclass
class Prepared:
    """A batch made ready without touching the database."""

    rows: dict[str, dict[str, Any]]
    """Staged rows by listing id."""
    blobs: list[dict[str, Any]]
    aliases: dict[str, str]
    """Earlier references to the id that continues them."""
    skipped: dict[str, str]
    """References that could not be normalized, each with the reason."""
    duplicates: int


def known_listings(
    connection: Connection, source: str, raws: Sequence[RawListing]
) -> tuple[dict[str, str], dict[str, Registered]]:
    """The ids that a batch's references and aliases stand for, and what is registered under those ids."""
    references = {name for raw in raws for name in (raw.reference, *raw.aliases) if NUL not in name}
    found = select(alias.c.reference, alias.c.listing).where(
        alias.c.source == source, alias.c.reference.in_(references)
    )
    ids = {row.reference: row.listing for row in connection.execute(found)}
    present = and_(revision.c.listing == listing.c.id, revision.c.number == listing.c.revision)
    columns = ((listing if name in listing.c else revision).c[name] for name in Registered._fields)
    query = select(*columns).join_from(listing, revision, present)
    rows = connection.execute(query.where(listing.c.id.in_(set(ids.values()))))
    return ids, {row.id: Registered(*row) for row in rows}


def identify(raw: RawListing, ids: Mapping[str, str], registered: Mapping[str, Registered]) -> str:
    """The id of the listing that a raw one is about. Where its references stand for several, the one known
    longest; where for none, the id of the first reference that the site itself remembers."""
    candidates = {ids[reference] for reference in (raw.reference, *raw.aliases) if reference in ids}
    if candidates:
        return min(candidates, key=lambda known: (registered[known].first_seen, known))
    return listing_id(raw.source, raw.aliases[0] if raw.aliases else raw.reference)


class _Page(NamedTuple):
    """A raw listing beside what is registered of it."""

    raw: RawListing
    id: str
    hash: str
    current: Registered | None
    differs: bool
    """Its statements, or the rules, are not those of what is registered."""
    cause: Cause
    """Of the revision that it will make where it reads otherwise than what is registered."""


@dataclass(frozen=True)
class Compared:
    """A batch compared with what is registered; what differs is being read."""

    raws: Sequence[RawListing]
    rules: Rules
    pages: Sequence[_Page]
    readings: Iterator[Listing | str]
    """Of the pages that differ."""
    skipped: dict[str, str]


def compare(
    raws: Sequence[RawListing],
    ids: Mapping[str, str],
    registered: Mapping[str, Registered],
    rules: Rules,
    reread: Collection[str] = (),
) -> Compared:
    """Compare a batch with what is registered and let the rules read what differs. ``reread``: references
    whose statements were taken from their pages in another way before."""
    pages: list[_Page] = []
    skipped: dict[str, str] = {}
    for raw in raws:
        try:
            pages.append(_page(raw, identify(raw, ids, registered), registered, rules, reread))
        except Exception as error:  # noqa: BLE001 whatever one page is like, the others are registered
            skipped[raw.reference] = stumbled(error)
    return Compared(raws, rules, pages, rules.read([page.raw for page in pages if page.differs]), skipped)


def prepare(run: str, compared: Compared) -> Prepared:
    """Make a batch ready as soon as it is read."""
    batch = Prepared({}, [], {}, compared.skipped, 0)
    for page in compared.pages:
        read = next(compared.readings) if page.differs else None
        if isinstance(read, str):
            batch.skipped[page.raw.reference] = read
            continue
        try:
            row, blobs = _row(page, read, compared.rules)
        except Exception as error:  # noqa: BLE001 whatever was read on one page, the others are registered
            batch.skipped[page.raw.reference] = stumbled(error)
            continue
        batch.aliases.update(dict.fromkeys(page.raw.aliases, page.id))
        batch.duplicates += page.id in batch.rows
        if page.id not in batch.rows or _weight(row) > _weight(batch.rows[page.id]):
            batch.rows[page.id] = row | {"run": run, "listing": page.id}
            batch.blobs.extend(blobs)
    return batch


def write(connection: Connection, run: str, batch: Prepared) -> None:
    """Set a prepared batch aside."""
    if batch.blobs:
        connection.execute(insert(connection, blob).on_conflict_do_nothing(), batch.blobs)
    if batch.rows:
        _stage(connection, list(batch.rows.values()))
    if batch.aliases:
        claims = [
            {"run": run, "reference": old, "listing": new} for old, new in sorted(batch.aliases.items())
        ]
        statement = insert(connection, staged_alias)
        smallest = statement.on_conflict_do_update(
            index_elements=["run", "reference"],
            set_={"listing": statement.excluded.listing},
            where=statement.excluded.listing < staged_alias.c.listing,
        )
        connection.execute(smallest, claims)


def write_met(connection: Connection, run: str, source: str, references: Sequence[str], met: Met) -> int:
    """Set aside how registered listings were met that were not read. Returns how many listings these are."""
    names = [reference for reference in references if NUL not in reference]
    found = select(alias.c.listing).where(alias.c.source == source, alias.c.reference.in_(names))
    listings = sorted(set(connection.scalars(found)))
    if listings:
        _stage(connection, [_EMPTY | {"run": run, "listing": known, "met": met} for known in listings])
    return len(listings)


def fault_of(name: str) -> str:
    """What keeps a reference or an address out of some database; ``""`` where nothing does."""
    if NUL in name:
        return "a NUL character"
    return f"more than {LONGEST_NAME:,} bytes" if len(name.encode()) > LONGEST_NAME else ""


def insert(connection: Connection, table: Table) -> Any:
    """An INSERT that knows ON CONFLICT, in the words of the database at hand."""
    dialect: Any = postgresql if connection.dialect.name == "postgresql" else sqlite
    return dialect.insert(table)


_EMPTY: dict[str, Any] = dict.fromkeys(column.name for column in staged.c)
_WEIGHT = ("met", "raw_hash")


def _weight(row: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(row[name] for name in _WEIGHT)


def _stage(connection: Connection, rows: list[dict[str, Any]]) -> None:
    statement = insert(connection, staged)
    greater = statement.on_conflict_do_update(
        index_elements=["run", "listing"],
        set_={column.name: statement.excluded[column.name] for column in staged.c if not column.primary_key},
        where=tuple_(*(statement.excluded[name] for name in _WEIGHT))
        > tuple_(*(staged.c[name] for name in _WEIGHT)),
    )
    connection.execute(greater, rows)


def _page(
    raw: RawListing,
    known: str,
    registered: Mapping[str, Registered],
    rules: Rules,
    reread: Collection[str],
) -> _Page:
    for name in (raw.reference, raw.url, *raw.aliases):
        if fault := fault_of(name):
            raise ValueError(f"{fault} in its reference or address, which not every database keeps")
    said, current = raw_hash(raw), registered.get(known)
    same = current and (current.raw_hash, current.rules_version) == (said, rules.version)
    cause: Cause = "rules" if current and _is_our_reading(raw, said, current, reread) else "page"
    return _Page(raw, known, said, current, not same or rules.everything, cause)


def _is_our_reading(raw: RawListing, said: str, current: Registered, reread: Collection[str]) -> bool:
    """Whether it is our doing that a page reads otherwise: its bytes or its statements are as they were, or
    another reader took these, and nobody can tell what the page itself has changed."""
    stands_on = (raw.url, raw.body, list(raw.beside))
    same_page = raw.body and stands_on == (current.url, current.body, current.beside)
    return said == current.raw_hash or bool(same_page) or raw.reference in reread


def _row(page: _Page, read: Listing | None, rules: Rules) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The staged row of one raw listing, and the documents it needs."""
    raw, current = page.raw, page.current
    row = _EMPTY | {"met": Met.CONTINUES if raw.aliases else Met.READ, "reference": raw.reference}
    row |= {"raw_hash": page.hash, "rules_version": rules.version}
    if read is None:
        return row, []
    normalized = read.model_copy(update={"id": page.id})
    content = content_hash(normalized)
    raw_blob = {"hash": page.hash, "source": raw.source, "kind": "raw", "data": pack(raw)}
    if current is not None and current.content_hash == content:
        return row, [raw_blob]
    provider = normalized.provider.value
    row |= {
        "number": current.revision + 1 if current is not None else 1,
        "cause": page.cause,
        "content_hash": content,
        "body": raw.body,
        "beside": raw.beside,
        "url": raw.url,
        "title": (normalized.title.value or "").replace(NUL, ""),
        "provider": provider.slug if provider else "",
        "stated": STATED_STATUS[normalized.stated_status.value or "active"],
        "states": fields.encode(fields.states_of(normalized)),
    }
    document = {"hash": content, "source": raw.source, "kind": "listing", "data": pack_listing(normalized)}
    return row, [raw_blob, document]
