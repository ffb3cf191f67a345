"""The pages that revisions were read from, compressed, by content hash, in an SQLite file of their own. They
are kept for looking up a quote in its page, and are never served."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import zstandard

from registry.batches import batched
from registry.database import BUSY_SECONDS


class Bodies:
    """Tens of thousands of small pages: one file takes them in a tenth of the time of a file each."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def keep(self, bodies: Iterable[tuple[str, bytes]]) -> None:
        """Take over bodies, each as its SHA-256 (hexadecimal) and its content as zstandard packs it. Harmless
        to repeat: a body that is there already is the same one."""
        for batch in batched(bodies):
            with self._open() as file:
                file.executemany("INSERT OR IGNORE INTO body VALUES (?, ?)", batch)

    def read(self, body: str) -> bytes | None:
        """One body by its SHA-256; ``None`` when it is not kept, or no longer."""
        with self._open() as file:
            found = file.execute("SELECT packed FROM body WHERE hash = ?", (body,)).fetchone()
        return zstandard.decompress(found[0]) if found else None

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """The file, within one transaction."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(self.path, timeout=BUSY_SECONDS)) as file, file:
            file.execute("CREATE TABLE IF NOT EXISTS body (hash TEXT PRIMARY KEY, packed BLOB NOT NULL)")
            yield file
