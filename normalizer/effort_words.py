"""What hours are of: the whole offering, a week, a day, a session, a part; or something that is no effort."""

from __future__ import annotations

from normalizer.date_words import MONTH
from normalizer.effort_kinds import Effort, Kind, effort_of
from normalizer.effort_terms import (
    CLASS_LABEL,
    CLASS_WORD,
    COURSE,
    DAY,
    DOING,
    EACH_LABEL,
    EACH_PART,
    FEW,
    HOMEWORK,
    LENGTH_NOUN,
    NAMED,
    OF,
    ONE_COURSE,
    OWN,
    PART_LABEL,
    PART_WORD,
    PLACEMENT,
    SESSIONS,
    STUDY_WORD,
    THING,
    TIME_NOUN,
    TIMES,
    TOTAL_LABEL,
    WEEK,
    WEEK_LABEL,
    WORD,
    YOU,
    of_each,
)
from normalizer.hour_words import HOURS
from normalizer.matchers import matcher
from normalizer.meeting_words import WEEKDAY
from normalizer.no_effort import NO_EFFORT
from normalizer.patterns import expand, label_words
from normalizer.roles import Role, Roles
from normalizer.time_words import ABOUT, Hours

_OF_THE_WHOLE = matcher(expand(TOTAL_LABEL))


def is_of_the_whole(label: str) -> bool:
    """Whether a label speaks of the time that the whole offering takes."""
    return bool(_OF_THE_WHOLE.search(label_words(label)))


