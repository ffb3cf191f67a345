"""What field an offering belongs to: after ISCED-F 2013, by the words of its title, skills and outcomes.

Sources publish subjects in words of their own, or none at all. This is our reading of them, so each comes
with the words that it rests on, and an offering that has none of the known words has no field.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from registry.likeness.lexicon import FRAME, concept
from registry.likeness.titles import fold, words_without_signs
from registry.likeness.vocabulary import glossary

NONE = "not_stated"
"""In place of a field, for what has none of the known words; a search calls that so too."""

TITLE, STATED, SKILL, OUTCOME, DESCRIPTION = 160, 120, 40, 20, 8
"""What a word counts by where it stands (whole numbers: their sum is the same in whatever order) …"""
WEAK = 4
"""… and by what that is divided if it names its field only where nothing else does."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The field of one offering."""

    subject: str
    """Key of the field; :data:`NONE` where no word tells."""
    words: tuple[str, ...]
    """That it rests on, the weightiest first."""


@cache
def subjects() -> Mapping[str, str]:
    """All fields, key to name, in the order of their codes."""
    return {key: field["name"] for key, field in _file().items() if key != "weak"}


@cache
def _by_word() -> dict[str, str]:
    """Each word, as subjects are compared, with its field. Raises ``ValueError`` for one in two."""
    found: dict[str, str] = {}
    for key in subjects():
        for word in _file()[key]["words"].split():
            if found.setdefault(concept(fold(word)), key) != key:
                raise ValueError(f"{word!r} stands in {found[concept(fold(word))]} and {key}")
    return found


@cache
def _weak() -> frozenset[str]:
    return frozenset(concept(fold(word)) for word in _file()["weak"].split())


@cache
def _file() -> dict[str, Any]:
    path = Path(__file__).parent / "subjects.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def _spellings() -> dict[str, str]:
    """Each folded word that is compared as one which names a field, with that one."""
    written = {*_by_word(), *glossary()}
    written |= {plural for word in written for plural in (f"{word}s", f"{word[:-1]}ies")}
    return {word: found for word in written if (found := concept(word)) in _by_word()}


@cache
def _telling() -> dict[str, str]:
    """The same without those that name no subject in a text."""
    return {word: found for word, found in _spellings().items() if FRAME.isdisjoint((word, found))}


def told_by(texts: Iterable[str]) -> set[str]:
    """The words of some texts that name fields, as they are compared."""
    known = _telling()
    return {known[word] for word in known.keys() & words_without_signs("\n".join(texts))}


def titled_by(words: Iterable[str]) -> set[str]:
    """The same of the words of a title."""
    known = _spellings()
    return {known[word] for word in known.keys() & words}


def read(
    title: Iterable[str],
    stated: Iterable[str] = (),
    skills: Iterable[str] = (),
    outcomes: Iterable[str] = (),
    description: Iterable[str] = (),
) -> Reading:
    """The field of an offering, by the words of its parts as they are compared; of several that are told as
    well, the first by code. ``stated`` are subjects as its source publishes them."""
    by_word, weak = _by_word(), _weak()
    weights: defaultdict[str, int] = defaultdict(int)
    for words, weight in (
        (title, TITLE),
        (stated, STATED),
        (skills, SKILL),
        (outcomes, OUTCOME),
        (description, DESCRIPTION),
    ):
        for word in by_word.keys() & words:
            weights[word] += weight // WEAK if word in weak else weight
    totals: defaultdict[str, int] = defaultdict(int)
    for word, weight in weights.items():
        totals[by_word[word]] += weight
    if not totals:
        return Reading(NONE, ())
    best = max(filter(totals.__contains__, subjects()), key=totals.__getitem__)
    own = sorted((word for word in weights if by_word[word] == best), key=lambda w: (-weights[w], w))
    return Reading(best, tuple(own[:6]))


def name(key: str) -> str:
    """A field in words."""
    return subjects().get(key, "not told by the words")
