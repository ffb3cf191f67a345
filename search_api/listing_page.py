"""What the page of one listing shows: every field with its state and the words it was read from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, Final, TypeAlias

from normalizer.listing import CourseInstance, Evidence, Field, Issue, Listing, State
from search_api import labels

Words: TypeAlias = Callable[[Any], str]
"""Turns one value into words."""


@dataclass(frozen=True)
class Quote:
    """Words of the source and where they stand."""

    text: str
    place: str


@dataclass(frozen=True)
class Item:
    """One value in words, with the quotes that support it alone."""

    text: str
    quotes: tuple[Quote, ...] = ()

    @property
    def is_quote(self) -> bool:
        """Whether the words say no more than their only quote does."""
        return len(self.quotes) == 1 and self.quotes[0].text.casefold() == self.text.casefold()


@dataclass(frozen=True)
class Row:
    """One field."""

    name: str
    state: State
    items: tuple[Item, ...] = ()
    quotes: tuple[Quote, ...] = ()
    """Of the field as a whole."""
    inputs: tuple[str, ...] = ()
    """What a calculated value follows from."""
    contradictions: tuple[Item, ...] = ()
    """What the source also says."""

    @property
    def common_place(self) -> str:
        """Where all items stand, when they are quotes from one place; else ``""``."""
        places = {item.quotes[0].place if item.is_quote else "" for item in self.items}
        return places.pop() if len(places) == 1 and len(self.items) > 1 else ""


@dataclass(frozen=True)
class Section:
    """Fields that belong together; those nothing is known of, and that few look for, only by name."""

    title: str
    rows: tuple[Row, ...]
    silent: tuple[str, ...]


@dataclass(frozen=True)
class InstanceView:
    """One section or run, with its cells in the order of the table's columns."""

    name: str
    url: str | None
    cells: tuple[Row, ...]
    """In short."""
    rows: tuple[Row, ...]
    """What it states, in full."""


@dataclass(frozen=True)
class ListingView:
    """The whole page, but for the life of the listing."""

    sections: tuple[Section, ...]
    columns: tuple[str, ...]
    instances: tuple[InstanceView, ...]
    inherited: frozenset[str] = field(default_factory=frozenset)
    """Columns that the listing itself fills: a silent instance is as the listing."""
    issues: tuple[tuple[Issue, tuple[Quote, ...]], ...] = ()


# name, path, words, and whether it is shown even when nothing is known
FieldSpec: TypeAlias = tuple[str, str, Words, bool]

SECTIONS: Final[tuple[tuple[str, tuple[FieldSpec, ...]], ...]] = (
    (
        "At a glance",
        (
            ("Credential", "credential_type", labels.value, True),
            ("Named by the provider", "credential_label", str, False),
            ("Hours", "workload", labels.hours, True),
            ("Hours a week", "weekly_hours", labels.weekly_hours, False),
            ("Duration", "duration", labels.duration, False),
            ("Delivery", "delivery.mode", labels.value, True),
            ("Live or at your own time", "delivery.sync", labels.value, True),
            ("Language of instruction", "delivery.languages", labels.language, True),
            ("Places", "delivery.places", str, False),
            ("Pace", "delivery.pace", labels.value, False),
            ("Time of day or week", "delivery.timing", labels.value, False),
            ("Starts", "start", labels.when, False),
            ("Start at any time", "rolling", labels.yes_no, False),
            ("Status by the provider", "stated_status", labels.value, False),
        ),
    ),
    (
        "Cost",
        (
            ("Prices", "prices", labels.price, True),
            ("Cost model", "cost_model", labels.value, False),
            ("Funding", "funding", labels.funding, False),
        ),
    ),
    (
        "Credit and recognition",
        (
            ("Academic credit", "credit.status", labels.value, True),
            ("Amount of credit", "credit.amounts", labels.credit_amount, False),
            ("On a transcript", "credit.transcript", labels.yes_no, False),
            ("Record platform", "credit.record_platform", str, False),
            ("Transfer", "credit.transfer", str, False),
            ("Prior learning recognised", "credit.plar", labels.yes_no, False),
            ("Awarding body", "awarding_body", str, False),
            ("Pathways", "pathways", labels.pathway, False),
            ("Quality assurance", "quality.process", str, False),
            ("Last reviewed", "quality.last_reviewed", labels.when, False),
            ("Valid for", "quality.validity", labels.period, False),
            ("Renewal", "quality.renewal", str, False),
        ),
    ),
    (
        "What you learn",
        (
            ("Outcomes", "outcomes", str, True),
            ("Skills", "skills", labels.skill, False),
            ("Level", "level", labels.level, False),
            ("Subjects", "subjects", labels.subject, False),
            ("Prerequisites", "prerequisites", str, False),
            ("Audience", "audience", str, False),
            ("Assessment", "assessment.required", labels.yes_no, True),
            ("How it is assessed", "assessment.methods", labels.value, False),
            ("Award by assessment alone", "assessment.assessment_only", labels.yes_no, False),
            ("Award by attendance alone", "assessment.attendance_only", labels.yes_no, False),
        ),
    ),
    (
        "Who offers it",
        (
            ("Provider", "provider", labels.provider, True),
            ("Name as published", "provider_name", str, False),
            ("Faculty or unit", "unit", str, False),
            ("Partners", "partners", labels.partner, False),
            ("Kind of offering", "scope", labels.value, False),
        ),
    ),
)

