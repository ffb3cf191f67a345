"""The golden view: one offering from all its records, each field from the most authoritative one that has it.

A view, computed when asked for. The records stay as they are, and each field says where it comes from.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from normalizer.listing import Field, Price
from normalizer.providers import by_url
from registry.fields import fields_of
from registry.records import ListingRecord

AUTHORITIES = ("the institution itself", "the platform that carries it", "an aggregator")
"""Who may speak of an offering, the most authoritative first."""


@dataclass(frozen=True)
class Chosen:
    """Whose word counts for a field."""

    listing: str
    """Id of the record that it comes from."""
    others: tuple[str, ...]
    """Ids of records that state another value."""


@dataclass(frozen=True)
class Golden:
    """One offering."""

    records: tuple[str, ...]
    """Ids of its records, the most authoritative first."""
    fields: dict[str, Chosen]
    """By dotted name (``delivery.mode``), those of which at least one record has a value."""


def golden(records: Sequence[ListingRecord]) -> Golden:
    """The golden view of the records of one offering."""
    ranked = sorted(records, key=_rank)
    chosen = {name: _choose(name, ranked) for name, _ in fields_of(ranked[0].listing)}
    return Golden(
        records=tuple(record.id for record in ranked),
        fields={name: found for name, found in chosen.items() if found},
    )


def authority(record: ListingRecord) -> str:
    """Who speaks in a record: one of :data:`AUTHORITIES`."""
    listing = record.listing
    if listing.platform.known or listing.original_url:
        return AUTHORITIES[2]
    offered_by = listing.provider.value
    host = by_url(listing.url)
    at_home = offered_by is not None and offered_by.type != "mooc" and host in (None, offered_by)
    return AUTHORITIES[0 if at_home else 1]


def _rank(record: ListingRecord) -> tuple[int, bool, float, str]:
    """Authority first; then what is on offer before what is not; then what was seen last."""
    gone = record.status in ("withdrawn", "ceased")
    return AUTHORITIES.index(authority(record)), gone, -record.last_seen.timestamp(), record.id


def _choose(name: str, ranked: Sequence[ListingRecord]) -> Chosen | None:
    """What is stated before what is calculated, each by the authority of its record."""
    found = [(record, field) for record in ranked if (field := _field(record, name)).known]
    if not found:
        return None
    record, field = min(found, key=lambda one: one[1].state != "stated")
    said = _said(field.value)
    others = tuple(r.id for r, f in found if f.state == "stated" and _said(f.value) != said)
    return Chosen(record.id, others)


def _said(value: Any) -> Any:
    """A value as another record may say it too: "$450" of a Canadian institution is "CAD 450", and the order
    of a list says nothing."""
    if not isinstance(value, tuple):
        return value
    return frozenset(
        one.model_copy(update={"currency_inferred": False, "note": ""}) if isinstance(one, Price) else one
        for one in value
    )


def _field(record: ListingRecord, name: str) -> Field[Any]:
    part: Any = record.listing
    for step in name.split("."):
        part = getattr(part, step)
    found: Field[Any] = part
    return found
