"""What a search must find, worked out listing by listing in plain Python."""

import math
import random
import re
import unicodedata
from datetime import date
from functools import lru_cache
from typing import Any

from rapidfuzz.distance import OSA

from search_api.documents.document import SearchDocument
from search_api.documents.prices import Costs
from search_api.documents.sittings import Sitting
from search_api.query import CURRENT, FACETS, UNKNOWN, Facet, Ranged, SearchQuery
from search_api.wording.words import forgiven
from tests.search_api.listings import WORDS

TODAY = date(2026, 9, 20)


def holds(doc: SearchDocument, query: SearchQuery, *but: str) -> bool:
    """Whether a listing passes every filter, or all but some."""
    return failed(doc, query) <= set(but)


def failed(doc: SearchDocument, query: SearchQuery) -> set[str]:
    """The filters that a listing does not pass."""
    checks: dict[str, bool] = {
        "status": doc.status in (query.status or CURRENT),
        "scope": query.scope == "all" or doc.short,
        "hours": in_hours(doc, query),
        "cost": in_money(doc, doc.costs, query, "cost"),
        "cost_per_hour": in_money(doc, doc.costs_per_hour, query, "cost_per_hour"),
        "words": in_words(doc, query.q),
        "window": begins(doc, query, query.place),
    }
    checks["written_in"] = not query.written_in or bool(set(query.written_in) & set(doc.written_in))
    for facet in FACETS:
        wanted = getattr(query, facet)
        checks[facet] = not wanted or bool(set(wanted) & set(doc.facets[facet]))
    for name, states in query.states.items():
        checks[f"{name}_state"] = doc.states[name] in states
    for name in query.left_out:
        checks[f"left_out_{name}"] = says_nothing(doc, name, query.currency or "")
    return {name for name, passed in checks.items() if not passed}


def says_nothing(doc: SearchDocument, name: Ranged, currency: str) -> bool:
    """Whether a range cannot judge a listing."""
    if name == "hours":
        return doc.hours is None
    if name == "start":
        return not doc.has_start
    return not doc.free and currency not in (doc.costs if name == "cost" else doc.costs_per_hour)


def would_give(doc: SearchDocument, query: SearchQuery, stopped_by: set[str], facet: Facet) -> set[str]:
    """The values of a facet under which a listing would be found, the other filters kept."""
    values = set(doc.facets[facet])
    if facet != "place" or not query.window:
        return values if stopped_by <= {facet} else set()
    if not stopped_by <= {"place", "window"}:
        return set()
    return {place for place in values if begins(doc, query, (place,))}


def in_hours(doc: SearchDocument, query: SearchQuery) -> bool:
    if query.hours_min is None and query.hours_max is None:
        return True
    low, high = query.hours_min or 0, math.inf if query.hours_max is None else query.hours_max
    return doc.hours is not None and doc.hours.low <= high and doc.hours.high >= low


def in_money(doc: SearchDocument, costs: dict[str, Costs], query: SearchQuery, name: str) -> bool:
    least, most = getattr(query, f"{name}_min"), getattr(query, f"{name}_max")
    if least is None and most is None:
        return True
    low, high = float(least or 0), math.inf if most is None else float(most)
    if doc.free and low == 0:
        return True
    cost = costs.get(query.currency or "")
    if cost is None:
        return False
    spans = [(float(a), float(a)) for a in cost.amounts]
    spans += [(cost.span.low, cost.span.high)] if cost.span else []
    return any(lowest <= high and highest >= low for lowest, highest in spans)


def begins(doc: SearchDocument, query: SearchQuery, places: tuple[str, ...]) -> bool:
    """Whether one sitting is at one of the places and begins in the window, where both are asked."""
    if query.start_from is None and query.start_to is None:
        return True
    if not places:
        return any(in_window(sitting, query) for sitting in doc.sittings)
    unknown = any(place in UNKNOWN and place in doc.facets["place"] for place in places)
    return any(
        in_window(sitting, query) and (unknown or set(places) & set(sitting.places))
        for sitting in doc.sittings
    )


def in_window(sitting: Sitting, query: SearchQuery) -> bool:
    first = (query.start_from or date.min).toordinal()
    last = (query.start_to or date.max).toordinal()
    return sitting.any_time or any(low <= last and high >= first for low, high in sitting.starts)


