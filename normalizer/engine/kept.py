"""What takes long to work out, kept beside Python's own compiled files for the next process.

Where it cannot be kept or read, it is worked out anew: nothing depends on it but the time it takes.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Generic, TypeVar

V = TypeVar("V")

_FOLDER = Path(__file__).parent / "__pycache__"


def may_keep() -> bool:
    """Whether this process may write where things are kept."""
    folder = _FOLDER if _FOLDER.exists() else _FOLDER.parent
    return not sys.dont_write_bytecode and os.access(folder, os.W_OK)


class Kept(Generic[V]):
    """Values by the text that they are of, for as long as the sources that work them out stay the same.
    Beyond ``most`` of them, those that nobody asked this process for are forgotten."""

    def __init__(self, name: str, sources: Iterable[Path], *, most: int, folder: Path = _FOLDER) -> None:
        digest = hashlib.sha256("\0".join(path.read_text("utf-8") for path in sources).encode())
        self._name = f"{name}.{sys.implementation.cache_tag}"
        self._path = folder / f"{self._name}.{digest.hexdigest()[:16]}.kept"
        self._found: dict[str, V] | None = None
        self._asked: dict[str, V] = {}
        self._most = most
        self._new = False

    def get(self, text: str, work_out: Callable[[str], V]) -> V:
        """The value of a text, as it was kept or as it is worked out now."""
        if text not in self._asked:
            found = self._kept()
            self._new = self._new or text not in found
            self._asked[text] = found[text] if text in found else work_out(text)
        return self._asked[text]

    def keep(self) -> None:
        """Keep what was worked out, if anything is new, beside what others have kept meanwhile. A file is
        replaced whole, and what former sources worked out goes."""
        if not self._new or sys.dont_write_bytecode:
            return
        self._new = False
        values = self._read() | self._asked
        if len(values) > self._most:
            values = self._asked
        aside = self._path.with_suffix(f".{os.getpid()}")
        try:
            self._path.parent.mkdir(exist_ok=True)
            aside.write_bytes(marshal.dumps(values))
            aside.replace(self._path)
            for former in self._path.parent.glob(f"{self._name}.*.kept"):
                if former != self._path:
                    former.unlink(missing_ok=True)
        except OSError:
            with suppress(OSError):
                aside.unlink()

    def _kept(self) -> dict[str, V]:
        if self._found is None:
            self._found = self._read()
        return self._found

    def _read(self) -> dict[str, V]:
        try:
            return dict(marshal.loads(self._path.read_bytes()))  # noqa: S302  # beside code that is trusted as much
        except (OSError, EOFError, ValueError, TypeError):
            return {}
