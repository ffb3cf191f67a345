"""What a learner compares first, of a listing and of those of its instances that count.

- Delivery, synchrony, language, credit and prices are those of the listing *and* of its instances. Cancelled
  instances do not count. Where neither has a value, the field is ``not_understood`` if one of them is, else
  ``not_stated``.
- Hours are the listing's own; only where it has none, from the least to the most of its instances.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from normalizer.listing import CostModel, CourseInstance, Field, Listing, Price, State
from normalizer.rule_packs import Level
from registry.fields import STATES
from search_api.answer import CostFact, Fact, HourlyCost, HoursFact, KeyFacts, PriceFact
from search_api.query import Facet

KNOWN: Final = frozenset({"stated", "calculated"})


def instances_of(listing: Listing) -> list[CourseInstance]:
    """The instances of a listing that are not cancelled."""
    return [one for one in listing.instances if one.status.value != "cancelled"]


def key_facts(
    listing: Listing,
    levels: Sequence[Level],
    facets: Mapping[Facet, Fact],
    hours: HoursFact,
    per_hour: tuple[HourlyCost, ...],
) -> KeyFacts:
    """All of them, with those that are known already."""
    return KeyFacts(
        credential_type=facets["credential_type"],
        delivery=facets["delivery"],
        sync=facets["sync"],
        language=fact([level.delivery.languages for level in levels], tuple),
        credit=facets["credit"],
        hours=hours,
        cost=_cost(levels),
        cost_per_hour=per_hour,
        starts=_starts(listing),
        rolling=listing.rolling.value,
    )


def one(value: str) -> tuple[str, ...]:
    """A value that stands alone."""
    return (value,)


def distinct(values: Iterable[str]) -> tuple[str, ...]:
    """Each once, in order."""
    return tuple(dict.fromkeys(values))


def joint_state(fields: Sequence[Field[Any]]) -> State:
    """The state of a field over a listing (first) and its instances: its own where known, else the best."""
    own = fields[0].state
    if len(fields) == 1 or own in KNOWN:
        return own
    states = {field.state for field in fields}
    return next(filter(states.__contains__, STATES))


def fact(fields: Sequence[Field[Any]], values: Callable[[Any], Iterable[str]]) -> Fact:
    """The values of a field over a listing (first) and its instances."""
    if len(fields) == 1 and fields[0].value is None:  # so are most fields of most listings
        return told((), fields[0].state)
    known = [value for field in fields if field.value is not None for value in values(field.value)]
    return told(distinct(known) if known else (), joint_state(fields))


@lru_cache(8192)  # every facet of every listing is one, and most are like another
def told(values: tuple[str, ...], state: State) -> Fact:
    """Values with their state. A list that is stated to be empty names nothing that can be filtered or
    counted."""
    shown = state if values or state == "not_understood" else "not_stated"
    return Fact(state=shown, values=values)


def hours_of(levels: Sequence[Level]) -> HoursFact:
    """The hours of a listing, else of its instances."""
    workloads = [level.workload for level in levels]
    own, *others = workloads
    if own.value is not None:
        return HoursFact(
            state=own.state, min=own.value.hours_min, max=own.value.hours_max, basis=own.value.basis
        )
    found = [field.value for field in others if field.value is not None]
    if not found:
        return HoursFact(state=joint_state(workloads))
    lows, highs = [one.hours_min for one in found], [one.hours_max for one in found]
    bases = {one.basis for one in found}
    return HoursFact(
        state=joint_state(workloads),
        min=None if None in lows else min(low for low in lows if low is not None),
        max=None if None in highs else max(high for high in highs if high is not None),
        basis=bases.pop() if len(bases) == 1 else None,
    )


def _cost(levels: Sequence[Level]) -> CostFact:
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
        return joint_state(telling)
    free = [field for field in models if field.value in ("free", "free_audit")]
    return joint_state(free or [field for field in prices if not field.known] or [Field()])


def _starts(listing: Listing) -> Fact:
    instances = [one.start for one in instances_of(listing)]
    dates = [when.date for when in listing.start.value or ()]
    dates += [field.value.date for field in instances if field.value is not None]
    return told(tuple(sorted(set(dates))), joint_state([listing.start, *instances]))
