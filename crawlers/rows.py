"""Tables as files: the rows of a CSV, XLSX or JSON."""

from __future__ import annotations

import csv
import io
import itertools
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

import openpyxl

from crawlers.columns import Table
from crawlers.read import Document, ReadError
from crawlers.records import Json, join, values

MAX_ROWS = 200_000
"""The largest table met has 3,413 rows; what has sixty times as many is no catalogue."""
MAX_COLUMNS = 500
MAX_UNPACKED = 60_000_000
"""Bytes of an unpacked XLSX: three times what is read of any answer."""
MAX_TAGS = 1_000_000
"""In an unpacked XLSX: 8,000 rows of thirty cells, which have four each. A cell may be one tag, which takes
300 bytes and ten microseconds, so that fifty packed kilobytes could take gigabytes and minutes."""
HEAD = 20
"""Rows at the top in which the names of the columns are looked for: exports put titles above them."""
SEEN_FOR_TEXT = 4_000
"""Characters in which no text has a null."""

csv.field_size_limit(1_000_000)  # a description may be longer than Python's own limit of 131,072

_ZIP = b"PK\x03\x04"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_DELIMITERS = ",;\t|"


@dataclass(frozen=True)
class Cell:
    """One value, with its place in the file and the name of its column."""

    path: str
    label: str
    value: Any


@dataclass(frozen=True)
class Row:
    """One record below the names of the columns."""

    place: str
    """``row 5``: the N-th below the names, from 1, or as a spreadsheet shows it, where the table says so."""
    fields: Mapping[str, str]
    """Column, as the file names it, to its words."""
    named: Mapping[str, str]
    """Name in lower case to the name in the file."""

    def path(self, column: str) -> str:
        """The place of a column's cell, empty or not."""
        return f"{self.place}/{column}"

    def cells(self, column: str) -> Iterator[Cell]:
        """The value of a column, whatever the case of its name."""
        if (name := self.named.get(column.casefold())) is not None:
            yield Cell(self.path(name), name, self.fields[name])


@dataclass(frozen=True)
class Record:
    """One record of a JSON file."""

    place: str
    """Its path: ``results[4]``."""
    fields: Json

    def path(self, column: str) -> str:
        """The place of a field, there or not."""
        return join(self.place, column)

    def cells(self, column: str) -> Iterator[Cell]:
        """The values at a path, each item of a list with its own place."""
        for path, label, value in values(self.fields, column, self.place):
            if isinstance(value, list):
                yield from (Cell(f"{path}[{n}]", label, item) for n, item in enumerate(value))
            else:
                yield Cell(path, label, value)


@dataclass(frozen=True)
class Rows:
    """The records of a file."""

    table: Table
    """The table of the source that the file is."""
    rows: Iterator[Row | Record]
    columns: tuple[str, ...] = ()
    """The names of its columns; ``()`` for a JSON file, where each record has its own."""


def rows_of(document: Document, tables: Sequence[Table]) -> Rows:
    """The rows of a file, whatever its format, and which of the tables it is.

    Raises :class:`ReadError` when it is no table, or has the columns of none of these.
    """
    body = document.body
    if body.startswith(_OLD_EXCEL):
        raise _error(document, "an old Excel file (.xls) or one with a password; save it as .xlsx or as CSV")
    if body.startswith(_ZIP):
        return _headed(document, _sheets(document), tables)
    start = document.text.lstrip()[:1]
    if start in ("{", "["):
        return _json_rows(document, tables)
    if start == "<":
        raise _error(document, "an HTML or XML page where a table was expected")
    if not start:
        raise _error(document, "empty where a table was expected")
    return _headed(document, _delimited(document), tables)


def _error(document: Document, reason: str) -> ReadError:
    return ReadError(document.source, document.url, reason)


# ------------------------------------------------------------------ rows below a head

_Lines = Callable[[], Iterator[list[str]]]


def _headed(document: Document, variants: list[_Lines], tables: Sequence[Table]) -> Rows:
    """The rows of the first variant (sheet, delimiter) that has all columns of a table, below their names."""
    seen: list[str] = []
    for lines in variants:
        for number, line in zip(range(HEAD), lines(), strict=False):
            names = [fold(name) for name in line]
            there = {name.casefold() for name in names}
            for table in tables:
                if there >= {name.casefold() for name in table.needed}:
                    columns = tuple(filter(None, names))
                    below = _below(document, lines(), names, number + 1, as_shown=table.rows_as_shown)
                    return Rows(table, below, columns)
            seen = max(seen, names, key=lambda row: sum(map(bool, row)))
    if "\0" in document.text[:SEEN_FOR_TEXT]:
        raise _error(document, "not CSV, XLSX or JSON but a file of another kind; save it as one of these")
    wanted = " or ".join(dict.fromkeys(", ".join(map(repr, table.needed)) for table in tables))
    found = ", ".join(repr(name[:40]) for name in seen[:12] if name) or "none"
    raise _error(document, f"no columns {wanted} in its first {HEAD} rows; the names found are {found}")


