"""What the page of one listing shows: every field with its state and the words it was read from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from operator import attrgetter
from typing import Any, Final, TypeAlias

from normalizer.date_rules.edtf import days
from normalizer.listing import CourseInstance, Evidence, Field, Issue, Listing, State, When
from search_api.documents.facts import instances_of
from search_api.shown import labels
from search_api.shown.field_labels import IN_A_TABLE, NAMES

Words: TypeAlias = Callable[[Any], str]
"""Turns one value into words."""


@dataclass(frozen=True)
class Quote:
    """Words of the source and where they stand."""

    text: str
    label: str
    """The page's own, above or beside them."""
    where: str
    """In our words; empty where the label says it."""


@dataclass(frozen=True)
class Item:
    """One value in words, with the quotes that support it alone."""

    text: str
    quotes: tuple[Quote, ...] = ()
    last_day: date | None = None
    """Of a date: the last day that it may mean, after which it is past."""
    as_published: bool = False
    """In the page's own words, and so in its language."""

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
    by_section: bool = False
    """The listing as a whole is silent of it, and its sections or runs are not: what is said here, they all
    say."""
    between: tuple[Item, ...] = ()
    """What they say between them, each once, where they do not all say the same."""

    @property
    def common_place(self) -> Quote | None:
        """A quote from where all items stand, when they are quotes from one place."""
        quotes = [item.quotes[0] for item in self.items if item.is_quote]
        one_place = len({(quote.label, quote.where) for quote in quotes}) == 1
        return quotes[0] if one_place and len(quotes) == len(self.items) > 1 else None


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

    def stage(self, today: date) -> int:
        """0 while it may still be begun, as one without dates may be at any time; 1 once it has begun; 2 when
        all its dates are past."""
        starts, *others = ([item.last_day for item in cell.items if item.last_day] for cell in self.cells)
        dates = [*starts, *chain.from_iterable(others)]
        return (bool(starts) and max(starts) < today) + (bool(dates) and max(dates) < today)


@dataclass(frozen=True)
class ListingView:
    """The whole page, but for the life of the listing."""

    sections: tuple[Section, ...]
    columns: tuple[str, ...]
    instances: tuple[InstanceView, ...]
    inherited: frozenset[str]
    """Columns that the listing itself fills: a silent instance is as the listing."""
    issues: tuple[tuple[Issue, tuple[Quote, ...]], ...]


# dotted name, words, and whether it is shown even when nothing is known
FieldSpec: TypeAlias = tuple[str, Words, bool]

SECTIONS: Final[tuple[tuple[str, tuple[FieldSpec, ...]], ...]] = (
    (
        "At a glance",
        (
            ("credential_type", labels.value, True),
            ("credential_label", str, False),
            ("workload", labels.hours, True),
            ("weekly_hours", labels.weekly_hours, False),
            ("duration", labels.duration, False),
            ("delivery.mode", labels.value, True),
            ("delivery.sync", labels.value, True),
            ("delivery.languages", labels.language, True),
            ("delivery.places", str, False),
            ("delivery.pace", labels.value, False),
            ("delivery.timing", labels.value, False),
            ("start", labels.when, False),
            ("rolling", labels.yes_no, False),
            ("stated_status", labels.value, False),
        ),
    ),
    (
        "Cost",
        (
            ("prices", labels.price, True),
            ("cost_model", labels.value, False),
            ("funding", labels.funding, False),
        ),
    ),
    (
        "Credit and recognition",
        (
            ("credit.status", labels.value, True),
            ("credit.amounts", labels.credit_amount, False),
            ("credit.transcript", labels.yes_no, False),
            ("credit.record_platform", str, False),
            ("credit.transfer", str, False),
            ("credit.plar", labels.yes_no, False),
            ("awarding_body", str, False),
            ("pathways", labels.pathway, False),
            ("quality.process", labels.value, False),
            ("quality.last_reviewed", labels.when, False),
            ("quality.validity", labels.period, False),
            ("quality.renewal", str, False),
            ("quality.revocation", str, False),
        ),
    ),
    (
        "What you learn",
        (
            ("outcomes", str, True),
            ("skills", labels.skill, False),
            ("level", labels.level, False),
            ("subjects", labels.subject, False),
            ("occupations", labels.subject, False),
            ("prerequisites", str, False),
            ("audience", str, False),
            ("assessment.required", labels.required, True),
            ("assessment.methods", labels.value, False),
            ("assessment.assessment_only", labels.yes_no, False),
            ("assessment.attendance_only", labels.yes_no, False),
        ),
    ),
    (
        "Who offers it",
        (
            ("provider", labels.provider, True),
            ("provider_name", str, False),
            ("unit", str, False),
            ("partners", labels.partner, False),
            ("scope", labels.value, False),
        ),
    ),
)

