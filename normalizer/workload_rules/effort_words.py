"""What hours are of: the whole offering, a week, a day, a session, a part; or something that is no effort."""

from __future__ import annotations

from normalizer.date_rules.date_words import MONTH
from normalizer.engine.roles import Role, Roles
from normalizer.patterns import Reading, label_words, matching
from normalizer.workload_rules.effort_kinds import Effort, Kind, effort_of
from normalizer.workload_rules.effort_shares import SHARES
from normalizer.workload_rules.effort_terms import (
    AT,
    CLASS_LABEL,
    CLASS_WORD,
    COURSE,
    DAY,
    DOING,
    EACH_PART,
    IN_A_SHOP,
    IN_FRENCH_PLACES,
    LENGTH_NOUN,
    NAMED,
    OF,
    ONE_COURSE,
    OWN,
    SESSIONS,
    STUDY_WORD,
    TIME_NOUN,
    TOTAL_IN_NAME,
    TOTAL_LABEL,
    WEEK,
    WORD,
    YOU,
)
from normalizer.workload_rules.hour_words import HOURS
from normalizer.workload_rules.meeting_words import WEEKDAY
from normalizer.workload_rules.no_effort import NO_EFFORT
from normalizer.workload_rules.time_words import ABOUT, Hours

INSTRUCTION_UNDER_LABEL = "instruction_under_label"
IN_TOTAL = "in_total"
TOTAL_IS = "total_is"
"""Names of rules for which other files ask."""

_OF_THE_WHOLE = matching(TOTAL_LABEL)
BESIDE_A_RATE = "beside_a_rate"
"""Hours that come once, beside those of each day or week or some days."""
_NOT_MORE = (
    r"(?! ?(?:of |for |an? |or more )?(?:optional|extra|voluntary|homework|lunch|breaks?|networking|social|"
    r"facultati\w+|pause))"
)
_TOTAL_IN_NAME = matching(TOTAL_IN_NAME)


def is_of_the_whole(label: str) -> bool:
    """Whether a label speaks of the time that the whole offering takes."""
    return bool(_OF_THE_WHOLE.search(label_words(label)))


def is_total(reading: Reading[Effort]) -> bool:
    """Whether the label calls hours the total, which they are if they come first under it."""
    under_it = not reading.before and _TOTAL_IN_NAME.search(label_words(reading.statement.label)) is not None
    return reading.value.kind == "total" and under_it


