"""Open edX catalogues: discovery courses and programs, MITx Online, and every LMS's own APIs of its courses.

Fields mean what the serializers of ``openedx/course-discovery``, ``openedx/edx-platform`` (``course_api``,
``enrollments``, ``course_structure_api``) and ``mitodl/mitxonline`` document, and discovery's models of what
edX's own search (Algolia) indexes. A course is a listing and its runs are the instances; a program is a
listing, and each course nested in it is one more. Staff and instructors are never read. ``null`` and ``""``
are silence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urljoin

from crawlers.read import Document, Link, Read, ReadError
from crawlers.records import (
    Fields,
    Json,
    absolute,
    join,
    kept,
    listed,
    listing,
    numbered,
    say,
    statement,
    text,
    whole,
)
from crawlers.source import Source
from normalizer.raw import InstanceRef, RawListing, Statement

SUMMARY: Fields = {"short_description": "description", "full_description": "description"}

MITX_ONLINE: Fields = {
    "page.description": "description",
    "page.what_you_learn": "outcomes",
    "page.prerequisites": "prerequisites",
    "page.length": "duration",
    "page.effort": "effort",
    "page.price": "price",
    "page.current_price": "price.amount",
    "duration": "duration",
    "time_commitment": "effort",
    "min_weekly_hours": "weekly_hours.min",
    "max_weekly_hours": "weekly_hours.max",
    "certificate_type": "credential",
    "departments[]": "unit",
    "departments[].name": "unit",
    "topics[].name": "subjects",
}
"""Of a course or a program. `min_price` and `max_price` are left out: they only sum up the products."""

COURSE: Fields = {
    "title": "title",
    "owners[].name": "provider",
    **SUMMARY,
    "level_type": "level",
    "subjects[].name": "subjects",
    "subjects[]": "subjects",  # of a search, as the next one
    "languages[]": "language",
    "outcome": "outcomes",
    "expected_learning_items[]": "outcomes",
    "skills[].name": "skills",
    "skill_names[]": "skills",
    "prerequisites_raw": "prerequisites",
    "prerequisites[].name": "prerequisites",
    "prerequisites[]": "prerequisites",
    "syllabus_raw": None,
    "additional_information": None,
    "sponsors[].name": "partners",
    "collaborators[].name": "partners",
    # Bought for the course, whichever run is taken.
    "entitlements[].price": "price.amount",
    "entitlements[].currency": "price.currency",
    "entitlements[].mode": "price.type",
    "excluded_from_search": "stated_status",
    # Executive education has no runs: when it takes place stands here.
    "additional_metadata.start_date": "start",
    "additional_metadata.end_date": "end",
    "additional_metadata.registration_deadline": "enrolment_deadline",
    "programs[].title": "pathways.part_of",
    "programs[].uuid": "pathways.reference",
    "programs[].readable_id": "pathways.reference",
    "topics[]": "subjects",
    **MITX_ONLINE,
}

RUN: Fields = {
    "title": "title",
    "start": "start",
    "end": "end",
    "enrollment_end": "enrolment_deadline",
    "min_effort": "weekly_hours.min",
    "max_effort": "weekly_hours.max",
    "weeks_to_complete": "duration.weeks",
    "pacing_type": "pace",
    "content_language": "language",
    "language": "language",  # of a search
    "level_type": "level",
    "seats[].price": "price.amount",
    "seats[].currency": "price.currency",
    "seats[].type": "price.type",
    "seats[].credit_provider": "awarding_body",
    "seats[].credit_hours": "credit.amount",
    "status": "stated_status",
    "hidden": "stated_status",
    # MITx Online
    "start_date": "start",
    "end_date": "end",
    "enrollment_end_date": "enrolment_deadline",
    "is_self_paced": "pace",
    "is_archived": "stated_status",
    "products[].price": "price.amount",
}

PROGRAM: Fields = {
    "title": "title",
    "type": "credential",
    "authoring_organizations[].name": "provider",
    "credit_backing_organizations[].name": "awarding_body",
    "subtitle": "description",
    "overview": "description",
    "marketing_hook": "description",
    "expected_learning_items[]": "outcomes",
    "subjects[].name": "subjects",
    "languages[]": "language",
    "level_type_override": "level",
    "language_override": "language",
    "total_hours_of_effort": "hours",
    "min_hours_effort_per_week": "weekly_hours.min",
    "max_hours_effort_per_week": "weekly_hours.max",
    "weeks_to_complete": "duration.weeks",
    "program_duration_override": "duration",
    "price_ranges[].total": "price.amount",
    "price_ranges[].currency": "price.currency",
    "credit_redemption_overview": "credit",
    "status": "stated_status",
    "hidden": "stated_status",
    "excluded_from_search": "stated_status",
    "courses[].title": "pathways.has_part",
    "courses[].key": "pathways.reference",
    **MITX_ONLINE,
    "start_date": "start",
    "end_date": "end",
    "enrollment_end": "enrolment_deadline",
}

MEMBER_OF: Fields = {
    "title": "pathways.part_of",
    "uuid": "pathways.reference",
    "readable_id": "pathways.reference",
}

LMS_COURSE: Fields = {
    "name": "title",
    "course_name": "title",  # of the enrolment API
    "org": "provider",
    "short_description": "description",
    "overview": "description",
    "effort": "effort",  # words or Studio's "HH:MM", each about a week
}

LMS_RUN: Fields = {
    "end": "end",
    "enrollment_end": "enrolment_deadline",
    "pacing": "pace",
    "hidden": "stated_status",
    "start_display": None,
    # The enrolment API
    "course_start": "start",
    "course_end": "end",
    "pacing_type": "pace",
    "course_modes[].slug": "price.type",
    "course_modes[].min_price": "price.amount",
    "course_modes[].currency": "price.currency",
}
LMS_START: Fields = {"start": "start"}
"""But where ``start_type`` is ``empty``: nobody set it, and the system's own default is far in the future."""

