"""What a range of the search leaves out, and the way to it."""

from decimal import Decimal
from urllib.parse import parse_qsl, urlencode

import pytest
from bs4 import BeautifulSoup

from normalizer.listing import Price, When
from tests.search_api.conftest import Serve
from tests.search_api.listings import hours, listing, price, stated

LISTINGS = (
    listing(1, "Welding A", prices=stated((price("100", "USD"),)), workload=stated(hours(10))),
    listing(2, "Welding B", prices=stated((price("100", None),)), workload=stated(hours(10))),
    listing(3, "Welding C", start=stated((When(date="XXXX-09-14"),))),
    listing(4, "Welding D", prices=stated((price("90"),)), start=stated((When(date="2027-09-14"),))),
    listing(
        5,
        "Welding E",
        prices=stated((Price(amount_min=Decimal(90), currency="CAD"),)),
        workload=stated(hours(9)),
    ),
)


@pytest.mark.parametrize(
    ("asked", "why", "titles"),
    [
        ("cost_max=200", "give no price of enrolment in CAD", "A B C"),
        ("cost_max=200&currency=USD", "give no price of enrolment in USD", "B C D E"),
        ("cost_per_hour_max=200", "do not tell what an hour costs in CAD", "A B C D E"),
        ("hours_max=20", "do not say how many hours they take", "C D"),
        ("start_from=2027-01-01", "do not say when they start, or in which year", "A B C E"),
        ("hours_max=20&cost_max=200", "give no price of enrolment in CAD", "A B"),
    ],
)
def test_it_is_found_by_the_link_beside_its_number(serve: Serve, asked: str, why: str, titles: str) -> None:
    client = serve(*LISTINGS)
    page = BeautifulSoup(client.get(f"/?{asked}").text, "lxml")
    wanted = [f"Welding {letter}" for letter in titles.split()]
    (note,) = (one for one in page.select(".note") if why in one.get_text())
    assert note.get_text().startswith(f"Left out, because they {why}: {len(wanted)}.")
    link = str(note.a["href"])  # type: ignore[index]
    found = BeautifulSoup(client.get(link).text, "lxml")
    assert sorted(one.get_text() for one in found.select(".hits h2")) == wanted
    chips = [" ".join(one.get_text(" ").split()) for one in found.select(".chips a")]
    assert f"Remove filter: that {why} ×" in chips
    same = dict(parse_qsl(link.partition("?")[2]))
    assert client.get(f"/api/v1/listings?{urlencode(same)}").json()["total"] == len(wanted)
    form = {one["name"]: one["value"] for one in found.select("input[type=hidden]")}
    assert form["left_out"] == same["left_out"], "the form hands it on"


def test_money_that_is_left_out_is_in_a_currency(serve: Serve) -> None:
    client = serve(*LISTINGS)
    assert "name their currency" in client.get("/api/v1/listings?left_out=cost").text
    assert client.get("/api/v1/listings?left_out=hours").json()["total"] == 2
    page = BeautifulSoup(client.get("/?left_out=cost").text, "lxml")
    assert "that give no price of enrolment in CAD" in page.select(".chips")[0].get_text()
