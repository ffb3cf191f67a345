"""Where an offering is given in person: parts of a province where the towns tell, else the province.

A region is written ``CA-BC`` or, where its part is known, ``CA-BC/Kootenay``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Annotated, Final, TypeAlias

from pydantic import Field as Constraint

from normalizer.raw import REGION, Frozen
from normalizer.shared.data_files import FileError, checked, load

FILE: Final = Path(__file__).parent / "regions.toml"

WRITTEN = "write a province as its ISO code, CA-BC, or one of its parts as answers name it, CA-BC/Kootenay"
"""What to do about a text that is no region."""

_CODE = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,3})?")


Region: TypeAlias = Annotated[str, Constraint(pattern=REGION)]


class Part(Frozen):
    """A part of a province."""

    towns: str
    """With commas between them."""


def read(path: Path) -> dict[str, str]:
    """Each town with the region that it lies in. Raises :class:`FileError`, also for one in two."""
    found: dict[str, str] = {}
    for province, parts in checked(dict[Region, dict[str, Part]], load(path), path).items():
        for part, about in parts.items():
            for town in (" ".join(town.lower().split()) for town in about.towns.split(",")):
                if found.setdefault(town, f"{province}/{part}") != f"{province}/{part}":
                    raise FileError(f"{path}: {town!r} lies in {found[town]} and {province}/{part}")
    return found


@cache
def _towns() -> dict[str, str]:
    return read(FILE)


@cache
def parts_of(province: str) -> tuple[str, ...]:
    """The parts of a province, in their order; none where they are not known."""
    return tuple(dict.fromkeys(region for region in _towns().values() if region.startswith(f"{province}/")))


def regions_of(places: Iterable[str], home: str | None) -> frozenset[str]:
    """The regions of an offering. ``places`` in small letters, as :mod:`registry.likeness.profiles` has them;
    ``home`` is its provider's province, for places that name no known town in it."""
    found = {region for place in places if (region := _region(place, home))}
    return frozenset(found or ({home} if home else ()))


def _region(place: str, home: str | None) -> str | None:
    town = _town().search(place)
    region = _towns()[town[0]] if town else None
    # A street or a room may be called after a town of another province.
    return region if region and (home is None or region.startswith(f"{home}/")) else None


@cache
def _town() -> re.Pattern[str]:
    longest_first = sorted(_towns(), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")


def is_region(text: str) -> bool:
    """Whether a text is written as a region is: a country, a province, or a part of one that is known."""
    whole, slash, _ = text.partition("/")
    return bool(_CODE.fullmatch(whole)) and (not slash or text in parts_of(whole))


def asked(text: str) -> str:
    """A region as somebody asks for it, ``""`` for all. Raises :class:`ValueError` for what is none."""
    if text and not is_region(text):
        raise ValueError(f"{text!r} is no region: {WRITTEN}")
    return text


def asked_of_institutions(text: str) -> str:
    """The same of where institutions are."""
    if "/" in text:
        raise ValueError(f"{text!r} is part of a province: of institutions no more than that is known")
    return asked(text)


def province(region: str) -> str:
    """The province of a region."""
    return region.partition("/")[0]


def is_home(region: str) -> bool:
    """Whether it lies in the registry's own country, which has a province that is known by its parts."""
    return region[:2] in {known[:2] for known in _towns().values()}


def home_first(region: str) -> tuple[bool, bool, str]:
    """By which regions are put in order: what is known by its parts, then the rest of its country, then the
    world."""
    return not parts_of(province(region)), not is_home(region), region


def lies_in(region: str, whole: str) -> bool:
    """Whether a region is another or lies in it: ``CA-BC/Kootenay`` in ``CA-BC``, and both in ``CA``."""
    return region == whole or region.startswith((f"{whole}/", f"{whole}-"))


def apart(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two offerings are given in other regions. One that names only its province may be anywhere in
    it."""
    return not any(a == b or province(a) == b or province(b) == a for a in left for b in right)


def named(regions: Iterable[str]) -> str:
    """Regions for people: ``Kootenay (CA-BC)``."""
    pairs = (region.partition("/") for region in sorted(regions))
    return ", ".join(f"{part} ({code})" if part else code for code, _, part in pairs)
