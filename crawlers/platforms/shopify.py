"""Shopify shops that sell courses: all products, those of one collection, or one product.

Fields mean what Shopify's reference of the product and its variants documents. A product is a listing; its
variants, where it has more than one, are the instances: dates, places or kinds of ticket. What a product cost
before a sale is not read, and gift cards are no courses. The answers are those of ``/products.json`` and
``/products/{handle}.json``, and of ``/products/{handle}.js``, which gives prices in hundredths and calls two
fields otherwise.
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
    parts,
    say,
    statement,
    text,
    words,
)
from crawlers.source import Source
from normalizer.raw import InstanceRef, RawListing, Statement

PRODUCT: Fields = {
    "title": "title",
    "vendor": "provider",
    "product_type": None,
    "type": None,  # its name in .js
}

VARIANT: Fields = {"price": "price.amount", "price_currency": "price.currency", "available": "status"}
IN_HUNDREDTHS: Fields = {**VARIANT, "price": "price.hundredths"}

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
        case {"id": _, "title": _, "variants": list(), "price": int()}:
            product = partial(_product, document, source, IN_HUNDREDTHS)
            return gather([("", answer)], product)
        case _:
            reason = "no products in the answer; is the shop closed, or does it ask for a password?"
            raise ReadError(source.name, document.url, reason)
    return gather(records, partial(_product, document, source, VARIANT), links=links)


def _product(
    document: Document, source: Source, of_variant: Fields, product: Json, place: str
) -> Iterator[RawListing | str]:
    key = identifier(product.get("id"))
    if key is None or not words(product.get("title")):
        yield f"{place}: no id or no title"
        return
    kinds = (str(product.get(name)).lower() for name in ("product_type", "type"))
    if product.get("gift_card") is True or "gift card" in kinds:
        yield f"{place}: {key} is a gift card"
        return
    statements = [*say(product, place, PRODUCT), *_tags(product, place)]
    for name in ("body_html", "description"):
        statements += describe(text(product.get(name)) or "", join(place, name), document, source)
    variants = list(numbered(product.get("variants"), join(place, "variants")))
    instances: list[InstanceRef] = []
    for where, variant in variants:
        subject = identifier(variant.get("id")) if isinstance(variant, dict) else None
        if subject is None:
            yield f"{where}: not a variant with an id"
            continue
        if len(variants) == 1:
            statements += [*say(variant, where, of_variant), *denied(variant, "available", where, "status")]
            continue
        instances.append(InstanceRef(reference=subject, place=where))
        statements += [
            *say(variant, where, {"title": "title", **of_variant}, subject),
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


def _tags(product: Json, place: str) -> Iterator[Statement]:
    """Tags in a list, or in one string with commas, as the record of one product has them."""
    for where, tag in numbered(product.get("tags"), join(place, "tags")):
        for offset, one in parts(tag, ","):
            yield from statement(one, where, "subjects", offset=offset)


def _options(product: Json, variant: Json, place: str, subject: str) -> Iterator[Statement]:
    """What tells a variant from the others, under the name of each option: "Date", "Location"."""
    for number, option in enumerate(items(product.get("options")), 1):
        name = option.get("name") if isinstance(option, dict) else option
        for said in say(variant, place, {f"option{number}": None}, subject):
            yield said.model_copy(update={"label": text(name) or said.label})
