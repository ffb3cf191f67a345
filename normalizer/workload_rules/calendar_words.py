"""Lengths by the calendar as listings print them: days, weeks, months, years."""

from __future__ import annotations

import re
from collections.abc import Callable

from normalizer.engine.parts import number
from normalizer.patterns import Lead, Rule, Rules, matching
from normalizer.workload_rules.time_words import (
    ABOUT,
    OR_LESS,
    QUALIFIERS,
    Span,
    Unit,
    amount,
    bounds_of,
    qualified,
)

_LETTERS: dict[str, Unit] = {"y": "Y", "m": "M", "w": "W", "d": "D"}
_MOST: dict[Unit, int] = {"W": 260, "M": 72, "Y": 8, "D": 366}
"""No offering is longer; a larger figure is of something else."""


_PARTS: dict[Unit, str] = {"W": "{weeks}", "M": "{months}", "Y": "{years}", "D": "{days}"}
_NAMES = {unit: matching(names) for unit, names in _PARTS.items()}


def _span(match: re.Match[str]) -> Span | None:
    unit = next(unit for unit, names in _NAMES.items() if names.match(match["unit"]))
    bounds = bounds_of(match)
    if bounds is None or max(b for b in bounds if b is not None) > _MOST[unit]:
        return None
    singular = match["unit"] in ("day", "week", "month", "year") and bounds[0] != 1
    return Span(*bounds, unit=unit, of=(match["of"] or "").strip(), names=singular)


def _span_and_a_half(match: re.Match[str]) -> Span | None:
    unit = next(unit for unit, names in _NAMES.items() if names.match(match["unit"]))
    count = (1 if match["n"] in ("a", "an") else number(match["n"])) + 0.5
    return Span(count, count, unit) if count <= _MOST[unit] else None


def _one_or_other(match: re.Match[str]) -> Span | None:
    unit = next(unit for unit, names in _NAMES.items() if names.match(match["unit"]))
    low, high = sorted((number(match["lo"]), number(match["hi"])))
    return Span(low, high, unit) if 0 < high <= _MOST[unit] else None


def _one_span(match: re.Match[str]) -> Span:
    return Span(1, 1, next(unit for unit, names in _NAMES.items() if names.match(match["unit"])))


def _after_its_name(match: re.Match[str]) -> Span | None:
    unit: Unit = "W" if match["unit"] == "weeks" else "M"
    count = number(match["n"])
    return Span(count, count, unit) if 0 < count <= _MOST[unit] else None


def _iso_period(match: re.Match[str]) -> Span | None:
    unit, count = _LETTERS[match["unit"]], float(match["n"])
    return Span(count, count, unit) if 0 < count <= _MOST[unit] else None


def _iso_periods(match: re.Match[str]) -> Span | None:
    """A period in several units, in months."""
    years, months, weeks, days = (float(match[unit] or 0) for unit in ("y", "mo", "w", "d"))
    count = years * 12 + months + (weeks * 7 + days) * 12 / 365
    return Span(count, count, "M") if 0 < count <= _MOST["M"] else None


def _in_adjective(match: re.Match[str]) -> Span | None:
    letter: Unit = {"w": "W", "m": "M", "j": "Y"}.get(match["unit"][0], "D")  # type: ignore[assignment]
    count = number(match["n"])
    return Span(count, count, letter) if 0 < count <= _MOST[letter] else None


def _bare(unit: Unit) -> Callable[[re.Match[str]], Span | None]:
    def value(match: re.Match[str]) -> Span | None:
        bounds = bounds_of(match)
        return bounds and (Span(*bounds, unit=unit) if (bounds[0] or bounds[1] or 0) <= _MOST[unit] else None)

    return value


_LENGTH = r"(?:duration|length|time|durée|longueur|dauer|duur|duración|duração)"


def _bare_rule(name: str, unit: Unit, words: str, label: str) -> Rule[Span]:
    named = (
        r"^(?:number of|max(?:imum)?|min(?:imum)?|least|most|no\.? of|nb\.? de|nombre de|total|# of|anzahl|"
        rf"aantal|número de)? ?(?:teaching |class )?{words}(?: to complet\w+| long)?\W*$|"
        rf"^(?:estimated |course |program |total |expected )*{_LENGTH}(?: to complet\w+)?[\x20(\[,]*"
        rf"(?:in|en)? ?{words}\W*$"
    )
    return Rule(
        name, "^" + ABOUT + amount("(?:{n}|{word_n})", words) + r"\W*$", _bare(unit),
            {f"{label}: 5": Span(5, 5, unit)}, label=named
    )  # fmt: skip


