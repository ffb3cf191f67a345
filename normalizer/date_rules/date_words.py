"""Dates as printed, in the languages of the listings, whatever they are for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from normalizer.engine.matchers import matcher
from normalizer.patterns import Lead, Rule, Rules

_MONTHS: dict[int, str] = {
    1: r"jan(?:uary|vier|uar|uari|eiro)?|enero|janv|jänner",
        2: r"feb(?:ruary|ruar|ruari|rero|er)?|fév(?:rier|r)?|fev(?:ereiro|rier)?",
    3: r"mar(?:ch|s|zo|ço)?|märz|maart|mrt", 4: r"apr(?:il)?|avr(?:il)?|abr(?:il)?",
        5: r"may|mai|mei|mayo|maio",
    6: r"june?|juin|juni|junio|junho", 7: r"july?|juil(?:let)?|juli|julio|julho",
        8: r"aug(?:ust|ustus)?|août|aout|agosto|ago",
    9: r"sept?(?:ember|embre|iembre|embro)?|set(?:embro)?",
        10: r"oct(?:ober|obre|ubre)?|okt(?:ober)?|out(?:ubro)?",
    11: r"nov(?:ember|embre|iembre|embro)?",
        12: r"dec(?:ember)?|déc(?:embre)?|dez(?:ember|embro)?|dic(?:iembre)?",
}  # fmt: skip
_MONTH_NUMBERS = tuple(
    (matcher(rf"(?:{names})$", re.IGNORECASE), number) for number, names in _MONTHS.items()
)
MONTH = r"(?:" + "|".join(_MONTHS.values()) + r")(?!\p{L})\.?"
_FULL_MONTH = (
    r"(?:january|february|april|june|july|august|september|october|november|december|janvier|février|avril|"
    r"juin|juillet|août|septembre|octobre|novembre|décembre|januari|februari|juni|juli|augustus|oktober|"
    r"januar|februar|dezember|enero|febrero|abril|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|"
    r"janeiro|fevereiro|junho|julho|setembro|outubro|novembro|dezembro|may|march|mai|mars|mei|maart|märz|"
    r"mayo|marzo|maio|março)(?!\p{L})"
)
_WEEKDAY = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?|lundi|mardi|mercredi|jeudi|"
    r"vendredi|samedi|dimanche|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|montag|dienstag|"
    r"mittwoch|donnerstag|freitag|samstag|sonntag|lunes|martes|miércoles|jueves|viernes|sábado|domingo|ma|di|"
    r"wo|do|vr|za|zo|mo|mi|fr|sa|so)(?!\p{L})\.?,?"
)
_SEASONS = {"spring": "21", "printemps": "21", "summer": "22", "été": "22", "fall": "23", "autumn": "23",
    "automne": "23",
            "winter": "24", "hiver": "24", "voorjaar": "21", "najaar": "23", "herfst": "23", "frühjahr": "21",
            "herbst": "23",
            "primavera": "21", "verano": "22", "otoño": "23", "invierno": "24"}  # fmt: skip
_SEASON = "(?P<s>" + "|".join(_SEASONS) + r")(?!\p{L})"
_YEAR = r"(?P<y>(?:19|20)\d\d)(?!\d)"


@dataclass(frozen=True)
class Partial:
    """A date as printed; what is not printed is ``None``."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: str | None = None
    instant: str | None = None
    local: bool = False
    """The instant is printed with an offset of its own, so that its day is the local one."""
    last_day: int | None = None
    """"14-18 September": the last day of the same month."""
    days: int = 1
    """How many days a list names: 4 of "October 5, 12, 19 and 26"."""
    order_unknown: bool = False
    """"03/04/2026": :attr:`month` and :attr:`day` are what is printed first and second, and either may be
    either."""

    own_words = ""

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


def _month(words: Mapping[str, str | None]) -> int | None:
    name = (words.get("m") or "").rstrip(".")
    return next((number for pattern, number in _MONTH_NUMBERS if pattern.match(name)), None)


def _year(digits: str) -> int:
    """A year in four digits, or in two of this century."""
    return int(digits) + (2000 if len(digits) == 2 else 0)


