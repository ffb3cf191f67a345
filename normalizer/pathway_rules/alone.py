"""How listings say that an offering leads to nothing else: it stands alone."""

from __future__ import annotations

from normalizer.patterns import Rule, Rules

ALONE: Rules[bool] = Rules(
    [
        Rule(
            "stands_alone",
            r"\m(?:stands (?:alone|on its own)|"
            r"(?:is|are|be) not part of (?:a|any) (?:larger|longer|other) "
            r"(?:credential|program(?:me)?|certificate|award)|"
            r"ne fait partie d['’]aucun (?:autre )?programme)(?!\p{L})",
            lambda m: True,
            {
                "This micro-credential stands alone.": True,
                "Each badge stands on its own.": True,
                "Ce cours ne fait partie d’aucun programme.": True,
                "It is not part of a larger program.": True,
                "This course stands alone or counts toward the Diploma in Design.": None,
                "a series of stand-alone courses": None,
                "does not stand alone": None,
                "a barn that stands alone in a field": None,
            },
            unless_before=r"not|never|(?:that|which|who)(?: \w+)?",
            unless_after=r"(?:,? (?:or|but|and)|in an?|ou|et)",
        ),
        Rule(
            "leads_to_nothing",
            r"\m(?:(?:does|do|will|can)(?: not|n['’]t) "
            r"(?:lead to|ladder (?:in)?to|stack (?:in)?to|count towards?|form part of|bridge (?:in)?to) "
            r"(?:any(?: (?:other|further))?|another|an?|other|further) (?:academic |university |college )?"
            r"(?:credentials?|awards?|programs?|programmes?|certificates?|diplomas?|degrees?|"
            r"qualifications?)|"
            r"ne (?:mène|conduit|contribue) (?:à aucun|pas à un)e? "
            r"(?:autre )?(?:titre|diplôme|programme|certificat|grade))(?!\p{L})",
            lambda m: True,
            {
                "The course does not lead to any other credential.": True,
                "It does not count toward a degree.": True,
                "ne mène à aucun autre diplôme": True,
                "It does not lead to the Diploma.": None,
                "It leads to another credential.": None,
            },
        ),
    ]
)