_CALENDAR = r"(?:{weeks}|{months}|{years}|{days})"
_PRAISED = (
    r"(?:full|consecutive|intensive|intense|interactive|immersive|challenging|exciting|engaging|inspiring|"
    r"action packed|jam packed|packed|hands on|transformative|productive|"
    r"short|easy|quick|busy|intensieve|intensive[nr]?)"
)
_OF_SO_LONG = r"-long (?:\p{L}++ )?(?!series|class)\p{L}+s(?!\p{L})"
"""After "four week": each of four is a week long."""
_KIND_OF_DAY = (
    rf"(?P<of>(?: ?(?:{_PRAISED}|straight|solid|successive|calendar|whole|complete|teaching|class|academic|"
    r"short|business|working|ganze|volle|hele|consécutives?)){0,2})"
)
_CALENDAR_UNIT = (
    _KIND_OF_DAY
    + rf" ?(?P<unit>{_CALENDAR})(?:\(s\))?(?!\w|-end|{_OF_SO_LONG})(?P<plus>\+| or longer| or more)?"
    + OR_LESS
)


def _in_words(name: str, unit: Unit, names: str, examples: dict[str, Span | None]) -> Rule[Span]:
    """The units are kept apart because few letters tell sooner where a rule cannot match."""
    pattern = amount("{word_n}", names) + rf"(?: {_PRAISED})? {names}(?!\w|-end|{_OF_SO_LONG})" + OR_LESS
    return Rule(name, pattern, _bare(unit), examples)


