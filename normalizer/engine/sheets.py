"""What every rule set asks of a text, prepared once."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import itemgetter

from normalizer.engine.literals import AUTOMATA, Kind, Lexicon
from normalizer.engine.sentences import spans

LEXICON = Lexicon(AUTOMATA)

_OPENED = re.compile(r"(?<=\w)‘(?=\w)")
"""An opening quotation mark in place of an apostrophe: "you‘ll"."""


class Sheet:
    """A text as it is read."""

    __slots__ = ("kinds", "low", "sentences")

    def __init__(self, text: str) -> None:
        text = _OPENED.sub("'", text) if "‘" in text else text
        self.low = text.replace("İ", "I").replace("’", "'").lower()
        """In lower case with straight apostrophes, letter for letter as long as the text."""
        self.sentences = [(*span, LEXICON.kinds_in(self.low[slice(*span)])) for span in spans(text)]
        """Each sentence: where it begins and ends, and the bits of the kinds of words that stand in it."""
        self.kinds = 0
        """The bits of the kinds of words that stand in any of them."""
        for *_, kinds in self.sentences:
            self.kinds |= kinds

    def sentence_at(self, offset: int) -> tuple[int, int, int]:
        """The sentence in which an offset lies."""
        return self.sentences[max(0, bisect_right(self.sentences, offset, key=itemgetter(0)) - 1)]


class Sheets(dict[str, Sheet]):
    """Sheets of the texts that were asked for lately, of a bounded size together."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most
        self._size = 0

    def __missing__(self, text: str) -> Sheet:
        if self._size > self._most:
            self.clear()
        sheet = self[text] = Sheet(text)
        self._size += len(text) + _OF_A_SENTENCE * len(sheet.sentences)
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


def sentence_at(text: str, offset: int) -> tuple[int, int]:
    """The span of the sentence in which an offset lies."""
    begin, end, _ = sheet_of(text).sentence_at(offset)
    return begin, end


def bit(kind: Kind) -> int:
    """The bit of a kind of words. Sheets made before it was known do not have it, so they are made anew."""
    _SHEETS.clear()
    return LEXICON.bit(kind)
