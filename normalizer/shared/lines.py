"""Files with one JSON object a line, as people label them; what is wrong with one is said so that it can be
mended."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import orjson

T = TypeVar("T")


def load(path: Path, what: str, make: Callable[[dict[str, Any]], T]) -> list[T]:
    """What ``make`` makes of each line's object. ``what`` is what a line should be: ``labelled listing``.
    Raises ``OSError``, or ``ValueError`` naming the line that is none, or that there is none."""
    made = []
    for number, line in enumerate(path.read_bytes().splitlines(), 1):
        if not line.strip():
            continue
        try:
            found = orjson.loads(line)
            if not isinstance(found, dict):
                raise ValueError("it is no object; write one JSON object a line")
            made.append(make(found))
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            raise ValueError(f"line {number} is no {what}: {_reason(error)}") from error
    if not made:
        raise ValueError(f"it holds no {what}")
    return made


def _reason(error: Exception) -> str:
    match error:
        case orjson.JSONDecodeError():
            return f"it is not valid JSON from character {error.colno} on; write one JSON object a line"
        case KeyError():
            return f"{error.args[0]!r} is missing"
        case TypeError() | AttributeError():
            return "a value in it is of another kind than it has to be; compare it with a line that is right"
    return str(error)
