"""The filters and sorts of a :class:`~search_api.query.SearchQuery` for the embedded engine (tantivy)."""

from __future__ import annotations

from datetime import date
from typing import Final, TypeAlias

from tantivy import Occur, Order, Query

from search_api.documents.document import state_of
from search_api.embedded.schema import (
    HUNDREDTHS_MAX,
    SIGN,
    day_at,
    hundredths,
    is_value,
    money,
    path,
    sort_key,
)
from search_api.embedded.words import between, constant, every, has, some
from search_api.query import MONEY, UNKNOWN, Bounds, Measure, Ranged, SearchQuery

Step: TypeAlias = tuple[Query, str, Order]
"""One stretch of a sorted list: which documents, by which key, in which direction."""

BY_VALUE: Final = ("newest", "changed", "complete")
"""Sorts by what every listing has, the most first."""


def without(query: Query, *others: Query) -> Query:
    """What the first matches and none of the others."""
    return Query.boolean_query([(Occur.Must, query), *((Occur.MustNot, other) for other in others)])


# --- filters ---


def keyword(name: str, *words: str) -> Query:
    """Documents with one of these keywords; adds nothing to a score."""
    return constant(has(path(name), *(f"{SIGN}{word}" for word in words)))


def known(field: str, *states: str) -> Query:
    """Listings of which a field is known in one of these states."""
    return some(*(keyword(field if is_value(field, state) else state_of(field), state) for state in states))


def _between(field: str, low: int, high: int) -> Query:
    return constant(between(field, low, high))


def hours(bounds: Bounds) -> Query:
    """Listings whose hours reach into a range."""
    least, most = bounds
    return every(
        _between("hours_from", 0, HUNDREDTHS_MAX if most is None else hundredths(float(most))),
        _between("hours_to", hundredths(float(least or 0)), HUNDREDTHS_MAX),
    )


def price(measure: Measure, bounds: Bounds, *currencies: str) -> Query:
    """Listings with a price in a range, in one of these currencies."""
    ways = [way for currency in currencies for way in _in_money(measure, currency, bounds)]
    return some(*ways, *([] if bounds[0] else [keyword("has", "free")]))


def _in_money(measure: Measure, currency: str, bounds: Bounds) -> tuple[Query, Query]:
    """One price in a range, or a span that reaches into it."""
    least, most = bounds
    low = money(currency, hundredths(float(least or 0)))
    high = money(currency, HUNDREDTHS_MAX if most is None else hundredths(float(most)))
    spans = every(
        _between(f"{measure}_from", money(currency, 0), high),
        _between(f"{measure}_to", low, money(currency, HUNDREDTHS_MAX)),
    )
    return _between(measure, low, high), spans


def begins(window: tuple[date, date], *places: str) -> Query:
    """Listings that one may begin between two days; at one of these places, where some are named."""
    if places:
        return some(*(begins_at(place, window) for place in places))
    first, last = window
    return some(_between("start_day", first.toordinal(), last.toordinal()), keyword("has", "any_time"))


def begins_at(place: str, window: tuple[date, date]) -> Query:
    """The same at one place; where the place is not known, it cannot be held together with the day."""
    if place in UNKNOWN:
        return every(keyword("place", place), begins(window))
    first, last = window
    dated = _between("place_day", day_at(place, first.toordinal()), day_at(place, last.toordinal()))
    return some(dated, keyword("always_at", place))


def not_over(today: date) -> Query:
    """Listings that one may still begin, as far as they say."""
    return some(silent("start", None), begins((today, date.max)))


def silent(name: Ranged, currency: str | None) -> Query:
    """Listings that a range cannot judge: they give no hours, no money in a currency, or no start."""
    return constant(without(Query.all_query(), says(name, currency)))


def says(name: Ranged, currency: str | None) -> Query:
    """Listings that a range can judge: they give the hours, the money in a currency, or when to start."""
    if name in MONEY:
        return keyword("has", f"{name}:{currency}", "free")
    return keyword("has", name)


# --- order ---


def order_steps(query: SearchQuery) -> list[Step]:
    """The stretches of a sorted list, one after the other; what has no number is the last, both ways.

    What is free costs 0, in every currency: before all prices upwards, behind them downwards. What is equal
    is in the order of ids, in the same direction. The sort by the next start is not here: it moves with the
    day.
    """
    name, _, way = query.sort.partition(":")
    order = Order.Desc if way == "desc" else Order.Asc
    anything = Query.all_query()
    if name == "hours":
        known = keyword("has", "hours")
        return [(known, sort_key("hours"), order), (without(anything, known), "id_key", order)]
    if name in MONEY and query.currency:
        free, priced = keyword("has", "free"), keyword("has", f"{name}:{query.currency}")
        known_steps: list[Step] = [
            (free, "id_key", order),
            (without(priced, free), sort_key(name, query.currency), order),
        ]
        if order == Order.Desc:
            known_steps.reverse()
        return [*known_steps, (without(anything, free, priced), "id_key", order)]
    return [(anything, sort_key(name if name in BY_VALUE else "newest"), Order.Desc)]
