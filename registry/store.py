"""The store: what the registry knows, and the one way to change it, a :class:`registry.keeping.run.Run`."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import fields as dataclass_fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeAlias

import orjson
from sqlalchemy import Row, Select, and_, func, select
from sqlalchemy.exc import IntegrityError

from normalizer.listing import Listing
from normalizer.raw import CrawlRun, Fetched, RawListing
from registry.errors import AlreadyClaimedError, DatabaseError, HostBusyError, SourceBusyError
from registry.keeping import publish
from registry.keeping.bodies import Bodies
from registry.keeping.database import (
    database_exists,
    database_url,
    open_database,
    repeatable,
    source_lock,
    writing,
)
from registry.keeping.documents import as_today, unpack, unpack_listing, unpack_raw
from registry.keeping.run import Run
from registry.keeping.tables import alias, blob, counter, fetched, listing, revision, run
from registry.records import ListingRecord, Revision, RunKind, RunRecord, Status

DATA = Path("data")
"""Where everything that is made by running lives, unless told otherwise."""

BODIES = "bodies.sqlite"
"""In it, the pages that revisions were read from."""

RECORDED = tuple(run.c[field.name] for field in dataclass_fields(RunRecord))
"""What is handed out of a run: all but what its crawl recorded, which may be large."""

Reader: TypeAlias = Callable[[bytes, str], Listing]
"""Reads a listing from what is kept of it and the version of its rules."""


class Store:
    """A data folder and its database. Reading never waits for a harvest and never sees half of one."""

    def __init__(self, data: Path = DATA, url: str | None = None, *, upgrade: bool = True) -> None:
        """Open, and make what is not there yet. The database is ``url``, else that of the environment
        variable REGISTRY_DATABASE_URL, else ``registry.sqlite`` in the folder. One of an older version is
        brought up to date with ``upgrade``, else refused. Raises :class:`registry.errors.DatabaseError`."""
        self.data = data
        self.engine = open_database(url or database_url(data), upgrade=upgrade)
        self.bodies = Bodies(data / BODIES)

    @classmethod
    def existing(cls, data: Path, *, upgrade: bool = False) -> Store:
        """The store of a folder that has one, for commands that begin none: a mistyped folder must not get a
        registry of its own, nor an older one be taken from the version that runs on it. Raises
        :class:`registry.errors.DatabaseError`."""
        if not database_exists(database_url(data)):
            hint = "check --data, or harvest into it: python -m schedules run SOURCE --data"
            raise DatabaseError(f"there is no registry in {data}; {hint} {data}")
        return cls(data, upgrade=upgrade)

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()

    @contextmanager
    def run(
        self,
        source: str,
        as_of: datetime,
        *,
        due: datetime | None = None,
        kind: RunKind = "harvest",
    ) -> Iterator[Run]:
        """Claim a source and run over it. What an earlier run of it left behind when its process died is
        dropped first. A run that is neither published nor rejected in the block is recorded as failed.
        ``due`` is the turn that a scheduler takes. Raises :class:`registry.errors.SourceBusyError` and
        :class:`registry.errors.AlreadyClaimedError`."""
        with source_lock(self.engine, source):
            self._abandon(source)
            claimed = Run(self.engine, uuid.uuid4().hex, source, as_of)
            self._claim(claimed, due, kind)
            try:
                yield claimed
            except BaseException as error:
                if not claimed.ended:
                    claimed.reject(_reason(error), state="failed")
                raise
            if not claimed.ended:
                claimed.reject("it ended without a verdict", state="failed")

    @contextmanager
    def hosts(self, hosts: Iterable[str]) -> Iterator[None]:
        """Hold some hosts for one harvest, so that no two ask a host at once, whatever their sources. Raises
        :class:`registry.errors.HostBusyError` when another process holds one."""
        with ExitStack() as held:
            locks = [f"host={host}" for host in sorted(set(hosts))]
            try:
                held.enter_context(source_lock(self.engine, *locks))
            except SourceBusyError as error:
                raise HostBusyError(error.source.removeprefix("host=")) from error
            yield

    def _abandon(self, source: str) -> None:
        left = and_(run.c.source == source, run.c.state == "running")
        with writing(self.engine).begin() as connection:
            for run_id in connection.scalars(select(run.c.id).where(left)).all():
                publish.drop_staged(connection, run_id)
                ended = {
                    "state": "abandoned",
                    "reason": "its process was ended",
                    "finished": datetime.now(UTC),
                }
                connection.execute(run.update().where(run.c.id == run_id).values(ended))
                publish.sweep(connection, source)

    def _claim(self, claimed: Run, due: datetime | None, kind: str) -> None:
        row: dict[str, Any] = {
            "id": claimed.id,
            "source": claimed.source,
            "kind": kind,
            "state": "running",
            "due": due,
            "started": datetime.now(UTC),
            "as_of": claimed.as_of,
            "reason": "",
            "robots": "",
            "complete": False,
            "counts": {},
            "filled": {},
        }
        try:
            with writing(self.engine).begin() as connection:
                connection.execute(run.insert(), row)
        except IntegrityError as error:
            raise AlreadyClaimedError(claimed.source, due) from error

    def known(self, source: str) -> dict[str, Fetched]:
        """What the last accepted harvests remember of each address, for conditional requests."""
        query = select(fetched.c.document).where(fetched.c.source == source)
        with self.engine.connect() as connection:
            pages = [as_today(Fetched, document) for document in connection.scalars(query)]
        return {page.url: page for page in pages}

    def sources(self) -> list[str]:
        """Names of all sources that have listings here."""
        query = select(listing.c.source).distinct().order_by(listing.c.source)
        with self.engine.connect() as connection:
            return list(connection.scalars(query))

    def runs(self, source: str | None = None, limit: int = 100) -> list[RunRecord]:
        """Runs, the latest first."""
        query = select(*RECORDED).order_by(run.c.started.desc(), run.c.id).limit(limit)
        if source is not None:
            query = query.where(run.c.source == source)
        with self.engine.connect() as connection:
            return [run_record(row) for row in connection.execute(query)]

    def last_run(
        self,
        source: str,
        until: datetime,
        *,
        accepted: bool = False,
        complete: bool = False,
    ) -> RunRecord | None:
        """The latest harvest of a source that has begun ``until`` a moment and ended; of those accepted, or
        those that saw the whole catalogue, where asked for. One from a time to come was begun by a clock that
        was wrong, and decides nothing before it comes."""
        ended = (run.c.source == source, run.c.kind == "harvest", run.c.state != "running")
        query = select(*RECORDED).where(*ended, run.c.started <= until)
        if accepted or complete:
            query = query.where(run.c.state == "accepted")
        if complete:
            query = query.where(run.c.complete)
        with self.engine.connect() as connection:
            row = connection.execute(query.order_by(run.c.started.desc(), run.c.id).limit(1)).first()
        return run_record(row) if row else None

    def crawl(self, run_id: str) -> CrawlRun | None:
        """What a harvest's crawl recorded, with every address that could not be read; of listings whose pages
        had not changed only their number is kept, among the run's counts."""
        with self.engine.connect() as connection:
            data = connection.scalar(select(run.c.crawl).where(run.c.id == run_id))
        return as_today(CrawlRun, unpack(data)) if data else None

    def get(self, listing_id: str) -> ListingRecord | None:
        """One listing as it is now; ``None`` when there is none with this id."""
        with self.engine.connect() as connection:
            row = connection.execute(_listings().where(listing.c.id == listing_id)).first()
        return _listing_record(row) if row else None

    def find(self, source: str, reference: str) -> ListingRecord | None:
        """The listing that a reference stands for, also an earlier one."""
        query = select(alias.c.listing).where(alias.c.source == source, alias.c.reference == reference)
        with self.engine.connect() as connection:
            found = connection.scalar(query)
        return self.get(found) if found else None

    def changes_since(
        self,
        cursor: int,
        limit: int = 1_000,
        read: Reader = unpack_listing,
        *,
        source: str = "",
        statuses: Collection[Status] = (),
    ) -> list[ListingRecord]:
        """Listings that changed visibly (content or status) after ``cursor``, in the order of their own
        cursors, at most ``limit``; each as it is now; of one source or of some statuses alone, where asked
        for. An index that remembers the last cursor it took misses nothing. Begin with 0."""
        query = _listings().where(listing.c.cursor > cursor).order_by(listing.c.cursor).limit(limit)
        if source:
            query = query.where(listing.c.source == source)
        if statuses:
            query = query.where(listing.c.status.in_(statuses))
        with self.engine.connect() as connection:
            return [_listing_record(row, read) for row in connection.execute(query)]

    def cursor(self) -> int:
        """The cursor of the latest change; 0 for an empty registry."""
        with self.engine.connect() as connection:
            return connection.scalar(select(counter.c.value).where(counter.c.name == "cursor")) or 0

    def sources_of(self, statuses: Collection[Status]) -> dict[str, str]:
        """The source of each listing with one of some statuses, by its id."""
        query = select(listing.c.id, listing.c.source).where(listing.c.status.in_(statuses))
        with self.engine.connect() as connection:
            return {row.id: row.source for row in connection.execute(query)}

    def cursor_before(self, moment: datetime) -> int:
        """The cursor of the last change that was published before a moment; 0 where there was none."""
        query = select(func.max(run.c.cursor)).where(run.c.as_of < moment)
        with self.engine.connect() as connection:
            return connection.scalar(query) or 0

    def history(self, cursor: int) -> str:
        """The run that published the change with this cursor; ``""`` where there was none. Two registries
        that name the same run have the same changes up to there, each a copy of the other perhaps."""
        of = select(run.c.id).where(run.c.cursor >= cursor).order_by(run.c.cursor).limit(1)
        with self.engine.connect() as connection:
            return (connection.scalar(of) or "") if cursor else ""

    @contextmanager
    def indexing(self) -> Iterator[None]:
        """Hold the one right to write an index that several machines share. Raises
        :class:`registry.errors.SourceBusyError` when another process holds it."""
        with source_lock(self.engine, "_index"):
            yield

    def revisions(self, listing_id: str) -> list[Revision]:
        """The history of a listing, the first revision first."""
        query = select(revision).where(revision.c.listing == listing_id).order_by(revision.c.number)
        with self.engine.connect() as connection:
            return [Revision(**row._mapping) for row in connection.execute(query)]

    def versions(self, listing_id: str, since: int = 1) -> list[Listing]:
        """What a listing said at each of its revisions from a number on, the first one first."""
        query = (
            select(blob.c.data, revision.c.rules_version)
            .join_from(revision, blob, blob.c.hash == revision.c.content_hash)
            .where(revision.c.listing == listing_id, revision.c.number >= since)
            .order_by(revision.c.number)
        )
        with self.engine.connect() as connection:
            return [unpack_listing(row.data, row.rules_version) for row in connection.execute(query)]

    def raw(self, raw_hash: str) -> RawListing | None:
        """Raw statements by their hash."""
        with self.engine.connect() as connection:
            data = connection.scalar(select(blob.c.data).where(blob.c.hash == raw_hash))
        return unpack_raw(data) if data else None

    def digest(self) -> str:
        """SHA-256, in hexadecimal, of all content: listings with their status and raw statements, every
        revision's content in order, and all references; without run ids and clock. Two registries with the
        same content have the same digest, on whatever database."""
        listings = select(
            listing.c.id, listing.c.source, listing.c.reference, listing.c.status, listing.c.raw_hash
        ).order_by(listing.c.id)
        history = select(revision.c.listing, revision.c.number, revision.c.content_hash).order_by(
            revision.c.listing, revision.c.number
        )
        references = select(alias.c.source, alias.c.reference, alias.c.listing).order_by(
            alias.c.source, alias.c.reference
        )
        sha = hashlib.sha256()
        with self.engine.connect() as connection:
            repeatable(connection)
            for query in (listings, history, references):
                for row in connection.execute(query):
                    sha.update(orjson.dumps(tuple(row)) + b"\n")
        return sha.hexdigest()


_LIFE = ("id", "source", "status", "first_seen", "last_seen", "changed", "cursor")


def _listings() -> Select[Any]:
    columns = [listing.c[name] for name in _LIFE]
    return select(*columns, listing.c.rules_version, blob.c.data).join(
        blob, blob.c.hash == listing.c.content_hash
    )


def _listing_record(row: Row[Any], read: Reader = unpack_listing) -> ListingRecord:
    life = {name: row._mapping[name] for name in _LIFE}
    return ListingRecord(**life, listing=read(row.data, row.rules_version))


def _reason(error: BaseException) -> str:
    if isinstance(error, KeyboardInterrupt | SystemExit):
        return "it was asked to end"
    return f"{type(error).__name__}: {error}"


def run_record(row: Row[Any]) -> RunRecord:
    """A run's row, its columns those of :data:`RECORDED`, as the registry hands it out."""
    return RunRecord(**row._mapping)
