"""What a framework would have an institution look at in one of its listings.

A finding speaks of what was read: silence is "we could not find", never "you lack". What was calculated, or
is known as an upper bound alone, never makes an error. Here is what each check looks for; which of them a
framework makes, and with what limits, its rule pack says.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Final, TypeAlias

from normalizer.assessment_rules.assessment_terms import NO_EXAM
from normalizer.date_rules.edtf import days
from normalizer.listing import CourseInstance, Evidence, Field, Listing
from normalizer.raw import Frozen
from normalizer.rule_packs import Check, Code, Either, Level, Limits, RulePack, Severity, known, levels_of

NOT_CHECKED: Final = frozenset({"credit_course", "program"})
"""Scopes of what no framework for micro-credentials is meant for."""


class Near(Frozen):
    """A listing of another institution that a learner would take instead."""

    id: str
    title: str
    provider: str
    """The institution's name."""


class Finding(Frozen):
    """One thing to look at."""

    code: Code
    severity: Severity
    pack: str
    """Key of the rule pack."""
    version: str
    """Of the framework."""
    clause: str
    """What the framework asks, in short."""
    field: str
    """Dotted name; ``""`` where it is about the listing as a whole."""
    subject: str = ""
    """Reference of the instance; ``""`` for the listing."""
    message: str
    """What was found or not found."""
    evidence: tuple[Evidence, ...] = ()
    """The page's words."""
    near: tuple[Near, ...] = ()
    """The listings of others that it speaks of, by institution."""
    url: str
    """Of the page."""
    fix: str
    """What to write there."""


@dataclass(frozen=True)
class PeerCost:
    """What an hour costs here and elsewhere, in one currency."""

    currency: str
    own: float
    median: float
    peers: int
    """Offerings of other institutions in the same field of study whose cost and hours are known."""
    field: str
    """Name of that field."""


@dataclass(frozen=True)
class Context:
    """What a check needs beyond the listing; what is not known raises nothing."""

    as_of: date | None = None
    gone_since: date | None = None
    """When its own page was last found, if the page is gone."""
    cost: PeerCost | None = None
    close: tuple[Near, ...] = ()


@dataclass(frozen=True)
class Found:
    """What a check found; the rest of its finding follows from the pack."""

    message: str
    field: str = ""
    subject: str = ""
    evidence: tuple[Evidence, ...] = ()
    at_most: Severity = "error"
    near: tuple[Near, ...] = ()


Finder: TypeAlias = Callable[[Listing, Check, Context], Iterator[Found]]


def check(listing: Listing, pack: RulePack, context: Context = Context()) -> tuple[Finding, ...]:
    """The findings of a pack, errors first. None of what is no offering, a whole program or a course of one:
    those are not what the packs are for (:func:`is_checked`)."""
    if not is_checked(listing):
        return ()
    findings = [
        Finding(
            code=one.code,
            severity=max(one.severity or _CHECKS[one.code].severity, found.at_most, key=SEVERITIES.index),
            pack=pack.key,
            version=pack.version,
            clause=one.clause,
            field=found.field,
            subject=found.subject,
            message=found.message,
            evidence=found.evidence,
            near=found.near,
            url=listing.url,
            fix=_CHECKS[one.code].fix,
        )
        for one in pack.checks
        for found in _CHECKS[one.code].find(listing, one, context)
    ]
    return tuple(sorted(findings, key=lambda finding: SEVERITIES.index(finding.severity)))


def is_checked(listing: Listing) -> bool:
    """Whether a listing is what the packs are for, as far as is known."""
    return listing.is_offering.value is not False and listing.scope.value not in NOT_CHECKED


def fix_of(code: Code) -> str:
    """What to write where a check of this code finds something."""
    return _CHECKS[code].fix


SEVERITIES: Final[tuple[Severity, ...]] = ("error", "warn", "info")
"""From most to least."""


def _subject(level: Level) -> str:
    return level.reference if isinstance(level, CourseInstance) else ""


def _silent(
    listing: Listing, _check: Check, _context: Context, *, fields: Either, what: str
) -> Iterator[Found]:
    """Where none of some fields is known. What is said in words that no rule reads is a lesser matter, and so
    is what a list does not tell whose pages were not read."""
    if known(levels_of(listing), fields):
        return
    unread = [one for one in listing.issues if one.code == "NOT_UNDERSTOOD" and one.field in fields]
    if unread:
        evidence = tuple(quote for one in unread for quote in one.evidence)
        yield Found(f"We could not read what is said of {what}.", fields[0], "", evidence, "warn")
    else:
        yield Found(f"We could not find {what}.", fields[0], at_most="warn" if listing.read_from else "error")


def _of_credit(listing: Listing, one: Check, context: Context, *, find: Finder) -> Iterator[Found]:
    """A check of what carries academic credit alone."""
    if any(level.credit.status.value in ("credit", "both") for level in levels_of(listing)):
        yield from find(listing, one, context)