EFFORT: Roles[Hours, Kind, Effort] = Roles(
    HOURS,
    [
        *NO_EFFORT,
        *SHARES,
        # --- of the whole
        Role("with_more", "total",
             r"#\)? ?(?P<more>(?:and|plus|\+|et|und|en) (?:(?:your|some|the|own) ){0,2}(?:homework|"
             r"assignments?|self study|preparation|reading|own work|travaux|zelfstudie))",
             {"12 hours plus assignments": Effort("total", 12, None)}),
        Role("without_ones_own", "instruction",
             r"# ?,? ?\(?(?:excluding|excl\.?|exclusive of|not (?:including|counting)|without|exclusief|hors|"
             r"ohne) (?:the )?(?:self study|homework|preparation|assignments?|reading|zelfstudie|"
             r"travail personnel|selbststudium|placement|practicum|stage)(?!\p{L})",
             {"12 hours (excluding self-study)": Effort("instruction", 12, 12),
              "a 12-hour course without the exam": Effort("total", 12, 12)}),
        Role("study_load", "total", rf"# sbu{OWN}", {"a load of 84 sbu": Effort("total", 84, 84)}),
        Role("after_its_name", "total", rf"# (?:hours|hrs|heures|horas|uren|stunden){OWN}",
             {"Total course duration in hours: 18. Lessons: 4": Effort("total", 18, 18)}),
        Role("total_qualification_time", "total", rf"# (?:tqt|total qualification time){OWN}",
             {"Learning hours: 48. TQT: 120": Effort("total", 48, 48)}),
        Role("taught_in_total", "instruction",
             rf"# ?(?:of )?{CLASS_WORD}(?: time)?,? (?:in total|overall|all told|altogether|in all|"
             r"together)(?!\p{L})",
             {"156 hours of instruction altogether": Effort("instruction", 156, 156)}),
        Role(IN_TOTAL, "total",
             r"# ?(?:or so,? )?(?:of (?:[\p{L}-]++,? ){0,5}?)?\(?(?:in total|total\b|overall|"
             r"all in(?! \p{L})|all told|altogether|together|combined|in all|all together|au total|en tout|"
             r"insgesamt|in totaal|en total|no total)",
             {"20 hours in total": Effort("total", 20, 20),
              "three hours or so altogether": Effort("total", 3, 3)}),
        Role("class_total_is", "instruction",
             rf"total (?:{WORD} )?{CLASS_WORD},? ?(?:(?:time|hours|is|are|of|:) ?){{0,3}}{ABOUT}#",
             {"Total class time 90 h, over 15 weeks": Effort("instruction", 90, 90)}),
        Role(TOTAL_IS, "total",
             rf"(?:(?:total|overall|totale)(?: {WORD}){{0,3}}?(?: of| is| are| at|:| de)?|"
             rf"add(?:s|ing)? up to(?: the| a)?) {ABOUT}#(?! ?(?:of |de )?{CLASS_WORD})",
             {"for a total of 30 hours": Effort("total", 30, 30),
              "total workload is estimated at 20 hours": Effort("total", 20, 20)}),
        Role("beside_its_weeks", "total",
             rf"(?<!(?:first|second|third|last|each|every|final|other|one) {EACH_PART} )"
             rf"(?:takes?|lasts?|runs?(?: for)?|spans?|needs?|requires?|is) {ABOUT}(?:{{n}}|{{word_n}}) ?"
             rf"(?:{{weeks}}|{{months}}) and {ABOUT}#(?P<range>)",
             {"It takes 16 weeks and 480 hours": Effort("total", 480, 480),
              "The first course lasts 4 weeks and 24 hours": Effort("part", 24, 24),
              "It takes 3 weeks and 2 hours": Effort("part", 2, 2)}),
        Role(BESIDE_A_RATE, "part",
             (rf"(?:{{days}}|{{weeks}})(?: \p{{L}}++){{0,2}} ?(?:\+|plus|and) {ABOUT}#{_NOT_MORE}",
              rf"{{hours}} ?(?:/ ?{{days}}|/ ?{{weeks}}|{DAY}|"
              rf"{WEEK})(?: {WORD}){{0,2}},? ?(?:(?:\+|plus) (?:an? |another |additional )?|"
              rf"and (?:an? |one |another )(?:additional )?){ABOUT}#{_NOT_MORE}"),
             {"3 days + 2 hours": Effort("part", 2, 2)}),
        Role("to_complete", "total", (
            r"# ?(?:(?:of \p{L}++ )?to (?:complete|finish)|"
            r"if you (?:do|read|watch|complete|finish|take) (?:it all|all of it|everything|every)|"
            r"if you (?:already|only|just|can already)(?!\p{L})|long(?!\p{L})|in duration|in length|"
            r"pour (?:compléter|terminer|tout))",
            r"(?:time|hours|temps) (?:to|for|of|pour) (?:complet\p{L}+|finish|study|terminer|"
            rf"compléter) ?(?:is|:|=|–|-)? ?{ABOUT}#"),
                {"Approx. 14 hours to complete": Effort("total", 14, 14),
                 "Est. time to complete: 14 hrs": Effort("total", 14, 14)}),
        Role("counts_in_a_part", "total",
             r"# ?,? ?(?:including|inclusive of|counting|y compris|inclusief|einschließlich) (?:the |all |"
             r"an? |your |our |les? |la )?(?:[\p{L}-]++ )?(?:field|practic|reports?|homework|reading|"
             r"assignments?|project|labs?|exams?|placement|internship|self|stage|travaux|devoirs|preparation|"
             r"tests?|study|coaching|mentoring)\p{L}*",
             {"250 hours including field reports": Effort("total", 250, 250)}),
        Role("earned_in", "total",
             rf"^(?:earn|gain|get|collect|complete) (?:the|this|your|our|a) (?:{WORD} ){{0,3}}?"
             rf"(?:badge|certificate|micro ?credential|course) in {ABOUT}#",
             {"Earn the badge in about 10 hours": Effort("total", 10, 10)}),
        Role("of_your_time", "total", r"# of your (?:own )?time",
             {"We want 40 hours of your time": Effort("total", 40, 40)}),
        Role("learnt_in", "total",
             r"^in (?:just |only |about |under )?# ?,? ?(?:you|you'll|we|learners|students|participants|vous|"
             r"nous)(?!\p{L}|"
             r" (?:will |can |may )?(?:hear|receive|get|be|have|expect|see|reply|answer|contact|"
             r"send))", {"In 60 hours you will learn to weld": Effort("total", 60, 60)}),
        Role("is_required", "total",
             (rf"# (?:that |which )?(?:the|your|our) (?:{WORD} ){{0,2}}?(?:requires?|asks|demands?|"
              r"prescribes?)",
              r"its # (?:count|cover|lead|include|go|fill|end)(?!\p{L})",
              r"# (?:is|are|will be) (?:required|needed|expected|recommended|usual|typical|normal|average|"
             r"estimated)"), {"At least 10 hours are needed": Effort("total", 10, None),
              "It is the eight hours that the province asks of them": Effort("total", 8, 8),
              "Its 60 hours count toward the apprenticeship": Effort("total", 60, 60)}),
        Role("some_of_which", "total",
             r"#,? \(?(?:(?:of which|including|incl\.|dont|davon|waarvan) (?:about |roughly )?"
             r"(?:{n}|{word_n})(?!\w)|"
             r"(?:about |roughly )?(?:{n}|{word_n}) of (?:them|these|which)(?!\w))",
             {"168 hours (of which 24 in class)": Effort("total", 168, 168),
              "Interpreter training: 60 hours, of which 36 are taught live": Effort("total", 60, 60)}),
        Role("of_one_kind", "part", (
            rf"# ?(?:{OF} ?)?(?:{WORD} ){{0,1}}?(?:theory|theoretical|théorie|théoriques?|practice|practical|"
            r"pratiques?|hands on|group work|homework|assignments?|readings?|outside class|devoirs|"
            r"practicals|tutorials|preparation (?:of|for)|preparing|theorie|praktijk|praxis|teoría|"
            r"práctica)(?!\p{L})(?: (?:and|&) labs?(?!\p{L}))?"
            r"(?! (?:materials?|content|exercises|questions))",
            r"# for (?:the |your |own )?(?:preparation|writing|reading|homework|assignments)(?!\p{L})"),
             {"30 hours of theory": Effort("part", 30, 30)}),
        Role("of_instruction", "instruction",
             (rf"# ?(?:(?!including|inclusive){WORD} ){{0,2}}?{CLASS_WORD}{OWN}",
              rf"# ?(?!{IN_A_SHOP})(?:{OF}|in|during|"
              rf"for) ?(?:(?!including|inclusive){WORD} ){{0,2}}?{CLASS_WORD}(?!,? ?(?:experience|{COURSE}))",
              r"# (?:lectures|labs|tutorials|cours|classes|face to face|in person|in class|live|les|"
              r"contact(?! us)|unterricht|präsenz\p{L}*|lectivas|letivas|presencia(?:les|is)|"
              rf"présentielles?|de (?:clase|aula))(?!\p{{L}})(?!,? ?{COURSE})"),
             {"48 contact hours": Effort("instruction", 48, 48),
              "40 horas lectivas": Effort("instruction", 40, 40),
              "45 heures-contact": Effort("instruction", 45, 45),
              "30 hours of instruction": Effort("instruction", 30, 30),
              "450 hours of work including contact days": Effort("total", 450, 450),
              "45 hours in the shop. Pass it": Effort("part", 45, 45),
              "36 heures de cours": Effort("instruction", 36, 36)}),
        Role("instruction_totals", "instruction",
             (rf"{CLASS_WORD} (?:time |hours )?(?:totals?|is|are|amounts? to|lasts?) ?{ABOUT}#",
              rf"(?!(?:class|workshop|seminar|training) ?:){CLASS_WORD} (?:time |hours )?: ?{ABOUT}#"),
             {"Instruction totals 36 hours": Effort("instruction", 36, 36),
              "A baking class: eight hours in one day": Effort("total", 8, 8)}),
        Role("on_a_call", "instruction",
             rf"#(?: at {WORD})?(?: with an? (?:{WORD} ){{0,2}}?{WORD})?,? (?:live )?(?:on|via|over|by|"
             r"sur) (?:an? )?(?:zoom|(?:microsoft |ms )?teams|google meet|webex|skype|"
             r"video ?(?:call|conference))",
             {"Ninety minutes on a video call": Effort("instruction", 1.5, 1.5),
              "Two hours with a notary, on Zoom": Effort("instruction", 2, 2)}),
        Role("hours_of_credit", "total",
             r"# (?:structured |accredited )?(?:verifiable|professional learning|cpd|cpe|cme|ce|"
             rf"continuing education|professional development)(?: credit)?{OWN}",
             {"1.5 CPD hours": Effort("total", 1.5, 1.5), "Six verifiable hours": Effort("total", 6, 6),
              "1.5 structured CPD hours": Effort("total", 1.5, 1.5),
              "6 professional development hours": Effort("total",
              6, 6)}),
        Role("of_study", "total", (
            rf"# ?(?:{OF} ?)?(?:(?!(?:with|under)(?!\p{{L}})){WORD} ){{0,2}}?{STUDY_WORD}(?! experience)",
            r"# (?:(?:of|worth of|de) )?(?:(?:verifiable|structured|accredited|certified) )?(?:cpd|pd|"
            r"professional (?:development|learning)|développement professionnel)(?!\p{L}|"
            r" (?:session|workshop|event|training|day)(?!\p{L}))"),
                {"39 hours of expected learning activities": Effort("total", 39, 39),
                 "log 90 hours with a practice supervisor": None,
                 "25 heures de travail": Effort("total", 25, 25), "160 hours of CPD": Effort("total", 160,
                 160)}),
        Role("hour_training", "instruction",
             (rf"(?:webinar|webinaire|live (?:class|session|workshop))(?: {WORD}){{0,2}}? ?(?:of|de|d'|"
              rf":) ?{ABOUT}#",
              r"# ?,? ?(?:(?!exam|test|session|lab|lecture|weekly)[\p{L}-]++,? ?){0,3}?(?:training|webinar|"
              r"schulung)(?!\p{L})",
                                                 r"(?:this|attend(?:ed|ing)?|join(?: us for)?(?: this)?|"
                                                 rf"attended an?) # ?(?:{WORD} ){{0,3}}(?:session|event|"
                                                 r"webinar|lecture)"),
             {"a 20-hour bread oven safety training": Effort("instruction", 20, 20),
              "this 30-minute session": Effort("instruction", 0.5, 0.5)}),
        Role("hour_course", "total",
             rf"# ?,? ?(?:(?!exam|test|session|lab|lecture|weekly|before|after|until|then)[\w-]++,? ?)"
             rf"{{0,4}}?{COURSE}(?! ?session)",
             {"a 30-hour course": Effort("total", 30, 30)}),
        Role(INSTRUCTION_UNDER_LABEL, "instruction", rf"^{ABOUT}#",
             {"Contact hours: 36": Effort("instruction", 36, 36)}, label=CLASS_LABEL),
        Role("opens_with_parts", "total", rf"^{ABOUT}# ?[:(–-] ?(?={{n}} )",
             {"75 hours: 51 classroom, 24 clinical": Effort("total", 75, 75)}),
        Role("course_of", "total", rf"{ONE_COURSE} ?(?:{WORD} ){{0,3}}?(?:of|de|d'|von|van|:|with) {ABOUT}#",
             {"Cette formation de 45 heures": Effort("total", 45, 45)}),
        Role("duration_of", "total",
             rf"{TIME_NOUN} ?(?:{WORD} )?(?:of|is|are|de|d'|est de|est d'|bedraagt|beträgt|es de|é de|:|van|"
             rf"von) {ABOUT}#", {"une durée de 21 heures": Effort("total", 21, 21)}),
        Role("takes", "total",
             r"(?<!(?:session|lecture|meeting|project|capstone|assignment|"
             rf"component)s? (?:\p{{L}}++ )?){DOING} {YOU}{ABOUT}#(?! ?(?:each|daily|notice))",
             {"takes around 6 hours": Effort("total", 6, 6), "De cursus duurt 16 uur": Effort("total", 16,
              16)}),
        Role("beside_credits", "total",
             (r"# ?[(/,=]? ?(?={n} ?(?:ects|ec|ceus?|pdus?|credits?|crédits?)(?!\p{L}))",
              r"#\) ?\((?={n} ?(?:ects|ec|credits?|crédits?|units?|unités?)\))",
              r"{n} ?(?:(?:ce|cpd|cme|cpe|pd|contact) )?(?:ects|ec|ceus?|pdus?|credits?|crédits?|"
              rf"studiepunten|leistungspunkte) ?[(/,=:] ?{ABOUT}#"),
             {"60-84 hours (3 ECTS)": Effort("total", 60, 84), "3 ECTS (84 hours)": Effort("total", 84, 84)}),
        Role("beside_a_date", "total", rf"(?:(?:19|20)\d\d|(?!set ){MONTH} \d{{1,2}}|"
                                       rf"\d{{1,2}} {MONTH}),? ?\(#\)",
             {"16 March 2026 (2h)": Effort("total", 2, 2)}),
        Role("beside_clock_times", "total",
             r"\d(?:[:.h]\d\d)? ?(?:[ap]\.?m\.?|uhr|uur|h)? ?\((?P<range>)#\)(?! ?{per}(?!\p{L}))",
             {"weekdays, 7:00 to 4:30 pm (160 hours)": Effort("meeting", 9.5, 9.5)}),
        Role("after_a_printed_label", "total",
             (rf"^(?:course |program |total |estimated )?{LENGTH_NOUN} ?:[^.;|]{{0,80}}?#",
              rf"^(?:course |program |total |estimated |approximate |average |seat |study )?{LENGTH_NOUN} "
              rf"{ABOUT}#(?=\W*$|[,;(|])"),
             {"Length: evenings, 40 hours": Effort("total", 40, 40),
              "Seat time 1 hour": Effort("total", 1, 1),
              "Workload 30 hours": Effort("total", 30,
              30)}),
        Role("hours_over_weeks", "total",
             r"#(?: ?(?:,|spread|delivered|divided|taught|offered|are|is|over|across|in|into|sur|réparties?|"
             r"repartid[oa]s|distribuíd[oa]s|verdeeld|verteilt|auf|en|em|dans)){1,4} (?:a period of )?(?:{n}|"
             r"{word_n}) ?(?:{weeks}|{months}|{days}|(?:\p{L}++ )?" + SESSIONS + ")",
             {"36 hours over 12 weeks": Effort("total", 36, 36)}),
        Role("weeks_of_hours", "total",
             r"(?:{weeks}|{months}|"
             r"{days})(?: et demie?)?(?: (?:of|de|d) ?"
             r"(?:formation|cours|training|class|classes|teaching|instruction|atelier|workshop))? ?(?:\(|"
             rf",|/|=|-|–|:|·|•) ?{ABOUT}#(?! ?(?:x|×))",
             {"2 days (14 hours)": Effort("total", 14, 14),
              "un jour et demi (10,5 heures)": Effort("total", 10.5, 10.5)}),
        Role("total_under_label", "total", rf"^{ABOUT}#",
             {"TQT: 120 hours": Effort("total", 120, 120), "Total hours: 40": Effort("total", 40, 40),
              "Total course duration in hrs.: 22": Effort("total", 22, 22)}, label=TOTAL_IN_NAME),
        Role("under_label", "total", "#", {"Duration: 14 hours": Effort("total", 14, 14)}, label=TOTAL_LABEL),
        Role("it_is", "total",
             (rf"^[^.;:]{{3,60}}? is an? {ABOUT}(?P<whole>)#(?= \p{{L}})(?! (?:{SESSIONS}|placement|part|"
              r"block))",
              rf"^(?:it|this|the (?:(?:whole|full|entire|complete) )?{ONE_COURSE})(?:'s| is|"
              rf" will be) {ABOUT}#(?=\W*$|, | and )",
              r"(?:puts?|reckons?|rates?|estimates?|sets?) (?:the|this|our|"
              rf"its) (?:{WORD} ){{0,3}}?{ONE_COURSE} at {ABOUT}#"),
             {"Crisis Command is a nine-hour simulation": Effort("total", 9, 9),
              "It is three and a half hours, with tea": Effort("total", 3.5, 3.5),
              "The full certificate is 135 hours": Effort("total", 135, 135),
              "The school reckons the certificate at 220 hours": Effort("total", 220, 220)}),
        Role("opens_with_its_day", "total",
             (rf"^{ABOUT}#,? (?:on )?(?:an?|one) (?:single )?(?:{WEEKDAY}|weekend|evening|morning|"
              rf"afternoon)(?! ?{WEEK})",
              rf"^(?:all )?{ABOUT}#,? (?:(?:are|is) )?(?:all )?(?:on|in) (?:an?|one) (?:single |"
              r"full )?day(?!\p{L})"), {"Five hours on a Sunday": Effort("total", 5, 5),
              "Six hours on one day, bring a snack": Effort("total", 6, 6)}),
        Role("opens_with_its_place", "total",
             rf"^{ABOUT}#,? (?:online|in person|on site|on campus|sur place|en ligne|en classe|"
             r"en salle)(?!\p{L})", {"4 heures sur place à Nyon": Effort("total", 4, 4)}),
        Role("opens_with_its_pace", "total",
             r"^(?:self (?:study|paced|directed)|e ?learning|online|recorded)(?: course| module|"
             rf" learning)? ?[,:(–-] ?{ABOUT}#(?=\W*$|[,;)])",
             {"Self-paced, approx. 8 hours": Effort("total", 8, 8)}),
        Role("in_one_place", "part",
             (r"# (?:online|at home|on site|on campus|"
              r"(?:in|on|at|behind) (?:our|the|a) (?:\p{L}++ ){0,2}?"
              r"(?:shop|clinic|studio|field|classroom|kitchen|workshop|pool|rink|lab|simulator|machine|water|"
              r"road|range|wheel|yard|forest|farm|track|workplace|hospital|site|centre|center))(?=\W*$|"
              r" ?[,;+(]| (?:and|plus|then|before|after|followed|in the)(?!\p{L}))",
              r"# (?:in|on|at) your own (?!time|pace|speed)\p{L}++(?=\W*$|[,.;])",
              rf"# {IN_FRENCH_PLACES}(?= ?\+|,? (?:et|puis|plus)(?!\p{{L}}))",
              rf"(?:\+|et|puis|plus) {ABOUT}# {IN_FRENCH_PLACES}(?!\p{{L}})"),
             {"then 8 hours at home": Effort("part", 8, 8),
              "200 hours in your own apiary": Effort("part", 200, 200),
              "4 hours on the machine": Effort("part", 4, 4),
              "14 h en présentiel + 7 h à distance": Effort("part", 14, 14),
              "Excel, 14 h en présentiel": Effort("alone", 14, 14)}),
        Role("course_in_brackets", "total",
             r"(?:(?:online|short|live|full|whole|virtual) (?:course|programme|program|training|class)|"
             rf"(?:{{n}}|{{word_n}}) (?:day|week|month)s? (?:{WORD} ){{0,3}}?"
             r"(?:course|programme|program|training|class|workshop|boot ?camp|seminar)|"
             rf"part time|full time|self paced) ?\({ABOUT}#\)(?! ?(?:and|plus|\+|then))",
             {"buys the online course (8 hours)": Effort("total", 8, 8),
              "a three-day in-person workshop (21 hours)": Effort("total", 21, 21),
              "a two-day workshop (14 hours) and a placement": Effort("part", 14, 14)}),
        Role("part_in_brackets", "part",
             r"(?:modules?|components?|portion|phase|section|weekend|workshop|theory|practicum|placement|"
             r"labs?|class|training|sessions?|seminar|webinars?|retreat|days?|study|work|project|skills|"
             r"practice|théorie|pratique|stage|atelier|volet|classroom|online|e ?learning|at home|"
             r"(?:on|in|at) the (?:water|road|range|yard|field|shop|pool|farm|snow)) ?(?::|–|-)? ?\(#\)?",
             {"an online module (25 hours) and a practical weekend (15 hours)": Effort("part", 25, 25)}),
        Role("of_an_event_in_it", "part",
             r"(?:retreat|residential|intensive|weekend|day|visit|excursion|field trip|bootcamp|journée|"
             r"sortie) (?:of|lasting|de|d') ?#",
             {"plus a day-long retreat of 7 hours": Effort("part", 7, 7)}),
        Role("bare_range", "total",
             rf"^\(?{ABOUT}#(?P<range>)\)?(?:\W*$|, (?:in|em|en|online|on|at|spread|self)(?!\p{{L}}))",
             {": 60-90 minutes, in French": Effort("total", 1, 1.5), ": 5-10 hours": Effort("total", 5, 10),
              ": 3 hours": Effort("alone", 3, 3), ": 40 hours": Effort("total", 40, 40)}, label=r"^$"),
        Role("bare_item", "total",
             rf"(?:^|(?<!\))[,;|·•] ?){ABOUT}#(?P<range>)(?:\W*$|"
             r"(?=,? ?(?:[,;|·•]|self paced|spread|flexible)))(?!, (?:will|is|was|are) )", label=r"^$",
             examples={": 12 weeks, 240 hours, in our shop": Effort("total", 240, 240),
                 ": 30 hours, your own speed": Effort("total", 30, 30),
                 ": Two Mondays, 3 hours, in town": Effort("alone", 3, 3)}),
        Role("hedged_alone", "total",
             r"^(?:about|around|roughly|approximately|approx\.?|some|circa|ca\.?|environ|etwa|ungefähr|rund|"
             r"ongeveer|unos|cerca de) #\W*$",
             {": About 8 hours": Effort("total", 8, 8), ": 8 hours": Effort("alone", 8, 8)},
             label=r"^$"),
        Role("of_all_lessons", "total",
             rf"{{n}} (?:{WORD} ){{0,2}}?(?:lessons|modules|units|sessions|classes|lectures|chapters|topics|"
             r"séances|leçons|cours) ?\((?P<whole>)#\)",
             {"28 lessons (7.5 hours)": Effort("total", 7.5, 7.5)}),
        Role("beside_lessons", "total",
             r"{n} (?:\p{L}++ )?(?:lessons|modules|units|lectures|chapters|topics|"
             r"videos) ?[·•|] ?(?P<whole>)#(?= ?(?:$|[·•|]))",
             {"36 lessons · 9 hours": Effort("total", 9, 9)}),
        Role("in_brackets", "total", rf"^\({ABOUT}#\)\W*$", {": (2h)": Effort("total", 2, 2)}, label=r"^$"),
        Role("item_ends_with_hours", "part", r"^[^:;]{8,80}"
                                             rf"(?::\d\d[^:;]{{0,40}}){{0,2}}: {ABOUT}#(?=\W*$)",
             {"then one day in Vernon, with tea: 8 hours": Effort("part", 8, 8),
              "Total study time: 8 hours": Effort("total", 8, 8)}),
        Role("of_kinds_of_a_week", "weekly", r"(?P<kinds>)#",
             {"Lecture-lab-tutorial: 3-1-0": Effort("weekly", 4, 4)}),
        Role("stands_alone", "alone",
             (rf"^{ABOUT}#{NAMED}(?=\W*$| ?[,;|·•–—]| {AT}(?!\p{{L}}))",
              rf"[,;|·•–—] ?{ABOUT}#(?=\W*$| ?[.,;|·•–—]| {AT}(?!\p{{L}}))"),
             {": Four hours in Athlone": Effort("alone", 4, 4),
              ": OSHA 10 – $59.99 – 10 hrs – start any time": Effort("alone", 10, 10),
              ": Eight hours later": None}, label=r"^(?!.*(?:\d|open|day))"),
    ],
    effort_of,
)  # fmt: skip
"""Everything listings say about hours. The first role that fits decides, so what is no effort stands
first."""


