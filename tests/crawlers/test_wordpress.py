"""WordPress' REST API: posts with the fields that a site has added, events, products."""

from __future__ import annotations

from typing import Any

import pytest

from crawlers.platforms.wordpress import EVENT, EVENT_DATE, POST, PRODUCT
from crawlers.read import Read, ReadError
from normalizer.about import ABOUT
from normalizer.normalize import normalize
from tests.crawlers.answers import answered, damaged, only, survives, told
from tests.each import each

URL = "https://college.example/wp-json/wp/v2/courses?per_page=2"
Json = dict[str, Any]


def post(**fields: Any) -> Json:
    return {
        "id": 31,
        "date": "2022-03-31T15:18:09",
        "slug": "keeping-bees",
        "status": "publish",
        "type": "course",
        "link": "https://college.example/courses/keeping-bees/",
        "title": {"rendered": "Keeping Bees &#8211; Spring"},
        "content": {
            "rendered": "<h2>Fees</h2><p>$450</p><h2>Instructor</h2><p>Robin Hedge</p>",
            "protected": False,
        },
        "excerpt": {"rendered": "<p>Fees $450 Instructor Robin Hedge&hellip;</p>"},
        "author": 7,
        **fields,
    }


def read(value: Any, url: str = URL) -> Read:
    return answered("wordpress", value, url)


def test_every_field_has_a_name_that_the_schema_knows() -> None:
    tables = (POST, EVENT, EVENT_DATE, PRODUCT)
    assert {about for fields in tables for about in fields.values() if about} <= set(ABOUT)


@pytest.mark.parametrize(("value", "place"), [([post()], "[0]"), (post(), "")])
def test_a_post_is_read_under_its_headings(value: Any, place: str) -> None:
    listing = only(read(value))
    assert (listing.reference, listing.place) == ("31", place)
    assert listing.url == "https://college.example/courses/keeping-bees/"
    assert {(s.label, s.about, s.text) for s in listing.statements} == {
        ("rendered", "title", "Keeping Bees – Spring"),
        ("Fees", None, "$450"),
    }


def test_fields_that_a_site_has_added_keep_their_names() -> None:
    added = {
        "course_hours": 24,
        "delivery_mode": "Online",
        "start_dates": ["March 8, 2027", "May 3, 2027"],
        "lead_instructor": "Robin Hedge",
        "sold_out": False,
        "gallery": [],
        "image": {"url": "https://college.example/bee.png"},
    }
    listing = only(read([post(acf=added, meta={"_edit_lock": "1", "ceus": "2.4"})]))
    said = {(s.label, s.text) for s in listing.statements}
    assert said >= {
        ("course hours", "24"),
        ("delivery mode", "Online"),
        ("start dates", "March 8, 2027"),
        ("start dates", "May 3, 2027"),
        ("ceus", "2.4"),
    }
    assert "Hedge" not in str(said) and "bee.png" not in str(said)


def test_sections_in_a_table_are_instances() -> None:
    rows = "".join(
        f"<tr><td>{code}</td><td>{start}</td><td>{fee}</td></tr>"
        for code, start, fee in (("8741", "March 8, 2027", "$450"), ("8742", "May 3, 2027", "$420"))
    )
    table = f"<h2>Sections</h2><table><tr><th>CRN</th><th>Start date</th><th>Fee</th></tr>{rows}</table>"
    listing = only(read([post(content={"rendered": table})]))
    assert [i.reference for i in listing.instances] == ["8741", "8742"]
    assert all(i.place.startswith("[0].content.rendered/") for i in listing.instances)
    assert {("8742", None, "May 3, 2027"), ("8742", None, "$420")} <= told(listing)


def test_terms_are_read_where_they_are_embedded() -> None:
    terms = [
        [{"taxonomy": "category", "name": "Nature &amp; Bees"}],
        [],
        [{"taxonomy": "post_tag", "name": "hives"}],
    ]
    listing = only(read([post(_embedded={"wp:term": terms, "author": [{"name": "Robin Hedge"}]})]))
    assert {text for _, about, text in told(listing) if about == "subjects"} == {"Nature & Bees", "hives"}


def test_an_event_takes_place_once() -> None:
    event = {
        "id": 41,
        "url": "https://college.example/event/bees/",
        "title": "Keeping Bees",
        "description": "<p>For all.</p>",
        "excerpt": "",
        "start_date": "2027-03-08 09:00:00",
        "end_date": "2027-03-08 12:00:00",
        "date": "2026-01-01 00:00:00",
        "cost": "$25",
        "venue": {"venue": "Hill Farm", "city": "Delta"},
        "organizer": [{"organizer": "Robin Hedge"}],
        "categories": [{"name": "Nature"}],
    }
    url = "https://college.example/wp-json/tribe/events/v1/events"
    result = read({"events": [event], "total": 7, "next_rest_url": f"{url}?page=2"}, url)
    listing = only(result)
    assert (listing.reference, listing.place, listing.url) == (
        "41",
        "events[0]",
        "https://college.example/event/bees/",
    )
    assert told(listing) == {
        ("", "title", "Keeping Bees"),
        ("", "subjects", "Nature"),
        ("", "description", "For all."),
        ("41", "start", "2027-03-08 09:00:00"),
        ("41", "end", "2027-03-08 12:00:00"),
        ("41", "price", "$25"),
        ("41", "place", "Hill Farm"),
    }
    assert (result.stated_total, [link.url for link in result.links]) == (7, [f"{url}?page=2"])


