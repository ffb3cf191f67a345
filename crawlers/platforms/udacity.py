"""Udacity's public catalogue: courses, and the nanodegrees that stand beside them as ``degrees``.

Longer texts are Markdown with some HTML in it. A length of 0 is unknown. ``tracks`` are topics, and
``related_degree_keys`` do not say how a nanodegree is related. Instructors are never read.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import chain
from urllib.parse import quote

from crawlers.read import Document, Read, ReadError
from crawlers.records import (
    Fields,
    Json,
    absolute,
    gather,
    identifier,
    kept,
    listed,
    listing,
    markdown,
    numbered,
    say,
    text,
    words,
)
from crawlers.source import Source
from normalizer.raw import Assertion, RawListing

RECORD: Fields = {
    "title": "title",
    "level": "level",
    "tracks[]": "subjects",
    "affiliates[].name": "partners",
}

LENGTH: Fields = {"expected_duration": "duration.amount", "expected_duration_unit": "duration.unit"}
HOURS: Fields = {"expected_duration": "hours", "expected_duration_unit": None}

TEXTS: Fields = {
    "subtitle": "description",
    "short_summary": "description",
    "summary": "description",
    "expected_learning": "description",  # why to take it, rather than what one learns
    "required_knowledge": "prerequisites",
    "syllabus": None,
    "project_name": None,
    "project_description": None,
    "faq": None,
}

ITS_OWN = (
    Assertion(
        field="provider_name",
        value="Udacity",
        grounds="The catalogue is Udacity's own: every course and nanodegree in it is given on its site.",
    ),
    Assertion(
        field="delivery.mode",
        value="online",
        grounds="Udacity has no campus: all of its courses and nanodegrees are taken on its site.",
        over_prose=True,
    ),
)
A_COURSE = Assertion(
    field="credential_type",
    value="course",
    grounds="Udacity's catalogue lists its courses apart from its nanodegrees.",
    over_prose=True,
)
NANODEGREE = Assertion(
    field="credential_type",
    value="nanodegree",
    grounds="What Udacity's catalogue lists as its degrees are nanodegrees and nothing else.",
    over_prose=True,
)
KINDS: tuple[tuple[str, tuple[Assertion, ...]], ...] = (("degrees", (NANODEGREE,)), ("courses", (A_COURSE,)))


def read(document: Document, source: Source) -> Read:
    """Read the catalogue. Raises :class:`ReadError` when the answer is something else."""
    match document.json:
        case list() as records if listed(records, _is_record):
            places = numbered(records, "")
        case {"courses": list()} | {"degrees": list()} as answer:
            places = chain(*(numbered(answer.get(name), name) for name in ("courses", "degrees")))
        case answer if found := kept(answer, _is_record):
            places = iter(found)
        case _:
            reason = "no courses or degrees in the answer; was the catalogue moved?"
            raise ReadError(source.name, document.url, reason)
    return gather(places, partial(_record, document, source))


def _is_record(record: Json) -> bool:
    return {"key", "title"} <= record.keys()


def _record(document: Document, source: Source, record: Json, place: str) -> Iterator[RawListing | str]:
    key = identifier(record.get("key"))
    if key is None:
        yield f"{place}: neither a course nor a nanodegree, or it has no key"
        return
    slug = text(record.get("slug"))
    page = f"https://www.udacity.com/course/{quote(slug, safe='')}" if slug else document.url
    length = HOURS if words(record.get("expected_duration_unit")).lower() in ("hour", "hours") else LENGTH
    raw = listing(
        document,
        source,
        reference=key,
        url=absolute(document.url, record.get("homepage")) or page,
        place=place,
        statements=[
            *say(record, place, {**RECORD, **length}),
            *say(record, place, TEXTS, as_words=markdown),
        ],
    )
    kind = next((known for listed, known in KINDS if listed in place), ())
    known = (*kind, *ITS_OWN)
    yield raw.model_copy(update={"assertions": (*known, *raw.assertions)})
