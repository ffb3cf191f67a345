"""PerfectMind (Xplor Recreation): results and facets of a Drupal front, and PerfectMind's own course pages.

Results nest activities (``.programs-activity``: Dance), services (``.programs-service``: Dance Early Years)
and events (``.programs-event``), each with its GUID: a service is a listing, its events are the instances;
an event that stands alone is a listing with one. The year of an event stands only in ``data-startdate``.
Templates of the page's own scripts look like records and are none. A fee of $0.00 is the fee of an event
whose price is charged at checkout, as the alert beside it says: it is passed over, so that nothing becomes
free by it. A course page names its course in ``courseId`` and keeps its facts in the script ``var eventInfo
= {…}``; an unknown course is answered with a page that has none. Booking pages are filled from lists in JSON
(``ClassesV2``, ``CoursesV2``), a record an occurrence of a class, or a course.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

from crawlers.elements import Page, attribute, first, select
from crawlers.fragment import describe
from crawlers.page import NotAListingError, read_page
from crawlers.pages.tags import Element
from crawlers.read import Document, Link, Read, ReadError
from crawlers.records import Fields, Json, collect, identifier, items, join, kept, say, text
from crawlers.source import Source
from normalizer.raw import InstanceRef, RawListing, Statement

_EVENT_INFO = re.compile(r"\bvar\s+eventInfo\s*=\s*(?=\{)")
_GUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_ZERO = re.compile(r"\D*0+(?:[.,]0+)?\D*")
_LABELLED = re.compile(r"\s*([^:\n]{2,40}):\s*")

EVENT: Fields = {
    "Prices[].Price": "price.amount",
    "Prices[].PriceType.RecordName": "price.type",
    "PublicRegistrationStartDateValue": None,
    "IsRegistrationClosed": None,
}
"""Fields of ``eventInfo`` that say something of the course beyond what its page shows."""

BOOKED: Fields = {
    "EventName": "title",
    "Location": "place",
    "Facility": None,
    "OccurrenceMinStartDate": "start",
    "OccurrenceMaxStartDate": "end",
    "OccurrenceDescription": None,
    "EventTimeDescription": None,
    "PriceRange": "price",
    "AgeRestrictions": None,
    "BookButtonText": "status",
    "Spots": "status",
}
OCCURRENCE: Fields = {"FormattedStartDate": "start", "FormattedEndDate": "end"}
"""Days of a class; of a course they are those of its first occurrence."""

_PARTS = {
    "location": "place",
    "facility": None,
    "days": None,
    "date-range": None,
    "time-range": None,
    "age-range": None,
}
"""Parts of an event without a printed label, by the end of their class name, and what they are about."""


def read(document: Document, source: Source) -> Read:
    """Read results, facets or one course page. Raises :class:`ReadError` for JSON that is no facets."""
    if not document.text.lstrip().startswith("<"):
        booked = kept(document.json, lambda record: {"EventId", "EventName"} <= record.keys())
        return _booked(booked, document, source) if booked else _facets(document, source)
    page = Page(document)
    services = [s for s in select(page.root, ".programs-service") if _id(s, "ProgramsService")]
    if services:
        return _results(page, services, document, source)
    events = [e for e in select(page.root, ".programs-event") if _id(e, "ProgramsEvent")]
    if events:
        return _events(page, events, document, source)
    if found := _event_info(page):
        return _course_page(page, found, document, source)
    return Read(skipped=(f"{document.url}: neither results nor a course on the page",))


# ---------------------------------------------------------------------- results


def _results(page: Page, services: list[Element], document: Document, source: Source) -> Read:
    listings: dict[str, RawListing] = {}
    skipped: list[str] = []
    for service in services:
        reference = _id(service, "ProgramsService")
        place = f"#ProgramsService{reference}"
        activity = next((a for a in service.iterancestors() if "programs-activity" in _classes(a)), None)
        said = page.say(first(service, ".programs-service-header .title"), f"{place}/title", about="title")
        if activity is not None:
            name = first(activity, ".programs-activity-header .title")
            said += page.say(name, f"#{activity.get('id', '')}", about="subjects")
        description = first(service, ".programs-service-description")
        said += page.say(description, f"{place}/description", about="description", region="body")
        instances: dict[str, InstanceRef] = {}
        for event in select(service, ".programs-event"):
            key = _id(event, "ProgramsEvent")
            if not key or key in instances:
                skipped.append(f"{place}: an event without an id of its own")
                continue
            instances[key] = InstanceRef(reference=key, place=f"#ProgramsEvent{key}")
            said += _event(page, event, key, skipped)
        if reference in listings or not said or said[0].about != "title":
            skipped.append(f"{place}: stands twice or has no title")
            continue
        listings[reference] = _listing(reference, document.url, place, said, instances, document, source)
    return Read(tuple(listings.values()), skipped=tuple(skipped))


def _events(page: Page, events: list[Element], document: Document, source: Source) -> Read:
    """Events that stand without their service: each is a listing with one instance."""
    listings: dict[str, RawListing] = {}
    skipped: list[str] = []
    for event in events:
        key = _id(event, "ProgramsEvent")
        place = f"#ProgramsEvent{key}"
        said = [*page.say(first(event, ".programs-event-title"), f"{place}/title", about="title")]
        said += _event(page, event, key, skipped)
        instances = {key: InstanceRef(reference=key, place=place)}
        listings.setdefault(key, _listing(key, document.url, place, said, instances, document, source))
    return Read(tuple(listings.values()), skipped=tuple(skipped))


def _event(page: Page, event: Element, key: str, skipped: list[str]) -> Iterator[Statement]:
    place = f"#ProgramsEvent{key}"
    title = first(event, ".programs-event-title")
    yield from page.say(title, f"{place}/title", about="title", subject=key)
    for part, about in _PARTS.items():
        for shown in select(event, f".programs-event-{part}"):
            yield from page.say(shown, f"{place}/{part}", part.replace("-", " "), about, subject=key)
    for shown in select(event, ".programs-event-alert"):
        yield from page.say(shown, f"{place}/alert", subject=key, region="body")
    for part in ("fee", "course-id", "registration", "sessions-spots"):
        for shown in select(event, f".programs-event-{part}"):
            for statement in _labelled(page, shown, f"{place}/{part}", key):
                if part == "fee" and _ZERO.fullmatch(statement.text):
                    skipped.append(f"{place}/{part}: {statement.text} is charged at checkout")
                    continue
                yield statement
    for name, about in (("data-startdate", "start"), ("data-enddate", "end")):
        yield from attribute(event, name, place, name, about, subject=key, region="data")


def _labelled(page: Page, element: Element, path: str, subject: str) -> list[Statement]:
    """A line "Course Fee: $34.08" as its value under its label."""
    start, end = page.canon.span(element)
    found = _LABELLED.match(page.canon.text, start, end)
    label = " ".join(found.group(1).split()) if found else ""
    return page.slice(found.end() if found else start, end, path, label, subject=subject)


# ---------------------------------------------------------------------- one course


def _course_page(page: Page, found: tuple[str, Json], document: Document, source: Source) -> Read:
    """The page of one event: what it shows, and what its script knows."""
    place, event = found
    query = {name.lower(): values for name, values in parse_qs(urlsplit(document.url).query).items()}
    reference = next(iter(query.get("courseid", ())), None) or text(event.get("EventId"))
    if not reference:
        return Read(skipped=(f"{document.url}: a course without courseId",))
    try:
        shown = read_page(document, source)
    except NotAListingError as reason:
        return Read(skipped=(f"{document.url}: {reason}",))
    said = [*shown.statements, *_prices(page), *say(event, place, EVENT)]
    listing = _listing(reference.lower(), document.url, "", said, {}, document, source)
    return Read((listing.model_copy(update={"instances": shown.instances}),))


def _prices(page: Page) -> Iterator[Statement]:
    """Rows of the fees: a type, an amount, and a word on tax."""
    for number, row in enumerate(select(page.root, ".bm-course-prices .row"), 1):
        yield from page.say(row, f".bm-course-prices/row {number}", about="price")


def _event_info(page: Page) -> tuple[str, Json] | None:
    for number, script in enumerate(page.root.iter("script"), 1):
        code = script.text or ""
        if found := _EVENT_INFO.search(code):
            try:
                value, _ = json.JSONDecoder(strict=False).raw_decode(code, found.end())
            except (ValueError, RecursionError):
                continue
            return (f"script[{number}]/eventInfo", value) if isinstance(value, dict) else None
    return None


# ---------------------------------------------------------------------- lists of a booking page


def _booked(records: list[tuple[str, Json]], document: Document, source: Source) -> Read:
    """Occurrences of one course, by the number that people see, are instances of one listing."""
    courses: dict[str, list[tuple[str, Json]]] = {}
    for place, record in records:
        numbers = (identifier(record.get(name)) for name in ("CourseId", "CourseIdTrimmed", "EventId"))
        courses.setdefault(next(filter(None, numbers), place), []).append((place, record))
    found = (_of_booked(key, group, document, source) for key, group in courses.items())
    return collect(each for listings in found for each in listings)


def _of_booked(
    reference: str, occurrences: list[tuple[str, Json]], document: Document, source: Source
) -> Iterator[RawListing | str]:
    place, leading = occurrences[0]
    said = say(leading, place, {"EventName": "title"})
    said += describe(text(leading.get("Details")) or "", join(place, "Details"), document, source)
    instances: dict[str, InstanceRef] = {}
    for where, record in occurrences:
        names = (identifier(record.get(name)) for name in ("EventId", "OccurrenceDate"))
        key = "/".join(filter(None, names))
        if not key or key in instances:
            yield f"{where}: an occurrence without an id of its own"
            continue
        instances[key] = InstanceRef(reference=key, place=where)
        days = {} if text(record.get("OccurrenceMinStartDate")) else OCCURRENCE
        said += say(record, where, {**BOOKED, **days}, key)
    if not said or said[0].about != "title":
        yield f"{place}: no title"
        return
    yield _listing(reference, document.url, place, said, instances, document, source)


# ---------------------------------------------------------------------- facets


def _facets(document: Document, source: Source) -> Read:
    """Groups of activities: each leads to its results, at the source's own address of results."""
    answer: Any = document.json
    groups = answer.get("data", answer) if isinstance(answer, dict) else None
    if not isinstance(groups, dict) or not any(_activities(group) for group in groups.values()):
        reason = "no groups of activities in the answer; did the address of the facets change?"
        raise ReadError(source.name, document.url, reason)
    results = next((url for url in source.start if urlsplit(url).path.endswith("/results")), None)
    keys = [key for group in groups.values() for key in _activities(group)]
    if results is None:
        return Read()
    return Read(links=tuple(Link(_with_activity(results, key)) for key in dict.fromkeys(keys)))


