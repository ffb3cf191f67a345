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
    r"(?:january|february|april|june|july|august|september|october|november|december|janvier|février|"
    r"avril|juin|juillet|août|septembre|octobre|"
    r"novembre|décembre|januari|februari|juni|juli|augustus|oktober|januar|februar|dezember|enero|febrero|"
    r"abril|junio|julio|agosto|septiembre|"
    r"octubre|noviembre|diciembre|janeiro|fevereiro|junho|julho|setembro|outubro|novembro|dezembro|may|"
    r"march|mai|mars|mei|maart|märz|mayo|marzo|maio|março)(?!\p{L})"
)
_WEEKDAY = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?|lundi|mardi|mercredi|jeudi|"
    r"vendredi|samedi|dimanche|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|montag|dienstag|"
    r"mittwoch|donnerstag|freitag|samstag|sonntag|lunes|martes|miércoles|jueves|viernes|sábado|domingo|ma|di|"
    r"wo|do|vr|za|zo)(?!\p{L})\.?,?"
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


def _of_iso(text: str) -> Partial | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
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
    rf"(?P<more>(?:(?: ?, ?(?:and |& ?|et |und |en |y |e )?| ?(?:and|&|et|und|en|y|"
    rf"e) )(?:{_WEEKDAY} )?(?:le |the |den |el )?\d{{1,2}}(?!\d|:|[./]\d|{_CLOCK}){_ORDINAL})+)"
)
_TO_DAY = (
    rf"(?: ?(?:-|–|—|to|au|bis|t/m|tot en met|al?|through|"
    rf"thru) ?(?:the )?(?:{_WEEKDAY} )?(?P<d2>\d{{1,2}})(?!\d|:|/|{_CLOCK})"
    rf"(?:st|nd|rd|th|er|\.)?)?"
)
_MORE_RANGES = r"(?:(?: ?(?:,|;|&|\+|and|et|und|en|y) ?)(?:\d{1,2} ?[-–] ?(?P<d3>\d{1,2}))(?!\d|:))*"
"""Of "January 9-11 & 16-18, 2026" what follows the first days."""
_DATES_LABEL = r"^(?:class |course |section )?(?:dates?|when|runs|(?:days|dates?) (?:and|&) times?)\W*$"
_KEY_LABEL = r"start|begin|end|finish|date|deadline|close|open|time|expir|ymd|yyyymmdd"

