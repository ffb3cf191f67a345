"""Coursera's catalogue API: ``courses.v1``, ``onDemandSpecializations.v1`` and the older ``catalog.v1``; and
the answers of the site's own search (GraphQL), which nobody documents.

Partners, and the courses of a specialization, are given by their ids; their names stand in ``linked``, where
the request includes them. Without them the provider is unknown. ``startDate`` counts milliseconds.
Instructors are never read, and the languages of subtitles say nothing about those of instruction.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any
from urllib.parse import quote

from crawlers.read import Document, Link, Read, ReadError
from crawlers.records import (
    Fields,
    Json,
    absolute,
    gather,
    identifier,
    join,
    kept,
    listing,
    numbered,
    say,
    statement,
    text,
    values,
    whole,
    with_query,
)
from crawlers.source import Source
from normalizer.raw import Assertion, InstanceRef, RawListing, Statement

OFFERING: Fields = {
    "name": "title",
    "description": "description",
    "tagline": "description",
    "workload": "effort",
    "difficultyLevel": "level",
    "level": "level",
    "primaryLanguages[]": "language",
    "domainTypes[].domainId": "subjects",
    "domainTypes[].subdomainId": "subjects",
    "categories[]": "subjects",
    "startDate": "start.milliseconds",
    "plannedLaunchDate": "start",
    # catalog.v1
    "shortDescription": "description",
    "aboutTheCourse": "description",
    "estimatedClassWorkload": "effort",
    "recommendedBackground": "prerequisites",
    "language": "language",
}

PARTNER: Fields = {"name": "provider"}
PART: Fields = {"name": "pathways.has_part", "id": "pathways.reference"}
WHOLE: Fields = {"name": "pathways.part_of", "id": "pathways.reference"}
SESSION: Fields = {"durationString": "duration"}  # the numbers of its day, month and year stand apart
HIT: Fields = {
    "name": "title",
    "partners[]": "provider",
    "productType": "credential",
    "productDifficultyLevel": "level",
    "productDuration": "duration",
    "skills[]": "skills",
}
LINKS: tuple[tuple[str, str, Fields], ...] = (
    ("partnerIds[]", "partners.v1", PARTNER),
    ("courseIds[]", "courses.v1", PART),
    ("specializations[]", "onDemandSpecializations.v1", WHOLE),
    ("s12nIds[]", "onDemandSpecializations.v1", WHOLE),
    ("links.universities[]", "universities", PARTNER),
    ("links.categories[]", "categories", {"name": "subjects"}),
)
"""Ids of an offering, the kind of record that has them, and what that record says of the offering."""

_ORDINARY = "NormalS12n"
"""The variant of a specialization that is nothing else."""

ONLINE = Assertion(
    field="delivery.mode",
    value="online",
    grounds="Coursera is a platform of online courses: all of its courses are taken on its site.",
    over_prose=True,
)
A_COURSE = Assertion(
    field="credential_type",
    value="course",
    grounds="Coursera's courses.v1 lists courses and nothing else.",
)
SPECIALIZATION = Assertion(
    field="credential_type",
    value="specialization",
    grounds="Coursera's onDemandSpecializations.v1 lists specializations and nothing else.",
)


def read(document: Document, source: Source) -> Read:
    """Read one page of either list. Raises :class:`ReadError` when the answer is something else."""
    match document.json:
        case {"elements": list(page)} as answer:
            paging = answer.get("paging")
        case [{"data": {"SearchResult": {"search": list(searches)}}}]:
            found = (
                hit
                for place, search in numbered(searches, "[0].data.SearchResult.search")
                for hit in _hits(search, place)
            )
            return gather(found, partial(_hit, document, source))
        case answer if pages := kept(answer, lambda record: {"elements", "linked"} <= record.keys()):
            linked = {key: one for place, one_page in pages for key, one in _linked(one_page, place).items()}
            elements = [
                one
                for place, one_page in pages
                for one in numbered(one_page["elements"], join(place, "elements"))
            ]
            return gather(elements, partial(_element, document, source, linked))
        case answer if alone := kept(answer, _is_element):
            return gather(alone, partial(_element, document, source, {}))
        case _:
            reason = "no elements in the answer; was the API moved, or does it ask for a login?"
            raise ReadError(source.name, document.url, reason)
    paging = paging if isinstance(paging, dict) else {}
    return gather(
        numbered(page, "elements"),
        partial(_element, document, source, _linked(answer)),
        links=_next_page(document.url, paging),
        stated_total=whole(paging.get("total")),
    )


Linked = dict[tuple[str, str], tuple[str, Json]]
"""Kind and id of a record that the answer includes, to its place and the record."""


def _linked(answer: Json, place: str = "") -> Linked:
    linked = answer.get("linked")
    return {
        (kind, key): (where, record)
        for kind in {"sessions", *(kind for _, kind, _ in LINKS)}
        for where, record in numbered(
            linked.get(kind) if isinstance(linked, dict) else None, f'{join(place, "linked")}["{kind}"]'
        )
        if isinstance(record, dict) and (key := identifier(record.get("id")))
    }


def _is_element(record: Json) -> bool:
    return {"id", "slug", "name"} <= record.keys() and not {"linked", "elements"} & record.keys()


def _element(
    document: Document, source: Source, linked: Linked, element: Json, place: str
) -> Iterator[RawListing | str]:
    key = identifier(element.get("id"))
    slug = text(element.get("shortName" if "/catalog.v1/courses" in document.url else "slug"))
    if key is None or slug is None:
        yield f"{place}: neither a course nor a specialization, or it has no id or slug"
        return
    whole_of_courses = "courseIds" in element or "/onDemandSpecializations." in document.url
    statements = [*say(element, place, OFFERING), *_certificates(element, place)]
    if element.get("productVariant") != _ORDINARY:
        statements += say(element, place, {"productVariant": "credential"})
    for path, kind, fields in LINKS:
        for _, _, given in values(element, path, ""):
            if found := linked.get((kind, identifier(given) or "")):
                statements += say(found[1], found[0], fields)
    instances = []
    for _, _, given in values(element, "links.sessions[]", ""):
        session = identifier(given) or ""
        if found := linked.get(("sessions", session)):
            instances.append(InstanceRef(reference=session, place=found[0]))
            statements += say(found[1], found[0], SESSION, session)
    raw = listing(
        document,
        source,
        reference=key,
        url="https://www.coursera.org/{}/{}".format(
            "specializations" if whole_of_courses else "learn", quote(slug, safe="")
        ),
        place=place,
        statements=statements,
        instances=instances,
    )
    known = (SPECIALIZATION if whole_of_courses else A_COURSE, ONLINE)
    yield raw.model_copy(update={"assertions": (*known, *raw.assertions)})


def _certificates(element: Json, place: str) -> Iterator[Statement]:
    """The certificates that a course leads to; its part in that of a specialization is none of its own."""
    for path, given in numbered(element.get("certificates"), join(place, "certificates")):
        if given != "Specialization":
            yield from statement(given, path, "credential")


def _hits(search: Any, place: str) -> Iterator[tuple[str, Any]]:
    elements = search.get("elements") if isinstance(search, dict) else None
    return numbered(elements, join(place, "elements"))


def _hit(document: Document, source: Source, hit: Json, place: str) -> Iterator[RawListing | str]:
    """A product that the site's search found; its id says its kind first: ``s12n~abc``."""
    key = (text(hit.get("id")) or "").rpartition("~")[2]
    if not key or text(hit.get("name")) is None:
        yield f"{place}: no product with an id and a name"
        return
    raw = listing(
        document,
        source,
        reference=key,
        url=absolute(document.url, hit.get("url")) or document.url,
        place=place,
        statements=say(hit, place, HIT),
    )
    yield raw.model_copy(update={"assertions": (ONLINE, *raw.assertions)})


def _next_page(url: str, paging: Json) -> Iterator[Link]:
    """``next`` is the number of the first element of the next page, as a string; the last page has none."""
    following = identifier(paging.get("next"))
    if following and following.isdecimal() and with_query(url, start=following) != url:
        yield Link(with_query(url, start=following))
