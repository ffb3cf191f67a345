"""The words, filters and sorts of a :class:`~search_api.query.SearchQuery` in Meilisearch's terms."""

from __future__ import annotations

from datetime import date
from typing import Any

import orjson

from search_api.documents.document import state_of
from search_api.meilisearch.document import MOST, day, day_at, key_of, word_for
from search_api.meilisearch.settings import LONGEST, SEARCHED
from search_api.query import MONEY, UNKNOWN, Bounds, Measure, Ranged, SearchQuery
from search_api.wording.known_words import Phrase
from search_api.wording.words import Concept, QueryWords

# --- words ---


def words_asked(asked: QueryWords, **also: Any) -> dict[str, Any]:
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
    return " ".join(concept.meant or concept.words)


def _quoted(words: Phrase) -> str:
    return f'"{" ".join(words)}"'


# --- filters ---


def titled(title: str) -> str:
    """Documents with just this title, folded."""
    return f"title = {orjson.dumps(title).decode()}"


def keyword(field: str, *values: str) -> str:
    """Documents with one of these values."""
    return f"{field} IN {orjson.dumps(values).decode()}"


def known(field: str, *states: str) -> str:
    """Listings of which a field is known in one of these states."""
    return keyword(state_of(field), *states)


def some(*clauses: str) -> str:
    """What holds at least one."""
    return f"({' OR '.join(clauses)})"


def _least_and_most(bounds: Bounds) -> tuple[float, float]:
    least, most = bounds
    return float(least or 0), MOST if most is None else float(most)


def _reaches(name: str, least: float, most: float, of: str = "") -> str:
    """A span that reaches into a range."""
    return f"({name}_from{of} <= {most!r} AND {name}_to{of} >= {least!r})"


def hours(bounds: Bounds) -> str:
    """Listings whose hours reach into a range."""
    return _reaches("hours", *_least_and_most(bounds))


def price(measure: Measure, bounds: Bounds, *currencies: str) -> str:
    """Listings with a price in a range, in one of these currencies."""
    least, most = _least_and_most(bounds)
    # TO asks one price for both bounds; two comparisons could be met by two prices.
    ways = [
        way
        for of in (f".{currency}" for currency in currencies)
        for way in (f"{measure}{of} {least!r} TO {most!r}", _reaches(measure, least, most, of))
    ]
    return some(*ways, *([] if least else [keyword("has", "free")]))


def begins(window: tuple[date, date], *places: str) -> str:
    """Listings that one may begin between two days; at one of these places, where some are named."""
    if places:
        return some(*(begins_at(place, window) for place in places))
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


def order(query: SearchQuery, asked: QueryWords) -> list[str]:
    """What a list goes by before its words. What has no number comes last both ways, as the engine has it.

    What is free costs 0, in every currency: before all prices upwards, behind them downwards. What is equal
    is in the order of ids, in the same direction. A query in French means listings in French first. The sort
    by the next start is not here: it moves with the day.
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
        way = "desc"
        keys = [f"{key_of('newest' if name == 'relevance' else name)}:{way}"]
    return [*keys, f"id:{way}"]
