"""What enrolment costs, and what an hour of it does.

A cost is the price of enrolling in the whole offering, open to everyone (not for members, students, seniors,
early birds …), never converted; what learners from abroad pay counts where no other price is told. Each price
is asked on its own; where several *ranges* of prices in one currency are published, they count as one from
the least to the most. What is free, in words or by a price of 0, costs 0 in every currency.

A cost per hour is such a price divided by the hours of the level that it stands at, a section's own or the
listing's, where both bounds of both are known and the hours do not follow from credits.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from normalizer.listing import Price
from normalizer.rule_packs import Level
from registry.enrolment import telling
from search_api.answer import HourlyCost, HoursFact

CENT: Final = Decimal("0.01")


@dataclass(frozen=True)
class Interval:
    """From least to most, both included; ``math.inf`` where there is no upper bound."""

    low: float
    high: float


@dataclass(frozen=True)
class Costs:
    """What enrolment, or an hour of it, may cost in one currency."""

    amounts: tuple[Decimal, ...]
    """Prices that are one amount, without repetition, in order."""
    span: Interval | None
    """From the least to the most of the prices published as a range."""

    @property
    def least(self) -> float:
        """The lowest amount, for sorting."""
        return min([*map(float, self.amounts), *([self.span.low] if self.span else [])])

    @property
    def most(self) -> float:
        """The highest; ``math.inf`` where a price has no upper bound."""
        return max([*map(float, self.amounts), *([self.span.high] if self.span else [])])


def enrolment_prices(level: Level) -> list[Price]:
    """The prices of one level that tell what enrolling costs."""
    return telling(level.prices.value or ())


def costs(levels: Sequence[Level]) -> dict[str, Costs]:
    """What enrolment costs, by currency."""
    return _by_currency(
        (price.currency, _amounts(price))
        for level in levels
        for price in enrolment_prices(level)
        if price.currency
    )


def costs_per_hour(levels: Sequence[Level], whole: HoursFact) -> dict[str, Costs]:
    """What an hour costs, by currency; ``whole`` are the hours of levels that have none of their own."""
    return _by_currency(_quotients(levels, whole))


def hourly(found: dict[str, Costs]) -> tuple[HourlyCost, ...]:
    """Costs per hour as a hit shows them, from the least to the most."""
    return tuple(HourlyCost(currency=code, min=cost.least, max=cost.most) for code, cost in found.items())


def _by_currency(found: Iterable[tuple[str, Interval]]) -> dict[str, Costs]:
    spans: dict[str, list[Interval]] = defaultdict(list)
    for currency, span in found:
        spans[currency].append(span)
    return {currency: _costs(spans[currency]) for currency in sorted(spans)}


def _costs(spans: Sequence[Interval]) -> Costs:
    wide = [span for span in spans if span.low != span.high]
    return Costs(
        amounts=tuple(sorted({Decimal(str(span.low)) for span in spans if span.low == span.high})),
        span=Interval(min(s.low for s in wide), max(s.high for s in wide)) if wide else None,
    )


def _amounts(price: Price) -> Interval:
    low = float(price.amount_min) if price.amount_min is not None else 0.0
    return Interval(low, math.inf if price.amount_max is None else float(price.amount_max))


def _quotients(levels: Sequence[Level], whole: HoursFact) -> Iterator[tuple[str, Interval]]:
    for level in levels:
        own = level.workload.value
        low, high = (own.hours_min, own.hours_max) if own else (whole.min, whole.max)
        if not low or not high or (own or whole).basis == "credit_derived":
            continue
        for price in enrolment_prices(level):
            if price.currency and price.amount_min is not None and price.amount_max is not None:
                yield price.currency, Interval(_share(price.amount_min, high), _share(price.amount_max, low))


def _share(amount: Decimal, hours: float) -> float:
    return float((amount / Decimal(str(hours))).quantize(CENT))
