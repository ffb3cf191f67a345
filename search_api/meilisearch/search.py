"""One search in Meilisearch, from one state of the index.

A server changes while it is asked. So each request of several searches begins and ends with the document that
says which state is read: where the two differ, or differ from those of the requests before, the search starts
over, and what a reader sees is of one state.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import chain
from typing import Any, Final

from search_api.answer import (
    NO_WORDS,
    RELAXED,
    FacetCount,
    LeftOut,
    SearchHit,
    SearchPage,
    Span,
    corrections,
    left_out,
    room_beside,
)
from search_api.clauses import RANGES, filter_clauses, limit_clauses, served
from search_api.counts import MAX_VALUES, Names, begun_at, counts, ordered, wanted
from search_api.documents.document import CURSOR_ID
from search_api.meilisearch import query as meilisearch_query
from search_api.meilisearch.document import EPOCH, day
from search_api.meilisearch.query import (
    begins,
    begins_at,
    keyword,
    order,
    silent,
    titled,
    words_asked,
)
from search_api.query import Facet, Ranged, SearchQuery
from search_api.remembered import remembered
from search_api.shown.highlight import marked, shown
from search_api.start_order import by_next_start, days_ahead
from search_api.wording import folding
from search_api.wording.title_order import WINDOW, TitleOrder
from search_api.wording.words import Concept, is_whole, known_word, understand

MOST_FIELDS: Final = 6
"""Wider fields that are looked for where little is found."""

Found = dict[str, Any]
"""One result of the engine."""
Ask = Callable[[Sequence[dict[str, Any]]], list[Found]]


@dataclass(frozen=True)
class Mark:
    """Which state is read: a generation, how far it has followed the registry, and which."""

    generation: str
    cursor: int
    history: str


class ChangedError(Exception):
    """The index changed during a search."""


class View:
    """Asks an index, and sees to it that all answers are of one state."""

    def __init__(self, multi_search: Ask, uid: str) -> None:
        self._multi_search = multi_search
        self._uid = uid
        self.mark: Mark | None = None
        """``None`` where there is no index yet."""

    def ask(self, *searches: dict[str, Any]) -> list[Found]:
        """The results of several searches. Raises :class:`ChangedError`."""
        which = {"q": "", "filter": f'id = "{CURSOR_ID}"', "limit": 1}
        asked = [{"indexUid": self._uid} | one for one in (which, *searches, which)]
        first, *found, last = self._multi_search(asked)
        marks = {_mark(first), _mark(last)}
        if self.mark:
            marks.add(self.mark)
        if len(marks) > 1:
            raise ChangedError
        self.mark = marks.pop()
        return found


def _mark(found: Found) -> Mark | None:
    if not found["hits"]:
        return None
    said = found["hits"][0]
    return Mark(said["generation"], said["cursor"], said.get("history", ""))  # an earlier version's has none


def count(found: Found) -> int:
    """How many documents there are in all."""
    return int(found["totalHits"])


def values(found: Found, field: str) -> dict[str, int]:
    """How many documents have each value."""
    return dict(found["facetDistribution"].get(field, {}))


class Search:
    """One query on one view of the index."""

    def __init__(self, view: View, query: SearchQuery, names: Callable[[View], Names]) -> None:
        self.view = view
        self.query = query
        self._names = names
        self.asked = understand(query.q, has=self._has_whole)
        self.filters = filter_clauses(query, meilisearch_query)

    @property
    def by_words(self) -> bool:
        """Whether the best match is the first."""
        return bool(self.asked.concepts) and self.query.sort == "relevance"

    def page(self) -> SearchPage:
        """The whole answer. Beside what lists ask, it is asked whether the last word is whole, and where
        nothing is found, whether anything has the words, whatever is filtered."""
        if self.query.q.strip() and not (self.asked.concepts or self.asked.forbidden):
            nothing = self._words("all") | {"filter": ["id IS NULL"]}
            return self._answer(nothing, message=NO_WORDS)
        tried: list[dict[str, Any]] = []
        for words in self._spellings():
            tried.append(words)
            found = self._answer(words)
            if found.total or self._has_all(words):
                return found
        self.query = self.query.model_copy(update={"sort": "relevance"})
        for words in self._looser():
            if words in tried:
                continue
            tried.append(words)
            loosely = self._answer(words, relaxed=True, message=RELAXED)
            if loosely.total:
                return loosely
        return found

    def _words(self, strategy: str) -> dict[str, Any]:
        return words_asked(self.asked, matchingStrategy=strategy)

    @remembered(None)
    def _has_whole(self, word: str) -> bool:
        """Whether a document has a word, just so spelt, and it is whole there."""
        found, begun = self.view.ask(*({"q": q, "hitsPerPage": 0} for q in (f'"{word}" ', word)))
        return is_whole(word, count(found), count(begun))

    def _spellings(self) -> Iterator[dict[str, Any]]:
        """All the words as they are asked, then as they are known to be spelt."""
        asked = self._words("all")
        yield asked
        self.asked = understand(self.query.q, known_word, self._has_whole)
        if (spelt := self._words("all")) != asked:
            yield spelt

    def _has_all(self, words: dict[str, Any]) -> bool:
        """Whether there is anything that has these words, before it is filtered."""
        asked = words | {"filter": [*served(self.query, meilisearch_query)], "hitsPerPage": 0}
        return not self.asked.concepts or count(*self.view.ask(asked)) > 0

    def _looser(self) -> Iterator[dict[str, Any]]:
        """What is known of the words; for what is part of a field, that. Then the engine leaves out what
        nothing has, and the commonest words, as long as their numbers differ; where they do not, one thing is
        looked for after the other."""
        known = tuple(one for one in self.asked.concepts if one.is_known or one.quoted)
        if any(one in known for one in self.asked.subjects):
            yield words_asked(replace(self.asked, concepts=known), matchingStrategy="all")
        if all(one.is_name for one in self.asked.subjects):
            yield from map(self._alone, self._fields)
        yield self._words("frequency")
        for concept in self.asked.required:
            yield words_asked(replace(self.asked, concepts=(concept,)), matchingStrategy="frequency")

    def _answer(self, words: dict[str, Any], *, relaxed: bool = False, message: str = "") -> SearchPage:
        """A list with all its counts: one request, and more where a list moves with the day, a place is held
        together with a day, a title is just what was asked, limits among the words put some forward, a short
        list is filled up, or the names of keys are not known of this state yet."""
        by_day = self.query.sort == "start"
        fields = [*wanted(self.query)]
        if self.query.window and "place" in fields:
            fields.remove("place")
        own = [field for field in fields if field in self.filters]
        ranges = {clause: name for clause, name in RANGES.items() if clause in self.filters}
        listed, titles, *others = self.view.ask(
            self._filtered(words)
            | ({"hitsPerPage": 0} if by_day else self._window())
            | {"sort": [] if by_day else order(self.query, self.asked)}
            | {"facets": [field for field in fields if field not in own] + ["start_day"] * by_day},
            self._filtered(words, also=titled(self.asked.whole)) | {"hitsPerPage": 0},
            *(self._filtered(words, field) | {"hitsPerPage": 0, "facets": [field]} for field in own),
            *(
                self._filtered(words, clause, also=silent(name, self.query.currency)) | {"hitsPerPage": 0}
                for clause, name in ranges.items()
            ),
        )
        counted = {field: values(listed, field) for field in fields if field not in own}
        counted |= {field: values(found, field) for field, found in zip(own, others, strict=False)}
        if self.query.window and "place" in self.query.facets:
            counted["place"] = self._places_in(self.query.window, words)
        total = count(listed)
        if by_day:
            hits = self._by_next_start(words, total, values(listed, "start_day"))
        elif self.by_words:
            hits = self._best(words, listed["hits"], count(titles))
        else:
            hits = listed["hits"]
        facets, states = counts(self.query, counted, self._names(self.view))
        return SearchPage(
            total=total,
            page=self.query.page,
            per_page=self.query.per_page,
            hits=tuple(map(self._hit, hits)),
            near=() if relaxed else tuple(self._near(hits, total)),
            facets=facets,
            states=states,
            relaxed=relaxed,
            message=message,
            left_out=tuple(self._left_out(ranges.values(), others[len(own) :])),
            corrected=corrections(self.asked.corrected),
        )

    def _filtered(self, words: dict[str, Any], *but: str, also: str = "") -> dict[str, Any]:
        """A search for words with all filters but some."""
        clauses = [clause for name, clause in self.filters.items() if name not in but]
        return words | {"filter": [*words.get("filter", ()), *clauses, *([also] if also else [])]}

    # --- the list ---

    def _window(self) -> dict[str, Any]:
        page, size = (1, WINDOW) if self.by_words else (self.query.page, self.query.per_page)
        return {"page": page, "hitsPerPage": size} | self._marked()

    def _best(self, words: dict[str, Any], first: list[Found], titles: int) -> list[Found]:
        """First what has just this title, then the first hits as their titles have them, then the others as
        the engine has them. Mostly, the page is within the ``first``."""
        start, end = self.query.offset, self.query.offset + self.query.per_page
        if not titles and end <= WINDOW:
            return self._by_title(first)[start:end]
        this = titled(self.asked.whole)
        start, end = max(start - titles, 0), max(end - titles, 0)
        rest = max(start, WINDOW)
        same, head, others = self.view.ask(
            self._stretch(words, self.query.offset, self.query.per_page, this),
            self._stretch(words, 0, WINDOW, f"NOT {this}"),
            self._stretch(words, rest, max(end - rest, 0), f"NOT {this}"),
        )
        best = self._by_title(head["hits"])[start:end]
        return [*same["hits"], *best, *others["hits"]]

    @property
    def _today(self) -> date:
        return self.query.as_of or datetime.now(UTC).date()

    def _by_title(self, hits: Sequence[Found]) -> list[Found]:
        return TitleOrder(self.asked, day(self._today.toordinal()), self._kept(hits)).best_first(hits)

    def _kept(self, hits: Sequence[Found]) -> Counter[str]:
        """How many of the limits among the words each of some hits keeps within, by its id."""
        limits = limit_clauses(self.asked.limits, meilisearch_query, self._today)
        if not (limits and hits):
            return Counter()
        these = {"q": "", "limit": len(hits)}
        ids = keyword("id", *(hit["id"] for hit in hits))
        found = self.view.ask(*(these | {"filter": [ids, limit]} for limit in limits))
        return Counter(hit["id"] for one in found for hit in one["hits"])

    def _stretch(self, words: dict[str, Any], offset: int, limit: int, clause: str) -> dict[str, Any]:
        sort = {"sort": order(self.query, self.asked)}
        return self._filtered(words, also=clause) | {"offset": offset, "limit": limit} | sort | self._marked()

    def _marked(self) -> dict[str, bool]:
        return {"showMatchesPosition": bool(self.asked.concepts)}

    def _by_next_start(self, words: dict[str, Any], total: int, starts: Iterable[str]) -> list[Found]:
        """As :mod:`search_api.start_order` has it."""
        today = self._today
        days = days_ahead(today, (int(one) + EPOCH for one in starts))

        def until(place: int) -> list[str]:
            return [begins((today, days[place]))] if place < len(days) else []

        def begun(place: int) -> int:
            (found,) = self.view.ask(self._filtered(words, also=until(place)[0]) | {"hitsPerPage": 0})
            return count(found)

        def fetch(place: int, skip: int, most: int) -> list[Found]:
            before = [f"NOT {clause}" for clause in until(place - 1)] if place else []
            fresh = self._filtered(words)["filter"] + until(place) + before
            wanted = {"offset": skip, "limit": most, "sort": ["id:asc"], "filter": fresh}
            (found,) = self.view.ask(words | wanted | self._marked())
            return list(found["hits"])

        window = self.query.offset, self.query.per_page
        return list(by_next_start(*window, total, len(days), begun, fetch))

    def _near(self, hits: list[Found], total: int) -> Iterator[SearchHit]:
        """What nearly matches, to fill up a short list."""
        room = room_beside(self.query, total)
        if not room or not self.asked.concepts:
            return
        how = {"limit": WINDOW, "sort": ["french:asc"] * self.asked.french, "showMatchesPosition": True}
        found = self.view.ask(*(self._filtered(words) | how for words in self._nearly()))
        there = {hit["id"] for hit in hits}
        others: dict[str, Found] = {}
        for hit in chain.from_iterable(one["hits"] for one in found):
            if hit["id"] not in there:
                others.setdefault(hit["id"], hit)
        best = self._by_title([*others.values()])
        yield from map(self._hit, best[:room])

    def _nearly(self) -> Iterator[dict[str, Any]]:
        """Everything asked for, then each subject alone, then the fields that one is part of."""
        yield self._words("frequency")
        yield from map(self._alone, (*self.asked.subjects, *self._fields))

    @property
    def _fields(self) -> list[Concept]:
        """What the subjects are part of."""
        fields = [Concept(words=words) for one in self.asked.subjects for words in one.wider]
        return fields[:MOST_FIELDS]

    def _alone(self, concept: Concept) -> dict[str, Any]:
        return words_asked(replace(self.asked, concepts=(concept,)), matchingStrategy="all")

    # --- counts ---

    def values(self, facet: Facet) -> tuple[FacetCount, ...]:
        """All values of a facet under all filters."""
        for words in self._spellings():
            (found,) = self.view.ask(self._filtered(words) | {"hitsPerPage": 0, "facets": [facet]})
            if count(found) or self._has_all(words):
                break
        names = self._names(self.view).get(facet, {})
        return ordered(values(found, facet), (), names, most=MAX_VALUES)

    def _places_in(self, window: tuple[date, date], words: dict[str, Any]) -> dict[str, int]:
        """How many may begin in a window at each place."""
        others = self._filtered(words, "place", "window") | {"hitsPerPage": 0}
        within = {"filter": [*others["filter"], begins(window)], "facets": ["place"]}
        (held_at,) = self.view.ask(others | within)

        def begun(places: Sequence[str]) -> Iterator[int]:
            clauses = (begins_at(place, window) for place in places)
            asked = (others | {"filter": [*others["filter"], clause]} for clause in clauses)
            return map(count, self.view.ask(*asked))

        return begun_at(values(held_at, "place"), self.query.place, begun)

    def _left_out(self, names: Iterable[Ranged], found: Iterable[Found]) -> Iterator[LeftOut]:
        """What a range cannot judge, because the listing gives no number or date."""
        for name, number in zip(names, map(count, found), strict=True):
            if number:
                yield left_out(name, number, self.query.currency)

    # --- hits ---

    def _hit(self, found: Found) -> SearchHit:
        hit = SearchHit.model_validate_json(found["hit"])
        if not self.asked.concepts:
            return shown(hit, found["prose"], None)
        places = found.get("_matchesPosition", {})
        in_title = _spans(found["title"], places.get("title", ()), hit.title or "")
        in_prose = _spans(found["excerpt"], places.get("excerpt", ()), found["prose"])
        return marked(hit, found["prose"], in_title, in_prose)


def _spans(words: str, places: Iterable[dict[str, int]], text: str) -> list[Span]:
    """The places in a text where matches stand that the engine gives as UTF-8 bytes of the text's folded
    words: a match is from one word to another, and a part of a word stands for all of it."""
    if not places:
        return []
    folded, originals = words.encode(), folding.places(text)
    spans: list[Span] = []
    for place in sorted(places, key=lambda one: one["start"]):
        first = folded.count(b" ", 0, place["start"])
        last = folded.count(b" ", 0, place["start"] + place["length"])
        start, end = originals[first].char_offset_from, originals[last].char_offset_to
        if not spans or start >= spans[-1].end:
            spans.append(Span(start=start, end=end))
    return spans
