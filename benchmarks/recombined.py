"""Listings by the hundred thousand, made of real ones by recombination.

Each has the frame of one listing (facts, prices, dates, instances, evidence) and the words of others: the
first half of one title and the second half of another of as many words, the description likewise by
sentences, the outcomes and skills of a third. So the facets, the lengths and how common each word is stay as
they are in the real ones. What does not: which words meet in one listing, and that more listings have more
words.
"""

from __future__ import annotations

import random
import time
import uuid
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from normalizer.listing import Field, Listing
from registry.keeping.documents import pack_listing, unpack_listing
from registry.records import ListingRecord
from registry.store import Reader

MOMENT = datetime(2026, 11, 22, tzinfo=UTC)
SPACE = uuid.UUID("5f5b4b4e-0d3c-4b53-9d0c-6a3f1f6d2c11")


def recombined(bases: Sequence[Listing], size: int) -> Iterator[Listing]:
    """So many listings, the same ones each time."""
    chance = random.Random(7)
    titled: dict[int, list[str]] = defaultdict(list)
    for base in bases:
        titled[len((base.title.value or "").split())].append(base.title.value or "")
    for number in range(size):
        frame, title, first, second, third = (chance.choice(bases) for _ in range(5))
        other = chance.choice(titled[len((title.title.value or "").split())])
        words: dict[str, Any] = {
            "title": _said(title.title, _joined((title.title.value or "").split(" "), other.split(" "), " ")),
            "description": _said(first.description, _halves(first.description, second.description)),
            "outcomes": third.outcomes,
            "skills": third.skills,
        }
        slug = f"{frame.source}-{number}"
        names = {"id": str(uuid.uuid5(SPACE, slug)), "reference": slug, "url": f"{frame.url}#{number}"}
        yield frame.model_copy(update=words | names)


def _halves(first: Field[str], second: Field[str]) -> str:
    return _joined((first.value or "").split(". "), (second.value or "").split(". "), ". ")


def _joined(first: list[str], second: list[str], sign: str) -> str:
    return sign.join(first[: (len(first) + 1) // 2] + second[(len(second) + 1) // 2 :])


def _said(field: Field[str], value: str) -> Field[str]:
    return field.model_copy(update={"value": value}) if field.known and value else field


def write(path: Path, listings: Iterator[Listing]) -> None:
    """Listings as a registry keeps them, each with its length before it."""
    with path.open("wb") as file:
        for listing in listings:
            data = pack_listing(listing)
            file.write(len(data).to_bytes(4, "big") + data)


class Alone:
    """Of a :class:`search_api.index.ChangeSource` whose one index nobody else writes."""

    def history(self, cursor: int) -> str:
        """There is no other."""
        return ""

    def indexing(self) -> AbstractContextManager[None]:
        """Nobody waits."""
        return nullcontext()


class Kept(Alone):
    """A :class:`search_api.index.ChangeSource` over such a file, which holds one batch in memory."""

    def __init__(self, path: Path, size: int, read: Reader = unpack_listing) -> None:
        self._read = read
        self._size = size
        self._file = path.open("rb")
        self._next = 0
        self.seconds = 0.0
        """Processor time spent on reading."""

    def cursor(self) -> int:
        """How many there are."""
        return self._size

    def changes_since(self, cursor: int, limit: int) -> list[ListingRecord]:
        """The next ones, in the order of the file."""
        started = time.process_time()
        if cursor != self._next:
            raise ValueError("the file is read once, from its beginning")
        found = [
            record(listing, cursor + at) for at, listing in enumerate(islice(self._listings(), limit), 1)
        ]
        self._next += len(found)
        self.seconds += time.process_time() - started
        return found

    def _listings(self) -> Iterator[Listing]:
        while head := self._file.read(4):
            yield self._read(self._file.read(int.from_bytes(head, "big")), "benchmark")


def record(listing: Listing, cursor: int) -> ListingRecord:
    """A listing with a life: it was first seen in one of the last thousand days."""
    seen = MOMENT - timedelta(days=cursor % 1_000)
    return ListingRecord(
        id=listing.id,
        source=listing.source,
        status="active",
        first_seen=seen,
        last_seen=MOMENT,
        changed=seen,
        cursor=cursor,
        listing=listing,
    )
