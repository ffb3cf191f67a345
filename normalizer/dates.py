"""What dates are for: start, end, last day to enrol.

Dates are read regardless of today; what is past or next is computed when served. A date without a year takes
it from the other end of its range or from the name of its term, and is then ``calculated``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby, pairwise
from operator import attrgetter
from zoneinfo import ZoneInfo

from normalizer.date_rules.date_lines import (
    NUMBERED_DAY,
    Dated,
    Role,
    ToldDate,
    dates_of,
    days_of_a_run,
    first_and_last,
    from_to,
    is_meeting,
    is_numbered_day,
    other_end,
)
from normalizer.date_rules.date_roles import DATES
from normalizer.date_rules.date_words import DATE, Partial, unix_time
from normalizer.date_rules.day_order import ordered_in
from normalizer.date_rules.rolling_words import ROLLING
from normalizer.engine.matchers import matcher
from normalizer.engine.sheets import sentence_at
from normalizer.listing import Alternative, Evidence, Field, When, silent
from normalizer.patterns import Reading, authority
from normalizer.raw import Statement
from normalizer.view import View, calculated, not_understood, titled

_Date = Field[When]
_Dates = Field[tuple[When, ...]]


@dataclass(frozen=True)
class DateFields:
    """Dates of one subject."""

    starts: tuple[Dated, ...]
    start: Field[When]
    """The first start."""
    end: Field[When]
    enrolment_deadline: Field[When]


def read_dates(view: View) -> DateFields:
    """Start, end and last day to enrol of one subject."""
    term = _term(view)
    typed = [d for role in ("start", "end", "enrolment_deadline") for d in _tokens(view, role)]
    told, runs = _free(view), _days_of_runs(view)
    if runs:  # other days in the prose are those of something else
        told = [d for d in told if d.role == "enrolment_deadline" or _is_one_of(d.partial.edtf, runs)]
    found = typed + told
    if not any(d.role == "start" for d in found):
        found += _named(view.once(titled))
    if view.subject and not any(d.role in ("start", "end") for d in found):
        found += _named(view.about("term"))
    found.sort(key=lambda d: authority(d.reading))
    dated = [ordered for d in found if (ordered := ordered_in(view, d))]
    starts = _as_documented(_visible(_most_precise([d for d in dated if d.role == "start"])))
    ends = _visible(_most_precise([d for d in dated if d.role == "end"]))
    deadlines = [d for d in dated if d.role == "enrolment_deadline"]
    if view.subject and not ends:
        starts, ends = days_of_a_run(starts)
    if len({d.partial for d in starts}) == 1:
        ends = [_in_year_of(d, starts[0]) for d in ends]
        deadlines = [_in_year_of(d, starts[0]) for d in deadlines]
    if _several(starts) and _several(ends) and not _is_one_run(view, typed):
        # Each of several runs has its own; the meetings of one run go from the first to the last of them.
        starts = sorted(starts, key=lambda d: (_trust(d), d.partial.edtf)) if view.subject else starts
        ends = _last(ends, term) if view.subject else []
    unread = [d.reading.statement for d in found if d.role == "start" and d.partial.order_unknown]
    return DateFields(
        starts=tuple(starts),
        start=_field(view, "start", starts, term)
        if starts
        else not_understood(view, "start", tuple(dict.fromkeys((*_unread(view, "start"), *unread)))),
        end=_field(view, "end", ends, term),
        enrolment_deadline=_field(view, "enrolment_deadline", deadlines, term),
    )


def _in_year_of(dated: Dated, first: Dated) -> Dated:
    """A day without its year is, where it ends what starts on a known day, the first such day after it; the
    last day to enrol is the last such day until then."""
    day, start = dated.partial, first.partial
    if day.year or not (day.month and day.day and start.year and start.month and start.day):
        return dated
    is_later = (day.month, day.day) >= (start.month, start.day)
    year = start.year + (not is_later) if dated.role == "end" else start.year - is_later
    if (day.month, day.day) == (start.month, start.day):
        year = start.year
    is_a_day = day.day <= monthrange(year, day.month)[1]  # 29 February is none in most years
    return replace(dated, partial=replace(day, year=year), year_by=first.names_year) if is_a_day else dated


def _as_documented(starts: Sequence[Dated]) -> list[Dated]:
    """The starts that a field for them gives, where it does, and what tells more of these: the other days of
    a record are those on which one meets."""
    documented = [d for d in starts if d.reading.statement.about == "start" and not _in_markup(d)]
    known = {(d.partial.month, d.partial.day) for d in documented}
    return [d for d in starts if not known or (d.partial.month, d.partial.day) in known]


def _days_of_runs(view: View) -> frozenset[str]:
    """For a listing, the days that the records of its instances give."""
    if view.subject:
        return frozenset()
    of_runs = [
        s
        for s in view.raw.statements
        if s.subject and s.about in ("start", "end") and s.place.region == "data"
    ]
    return frozenset(reading.value.edtf for reading in DATE.read(of_runs))


def _is_one_of(day: str, runs: frozenset[str]) -> bool:
    return any(run.startswith(day) for run in runs)


def _is_one_run(view: View, typed: Sequence[Dated]) -> bool:
    """Whether the record of an instance gives one first and one last day, whatever its prose tells."""
    days = [{d.partial.edtf for d in typed if d.role == role} for role in ("start", "end")]
    return bool(view.subject) and all(len(of_role) == 1 for of_role in days)


def _last(dated: Sequence[Dated], term: Reading[Partial] | None) -> list[Dated]:
    """The last of several whole dates, those of a term in its year; none where one of them is not whole,
    which cannot be compared."""
    whole = [(_in_year_of_term(d.partial, term), d) for d in dated]
    if not all(partial.year and partial.day for partial, _ in whole):
        return []
    return [max(whole, key=lambda one: one[0].edtf)[1]]


def _in_year_of_term(partial: Partial, term: Reading[Partial] | None) -> Partial:
    if partial.year or term is None or not partial.month:
        return partial
    return replace(partial, year=_year_in_term(partial, term.value))


def _most_precise(dated: Sequence[Dated]) -> list[Dated]:
    """Without the dates that another one of the same kind of place tells more of, "Jul 30" beside
    "2025-07-30", and days whose year the markup alone has."""
    told = {(d.partial, _in_markup(d)) for d in dated}
    if len(told) > _TIMETABLE:
        return list(dated)
    vague = {
        (asked, where)
        for asked, where in told
        for known, there in told
        if (where == there or _is_day_without_year(asked)) and _tells_more(known, asked)
    }
    return [d for d in dated if (d.partial, _in_markup(d)) not in vague]


def _is_day_without_year(partial: Partial) -> bool:
    return partial.year is None and partial.day is not None


_TIMETABLE = 100
"""So many different dates are a timetable, in which no two are compared."""


def _in_markup(dated: Dated) -> bool:
    return dated.reading.statement.place.region == "markup"


def _tells_more(known: Partial, asked: Partial) -> bool:
    if asked.season:
        other_year = known.year and asked.year and known.year != asked.year
        return not other_year and known.month in _MONTHS_OF[asked.season]
    more = len(known.edtf.replace("X", "")) > len(asked.edtf.replace("X", ""))
    return more and _agree(known.edtf, asked.edtf)


_MONTHS_OF = {"21": range(1, 7), "22": range(4, 10), "23": range(8, 13), "24": (11, 12, 1, 2, 3, 4)}
"""Months in which a term of that season may start."""


def _several(dated: Sequence[Dated]) -> bool:
    """Whether several runs are told: what only machines see tells of the same ones."""
    return len({d.partial.edtf for d in dated if not _in_markup(d)}) > 1


def _visible(dated: Sequence[Dated]) -> list[Dated]:
    """What people see comes before what only machines see, which stays as a claim to be compared."""
    return sorted(dated, key=_in_markup)


def _unread(view: View, about: str) -> tuple[Statement, ...]:
    statements = view.about(about, f"{about}.seconds", f"{about}.milliseconds")
    return tuple(s for s in statements if not ROLLING.read([s]) and not _NO_DATE.search(s.text))


_NO_DATE = matcher(
    r"^\W*+(?:tba|tbd|n/?a|none|null|to be (?:announced|determined)|à venir)?\W*$", re.IGNORECASE
)


def _tokens(view: View, role: Role) -> list[Dated]:
    found = []
    for statement in view.about(role):
        readings = DATE.read([statement])
        if role == "start" and (len(readings) > 1 or (readings and readings[0].value.last_day)):
            told = list(DATES.told([statement]))
            second = other_end(told, 0)
            found += from_to(told[0].figure, second.figure if second else None)
        elif readings:
            found.append(Dated(role, _localized(readings[0].value, view), readings[0]))
    for unit, per_second in (("seconds", 1), ("milliseconds", 1000)):
        for statement in view.about(f"{role}.{unit}"):
            if partial := unix_time(statement.text, per_second):
                reading = Reading(partial, statement, 0, len(statement.text), f"unix_{unit}")
                found.append(Dated(role, _localized(partial, view), reading))
    return found


def _localized(partial: Partial, view: View) -> Partial:
    """The local date of an instant, in the provider's time zone unless it is printed with an offset."""
    if not partial.instant or partial.local or not view.provider:
        return partial
    moment = datetime.fromisoformat(partial.instant).astimezone(ZoneInfo(view.provider.time_zone))
    return Partial(moment.year, moment.month, moment.day, instant=partial.instant)


