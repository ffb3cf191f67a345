"""What stands behind an award and how long it holds: who assures its quality, when it was last reviewed, how
it is renewed. What is said of the provider alone is about the provider, and how long material may be read is
access."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, Literal

from normalizer.date_rules.date_words import DATE, Partial
from normalizer.engine.matchers import matcher
from normalizer.engine.roles import Role, Roles
from normalizer.listing import Field, Quality, QualityProcess, When
from normalizer.patterns import Passage, Reading, Rule, Rules, by_authority
from normalizer.view import View, stated
from normalizer.workload_rules.calendar_words import SPANS
from normalizer.workload_rules.time_words import ABOUT, Span

_OFFERED: Final = (
    r"(?:courses?|program(?:me)?s?|certificates?|credentials?|micro ?credentials?|training|modules?|"
    r"subjects?|workshops?|badges?|qualifications?|curriculum|diplomas?|seminars?|cours|formations?|"
    r"certificats?|microprogrammes?|opleiding|cursus|weiterbildung|lehrgang|curso|formación|formação)"
)
_AWARD: Final = (
    r"(?:certificat(?:e|ion)s?|credentials?|micro ?credentials?|badges?|cards?|tickets?|licen[cs]es?|awards?|"
    r"qualifications?|designations?|score reports?|results|certificats?|attestations?|cartes?|zertifikate?|"
    r"certificaat|certificado|título)"
)
_BODY: Final = r"(?P<body>(?!employers|industry|many|most|leading|you)[^.;\n]{2,120})"
_INSIDE: Final = matcher(
    r"(?<!\p{L})(?:senate|sénat|academic (?:council|board|committee)|education council|curriculum committee|"
    r"board of governors|advisory committee|commission des études|faculty council)(?!\p{L})"
)
_PROFESSION: Final = matcher(
    r"(?<!\p{L})(?:associations?|societ(?:y|ies)|chartered|colleges? of|order of|ordre des?|institutes? of|"
    r"guild|federation|fédération|law society|nurses|engineers|accountants|physicians|"
    r"professional bod(?:y|ies)|vereniging|verband)(?!\p{L})"
)


def _whose(match: re.Match[str]) -> QualityProcess:
    """By the name of who carries it."""
    body = match["body"]
    if _INSIDE.search(body):
        return "internal"
    return "professional" if _PROFESSION.search(body) else "external"


PROCESS: Rules[QualityProcess] = Rules(
    [
        Rule(
            "assured_by",
            rf"(?<!\p{{L}}){_OFFERED}(?: ?\([^)]{{1,30}}\))? (?:is|are|was|were|has been|have been|est|sont|"
            r"a été)(?: (?!not\b|pas\b)\p{L}++){0,2}? (?:accredited|approved|endorsed|validated|"
            r"quality assured|certified|accréditée?s?|approuvée?s?|agréée?s?)(?: ?\([^)]{1,30}\))? (?:by|"
            rf"through|par) (?:the |l'|le |la )?{_BODY}",
            _whose,
            {
                "This program is accredited by the Canadian Nursing Association.": "professional",
                "The course has been approved by Transport Canada": "external",
                "The program is Approved (Category 1) through the College of Nurses.": "professional",
                "This micro-credential was approved by Senate in 2023.": "internal",
                "La formation est accréditée par l'Ordre des ingénieurs": "professional",
                "The university is accredited by the Northwest Commission": None,
                "Projects are approved by leading employers": None,
            },
        ),
        Rule(
            "recognised_by_a_profession",
            rf"(?<!\p{{L}}){_OFFERED} (?:is|are|has been|have been|est|"
            r"sont)(?: (?!not\b|pas\b)\p{L}++){0,2}? (?:recogni[sz]ed|reconnue?s?) (?:by|par) (?:the |"
            rf"l'|le |la |les )?{_BODY}",
            lambda m: "professional" if _PROFESSION.search(m["body"]) else None,
            {
                "The qualification is recognised by the Chartered Institute of Logistics.": "professional",
                "The certificate is widely recognized by employers.": None,
                "The course is recognised by the University of Leeds.": None,
            },
        ),
        Rule(
            "assured_first",
            rf"{{begin}}(?:fully )?(?:accredited|endorsed|approved) by (?:the )?{_BODY}",
            _whose,
            {"Accredited by the National Council for Journalism, it is practical.": "external",
             "Loved by many": None},
        ),
        Rule(
            "assured_under_label",
            r"^(?P<body>(?!\W*(?:yes|n/?a|oui|self)\b)(?!.*(?:n't|"
            r"\b(?:none?|no|not(?! for)|n'est pas|aucune?|without|sans|nicht|keine?|niet|geen|pending|"
            r"seeking|applied for|under review|in progress|en cours)\b))[^\n]{2,120})$",
            _whose,
            {"Accredited by: Institute of Certified Trainers": "professional", "Accreditation: None": None,
             "Accreditation: This is not accredited by any body": None,
             "Accreditation: Application pending with the Law Society": None,
             "Accreditation: Council of Not-for-Profit Educators": "external"},
            label=r"^(?:accreditation|accredited by|accrediting body|accréditation|akkreditierung|"
                r"approved by|endorsed by|quality assur(?:ance|ed by))\W*$",
        ),
    ],
)  # fmt: skip
"""Who assures the quality of the offering itself."""


def _iso(span: Span, kind: str, words: Mapping[str, str | None]) -> str | None:
    """A length of one figure as an ISO 8601 period."""
    exact = span.min == span.max and span.min is not None and span.min == int(span.min)
    return f"P{int(span.min or 0)}{span.unit}" if exact else None


VALIDITY: Roles[Span, Literal["holds"], str] = Roles(
    SPANS,
    [
        Role(
            "holds_for",
            "holds",
            (
                rf"{_AWARD}(?:,? (?!access|material|offer)\p{{L}}++){{0,4}}?,? (?:valid|good|current|"
                r"valables?|valides?|gültig|geldig|válid[oa]s?)(?: only)? (?:for |pour |pendant |voor |por |"
                rf"durante |für )?(?:a |une )?(?:period of |période de )?{ABOUT}#",
                rf"{_AWARD}(?: \p{{L}}++){{0,3}}? (?:expires?|lapses?|runs? out|lasts|holds|"
                rf"verloopt) (?:after |in |every |for |après |na )?{ABOUT}#",
                r"(?:validity|durée de validité|gültigkeit(?:sdauer)?|geldigheid(?:sduur)?|validade|"
                r"validez)(?: period)?(?: of| is|:| de)? ?#",
                r"expires? # (?:after|from) (?:the )?(?:date of )?(?:issue|award|completion|certification)",
                r"# (?:of |de )?(?:validity|validité|gültigkeit|geldigheid|validade)",
            ),
            {
                "The certificate is valid for three years.": "P3Y",
                "Ticket good for two years": "P2Y",
                "Certification valid for a period of 36 months": "P36M",
                "Le certificat est valable trois ans": "P3Y",
                "Your card expires after 3 years": "P3Y",
                "Rescue Attendant, expires 3 years after issue": "P3Y",
                "Certificate of completion; access for 2 years": None,
                "The offer expires in 3 days": None,
            },
        ),
        Role(
            "holds_under_label",
            "holds",
            r"^\W*(?:it is |they are )?(?:valid |good )?(?:for )?#",
            {"Validity: 3 years": "P3Y", "Duration: 3 years": None},
            label=r"^(?:how long (?:is|are|does|do) (?:the|my|this|your|a|an) "
                r"(?:\w+ )?(?:certificat\w+|credentials?|badges?|awards?|licen[cs]es?) (?:valid|last|good)"
                r"(?: for)?|"
                r"(?:(?:certificat\w+|card|award|badge) )?"
                r"(?:validity|valid for|certification period|durée de validité|validité|gültigkeit\w*|"
                r"geldigheid\w*|validade|validez|expiry)(?: period)?)\W*$",
        ),
    ],
    _iso,
)  # fmt: skip
"""How long the award holds, as an ISO 8601 period."""

_RENEWED: Final = (
    r"(?:renewed|recertified|re ?certified|revalidated|refreshed|renouvelée?s?|verlengd|erneuert)"
)
RENEWAL: Rules[str] = Rules(
    [
        Rule(
            "renewed_in_time",
            rf"{_AWARD}[^.;\n]{{0,40}}?(?:must|needs?|has|have|should|can|may|is|are|doit|doivent|peut|muss|"
            rf"moet)(?: to)?(?: be| être|)? {_RENEWED}[^.;\n]{{0,80}}|"
            r"(?:must|need to|have to|should) (?:renew|recertify|re ?certify|requalify)[^.;\n]{0,80}",
            lambda match: match.group().strip(),
            {
                "The certificate must be renewed every three years.": "certificate must be renewed every "
                "three years",
                "Holders must recertify every two years": "must recertify every two years",
                "Your subscription is renewed monthly": None,
            },
        ),
        Rule(
            "renewal_said",
            r"(?:re ?certification|renewal|requalification|renouvellement|"
            r"hercertificering)(?: (?:is|are|est))?:? (?:required|needed|due|every|after|within|course|"
            r"takes?|costs?|exigée?|tous|toutes|\d)[^.;\n]{0,80}",
            lambda match: match.group().strip(),
            {"Certificate valid 3 years; renewal 1 day, $350": "renewal 1 day, $350",
             "Urban renewal projects": None},
            unless_before=r"(?:subscription|membership)[^.\n]{0,60}|automatic|auto|registration|your|energy|"
                r"urban|points? for|towards?",
        ),
        Rule(
            "renewal_under_label",
            r"^(?!\W*(?:yes|no|none|n/?a)\b)[^\n]{2,160}$",
            lambda match: match.group().strip(),
            {"Renewal: every three years": "every three years", "Renewal: None": None},
            label=r"^(?:renewal|recertification|re-certification|renouvellement|renewal requirements?)\W*$",
        ),
    ],
)  # fmt: skip
"""What must be done to keep the award, in the source's own words."""

