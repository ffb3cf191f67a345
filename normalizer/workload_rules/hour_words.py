"""Amounts of hours as listings print them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from normalizer.date_rules.date_words import MONTH
from normalizer.engine.parts import number
from normalizer.patterns import Lead, Rule, Rules
from normalizer.workload_rules.effort_terms import KIND_OF_HOURS
from normalizer.workload_rules.meeting_words import WEEKDAY
from normalizer.workload_rules.time_words import (
    ABOUT,
    OR_LESS,
    OVER,
    QUALIFIERS,
    Hours,
    amount,
    bounds_of,
    qualified,
)

_HOUR = r"(?:hours?(?:\(s\)|/s|')?|hrs?\b\.?|heures?|h\b\.?|stunden?|std\b\.?|uren|uur|horas?|hs\b)(?!\w)"
_HOUR_WORD = r"(?:hour|heure|stunde|uren|uur|hora)(?:s|n)?'?(?!\w)"
_MINUTE = r"(?:minutes?(?:\(s\))?|mins?\b\.?|minutos?|minuten|minuut)(?!\w)"
_CALLED = (
    r"(?:contact|in class|class(?:room)?|instruction(?:al)?|instructor led|lectures?|lesson|teaching|taught|"
    r"training|tuition|clinical|clock|credit|semester|quarter|study|self study|learning|notional|guided|"
    r"total|full|working|work|lab(?:oratory)?|course|coursework|program|seat|live|online|virtual|"
    r"face to face|in person|"
    r"on site|academic|session|video|on demand|practical|practicum|practice|theory|hands on|business|"
    r"workshop|weekly|additional|extra|more|hour|cpd|cpe|pdh?|pro d|pdu|ceu?|cme|continuing education|"
    r"professional (?:development|learning)|unterrichts|lern|arbeits|präsenz|kontakt|kurs|semesterwochen|les|"
    r"studie|college|crédito|lectivas|verifiable|structured|accredited)"
)
_IS_CALLED = rf"(?P<of>(?: ?{_CALLED})(?:(?: |, ?| and | or |/){_CALLED}){{0,2}})"
_MAY_BE_CALLED = _IS_CALLED + "?"
_HOURS_LABEL = r"(?<!\p{L})(?:hours?|hrs|heures?|horas?|uren|stunden|glh|tqt)(?!\p{L})"


def _hours(per: float = 1) -> Callable[[re.Match[str]], Hours | None]:
    def value(match: re.Match[str]) -> Hours | None:
        bounds = bounds_of(match, per)
        return bounds and Hours(*bounds, of=(match.groupdict().get("of") or "").strip())

    return value


def _hours_and_minutes(match: re.Match[str]) -> Hours | None:
    hours = round(number(match["h"] or "0") + number(match["min"] or "0") / 60, 4)
    return Hours(hours, hours) if hours else None


def _and_a_half(match: re.Match[str]) -> Hours:
    return Hours(number(match["n"]) + 0.5, number(match["n"]) + 0.5)


def _so_many_hours(match: re.Match[str]) -> Hours | None:
    return Hours(number(match["n"]), number(match["n"])) if number(match["n"]) else None


def _sum_of_hours(match: re.Match[str]) -> Hours | None:
    hours = _so_many_hours(match)
    return hours and replace(hours, of="hours")


def _counted_hours(match: re.Match[str]) -> Hours | None:
    hours = _so_many_hours(match)
    return hours and replace(hours, of=match["of"] or match["unit"] or match["tqt"] or match["in_unit"])


def _about_an_hour(match: re.Match[str]) -> Hours:
    hours = 1.5 if match["one_and_half"] else 0.5 if match["half"] else 1.0
    return Hours(hours, hours)


_TENS = {
    "vingt": 20,
    "trent": 30,
    "quarant": 40,
    "cinquant": 50,
    "soixant": 60,
    "diz": 10,
    "quinz": 15,
    "douz": 12,
}


def _about_ten(match: re.Match[str]) -> Hours:
    return Hours(float(_TENS[match["tens"]]), float(_TENS[match["tens"]]))


def _between_clock_times(match: re.Match[str]) -> Hours | None:
    """Hours from one clock time to another of the same day: "9-12 p.m." ends at noon, "6-9 pm" begins at six
    in the evening."""
    words = match.groupdict()
    morning = words.get("p1")
    afternoon = (words.get("p2") or ("" if words["h2"] else "p"))[:1]
    end = _hour(words["h2"] or "12", words["m2"], afternoon)
    start = _hour(words["h1"], words["m1"], (morning or afternoon)[:1])
    if start >= end and not morning:
        start = _hour(words["h1"], words["m1"], "")
    if not (morning or afternoon) and end <= start <= 12:
        end += 12  # "8:30 to 3:30"
    length = round(end - start, 4)
    return Hours(length, length, of="clock times") if 0 < length <= 14 else None


def _between_bare_times(match: re.Match[str]) -> Hours | None:
    """ "9 to 4" of a class is from the morning to the afternoon."""
    start, end = _hour(match["h1"], match["m1"], ""), _hour(match["h2"], match["m2"], "")
    length = round((end - start) % 12, 4)
    return Hours(length, length, of="clock times") if 1 <= length <= 10 else None


def _from_noon(match: re.Match[str]) -> Hours | None:
    length = round(_hour(match["h2"], match["m2"], "") % 12, 4)
    return Hours(length, length, of="clock times") if length else None


def _of_a_lunch(match: re.Match[str]) -> Hours | None:
    start, end = _hour(match["h1"], match["m1"], ""), _hour(match["h2"], match["m2"], "")
    length = round((end - start) % 12, 4)
    return Hours(length, length, of="clock times") if 0 < length <= 2 else None


def _added_up(match: re.Match[str]) -> Hours | None:
    """Hours of each kind in a week: "3-1-0"; larger ones may be those of a term."""
    hours = sum(float(n) for n in match.group().replace(" ", "").split(match["mark"]))
    return Hours(hours, hours, of="kinds") if 0 < hours <= _A_WEEK_OF_CLASSES else None


_A_WEEK_OF_CLASSES = 20
_KINDS = r"lec(?:tures?)? ?[-–/:,] ?(?:labs?|laborator(?:y|ies)|tutorials?|seminars?)(?: ?[-–/:,] ?\p{L}++)?"
_OF_KINDS = (
    r"(?<![\w.-])\d{1,2}(?:\.\d{1,2})?(?P<mark>[-–:/])\d{1,2}(?:\.\d{1,2})?"
    r"(?:(?P=mark)\d{1,2}(?:\.\d{1,2})?)?(?![\w*]|"
    r"[-–:/.]\d)"
)
_CLOCK_WORD = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"


def _between_clock_words(match: re.Match[str]) -> Hours | None:
    """ "Nine to five" of a class is from the morning to the afternoon."""
    begin = number(match["h1"]) + (0.5 if match["half1"] else 0)
    end = (12 if match["h2"] == "noon" else number(match["h2"])) + (0.5 if match["half2"] else 0)
    length = (end - begin) % 12
    return Hours(length, length, of="clock times") if length else None


def _hour(hours: str, minutes: str | None, half: str) -> float:
    hour = int(hours)
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return hour + int(minutes or 0) / 60


_UNTIL = (
    r" ?(?:-|–|—|to|until|till|à|bis|tot|a|às|"
    r",? ?(?:and |et )?(?:we (?:are )?)?(?:ends?|ending|finish(?:es|ing)?|pack(?:s|ing)? up|wraps? up|done|"
    r"close|breaks? up|home|finit|se termine)(?: at| around| by| à| vers)?) ?"
)
_HALF_DAY = r"[ap]\.?m\b\.?"
_TIME = r"(?<![\d:.,$€])(?P<h1>[01]?\d|2[0-4])"


def _hour_rules() -> list[Rule[Hours]]:
    figures, words = amount("{n}", _HOUR), amount("{word_n}", _HOUR_WORD)
    plus = r"(?P<plus>\+)?"
    half = (
        rf"(?P<n>{{n}}|{{word_n}}) ?{_HOUR_WORD} ?(?:and a half|et demie?|en een half|y media|e meia|einhalb)"
    )
    return [
        Rule("hours_and_a_half", half + r"(?!\w)", _and_a_half,
             {"three hours and a half": Hours(3.5, 3.5), "trois heures et demie": Hours(3.5, 3.5)}),
        Rule("hours_in_words", f"{words} ?{_HOUR_WORD}{OR_LESS}", _hours(),
             {"three and a half hours": Hours(3.5, 3.5), "one to two hours": Hours(1, 2)}),
        Rule("hours", f"{figures} ?{_HOUR}{plus}{OR_LESS}", _hours(),
             {"39 hours": Hours(39, 39), "5-8 hrs": Hours(5, 8), "between 4 and 6 hours": Hours(4, 6),
              "13+ hours": Hours(13, None),
              "up to 20 hours": Hours(None, 20), "20 hours or less": Hours(None, 20),
              "no fewer than 20 hours": Hours(20, None), "0 hours": None}),
        Rule("called_hours", f"{figures}{_IS_CALLED} ?{_HOUR}{plus}", _hours(),
             {"36 contact hours": Hours(36, 36, of="contact"),
              "40 Unterrichtsstunden": Hours(40, 40, of="unterrichts")}),
        Rule("called_hours_in_words", f"{words}{_IS_CALLED} ?{_HOUR_WORD}", _hours(),
             {"ten class hours": Hours(10, 10, of="class")}),
    ]  # fmt: skip


HOURS: Rules[Hours] = Rules(
    [
        Rule("iso_hours", r"(?<!\w)pt(?:(?P<h>\d{1,4}(?:\.\d{1,2})?)h)?(?:(?P<min>\d{1,4})m)?(?!\w)",
             _hours_and_minutes,
             {"PT20H": Hours(20, 20), "PT1H30M": Hours(1.5, 1.5), "PT90M": Hours(1.5, 1.5), "PT": None}),
        Rule("clock_times",
             rf"{_TIME}(?:[:.](?P<m1>[0-5]\d))? ?(?P<p1>{_HALF_DAY})?{_UNTIL}"
             rf"(?:(?P<h2>[01]?\d|2[0-4])(?:[:.](?P<m2>[0-5]\d))? ?(?P<p2>{_HALF_DAY})|"
             r"noon|midday)",
             _between_clock_times,
             {"6-9 pm": Hours(3, 3, of="clock times"), "9 a.m. - noon": Hours(3, 3, of="clock times"),
              "9-12 p.m.": Hours(3, 3, of="clock times"),
              "starts at 8:00 am and ends at 4:00 pm": Hours(8, 8, of="clock times")}),
        Rule("clock_times_from_noon",
             rf"(?<!\w)(?:12 )?(?:noon|midday|midi){_UNTIL}(?P<h2>[1-9]|1[0-2])(?:[:.](?P<m2>[0-5]\d))?"
             rf"(?: ?p\.?m\b\.?| ?h(?!\w))?(?![\w:%/]|[.,]\d| ?(?:[$€£]|{{hours}}|{{minutes}}|{{weeks}}|"
             r"{days}|{months}|{years}))", _from_noon,
             {"noon to 1:30 p.m. Eastern": Hours(1.5, 1.5, of="clock times"),
              "Friday, noon-3": Hours(3, 3, of="clock times"), "noon to 12 weeks": None}),
        Rule("clock_times_uhr",
             rf"{_TIME}(?:[:.](?P<m1>[0-5]\d))?(?P<p1>(?!))?(?P<p2>(?!))? ?(?:uhr)?{_UNTIL}(?P<h2>[01]?\d|"
             r"2[0-4])(?:[:.](?P<m2>[0-5]\d))? ?uhr(?!\w)", _between_clock_times,
             {"9–17 Uhr": Hours(8, 8, of="clock times")}),
        Rule("clock_times_in_words",
             rf"(?<!\w)(?P<half1>half past )?(?P<h1>{_CLOCK_WORD}) (?:to|until|till) "
             rf"(?P<half2>half past )?(?P<h2>noon|{_CLOCK_WORD})(?!\w|"
             r" ?\p{L}{2,20}?s(?!\p{L}))", _between_clock_words,
             {"weekdays from nine to five": Hours(8, 8, of="clock times"),
              "Tuesdays, seven to half past nine": Hours(2.5, 2.5, of="clock times"),
              "classes from nine to noon": Hours(
              3, 3, of="clock times"), "from six to nine weeks": None},
             only_after=r"from |"
                 rf"(?:{WEEKDAY}|weekdays|{{days}}|daily|evenings|mornings|class(?:es)?(?: runs?)?|"
                 r"(?:we|students|learners) (?:meet|work|learn)),? "),
        Rule("clock_times_of_24",
             rf"{_TIME}[:.](?P<m1>[0-5]\d) ?(?P<p1>{_HALF_DAY})?{_UNTIL}(?P<h2>[01]?\d|"
             r"2[0-4])[:.](?P<m2>[0-5]\d)(?!\d|:\d|\.\d)", _between_clock_times,
             {"9:00 to 16:30": Hours(7.5, 7.5, of="clock times"), "ratio 3:45": None}),
        Rule("clock_times_from_to_h",
             r"(?<!\w)(?:de|das|von|van|entre) (?P<h1>[7-9]|1\d|"
             r"2[0-3])(?P<m1>(?!))?(?P<p1>(?!))?(?P<p2>(?!))? ?(?:a|à|às|bis|tot|e|et) (?P<h2>1\d|"
             r"2[0-3]) ?(?:h|uur|"
             r"uhr)(?: ?(?P<m2>[0-5]\d))?(?!\w)(?! ?(?:par|por|per|pro|/|de|d'|en cours|les|studie))",
             _between_clock_times,
             {"de 18 a 20 h": Hours(2, 2, of="clock times"), "zaterdag van 9 tot 17 uur": Hours(8, 8,
              of="clock times"), "de 10 à 12 h par semaine": Hours(10, 12)}),
        Rule("clock_times_in_h",
             rf"{_TIME} ?h(?: ?(?P<m1>[0-5]\d))?(?!\w){_UNTIL}(?:midi|"
             r"(?P<h2>[01]?\d|2[0-4]) ?h(?: ?(?P<m2>[0-5]\d))?)(?!\w)"
             r"(?! ?(?:par|/|de|d'))", _between_clock_times,
             {"18 h 30 à 21 h 30": Hours(3, 3, of="clock times"), "9h-12h": Hours(3, 3, of="clock times"),
              "9 h à midi": Hours(3, 3, of="clock times")}),
        Rule("lunch_times",
             rf"(?<![\d:.,$€£-])(?P<h1>1[0-2]|[1-3])(?:[:.](?P<m1>[0-5]\d))?{_UNTIL}(?P<h2>1[0-2]|"
             r"[1-3])(?:[:.](?P<m2>[0-5]\d))?(?![\w:%/])", _of_a_lunch,
             {"lunch from 1 to 1.30": Hours(0.5, 0.5, of="clock times"),
              "Lunch is provided from 12:00 to 1:00": Hours(1, 1, of="clock times"),
              "lunch 12-1": Hours(1, 1, of="clock times"), "1 to 1.30": None},
             only_after=r"lunch(?: break| hour)?(?: is)?(?: provided| served| included)?(?: from| between|"
                        r",)? ?"),
        Rule("clock_times_of_class",
             rf"(?<![\d:.,$€£-])(?P<h1>[1-9]|1[0-2])(?:[:.](?P<m1>[0-5]\d))?{_UNTIL}(?P<h2>[1-9]|"
             r"1[0-2])(?:[:.](?P<m2>[0-5]\d))?(?![\w:%/]|[.,]\d|"
             r" ?(?:[$€£]|{hours}|{minutes}|{weeks}|{days}|{months}|{years}|"
             rf"\p{{L}}{{2,20}}?s(?!\p{{L}})|{MONTH}))",
             _between_bare_times,
                 {"Saturdays 9 to 4": Hours(7, 7, of="clock times"), "two days, 9-12": Hours(3, 3,
                  of="clock times"), "Six evenings at the branch library, 7 to 8:30": Hours(1.5,
                  1.5, of="clock times"), "six evening webinars, 7 to 9": Hours(2, 2, of="clock times"),
                  "four full days (9-4:30)": Hours(7.5, 7.5, of="clock times"),
                  "March 14-15, from 10 to 4": Hours(6, 6, of="clock times"),
                  "four days (9-12 March)": None,
                  "Saturdays 5-8 learners": None, "days 1 to 4": None},
             only_after=
                 rf"(?:{WEEKDAY},?|{{days}}(?: (?:in|at) [\p{{L}}-]++)?,|"
                 r"(?:{n}|{word_n}) (?:(?:full|whole|consecutive|training) )?{days}(?::| \()|"
                 r"(?:evening|morning|afternoon),|"
                 r"(?:evenings|nights|mornings|afternoons|(?:mon|tues|wednes|thurs|fri|satur|sun)days) "
                 r"(?:at|in|on) (?:\p{L}++ ){1,5},|"
                 r"(?:20\d\d|(?:january|february|march|april|may|june|july|august|september|october|"
                 r"november|december) \d{1,2}(?: ?(?:-|–|&|and) ?\d{1,2})?),|"
                 r"(?:weekends?|daily|mornings|afternoons|evenings|nights)"
                 r"(?:, (?:one|two|\d) (?:a|per) (?:week|month))?,?|"
                 r"(?:webinars|workshops|sessions|live on zoom|on zoom),|"
                 r"(?:class|classes|lessons|sessions) (?:goes|go|runs?|meets?|is|are)|we (?:meet|run|teach)|"
                 rf"(?:{WEEKDAY}|{{days}}|weekends?|daily),? (?:from )?\d{{1,2}}"
                 rf"(?:[:.]\d\d)?{_UNTIL}\d{{1,2}}(?:[:.]\d\d)?,? ?(?:and|&|then|,|\+|/)) ?\(?(?:from |"
                 r"again )?"),
        Rule("clock_times_of_a_day",
             rf"{{begin}}\(?(?P<h1>[89]|1[0-2])(?:[:.](?P<m1>[0-5]\d))?{_UNTIL}(?P<h2>[1-6])"
             r"(?:[:.](?P<m2>[0-5]\d))?(?=,? (?:(?:in|at|on) (?:our|the)|(?:with |including )?(?:an hour|"
             r"lunch|half an hour)|daily|both days|each day|every day)(?!\p{L}))",
             _between_bare_times,
             {"10-5 in our Birmingham workshop": Hours(7, 7, of="clock times"),
              "9-4, lunch included": Hours(7, 7, of="clock times"), "10-5 learners in our shop": None}),
        Rule("hours_and_minutes",
             r"(?P<h>{n}) ?(?:hours?|hrs?\.?|h\b|heures?|std\.?|stunden?|uur|uren|horas?),? ?(?:and |et |"
             r"und |en |y |e |plus )?(?P<min>[0-5]?\d) ?(?:{minutes}|m(?!\w))",
             _hours_and_minutes, {"1 hour 30 minutes": Hours(1.5, 1.5), "2 hrs, 15 min": Hours(2.25, 2.25)}),
        Rule("hours_and_minutes_in_words",
             r"(?P<h>{n}|{word_n}) heures? (?P<min>trente|quinze|quarante cinq|30|15|"
             r"45)(?!\w)(?! ?(?:min|à|-))", _hours_and_minutes, {"deux heures trente": Hours(2.5, 2.5)},
             unless_before=r"à|vers|dès"),
        Rule("h_and_minutes", r"(?P<h>(?<![\d:.,])\d{1,3}) ?h ?(?P<min>[0-5]\d)(?!\d)", _hours_and_minutes,
             {"1h30": Hours(1.5, 1.5), "3 h 45": Hours(3.75, 3.75)},
             unless_before=r"à|at|dès|vers|um|om|à partir de"),
        Rule("hours_after_their_name",
             r"(?<!\p{L})(?:number of )?(?:(?P<of>contact|class|instruction(?:al)?|lecture|teaching|"
             r"training) (?:hours|hrs\.?)|"
             r"(?:total|course|study|learning|number of) (?P<unit>hours)|"
             r"(?P<tqt>tqt|total qualification time)|"
             r"(?:\p{L}*duur|duration|length|time|workload|effort|umfang|dauer|durée|duración|duração)"
             r"(?: \p{L}++)? ?\(?(?:in|en|em)? ?"
             r"(?P<in_unit>hours|hrs|heures|horas|uren|stunden)\.?\)?) ?[:=] ?(?P<n>{n})(?![:.]\d|"
             r"\w| ?(?:{hours}|-|–))",
             _counted_hours,
                 {"Total course duration in hours: 18": Hours(18, 18, of="hours"), "Contact hours: 36": Hours(
                  36, 36, of="contact"), "opening hours: 9": None,
                  "contact hours: 45 lecture, 30 lab": None},
             unless_after=rf"{KIND_OF_HOURS}|(?:class(?:room)?|shop|practicum|atelier)(?!\p{{L}})"),
        Rule("total_hours_after_a_comma",
             r"total (?:program(?:me)?|course|training|class|study|instruction(?:al)?) (?P<of>hours), "
             r"(?P<n>{n})(?=\W*$|[.;,)])(?!,\d)", lambda m: Hours(number(m["n"]), number(m["n"]), of="hours"),
             {"total program hours, 140": Hours(140, 140, of="hours"),
              "total program hours, 210 of which are elsewhere": None}),
        Rule("hours_of_kinds", _OF_KINDS, _added_up,
             {"Lecture-Lab-Tutorial: 3-1-0": Hours(4, 4, of="kinds"),
              "lectures-labs a week: 0-6": Hours(6, 6, of="kinds"), "Lecture-lab: 3-0*": None,
              "Lecture-lab-tutorial: 36-12-0": None, "Version: 3-1-0": None},
             label=rf"(?<!\p{{L}}){_KINDS}"),
        Rule("hours_of_kinds_in_line", _OF_KINDS, _added_up,
             {": lecture-lab-tutorial hours: 3-1-0": Hours(4, 4, of="kinds"), ": score 3-1-0": None},
             only_after=rf"{_KINDS}(?: (?:hours|per|a|each|week)){{0,3}}\W{{0,3}}"),
        Rule("study_load_hours", r"(?P<n>{n}) ?(?:sbu|studiebelastingsuren)(?!\w)",
             lambda m: Hours(number(m["n"]), number(m["n"]), of="sbu"), {"84 sbu": Hours(84, 84, of="sbu")}),
        Rule("hour_after_a_dash", r"(?<![\w.,-])(?P<n>\d{1,3})\s-\shour(?!\w)", _so_many_hours,
             {"16 - hour, in - person workshop": Hours(16, 16), "Part 3 - hours of opening": None}),
        *_hour_rules(),
        Rule("sum_of_hours",
             r"(?P<n>{n})(?= (?:altogether|in all|in total|all told|all together|au total|en tout)(?!\w))",
             _so_many_hours,
             {"84 hours at work and 36 hours at home, 120 altogether": Hours(84, 84),
              "20 people altogether": None},
             only_after=r"{hours}(?!\w)[^.;$€£]{0,60}[,:(–-] ?(?:that is |making |so |or )?"),
        Rule("sum_of_bare_parts", r"(?P<n>{n})(?=\W*$|[.;,)]| for | to | in all| altogether| in total)"
                                  r"(?!,\d)",
             _sum_of_hours,
             {"How many hours: 120 in class and 30 of practice, so 150": Hours(150, 150, of="hours")},
             only_after=r"\d{1,3} [^.;$€£\d]{2,40} \d{1,3} [^.;$€£\d]{2,40}[,:(–-] ?(?:(?:that is|that makes|"
                        r"which makes|making|so|totall?ing|for a total of|=) )?", label=_HOURS_LABEL),
        Rule("hours_elided",
             r"(?P<n>{n}|"
             r"{word_n})(?= (?:online|at home|(?:in|at|on|behind) (?:(?:our|the|an?) )?(?:\p{L}++ )?"
             r"(?:labs?|clinic|classroom|class|wheel|shop|studio|hospital|field|water|road|range|yard|"
             r"practicum|workplace|site|simulator|kitchen))(?!\p{L}))", _so_many_hours,
             {"classroom hours plus 40 in a lab": Hours(40, 40),
              "18 hours in class and 12 behind the wheel": Hours(
              18, 18), "hours of fun for 40 in a lab": None},
             only_after=r"{hours}(?:(?: \p{L}++){0,4},?) (?:and|plus|then|followed by) (?:another )?"),
        Rule("minutes", amount("{n}", _MINUTE) + _MAY_BE_CALLED + " ?" + _MINUTE, _hours(60),
             {"90 minutes": Hours(1.5, 1.5), "30-60 min": Hours(0.5, 1)}),
        Rule("minutes_in_words", amount("{word_n}", _MINUTE) + " ?" + _MINUTE, _hours(60),
             {"thirty minutes": Hours(0.5, 0.5)}),
        Rule("hours_in_adjective",
             r"(?<!\w)(?P<n>\d{1,3}|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|"
             r"zwölf) ?stündig\w{0,2}(?!\w)", _so_many_hours, {"achtstündige": Hours(8, 8)}),
        Rule("about_an_hour",
             r"(?P<one_and_half>(?:an hour and a half|une heure et demie|anderthalb stunden|anderhalf uur|"
             r"hora y media|hora e meia))|"
             r"(?P<half>(?:half an hour|half hour|une demi heure|demi heure|eine halbe stunde|half uur|"
             r"media hora|meia hora))|"
             r"(?:an|une|eine|una|uma) (?:hour|heure|stunde|hora)(?!\w)",
             _about_an_hour,
                 {"an hour and a half": Hours(1.5, 1.5), "half an hour": Hours(0.5, 0.5), "an hour": Hours(1,
                  1)}),
        Rule("about_thirty_hours",
             r"une (?P<tens>vingt|trent|quarant|cinquant|soixant|diz|quinz|douz)aine d'heures", _about_ten,
             {"une trentaine d'heures": Hours(30, 30)}),
        Rule("bare_hours",
             "^(?:if you [^:;\\d]{3,40}: )?" + ABOUT + amount("(?:{n}|{word_n})", "h")
             + r"(?=\W*$|\s*\(|"
             r",? (?:of which|incl\w*|in (?:total|all)|altogether|weekly|dont|davon|waarvan|all|half|most|"
             r"none)(?!\w)|"
             r" ?(?:\+|plus|and) \p{L}| ?{per} ?{weeks})", _hours(),
             {"Total hours: 14": Hours(14, 14), "How many hours: 150, of which 20 are practice": Hours(150,
              150), "Hours: 3-0-0": None,
              "Total hours: If you follow all modules: 15 including homework": Hours(15, 15)},
             label=_HOURS_LABEL),
        Rule("bare_minutes", "^" + amount("{n}", "m") + r"(?=\W*$)", _hours(60),
             {"Duration (minutes): 90": Hours(1.5, 1.5)}, label=r"(?<!\p{L})minute[sn]?(?!\p{L})"),
    ],
    lead=Lead(QUALIFIERS.replace("OPEN", OVER), qualified),
)  # fmt: skip
"""Hours, in figures or in words, and what clock times make."""
