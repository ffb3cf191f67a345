"""What a listing's history says of each change: the field, what it was and is, and both pages' words."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup

from normalizer.listing import Delivery
from registry.store import Store
from search_api.routes import listings
from search_api.shown.history import SHOWN, apart, changes
from tests.search_api.conftest import Serve
from tests.search_api.listings import (
    NOT_STATED,
    NOW,
    calculated,
    evidence,
    hours,
    identity,
    listing,
    price,
    register,
    section,
    stated,
)

BEFORE = listing(
    1,
    workload=stated(hours(18), "18 hours", "Duration"),
    prices=stated((price("1250"),), "$1,250", "Fee"),
    outcomes=stated(("Read a weld", "Cut plate")),
    delivery=Delivery(mode=stated("online")),
    instances=(section("A", status=stated("open", "Seats left")), section("B")),
)
AFTER = BEFORE.model_copy(
    update={
        "workload": stated(hours(20), "20 hours", "Duration"),
        "prices": stated((price("1295"),), "$1,295", "Fee"),
        "outcomes": stated(("Read a weld", "Cut plate", "Grind <b>joints</b>")),
        "delivery": Delivery(mode=NOT_STATED),
        "instances": (section("A", status=stated("full", "Sold out")), section("C")),
    }
)


def test_each_change_has_what_both_pages_say() -> None:
    first, second = changes((BEFORE, AFTER))
    assert first == ()
    told = {(one.field, one.section): (one.before.text, one.after.text) for one in second}
    assert told == {
        ("workload", None): ("18 hours", "20 hours"),
        ("prices", None): ("1,250 CAD", "1,295 CAD"),
        ("outcomes", None): ("", "Grind <b>joints</b>"),
        ("delivery.mode", None): ("Online", ""),
        ("status", "A"): ("Open", "Full"),
        ("instances", "B"): ("B", ""),
        ("instances", "C"): ("", "C"),
    }
    hours_told = next(one for one in second if one.field == "workload")
    assert (hours_told.before.quotes, hours_told.after.quotes) == (("18 hours",), ("20 hours",))


def test_a_value_known_in_another_way_is_no_change() -> None:
    again = BEFORE.model_copy(update={"workload": calculated(hours(18), "6 weeks of 3 hours")})
    moved = again.model_copy(
        update={"workload": again.workload.model_copy(update={"evidence": (evidence("18 h"),)})}
    )
    assert changes((BEFORE, again, moved)) == [(), (), ()]


def test_long_texts_are_cut_to_where_they_differ() -> None:
    before, after = (f"{'word ' * 100}costs {figure} dollars {'and more ' * 50}" for figure in (5, 6))
    was, now = apart(before, after)
    assert "costs 5 dollars" in was
    assert "costs 6 dollars" in now
    assert max(len(was), len(now)) <= SHOWN + 4
    assert apart("", after[:20]) == ("", after[:20])
    assert apart("short", "shorter") == ("short", "shorter")


def test_the_page_and_the_api_say_what_changed_and_why(serve: Serve, store: Store) -> None:
    client = serve(BEFORE)
    register(store, AFTER, at=NOW + timedelta(days=30))
    page = BeautifulSoup(client.get(f"/listings/{identity(1)}").text, "lxml")
    assert [" ".join(one.get_text().split()) for one in page.select(".history .changes li")] == [
        "Hours: was 18 hours, now 20 hours",
        "Delivery: was Online (as printed), now not stated",
        "Prices: was 1,250 CAD ($1,250), now 1,295 CAD ($1,295)",
        "Outcomes: new: Grind <b>joints</b> (as printed)",
        "Status of A: was Open (Seats left), now Full (Sold out)",
        "Sections and runs: no longer: B",
        "Sections and runs: new: C",
    ]
    first, second = client.get(f"/api/v1/listings/{identity(1)}").json()["revisions"]
    assert (first["changes"], second["cause"]) == ([], "page")
    assert second["changes"][0]["after"] == {"state": "stated", "text": "20 hours", "quotes": ["20 hours"]}


def test_of_a_long_history_the_last_revisions_are_compared(
    serve: Serve, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listings, "MOST_COMPARED", 2)
    client = serve(BEFORE)
    for day, version in enumerate((AFTER, BEFORE, AFTER), 1):
        register(store, version, at=NOW + timedelta(days=day))
    revisions = client.get(f"/api/v1/listings/{identity(1)}").json()["revisions"]
    assert [(one["number"], len(one["changes"])) for one in revisions] == [(1, 0), (2, 0), (3, 7), (4, 7)]
