"""Hours of a share of the whole: of a week, a day, a session, each of several courses, one part."""

from __future__ import annotations

from normalizer.engine.roles import Role
from normalizer.workload_rules.effort_kinds import Effort, Kind
from normalizer.workload_rules.effort_terms import (
    AND_MORE_A_WEEK,
    CLASS_WORD,
    DAY,
    EACH_LABEL,
    EACH_PART,
    FEW,
    HOMEWORK,
    KIND_OF_HOURS,
    NAMED,
    OF,
    OWN,
    PART_LABEL,
    PART_WORD,
    PLACEMENT,
    SESSIONS,
    STUDY_WORD,
    THING,
    TIMES,
    WEEK,
    WEEK_LABEL,
    WORD,
    of_each,
)
from normalizer.workload_rules.meeting_words import WEEKDAY
from normalizer.workload_rules.time_words import ABOUT

PART_IN_A_LIST = "part_in_a_list"
LECTURE_IN_A_LIST = "lecture_in_a_list"
PART_UNDER_LABEL = "part_under_label"
OF_WORK_PLACEMENT = "of_work_placement"
"""Names of rules for which other files ask."""

SHARES: list[Role[Kind]] = [
    # --- of a week
    Role("sessions_in_a_week", "weekly_part",
         (rf"{TIMES} ?(?:{THING} ){{0,3}}?(?:{SESSIONS}|calls) ?{WEEK},? ?\(?(?:each )?(?:of |for |at |"
          rf"lasting |each )?{ABOUT}#",
          rf"{TIMES} ?(?:{THING} ){{0,3}}?(?:{SESSIONS}|calls) (?:of|lasting|at|"
          rf",? each) ?{ABOUT}#,? ?(?:each )?{WEEK}"),
         {"two live evening calls a week, each 75 minutes": Effort("weekly_part", 2.5, 2.5),
          "two sessions of 2 hours a week": Effort("weekly_part", 4, 4)}),
    Role("often_for_so_long", "weekly",
         r"(?P<often>twice|two times|three times|"
         rf"[234] ?(?:x|times)) ?{WEEK},? (?:(?:for|of|lasting) )?{ABOUT}#",
         {"twice a week for two hours": Effort("weekly", 4, 4),
          "twice weekly, two hours at a time": Effort("weekly", 4, 4)}),
    Role("in_each_of_weeks", "weekly",
         (rf"{{weeks}}[^.]{{0,60}} {ABOUT}#(?: (?:of|from) {WORD})? (?:in|for) each(?: one|"
          r" of them)?(?! ?\p{L})",
          rf"{{weeks}},? (?:(?:at|of|with) )?{ABOUT}# (?:apiece|each)(?=\W*$|[,.;])",
          r"# in each of (?:the )?(?:{n}|{word_n}) {weeks}"),
         {"Eight weeks with 5 to 7 hours in each.": Effort("weekly", 5, 7),
          "Eight weeks at five hours apiece": Effort("weekly", 5, 5),
          "Six weeks, about five hours each": Effort("weekly", 5, 5)}),
    Role("on_weekdays", "daily", rf"#,? (?:each|every|on) {WEEKDAY}",
         {"two hours every Monday and Wednesday": Effort("daily", 2, 2)}),
    Role("total_of_a_week", "weekly", r"# ?\(?(?:total|en tout|in all|au total)",
         {"Weekly hours: 9h Total": Effort("weekly", 9, 9)}, label=WEEK_LABEL),
    Role("of_a_week_under_its_kind", "weekly_part", rf"^{ABOUT}# ?,? ?{WEEK}",
         {"Lecture: 3 hrs per week": Effort("weekly_part", 3, 3)},
         label=r"^(?:lectures?|labs?|laborator(?:y|ies)|tutorials?|seminars?|class(?:es|room)?|in class|"
             r"theory|studio|practicals?|workshops?|homework|self study|independent study|online|"
             r"live sessions?)(?: hours| time| study)?\W*$"),
    Role("of_a_week_beside_another", "weekly_part",
         r"# (?:of )?(?:(?:online|video|live|guided) )?(?:lectures?|labs?|tutorials?|seminars?|theory|"
         r"practice|studio|clinic|videos?|readings?|exercises?|quizz(?:es)?|homework|class|study)"
         + AND_MORE_A_WEEK,
         {"3 hours lecture and 2 hours lab per week": Effort("weekly_part", 3, 3),
          "2 hours of videos + 1 hour of quizzes per week": Effort("weekly_part", 2, 2),
          "2-3 hours of video and 1-2 hours of exercises per week": Effort("weekly_part", 2, 3)}),
    Role("weeks_times", "weekly",
         rf"{{weeks}} ?[x×@] ?{ABOUT}#(?! ?(?:{{per}} ?(?:day|session)|total|in total))",
         {"15 weeks x 3 hours": Effort("weekly", 3, 3)}),
    Role("of_any_course", None,
         (r"^(?:our|most|many|some)(?: of our)? (?:\p{L}++ ){0,2}?(?:courses|programs|programmes|classes|"
          r"workshops|certificates|certifications|micro ?credentials|bootcamps)"
          r"(?! \p{L}++ing)[^.;]{0,60}?#", r"^(?:our |most |all |many |some )?(?:online |short )?"
          r"(?:courses|programs|programmes|classes|workshops) (?:at|on|from|through|"
          r"here)(?!\p{L})[^.;]{0,60}?#",
          r"^(?:workshops|courses|classes|electives) (?:last|take|run|are)(?: for)? #(?P<range>),? each"),
         {"Workshops last from 6 to 30 hours each": None,
          "Courses at the Institute take 6 hours a week": None,
          "Our certificates ask for 6 hours a week": None}),
    Role("part_of_a_week_under_label", "weekly_part",
         rf"# ?(?:{OF} ?)?(?:{CLASS_WORD}|{HOMEWORK}|practic\w*|stage)",
         {"Weekly hours: 3h Lectures": Effort("weekly_part", 3, 3)}, label=WEEK_LABEL),
    Role("weekly_sessions", "weekly_part",
         (rf"(?:{TIMES} ?(?:{WORD} )?)?# ?(?:{WORD} ){{0,2}}?{SESSIONS} ?{WEEK}",
          r"(?<!(?:{n}|{word_n}) )(?:weekly|wekelijkse|wöchentliche) #",
          rf"(?<!(?:{{n}}|{{word_n}}) )weekly (?:{WORD} )?{SESSIONS} (?:of|lasting) {ABOUT}#"),
         {"two 3-hour classes per week": Effort("weekly_part", 6, 6),
          "a weekly 2-hour session": Effort("weekly_part", 2, 2)}),
    Role("days_a_week", "weekly",
         (rf"# ?(?:{DAY} ?)?[,x×]? ?(?:for |on )?(?P<often>[2-7]|two|three|four|five|six|deux|trois|quatre|"
          rf"cinq) {{days}} ?{WEEK}",
          rf"# ?{DAY},? ?(?:from )?(?P<often>mon(?:day)?s? ?(?:-|–|to|through) ?fri(?:day)?s?|"
          r"du lundi au vendredi)(?!\w)"),
         {"8 hours, 5 days/week": Effort("weekly", 40, 40), "6 h par jour, 4 jours par semaine": Effort(
             "weekly", 24, 24), "7 hours/day, Monday to Friday": Effort("weekly", 35, 35)}),
    Role("times_a_week", "weekly",
         rf"#{NAMED},? ?(?P<often>twice|two times|three times|[234] ?(?:x|times)) ?{WEEK}",
         {"2 hours twice a week": Effort("weekly", 4, 4)}),
    Role("part_of_a_week", "weekly_part",
         (rf"# ?(?:{OF} ?)?(?:{WORD} ){{0,2}}?(?:{CLASS_WORD}|{HOMEWORK}){OWN}?(?: {WORD}){{0,3}}?,? ?{WEEK}",
          rf"# ?{WEEK} (?:(?:of|de|du|for|in|en) )?(?:(?:the|online|live|in person) )?(?:{KIND_OF_HOURS}|"
          rf"{HOMEWORK}|class(?:es)?(?!\p{{L}}))"),
         {"3 hours a week of labs": Effort("weekly_part", 3, 3),
          "9+ hours of homework each week": Effort("weekly_part", 9, None),
          "3 heures de laboratoire par semaine": Effort("weekly_part", 3, 3)}),
    Role("a_kind_before_a_week", "weekly_part",
         r"(?:lectures?|labs?|laborator(?:y|ies)|tutorials?|seminars?|practice|theory|studio|clinicals?|"
         r"homework|self study|laboratoires?|travaux pratiques|théorie)(?: hours|"
         rf" time)? ?[:,–-]? ?{ABOUT}#{NAMED} ?,? ?{WEEK}",
         {"Lecture 3 h/week, lab 2 h/week": Effort("weekly_part", 3, 3)}),
    Role("more_a_week", "weekly_part",
         (rf"(?:additional|extra|plus|another|further) {ABOUT}# ?{WEEK}",
          rf"{WEEK} (?:{WORD} ){{0,4}}?(?:and|plus) (?:another|a further|an additional|"
          rf"an extra) {ABOUT}#(?! ?(?:in total|altogether|in all|before|after|at the end))"),
         {"a mandatory additional 1 hour per week": Effort("weekly_part", 1, 1)}),
    Role("a_week", "weekly",
         rf"#{NAMED} ?(?:{OF} ?)?(?:(?:you|your|their|the|total|estimated|expected|{STUDY_WORD}|time|"
         rf"on average|or so|approximately|video|videos) ?){{0,3}}?(?:\([^()]{{0,20}}\) ?)?,? ?{WEEK}",
         {"5-8 hrs/wk": Effort("weekly", 5, 8), "4-5 hours a week": Effort("weekly", 4, 5),
          "3 à 5 heures par semaine": Effort("weekly", 3, 5),
          "up to 10 hours of study per week": Effort("weekly", None, 10),
          "90 minutes per week": Effort("weekly", 1.5, 1.5)}),
    Role("of_work_weekly", "weekly", rf"# ?{OF} ?{FEW}{WEEK}",
         {"3 hours of piano per week": Effort("weekly", 3, 3)}),
    Role("in_each_week", "weekly_part",
         rf"(?:each|every|per) week,? (?:{WORD} ){{0,4}}{ABOUT}# ?(?:{OF}|in|on) ?{FEW}(?:{CLASS_WORD}|"
         rf"{HOMEWORK})",
         {"Each week has 3 hours of class": Effort("weekly_part", 3, 3)}),
    Role("weekly_effort", "weekly",
         rf"(?:(?:weekly|hebdomadaire|wöchentlich\w*|wekelijkse?|semanal)(?: (?!{SESSIONS}){WORD}){{0,3}}|"
         rf"(?:each|every|per) week,?(?: {WORD}){{0,4}}) {ABOUT}#(?! ?"
         r"(?:class|session|lecture|lesson|webinar|workshop|meeting|tutorial|seminar))",
         {"a weekly commitment of 5 hours": Effort("weekly", 5, 5)}),
    Role("under_week_label", "weekly", rf"^(?:{WORD} ){{0,3}}{ABOUT}#",
         {"Hours per week: 4-6": Effort("weekly", 4, 6)}, label=WEEK_LABEL),
    # --- of a day, a session, a course of a series
    Role("a_day", "daily",
         rf"#{NAMED} ?(?:{OF} ?)?{FEW}{DAY}",
         {"8 hours/day": Effort("daily", 8, 8), "7 heures par jour": Effort("daily", 7, 7),
          "24 hours a day": None}),
    Role("each_day", "daily",
         (rf"(?:each|every|per) day,? (?!plus )(?:{WORD} ){{0,3}}{ABOUT}#", rf"days? of {ABOUT}#(?= each)"),
         {"each day lasts 6 hours": Effort("daily", 6, 6)}),
    Role("clock_times", "meeting", "#", {"Tuesdays, 6-9 pm": Effort("meeting", 3, 3)}),
    Role("so_many_times", "session", rf"{TIMES} ?[x×*] ?#(?! ?{WEEK})",
         {"5 x 3 hours": Effort("session", 3, 3, times=5)}),
    Role("sessions_counted_before", "session",
         (rf"{TIMES} ?(?:x|×|of|weekly|live|online|virtual|evening|in person|interactive|"
          rf",)? ?(?:{WORD} )?# ?(?:(?:{WORD} ){{0,2}}?{SESSIONS}|{{days}})",
          rf"# (?:{WORD} )?{SESSIONS},? on {TIMES} (?:consecutive )?{WEEKDAY}"),
         {"one 7.5-hour day": Effort("session", 7.5, 7.5, times=1), "six 2-hour sessions": Effort(
          "session", 2, 2, times=6)}),
    Role("of_a_range_of_sessions", "session", rf"\d ?[-–] ?{{n}} # ?(?:{WORD} ){{0,2}}?{SESSIONS}",
         {"12-14 2-hour lectures": Effort("session", 2, 2)}),
    Role("each_of_their_number", "session", rf"^{TIMES},? ?[(x×*:] ?(?:each )?{ABOUT}#(?: each)?\)?\W*$",
         {"Number of lessons: 4 (3 hours each)": Effort("session", 3, 3, times=4),
          "Number of lessons: 4, 3 hours a week": Effort("weekly", 3, 3)},
         label=r"^(?:number of |no\.? of |aantal |nombre de )?(?:lessons|sessions|classes|meetings|lectures|"
             r"workshops|lessen|bijeenkomsten|séances|cours)\W*$"),
    Role("sessions_of", "session", of_each(rf"{TIMES} ?(?:{THING} ){{0,3}}?{SESSIONS}"),
         {"three sessions of three and a half hours each": Effort("session", 3.5, 3.5, times=3),
          "10 séances de 3 heures": Effort("session", 3, 3, times=10),
          "160 Unterrichtseinheiten (UE) à 45 Minuten": Effort("session", 0.75, 0.75, times=160),
          "24 UE (zu je 45 Minuten)": Effort("session", 0.75, 0.75, times=24)}),
    Role("one_session_is", "session",
         rf"(?:^|[(,;:=/\x20])(?:1|one|eine?|une?|een|una?|um) ?(?:{WORD} )?{SESSIONS} ?(?:=|≙|is|are|equals|"
         rf"lasts|entspricht|dauert|vaut|dure|duurt|à|of|de|equivale a|corresponde a|dura) ?{ABOUT}#",
         {"56 UE (1 UE = 45 Minuten)": Effort("session", 0.75, 0.75),
          "One lesson lasts 50 minutes": Effort("session", 0.8333, 0.8333)}),
    Role("days_of", "daily",
         (rf"{TIMES} ?(?:full |whole )?{{days}} ?(?:of|de|à|x|×|@|van|von|at|with|"
          rf",? each) ?(?:each )?{ABOUT}#(?! ?(?:total|in total|in all|altogether))",
          rf"{TIMES} ?(?:full |whole )?{{days}} ?[,;:(–-] ?{ABOUT}# (?:each|apiece|chacun)(?!\p{{L}})"),
         {"2 days, 8 hours each": Effort("daily", 8, 8, times=2),
          "5 days of 7 hours": Effort("daily", 7, 7, times=5)}),
    Role("for_each_session", "session",
         rf"# ?(?:{OF} ?)?(?:{WORD} ){{0,3}}?(?:before|after|between|for|ahead of|prior to) each(?: one|"
         r" session| class| meeting| webinar| workshop| of them)(?!\p{L})",
         {"two hours of reading before each session": Effort("session", 2, 2)}),
    Role("a_session", "session",
         (rf"#{NAMED} ?(?:{WORD} ){{0,2}}?(?:per|each|a|/|par|pro) ?(?:session|class|lesson|meeting|séance|"
          r"lecture|workshop|evening|night|soir(?:ée)?|rencontre|atelier|sitzung|sessie|sesión)(?!\p{L})",
          r"#,? (?:a|at a|each) time(?!\p{L}| of)"),
         {"Eight Saturdays, two hours a time": Effort("session", 2, 2),
          "2 hours per session": Effort("session", 2, 2)}),
    Role("each_session", "session",
         r"(?:each|every|chaque|per|all|the|our|weekly|"
         r"live)? ?(?:(?<=each |every )(?:session|class|lesson|meeting|webinar|workshop)|sessions|classes|"
         r"lessons|lectures|webinars|meetings|séances) (?:\p{L}++ ){0,3}?(?:are|is|last|lasts|run|runs|"
         rf"take|takes|of|durent|dure|sont de) (?:for )?{ABOUT}#",
         {"Each session lasts 2 hours": Effort("session", 2, 2),
          "Classes are 3 hours": Effort("session", 3, 3)}),
    Role("each_of_courses", "each",
         rf"each of (?:the |its |our )?{TIMES} ?(?:{THING} ){{0,2}}?{EACH_PART} (?:{WORD} "
         rf"){{0,2}}{ABOUT}#", {"Each of the 6 courses takes 10 hours": Effort("each", 10, 10, times=6)}),
    Role("of_all_parts", "total",
         rf"{{n}} (?:{THING} ){{0,2}}?(?:modules|units|lessons|chapters|topics|videos) (?:with|and|"
         rf"containing|totall?ing|for|over) {ABOUT}#(?! ?(?:each|per|apiece))",
         {"7 modules with about 14 hours of content": Effort("total", 14, 14)}),
    Role("each_asked_for", "each", "#", {"Time for each course: 20 hours": Effort("each", 20, 20)},
         label=EACH_LABEL),
    Role("courses_of", "each",
         of_each(rf"{TIMES} ?(?:(?:{{n}} credit|{THING}) ){{0,2}}?{EACH_PART}(?!\p{{L}})"),
         {"4 courses of 15 hours each": Effort("each", 15, 15, times=4),
          "3 courses, each 70 hours": Effort("each", 70, 70, times=3),
          "three 20-credit modules, each with 200 hours": Effort("each", 200, 200, times=3)}),
    Role("counted_courses", "each",
         rf"{TIMES},? (?:{THING} )?# ?(?:{WORD} ){{0,2}}?{EACH_PART}(?!\p{{L}})",
         {"five 12-hour courses": Effort("each", 12, 12, times=5)}),
    Role("each_course", "each",
         (r"(?:each|every|chaque|elke|jeder|jedes|"
          rf"cada) (?:{WORD} )?{EACH_PART}(?!\p{{L}}) "
          rf"(?:(?!and|plus){WORD} ){{0,4}}?{ABOUT}#", rf"#{NAMED} ?(?:of \p{{L}}++ )?(?:per|for each|each|"
                                                       r"par|a|/|pro|"
                                                       rf"por) ?(?:{WORD} )?{EACH_PART}(?!\p{{L}})",
         r"# (?:(?:from|of) (?:you|learners|students|participants) )?(?:on|for|to|per|"
         r"in) each(?! ?(?:day|week|session|class))",
         r"(?:courses|modules|classes|levels) (?:(?!and |et |und |en )\p{L}++ )?(?:take|run|last|require|"
         rf"are)s? (?:for )?{ABOUT}#"),
         {"Each course takes 8 hours": Effort("each", 8, 8),
          "20 hours per course": Effort("each", 20, 20)}),
    Role("of_one_part", "part",
         rf"(?:{EACH_PART}|week|day|session|class(?! \d (?:driv|licen|training|mel|operator))|jour|semaine|"
         rf"séance|step|phase) \d{{1,2}}\)?:? (?:{WORD} ){{0,5}}{ABOUT}#",
         {"Module 1 takes 6 hours": Effort("part", 6, 6)}),
    Role(LECTURE_IN_A_LIST, "instruction",
         r"^(?:lectures?|class(?:room)?|contact|seminars?|tutorials?) #(?=\W*$)",
         {": Lecture 45 hours": Effort("instruction", 45, 45), ": Class 45 hours, then a test": None},
         label="^$"),
    Role(PART_IN_A_LIST, "part",
         (rf"^(?:{WORD} ){{0,2}}?{PART_WORD}(?: {WORD}){{0,2}} ?[,–—-] ?{ABOUT}#(?=\W*$| ?[(,;])",
          r"^(?:labs?|laborator(?:y|ies)|clinicals?|practicums?|studio|shop) #(?=\W*$)"),
         {"Theory, 90 hours (online)": Effort("part", 90, 90), "Hospital practicum, 120 hours": Effort(
          "part", 120, 120)}),
    Role("of_some_of_its_weeks", "part",
         (r"(?:{n}|{word_n}) of (?:the|its|these) (?:(?:{n}|{word_n}) )?(?:{weeks}|"
          rf"{{days}}) ?[(,] ?{ABOUT}#", r"(?:last|first|final) (?:(?:{n}|{word_n}) )?(?:{weeks}|"
                        rf"{{days}}) ?[(,] ?{ABOUT}#"),
         {"Four of the weeks (120 hours) are a clinic placement": Effort("part", 120, 120)}),
    Role("spent_elsewhere", "part",
         rf"spends? {ABOUT}# (?:in|at|"
         rf"with) (?:(?:an?|the|your|their|local|partner) ){{0,3}}(?:{WORD} )?(?:hospital|clinic|ward|home|"
         r"school|day ?care|employer|agency|salon|garage|workplace|host|company)(?!\p{L})",
         {"everyone then spends 100 hours in a hospital or clinic": Effort("part", 100, 100)}),
    Role("on_a_typical_day", "daily", r"#,? (?:on|in) an? (?:typical|normal|usual|average|full) day",
         {"12 weeks there, nine hours on a typical day": Effort("daily", 9, 9)}),
    Role(OF_WORK_PLACEMENT, "part",
         (rf"# ?(?:{OF} ?)?(?:(?!including|counting|inclusive){WORD} ){{0,2}}?{PLACEMENT}",
          r"# (?:of |en )?(?:entreprise|milieu (?:de travail|professionnel)|field ?work|observing|"
          rf"observation|shadowing|(?<!of )teaching(?!{OWN})|supervised|"
          r"(?:observed|mentored|practice) (?:teaching|practice|flying|driving|lessons|work))(?! hours)",
          rf"{PLACEMENT},? (?:{WORD} ){{0,3}}{ABOUT}#"),
         {"a 120-hour practicum": Effort("part", 120, 120),
          "30 teaching hours": Effort("instruction", 30, 30)}),
    Role("of_a_project", "part",
         r"# ?(?:(?!and|or|with)[\p{L}-]++ ){0,2}?(?:project|portfolio|thesis|term paper)(?!\p{L}|"
         r" (?:management|work|based|course|program|training|manager|planning))",
         {"a 24-hour mapping project": Effort("part", 24, 24),
          "a 40-hour project management course": Effort("total", 40, 40)}),
    Role(PART_UNDER_LABEL, "part", rf"^{ABOUT}#", {"Theory: 100 hours": Effort("part", 100, 100)},
         label=PART_LABEL),
]  # fmt: skip
"""Tried after what is no effort and before what is of the whole."""
