"""The stems of words. A word has one of each language: a query does not say its own."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import tantivy


def _stemmer(language: str) -> tantivy.TextAnalyzer:
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace())
    return builder.filter(tantivy.Filter.stemmer(language)).build()


STEMMERS: Final = tuple(map(_stemmer, ("english", "french")))
"""Snowball's."""


@lru_cache(65_536)
def stems(word: str) -> tuple[str, ...]:
    """That of the word in English, and in French."""
    return tuple(stem for stemmer in STEMMERS for stem in stemmer.analyze(word))
