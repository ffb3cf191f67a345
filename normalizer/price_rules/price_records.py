"""Offers that a platform's records state: amount, currency, type and payer as typed values under one
parent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from normalizer.engine.matchers import matcher
from normalizer.listing import Price, PricePeriod
from normalizer.price_rules.currencies import Currencies
from normalizer.price_rules.free import FREE
from normalizer.price_rules.money import CODED, SIGNED, Money, currency_of, decimal
from normalizer.price_rules.offers import Offer
from normalizer.price_rules.price_grounds import buys_of
from normalizer.price_rules.price_labels import NEVER_A_PRICE
from normalizer.price_rules.price_purposes import PURPOSE, Purpose
from normalizer.price_rules.price_terms import price_period
from normalizer.price_rules.price_words import PAYER, PERIOD
from normalizer.raw import Statement
from normalizer.view import View

_NOTHING = matcher(r"\s*+(?:null|none|n/?a|tb[ac]|-+|–|unknown|not[\s-]mentioned)?\s*", re.IGNORECASE)
_LAST_PART = matcher(r"[./]?[^./]*$")
_NUMBER = matcher(r"\s*+\d{1,9}(?:\.\d+)?\s*")
_UNFILLED = matcher(r"0?\.0{3,}")
"""A zero with more decimals than money has: what a column holds that nobody filled in."""
_WHOLE = matcher(r"\s*+\d{1,11}\s*")
_PRINTED = matcher(
    r"\s*+(?:\d{1,3}(?:[ .,'’]\d{3})+|\d{1,9}),\d\d?\s*|\s*+\d{1,3}(?:[ ,'’]\d{3})+(?:\.\d\d?)?\s*"
)
"""With separators of thousands, or a comma before the decimals."""
_LOW = matcher(r"low|min", re.IGNORECASE)
_HIGH = matcher(r"high|max", re.IGNORECASE)


def recorded_offers(view: View) -> list[Offer]:
    """Offers that a platform's records state: amount, currency, type and payer under one parent. What a part
    above says without an amount of its own holds for the amounts below."""
    records: dict[tuple[str, str], dict[str, list[Statement]]] = {}
    for part in ("amount", "hundredths", "free", "currency", "type", "payer"):
        for statement in view.about(f"price.{part}"):
            key = (statement.place.region, _LAST_PART.sub("", statement.place.path))
            records.setdefault(key, {}).setdefault(part, []).append(statement)
    for (region, place), record in records.items():
        if not _has_amount(record):
            continue
        while place := _LAST_PART.sub("", place):
            above = records.get((region, place), {})
            if not _has_amount(above):
                for part, statements in above.items():
                    record.setdefault(part, statements)
    currencies = Currencies(view)
    return [offer for record in records.values() for offer in _of_record(view, currencies, record)]


def _has_amount(record: Mapping[str, Sequence[Statement]]) -> bool:
    return not record.keys().isdisjoint(("amount", "hundredths", "free"))


def _of_record(view: View, currencies: Currencies, record: dict[str, list[Statement]]) -> Iterator[Offer]:
    read = [(s, value) for s in record.get("amount", ()) if (value := _token(s))]
    read += [(s, value) for s in record.get("hundredths", ()) if (value := _of_hundredths(s))]
    free = [s for s in record.get("free", ()) if s.text == "true"]
    read += [(s, Money(Decimal(0), Decimal(0), "")) for s in free]
    if len(read) == 2:
        read = _joined(*read)
    kinds = [s for s in record.get("type", ()) if not _NOTHING.fullmatch(s.text)]
    periods = {id(s): found for s in kinds if (found := _period(s.text.lower()))}
    kinds = [s for s in kinds if not (id(s) in periods and periods[id(s)].is_all)]
    period: PricePeriod | None = next(iter(periods.values())).value if periods else "once"
    if period is None:  # of a week, a quarter: nobody says how many
        return
    kind = kinds[0].text.lower() if kinds else ""
    purpose = PURPOSE.last(f"{kind}:")
    payer = next((PAYER.last(f"{s.text}:") for s in record.get("payer", ())), None) or PAYER.last(f"{kind}:")
    printed = next((s.text for s in record.get("currency", ()) if not _NOTHING.fullmatch(s.text)), "")
    for statement, value in read:
        label = PURPOSE.last(f"{statement.label}:")
        chosen: Purpose = (
            purpose.value
            if purpose
            else "other"
            if kind and kind != "free" and not payer
            else label.value
            if label
            else "fee"
        )
        if chosen in NEVER_A_PRICE:
            continue
        if kinds and chosen == "other" and not purpose:
            view.note(
                "NOT_UNDERSTOOD",
                "prices",
                f"“{kinds[0].text}” does not say what is bought",
                [view.evidence(kinds[0], "price_type")],
            )
        currency, inferred = (
            (None, False)
            if value.high == 0
            else currencies.of(currency_of(printed) or value.currency, is_money=True)
        )
        price = Price(
            amount_min=value.low,
            amount_max=value.high,
            currency=currency,
            currency_inferred=inferred,
            buys=buys_of(chosen),
            payer=payer.value if payer else "anyone",
            period=period,
            note=kinds[0].text
            if kinds and chosen in ("other", "audit")
            else payer.words
            if payer and payer.value == "other"
            else "",
        )
        is_free = kind == "free" or statement in free
        yield Offer(price, chosen, view.evidence(statement, "price_token"), free=is_free)


@dataclass(frozen=True)
class _Period:
    """What a type says of how often one pays."""

    value: PricePeriod | None
    """``None`` for a part of the offering that the schema has no word for."""
    is_all: bool
    """Whether the type says nothing else."""


_TYPED_PERIODS: Mapping[str, PricePeriod | None] = {
    **dict.fromkeys(("once", "one-time"), "once"),
    **dict.fromkeys(("month", "monthly", "mon", "p1m"), "month"),
    **dict.fromkeys(("year", "yearly", "ann", "p1y"), "year"),
    **dict.fromkeys(("day", "daily", "p1d", "week", "weekly", "wee", "p1w", "quarterly", "p3m"), None),
    **dict.fromkeys(("half-yearly", "by semester", "p6m"), None),
}
"""In plain words, as ISO 8601 has them, and by the codes of units that schema.org uses (UN/CEFACT)."""


def _period(kind: str) -> _Period | None:
    if (typed := kind.strip()) in _TYPED_PERIODS:
        return _Period(_TYPED_PERIODS[typed], is_all=True)
    found = PERIOD.last(kind)
    if found is None:
        return None
    return _Period(None if found.value == "part" else price_period(found), found.words == typed)


def _joined(first: tuple[Statement, Money], second: tuple[Statement, Money]) -> list[tuple[Statement, Money]]:
    """Least and most of one range, where the two amounts of a record are named so."""
    low, high = (first, second) if _LOW.search(first[0].label + first[0].place.path) else (second, first)
    if not (
        _LOW.search(low[0].label + low[0].place.path) and _HIGH.search(high[0].label + high[0].place.path)
    ):
        return [first, second]
    if low[1].low is None or high[1].high is None or low[1].low > high[1].high:
        return [first, second]
    return [(low[0], replace(low[1], high=high[1].high))]


def _of_hundredths(statement: Statement) -> Money | None:
    """A whole number of cents: ``49500``."""
    if not _WHOLE.fullmatch(statement.text):
        return None
    amount = Decimal(statement.text.strip()).scaleb(-2)
    return Money(amount, amount, "")


def _token(statement: Statement) -> Money | None:
    """A typed amount: ``150.00``, ``0``, or as people print it: ``1 250,00``, ``$150``, ``Free``."""
    if _UNFILLED.fullmatch(statement.text):
        return None
    if _NUMBER.fullmatch(statement.text):
        # A point in a typed number is a decimal point, whatever its number of digits.
        amount = decimal(f"{float(statement.text):.2f}")
        return Money(amount, amount, "")
    if _PRINTED.fullmatch(statement.text):
        amount = decimal(statement.text.strip())
        return Money(amount, amount, "")
    readings = SIGNED.read([statement]) or CODED.read([statement]) or FREE.read([statement])
    return readings[0].value if readings else None
