"""How listings speak of the exams, assignments and marks of a course."""

from __future__ import annotations

import re

from normalizer.assessment_rules.assessment_terms import (
    EXAM,
    EXTERNAL,
    METHOD_LABEL,
    NOT_LIKE_THIS,
    TOPIC_BEFORE,
    WORK,
    not_this,
)
from normalizer.patterns import Rule, Rules

PARTS_OF_COURSE: Rules[bool] = Rules(
    [
        Rule(
            "there_are_exams",
            r"\m(?:there (?:is|are|will be)|includes?|including|comprend|involves?|requires?|required|"
            r"features?|contains?|has|have|with|plus|then|"
            r"and)\s(?:(?:an?|one|two|three|four|five|six|seven|eight|ten|several|some|weekly|short|regular|"
            r"\d{1,2}|both|the|un|une|des|deux|trois|required|mandatory|individual|group|online|"
            r"written)\s){1,3}(?:exam(?:ination|en)?s?|tests|quiz(?:zes)?)(?!\p{L})|"
            r"\mthere (?:is|will be) an? (?:[\w-]{1,14}\s){0,2}?(?:test|quiz|exam) "
            r"(?:after|at the end of|for|in) (?:each|every|the)(?!\p{L})|"
            r"\m(?:lessons|content|contents|lectures|readings|assignments|modules|classes|materials?|"
            r"homework|labs),? (?:and|&|,) ?(?:tests|exams)(?!\p{L})",
            lambda m: True,
            {"There are two quizzes.": True, "There is a short quiz, just for fun.": None,
             "half a day of review, then the exam": True,
             "the same content and tests": True, "There are no exams.": None},
            unless_before=rf"{NOT_LIKE_THIS}|access to|write|fees?",
            unless_after=r"prep\w*|bank|questions? bank|fees?|vouchers?|guide|is not|are not|not graded|"
                r"for practice|that are not|optional|ungraded|for your own|feedback|for the|of the|"
                r"[^.;]{0,40}(?:for|just for) (?:fun|laughs|interest)(?!\p{L})",
        ),
        Rule(
            "exam_is_held",
            r"\m(?:(?:the|your|our|each|every|final|an|l['’]) ?(?:\w{2,14}\s)?"
            r"(?:exam(?:ination|en)?s?|quiz(?:zes)?|tests)|les examens)\s(?:is|are|will be|must|has|have|"
            r"come|comes|takes?|lasts?|consists?|contains?|covers?|begins|follows|a lieu|ont lieu|est|seront|"
            r"sont|dure|comporte)(?!\p{L})|"
            r"\m(?:exam(?:ination)?s?|quizzes|(?<!self )"
            r"(?<!needs )assessments?)\s(?:(?:is|are|will be|must be) "
            r"(?:held|written|taken|scheduled|online|proctored|marked|graded|open|closed|in person|on campus|"
            r"passed|required|mandatory)|come in|take place|takes place|cover)(?!\p{L})|"
            r"\ml['’](?:examen|épreuve)(?: (?!d['’]admission|d['’]entrée)[\p{L}'’]+){0,3} "
            r"(?:se fait|se tient|se déroule|a lieu|aura lieu|"
            r"peut (?:être |se )(?:passée?|écrite?|faire|faite?))(?!\p{L})|"
            r"\m(?:exam(?:ination)?s?|quizzes|tests?|questions) (?:can|may) be "
            r"(?:written|taken|done|sat|repeated|rewritten|retaken)(?!\p{L})|"
            r"\m(?:exam(?:ination)?s?|quizzes|tests) (?:is |are |comes? )?"
            r"(?:available |offered |given |held )?in "
            r"(?:both|either|english|french|spanish|german|several languages|"
            r"(?:two|three|four|five|six|\d{1,2}) languages)(?!\p{L})|"
            r"\m(?:write|take|sit|do) the (?:final |online |written )?(?:exam(?:ination)?|test|quiz) in "
            r"(?:any of|either|both|english|french|spanish|german|your own|another)(?!\p{L})",
            lambda m: None if not_this(m.group()) else True,
            {"The exam is held in June.": True, "Exams come in English and French.": True,
             "The exam can be written in English or French.": True, "You may write the exam in French.": True,
             "The licence exam can be written in French.": None,
             "The exam of the board is difficult.": None},
            unless_before=rf"{NOT_LIKE_THIS}|{EXTERNAL}|{TOPIC_BEFORE}",
            unless_after=r"optional|not\b|ungraded|no\b|pas|waived|for (?:practice|your)|free|to help|"
                r"designed to help",
        ),
        Rule(
            "there_are_assignments",
            r"\m(?:(?:includes?|including|comprend|involves?|requires?|required|features?|contains?|has|have|"
            r"with|plus|and|et|written|weekly|individual|group|mandatory|required|\d{1,2}|two|three|four|"
            r"five|six|several|complete|all|your)\s)"
            r"(?:(?:the|short|written|practical|weekly|regular|key|individual|group|online|of|your|"
            r"all)\s){0,2}(?:assignments|term papers?|case study assignments?|"
            r"travaux (?:pratiques|écrits|individuels|d['’]équipe))(?!\p{L})|"
            r"{begin}assignments (?:include|consist of|are|comprise) (?:[\w-]{2,14},? ){0,4}?"
            r"(?:assignments|quizzes|essays|papers|exercises|reports|projects|journal)(?!\p{L})",
            lambda m: True,
            {"requires three assignments": True, "videos, readings and assignments": True,
             "Completed four key assignments": True, "Assignments include short essays.": True,
             "no assignments": None},
            unless_before=rf"{NOT_LIKE_THIS}|design|grade|mark|ni|or",
            unless_after=r"(?:are|is) (?:not|optional|ungraded)|for practice|for your|"
                r"in (?:your|the) workplace",
        ),
        Rule(
            "assignments_are_due",
            r"\m(?:assignments?|projects?|coursework|homework|portfolios?)\s(?:is|are|will be|must be|"
            r"has to be|have to be)\s(?:\w+\s)?(?:due|graded|marked|completed|submitted|required|mandatory|"
            r"handed|passed|reviewed|assessed)(?!\p{L})",
            lambda m: None if re.search(r"\b(?:not|no|optional|ungraded)\b", m.group()) else True,
            {"Assignments are due on Fridays.": True, "All assignments must be completed.": True,
             "The project is not required.": None,
             "Coursework is completed at the downtown campus.": None},
            unless_before=rf"{NOT_LIKE_THIS}|{TOPIC_BEFORE}",
            unless_after=r"(?:at (?:the|our|an?)|online|on campus|in (?:the|an?) (?:class|lab|studio))"
                r"(?!\p{L})",
        ),
    ],
)  # fmt: skip
"""Exams and assignments that a course is said to have."""