INSTANCE_COLUMNS: Final[tuple[FieldSpec, ...]] = (
    ("start", labels.when, True),
    ("end", labels.when, False),
    ("enrolment_deadline", labels.when, False),
    ("status", labels.value, True),
    ("delivery.mode", labels.value, True),
    ("delivery.sync", labels.value, False),
    ("delivery.places", str, False),
    ("workload", labels.hours, False),
    ("weekly_hours", labels.weekly_hours, False),
    ("duration", labels.duration, False),
    ("credit.status", labels.value, False),
    ("prices", labels.price, True),
    ("cost_model", labels.value, False),
)


AS_PUBLISHED: Final = (str, labels.skill, labels.subject, labels.level)


def listing_view(listing: Listing) -> ListingView:
    """Arrange one listing for its page."""
    columns = [spec for spec in INSTANCE_COLUMNS if spec[2] or _known_in_any(listing.instances, spec[0])]
    inherited = {
        IN_A_TABLE[path]
        for path, *_ in columns
        if path not in ("start", "end", "status", "enrolment_deadline") and attrgetter(path)(listing).known
    }
    return ListingView(
        sections=tuple(_section(listing, title, specs) for title, specs in SECTIONS),
        columns=tuple(IN_A_TABLE[path] for path, *_ in columns),
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
            _last_day(value),
            words in AS_PUBLISHED,
        )
        for place, value in enumerate(values)
    )
    if one.value == ():
        items, single = (Item("None", _quotes(one.evidence)),), True
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


def _last_day(value: Any) -> date | None:
    span = days(value.date) if isinstance(value, When) else None
    return date.fromordinal(span[1]) if span else None


def _inputs(one: Field[Any]) -> tuple[str, ...]:
    """What a value was calculated from, unless its only quote says just that."""
    if one.calculation is None:
        return ()
    inputs, grounds = one.calculation.inputs, labels.GROUNDS.get(one.calculation.rule, "{}")
    if len(inputs) == 1 and inputs == tuple(dict.fromkeys(e.quote for e in one.evidence)):
        return ()
    return tuple(grounds.format(words) for words in inputs)


def _in_words(value: Any, words: Words) -> str:
    return labels.capital(
        labels.listed(words(part) for part in (value if isinstance(value, tuple) else (value,)))
    )


def _section(listing: Listing, title: str, specs: tuple[FieldSpec, ...]) -> Section:
    rows, silent = [], []
    for path, words, always in specs:
        one: Field[Any] = attrgetter(path)(listing)
        by_section = one.state == "not_stated" and _known_in_any(listing.instances, path)
        if one.state == "not_stated" and not (always or by_section):
            silent.append(NAMES[path].lower())
            continue
        said = (_said_by_all(listing.instances, path) if by_section else None) or one
        between = _between(listing, path, words) if by_section and said is one else ()
        shown = row(NAMES[path], said, words, _issues(listing, path, ""))
        rows.append(replace(shown, by_section=by_section, between=between))
    return Section(title, tuple(rows), tuple(silent))


def _instance(listing: Listing, one: CourseInstance, columns: Sequence[FieldSpec]) -> InstanceView:
    rows = [
        (row(IN_A_TABLE[path], attrgetter(path)(one), words, _issues(listing, path, one.reference)), path)
        for path, words, _ in columns
    ]
    short = [
        row(cell.name, attrgetter(path)(one), labels.short_price) if path == "prices" else cell
        for cell, path in rows
    ]
    full = [cell for cell, _ in rows if cell.state != "not_stated"]
    return InstanceView(labels.instance(one), one.url, tuple(short), tuple(full))


def _known_in_any(instances: Iterable[CourseInstance], path: str) -> bool:
    if path.partition(".")[0] not in CourseInstance.model_fields:
        return False
    return any(attrgetter(path)(one).state != "not_stated" for one in instances)


def _between(listing: Listing, path: str, words: Words) -> tuple[Item, ...]:
    found = [row("", attrgetter(path)(one), words) for one in instances_of(listing)]
    said = {item.text: replace(item, quotes=()) for one in found for item in one.items}
    return tuple(said.values())


def _said_by_all(instances: Sequence[CourseInstance], path: str) -> Field[Any] | None:
    """The field of the first section, where all of them say the same."""
    found: list[Field[Any]] = [attrgetter(path)(one) for one in instances]
    return found[0] if all(one.known and one.value == found[0].value for one in found) else None


def _issues(listing: Listing, path: str, subject: str) -> list[Issue]:
    return [issue for issue in listing.issues if issue.field == path and issue.subject == subject]


def _quotes(evidence: Iterable[Evidence]) -> tuple[Quote, ...]:
    """Each once; what is part of another one from the same place is said by that one."""
    found = dict.fromkeys(Quote(one.quote, *_place(one)) for one in evidence)
    return tuple(one for one in found if not any(_is_part(one, other) for other in found))


def _is_part(one: Quote, other: Quote) -> bool:
    same_place = (one.label, one.where) == (other.label, other.where)
    return same_place and one.text != other.text and one.text in other.text


def _place(evidence: Evidence) -> tuple[str, str]:
    label = evidence.label.strip().rstrip(":")
    return label, "" if label and evidence.region in ("facts", "body") else labels.REGIONS[evidence.region]
