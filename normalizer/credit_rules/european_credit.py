"""Amounts of the European Credit Transfer System as listings print them."""

from __future__ import annotations

from normalizer.credit_rules.credit_amounts import FIGURE, OTHERS_AFTER, OTHERS_BEFORE, amount, of
from normalizer.listing import CreditAmount
from normalizer.patterns import Rule, Rules

EUROPEAN: Rules[CreditAmount] = Rules(
    [
        Rule(
            "ects",
            r"(?:" + FIGURE + r"[\s-]?"
            r"(?:(?:european )?(?:ects|credits? ects)(?![\p{L}])|crédits? (?:européens |ects)|"
            r"crédito?s? ects|european credits?|ects)|"
            r"(?<![\p{L}])ects(?:[\s-](?:credits?|points?|punkte|crédits))?(?: ?[:=(]| ?-)? ?" + FIGURE
            + r"(?![\w%/]))",
            amount("ects", 400),
            {
                "6 ECTS": of(6, "ects"),
                "6 ECTS-Punkte": of(6, "ects"),
                "ECTS: 2.5": of(2.5, "ects"),
                "30 crédits ECTS": of(30, "ects"),
                "1 ECTS = 25 hours": None,
                "1 ECTS is awarded for every 25 hours": None,
                "1 ECTS credit is awarded on completion": of(1, "ects"),
                "1 ECTS entspricht 25 Stunden": None,
                "1.5 + 1.5 ECTS": None,
                "carried into the MSc in Soil Science (90 ECTS)": None,
                "Dyslexia affects 10-15% of people": None,
                "books and objects once interred": None,
            },
            unless_before=OTHERS_BEFORE,
            unless_after=r"(?:[\s-]?(?:credits?|points?|punkte|crédits))?\s?(?:" + OTHERS_AFTER + r")",
        ),
        Rule(
            "ects_in_brackets",
            FIGURE + r"\s?(?:studiepunt(?:en)?|leistungspunkte?n?|kreditpunkte?n?|credits?|crédits?|créditos|"
                r"credit points) ?(?:\((?:ects|ec)\)|nach ects)",
            amount("ects", 400),
            {"4 Leistungspunkte (ECTS)": of(4, "ects"), "5 studiepunten (EC)": of(5, "ects"),
             "5 credits (ec 2)": None},
        ),
        Rule(
            "studiepunten",
            FIGURE
            + r"\s?(?:studiepunt(?:en)?|leistungspunkte?n?|kreditpunkte?n?|créditos europeos)(?![\p{L}])",
            amount("credit", 400),
            {"5 studiepunten": of(5, "credit"), "6 Leistungspunkte": of(6, "credit")},
        ),
        Rule(
            "ects_label",
            r"^" + FIGURE + r"(?=\W*$|\s)(?! per | each)",
            amount("ects", 400),
            {"ECTS: 6": of(6, "ects"), "ECTS credits: 7.5": of(7.5, "ects"), "ECT: 1.5": of(1.5, "ects"),
             "ECTS: 0.5 per module": None},
            label=r"(?<!\p{L})ects(?!\p{L})|\(ecs?\)|^ec[st]?\W*$",
        ),
    ],
)  # fmt: skip