def _outside_limits(listing: Listing, one: Check, _context: Context) -> Iterator[Found]:
    """Hours or weeks that a framework does not allow, of the listing or of an instance that says its own."""
    told: set[str] = set()
    for level in levels_of(listing):
        for name, limits, unit, least, most in _lengths(level, one):
            found = _outside(limits, unit, least, most)
            if found is not None and found[0] not in told:
                told.add(found[0])
                message, certain = found
                field: Field[Any] = getattr(level, name)
                at_most: Severity = "error" if certain and field.state == "stated" else "warn"
                yield Found(message, name, _subject(level), field.evidence, at_most)


def _lengths(level: Level, one: Check) -> Iterator[tuple[str, Limits, str, float | None, float | None]]:
    """What is known of the length of one level, with the limits that the framework sets to it: field, limits,
    unit, least and most."""
    work, span = level.workload.value, level.duration.value
    if one.hours and work:
        yield "workload", one.hours, "hours", work.hours_min, work.hours_max
    if one.weeks and span:
        yield "duration", one.weeks, "weeks", span.weeks_min, span.weeks_max


def _outside(limits: Limits, unit: str, least: float | None, most: float | None) -> tuple[str, bool] | None:
    """What is said of a range that is not within limits, and whether all of it lies outside; ``None`` of one
    that may well be within."""
    wanted = limits.words(unit)
    if least is not None and limits.exceeded_by(least):
        return f"{least:g} {unit}: the framework expects {wanted}.", True
    if most is not None and limits.missed_by(most):
        return f"{most:g} {unit}: the framework expects {wanted}.", True
    if most is not None and limits.exceeded_by(most):
        return f"Up to {most:g} {unit}: the framework expects {wanted}, and we cannot tell.", False
    if least is not None and limits.missed_by(least) and most is not None:
        return f"From {least:g} {unit}: the framework expects {wanted}, and we cannot tell.", False
    return None


def _span_only(listing: Listing, _check: Check, _context: Context) -> Iterator[Found]:
    levels = levels_of(listing)
    if known(levels, ("workload",)):
        return
    for level in levels:
        if level.duration.known:
            message = "Only a length of time is given; weeks or months tell no hours."
            yield Found(message, "workload", _subject(level), level.duration.evidence)
            return


def _conflicts(listing: Listing, _check: Check, _context: Context) -> Iterator[Found]:
    for issue in listing.issues:
        if issue.code == "FIELD_CONFLICT":
            yield Found(issue.message, issue.field, issue.subject, issue.evidence)


def _value_missing(listing: Listing, _check: Check, _context: Context) -> Iterator[Found]:
    levels = levels_of(listing)
    if any(amount.unit in ACADEMIC for level in levels for amount in level.credit.amounts.value or ()):
        return
    evidence = tuple(quote for level in levels for quote in level.credit.status.evidence)
    yield Found("Credit is claimed without an amount or a unit.", "credit.amounts", "", evidence)


ACADEMIC: Final = frozenset({"credit", "ects", "unit"})
"""Units of academic credit; CEU and PDU are not."""


def _assessment(listing: Listing, one: Check, context: Context) -> Iterator[Found]:
    required = listing.assessment.required
    if required.value is False and all(quote.rule == NO_EXAM for quote in required.evidence):
        message = "It is said that there is no exam, and we could not find how else learners are assessed."
        yield Found(message, "assessment.required", "", required.evidence, "warn")
    elif required.value is False:
        yield Found("It is said that nobody is assessed.", "assessment.required", "", required.evidence)
    else:
        fields = ("assessment.required", "assessment.methods")
        yield from _silent(listing, one, context, fields=fields, what="how learners are assessed")


def _attendance(listing: Listing, _check: Check, _context: Context) -> Iterator[Found]:
    alone = listing.assessment.attendance_only
    if alone.value:
        message = "The award appears to follow attendance alone."
        at_most: Severity = "error" if alone.state == "stated" else "warn"
        yield Found(message, "assessment.attendance_only", "", alone.evidence, at_most)


def _cost(listing: Listing, one: Check, context: Context) -> Iterator[Found]:
    levels = levels_of(listing)
    yield from _silent(listing, one, context, fields=("prices", "cost_model"), what="its price")
    paid = [price for level in levels for price in level.prices.value or () if price.amount_max]
    if paid and all(price.currency is None for price in paid):
        evidence = tuple(quote for level in levels for quote in level.prices.evidence)
        yield Found("We could not find the currency of the price.", "prices", "", evidence)


def _cost_per_hour(_listing: Listing, one: Check, context: Context) -> Iterator[Found]:
    cost = context.cost
    if cost is not None and cost.median > 0 and (times := cost.own / cost.median) >= one.times:
        median = f"{cost.median:.2f} {cost.currency}, the median of {cost.peers} offerings of others in"
        message = f"An hour costs {cost.own:.2f} {cost.currency}, {times:.1f} times {median} {cost.field}."
        yield Found(message, "prices")


