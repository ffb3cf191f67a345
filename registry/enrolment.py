"""What enrolling costs, by a listing and those of its instances that count: the same for whoever
compares as for whoever searches."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from normalizer.listing import Price
from registry.kept_document import Document, Ends, instances_of, values, wide

OPEN_PAYERS: Final = frozenset({"anyone", "domestic", "international", "resident", "non_member"})
USUAL_PAYERS: Final = frozenset({"anyone", "domestic"})
WHOLE_OFFERING: Final = frozenset({"once", "course"})


def tells_the_cost(price: Price) -> bool:
    """Whether it is what enrolling in the whole offering costs anybody."""
    known = price.amount_min is not None or price.amount_max is not None
    whole = price.buys == "enrolment" and price.period in WHOLE_OFFERING
    return known and whole and price.payer in OPEN_PAYERS


def telling(prices: Iterable[Price]) -> list[Price]:
    """Those of one level that tell the cost: what is usually paid, where that is told."""
    found = [price for price in prices if tells_the_cost(price)]
    return [price for price in found if price.payer in USUAL_PAYERS] or found


def is_free(price: Price) -> bool:
    """Whether it is 0."""
    return price.amount_min == 0 and price.amount_max == 0


def costs_of(document: Document) -> tuple[bool, dict[str, Ends]]:
    """Whether enrolling in a kept listing is free, and by currency the least and the most that it costs."""
    parts = (document, *instances_of(document))
    levels = (map(Price.model_validate, prices) for prices in values(parts, "prices"))
    prices = [price for level in levels for price in telling(level)]
    costs = by_currency(
        {price.currency: _ends(price)} for price in prices if price.currency and not is_free(price)
    )
    return "free" in values(parts, "cost_model") or any(map(is_free, prices)), costs


def by_currency(
    costs: Iterable[Mapping[str, Ends]], together: Callable[[Sequence[Ends]], Ends] = wide
) -> dict[str, Ends]:
    """By currency from the least to the most of several costs."""
    found: dict[str, list[Ends]] = {}
    for currency, ends in (item for one in costs for item in one.items()):
        found.setdefault(currency, []).append(ends)
    return {currency: together(found[currency]) for currency in sorted(found)}


def _ends(price: Price) -> Ends:
    least, most = price.amount_min, price.amount_max
    return None if least is None else float(least), None if most is None else float(most)
