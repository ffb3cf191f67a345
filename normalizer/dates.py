"""What dates are for: start, end, last day to enrol.

Dates are read regardless of today; what is past or next is computed when served. A date without a year takes
it from the other end of its range or from the name of its term, and is then ``calculated``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby
from operator import attrgetter
from typing import Literal
from zoneinfo import ZoneInfo

from normalizer.date_roles import DATES, For
from normalizer.date_words import DATE, ROLLING, Partial, in_order, unix_time
from normalizer.listing import Alternative, Evidence, Field, When
from normalizer.patterns import Reading, authority, by_authority, matcher
from normalizer.raw import Statement
from normalizer.roles import Told
from normalizer.view import View, calculated, not_understood, stated, titled

Role = Literal["start", "end", "enrolment_deadline"]
ToldDate = Told[Partial, For, tuple[For, Partial]]

_CLOCK = r"(?:,?\s*(?:at |à |om |um )?\d{1,2}(?:[:.h]\d\d)?(?: ?[ap]\.?m\.?| uur| uhr| h)?(?: ?\(?[A-Z]{2,4}\)?)?)?"
_BETWEEN = matcher(
    rf"{_CLOCK}\s*\(?(?:\p{{L}}{{2,9}}\.?\)?)?,?\s*(?:-|–|—|to|until|till|through|thru|au|jusqu['’]au|bis(?: zum)?|tot(?: en met)?|t/m|al?|até|hasta(?: el)?|and ends?(?: on)?|, ending)\s*", re.IGNORECASE
)  # fmt: skip
_LISTED = matcher(
    rf"{_CLOCK}\s*(?:,|;|/|\||•|·|&|and|or|et|ou|und|oder|en|of|y|o|e|\n)*\s*(?:in |en |on |from |le |the )?",
    re.IGNORECASE,
)
_FROM = matcher(
    r"(?:^|\W)(?:from|du|del?|vom|van|between|entre|zwischen)\s*$|[,(–—:-]\s*$|^\W*$", re.IGNORECASE
)
_ALONE = matcher(
    r"\W*(?:from|à partir de|ab|vanaf)?\s*(?:\d{1,2}[:.h]?(?:\d\d)?\s*(?:[ap]\.?m\.?)?\s*(?:-|–|to|à)?\s*)*\W*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Dated:
    """A date, what it is for, and the words it stands in."""

    role: Role
    partial: Partial
    reading: Reading[Partial]
    grounds: str = ""
    """Why the day and the month of "03/04/2026" are taken in this order."""


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
    found = [d for role in ("start", "end", "enrolment_deadline") for d in _tokens(view, role)] + _free(view)
    if not any(d.role == "start" for d in found):
        found += _in_title(view)
    found.sort(key=lambda d: authority(d.reading))
    dated = [ordered for d in found if (ordered := _in_order(view, d))]
    starts = _visible(_most_precise([d for d in dated if d.role == "start"]))
    ends = _visible(_most_precise([d for d in dated if d.role == "end"]))
    if _several(starts) and _several(ends):
        ends = []  # each of several runs has its own
    unread = [d.reading.statement for d in found if d.role == "start" and d.partial.order_unknown]
    return DateFields(
        starts=tuple(starts),
        start=_field(view, "start", starts, term)
        if starts
        else not_understood(view, "start", tuple(dict.fromkeys((*_unread(view, "start"), *unread)))),
        end=_field(view, "end", ends, term),
        enrolment_deadline=_field(
            view, "enrolment_deadline", [d for d in dated if d.role == "enrolment_deadline"], term
        ),
    )


def _most_precise(dated: Sequence[Dated]) -> list[Dated]:
    """Without the dates that another one of the same kind of place tells more of: "Jul 30" beside "2025-07-30"."""
    return [d for d in dated if not any(_tells_more(other, d) for other in dated)]


def _tells_more(one: Dated, other: Dated) -> bool:
    if (one.reading.statement.place.region == "markup") != (other.reading.statement.place.region == "markup"):
        return False
    known, asked = one.partial.edtf, other.partial.edtf
    if other.partial.season:
        years = one.partial.year and other.partial.year and one.partial.year != other.partial.year
        return bool(one.partial.month) and not years and one.partial.month in _MONTHS_OF[other.partial.season]
    return len(known.replace("X", "")) > len(asked.replace("X", "")) and _agree(known, asked)


_MONTHS_OF = {"21": range(1, 7), "22": range(4, 10), "23": range(8, 13), "24": (11, 12, 1, 2, 3, 4)}
"""Months in which a term of that season may start."""


def _several(dated: Sequence[Dated]) -> bool:
    """Whether several runs are told: what only machines see tells of the same ones."""
    return len({d.partial.edtf for d in dated if d.reading.statement.place.region != "markup"}) > 1


_DAY_FIRST = frozenset("GB IE FR BE NL LU DE AT CH ES PT IT DK NO FI AU NZ IN ZA BR MX AR CL CO PE".split())
_MONTH_FIRST = frozenset({"US"})
"""Countries in which numeric dates are written in one order. Canada is not among them: all orders are met there."""


def _in_order(view: View, dated: Dated) -> Dated | None:
    """A date of unknown order as the page's other dates have it, else as its provider's country writes dates;
    ``None`` where neither tells."""
    if not dated.partial.order_unknown:
        return dated
    country = view.provider.country if view.provider else ""
    orders = _orders_on_page(view)
    if len(orders) == 1:
        day_first, grounds = next(iter(orders)), "as in the other dates of this page"
    elif not orders and country in _DAY_FIRST | _MONTH_FIRST:
        day_first, grounds = country in _DAY_FIRST, f"as dates are written in {country}"
    else:
        return None
    partial = in_order(dated.partial, day_first=day_first)
    return replace(dated, partial=partial, grounds=grounds) if partial.valid else None


_TELLING = matcher(r"(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(?:19|20)\d\d(?!\d)")


def _orders_on_page(view: View) -> set[bool]:
    """Whether numeric dates of the page that leave no doubt put the day first."""
    pairs = ((int(m[1]), int(m[3])) for s in view.raw.statements for m in _TELLING.finditer(s.text))
    return {
        first > 12 for first, second in pairs if max(first, second) <= 31 and (first > 12) != (second > 12)
    }


def _visible(dated: Sequence[Dated]) -> list[Dated]:
    """What people see comes before what only machines see, which stays as a claim to be compared."""
    return sorted(dated, key=lambda d: d.reading.statement.place.region == "markup")


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
        if readings:
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
    for statement, group in groupby(DATES.told(view.free), key=attrgetter("figure.statement")):
        dated = [replace(d, partial=_localized(d.partial, view)) for d in _of_statement(list(group))]
        numbered = bool(_MEETING.match(statement.label))
        meetings += [d for d in dated if numbered and d.role == "start"]
        found += [d for d in dated if not (numbered and d.role in ("start", "end"))]
    return [*found, *_first_and_last(meetings)]


def _of_statement(told: Sequence[ToldDate]) -> Iterator[Dated]:
    """Dates of one statement: ranges as one, and lists as far as they follow a start."""
    starts: list[Dated] = []
    meeting = False
    before: ToldDate | None = None
    position = 0
    while position < len(told):
        first, second = told[position], _other_end(told, position)
        position += 2 if second else 1
        role = first.value[0] if first.value else None
        listed = bool(before and starts and _listed(before, first))
        if first.role is None and (listed or _opens(first, second)):
            role = "start"
        last = second.figure if second else None
        if role in ("start", "meeting"):
            meeting = role == "meeting" if not starts else meeting and (listed or role == "meeting")
            begin, *end = _from_to(first.figure, last)
            starts = _with_year([*starts, begin]) if listed else [*starts, begin]
            yield from end
        elif role == "enrolment_period" and last:
            yield Dated("enrolment_deadline", _range(first.figure.value, last.value)[1], last)
        elif role in ("end", "enrolment_deadline"):
            figure = last or first.figure
            yield Dated(role, figure.value, figure)
        before = second or first
    yield from _days_of_one(starts) if starts and meeting else starts


def _days_of_one(starts: Sequence[Dated]) -> list[Dated]:
    """Several days on which one offering takes place: it starts on the first and ends on the last. Days far apart
    are those of several runs."""
    first, last = starts[0].partial, starts[-1].partial
    if not first.day and not last.day:
        return [starts[0]]  # "takes place in April and June"
    if (
        len(starts) < 2
        or not (first.day and last.day and first.month and last.month)
        or _apart(first, last) > _RUN
    ):
        return list(starts)
    return [starts[0], replace(starts[-1], role="end")]


_RUN = 100
"""Days within which the meetings of one short course lie."""


def _apart(one: Partial, other: Partial) -> int:
    """Days from one date to another, where a year is unknown to the next such day."""
    first = date(one.year or 2000, one.month or 1, one.day or 1)
    second = date(other.year or one.year or 2000, other.month or 1, other.day or 1)
    return (second - first).days % 366 if not (one.year and other.year) else abs((second - first).days)


def _opens(first: ToldDate, second: ToldDate | None) -> bool:
    """Whether a range of dates begins its sentence, stands apart in it or after "from"; or a day without a year is
    all that a statement says."""
    figure = first.figure
    if second is not None or figure.value.last_day:
        return bool(_FROM.search(figure.before))
    text = figure.statement.text
    alone = not figure.statement.label and _ALONE.fullmatch(text[: figure.start] + text[figure.end :])
    return bool(alone and figure.value.day and not figure.value.year)


def _listed(one: ToldDate, other: ToldDate) -> bool:
    """Whether a date follows another in a list: "January 11 and May 3, 2027"."""
    between = other.figure.statement.text[one.figure.end : other.figure.start]
    return bool(_LISTED.fullmatch(between))


def _with_year(starts: Sequence[Dated]) -> list[Dated]:
    """A year printed after the last of a list holds for those before it."""
    last = starts[-1].partial
    return [
        replace(d, partial=_range(d.partial, last)[0])
        if last.year and not d.partial.year and d.partial.month
        else d
        for d in starts
    ]


def _in_title(view: View) -> list[Dated]:
    """A date in a title, or in a line that begins with it, is that of the one run which has the page: "Trainer
    course, June 10-11, 2017"."""
    for statement in titled(view):
        told = list(DATES.told([statement]))
        if told and told[0].figure.value.month is not None and (told[0].role is None or told[0].value):
            second = _other_end(told, 0)
            return _from_to(told[0].figure, second.figure if second else None)
    return []


