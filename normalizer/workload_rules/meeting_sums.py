"""Hours that follow from meetings: hours of each session × sessions, of a day × days, clock times × the days
listed.

Nothing is multiplied unless the source itself counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from operator import attrgetter

from normalizer.date_rules.date_roles import DATES
from normalizer.engine.matchers import matcher
from normalizer.engine.parts import number
from normalizer.engine.sheets import sentence_at
from normalizer.patterns import Reading, matching
from normalizer.raw import Statement
from normalizer.view import View
from normalizer.workload_rules.effort_kinds import Effort
from normalizer.workload_rules.effort_sums import Counting, Sum, counted, more_follows, product
from normalizer.workload_rules.length_kinds import Length
from normalizer.workload_rules.listed_days import days_listed
from normalizer.workload_rules.meeting_words import COUNTS, days_a_week


def of_meetings(
    view: View, efforts: Sequence[Reading[Effort]], lengths: Sequence[Reading[Length]]
) -> Sum | None:
    """Hours of each session × sessions, hours a day × days, clock times × days; of the first statement that
    also counts them."""
    tried: set[int] = set()
    for reading in efforts:
        if reading.value.kind not in ("session", "daily", "meeting") or id(reading.statement) in tried:
            continue
        tried.add(id(reading.statement))
        of_these = _of_sessions if reading.value.kind == "session" else _of_days
        beside = [r for r in efforts if r.statement is reading.statement]
        if len(tried) <= _TRIED and (total := of_these(view, reading, beside, lengths)):
            return total
    return _of_the_only_times(view, efforts, lengths)


def _of_the_only_times(
    view: View, efforts: Sequence[Reading[Effort]], lengths: Sequence[Reading[Length]]
) -> Sum | None:
    """The only clock times, in a fact or an item of their own, × sessions or days that others tell:
    "6:30-9:30 pm", "Sessions: 12"."""
    meetings = [r for r in efforts if r.value.kind == "meeting"]
    if not meetings or any(r.statement is not meetings[0].statement for r in meetings):
        return None
    if _are_alternatives(meetings):
        return None
    of_a_day, times = _of_one_day(meetings[0], meetings)
    if not times:
        return None
    said = times[0].statement
    if said.place.region == "body" and len(said.text) > _ITEM:
        return None
    count = counted(view, "sessions") or _days_apart(view, times[0], lengths)
    if not count or _are_other_days(times[0], count):
        return None
    beside = [r for r in efforts if r.statement is said]
    hours, breaks = without_breaks(of_a_day, beside)
    return product(hours, count.number, "sessions", "days_times_hours", (*count.cited, *times, *breaks))


def _days_apart(view: View, meeting: Reading[Effort], lengths: Sequence[Reading[Length]]) -> Counting | None:
    """Days told in a line of their own: those listed by date, or days of the week × the weeks of the
    whole."""
    if listed := _listed_in_a_line(view):
        return listed
    in_days = [r for r in lengths if r.value.kind == "whole" and r.value.unit == "D" and r.value.min]
    if in_days and len({r.value for r in lengths}) == 1 and in_days[0].value.min == in_days[0].value.max:
        return Counting(
            in_days[0].value.min or 1, (in_days[0],)
        )  # "Presenting, two days" in a line of its own
    whole = [r for r in lengths if r.value.kind == "whole" and r.value.unit == "W"]
    if (
        len({(r.value.min, r.value.max) for r in whole}) != 1
        or not whole[0].value.min
        or whole[0].value.min != whole[0].value.max
    ):
        return None
    named = {
        s: days for s in view.free if (len(s.text) <= _ITEM or s.label) and (days := days_a_week(s.text))
    }
    if len(set(named.values())) != 1:
        return None
    line, days = next(iter(named.items()))
    return Counting(
        days * whole[0].value.min, (whole[0], Reading(days, line, 0, len(line.text), "days_a_week"))
    )


def _listed_in_a_line(view: View) -> Counting | None:
    """The days of the only line that lists several by date."""
    lines = [list(told) for _, told in groupby(DATES.told(view.free), key=attrgetter("figure.statement"))]
    lists = [
        told for told in lines if any(t.figure.value.days > 1 and (t.role is None or t.value) for t in told)
    ]
    if len(lists) != 1:
        return None
    dates = [told for told in lists[0] if told.figure.value.day]
    days = days_listed(dates)
    return Counting(days, tuple(told.figure for told in dates)) if days else None


_TRIED = 20
"""Statements about meetings beyond so many are a timetable."""


def _of_sessions(
    view: View,
    reading: Reading[Effort],
    beside: Sequence[Reading[Effort]],
    lengths: Sequence[Reading[Length]],
) -> Sum | None:
    count = Counting(reading.value.times, ()) if reading.value.times else None
    count = (
        count
        or counted(view, "sessions", reading.statement)
        or counted(view, "sessions")
        or counted(view, "units")
    )
    if not count or more_follows(reading):
        return None
    if more := next((r for r in beside if r.rule == "for_each_session" and r is not reading), None):
        both = _added(reading.value, more.value)
        return product(both, count.number, "total", "sessions_times_hours", (*count.cited, reading, more))
    return product(reading.value, count.number, "sessions", "sessions_times_hours", (*count.cited, reading))


def _added(one: Effort, other: Effort) -> Effort:
    """The hours of a session and those that go with it."""
    low = None if one.min is None or other.min is None else one.min + other.min
    high = None if one.max is None or other.max is None else one.max + other.max
    return replace(one, min=low, max=high)


def _of_days(
    view: View,
    reading: Reading[Effort],
    beside: Sequence[Reading[Effort]],
    lengths: Sequence[Reading[Length]],
) -> Sum | None:
    """Hours a day, or between two clock times, × the days that the same statement counts."""
    met = [r for r in beside if r.value.kind == "meeting"]
    if _are_alternatives(met):
        return None
    if timetable := _of_a_timetable(met, [r for r in beside if r.value.kind == "break"], lengths):
        return timetable
    hours, of_one_day = _of_one_day(reading, [r for r in beside if r.value.kind == reading.value.kind])
    if not of_one_day:
        return None
    days = (
        Counting(hours.times, ())
        if hours.times
        else _days(reading.statement, lengths)
        or _days_in_words(reading, lengths)
        or _days_of_all(reading, lengths)
    )
    if not days or _are_other_days(reading, days):
        return None
    hours, breaks = without_breaks(hours, beside)
    return product(hours, days.number, "sessions", "days_times_hours", (*days.cited, *of_one_day, *breaks))


_A_WEEKDAY = matcher(
    r"(?<!\p{L})(?:(mon|tues?|wed|thu|fri|sat|sun)(?:\p{L}{0,6}day)?s?|(lun|mar|mercre|jeu|vendre|same)dis?|"
    r"(maan|dins|woens|donder|vrij|zater|zon)dag(?:en)?|"
    r"(mitt|mon|diens|donners|frei|sams|sonn)(?:tag|woch)s?)(?!\p{L})",
    re.IGNORECASE,
)


def _are_other_days(reading: Reading[Effort], days: Counting) -> bool:
    """Whether clock times are those of one day of the week, and what is counted another: "Wednesdays
    18:30-20:30 and two Saturdays"."""
    *_, named = (None, *_A_WEEKDAY.finditer(reading.before[-25:]))
    apart = (r for r in days.cited if r.statement is not reading.statement or r.start >= reading.end)
    others = (_A_WEEKDAY.search(counted.quote) for counted in apart)
    return named is not None and any(day and day[0][:3].lower() != named[0][:3].lower() for day in others)


