"""Ellucian Banner self-service: class schedules and catalogue of Banner 8, in HTML 4 tables, and of Banner 9,
in JSON.

In Banner 8 a section has a heading ("Structural Geology - 21339 - EOS 202 - A01": title, course reference
number, course, section) and a cell of lines: a note, labelled facts, then facts whose label ends the line
("1.500 Credits", "Online Instructional Method"), and tables of meetings or seats. One listing per course, its
sections are the instances. A laboratory is a section of its own worth 0.000 credits, which says nothing
about the course; "TBA" is silence; instructors are never read. A search may answer with a table instead, a
section a row; an entry of the catalogue has its course in its heading and lines of the same kind. In Banner 9
(``searchResults``) a section is a record, with its meetings inside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from crawlers.elements import Page, attribute, first, select
from crawlers.pages import cues
from crawlers.pages.tags import Element, tag
from crawlers.read import Document, Read, ReadError
from crawlers.records import Fields, Json, collect, gather, identifier, listing, numbered, say, values, words
from crawlers.source import Source
from normalizer.raw import InstanceRef, RawListing, Region, Statement

_HEADING = re.compile(r"(?P<title>\S.*) - (?P<crn>\d{4,6}) - (?P<course>\S+ \S+) - (?P<section>\S+)")
_ENTRY = re.compile(r"(?P<course>\S+ \S+) - (?P<title>\S.*)")
_LABEL_LAST = re.compile(
    r"(?P<value>.+?) (?P<label>Campus|Schedule Type|Instructional Method|Credits?(?: [Hh]ours?)?)"
)
_HOURS = re.compile(
    r"\s*(?P<value>\d[\d.]*(?:\s+(?:TO|OR)\s+[\d.]+)?)\s+"
    r"(?P<kind>Credit|Lecture|Lab|Other|Contact|CEU)(?: [Hh]our)?s?"
)
_COLUMNS = frozenset(("CRN", "Subj", "Crse", "Title"))
"""By which the table of a search is known."""
_OF_A_COURSE: Fields = {"Title": "title", "Cred": "credit.amount"}
_OF_A_MEETING: Fields = {"Days": None, "Time": None, "Date (MM/DD)": None, "Location": "place"}
_EXAM = re.compile(r"(?i)\bexam")
"""A meeting of this kind is no class: its day is no end, its room no place of study."""
_ZERO = re.compile(r"0+(?:\.0+)?")
_AMOUNT = re.compile(r"\d+(?:\.\d+)?")
_NOT_ANNOUNCED = frozenset(("TBA", "TBD", "To Be Announced"))
_ABOUT = {
    "Associated Term": "term",
    "Registration Dates": "enrolment_deadline",
    "Instructional Method": "delivery",
    "Where": "place",
    "Prerequisites": "prerequisites",
    "Seats Remaining": "status",
    "Waitlist Seats Remaining": "status",
}

COURSE: Fields = {
    "courseTitle": "title",
    "subjectDescription": "subjects",
    "courseDescription": "description",
    "department": "unit",
}
SECTION: Fields = {
    "courseTitle": "title",
    "termDesc": "term",
    "campusDescription": None,
    "scheduleTypeDescription": None,
    "instructionalMethodDescription": "delivery",
    "seatsAvailable": "status",
    "waitAvailable": "status",
}
MEETING: Fields = {
    "startDate": "start",
    "endDate": "end",
    "buildingDescription": "place",
    "meetingTypeDescription": None,
}
_CREDITS = ("creditHours", "creditHourLow", "creditHourHigh")


def read(document: Document, source: Source) -> Read:
    """Read a class schedule or the page of one section. Raises :class:`ReadError` for other JSON."""
    if document.text.lstrip()[:1] in ("{", "["):
        return _records(document, source)
    page = Page(document)
    courses: dict[str, list[_Section]] = {}
    skipped = []
    for place, heading in _headings(page):
        found = _HEADING.fullmatch(page.words(heading))
        if not found:
            skipped.append(f"{place}: {page.words(heading)[:80]!r} names no section")
            continue
        sections = courses.setdefault(found["course"], [])
        if all(known.crn != found["crn"] for known in sections):
            sections.append(_Section(page, heading, place, found["crn"], found["title"]))
    if not courses and (others := [*_found(page, document, source), *_entries(page, document, source)]):
        return collect(others)
    if not courses:
        skipped.append(f"{document.url}: no section on the page")
    listings = (_course(code, sections, document, source) for code, sections in courses.items())
    return Read(tuple(listings), skipped=tuple(skipped))


def _headings(page: Page) -> Iterator[tuple[str, Element]]:
    """Headings of sections, each with its place: of a schedule, or the first of a section's own page."""
    for number, heading in enumerate(select(page.root, "th.ddtitle"), 1):
        yield f"th.ddtitle[{number}]", heading
    for number, heading in enumerate(select(page.root, "th.ddlabel"), 1):
        if _HEADING.fullmatch(page.words(heading)):
            yield f"th.ddlabel[{number}]", heading


