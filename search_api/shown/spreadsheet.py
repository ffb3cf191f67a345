"""Tables to take away: CSV and XLSX, in which no stranger's text is a formula."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import chain
from typing import Final, Literal, get_args

from fastapi import Response

Format = Literal["csv", "xlsx"]
FORMATS: Final[tuple[Format, ...]] = get_args(Format)
Cell = str | int | float | date | datetime | None

MOST_CHARACTERS: Final = 32_000
"""Of a cell; XLSX holds some more."""
LOOKED_AT, WIDEST = 200, 50
"""Rows by which the columns of a sheet are made as wide as what stands in them, and the characters of the
widest: a date in too narrow a column is shown as number signs."""
_FORMULA: Final = re.compile(r"\s*[=+\-@|%＝＋－＠]|[\t\r\n]")
"""What some spreadsheet takes for a formula, a command or a field of its own, even after blanks."""
_NOT_XML: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
"""Characters that XML, and so XLSX, does not have."""
MEDIA: Final = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@dataclass(frozen=True)
class Table:
    """A table with a name for its file, the names of its columns, and its rows."""

    name: str
    columns: Sequence[str]
    rows: Iterable[Sequence[Cell]]


def response(table: Table, kind: Format) -> Response:
    """The table as a file to save."""
    body = b"".join(csv_lines(table)) if kind == "csv" else _xlsx(table)
    headers = {"content-disposition": f'attachment; filename="{table.name}.{kind}"'}
    return Response(body, media_type=MEDIA[kind], headers=headers)


def harmless(cell: Cell) -> Cell:
    """A text that no spreadsheet takes for a formula; an apostrophe in front says that it is text."""
    if not isinstance(cell, str):
        return cell
    text = _NOT_XML.sub("", cell)[:MOST_CHARACTERS]
    return f"'{text}" if _FORMULA.match(text) else text


def csv_lines(table: Table) -> Iterator[bytes]:
    """The table as CSV, line by line, with the mark in front by which Excel knows UTF-8."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    yield codecs.BOM_UTF8
    for row in chain([table.columns], table.rows):
        writer.writerow(map(_written, row))
        yield out.getvalue().encode("utf-8", "replace")
        out.seek(0)
        out.truncate()


def _written(cell: Cell) -> Cell:
    """As CSV has it, in which only a text can say when something was: as ISO 8601."""
    if isinstance(cell, datetime):
        return cell.isoformat(timespec="seconds")
    return cell.isoformat() if isinstance(cell, date) else harmless(cell)


def _counted(cell: Cell) -> Cell:
    """As XLSX has it: a moment as a date that is sorted and counted with, in UTC, since it knows no zones."""
    if isinstance(cell, datetime):
        return cell.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    return harmless(cell)


def _xlsx(table: Table) -> bytes:
    from openpyxl import Workbook  # takes 10 MB: for who asks for a sheet
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    sheet = book.create_sheet(table.name[:31])
    sheet.freeze_panes = "A2"
    rows = [list(map(_counted, row)) for row in table.rows]
    for number, column in enumerate(zip(table.columns, *rows[:LOOKED_AT], strict=True), 1):
        widest = max(len(f"{cell}") for cell in column if cell is not None)
        sheet.column_dimensions[get_column_letter(number)].width = min(widest + 2, WIDEST)
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}{len(rows) + 1}"
    heads = [WriteOnlyCell(sheet, name) for name in table.columns]
    for head in heads:
        head.font = Font(bold=True)
    sheet.append(heads)
    for row in rows:
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
