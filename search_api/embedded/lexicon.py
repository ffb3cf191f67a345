"""All words of one state of the embedded index, and which of them a word of a query may stand for."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA
from tantivy import Searcher

from search_api.embedded.schema import PHRASES
from search_api.remembered import remembered
from search_api.wording.doers import done_by
from search_api.wording.known_words import Phrase, singular, vocabulary
from search_api.wording.stems import stems
from search_api.wording.words import LONG, forgiven, is_whole

MAX_COMPLETIONS: Final = 30
"""How many words, the commonest first, an unfinished one is ranked by; it finds any ending."""


SHORT: Final = 4
"""Letters of the longest word that forgives nothing, because it may be any other."""
COMMONER: Final = 50
"""How many times as many listings have the right word, where some have misspelt it."""
STEM_END: Final = 2
"""Letters of a stem that its words need not share: *evident* is the stem of *évidemment*."""
SHORT_STEM: Final = 3
"""Letters of a stem that tells little: *car* is that of *care* in French, and *age* that of *aging*."""


class Lexicon:
    """The words of an index. They are read when the first query needs them."""

    def __init__(self, searcher: Searcher, documents: int) -> None:
        self._searcher = searcher
        self.documents = documents
        """As the engine counts them where it weighs a word: with those that are deleted and still there."""
        self.frequency = lru_cache(65_536)(searcher.doc_freq)
        """How many of these have a word in a field."""

    @cached_property
    def words(self) -> list[str]:
        """All of them, the commonest first."""
        return [word for word, _ in self._searcher.terms_with_prefix("text", "")]

    @cached_property
    def _by_length(self) -> dict[int, list[str]]:
        """The same by their letters."""
        found: dict[int, list[str]] = defaultdict(list)
        for word in self.words:
            found[len(word)].append(word)
        return found

    @remembered(1024)
    def forms(self, word: str) -> tuple[str, ...]:
        """Other words of the same stem: ``negotiating`` of ``negotiation``; and what is done by who is named,
        where the vocabulary does not tell; but none that says nothing, as ``program`` of ``programming``."""
        if not word.isalpha():
            return ()
        found = [
            form
            for stem in dict.fromkeys(stems(word))
            for form in self._of_stem(stem)
            if len(stem) > SHORT_STEM or _is_lengthened(word, form)
        ]
        if (singular(word),) not in vocabulary().meanings:
            found += [other for other in done_by(singular(word)) if self.frequency("text", other)]
        return tuple(
            form for form in dict.fromkeys(found) if form != word and not vocabulary().says_nothing(form)
        )

    def _of_stem(self, stem: str) -> Iterator[str]:
        """Words of a stem, the commonest first; all of them begin as it does, but for its end."""
        near = self._searcher.terms_with_prefix("text", stem[: max(1, len(stem) - STEM_END)])
        return (word for word, _ in near if stem in stems(word))

    def spelt(self, word: str) -> str:
        """What a word is meant to be: itself where something has it, unless that is a slip too; else the
        nearest one with a meaning; where there is none, itself if something begins with it, else the
        commonest of the nearest ones."""
        near = self.mistyped(word)
        if here := self.frequency("text", word):
            near = tuple(one for one in near if self._is_slip(word, here, *one))
        known = [one for one in near if (singular(one[0]),) in vocabulary().meanings]
        if not near or (not known and (here or self.completions(word))):
            return word
        return min(known or near, key=lambda one: (one[1], -self.frequency("text", one[0])))[0]

    def _is_slip(self, word: str, here: int, other: str, mistakes: int) -> bool:
        """Whether those who wrote a long word meant another, which is that much commoner."""
        return mistakes == 1 and len(word) >= LONG and self.frequency("text", other) >= here * COMMONER

    @remembered(1024)
    def mistyped(self, word: str) -> tuple[tuple[str, int], ...]:
        """Words that this may be a misspelling of, with the number of mistakes. A long one that nothing has
        may have one more than its length forgives, if what it may be is longer, or known; a short one that
        nothing has may lack a letter of a known one, or have two in the wrong order."""
        if len(word) == SHORT and word.isalpha():
            return tuple(self._slightly_wrong(word))
        most = forgiven(word)
        if not most:
            return ()
        near = self._within(most, word)
        if not near and len(word) >= LONG and not self.frequency("text", word):
            near = [one for one in self._within(2, word) if _may_be_meant(one[0])]
        return tuple(near)

    def _slightly_wrong(self, word: str) -> list[tuple[str, int]]:
        """Known words that a short one is but for a letter that it lacks, or two that changed places, if
        nothing has or begins with it."""
        if self.frequency("text", word) or self.completions(word):
            return []
        words, letters = vocabulary().words, sorted(word)
        return [
            one
            for one in self._within(1, word)
            if (len(one[0]) > SHORT or sorted(one[0]) == letters) and singular(one[0]) in words
        ]

    def _within(self, most: int, word: str) -> list[tuple[str, int]]:
        """Other words that are at most so many mistakes away; none differs by more letters."""
        lengths = range(len(word) - most, len(word) + most + 1)
        words = [other for length in lengths for other in self._by_length.get(length, ())]
        found = process.extract(word, words, scorer=OSA.distance, score_cutoff=most, limit=None)
        return [(other, int(mistakes)) for other, mistakes, _ in found if mistakes]

    @remembered(1024)
    def completions(self, word: str) -> tuple[str, ...]:
        """Words that begin with this one, the commonest first."""
        found = self._searcher.terms_with_prefix("text", word, limit=MAX_COMPLETIONS)
        return tuple(other for other, _ in found if other != word)

    def has_whole(self, word: str) -> bool:
        """Whether a document has a word, and it is whole there."""
        longer = (self.frequency("text", other) for other in self.completions(word)[:1])
        return is_whole(word, self.frequency("text", word), sum(longer))

    def has(self, field: str, words: Phrase) -> bool:
        """Whether a document has these words side by side; of a phrase that is no word of the index, whether
        they are words of the index."""
        if is_known(field, words):
            return self.frequency(PHRASES[field], " ".join(words)) > 0
        return all(self.frequency(field, word) for word in words)

    def rarity(self, frequency: int) -> float:
        """BM25's inverse document frequency, as the engine computes it."""
        return math.log(1 + (self.documents - frequency + 0.5) / (frequency + 0.5))

    def weight(self, field: str, words: Phrase) -> float:
        """What the engine multiplies a match of these words in a field with; 0 where one is missing."""
        counts = [self.frequency(field, word) for word in words]
        return sum(map(self.rarity, counts)) if all(counts) else 0.0


def _may_be_meant(word: str) -> bool:
    """Whether a word is so long, or so well known, that one with two mistakes may mean it."""
    return forgiven(word) == 2 or (len(word) >= LONG and singular(word) in vocabulary().words)


def is_known(field: str, words: Phrase) -> bool:
    """Whether words are a phrase that is a word of the index."""
    return len(words) > 1 and field in PHRASES and vocabulary().has(words)


def _is_lengthened(one: str, other: str) -> bool:
    """Whether one of two words is the other and an ending, in English: ``sew`` and ``sewing``."""
    return stems(one)[0] == stems(other)[0] and (one.startswith(other) or other.startswith(one))
