"""The ministry's pages and the scan page, over real HTTP and in a real browser without scripts."""

import csv
import io
import itertools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page, expect

from registry.answers import OfferAnswer, StepAnswer
from registry.grades import LEAST
from registry.quarters import Quarter
from search_api.current import Current
from search_api.offices import KEY_VARIABLE
from search_api.shown.ministry_labels import where
from search_api.shown.plots import SCALE, quarters_plot, waterfall
from tests.search_api.conftest import DESKTOP, PHONE, looking, serving_listings
from tests.search_api.listings import NOW, PROVIDERS, identity
from tests.search_api.test_ministry import DEGREE, DRAFT, NOISE, WELDING, offer, standing

PAGES = (
    "/ministry",
    "/ministry/overlap",
    f"/ministry/overlap/{identity(1)}",
    "/ministry/disputes",
    "/ministry/reach",
    "/ministry/reach?within=",
    "/ministry/subjects/engineering",
    "/ministry/subjects/law",
    "/scan",
)
BRIEF = "/ministry/subjects/engineering"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    with serving_listings(tmp_path_factory.mktemp("pages"), *WELDING, DEGREE, *NOISE) as client:
        yield client


def soup(answer: httpx.Response, status: int = 200) -> BeautifulSoup:
    assert answer.status_code == status, answer.text
    return BeautifulSoup(answer.text, "lxml")


def text(found: BeautifulSoup) -> str:
    return " ".join(found.get_text(" ").split())


def test_a_report_leads_to_the_offerings_that_are_close(client: httpx.Client) -> None:
    report = f"/institutions/{PROVIDERS[0].slug}/report?framework=bc-2021"
    (near,) = soup(client.get(report)).select(".findings li:has(a[href^='/ministry/overlap/'])")
    links = [str(link["href"]) for link in near.select("a")]
    assert {identity(n) for n in (2, 3)} & {link.removeprefix("/listings/") for link in links}
    assert all(client.get(link).status_code == 200 for link in links)
    rows = csv.DictReader(io.StringIO(client.get(f"/api/v1{report.replace('report?', 'report.csv?')}").text))
    assert any("Welding" in row["near"] for row in rows if row["code"] == "OVERLAP_HIGH")


@pytest.mark.parametrize("path", PAGES)
def test_every_link_of_every_page_leads_somewhere(client: httpx.Client, path: str) -> None:
    page = soup(client.get(path))
    assert page.h1
    links = {str(a["href"]) for a in page.find_all("a", href=re.compile(r"^/(?!listings)"))}
    for link in links:
        assert client.get(link).status_code == 200, link


@pytest.mark.parametrize("path", PAGES)
def test_headings_are_an_outline(client: httpx.Client, path: str) -> None:
    levels = [int(one.name[1]) for one in soup(client.get(path)).select("h1, h2, h3, h4, h5, h6")]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(below <= above + 1 for above, below in itertools.pairwise(levels))


def test_clusters_stand_below_the_part_of_the_first_page_which_they_are_in(client: httpx.Client) -> None:
    page = soup(client.get("/ministry"))
    (cluster,) = page.select(".hit h3")
    assert "and 2 rivals" in cluster.get_text()
    assert [one.get_text().partition(" in ")[0] for one in page.find_all("h2")] == [
        "The closest rivals",
        "Reach and gaps",
        "Overlap over time",
        "Briefs to print",
    ]


def test_the_first_page_tells_what_stands_out(client: httpx.Client) -> None:
    page = soup(client.get("/ministry"))
    headline = {dt.get_text(strip=True): dt.parent.dd.get_text() for dt in page.select(".headline dt")}  # type: ignore[union-attr]
    assert headline["cluster of overlap"] == "1"
    assert headline["of today’s 3 overlapping pairs not judged yet"] == "3"
    assert "need not agree with the 3 pairs of today’s clusters" in text(page)
    dots = [title.get_text() for title in page.select(".plot title")]
    assert "Engineering and trades, Online, from anywhere: 2 offerings" in dots
    assert "Engineering and trades, Cariboo: none, but online" in dots
    assert "Law, Cariboo: none" in dots


