"""Effort and length: learner hours, hours a week, calendar span. The three are never confused.

A printed total beats any sum or product; total study hours beat class hours; what is added or multiplied is
calculated and says so; a span alone gives no hours.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from normalizer import effort_words, span_words
from normalizer.effort_sums import (
    Sum,
    courses_counted,
    of_courses,
    of_credits,
    of_labelled_parts,
    of_parts,
    of_week_parts,
    one_of_several,
)
from normalizer.effort_words import EFFORT, Effort
from normalizer.listing import Duration, Field, HoursRange, Workload, silent
from normalizer.meeting_dates import of_dated_meetings
from normalizer.meeting_sums import of_meetings
from normalizer.patterns import Reading, by_authority, expand, label_words, matcher
from normalizer.raw import Place, Statement
from normalizer.span_words import LENGTH, Length
from normalizer.time_words import SPANS, Span, Unit
from normalizer.view import View, calculated, not_understood, stated, titled


@dataclass(frozen=True)
class EffortAndLength:
    """The three fields that are read together."""

    workload: Field[Workload]
    weekly_hours: Field[HoursRange]
    duration: Field[Duration]


def read_effort(view: View) -> EffortAndLength:
    """Hours, hours a week and calendar span of one subject."""
    known = (*view.under("Effort", view.about("effort")), *view.under("Duration", view.about("duration")))
    efforts = by_authority(map(_bounded, [*EFFORT.read(known), *EFFORT.read(view.free)]))
    lengths = by_authority(map(_bounded, [*LENGTH.read(known), *LENGTH.read(view.free)]))
    lines = titled(view)
    if not any(r.value.kind in ("total", "instruction") for r in efforts):
        efforts += effort_words.IN_TITLE.read(lines)
    if not any(r.value.kind == "whole" for r in lengths):
        lengths += span_words.IN_TITLE.read(lines)
    duration = _duration(view, lengths)
    weekly = _weekly(view, efforts)
    workload = _workload(view, efforts, lengths, weekly, duration)
    statements = [*(r.statement for r in efforts), *(r.statement for r in lengths)]
    read = {(s.place, s.text) for s in statements}
    if not (workload.known or weekly.known):
        workload = not_understood(view, "workload", _unread(view.about("effort"), read))
    if duration.state == "not_stated":
        duration = not_understood(view, "duration", _unread(view.about("duration"), read))
    return EffortAndLength(workload, weekly, duration)


_ISO_PERIODS = re.compile(r"P(?:\d+[YMWD]){2,4}", re.IGNORECASE)
_SILENT = matcher(r"\W*(?:0+|n/?a|null|none|tb[acd]|unknown|varie[sd]|various|see .*)?\W*", re.IGNORECASE)


def _unread(documented: Sequence[Statement], read: set[tuple[Place, str]]) -> list[Statement]:
    """Statements that are said to be about it, in which nothing was read and which are no word for nothing."""
    return [s for s in documented if (s.place, s.text) not in read and not _SILENT.fullmatch(s.text)]


Bounded = TypeVar("Bounded", Effort, Length)
_LEAST, _MOST = (
    matcher(rf"^{short}\b|(?<!\p{{L}}){short}im(?:um|ale?)(?!\p{{L}})") for short in ("min", "max")
)


def _bounded(reading: Reading[Bounded]) -> Reading[Bounded]:
    """One bound alone where the label names it: "max_weekly_hours", "Minimum hours"."""
    value, label = reading.value, label_words(reading.statement.label)
    if not label or value.min != value.max:
        return reading
    if _LEAST.search(label):
        return replace(reading, value=replace(value, max=None))
    return replace(reading, value=replace(value, min=None)) if _MOST.search(label) else reading


# ------------------------------------------------------------------ hours


def _workload(
    view: View,
    efforts: Sequence[Reading[Effort]],
    lengths: Sequence[Reading[Length]],
    weekly: Field[HoursRange],
    duration: Field[Duration],
) -> Field[Workload]:
    parts = of_parts(efforts)
    of_a_part = {id(r) for one in parts for r in one.readings}
    whole = one_of_several([r for r in efforts if id(r) not in of_a_part])
    if weekly.value and (week := weekly.value.min or weekly.value.max):
        # "3 hours of class time, 9 hours of homework each week": parts of a week are no totals.
        whole = [r for r in whole if (r.value.max or r.value.min or 0) > week]
    credited = [r for r in whole if r.rule == "hours_of_credit"]
    whole = [r for r in whole if r.rule != "hours_of_credit"]
    if any(r.value.kind == "instruction" for r in whole):
        whole = [r for r in whole if r.value.kind != "total" or not _ON_ONES_OWN.search(r.quote)]
    if printed := _tokens(view) + _printed(whole, "total"):
        return stated(view, "workload", printed)
    if added := next((one for one in parts if one.complete), None) or of_labelled_parts(efforts):
        return _calculated(view, added)
    # Class hours beside total hours are another measure of the same offering, not a contradiction of it.
    if printed := _printed(whole, "instruction"):
        return stated(view, "workload", printed)
    if series := of_courses(view, efforts):
        return _calculated(view, series)
    if weekly.value and duration.value:
        return _weekly_times_weeks(weekly, weekly.value, duration, duration.value)
    if meetings := of_meetings(view, efforts, lengths) or of_dated_meetings(view, efforts, lengths):
        return _calculated(view, meetings)
    if printed := _printed(credited, "total"):  # "1.5 CPD hours" are of the whole where nothing else is told
        return stated(view, "workload", printed)
    if by_credit := of_credits(view, efforts):
        return _calculated(view, by_credit)
    return silent("workload")


_ON_ONES_OWN = matcher(
    r"self[- ]?study|homework|preparation|zelfstudie|selbststudium|étude personnelle|travail personnel",
    re.IGNORECASE,
)
"""Beside class hours these are a part of the whole."""


def _tokens(view: View) -> list[Reading[Workload]]:
    return [
        Reading(Workload(hours_min=hours, hours_max=hours, basis="total"), s, 0, len(s.text), f"{name}_token")
        for name, per_hour in (("hours", 1), ("minutes", 60))
        for s in view.about(name)
        if (hours := _token(s.text, per_hour)) is not None
    ]


_SAID_TO_BE_TOTAL = ("in_total", "total_is", "total_under_label")


def _printed(
    efforts: Sequence[Reading[Effort]], basis: Literal["total", "instruction"]
) -> list[Reading[Workload]]:
    """Hours of the whole as printed; of several in one region, what is said to be the total comes first."""
    found = sorted(
        (r for r in efforts if r.value.kind == basis),
        key=lambda r: (r.statement.place.region == "markup", r.rule not in _SAID_TO_BE_TOTAL),
    )
    return [
        Reading(
            Workload(hours_min=r.value.min, hours_max=r.value.max, basis=basis),
            r.statement,
            r.start,
            r.end,
            r.rule,
        )
        for r in found
    ]


def _calculated(view: View, total: Sum) -> Field[Workload]:
    workload = Workload(hours_min=total.min, hours_max=total.max, basis=total.basis)
    inputs = [r.quote for r in total.cited]
    return calculated(workload, total.rule, inputs, [view.cite(r) for r in total.cited])


def _weekly_times_weeks(
    weekly: Field[HoursRange], hours: HoursRange, duration: Field[Duration], span: Duration
) -> Field[Workload]:
    low = hours.min * span.weeks_min if hours.min is not None and span.weeks_min is not None else None
    high = hours.max * span.weeks_max if hours.max is not None and span.weeks_max is not None else None
    if low is None and high is None:
        return silent("workload")
    return calculated(
        Workload(hours_min=low, hours_max=high, basis="weekly_x_weeks"),
        "weekly_hours_times_weeks",
        (weekly.evidence[0].quote, duration.evidence[0].quote),
        (*weekly.evidence, *duration.evidence),
    )


# ------------------------------------------------------------------ hours a week


def _weekly(view: View, efforts: Sequence[Reading[Effort]]) -> Field[HoursRange]:
    lows, highs = view.about("weekly_hours.min"), view.about("weekly_hours.max")
    if lows or highs:
        low = _token(lows[0].text) if lows else None
        high = _token(highs[0].text) if highs else None
        tokens = (*lows[:1], *highs[:1])
        if (low is None and high is None) or (low is not None and high is not None and low > high):
            return not_understood(view, "weekly_hours", tokens)
        evidence = tuple(view.evidence(s, "weekly_hours_token") for s in tokens)
        return Field[HoursRange](state="stated", value=HoursRange(min=low, max=high), evidence=evidence)
    parts = of_week_parts(efforts)
    of_a_part = {id(r) for one in parts for r in one.readings}
    if whole := [r for r in efforts if r.value.kind == "weekly" and id(r) not in of_a_part]:
        return stated(view, "weekly_hours", _as_range(whole))
    if parts:
        added = parts[0]
        cited = [view.cite(r) for r in added.cited]
        hours = HoursRange(min=added.min, max=added.max)
        return calculated(hours, added.rule, [r.quote for r in added.cited], cited)
    only = [r for r in efforts if r.value.kind == "weekly_part"]
    # Class hours alone are all that is said of the week; beside other hours they are a part of a sum nobody printed.
    return (
        stated(view, "weekly_hours", _as_range(only))
        if len({r.value for r in only}) == 1
        else silent("weekly_hours")
    )


def _as_range(readings: Sequence[Reading[Effort]]) -> list[Reading[HoursRange]]:
    return [
        Reading(
            HoursRange(min=r.value.min, max=r.value.max),
            r.statement,
            r.start,
            r.end,
            r.rule,
        )
        for r in readings
    ]


# ------------------------------------------------------------------ calendar span


def _duration(view: View, lengths: Sequence[Reading[Length]]) -> Field[Duration]:
    for statement in view.about("duration.weeks"):
        weeks = _token(statement.text)
        if weeks is None:
            return not_understood(view, "duration", (statement,))
        return stated(view, "duration", [_as_duration(_whole(weeks, "W", statement, "duration_weeks_token"))])
    if bounds := _of_least_and_most(view):
        return bounds
    parts = view.about("duration.amount", "duration.unit")
    if typed := _of_amount_and_unit(view, parts):
        return typed
    told = one_of_several([r for r in lengths if r.value.kind == "whole"])
    if between := _least_and_most(view, told) or _at_either_pace(view, told):
        return between
    if whole := _weeks_first(told):
        return stated(view, "duration", [_as_duration(r) for r in whole])
    series = _of_series(view, lengths)
    if series.known or not parts or re.fullmatch(r"[0.]+", parts[0].text):
        return series
    return not_understood(view, "duration", parts)


def _weeks_first(whole: list[Reading[Length]]) -> list[Reading[Length]]:
    """Of "six months (26 weeks)" the weeks, which are printed and need not be calculated; of "20 days over six
    months" the months."""
    beside = [r for r in whole[1:] if r.statement is whole[0].statement]
    if beside and whole[0].value.unit == "D" and beside[0].value.unit != "D":
        between = whole[0].statement.text[whole[0].end : beside[0].start]
        return beside if _LIE_IN.fullmatch(between) else whole
    again = [r for r in beside if r.rule == "said_again"]
    return again if again and whole[0].value.unit in "MY" else whole


