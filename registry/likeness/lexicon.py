"""Words as they are compared, and how much each tells: rare words tell listings apart, common ones do not."""

from __future__ import annotations

import math
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from registry.likeness.titles import STOP, words_of
from registry.likeness.vocabulary import glossary, listed

FRAME = STOP | listed("frame") | listed("english")
"""Words that name no subject."""
BROAD = listed("broad")
"""Words of a whole field, as they are compared. What they tell of a subject they tell beside others."""
_BESIDE_BROAD = listed("beside_broad")


class _Concepts(dict[str, str]):
    """Each word met with what it is compared as; ``""`` for one that names no subject."""

    MOST = 1_000_000

    def __missing__(self, word: str) -> str:
        if len(self) >= self.MOST:
            self.clear()
        found = concept(word)
        self[word] = sys.intern("" if word in FRAME or found in FRAME else found)
        return self[word]


_CONCEPTS = _Concepts()


def concept(word: str) -> str:
    """A folded word as subjects are compared by: ``liderazgo`` and ``leaders`` as ``leadership``."""
    return glossary().get(word) or glossary().get(singular(word)) or singular(word)


def singular(word: str) -> str:
    """An English plural as its singular; other words as they are."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("sses"):
        return word[:-2]
    plural = word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3
    return word[:-1] if plural else word


def telling(text: str) -> list[str]:
    """The words of a text that can name what is taught, as they are compared."""
    return [found for word in words_of(text) if (found := _CONCEPTS[word])]


def subject_of(title: Sequence[str]) -> list[str]:
    """The words of a title that name its subject, as they are compared; all of them where none is left. Next
    to a broad one that counts which says in which way: the ``building`` of "Building Science"."""
    words = [_CONCEPTS[word] for word in title]
    if not BROAD.isdisjoint(words):
        _qualify(words, title, range(len(words)))
        _qualify(words, title, range(len(words) - 1, -1, -1))
    found = [word for word in words if word and not word.isdigit()]
    return found or [concept(word) for word in title]


def _qualify(words: list[str], title: Sequence[str], places: Iterable[int]) -> None:
    """Put in the words of a title that qualify a broad one which they follow, in the order of the places."""
    beside = False
    for place in places:
        if beside and not words[place] and (found := singular(title[place])) in _BESIDE_BROAD:
            words[place] = found
        else:
            beside = words[place] in BROAD


class _Bits(dict[str, float]):
    """What each word tells, once it was asked for."""

    def __init__(self, texts: int, counts: Mapping[str, int]) -> None:
        self._texts = texts
        self._counts = counts

    def __missing__(self, word: str) -> float:
        bits = math.log2((2 * self._texts + 2) / (2 * self._counts.get(word, 0) + 1))
        if word in self._counts:
            self[word] = bits
        return bits


class Lexicon:
    """In how many of some texts each word stands."""

    def __init__(self, texts: int, counts: Mapping[str, int]) -> None:
        self._bits = _Bits(texts, counts)

    @classmethod
    def of(cls, texts: Iterable[Iterable[str]]) -> Lexicon:
        """Count words, text by text."""
        counts: Counter[str] = Counter()
        number = 0
        for words in texts:
            counts.update(set(words))
            number += 1
        return cls(number, counts)

    def bits(self, word: str) -> float:
        """What it tells that a text has this word: minus the base 2 logarithm of the share of texts that do.
        A word that none has counts as that of one in twice as many."""
        return self._bits[word]

    def sum(self, words: Iterable[str]) -> float:
        """Bits of several words together, as if they came independently."""
        return sum(map(self._bits.__getitem__, words))
