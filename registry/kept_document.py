"""A listing's document as it is kept (JSON without defaults) and the values of its parts.

They are read as they stand: checking a hundred thousand documents again would take longer than comparing
them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, TypeVar

Document = Mapping[str, Any]
"""A kept listing, or a part of it."""
Ends = tuple[float | None, float | None]
"""Least and most; ``None`` where an end is open: "at least 35" has no most."""

N = TypeVar("N", float, Decimal)

_SILENT: Document = {}


def value(part: Document, *path: str) -> Any:
    """The value of a field of a listing or an instance; ``None`` where there is none."""
    for name in path:
        part = part.get(name, _SILENT)
    return part.get("value")


def values(parts: Iterable[Document], *path: str) -> list[Any]:
    """The values that some parts give to a field."""
    return [found for part in parts if (found := value(part, *path)) is not None]


def first(parts: Iterable[Document], *path: str) -> Any:
    """The value of the first part that has one."""
    return next((found for part in parts if (found := value(part, *path)) is not None), None)


def instances_of(document: Document) -> list[Document]:
    """The instances of a listing that are not cancelled."""
    return [one for one in document.get("instances", ()) if value(one, "status") != "cancelled"]


def wide(some: Sequence[tuple[N | None, N | None]]) -> tuple[N | None, N | None]:
    """From the least to the most of one or several; an end that one leaves open is open, unless both were."""
    lows, highs = zip(*some, strict=True)
    ends = None if None in lows else min(lows), None if None in highs else max(highs)
    return outermost(some) if ends == (None, None) else ends


def outermost(some: Sequence[tuple[N | None, N | None]]) -> tuple[N | None, N | None]:
    """The least and the most figure of one or several; an end that all leave open is open."""
    least, most = (min(low for low, _ in map(closed, some)), max(high for _, high in map(closed, some)))
    return (
        None if all(low is None for low, _ in some) else least,
        None if all(high is None for _, high in some) else most,
    )


def closed(ends: tuple[N | None, N | None]) -> tuple[N, N]:
    """Both ends, to reckon with: one bound alone stands for both."""
    known = [end for end in ends if end is not None]
    return min(known), max(known)


def in_words(ends: Ends) -> str:
    """``35``, ``30 to 45``, ``at least 35``, ``up to 40``."""
    least, most = ends
    if most is None:
        return f"at least {least:g}"
    if least is None:
        return f"up to {most:g}"
    return f"{least:g}" if least == most else f"{least:g} to {most:g}"


def span(found: Iterable[Document], least: str, most: str) -> Ends | None:
    """From the least to the most of what is said; zero alone says nothing."""
    said = [ends for one in found if (ends := (one.get(least), one.get(most))) != (None, None)]
    return wide(said) if any(map(any, said)) else None


def hours_of(own: Iterable[Document], instances: Iterable[Document]) -> Ends | None:
    """Hours by what answers for a listing, or where that is silent, from the least to the most of its
    instances: the same for whoever compares as for whoever searches."""
    said = first(own, "workload")
    return span([said] if said else values(instances, "workload"), "hours_min", "hours_max")