DATE: Rules[Partial] = Rules(
    [
        Rule("iso_instant", r"(?<!\d)\d{4}-\d\d-\d\dt\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:z|[+-]\d\d:?\d\d)?",
             _instant,
             {"2024-09-04T15:00:00Z": Partial(2024, 9, 4, instant="2024-09-04T15:00:00Z")}),
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
             r"(?<![\d/.,])(?<!(?<!\d\d\d\d)-)(?P<a>\d{1,2}) ?(?P<sign>[/.:-]) ?(?P<b>\d{1,2}) ?(?P=sign) "
             r"?(?P<y>(?:19|20)\d\d)(?![\d/]|-\d(?!\d?[/.]\d))", _numeric,
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
             r"(?:^|(?<=^\d\d?/\d\d? ?(?:-|–|—|to|through|thru) ?))(?P<a>\d\d?)(?P<sign>/)(?P<b>\d\d?)"
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
             rf"/)(?P<y>[2-4]\d)(?![\w/])", _partial,
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
             rf"(?<![\d.,:/$€£])(?P<d>\d{{1,2}}){_ORDINAL}(?:{_MORE_DAYS}|{_TO_DAY}{_MORE_RANGES}),? ?(?:de |"
             rf"of |den )?(?P<m>{MONTH})(?:,? ?(?:de |del )?{_YEAR})?", _day_first,
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
             only_after=rf"{_FULL_MONTH} ?(?:-|–|—|/|to|through|until|till|and|or|&|,|au|à|et|ou|bis|und|tot|"
                 rf"a|y) ?(?:late |early |mid )?"),
        Rule("month_before_another",
             rf"(?<!\p{{L}})(?P<m>{MONTH})(?= ?(?:-|–|—|/|to|through|until|till|and|or|&|,|au|à|et|ou|bis|"
             rf"und|tot|en|a|y) ?(?:late |early |mid )?{MONTH}(?! ?\d\d?(?!\d)))", _partial,
             {"September – December 2026": Partial(None, 9), "in January and September": Partial(None, 1)}),
        Rule("month_in_words",
             rf"(?<!\p{{L}})(?P<m>{_FULL_MONTH})(?! ?\d)(?<!\bmay(?= (?:start|begin|join|enrol|take|choose|"
             rf"apply|register|use|need|want|attend|complete|study|work|ask|do|go|be|have|also|not|only|"
             rf"then)))(?! ?(?:i|you|we|they|be|not|have|also))", _partial,
             only_after=r"\b(?:in|en|im|each|every|and|or|et|ou|from|dès|ab|von|vanaf|desde) (?:late |early |"
                 r"mid )?|, ",
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
        Rule("season_in_words", rf"(?<!\p{{L}}){_SEASON}(?! ?\d)", _partial,
             {"offered in the fall": Partial(None, season="23"), "begins every fall": Partial(None,
              season="23"), "see you next fall": None, "invited to Spring or Fall Convocation": None},
             only_after=
                 r"(?:offered|starts?|begins?|commences?|intakes?|runs?|taught|given|available|mornings|"
                 r"evenings|afternoons|weekends|(?:sun|mon|tues|wednes|thurs|fri|satur)days|offerte?s?|"
                 r"débute|commence) (?:in |each |every |again |once )?(?:in |the |each |every |l'|à l'|au |"
                 r"en )*|(?:fall|winter|spring|summer|autumn|automne|hiver|printemps|été)(?:,|,? and|,? or| "
                 r"et| ou) (?:the |each |every |l'|d'|à l'|de l')?|(?:admissions?|trimestres?) (?:aux? |à "
                 r")?(?:trimestres? )?(?:d'|l'|de l'|de )",
             unless_after=r"convocations?|graduations?|ceremon\p{L}+|break|festival|reading week"),
        Rule("season_under_label", rf"(?<!\p{{L}}){_SEASON}(?! ?\d)", _partial,
             {"Start: Fall": Partial(None, season="23"),
              "Trimestres d'admission: automne, hiver": Partial(None, season="23")},
             label=
                 r"^(?:next |course |program |admissions? )?(?:starts?|begins?|start (?:date|term)s?|"
                 r"intakes?|débuts?|entrée|(?:terms?|semesters?|quarters?|sessions?|intakes?)(?: of "
                 r"(?:admission|entry)| offered)?|offered|(?:trimestres?|sessions?)(?:\(s\))?(?: (?:d['’]|"
                 r"de )(?:admission|entrée|début|offre))?|admissions?|rentrées?)\W*$"),
    ],
    lead=Lead(rf"(?:{_WEEKDAY} ?(?:&|\+|/|and|et|und|en|y|to|through|-|–|bis|au) ?)?{_WEEKDAY} (?:le |den |"
        rf"the |el )?|le |on |den ", lambda value, _: value),
)  # fmt: skip
"""Dates as printed, whatever they are for."""

