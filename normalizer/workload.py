"""Effort and length: learner hours, hours a week, calendar span. The three are never confused.

A printed total beats any product; total study hours beat class hours; hours a week times weeks is
calculated and says so; a span alone gives no hours.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import regex

from normalizer.effort_words import EFFORT, SPANS, Effort, Span
from normalizer.listing import Duration, Field, HoursRange, Workload
from normalizer.patterns import Reading, by_authority
from normalizer.raw import Statement
from normalizer.view import View, calculated, not_understood, stated


@dataclass(frozen=True)
class EffortAndLength:
    """The three fields that are read together."""

    workload: Field[Workload]
    weekly_hours: Field[HoursRange]
    duration: Field[Duration]


def read_effort(view: View) -> EffortAndLength:
    """Hours, hours a week and calendar span of one subject."""
    known = view.about("effort", "duration")
    efforts = by_authority([*EFFORT.read(known), *EFFORT.read(view.free)])
    spans = [r for rules in SPANS.values() for r in (*rules.read(known), *rules.read(view.free))]
    duration = _duration(view, by_authority(spans))
    weekly = _weekly(view, [r for r in efforts if r.value.kind == "weekly"] or _only_part(efforts))
    workload = _workload(view, efforts, weekly, duration)
    if not (workload.known or weekly.known or duration.known):
        workload = not_understood(view, "workload", [s for s in view.about("effort") if s.text])
    return EffortAndLength(workload, weekly, duration)


def _only_part(efforts: Sequence[Reading[Effort]]) -> list[Reading[Effort]]:
    """Class hours alone are all that is said of the week; class hours beside homework are parts of a sum that
    nobody printed."""
    parts = [r for r in efforts if r.value.kind == "weekly_part"]
    together = [
        r for r in efforts if r.value.kind != "weekly_part" and r.statement in [p.statement for p in parts]
    ]
    return parts if not together and len({(r.value.min, r.value.max) for r in parts}) == 1 else []


def _workload(
    view: View, efforts: Sequence[Reading[Effort]], weekly: Field[HoursRange], duration: Field[Duration]
) -> Field[Workload]:
    printed: list[Reading[Workload]] = [
        Reading(Workload(hours_min=hours, hours_max=hours, basis="total"), s, 0, len(s.text), f"{name}_token")
        for name, per_hour in (("hours", 1), ("minutes", 60))
        for s in view.about(name)
        if (hours := _token(s.text, per_hour)) is not None
    ]
    for basis in ("total", "instruction"):
        printed += [
            Reading(
                Workload(hours_min=r.value.min, hours_max=r.value.max, basis=basis),
                r.statement,
                r.start,
                r.end,
                r.rule,
            )
            for r in efforts
            if r.value.kind == basis
        ]
    if weekly.value and (week := weekly.value.min or weekly.value.max):
        # "3 hours of class time, 9 hours of homework each week": parts of a week are no totals.
        printed = [r for r in printed if (r.value.hours_max or r.value.hours_min or 0) > week]
    if printed:
        # Class hours beside total hours are another measure of the same offering, not a contradiction of it.
        basis = printed[0].value.basis
        return stated(view, "workload", [reading for reading in printed if reading.value.basis == basis])
    if weekly.value and duration.value and duration.value.weeks_min is not None:
        return _weekly_times_weeks(weekly, weekly.value, duration, duration.value)
    return _sessions(view, efforts)


def _weekly_times_weeks(
    weekly: Field[HoursRange], hours: HoursRange, duration: Field[Duration], span: Duration
) -> Field[Workload]:
    low = hours.min * span.weeks_min if hours.min is not None and span.weeks_min is not None else None
    high = hours.max * span.weeks_max if hours.max is not None and span.weeks_max is not None else None
    if low is None and high is None:
        return Field[Workload]()
    return calculated(
        Workload(hours_min=low, hours_max=high, basis="weekly_x_weeks"),
        "weekly_hours_times_weeks",
        (weekly.evidence[0].quote, duration.evidence[0].quote),
        (*weekly.evidence, *duration.evidence),
    )


def _sessions(view: View, efforts: Sequence[Reading[Effort]]) -> Field[Workload]:
    for reading in efforts:
        if (
            reading.value.kind == "sessions"
            and reading.value.min is not None
            and reading.value.max is not None
        ):
            times = reading.value.times
            workload = Workload(
                hours_min=times * reading.value.min, hours_max=times * reading.value.max, basis="sessions"
            )
            return calculated(workload, "sessions_times_hours", (reading.quote,), (view.cite(reading),))
    return Field[Workload]()


def _weekly(view: View, readings: Sequence[Reading[Effort]]) -> Field[HoursRange]:
    lows, highs = view.about("weekly_hours.min"), view.about("weekly_hours.max")
    if lows or highs:
        low = _token(lows[0].text) if lows else None
        high = _token(highs[0].text) if highs else None
        tokens = (*lows[:1], *highs[:1])
        if (low is None and high is None) or (low is not None and high is not None and low > high):
            return not_understood(view, "weekly_hours", tokens)
        evidence = tuple(view.evidence(s, "weekly_hours_token") for s in tokens)
        return Field[HoursRange](state="stated", value=HoursRange(min=low, max=high), evidence=evidence)
    return stated(
        view,
        "weekly_hours",
        [
            Reading(HoursRange(min=r.value.min, max=r.value.max), r.statement, r.start, r.end, r.rule)
            for r in readings
        ],
    )


def _duration(view: View, spans: Sequence[Reading[Span]]) -> Field[Duration]:
    for statement in view.about("duration.weeks"):
        weeks = _token(statement.text)
        if weeks is None:
            return not_understood(view, "duration", (statement,))
        reading = Reading(Span(weeks, weeks, "W"), statement, 0, len(statement.text), "duration_weeks_token")
        return stated(view, "duration", [_as_duration(reading)])
    if bounds := _of_least_and_most(view):
        return bounds
    parts = view.about("duration.amount", "duration.unit")
    if typed := _of_amount_and_unit(view, parts):
        return typed
    if spans or not parts or regex.fullmatch(r"[0.]+", parts[0].text):
        return stated(view, "duration", [_as_duration(reading) for reading in spans])
    return not_understood(view, "duration", parts)


def _of_least_and_most(view: View) -> Field[Duration] | None:
    """Two typed bounds, of which one may be missing."""
    low, high = (
        [_as_duration(r) for rules in SPANS.values() for r in rules.read(view.about(name))][:1]
        for name in ("duration.min", "duration.max")
    )
    if not low and not high:
        given = view.about("duration.min", "duration.max")
        return not_understood(view, "duration", given) if given else None
    least = low[0].value if low else Duration()
    most = high[0].value if high else Duration()
    value = Duration(min=least.min, max=most.max, weeks_min=least.weeks_min, weeks_max=most.weeks_max)
    return Field[Duration](state="stated", value=value, evidence=tuple(view.cite(r) for r in (*low, *high)))


_UNITS: dict[str, Literal["D", "W", "M", "Y"]] = {"day": "D", "week": "W", "month": "M", "year": "Y"}


def _of_amount_and_unit(view: View, parts: Sequence[Statement]) -> Field[Duration] | None:
    """A typed amount and its unit. An amount of 0 is silence; a unit alone ("Weeks") tells no length."""
    if len(parts) != 2:
        return None
    amount, unit = parts
    count, letter = _token(amount.text), _UNITS.get(unit.text.lower().removesuffix("s"))
    if count is None or letter is None:
        return None
    reading = _as_duration(Reading(Span(count, count, letter), amount, 0, len(amount.text), "duration_token"))
    evidence = (view.cite(reading), view.evidence(unit, "duration_token"))
    return Field[Duration](state="stated", value=reading.value, evidence=evidence)


def _as_duration(reading: Reading[Span]) -> Reading[Duration]:
    span = reading.value
    duration = Duration(
        min=_period(span.min, span.unit),
        max=_period(span.max, span.unit),
        weeks_min=weeks(span.min, span.unit),
        weeks_max=weeks(span.max, span.unit),
    )
    return Reading(duration, reading.statement, reading.start, reading.end, reading.rule)


def _period(count: float | None, unit: str) -> str | None:
    if count is None:
        return None
    if (
        count != int(count) and unit in "YM"
    ):  # ISO 8601 lets only the last part have decimals; whole ones are clearer
        return f"P{round(count * 12)}M" if unit == "Y" else f"P{round(count * 30)}D"
    return f"P{count:g}{unit}"


def weeks(count: float | None, unit: str) -> int | None:
    """Whole weeks of a span: months count 52/12 weeks rounded half up, years 52, days nothing."""
    if count is None or unit == "D":
        return None
    return int(count * {"W": 1.0, "M": 52 / 12, "Y": 52.0}[unit] + 0.5)


def _token(text: str, divisor: int = 1) -> float | None:
    """A typed number of an API: ``10``, ``"7.5"``; ``None`` for anything else and for 0, which means unknown."""
    if not regex.fullmatch(r"\s*\d+(?:\.\d+)?\s*", text):
        return None
    return round(float(text) / divisor, 2) or None
