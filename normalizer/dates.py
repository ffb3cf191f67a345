"""What dates are for: start, end, last day to enrol.

Dates are read regardless of today; what is past or next is computed when served. A date without a year takes
it from the other end of its range or from the name of its term, and is then ``calculated``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import groupby
from operator import attrgetter
from typing import Literal
from zoneinfo import ZoneInfo

import regex

from normalizer.date_words import DATE, ROLLING, Partial
from normalizer.listing import Alternative, Evidence, Field, When
from normalizer.patterns import Reading, authority, by_authority
from normalizer.raw import Statement
from normalizer.view import View, calculated, not_understood, stated

_BETWEEN = regex.compile(
    r"\s*(?:-|–|—|to|until|till|through|thru|au|jusqu['’]au|bis|tot(?: en met)?|al?|até|hasta|and ends?(?: on)?|, ending)\s*", regex.I
)  # fmt: skip

Role = Literal["start", "end", "enrolment_deadline", "other"]
_ROLE_LABELS: tuple[tuple[Role, str], ...] = (
    ("enrolment_deadline", r"deadline|register by|apply by|closing date|closes|date limite|registration end|enrol(?:l)?ment end|last day|anmeldeschluss|uiterlijk"),
    ("other", r"updated|effective|posted|published|review|registration open|enrol(?:l)?ment start|inscriptions? ouvert|holiday|exam|outline|announce|access|expir|copyright|version|notice|session type|cancell?ation|refund|prerequisite|regist(?:er|ration)"),
    ("end", r"^\W*+(?:course )?(?:end|finish|completion)(?:s|ing)?(?: date| on)?\W*$|^date de fin|^fin\b|einddatum"),
    ("start", r"start|begin|date|when|offered|duration|schedule|session|intake|term|next|début|calendrier|quand|horaire|datum|wann|zeitraum|cuándo|inicio|cohort|section|offering"),
)  # fmt: skip
_ROLE_WORDS: tuple[tuple[Role, str], ...] = (
    ("enrolment_deadline", r"(?:deadline|register|apply|enrol+|sign up|registration (?:closes|ends)|applications? (?:close|due)|inscri\w+|s'inscrire|postuler)\b[^.]{0,40}?(?:by|before|until|is|:|on|avant|jusqu)?\W*(?:le )?$"),
    ("other", r"(?:updated|effective|as of|since|posted|published|©|copyright|no class(?:es)?|closed|except|holiday|midterm|final|exam\w*|reviewed|valid (?:until|to)|registration opens?|opens? on|born|founded|prior to|version)\b[^.]{0,30}$"),
    ("start", r"(?:starts?|starting|begins?|beginning|commenc\w+|kicks? off|intakes?|runs?|running|offered|held|takes? place|next (?:session|offering|start|cohort|intake)|launch\w*|from|débute\w*|commence\w*|à partir du|dès le|du|aura lieu|beginnt|start(?:et|en)|begint|vindt plaats|comienza|empieza|début)\b(?: (?:on|from|in|the|le|op|am|date|is|at|el|in de|again|every))*\W*$"),
    ("end", r"(?:ends?|ending|until|finish\w*|concludes?|jusqu['’]au|se termine|prend fin)\b(?: on| le)?\W*$"),
)  # fmt: skip
_LABELS = tuple((role, regex.compile(pattern)) for role, pattern in _ROLE_LABELS)
_WORDS = tuple((role, regex.compile(rf"(?<!\p{{L}}){pattern}")) for role, pattern in _ROLE_WORDS)


@dataclass(frozen=True)
class Dated:
    """A date, what it is for, and the words it stands in."""

    role: Role
    partial: Partial
    reading: Reading[Partial]


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
    dated = [d for role in ("start", "end", "enrolment_deadline") for d in _tokens(view, role)] + _free(view)
    if not any(d.role == "start" for d in dated):
        dated += _in_title(view)
    dated.sort(key=lambda d: authority(d.reading))
    starts = _visible([d for d in dated if d.role == "start"])
    return DateFields(
        starts=tuple(starts),
        start=_field(view, "start", starts, term)
        if starts
        else not_understood(view, "start", _unread(view, "start")),
        end=_field(view, "end", _visible([d for d in dated if d.role == "end"]), term),
        enrolment_deadline=_field(
            view, "enrolment_deadline", [d for d in dated if d.role == "enrolment_deadline"], term
        ),
    )


def _visible(dated: Sequence[Dated]) -> list[Dated]:
    """What people see comes before what only machines see, which stays as a claim to be compared."""
    return sorted(dated, key=lambda d: d.reading.statement.place.region == "markup")


def _unread(view: View, about: str) -> tuple[Statement, ...]:
    statements = view.about(about, f"{about}.seconds", f"{about}.milliseconds")
    return tuple(s for s in statements if not ROLLING.read([s]) and not _NO_DATE.search(s.text))


_NO_DATE = regex.compile(
    r"^\W*+(?:tba|tbd|n/?a|none|null|to be (?:announced|determined)|à venir)?\W*$", regex.I
)


def _tokens(view: View, role: Role) -> list[Dated]:
    found = []
    for statement in view.about(role):
        readings = DATE.read([statement])
        if readings:
            found.append(Dated(role, _localized(readings[0].value, view), readings[0]))
    for unit, per_second in (("seconds", 1), ("milliseconds", 1000)):
        for statement in view.about(f"{role}.{unit}"):
            if partial := _unix_time(statement.text, per_second):
                reading = Reading(partial, statement, 0, len(statement.text), f"unix_{unit}")
                found.append(Dated(role, _localized(partial, view), reading))
    return found


def _unix_time(text: str, per_second: int) -> Partial | None:
    """A typed instant. One before 2000 was never set: 0 is what many systems write for nothing."""
    if not regex.fullmatch(r"\d{9,14}", text):
        return None
    try:
        moment = datetime.fromtimestamp(int(text) / per_second, UTC)
    except (OverflowError, ValueError, OSError):
        return None
    if not 2000 <= moment.year < 2100:
        return None
    instant = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    return Partial(moment.year, moment.month, moment.day, instant=instant)


def _localized(partial: Partial, view: View) -> Partial:
    """The local date of an instant, in the provider's time zone."""
    if not partial.instant or not view.provider:
        return partial
    moment = datetime.fromisoformat(partial.instant).astimezone(ZoneInfo(view.provider.time_zone))
    return Partial(moment.year, moment.month, moment.day, instant=partial.instant)


