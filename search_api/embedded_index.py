"""The index in this process: tantivy, in generations on disk. No other ``embedded_*`` file touches a disk."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

import tantivy
from tantivy import DocAddress, Query, Searcher

from search_api.document import search_document
from search_api.embedded_lexicon import Lexicon
from search_api.embedded_query import filter_clauses, has_cost, keyword, order_steps, without
from search_api.embedded_schema import CURSOR_ID, SCHEMA, cursor_document, fingerprint, listing_document
from search_api.embedded_words import WordQuery, every
from search_api.folding import FOLDING
from search_api.generations import Generations
from search_api.highlight import shown
from search_api.index import ChangeSource, IndexNotReadyError, IndexStatus, Progress
from search_api.query import (
    FACETS,
    Facet,
    FacetCount,
    LeftOut,
    SearchHit,
    SearchPage,
    SearchQuery,
    facet_counts,
)
from search_api.words import understand

BATCH: Final = 500
"""Listings written in one commit."""
WRITER_MEMORY: Final = 50_000_000
"""Bytes of memory before a segment is written."""
PATIENCE: Final = 30.0
"""Seconds that one writer waits for another."""
FEW: Final = 10
"""Where fewer listings than this have all the words, some that lack one are shown beside them."""
MAX_FACET_VALUES: Final = 10_000
SCORE_DIGITS: Final = 5
"""Scores that agree so far are equal: what differs behind is the order of floating-point sums."""


@dataclass(frozen=True)
class _Snapshot:
    """One state of the index, whole, for as long as somebody holds it."""

    generation: str
    index: tantivy.Index
    searcher: Searcher
    stamps: tuple[object, object]
    """Of the files that tell whether there is something newer."""
    provider_names: dict[str, str]
    lexicon: Lexicon


class EmbeddedIndex:
    """A :class:`search_api.index.SearchIndex` in a folder of its own."""

    def __init__(self, folder: Path, patience: float = PATIENCE) -> None:
        self._generations = Generations(folder)
        self._schema_name = fingerprint()
        self._patience = patience
        self._snapshot: _Snapshot | None = None

    # --- reading ---

    def search(self, query: SearchQuery) -> SearchPage:
        """Answer one query from one state of the index."""
        return _Search(self._newest(), query).page()

    def status(self) -> IndexStatus:
        """What a search would read now."""
        snapshot = self._newest()
        return IndexStatus(
            generation=snapshot.generation,
            cursor=_cursor(snapshot.searcher),
            listings=snapshot.searcher.num_docs - 1,  # but for the cursor's own
        )

    def _newest(self) -> _Snapshot:
        """The newest state: two looks at the disk where nothing has changed."""
        held = self._snapshot
        if held and held.stamps == self._stamps(held.generation):
            return held
        for _ in range(3):  # a generation may be dropped between reading its name and opening it
            generation = self._generations.current()
            if generation is None:
                raise IndexNotReadyError("there is no index yet: run `python -m search_api reindex`")
            if not generation.startswith(f"{self._schema_name}-"):
                raise IndexNotReadyError(
                    "the index is that of another version of the software: run `python -m search_api reindex`"
                )
            try:
                self._snapshot = self._open(generation, held)
            except (OSError, ValueError):
                continue
            return self._snapshot
        raise IndexNotReadyError("the index cannot be read: run `python -m search_api reindex`")

    def _open(self, generation: str, held: _Snapshot | None) -> _Snapshot:
        stamps = self._stamps(generation)
        if held and held.generation == generation:
            index = held.index
            index.reload()
        else:
            index = _open_index(self._generations.path(generation))
        searcher = index.searcher()
        counted = _facet_values(searcher, Query.all_query(), "provider_name")["provider_name"]
        names = dict(value.split("\t", 1) for value in counted)
        return _Snapshot(generation, index, searcher, stamps, names, Lexicon(searcher))

    def _stamps(self, generation: str) -> tuple[object, object]:
        return (
            _stamp(self._generations.current_file),
            _stamp(self._generations.path(generation) / "meta.json"),
        )

    # --- writing ---

    def sync(self, source: ChangeSource, progress: Progress | None = None) -> int:
        """Take the changes since the last one taken, a batch in each commit."""
        with self._generations.writing(self._patience):
            generation = self._generations.current()
            if generation is None or not generation.startswith(f"{self._schema_name}-"):
                return self._build(source, progress)
            try:
                index = _open_index(self._generations.path(generation))
                cursor = _cursor(index.searcher())
            except (OSError, ValueError):  # what cannot be opened is built anew
                return self._build(source, progress)
            if cursor > source.cursor():
                return self._build(source, progress)
            return _follow(index, source, cursor, progress, commit_each=True)

    def rebuild(self, source: ChangeSource, progress: Progress | None = None) -> int:
        """Build a new generation beside the current one, then switch."""
        with self._generations.writing(self._patience):
            return self._build(source, progress)

    def _build(self, source: ChangeSource, progress: Progress | None) -> int:
        generation = self._generations.begin(self._schema_name)
        index = _open_index(self._generations.path(generation))
        taken = _follow(index, source, 0, progress, commit_each=False)
        self._generations.switch(generation)
        return taken


def _stamp(path: Path) -> object:
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size


def _open_index(path: Path) -> tantivy.Index:
    index = tantivy.Index(SCHEMA, path=os.fspath(path))
    index.config_reader("manual")
    index.register_tokenizer("folding", FOLDING)
    return index


def _cursor(searcher: Searcher) -> int:
    hits = searcher.search(Query.term_query(SCHEMA, "id", CURSOR_ID), limit=1).hits
    return int(searcher.doc(hits[0][1])["cursor"][0]) if hits else 0


def _follow(
    index: tantivy.Index, source: ChangeSource, cursor: int, progress: Progress | None, *, commit_each: bool
) -> int:
    """Write all changes after a cursor; the cursor is committed with what it speaks of."""
    taken = 0
    writer = index.writer(WRITER_MEMORY, num_threads=1)
    try:
        while records := source.changes_since(cursor, BATCH):
            for record in records:
                writer.delete_documents_by_term("id", record.id)
                writer.add_document(listing_document(search_document(record)))
            cursor = records[-1].cursor
            taken += len(records)
            if commit_each:
                _commit(writer, cursor)
            if progress:
                progress(taken)
        if not commit_each:
            _commit(writer, cursor)
    finally:
        writer.wait_merging_threads()
    return taken


def _commit(writer: tantivy.IndexWriter, cursor: int) -> None:
    writer.delete_documents_by_term("id", CURSOR_ID)
    writer.add_document(cursor_document(cursor))
    writer.commit()


# --- one search ---


def _found(
    searcher: Searcher, query: Query, limit: int, **order: Any
) -> tuple[int, list[tuple[Any, DocAddress]]]:
    """How many documents match, and the first of them with what they were ordered by."""
    result = searcher.search(query, limit=limit, **order)
    return result.count, result.hits  # type: ignore[attr-defined]  # the library's stub forgets the count


def _facet_values(searcher: Searcher, query: Query, *fields: str) -> dict[str, dict[str, int]]:
    """How many documents of a query have each value of some fields."""
    wanted = {field: {"terms": {"field": field, "size": MAX_FACET_VALUES}} for field in fields}
    answer = searcher.aggregate(query, wanted)
    return {
        field: {bucket["key"]: bucket["doc_count"] for bucket in answer[field]["buckets"]} for field in fields
    }


class _Search:
    """One query on one state of the index."""

    def __init__(self, snapshot: _Snapshot, query: SearchQuery) -> None:
        self.snapshot = snapshot
        self.searcher = snapshot.searcher
        self.query = query
        self.asked = understand(query.q, snapshot.lexicon.spelt)
        self.words = WordQuery(self.asked, snapshot.lexicon)
        self.filters = filter_clauses(query)

    def page(self) -> SearchPage:
        """The whole answer."""
        asked = self.asked
        if self.query.q.strip() and not (asked.concepts or asked.forbidden):
            return self._answer(
                Query.empty_query(), message="There is no word or number in these signs to look for."
            )
        matching = self.words.found()
        if self._count(self._filtered(matching)):
            return self._answer(matching)
        loosely = self.words.nearly()
        if not self._count(self._filtered(loosely)):
            return self._answer(matching)
        return self._answer(
            loosely,
            relaxed=True,
            message="No listing has all of these words. These have at least one of them.",
        )

    def _answer(self, matching: Query, *, relaxed: bool = False, message: str = "") -> SearchPage:
        total, addresses = self._listed(matching)
        return SearchPage(
            total=total,
            page=self.query.page,
            per_page=self.query.per_page,
            hits=tuple(self._hits(addresses)),
            near=() if relaxed else tuple(self._near(matching, total)),
            facets=self._facets(matching),
            relaxed=relaxed,
            message=message,
            left_out=tuple(self._left_out(matching)),
        )

    def _filtered(self, matching: Query, *but: str) -> Query:
        return every(matching, *(clause for name, clause in self.filters.items() if name not in but))

    def _count(self, query: Query) -> int:
        return _found(self.searcher, query, 1)[0]

    # --- the list ---

    def _listed(self, matching: Query) -> tuple[int, list[DocAddress]]:
        """How many there are, and the documents of the page."""
        everything = self._filtered(matching)
        if self.asked.concepts and self.query.sort == "relevance":
            return self._best(everything)
        total, offset = 0, self.query.offset
        page: list[DocAddress] = []
        for step, key, order in order_steps(self.query):
            room = self.query.per_page - len(page)
            count, hits = _found(
                self.searcher,
                every(everything, step),
                max(room, 1),
                offset=offset,
                order_by_field=key,
                order=order,
            )
            page += [address for _, address in hits[:room]]
            total += count
            offset = max(offset - count, 0)
        return total, page

    def _best(self, query: Query) -> tuple[int, list[DocAddress]]:
        """By score, then by id. The engine breaks ties by its own order, so the tie at the end of the page is
        fetched whole."""
        end = self.query.offset + self.query.per_page
        window = end + self.query.per_page
        ordered = self.words.ranked(query)
        while True:
            count, hits = _found(self.searcher, ordered, window)
            scores = [float(f"{score:.{SCORE_DIGITS}g}") for score, _ in hits]
            if len(scores) < window or scores[-1] < scores[end - 1]:
                break
            window *= 8
        addresses = [address for _, address in hits]
        ids = self.searcher.fast_field_values("id_key", addresses)
        order = sorted(range(len(addresses)), key=lambda place: (-scores[place], ids[place]))
        return count, [addresses[place] for place in order[self.query.offset : end]]

    def _near(self, matching: Query, total: int) -> Iterator[SearchHit]:
        """What nearly matches, to fill up a short list."""
        room = FEW - total
        if room <= 0 or total > self.query.per_page or self.query.page > 1 or not self.asked.concepts:
            return
        nearly = without(self._filtered(self.words.nearly()), matching)
        _, hits = _found(self.searcher, self.words.ranked(nearly), room)
        yield from self._hits([address for _, address in hits])

    # --- facets ---

    def _facets(self, matching: Query) -> dict[Facet, tuple[FacetCount, ...]]:
        """Counts of each facet under all filters but its own."""
        free = [facet for facet in FACETS if facet not in self.filters]
        counted = _facet_values(self.searcher, self._filtered(matching), *free)
        for facet in FACETS:
            if facet in self.filters:
                counted |= _facet_values(self.searcher, self._filtered(matching, facet), facet)
        names = {"provider": self.snapshot.provider_names}
        return {
            facet: facet_counts(counted[facet], getattr(self.query, facet), names.get(facet, {}))
            for facet in FACETS
        }

    def _left_out(self, matching: Query) -> Iterator[LeftOut]:
        """What a range cannot judge, because the listing gives no number."""
        asked: list[tuple[Literal["hours", "cost"], Query, str]] = []
        if "hours" in self.filters:
            asked.append(("hours", keyword("has", "hours"), "do not say how many hours they take"))
        if "cost" in self.filters and (currency := self.query.currency):
            asked.append(("cost", has_cost(currency), f"give no price of enrolment in {currency}"))
        for name, known, reason in asked:
            if count := self._count(without(self._filtered(matching, name), known)):
                yield LeftOut(
                    filter=name, count=count, message=f"Left out, because they {reason}: {count:,}."
                )

    # --- hits ---

    def _hits(self, addresses: list[DocAddress]) -> Iterator[SearchHit]:
        marker = self.words.marker() if self.asked.concepts else None
        for address in addresses:
            stored = self.searcher.doc(address)
            hit = SearchHit.model_validate_json(_bytes(stored, "hit"))
            yield shown(hit, _bytes(stored, "prose").decode(), marker)


def _bytes(stored: tantivy.Document, field: str) -> bytes:
    return bytes(stored[field][0])