INDEXED: Fields = {
    "title": "title",
    "partner[]": "provider",
    "primary_description": "description",
    "level[]": "level",
    "language[]": "language",
    "subject[]": "subjects",
    "skills[].skill": "skills",
    "weeks_to_complete": "duration.weeks",
    "min_effort": "weekly_hours.min",
    "max_effort": "weekly_hours.max",
}
INDEXED_COURSE: Fields = {
    **INDEXED,
    "secondary_description": "outcomes",
    "tertiary_description": "description",
}
INDEXED_PROGRAM: Fields = {
    **INDEXED,
    "secondary_description": "description",
    "tertiary_description": "outcomes",
    "program_type[]": "credential",
    "course_titles[]": "pathways.has_part",
}
INDEXED_RUN: Fields = {"active_run_start": "start"}


def read(document: Document, source: Source) -> Read:
    """Read one answer of any of these APIs. Raises :class:`ReadError` when it is none of them."""
    answer = document.json
    catalogue = _Catalogue(document, source)
    match answer:
        case list() if listed(answer, lambda record: bool(_kind(record))):
            catalogue.read_all(answer, "")
        case {"results": list(records)}:
            catalogue.read_all(records, "results")
        case {"objects": {"results": list(records)} as answer}:  # of a search
            catalogue.read_all(records, "objects.results")
        case {"hits": list(records)}:
            catalogue.read_all(records, "hits")
        case dict() if _kind(answer):
            catalogue.read_record(answer, "")
        case _ if records := kept(answer, _is_titled):
            for place, record in records:
                catalogue.read_record(record, place)
        case _:
            reason = "no courses or programs in the answer; was the API moved, or does it ask for a login?"
            raise ReadError(source.name, document.url, reason)
    paging: Json = answer if isinstance(answer, dict) else {}
    nested = paging.get("pagination")
    paging = nested if isinstance(nested, dict) else paging
    return Read(
        listings=tuple(catalogue.listings.values()),
        links=tuple(_next_page(document.url, paging.get("next"))),
        stated_total=whole(paging.get("count")),
        skipped=tuple(catalogue.skipped),
    )


