"""Dates as far as they are known, and what they are for: start, end, last day to enrol.

Dates are read regardless of today; what is past or next is computed when served. A date without a year takes
it from the other end of its range or from the name of its term, and is then ``calculated``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Literal
from zoneinfo import ZoneInfo

import regex

from normalizer.listing import Evidence, Field, When
from normalizer.patterns import (
    Lead,
    Reading,
    Rule,
    Rules,
    View,
    authority,
    by_authority,
    calculated,
    not_understood,
    stated,
)
from normalizer.raw import Statement

_MONTHS: dict[int, str] = {
    1: r"jan(?:uary|vier|uar|uari|eiro)?|enero|janv", 2: r"feb(?:ruary|ruar|ruari|rero)?|fév(?:rier|r)?|fev(?:ereiro|rier)?",
    3: r"mar(?:ch|s|zo|ço)?|märz|maart|mrt", 4: r"apr(?:il)?|avr(?:il)?|abr(?:il)?", 5: r"may|mai|mei|mayo|maio",
    6: r"june?|juin|juni|junio|junho", 7: r"july?|juil(?:let)?|juli|julio|julho", 8: r"aug(?:ust|ustus)?|août|aout|agosto|ago",
    9: r"sept?(?:ember|embre|iembre|embro)?|set(?:embro)?", 10: r"oct(?:ober|obre|ubre)?|okt(?:ober)?|out(?:ubro)?",
    11: r"nov(?:ember|embre|iembre|embro)?", 12: r"dec(?:ember)?|déc(?:embre)?|dez(?:ember|embro)?|dic(?:iembre)?",
}  # fmt: skip
_MONTH_NUMBERS = tuple(
    (regex.compile(rf"(?:{names})$", regex.I), number) for number, names in _MONTHS.items()
)
MONTH = r"(?:" + "|".join(_MONTHS.values()) + r")(?!\p{L})\.?"
_WEEKDAY = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|"
    r"maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)"
    r"(?!\p{L})\.?,?"
)
_SEASONS = {"spring": "21", "printemps": "21", "summer": "22", "été": "22", "fall": "23", "autumn": "23", "automne": "23",
            "winter": "24", "hiver": "24"}  # fmt: skip
_YEAR = r"(?P<y>(?:19|20)\d\d)(?!\d)"


@dataclass(frozen=True)
class Partial:
    """A date as printed; what is not printed is ``None``."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: str | None = None
    instant: str | None = None
    last_day: int | None = None
    """"14-18 September": the last day of the same month."""

    @property
    def edtf(self) -> str:
        """EDTF, with ``XXXX`` for an unknown year."""
        year = f"{self.year:04d}" if self.year else "XXXX"
        if self.season:
            return f"{year}-{self.season}"
        return "-".join([year, *(f"{part:02d}" for part in (self.month, self.day) if part)])

    @property
    def valid(self) -> bool:
        """Whether such a day exists."""
        try:
            date(self.year or 2000, self.month or 1, self.day or 1)
        except ValueError:
            return False
        return True


def _partial(match: regex.Match[str]) -> Partial | None:
    groups = match.groupdict()
    month = next(
        (n for pattern, n in _MONTH_NUMBERS if pattern.match((groups.get("m") or "").rstrip("."))), None
    )
    partial = Partial(
        year=int(groups["y"]) if groups.get("y") else None,
        month=month or (int(groups["mm"]) if groups.get("mm") else None),
        day=int(groups["d"]) if groups.get("d") else None,
        season=_SEASONS[groups["s"].lower()] if groups.get("s") else None,
        last_day=int(groups["d2"]) if groups.get("d2") else None,
    )
    if not partial.valid or (partial.last_day and not replace(partial, day=partial.last_day).valid):
        return None
    return partial


def _instant(match: regex.Match[str]) -> Partial | None:
    try:
        moment = datetime.fromisoformat(match.group().upper())
    except ValueError:
        return None
    instant = moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if moment.tzinfo else None
    return Partial(moment.year, moment.month, moment.day, instant=instant)


