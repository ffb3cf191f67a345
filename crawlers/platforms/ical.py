"""iCalendar (RFC 5545, 7986): the events of a calendar that is published as a file.

An event is a listing that takes place once; events under one UID, as moved dates of a series, are the
instances of one listing. Values stay as they are written: "20270308T090000", in the zone that the calendar
means. The end of an event that lasts whole days is the day after its last one and is not read, and neither is
that of one that recurs, which is the end of its first meeting. Organizers, contacts and attendees are never
read, private events neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from crawlers.fragment import describe
from crawlers.read import Document, Read, ReadError
from crawlers.records import absolute, gather, listing
from crawlers.source import Source
from normalizer.raw import InstanceRef, Place, RawListing, Statement
from normalizer.text import canonical_text

EVENT = {"SUMMARY": "title", "CATEGORIES": "subjects"}
DATE = {"DTSTART": "start", "DTEND": "end", "LOCATION": "place", "STATUS": "status", "X-COST": "price"}
"""``X-COST`` is what All-in-One Event Calendar writes."""
RECURS = ("RRULE", "RDATE")
_UNTIL = re.compile(r"(?:^|;)UNTIL=(?P<last>[0-9TZ]+)", re.IGNORECASE)
_NAMED = re.compile(r';NAME=(?:"(?P<quoted>[^"]*)"|(?P<plain>[^;:]*))', re.IGNORECASE)
_HOURS = re.compile(r"PT\d", re.IGNORECASE)
OWN_FIELD = "X-TRUMBA-CUSTOMFIELD"
"""What a calendar of Trumba's adds to its events: facts under names of the publisher's own."""
DESCRIPTIONS = ("X-ALT-DESC", "DESCRIPTION")
"""The same text as HTML, which has its headings, and plain."""

_FOLD = re.compile(r"\r?\n[ \t]")
_LINE = re.compile(
    r'(?P<name>[A-Za-z0-9-]+)(?P<parameters>(?:;[^":;=]+=(?:"[^"]*"|[^":;])*)*):(?P<value>.*)', re.DOTALL
)
_ESCAPE = re.compile(r"\\([\\;,nN])")
_WHOLE_DAYS = re.compile(r";VALUE=DATE\b", re.IGNORECASE)


@dataclass(frozen=True)
class Property:
    """One line of an event: its value as written, escapes resolved where the standard has them."""

    name: str
    parameters: str
    value: str


Event = list[Property]


def read(document: Document, source: Source) -> Read:
    """Read one calendar. Raises :class:`ReadError` for what is none and for what was cut off."""
    text = _FOLD.sub("", document.text.lstrip("\ufeff \t\r\n"))
    if not text.upper().startswith("BEGIN:VCALENDAR"):
        raise ReadError(
            source.name, document.url, "no calendar in the answer; was it moved, or made private?"
        )
    if "END:VCALENDAR" not in text.upper():
        raise ReadError(source.name, document.url, "the calendar ends before END:VCALENDAR: it was cut off")
    groups: dict[str, list[tuple[str, Event]]] = {}
    for number, event in enumerate(_events(text)):
        place = f"VEVENT[{number}]"
        groups.setdefault(_first(event, "UID") or place, []).append((place, event))
    records = ((group[0][0], group) for group in groups.values())
    return gather(records, partial(_listing, document, source), of=list)


def _events(text: str) -> Iterator[Event]:
    """The lines of each event, without those of the alarms inside it."""
    event: Event | None = None
    inside: list[str] = []
    for line in re.split(r"\r?\n", text):
        found = _LINE.fullmatch(line)
        if found is None:
            continue
        name, value = found["name"].upper(), found["value"]
        if name == "BEGIN":
            inside.append(value.strip().upper())
            event = [] if inside[-1] == "VEVENT" else event
        elif name == "END":
            if event is not None and inside[-1:] == ["VEVENT"]:
                yield event
                event = None
            del inside[-1:]
        elif event is not None and inside[-1:] == ["VEVENT"]:
            event.append(Property(name, found["parameters"], value))


def _listing(
    document: Document, source: Source, group: list[tuple[str, Event]], place: str
) -> Iterator[RawListing | str]:
    event = group[0][1]
    uid = _first(event, "UID")
    if uid is None:
        yield f"{place}: no UID"
        return
    if _first(event, "SUMMARY") is None:
        yield f"{place}: {uid} has no name"
        return
    if (_first(event, "CLASS") or "PUBLIC").upper() != "PUBLIC":
        yield f"{place}: {uid} is not public"
        return
    statements = [
        *_say(event, place, EVENT),
        *_own_fields(event, place),
        *_description(document, source, event, place),
    ]
    instances: dict[str, InstanceRef] = {}
    for where, date in group:
        key = _first(date, "RECURRENCE-ID") or _first(date, "DTSTART")
        if key is None:
            statements += _say(date, where, DATE)
        elif key not in instances:
            instances[key] = InstanceRef(reference=key, place=where)
            statements += [*_say(date, where, DATE, key), *_length(date, where, key)]
    yield listing(
        document,
        source,
        reference=uid,
        url=absolute(document.url, _first(event, "URL")) or document.url,
        place=place,
        statements=statements,
        instances=instances.values(),
    )


def _say(event: Event, place: str, names: dict[str, str], subject: str = "") -> Iterator[Statement]:
    recurs = any(said.name in RECURS for said in event)
    for said in event:
        about = names.get(said.name)
        if about is None or (about == "end" and (recurs or _WHOLE_DAYS.search(said.parameters))):
            continue
        for value in _values(said):
            if text := canonical_text(value):
                where = Place(path=f"{place}/{said.name}", region="data")
                yield Statement(subject=subject, label=said.name, text=text, about=about, place=where)


def _own_fields(event: Event, place: str) -> Iterator[Statement]:
    for said in event:
        name = _NAMED.search(said.parameters) if said.name == OWN_FIELD else None
        if name and (text := canonical_text(_unescaped(said.value))):
            where = Place(path=f"{place}/{OWN_FIELD}", region="data")
            yield Statement(label=name["quoted"] or name["plain"] or "", text=text, place=where)


def _length(event: Event, place: str, subject: str) -> Iterator[Statement]:
    """How long an event lasts that has no end; of one that recurs, its last day."""
    recurs = any(said.name in RECURS for said in event)
    for said in event:
        where = f"{place}/{said.name}"
        if said.name == "RRULE" and (until := _UNTIL.search(said.value)):
            last = Place(path=where, region="data", offset=until.start("last"))
            yield Statement(subject=subject, label="UNTIL", text=until["last"], about="end", place=last)
        elif said.name == "DURATION" and not recurs and (text := canonical_text(said.value)):
            about = "effort" if _HOURS.match(text) else "duration"
            length = Place(path=where, region="data")
            yield Statement(subject=subject, label=said.name, text=text, about=about, place=length)


def _description(document: Document, source: Source, event: Event, place: str) -> list[Statement]:
    for name in DESCRIPTIONS:
        text = _first(event, name)
        if text and (said := describe(_unescaped(text), f"{place}/{name}", document, source)):
            return said
    return []


def _values(said: Property) -> list[str]:
    """The value, or each of those that a list of categories has."""
    parts = re.split(r"(?<!\\),", said.value) if said.name == "CATEGORIES" else [said.value]
    return [_unescaped(part) for part in parts]


def _unescaped(value: str) -> str:
    return _ESCAPE.sub(lambda match: "\n" if match[1] in "nN" else match[1], value)


def _first(event: Event, name: str) -> str | None:
    return next((said.value.strip() for said in event if said.name == name and said.value.strip()), None)
