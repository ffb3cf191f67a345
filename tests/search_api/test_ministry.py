"""Overlap, reach and drafts over real HTTP: filters, verdicts, files to take away."""

import csv
import io
import math
import random
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from normalizer.listing import Delivery, Listing, Skill
from registry import links
from registry.answers import ClusterAnswer, OverlapAnswer, ReachAnswer, ScanAnswer
from registry.enrolment import costs_of
from registry.likeness.profiles import profile_of
from registry.store import Store
from search_api.app import create_app
from search_api.documents.document import search_document
from search_api.embedded_index import EmbeddedIndex
from search_api.offices import KEY_VARIABLE
from search_api.shown.spreadsheet import Table, harmless, response
from tests.each import each
from tests.search_api.conftest import serving_listings
from tests.search_api.listings import NOW, PROVIDERS, draw, hours, identity, listing, price, register, stated
from tests.search_api.server import serving
from tests.search_api.test_api import problem

OVERLAP = "/api/v1/overlap"
TITLES = (
    "Soil Health", "Bookkeeping", "Data Analysis with R", "Web Design", "Conversational French",
    "Food Safety", "Leading Teams", "Digital Marketing", "Human Anatomy", "Supply Chain Analytics",
)  # fmt: skip
SKILLS = tuple(
    Skill(name=name)
    for name in ("gas metal arc welding", "weld symbols", "cutting and grinding steel", "shop safety")
)


def offer(number: int, title: str, provider: int, **facts: Any) -> Listing:
    mode = facts.pop("mode", "online")
    maker = PROVIDERS[provider]
    delivery = Delivery(mode=stated(mode), places=stated(facts.pop("places", ("Terrace",))))
    said = {"workload": stated(hours(40)), "provider": stated(maker), "provider_name": stated(maker.name)}
    return listing(number, title, delivery=delivery, **(said | facts))


WELDING = (
    offer(1, "Beginner Welding", 0, skills=stated(SKILLS), prices=stated((price("400"),))),
    offer(2, "Welding for Beginners", 1, skills=stated(SKILLS), prices=stated((price("900"),))),
    offer(3, "=HYPERLINK(1) Beginner Welding <b>", 2, skills=stated(SKILLS), mode="in_person"),
)
INSPECTION = offer(
    4,
    "Steel Bridge Inspection",
    1,
    mode="blended",
    skills=stated((Skill(name="weld symbols"), Skill(name="bridge decks"))),
)
DEGREE = offer(5, "Master of Welding", 1, skills=stated(SKILLS), scope=stated("program"))
NOISE = tuple(offer(10 + n, title, 0, mode="in_person") for n, title in enumerate(TITLES))


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    with serving_listings(
        tmp_path_factory.mktemp("ministry"), *WELDING, INSPECTION, DEGREE, *NOISE
    ) as client:
        yield client


def test_what_a_search_leaves_out_is_left_out_unless_all_is_asked_for(client: httpx.Client) -> None:
    for path in ("overlap", "reach"):
        short, everything = (
            client.get(f"/api/v1/{path}", params={"scope": scope}).json() for scope in ("short", "all")
        )
        assert (short["left_out"], everything["left_out"]) == (1, 0)
        assert everything["offers"] == short["offers"] + 1
        assert client.get(f"/api/v1/{path}").json() == short
    searched = client.get("/api/v1/listings").json()["total"]
    assert searched == client.get(OVERLAP).json()["offers"], "the same as a search has"
    asked = f"{OVERLAP}/{identity(5)}"
    assert "as something short" in problem(client.get(asked), 404)["detail"]
    assert identity(5) in {offer["id"] for offer in client.get(f"{asked}?scope=all").json()["offers"]}
    for name in ("overlap", "offers", "reach", "quarters"):
        tables = [client.get(f"/api/v1/tables/{name}.csv?scope={scope}").text for scope in ("short", "all")]
        assert tables[0] != tables[1], name


