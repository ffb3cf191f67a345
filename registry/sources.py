"""The register of sources: what each declares, what its harvests came to, and what may be said of it.

Nothing is said to work that has not been seen to: the state of a source follows from its runs alone.
"""

from __future__ import annotations

import hashlib
import ipaddress
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Literal
from urllib.parse import urlsplit

from pydantic import Field
from sqlalchemy import ColumnElement, Connection, and_, delete, exists, func, not_, select, true

from normalizer.raw import CrawlError, Frozen, Provider
from registry.keeping.database import writing
from registry.keeping.documents import as_today
from registry.keeping.staging import insert
from registry.keeping.tables import listing, run, source
from registry.records import RunRecord
from registry.store import RECORDED, Store, run_record

Cadence = Literal["hourly", "daily", "weekly", "monthly"]
KnownFrom = Literal["capture", "documentation", "demo", "live"]

SourceState = Literal["works", "in_part", "overdue", "rejected", "capture", "documentation"]
"""``works``: its last harvest crawled it live, saw all of it and was accepted · ``in_part``: the same, but
some of it was not reached · ``overdue``: it worked, and was not harvested since · ``rejected``: its last
harvest was not accepted · the others were never harvested live: ``capture`` is read from saved responses,
``documentation`` is built from what its platform documents and was never seen."""

PERIODS: Mapping[Cadence, timedelta] = {
    "hourly": timedelta(hours=1),
    "daily": timedelta(days=1),
    "weekly": timedelta(days=7),
    "monthly": timedelta(days=30),
}
OVERDUE = 3
"""Periods after which what worked is no longer said to: one turn may be missed, and one fail."""

_EPOCH = datetime(2024, 1, 1, tzinfo=UTC)
"""From which turns are counted."""

MOST_ERRORS = 20
"""Addresses that could not be read, as the register shows them of one run."""


class Declaration(Frozen):
    """What a source file says."""

    name: str
    platform: str
    known_from: KnownFrom
    provider: Provider | None = None
    """``None``: its listings are of many providers."""
    start: tuple[str, ...] = ()
    cadence: Cadence = "weekly"
    expected: tuple[int, int] = (1, 100_000)
    """Least and most listings of a healthy run."""
    expected_filled: dict[str, float] = Field(default_factory=dict)
    """Field to the least share of listings, 0 to 1, in which it must be known."""
    reason: str = ""
    """Where the expected numbers come from."""


@dataclass(frozen=True)
class SourceRecord:
    """One source with what is known of it."""

    declared: Declaration
    state: SourceState
    since: datetime | None
    """``works``, ``in_part`` and ``overdue``: the last accepted harvest; ``rejected``: the first that was
    rejected after it."""
    reason: str
    """Why it was rejected, or what was not reached: sentences that a person can act on."""
    live: datetime | None
    """When a live crawl of it was last accepted: it asked robots.txt, and not of this machine."""
    robots: str
    """What robots.txt answered last: ``allowed``, ``none``, ``disallowed: /path``, ``unreachable``; ``""``
    where it was never asked."""
    accepted: RunRecord | None
    rejected: RunRecord | None
    listings: Mapping[str, int]
    """By status."""
    filled: Mapping[str, float]
    """Field to the share of listings, 0 to 1, in which the last whole harvest knew it."""
    runs: tuple[RunRecord, ...] = ()
    """The last harvests, the latest first; only for a single source."""
    errors: tuple[CrawlError, ...] = ()
    """Of the last harvest, some of the addresses that it could not read and of the rows that it did not take;
    only for a single source."""


def declare(
    store: Store, declarations: Iterable[Declaration], now: datetime, *, all_there_are: bool = False
) -> None:
    """Enter what source files say. With ``all_there_are``, sources that are not among them and were never
    harvested are taken out."""
    rows = {one.name: one.model_dump_json(exclude_defaults=True) for one in declarations}
    with writing(store.engine).begin() as connection:
        known = {row.name: row.document for row in connection.execute(select(source))}
        changed = [
            {"name": name, "declared": now, "document": document}
            for name, document in rows.items()
            if known.get(name) != document
        ]
        if changed:
            statement = insert(connection, source)
            newest = {column: statement.excluded[column] for column in ("declared", "document")}
            connection.execute(statement.on_conflict_do_update(index_elements=["name"], set_=newest), changed)
        if all_there_are:
            unused = not_(exists().where(run.c.source == source.c.name))
            connection.execute(delete(source).where(source.c.name.not_in(rows), unused))


def register(store: Store, now: datetime) -> list[SourceRecord]:
    """All sources by name, as they stand at ``now``."""
    with store.engine.connect() as connection:
        return _records(connection, now)


def registered(store: Store, name: str, now: datetime, runs: int = 20) -> SourceRecord | None:
    """One source with its last ``runs`` harvests; ``None`` where it is not declared."""
    last = select(*RECORDED).where(_ENDED, run.c.source == name, run.c.started <= now)
    last = last.order_by(run.c.started.desc()).limit(runs)
    with store.engine.connect() as connection:
        found = _records(connection, now, name)
        ended = tuple(map(run_record, connection.execute(last))) if found else ()
    if not found:
        return None
    crawled = store.crawl(ended[0].id) if ended else None
    errors = (*crawled.errors, *crawled.not_taken)[:MOST_ERRORS] if crawled else ()
    return replace(found[0], runs=ended, errors=errors)