MARKING: Rules[bool] = Rules(
    [
        Rule(
            "learners_are_assessed",
            r"\m(?:it|(?:this|the) (?:course|module|unit|program(?:me)?|micro ?credential)) is "
            r"(?:formally |fully |also )?(?:assessed|graded|examined|marked)"
            r"(?=[.,;]|$| (?:and|by|through|via|with) )|"
            r"\m(?:(?:students?|participants?|learners?|candidates?|you|performance|competenc\w+|skills|work|"
            r"learning|progress|achievement|outcomes|knowledge|modules?|assignments?|projects?|evidence|"
            r"submissions?)\s(?:[\w'’]{1,20}\s){0,2}?(?:is|are|was|were|will be|be|being|been|re)|"
            r"(?:you)['’](?:re|ll be))\s(?:\w{1,20}\s)?(?:assessed|evaluated|graded|examined|marked|tested)"
            r"(?!\p{L})",
            lambda m: None if re.search(r"\b(?:not|never|how)\b", m.group()) else True,
            {
                "Participants are assessed through a portfolio.": True,
                "You'll be graded on lab reports.": True,
                "The participants were evaluated in the course using a simulation.": True,
                "Participants are not assessed.": None,
                "Risk is assessed in week two.": None,
                "Students are assessed $402 in tuition.": None,
                "Learners are assessed a late fee.": None,
            },
            unless_before=r"learn|how|which|ways|whether",
            unless_after=r"before (?:the|enrol)|for (?:admission|placement|drugs?|alcohol|covid|tb)(?!\p{L})|"
                r"for eligibility|\d|"
                r"(?:an? |the )?(?:\w+ )?(?:fees?|charges?|tuition|penalty|surcharge|levy)(?!\p{L})",
        ),
        Rule(
            "assessed_by",
            r"(?:, (?:assessed|graded|marked|evaluated) (?:in|at|by|on|against) )|"
            r"(?:returns?|returned) (?:it|them|each|your work|the work) with an? (?:mark|grade)|"
            r"against (?:an?|the) (?:\w+ )?rubric|"
            r"(?:, (?:which|that|both of which|all of which) (?:is|are|will be) "
            r"(?:assessed|graded|examined|marked|evaluated)(?!\p{L}))|"
            r"(?:{begin}|\m(?:continuously|formally|externally|individually|regularly|peer|then) |[:;(]\s?)"
            r"(?:assessed|graded|examined|marked|evaluated)"
            r"(?:\s(?:\w+\s)?(?:by|through|via|on|using|with)|(?!\p{L}))|"
            r"\m(?:évaluée?s?|notée?s?) (?:\w+ )?"
            r"(?:au moyen|par|à partir|à l['’]aide|sur|à travers|selon|en fonction)(?!\p{L})",
            lambda m: True,
            {"Assessed by portfolio.": True, "Les apprentissages sont évalués au moyen d'un projet.": True,
             "Continuously assessed.": True},
            unless_before=r"\bpas|non|not",
        ),
        Rule(
            "assessment_is",
            r"{begin}(?:the |your |our |final |course )*(?:assessment|evaluation) (?:is|are|"
            r"will be)(?! (?:an? )?(?:free|service|tool|fee|process|part|way|requirement|prerequisite|"
            r"placement|pre|needs?|health|risk)) (?:an?|"
            r"one|two|three|four|five|\d) \p{L}",
            lambda m: True,
            {"Assessment is a short report and a talk.": True,
             "Assessment is a free service for employers.": None,
             "The assessment is two case studies": True},
        ),
        Rule(
            "assessment_consists_of",
            r"\m(?:(?:assessment|evaluation|grading|examination)s?|"
            r"(?:(?:final|course|your|my|our|the|module) )?(?:grades?|marks?)|l['’]évaluation|"
            r"les évaluations|(?:la|ma|notre|votre) note(?: finale)?)\s?(?:(?:(?!on\s)[\w'’]{1,20}\s){0,3}?"
            r"(?:(?:is|are|will be|was|were) (?:\w+ly )?(?:based on|by\b|through|via|determined|done|"
            r"carried out|made up|composed|continuous|conducted|calculated)|consists? of|includes?|"
            r"comprises?|repose|se fait|porte|comprend|consiste|s['’]effectue|est (?:basée|fondée|continue)|"
            r"takes the form|"
            r"(?:comes?|came|is drawn|are drawn|results?|resulted) from (?:an?|the|your|my|our|one|two|three|"
            r"four|five|\d)|"
            r"(?:rests?|rested|depends?|depended|hung|hangs|dépend(?:ait)?) (?:on|d['’]|du|de)))",
            lambda m: True,
            {
                "Your mark is based on three papers.": True,
                "Grades come from two midterms.": True,
                "My mark came from a long essay.": True,
                "The marks on this pot came from a kiln.": None,
                "Evaluation is based on participation.": True,
                "L'évaluation repose sur deux travaux": True,
                "Environmental assessment includes field work.": None,
                "Assessment: None": None,
            },
            unless_before=r"environmental|risk|needs?|impact|prior learning|self|site|property|job|health|"
                r"nursing|physical|credit|language|program(?:me)?|peer|patient|damage|gap|market|skills|"
                r"learn[^.]{0,40}|topics[^.]{0,80}|includ\w+[^.]{0,60}",
            unless_after=r"none|no\b|not|n/a|aucune?|sans|survey",
        ),
        Rule(
            "letter_graded",
            r"\m(?:letter graded|letter grades?|graded (?:on a|pass|a[+]? ?(?:to|-|–|through) ?f)|"
            r"percentage grades?|assigned a grade|receive a (?:final )?grade|for a grade)(?!\p{L})|"
            r"\mgrade (?:scale|scheme): ?\S",
            lambda m: True,
            {"Academic courses are letter graded.": True, "hand in programs for a grade": True,
             "no letter grade": None},
            unless_before=NOT_LIKE_THIS,
        ),
        Rule(
            "grades_under_label",
            r"^\W*[a-d][+-]?\s?(?:to|-|–|through)\s?f(?!\w)|"
            r"^\W*+(?:letter|percent|numeric)\w*\s?(?:grades?)?\W*$",
            lambda m: True,
            {"Marks: A+ to F": True, "Grading: Letter grade": True},
            label=r"grad|mark|evaluat|assess",
        ),
        Rule(
            "method_under_label",
            rf"\m(?:{EXAM}|{WORK}|(?:lab|written|practical) work)",
            lambda m: True,
            {"Assessment: Project": True, "Évaluation: Travaux": True, "Assessment: no exam": None},
            label=METHOD_LABEL,
            unless_before=NOT_LIKE_THIS,
        ),
        Rule(
            "assessed_under_label",
            r"\m(?:attendance and participation|practical demonstration|demonstration|klausur|hausarbeit|"
            r"referat|schriftlich\w*|mündlich\w*|tentamen|opdracht\w*|examen|trabajo)(?!\p{L})",
            lambda m: True,
            {"Prüfung: Klausur": True, "Assessment: Demonstration": True, "Evaluación: Examen": True},
            label=METHOD_LABEL,
            unless_before=NOT_LIKE_THIS,
        ),
    ],
)  # fmt: skip
"""Being assessed or marked, and what an assessment consists of."""

