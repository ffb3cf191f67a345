"""The first hits in order by their titles, for an engine that ranks by one rule after the other.

No rule of Meilisearch asks how much of a query a title has, and how much of the title is asked for. A learner
judges a hit by just that; so the best of its hits are put in order once more.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from rapidfuzz.distance import OSA

from registry.likeness.lexicon import FRAME
from search_api.wording.known_words import Phrase, singular, singulars, vocabulary
from search_api.wording.words import ABROAD, MISTYPED, OTHER, OWN, UNFINISHED, Concept, QueryWords, forgiven

WINDOW: Final = 40
"""Hits that are put in order."""
PLACE: Final = 0.5
"""What the engine's own order counts, by the logarithm of the place."""
ASKED: Final = 6.0
"""The share of what is asked for that the title has."""
TOLD: Final = 2.0
"""The share of the telling words of the title that are asked for."""
SAID: Final = 3.0
"""The share of the conditions asked for that the listing states."""
FOR_BEGINNERS: Final = 2.0
"""A title for beginners, where the query asks how to become something."""
SAME_FIELD: Final = 1.0
"""A listing of a field of study that the query may mean."""
FRENCH: Final = 2.0
"""A listing in French, where the query is."""
NOT_OVER: Final = 0.4
"""What may still be begun, as far as it says."""
KEPT: Final = 1.5
"""Each limit among the words that the listing keeps within."""
IN_FIELD: Final = 0.5
"""What the name of the field is worth that something is part of."""
NUMBER, APART = 0.95, 0.8
"""What a match is worth where the word has its other number, and where several words stand apart."""


class TitleOrder:
    """The order that the words of one query ask for, on a day, of which a later one is a larger number."""

    def __init__(self, asked: QueryWords, today: int, kept: Mapping[str, int]) -> None:
        """``kept`` is how many limits each hit keeps within, by its id."""
        self._today = today
        self._kept = kept
        self._conditions = [one for one in asked.required if one.says]
        self._subjects = asked.subjects
        self._french = asked.french
        self._fields = asked.fields
        self._for_beginners = vocabulary().for_beginners if asked.becoming else ()
        self._others = {one: tuple(_others(one)) for one in asked.required}
        self._said = {one: tuple(_said(one)) for one in self._conditions}

    def best_first(self, hits: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        """Hits with their ``id``, ``title``, ``said``, ``subject``, ``french`` and the day ``until`` which
        one may begin, in the engine's order, in ours."""
        scores = [self._score(hit) - PLACE * math.log(place) for place, hit in enumerate(hits, 1)]
        return [hits[place] for place in sorted(range(len(hits)), key=lambda place: -scores[place])]

    def _score(self, hit: dict[str, Any]) -> float:
        title = tuple(hit["title"].split())
        found = [self._match(one, title) for one in self._subjects]
        score = ASKED * sum(worth for worth, _ in found) / len(found)
        covered = {title[place] for _, places in found for place in places}
        telling = [word for word in title if _tells(word)]
        if telling:
            score += TOLD * sum(word in covered for word in telling) / len(telling)
        if self._conditions:
            said = f" {hit['said']} "
            stated = [
                1.0 if any(form in said for form in self._said[one]) else self._match(one, title)[0]
                for one in self._conditions
            ]
            score += SAID * sum(stated) / len(stated)
        if any(_stands(words, title) for words in self._for_beginners):
            score += FOR_BEGINNERS
        if not self._fields.isdisjoint(hit["subject"]):
            score += SAME_FIELD
        if hit["until"] >= self._today:
            score += NOT_OVER
        score += KEPT * self._kept.get(hit["id"], 0)
        return score + FRENCH * bool(self._french and hit["french"])

    def _match(self, concept: Concept, title: Phrase) -> tuple[float, set[int]]:
        """How well a title has something asked for, and where."""
        worth, places = 0.0, set[int]()
        without_plurals = singulars(title)
        for phrase, value in self._others[concept]:
            for place in _stands(phrase, without_plurals):
                worth = max(worth, value)
                places.update(range(place, place + len(phrase)))
        if concept.quoted:
            return worth, places
        apart = []
        for asked in concept.words:
            unfinished = concept.unfinished and asked == concept.words[-1]
            alike = [_alike(asked, word, unfinished) for word in title]
            places.update(place for place, value in enumerate(alike) if value)
            apart.append(max(alike, default=0.0))
        single = len(apart) == 1
        return max(worth, sum(apart) / len(apart) * (OWN if single else APART)), places


def _others(concept: Concept) -> Iterator[tuple[Phrase, float]]:
    ways = (
        ((concept.words,), OWN),
        (concept.akin, OTHER),
        (concept.akin_abroad, ABROAD),
        (concept.wider, IN_FIELD),
    )
    for phrases, worth in ways:
        yield from ((singulars(phrase), worth) for phrase in phrases)


def _said(concept: Concept) -> Iterator[str]:
    """How a listing states a condition, or that it is of the very kind of award that is named."""
    words = concept.meant or concept.words
    for form in (concept.says, words, singulars(words)):
        yield f" {' '.join(form)} "


def _stands(phrase: Phrase, words: Phrase) -> list[int]:
    """The places where some words stand side by side."""
    if phrase[0] not in words:
        return []
    length = len(phrase)
    return [place for place in range(len(words)) if words[place : place + length] == phrase]


@lru_cache(1 << 16)
def _alike(asked: str, word: str, unfinished: bool) -> float:
    """What a word of a title is worth as one that is asked for."""
    if word == asked:
        return OWN
    if singular(word) == singular(asked):
        return NUMBER
    if unfinished and word.startswith(asked):
        return UNFINISHED
    most = forgiven(asked)
    mistakes = OSA.distance(asked, word, score_cutoff=most)
    return MISTYPED[mistakes] if 0 < mistakes <= most else 0.0


@lru_cache(1 << 14)
def _tells(word: str) -> bool:
    """Whether a word of a title says what it is about."""
    return not (word in FRAME or word in vocabulary().optional or word.isdigit())
