"""What was planted among the demo's sites is found: duplicates linked, rivals together, look-alikes apart."""

import tomllib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from benchmarks.listings import demo
from demo.content import SITES
from registry import clusters, landscape, linking, links
from registry.links import pair_of
from registry.store import Store
from tests.registry.catalogue import START
from tests.registry.offerings import harvest

PLANTED = tomllib.loads((Path(__file__).parent.parent / "demo" / "planted.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """All sites, read without the network, registered one after the other, and compared after each."""
    read = demo(SITES)
    with closing(Store(tmp_path_factory.mktemp("planted"))) as opened:
        for site in SITES:
            source = f"demo-{site}"
            harvest(opened, source, [listing for listing in read if listing.source == source])
            linking.follow(opened, START)
        yield opened


def identity(store: Store, name: str) -> str:
    site, _, reference = name.partition("/")
    found = store.find(f"demo-{site}", reference)
    assert found, f"no listing {reference} of demo-{site}"
    return found.id


@pytest.fixture(scope="module")
def verdicts(store: Store) -> dict[links.Pair, str]:
    return {relation.pair: relation.verdict for relation in links.relations(store)}


@pytest.mark.parametrize("case", PLANTED["duplicate"], ids=lambda case: case["listings"][1].split("/")[-2])
def test_a_duplicate_is_linked(
    store: Store, verdicts: dict[links.Pair, str], case: dict[str, list[str]]
) -> None:
    pair = pair_of(*(identity(store, name) for name in case["listings"]))
    assert verdicts.get(pair) == "same_offering"


@pytest.mark.parametrize("case", PLANTED["different"], ids=lambda case: case["why"])
def test_a_look_alike_is_not(
    store: Store, verdicts: dict[links.Pair, str], case: dict[str, list[str]]
) -> None:
    pair = pair_of(*(identity(store, name) for name in case["listings"]))
    assert verdicts.get(pair, "different") in ("different", "translation")


def test_nothing_else_is_linked_as_one(store: Store, verdicts: dict[links.Pair, str]) -> None:
    planted = {
        pair_of(*(identity(store, name) for name in case["listings"])) for case in PLANTED["duplicate"]
    }
    assert {pair for pair, verdict in verdicts.items() if verdict == "same_offering"} == planted


@pytest.mark.parametrize("case", PLANTED["rivals"], ids=lambda case: case["listings"][0])
def test_rivals_are_in_one_cluster(store: Store, case: dict[str, list[str]]) -> None:
    now = landscape.load(store)
    made = clusters.clusters(clusters.pairs(now, {}))
    rows = [now.row[identity(store, name)] for name in case["listings"]]
    cluster = clusters.cluster_of(made, rows[0])
    assert cluster and set(rows) <= set(cluster.rows)


def test_a_rival_of_the_same_title_overlaps_and_stays_two_offerings(store: Store) -> None:
    now = landscape.load(store)
    bread = PLANTED["different"][5]["listings"]
    left, right = sorted(now.row[identity(store, name)] for name in bread)
    assert left != right
    assert any({left, right} == {pair.left, pair.right} for pair in now.rivals)
