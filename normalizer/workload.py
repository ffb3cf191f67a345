"""Effort and length: learner hours, hours a week, calendar span. The three are never confused.

A printed total beats any sum or product; total study hours beat class hours; what is added or multiplied is
calculated and says so; a span alone gives no hours.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from normalizer.engine.matchers import matcher
from normalizer.listing import Duration, Field, HoursRange, Workload, silent
from normalizer.patterns import Reading, by_authority, label_words
from normalizer.raw import Place, Statement
from normalizer.view import View, calculated, not_understood, stated, titled
from normalizer.workload_rules import effort_words, span_words
from normalizer.workload_rules.alternatives import one_of_several
from normalizer.workload_rules.duration import read_duration, typed_hours, typed_number
from normalizer.workload_rules.effort_kinds import Effort
from normalizer.workload_rules.effort_rates import (
    of_courses_by_week,
    with_what_comes_once,
    without_hours_of_a_week,
)
from normalizer.workload_rules.effort_rows import of_named_courses, of_rows
from normalizer.workload_rules.effort_shares import PART_IN_A_LIST
from normalizer.workload_rules.effort_sums import (
    Sum,
    counted,
    of_courses,
    of_credits,
    of_items,
    of_labelled_parts,
    of_parts,
    of_week_parts,
)
from normalizer.workload_rules.effort_words import EFFORT, is_total
from normalizer.workload_rules.hours_by_kind import of_kinds, of_kinds_a_week
from normalizer.workload_rules.length_kinds import Length, is_limit
from normalizer.workload_rules.meeting_dates import of_dated_meetings, of_one_day, of_one_sitting
from normalizer.workload_rules.meeting_sums import of_meetings
from normalizer.workload_rules.no_effort import OF_RECORDINGS
from normalizer.workload_rules.printed_hours import is_study_beside, printed_hours
from normalizer.workload_rules.span_words import LENGTH


@dataclass(frozen=True)
class EffortAndLength:
    """The three fields that are read together."""

    workload: Field[Workload]
    weekly_hours: Field[HoursRange]
    duration: Field[Duration]

    @property
    def of_classes(self) -> bool:
        """Whether meetings are counted or hours a week told, which no exam has."""
        counted = self.workload.value is not None and self.workload.value.basis == "sessions"
        return counted or self.weekly_hours.known


NO_LEARNING = EffortAndLength(silent("workload"), silent("weekly_hours"), silent("duration"))


def read_effort(view: View) -> EffortAndLength:
    """Hours, hours a week and calendar span of one subject."""
    known = (*view.under("Effort", view.about("effort")), *view.under("Duration", view.about("duration")))
    efforts = by_authority(map(_bounded, [*EFFORT.read(known), *EFFORT.read(view.free)]))
    told = [*map(_bounded, [*LENGTH.read(known), *LENGTH.read(view.free)])]
    told = [
        r for r in told if not (is_limit(r.value) or _is_of_their_degree(r))
    ]  # "Maximum duration: 3 years"
    lengths = by_authority(told)
    lines = view.once(titled)
    if not any(r.value.kind in ("total", "instruction") for r in efforts):
        efforts += effort_words.IN_TITLE.read(lines)
    if not any(r.value.kind == "whole" for r in lengths):
        lengths += span_words.IN_TITLE.read(lines)
    duration = read_duration(view, lengths)
    weekly = _weekly(view, efforts)
    workload = _workload(view, efforts, lengths, weekly, duration)
    statements = [*(r.statement for r in efforts), *(r.statement for r in lengths)]
    read = {(s.place, s.text) for s in statements}
    if not (workload.known or weekly.known):
        workload = not_understood(view, "workload", _unread(view.about("effort"), read))
    if duration.state == "not_stated":
        duration = not_understood(view, "duration", _unread(view.about("duration"), read))
    return EffortAndLength(workload, weekly, duration)


_SILENT = matcher(r"\W*(?:0+|n/?a|null|none|tb[acd]|unknown|varie[sd]|various|see .*)?\W*", re.IGNORECASE)


def _unread(documented: Sequence[Statement], read: set[tuple[Place, str]]) -> list[Statement]:
    """Statements that are said to be about it, in which nothing was read and which are no word for
    nothing."""
    return [s for s in documented if (s.place, s.text) not in read and not _SILENT.fullmatch(s.text)]


def _is_of_their_degree(reading: Reading[Length]) -> bool:
    """Whether a length is that of the degree in which those are enrolled for whom a course is."""
    of_them = reading.statement.about in ("audience", "prerequisites")
    return of_them and _DEGREE.match(reading.quote + reading.after) is not None


_DEGREE = matcher(r"(?:[\w-]+\s){1,4}?(?:bachelor|master|doctora|ph\.?d|degree)", re.IGNORECASE)

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
    efforts = without_hours_of_a_week(view, efforts)
    parts = of_parts(efforts)
    whole = _of_the_whole(efforts, parts, weekly)
    kinds = of_kinds(view)
    if kinds:
        whole = [r for r in whole if all(r.statement is not part.statement for part in kinds.cited)]
    if items := of_items(efforts) or (kinds if not any(map(is_total, whole)) else None):
        return _calculated(view, items)
    courses, rows = of_named_courses(view), of_rows(view)
    apart = {*_of_items_of_a_list(whole), *_of_one_of_its_courses(whole)}
    apart |= {id(r) for r in whole if _NUMBERED_PART.match(r.statement.label)}
    listed = [one for one in (courses, rows) if one]
    whole = [r for r in whole if id(r) not in apart and not any(_is_cited(r, one) for one in listed)]
    if printed := _tokens(view) + printed_hours(whole, "total"):
        return stated(view, "workload", printed)
    if courses:
        return _calculated(view, courses)
    added = next((one for one in parts if one.complete), None) or rows
    if added := added or of_labelled_parts(efforts):
        return _calculated(view, added)
    # Class hours beside total hours are another measure of the same offering, not a contradiction of it.
    if printed := printed_hours(whole, "instruction"):
        return stated(view, "workload", printed)
    if series := of_courses_by_week(view, efforts, lengths) or of_courses(view, efforts):
        return _calculated(view, series)
    if weekly.value and duration.value:
        product = _weekly_times_weeks(weekly, weekly.value, duration, duration.value)
        return with_what_comes_once(view, product, efforts)
    for of_them in (of_meetings, of_dated_meetings, of_one_day):
        if meetings := of_them(view, efforts, lengths):
            return with_what_comes_once(view, _calculated(view, meetings), efforts)
    if not efforts and not lengths and (sitting := of_one_sitting(view)):
        return _calculated(view, sitting)
    return _of_little(view, efforts, lengths)


def _of_the_whole(
    efforts: Sequence[Reading[Effort]], parts: Sequence[Sum], weekly: Field[HoursRange]
) -> list[Reading[Effort]]:
    """Hours that may be of the whole: not those of listed parts, of a week, of credit or beside classes."""
    of_a_part = {id(r) for one in parts for r in one.readings}
    whole = one_of_several([r for r in efforts if id(r) not in of_a_part])
    if weekly.value and (week := weekly.value.min or weekly.value.max):
        # "3 hours of class time, 9 hours of homework each week": parts of a week are no totals.
        whole = [r for r in whole if (r.value.max or r.value.min or 0) > week]
    whole = [r for r in whole if r.rule != "hours_of_credit"]
    if weekly.value:  # "90 minutes a week live, and three hours of own study in all"
        whole = [r for r in whole if not _is_on_ones_own(r)]
    if taught := [r for r in whole if r.value.kind == "instruction"]:
        whole = [r for r in whole if not (_is_on_ones_own(r) or is_study_beside(r, taught))]
    return whole


_NUMBERED_PART = matcher(
    r"\W*(?:day|week|session|class|lesson|module|unit|part|jour(?:née)?|semaine|séance|leçon|unité|partie|"
    r"bloc|tag|woche|teil|modul|dag|les|deel|día|semana|sesión|módulo) (?:\d{1,2}|[IVX]{1,4})\b",
    re.IGNORECASE,
)
"""Labels of parts, whose hours are not the whole's: "Day 1", "Module 3: Practice"."""


