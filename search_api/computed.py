"""What takes long to compute, computed once for all who want to read it.

It goes on whoever waits for it: readers wait a little, then get the one before.
"""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, wait
from typing import Any, Final, NamedTuple, TypeVar

from search_api.index import IndexNotReadyError

T = TypeVar("T")

PATIENCE, FIRST_PATIENCE = 5.0, 50.0
"""Seconds from the begin of a computation in which readers wait for it, where there is one before to have
instead and where there is none; servers before this one often give up after 60."""
FIRST_TIME: Final = "All listings are being gone through for the first time; try again in a moment."
TOO_MUCH: Final = "Too much of this kind is being computed; try again in a moment."


class ComputingError(IndexNotReadyError):
    """There is nothing to have yet, nor soon."""


class _Work(NamedTuple):
    """A computation under way."""

    state: object
    begun: float
    result: Future[Any]


class Computed:
    """Things of one kind. Of no more than ``most`` the last result is kept, those read last, and no more are
    under way at a time."""

    def __init__(self, most: float = math.inf) -> None:
        self._most = most
        self._kept: dict[str, tuple[object, Any]] = {}
        self._working: dict[str, _Work] = {}
        self._guard = threading.Lock()

    def get(
        self, name: str, compute: Callable[[], T], state: Callable[[], object], *, whole: bool = False
    ) -> T:
        """What is kept under a name if it is of this ``state``, else computed anew. Readers wait a little, or
        ``whole`` as long as it takes; then they get the one before, or :class:`ComputingError` where there is
        none."""
        for _ in range(2):  # what is under way may have begun before the change that is asked for
            now = state()
            with self._guard:
                kept = self._kept.pop(name, None)
                if kept:
                    self._kept[name] = kept  # as the one read last
                    if kept[0] == now:
                        return kept[1]
                work = self._working.get(name) or self._begin(name, compute, now)
            if not (work and wait([work.result], None if whole else _patience(work, kept)).done):
                if kept:
                    return kept[1]
                raise ComputingError(FIRST_TIME if work else TOO_MUCH)
            found: T = work.result.result()
            if work.state == now:
                break
        return found

    def _begin(self, name: str, compute: Callable[[], Any], state: object) -> _Work | None:
        """Compute in a thread of its own; not where as much as may be is under way."""
        if len(self._working) >= self._most:
            return None
        work = self._working[name] = _Work(state, time.monotonic(), Future())

        def run() -> None:
            try:
                found = compute()
            except BaseException as error:  # noqa: BLE001 who waits is told
                with self._guard:
                    del self._working[name]
                work.result.set_exception(error)
            else:
                with self._guard:
                    self._keep(name, (state, found))
                    del self._working[name]
                work.result.set_result(found)

        threading.Thread(target=run, daemon=True).start()
        return work

    def _keep(self, name: str, found: tuple[object, Any]) -> None:
        self._kept.pop(name, None)
        self._kept[name] = found
        while len(self._kept) > self._most:
            del self._kept[next(iter(self._kept))]


def _patience(work: _Work, kept: object) -> float:
    most = PATIENCE if kept else FIRST_PATIENCE
    return max(0.0, work.begun + most - time.monotonic())
