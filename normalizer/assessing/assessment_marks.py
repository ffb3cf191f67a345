"""Marks: who gives them, to what, how much counts for how much, and what must be reached or passed."""

from __future__ import annotations

import re

from normalizer.assessing.assessment_terms import (
    DENIED_BEFORE,
    EXAM,
    EXTERNAL,
    JUDGE,
    LEARNERS,
    NOT_LIKE_THIS,
    PIECE,
    TO_ENTER,
    TOPIC_BEFORE,
)
from normalizer.engine.matchers import matcher
from normalizer.patterns import Rule, Rules

_DENIED = matcher(
    r"\b(?:not|no|never|neither|nor|how|ungraded|without|nobody|self|rarely|practice)\b|n['’]t\b"
)


def _unless_denied(match: re.Match[str]) -> bool | None:
    """True, unless the words that were met deny it themselves."""
    return None if _DENIED.search(match.group()) else True


_GAP = r"(?:\s[\w'’%-]{1,20},?)"
_MARKED = (
    r"(?:graded|marked|scored|judged|adjudicated|moderated|critiqued|rated|assessed|evaluated|examined|"
    r"corrected)"
)
_BE = r"(?:is|are|be|been|being|gets?|was|were)"
_A_MARK = (
    r"(?:(?:final|letter|overall|numerical|numeric|percentage|satisfactory|passing|course|module|total|term|"
    r"pass)\s)*(?:grades?|marks?|scores?)"
)
_EXTERNAL_OR_ENTRY = (
    rf"(?:{EXTERNAL})(?: \w+)?|mock|practice|"
    r"the (?:\w+ )?(?:board|regulator|college of|ministry)[^.;]{0,40}"
)
_UNIT = (
    r"(?:courses?|modules?|units?|exams?|tests?|quiz(?:zes)?|assignments?|assessments?|papers?|parts?|"
    r"stations?|labs?|sections?|components?|subjects?|levels?|finals?|questions?)"
)
_TO_GET_IN = (
    r"(?:prerequisites?|admission|admitted|applicants?|previous|incoming|high school|undergraduate|"
    r"bachelor['’]?s|entry|entrance|to (?:apply|enter|join|enrol|register))[^.]{0,70}"
)
_FOR_ENTRY = (
    r"[^.;]{0,40}(?:for (?:admission|entry)|to (?:apply|enter|enrol|join|register|be admitted)|attend|"
    r"presence|on admission|prerequisit)"
)

