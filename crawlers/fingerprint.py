"""What decides how a source's pages are read, in one hash: under another one they are read anew."""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterator
from pathlib import Path

from crawlers.source import Source

ROOT = Path(__file__).parent.parent
OURS = ("crawlers", "normalizer")


def reader_fingerprint(source: Source) -> str:
    """A hash of everything that decides what a source's reader makes of a page: its code and its settings.

    The code is the platform's file and every file of the project that it imports, directly or not, each with
    the table of its name (``providers.toml``).
    """
    fingerprint = hashlib.sha256()
    for file in sorted(files_behind(f"crawlers.platforms.{source.platform}")):
        fingerprint.update(file.read_bytes())
    unread = {"cadence", "delay", "expect", "known_from", "max_pages"}
    if not source.joined:  # another start may bring other halves of listings that are known
        unread.add("start")
    fingerprint.update(source.model_dump_json(exclude=unread).encode())
    return fingerprint.hexdigest()


def files_behind(module: str) -> frozenset[Path]:
    """The files of the project that a module consists of and imports. Imports by a composed name, by which
    ``read.py`` finds the platform, are not followed."""
    found: set[Path] = set()
    ahead = [module]
    while ahead:
        file = ROOT / f"{ahead.pop().replace('.', '/')}.py"
        if file in found or file.relative_to(ROOT).parts[0] not in OURS or not file.exists():
            continue
        found.add(file)
        ahead += _imported(file)
    return frozenset(found | {table for file in found if (table := file.with_suffix(".toml")).exists()})


def _imported(file: Path) -> Iterator[str]:
    """Every name that a file imports and that may be a module: of ``from a import b``, ``a`` and ``a.b``."""
    for node in ast.walk(ast.parse(file.read_bytes(), file)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (node.module, *(f"{node.module}.{name.name}" for name in node.names))