def _least_and_most(view: View, told: Sequence[Reading[Length]]) -> Field[Duration] | None:
    """The span between a least and a most that one statement tells: "in as few as 8 months, or up to 2 years"."""
    low = [r for r in told if r.value.max is None]
    high = [r for r in told if r.value.min is None]
    if len(told) != 2 or not low or not high or low[0].statement is not high[0].statement:
        return None
    return _bounded_by(view, [_as_duration(low[0])], [_as_duration(high[0])])


_PACES = matcher(
    r"(?<!\p{L})(?:(?P<full>full[- ]?time|ft|temps plein|vollzeit|voltijd|tiempo completo|day(?:time)? (?:students|classes|program(?:me)?))|"
    r"(?P<part>part[- ]?time|pt|temps partiel|teilzeit|deeltijd|tiempo parcial|evenings?|evening (?:students|classes)|berufsbegleitend))(?!\p{L})",
    re.IGNORECASE,
)


def _at_either_pace(view: View, told: Sequence[Reading[Length]]) -> Field[Duration] | None:
    """The span from one pace to the other where the learner has the choice: "12 months full-time, 24 months
    part-time"."""
    lengths: dict[str, Reading[Length]] = {}
    for reading in told:
        pace = _pace_of(reading)
        if not pace or lengths.setdefault(pace, reading).value != reading.value:
            return None
    if len(lengths) < len(("full", "part")):
        return None
    low, high = sorted(map(_as_duration, lengths.values()), key=lambda r: r.value.weeks_min or 0)
    if low.value.weeks_min is None or high.value.weeks_max is None or low.value == high.value:
        return None
    return _bounded_by(view, [low], [high])


