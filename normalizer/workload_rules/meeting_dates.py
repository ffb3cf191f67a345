"""Hours that follow from clock times and the dates that stand beside them: lists of days, ranges, days by
number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise
from typing import Any

from normalizer.date_rules.date_lines import ToldDate, is_meeting
from normalizer.date_rules.date_roles import DATES
from normalizer.engine.matchers import matcher
from normalizer.engine.sheets import sentence_at
from normalizer.patterns import Reading, matching
from normalizer.raw import Statement
from normalizer.view import View
from normalizer.workload_rules.effort_kinds import Effort
from normalizer.workload_rules.effort_sums import Sum, counted
from normalizer.workload_rules.effort_words import EFFORT
from normalizer.workload_rules.length_kinds import Length
from normalizer.workload_rules.listed_days import OR, days_listed
from normalizer.workload_rules.meeting_sums import without_breaks
from normalizer.workload_rules.meeting_words import COUNTS, days_a_week
from normalizer.workload_rules.span_words import LENGTH
from normalizer.workload_rules.time_words import Span


def of_dated_meetings(
    view: View, efforts: Sequence[Reading[Effort]], lengths: Sequence[Reading[Length]]
) -> Sum | None:
    """Clock times × the days that are listed beside them: "Feb 3, 10 and 24, 12:00-5:00 pm". Where they stand
    in several lines, only if the source counts as many sessions; a single day only if nothing speaks of
    more."""
    numbered = _by_number(efforts)
    if numbered:
        return numbered
    total, days, cited = 0.0, 0, list[Reading[Any]]()
    for statement in dict.fromkeys(r.statement for r in efforts if r.value.kind == "meeting"):
        hours = [r for r in efforts if r.statement is statement and r.value.kind == "meeting"]
        dates = _beside([t for t in DATES.told((statement,)) if t.figure.value.day], hours[0])
        if len(hours) > 1 and _each_with_its_times(dates, hours):
            total += sum(r.value.max or 0 for r in hours)
            days += len(dates)
            cited += [*(told.figure for told in dates), *hours]
            continue
        met = (days_listed(dates) or _again(dates)) if len(hours) == 1 else 0
        if not met:
            continue
        beside = [r for r in efforts if r.statement is statement]
        length, breaks = without_breaks(hours[0].value, beside)
        total += (length.max or 0) * met
        days += met
        cited += [*(told.figure for told in dates), hours[0], *breaks]
    lines = len({r.statement for r in cited})
    count = counted(view, "sessions")
    if days == 1 and not (cited and _is_the_only_day(view, cited[0], lengths)):
        return None
    if not days or (count.number != days if count else lines > 1):
        return None
    total = round(total, 2)
    return Sum(total, total, "sessions", "dated_sessions_added", (*(count.cited if count else ()), *cited))


def _beside(dates: Sequence[ToldDate], hours: Reading[Effort]) -> list[ToldDate]:
    """Dates without those of later sentences than the clock times of which nobody says what they are: "June
    8-11, 9 a.m.-noon. $249 before May 8"."""
    _, end = sentence_at(hours.statement.text, hours.start)
    known = [t for t in dates if t.role or t.figure.start < end]
    return known if any(t.value for t in known) else list(dates)


def _again(dates: Sequence[ToldDate]) -> int:
    """Days that a line tells one by one, the later ones at the times of the first: "14 May, 9:30-1; 21 May,
    same times"."""
    text = dates[0].figure.statement.text if dates else ""
    single = all(t.figure.value.days == 1 and not t.figure.value.last_day for t in dates)
    return len(dates) if single and _SAME_TIMES.search(text) and not OR.search(text) else 0


_SAME_TIMES = matcher(
    r"(?<!\p{L})(?:same (?:times?|hours)|mêmes? (?:heures?|horaires?)|gleiche zeit)(?!\p{L})", re.IGNORECASE
)


