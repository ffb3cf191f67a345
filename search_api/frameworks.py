"""Whether a listing says all that a framework asks it to: that each field is known, not that it is right.

What each asks is data: ``normalizer/frameworks/*.toml``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import Any, Final, TypeAlias

import normalizer
from normalizer.listing import CourseInstance, Listing
from search_api.facts import Level

Either: TypeAlias = tuple[str, ...]
"""Fields of which one must be known."""

FILES: Final = tuple(sorted((Path(normalizer.__file__).parent / "frameworks").glob("*.toml")))


@dataclass(frozen=True)
class Framework:
    """What one framework asks of a listing."""

    name: str
    """As people call it."""
    asks: tuple[Either, ...]
    asks_of_credit: tuple[Either, ...]
    """Of offerings that carry academic credit besides."""


@cache
def frameworks() -> dict[str, Framework]:
    """All of them, by the name of their file: ``bc-2021``."""
    return {path.stem: _framework(tomllib.loads(path.read_text(encoding="utf-8"))) for path in FILES}


def _framework(told: dict[str, Any]) -> Framework:
    return Framework(told["name"], *(tuple(map(tuple, told[key])) for key in ("asks", "asks_of_credit")))


def complete_under(listing: Listing, levels: Sequence[Level]) -> tuple[str, ...]:
    """The frameworks under which everything asked is known, of the listing or of one of its instances."""
    for_credit = any(level.credit.status.value in ("credit", "both") for level in levels)
    return tuple(
        key
        for key, framework in frameworks().items()
        if all(_known(levels, either) for either in (*framework.asks, *framework.asks_of_credit * for_credit))
    )


def _known(levels: Sequence[Level], either: Either) -> bool:
    listing, *instances = levels
    return any(read(listing).known for read in _reads(Listing, either)) or any(
        read(instance).known for read in _reads(CourseInstance, either) for instance in instances
    )


@cache
def _reads(kind: type[Level], either: Either) -> tuple[Callable[[Level], Any], ...]:
    """How to read those of some fields that such a level has."""
    return tuple(attrgetter(name) for name in either if name.partition(".")[0] in kind.model_fields)
