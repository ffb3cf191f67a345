"""Exams and pieces of work that are named in passing: in the price, in a calendar, as a row of a table or
one of a list."""

from __future__ import annotations

from normalizer.assessment_rules.assessment_terms import (
    DENIED_BEFORE,
    EXTERNAL,
    JUDGE,
    NOT_LIKE_THIS,
    PIECE,
    TO_ENTER,
    TOPIC_BEFORE,
    not_this,
)
from normalizer.patterns import Rule, Rules

_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|"
    r"apr|jun|jul|aug|sept?|oct|nov|dec)"
)
_EXAM = r"(?:exam(?:ination)?|test|assessment|(?:theory|written) paper)"
_NOT_OURS = (
    rf"{NOT_LIKE_THIS}|{TOPIC_BEFORE}|(?:{EXTERNAL})(?: \w+)?|mock|needs|risk|damage|skin|hearing|eye|"
    r"road|driving"
)

IN_PASSING: Rules[bool] = Rules(
    [
        Rule(
            "exam_in_the_price",
            rf"\m{_EXAM}s?(?: (?:fees?|costs?|sittings?|registration))?(?: (?:at|on|in) [\w'\x20]{{3,14}})? "
            r"(?:(?:is|are|all|also|and \w+) )?(?:included|incl|covered|thrown in|in(?=[,.;)]|$))"
            r"(?!\p{L})|"
            rf"\m(?:first|one|single|second|two|both) (?:[\w-]{{1,14}}\s)?{_EXAM} "
            r"(?:attempt|sitting|try|write)s?(?!\p{L})|"
            r"\m(?:first|one|two) (?:attempts?|sittings?|tries|try) (?:at|of|on|for) (?:the|your|its) "
            rf"(?:[\w-]{{1,14}}\s)?{_EXAM}(?!\p{{L}})|"
            r"\d (?:to|for) (?:write|writing|sit|sitting|take|taking) (?:the|your) "
            rf"(?:[\w-]{{1,14}}\s)?{_EXAM}(?!\p{{L}})|"
            r"\m(?:inkl(?:usive)?|incl|inclusief|mit)\.? (?:der )?(?:abschluss)?"
            r"(?:prüfung(?:en|sgebühr(?:en)?)?|examen(?:geld)?s?)(?!\p{L})",
            lambda m: None if not_this(m.group()) else True,
            {"It costs $1,450, exam included.": True, "Fee: $329 | Exam fee incl.": True,
             "$1,690 a head, assessment in.": True, "The price has scrubs and a first exam attempt.": True,
             "$180 to write the exam, $768 in all": True, "CHF 7900 (inkl. Prüfungen)": True,
             "The exam is not included.": None, "Risk assessment included": None},
            unless_before=rf"{_NOT_OURS}|(?:fee|cost)s? for(?: the)?|re",
            unless_after=r"prep\w*|(?<=\p{L}\s)\d",
        ),
        Rule(
            "exam_in_the_calendar",
            r"\man? (?:[\w-]{1,14}\s)?(?:assessment|exam(?:ination)?|testing) "
            r"(?:day|morning|afternoon|evening|session|week|window)(?!\p{L})|"
            r"\m(?:days?|window|weeks?|deadline|due date) for (?:the|your|each) "
            r"(?:final |last |first |written )?(?:assignments?|exam|assessment|essay|paper|report)"
            r"(?!\p{L})|"
            rf"\m(?:week|day|session|evening) \d{{1,2}}:? (?:[\w-]{{1,14}}\s)?{_EXAM}(?!\p{{L}})|"
            rf"{{begin}}(?:final |written |closing |the )?{_EXAM}s? (?:in|on|during) "
            rf"(?:{_MONTH}|the last|week \d|day \d)(?!\p{{L}})|"
            rf"\m{_EXAM}s? (?:in|during|on|at) the (?:last|final|closing) "
            r"(?:hour|half hour|minutes|lesson|session|class|day|evening|afternoon|morning|weekend|week)"
            r"(?!\p{L})|"
            r"\m(?:last|final|closing) (?:day|evening|morning|afternoon|session|class|week|hour) (?:is|are) "
            r"(?:(?:for|an?|the|given over to) ){1,2}(?:[\w-]{1,14}\s)?"
            r"(?:exam(?:ination)?|test|assessment)s?(?!\p{L})|"
            r"\msame (?:[\w-]{1,14}\s)?exam(?=[.,;]|$| (?:in|for|at the end))",
            lambda m: None if not_this(m.group()) else True,
            {"Five days plus an assessment day": True, "a two-week window for the assignment": True,
             "Week 6 exam in the hall": True, "Ten Tuesdays. Exam in June.": True,
             "assessment in the last hour": True, "Same content, same exam.": True,
             "a mock exam day": None, "the placement test in May": None},
            unless_before=_NOT_OURS,
            unless_after=r"prep\w*|is optional|for practice|for your own",
        ),
        Rule(
            "hours_of_assessment",
            r"\m(?:self ?study|contact|lectures?|tutorials?|(?:private|own|independent|directed) study|"
            r"classes|lessons|reading)[^.;|\n]{0,40}[\s,]assessments? ?[:=(]? ?\d{1,3}(?! ?%)|"
            r"\m\d{1,3} hours? of (?:graded |marked |written )?(?:assignments|assessments?|exams?)(?!\p{L})|"
            r"\m\d{1,3} (?:hours?|h) (?:of )?assessment(?!\p{L})",
            lambda m: True,
            {"Contact 40, self-study 80, assessment 30": True, "60 hours of assignments at home": True,
             "Lectures 20, seminars 10": None,
             "480 hours of coursework and a practicum": None},
            unless_before=NOT_LIKE_THIS,
        ),
        Rule(
            "piece_in_a_row",
            r"^\W*(?:(?:master['’]?s?|bachelor['’]?s?|final|diploma|cas) )?(?:thesis|dissertation|capstone|"
            r"(?:final|capstone|closing|certificate) (?:project|exam(?:ination)?|paper|assessment)|mémoire|"
            r"travail de (?:fin|diplôme|certificat)\b.{0,20}|abschlussarbeit|abschlussprüfung)\W*$",
            lambda m: True,
            {"Module: Thesis": True, "Course: Final project": True, "Provider: Thesis": None},
            label=r"^(?:modules?|courses?|parts?|components?|units?|elements?|subjects?|cours|volet|fach|"
                r"kurs)\W*$",
        ),
        Rule(
            "pieces_of_a_list",
            r"{begin}(?:one|two|three|four|five|six|deux|trois|quatre|\d{1,2}) "
            r"(?:(?:short|long|group|individual|written|online|research|term|reflective|graded|final|courts?|"
            r"open book|closed book|take home|"
            r"longs?) ){0,2}(?:papers|essays|assignments|assessments|quizzes|exams|mid ?terms|tests|"
            r"lab reports|travaux|"
            r"examens|dissertations)(?=[,.;]|$| (?:and|et|plus)(?!\p{L}))|"
            r"{begin}(?:{word_n}|\d{1,2}) (?:written|graded|marked|assessed) (?:tasks|pieces|exercises|units)"
            r"(?=[,.;]|$| (?:and|plus)(?!\p{L}))|"
            r"{begin}(?:travail|travaux|rapport|examen|épreuve|test) écrite?s?(?=[,.;]|$)|"
            r"\mthesis (?:included|incl|of \d|\(\d)|"
            r"\m(?:with|incl\w*|including|plus|and) (?:the |an? )?(?:master['’]?s? )?thesis(?!\p{L})|"
            r"\m(?:ends?|ending|concludes?|concluding|clos(?:es?|ing)|finish(?:es|ing)?) (?:in|with|on) "
            r"(?:an?|the|one|two) (?:written|graded|marked|practical|final|take home|closing|timed|scored|"
            r"short|long)(?: [\w-]{1,14})? (?:task|exercise|challenge|piece|sketch|drill|paper|exam|test)s?"
            r"(?!\p{L})",
            lambda m: True,
            {"Three essays, one report.": True,
             "13 written tasks, one at a time.": True, "Trois vendredis. Travail écrit.": True,
             "90 credits, thesis included": True, "six weeks, ending in a written task": True,
             "Two papers on bees are read.": None, "We cover thesis writing.": None},
            unless_before=rf"{DENIED_BEFORE}|{TOPIC_BEFORE}|{TO_ENTER}",
            unless_after=r"for practice|that are not|are optional|ungraded|"
                r"(?:writing|supervision|defen[cs]e) (?:skills|support)",
        ),
        Rule(
            "after_a_project",
            r"\m(?:certificate|badge|award|belt|credential|card|pin|diploma|"
            r"ticket)s?,? (?:(?:comes?|is|are) )?(?:given |earned |awarded |issued |yours |sent |"
            r"only )*(?:after|once you have done|for|on) (?:an?|the|your|one|"
            rf"two) (?:(?:[\w-]{{1,16}}\s){{0,2}}?(?:{PIECE}|exam(?:ination)?|test|assessment)|"
            r"inspection)(?!\p{L})",
            lambda m: True,
            {"A Green Belt certificate, after a project worth $10,000": True,
             "the badge is given for a portfolio of six pieces": True,
             "a certificate after the course": None},
            unless_before=rf"{TO_ENTER}|\bno|\bnot|without|apply[^.;]{{0,40}}",
            unless_after=r"manage\w*|plan\w* (?:course|workshop)|design|workshop|course",
        ),
        Rule(
            "answers_questions",
            r"\manswer(?:ing|s)? (?:the |all |at least )?(?:{word_n}|\d{1,3}) (?:multiple choice |quiz |"
            r"test |short |written )?questions(?! (?:from|of) (?:you|learners|customers))(?!\p{L})",
            lambda m: True,
            {"Earn 2 CNE by reading the article and answering ten questions.": True,
             "We answer five questions about fees.": None},
            unless_before=rf"we|staff|advisors?|experts?|panel|guests?|helps? you|{TO_ENTER}|how to",
            unless_after=r"about (?:fees|us|the course|admission)|frequently|"
                r"to (?:find|see|learn) (?:out|if|which)",
        ),
        Rule(
            "somebody_gives_the_exam",
            r"\m(?:examiner|instructor|teacher|trainer|invigilator|proctor|tutor|assessor|facilitator|we)s? "
            r"(?:[\w-]{1,14}\s){0,6}?(?:gives?|runs?|hands? out|administers?|holds?|conducts?) "
            rf"(?:the|an?|your|our|each|every) (?:[\w-]{{1,14}}\s){{0,2}}?(?:{_EXAM}|quiz)s?(?!\p{{L}})|"
            r"\m(?:examiner|assessor)s? (?:[\w-]{1,14}\s){0,6}?to (?:test|examine|assess|score) "
            r"(?:you|them|each|everyone|everybody|the|learners|students)(?!\p{L})|"
            rf"\m{JUDGE} (?:then |will |also )?(?:tests?|examines?) (?:you|them|each|everyone|everybody)"
            r"(?! (?:to|the way))(?!\p{L})|"
            r"\mthe (?:group|class|team|crew|pair) is (?:then )?(?:tested|examined|assessed)(?!\p{L})",
            lambda m: None if not_this(m.group()) else True,
            {"The examiner stays to give the test.": True, "We give the test the same evening.": True,
             "The assessor comes on day three to test you.": True, "Your instructor tests you on it.": True,
             "The clinic gives hearing tests.": None, "Learn how a teacher gives a test.": None,
             "The examiner gives the licence test elsewhere.": None},
            unless_before=rf"{_NOT_OURS}|{TO_ENTER}|how",
            unless_after=r"prep\w*|before you (?:register|enrol)|for placement",
        ),
        Rule(
            "work_to_send_in",
            rf"\m(?:{PIECE}|scenario|case|question|"
            r"sheet)s? to (?:(?:write|fill|draw|make|complete|answer|do|solve|work|finish|build|plan|record|"
            r"film|read)(?: (?:up|in|out|through))? and )(?:send|"
            r"hand|turn|give|mail|e-?mail|return|submit|post|upload|defend|"
            r"present)(?! (?:yourself|friends))(?!\p{L})",
            lambda m: True,
            {"a scenario to write up and send in": True, "two short tasks to complete and return": True,
             "a plan to draw and submit": True, "a form to fill in and send in": None},
            unless_before=rf"{DENIED_BEFORE}|{TO_ENTER}|admission|application",
        ),
        Rule(
            "so_many_are_required",
            r"\m(?:{word_n}|\d{1,2}) (?:(?!years|months|weeks|hours|days|of)[\w-]{1,16}\s){0,2}?"
            r"(?:projects|assignments|labs|quizzes|challenges|reports|essays|papers|case studies) "
            r"(?:are |is )?(?:required|compulsory|mandatory|to pass)"
            r"(?=[.,;:)]|$| (?:to (?:earn|complete|finish|graduate|pass|get|claim)|for the))|"
            r"\m(?:requires?|required:?|must (?:build|make|finish)) (?:{word_n}|\d{1,2}) "
            r"(?:[\w-]{1,16}\s){0,2}?(?:projects|assignments|labs|quizzes|reports|essays)(?!\p{L})|"
            r"\m(?:{word_n}|\d{1,2}) (?:required|compulsory|mandatory) (?:[\w-]{1,14}\s)?"
            r"(?:projects|assignments|quizzes|reports|essays)(?!\p{L})",
            lambda m: True,
            {"320 hours, five portfolio projects required": True, "Requires five projects.": True,
             "five required projects": True, "Two projects required permits.": None,
             "five projects required to apply": None},
            unless_before=rf"{DENIED_BEFORE}|{TO_ENTER}|admission|experience|job",
            unless_after=r"to (?:apply|enter|enrol)|(?:a|per|each|every) (?:year|month)|"
                r"for (?:admission|practice)",
        ),
    ],
)  # fmt: skip
"""Words that name an exam or a piece of work without saying that it is there."""