INSTANCE_COLUMNS: Final[tuple[FieldSpec, ...]] = (
    ("Starts", "start", labels.when, True),
    ("Ends", "end", labels.when, False),
    ("Enrol by", "enrolment_deadline", labels.when, False),
    ("Status", "status", labels.value, True),
    ("Delivery", "delivery.mode", labels.value, True),
    ("Live", "delivery.sync", labels.value, False),
    ("Place", "delivery.places", str, False),
    ("Hours", "workload", labels.hours, False),
    ("Hours a week", "weekly_hours", labels.weekly_hours, False),
    ("Duration", "duration", labels.duration, False),
    ("Credit", "credit.status", labels.value, False),
    ("Fee", "prices", labels.price, True),
    ("Cost model", "cost_model", labels.value, False),
)


def listing_view(listing: Listing) -> ListingView:
    """Arrange one listing for its page."""
    columns = [spec for spec in INSTANCE_COLUMNS if spec[3] or _known_in_any(listing.instances, spec[1])]
    inherited = {
        name
        for name, path, _, _ in columns
        if path not in ("start", "end", "status", "enrolment_deadline") and attrgetter(path)(listing).known
    }
    return ListingView(
        sections=tuple(_section(listing, title, specs) for title, specs in SECTIONS),
        columns=tuple(name for name, *_ in columns),
        instances=tuple(_instance(listing, one, columns) for one in listing.instances),
        inherited=frozenset(inherited),
        issues=tuple((issue, _quotes(issue.evidence)) for issue in listing.issues),
    )


def row(name: str, one: Field[Any], words: Words, issues: Sequence[Issue] = ()) -> Row:
    """One field in words. ``issues`` are those about it: they hold the quotes of what was not understood."""
    many = isinstance(one.value, tuple)
    values = () if one.value is None else one.value if many else (one.value,)
    single = len(values) == 1
    items = tuple(
        Item(
            labels.capital(words(value)) or labels.STATE_NAMES["not_stated"],
            _quotes(e for e in one.evidence if single or e.item == place),
        )
        for place, value in enumerate(values)
    )
    general = () if single else _quotes(e for e in one.evidence if e.item is None)
    return Row(
        name=name,
        state=one.state,
        items=items,
        quotes=general
        or _quotes(e for issue in issues if one.state == "not_understood" for e in issue.evidence),
        inputs=_inputs(one),
        contradictions=tuple(
            Item(_in_words(other.value, words), _quotes(other.evidence)) for other in one.alternatives
        ),
    )


def _inputs(one: Field[Any]) -> tuple[str, ...]:
    """What a value was calculated from, unless its only quote says just that."""
    inputs = one.calculation.inputs if one.calculation else ()
    return (
        () if inputs == tuple(dict.fromkeys(e.quote for e in one.evidence)) and len(inputs) == 1 else inputs
    )


def _in_words(value: Any, words: Words) -> str:
    return labels.capital(
        labels.listed(words(part) for part in (value if isinstance(value, tuple) else (value,)))
    )


def _section(listing: Listing, title: str, specs: tuple[FieldSpec, ...]) -> Section:
    rows, silent = [], []
    for name, path, words, always in specs:
        one: Field[Any] = attrgetter(path)(listing)
        if one.state == "not_stated" and not always:
            silent.append(name.lower())
            continue
        rows.append(row(name, one, words, _issues(listing, path, "")))
    return Section(title, tuple(rows), tuple(silent))


def _instance(listing: Listing, one: CourseInstance, columns: Sequence[FieldSpec]) -> InstanceView:
    rows = [
        (row(name, attrgetter(path)(one), words, _issues(listing, path, one.reference)), path)
        for name, path, words, _ in columns
    ]
    short = [
        row(cell.name, attrgetter(path)(one), labels.short_price) if path == "prices" else cell
        for cell, path in rows
    ]
    full = [cell for cell, _ in rows if cell.state != "not_stated"]
    return InstanceView(labels.instance(one), one.url, tuple(short), tuple(full))


def _known_in_any(instances: Iterable[CourseInstance], path: str) -> bool:
    return any(attrgetter(path)(one).state != "not_stated" for one in instances)


def _issues(listing: Listing, path: str, subject: str) -> list[Issue]:
    return [issue for issue in listing.issues if issue.field == path and issue.subject == subject]


def _quotes(evidence: Iterable[Evidence]) -> tuple[Quote, ...]:
    return tuple(dict.fromkeys(Quote(one.quote, _place(one)) for one in evidence))


def _place(evidence: Evidence) -> str:
    where, label = labels.REGIONS[evidence.region], evidence.label.strip().rstrip(":")
    if not label:
        return where
    return f"from {label}" if evidence.region in ("facts", "body") else f"from {label}, {where}"