def _partial(match: re.Match[str]) -> Partial | None:
    words = match.groupdict()
    listed = re.findall(r"\d+", words.get("more") or "")
    if listed and words.get("d") and int(listed[0]) < int(words["d"] or 0):
        words["d"], listed = listed[-1], []  # of "9-12, Saturday 9 May" the first are hours
    ranges = _RANGE_OF_DAYS.findall(match.group()) if words.get("d3") else []
    last = words.get("d3") or words.get("d2") or (listed[-1] if listed else None)
    partial = Partial(
        year=_year(words["y"]) if words.get("y") else None,
        month=_month(words) or (int(words["mm"]) if words.get("mm") else None),
        day=int(words["d"]) if words.get("d") else None,
        season=_SEASONS[words["s"].lower()] if words.get("s") else None,
        last_day=int(last) if last else None,
        days=sum(int(end) - int(first) + 1 for first, end in ranges) or 1 + len(listed),
    )
    if not partial.valid or (partial.last_day and not replace(partial, day=partial.last_day).valid):
        return None
    return partial


_RANGE_OF_DAYS = re.compile(r"(\d{1,2}) ?[-–—] ?(\d{1,2})(?!\d)")
_MONTH_BEFORE = matcher(rf"{MONTH}[\s\-‑–]{{0,2}}$")
_TO_A_MONTH = matcher(r"\d{1,2}(?:,\s?\d{1,2})*(?:[-–—]|,\s?)\p{L}")


def _day_first(match: re.Match[str]) -> Partial | None:
    """Not "5-June" of "May 5-June 6", nor "3, May" of "May 3, May 24": that day is of the month before it."""
    text, start = match.string, match.start()
    if _TO_A_MONTH.match(text, start) and _MONTH_BEFORE.search(text, max(0, start - 14), start):
        return None
    return _partial(match)


def _numeric(match: re.Match[str]) -> Partial | None:
    """Which number is the month can be told where the other exceeds 12, and between points, which are
    German."""
    first, second = int(match["a"]), int(match["b"])
    year = _year(match["y"]) if "y" in match.groupdict() else None
    if match["sign"] == "." or first > 12 or first == second:
        partial = Partial(year, second, first)
    elif second > 12:
        partial = Partial(year, first, second)
    else:
        partial = Partial(year, first, second, order_unknown=True)
    return partial if partial.valid else None


def in_order(partial: Partial, *, day_first: bool) -> Partial:
    """A date of unknown order, in this order."""
    month, day = (partial.day, partial.month) if day_first else (partial.month, partial.day)
    return replace(partial, month=month, day=day, order_unknown=False)


def _spaced_instant(match: re.Match[str]) -> Partial | None:
    """As Ruby prints it, whose catalogues give no other."""
    zone = match["zone"].lower().replace("utc", "+0000")
    return _of_iso(f"{match['day'].replace('/', '-')}T{match['clock']}{zone}")


def _instant(match: re.Match[str]) -> Partial | None:
    return _of_iso(match.group().upper())


_YEARS = range(1900, 2200)
"""Years of instants: databases write never as 9999-12-31T23:59:59Z, and nothing as 0001-01-01T00:00:00Z."""


def _of_iso(text: str) -> Partial | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if moment.year not in _YEARS:
        return None
    instant = moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if moment.tzinfo else None
    return Partial(moment.year, moment.month, moment.day, instant=instant, local=bool(moment.utcoffset()))


def unix_time(text: str, per_second: int) -> Partial | None:
    """A typed instant. One before 2000 was never set: 0 is what many systems write for nothing."""
    if not re.fullmatch(r"\d{9,14}", text):
        return None
    try:
        moment = datetime.fromtimestamp(int(text) / per_second, UTC)
    except (OverflowError, ValueError, OSError):
        return None
    if not 2000 <= moment.year < 2200:
        return None
    instant = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    return Partial(moment.year, moment.month, moment.day, instant=instant)