def _ended(listing: Listing, _check: Check, context: Context) -> Iterator[Found]:
    if context.gone_since is not None:
        yield Found(f"Its page is gone; it was last found on {context.gone_since}.")
        return
    if context.as_of is None or listing.rolling.value:
        return
    _, *instances = levels_of(listing)
    of_runs = [one.start for one in instances if isinstance(one, CourseInstance) and one.start.value]
    starts = [(when.date, listing.start.evidence) for when in listing.start.value or ()]
    starts += [(start.value.date, start.evidence) for start in of_runs if start.value]
    certain = "calculated" not in {listing.start.state, *(start.state for start in of_runs)}
    spans = [(span, evidence) for edtf, evidence in starts if (span := days(edtf))]
    if not spans or len(spans) < len(starts):  # where a year is not known the next start may be meant
        return
    (first, last), evidence = max(spans, key=lambda one: one[0][1])
    if last < context.as_of.toordinal():
        when = f"{'on' if first == last else 'by'} {date.fromordinal(last)}"
        message = f"Every start is past; the last was {when}."
        yield Found(message, "start", "", evidence, "error" if certain else "warn")


def _overlap(_listing: Listing, _check: Check, context: Context) -> Iterator[Found]:
    if context.close:
        number, at = len(context.close), Counter(one.provider for one in context.close)
        names = ", ".join(name for name, _ in at.most_common(MOST_NAMES))
        more = ", and others" if len(at) > MOST_NAMES else ""
        message = f"{number} close {'listing' if number == 1 else 'listings'} at {names}{more}."
        yield Found(message, near=context.close)


MOST_NAMES: Final = 3


@dataclass(frozen=True)
class _Kind:
    severity: Severity
    find: Finder
    fix: str


def _none_of(what: str, *fields: str) -> Finder:
    return partial(_silent, fields=fields, what=what)


_CHECKS: Final[dict[Code, _Kind]] = {
    "DURATION_MISSING": _Kind(
        "error",
        _none_of("its length", "workload", "duration", "weekly_hours"),
        "State the total learner hours, as in “30 hours”.",
    ),
    "DURATION_OVER_LIMIT": _Kind(
        "error", _outside_limits, "Check the hours; if they are right, it may be another kind of offering."
    ),
    "DURATION_SPAN_ONLY": _Kind("warn", _span_only, "Add the total learner hours, as in “30 hours”."),
    "FIELD_CONFLICT": _Kind(
        "warn", _conflicts, "Let all places of the page say the same, its markup for search engines too."
    ),
    "CREDIT_NOT_EXPLICIT": _Kind(
        "error",
        _none_of("whether it carries credit", "credit.status"),
        "Say whether it carries academic credit, before one enrols.",
    ),
    "CREDIT_VALUE_MISSING": _Kind(
        "warn", partial(_of_credit, find=_value_missing), "State the number of credits with their unit."
    ),
    "RECORD_NOT_STATED": _Kind(
        "warn",
        partial(
            _of_credit,
            find=_none_of("how it is recorded", "credit.transcript", "credit.record_platform"),
        ),
        "Say whether it appears on a transcript, or how competencies are recorded.",
    ),
    "ASSESSMENT_MISSING": _Kind(
        "error", _assessment, "Say how learners are assessed: by an exam, a project or other work."
    ),
    "ATTENDANCE_ONLY": _Kind("error", _attendance, "Say what learners show to receive the award."),
    "OUTCOMES_MISSING": _Kind(
        "error",
        _none_of("the competencies that a learner will show", "outcomes"),
        "List what learners will be able to do, one item each.",
    ),
    "MODE_MISSING": _Kind(
        "error",
        _none_of("how it is given", "delivery.mode"),
        "Say whether it is in person, online or blended.",
    ),
    "SYNC_NOT_STATED": _Kind(
        "info",
        _none_of("whether sessions are live", "delivery.sync"),
        "Say whether sessions are live, at the learner’s own time, or some of both.",
    ),
    "COST_MISSING": _Kind(
        "error", _cost, "State what a learner pays, with the currency, as in “395.00 CAD”."
    ),
    "COST_PER_HOUR_OUTLIER": _Kind(
        "info", _cost_per_hour, "Check price and hours; if they are right, say what the price covers."
    ),
    "PATHWAY_NOT_STATED": _Kind(
        "warn",
        _none_of("what it leads to", "pathways"),
        "Name what it leads to or is part of, or say that it stands alone.",
    ),
    "PLAR_NOT_STATED": _Kind(
        "info",
        _none_of("whether prior learning can be assessed", "credit.plar"),
        "Say whether prior learning can be assessed and recognised.",
    ),
    "LEVEL_MISSING": _Kind(
        "warn", _none_of("its level", "level"), "State the level, with the framework that it is a level of."
    ),
    "QA_NOT_STATED": _Kind(
        "warn",
        _none_of("how its quality is assured", "quality.process"),
        "Name the approval or review that it has gone through.",
    ),
    "STALE_OR_ENDED": _Kind(
        "error", _ended, "Give the next start with its year, or say that it is no longer offered."
    ),
    "OVERLAP_HIGH": _Kind("info", _overlap, "Compare with these, or say how yours differs."),
}
