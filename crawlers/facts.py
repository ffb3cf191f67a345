"""Labelled facts that people see: definition lists, tables, pairs of label and value, "Label: value"."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from crawlers import words
from crawlers.blocks import BOLD, Blocks, Leaf
from crawlers.grids import find_grids
from crawlers.region import Element, tag

MAX_LABEL = 45
MAX_FACT = 300
"""Longer words beside a label are prose that the label introduces."""

_LABEL = re.compile(r"[^\W\d_][^\n:]*")
_LABEL_LINE = re.compile(r"([^\W\d_][^:\n]{1,44}?)\s?:\s+(?=\S)")
_WORD = re.compile(r"[^\W\d_]{4,}(?:\(s\))?")
_REMARK = re.compile(
    r"notes?|tips?|attention|important|remember|warning|remarques?|opmerking|hinweis|achtung",
    re.IGNORECASE,
)
"""Words that say nothing of what follows them: the heading above says more."""
_NUMBER = re.compile(r"(?:[A-Z]{0,3}[$€£] ?)?\d[\d ,.]*%?")
_LABEL_NAMES = re.compile(r"label|title|heading|term|\bkey\b|name|caption|header", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fact:
    """A value and what is printed beside it."""

    label: str
    start: int
    end: int
    path: str
    """Trail below the nearest heading: ``dl/Room``, ``table[2]/row 3/Times``."""
    row: tuple[int, int] | None = None
    """Table and row of the leaf's region, for facts of one table row, which belong together."""
    prose: bool = False
    """Sentences after a label: words of the body, known by what they are about."""

    @property
    def short(self) -> bool:
        return not self.prose and self.end - self.start <= MAX_FACT


@dataclass(frozen=True, slots=True)
class Table:
    """A table with headed columns: the element, its headings, and its rows of cells by heading."""

    number: int
    columns: tuple[str, ...]
    rows: tuple[dict[str, Element], ...]
    first: int
    """Index of its first leaf."""


