"""Kuali Catalog: the courses of an institution's catalogue, from the API behind its public pages.

A list (``/api/v1/catalog/courses/{catalogue}``) leads to one record a course
(``/api/v1/catalog/course/{catalogue}/{pid}``), parts of which are named by the institution. Degree-credit
courses: they are read as targets of pathways. Dates are those of the catalogue's versions and are not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import Any

from crawlers.read import Document, Link, Read, ReadError
from crawlers.records import Fields, Json, gather, identifier, kept, listed, listing, numbered, say, text
from crawlers.source import Source
from normalizer.raw import RawListing, Statement

_OF_INSTITUTIONS = {
    "delivery": ("deliveryMethod", "deliveryMethods", "deliveryMode", "deliveryModes", "instructionMode",
                 "instructionModes", "instructionalMode", "instructionalMethod", "instructionalMethods",
                 "modality", "modalities"),
    "place": ("campus", "campuses"),
    "language": ("language", "languageOfInstruction"),
}  # fmt: skip
"""Fields that institutions add, by the names that they commonly give them: a text, a choice or several. Hours
are not among them: one means those of a week by ``contactHours``, another those of all."""

COURSE: Fields = {
    "title": "title",
    "description": "description",
    "subjectCode.description": "subjects",
    "groupFilter1.name": "unit",
    "preAndCorequisites": "prerequisites",
    "preOrCorequisites": "prerequisites",
    "prerequisites": "prerequisites",
    "corequisites": "prerequisites",
    "learningOutcomes[]": "outcomes",
    "learningOutcomes[].value": "outcomes",
    "outcomes[]": "outcomes",
    "outcomes[].value": "outcomes",
    "academicLevel.name": "level",
    "credentialType.name": "credential",  # of a program
    **{
        f"{name}{part}": about
        for about, names in _OF_INSTITUTIONS.items()
        for name in names
        for part in ("[]", "[].name")
    },
    "supplementalNotes": None,
    "notes": None,
    "repeatableCatalogText": None,
}

_CREDITS: tuple[Fields, ...] = (
    {"credits.value[]": "credit.amount"},
    {"credits.value.min": "credit.amount", "credits.value.max": "credit.amount"},
    {"credits.credits.min": "credit.amount", "credits.credits.max": "credit.amount"},
    {"credits": "credit.amount"},
)
"""Where the number stands: the first of these that says something."""

_BY_KIND = re.compile(r"[\d.]+\*?(?:-[\d.]+\*?){2}")
_OF_KINDS = "lecture-laboratory-tutorial hours per week"
"""What the three numbers of ``hoursCatalogText`` are."""

_LIST = re.compile(r"(?P<api>https?://[^?#]*/api/v1/catalog)/courses?/(?P<catalogue>[^/?#]+)")


def read(document: Document, source: Source) -> Read:
    """Read a list of courses, or one course. Raises :class:`ReadError` for any other answer."""
    answer = document.json
    match answer:
        case list() if listed(answer, _is_course):
            records = list(numbered(answer, ""))
        case {"pid": _, "title": _}:
            records = [("", answer)]
        case {"res": list(found)}:  # of a search
            records = list(numbered(found, "res"))
        case _ if found := kept(answer, _is_course):
            records = found
        case _:
            reason = "no courses in the answer; was the catalogue replaced by a newer one?"
            raise ReadError(source.name, document.url, reason)
    pages = [_details(document.url, record) for _, record in records]
    return gather(
        records,
        partial(_course, document, source),
        links=[Link(url) for url in pages if url and url != document.url],
    )


def _is_course(record: Json) -> bool:
    return {"pid", "title"} <= record.keys()


def _course(document: Document, source: Source, record: Json, place: str) -> Iterator[RawListing | str]:
    names = ("__catalogCourseId", "__catalogProgramId", "programCode", "pid")
    key = next(filter(None, (identifier(record.get(name)) for name in names)), None)
    if key is None:
        yield f"{place}: neither a code nor an id"
        return
    if record.get("__passedCatalogQuery") is False:
        yield f"{place}: {key} is not in this catalogue"
        return
    if text(record.get("title")) is None:
        yield f"{place}: {key} has no title"
        return
    yield listing(
        document,
        source,
        reference=key,
        url=_address(document.url, record) or document.url,
        place=place,
        statements=[*say(record, place, COURSE), *_credits(record, place), *_hours(record, place)],
    )


def _hours(record: Json, place: str) -> list[Statement]:
    """Hours in words, or those of each kind in a week: "3-1-0"."""
    return [
        one.model_copy(update={"label": _OF_KINDS}) if _BY_KIND.fullmatch(one.text) else one
        for one in say(record, place, {"hoursCatalogText": "effort"})
    ]


def _credits(record: Json, place: str) -> list[Statement]:
    """The number of credits, or each that may be agreed on; where there is a range, its ends."""
    for fields in _CREDITS:
        if said := say(record, place, fields):
            return [one.model_copy(update={"label": "credits"}) for one in said]
    return []


def _address(base: str, record: Json) -> str | None:
    """The record of one course; where people see it is not in the API."""
    found, pid = _LIST.match(base), text(record.get("pid"))
    return f"{found['api']}/course/{found['catalogue']}/{pid}" if found and pid else None


def _details(base: str, record: Any) -> str | None:
    """Where the rest of a course stands that a list only names."""
    if not isinstance(record, dict) or "description" in record or record.get("__passedCatalogQuery") is False:
        return None
    return _address(base, record)
