"""Pages and files that are checked before they are published, over real HTTP; none is registered."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import openpyxl
import orjson
import pytest
from playwright.sync_api import Browser, expect

from crawlers.template import TEMPLATES
from normalizer.raw import Frozen
from registry.sources import Declaration, declare
from registry.store import Store
from search_api import checking
from search_api.app import create_app
from search_api.checking import MOST_BYTES, MOST_READ, Checked, CheckedFile
from search_api.embedded_index import EmbeddedIndex
from tests.crawlers.site import Page, Site
from tests.crawlers.site import serve as serve_site
from tests.search_api.conftest import DESKTOP, PHONE, looking
from tests.search_api.listings import NOW, PROVIDERS
from tests.search_api.server import serving
from tests.search_api.test_api import problem
from tests.search_api.test_pages import EVIL, soup, text

PAGE, FILE, DRAFT = "/api/v1/check/page", "/api/v1/check/file", "/api/v1/check/draft"
SOIL = b"""<!doctype html><html lang="en"><head><title>Soil Health | Cedar College</title></head>
<body><main><h1>Soil Health</h1><p>Learn to read a field and to care for what grows in it, year by year.</p>
<h2>Course details</h2><dl><dt>Hours</dt><dd>24 hours</dd><dt>Tuition</dt><dd>$395.00</dd>
<dt>Delivery</dt><dd>Online</dd><dt>Credential</dt><dd>Micro-credential</dd></dl></main></body></html>"""
INDEX = b"<!doctype html><html><body><h1>Page not found</h1><p>Try the search.</p></body></html>"
HOME = b"""<!doctype html><html lang="en-CA"><head><title>Cedar College</title></head><body>
<nav><a href="/a">About</a> <a href="/p">Programs</a></nav><main><h1>Welcome to Cedar College</h1>
<p>We have taught in the valley since 1961, and our doors are open to everybody who wants to learn.</p>
<h2>News</h2><p>The library has a new roof.</p></main></body></html>"""
LIST = b"""<!doctype html><html lang="en-CA"><head><title>After work</title></head><body><main>
<h1>Learning after work</h1><p>Six weeks of learning, which begin when it suits you.</p>
<dl><dt>Delivery</dt><dd>Online</dd><dt>Credit</dt><dd>Not for credit</dd><dt>Hours</dt><dd>24</dd></dl>
<p>Soil Health, tuition $295</p><p>Keeping bees, tuition $415</p>
<p>Clean water, tuition $180</p><p>Trees, tuition $612</p></main></body></html>"""
HEAD = "code,title,hours,price,currency,delivery,Hour"
ROWS = f"""{HEAD}
BEE-1,Keeping Bees,48,395.00,CAD,blended,
SOIL-7,Soil,two days,$20,CAD,hyflex,

