"""An institution's listings against a framework, as JSON, as a table and as a page, over real HTTP."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import Browser, ViewportSize, expect

from registry.report_told import ReportAnswer
from tests.search_api.conftest import DESKTOP, PHONE, looking, serving_listings
from tests.search_api.listings import NOT_UNDERSTOOD, PROVIDERS, hours, listing, stated
from tests.search_api.test_api import problem
from tests.search_api.test_institutions import UNREAD
from tests.search_api.test_pages import EVIL, soup, text

NORTH = "/api/v1/institutions/northshore-college/report"
LONG = listing(1, "Welding", provider=stated(PROVIDERS[0]), workload=stated(hours(400), "400 hours"))
STRANGE = listing(
    2,
    EVIL,
    provider=stated(PROVIDERS[0]),
    workload=NOT_UNDERSTOOD,
    url="javascript:alert(1)",
    issues=(UNREAD,),
)
DEGREE = listing(3, "Bachelor of Maps", provider=stated(PROVIDERS[0]), scope=stated("program"))
FOREIGN = listing(4, "Nursing", provider=stated(PROVIDERS[3]))
FEED = "https://feeds.example.org/courses.json?page=2"
FED = listing(5, "Soils", provider=stated(PROVIDERS[3]), read_from=FEED)


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    more = (listing(n, f"Course {n}", provider=stated(PROVIDERS[1])) for n in range(100, 160))
    with serving_listings(
        tmp_path_factory.mktemp("reports"), LONG, STRANGE, DEGREE, FOREIGN, FED, *more
    ) as opened:
        yield opened


def test_findings_carry_their_framework_their_words_and_what_to_write(client: httpx.Client) -> None:
    found = ReportAnswer.model_validate_json(client.get(NORTH).content)
    assert (found.framework, found.version, found.meant) == ("bc-2021", "2021-09", ("bc-2021",))
    assert (found.checked, found.not_checked, found.without_errors) == (2, 1, 0)
    by_title = {one.title: {finding.code: finding for finding in one.findings} for one in found.listings}
    over = by_title["Welding"]["DURATION_OVER_LIMIT"]
    assert (over.severity, over.pack, over.url) == ("error", "bc-2021", LONG.url)
    assert over.message == "400 hours: the framework expects fewer than 288 hours."
    assert [one.quote for one in over.evidence] == ["400 hours"]
    assert over.clause
    assert over.fix
    assert by_title[EVIL]["DURATION_MISSING"].severity == "warn"
    tally = next(one for one in found.tallies if one.code == "CREDIT_NOT_EXPLICIT")
    assert (tally.severity, tally.listings) == ("error", 2)


def test_another_framework_can_be_asked_for(client: httpx.Client) -> None:
    found = client.get(NORTH, params={"framework": "eu-2022"}).json()
    assert found["framework"] == "eu-2022"
    assert "LEVEL_MISSING" in {one["code"] for one in found["tallies"]}
    problem(client.get(NORTH, params={"framework": "bc-1999"}), 422)
    problem(client.get(NORTH, params={"frame": "eu-2022"}), 422)
    problem(client.get("/api/v1/institutions/no-such/report"), 404)


def test_where_no_framework_is_meant_none_is_assumed(client: httpx.Client) -> None:
    found = client.get("/api/v1/institutions/marlowe-online/report").json()
    assert (found["framework"], found["tallies"]) == ("", [])
    page = soup(client.get("/institutions/marlowe-online/report"))
    assert "No framework of this registry is meant for these listings." in text(page)


@pytest.mark.parametrize("path", ["/report?framework=bc-2021", ""])
def test_what_was_read_from_a_list_is_said_not_to_be_read_on_its_page(
    client: httpx.Client, path: str
) -> None:
    own = soup(client.get(f"/institutions/marlowe-online{path}")).select(".own > li")
    said = {text(one.h3): text(one.select_one(".who")) for one in own}
    assert "not read there, but in a list or feed of Soils feeds.example.org" in said["Soils"]
    assert "not read there" not in said["Nursing"]
    (fed,) = (one for one in own if text(one.h3) == "Soils")
    assert fed.select_one(f'.who a[href="{FEED}"]')


def test_what_a_list_does_not_tell_is_no_error_of_its_page(client: httpx.Client) -> None:
    found = client.get("/api/v1/institutions/marlowe-online/report?framework=bc-2021").json()
    by_title = {one["title"]: one for one in found["listings"]}
    assert (by_title["Soils"]["read_from"], by_title["Nursing"]["read_from"]) == (FEED, "")
    weights = {title: {of["severity"] for of in one["findings"]} for title, one in by_title.items()}
    assert "error" in weights["Nursing"] and "error" not in weights["Soils"]


def test_many_listings_come_in_pages(client: httpx.Client) -> None:
    address = "/api/v1/institutions/thornwick-university/report"
    first, second = (client.get(address, params={"page": page}).json() for page in (1, 2))
    assert (first["checked"], len(first["listings"]), len(second["listings"])) == (60, 50, 10)
    page = soup(client.get("/institutions/thornwick-university/report?framework=eu-2022&page=2"))
    assert len(page.select(".own > li")) == 10
    (before,) = page.select("nav.pages a")
    assert before["href"] == "/institutions/thornwick-university/report?framework=eu-2022&page=1#listings"
    assert soup(client.get("/institutions/thornwick-university/report?page=x"), 422).h1


def test_one_of_many_listings_is_found_by_its_title(client: httpx.Client) -> None:
    at = "/institutions/thornwick-university/report?framework=eu-2022"
    assert client.get(f"/api/v1{at}").json()["titled"] == 60
    assert client.get(f"/api/v1{at}&title=course+15").json()["titled"] == 10
    page = soup(client.get(f"{at}&title=course+151"))
    assert [text(one) for one in page.select(".own h3")] == ["Course 151"]
    assert text(page.select_one(".by-title [role=status]")) == "1 listing"
    assert page.select_one("form.verdict input[name=title][value='course 151']")
    assert page.select_one(f'.by-title a[href="{at}#listings"]')


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_all_findings_to_take_away(client: httpx.Client, kind: str) -> None:
    answer = client.get(f"{NORTH}.{kind}", params={"framework": "bc-2021"})
    assert answer.status_code == 200
    if kind == "csv":
        rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"), newline="")))
        found = ReportAnswer.model_validate_json(client.get(NORTH).content)
        assert len(rows) == sum(len(one.findings) for one in found.listings)
        over = next(row for row in rows if row["code"] == "DURATION_OVER_LIMIT")
        assert (over["quotes"], over["framework"]) == ("400 hours", "bc-2021")


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE])
def test_the_page_in_a_browser(client: httpx.Client, browser: Browser, viewport: ViewportSize) -> None:
    with looking(browser, str(client.base_url), viewport) as page:
        page.goto("/institutions/northshore-college")
        page.get_by_role("link", name="Held against a framework").click()
        expect(page.get_by_role("heading", name="What to look at")).to_be_visible()
        expect(page.get_by_text("400 hours: the framework expects fewer than 288 hours.")).to_be_visible()
        page.get_by_label("Held against").select_option("eu-2022")
        page.get_by_role("button", name="Show").click()
        expect(page.get_by_text("Level not found")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
