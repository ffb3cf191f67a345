"""A listing as the search sees it: flat, the same for every engine.

What counts for a filter is said where it is worked out, in the files beside this one.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from normalizer.listing import Listing, State
from normalizer.rule_packs import levels_of
from registry.enrolment import is_free
from registry.records import ListingRecord, Status
from registry.scope import is_short
from search_api.answer import HoursFact, KeyFacts, SearchHit
from search_api.documents.facets import facet_facts, names
from search_api.documents.facts import KNOWN, distinct, hours_of, key_facts
from search_api.documents.prices import (
    Costs,
    Interval,
    costs,
    costs_per_hour,
    enrolment_prices,
    hourly,
)
from search_api.documents.sittings import Sitting, sittings
from search_api.documents.texts import Texts, texts
from search_api.query import Facet

PROSE_CHARACTERS: Final = 2_000
"""How much of the outcomes and the description is kept to show an excerpt from; all of it is searched."""
CURSOR_ID: Final = "cursor"
"""Id under which an engine keeps the cursor; ids of listings are UUIDs."""


def name_of(facet: str) -> str:
    """The field that holds the names of a facet's keys, in every engine."""
    return f"{facet}_name"


def state_of(field: str) -> str:
    """The field that says how another one is known, in every engine."""
    return f"{field}_state"


@dataclass(frozen=True)
class SearchDocument:
    """What an engine indexes of one listing, and the hit it gives back."""

    id: str
    hit: SearchHit
    texts: Texts
    """What it is found by."""
    written_in: tuple[str, ...]
    """The language of its page; empty where nothing tells."""
    tongues: tuple[str, ...]
    """The same and those of instruction, without region."""
    prose: str
    """Where excerpts are cut from."""
    status: Status
    short: bool
    """Whether it belongs to the default scope."""
    facets: dict[Facet, tuple[str, ...]]
    """Never empty: an unknown field has its state as its value."""
    names: dict[Facet, dict[str, str]]
    """What people call the values that are keys: of each of :data:`search_api.documents.facets.KEYED`."""
    states: dict[str, State]
    """Of each facet and of each measure."""
    hours: Interval | None
    costs: dict[str, Costs]
    """By currency."""
    costs_per_hour: dict[str, Costs]
    free: bool
    """Costs 0, in every currency and by the hour."""
    sittings: tuple[Sitting, ...]
    first_seen: datetime
    changed: datetime
    completeness: float
    """Share, 0 to 1, of what a learner asks first that is known."""

    @property
    def has(self) -> tuple[str, ...]:
        """What it says of what a range asks for: ``cost:CAD``, ``hours``, ``start`` …"""
        known = {
            "hours": self.hours is not None,
            "free": self.free,
            "start": self.has_start,
            "any_time": any(sitting.any_time for sitting in self.sittings),
        }
        return (
            *(f"cost:{code}" for code in self.costs),
            *(f"cost_per_hour:{code}" for code in self.costs_per_hour),
            *(name for name, holds in known.items() if holds),
        )

    @property
    def last_start(self) -> int | None:
        """The last day to begin on; ``None`` where that may be at any time, or no day is given."""
        if any(sitting.any_time for sitting in self.sittings):
            return None
        return max((last for sitting in self.sittings for _, last in sitting.starts), default=None)

    @property
    def always_at(self) -> tuple[str, ...]:
        """Keys of the places at which one may begin at any time."""
        return tuple(sorted({place for one in self.sittings if one.any_time for place in one.places}))

    @property
    def has_start(self) -> bool:
        """Whether it says when one may begin, so that a window of days can tell."""
        return any(sitting.any_time or sitting.starts for sitting in self.sittings)


def search_document(record: ListingRecord) -> SearchDocument:
    """Flatten one listing with its instances."""
    listing = record.listing
    levels = levels_of(listing)
    hours = hours_of(levels)
    per_hour = costs_per_hour(levels, hours)
    facets = facet_facts(listing, levels)
    facts = key_facts(listing, levels, facets, hours, hourly(per_hour))
    prices = [price for level in levels for price in enrolment_prices(level)]
    free = facts.cost.cost_model == "free" or any(map(is_free, prices))
    prose = "\n".join([listing.description.value or "", " · ".join(listing.outcomes.value or ())]).strip()
    written = (listing.page_language.partition("-")[0],) if listing.page_language else ()
    provider = listing.provider.value
    hit = SearchHit(
        id=record.id,
        url=listing.url,
        source=listing.source,
        status=record.status,
        page_language=listing.page_language,
        title=listing.title.value,
        provider=provider.name if provider else listing.provider_name.value,
        facts=facts,
        instances=len(listing.instances),
        first_seen=record.first_seen,
        changed=record.changed,
    )
    return SearchDocument(
        id=record.id,
        hit=hit,
        texts=texts(listing, levels, free=free, priced=bool(facts.cost.prices)),
        written_in=written,
        tongues=distinct((*written, *facets["language"].values)),
        prose=prose[:PROSE_CHARACTERS],
        status=record.status,
        short=_is_short(listing),
        facets={facet: fact.values or (fact.state,) for facet, fact in facets.items()},
        names=names(listing, levels),
        states={facet: fact.state for facet, fact in facets.items()}
        | {
            "hours": facts.hours.state,
            "cost": facts.cost.state,
            "cost_per_hour": "calculated" if free or per_hour else "not_stated",
        },
        hours=_interval(facts.hours),
        costs=costs(levels),
        costs_per_hour=per_hour,
        free=free,
        sittings=sittings(listing),
        first_seen=record.first_seen,
        changed=record.changed,
        completeness=_completeness(listing, facts),
    )


def _is_short(listing: Listing) -> bool:
    duration = listing.duration.value
    return is_short(
        is_offering=listing.is_offering.value,
        scope=listing.scope.value,
        credential_type=listing.credential_type.value,
        credential_label=listing.credential_label.value,
        weeks=(duration.weeks_max or duration.weeks_min) if duration else None,
    )


def _interval(hours: HoursFact) -> Interval | None:
    if hours.min is None and hours.max is None:
        return None
    return Interval(hours.min or 0.0, math.inf if hours.max is None else hours.max)


def _completeness(listing: Listing, facts: KeyFacts) -> float:
    known = (
        listing.title.known,
        listing.description.known,
        listing.outcomes.known or listing.skills.known,
        facts.credential_type.state in KNOWN,
        facts.hours.state in KNOWN,
        facts.cost.state in KNOWN or facts.cost.cost_model is not None,
        facts.delivery.state in KNOWN,
        facts.language.state in KNOWN,
        facts.credit.state in KNOWN,
        facts.starts.state in KNOWN or facts.rolling is not None,
    )
    return sum(known) / len(known)
