"""From an address to a source file, over real HTTP: what is asked, written, told, and what is refused."""

from __future__ import annotations

import io
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
import orjson
import pytest

from crawlers.__main__ import main
from crawlers.add import Visitor, find_out, name_of
from crawlers.crawl import crawl
from crawlers.source import Source, SourceError, load
from crawlers.targets import FetchError, RefusedError
from demo.server import Demo, serve
from normalizer.shared.cpu_limit import cpu_limit
from tests.crawlers.runs import references
from tests.crawlers.site import Page, Site, catalogue
from tests.each import each

LISTING = """<html lang=en><head><title>{0} | Bee School</title></head><body><main><h1>{0}</h1>
<p>Learn {0} in a garden of your own, from the first spring day to the winter feed, with a mentor.</p>
<dl><dt>Hours</dt><dd>24 hours</dd><dt>Fee</dt><dd>$310.00 CAD</dd><dt>Delivery</dt><dd>Online</dd></dl>
</main></body></html>"""


@pytest.fixture(scope="module")
def demo() -> Iterator[Demo]:
    with serve(edition=1) as running:
        yield running


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "sources"


@dataclass
class Added:
    code: int
    out: str
    err: str
    values: dict[str, Any]

    @property
    def steps(self) -> list[str]:
        return re.findall(r"^\d\. .*", self.out, re.MULTILINE)