,Nothing,,,,,
"""


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with serve_site() as opened:
        yield opened


@pytest.fixture
def pages(site: Site) -> Site:
    site.pages.clear()
    site.asked.clear()
    site.pages |= {"/soil": Page(SOIL), "/gone": Page(INDEX), "/data": Page(b'{"a": 1}')}
    return site


def served(folder: Path, **options: Any) -> Iterator[httpx.Client]:
    store = Store(folder, f"sqlite:///{folder}/registry.sqlite")
    app = create_app(store, EmbeddedIndex(folder / "index"), **options)
    with serving(app) as address, httpx.Client(base_url=address, timeout=30) as opened:
        yield opened
        assert store.cursor() == 0, "something was registered"
    store.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made: Path = tmp_path_factory.mktemp("check")
    return made


@pytest.fixture(scope="module")
def client(folder: Path) -> Iterator[httpx.Client]:
    yield from served(folder, own_machine=True)


# --- pages ---


def test_a_page_is_held_against_a_framework(client: httpx.Client, pages: Site) -> None:
    asked = {"url": pages.url("/soil"), "framework": "bc-2021"}
    found = {one["code"]: one for one in client.post(PAGE, json=asked).json()["findings"]}
    assert found["CREDIT_NOT_EXPLICIT"]["severity"] == "error"
    assert "DURATION_MISSING" not in found
    problem(client.post(PAGE, json=asked | {"framework": "bc-1999"}), 422)
    page = soup(client.post("/check", files={"url": (None, asked["url"]), "framework": (None, "eu-2022")}))
    assert "Held against European Union, 2022 (2022-06-16)" in text(page)


def test_a_page_is_read_as_a_harvest_would(client: httpx.Client, pages: Site) -> None:
    found = client.post(PAGE, json={"url": f" {pages.url('/soil')} "}).json()
    listing = found["listing"]
    assert listing["title"]["value"] == "Soil Health"
    assert listing["workload"]["evidence"][0]["quote"] == "24 hours"
    assert found["states"]["delivery.mode"] == "stated"
    assert {"credit.status", "start"} <= set(found["unanswered"])
    assert pages.paths() == ["/robots.txt", "/soil"]


def test_a_page_that_may_be_about_no_offering_is_told_as_such(client: httpx.Client, pages: Site) -> None:
    pages.pages["/"] = Page(HOME)
    assert client.post(PAGE, json={"url": pages.url("/")}).json()["doubtful"] is True
    assert "a home page" in text(soup(client.post("/check", data={"url": pages.url("/")})))
    assert client.post(PAGE, json={"url": pages.url("/soil")}).json()["doubtful"] is False
    assert "a home page" not in text(soup(client.post("/check", data={"url": pages.url("/soil")})))


def test_a_list_with_the_prices_of_many_is_told_as_such(client: httpx.Client, pages: Site) -> None:
    few = LIST.replace(b", tuition $180", b"").replace(b", tuition $612", b"")
    pages.pages |= {"/all": Page(LIST), "/few": Page(few)}
    said = [client.post(PAGE, json={"url": pages.url(path)}).json() for path in ("/all", "/few")]
    assert [len(one["listing"]["prices"]["value"]) for one in said] == [4, 2]
    assert [one["doubtful"] for one in said] == [True, False]


def test_why_no_framework_was_applied_is_said(client: httpx.Client, pages: Site) -> None:
    pages.pages["/degree"] = Page(SOIL.replace(b"Micro-credential", b"Bachelor of Science"))
    for path, framework, why in (
        ("/soil", "", "No institution that this registry knows is named"),
        ("/soil", "bc-2021", ""),
        ("/degree", "bc-2021", "What is read as a whole program"),
    ):
        asked = {"url": pages.url(path), "framework": framework}
        found = client.post(PAGE, json=asked).json()
        assert found.get("not_held", "").startswith(why) and bool(found.get("not_held")) == bool(why)
        page = text(soup(client.post("/check", data=asked)))
        assert ("Held against no framework. " + why in page) == bool(why)
    rows = soup(client.post("/check", files={"file": ("a.csv", b"code,title\nA,Bees\nB,Soil\n")}))
    assert "2 offerings held against no framework. No institution" in text(rows)


def test_the_file_of_a_page_is_read_before_it_is_published(client: httpx.Client, pages: Site) -> None:
    url = "https://www.bcit.ca/courses/soil-health-9000/"
    found = client.post(DRAFT, content=SOIL, params={"url": url}).json()
    assert (found["listing"]["url"], found["listing"]["provider"]["value"]["slug"]) == (url, "bcit")
    assert found["listing"]["workload"]["evidence"][0]["url"] == url
    assert {one["pack"] for one in found["findings"]} == {"bc-2021"}
    page = soup(client.post("/check", data={"url": url}, files={"draft": ("soil.html", SOIL)}))
    assert text(page.h1) == "Soil Health"
    assert "Read just now in the file that you gave; registered nowhere." in text(page)
    assert pages.asked == []


@pytest.mark.parametrize(("url", "body"), [("cedar", SOIL), ("https://cedar.example/a/", b"%PDF-1.7 \x00")])
def test_a_draft_that_cannot_be_read_says_why(client: httpx.Client, url: str, body: bytes) -> None:
    assert problem(client.post(DRAFT, content=body, params={"url": url}), 422)["detail"]
    page = soup(client.post("/check", data={"url": url}, files={"draft": ("soil.html", body)}), 422)
    assert text(page.select_one("[role=alert]"))


def test_a_form_that_is_shown_again_keeps_what_was_typed(client: httpx.Client) -> None:
    page = soup(client.post("/check", data={"url": "cedar", "framework": "eu-2022"}), 422)
    (chosen,) = page.select("#page-framework option[selected]")
    assert chosen["value"] == "eu-2022"


def test_whose_site_it_is_the_register_of_sources_knows(
    client: httpx.Client, folder: Path, pages: Site
) -> None:
    before = client.post(PAGE, json={"url": pages.url("/soil")}).json()["listing"]
    assert "currency" not in before["prices"]["value"][0]
    start = (pages.url("/courses/"),)
    cedar = Declaration(
        name="cedar", platform="web_page", known_from="demo", provider=PROVIDERS[0], start=start
    )
    store = Store(folder, f"sqlite:///{folder}/registry.sqlite")
    declare(store, [cedar], NOW)
    after = client.post(PAGE, json={"url": pages.url("/soil")}).json()["listing"]
    declare(store, [], NOW, all_there_are=True)
    store.close()
    assert after["provider"]["value"]["name"] == PROVIDERS[0].name
    assert after["prices"]["value"][0]["currency"] == "CAD"


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/nothing", "answered 404"),
        ("/gone", "This is not the page of one offering"),
        ("/data", "not an HTML page"),
    ],
)
def test_a_page_that_cannot_be_read_says_why(client: httpx.Client, pages: Site, path: str, said: str) -> None:
    assert said in problem(client.post(PAGE, json={"url": pages.url(path)}), 422)["detail"]


def test_robots_txt_is_obeyed(client: httpx.Client, pages: Site) -> None:
    pages.pages["/robots.txt"] = Page(b"User-agent: *\nDisallow: /soil\n")
    answer = problem(client.post(PAGE, json={"url": pages.url("/soil")}), 422)
    assert "robots.txt" in answer["detail"]
    assert pages.paths() == ["/robots.txt"]


@pytest.mark.parametrize(
    "url",
    [
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "http://[::ffff:127.0.0.1]/",
        "ftp://cedar-college.example/",
        "file:///etc/passwd",
        "http://user:secret@cedar-college.example/",
        "http://[",
        "cedar college",
        "",
        "javascript:alert(1)",
    ],
)
def test_only_public_pages_are_asked_for(client: httpx.Client, url: str) -> None:
    assert problem(client.post(PAGE, json={"url": url}), 422)["detail"]
    assert soup(client.post("/check", data={"url": url}), 422).select_one("[role=alert]")


def test_this_machine_is_asked_for_nothing_unless_it_is_the_demo(tmp_path: Path, pages: Site) -> None:
    for client in served(tmp_path):
        answer = problem(client.post(PAGE, json={"url": pages.url("/soil")}), 422)
        assert "only 80 for http" in answer["detail"] or "not on the public internet" in answer["detail"]
    assert pages.asked == []


def test_a_redirect_to_another_network_is_refused(client: httpx.Client, pages: Site) -> None:
    pages.pages["/away"] = Page(status=302, headers={"Location": "http://10.0.0.1/"})
    assert "10.0.0.1" in problem(client.post(PAGE, json={"url": pages.url("/away")}), 422)["detail"]


@pytest.mark.parametrize("sent", [b"", b"x", b"[]", b"{}", b'{"url": 1}', b'{"url": "x", "more": 1}'])
def test_a_body_that_is_no_address_is_a_problem(client: httpx.Client, sent: bytes) -> None:
    assert problem(client.post(PAGE, content=sent), 422)["errors"]


def test_a_check_waits_for_nobody(client: httpx.Client, pages: Site) -> None:
    for _ in range(checking.MOST_AT_ONCE):
        assert checking._turns.acquire(blocking=False)
    try:
        answer = client.post(PAGE, json={"url": pages.url("/soil")})
        assert "try again" in problem(answer, 503)["detail"]
        assert answer.headers["retry-after"].isdecimal()
    finally:
        checking._turns.release(checking.MOST_AT_ONCE)
    assert client.post(PAGE, json={"url": pages.url("/soil")}).status_code == 200


# --- files ---


def checked(client: httpx.Client, body: bytes, name: str = "offerings.csv") -> CheckedFile:
    answer = client.post(FILE, content=body, params={"name": name})
    assert answer.status_code == 200, answer.text
    return CheckedFile.model_validate_json(answer.content)


def test_faults_name_the_row_that_the_spreadsheet_shows(client: httpx.Client) -> None:
    found = checked(client, ROWS.encode())
    assert [(fault.place, fault.column) for fault in found.faults] == [
        ("", ""),
        ("row 3", "hours"),
        ("row 3", "delivery"),
        ("row 3", "price"),
        ("row 5", "code"),
    ]
    assert "write 'hours' if that is meant" in found.faults[0].reason
    assert (found.offerings, found.read[0].listing.title.value) == (1, "Keeping Bees")
    assert found.fields["workload"]["stated"] == 1


@pytest.mark.parametrize("kind", TEMPLATES)
def test_the_template_is_there_to_take_and_is_read_again(client: httpx.Client, kind: str) -> None:
    answer = client.get(f"/api/v1/check/template.{kind}")
    assert f'filename="offerings.{kind}"' in answer.headers["content-disposition"]
    found = checked(client, answer.content, f"offerings.{kind}")
    assert (found.offerings, found.faults) == (0, ())
    page = soup(client.post("/check", files={"file": (f"offerings.{kind}", answer.content)}))
    assert "no row in it but the example" in text(page)
    assert soup(client.get("/check")).select_one(f'a[href="/api/v1/check/template.{kind}"]')


def test_of_many_offerings_all_are_checked_and_the_first_are_read(client: httpx.Client) -> None:
    many = [{"code": f"A-{n}", "title": f"Offering {n}"} for n in range(MOST_READ + 5)]
    found = checked(client, orjson.dumps([*many, {"code": "B-1"}]), "offerings.json")
    assert (found.offerings, len(found.read)) == (MOST_READ + 5, MOST_READ)
    assert [(fault.place, fault.column) for fault in found.faults] == [(f"[{MOST_READ + 5}]", "title")]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "empty where a table was expected"),
        (b"%PDF-1.7 \x00\x01", "a file of another kind; save it as one of these"),
        (b"name,length\nBees,30\n", "no columns 'code', 'title'"),
        (b"PK\x03\x04" + bytes(50), "no workbook that can be read"),
        (b"[1, 2", "not valid JSON"),
    ],
)
def test_what_is_no_such_file_says_why(client: httpx.Client, body: bytes, said: str) -> None:
    assert said in problem(client.post(FILE, content=body), 422)["detail"]
    page = soup(client.post("/check", files={"file": ("mine.bin", body or b" ")}), 422)
    assert "mine.bin" in text(page.select_one("[role=alert]"))


def test_a_form_around_a_file_is_not_read_as_its_rows(client: httpx.Client) -> None:
    answer = client.post(FILE, files={"file": ("mine.csv", ROWS.encode())})
    assert "curl --data-binary @FILE" in problem(answer, 415)["detail"]


def test_a_file_that_is_too_long_is_not_read(client: httpx.Client) -> None:
    problem(client.post(FILE, content=bytes(MOST_BYTES + 1)), 413)
    assert soup(client.post("/check", files={"file": ("a.csv", bytes(MOST_BYTES + 20_000))}), 413).h1


def test_the_description_has_examples_that_are_answers(client: httpx.Client) -> None:
    paths = client.get("/api/v1/openapi.json").json()["paths"]
    models: dict[str, type[Frozen]] = {PAGE: Checked, DRAFT: Checked, FILE: CheckedFile}
    for path, model in models.items():
        answers = paths[path]["post"]["responses"]
        assert model.model_validate(answers["200"]["content"]["application/json"]["example"])
        assert set(answers["422"]["content"]) == {"application/problem+json"}
        assert paths[path]["post"]["requestBody"]["content"]


# --- the page ---


def test_without_a_script_strangers_text_stays_text(client: httpx.Client, pages: Site) -> None:
    pages.pages["/evil"] = Page(SOIL.replace(b"Soil Health", b"&lt;script&gt;alert(1)&lt;/script&gt; Soil"))
    answers = [
        client.post("/check", data={"url": pages.url("/evil")}),
        client.post("/check", files={"file": (EVIL, f"{HEAD}\n1,{EVIL},many,,,,\n2,{EVIL},,,,,\n".encode())}),
    ]
    for answer in answers:
        page = soup(answer)
        assert page.find_all(["script", "img"]) == []
        assert "alert(1)" in page.get_text()


def test_a_framework_that_there_is_not_is_said_and_nothing_is_asked(
    client: httpx.Client, pages: Site
) -> None:
    before = list(pages.asked)
    sent: tuple[dict[str, Any], ...] = (
        {"data": {"url": pages.url("/soil"), "framework": "bc-1999"}},
        {"data": {"framework": "bc-1999"}, "files": {"file": ("a.csv", ROWS.encode())}},
    )
    for one in sent:
        page = soup(client.post("/check", **one), 422)
        assert "no framework 'bc-1999'; known ones: bc-2021" in text(page.select_one("[role=alert]"))
    assert pages.asked == before


def test_an_empty_form_says_what_to_give(client: httpx.Client) -> None:
    assert "Give the address" in text(soup(client.post("/check", data={"url": " "}), 422))


def test_what_is_wrong_with_an_address_is_told_at_its_field(client: httpx.Client) -> None:
    page = soup(client.post("/check", data={"url": "not an address"}), 422)
    (field,) = page.select("input[name=url]")
    assert (field["value"], field["aria-invalid"]) == ("not an address", "true")
    for told in str(field["aria-describedby"]).split():
        assert page.select_one(f"#{told}")


def workbook(path: Path) -> Path:
    book = openpyxl.load_workbook(io.BytesIO(TEMPLATES["xlsx"]()))
    for place, words in ((1, "SOIL-7"), (2, ""), (3, "Soil")):
        book.worksheets[0].cell(4, place, words)
    book.worksheets[0].cell(5, 1, "BEE-1")
    book.save(path)
    return path


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_registrar_checks_a_page_and_a_file(
    browser: Browser, client: httpx.Client, pages: Site, tmp_path: Path, viewport: Any
) -> None:
    with looking(browser, str(client.base_url), viewport) as page:
        page.goto("/check")
        page.get_by_label("Address of the page").fill(pages.url("/soil"))
        page.get_by_role("button", name="Check the page").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Soil Health")
        expect(page.get_by_text("24 hours")).to_be_visible()
        expect(page.get_by_text("Say whether it carries academic credit")).to_be_visible()
        page.get_by_role("link", name="Check another").click()
        page.get_by_label("The template, filled in").set_input_files(workbook(tmp_path / "mine.xlsx"))
        page.get_by_role("button", name="Check the file").click()
        expect(page.get_by_role("row", name="Row 5")).to_contain_text("is empty; every row needs a title")
        expect(page.get_by_text("1 offering without a fault; 1 row that would not be taken")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
