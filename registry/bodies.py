"""The pages that listings were read from, compressed, one file each, named by content hash. They are kept for
replay and for looking up a quote, and are never served."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import zstandard


class Bodies:
    """A folder ``ab/<sha256>.zst``, where ``ab`` are the first two digits."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep(self, spool: Path) -> int:
        """Take over the bodies of a crawl, a folder of the same shape. Returns how many were new. Harmless
        to repeat: a body that is there already is the same one."""
        new = 0
        for path in sorted(spool.glob("??/*.zst")):
            target = self.folder / path.parent.name / path.name
            if target.exists():
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            # A move between file systems is a copy: under another name until it is whole.
            partial = target.with_suffix(f".{os.getpid()}.part")
            shutil.move(path, partial)
            partial.replace(target)
            new += 1
        return new

    def read(self, body: str) -> bytes | None:
        """One body by its SHA-256; ``None`` when it is not kept, or no longer."""
        path = self.folder / body[:2] / f"{body}.zst"
        try:
            return zstandard.decompress(path.read_bytes(), max_output_size=64_000_000)
        except FileNotFoundError:
            return None
