"""Dates as printed, in the languages of the listings, whatever they are for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

import regex

from normalizer.patterns import Lead, Rule, Rules

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
            "month_that_starts",
            rf"(?<=(?:starts?|starting|begins?|beginning|commenc\w{{1,4}}|débute\w{{0,2}}|intakes?) (?:in |each |every |again in |en |dès )?)(?P<m>{MONTH})(?! ?\d)",
            _partial,
            {"beginning in September": Partial(None, 9), "starts every January": Partial(None, 1)},
        ),
        Rule(
            "month_under_label",
            rf"(?<!\p{{L}})(?P<m>{MONTH})(?! ?\d)",
            _partial,
            {"Intakes: January, May": Partial(None, 1), "Start: September": Partial(None, 9)},
            label=r"^(?:next )?(?:starts?|begins?|start (?:date|month|dates)s?|intakes?|début|entrée|dates de début|rentrée)\W*$",
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
