"""An institution's listings against a framework: what stands beside them, what is counted, the command."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest

from normalizer.checks import Context
from normalizer.listing import Field, Listing, Price, Workload
from normalizer.rule_packs import rule_packs
from registry import landscape, links
from registry.__main__ import main
from registry.report_card import LEAST_PEERS, ReportCard, Surroundings, report_card
from registry.store import Store
from tests.registry.catalogue import DAY, START
from tests.registry.offerings import EVIDENCE, harvest, offering
from tests.registry.welders import identity

SKILLS = ("gas metal arc welding", "reading a weld symbol", "cutting and grinding steel", "shop safety")
BC = rule_packs()["bc-2021"]


def welding(source: str, cost: int = 400, hours: float = 40, **facts: object) -> Listing:
    said: dict[str, object] = {"maker": f"{source.title()} College", "region": "CA-BC", "skills": SKILLS}
    said |= {
        "mode": "online",
        "prices": (Price(amount_min=Decimal(cost), amount_max=Decimal(cost), currency="CAD"),),
    }
    return offering("Beginner Welding", source=source, reference="welding", hours=hours, **(said | facts))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Five colleges with the same course, one of which costs three times as much."""
    with closing(Store(tmp_path / "data")) as opened:
        harvest(opened, "north", [welding("north", cost=1200)])
        for name in ("south", "east", "west", "upper", "lower"):
            harvest(opened, name, [welding(name)])
        yield opened


def around(store: Store) -> Surroundings:
    return Surroundings(landscape.load(store), links.judgements(store))


def card(store: Store, slug: str = "north-college") -> ReportCard:
    return report_card(store, slug, START, surroundings=around(store))


def codes(found: ReportCard) -> set[str]:
    return {one.code for listed in found.listings for one in listed.findings}


def test_costs_and_close_offerings_of_others_are_told(store: Store) -> None:
    found = card(store)
    assert (found.pack, found.meant, found.not_checked) == (BC, ("bc-2021",), 0)
    (listed,) = found.listings
    said = {one.code: one.message for one in listed.findings}
    median = "3.0 times 10.00 CAD, the median of 5 offerings of others in Engineering and trades"
    assert said["COST_PER_HOUR_OUTLIER"] == f"An hour costs 30.00 CAD, {median}."
    assert said["OVERLAP_HIGH"].startswith("5 close listings at ")
    (near,) = (one.near for one in listed.findings if one.code == "OVERLAP_HIGH")
    others = {offer.id for offer in landscape.load(store).offers} - {listed.id}
    assert len(near) == 5 and {one.id for one in near} == others
    assert "COST_PER_HOUR_OUTLIER" not in codes(card(store, "south-college"))


@pytest.mark.parametrize("hours", [{"hours_min": 20.0}, {"hours_max": 60.0}])
def test_what_an_hour_costs_is_not_told_where_not_how_many_they_are(
    store: Store, hours: dict[str, float]
) -> None:
    before = around(store).of(identity("north")).cost
    open_ends = Field(state="stated", value=Workload(basis="total", **hours), evidence=(EVIDENCE,))
    harvest(store, "north", [welding("north", cost=1200).model_copy(update={"workload": open_ends})], at=1)
    assert before and around(store).of(identity("north")).cost is None
    assert around(store).of(identity("south")).cost is None, "one peer fewer makes no median"


def test_few_peers_make_no_median(store: Store) -> None:
    assert LEAST_PEERS == 5
    harvest(store, "lower", [welding("lower", hours=0)], at=1)
    assert "COST_PER_HOUR_OUTLIER" not in codes(card(store))


def test_what_a_person_held_to_be_needed_beside_each_other_is_no_finding(store: Store) -> None:
    (listed,) = card(store).listings
    others = [offer.id for offer in landscape.load(store).offers if offer.id != listed.id]
    for other in others:
        links.judge(
            store,
            listed.id,
            other,
            "needed",
            reason="Far apart",
            office="Ministry",
            at=START,
            question="overlap",
        )
    assert "OVERLAP_HIGH" not in codes(card(store))


def test_what_is_not_on_offer_has_nothing_beside_it(store: Store) -> None:
    assert around(store).of("no-such-id") == Context()


def test_a_withdrawn_listing_is_told_of_for_a_year(store: Store) -> None:
    harvest(
        store, "north", [welding("north"), welding("north").model_copy(update={"reference": "other"})], at=1
    )
    harvest(store, "north", [welding("north")], at=2)
    with store.engine.begin() as connection:
        connection.exec_driver_sql("update listing set status = 'withdrawn' where reference = 'other'")
    found = report_card(store, "north-college", START + 10 * DAY)
    gone = next(one for one in found.listings if one.status == "withdrawn")
    assert [one.code for one in gone.findings] == ["STALE_OR_ENDED"]
    later = report_card(store, "north-college", START + 400 * DAY)
    assert "withdrawn" not in {one.status for one in later.listings}


def test_tallies_count_listings_errors_first(store: Store) -> None:
    found = card(store)
    order = ["error", "warn", "info"]
    assert [order.index(one.severity) for one in found.tallies] == sorted(
        order.index(one.severity) for one in found.tallies
    )
    assert {one.listings for one in found.tallies} == {1}
    assert found.without_errors == 0
    alone = found.errors_alone()
    assert {one.severity for one in alone.tallies} == {"error"}


def test_the_command(store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = ("--data", str(tmp_path / "data"))
    assert main(["report", *data]) == 0
    assert "north-college  North College" in capsys.readouterr().out
    assert main(["report", "north-college", *data]) == 0
    told = capsys.readouterr().out
    assert told.startswith("North College · British Columbia, 2021 (2021-09)\n1 listings checked, 0 without")
    assert "  error We could not find whether it carries credit." in told
    assert main(["report", "north-college", "--framework", "eu-2022", "--errors", "--json", *data]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["framework"] == "eu-2022"
    assert {one["severity"] for one in answer["listings"][0]["findings"]} == {"error"}
    assert main(["report", "no-such", *data]) == 1
    assert "no institution 'no-such' has listings" in capsys.readouterr().err
