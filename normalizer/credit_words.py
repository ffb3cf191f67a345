"""What listings say about credit: amounts by unit, and the words that give or deny it.

Units of continuing education and professional development have rule sets of their own: they are no academic
credit.
"""

from __future__ import annotations

from collections.abc import Callable

import regex

from normalizer.listing import CreditAmount, CreditStatus, CreditUnit
from normalizer.patterns import Rule, Rules, number
from normalizer.recognition import always


def _amount(unit: CreditUnit, most: float) -> Callable[[regex.Match[str]], CreditAmount | None]:
    def value(match: regex.Match[str]) -> CreditAmount | None:
        low = number(match["lo"])
        high = number(match["hi"]) if match.groupdict().get("hi") else low
        if high < low or high > most:
            return None
        return CreditAmount(min=low, max=high, unit=unit)

    return value


def _of(low: float, unit: CreditUnit, high: float | None = None) -> CreditAmount:
    return CreditAmount(min=low, max=low if high is None else high, unit=unit)


# The letters that number words begin with: most positions of a text are passed over by one look.
_N = r"(?<![\w.,])(?=[\doftsenudcqvzh])(?P<lo>{n}|{word_n})(?:{to}(?P<hi>{n}|{word_n}))?"
_KIND = (
    r"(?:(?:academic|university|college|undergraduate|graduate|semester|quarter|post-?secondary|transferable|transcripted|degree|"
    r"course|full|level \d|standard|optional|ucas|cats|scqf|nqf|total|of)[\s-]){0,3}"
)
_NO_ACADEMIC_CREDIT = (
    r"(?!\w|[\s-](?:card|check|rating|score|risk|union|report|default|market|limit|note|line|bureau|history|analys|agenc|transfer into|"
    r"toward the cost|voucher)|[\s-](?:courses|classes|programs)\b|[\s-]hours? (?:are |is )?required|[\s-]?(?:each|per course|per class))"
)
# Credit that somebody must already have, may at most carry, or that another credential takes.
_OTHERS_BEFORE = (
    r"(?:minimum|maximum|at least|up to|at most|no more than|total|prerequisites?:?|prior|previous|completed|completion|completing|"
    r"earned|remaining|first|last|next|another|additional|extra|any|enrol+ed in|enrol+ment in|registered in|taking|transfer|toward\w*|"
    r"into|part of|than|every|each|minimum|within|category|ama pra)(?: of| a| an| the| your| our| \w+ing)*(?: to)?|"
    r"(?:toward\w*|part of|into|of|for|complete|completes|finish|within) (?:the|a|an|our|this|their|your|any)(?: [\w-]+){0,1}|"
    r"(?:requires?|require[sd]?|must (?:complete|have|earn|take)|need(?:s|ed)?)(?: (?:at least|a minimum of|the|\w+))?|"
    r"(?:each|every) (?:[\w-]+\s){1,3}(?:is|are|carries|carry|worth|offers?|earns?|has|have)(?: worth)?|chaque (?:[\w-]+\s){1,2}(?:vaut|compte|de)|"
    r"au moins|minimum de|maximum de|jusqu.à|avoir (?:réussi|complété|obtenu)|préalables?:?|programme de|des"
)
_OTHERS_AFTER = (
    r"(?:of|in) (?:prior|previous|other)|(?:are |is |were )?(?:required|needed|remaining|or (?:more|less|fewer))|"
    r"(?:in transfer|transfer|from (?:another|other)|per (?:term|semester|year|course|class|module)|a (?:term|semester|year)|each)|"
    r"(?:certificate|diploma|degree|program|major|minor|master|bachelor)\w*(?! (?:course|module))|"
    r"(?:exigés|requis|de préalables|par (?:session|trimestre|cours)|chacun)"
)
_LABEL_CREDIT = (
    r"^(?!.*(?:transfer|ceu|continuing|professional|pdu|pdh|cpd|cme|ects|hours required|minimum|maximum))(?:.*\W)?"
    r"(?:credits?|crédits?|créditos|credit (?:hours|value|points|weight|amount)|studiepunten|kreditpunkte|leistungspunkte|credit_hours|number_of_credits|creditvalue)\W*$"
)