def _is_cited(reading: Reading[Effort], of: Sum) -> bool:
    return any(
        r.statement is reading.statement and r.start < reading.end and reading.start < r.end for r in of.cited
    )


def _of_items_of_a_list(readings: Sequence[Reading[Effort]]) -> Iterator[int]:
    """Hours, by identity, that end one of several items of a list, each with its own: "1. Soil, 3 hours"."""
    for alike in _together((r for r in readings if _ends_an_item(r)), lambda r: r.statement.label):
        if len({r.statement.place.path for r in alike}) > 2 and len({r.value for r in alike}) > 1:
            yield from map(id, alike)


def _together(
    readings: Iterable[Reading[Effort]], key: Callable[[Reading[Effort]], Any]
) -> Iterable[list[Reading[Effort]]]:
    groups: dict[Any, list[Reading[Effort]]] = {}
    for reading in readings:
        groups.setdefault(key(reading), []).append(reading)
    return groups.values()


_THIS_COURSE = matcher(
    r"(?<!\p{L})(?:this|ce)(?!\p{L}).{0,30}(?<!\p{L})(?:course|cours)(?!\p{L})", re.IGNORECASE
)


def _of_one_of_its_courses(readings: Sequence[Reading[Effort]]) -> Iterator[int]:
    """Hours, by identity, of a text that tells of one course after another, each with its own: "This course
    of 45 hours … This 60-hour course"."""
    said = (r for r in readings if _THIS_COURSE.search(r.before[-40:] + r.quote + r.after[:10]))
    for of_text in _together(said, lambda r: id(r.statement)):
        if len({r.value for r in of_text}) > 1:
            yield from map(id, of_text)


