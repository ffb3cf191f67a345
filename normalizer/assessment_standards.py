"""Standards that work has to meet, people who decide whether it does, and awards that wait for it: the rules
that :mod:`normalizer.assessment` reads with beside :mod:`normalizer.assessment_marks`."""

from __future__ import annotations

from normalizer.assessment_terms import DENIED_BEFORE, JUDGE, PIECE, TO_ENTER, TOPIC_BEFORE
from normalizer.patterns import Rule, Rules

_READERS = (
    rf"(?:{JUDGE}|readers?|colleagues|editors?|chefs?|engineers?|clinicians?|nurses?|specialists?|"
    rf"professionals?|practitioners?|inspectors?|partners?)"
)
_AWARD = (
    r"(?:badge|certificate|credential|micro ?credential|micro ?certificate|award|diploma|designation|ticket|"
    r"nanodegree|pin)"
)
_TO_GET_IN = (
    r"(?:prerequisites?|admission|admitted|applicants?|previous|incoming|high school|undergraduate|"
    r"bachelor['’]?s?|degree|entry|entrance|to (?:apply|enter|join|enrol|register|be considered))[^.]{0,70}"
)
_FOR_ENTRY = (
    r"[^.;]{0,40}(?:for (?:admission|entry)|to (?:apply|enter|enrol|join|register|be admitted)|gets you in|"
    r"attend|presence|on admission|prerequisit)"
)