def _free(view: View) -> list[Dated]:
    """Dates of free statements whose label, words or form say what they are for."""
    found: list[Dated] = []
    meetings: list[Dated] = []
    following = {id(one): other.text for one, other in pairwise(view.free)}
    for statement, group in groupby(DATES.told(view.free), key=attrgetter("figure.statement")):
        told = list(group)
        dated = [replace(d, partial=_localized(d.partial, view)) for d in dates_of(told)]
        after = following.get(id(statement), "")
        if not dated and (is_meeting(told[0], after) or is_numbered_day(told[0])):
            dated = from_to(told[0].figure, None)
        if year := _year_of_label(statement.label) or _year_of_label(_heading(told[0].figure.before)):
            dated = [
                d if d.partial.year else replace(d, partial=replace(d.partial, year=year)) for d in dated
            ]
        dated = _in_years_of_terms(dated, told)
        if NUMBERED_DAY.match(statement.label) or is_meeting(told[0], after) or is_numbered_day(told[0]):
            meetings += dated
        else:
            found += dated
    ends = any(d.role == "end" for d in found)
    return [*found, *(d for d in first_and_last(meetings) if d.role != "end" or not ends)]


_OF_TERM = matcher(
    r"(?: ?(?:term|semester|session|quarter|trimestre))?\s*[(,:–—-]\s*[^.;:()\n]{0,30}", re.IGNORECASE
)


