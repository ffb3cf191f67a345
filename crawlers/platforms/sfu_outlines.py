"""Simon Fraser University's course outlines: terms, departments, courses, sections, and the outline of one.

Each level of ``course-outlines?{year}/{term}/{department}/{number}/{section}`` leads to the next. A course is
a listing and its sections are the instances, with these paths as their ids; tutorials and laboratories belong
to a section and are none. Degree-credit courses, read as targets of pathways. Instructors are never read.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any
from urllib.parse import unquote, urlsplit

from crawlers.read import Document, Link, Read, ReadError
from crawlers.records import Fields, Json, gather, identifier, join, kept, listing, numbered, say, text
from crawlers.source import Source
from normalizer.raw import InstanceRef, RawListing

COURSE: Fields = {
    "title": "title",
    "description": "description",
    "units": "credit.amount",
    "degreeLevel": "level",
    "prerequisites": "prerequisites",
    "corequisites": "prerequisites",
    "designation": None,
    "courseDetails": None,
    "educationalGoals": "outcomes",
}

SECTION: Fields = {
    "title": "title",
    "specialTopic": "title",
    "term": "term",
    "deliveryMethod": "delivery",
    "requirements": None,
}

SCHEDULE: Fields = {"startDate": "start", "endDate": "end", "campus": "place"}

GRADES: Fields = {"grades[].description": "assessment"}


def read(document: Document, source: Source) -> Read:
    """Read one level. Raises :class:`ReadError` for anything else, and for what is not offered."""
    answer = document.json
    path = _path(document.url)
    match answer:
        case {"info": dict()}:
            return gather([("", answer)], partial(_outline, document, source, path))
        case {"errorMessage": str(reason)}:
            raise ReadError(source.name, document.url, f"SFU answers: {reason}")
        case _ if found := kept(answer, lambda record: isinstance(record.get("info"), dict)):
            return gather(found, partial(_outline, document, source, path))
        case list() if len(path) == 4:
            return _sections(document, source, answer, path)
        case list() if len(path) == 3:
            records = numbered(answer, "")
            return gather(
                records, partial(_course, document, source, path), links=_below(document.url, answer)
            )
        case list() if len(path) < 3:
            return Read(links=tuple(_below(document.url, answer)))
    reason = "no outline in the answer; the address must be course-outlines?year/term/department/number"
    raise ReadError(source.name, document.url, reason)


def _course(
    document: Document, source: Source, path: list[str], record: Json, place: str
) -> Iterator[RawListing | str]:
    number = identifier(record.get("text")) or identifier(record.get("value"))
    if number is None:
        yield f"{place}: no number"
        return
    if text(record.get("title")) is None:
        yield f"{place}: {number} has no title in this list"
        return
    yield listing(
        document,
        source,
        reference=_code(path[2], number),
        url=_page([*path, identifier(record.get("value")) or number]),
        place=place,
        statements=say(record, place, {"title": "title"}),
    )


def _sections(document: Document, source: Source, records: list[Any], path: list[str]) -> Read:
    """The sections of one course, which only its address names."""
    statements, instances, skipped = [], [], []
    for place, record in numbered(records, ""):
        value = identifier(record.get("value")) if isinstance(record, dict) else None
        if value is None:
            skipped.append(f"{place}: not a section with a name")
        elif not _is_section(record):
            skipped.append(f"{place}: {value} is a tutorial or laboratory of a section")
        else:
            key = "/".join([*path, value])
            instances.append(InstanceRef(reference=key, place=place))
            if len(instances) == 1:
                statements += say(record, place, {"title": "title"})
            statements += say(record, place, {"title": "title"}, key)
    found = listing(
        document,
        source,
        reference=_code(path[2], path[3]),
        url=_page(path),
        place="",
        statements=statements,
        instances=instances,
    )
    links = _below(document.url, [record for record in records if _is_section(record)])
    return Read((found,) if instances else (), tuple(links), skipped=tuple(skipped))


def _is_section(record: Any) -> bool:
    """Whether people enrol in it; ``n`` is what comes with a section."""
    return isinstance(record, dict) and record.get("classType") != "n"


def _outline(
    document: Document, source: Source, path: list[str], answer: Json, place: str
) -> Iterator[RawListing | str]:
    info, where = answer["info"], join(place, "info")
    key = text(info.get("outlinePath")) or "/".join(path)
    of = key.split("/")
    department, number = (identifier(info.get(name)) for name in ("dept", "number"))
    if text(info.get("title")) is None or (not (department and number) and len(of) < 4):
        yield f"{where}: no title, or neither the course nor the outline is named"
        return
    statements = [
        *say(info, where, COURSE),
        *say(answer, place, GRADES),
        *say(info, where, SECTION, key),
    ]
    for met_at, meeting in numbered(answer.get("courseSchedule"), join(place, "courseSchedule")):
        if isinstance(meeting, dict) and meeting.get("isExam") is not True:
            statements += say(meeting, met_at, SCHEDULE, key)
    yield listing(
        document,
        source,
        reference=_code(department or of[2], number or of[3]),
        url=_page(of),
        place=place,
        statements=statements,
        instances=[InstanceRef(reference=key, place=where)],
    )


def _path(url: str) -> list[str]:
    """The levels that an address names: year, term, department, number, section."""
    return [part for part in unquote(urlsplit(url).query).split("/") if part]


def _code(department: str, number: str) -> str:
    """A course's code as people write it. Values of the API are in lower case, its texts are not."""
    return f"{department} {number}".upper()


def _page(path: list[str]) -> str:
    """Where people read an outline."""
    return f"https://www.sfu.ca/outlines.html?{'/'.join(path)}"


def _below(url: str, records: list[Any]) -> Iterator[Link]:
    """The next level, for each record that names it."""
    base, path = url.partition("?")[0], _path(url)
    for record in records:
        value = identifier(record.get("value")) if isinstance(record, dict) else None
        if value:
            yield Link(f"{base}?{'/'.join([*path, value])}")