def _ends_an_item(reading: Reading[Effort]) -> bool:
    text = reading.statement.text
    return reading.rule == "bare_item" and reading.start > 0 and not text[reading.end :].strip(" .)")


def _of_little(
    view: View, efforts: Sequence[Reading[Effort]], lengths: Sequence[Reading[Length]]
) -> Field[Workload]:
    """What is left to say where neither the whole nor its parts, weeks or meetings are told."""
    credited = [r for r in efforts if r.rule == "hours_of_credit"]
    if printed := printed_hours(
        credited, "total"
    ):  # "1.5 CPD hours" are of the whole where nothing else is told
        return stated(view, "workload", printed)
    if by_credit := of_credits(view, efforts):
        return _calculated(view, by_credit)
    if alone := _alone(view, efforts, lengths):
        return stated(view, "workload", alone)
    return silent("workload")


def _alone(
    view: View, efforts: Sequence[Reading[Effort]], lengths: Sequence[Reading[Length]]
) -> list[Reading[Workload]]:
    """The only hours that are told, where nothing says that they recur: "Four hours in Athlone"."""
    told = [
        replace(r, value=replace(r.value, kind="alone")) if _names_its_manner(r) else r
        for r in efforts
        if r.value.kind != "break"
    ]
    if len({(r.value.kind, r.value.min, r.value.max) for r in told}) != 1 or told[0].value.kind != "alone":
        return []
    if _recur(told[0]) or lengths:
        return []
    if told[0].rule != OF_RECORDINGS and (counted(view, "sessions") or _is_all(told[0])):
        return []
    return [
        Reading(
            Workload(hours_min=r.value.min, hours_max=r.value.max, basis="total"),
            r.statement,
            r.start,
            r.end,
            r.rule,
        )
        for r in told
    ]


_OFTEN = matcher(
    r"(?<!\p{L})(?:if|weekly|daily|each|every|chaque|sessions|evenings|mornings|afternoons|weekends|days|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days|(?:lun|mar|mercre|jeu|vendre|same)dis|soirs|soirées|per|"
    r"module|unit|week|part|lunch|break|exam\p{L}*|test|assess\p{L}*)(?!\p{L})",
    re.IGNORECASE,
)


def _names_its_manner(reading: Reading[Effort]) -> bool:
    """Whether hours are no part but what says where or how all is taught: "Online, 20 hours", "40 hours in
    the shop"."""
    in_a_list = reading.rule == PART_IN_A_LIST and _MANNER.search(reading.before) is not None
    return in_a_list or reading.rule == "in_one_place"


