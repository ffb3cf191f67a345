"""A search that cannot be answered keeps what was asked beside what is wrong with it."""

from collections.abc import Iterator

import httpx
import pytest
from bs4 import BeautifulSoup

from tests.each import each
from tests.search_api.conftest import serving_listings
from tests.search_api.listings import listing, price, stated

CHEAP, DEAR = (
    listing(number, "Granite", prices=stated((price(str(amount)),))) for number, amount in ((1, 90), (2, 900))
)


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    with serving_listings(tmp_path_factory.mktemp("pages"), CHEAP, DEAR) as found:
        yield found


@each(
    ("asked", "back"),
    [
        ("q=granite&delivery=online&hours_min=50&hours_max=10", "/?q=granite&delivery=online"),
        ("q=granite&start_from=2027&hours_max=9", "/?q=granite&hours_max=9.0"),
        ("q=granite&delivery=online&delivery=flying&credit=credit", "/?q=granite&credit=credit"),
        ("q=granite&page=9999&credit=credit", "/?q=granite&credit=credit"),
        ("q=granite&start_from=2027-05-01&start_to=2027-01-01&hours_min=x", "/?q=granite"),
        ("hours_min=x", "/"),
        ("q=granite&cost_max=100&currency=QQQ", "/?q=granite&cost_max=100&currency=CAD"),
        ("cost_max=100&currency=cad", "/?cost_max=100&currency=CAD"),
        ("q=granite&sort=cost:asc&currency=QQQ", "/?q=granite&currency=CAD&sort=cost%3Aasc"),
        (
            "q=granite&cost_min=50&cost_max=10&currency=QQQ&hours_max=9",
            "/?q=granite&hours_max=9.0&currency=CAD",
        ),
        ("cost_max=x&currency=QQQ&page=600&sort=cost:asc", "/?currency=CAD&sort=cost%3Aasc"),
        ("q=granite&per_page=100&page=101&place=burnaby", "/?q=granite&place=burnaby&per_page=100"),
    ],
)
def test_the_rest_of_it_is_one_link_away(client: httpx.Client, asked: str, back: str) -> None:
    answer = client.get(f"/?{asked}")
    assert answer.status_code == 422
    found = BeautifulSoup(answer.text, "lxml").select_one(".ways a")
    assert found
    assert found["href"] == back
    assert client.get(back).status_code == 200


@each("day", ["2027", "27", "2027-13-01", "2027-02-30", "soon", "12/01/2027", "2027-01-05T10:00"])
def test_a_day_that_is_none_is_told_in_words_of_ours(client: httpx.Client, day: str) -> None:
    said = BeautifulSoup(client.get("/", params={"start_from": day}).text, "lxml").select_one(".problem li")
    assert said
    assert "Write a day that there is as year-month-day, such as 2026-09-01." in said.get_text()


@each("asked", ["cost_max=300", "cost_min=1&cost_max=300", "cost_max=300&sort=cost:desc"])
def test_money_without_a_currency_is_in_that_of_the_form(client: httpx.Client, asked: str) -> None:
    page = BeautifulSoup(client.get(f"/?q=granite&{asked}").text, "lxml")
    assert "1 listing" in page.h1.get_text()  # type: ignore[union-attr]
    assert "at most 300 CAD" in page.select_one(".chips").get_text()  # type: ignore[union-attr]
    assert client.get(f"/api/v1/listings?q=granite&{asked}").status_code == 422, "programs say what they mean"


def test_other_searches_have_no_currency_to_carry_about(client: httpx.Client) -> None:
    page = BeautifulSoup(client.get("/?q=granite&cost_model=paid&sort=hours:asc").text, "lxml")
    assert "currency" not in str(page.select_one(".json a")["href"])  # type: ignore[index]
