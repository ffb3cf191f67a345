"""Eventbrite: events of an organisation, a venue or a series, or one event, from its API (v3).

Fields mean what the API's reference documents, with or without its expansions (venue, organizer, category,
format, ticket_classes, ticket_availability). An event is a listing that takes place once; events of one
series are the instances of one listing. Dates are the local ones: in UTC an event may begin on another day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from crawlers.fragment import describe
from crawlers.read import Document, Link, Read, ReadError
from crawlers.records import (
    Fields,
    Json,
    absolute,
    denied,
    gather,
    identifier,
    items,
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
    "name": "title",
    "name.text": "title",
    "organizer.name": "provider",
    "category.name": "subjects",
    "subcategory.name": "subjects",
    "format.name": None,
}

DATE: Fields = {
    "start.local": "start",
    "end.local": "end",
    "online_event": "delivery",
    "venue.name": "place",
    "status": "status",
    "is_free": "price",
    "ticket_availability.is_sold_out": "status",
    "ticket_classes[].free": "price",
    "ticket_classes[].cost.major_value": "price.amount",
    "ticket_classes[].cost.currency": "price.currency",
}
"""Of one event, also of one in a series."""

PRICE_RANGE: Fields = {
    "ticket_availability.minimum_ticket_price.major_value": "price.amount",
    "ticket_availability.minimum_ticket_price.currency": "price.currency",
    "ticket_availability.maximum_ticket_price.major_value": "price.amount",
    "ticket_availability.maximum_ticket_price.currency": "price.currency",
}
"""Where no tickets are listed; else these only sum them up."""


def read(document: Document, source: Source) -> Read:
    """Read one page of events, or one event. Raises :class:`ReadError` for any other answer."""
    answer = document.json
    match answer:
        case {"events": list(events)}:
            groups = _by_series(numbered(events, "events"))
        case {"id": _, "name": dict()}:
            groups = _by_series([("", answer)])
        case _ if found := kept(answer, lambda record: {"id", "start"} <= record.keys()):
            groups = _by_series(found)
            answer = {}
        case _:
            said = text(answer.get("error_description")) if isinstance(answer, dict) else None
            reason = f"no events in the answer; {said or 'does the API ask for another token?'}"
            raise ReadError(source.name, document.url, reason)
    pages = answer.get("pagination")
    pages = pages if isinstance(pages, dict) else {}
    has_series = any(len(group) > 1 for group in groups)
    return gather(
        ((group[0][0], group) for group in groups),
        partial(_listing, document, source),
        of=list,
        links=_next_page(document.url, pages),
        stated_total=None if has_series else whole(pages.get("object_count")),
    )


def _by_series(events: Iterable[tuple[str, Any]]) -> list[list[tuple[str, Any]]]:
    """Events with their places, those of one series together."""
    groups: dict[str, list[tuple[str, Any]]] = {}
    for place, event in events:
        groups.setdefault(_reference(event) or place, []).append((place, event))
    return list(groups.values())


def _reference(event: Any) -> str | None:
    if not isinstance(event, dict):
        return None
    series = identifier(event.get("series_id")) if event.get("is_series") is True else None
    return series or identifier(event.get("id"))


def _listing(
    document: Document, source: Source, group: list[tuple[str, Any]], place: str
) -> Iterator[RawListing | str]:
    event = group[0][1]
    reference = _reference(event)
    if reference is None:
        yield f"{place}: not an event with an id"
        return
    statements = [*say(event, place, EVENT), *_description(document, source, event, place)]
    instances = []
    for where, date in group:
        key = identifier(date.get("id")) or where
        instances.append(InstanceRef(reference=key, place=where))
        statements += [
            *say(date, where, DATE, key),
            # An event that its organiser lists nowhere.
            *denied(date, "listed", where, "stated_status"),
        ]
        if not items(date.get("ticket_classes")):
            statements += say(date, where, PRICE_RANGE, key)
    yield listing(
        document,
        source,
        reference=reference,
        url=absolute(document.url, event.get("url")) or document.url,
        place=place,
        statements=statements,
        instances=instances,
    )


def _description(document: Document, source: Source, event: Json, place: str) -> list[Statement]:
    """The description as HTML, which has its headings; else as text, else the summary of it."""
    held = event.get("description")
    held = held if isinstance(held, dict) else {}
    for name, value in (
        ("description.html", held.get("html")),
        ("description.text", held.get("text")),
        ("summary", event.get("summary")),
    ):
        if said := describe(text(value) or "", join(place, name), document, source):
            return said
    return []


def _next_page(url: str, pages: Json) -> Iterator[Link]:
    token = text(pages.get("continuation"))
    if token and pages.get("has_more_items") is True:
        yield Link(with_query(url, continuation=token))