def _each_with_its_times(dates: Sequence[ToldDate], hours: Sequence[Reading[Effort]]) -> bool:
    """Whether each of several days in one line has clock times of its own: "3 May, 9:00-12:00, 10 May,
    13:00-16:00"; days to choose from do not count, nor two that may be one class given twice."""
    text = hours[0].statement.text
    alternating = sorted([*((told.figure.start, 0) for told in dates), *((r.start, 1) for r in hours)])
    return (
        len(hours) == len(dates)
        and [kind for _, kind in alternating] == [0, 1] * len(dates)
        and all(told.figure.value.days == 1 and not told.figure.value.last_day for told in dates)
        and len({(told.figure.value.month, told.figure.value.day) for told in dates}) > 1
        and not any(told.role and not told.value for told in dates)
        and not OR.search(text)
        and (len(dates) > 2 or _SESSIONS.search(f"{hours[0].statement.label} {text}") is not None)
    )


_SESSIONS = matcher(
    r"(?<!\p{L})(?:sessions|meetings|classes|lessons|workshops|days|séances|rencontres|ateliers|"
    r"bijeenkomsten|lessen|termine|sesiones)(?!\p{L})",
    re.IGNORECASE,
)


_NUMBERED = matcher(r"(?<!\p{L})(?:day|jour|dag|tag|día|dia)\s?(\d{1,2})", re.IGNORECASE)


def _by_number(efforts: Sequence[Reading[Effort]]) -> Sum | None:
    """Days told by number, all of them: "Day 1: 8:30 am - 4:30 pm", "Day 2: 8:30 am - 12:30 pm"."""
    days: dict[int, Reading[Effort]] = {}
    last: Reading[Effort] | None = None
    for reading in (r for r in efforts if r.value.kind == "meeting"):
        text = reading.statement.text
        begin = last.end if last and last.statement is reading.statement else 0
        number = _NUMBERED.match(reading.statement.label) or _NUMBERED.search(text, begin, reading.start)
        last = reading
        if not number:
            continue
        if int(number[1]) in days:
            return None
        days[int(number[1])] = reading
    if len(days) < 2 or sorted(days) != list(range(1, len(days) + 1)):
        return None
    total = round(sum(r.value.max or 0 for r in days.values()), 2)
    return Sum(total, total, "sessions", "dated_sessions_added", tuple(days.values()))


def _is_the_only_day(view: View, day: Reading[Any], lengths: Sequence[Reading[Length]]) -> bool:
    """Whether an offering is that of one day: it is called a class or the like, no other date is told of, nor
    a length, and nothing recurs."""
    named = (*view.about("title"), day.statement)
    if not any(_GATHERING.search(s.text) for s in named):
        return False
    longer = any(_exceeds_a_day(r.value) for r in lengths)
    if longer or _recurs((day.statement.text, day.statement.label)):
        return False
    told = [t for t in DATES.told(view.free) if t.role is None or t.value]
    return all(t.figure.value.day == day.value.day for t in told)


def of_one_day(
    view: View, efforts: Sequence[Reading[Effort]], lengths: Sequence[Reading[Length]]
) -> Sum | None:
    """The only clock times, of the only day: one date is told, or one day or event is spoken of, and nothing
    says that it recurs."""
    meetings = [r for r in efforts if r.value.kind == "meeting"]
    if len({r.value for r in meetings}) != 1 or any(r.value.kind not in _OF_A_DAY for r in efforts):
        return None
    meeting = meetings[0]
    line = f"{meeting.statement.label}: {meeting.before}{meeting.quote}{meeting.after}"
    titles = [s.text for s in view.about("title")]
    short = [s.text for s in view.free if len(s.text) <= _LINE]
    said_to_be_one = (
        any(r.value.kind == "whole" and r.value.max == 1 for r in lengths)
        or any(map(_A_DAY_BY_NAME.search, titles))
        or any(map(_ONE_SITTING.search, _lines(view)))
    )
    if any(_exceeds_a_day(r.value) for r in lengths) or _recurs([line] if said_to_be_one else _lines(view)):
        return None
    if not said_to_be_one and _may_be_longer(view):
        return None
    told = list(DATES.told(view.free))
    dates = [t for t in told if t.role is None or t.value]
    if days_a_week(line) > 1 or any(t.role and not t.value and t.figure.quote in line for t in told):
        return None  # "Tue and Thu 17:30-19:30", "Info session: 18 February, 6-7 pm"
    if not (said_to_be_one or _are_one(dates)) or any(t.figure.value.last_day for t in dates):
        return None
    named = (*titles, f"{meeting.statement.label}: {meeting.statement.text}")
    dated = (
        any(t.role and t.role.kind == "meeting" for t in dates)
        or any(map(_GATHERING.search, named))
        or any(is_meeting(t, meeting.statement.text) for t in dates)  # in cells of their own
    )
    spoken = any(map(_ONE_DAY.search, (*named, *short))) or any(map(_EVENT.search, named))
    hours, breaks = without_breaks(meeting.value, efforts)
    if not hours.max or not (said_to_be_one or spoken or len(dates) > 1 or (dates and dated)):
        return None
    figures = [t.figure for t in dates[:1]]
    return Sum(hours.min, hours.max, "sessions", "dated_sessions_added", (*figures, meeting, *breaks))


