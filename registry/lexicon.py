"""How much a word tells: rare words tell listings apart, common ones do not."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from registry.titles import STOP, words_of


class Lexicon:
    """In how many of some texts each word stands."""

    def __init__(self, texts: Iterable[Iterable[str]]) -> None:
        """Count words, text by text."""
        counts: Counter[str] = Counter()
        self.texts = 0
        for words in texts:
            counts.update(set(words))
            self.texts += 1
        self._counts = counts

    def bits(self, word: str) -> float:
        """What it tells that a text has this word: minus the base 2 logarithm of the share of texts that do.
        A word that none has counts as that of one in twice as many."""
        return math.log2((2 * self.texts + 2) / (2 * self._counts[word] + 1))

    def sum(self, words: Iterable[str]) -> float:
        """Bits of several words together, as if they came independently."""
        return sum(map(self.bits, words))


def content(text: str) -> list[str]:
    """The words of a text that can tell something."""
    return [word for word in words_of(text) if word not in STOP]
