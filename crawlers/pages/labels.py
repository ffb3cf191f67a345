"""Facts inside running text: "Label: value" at the start of a line, or a known label anywhere."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from crawlers.pages import cues

MAX_VALUE = 300
"""Longer words after a label that nobody declared are prose with a colon in it."""

_LABEL_LINE = re.compile(r"([^\W\d_](?:[^\s:]*)(?: [^\s:]+){0,5}) ?:(?= |$)")
_PERSON = re.compile(r"\S@\w[\w-]*\.\w|\b(?:[Pp]rof|[Dd]rs?|[Ii]r|[Mm]rs?|[Mm]s)\. ?(?:\w+\. ?)*[A-ZÀ-Ý]")
"""A mail address, or a name after its title: "prof. dr. A. Quill"."""


def labelled(text: str, known: Collection[str]) -> Iterator[tuple[str, int, int]]:
    """The lines of a text, divided before each known label: label and slice, ``""`` where it has none.

    A label with nothing after it is that of the next line. Facts about persons and how to reach them are
    left out.
    """
    pending = ""
    for start, end in _pieces(text, tuple(known)):
        label, begin = _label_of(text, start, end, known)
        if label and begin == end:
            pending = label
            continue
        label = label or pending
        pending = ""
        if label and (cues.PEOPLE.fullmatch(label) or _PERSON.search(text, begin, end)):
            continue
        yield label, begin, end


def _pieces(text: str, known: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Slices of the lines of a text, each further divided before known labels."""
    cuts = sorted({0, *(m.end() for m in re.finditer("\n", text)), *_found(text, known), len(text)})
    for start, stop in itertools.pairwise(cuts):
        piece = text[start:stop]
        if piece.strip():
            yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _found(text: str, known: tuple[str, ...]) -> Iterator[int]:
    if not known:
        return
    for match in _any_of(known).finditer(text):
        if match.group().lstrip()[:1].isupper():  # "for information on admission criteria: …" is no label
            yield match.start()


@lru_cache
def _any_of(known: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(known, key=len, reverse=True))
    return re.compile(rf"(?<![^\s.,;)])(?:{names}) ?:", re.IGNORECASE)


def _label_of(text: str, start: int, end: int, known: Collection[str]) -> tuple[str, int]:
    """The label of a piece and where its value begins; ``""`` and its start where it has none."""
    match = _any_of(tuple(known)).match(text, start, end) if known else None
    if match is None:
        match = _LABEL_LINE.match(text, start, end)
        if match is None or end - match.end() > MAX_VALUE:
            return "", start
    label = match.group().rstrip(" :")
    begin = match.end()
    while begin < end and text[begin] == " ":
        begin += 1
    return label, begin
