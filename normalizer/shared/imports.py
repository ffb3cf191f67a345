"""The files of the project that a module rests on: what is kept of its work is made anew when one changes."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Final

ROOT: Final = Path(__file__).parents[2]
_PARSING: Final = Lock()
"""Python before 3.11.5 counts the depth of trees that several threads parse together, and so stumbles."""


@cache
def files_behind(module: str) -> tuple[Path, ...]:
    """The file of a module of ours and of all that it imports, directly or not, in order. Imports by a
    composed name, by which ``crawlers/read.py`` finds a platform, are not followed."""
    found: set[Path] = set()
    ahead = [module]
    while ahead:
        path = ROOT.joinpath(*ahead.pop().split(".")).with_suffix(".py")
        if path not in found and path.is_file():
            found.add(path)
            ahead += _imported(path)
    return tuple(sorted(found))


def _imported(path: Path) -> Iterator[str]:
    """Every name that a file imports and that may be a module: of ``from a import b``, ``a`` and ``a.b``."""
    with _PARSING:
        tree = ast.parse(path.read_bytes(), path)
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from (one.name for one in names)
            case ast.ImportFrom(module=str(origin), names=names):
                yield origin
                yield from (f"{origin}.{one.name}" for one in names)
