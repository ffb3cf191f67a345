"""Microsoft Learn's catalogue API: certifications, exams, applied skills, courses, paths and modules.

One answer has a list of each kind that was asked for; records point to others by ``uid``, whose titles stand
in the other lists. Levels, roles, products and subjects are codes of the catalogue. Units are parts of a
module that nobody takes alone, and the lists of codes are no offerings.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import chain

from crawlers.read import Document, Read, ReadError
from crawlers.records import (
    Fields,
    Json,
    absolute,
    gather,
    items,
    join,
    listing,
    numbered,
    say,
    statement,
    text,
)
from crawlers.source import Source
from normalizer.raw import Assertion, RawListing, Statement

RECORD: Fields = {
    "title": "title",
    "summary": "description",
    "subtitle": "description",
    "display_name": None,
    "levels[]": "level",
    "roles[]": "audience",
    "products[]": "subjects",
    "subjects[]": "subjects",
    "skills[]": "skills",
    "renewal_frequency_in_days": "quality.validity.days",
    "locale": "page_language",
    "locales[]": "language",
    "duration_in_hours": "hours",
    "duration_in_minutes": "minutes",
}

PART: Fields = {"title": "pathways.has_part", "uid": "pathways.reference"}
PREREQUISITE: Fields = {"title": "prerequisites"}
PARTS = {"certifications": "exams", "learningPaths": "modules"}
"""Kind to the key under which its records name their parts, and to the list these stand in."""

ITS_OWN = Assertion(
    field="provider_name",
    value="Microsoft",
    grounds="The catalogue holds Microsoft's own training and certifications and nobody else's.",
)
_EXAM = (
    "The catalogue's list of exams holds Microsoft's certification exams, for which no course is required."
)
_CERTIFICATION = "The catalogue's lists of certifications hold Microsoft Certifications and nothing else."
_SELF_PACED = "Modules and learning paths are read on Microsoft Learn's own site, whenever one likes."
_TAKEN_ALONE = (
    Assertion(field="delivery.mode", value="online", grounds=_SELF_PACED),
    Assertion(field="delivery.pace", value="self_paced", grounds=_SELF_PACED),
)
_COURSE = Assertion(
    field="credential_type",
    value="course",
    grounds="The catalogue lists courses and modules apart from certifications and exams.",
)
KNOWN: dict[str, tuple[Assertion, ...]] = {
    "exams": (
        Assertion(field="credential_type", value="certification_exam", grounds=_EXAM),
        Assertion(field="assessment.required", value="true", grounds=_EXAM),
        Assertion(field="assessment.assessment_only", value="true", grounds=_EXAM),
    ),
    "certifications": (Assertion(field="credential_type", value="certificate", grounds=_CERTIFICATION),),
    "mergedCertifications": (
        Assertion(field="credential_type", value="certificate", grounds=_CERTIFICATION),
    ),
    "courses": (_COURSE,),
    "learningPaths": _TAKEN_ALONE,
    "modules": (_COURSE, *_TAKEN_ALONE),
}
"""What the list that a record stands in says of it."""

KINDS = (
    "certifications",
    "mergedCertifications",
    "exams",
    "appliedSkills",
    "courses",
    "learningPaths",
    "modules",
)


def read(document: Document, source: Source) -> Read:
    """Read one answer. Raises :class:`ReadError` when it has none of the lists."""
    answer = document.json
    if not isinstance(answer, dict) or not any(isinstance(answer.get(kind), list) for kind in KINDS):
        reason = "no list of the catalogue in the answer; was the API moved, or does it ask for a login?"
        raise ReadError(source.name, document.url, reason)
    places = {kind: list(numbered(answer.get(kind), kind)) for kind in KINDS}
    by_uid = {
        uid: (place, record)
        for place, record in chain(*places.values())
        if isinstance(record, dict) and (uid := text(record.get("uid")))
    }
    return gather(chain(*places.values()), partial(_record, document, source, by_uid))


def _record(
    document: Document, source: Source, by_uid: dict[str, tuple[str, Json]], record: Json, place: str
) -> Iterator[RawListing | str]:
    uid = text(record.get("uid"))
    if uid is None:
        yield f"{place}: a record without uid"
        return
    kind = place.partition("[")[0]
    raw = listing(
        document,
        source,
        reference=uid,
        url=absolute(document.url, record.get("url")) or document.url,
        place=place,
        statements=[
            *say(record, place, RECORD),
            *_prerequisites(record, place, by_uid),
            *_parts(record, PARTS.get(kind, ""), by_uid),
        ],
    )
    yield raw.model_copy(update={"assertions": (*KNOWN.get(kind, ()), ITS_OWN, *raw.assertions)})


def _prerequisites(record: Json, place: str, by_uid: dict[str, tuple[str, Json]]) -> Iterator[Statement]:
    """Words, or the ``uid`` of another record: its title, where the answer has it."""
    for path, given in numbered(record.get("prerequisites"), join(place, "prerequisites")):
        if isinstance(given, str) and given in by_uid:
            where, required = by_uid[given]
            yield from say(required, where, PREREQUISITE)
        else:
            yield from statement(given, path, "prerequisites")


def _parts(record: Json, key: str, by_uid: dict[str, tuple[str, Json]]) -> Iterator[Statement]:
    for uid in items(record.get(key)):
        if isinstance(uid, str) and uid in by_uid:
            place, part = by_uid[uid]
            yield from say(part, place, PART)
