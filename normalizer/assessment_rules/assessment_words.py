"""How listings speak of assessment: the rules that :mod:`normalizer.assessment` reads with."""

from __future__ import annotations

from normalizer.assessment_rules.assessment_terms import (
    EXAM,
    LEARNERS,
    NOT_LIKE_THIS,
    PIECE,
    TOPIC_BEFORE,
    WORDS,
    WORK,
    not_this,
)
from normalizer.patterns import Rule, Rules

KINDS: Rules[bool] = Rules(
    [
        Rule(
            "final_exam",
            r"\m(?:final|finale|mid ?term|proctored|invigilated|supervised|written|oral|open book|"
            r"closed book|take home|multiple choice|end of (?:course|term|module|unit|program(?:me)?)|"
            r"comprehensive|summative|cumulative|practical|skills|"
            r"(?<!management,? and )(?<!management, )performance|competency|online|lab|theory|graded|marked|"
            r"continuous|home|timed|"
            r"closing)[\s,-]{1,2}(?:(?:online|written|oral|practical|skills|proctored|multiple choice|lab|"
            r"final)[\s,-]{1,2}){0,2}(?:exam(?:ination)?s?|"
            r"tests?|quiz(?:zes)?|assessments?(?! (?:course|module)(?!\p{L})))(?!\p{L})",
            lambda m: True,
            {
                "There is a final exam.": True,
                "five content courses and a final exam course": True,
                "a two-hour written test": True,
                "backed up by practical lab assessments": True,
                "Prepares you for the final exam of the board.": None,
                "It involves budgeting, risk management, and performance assessment.": None,
                "There is no final exam.": None,
                "Then register for the final assessment course.": None,
            },
            unless_before=rf"{NOT_LIKE_THIS}|{TOPIC_BEFORE}",
            unless_after=r"on request|if you (?:wish|want)|prep\w*|tools?|software|automation|fees?|guides?|"
                r"design|is not|are not|optional|anxiety",
        ),
        Rule(
            "written_and_practical",
            r"\m(?:written|theory|practical|oral|skills|theoretical) (?:and|&|plus) "
            r"(?:a |an )?(?:written|practical|oral|skills|theory) "
            r"(?:evaluations?|exam(?:ination)?s?|tests?|assessments?)(?!\p{L})|"
            r"\m(?:take|do|pass|complete|answer) (?:the|a|an|all|each|every) "
            r"(?:short |final |graded |online )?(?:quiz(?:zes)?|exam|test)s?(?!\p{L})|"
            r"{begin}(?:write|sit) the (?:[\w-]{3,10} )?(?:exam|test)"
            r"(?= (?:online|at|in|on|any|within|after)(?!\p{L}))|"
            r"\m(?:quiz(?:zes)?|test|exam)s? at the end of (?:each|every|the|a)|"
            r"\m(?:then|and) (?:sit|write|take) (?:the|an?) (?:[\w-]{1,20}\s){0,2}exam(?:ination)?(?!\p{L})",
            lambda m: None if not_this(m.group()) else True,
            {"Written and practical evaluation.": True, "take the quizzes at the end of each module": True,
             "then sit the four-part exam": True},
            unless_before=rf"{NOT_LIKE_THIS}|{TOPIC_BEFORE}|may|can|eligible to|how to",
            unless_after=r"[^.;]{0,40}(?:to check your|for yourself|for practice|for your own|"
                r"of the (?:board|regulator|college of))|"
                r"prep|anxiety",
        ),
        Rule(
            "abschlusspruefung",
            r"\m(?:abschluss|schluss|modul|eind)(?:test|prüfung|arbeit|klausur|toets|opdracht)|"
            r"(?:trabajo|proyecto|trabalho|projeto|exame) final(?!\p{L})",
            lambda m: True,
            {"Abschlusstest.": True, "Trabajo final.": True},
        ),
        Rule(
            "examen_final",
            r"\m(?:évaluations? (?:continues?|par |individuelle|au moyen)|"
            r"(?:examens?|tests?|évaluations?|épreuves?)[\s-](?:final\w*|écrite?s?|oral\w*|de mi session|"
            r"intra|sommati\w+|théoriques?|pratiques?|en ligne|d['’]évaluation)|"
            r"contrôle continu|questionnaires? à choix multiples?)(?!\p{L})",
            lambda m: True,
            {"Un examen écrit a lieu à la fin.": True, "contrôle continu": True,
             "Il n'y a pas d'examen final.": None},
            unless_before=rf"{NOT_LIKE_THIS}|aucun(?: \w+ ni)?|\bni|{TOPIC_BEFORE}",
        ),
        Rule(
            "final_project",
            r"\m(?:(?:final|capstone|culminating|term|integrative|major|summative|end of course|"
            r"applied capstone)[\s-](?:[\w-]{1,24}\s)?"
            r"(?:project|paper|essay|assignment|report|presentation|portfolio)s?|"
            r"(?:certificate|transfer|case|seminar|diploma|project|module) (?:papers?|thesis)|capstones?|"
            r"(?:master['’]?s?|bachelor['’]?s?|final|diploma|certificate|graduation|write an?)[\s-]thesis)"
            r"(?!\p{L})(?! internship|"
            r" placement| practicum)",
            lambda m: True,
            {"Complete a capstone project.": True, "ends with a master's thesis": True,
             "contact days, self-study and a case paper": True, "no capstone": None,
             "a case of paper": None, "It helps you to find a topic for your master's thesis": None},
            unless_before=rf"{NOT_LIKE_THIS}|{TOPIC_BEFORE}|"
                r"(?:topics?|subjects?|ideas?|questions?|basis|supervisors?) "
                r"(?:for|of)(?: (?:the|an?|your|their))?",
        ),
        Rule(
            "projet_final",
            r"\m(?:travail|travaux|projets?|devoirs?|rapports?|quiz)[\s-](?:final\w*|finaux|de session|"
            r"de fin|de synthèse|d['’]intégration|intégrateurs?|longs?|notée?s?|évalués?|à remettre)"
            r"(?!\p{L})|"
            r"\m(?:travail|travaux|devoirs?|rapports?|exercices|évaluations?)"
            r"(?: (?!non|pas|sans|pour)\p{L}+){0,3}? (?:notée?s?|corrigée?s?)(?!\p{L})",
            lambda m: True,
            {"un projet intégrateur": True, "travaux notés": True, "aucun travail final": None,
             "(travaux écrits et évaluations notés)": True, "exercices non notés": None},
            unless_before=rf"{NOT_LIKE_THIS}|aucun(?: \w+ ni)?|\bni|{TOPIC_BEFORE}",
        ),
        Rule(
            "share_of_the_grade",
            rf"\m(?:{EXAM}|{WORK}|mid ?terms?|participation|final|labs?)"
            r"(?: \(| ?[:–=-] ?| ?, ?| counts? (?:for )?| (?:is|are) worth | worth | )(?:about )?\d{1,3} ?"
            r"(?:%|per ?cent)(?! (?:off|discount|of (?:the )?(?:sessions|classes|fee|cost)))|"
            r"\m(?:counts?|worth|weighted)(?: for)?(?: at)? \d{1,3} ?(?:%|per ?cent)? (?:of|toward) "
            r"(?:the|your|their) (?:final )?(?:grade|mark|course grade)",
            lambda m: True,
            {"Marks: assignments 50%, exam 50%": True, "Coursework counts for 60 percent of the grade.": True,
             "project discount 20%": None},
            unless_before=rf"{NOT_LIKE_THIS}|(?:save|pay|refund|deposit)[^.;]{{0,30}}",
        ),
        Rule(
            "graded_work",
            r"\m(?:graded|marked|evaluated|assessed|observed|peer[\s-](?:reviewed|assessed|graded)|"
            rf"instructor[\s-](?:reviewed|graded)|scored)\s{WORDS}(?:{EXAM}|{WORK}|{PIECE}(?!\p{{L}})|"
            r"components?|activities|discussions?|labs?|exercises?|scenarios?|role ?plays?|challenges?|"
            r"notebooks?|interviews?|work)",
            lambda m: True,
            {"Four graded assignments.": True, "The last screen is a scored scenario.": True,
             "Includes ungraded quizzes.": None,
             "non-graded homework": None},
            unless_before=rf"{NOT_LIKE_THIS}",
        ),
        Rule(
            "so_many_papers",
            r"(?:^|[,;:] ?|\mand |\m(?:is|are) )(?:one|two|three|four|five|six|\d{1,2}|un|deux|trois|"
            r"quatre) (?:(?:short|long|group|individual|written|computer based|online|research|term|"
            r"reflective|graded|final) ){0,2}(?:papers|"
            r"essays|assignments|(?<=based )assessments|(?<=online )assessments|(?<=written )assessments|"
            r"quizzes|exams|tests|mid ?terms|lab reports|travaux|examens|(?<=group )project)(?!\p{L})",
            lambda m: True,
            {"One group project, two papers.": True, "Two computer-based assessments": True,
             "two exams and three essays": True, "Read two papers on bees.": None},
            unless_before=rf"{NOT_LIKE_THIS}",
            unless_after=r"for practice|that are not|are optional|ungraded",
        ),
        Rule(
            "exam_questions",
            r"\m(?:{word_n}|\d{1,3}) question (?:quiz|test|exam)|"
            r"{begin}(?:final |written |closing )?(?:exam(?:ination)?|examen|prüfung|tentamen) "
            r"(?:(?:on|le|am|op) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? |"
            r"(?:lun|mar|mercre|jeu|vendre|same)di )?"
            r"(?:\d{1,2} (?!weeks|hours|days|min|questions)\p{L}{3,10}|"
            r"(?:january|february|march|april|may|june|july|august|september|october|november|december) \d)|"
            r"\m(?:incl\.?|including|includes) (?:the |an? )?(?:final |written |online )?exam(?:ination)?"
            r"(?: (?:entry|sitting|fee))?(?=\W*$|[,;.)])|"
            r"(?<![\d,.])\m(?:\d{1,3} (?:multiple choice |scored |short answer )?"
            r"(?:or [\w-]{3,20} )?questions|multiple choice (?:questions|exam|test|papers?|quiz)|"
            r"\m(?:an?|the|one) (?:short )?(?:written|theory|timed) paper)(?!\p{L})",
            lambda m: True,
            {"At the end is a ten-question quiz.": True, "Exam Monday 30 March 2026": True,
             "$1,725 incl. exam": True, "The exam has 65 questions.": True,
             "100 multiple-choice questions": True, "20 questions and answers about fees": None},
            unless_before=r"practice|sample|frequently asked|our|most|prep\w*(?: \w+)?|"
                          rf"writ(?:e|ing)(?: an?)?|{TOPIC_BEFORE}",
            unless_after=r"(?:and|&) answers|(?:to ask|about (?:fees|us|admission|enrol\p{L}*))(?!\p{L})",
        ),
    ],
)  # fmt: skip
"""Exams and work of a kind that only courses have: a final exam, a capstone, a graded assignment."""

