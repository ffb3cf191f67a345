"""What is on offer, once each; what overlaps, in clusters; and where nothing is."""

import json
import shutil
import tracemalloc
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from normalizer.listing import Field
from registry import clusters, landscape, linking, links, subjects
from registry.__main__ import main
from registry.clusters import Filters, Pair
from registry.landscape import Landscape
from registry.likeness.lexicon import telling
from registry.likeness.titles import taught
from registry.links import Judgement, Need
from registry.quarters import History
from registry.reach import reach
from registry.store import Store
from tests.registry.catalogue import DAY, START
from tests.registry.offerings import EVIDENCE, TITLES, harvest, offering
from tests.registry.welders import COLLEGES, NOISE, identity, welding


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """One database is enough: what is read here is read on both elsewhere."""
    with closing(Store(tmp_path / "data")) as opened:
        yield opened


@pytest.fixture(scope="module")
def harvested(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three colleges with rival courses, one of them also on an aggregator's page."""
    data = tmp_path_factory.mktemp("weld")
    with closing(Store(data)) as store:
        harvest(store, "others", NOISE)
        harvest(store, "north", [welding("north")])
        harvest(store, "south", [welding("south", "Welding for Beginners")])
        harvest(store, "east", [welding("east", "Beginner Welding")])
        card = offering(
            "Beginner Welding",
            source="cards",
            reference="9",
            maker=COLLEGES["north"],
            hours=40.0,
            platform="North",
            original_url=welding("north").url,
        )
        harvest(store, "cards", [card])
        linking.follow(store, START)
    return data


@pytest.fixture
def weld(harvested: Path, tmp_path: Path) -> Iterator[Store]:
    """Them, in a registry of one's own."""
    shutil.copytree(harvested, tmp_path / "data")
    with closing(Store(tmp_path / "data")) as opened:
        yield opened


def found(store: Store, **filters: object) -> tuple[Landscape, list[Pair]]:
    now = landscape.load(store)
    said = clusters.judged(now, links.judgements(store))
    return now, clusters.pairs(now, said, Filters(**filters))  # type: ignore[arg-type]


def members(store: Store, **filters: object) -> list[set[str]]:
    now, pairs = found(store, **filters)
    return [{now.offers[row].id for row in one.rows} for one in clusters.clusters(pairs)]


ALL = {identity("north"), identity("south"), identity("east")}


def test_an_offering_that_an_aggregator_lists_too_counts_once_and_speaks_for_itself(weld: Store) -> None:
    now, _ = found(weld)
    (own,) = (offer for offer in now.offers if offer.id == identity("north"))
    assert own.records == (identity("north"), identity("cards", "9"))
    assert len(now.offers) == len(NOISE) + 3


def test_of_the_documents_no_more_is_held_than_what_offerings_say(store: Store) -> None:
    """The words that fields were read from are most of a document, and a registry has a hundred thousand."""
    quoted = Field(
        state="stated", value="a sheet", evidence=(EVIDENCE.model_copy(update={"quote": "x" * 500_000}),)
    )
    found = [
        offering(f"{title} {n}", source="others").model_copy(update={"unit": quoted})
        for n in range(4)
        for title in TITLES
    ]
    harvest(store, "others", found)
    landscape.load(store)  # what is loaded once is not counted
    tracemalloc.start()
    now = landscape.load(store)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(now.offers) == len(found)
    assert most < 10_000_000, "as the sixty documents have 30,000,000 bytes"


def test_whole_programs_and_courses_of_one_are_no_offer_unless_all_is_asked_for(weld: Store) -> None:
    degree = welding("south", "Beginner Welding, Bachelor of Technology", scope="program")
    course = offering("Welding 101", source="south", maker=COLLEGES["south"], scope="credit_course")
    listed = offering("Welding Seminar", source="south", maker=COLLEGES["south"], is_offering=False)
    harvest(weld, "south", [degree, course, listed], at=1)
    linking.follow(weld, START + DAY)
    now, pairs = found(weld)
    assert {offer.provider for offer in now.offers} == {"Others College", COLLEGES["north"], COLLEGES["east"]}
    assert (now.left_out, len(pairs)) == (3, 1)
    everything = landscape.load(weld, "all")
    assert len(everything.offers) - len(now.offers) == 3
    assert {offer.title for offer in everything.offers if not offer.short} == {
        listing.title.value for listing in (degree, course, listed)
    }
    assert everything.left_out == 0 and len(everything.rivals) > len(now.rivals)


def test_what_a_search_shows_by_one_of_its_records_is_on_offer_with_all_of_them(weld: Store) -> None:
    harvest(weld, "north", [welding("north", scope="credit_course")], at=1)
    linking.follow(weld, START + DAY)
    now = landscape.load(weld)
    assert now.left_out == 0
    assert now.offers[now.row[identity("cards", "9")]].records == (identity("north"), identity("cards", "9"))


def test_rivals_of_three_institutions_are_one_cluster(weld: Store) -> None:
    assert members(weld) == [ALL]
    now, pairs = found(weld)
    assert len(pairs) == 3
    overlap = next(now.explain([pairs[0].rivals]))
    assert overlap.points == pytest.approx(pairs[0].rivals.points, abs=0.1)


def test_what_a_person_says_is_kept_and_can_be_taken_back(weld: Store) -> None:
    pair = identity("north"), identity("south")
    said = links.judge(
        weld, *pair, "not_the_same", reason="Other machines", office="Ministry", at=START, question="overlap"
    )
    _, pairs = found(weld)
    assert sorted(p.standing for p in pairs) == ["not_the_same", "open", "open"]
    harvest(weld, "north", [welding("north", hours=44.0)], at=1)
    harvest(weld, "south", [welding("south", "Welding for Beginners", hours=36.0)], at=1)
    linking.follow(weld, START + DAY)
    assert len(found(weld, verdict="not_the_same")[1]) == 1, "it survives a harvest that changes both"
    assert len(found(weld, verdict="open")[1]) == 2
    links.undo(weld, said.id, reason="They are", office="Ministry", at=START + DAY)
    assert [pair.standing for pair in found(weld)[1]] == ["open"] * 3


def test_offices_that_differ_by_their_latest_disagree(weld: Store) -> None:
    pair = identity("north"), identity("south")

    def judge(verdict: Need, office: str, day: int) -> Judgement:
        at = START + day * DAY
        return links.judge(weld, *pair, verdict, reason="…", office=office, at=at, question="overlap")

    def standing() -> str:
        (judged,) = (pair for pair in found(weld)[1] if pair.judgements)
        return judged.standing

    judge("not_the_same", "Policy", 0)
    judge("unnecessary", "policy ", 1)
    assert standing() == "unnecessary", "one office changes its mind"
    other = judge("not_the_same", "Regional Programs", 2)
    assert standing() == "offices_disagree"
    assert members(weld) == [ALL], "it is set aside only where all say so"
    assert len(found(weld, verdict="offices_disagree")[1]) == 1
    assert found(weld, verdict="not_the_same")[1] == found(weld, verdict="unnecessary")[1] == []
    links.undo(weld, other.id, reason="…", office="Regional Programs", at=START + 3 * DAY)
    assert standing() == "unnecessary"
    judge("unnecessary", "Regional Programs", 4)
    assert standing() == "unnecessary"


def test_what_was_said_of_an_aggregators_record_was_said_of_the_offering(weld: Store) -> None:
    links.judge(
        weld, identity("cards", "9"), identity("south"), "needed", reason="Far apart", office="Ministry",
        at=START, question="overlap",
    )  # fmt: skip
    now, pairs = found(weld, verdict="needed")
    assert {now.offers[row].id for row in (pairs[0].rivals.left, pairs[0].rivals.right)} == {
        identity("north"),
        identity("south"),
    }


@pytest.mark.parametrize(
    ("filters", "clusters_found"),
    [
        ({"subject": "engineering"}, 1),
        ({"subject": "health"}, 0),
        ({"institution": "south-college"}, 1),
        ({"institution": "others-college"}, 0),
        ({"delivery": "online"}, 1),
        ({"delivery": "in_person"}, 0),
        ({"region": "CA-BC"}, 1),
        ({"grade": "substantial"}, 1),
        ({"verdict": "needed"}, 0),
    ],
)
def test_filters(weld: Store, filters: dict[str, object], clusters_found: int) -> None:
    assert len(members(weld, **filters)) == clusters_found


def test_which_pairs_are_of_two_institutions_of_one_region(store: Store) -> None:
    harvest(store, "others", NOISE)
    for source, home in {"north": "CA-BC", "south": "CA-BC", "east": "CA-AB", "west": "CA"}.items():
        harvest(store, source, [welding(source, region=home)])
    harvest(store, "other", [welding("other")])

    def homed(**filters: object) -> list[set[str]]:
        now, pairs = found(store, **filters)
        return [{now.offers[row].home for row in (p.rivals.left, p.rivals.right)} for p in pairs]

    assert len(homed()) == 10
    assert homed(both_in="CA-BC") == [{"CA-BC"}]
    assert homed(both_in="CA-AB") == []
    assert len(homed(both_in="CA")) == 6 and not any("" in homes for homes in homed(both_in="CA"))
    assert len(homed(region="CA-BC")) == 10, "what is online reaches everywhere"


def test_a_country_reaches_what_is_in_its_provinces(store: Store) -> None:
    harvest(store, "others", NOISE)
    for source in ("north", "south"):
        harvest(store, source, [welding(source, region="CA-BC", mode="in_person", places=("Nelson",))])
    asked = ("CA", "CA-BC", "CA-BC/Kootenay", "C", "CA-B", "CA-BC/Cariboo")
    assert [len(members(store, region=region)) for region in asked] == [1, 1, 1, 0, 0, 0]


def test_what_shares_no_more_than_its_field_is_told_when_asked_for(store: Store) -> None:
    harvest(store, "others", NOISE)
    harvest(store, "north", [welding("north")])
    inspection = offering(
        "Steel Bridge Inspection",
        source="south",
        maker=COLLEGES["south"],
        skills=("shop safety", "cutting plate"),
    )
    harvest(store, "south", [inspection])
    assert members(store) == []
    now, pairs = found(store, grade="same_field")
    assert {pair.rivals.grade for pair in pairs} == {"same_field"}
    assert {identity("north"), identity("south", "steel-bridge-inspection")} in members(
        store, grade="same_field"
    )
    assert {one.grade for one in now.explain(p.rivals for p in pairs)} == {"same_field"}


def test_in_person_in_two_regions_is_reach_and_no_overlap_unless_asked_for(store: Store) -> None:
    harvest(store, "others", NOISE)
    place = {"mode": "in_person", "region": "CA-BC"}
    harvest(store, "north", [welding("north", places=("Terrace campus",), **place)])
    harvest(store, "south", [welding("south", places=("Castlegar",), **place)])
    assert members(store) == []
    assert members(store, reach=True) == [{identity("north"), identity("south")}]
    assert members(store, reach=True, region="CA-BC/Kootenay") == []


def test_a_chain_of_likenesses_is_no_cluster() -> None:
    """A is like B, B like C, C like D, and nothing else: four in a row are two and two."""

    def pair(left: int, right: int, points: float) -> Pair:
        return Pair(landscape.Rivals(left, right, "partial", points, "same"), "open")

    made = clusters.clusters([pair(0, 1, 60), pair(2, 3, 50), pair(1, 2, 40)])
    assert [one.rows for one in made] == [(0, 1), (2, 3)]
    assert [len(one.beyond) for one in made] == [1, 1], "the pair between them is told with both"
    assert clusters.cluster_of(made, 3) is made[1]


def test_an_offering_like_one_of_three_is_told_with_that_one_alone() -> None:
    def pair(left: int, right: int) -> Pair:
        return Pair(landscape.Rivals(left, right, "partial", 40, "same"), "open")

    made = clusters.clusters([pair(0, 1), pair(0, 2), pair(1, 2), pair(2, 3)])
    assert [one.rows for one in made] == [(0, 1, 2), (3, 2)]
    assert clusters.cluster_of(made, 2) is made[0]
    assert made[1].pairs == made[0].beyond


def test_an_offering_that_an_aggregator_lists_too_counts_once_in_a_quarter(weld: Store) -> None:
    assert [(one.offers, one.pairs) for one in History(weld).quarters(START + DAY)] == [(len(NOISE) + 3, 3)]


def test_an_empty_registry_has_nothing(store: Store) -> None:
    now = landscape.load(store)
    assert (now.offers, now.rivals, reach(now).cells, History(store).quarters(START)) == ([], (), (), [])


# ------------------------------------------------------------------ subjects


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ("Quantum Computing for Managers", "science"),
        ("Comptabilité pour travailleurs autonomes", "business"),
        ("Emergency Preparedness Coordinator", "safety"),
        ("Spanish 1", "languages"),
        ("Orientation Day", subjects.NONE),
    ],
)
def test_subjects_follow_the_words_and_unknown_is_said(title: str, field: str) -> None:
    reading = subjects.read(subjects.titled_by(taught(title)))
    assert reading.subject == field
    assert bool(reading.words) == (field != subjects.NONE)


