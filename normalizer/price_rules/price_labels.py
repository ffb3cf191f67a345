"""What the label of a statement says of the amounts under it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import get_args

from normalizer.engine.matchers import matcher
from normalizer.patterns import label_words
from normalizer.price_rules.price_purposes import PURPOSE, Purpose
from normalizer.price_rules.price_words import PAYER, TAX_NAMES, Found
from normalizer.raw import Statement

NEVER_A_PRICE = frozenset(("never", "no", "old"))
GENERIC: tuple[Purpose, ...] = ("extra", "regular", "new", "certificate_word", "fee")
SPECIFIC = frozenset(get_args(Purpose)) - NEVER_A_PRICE - frozenset(GENERIC)


def label_of(statement: Statement) -> str:
    """The words of the label, as far as a label of sense reaches."""
    return label_words(statement.label[:200])


_PRICE_LABEL = matcher(
    r"(?<!\p{L})(?:costs?|pric(?:e|es|ing)|fees?|tuition|rates?|(?<!en )charges?|tarifs?|prix|frais|coûts?|"
    r"droits|kosten|preise?|gebühr(?:en)?|entgelt|prijs|precios?|preços?|coste|costo|importe|valor|"
    r"invest(?:iss)?ement|contribution|écolage|minerval|(?:you|i|we|learners|students|participants) pay)"
    r"(?!\p{L})|"
    r"\p{L}(?:preis|kosten|gebühr(?:en)?|prijs|geld|entgelt)(?!\p{L})"
)


@lru_cache(maxsize=4096)
def names_price(label: str) -> bool:
    """Whether a label promises a price."""
    return _PRICE_LABEL.search(label_words(label[:200])) is not None


def is_priced(statement: Statement) -> bool:
    """Whether a statement's label, or the platform, says that it is about a price."""
    return statement.about == "price" or names_price(statement.label)


def names_ways_in(label: str) -> bool:
    """Whether a label is that of the ways to take the offering, one of which may be free."""
    return _WAYS_IN.match(label) is not None


_WAYS_IN = matcher(
    r"\W*(?:how (?:to|you can|can i)|ways? (?:to|of)) (?:tak|join|study|learn|enrol|do|follow|access|sign)|"
    r"\W*(?:your |enrol+ment |course |access |learning |study )*(?:options?|plans?|tracks?)\W*$",
    re.IGNORECASE,
)


def is_labelled_fact(statement: Statement) -> bool:
    """Whether a statement stands under a label that names something other than a price."""
    named = statement.label and statement.place.region == "facts" and statement.about is None
    return bool(named) and not is_priced(statement) and not names_ways_in(statement.label)


TAX_ALONE = matcher(rf"\s?\(?{TAX_NAMES}\)?\s?", re.IGNORECASE)


_NOT_IN_IT = matcher(
    r"\W*(?:(?:what is |what's )?not (?:in|included|covered|part of)\b|"
    r"(?:the )?(?:fee|price|tuition|cost)s? (?:does|do) not (?:include|cover)|"
    r"exclud(?:es|ed|ing)\b|(?:ce qui n'est )?(?:non|pas) (?:compris|inclus)|"
    r"nicht (?:im|enthalten|inbegriffen)|niet (?:inbegrepen|in de))",
    re.IGNORECASE,
)
"""A label of what one pays besides: "Not in the tuition: room about €900"."""
_FUNDED = matcher(
    r"\b(?:after|with|net of|less|under|après|avec|nach|mit|na|met) (?:[\p{L}-]+ ){0,3}"
    r"(?:funding|subsid(?:y|ies)|grants?|bursar(?:y|ies)|sponsorship|subventions?|förderung|subsidie)\b|"
    r"\b(?:subsidi[sz]ed|funded|nett?) (?:[\p{L}-]+ )?(?:fee|price|cost|rate) (?:payable|after|for)\b",
    re.IGNORECASE,
)
"""A label of what those pay for whom somebody pays the rest."""


def _without_payer(label: str) -> str:
    """A label without whom its column is for: "Student association International"."""
    payer = PAYER.last(f"{label}:")
    return label[: payer.start].rstrip() if payer and payer.end >= len(label) else label


def label_purpose(label: str) -> Found[Purpose] | None:
    """What a label says: "deposit on enrolment" is a deposit and "verified price" that of a certificate,
    whatever their last words."""
    if TAX_ALONE.fullmatch(label):
        return Found("no", 0, len(label), label)
    if _NOT_IN_IT.match(label):
        return Found("other", 0, len(label), label)
    if _FUNDED.search(label):
        return Found("never", 0, len(label), label)
    found = PURPOSE.find(f"{label}:") or PURPOSE.find(f"{_without_payer(label)}:")
    asked = [f for f in found if f.value not in NEVER_A_PRICE]
    if any(f.value in ("fee", "enrolment", "total") for f in asked):
        found = tuple(asked)  # "Fees & Payment"
    never = next((f for f in found if f.value in NEVER_A_PRICE), None)
    first = next((f for f in found if f.value in ("deposit", "application")), None)
    last = next((f for f in reversed(found) if f.value in SPECIFIC), None)
    return never or first or last or (found[-1] if found else None)
