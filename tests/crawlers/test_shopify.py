"""Shopify's products: a course with one price, or with a variant for each date or kind of ticket."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from crawlers.platforms.shopify import IN_HUNDREDTHS, PRODUCT, VARIANT
from crawlers.read import Read, ReadError
from normalizer.about import ABOUT
from normalizer.normalize import normalize
from tests.crawlers.answers import answered, damaged, only, survives, told

URL = "https://shop.example/collections/courses/products.json?limit=2"
Json = dict[str, Any]


def variant(**fields: Any) -> Json:
    return {
        "id": 91,
        "title": "Default Title",
        "option1": "Default Title",
        "option2": None,
        "price": "450.00",
        "compare_at_price": "600.00",
        "available": True,
        "sku": "BEE-1",
        **fields,
    }


def product(**fields: Any) -> Json:
    return {
        "id": 31,
        "title": "Keeping Bees",
        "handle": "keeping-bees",
        "body_html": "<p>For <b>all</b>.</p>",
        "vendor": "Hill Farm School",
        "product_type": "Workshop",
        "published_at": "2026-01-01T00:00:00-08:00",
        "tags": ["bees", "nature"],
        "options": [{"name": "Title", "position": 1, "values": ["Default Title"]}],
        "variants": [variant()],
        **fields,
    }


def read(value: Any, url: str = URL) -> Read:
    return answered("shopify", value, url)


def test_every_field_has_a_name_that_the_schema_knows() -> None:
    assert {
        about for fields in (PRODUCT, IN_HUNDREDTHS, VARIANT) for about in fields.values() if about
    } <= set(ABOUT)


def test_a_product_of_one_variant_has_its_price() -> None:
    listing = only(read({"products": [product()]}))
    assert (listing.reference, listing.place) == ("31", "products[0]")
    assert listing.url == "https://shop.example/products/keeping-bees"
    assert listing.instances == ()
    assert told(listing) == {
        ("", "title", "Keeping Bees"),
        ("", "provider", "Hill Farm School"),
        ("", None, "Workshop"),
        ("", "subjects", "bees"),
        ("", "subjects", "nature"),
        ("", "description", "For all."),
        ("", "price.amount", "450.00"),
        ("", "status", "true"),
    }


def test_variants_are_instances_under_the_names_of_their_options() -> None:
    options = [{"name": "Date"}, {"name": "Location"}]
    variants = [
        variant(id=91, title="March 8 / Delta", option1="March 8, 2027", option2="Delta"),
        variant(
            id=92,
            title="May 3 / Online",
            option1="May 3, 2027",
            option2="Online",
            price="400.00",
            available=False,
        ),
    ]
    listing = only(read({"products": [product(options=options, variants=variants)]}))
    assert [(i.reference, i.place) for i in listing.instances] == [
        ("91", "products[0].variants[0]"),
        ("92", "products[0].variants[1]"),
    ]
    second = {(s.label, s.about, s.text) for s in listing.statements if s.subject == "92"}
    assert second == {
        ("title", "title", "May 3 / Online"),
        ("price", "price.amount", "400.00"),
        ("available", "status", "false"),
        ("Date", None, "May 3, 2027"),
        ("Location", None, "Online"),
    }
    assert not [s for s in listing.statements if s.about == "price.amount" and not s.subject]


def test_one_product_is_read_with_its_currency() -> None:
    held = product(tags="bees, nature", variants=[variant(price_currency="CAD")])
    listing = only(read({"product": held}, "https://shop.example/products/keeping-bees.json"))
    assert listing.place == "product"
    assert {("", "price.currency", "CAD"), ("", "subjects", "bees"), ("", "subjects", "nature")} <= told(
        listing
    )


def test_the_record_for_scripts_has_prices_in_hundredths_and_other_names() -> None:
    held = {
        "id": 31,
        "title": "Keeping Bees",
        "handle": "keeping-bees",
        "description": "<p>For all.</p>",
        "type": "Workshop",
        "tags": ["bees"],
        "price": 45050,
        "compare_at_price": 60000,
        "variants": [variant(price=45050, compare_at_price=60000)],
    }
    listing = only(read(held, "https://shop.example/products/keeping-bees.js"))
    assert (listing.reference, listing.url) == ("31", "https://shop.example/products/keeping-bees")
    assert {("", None, "Workshop"), ("", "price.hundredths", "45050")} <= told(listing)
    assert [p.amount_min for p in normalize(listing).prices.value or ()] == [Decimal("450.50")]


def test_a_variant_that_is_not_for_sale_is_full() -> None:
    listing = only(read({"products": [product(variants=[variant(available=False), variant(id=92)])]}))
    assert [i.status.value for i in normalize(listing).instances] == ["full", "open"]


def test_what_names_no_course_is_passed_over() -> None:
    products = [
        None,
        product(id=None),
        product(title=""),
        product(gift_card=True),
        product(product_type="Gift Card"),
        product(),
    ]
    result = read({"products": products})
    assert len(result.listings) == 1
    assert [r.partition(":")[0] for r in result.skipped] == [f"products[{n}]" for n in range(5)]


@pytest.mark.parametrize(
    ("url", "count", "links"),
    [
        (URL, 2, [URL + "&page=2"]),
        (URL + "&page=2", 2, [URL + "&page=3"]),
        (URL, 1, []),
        (URL, 0, []),
        ("https://shop.example/products.json", 2, []),
        ("https://shop.example/products.json?limit=x&page=" + "9" * 5000, 30, ["limit=x&page=2"]),
    ],
)
def test_a_full_page_has_another_after_it(url: str, count: int, links: list[str]) -> None:
    result = read({"products": [product(id=n) for n in range(count)]}, url)
    assert len(result.links) == len(links)
    assert all(link.url.endswith(end) for link, end in zip(result.links, links, strict=True))


@pytest.mark.parametrize("value", [[], {}, {"products": {}}, 5, None, {"errors": "Not Found"}])
def test_an_answer_of_another_kind_is_refused(value: Any) -> None:
    with pytest.raises(ReadError, match="no products in the answer"):
        read(value)


def test_no_damage_ends_in_anything_but_a_reason() -> None:
    two = product(id=32, variants=[variant(), variant(id=92)], options=[{"name": "Date"}])
    for value in damaged({"products": [product(), two]}):
        survives("shopify", value, URL)
