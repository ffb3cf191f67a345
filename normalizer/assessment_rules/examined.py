"""Exams and finished work by their names, which stand for themselves."""

from __future__ import annotations

from normalizer.assessment_rules.assessment_terms import (
    DENIED_BEFORE,
    EXTERNAL_OR_ENTRY,
    NOT_LIKE_THIS,
    PIECE,
    TO_ENTER,
    TOPIC_BEFORE,
    unless_denied,
)
from normalizer.patterns import Rule, Rules

EXAMINED: Rules[bool] = Rules(
    [
        Rule(
            "examined_in_person",
            r"\m(?:osces?|vivas?(?: voce)?|end ?point assessments?|"
            r"knowledge (?:checks?|tests?) (?:shuts?|closes?|ends?|follows?|at|after|must|in|with)|"
            r"(?:proctored|take home|comprehensive|closing|concluding|exit) "
            r"(?:final|exam(?:ination)?|test|paper|assessment|challenge)s?|"
            r"final (?:practicals?|recital|submissions?|deliverables?|jury|crit(?:ique)?|pitch|demonstration|"
            r"demo day|vivas?|quiz(?:zes)?|papers?|critiques?|flight test|check ?ride|concert|showcase)|"
            r"(?:two|three|one|\d|half|\d\.5) (?:{word_n} )?(?:and a half )?hours? (?:[\w-]{1,14}\s)?papers?|"
            r"(?:skills?|practical|performance|competency|theory|written|oral|road|flight|swim|ropes?|water|"
            r"typing) (?:checks?|tests?|exams?|examinations?|assessments?|demonstrations?) "
            r"(?:is|are|takes?|closes|ends|at the end|follows?|in (?:the|week)|on))(?!\p{L})",
            unless_denied,
            {"A four-station OSCE closes the course.": True, "answer for it in a short viva": True,
             "forward for end-point assessment": True, "Two three-hour papers in June": True,
             "No final recital.": None, "a take-home final": True,
             "The regulator holds a road test on Fridays.": None},
            unless_before=rf"{NOT_LIKE_THIS}|{TOPIC_BEFORE}|{EXTERNAL_OR_ENTRY}",
            unless_after=r"prep\w*|on request|is optional|are optional|is not|are not|ungraded|to help|"
                r"for your own|tickets?|(?:is|are) (?:open|free) to",
        ),
        Rule(
            "exam_among_things",
            r"\m(?:book|books|lunch|manual|materials?|tuition|training|course|classes|labs?|certificate|pin|"
            r"card|handbook|textbook|workbook|registration|lessons)(?: fee)?(?:,| and| plus| \+| &)+ "
            r"(?:(?:the|an?|your|online|final|written|one) )*(?:exam(?:ination)?|test)s?(?: fees?)?(?: \w+)? "
            r"(?:is |are )?(?:included|covered)|"
            r"\m(?:course|workshop|training|class|lessons|seminar) (?:and|plus|with|\+) "
            r"(?:an? |the |its )?(?:final |written |online |closing )?exam(?:ination)?"
            r"(?=[.,;]|$| (?:on|at|in|day)(?!\p{L}))|"
            r"\m(?:price|fee|tuition|cost) (?:includes?|covers?|takes in) (?:[\w-]{1,14},? ){0,8}?"
            r"(?:exam(?:ination)?|test|assessment)s?(?!\p{L})|"
            r"\m(?:exam(?:ination)?|test)s? (?:on|in|at|during) "
            r"(?:the (?:\w+ )?(?:day|week|evening|morning|afternoon|session|class|end|fourth|fifth|third|"
            r"second|last|final|sixth)|day \d|week \d|class)(?!\p{L})|"
            r"\m(?:sit|sits|sitting|write|writing|take|taking) (?:the|an?|your|this|our) "
            r"(?:[\w-]{1,14}\s){0,2}?(?:test|exam(?:ination)?|paper|quiz)s? "
            r"(?:is part|at the end|on (?:the|\w+day)|in (?:the|week|class)|counts)|"
            r"\m(?:and|with|plus) its (?:[\w-]{1,14}\s)?exam(?:ination)?s?(?!\p{L})|"
            r"\m(?:you|they|who|everyone|everybody|each one|"
            r"\p{L}{3,12}(?:ers|ors|ees|ants|ents|ices|ists|ians|ses)) (?:is|are|will be|gets?) "
            r"(?:then |also |each )?(?:tested|examined) (?:in|on|at|by|during|over) "
            r"(?:the|an?|your|all|each|every|what)(?!\p{L})",
            unless_denied,
            {"Book, lunch and exam are included.": True, "Three evenings of class; exam on the fourth.": True,
             "Swimmers are tested in the water.": True, "completion of the course and its examination": True,
             "Four-day course and exam.": True, "Course and exam fee: $200": None,
             "exam fees are not included": None},
            unless_before=rf"{NOT_LIKE_THIS}|{TOPIC_BEFORE}|{EXTERNAL_OR_ENTRY}|samples?[^.;]{{0,20}}|"
                r"products?[^.;]{0,20}|ideas[^.;]{0,20}|theories[^.;]{0,20}",
            unless_after=r"prep\w*|(?:is|are) (?:not|extra|optional)|not included|vouchers?|on request|room|"
                r"table",
        ),
        Rule(
            "handed_in",
            r"(?:{begin}(?:submitted|(?:handed|turned) in)|"
            r"(?:{begin}|\mthen |\mmust |\mhave to |\mhas to |\mneed to )"
            r"(?:submit|hand in|turn in|upload|deliver|send in|defend)s?|"
            r"\mand (?:submit|hand in|turn in|defend)s?) "
            r"(?:an?|your|the|one|two|three|four|five|both|evidence|all|"
            r"at least)\s(?![^.;]{0,50}(?:application|forms?\b|resume|résumé|\bcv\b|transcripts?|proof|"
            r"documents?|payment|photo|\bid\b|references?|letters? of|waiver|claim|requests?|registration|"
            r"questions|receipt|certificates?|survey|keys|badge|invoice|deposit|name|email|interest|copy of|"
            r"immuni|to win))\p{L}[\p{L}'’-]*|"
            r"\m(?:must|has to|have to|needs? to|is to|are to|should|will|can only) be "
            r"(?:handed|turned|sent) in(?!\p{L})|"
            r"\m(?:is|are) (?:handed|turned) in(?!\p{L})|"
            rf"\m{PIECE}(?: that| which)? (?:(?:is|are|to be|falls?|comes?) )?due(?! to| diligence| process)"
            r"(?!\p{L})|"
            r"\m(?:final|written) (?:submission|deliverable|piece)s? ?:|"
            r"\m(?:one|two|three|four|an?) (?:final |short |long )?written pieces?(?!\p{L})|"
            r"\mto be (?:handed|turned) in(?!\p{L})",
            unless_denied,
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
            r"\m(?:each|every|all) (?:student|learner|participant|candidate|team|group|pair)s? "
            r"(?:then |also |must |will |has to )*"
            r"(?:writes?|researches|drafts?|designs?|builds?|produces?|prepares?|delivers?|presents?|"
            r"carries out|undertakes?|does|leads|"
            rf"completes?) (?:an?|one|two|three|their|its|the) (?:[\w-]{{1,20}}\s){{0,3}}?{PIECE}(?!\p{{L}})|"
            r"\m(?:students?|learners?|participants?) (?:is|are) required to "
            r"(?:[^.;\n]{1,60}?,? (?:and )?)?(?:prepare|write|produce|submit|deliver|complete|present) "
            rf"(?:an?|one|two|three|their|the) (?:[\w-]{{1,20}}\s){{0,3}}?{PIECE}(?!\p{{L}})|"
            r"\myou (?:then |also |must |will )?(?:write|draft|design and deliver|deliver|prepare) "
            r"(?:an?|one|two|three|your) (?:[\w-]{1,20}\s){0,3}?"
            r"(?:research papers?|papers?|essays?|reports?|memos?|briefs?|pitch(?:es)?|portfolios?|thesis|"
            r"dissertation|case stud(?:y|ies)|proposals?)"
            r"(?= (?:that|which|on|of|at|by|in|for (?:a|the|your) (?:tutor|instructor|real|client))|[.,;]|"
            r"$)",
            unless_denied,
            {"Each student writes a research paper.": True,
             "The student is required to pursue a project, prepare a written report and to present it.": True,
             "Students are required to buy the book.": None, "You deliver a ten-minute pitch.": True,
             "every team designs a prototype": True, "You learn to write a report.": None},
            unless_before=rf"{TOPIC_BEFORE}|{DENIED_BEFORE}|{TO_ENTER}",
            unless_after=r"management|software|plan template|for (?:admission|your application)",
        ),
        Rule(
            "taught_and_examined",
            r"\m(?:taught|delivered|given|offered|presented|tutored|studied) and (?:then )?"
            r"(?:examined|assessed|marked|graded|evaluated)(?!\p{L})|"
            r"\m(?:{n}|{word_n}) of (?:them|which|these) (?:are |is )?graded(?=[.,;)]|$)|"
            r"\m(?:enseigné|donné|dispensé|offert)e?s? et évaluée?s?(?!\p{L})",
            lambda m: True,
            {"It is taught and examined through the medium of Welsh.": True,
             "Le cours est donné et évalué en anglais.": True,
             "60 credits, 45 of them graded.": True,
             "Water is sampled and examined in the field.": None},
        ),
        Rule(
            "mark_before_the_exam",
            r"\m(?:(?:semester|term|trimester|predicate|dp|course ?work) marks?|year mark) "
            r"(?:of|is|counts?|at|must|admits?|lets?|has|needs?|from|above|below)(?!\p{L})",
            lambda m: True,
            {"A semester mark of 40% lets you sit the national examination.": True,
             "Term marks count 40%.": True, "This year marks of many kinds are shown.": None},
        ),
        Rule(
            "given_to_graduate",
            rf"\m(?:{PIECE}|demos?|showcases?) (?:that |which )?"
            r"(?:you|they|everyone|each|everybody|learners|students) (?:ha(?:ve|s) to|must|needs? to) "
            r"(?:give|present|deliver|show|submit|hand in|complete|finish|build|make|defend)(?!\p{L})",
            unless_denied,
            {"a project demo you have to give to graduate": True,
             "three lessons that you must complete": True,
             "a talk that you have to hear": None},
            unless_before=rf"{TOPIC_BEFORE}|{DENIED_BEFORE}|{TO_ENTER}",
            unless_after=r"[^.;]{0,40}(?:to (?:apply|register|enrol)|application)",
        ),
    ],
)  # fmt: skip
"""Exams that a course has, and work that is handed in."""
