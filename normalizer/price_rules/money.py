"""Amounts of money as printed: signs and codes before or after the number, ranges and bounds.

What an amount is the price of, and whether it is a price at all, is decided in
:mod:`normalizer.price_rules.offers`; which dollars ``$`` means, in :mod:`normalizer.price_rules.currencies`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from normalizer.engine.matchers import matcher
from normalizer.patterns import Lead, Rule, Rules


@dataclass(frozen=True)
class Money:
    """An amount as one phrase prints it; a bound is ``None`` where the phrase leaves it open."""

    low: Decimal | None
    high: Decimal | None
    currency: str
    """ISO 4217 where the sign or code means one currency; else the bare sign (``$``), or ``""`` for none."""
    free: bool = False
    """Said in words ("free of charge"), not as the number 0."""


NOTHING = Money(Decimal("0.00"), Decimal("0.00"), "", free=True)
"""What words say is paid for what is free."""


_CODES = r"(?:cad|cdn|usd|aud|nzd|gbp|eur|chf|mxn|brl|sek|nok|dkk|sgd|hkd|inr|jpy|zar|pln|czk)"
_DOLLAR_CODE = r"(?:cad|cdn|ca|usd|us|aud|nzd|sgd|hkd|mxn)"
# A single letter joins the sign ("C$"): "a $50 deposit" is not Australian.
_DOLLAR = r"(?:(?<!\w)(?:(?:cad|cdn|usd|us|u\.s\.|aud|nzd|hkd|sgd|mxn)\s?|c|ca|can|a|au|nz|hk|s|sg|mx|r))?\$"
_NAMES: dict[str, str] = {
    "dollars canadiens": "CAD", "canadian dollars": "CAD", "dollars américains": "USD", "us dollars": "USD",
    "us dollar": "USD", "u.s. dollar": "USD", "american dollars": "USD", "canadian dollar": "CAD",
    "australian dollar": "AUD", "pound sterling": "GBP", "swiss franc": "CHF",
    "u.s. dollars": "USD", "australian dollars": "AUD", "dollars": "$", "dollar": "$", "euros": "EUR",
    "euro": "EUR",
    "pounds sterling": "GBP", "swiss francs": "CHF", "francs suisses": "CHF", "franken": "CHF",
    "francs": "francs",
    "zł": "PLN", "złotych": "PLN", "kč": "CZK", "kr": "kr", "kronor": "kr", "kroner": "kr", "ringgit": "MYR",
    "rm": "MYR", "rs": "rupees", "rs.": "rupees", "rupees": "rupees",
    "reais": "BRL", "fr.": "CHF", "sfr.": "CHF", "sfr": "CHF", "lei": "RON",
}  # fmt: skip
_SIGNS = {
    "£": "GBP", "€": "EUR", "₹": "INR", "cdn": "CAD", "c": "CAD", "ca": "CAD", "can": "CAD", "us": "USD",
    "u.s.": "USD",
    "a": "AUD", "au": "AUD", "nz": "NZD", "hk": "HKD", "s": "SGD", "sg": "SGD", "mx": "MXN", "r": "BRL",
}  # fmt: skip

_TAIL = r"(?:[.,]\d{1,2}(?:00)?(?!\d)|[.,]?[-–—]{1,2}(?=\s|$|[).;]))?(?!\d)"
# 1,250.00 · 1.250,00 · 1'250.– · 1250; a blank between thousands only where nothing else can follow the
# number
_AFTER_SIGN = (
    r"(?:\d{1,3}(?:[,.'’]\d{3}){1,3}(?!\d)|"
    r"\d{1,3}\s\d{3}(?=[.,]\d{2}(?!\d)|[.,]?[-–—]|"
    r"\s?(?:$|[;)(|/+–-]|[,.:](?!\d)|(?:plus|per|par|pro|for|pour|each|and|et|or|ou|a|an|is|covers|includes)\b|"
    + _CODES
    + r"))|\d{1,7}(?!\d))"
    + _TAIL
)
_BEFORE_SIGN = (
    r"(?<![\w.,'’])(?!000)(?:\d{1,3}(?:[,.'’]\d{3}){1,3}(?!\d)|\d{1,2}\s\d{3}(?!\d)|[1-9]\d\d\s000(?!\d)|"
    r"\d{1,7}(?!\d))" + _TAIL
)
_SCALE = (
    r"(?:thousand|millions?|billions?|trillions?|milliards?|millones|milhões|millionen|mio|mn|bn|m|k|mrd|mil|"
    r"tausend|lakhs?|crores?)(?!\w)"
)
_NOT_A_SUM = rf"(?!(?:\s?(?:-|–|\bto\b)\s?\d{{1,3}}(?:[.,]\d{{1,2}})?)?[\s-]?{_SCALE})"
"""After a whole number, so that none is cut out of "€3.4m"."""

_BOUNDS = (
    r"(?:(?P<upto>(?<!goes )(?<!go )(?<!going )(?<!went )up to|at most|(?:a )?max(?:imum|\.)?(?: of)?|"
    r"(?:no|not|never) more than|(?:never|not) exceed(?:s|ing)?|capped at|no higher than|less than|under|"
    r"jusqu.à|au plus|moins de|bis zu|höchstens|maximaal|hasta|até)|"
    r"(?:from|starting (?:at|from)|starts? (?:at|from)|as (?:low|little) as|at least|min(?:imum|\.)?(?: of)?|"
    r"more than|(?<!hand )(?<!hands )(?<!handing )over|à partir de|dès|au moins|ab|mindestens|vanaf|minimaal|"
    r"desde|a partir de)) "
)
_TO = r"\s?(?:-|–|—|‑|~|\bto\b|\bthrough\b|\bà\b|\bbis\b|\btot\b|\bt/m\b|\ba\b)\s?"
_AND = r"\s(?:and|et|und|en|y|e)\s"
_NOTHING_COUNTED = (
    r"(?=\s?(?:$|[,;.)(|/+]|per\b|par\b|pro\b|plus\b|each\b|depending\b|selon\b|" + _CODES + r"))"
)
_MORE = (
    r"(?P<more>\+(?!\s?(?:[$\d]|gst|hst|pst|qst|tps|tvq|vat|mwst|btw|\w{0,12}\s?tax))|"
    r"\s(?:and|&)\s(?:up|over|above)\b|\set\splus\b|\sof\smeer\b|\so\smás\b)?"
)


def money(match: re.Match[str]) -> Money | None:
    """Money from the groups ``lo``, ``hi``, ``sign``, ``code`` and ``more``; ``None`` for a range that runs
    backwards."""
    groups = match.groupdict()
    low = decimal(groups["lo"])
    high = decimal(groups["hi"]) if groups.get("hi") else low
    if high < low:
        return None
    currency = currency_of(groups.get("sign") or "", groups.get("code") or "")
    return Money(low, None if groups.get("more") else high, currency)


def _bounded(value: Money, lead: re.Match[str]) -> Money:
    if value.low != value.high:
        return value
    if lead.group("upto"):
        return replace(value, low=None)
    return replace(value, high=None)


_DECIMALS = matcher(r"[.,](?:(\d{1,2})|(\d{2})00)$")
_SEPARATORS = str.maketrans("", "", " ,.'’")


def decimal(text: str) -> Decimal:
    """The number of an amount: ``1 250,00``, ``1'200.–`` and ``$1,250`` have two decimals in every language.
    A machine's ``570.0000`` has them too."""
    printed = text.rstrip(".,-–— ")
    match = _DECIMALS.search(printed)
    whole = (printed[: match.start()] if match else printed).translate(_SEPARATORS)
    cents = (match[1] or match[2]) if match else ""
    return Decimal(f"{whole}.{cents:0<2}")