_MEETING = matcher(
    r"(?:day|dag|jour|journée|tag|día|dia|session|séance|sessie|workshop|class|bijeenkomst|atelier)s? ?#?\d{1,2}\b",
    re.IGNORECASE,
)


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


def _other_end(told: Sequence[ToldDate], position: int) -> ToldDate | None:
    """The second date of a range that begins with the date at a position."""
    if position + 1 >= len(told):
        return None
    first, second = told[position], told[position + 1]
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
    if dated.grounds:
        inputs = (dated.reading.quote, dated.grounds)
        return calculated(When(date=dated.partial.edtf), "order_of_day_and_month", inputs, (evidence,))
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
    visible = _of_best_place([d for d in starts if d.reading.statement.place.region != "markup"]) or starts
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


def _of_best_place(starts: Sequence[Dated]) -> list[Dated]:
    """Starts that fields and facts tell beat those that prose does."""
    facts = [d for d in starts if d.reading.statement.place.region in ("data", "facts") and d.partial.month]
    return facts or list(starts)


def read_rolling(view: View) -> Field[bool]:
    """True when learners may start at any time; open registration alone is not that."""
    known = view.under("Start", view.about("rolling", "start", "term"))
    return stated(view, "rolling", by_authority([*ROLLING.read(known), *ROLLING.read(view.free)]))
