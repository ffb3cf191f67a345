"""XCRI-CAP, the UK's feed format of courses: catalog, provider, course, presentation (EN 15982).

Elements mean what the specifications of XCRI-CAP 1.0, 1.1 and 1.2 and of their XCRI Terms say. Feeds put
them into one another's namespaces, so that names alone count. A course is a listing and its presentations are
the instances; a provider that stands in a venue is a place. Contributors, contacts and addresses are never
read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from crawlers.read import Document, Read, ReadError
from crawlers.records import Fields, absolute, gather, listing, reference
from crawlers.source import Source
from crawlers.xml import Element, first, local, named, parse, say, statement, words
from normalizer.raw import InstanceRef, RawListing, Statement

DESCRIPTIVE: Fields = {
    "abstract": "description",
    "objective": "description",  # general aims; what a learner will be able to do is a learningOutcome
    "learningOutcome": "outcomes",
    "assessment": "assessment",
    "prerequisite": "prerequisites",
}
"""Of a course, or of one presentation."""

PROVIDER: Fields = {"title": "provider", "name": "provider"}
"""The second of edition 1.0."""

COURSE: Fields = {
    "title": "title",
    **DESCRIPTIVE,
    "subject": "subjects",
    "level": "level",
    "type": None,
    "qualification/title": "credential",
    "qualification/educationLevel": "level",
    "qualification/level": "level",
    "qualification/awardedBy": "awarding_body",
    "credit/scheme": "credit.unit",
    "credit/value": "credit.amount",
}

PRESENTATION: Fields = {
    "title": "title",
    **DESCRIPTIVE,
    "subject": "subjects",
    "duration": "duration",
    "engagement": None,
    "languageOfInstruction": "language",
}

VENUES = (
    {"venue/provider/title": "place"},
    {"venue/title": "place"},  # of edition 1.1
    {"venue/name": "place"},  # of edition 1.0
    {"venue/provider/location/town": "place"},
    {"venue/town": "place"},
)
"""Where a venue has no name, its town is the place."""

CODED = {"studyMode": "delivery", "attendanceMode": "delivery", "attendancePattern": "timing"}
"""Terms of a vocabulary: in words, or in its codes (``identifier="ON"``) where there are none."""
CODES = ("CM", "DA", "DS", "MM", "ON")
"""Codes of attendance, surer than their words: "Online (no attendance)" is nowhere, which is not any time."""

TEMPORAL = {"start": "start", "end": "end", "applyUntil": "enrolment_deadline"}

ENTRY = ("entryRequirements", "entryProfile")
"""Of editions 1.0 and 1.1: words, or descriptions beside an identifier and an address."""

TERMS: Fields = {
    "aim": "description",
    "objective": "description",
    "learningoutcome": "outcomes",
    "assessmentstrategy": "assessment",
    "prerequisite": "prerequisites",
    "entryprofile": "prerequisites",
    "entryrequirement": "prerequisites",
    "contacthour": "effort",
    "studyhour": "effort",
    "leadsto": "pathways",
}
"""``xsi:type`` of a description to what it is about, in small letters and the singular, as editions spell it
in different ways (``prerequisites``, ``leadsTo``, "Leads To"); of any other only the rules can tell."""
ASIDE = ("event", "policy", "policie", "regulation")
"""Descriptions of open days and of what holds for all courses."""

DELETED = "3"
"""``recstatus`` of what a feed of changes takes back."""

_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"
_AMOUNT = re.compile(r"\d+(?:\.\d+)?")


def read(document: Document, source: Source) -> Read:
    """Read one feed. Raises :class:`ReadError` when it is none."""
    root = parse(document)
    if local(root) not in ("catalog", "provider", "course"):
        reason = f"<{local(root)}> where a catalog of XCRI-CAP was expected; was the feed moved?"
        raise ReadError(source.name, document.url, reason)
    courses = ((f"course[{number}]", found) for number, found in enumerate(_courses(root)))
    return gather(courses, partial(_course, document, source), of=tuple)


def _courses(root: Element) -> Iterator[tuple[list[Statement], Element]]:
    """Every course in the order of the feed, with what is said of its provider."""
    providers = list(named(root, "provider", "")) or [(local(root), root)]
    for place, provider in providers:
        offers = say(provider, place, PROVIDER) if local(provider) == "provider" else []
        for course in provider.iter("{*}course"):
            yield offers, course


def _course(
    document: Document, source: Source, found: tuple[list[Statement], Element], place: str
) -> Iterator[RawListing | str]:
    offers, course = found
    if course.get("recstatus") == DELETED:
        yield f"{place}: the feed says that it was deleted"
        return
    identifier = _identifier(course) or reference(first(course, "url"))
    if not identifier:
        yield f"{place}: neither an identifier nor a url"
        return
    statements = [*offers, *say(course, place, COURSE), *_descriptions(course, place, "")]
    instances: dict[str, InstanceRef] = {}
    all_of_them = named(course, "presentation", place)
    presentations = [(where, one) for where, one in all_of_them if one.get("recstatus") != DELETED]
    for where, presentation in presentations:
        run = _identifier(presentation)
        if not run or run in instances:
            run = where.removeprefix(f"{place}/")
        instances[run] = InstanceRef(reference=run, place=where)
        statements += [
            *say(presentation, where, PRESENTATION, run),
            *next((said for names in VENUES if (said := say(presentation, where, names, run))), ()),
            *_descriptions(presentation, where, run),
            *_coded(presentation, where, run),
            *_dates(presentation, where, run),
            *_duration(presentation, where, run),
            *_costs(presentation, where, run),
        ]
    pages = (first(element, "url") for element in (course, *(p for _, p in presentations)))
    addresses = (absolute(document.url, page) for page in pages)
    yield listing(
        document,
        source,
        reference=identifier,
        url=next((address for address in addresses if address), document.url),
        place=place,
        statements=statements,
        instances=instances.values(),
    )


def _identifier(element: Element) -> str:
    """The site's own id: the one without a scheme, which is the main one, or else the first."""
    found = [(child.get(_TYPE) is not None, words(child)) for _, child in named(element, "identifier", "")]
    return reference(
        min((pair for pair in found if pair[1]), key=lambda pair: pair[0], default=(False, ""))[1]
    )


