"""Marks: who gives them, to what, how much counts for how much, and what must be reached or passed."""

from __future__ import annotations

from normalizer.assessment_rules.assessment_terms import (
    EXAM,
    JUDGE,
    LEARNERS,
    NOT_LIKE_THIS,
    PIECE,
    TO_ENTER,
    TOPIC_BEFORE,
    unless_denied,
)
from normalizer.patterns import Rule, Rules

_GAP = r"(?:\s[\w'’%-]{1,20},?)"
_MARKED = (
    r"(?:graded|marked|scored|judged|adjudicated|moderated|critiqued|rated|assessed|evaluated|examined|"
    r"corrected)"
)
_BE = r"(?:is|are|be|been|being|gets?|was|were)"
_A_MARK = (
    r"(?:(?:final|letter|overall|numerical|numeric|percentage|satisfactory|passing|course|module|total|term|"
    r"pass)\s)*(?:grades?|"
    r"marks?|scores?)"
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
            rf"\m(?:{PIECE}|{EXAM}|work){_GAP}{{0,5}}?,?\s(?:{_BE}|and|then|which|that|or|"
            rf",)\s(?:(?:{_BE}|then|also|both|all|and|each|what|\w{{2,12}}ly|handed in|collected|read|"
            rf"checked|discussed|returned)[\s,]{{1,2}}){{0,4}}?(?:{_MARKED}|"
            rf"given an? {_A_MARK})(?!\p{{L}})",
            unless_denied,
            {"Twelve labs are handed in and marked.": True, "Posters are pinned up and given a grade.": True,
             "Your portfolio of photos is what gets assessed.": True,
             "The homework is not marked.": None, "Films are rated by age.": None,
             "A team project is marked in the last week.": True},
            unless_before=rf"{TOPIC_BEFORE}|{NOT_LIKE_THIS}|{TO_ENTER}|how(?: \w+){{0,3}}",
            unless_after=r"(?:by|for) (?:age|size|colou?r|readers|viewers|users|critics|past|former)|"
                r"(?:\d[\d.,]* (?:out of|/|stars|of) ?[\w ]{0,12})?by "
                r"(?:the last|past|former|more than|over|\d|students|learners|graduates)|"
                r"highly|trails?|slopes?",
        ),
        Rule(
            "marked_by_somebody",
            rf"\m(?:{_MARKED}|signed off|checked off|validated|verified|approved|accepted|observed|"
            r"watched)(?: and \w{4,12})?\s(?:(?:one by one|as you go|\w{2,12}ly|out of \d{1,3}|"
            r"at the end|at work|on the job|in the field|in class|on site|off)\s)?"
            r"(?:in an? (?:log ?book|booklet|workbook|checklist)\s)?by\s(?:(?:an?|the|"
            r"your|our|two|three|one|both|each|other|outside|external|independent|industry)\s){0,3}"
            rf"(?:[\w-]{{1,20}}\s){{0,2}}?(?:and an? )?(?:{JUDGE}|"
            r"(?:certified|qualified|professional|experienced|outside|external|independent|senior|"
            r"practising|registered|licensed|native|trained) \p{L}{4,20})(?!\p{L})",
            unless_denied,
            {"Your recital is judged by two outside examiners.": True,
             "marked by a certified translator": True,
             "watched at work by two elders and an assessor": True,
             "signed off in a logbook by the trainer": True,
             "watched and rated by a senior librarian": True, "a course approved by the faculty": None},
            unless_before=r"(?:course|program(?:me)?|content|curriculum|textbook|materials?|school|"
                r"application|transcripts?|form|college|provider|requests?|credit)s?[^.;]{0,50}|"
                rf"(?:wine|film|book|price|tool|app)s? (?:is|are|was|were)|{TO_ENTER}|{TOPIC_BEFORE}",
        ),
        Rule(
            "somebody_marks",
            rf"\m{JUDGE}(?: who| will| then| also| has| have| had| \w{{2,12}}ly){{0,3}} "
            r"(?:marks?|marked|grades?|graded|scores?|scored|judges?|judged|rates?|rated|assess(?:es|ed)?|"
            r"evaluates?d?|examines?d?|approves?d?|accepts?|adjudicates?|critiques?|corrects?|"
            r"sign(?:s|ed) off)\s(?:it|them|you|your|each|every|both|all|their|what you|off|how|joint|"
            r"against|out of)(?!\p{L})|"
            rf"\m{JUDGE}(?: who| will| then| also){{0,2}} (?:goes|go) through an? "
            r"(?:[\w-]{1,14}\s){0,2}checklist|"
            r"\m(?:had|have|has) (?:been )?(?:graded|marked) (?:it|them|each|every|all|joint|the)"
            r"(?!\p{L})|"
            rf"\m{JUDGE} (?:{_BE}|must be|will be) satisfied|"
            rf"\m{JUDGE}(?: will| then)? gives? (?:it |them |you |each (?:one )?|both )?an? "
            r"(?:pass|fail|mark|grade|score)(?!\p{L})|"
            rf"\mto the satisfaction of (?:an?|the|your|our) (?:[\w-]{{1,14}}\s)?{JUDGE}|"
            r"\m(?:what|which|who|and|they) (?:they |you |then |will )*(?:score|mark|grade)s? "
            r"(?:it |them |you |each )?(?:out of|on|from|against|together)(?!\p{L})|"
            r"\m(?:tastes?|reads?|checks?|tests?|inspects?|watch(?:es)?|listens? to|reviews?|corrects?) "
            r"(?:it |them )?and (?:marks?|grades?|scores?|signs?|rates?)(?! (?:out|up))(?!\p{L})|"
            r"\m(?:scored|marked|graded|judged|rated) "
            r"(?:as )?(?:met|pass(?:ed)?|fail(?:ed)?|competent|satisfactory|unsatisfactory|not yet|complete|"
            r"distinction)(?!\p{L})|"
            r"\m(?:scored?|marked|graded) (?:it |them |you )?out of (?:\d{1,3}|ten|twenty|a hundred)"
            r"(?!\p{L})",
            unless_denied,
            {"Your supervisor and our coach evaluate it.": True,
             "three investors, which they score out of 50": True,
             "shown to the satisfaction of the instructor": True,
             "An assessor goes through a competency checklist.": True,
                "A coach gives a pass or a fail.": True, "Our tutors correct nothing.": None,
                "The teacher marks trails.": None,
             "You taste and rate each loaf.": None},
            unless_before=rf"{TO_ENTER}|\bno|\bnot|how(?: \w+){{0,3}}|ielts|toefl|applications?[^.;]{{0,30}}|"
                rf"{TOPIC_BEFORE}|\byou|\bwe|visitors|guests",
        ),
        Rule(
            "outside_judge",
            r"\m(?:(?:external|independent|outside|internal|second|qualified) "
            r"(?:markers?|assessors?|examiners?|moderators?|adjudicators?|verifiers?)|"
            r"(?:by|to|before|shows?) (?:an?|the|your|our|two) (?:assessors?|examiners?|adjudicators?))"
            r"(?!\p{L})",
            unless_denied,
            {"Day 5: assessment with an independent assessor": True, "sent to an external marker": True,
             "becoming a qualified assessor": None},
            unless_before=rf"{TOPIC_BEFORE}|becom\w+(?: an?)?|"
                rf"(?:is|was|as|been|being|role of|train\w*|work\w*)(?: an?| as an?)?|{TO_ENTER}|for",
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
                r"\m(?:present(?:s|ed|ing|ation)?|defen[dcs]\w*|pitch(?:es|ed|ing)?|goes|go|perform\w*|"
                r"demonstrat\w+|shown?|shows|play(?:s|ed)?|teach(?:es)?|lesson|recital|project|model|plan|"
                rf"case|{PIECE}|appear|made|cook\w*|bakes?|sings?|weld\w*|fly|flies|drive|dive|pull\w*|"
                r"finish|leads?|runs?|walk|tour)(?:\s[\w'’-]{1,20}){0,8}\s",
            unless_before=rf"{TO_ENTER}|how|\bnot|\bno|appeal\w*[^.;]{{0,40}}",
        ),
        Rule(
            "part_of_the_mark",
            r"\m(?:half|thirds?|quarter|fifth|part|share|most|all|rest|none|\d{1,3} ?(?:%|per ?cent)) "
            r"(?:of|to|towards?) (?:the |your |my |our |their |its |each )?"
            r"(?:final |overall |course |total |module )?(?:mark|grade|score)s?(?!\p{L})|"
            r"\m(?:decides?|determines?|makes? up|gives?|carries|bears?|goes? towards?|"
            r"(?:add|count|contribute)s? (?:towards?|to|in|into)) (?:\w{1,12} ){0,3}?"
            r"(?:your|my|our|the|their|a) (?:final |overall |course )?(?:grade|mark|score)s?(?!\p{L})|"
            r"\mall (?:of )?(?:the|your) marks(?!\p{L})|"
            r"\m(?:my|our|your|the) (?:final |overall |whole |course )?(?:grade|mark) (?:is|was) "
            r"(?:(?:half|mostly|entirely|all|partly|\d{1,3} ?%) (?:an? |the |my |our |for )?"
            r"(?!of\b|point|grade|mark|level)\p{L}|split )|\mpercentage marks?(?!\p{L})|"
            r"\m(?:comments?|feedback|returned|notes|remarks) (?:and|with|plus) an? (?:grade|mark|score)"
            r"(?!\p{L})|"
            rf"\m(?:given|gets?|receives?d?|assigned|awarded|with|for) an? {_A_MARK}(?!\p{{L}})"
            r"(?! (?:of|that|on|up|\d|point|report)| [a-d]\b)|"
            r"\man? (?:satisfactory|passing|pass) (?:grade|mark|score)(?!\p{L})"
            r"(?! in [a-z]{2,5} ?\d{3})",
            unless_denied,
            {"Homework counts for half of the mark.": True,
             "Each practical will contribute for 20% to the final score.": True,
             "A midterm and weekly problem sets decide your grade.": True,
             "My grade was half journal, half talk.": True, "The grade is one of the steepest": None,
             "a percentage mark for each course": True, "completed with a satisfactory grade": True,
             "Grade 6": None, "gives no mark": None},
            unless_before=rf"{_TO_GET_IN}|no|without|not|ungraded[^.;]{{0,40}}",
            unless_after=rf"{_FOR_ENTRY}|in (?:the|their) (?:prerequisite|previous)|transfer|level",
        ),
        Rule(
            "figures_of_marks",
            rf"\m(?:{EXAM}|{PIECE}|participation|final|labs?|coursework|attendance|oral|"
            r"written) ?[(:]? ?\d{1,2} ?%?(?: each)?\)?(?: ?[,;/+]| and) ?(?:(?:a|one|two|\d|the) )?"
            rf"(?:[\w-]{{1,14}}\s)?(?:{EXAM}|{PIECE}|participation|final|labs?|coursework|oral|written)"
            r"(?: [\w-]{1,14})? ?[(:]? ?\d{1,2}(?!\d)|"
            r"{begin}(?:[\w-]{1,14}\s){0,2}?"
            r"(?:papers|essays?|presentations?|final|midterm|exam|quizzes|assignments|project|reports?|"
            r"portfolio|homework) ?[:–-]? ?(?:[1-9]5|[2-9]0|100) ?%?(?=\s*$)|"
            r"\m(?:assignments|exams?|tests|quizzes|essays|papers|projects) ?: ?[1-9]\d?(?=[,;]|\.(?!\d)|$)|"
            r"\mgrad(?:e|ing) (?:mode|basis|option|type|system)s? ?: ?\p{L}|"
            r"\m(?:credit|pass) ?/ ?(?:no ?credit|fail) (?:basis|grading|only|grade)|"
            r"\m(?:pass|credit) or (?:fail|no credit)(?= (?:basis|grad|course|only)|[.,;]|$)|"
            r"\mgraded? (?:as )?(?:pass ?(?:/|or)? ?(?:no pass|fail)|credit ?(?:/|or) ?no ?credit|on a)"
            r"(?!\p{L})",
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
            r"\m(?:no (?:less|fewer|lower) than|not (?:less|lower) than|(?:fewer|less|lower) than|at least|"
            r"a minimum (?:of )?|minimum:?|min\.?|over|above) ?\d{2,3} ?(?:%|per ?cent|percent) "
            r"(?:overall|correct|(?:in|on|for) (?:each|every|all|both|the|any|your) "
            rf"(?:of (?:the|these|its) )?(?:[\w-]{{1,20}}\s)?{_UNIT})(?!\p{{L}})|"
            r"\m(?:pass(?:es|ed|ing)?|correct(?:ly)?|right|score)(?: \w{1,12}){0,4} (?:with|at) "
            r"(?:at least |a minimum of |an? )?\d{2,3} ?(?:%|per ?cent)|"
            r"\mwith \d{2,3} ?(?:%|per ?cent) (?:correct|right|or (?:better|more|higher))|"
            r"\m\d{2,3} ?(?:%|per ?cent)(?: overall| or (?:more|better|higher|above))? "
            r"(?:is|counts as|means|makes|as|will) (?:a |an? overall |the |you )?pass|"
            r"\mpass(?:es)? (?:is|at|with|from) (?:a |an? )?\d{2,3} ?(?:%|per ?cent|points|/)|"
            r"\m(?:marks?|scored?|graded?) out of (?:10|20|50|100), pass(?:es|ed)? (?:is |at |from )+\d{1,3}|"
            r"\mpass ?(?:mark|grade|rate required)? ?[:=] ?\d{2,3}(?! ?(?:of|students))",
            lambda m: True,
            {"no less than 75% in every module": True, "answer ten MCQs with 70% correct": True,
             "50% overall is a pass": True, "Mark out of 100, pass at 60.": True,
             "At least 80% of classes": None, "pass with 60%": True},
            unless_before=_TO_GET_IN,
            unless_after=r"off|discount|"
                rf"of (?:the )?(?:fee|cost|tuition|sessions|classes|students|lessons|our)|{_FOR_ENTRY}",
        ),
        Rule(
            "so_many_points",
            r"\m(?:scor(?:e|es|ed|ing)|points?|marks?|earn|collect|get|obtain|need|reach|achieve|gain)s?"
            r"(?:\s[\w'’-]{1,14}){0,4}?\s\d{1,3}(?:\.5)?(?: points?| marks?)? (?:out of|/|over) ?"
            r"(?:10|12|15|20|25|30|35|40|50|60|70|75|80|100|120|150|200)(?!\d|\.\d)|"
            r"\m(?:fewer|less|more) than (?:{word_n}|\d{1,3})(?: out)? (?:of|in) (?:{word_n}|\d{1,3}) "
            r"(?:right|correct)|"
            r"\m(?:{word_n}|\d{1,3}) (?:out )?of (?:the )?(?:{word_n}|\d{1,3}) "
            r"(?:right|correct|questions? (?:right|correct))|"
            r"\m(?:{word_n}|\d{1,3}) (?:right|correct) (?:answers(?!\p{L})|"
            r"(?:is|are|makes?|means|counts? as) (?:a |the )?pass(?!\p{L}))|"
            r"\m(?:reach|get|score|obtain|need|scores?|below|under) (?:at least |a )?\d{2} (?:in|on) "
            r"(?:both|each|every|all|either|the) (?:[\w-]{1,14}\s){0,5}?"
            r"(?:papers?|exams?|tests?|parts?|modules?|courses?|quiz(?:zes)?)(?!\p{L})|"
            r"\m(?:{word_n}|\d{1,3}) (?:out of|of|/) ?(?:{word_n}|\d{2,3}) (?:right |correct )?to "
            r"(?:pass|move on|go on|continue|progress|proceed)(?!\p{L})|"
            r"\m(?:need|needs|get|with) (?:at least )?(?:{word_n}|\d{1,3}) (?:right|correct)(?: answers)?"
            r"(?!\p{L})",
            lambda m: True,
            {"Collect 80 points out of 100 to get the badge.": True, "A score of at least 16 out of 20": True,
             "with fewer than eight of ten right": True, "Need 35 right.": True,
             "thirty-four right is a pass": True,
             "reviews score 4.8 out of 5": None},
            unless_before=rf"{_TO_GET_IN}|rated|rating[^.;]{{0,30}}|reviews?[^.;]{{0,30}}|ielts[^.;]{{0,40}}|"
                r"toefl[^.;]{0,40}",
            unless_after=rf"{_FOR_ENTRY}|on (?:the )?(?:ielts|toefl)|stars|by (?:students|learners|\d)|"
                r"from \d",
        ),
        Rule(
            "grade_once_reached",
            r"\m(?:once|after|when|until|unless|as soon as|provided(?: that)?) "
            r"(?:you|they|students|learners|participants|candidates|trainees)"
            r"(?: (?:have|hold|get|reach|earn|show)|['’]ve)(?: earned| got| reached| at least| an?){0,2} "
            r"(?:[a-d][+-]?(?!\w)|\d{2} ?(?:%|per ?cent))(?: averages?| grades?)?(?: or (?:better|higher))? "
            r"(?:in|across|on|for) (?:(?:all|each|every|both|the|your|their|of|its|these|{word_n}|first|"
            r"theory|core|online) ){1,4}(?:courses?|class(?:es)?|modules?|units?|subjects?|papers?)(?!\p{L})|"
            r"\m(?:at least |above )?\d{2}(?: ?(?:%|per ?cent))? or (?:better|higher|above|more|over) "
            r"(?:in|on|for) (?:(?:each|every|all|both|the|your) )+(?:of (?:the|your) )?(?:[\w-]{1,14}\s)?"
            rf"(?:{_UNIT}|class(?:es)?|practical|written|oral|midterm|portfolio|project)(?!\p{{L}})|"
            r"\mat least \d{2} (?:in|on|for) (?:each|every|all|both) (?:of (?:the|your) )?(?:[\w-]{1,14}\s)?"
            rf"(?:{_UNIT}|class(?:es)?)(?!\p{{L}})|"
            r"\m(?:completed|finished|passed|taken|met) with an? (?:[a-d][+-]?|p|pass)"
            r"(?:,? or (?:an? )?(?:[a-d][+-]?|p|pass|cr))(?!\w)",
            lambda m: True,
            {"120 hours in a school, once you have C+ in all your courses": True,
             "What grades do I need? 75 or better in each class.": True,
             "80 or higher on the final": True, "At least 70 in every module.": True,
             "Every course must be completed with a C or a P.": True,
             "once you have 20 in the class": None, "once you have a C in Biology 12": None,
             "To be admitted you need 75 or better in each class of grade 11.": None,
             "75 or more in the hall": None},
            unless_before=_TO_GET_IN,
            unless_after=rf"{_FOR_ENTRY}|of (?:grade|high)|(?: ?(?:people|students|learners))",
        ),
        Rule(
            "all_right",
            r"\m(?:get|gets|answer|answers|have) (?:every|all|each)(?: of)?(?: the| its)?"
            r"(?: (?:\d{1,3}|{word_n}|safety|quiz|test|final))* (?:questions?|items?|answers?|ones?) "
            r"(?:right|correct(?:ly)?)(?!\p{L})|"
            r"\m(?:get|gets|score|scores|need|reach|make) (?:at least )?(?:{word_n}|\d{1,3}) (?:out )?of "
            r"(?:{word_n}|\d{1,3}) (?:in|on|at) (?:the|each|every|our|an?|its) (?:[\w-]{1,14}\s){0,2}?"
            r"(?:quiz(?:zes)?|tests?|checks?|exam\w*|questions?)(?!\p{L})|"
            r"\m(?:has to|must|have to|needs? to) (?:come (?:out|in) at|be|show|read) (?:at least )?"
            r"(?:{word_n}|\d{1,3}) (?:out )?of (?:{word_n}|\d{1,3})(?! (?:the|our|your|these|them))(?!\p{L})|"
            r"\m(?:{word_n}|\d{1,3}) (?:(?:out )?of|from) (?:{word_n}|\d{1,3}) "
            r"(?:(?:is|makes|means|counts as|will be) (?:an? |the |enough )?(?:pass|passing|bar)|"
            r"is enough to pass|passes|earns (?:the|you|it)|"
            r"gets (?:you )?the (?:badge|certificate|pin|card))(?!\p{L})|"
            rf"\m(?:{EXAM}|{PIECE}|work),? (?:is |are |being )?(?:graded|marked|scored)(?: on a scale)?"
            r"(?: of| from)? (?:\d{1,2}|[a-f]) ?(?:-|–|to|through) ?(?:\d{1,3}|[a-f])(?!\w)|"
            rf"\m{EXAM}[,:(]? (?:grading |grade |marking )?scale (?:of |from |is )?"
            r"\d{1,2} ?(?:-|–|to) ?\d{1,3}(?!\d)",
            lambda m: True,
            {"get every question right on the safety quiz": True, "answer all ten questions correctly": True,
             "get eight out of ten in the quiz": True, "Eight out of ten is a pass.": True,
             "The quiz has to come out at nine of ten.": True,
             "an electronic examination graded 0-5": True, "Online exam, scale 1 to 5.": True,
             "We get all our answers from you.": None, "Eight out of ten graduates pass it on.": None,
             "Two of ten is enough to fill the room.": None, "Trails graded 1 to 5": None},
            unless_before=rf"{_TO_GET_IN}|rated|{NOT_LIKE_THIS}|ielts[^.;]{{0,40}}|toefl[^.;]{{0,40}}|we",
            unless_after=_FOR_ENTRY,
        ),
        Rule(
            "average_is_kept",
            r"\m(?:keeps?|carry|carries|holds?|maintains?|have|earns?|with|requires?d?|needs?|reach|graduate|"
            r"finish)(?:\s[\w'’-]{1,14}){0,3}? (?:gpa|grade[\s-]?points? average|"
            r"(?:weighted |overall |cumulative |grade |passing )+average|average grade)(?: of| at| above| or|"
            r" better| at least| not less than| below| a| an| minimum)*\s(?:\d(?:[.,]\d+)?|\d{2} ?%|"
            r"[a-d][+-]?(?!\w))",
            lambda m: True,
            {"Students keep a cumulative grade point average at or above 2.75.": True,
             "have a GPA of 3.0 to apply": None,
             "or a related degree program from a recognized university, with a GPA of 3.0": None},
            unless_before=rf"{_TO_GET_IN}|degree[^.;]{{0,70}}|to be considered[^.;]{{0,40}}",
            unless_after=rf"{_FOR_ENTRY}|"
                r"[^.;]{0,30}(?:last|previous|undergraduate|bachelor|degree|scholarship)",
        ),
        Rule(
            "average_is_required",
            r"\m(?:be|is|are|with|earn|below|than|get) an? [a-d][+-]? "
            r"(?:at the least|at least|at minimum|minimum|at worst|or (?:up|over))|"
            r"\m(?:no|not) more than (?:one|two|three) (?:grades? of )?(?:an? )?[cd][+-]?s?"
            r"(?= (?:may|can|will|counts?|is|are)|[.,;]|$)|"
            r"\m(?:minimum|required|program|certificate|final|graduation|exit) "
            r"(?:cumulative |overall |program )?(?:gpa|grade point average)"
            r"(?: to (?:complete|graduate|finish|pass))?\s?(?:is|of|:|=)?\s?\d(?:[.,]\d+)?"
            r"(?= (?:to (?:graduate|complete|finish|earn)|in|across)|[.;,]|$)",
            lambda m: True,
            {"Required GPA to complete: 2.0": True, "A minimum GPA of 3.0 for admission": None},
            unless_before=rf"{_TO_GET_IN}|degree[^.;]{{0,40}}|to be considered[^.;]{{0,40}}",
            unless_after=rf"{_FOR_ENTRY}|"
                r"[^.;]{0,30}(?:last|previous|undergraduate|bachelor|degree|scholarship)",
        ),
        Rule(
            "those_who_pass",
            rf"\m(?:those|anyone|everyone|everybody|{LEARNERS}|all|graduates|nurses|teams?|people|and) "
            r"(?:who|that) (?:do |have |then )?pass(?:ed)?"
            r"(?= (?:it|this|these|them|both|all|the (?:course|module|two|three|final|closing|second|first)|"
            r"receive|get|are|may|can|will|earn|and)|[.,;]|$)|"
            r"\m(?:when|once|if|after|until|before|as soon as|provided|unless) "
            r"(?:you|they|students|learners|she|he)(?:['’]ve| have| do)? pass(?:ed)?"
            r"(?= (?:it|this|these|both|all|the (?:course|module|two|three|final|closing))|[.,;]|$)|"
            r"{begin}passing (?:it|this|the course|all|both)|"
            r"\m(?:on|upon|by|after) passing(?= "
            r"(?:it|this|these|both|all|each|the (?:course|module|\w+ (?:test|exam)|test|exam))|[.,;]|$)|"
            r"\m(?:must|has to|have to|needs? to|had to|required to|expected to) "
            r"(?:all |each |first |be )*pass(?:ed)?"
            r"(?= (?:before|to (?:earn|get|receive|continue|go|move|complete)|both|each|every|all|it|them|"
            r"with|in|at)(?!\p{L})|[.,;]|$)|"
            r"\mpass (?:each|every|both|all)(?: of)?(?: the| these| \d| two| three| four| five)? "
            rf"(?:\w{{1,14}} )?{_UNIT}(?!\p{{L}})|"
            r"\m(?:fail|miss) (?:it|one|either|any|both|the first) and (?:you|they) "
            r"(?:may |can |will |must |have to |then )*(?:sit|write|take|do|repeat|redo|resit|retake|try)|"
            r"\m(?:fail|fails|failed|failing) (?:the|an?|one|any|your|either|both) "
            r"(?:(?:final|practical|written|theory|oral|skills|closing|online|first|second|module|unit|"
            rf"mid ?term|competency|road|first)\s)?(?:{EXAM}|practical|final|module|course|unit|paper)|"
            r"\m(?:two|three|four|\d|unlimited|several|second) (?:attempts?|tries|goes|chances)(?: \w+)? "
            r"(?:at|on) (?:the|each|every|an?|this) (?:[\w-]{1,14}\s){0,2}"
            r"(?:exam\w*|tests?|quiz\w*|assessments?|final)|"
            r"\mre-?sits?(?= (?:is|are|fee|costs?|within|the|exam)|[:,.;]| ?\$)",
            unless_denied,
            {"A diploma of merit goes to those who pass.": True,
             "When you pass, the next level is open.": True,
             "All three have to pass before a ticket is issued.": True,
             "two attempts at the online assessment": True, "Fail one and you sit it again.": True,
             "Those who fail the final practical come back.": True, "You must pass by the office.": None,
             "LAW 101 must be passed before term 2.": None, "pass both modules": True},
            unless_before=rf"{TO_ENTER}|\bnot|how to|\bno|don['’]t|\b[a-z]{{2,5}} ?\d{{2,4}}|{TOPIC_BEFORE}",
            unless_after=
                r"[^.;]{0,60}(?:licen|provincial|national|state exam|board exam|interview|entrance|admission|"
                r"criminal|prerequisite|background|police|medical|credit card|check\b|by the|through)",
        ),
        Rule(
            "judged_competent",
            r"\m(?:judged|found|deemed|declared|assessed as|marked) "
            r"(?:\w+ )?(?:competent|proficient|satisfactory)(?!\p{L})|"
            rf"\m(?:{PIECE}|samples?|(?:data|field|survey|tally|observation) "
            r"(?:forms?|sheets?|records?|notes?)|notes|forms?)(?:,? (?:that|which))? "
            r"(?:(?:must|has to|have to|need to|are|is) )+(?:all |each |then )?(?:be )?"
            r"(?:judged|found|deemed|declared|rated|considered) "
            r"(?:to be )?(?:adequate|acceptable|sufficient|good enough|up to standard|passable)(?!\p{L})|"
            r"\m(?:competency|skills|performance|observation|clinical) (?:checklists?|rubrics?)(?!\p{L})|"
            r"\m(?:meets?|met|satisf(?:y|ies|ied)|against|using) (?:an?|the|our|every line of the) "
            r"(?:[\w-]{1,14}\s)?(?:rubric|marking (?:scheme|guide)|brief|passing standard)(?!\p{L})|"
            r"\m(?:badge|certificate|credential|micro ?credential|award)s? (?:is|are|will be) "
            r"(?:released|issued|awarded|granted|sent|given) "
            r"(?:once|when|after|if|as soon as|only when|only after|only if) [^.;]{0,70}?"
            r"(?:pass(?:ed)?|accepted|approved|marked|graded|assessed|satisfactor\w+|met the)(?!\p{L})",
            unless_denied,
            {"your assessor has judged you competent": True, "judged against the brief": True,
             "The badge is released when your dataset has been accepted.": True, "a skills checklist": True,
             "three data forms, which must be judged adequate": True,
             "Ventilation must be deemed adequate.": None,
             "The certificate is sent after you paid.": None},
            unless_before=rf"{TO_ENTER}|application[^.;]{{0,30}}|selection[^.;]{{0,30}}|"
                rf"eligib\w+[^.;]{{0,30}}|{TOPIC_BEFORE}|admission[^.;]{{0,30}}",
        ),
    ],
)  # fmt: skip
"""What learners must reach or pass."""
