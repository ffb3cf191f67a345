"""The pages that revisions were read from, compressed, by content hash, in an SQLite file of their own. They
are kept for looking up a quote in its page, and are never served."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

import zstandard

from registry.keeping.batches import batched
from registry.keeping.database import side_file

_THESE = "FROM body WHERE hash IN (SELECT value FROM json_each(?))"
_KEEP = "INSERT INTO body VALUES (?, ?, ?) ON CONFLICT (hash) DO UPDATE SET at = max(at, excluded.at)"
_AT = "at REAL NOT NULL DEFAULT 0"
"""When it was kept last, in seconds since 1970; 0 where an older version of this program kept it."""
TABLE = f"body (hash TEXT PRIMARY KEY, packed BLOB NOT NULL, {_AT})"


class Bodies:
    """Tens of thousands of small pages: one file takes them in a tenth of the time of a file each."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def keep(self, bodies: Iterable[tuple[str, bytes]], at: datetime) -> None:
        """Take over bodies, each as its SHA-256 (hexadecimal) and its content as zstandard packs it, at a
        moment. Harmless to repeat: a body that is there already is the same one."""
        self._keep((body, packed, at.timestamp()) for body, packed in bodies)

    def copy(self, path: Path) -> int:
        """Keep all of them in another file too, and return how many there are."""
        with self._file() as file:
            Bodies(path)._keep(file.execute("SELECT hash, packed, at FROM body"))
            return int(file.execute("SELECT COUNT(*) FROM body").fetchone()[0])

    def read(self, body: str) -> bytes | None:
        """One body by its SHA-256; ``None`` when it is not kept, or no longer."""
        with self._file() as file:
            found = file.execute("SELECT packed FROM body WHERE hash = ?", (body,)).fetchone()
        return zstandard.decompress(found[0]) if found else None

    def forget(self, before: datetime, wanted: Collection[str], *, dry_run: bool = False) -> tuple[int, int]:
        """Throw away what was kept before a moment and is not wanted, and give its room back to the disk.
        Returns how many there were, and how many bytes they took. With ``dry_run`` they stay."""
        with self._file() as file:
            old = file.execute("SELECT hash FROM body WHERE at < ? ORDER BY hash", (before.timestamp(),))
            bodies = [body for (body,) in old if body not in wanted]
        count = size = 0
        for batch in batched(bodies):
            hashes = (json.dumps(batch),)
            with self._file() as file:
                number, taken = file.execute(
                    f"SELECT COUNT(*), TOTAL(LENGTH(packed)) {_THESE}", hashes
                ).fetchone()
                if not dry_run:
                    file.execute(f"DELETE {_THESE}", hashes)
            count, size = count + number, size + int(taken)
        if count and not dry_run:
            with closing(sqlite3.connect(self.path)) as file:
                file.execute("VACUUM")
        return count, size

    def _keep(self, rows: Iterable[tuple[str, bytes, float]]) -> None:
        for batch in batched(rows):
            with self._file() as file:
                file.executemany(_KEEP, batch)

    @contextmanager
    def _file(self) -> Iterator[sqlite3.Connection]:
        with side_file(self.path, TABLE) as file:
            if not any(name == "at" for _, name, *_ in file.execute("PRAGMA table_info(body)")):
                file.execute(f"ALTER TABLE body ADD COLUMN {_AT}")
            yield file
