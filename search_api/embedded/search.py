"""One search in the embedded engine (tantivy), from one state of the index."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from typing import Any, Final

import tantivy
from tantivy import DocAddress, Occur, Order, Query, Searcher

from search_api.answer import (
    NO_WORDS,
    RELAXED,
    FacetCount,
    LeftOut,
    SearchHit,
    SearchPage,
    apart,
    corrections,
    left_out,
    room_beside,
)
from search_api.clauses import RANGES, filter_clauses, served
from search_api.counts import MAX_VALUES, Names, begun_at, counts, key_names, ordered, wanted
from search_api.documents.document import name_of
from search_api.documents.facets import KEYED
from search_api.embedded import query as embedded_query
from search_api.embedded.counting import commonest, keywords, values
from search_api.embedded.lexicon import Lexicon
from search_api.embedded.query import (
    begins,
    begins_at,
    not_over,
    order_steps,
    silent,
    without,
)
from search_api.embedded.words import SAID, WordQuery, constant, every
from search_api.query import Facet, SearchQuery
from search_api.remembered import remembered
from search_api.shown.highlight import shown
from search_api.start_order import by_next_start, days_ahead
from search_api.wording.limits_asked import next_month

MAX_ANSWERS: Final = 512
MAX_WORDS: Final = 256
"""Kept of one state of the index: answers, and what words come to."""
NOT_OVER: Final = 0.5
"""What may still be begun, as far as it says: enough to decide between listings that match alike."""
SCORE_DIGITS: Final = 5
"""Scores that agree so far are equal: what differs behind is the order of floating-point sums."""


@dataclass(frozen=True)
class Snapshot:
    """One state of the index, whole, for as long as somebody holds it."""

    generation: str
    index: tantivy.Index
    searcher: Searcher
    stamps: tuple[object, object]
    """Of the files that tell whether there is something newer."""
    names: Names
    lexicon: Lexicon

    @remembered(MAX_WORDS)
    def words(self, q: str) -> WordQuery:
        """The words of a query."""
        return WordQuery(q, self.lexicon)

    @remembered(MAX_ANSWERS)
    def answer(self, query: SearchQuery, today: date) -> bytes:
        """The page of a query as JSON, on a day."""
        asked = query if query.as_of else query.model_copy(update={"as_of": today})
        return Search(self, asked).page().model_dump_json().encode()


def names_in(searcher: Searcher) -> Names:
    """What people call the values of facets that are keys."""
    everything = Query.all_query()
    return key_names({name: keywords(searcher, everything, name) for name in map(name_of, KEYED)})


def _found(
    searcher: Searcher, query: Query, limit: int, **order: Any
) -> tuple[int, list[tuple[Any, DocAddress]]]:
    """How many documents match, and the first of them with what they were ordered by."""
    result = searcher.search(query, limit=limit, **order)
    return result.count, result.hits  # type: ignore[attr-defined]  # the library's stub forgets the count


class Search:
    """One query on one state of the index."""

    def __init__(self, snapshot: Snapshot, query: SearchQuery) -> None:
        self.snapshot = snapshot
        self.searcher = snapshot.searcher
        self.query = query
        self.words = snapshot.words(query.q)
        self.asked = self.words.asked
        self.filters = filter_clauses(query, embedded_query)

    def page(self) -> SearchPage:
        """The whole answer."""
        asked = self.asked
        if self.query.q.strip() and not (asked.concepts or asked.forbidden):
            return self._answer(Query.empty_query(), 0, [], message=NO_WORDS)
        found = self._matching
        total, addresses = self._listed(found)
        if asked.concepts and not total and not self._served(found):
            nearly = self.words.nearly
            some, first = self._best(self._ranked(self._filtered(nearly), whole=False))
            if some:
                return self._answer(nearly, some, first, relaxed=True, message=RELAXED)
        return self._answer(found, total, addresses, message=self._passed_over(total))

    def _answer(
        self,
        matching: Query,
        total: int,
        addresses: list[DocAddress],
        *,
        relaxed: bool = False,
        message: str = "",
    ) -> SearchPage:
        facets, states = counts(self.query, self._counted(matching), self.snapshot.names)
        return SearchPage(
            total=total,
            page=self.query.page,
            per_page=self.query.per_page,
            hits=tuple(self._hits(addresses)),
            near=() if relaxed else tuple(self._near(matching, total)),
            facets=facets,
            states=states,
            relaxed=relaxed,
            message=message,
            left_out=tuple(self._left_out(matching)),
            corrected=corrections(self.asked.corrected),
        )

    def _filtered(self, matching: Query, *but: str) -> Query:
        return every(matching, *(clause for name, clause in self.filters.items() if name not in but))

    @cached_property
    def _matching(self) -> Query:
        """What has the words; where neither the best match is the first nor the last change, which feeds
        follow, known phrases together where any has."""
        found, together = self.words.found, self.words.together
        by_another = self.query.sort not in ("relevance", "changed") and together is not found
        return together if by_another and self._served(together) else found

    def _passed_over(self, total: int) -> str:
        """What is to be said of those that have the words apart."""
        if self._matching is self.words.found:
            return ""
        more = self._count(self._filtered(self.words.found)) - total
        return apart(more) if more else ""

    def _served(self, matching: Query) -> int:
        """How many listings match before they are filtered."""
        return self._count(every(matching, *served(self.query, embedded_query)))

    def _count(self, query: Query) -> int:
        return _found(self.searcher, query, 1)[0]

    # --- the list ---

    def _listed(self, matching: Query) -> tuple[int, list[DocAddress]]:
        """How many there are, and the documents of the page; they have all that is required."""
        everything = self._filtered(matching)
        if self.query.sort == "start":
            return self._by_next_start(everything)
        if self.asked.concepts and self.query.sort == "relevance":
            return self._best(self._ranked(everything, whole=True))
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

    def _ranked(self, matching: Query, *, whole: bool) -> Query:
        """The best first; what begins in the month that the words name counts as what states a condition."""
        ranked = self.words.ranked(matching, whole=whole)
        wishes = [constant(not_over(self._today), NOT_OVER)]
        if (month := self.asked.limits.month) is not None:
            wishes.append(constant(begins(next_month(month, self._today)), SAID))
        return Query.boolean_query([(Occur.Must, ranked), *((Occur.Should, wish) for wish in wishes)])

    @property
    def _today(self) -> date:
        return self.query.as_of or datetime.now(UTC).date()

    def _by_next_start(self, everything: Query) -> tuple[int, list[DocAddress]]:
        """As :mod:`search_api.start_order` has it."""
        total = self._count(everything)
        days = days_ahead(self._today, map(int, values(self.searcher, everything, "start_day")))

        def until(place: int) -> Query:
            return begins((days[0], days[place])) if place < len(days) else Query.all_query()

        def begun(place: int) -> int:
            return self._count(every(everything, until(place)))

        def fetch(place: int, skip: int, most: int) -> list[DocAddress]:
            fresh = without(every(everything, until(place)), *([until(place - 1)] if place else []))
            by_id = {"order_by_field": "id_key", "order": Order.Asc}
            return [address for _, address in _found(self.searcher, fresh, most, offset=skip, **by_id)[1]]

        window = self.query.offset, self.query.per_page
        return total, list(by_next_start(*window, total, len(days), begun, fetch))

    def _best(self, ordered: Query) -> tuple[int, list[DocAddress]]:
        """By score, then by id. The engine breaks ties by its own order, so the tie at the end of the page is
        fetched whole."""
        end = self.query.offset + self.query.per_page
        window = end + self.query.per_page
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
        room = room_beside(self.query, total)
        if not room or not self.asked.concepts:
            return
        nearly = without(self._filtered(self.words.nearly), matching)
        _, hits = _found(self.searcher, self._ranked(nearly, whole=False), room)
        yield from self._hits([address for _, address in hits])

    # --- counts ---

    def _counted(self, matching: Query) -> dict[str, dict[str, int]]:
        """Counts of each facet under all filters but its own; one pass for all that have none."""
        asked = wanted(self.query)
        unfiltered = {field: chosen for field, chosen in asked.items() if field not in self.filters}
        counted = commonest(self.searcher, self._filtered(matching), unfiltered)
        for own in asked.keys() - unfiltered.keys():
            counted |= commonest(self.searcher, self._filtered(matching, own), {own: asked[own]})
        if self.query.window and "place" in counted:
            counted["place"] = self._places_in(self.query.window, matching)
        return counted

    def values(self, facet: Facet) -> tuple[FacetCount, ...]:
        """All values of a facet under all filters."""
        counted = keywords(self.searcher, self._filtered(self._matching), facet)
        return ordered(counted, (), self.snapshot.names.get(facet, {}), most=MAX_VALUES)

    def _places_in(self, window: tuple[date, date], matching: Query) -> dict[str, int]:
        """How many may begin in a window at each place."""
        others = self._filtered(matching, "place", "window")
        held_at = keywords(self.searcher, every(others, begins(window)), "place")

        def begun(places: Sequence[str]) -> list[int]:
            return [self._count(every(others, begins_at(place, window))) for place in places]

        return begun_at(held_at, self.query.place, begun)

    def _left_out(self, matching: Query) -> Iterator[LeftOut]:
        """What a range cannot judge, because the listing gives no number or date."""
        currency = self.query.currency
        for clause, name in RANGES.items():
            if clause in self.filters:
                unjudged = every(self._filtered(matching, clause), silent(name, currency))
                if count := self._count(unjudged):
                    yield left_out(name, count, currency)

    # --- hits ---

    def _hits(self, addresses: list[DocAddress]) -> Iterator[SearchHit]:
        marker = self.words.marker if self.asked.concepts else None
        for address in addresses:
            stored = self.searcher.doc(address)
            hit = SearchHit.model_validate_json(_bytes(stored, "hit"))
            yield shown(hit, _bytes(stored, "prose").decode(), marker)


def _bytes(stored: tantivy.Document, field: str) -> bytes:
    return bytes(stored[field][0])
