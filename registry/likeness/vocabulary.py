"""The words of ``words.toml`` and ``glossary.toml``, looked up."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads((HERE / "words.toml").read_text(encoding="utf-8"))


@cache
def listed(name: str) -> frozenset[str]:
    """The words of a list, by its dotted name."""
    return frozenset(_at(name).split())


@cache
def keyed(name: str) -> dict[str, str]:
    """Each word of a table of lists with the key it stands under; ``ValueError`` for one under two."""
    return _by_word(name, _at(name))


@cache
def spelled_out(name: str) -> dict[str, list[str]]:
    """Each short form of a table with the words that it stands for."""
    return {short: words.split() for short, words in _at(name).items()}


@cache
def glossary() -> dict[str, str]:
    """Words of several languages, each with the one that it is compared as."""
    return _by_word("glossary", tomllib.loads((HERE / "glossary.toml").read_text(encoding="utf-8"))["words"])


def _by_word(name: str, table: dict[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for key, words in table.items():
        for word in words.split():
            if found.setdefault(word, key) != key:
                raise ValueError(f"{name}: {word!r} stands under {found[word]} and {key}")
    return found


def _at(name: str) -> Any:
    found: Any = _words()
    for step in name.split("."):
        found = found[step]
    return found