EUROPEAN: Rules[CreditAmount] = Rules(
    r"ects|studiepunt|leistungspunkt|kreditpunkt|créditos europeos|european credit|crédits européens",
    [
        Rule(
            "ects",
            r"(?:" + _N + r"[\s-]?(?:(?:european )?(?:ects|credits? ects)(?![\p{L}])|crédits? (?:européens |ects)|crédito?s? ects|european credits?|ects)"
            r"|ects(?:[\s-](?:credits?|points?|punkte|crédits))?(?: ?[:=(]| ?-)? ?" + _N + r"(?![\w%/]))",
            _amount("ects", 400),
            {"6 ECTS": _of(6, "ects"), "6 ECTS-Punkte": _of(6, "ects"), "ECTS: 2.5": _of(2.5, "ects"), "30 crédits ECTS": _of(30, "ects")},
            unless_before=_OTHERS_BEFORE,
            unless_after=r"(?:[\s-]?(?:credits?|points?|punkte|crédits))?\s?(?:" + _OTHERS_AFTER + r")",
        ),
        Rule(
            "studiepunten",
            _N + r"\s?(?:studiepunt(?:en)?|leistungspunkte?n?|kreditpunkte?n?|créditos europeos)(?![\p{L}])",
            _amount("credit", 400),
            {"5 studiepunten": _of(5, "credit"), "6 Leistungspunkte": _of(6, "credit")},
        ),
        Rule(
            "ects_label",
            r"^" + _N + r"(?=\W*$|\s)",
            _amount("ects", 400),
            {"ECTS: 6": _of(6, "ects"), "ECTS credits: 7.5": _of(7.5, "ects")},
            label=r"ects",
        ),
    ],
    reach=45,
)  # fmt: skip

ABBREVIATED: Rules[CreditAmount] = Rules(
    r"\d ?(?:cr|ec)\b",
    [
        Rule(
            "cr",
            _N + r"\s?cr(?=\.?(?:\W*$|\s?[)\],;|·]))",
            _amount("credit", 60),
            {"(4.0 cr)": _of(4, "credit"), "3 cr.": _of(3, "credit"), "3 creative tasks": None},
        ),
        Rule(
            "ec",
            _N + r"\s?ec(?![\p{L}\d])",
            _amount("ects", 400),
            {"5 EC": _of(5, "ects"), "Omvang: 15 EC": _of(15, "ects")},
        ),
    ],
    reach=45,
)  # fmt: skip

PROFESSIONAL: Rules[CreditAmount] = Rules(
    r"ceu|\buec\b|pdu|pdh|professional dev|continuing education unit|c\.e\. unit|éducation continue|éducation permanente",
    [
        Rule(
            "ceu",
            r"(?:" + _N + r"[\s-]?(?:ceus?|uec|(?:continuing education|c\.e\.) units?|unités? d.éducation (?:continue|permanente))(?![\p{L}])"
            r"|(?:ceus?|continuing education units?)(?: ?\(ceus?\))?: ?" + _N + r")",
            _amount("ceu", 200),
            {"0.75 CEU": _of(0.75, "ceu"), "1.5 Continuing Education Units (CEUs)": _of(1.5, "ceu"), "CEUs: 2.0": _of(2, "ceu")},
        ),
        Rule(
            "ceu_label",
            r"^" + _N + r"(?=\W*$|\s(?:units?|ceu))",
            _amount("ceu", 200),
            {"CEUs: 1.8": _of(1.8, "ceu"), "Continuing Education Units: 0.6": _of(0.6, "ceu")},
            label=r"\bceus?\b|continuing education units?",
        ),
        Rule(
            "pdu",
            r"(?:" + _N + r"[\s-]?(?:pmi )?(?:pdus?|professional development units?)(?![\p{L}])|\bpdus?: ?" + _N + r")",
            _amount("pdu", 400),
            {"15 PDUs": _of(15, "pdu"), "PDUs: 7": _of(7, "pdu")},
        ),
        Rule(
            "pdh",
            r"(?:" + _N + r"[\s-]?(?:pdhs?|professional development hours?)(?![\p{L}])|\bpdhs?: ?" + _N + r")",
            _amount("pdh", 400),
            {"2 PDH": _of(2, "pdh"), "12 professional development hours": _of(12, "pdh")},
        ),
    ],
    reach=45,
)  # fmt: skip
"""Units of continuing education and professional development, which are no academic credit."""