DUTIES: Rules[bool] = Rules(
    [
        Rule(
            "learners_must_do",
            rf"\m(?:{LEARNERS} |must |have to |has to |need to |required to |expected to |asked to |will |"
            r"shall |devez |doivent |doit |devront |devra |faut )(?:then |also |each |successfully |must |"
            r"will |devez |doivent |need to |have to )*(?:pass|complete|submit|hand in|write|sit|take|"
            r"undertake|turn in|deliver|produce|prepare and submit|upload|mail in|mail|send in|email|"
            r"mail or upload|remettre|remettent|réussir|passer|passent|réaliser|rédiger|soumettre|"
            rf"produire)s?\s{WORDS}(?:{EXAM}|{WORK})",
            lambda m: None if not_this(m.group()) else True,
            {
                "You must pass a test.": True,
                "Participants hand in a reflective essay.": True,
                "Vous devez remettre un travail.": True,
                "Students complete a four-week practicum.": None,
                "You will produce a project plan.": None,
            },
            unless_before=rf"{TOPIC_BEFORE}|\bmay|\bcan|not|hours",
            unless_after=r"plans?|management|charter|budget|if|before enrol\w*|fees?|"
                r"[^.;]{0,40}(?:to check your|for yourself|for practice|for your own)",
        ),
        Rule(
            "learners_hand_in",
            rf"\m(?:{LEARNERS}|must|have to|to be|to) (?:then |also |each |will |must )*"
            r"(?:hands? in|turns? in|handed in)(?!\p{L})|"
            r"\m(?:à remettre|remet(?:tent|tez|tre)) (?:un|une|des|les|vos|leurs|deux|trois)(?!\p{L})",
            lambda m: True,
            {"Each week you hand in programs.": True, "Les étudiants remettent leurs programmes.": True,
             "There is nothing to hand in.": None},
            unless_before=r"nothing|\bno(?: \w+){0,2}|not|without(?: \w+){0,2}",
        ),
        Rule(
            "successful_completion",
            r"\m(?:(?:successful |satisfactory )?(?:completion|submission) of|passing|pass|submit(?:ting)?|"
            r"(?:la )?réussite (?:de l['’]|de|d['’]|du|des)|réussir (?:l['’])?|"
            rf"(?:once|after|when) you (?:pass|complete))\s?{WORDS}"
            rf"(?:{EXAM}|assignments?|portfolios?|capstones?|travail (?:écrit|personnel))|"
            r"\m(?:submission of|and produce) (?:(?:an?|one|two|three|the|your|their|journal|written|weekly|"
            r"short|personal|final)\s){0,3}?reflections?(?!\p{L})",
            lambda m: None if not_this(m.group()) else True,
            {
                "eight workshops and the submission of journal reflections": True,
                "do the activities and produce a reflection": True,
                "awarded upon successful completion of an exam": True,
                "La réussite de l'évaluation finale": True,
                "Applicants must pass an English entrance exam.": None,
                "It counts after passing a linked assessment module.": None,
            },
            unless_before=rf"{TOPIC_BEFORE}|\d ?(?:%|per ?cent)(?: of (?:\w+ ){{0,2}}?\w+)?",
            unless_after=r"fees?|preparation|(?:course|module)(?!\p{L})",
        ),
        Rule(
            "once_it_is_approved",
            r"\m(?:once|after|when|dès que|lorsque) (?:your|the|their|all|votre|le|each|"
            rf"every)(?:\s[\w'-]{{1,24}}){{0,2}} (?:{WORK}|evidence|submission|work|"
            rf"{EXAM})(?:\s[\w'-]{{1,24}}){{0,2}}? (?:has been|have been|is|are|was|were|est|"
            r"sera) (?:approved|accepted|reviewed|assessed|marked|evaluated|passed|approuvé|évalué|accepté)",
            lambda m: None if not_this(m.group()) else True,
            {"once your project has been approved by an assessor": True,
             "after your application has been reviewed": None},
        ),
        Rule(
            "someone_marks_it",
            r"(?:which|that|and|,) (?:is|are|be|each|then|being|will be|\s){0,3}"
            r"(?:reviewed|evaluated|assessed|marked|graded|approved|scored) by "
            r"(?:an?|the|your|our|two|staff|experts?|faculty|instructors?|assessors?|peers|industry)"
            r"(?!\p{L})|"
            r"\m(?:which|that) (?:is )?(?:your|the|our|an?|one|two|three) (?:[\w-]{1,20}\s){0,2}?"
            r"(?:instructor|tutor|teacher|assessor|examiner|facilitator|coach|panel|expert|faculty|staff|"
            r"member|trainer|mentor|professional|practitioner|peer)s? "
            r"(?:will )?(?:marks?|evaluates?|grades?|assess(?:es)?|reviews?|scores?|passes)(?!\p{L})",
            lambda m: True,
            {"a risk plan, which your instructor marks": True, "a reflection that is reviewed by staff": True,
             "each reviewed by an expert": None, "a course that is accredited by the college": None},
            unless_before=r"(?:course|program(?:me)?|content|curriculum|textbook|materials?|school|"
                r"application|transcripts?|form|college|provider)s?[^.;]{0,70}",
            unless_after=r"(?:\w+ )?"
                r"(?:bar|board|ministry|council|state|association|government|province|senate|"
                r"regulator)(?!\p{L})",
        ),
        Rule(
            "each_one_presents",
            r"\m(?:each|every) (?:trainee|participant|student|learner|candidate|group|team|pair)s? "
            r"(?:must |will |has to |also )*(?:teach|present|lead|demonstrate|pitch|defend)(?:es|s)? "
            r"(?:an?|one|the|its|their|his or her|how) |"
            r"\m(?:you|participants|students|learners|teams|groups)(?: will| must| each)? "
            r"(?:present|defend|pitch)s? (?:an?|your|their|the) (?:[\w-]{1,20}\s){1,4}?"
            r"(?:on the last day|at the end|in the last|in the final|"
            r"to (?:an?|the) (?:panel|jury|class|instructor))",
            lambda m: True,
            {"Each participant presents a case.": True, "every group presents its design": True,
             "You present a design on the last day.": True, "Each student receives a manual.": None},
        ),
        Rule(
            "mit_pruefung",
            r"\m(?:schlie(?:ß|ss)t|endet|abgeschlossen|abschluss|afgesloten|afgerond|eindigt|sluit|"
            r"rondt)(?:\s[\p{L}]{1,24}){0,2}? (?:mit|met)(?:\s[\p{L}]{1,24}){0,3}? (?:prüfung|klausur|"
            r"abschlussarbeit|projektarbeit|präsentation|hausarbeit|examen|toets|tentamen|opdracht|"
            r"eindopdracht|portfolio|assessment|presentatie|verslag|werkstuk)(?!\p{L})",
            lambda m: True,
            {"Der Kurs schliesst mit einer schriftlichen Prüfung ab.": True,
             "wordt afgesloten met een examen": True},
        ),
        Rule(
            "ends_with_exam",
            r"\m(?:ends?|concludes?|finish(?:es)?|culminat\w+|closes|followed|se termine\w*|prend fin|"
            rf"clôt\w+|suivie?) (?:with|in|by|par|avec|d['’])\s?{WORDS}(?:{EXAM}|{WORK})",
            lambda m: None if not_this(m.group()) else True,
            {"Each module ends with a quiz.": True, "ends in a quiz that gives no mark": None,
             "Followed by a presentation by a printer about making your thesis": None,
             "La formation se termine par un examen.": True, "ends with a self-assessment": None},
            unless_before=r"not",
            unless_after=r"[^.;]{0,30}(?:no marks?|ungraded|not graded|for yourself|for practice)|"
                r"(?:by|from) (?!you|each|(?:the )?(?:learners|students|participants))",
        ),
        Rule(
            "must_pass",
            r"\m(?:must|need to|have to|required to|doivent|devez|il faut) (?:successfully )?(?:pass|"
            r"réussir) (?:all|each|every|both|them|\d|two|three|four|five|six|tous|toutes|chaque|"
            r"(?:the|these|les) (?:\w+ )?(?:courses|modules|units|cours))(?!\p{L})(?! prerequisite|"
            r" admission| entrance)",
            lambda m: None if not_this(m.group()) else True,
            {"You must pass all four courses.": True, "Vous devez réussir tous les cours.": True,
             "You must pass by the office.": None},
            unless_after=r"(?:[\w'’-]+\s){0,4}?"
                r"(?:entrance|admission|licens|prerequisite|interview|placement|criminal)",
        ),
    ],
)  # fmt: skip
"""What learners must pass, submit or present."""
