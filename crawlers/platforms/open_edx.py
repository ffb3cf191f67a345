"""Open edX catalogues: discovery courses and programs, MITx Online, and every LMS's own APIs of its courses.

Fields mean what the serializers of ``openedx/course-discovery``, ``openedx/edx-platform`` (``course_api``,
``enrollments``, ``course_structure_api``) and ``mitodl/mitxonline`` document, and discovery's models of what
edX's own search (Algolia) indexes. A course is a listing and its runs are the instances; a program is a
listing, and each course nested in it is one more. Staff and instructors are never read. ``null`` and ``""``
are silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urljoin

from crawlers.platforms._open_edx_fields import (
    A_COURSE,
    COURSE,
    INDEXED_COURSE,
    INDEXED_PROGRAM,
    INDEXED_RUN,
    LMS_COURSE,
    LMS_RUN,
    LMS_START,
    MEMBER_OF,
    PROGRAM,
    RUN,
    RUN_FOUND,
    RUN_LIFE,
    UNSET,
)
from crawlers.read import Document, Link, Read, ReadError
from crawlers.records import (
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
    values,
    whole,
    words,
)
from crawlers.source import Source
from normalizer.raw import Assertion, InstanceRef, RawListing, Statement


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
        stated_total=whole(paging.get("count", paging.get("total"))),
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
            match record:
                case {"_id": _, "data": dict(found)}:  # of an LMS's search
                    self.read_record(found, join(place, "data"))
                case _:
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
        fields = dict(PROGRAM)
        if text(record.get("language_override")):  # shown instead of those of the runs
            del fields["languages[]"]
        if record.get("credit_value"):  # 0 where it leads to none that is known
            fields["credit_value"] = "credit.amount"
        statements = [*say(record, place, fields), *_rolling(record, place)]
        url = _address(self.document.url, [record])
        self._add(_program_key(record) or "", url, place, statements, kind=())
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
            *_life(record, place),
            *_certificate(record, place),
            *_audit(record, "seat_types[]", place),
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
            statements += _run(run, where, key)
        if runs and all(_sold(run, "", "") for run in runs):  # so is the course
            first = instances[0].place
            statements += [*_audit(runs[0], _MODES, first), *_sold(runs[0], first, place)]
        url = _address(self.document.url, [record, *runs])
        self._add(_course_key(record) or "", url, place, statements, instances)

    def _run(self, record: Json, place: str) -> None:
        key = _run_key(record) or ""
        course = record.get("course")
        if isinstance(course, dict) and (of := _course_key(course)):
            where = join(place, "course")
            statements = [*say(course, where, COURSE), *_run(record, place, key)]
            instances = [InstanceRef(reference=key, place=place)]
            self._add(of, _address(self.document.url, [course]), where, statements, instances)
            return
        about_course = {name: about for name, about in COURSE.items() if name not in RUN or name == "title"}
        if not record.get("owners"):
            about_course["org"] = "provider"  # of a search
        statements = [*say(record, place, {**about_course, **RUN_LIFE}), *_run(record, place, key)]
        instances = [InstanceRef(reference=key, place=place)]
        self._add(key, _address(self.document.url, [record]), place, statements, instances)

    def _lms_course(self, record: Json, place: str) -> None:
        key = text(record.get("id")) or text(record.get("course_id")) or ""
        statements = [
            *say(record, place, LMS_COURSE),
            *_effort(record, place),
            *say(record, place, LMS_RUN, key),
        ]
        if record.get("start_type") != "empty" and not str(record.get("start")).startswith(UNSET):
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
        kind = () if is_program else (A_COURSE,)
        self._add(key, _address(self.document.url, [record]), place, statements, instances, kind)

    def _add(
        self,
        reference: str,
        url: str,
        place: str,
        statements: Iterable[Statement],
        instances: Iterable[InstanceRef] = (),
        kind: tuple[Assertion, ...] = (A_COURSE,),
    ) -> None:
        known = self.listings.get(reference)
        if known:  # the same course in a second program, or with another run: one listing, part of both
            new = [one for one in instances if all(one.reference != i.reference for i in known.instances)]
            runs = {one.reference for one in new}
            more = [
                _as_day(s) for s in statements if s.subject in runs or (s.about or "").startswith("pathways.")
            ]
            changes = {"statements": (*known.statements, *more), "instances": (*known.instances, *new)}
            self.listings[reference] = known.model_copy(update=changes)
            return
        statements = (_as_day(s) for s in statements)
        raw = listing(
            self.document,
            self.source,
            reference=reference,
            url=url,
            place=place,
            statements=statements,
            instances=instances,
        )
        self.listings[reference] = raw.model_copy(update={"assertions": (*kind, *raw.assertions)})


def _certificate(record: Json, place: str) -> list[Statement]:
    """What MITx Online calls the certificate of a course is that of its first program, if this has its own;
    2U's boot camps stand among edX's courses."""
    of_program = "MicroMasters" in words(record.get("certificate_type"))
    said = say(record, place, {"certificate_type": "pathways.ladders_to" if of_program else "credential"})
    camp = words(record.get("course_type")).startswith("bootcamp")
    return [*said, *say(record, place, {"course_type": "credential"} if camp else {})]


_DAYS = frozenset({"start", "end", "enrolment_deadline"})
_MIDNIGHT = re.compile(r"(\d{4}-\d\d-\d\d)T00:00:00(?:\.0+)?(?:Z|\+00:00)")


def _as_day(said: Statement) -> Statement:
    """The day alone, where an instant is midnight in UTC: authors give days, to which Studio adds that."""
    day = _MIDNIGHT.fullmatch(said.text) if said.about in _DAYS else None
    return said.model_copy(update={"text": day[1]}) if day else said


def _organizations(record: Json, place: str) -> Iterator[Statement]:
    """Who offers a course that a search found: "ElmX: Elm Institute", the key before the name."""
    for path, given in numbered(record.get("organizations"), join(place, "organizations")):
        key, colon, name = (text(given) or "").partition(": ")
        offset = len(key) + len(colon) if name else 0
        yield from statement(name or key, path, "provider", offset=offset)


_WEEKLY = re.compile(
    r"(\d{1,3}(?:\.\d+|:\d\d)?)(?: ?(?:-|–|to|à|a|bis) ?(\d{1,3}(?:\.\d+|:\d\d)?))?"
    r"(?: ?(?:h|hrs?|hours?|heures?|horas?|ore|stunden|uur))?",
    re.IGNORECASE,
)
"""Hours and nothing else, as "6 hours", "3-5" or Studio's own "03:30"."""