STANDARDS: Rules[bool] = Rules(
    [
        Rule(
            "a_grade_is_needed",
            r"\man? [a-d][+-]?(?: grade| average)?(?: or (?:better|higher))? (?:in|across|for|on) (?:each|"
            r"every|all|both|the|any) (?:[\w-]{1,14}\s)?(?:courses?|modules?|units?|papers?|subjects?|"
            r"program(?:me)?|levels?|parts?) (?:is|are) (?:needed|required|asked|expected|necessary)|"
            r"\mto (?:complete|finish|pass|graduate|earn|get|receive|be awarded)(?:\s[\w'’-]{1,20}){0,4},? "
            r"(?:you|students|learners|participants|candidates) (?:will )?(?:need|must have|"
            r"require)s? (?:at least |a minimum of |over )?\d{2} ?(?:%|per ?cent|percent)|\mgpa (?:floor|"
            r"minimum|required|needed|to (?:graduate|pass|complete|finish))(?: (?:is|"
            r"of))? ?[:=]? ?\d(?:[.,]\d)?",
            lambda m: True,
            {"a C- in each course is needed to graduate": True,
             "To complete the course you need at least 65 percent.": True, "GPA floor: 3.2": True,
             "A B in each course is needed for admission": None},
            unless_before=_TO_GET_IN,
            unless_after=_FOR_ENTRY,
        ),
        Rule(
            "gpa_under_label",
            r"^\W*(?:at least |minimum )?[1-4](?:[.,]\d{1,2})?(?!\d| ?(?:courses|credits|units|years|weeks|"
            r"months|hours))",
            lambda m: True,
            {"Required GPA: 2.0": True, "Admission GPA: 2.0": None},
            label=r"^(?:(?:minimum|required|final|exit|overall|cumulative|program|passing) )*(?:gpa|"
                r"grade point average)(?: (?:floor|minimum|required|needed|to (?:complete|graduate|pass|"
                r"finish)))?\W*$",
        ),
        Rule(
            "work_meets_a_standard",
            rf"\m(?:{PIECE}|work|evidence|versions?) (?:[\w-]{{1,14}}\s)?(?:must|has to|have to|"
            rf"needs? to) (?:all |each |both )?(?:reach|meet|satisfy|be (?:accepted|approved|passed|judged|"
            rf"up to))(?!\p{{L}})|\m(?:pass|satisfactory|complete) ?(?:/|or) ?(?:redo|re-?submit|not yet|"
            rf"unsatisfactory|try again|repeat)(?!\p{{L}})|\m(?:meets?|reach(?:es)?|"
            rf"up to) the (?:[\w-]{{1,14}}\s)?standard(?= (?:set|of the|by|gets?|earns?)|[.,;]|$)|"
            rf"\mgraded (?:course|class|module)(?!\p{{L}})|\mjur(?:y|ied) (?:shows?|reviews?|"
            rf"exhibitions?)(?!\p{{L}})",
            lambda m: True,
            {"All five projects must reach the standard.": True, "A portfolio reviewed as pass or redo": True,
             "a non-graded course": None, "the plan must meet your needs": True},
            unless_before=rf"{DENIED_BEFORE}|{TOPIC_BEFORE}|non|{TO_ENTER}|(?:application|buildings?|"
                rf"products?|foods?|homes?|data)[^.;]{{0,40}}",
        ),
        Rule(
            "readers_decide",
            rf"\m(?:that|which|and|,|;) ?(?:two|three|one|both|an?|the|our|your|other|then|"
            rf"as)? ?(?:[\w-]{{1,14}}\s)?{_READERS} (?:will )?(?:grade|mark|assess|score|judge|evaluate|"
            rf"correct)(?:s|es)?(?=[.,;]|$| (?:it|them|each|at|in)(?!\p{{L}}))|\m(?:when|once|after|until|if|"
            rf"as soon as) (?:an?|the|your|our|two|both) (?:[\w-]{{1,14}}\s)?{_READERS} (?:has |"
            rf"have )?(?:accept(?:s|ed)?|approve[sd]?|pass(?:es|ed)?|validate[sd]?|verif(?:ies|ied)|"
            rf"signed)(?!\p{{L}})|\m{_READERS} (?:then |will )?decides? (?:whether|if) (?:it|they|you|your|"
            rf"each|the)(?!\p{{L}})",
            lambda m: True,
            {"It ends in a policy memo that two readers grade.": True,
             "when a reviewer accepts version two": True,
             "assessors decide whether it meets the standard": True,
             "when the bank approves your loan": None},
            unless_before=rf"{TO_ENTER}|{TOPIC_BEFORE}|(?:application|admission|loan|claim)[^.;]{{0,50}}",
            unless_after=r"[^.;]{0,30}(?:application|admission|registration|request|funding)",
        ),
        Rule(
            "for_an_award",
            rf"\mto (?:earn|get|receive|gain|claim|be awarded|unlock) (?:the|your|this|"
            rf"a)(?:\s[\w'’-]{{1,20}}){{0,4}}? {_AWARD},? (?:you )?(?:must |then )?(?:submit|hand in|upload|"
            rf"present|defend|demonstrate|pass|post)(?!\p{{L}})|\m(?:submit|upload|post|share|present|"
            rf"hand in) (?:an?|your|the|one|two|three)(?:\s[\w'’-]{{1,20}}){{1,5}}? to (?:earn|get|receive|"
            rf"gain|claim|unlock) (?:the|your|this|a)(?:\s[\w'’-]{{1,20}}){{0,4}}? {_AWARD}(?!\p{{L}})",
            lambda m: True,
            {"To earn the badge, submit evidence of a change.": True,
             "post your own tree to earn the Family Tree badge": True,
             "To get the certificate, pay $20.": None},
            unless_before=rf"{TO_ENTER}|{DENIED_BEFORE}",
            unless_after=r" (?:an?|the|your) (?:application|request|form|receipt)",
        ),
        Rule(
            "test_of_some_length",
            r"\m(?:take|sit|write|do|complete|pass) (?:the|an?|one) (?:\d{1,3}|{word_n}) (?:minute|hour|"
            r"question|part) (?:[\w-]{1,14} )?(?:tests?|exams?|examinations?|paper|quiz)(?!\p{L})|"
            r"\m(?:written|theory|theoretical) (?:and|&|plus|,) (?:hands on|on water|in water|flight|driving|"
            r"flying|field) (?:tests?|exams?|assessments?|evaluations?)(?!\p{L})",
            lambda m: True,
            {"take the 140-minute test of reading": True, "Written and hands-on tests on day nine": True,
             "sit the 2-hour admission test": None},
            unless_before=rf"{TO_ENTER}|{DENIED_BEFORE}|{TOPIC_BEFORE}",
            unless_after=r"prep\w*|for admission|to (?:get in|apply|enter)",
        ),
        Rule(
            "closes_under_label",
            r"\m(?:prüfung|klausur|test|examen|exam|toets|épreuve|soutenance|prova|exame|portfolio)(?!\p{L})",
            lambda m: True,
            {"Abschluss: Prüfung und Zertifikat": True, "Afsluiting: examen": True,
             "Abschluss: Teilnahmebestätigung": None},
            label=r"^(?:abschluss|afsluiting|ends with|closes with|fin de formation|sanction|conclusão)\W*$",
            unless_before=r"ohne|geen|keine|sans|no",
        ),
    ],
)  # fmt: skip
"""What work has to reach, and who says that it does."""
