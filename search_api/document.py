"""A listing as the search sees it: flat, the same for every engine.

What counts for a filter:

- Delivery, synchrony, language, credit and prices are those of the listing *and* of its instances: a section
  in person makes the listing findable under ``in_person``. Cancelled instances do not count. Where neither
  has a value, the field is ``not_understood`` if one of them is, else ``not_stated``.
- Languages count without their region: ``fr-CA`` is found under ``fr``.
- Hours are the listing's own; only where it has none, from the least to the most of its instances.
- A cost is the price of enrolling in the whole offering, open to everyone (not for members, students,
  seniors, early birds …), never converted. Each price is asked on its own; where several *ranges* of prices
  in one currency are published, they count as one from the least to the most. What is free, in words or by a
  price of 0, costs 0 in every currency.
- The default scope leaves out credit courses, whole programs and pages that are no offering; silence stays.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, Final

from normalizer.listing import CostModel, CourseInstance, Field, Listing, Price, State, Workload
from registry.records import ListingRecord, Status
from search_api.query import (
    FACETS,
    CostFact,
    Facet,
    Fact,
    HoursFact,
    KeyFacts,
    PriceFact,
    SearchHit,
)
from search_api.texts import Level, Texts, texts

PROSE_CHARACTERS: Final = 2_000
"""How much of the outcomes and the description is kept to show an excerpt from; all of it is searched."""
SHORT_SCOPES: Final = frozenset({"micro_credential", "short_course", "badge", "certification"})
OPEN_PAYERS: Final = frozenset({"anyone", "domestic", "international", "resident", "non_member"})
WHOLE_OFFERING: Final = frozenset({"once", "course"})
KNOWN: Final = frozenset({"stated", "calculated"})
BEST_KNOWN: Final[tuple[State, ...]] = ("stated", "calculated", "not_understood", "not_stated")


@dataclass(frozen=True)
class Interval:
    """From least to most, both included; ``math.inf`` where there is no upper bound."""

    low: float
    high: float


@dataclass(frozen=True)
class Costs:
    """What enrolment may cost in one currency."""

    amounts: tuple[Decimal, ...]
    """Prices that are one amount, without repetition, in order."""
    span: Interval | None
    """From the least to the most of the prices published as a range."""

    @property
    def least(self) -> float:
        """The lowest amount, for sorting."""
        return min([*map(float, self.amounts), *([self.span.low] if self.span else [])])


@dataclass(frozen=True)
class SearchDocument:
    """What an engine indexes of one listing, and the hit it gives back."""

    id: str
    hit: SearchHit
    texts: Texts
    """What it is found by."""
    tongues: tuple[str, ...]
    """Languages of its page and of instruction, without region."""
    provider_slug: str | None
    prose: str
    """Where excerpts are cut from."""
    status: Status
    short: bool
    """Whether it belongs to the default scope."""
    facets: dict[Facet, tuple[str, ...]]
    """Never empty: an unknown field has its state as its value."""
    states: dict[str, State]
    """Of each facet, and of ``hours`` and ``cost``."""
    hours: Interval | None
    costs: dict[str, Costs]
    free: bool
    first_seen: datetime
    completeness: float
    """Share, 0 to 1, of what a learner asks first that is known."""


def search_document(record: ListingRecord) -> SearchDocument:
    """Flatten one listing with its instances."""
    listing = record.listing
    levels: list[Level] = [listing, *(i for i in listing.instances if i.status.value != "cancelled")]
    facts = key_facts(listing, levels)
    prices = list(_enrolment_prices(levels))
    free = facts.cost.cost_model == "free" or any(_is_free(price) for price in prices)
    prose = "\n".join([listing.description.value or "", " · ".join(listing.outcomes.value or ())]).strip()
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
    shown: dict[Facet, Fact] = {facet: getattr(facts, facet) for facet in FACETS if facet != "provider"}
    shown["provider"] = Fact(state=listing.provider.state, values=(provider.slug,) if provider else ())
    shown["language"] = Fact(
        state=facts.language.state, values=_distinct(tag.partition("-")[0] for tag in facts.language.values)
    )
    return SearchDocument(
        id=record.id,
        hit=hit,
        texts=texts(listing, levels, free=free, priced=bool(facts.cost.prices)),
        tongues=_distinct(
            tag.partition("-")[0] for tag in (listing.page_language or "", *facts.language.values) if tag
        ),
        provider_slug=provider.slug if provider else None,
        prose=prose[:PROSE_CHARACTERS],
        status=record.status,
        short=listing.is_offering.value is not False
        and (listing.scope.value is None or listing.scope.value in SHORT_SCOPES),
        facets={facet: fact.values or (fact.state,) for facet, fact in shown.items()},
        states={facet: fact.state for facet, fact in shown.items()}
        | {"hours": facts.hours.state, "cost": facts.cost.state},
        hours=_hours_interval(facts.hours),
        costs=_costs(prices),
        free=free,
        first_seen=record.first_seen,
        completeness=_completeness(listing, facts),
    )


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


def key_facts(listing: Listing, levels: list[Level]) -> KeyFacts:
    """What a learner compares first, of a listing and those of its instances that count."""
    return KeyFacts(
        credential_type=_fact([listing.credential_type], _one),
        delivery=_fact([level.delivery.mode for level in levels], _one),
        sync=_fact([level.delivery.sync for level in levels], _one),
        language=_fact([level.delivery.languages for level in levels], tuple),
        credit=_fact([level.credit.status for level in levels], _one),
        hours=_hours([level.workload for level in levels]),
        cost=_cost(levels),
        starts=_starts(listing, levels),
        rolling=listing.rolling.value,
    )


def _one(value: str) -> tuple[str, ...]:
    return (value,)


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _joint_state(fields: Iterable[Field[Any]]) -> State:
    """The state of a field over a listing (first) and its instances: its own where known, else the best."""
    states = [field.state for field in fields]
    return states[0] if states[0] in ("stated", "calculated") else min(states, key=BEST_KNOWN.index)


def _fact(fields: list[Field[Any]], values: Callable[[Any], tuple[str, ...]]) -> Fact:
    known = (value for field in fields if field.value is not None for value in values(field.value))
    found = _distinct(known)
    state = _joint_state(fields)
    # A list that is stated to be empty names nothing that can be filtered or counted.
    return Fact(state=state if found or state == "not_understood" else "not_stated", values=found)


def _hours(workloads: list[Field[Workload]]) -> HoursFact:
    own, *others = workloads
    if own.value is not None:
        return HoursFact(
            state=own.state, min=own.value.hours_min, max=own.value.hours_max, basis=own.value.basis
        )
    found = [field.value for field in others if field.value is not None]
    if not found:
        return HoursFact(state=_joint_state(workloads))
    lows, highs = [one.hours_min for one in found], [one.hours_max for one in found]
    bases = {one.basis for one in found}
    return HoursFact(
        state=_joint_state(workloads),
        min=None if None in lows else min(low for low in lows if low is not None),
        max=None if None in highs else max(high for high in highs if high is not None),
        basis=bases.pop() if len(bases) == 1 else None,
    )


def _hours_interval(hours: HoursFact) -> Interval | None:
    if hours.min is None and hours.max is None:
        return None
    return Interval(hours.min or 0.0, math.inf if hours.max is None else hours.max)


def _enrolment_prices(levels: list[Level]) -> Iterable[Price]:
    for level in levels:
        for price in level.prices.value or ():
            known = price.amount_min is not None or price.amount_max is not None
            whole = price.buys == "enrolment" and price.period in WHOLE_OFFERING
            if known and whole and price.payer in OPEN_PAYERS:
                yield price


def _is_free(price: Price) -> bool:
    return price.amount_min == 0 and price.amount_max == 0


def _cost(levels: list[Level]) -> CostFact:
    models = [level.cost_model for level in levels]
    prices = [level.prices for level in levels]
    shown = [
        PriceFact(
            amount_min=price.amount_min,
            amount_max=price.amount_max,
            currency=price.currency,
            buys=price.buys,
            payer=price.payer,
            period=price.period,
        )
        for field in prices
        for price in field.value or ()
        if price.buys in ("enrolment", "certificate")
    ]
    return CostFact(
        state=_cost_state(prices, models),
        cost_model=next((field.value for field in models if field.value is not None), None),
        prices=tuple(dict.fromkeys(shown)),
    )


def _cost_state(prices: list[Field[tuple[Price, ...]]], models: list[Field[CostModel]]) -> State:
    """How the cost of enrolling is known; the price of a certificate alone does not tell it."""
    telling = [field for field in prices if any(price.buys == "enrolment" for price in field.value or ())]
    if telling:
        return _joint_state(telling)
    free = [field for field in models if field.value in ("free", "free_audit")]
    return _joint_state(free or [field for field in prices if not field.known] or [Field()])


def _costs(prices: list[Price]) -> dict[str, Costs]:
    costs = {}
    for currency in sorted({price.currency for price in prices if price.currency}):
        spans = [_amounts(price) for price in prices if price.currency == currency]
        wide = [span for span in spans if span.low != span.high]
        costs[currency] = Costs(
            amounts=tuple(sorted({Decimal(str(span.low)) for span in spans if span.low == span.high})),
            span=Interval(min(s.low for s in wide), max(s.high for s in wide)) if wide else None,
        )
    return costs


def _amounts(price: Price) -> Interval:
    low = float(price.amount_min) if price.amount_min is not None else 0.0
    return Interval(low, math.inf if price.amount_max is None else float(price.amount_max))


def _starts(listing: Listing, levels: list[Level]) -> Fact:
    instances = [level.start for level in levels if isinstance(level, CourseInstance)]
    dates = [when.date for when in listing.start.value or ()]
    dates += [field.value.date for field in instances if field.value is not None]
    state = _joint_state([listing.start, *instances])
    return Fact(
        state=state if dates or state == "not_understood" else "not_stated", values=tuple(sorted(set(dates)))
    )
