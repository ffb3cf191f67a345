"""Two prices of one offering, the lower until a day and the other from then on: "$160 until January 31, then
$195"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from normalizer.date_rules.date_words import MONTH
from normalizer.engine.matchers import matcher
from normalizer.listing import Payer, Price
from normalizer.price_rules.price_words import FROM_THEN


@dataclass(frozen=True)
class Asked:
    """A price with the words around its amount."""

    price: Price
    left: str
    right: str
    gap: str
    """All the words between the amount before it and this one."""
    year: int | None


_DAY = (
    rf"\s(?:[\p{{L}}.']{{1,10}},?\s){{0,3}}?(?:(?:\d{{1,2}}(?:st|nd|rd|th|er)?\.?\s(?:of\s|de\s)?)?{MONTH}|"
    r"\d{1,2}[/.]\d{1,2}(?!\d)|20\d\d-\d\d)"
)
_UNTIL = matcher(
    r"(?<!\p{L})(?:until|till|before|prior to|up to|through|by|no later than|ends|ending|valid to|"
    r"jusqu['’]au|avant le|d['’]ici le|au plus tard le|bis|vor|tot|vóór|voor|uiterlijk|hasta(?: el)?|"
    rf"antes del?|até){_DAY}|"
    rf"^\s?to{_DAY}|early[ -]?bird|"
    r"(?<!\p{L})(?:before|avant|antes)(?: (?:then|that date|that day|cette date))?\W*$",
    re.IGNORECASE,
)
_SINCE = matcher(
    r"\b(?:regular|standard)(?: (?:price|fee|rate))?\W*$|"
    r"(?:increases|rises|goes up|passe(?:ra)?|augmente(?:ra)?) (?:to|à)\s$|"
    r"(?<!\p{L})(?:from|after|as of|since|starting|on or after|à (?:partir|compter) du|dès le|après le|ab|"
    rf"nach|vanaf|na|desde el|a partir del?|después del){_DAY}|"
    rf"(?<!\p{{L}}){FROM_THEN}\W*$|^\W*{FROM_THEN}(?!\p{{L}})",
    re.IGNORECASE,
)
_THEN = matcher(
    rf"(?<!\p{{L}}){FROM_THEN}(?: (?:it|the price|the fee) is| for| à| für| voor)?[\s,:–-]*$", re.IGNORECASE
)
_IN_PARTS = matcher(
    r"\b(?:balance|remaining|remainder|rest|another|more|second|solde|reste|restant)\b", re.IGNORECASE
)
"""Of "$250 by May 1, then another $300" the second is paid too."""
_DEAREST = 2
"""Beyond so many times the first amount, the second is no later price of the same thing."""


def payers_by_day(asked: Sequence[Asked]) -> list[Payer]:
    """Who pays each of the prices of one text: early birds the one until a day, others that from then on."""
    payers = [one.price.payer for one in asked]
    for earlier, later in _pairs(asked):
        who = {payers[earlier], payers[later]} - {"anyone", "early_bird"}
        if len(who) > 1:
            continue
        other: Payer = who.pop() if who else "anyone"  # "Members $95 by May 1, $120 after"
        payers[later] = other
        payers[earlier] = "early_bird" if other == "anyone" else other
    return payers


def _pairs(asked: Sequence[Asked]) -> Iterator[tuple[int, int]]:
    """Of the prices that follow one another, those until a day with those since."""
    times = [_time_of(one) for one in asked]
    places = range(len(asked))
    pairs = [
        (one, other) if times[one] == "until" else (other, one)
        for one, other in pairwise(places)
        if {times[one], times[other]} == {"until", "since"} and _are_of_one_year(asked[one], asked[other])
    ]
    for earlier, later in pairs:
        if not _rises(asked[earlier].price, asked[later].price):
            continue
        yield earlier, later
        if earlier and times[earlier - 1] == "until" and _rises(asked[earlier - 1].price, asked[later].price):
            yield earlier - 1, later  # "$95 by May 1, $120 by June 1, $150 after"


def _are_of_one_year(one: Asked, other: Asked) -> bool:
    """Whether nothing tells that the second is the rest of the price, or that of a later year."""
    early = "early_bird" in (one.price.payer, other.price.payer)
    return not _IN_PARTS.search(other.gap) and (early or not (one.year and other.year))


def _rises(earlier: Price, later: Price) -> bool:
    low, high = earlier.amount_max, later.amount_min
    alike = earlier.buys == later.buys == "enrolment" and earlier.currency == later.currency
    return bool(alike and low and high and low < high <= _DEAREST * low)


def _time_of(one: Asked) -> Literal["until", "since", ""]:
    """Whether a price is asked until a day or from it on, by the words after the amount or those before."""
    for words in (one.right, one.left[-80:]):
        until, since = _UNTIL.search(words), _SINCE.search(words)
        if until or since:
            return "until" if until and not (since and since.start() > until.start()) else "since"
    return "since" if _THEN.search(one.gap) else ""
