"""How the rules read raw listings: one after the other, or many by several processes side by side."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import wait
from typing import Final, Self

from normalizer.listing import Listing
from normalizer.raw import RawListing
from normalizer.shared.cpu_limit import cpu_limit
from normalizer.shared.faults import stumbled
from registry.errors import ReadersLostError
from registry.keeping.batches import batched
from registry.keeping.documents import pack_listing, unpack_listing

FEW: Final = 500
"""Listings that are read here before other processes are started, which take as long to be ready."""
MOST_READERS: Final = 8
"""Processes beyond which the one that registers what they read is what takes longest."""
AT_ONCE: Final = 10
"""Listings handed over together: fewer take longer to hand over, more leave readers without work."""

READ_SECONDS: Final = 30.0
"""Processor time for one listing; the rules need 0.005, and two seconds where they are compiled."""

Normalize = Callable[[RawListing], Listing]


class Readers:
    """Processes that read listings, as many as there are cores. They are started when there is enough to
    read, and end with the block, whatever ends it, or with the process that started them."""

    def __init__(self, most: int = MOST_READERS) -> None:
        self._number = min(most, len(os.sched_getaffinity(0)))
        self._asked = 0
        self._executor: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._executor:
            self._executor.shutdown(cancel_futures=True)

    def read(self, normalize: Normalize, raws: Sequence[RawListing], version: str) -> Iterator[Listing | str]:
        """Each listing as ``normalize``, a function of a module, reads it, or why it could not, in their
        order; the others begin at once. Raises :class:`registry.errors.ReadersLostError` if one dies."""
        self._asked += len(raws)
        if self._number < 2 or self._asked <= FEW:
            return (_read(normalize, raw) for raw in raws)
        return _unpacked(self._started().map(partial(_packed, normalize), batched(raws, AT_ONCE)), version)

    def _started(self) -> ProcessPoolExecutor:
        if self._executor is None:
            context = multiprocessing.get_context("forkserver")  # a fork of a process with threads may hang
            self._executor = ProcessPoolExecutor(self._number, context, initializer=_reader)
        return self._executor


@dataclass(frozen=True)
class Rules:
    """How statements are read."""

    normalize: Normalize
    version: str
    """Fingerprint of all that decides what is read."""
    everything: bool = False
    """Read also what rules of the same version have read before."""
    readers: Readers | None = None
    """Who reads; this process where there are none."""

    def read(self, raws: Sequence[RawListing]) -> Iterator[Listing | str]:
        """Each listing as it is read, or what made the rules stumble over it, in their order."""
        if self.readers:
            return self.readers.read(self.normalize, raws, self.version)
        return (_read(self.normalize, raw) for raw in raws)


def _read(normalize: Normalize, raw: RawListing) -> Listing | str:
    try:
        with cpu_limit(READ_SECONDS):
            return normalize(raw)
    except Exception as error:  # noqa: BLE001 whatever one page makes the rules do, the others are read
        return stumbled(error)


def _packed(normalize: Normalize, raws: Sequence[RawListing]) -> list[bytes | str]:
    """What a reader hands back; a listing as it is kept, since its type cannot be handed over."""
    read = (_read(normalize, raw) for raw in raws)
    return [one if isinstance(one, str) else pack_listing(one) for one in read]


def _unpacked(packed: Iterator[list[bytes | str]], version: str) -> Iterator[Listing | str]:
    try:
        for read in packed:
            yield from (one if isinstance(one, str) else unpack_listing(one, version) for one in read)
    except BrokenProcessPool as error:
        raise ReadersLostError from error


def _reader() -> None:
    """Prepare a process: it heeds whoever started it, not the terminal, and does not outlive them."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := multiprocessing.parent_process():
        wait([parent.sentinel])
        os._exit(1)
