"""What a listing claims in the terms in which people label strings, and which of its claims are at fault.

``tests/census/README.md`` describes the terms (``says``). Not asked, because the common schema or the
guideline has no place for them: hours a day, and what merely follows from what is said (weeks of months,
weekly hours × weeks, "paid" of a price, in one's own time of "self-paced", live of set class hours).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal

from normalizer.listing import Duration, Listing, Price, When

Says = dict[str, Any]
Fault = Literal["missed", "misread", "unsaid", "default"]
"""``missed`` said and not read · ``misread`` said otherwise · ``unsaid`` a figure or date taken for what it
is not · ``default`` a word filled in that the string does not have."""

NOT_ASKED = frozenset(("daily_min", "daily_max", "nothing", "understood"))
CATEGORIES = frozenset(("mode", "sync", "pace", "timing", "credit", "free", "subscription", "rolling"))
"""Claims that need no figure, so that one without words for it is a default."""


# ------------------------------------------------------------------ what was read


def claims(listing: Listing) -> Iterator[tuple[str, Any]]:
    """What a listing claims, in the terms of ``says``."""
    yield from _hours(listing)
    if span := listing.duration.value:
        yield from _length(span)
    yield from _money(listing)
    yield from _credit(listing)
    delivery = listing.delivery
    for key, field in (("mode", delivery.mode), ("sync", delivery.sync), ("pace", delivery.pace)):
        if field.state == "stated":
            yield key, field.value
    if delivery.timing.value:
        yield "timing", sorted(delivery.timing.value)
    yield from _dates(listing)


def _hours(listing: Listing) -> Iterator[tuple[str, Any]]:
    hours = listing.workload.value
    if hours and hours.basis != "weekly_x_weeks":
        yield "hours_min", hours.hours_min
        yield "hours_max", hours.hours_max
        yield "basis", "instruction" if hours.basis in ("instruction", "sessions") else "total"
    if weekly := listing.weekly_hours.value:
        yield "weekly_min", weekly.min
        yield "weekly_max", weekly.max


def _length(span: Duration) -> Iterator[tuple[str, Any]]:
    yield "length", span.min
    yield "length_max", span.max
    if (span.min or span.max or "").endswith("W"):
        yield "weeks_min", _weeks(span.min)
        yield "weeks_max", _weeks(span.max)


def _weeks(period: str | None) -> float | None:
    match = re.fullmatch(r"P(\d+(?:\.\d+)?)W", period or "")
    return float(match[1]) if match else None


def _money(listing: Listing) -> Iterator[tuple[str, Any]]:
    prices = [_price(price) for price in listing.prices.value or ()]
    if prices:
        yield "prices", prices
    model = listing.cost_model.value
    if model in ("free", "free_audit"):
        yield "free", True
    elif model == "paid" and not prices:
        yield "free", False
    if model == "subscription":
        yield "subscription", True


def _price(price: Price) -> Says:
    return {
        "min": _amount(price.amount_min),
        "max": _amount(price.amount_max),
        "currency": price.currency,
        "inferred": price.currency_inferred,
        "buys": price.buys,
        "payer": price.payer,
        "period": price.period,
        "tax": price.tax,
    }


def _amount(amount: Decimal | None) -> str | None:
    return None if amount is None else f"{amount:.2f}"


def _credit(listing: Listing) -> Iterator[tuple[str, Any]]:
    if listing.credit.status.known:
        yield "credit", listing.credit.status.value
    for amount in (listing.credit.amounts.value or ())[:1]:
        yield "credit_min", amount.min
        yield "credit_max", amount.max
        yield "unit", amount.unit


def _dates(listing: Listing) -> Iterator[tuple[str, Any]]:
    starts = sorted({when.date for when in listing.start.value or ()})
    if starts:
        yield ("start", starts[0]) if len(starts) == 1 else ("dates", starts)
    fields: tuple[tuple[str, When | None], ...] = (
        ("end", listing.end.value),
        ("deadline", listing.enrolment_deadline.value),
    )
    for key, when in fields:
        if when:
            yield key, when.date
    if listing.rolling.value:
        yield "rolling", True


# ------------------------------------------------------------------ what is at fault


def faults(says: Says, got: Says) -> Iterator[tuple[str, Fault]]:
    """Each claim at fault, by its key in ``says``."""
    says, got = _settled(says, got)
    for key in sorted((says.keys() | got.keys()) - NOT_ASKED):
        wanted, read = says.get(key), got.get(key)
        if key == "prices":
            if fault := _price_fault(wanted or [], read or []):
                yield key, fault
        elif wanted is None and read is not None:
            yield key, "default" if key in CATEGORIES else "unsaid"
        elif read is None and wanted is not None:
            yield key, "missed"
        elif not _same(wanted, read):
            yield key, "default" if _is_year_added(wanted, read) else "misread"


def _settled(says: Says, got: Says) -> tuple[Says, Says]:
    """Both sides in one form, without what merely follows from what is said."""
    says, got = dict(says), dict(got)
    # A length alone is both ends of itself, or the low end of "at least": the guideline writes them alike.
    if "length" in says and "length_max" not in says and got.get("length_max") in (None, got.get("length")):
        got.pop("length_max", None)
    elif "length" in says:
        says.setdefault("length_max", says["length"])
    if says.get("weeks_min") is None and says.get("weeks_max") is None:
        got = {key: value for key, value in got.items() if key not in ("weeks_min", "weeks_max")}
    if not all(side.keys() & {"hours_min", "hours_max"} for side in (says, got)):
        # Hours a week have no basis in the schema, and hours missed or unsaid are counted already.
        says, got = ({k: v for k, v in side.items() if k != "basis"} for side in (says, got))
    if "unit" not in got or says.get("unit") in (None, "other"):
        # The schema has no amount without a unit and no unit without an amount.
        says, got = ({k: v for k, v in side.items() if k != "unit"} for side in (says, got))
    _settle_free(says)
    _settle_free(got)
    if says.get("pace") == "self_paced" and "sync" not in says and got.get("sync") == "asynchronous":
        got.pop("sync")
    if says.get("timing") in got.get("timing", ()):
        got["timing"] = says["timing"]  # the guideline has room for one
    if "dates" in says:
        says["dates"] = sorted(says["dates"])
    return says, got


def _settle_free(side: Says) -> None:
    """A price of nothing for anyone is free."""
    prices = side.pop("prices", [])
    nothing = [p for p in prices if p.get("max") == "0.00" and p["buys"] == "enrolment"]
    nothing = [p for p in nothing if p.get("payer") in (None, "anyone")]
    if nothing:
        side["free"] = True
    if charged := [price for price in prices if price not in nothing]:
        side["prices"] = charged


def _same(wanted: Any, read: Any) -> bool:
    if isinstance(wanted, int | float) and isinstance(read, int | float):
        return abs(wanted - read) < 0.01
    if isinstance(wanted, str) and isinstance(read, str) and wanted.startswith("P"):
        return _period(wanted) == _period(read)
    return bool(wanted == read)


def _period(period: str) -> tuple[str, float] | str:
    """Years as months and weeks as days, which are the same length in other words."""
    match = re.fullmatch(r"P(\d+(?:\.\d+)?)([YMWD])", period)
    if not match:
        return period
    number, unit = float(match[1]), match[2]
    return {"Y": ("M", number * 12), "W": ("D", number * 7)}.get(unit, (unit, number))


def _is_year_added(wanted: Any, read: Any) -> bool:
    """Whether a date was given a year that the string does not print."""
    return isinstance(wanted, str) and wanted.startswith("XXXX") and str(read)[4:] == wanted[4:]


_UNSAID: Says = {
    "inferred": False,
    "payer": "anyone",
    "period": "once",
    "tax": None,
    "min": None,
    "max": None,
}
_PAYERS = {"academic": "other", "industry": "other"}


def _price_fault(wanted: Sequence[Mapping[str, Any]], read: Sequence[Says]) -> Fault | None:
    """The gravest fault among the prices of a string, compared as sets."""
    left = [_UNSAID | dict(price) for price in wanted]
    for price in left:
        price["payer"] = _PAYERS.get(price["payer"], price["payer"])
    extra = [price for price in read if price not in left]
    missing = [price for price in left if price not in read]
    if not extra:
        return "missed" if missing else None
    if not missing:
        return "unsaid"
    same_but_currency = [{**price, "currency": None, "inferred": False} for price in extra]
    if any(price["currency"] is None and price in same_but_currency for price in missing):
        return "default"
    return "misread"
