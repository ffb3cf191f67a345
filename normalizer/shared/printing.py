"""Strangers' words on a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import BaseModel


def visible(text: str) -> str:
    """A text on one line, with characters that would steer a terminal or hide words written out."""
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in " ⏎ ".join(text.split("\n")))


def shown(value: object) -> str:
    """A value in few words: what is set in it."""
    if isinstance(value, tuple):
        return " | ".join(map(shown, value))
    if isinstance(value, BaseModel):
        parts = value.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
        return ", ".join(
            f"{key} {part:g}" if isinstance(part, float) else f"{key} {part}" for key, part in parts.items()
        )
    return str(value)


def table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Lines of a table with aligned columns: the first to the left, the others to the right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return [
        "  ".join(
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
