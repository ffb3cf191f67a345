"""An institution's own CSV, XLSX or JSON in the common schema, by the template of :mod:`crawlers.template`.

A row that is wrong in any column is not taken at all; what is wrong in each and what to write instead is
named, and the other rows are kept. Rows are numbered as a spreadsheet shows them.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from crawlers.columns import Column, Kind, Table
from crawlers.read import Document, Fault, Read
from crawlers.records import words
from crawlers.rows import Record, Row, rows_of
from crawlers.source import Source
from crawlers.tables import TableReader, divided, is_nothing, shown
from crawlers.template import COLUMNS, EXAMPLE, RECORDS, SEPARATOR, TEMPLATES, TemplateColumn

MAX_CELL = 20_000
"""Characters; what is longer is no description of one offering."""


class _Template(Table):
    """The template as a table: all but the required columns may be left out."""

    @property
    def rows_as_shown(self) -> bool:
        return True

    @property
    def needed(self) -> tuple[str, ...]:
        return tuple(column.name for column in COLUMNS if column.required)


def _columns(*, of_section: bool) -> dict[str, Column]:
    return {
        column.name: Column(kinds=(Kind(about=column.about),), split=SEPARATOR if column.many else None)
        for column in COLUMNS
        if column.about and column.of_section == of_section
    }


TABLES = tuple(
    _Template(
        records=records,
        reference=("code",),
        instance=("section",),
        url="url",
        columns=_columns(of_section=False),
        instance_columns=_columns(of_section=True),
    )
    for records in (RECORDS, "")
)


def template(kind: str) -> bytes:
    """The table to fill in, as ``csv``, ``xlsx`` or ``json``."""
    return TEMPLATES[kind]()


def read(document: Document, source: Source) -> Read:
    """Read what an institution hands in. Raises :class:`ReadError` when it is no table by the template."""
    found = rows_of(document, TABLES)
    reader = TableReader(document, source, found.table)
    checks = _Checks()
    faults = [*checks.unknown(found.columns)]
    for row in found.rows:
        if _text(row, "code") == EXAMPLE["code"] and _text(row, "title") == EXAMPLE["title"]:
            continue
        faults += checks.unknown(row.fields if isinstance(row, Record) else ())
        wrong = [*_faults(row)] or [*checks.contradictions(row)]
        faults += wrong
        if not wrong:
            checks.take(row)
            reader.add(row)
    faults += map(Fault, reader.skipped)
    return Read(listings=reader.listings(), skipped=tuple(map(str, faults)), faults=tuple(faults))


def _faults(row: Row | Record) -> Iterator[Fault]:
    """What is wrong with the cells of one row, each with its place and what to write instead."""
    for column in COLUMNS:
        said = False
        for cell in row.cells(column.name):
            text = words(cell.value)
            if is_nothing(text):
                if isinstance(cell.value, dict | list):
                    reason = "is no text; write words, a number or a list of these"
                    yield Fault(reason, row.place, column.name, cell.path)
                continue
            if said and not column.many:
                reason = "only one value may stand here; write the others into rows of their own"
                yield Fault(reason, row.place, column.name, cell.path)
            said = True
            for start, end in divided(text, SEPARATOR if column.many else None):
                if wrong := _wrong(column, text[start:end]):
                    yield Fault(wrong, row.place, column.name, cell.path)
        if column.required and not said:
            yield _of_row(row, column.name, f"is empty; every row needs a {column.name}")


def _of_row(row: Row | Record, column: str, reason: str) -> Fault:
    return Fault(reason, row.place, column, row.path(column))


def _wrong(column: TemplateColumn, value: str) -> str | None:
    fault = column.fault(value)
    if len(value) > MAX_CELL:
        fault = f"is longer than {MAX_CELL:,} characters; write what a learner needs to know"
    return fault and f"{shown(value)} {fault}"


def _text(row: Row | Record, column: str) -> str:
    return next((words(cell.value) for cell in row.cells(column)), "")


@dataclass
class _Checks:
    """What can only be checked against other rows."""

    titles: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Code to title and place of its first row."""
    taken: dict[tuple[str, str], str] = field(default_factory=dict)
    """Code and section to the place of their row."""
    named: set[str] = field(default_factory=set)
    """Columns that are not of the template, and have been named."""

    def unknown(self, columns: Iterable[str]) -> Iterator[Fault]:
        """Columns that are not of the template, each once, with the one that may be meant."""
        known = [column.name for column in COLUMNS]
        for name in columns:
            if name.casefold() in known or name in self.named:
                continue
            self.named.add(name)
            near = difflib.get_close_matches(name.casefold(), known, n=1, cutoff=0.7)
            hint = f"; write {near[0]!r} if that is meant" if near else ""
            yield Fault(f"column {shown(name)} is not of the template, so its cells are not read{hint}")

    def contradictions(self, row: Row | Record) -> Iterator[Fault]:
        """What contradicts an earlier row, or itself."""
        code, section, title = (_text(row, name) for name in ("code", "section", "title"))
        first_title, place = self.titles.get(code, (title, ""))
        if first_title != title:
            reason = f"is not the title of {code} in {place}; write {shown(first_title)}, or another code"
            yield _of_row(row, "title", f"{shown(title)} {reason}")
        if same := self.taken.get((code, section)):
            reason = f"stands in {same} already; write the section of each row, or leave one out"
            yield _of_row(row, "section" if section else "code", f"{shown(section or code)} {reason}")
        start, end = _text(row, "start"), _text(row, "end")
        if start and end and end < start:
            yield _of_row(row, "end", f"{end} is before the start, {start}; write the last day")

    def take(self, row: Row | Record) -> None:
        """Remember a row that is taken."""
        code, section, title = (_text(row, name) for name in ("code", "section", "title"))
        self.titles.setdefault(code, (title, row.place))
        self.taken[code, section] = row.place
