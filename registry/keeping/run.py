"""One run over one source: it sets listings aside batch by batch, and then publishes all of them or none."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine, func, select, update

from normalizer.raw import CrawlRun, Fetched, RawListing
from registry import fields
from registry.errors import RunLostError
from registry.keeping import publish, staging
from registry.keeping.batches import ahead, batched
from registry.keeping.database import writing
from registry.keeping.documents import pack
from registry.keeping.reading import Rules
from registry.keeping.staging import Compared
from registry.keeping.tables import Met, listing, run, staged, staged_fetched
from registry.records import RunState

NORMALIZED_AT_ONCE = 250
"""About half a second's work: progress is shown that often."""


class Run:
    """A claimed run. :meth:`registry.store.Store.run` makes it, and ends it if nobody else does."""

    def __init__(self, engine: Engine, run_id: str, source: str, as_of: datetime) -> None:
        self._engine = engine
        self.id = run_id
        self.source = source
        self.as_of = as_of
        """The moment under which its listings are recorded."""
        self.counts: dict[str, int] = dict.fromkeys(("listings", "unchanged", "skipped", "duplicates"), 0)
        self.skipped: dict[str, str] = {}
        """References of listings that could not be normalized, each with the reason. The page is asked for
        again next time, and a listing that is registered stays on offer."""
        self.ended = False

    def stage(
        self,
        raws: Iterable[RawListing],
        rules: Rules,
        progress: Callable[[int], None] = lambda _: None,
        reread: Collection[str] = (),
    ) -> None:
        """Set listings aside, in batches; ``progress`` is told how many so far. Only what differs from the
        registry is normalized; where several processes do so, the next batch while one is written.
        ``reread`` are references whose statements were taken from their pages in another way before."""
        for compared in ahead(self._compared(raws, rules, reread)):
            prepared = staging.prepare(self.id, compared)
            with writing(self._engine).begin() as connection:
                staging.write(connection, self.id, prepared)
                staging.write_met(connection, self.id, self.source, list(prepared.skipped), Met.LED_TO)
            self.skipped |= prepared.skipped
            self.counts["listings"] += len(compared.raws)
            self.counts["skipped"] += len(prepared.skipped)
            self.counts["duplicates"] += prepared.duplicates
            progress(self.counts["listings"])

    def _compared(
        self, raws: Iterable[RawListing], rules: Rules, reread: Collection[str]
    ) -> Iterator[Compared]:
        for batch in batched(raws, NORMALIZED_AT_ONCE):
            with self._engine.connect() as connection:
                ids, registered = staging.known_listings(connection, self.source, batch)
            yield staging.compare(batch, ids, registered, rules, reread)

    def stage_unchanged(self, references: Iterable[str]) -> None:
        """Set aside that listings were found on pages that had not changed."""
        self._stage_met(references, Met.UNCHANGED)

    def stage_silent(self, references: Iterable[str]) -> None:
        """Set aside that the catalogue leads to listings whose pages gave no answer: they stay on offer as
        they were, and are not checked by that."""
        self._stage_met(references, Met.LED_TO)

    def _stage_met(self, references: Iterable[str], met: Met) -> None:
        for batch in batched(references):
            with writing(self._engine).begin() as connection:
                self.counts["unchanged"] += staging.write_met(connection, self.id, self.source, batch, met)

    def stage_fetched(self, fetched: Iterable[Fetched]) -> None:
        """Set aside what to remember of each address, where a database takes it; pages of skipped listings
        are to be read again."""
        readable = (
            page
            for page in fetched
            if self.skipped.keys().isdisjoint(page.references) and not staging.fault_of(page.url)
        )
        for batch in batched(readable):
            documents = {page.url: page.model_dump_json(exclude_defaults=True) for page in batch}
            rows = [{"run": self.id, "url": url, "document": text} for url, text in documents.items()]
            with writing(self._engine).begin() as connection:
                statement = staging.insert(connection, staged_fetched)
                newest = statement.on_conflict_do_update(
                    index_elements=["run", "url"], set_={"document": statement.excluded.document}
                )
                connection.execute(newest, rows)

    def bodies(self) -> set[str]:
        """SHA-256 of the pages that the run's new revisions are read from."""
        made = (staged.c.run == self.id, staged.c.number.is_not(None))
        query = select(staged.c.body, staged.c.beside).where(*made)
        with self._engine.connect() as connection:
            return {body for row in connection.execute(query) for body in (row.body, *row.beside) if body}

    def filled(self) -> dict[str, float]:
        """Share of the listings set aside, 0 to 1, in which each field is known. Those that did not change
        are counted by what is registered."""
        patterns = func.coalesce(staged.c.states, listing.c.states)
        query = (
            select(patterns, func.count())
            .select_from(staged.outerjoin(listing, listing.c.id == staged.c.listing))
            .where(staged.c.run == self.id)
            .group_by(patterns)
        )
        with self._engine.connect() as connection:
            rows = [(pattern or "", number) for pattern, number in connection.execute(query)]
        return fields.filled(fields.count(rows))

    def publish(
        self, crawled: CrawlRun, complete: bool, gone: Collection[str] = (), reason: str = ""
    ) -> dict[str, int]:
        """Make everything visible in one transaction and return what it did, as
        :attr:`registry.records.RunRecord.counts`. ``complete``: what is missing is not on offer; where it is
        not, ``reason`` says what was not reached. ``gone``: addresses that the site says are no more. Raises
        :class:`RunLostError` if the run is no longer the running one, and then changes nothing."""
        filled = self.filled()
        with writing(self._engine).begin() as connection:
            self._end(connection, "accepted")
            self.counts |= publish.content(connection, self.id, self.source, self.as_of)
            self.counts |= publish.lifecycle(
                connection, self.id, self.source, self.as_of, complete, frozenset(gone)
            )
            publish.validators(connection, self.id, self.source, complete, frozenset(gone))
            cursor = publish.advance_cursor(connection, self.source, self.as_of)
            self._record(connection, crawled, reason=reason, complete=complete, filled=filled, cursor=cursor)
        self._sweep()
        return self.counts

    def publish_reread(self) -> dict[str, int]:
        """Make a replay visible: revisions and current hashes, without a word on what a source lists."""
        with writing(self._engine).begin() as connection:
            self._end(connection, "accepted")
            self.counts |= publish.content(connection, self.id, self.source, self.as_of)
            self._record(connection, None, cursor=publish.advance_cursor(connection, self.source, self.as_of))
        self._sweep()
        return self.counts

    def withdraw(self, reason: str) -> int:
        """Take all listings of the source off the offer, and say why. Returns how many these are."""
        with writing(self._engine).begin() as connection:
            self._end(connection, "accepted")
            self.counts["withdrawn"] = publish.withdraw(connection, self.source, self.as_of)
            cursor = publish.advance_cursor(connection, self.source, self.as_of)
            self._record(connection, None, reason=reason, cursor=cursor)
        self._sweep()
        return self.counts["withdrawn"]

    def reject(self, reason: str, crawled: CrawlRun | None = None, state: RunState = "rejected") -> None:
        """Record why nothing of this run is published, and forget what it set aside."""
        filled = self.filled() if crawled else {}
        with writing(self._engine).begin() as connection:
            self._end(connection, state)
            self._record(connection, crawled, reason=reason, filled=filled)
        self._sweep()

    def _end(self, connection: Connection, state: RunState) -> None:
        statement = update(run).where(run.c.id == self.id, run.c.state == "running")
        ended = connection.execute(statement.values(state=state, finished=datetime.now(UTC)))
        if ended.rowcount != 1:
            raise RunLostError(self.source, self.id)

    def _record(
        self,
        connection: Connection,
        crawled: CrawlRun | None,
        *,
        reason: str = "",
        complete: bool = False,
        filled: Mapping[str, float] | None = None,
        cursor: int | None = None,
    ) -> None:
        """Write down how it ended, and forget what it set aside."""
        if crawled:
            asked = ("requests", "bytes", "not_modified")
            self.counts |= {name: getattr(crawled, name) for name in asked}
            self.counts |= {"errors": len(crawled.errors), "stopped": int(crawled.outcome == "stopped")}
        publish.drop_staged(connection, self.id)
        connection.execute(
            update(run)
            .where(run.c.id == self.id)
            .values(
                reason=reason.replace(staging.NUL, ""),
                complete=complete,
                counts=self.counts,
                filled=dict(filled or {}),
                robots=crawled.robots if crawled else "",
                crawl=pack(crawled.model_copy(update={"unchanged": ()})) if crawled else None,
                cursor=cursor,
            )
        )

    def _sweep(self) -> None:
        self.ended = True
        with writing(self._engine).begin() as connection:
            publish.sweep(connection, self.source)
