"""How a text is cut into words, indexed ones and queries alike: lower case, accents and ligatures folded."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import tantivy

from registry.likeness.titles import ascii_signs, parted

MAX_WORD_LETTERS: Final = 60

ELISION: Final = re.compile(
    r"\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’](?=\w)|['’](?:s|m|re|ve|ll|d)\b|"
    r"\b(?:do|does|did|is|are|was|were|wo|ca|could|should|would|have|has)n['’]t\b",
    re.IGNORECASE,
)
"""French elisions, the English genitive and what is cut short: not words that must be found."""


def _folding() -> tantivy.TextAnalyzer:
    # Lower case comes last: the fold of a small capital is a capital.
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    fold = tantivy.Filter
    for step in (fold.remove_long(MAX_WORD_LETTERS), fold.ascii_fold(), fold.lowercase()):
        builder = builder.filter(step)
    return builder.build()


FOLDING: Final = _folding()


def fold(text: str) -> list[str]:
    """The words of a text, in order."""
    plain = ascii_signs(text)
    if plain.isascii():  # what the engine does takes twice as long
        words = parted(plain.lower())
        if max(map(len, words), default=0) < MAX_WORD_LETTERS:
            return words
    return FOLDING.analyze(text)


def begins(name: str, words: Sequence[str]) -> bool:
    """Whether a name has all words, the last one as the beginning of one of its own."""
    own = fold(name)
    *whole, last = words
    return set(whole) <= set(own) and any(word.startswith(last) for word in own)


def words_of_query(text: str) -> list[str]:
    """The words of a query, in order."""
    return FOLDING.analyze(ELISION.sub(" ", text))


def places(text: str) -> list[tantivy.Token]:
    """Where the words stand that :func:`fold` gives of a text, in code points. (To read one place takes a
    hundredth of what it takes to find all of them, so readers take but those they need.)"""
    return FOLDING.pre_tokenize(text).tokens
