"""Calendar span of an offering: of several lengths that are told, the one that holds; one pace and the other;
courses of a series one after another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from normalizer.engine.matchers import matcher
from normalizer.engine.parts import number
from normalizer.listing import Duration, Field, silent
from normalizer.patterns import Reading, matching
from normalizer.raw import Statement
from normalizer.view import View, calculated, not_understood, stated
from normalizer.workload_rules.alternatives import one_of_several
from normalizer.workload_rules.calendar_words import SPANS
from normalizer.workload_rules.effort_sums import counted, courses_counted
from normalizer.workload_rules.length_kinds import Length
from normalizer.workload_rules.time_words import Span, Unit


def read_duration(view: View, lengths: Sequence[Reading[Length]]) -> Field[Duration]:
    """The calendar span of one subject, from the lengths told of it."""
    for statement in view.about("duration.weeks"):
        weeks = typed_number(statement.text)
        if weeks is None:
            return not_understood(view, "duration", (statement,))
        return stated(view, "duration", [_as_duration(_whole(weeks, "W", statement, "duration_weeks_token"))])
    if bounds := _of_least_and_most(view):
        return bounds
    parts = view.about("duration.amount", "duration.unit")
    if typed := _of_amount_and_unit(view, parts):
        return typed
    if coded := _of_code(view):
        return coded
    told = one_of_several([r for r in lengths if r.value.kind == "whole"])
    if between := (
        _least_and_most(view, told)
        or _at_either_pace(view, told)
        or _in_rows_of_options(view, told)
        or _of_one_field(view, told)
    ):
        return between
    if whole := _weeks_first(told):
        return stated(view, "duration", [_as_duration(r) for r in whole])
    series = _of_named_courses(view) or _of_series(view, lengths)
    if series.known or not parts or re.fullmatch(r"[0.]+", parts[0].text):
        return series
    return not_understood(view, "duration", parts)


_LENGTHS_BY_CODE: dict[str, tuple[float | None, float | None, Unit]] = {
    "1": (None, 1, "D"),
    "2": (1, 2, "D"),
    "3": (3, 7, "D"),
    "4": (2, 3, "W"),
    "5": (4, 11, "W"),
    "6": (3, 5, "M"),
    "7": (6, 12, "M"),
    "8": (13, 24, "M"),
    "9": (3, 4, "Y"),
    "10": (4, None, "Y"),
}
"""``calendarLength`` of finders of eligible training in the United States: the classes that New Jersey's open
source lists."""


def _of_code(view: View) -> Field[Duration] | None:
    """The span of a class of lengths, by its number."""
    for statement in view.about("duration"):
        if statement.label == "calendarLength" and (span := _LENGTHS_BY_CODE.get(statement.text.strip())):
            low, high, unit = span
            value = Duration(
                min=_period(low, unit),
                max=_period(high, unit),
                weeks_min=weeks(low, unit),
                weeks_max=weeks(high, unit),
            )
            inputs = (f"calendarLength: {statement.text}",)
            evidence = view.evidence(statement, "calendar_length_code")
            return calculated(value, "calendar_length_code", inputs, (evidence,))
    return None


def _weeks_first(whole: list[Reading[Length]]) -> list[Reading[Length]]:
    """Of "six months (26 weeks)" the weeks, which are printed and need not be calculated; of "20 days over
    six months" the months."""
    whole = _in_weeks(whole)
    beside = [r for r in whole[1:] if r.statement is whole[0].statement]
    if beside and whole[0].value.unit == "D" and beside[0].value.unit != "D":
        between = whole[0].statement.text[whole[0].end : beside[0].start]
        return beside if _LIE_IN.fullmatch(between) else whole
    if in_all := [r for r in whole if r.rule == "in_all"]:
        return in_all
    again = [r for r in beside if r.rule == "said_again"]
    return again if again and whole[0].value.unit in "MY" else whole


def _in_weeks(whole: list[Reading[Length]]) -> list[Reading[Length]]:
    """Days that are told in weeks as well are these weeks: "a 14-day module", "a two-week program"."""
    days = whole[0].value if whole else None
    if days is None or days.unit != "D" or days.min is None or days.max is None:
        return whole
    same = next(
        (
            r.value
            for r in whole
            if r.value.unit == "W" and (r.value.min, r.value.max) == (days.min / 7, days.max / 7)
        ),
        None,
    )
    return [replace(r, value=same) if r.value == days else r for r in whole] if same else whole


def _least_and_most(view: View, told: Sequence[Reading[Length]]) -> Field[Duration] | None:
    """The span between a least and a most that one statement tells: "in as few as 8 months, or up to 2
    years"."""
    low = [r for r in told if r.value.max is None]
    high = [r for r in told if r.value.min is None]
    if len(told) != 2 or not low or not high or low[0].statement is not high[0].statement:
        return None
    return _bounded_by(view, [_as_duration(low[0])], [_as_duration(high[0])])