def _pace_of(reading: Reading[Length]) -> str | None:
    """The pace beside a length: in its words, after it up to the next figure, before it, or in its label."""
    after = re.split(r"[\d;.,/|]| or | ou | oder ", reading.after, maxsplit=1)[0][:30]
    before = re.split(r"[\d;./|]", reading.before)[-1][-40:]
    for words in (reading.quote, after, before, reading.statement.label):
        if found := list(_PACES.finditer(words)):
            return found[-1].lastgroup
    return None


_LIE_IN = matcher(
    r"\W*(?:spread |held |taught |répartis |verspreid |verteilt )?(?:over|across|within|sur|über|auf|en)\s(?:a period of )?",
    re.IGNORECASE,
)
"""Between days of teaching and the span in which they lie: "20 days over 6 months"."""


def _of_least_and_most(view: View) -> Field[Duration] | None:
    """Two typed bounds, of which one may be missing."""
    low, high = (
        [_as_duration(_of_span(r)) for r in SPANS.read(view.about(name))][:1]
        for name in ("duration.min", "duration.max")
    )
    if not low and not high:
        given = view.about("duration.min", "duration.max")
        return not_understood(view, "duration", given) if given else None
    return _bounded_by(view, low, high)


def _bounded_by(
    view: View, low: Sequence[Reading[Duration]], high: Sequence[Reading[Duration]]
) -> Field[Duration]:
    least = low[0].value if low else Duration()
    most = high[0].value if high else Duration()
    value = Duration(min=least.min, max=most.max, weeks_min=least.weeks_min, weeks_max=most.weeks_max)
    return Field[Duration](state="stated", value=value, evidence=tuple(view.cite(r) for r in (*low, *high)))


