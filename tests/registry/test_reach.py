"""What is offered where, and where nothing is."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from registry import landscape
from registry.reach import ANYWHERE, reach
from registry.store import Store
from tests.registry.offerings import harvest, offering
from tests.registry.welders import welding


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """One database is enough: what is read here is read on both elsewhere."""
    with closing(Store(tmp_path / "data")) as opened:
        yield opened


def test_the_map_counts_rooms_by_region_and_online_once(store: Store) -> None:
    place = {"mode": "in_person", "region": "CA-BC"}
    harvest(store, "north", [welding("north", places=("Terrace", "Nelson"), **place)])
    harvest(store, "south", [welding("south", "Welding for Beginners", hours=80.0)])
    now = landscape.load(store)
    found = reach(now, "CA-BC")
    cells = {(cell.subject, cell.region, cell.delivery): cell for cell in found.cells}
    assert set(cells) == {
        ("engineering", "CA-BC/North Coast", "in_person"),
        ("engineering", "CA-BC/Kootenay", "in_person"),
        ("engineering", ANYWHERE, "online"),
    }
    assert cells["engineering", ANYWHERE, "online"].hours == (80, 80)
    assert len(found.regions) == 9, "all parts of the province, and the province for what names no part"
    gaps = {(gap.subject, gap.region): gap.kind for gap in found.gaps}
    assert gaps["engineering", "CA-BC/Cariboo"] == "online_only"
    assert gaps["health", "CA-BC/Cariboo"] == "nowhere"
    assert reach(now, "CA-BC/Kootenay") == found, "a part is asked for as its province"
    assert ("engineering", "CA-BC/Kootenay") not in gaps


def test_where_towns_are_not_named_a_gap_is_not_known_to_be_one(store: Store) -> None:
    here = {"region": "CA-BC"}
    harvest(store, "north", [welding("north", mode="in_person", places=("Our main hall",), **here)])
    harvest(store, "south", [welding("south", places=("Nelson",), mode="in_person", **here)])
    harvest(store, "east", [welding("east", "Welding for Beginners", region="CA-AB", mode="blended")])
    known = [offering("Practical Nursing", maker="Cedar College", mode="online", source="cards", **here)]
    harvest(store, "cards", known)
    for within in ("CA-BC", ""):
        gaps = {(gap.subject, gap.region): gap for gap in reach(landscape.load(store), within).gaps}
        unknown = gaps["engineering", "CA-BC/Cariboo"]
        assert (unknown.kind, unknown.unplaced, unknown.online) == ("unplaced", 1, False)
        assert ("engineering", "CA-BC/Kootenay") not in gaps, "there it is known"
        assert (gaps["health", "CA-BC/Cariboo"].kind, gaps["law", "CA-BC/Cariboo"].kind) == (
            "online_only",
            "nowhere",
        ), "what is online is in no town"
        assert not any(region == "CA-BC" for _, region in gaps)


def test_what_may_be_in_a_room_leaves_a_gap_unknown(store: Store) -> None:
    harvest(store, "north", [offering("Beginner Welding", maker="Cedar College", region="CA-BC")])
    gaps = {(gap.subject, gap.region): gap for gap in reach(landscape.load(store)).gaps}
    unknown = gaps["engineering", "CA-BC/Cariboo"]
    assert (unknown.kind, unknown.unplaced, unknown.online) == ("unplaced", 1, False)


def test_a_country_has_what_is_in_its_provinces(store: Store) -> None:
    for source, region in (("north", "CA-BC"), ("south", "CA"), ("east", "CA-AB"), ("west", "US-WA")):
        harvest(store, source, [welding(source, f"{source} welding", mode="in_person", region=region)])
    now = landscape.load(store)
    country, everywhere = reach(now, "CA"), reach(now)
    assert {cell.region for cell in country.cells} == {"CA", "CA-BC", "CA-AB"}
    assert len(everywhere.regions) == len(country.regions) + 1
    for found in (country, everywhere):
        places = {gap.region for gap in found.gaps}
        assert "CA-AB" in places and not places & {"CA", "CA-BC"}, "they stand for what names no part of them"
