"""A quick look before the careful one: which statements contain a word of some kind at all.

Most statements of a listing speak about something else. Their words, cut to the first letters, are a small set
made once; asking it is a hundred times quicker than a rule.
"""

from __future__ import annotations

import string
from collections.abc import Iterable
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


def mentioning(statements: Iterable[Statement], *needed: Stems) -> tuple[Statement, ...]:
    """Statements whose label or text has a word of each kind."""
    return tuple([s for s in statements if all(_has(s, kind) for kind in needed)])


def _has(statement: Statement, kind: Stems) -> bool:
    if not kind.isdisjoint(stems(statement.text)):
        return True
    return bool(statement.label) and not kind.isdisjoint(stems(statement.label))
