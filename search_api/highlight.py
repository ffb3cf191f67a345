"""Which characters of a hit to mark, and which piece of its text to show.

Words are compared folded (lower case, without accents), as the engine cut them. Spans count code points, so
that whoever shows them escapes the text first and marks it afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from search_api.query import Span

EXCERPT_CHARACTERS: Final = 240
LEAD_CHARACTERS: Final = 120
"""How much may stand before the first word found."""


@dataclass(frozen=True)
class Token:
    """One word of a text, folded, and where it stands."""

    text: str
    start: int
    end: int


def forgiven(word: str) -> int:
    """How many typing mistakes a word may have: one from five letters, two from nine, none in numbers."""
    if not word.isalpha():
        return 0
    return 2 if len(word) >= 9 else 1 if len(word) >= 5 else 0


@dataclass
class Marker:
    """Tells which words of a text a query found. ``words`` are folded; the last one may be unfinished."""

    words: tuple[str, ...]
    _seen: dict[str, bool] = field(default_factory=dict)

    def found(self, token: str) -> bool:
        """Whether a word of a text is one of the query's, perhaps with typing mistakes."""
        if token not in self._seen:
            self._seen[token] = token.startswith(self.words[-1]) or any(
                token == word or _alike(token, word) for word in self.words
            )
        return self._seen[token]

    def spans(self, tokens: Iterable[Token]) -> tuple[Span, ...]:
        """The places to mark."""
        return tuple(Span(start=token.start, end=token.end) for token in tokens if self.found(token.text))


def _alike(token: str, word: str) -> bool:
    limit = forgiven(word)
    # Each mistake changes at most two members of the set of letters; this spares most comparisons.
    if abs(len(token) - len(word)) > limit or len(set(token) ^ set(word)) > 2 * limit:
        return False
    return limit > 0 and distance(token, word) <= limit


def distance(one: str, other: str) -> int:
    """Mistakes between two words: letters added, dropped, replaced, or two neighbours swapped."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, last, row = row, before, [i]
        for j, wanted in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]


def excerpt(prose: str, first: int) -> str:
    """A piece of a text around the character ``first``: from the start of a sentence or line where one is
    near, else from a word; ``…`` stands for what is cut off."""
    start = _start(prose, first)
    end = start + EXCERPT_CHARACTERS
    if end < len(prose):
        end = max(
            prose.rfind(" ", start, end), prose.rfind("\n", start, end), start + EXCERPT_CHARACTERS // 2
        )
    piece = prose[start:end].strip()
    before = "" if start == 0 or prose[start - 1] == "\n" or prose[start - 2 : start] == ". " else "… "
    return f"{before}{piece}{' …' if end < len(prose) else ''}"


def _start(prose: str, first: int) -> int:
    earliest = max(first - LEAD_CHARACTERS, 0)
    if earliest == 0:
        return 0
    starts = [
        prose.rfind(end, earliest, first) + len(end) for end in ("\n", ". ") if end in prose[earliest:first]
    ]
    if starts:
        return max(starts)
    return next((place + 1 for place in range(earliest, first) if prose[place].isspace()), earliest)
