"""Eventbrite: events of an organisation, a venue or a series, or one event, from its API (v3), and those that
its own search answers with (``destination``), whose names are plain and whose days and hours stand apart.

Fields mean what the API's reference documents, with or without its expansions (venue, organizer, category,
format, ticket_classes, ticket_availability). An event is a listing that takes place once; events of one
series are the instances of one listing, and beside them the series itself is none. Dates are the local
ones: in UTC an event may begin on another day. Tickets that are hidden, or bought by a donation, are no
price; events that are not published are no offering.
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
    beside,
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
    "primary_organizer.name": "provider",
    "currency": "price.currency",
    "category.name": "subjects",
    "subcategory.name": "subjects",
    "format.name": None,
}

DATE: Fields = {
    "online_event": "delivery",
    "is_online_event": "delivery",
    "venue.name": "place",
    "primary_venue.name": "place",
    "is_cancelled": "status",
    "is_free": "price",
    "ticket_availability.is_free": "price",
    "ticket_availability.is_sold_out": "status",
    "ticket_availability.has_available_tickets": "status",
    "ticket_availability.waitlist_available": "status",
}
"""Of one event, also of one in a series."""

DAYS: Fields = {"start.local": "start", "start_date": "start", "end.local": "end", "end_date": "end"}

TICKET: Fields = {"name": "price.payer", "free": "price.free"}
TICKET_COST = {("cost", "major_value"): "price.amount", ("cost", "currency"): "price.currency"}

PRICE_RANGE = {
    (f"{bound}_ticket_price", key): about
    for bound in ("minimum", "maximum")
    for key, about in (("major_value", "price.amount"), ("currency", "price.currency"))
}
"""Where no tickets are listed; else these only sum them up."""

_NOT_PUBLISHED = frozenset(("draft", "deleted"))


def read(document: Document, source: Source) -> Read:
    """Read one page of events, or one event. Raises :class:`ReadError` for any other answer."""
    answer = document.json
    match answer:
        case {"events": list(events)}:
            groups = _by_series(numbered(events, "events"))
        case {"id": _, "name": dict() | str()}:
            groups = _by_series([("", answer)])
        case _ if found := kept(answer, _is_event):
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


def _is_unpublished(event: Any) -> bool:
    return isinstance(event, dict) and text(event.get("status")) in _NOT_PUBLISHED


def _is_event(record: Json) -> bool:
    return "id" in record and bool({"start", "start_date"} & record.keys())


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
    unpublished = {where for where, event in group if _is_unpublished(event)}
    yield from (f"{where}: not published" for where in sorted(unpublished))
    group = [one for one in group if one[0] not in unpublished]
    if not group:
        return
    place, event = group[0]
    reference = _reference(event)
    if reference is None:
        yield f"{place}: not an event with an id"
        return
    statements = [*say(event, place, EVENT), *_description(document, source, event, place)]
    instances = []
    for where, date in group:
        if date.get("is_series_parent") is True and len(group) > 1:
            key = ""
        else:
            key = identifier(date.get("id")) or where
            instances.append(InstanceRef(reference=key, place=where))
            statements += say(date, where, DAYS, key)
        statements += [
            *say(date, where, DATE, key),
            *_prices(date, where, key),
            *_status(date, where, key),
            # An event that its organiser lists nowhere.
            *denied(date, "listed", where, "stated_status"),
        ]
    yield listing(
        document,
        source,
        reference=reference,
        url=absolute(document.url, event.get("url")) or document.url,
        place=place,
        statements=statements,
        instances=instances,
    )


def _status(event: Json, place: str, subject: str) -> list[Statement]:
    """``live`` is published, and says nothing of seats; the others are the end of an event."""
    if text(event.get("status")) == "live":
        return say(event, place, {"status": "stated_status"})
    return say(event, place, {"status": "status"}, subject)


def _prices(event: Json, place: str, subject: str) -> Iterator[Statement]:
    """Each ticket with those who pay it; else the range that sums them up, or that there is a price."""
    yield from denied(event, "is_free", place, "price", subject)
    if tickets := items(event.get("ticket_classes")):
        for where, ticket in numbered(tickets, join(place, "ticket_classes")):
            if isinstance(ticket, dict) and not (
                ticket.get("hidden") is True or ticket.get("donation") is True
            ):
                yield from say(ticket, where, TICKET, subject)
                yield from beside(ticket, where, TICKET_COST, subject)
    elif isinstance(event.get("ticket_availability"), dict):
        where = join(place, "ticket_availability")
        yield from beside(event["ticket_availability"], where, PRICE_RANGE, subject)


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