LEAST: Rules[bool] = Rules(
    [
        Rule(
            "percent_is_a_pass",
            r"\m\d{2,3} ?(?:%|per ?cent) (?:is|as) (?:the|a) (?:pass(?:ing)?|minimum) ?(?:mark|grade|score)?"
            r"(?!\p{L})|"
            r"\m(?:needs?|requires?|with|graduation:?) an? (?:[a-d][+-]?|\d{2} ?%) average(?!\p{L})"
            r"(?! (?:in|for)(?!\p{L})"
            r"(?! (?:all|each|every|the|both|these|its)(?: of the)? (?:[\w-]+ )?(?:course|module|unit))|"
            r" to\s(?!be awarded|graduate|complete|earn|receive|pass))|"
            r"\m(?:keeps?|maintains?) an? (?:overall |cumulative |minimum )?[a-d][+-]? average(?!\p{L})|"
            r"\mneeds? \d{2} ?% (?:in|on) (?:each|every|all|both|the) (?:of |course|module|exam|test|unit)"
            r"(?!\p{L})(?! (?:in|for|to))",
            lambda m: True,
            {"60% is the pass mark in each course.": True, "Needs a B- average overall.": True,
             "You must keep a B average across the six courses.": True,
             "awarded with a B average in the four courses": True,
             "needs a B average for admission": None},
        ),
        Rule(
            "assessment_colon",
            r"\m(?:(?:final|concluding|course|student|module|summative|(?:mode|form|method|type|means)s? of|"
            r"mode d['’]) ?)?(?:assessment|"
            r"grading|evaluation|évaluation|examination)s?(?: (?:type|method)s?)?\s?: ?(?!none|no\b|not|n/a|"
            r"aucun|sans)(?=\p{L}|\d)",
            lambda m: True,
            {"Grading: quizzes and a project": True, "Nutritional assessment: dietary intake": None,
             "Assessment: none": None},
            unless_before=r"\p{L}+",
        ),
        Rule(
            "minimum_grade",
            r"\m(?:minimum|passing|pass|final minimum|lowest|required)[\s-](?:\w+[\s-]){0,2}?"
            r"(?:grade|mark|score|result|percentage|threshold|average)(?!\p{L})"
            r"(?:[\s:]+(?:of|is|at|for|this|the|course|set|at least|must be|required|to|earn|"
            r"receive)){0,5}?[\s:]+(?:an? )?(?:\d|[a-d][+-]|[b-d](?!\w))|"
            r"\m(?:with|achieve|earn|receive|obtain) a (?:passing|minimum) (?:grade|mark|score)(?! point)|"
            r"[a-d](?:[+-]| (?:minus|plus))? is the (?:lowest|minimum|least|floor)(?!\p{L})|"
            r"\mgraduates? with (?:an?|at least) (?:an? )?(?:\d\.\d|[a-d][+-]?(?!\w))",
            lambda m: True,
            {"A minimum grade of C+ is required.": True, "The passing grade is 65%.": True,
             "minimum age of 18": None,
             "To receive a course credit for earlier studies, a minimum grade of C is required.": None},
            unless_before=r"(?:prerequisites?|admission|high school|previous|incoming)[^.]{0,60}|"
                r"to (?:receive|be granted|obtain) (?:an? )?(?:course |transfer )?"
                r"(?:credits?|exemptions?)[^.]{0,40}",
            unless_after=r"(?:%|percent|or \w+|\+|-)?[\s,]*(?:in|dans|en) "
                r"(?:[a-z]{2,5} ?\d{3}|math|english|biology|chemistry|physics|grade|high|each prereq|"
                r"\w+ 1[012]\b|the prereq|prereq)|"
                r"gpa|average on admission",
        ),
        Rule(
            "grade_or_better",
            r"(?:(?<=[“\"'])[a-d][+-]?[”\"']|\m[a-d](?:[+-]| (?:grade|average))?|"
            r"\m\d{2}(?:\s?%| ?per ?cent)) or (?:better|higher|above|more|greater)(?!\p{L})|"
            r"\m\d\.\d{1,2} (?:(?:cumulative|overall|minimum) )?(?:average|gpa|grade (?:point )?average)|"
            r"\mgrades? of (?:at least )?(?:an? )?[a-d][+-]?(?!\w)",
            lambda m: True,
            {"with C+ or better in every course": True, "Complete every activity with 70% or better.": True,
             "B or better in MATH 100": None},
            unless_before=r"(?:prerequisites?|admission|admitted|applicants|high school|previous|incoming|"
                r"attend\w*|save|discount)[^.]{0,60}|"
                r"to (?:receive|be granted|obtain) (?:an? )?(?:course |transfer )?"
                r"(?:credits?|exemptions?)[^.]{0,40}",
            unless_after=r"[\s,]*(?:in|dans|en) "
                r"(?:[a-z]{2,5} ?\d{3}|math|english|biology|chemistry|physics|grade|high|\w+ 1[012]\b|"
                r"prereq)|"
                r"(?:of )?(?:the )?(?:attendance|sessions|classes|students|people|employees)|off|discount|"
                r"for admission",
        ),
        Rule(
            "percent_to_achieve",
            r"\m(?:achieve|achieving|obtain|obtaining|earn|earning|attain|attaining|score|scoring|receive|"
            r"receiving|reach|reaching|obtenir|atteindre|"
            r"maintain)\s(?:(?:a|an|at|least|minimum|final|overall|grade|mark|score|average|passing|course|"
            r"total|of|or|above|in|the|on|all|une?|note|minimale|finale|de|d['’]|moins|au|le|résultat|"
            r"minimum)\s?){1,7}\d{2,3}(?:\s?%| ?per ?cent| pour cent)"
            r"(?! of \p{L}+ (?:find|found|are|were|have))|"
            r"\mscores?\sof\s(?:at least\s)?\d{2}(?! (?!or|on|in|and|to|for|is|out|percent|per)\p{L})",
            lambda m: True,
            {
                "Learners must achieve a minimum of 70%": True,
                "obtenir une note minimale de 60 %": True,
                "receive a 20% discount": None, "the score of 50 films": None,
                "achieve a minimum of 60% in COMP 2501": None,
            },
            unless_after=r"off|discount|reduction|refund|rebate|"
                r"of (?:the )?(?:fee|cost|tuition|sessions|classes)|scholarship|attendance|"
                r"[^.;]{0,40}(?:to (?:apply|enter|be admitted|join|enrol|register)|for admission)|"
                r"(?:in|dans|en) (?:[a-z]{2,5} ?\d{3}|math|english|\w+ 1[012]\b)",
        ),
        Rule(
            "achieve_percent",
            r"\m(?:must|to|doivent|doit|devez|need to|who|qui) "
            r"(?:achieve|obtain|earn|attain|score|get|obtenir|atteindre|atteignent|obtient|"
            r"obtiennent)\s\d{2,3}(?:\s?%| ?per ?cent| pour cent)|"
            r"\m\d{2,3}(?:\s?%| ?per ?cent| points) (?:on|in|at|to) (?:the|each|all|every|pass)"
            r"(?: [\w-]{2,14}){0,2}? (?:exam|test|quiz|assessment|it)\w*|"
            r"(?:\mpoints?|\d ?%|\d ?per ?cent) "
            r"(?:passes|to pass|is a pass|needed to pass|required to pass|pour (?:réussir|passer))(?!\p{L})",
            lambda m: True,
            {"Learners must achieve 70% or higher": True, "Forty questions, 70% passes": True,
             "you need 80% in the exam": True,
             "700 of 1000 points passes": True, "to earn 20% more money": None},
            unless_after=r"off|discount|more|de (?:rabais|réduction|remise)|of (?:the )?(?:fee|cost|tuition)|"
                r"(?:in|dans|en) (?:[a-z]{2,5} ?\d{3}|math|english|\w+ 1[012]\b)",
        ),
        Rule(
            "passing_grade_under_label",
            r"^\W*(?:an? )?(?:\d{1,3} ?%|\d{2,3}(?!\d| ?(?:hours|credits|weeks|courses))|[a-d][+-]?(?!\w))",
            lambda m: True,
            {"Passing grade: 65%": True, "Minimum passing grade: C": True, "Completed: 88%": None,
             "Seuil de réussite: 60 %": True,
             "Minimum age: 18": None},
            label=
                r"^(?:to )?(?:graduat(?:e|ing|ion)|complet(?:e|ing|ion))(?: requirements?)?$|"
                r"^(?:minimum )?pass(?:ing)?(?: ?/ ?fail)? (?:grade|mark|score|rate required)|^pass mark|"
                r"^pass(?:ing)? (?:requirements?|standard|threshold|criteri\w+)|^to pass|"
                r"^minimum (?:passing |final )?(?:grade|mark) to pass|seuil de (?:réussite|passage)|"
                r"note (?:de passage|minimale de passage)",
        ),
        Rule(
            "note_de_passage",
            r"\m(?:note (?:de passage|minimale)|seuil de (?:réussite|passage)|"
            r"reçoi(?:t|vent|vez) une (?:note|cote)(?! d'))",
            lambda m: True,
            {"La note de passage est de 60 %.": True, "seuil de réussite": True},
            unless_before=r"(?:admission|préalables?|cégep|collégiale?)[^.]{0,60}",
        ),
        Rule(
            "competence_is_demonstrated",
            r"\m(?:competenc\w+|proficiency|mastery|skills|learning|achievement)\s(?:\w{1,20}\s){0,2}?"
            r"(?:is|are|must be|will be)\s(?:demonstrated|verified|validated|proven)|"
            r"\m(?:must|required to|will be asked to)\s(?:successfully\s)?"
            r"(?:demonstrate|prove)\s(?:\w{1,20}\s){0,2}?(?:competenc\w+|mastery|proficiency|achievement)",
            lambda m: True,
            {"Competence is demonstrated in a lab.": True,
             "Learners must demonstrate mastery of each unit.": True},
            unless_after=r"in (?:english|french)|of (?:english|french)",
        ),
    ],
)  # fmt: skip
"""Grades and standards that learners must reach."""
