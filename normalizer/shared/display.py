"""Progress of a command: on a terminal one line that is written over, and in a file only what stays."""

from __future__ import annotations

import shutil
import threading
import time
from typing import TextIO

from normalizer.shared.printing import visible

SECONDS_BETWEEN = 0.1
"""A line that changes more often cannot be read."""


class Display:
    """Writes lines for people. Work goes on where they cannot be written: their reader is gone, the disk of
    their file is full."""

    def __init__(self, stream: TextIO | None) -> None:
        """``stream``: standard output or standard error, ``None`` where that is closed."""
        self._stream = stream
        self._terminal = stream is not None and stream.isatty()
        self._lock = threading.Lock()
        self._last = 0.0

    def line(self, text: str) -> None:
        """Write a line that stays."""
        self._write(f"{self._erase()}{visible(text)}\n")

    def passing(self, text: str) -> None:
        """Show a line until the next one, on a terminal."""
        if not self._terminal or time.monotonic() - self._last < SECONDS_BETWEEN:
            return
        self._last = time.monotonic()
        width = shutil.get_terminal_size().columns - 1
        self._write(f"{self._erase()}{visible(text)[:width]}\r")

    def done(self) -> None:
        """Take away the passing line."""
        if self._last:
            self._write(self._erase())

    def _erase(self) -> str:
        return "\x1b[K" if self._terminal else ""

    def _write(self, text: str) -> None:
        with self._lock:
            if self._stream is None:
                return
            try:
                self._stream.write(text)
                self._stream.flush()
            except OSError:
                self._stream = None