REVOCATION: Rules[str] = Rules(
    [
        Rule(
            "revoked",
            rf"{_AWARD}[^.;\n]{{0,40}}? (?:may|can|will|shall|is|are)(?: be)? (?:revoked|withdrawn|"
            r"rescinded)[^.;\n]{0,80}",
            lambda match: match.group().strip(),
            {"The badge may be revoked for misconduct.": "badge may be revoked for misconduct",
             "Offers may be withdrawn": None},
        ),
        Rule("revocation_under_label", r"^(?!\W*(?:yes|no|none|n/?a)\b)[^\n]{2,160}$",
             lambda match: match.group().strip(),
             {"Revocation: on misconduct": "on misconduct"}, label=r"^revocation\W*$"),
    ],
)  # fmt: skip
"""When the award is taken back, in the source's own words."""

REVIEWED: Roles[Partial, Literal["reviewed"], Partial] = Roles(
    DATE,
    [
        Role(
            "reviewed",
            "reviewed",
            r"(?:last|most recently) reviewed (?:in |on )?(?:the )?:? ?#",
            {"Last reviewed in March 2024.": Partial(2024, 3),
             "Applications are reviewed in March 2024": None},
        ),
        Role(
            "reviewed_under_label",
            "reviewed",
            r"^\W*#",
            {"Last reviewed: 12 May 2023": Partial(2023, 5, 12), "Last updated: 12 May 2023": None},
            label=r"^(?:date )?(?:last )?(?:quality )?review(?:ed)?(?: date| on)?\W*$",
        ),
    ],
    lambda date, kind, words: None if date.order_unknown or not date.year else date,
)  # fmt: skip
"""When the offering was last reviewed; an update of its page is no review."""


