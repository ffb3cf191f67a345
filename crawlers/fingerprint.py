"""What decides how a source's pages are read, in one hash: under another one they are read anew."""

from __future__ import annotations

import hashlib

from crawlers.source import Source
from normalizer.shared.imports import files_behind


def reader_fingerprint(source: Source) -> str:
    """A hash of everything that decides what a source's reader makes of a page: its code and its settings.

    The code is the platform's file and every file of the project that it imports, directly or not, each with
    the table of its name (``providers.toml``).
    """
    fingerprint = hashlib.sha256()
    for file in files_behind(f"crawlers.platforms.{source.platform}"):
        table = file.with_suffix(".toml")
        fingerprint.update(file.read_bytes() + (table.read_bytes() if table.exists() else b""))
    unread = {"cadence", "delay", "expect", "known_from", "max_pages"}
    if not source.joined:  # another start may bring other halves of listings that are known
        unread.add("start")
    fingerprint.update(source.model_dump_json(exclude=unread).encode())
    return fingerprint.hexdigest()
