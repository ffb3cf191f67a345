"""One name for what an engine writes of a listing, which the generations of its index bear: when the code or
the data behind it changes, so does the name, and a new generation is due."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Final, NamedTuple

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


class Fingerprint(NamedTuple):
    """Of the code and of the data by which one process reads and writes."""

    code: str
    data: str

    @property
    def name(self) -> str:
        """With which generations begin that it writes."""
        return f"{self.code}-{self.data}"

    def wrote(self, generation: str) -> bool:
        """Whether it would write this generation, and so may go on with it."""
        return generation.startswith(f"{self.name}-")

    def reads(self, generation: str) -> bool:
        """Whether it can read this generation: who added a provider since ends no search of a process that
        knows fewer."""
        return generation.startswith(f"{self.code}-")


def fingerprint(own: ModuleType, also: str = "", data: str = "") -> Fingerprint:
    """That of the engine whose module ``own`` says how it keeps a document; ``also`` counts as code."""
    code = [path.read_bytes() for path in files_behind(own.__name__)]
    code += [orjson.dumps(SearchHit.model_json_schema()), also.encode()]
    return Fingerprint(_hash(code), _hash([*(path.read_bytes() for path in DATA), data.encode()]))


def _hash(parts: Iterable[bytes]) -> str:
    return hashlib.sha256(b"\0".join(parts)).hexdigest()[:12]