def _in_years_of_terms(dated: list[Dated], told: Sequence[ToldDate]) -> list[Dated]:
    """Days beside a term are those of its year: "Winter 2027 (January 11 – April 16)"."""
    terms = [t.figure for t in told if t.figure.value.season and t.figure.value.year]
    ends = [term.end for term in terms]

    def known(one: Dated) -> Dated:
        day, start = one.partial, one.reading.start
        before = bisect_right(ends, start)
        if not before or day.year or not day.month or one.role == "enrolment_deadline":
            return one
        if not _OF_TERM.fullmatch(one.reading.statement.text, ends[before - 1], start):
            return one
        term = terms[before - 1]
        found = replace(day, year=_year_in_term(day, term.value))
        fits = one.role == "end" or day.month in _MONTHS_OF[term.value.season or ""]
        return replace(one, partial=found, year_by=term) if fits and found.valid else one

    return list(map(known, dated)) if terms else dated


_ITS_YEAR = matcher(r"(?<![\d/–-])20\d\d(?![\d/–-])")


def _heading(before: str) -> str:
    return before if before.rstrip().endswith(":") else ""


def _year_of_label(label: str) -> int | None:
    """The one year that a label, or the words before a colon, name: "Dates for 2026"."""
    years = _ITS_YEAR.findall(label)
    return int(years[0]) if len(years) == 1 else None


def _named(statements: Sequence[Statement]) -> list[Dated]:
    """A date in a title, or in a line that begins with it, is that of the one run which has the page:
    "Trainer course, June 10-11, 2017". So is the term of a run of which no day is known: "Fall 2026". What a
    later sentence of the line tells is, if it is a whole day."""
    for statement in statements:
        _, end = sentence_at(statement.text, 0)
        told = [t for t in DATES.told([statement]) if t.figure.start < end or _is_whole(t.figure.value)]
        if (
            told
            and (told[0].figure.value.month or told[0].figure.value.season)
            and (told[0].role is None or (told[0].value and told[0].value[0] in ("start", "meeting")))
        ):
            second = other_end(told, 0)
            return from_to(told[0].figure, second.figure if second else None)
    return []


def _is_whole(partial: Partial) -> bool:
    return partial.year is not None and partial.day is not None


def _term(view: View) -> Reading[Partial] | None:
    for statement in view.about("term"):
        for reading in DATE.read([statement]):
            if reading.value.year:
                return reading
        years = list(_ITS_YEAR.finditer(statement.text))
        if len(years) == 1:  # "Upcoming sessions 2027"
            return Reading(Partial(int(years[0][0])), statement, *years[0].span(), "year_of_sessions")
    return None


def _field(view: View, name: str, dated: Sequence[Dated], term: Reading[Partial] | None) -> Field[When]:
    """The first date as a field; what a less trusted place says against it is kept beside it."""
    if not dated:
        return silent(name)
    chosen = _one(view, dated[0], term)
    against = _against(dated, chosen.value) if chosen.value else []
    if not against:
        return chosen
    alternatives = tuple(
        Alternative[When](value=When(date=d.partial.edtf), evidence=(view.cite(d.reading),)) for d in against
    )
    where = "the markup" if _in_markup(against[0]) else "the text"
    message = f"“{dated[0].reading.quote}” against “{against[0].reading.quote}” in {where}"
    view.note("FIELD_CONFLICT", name, message, (chosen.evidence[0], alternatives[0].evidence[0]))
    return chosen.model_copy(update={"alternatives": alternatives})


