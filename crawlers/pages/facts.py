"""Labelled facts that people see: definition lists, tables, pairs of label and value, "Label: value"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from crawlers.pages import cues
from crawlers.pages.blocks import Blocks, Leaf
from crawlers.pages.grids import find_grids
from crawlers.pages.lines import MAX_FACT, Fact, Lines, clean
from crawlers.pages.pairs import find_noted, find_pairs, is_bold, is_label
from crawlers.pages.tags import Element, tag

_MOST_HEADS = 3
"""Rows of headings that one table has at most."""
_LEAST_ACROSS = 3
"""Columns that a cell with details of the row above goes across at least."""
_BULLET = re.compile(r"[•·▪●✓✔*–-] ?\w")
_MONEY = re.compile(r"(?:[A-Z]{2,3} ?)?[$€£] ?\d[\d.,  ]*\d|\d[\d.,  ]* ?[$€£]")


@dataclass(frozen=True, slots=True)
class Table:
    """A table with headed columns: the element, its headings, and its rows of cells by heading."""

    number: int
    columns: tuple[str, ...]
    rows: tuple[dict[str, Element], ...]
    first: int
    """Index of its first leaf."""
    details: dict[int, Element]
    """Number of a row to the cell below it that goes into it across all columns."""
    terms: dict[int, Leaf]
    """Number of a row to the term that a row above it names across all columns."""


class Facts:
    """The labelled facts of a region by the leaf that each begins at, and the leaves that they cover."""

    def __init__(self, blocks: Blocks) -> None:
        self.blocks = blocks
        self.at: dict[int, list[Fact]] = {}
        self.covered: set[int] = set()
        self.tables: list[Table] = []
        leaves = enumerate(blocks.leaves)
        self._starts = [(leaf.start, index) for index, leaf in leaves if leaf.panel is None]
        """Where each leaf begins, in the order of the page."""
        self._noted = find_noted(blocks)
        self._read_lists()
        self._read_tables()
        self._read_pairs()
        self._read_lines()

    # ------------------------------------------------------------------ definition lists

    def _read_lists(self) -> None:
        for element in [e for e in self.blocks.ranges if tag(e) == "dl"]:
            label = ""
            for term in _names_first(list(element.iter("dt", "dd"))):
                first, last = self.blocks.range(term)
                if first == last or first in self.covered:
                    continue
                if tag(term) == "dt":
                    label = clean(
                        self.blocks.text[self.blocks.leaves[first].start : self.blocks.leaves[last - 1].end]
                    )
                    self.covered.update(range(first, last))
                elif label:
                    self._add_range(label, first, last, f"dl/{label}")

    # ------------------------------------------------------------------ tables

    def _read_tables(self) -> None:
        tables = [e for e in self.blocks.ranges if tag(e) == "table" and not _is_layout(e)]
        for number, table in enumerate(tables, 1):
            rows = [[c for c in row if tag(c) in ("th", "td")] for row in _rows(table)]
            rows = self._upright([row for row in rows if any(self._words(cell) for cell in row)])
            if not rows:
                continue
            header = next((i for i, row in enumerate(rows) if len(row) > 1), None)
            if header is not None and self._is_header(rows[header], rows[header + 1 :]):
                below = header + 1
                most = min(len(rows) - 1, header + _MOST_HEADS)
                while below < most and _goes_on(rows[header], rows[below]):
                    below += 1
                self._read_headed(number, rows[header:below], rows[below:])
            else:
                self._read_two_columns(number, rows)
        for number, grid in enumerate(find_grids(self.blocks), len(tables) + 1):
            if self.covered.isdisjoint(self.blocks.range(cell)[0] for cell in grid[0]):
                self._read_headed(number, grid[:1], grid[1:])

    def _upright(self, rows: list[list[Element]]) -> list[list[Element]]:
        """Rows of a table; one for each column where those are sessions and a row says when each starts."""
        width = len(rows[0]) if rows else 0
        if width < _LEAST_ACROSS or any(len(row) != width for row in rows):
            return rows
        columns = list(zip(*rows, strict=True))
        if any(map(self._tells_starts, columns[1:])) or not any(map(self._tells_starts, rows)):
            return rows
        return [list(column) for column in columns]

    def _tells_starts(self, line: Sequence[Element]) -> bool:
        """Whether a row or a column says when sessions start: the name of that, and dates."""
        name, *dates = map(self._words, line)
        return cues.START_COLUMN.search(name) is not None and all(map(cues.DATE.search, dates))

    def _is_header(self, row: list[Element], rows: list[list[Element]]) -> bool:
        said = [cell for cell in row if self._words(cell)]
        if len(said) < 2 or not rows:
            return False
        if not self._words(row[0]) and self._are_prices_of(said, rows):
            return True
        if all(tag(cell) == "th" for cell in said) or any(tag(p) == "thead" for p in row[0].iterancestors()):
            return True
        return all(is_bold(self.blocks, cell) for cell in said)

    def _are_prices_of(self, heads: list[Element], rows: list[list[Element]]) -> bool:
        """Whether all columns but the first have amounts below names, and that one says of what."""
        amounts = (cues.AMOUNT.match(self._words(cell)) for row in rows for cell in row[1:])
        names = [self._words(cell) for cell in (*heads, *(row[0] for row in rows))]
        return all(len(row) == len(heads) + 1 for row in rows) and all(map(is_label, names)) and all(amounts)

    def _read_headed(self, number: int, heads: list[list[Element]], rows: list[list[Element]]) -> None:
        columns = self._columns(heads)
        if cues.NO_NAME.fullmatch(columns[0]):  # "Method" says of what only with "How you are assessed"
            columns[0] = self._heading(heads[0][0]) or columns[0]
        header = [cell for head in heads for cell in head]
        for cell in header:
            self.covered.update(range(*self.blocks.range(cell)))
        rows = _filled(rows)
        columns, rows = self._without_codes(columns, rows)
        others = self._lists_courses(columns, rows)
        said = [[self._words(cell) for cell in row] for row in rows]
        crossed, prices = _has_headed_rows(columns, said), ""
        if not crossed and _is_price_list(columns, said):
            prices = self._of_prices(header[0])
            crossed = bool(prices)
        meets = "" if crossed else _numbers_meetings(columns, said)
        crossed = crossed or meets != ""
        read: list[dict[str, Element]] = []
        details, terms = self._read_across(rows, len(columns))
        for index, row in enumerate(rows, 1):
            cells: dict[str, Element] = {}
            if _goes_across(row, len(columns)):
                read.append(cells)
                continue
            position = 0
            if others and (total := self._total_of(row)):
                self._add_range(*total, f"table[{number}]/row {index}")
                read.append(cells)
                continue
            of_row = f"{prices or meets} {clean(self._words(row[0]))}" if crossed else ""
            for cell in row:
                label = columns[position] if position < len(columns) else ""
                position += _spans(cell)
                first, last = self.blocks.range(cell)
                reaches_down = index > 1 and cell in rows[index - 2]
                if first == last or (first in self.covered and not reaches_down):
                    continue
                if others and not _names_course(label):
                    self.covered.update(range(first, last))
                    continue
                if crossed and cell is row[0]:
                    self.covered.update(range(first, last))
                    continue
                cells.setdefault(label, cell)
                self._add_range(
                    f"{of_row} {label}".strip(),
                    first,
                    last,
                    f"table[{number}]/row {index}/{label}",
                    (number, index),
                )
            read.append(cells)
        if read and not others and not meets:
            ranges = [self.blocks.range(cell) for cell in header]
            first = min((first for first, last in ranges if first < last), default=0)
            self.tables.append(Table(number, tuple(columns), tuple(read), first, details, terms))

    def _total_of(self, row: list[Element]) -> tuple[str, int, int] | None:
        """What a row adds up and the range of the sum in its last cell, where it says so."""
        *named, last = row
        name = next((said for said in map(self._words, named) if cues.TOTAL.match(said)), "")
        first, end = self.blocks.range(last)
        return (clean(name), first, end) if name and first < end and first not in self.covered else None

    def _without_codes(
        self, columns: list[str], rows: list[list[Element]]
    ) -> tuple[list[str], list[list[Element]]]:
        """A table of fees less its first column, where that only numbers what the next one names."""
        is_coded = len(columns) > 2 and cues.FEE_CODE.fullmatch(columns[0])
        if not is_coded or not cues.PRICED.fullmatch(columns[1]) or any(len(row) < 3 for row in rows):
            return columns, rows
        for row in rows:
            self.covered.update(range(*self.blocks.range(row[0])))
        return columns[1:], [row[1:] for row in rows]

    def _read_across(
        self, rows: list[list[Element]], columns: int
    ) -> tuple[dict[int, Element], dict[int, Leaf]]:
        """What rows tell that go across all columns: details of the row above, or the term of those below."""
        details: dict[int, Element] = {}
        terms: dict[int, Leaf] = {}
        term: Leaf | None = None
        for index, row in enumerate(rows, 1):
            first, last = self.blocks.range(row[0])
            if not _goes_across(row, columns):
                terms |= {index: term} if term else {}
            elif cues.TERM.match(self._words(row[0])):
                term = self.blocks.leaves[first]
                self.covered.update(range(first, last))
            elif index > 1 and (last > first + 1 or cues.DATE.search(self._words(row[0]))):
                details[index - 1] = row[0]
        return details, terms

    def _columns(self, heads: list[list[Element]]) -> list[str]:
        """The name of each column, by all rows of headings over it: "Dates First", "Dates Last"."""
        names: list[list[str]] = []
        for depth, head in enumerate(heads):
            column = 0
            for cell in head:
                while column < len(names) and len(names[column]) > depth:  # a cell from above reaches down
                    column += 1
                said = clean(self._words(cell))
                for place in range(column, column + _spans(cell)):
                    while len(names) <= place:
                        names.append([""] * depth)
                    names[place].extend([said] + [""] * (_spans(cell, "rowspan") - 1))
                column += _spans(cell)
        return [" ".join(filter(None, name)) for name in names]

    def _heading(self, element: Element) -> str:
        """The nearest heading over an element, but for the title."""
        title = self.blocks.region.title
        over = [h for h in self.blocks.over(self.blocks.range(element)[0]) if h.element is not title]
        return clean(self.blocks.words(over[-1])) if over else ""

    def _of_prices(self, cell: Element) -> str:
        """The nearest heading or caption over a table, where it says that amounts are prices."""
        above = self.blocks.above(self.blocks.range(cell)[0])
        return clean(above[-1]) if above and cues.FEES.search(above[-1]) else ""

    def _lists_courses(self, columns: list[str], rows: list[list[Element]]) -> bool:
        """Whether a table lists other courses, each with its code and its title, and not sections of one."""
        whole = [row for row in rows if len(row) == len(columns)]
        coded = [n for n, column in enumerate(columns) if cues.COURSE_CODE.fullmatch(column)]
        if coded and len(whole) > 1 and all(cues.CODED.match(self._words(row[coded[0]])) for row in whole):
            return len({self._words(row[coded[0]]) for row in whole}) == len(whole)
        others = [(n, column) for n, column in enumerate(columns) if coded and n != coded[0]]
        titled = [n for n, column in others if cues.COURSE_TITLE.fullmatch(column)]
        if not titled:
            return False
        titles = [self._words(row[titled[0]]) for row in whole]
        return len(titles) == 1 or len(set(titles)) > 1

    def _read_two_columns(self, number: int, rows: list[list[Element]]) -> None:
        rows = [row[n : n + 2] for row in rows for n in range(0, len(row), 2)]
        pairs = [row for row in rows if len(row) == 2 and is_label(self._words(row[0]))]
        headed = [row for row in pairs if self._is_name(row[0])]
        chosen = headed if headed or len(pairs) < max(2, len(rows) - 1) else pairs
        # An amount alone in its cell is told by the words beside it, whatever else stands in the row.
        chosen = chosen or [row for row in pairs if _MONEY.fullmatch(self._words(row[1]))]
        if len({self._words(row[0]) for row in chosen}) < len(chosen):
            return
        for label_cell, value in chosen:
            label = clean(self._words(label_cell))
            first, last = self.blocks.range(value)
            if first == last or first in self.covered:
                continue
            self.covered.update(range(*self.blocks.range(label_cell)))
            self._add_range(label, first, last, f"table[{number}]/{label}")

    def _is_name(self, cell: Element) -> bool:
        """Whether a cell is marked as the name of the cell beside it."""
        is_marked = tag(cell) == "th" or is_bold(self.blocks, cell) or self._words(cell).endswith(":")
        return is_marked or next(cell.iter("label"), None) is not None

    def _words(self, element: Element) -> str:
        return self.blocks.said(element)

    # ------------------------------------------------------------------ pairs

    def _read_pairs(self) -> None:
        for pair in find_pairs(self.blocks, self._noted):
            name = clean(self._words(pair.label))
            first, last = self.blocks.range(pair.value) if pair.value is not None else (0, 0)
            index = first if first != last else self._leaf_at(pair.start)
            if index is None or index in self.covered:
                continue
            if first != last:
                self.covered.update(range(*self.blocks.range(pair.label)))
                self._add_range(name, first, last, name)
            else:  # the value is a part of a leaf, which the label may begin
                self.covered.update((index, *range(*self.blocks.range(pair.label))))
                self.at.setdefault(index, []).append(Fact(name, pair.start, pair.end, name))

    def _leaf_at(self, offset: int) -> int | None:
        place = bisect_right(self._starts, (offset, len(self.blocks.leaves))) - 1
        index = self._starts[place][1] if place >= 0 else 0
        return index if place >= 0 and offset < self.blocks.leaves[index].end else None

    # ------------------------------------------------------------------ lines

    def _read_lines(self) -> None:
        lines = Lines(self.blocks, self._noted)
        for index, leaf in enumerate(self.blocks.leaves):
            if index in self.covered or leaf.rank or leaf.control:
                continue
            leads_on = lines.pending
            facts = list(lines.of(leaf))
            if leads_on and all(_BULLET.match(line) for line in self.blocks.words(leaf).split("\n")):
                facts = [replace(fact, label=leads_on, path=leads_on) for fact in facts]
            if lines.pending and not self._is_headed(index):
                self._label_list(lines.pending, index)
            if any(fact.label for fact in facts) or len(facts) > self.blocks.words(leaf).count("\n") + 1:
                self.covered.add(index)
                self.at.setdefault(index, []).extend(facts)

    def _is_headed(self, index: int) -> bool:
        """Whether a heading but the title stands over a leaf."""
        title = self.blocks.region.title
        return any(h.element is not title for h in self.blocks.over(index))

    def _label_list(self, label: str, index: int) -> None:
        """Give the items of a list the label that the leaf before it ends with."""
        leaf, below = self.blocks.leaves[index], self.blocks.leaves[index + 1 : index + 2]
        holder = next((e for b in below for e in b.element.iterancestors("ul", "ol")), None)
        if holder is None or holder.getparent() not in (leaf.element, leaf.element.getparent()):
            return
        for number, item in enumerate(self.blocks.kids(holder), 1):
            self._add_range(label, *self.blocks.range(item), f"{label}/li[{number}]")

    # ------------------------------------------------------------------ shared

    def _add_range(
        self, label: str, first: int, last: int, path: str, row: tuple[int, int] | None = None
    ) -> None:
        slices = [] if cues.SUBTOTAL.match(label) else list(self.blocks.slices(first, last))
        if sum(end - start for start, end in slices) > MAX_FACT:
            # Prose under a label: each block of it is a statement of its own.
            slices = [(leaf.start, leaf.end) for leaf in self.blocks.leaves[first:last] if not leaf.control]
        count = Counter[str]()
        for start, end in slices:
            count[path] += 1
            numbered = path if count[path] == 1 else f"{path}[{count[path]}]"
            self.at.setdefault(first, []).append(Fact(label, start, end, numbered, row))
        self.covered.update(range(first, last))


def _names_first(terms: list[Element]) -> list[Element]:
    """The names and values of a definition list, each name before its value, where styles show the value over
    it: ``<dd>21</dd><dt>contact hours</dt>``."""
    if [tag(term) for term in terms] != ["dd", "dt"] * (len(terms) // 2):
        return terms
    return [term for value, name in zip(terms[::2], terms[1::2], strict=True) for term in (name, value)]


def _is_layout(table: Element) -> bool:
    """Whether a table only lays out others: it holds one elsewhere than in a cell across all columns."""
    around = (next(t.iterancestors("td", "th"), None) for t in table.iterdescendants("table"))
    return any(cell is None or _spans(cell) < _LEAST_ACROSS for cell in around)


def _rows(table: Element) -> Iterator[Element]:
    """Rows of a table, without those of tables in it."""
    return (row for row in table.iter("tr") if next(row.iterancestors("table"), None) is table)


def _filled(rows: list[list[Element]]) -> list[list[Element]]:
    """Rows with the cells that reach down into them from the rows above, each in its column."""
    filled = []
    reaching: dict[int, tuple[Element, int]] = {}
    for row in rows:
        cells, own, column = [], iter(row), 0
        below: dict[int, tuple[Element, int]] = {}
        while True:
            cell, rows_left = reaching.pop(column, (None, 0))
            if cell is None:
                cell = next(own, None)
                if cell is None:
                    break
                rows_left = _spans(cell, "rowspan") - 1
            if rows_left:
                below[column] = (cell, rows_left - 1)
            cells.append(cell)
            column += _spans(cell)
        filled.append(cells)
        reaching = below
    return filled


def _goes_across(row: list[Element], columns: int) -> bool:
    """Whether a row is one cell under all columns, or all but one."""
    return len(row) == 1 and _spans(row[0]) >= max(_LEAST_ACROSS, columns - 1)


def _has_headed_rows(columns: list[str], rows: list[list[str]]) -> bool:
    """Whether the first cell of a row says what is counted and the others for whom, or the other way round:
    "Tuition", "Domestic"."""
    if not columns[0] or any(map(cues.PAYER.fullmatch, columns[1:])):
        return True
    names = [row[0] for row in rows]
    if not _are_labels(names) or not any(cues.AMOUNT.search(cell) for row in rows for cell in row[1:]):
        return False
    return cues.PRICED.fullmatch(columns[0]) is not None or all(map(cues.PAYER.fullmatch, names))


def _numbers_meetings(columns: list[str], rows: list[list[str]]) -> str:
    """What the first column counts, from one upward, if those are the meetings of one run, of which none has
    a price or status of its own: "Session", "Week"."""
    counted = [row[0] for row in rows] == [str(number) for number in range(1, len(rows) + 1)]
    if len(rows) < 2 or not counted or not cues.MEETINGS.fullmatch(columns[0]):
        return ""
    cells = [cell for row in rows for cell in row]
    is_offered = any(cues.AMOUNT.search(cell) or cues.STATUS_ALONE.fullmatch(cell) for cell in cells)
    return "" if is_offered else columns[0]


def _is_price_list(columns: list[str], rows: list[list[str]]) -> bool:
    """Whether all but the first cell of each row are amounts: prices by two marks ("Staff", "Credit")."""
    amounts = (cues.AMOUNT.match(cell) for row in rows for cell in row[1:])
    return len(columns) > 2 and _are_labels([row[0] for row in rows]) and all(amounts)


def _are_labels(names: list[str]) -> bool:
    return len(set(names)) == len(names) and all(map(is_label, names))


def _names_course(column: str) -> bool:
    return bool(cues.COURSE_CODE.fullmatch(column) or cues.COURSE_TITLE.fullmatch(column))


def _goes_on(above: list[Element], row: list[Element]) -> bool:
    """Whether a row of nothing but headings divides those of the row above."""
    return any(_spans(cell) > 1 for cell in above) and all(tag(cell) == "th" for cell in row)


def _spans(cell: Element, way: str = "colspan") -> int:
    """How many columns (or rows, by ``rowspan``) a cell stands over."""
    given = cell.get(way, "1").strip()
    return min(int(given), 100) if given.isdecimal() and int(given) else 1
