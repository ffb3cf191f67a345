"""All words of one state of the embedded index, and which of them a word of a query may stand for."""

from __future__ import annotations

import math
from collections import defaultdict
from functools import cached_property, lru_cache
from typing import Final

import tantivy
from rapidfuzz import process
from rapidfuzz.distance import OSA
from tantivy import Searcher

from search_api.words import Phrase, forgiven, singular, vocabulary

MAX_COMPLETIONS: Final = 30
"""How many words, the commonest first, an unfinished one is ranked by; it finds any ending."""


def _stemmer(language: str) -> tantivy.TextAnalyzer:
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace())
    return builder.filter(tantivy.Filter.stemmer(language)).build()


STEMMERS: Final = tuple(map(_stemmer, ("english", "french")))
"""Snowball's. A word has both stems: a query does not say its language."""


class Lexicon:
    """The words of an index. They are read when the first query needs them."""

    def __init__(self, searcher: Searcher) -> None:
        self._searcher = searcher
        self.listings = searcher.num_docs
        self.frequency = lru_cache(65_536)(searcher.doc_freq)
        """Documents that have a word in a field."""
        self.mistyped = lru_cache(1024)(self._mistyped)
        self.completions = lru_cache(1024)(self._completions)

    @cached_property
    def words(self) -> list[str]:
        """All of them, the commonest first."""
        return [word for word, _ in self._searcher.terms_with_prefix("text", "")]

    @cached_property
    def _families(self) -> dict[str, list[str]]:
        families = defaultdict(list)
        for stems in _stems(self.words):
            for stem, word in zip(stems, self.words, strict=True):
                families[stem].append(word)
        return families

    def forms(self, word: str) -> tuple[str, ...]:
        """Other words of the same stem: ``negotiating`` of ``negotiation``; but none that says nothing, as
        ``program`` of ``programming``."""
        if not word.isalpha():
            return ()
        stems = dict.fromkeys(stem for (stem,) in _stems([word]))
        found = dict.fromkeys(form for stem in stems for form in self._families[stem])
        return tuple(form for form in found if form != word and form not in vocabulary().optional)

    def spelt(self, word: str) -> str:
        """What a word is meant to be: itself where something has it, else the nearest one with a meaning;
        where there is none, itself if something begins with it, else the commonest of the nearest ones."""
        if self.frequency("text", word) or not (near := self.mistyped(word)):
            return word
        known = [one for one in near if singular(one[0]) in vocabulary().words]
        if self.completions(word) and not known:
            return word
        return min(known or near, key=lambda one: (one[1], -self.frequency("text", one[0])))[0]

    def _mistyped(self, word: str) -> tuple[tuple[str, int], ...]:
        """Words that this may be a misspelling of, with the number of mistakes."""
        most = forgiven(word)
        if not most:
            return ()
        near = process.extract(word, self.words, scorer=OSA.distance, score_cutoff=most, limit=None)
        return tuple((other, int(mistakes)) for other, mistakes, _ in near if mistakes)

    def _completions(self, word: str) -> tuple[str, ...]:
        """Words that begin with this one, the commonest first."""
        found = self._searcher.terms_with_prefix("text", word, limit=MAX_COMPLETIONS)
        return tuple(other for other, _ in found if other != word)

    def rarity(self, frequency: int) -> float:
        """BM25's inverse document frequency, as the engine computes it."""
        return math.log(1 + (self.listings - frequency + 0.5) / (frequency + 0.5))

    def weight(self, field: str, words: Phrase) -> float:
        """What the engine multiplies a match of these words in a field with; 0 where one is missing."""
        counts = [self.frequency(field, word) for word in words]
        return sum(map(self.rarity, counts)) if all(counts) else 0.0


def _stems(words: list[str]) -> list[list[str]]:
    text = " ".join(words)
    return [stemmer.analyze(text) for stemmer in STEMMERS]
