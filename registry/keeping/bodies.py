"""The pages that revisions were read from, compressed, by content hash, in an SQLite file of their own. They
are kept for looking up a quote in its page, and are never served."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import zstandard

from registry.keeping.batches import batched
from registry.keeping.database import side_file

_THESE = "FROM body WHERE hash IN (SELECT value FROM json_each(?))"
TABLE = "body (hash TEXT PRIMARY KEY, packed BLOB NOT NULL)"


class Bodies:
    """Tens of thousands of small pages: one file takes them in a tenth of the time of a file each."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def keep(self, bodies: Iterable[tuple[str, bytes]]) -> None:
        """Take over bodies, each as its SHA-256 (hexadecimal) and its content as zstandard packs it. Harmless
        to repeat: a body that is there already is the same one."""
        for batch in batched(bodies):
            with side_file(self.path, TABLE) as file:
                file.executemany("INSERT OR IGNORE INTO body VALUES (?, ?)", batch)

    def copy(self, path: Path) -> None:
        """Keep all of them in another file too."""
        with side_file(self.path, TABLE) as file:
            Bodies(path).keep(file.execute("SELECT hash, packed FROM body"))

    def read(self, body: str) -> bytes | None:
        """One body by its SHA-256; ``None`` when it is not kept, or no longer."""
        with side_file(self.path, TABLE) as file:
            found = file.execute("SELECT packed FROM body WHERE hash = ?", (body,)).fetchone()
        return zstandard.decompress(found[0]) if found else None

    def forget(self, bodies: Iterable[str], *, dry_run: bool = False) -> tuple[int, int]:
        """Throw bodies away, and give their room back to the disk. Returns how many there were, and how many
        bytes they took. With ``dry_run`` they stay."""
        count = size = 0
        for batch in batched(sorted(bodies)):
            hashes = (json.dumps(batch),)
            with side_file(self.path, TABLE) as file:
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
