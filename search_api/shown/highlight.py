"""Which characters of a hit to mark, and which piece of its text to show.

Spans count code points, so that whoever shows them escapes the text first and marks it afterwards.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from search_api.answer import SearchHit, Span
from search_api.wording.folding import fold, places
from search_api.wording.known_words import Phrase

EXCERPT_CHARACTERS: Final = 240
LEAD_CHARACTERS: Final = 120
"""How much may stand before the first word found."""


class Marker:
    """Marks words and phrases in texts; all are folded."""

    def __init__(self, words: Iterable[str], phrases: Iterable[Phrase], beginnings: tuple[str, ...]) -> None:
        self._words = frozenset(words)
        self._beginnings = beginnings
        self._phrases: dict[str, list[list[str]]] = defaultdict(list)
        for phrase in sorted(phrases, key=len, reverse=True):
            self._phrases[phrase[0]].append(list(phrase))
        self._first = self._words | self._phrases.keys()
        """Where something to mark may begin: most words of a text are none of these."""

    def spans(self, text: str) -> Iterator[Span]:
        """The places to mark, in order."""
        words = fold(text)
        first, beginnings = self._first, self._beginnings
        found = [at for at, word in enumerate(words) if word in first or word.startswith(beginnings)]
        stands = places(text) if found else []
        free = 0
        for at in found:
            if at >= free and (length := self._length(at, words)):
                free = at + length
                yield Span(start=stands[at].char_offset_from, end=stands[free - 1].char_offset_to)

    def _length(self, at: int, words: list[str]) -> int:
        """How many words from this one on are to be marked together."""
        word = words[at]
        for phrase in self._phrases.get(word, ()):
            if words[at : at + len(phrase)] == phrase:
                return len(phrase)
        return int(word in self._words or word.startswith(self._beginnings))


def shown(hit: SearchHit, prose: str, marker: Marker | None) -> SearchHit:
    """A hit with its excerpt and the words found in both."""
    if marker is None:
        text, _ = excerpt(prose, 0)
        return hit.model_copy(update={"excerpt": text})
    return marked(hit, prose, marker.spans(hit.title or ""), marker.spans(prose))


def marked(hit: SearchHit, prose: str, in_title: Iterable[Span], in_prose: Iterable[Span]) -> SearchHit:
    """A hit with its excerpt and the places, in order, to mark in both."""
    marks = iter(in_prose)
    first = next(marks, None)
    text, begins = excerpt(prose, first.start if first else 0)
    inside = []
    while first and first.end - begins <= len(text):
        inside.append(Span(start=first.start - begins, end=first.end - begins))
        first = next(marks, None)
    spans = {"title": tuple(in_title), "excerpt": tuple(inside)}
    highlights = {field: found for field, found in spans.items() if found}
    return hit.model_copy(update={"excerpt": text, "highlights": highlights})


def excerpt(prose: str, first: int) -> tuple[str, int]:
    """A piece of a text around the character ``first``, from the start of a sentence or line where one is
    near, else from a word; ``…`` stands for what is cut off. Beside it, what to take from a place in the text
    to have the place in the piece."""
    start = _start(prose, first)
    while start < len(prose) and prose[start].isspace():
        start += 1
    end = start + EXCERPT_CHARACTERS
    if end < len(prose):
        end = max(
            prose.rfind(" ", start, end), prose.rfind("\n", start, end), start + EXCERPT_CHARACTERS // 2
        )
    before = "" if start == 0 or prose[start - 1] == "\n" or prose[start - 2 : start] == ". " else "… "
    piece = f"{before}{prose[start:end].rstrip()}{' …' if end < len(prose) else ''}"
    return piece, start - len(before)


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
