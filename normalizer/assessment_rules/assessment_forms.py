"""By what learners are assessed, and offerings that assess nothing, or do nothing else."""

from __future__ import annotations

from typing import Literal, cast

from normalizer.assessment_rules.assessment_terms import LEARNERS, METHOD_LABEL, NO_EXAM
from normalizer.listing import AssessmentMethod
from normalizer.patterns import Rule, Rules

Denial = Literal["assessment", "exam"]
"""``assessment``: nothing is assessed at all · ``exam``: one method is ruled out, others may remain."""

_METHODS: dict[AssessmentMethod, str] = {
    "quiz": r"quiz(?:zes)?(?! app| game)|cuestionarios?|questionários?",
    "capstone": r"capstones?(?: projects?)?",
    "thesis": r"thesis|theses|thèse|dissertations?|mémoire",
    "portfolio": r"(?:e ?)?portfolios?|portafolios?|porta?fólios?|portefólios?",
    "practicum": r"practicums?|practica|clinical placement|stage",
    "demonstration": r"(?:practical |skills )*demonstrations?|"
    r"(?:practical|skills|performance) (?:test|assessment|evaluation|exam\w*)s?|"
    r"démonstrations?(?: pratiques?)?|mises? en situation|"
    r"(?:examen|épreuve|évaluation|prueba|prova)s? (?:pratique|práctica|prática)s?|praktijkexamens?|"
    r"(?:practical|workplace|direct|observed) observations?|observed practice|"
    r"(?<=by )observations?(?= at| of| in)",
    "exam": r"(?:written(?= and (?:practical|skills|oral) (?:tests?|exam))|exam(?:ination|en)?s?|tests?|"
    r"(?:multiple choice|theory|exam|question) papers?|\p{L}*klausur(?:en)?|\p{L}*tentamens?|"
    r"(?:eind|kennis|theorie|praktijk)?toets(?:en)?|(?:mündliche|schriftliche)[nr]? prüfung(?:en)?|épreuves?|"
    r"mid ?terms?|exámenes|exam(?:e|es)|prova|testes?|pruebas? escritas?)(?! automation| tools| cases?|"
    r" methods?| equipment| procedures?)",
    "presentation": r"presentations?(?! skills)|présentations?|exposés?|referate?|\p{L}*präsentation(?:en)?|"
    r"\p{L}*presentaties?|presentaci(?:ón|ones)|apresentaç(?:ão|ões)",
    "project": r"(?:projects?|projets?|projekt(?:arbeit(?:en)?|e)?|projecten|proyectos?|projetos?|"
    r"trabalhos? de projeto)(?! (?:manage|charter|schedul|deliver|task|milestone|team|stakeholder|scope|"
    r"sponsor|leader|life|risk|plann))",
    "participation": r"participation",
    "assignment":
        r"assignments?|homework|essays?|papers?(?! [a-z]\d)|(?:lab |written )?reports?|case stud(?:y|ies)|"
        r"travaux|travail|devoirs?|essais?|rapports?|\p{L}*opdracht\w*|études? de cas|trabajos?|trabalhos?|"
        r"relatórios?|(?:haus|seminar|fach)arbeit(?:en)?",
}  # fmt: skip

METHOD: Rules[AssessmentMethod] = Rules(
    [
        Rule(
            "method_named",
            r"\m(?:" + "|".join(f"(?P<{method}>{words})" for method,
                words in _METHODS.items()) + r")(?!\p{L})",
            lambda m: cast(AssessmentMethod, m.lastgroup),
            {
                "weekly quizzes": "quiz",
                "a capstone project": "capstone",
                "a thesis": "thesis",
                "an e-portfolio": "portfolio",
                "a practicum": "practicum",
                "a practical demonstration": "demonstration",
                "a skills test": "demonstration",
                "practical observation": "demonstration",
                "a multiple-choice paper": "exam",
                "both the written and practical test": "exam",
                "exemption from the paper F1": None,
                "deux examens": "exam",
                "a group presentation": "presentation",
                "a final project": "project",
                "class participation": "participation",
                "two written reports": "assignment",
                "mises en situation": "demonstration",
                "étude de cas notée": "assignment",
                "trabalho de projeto individual": "project",
                "un examen escrito": "exam",
                "travaux pratiques": "assignment",
                "een praktijkopdracht": "assignment",
                "einer mündlichen Prüfung": "exam",
                "Projektarbeit": "project",
                "eine Abschlusspräsentation": "presentation",
                "project management": None,
                "a project schedule and charter": None,
                "all modules and knowledge checks": None,
                "a standard test method": None,
                "a description of the tests you use in your course": None,
                "a work breakdown structure for multiple projects": None,
            },
            unless_before=r"(?:for|of|across|on|between) (?:multiple|several|many|various)",
            unless_after=r"(?:that )?you (?:use|run|give|set)",
        ),
    ],
)  # fmt: skip
"""Kinds of assessment. Read only in sentences that state one."""