def _descriptions(element: Element, place: str, subject: str) -> Iterator[Statement]:
    for path, child in named(element, "description", place):
        label = child.get(_TYPE, "").rpartition(":")[2].strip()
        term = label.lower().replace(" ", "").removesuffix("s")
        if term not in ASIDE:
            about = TERMS.get(term) if term else "description"
            yield from statement(words(child), path, about, subject, label or "description")
    for name in ENTRY:
        for path, child in named(element, name, place):
            for where, text in list(named(child, "description", path)) or [(path, child)]:
                yield from statement(words(text), where, "prerequisites", subject, name)


def _coded(element: Element, place: str, subject: str) -> Iterator[Statement]:
    for name, about in CODED.items():
        for path, child in named(element, name, place):
            said, code = words(child), child.get("identifier", "").strip()
            if said and code not in CODES:
                yield from statement(said, path, about, subject, name)
            else:
                yield from statement(code, f"{path}/@identifier", about, subject, name)


def _dates(element: Element, place: str, subject: str) -> Iterator[Statement]:
    """Dates in words; where the same date stands beside them for machines, it is the surer one."""
    for name, about in TEMPORAL.items():
        typed = say(element, place, {f"{name}/@dtf": about}, subject)
        for path, child in named(element, name, place):
            yield from statement(words(child), path, about, subject, name, "facts" if typed else "data")
        yield from typed


def _duration(element: Element, place: str, subject: str) -> Iterator[Statement]:
    """The period for machines: the specification lets the words beside it prevail."""
    for path, child in named(element, "duration", place):
        yield from statement(
            child.get("interval", "").strip(), f"{path}/@interval", "duration", subject, "interval", "markup"
        )


def _costs(element: Element, place: str, subject: str) -> Iterator[Statement]:
    """Words about cost; some systems write nothing but the amount, in the provider's own currency."""
    for path, child in named(element, "cost", place):
        said = words(child)
        about = "price.amount" if _AMOUNT.fullmatch(said) else "price"
        yield from statement(said, path, about, subject, "cost")