ACADEMIC: Rules[CreditAmount] = Rules(
    r"credit|crédit|crédito| unit|-unit|^units|unité",
    [
        Rule(
            "this_is_credits",
            r"(?:this|the) (?:[\w-]+\s){0,3}?(?:course|certificate|micro-?credential|micro-?certificate|microprogram\w*|program(?:me)?|module|badge)"
            r" (?:[\w-]+ )?(?:is|are|carries|requires|consists of|comprises|is worth|totals|offers|awards|earns|has|contains|includes)(?: (?:a total of|completion of|worth|exactly|you|of))* ?"
            + _N + r"[\s-]?" + _KIND + r"credits?(?:[\s-]hours?)?" + _NO_ACADEMIC_CREDIT,
            _amount("credit", 200),
            {"This certificate requires 12 credits": _of(12, "credit"), "The program consists of a total of nine credits": _of(9, "credit")},
            unless_after=_OTHERS_AFTER,
        ),
        Rule(
            "credits",
            _N + r"[\s-]?" + _KIND + r"(?:credits?(?:[\s-](?:hours?|points?|units?|value))?|crédits?(?: universitaires?)?|créditos?|units? of (?:academic |university )?credit)" + _NO_ACADEMIC_CREDIT,
            _amount("credit", 200),
            {
                "3 credits": _of(3, "credit"),
                "3-credit course": _of(3, "credit"),
                "three academic credits": _of(3, "credit"),
                "« 3 crédits »": _of(3, "credit"),
                "1.5 to 3 credits": _of(1.5, "credit", 3),
                "60 credits required for the diploma": None,
                "at least 30 credits": None,
                "counts toward the 30-credit certificate": None,
                "0 credit cards": None,
            },
            unless_before=_OTHERS_BEFORE,
            unless_after=_OTHERS_AFTER,
        ),
        Rule(
            "credits_printed_first",
            r"(?<![\w-])(?:credit(?:s|[\s-](?:hours|value|points|units|weight))|crédits|créditos)(?: ?[:=]| ?-| of| is)? ?" + _N + r"(?![\w%/]|\.\d| ?(?:hours|weeks|months|years|%|students|courses))",
            _amount("credit", 200),
            {"Credits: 4.0": _of(4, "credit"), "Credit value 15": _of(15, "credit"), "credits 100% online": None},
            unless_before=r"(?:transfer|tax|ceu|cpd|cme|pdu|education|development|professional|for|of|with|minimum|maximum|extra|up to|earn)",
        ),
        Rule(
            "credits_to_complete",
            r"(?:credits?|units?|crédits?) (?:required |needed |requis )?(?:for|to|pour) (?:completion|complete(?: this \w+)?|graduation|graduate|terminer)(?: ?:| is| are)? ?" + _N + r"(?![\w%/])",
            _amount("credit", 200),
            {"minimum units for completion: 18": _of(18, "credit"), "Credits required to complete: 12": _of(12, "credit")},
        ),
        Rule(
            "credits_under_label",
            r"^" + _N + r"(?=\W*$|\s(?:credits?|units?|crédits?|cr)\b|\s?\()",
            _amount("credit", 200),
            {"Credits: 4.0": _of(4, "credit"), "Nombre de crédits: 3": _of(3, "credit"), "Credit hours: 1-3": _of(1, "credit", 3)},
            label=_LABEL_CREDIT,
        ),
        Rule(
            "units",
            r"(?:(?P<lo>{n})(?:{to}(?P<hi>{n}))? ?(?:academic |credit |university )units?|(?P<lo>\d{1,2}(?:\.\d{1,2})?)-?\s?unit course|(?P<lo>(?<![\w.,])\d{1,2}\.\d{1,2}) units)(?![\p{L}])",
            _amount("unit", 60),
            {"1.5 units": _of(1.5, "unit"), "a 3-unit course": _of(3, "unit"), "3 academic units": _of(3, "unit"), "3 units of competency": None},
            unless_before=_OTHERS_BEFORE,
            unless_after=_OTHERS_AFTER,
        ),
        Rule(
            "units_under_label",
            r"^" + _N + r"(?=\W*$|\s(?:credits?|units?|unités?)\b)",
            _amount("unit", 60),
            {"Units: 1.5": _of(1.5, "unit"), "Unités: 3": _of(3, "unit")},
            label=r"^(?:credit |course |academic |number of |nombre d.)?(?:units?|unités?)\W*$",
        ),
    ],
    reach=70,
)  # fmt: skip
"""Amounts of credit of the whole offering, in the unit that is printed."""