MARKS: Rules[bool] = Rules(
    [
        Rule(
            "work_is_marked",
            rf"\m(?:{PIECE}|{EXAM}|work){_GAP}{{0,5}}?,?\s(?:{_BE}|and|then|which|that|or|,)\s(?:(?:{_BE}|"
            rf"then|also|both|all|and|each|\w{{2,12}}ly|handed in|collected|read|checked|discussed|"
            rf"returned)[\s,]{{1,2}}){{0,4}}?(?:{_MARKED}|given an? {_A_MARK})(?!\p{{L}})",
            _unless_denied,
            {"Twelve labs are handed in and marked.": True, "Posters are pinned up and given a grade.": True,
             "The homework is not marked.": None, "Films are rated by age.": None,
             "A team project is marked in the last week.": True},
            unless_before=rf"{TOPIC_BEFORE}|{NOT_LIKE_THIS}|{TO_ENTER}|how(?: \w+){{0,3}}",
            unless_after=r"(?:by|for) (?:age|size|colou?r|readers|viewers|users|critics|past|former)|"
                r"(?:\d[\d.,]* (?:out of|/|stars|of) ?[\w ]{0,12})?by (?:the last|past|former|more than|over|"
                r"\d|students|learners|graduates)|highly|trails?|slopes?",
        ),
        Rule(
            "marked_by_somebody",
            rf"\m(?:{_MARKED}|signed off|checked off|validated|verified|approved|accepted|observed|"
            rf"watched)(?: and \w{{4,12}})?\s(?:(?:one by one|as you go|\w{{2,12}}ly|out of \d{{1,3}}|"
            rf"at the end|off)\s)?(?:in an? (?:log ?book|booklet|workbook|checklist)\s)?by\s(?:(?:an?|the|"
            rf"your|our|two|three|one|both|each|other|outside|external|independent|"
            rf"industry)\s){{0,3}}(?:[\w-]{{1,20}}\s){{0,2}}?(?:{JUDGE}|(?:certified|qualified|professional|"
            rf"experienced|outside|external|independent|senior|practising|registered|licensed|native|"
            rf"trained) \p{{L}}{{4,20}})(?!\p{{L}})",
            _unless_denied,
            {"Your recital is judged by two outside examiners.": True,
             "marked by a certified translator": True, "signed off in a logbook by the trainer": True,
             "watched and rated by a senior librarian": True, "a course approved by the faculty": None},
            unless_before=rf"(?:course|program(?:me)?|content|curriculum|textbook|materials?|school|"
                rf"application|transcripts?|form|college|provider|requests?|credit)s?[^.;]{{0,50}}|(?:wine|"
                rf"film|book|price|tool|app)s? (?:is|are|was|were)|{TO_ENTER}|{TOPIC_BEFORE}",
        ),
        Rule(
            "somebody_marks",
            rf"\m{JUDGE}(?: who| will| then| also| has| have| had| \w{{2,12}}ly){{0,3}} (?:marks?|marked|"
            rf"grades?|graded|scores?|scored|judges?|judged|rates?|rated|assess(?:es|ed)?|evaluates?d?|"
            rf"examines?d?|approves?d?|accepts?|adjudicates?|critiques?|corrects?|sign(?:s|ed) off)\s(?:it|"
            rf"them|you|your|each|every|both|all|their|what you|off|how|joint|against|out of)(?!\p{{L}})|"
            rf"\m{JUDGE}(?: who| will| then| also){{0,2}} (?:goes|go) through an? "
            rf"(?:[\w-]{{1,14}}\s){{0,2}}checklist|\m(?:had|have|has) (?:been )?(?:graded|marked) (?:it|them|"
            rf"each|every|all|joint|the)(?!\p{{L}})|\m{JUDGE} (?:{_BE}|must be|will be) satisfied|"
            rf"\m{JUDGE}(?: will| then)? gives? (?:it |them |you |each (?:one )?|both )?an? (?:pass|fail|"
            rf"mark|grade|score)(?!\p{{L}})|\mto the satisfaction of (?:an?|the|your|"
            rf"our) (?:[\w-]{{1,14}}\s)?{JUDGE}|\m(?:what|which|who|and|they) (?:they |you |then |"
            rf"will )*(?:score|mark|grade)s? (?:it |them |you |each )?(?:out of|on|from|against|"
            rf"together)(?!\p{{L}})|\m(?:tastes?|reads?|checks?|tests?|inspects?|watch(?:es)?|listens? to|"
            rf"reviews?|corrects?) (?:it |them )?and (?:marks?|grades?|scores?|signs?|rates?)(?! (?:out|"
            rf"up))(?!\p{{L}})|\m(?:scored|marked|graded|judged|rated) (?:as )?(?:met|pass(?:ed)?|"
            rf"fail(?:ed)?|competent|satisfactory|unsatisfactory|not yet|complete|distinction)(?!\p{{L}})|"
            rf"\m(?:scored?|marked|graded) (?:it |them |you )?out of (?:\d{{1,3}}|ten|twenty|"
            rf"a hundred)(?!\p{{L}})",
            _unless_denied,
            {"Your supervisor and our coach evaluate it.": True,
             "three investors, which they score out of 50": True,
             "shown to the satisfaction of the instructor": True,
             "An assessor goes through a competency checklist.": True,
                "A coach gives a pass or a fail.": True, "Our tutors correct nothing.": None,
                "The teacher marks trails.": None},
            unless_before=rf"{TO_ENTER}|\bno|\bnot|how(?: \w+){{0,3}}|ielts|toefl|applications?[^.;]{{0,30}}|"
                rf"{TOPIC_BEFORE}",
        ),
        Rule(
            "outside_judge",
            r"\m(?:(?:external|independent|outside|internal|second|qualified) (?:markers?|assessors?|"
            r"examiners?|moderators?|adjudicators?|verifiers?)|(?:by|to|before|shows?) (?:an?|the|your|our|"
            r"two) (?:assessors?|examiners?|adjudicators?))(?!\p{L})",
            _unless_denied,
            {"Day 5: assessment with an independent assessor": True, "sent to an external marker": True,
             "becoming a qualified assessor": None},
            unless_before=rf"{TOPIC_BEFORE}|becom\w+(?: an?)?|(?:is|was|as|been|being|role of|train\w*|"
                rf"work\w*)(?: an?| as an?)?|{TO_ENTER}|for",
            unless_after=r"award|qualification|training|course|for the (?:board|abrsm)",
        ),
        Rule(
            "before_judges",
            r"\m(?:before|in front of|to|for) (?:an?|the|our|two|three|your) (?:[\w-]{1,14}\s){0,2}?(?:panel|"
            r"jury|board of examiners|examiners?|assessors?|committee|adjudicators?|inspectors?|judges|"
            r"dragons)(?! (?:member|chair|of the (?:board|senate)))(?!\p{L})",
            lambda m: True,
            {"You present your model before a jury of architects.": True,
             "pulling four espressos in front of an assessor": True,
             "You defend the design before the faculty panel.": True, "an appeal to the committee": None},
            only_after=
                rf"\m(?:present(?:s|ed|ing|ation)?|defen[dcs]\w*|pitch(?:es|ed|ing)?|goes|go|perform\w*|"
                rf"demonstrat\w+|shown?|shows|play(?:s|ed)?|teach(?:es)?|lesson|recital|project|model|plan|"
                rf"case|{PIECE}|appear|made|cook\w*|bakes?|sings?|weld\w*|fly|flies|drive|dive|pull\w*|"
                rf"finish|leads?|runs?|walk|tour)(?:\s[\w'’-]{{1,20}}){{0,8}}\s",
            unless_before=rf"{TO_ENTER}|how|\bnot|\bno|appeal\w*[^.;]{{0,40}}",
        ),
        Rule(
            "part_of_the_mark",
            rf"\m(?:half|thirds?|quarter|fifth|part|share|most|all|rest|none|\d{{1,3}} ?(?:%|"
            rf"per ?cent)) (?:of|to|towards?) (?:the |your |their |its |each )?(?:final |overall |course |"
            rf"total |module )?(?:mark|grade|score)s?(?!\p{{L}})|\m(?:decides?|determines?|makes? up|"
            rf"gives?|carries|bears?|goes? towards?|(?:add|count|contribute)s? (?:towards?|to|in|"
            rf"into)) (?:\w{{1,12}} ){{0,3}}?(?:your|the|their|a) (?:final |overall |course )?(?:grade|mark|"
            rf"score)s?(?!\p{{L}})|\mall (?:of )?(?:the|your) marks(?!\p{{L}})|"
            rf"\mpercentage marks?(?!\p{{L}})|\m(?:comments?|feedback|returned|notes|remarks) (?:and|with|"
            rf"plus) an? (?:grade|mark|score)(?!\p{{L}})|\m(?:given|gets?|receives?d?|assigned|awarded|with|"
            rf"for) an? {_A_MARK}(?!\p{{L}})(?! (?:of|that|on|up|\d|point|report)| [a-d]\b)|"
            rf"\man? (?:satisfactory|passing|pass) (?:grade|mark|score)(?!\p{{L}})(?! in [a-z]{{2,5}} "
            rf"?\d{{3}})",
            _unless_denied,
            {"Homework counts for half of the mark.": True,
             "Each practical will contribute for 20% to the final score.": True,
             "A midterm and weekly problem sets decide your grade.": True,
             "a percentage mark for each course": True, "completed with a satisfactory grade": True,
             "Grade 6": None, "gives no mark": None},
            unless_before=rf"{_TO_GET_IN}|no|without|not|ungraded[^.;]{{0,40}}",
            unless_after=rf"{_FOR_ENTRY}|in (?:the|their) (?:prerequisite|previous)|transfer|level",
        ),
        Rule(
            "figures_of_marks",
            rf"\m(?:{EXAM}|{PIECE}|participation|final|labs?|coursework|attendance|oral|"
            rf"written) ?[(:]? ?\d{{1,2}} ?%?(?: each)?\)?(?: ?[,;/+]| and) ?(?:(?:a|one|two|\d|"
            rf"the) )?(?:[\w-]{{1,14}}\s)?(?:{EXAM}|{PIECE}|participation|final|labs?|coursework|oral|"
            rf"written)(?: [\w-]{{1,14}})? ?[(:]? ?\d{{1,2}}(?!\d)|{{begin}}(?:[\w-]{{1,14}}\s){{0,2}}"
            rf"?(?:papers|essays?|presentations?|final|midterm|exam|quizzes|assignments|project|reports?|"
            rf"portfolio|homework) ?[:–-]? ?(?:[1-9]5|[2-9]0|100) ?%?(?=\s*$)|\m(?:assignments|exams?|tests|"
            rf"quizzes|essays|papers|projects) ?: ?[1-9]\d?(?=[,;]|\.(?!\d)|$)|\mgrad(?:e|ing) (?:mode|basis|"
            rf"option|type|system)s? ?: ?\p{{L}}|\m(?:credit|pass) ?/ ?(?:no ?credit|fail) (?:basis|grading|"
            rf"only|grade)|\m(?:pass|credit) or (?:fail|no credit)(?= (?:basis|grad|course|only)|[.,;]|$)|"
            rf"\mgraded? (?:as )?(?:pass ?(?:/|or)? ?(?:no pass|fail)|credit ?(?:/|or) ?no ?credit|"
            rf"on a)(?!\p{{L}})",
            lambda m: True,
            {"Two papers (30 each), participation (10), final (30)": True, "Exam 60, coursework 40": True,
             "Grade mode: credit / no credit": True, "Two projects (2024)": None, "labs 3, seminar 2": None},
            unless_before=rf"{NOT_LIKE_THIS}",
            unless_after=r" ?(?:hours|hrs|weeks|h\b|credits|days|minutes|min)",
        ),
    ],
)  # fmt: skip
"""Who marks, and what counts for how much."""