@pytest.fixture
def add(folder: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    def run(url: str, name: str = "bee-school", *options: str) -> Added:
        code = main(["add", url, "--name", name, "--output", str(folder), *options])
        said, file = capsys.readouterr(), folder / f"{name}.toml"
        values = tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
        return Added(code, said.out, said.err, values)

    return run


def html(text: str) -> Page:
    return Page(text.encode(), headers={"Content-Type": "text/html; charset=utf-8"})


def school(site: Site, *titles: str) -> None:
    """A catalogue of listing pages, with a menu and a footer around the list."""
    menu = "".join(f'<a href="/about/{n}">About our school {n}</a>' for n in range(9))
    links = "".join(f'<li><a href="/badges/{slug(t)}/">{t}</a></li>' for t in titles)
    site.pages["/"] = html(
        f"<html><head><title>Badges | Bee School</title></head><body><nav>{menu}</nav><main>"
        f"<h1>Our badges</h1><p>{len(titles)} courses</p><ul>{links}</ul></main></body></html>"
    )
    for title in titles:
        site.pages[f"/badges/{slug(title)}/"] = html(LISTING.format(title))


def slug(title: str) -> str:
    return title.lower().replace(" ", "-")


TITLES = ("Keeping Bees", "Wax and Honey", "Swarm Control", "Queen Rearing", "Winter Care")


def fill_in(file: Path) -> Source:
    """The file as a person leaves it: everything filled in, nothing else touched."""
    text = file.read_text(encoding="utf-8")
    for key, value in {"type": "college", "country": "CA", "time_zone": "America/Vancouver"}.items():
        text = re.sub(rf'^{key} = "FILL IN.*$', f'{key} = "{value}"', text, flags=re.MULTILINE)
    file.write_text(text, encoding="utf-8")
    return load(file)


def test_a_catalogue_of_pages(site: Site, add: Any, folder: Path) -> None:
    school(site, *TITLES)
    added = add(site.url("/"))
    assert added.code == 0
    assert added.values["follow"] == "^/badges/[a-z0-9-]+/$"
    assert (added.values["platform"], added.values["known_from"]) == ("web_page", "demo")
    assert added.values["provider"]["name"] == "Bee School"
    assert added.values["expect"]["listings"] == [4, 15]
    assert re.search(r'workload +hours_min 24, hours_max 24, basis total, stated from "24 hours"', added.out)
    assert re.search(r'prices +amount_min 310.00, .*currency CAD.*, stated from "\$310\.00 CAD"', added.out)
    assert 'bee-school = "/badges/' in added.steps[-1]
    assert all(".venv/bin/python -m " in step for step in added.steps[1:])
    assert re.search(r"not stated +provider, .*credit\.status", added.out)
    assert "provider.type, provider.country, provider.time_zone" in added.steps[0]
    asked = [path for path in site.paths() if path != "/robots.txt"]
    assert asked[0] == "/" and len(asked) <= 5 and "/about/1" not in asked


def test_what_is_not_filled_in_is_no_source(site: Site, add: Any, folder: Path) -> None:
    school(site, *TITLES)
    add(site.url("/"))
    file = folder / "bee-school.toml"
    left = "provider.type, provider.country, provider.time_zone: FILL IN still stands there"
    with pytest.raises(SourceError, match=left):
        load(file)
    fill_in(file)
    for zone, said in (
        ("FILL IN: as x", "provider.time_zone: FILL IN"),
        ("America/Vancuver", "no time zone"),
    ):
        faulty = folder / "faulty.toml"
        faulty.write_text(file.read_text().replace("America/Vancouver", zone))
        with pytest.raises(SourceError, match=said):
            load(faulty)


def test_what_is_filled_in_is_crawled(site: Site, add: Any, folder: Path, tmp_path: Path) -> None:
    school(site, *TITLES)
    add(site.url("/"))
    run = crawl(fill_in(folder / "bee-school.toml"), tmp_path / "spool")
    assert (run.outcome, run.stated_total, run.errors) == ("finished", 5, ())
    assert references(tmp_path / "spool") == [f"/badges/{slug(title)}/" for title in TITLES]


def test_what_was_seen_is_kept_where_git_ignores_it(site: Site, add: Any, folder: Path) -> None:
    school(site, *TITLES)
    added = add(site.url("/"))
    seen = folder / "seen" / "bee-school"
    assert str(seen) in added.out
    assert (folder / "seen" / ".gitignore").read_text() == "*\n"
    kept = dict(line.split("\t") for line in (seen / "addresses.tsv").read_text().splitlines())
    assert len(kept) == 4
    for name, url in kept.items():
        body = site.pages[url.removeprefix(site.address)]
        assert isinstance(body, Page) and (seen / name).read_bytes() == body.body


def test_nothing_is_overwritten(site: Site, add: Any, folder: Path) -> None:
    school(site, *TITLES)
    add(site.url("/"))
    before, asked = (folder / "bee-school.toml").read_bytes(), len(site.asked)
    again = add(site.url("/"))
    assert (again.code, again.out) == (2, "") and "give another --name" in again.err
    assert (folder / "bee-school.toml").read_bytes() == before
    assert len(site.asked) == asked


SITES = {
    "northshore": ("/", "^/courses/[a-z0-9-]+/$"),
    "thornwick": ("/", "^/continuing-education/[a-z0-9-]+/$"),
    "deuxanses": ("/", "^/formations/[a-z0-9-]+/$"),
    "cedarlanding": ("/", "^/learn/[a-z0-9-]+/$"),
}


@pytest.mark.parametrize("name", SITES)
def test_from_the_home_page_of_a_demo_site_to_its_whole_catalogue(
    demo: Demo, name: str, add: Any, folder: Path, tmp_path: Path
) -> None:
    path, follow = SITES[name]
    added = add(demo.url(name) + path, name)
    assert (added.code, added.values["follow"]) == (0, follow)
    run = crawl(fill_in(folder / f"{name}.toml"), tmp_path / "spool")
    expected = tomllib.loads(demo.source(name))["expect"]["listings"]
    assert run.outcome == "finished" and expected[0] <= run.listings <= expected[1]


def test_a_site_that_lists_what_others_offer(site: Site, add: Any) -> None:
    school(site, *TITLES)
    for number, title in enumerate(TITLES):
        by = f"<dt>Offered by</dt><dd>Orchard College {number}</dd></dl>"
        site.pages[f"/badges/{slug(title)}/"] = html(LISTING.format(title).replace("</dl>", by))
    added = add(site.url("/"))
    assert (added.code, added.values["platform"]) == (0, "aggregator")
    assert re.search(r'provider +Orchard College \d, stated from "Orchard College \d"; not in', added.out)
    assert "provider" not in added.values


def test_listings_with_markup(site: Site, add: Any) -> None:
    school(site, *TITLES)
    markup = '<script type="application/ld+json">{{"@type": "Course", "name": "{}"}}</script></main>'
    for title in TITLES:
        page = LISTING.format(title).replace("</main>", markup.format(title))
        site.pages[f"/badges/{slug(title)}/"] = html(page)
    assert add(site.url("/")).values["platform"] == "schema_org"


def test_an_api(site: Site, add: Any) -> None:
    site.pages["/api/courses/"] = catalogue("A", "B", next_page=site.url("/two"), count=40)
    added = add(site.url("/api/courses/"))
    assert (added.code, added.values["platform"]) == (0, "open_edx")
    assert "follow" not in added.values
    assert added.values["expect"]["listings"] == [34, 120]
    assert "its records have course_runs" in added.out


def test_a_page_leads_to_the_api_beside_it(site: Site, add: Any) -> None:
    site.pages["/"] = html(
        "<html><title>Bees</title><script src='https://cdn.shopify.com/x.js'></script></html>"
    )
    product = {"id": 1, "handle": "bees", "title": "Keeping Bees", "body_html": "", "variants": []}
    site.pages["/products.json?limit=250"] = Page(orjson.dumps({"products": [product]}))
    added = add(site.url("/"))
    assert added.values["platform"] == "shopify"
    assert added.values["start"] == [site.url("/products.json?limit=250")]


def test_a_sign_that_does_not_hold_is_told_and_passed_over(site: Site, add: Any) -> None:
    school(site, *TITLES)
    page = site.pages["/"]
    assert isinstance(page, Page)
    page.body += b"<script src='https://cdn.shopify.com/x.js'></script>"
    added = add(site.url("/"))
    assert added.values["platform"] == "web_page"
    assert "/products.json?limit=250 answered 404" in added.out


def test_one_listing_is_taken_for_what_it_is(site: Site, add: Any) -> None:
    school(site, *TITLES)
    others = "".join(f'<li><a href="/badges/{slug(t)}/">{t}</a></li>' for t in TITLES)
    page = LISTING.format("Keeping Bees").replace(
        "</main>", f"<h2>You may also like</h2><ul>{others}</ul></main>"
    )
    site.pages["/badges/keeping-bees/"] = html(page)
    added = add(site.url("/badges/keeping-bees/"))
    assert "follow" not in added.values
    assert any("give the address of the page that lists them" in step for step in added.steps)


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_table_gets_its_columns_to_fill_in(site: Site, add: Any, folder: Path, kind: str) -> None:
    rows: list[list[Any]] = [
        ["All courses"],
        ["Course", "Fee", "Page"],
        ["Bees", 310, "https://bees.example/1"],
    ]
    body = io.BytesIO("\n".join(",".join(map(str, row)) for row in rows[1:]).encode())
    if kind == "xlsx":
        book = openpyxl.Workbook(write_only=True)
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(row)
        book.save(body := io.BytesIO())
    site.pages[f"/data.{kind}"] = Page(body.getvalue())
    added = add(site.url(f"/data.{kind}"))
    assert (added.code, added.values["platform"]) == (1, "table")
    text = (folder / "bee-school.toml").read_text()
    assert '# "Fee" = ""   # 310' in text
    assert "tables.reference" in added.steps[0]


def test_a_saved_answer_asks_for_nothing(site: Site, add: Any, tmp_path: Path) -> None:
    saved = tmp_path / "saved.json"
    saved.write_bytes(catalogue("A", "B").body)
    added = add(site.url("/api/courses/"), "bee-school", "--file", str(saved))
    assert (added.code, added.values["platform"]) == (0, "open_edx")
    assert site.asked == []


def test_robots_is_obeyed(site: Site, add: Any, folder: Path) -> None:
    school(site, *TITLES)
    site.pages["/robots.txt"] = Page(b"User-agent: *\nDisallow: /\n")
    added = add(site.url("/"))
    assert added.code == 2 and "forbids" in added.err
    assert site.paths() == ["/robots.txt"]
    assert not folder.exists()


def test_nobody_waits_for_an_hour(monkeypatch: pytest.MonkeyPatch) -> None:
    visitor = Visitor()
    monkeypatch.setattr(visitor.robots, "check", lambda url: None)
    monkeypatch.setattr(visitor.robots, "delay", lambda url: 3600.0)
    with pytest.raises(FetchError, match=r"asks to wait 3,600 s; save it, and give --file"):
        visitor.get("https://college.example/")


def test_a_redirect_to_another_network_is_refused(site: Site, add: Any, folder: Path) -> None:
    site.pages["/"] = Page(status=302, headers={"Location": "http://169.254.169.254/latest/meta-data/"})
    added = add(site.url("/"))
    assert added.code == 2 and "169.254.169.254" in added.err
    assert not folder.exists()


@pytest.mark.parametrize(
    "url", ["ftp://college.example/", "http://10.0.0.1/", "college.example", "http://[::1"]
)
def test_what_is_no_public_address_is_refused(url: str, add: Any, folder: Path) -> None:
    added = add(url)
    assert added.code == 2 and added.err
    assert not folder.exists()


def test_this_machine_is_asked_only_by_name() -> None:
    with pytest.raises(RefusedError):
        Visitor().get("http://127.0.0.1:9/")


@pytest.mark.parametrize("name", ["../escape", "Bee School", "bees\n", ""])
def test_a_name_that_is_none_is_refused_before_anything_is_asked(
    site: Site, add: Any, name: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        add(site.url("/"), name)
    assert ended.value.code == 2
    assert "cannot be the name of a source; write small letters" in capsys.readouterr().err
    assert site.asked == []
    assert not folder.exists()


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.cedar-college.example/courses/", "cedar-college"),
        ("https://continuing.uvic.ca/x", "uvic"),
        ("https://www.credly.com/organizations/bee-school/badges", "credly-bee-school"),
        ("http://127.0.0.1:8811/", "127-0-0-1"),
        ("https://пчела.example/", "source"),
    ],
)
def test_names(url: str, name: str) -> None:
    assert name_of(url) == name


