"""Springshare LibCal: the events of a library's calendar, as its public calendar page and its API give them.

Fields mean what the calendar's own list (``/ajax/calendar/list``) and the reference of the API (1.1) show. An
event is a listing that takes place once. Presenters and owners are never read; neither are forms and scripts
beside the description.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from urllib.parse import parse_qs, urlsplit

from crawlers.fragment import describe
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
    text,
    whole,
    with_query,
)
from crawlers.source import Source
from normalizer.raw import InstanceRef, RawListing, Statement

EVENT: Fields = {
    "title": "title",
    "calendar": "unit",
    "calendar.name": "unit",
    "categories_arr[].name": "subjects",
    "category[].name": "subjects",
    "audiences[].name": "audience",
    "audience[].name": "audience",
}

DATE: Fields = {
    "online_event": "delivery",
    "location": "place",
    "locations[].name": "place",
    "location.name": "place",
    "campus": "place",
    "campus.name": "place",
    "registration_cost": "price",
    "registration_msg.msg": "status",
    "has_registration_closed": "status",
}

CALENDAR_DATE: Fields = {"startdt": "start", "enddt": "end"}
API_DATE: Fields = {"start": "start", "end": "end"}
"""The calendar page gives times of day under the names that are instants in the API."""


def read(document: Document, source: Source) -> Read:
    """Read one page of events. Raises :class:`ReadError` for any other answer."""
    answer = document.json
    match answer:
        case {"results": list(events)}:
            records = numbered(events, "results")
        case {"events": list(events)}:
            records = numbered(events, "events")
        case _ if found := kept(answer, lambda record: {"id", "title"} <= record.keys()):
            records = iter(found)
        case []:
            records = iter(())
        case _:
            reason = "no events in the answer; was the calendar moved, or is it no longer public?"
            raise ReadError(source.name, document.url, reason)
    total = whole(answer.get("total_results")) if isinstance(answer, dict) else None
    links = _next_page(document.url, answer, total) if isinstance(answer, dict) else ()
    return gather(records, partial(_event, document, source), links=links, stated_total=total)


def _event(document: Document, source: Source, event: Json, place: str) -> Iterator[RawListing | str]:
    key = identifier(event.get("id"))
    if key is None:
        yield f"{place}: no id"
        return
    dates = CALENDAR_DATE if "startdt" in event else API_DATE
    yield listing(
        document,
        source,
        reference=key,
        url=_address(document.url, event),
        place=place,
        statements=[
            *say(event, place, EVENT),
            *_description(document, source, event, place),
            *say(event, place, {**dates, **DATE}, key),
        ],
        instances=[InstanceRef(reference=key, place=place)],
    )


def _description(document: Document, source: Source, event: Json, place: str) -> list[Statement]:
    """The description; where there is none, the beginning of it that lists show."""
    for name in ("description", "shortdesc"):
        if said := describe(text(event.get(name)) or "", join(place, name), document, source):
            return said
    return []


def _address(base: str, event: Json) -> str:
    given = event.get("url")
    return absolute(base, given.get("public") if isinstance(given, dict) else given) or base


def _next_page(url: str, answer: Json, total: int | None) -> Iterator[Link]:
    """The calendar's pages count from 1 and say how many events there are in all."""
    size = whole(answer.get("perpage"))
    number = next(iter(parse_qs(urlsplit(url).query).get("page", ())), "")
    if size and total and number.isdecimal() and int(number) * size < total:
        yield Link(with_query(url, page=str(int(number) + 1)))
