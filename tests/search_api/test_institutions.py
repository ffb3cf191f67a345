"""What institutions see of their listings, as JSON, tables and pages, over real HTTP and a real registry."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import httpx
import openpyxl
import pytest
from playwright.sync_api import Browser, expect

from normalizer.listing import Delivery, Field, Issue
from normalizer.raw import Frozen
from registry.fields import FIELDS, STATES
from search_api.routes.institutions import InstitutionDetail, InstitutionList, OwnListings
from tests.search_api.conftest import DESKTOP, PHONE, looking, serving_listings
from tests.search_api.listings import (
    NOT_UNDERSTOOD,
    NOW,
    PROVIDERS,
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
from tests.search_api.test_api import problem
from tests.search_api.test_pages import EVIL, soup, text

BASE = "/api/v1/institutions"
NORTH = f"{BASE}/northshore-college"
UNREAD = Issue(
    code="NOT_UNDERSTOOD",
    field="workload",
    message="“as long as it takes” under “Effort” could not be read",
    evidence=(evidence("as long as it takes", "Effort"),),
)
WHOLE = listing(
    1,
    "Welding",
    provider=stated(PROVIDERS[0]),
    description=stated("To weld."),
    outcomes=stated(("Weld",)),
    credential_type=stated("micro_credential"),
    workload=calculated(hours(24), "4 hours a week", "6 weeks"),
    prices=stated((price("100"),)),
    delivery=Delivery(mode=stated("online"), languages=stated(("en",))),
    instances=(section(1, start=stated({"date": "2026-09-14"})),),
    credit={"status": stated("non_credit")},
)
AGAINST = Issue(code="FIELD_CONFLICT", field="prices", message="“$40” against “0” in the markup")
BARE = listing(2, "Maps", provider=stated(PROVIDERS[0]), workload=NOT_UNDERSTOOD, issues=(UNREAD, AGAINST))
OTHER = listing(3, "Nursing", provider=stated(PROVIDERS[1]))
STRANGE = listing(4, EVIL, provider=stated(PROVIDERS[2]), url="javascript:alert(1)", issues=(
    UNREAD.model_copy(update={"message": EVIL, "field": "prices"}),
))  # fmt: skip
NOBODYS = (
    listing(5, "Whose?", provider=NOT_UNDERSTOOD, provider_name=Field[str]()),
    *(
        listing(n, f"Ferns {n}", provider=NOT_UNDERSTOOD, provider_name=stated("Fern & <Hill>"))
        for n in (6, 7)
    ),
    listing(
        8,
        "Birches",
        provider=NOT_UNDERSTOOD,
        provider_name=stated('The "Birch" Academy'),
        scope=stated("program"),
    ),
    listing(9, "Elms", provider=NOT_UNDERSTOOD, provider_name=stated("Elm " * 150)),
)


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    more = (listing(n, f"Course {n}", provider=stated(PROVIDERS[1])) for n in range(100, 160))
    folder = tmp_path_factory.mktemp("institutions")
    with serving_listings(folder, WHOLE, BARE, OTHER, STRANGE, *NOBODYS, *more) as opened:
        yield opened


def test_all_institutions_with_what_their_listings_answer(client: httpx.Client) -> None:
    found = InstitutionList.model_validate_json(client.get(BASE).content)
    assert [one.name for one in found.institutions] == [PROVIDERS[n].name for n in (2, 0, 1)]
    north = found.institutions[1]
    assert (north.provider, north.listings, north.sources) == ("northshore-college", {"active": 2}, ("test",))
    assert north.answered == pytest.approx((10 + 1) / 20)
    assert found.unknown == 5
    assert list(found.unknown_names.items()) == [
        ("Fern & <Hill>", 2),
        ("Elm " * 150, 1),
        ('The "Birch" Academy', 1),
    ]


def test_one_institution_by_field(client: httpx.Client) -> None:
    north = InstitutionDetail.model_validate_json(client.get(NORTH).content)
    assert set(north.fields) == set(FIELDS)
    assert [north.fields["workload"][state] for state in STATES] == [0, 1, 1, 0]
    assert [north.fields["start"][state] for state in STATES] == [1, 0, 0, 1]


def test_its_listings_that_answer_least_come_first_with_words_and_advice(client: httpx.Client) -> None:
    own = OwnListings.model_validate_json(client.get(f"{NORTH}/listings").content)
    assert [one.title for one in own.listings] == ["Maps", "Welding"]
    maps, welding = own.listings
    assert welding.unanswered == ()
    assert maps.unanswered[:3] == ("description", "outcomes", "credential_type")
    assert maps.states == {"title": "stated", "provider": "stated", "workload": "not_understood"}
    unread, against = maps.issues
    assert (unread.field, unread.quotes) == ("workload", ("as long as it takes",))
    assert unread.to_write.startswith("State the total learner hours")
    assert against.to_write.startswith("Let all places of the page say the same. State what a learner pays")


def test_many_listings_come_in_pages(client: httpx.Client) -> None:
    address = f"{BASE}/thornwick-university/listings"
    first, second = (client.get(address, params={"page": page}).json() for page in (1, 2))
    assert (first["total"], len(first["listings"]), len(second["listings"])) == (61, 50, 11)
    assert not {one["id"] for one in first["listings"]} & {one["id"] for one in second["listings"]}
    problem(client.get(address, params={"page": 0}), 422)
    page = soup(client.get("/institutions/thornwick-university?page=2"))
    assert len(page.select(".own > li")) == 11
    assert "the last is 2" in text(soup(client.get("/institutions/thornwick-university?page=9")))
    assert soup(client.get("/institutions/thornwick-university?page=x"), 422).h1


def test_one_of_many_listings_is_found_by_its_title(client: httpx.Client) -> None:
    at = "/institutions/thornwick-university"
    whole = soup(client.get(at))
    title = text(whole.select_one(".own h3"))
    page = soup(client.get(at, params={"title": title.upper()}))
    assert title in [text(one) for one in page.select(".own h3")]
    assert text(page.select_one("#fields + .hint")) == text(whole.select_one("#fields + .hint")), "of all"
    assert text(page.select_one(".by-title [role=status]")) != text(whole.select_one("#listings"))
    assert "None." in text(soup(client.get(at, params={"title": "zzqqxx"})).select_one(".own"))


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_table_has_every_listing_with_the_state_of_every_field(client: httpx.Client, kind: str) -> None:
    answer = client.get(f"{NORTH}/listings.{kind}")
    if kind == "csv":
        head, *rows = csv.reader(io.StringIO(answer.content.decode("utf-8-sig"), newline=""))
    else:
        sheet: Any = openpyxl.load_workbook(io.BytesIO(answer.content)).active
        head, *rows = ([cell or "" for cell in row] for row in sheet.iter_rows(values_only=True))
    found = {row[1]: dict(zip(head, row, strict=True)) for row in rows}
    assert (found["Welding"]["workload"], found["Maps"]["workload"]) == ("calculated", "not_understood")
    assert found["Maps"]["prices"] == "not_stated"
    assert "as long as it takes" in found["Maps"]["issues"]
    assert set(FIELDS) <= set(head)


@pytest.mark.parametrize("path", ["", "/listings", "/listings.csv"])
@pytest.mark.parametrize("name", ["no-such", "%00", "NORTHSHORE-COLLEGE", "x" * 90])
def test_an_unknown_institution_is_a_problem_and_a_page(client: httpx.Client, name: str, path: str) -> None:
    problem(client.get(f"{BASE}/{name}{path}"), 404)
    assert soup(client.get(f"/institutions/{name}"), 404).h1


def test_the_description_has_examples_that_are_answers(client: httpx.Client) -> None:
    paths = client.get("/api/v1/openapi.json").json()["paths"]
    models: dict[str, type[Frozen]] = {
        "": InstitutionList,
        "/{provider}": InstitutionDetail,
        "/{provider}/listings": OwnListings,
    }
    for path, model in models.items():
        answers = paths[BASE + path]["get"]["responses"]
        assert model.model_validate(answers["200"]["content"]["application/json"]["example"])
        assert not path or set(answers["404"]["content"]) == {"application/problem+json"}


def test_an_empty_registry_has_none(serve: Any) -> None:
    empty = serve()
    assert empty.get(BASE).json() == {"total": 0, "institutions": [], "unknown": 0, "unknown_names": {}}
    assert text(soup(empty.get("/institutions")).h1) == "0 institutions"


# --- pages ---


def test_names_that_are_not_in_our_list_are_told_with_their_listings(client: httpx.Client) -> None:
    page = soup(client.get("/institutions"))
    assert "4 listings name an institution that is not in our list" in text(page.select_one("#unknown + p"))
    rows = page.select("section:has(> #unknown) tbody tr")
    assert [text(row.td) for row in rows] == ["2", "1", "1"]
    ferns, elms, birches = rows
    assert titles(client, ferns) == ["Ferns 6", "Ferns 7"]
    assert titles(client, birches) == ["Birches"], "of a whole program, with quotes in its name"
    assert not elms.select("a"), "no search is as long as its name"


def titles(client: httpx.Client, row: Any) -> list[str]:
    """Of what the link of a row leads to."""
    hits = soup(client.get(str(row.select_one("a")["href"]))).select("ol.hits > li")
    return sorted(text(hit.h2) for hit in hits)


def test_the_page_shows_what_could_be_read_and_what_to_write(client: httpx.Client) -> None:
    page = soup(client.get("/institutions/northshore-college"))
    rows = {text(row.th).partition(" State")[0]: [text(cell) for cell in row.select("td")]
            for row in page.select(".figures")[0].select("tbody tr")}  # fmt: skip
    assert rows["Hours"] == ["–", "1", "1", "–"]
    assert rows["Title"] == ["2", "–", "–", "–"]
    maps = page.select(".own > li")[0]
    assert maps.select_one(f'a[href="/listings/{identity(2)}"]')
    assert "description, outcomes, credential" in text(maps)
    assert "Not understood · Hours: “as long as it takes”" in text(maps.select_one(".issues"))
    assert "State the total learner hours" in text(maps.select_one(".issues .hint"))
    assert "workload" not in text(page) and "delivery.mode" not in text(page)


def test_pages_lead_to_them(client: httpx.Client) -> None:
    nav = soup(client.get("/")).select_one("header nav")
    assert nav and nav.select_one('a[href="/institutions"]')
    page = soup(client.get("/institutions"))
    assert page.select_one('a[href="/institutions/northshore-college"]') and page.select_one(
        'a[href="/check"]'
    )


def test_strangers_text_stays_text(client: httpx.Client) -> None:
    answer = client.get("/institutions/institut-des-deux-anses")
    page = soup(answer)
    assert page.find_all(["script", "img"]) == []
    assert "javascript:" not in answer.text
    assert "alert(1)" in page.get_text()


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_registrar_finds_what_to_change(browser: Browser, client: httpx.Client, viewport: Any) -> None:
    with looking(browser, str(client.base_url), viewport) as page:
        page.goto("/")
        page.get_by_role("link", name="Institutions").click()
        assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
        page.get_by_role("link", name="Northshore College").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Northshore College")
        expect(page.get_by_text("State the total learner hours").first).to_be_visible()
        expect(page.get_by_text("Never found:")).to_be_hidden()
        page.get_by_text("All other facts").click()
        expect(page.get_by_text("Never found:")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]


def test_the_list_is_kept_until_something_was_found_again(serve: Any, store: Any) -> None:
    client = serve(WHOLE)
    before = client.get(BASE).json()["institutions"][0]
    assert client.get(BASE).json()["institutions"][0] == before
    register(store, WHOLE, at=NOW + timedelta(days=1))
    after = client.get(BASE).json()["institutions"][0]
    assert after["last_seen"] > before["last_seen"]
    assert after["listings"] == before["listings"] == {"active": 1}
