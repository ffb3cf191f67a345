"""What is offered where, and where nothing is."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from normalizer.listing import CourseInstance, Delivery
from registry import clusters, landscape, links
from registry.clusters import Filters
from registry.reach import ANYWHERE, reach
from registry.store import Store
from tests.registry.catalogue import START
from tests.registry.offerings import harvest, offering, stated
from tests.registry.welders import COLLEGES, SKILLS, identity, welding


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


def test_a_course_is_wherever_and_however_one_of_its_runs_is(store: Store) -> None:
    here = {"region": "CA-BC", "maker": COLLEGES["north"], "source": "north"}
    runs = [
        offering(
            "Beginner Welding", reference="1", hours=40.0, mode="in_person", places=("Kelowna",), **here
        ),
        offering(
            "Beginner Welding", reference="2", hours=60.0, mode="in_person", places=("Terrace",), **here
        ),
        offering("Beginner Welding", reference="3", hours=45.0, mode="online", skills=SKILLS, **here),
        offering("Beginner Welding", reference="4", **here),
    ]
    harvest(store, "north", runs)
    pairs = [(identity("north", "1"), identity("north", run.reference)) for run in runs[1:]]
    links.judge_all(store, pairs, "another_run", reason="…", office="Ministry", at=START, question="identity")
    for source, town in (("south", "Kelowna"), ("east", "Nelson")):
        harvest(store, source, [welding(source, mode="in_person", region="CA-BC", places=(town,))])

    now = landscape.load(store)
    course = now.offers[now.row[identity("north", "1")]]
    assert course.id == identity("north", "3"), "what says most speaks for all of them"
    assert course.deliveries == ("in_person", "online") and course.reaches_online
    assert course.regions == {"CA-BC/Thompson-Okanagan", "CA-BC/North Coast"}, "not where no town is named"
    assert course.hours == (40.0, 60.0)

    found = reach(now, "CA-BC")
    assert {region: n for (_, region), n in found.counts.items()} == {
        ANYWHERE: 1,
        "CA-BC/North Coast": 1,
        "CA-BC/Thompson-Okanagan": 2,
        "CA-BC/Kootenay": 1,
    }
    gaps = {gap.region: gap.kind for gap in found.gaps if gap.subject == "engineering"}
    assert set(gaps.values()) == {"online_only"} and not gaps.keys() & course.regions
    reaches = {frozenset((pair.left, pair.right)): pair for pair in now.rivals}
    rows = [now.row[identity("south")], now.row[identity("east")]]
    assert reaches[frozenset(rows)].reach == "apart"
    own = now.row[course.id]
    for row in rows:
        assert reaches[frozenset((own, row))].reach == "same"
        (overlap,) = now.explain([reaches[frozenset((own, row))]])
        steps = {step.what: step.found for step in overlap.steps}
        assert "in person or online" in steps["delivery"] and "online" in steps["reach"]
    by_filter = {
        way: clusters.pairs(now, {}, Filters(delivery=way, institution=course.provider_key))
        for way in ("online", "in_person", "blended")
    }
    assert [len(pairs) for pairs in by_filter.values()] == [2, 2, 0]


def test_a_course_counts_for_each_way_of_its_sections_and_once_in_a_region(store: Store) -> None:
    sections = tuple(
        CourseInstance(reference=mode, delivery=Delivery(mode=stated(mode), places=stated((town,))))
        for mode, town in (("blended", "Kelowna"), ("online", "Terrace"), ("choice", "Vernon"))
    )
    cancelled = CourseInstance(
        reference="gone", delivery=Delivery(places=stated(("Nelson",))), status=stated("cancelled")
    )
    course = welding("north", mode="in_person", region="CA-BC", places=("Kelowna",))
    harvest(store, "north", [course.model_copy(update={"instances": (*sections, cancelled)})])
    now = landscape.load(store)
    assert now.offers[0].deliveries == ("blended", "choice", "in_person", "online")
    found = reach(now, "CA-BC")
    okanagan = "CA-BC/Thompson-Okanagan"
    assert {(cell.region, cell.delivery) for cell in found.cells} >= {
        *((okanagan, way) for way in ("in_person", "blended", "choice")),
        *((ANYWHERE, way) for way in ("choice", "online")),
    }
    assert (okanagan, "online") not in {(cell.region, cell.delivery) for cell in found.cells}
    assert found.counts["engineering", okanagan] == found.counts["engineering", ANYWHERE] == 1
    assert ("engineering", "CA-BC/Kootenay") not in found.counts
    assert ("engineering", "CA-BC/North Coast") not in found.counts, "no room is there"