def clusters(client: httpx.Client, **filters: Any) -> list[ClusterAnswer]:
    answer = client.get(OVERLAP, params=filters)
    assert answer.status_code == 200, answer.text
    return list(OverlapAnswer.model_validate_json(answer.content).clusters)


def test_clusters_with_their_reasons(client: httpx.Client) -> None:
    (cluster,) = clusters(client)
    assert {offer.id for offer in cluster.offers} == {identity(1), identity(2), identity(3)}
    assert len(cluster.institutions) == 3
    for pair in cluster.pairs:
        assert sum(step.points for step in pair.steps) == pytest.approx(pair.points, abs=0.4)
    one = client.get(f"{OVERLAP}/{identity(2)}")
    assert ClusterAnswer.model_validate_json(one.content) == cluster
    assert client.get(f"{OVERLAP}/{identity(10)}").status_code == 404
    assert client.get(f"{OVERLAP}/nothing").status_code == 404


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"subject": "engineering"}, 1),
        ({"subject": "health"}, 0),
        ({"region": "CA-BC/North Coast"}, 1),
        ({"both_in": "CA"}, 1),
        ({"both_in": "FR"}, 0),
        ({"institution": "institut-des-deux-anses"}, 1),
        ({"delivery": "in_person"}, 1),
        ({"grade": "substantial"}, 1),
        ({"verdict": "unnecessary"}, 0),
        ({"page": 2}, 0),
    ],
)
def test_filters(client: httpx.Client, filters: dict[str, Any], found: int) -> None:
    assert len(clusters(client, **filters)) == found


def test_what_shares_no_more_than_its_field_is_told_when_asked_for(client: httpx.Client) -> None:
    assert client.get(f"{OVERLAP}/{identity(4)}").status_code == 404
    found = client.get(f"{OVERLAP}/{identity(4)}", params={"grade": "same_field"})
    cluster = ClusterAnswer.model_validate_json(found.content)
    assert {identity(1), identity(4)} <= {offer.id for offer in cluster.offers}
    assert cluster in clusters(client, grade="same_field")
    assert {pair.grade for pair in cluster.pairs if identity(4) in (pair.left, pair.right)} == {"same_field"}
    page = client.get("/ministry/overlap", params={"grade": "same_field"})
    assert f"/ministry/overlap/{cluster.id}?grade=same_field" in page.text
    assert client.get(f"/ministry/overlap/{identity(4)}?grade=same_field").status_code == 200
    table = client.get("/api/v1/tables/overlap.csv", params={"grade": "same_field"})
    assert "Steel Bridge Inspection" in table.text


@pytest.mark.parametrize(
    "wrong",
    [
        "subject=wizardry",
        "grade=none",
        "nonsense=1",
        "page=0",
        "verdict=x",
        "region=Narnia",
        "region=CA-BC/Narnia",
        "both_in=Narnia",
        "both_in=CA-BC/Cariboo",
        "institution=northshore",
    ],
)
def test_a_wrong_filter_is_named(client: httpx.Client, wrong: str) -> None:
    answer = client.get(f"{OVERLAP}?{wrong}")
    assert answer.status_code == 422
    assert wrong.partition("=")[0] in answer.text


@pytest.mark.parametrize(
    ("asked", "known"),
    [("reach?within=Narnia", "CA-BC"), ("overlap/quarters?subject=wizardry", "engineering")],
)
def test_what_there_is_not_has_no_map_and_no_quarters(client: httpx.Client, asked: str, known: str) -> None:
    (error,) = client.get(f"/api/v1/{asked}").json()["errors"]
    assert known in error["message"]


def judge(client: httpx.Client, *pair: str, **values: Any) -> httpx.Response:
    said = {"pairs": [pair], "verdict": "needed", "reason": "Two valleys", "office": "Ministry"} | values
    return client.post(f"{OVERLAP}/judgements", json=said)


def standing(client: httpx.Client) -> list[str]:
    return sorted(pair.verdict for one in clusters(client) for pair in one.pairs)


