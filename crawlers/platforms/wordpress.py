"""WordPress' REST API (``/wp-json``): posts of any type, events of a calendar, products of a shop.

Fields mean what the handbooks of WordPress (wp/v2), The Events Calendar (tribe/events/v1) and WooCommerce's
Store API (wc/store) document. A post is a listing; so is a product, and an event, which takes place once.
Fields that a site has added (ACF, meta) keep their names as labels. Days of posting and authors are not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import Any

from crawlers.fragment import read_content
from crawlers.pages import cues
from crawlers.read import Document, Link, Read, ReadError
from crawlers.records import (
    Fields,
    Json,
    absolute,
    beside,
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
    whole,
    words,
)
from crawlers.source import Source
from normalizer.raw import InstanceRef, Place, RawListing, Statement

POST: Fields = {"title.rendered": "title"}
EVENT: Fields = {
    "title": "title",
    "categories[].name": "subjects",
    "tags[].name": "subjects",
}
EVENT_DATE: Fields = {
    "start_date": "start",
    "end_date": "end",
    "venue.venue": "place",
    "is_virtual": "delivery",
}
PRODUCT: Fields = {"name": "title", "categories[].name": "subjects"}
_IN_UNITS = {"0": "price.amount", "2": "price.hundredths"}
"""What a shop's amounts count, by how many digits of them it says to be decimals."""
LEARNDASH: dict[str, Fields] = {
    "free": {"price_type": "price"},
    "paynow": {"price_type_paynow_price": "price"},
}
"""What a course of this plugin costs, by the kind of its price."""

_NOT_PUBLIC = frozenset(("draft", "pending", "private", "future", "trash", "auto-draft"))

TEXTS = ("content.rendered", "description", "excerpt.rendered")
"""Where a record gives the whole text, its excerpt is not read as well."""

_OF_A_THING = frozenset(("ID", "id", "url"))
_DEEPEST = 4
_NO_SUCH_PAGE = re.compile(r"rest_\w+_invalid_page_number")
_AMOUNT = re.compile(r"\d+(?:\.\d+)?")

PAGE_SIZE = 10
"""Records on a page, where the address does not ask for another number."""


def read(document: Document, source: Source) -> Read:
    """Read one page of posts, events or products, or one of them. Raises :class:`ReadError` for others."""
    answer = document.json
    record = partial(_record, document, source)
    match answer:
        case list():
            links = page_after(document.url, len(answer), PAGE_SIZE)
            return gather(numbered(answer, ""), record, links=links)
        case {"events": list(events)}:
            following = absolute(document.url, answer.get("next_rest_url"))
            links = (Link(following),) if following else ()
            return gather(
                numbered(events, "events"), record, links=links, stated_total=whole(answer.get("total"))
            )
        case {"id": _}:
            return gather([("", answer)], record)
    said = text(answer.get("message")) if isinstance(answer, dict) else None
    raise ReadError(
        source.name, document.url, f"no posts in the answer; {said or 'was the REST API closed?'}"
    )


def is_past_the_end(document: Document) -> bool:
    """Whether an error is the one for a page beyond the last. Raises :class:`ReadError`."""
    match document.json:
        case {"code": str(code)}:
            return _NO_SUCH_PAGE.fullmatch(code) is not None
    return False


def _record(document: Document, source: Source, record: Json, place: str) -> Iterator[RawListing | str]:
    key = identifier(record.get("id"))
    if key is None:
        yield f"{place}: no id"
        return
    content = record.get("content")
    if isinstance(content, dict) and content.get("protected") is True:
        yield f"{place}: {key} is protected by a password"
        return
    if words(record.get("status")) in _NOT_PUBLIC:
        yield f"{place}: {key} is not published: {record['status']}"
        return
    is_product = "permalink" in record and "name" in record
    fields = PRODUCT if is_product else POST
    contents, instances = _contents(document, source, record, place)
    if is_product:
        contents = [*_of_product(document, source, record, place), *contents]
    dates: list[Statement] = []
    if "start_date" in record:
        fields, dates = EVENT, [*say(record, place, EVENT_DATE, key), *_cost(record, place, key)]
        instances.append(InstanceRef(reference=key, place=place))
    addresses = (absolute(document.url, record.get(name)) for name in ("link", "permalink", "url"))
    yield listing(
        document,
        source,
        reference=key,
        url=next((address for address in addresses if address), document.url),
        place=place,
        statements=[
            *say(record, place, fields),
            *say(record, place, LEARNDASH.get(words(record.get("price_type")), {})),
            *denied(record, "is_in_stock", place, "status"),
            *dates,
            *_terms(record, place),
            *_added(record, place),
            *contents,
        ],
        instances=instances,
    )


