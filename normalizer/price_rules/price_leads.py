"""Lines above amounts that say who pays them, or until or from when: "Early bird fees (until 30 April):"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from normalizer.date_rules.date_words import DATE
from normalizer.engine.matchers import matcher
from normalizer.listing import Payer
from normalizer.price_rules.price_words import PAYER
from normalizer.raw import Statement


@dataclass(frozen=True)
class Lead:
    """What a line says of the amounts below it."""

    payer: Payer | None
    words: tuple[str, ...]
    """Who pays, and when, as the line has it."""


_FEES = matcher(
    r"(?<!\p{L})(?:fees?|prices?|rates?|costs?|tuition|tarifs?|frais|prix|coûts?|droits|gebühr\w*|preise?|"
    r"kosten|prijs|prijzen|tarie\w+|precios?|tarifas?|preços?)(?!\p{L})",
    re.IGNORECASE,
)
_SINCE_OR_UNTIL = matcher(
    r"(?<!\p{L})(?:until|till|before|through|up to(?: and including)?|by|from|as of|after|since|jusqu['’]au|"
    r"avant le|à partir du|dès le|après le|bis(?: zum)?|ab(?: dem)?|vor dem|nach dem|tot(?: en met)?|vóór|"
    r"vanaf|na|hasta el|desde el|até|a partir de)\s$",
    re.IGNORECASE,
)
_DIGITS = matcher(r"[\d.,\s]+")
_LONGEST = 160


def leads(statements: Sequence[Statement], with_amounts: Collection[int]) -> dict[int, Lead]:
    """By identity of a statement with amounts, what the line above it and its like says of them."""
    found: dict[int, Lead] = {}
    lead: Lead | None = None
    rows = set[str]()
    for statement in statements:
        if id(statement) not in with_amounts:
            lead, rows = _lead(statement), set()
            continue
        row = f"{statement.label}|{_DIGITS.sub('', statement.text)}"
        if row in rows:  # once more for others, or for later
            lead = None
        rows.add(row)
        if lead:
            found[id(statement)] = lead
    return found


def _lead(statement: Statement) -> Lead | None:
    text = statement.text.strip()
    if len(text) > _LONGEST or not text.endswith(":") or not _FEES.search(text):
        return None
    who = PAYER.first(text)
    days = [
        f"{before.group().strip()} {reading.quote}"
        for reading in DATE.read([statement])
        if reading.value.month and (before := _SINCE_OR_UNTIL.search(statement.text[: reading.start]))
    ]
    said = (*((who.words,) if who and who.value in _OF_SOME else ()), *days)
    return Lead(who.value if who else None, said) if who or days else None


_OF_SOME = ("early_bird", "other")
"""Payers whose words tell more than their name."""
