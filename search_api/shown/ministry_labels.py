"""Words for people on the ministry's pages."""

from __future__ import annotations

from typing import Final

from registry.answers import CellAnswer, OfferAnswer, Span
from registry.landscape import NOT_STATED
from registry.reach import ANYWHERE, Gap
from search_api.shown import labels

GRADES: Final = {
    "substantial": "substantial overlap",
    "partial": "partial overlap",
    "same_field": "same field",
    "none": "unrelated",
}
GRADES_MEAN: Final = {
    "substantial": "a learner would take one or the other, not both",
    "partial": "a considerable part is shared, or they differ in depth, audience or language",
    "same_field": "near topics, other outcomes",
}
REACH: Final = {
    "same": "the same learners can take both",
    "apart": "in person in different regions, which adds to reach",
    "unknown": "where or how they are given is not said",
}
VERDICTS: Final = {
    "open": "not judged yet",
    "offices_disagree": "offices disagree",
    "needed": "needed beside each other",
    "reviewed": "reviewed, nothing to do",
    "unnecessary": "unnecessary duplication",
    "not_the_same": "not the same",
}
MISSING: Final = {
    "nowhere": "Nowhere, not even online",
    "online_only": "Online only",
    "unplaced": "Not known",
}
STEPS: Final = {
    "titles": "Titles",
    "taught": "Outcomes and skills",
    "covered": "One covers the other",
    "level": "Level",
    "hours": "Hours",
    "language": "Language",
    "credential": "Credential",
    "delivery": "Delivery",
    "reach": "Region",
    "overlap": "Overlap",
}


def region(code: str, within: str = "") -> str:
    """A region in words; on a map of one province its parts go without its name. What the map is
    of stands for what names no part of it."""
    if code == ANYWHERE:
        return "Online, from anywhere"
    if code == NOT_STATED:
        return "Region not stated"
    province, _, part = code.partition("/")
    if not part:
        unnamed = "Town not stated" if "-" in code else "Province not stated"
        return unnamed if code == within else labels.region_abroad(code)
    return part if province == within else f"{part}, {labels.region_abroad(province)}"


def missing(gap: Gap) -> str:
    """What is said of a region in which nothing is known to be offered."""
    if gap.kind == "unplaced":
        return f"not known: {gap.unplaced:,}"
    return "none, but online" if gap.kind == "online_only" else "none"


def hours(span: Span | None) -> str:
    """``40 hours``, ``30 to 45 hours``, ``at least 35 hours``; nothing where none are stated."""
    if span is None:
        return ""
    last = span.min if span.max is None else span.max
    return f"{labels.span(span.min, span.max)} {'hour' if last == 1 else 'hours'}"


def prices(of: OfferAnswer | CellAnswer) -> str:
    """``400 to 900 CAD``, ``from 400 CAD``, and what is free, of a cell how many; else nothing."""
    free = [f"{of.free} free" if isinstance(of, CellAnswer) else "free"] if of.free else []
    return "; ".join(
        (*free, *(labels.amount(one.min, one.max, currency) for currency, one in of.prices.items()))
    )


def where(offer: OfferAnswer) -> str:
    """How it is given and its regions; of what is online alone none, for it reaches all."""
    if offer.deliveries == ("online",):
        return "online"
    silent = offer.deliveries == (NOT_STATED,)
    how = "delivery not stated" if silent else " or ".join(map(labels.value, offer.deliveries))
    return f"{how}: {', '.join(map(region, offer.regions)) or 'region not stated'}"
