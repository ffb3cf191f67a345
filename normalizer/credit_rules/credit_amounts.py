"""Amounts of academic credit as listings print them, by unit."""

from __future__ import annotations

import re
from collections.abc import Callable

from normalizer.engine.parts import number
from normalizer.listing import CreditAmount, CreditUnit
from normalizer.patterns import Rule, Rules


def figure(text: str) -> float:
    """Nobody gives thousands of credits: ``1.500`` is one and a half."""
    return float(text) if re.fullmatch(r"\s*\d{1,2}\.\d{3}\s*", text) else number(text)


def amount(unit: CreditUnit, most: float) -> Callable[[re.Match[str]], CreditAmount | None]:
    def value(match: re.Match[str]) -> CreditAmount | None:
        low = figure(match["lo"])
        high = figure(match["hi"]) if match.groupdict().get("hi") else low
        if high < low or high > most:
            return None
        return CreditAmount(min=low, max=high, unit=unit)

    return value


def of(low: float, unit: CreditUnit, high: float | None = None) -> CreditAmount:
    return CreditAmount(min=low, max=low if high is None else high, unit=unit)


def _more_than(match: re.Match[str], courses: int) -> CreditAmount | None:
    """As many units as courses are courses; more are units of credit."""
    units = number(match["lo"])
    return of(units, "unit") if units > courses + 2 else None


# The letters that number words begin with: most positions of a text are passed over by one look.
FIGURE = (
    r"(?<![\w.,+])(?<!category )(?<!grade )(?<!\d ?\+ ?)(?=[\doftsenudcqvzh])(?P<lo>{n}|"
    r"{word_n})(?:{to}(?P<hi>{n}|{word_n}))?"
)
_BETWEEN = r"\b(?:between|entre|zwischen|tussen) (?P<lo>{n}|{word_n}) (?:and|et|und|en) (?P<hi>{n}|{word_n})"


UNITES = "unités_in_brackets"
"""Colleges count work terms in them too, so that they say nothing of academic credit by themselves."""

TOTAL = "total_of_credits"
"""Beside it every smaller amount is that of a part."""