_PACES = matcher(
    r"(?<!\p{L})(?:(?P<full>full[- ]?time|ft|temps (?:plein|complet)|vollzeit|voltijd|"
    r"tiempo completo|daytime|(?<=\()days?(?=\))|"
    r"day (?:students|class(?:es)?|course|group|program(?:me)?))|"
    r"(?P<part>part[- ]?time|pt|temps partiel|teilzeit|deeltijd|tiempo parcial|evenings?|"
    r"evening (?:students|classes)|berufsbegleitend))(?!\p{L})",
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


def _in_rows_of_options(view: View, told: Sequence[Reading[Length]]) -> Field[Duration] | None:
    """The span from the shortest to the longest row of a table whose rows are ways to take one offering:
    "Study option | Duration"."""
    rows = {_row_of(r.statement) for r in told}
    if len(told) < 2 or len(rows) != len(told) or not all(rows):
        return None
    heads = {
        s.label
        for s in view.free
        if _row_of(s) in rows and _OPTION.fullmatch(s.label) and not any(map(str.isdigit, s.text))
    }
    ordered = sorted(map(_as_duration, told), key=lambda r: r.value.weeks_min or 0)
    low, high = ordered[0], ordered[-1]
    if not heads or not (low.value.weeks_min and high.value.weeks_max) or low.value == high.value:
        return None
    return _bounded_by(view, [low], [high])


def _of_one_field(view: View, told: Sequence[Reading[Length]]) -> Field[Duration] | None:
    """The span from the shortest to the longest of several values that one field of a record has: "One-year
    certificate", "Two-year diploma"."""
    own = [r for r in told if r.statement.about == "duration" and r.statement.place.region == "data"]
    if (
        len({id(r.statement) for r in own}) < 2
        or len({_ITEM.sub("", r.statement.place.path) for r in own}) > 1
    ):
        return None
    ordered = sorted(map(_as_duration, own), key=lambda r: r.value.weeks_min or 0)
    low, high = ordered[0], ordered[-1]
    if not (low.value.weeks_min and high.value.weeks_max) or low.value == high.value:
        return None
    return _bounded_by(view, [low], [high])


_ITEM = re.compile(r"\[\d+\]$")


def _row_of(statement: Statement) -> str:
    """The row of a table in which a statement stands; empty for any other."""
    found = _ROW.search(statement.place.path)
    return found[1] if found else ""


_ROW = re.compile(r"(?:^|/)(row \d+)/")
_OPTION = matcher(
    r"(?:study |learning |delivery )?(?:options?|formats?|modes?|routes?|pace|pathways?|ways?|streams?|"
    r"versions?|delivery)(?: (?:of (?:study|delivery)|to study))?\W*",
    re.IGNORECASE,
)
_LIE_IN = matcher(
    r"\W*(?:spread |held |taught |répartis |verspreid |verteilt )?(?:over|across|within|sur|über|auf|"
    r"en)\s(?:a period of )?",
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


def _of_named_courses(view: View) -> Field[Duration] | None:
    """Courses that a sentence names one by one, as many as are counted, are taken one after another: "two
    courses: Asking (4 weeks) and Reporting (5 weeks)"."""
    count = counted(view, "courses")
    for statement in view.free if count else ():
        named = list(_NAMED_WITH_WEEKS.finditer(statement.text))
        if not count or len(named) < 2 or len(named) != count.number:
            continue
        if len({match["name"] for match in named}) < len(named) or _CHOICE.search(statement.text):
            return None
        weeks = sum(number(match["n"]) for match in named)
        parts = [Reading(None, statement, *match.span(), "named_course") for match in named]
        value = _as_duration(_whole(weeks, "W", statement, "named_course")).value
        cited = (*count.cited, *parts)
        return calculated(value, "lengths_of_courses_added", [r.quote for r in cited], map(view.cite, cited))
    return None


_NAMED_WITH_WEEKS = matching(
    r"(?:^|(?<=[:;,]\s)|(?<=\sand\s)|(?<=\set\s))(?P<name>\p{Lu}[\p{L}\d'’&/\x20-]{1,60}?)\s?"
    r"\((?P<n>{n}) (?:weeks?|wks?|semaines?)\)"
)
_CHOICE = matcher(r"(?<!\p{L})(?:either|or|ou|choose|any of|one of)(?!\p{L})", re.IGNORECASE)


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


_IN_TERMS = matching(
    r"(?:{n}|{word_n}) (?:semesters|quarters|terms|trimesters|trimestres)(?!\w)|"
    r"(?:each|per|one|every) (?:semester|term|trimest(?:er|re))(?!\w)",
    re.IGNORECASE,
)
"""Courses that fill so many terms are taken side by side."""

_UNITS: dict[str, Unit] = {"day": "D", "week": "W", "month": "M", "year": "Y"}


def _of_amount_and_unit(view: View, parts: Sequence[Statement]) -> Field[Duration] | None:
    """A typed amount and its unit. An amount of 0 is silence; a unit alone ("Weeks") tells no length."""
    if len(parts) != 2:
        return None
    amount, unit = parts
    count, letter = typed_number(amount.text), _UNITS.get(unit.text.lower().removesuffix("s"))
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


_ISO_PERIODS = re.compile(r"P(?:\d+[YMWD]){2,4}", re.IGNORECASE)


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


def typed_hours(text: str) -> float | None:
    """Typed hours: as :func:`typed_number`, or with their minutes as a clock shows them, ``02:30``, or as an
    interval, of whose days each has 24: ``1 day 9 hours 12 minutes``."""
    told = text.strip()
    parts = re.fullmatch(r"(?P<h>\d{1,3}):(?P<m>[0-5]\d)", told) or _INTERVAL.fullmatch(told)
    if parts is None:
        return typed_number(text)
    found = {unit: int(number or 0) for unit, number in parts.groupdict().items()}
    return round(found.get("d", 0) * 24 + found["h"] + found["m"] / 60, 2) or None


_INTERVAL = re.compile(r"(?:(?P<d>\d{1,3}) days?)?(?: ?(?P<h>\d{1,3}) hours?)?(?: ?(?P<m>\d{1,2}) minutes?)?")


def typed_number(text: str, divisor: int = 1) -> float | None:
    """A typed number of an API: ``10``, ``"7.5"``; ``None`` for anything else, for what is longer than any
    time is measured in, and for 0, which means unknown."""
    if not re.fullmatch(r"\s*\d{1,7}(?:\.\d+)?\s*", text):
        return None
    return round(float(text) / divisor, 2) or None