def _lines(view: View) -> list[str]:
    return [f"{s.label}: {s.text}" for s in view.free]


def _recurs(lines: Sequence[str]) -> bool:
    """Whether lines speak of several days; those that are counted are lengths, or are waited for."""
    return any(_RECURS.search(_COUNTED_DAYS.sub("", line)) for line in lines)


def _may_be_longer(view: View) -> bool:
    """Whether a length of more than a day is told of which nobody knows what it is."""
    return any(t.role is None and _exceeds_a_day(t.figure.value) for t in LENGTH.told(view.free))


def _exceeds_a_day(span: Length | Span) -> bool:
    return span.unit != "D" or (span.max or span.min or 2) > 1


def _are_one(dates: Sequence[ToldDate]) -> bool:
    """Whether dates are one day, or days of one line to choose from."""
    if len({(t.figure.value.month, t.figure.value.day) for t in dates}) <= 1:
        return True
    text = dates[0].figure.statement.text
    return all(
        one.figure.statement is other.figure.statement and OR.search(text, one.figure.end, other.figure.start)
        for one, other in pairwise(dates)
    )


def of_one_sitting(view: View) -> Sum | None:
    """From start to end, as a record gives both with their times, where some hours lie between and nothing
    tells of other meetings, or of hours, for any of the runs."""
    starts, ends = view.about("start"), view.about("end")
    if not (len(starts) == len(ends) == 1) or starts[0].place.region == "body":
        return None
    first, last = _moment(starts[0].text), _moment(ends[0].text)
    if not first or not last or (first.tzinfo is None) != (last.tzinfo is None):
        return None
    hours = round((last - first).total_seconds() / 3600, 2)
    if not _SHORTEST_SITTING <= hours <= _LONGEST_SITTING:
        return None
    if _tell_of_more(view.free) or view.listing.once(_tells_of_more):
        return None
    cited = [Reading(None, s, 0, len(s.text), "moment") for s in (starts[0], ends[0])]
    return Sum(hours, hours, "sessions", OF_ONE_SITTING, tuple(cited))


def _tells_of_more(view: View) -> bool:
    return _tell_of_more((*view.free, *view.about("effort", "duration")))


def _tell_of_more(statements: Sequence[Statement]) -> bool:
    """Whether statements tell of more than one sitting, or of hours."""
    return (
        any(_exceeds_a_day(r.value) for r in LENGTH.read(statements))
        or any(r.value.number > 1 for r in COUNTS.read(statements))
        or any(r.value.kind not in _OF_A_DAY for r in EFFORT.read(statements))
    )


def clock_of_sitting(moments: Sequence[str]) -> tuple[float, float] | None:
    """The hours of the local clock from which to which a sitting lasts; those with ``Z`` are not local."""
    first, last = map(_moment, moments)
    if not first or not last or first.date() != last.date() or any(m.endswith("Z") for m in moments):
        return None
    return first.hour + first.minute / 60, last.hour + last.minute / 60


