"""The rows of a table to listings: each row an offering, an instance of one, or a part of one.

Cells are said word for word. A cell that cannot be what its column is about says nothing of it and is named;
so is a row that names no offering, or repeats one.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import parse_qs, parse_qsl, quote, urlencode, urlsplit

from crawlers.columns import LITERAL, SILENT, WORDS, Column, Columns, Table
from crawlers.pages.labels import labelled
from crawlers.read import Document
from crawlers.records import absolute, listing, words
from crawlers.rows import Cell, Record, Row
from crawlers.source import Source
from normalizer.raw import InstanceRef, Place, RawListing, Statement
from normalizer.text import canonical_text

MAX_REFERENCE = 300
"""Characters; what is longer is prose that slipped into the column."""
_SHOWN = 60
"""Characters that are shown of what is passed over."""
_FAULTS = frozenset("#name? #ref! #value! #div/0! #n/a #null! #num! #error!".split())
"""What spreadsheets put where a formula failed."""


_HOST = re.compile(r"(?i)(?:[a-z0-9-]+\.)+[a-z]{2,}/|www\.")
"""Begins an address that people write without its scheme: ``www.college.example/courses``."""


class _PassedOver(Exception):  # noqa: N818  a row that is no offering is no error
    """Why a row is passed over."""


@dataclass
class Offering:
    """What the rows of one reference say."""

    row: Row | Record
    """The first of them."""
    url: str
    statements: list[Statement] = field(default_factory=list)
    said: set[tuple[object, ...]] = field(default_factory=set)
    """What these say, to tell what a further row repeats: its title, say."""
    instances: dict[str, InstanceRef] = field(default_factory=dict)


@dataclass(frozen=True)
class _Value:
    """One value of a cell: a slice of its words with the offset there, and the column it is read as."""

    text: str
    label: str
    path: str
    offset: int
    column: Column


@dataclass
class TableReader:
    """Gathers the offerings of a table, in its order, and the reasons why rows and cells were passed over."""

    document: Document
    source: Source
    table: Table
    offerings: dict[str, Offering] = field(default_factory=dict)
    skipped: list[str] = field(default_factory=list)

    def add(self, row: Row | Record) -> None:
        """Take one row in, or note why not."""
        try:
            self._add(row)
        except _PassedOver as reason:
            self.skipped.append(f"{row.place}: {reason}")

    def listings(self) -> tuple[RawListing, ...]:
        """The listings of all rows taken in."""
        return tuple(
            listing(
                self.document,
                self.source,
                reference=reference,
                url=offering.url,
                place=offering.row.place,
                statements=offering.statements,
                instances=offering.instances.values(),
            )
            for reference, offering in self.offerings.items()
        )

    def _add(self, row: Row | Record) -> None:
        for column, unwanted in self.table.pass_over.items():
            if self._first(row, column) in unwanted:
                raise _PassedOver(f"{column} is {self._first(row, column)!r}")
        reference = self._reference(row)
        url = self._url(row, reference)
        instance = self._instance(row)
        known = self.offerings.get(reference)
        if known and not self.table.parts and not self.table.instance:
            same = "the words" if known.row.fields == row.fields else "the reference, and not all words,"
            raise _PassedOver(f"has {same} of {known.row.place}; the first is kept")
        said = list(self._said(row, self.table.columns))
        if _speaks_of(self.table.columns, "title") and not any(s.about == "title" for s in said):
            raise _PassedOver("no title")
        offering = self.offerings.setdefault(reference, Offering(row, url))
        if instance:
            offering.instances.setdefault(instance, InstanceRef(reference=instance, place=row.place))
        said += self._said(row, self.table.instance_columns, instance)
        news = [statement for statement in said if _words(statement) not in offering.said]
        offering.statements += news
        offering.said.update(map(_words, news))

    # ------------------------------------------------------------------ what names a row

    def _reference(self, row: Row | Record) -> str:
        parts = [self._of_address(part) for part in self._parts(row, self.table.reference)]
        if len(parts) < len(self.table.reference) or not all(parts):
            raise _PassedOver(f"no {' and '.join(self.table.reference)}, so nothing names the offering")
        reference = " ".join(parts)
        if len(reference) > MAX_REFERENCE:
            raise _PassedOver(f"{shown(reference)} is too long for a reference")
        return reference

    def _instance(self, row: Row | Record) -> str:
        """The reference of the row's instance; ``""`` where it names none."""
        parts = self._parts(row, self.table.instance)
        if parts and len(parts) < len(self.table.instance):
            raise _PassedOver(f"{' and '.join(self.table.instance)} name an instance together; one is empty")
        return " ".join(parts)

    def _parts(self, row: Row | Record, columns: tuple[str, ...]) -> list[str]:
        return [part for column in columns if (part := self._first(row, column))]

    def _first(self, row: Row | Record, column: str) -> str:
        """The first thing that a column says in one line; ``""`` for nothing."""
        for cell in row.cells(column):
            text = words(cell.value)
            if not self._is_nothing(text):
                return " ".join(text.split())
        return ""

    def _of_address(self, part: str) -> str:
        """The id in an address: the parameter declared as such, else the path. Anything else stays."""
        part = _with_scheme(part)
        if not part.startswith(("http://", "https://")):
            return part
        try:
            address = urlsplit(part)
        except ValueError:
            return ""
        given = parse_qs(address.query).get(self.table.reference_query or "")
        return given[0] if given else address.path

    def _url(self, row: Row | Record, reference: str) -> str:
        if self.table.page:
            return self.table.page.replace("{reference}", quote(reference, safe=""))
        given = _with_scheme(self._first(row, self.table.url)) if self.table.url else ""
        if not given:
            return self.document.url
        url = absolute(self.document.url, given) if given.startswith(("http://", "https://", "/")) else None
        if url is None:
            raise _PassedOver(f"{shown(given)} in {self.table.url} is no address")
        return self._without_tracking(url)

    def _without_tracking(self, url: str) -> str:
        parts = urlsplit(url)
        given = parse_qsl(parts.query, keep_blank_values=True)
        kept = [(name, value) for name, value in given if name not in self.table.tracking]
        return url if kept == given else parts._replace(query=urlencode(kept)).geturl()

    # ------------------------------------------------------------------ what a row says

    def _said(self, row: Row | Record, columns: Columns, subject: str = "") -> Iterator[Statement]:
        for name, column in columns.items():
            for cell in row.cells(name):
                for value in self._values(cell, column):
                    yield from self._of_kind(value, subject)

    def _values(self, cell: Cell, column: Column) -> Iterator[_Value]:
        """The values of a cell, each with the kinds that it may be of."""
        text = words(cell.value)
        if self._is_nothing(text):
            return
        if column.split == LITERAL:
            items = _items(cell.value)
            if items is None:
                self.skipped.append(f"{cell.path}: {shown(text)} is no list")
            for number, item in enumerate(items or ()):
                yield _Value(canonical_text(item), cell.label, f"{cell.path}[{number}]", 0, column)
        elif column.labels is None:
            for start, end in divided(text, column.split):
                yield _Value(text[start:end], cell.label, cell.path, start, column)
        else:
            for label, start, end in labelled(text, column.labels):
                own = column.labels.get(label.casefold(), column)
                for begin, stop in divided(text[start:end], own.split):
                    yield _Value(text[start + begin : start + stop], label, cell.path, start + begin, own)

    def _of_kind(self, value: _Value, subject: str) -> Iterator[Statement]:
        """One value as statements, of the first kind whose form it has."""
        if self._is_nothing(value.text):
            return
        for kind in value.column.kinds:
            spans = _spans(kind.form, value.text)
            if spans is None:
                continue
            for (start, end), label, names in zip(
                spans, (value.label, ""), (kind.about, (WORDS,)), strict=False
            ):
                text = value.text[start:end]
                where = Place(path=value.path, region="data", offset=value.offset + start)
                for name in names:
                    if name != SILENT and text.strip():
                        about = None if name == WORDS else name
                        yield Statement(subject=subject, label=label, text=text, about=about, place=where)
            return
        reason = "is none of what this column holds, and is not taken for it"
        self.skipped.append(f"{value.path}: {shown(value.text)} {reason}")

    def _is_nothing(self, text: str) -> bool:
        return is_nothing(text, self.table.nothing)


