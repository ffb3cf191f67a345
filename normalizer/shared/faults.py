"""What is wrong with what people wrote, said as what to write instead; where the rules stumble over it."""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

_NUMBER: Final = "write a number"
_WHOLE: Final = "write a whole number"
_DAY: Final = "write a day that there is as year-month-day, such as 2026-09-01"
_OBJECT: Final = "write an object with keys"

INSTEAD: Final = {
    "missing": "it is missing",
    "extra_forbidden": "there is no such key; check its spelling",
    "bool_parsing": "write true or false",
    "int_parsing": _WHOLE,
    "int_from_float": _WHOLE,
    "int_parsing_size": _WHOLE,
    "float_parsing": _NUMBER,
    "float_type": _NUMBER,
    "decimal_parsing": _NUMBER,
    "finite_number": "write a finite number",
    "greater_than": "write more than {gt}",
    "greater_than_equal": "write at least {ge}",
    "less_than_equal": "write at most {le}",
    "date_from_datetime_parsing": _DAY,
    "date_from_datetime_inexact": _DAY,
    "date_parsing": _DAY,
    "string_type": "write a text",
    "string_unicode": "write a text of whole characters; a half of a surrogate pair is none",
    "string_pattern_mismatch": "write what matches the pattern {pattern}",
    "string_too_short": "write {min_length} or more characters",
    "string_too_long": "write at most {max_length} characters",
    "too_short": "give {min_length} or more",
    "too_long": "give at most {max_length}",
    "uuid_parsing": "write an id as answers have it",
    "literal_error": "write {expected}",
    "json_invalid": "write JSON: {error}",
    "dict_type": _OBJECT,
    "model_type": _OBJECT,
    "model_attributes_type": _OBJECT,
}
"""By pydantic's type of error, with what it knows of it."""


def instead(error: Mapping[str, Any]) -> str:
    """One error of ``ValidationError.errors()`` in words for the one who wrote the value."""
    if words := INSTEAD.get(error["type"]):
        return words.format_map(error.get("ctx", {}))
    return str(error["msg"]).removeprefix("Value error, ")


def stumbled(error: Exception) -> str:
    """What made the rules stumble, and where, for whoever mends them."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {error} ({Path(last.filename).name}, line {last.lineno})"