def test_an_office_judges_and_takes_it_back(client: httpx.Client) -> None:
    answer = judge(client, identity(1), identity(2))
    assert answer.status_code == 201, answer.text
    (said,) = answer.json()
    assert standing(client) == ["needed", "open", "open"]
    (cluster,) = clusters(client, verdict="needed")
    assert [(one.reason, one.office) for one in cluster.pairs[0].judgements] == [("Two valleys", "Ministry")]
    undoing = {"reason": "One valley", "office": "Ministry"}
    undo = f"{OVERLAP}/judgements/{said['id']}/undo"
    assert client.post(undo, json=undoing).status_code == 204
    assert standing(client) == ["open"] * 3
    assert client.post(undo, json=undoing).status_code == 404


@pytest.mark.parametrize(
    "values",
    [
        {"verdict": "same_offering"},
        {"reason": " "},
        {"reason": "one\0two"},
        {"office": ""},
        {"pairs": []},
        {"pairs": [[identity(1), identity(1)]]},
        {"pairs": [[identity(1), identity(2)], [identity(1), identity(999)]]},
        {"pairs": [["x", "y"]]},
        {"judge": "a person"},
    ],
)
def test_a_judgement_that_cannot_be_is_refused_whole(client: httpx.Client, values: dict[str, Any]) -> None:
    answer = judge(client, identity(1), identity(2), **values)
    assert answer.status_code == 422
    assert {error["parameter"] for error in answer.json()["errors"]} <= set(values)
    assert standing(client) == ["open"] * 3


def test_a_judgement_of_any_length_is_not_read(client: httpx.Client) -> None:
    path = f"{OVERLAP}/judgements"
    assert client.post(path, content=iter([b'{"reason": "', *[b"x" * 100_000] * 5])).status_code == 413
    assert client.post(path, content=b"[").status_code == 422