def _effort(record: Json, place: str) -> Iterator[Statement]:
    """What an LMS's course asks of a week: Studio has authors fill in the "hours of effort per week"."""
    path, hours = join(place, "effort"), _WEEKLY.fullmatch(words(record.get("effort")))
    if hours is None:
        yield from say(record, place, {"effort": "effort"})
        return
    last = 2 if hours[2] else 1
    yield from statement(hours[1], path, "weekly_hours.min", offset=hours.start(1))
    yield from statement(hours[last], path, "weekly_hours.max", offset=hours.start(last))


_MODES = "enrollment_modes[].mode_slug"


def _run(run: Json, place: str, key: str) -> list[Statement]:
    """What a run says of itself. A product that is switched off is not for sale."""
    fields = dict(RUN) if run.get("seats") else {**RUN, **RUN_FOUND}
    if run.get("is_enrollable") is False and run.get("availability") != "Archived":
        del fields["availability"]  # "Current" of a run that nobody can join
    if not (run.get("availability") or run.get("is_archived")):  # MITx Online
        fields["is_enrollable"] = "status"
    said = [*say(run, place, fields, key), *_audit(run, _MODES, place, key)]
    said += _sold(run, place, place, key)
    for where, product in numbered(run.get("products"), join(place, "products")):
        if isinstance(product, dict) and product.get("is_active") is False:
            said = [s for s in said if not s.place.path.startswith(f"{where}.")]
    return said


def _audit(record: Json, name: str, place: str, subject: str = "") -> list[Statement]:
    """That one may take part without paying, where the ways to enrol are listed without their prices."""
    return [s for s in say(record, place, {name: "price"}, subject) if s.text == "audit"]


def _sold(run: Json, place: str, payer: str, subject: str = "") -> list[Statement]:
    """What a product of MITx Online buys: to be "verified", which earns the certificate, where the run may be
    audited as well. The path keeps what asks the price, run or course, as the common parent."""
    modes = {words(mode): path for path, _, mode in values(run, _MODES, place)}
    if "audit" not in modes or "verified" not in modes:
        return []
    keys = re.findall(r"\w+", modes["verified"].removeprefix(payer))
    path = f"{payer}.{keys[0]}" + "".join(f"[{k}]" if k.isdigit() else f'["{k}"]' for k in keys[1:])
    return statement("verified", path, "price.type", subject)


def _life(record: Json, place: str) -> list[Statement]:
    """The statuses of a course's runs, where none of them is published: the course is not to be had."""
    statuses = record.get("course_run_statuses")
    hidden = isinstance(statuses, list) and "published" not in statuses
    return say(record, place, {"course_run_statuses[]": "stated_status"}) if hidden else []


def _rolling(record: Json, place: str) -> list[Statement]:
    """What MITx Online says where learners may start whenever they like; it says so of a course without any
    run, too, which nobody can start."""
    anytime = record.get("availability") == "anytime" and record.get("courseruns") != []
    return say(record, place, {"availability": "rolling"}) if anytime else []


def _kind(record: Json) -> str:
    """Which of the documented records this is: program, course, run, lms, indexed; ``""`` for none."""
    if text(record.get("objectID")):
        return "indexed"
    alone = {"uuid", "type"} <= record.keys() and "key" not in record
    if isinstance(record.get("courses"), list) or record.get("content_type") == "program" or alone:
        return "program" if _program_key(record) else ""
    if "course_runs" in record or "courseruns" in record or "readable_id" in record:
        return "course" if _course_key(record) else ""
    if record.keys() & {"blocks_url", "course_id", "content"} or record.get("category") == "course":
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
