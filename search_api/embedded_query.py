"""The filters and sorts of a :class:`~search_api.query.SearchQuery` for the embedded engine (tantivy)."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeAlias

from tantivy import FieldType, Occur, Order, Query

from search_api.embedded_schema import HUNDREDTHS_MAX, SCHEMA, STATES, hundredths, money
from search_api.embedded_words import every, some
from search_api.query import CURRENT, FACETS, SearchQuery

Clauses: TypeAlias = dict[str, Query]
"""What must hold, by the name of the filter that asks for it."""
Step: TypeAlias = tuple[Query, str, Order]
"""One stretch of a sorted list: which documents, by which key, in which direction."""


def without(query: Query, *others: Query) -> Query:
    """What the first matches and none of the others."""
    return Query.boolean_query([(Occur.Must, query), *((Occur.MustNot, other) for other in others)])


def keyword(field: str, *values: str) -> Query:
    """Documents with one of these values; adds nothing to a score."""
    return Query.const_score_query(Query.term_set_query(SCHEMA, field, values), 0.0)


# --- filters ---


def filter_clauses(query: SearchQuery) -> Clauses:
    """Everything a query asks for but its words. ``status`` is always there."""
    clauses = {"status": keyword("status", *(query.status or CURRENT))}
    if query.scope == "short":
        clauses["scope"] = keyword("scope", "short")
    for field in (*FACETS, *(f"{name}_state" for name in STATES)):
        if values := getattr(query, field):
            clauses[field] = keyword(field, *values)
    if query.asks_hours:
        clauses["hours"] = _hours(query)
    if query.asks_cost_range and query.currency:
        clauses["cost"] = _cost(query.currency, query.cost_min, query.cost_max)
    return clauses


def _between(field: str, low: int, high: int) -> Query:
    return Query.const_score_query(Query.range_query(SCHEMA, field, FieldType.Unsigned, low, high), 0.0)


def _hours(query: SearchQuery) -> Query:
    most = HUNDREDTHS_MAX if query.hours_max is None else hundredths(query.hours_max)
    return every(
        _between("hours_from", 0, most),
        _between("hours_to", hundredths(query.hours_min or 0), HUNDREDTHS_MAX),
    )


def _cost(currency: str, least: Decimal | None, most: Decimal | None) -> Query:
    low = money(currency, hundredths(float(least or 0)))
    high = money(currency, HUNDREDTHS_MAX if most is None else hundredths(float(most)))
    spans = every(
        _between("price_from", money(currency, 0), high),
        _between("price_to", low, money(currency, HUNDREDTHS_MAX)),
    )
    ways = [_between("price", low, high), spans]
    return some(*ways, *([] if least else [keyword("has", "free")]))


def has_cost(currency: str) -> Query:
    """Listings whose cost in a currency is known."""
    return keyword("has", f"cost:{currency}", "free")


# --- order ---


def order_steps(query: SearchQuery) -> list[Step]:
    """The stretches of a sorted list, one after the other; what has no number is the last, both ways.

    What is free costs 0, in every currency: before all prices upwards, behind them downwards.
    """
    name, _, way = query.sort.partition(":")
    order = Order.Desc if way == "desc" else Order.Asc
    anything = Query.all_query()
    if name == "hours":
        known = keyword("has", "hours")
        return [(known, "hours_key", order), (without(anything, known), "id_key", Order.Asc)]
    if name == "cost" and query.currency:
        free, priced = keyword("has", "free"), keyword("has", f"cost:{query.currency}")
        known_steps: list[Step] = [
            (free, "id_key", Order.Asc),
            (without(priced, free), f"cost_key_{query.currency}", order),
        ]
        if order == Order.Desc:
            known_steps.reverse()
        return [*known_steps, (without(anything, free, priced), "id_key", Order.Asc)]
    return [(anything, "newest_key", Order.Desc)]