_CREDIT_WORDS = r"(?:academic|university|college|formal|degree|undergraduate|graduate|course|school|post-?secondary|official|program)"

STATUS: Rules[CreditStatus] = Rules(
    "credit|crédit|ects|contributoire|anrechenbar",
    [
        Rule(
            "both",
            r"\b(?=[a-zé])(?:(?:(?:for|as)[\s-])?credit(?:[\s-]?bearing)?,? (?:or|and|/|as well as|and/or) (?:for |as )?(?:a )?non-? ?credit|non-? ?credit(?:[\s-]bearing)?,? (?:or|and|/|and/or) (?:for |as )?(?:(?:an? )?"
            + _CREDIT_WORDS
            + r" )?credit|(?:with or without|crédité ou non|avec ou sans)(?: \w+)? cr[eé]dits?" r")",
            always("both"),
            {"available for credit or non-credit": "both", "credit and non-credit options": "both", "avec ou sans crédits": "both"},
        ),
        Rule(
            "non_credit",
            r"\b(?=[a-zé])(?:non-? ?credit(?:[\s-]bearing)?(?!\w)|non-? ?crédité\w{0,2}|non-? ?contributoire|hors[\s-]crédits?|(?:sans|aucun) (?:unité|crédits?)(?: (?:universitaire|scolaire)s?)?|"
            r"(?:ne (?:donne|comporte|procure|confère|mène)\w{0,3} pas|n.(?:accorde|offre|octroie|ouvre)\w{0,3} pas) (?:droit (?:à|aux) )?(?:(?:de|des|d.) ?)?(?:crédits?|unités?)(?!\w)|"
            r"(?:not (?:offered |taken |available |eligible |awarded |given )?(?:for|as)|(?:does|do|will|can|is|are|may) ?(?:not|n't|n’t) (?:be (?:used|applied|counted) (?:for|as|toward)|carry|bear|offer|provide|grant|award|earn|give|receive|include|count (?:for|as|toward)|come with|result in|confer|yield)|no|without|carries no|offers no|earns no|zero|nor)(?: (?:any|an?))? (?:(?:"
            + _CREDIT_WORDS
            + r"|or|and|,|transfer)[\s-]?){0,4}credits?(?!\w|[\s-]card|[\s-](?:check|history|score|is lost|will be lost))|"
            r"not (?:a )?(?:academic |university |college )?credit(?:[\s-]bearing| course)|not (?:academic|university|college|formal|degree) credits?(?!\w)|no formal credit|nicht anrechenbar|sin créditos|sem créditos" r")",
            always("non_credit"),
            {
                "non-credit course": "non_credit",
                "Cette formation ne donne pas de crédits": "non_credit",
                "This course does not carry academic credit.": "non_credit",
                "not for academic credit": "non_credit",
                "no university or college credit": "non_credit",
                "Cours non crédité": "non_credit",
                "sans crédit": "non_credit",
                "no credit card required": None,
            },
            unless_before=r"(?:convert|bridge|from|unlike|other|than|between|many|some|prior|previous|pathway from)(?: (?:a|an|other|our))?",
            unless_after=r"(?:will be|is|are)? ?(?:given|awarded|granted|received|issued)? ?(?:for|if|unless|until) (?:late|incomplete|you|both|students|prior|previous|work|missed|courses)|toward the (?:price|cost|fee)",
        ),
        Rule(
            "for_credit",
            r"\b(?=[a-zé])(?:(?:(?:for[\s-]|as a )credit(?: course| program)?(?!\w|[\s-](?:card|union|transfer|risk|check|for prior|or refund))|credit[\s-]bearing|(?<!tax |carbon |social |consumer |training |extra |payment |loan )credit[\s-](?:courses?|program(?:me)?|certificate|micro-?credential|class|option)(?!\w)(?! credit)|credit-eligible|cours crédité\w*|(?:formation|activité|programme|microprogramme) (?:crédité\w*|contributoire)|contributoire)" r")",
            always("credit"),
            {
                "a for-credit course": "credit",
                "credit-bearing micro-credential": "credit",
                "formation créditée": "credit",
                "available for credit transfer": None,
                "apply for credit for prior learning": None,
            },
            unless_before=r"(?:not|no|non|never|isn't|transferable|apply|ask|petition|eligible|considered|consideration|assessed|evaluated|evaluation|reviewed|request|transfer|recognition|exchange|be taken)(?: \w+)?",
            unless_after=r"(?:for|toward) (?:prior|previous|experience)|in the form|at another|analys|manag",
        ),
        Rule(
            "credits_of_parts",
            r"\b(?=[a-z\d])(?:each (?:[\w-]+\s){0,2}?(?:course|module|micro-?credential|class)s? (?:is|are|carries|is worth|earns|offers|has) (?:worth )?(?:{n}|{word_n}) (?:[\w-]+\s){0,2}?credits?(?!\w)|(?<!\w)(?:{n}|{word_n}) (?:[\w-]+\s){0,2}?credits? (?:each|per course|per module)(?!\w)" r")",
            always("credit"),
            {"Each course is worth 3 credits.": "credit", "four courses of 3 credits each": "credit", "each course is online": None},
            unless_before=r"ce|cme|cpe|professional",
        ),
        Rule(
            "ects_credits",
            r"(?:crédits?|credits?|créditos?) ects(?!\w)|ects[\s-](?:credits?|points?|punkte|crédits)(?!\w)",
            always("credit"),
            {"the number of ECTS credits": "credit", "no ECTS credits": None},
            unless_before=r"no|not|without|sans|aucun|keine|geen",
        ),
        Rule(
            "academic_credit",
            r"\b(?=[a-zé])(?:(?:earn(?:s|ing)?|receive[sd]?|carr(?:y|ies)|bear(?:s|ing)?|worth|offers?|awards?|awarded|grant(?:s|ed)|gain|get|obtain|with|provid(?:es|ing)|for|includes?|complete for|count(?:s|ing)? (?:as|for|toward)) (?:you )?(?:(?:full|optional|transferable|the same|both)[\s,-])?(?:"
            + _CREDIT_WORDS
            + r"[\s,-]{1,2}(?:level[\s-])?(?:(?:and|or) \w+ )?)credits?(?!\w|[\s-](?:for prior|card|transfer))|donn(?:e|ant) droit à (?:des |\d+ )?crédits?" r")",
            always("credit"),
            {
                "Learners earn academic credit": "credit",
                "carries university credit": "credit",
                "donne droit à des crédits": "credit",
                "the tax credit": None,
            },
            unless_before=r"(?:not|n't|n’t|no|cannot|may|might|could|never|nor|able to|apply to|how to|want to|wish to|eligible to|without|if you|whether)(?: (?:be|also|currently|you|directly))*",
        ),
    ],
)  # fmt: skip
"""Words that say whether there is academic credit."""

