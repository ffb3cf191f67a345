"""The page of reach, and what other pages say of regions, over real HTTP."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from normalizer.listing import Delivery
from registry.answers import OverlapAnswer
from search_api.shown.ministry_labels import region
from tests.search_api.conftest import serving_listings
from tests.search_api.listings import identity, provider, section, stated
from tests.search_api.test_ministry import NOISE, WELDING, offer
from tests.search_api.test_ministry_pages import BRIEF, soup, text


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    with serving_listings(tmp_path_factory.mktemp("reach"), *WELDING, *NOISE) as client:
        yield client


def test_what_no_region_has_is_said_once(client: httpx.Client) -> None:
    page = soup(client.get("/ministry/reach?within=CA-BC"))
    assert page.select('.chips [aria-current="page"]')[0].get_text() == "British Columbia"
    rows = [row.get_text(" ", strip=True) for row in page.select("section:last-of-type tbody tr")]
    assert "Law all 8 regions – –" in rows


def test_home_comes_first_and_the_world_is_named_with_its_countries(tmp_path: Path) -> None:
    homes = ("AU-VIC", "CA-AB", "CA-BC", "US-WA")
    abroad = [offer(20 + n, "Metal Welding", 0, mode="in_person", places=()) for n in range(len(homes))]
    placed = [
        one.model_copy(update={"provider": stated(provider(f"College {home}", "college", home[:2], home))})
        for one, home in zip(abroad, homes, strict=True)
    ]
    with serving_listings(tmp_path, *placed) as client:
        reached = soup(client.get("/ministry/reach?within="))
        asked = soup(client.get("/ministry/overlap"))
    named = ["British Columbia", "Alberta", "Victoria, Australia", "Washington, United States"]
    assert [chip.get_text() for chip in reached.select(".chips a")] == ["everywhere", *named]
    assert [column.get_text() for column in reached.select(".plot .column")][-4:-1] == named[1:]
    assert [one.get_text() for one in asked.select("#both_in option")] == ["all", *named]
    assert asked.select("#region option")[1].get_text() == "British Columbia"


@pytest.mark.parametrize(
    ("code", "within", "said"),
    [
        ("CA", "CA", "Province not stated"),
        ("CA-BC", "CA-BC", "Town not stated"),
        ("CA-BC", "CA", "British Columbia"),
        ("CA-BC/Kootenay", "CA-BC", "Kootenay"),
        ("CA-BC/Kootenay", "CA", "Kootenay, British Columbia"),
    ],
)
def test_what_a_map_is_of_stands_for_what_names_no_part(code: str, within: str, said: str) -> None:
    assert region(code, within) == said


def test_where_towns_are_not_named_nothing_is_said_to_be_online_only(tmp_path: Path) -> None:
    somewhere = offer(6, "Metal Welding", 0, mode="in_person", places=("Main campus",))
    with serving_listings(tmp_path, *WELDING, somewhere, *NOISE) as client:
        reached = soup(client.get("/ministry/reach?within=CA-BC"))
        brief = text(soup(client.get(BRIEF)))
        table = client.get("/api/v1/tables/gaps.csv?region=CA-BC").text
    dots = [title.get_text() for title in reached.select(".plot title")]
    assert "Engineering and trades, Cariboo: not known: 1" in dots
    assert not any(dot.startswith("Engineering and trades, Town not stated: none") for dot in dots)
    (row,) = (
        row for row in reached.select("section:last-of-type tbody tr") if "Engineering" in row.get_text()
    )
    nowhere, online, unknown = (cell.get_text(strip=True) for cell in row.select("td"))
    assert (nowhere, online) == ("–", "–") and "Cariboo" in unknown and unknown.endswith("(1 offering)")
    why = "Not known, since 1 offering does not say where, or whether in a room: "
    assert "Online only" not in brief and why in brief
    assert "Engineering and trades,CA-BC/Cariboo,yes,1" in table and "Law,CA-BC/Cariboo,no,0" in table


def test_what_is_given_in_several_ways_is_told_so_wherever_it_is_told(tmp_path: Path) -> None:
    sections = (
        section(1, delivery=Delivery(mode=stated("online"))),
        section(2, delivery=Delivery(places=stated(("Kelowna",)))),
    )
    course = offer(6, "Metal Welding", 0, mode="in_person", skills=WELDING[0].skills, instances=sections)
    with serving_listings(tmp_path, course, *WELDING[1:], *NOISE) as client:
        answer = OverlapAnswer.model_validate_json(client.get("/api/v1/overlap").content)
        dots = [dot.get_text() for dot in soup(client.get("/ministry/reach")).select(".plot title")]
        brief = text(soup(client.get(BRIEF)))
        table = client.get("/api/v1/tables/offers.csv").content.decode("utf-8-sig")
        rows = client.get("/api/v1/tables/reach.csv").text
    (told,) = (one for one in answer.clusters[0].offers if one.id == identity(6))
    assert told.deliveries == ("in_person", "online")
    assert told.regions == ("CA-BC/North Coast", "CA-BC/Thompson-Okanagan")
    (row,) = (row for row in csv.DictReader(io.StringIO(table)) if row["id"] == identity(6))
    assert row["delivery"] == "in person, online"
    assert "2 in person, 2 online (1 in more than one way)." in brief
    assert "in person or online: North Coast" in brief
    engineering = [dot for dot in dots if dot.startswith("Engineering")]
    assert {dot.rsplit(", ", 1)[1] for dot in engineering} >= {
        "from anywhere: 2 offerings",
        "North Coast: 2 offerings",
    }
    assert "Engineering and trades,CA-BC/Thompson-Okanagan,in person,1" in rows
    assert "Engineering and trades,anywhere,online,2" in rows
