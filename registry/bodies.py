"""The pages that revisions were read from, compressed, one file each, named by content hash. They are kept
for looking up a quote in its page, and are never served."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

import zstandard


class Bodies:
    """A folder ``ab/<sha256>.zst``, where ``ab`` are the first two digits."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep(self, spool: Path, wanted: Iterable[str]) -> int:
        """Take over some bodies (by SHA-256) of a crawl, from a folder of the same shape. Returns how many
        were new. Harmless to repeat: a body that is there already is the same one."""
        new = 0
        for name in (f"{body[:2]}/{body}.zst" for body in wanted):
            target = self.folder / name
            if target.exists() or not (spool / name).exists():
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            # A move between file systems is a copy: under another name until it is whole.
            partial = target.with_suffix(f".{os.getpid()}.part")
            shutil.move(spool / name, partial)
            partial.replace(target)
            new += 1
        return new

    def read(self, body: str) -> bytes | None:
        """One body by its SHA-256; ``None`` when it is not kept, or no longer."""
        path = self.folder / body[:2] / f"{body}.zst"
        try:
            return zstandard.decompress(path.read_bytes())
        except FileNotFoundError:
            return None