_KIND = (
    r"(?:(?:academic|university|college|undergraduate|graduate|semester|quarter|post-?secondary|transferable|"
    r"transcripted|degree|course|institutional|developmental|full|level \d|standard|optional|ucas|cats|scqf|"
    r"nqf|uk|total|of a|of)[\s-]){0,3}"
)
_NO_ACADEMIC_CREDIT = (
    r"(?!\w|"
    r"[\s-](?:card|check|rating|score|risk|union|report|default|market|limit|note|line|bureau|history|analys|"
    r"agenc|transfer into|toward the cost|voucher)|"
    r"[\s-](?:courses|classes|programs|modules|units|blocks|workshops)\b|[\s-]hours? (?:are |is )?required|"
    r"[\s-]?(?:each|per course|per class))"
)
# Credit that somebody must already have, may at most carry, or that another credential takes.
OTHERS_BEFORE = (
    r"(?:(?:full-time|part-time) (?:students|learners|status|study|enrol\w+|load)[^.;:]{0,30}|"
    r"full[ -]time if you[^.;]{0,20}|(?:in)?to(?:wards?)? (?:the |an? |our )?"
    r"(?:m\.?sc|m\.?a|mba|m\.?ed|b\.?sc|b\.?a|bachelor|master|diploma)(?!\p{L})[^.;()]{0,60}\(|"
    r"between [\w.]{1,8} (?:and|et)|(?:students|learners|you|who) "
    r"(?:carry|register for|are registered (?:for|in)|enrol+ (?:for|in))|"
    r"(?:certificates|diplomas|programs|programmes)(?: [\w'-]+){0,5} "
    r"(?:range|vary|run|go|have|are|carry|need|require|take|comprise|consist)"
    r"(?: (?:from|of|in size from|anything from))?|(?:adapted|drawn|derived|extracted) from[^.;]{0,30}|"
    r"based on[^.;]{0,30}|minimum|maximum|at least|(?<!adds )(?<!add )up to|at most|no more than|total|"
    r"prerequisites?:?|prior|previous|completed|completion|completing|earned|remaining|first|last|next|"
    r"another|additional|extra|any|after|×|residency(?: requirement)?:?|(?:course )?load(?: is| of)?:?|"
    r"(?:students|learners|applicants) with|(?:already|who|should|must) (?:hold|have|possess)"
    r"(?: already| earned)?|hold(?:s|ing)?|mindestens|höchstens|minimaal|maximaal|al menos|leads? to|"
    r"leading to|converts? (?:in)?to|enrol+ed in|enrol+ment in|registered in|taking|transfer|toward\w*|"
    r"related course[^.;]{0,20}|all (?:\w+ ){1,4}courses(?: can)? (?:earn|gain|receive)|"
    r"pass(?:es|ed)?(?: in)?|mandatory|compulsory|core|dual|capstone|internship|practicum|electives?|"
    r"options?|(?:required|core|elective|mandatory) (?:courses|modules|classes)[^.;:]{0,50}|into|part of|"
    r"than|every|each|minimum|within)(?: of| a| an| the| your| our| \w+ing)*(?: to)?|"
    r"(?:toward\w*|part of|into|of|for|complete|completes|finish|within) (?:the|a|an|our|this|their|your|any)"
    r"(?: [\w-]+){0,1}|"
    r"(?:requir(?:es?|ed|ing)|must (?:complete|have|earn|take)|need(?:s|ed)?)"
    r"(?: (?:at least|a minimum of|the|\w+))?|"
    r"courses(?: \w+)? (?:carry|are|have|earn)(?: worth)?|(?:courses|modules|classes) of|replaces?|"
    r"of (?:the|a|its|our|that) (?:[\w-]+ )?(?:master|bachelor|degree|mba|msc)['’]s|"
    r"(?:exempt from|instead of|equivalent to) [^.;()]{0,30}\(|(?:saves?|spares?)(?: you)?|"
    r"(?:stand|stands) for|"
    r"(?:an?|one|un) (?:course|cours|module|class|credit)(?: \w+)? "
    r"(?:is worth|carries|equals|has|vaut|compte|comporte)(?: \w+)?|"
    r"(?:each|every) (?:[\w-]+\s){0,3}(?:is|are|carries|carry|worth|offers?|earns?|has|have)(?: worth)?|"
    r"chaque (?:[\w-]+\s){1,2}(?:vaut|compte|de)|au moins|minimum de|maximum de|jusqu.à|"
    r"avoir (?:réussi|complété|obtenu)|préalables?:?|programme de|des"
)
# "1 credit = 45 hours", "a 2.4 CEU course meets for 24 hours": the unit is explained.
IS_DEFINED = (
    r"(?:=|"
    r"(?:course )?(?:equals?|represents?|corresponds? to|meets|requires|"
    r"is (?:equal|equivalent|defined|worth|(?:awarded|given|earned) (?:for (?:each|every)|per)))|"
    r"représente|correspond(?!\w)|équivaut|entspricht|staat voor)"
)
OTHERS_AFTER = (
    r"(?:of|in) (?:prior|previous|other)|of [^.;,]{1,30} (?:are|is) (?:required|needed)|"
    r"(?:are |is |were )?(?:required|needed|remaining|or (?:more|less|fewer))|"
    r"(?:of|from|in) (?:the|our|an?|its|their) (?:[\w'’-]+ ){0,2}?(?:master|degree|bachelor|mba|msc)|"
    r"(?:once|if|when|after) (?:you(?: are|['’]re)|they are)? ?admitted|"
    r"(?:in transfer|transfer|from (?:another|other)|per (?:term|semester|year|course|class|module)|"
    r"a (?:term|semester|year)|each)|"
    r"(?:certificate|diploma|degree|program|major|minor|master|bachelor)\w*(?! (?:course|module))|"
    r"(?:exigés|requis|de préalables|par (?:session|trimestre|cours)|chacun)|"
    r"(?:capstone|internship|practicum|co-?op|work term|elective)|" + IS_DEFINED
)
_LABEL_CREDIT = (
    r"^(?!.*(?:transfer|ceu|continuing|professional|pdu|pdh|cpd|cme|ects|hours required|minimum|maximum))"
    r"(?:.*\W)?(?:credits?|"
    r"crédits?|créditos|credit (?:hours|hrs|value|points|weight|amount)|(?:semester|quarter) hours|"
    r"studiepunten|kreditpunkte|leistungspunkte|cats|scqf|credit (?:hours? )?value|"
    r"\w*coursecredits?)(?: required| requis)?\W*$"
)

