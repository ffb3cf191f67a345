"""MIT's catalogues beside MITx: xPRO, Professional Education, Sloan Executive Education, ProLearn, Bootcamps.

Each has an API or feed of its own, told apart here by the shape of its records. Fields mean what the
serializers of ``mitodl/mitxpro`` and the readers of ``mitodl/mit-learn`` document; what they call credits are
continuing education units. Sloan has its courses in one feed and their runs in another; a source that is
``joined`` has both in one listing. Instructors are never read.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from crawlers.read import Document, Read, ReadError
from crawlers.records import (
    Fields,
    Json,
    absolute,
    identifier,
    is_test,
    items,
    join,
    listing,
    next_page,
    parts,
    say,
    statement,
    words,
)
from crawlers.source import Source
from normalizer.raw import InstanceRef, RawListing, Statement

XPRO_COURSE: Fields = {
    "title": "title",
    "description": "description",
    "topics[].name": "subjects",
    "format": "delivery",
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
PROLEARN_RUN: Fields = {"start_value": "start.seconds", "end_value": "end.seconds"}
BOOTCAMP: Fields = {
    "title": "title",
    "short_description": "description",
    "full_description": "description",
    "level": "level",
    "language": "language",
    "location": "place",
    "topics[].name": "subjects",
    "start_date": "start",
    "end_date": "end",
    "enrollment_end": "enrolment_deadline",
    "semester": "term",
    "availability": "stated_status",
    "prices[].price": "price.amount",
    "prices[].mode": "price.payer",  # Early Bird, Standard
}


def read(document: Document, source: Source) -> Read:
    """Read one answer of any of these. Raises :class:`ReadError` when it is none of them."""
    catalogue = _Catalogue(document, source)
    total = None
    match document.json:
        case list(records):
            catalogue.read_all(records, "")
        case {"data": {"searchAPISearch": {"documents": list(records)} as search}}:
            catalogue.read_all(records, "data.searchAPISearch.documents")
            total = search.get("result_count")
        case _:
            reason = "no list of courses in the answer; was the feed moved, or does it ask for a login?"
            raise ReadError(source.name, document.url, reason)
    return Read(
        listings=tuple(catalogue.listings.values()),
        links=next_page(document.url, 0) if catalogue.paged else (),
        stated_total=total if isinstance(total, int) and not isinstance(total, bool) else None,
        skipped=tuple(catalogue.skipped),
    )


@dataclass
class _Catalogue:
    """The listings of one answer, in its order, each reference once."""

    document: Document
    source: Source
    listings: dict[str, RawListing] = field(default_factory=dict)
    skipped: list[str] = field(default_factory=list)
    paged: bool = False
    """Whether it is one of the numbered pages of Professional Education."""

    def read_all(self, records: list[Any], name: str) -> None:
        for number, record in enumerate(records):
            place = f"{name}[{number}]"
            if not isinstance(record, dict):
                self.skipped.append(f"{place}: not an object")
                continue
            key, read_record = _reader(record)
            reference = identifier(record.get(key))
            if read_record is None or reference is None:
                self.skipped.append(f"{place}: no record of a catalogue that is known, or it has no id")
            elif is_test(title := record.get("title") or record.get("Title")):
                self.skipped.append(f"{place}: {words(title)!r} is a test record")
            else:
                read_record(self, record, place, reference)

    def add(
        self,
        reference: str,
        url: Any,
        place: str,
        statements: list[Statement],
        instances: list[InstanceRef] | None = None,
    ) -> None:
        if reference in self.listings:
            self.skipped.append(f"{place}: {reference!r} stands earlier in the answer; the first is kept")
            return
        self.listings[reference] = listing(
            self.document,
            self.source,
            reference=reference,
            url=absolute(self.document.url, url) or self.document.url,
            place=place,
            statements=statements,
            instances=instances or [],
        )

    # xPRO

    def xpro_course(
        self, record: Json, place: str, reference: str, member_of: tuple[Statement, ...] = ()
    ) -> None:
        statements = [*say(record, place, XPRO_COURSE), *_xpro_rolling(record, place), *member_of]
        instances = []
        for number, run in enumerate(items(record.get("courseruns"))):
            where = join(place, f"courseruns[{number}]")
            key = identifier(run.get("courseware_id")) if isinstance(run, dict) else None
            if key is None:
                self.skipped.append(f"{where}: not a run with an id")
                continue
            instances.append(InstanceRef(reference=key, place=where))
            statements += [*say(run, where, XPRO_RUN, key), *_xpro_price(run, where, key)]
        self.add(
            reference, record.get("url") or record.get("external_marketing_url"), place, statements, instances
        )

    def xpro_program(self, record: Json, place: str, reference: str) -> None:
        statements = [*say(record, place, XPRO_PROGRAM), *_xpro_rolling(record, place)]
        statements += _xpro_price(record, place)
        self.add(reference, record.get("url") or record.get("external_marketing_url"), place, statements)
        part_of: Fields = {"title": "pathways.part_of", "readable_id": "pathways.reference"}
        member_of = tuple(say(record, place, part_of))
        for number, course in enumerate(items(record.get("courses"))):
            where = join(place, f"courses[{number}]")
            key = identifier(course.get("readable_id")) if isinstance(course, dict) else None
            if key is None:
                self.skipped.append(f"{where}: not a course with an id")
                continue
            self.xpro_course(course, where, key, member_of)

    # Sloan

    def sloan_course(self, record: Json, place: str, reference: str) -> None:
        self.add(reference, record.get("URL"), place, say(record, place, SLOAN_COURSE))

    def sloan_run(self, record: Json, place: str, reference: str) -> None:
        key = identifier(record.get("CO_Title")) or identifier(record.get("Start_Date")) or place
        statements = say(record, place, SLOAN_RUN, key)
        if words(record.get("Tuition_Cost(non-USD)")):
            for name, about in SLOAN_ELSEWHERE.items():  # brackets keep them apart from the price
                statements += statement(record.get(name), f'{place}["{name}"]', about, key)
        else:
            statements += say(record, place, {"Currency": "price.currency"}, key)
        instance = InstanceRef(reference=key, place=place)
        known = self.listings.get(reference)
        if known is None:
            self.add(reference, None, place, statements, [instance])
            return
        if any(key == other.reference for other in known.instances):
            self.skipped.append(f"{place}: the run {key!r} stands earlier in the answer; the first is kept")
            return
        more = {"instances": (*known.instances, instance), "statements": (*known.statements, *statements)}
        self.listings[reference] = known.model_copy(update=more)

    # Professional Education

    def professional(self, record: Json, place: str, reference: str) -> None:
        self.paged = True
        statements = say(record, place, PROFESSIONAL)
        for name, about in PROFESSIONAL_LISTS.items():
            for offset, part in parts(record.get(name)):
                statements += statement(part, join(place, name), about, offset=offset)
        for offset, part in parts(record.get("course_certificate")):
            about = "credential" if part == COMPLETION else "pathways.part_of"
            statements += statement(part, join(place, "course_certificate"), about, offset=offset)
        keys = [key for _, key in parts(record.get("run__readable_id"))]
        for name, about in PROFESSIONAL_RUN.items():
            dates = parts(record.get(name))
            if len(dates) != len(keys) and any(part for _, part in dates) and keys:
                self.skipped.append(f"{join(place, name)}: {len(dates)} dates for {len(keys)} runs")
                continue
            for (offset, part), key in zip(dates, keys or [""] * len(dates), strict=False):
                statements += statement(part, join(place, name), about, key, offset)
        instances = [InstanceRef(reference=key, place=place) for key in keys if key]
        self.add(reference, record.get("url"), place, statements, instances)

    # ProLearn

    def prolearn(self, record: Json, place: str, reference: str) -> None:
        body = "body_override" if words(record.get("body_override")) else "body"
        statements = say(record, place, {**PROLEARN, body: "description"})
        if record.get("field_course_or_program") == "program":
            statements += say(record, place, {"related_courses_programs_title[]": "pathways.has_part"})
        link = absolute(self.document.url, record.get("course_link"))
        if link and urlsplit(link).path.strip("/"):  # else it is the department's front page
            statements += say(record, place, {"course_link": "original_url"})
        instances = []
        starts = items(record.get("start_value"))
        for number, start in enumerate(starts):
            key = words(start)
            where = join(place, f"start_value[{number}]")
            if not key:
                self.skipped.append(f"{where}: not a date")
                continue
            instances.append(InstanceRef(reference=key, place=where))
            for name, about in PROLEARN_RUN.items():
                dates = items(record.get(name))
                if len(dates) == len(starts):
                    statements += statement(dates[number], join(place, f"{name}[{number}]"), about, key)
        self.add(reference, record.get("url"), place, statements, instances)

    # Bootcamps

    def bootcamp(self, record: Json, place: str, reference: str) -> None:
        self.add(reference, record.get("url"), place, say(record, place, BOOTCAMP))


_Reader = Callable[[_Catalogue, Json, str, str], None]


def _reader(record: Json) -> tuple[str, _Reader | None]:
    """The key of a record's own id, and what reads it; nothing reads a record of no catalogue known."""
    for marks, key, reader in _READERS:
        if record.keys() >= marks:
            return key, reader
    return "", None


_READERS: tuple[tuple[set[str], str, _Reader], ...] = (
    ({"readable_id", "courses"}, "readable_id", _Catalogue.xpro_program),
    ({"readable_id", "courseruns"}, "readable_id", _Catalogue.xpro_course),
    ({"Course_Id", "CO_Title"}, "Course_Id", _Catalogue.sloan_run),
    ({"Course_Id", "Title"}, "Course_Id", _Catalogue.sloan_course),
    ({"uuid", "learning_format"}, "uuid", _Catalogue.professional),
    ({"nid", "field_course_or_program"}, "nid", _Catalogue.prolearn),
    ({"course_id", "title"}, "course_id", _Catalogue.bootcamp),
)
"""Keys by which a record is known."""


def _xpro_rolling(record: Json, place: str) -> list[Statement]:
    return say(record, place, {"availability": "rolling"}) if record.get("availability") == "anytime" else []


def _xpro_price(record: Json, place: str, subject: str = "") -> list[Statement]:
    """What is not for sale has no price, or a price of 0: it is not free."""
    return (
        say(record, place, {"current_price": "price.amount"}, subject) if record.get("current_price") else []
    )