_ANY_TIME = (
    r"(?:at |on |in )?(?:any ?time|any (?:(?:opening |working |week)?day|(?:mon|tues|wednes|thurs|fri|satur|"
    r"sun)day|week|month|moment|point)(?: of the (?:year|month|week))?|a time of your (?:own )?(?:choosing|"
    r"choice)|(?:on )?the same day|the (?:moment|minute|day|hour) you(?:'ve| have)? (?:enrol+(?:ed)?|"
    r"register(?:ed)?|sign(?:ed)? up|pay|paid|join(?:ed)?)|à tout moment|en tout temps|n'importe quand|"
    r"quand (?:vous le voulez|vous voulez|bon vous semble)|à votre convenance|jederzeit|(?:op )?(?:elk|"
    r"ieder) (?:gewenst )?moment|wanneer (?:je|u) wilt|en cualquier momento|cuando quieras|"
    r"a qualquer momento|quando quiser|whenever(?=\W*$)|when(?:ever)? (?:it )?suits(?: you)?|"
    r"when(?:ever)? you(?:'re| are)?(?: want| like| ready| choose| wish| please)?|(?:straight|directly|right|"
    r"immediately) after (?:you (?:enrol+|register|sign up|pay|buy)|check ?out|purchase|buying|enrol+ing|"
    r"registering|registration|payment)|at your convenience|when (?:registered|enrolled)|"
    r"as soon as you (?:register|enrol+|sign up|pay|join|are registered)|instantly|immediately(?: (?:after|"
    r"upon|on|once)[^.;]{0,40})?|upon (?:registration|enrol+ment|payment)|right away|straight away|"
    r"dès (?:votre |l')inscription)"
)
_BEGIN = (
    r"(?:start(?:s|ing|ed)?|beg(?:in(?:s|ning)?|un)|commenc(?:e[szr]?|er|ing)|join|enter|enrol+(?:ment)?|"
    r"get started|débute[zr]?|débuter|commencer|démarre[zr]?|démarrer|inscri\p{L}+|"
    r"start(?:en|et)|beginnen|instappen|einstieg|einsteigen|beginn|empieza[sn]?|empezar|comienza|comenzar|"
    r"comece|começar|iniciar|inicia)"
)