PASSED: Rules[bool] = Rules(
    [
        Rule(
            "so_much_is_asked",
            rf"\m(?:no (?:less|fewer|lower) than|not (?:less|lower) than|(?:fewer|less|lower) than|at least|"
            rf"a minimum (?:of )?|minimum:?|min\.?|over|above) ?\d{{2,3}} ?(?:%|per ?cent|"
            rf"percent) (?:overall|correct|(?:in|on|for) (?:each|every|all|both|the|any|your) (?:of (?:the|"
            rf"these|its) )?(?:[\w-]{{1,20}}\s)?{_UNIT})(?!\p{{L}})|\m(?:pass(?:es|ed|ing)?|correct(?:ly)?|"
            rf"right|score)(?: \w{{1,12}}){{0,4}} (?:with|at) (?:at least |a minimum of |"
            rf"an? )?\d{{2,3}} ?(?:%|per ?cent)|\mwith \d{{2,3}} ?(?:%|per ?cent) (?:correct|right|"
            rf"or (?:better|more|higher))|\m\d{{2,3}} ?(?:%|per ?cent)(?: overall| or (?:more|better|higher|"
            rf"above))? (?:is|counts as|means|makes|as|will) (?:a |an? overall |the |you )?pass|"
            rf"\mpass(?:es)? (?:is|at|with|from) (?:a |an? )?\d{{2,3}} ?(?:%|per ?cent|points|/)|"
            rf"\mpass ?(?:mark|grade|rate required)? ?[:=] ?\d{{2,3}}(?! ?(?:of|students))",
            lambda m: True,
            {"no less than 75% in every module": True, "answer ten MCQs with 70% correct": True,
             "50% overall is a pass": True, "At least 80% of classes": None, "pass with 60%": True},
            unless_before=_TO_GET_IN,
            unless_after=rf"off|discount|of (?:the )?(?:fee|cost|tuition|sessions|classes|students|lessons|"
                rf"our)|{_FOR_ENTRY}",
        ),
        Rule(
            "so_many_points",
            r"\m(?:scor(?:e|es|ed|ing)|points?|marks?|earn|collect|get|obtain|need|reach|achieve|"
            r"gain)s?(?:\s[\w'’-]{1,14}){0,4}?\s\d{1,3}(?:\.5)?(?: points?| marks?)? (?:out of|/|over) "
            r"?(?:10|12|15|20|25|30|35|40|50|60|70|75|80|100|120|150|200)(?!\d|\.\d)|\m(?:fewer|less|more) "
            r"than (?:{word_n}|\d{1,3})(?: out)? (?:of|in) (?:{word_n}|\d{1,3}) (?:right|correct)|"
            r"\m(?:{word_n}|\d{1,3}) (?:out )?of (?:the )?(?:{word_n}|\d{1,3}) (?:right|correct|questions? "
            r"(?:right|correct))|\m(?:{word_n}|\d{1,3}) (?:right|correct) answers(?!\p{L})|\m(?:reach|get|"
            r"score|obtain|need|scores?|below|under) (?:at least |a )?\d{2} (?:in|on) (?:both|each|every|"
            r"all|either|the) (?:[\w-]{1,14}\s){0,5}?(?:papers?|exams?|tests?|parts?|modules?|courses?|"
            r"quiz(?:zes)?)(?!\p{L})|\m(?:{word_n}|\d{1,3}) (?:out of|of|/) ?(?:{word_n}|\d{2,3}) (?:right |"
            r"correct )?to (?:pass|move on|go on|continue|progress|proceed)(?!\p{L})|\m(?:need|needs|get|"
            r"with) (?:at least )?(?:{word_n}|\d{1,3}) (?:right|correct)(?: answers)?(?!\p{L})",
            lambda m: True,
            {"Collect 80 points out of 100 to get the badge.": True, "A score of at least 16 out of 20": True,
             "with fewer than eight of ten right": True, "Need 35 right.": True,
             "reviews score 4.8 out of 5": None},
            unless_before=rf"{_TO_GET_IN}|rated|rating[^.;]{{0,30}}|reviews?[^.;]{{0,30}}|ielts[^.;]{{0,40}}|"
                rf"toefl[^.;]{{0,40}}",
            unless_after=rf"{_FOR_ENTRY}|on (?:the )?(?:ielts|toefl)|stars|by (?:students|learners|\d)|"
                rf"from \d",
        ),
        Rule(
            "average_is_kept",
            r"\m(?:keeps?|carry|carries|holds?|maintains?|have|earns?|with|requires?d?|needs?|reach|graduate|"
            r"finish)(?:\s[\w'’-]{1,14}){0,3}? (?:gpa|grade[\s-]?points? average|(?:weighted |overall |"
            r"cumulative |grade |passing )+average|average grade)(?: of| at| above| or| better| at least|"
            r" not less than| below| a| an| minimum)*\s(?:\d(?:[.,]\d+)?|\d{2} ?%|[a-d][+-]?(?!\w))",
            lambda m: True,
            {"Students keep a cumulative grade point average at or above 2.75.": True,
             "have a GPA of 3.0 to apply": None,
             "or a related degree program from a recognized university, with a GPA of 3.0": None},
            unless_before=rf"{_TO_GET_IN}|degree[^.;]{{0,70}}|to be considered[^.;]{{0,40}}",
            unless_after=rf"{_FOR_ENTRY}|[^.;]{{0,30}}(?:last|previous|undergraduate|bachelor|degree|"
                rf"scholarship)",
        ),
        Rule(
            "average_is_required",
            r"\m(?:be|is|are|with|earn|below|than|get) an? [a-d][+-]? (?:at the least|at least|at minimum|"
            r"minimum|at worst|or (?:up|over))|\m(?:no|not) more than (?:one|two|"
            r"three) (?:grades? of )?(?:an? )?[cd][+-]?s?(?= (?:may|can|will|counts?|is|are)|[.,;]|$)|"
            r"\m(?:minimum|required|program|certificate|final|graduation|exit) (?:cumulative |overall |"
            r"program )?(?:gpa|grade point average)(?: to (?:complete|graduate|finish|pass))?\s?(?:is|of|:|"
            r"=)?\s?\d(?:[.,]\d+)?(?= (?:to (?:graduate|complete|finish|earn)|in|across)|[.;,]|$)",
            lambda m: True,
            {"Required GPA to complete: 2.0": True, "A minimum GPA of 3.0 for admission": None},
            unless_before=rf"{_TO_GET_IN}|degree[^.;]{{0,40}}|to be considered[^.;]{{0,40}}",
            unless_after=rf"{_FOR_ENTRY}|[^.;]{{0,30}}(?:last|previous|undergraduate|bachelor|degree|"
                rf"scholarship)",
        ),
        Rule(
            "those_who_pass",
            rf"\m(?:those|anyone|everyone|everybody|{LEARNERS}|all|graduates|nurses|teams?|people|"
            rf"and) (?:who|that) (?:do |have |then )?pass(?:ed)?(?= (?:it|this|these|them|both|all|"
            rf"the (?:course|module|two|three|final|closing|second|first)|receive|get|are|may|can|will|earn|"
            rf"and)|[.,;]|$)|"
            r"\m(?:when|once|if|after|until|before|as soon as|provided|unless) (?:you|they|students|learners|"
            r"she|he)(?:['’]ve| have| do)? pass(?:ed)?(?= (?:it|this|these|both|all|the (?:course|module|two|"
            r"three|final|closing))|[.,;]|$)|{begin}passing (?:it|this|the course|all|both)|\m(?:on|upon|by|"
            r"after) passing(?= (?:it|this|these|both|all|each|the (?:course|module|\w+ (?:test|exam)|test|"
            r"exam))|[.,;]|$)|\m(?:must|has to|have to|needs? to|had to|required to|expected to) (?:all |"
            r"each |first |be )*pass(?:ed)?(?= (?:before|to (?:earn|get|receive|continue|go|move|complete)|"
            r"both|each|every|all|it|them|with|in|at)(?!\p{L})|[.,;]|$)|"
            rf"\mpass (?:each|every|both|all)(?: of)?(?: the| these| \d| two| three| four|"
            rf" five)? (?:\w{{1,14}} )?{_UNIT}(?!\p{{L}})|\m(?:fail|fails|failed|failing) (?:the|an?|one|any|"
            rf"your|either|both) (?:(?:final|practical|written|theory|oral|skills|closing|online|first|"
            rf"second|module|unit|mid ?term|competency|road|first)\s)?(?:{EXAM}|practical|final|module|"
            rf"course|unit|paper)|"
            r"\m(?:two|three|four|\d|unlimited|several|second) (?:attempts?|tries|goes|"
            r"chances)(?: \w+)? (?:at|on) (?:the|each|every|an?|this) (?:[\w-]{1,14}\s){0,2}(?:exam\w*|"
            r"tests?|quiz\w*|assessments?|final)|\mre-?sits?(?= (?:is|are|fee|costs?|within|the|exam)|[:,.;]|"
            r" ?\$)",
            _unless_denied,
            {"A diploma of merit goes to those who pass.": True,
             "When you pass, the next level is open.": True,
             "All three have to pass before a ticket is issued.": True,
             "two attempts at the online assessment": True,
             "Those who fail the final practical come back.": True, "You must pass by the office.": None,
             "LAW 101 must be passed before term 2.": None, "pass both modules": True},
            unless_before=rf"{TO_ENTER}|\bnot|how to|\bno|don['’]t|\b[a-z]{{2,5}} ?\d{{2,4}}|{TOPIC_BEFORE}",
            unless_after=
                r"[^.;]{0,60}(?:licen|provincial|national|state exam|board exam|interview|entrance|admission|"
                r"criminal|prerequisite|background|police|medical|credit card|check\b|by the|through)",
        ),
        Rule(
            "judged_competent",
            r"\m(?:judged|found|deemed|declared|assessed as|marked) (?:\w+ )?(?:competent|proficient|"
            r"satisfactory)(?!\p{L})|"
            rf"\m(?:{PIECE}|samples?|(?:data|field|survey|tally|observation) (?:forms?|sheets?|records?|"
            rf"notes?)|notes|forms?)(?:,? (?:that|which))? (?:(?:must|has to|have to|need to|are|"
            rf"is) )+(?:all |each |then )?(?:be )?(?:judged|found|deemed|declared|rated|"
            rf"considered) (?:to be )?(?:adequate|acceptable|sufficient|good enough|up to standard|"
            rf"passable)(?!\p{{L}})|"
            r"\m(?:competency|skills|performance|observation|clinical) (?:checklists?|"
            r"rubrics?)(?!\p{L})|\m(?:meets?|met|satisf(?:y|ies|ied)|against|using) (?:an?|the|our|"
            r"every line of the) (?:[\w-]{1,14}\s)?(?:rubric|marking (?:scheme|guide)|brief|"
            r"passing standard)(?!\p{L})|\m(?:badge|certificate|credential|micro ?credential|award)s? (?:is|"
            r"are|will be) (?:released|issued|awarded|granted|sent|given) (?:once|when|after|if|as soon as|"
            r"only when|only after|only if) [^.;]{0,70}?(?:pass(?:ed)?|accepted|approved|marked|graded|"
            r"assessed|satisfactor\w+|met the)(?!\p{L})",
            _unless_denied,
            {"your assessor has judged you competent": True, "judged against the brief": True,
             "The badge is released when your dataset has been accepted.": True, "a skills checklist": True,
             "three data forms, which must be judged adequate": True,
             "Ventilation must be deemed adequate.": None,
             "The certificate is sent after you paid.": None},
            unless_before=rf"{TO_ENTER}|application[^.;]{{0,30}}|selection[^.;]{{0,30}}|"
                rf"eligib\w+[^.;]{{0,30}}|{TOPIC_BEFORE}|"
                rf"admission[^.;]{{0,30}}",
        ),
    ],
)  # fmt: skip
"""What learners must reach or pass."""