def currency_of(sign: str, code: str = "") -> str:
    """ISO 4217 of a printed sign, code or name; a sign that many countries use stays a sign."""
    for words in (code, sign):
        folded = " ".join(words.lower().strip("() :").split())
        letters = folded.replace("$", "").strip()
        if known := _NAMES.get(folded) or _SIGNS.get(letters):
            return known
        if len(letters) == 3 and letters.isalpha():
            return letters.upper()
    return "$" if "$" in sign + code else sign.strip()


def _amounts(
    kind: str, before: str, after: str, code: str, examples: Sequence[dict[str, Money | None]]
) -> list[Rule[Money]]:
    """The ways to print an amount: a range or one number, the sign before or after it."""
    code = rf"(?:\s?\(?(?P<code>{code})(?!\w)\)?)?"
    patterns = {
        "between": r"\b(?:between|entre|zwischen|"
        rf"tussen)\s(?:(?P<sign>{before})\s?(?P<lo>{_AFTER_SIGN}){code}{_AND}(?:{before})?\s?"
        rf"(?P<hi>{_AFTER_SIGN}){code}|"
        rf"(?P<lo>{_BEFORE_SIGN})(?:\s?{after})?{_AND}(?P<hi>{_BEFORE_SIGN})\s?(?P<sign>{after}))",
        "range_after": rf"(?P<sign>{before})\s?(?P<lo>{_AFTER_SIGN}){code}{_TO}(?P<again>{before})?\s?"
        rf"(?P<hi>(?>{_AFTER_SIGN})){_NOT_A_SUM}(?(again)|{_NOTHING_COUNTED}){code}",
        "range_before": rf"(?P<lo>{_BEFORE_SIGN})(?:\s?{after})?{_TO}(?P<hi>{_BEFORE_SIGN})\s?"
        rf"(?P<sign>{after}){code}",
        "amount_after": rf"(?P<sign>{before})\s?(?P<lo>(?>{_AFTER_SIGN})){_NOT_A_SUM}{code}{_MORE}",
        "amount_before": rf"(?P<lo>{_BEFORE_SIGN})\s?(?P<sign>{after}){code}{_MORE}",
    }
    return [
        Rule(f"{kind}_{name}", pattern, money, shown)
        for (name, pattern), shown in zip(patterns.items(), examples, strict=True)
    ]


