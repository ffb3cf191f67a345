"""How listings say hours, hours a week and calendar span, in the languages they are written in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

import regex

from normalizer.patterns import Lead, Rule, Rules, number

Kind = Literal["total", "instruction", "weekly", "weekly_part", "daily", "sessions"]


@dataclass(frozen=True)
class Effort:
    """Hours as one phrase gives them; a bound is ``None`` where the phrase leaves it open."""

    kind: Kind
    min: float | None
    max: float | None
    times: float = 1
    """How many sessions or days of that many hours the same phrase counts."""


@dataclass(frozen=True)
class Span:
    """Calendar length as printed: an ISO 8601 unit with least and most."""

    min: float | None
    max: float | None
    unit: Literal["D", "W", "M", "Y"]


Bounded = TypeVar("Bounded", Effort, Span)


def _bounds(match: regex.Match[str]) -> tuple[float | None, float | None] | None:
    """Least and most from the groups ``lo``, ``hi``, ``atleast``, ``min`` (minutes) and ``plus_min``; ``None``
    if absurd."""
    groups = match.groupdict()
    low = number(groups["lo"])
    high = number(groups["hi"]) if groups.get("hi") else low
    if groups.get("min"):
        low, high = low / 60, high / 60
    if groups.get("plus_min"):
        extra = number(groups["plus_min"]) / 60
        low, high = low + extra, high + extra
    if high < low:
        return None
    return round(low, 2), None if groups.get("atleast") else round(high, 2)


def _effort(kind: Kind, most: float) -> Callable[[regex.Match[str]], Effort | None]:
    def value(match: regex.Match[str]) -> Effort | None:
        bounds = _bounds(match)
        if bounds is None or not any(bounds) or max(b for b in bounds if b is not None) > most:
            return None  # "0 hours" fills a required box; it says nothing
        times = match.groupdict().get("times")
        return Effort(kind, *bounds, times=number(times) if times else 1)

    return value


QUALIFIERS = (
    r"(?P<upto>up to|at most|(?:a )?maximum(?: of)?|max\.?|no more than|less than|under|jusqu['’]à|au plus|maximal|bis zu|tot)"
    r"(?: about| approximately| around)? |"
    r"(?P<atleast>at least|(?:a )?minimum(?: of)?|min\.|more than|over|as little as|from|starting (?:at|from)|au moins|"
    r"minimum de|mindestens|minstens|à partir de|in as little as) "
)
_SPAN_QUALIFIERS = QUALIFIERS.replace("|more than|over|", "|more than|").replace("|from|", "|")
"""Of a span "over" and "from" say how it lies in time, not that it may be longer."""
AMOUNT = (
    r"(?:between |entre )?(?P<lo>{n}|{word_n})(?: ?(?:hours?|hrs?|h|heures?))?(?:(?:{to}| and | et )(?P<hi>{n}|{word_n}))?"
    r"(?P<atleast> ?\+)?"
)
"""``5-8``, ``13+``, ``between 4 and 6``: groups ``lo``, ``hi``, ``atleast``."""

_KIND_OF_WORK = (
    r"(?: (?:of|de|d'|d’) (?:(?:your |self |online |independent |active |guided |total |estimated |expected )*"
    r"(?:effort|work|study|studying|learning|coursework|commitment|time|travail|étude|homework|material|video)s?(?: (?:time|activities))?))?"
)
_INSTRUCTION = (
    r"(?:instruction(?:al)?|contact|class(?:room)?|in class|lectures?|teaching|taught|training|lessons?|"
    r"live (?:online )?(?:sessions?|instruction|classes|training)|seat time|cours|formation|enseignement|unterricht|les(?:sen)?|clase|aula)(?!\w)"
)
_STUDY = (
    r"(?:(?:total |expected |estimated |self |guided |independent |notional |active |student |online |directed |of )*"
    r"(?:learning|study|studying|work|effort|workload|coursework|course ?work|content|material|curriculum|commitment|"
    r"apprentissage|étude|travail|time investment|studielast|selbststudium|lernaufwand|estudio|trabalho|trabajo))(?!\w)"
)
_COURSE = r"(?:course|program(?:me)?|training|workshop|class|module|micro ?credential|certificate|badge|seminar|bootcamp|formation|cours|cursus|kurs|curso|series|learning path)"
_WEEK_LABEL = (
    r"(?:hours?|hrs|effort|heures|uren|stunden|horas) ?{per} ?{weeks}|weekly (?:\w+ )?(?:hours|effort|study|commitment|workload|time)|"
    r"(?:heures|répartition|charge|travail) hebdomadaires?|hebdomadaire"
)
_TOTAL_LABEL = (
    r"^time\W*$|^how long|^(?:.*\b(?:total|duration|length|hours?|effort|workload|time (?:commitment|required|to complete)|course load|"
    r"study (?:time|load)|learning time|course length|seat time|clock hours|durée|charge|heures|temps|volume|"
    r"dauer|aufwand|umfang|duur|studielast|duración|duração|carga|horas?|credits? hours)\b.*)$"
)


def _qualified(value: Bounded, lead: regex.Match[str]) -> Bounded:
    """ "Up to" leaves only the most, "at least" only the least."""
    if lead["upto"]:
        return replace(value, min=None, max=value.max if value.max is not None else value.min)
    return replace(value, max=None)


EFFORT: Rules[Effort] = Rules(
    r"hour|hrs?\b|heure|pt\d+h|\d ?h\b|\bh ?/|stunde|std|uur|uren|hora|minut|\bmins?\b",
    [
        Rule(
            "total_of_a_week_under_label",
            AMOUNT + r" ?{hours} ?(?:\(?total|en tout|in all)",
            _effort("weekly", 100),
            {"Weekly hours: 9h Total": Effort("weekly", 9, 9)},
            label=_WEEK_LABEL,
        ),
        Rule(
            "part_of_a_week_under_label",
            AMOUNT + r" ?{hours} (?:of |de |d['’])?(?:homework|class|lectures?|labs?|laborato|tutorials?|seminars?|cours|travail|travaux|practic|stage)",
            _effort("weekly_part", 100),
            {"Weekly hours: 3h Lectures": Effort("weekly_part", 3, 3)},
            label=_WEEK_LABEL,
        ),
        Rule(
            "part_of_a_week",
            r"(?:additional |extra |plus )?" + AMOUNT + r" {hours}(?: of| de| d'| d’)? ?(?:\w+ ){0,2}?"
            r"(?:homework|class(?:es)?(?: time)?|lectures?|labs?|laboratory|laboratoire|tutorials?|seminars?|readings?|assignments?|cours|travail personnel|outside (?:of )?class|online component)(?: \w+){0,4}? ?(?:{per} ?{weeks}|weekly|hebdomadaires?)"
            r"|(?:additional|extra|plus) (?P<lo>{n}|{word_n}) {hours} ?(?:{per} ?{weeks}|weekly)",
            _effort("weekly_part", 100),
            {
                "9+ hours of homework each week": Effort("weekly_part", 9, None),
                "a mandatory additional 1 hour per week": Effort("weekly_part", 1, 1),
                "3 heures de cours par semaine": Effort("weekly_part", 3, 3),
            },
        ),
        Rule(
            "hours_per_week",
            AMOUNT + r" {hours}" + _KIND_OF_WORK + r" ?(?:{per} ?{weeks}|weekly|hebdomadaires?|wöchentlich|wekelijks|semanales|/ ?w\b)",
            _effort("weekly", 100),
            {
                "5-8 hrs/wk": Effort("weekly", 5, 8),
                "4-5 hours a week": Effort("weekly", 4, 5),
                "3 à 5 heures par semaine": Effort("weekly", 3, 5),
                "1–3 hours per week": Effort("weekly", 1, 3),
                "13+ hours per week": Effort("weekly", 13, None),
                "up to 10 hours of study per week": Effort("weekly", None, 10),
                "24 hours notice": None,
            },
        ),
        Rule(
            "minutes_per_week",
            r"(?P<lo>{n})(?:{to}(?P<hi>{n}))? (?P<min>{minutes})" + _KIND_OF_WORK + r" ?{per} ?{weeks}",
            _effort("weekly", 100),
            {"90 minutes per week": Effort("weekly", 1.5, 1.5), "30-60 minutes a week": Effort("weekly", 0.5, 1)},
        ),
        Rule(
            "week_label",
            AMOUNT + r" ?{hours}?",
            _effort("weekly", 100),
            {"Hours per week: 4-6": Effort("weekly", 4, 6)},
            label=_WEEK_LABEL,
        ),
        Rule(
            "hours_per_day",
            AMOUNT + r" {hours}" + _KIND_OF_WORK + r" ?(?:{per} ?{days}|daily)",
            _effort("daily", 24),
            {"8 hours/day": Effort("daily", 8, 8), "7 heures par jour": Effort("daily", 7, 7)},
            unless_before=r"open|24 ?/ ?7|available",
        ),
        Rule(
            "sessions_of_hours",
            r"(?P<times>{n}|{word_n}) (?:(?:\w+ ){0,3})(?:sessions?|classes|workshops?|webinars?|lessons?|meetings?|evenings?|séances?|rencontres?|ateliers?|bijeenkomsten|sitzungen|sesiones)"
            r" ?(?:,|of|de|à|x|×|\(|van|lasting|that are|at|,? each)? ?(?:about |approximately )?(?P<lo>{n}|{word_n})(?:{to}(?P<hi>{n}|{word_n}))? {hours}",
            _effort("sessions", 24),
            {
                "three sessions of three and a half hours each": Effort("sessions", 3.5, 3.5, times=3),
                "10 séances de 3 heures": Effort("sessions", 3, 3, times=10),
            },
        ),
        Rule(
            "hours_of_instruction",
            AMOUNT + r" (?:{hours}(?: of| de| d'| d’)? ?(?:\w+ ){0,2}?" + _INSTRUCTION + r"|" + _INSTRUCTION + r" {hours})(?! ?{per} )",
            _effort("instruction", 5000),
            {
                "48 contact hours": Effort("instruction", 48, 48),
                "30 hours of instruction": Effort("instruction", 30, 30),
                "36 heures de cours": Effort("instruction", 36, 36),
                "24 class hours": Effort("instruction", 24, 24),
            },
            unless_before=r"additional|plus|prior|previous|prerequisites?:?|of the|to have(?: at least)?|must have(?: at least)?|needs? to have",
        ),
        Rule(
            "hours_and_minutes_total",
            r"(?P<lo>{n}) {hours},? (?:and |et )?(?P<plus_min>{n}) {minutes}",
            _effort("total", 5000),
            {"1 hour 30 minutes": Effort("total", 1.5, 1.5)},
            unless_after=r"each|per|every|session|long session",
        ),
        Rule(
            "hours_of_study",
            AMOUNT + r" (?:(?:total )?{hours}(?: of| de| d'| d’| worth of)? ?(?:\w+ ){0,2}?" + _STUDY + r"|(?:working|study|learning|course|training) {hours})(?! ?{per} )(?! per\b)",
            _effort("total", 5000),
            {
                "39 hours of expected learning activities": Effort("total", 39, 39),
                "25 heures de travail": Effort("total", 25, 25),
                "120 hours of work experience": None,
            },
            unless_before=r"prior|previous|additional|plus",
            unless_after=r"experience|per\b|a (?:day|week)|each",
        ),
        Rule(
            "hours_to_complete",
            AMOUNT + r" (?P<min>{minutes})?(?:{hours})?,? (?:in total|total\b|overall|altogether|to complete|to finish|long\b|au total|pour (?:compléter|terminer)|in duration|in length)",
            _effort("total", 5000),
            {
                "Approx. 14 hours to complete": Effort("total", 14, 14),
                "20 hours in total": Effort("total", 20, 20),
            },
        ),
        Rule(
            "total_of_hours",
            r"(?:total(?: of| workload| time| effort| commitment| study time| learning time)?(?: is| are|:)?(?: estimated)?(?: at| as| to be)?|workload(?: is| of|:)?(?: estimated at)?|charge de travail(?: de| :|:)?|"
            r"durée totale(?: de| :|:)?|totalling|totaling|amounts? to|estimated at|(?:takes?|requires?|involves?|consists? of|comprises?|includes?|complete(?:d)? in|lasts?|runs? for|will take|need|spend|expect|allow)(?: you)?)"
            r" ?(?:about|around|approximately|approx\.?|roughly|an estimated|some|environ|a total of|in total|ongeveer|circa|etwa|~|just)? ?"
            + AMOUNT + r" {hours}(?!\w)(?! ?(?:{per}|each|weekly|daily|later|before|after|notice|class))",
            _effort("total", 5000),
            {
                "The total workload is estimated at about 20 hours": Effort("total", 20, 20),
                "takes around 6 hours": Effort("total", 6, 6),
                "for a total of 30 hours": Effort("total", 30, 30),
            },
            unless_before=r"(?:session|class|exam|lecture|webinar|meeting|quiz|test|lunch|break|pause|ceremony|tour|séance|examen|applicants?|you must|support)s?(?: that| which| will)?",
            unless_after=r"of (?:\w+ ){0,2}(?:experience|employment|practice|volunteer\w*|flight|service)|d'expérience|sleep|of access",
        ),
        Rule(
            "hour_course",
            r"(?P<lo>{n}|{word_n})(?:{to}(?P<hi>{n}))? {hours} (?:(?!exam|test|session|lab|lecture|weekly)\w+,? ){0,3}(?:course|program(?:me)?|training|workshop|micro ?credential|certificate|badge|seminar|bootcamp|series|learning path)(?!\w| ?session)",
            _effort("total", 5000),
            {"a 30-hour course": Effort("total", 30, 30), "3-hour final exam": None},
            unless_before=r"per week|weekly",
        ),
        Rule(
            "iso_period_of_hours",
            r"^pt(?P<lo>\d{1,4}(?:\.\d{1,2})?)h(?:(?P<plus_min>\d{1,2})m)?$",
            _effort("total", 5000),
            {"timeRequired: PT20H": Effort("total", 20, 20), "timeRequired: PT1H30M": Effort("total", 1.5, 1.5)},
            label=r"time ?required|workload|effort|duration",
        ),
        Rule(
            "instruction_under_label",
            r"^(?:about|approximately|approx\.?|around|environ|~)? ?" + AMOUNT + r" ?{hours}?(?!\w)(?! ?(?:{per}|each|weekly|daily))",
            _effort("instruction", 5000),
            {"Contact hours: 36": Effort("instruction", 36, 36), "Heures de cours: 45 h": Effort("instruction", 45, 45)},
            label=r"(?:contact|instruction(?:al)?|class(?:room)?|lecture|in class|teaching|training) (?:hours|time)|heures? (?:de )?(?:cours|contact|formation|classe)|contacturen|unterrichtsstunden",
        ),
        Rule(
            "course_of_hours",
            _COURSE + r"(?: \w+)? (?:of|de|d'|von|van|:) (?:about |approximately |around |environ )?" + AMOUNT + r" {hours}(?!\w)(?! ?(?:{per}|each))",
            _effort("total", 5000),
            {"Cette formation de 45 heures": Effort("total", 45, 45), "a course of 20 hours": Effort("total", 20, 20)},
        ),
        Rule(
            "hours_under_label",
            r"^(?:about|approximately|approx\.?|around|estimated|environ|ca\.?|circa|~)? ?" + AMOUNT + r" ?(?:(?P<min>{minutes})|{hours})(?!\w)(?! ?(?:{per}|each|weekly|daily|notice))",
            _effort("total", 5000),
            {"Duration: 14 hours": Effort("total", 14, 14)},
            label=_TOTAL_LABEL,
        ),
        Rule(
            "bare_number_under_label",
            r"^(?:approx\.? )?" + AMOUNT + r"$",
            _effort("total", 5000),
            {"Total hours: 14": Effort("total", 14, 14)},
            label=r"^(?:total |course |learning |study |estimated |nombre d.)?(?:hours|heures|hrs|horas|uren|stunden)(?: \(?\p{L}+\)?)?\W*$|^(?:duration|length|durée) ?\((?:hours|heures|h|hrs)\)",
        ),
    ],
    lead=Lead(QUALIFIERS, _qualified),
)  # fmt: skip
"""Everything listings say about hours. A rule with a label reads bare amounts under that label only."""

_SPAN_LABEL = (
    r"(?:duration|length|how long|time|program length|course length|schedule|weeks|span|durée|longueur|calendrier|dauer|laufzeit|"
    r"duur|looptijd|duración|duração|commitment|effort|workload|dates?)"
)


def _span(unit: Literal["D", "W", "M", "Y"], most: float) -> Callable[[regex.Match[str]], Span | None]:
    def value(match: regex.Match[str]) -> Span | None:
        bounds = _bounds(match)
        if bounds is None or not any(bounds) or max(b for b in bounds if b is not None) > most:
            return None
        return Span(*bounds, unit=unit)

    return value


_CALENDAR = {"W": ("weeks", 260), "M": ("months", 72), "Y": ("years", 8), "D": ("days", 366)}
_NOT_A_SPAN_BEFORE = (
    r"within|every|last|past|next|first|each|after|before|access (?:for|to)|valid for|expires? (?:in|after)|"
    r"notice|in advance|extended by|dans les|tous les|toutes les|chaque|up to|every other|of|week|semaine"
)
_NOT_A_SPAN_AFTER = (
    r"before|prior|after|in advance|notice|ago|later|of (?:experience|access|work)|experience|from (?:the )?(?:start|date|purchase)|"
    r"old|avant|après|d'expérience|d’expérience|of age|and older|per|a (?:week|month|year)|each|/"
)


def _span_rules(unit: Literal["D", "W", "M", "Y"]) -> list[Rule[Span]]:
    word, most = _CALENDAR[unit]
    sample = {"W": "week", "M": "month", "Y": "year", "D": "day"}[unit]
    short = {"W": 8, "M": 6, "Y": 2, "D": 5}[unit]
    number_of = AMOUNT + " {" + word + "}(?!\\w)"
    return [
        Rule(
            f"{word}_under_label",
            r"(?<![\w/])" + number_of,
            _span(unit, most),
            {f"Duration: {short} {sample}s": Span(short, short, unit)},
            label=_SPAN_LABEL,
            unless_before=_NOT_A_SPAN_BEFORE.replace("|of|", "|"),
            unless_after=_NOT_A_SPAN_AFTER,
        ),
        Rule(
            f"{word}_long",
            number_of + r"(?: in)? (?:long|in length|in duration|to complete|to finish|of (?:study|learning|instruction|training|classes|coding|theory|coursework|full time study)|in an? (?:\w+ ){0,4}(?:course|program(?:me)?|bootcamp|training)|de (?:formation|cours))",
            _span(unit, most),
            {f"{short} {sample}s long": Span(short, short, unit)},
        ),
        Rule(
            f"{word}_course",
            r"(?P<lo>{n}|{word_n}) {" + word + r"}(?!s?\w),? (?:(?!exam|trial|break|access|extension)\w+,? ){0,3}" + _COURSE + r"(?!\w)",
            _span(unit, most),
            {f"a {short}-{sample} online course": Span(short, short, unit), f"{short}-{sample} trial": None},
            unless_before=r"first|last|every|after|within",
        ),
        Rule(
            f"over_{word}",
            r"(?<!\p{L})(?:over|for|across|during|lasts?|lasting|runs?(?: for)?|takes?|spans?|spanning|spread over|in just|complete(?:d)? in|delivered over|length|expect|allow|plan on|durée|sur|pendant|durant|dure|s'étend sur|über|gedurende|durante|in)"
            r" (?:about|approximately|around|environ|a period of|the course of|une période de|roughly|as little as)? ?" + number_of,
            _span(unit, most),
            {f"runs for {short} {sample}s": Span(short, short, unit), f"over {short} {sample}s": Span(short, short, unit)},
            unless_before=r"access|valid\w*|valable|available|open|extended|experience|offered(?: it)?|waiting|expires?|recorded|run out|renew(?:ed)?|recertif\w+",
            unless_after=_NOT_A_SPAN_AFTER,
        ),
        Rule(
            f"iso_period_of_{word}",
            rf"^p(?P<lo>\d{{1,3}}){unit.lower()}$",
            _span(unit, most),
            {f"P{short}{unit}": Span(short, short, unit)},
        ),
        Rule(
            f"{word}_bare",
            r"^(?:approx\.? |about |estimated |approximately |environ |\()?" + number_of + r"\W*$",
            _span(unit, most),
            {f"{short} {sample}s": Span(short, short, unit), f"{short} {sample}s notice": None},
        ),
        Rule(
            f"{word}_times_hours",
            number_of + r"(?=,? ?(?:\(|,|·|•|-|–|at|with|x|×|@|and|of)? ?(?:{n}|{word_n})(?:{to}(?:{n}|{word_n}))? ?(?:{hours}|sessions))",
            _span(unit, most),
            {f"{short} {sample}s, 4-5 hours": Span(short, short, unit)},
            unless_before=_NOT_A_SPAN_BEFORE,
        ),
    ]  # fmt: skip


_ANCHORS: tuple[tuple[Literal["D", "W", "M", "Y"], str], ...] = (
    ("W", r"^p\d+w$|week|wks?\b|semaine|sem\.|woche|weken|semana"),
    ("M", r"^p\d+m$|month|mois|monat|maand|mes(?:es)?\b|\bmos?\b"),
    ("Y", r"^p\d+y$|year|yrs?\b|\bans?\b|année|jahr|jaar|jaren|año|anos?\b"),
    ("D", r"^p\d+d$|days?\b|jour|\btage?|dagen|\bdag\b|días?|dias?\b"),
)
SPANS: dict[str, Rules[Span]] = {
    unit: Rules(anchor, _span_rules(unit), lead=Lead(_SPAN_QUALIFIERS, _qualified))
    for unit, anchor in _ANCHORS
}
"""Calendar spans by unit: weeks, months, years, days."""