_MANNER = matcher(
    r"(?<!\p{L})(?:online|en ligne|en línea|virtual|webinar|seminar|workshop)\W*$", re.IGNORECASE
)


def _is_all(reading: Reading[Effort]) -> bool:
    """Whether a statement is nothing but hours, which may be those of a week or a meeting."""
    text = reading.statement.text
    return not text[: reading.start] and not text[reading.end :].strip(" .")


def _recur(reading: Reading[Effort]) -> bool:
    return bool(_OFTEN.search(f"{reading.statement.label} {reading.before} {reading.after}"))


def _is_on_ones_own(reading: Reading[Effort]) -> bool:
    """Whether hours are studied beside class hours, which makes them a part of the whole."""
    return (
        reading.value.kind == "total" and not is_total(reading) and bool(_ON_ONES_OWN.search(reading.quote))
    )


_ON_ONES_OWN = matcher(
    r"(?:self|own)[- ]?study|homework|preparation|zelfstudie|selbststudium|étude personnelle|"
    r"travail personnel",
    re.IGNORECASE,
)


def _tokens(view: View) -> list[Reading[Workload]]:
    return [
        Reading(Workload(hours_min=hours, hours_max=hours, basis="total"), s, 0, len(s.text), f"{name}_token")
        for name in ("hours", "minutes")
        for s in view.about(name)
        if (hours := typed_number(s.text, 60) if name == "minutes" else typed_hours(s.text)) is not None
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
        (
            _in_words(weekly.evidence[0].quote, (hours.min, hours.max), "hours a week"),
            _in_words(duration.evidence[0].quote, (span.weeks_min, span.weeks_max), "weeks"),
        ),
        (*weekly.evidence, *duration.evidence),
    )


def _in_words(quote: str, ends: tuple[float | None, float | None], unit: str) -> str:
    """A quote; of a bare number, as data have it, what it counts."""
    if any(map(str.isalpha, quote)):
        return quote
    return " ".join((" to ".join(dict.fromkeys(f"{end:g}" for end in ends if end is not None)), unit))


# ------------------------------------------------------------------ hours a week


def _weekly(view: View, efforts: Sequence[Reading[Effort]]) -> Field[HoursRange]:
    lows, highs = view.about("weekly_hours.min"), view.about("weekly_hours.max")
    if lows or highs:
        low = typed_hours(lows[0].text) if lows else None
        high = typed_hours(highs[0].text) if highs else None
        tokens = (*lows[:1], *highs[:1])
        if (low is None and high is None) or (low is not None and high is not None and low > high):
            return not_understood(view, "weekly_hours", tokens)
        evidence = tuple(view.evidence(s, "weekly_hours_token") for s in tokens)
        return Field[HoursRange](state="stated", value=HoursRange(min=low, max=high), evidence=evidence)
    if kinds := of_kinds_a_week(view):
        return _added_up(view, kinds)
    parts = of_week_parts(efforts)
    of_a_part = {id(r) for one in parts for r in one.readings}
    if whole := [r for r in efforts if r.value.kind == "weekly" and id(r) not in of_a_part]:
        if whole[0].rule == "of_kinds_of_a_week":
            hours = whole[0].value
            of_a_week = Sum(hours.min, hours.max, "weekly_x_weeks", "parts_of_a_week_added", (whole[0],))
            return _added_up(view, of_a_week)
        return stated(view, "weekly_hours", _as_range(whole))
    if parts:
        return _added_up(view, parts[0])
    only = [r for r in efforts if r.value.kind == "weekly_part"]
    # Class hours alone are all that is said of the week; beside other hours they are a part of a sum nobody
    # printed.
    return (
        stated(view, "weekly_hours", _as_range(only))
        if len({r.value for r in only}) == 1
        else silent("weekly_hours")
    )


def _added_up(view: View, parts: Sum) -> Field[HoursRange]:
    hours = HoursRange(min=parts.min, max=parts.max)
    return calculated(hours, parts.rule, [r.quote for r in parts.cited], map(view.cite, parts.cited))


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
