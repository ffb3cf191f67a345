"""How listings say at what time of the day or week one learns: rules that
:mod:`normalizer.delivery_rules.pace` reads with."""

from __future__ import annotations

import re

from normalizer.listing import Timing
from normalizer.patterns import Rule, Rules
from normalizer.workload_rules.class_hours import OTHER_HOURS, WEEKDAY

_TIME_LABEL = (
    r"^(?:class |course )?(?:schedule|times?|days?|jours?|journées?|time of day|horaire|when|timing|"
    r"attendance(?: ?mode)?|study ?mode)(?: .*)?$"
)
_CLOCK_LABEL = (
    r"^(?:class |course |meeting |session |start )*(?:times?(?: range| of day| slot)?|schedule|timetable|"
    r"when|(?<=class )hours|days? ?(?:and|&|/|,) ?(?:times?|hours)|dates? ?(?:and|&|/|,) ?times?|horaires?|"
    r"heures?|jours? et heures?|(?:(?:unterrichts|kurs|lehrgangs)zeit|uhrzeit)(?:en)?|(?:les)?tijd(?:en)?|"
    r"plages? horaires?|horarios?)\W*$"
)
CLOCK_TIMES = (
    r"(?<![\d:.])(?P<from>\d{1,2})(?:(?:[:.]| ?h) ?(?P<minute>[0-5]\d)(?::00)?)?(?: ?h)?"
    r"(?: ?(?P<half>[ap])\.? ?m\.?)? ?(?:-|"
    r"–|—|to|à|bis|"
    r"until) ?(?P<to>\d{1,2})(?:(?:[:.]| ?h) ?(?P<last>[0-5]\d)(?::00)?)?(?: ?h)?"
    r"(?: ?(?P<end>[ap])\.? ?m\.?)?(?![\d:])(?!\p{L})"
)


def part_of_day(match: re.Match[str]) -> Timing | None:
    """Evening for what begins after 17:00 and goes on after 18:00, day for what is over by then; nothing
    where the numbers may be no hours or those of either half of a day."""
    begin, end = int(match["from"]), int(match["to"])
    if match["end"]:
        half = match["half"] or ("a" if begin % 12 > end % 12 else match["end"])
        begin, end = begin % 12 + 12 * (half == "p"), end % 12 + 12 * (match["end"] == "p")
    elif "h" not in match.group() and (
        not (match["minute"] and match["last"]) or (len(match["from"]) == 1 and begin < 9 and end <= 12)
    ):
        return None
    return half_of_day(begin + int(match["minute"] or 0) / 60, end + int(match["last"] or 0) / 60)


def half_of_day(start: float, stop: float) -> Timing | None:
    """By day or in the evening, from one hour of the clock to another."""
    if not 6 <= start < stop <= 24:
        return None
    return "evening" if start >= 17 and stop > 18 else "day" if stop <= 18 else None