TOWARD_A_DEGREE: Rules[CreditStatus] = Rules(
    "toward|counts in|credited|transfers to|creditable|as credit|compte dans|comptent dans|reconnu",
    [
        Rule(
            "counts_toward_a_degree",
            r"(?<!not )(?<!n't )(?:(?:counts?|(?:can|may|will) be (?:applied|counted|used|credited)|appl(?:y|ies)|transfers?|credited|creditable|contribut\w+) (?:directly |fully |as (?:an? )?(?:\w+\s){0,3}credits? )?(?:toward|towards|into|as credit (?:in|for|toward|towards)|for credit (?:in|toward|towards))|(?:credited|transfers?) to|(?:compte|comptent|reconnu\w*) (?:dans|pour)) (?:[\w'’&-]+\s){0,8}?(?:degree|bachelor\w*|master(?!mind|class)\w*|diploma|baccalauréat|maîtrise|mba|msc|phd|meng|bsc|associate|(?<=the |an? |our |your )(?:ms|ma|bs|ba|mph|med))(?!\w)",
            always("credit"),
            {
                "counts toward a degree": "credit",
                "can be applied towards the Bachelor of Business": "credit",
                "apply to a master's degree": None,
                "counts toward your professional designation": None,
            },
            unless_before=r"(?:not|n't|n’t|cannot|never)(?: \w+)?|to|how to|students|learners|you|graduates",
        ),
    ],
)  # fmt: skip
"""What counts toward a degree or diploma is credit."""