ACADEMIC: Rules[CreditAmount] = Rules(
    [
        Rule(
            TOTAL,
            r"{begin}(?:(?:grand |program(?:me)? )?total|altogether|in all|au total|insgesamt) ?:? ?" + FIGURE
            + r" " + _KIND + r"(?:credits?(?: hours)?|(?:semester|quarter) hours|units|crédits?|créditos?)"
            r"(?!\w)|"
            r"(?:grand |program(?:me)? |{begin})total (?:required )?(?:credits?(?: hours)?|units)"
            r"(?: required)?(?: ?[:=]| is| are) ?" + FIGURE
            + r"(?![\w%])|" + FIGURE + r" " + _KIND + r"(?:credits?(?: hours)?|semester hours|quarter hours|"
            r"crédits?),? (?:altogether|all told|in all|in total|au total|insgesamt)(?!\w)",
            amount("credit", 400),
            {"Core: 6 credits. Total: 12 credits.": of(12, "credit"), "Total: 12 weeks": None,
             "CIS 110 (3), CIS 124 (4), CIS 130 (3). Total: 10 units": of(10, "credit"),
             "Total units: 11": of(11, "credit"), "Total units sold: 11": None,
             "two electives, 15 credit hours altogether": of(15, "credit"),
             "at most 15 credits in all": None},
            unless_before=r"(?:at most|at least|no more than|up to|(?:maximum|minimum)(?: of)?|au plus)",
        ),
        Rule(
            "program_of_credits",
            r"^\W*(?:programme|certificat|formation) de " + FIGURE + r" crédits(?!\w)",
            amount("credit", 200),
            {"Programme de 30 crédits offert à temps partiel": of(30, "credit"),
             "dans un programme de 30 crédits": None},
        ),
        Rule(
            "credits_needed",
            r"{begin}(?:a total of )?" + FIGURE + r" " + _KIND + r"(?:credits?(?: hours)?|"
            r"(?:semester|quarter) hours|crédits?) (?:are|is|sont) (?:needed|required|requis|exigés)"
            r"(?=\W*$|[:;,] )|"
            r"(?:for|makes|making|to make) a total of (?P<lo>{n}) "
            r"(?:credits?|credit hours|semester hours|quarter hours|semester credits)(?!\w)",
            amount("credit", 200),
            {"Fifteen credits are needed: four courses and a practicum": of(15, "credit"),
             "four courses, for a total of 12 semester hours": of(12, "credit"),
             "60 credits are needed to apply": None},
        ),
        Rule(
            "sum_of_credits",
            r"= ?" + FIGURE + r" " + _KIND + r"(?:credits?|crédits?|créditos?)(?!\w)",
            amount("credit", 200),
            {"4 courses × 3 credits = 12 credits": of(12, "credit"), "4 × 3 = 12 weeks": None},
        ),
        Rule(
            "credits_of_a_coded_course",
            r"^(?:[a-z]{2,5} \d{1,4}[a-z]?\b.{0,60}? ?[-–|,:] ?|"
            r"[a-z]{2,5} \d{3,4}[a-z]?\b.{3,60}?\s(?=\d{1,2} credits? ?"
            r"(?:required|$)))" + FIGURE + r" (?:credits?|units?)(?!\w)",
            amount("credit", 60),
            {"HIM 120 Pharmacology for Coders - 2 units": of(2, "credit"),
             "CAHT 103 Food Service Sanitation - 2 Credits Required to receive": of(2, "credit"),
             "NUTR 122 Nutrition Science 3 Credits Required to receive": of(3, "credit"),
             "Level 300 – 2 weeks": None},
        ),
        Rule(
            "credits_of_a_length",
            r"completion of " + FIGURE + r" credits?(?!\w)",
            amount("credit", 200),
            {"Duration: three years or completion of 90 credits": of(90, "credit"), "Length: 90 days": None},
            label=r"^(?:duration|(?:program )?length|durée)\W*$",
        ),
        Rule(
            "credits_of_a_code",
            r"^(?:[a-z&]{2,8} ){1,3}\w{2,5} \((?P<lo>{n})\)",
            amount("credit", 60),
            {"Credit: CEDU HIST 209 (3)": of(3, "credit"), "Credit: given to everyone (maybe)": None},
            label=r"^credits?\W*$",
        ),
        Rule(
            "half_a_credit",
            r"\b(?:half|one-half)(?: of)?(?: a| an)?[\s-](?:academic )?credit(?! card)(?!\w)",
            lambda match: CreditAmount(min=0.5, max=0.5, unit="credit"),
            {"A half-credit course": of(0.5, "credit"), "half a credit": of(0.5, "credit"),
             "half the credits": None},
            unless_before=OTHERS_BEFORE,
        ),
        Rule(
            "credits_between",
            _BETWEEN + r"[\s-]?" + _KIND + r"(?:credits?|crédits?|créditos?)(?!\w)",
            amount("credit", 200),
            {"Between 3 and 6 credits": of(3, "credit", 6), "entre 3 et 6 crédits": of(3, "credit", 6),
             "between 3 and 6 weeks": None, "Our certificates have between 9 and 18 credits": None},
            unless_before=OTHERS_BEFORE,
            unless_after=OTHERS_AFTER,
        ),
        Rule(
            "award_of_credits",
            r"(?:^(?:an? |un |une )?|"
            r"{begin}(?:the|our) (?=(?:(?!courses?|modules?)[\w-]+,? ){1,4}"
            r"(?:certificate|micro-?credential|diploma|program))|"
            r"\b(?:this|is an?|as an?|ce|cette|est une?|work(?:s|ed|ing)? on (?:the|an?)|"
            r"(?:offer|run|teach|design|build|launch|develop|start)(?:s|ed|ing)? (?:the|its|our|an?)) )"
            r"(?:(?:part-time|full-time|online|flexible|new|short|stackable|hybrid|blended|self-paced|"
            r"professional|graduate|undergraduate),? "
            r"){0,3}" + FIGURE + r"[\s-]" + _KIND + r"(?:credits?|crédits?)(?:[\s-]hours?)?"
            r"(?!\w) (?!per |each |par |for |of )(?:[\w-]+\s){0,2}?(?:certificate|micro-?credential|"
            r"micro-?certificate|microprogram\w*|program(?:me)?|course|module|badge|diploma|certificat)"
            r"(?!\w)",
            amount("credit", 200),
            {
                "A 12 credit-hour certificate": of(12, "credit"),
                "This 9-credit graduate certificate": of(9, "credit"),
                "A part-time, 60-credit certificate made of three 20-credit modules": of(60, "credit"),
                "It is a 15-credit program": of(15, "credit"),
                "The 29-credit certificate joins microbiology to brewing": of(29, "credit"),
                "Staff worked on the 30-credit certificate": of(30, "credit"),
                "part of a 30-credit certificate": None,
                "It counts toward the 30-credit certificate": None,
            },
        ),
        Rule(
            "this_is_credits",
            r"(?:this|the) (?:[\w-]+\s){0,3}?(?:course|certificate|micro-?credential|micro-?certificate|"
            r"microprogram\w*|program(?:me)?|module|badge) (?:[\w-]+ )?(?:is|are|carries|requires|"
            r"consists of|comprises|is worth|totals|adds up to|comes to|amounts to|is made (?:up )?of|"
            r"is rated at|offers|awards|earns|gives|brings|yields|has|contains|"
            r"includes)(?: (?:a total of|completion of|worth|exactly|you|of))* ?"
            + FIGURE + r"[\s-]?" + _KIND + r"credits?(?:[\s-]hours?)?" + _NO_ACADEMIC_CREDIT,
            amount("credit", 200),
            {"This certificate requires 12 credits": of(12, "credit"),
             "The program consists of a total of nine credits": of(9, "credit")},
            unless_after=OTHERS_AFTER,
        ),
        Rule(
            "this_one_has",
            r"\bcredits?\b[^.]{0,60}[;,.] (?:but |and |while )?this (?:one|certificate|program(?:me)?|award|"
            r"diploma|course|micro ?credential)(?: in [^.;:]{2,30})? (?:calls for|requires?|needs|has|takes|"
            r"carries|asks for|comes to|is) " + FIGURE + r"(?=\W*$|[:;,.(] )",
            amount("credit", 200),
            {"Certificates need 12 credits at least; this one has 18.": of(18, "credit"),
             "Minimum of 12 credits here; this certificate calls for 15: HIN 500 and 520": of(15, "credit"),
             "It has no credits; this one takes 15 weeks": None},
        ),
        Rule(
            "credits_to_earn_it",
            r"(?:needs?|takes?|complete|collect|earn|pass|requires?) " + FIGURE + r"[\s-]?" + _KIND +
                r"credits?(?:[\s-](?:hours?|points?))? (?:(?:are|is) needed )?to (?:earn|get|receive|obtain|"
                r"complete|finish|gain|be awarded) (?:it|this|"
                r"(?:the|your) (?:[\w-]+\s){0,2}?(?:certificate|micro-?credential|award|program(?:me)?|"
                r"badge))(?!\w)",
            amount("credit", 200),
            {"You need 15 credits to earn it": of(15, "credit"), "You need 60 credits to apply": None},
        ),
        Rule(
            "credits",
            FIGURE + r"[\s-]?" + _KIND + r"(?:credits?(?:[\s-](?:hours?|points?|units?|value))?|"
                r"crédits?(?: universitaires?)?|créditos?|units? of (?:academic |university )?credit)"
                + _NO_ACADEMIC_CREDIT,
            amount("credit", 400),
            {
                "3 credits": of(3, "credit"),
                "3-credit course": of(3, "credit"),
                "three academic credits": of(3, "credit"),
                "« 3 crédits »": of(3, "credit"),
                "1.500 Credits": of(1.5, "credit"),
                "counts as 0.5 of a credit": of(0.5, "credit"),
                "1 credit = 45 hours": None,
                "un crédit représente 45 heures": None,
                "1 credit internship": None,
                "The Capstone (4 credits)": None,
                "un cours vaut trois crédits": None,
                "Courses usually carry 3 credits.": None,
                "worth TWO (2) Grade 11 Credits": None,
                "Learners of all eight courses can earn 30 UK credits": None,
                "Mandatory - 4.0 credits": None,
                "1.5 to 3 credits": of(1.5, "credit", 3),
                "60 credits required for the diploma": None,
                "at least 30 credits": None,
                "counts toward the 30-credit certificate": None,
                "0 credit cards": None,
            },
            unless_before=OTHERS_BEFORE,
            unless_after=OTHERS_AFTER + r"|\) (?:units|courses|modules|classes)",
        ),
        Rule(
            "credits_printed_first",
            r"(?<![\w-])(?:(?:number of|total|variable|nombre de) )?"
            r"(?:credit(?:s(?: required)?|[\s-](?:hours|value|points|units|weight)|(?= ?:))|"
            r"crédits|créditos)(?: ?[:=]| ?-| of| is| ?\()? ?" + FIGURE
            + r"(?![\w%/]|\.\d| ?(?:high school|hours|weeks|months|years|%|students|courses))",
            amount("credit", 200),
            {
                "Credits: 4.0": of(4, "credit"),
                "Credit value 15": of(15, "credit"),
                "Credits (8) count toward the degree": of(8, "credit"),
                "Number of credits: 30 (Level 7)": of(30, "credit"),
                "Photo credit: 2 artists": None,
                "Dual credits: two high school credits": None,
                "credits 100% online": None,
            },
            unless_before=r"(?:dual|photo|image|picture|video|transfer|tax|ceu|cpd|cme|pdu|education|"
                r"development|professional|for|of(?: (?:under)?graduate| academic)?|with|minimum|maximum|"
                r"extra|up to|earn)",
        ),
        Rule(
            "credits_to_complete",
            r"(?:credits?|units?|crédits?) (?:required |needed |requis )?(?:for|to|pour) (?:completion|"
            r"complete(?: this \w+)?|graduation|graduate|terminer)(?: ?:| is| are)? ?"
            + FIGURE + r"(?![\w%/])",
            amount("credit", 200),
            {"minimum units for completion: 18": of(18, "credit"),
             "Credits required to complete: 12": of(12, "credit")},
        ),
        Rule(
            "credits_under_label",
            r"^" + FIGURE + r"(?=\W*$|\s(?:credits?|units?|crédits?|cr|lectures?|lec|labs?)\b|\s?\()",
            amount("credit", 200),
            {"Credits: 4.0": of(4, "credit"), "Nombre de crédits: 3": of(3, "credit"),
             "Credit hours: 1-3": of(1, "credit", 3)},
            label=_LABEL_CREDIT,
        ),
        Rule(
            "semester_hours",
            FIGURE + r"[\s-]?(?:(?:semester|quarter) hours?(?: of (?:academic )?credits?)?|"
                r"hours of (?:graduate|undergraduate|academic|college|university) credits?|"
                r"(?:cats|scqf) points)(?!\w)",
            amount("credit", 200),
            {"3 semester hours of credit": of(3, "credit"),
             "Eighteen hours of graduate credit": of(18, "credit"), "20 CATS points": of(20, "credit"),
             "3 semesters": None},
            unless_before=OTHERS_BEFORE,
            unless_after=OTHERS_AFTER,
        ),
        Rule(
            "units_in_brackets",
            r"\((?P<lo>{n}) units?\)",
            amount("unit", 60),
            {"Statics (3 units)": of(3, "unit"), "(3 units of measure)": None},
            unless_before=r"(?:diploma|degree|bachelor\w*|master\w*|ba|bsc?|ma|msc?)",
        ),
        Rule(
            UNITES,
            r"\((?P<lo>{n}) unités?\)",
            amount("unit", 60),
            {"Stage I (112h) (4 unités)": of(4, "unit"), "(4 unités de soins)": None},
        ),
        Rule(
            "units_printed_first",
            r"^(?:academic |course |total )?(?:(?:units?|unités?) ?:|units) ?" + FIGURE + r"(?=\W*$)",
            amount("unit", 60),
            {"Units: 3.0": of(3, "unit"), "Unit: Budgets": None},
        ),
        Rule(
            "units",
            r"(?:(?P<lo>{n}|{word_n})(?:{to}(?P<hi>{n}))?[\s-]?"
            r"(?:academic |credit |university |quarter |semester |graduate |undergraduate ){1,3}units?|"
            r"(?P<lo>\d{1,2}(?:\.\d{1,2})?)-?\s?unit course|"
            r"(?<![\w.,])(?P<lo>\d{1,3}) units(?=,? (?:in total|in all|all told|altogether|overall))|"
            r"(?:courses|classes),? (?:and )?\(?(?P<lo>\d{1,3}) units(?=[.,;)]|$| in)|"
            r"(?P<lo>three|four|five|six|one|two)[\s-]unit course|"
            r"{begin}(?P<lo>{n}|{word_n}) units "
            r"(?:at(?! (?:{n}|{word_n}|an?|your))|across|make up|in all|are needed|"
            r"over (?:{n}|{word_n}) quarters)|"
            r"(?P<lo>(?<![\w.,])\d{1,2}) units(?= of (?:course ?work|electives)|"
            r" from the (?:list|following|courses)|: (?:\w+ ){1,4}courses?)|"
            r"(?P<lo>(?<![\w.,])\d{1,2}\.\d{1,2}) units)(?![\p{L}])",
            amount("unit", 60),
            {"1.5 units": of(1.5, "unit"), "a 3-unit course": of(3, "unit"),
             "3 academic units": of(3, "unit"), "3 units of competency": None,
             "24 academic quarter units in all": of(24, "unit"),
             "18 units in total": of(18, "unit"), "Five courses, 15 units.": of(15, "unit"),
             "Sixteen units across four seminars": of(16, "unit"), "Four units over 12 months": None,
             "18 units: five core courses and one elective": of(18, "unit"), "6 units: 24 lessons": None,
             "a three-unit course": of(3, "unit")},
            unless_before=OTHERS_BEFORE,
            unless_after=OTHERS_AFTER,
        ),
        Rule(
            "units_of_named_courses",
            r"(?<![\w.,])(?P<lo>\d{1,2}|{word_n}) units(?:[:,]| \() ?(?:(?:including|of|core|the|from) )*"
            r"(?P<courses>[a-z]{2,4} ?\d{3}[a-z]?(?!\w)[^.;\n]{0,160})",
            lambda match: _more_than(match, len(re.findall(r"\b[a-z]{2,4} ?\d{3}", match["courses"]))),
            {"comprises 12 units: NPA 601, NPA 610 and two electives": of(12, "unit"),
             "9 units, including PHIL 601 and PHIL 610": of(9, "unit"),
             "three units: ENV 101, ENV 102 and ENV 103": None,
             "12 units: BSBOPS301 and eleven others": None},
            unless_before=OTHERS_BEFORE.replace("complete|", ""),
        ),
        Rule(
            "units_under_label",
            r"^" + FIGURE + r"(?=\W*$|\s(?:credits?|units?|unités?)\b)",
            amount("unit", 60),
            {"Units: 1.5": of(1.5, "unit"), "Unités: 3": of(3, "unit")},
            label=r"^(?:credit |course |academic |total |number of |nombre d.)?(?:units?|unités?)"
            r"(?: required)?\W*$",
        ),
        Rule(
            "units_under_total",
            r"^" + FIGURE + r" (?:(?:academic |semester |quarter )?(?:units|credits?)|"
            r"(?:semester|quarter) hours)\b",
            lambda match: amount("unit" if "units" in match.group() else "credit", 200)(match),
            {"Total: 10 units": of(10, "unit"), "Total: 15 credits": of(15, "credit"),
             "Total: 15 semester hours, drawn from five": of(15, "credit"), "Total: 10": None},
            label=r"^(?:grand |program(?:me)? )?total\W*$",
        ),
    ],
)  # fmt: skip
"""Amounts of credit of the whole offering, in the unit that is printed."""
