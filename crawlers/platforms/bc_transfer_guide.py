"""BC Transfer Guide: which courses of one institution count for which of another, by agreement.

A sending course is a listing of its institution; each agreement is what another institution recognises it as,
with its credits in its own words ("CAPU HIST 209 (3)"). Days are those of the agreements, not of the course.
Pages are asked for by POST, so that an answer leads to no other. Degree-credit courses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from crawlers.read import Document, Read, ReadError
from crawlers.records import Fields, Json, gather, identifier, join, kept, listing, numbered, say, words
from crawlers.source import Source
from normalizer.raw import RawListing, Statement

COURSE: Fields = {
    "SndrInstitutionName": "provider",
    "SndrCourseTitle": "title",
    "SndrCourseCredit": "credit.amount",
}
AGREEMENT: Fields = {"Detail": "credit.transfer", "Condition": None}
_NO_CREDIT = re.compile(r"(?i)\s*no (?:transfer )?credit\W*")
"""The detail of an agreement by which nothing is recognised."""


def read(document: Document, source: Source) -> Read:
    """Read one page of agreements. Raises :class:`ReadError` for any other answer."""
    answer = document.json
    courses = answer.get("courses") if isinstance(answer, dict) else None
    if not isinstance(courses, list) and (found := kept(answer, lambda record: "agreements" in record)):
        return gather(found, partial(_course, document, source))
    if not isinstance(courses, list):
        reason = "no courses in the answer; was the search for agreements moved?"
        raise ReadError(source.name, document.url, reason)
    # The site states how many agreements it has, not how many courses.
    return gather(numbered(courses, "courses"), partial(_course, document, source))


def _course(document: Document, source: Source, course: Json, place: str) -> Iterator[RawListing | str]:
    parts = [
        identifier(course.get(name))
        for name in ("SndrInstitutionCode", "SndrSubjectCode", "SndrCourseNumber")
    ]
    code = " ".join(part for part in parts if part)
    key = code if all(parts) else identifier(course.get("SndrCourseID"))
    if key is None:
        yield f"{place}: neither the code nor the id of a sending course"
        return
    yield listing(
        document,
        source,
        reference=key,
        url=document.url,
        place=place,
        statements=[*say(course, place, COURSE), *_agreed(course, place), *_title(course, place)],
    )


def _agreed(course: Json, place: str) -> Iterator[Statement]:
    for where, agreement in numbered(course.get("agreements"), join(place, "agreements")):
        if isinstance(agreement, dict) and not _NO_CREDIT.fullmatch(words(agreement.get("Detail"))):
            yield from say(agreement, where, AGREEMENT)


def _title(course: Json, place: str) -> list[Statement]:
    """The course's title, which stands in its agreements: all give the same."""
    agreements = numbered(course.get("agreements"), join(place, "agreements"))
    found = (
        said
        for where, agreement in agreements
        if isinstance(agreement, dict) and (said := say(agreement, where, {"SndrCourseTitle": "title"}))
    )
    return [] if course.get("SndrCourseTitle") else next(found, [])