def _of_series(view: View, lengths: Sequence[Reading[Length]]) -> Field[Duration]:
    """Courses of a series are taken one after another: 5 courses of 6 weeks are 30 weeks."""
    each = [r for r in lengths if r.value.kind == "each"]
    counted = each and courses_counted(view, each)
    if not counted or any(_IN_TERMS.search(s.text) for s in view.free):
        return silent("duration")
    low, high = (bound and bound * counted.number for bound in (each[0].value.min, each[0].value.max))
    reading = Reading(
        Length("whole", low, high, each[0].value.unit),
        each[0].statement,
        each[0].start,
        each[0].end,
        each[0].rule,
    )
    return calculated(
        _as_duration(reading).value,
        "courses_times_length",
        counted.inputs,
        [view.cite(r) for r in counted.cited],
    )


_IN_TERMS = matcher(
    expand(
        r"(?:{n}|{word_n}) (?:semesters|quarters|terms|trimesters|trimestres)(?!\w)|(?:each|per|one|every) (?:semester|term|trimest(?:er|re))(?!\w)"
    ),
    re.IGNORECASE,
)
"""Courses that fill so many terms are taken side by side."""

_UNITS: dict[str, Unit] = {"day": "D", "week": "W", "month": "M", "year": "Y"}


def _of_amount_and_unit(view: View, parts: Sequence[Statement]) -> Field[Duration] | None:
    """A typed amount and its unit. An amount of 0 is silence; a unit alone ("Weeks") tells no length."""
    if len(parts) != 2:
        return None
    amount, unit = parts
    count, letter = _token(amount.text), _UNITS.get(unit.text.lower().removesuffix("s"))
    if count is None or letter is None:
        return None
    reading = _as_duration(_whole(count, letter, amount, "duration_token"))
    evidence = (view.cite(reading), view.evidence(unit, "duration_token"))
    return Field[Duration](state="stated", value=reading.value, evidence=evidence)


def _of_span(reading: Reading[Span]) -> Reading[Length]:
    span = reading.value
    length = Length("whole", span.min, span.max, span.unit)
    return Reading(length, reading.statement, reading.start, reading.end, reading.rule)


def _whole(count: float, unit: Unit, statement: Statement, rule: str) -> Reading[Length]:
    return Reading(Length("whole", count, count, unit), statement, 0, len(statement.text), rule)


def _as_duration(reading: Reading[Length]) -> Reading[Duration]:
    span = reading.value
    written = reading.quote.upper() if _ISO_PERIODS.fullmatch(reading.quote) else None
    duration = Duration(
        min=written or _period(span.min, span.unit),
        max=written or _period(span.max, span.unit),
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
    if not re.fullmatch(r"\s*\d+(?:\.\d+)?\s*", text):
        return None
    return round(float(text) / divisor, 2) or None