_OF_A_PART = (
    r"(?:quizzes|quiz|discussions?|exercises|forum|labs?|attendance|participation|knowledge checks?|"
    r"activities|log|log ?book|journal|diary|placement|practicum|homework|check ins?|posts?|self tests?)"
)
"""Before words that deny marks: one part carries none, others may."""

DENIED: Rules[Denial] = Rules(
    [
        Rule(
            "not_assessed",
            r"(?<!\p{L})(?:(?:is|are|will be|be) (?:not|never) (?:formally |officially |academically )?"
            r"(?:assessed|graded|evaluated|marked|examined|tested)|"
            r"(?:isn['’]t|aren['’]t|won['’]t be|not being) "
            r"(?:\w+ly )?(?:assessed|graded|evaluated|marked|examined)|"
            r"n['’]est pas évaluée?|ne sont pas évaluée?s|"
            r"(?<!\p{L})(?:course|class|workshop|program|it) is ungraded|"
            r"nothing is (?:graded|marked|assessed)|"
            r"(?<!\p{L})no grades? (?:is|are) (?:given|awarded|assigned))",
            lambda m: "assessment",
            {"This course is not graded.": "assessment", "Participants are not assessed.": "assessment"},
            unless_before=_OF_A_PART + r"[^.;]{0,40}",
        ),
        Rule(
            "no_assessment",
            r"(?<!\p{L})(?:no|without|without any|without an?|sans|aucune?|ohne|geen) (?:formal |final |"
            r"graded |formelle )?(?:assessments?|evaluations?|grades?|grading|marks?|évaluations?|prüfung|"
            r"toetsing)(?!\p{L})",
            lambda m: "assessment",
            {"There is no formal assessment.": "assessment", "offerte sans évaluation": "assessment",
             "The quizzes give no marks.": None, "No grades below 60 are accepted.": None},
            unless_before=_OF_A_PART + r"[^.]{0,60}",
            unless_after=r"is (?:needed|required) (?:to (?:enrol|apply|register)|for admission)|of prior|"
            r"below|under|lower|less than|(?:are|will be) (?:posted|released|given) (?:before|until|by)",
        ),
        Rule(
            NO_EXAM,
            r"(?<!\p{L})(?:no|without|without an?|sans|aucune?|pas d['’]|(?<=n'y a )ni|ohne|geen) (?:formal |"
            r"final |written |graded )?(?:exam(?:ination|en)?s?|tests?|quiz(?:zes)?|assignments?|homework|"
            r"travaux|travail)(?!\p{L})",
            lambda m: "exam",
            {"There are no exams.": "exam", "Il n'y a pas d'examen.": "exam"},
            unless_before=r"(?:admission|entrance|registration|enrol\w*)[^.]{0,30}",
            unless_after=r"is (?:needed|required) (?:to (?:enrol|apply|register)|for admission)|fees?|"
                r"anxiety|date has",
        ),
        Rule(
            "none_under_label",
            r"^\W*+(?:none|no|n/a|not (?:graded|assessed|evaluated)|not applicable|aucune?|sans objet|keine|"
            r"geen|nee|nein|ungraded|non[\s-]?(?:graded|évaluée?))\W*$",
            lambda m: "assessment",
            {"Assessment: None": "assessment", "Évaluation: Aucune": "assessment"},
            label=METHOD_LABEL,
        ),
    ],
)  # fmt: skip
"""Explicit words that nothing is assessed, or that one method is not used."""

