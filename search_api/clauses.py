"""What a query asks for but its words, by the name of the filter: one list, said in each engine's terms."""

from __future__ import annotations

from datetime import date
from typing import Final, Protocol, TypeVar

from search_api.documents.document import state_of
from search_api.query import CURRENT, FACETS, MONEY, RANGED, Bounds, Measure, Ranged, SearchQuery
from search_api.wording.limits_asked import Limits, next_month

Clause_co = TypeVar("Clause_co", covariant=True)


RANGES: Final[dict[str, Ranged]] = {"window" if name == "start" else name: name for name in RANGED}
"""The clauses of ranges, with what each is a range of."""


class Dialect(Protocol[Clause_co]):
    """How one engine says what must hold; a module may be one."""

    def keyword(self, field: str, /, *values: str) -> Clause_co:
        """Documents with one of these values."""
        ...

    def known(self, field: str, /, *states: str) -> Clause_co:
        """Listings of which a field is known in one of these states."""
        ...

    def hours(self, bounds: Bounds, /) -> Clause_co:
        """Listings whose hours reach into a range."""
        ...

    def price(self, measure: Measure, bounds: Bounds, /, *currencies: str) -> Clause_co:
        """Listings with a price in a range, in one of these currencies."""
        ...

    def begins(self, window: tuple[date, date], /, *places: str) -> Clause_co:
        """Listings that one may begin between two days; at one of these places, where some are named."""
        ...

    def silent(self, name: Ranged, currency: str | None, /) -> Clause_co:
        """Listings that a range cannot judge: they give no hours, no money in a currency, or no start."""
        ...


def filter_clauses(query: SearchQuery, engine: Dialect[Clause_co]) -> dict[str, Clause_co]:
    """The clauses that must hold. ``status`` is always there, and only listings have one."""
    clauses = {"status": engine.keyword("status", *(query.status or CURRENT))}
    if query.scope == "short":
        clauses["scope"] = engine.keyword("scope", "short")
    for facet in FACETS:
        if values := getattr(query, facet):
            clauses[facet] = engine.keyword(facet, *values)
    if query.written_in:
        clauses["written_in"] = engine.keyword("written_in", *query.written_in)
    for field, states in query.states.items():
        clauses[state_of(field)] = engine.known(field, *states)
    for name in query.left_out:
        clauses[f"left_out_{name}"] = engine.silent(name, query.currency)
    if query.asks("hours"):
        clauses["hours"] = engine.hours(query.bounds("hours"))
    for measure in MONEY:
        if query.asks(measure) and query.currency:
            clauses[measure] = engine.price(measure, query.bounds(measure), query.currency)
    if window := query.window:
        clauses["window"] = engine.begins(window, *query.place)
    return clauses


def limit_clauses(limits: Limits, engine: Dialect[Clause_co], today: date) -> list[Clause_co]:
    """What keeps within each of the limits among the words, as its filter would have it."""
    clauses = list[Clause_co]()
    if limits.price is not None:
        clauses.append(engine.price("cost", (None, limits.price), *limits.currencies))
    if limits.hours is not None:
        clauses.append(engine.hours((None, limits.hours)))
    if limits.month is not None:
        clauses.append(engine.begins(next_month(limits.month, today)))
    return clauses


def served(query: SearchQuery, engine: Dialect[Clause_co]) -> tuple[Clause_co, ...]:
    """The clauses of what a search serves before it is filtered."""
    return tuple(filter_clauses(SearchQuery(scope=query.scope), engine).values())
