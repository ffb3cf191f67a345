"""Credit in letters, "5 EC" and "6 LP", and the bare units of a course that is known by its code."""

from __future__ import annotations

from normalizer.credit_rules.credit_amounts import FIGURE, amount, of
from normalizer.listing import CreditAmount
from normalizer.patterns import Rule, Rules

OF_A_CODED_COURSE: Rules[CreditAmount] = Rules(
    [
        Rule(
            "units_of_a_coded_course",
            r"{begin}\(?" + FIGURE + r" units?\)?(?=\W*$)",
            amount("unit", 30),
            {"2 units.": of(2, "unit"), "It has 2 units.": None},
        ),
    ],
)
"""Read where the title begins with a course code; other courses are divided into units."""

ABBREVIATED: Rules[CreditAmount] = Rules(
    [
        Rule(
            "lp",
            FIGURE + r"\s?lp(?![\p{L}\d])",
            amount("credit", 200),
            {"Umfang: 5 LP": of(5, "credit"), "2 LPs": None},
        ),
        Rule(
            "cr",
            FIGURE + r"\s?cr(?=\.?(?:\W*$|\s?[)\],;|·]|\suniv))",
            amount("credit", 60),
            {"(4.0 cr)": of(4, "credit"), "3 cr.": of(3, "credit"), "3 creative tasks": None},
        ),
        Rule(
            "ec",
            FIGURE + r"\s?ec(?![\p{L}\d])",
            amount("ects", 400),
            {"5 EC": of(5, "ects"), "Omvang: 15 EC": of(15, "ects")},
        ),
    ],
)  # fmt: skip