def _activities(group: Any) -> list[str]:
    found = group.get("activities") if isinstance(group, dict) else None
    values = list(found.values()) if isinstance(found, dict) else items(found)
    return [key for value in values if isinstance(value, dict) and (key := text(value.get("id")))]


def _with_activity(results: str, key: str) -> str:
    parts = urlsplit(results)
    query = [(name, value) for name, value in parse_qsl(parts.query) if name != "activities"]
    return parts._replace(query=urlencode([*query, ("activities", key)])).geturl()


# ---------------------------------------------------------------------- shared


def _listing(
    reference: str,
    url: str,
    place: str,
    said: list[Statement],
    instances: dict[str, InstanceRef],
    document: Document,
    source: Source,
) -> RawListing:
    return RawListing(
        source=source.name,
        reference=reference,
        url=url,
        place=place,
        body=document.hash,
        provider=source.provider,
        instances=tuple(instances.values()),
        statements=tuple(said),
        assertions=source.assertions,
    )


def _id(element: Element, prefix: str) -> str:
    """The GUID in an element's id, in small letters; ``""`` for a template's ``${ID}``."""
    name = element.get("id", "")
    guid = name.removeprefix(prefix)
    return guid.lower() if name.startswith(prefix) and _GUID.fullmatch(guid) else ""


def _classes(element: Element) -> list[str]:
    return str(element.get("class", "")).split()
