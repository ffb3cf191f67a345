"""One name for what an engine writes of a listing: when the code or the data behind it changes, so does the
name, and a new generation of its index is due."""

from __future__ import annotations

import hashlib
from pathlib import Path
from types import ModuleType
from typing import Final

import orjson

from normalizer import providers, rule_packs
from normalizer.shared.imports import files_behind
from registry import subjects
from registry.likeness import vocabulary
from search_api.answer import SearchHit

DATA: Final = (
    *rule_packs.FILES,
    Path(providers.__file__).with_name("providers.toml"),
    Path(subjects.__file__).with_name("subjects.toml"),
    *(vocabulary.HERE / f"{name}.toml" for name in ("glossary", "words")),
)


def fingerprint(own: ModuleType, also: str = "") -> str:
    """The name for the engine whose module ``own`` says how it keeps a document; ``also`` counts too."""
    parts = [path.read_bytes() for path in (*files_behind(own.__name__), *DATA)]
    parts += [orjson.dumps(SearchHit.model_json_schema()), also.encode()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()[:12]