_ORDINAL = r"(?:st|nd|rd|th|er|e|ª|º|\.)?"
_CLOCK = r"(?: ?(?:-|–|to) ?\d{1,2}(?::\d\d)?)? ?(?:h|[ap]\.?m|uhr|uur|o['’]clock)\b"
"""What makes an hour of a number: "9 a.m.", "9 to 11:30 pm"."""
_MORE_DAYS = (
    r"(?P<more>(?:(?: ?, ?(?:and |& ?|et |und |en |y |e )?|"
    rf" ?(?:and|&|et|und|en|y|e) )(?:{_WEEKDAY} )?(?:le |the |den |el )?\d{{1,2}}(?!\d|:|[./]\d|"
    rf"{_CLOCK}){_ORDINAL})+)"
)
_TO_DAY = (
    r"(?: ?(?:-|–|—|to|au|bis|t/m|tot en met|al?|through|"
    rf"thru) ?(?:the )?(?:{_WEEKDAY} )?(?P<d2>\d{{1,2}})(?!\d|:|/|{_CLOCK})(?:st|nd|rd|th|er|\.)?)?"
)
_MORE_RANGES = r"(?:(?: ?(?:,|;|&|\+|and|et|und|en|y) ?)(?:\d{1,2} ?[-–] ?(?P<d3>\d{1,2}))(?!\d|:))*"
"""Of "January 9-11 & 16-18, 2026" what follows the first days."""
_NUMBERS_A_SESSION = (
    r"(?:(?<=session )|(?<=class )|(?<=module )|(?<=part )|(?<=lesson )|(?<=workshop )|(?<=séance )|"
    r"(?<=atelier )|(?<=week )|(?<=day ))\d{1,2},"
)
"""In "Session 1, Wed 14 May": no day of the month."""
_DATES_LABEL = r"^(?:class |course |section )?(?:dates?|when|runs|(?:days|dates?) (?:and|&) times?)\W*$"
_KEY_LABEL = r"start|begin|end|finish|date|deadline|close|open|time|expir|ymd|yyyymmdd"

