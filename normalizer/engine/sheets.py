"""What every rule set asks of a text, prepared once."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from operator import itemgetter

from normalizer.engine.literals import AUTOMATA, Kind, Lexicon
from normalizer.engine.sentences import spans

LEXICON = Lexicon(AUTOMATA)

_OPENED = re.compile(r"(?<=\w)‘(?=\w)")
"""An opening quotation mark in place of an apostrophe: "you‘ll"."""


class Sheet:
    """A text as it is read."""

    __slots__ = ("kinds", "low", "own", "sentences")

    def __init__(self, low: str, sentences: Iterable[tuple[int, int]]) -> None:
        self.low = low
        """In lower case with straight apostrophes, letter for letter as long as the text."""
        self.sentences = [(*span, LEXICON.kinds_in(low[slice(*span)])) for span in sentences]
        """Each sentence: where it begins and ends, and the bits of the kinds of words that stand in it."""
        self.kinds = 0
        """The bits of the kinds of words that stand in any of them."""
        for *_, kinds in self.sentences:
            self.kinds |= kinds
        self.own: Sheet | None = None
        """The text without its clauses apart (:mod:`normalizer.engine.apart`), where it has any."""

    def sentence_at(self, offset: int) -> tuple[int, int, int]:
        """The sentence in which an offset lies."""
        return self.sentences[max(0, bisect_right(self.sentences, offset, key=itemgetter(0)) - 1)]


def _prepared(text: str) -> Sheet:
    straight = _OPENED.sub("'", text) if "‘" in text else text
    sentences = tuple(spans(text))
    sheet = Sheet(straight.replace("İ", "I").replace("’", "'").lower(), sentences)
    own = sheet.low
    for bits, pattern in _APART:
        if sheet.kinds & bits == bits:
            own = pattern.sub(_left_out, own)
    if own != sheet.low:
        sheet.own = Sheet(own, sentences)
    return sheet


_APART: list[tuple[int, re.Pattern[str]]] = []
"""Of each clause apart, the bits of the kinds of words that it needs, and its pattern."""


def leave_out(kinds: Iterable[Kind], pattern: re.Pattern[str]) -> None:
    """Leave a clause, or its group of this name, out of what a text says of its own."""
    _APART.append((sum(map(bit, kinds)), pattern))


def _left_out(match: re.Match[str]) -> str:
    begin, end = match.span("clause" if "clause" in match.re.groupindex else 0)
    before, after = match.string[match.start() : begin], match.string[end : match.end()]
    return f"{before}{_NO_LETTER * (end - begin)}{after}"


_NO_LETTER = "\N{NULL}"


class Sheets(dict[str, Sheet]):
    """Sheets of the texts that were asked for lately, of a bounded size together."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most
        self._size = 0

    def __missing__(self, text: str) -> Sheet:
        if self._size > self._most:
            self.clear()
        sheet = self[text] = _prepared(text)
        self._size += (len(text) + _OF_A_SENTENCE * len(sheet.sentences)) * (2 if sheet.own else 1)
        return sheet

    def clear(self) -> None:
        super().clear()
        self._size = 0


_OF_A_SENTENCE = 500
"""Bytes that a sentence takes beside its letters."""
_MOST = 32_000_000
"""Bytes of the sheets that are kept: a listing of five million letters is prepared once."""
_SHEETS = Sheets(_MOST)


def sheet_of(text: str) -> Sheet:
    """The sheet of a text, kept for all who ask."""
    return _SHEETS[text]


def own_sheet_of(text: str) -> Sheet:
    """The sheet of what a text says of its own subject as it is, without clauses apart."""
    sheet = sheet_of(text)
    return sheet.own or sheet


def sentence_at(text: str, offset: int) -> tuple[int, int]:
    """The span of the sentence in which an offset lies."""
    begin, end, _ = sheet_of(text).sentence_at(offset)
    return begin, end


def bit(kind: Kind) -> int:
    """The bit of a kind of words. Sheets made before it was known do not have it, so they are made anew."""
    _SHEETS.clear()
    return LEXICON.bit(kind)
