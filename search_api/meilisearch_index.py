"""The index on a Meilisearch server.

One index is read, ``listings``. It is built aside, as ``listings-next``, and put in its place by
``/swap-indexes``, in one step. A batch of changes and the cursor of the last one of them are one task, which
the server commits as a whole: whatever ends a process, here or there, the next sync goes on from what is
committed. Whoever reads sees one state (:mod:`search_api.meilisearch.search`).
"""

from __future__ import annotations

import inspect
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from typing import Any, Final, TypeVar

import orjson
from meilisearch.errors import MeilisearchApiError

from registry.errors import SourceBusyError
from registry.records import ListingRecord
from search_api.answer import FacetCount, SearchPage
from search_api.counts import Names, key_names
from search_api.documents.document import name_of, search_document
from search_api.documents.facets import KEYED
from search_api.documents.fingerprint import fingerprint as of_engine
from search_api.index import (
    NO_INDEX,
    OTHER_VERSION,
    ChangeSource,
    IndexBusyError,
    IndexNotReadyError,
    IndexStatus,
    OtherRegistryError,
    Progress,
    SearchIndexError,
    ids_of,
)
from search_api.meilisearch import document as meilisearch_document
from search_api.meilisearch import settings as meilisearch_settings
from search_api.meilisearch.document import cursor_document, listing_document
from search_api.meilisearch.search import ChangedError, Mark, Search, View, count, values
from search_api.meilisearch.server import Server
from search_api.meilisearch.settings import settings
from search_api.query import Facet, SearchQuery

T = TypeVar("T")

UID: Final = "listings"
BATCH: Final = 1_000
"""Listings in one task."""
PATIENCE: Final = 30.0
"""Seconds that one writer waits for another."""
ATTEMPTS: Final = 50
"""How often a search starts over because the index changed meanwhile; a change takes longer than a search."""