OF_ONE_SITTING = "from_start_to_end"
_SHORTEST_SITTING, _LONGEST_SITTING = 0.25, 10


def _moment(text: str) -> datetime | None:
    """A day with a time of its own: ``2026-01-10T13:00:00``, ``20260110T130000Z``."""
    try:
        return datetime.fromisoformat(text.strip()) if len(text.strip()) > _A_DAY else None
    except ValueError:
        return None


_A_DAY = len("2026-01-10")
_LINE = 60
"""Characters of a line that says little more than what is offered: "One-day class with certificate"."""
_OF_A_DAY = ("meeting", "break", "alone")
_ONE_DAY = matcher(
    r"(?<!\p{L})(?:(?:one|an?|single|eine?n?|een|[eé]én|une?|una?|"
    r"um)[ -](?:(?:full|whole|single|winter|summer|spring)[ -])?"
    r"(?:day|evening|morning|afternoon|night|tag|abend|dag|avond|jour|journée|soirée|matinée|día|tarde|dia|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|zaterdag|zondag|samedi|dimanche|samstag|sonntag)|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:morning|afternoon|evening|night))(?!\p{L}|"
    r" (?:a|per|each|every) )",
    re.IGNORECASE,
)


_RECURS = matcher(
    r"(?<!\p{L})(?:(?:starts?|starting|begins?|beginning)(?! (?:at|promptly|sharp|with)(?!\p{L}))|"
    r"from(?= (?:(?:early|mid|late|the|this|next)[ -])?(?:\d{1,2}(?:st|nd|rd|th)? )?"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|fall|autumn|winter|week|term))|"
    r"(?<!for )(?<!in )(?<!over )(?<!within )"
    r"(?:par|per|a|im|al|por) (?:week|month|semaine|mois|woche|monat|mes|mês|semana)|"
    r"commenc\p{L}+|débute\p{L}*|dès|à partir|weekly|every|(?<!\d )each|chaque|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days|(?:lun|mar|mercre|jeu|vendre|same)dis|evenings|sessions|"
    r"classes|weeks?|days)(?!\p{L})",
    re.IGNORECASE,
)
_COUNTED_DAYS = matching(
    r"(?:{n}|{word_n}) ?(?:(?:business|working|full) )?(?:{days}|{weeks})(?!\w)", re.IGNORECASE
)
_ONE_SITTING = matcher(
    r"(?<!\p{L})(?:(?:one|a|single)[ -]sitting|(?:one|a) single (?:session|class|meeting)|"
    r"one[ -]off (?:session|class|workshop|event)|the day (?:looks?|runs?|goes)|"
    r"une seule (?:séance|rencontre))(?!\p{L})|"
    r"^[^:]{0,30}:\s?(?:(?:duration|length|durée|dauer|duur)\s?:\s)?(?:an?\s|one\s|une\s)?"
    r"(?:(?:half|full)[ -]day|demi[ -]journée)(?!\p{L})",
    re.IGNORECASE,
)
_A_DAY_BY_NAME = matcher(r"(?<!\p{L})(?<!per )(?<!a )day\W*$", re.IGNORECASE)
"""At the end of a title: "Stone Setting Day"."""
_EVENT = matcher(
    r"(?<!\p{L})(?:webinar|webcast|workshop|seminar|master ?class|taster|talk|lunch and learn|webinaire|"
    r"oficina|taller)(?!\p{L})(?! (?:series|program|certificate))",
    re.IGNORECASE,
)
_GATHERING = matcher(
    r"(?<!\p{L})(?:workshop|taster|(?:study|training|skills|field|practice) day|class|course|training|"
    r"seminar|session|webinar|master ?class|lesson|clinic|one[- ]day|certification|certificate|first aid|"
    r"atelier|cours|formation|séance|journée|webinaire|kurs|schulung|cursus|curso|taller|oficina)(?!\p{L})",
    re.IGNORECASE,
)
