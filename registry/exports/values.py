"""What formats have in common: stated values, periods, amounts, and documents without empty properties."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, TypeVar

from normalizer.listing import Field, Listing, Price

T = TypeVar("T")


def stated(field: Field[T]) -> T | None:
    """A field's value where the source states it; ``None`` for what was calculated, and for silence."""
    return field.value if field.state == "stated" else None


def many(field: Field[tuple[T, ...]]) -> tuple[T, ...]:
    """The values of a stated list; none where it is not stated."""
    return stated(field) or ()


def offered_by(listing: Listing) -> str | None:
    """The name of who offers it, also where the page does not state it."""
    known = listing.provider.value
    return known.name if known else stated(listing.provider_name)


def full(properties: Mapping[str, Any]) -> dict[str, Any]:
    """Only those properties that say something; ``False`` and 0 do."""
    return {name: value for name, value in properties.items() if value not in (None, "", [], {}, ())}


def hours(number: float | None) -> str | None:
    """Hours as an ISO 8601 duration: ``PT7H30M``."""
    if number is None:
        return None
    whole, minutes = divmod(round(number * 60), 60)
    return "PT" + (f"{whole}H" if whole or not minutes else "") + (f"{minutes}M" if minutes else "")


def figure(number: float | Decimal | None) -> int | float | None:
    """A number as JSON has it: whole where it is whole."""
    if number is None:
        return None
    return int(number) if number == int(number) else float(number)


def full_date(edtf: str) -> str | None:
    """A date that is one in ISO 8601: a day, a month or a year, but no season and no unknown year."""
    month = edtf[5:7]
    return None if "X" in edtf or (month and int(month) > 12) else edtf


def currency(price: Price) -> str | None:
    """The currency that is printed; ``None`` where it was inferred from the provider's country."""
    return None if price.currency_inferred else price.currency


def beside(price: Price) -> str:
    """What is printed of a price beside one amount, in words, for formats that have no terms for it."""
    ends = [str(figure(end)) for end in (price.amount_min, price.amount_max) if end is not None]
    between = " to ".join(ends) if len(set(ends)) > 1 else ""
    payer = "" if price.payer == "anyone" else f"for {price.payer.replace('_', ' ')}"
    period = "" if price.period == "once" else f"per {price.period}"
    return ", ".join(part for part in (between, payer, period, price.note) if part)
