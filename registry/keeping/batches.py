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


def ahead(items: Iterable[T]) -> Iterator[T]:
    """The items, each when the next one is there: what that one has begun goes on beside it."""
    iterator = iter(items)
    waiting = list(islice(iterator, 1))
    for following in iterator:
        yield waiting.pop()
        waiting.append(following)
    yield from waiting
