"""One offering from all its records, over real HTTP: each stays as it is, and each fact says whose it is."""

from pathlib import Path
from typing import Any

import httpx
from bs4 import BeautifulSoup, Tag

from normalizer.listing import Delivery
from registry import links
from registry.store import Store
from tests.search_api.conftest import serving_listings
from tests.search_api.listings import NOW, PROVIDERS, hours, identity, listing, price, stated

HOME, CARD, APART = 1, 2, 3
OWN = listing(
    HOME,
    "Welding Essentials",
    provider=stated(PROVIDERS[0]),
    workload=stated(hours(20)),
    prices=stated((price("200"),)),
    cost_model=stated("paid"),
)
ELSEWHERE = listing(
    CARD,
    "Welding Essentials & <b>more</b>",
    provider=stated(PROVIDERS[0]),
    platform=stated("Northshore"),
    workload=stated(hours(25)),
    cost_model=stated("paid"),
    delivery=Delivery(mode=stated("blended")),
)
ANOTHER = listing(APART, "Welding Essentials", provider=stated(PROVIDERS[1]), workload=stated(hours(30)))


def joined(store: Store, one: int, other: int, verdict: str = "same_offering") -> None:
    links.judge(store, identity(one), identity(other), verdict, reason="A test.", office="Registry", at=NOW)


def offering(client: httpx.Client, number: int) -> dict[str, Any]:
    answer = client.get(f"/api/v1/listings/{identity(number)}/offering")
    assert answer.status_code == 200
    found: dict[str, Any] = answer.json()
    return found


def test_each_fact_is_the_most_authoritative_records_and_says_whose(store: Store, tmp_path: Path) -> None:
    with serving_listings(tmp_path, OWN, ELSEWHERE, ANOTHER) as client:
        joined(store, HOME, CARD)
        joined(store, CARD, APART, "different")
        found = offering(client, CARD)
        assert found == offering(client, HOME)
        assert [one["id"] for one in found["records"]] == [identity(HOME), identity(CARD)]
        facts = {one["field"]: one for one in found["facts"]}
        hours = facts["workload"]
        assert (hours["said"]["id"], hours["said"]["values"]) == (identity(HOME), ["20 hours"])
        assert [(one["id"], one["values"]) for one in hours["others"]] == [(identity(CARD), ["25 hours"])]
        assert facts["delivery.mode"]["said"]["id"] == identity(CARD)
        assert "duration" not in facts, "what nobody says is not told"


def test_a_page_tells_what_other_records_add(store: Store, tmp_path: Path) -> None:
    with serving_listings(tmp_path, OWN, ELSEWHERE, ANOTHER) as client:
        joined(store, HOME, CARD)
        told = section(client, HOME)
        assert told
        assert [a["href"] for a in told.select("ul a[href^='/listings/']")] == [f"/listings/{identity(CARD)}"]
        names, values = told.select(".field dt"), told.select(".field dd")
        fields = {
            name.text: value.get_text(" ", strip=True) for name, value in zip(names, values, strict=True)
        }
        assert fields["Delivery"] == "Blended test"
        assert fields["Hours"] == "20 hours this page 25 hours test"
        assert "Prices" not in fields, "what this page alone says stands above"
        assert "Free or paid" not in fields, "what both say alike is no news"
        assert told.find("b") is None, "a stranger's title is text"


def test_a_listing_of_one_record_has_no_such_part(store: Store, tmp_path: Path) -> None:
    with serving_listings(tmp_path, OWN, ANOTHER) as client:
        joined(store, HOME, APART, "another_run")
        assert section(client, HOME) is None
        found = offering(client, HOME)
        assert [one["id"] for one in found["records"]] == [identity(HOME)]
        assert [(one["id"], one["verdict"]) for one in found["kin"]] == [(identity(APART), "another_run")]
        run = section(client, HOME, "kin")
        assert run
        assert "another run, from test" in run.get_text(" ", strip=True)
        assert run.select_one(f"a[href='/listings/{identity(APART)}']")
        assert client.get("/api/v1/listings/nobody/offering").status_code == 404


def section(client: httpx.Client, number: int, name: str = "recorded") -> Tag | None:
    page = BeautifulSoup(client.get(f"/listings/{identity(number)}").text, "html.parser")
    return page.select_one(f"section[aria-labelledby={name}]")
