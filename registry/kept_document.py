"""A listing's document as it is kept (JSON without defaults) and the values of its parts.

They are read as they stand: checking a hundred thousand documents again would take longer than comparing
them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

Document = Mapping[str, Any]
"""A kept listing, or a part of it."""
Range = tuple[float, float]

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


def span(found: Iterable[Document], least: str, most: str) -> Range | None:
    """Least and most of what is said; one bound alone stands for both, and zero alone says nothing."""
    known = [float(end) for one in found for end in (one.get(least), one.get(most)) if end is not None]
    return (min(known), max(known)) if any(known) else None


def wide(some: Sequence[Range]) -> Range:
    """From the least to the most of one or several."""
    return min(least for least, _ in some), max(most for _, most in some)


def hours_of(own: Iterable[Document], instances: Iterable[Document]) -> Range | None:
    """Hours by what answers for a listing, or where that is silent, from the least to the most of its
    instances: the same for whoever compares as for whoever searches."""
    said = first(own, "workload")
    return span([said] if said else values(instances, "workload"), "hours_min", "hours_max")
