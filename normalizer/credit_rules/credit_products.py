"""Credit of a whole whose parts bear equal credit and are counted: "Four courses of four credits each"."""

from __future__ import annotations

import re

from normalizer.credit_rules.credit_amounts import figure, of
from normalizer.listing import CreditAmount, CreditUnit
from normalizer.patterns import Rule, Rules


def _product(match: re.Match[str]) -> CreditAmount | None:
    total = figure(match["count"]) * figure(match["each"])
    unit: CreditUnit = "ects" if "ects" in match.group() else "credit"
    return CreditAmount(min=total, max=total, unit=unit) if total <= 200 else None


def _printed_product(match: re.Match[str]) -> CreditAmount | None:
    product = _product(match)
    return product if product and product.max == figure(match["total"]) else None


_PARTS_OF_IT = (
    r"(?:[\w-]+ )?(?:courses|classes|modules|subjects|cours|kurse|cursussen|cursos|asignaturas|módulos)"
)
_EACH_CREDITS = (
    r"(?P<each>{n}|{word_n})[\s-]?(?:ects|ec|"
    r"(?:academic |graduate |university |quarter |semester )?(?:credits?|units?|crédits?|créditos?)"
    r"(?: ects| points?| units?| hours?)?)(?!\w)"
)

PRODUCTS: Rules[CreditAmount] = Rules(
    [
        Rule(
            "courses_of_each",
            r"(?<![\w.,])(?P<count>{n}|{word_n}) " + _PARTS_OF_IT
            + r",? (?:of|at|with|worth|de|à|van|zu|con|com|carrying|\()?\s?" + _EACH_CREDITS
                + r"(?= (?:each|apiece|chacune?|elk|je|cada)(?!\w))",
            _product,
            {
                "Four courses of four credits each": of(16, "credit"),
                "9 courses, 3 credits each": of(27, "credit"),
                "three modules of 5 ECTS each": of(15, "ects"),
                "choose four courses of 3 credits each": None,
                "four courses of 3 weeks each": None,
            },
            unless_before=r"(?:choose|pick|select|any|from|up to|at least|one of|take)(?: \w+)?",
            unless_after=r"[^.]{0,10}(?:plus|and (?:an?|one|two|the))",
        ),
        Rule(
            "courses_of_each_in_all",
            r"(?<![\w.,])(?P<count>{n}|{word_n}) " + _PARTS_OF_IT
            + r",? (?:of|at|with|worth|de|à|van|zu|con|com|carrying|\()?\s?" + _EACH_CREDITS
                + r"\)?,? (?:or |so |for |making |soit )?(?:a total of )?(?P<total>{n}|{word_n}) "
                r"(?:credits? |crédits? |units? )?"
                r"(?:in all|in total|altogether|all told|overall|au total|en tout)(?!\w)",
            _printed_product,
            {
                "six classes of 3 credit units, 18 in all": of(18, "credit"),
                "four courses of three credits, twelve altogether": of(12, "credit"),
                "quatre cours de 3 crédits, soit 12 crédits au total": of(12, "credit"),
                "It has four courses of 3 credits, 15 in all": None,
                "six classes of 3 hours, 18 in all": None,
            },
        ),
        Rule(
            "opens_with_courses_of",
            r"{begin}(?:(?:the |this |ce |cette |le |la )?(?:\w+ )?"
            r"(?:certificate|program(?:me)?|micro ?credential|microprogramme|certificat) "
            r"(?:is|has|consists of|comprises|is made of|compte|comprend) )?(?P<count>{n}|"
            r"{word_n}) " + _PARTS_OF_IT + r" (?:of|at|worth|de|à|van|zu) "
            + _EACH_CREDITS
                + r"(?=\W*$|[.,;:]| (?:make|make up|form|on|in|over|taken|le|en|au)(?!\w))",
            _product,
            {"Trois cours de 3 crédits, le soir": of(9, "credit"), "Three modules of 5 ECTS.": of(15, "ects"),
             "It has three modules of 5 weeks.": None},
        ),
        Rule(
            "courses_of_credits",
            r"(?:consists? of|comprises?|comprised of|made (?:up )?of|composed of|includes exactly) "
            r"(?P<count>{n}|{word_n}),? (?P<each>{n}|{word_n})[\s-]credit (?:[\w-]+\s){0,2}?"
            r"(?:courses|classes|modules)|"
            r"(?<![\w.,])(?P<count>{n}|{word_n}) \((?P<each>{n}|{word_n})[\s-]credits?\) "
            r"(?:courses|classes|modules|units)",
            _product,
            {
                "The program consists of 10, three-credit courses.": of(30, "credit"),
                "comprises four 3-credit courses": of(12, "credit"),
                "two (2 credit) units at Level 7": of(4, "credit"),
                "choose from ten three-credit courses": None,
            },
        ),
    ],
)  # fmt: skip
"""Parts of equal credit, where the text counts all of them: "Four courses of four credits each"."""