SPANS: Rules[Span] = Rules(
    [
        Rule("iso_period", r"^p(?P<n>\d{1,3})(?P<unit>[ymwd])$", _iso_period,
             {"P6W": Span(6, 6, "W"), "P0D": None}),
        Rule("iso_periods",
             r"^p(?=\d{1,3}[ymw]\d)(?:(?P<y>\d{1,2})y)?(?:(?P<mo>\d{1,2})m)?(?:(?P<w>\d{1,2})w)?"
             r"(?:(?P<d>\d{1,3})d)?$", _iso_periods,
             {"P1Y6M": Span(18, 18, "M"), "P0M0D": None}),
        Rule("span_and_a_half",
             r"(?<!\w)(?P<n>{n}|{word_n}|an?) (?P<unit>{weeks}|{months}|{years}|{days}) (?:and a half|"
             r"et demie?|en een half|y medi[oa]|e mei[oa])(?!\w)", _span_and_a_half,
             {"a year and a half": Span(1.5, 1.5, "Y"), "two days and a half": Span(2.5, 2.5, "D"),
              "un an et demi": Span(1.5, 1.5, "Y")}),
        Rule("calendar_or_longer",
             r"(?<!to )(?<!\d[-–])(?P<lo>{n}|{word_n}) (?P<unit>{weeks}|{months}|"
             r"{years})(?: \(?(?:full|part) time\)?)?(?: ?[,;] ?(?:and |or |but )?|"
             r",? (?:or|and|but) )(?:the )?(?:(?:full|part) time|at half speed|(?:day|evening) students|"
             r"evenings?|weekends?)(?: (?:on|by|via) \p{L}++)?"
             r"(?: (?:for|in|over|takes?|needs?|is|are|it is|run|last|finish|students|learners|participants|"
             r"groups?|cohorts?|classes|ones?|version|option|route|track)){0,3} (?P<hi>{n}|"
             r"{word_n})(?! ?(?:{weeks}|{months}|{years}|{days}|{hours}|%|percent))(?!\w)",
             _one_or_other,
             {"full-time for 12 weeks or part-time for 24": Span(12, 24, "W"),
              "12 weeks or part-time for 6 months": Span(12, 12, "W"),
              "12 weeks, part-time groups in 26": Span(12, 26, "W"),
              "Evening students need fifteen months; day students need seven": Span(7, 15, "M")}),
        Rule("calendar_or_longer_paced",
             r"(?P<lo>{n}|{word_n}) (?P<unit>{weeks}|{months}|"
             r"{years})(?:,? \(?(?:full|part) time\)?)?,? or "
             r"(?P<hi>{n}|{word_n}),? \(?(?:full|part) time", _one_or_other,
             {"Twelve weeks full time or twenty-four part time": Span(12, 24, "W"),
              "one year, or two part-time": Span(1, 2, "Y")}),
        Rule("calendar", amount("{n}", _CALENDAR) + _CALENDAR_UNIT, _span,
             {"8 weeks": Span(8, 8, "W"), "6 à 8 semaines": Span(6, 8, "W"),
              "up to 12 months": Span(None, 12, "M"),
              "5 business days": Span(5, 5, "D", of="business"), "900 years": None}),
        _in_words("weeks_in_words", "W", "(?:week|semaine|woche|weken|semana)[sn]?",
                  {"eight weeks": Span(8, 8, "W"), "four week-long camps": None}),
        _in_words("months_in_words", "M", "(?:month|mois|monat|maand|mes)(?:s|es?|en)?",
                  {"six months": Span(6, 6, "M")}),
        _in_words("years_in_words", "Y", "(?:year|ans?(?!\\w)|année|jahr|jaar|año|ano)(?:s|en?)?",
                  {"one to two years": Span(1, 2, "Y")}),
        _in_words("days_in_words", "D", "(?:day|jour|tag|dag|día)(?:s|en?)?",
                  {"three-day": Span(3, 3, "D"), "two full days": Span(2, 2, "D")}),
        Rule("calendar_in_adjective",
             r"(?<!\w)(?P<n>\d{1,3}|ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|een|twee|drie|"
             r"vijf|zes|zeven|negen|tien|twaalf) ?(?P<unit>wöchig|monatig|jährig|tägig|weeks|maands|jarig|"
             r"daags)(?:e[nmrs]?)?(?!\w)",
             _in_adjective,
                 {"sechswöchiger": Span(6, 6, "W"), "tweedaagse": Span(2, 2, "D"), "6-wöchig": Span(6, 6,
                  "W")}),
        Rule("glued_calendar",
             r"(?<=[^\W\d_])(?P<lo>\d{1,2})(?P<hi>(?!))?(?P<from>(?!))?(?P<until>(?!))?(?P<more>(?!))?"
             rf"(?P<of>(?!))? ?(?P<unit>{_CALENDAR})(?!\w)", _span,
             {"Duration: On Campus24 Weeks": Span(24, 24, "W")}, label=_LENGTH),
        Rule("calendar_before_a_sentence", amount("{n}", _CALENDAR) +
             r" ?(?P<of>)(?P<unit>weeks?|months?|years?|days?|semaines?|mois|ans?|"
             r"jours?)(?=(?:this|the|our|students|learners|participants|ce|cet|cette|le programme|"
             r"la formation|les étudiants)(?: |$))",
             _span,
             {"Duration: 6 weeksThis course": Span(6, 6, "W"), "Durée: 1 anCe programme": Span(1, 1, "Y"),
              "Duration: 3 dayschool": None}, label=_LENGTH),
        Rule("half_a_year",
             r"(?<!\w)half (?:a|of a) year(?!\w)|"
             r"(?<!\w)(?:une demi année|ein halbes jahr|een half jaar|medio año)"
             r"(?!\w)", lambda m: Span(6, 6, "M"), {"half a year": Span(6, 6, "M")}),
        Rule("one_span", r"(?<!\w)an? (?P<unit>week|month|year)(?!\w| and)", _one_span,
             {"It takes a month": Span(1, 1, "M"), "three times a month": None},
             only_after=r"(?:(?:most|usually|typically|generally|normally)[^.;?]{0,40} "
                        r"(?:complete|finish|done|earned)(?: it| this)? in(?:side)?|across|"
                        r"takes?|taking|lasts?|lasting|runs? (?:for|over)|spread over|spans|during|"
                        r"over) (?:about |around |just |only |roughly |nearly |almost )?"),
        Rule("about_a_year",
             r"(?:(?:about|around|roughly|nearly|almost|just (?:under|over)|a full|one full) (?:an? )?|"
             r"^an? (?=\p{L}++ of (?:part|full) time (?:distance |online |evening )?"
             r"(?:stud|learn|train|class)))(?P<unit>week|"
             r"month|year)(?!\w| (?:ago|and|later|before|after|to))",
             _one_span,
             {"Five courses, about a year": Span(1, 1, "Y"), "a full year part-time": Span(1, 1, "Y"),
              "A year of part-time study": Span(1, 1, "Y"), "A year of full-time work": None,
              "about a year ago": None}),
        Rule("weeks_after_their_name",
             r"^(?:number of |no\.? of |# of )?(?P<unit>weeks|months) ?:? ?(?P<n>{n})\W*$",
             _after_its_name,
                 {"No. of weeks: 10": Span(10, 10, "W"), "Weeks 14": Span(14, 14, "W"), "Week 4": None}),
        Rule("full_day", r"(?<!\w)(?:full|whole|entire) day(?!s)|journée complète", lambda m: Span(1, 1, "D"),
             {"a full-day workshop": Span(1, 1, "D")}),
        _bare_rule("bare_weeks", "W", "{weeks}", "Number of weeks"),
        _bare_rule("bare_months", "M", "{months}", "Duration (months)"),
        _bare_rule("bare_days", "D", "{days}", "Duration in days"),
        _bare_rule("bare_years", "Y", "{years}", "Length (years)"),
    ],
    lead=Lead(QUALIFIERS.replace("|(?P<open>OPEN)", "(?P<open>(?!))"), qualified),
)  # fmt: skip
"""Calendar lengths."""
