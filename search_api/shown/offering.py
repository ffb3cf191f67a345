"""One offering from all its records: each fact from the most authoritative record that has it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Any, Final, Literal

from normalizer.listing import Field, State
from normalizer.raw import Frozen
from registry.golden import Chosen, authority, golden
from registry.records import ListingRecord
from search_api.shown.field_labels import NAMES
from search_api.shown.listing_page import SECTIONS, row

WORDS: Final = {
    path: words for title, specs in SECTIONS if title != "Who offers it" for path, words, _ in specs
}
"""How each field is put into words that a page shows of what is offered."""


class Origin(Frozen):
    """A record, and where it was read."""

    id: str
    source: str


class Record(Origin):
    """One record of the offering."""

    title: str | None
    page_language: str | None
    authority: str
    """``the institution itself`` · ``the platform that carries it`` · ``an aggregator``"""


class Kin(Record):
    """Another run of the course, or its translation."""

    verdict: Literal["another_run", "translation"]
    starts: tuple[str, ...]
    """In words."""


class Said(Origin):
    """What one record says to a question."""

    state: State
    values: tuple[str, ...]
    """In words."""


class OfferingFact(Frozen):
    """What the records say to one question."""

    field: str
    name: str
    said: Said
    """By the most authoritative record that has a value."""
    alike: tuple[Origin, ...]
    """Other records that say the same."""
    others: tuple[Said, ...]
    """By those that state another value."""


class Offering(Frozen):
    """One offering."""

    records: tuple[Record, ...]
    """The most authoritative first."""
    facts: tuple[OfferingFact, ...]
    """Those of which at least one record has a value."""
    kin: tuple[Kin, ...]
    """Other runs and translations of the record that was asked for."""

    def beside(self, own: str) -> tuple[OfferingFact, ...]:
        """What others add to a record or say otherwise."""
        return tuple(
            fact
            for fact in self.facts
            if fact.others or own not in (fact.said.id, *(one.id for one in fact.alike))
        )


def offering(records: Sequence[ListingRecord], kin: Sequence[tuple[str, ListingRecord]]) -> Offering:
    """What the records of one offering say together; each of them stays as it is. ``kin`` are other runs and
    translations."""
    view = golden(records)
    by_id = {record.id: record for record in records}
    return Offering(
        records=tuple(_record(by_id[name]) for name in view.records),
        facts=tuple(_fact(field, chosen, by_id) for field in WORDS if (chosen := view.fields.get(field))),
        kin=tuple(_kin(verdict, record) for verdict, record in kin),
    )


def _fact(field: str, chosen: Chosen, records: Mapping[str, ListingRecord]) -> OfferingFact:
    said = _said(records[chosen.listing], field)
    rest = [record for name, record in records.items() if name not in (said.id, *chosen.others)]
    return OfferingFact(
        field=field,
        name=NAMES[field],
        said=said,
        alike=tuple(_origin(record) for record in rest if _said(record, field).values == said.values),
        others=tuple(_said(records[name], field) for name in chosen.others),
    )


def _origin(record: ListingRecord) -> Origin:
    return Origin(id=record.id, source=record.source)


def _said(record: ListingRecord, field: str) -> Said:
    found: Field[Any] = attrgetter(field)(record.listing)
    values = tuple(item.text for item in row(field, found, WORDS[field]).items)
    return Said(id=record.id, source=record.source, state=found.state, values=values)


def _kin(verdict: str, record: ListingRecord) -> Kin:
    starts = _said(record, "start").values
    return Kin.model_validate(_record(record).model_dump() | {"verdict": verdict, "starts": starts})


def _record(record: ListingRecord) -> Record:
    return Record(
        id=record.id,
        source=record.source,
        title=record.listing.title.value,
        page_language=record.listing.page_language,
        authority=authority(record),
    )