def starts_next(doc: SearchDocument) -> int | None:
    """Days until one may begin."""
    waits = [0 for sitting in doc.sittings if sitting.any_time]
    for sitting in doc.sittings:
        for low, high in sitting.starts:
            if high >= TODAY.toordinal():
                waits.append(max(low - TODAY.toordinal(), 0))
    return min(waits, default=None)


def in_words(doc: SearchDocument, q: str) -> bool:
    words, found = fold(q), set(fold("\n".join(doc.texts.parts)))
    return all(
        any(token == word or forgivable(token, word) for token in found)
        or (word == words[-1] and any(token.startswith(word) for token in found))
        for word in words
    )


@lru_cache(None)
def forgivable(token: str, word: str) -> bool:
    return forgiven(word) > 0 and OSA.distance(token, word) <= forgiven(word)


@lru_cache(None)
def fold(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.lower().replace("œ", "oe"))
    return re.findall(r"[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c)))


OPTIONS: dict[str, tuple[str, ...]] = {
    "delivery": ("online", "in_person", "not_stated", "not_understood"),
    "cost_model": ("free", "paid", "not_stated"),
    "credential_type": ("badge", "course", "other"),
    "start": ("any_time", "on_date", "not_understood"),
    "credit": ("credit", "both", "not_understood"),
    "provider": ("northshore-college", "not_stated", "nobody"),
    "region": ("CA", "CA-BC", "GB", "not_stated"),
    "language": ("en", "fr", "not_stated"),
    "written_in": ("en", "fr"),
    "place": ("harbour-campus", "salle-coeur", "north-hall", "not_stated", "nowhere"),
    "subject": ("arts", "business", "not_stated"),
    "level": ("beginner", "advanced", "other"),
    "sync": ("mixed", "not_stated"),
    "pace": ("self_paced", "not_understood"),
    "timing": ("evening", "weekend", "not_stated"),
    "assessment": ("required", "not_required", "attendance_only"),
    "assessment_method": ("exam", "portfolio", "not_stated"),
    "stackable": ("ladders_to", "transfer", "not_stated"),
    "leads_to": ("diploma-of-trades", "maitrise", "not_stated"),
    "funding": ("harbour-grant", "pret-d-etudes"),
    "provider_type": ("university", "not_stated"),
    "framework": ("incomplete", "eu-2022"),
    "state": ("hours:calculated", "hours:not_stated", "delivery:stated", "cost:not_understood"),
    "status": ("withdrawn", "dormant", "active"),
    "left_out": ("hours", "cost", "cost_per_hour", "start"),
}
RANGES: tuple[tuple[dict[str, Any], ...], ...] = (
    ({"hours_min": 10}, {"hours_max": 9.5}, {"hours_min": 12, "hours_max": 25}),
    ({"cost_min": 50}, {"cost_max": 199.99}, {"cost_min": 150, "cost_max": 500}, {"cost_max": 0}),
    ({"cost_per_hour_max": 12.5}, {"cost_per_hour_min": 5, "cost_per_hour_max": 40}),
    (
        {"start_from": "2026-09-01", "start_to": "2026-10-31"},
        {"start_from": "2027-01-20"},
        {"start_to": "2026-03-01"},
    ),
)


def any_query(rng: random.Random) -> SearchQuery:
    """A search with some filters, and with words, a mistyped one and an unfinished one among them."""
    asked: dict[str, Any] = {"per_page": 5, "currency": rng.choice(("CAD", "USD", "GBP"))}
    if rng.random() < 0.5:
        # Not the last word: unfinished and mistyped at once, it finds more in Meilisearch (test_words.py).
        mistyped = rng.choice(([], [], ["obelsik"], ["manoeuvre"], ["CAFE"]))
        words = rng.choices(WORDS, k=rng.choice((1, 2)))
        unfinished = rng.choice(([], [], [], ["orch"]))
        asked["q"] = " ".join(mistyped + words + unfinished)
    for name, values in OPTIONS.items():
        if rng.random() < 0.1:
            asked[name] = tuple(rng.sample(values, k=rng.choice((1, 2))))
    if rng.random() < 0.3:
        asked["scope"] = "all"
    for bounds in RANGES:
        if rng.random() < 0.2:
            asked |= rng.choice(bounds)
    return SearchQuery(**asked)