def _with_scheme(address: str) -> str:
    return f"https://{address}" if _HOST.match(address) else address


def is_nothing(text: str, words_for_nothing: tuple[str, ...] = ()) -> bool:
    """Whether words of a cell say nothing: none, those that mean so, or a failed formula."""
    folded = text.casefold()
    return not folded or folded in _FAULTS or folded in _folded(words_for_nothing)


def _words(statement: Statement) -> tuple[object, ...]:
    return statement.subject, statement.label, statement.text, statement.about


def _speaks_of(columns: Columns, about: str) -> bool:
    return any(about in kind.about for column in columns.values() for kind in column.kinds)


def divided(text: str, separator: str | None) -> Iterator[tuple[int, int]]:
    """Slices of a text between separators, without the blanks around them."""
    start = 0
    for piece in text.split(separator) if separator else (text,):
        begin = start + len(piece) - len(piece.lstrip())
        if piece.strip():
            yield begin, start + len(piece.rstrip())
        start += len(piece) + len(separator or "")


def _items(value: object) -> list[str] | None:
    """The words of a list that Python wrote; ``None`` for anything else."""
    try:
        found = ast.literal_eval(value.strip()) if isinstance(value, str) and len(value) < 50_000 else None
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return None
    return [item for item in found if isinstance(item, str)] if isinstance(found, list) else None


def _spans(form: str | None, text: str) -> tuple[tuple[int, int], ...] | None:
    """The slices of a text, where it has the form, that are the value (a group of it, else all of it) and the
    words into which it runs on, if any."""
    if form is None:
        return ((0, len(text)),)
    match = re.compile(form, re.DOTALL).fullmatch(text)
    if match is None:
        return None
    on = match.re.groupindex.get(WORDS)
    values = (
        number for number in range(1, match.re.groups + 1) if number != on and match[number] is not None
    )
    value = match.span(next(values, 0))
    return (value, match.span(on)) if on and match[on] is not None else (value,)


def shown(text: str) -> str:
    """The beginning of words from a table, to show where they stand."""
    return repr(text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…")


@lru_cache
def _folded(words_for_nothing: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word.casefold() for word in words_for_nothing)