def test_where_a_key_is_set_only_its_office_judges(
    client: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(KEY_VARIABLE, "geheim-ü")
    assert judge(client, identity(1), identity(2)).status_code == 403
    said = {"pairs": [[identity(1), identity(2)]], "verdict": "needed", "reason": "x", "office": "y"}
    wrong = client.post(f"{OVERLAP}/judgements", json=said, headers={"authorization": "Bearer no"})
    assert wrong.status_code == 403
    monkeypatch.setenv(KEY_VARIABLE, "key")
    right = client.post(f"{OVERLAP}/judgements", json=said, headers={"authorization": "Bearer key"})
    assert right.status_code == 201
    undo = f"{OVERLAP}/judgements/{right.json()[0]['id']}/undo"
    undoing = {"reason": "x", "office": "y"}
    assert client.post(undo, json=undoing).status_code == 403
    assert client.post(undo, json=undoing, headers={"authorization": "Bearer key"}).status_code == 204


@pytest.mark.parametrize(
    "header", [("host", "registry.example.org"), ("x-forwarded-for", "127.0.0.1"), ("via", "1.1 proxy")]
)
def test_what_a_proxy_on_this_machine_passes_on_is_not_of_this_machine(
    client: httpx.Client, header: tuple[str, str]
) -> None:
    said = {"pairs": [[identity(1), identity(2)]], "verdict": "needed", "reason": "x", "office": "y"}
    assert client.post(f"{OVERLAP}/judgements", json=said, headers=dict([header])).status_code == 403


def test_without_a_key_nobody_judges_unless_this_machine_was_let(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a proxy passes on may look just like what a browser here asks."""
    with (
        closing(Store(tmp_path)) as store,
        serving(create_app(store, EmbeddedIndex(tmp_path / "index"))) as address,
        httpx.Client(base_url=address) as client,
    ):
        register(store, *WELDING)
        pair = identity(1), identity(2)
        assert KEY_VARIABLE in problem(judge(client, *pair), 403)["detail"]
        page = f"/ministry/overlap/{identity(1)}"
        assert client.post(page, data={"verdict": "needed"}).status_code == 403
        assert "until those who run this registry have set a key" in client.get(page).text
        monkeypatch.setenv(KEY_VARIABLE, "key")
        assert problem(judge(client, *pair), 403)["detail"].startswith("To record this needs the key")
        assert 'type="password"' in client.get(page).text
        assert links.judgements(store) == []


def test_the_map_says_what_is_and_what_is_not(client: httpx.Client) -> None:
    found = ReachAnswer.model_validate_json(client.get("/api/v1/reach?within=CA-BC").content)
    cells = {(cell.subject, cell.region, cell.delivery): cell for cell in found.cells}
    online = cells["engineering", "anywhere", "online"]
    assert (online.count, online.institutions) == (2, 2)
    assert (online.prices["CAD"].min, online.prices["CAD"].max) == (400, 900)
    gaps = {(gap.subject, gap.region): gap.kind for gap in found.gaps}
    assert gaps["engineering", "CA-BC/Cariboo"] == "online_only"
    assert ("engineering", "CA-BC/North Coast") not in gaps


def test_an_office_is_told_the_hours_and_costs_that_a_search_tells() -> None:
    """Cancelled runs do not count, nor what members pay, certificates cost, or one month does."""
    rng = random.Random(4)
    for number in range(400):
        drawn = draw(rng, number)
        kept = drawn.listing.model_dump(mode="json", exclude_defaults=True)
        searched = search_document(drawn)
        told = searched.hit.facts.hours
        assert profile_of(kept).hours == ((told.min, told.max) if told.min or told.max else None)
        costs: dict[str, tuple[float, float]] = {}
        for currency, cost in searched.costs.items():
            amounts = [float(amount) for amount in cost.amounts if amount]
            amounts += [cost.span.low, cost.span.high] if cost.span else []
            costs |= {currency: (min(amounts), max(amounts))} if amounts else {}
        free, told_costs = costs_of(kept)
        assert free == searched.free
        assert {
            code: (least or 0.0, math.inf if most is None else most)
            for code, (least, most) in told_costs.items()
        } == costs


def test_overlap_by_quarter(client: httpx.Client) -> None:
    answer = client.get(f"{OVERLAP}/quarters?subject=engineering").json()
    assert answer["quarters"][0]["quarter"] == "2026 Q1"
    assert [one["pairs"] for one in answer["quarters"]] == [3] * len(answer["quarters"])


@pytest.mark.parametrize("name", ["overlap", "offers", "reach", "gaps", "quarters"])
def test_each_table_is_the_same_in_both_forms(client: httpx.Client, name: str) -> None:
    text = client.get(f"/api/v1/tables/{name}.csv")
    assert text.headers["content-disposition"] == f'attachment; filename="{name}.csv"'
    rows = list(csv.reader(io.StringIO(text.content.decode("utf-8-sig"), newline="")))
    sheet = sheet_of(client.get(f"/api/v1/tables/{name}.xlsx").content)
    cells = [["" if cell is None else str(cell) for cell in row] for row in sheet.values]
    assert len(rows) > 1
    assert [[_plain(cell) for cell in row] for row in cells] == [
        [_plain(cell) for cell in row] for row in rows
    ]


def test_all_that_offices_ever_said_can_be_taken_away(client: httpx.Client) -> None:
    said = judge(client, identity(1), identity(2), office="=Office").json()[0]["id"]
    undoing = {"reason": "One valley", "office": "Ministry"}
    assert client.post(f"{OVERLAP}/judgements/{said}/undo", json=undoing).status_code == 204
    sheet = sheet_of(client.get("/api/v1/tables/judgements.xlsx").content)
    names, *rows = sheet.values
    row = dict(zip(map(str, names), rows[-1], strict=True))
    told = ("office", "verdict", "reason", "taken_back_by", "taken_back_because", "id")
    values = ["'=Office", "needed", "Two valleys", "Ministry", "One valley", said]
    assert [row[name] for name in told] == values
    assert {row["left_title"], row["right_title"]} == {"Beginner Welding", "Welding for Beginners"}
    assert isinstance(row["at"], datetime) and isinstance(row["taken_back"], datetime)
    last = client.get("/api/v1/tables/judgements.csv").text.splitlines()[-1]
    assert last.startswith(f"{row['at'].isoformat()}+00:00,'=Office,needed,Two valleys,")


def sheet_of(data: bytes) -> Worksheet:
    sheet = load_workbook(io.BytesIO(data)).active
    assert isinstance(sheet, Worksheet)
    return sheet


def _plain(cell: str) -> str:
    return cell.removesuffix(".0").removesuffix(" 00:00:00")


def test_no_title_becomes_a_formula(client: httpx.Client) -> None:
    sheet = sheet_of(client.get("/api/v1/tables/offers.xlsx").content)
    titles = {row[0].value: row[0].data_type for row in sheet.iter_rows(min_row=2)}
    assert titles["'=HYPERLINK(1) Beginner Welding <b>"] == "s"
    assert "\n=" not in client.get("/api/v1/tables/offers.csv").text


@each("text", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "|calc", "＝1", "\n=1", "=1\x00", "%x"])
def test_what_a_spreadsheet_would_run_is_text(text: str) -> None:
    assert str(harmless(text)).startswith("'")
    body = bytes(response(Table("t", ("a",), [(text,)]), "xlsx").body)
    assert sheet_of(body)["A2"].data_type == "s"


def test_a_sheet_can_be_read_and_filtered_as_it_opens() -> None:
    rows = [(NOW, "x" * 900, None), (NOW, "short", None)]
    sheet = sheet_of(bytes(response(Table("t", ("seen", "words", "nothing"), rows), "xlsx").body))
    widths = [sheet.column_dimensions[letter].width for letter in "ABC"]
    assert widths[0] >= len("2026-11-22 04:12:31"), "or a date is shown as number signs"
    assert widths[1:] == [50, 9]
    assert sheet.auto_filter.ref == "A1:C3"
    assert sheet_of(bytes(response(Table("t", ("a",), []), "xlsx").body)).auto_filter.ref == "A1:A1"


def test_numbers_and_plain_words_stay_as_they_are() -> None:
    assert [harmless(cell) for cell in (-5, -1.5, None, "A-1", "5 = 5")] == [-5, -1.5, None, "A-1", "5 = 5"]


DRAFT = b'title = "Welding Basics"\nskills = ["gas metal arc welding", "shop safety"]\nhours = 30\n'


@pytest.mark.parametrize(
    ("data", "media"),
    [
        (DRAFT, "application/toml"),
        (DRAFT, "text/plain"),
        (b'{"title": "Welding Basics", "skills": ["gas metal arc welding"]}', "application/json"),
        (b"Welding Basics\nSkills: gas metal arc welding; shop safety\n", "text/plain; charset=utf-8"),
    ],
)
def test_a_draft_is_scanned(client: httpx.Client, data: bytes, media: str) -> None:
    answer = client.post("/api/v1/scan", content=data, headers={"content-type": media})
    assert answer.status_code == 200, answer.text
    found = ScanAnswer.model_validate_json(answer.content)
    assert {one.offer.id for one in found.nearest[:3]} == {identity(1), identity(2), identity(3)}
    assert found.rivals["substantial"] >= 2


@pytest.mark.parametrize(
    ("data", "status", "says"),
    [
        (b"", 422, "title is missing"),
        (b"{", 422, "JSON"),
        (b"\xff\xfe", 422, "UTF-8"),
        (b"x" * 200_001, 413, "200,000"),
    ],
)
def test_a_wrong_draft_says_what_to_change(client: httpx.Client, data: bytes, status: int, says: str) -> None:
    answer = client.post("/api/v1/scan", content=data)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert says in answer.json()["detail"]
