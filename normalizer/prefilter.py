"""A quick look before the careful one: which statements contain any of some words at all.

Most statements of a listing speak about something else; a substring search tells so at a hundredth of the
cost of a rule.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from normalizer.raw import Statement


@dataclass(frozen=True)
class Folded:
    """Statements with their labels and texts in lower case, one by one and as one text."""

    statements: tuple[Statement, ...]
    texts: tuple[str, ...]
    page: str


def folded(statements: Iterable[Statement]) -> Folded:
    """Statements made ready to be looked through."""
    listed = tuple(statements)
    texts = tuple([f"{s.label}\n{s.text}".lower() for s in listed])
    return Folded(listed, texts, "\0".join(texts))


def mentioning(words: Folded, *needed: Sequence[str]) -> tuple[Statement, ...]:
    """Statements whose label or text contains a word of each group; the words are given in lower case, and an
    empty group asks for nothing."""
    groups = [[word for word in group if word in words.page] for group in needed if group]
    if not all(groups):
        return ()
    return tuple([
        statement
        for statement, text in zip(words.statements, words.texts, strict=True)
        if all(any(word in text for word in group) for group in groups)
    ])