def _free(view: View) -> list[Dated]:
    """Dates of free statements whose label, words or form say what they are for."""
    found: list[Dated] = []
    meetings: list[Dated] = []
    for statement, group in groupby(DATE.read(view.free), key=attrgetter("statement")):
        readings = list(group)
        position = 0
        while position < len(readings):
            first = readings[position]
            second = _other_end(readings, position)
            position += 2 if second else 1
            role = "start" if second and _is_all(statement, first, second) else _role(first)
            if role == "start" and _MEETING.match(statement.label):
                meetings.append(Dated(role, first.value, first))
            elif role == "start":
                found += _from_to(first, second)
            elif role != "other":
                found.append(Dated(role, first.value, first))
    return [*found, *_first_and_last(meetings)]


def _in_title(view: View) -> list[Dated]:
    """A date in a title is that of the one run which has the page: "Trainer course, June 10-11, 2017"."""
    readings = DATE.read(view.about("title"))
    if not readings or readings[0].value.month is None:
        return []
    return _from_to(readings[0], _other_end(readings, 0))


_MEETING = regex.compile(
    r"(?:day|dag|jour|journée|tag|día|dia|session|séance|sessie|workshop|class|bijeenkomst|atelier)s? ?#?\d{1,2}\b",
    regex.I,
)


def _is_all(statement: Statement, first: Reading[Partial], second: Reading[Partial]) -> bool:
    """Whether a range of dates is all that a statement says: "16 Apr - 4 Jun" below a title."""
    rest = statement.text[: first.start] + statement.text[second.end :]
    return not regex.search(r"[\p{L}\d]", rest)


def _from_to(first: Reading[Partial], second: Reading[Partial] | None) -> list[Dated]:
    if second is not None:
        begin, finish = _range(first.value, second.value)
        return [Dated("start", begin, first), Dated("end", finish, second)]
    if first.value.last_day:
        begin = replace(first.value, last_day=None)
        return [Dated("start", begin, first), Dated("end", replace(begin, day=first.value.last_day), first)]
    return [Dated("start", first.value, first)]


def _first_and_last(meetings: Sequence[Dated]) -> list[Dated]:
    """Numbered days of one offering: it starts on the first and ends on the last."""
    ordered = sorted(meetings, key=lambda d: d.partial.edtf)
    if not ordered:
        return []
    last = ordered[-1]
    return [ordered[0], *([replace(last, role="end")] if len(ordered) > 1 else [])]