def test_every_spelling_of_a_word_that_names_a_field_is_known() -> None:
    said = "Soldadura, WELDERS’ and nurses, strategies; 3.5 in c++"
    assert subjects.told_by([said]) == set(telling(said)) - {"3.5", "c++"} == {"welding", "nursing"}


# ------------------------------------------------------------------ commands


@pytest.fixture
def data(weld: Store) -> Path:
    return weld.data


def test_the_command_prints_clusters(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["overlap", "--data", str(data), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert [len(one["offers"]) for one in answer["clusters"]] == [3]
    (cluster,) = answer["clusters"]
    for pair in cluster["pairs"]:
        assert sum(step["points"] for step in pair["steps"]) == pytest.approx(pair["points"], abs=0.4)
    assert main(["overlap", "--data", str(data), "--grade", "substantial"]) == 0
    printed = capsys.readouterr().out
    assert "3 offerings" in printed and "taught: shared:" in printed


def test_the_command_names_what_there_is(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["overlap", "--data", str(data), "--subject", "wizardry"]) == 1
    assert "engineering" in capsys.readouterr().err
    assert main(["overlap", "--data", str(data), "--institution", "noth-college"]) == 1
    assert "; near it are north-college" in capsys.readouterr().err
    for option in ("--region", "--both-in"):
        assert main(["overlap", "--data", str(data), option, "Narnia"]) == 1
        assert "CA-BC" in capsys.readouterr().err
    assert main(["overlap", "--data", str(data), "--both-in", "CA-BC/Kootenay"]) == 1
    assert "no more than that is known" in capsys.readouterr().err


def test_an_institution_is_asked_for_by_its_slug_too(weld: Store, capsys: pytest.CaptureFixture[str]) -> None:
    bcit = "British Columbia Institute of Technology"
    harvest(weld, "bcit", [welding("west").model_copy(update=dict(offering("Welding", maker=bcit)))])
    printed = []
    for name in ("bcit", "british-columbia-institute-of-technology"):
        assert main(["overlap", "--data", str(weld.data), "--institution", name]) == 0
        printed.append(capsys.readouterr().out)
    assert printed[0] == printed[1]
    assert main(["overlap", "--data", str(weld.data), "--institution", "bict"]) == 1
    assert "; near it are bcit" in capsys.readouterr().err


def test_a_region_in_which_nobody_is_is_said(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for region, said in (("CA-ZZ", "no known provider is in CA-ZZ: "), ("CA-BC", ""), ("CA", "")):
        assert main(["overlap", "--data", str(data), "--region", region]) == 0
        assert capsys.readouterr().err.partition("this is")[0] == said


def test_the_command_on_an_empty_registry(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Store(tmp_path).close()
    assert main(["overlap", "--data", str(tmp_path)]) == 0
    assert "harvest a source first" in capsys.readouterr().err


DRAFT = """
title = "Welding Basics"
provider = "West College"
skills = ["gas metal arc welding", "shop safety"]
hours = 30
delivery = "online"
region = "CA-BC"
"""


def test_a_draft_is_scanned(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "draft.toml").write_text(DRAFT)
    assert main(["scan", str(tmp_path / "draft.toml"), "--data", str(data), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["compared"] == len(NOISE) + 3
    assert {one["offer"]["id"] for one in answer["nearest"][:3]} == ALL
    assert all(one["grade"] == "substantial" and not one["own"] for one in answer["nearest"][:3])
    (tmp_path / "own.toml").write_text(DRAFT.replace("West", "North"))
    assert main(["scan", str(tmp_path / "own.toml"), "--data", str(data)]) == 0
    assert "your own: Beginner Welding, North College" in capsys.readouterr().out
