"""The index in this process: tantivy, in generations on disk. Nothing in ``embedded/`` touches a disk."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import orjson
import tantivy
from tantivy import Query, Searcher

from search_api.answer import FacetCount, SearchPage
from search_api.documents.document import CURSOR_ID, search_document
from search_api.embedded.lexicon import Lexicon
from search_api.embedded.schema import SCHEMA, cursor_document, fingerprint, listing_document
from search_api.embedded.search import Search, Snapshot, names_in
from search_api.generations import Generations
from search_api.index import (
    NO_INDEX,
    OTHER_VERSION,
    ChangeSource,
    IndexNotReadyError,
    IndexStatus,
    OtherRegistryError,
    Progress,
    SearchIndexError,
    ids_of,
)
from search_api.query import Facet, SearchQuery

META: Final = "meta.json"
"""Where the engine says what an index consists of."""
BATCH: Final = 500
"""Listings written in one commit."""
WRITER_MEMORY: Final = 50_000_000
"""Bytes of memory before a segment is written."""
PATIENCE: Final = 30.0
"""Seconds that one writer waits for another."""
WORN: Final = 0.1
"""Share of deleted documents from which on an index is built anew. Until their segment is merged the engine
counts them where it weighs a word, so that the order of hits would tell how often listings were written."""


class EmbeddedIndex:
    """A :class:`search_api.index.SearchIndex` in a folder of its own."""

    remote = False

    def __init__(self, folder: Path, patience: float = PATIENCE) -> None:
        self._generations = Generations(folder)
        self._fingerprint = fingerprint()
        self._patience = patience
        self._snapshot: Snapshot | None = None

    # --- reading ---

    def search(self, query: SearchQuery) -> SearchPage:
        """Answer one query from one state of the index."""
        return Search(self._newest(), query).page()

    def answer(self, query: SearchQuery) -> bytes:
        """The same as JSON, from those kept where it has been asked of this state of the index today."""
        return self._newest().answer(query, datetime.now(UTC).date())

    def ids(self, query: SearchQuery) -> tuple[str, ...]:
        """Those of all hits of one query."""
        snapshot = self._newest()
        return ids_of(lambda page: Search(snapshot, page).page(), query)

    def values(self, facet: Facet, query: SearchQuery) -> tuple[FacetCount, ...]:
        """All values of a facet among the listings of one query."""
        return Search(self._newest(), query).values(facet)

    def status(self) -> IndexStatus:
        """What a search would read now."""
        snapshot = self._newest()
        cursor, history = _followed(snapshot.searcher)
        return IndexStatus(
            generation=snapshot.generation,
            cursor=cursor,
            history=history,
            listings=snapshot.searcher.num_docs - 1,  # but for the cursor's own
        )

    def _newest(self) -> Snapshot:
        """The newest state: two looks at the disk where nothing has changed."""
        held = self._snapshot
        if held and held.stamps == self._stamps(held.generation):
            return held
        for _ in range(3):  # a generation may be dropped between reading its name and opening it
            generation = self._generations.current()
            if generation is None:
                raise IndexNotReadyError(NO_INDEX)
            if not self._fingerprint.reads(generation):
                raise IndexNotReadyError(OTHER_VERSION)
            try:
                self._snapshot = self._open(generation, held)
            except (OSError, ValueError):
                continue
            return self._snapshot
        raise IndexNotReadyError("the index cannot be read: run `python -m search_api reindex`")

    def _open(self, generation: str, held: Snapshot | None) -> Snapshot:
        stamps = self._stamps(generation)
        if held and held.generation == generation:
            index = held.index
            index.reload()
        else:
            index = _open_index(self._generations.path(generation))
        searcher = index.searcher()
        documents, _ = _documents(self._generations.path(generation))
        return Snapshot(generation, index, searcher, stamps, names_in(searcher), Lexicon(searcher, documents))

    def _stamps(self, generation: str) -> tuple[object, object]:
        return (
            _stamp(self._generations.current_file),
            _stamp(self._generations.path(generation) / META),
        )

    # --- writing ---

    def sync(self, source: ChangeSource, progress: Progress | None = None) -> int:
        """Take the changes since the last one taken, a batch in each commit; build anew what is worn."""
        with self._generations.writing(self._patience):
            generation = self._generations.current()
            if generation is None or not self._fingerprint.wrote(generation):
                return self._build(source, progress)
            try:
                index = _open_index(self._generations.path(generation))
                cursor, history = _followed(index.searcher())
            except (OSError, ValueError):  # what cannot be opened is built anew
                return self._build(source, progress)
            if source.history(cursor) != history:
                raise OtherRegistryError
            taken = _follow(index, source, cursor, progress, commit_each=True)
            documents, deleted = _documents(self._generations.path(generation))
            if deleted >= documents * WORN:
                self._build(source, progress)
            return taken

    def rebuild(self, source: ChangeSource, progress: Progress | None = None) -> int:
        """Build a new generation beside the current one, then switch."""
        with self._generations.writing(self._patience):
            return self._build(source, progress)

    def _build(self, source: ChangeSource, progress: Progress | None) -> int:
        try:
            with _unwritable():
                generation = self._generations.begin(self._fingerprint.name)
                index = _open_index(self._generations.path(generation))
            taken = _follow(index, source, 0, progress, commit_each=False)
            with _unwritable():
                self._generations.switch(generation)
        except BaseException:
            self._generations.clear()  # it may be the disk that is full
            raise
        return taken


@contextmanager
def _unwritable() -> Iterator[None]:
    """What the engine and the system say of a disk that is full or broken, as an error of ours."""
    try:
        yield
    except (OSError, ValueError) as error:
        raise SearchIndexError(
            f"the index cannot be written: {error}; mend that, then run `python -m search_api reindex`"
        ) from error


def _stamp(path: Path) -> object:
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size


def _open_index(path: Path) -> tantivy.Index:
    index = tantivy.Index(SCHEMA, path=os.fspath(path))
    index.config_reader("manual")
    return index


def _documents(path: Path) -> tuple[int, int]:
    """How many documents the segments of an index have, and how many of these are deleted."""
    segments = orjson.loads((path / META).read_bytes())["segments"]
    deletes = (one["deletes"]["num_deleted_docs"] for one in segments if one["deletes"])
    return sum(one["max_doc"] for one in segments), sum(deletes)


def _followed(searcher: Searcher) -> tuple[int, str]:
    """The cursor of the last change taken, and of what history it is."""
    hits = searcher.search(Query.term_query(SCHEMA, "id", CURSOR_ID), limit=1).hits
    if not hits:
        return 0, ""
    found = searcher.doc(hits[0][1])
    return int(found["cursor"][0]), str(found["history"][0])


def _follow(
    index: tantivy.Index, source: ChangeSource, cursor: int, progress: Progress | None, *, commit_each: bool
) -> int:
    """Write all changes after a cursor; the cursor is committed with what it speaks of."""
    taken = 0
    new_until = source.cursor() if cursor == 0 else 0  # what changes later may have been written before
    with _unwritable():
        writer = index.writer(WRITER_MEMORY, num_threads=1)
    try:
        with _without_garbage():
            while records := source.changes_since(cursor, BATCH):
                flat = [search_document(record) for record in records]  # all, then all: the caches stay warm
                documents = [listing_document(doc) for doc in flat]
                cursor = records[-1].cursor
                history = source.history(cursor) if commit_each else ""
                with _unwritable():
                    for record, document in zip(records, documents, strict=True):
                        if record.cursor > new_until:
                            writer.delete_documents_by_term("id", record.id)
                        writer.add_document(document)
                    if commit_each:
                        _commit(writer, cursor, history)
                taken += len(records)
                if progress:
                    progress(taken)
            if not commit_each:
                history = source.history(cursor)
                with _unwritable():
                    _commit(writer, cursor, history)
    finally:
        with _unwritable():
            writer.wait_merging_threads()
    return taken


@contextmanager
def _without_garbage() -> Iterator[None]:
    """For work on many objects without cycles: a listing is a thousand of them, and to look for cycles among
    those of a batch, again and again, takes longer than to read them."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _commit(writer: tantivy.IndexWriter, cursor: int, history: str) -> None:
    writer.delete_documents_by_term("id", CURSOR_ID)
    writer.add_document(cursor_document(cursor, history))
    writer.commit()
