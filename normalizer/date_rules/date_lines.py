"""The dates of one statement as people read them: ranges as one, lists, days on which one offering meets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Literal

from normalizer.date_rules.date_roles import For
from normalizer.date_rules.date_words import Partial
from normalizer.delivery_rules.studied_at import towns
from normalizer.engine.matchers import matcher
from normalizer.engine.roles import Told
from normalizer.patterns import Reading

Role = Literal["start", "end", "enrolment_deadline"]
ToldDate = Told[Partial, For, tuple[For, Partial]]

_CLOCK = (
    r"(?:,?\s*(?:at |à |om |um )?\d{1,2}(?:[:.h]\d\d)?(?: ?[ap]\.?m\.?| uur| uhr|"
    r" h)?(?: ?\(?[A-Z]{2,4}\)?)?)?"
)
_BETWEEN = matcher(
    rf"{_CLOCK}\s*+(?:\)|\(?(?:\p{{L}}{{2,9}}\.?\)?)?),?\s*+(?:-|–|—|→|to|until|till|through|thru|à|au|"
    r"jusqu['’](?:au|à)|bis(?: zum)?|tot(?: en met)?|t/m|al?|até|hasta(?: el)?|and ends?(?: on)?|"
    r", ending|(?<=, )ends?(?: on)?)\s*\(?",
    re.IGNORECASE
)  # fmt: skip
_LISTED = matcher(
    rf"{_CLOCK}(?:\s*\((?!cancel|annul)[^()\d]{{2,30}}\))?\s*(?:,|;|/|\||•|·|&|and|or|et|ou|und|oder|en|of|y|"
    r"o|e|\n)*\s*(?:again |then |"
    r"puis )?(?:(?:in|at|à)\s(?:\p{L}[\p{L}.'’-]+\s){1,3}(?:(?:on|le|from)\s)?|in |en |on |from |le |"
    r"the |à l['’]|à |au )?",
    re.IGNORECASE,
)
_FROM = matcher(
    r"(?:^|\W)(?:from|du|d['’]|del?|vom|van|between|entre|zwischen)\s*$|[,(–—:•·|-]\s*$|^\W*$|"
    r"^\W*(?:\d{1,2}|les|the|two|three|four|five|six|seven|eight|nine|ten|twelve)\s$",
    re.IGNORECASE,
)
_CLOCK_TIMES = matcher(
    r"(?:[\s\d:.,;()h–—-]|[ap]\.?m(?!\p{L})|(?:to|à|de|from|ab|vanaf|um|om|at|uhr|uur)(?!\p{L}))*+",
    re.IGNORECASE,
)
_AS_LONG = 60
"""Characters that clock times beside a date take."""


@dataclass(frozen=True)
class Dated:
    """A date, what it is for, and the words it stands in."""

    role: Role
    partial: Partial
    reading: Reading[Partial]
    grounds: str = ""
    """Why the day and the month of "03/04/2026" are taken in this order."""
    year_by: Reading[Partial] | None = None
    """What names the year of a day that is printed without one: "Winter 2027", the other end of a range."""

    @property
    def names_year(self) -> Reading[Partial]:
        """What names its year: the day itself, where that is printed with it."""
        return self.year_by or self.reading


def _in_year(day: Dated, other: Dated) -> Dated:
    """A day in the year of another."""
    return replace(day, partial=replace(day.partial, year=other.partial.year), year_by=other.names_year)


def dates_of(told: Sequence[ToldDate]) -> Iterator[Dated]:
    """Dates of one statement: ranges as one, and lists as far as they follow a start."""
    starts: list[Dated] = []
    ends: list[Dated] = []
    listed_after = set[int]()
    meeting = several = False
    ranges = 0
    counted = chosen = False
    before: ToldDate | None = None
    position = 0
    alone = _are_alone(told)
    while position < len(told):
        first, second = told[position], other_end(told, position)
        position += 2 if second else 1
        role = first.value[0] if first.value else None
        listed = bool(before and starts and _listed(before, first))
        if alone and (first.role is None or role == "meeting"):
            role = alone
        elif first.role is None and (listed or _opens(first, second)):
            role = "start"
        last = second.figure if second else None
        if role in ("start", "meeting"):
            chosen = chosen or bool(before and _or_between(before, first))
            counted = counted or (first.role is not None and first.role.name == "on_so_many_weekends")
            one_run = role == "meeting" or first.figure.value.days > 2  # "11, 18, 25 March and 1 April"
            several = several or first.figure.value.days > 2
            meeting = one_run if not starts else meeting and (listed or one_run)
            begin, *end = from_to(first.figure, last)
            ranges += bool(end) and first.figure.value.days == 1
            if listed:
                listed_after.add(len(starts))
            starts.append(begin)
            ends += end
        elif role == "enrolment_period" and last:
            yield _lent("enrolment_deadline", _range(first.figure.value, last.value)[1], last, first.figure)
        elif role in ("end", "enrolment_deadline"):
            figure = last or first.figure
            yield Dated(role, figure.value, figure)
        before = second or first
    _give_years(starts, listed_after)
    is_one = bool(starts) and meeting and (ranges < 2 or counted) and not chosen
    if is_one and several and len(starts) > 1 and _apart(starts[0].partial, starts[-1].partial) <= _RUN:
        # "March 6–7, 13–14 and April 3–4": the weekends of one run.
        yield starts[0]
        yield ends[-1] if ends and ends[-1].reading is starts[-1].reading else replace(starts[-1], role="end")
        return
    yield from ends
    yield from _days_of_one(starts) if is_one else starts


def _are_alone(told: Sequence[ToldDate]) -> Literal["start", "meeting"] | None:
    """What several dates are that are all that an unlabelled statement says: starts to choose from, "Sunday,
    April 19 or Saturday, May 9, 2027"; or days of one offering where clock times stand beside them."""
    if len(told) < 2 or told[0].figure.statement.label or not are_listed(told):
        return None
    first, last = told[0].figure, told[-1].figure
    text = first.statement.text
    rest = _ASIDE.sub("", text[: first.start] + text[last.end :])
    if not rest.strip(" .,;()–—-•·"):
        return "start"
    of_one = _CLOCK_RANGE.search(rest) and not _OR.search(text, first.start, last.end)
    return "meeting" if of_one and _CLOCK_TIMES.fullmatch(rest) else None


