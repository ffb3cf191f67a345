"""Copies of words that pages keep for screen readers and small screens."""

from __future__ import annotations

from collections.abc import Iterator

from normalizer.raw import Statement


def without_copies(found: Iterator[tuple[Statement, tuple[int, int] | None]]) -> list[Statement]:
    """Statements without the copies that pages keep for screen readers and small screens.

    Rows of a table stay whole: one goes only when an earlier row of its subject says the same in every cell.
    """
    said: set[tuple[str, str, str]] = set()
    kept: list[Statement] = []
    rows: dict[tuple[int, int], list[Statement]] = {}
    for statement, row in found:
        if row is not None:
            rows.setdefault(row, []).append(statement)
            kept.append(statement)
            continue
        key = (statement.subject, statement.label.casefold(), statement.text)
        if key not in said:
            said.add(key)
            kept.append(statement)
    repeated: set[int] = set()
    known: set[tuple[tuple[str, str, str], ...]] = set()
    for cells in rows.values():
        row_key = tuple((s.subject, s.label, s.text) for s in cells)
        if row_key in known:
            repeated.update(id(s) for s in cells)
        known.add(row_key)
    labelled = {(s.subject, s.text) for s in kept if s.label or s.about}
    return [
        s
        for s in kept
        if id(s) not in repeated and (s.label or s.about or (s.subject, s.text) not in labelled)
    ]