EFFORT: Roles[Hours, Kind, Effort] = Roles(
    HOURS,
    [
        *NO_EFFORT,
        # --- of a week
        Role("sessions_in_a_week", "weekly_part",
             (rf"{TIMES} ?(?:{THING} ){{0,3}}?(?:{SESSIONS}|calls) ?{WEEK},? ?\(?(?:each )?(?:of |for |at |"
              rf"lasting |each )?{ABOUT}#",
              rf"{TIMES} ?(?:{THING} ){{0,3}}?(?:{SESSIONS}|calls) (?:of|lasting|at|"
              rf",? each) ?{ABOUT}#,? ?(?:each )?{WEEK}"),
             {"two live evening calls a week, each 75 minutes": Effort("weekly_part", 2.5, 2.5),
              "two sessions of 2 hours a week": Effort("weekly_part", 4, 4)}),
        Role("often_for_so_long", "weekly",
             rf"(?P<often>twice|two times|three times|[234] ?(?:x|times)) ?{WEEK},? (?:(?:for|of|"
             rf"lasting) )?{ABOUT}#",
             {"twice a week for two hours": Effort("weekly", 4, 4),
              "twice weekly, two hours at a time": Effort("weekly", 4, 4)}),
        Role("in_each_of_weeks", "weekly",
             (rf"{{weeks}}[^.]{{0,60}} {ABOUT}#(?: (?:of|from) {WORD})? (?:in|for) each(?: one|"
              rf" of them)?(?! ?\p{{L}})", rf"{{weeks}},? (?:at|of|with) {ABOUT}# (?:apiece|each)",
              r"# in each of (?:the )?(?:{n}|{word_n}) {weeks}"),
             {"Eight weeks with 5 to 7 hours in each.": Effort("weekly", 5, 7),
              "Eight weeks at five hours apiece": Effort("weekly", 5, 5)}),
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
             rf"# (?:lecture|lab|tutorial|seminar|theory|practice|studio|clinic)(?=(?:,|,? and| \+| plus|"
             rf"/) ?(?:{{n}}|{{word_n}}) ?{{hours}}[^.;]{{0,30}}?{WEEK})",
             {"3 hours lecture and 2 hours lab per week": Effort("weekly_part", 3, 3)}),
        Role("weeks_times", "weekly",
             rf"{{weeks}} ?[x×@] ?{ABOUT}#(?! ?(?:{{per}} ?(?:day|session)|total|in total))",
             {"15 weeks x 3 hours": Effort("weekly", 3, 3)}),
        Role("of_any_course", None,
             (r"^(?:our|most|many|some)(?: of our)? (?:\p{L}++ ){0,2}?(?:courses|programs|programmes|classes|"
              r"workshops|certificates|certifications|micro ?credentials|"
              r"bootcamps)(?! \p{L}++ing)[^.;]{0,60}?#", r"^(?:our |most |all |many |some )?(?:online |"
              r"short )?(?:courses|programs|programmes|classes|workshops) (?:at|on|from|through|"
              r"here)(?!\p{L})[^.;]{0,60}?#"),
             {"Courses at the Institute take 6 hours a week": None,
              "Our certificates ask for 6 hours a week": None}),
        Role("part_of_a_week_under_label", "weekly_part",
             rf"# ?(?:{OF} ?)?(?:{CLASS_WORD}|{HOMEWORK}|practic\w*|stage)",
             {"Weekly hours: 3h Lectures": Effort("weekly_part", 3, 3)}, label=WEEK_LABEL),
        Role("weekly_sessions", "weekly_part",
             (rf"(?:{TIMES} ?(?:{WORD} )?)?# ?(?:{WORD} ){{0,2}}?{SESSIONS} ?{WEEK}",
              r"(?<!(?:{n}|{word_n}) )(?:weekly|wekelijkse|wöchentliche) #"),
             {"two 3-hour classes per week": Effort("weekly_part", 6, 6),
              "a weekly 2-hour session": Effort("weekly_part", 2, 2)}),
        Role("times_a_week", "weekly",
             rf"#{NAMED},? ?(?P<often>twice|two times|three times|[234] ?(?:x|times)) ?{WEEK}",
             {"2 hours twice a week": Effort("weekly", 4, 4)}),
        Role("part_of_a_week", "weekly_part",
             rf"# ?(?:{OF} ?)?(?:{WORD} ){{0,2}}?(?:{CLASS_WORD}|{HOMEWORK}){OWN}?(?: {WORD}){{0,3}}?,? "
             rf"?{WEEK}",
             {"9+ hours of homework each week": Effort("weekly_part", 9, None),
              "3 heures de laboratoire par semaine": Effort("weekly_part", 3, 3)}),
        Role("a_kind_before_a_week", "weekly_part",
             rf"(?:lectures?|labs?|laborator(?:y|ies)|tutorials?|seminars?|practice|theory|studio|clinicals?|"
             rf"homework|self study|laboratoires?|travaux pratiques|théorie)(?: hours|"
             rf" time)? ?[:,–-]? ?{ABOUT}#{NAMED} ?,? ?{WEEK}",
             {"Lecture 3 h/week, lab 2 h/week": Effort("weekly_part", 3, 3)}),
        Role("more_a_week", "weekly_part", rf"(?:additional|extra|plus|another|further) {ABOUT}# ?{WEEK}",
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
             rf"(?:each|every|per) week,? (?:{WORD} ){{0,4}}{ABOUT}# ?{OF} ?{FEW}(?:{CLASS_WORD}|{HOMEWORK})",
             {"Each week has 3 hours of class": Effort("weekly_part", 3, 3)}),
        Role("weekly_effort", "weekly",
             rf"(?:(?:weekly|hebdomadaire|wöchentlich\w*|wekelijkse?|semanal)(?: {WORD}){{0,3}}|(?:each|"
             rf"every|per) week,?(?: {WORD}){{0,4}}) {ABOUT}#(?! ?(?:class|session|lecture|lesson|webinar|"
             rf"workshop|meeting|tutorial|seminar))",
             {"a weekly commitment of 5 hours": Effort("weekly", 5, 5)}),
        Role("under_week_label", "weekly", rf"^(?:{WORD} ){{0,3}}{ABOUT}#",
             {"Hours per week: 4-6": Effort("weekly", 4, 6)}, label=WEEK_LABEL),
        # --- of a day, a session, a course of a series
        Role("a_day", "daily",
             (rf"#{NAMED} ?(?:{OF} ?)?{FEW}{DAY}", r"# ?[,x×] ?(?=(?:{n}|{word_n}) {days} ?{per} ?{weeks})"),
             {"8 hours/day": Effort("daily", 8, 8), "7 heures par jour": Effort("daily", 7, 7),
              "24 hours a day": None}),
        Role("each_day", "daily",
             (rf"(?:each|every|per) day,? (?:{WORD} ){{0,3}}{ABOUT}#", rf"days? of {ABOUT}#(?= each)"),
             {"each day lasts 6 hours": Effort("daily", 6, 6)}),
        Role("clock_times", "meeting", "#", {"Tuesdays, 6-9 pm": Effort("meeting", 3, 3)}),
        Role("so_many_times", "session", rf"{TIMES} ?[x×*] ?#(?! ?{WEEK})",
             {"5 x 3 hours": Effort("session", 3, 3, times=5)}),
        Role("sessions_counted_before", "session",
             rf"{TIMES} ?(?:x|×|of|weekly|live|online|virtual|evening|in person|interactive|"
             rf",)? ?(?:{WORD} )?# ?(?:(?:{WORD} ){{0,2}}?{SESSIONS}|{{days}})",
             {"one 7.5-hour day": Effort("session", 7.5, 7.5, times=1), "six 2-hour sessions": Effort(
              "session", 2, 2, times=6)}),
        Role("of_a_range_of_sessions", "session", rf"\d ?[-–] ?{{n}} # ?(?:{WORD} ){{0,2}}?{SESSIONS}",
             {"12-14 2-hour lectures": Effort("session", 2, 2)}),
        Role("sessions_of", "session", of_each(rf"{TIMES} ?(?:{THING} ){{0,3}}?{SESSIONS}"),
             {"three sessions of three and a half hours each": Effort("session", 3.5, 3.5, times=3),
              "10 séances de 3 heures": Effort("session", 3, 3, times=10)}),
        Role("one_session_is", "session",
             rf"(?:^|[(,;:=/\x20])(?:1|one|eine?|une?|een|una?|um) ?(?:{WORD} )?{SESSIONS} ?(?:=|≙|is|are|"
             rf"equals|lasts|entspricht|dauert|vaut|dure|duurt|à|of|de|equivale a|corresponde a|"
             rf"dura) ?{ABOUT}#",
             {"56 UE (1 UE = 45 Minuten)": Effort("session", 0.75, 0.75),
              "One lesson lasts 50 minutes": Effort("session", 0.8333, 0.8333)}),
        Role("days_of", "daily",
             rf"{TIMES} ?(?:full |whole )?{{days}} ?(?:of|de|à|x|×|@|van|von|at|with|"
             rf",? each) ?(?:each )?{ABOUT}#(?! ?(?:total|in total|in all|altogether))",
             {"5 days of 7 hours": Effort("daily", 7, 7, times=5)}),
        Role("for_each_session", "session",
             rf"# ?(?:{OF} ?)?(?:{WORD} ){{0,3}}?(?:before|after|between|for|ahead of|prior to) each(?: one|"
             rf" session| class| meeting| webinar| workshop| of them)(?!\p{{L}})",
             {"two hours of reading before each session": Effort("session", 2, 2)}),
        Role("a_session", "session",
             rf"#{NAMED} ?(?:{WORD} ){{0,2}}?(?:per|each|a|/|par|pro) ?(?:session|class|lesson|meeting|"
             rf"séance|lecture|workshop|sitzung|sessie|sesión)",
             {"2 hours per session": Effort("session", 2, 2)}),
        Role("each_session", "session",
             rf"(?:each|every|chaque|per|all|the|our|weekly|live)? ?(?:(?<=each |every )(?:session|class|"
             rf"lesson|meeting|webinar|workshop)|sessions|classes|lessons|lectures|webinars|meetings|"
             rf"séances) (?:\p{{L}}++ ){{0,3}}?(?:are|is|last|lasts|run|runs|take|takes|of|durent|dure|"
             rf"sont de) (?:for )?{ABOUT}#",
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
        Role("courses_of", "each", of_each(rf"{TIMES} ?(?:{THING} ){{0,2}}?{EACH_PART}(?!\p{{L}})"),
             {"4 courses of 15 hours each": Effort("each", 15, 15, times=4),
              "3 courses, each 70 hours": Effort("each", 70, 70, times=3)}),
        Role("counted_courses", "each",
             rf"{TIMES},? (?:{THING} )?# ?(?:{WORD} ){{0,2}}?{EACH_PART}(?!\p{{L}})",
             {"five 12-hour courses": Effort("each", 12, 12, times=5)}),
        Role("each_course", "each",
             (rf"(?:each|every|chaque|elke|jeder|jedes|cada) (?:{WORD} )?{EACH_PART}(?!\p{{L}}) (?:{WORD} "
              rf"){{0,4}}?{ABOUT}#", rf"#{NAMED} ?(?:of \p{{L}}++ )?(?:per|for each|each|par|a|/|pro|"
              rf"por) ?(?:{WORD} )?{EACH_PART}(?!\p{{L}})",
             r"# (?:(?:from|of) (?:you|learners|students|participants) )?(?:on|for|to|per|"
             r"in) each(?! ?(?:day|week|session|class))",
             rf"(?:courses|modules|classes|levels) (?:(?!and |et |und |en )\p{{L}}++ )?(?:take|run|last|"
             rf"require|are)s? (?:for )?{ABOUT}#"),
             {"Each course takes 8 hours": Effort("each", 8, 8),
              "20 hours per course": Effort("each", 20, 20)}),
        Role("of_one_part", "part",
             rf"(?:{EACH_PART}|week|day|session|class(?! \d (?:driv|licen|training|mel|operator))|jour|"
             rf"semaine|séance|step|phase) \d{{1,2}}\)?:? (?:{WORD} ){{0,4}}{ABOUT}#",
             {"Module 1 takes 6 hours": Effort("part", 6, 6)}),
        Role("part_in_a_list", "part",
             rf"^(?:{WORD} ){{0,2}}?{PART_WORD}(?: {WORD}){{0,2}} ?[,–—-] ?{ABOUT}#(?=\W*$| ?[(,;])",
             {"Theory, 90 hours (online)": Effort("part", 90, 90), "Hospital practicum, 120 hours": Effort(
              "part", 120, 120)}),
        Role("of_work_placement", "part",
             (rf"# ?(?:{OF} ?)?(?:{WORD} ){{0,2}}?{PLACEMENT}", r"# (?:of )?(?:field ?work|observing|"
              r"observation|shadowing|(?<!of )teaching|supervised|(?:observed|mentored|practice) (?:teaching|"
              r"practice|flying|driving|lessons|work))(?! hours)",
              rf"{PLACEMENT},? (?:{WORD} ){{0,3}}{ABOUT}#"),
             {"a 120-hour practicum": Effort("part", 120, 120)}),
        Role("part_under_label", "part", rf"^{ABOUT}#", {"Theory: 100 hours": Effort("part", 100, 100)},
             label=PART_LABEL),
        # --- of the whole
        Role("more_than_days", "part",
             (rf"(?:{{days}}|{{weeks}})(?: \p{{L}}++){{0,2}} ?(?:\+|plus|and) {ABOUT}#",
              rf"{{hours}} ?/ ?{{days}}(?: {WORD}){{0,2}} ?(?:\+|plus|and) {ABOUT}#"),
             {"3 days + 2 hours": Effort("part", 2, 2)}),
        Role("with_more", "total",
             r"#\)? ?(?P<more>(?:and|plus|\+|et|und|en) (?:(?:your|some|the|own) ){0,2}(?:homework|"
             r"assignments?|self study|preparation|reading|own work|travaux|zelfstudie))",
             {"12 hours plus assignments": Effort("total", 12, None)}),
        Role("study_load", "total", rf"# sbu{OWN}", {"a load of 84 sbu": Effort("total", 84, 84)}),
        Role("after_its_name", "total", rf"# (?:hours|hrs|heures|horas|uren|stunden){OWN}",
             {"Total course duration in hours: 18. Lessons: 4": Effort("total", 18, 18)}),
        Role("in_total", "total",
             r"# ?(?:of (?:[\p{L}-]++,? ){0,5}?)?\(?(?:in total|total\b|overall|altogether|together|combined|"
             r"in all|all together|au total|en tout|insgesamt|in totaal|en total|no total)",
             {"20 hours in total": Effort("total", 20, 20)}),
        Role("total_is", "total",
             rf"(?:(?:total|overall|totale)(?: {WORD}){{0,3}}?(?: of| is| are| at|:| de)?|add(?:s|"
             rf"ing)? up to(?: the| a)?) {ABOUT}#(?! ?(?:of |de )?{CLASS_WORD})",
             {"for a total of 30 hours": Effort("total", 30, 30),
              "total workload is estimated at 20 hours": Effort("total", 20, 20)}),
        Role("to_complete", "total", (
            r"# ?(?:(?:of \p{L}++ )?to (?:complete|finish)|if you (?:do|read|watch|complete|finish|"
            r"take) (?:it all|all of it|everything|every)|long(?!\p{L})|in duration|in length|"
            r"pour (?:compléter|terminer|tout))",
            rf"(?:time|hours|temps) (?:to|for|of|pour) (?:complet\p{{L}}+|finish|study|terminer|"
            rf"compléter) ?(?:is|:|=|–|-)? ?{ABOUT}#"),
                {"Approx. 14 hours to complete": Effort("total", 14, 14),
                 "Est. time to complete: 14 hrs": Effort("total", 14, 14)}),
        Role("of_your_time", "total", r"# of your (?:own )?time",
             {"We want 40 hours of your time": Effort("total", 40, 40)}),
        Role("learnt_in", "total",
             r"^in (?:just |only |about |under )?# ?,? ?(?:you|you'll|we|learners|students|participants|vous|"
             r"nous)(?!\p{L}| (?:will |can |may )?(?:hear|receive|get|be|have|expect|see|reply|answer|"
             r"contact|send))", {"In 60 hours you will learn to weld": Effort("total", 60, 60)}),
        Role("is_required", "total",
             r"# (?:is|are|will be) (?:required|needed|expected|recommended|usual|typical|normal|average|"
             r"estimated)", {"At least 10 hours are needed": Effort("total", 10, None)}),
        Role("some_of_which", "total",
             r"#,? (?:(?:of which|dont|davon|waarvan) (?:about |roughly )?(?:{n}|{word_n})(?!\w)|(?:about |"
             r"roughly )?(?:{n}|{word_n}) of (?:them|these|which)(?!\w))",
             {"Interpreter training: 60 hours, of which 36 are taught live": Effort("total", 60, 60)}),
        Role("of_one_kind", "part", (
            rf"# ?(?:{OF} ?)?(?:{WORD} ){{0,1}}?(?:theory|theoretical|théorie|théoriques?|practice|practical|"
            rf"pratiques?|hands on|group work|homework|assignments?|readings?|outside class|devoirs|"
            rf"practicals|tutorials|preparation (?:of|for)|preparing|theorie|praktijk|praxis|teoría|"
            rf"práctica)(?!\p{{L}})(?! (?:materials?|content|exercises|questions))",
            r"# for (?:the |your |own )?(?:preparation|writing|reading|homework|assignments)(?!\p{L})"),
             {"30 hours of theory": Effort("part", 30, 30)}),
        Role("of_instruction", "instruction",
             (rf"# ?(?:{WORD} ){{0,2}}?{CLASS_WORD}{OWN}",
              rf"# ?(?:{OF}|in|during|for) ?(?:{WORD} ){{0,2}}?{CLASS_WORD}(?!,? ?(?:experience|{COURSE}))",
              rf"# (?:lectures|labs|tutorials|cours|classes|face to face|in person|in class|live|les|"
              rf"unterricht|präsenz\p{{L}}*|lectivas|letivas|presencia(?:les|is)|présentielles?|de (?:clase|"
              rf"aula))(?!\p{{L}})(?!,? ?{COURSE})"),
             {"48 contact hours": Effort("instruction", 48, 48),
              "40 horas lectivas": Effort("instruction", 40, 40),
              "30 hours of instruction": Effort("instruction", 30, 30),
              "36 heures de cours": Effort("instruction", 36, 36)}),
        Role("instruction_totals", "instruction",
             rf"{CLASS_WORD} (?:time |hours )?(?:totals?|is|are|amounts? to|lasts?|:) ?{ABOUT}#",
             {"Instruction totals 36 hours": Effort("instruction", 36, 36)}),
        Role("hours_of_credit", "total",
             rf"# (?:cpd|cpe|cme|ce|continuing education|professional development)(?: credit)?{OWN}",
             {"1.5 CPD hours": Effort("total", 1.5, 1.5), "6 professional development hours": Effort("total",
              6, 6)}),
        Role("of_study", "total", (rf"# ?(?:{OF} ?)?(?:{WORD} ){{0,2}}?{STUDY_WORD}(?! experience)",
            r"# (?:of|worth of|de) (?:(?:verifiable|structured|accredited|certified) )?(?:cpd|pd|"
            r"professional (?:development|learning)|développement professionnel)(?!\p{L})"),
                {"39 hours of expected learning activities": Effort("total", 39, 39),
                 "25 heures de travail": Effort("total", 25, 25), "160 hours of CPD": Effort("total", 160,
                 160)}),
        Role("hour_training", "instruction",
             (r"# ?,? ?(?:(?!exam|test|session|lab|lecture|weekly)[\p{L}-]++,? ?){0,3}?(?:training|webinar|"
              r"schulung)(?!\p{L})",
                                                 rf"(?:this|attend(?:ed|ing)?|join(?: us for)?(?: this)?|"
                                                 rf"attended an?) # ?(?:{WORD} ){{0,3}}(?:session|event|"
                                                 rf"webinar|lecture)"),
             {"a 20-hour bread oven safety training": Effort("instruction", 20, 20),
              "this 30-minute session": Effort("instruction", 0.5, 0.5)}),
        Role("hour_course", "total",
             rf"# ?,? ?(?:(?!exam|test|session|lab|lecture|weekly)[\w-]++,? ?){{0,4}}?{COURSE}(?! ?session)",
             {"a 30-hour course": Effort("total", 30, 30)}),
        Role("instruction_under_label", "instruction", rf"^{ABOUT}#",
             {"Contact hours: 36": Effort("instruction", 36, 36)}, label=CLASS_LABEL),
        Role("opens_with_parts", "total", rf"^{ABOUT}# ?[:(–-] ?(?={{n}} )",
             {"75 hours: 51 classroom, 24 clinical": Effort("total", 75, 75)}),
        Role("course_of", "total", rf"{ONE_COURSE} ?(?:{WORD} ){{0,3}}?(?:of|de|d'|von|van|:|with) {ABOUT}#",
             {"Cette formation de 45 heures": Effort("total", 45, 45)}),
        Role("duration_of", "total",
             rf"{TIME_NOUN} ?(?:{WORD} )?(?:of|is|are|de|d'|est de|est d'|bedraagt|beträgt|es de|é de|:|van|"
             rf"von) {ABOUT}#", {"une durée de 21 heures": Effort("total", 21, 21)}),
        Role("takes", "total",
             rf"(?<!(?:session|lecture|meeting|project|capstone|assignment)s? (?:\p{{L}}++ )?){DOING} "
             rf"{YOU}{ABOUT}#(?! ?(?:each|daily|notice))",
             {"takes around 6 hours": Effort("total", 6, 6), "De cursus duurt 16 uur": Effort("total", 16,
              16)}),
        Role("beside_credits", "total",
             (r"# ?[(/,=]? ?(?={n} ?(?:ects|ec|ceus?|pdus?|credits?|crédits?)(?!\p{L}))",
              r"#\) ?\((?={n} ?(?:ects|ec|credits?|crédits?|units?|unités?)\))",
              rf"{{n}} ?(?:(?:ce|cpd|cme|cpe|pd|contact) )?(?:ects|ec|ceus?|pdus?|credits?|crédits?|"
              rf"studiepunten|leistungspunkte) ?[(/,=:] ?{ABOUT}#"),
             {"60-84 hours (3 ECTS)": Effort("total", 60, 84), "3 ECTS (84 hours)": Effort("total", 84, 84)}),
        Role("beside_a_date", "total", r"(?:19|20)\d\d,? ?\(#\)",
             {"16 March 2026 (2h)": Effort("total", 2, 2)}),
        Role("after_a_printed_label", "total",
             (rf"^(?:course |program |total |estimated )?{LENGTH_NOUN} ?:[^.;|]{{0,80}}?#",
              rf"^(?:course |program |total |estimated )?{LENGTH_NOUN} {ABOUT}#(?=\W*$|[,;(|])"),
             {"Length: evenings, 40 hours": Effort("total", 40, 40), "Workload 30 hours": Effort("total", 30,
              30)}),
        Role("hours_over_weeks", "total",
             r"#(?: ?(?:,|spread|delivered|divided|taught|offered|are|is|over|across|in|into|sur|réparties?|"
             r"repartid[oa]s|distribuíd[oa]s|verdeeld|verteilt|auf|en|em|dans)){1,4} (?:a period of )?(?:{n}|"
             r"{word_n}) ?(?:{weeks}|{months}|{days})", {"36 hours over 12 weeks": Effort("total", 36, 36)}),
        Role("weeks_of_hours", "total",
             rf"(?:{{weeks}}|{{months}}|{{days}})(?: (?:of|de|d) ?(?:formation|cours|training|class|classes|"
             rf"teaching|instruction|atelier|workshop))? ?(?:\(|,|/|=|-|–|:|·|•) ?{ABOUT}#(?! ?(?:x|×))",
             {"2 days (14 hours)": Effort("total", 14, 14)}),
        Role("total_under_label", "total", rf"^{ABOUT}#",
             {"TQT: 120 hours": Effort("total", 120, 120), "Total hours: 40": Effort("total", 40, 40)},
             label=r"^(?:(?:grand|overall|course|program(?:me)?) )?totals?(?: \p{L}++){0,3}\W*$|"
                 r"(?<!\p{L})tqt(?!\p{L})|total qualification time|^(?:heures? )?(?:au )?total(?:es)?\W*$|"
                 r"^gesamt\p{L}*\W*$|^totaal\p{L}*"),
        Role("under_label", "total", "#", {"Duration: 14 hours": Effort("total", 14, 14)}, label=TOTAL_LABEL),
        Role("it_is", "total",
             rf"^(?:it|this|the (?:whole )?{ONE_COURSE})(?:'s| is| will be) {ABOUT}#(?=\W*$|, | and )",
             {"It is three and a half hours, with tea": Effort("total", 3.5, 3.5)}),
        Role("opens_with_its_day", "total",
             rf"^{ABOUT}#,? (?:on )?(?:an?|one) (?:single )?(?:{WEEKDAY}|weekend|evening|morning|"
             rf"afternoon)(?! ?{WEEK})", {"Five hours on a Sunday": Effort("total", 5, 5)}),
        Role("opens_with_its_place", "total",
             rf"^{ABOUT}#,? (?:online|in person|on site|on campus|sur place|en ligne|en classe|"
             rf"en salle)(?!\p{{L}})", {"4 heures sur place à Nyon": Effort("total", 4, 4)}),
        Role("opens_with_its_pace", "total",
             rf"^(?:self (?:study|paced|directed)|e ?learning|online|recorded)(?: course| module|"
             rf" learning)? ?[,:(–-] ?{ABOUT}#(?=\W*$|[,;)])",
             {"Self-paced, approx. 8 hours": Effort("total", 8, 8)}),
        Role("in_one_place", "part",
             r"# (?:online|at home|on site|on campus|(?:in|on|at|behind) (?:our|the|"
             r"a) (?:\p{L}++ ){0,2}?(?:shop|clinic|studio|field|classroom|kitchen|workshop|pool|rink|lab|"
             r"simulator|machine|water|road|range|wheel|yard|forest|farm|track|workplace|hospital|site|"
             r"centre|center))(?=\W*$| ?[,;+(]| (?:and|plus|then|before|after|followed|in the)(?!\p{L}))",
             {"then 8 hours at home": Effort("part", 8, 8), "4 hours on the machine": Effort("part", 4, 4)}),
        Role("part_in_brackets", "part",
             r"(?:modules?|components?|portion|phase|section|weekend|workshop|theory|practicum|placement|"
             r"labs?|class|training|sessions?|seminar|webinars?|retreat|days?|study|work|project|skills|"
             r"practice|théorie|pratique|stage|atelier|volet|classroom|online|e ?learning) ?(?::|–|"
             r"-)? ?\(#\)?",
             {"an online module (25 hours) and a practical weekend (15 hours)": Effort("part", 25, 25)}),
        Role("of_an_event_in_it", "part",
             r"(?:retreat|residential|intensive|weekend|day|visit|excursion|field trip|bootcamp|journée|"
             r"sortie) (?:of|lasting|de|d') ?#",
             {"plus a day-long retreat of 7 hours": Effort("part", 7, 7)}),
        Role("bare_range", "total",
             rf"^\(?{ABOUT}#(?P<range>)\)?(?:\W*$|, (?:in|em|en|online|on|at|spread|self)(?!\p{{L}}))",
             {": 60-90 minutes, in French": Effort("total", 1, 1.5), ": 5-10 hours": Effort("total", 5, 10),
              ": 3 hours": None, ": 40 hours": Effort("total", 40, 40)}, label=r"^$"),
        Role("bare_item", "total",
             rf"(?:^|(?<!\))[,;|·•] ?){ABOUT}#(?P<range>)(?:\W*$|(?=,? ?(?:[,;|·•]|self paced|spread|"
             rf"flexible)))", label=r"^$",
             examples={": 12 weeks, 240 hours, in our shop": Effort("total", 240, 240),
                 ": 30 hours, your own speed": Effort("total", 30, 30),
                 ": Two Mondays, 3 hours, in town": None}),
        Role("hedged_alone", "total",
             r"^(?:about|around|roughly|approximately|approx\.?|some|circa|ca\.?|environ|etwa|ungefähr|rund|"
             r"ongeveer|unos|cerca de) #\W*$", {": About 8 hours": Effort("total", 8, 8), ": 8 hours": None},
             label=r"^$"),
        Role("of_all_lessons", "total",
             rf"{{n}} (?:{WORD} ){{0,2}}?(?:lessons|modules|units|sessions|classes|lectures|chapters|topics|"
             rf"séances|leçons|cours) ?\((?P<whole>)#\)",
             {"28 lessons (7.5 hours)": Effort("total", 7.5, 7.5)}),
        Role("beside_lessons", "total",
             r"{n} (?:\p{L}++ )?(?:lessons|modules|units|lectures|chapters|topics|"
             r"videos) ?[·•|] ?(?P<whole>)#(?= ?(?:$|[·•|]))",
             {"36 lessons · 9 hours": Effort("total", 9, 9)}),
        Role("course_in_brackets", "total",
             rf"(?:(?:online|short|live|full|whole) (?:course|programme|program|training|class)|part time|"
             rf"full time|self paced) ?\({ABOUT}#\)(?! ?(?:and|plus|\+|then))",
             {"buys the online course (8 hours)": Effort("total", 8, 8)}),
        Role("in_brackets", "total", rf"^\({ABOUT}#\)\W*$", {": (2h)": Effort("total", 2, 2)}, label=r"^$"),
    ],
    effort_of,
)  # fmt: skip
"""Everything listings say about hours. The first role that fits decides, so what is no effort stands
first."""


