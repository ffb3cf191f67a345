"""Data that people of a jurisdiction write as TOML: read and checked, a fault told with file and entry."""

from __future__ import annotations

import tomllib
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from normalizer.shared.faults import instead

T = TypeVar("T")


class FileError(ValueError):
    """A data file that cannot be used; says which file, which entry, and what to write instead."""


def load(path: Path) -> dict[str, Any]:
    """What a file says. Raises :class:`FileError`."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise FileError(f"{path}: {error.strerror}") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise FileError(f"{path}: {error}") from error


def checked(kind: type[T], values: object, path: Path) -> T:
    """What a file says, as what it has to be. Raises :class:`FileError`."""
    try:
        return TypeAdapter(kind).validate_python(values)
    except ValidationError as error:
        faults = error.errors(include_url=False)
        problems = "; ".join(f"{_entry(fault['loc'], values)}: {instead(fault)}" for fault in faults)
        raise FileError(f"{path}: {problems}") from error


def _entry(steps: tuple[int | str, ...], values: Any) -> str:
    """Where in a file: ``provider.weltec.type``. What stands in a list is called as it calls itself."""
    names = []
    for step in steps:
        with suppress(KeyError, IndexError, TypeError):
            values = values[step]
        own = values if isinstance(step, int) and isinstance(values, dict) else {}
        names.append(str(next((own[key] for key in ("slug", "code", "name") if own.get(key)), step)))
    return ".".join(names) or "file"