def without_breaks(
    hours: Effort, beside: Sequence[Reading[Effort]]
) -> tuple[Effort, Sequence[Reading[Effort]]]:
    """The hours between two clock times without the breaks told beside them, and what tells of these."""
    told = [r for r in beside if r.value.kind == "break" and r.value.max and hours.kind == "meeting"]
    breaks = list({(r.value, r.quote): r for r in told}.values())  # one told of twice is one
    pause = sum(r.value.max or 0 for r in breaks)
    if pause and hours.min and hours.max and pause < hours.min:
        return Effort(hours.kind, hours.min - pause, hours.max - pause), breaks
    return hours, []


def _of_a_timetable(
    meetings: Sequence[Reading[Effort]], breaks: Sequence[Reading[Effort]], lengths: Sequence[Reading[Length]]
) -> Sum | None:
    """Each with days of the week of its own, × weeks or weekends: "Mon 9:00-12:00 and Wed 13:00-15:00, five
    weeks", "Fri 6-9 pm, Sat 9-4". A break is that of the meeting after which it is told."""
    if len(meetings) < 2 or len(meetings) > _DAYS_OF_A_WEEK:
        return None
    text, begin, a_week = meetings[0].statement.text, 0, 0.0
    for meeting, end in zip(meetings, (*(r.start for r in meetings[1:]), len(text)), strict=True):
        days = days_a_week(text[begin : meeting.start])
        hours, _ = without_breaks(meeting.value, [r for r in breaks if meeting.end <= r.start < end])
        if not days or not hours.max:
            return None
        a_week += days * hours.max
        begin = meeting.end
    count = _weeks_of(meetings[0].statement, lengths) or _weekends_of(text, lengths)
    total = round(a_week * count.number, 2) if count else 0
    cited = (*count.cited, *meetings, *breaks) if count else ()
    return Sum(total, total, "sessions", "days_times_hours", cited) if count else None


