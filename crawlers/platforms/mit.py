"""MIT's catalogues beside MITx: xPRO, Professional Education, Sloan Executive Education, ProLearn, Bootcamps.

Each has an API or feed of its own, told apart here by the shape of its records. Fields mean what the
serializers of ``mitodl/mitxpro`` and the readers of ``mitodl/mit-learn`` document; what they call credits are
continuing education units. Sloan has its courses in one feed and their runs in another; a source that is
``joined`` has both in one listing. Instructors are never read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from crawlers.read import Document, Link, Read, ReadError
from crawlers.records import (
    Fields,
    Json,
    absolute,
    denied,
    gather,
    identifier,
    is_test,
    items,
    join,
    kept,
    listed,
    listing,
    next_page,
    numbered,
    parts,
    say,
    statement,
    whole,
    words,
)
from crawlers.source import Source
from normalizer.raw import Assertion, InstanceRef, RawListing, Statement

XPRO_COURSE: Fields = {
    "title": "title",
    "description": "description",
    "topics[].name": "subjects",
    "format": "delivery",
    "language": "language",
    "time_commitment": "effort",
    "min_weekly_hours": "weekly_hours.min",
    "max_weekly_hours": "weekly_hours.max",
    "duration": "duration",  # `min_weeks` and `max_weeks` are taken from it
    "credits": "credit.ceu",
}
XPRO_RUN: Fields = {
    "title": "title",
    "start_date": "start",
    "end_date": "end",
    "enrollment_end": "enrolment_deadline",
}
XPRO_PROGRAM: Fields = {
    **XPRO_COURSE,
    **XPRO_RUN,
    "courses[].title": "pathways.has_part",
    "courses[].readable_id": "pathways.reference",
}
SLOAN_COURSE: Fields = {
    "Title": "title",
    "Description": "description",
    "Topics": "subjects",
    # The executive certificate that the course counts toward.
    "Certification_Type": "pathways.part_of",
}
SLOAN_RUN: Fields = {
    "CO_Title": "title",
    "Start_Date": "start",
    "End_Date": "end",
    "Delivery": "delivery",
    "Format": None,
    "Location": "place",
    "Duration": "duration",
    "Time_Commitment": "effort",
    "Continuing_Ed_Credits": "credit.ceu",
    "Price": "price.amount",
}
SLOAN_ELSEWHERE: Fields = {"Tuition_Cost(non-USD)": "price.amount", "Currency": "price.currency"}
"""A second price, in a currency of its own; without it the currency is that of the price."""
PROFESSIONAL_MARKS = frozenset({"uuid", "learning_format"})
PROFESSIONAL: Fields = {
    "title": "title",
    "description": "description",
    "learning_format": "delivery",
    "location": "place",
    "language": "language",
    "duration": "duration",
    "price": "price.amount",
    "continuing_ed_credits": "credit.ceu",
}
PROFESSIONAL_LISTS: Fields = {"topics": "subjects", "courses": "pathways.has_part"}
PROFESSIONAL_RUN: Fields = {
    "start_date": "start",
    "end_date": "end",
    "enrollment_end_date": "enrolment_deadline",
}
COMPLETION = "Certificate of Completion"
"""Of the certificates that Professional Education names, the award of the course itself; it is part of the
others, as it is of what ProLearn calls ``certificate_name``."""
PROLEARN: Fields = {
    "title": "title",
    "department": "provider",
    "certificate_name": "pathways.part_of",
    "ucc_name": "subjects",
    "format_name": "delivery",
    "field_duration": "duration",
    "field_time_commitment": "effort",
    "field_price": "price.amount",
    "field_non_degree_credits": "credit.ceu",
}
PROLEARN_PROGRAM: Fields = {
    "field_course_or_program": "credential",
    "related_courses_programs_title[]": "pathways.has_part",
}
A_COURSE = Assertion(
    field="credential_type",
    value="course",
    grounds="The feed tells courses from programs: the record is that of a course.",
)
BOOTCAMP: Fields = {
    "title": "title",
    "short_description": "description",
    "full_description": "description",
    "level": "level",
    "language": "language",
    "location": "place",
    "topics[].name": "subjects",
    "semester": "term",
    "availability": "stated_status",
    "prices[].price": "price.amount",
    "prices[].mode": "price.payer",  # Early Bird, Standard
}
BOOTCAMP_DAYS: Fields = {"start_date": "start", "end_date": "end", "enrollment_end": "enrolment_deadline"}
_ADDED = re.compile(r"T(?:00:00:0[01]|23:59:59)Z$")
"""What the makers of the list added to days that have no time: the first moment in UTC, or the last."""


PROGRAM_KEY = "program"
Found = Iterator[RawListing | str]


def read(document: Document, source: Source) -> Read:
    """Read one answer of any of these. Raises :class:`ReadError` when it is none of them."""
    following, total = None, None
    match document.json:
        case list(found) if listed(found, _is_known):
            records = list(numbered(found, ""))
        case {"results": list(found), **paging}:  # newer editions of xPRO
            records = list(numbered(found, "results"))
            following, total = absolute(document.url, paging.get("next")), whole(paging.get("count"))
        case {"data": {"searchAPISearch": {"documents": list(found)} as search}}:
            records = list(numbered(found, "data.searchAPISearch.documents"))
            total = whole(search.get("result_count"))
        case answer if found := kept(answer, _is_known):
            records = found
        case _:
            reason = "no list of courses in the answer; was the feed moved, or does it ask for a login?"
            raise ReadError(source.name, document.url, reason)
    # Professional Education alone has numbered pages.
    paged = any(isinstance(record, dict) and record.keys() >= PROFESSIONAL_MARKS for _, record in records)
    links = next_page(document.url, 0) if paged else (Link(following),) if following else ()
    return gather(records, partial(_record, _Answer(document, source)), links=links, stated_total=total)


@dataclass(frozen=True)
class _Answer:
    """The answer that a record stands in."""

    document: Document
    source: Source

    def listing(
        self,
        reference: str,
        url: Any,
        place: str,
        statements: Iterable[Statement],
        instances: Iterable[InstanceRef] = (),
        *,
        is_course: bool = False,
    ) -> RawListing:
        raw = listing(
            self.document,
            self.source,
            reference=reference,
            url=absolute(self.document.url, url) or self.document.url,
            place=place,
            statements=statements,
            instances=instances,
        )
        if not is_course:
            return raw
        return raw.model_copy(update={"assertions": (A_COURSE, *raw.assertions)})


def _record(answer: _Answer, record: Json, place: str) -> Found:
    for marks, key, reader in _READERS:
        reference = identifier(record.get(key)) if record.keys() >= marks else None
        if reference is None:
            continue
        if is_test(title := record.get("title") or record.get("Title")):
            yield f"{place}: {words(title)!r} is a test record"
        else:
            yield from reader(answer, record, place, reference)
        return
    yield f"{place}: no record of a catalogue that is known, or it has no id"


def _is_known(record: Json) -> bool:
    return any(record.keys() >= marks for marks, _, _ in _READERS)


# ------------------------------------------------------------------ xPRO


def _xpro_course(
    answer: _Answer, record: Json, place: str, reference: str, member_of: Iterable[Statement] = ()
) -> Found:
    statements = [*say(record, place, XPRO_COURSE), *_xpro_rolling(record, place), *member_of]
    instances = []
    for where, run in numbered(record.get("courseruns"), join(place, "courseruns")):
        key = identifier(run.get("courseware_id")) if isinstance(run, dict) else None
        if key is None:
            yield f"{where}: not a run with an id"
            continue
        instances.append(InstanceRef(reference=key, place=where))
        statements += [*say(run, where, XPRO_RUN, key), *_xpro_price(run, where, key)]
    yield answer.listing(reference, _xpro_page(record), place, statements, instances, is_course=True)


def _xpro_program(answer: _Answer, record: Json, place: str, reference: str) -> Found:
    statements = [*say(record, place, XPRO_PROGRAM), *_xpro_rolling(record, place)]
    statements += _xpro_price(record, place)
    if reference.startswith(PROGRAM_KEY):  # program-v1:xPRO+DgtlTwin
        statements += statement(PROGRAM_KEY, join(place, "readable_id"), "credential")
    yield answer.listing(reference, _xpro_page(record), place, statements)
    member_of = say(record, place, {"title": "pathways.part_of", "readable_id": "pathways.reference"})
    for where, course in numbered(record.get("courses"), join(place, "courses")):
        key = identifier(course.get("readable_id")) if isinstance(course, dict) else None
        if key is None:
            yield f"{where}: not a course with an id"
        else:
            yield from _xpro_course(answer, course, where, key, member_of)


def _xpro_page(record: Json) -> Any:
    return record.get("url") or record.get("external_marketing_url")


def _xpro_rolling(record: Json, place: str) -> list[Statement]:
    return say(record, place, {"availability": "rolling"}) if record.get("availability") == "anytime" else []


def _xpro_price(record: Json, place: str, subject: str = "") -> list[Statement]:
    """What is not for sale has no price, or a price of 0: it is not free."""
    price: Fields = {"current_price": "price.amount"} if record.get("current_price") else {}
    return say(record, place, price, subject)


# ------------------------------------------------------------------ Sloan


def _sloan_course(answer: _Answer, record: Json, place: str, reference: str) -> Found:
    yield answer.listing(
        reference, record.get("URL"), place, say(record, place, SLOAN_COURSE), is_course=True
    )


def _sloan_run(answer: _Answer, record: Json, place: str, reference: str) -> Found:
    key = identifier(record.get("CO_Title")) or identifier(record.get("Start_Date")) or place
    statements = say(record, place, SLOAN_RUN, key)
    if words(record.get("Tuition_Cost(non-USD)")):
        for name, about in SLOAN_ELSEWHERE.items():  # brackets keep them apart from the price
            statements += statement(record.get(name), f'{place}["{name}"]', about, key)
    else:
        statements += say(record, place, {"Currency": "price.currency"}, key)
    yield answer.listing(reference, None, place, statements, [InstanceRef(reference=key, place=place)])


# ------------------------------------------------------------------ Professional Education


def _professional(answer: _Answer, record: Json, place: str, reference: str) -> Found:
    is_program = record.get("resource_type") == "program"
    statements = say(
        record, place, {**PROFESSIONAL, **({"resource_type": "credential"} if is_program else {})}
    )
    for name, about in PROFESSIONAL_LISTS.items():
        for offset, part in parts(record.get(name)):
            statements += statement(part, join(place, name), about, offset=offset)
    for offset, part in parts(record.get("course_certificate")):
        about = "credential" if part == COMPLETION else "pathways.part_of"
        statements += statement(part, join(place, "course_certificate"), about, offset=offset)
    keys = [key for _, key in parts(record.get("run__readable_id"))]
    for name, about in PROFESSIONAL_RUN.items():
        dates = parts(record.get(name))
        if keys and len(dates) != len(keys):
            if dates:
                yield f"{join(place, name)}: {len(dates)} dates for {len(keys)} runs"
            continue
        for (offset, part), key in zip(dates, keys or [""] * len(dates), strict=True):
            statements += statement(part, join(place, name), about, key, offset)
    instances = [InstanceRef(reference=key, place=place) for key in keys if key]
    is_course = record.get("resource_type") == "course"
    yield answer.listing(reference, record.get("url"), place, statements, instances, is_course=is_course)


# ------------------------------------------------------------------ ProLearn


def _prolearn(answer: _Answer, record: Json, place: str, reference: str) -> Found:
    body = "body_override" if words(record.get("body_override")) else "body"
    statements = say(record, place, {**PROLEARN, body: "description"})
    kind = words(record.get("field_course_or_program")).lower()
    if kind == "program":
        statements += say(record, place, PROLEARN_PROGRAM)
    link = absolute(answer.document.url, record.get("course_link"))
    if link and urlsplit(link).path.strip("/"):  # else it is the department's front page
        statements += say(record, place, {"course_link": "original_url"})
    instances = []
    starts, ends = items(record.get("start_value")), items(record.get("end_value"))
    for number, start in enumerate(starts):
        key, where = words(start), f"{join(place, 'start_value')}[{number}]"
        if not key:
            yield f"{where}: not a date"
            continue
        instances.append(InstanceRef(reference=key, place=where))
        statements += statement(start, where, "start.seconds", key)
        if len(ends) == len(starts):
            statements += statement(ends[number], f"{join(place, 'end_value')}[{number}]", "end.seconds", key)
    url, is_course = record.get("url"), kind == "course"
    yield answer.listing(reference, url, place, statements, instances, is_course=is_course)


# ------------------------------------------------------------------ Bootcamps


def _bootcamp(answer: _Answer, record: Json, place: str, reference: str) -> Found:
    statements = [*say(record, place, BOOTCAMP), *denied(record, "published", place, "stated_status")]
    for name, about in BOOTCAMP_DAYS.items():
        statements += statement(_ADDED.sub("", words(record.get(name))), join(place, name), about)
    yield answer.listing(reference, record.get("url"), place, statements)


_READERS: tuple[tuple[frozenset[str], str, Callable[[_Answer, Json, str, str], Found]], ...] = (
    (frozenset({"readable_id", "courses"}), "readable_id", _xpro_program),
    (frozenset({"readable_id", "title"}), "readable_id", _xpro_course),
    (frozenset({"Course_Id", "CO_Title"}), "Course_Id", _sloan_run),
    (frozenset({"Course_Id", "Title"}), "Course_Id", _sloan_course),
    (PROFESSIONAL_MARKS, "uuid", _professional),
    (frozenset({"nid", "field_course_or_program"}), "nid", _prolearn),
    (frozenset({"course_id", "title"}), "course_id", _bootcamp),
)
"""Keys by which a record is known, that of its own id, and what reads it."""
