"""Sections and runs: what they say between them stands at a glance, what may be begun comes first."""

from datetime import UTC, datetime, timedelta
from typing import Any

from normalizer.listing import CourseInstance, Delivery, When
from tests.search_api.conftest import Serve
from tests.search_api.listings import hours, identity, listing, price, section, stated
from tests.search_api.test_pages import row, soup, text

LONG_AGO, SOON, LATER = "2019-09-14", "2148-01-11", "2148-05-03"


def run(
    number: int | str, start: str, mode: str = "online", amount: str = "100", **fields: Any
) -> CourseInstance:
    delivery = Delivery.model_validate({"mode": stated(mode)})
    prices = stated((price(amount), price("900", payer="international")))
    known = {"start": stated(When(date=start)), "delivery": delivery, "prices": prices}
    return section(number, **(known | fields))


def test_what_sections_say_between_them_stands_at_a_glance(serve: Serve) -> None:
    runs = (
        run(1, LONG_AGO),
        run(2, LATER, "in_person"),
        run(3, SOON, amount="120", workload=stated(hours(8))),
        run(4, "2148-03-01", "blended", "140", status=stated("cancelled")),
    )
    page = soup(serve(listing(1, instances=runs)).get(f"/listings/{identity(1)}"))
    told = " by section or run"
    assert row(page, "Starts") == f"11 January 2148 · 3 May 2148{told}"
    assert row(page, "Delivery") == f"Online · In person{told}"
    assert row(page, "Hours") == f"8 hours{told}"
    assert row(page, "Prices") == f"100 CAD · 900 CAD, international learners · 120 CAD{told}"


def test_of_many_that_differ_some_are_told_and_the_others_counted(serve: Serve) -> None:
    runs = tuple(run(number, f"2148-01-{number:02}") for number in range(1, 8))
    past = (run(1, "2018-09-14"), run(2, LONG_AGO))
    client = serve(listing(1, instances=runs), listing(2, instances=past))
    many = row(soup(client.get(f"/listings/{identity(1)}")), "Starts")
    assert many == (
        "1 January 2148 · 2 January 2148 · 3 January 2148 · 4 January 2148 · 3 more by section or run"
    )
    over = row(soup(client.get(f"/listings/{identity(2)}")), "Starts")
    assert over == "14 September 2019 past by section or run"


def test_what_may_be_begun_comes_before_what_has_begun_and_what_is_over_last(serve: Serve) -> None:
    today = datetime.now(UTC).date()
    ends: dict[str, Any] = {"end": stated(When(date=str(today + timedelta(days=30))))}
    runs = (
        run("over", LONG_AGO),
        run("running", str(today - timedelta(days=30)), **ends),
        run("ahead", LATER),
        section("any time"),
        run("sooner", SOON),
    )
    page = soup(serve(listing(1, instances=runs)).get(f"/listings/{identity(1)}"))
    assert [text(one) for one in page.select(".runs tbody th")] == [
        "ahead",
        "any time",
        "sooner",
        "running",
        "over",
    ]