def _weeks_of(statement: Statement, lengths: Sequence[Reading[Length]]) -> Counting | None:
    """The weeks that a statement tells, or the only ones that are told of the whole."""
    whole = [r for r in lengths if r.value.kind == "whole" and r.value.unit == "W"]
    weeks = [r for r in whole if r.statement is statement] or whole
    if (
        len({r.value for r in weeks}) != 1
        or not weeks[0].value.min
        or weeks[0].value.min != weeks[0].value.max
    ):
        return None
    return Counting(weeks[0].value.min, (weeks[0],))


def _weekends_of(text: str, lengths: Sequence[Reading[Length]]) -> Counting | None:
    """The weekends that a text counts; one where it is short, its days are a weekend's and no length is
    told."""
    if weekends := _SO_MANY_WEEKENDS.search(text):
        count = weekends["n"].lower()
        return Counting(1 if count in _THE_ONE else number(count), ())
    days = {day[0].lower() for day in _A_WEEKDAY.finditer(text)}
    lasting = any(_OF_A_WEEKEND.fullmatch(day) is None for day in days) or _PLURAL.search(text)
    longer = len(text) > 2 * _ITEM or any(r.value.kind == "whole" for r in lengths)
    return None if lasting or longer else Counting(1, ())


_OF_A_WEEKEND = matcher(r"(?:fri|satur|sat|sun)(?:day)?|vendredi|samedi|dimanche|freitag|samstag|sonntag")
_PLURAL = matcher(r"(?<!\p{L})(?:(?:fri|satur|sun)days|weekends|every|each|weekly)(?!\p{L})", re.IGNORECASE)


def _are_alternatives(meetings: Sequence[Reading[Effort]]) -> bool:
    """Whether the clock times of a line are those of sections to choose from: "Tue 6-9 pm or Sat 9-12"."""
    if len(meetings) < 2:
        return False
    text, first, last = meetings[0].statement.text, meetings[0], meetings[-1]
    return _TO_CHOOSE.search(text, first.end, last.start) is not None


_TO_CHOOSE = matcher(r"(?<!\p{L})(?:or|ou|oder|section|group|option|cohort) ", re.IGNORECASE)


_DAYS_OF_A_WEEK = 7


_AND_AGAIN = matcher(r"\s*(?:,|&|and|et|und|en|y|e|then|puis)\s*(?:from |de |von |van )?", re.IGNORECASE)


def _of_one_day(
    reading: Reading[Effort], alike: Sequence[Reading[Effort]]
) -> tuple[Effort, tuple[Reading[Effort], ...]]:
    """The hours of a day, also before and after its lunch: "9:00-12:00 and 13:00-16:00"; no readings where
    several differ."""
    first, second = alike[0], alike[1] if len(alike) == 2 else None
    text = reading.statement.text
    if (
        second
        and first.value.kind == "meeting"
        and first.value.max
        and second.value.max
        and _AND_AGAIN.fullmatch(text, first.end, second.start)
    ):
        both = round(first.value.max + second.value.max, 2)
        return replace(first.value, min=both, max=both), (first, second)
    return reading.value, (reading,) if len({r.value for r in alike}) == 1 else ()


