"""A table whose columns the source file names: published data sets, others' exports, institutions' own lists.

CSV, XLSX or JSON. :class:`crawlers.columns.Table` is what a source file may say of it.
"""

from __future__ import annotations

from crawlers.read import Document, Read, ReadError
from crawlers.rows import rows_of
from crawlers.source import Source
from crawlers.tables import TableReader


def read(document: Document, source: Source) -> Read:
    """Read a whole table. Raises :class:`ReadError` when it is none, or none that the source declares."""
    if not source.tables:
        reason = "nothing says what its columns are; use a source file with [[tables]]"
        raise ReadError(source.name, document.url, reason)
    found = rows_of(document, source.tables)
    reader = TableReader(document, source, found.table)
    for row in found.rows:
        reader.add(row)
    there = {name.casefold() for name in found.columns}
    named = found.table.named if there else ()
    missing = (f"the table has no column {name!r}" for name in named if name.casefold() not in there)
    return Read(listings=reader.listings(), skipped=(*missing, *reader.skipped))