@pytest.mark.parametrize("path", ["/ministry", "/ministry/overlap?delivery=online", "/ministry/reach", BRIEF])
def test_what_is_left_out_is_said_and_can_be_counted_too(client: httpx.Client, path: str) -> None:
    page = soup(client.get(path))
    assert "1 offering left out: whole programs" in text(page)
    assert "Master of Welding" not in text(page)
    switch = page.find("a", string="Count everything")
    everything = soup(client.get(str(switch["href"])))  # type: ignore[index]
    assert "left out" not in text(everything)
    ways = {str(a["href"]) for a in everything.select('.ministry a[href^="/ministry"], .take-away a')}
    ways -= {"/ministry/disputes"}
    back = {str(a["href"]) for a in everything.find_all("a", string=re.compile("Short offerings alone|^For"))}
    assert ways - back and all("scope=all" in way for way in ways - back)
    assert any("delivery=online" in way for way in ways) == ("delivery" in path)
    offers = {
        scope: client.get(f"/api/v1/tables/offers.csv?scope={scope}").text for scope in ("short", "all")
    }
    assert {scope: "Master of Welding" in table for scope, table in offers.items()} == {
        "short": False,
        "all": True,
    }


@pytest.mark.parametrize(
    ("deliveries", "regions", "words"),
    [
        (("online",), ("CA-BC",), "online"),
        (("in_person",), ("CA-BC", "CA-AB"), "in person: British Columbia, Alberta"),
        (("in_person", "online"), ("CA-BC",), "in person or online: British Columbia"),
        (("not_stated",), ("CA-BC",), "delivery not stated: British Columbia"),
        (("blended",), (), "blended: region not stated"),
    ],
)
def test_where_an_offering_is_given(
    deliveries: tuple[str, ...], regions: tuple[str, ...], words: str
) -> None:
    said: dict[str, Any] = {"deliveries": deliveries, "regions": regions}
    assert where(OfferAnswer.model_construct(**said)) == words


