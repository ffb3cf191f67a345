"""A limit of processor time for reading what strangers wrote: one page must not hold up all others."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class TooLongError(Exception):
    """Something that used up its processor time on one page."""


@contextmanager
def cpu_limit(seconds: float) -> Iterator[None]:
    """Raise :class:`TooLongError` in the block once it has used this much processor time. The system tells
    only a process's main thread; in another one there is no limit."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def end(_signal: int, _frame: FrameType | None) -> None:
        raise TooLongError(f"it used more than {seconds:g} seconds of processor time")

    before = signal.signal(signal.SIGVTALRM, end)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
