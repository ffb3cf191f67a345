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
from typing import Any, Protocol

from registry.lexicon import concept, telling
from registry.titles import Title, fold

NONE = "not_told"
"""In place of a field, for what has none of the known words."""

TITLE, STATED, SKILL, OUTCOME, DESCRIPTION = 4.0, 3.0, 1.0, 0.5, 0.2
"""What a word counts by where it stands …"""
WEAK = 0.25
"""… and what part of it, if it names its field only where nothing else does."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A field of study."""

    key: str
    code: str
    """Of ISCED-F 2013."""
    name: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The field of one offering."""

    subject: str
    """Key of the field; :data:`NONE` where no word tells."""
    words: tuple[str, ...]
    """That it rests on, the weightiest first."""


class Words(Protocol):
    """What a field is read from; a :class:`registry.profiles.Profile` has it."""

    @property
    def title(self) -> Title: ...
    @property
    def words(self) -> tuple[str, ...]: ...
    @property
    def skills(self) -> tuple[str, ...]: ...
    @property
    def outcomes(self) -> tuple[str, ...]: ...


@cache
def subjects() -> Mapping[str, Subject]:
    """All fields by key, in the order of their codes."""
    fields = ((key, field) for key, field in _file().items() if key != "weak")
    return {key: Subject(key, field["code"], field["name"]) for key, field in fields}


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


def read(listing: Words, stated: Iterable[str] = ()) -> Reading:
    """The field of a listing. ``stated`` are subjects as its source publishes them."""
    weights: defaultdict[str, float] = defaultdict(float)
    for words, weight in (
        ((concept(word) for word in listing.title.words), TITLE),
        ((word for name in stated for word in telling(name)), STATED),
        (listing.skills, SKILL),
        (listing.outcomes, OUTCOME),
        (listing.words, DESCRIPTION),
    ):
        for word in set(words) & _by_word().keys():
            weights[word] += weight * (WEAK if word in _weak() else 1)
    totals: defaultdict[str, float] = defaultdict(float)
    for word, weight in weights.items():
        totals[_by_word()[word]] += weight
    if not totals:
        return Reading(NONE, ())
    best = max(subjects(), key=lambda key: totals.get(key, 0.0))
    own = sorted((word for word in weights if _by_word()[word] == best), key=lambda w: (-weights[w], w))
    return Reading(best, tuple(own[:6]))


def name(key: str) -> str:
    """A field in words."""
    return subjects()[key].name if key in subjects() else "not told by the words"
