"""Tables drawn without ``table``: by ARIA roles, or by rows whose cells have one pattern of classes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crawlers.pages.blocks import Blocks
from crawlers.pages.tags import Element, tag

_LEAST_COLUMNS = 3
"""Two columns are a list of labels and values, which is read as such."""
_MOST_COLUMNS = 12
_CELLS = frozenset(("columnheader", "rowheader", "cell", "gridcell"))
_HEADING = re.compile(r"head|title", re.IGNORECASE)
_LONGEST_HEADING = 45

Rows = list[list[Element]]


def find_grids(blocks: Blocks) -> Iterator[Rows]:
    """Rows of cells of each such table in the order of the page; the first row holds its headings."""
    yield from _aria(blocks)
    groups: dict[tuple[tuple[str, str], ...], list[Element]] = {}
    for element in blocks.ranges:
        if _LEAST_COLUMNS <= len(element) <= _MOST_COLUMNS and tag(element) not in ("tr", "ul", "ol", "dl"):
            kids = blocks.kids(element)
            pattern = tuple((tag(kid), kid.get("class", "")) for kid in kids)
            if len(kids) >= _LEAST_COLUMNS and (element.get("class") or any(name for _, name in pattern)):
                groups.setdefault(pattern, []).append(element)
    for rows in groups.values():
        yield from _below_headings(blocks, rows)


def _aria(blocks: Blocks) -> Iterator[Rows]:
    for table in [e for e in blocks.ranges if e.get("role") in ("table", "grid") and tag(e) != "table"]:
        rows = [
            [cell for cell in row if cell.get("role") in _CELLS]
            for row in table.iterdescendants()
            if row.get("role") == "row"
        ]
        rows = [row for row in rows if row]
        if len(rows) > 1 and all(cell.get("role") == "columnheader" for cell in rows[0]):
            yield rows


def _below_headings(blocks: Blocks, rows: list[Element]) -> Iterator[Rows]:
    """Rows of one pattern, divided at each row of headings; rows elsewhere on the page belong to none."""
    grid: Rows = []
    holder: Element | None = None
    for row in rows:
        if _is_heading(blocks, row):
            if len(grid) > 1:
                yield grid
            grid, holder = [blocks.kids(row)], row.getparent()
        elif grid and holder is not None and holder in row.iterancestors():
            grid.append(blocks.kids(row))
    if len(grid) > 1:
        yield grid


def _is_heading(blocks: Blocks, row: Element) -> bool:
    if not _HEADING.search(f"{row.get('class', '')} {row.get('id', '')}"):
        return False
    words = [blocks.canon.of(cell) for cell in blocks.kids(row)]
    return all(0 < len(w) <= _LONGEST_HEADING and w[0].isalpha() and "\n" not in w for w in words)