DATE: Rules[Partial] = Rules(
    [
        Rule("iso_instant", r"(?<!\d)\d{4}-\d\d-\d\dt\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:z|[+-]\d\d:?\d\d)?",
             _instant,
             {"2024-09-04T15:00:00Z": Partial(2024, 9, 4, instant="2024-09-04T15:00:00Z"),
              "9999-12-31T23:59:59-08:00": None, "0001-01-01T00:00:00Z": None}),
        Rule("instant_with_blanks",
             r"(?<!\d)(?P<day>\d{4}([-/])\d\d\2\d\d) (?P<clock>\d\d:\d\d:\d\d) (?P<zone>[+-]\d{4}|utc)",
             _spaced_instant,
             {"2026/12/15 07:59:59 +0000": Partial(2026, 12, 15, instant="2026-12-15T07:59:59Z"),
              "2026-12-15 07:59:59 UTC": Partial(2026, 12, 15, instant="2026-12-15T07:59:59Z")}),
        Rule("compact_instant", r"(?<!\w)20\d{6}t\d{4}(?:\d\d)?z?(?!\w)", _instant,
             {"20270308T090000Z": Partial(2027, 3, 8, instant="2027-03-08T09:00:00Z"),
              "20270308T0900": Partial(2027, 3, 8), "20271308T0900": None}),
        Rule("iso_date",
             r"(?<![\d-])(?P<y>(?:19|20)\d\d|21\d\d(?=-\d\d-))-(?P<mm>\d\d)(?:-(?P<d>\d\d))?(?![\d-])",
             _partial,
             {"2026-04-16": Partial(2026, 4, 16), "2026-04": Partial(2026, 4), "2026-13-01": None}),
        Rule("year_month_day", rf"(?<![\d/-]){_YEAR},? (?P<m>{MONTH}) (?P<d>\d{{1,2}})(?!\d|:)", _partial,
             {"2027 March 9": Partial(2027, 3, 9)}),
        Rule("year_first", r"(?<![\d/.])(?P<y>(?:19|20)\d\d)[/.](?P<mm>\d\d?)[/.](?P<d>\d\d?)(?![\d/])",
             _partial, {"2026/09/14": Partial(2026, 9, 14)}),
        Rule("compact", r"^(?P<y>20\d\d)(?P<mm>\d\d)(?P<d>\d\d)$", _partial,
             {"start date: 20260914": Partial(2026, 9, 14)}, label=_KEY_LABEL),
        Rule("unix_seconds", r"^\d{10}$", lambda m: unix_time(m.group(), 1),
             {"start: 1788253200": Partial(2026, 9, 1, instant="2026-09-01T09:00:00Z")}, label=_KEY_LABEL),
        Rule("unix_milliseconds", r"^\d{13}$", lambda m: unix_time(m.group(), 1000),
             {"start_time: 1788253200000": Partial(2026, 9, 1, instant="2026-09-01T09:00:00Z")},
             label=_KEY_LABEL),
        Rule("numeric",
             r"(?<![\d/.,])(?<!(?<!\d\d\d\d)-)(?P<a>\d{1,2}) ?(?P<sign>[/.:-]) ?(?P<b>\d{1,2}) ?(?P=sign) ?"
             r"(?P<y>(?:19|20)\d\d)(?![\d/]|"
             r"-\d(?!\d?[/.]\d))", _numeric,
             {"28/02/2026": Partial(2026, 2, 28), "02/28/2026": Partial(2026, 2, 28),
              "3.4.2026": Partial(2026, 4, 3), "14-09-2026": Partial(2026, 9, 14),
              "03/04/2026": Partial(2026, 3, 4, order_unknown=True),
              "1/20/2026-2/12/2026": Partial(2026, 1, 20), "31/02/2026": None}),
        Rule("numeric_short",
             r"(?<![\w/.,])(?<!(?<!\d\d)-)(?P<a>\d{1,2})(?P<sign>/)(?P<b>\d{1,2})/(?P<y>[2-4]\d)(?![\w/]|"
             r"\.\d)", _numeric,
             {"01/26/26": Partial(2026, 1, 26), "3/4/27": Partial(2027, 3, 4, order_unknown=True),
              "24/7/365": None}),
        Rule("day_in_figures",
             r"(?:^|"
             r"(?<=^\d\d?/\d\d? ?(?:-|–|—|to|through|thru) ?))(?P<a>\d\d?)(?P<sign>/)(?P<b>\d\d?)"
             r"(?=(?: ?(?:-|–|—|to|through|thru) ?\d\d?/\d\d?)?\W*$)", _numeric,
             {"Class dates: 1/26–3/6": Partial(None, 1, 26), "Dates: 1/26": Partial(None, 1, 26),
              "Grades: 1/2 - 3/4": None, "Dates: 1/26 of the class": None}, label=_DATES_LABEL),
        Rule("points_short",
             r"(?<![\w/.,-])(?P<a>[0-3]\d)(?P<sign>\.)(?P<b>[01]\d)\.(?P<y>[2-4]\d)(?![\w/]|\.\d)", _numeric,
             {"12.01.27": Partial(2027, 1, 12)}),
        Rule("points_of_a_range",
             r"(?<![\w/.,-])(?P<d>[0-3]?\d)\.(?P<mm>[01]?\d)\.?(?= ?(?:-|–|—|bis|t/m|"
             r"to) ?[0-3]?\d\.[01]?\d\.(?:20)?\d\d(?!\d))", _partial,
             {"3.2.–27.4.2027": Partial(None, 2, 3)}),
        Rule("month_and_year_short", rf"(?<![\w/])(?P<d>\d{{1,2}})[-/](?P<m>{MONTH})[-/](?P<y>[2-4]\d)(?!\w)",
             _partial, {"12-Jan-27": Partial(2027, 1, 12)}),
        Rule("year_after_a_mark",
             rf"(?<!\p{{L}})(?P<m>{MONTH}) ?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:,? ?['’]|"
             r"/)(?P<y>[2-4]\d)(?![\w/])", _partial,
             {"Nov. 7/27": Partial(2027, 11, 7), "May 4 '27": Partial(2027, 5, 4)}),
        Rule("month_in_figures", r"^(?P<mm>0?[1-9]|1[0-2])[/.-](?P<y>20\d\d)\W*$", _partial,
             {"Start: 09/2027": Partial(2027, 9)},
             label=r"start|begin|intake|cohort|début|rentrée|inicio|início"),
        Rule("year_after_clock",
             rf"(?<!\p{{L}})(?P<m>{MONTH}) (?P<d>\d{{1,2}}) \d\d:\d\d(?::\d\d)? ?(?:[a-z]{{3,4}}|"
             rf"[+-]\d{{4}})? {_YEAR}", _partial,
             {"Mon Jan 11 00:00:00 PST 2027": Partial(2027, 1, 11),
              "Fri Mar 5 23:59 2027": Partial(2027, 3, 5), "Tue Feb 30 00:00:00 UTC 2027": None}),
        Rule("day_month_year",
             rf"(?<![\d.,:/$€£])(?!{_NUMBERS_A_SESSION})(?P<d>\d{{1,2}}){_ORDINAL}(?:{_MORE_DAYS}|"
             rf"{_TO_DAY}{_MORE_RANGES}),? ?(?:de |of |den )?(?P<m>{MONTH})"
             rf"(?:,? ?(?:de |del )?{_YEAR})?", _day_first,
             {"Friday 16 June 2023": Partial(2023, 6, 16), "29th Mar, 2022": Partial(2022, 3, 29),
              "31 août 2026": Partial(2026, 8, 31), "31. Jänner 2027": Partial(2027, 1, 31),
              "1er septembre": Partial(None, 9, 1),
              "14-18 September 2026": Partial(2026, 9, 14, last_day=18),
              "6-10 & 13-17 November 2023": Partial(2023, 11, 6, last_day=17, days=10),
              "5, 12 and 19 October 2026": Partial(2026, 10, 5, last_day=19, days=3),
              "le 5 et le 12 novembre 2025": Partial(2025, 11, 5, last_day=12, days=2)}),
        Rule("month_day_year",
             rf"(?<!\p{{L}})(?P<m>{MONTH}) ?(?P<d>\d{{1,2}})(?!\d|:)(?:st|nd|rd|th)?(?:{_MORE_DAYS}|"
             rf"{_TO_DAY}{_MORE_RANGES})(?:,? ?{_YEAR})?", _partial,
             {"Wed Sep 13": Partial(None, 9, 13), "March 20, 9 a.m. to 3 p.m.": Partial(None, 3, 20),
              "March 20 – 9 am": Partial(None, 3, 20), "March 20, 9-11:30 am": Partial(None, 3, 20),
              "September 14, 2026": Partial(2026, 9, 14),
              "Oct. 5-7, 2026": Partial(2026, 10, 5, last_day=7),
              "October 5, 12, 19 and 26, 2026": Partial(2026, 10, 5, last_day=26, days=4)}),
        Rule("month_year", rf"(?<!\p{{L}})(?<!\d\s)(?P<m>{MONTH}),? ?(?:de |of )?{_YEAR}", _partial,
             {"September 2026": Partial(2026, 9), "septembre 2026": Partial(2026, 9)}),
        Rule("year_month", rf"(?<![\d/.-]){_YEAR},? (?P<m>{MONTH})(?! ?\d)", _partial,
             {"2020, October": Partial(2020, 10)}),
        Rule("month_after_another", rf"(?<!\p{{L}})(?P<m>{_FULL_MONTH})(?! ?\d)", _partial,
             {"late August through May": Partial(None, 8)},
             only_after=rf"{_FULL_MONTH} ?"
                 r"(?:-|–|—|/|to|through|until|till|and|or|&|,|au|à|et|ou|bis|und|tot|a|y) ?(?:late |early |"
                 r"mid )?"),
        Rule("month_before_another",
             rf"(?<!\p{{L}})(?P<m>{MONTH})(?= ?(?:-|–|—|/|to|through|until|till|and|or|&|,|au|à|et|ou|bis|"
             rf"und|tot|en|a|y) ?(?:late |early |mid )?{MONTH}(?! ?\d\d?(?!\d)))", _partial,
             {"September – December 2026": Partial(None, 9), "in January and September": Partial(None, 1)}),
        Rule("month_before_intake",
             rf"(?<!\p{{L}})(?!may(?! intake))(?P<m>{_FULL_MONTH})"
             r"(?= (?:start|intake|entry|cohort)s?(?!\p{L}))",
             _partial, {"September start only": Partial(None, 9), "You may start any time": None}),
        Rule("month_in_words",
             rf"(?<!\p{{L}})(?P<m>{_FULL_MONTH})(?! ?\d)"
             r"(?<!\bmay(?= (?:start|begin|join|enrol|take|choose|apply|register|use|need|want|attend|"
             r"complete|study|work|ask|do|go|be|have|also|not|only|then)))(?! ?(?:i|"
             r"you|we|they|be|not|have|also))", _partial,
             only_after=r"\b(?:in|en|im|each|every|and|or|et|ou|from|dès|ab|von|vanaf|desde|"
                 r"(?:week|monday|beginning|start|middle|end) of) "
                 r"(?:late |early |mid )?|, ",
                 examples={"beginning in September": Partial(None, 9), "starts every January": Partial(None,
                     1), "you may enrol": None}),
        Rule("month_under_label", rf"(?<!\p{{L}})(?P<m>{MONTH})(?! ?\d)", _partial,
             {"Intakes: January, May": Partial(None, 1), "Start: September": Partial(None, 9)},
             label=
                 r"^(?:next |course |program )?(?:starts?|begins?|start (?:date|month|dates)s?|starting|"
                 r"intakes?|intake (?:date|month)s?|début|entrée|dates de début|rentrée|startdatum|beginn|"
                 r"inicio|início|when)\W*$"),
        Rule("season_year",
             rf"(?<!\p{{L}})(?:early |late |mid )?{_SEASON}(?: term| semester| session| quarter)?,? ?(?:of |"
             rf"de |del )?{_YEAR}", _partial,
             {"Fall 2023": Partial(2023, season="23"), "Automne 2026": Partial(2026, season="23")}),
        Rule("year_season", rf"(?<!\d){_YEAR} {_SEASON}", _partial,
             {"2026 Fall": Partial(2026, season="23")}),
        Rule("season_before_intake", rf"(?<!\p{{L}}){_SEASON}(?= (?:start|intake|entry|cohort)s?(?!\p{{L}}))",
             _partial, {"Fall intake only": Partial(None, season="23"), "summer entry fee": None},
             unless_after=r"\p{L}+ (?:fee|level|requirement|exam)"),
        Rule("season_in_words", rf"(?<!\p{{L}}){_SEASON}(?! ?\d)", _partial,
             {"offered in the fall": Partial(None, season="23"), "begins every fall": Partial(None,
              season="23"), "see you next fall": None, "invited to Spring or Fall Convocation": None},
             only_after=
                 r"(?:offered|starts?|begins?|commences?|intakes?|runs?|taught|given|available|mornings|"
                 r"evenings|afternoons|weekends|(?:sun|mon|tues|wednes|thurs|fri|satur)days|offerte?s?|"
                 r"débute|commence) (?:in |each |every |again |once )?"
                 r"(?:in |the |each |every |l'|à l'|au |en )*|"
                 r"(?:fall|winter|spring|summer|autumn|automne|hiver|printemps|été)"
                 r"(?:,|,? and|,? or| et| ou) (?:the |each |every |l'|d'|à l'|de l')?|"
                 r"(?:admissions?|trimestres?) (?:aux? |à )?(?:trimestres? )?(?:d'|l'|de l'|de )",
             unless_after=r"convocations?|graduations?|ceremon\p{L}+|break|festival|reading week"),
        Rule("season_under_label", rf"(?<!\p{{L}}){_SEASON}(?! ?\d)", _partial,
             {"Start: Fall": Partial(None, season="23"),
              "Trimestres d'admission: automne, hiver": Partial(None, season="23")},
             label=
                 r"^(?:next |course |program |admissions? )?(?:starts?|begins?|start (?:date|term)s?|"
                 r"intakes?|débuts?|entrée|"
                 r"(?:terms?|semesters?|quarters?|sessions?|intakes?)(?: of (?:admission|entry)| offered)?|"
                 r"offered|"
                 r"(?:trimestres?|sessions?)(?:\(s\))?(?: (?:d['’]|de )(?:admission|entrée|début|offre))?|"
                 r"admissions?|rentrées?)\W*$"),
    ],
    lead=Lead(rf"(?:{_WEEKDAY} ?(?:&|\+|/|and|et|und|en|y|to|through|-|–|bis|au) ?)?{_WEEKDAY} "
        r"(?:le |den |the |el )?|"
        r"le |on |den ", lambda value, _: value),
)  # fmt: skip
"""Dates as printed, whatever they are for."""