IN_TITLE: Roles[Hours, Kind, Effort] = Roles(
    HOURS,
    [
        Role("under_its_title", "total", rf"^{ABOUT}#(?=\W*$|[,;] | {AT}(?!\p{{L}}))",
             {"Bread Baking: 60 hrs, graded portfolio": Effort("total", 60, 60)}, label=r"\p{L}{3}"),
        Role("class_after_a_title", "instruction",
             (rf"\(# {CLASS_WORD}{OWN}\)?\W*$", rf"(?:-|–|—|:|,|\|) ?# {CLASS_WORD}{OWN}\W*$"),
             {"Truck Driving (160 clock hours)": Effort("instruction", 160, 160)}),
        Role("after_a_title", "total",
             (rf"\({ABOUT}#(?! ?(?:credit|semester|quarter|ceu)){NAMED}\)?\W*$",
              rf"^[^.;:]{{4,80}}: ?{ABOUT}#(?= (?:in|at|en|em|online|on)(?!\p{{L}})|[,;|])",
              r"^[^.;:]{4,80}\p{L} (?P<numbered>)#\W*$",
              r"(?:-|–|—|:|,|"
              rf"\|) ?#(?! ?(?:credit|semester|quarter|ceu)){NAMED}"
              r"(?: (?:with|and|plus|avec|et) (?:[\p{L}-]+ ?){1,3})?(?:\W*$|"
              rf"(?=, \p{{L}})|\.? ?(?=(?:{WEEKDAY} )?{MONTH} \d))"),
             {"Excel for Beginners (6 hours)": Effort("total", 6, 6), "Welding - 12 hours": Effort("total",
              12, 12), "Barbering Diploma: 1,250 hours in Denver": Effort("total", 1250, 1250),
              "Spanish for All 2 - 36 hours": Effort("total", 36, 36)}),
        Role("title_of_a_course", "total", rf"^#(?: {WORD}){{0,5}} {COURSE}\W*$",
             {"20-Hour Safety Certificate": Effort("total", 20, 20), "24 Hours in Paris": None}),
    ],
    effort_of,
)  # fmt: skip
"""Hours in the name of an offering, or in a line that begins with its name."""
