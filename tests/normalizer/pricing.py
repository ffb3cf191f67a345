"""Ways to read a few statements as one listing and to show its prices briefly."""

from __future__ import annotations

from normalizer.price import PriceFields, read_prices
from normalizer.raw import Place, Provider, RawListing, Region, Statement
from normalizer.view import View


def provider(country: str) -> Provider:
    return Provider(slug="example", name="Example", type="university", country=country, time_zone="UTC")


def words(
    text: str,
    label: str = "",
    *,
    region: Region | None = None,
    about: str | None = None,
    path: str = "p",
    offset: int = 0,
) -> Statement:
    place = Place(path=path, region=region or ("facts" if label else "body"), offset=offset)
    return Statement(text=text, label=label, about=about, place=place)


def view_of(
    *statements: Statement, country: str | None = "CA", url: str = "https://example.org/course"
) -> View:
    raw = RawListing(source="example", reference="1", url=url, statements=statements)
    return View(raw, provider=provider(country) if country else None)


def read(
    *statements: Statement, country: str | None = "CA", url: str = "https://example.org/course"
) -> PriceFields:
    return read_prices(view_of(*statements, country=country, url=url))


def short(fields: PriceFields) -> list[str]:
    """Prices as "450.00 CAD member", the default of each property left out."""
    shown = []
    for price in fields.prices.value or ():
        low = "" if price.amount_min is None else str(price.amount_min)
        high = "" if price.amount_max is None else str(price.amount_max)
        amount = low if low == high else f"{low}..{high}"
        parts = [amount, price.currency or ""]
        parts += [price.buys] if price.buys != "enrolment" else []
        parts += [price.payer] if price.payer != "anyone" else []
        parts += [f"/{price.period}"] if price.period != "once" else []
        parts += [f"tax {price.tax}"] if price.tax else []
        shown.append(" ".join(part for part in parts if part))
    return shown


def statement_of(line: str) -> Statement:
    label, separator, text = line.partition(" :: ")
    return words(text, label) if separator else words(line)