_OR = matcher(r"(?<!\p{L})(?:or|ou|oder|of|o)(?!\p{L})", re.IGNORECASE)


def _or_between(one: ToldDate, other: ToldDate) -> bool:
    """Whether one is to choose between two dates: "12 & 13 May, or 9 & 10 June 2026"."""
    return _OR.search(one.figure.statement.text, one.figure.end, other.figure.start) is not None


def _days_of_one(starts: Sequence[Dated]) -> list[Dated]:
    """Several days on which one offering takes place: it starts on the first and ends on the last. Days far
    apart are those of several runs."""
    first, last = starts[0].partial, starts[-1].partial
    if not first.day and not last.day and not first.season:
        return [starts[0]]  # "takes place in April and June"
    if (
        len(starts) < 2
        or not (first.day and last.day and first.month and last.month)
        or _apart(first, last) > _RUN
        or (len(starts) == 2 and _apart(first, last) > _TWO_APART)
    ):
        return list(starts)
    return [starts[0], replace(starts[-1], role="end")]


def days_of_a_run(starts: Sequence[Dated]) -> tuple[list[Dated], list[Dated]]:
    """The first and the last of several days that one line of an instance lists; of two, if they are near."""
    one_line = len({id(d.reading.statement) for d in starts}) == 1 and all(d.partial.day for d in starts)
    if len(starts) < 2 or not one_line:
        return list(starts), []
    first, last = starts[0], starts[-1]
    if len(starts) == 2 and _apart(first.partial, last.partial) > _TWO_APART:
        return list(starts), []
    return [first], [replace(last, role="end")]


_RUN = 100
"""Days within which the meetings of one short course lie."""
_TWO_APART = 60
"""Two days alone that are farther apart are those of two runs."""


def _apart(one: Partial, other: Partial) -> int:
    """Days from one date to another, where a year is unknown to the next such day."""
    first = date(one.year or 2000, one.month or 1, one.day or 1)
    second = date(other.year or one.year or 2000, other.month or 1, other.day or 1)
    return (second - first).days % 366 if not (one.year and other.year) else abs((second - first).days)