def _against(dated: Sequence[Dated], chosen: When) -> list[Dated]:
    """Dates in less trusted places that cannot be the chosen one: what only machines see against what people
    see, prose against fields and facts. Where these tell of several runs, prose may tell of one more."""
    first = _trust(dated[0])
    runs = {d.partial.edtf for d in dated if _trust(d) == first}
    claims = [d for d in dated if _trust(d) > first and (_in_markup(d) or (first == 0 and len(runs) == 1))]
    return [d for d in claims if not _agree(d.partial.edtf, chosen.date)]


def _trust(dated: Dated) -> int:
    """0 for fields and facts, 1 for prose, 2 for what only machines see."""
    return {"data": 0, "facts": 0, "body": 1, "markup": 2}[dated.reading.statement.place.region]


def _agree(one: str, other: str) -> bool:
    """Whether two EDTF dates can be the same day, as far as both are known."""
    return all(a == b or "X" in a + b for a, b in zip(one.split("-"), other.split("-"), strict=False))


def _one(view: View, dated: Dated, term: Reading[Partial] | None) -> Field[When]:
    evidence = view.cite(dated.reading)
    grounded = (dated.reading.quote, dated.grounds) if dated.grounds else (dated.reading.quote,)
    if dated.partial.year is None and term is not None and dated.partial.month is not None:
        partial = _in_year_of_term(dated.partial, term)
        if partial.valid:
            inputs = (*grounded, term.quote)
            return calculated(When(date=partial.edtf), "year_from_term", inputs, (evidence, view.cite(term)))
    if lender := dated.year_by:
        inputs, cited = (*grounded, _names_year(lender)), (evidence, view.cite(lender))
        return calculated(When(date=dated.partial.edtf), _year_rule(dated, lender), inputs, cited)
    if dated.grounds:
        return calculated(When(date=dated.partial.edtf), "order_of_day_and_month", grounded, (evidence,))
    value = When(date=dated.partial.edtf, instant=dated.partial.instant)
    if dated.partial.year is not None and dated.reading.value.year is None:
        inputs = (dated.reading.quote, _names_year(dated.reading))
        return calculated(value, "year_from_range", inputs, (evidence,))
    return _Date(state="stated", value=value, evidence=(evidence,))


def _year_rule(dated: Dated, lender: Reading[Partial]) -> str:
    if lender.value.season:
        return "year_from_term"
    return "year_from_range" if lender.statement is dated.reading.statement else "year_from_another_date"


def _names_year(reading: Reading[Partial]) -> str:
    """The words of a date that name its year, which may be those that it stands under."""
    label = reading.statement.label
    if reading.value.year:
        return reading.quote
    return label if _year_of_label(label) else f"{reading.before}{reading.quote}"


def _year_in_term(partial: Partial, term: Partial) -> int:
    """A winter term named by the year of its January may begin in the December before; a fall term named by
    its year may end in the January after."""
    year = term.year or 0
    if term.season == "24" and partial.month == 12:
        return year - 1
    if term.season == "23" and partial.month in (1, 2):
        return year + 1
    return year


def when_fields(view: View, starts: Sequence[Dated]) -> Field[tuple[When, ...]]:
    """All starts of an offering as one field, each with its evidence."""
    term = _term(view)
    items: list[When] = []
    evidence: list[Evidence] = []
    derived: list[str] = []
    visible = _of_best_place([d for d in starts if not _in_markup(d)]) or starts
    for dated in visible:
        one = _one(view, dated, term)
        if one.value is None or one.value in items:
            continue
        evidence.extend(e.model_copy(update={"item": len(items)}) for e in one.evidence)
        items.append(one.value)
        if one.calculation:
            derived.append(" + ".join(one.calculation.inputs))
    if not items:
        return _Dates()
    if derived:
        return calculated(tuple(items), "year_from_context", derived, evidence)
    against = _against(starts, items[0])
    others = Alternative[tuple[When, ...]](
        value=tuple(dict.fromkeys(When(date=d.partial.edtf) for d in against)),
        evidence=tuple(view.cite(d.reading) for d in against),
    )
    return _Dates(
        state="stated",
        value=tuple(items),
        evidence=tuple(evidence),
        alternatives=(others,) if against else (),
    )


def _of_best_place(starts: Sequence[Dated]) -> list[Dated]:
    """Starts that fields and facts tell beat those that prose does."""
    facts = [d for d in starts if d.reading.statement.place.region in ("data", "facts") and d.partial.month]
    return facts or list(starts)
