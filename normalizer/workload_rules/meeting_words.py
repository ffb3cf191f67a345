"""How often an offering meets, and of how many courses it is made."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from normalizer.engine.matchers import matcher
from normalizer.engine.parts import number
from normalizer.patterns import Rule, Rules, matching

Counted = Literal["sessions", "units", "courses", "modules"]
"""``units`` teaching units of so many minutes, of which several make a meeting."""


@dataclass(frozen=True)
class Count:
    """How many there are of something."""

    of: Counted
    number: float


def _count(of: Counted) -> Callable[[re.Match[str]], Count | None]:
    def value(match: re.Match[str]) -> Count | None:
        count = number(match["n"])
        return Count(of, count) if 1 < count <= 120 and count == int(count) else None

    return value


_NL, _DE = "(?:avond|ochtend|middag)?(?:en)?", "(?:abend|vormittag|nachmittag)?[es]?"
"""Parts of a day that are written in one word with it: "donderdagavonden"."""
_DAYS = (
    f"mon(?:day)?s?|lundis?|maandag{_NL}|montag{_DE}|lunes",
    f"tue(?:s(?:day)?)?s?|mardis?|dinsdag{_NL}|dienstag{_DE}|martes",
    f"wed(?:nes(?:day)?)?s?|mercredis?|woensdag{_NL}|mittwoch{_DE}|miércoles",
    f"thu(?:rs?(?:day)?)?s?|jeudis?|donderdag{_NL}|donnerstag{_DE}|jueves",
    f"fri(?:day)?s?|vendredis?|vrijdag{_NL}|freitag{_DE}|viernes",
    f"sat(?:ur(?:day)?)?s?|samedis?|zaterdag{_NL}|samstag{_DE}|sábados?",
    f"sun(?:day)?s?|dimanches?|zondag{_NL}|sonntag{_DE}|domingos?",
)  # fmt: skip
WEEKDAY = "(?:" + "|".join(_DAYS) + r")(?!\p{L})"
_DAY = matcher(
    "|".join(rf"(?P<d{index}>(?<!\p{{L}})(?:{names})(?!\p{{L}}))" for index, names in enumerate(_DAYS))
)
_THROUGH = matcher(r"\.?\s*(?:-|–|—|to|through|thru|until|au?|bis|t/m|tot|a)\s*(?:les? )?")

_SO_MANY_A_WEEK = matching(
    r"(?P<n>{n}|{word_n}) (?:days?|evenings?|mornings?|afternoons?|nights?|sessions?|class(?:es)?|lessons?|"
    r"times|soirs?|jours?|fois|avond(?:en)?|keer|dag(?:en)?|abende?|mal|tage?|veces|vezes|días?) (?:an?|per|"
    r"each|every|par|pro|die|por|/) ?{weeks}|(?P<weekly>{n}|{word_n}) (?:days|evenings|mornings|afternoons|"
    r"nights|sessions|classes|lessons) weekly(?!\p{L})"
)

_MONTHS = r"(?:jan|feb|apr|aug|sept?|oct|nov|dec)\p{L}*|march|may|june?|july?"
_SEVERAL_DAYS = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days|(?:lun|mar|mercre|jeu|vendre|same)dis|dimanches|lunes|"
    r"martes|miércoles|jueves|viernes|sábados|domingos|"
    r"(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:avond|ochtend|middag)?en|"
    r"(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)(?:abend|vormittag|nachmittag)?e)(?!\p{L})"
)
_MEETINGS = (
    r"(?:sessions?|classes|lessons?|lectures?|meetings?|meet ?ups|gatherings|rehearsals|calls|webinars?|"
    r"workshops?|evenings?|mornings?|afternoons?|nights?|half days|seminars?|tutorials|séances?|rencontres?|"
    r"ateliers?|soir(?:ée)?s?|matinées|demi journées|webinaires|bijeenkomsten|lessen|"
    r"(?:les)?(?:avonden|dagen)|ochtenden|middagen|dagdelen|sitzungen|termine|treffen|abende|vormittage|"
    r"nachmittage|kurstage|sesiones|clases|encuentros|tardes|sessões|aulas|encontros)(?!\p{L})|"
    rf"{_SEVERAL_DAYS}"
)
_COURSES = r"(?:courses?|cours|kurse|cursos|cursussen)(?!\p{L})"
_MODULES = r"(?:modules|units|unités|modulen|módulos|lessons|leçons)(?!\p{L})"

_NOT_ALL_BEFORE = r"choose|any|least|of|first|last|these|module|up to"
_NOT_ALL_AFTER = (
    r"[^.;]{0,30}\bin (?:each|every)|"
    r"(?:per|a|each|every|par|/) ?(?:week|month|year|semester|term|semaine|mois)|from|or|"
    r"(?:and|plus|,) (?:an?|one|two|the) "
)

COUNTS: Rules[Count] = Rules(
    [
        Rule("counted_sessions",
             r"(?<!\d[-–])(?P<n>{n}|{word_n})(?![.:]\d|"
             r" ?[ap]\.?m\b) ?(?:x )?(?:(?!(?:of|de|per|to|and|or|ou|oder|et|und|y|on|at|from|"
             rf"until|{_MONTHS})(?!\p{{L}})|hours?|weeks?|days?)[\p{{L}}'][\p{{L}}'-]*+ ){{0,2}}?"
             rf"(?:{_MEETINGS})", _count("sessions"),
             {"10 Tuesday evenings": Count("sessions", 10), "six live sessions": Count("sessions", 6),
              "8 séances": Count("sessions", 8), "1 session": None, "two evenings weekly": None},
             unless_after=r"(?:per|a|each|every|par|/) ?(?:week|month|year|semaine|mois)|"
                 r"(?:bi)?(?:weekly|monthly)|hebdomadaires?|mensuel"),
        Rule("counted_times",
             r"(?P<n>{n}|{word_n}) times (?:in all|in total|altogether|"
             r"over the (?:course|season|term))"
             r"(?!\p{L})", _count("sessions"), {"six times in all": Count("sessions", 6)}),
        Rule("teaching_units",
             r"(?P<n>{n}) ?(?:ue|u\.e\.|ustd|unterrichtseinheiten|unterrichtsstunden|lehreinheiten|lektionen|"
             r"périodes|leçons|lesuren)(?!\p{L})", _count("units"), {"56 UE": Count("units", 56)}),
        Rule("number_of_sessions", r"^(?P<n>{n}|{word_n})(?!{to}\d)(?=\W|$)", _count("sessions"),
             {"Number of sessions: 6": Count("sessions", 6), "Number of lessons: 14-16 lectures": None},
             label=r"^(?:number of |no\.? of |total |nombre de |aantal |anzahl )?"
                 r"(?:sessions|classes|meetings|lessons|séances|rencontres|bijeenkomsten|termine|"
                 r"sesiones)\W*$"),
        Rule("counted_courses",
             r"(?<![$€£])(?P<n>{n}|{word_n}) ?(?:(?!of|de|per|to|and|an?(?!\p{L})|each|every|hours?|weeks?|"
             rf"days?)[\p{{L}}'][\p{{L}}'-]*+ ){{0,2}}?{_COURSES}", _count("courses"),
             {"five courses": Count("courses", 5), "a fee of 28 a course": None,
              "two courses (6 credits) in each of two terms": None},
                 unless_after=_NOT_ALL_AFTER, unless_before=_NOT_ALL_BEFORE),
        Rule("series_of", r"series of (?P<n>{n}|{word_n})(?!\w)", _count("courses"),
             {"a series of four": Count("courses", 4)}, unless_after=_NOT_ALL_AFTER,
                 unless_before=_NOT_ALL_BEFORE),
        Rule("number_of_courses", r"^(?P<n>{n}|{word_n})(?=\W|$)", _count("courses"),
             {"Courses: 5": Count("courses", 5)},
             label=r"^(?:number of |no\.? of |total |nombre de |aantal |anzahl )?(?:courses|cours)\W*$"),
        Rule("counted_modules",
             r"(?P<n>{n}|"
             r"{word_n}) ?(?:(?!of|de|per|to|and|hours?|weeks?|days?)[\p{L}'][\p{L}'-]*+ "
             rf"){{0,2}}?{_MODULES}", _count("modules"),
             {"3 online modules": Count("modules", 3)},
             unless_after=_NOT_ALL_AFTER, unless_before=_NOT_ALL_BEFORE),
    ],
)  # fmt: skip
"""How many sessions or courses there are."""


_WEEKDAYS = matcher(r"(?<!\p{L})weekdays?(?!\p{L})|(?<!\p{L})en semaine")
_WEEKENDS = matcher(r"(?<!\p{L})weekends?(?!\p{L})")

_WEEKLY = matcher(
    r"(?<!\p{L})(?:meets?|runs?|held|class(?:es)?|sessions?) weekly(?!\p{L})|"
    r"(?<!\p{L})weekly (?:on|from|class(?:es)?|sessions?|meetings?|lessons?|evenings?)(?!\p{L})"
)
"""Without a day of the week, once in each."""
_LETTERS = matcher(r"(?<![\w.])(?:MWF|MTWRF|MTWThF|MW|TR|TTh|TuTh|MTW|MWTh|WF)(?![\w.])")
"""Days as timetables abbreviate them."""

_ONCE_A_WEEK = matcher(
    r"(?<!\p{L})once (?:a|per|each|every) week(?!\p{L})|une fois par semaine|einmal (?:pro|die|in der) woche|"
    r"una vez (?:por|a la) semana"
)


_NOT_EVERY_WEEK = matcher(
    r"(?<!\p{L})(?:(?:(?:every|each) (?:other|second|third|two)|alternat(?:e|ing)|toutes les (?:deux|trois)|"
    r"jede[nrs]? (?:zweite|dritte)[nrs]?|om de (?:andere|twee)) (?:week|semaine|woche|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)|fortnightly|"
    r"(?:semaine|week|woche|\p{L}+di|\p{L}+day) (?:sur|in|out of|op|von) "
    r"(?:two|three|deux|trois|twee|drie|zwei|drei)(?!\p{L}))"
)
"""Of so many weeks, nobody says in which."""


def days_a_week(text: str) -> int:
    """How many days a week a text tells: "Tuesdays and Thursdays" 2, "Mon-Fri" 5, "two evenings a week" 2; 0
    where it tells none, or not of every week."""
    words = text.lower()
    if _NOT_EVERY_WEEK.search(words):
        return 0
    if match := _SO_MANY_A_WEEK.search(words):
        return int(number(match["n"] or match["weekly"]))
    if _ONCE_A_WEEK.search(words):
        return 1
    if match := _LETTERS.search(text):
        return len(re.findall(r"T[hu]|[MTWRF]", match.group()))
    days: set[int] = set()
    last, last_end = -1, -1
    for match in _DAY.finditer(words):
        day = int(str(match.lastgroup)[1:])
        through = last >= 0 and bool(_THROUGH.fullmatch(words, last_end, match.start()))
        days.update(range(last, day + 1) if through and day > last else [day])
        last, last_end = day, match.end()
    if days:
        return len(days)
    if _WEEKDAYS.search(words):
        return 5
    if _WEEKENDS.search(words):
        return 2
    return 1 if _WEEKLY.search(words) else 0