DATE: Rules[Partial] = Rules(
    r"\d{4}-\d\d|\d/\d{1,2}/|(?<!\p{L})(?:jan|en[ei]|feb|fé?e?v|m[aä]r|maa|mrt|a[pvb]r|ma[yi]|mei|ju[inl]|aug|ao[uû]|ago|sep|set|o[ckub]t|out|nov|d[eéi][cz]|"
    r"spring|summer|fall|autumn|winter|printemps|été|automne|hiver)",
    [
        Rule(
            "iso_instant",
            r"(?<!\d)\d{4}-\d\d-\d\dt\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:z|[+-]\d\d:?\d\d)?",
            _instant,
            {"2024-09-04T15:00:00Z": Partial(2024, 9, 4, instant="2024-09-04T15:00:00Z")},
        ),
        Rule(
            "iso_date",
            r"(?<![\d-])(?P<y>(?:19|20)\d\d)-(?P<mm>\d\d)(?:-(?P<d>\d\d))?(?![\d-])",
            _partial,
            {"2026-04-16": Partial(2026, 4, 16), "2026-04": Partial(2026, 4), "2026-13-01": None},
        ),
        Rule(
            "day_month_year",
            rf"(?<![\d.,:/$€£])(?P<d>\d{{1,2}})(?:st|nd|rd|th|er|e|\.)?(?: ?(?:-|–|to|au|et|and|&) ?(?P<d2>\d{{1,2}})(?:st|nd|rd|th|\.)?)?"
            rf",? ?(?:de |of )?(?P<m>{MONTH})(?:,? ?(?:de )?{_YEAR})?",
            _partial,
            {
                "Friday 16 June 2023": Partial(2023, 6, 16),
                "29th Mar, 2022": Partial(2022, 3, 29),
                "31 août 2026": Partial(2026, 8, 31),
                "1er septembre": Partial(None, 9, 1),
                "14-18 September 2026": Partial(2026, 9, 14, last_day=18),
            },
        ),
        Rule(
            "month_day_year",
            rf"(?<!\p{{L}})(?P<m>{MONTH}) ?(?P<d>\d{{1,2}})(?!\d|:)(?:st|nd|rd|th)?(?: ?(?:-|–|&) ?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|:))?(?:,? ?{_YEAR})?",
            _partial,
            {
                "Wed Sep 13": Partial(None, 9, 13),
                "September 14, 2026": Partial(2026, 9, 14),
                "Oct. 5-7, 2026": Partial(2026, 10, 5, last_day=7),
            },
        ),
        Rule(
            "month_year",
            rf"(?<!\p{{L}})(?P<m>{MONTH}),? ?(?:de )?{_YEAR}",
            _partial,
            {"September 2026": Partial(2026, 9), "septembre 2026": Partial(2026, 9)},
        ),
        Rule(
            "season_year",
            rf"(?<!\p{{L}})(?P<s>{'|'.join(_SEASONS)})(?: term| semester| session)?,? ?(?:of |de )?{_YEAR}",
            _partial,
            {"Fall 2023": Partial(2023, season="23"), "Automne 2026": Partial(2026, season="23")},
        ),
        Rule(
            "slashed",
            r"(?<![\d/])(?P<d>\d{1,2})/(?P<mm>\d{1,2})/(?P<y>(?:19|20)\d\d)(?![\d/])",
            # Which number is the month cannot be told unless the other exceeds 12.
            lambda m: _partial(m) if int(m["d"]) > 12 else _swapped(m),
            {"28/02/2026": Partial(2026, 2, 28), "02/28/2026": Partial(2026, 2, 28), "03/04/2026": None},
        ),
    ],
    lead=Lead(_WEEKDAY + " (?:le )?|le |on ", lambda value, _: value),
    reach=32,
)  # fmt: skip
"""Dates as printed, whatever they are for."""


def _swapped(match: regex.Match[str]) -> Partial | None:
    partial = Partial(int(match["y"]), int(match["d"]), int(match["mm"]))
    return partial if partial.day and partial.day > 12 and partial.valid else None


_BETWEEN = regex.compile(
    r"\s*(?:-|–|—|to|until|till|through|thru|au|jusqu['’]au|bis|tot(?: en met)?|al?|até|hasta|and ends?(?: on)?|, ending)\s*", regex.I
)  # fmt: skip

