"""Canvas Catalog (Instructure): courses and programs of a catalogue, from its API (``/api/v1``).

Fields mean what the reference documents that each catalogue serves under ``/api/docs``. The API answers those
who send a key of the catalogue. A course or program is a listing, and where it has dates these are its one
instance.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from urllib.parse import quote, urljoin

from crawlers.fragment import describe
from crawlers.read import Document, Read, ReadError
from crawlers.records import (
    Fields,
    Json,
    absolute,
    gather,
    identifier,
    join,
    listing,
    numbered,
    page_after,
    say,
    text,
)
from crawlers.source import Source
from normalizer.raw import InstanceRef, RawListing

OFFERING: Fields = {
    "title": "title",
    "teaser": "description",
    "short_description": "description",
    "categories[].name": "subjects",
    "categories[]": "subjects",
    "tag_names[]": "subjects",
    "credits": "credit.amount",
    "measurement": "credit.unit",
    "enrollment_fee": "price.amount",
    "enrollment_fee_currency": "price.currency",
    "currency": "price.currency",
    "visibility": "stated_status",
    "certificate.name": "credential",
    "requirements[].title": "pathways.has_part",
}

DATE: Fields = {
    "start_date": "start",
    "end_date": "end",
    "enrollment_open_to": "enrolment_deadline",
    "enrollment_close": "enrolment_deadline",
}

KINDS = ("courses", "programs", "products")
PAGE_SIZE = 20
"""Records on a page, where the address does not ask for another number."""


def read(document: Document, source: Source) -> Read:
    """Read one page of courses or programs, or one of them. Raises :class:`ReadError` for others."""
    answer = document.json
    for kind in KINDS if isinstance(answer, dict) else ():
        held = answer.get(kind)
        if isinstance(held, list):
            links = page_after(document.url, len(held), PAGE_SIZE)
            return gather(numbered(held, kind), partial(_offering, document, source), links=links)
        held = answer.get(kind[:-1])
        if isinstance(held, dict):
            return gather([(kind[:-1], held)], partial(_offering, document, source))
    reason = "no courses in the answer; does the catalogue ask for another key?"
    raise ReadError(source.name, document.url, reason)


def _offering(document: Document, source: Source, record: Json, place: str) -> Iterator[RawListing | str]:
    key = identifier(record.get("id"))
    if key is None:
        yield f"{place}: no id"
        return
    statements = [
        *say(record, place, OFFERING),
        *describe(text(record.get("description")) or "", join(place, "description"), document, source),
    ]
    dates = say(record, place, DATE, key)
    path = text(record.get("path"))
    address = absolute(document.url, record.get("listing_url"))
    yield listing(
        document,
        source,
        reference=key,
        url=address or (urljoin(document.url, f"/courses/{quote(path)}") if path else document.url),
        place=place,
        statements=[*statements, *dates],
        instances=[InstanceRef(reference=key, place=place)] if dates else (),
    )
