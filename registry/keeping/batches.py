"""Long sequences in short pieces: a transaction of a thousand rows holds up nobody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")

BATCH = 1_000


def batched(items: Iterable[T], size: int = BATCH) -> Iterator[list[T]]:
    """The items in lists of at most ``size``, in their order."""
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch
