"""Strangers' words on a terminal."""

from __future__ import annotations

from collections.abc import Sequence


def visible(text: str) -> str:
    """A text on one line, with characters that would steer a terminal or hide words written out."""
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in " ⏎ ".join(text.split("\n")))


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
