"""Units of continuing education and professional development as listings print them: no academic credit."""

from __future__ import annotations

from normalizer.credit_rules.credit_amounts import FIGURE, IS_DEFINED, amount, of
from normalizer.listing import CreditAmount
from normalizer.patterns import Rule, Rules

_NOT_ITS_OWN = (
    r"(?:renewed|recertif(?:y|ied)|re certif(?:y|ied)|maintain(?:ed)?)(?!\p{L})[^.;]{0,80}?|"
    r"(?:renew|recertify|maintain|keep)(?!\p{L})[^.;]{0,60}?(?<!\p{L})"
    r"(?:earn|complet|report|submit|collect|accumulat)\p{L}*(?: \p{L}++){0,3}? ?|"
    r"(?:every|each) [^.;]{0,30}|"
    r"(?:up to|at most|at least|as many as|a maximum of|maximum|minimum|hasta|até|jusqu.à|bis zu|tot)"
    r"(?: of)?|"
    r"(?:required|core|elective|mandatory) (?:courses|modules|classes)[^.;:]{0,50}"
)
"""Before credits that are a bound or keep an award: "renewed by 30 CPE credits"."""
_OVER_YEARS = (
    r"(?:(?:in |during |over )?(?:every|each|per|a|an|any|over|your|the)(?: [\w-]+){0,2}? "
    r"(?:years?|(?:(?:certification|renewal|recertification|reporting|licensure) )?(?:cycle|period))|"
    r"annually|yearly|"
    r"to (?:renew|maintain|keep|recertify))(?!\p{L})"
)
"""After credits that keep an award: "60 PDUs every three years"."""

PROFESSIONAL: Rules[CreditAmount] = Rules(
    [
        Rule(
            "ceu",
            r"(?:" + FIGURE + r"[\s-]?(?:(?!to|and|or|of|per|hour)[a-z]{2,6} )?"
            r"(?:ceus?|uec|(?:continuing education|c\.e\.) units?|"
            r"unités? d.éducation (?:continue|permanente))(?![\p{L}])|"
            r"(?:ceus?|continuing education units?)(?: ?\(ceus?\))?: ?" + FIGURE
            + r"|(?<![\w.])(?P<lo>\.\d{1,2})[\s-]?(?:ceus?|continuing education units?)(?![\p{L}]))",
            amount("ceu", 200),
            {"0.75 CEU": of(0.75, "ceu"), "1.5 Continuing Education Units (CEUs)": of(1.5, "ceu"),
             "CEUs: 2.0": of(2, "ceu"), "0.3 AOTA CEUs": of(0.3, "ceu"), ".3 CEU's": of(0.3, "ceu"),
             "the equivalent of .3 continuing education units": of(0.3, "ceu"),
             "1 CEU = 10 hours": None, "up to 2 CEUs": None, "Maintain it with 20 CEUs": None},
            unless_before=_NOT_ITS_OWN,
            unless_after=rf"{IS_DEFINED}|{_OVER_YEARS}",
        ),
        Rule(
            "ceu_label",
            r"^" + FIGURE + r"(?=\W*$|\s(?:units?|ceu)|\s\(\p{L}{2,6}\)\W*$)",
            amount("ceu", 200),
            {"CEUs: 1.8": of(1.8, "ceu"), "CEUs: 12 (NMBI)": of(12, "ceu"),
             "Continuing Education Units: 0.6": of(0.6, "ceu"),
             "continuing_ed_credits: 7.2": of(7.2, "ceu"),
             "How many CEUs do I need?: 24 CEUs per two-year cycle": None},
            label=r"\bceus?\b|continuing ed(?:ucation)? (?:units?|credits?)",
            unless_after=rf"(?:ceus?|units?)?\s?{_OVER_YEARS}",
        ),
        Rule(
            "pdu",
            r"(?:" + FIGURE + r"[\s-]?(?:(?!to|and|or|of|per|hour)[a-z]{2,6} )?"
            r"(?:pdus?|professional development units?|"
            r"unidades de (?:desarrollo|desenvolvimento) profes?sional)(?![\p{L}])|"
            r"\bpdus?: ?" + FIGURE + r")",
            amount("pdu", 400),
            {"15 PDUs": of(15, "pdu"), "PDUs: 7": of(7, "pdu"), "hasta 35 PDUs": None,
             "30 unidades de desarrollo profesional (PDUs)": of(30, "pdu"),
             "60 PDUs every three years": None, "30 PDUs in every three-year cycle": None,
             "40 PDUs per renewal period": None, "10 PDUs. Held every year.": of(10, "pdu")},
            unless_before=_NOT_ITS_OWN,
            unless_after=rf"(?:are |is )?(?:needed|required)|{_OVER_YEARS}",
        ),
        Rule(
            "pdh",
            r"(?:" + FIGURE + r"[\s-]?(?:pdhs?|professional development hours?)(?![\p{L}])|\bpdhs?: ?"
            + FIGURE + r")",
            amount("pdh", 400),
            {"2 PDH": of(2, "pdh"), "12 professional development hours": of(12, "pdh"),
             "24 PDHs a year": None},
            unless_before=_NOT_ITS_OWN,
            unless_after=_OVER_YEARS,
        ),
        Rule(
            "professional_label",
            r"^" + FIGURE + r"(?=\W*$)",
            amount("pdh", 400),
            {"PDH: 7": of(7, "pdh"), "Professional development hours: 7.5": of(7.5, "pdh")},
            label=r"^(?:pdhs?|professional development hours?)\W*$",
        ),
        Rule(
            "cpd_label",
            r"^" + FIGURE + r"(?=\W*$)",
            amount("cpd", 400),
            {"CPD points: 12": of(12, "cpd"), "CPD hours: 12": None},
            label=r"^(?:cpd|cpe|cme|cne)[\s-](?:credits?|points?|units?)\W*$",
        ),
        Rule(
            "pdu_label",
            r"^" + FIGURE + r"(?=\W*$)",
            amount("pdu", 400),
            {"PDU: 7": of(7, "pdu")},
            label=r"^(?:pdus?|professional development units?)(?: credits?| points?)?\W*$",
        ),
        Rule(
            "contact_hours_of_continuing_education",
            FIGURE + r" (?:(?:contact|clock) hours? of (?:continuing|nursing|professional) \w+|"
                r"hours? of continuing (?:\w+ )?education credits?)",
            amount("contact_hours", 400),
            {
                "14 contact hours of continuing education": of(14, "contact_hours"),
                "7 hours of continuing education credits": of(7, "contact_hours"),
                "14 contact hours": None,
                "Renew by earning 30 contact hours of continuing education": None,
            },
            unless_before=_NOT_ITS_OWN,
            unless_after=_OVER_YEARS,
        ),
        Rule(
            "cpd",
            FIGURE + r"[\s-]?(?:category \d )?(?:\(\w+\) )?"
                r"(?:(?:cpd|cpe|cme|cne|m?cle|continuing professional development)[\s-](?:credits?|points?|"
                r"units?)|"
                r"ama pra category \d credits?)(?!\w)",
            amount("cpd", 400),
            {
                "10 CPD credits": of(10, "cpd"),
                "10 Category 1 (external) CPD points": of(10, "cpd"),
                "12.5 AMA PRA Category 1 Credits": of(12.5, "cpd"),
                "6 CPD hours": None,
                "It is renewed by 30 CPE credits.": None,
                "10 CPE credits to recertify": None,
            },
            unless_before=_NOT_ITS_OWN,
            unless_after=_OVER_YEARS,
        ),
    ],
)  # fmt: skip
"""Units of continuing education and professional development, which are no academic credit."""
