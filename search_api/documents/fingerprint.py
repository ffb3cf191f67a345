"""One name for what an engine writes of a listing: when the code or the data behind it changes, so does the
name, and a new generation of its index is due."""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Final

import orjson

from normalizer import providers, rule_packs
from registry import subjects
from registry.likeness import vocabulary
from search_api.answer import SearchHit

ROOT: Final = Path(__file__).parents[2]
DATA: Final = (
    *rule_packs.FILES,
    Path(providers.__file__).with_name("providers.toml"),
    Path(subjects.__file__).with_name("subjects.toml"),
    *(vocabulary.HERE / f"{name}.toml" for name in ("glossary", "words")),
)


def fingerprint(own: ModuleType, also: str = "") -> str:
    """The name for the engine whose module ``own`` says how it keeps a document; ``also`` counts too."""
    parts = [path.read_bytes() for path in (*code(own.__name__), *DATA)]
    parts += [orjson.dumps(SearchHit.model_json_schema()), also.encode()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()[:12]


@cache
def code(module: str) -> tuple[Path, ...]:
    """The files of a module of ours and of all that it imports, directly or not."""
    found: set[Path] = set()
    ahead = [module]
    while ahead:
        path = ROOT.joinpath(*ahead.pop().split(".")).with_suffix(".py")
        if path not in found and path.is_file():
            found.add(path)
            ahead += _imported(path)
    return tuple(sorted(found))


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_bytes())):
        match node:
            case ast.Import(names=names):
                yield from (one.name for one in names)
            case ast.ImportFrom(module=str(origin), names=names):
                yield origin
                yield from (f"{origin}.{one.name}" for one in names)
