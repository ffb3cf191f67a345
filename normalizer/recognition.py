"""Recognition: the transcript, the record platform, transfer elsewhere, and credit for prior learning."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from normalizer.listing import Field, kind_of, silent
from normalizer.patterns import Reading, Rule, Rules, by_authority
from normalizer.raw import Statement
from normalizer.view import View, stated

T = TypeVar("T")


def always(value: T) -> Callable[[re.Match[str]], T]:
    """The value of a rule whose words mean one thing."""
    return lambda match: value


TRANSCRIPT: Rules[bool] = Rules(
    [
        Rule(
            "no_transcript",
            r"(?:(?:will |does |do |is |are )?(?:not|n't|n’t) "
            r"(?:be )?(?:appear|appears|show|shows|recorded|listed|noted|included|posted|transcripted|"
            r"reflected)(?: up)?(?: on)? ?(?:an?|the|your|any|official|academic|university|college|"
            r"student)?[\s\w]{0,20}?transcripts?|"
            r"no (?:official |academic |university |college )*transcripts?(?!\w)"
            r"(?! (?:is |are )?(?:required|needed|necessary))|"
            r"(?:n.apparaît|ne figure|ne paraît) pas (?:au|sur le|dans le) relevé)",
            always(False),
            {"It will not appear on your transcript": False, "No transcript is issued": False,
             "No transcripts required": None},
        ),
        Rule(
            "transcript",
            r"\b(?=[a-zé])(?:(?:(?:appears?|shown?|shows|recorded|listed|noted|included|posted|added|"
            r"reflected|documented|placed|printed)(?: up)? (?:on|in|to) "
            r"(?:an?|the|your|their|our|his or her|official|academic|university|college|student|graduate|"
            r"undergraduate|non-?credit|continuing|education|[\s']){0,8}\W?transcripts?|"
            r"transcripted|"
            r"(?:official|academic|university|college|non-?credit|continuing education|graded|e-?|digital|"
            r"electronic) transcripts? (?:(?:is|are|will be|may be|can be)? ?"
            r"(?:issued|provided|available|awarded|generated))|"
            r"(?:receive|earn|obtain|get|issued?|provides?|request|order) (?:an? |your )?"
            r"(?:official |university |academic |college |non-?credit )*transcripts?"
            r"(?! (?:evaluation|assessment))|"
            r"(?:inscrite?s?|figure(?:nt)?|apparaît|apparaissent|paraît|consignée?s?) "
            r"(?:au|sur le|sur votre|dans le|à votre) relevé de notes))",
            always(True),
            {
                "appears on your official transcript": True,
                "transcripted by the university": True,
                "inscrit au relevé de notes": True,
                "Submit official transcripts with your application": None,
                "Video Transcript: English": None,
            },
            unless_before=r"(?:not|n't|n’t|video|audio|submit|send|upload|provide|copies of)(?: \w+)?|"
                r"to apply|prior to admission",
            unless_after=r"from (?:all|your|each|any|other|previous)|to (?:the admissions|apply)|"
                r"of (?:the )?(?:video|lecture|audio)",
        ),
    ],
)  # fmt: skip
"""Whether the achievement is recorded on a transcript of the institution."""

_PLATFORMS: dict[str, str] = {
    "MyCreds": r"mycreds(?:\.ca)?|mescertif(?:\.ca)?",
    "Credly": r"credly|(?<!\w)acclaim(?= (?:badge|platform|digital))",
    "Digitary": r"digitary",
    "Badgr": r"badgr",
    "Canvas Credentials": r"canvas credentials",
    "CanCred": r"cancred(?:\.ca)?",
    "Accredible": r"accredible",
    "Open Badge Factory": r"open badge factory",
    "Parchment": r"parchment(?= (?:badge|digital|award|platform|credential))",
    "edubadges": r"edubadges?(?:\.nl)?",
    "Europass": r"europass(?: digital credentials?)?",
    "Certifier": r"certifier\.io",
    "Sertifier": r"sertifier",
    "Blockcerts": r"blockcerts?",
    "Learning Machine": r"learning machine",
    "Suitable": r"suitable (?:badge|platform)",
    "Valid-8": r"valid-?8",
    "My eQuals": r"my ?equals(?! )",
    "Digitales Zertifikat (EDCI)": r"edci",
}
PLATFORM: Rules[str] = Rules(
    [
        Rule(
            f"platform_{name.lower().replace(' ', '_')}",
            rf"(?<![\w@/])(?:{words.replace(' ', chr(92) + 's')})(?!\w)",
            always(name),
            {
                {
                    "Credly": "a digital badge issued through Credly",
                    "MyCreds": "stored in MyCreds™ | MesCertif™",
                    "Parchment": "a Parchment digital badge",
                    "Suitable": "on the Suitable platform",
                    "Certifier": "hosted at certifier.io",
                    "Digitales Zertifikat (EDCI)": "als EDCI ausgestellt",
                }.get(name, f"issued on {name}"): name
            },
        )
        for name, words in _PLATFORMS.items()
    ],
)
"""Platforms that keep digital records of achievement, or of its assessment, by the names that listings give
them."""

TRANSFER: Rules[str] = Rules(
    [
        Rule(
            "transfer_credit",
            r"transfer credits? (?:is |are |may be |can be |available |to |at |toward|with )[^.;\n]{0,80}|"
            r"(?:may|can|will|credits?|is|are|be|fully)(?: be)? (?:transferr?(?:ed|able)|transfers?) "
            r"(?:credits? )?(?:to|at|into|toward|towards)[^.;\n]{0,80}|"
            r"eligible for (?:transfer credit|credit transfer|advanced standing)[^.;\n]{0,80}|"
            r"articulation agreements?(?: with| between)?[^.;\n]{0,80}|"
            r"advanced standing (?:in|at|into|toward|towards)[^.;\n]{0,80}|bc transfer guide",
            lambda match: match.group().strip(),
            {
                "may be eligible for transfer credit at UBC": "eligible for transfer credit at ubc",
                "Credits are transferable to other universities": "are transferable to other universities",
                "Technology transfer": None,
                "The methods presented are transferable to many other fields": None,
            },
            unless_before=
                r"(?:not|n't|n’t|cannot|never|no)(?: be)?|"
                r"(?:fees?|registration|payment|funds?|knowledge|skills?|refunds?|"
                r"(?:methods?|techniques?|concepts?|principles|ideas)(?: \p{L}+){0,2})"
                r"(?: (?:is|are|may|can|be|not)){0,3}",
        ),
    ],
)  # fmt: skip
"""What a source says about credit recognised elsewhere; the words are the value."""

PLAR: Rules[bool] = Rules(
    [
        Rule(
            "no_plar",
            r"(?:no (?:plar|prior learning)|"
            r"(?:plar|prior learning assessment(?: and recognition)?(?: \(plar\))?|"
            r"recognition of prior learning)(?: options?| credit)? (?:is|are) (?:not|n't) "
            r"(?:available|offered|possible|accepted)|"
            r"not (?:eligible|available) for (?:plar|prior learning))",
            always(False),
            {"PLAR is not available for this course": False, "not eligible for PLAR": False},
        ),
        Rule(
            "plar_label",
            r"^(?:no|not available|non)\W*$",
            always(False),
            {"PLAR: No": False},
            label=r"plar|prior learning|reconnaissance des acquis",
        ),
        Rule(
            "plar_label_yes",
            r"^(?:yes|available|possible|oui)(?!\w)",
            always(True),
            {"PLAR: Yes": True},
            label=r"plar|prior learning|reconnaissance des acquis",
        ),
        Rule(
            "plar",
            r"(?<!\w)(?:plar(?!\w)|prior learning assessment(?: (?:and|&) recognition)?|"
            r"recognition of prior learning|(?:credit|recognition) for prior learning|rpl(?!\w)|"
            r"reconnaissance des acquis(?: et des compétences)?|validation des acquis|challenge exams?|"
            r"course challenges?)",
            always(True),
            {
                "PLAR available": True,
                "Prior Learning Assessment and Recognition": True,
                "reconnaissance des acquis": True,
                "PLAR fee: $120": None,
                "PLAR is under review.": None,
                "a pioneer in the recognition of prior learning": None,
            },
            unless_before=r"no|not|without|(?:pioneers?|leaders?|experts?|research|field)(?:\s[\w-]+){0,6}",
            unless_after=r"fees?|advis|office|coordinator|(?:(?:is|are|options?|policy|currently) )*"
            r"(?:under (?:review|development)|being (?:reviewed|developed)|pending)",
        ),
    ],
)
"""Whether prior learning is assessed for credit."""


def read_record(view: View, name: str, rules: Rules[T], statements: Sequence[Statement]) -> Field[T]:
    """One fact about the record of the achievement."""
    return stated(view, f"credit.{name}", by_authority(rules.read(statements)))


def read_transfer(view: View, statements: Sequence[Statement]) -> Field[tuple[str, ...]]:
    """What the source says about recognition elsewhere, in its own words; agreements that a platform
    documents as such are given whole."""
    documented = view.about("credit.transfer")
    agreements = [Reading(s.text, s, 0, len(s.text), "as_published") for s in documented]
    readings = by_authority([*agreements, *TRANSFER.read(statements)])
    quotes = list(dict.fromkeys(reading.quote.strip() for reading in readings))
    if not quotes:
        return silent("credit.transfer")
    evidence = tuple(view.cite(r, item=quotes.index(r.quote.strip())) for r in readings)
    return kind_of("credit.transfer")(state="stated", value=tuple(quotes), evidence=evidence)