class MeilisearchIndex:
    """A :class:`search_api.index.SearchIndex` on a server. Its writers may be on several machines: the
    registry that it follows says whose turn it is."""

    remote = True

    def __init__(self, server: Server, uid: str = UID, patience: float = PATIENCE) -> None:
        self._server = server
        self.uid, self._next = uid, f"{uid}-next"
        self._patience = patience
        self._names: tuple[Mark | None, Names] = (None, {})

    # --- reading ---

    def search(self, query: SearchQuery) -> SearchPage:
        """Answer one query from one state of the index."""
        return self._read(lambda view: self._page(view, query))

    def _page(self, view: View, query: SearchQuery) -> SearchPage:
        return Search(view, query, self._names_in).page()

    def answer(self, query: SearchQuery) -> bytes:
        """The same as JSON."""
        return self.search(query).model_dump_json().encode()

    def ids(self, query: SearchQuery) -> tuple[str, ...]:
        """Those of all hits of one query."""
        return self._read(lambda view: ids_of(partial(self._page, view), query))

    def values(self, facet: Facet, query: SearchQuery) -> tuple[FacetCount, ...]:
        """All values of a facet among the listings of one query."""
        return self._read(lambda view: Search(view, query, self._names_in).values(facet))

    def status(self) -> IndexStatus:
        """What a search would read now."""

        def read(view: View) -> IndexStatus:
            (found,) = view.ask({"q": "", "filter": "status EXISTS", "hitsPerPage": 0})
            mark = self._known(view.mark)
            return IndexStatus(
                generation=mark.generation, cursor=mark.cursor, history=mark.history, listings=count(found)
            )

        return self._read(read)

    def _read(self, what: Callable[[View], T]) -> T:
        """What is read from one state of the index."""
        for _ in range(ATTEMPTS):
            try:
                return what(View(self._multi_search, self.uid))
            except ChangedError:
                continue
        raise IndexNotReadyError("the index changes too fast to be read: try again")

    def _multi_search(self, queries: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        try:
            return self._server.multi_search(queries)
        except SearchIndexError as error:
            if _code(error) == "index_not_found":
                raise IndexNotReadyError(NO_INDEX) from error
            raise

    def _names_in(self, view: View) -> Names:
        """What people call the values that are keys; asked anew when the index has changed."""
        mark = self._known(view.mark)
        if self._names[0] != mark:
            fields = list(map(name_of, KEYED))
            (found,) = view.ask({"q": "", "hitsPerPage": 0, "facets": fields})
            self._names = mark, key_names({field: values(found, field) for field in fields})
        return self._names[1]

    def _known(self, mark: Mark | None) -> Mark:
        if mark is None:
            raise IndexNotReadyError(NO_INDEX)
        if not FINGERPRINT.reads(mark.generation):
            raise IndexNotReadyError(OTHER_VERSION)
        return mark

    # --- writing ---

    def sync(self, source: ChangeSource, progress: Progress | None = None) -> int:
        """Take the changes since the last one taken, a batch in each task."""
        with self._writing(source):
            mark = self._current()
            if mark is None or not FINGERPRINT.wrote(mark.generation):
                return self._build(source, progress, mark)
            if source.history(mark.cursor) != mark.history:
                raise OtherRegistryError
            taken = 0
            for records in _batches(source, mark.cursor):
                self._server.done(self._adding(self.uid, mark.generation, records, source))
                taken += len(records)
                if progress:
                    progress(taken)
            return taken

    def rebuild(self, source: ChangeSource, progress: Progress | None = None) -> int:
        """Build a new generation beside the current one, then swap them."""
        with self._writing(source):
            return self._build(source, progress, self._current())

    @contextmanager
    def _writing(self, source: ChangeSource) -> Iterator[None]:
        """Hold the one right to write, on a server that this is for and that has done what it was told."""
        deadline = time.monotonic() + self._patience
        with ExitStack() as held:
            while True:
                try:
                    held.enter_context(source.indexing())
                    break
                except SourceBusyError as error:
                    if time.monotonic() > deadline:
                        raise IndexBusyError(
                            "another process is writing the index; try again when it has ended"
                        ) from error
                time.sleep(0.05)
            self._server.check_version()
            self._server.settle(self.uid, self._next)
            yield

    def _current(self) -> Mark | None:
        """What is being read, of whatever version."""

        def read(view: View) -> Mark | None:
            view.ask()
            return view.mark

        return self._read(read) if self._exists(self.uid) else None

    def _build(self, source: ChangeSource, progress: Progress | None, before: Mark | None) -> int:
        client, done = self._server.client, self._server.done
        number = int(before.generation.rpartition("-")[2]) + 1 if before else 1
        generation = f"{FINGERPRINT.name}-{number}"
        self._drop(self._next)
        aside = client.index(self._next)
        done(
            partial(client.create_index, self._next, {"primaryKey": "id"}),
            partial(aside.update_settings, settings()),
        )
        taken, tasks = 0, []
        for records in _batches(source, 0):
            tasks.append(self._server.ask(self._adding(self._next, generation, records, source)).task_uid)
            taken += len(records)
            if progress:
                progress(taken)
        for task in tasks:  # each must have succeeded, not only the last
            self._server.wait(task)
        if not tasks:
            done(self._adding(self._next, generation, (), source))
        there = before is not None or self._exists(self.uid)
        done(partial(client.swap_indexes, [{"indexes": [self._next, self.uid], "rename": not there}]))
        if there:
            self._drop(self._next)
        return taken

    def _exists(self, uid: str) -> bool:
        try:
            self._server.ask(partial(self._server.client.get_raw_index, uid))
        except SearchIndexError as error:
            if _code(error) == "index_not_found":
                return False
            raise
        return True

    def _drop(self, uid: str) -> None:
        if self._exists(uid):
            self._server.done(partial(self._server.client.delete_index, uid))

    def _adding(
        self, uid: str, generation: str, records: Sequence[ListingRecord], source: ChangeSource
    ) -> Any:
        """The task that writes a batch with its cursor: both are seen, or neither."""
        documents = [listing_document(search_document(record)) for record in records]
        cursor = records[-1].cursor if records else 0
        documents.append(cursor_document(generation, cursor, source.history(cursor)))
        lines = b"\n".join(map(orjson.dumps, documents))
        return partial(self._server.client.index(uid).add_documents_ndjson, lines)


def _code(error: SearchIndexError) -> str | None:
    cause = error.__cause__
    return cause.code if isinstance(cause, MeilisearchApiError) else None


def _batches(source: ChangeSource, cursor: int) -> Iterator[Sequence[ListingRecord]]:
    while records := source.changes_since(cursor, BATCH):
        yield records
        cursor = records[-1].cursor


_CODE: Final = "".join(map(inspect.getsource, (sys.modules[__name__], meilisearch_settings)))
FINGERPRINT: Final = of_engine(meilisearch_document, _CODE, data=orjson.dumps(settings()).decode())
"""Names what is written of a listing; when it changes, a new generation is due."""