OG = '<meta content="Bee &amp; Wax School" name=x property=og:site_name>'


@each(
    ("head", "name"),
    [
        ("<title>Badges | Bee School</title>", "Bee School"),
        ("<title>Badges – Hiver –\n École d&rsquo;apiculture </title>", "École d’apiculture"),
        (f"<title>Badges | Bees</title>{OG}", "Bee & Wax School"),
        ("<title>Badges | Bees</title><meta property=og:site_name content=' '>", "Bees"),
        ("<title>Part-time badges</title>", ""),
        ("<!-- <title>Badges | Bees</title> -->", ""),
    ],
)
def test_what_a_page_calls_its_site(head: str, name: str) -> None:
    body = f"<!doctype html><html><head>{head}</head><body><p>Bees.</p></body></html>"
    url = "https://bees.example/"
    assert find_out(url, "bees", None, body.encode()).site_name == name
    assert find_out(url, "bees", None, orjson.dumps({"page": body})).site_name == ""


@each("begin", ["<title>a", "<title>", "<meta property=og:site_name content='", "<meta " * 1000], ids=str)
def test_a_title_without_an_end_takes_no_time(begin: str) -> None:
    body = begin + " -" + " " * 50_000
    with cpu_limit(2):
        find_out("https://bees.example/", "bees", None, body.encode())


def test_strangers_words_stay_words(site: Site, add: Any, folder: Path) -> None:
    school(site, *TITLES)
    page = site.pages["/"]
    assert isinstance(page, Page)
    evil = b"Bees&quot;\nplatform = &quot;evil&quot;\n[provider]\nx = &quot;&#27;[31m\\"
    page.body = page.body.replace(
        b"<title>Badges | Bee School</title>", b"<title>Badges | " + evil + b"</title>"
    )
    page.body = page.body.replace(
        b"<head>", b"<head><meta property='og:site_name' content='A\x07\x1b[31m\"B\\'>"
    )
    added = add(site.url("/"))
    assert added.values["platform"] == "web_page"
    assert added.values["provider"]["name"].startswith("A")
    assert "\x1b" not in added.out and "\x1b" not in (folder / "bee-school.toml").read_text()