def fold(name: str) -> str:
    """The name of a column without the blanks that people do not see."""
    return " ".join(name.replace("\ufeff", "").split())


def _below(
    document: Document, lines: Iterator[list[str]], names: list[str], skip: int, *, as_shown: bool
) -> Iterator[Row]:
    # Of two columns with one name the first counts; a column without a name has no meaning.
    places = {name: place for place, name in reversed(list(enumerate(names))) if name}
    named = {name.casefold(): name for name in reversed(places)}
    below = ((shown, line) for shown, line in itertools.islice(enumerate(lines, 1), skip, None) if line)
    for number, (shown, line) in enumerate(below, 1):
        if number > MAX_ROWS:
            raise _error(document, f"more than {MAX_ROWS:,} rows; none are read")
        fields = {name: line[place] if place < len(line) else "" for name, place in places.items()}
        if any(map(str.strip, fields.values())):
            yield Row(f"row {shown if as_shown else number}", fields, named)


def _delimited(document: Document) -> list[_Lines]:
    def read_with(delimiter: str) -> _Lines:
        def lines() -> Iterator[list[str]]:
            reader = csv.reader(io.StringIO(document.text, newline=""), delimiter=delimiter)
            try:
                for line in reader:
                    yield line[:MAX_COLUMNS]
            except csv.Error as error:
                reason = f"line {reader.line_num}: {error}; is a quotation mark never closed?"
                raise _error(document, reason) from error

        return lines

    return [read_with(delimiter) for delimiter in _DELIMITERS]


def _sheets(document: Document) -> list[_Lines]:
    """The sheets of a workbook: values as last calculated, without its macros and links."""
    try:
        with zipfile.ZipFile(io.BytesIO(document.body)) as packed:
            size = sum(entry.file_size for entry in packed.infolist())
            if size > MAX_UNPACKED:
                raise _error(document, f"unpacks to {size:,} bytes; at most {MAX_UNPACKED:,} are read")
            tags = sum(packed.read(entry).count(b"<") for entry in packed.infolist())
        if tags > MAX_TAGS:
            raise _error(document, f"has {tags:,} tags; at most {MAX_TAGS:,} are read: save it as CSV")
        book = openpyxl.load_workbook(
            io.BytesIO(document.body), read_only=True, data_only=True, keep_links=False
        )
        return [_sheet(document, sheet) for sheet in book.worksheets]
    except ReadError:
        raise
    except Exception as error:
        raise _error(document, f"no workbook that can be read: {error!r}") from error


def first_rows(document: Document, most: int = HEAD) -> list[list[str]]:
    """The rows at the top of a workbook's first sheet that has any. Raises :class:`ReadError`."""
    tops = (list(itertools.islice(lines(), most)) for lines in _sheets(document))
    return next((rows for rows in tops if any(map(any, rows))), [])


def _sheet(document: Document, sheet: Any) -> _Lines:
    def lines() -> Iterator[list[str]]:
        try:
            sheet.reset_dimensions()  # what a file says of its size may be wrong by a million rows
            limits = {"max_row": MAX_ROWS + HEAD + 1, "max_col": MAX_COLUMNS}
            for line in sheet.iter_rows(values_only=True, **limits):
                yield [_words(value) for value in line]
        except Exception as error:
            raise _error(document, f"sheet {sheet.title!r} cannot be read: {error!r}") from error

    return lines


def _words(value: Any) -> str:
    """A cell of a workbook as words: whole numbers without a point, dates as ISO 8601."""
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else ""
        case float() if value.is_integer():
            return str(int(value))
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime() | date() | time():
            return value.isoformat()
    return str(value)


# ------------------------------------------------------------------ JSON


def _json_rows(document: Document, tables: Sequence[Table]) -> Rows:
    for table in tables:
        found = document.json
        for step in table.records.split(".") if table.records else ():
            found = found.get(step) if isinstance(found, dict) else None
        if isinstance(found, list):
            listed = ((f"{table.records}[{n}]", record) for n, record in enumerate(found))
            return Rows(table, _counted(document, listed))
        if isinstance(found, dict) and found and all(isinstance(record, dict) for record in found.values()):
            keyed = ((f'{table.records}["{key}"]', record) for key, record in found.items())
            return Rows(table, _counted(document, keyed))
    places = " or ".join(repr(table.records) if table.records else "its root" for table in tables)
    raise _error(document, f"no list or object of records at {places}")


def _counted(document: Document, records: Iterable[tuple[str, Any]]) -> Iterator[Record]:
    for number, (place, record) in enumerate(records, 1):
        if number > MAX_ROWS:
            raise _error(document, f"more than {MAX_ROWS:,} records; none are read")
        yield Record(place, record if isinstance(record, dict) else {})
