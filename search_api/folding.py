"""How a text is cut into words, indexed ones and queries alike: lower case, accents and ligatures folded."""

from __future__ import annotations

import re
from typing import Final, TypeAlias

import tantivy

MAX_WORD_LETTERS: Final = 60

Token: TypeAlias = tuple[str, int, int]
"""One word of a text, folded, and where it starts and ends, in code points."""

ELISION: Final = re.compile(r"\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’](?=\w)|['’]s\b", re.IGNORECASE)
"""French elisions and the English genitive: not words that must be found."""


def _folding() -> tantivy.TextAnalyzer:
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    fold = tantivy.Filter
    for step in (fold.remove_long(MAX_WORD_LETTERS), fold.lowercase(), fold.ascii_fold()):
        builder = builder.filter(step)
    return builder.build()


FOLDING: Final = _folding()


def fold(text: str) -> list[str]:
    """The words of a text, in order."""
    return FOLDING.analyze(text)


def asked(text: str) -> list[str]:
    """The words of a query, in order."""
    return FOLDING.analyze(ELISION.sub(" ", text))


def tokens(text: str) -> list[Token]:
    """The words of a text with the places where they stand."""
    found = FOLDING.pre_tokenize(text).tokens
    return [(one.text, one.char_offset_from, one.char_offset_to) for one in found]
