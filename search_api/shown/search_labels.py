"""What the pages call the facets, their values, the sorts, and when something starts next."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from normalizer.date_rules.edtf import days
from registry import subjects
from search_api.answer import FacetCount
from search_api.documents.frameworks import frameworks
from search_api.query import Ranged
from search_api.shown import labels
from search_api.shown.field_labels import NAMES

FACET_NAMES: Final = {
    "delivery": NAMES["delivery.mode"],
    "cost_model": NAMES["cost_model"],
    "credential_type": NAMES["credential_type"],
    "start": "When to start",
    "credit": NAMES["credit.status"],
    "provider": "Provider",
    "region": "Region of the provider",
    "language": NAMES["delivery.languages"],
    "place": "Place",
    "subject": "Subject",
    "level": NAMES["level"],
    "sync": NAMES["delivery.sync"],
    "pace": NAMES["delivery.pace"],
    "timing": NAMES["delivery.timing"],
    "assessment": NAMES["assessment.required"],
    "assessment_method": NAMES["assessment.methods"],
    "stackable": "Stackable",
    "leads_to": "Leads to, is part of or contains",
    "funding": NAMES["funding"],
    "provider_type": "Kind of provider",
    "framework": "Says all that a framework asks",
}
MEASURE_NAMES: Final = {"hours": NAMES["workload"], "cost": "Cost", "cost_per_hour": "Cost per hour"}
FIELD_NAMES: Final = FACET_NAMES | MEASURE_NAMES
RANGE_NAMES: Final[dict[Ranged, str]] = {
    "hours": "Hours in all",
    "cost": "Cost of enrolment",
    "cost_per_hour": MEASURE_NAMES["cost_per_hour"],
    "start": FACET_NAMES["start"],
}
BOUNDS: Final[dict[str, tuple[Ranged, str]]] = {
    f"{ranged}_{bound}": (ranged, words)
    for ranged in RANGE_NAMES
    for bound, words in zip(
        ("from", "to") if ranged == "start" else ("min", "max"), ("from", "to"), strict=True
    )
}
"""The two parameters of each range, and what the form calls them."""
FORM_NAMES: Final = {
    name: f"“{RANGE_NAMES[ranged]}”, {words}" for name, (ranged, words) in BOUNDS.items()
} | {facet: f"“{name}”" for facet, name in FACET_NAMES.items()}
_BOUND: Final = re.compile(rf"\b(?:{'|'.join(BOUNDS)})\b")
SORT_NAMES: Final = {
    "relevance": "best match",
    "newest": "newest in the registry",
    "changed": "last changed",
    "start": "next start",
    "complete": "most complete",
    "hours:asc": "fewest hours",
    "hours:desc": "most hours",
    "cost:asc": "lowest cost",
    "cost:desc": "highest cost",
    "cost_per_hour:asc": "lowest cost per hour",
    "cost_per_hour:desc": "highest cost per hour",
}
ONLY_PAST: Final = "only past dates"
_WHOSE: Final = {"not_understood": "unknown to the registry"}
# Values whose words make sense under the name of their facet alone.
FACET_VALUES: Final = {
    "provider": _WHOSE,
    "provider_type": _WHOSE,
    "region": _WHOSE,
    "level": {"other": "in other words"},
    "credential_type": {"other": "another kind"},
    "assessment": {
        "not_required": "not required",
        "assessment_only": "without attendance",
        "attendance_only": "attendance only",
    },
    "stackable": {
        "part_of": "part of something larger",
        "has_part": "made of parts",
        "ladders_to": "counts toward more",
        "horizontal": "at the same level",
        "transfer": "credit recognised elsewhere",
    },
    "framework": {key: one.name for key, one in frameworks().items()} | {"incomplete": "none of these"},
}


def as_in_the_form(message: str) -> str:
    """What is wrong with a search, with the names that stand on its page."""
    return labels.capital(_BOUND.sub(lambda found: FORM_NAMES[found[0]], message))


def counted(facet: str, count: FacetCount) -> str:
    """A value of a facet that was counted, in words."""
    return count.label or facet_value(facet, count.value)


def start(edtf: str, today: date) -> str:
    """An EDTF date in words; where it is past for certain, that too."""
    span = days(edtf)
    return f"{labels.when(edtf)}{' (past)' * bool(span and span[1] < today.toordinal())}"


def next_start(starts: Iterable[str], today: date) -> str:
    """The first of some EDTF dates that is not past, as far as they tell; else that there were some. One
    without a year may be any, and comes last."""
    ends = sorted((span[1] if (span := days(edtf)) else date.max.toordinal(), edtf) for edtf in starts)
    ahead = next((edtf for end, edtf in ends if end >= today.toordinal()), None)
    return labels.when(ahead) if ahead else ONLY_PAST if ends else ""


def facet_value(facet: str, code: str) -> str:
    """A value of a facet, in words."""
    if words := FACET_VALUES.get(facet, {}).get(code):
        return words
    if code in labels.STATE_NAMES:
        return labels.STATE_NAMES[code]
    if facet == "language":
        return labels.language(code)
    if facet == "subject":
        return subjects.name(code)
    if facet == "region":
        return labels.region_abroad(code)
    return labels.value(code)