def _other_end(readings: Sequence[Reading[Partial]], position: int) -> Reading[Partial] | None:
    if position + 1 >= len(readings):
        return None
    first, second = readings[position], readings[position + 1]
    between = first.statement.text[first.end : second.start]
    return second if _BETWEEN.fullmatch(between) else None


def _range(begin: Partial, finish: Partial) -> tuple[Partial, Partial]:
    """A year printed at one end holds for both; a range over New Year began the year before."""
    if begin.year is None and finish.year is not None:
        crosses = bool(begin.month and finish.month and begin.month > finish.month)
        begin = replace(begin, year=finish.year - crosses)
    if finish.year is None and begin.year is not None:
        crosses = bool(begin.month and finish.month and begin.month > finish.month)
        finish = replace(finish, year=begin.year + crosses)
    return begin, finish


def _role(reading: Reading[Partial]) -> Role:
    before = reading.before
    close = before[-80:].lower()
    for role, pattern in _WORDS:
        if pattern.search(close):
            return role
    statement = reading.statement
    if statement.place.region == "body" and len(before) > 60:
        return "other"
    label = statement.label.lower()
    return next((role for role, pattern in _LABELS if pattern.search(label)), "other")


def _term(view: View) -> Reading[Partial] | None:
    for statement in view.about("term"):
        for reading in DATE.read([statement]):
            if reading.value.year:
                return reading
    return None


def _field(view: View, name: str, dated: Sequence[Dated], term: Reading[Partial] | None) -> Field[When]:
    """The first date as a field; a claim of the markup that disagrees with it is kept beside it."""
    if not dated:
        return Field[When]()
    chosen = _one(view, dated[0], term)
    claims = [d for d in dated[1:] if d.reading.statement.place.region == "markup"]
    against = [d for d in claims if chosen.value and not _agree(d.partial.edtf, chosen.value.date)]
    if not against:
        return chosen
    alternatives = tuple(
        Alternative[When](value=When(date=d.partial.edtf), evidence=(view.cite(d.reading),)) for d in against
    )
    message = f"“{dated[0].reading.quote}” against “{against[0].reading.quote}” in the markup"
    view.note("FIELD_CONFLICT", name, message, (chosen.evidence[0], alternatives[0].evidence[0]))
    return chosen.model_copy(update={"alternatives": alternatives})


def _agree(one: str, other: str) -> bool:
    """Whether two EDTF dates can be the same day, as far as both are known."""
    return all(a == b or "X" in a + b for a, b in zip(one.split("-"), other.split("-"), strict=False))


def _one(view: View, dated: Dated, term: Reading[Partial] | None) -> Field[When]:
    evidence = view.cite(dated.reading)
    if dated.partial.year is None and term is not None and dated.partial.month is not None:
        partial = replace(dated.partial, year=_year_in_term(dated.partial, term.value))
        if partial.valid:
            inputs = (dated.reading.quote, term.quote)
            return calculated(When(date=partial.edtf), "year_from_term", inputs, (evidence, view.cite(term)))
    value = When(date=dated.partial.edtf, instant=dated.partial.instant)
    if dated.partial.year is not None and dated.reading.value.year is None:
        inputs = (dated.reading.quote, dated.reading.statement.text[:120])
        return calculated(value, "year_from_range", inputs, (evidence,))
    return Field[When](state="stated", value=value, evidence=(evidence,))


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
    visible = [d for d in starts if d.reading.statement.place.region != "markup"] or starts
    for dated in visible:
        one = _one(view, dated, term)
        if one.value is None or one.value in items:
            continue
        evidence.extend(e.model_copy(update={"item": len(items)}) for e in one.evidence)
        items.append(one.value)
        if one.calculation:
            derived.append(" + ".join(one.calculation.inputs))
    if not items:
        return Field[tuple[When, ...]]()
    if derived:
        return calculated(tuple(items), "year_from_context", derived, evidence)
    return Field[tuple[When, ...]](state="stated", value=tuple(items), evidence=tuple(evidence))


def read_rolling(view: View) -> Field[bool]:
    """True when learners may start at any time; open registration alone is not that."""
    readings = [*ROLLING.read(view.about("rolling", "start", "term")), *ROLLING.read(view.free)]
    return stated(view, "rolling", by_authority(readings))