def _found(page: Page, document: Document, source: Source) -> Iterator[RawListing]:
    """The courses in the table of a search, each with its sections."""
    courses: dict[str, list[_Row]] = {}
    for row in _rows(page):
        courses.setdefault(row.course, []).append(row)
    for code, rows in courses.items():
        yield listing(
            document,
            source,
            reference=code,
            url=page.url,
            place=rows[0].place,
            statements=[*rows[0].say(page, _OF_A_COURSE), *(s for row in rows for s in row.of_section(page))],
            instances=[InstanceRef(reference=row.crn, place=row.place) for row in rows if row.is_first],
        )


@dataclass(frozen=True)
class _Row:
    """A section in the table of a search, or one more meeting of it."""

    place: str
    course: str
    crn: str
    is_first: bool
    cells: dict[str, Element]

    def say(self, page: Page, columns: Fields, subject: str = "") -> Iterator[Statement]:
        for name, about in columns.items():
            cell = self.cells.get(name)
            if cell is None or page.words(cell) in _NOT_ANNOUNCED or _ZERO.fullmatch(page.words(cell)):
                continue
            label = "Credits" if name == "Cred" else name
            yield from page.say(cell, f"{self.place}/{name}", label, about, subject=subject)

    def of_section(self, page: Page) -> Iterator[Statement]:
        if self.is_first:
            yield from self.say(page, _OF_A_COURSE, self.crn)
            for mark in select(next(iter(self.cells.values())), "[title]"):  # "C", which is Closed
                yield from attribute(mark, "title", self.place, "Select", "status", subject=self.crn)
        yield from self.say(page, _OF_A_MEETING, self.crn)


def _rows(page: Page) -> Iterator[_Row]:
    """The rows below each line of columns; one without a number is of the section above it."""
    columns: list[str] = []
    course, crn = "", ""
    for number, row in enumerate(page.root.iter("tr"), 1):
        cells = [cell for cell in row if tag(cell) in ("th", "td")]
        shown = [page.words(cell) for cell in cells]
        if set(shown) >= _COLUMNS:
            columns = shown
        elif columns and len(cells) == len(columns):
            of_row = dict(zip(columns, shown, strict=True))
            if of_row["CRN"]:
                crn, course = of_row["CRN"], f"{of_row['Subj']} {of_row['Crse']}"
            if crn:
                by_name = dict(zip(columns, cells, strict=True))
                yield _Row(f"tr[{number}]", course, crn, bool(of_row["CRN"]), by_name)


def _entries(page: Page, document: Document, source: Source) -> Iterator[RawListing]:
    """The entries of a catalogue, or the one of a course's own page."""
    for number, heading in enumerate(select(page.root, "td.nttitle"), 1):
        found = _ENTRY.fullmatch(page.words(heading))
        row = heading.getparent()
        below = row.getnext() if row is not None else None
        cell = next(below.iter("td"), None) if below is not None else None
        if found is None:
            continue
        place = f"td.nttitle[{number}]"
        _, end = page.canon.span(heading)
        said = page.slice(end - len(found["title"]), end, place, about="title")
        if cell is not None:
            said += _lines_of_entry(page, cell, place)
        yield listing(document, source, reference=found["course"], url=page.url, place=place, statements=said)


