"""Progress on a terminal: one line that is written over while a step runs, and stays when it has ended."""

from __future__ import annotations

import shutil
import sys
import threading
import time
from typing import TYPE_CHECKING, TextIO

from normalizer.shared.printing import visible

if TYPE_CHECKING:
    from schedules.harvest import Progress

SECONDS_BETWEEN = 0.1
"""A line that changes more often cannot be read."""


class Display:
    """Writes lines for people. In a file or a pipe only what stays is written."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stdout
        self._terminal = self._stream.isatty()
        self._lock = threading.Lock()
        self._last = 0.0

    def line(self, text: str) -> None:
        """Write a line that stays."""
        with self._lock:
            self._stream.write(f"{self._erase()}{visible(text)}\n")
            self._stream.flush()

    def passing(self, text: str) -> None:
        """Show a line until the next one."""
        if not self._terminal or time.monotonic() - self._last < SECONDS_BETWEEN:
            return
        with self._lock:
            self._last = time.monotonic()
            width = shutil.get_terminal_size().columns - 1
            self._stream.write(f"{self._erase()}{visible(text)[:width]}\r")
            self._stream.flush()

    def step(self, source: str, progress: Progress) -> None:
        """Show how far a harvest has come, one line a step."""
        text = f"{source}  {progress.step:<9}  {progress.text}"
        if progress.ended:
            self.line(text)
        else:
            self.passing(text)

    def _erase(self) -> str:
        return "\x1b[K" if self._terminal else ""
