"""Profiles of documents that were read before, kept beside the registry: reading one takes ten times as long
as taking it from here. The file may be deleted at any time; it is then made anew.
"""

from __future__ import annotations

import hashlib
import sqlite3
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import orjson
import zstandard

from normalizer.shared.imports import files_behind
from registry.keeping.database import side_file
from registry.likeness.profiles import Profile
from registry.likeness.titles import Title

FILE = "profiles.sqlite"
TABLE = "profile (hash TEXT PRIMARY KEY, rules TEXT, data BLOB)"


@cache
def rules_version() -> str:
    """Fingerprint of all that decides what a profile says and what two listings are to each other."""
    digest = hashlib.sha256()
    for path in _rules():
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def _rules() -> list[Path]:
    """Comparison and all that it rests on, with the tables of their names and those of this folder."""
    here = Path(__file__)
    code = {here, *files_behind("registry.likeness.comparison")}
    tables = {path.with_suffix(".toml") for path in code} | set(here.parent.glob("*.toml"))
    return sorted(path for path in code | tables if path.exists())


def load(data: Path) -> dict[str, Profile]:
    """The kept profiles of a data folder, by the hash of the document; none where they were made by other
    rules or the file cannot be read."""
    if not (data / FILE).is_file():
        return {}
    try:
        with side_file(data / FILE, TABLE) as database:
            rows = database.execute("SELECT hash, data FROM profile WHERE rules = ?", (rules_version(),))
            return {name: _unpacked(packed) for name, packed in rows}
    except (sqlite3.DatabaseError, zstandard.ZstdError, ValueError, TypeError, KeyError) as error:
        _begin_anew(data, error)
        return {}


def keep(data: Path, profiles: Mapping[str, Profile], before: Mapping[str, Profile]) -> None:
    """Keep these and no others; ``before`` is what is kept already. That it cannot be written costs time the
    next time, and nothing else."""
    new = [(name, rules_version(), _packed(one)) for name, one in profiles.items() if name not in before]
    gone = [(name,) for name in before.keys() - profiles.keys()]
    if not new and not gone:
        return
    try:
        with side_file(data / FILE, TABLE) as database:
            database.execute("DELETE FROM profile WHERE rules != ?", (rules_version(),))
            database.executemany("DELETE FROM profile WHERE hash = ?", gone)
            database.executemany("INSERT OR REPLACE INTO profile VALUES (?, ?, ?)", new)
    except (sqlite3.DatabaseError, OSError) as error:
        _begin_anew(data, error)


def _begin_anew(data: Path, error: Exception) -> None:
    """Without the file, unless it is whole and another process only writes it just now."""
    if getattr(error, "sqlite_errorcode", None) != sqlite3.SQLITE_BUSY:
        (data / FILE).unlink(missing_ok=True)


def _packed(profile: Profile) -> bytes:
    return zstandard.compress(orjson.dumps(profile, default=sorted), 1)


_SETS = ("addresses", "languages", "starts", "places")
_WORDS = ("makers", "words", "skills", "outcomes", "deliveries")
_SAID = ("source", "carrier", "level_label", "award")


def _unpacked(data: bytes) -> Profile:
    """Words are shared between profiles, as they are where a document is read."""
    found: dict[str, Any] = orjson.loads(zstandard.decompress(data))
    title = found["title"]
    words = tuple(map(sys.intern, title.pop("words")))
    title |= {name: frozenset(value) for name, value in title.items() if isinstance(value, list)}
    found |= {name: frozenset(found[name]) for name in _SETS}
    found |= {name: tuple(map(sys.intern, found[name])) for name in _WORDS}
    found |= {name: sys.intern(found[name]) for name in _SAID}
    found |= {name: tuple(found[name]) for name in ("hours", "weeks") if found[name]}
    found["prices"] = frozenset((currency, amount) for currency, amount in found["prices"])
    return Profile(**found | {"title": Title(words=words, **title)})
