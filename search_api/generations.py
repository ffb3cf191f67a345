"""Generations of an index on disk: built aside, switched to in one step, never half seen.

``generations/<fingerprint>-<n>/`` holds one each; the file ``CURRENT`` names the one being read. It is
replaced by a rename, so a reader finds the old name or the new one. One process writes at a time, held by a
lock that the system releases when the process ends, however it ends.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from search_api.index import IndexBusyError


class Generations:
    """The folder of one index."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.current_file = folder / "CURRENT"

    def path(self, name: str) -> Path:
        """Where a generation lies."""
        return self.folder / "generations" / name

    def current(self) -> str | None:
        """Name of the generation being read; ``None`` where there is none."""
        try:
            name = self.current_file.read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            return None
        return name if name and self.path(name).is_dir() else None

    def begin(self, fingerprint: str) -> str:
        """Make the empty folder of a new generation. To be called under :meth:`writing`."""
        self.clear()
        name = f"{fingerprint}-{max(map(_number, self._names()), default=0) + 1}"
        self.path(name).mkdir(parents=True)
        return name

    def clear(self) -> None:
        """Drop what was begun and never switched to. To be called under :meth:`writing`."""
        current = self.current()
        for name in self._names():
            if current is None or _number(name) > _number(current):
                shutil.rmtree(self.path(name), ignore_errors=True)

    def switch(self, name: str) -> None:
        """Let readers read this generation, and drop all but it and the one before.

        The one before stays for readers that are opening it just now. To be called under :meth:`writing`.
        """
        before = self.current()
        temporary = self.current_file.with_suffix(".new")
        with temporary.open("w", encoding="utf-8") as file:
            file.write(f"{name}\n")
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(self.current_file)
        _sync_folder(self.folder)
        for old in self._names() - {name, before}:
            shutil.rmtree(self.path(old), ignore_errors=True)

    def _names(self) -> set[str]:
        parent = self.folder / "generations"
        return {path.name for path in parent.iterdir() if path.is_dir()} if parent.is_dir() else set()

    @contextmanager
    def writing(self, patience: float) -> Iterator[None]:
        """Hold the one right to write.

        Raises :class:`IndexBusyError` where another process keeps it for longer than ``patience`` seconds.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        deadline = time.monotonic() + patience
        with (self.folder / "writer.lock").open("a") as lock:
            while not _locked(lock):
                if time.monotonic() > deadline:
                    raise IndexBusyError(
                        f"another process is writing the index in {self.folder}; try again when it has ended"
                    )
                time.sleep(0.05)
            yield


def _number(name: str) -> int:
    return int(name.rpartition("-")[2])


def _locked(lock: TextIO) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