def _of(low: str | None, high: str | None, currency: str) -> Money:
    return Money(Decimal(low) if low else None, Decimal(high) if high else None, currency)


SIGNED: Rules[Money] = Rules(
    _amounts(
        "sign",
        # With a blank on both sides the sign belongs to the number before it: 450 $ 900 $
        rf"(?:{_DOLLAR}|[£€¥₹])(?:(?=\d)|(?<!\d\s?[$£€¥₹]))",
        rf"(?:\$(?:\s?{_DOLLAR_CODE}(?!\w))?|[£€])(?!\s?\d)",
        rf"{_DOLLAR_CODE}\$?|EUR|GBP",
        [
            {
                "between £90 and £120": _of("90.00", "120.00", "GBP"),
                "entre 450 et 600 $": _of("450.00", "600.00", "$"),
            },
            {
                "$661.25 - $702.11": _of("661.25", "702.11", "$"),
                "CA$450–600": _of("450.00", "600.00", "CAD"),
                "$450 - 3 credits": _of("450.00", "450.00", "$"),
            },
            {
                "450 à 600 $": _of("450.00", "600.00", "$"),
                "de 1 250 $ à 1 450 $": _of("1250.00", "1450.00", "$"),
            },
            {
                "$1,250.00": _of("1250.00", "1250.00", "$"),
                "US$ 49": _of("49.00", "49.00", "USD"),
                "A $50 deposit": _of("50.00", "50.00", "$"),
                "$450 CAD": _of("450.00", "450.00", "CAD"),
                "€ 1.250,-": _of("1250.00", "1250.00", "EUR"),
                "from $99": _of("99.00", None, "$"),
                "up to $600": _of(None, "600.00", "$"),
                "$99+": _of("99.00", None, "$"),
                "$99+GST": _of("99.00", "99.00", "$"),
                "$5 million": None,
                "the old mart for €3.4m": None,
                "a $3.4-million lab": None,
                "losses of $3–4 billion": None,
                "MX$1,250": _of("1250.00", "1250.00", "MXN"),
            },
            {
                "1 250,00 $": _of("1250.00", "1250.00", "$"),
                "149 €": _of("149.00", "149.00", "EUR"),
                "450 000 $": _of("450000.00", "450000.00", "$"),
                "450 $ CA": _of("450.00", "450.00", "CAD"),
            },
        ],
    ),
    lead=Lead(_BOUNDS, _bounded),
    clauses_apart=True,
)
"""Amounts with a currency sign."""