def turn(name: str, cadence: Cadence, now: datetime) -> datetime:
    """The latest turn of a source that is not after ``now``. Turns are a period apart, and each source has
    its own place within the period, made from its name: the work spreads, and every scheduler that asks
    gets the same answer."""
    period = PERIODS[cadence]
    first = _EPOCH + _offset(name, period)
    return first + (now - first) // period * period


def next_turns(store: Store, now: datetime) -> dict[str, datetime]:
    """When each declared source is to be harvested next, by its name."""
    with store.engine.connect() as connection:
        declared = list(_declared(connection))
    return {one.name: turn(one.name, one.cadence, now) + PERIODS[one.cadence] for one in declared}


def provider_at(store: Store, url: str) -> Provider | None:
    """Who offers at the host of an address: the one provider whose declared sources start there."""
    host = urlsplit(url).netloc.lower()
    with store.engine.connect() as connection:
        there = {
            one.provider
            for one in _declared(connection)
            if host in (urlsplit(start).netloc.lower() for start in one.start)
        }
    return there.pop() if len(there) == 1 else None


_ENDED = and_(run.c.kind == "harvest", run.c.state != "running")
_ACCEPTED = and_(_ENDED, run.c.state == "accepted")
_REJECTED = and_(_ENDED, run.c.state == "rejected")
"""One that failed or was abandoned was ended on our side, and says nothing of its source."""


def _records(connection: Connection, now: datetime, name: str | None = None) -> list[SourceRecord]:
    """The records of all sources, or of one, in a handful of queries."""

    def of(column: Any) -> ColumnElement[bool]:
        return column == name if name is not None else true()

    of_runs = and_(of(run.c.source), run.c.started <= now)
    accepted = _latest(connection, and_(of_runs, _ACCEPTED))
    whole = _latest(connection, and_(of_runs, _ACCEPTED, run.c.complete))
    rejected = _latest(connection, and_(of_runs, _REJECTED))
    since = _rejected_since(connection, and_(of_runs, _REJECTED), now)
    count = select(listing.c.source, listing.c.status, func.count()).where(of(listing.c.source))
    counts: dict[str, dict[str, int]] = {}
    for row in connection.execute(count.group_by(listing.c.source, listing.c.status)):
        counts.setdefault(row[0], {})[row[1]] = row[2]
    found = []
    for one in _declared(connection, of(source.c.name)):
        good, bad = accepted.get(one.name), rejected.get(one.name)
        live = good.started if good and _is_live(one, good) else None
        state, moment, reason = _state(one, good, bad, since.get(one.name), live, now)
        found.append(
            SourceRecord(
                declared=one,
                state=state,
                since=moment,
                reason=reason,
                live=live,
                robots=_robots(good, bad),
                accepted=good,
                rejected=bad,
                listings=counts.get(one.name, {}),
                filled=whole[one.name].filled if one.name in whole else {},
            )
        )
    return found


def _declared(connection: Connection, which: ColumnElement[bool] | None = None) -> Iterator[Declaration]:
    """What the sources in question, or all, declare, by name."""
    query = select(source.c.document).where(true() if which is None else which).order_by(source.c.name)
    return (as_today(Declaration, document) for document in connection.scalars(query))


def _latest(connection: Connection, which: ColumnElement[bool]) -> dict[str, RunRecord]:
    """The latest of the runs in question, by source."""
    last = select(run.c.source, func.max(run.c.started).label("started")).where(which)
    newest = last.group_by(run.c.source).subquery()
    same = and_(run.c.source == newest.c.source, run.c.started == newest.c.started)
    rows = connection.execute(select(*RECORDED).join_from(run, newest, same).where(which))
    return {row.source: run_record(row) for row in rows}


def _rejected_since(connection: Connection, which: ColumnElement[bool], now: datetime) -> dict[str, datetime]:
    """When the first of the rejected runs began that no accepted one has followed, by source."""
    later = run.alias()
    made_good = exists().where(
        later.c.source == run.c.source,
        later.c.kind == "harvest",
        later.c.state == "accepted",
        later.c.started > run.c.started,
        later.c.started <= now,
    )
    first = select(run.c.source, func.min(run.c.started)).where(which, not_(made_good)).group_by(run.c.source)
    return {row[0]: row[1] for row in connection.execute(first)}


def _state(
    declared: Declaration,
    accepted: RunRecord | None,
    rejected: RunRecord | None,
    rejected_since: datetime | None,
    live: datetime | None,
    now: datetime,
) -> tuple[SourceState, datetime | None, str]:
    """The state, since when, and why."""
    if rejected and rejected_since:
        return "rejected", rejected_since, rejected.reason
    if accepted is None or live is None:
        return ("capture" if declared.known_from in ("capture", "live") else "documentation"), None, ""
    if live < now - OVERDUE * PERIODS[declared.cadence]:
        return "overdue", live, accepted.reason
    return ("works" if accepted.complete else "in_part"), live, accepted.reason


def _is_live(declared: Declaration, accepted: RunRecord) -> bool:
    """Whether an accepted run asked the site itself: every crawl asks robots.txt first, and a site on this
    machine is that of the demo or of a test, but for a file that an institution sent in."""
    here = declared.known_from == "demo" or declared.platform == "upload"
    return accepted.robots != "" and (here or not any(map(_is_loopback, declared.start)))


def _is_loopback(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _robots(*runs: RunRecord | None) -> str:
    """What robots.txt said in the latest of these runs that asked it."""
    asked = [one for one in runs if one and one.robots]
    return max(asked, key=lambda one: one.started).robots if asked else ""


def _offset(name: str, period: timedelta) -> timedelta:
    share = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big") / 2**64
    return timedelta(seconds=int(share * period.total_seconds()))