@pytest.mark.parametrize("path", [*PAGES[:6], BRIEF, f"/ministry/overlap/{identity(10)}"])
def test_a_page_is_of_one_state_of_the_registry(
    client: httpx.Client, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    status = client.get(path).status_code
    taken = []

    def counted(self: Current, *asked: Any, **how: Any) -> Any:
        taken.append(asked)
        return landscape(self, *asked, **how)

    landscape = Current.landscape
    monkeypatch.setattr(Current, "landscape", counted)
    assert client.get(path).status_code == status
    assert len(taken) == ("disputes" not in path)


def test_a_cluster_says_from_how_many_points_its_grades_are(
    client: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(LEAST, "partial", 32.5)
    cluster = soup(client.get(f"/ministry/overlap/{identity(1)}"))
    assert "an overlap is partial (32.5) and substantial (50)" in text(cluster)


def test_strangers_titles_are_text(client: httpx.Client) -> None:
    for path in PAGES:
        page = soup(client.get(path))
        assert page.find("b") is None
    assert "HYPERLINK(1) Beginner Welding <b>" in text(soup(client.get("/ministry/overlap")))


def test_a_wrong_filter_and_what_is_not_there_are_told(client: httpx.Client) -> None:
    assert "page" in text(soup(client.get("/ministry/overlap?page=none"), 422))
    assert "There is no page 9: these clusters end with" in text(soup(client.get("/ministry/overlap?page=9")))
    soup(client.get(f"/ministry/overlap/{identity(10)}"), 404)
    soup(client.get("/ministry/subjects/wizardry"), 404)
    assert "Narnia" in text(soup(client.get("/ministry/reach?within=Narnia"), 422))


def test_rivals_of_institutions_of_one_region_are_found_and_counted(tmp_path: Path) -> None:
    abroad = offer(6, "Metal Welding", 3, skills=WELDING[0].skills)
    with serving_listings(tmp_path, *WELDING, abroad, *NOISE) as client:
        front = soup(client.get("/ministry"))
        (own,) = front.find_all("a", string="pairs of two institutions in British Columbia")
        found = soup(client.get(str(own["href"])))
        table = client.get("/api/v1/tables/overlap.csv").text
        homed = client.get("/api/v1/tables/overlap.csv?both_in=CA-BC").text
    assert own.find_parent("div").get_text().endswith("3")  # type: ignore[union-attr]
    assert "Metal Welding" in text(front) and "Metal Welding" not in text(found)
    assert found.select_one("#both_in option[selected]")["value"] == "CA-BC"  # type: ignore[index]
    homes = [(row["left_region"], row["right_region"]) for row in csv.DictReader(io.StringIO(table[1:]))]
    assert {frozenset(pair) for pair in homes} == {frozenset({"CA-BC"}), frozenset({"CA-BC", "GB"})}
    assert homed.count("CA-BC,") == 6 and "GB" not in homed


def verdict(client: httpx.Client, **values: object) -> httpx.Response:
    said = {"pair": [f"{identity(1)} {identity(2)}"], "verdict": "needed", "reason": "r", "office": "o"}
    return client.post(f"/ministry/overlap/{identity(1)}", data=said | values)


def test_a_verdict_by_form_and_back(client: httpx.Client) -> None:
    answer = verdict(client, reason="Two <i>valleys</i>", office="Ministry")
    assert answer.status_code == 303
    page = soup(client.get(answer.headers["location"]))
    assert "Needed beside each other , Ministry" in text(page) and "Two <i>valleys</i>" in text(page)
    (undoing,) = page.select("form[action*=undo]")
    assert undoing.find_parent("form") is None
    lacking = client.post(str(undoing["action"]), data={"reason": "One valley", "office": " "})
    again = soup(lacking, 422)
    assert "Nothing was recorded. office" in again.select("[role=alert]")[0].get_text()
    assert [one.get_text() for one in again.select("details[open] form[action*=undo] textarea")] == [
        "One valley"
    ]
    assert standing(client) == ["needed", "open", "open"]
    undone = client.post(str(undoing["action"]), data={"reason": "One valley", "office": "Ministry"})
    assert undone.status_code == 303
    assert "It is taken back." in text(soup(client.get(undone.headers["location"])))
    assert standing(client) == ["open"] * 3


def test_that_offices_disagree_is_said_wherever_a_verdict_is(client: httpx.Client) -> None:
    verdict(client, verdict="unnecessary", reason="One would do", office="Policy")
    verdict(client, verdict="needed", reason="Two valleys", office="Regional Programs")
    assert standing(client) == ["offices_disagree", "open", "open"]
    listed = soup(client.get("/ministry/overlap?verdict=offices_disagree"))
    assert "1 offices disagree" in text(listed)
    assert listed.select_one("#verdict option[selected]").get_text() == "offices disagree"  # type: ignore[union-attr]
    assert text(soup(client.get(BRIEF))).count("Regional Programs") == 1
    assert "Unnecessary duplication , Policy" in text(soup(client.get(BRIEF)))
    (row,) = csv.DictReader(
        client.get("/api/v1/tables/overlap.csv?verdict=offices_disagree").text[1:].splitlines()
    )
    said = [row[name] for name in ("verdict", "reason", "office", "office_verdict")]
    assert said == [
        "offices disagree",
        "Two valleys · One would do",
        "Regional Programs · Policy",
        "needed · unnecessary",
    ]
    cluster = soup(client.get(f"/ministry/overlap/{identity(1)}"))
    assert "offices disagree" in text(cluster)
    for form in cluster.select("form[action*=undo]"):
        client.post(str(form["action"]), data={"reason": "r", "office": "o"})
    assert standing(client) == ["open"] * 3


@pytest.mark.parametrize(
    "values",
    [{"pair": []}, {"pair": ["x y"]}, {"pair": ["x"]}, {"verdict": ""}, {"reason": ""}, {"office": " "}],
)
def test_a_verdict_that_lacks_something_is_not_recorded(
    client: httpx.Client, values: dict[str, object]
) -> None:
    page = verdict(client, **values)
    assert page.status_code == 422
    assert "validation" not in page.text, "what to do, not how it was found"
    assert ("tick pairs and choose" in page.text) == (values in ({"pair": []}, {"verdict": ""}))
    assert standing(client) == ["open"] * 3


def test_a_verdict_that_is_not_recorded_is_shown_again_with_what_was_typed(
    client: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    pair = str(soup(client.get(f"/ministry/overlap/{identity(1)}")).select("[name=pair]")[0]["value"])
    page = soup(verdict(client, pair=[pair], verdict="", reason="Far <apart>", office="Planning"), 422)
    assert "tick pairs and choose" in page.select("[role=alert]")[0].get_text()
    form = page.select("form#verdict")[0]
    assert str(form["action"]).startswith("/ministry/overlap/"), "not that of a form which takes back"
    assert [one.get_text() for one in form.select("textarea")] == ["Far <apart>"]
    assert [one["value"] for one in form.select("[name=office]")] == ["Planning"]
    assert [one["value"] for one in page.select("[name=pair][checked]")] == [pair]
    assert all(one.has_attr("required") for one in form.select("[name=verdict]"))

    monkeypatch.setenv(KEY_VARIABLE, "key")
    page = soup(verdict(client, key="another", reason="Far apart"), 403)
    assert "this is not it" in page.select("[role=alert]")[0].get_text()
    assert [one["value"] for one in page.select("[name=verdict][checked]")] == ["needed"]
    assert page.select("form#verdict textarea")[0].get_text() == "Far apart"
    assert not any(one.get("value") for one in page.select("[name=key]")), "a key is not shown"


def test_a_form_of_another_site_cannot_judge(client: httpx.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    data = {"pair": f"{identity(1)} {identity(2)}", "verdict": "needed", "reason": "r", "office": "o"}
    path = f"/ministry/overlap/{identity(1)}"
    soup(client.post(path, data=data, headers={"sec-fetch-site": "cross-site"}), 403)
    monkeypatch.setenv(KEY_VARIABLE, "key")
    soup(client.post(path, data=data), 403)
    assert soup(client.get(path)).find("input", type="password")
    assert standing(client) == ["open"] * 3


def test_a_form_that_is_too_long_is_not_read(client: httpx.Client) -> None:
    soup(client.post("/scan", data={"draft": "x" * 500_000}), 413)
    urlencoded = {"content-type": "application/x-www-form-urlencoded"}
    soup(client.post("/scan", content=iter([b"draft=Keeping+Bees"]), headers=urlencoded), 411)


def test_a_draft_is_pasted_filled_in_or_uploaded(client: httpx.Client) -> None:
    pasted = soup(client.post("/scan", data={"draft": DRAFT.decode()}))
    fields = {"title": "Welding Basics", "outcomes": "gas metal arc welding\nshop safety", "hours": "30"}
    filled = soup(client.post("/scan", data=fields))
    uploaded = soup(client.post("/scan", data={"title": ""}, files={"file": ("draft.toml", DRAFT)}))
    for page in (pasted, filled, uploaded):
        assert page.h1 and page.h1.get_text() == "Welding Basics"
        assert len(page.select(".pair")) >= 3


def test_a_report_can_be_taken_away(client: httpx.Client) -> None:
    page = soup(client.post("/scan", data={"draft": DRAFT.decode()}))
    kept = str(page.select_one("input[name=draft]")["value"])  # type: ignore[index]
    for kind in ("csv", "xlsx", "json"):
        answer = client.post("/scan", data={"draft": kept, "format": kind})
        assert answer.headers["content-disposition"] == f'attachment; filename="scan.{kind}"'
    table = client.post("/scan", data={"draft": kept, "format": "csv"}).text
    assert "Beginner Welding" in table and "\n=" not in table


def test_a_wrong_draft_is_shown_again_with_what_to_change(client: httpx.Client) -> None:
    page = soup(client.post("/scan", data={"title": "Heat <b>pumps", "hours": "many"}), 422)
    assert "hours" in page.select_one("[role=alert]").get_text()  # type: ignore[union-attr]
    assert page.find("input", id="title")["value"] == "Heat <b>pumps"  # type: ignore[index]


# ------------------------------------------------------------------ plots


def test_a_waterfall_falls_where_points_are_taken_off() -> None:
    steps = [
        StepAnswer(what=what, found="", points=n) for what, n in (("titles", 30), ("hours", -8), ("level", 0))
    ]
    drawn = waterfall(steps, 22.0)
    assert [(bar.kind, round(bar.x / SCALE), round(bar.width / SCALE)) for bar in drawn.bars] == [
        ("gain", 0, 30),
        ("loss", 22, 8),
        ("word", 22, 0),
        ("sum", 0, 22),
    ]


def test_bars_are_as_high_as_their_numbers() -> None:
    many = [Quarter(f"2026 Q{n}", NOW, 9, 9, pairs, pairs // 2) for n, pairs in ((1, 0), (2, 5), (3, 10))]
    bars = quarters_plot(many).bars
    assert [round(bar.height / bars[-1].height, 2) for bar in bars] == [0, 0.5, 1]
    assert quarters_plot([]).bars == ()


# ------------------------------------------------------------------ in a browser


@pytest.fixture(params=[DESKTOP, PHONE], ids=["desktop", "phone"])
def page(browser: Browser, client: httpx.Client, request: pytest.FixtureRequest) -> Iterator[Page]:
    with looking(browser, str(client.base_url), request.param) as opened:
        yield opened


def test_from_the_overview_to_a_verdict(page: Page, client: httpx.Client) -> None:
    page.goto("/ministry")
    page.get_by_role("link", name=re.compile("and 2 rivals")).click()
    page.get_by_role("checkbox", name="judge this pair").first.check()
    page.get_by_role("radio", name="unnecessary duplication").check()
    page.get_by_label("Reason").fill("One would do")
    page.get_by_label("Office").fill("Ministry")
    page.get_by_role("button", name="Record the verdict").click()
    expect(page.get_by_role("status")).to_have_text("The verdict is recorded.")
    expect(page.get_by_text("One would do")).to_be_visible()
    page.get_by_text("Take it back").click()
    undoing = page.get_by_role("group").filter(has=page.get_by_text("Take it back"))
    undoing.get_by_label("Reason").fill("It would not")
    undoing.get_by_label("Office").fill("Ministry")
    undoing.get_by_role("button", name="Take this verdict back").click()
    expect(page.get_by_role("status")).to_have_text("It is taken back.")
    expect(page.get_by_text("One would do")).to_have_count(0)
    assert standing(client) == ["open"] * 3


def test_enter_records_a_verdict_and_takes_no_other_back(page: Page, client: httpx.Client) -> None:
    verdict(client, reason="Two valleys", office="Another office")
    page.goto(f"/ministry/overlap/{identity(1)}")
    page.get_by_role("checkbox", name="judge this pair").first.check()
    page.get_by_role("radio", name="unnecessary duplication").check()
    saying = page.locator("form#verdict")
    saying.get_by_label("Reason").fill("One would do")
    saying.get_by_label("Office").fill("Ministry")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("The verdict is recorded.")
    assert "offices_disagree" in standing(client)
    table = client.get("/api/v1/tables/judgements.csv").text
    assert "Another office" in table and ",Ministry,unnecessary,One would do," in table
    for form in soup(client.get(page.url)).select("form[action*=undo]"):
        client.post(str(form["action"]), data={"reason": "r", "office": "o"})
    assert standing(client) == ["open"] * 3


def test_a_draft_typed_in_gives_a_report(page: Page) -> None:
    page.goto("/scan")
    page.get_by_label("Title", exact=True).fill("Welding Basics")
    page.get_by_label("Outcomes").fill("gas metal arc welding")
    page.get_by_role("button", name="Scan", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Welding Basics")


def test_no_page_is_wider_than_a_phone(browser: Browser, client: httpx.Client) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, base_url=str(client.base_url))
    opened = context.new_page()
    for path in PAGES:
        opened.goto(path)
        assert opened.evaluate("document.documentElement.scrollWidth") <= 360, path
    context.close()