def _opens(first: ToldDate, second: ToldDate | None) -> bool:
    """Whether a range of dates begins its sentence, stands apart in it or after "from", or ends a line that
    names something; or a day without a year, or one with clock times, is all that a statement says; or a date
    stands in brackets after a town."""
    figure = first.figure
    if _is_of_a_town(figure, second.figure if second else figure):
        return True
    if second is not None or figure.value.last_day:
        return bool(_FROM.search(figure.before)) or _ends_a_name(figure, second.figure if second else figure)
    rest = _beside(first)
    return (
        rest is not None
        and bool(figure.value.day)
        and (not figure.value.year or _CLOCK_RANGE.search(rest) is not None)
    )


def _is_of_a_town(first: Reading[Partial], last: Reading[Partial]) -> bool:
    """ "Toronto (3 June 2027) Montreal (10 June 2027)"; "Dubai 9-13 March 2027, Online 7-11 June 2027"."""
    named = _NAMED.search(first.before) if last.after.startswith(")") else None
    if first.value.last_day and _ENDS_A_CELL.match(last.after):
        named = named or _BARELY_NAMED.search(first.before)
    return bool(named and (named[1].lower() in towns() or named[1].lower() == "online"))


_BARELY_NAMED = matcher(r"(?:^|[,;|])\s*(\p{Lu}[\p{L}.' -]{2,30}?)\s$")
_ENDS_A_CELL = matcher(r"\s?(?:$|[,;|])")
_NAMED = matcher(r"(?:^|[),;])\s*(\p{Lu}[\p{L}.' -]{2,30}?)\s*\([^()]{0,60}$")


def _ends_a_name(first: Reading[Partial], last: Reading[Partial]) -> bool:
    """ "Winter school 4-8 January"."""
    text = first.statement.text
    alone = not first.statement.label and not text[last.end :].strip(" .")
    return alone and _FEW_WORDS.fullmatch(text, 0, first.start) is not None


_FEW_WORDS = matcher(r"(?:\p{L}[\p{L}'’-]*\s){2,4}")


def _beside(told: ToldDate) -> str | None:
    """Clock times beside a date which is all that an unlabelled statement says; ``None`` where it says
    more."""
    figure = told.figure
    text = figure.statement.text
    if len(text) - (figure.end - figure.start) > _AS_LONG:
        return None
    heading = figure.statement.place.region == "body" and _CLOCK_RANGE.search(text) is not None
    if figure.statement.label and not heading:
        return None
    rest = _ASIDE.sub("", text[: figure.start] + text[figure.end :])
    return rest if _CLOCK_TIMES.fullmatch(rest) else None


_ASIDE = matcher(r"\([^()]{0,40}\)")
_CLOCK_RANGE = matcher(r"\d\s*(?:[ap]\.?m\.?|h)?\s*(?:-|–|to|à)\s*\d", re.IGNORECASE)


def is_meeting(told: ToldDate, following: str = "") -> bool:
    """Whether a line is a day with its clock times, "Mon January 11, 2027, 6:00-8:00 pm", or a day which
    clock times follow in a line or cell of their own."""
    if told.role and told.role.name == "beside_clock_times":
        return True
    rest = _beside(told) if told.role is None else None
    if rest is not None and _CLOCK_TIMES.fullmatch(following):
        rest += following
    return rest is not None and _CLOCK_RANGE.search(rest) is not None


def _listed(one: ToldDate, other: ToldDate) -> bool:
    """Whether a date follows another in a list: "January 11 and May 3, 2027"."""
    between = other.figure.statement.text[one.figure.end : other.figure.start]
    return bool(_LISTED.fullmatch(between))


def are_listed(told: Sequence[ToldDate]) -> bool:
    """Whether dates follow one another in a list, with nothing between them."""
    return bool(told) and all(_listed(one, other) for one, other in pairwise(told))