TIMING: Rules[Timing] = Rules(
    [
        Rule(
            "clock_times_under_label",
            CLOCK_TIMES,
            part_of_day,
            {"Times: 18:00 - 21:00": "evening", "time range: 6:30pm - 8:00pm": "evening",
             "Class Times: 6 - 9 p.m.": "evening", "Horaire: 18h30 à 21h30": "evening",
             "Time: 7:00-9:30 PM": "evening", "Schedule: 9:00am - 4:00pm": "day", "Times: 08:30-12:30": "day",
             "Horaire: 8h30 à 11h20": "day", "Horaire: mardi de 18 h 30 à 21 h 30": "evening",
             "Horaire: 18 h à 21 h": "evening", "Horaire: De 18h à 20h20": "evening",
             "Horaire: 13 à 15": None,
             "Unterrichtszeiten: Di, 18:00 bis 21:15 Uhr": "evening",
             "Days and times: Mon 12-3pm": "day", "Times: 5:00pm - 5:45pm": "day",
             "Time: 16:00 - 19:00": None, "Time: 9:00am - 9:00pm": None, "Time: 5-7": None,
             "Time: 7:00 - 9:00": None, "Hours: 9:00-17:00": None, "Times: N/A": None,
             "Office hours: 6-9 pm": None},
            label=_CLOCK_LABEL,
        ),
        Rule("attendance_code", r"^(?:(?P<day>dt)|(?P<evening>ev|tw)|we)$",
             lambda m: "day" if m["day"] else "evening" if m["evening"] else "weekend",
             {"attendancePattern: DT": "day", "attendancePattern: EV": "evening",
              "attendancePattern: WE": "weekend", "code: EV": None},
             label=r"^attendance ?pattern$"),
        Rule(
            "evening",
            r"(?<!\p{L})(?<!day ?/ ?)(?<!day or )"
            r"(?:evening (?:class(?:es)?|courses?|sessions?|lectures|sections?|delivery|workshops?|program)|"
            r"(?:weekday|week|(?:mon|tues|wednes|thurs|fri)day|early) ?evenings?(?! of)|"
            r"(?:class(?:es)?|runs?|sessions?|held|courses?|taught|meets?|offered|place)[^.;]{0,30} "
            r"(?:in the|on) evenings?|"
            r"evenings(?= |[.,;]|$)(?! of)|cours d[ue] soir|(?:le|en) soir(?:ée)?s?|"
            r"^\W*(?:(?:part|full) time |twilight (?:and ?/? ?or ?)?)?evenings?"
            r"(?=\W*$|\W+(?:and|/|or|class))|"
            r"(?:^\W*twilight(?=\W*$| class| course)|twilight (?:class|course|session|workshop)(?:es|s)?)|"
            r"haseveningcourses)(?!\p{L})",
            lambda m: "evening",
            {"Tuesday evenings": "evening", "le soir": "evening", "Evening classes": "evening",
             "Twilight": "evening", "Evening parking": None, "Day / Evening classes": None},
            unless_before=r"information|open|exam[^.]{0,30}",
            unless_after=r"parking|of|(?:or weekend )?shifts?",
        ),
        Rule(
            "evening_hours",
            rf"(?:{WEEKDAY})(?!\p{{L}})[^.;]{{0,60}}?(?<![\d:])"
            r"(?:[5-7](?::\d\d)? ?(?:p\.?m\.?)? ?(?:-|–|to) ?(?:[89]|10)(?::\d\d)? ?p\.?m|"
            r"1[789][:h] ?\d\d ?(?:-|–|to|à) ?2[0-2][:h] ?\d\d)",
            lambda m: "evening",
            {"Wednesdays 6-10pm": "evening", "Tuesdays, 18:30-21:30": "evening"},
            unless_before=OTHER_HOURS,
        ),
        Rule(
            "weekend",
            r"(?<!\p{L})(?:(?:on |and |two |three |over |every |one )?week ?ends?(?= |[.,;]|$)|"
            r"(?:la |les )?fins? de semaine|"
            r"(?:on |two |three |four |five |every |and )?(?:saturday|sunday)s(?= |[.,;]|$)|"
            r"(?:saturday|sunday) (?:class(?:es)?|and sunday|sessions?|mornings?|workshop)|un samedi|"
            r"les samedis)(?!\p{L})",
            lambda m: "weekend",
            {"Weekend workshop": "weekend", "la fin de semaine": "weekend", "two Saturdays": "weekend",
             "The weekend edition": None},
            unless_before=r"open|closed|except|due[^.]{0,20}|the",
            unless_after=r"edition|parking|hours|rates?|trips?|chores|shifts?|sports|getaways?",
        ),
        Rule(
            "daytime",
            r"(?<!\p{L})(?:daytime (?:class(?:es)?|courses?|sessions?)|day ?time(?=\W*$)|"
            r"(?:weekday )?mornings(?= |[.,;]|$)|afternoons(?= |[.,;]|$)|"
            r"(?:class(?:es)?|runs?|sessions?|held|courses?|taught|meets?|offered|place)[^.;]{0,30} in the "
            r"(?:mornings?|afternoons?)|"
            r"en journée|(?:part|full) time day(?=\W*$)|^\W*days?\W*$|"
            r"^\W*day(?: ?/ ?block)? release)(?!\p{L})",
            lambda m: "day",
            {"Our kitchen smells good in the morning": None, "daytime classes": "day",
             "Classes run in the morning": "day", "Mornings from April 20": "day", "Part Time Day": "day",
             "Day/Block release": "day", "Block release": None},
            unless_before=r"open|office[^.]{0,20}|call[^.]{0,20}",
        ),
        Rule(
            "soir_under_label",
            r"(?<!\p{L})soir(?:s|ées?)?(?!\p{L})",
            lambda m: "evening",
            {"Horaire: Soir, deux fois par semaine": "evening", "Horaire: bonsoir": None},
            label=_TIME_LABEL,
        ),
        Rule(
            "weekday_under_label",
            r"(?<!\p{L})(?:saturday|sunday|samedi|dimanche|sat|sun|sam|dim)s?\.?(?!\p{L})",
            lambda m: "weekend",
            {"Schedule: Saturday": "weekend", "Days: Sat, Sun": "weekend", "Days: Mon, Wed": None,
             "Journée: Samedi": "weekend"},
            label=_TIME_LABEL,
        ),
    ],
)  # fmt: skip
"""By day, in the evening, at the weekend."""
