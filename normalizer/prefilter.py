"""A quick look before the careful one: which statements contain a word of some kind at all.

Most statements of a listing speak about something else. Their words, cut to the first letters, are a small set
made once; asking it is a hundred times quicker than a rule.
"""

from __future__ import annotations

import string
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from normalizer.raw import Statement

Stems = frozenset[str]
LETTERS = 4
"""Long enough to tell "exam" from "example"'s neighbours, short enough for every ending of a word."""

_BREAKS = str.maketrans(
    dict.fromkeys(string.punctuation.replace("%", "") + "’‘“”«»–—‑…•·|", " ") | {"%": " % "}
)


@lru_cache(maxsize=16384)
def stems(text: str) -> Stems:
    """The words of a text, lower case, cut to their first letters."""
    return frozenset([word[:LETTERS] for word in text.lower().translate(_BREAKS).split()])


@dataclass(frozen=True)
class Worded:
    """Statements, each beside the first letters of the words of its label and text."""

    pairs: tuple[tuple[Statement, Stems], ...]

    def mentioning(self, *needed: Stems) -> tuple[Statement, ...]:
        """The statements that have a word of each kind."""
        found = self.pairs
        for kind in needed:
            found = tuple([pair for pair in found if not kind.isdisjoint(pair[1])])
        return tuple([statement for statement, _ in found])


def worded(statements: Iterable[Statement]) -> Worded:
    """Statements made ready to be asked."""
    return Worded(
        tuple([(s, stems(s.text) | stems(s.label) if s.label else stems(s.text)) for s in statements])
    )


def mentioning(statements: Iterable[Statement], *needed: Stems) -> tuple[Statement, ...]:
    """Statements whose label or text has a word of each kind."""
    return worded(statements).mentioning(*needed)