class Facts:
    """The labelled facts of a region by the leaf that each begins at, and the leaves that they cover."""

    def __init__(self, blocks: Blocks) -> None:
        self.blocks = blocks
        self.at: dict[int, list[Fact]] = {}
        self.covered: set[int] = set()
        self.tables: list[Table] = []
        self._read_lists()
        self._read_tables()
        self._read_pairs()
        self._read_lines()

    # ------------------------------------------------------------------ definition lists

    def _read_lists(self) -> None:
        for element in [e for e in self.blocks.ranges if tag(e) == "dl"]:
            label = ""
            for term in element.iter("dt", "dd"):
                first, last = self.blocks.range(term)
                if first == last or first in self.covered:
                    continue
                if tag(term) == "dt":
                    label = _clean(
                        self.blocks.text[self.blocks.leaves[first].start : self.blocks.leaves[last - 1].end]
                    )
                    self.covered.update(range(first, last))
                elif label:
                    self._add_range(label, first, last, f"dl/{label}")

    # ------------------------------------------------------------------ tables

    def _read_tables(self) -> None:
        tables = [
            e
            for e in self.blocks.ranges
            if tag(e) == "table" and next(e.iterdescendants("table"), None) is None
        ]
        for number, table in enumerate(tables, 1):
            rows = [[c for c in row if tag(c) in ("th", "td")] for row in table.iter("tr")]
            rows = [row for row in rows if any(self._words(cell) for cell in row)]
            if not rows:
                continue
            header = next((i for i, row in enumerate(rows) if len(row) > 1), None)
            if header is not None and len(rows) > header + 1 and self._is_header(rows[header]):
                self._read_headed(number, rows[header], rows[header + 1 :])
            else:
                self._read_two_columns(number, rows)
        for number, grid in enumerate(find_grids(self.blocks), len(tables) + 1):
            if self.covered.isdisjoint(self.blocks.range(cell)[0] for cell in grid[0]):
                self._read_headed(number, grid[0], grid[1:])

    def _is_header(self, row: list[Element]) -> bool:
        said = [cell for cell in row if self._words(cell)]
        if len(said) < 2:
            return False
        if all(tag(cell) == "th" for cell in said) or any(tag(p) == "thead" for p in row[0].iterancestors()):
            return True
        return all(self._is_bold(cell) for cell in said)

    def _is_bold(self, cell: Element) -> bool:
        return any(self.blocks.canon.span(bold) == self.blocks.canon.span(cell) for bold in cell.iter(*BOLD))

    def _read_headed(self, number: int, header: list[Element], rows: list[list[Element]]) -> None:
        columns = [name for cell in header for name in [_clean(self._words(cell))] * _spans(cell)]
        for cell in header:
            self.covered.update(range(*self.blocks.range(cell)))
        others = self._lists_courses(columns, rows)
        read: list[dict[str, Element]] = []
        for index, row in enumerate(rows, 1):
            cells: dict[str, Element] = {}
            position = 0
            for cell in row:
                label = columns[position] if position < len(columns) else ""
                position += _spans(cell)
                first, last = self.blocks.range(cell)
                if first == last or first in self.covered:
                    continue
                if others and not _names_course(label):
                    self.covered.update(range(first, last))
                    continue
                cells.setdefault(label, cell)
                self._add_range(label, first, last, f"table[{number}]/row {index}/{label}", (number, index))
            read.append(cells)
        if read:
            first = min(self.blocks.range(cell)[0] for cell in header)
            self.tables.append(Table(number, tuple(columns), tuple(read), first))

    def _lists_courses(self, columns: list[str], rows: list[list[Element]]) -> bool:
        """Whether a table lists other courses, each with its code and its title, and not sections of one."""
        titled = [n for n, column in enumerate(columns) if words.COURSE_TITLE.fullmatch(column)]
        if not titled or not any(map(words.COURSE_CODE.fullmatch, columns)):
            return False
        titles = [self._words(row[titled[0]]) for row in rows if len(row) == len(columns)]
        return len(titles) == 1 or len(set(titles)) > 1

    def _read_two_columns(self, number: int, rows: list[list[Element]]) -> None:
        pairs = [row for row in rows if len(row) == 2 and self._is_label(self._words(row[0]))]
        headed = [row for row in pairs if tag(row[0]) == "th" or self._is_bold(row[0])]
        chosen = headed if headed or len(pairs) < max(2, len(rows) - 1) else pairs
        if len({self._words(row[0]) for row in chosen}) < len(chosen):
            return
        for label_cell, value in chosen:
            label = _clean(self._words(label_cell))
            first, last = self.blocks.range(value)
            if first == last or first in self.covered:
                continue
            self.covered.update(range(*self.blocks.range(label_cell)))
            self._add_range(label, first, last, f"table[{number}]/{label}")

    def _words(self, element: Element) -> str:
        return self.blocks.canon.of(element)

    # ------------------------------------------------------------------ pairs of elements

    def _read_pairs(self) -> None:
        """Elements that hold exactly a label and a value, marked as such or repeated side by side."""
        found: dict[Element | None, list[tuple[Element, Element]]] = {}
        for element, (first, last) in self.blocks.ranges.items():
            if (
                not 0 < last - first <= 12
                or first in self.covered
                or tag(element) in ("ul", "ol", "table", "tr")
            ):
                continue
            kids = self.blocks.kids(element)
            if len(kids) == 2 and self._is_pair(element, kids[0], kids[1]):
                found.setdefault(self._group(element), []).append((kids[0], kids[1]))
        for group in found.values():
            distinct = len({self._words(label) for label, _ in group})
            for label, value in group:
                repeated = len(group) > 1 and distinct == len(group)
                if repeated or self._is_marked(label, value):
                    self._add_pair(label, value)

    def _is_pair(self, element: Element, label: Element, value: Element) -> bool:
        canon, text = self.blocks.canon, self.blocks.text
        start, end = canon.span(element)
        between = text[canon.span(label)[1] : canon.span(value)[0]]
        if canon.span(label)[0] != start or canon.span(value)[1] != end or between.strip(" \n:"):
            return False
        first, last = self.blocks.range(element)
        if any(leaf.rank for leaf in self.blocks.leaves[first:last]):
            return False
        name = self._words(label)
        return self._is_label(name) and name != self._words(value) and tag(label) not in ("ul", "ol", "a")

    def _group(self, element: Element) -> Element | None:
        """The element whose children repeat: the parent, above wrappers that hold nothing else."""
        parent = element.getparent()
        while parent is not None and self.blocks.range(parent) == self.blocks.range(element):
            element, parent = parent, parent.getparent()
        return parent

    def _is_marked(self, label: Element, value: Element) -> bool:
        if self._words(label).endswith(":") or tag(label) in (*BOLD, "dt", "th", "label"):
            return True
        if _NUMBER.fullmatch(self._words(value)) and len(self._words(label)) > 2:
            return True
        named = f"{label.get('class', '')} {label.get('id', '')}"
        return bool(_LABEL_NAMES.search(named)) or (self._is_bold(label) and not self._is_bold(value))

    def _add_pair(self, label: Element, value: Element) -> None:
        name = _clean(self._words(label))
        first, last = self.blocks.range(value)
        if first != last:
            self.covered.update(range(*self.blocks.range(label)))
            self._add_range(name, first, last, name)
            return
        # Label and value share one leaf: two inline elements.
        start, end = self.blocks.canon.span(value)
        index = self._leaf_at(start)
        if index is not None and index not in self.covered:
            self.covered.add(index)
            self.at.setdefault(index, []).append(Fact(name, start, end, name))

    def _leaf_at(self, offset: int) -> int | None:
        low, high = 0, len(self.blocks.leaves)
        while low < high:
            middle = (low + high) // 2
            if self.blocks.leaves[middle].end <= offset:
                low = middle + 1
            else:
                high = middle
        return low if low < len(self.blocks.leaves) and self.blocks.leaves[low].start <= offset else None

    # ------------------------------------------------------------------ lines

    def _read_lines(self) -> None:
        for index, leaf in enumerate(self.blocks.leaves):
            if index in self.covered or leaf.rank or leaf.control:
                continue
            facts = list(self._lines(leaf))
            if any(fact.label for fact in facts):
                self.covered.add(index)
                self.at.setdefault(index, []).extend(facts)

    def _lines(self, leaf: Leaf) -> Iterator[Fact]:
        """The lines of a leaf, each with its label: printed with a colon, or in bold before other words."""
        bold = {span[0]: span[1] for b in leaf.element.iter(*BOLD) for span in [self.blocks.canon.span(b)]}
        pending = ""
        for start, end in self._segments(leaf, bold):
            label, value = self._label_of(self.blocks.text[start:end], start, bold.get(start))
            if label and value >= end:  # the label has a line of its own; its value follows
                pending = label
                continue
            if not label and pending:
                label, value = pending, start
            pending = ""
            is_prose = bool(label) and start not in bold and _is_prose(label, self.blocks.text[value:end])
            yield Fact(label, value, end, label, prose=is_prose)

    def _segments(self, leaf: Leaf, bold: dict[int, int]) -> Iterator[tuple[int, int]]:
        """The lines of a leaf, divided before each further label in bold."""
        text = self.blocks.text
        labels = sorted(
            s for s, e in bold.items() if text[s:e].endswith(":") or text[e : e + 2].lstrip()[:1] == ":"
        )
        start = leaf.start
        for line in self.blocks.words(leaf).split("\n"):
            end = start + len(line)
            cuts = [start, *(cut for cut in labels if start < cut < end), end]
            for begin, stop in itertools.pairwise(cuts):
                if text[begin:stop].strip():
                    yield begin, begin + len(text[begin:stop].rstrip())
            start = end + 1

    def _label_of(self, line: str, start: int, bold_end: int | None) -> tuple[str, int]:
        """The label of a line and the offset at which its value begins; ``""`` where it has none."""
        match = _LABEL_LINE.match(line)
        if match and len(match.group(1).split()) <= 6:
            is_bold = bold_end is not None and bold_end >= start + match.end(1)
            name, value = match.group(1), line[match.end() :]
            # "Restriction: For students of …": a word that a sentence of its own follows.
            is_word = _WORD.fullmatch(name) and value[0].isupper() and not _REMARK.fullmatch(name)
            if is_bold or is_word or not _is_prose(name, value):
                return _clean(match.group(1)), start + match.end()
        if (
            bold_end is not None
            and bold_end - start <= MAX_LABEL
            and self._is_label(line[: bold_end - start])
        ):
            rest = line[bold_end - start :]
            skipped = len(rest) - len(rest.lstrip(" :–—-"))
            if skipped or not rest:
                return _clean(line[: bold_end - start]), bold_end + skipped
        return "", start

    # ------------------------------------------------------------------ shared

    def _is_label(self, name: str) -> bool:
        return len(name) <= MAX_LABEL and bool(_LABEL.match(name)) and "\n" not in name

    def _add_range(
        self, label: str, first: int, last: int, path: str, row: tuple[int, int] | None = None
    ) -> None:
        slices = [] if words.SUBTOTAL.match(label) else list(self.blocks.slices(first, last))
        if sum(end - start for start, end in slices) > MAX_FACT:
            # Prose under a label: each block of it is a statement of its own.
            slices = [(leaf.start, leaf.end) for leaf in self.blocks.leaves[first:last] if not leaf.control]
        count = Counter[str]()
        for start, end in slices:
            count[path] += 1
            numbered = path if count[path] == 1 else f"{path}[{count[path]}]"
            self.at.setdefault(first, []).append(Fact(label, start, end, numbered, row))
        self.covered.update(range(first, last))


def _names_course(column: str) -> bool:
    return bool(words.COURSE_CODE.fullmatch(column) or words.COURSE_TITLE.fullmatch(column))


def _is_prose(label: str, value: str) -> bool:
    """Whether words before and after a colon are one sentence: "For families: safety, comfort and rest."."""
    if len(value) > MAX_FACT or words.SENTENCE.search(value):
        return True
    is_sentence = value.endswith(".") and len(value.split()) > 4
    return is_sentence and (value[0].islower() or "," in label or len(label.split()) > 3)


def _clean(label: str) -> str:
    """A label without its colon, on one line."""
    return " ".join(label.split()).rstrip(" :*").strip()


def _spans(cell: Element) -> int:
    """How many columns a cell stands over."""
    given = cell.get("colspan", "1").strip()
    return min(int(given), 100) if given.isdigit() and int(given) else 1
