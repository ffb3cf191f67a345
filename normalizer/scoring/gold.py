"""Labelled listings, and a listing of ours in the terms of their labels.

The labels are those of the gold sets' README: ``kind``, ``hours``, ``weeks``, ``delivery``, ``credit``,
``cost``, ``assessment``, ``stackable``, ``start`` and ``language``, each null where the text is silent. Names
that differ from the common schema are mapped here, and the schema is not bent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from normalizer.listing import Evidence, Field, Listing, Price
from normalizer.shared import lines

LABELS = (
    "kind", "hours", "weeks", "cost", "credit", "delivery", "assessment", "stackable", "start", "language",
)  # fmt: skip

Value = dict[str, Any]

KINDS = {
    "micro_credential": "micro-credential",
    "micro_certificate": "micro-credential",
    "badge": "badge",
    "certificate": "certificate",
    "professional_certificate": "certificate",
    "letter_of_proficiency": "certificate",
    "certificate_of_completion": "course",
    "course": "course",
    "certification_exam": "exam-only",
    "micromasters": "program",
    "microbachelors": "program",
    "nanodegree": "program",
    "specialization": "program",
    "mastertrack": "program",
}
"""A certificate of completion alone leaves a course a course; a series of courses is a program."""

KINDS_OF_SCOPE = {
    "micro_credential": "micro-credential",
    "short_course": "course",
    "credit_course": "course",
    "badge": "badge",
    "certification": "certificate",
    "program": "program",
}
"""For awards that the schema knows by their scope alone, a diploma for example."""

BASES = {
    "total": "total",
    "instruction": "instruction",
    "sessions": "instruction",
    "weekly_x_weeks": "per_week_times_weeks",
    "credit_derived": "credits",
}
UNITS = {"unit": "credit"}
UNLABELLED = ("contact_hours", "pdh", "cpd")
"""Units of continuing education that are no credit among the labels: hours, and what professions count."""
ORDINARY = ("anyone", "domestic", "international", "resident", "member", "non_member")
"""Who pays an ordinary price; students, seniors, groups and early birds pay a reduced one."""


@dataclass(frozen=True)
class Item:
    """One labelled listing."""

    id: str
    url: str
    title: str
    text: str
    provider: str
    labels: Mapping[str, Any]


@dataclass(frozen=True)
class Got:
    """What was read for one label: the value in its terms, ``None`` for nothing, with the quotes behind
    it."""

    value: Value | None
    evidence: tuple[Evidence, ...] = ()


def load(path: Path) -> list[Item]:
    """The items of a file. Raises ``OSError``, or ``ValueError`` naming the line that is none."""
    return lines.load(path, "labelled listing", _item)


def _item(found: Mapping[str, Any]) -> Item:
    return Item(
        id=str(found["id"]),
        url=str(found["url"]),
        title=str(found["title"]),
        text=str(found["text"]),
        provider=str(found.get("provider") or ""),
        labels=_checked(found["labels"]),
    )


def _checked(labels: Any) -> dict[str, Any]:
    unknown = set(labels) - set(LABELS)
    if unknown:
        raise ValueError(f"unknown labels {', '.join(sorted(unknown))}")
    wrong = [k for k, v in labels.items() if v is not None and not isinstance(v, str if k in TEXTS else dict)]
    if wrong:
        raise ValueError(f"{wrong[0]} is not labelled as it should be")
    return {name: labels.get(name) for name in LABELS}


TEXTS = ("kind", "language")
"""Labels that are a word, without evidence."""


def expected(item: Item, label: str) -> Value | None:
    """What a label says, its evidence set aside; a label of one word is ``{"value": word}``."""
    said = item.labels[label]
    if said is None:
        return None
    if isinstance(said, str):
        return {"value": said}
    return {key: value for key, value in said.items() if key != "evidence"}


def expected_evidence(item: Item, label: str) -> str:
    """The words that the annotator marked; ``""`` where a label has none."""
    said = item.labels[label]
    return str(said.get("evidence") or "") if isinstance(said, dict) else ""


def read_labels(listing: Listing) -> dict[str, Got]:
    """A listing in the terms of the labels. What is no offering says nothing else."""
    if listing.is_offering.value is False:
        kind = Got({"value": "not-an-offering"}, listing.is_offering.evidence)
        return dict.fromkeys(LABELS, Got(None)) | {"kind": kind}
    return {
        "kind": _kind(listing),
        "hours": _hours(listing),
        "weeks": _weeks(listing),
        "cost": _cost(listing),
        "credit": _credit(listing),
        "delivery": _delivery(listing),
        "assessment": _assessment(listing),
        "stackable": _stackable(listing),
        "start": _start(listing),
        "language": _language(listing),
    }


def _kind(listing: Listing) -> Got:
    kind = KINDS.get(listing.credential_type.value or "")
    if kind:
        return Got({"value": kind}, listing.credential_type.evidence)
    kind = KINDS_OF_SCOPE.get(listing.scope.value or "")
    return Got({"value": kind} if kind else None, listing.scope.evidence)


def _hours(listing: Listing) -> Got:
    hours = listing.workload.value
    if hours is None:
        return Got(None)
    value = {"min": hours.hours_min, "max": hours.hours_max, "basis": BASES[hours.basis]}
    return Got(value, listing.workload.evidence)


def _weeks(listing: Listing) -> Got:
    span = listing.duration.value
    if span is None:
        return Got(None)
    low = _in_weeks(span.min, span.weeks_min)
    high = _in_weeks(span.max, span.weeks_max)
    if low is None and high is None:
        return Got(None)
    return Got({"min": low, "max": high}, listing.duration.evidence)


def _in_weeks(period: str | None, weeks: int | None) -> float | None:
    """Weeks as printed, also six and a half, or as calculated from months and years."""
    printed = re.fullmatch(r"P(\d+(?:\.\d+)?)W", period or "")
    return float(printed[1]) if printed else weeks


def _cost(listing: Listing) -> Got:
    model = listing.cost_model.value
    prices = listing.prices.value or ()
    learning = [p for p in prices if p.buys == "enrolment"]
    if listing.credential_type.value == "certification_exam":
        learning += [p for p in prices if p.buys == "exam"]
    # A price per year or per session has no value among the labels.
    # What only some get for nothing is a grant.
    learning = [p for p in learning if _is_ordinary(p)] or list(filter(_charges, learning))
    free = model in ("free", "free_audit") if model else bool(learning) and not any(map(_charges, learning))
    if free:
        bought = [p for p in prices if p.buys == "certificate"] or learning
        return Got(_amounts(bought, free=True), _evidence(listing.cost_model, listing.prices))
    if not learning and model is None:
        return Got(None)
    return Got(_amounts(learning, free=False), _evidence(listing.prices, listing.cost_model))


_FROM_ELSEWHERE = re.compile(
    r"non-?résident|non-?resident|out[- ]of[- ](?!work)|autres? province|hors province", re.IGNORECASE
)


def _is_ordinary(price: Price) -> bool:
    """Non-residents pay the highest of the ordinary prices, as international learners do."""
    return price.payer in ORDINARY or (price.payer == "other" and bool(_FROM_ELSEWHERE.search(price.note)))


def _charges(price: Price) -> bool:
    return price.amount_max is None or price.amount_max > 0


def _amounts(prices: list[Price], *, free: bool) -> Value:
    period = {"year": None, "session": None}.get(p := prices[0].period if prices else "once", p)
    alike = [price for price in prices if price.period == p]
    low = [float(price.amount_min) for price in alike if price.amount_min is not None]
    high = [float(price.amount_max) for price in alike if price.amount_max is not None]
    if free:
        low, high = [0.0], [*high, 0.0]
    return {
        "min": min(low, default=None),
        "max": max(high, default=None),
        "currency": next((price.currency for price in alike if price.currency), None)
        if any(high) or any(low)
        else None,
        "period": period,
        "free": free,
    }


def _credit(listing: Listing) -> Got:
    credit = listing.credit
    amounts = [amount for amount in credit.amounts.value or () if amount.unit not in UNLABELLED]
    if not (credit.status.known or amounts):
        return Got(None)
    amounts.sort(key=lambda amount: amount.unit != "ects")
    amount = next((a for a in amounts if a.min == a.max), None)
    value = {
        "bearing": {"credit": True, "both": True, "non_credit": False}.get(credit.status.value or ""),
        "amount": amount.min if amount else None,
        "unit": UNITS.get(amount.unit, amount.unit) if amount else None,
    }
    return Got(value, _evidence(credit.amounts, credit.status))


def _delivery(listing: Listing) -> Got:
    delivery = listing.delivery
    pacing: str | None = delivery.sync.value
    if pacing is None and delivery.pace.value == "self_paced":
        pacing = "asynchronous"
    if not delivery.mode.known and pacing is None:
        return Got(None)
    mode = None if delivery.mode.value == "choice" else delivery.mode.value
    return Got({"mode": mode, "pacing": pacing}, _evidence(delivery.mode, delivery.sync, delivery.pace))


def _assessment(listing: Listing) -> Got:
    required = listing.assessment.required
    # The label is true or null: an explicit "no exam" has no value among them.
    value = {"required": True} if required.value else None
    return Got(value, _evidence(required, listing.assessment.methods))


def _stackable(listing: Listing) -> Got:
    counted = [
        index
        for index, pathway in enumerate(listing.pathways.value or ())
        if pathway.relation in ("ladders_to", "part_of")
    ]
    cited = tuple(e for e in listing.pathways.evidence if e.item is None or e.item in counted)
    return Got({"value": True} if counted else None, cited)


def _start(listing: Listing) -> Got:
    if not (listing.start.known or listing.rolling.value):
        return Got(None)
    dates = [when.date for when in listing.start.value or ()]
    named = sorted({date for date in dates if re.fullmatch(r"\d{4}-(?:0\d|1[0-2])(?:-\d\d)?", date)})
    value = {"dates": named, "rolling": bool(listing.rolling.value)}
    return Got(value, _evidence(listing.start, listing.rolling))


def _language(listing: Listing) -> Got:
    languages = listing.delivery.languages
    spoken = {tag.partition("-")[0] for tag in languages.value or ()}
    # The label has room for one; where an offering is taught in several it is null.
    return Got({"value": spoken.pop()} if len(spoken) == 1 else None, languages.evidence)


def _evidence(*fields: Field[Any]) -> tuple[Evidence, ...]:
    quotes: Iterable[Evidence] = (e for field in fields if field.known for e in field.evidence)
    return tuple(dict.fromkeys(quotes))
