"""Publishing: what a run set aside becomes visible, in one transaction of set-based statements."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

import orjson
from sqlalchemy import (
    ColumnElement,
    Connection,
    Delete,
    Insert,
    Update,
    and_,
    case,
    delete,
    exists,
    func,
    literal,
    not_,
    or_,
    select,
    update,
)

from registry.keeping.batches import batched
from registry.keeping.staging import insert
from registry.keeping.tables import (
    Met,
    alias,
    blob,
    counter,
    fetched,
    listing,
    revision,
    staged,
    staged_alias,
    staged_fetched,
    status_change,
)

WITHDRAWN_AFTER = timedelta(days=400)
"""A course that is given once a year is back within thirteen months; what stays away longer is gone."""

COPIED = (
    "reference",
    "url",
    "title",
    "provider",
    "stated",
    "raw_hash",
    "content_hash",
    "rules_version",
    "states",
)
"""What a listing takes over from the row that was staged for it."""


def content(connection: Connection, run: str, source: str, as_of: datetime) -> dict[str, int]:
    """Bring in what a run read: new listings, new revisions, current hashes. Returns how many listings are
    ``new``, how many ``changed`` because their page did, and how many are ``reread``: we read them
    otherwise."""
    connection.execute(_drop_continued(run))
    made = and_(staged.c.run == run, staged.c.number.is_not(None))
    counts = {
        "new": _count(connection, made, staged.c.number == 1),
        "changed": _count(connection, made, staged.c.number > 1, staged.c.cause == "page"),
        "reread": _count(connection, made, staged.c.cause == "rules"),
    }
    connection.execute(_insert_listings(made, source, as_of))
    connection.execute(_insert_revisions(made, as_of))
    connection.execute(_update_content(made, as_of))
    connection.execute(_update_hashes(run))
    return counts


def lifecycle(
    connection: Connection, run: str, source: str, as_of: datetime, complete: bool, gone: Collection[str]
) -> dict[str, int]:
    """Record what a harvest met and, if it saw the whole catalogue, what it missed. ``gone`` are addresses
    that the site says are no more. Returns how many listings ``returned``, fell ``dormant`` or were
    ``withdrawn``."""
    ours = listing.c.source == source
    of_run = select(staged.c.listing).where(staged.c.run == run)
    met = listing.c.id.in_(of_run)
    checked = listing.c.id.in_(of_run.where(staged.c.met >= Met.UNCHANGED))
    _continue_references(connection, run, source)
    connection.execute(update(listing).where(ours, checked).values(last_seen=as_of))
    back = and_(ours, met, listing.c.status != listing.c.stated)
    returned = _set_status(connection, back, listing.c.stated, as_of)

    nameless = not_(exists().where(alias.c.listing == listing.c.id))
    page_gone = listing.c.id.in_(_listings_at(connection, source, gone))
    away = and_(literal(complete), listing.c.last_seen < as_of - WITHDRAWN_AFTER)
    lost = and_(ours, or_(nameless, and_(not_(met), or_(page_gone, away))), listing.c.status != "withdrawn")
    withdrawn = _set_status(connection, lost, literal("withdrawn"), as_of)

    missed = and_(ours, not_(met), listing.c.status.in_(("planned", "active", "suspended")))
    dormant = _set_status(connection, missed, literal("dormant"), as_of) if complete else 0
    return {"returned": returned, "dormant": dormant, "withdrawn": withdrawn}


def withdraw(connection: Connection, source: str, as_of: datetime) -> int:
    """Take all listings of a source off the offer. Returns how many these are."""
    there = and_(listing.c.source == source, listing.c.status != "withdrawn")
    return _set_status(connection, there, literal("withdrawn"), as_of)


def validators(connection: Connection, run: str, source: str, complete: bool, gone: Collection[str]) -> None:
    """Remember for the next crawl what this one fetched. A complete crawl met every address there is."""
    ours = fetched.c.source == source
    for urls in batched(sorted(gone)):
        connection.execute(delete(fetched).where(ours, fetched.c.url.in_(urls)))
    if complete:
        met = exists().where(staged_fetched.c.run == run, staged_fetched.c.url == fetched.c.url)
        connection.execute(delete(fetched).where(ours, not_(met)))
    rows = select(literal(source), staged_fetched.c.url, staged_fetched.c.document).where(
        staged_fetched.c.run == run
    )
    statement = insert(connection, fetched).from_select(["source", "url", "document"], rows)
    connection.execute(
        statement.on_conflict_do_update(
            index_elements=["source", "url"], set_={"document": statement.excluded.document}
        )
    )


def advance_cursor(connection: Connection, source: str, as_of: datetime) -> int | None:
    """Number the listings that changed visibly (their cursor was set to 0), after all earlier changes, and
    return the last number, if there is any. What has another status now has it since ``as_of``."""
    connection.execute(_insert_status_changes(source, as_of))
    # The counter's row stays locked until the commit, so that numbers become visible in their order.
    ours = update(counter).where(counter.c.name == "cursor")
    base: int = connection.execute(ours.values(value=counter.c.value).returning(counter.c.value)).scalar_one()
    changed = (
        select(listing.c.id, func.row_number().over(order_by=listing.c.id).label("position"))
        .where(listing.c.source == source, listing.c.cursor == 0)
        .subquery()
    )
    numbered = connection.execute(
        update(listing).where(listing.c.id == changed.c.id).values(cursor=literal(base) + changed.c.position)
    )
    connection.execute(ours.values(value=base + numbered.rowcount))
    return base + numbered.rowcount if numbered.rowcount else None


def drop_staged(connection: Connection, run: str) -> None:
    """Forget what a run set aside."""
    for table in (staged, staged_alias, staged_fetched):
        connection.execute(delete(table).where(table.c.run == run))


def sweep(connection: Connection, source: str) -> None:
    """Remove the source's documents that nothing refers to: of rejected runs, and of raw statements that
    changed without changing a listing."""
    referred = (
        exists().where(listing.c.raw_hash == blob.c.hash),
        exists().where(revision.c.raw_hash == blob.c.hash),
        exists().where(revision.c.content_hash == blob.c.hash),
    )
    connection.execute(delete(blob).where(blob.c.source == source, not_(or_(*referred))))


def _count(connection: Connection, *conditions: ColumnElement[bool]) -> int:
    return connection.scalar(select(func.count()).select_from(staged).where(*conditions)) or 0


def _set_status(
    connection: Connection, where: ColumnElement[bool], status: ColumnElement[str], as_of: datetime
) -> int:
    statement = update(listing).where(where).values(status=status, changed=as_of, cursor=0)
    return connection.execute(statement).rowcount


def _drop_continued(run: str) -> Delete:
    """A page that another one of the same run continues under a new reference is not a second listing."""
    claim = staged_alias.alias()
    claimed = exists().where(
        claim.c.run == run, claim.c.reference == staged.c.reference, claim.c.listing != staged.c.listing
    )
    return delete(staged).where(staged.c.run == run, staged.c.met < Met.CONTINUES, claimed)


def _insert_listings(made: ColumnElement[bool], source: str, as_of: datetime) -> Insert:
    values: dict[str, ColumnElement[Any]] = {name: staged.c[name] for name in COPIED}
    values |= {"id": staged.c.listing, "source": literal(source), "status": staged.c.stated}
    values |= {name: literal(as_of, listing.c[name].type) for name in ("first_seen", "last_seen", "changed")}
    values |= {"revision": staged.c.number, "cursor": literal(0)}
    rows = select(*values.values()).where(made, staged.c.number == 1)
    return listing.insert().from_select(list(values), rows)


def _insert_status_changes(source: str, as_of: datetime) -> Insert:
    said = select(status_change).where(status_change.c.listing == listing.c.id)
    last = said.with_only_columns(status_change.c.status).order_by(status_change.c.number.desc()).limit(1)
    number = said.with_only_columns(func.coalesce(func.max(status_change.c.number), 0) + 1)
    values = {"listing": listing.c.id, "number": number.scalar_subquery(), "status": listing.c.status}
    values["at"] = literal(as_of, status_change.c.at.type)
    rows = select(*values.values()).where(
        listing.c.source == source,
        listing.c.cursor == 0,
        listing.c.status.is_distinct_from(last.scalar_subquery()),
    )
    return status_change.insert().from_select(list(values), rows)


def _insert_revisions(made: ColumnElement[bool], as_of: datetime) -> Insert:
    copied = (
        "listing",
        "number",
        "cause",
        "raw_hash",
        "content_hash",
        "rules_version",
        "body",
        "beside",
        "run",
    )
    values: dict[str, ColumnElement[Any]] = {name: staged.c[name] for name in copied}
    values["at"] = literal(as_of, revision.c.at.type)
    return revision.insert().from_select(list(values), select(*values.values()).where(made))


def _update_content(made: ColumnElement[bool], as_of: datetime) -> Update:
    listed = listing.c.status == listing.c.stated
    return (
        update(listing)
        .where(listing.c.id == staged.c.listing, made, staged.c.number > 1)
        .values({name: staged.c[name] for name in COPIED})
        .values(
            revision=staged.c.number,
            status=case((listed, staged.c.stated), else_=listing.c.status),
            changed=case(
                (staged.c.cause == "page", literal(as_of, listing.c.changed.type)), else_=listing.c.changed
            ),
            cursor=0,
        )
    )


def _update_hashes(run: str) -> Update:
    """Content that stayed the same under other raw statements or other rules."""
    differs = or_(listing.c.raw_hash != staged.c.raw_hash, listing.c.rules_version != staged.c.rules_version)
    return (
        update(listing)
        .where(listing.c.id == staged.c.listing, staged.c.run == run, staged.c.number.is_(None), differs)
        .values(raw_hash=staged.c.raw_hash, rules_version=staged.c.rules_version)
    )


def _continue_references(connection: Connection, run: str, source: str) -> None:
    """References that a run brought stand for its listings from now on; those of renamed pages too."""
    own = select(literal(source), staged.c.reference, staged.c.listing).where(
        staged.c.run == run, staged.c.number.is_not(None)
    )
    claims = select(literal(source), staged_alias.c.reference, staged_alias.c.listing).where(
        staged_alias.c.run == run, exists().where(listing.c.id == staged_alias.c.listing)
    )
    for rows in (own, claims):
        statement = insert(connection, alias).from_select(["source", "reference", "listing"], rows)
        connection.execute(
            statement.on_conflict_do_update(
                index_elements=["source", "reference"], set_={"listing": statement.excluded.listing}
            )
        )


def _listings_at(connection: Connection, source: str, urls: Collection[str]) -> set[str]:
    """Ids of the listings whose own page stood at these addresses. An address that several stand at, or were
    read from, is a page of the catalogue and says nothing of any of them."""
    found: set[str] = set()
    for some in batched(sorted(urls)):
        answers = select(fetched.c.url, fetched.c.document).where(
            fetched.c.source == source, fetched.c.url.in_(some)
        )
        read_from = {
            row.url: orjson.loads(row.document).get("references", []) for row in connection.execute(answers)
        }
        pages = {url for url in some if len(read_from.get(url, ())) < 2}
        alone = (
            select(func.min(listing.c.id))
            .where(listing.c.source == source, listing.c.url.in_(pages))
            .group_by(listing.c.url)
            .having(func.count() == 1)
        )
        found.update(connection.scalars(alone))
        references = [own[0] for own in read_from.values() if len(own) == 1]
        named = select(alias.c.listing).where(alias.c.source == source, alias.c.reference.in_(references))
        found.update(connection.scalars(named))
    return found
