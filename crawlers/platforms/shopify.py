"""Shopify shops that sell courses: all products, those of one collection, or one product.

Fields mean what Shopify's reference of the product and its variants documents. A product is a listing; its
variants, where it has more than one, are the instances: dates, places or kinds of ticket. What a product cost
before a sale is not read, and gift cards are no courses. The answers are those of ``/products.json`` and
``/products/{handle}.json``; ``/products/{handle}.js`` gives prices in cents and is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from urllib.parse import quote, urljoin

from crawlers.fragment import describe
from crawlers.read import Document, Read, ReadError
from crawlers.records import (
    Fields,
    Json,
    denied,
    gather,
    identifier,
    items,
    join,
    listing,
    numbered,
    page_after,
    say,
    text,
)
from crawlers.source import Source
from normalizer.raw import InstanceRef, RawListing, Statement

PRODUCT: Fields = {
    "title": "title",
    "vendor": "provider",
    "product_type": None,
    "tags[]": "subjects",
    "tags": "subjects",  # in one string, as the record of one product has them
}

VARIANT: Fields = {"price": "price.amount", "price_currency": "price.currency", "available": "status"}

PAGE_SIZE = 30
"""Products on a page, where the address does not ask for another number."""


def read(document: Document, source: Source) -> Read:
    """Read one page of products, or one product. Raises :class:`ReadError` for any other answer."""
    answer = document.json
    match answer:
        case {"products": list(products)}:
            records, links = (
                numbered(products, "products"),
                page_after(document.url, len(products), PAGE_SIZE, "limit"),
            )
        case {"product": dict()}:
            records, links = iter([("product", answer["product"])]), ()
        case {"variants": list(), "price": int()}:
            reason = "prices in cents; ask for /products/{handle}.json in place of .js"
            raise ReadError(source.name, document.url, reason)
        case _:
            reason = "no products in the answer; is the shop closed, or does it ask for a password?"
            raise ReadError(source.name, document.url, reason)
    return gather(records, partial(_product, document, source), links=links)


def _product(document: Document, source: Source, product: Json, place: str) -> Iterator[RawListing | str]:
    key = identifier(product.get("id"))
    if key is None:
        yield f"{place}: no id"
        return
    if product.get("gift_card") is True or str(product.get("product_type")).lower() == "gift card":
        yield f"{place}: {key} is a gift card"
        return
    statements = [
        *say(product, place, PRODUCT),
        *describe(text(product.get("body_html")) or "", join(place, "body_html"), document, source),
    ]
    variants = list(numbered(product.get("variants"), join(place, "variants")))
    instances: list[InstanceRef] = []
    for where, variant in variants:
        subject = identifier(variant.get("id")) if isinstance(variant, dict) else None
        if subject is None:
            yield f"{where}: not a variant with an id"
            continue
        if len(variants) == 1:
            statements += [*say(variant, where, VARIANT), *denied(variant, "available", where, "status")]
            continue
        instances.append(InstanceRef(reference=subject, place=where))
        statements += [
            *say(variant, where, {"title": "title", **VARIANT}, subject),
            *denied(variant, "available", where, "status", subject),
            *_options(product, variant, where, subject),
        ]
    handle = text(product.get("handle"))
    yield listing(
        document,
        source,
        reference=key,
        url=urljoin(document.url, f"/products/{quote(handle)}") if handle else document.url,
        place=place,
        statements=statements,
        instances=instances,
    )


def _options(product: Json, variant: Json, place: str, subject: str) -> Iterator[Statement]:
    """What tells a variant from the others, under the name of each option: "Date", "Location"."""
    for number, option in enumerate(items(product.get("options")), 1):
        name = option.get("name") if isinstance(option, dict) else option
        for said in say(variant, place, {f"option{number}": None}, subject):
            yield said.model_copy(update={"label": text(name) or said.label})