CODED: Rules[Money] = Rules(
    _amounts(
        "code",
        rf"(?<!\w)(?:(?!cad\d+(?![\d.,])){_CODES}:?|s?fr\.|sfr|rm|rs\.?|kr\.?)",
        rf"(?:{_CODES}|{'|'.join(sorted(_NAMES, key=len, reverse=True))})(?!\w)".replace(" ", r"\s"),
        r"(?!)",
        [
            {"between 90 and 120 euros": _of("90.00", "120.00", "EUR")},
            {
                "CAD 450 - 600": _of("450.00", "600.00", "CAD"),
                "EUR 90 - EUR 120": _of("90.00", "120.00", "EUR"),
            },
            {
                "90 - 120 EUR": _of("90.00", "120.00", "EUR"),
                "de 90 à 120 euros": _of("90.00", "120.00", "EUR"),
            },
            {
                "CHF 1'200": _of("1200.00", "1200.00", "CHF"),
                "NOK 2 400, or less": _of("2400.00", "2400.00", "NOK"),
                "CHF 1 200.–": _of("1200.00", "1200.00", "CHF"),
                "Fr. 450.–": _of("450.00", "450.00", "CHF"),
                "RM 1,600": _of("1600.00", "1600.00", "MYR"),
                "Rs 1,600": _of("1600.00", "1600.00", "rupees"),
                "Rs. 1,600/-": _of("1600.00", "1600.00", "rupees"),
                "30 hrs. 1,600 learners": None,
            },
            {
                "895 EUR": _of("895.00", "895.00", "EUR"),
                "450 Canadian dollars": _of("450.00", "450.00", "CAD"),
                "12 euro": _of("12.00", "12.00", "EUR"),
                "1 850 zł": _of("1850.00", "1850.00", "PLN"),
                "AutoCAD 2024": None,
                "CAD8407 - Architectural Drafting": None,
                "up to 70 pounds": None,
            },
        ],
    ),
    lead=Lead(_BOUNDS, _bounded),
    clauses_apart=True,
)
"""Amounts with a currency code or name."""


def _rand(match: re.Match[str]) -> Money:
    low = decimal(match["lo"])
    return Money(low, decimal(match["hi"]) if match["hi"] else low, "ZAR")


_IN_RAND = r"(?:\d{1,3}(?:[\s,]\d{3})+|\d{2,7})(?:[.,]\d{2})?(?![\d\p{L}]|[.,-]\d)"
RAND: Rules[Money] = Rules(
    [
        Rule(
            "rand",
            rf"(?<![\w-])r\s?(?P<lo>{_IN_RAND})(?:{_TO}r?\s?(?P<hi>{_IN_RAND}))?",
            _rand,
            {
                "R9 850 per delegate": _of("9850.00", "9850.00", "ZAR"),
                "R12,500.00": _of("12500.00", "12500.00", "ZAR"),
                "R1 200 - R1 500": _of("1200.00", "1500.00", "ZAR"),
                "R850": _of("850.00", "850.00", "ZAR"),
                "R4.2": None,
                "CPR 2010": None,
                "Room R12B": None,
            },
        ),
    ],
    lead=Lead(_BOUNDS, _bounded),
    clauses_apart=True,
)
"""Amounts in rand, whose sign is a letter: to be read only where the page is South African."""

BARE: Rules[Money] = Rules(
    [
        Rule(
            "bare_amount",
            r"^(?:(?:approx\.|about|"
            rf"environ)\s)?(?P<lo>{_BEFORE_SIGN})(?:{_TO}(?P<hi>{_BEFORE_SIGN}))?(?=\W*$)",
            money,
            {
                "450": _of("450.00", "450.00", ""),
                "1,250.00": _of("1250.00", "1250.00", ""),
                "570.0000": _of("570.00", "570.00", ""),
                "450 - 600": _of("450.00", "600.00", ""),
                "450 students": None,
                "2024-09-01": None,
            },
        ),
        Rule(
            "bare_amount_of_some",
            rf"(?P<lo>{_BEFORE_SIGN})(?=\s?\(?(?:dom(?:estic)?|int(?:'l|l|ernational)?|(?:non )?residents?|"
            r"(?:non )?members?)(?!\p{L}))",
            money,
            {"3,120 (dom.) 9,870 (int'l)": _of("3120.00", "3120.00", ""), "12 students": None},
        ),
    ],
    clauses_apart=True,
)
"""A number alone, to be read only where the label says that it is a price."""

CURRENCY_WORDS = (
    *_CODES[3:-1].upper().split("|"), "Fr.", "euro", "Euro", "dollar", "Dollar", "sterling", "francs",
        "Franken", "reais", "Reais",
    "zł", "Kč", "kr", "RM", "ringgit", "Rs", "rupees",
)  # fmt: skip
"""As printed: codes are upper case."""

PRINTED_SIGNS = frozenset("$£€¥₹")