@dataclass
class _Catalogue:
    """The listings of one answer, in its order, each reference once."""

    document: Document
    source: Source
    listings: dict[str, RawListing] = field(default_factory=dict)
    skipped: list[str] = field(default_factory=list)

    def read_all(self, records: Any, name: str) -> None:
        for place, record in numbered(records, name):
            self.read_record(record, place)

    def read_record(self, record: Any, place: str) -> None:
        if not isinstance(record, dict):
            self.skipped.append(f"{place}: not an object")
            return
        match _kind(record):
            case "program":
                self._program(record, place)
            case "course":
                self._course(record, place)
            case "run":
                self._run(record, place)
            case "lms":
                self._lms_course(record, place)
            case "indexed":
                self._indexed(record, place)
            case _:
                self.skipped.append(f"{place}: neither a course nor a program, or it has no key")

    def _program(self, record: Json, place: str) -> None:
        statements = [*say(record, place, PROGRAM), *_rolling(record, place)]
        self._add(_program_key(record) or "", _address(self.document.url, [record]), place, statements)
        member_of = say(record, place, MEMBER_OF)
        for where, course in numbered(record.get("courses"), join(place, "courses")):
            if whole(course) is not None and "readable_id" in record:
                continue  # MITx Online lists its courses elsewhere
            if isinstance(course, dict) and _kind(course) == "course":
                self._course(course, where, member_of)
            else:
                self.skipped.append(f"{where}: not a course with a key")

    def _course(self, record: Json, place: str, member_of: Iterable[Statement] = ()) -> None:
        statements = [
            *say(record, place, COURSE),
            *_organizations(record, place),
            *_rolling(record, place),
            *member_of,
        ]
        instances: list[InstanceRef] = []
        runs: list[Json] = []
        name = "courseruns" if "courseruns" in record else "course_runs"
        for where, run in numbered(record.get(name), join(place, name)):
            key = _run_key(run)
            if key is None:
                self.skipped.append(f"{where}: not a run with a key")
                continue
            instances.append(InstanceRef(reference=key, place=where))
            runs.append(run)
            statements += say(run, where, RUN, key)
        url = _address(self.document.url, [record, *runs])
        self._add(_course_key(record) or "", url, place, statements, instances)

    def _run(self, record: Json, place: str) -> None:
        key = _run_key(record) or ""
        course = record.get("course")
        if isinstance(course, dict) and (of := _course_key(course)):
            where = join(place, "course")
            statements = [*say(course, where, COURSE), *say(record, place, RUN, key)]
            instances = [InstanceRef(reference=key, place=place)]
            self._add(of, _address(self.document.url, [course]), where, statements, instances)
            return
        about_course = {name: about for name, about in COURSE.items() if name not in RUN or name == "title"}
        statements = [*say(record, place, about_course), *say(record, place, RUN, key)]
        instances = [InstanceRef(reference=key, place=place)]
        self._add(key, _address(self.document.url, [record]), place, statements, instances)

    def _lms_course(self, record: Json, place: str) -> None:
        key = text(record.get("id")) or text(record.get("course_id")) or ""
        statements = [*say(record, place, LMS_COURSE), *say(record, place, LMS_RUN, key)]
        if record.get("start_type") != "empty":
            statements += say(record, place, LMS_START, key)
        # The LMS shows each course under this path; the API gives no address for people.
        url = urljoin(self.document.url, f"/courses/{quote(key, safe=':+/')}/about")
        self._add(key, url, place, statements, [InstanceRef(reference=key, place=place)])

    def _indexed(self, record: Json, place: str) -> None:
        key = text(record.get("uuid")) or record["objectID"]
        is_program = record["objectID"].startswith("program-")
        statements = say(record, place, INDEXED_PROGRAM if is_program else INDEXED_COURSE)
        instances = []
        if run := text(record.get("active_run_key")):
            instances.append(InstanceRef(reference=run, place=place))
            statements += say(record, place, INDEXED_RUN, run)
        self._add(key, _address(self.document.url, [record]), place, statements, instances)

    def _add(
        self,
        reference: str,
        url: str,
        place: str,
        statements: Iterable[Statement],
        instances: Iterable[InstanceRef] = (),
    ) -> None:
        known = self.listings.get(reference)
        if known:  # the same course in a second program, or with another run: one listing, part of both
            new = [one for one in instances if all(one.reference != i.reference for i in known.instances)]
            runs = {one.reference for one in new}
            more = [s for s in statements if s.subject in runs or (s.about or "").startswith("pathways.")]
            changes = {"statements": (*known.statements, *more), "instances": (*known.instances, *new)}
            self.listings[reference] = known.model_copy(update=changes)
            return
        self.listings[reference] = listing(
            self.document,
            self.source,
            reference=reference,
            url=url,
            place=place,
            statements=statements,
            instances=instances,
        )


def _organizations(record: Json, place: str) -> Iterator[Statement]:
    """Who offers a course that a search found: "ElmX: Elm Institute", the key before the name."""
    for path, given in numbered(record.get("organizations"), join(place, "organizations")):
        key, colon, name = (text(given) or "").partition(": ")
        offset = len(key) + len(colon) if name else 0
        yield from statement(name or key, path, "provider", offset=offset)


def _rolling(record: Json, place: str) -> list[Statement]:
    """What MITx Online says where learners may start whenever they like."""
    return say(record, place, {"availability": "rolling"}) if record.get("availability") == "anytime" else []


def _kind(record: Json) -> str:
    """Which of the documented records this is: program, course, run, lms, indexed; ``""`` for none."""
    if text(record.get("objectID")):
        return "indexed"
    if isinstance(record.get("courses"), list) or record.get("content_type") == "program":
        return "program" if _program_key(record) else ""
    if "course_runs" in record or "courseruns" in record or "readable_id" in record:
        return "course" if _course_key(record) else ""
    if "blocks_url" in record or "course_id" in record or record.get("category") == "course":
        return "lms" if text(record.get("id")) or text(record.get("course_id")) else ""
    if "courseware_id" in record or "pacing_type" in record or "seats" in record:
        return "run" if _run_key(record) else ""
    return "course" if text(record.get("key")) else ""


def _is_titled(record: Json) -> bool:
    """Whether this is one of them, and no part of one that has a key as well."""
    return bool(_kind(record) and any(text(record.get(name)) for name in ("title", "name", "course_name")))


def _program_key(record: Json) -> str | None:
    return text(record.get("uuid")) or text(record.get("readable_id"))


def _course_key(record: Json) -> str | None:
    return text(record.get("readable_id")) or text(record.get("key"))


def _run_key(record: Any) -> str | None:
    if not isinstance(record, dict):
        return None
    return text(record.get("courseware_id")) or text(record.get("key"))


def _address(base: str, records: Iterable[Json]) -> str:
    """The first address for people that these records give, absolute and without campaign tags."""
    for record in records:
        page = record.get("page")
        for given in (record.get("marketing_url"), page.get("page_url") if isinstance(page, dict) else None):
            url = absolute(base, given)
            if url:
                return url
    return base


def _next_page(base: str, given: Any) -> Iterator[Link]:
    url = absolute(base, given)
    if url and url != base:
        yield Link(url)