_ITEM = 60
"""Characters of a list item that says little more than when the class is."""


def _days_of_all(reading: Reading[Effort], lengths: Sequence[Reading[Length]]) -> Counting | None:
    """The days of the whole offering, where these and the hours of each are facts of their own: "8
    hours/day", "2 days"; "MWF 13:00-15:00", "4 weeks"."""
    whole = [r for r in lengths if r.value.kind == "whole"]
    regions = {reading.statement.place.region, *(r.statement.place.region for r in whole)}
    if not regions <= {"data", "facts"} or len({r.value for r in whole}) != 1:
        return None
    span = whole[0].value
    a_week = (
        days_a_week(reading.statement.text) if span.unit == "W" and reading.value.kind == "meeting" else 0
    )
    if not span.min or span.min != span.max or not (a_week or span.unit == "D"):
        return None
    return Counting(span.min * (a_week or 1), (whole[0],))


def _days(statement: Statement, lengths: Sequence[Reading[Length]]) -> Counting | None:
    beside = [r for r in lengths if r.statement is statement and r.value.min and r.value.min == r.value.max]
    whole = [r for r in beside if r.value.kind == "whole"]
    days = [r for r in whole if r.value.unit == "D"]
    weeks = [r for r in whole if r.value.unit == "W"]
    if len(days) == 1 and not weeks and days[0].value.min:
        return Counting(days[0].value.min, (days[0],))
    if len(weeks) == 1 and weeks[0].value.min:
        a_week = [r for r in beside if r.value.kind == "days_a_week"]
        if a_week and a_week[0].value.min:
            return Counting(a_week[0].value.min * weeks[0].value.min, (weeks[0], a_week[0]))
        named = days_a_week(statement.text)
        return Counting(named * weeks[0].value.min, (weeks[0],)) if named else None
    if (weekends := _SO_MANY_WEEKENDS.search(statement.text)) and (named := days_a_week(statement.text)):
        count = weekends["n"].lower()
        return Counting(named * (1 if count in _THE_ONE else number(count)), ())
    sessions = [r for r in COUNTS.read((statement,)) if r.value.of == "sessions"]
    if len(sessions) == 1:
        return Counting(sessions[0].value.number, (sessions[0],))
    return None


def _days_in_words(reading: Reading[Effort], lengths: Sequence[Reading[Length]]) -> Counting | None:
    """The days that a sentence counts beside its clock times: "one day, 10am to 4pm"; not those of each week
    of a longer time."""
    if any(r.value.kind == "whole" and r.value.unit != "D" for r in lengths):
        return None
    begin, end = sentence_at(reading.statement.text, reading.start)
    days = [
        number(match["n"])
        for match in _SO_MANY_DAYS.finditer(reading.statement.text, begin, min(end, begin + 400))
    ]
    return Counting(days[0], ()) if len(days) == 1 and days[0] <= _RUN else None


_RUN = 40
"""Days of class in a row beyond so many are no class."""
_SO_MANY_DAYS = matching(
    r"(?<!\p{L})(?<!within )(?<!least )(?<!every )(?<!after )(?<!for )(?P<n>{n}|"
    r"{word_n}) (?:(?:full|whole|consecutive|straight|successive|intensive|training|half|short) ){0,2}?"
    r"(?:days?|"
    r"jours?|(?:demi )?journées?|tage?|halbtage|dag(?:en)?|días?|"
    r"dias?)(?!\p{L})(?! ?(?:{per} ?{weeks}|before|after|prior|in advance|later|notice|avant|après))",
    re.IGNORECASE,
)


_THE_ONE = ("a", "this", "our")
_SO_MANY_WEEKENDS = matching(
    r"(?<!\p{L})(?P<n>a|this|our|{n}|{word_n}) (?:full |whole )?weekends?(?!\p{L})"
    r"(?! (?:based|only|programs?|programmes?|format|delivery|option|stud\p{L}+|college|schedule|"
    r"diplomas?)(?!\p{L}))",
    re.IGNORECASE,
)