EXAMINED: Rules[bool] = Rules(
    [
        Rule(
            "examined_in_person",
            r"\m(?:osces?|vivas?(?: voce)?|end ?point assessments?|knowledge (?:checks?|tests?) (?:shuts?|"
            r"closes?|ends?|follows?|at|after|must|in|with)|(?:proctored|take home|comprehensive|closing|"
            r"concluding|exit) (?:final|exam(?:ination)?|test|paper|assessment|challenge)s?|"
            r"final (?:practicals?|recital|submissions?|deliverables?|jury|crit(?:ique)?|pitch|demonstration|"
            r"demo day|vivas?|quiz(?:zes)?|papers?|critiques?|flight test|check ?ride|concert|showcase)|"
            r"(?:two|three|one|\d|half|\d\.5) (?:{word_n} )?(?:and a half )?hours? (?:[\w-]{1,14}\s)?papers?|"
            r"(?:skills?|practical|performance|competency|theory|written|oral|road|flight|swim|ropes?|water|"
            r"typing) (?:checks?|tests?|exams?|examinations?|assessments?|demonstrations?) (?:is|are|takes?|"
            r"closes|ends|at the end|follows?|in (?:the|week)|on))(?!\p{L})",
            _unless_denied,
            {"A four-station OSCE closes the course.": True, "answer for it in a short viva": True,
             "forward for end-point assessment": True, "Two three-hour papers in June": True,
             "No final recital.": None, "a take-home final": True,
             "The regulator holds a road test on Fridays.": None},
            unless_before=rf"{NOT_LIKE_THIS}|{TOPIC_BEFORE}|{_EXTERNAL_OR_ENTRY}",
            unless_after=r"prep\w*|on request|is optional|are optional|is not|are not|ungraded|to help|"
                r"for your own|tickets?|(?:is|are) (?:open|free) to",
        ),
        Rule(
            "exam_among_things",
            r"\m(?:book|books|lunch|manual|materials?|tuition|training|course|classes|labs?|certificate|pin|"
            r"card|handbook|textbook|workbook|registration|lessons)(?: fee)?(?:,| and| plus| \+|"
            r" &)+ (?:(?:the|an?|your|online|final|written|one) )*(?:exam(?:ination)?|"
            r"test)s?(?: fees?)?(?: \w+)? (?:is |are )?(?:included|covered)|\m(?:price|fee|tuition|"
            r"cost) (?:includes?|covers?|takes in) (?:[\w-]{1,14},? ){0,8}?(?:exam(?:ination)?|test|"
            r"assessment)s?(?!\p{L})|\m(?:exam(?:ination)?|test)s? (?:on|in|at|"
            r"during) (?:the (?:\w+ )?(?:day|week|evening|morning|afternoon|session|class|end|fourth|fifth|"
            r"third|second|last|final|sixth)|day \d|week \d|class)(?!\p{L})|\m(?:sit|sits|sitting|write|"
            r"writing|take|taking) (?:the|an?|your|this|our) (?:[\w-]{1,14}\s){0,2}?(?:test|exam(?:ination)?|"
            r"paper|quiz)s? (?:is part|at the end|on (?:the|\w+day)|in (?:the|week|class)|counts)|\m(?:and|"
            r"with|plus) its (?:[\w-]{1,14}\s)?exam(?:ination)?s?(?!\p{L})|\m(?:you|they|who|everyone|"
            r"everybody|each one|\p{L}{3,12}(?:ers|ors|ees|ants|ents|ices|ists|ians|ses)) (?:is|are|will be|"
            r"gets?) (?:then |also |each )?(?:tested|examined) (?:in|on|at|by|during|over) (?:the|an?|your|"
            r"all|each|every|what)(?!\p{L})",
            _unless_denied,
            {"Book, lunch and exam are included.": True, "Three evenings of class; exam on the fourth.": True,
             "Swimmers are tested in the water.": True, "completion of the course and its examination": True,
             "exam fees are not included": None},
            unless_before=rf"{NOT_LIKE_THIS}|{TOPIC_BEFORE}|{_EXTERNAL_OR_ENTRY}|samples?[^.;]{{0,20}}|"
                rf"products?[^.;]{{0,20}}|ideas[^.;]{{0,20}}|theories[^.;]{{0,20}}",
            unless_after=r"prep\w*|(?:is|are) (?:not|extra|optional)|not included|vouchers?|"
                r"on request|room|table",
        ),
        Rule(
            "handed_in",
            r"(?:{begin}(?:submitted|(?:handed|turned) in)|(?:{begin}|\mthen |\mmust |\mhave to |\mhas to |"
            r"\mneed to )(?:submit|hand in|turn in|upload|deliver|send in|defend)s?|\mand (?:submit|hand in|"
            r"turn in|defend)s?) (?:an?|your|the|one|two|three|four|five|both|evidence|all|at least)"
            r"\s(?![^.;]{0,50}(?:application|forms?\b|resume|résumé|\bcv\b|transcripts?|proof|documents?|"
            r"payment|photo|\bid\b|references?|letters? of|waiver|claim|requests?|registration|questions|"
            r"receipt|certificates?|survey|keys|badge|invoice|"
            r"deposit|name|email|interest|copy of|immuni|to win))\p{L}[\p{L}'’-]*|\m(?:must|has to|have to|"
            r"needs? to|is to|are to|should|will|can only) be (?:handed|turned|sent) in(?!\p{L})|\m(?:is|"
            r"are) (?:handed|turned) in(?!\p{L})|"
            rf"\m{PIECE}(?: that| which)? (?:(?:is|are|to be|falls?|comes?) )?due(?! to| diligence|"
            rf" process)(?!\p{{L}})|\m(?:final|written) (?:submission|deliverable|piece)s? ?:|"
            r"\m(?:one|two|three|four|an?) (?:final |short |long )?written pieces?(?!\p{L})|"
            r"\mto be (?:handed|turned) in(?!\p{L})",
            _unless_denied,
            {"Submit a ten-minute video lesson.": True, "Submit an application form.": None,
             "Submitted a summary of each session": True, "Submitted an application and was chosen": None,
             "Six entries must be turned in by Friday.": True, "working prototype due in week 7": True,
             "Final submission: a finished episode": True, "upload evidence of your own practice": True},
            unless_before=rf"{TO_ENTER}|{DENIED_BEFORE}",
            unless_after=r"[^.;]{0,60}(?:to (?:apply|register|enrol|be considered)|with your application|"
                r"for admission|application)",
        ),
        Rule(
            "writes_a_paper",
            rf"\m(?:each|every|all) (?:student|learner|participant|candidate|team|group|pair)s? (?:then |"
            rf"also |must |will |has to )*(?:writes?|researches|drafts?|designs?|builds?|produces?|prepares?|"
            rf"delivers?|presents?|completes?) (?:an?|one|two|three|their|its|"
            rf"the) (?:[\w-]{{1,20}}\s){{0,3}}?{PIECE}(?!\p{{L}})|\m(?:students?|learners?|participants?) "
            rf"(?:is|are) required to (?:[^.;\n]{{1,60}}?,? (?:and )?)?(?:prepare|write|produce|"
            rf"submit|deliver|complete|present) (?:an?|one|two|three|their|the) (?:[\w-]{{1,20}}\s){{0,3}}?"
            rf"{PIECE}(?!\p{{L}})|\myou (?:then |also |must |will )?(?:write|"
            rf"draft|design and deliver|deliver|prepare) (?:an?|one|two|three|"
            rf"your) (?:[\w-]{{1,20}}\s){{0,3}}?(?:research papers?|papers?|essays?|reports?|memos?|briefs?|"
            rf"pitch(?:es)?|portfolios?|thesis|dissertation|case stud(?:y|ies)|proposals?)(?= (?:that|which|"
            rf"on|of|at|by|in|for (?:a|the|your) (?:tutor|instructor|real|client))|[.,;]|$)",
            _unless_denied,
            {"Each student writes a research paper.": True,
             "The student is required to pursue a project, prepare a written report and to present it.": True,
             "Students are required to buy the book.": None, "You deliver a ten-minute pitch.": True,
             "every team designs a prototype": True, "You learn to write a report.": None},
            unless_before=rf"{TOPIC_BEFORE}|{DENIED_BEFORE}|{TO_ENTER}",
            unless_after=r"management|software|plan template|for (?:admission|your application)",
        ),
    ],
)  # fmt: skip
"""Exams that a course has, and work that is handed in."""
