"""FutureLearn's feed of courses: a list of courses with the runs of each, most of them past.

The hours a week are the course's and hold for each of its runs; only a run has a length. The feed names the
educator, who is never read, and knows no price. A run without a date is not scheduled yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from crawlers.read import Document, Read, ReadError
from crawlers.records import (
    Fields,
    Json,
    absolute,
    gather,
    identifier,
    join,
    kept,
    listed,
    listing,
    numbered,
    say,
)
from crawlers.source import Source
from normalizer.raw import Assertion, InstanceRef, RawListing, Statement

COURSE: Fields = {
    "name": "title",
    "organisation.name": "provider",
    "introduction": "description",
    "description": "description",
    "language": "language",
    "categories[]": "subjects",
    "has_certificates": "credential",
}

RUN: Fields = {"start_date": "start", "duration_in_weeks": "duration.weeks"}


A_COURSE = Assertion(
    field="credential_type",
    value="course",
    grounds="FutureLearn's feed lists courses and nothing else.",
)
ONLINE = Assertion(
    field="delivery.mode",
    value="online",
    grounds="FutureLearn is a platform of online courses: all of its courses are taken on its site.",
    over_prose=True,
)


def read(document: Document, source: Source) -> Read:
    """Read the feed. Raises :class:`ReadError` when the answer is something else."""
    match document.json:
        case list() as courses if listed(courses, _is_course):
            places = numbered(courses, "")
        case {"courses": list(courses)}:
            places = numbered(courses, "courses")
        case answer if found := kept(answer, _is_course):
            places = iter(found)
        case _:
            reason = "no list of courses in the answer; was the feed moved?"
            raise ReadError(source.name, document.url, reason)
    return gather(places, partial(_course, document, source))


def _is_course(record: Json) -> bool:
    return {"uuid", "name"} <= record.keys()


def _course(document: Document, source: Source, course: Json, place: str) -> Iterator[RawListing | str]:
    uuid = identifier(course.get("uuid"))
    if uuid is None:
        yield f"{place}: a course without uuid"
        return
    statements = [*say(course, place, COURSE), *_weekly_hours(course, place)]
    instances = []
    for where, run in numbered(course.get("runs"), join(place, "runs")):
        key = identifier(run.get("uuid")) if isinstance(run, dict) else None
        if key is None:
            yield f"{where}: a run without uuid"
            continue
        instances.append(InstanceRef(reference=key, place=where))
        statements += [*say(run, where, RUN, key), *_weekly_hours(course, place, key)]
    raw = listing(
        document,
        source,
        reference=uuid,
        url=absolute(document.url, course.get("url")) or document.url,
        place=place,
        statements=statements,
        instances=instances,
    )
    yield raw.model_copy(update={"assertions": (A_COURSE, ONLINE, *raw.assertions)})


def _weekly_hours(course: Json, place: str, subject: str = "") -> Iterator[Statement]:
    """One number is both the least and the most."""
    for bound in ("min", "max"):
        yield from say(course, place, {"hours_per_week": f"weekly_hours.{bound}"}, subject)
