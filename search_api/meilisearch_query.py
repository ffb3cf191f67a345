"""The words, filters and sorts of a :class:`~search_api.query.SearchQuery` in Meilisearch's terms."""

from __future__ import annotations

from datetime import date
from typing import Any, Final, TypeAlias

import orjson

from search_api.meilisearch_document import MOST, day, day_at, key_of, state_of, word_for
from search_api.meilisearch_settings import LONGEST, SEARCHED
from search_api.query import CURRENT, FACETS, UNKNOWN, Bounds, Measure, Ranged, SearchQuery
from search_api.words import Asked, Concept, Phrase

Clauses: TypeAlias = dict[str, str]
"""What must hold, by the name of the filter that asks for it."""

MONEY: Final[tuple[Measure, ...]] = ("cost", "cost_per_hour")


# --- words ---


def words_asked(asked: Asked, **also: Any) -> dict[str, Any]:
    """The words of a query. What is forbidden comes first: only the last word may be unfinished, and a blank
    behind it says that it is not."""
    parts = [f"-{_quoted(words) if len(words) > 1 else words[0]}" for words in asked.forbidden]
    required = asked.required
    parts += map(_part, required)
    end = "" if required and required[-1].unfinished else " "
    # A condition that stands alone finds only what states it.
    where = {} if asked.has_subject else {"attributesToSearchOn": list(SEARCHED)}
    return {"q": " ".join(parts) + end, **where, **also}


def _part(concept: Concept) -> str:
    if concept.quoted:
        return _quoted(concept.words)
    if concept.says and len(concept.words) > LONGEST:
        return word_for(concept.says)
    return " ".join(concept.words)


def _quoted(words: Phrase) -> str:
    return f'"{" ".join(words)}"'


# --- filters ---


def filter_clauses(query: SearchQuery) -> Clauses:
    """Everything a query asks for but its words. ``status`` is always there, and only listings have one."""
    clauses = {"status": keyword("status", *(query.status or CURRENT))}
    if query.scope == "short":
        clauses["scope"] = keyword("scope", "short")
    for facet in FACETS:
        if values := getattr(query, facet):
            clauses[facet] = keyword(facet, *values)
    for field, states in query.states.items():
        clauses[state_of(field)] = keyword(state_of(field), *states)
    if query.asks("hours"):
        clauses["hours"] = _reaches("hours", *_least_and_most(query.bounds("hours")))
    for measure in MONEY:
        if query.asks(measure) and query.currency:
            clauses[measure] = _money(measure, query.currency, query.bounds(measure))
    if window := query.window:
        there = [begins_at(place, window) for place in query.place]
        clauses["window"] = some(*there) if there else begins(window)
    return clauses


def keyword(field: str, *values: str) -> str:
    """Documents with one of these values."""
    return f"{field} IN {orjson.dumps(values).decode()}"


def some(*clauses: str) -> str:
    """What holds at least one."""
    return f"({' OR '.join(clauses)})"


def _least_and_most(bounds: Bounds) -> tuple[float, float]:
    least, most = bounds
    return float(least or 0), MOST if most is None else float(most)


def _reaches(name: str, least: float, most: float, of: str = "") -> str:
    """A span that reaches into a range."""
    return f"({name}_from{of} <= {most!r} AND {name}_to{of} >= {least!r})"


def _money(measure: Measure, currency: str, bounds: Bounds) -> str:
    least, most = _least_and_most(bounds)
    of = f".{currency}"
    # TO asks one price for both bounds; two comparisons could be met by two prices.
    ways = [f"{measure}{of} {least!r} TO {most!r}", _reaches(measure, least, most, of)]
    return some(*ways, *([] if least else [keyword("has", "free")]))


def begins(window: tuple[date, date]) -> str:
    """Listings that one may begin between two days."""
    first, last = (day(one.toordinal()) for one in window)
    return some(f"start_day {first} TO {last}", keyword("has", "any_time"))


def begins_at(place: str, window: tuple[date, date]) -> str:
    """The same at one place; where the place is not known, it cannot be held together with the day."""
    if place in UNKNOWN:
        return f"({keyword('place', place)} AND {begins(window)})"
    first, last = (day_at(place, one.toordinal()) for one in window)
    return some(f"place_day {first} TO {last}", keyword("always_at", place))


def silent(name: Ranged, currency: str | None) -> str:
    """Listings that a range cannot judge: they give no hours, no money in a currency, or no start."""
    said = (f"{name}:{currency}", "free") if name in MONEY else (name,)
    return f"NOT {keyword('has', *said)}"


# --- order ---


def order(query: SearchQuery, asked: Asked) -> list[str]:
    """What a list goes by before its words. What has no number comes last both ways, as the engine has it.

    What is free costs 0, in every currency: before all prices upwards, behind them downwards. A query in
    French means listings in French first. The sort by the next start is not here: it moves with the day.
    """
    name, _, way = query.sort.partition(":")
    if name == "relevance" and asked.concepts:
        return ["french:asc"] * asked.french
    if name == "hours":
        keys = [f"hours_from:{way}"]
    elif name in MONEY and query.currency:
        keys = [f"{key_of('free')}:asc", f"{key_of(name, query.currency)}:{way}"]
        if way == "desc":
            keys.reverse()
    else:
        keys = [f"{key_of('newest' if name == 'relevance' else name)}:desc"]
    return [*keys, "id:asc"]