def _lines_of_entry(page: Page, cell: Element, place: str) -> Iterator[Statement]:
    """A description, hours of each kind, then facts with their label before them."""
    labels = {page.words(element).rstrip(": ") for element in select(cell, ".fieldlabeltext")}
    position, end = page.canon.span(cell)
    label, about = "", "description"
    for line in re.finditer(r"[^\n]+", page.canon.text[position:end]):
        start, stop = position + line.start(), position + line.end()
        if hours := _HOURS.fullmatch(line.group()):
            about = ""  # what follows is no description
            if hours["kind"] == "Credit":  # of the others nobody says that they are a week's
                stop = start + hours.end("value")
                amount = "credit.amount" if _AMOUNT.fullmatch(hours["value"]) else None
                yield from page.slice(start, stop, f"{place}/Credits", "Credits", amount)
            continue
        name, colon, _ = line.group().partition(":")
        if colon and name in labels:
            label, start = name, start + len(name) + 1
            about = "prerequisites" if name.startswith("Prerequisite") else ""
        elif line.group().endswith(" Department"):
            label, about = "Department", "unit"
        region: Region = "facts" if label else "body"
        path = f"{place}/{label or 'text'}"
        yield from page.slice(start, stop, path, label, about or None, region=region)


def _course(code: str, sections: list[_Section], document: Document, source: Source) -> RawListing:
    page, leading = sections[0].page, sections[0]
    said = leading.name()
    worth = next((s.credits for s in sections if s.credits), [])
    said += [statement.model_copy(update={"subject": ""}) for statement in worth]
    for section in sections:
        if section.title != leading.title:
            said += section.name(section.crn)
        said += section.statements
        if section.credits or not worth:
            said += section.credits or section.no_credits
    return RawListing(
        source=source.name,
        reference=code,
        url=page.url,
        place=leading.place,
        body=document.hash,
        provider=source.provider,
        instances=tuple(InstanceRef(reference=s.crn, place=s.place) for s in sections),
        statements=tuple(said),
        assertions=source.assertions,
    )


@dataclass
class _Section:
    """One section while it is read."""

    page: Page
    heading: Element
    place: str
    crn: str
    title: str
    statements: list[Statement] = field(default_factory=list)
    credits: list[Statement] = field(default_factory=list)
    no_credits: list[Statement] = field(default_factory=list)
    """Credits that are printed as 0.000."""

    def __post_init__(self) -> None:
        row = self.heading.getparent()
        row = row.getnext() if row is not None else None
        cell = next(row.iter("td"), None) if row is not None and tag(row) == "tr" else None
        if cell is None:
            return
        tables = [t for t in cell.iter("table") if next(t.iterdescendants("table"), None) is None]
        self._read_lines(cell, tables)
        for table in tables:
            self._read_table(table)

    def name(self, subject: str = "") -> list[Statement]:
        """The title of the heading."""
        start, _ = self.page.canon.span(self.heading)
        return self.page.slice(start, start + len(self.title), self.place, about="title", subject=subject)

    def _read_lines(self, cell: Element, tables: list[Element]) -> None:
        labels = {self.page.words(e).rstrip(": ") for e in select(cell, ".fieldlabeltext")}
        links = {self.page.canon.span(link) for link in cell.iter("a")}
        label, is_note = "", True
        for start, end in self._lines(cell, tables):
            if (start, end) in links:
                continue
            text = self.page.canon.text[start:end]
            name, colon, value = text.partition(":")
            if colon and name in labels:
                label, is_note = name, False
                if label == "Registration Dates":  # learners may register until the second day
                    value = value.rpartition(" to ")[2]
                self._say(end - len(value), end, label)
                continue
            found = None if is_note else _LABEL_LAST.fullmatch(text)
            if found:
                # A campus is called by its whole name.
                stop = end if found["label"] == "Campus" else start + found.end("value")
                self._say(start, stop, found["label"])
            else:
                self._say(start, end, "" if is_note else label)

    def _lines(self, cell: Element, tables: list[Element]) -> Iterator[tuple[int, int]]:
        """Offsets of the lines of a cell that stand in none of its tables."""
        position, end = self.page.canon.span(cell)
        for first_word, last in [*map(self.page.canon.span, tables), (end, end)]:
            for line in re.finditer(r"[^\n]+", self.page.canon.text[position:first_word]):
                yield position + line.start(), position + line.end()
            position = max(position, last)

    def _say(self, start: int, end: int, label: str) -> None:
        region: Region = "facts" if label else "body"
        path = f"{self.place}/{label or 'note'}"
        about = _ABOUT.get(label)
        is_credit = label.startswith("Credit")
        if is_credit and _AMOUNT.fullmatch(self.page.canon.text[start:end].strip()):
            about = "credit.amount"
        subject = "" if about == "prerequisites" else self.crn  # it is the course that asks for them
        said = self.page.slice(start, end, path, label, about, subject=subject, region=region)
        if is_credit:
            has_some = any(digit in said[0].text for digit in "123456789") if said else False
            (self.credits if has_some else self.no_credits).extend(said)
        else:
            self.statements += said

    def _read_table(self, table: Element) -> None:
        """Rows of a table with headed columns; rows of the seats have a heading too."""
        caption = self.page.words(first(table, "caption")) or "table"
        rows = [[cell for cell in row if tag(cell) in ("th", "td")] for row in table.iter("tr")]
        columns = [self.page.words(cell) for cell in rows[0]] if rows else []
        for number, row in enumerate(rows[1:], 1):
            of_row = self.page.words(row[0]) if row and tag(row[0]) == "th" else ""
            kinds = (
                self.page.words(cell)
                for column, cell in zip(columns, row, strict=False)
                if column in ("Type", "Schedule Type")
            )
            if any(map(_EXAM.search, kinds)):
                continue
            for column, cell in zip(columns, row, strict=False):
                if cues.PEOPLE.fullmatch(column) or self.page.words(cell) in _NOT_ANNOUNCED or not column:
                    continue
                label = f"{of_row} {column}".strip()
                path = f"{self.place}/{caption}/row {number}/{column}"
                about = _ABOUT.get(label, _ABOUT.get(column))
                self.statements += self.page.say(cell, path, label, about, subject=self.crn)