def _give_years(starts: list[Dated], listed_after: set[int]) -> None:
    """A year printed after the last of a list holds for those before it."""
    for position in range(len(starts) - 2, -1, -1):
        this, following = starts[position], starts[position + 1]
        needs_year = this.partial.month and not this.partial.year
        if position + 1 in listed_after and needs_year and following.partial.year:
            day, _ = _range(this.partial, following.partial)
            starts[position] = replace(this, partial=day, year_by=following.names_year)


NUMBERED_DAY = matcher(
    r"(?:day|dag|jour|journée|tag|día|dia|session|séance|sessie|workshop|class|bijeenkomst|atelier|meeting|"
    r"lesson|week|semaine|rencontre|les|sesión|semana|sessão|aula)s? ?#?\d{1,2}\b",
    re.IGNORECASE,
)


_DAY_OF_IT = matcher(r"(?:day|dag|jour|journée|tag|día|dia|bijeenkomst)s? ?#?\d{1,2}", re.IGNORECASE)
_OPENS_WITH_DAY = matcher(r"\W*(?:\p{L}{2,10}\.?,?\s+)?", re.IGNORECASE)


def is_numbered_day(told: ToldDate) -> bool:
    """Whether a line says on which date one of several days is: "Day 2: Thursday 23 April 2026 (Room 3)"."""
    figure, label = told.figure, told.figure.statement.label
    if told.role or not (figure.value.day and figure.value.month):
        return False
    before = figure.before
    if not label and ":" in before:
        label, before = before.split(":", 1)
    return _DAY_OF_IT.fullmatch(label.strip(" .:")) is not None and bool(_OPENS_WITH_DAY.fullmatch(before))


def from_to(first: Reading[Partial], second: Reading[Partial] | None) -> list[Dated]:
    if second is not None:
        begin, finish = _range(first.value, second.value)
        return [_lent("start", begin, first, second), _lent("end", finish, second, first)]
    if first.value.last_day:
        begin = replace(first.value, last_day=None)
        return [Dated("start", begin, first), Dated("end", replace(begin, day=first.value.last_day), first)]
    return [Dated("start", first.value, first)]


def _lent(role: Role, day: Partial, reading: Reading[Partial], lender: Reading[Partial]) -> Dated:
    """A day that may have its year from another."""
    is_lent = day.year and not reading.value.year
    return Dated(role, day, reading, year_by=lender if is_lent else None)


def first_and_last(meetings: Sequence[Dated]) -> list[Dated]:
    """Days of one offering, each in a line of its own: it starts on the first and ends on the last. Days far
    apart are those of several runs."""
    years = {d.partial.year: d for d in meetings if d.partial.year}
    of_all = next(iter(years.values())) if len(years) == 1 else None
    filled = [_in_year(d, of_all) if of_all and not d.partial.year else d for d in meetings]
    ordered = sorted(filled, key=lambda d: d.partial.edtf)
    if len(ordered) < 2 or _apart(ordered[0].partial, ordered[-1].partial) > _RUN:
        return [d for d in ordered if d.role == "start"]
    return [replace(ordered[0], role="start"), replace(ordered[-1], role="end")]


def other_end(told: Sequence[ToldDate], position: int) -> ToldDate | None:
    """The second date of a range that begins with the date at a position."""
    if position + 1 >= len(told):
        return None
    first, second = told[position], told[position + 1]
    if first.value and second.value and (first.value[0], second.value[0]) == ("enrolment_deadline", "start"):
        return None  # "Apply by 15 June 2026 for a September 2026 start"
    between = first.figure.statement.text[first.figure.end : second.figure.start]
    two_days = (
        not between.strip()
        and first.figure.value.day
        and not (first.figure.value.year or first.figure.before.strip())
    )
    return second if two_days or _BETWEEN.fullmatch(between) else None


def _range(begin: Partial, finish: Partial) -> tuple[Partial, Partial]:
    """A year printed at one end holds for both; a range over New Year began the year before."""
    if begin.year is None and finish.year is not None:
        crosses = bool(begin.month and finish.month and begin.month > finish.month)
        begin = replace(begin, year=finish.year - crosses)
    if finish.year is None and begin.year is not None:
        crosses = bool(begin.month and finish.month and begin.month > finish.month)
        finish = replace(finish, year=begin.year + crosses)
    return begin, finish
