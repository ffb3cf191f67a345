"""How listings name their level: under a label, in prose, at the end of a title."""

from __future__ import annotations

from normalizer.patterns import Rule, Rules

LEVEL_LABEL = (
    r"^\W*+(?:(?:course |difficulty |academic |study |skill |program(?:me)? |education(?:al)? |learning |"
    r"experience |qualification |nfq |eqf |nqf |rqf |scqf |aqf |nzqf |nzqcf |"
    r"isced )?level(?: of (?:study|difficulty))?|"
    r"difficulty|niveau(?:x)?(?: (?:d['’]études|du cours|de difficulté))?|cycles?(?: du cours| d['’]études)?|"
    r"n[ií]vel(?: (?:meces|mecu|qnq|qeq|de estudios))?|(?:dqr|eqr)[ -]?niveau|niveau (?:dqr|eqr)|"
    r"schwierigkeit\w*|degree level)\W*$"
)
_LEVEL_WORD = (
    r"(?P<l>introductory|beginner|intermediate|advanced|undergraduate|(?:post[\s-]?)?graduate|master['’]?s|"
    r"bachelor['’]?s|foundation(?:al)?|entry)"
)

LEVEL: Rules[tuple[str, str | None]] = Rules(
    [
        Rule(
            "framework_level",
            r"(?<!\p{L})(?P<f>eqf|nqf|rqf|scqf|nzqf|nzqcf|aqf|cqf|nlqf|dqr|cec|kkr|nfq)[\x20/-]?"
            r"(?:level|niveau)? ?(?P<l>[1-9]|1[0-2])(?!\d)|"
            r"(?<!\p{L})(?:level|niveau) (?P<l2>[1-9]|1[0-2]) (?:of|on|du|van het|des)? ?(?:the )?"
            r"(?P<f2>eqf|nqf|rqf|scqf|nzqf|nzqcf|aqf|cqf|nlqf|dqr|nfq)(?!\p{L})",
            lambda m: (m["l"] or m["l2"], (m["f"] or m["f2"]).upper()),
            {"EQF level 5": ("5", "EQF"), "SCQF Level 7": ("7", "SCQF"), "level 6 of the EQF": ("6", "EQF"),
             "A relevant course at SCQF level 5": None, "SCQF level 5 or above": None},
            unless_before=r"(?:relevant|achieved|hold|holding|qualifications?)(?:\s[\w-]+){0,5}",
            unless_after=r"or (?:above|better|higher|equivalent)|plus\b",
        ),
        Rule(
            "cefr_level",
            r"(?<!\p{L})(?:cefr|cecr|gers)(?: ?level| niveau|:)? ?(?P<l>[abc][12]\+?)(?!\w)|"
            r"(?<!\p{L})(?:level|niveau|nivel|sprachniveau)x? (?P<l2>[abc][12]\+?)(?!\w)",
            lambda m: ((m["l"] or m["l2"]).upper(), "CEFR"),
            {"CEFR level A1": ("A1", "CEFR"), "niveau B2": ("B2", "CEFR")},
            unless_before=r"minimum|at least|requires?|must have|au moins|prerequisite[^.]{0,40}",
        ),
        Rule(
            "level_word_of_course",
            rf"(?<!\p{{L}}){_LEVEL_WORD}(?: to (?:intermediate|advanced))?[\s-](?:level )?(?:course|class|"
            r"workshop|training|microcredential|badge|designation|seminar)(?!\p{L})",
            lambda m: (m["l"], None),
            {"an introductory course on bees": ("introductory", None),
             "A graduate-level course": ("graduate", None), "advanced degree": None,
             "It is a prerequisite for advanced training.": None,
             "You may progress to an advanced level course.": None},
            unless_before=r"prior|an? other|completed an?|any|more|two|three|several|have an?|"
                r"(?:prerequisite|progress\w*|take|takes|took|taken|required)(?:\s(?!this\b)[\w-]+){0,3}|"
                r"practical",
        ),
        Rule(
            "level_of_the_teaching",
            rf"(?<!\p{{L}}){_LEVEL_WORD}(?: to (?:intermediate|advanced))?[\s-]level(?!\p{{L}})",
            lambda m: (m["l"], None),
            {"It is taught at undergraduate level.": ("undergraduate", None),
             "This is an entry-level experience.": ("entry", None),
             "Graduates find entry-level jobs.": None, "For those educated to undergraduate level.": None,
             "skills for entry-level technicians": None},
            only_after=r"(?:(?:taught|delivered|pitched|offered|given|is|be|course|program) "
                r"(?:broadly |set )?(?:at )?|^\W*)(?:an? |the )?|this ",
            unless_after=r"positions?|jobs?|roles?|careers?|employment|workers?|students?|skills?|knowledge|"
                r"of (?:skill|fluency|proficiency)",
        ),
        Rule(
            "level_alone",
            r"^\W*(?P<l>(?:absolute )?beginners?|introductory|intermediate|advanced|débutante?s?|"
            r"intermédiaire|avancée?)(?: level)?\W*$",
            lambda m: (m["l"], None),
            {"Intermediate": ("intermediate", None), "Advanced level": ("advanced", None),
             "Advanced welding": None, "Beginner to advanced": None},
        ),
        Rule(
            "cycle",
            r"(?<!\p{L})(?P<l>(?:premier|deuxième|troisième|1er|2e|3e) cycle)(?!\p{L})",
            lambda m: (m["l"], None),
            {"Cours de premier cycle.": ("premier cycle", None)},
            unless_before=r"(?:diplôme|baccalauréat|contributoire|études)[^.]{0,40}",
        ),
        Rule(
            "niveau_mot",
            r"(?<!\p{L})(?:de )?niveau (?P<l>débutant|intermédiaire|avancé|universitaire|collégial)(?!\p{L})",
            lambda m: (m["l"], None),
            {"Cours de niveau débutant": ("débutant", None), "des emplois à un niveau avancé": None},
            unless_before=r"(?:emplois?|postes?|connaissances?)(?:\s[\p{L}'’-]+){0,14}",
        ),
    ],
)  # fmt: skip
"""Level words of prose, as published; a number only with the framework it belongs to."""

TITLE_LEVEL: Rules[tuple[str, str | None]] = Rules(
    [
        Rule(
            "level_at_the_end",
            r"(?<=\w)(?: ?[(\[–—:,-] ?(?P<l>(?:absolute |complete )?beginners?|elementary|introductory|"
            r"intermediate|advanced|débutante?s?|intermédiaire|avancée?)|"
            r" for (?P<for>(?:absolute |complete )?beginners?)|"
            r" (?P<last>beginners?|intermediate|advanced))(?: level)?[)\]]?$",
            lambda m: (m["l"] or m["for"] or m["last"], None),
            {"Word - Advanced": ("advanced", None), "Biomolecular Networks (Advanced)": ("advanced", None),
             "Chinese for Beginners": ("beginners", None), "Revit Intermediate": ("intermediate", None),
             "Espagnol – Débutant": ("débutant", None), "Excel: Intermediate Level": ("intermediate", None),
             "Beyond the Beginner": None, "How Medicine Has Advanced": None, "Advanced": None,
             "Advanced Placement": None},
            unless_before=r"has|have|had|is|are|was|were|been|the|most|more|\band|or",
        ),
    ],
)  # fmt: skip
"""A level with which a title ends."""