ATTENDANCE: Rules[bool] = Rules(
    [
        Rule(
            "certificate_of_attendance",
            r"(?<!\p{L})(?:certificates?|letters?|statements?|proof|confirmation|attestations?|certificats?|"
            r"certificado) (?:of|de|d['’]) (?:attendance|participation|présence|asistencia)|"
            r"(?:attendance|participation) certificates?|teilnahme(?:bescheinigung|bestätigung|zertifikat)|"
            r"(?:bewijs|certificaat) van deelname|attestation de participation",
            lambda m: True,
            {"You receive a certificate of attendance.": True,
             "Une attestation de participation est remise.": True},
            unless_before=r"\bnot an?|\bno|(?:buy|purchase|order) an?",
        ),
        Rule(
            "attendance_alone",
            r"(?:based (?:solely |only |purely )?on attendance(?: only| alone)?|attendance (?:only|alone)|"
            r"(?:solely|only) (?:on|for|by) attendance)(?!\p{L})",
            lambda m: True,
            {"The certificate is based on attendance only.": True, "attendance only": True},
            unless_before=r"not",
            unless_after=r"and|is not (?:enough|sufficient)",
        ),
        Rule(
            "attend_to_receive",
            rf"(?:{LEARNERS}(?: who)?|those who|who|must) attend\w*\s(?:[\w'’%]{{1,20}}\s){{1,8}}?"
            r"(?:receives?|to receive|to earn|are awarded|is awarded|get|obtain) (?:an? |the |your |their )?"
            r"(?:\w+ )?(?:certificate|attestation|letter|badge)|"
            r"(?:certificate|badge|letter)s? (?:is|are|will be) (?:awarded|issued|given|granted) to "
            r"(?:\w+ )?(?:who|those who|participants who|all who) attend",
            lambda m: True,
            {"Participants who attend all sessions receive a certificate.": True},
        ),
    ],
)  # fmt: skip
"""Words that the award follows attendance."""

ATTENDANCE_ASKED: Rules[bool] = Rules(
    [
        Rule(
            "attendance_for_the_award",
            r"(?<!\p{L})(?:attendance|participation|présence|asistencia)(?!\p{L})"
            r"(?:(?!(?<!\p{L})(?:not|never|pas|no)(?!\p{L}))[^.;]){0,40}?(?<!\p{L})"
            r"(?:required|needed|necessary|mandatory|compulsory|obligatoire|exigée|requise|nécessaire)"
            r" (?:for|to|pour|afin)(?!\p{L})[^.;]{0,50}?(?<!\p{L})"
            r"(?:certificat\p{L}*|badges?|credentials?|award|completion|attestations?|pass)(?!\p{L})|"
            r"(?<!\p{L})attend\w* (?:all|every|each|both|at least|\d{1,3} ?%)[^.;]{0,40}?"
            r"(?:to (?:receive|earn|get|obtain|be awarded|qualify for)|for) (?:\w+ ){0,3}?"
            r"(?:certificate|badge|credential|award|attestation)(?!\p{L})",
            lambda m: True,
            {"Full attendance is required for the certificate of completion.": True,
             "Attendance at 80% of the sessions is mandatory to receive a badge": True,
             "You must attend every session to earn the badge.": True,
             "La présence est obligatoire pour obtenir l'attestation.": True,
             "Attendance is not required for the certificate.": None,
             "Attendance is required.": None,
             "Certificates of attendance": None},
            unless_before=r"(?:no|not|without|sans)(?: \w+)?",
        ),
    ],
)  # fmt: skip
"""Words that the award asks attendance, and leave open what else it asks."""

EXAM_ONLY: Rules[bool] = Rules(
    [
        Rule(
            "exam_alone",
            r"(?<!\p{L})(?:exam(?:ination)?|assessment|test)[\s-]only(?!\p{L})|"
            r"only the (?:exam|assessment|test)|"
            r"(?:exam|assessment|examen|évaluation) (?:seulement|uniquement)|"
            r"there are no (?:classes|lessons|lectures)|"
            r"(?:no|without(?: any| taking (?:the|a))?|sans) "
            r"(?:course ?work|course attendance|class attendance|classes to attend|"
            r"attending (?:the |any |a )?(?:course|class)(?:es)?|suivre (?:le|de) cours|cours à suivre)",
            lambda m: True,
            {"Exam only": True, "No coursework: show what you can do.": True,
             "write the exam without attending the course": True,
             "Study the course at home; there are no classes to attend.": None},
            unless_before=r"(?:may|can|option)[^.]{0,30}(?:online)|not an?|"
                r"(?:stud(?:y|ies)|learn|course|lessons?|program(?:me)?|modules?)\b[^.]{0,80}",
        ),
        Rule(
            "validates_existing_skills",
            r"(?:validate|prove|verify|certify|demonstrate|faites reconnaître|valide[rz]) (?:\w+ )?(?:skills|"
            r"competenc\w+|knowledge|compétences|expertise) (?:that )?(?:you|they|learners|vous) (?:already|"
            r"déjà)",
            lambda m: True,
            {"Validate the skills you already have.": True},
        ),
    ],
)  # fmt: skip
"""Words that only an assessment is sold, without teaching."""