ROLLING: Rules[bool] = Rules(
    [
        Rule("start_any_time",
             rf"(?<!\p{{L}}){_BEGIN}(?! (?!learning|studying|training)\p{{L}}+?ing(?!\p{{L}}))(?: (?!watch|"
             rf"cancel|not|first)\p{{L}}++){{0,5}}? ?,? ?{_ANY_TIME}(?!\p{{L}})", lambda m: True,
             {"Start anytime": True, "Commencez en tout temps": True, "Begin the course at any time": True,
              "You may begin on any Monday": True, "Register and begin the same day": True,
              "watch the videos at any time": None, "you can start using them right away": None},
             unless_before=r"(?:not|n't|cannot|never|pas|nicht|niet)(?: \p{L}++){0,2}",
                 unless_after=r"(?:during|while|within|as long as) (?:the|this|it|your|these)"),
        Rule("start_tonight",
             r"(?:start|begin|commence[rz]?) (?:learning |studying |it |the course )?(?:tonight|tomorrow|"
             r"dès ce soir|dès demain)(?!\p{L})", lambda m: True,
             {"Sign up today and start tonight": True, "You can start tomorrow": True, "Start today": None},
             unless_before=r"(?:classes|we|class|course|that|which)"),
        Rule("any_time_start",
             r"(?:at any ?time|à tout moment|en tout temps|jederzeit|(?:op )?(?:elk|"
             r"ieder) (?:gewenst )?moment|en cualquier momento|a qualquer momento) (?:\p{L}++ "
             r")?(?:start\p{L}*|begin\p{L}*|instap\p{L}*|möglich|empezar|começar|commencer|débuter)",
             lambda m: True,
             {"Je kunt op elk moment starten": True, "jederzeit möglich": True},
                 unless_before=r"(?:not|n't|pas|nicht|niet)"),
        Rule("rolling_intake",
             r"(?:rolling|continuous|continual|ongoing|open ended|year round) (?:basis|offer|start|intake|"
             r"admissions?|enrol|entry|registration)\w*(?: dates?)?|(?:admission|entrée|"
             r"inscription)s? (?:en )?continue?s?|open entry|(?:year round|all year) (?:intakes?|entry|"
             r"starts?)|(?:intakes?|entry|starts?) (?:all year(?: round| long)?|year round)|"
             r"doorlopende (?:start|instroom|inschrijving)|laufender einstieg|inicio continuo",
             lambda m: True,
                 {"Rolling admission": True, "Year-round intake": True, "continuous intake": True,
                  "admission continue": True}, unless_before=r"no|not|without"),
        Rule("flexible_start",
             r"flexible start(?: dates?)?|no (?:set|fixed|specific|official) start(?:ing)? (?:dates?|times?)|"
             r"no (?:terms and no waiting|terms or semesters|(?:fixed |set )?(?:term|intake|semester) dates)|"
             r"no class to wait for|début libre|entrée libre|open start(?! ?up)|start dates? (?:is|"
             r"are) flexible|flexibler (?:start|einstieg)|flexibele start(?:datum)?|début flexible|"
             r"inicio flexible|choose your own start|pick your (?:own )?start", lambda m: True,
             {"flexible start dates": True, "There are no fixed start dates": True}),
        Rule("when_it_starts",
             rf"^\W*(?:{_ANY_TIME}|the same day|at once|today|yours to choose|(?:it is |it's )?up to you|"
             rf"(?:yes,? )?(?:at )?any (?:time|moment|day))(?:\W|$)", lambda m: True,
             {"When can I start: The same day": True, "Quand puis-je commencer ?: À tout moment.": True,
              "When can I register: At any time": None},
             label=
                 r"(?:when|how soon|can i|quand|wann|wanneer)(?: [\p{L}'’-]++){0,7}? (?:start|begin|commenc|"
                 r"débute)|^start (?:date|day|time)s?\W*$"),
        Rule("under_label",
             r"^\W*(?:any ?time|at any time|start any ?time|rolling|continuous|ongoing|on demand|flexible|"
             r"immediate(?:ly)?(?: access| start)?|instant access|available now|now|open|always open|"
             r"self paced|when(?:ever)? (?:you (?:like|want|wish|choose|please)|it suits you)|en tout temps|"
             r"à tout moment|en continu|immédiat|jederzeit|laufend|doorlopend|"
             r"op elk moment|altijd|flexibel|inmediato|imediato|contin[uú]o)(?:\W.{0,60})?$",
             lambda m: True,
                 {"Start: Whenever you like": True, "Start date: On demand": True,
                  "Start: Doorlopend": True, "Start dates: Rolling": True},
             label=
                 r"^(?:next |course )?(?:start(?:s|ing)?(?: (?:date|time|dates))?s?|begins?|intakes?|"
                 r"availability|dates?|début|date de début|entrée|startdatum|start ?datum|beginn|inicio|"
                 r"fecha de inicio|início|rolling)\W*$"),
        Rule("enrolment_under_label",
             r"^\W*(?:continuous(?:ly)?|continual(?:ly)?|ongoing|rolling|any ?time|at any time|year round|"
             r"all year|en continu|en tout temps|doorlopend|jederzeit|laufend)(?:\W.{0,40})?$",
             lambda m: True, {"Sign up period: Continuously": True},
                 label=r"^(?:sign up|registration|enrol+ment|admission|intake|application)(?: period|"
                     r" dates?)?\W*$"),
        Rule("on_demand",
             r"on demand,? (?:\p{L}++,? ){0,2}(?:course|learning|training|program|class|format|module|"
             r"experience)|\(on demand\)|^on demand(?: and self paced)?\W*$", lambda m: True,
             {"Asynchronous (On-Demand)": True, "on-demand, asynchronous learning": True,
              "on-demand videos": None}),
        Rule("any_time_alone", r"^any ?time\W*$|^start any ?time|^on demand$", lambda m: True,
             {"anytime": True}),
        Rule("at_all_times", r"en tout temps|op elk (?:gewenst )?moment", lambda m: True,
             {"Offert en tout temps": True},
             unless_before=r"(?:annuler|accéder|accès|consulter|poser|écouter|visionner|opzeggen|bekijken|"
                 r"terugkijken)[^.]{0,40}"),
    ],
)  # fmt: skip
"""Words that say learners may start at any time. Open registration alone does not."""
