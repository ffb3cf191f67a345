"""Who makes a course: are two names those of one organisation, of a whole and its part, or of two?"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import regex
from rapidfuzz.fuzz import ratio

from normalizer.providers import by_name
from registry.likeness.titles import STOP, fold
from registry.likeness.vocabulary import keyed, listed, spelled_out

Kinship = Literal["same", "part", "related", "different", "unknown"]
"""``same`` one organisation · ``part`` a system and its campus, an institution and its unit, a joint name ·
``related`` names that share their place or field and may be either · ``different`` two organisations ·
``unknown`` at least one is not named."""

_CLOSENESS: tuple[Kinship, ...] = ("same", "part", "related", "different", "unknown")

_UNIT = regex.compile(
    r"\b(?:extension|continuing|professional|executive|online|department|faculty|school|center|centre|lab|library|press|"
    r"education|learning|campus|college of|initiative|program(?:me)?|x)\b",
    regex.I,
)
"""Words by which a unit of an institution is called."""


@dataclass(frozen=True, slots=True)
class Maker:
    """What the name of an organisation tells of it."""

    slug: str | None
    """Of the directory, where it knows the name."""
    words: frozenset[str]
    """Distinctive words."""
    kinds: frozenset[str]
    """``university``, ``college`` …, where the name says."""
    initials: frozenset[str]
    letters: str
    """Of a name in one word, all in one; ``""`` for another name."""
    in_directory_as: str | None
    """The unit of that organisation which the directory knows under this name."""
    unit: bool
    """The name has words of a unit."""


@lru_cache(maxsize=32_768)
def maker(name: str) -> Maker:
    """An organisation by its name."""
    known = by_name(name)
    spaced = regex.sub(r"(?<=\p{Lu}{2})x\b|(?<=\p{Ll})X\b", "", name)
    spaced = regex.sub(r"(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|[_/|]", " ", spaced)
    plain = regex.findall(r"[\p{L}\p{N}]+(?:&[\p{L}\p{N}]+)?", fold(spaced))
    short, same, kind_of = (
        spelled_out("organisations.short"),
        keyed("organisations.same"),
        keyed("organisations.kinds"),
    )
    words: list[str] = []
    for word in plain:
        words += short.get(word) or [same.get(word, word)]
    kinds = frozenset(kind_of[w] for w in words if w in kind_of)
    own = frozenset(w for w in words if w not in kind_of and w not in STOP and len(w) > 1)
    every = "".join(w[0] for w in plain)
    telling = "".join(w[0] for w in plain if w not in STOP)
    return Maker(
        slug=known[0].slug if known else None,
        words=own,
        kinds=kinds,
        initials=frozenset(i for i in (every, telling) if len(i) >= 3),
        letters=_letters(name),
        in_directory_as=known[1] if known else None,
        unit=bool(_UNIT.search(name)) or bool(known and known[1]),
    )


def _letters(name: str) -> str:
    if len(name.split()) != 1:
        return ""
    return "".join(regex.findall(r"\p{L}", fold(name.strip().removesuffix("x"))))


@lru_cache(maxsize=65_536)
def kinship(left: str, right: str) -> Kinship:
    """How two names are related. The directory of providers decides where it knows both."""
    a, b = maker(left), maker(right)
    if a.slug and b.slug:
        two_units = a.in_directory_as and b.in_directory_as and a.in_directory_as != b.in_directory_as
        return "different" if a.slug != b.slug else "part" if two_units else "same"
    if not a.words or not b.words:
        return "same" if fold(left) == fold(right) else "unknown"
    if _abbreviates(a, b) or _abbreviates(b, a):
        return "same"
    shared, only_a, only_b = _aligned(a.words, b.words)
    if not shared:
        return "different"
    clash = bool(a.kinds and b.kinds and not a.kinds & b.kinds)
    if not only_a and not only_b:
        return "related" if clash and not (a.unit or b.unit) else "same"
    if only_a and only_b:
        return "different"
    shorter, extra = (a, only_b) if not only_a else (b, only_a)
    if clash and not (a.unit or b.unit):
        return "different"
    if shorter.kinds and extra & listed("organisations.tells_apart"):
        return "related" if a.unit or b.unit else "different"
    return "part"


@lru_cache(maxsize=65_536)
def closest(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[Kinship, str, str]:
    """The nearest kinship between any name of one and any of another, with these two names."""
    pairs = [(kinship(a, b), a, b) for a in left for b in right]
    return min(pairs, key=lambda found: _CLOSENESS.index(found[0]), default=("unknown", "", ""))


def _abbreviates(short: Maker, long: Maker) -> bool:
    """``NYIF`` for the New York Institute of Finance."""
    return short.letters in long.initials


def _aligned(a: frozenset[str], b: frozenset[str]) -> tuple[set[str], set[str], set[str]]:
    """Words that both have, allowing for spelling, and those of one alone."""
    shared = set(a & b)
    only_a, only_b = set(a - b), set(b - a)
    for word in sorted(word for word in only_a if len(word) >= 5):
        near = (other for other in sorted(only_b) if len(other) >= 5 and ratio(word, other, score_cutoff=85))
        if other := next(near, None):
            shared.add(word)
            only_a.discard(word)
            only_b.discard(other)
    return shared, only_a, only_b