_LIFE: Final[Rules[bool]] = Rules(
    [
        Rule("life",
             r"valid|valable|gültig|geldig|expir|lapse|good for|current for|runs? out|lasts|holds|verloopt",
             lambda m: True, {"valid": True}),
        Rule("life_by_label", r"\S", lambda m: True, {"Validity: 3 years": True},
             label=r"valid|expir|certification period|gültig|geldig"),
    ]
)  # fmt: skip
_REVIEW: Final[Rules[bool]] = Rules(
    [
        Rule("review", r"(?:last|recently) reviewed", lambda m: True, {"Last reviewed": True}),
        Rule("review_by_label", r"\S", lambda m: True, {"Reviewed: 2024": True}, label=r"review"),
    ]
)  # fmt: skip


def read_quality(view: View) -> Quality:
    """What a listing says about it."""
    return Quality(
        process=_process(view),
        last_reviewed=_last_reviewed(view),
        validity=stated(view, "quality.validity", _validity(view)),
        renewal=_in_its_words(view, "renewal", RENEWAL),
        revocation=_in_its_words(view, "revocation", REVOCATION),
    )


def _validity(view: View) -> list[Reading[str]]:
    days = [
        Reading(f"P{int(s.text)}D", s, 0, len(s.text), "validity_token")
        for s in view.about("quality.validity.days")
        if re.fullmatch(r"[1-9]\d{0,4}", s.text)
    ]
    return [*days, *by_authority(VALIDITY.read(_said(view, "validity", _LIFE)))]


def _process(view: View) -> Field[QualityProcess]:
    """The process that is furthest from the provider: several may hold at once, which is no conflict."""
    order: tuple[QualityProcess, ...] = ("professional", "external", "internal")
    readings = sorted(by_authority(PROCESS.read(_said(view, "process"))), key=lambda r: order.index(r.value))
    return stated(view, "quality.process", [r for r in readings if r.value == readings[0].value])


def _last_reviewed(view: View) -> Field[When]:
    told = REVIEWED.read(_said(view, "last_reviewed", _REVIEW))
    last = sorted(told, key=lambda r: r.value.edtf, reverse=True)[:1]
    dated = [Reading(When(date=r.value.edtf), r.statement, r.start, r.end, r.rule) for r in last]
    return stated(view, "quality.last_reviewed", dated)


def _in_its_words(view: View, name: str, rules: Rules[str]) -> Field[str]:
    """In the words of the most trusted statement."""
    first = by_authority(rules.read(_said(view, name)))[:1]
    said = [Reading(r.quote.strip(), r.statement, r.start, r.end, r.rule) for r in first]
    return stated(view, f"quality.{name}", said)


_LABELS: Final = {
    "process": "accredited by",
    "last_reviewed": "last reviewed",
    "validity": "validity",
    "renewal": "renewal",
    "revocation": "revocation",
}
"""What a statement that a platform says is about one of them would be labelled on a page."""


def _said(view: View, name: str, words: Rules[bool] | None = None) -> Passage:
    """What may speak of one of them: where figures are read, which takes long, only what has such words."""
    free = view.free if words is None else Passage(dict.fromkeys(r.statement for r in words.read(view.free)))
    known = view.about(f"quality.{name}")
    return Passage((*view.under(_LABELS[name], known, instead=True), *free)) if known else free