def _cost(event: Json, place: str, key: str) -> list[Statement]:
    """What an event costs, in words or as a bare amount, with the currency that stands beside it."""
    is_bare = _AMOUNT.fullmatch(words(event.get("cost")))
    return [
        *say(event, place, {"cost": "price.amount" if is_bare else "price"}, key),
        *beside(event, place, {("cost_details", "currency_code"): "price.currency"}, key),
    ]


def _of_product(document: Document, source: Source, product: Json, place: str) -> Iterator[Statement]:
    """What only products have: prices, a short text of their own, and attributes under their names."""
    yield from _price(product, place)
    if "subscription" in words(product.get("type")):
        yield from say(product, place, {"type": None})
    short, _ = read_content(
        text(product.get("short_description")) or "", join(place, "short_description"), document, source
    )
    yield from short
    for where, attribute in numbered(product.get("attributes"), join(place, "attributes")):
        if isinstance(attribute, dict) and not cues.PEOPLE.fullmatch(words(attribute.get("name"))):
            for said in say(attribute, where, {"terms[].name": None}):
                yield said.model_copy(update={"label": words(attribute.get("name")) or said.label})


def _price(product: Json, place: str) -> list[Statement]:
    """What a product costs, typed and as people see it, which is empty where no price was set although the
    typed one is 0 then; of a sale people see the old price too."""
    prices, shown = product.get("prices"), words(product.get("price_html"))
    prices = prices if isinstance(prices, dict) else {}
    if not shown and "price_html" in product:
        return []
    where = join(place, "prices")
    amount = _IN_UNITS.get(words(prices.get("currency_minor_unit")))
    said = say(prices, where, {"currency_code": "price.currency"})
    if amount and isinstance(prices.get("price_range"), dict):
        said += beside(prices, where, {("price_range", f"{end}_amount"): amount for end in ("min", "max")})
    elif amount:
        said += say(prices, where, {"price": amount})
    if product.get("on_sale") is not True or not amount:
        said += say(product, place, {"price_html": "price"})
    return said


def _contents(
    document: Document, source: Source, record: Json, place: str
) -> tuple[list[Statement], list[InstanceRef]]:
    for name in TEXTS:
        key, _, inner = name.partition(".")
        held = record.get(key)
        value = held.get(inner) if inner and isinstance(held, dict) else held
        said, instances = read_content(text(value) or "", join(place, name), document, source)
        if said:
            return said, instances
    return [], []


def _terms(record: Json, place: str) -> Iterator[Statement]:
    """Names of categories and tags, where the answer was asked for with ``_embed``."""
    embedded = record.get("_embedded")
    groups = items(embedded.get("wp:term")) if isinstance(embedded, dict) else []
    for number, terms in enumerate(groups):
        for where, term in numbered(terms, join(place, f"_embedded.wp:term[{number}]")):
            if isinstance(term, dict):
                yield from say(term, where, {"name": "subjects"})


def _added(record: Json, place: str) -> Iterator[Statement]:
    """Fields that a site has added: facts about the course, as their names say."""
    for holder in ("acf", "meta"):
        yield from _fields(record.get(holder), join(place, holder))


def _fields(held: Any, place: str, depth: int = 0) -> Iterator[Statement]:
    """Fields with their names as labels, those of groups and of repeated rows too. Pictures, links and other
    posts are things of their own."""
    if not isinstance(held, dict) or _OF_A_THING & held.keys() or depth > _DEEPEST:
        return
    for name, value in held.items():
        label = " ".join(name.replace("_", " ").replace("-", " ").split())
        if name.startswith("_") or cues.PEOPLE.fullmatch(label):
            continue
        for where, token in numbered(value, join(place, name)):
            yield from _fields(token, where, depth + 1)
            if said := words(token):
                yield Statement(label=label, text=said, place=Place(path=where, region="data"))
