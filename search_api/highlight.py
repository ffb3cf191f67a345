"""Which characters of a hit to mark, and which piece of its text to show.

Spans count code points, so that whoever shows them escapes the text first and marks it afterwards.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from search_api.answer import SearchHit, Span
from search_api.folding import Token, tokens
from search_api.words import Phrase

EXCERPT_CHARACTERS: Final = 240
LEAD_CHARACTERS: Final = 120
"""How much may stand before the first word found."""


class Marker:
    """Marks words and phrases in texts; all are folded."""

    def __init__(self, words: Iterable[str], phrases: Iterable[Phrase], beginnings: tuple[str, ...]) -> None:
        self._words = frozenset(words)
        self._beginnings = beginnings
        self._phrases: dict[str, list[Phrase]] = defaultdict(list)
        for phrase in phrases:
            self._phrases[phrase[0]].append(phrase)
        self._first = self._words | self._phrases.keys()
        """Where something to mark may begin: most words of a text are none of these."""

    def spans(self, text: list[Token]) -> list[Span]:
        """The places to mark, in order."""
        spans = []
        end = 0
        for place, (word, start, _) in enumerate(text):
            if word not in self._first and not word.startswith(self._beginnings):
                continue
            if start >= end and (length := self._length(word, place, text)):
                end = text[place + length - 1][2]
                spans.append(Span.model_construct(start=start, end=end))
        return spans

    def _length(self, word: str, place: int, text: list[Token]) -> int:
        """How many words from this one on are to be marked together."""
        for phrase in self._phrases.get(word, ()):
            if all(wanted == found[0] for wanted, found in zip(phrase, text[place:], strict=False)):
                return min(len(phrase), len(text) - place)
        return int(word in self._words or word.startswith(self._beginnings))


def shown(hit: SearchHit, prose: str, marker: Marker | None) -> SearchHit:
    """A hit with its excerpt and the words found in both."""
    if marker is None:
        text, _ = excerpt(prose, 0)
        return hit.model_copy(update={"excerpt": text})
    return marked(hit, prose, marker.spans(tokens(hit.title or "")), marker.spans(tokens(prose)))


def marked(hit: SearchHit, prose: str, in_title: Sequence[Span], in_prose: Sequence[Span]) -> SearchHit:
    """A hit with its excerpt and the places to mark in both."""
    text, begins = excerpt(prose, in_prose[0].start if in_prose else 0)
    inside = [
        Span.model_construct(start=mark.start - begins, end=mark.end - begins)
        for mark in in_prose
        if begins <= mark.start and mark.end - begins <= len(text)
    ]
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