# ---------------------------------------------------------------------- Banner 9


def _records(document: Document, source: Source) -> Read:
    """The sections of a search, or the courses of a catalogue: those of one course are one listing."""
    match document.json:
        case {"data": list(records)}:
            places = numbered(records, "data")
        case list() as records:
            places = numbered(records, "")
        case _:
            reason = "no sections under 'data'; was a term chosen in the same session before?"
            raise ReadError(source.name, document.url, reason)
    courses: dict[str, list[tuple[str, Json]]] = {}
    for place, record in places:
        courses.setdefault(_code(record) or place, []).append((place, record))
    groups = ((group[0][0], group) for group in courses.values())
    return gather(groups, partial(_of_records, document, source), of=list)


def _code(record: Any) -> str | None:
    """A course's code as people write it; a catalogue names its subject in words."""
    if not isinstance(record, dict):
        return None
    subject = identifier(record.get("subjectCode")) or identifier(record.get("subject"))
    number = identifier(record.get("courseNumber"))
    return f"{subject} {number}" if subject and number else None


def _of_records(
    document: Document, source: Source, sections: list[tuple[str, Json]], place: str
) -> Iterator[RawListing | str]:
    leading = sections[0][1]
    code = _code(leading)
    if code is None:
        yield f"{place}: neither a subject nor a number of a course"
        return
    worth = next((said for where, one in sections if (said := _credits(one, where))), [])
    said = [*say(leading, place, COURSE), *worth]
    instances = []
    for where, section in sections:
        if key := identifier(section.get("courseReferenceNumber")):
            instances.append(InstanceRef(reference=key, place=where))
            said += [*say(section, where, SECTION, key), *_credits(section, where, key)]
            for met_at, meeting in _meetings(section, where):
                said += say(meeting, met_at, MEETING, key)
    yield listing(
        document,
        source,
        reference=code,
        url=document.url,
        place=place,
        statements=said,
        instances=instances,
    )


def _meetings(section: Json, place: str) -> Iterator[tuple[str, Json]]:
    """Meetings of a section with their places, but for exams."""
    for where, _, meeting in values(section, "meetingsFaculty[].meetingTime", place):
        if isinstance(meeting, dict) and not _EXAM.search(words(meeting.get("meetingTypeDescription"))):
            yield where, meeting


def _credits(section: Json, place: str, subject: str = "") -> list[Statement]:
    """The number of credits, else its ends; 0 is that of a laboratory or of a choice, and says nothing."""
    some = [name for name in _CREDITS if _AMOUNT.fullmatch(words(section.get(name))) and section[name] != 0]
    chosen = some[:1] if some[:1] == ["creditHours"] else some
    return say(section, place, dict.fromkeys(chosen, "credit.amount"), subject)