def test_a_product_has_its_price_as_people_see_it() -> None:
    product = {
        "id": 51,
        "name": "Keeping Bees",
        "permalink": "https://college.example/product/bees/",
        "short_description": "<p>For all.</p>",
        "prices": {"price": "4500", "currency_code": "CAD", "currency_minor_unit": 2},
        "price_html": '<span class="amount"><bdi><span>&#36;</span>45.00</bdi></span>',
        "is_in_stock": False,
    }
    assert told(only(read([product]))) == {
        ("", "title", "Keeping Bees"),
        ("", "price", "$45.00"),
        ("", "price.hundredths", "4500"),
        ("", "price.currency", "CAD"),
        ("", "status", "false"),
        ("", "description", "For all."),
    }


def product(minor: int = 2, shown: str = "x", **fields: Any) -> Json:
    prices = {"currency_code": "USD", "currency_minor_unit": minor, **fields.pop("prices", {})}
    known = {"id": 51, "name": "Bees", "permalink": "https://x.example/bees/", "price_html": shown}
    return {**known, "prices": prices, **fields}


OLD = "<del>$90.00</del> <span>Original price was: $90.00.</span> <ins>$45.00</ins>"
RANGE = {"price_range": {"min_amount": "4500", "max_amount": "6000"}}


@each(
    "held, prices",
    [
        (product(2, "$45.00", prices={"price": "4500"}), ["45.00-45.00 USD once"]),
        (product(0, "¥4500", prices={"price": "4500", "currency_code": "JPY"}), ["4500.00-4500.00 JPY once"]),
        (product(2, OLD, on_sale=True, prices={"price": "4500"}), ["45.00-45.00 USD once"]),
        (product(2, "", prices={"price": "0"}), []),
        (product(2, "<b>$15.00</b> / month", prices={"price": "1500"}), ["15.00-15.00 USD month"]),
        (product(2, "$45.00 – $60.00", prices=RANGE), ["45.00-60.00 USD once"]),
    ],
)
def test_prices_of_products_are_read_in_the_units_of_their_shop(held: Json, prices: list[str]) -> None:
    found = normalize(only(read([held]))).prices.value or ()
    assert [f"{p.amount_min}-{p.amount_max} {p.currency} {p.period}" for p in found] == prices


def test_the_cost_of_an_event_is_in_the_currency_that_stands_beside_it() -> None:
    event = {"id": 41, "title": "Bees", "start_date": "2027-03-08 09:00:00", "cost": "$40 – $55"}
    listing = only(read([{**event, "cost_details": {"currency_code": "USD", "values": ["40", "55"]}}]))
    (price,) = normalize(listing).instances[0].prices.value or ()
    assert f"{price.amount_min} {price.amount_max} {price.currency}" == "40.00 55.00 USD"


def test_attributes_and_the_short_text_of_a_product_are_facts() -> None:
    attributes = [
        {"name": "Duration", "terms": [{"name": "8 hours"}]},
        {"name": "Instructor", "terms": [{"name": "Robin Hedge"}]},
        None,
    ]
    listing = only(read([product(short_description="<p>6 weeks, online</p>", description="<p>For all.</p>")]))
    assert {text for _, _, text in told(listing)} >= {"6 weeks, online", "For all."}
    listing = only(read([product(attributes=attributes)]))
    assert [(s.label, s.text) for s in listing.statements if s.about is None] == [("Duration", "8 hours")]


def test_a_course_of_the_learning_plugin_has_the_price_of_its_kind() -> None:
    def model(**fields: Any) -> str | None:
        return normalize(
            only(read([post(content={"rendered": "<p>For all.</p>"}, **fields)]))
        ).cost_model.value

    assert model(price_type="free", price_type_paynow_price="") == "free"
    assert model(price_type="paynow", price_type_paynow_price="$149") == "paid"
    assert model(price_type="closed", price_type_paynow_price="$149") is None


@pytest.mark.parametrize(("count", "links"), [(2, [URL + "&page=2"]), (1, []), (0, [])])
def test_a_full_page_has_another_after_it(count: int, links: list[str]) -> None:
    assert [link.url for link in read([post(id=n) for n in range(count)]).links] == links


def test_what_is_no_post_is_passed_over() -> None:
    result = read([None, {}, post(content={"protected": True}), post(status="draft"), post(), post()])
    assert len(result.listings) == 1
    assert [r.partition(":")[0] for r in result.skipped] == [f"[{n}]" for n in (0, 1, 2, 3, 5)]


@pytest.mark.parametrize("value", [{}, 5, None, {"events": {}}, {"code": "x", "data": {"status": 404}}])
def test_an_answer_of_another_kind_is_refused(value: Any) -> None:
    with pytest.raises(ReadError, match="no posts in the answer"):
        read(value)


def test_what_the_api_says_of_an_error_is_passed_on() -> None:
    with pytest.raises(ReadError, match="No route was found"):
        read({"code": "rest_no_route", "message": "No route was found matching the URL."})


def test_no_damage_ends_in_anything_but_a_reason() -> None:
    whole = post(acf={"hours": [1]}, _embedded={"wp:term": [[{"name": "x"}]]})
    event = {
        "id": 41,
        "title": "T",
        "start_date": "2027",
        "venue": {"venue": "V"},
        "categories": [{"name": "N"}],
    }
    for value in (*damaged([whole, event]), *damaged({"events": [event], "next_rest_url": "x", "total": 1})):
        survives("wordpress", value, URL)