IN_TITLE: Roles[Hours, Kind, Effort] = Roles(
    HOURS,
    [
        Role("under_its_title", "total", rf"^{ABOUT}#(?=\W*$|[,;] )",
             {"Bread Baking: 60 hrs, graded portfolio": Effort("total", 60, 60)}, label=r"\p{L}{3}"),
        Role("class_after_a_title", "instruction",
             (rf"\(# {CLASS_WORD}{OWN}\)?\W*$", rf"(?:-|–|—|:|,|\|) ?# {CLASS_WORD}{OWN}\W*$"),
             {"Truck Driving (160 clock hours)": Effort("instruction", 160, 160)}),
        Role("after_a_title", "total",
             (rf"\(#(?! ?(?:credit|semester|quarter|ceu)){NAMED}\)?\W*$",
              rf"(?:-|–|—|:|,|\|) ?#(?! ?(?:credit|semester|quarter|ceu)){NAMED}(?: (?:with|and|plus|avec|"
              rf"et) (?:[\p{{L}}-]+ ?){{1,3}})?(?:\W*$|(?=, \p{{L}})|\.? ?(?=(?:{WEEKDAY} )?{MONTH} \d))"),
             {"Excel for Beginners (6 hours)": Effort("total", 6, 6), "Welding - 12 hours": Effort("total",
              12, 12)}),
        Role("title_of_a_course", "total", rf"^#(?: {WORD}){{0,5}} {COURSE}\W*$",
             {"20-Hour Safety Certificate": Effort("total", 20, 20), "24 Hours in Paris": None}),
    ],
    effort_of,
)  # fmt: skip
"""Hours in the name of an offering, or in a line that begins with its name."""
