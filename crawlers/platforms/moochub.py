"""Courses in the MOOChub format, editions 1 to 3, and those of iversity's own API.

MOOChub is JSON:API: courses stand in ``data``, each with its ``attributes``. The second edition counts
``workload`` in hours a week, the third gives it a unit, the first does not say what its number means. Where
an answer lists several starts of a course, these are its instances. Persons among instructors, creators,
publishers and contributors are never read. A course of iversity is one run, with its tracks as prices.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import islice
from typing import Any

from crawlers.fragment import describe
from crawlers.read import Document, Link, Read, ReadError
from crawlers.records import (
    Fields,
    Json,
    absolute,
    gather,
    identifier,
    items,
    join,
    kept,
    listing,
    numbered,
    say,
    statement,
    text,
    words,
)
from crawlers.source import Source
from normalizer.raw import InstanceRef, RawListing, Statement

COURSE: Fields = {
    "name": "title",
    "courseMode[]": "delivery",  # one in the first two editions
    "duration": "duration",
    "access[]": "price",
    "keywords[]": "subjects",
    # editions 1 and 2
    "moocProvider": "provider",  # a word in the first
    "moocProvider.name": "provider",
    "partnerInstitute[].name": "partners",
    "partnerInstitutes[].name": "partners",
    "languages[]": "language",
    "learningObjectives[]": "outcomes",
    # edition 3
    "inLanguage[]": "language",
    "competencyRequired[].name[].name": "prerequisites",
    "educationalCredentialsAwarded[]": "credential",
    "applicationDeadline": "enrolment_deadline",
    "contentLocation.address.city": "place",
    "isPartOf[].title": "pathways.part_of",
}

NAMED = {"teaches": "skills", "educationalAlignment": "subjects", "educationalLevel": "level"}
TEXTS = ("abstract", "description")
ORGANIZATIONS = {"publisher": "provider", "contributor": "partners"}
CREDITS: Fields = {"numberOfCredits": "credit.ects"}
"""0 where there are none."""
WEEKLY: tuple[Fields, ...] = ({"timeValue": "weekly_hours.min"}, {"timeValue": "weekly_hours.max"})
OTHER_WORKLOAD: Fields = {"timeValue": "effort", "timeUnit": "effort"}
_AMOUNT = re.compile(r"\d+(?:\.\d+)?")
_HOURS_OF_A_WEEK = 168
OFFER: Fields = {"price": "price.amount", "priceCurrency": "price.currency"}

IVERSITY: Fields = {
    "title": "title",
    "subtitle": "description",
    "organisations[].name": "provider",
    "discipline": "subjects",
    "language": "language",
    "knowledge_level": "level",
    "duration": "duration.amount",  # of what unit, nobody says
    "ects_available": "credit",
    "verifications[].title": "price.type",
    "verifications[].price": "price.amount",
    "verifications[].credits": "credit.amount",
    "verifications[].description": None,
}

IVERSITY_RUN: Fields = {"start_date": "start", "end_date": "end"}


def read(document: Document, source: Source) -> Read:
    """Read one answer. Raises :class:`ReadError` when there are no courses in it."""
    match document.json:
        case {"data": (list() | {"attributes": _}) as records} as answer:
            links = _next_page(document.url, answer.get("links"))
            return gather(numbered(records, "data"), partial(_course, document, source), links=links)
        case {"courses": list(records)}:
            return gather(numbered(records, "courses"), partial(_iversity, document, source))
    if found := kept(document.json, lambda record: {"id", "attributes"} <= record.keys()):
        return gather(found, partial(_course, document, source))
    if found := kept(document.json, lambda record: {"id", "verifications"} <= record.keys()):
        return gather(found, partial(_iversity, document, source))
    reason = "neither courses in the MOOChub format nor those of iversity; was the address moved?"
    raise ReadError(source.name, document.url, reason)


def _course(document: Document, source: Source, record: Json, place: str) -> Iterator[RawListing | str]:
    reference, attributes = identifier(record.get("id")), record.get("attributes")
    if reference is None or not isinstance(attributes, dict):
        yield f"{place}: not a course, or it has no id or no attributes"
        return
    if text(attributes.get("name")) is None:
        yield f"{place}: a course without a name"
        return
    where = join(place, "attributes")
    statements = [
        *say(attributes, where, COURSE),
        *_texts(document, source, attributes, where, TEXTS),
        *_organizations(attributes, where),
        *(said for said in say(attributes, where, CREDITS) if said.text.strip("0.")),
        *_workload(attributes, where),
        *_named(attributes, where),
        *_offers(attributes, where),
    ]
    dates, instances = _runs(attributes, where)
    yield listing(
        document,
        source,
        reference=reference,
        url=absolute(document.url, attributes.get("url")) or document.url,
        place=place,
        statements=[*statements, *dates],
        instances=instances,
    )


def _texts(
    document: Document, source: Source, record: Json, place: str, names: tuple[str, ...]
) -> Iterator[Statement]:
    for name in names:
        if given := text(record.get(name)):
            yield from describe(given, join(place, name), document, source, label=name)


def _organizations(attributes: Json, place: str) -> Iterator[Statement]:
    for name, about in ORGANIZATIONS.items():
        for where, party in numbered(attributes.get(name), join(place, name)):
            if isinstance(party, dict) and party.get("type") == "Organization":
                yield from say(party, where, {"name": about})


def _workload(attributes: Json, place: str) -> list[Statement]:
    workload, where = attributes.get("workload"), join(place, "workload")
    if isinstance(workload, dict):
        tables = WEEKLY if workload.get("timeUnit") == "h/week" else (OTHER_WORKLOAD,)
        return [said for fields in tables for said in say(workload, where, fields)]
    second_edition = "courseLicenses" in attributes and _AMOUNT.fullmatch(words(workload))
    weekly = second_edition and float(words(workload)) <= _HOURS_OF_A_WEEK
    abouts = ("weekly_hours.min", "weekly_hours.max") if weekly else ("effort",)
    return [said for about in abouts for said in statement(workload, where, about)]


def _named(attributes: Json, place: str) -> Iterator[Statement]:
    """Things of a framework, each with its name in the first of several languages; of several levels the
    first, for the others are the same in other frameworks."""
    for key, about in NAMED.items():
        things = numbered(attributes.get(key), join(place, key))
        for where, thing in islice(things, 1) if about == "level" else things:
            names = numbered(thing.get("name") if isinstance(thing, dict) else None, f"{where}.name")
            for path, name in islice(names, 1):
                if isinstance(name, dict):
                    yield from say(name, path, {"name": about})


def _offers(attributes: Json, place: str) -> Iterator[Statement]:
    """What an offer asks for the course, alone or with its certificate. One for the certificate alone says
    so, and so does one that is paid more than once."""
    for where, offer in numbered(attributes.get("offer"), join(place, "offer")):
        if isinstance(offer, dict):
            once = text(offer.get("paymentFrequency")) in (None, "one-time")
            kind = (
                "paymentFrequency"
                if not once
                else "category"
                if offer.get("category") == "certificate"
                else ""
            )
            yield from say(offer, where, {**OFFER, kind: "price.type"})


def _runs(attributes: Json, place: str) -> tuple[list[Statement], list[InstanceRef]]:
    """Start and end of the course; of each run, known by its start, where there are several."""
    starts, ends = attributes.get("startDate"), attributes.get("endDate")
    if not isinstance(starts, list):
        starts, ends = [starts], [ends]
        paths = (f"{place}.startDate", f"{place}.endDate")
    else:
        paths = (f"{place}.startDate[{{0}}]", f"{place}.endDate[{{0}}]")
    said: list[Statement] = []
    instances: list[InstanceRef] = []
    for number, start in enumerate(starts):
        key = text(start) if len(starts) > 1 else ""
        if key is None:
            continue
        start_path, end_path = (path.format(number) for path in paths)
        if key:
            instances.append(InstanceRef(reference=key, place=start_path))
        said += statement(start, start_path, "start", key)
        if number < len(items(ends)):
            said += statement(items(ends)[number], end_path, "end", key)
    return said, instances


def _next_page(url: str, links: Any) -> Iterator[Link]:
    """JSON:API writes a link as an address or as an object with one; the last page has an empty one."""
    following = links.get("next") if isinstance(links, dict) else None
    following = absolute(url, following.get("href") if isinstance(following, dict) else following)
    if following and following != url:
        yield Link(following)


def _iversity(document: Document, source: Source, course: Json, place: str) -> Iterator[RawListing | str]:
    key = identifier(course.get("id"))
    if key is None:
        yield f"{place}: a course without an id"
        return
    yield listing(
        document,
        source,
        reference=key,
        url=absolute(document.url, course.get("url")) or document.url,
        place=place,
        statements=[
            *say(course, place, IVERSITY),
            *_texts(document, source, course, place, ("description",)),
            *say(course, place, IVERSITY_RUN, key),
        ],
        instances=[InstanceRef(reference=key, place=place)],
    )