Role = Literal["start", "end", "enrolment_deadline", "other"]
_ROLE_LABELS: tuple[tuple[Role, str], ...] = (
    ("enrolment_deadline", r"deadline|register by|apply by|closing date|closes|date limite|registration end|enrol(?:l)?ment end|last day|anmeldeschluss|uiterlijk"),
    ("other", r"updated|effective|posted|published|review|registration open|enrol(?:l)?ment start|inscriptions? ouvert|holiday|exam|outline|announce|access|expir|copyright|version|notice|session type|cancell?ation|refund|prerequisite|regist(?:er|ration)"),
    ("end", r"^\W*(?:course )?(?:end|finish|completion)(?:s|ing)?(?: date| on)?\W*$|^date de fin|^fin\b|einddatum"),
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
    dated = [d for role in ("start", "end", "enrolment_deadline") for d in _tokens(view, role)]
    if not any(d.role == "start" for d in dated):
        dated += _free(view)
    starts = tuple(d for d in dated if d.role == "start")
    return DateFields(
        starts=starts,
        start=_field(view, starts[:1], term)
        if starts
        else not_understood(view, "start", _unread(view, "start")),
        end=_field(view, [d for d in dated if d.role == "end"][:1], term),
        enrolment_deadline=_field(view, [d for d in dated if d.role == "enrolment_deadline"][:1], term),
    )


def _unread(view: View, about: str) -> tuple[Statement, ...]:
    return tuple(s for s in view.about(about) if not ROLLING.read([s]) and not _NO_DATE.search(s.text))


_NO_DATE = regex.compile(
    r"^\W*(?:tba|tbd|n/?a|none|null|to be (?:announced|determined)|à venir)?\W*$", regex.I
)
ROLLING: Rules[bool] = Rules(
    r"any.?time|rolling|continuous|start (?:when|today)|tout moment|tout temps|n'importe quand|jederzeit|elk moment",
    [
        Rule(
            "start_any_time",
            r"(?:start|begin|join|enrol+|commencez|débutez|inscription|inscrivez vous|démarrez)(?:s|ing|ment)? (?:the course |learning |now,? )?(?:at )?(?:any ?time|à tout moment|en tout temps|n'importe quand|jederzeit|op elk moment)|^any ?time$|"
            r"en tout temps|jederzeit|op elk moment",
            lambda m: True,
            {"Start anytime": True, "anytime": True, "Commencez en tout temps": True, "watch the videos at any time": None},
        ),
        Rule(
            "rolling_intake",
            r"(?:rolling|continuous) (?:start|intake|admission|enrol)\w*(?: dates?)?|start (?:when(?:ever)? you|today)",
            lambda m: True,
            {"Rolling admission": True, "continuous intake": True},
            unless_before=r"no",
        ),
    ],
)  # fmt: skip
"""Words that say learners may start at any time. Open registration alone does not."""


def _tokens(view: View, role: Role) -> list[Dated]:
    found = []
    for statement in view.about(role):
        readings = DATE.read([statement])
        if readings:
            found.append(Dated(role, _localized(readings[0].value, view), readings[0]))
    return found


def _localized(partial: Partial, view: View) -> Partial:
    """The local date of an instant, in the provider's time zone."""
    if not partial.instant or not view.provider:
        return partial
    moment = datetime.fromisoformat(partial.instant).astimezone(ZoneInfo(view.provider.time_zone))
    return Partial(moment.year, moment.month, moment.day, instant=partial.instant)


def _free(view: View) -> list[Dated]:
    """Dates of free statements whose label or words say what they are for."""
    found: list[Dated] = []
    for statement in view.free:
        readings = DATE.read([statement])
        position = 0
        while position < len(readings):
            first = readings[position]
            second = _other_end(readings, position)
            position += 2 if second else 1
            role = _role(first)
            if role == "other":
                continue
            if second is not None:
                begin, finish = _range(first.value, second.value)
                found.append(Dated("start" if role == "start" else role, begin, first))
                if role == "start":
                    found.append(Dated("end", finish, second))
            elif first.value.last_day:
                found.append(Dated(role, replace(first.value, last_day=None), first))
                if role == "start":
                    found.append(
                        Dated("end", replace(first.value, day=first.value.last_day, last_day=None), first)
                    )
            else:
                found.append(Dated(role, first.value, first))
    return sorted(found, key=lambda d: authority(d.reading))


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


def _field(view: View, dated: Sequence[Dated], term: Reading[Partial] | None) -> Field[When]:
    if not dated:
        return Field[When]()
    first = dated[0]
    evidence = view.cite(first.reading)
    if first.partial.year is None and term is not None and first.partial.month is not None:
        partial = replace(first.partial, year=_year_in_term(first.partial, term.value))
        if partial.valid:
            inputs = (first.reading.quote, term.quote)
            return calculated(When(date=partial.edtf), "year_from_term", inputs, (evidence, view.cite(term)))
    value = When(date=first.partial.edtf, instant=first.partial.instant)
    if first.partial.year is not None and first.reading.value.year is None:
        return calculated(
            value, "year_from_range", (first.reading.quote, first.reading.statement.text[:120]), (evidence,)
        )
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
    for dated in starts:
        one = _field(view, [dated], term)
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
    readings = ROLLING.read((*view.about("rolling", "start", "term"), *view.free))
    return stated(view, "rolling", by_authority(readings))
