"""Crawls of web pages: what each page is taken for, and what is asked the next time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import orjson
import pytest
from scrapy.http import Response

from crawlers.crawl import crawl
from crawlers.gate import judge
from crawlers.remembered import BELIEVED_FOR, MISSED_FOR
from crawlers.settings import Limits
from crawlers.spider import MOST_ASKED_WHETHER_GONE, CatalogueSpider
from crawlers.spool import Spool, claim, read_passed_over, read_unfinished
from normalizer.raw import Fetched
from tests.crawlers.runs import QUICK, references, remembered
from tests.crawlers.site import Page, Site, source
from tests.crawlers.walks import NAMES, aged, course, index, sitemap, walk

# --- what names a page


@pytest.mark.parametrize(
    "code", ["TBA", "n/a", "None", "To be announced", "Non-credit", "Various", "000", "–"]
)
def test_a_word_for_nothing_is_no_code(site: Site, tmp_path: Path, code: str) -> None:
    site.pages["/"] = index(*(f"/c/{name}" for name in NAMES))
    site.pages |= {f"/c/{name}": course(name, code=code) for name in NAMES}
    walk(site, tmp_path / "run")
    assert references(tmp_path / "run") == [f"/c/{name}" for name in NAMES]


def test_pages_of_one_code_are_listings_of_their_own(site: Site, tmp_path: Path) -> None:
    paths = ["/c/campus/bees", "/c/online/bees", "/c/online/bees?utm_source=news", "/c/apples"]
    site.pages["/"] = index(*paths)
    for number, path in enumerate(paths[:3]):
        site.pages[path] = course("bees", code="BEES 100", fee=100 + number)
    site.pages["/c/apples"] = course("apples", code="APPL 100")
    run = walk(site, tmp_path / "first")
    named = ["BEES 100", "/c/online/bees", "APPL 100"]
    assert (run.listings, references(tmp_path / "first")) == (3, named)
    (again,) = read_passed_over(tmp_path / "first")
    assert (again.url, "earlier page" in again.reason) == (site.url(paths[2]), True)
    second = walk(site, tmp_path / "second", remembered(tmp_path / "first"))
    assert (second.listings, second.unchanged) == (0, tuple(named))
    site.pages["/c/online/bees"] = course("bees", code="BEES 100", fee=7)
    third = walk(site, tmp_path / "third", remembered(tmp_path / "second"))
    assert (references(tmp_path / "third"), third.unchanged) == (["/c/online/bees"], ("BEES 100", "APPL 100"))


@pytest.mark.parametrize("how", ["gone", "gone, and all is read anew", "slow", "after a new one"])
def test_pages_of_one_code_keep_their_names_whoever_answers_first(
    site: Site, tmp_path: Path, how: str
) -> None:
    paths = ["/c/welding", "/c/baking", "/c/nursing"]
    site.pages["/"] = index(*paths)
    site.pages |= {path: course(path[3:], code="TBA 100") for path in paths}
    walk(site, tmp_path / "first")
    assert references(tmp_path / "first") == ["TBA 100", *paths[1:]]
    site.pages["/c/baking"] = course("baking", code="TBA 100", fee=250)
    known = remembered(tmp_path / "first")
    if how.startswith("gone"):
        site.pages["/"] = index(*paths[1:])
        del site.pages["/c/welding"]
    if how.endswith("anew"):
        known = {url: page.model_copy(update={"reader": "another"}) for url, page in known.items()}
    if how == "slow":
        welding = course("welding", code="TBA 100")
        site.pages["/c/welding"] = lambda before: welding if before > 1 else Page(status=503)
    if how == "after a new one":
        site.pages["/"] = index("/c/masonry", *paths)
        site.pages["/c/masonry"] = course("masonry", code="TBA 100")
    web = source(site.url("/"), platform="web_page", follow="^/c/")
    second = crawl(web, tmp_path / "two", known, overrides=QUICK | {"RETRY_TIMES": 1})
    now = {page.url: page.references for page in remembered(tmp_path / "two").values()}
    assert now.pop(site.url("/")) == ()
    expected = {path: (path,) for path in paths[1:]} | {"/c/welding": ("TBA 100",)}
    if how.startswith("gone"):
        assert second.gone == (site.url("/c/welding"),)
        del expected["/c/welding"]
    if how == "after a new one":
        expected["/c/masonry"] = ("/c/masonry",)
    assert now == {site.url(path): names for path, names in expected.items()}


def test_a_page_that_moved_keeps_its_code(site: Site, tmp_path: Path) -> None:
    site.pages["/"] = index("/c/old/bees", "/c/apples")
    site.pages |= {"/c/old/bees": course("bees", code="BEES 100"), "/c/apples": course("apples")}
    walk(site, tmp_path / "first")
    site.pages["/"] = index("/c/new/bees", "/c/apples")
    site.pages["/c/new/bees"] = course("bees", code="BEES 100")
    second = walk(site, tmp_path / "second", remembered(tmp_path / "first"))
    assert (references(tmp_path / "second"), second.unchanged) == (["BEES 100"], ("/c/apples",))


# --- where a page is


def dated(page: Page, etag: str) -> Page:
    """A page that answers whether it has changed."""
    return replace(page, headers=page.headers | {"ETag": etag})


def test_another_page_that_did_not_change_is_not_the_one_that_did(site: Site, tmp_path: Path) -> None:
    """A redirect takes the conditions along, and what answers them now may be a notice that is older."""
    site.pages["/"] = index("/c/bees", "/c/apples")
    site.pages |= {"/c/bees": dated(course("bees"), '"1"'), "/c/apples": dated(course("apples"), '"1"')}
    walk(site, tmp_path / "first")
    site.pages["/c/bees"] = Page(status=301, headers={"Location": "/retired"})
    site.pages["/retired"] = dated(Page(b"<h1>No longer offered</h1>"), '"1"')
    second = walk(site, tmp_path / "second", remembered(tmp_path / "first"))
    assert (second.unchanged, references(tmp_path / "second")) == (("/c/apples",), [])
    asked = len(site.asked)
    third = walk(site, tmp_path / "third", remembered(tmp_path / "second"))
    assert (third.unchanged, third.not_modified) == (("/c/apples",), 2)
    assert [one.path for one in site.asked[asked:]] == [
        "/robots.txt",
        "/",
        "/c/bees",
        "/retired",
        "/c/apples",
    ]


@pytest.mark.parametrize("kept", ["unchanged", "dated", "moved"])
def test_addresses_that_redirect_to_one_page_stay_one_listing(site: Site, tmp_path: Path, kept: str) -> None:
    old = ["/c/bees", "/c/old-bees"]
    site.pages["/"] = sitemap(site, *old) if kept == "dated" else index(*old)
    site.pages |= dict.fromkeys(old, Page(status=301, headers={"Location": "/c/bees/"}))
    site.pages["/c/bees/"] = dated(course("bees", code="BEES 100"), '"1"')
    walk(site, tmp_path / "0")
    for number in range(2):
        if kept == "moved" and number:
            site.pages |= dict.fromkeys(old, Page(status=301, headers={"Location": "/c/of-bees"}))
            site.pages["/c/of-bees"] = course("bees", code="BEES 100")
        run = walk(site, tmp_path / f"{number + 1}", remembered(tmp_path / f"{number}"))
        assert (run.unchanged, references(tmp_path / f"{number + 1}")) == (("BEES 100",), [])


def test_a_server_that_says_not_modified_to_everything_is_no_page(site: Site, tmp_path: Path) -> None:
    site.pages["/"] = index("/c/bees")
    site.pages["/c/bees"] = dated(course("bees"), '"1"')
    walk(site, tmp_path / "first")
    known = {
        url: one.model_copy(update={"reader": "another"})
        for url, one in remembered(tmp_path / "first").items()
    }
    site.pages["/c/bees"] = Page(status=304)
    second = walk(site, tmp_path / "second", known)
    assert [error.reason.split(":")[1].split(";")[0] for error in second.errors] == [" answered 304"]


# --- in which order


def test_lists_are_read_before_the_listings(site: Site, tmp_path: Path) -> None:
    """What moves from one page of a list to another while hours pass would be missed."""
    site.pages |= {f"/c/{number}": course(f"garden {number}") for number in range(30)}
    for page in range(5):
        following = [f"/list/{page + 1}"] if page < 4 else []
        site.pages[f"/list/{page}"] = index(*(f"/c/{6 * page + n}" for n in range(6)), *following)
    lists = source(site.url("/list/0"), platform="web_page", follow="^/c/", index="^/list/")
    crawl(lists, tmp_path / "first", overrides=QUICK)
    assert references(tmp_path / "first") == [f"/c/{number}" for number in range(30)]
    last = site.paths().index("/list/4")
    assert last <= 10, "while the answer of one is read, another is asked for"
    site.asked.clear()
    known = remembered(tmp_path / "first")
    crawl(lists.model_copy(update={"index": "^/list"}), tmp_path / "second", known, overrides=QUICK)
    assert site.paths().index("/list/4") <= 10


# --- what a run is judged by


def test_failures_are_counted_among_addresses_and_not_among_requests(site: Site, tmp_path: Path) -> None:
    """A healthy crawl may ask for little, and an address that fails may be asked for several times."""
    paths = [f"/c/{number}" for number in range(20)]
    site.pages["/"] = sitemap(site, *paths, "/c/dead")
    site.pages |= {path: course(f"garden {path[3:]}") for path in paths}
    first = walk(site, tmp_path / "first")
    second = walk(site, tmp_path / "second", remembered(tmp_path / "first"))
    assert [(run.addresses, len(run.errors)) for run in (first, second)] == [(22, 1), (22, 1)]
    assert second.requests == 3
    for run in (first, second):
        assert judge(run, source(site.url("/")), {}).accepted
    down = [*paths[:5], "/c/dead"]
    site.pages["/"] = sitemap(site, *paths, "/c/dead", lastmod="2026-02-01")
    site.pages |= {path: Page(status=503) for path in down}
    quick = {**QUICK, "RETRY_TIMES": 2, "RETRY_HTTP_CODES": [503]}
    third = crawl(
        source(site.url("/"), platform="web_page", follow="^/c/"), tmp_path / "third", overrides=quick
    )
    assert (third.addresses, third.requests > 30) == (22, True)
    assert "6 of 22 addresses failed" in judge(third, source(site.url("/")), {}).reasons[0]


# --- where a crawl ends


def test_an_api_that_does_not_mind_the_page_it_is_asked_for_is_asked_once_more(
    site: Site, tmp_path: Path
) -> None:
    records = [{"id": n, "link": f"/c/{n}", "title": {"rendered": f"Course {n}"}} for n in range(10)]
    answer = Page(orjson.dumps(records), headers={"Content-Type": "application/json"})
    start = "/wp-json/wp/v2/courses"
    site.pages |= {f"{start}{query}": answer for query in ("", "?page=2", "?page=3", "?page=4")}
    deaf = source(site.url(start), platform="wordpress")
    first = crawl(deaf, tmp_path / "first", overrides=QUICK)
    assert (first.outcome, first.listings, len(site.asked)) == ("finished", 10, 3)
    *others, again = (record.reason for record in read_passed_over(tmp_path / "first"))
    assert (len(others), again.split(",")[0]) == (10, "is the same")
    known = remembered(tmp_path / "first")
    page = known[site.url(start)]
    for number in (2, 3):  # as a crawl that did not see that they are the same would remember them
        url, following = (site.url(f"{start}?page={n}") for n in (number, number + 1))
        known[url] = page.model_copy(update={"url": url, "links": (following,)})
    second = crawl(deaf, tmp_path / "second", known, overrides=QUICK)
    assert (second.outcome, len(second.unchanged), len(site.asked)) == ("finished", 10, 6)


def test_pages_that_are_alike_are_each_read(site: Site, tmp_path: Path) -> None:
    """What names them may be their address, and a fault that all show is one of each."""
    paths = ["/c/apples", "/c/more-apples", "/c/empty", "/c/as-empty"]
    site.pages["/"] = index(*paths)
    site.pages |= dict.fromkeys(paths[:2], course("apples")) | dict.fromkeys(paths[2:], Page(b"<p>"))
    walk(site, tmp_path / "first")
    known = remembered(tmp_path / "first")
    assert (references(tmp_path / "first"), len(known)) == (paths[:2], 5)
    assert walk(site, tmp_path / "second", known).unchanged == tuple(paths[:2])


# --- what is asked the next time


def test_a_date_of_a_sitemap_is_believed_for_a_while(site: Site, tmp_path: Path) -> None:
    paths = [f"/c/{name}" for name in NAMES]
    site.pages["/"] = sitemap(site, *paths)
    site.pages |= {f"/c/{name}": course(name) for name in NAMES}
    walk(site, tmp_path / "first")
    site.pages["/c/bees"] = course("bees", fee=999)
    del site.pages["/c/carrots"]
    almost = aged(remembered(tmp_path / "first"), BELIEVED_FOR - timedelta(days=1))
    second = walk(site, tmp_path / "second", almost)
    assert (second.unchanged, references(tmp_path / "second"), second.requests) == (tuple(paths), [], 2)
    known = aged(remembered(tmp_path / "second"), timedelta(days=1))
    assert known[site.url("/")].answered != known[site.url("/c/apples")].answered
    third = walk(site, tmp_path / "third", known)
    assert (third.unchanged, references(tmp_path / "third")) == (("/c/apples",), ["/c/bees"])
    assert [error.url for error in third.errors] == [site.url("/c/carrots")]
    asked = len(site.asked)
    walk(site, tmp_path / "fourth", remembered(tmp_path / "third"))
    assert [one.path for one in site.asked[asked:]] == ["/robots.txt", "/", "/c/carrots"]


def asked_whether_gone(
    known: Mapping[str, Fetched], spool: Path, reader: str, status: int, today: date | None = None
) -> tuple[list[str], dict[str, Fetched]]:
    """What a crawl that met no page asks for in the end, and what is remembered after these answers."""
    claim(spool)
    asked = []
    with Spool(spool) as into:
        college = source("https://college.example/")
        spider = CatalogueSpider(college, into, known, reader, Limits.of(college), lambda progress: None)
        spider.today = today or spider.today
        for request in spider.whether_gone():
            asked.append(request.url)
            spider._is_gone(Response(request.url, status=status, request=request), None)
    return asked, {page.url: page for page in read_unfinished(spool)[1]}


@pytest.mark.parametrize("status", [200, 304, 403])
def test_every_page_that_nothing_leads_to_has_its_turn_of_being_asked(tmp_path: Path, status: int) -> None:
    """Also where the reader has changed since: whether a page is gone needs none."""
    urls = [f"https://college.example/c/{n}" for n in range(2 * MOST_ASKED_WHETHER_GONE + 50)]
    long_ago = date(2026, 1, 1)
    known = {
        url: Fetched(url=url, lastmod="2025", answered=long_ago, reader="r", references=(url,))
        for url in urls
    }
    asked: list[str] = []
    for number in range(3):
        these, known = asked_whether_gone(known, tmp_path / str(number), f"r{number}", status)
        assert (len(these), len(known)) == (MOST_ASKED_WHETHER_GONE, len(urls))
        assert all(known[url].lastmod is None for url in these), "what it says now was not read"
        asked += these
    assert set(asked) == set(urls)


def test_what_is_gone_is_forgotten(tmp_path: Path) -> None:
    known = {"https://college.example/c": Fetched(url="https://college.example/c", references=("a",))}
    assert asked_whether_gone(known, tmp_path / "spool", "r", 410) == (["https://college.example/c"], {})


def test_pages_that_nothing_leads_to_are_forgotten_in_the_end(tmp_path: Path) -> None:
    """Twenty events a week, each on offer for a week, whose pages stay."""
    known: dict[str, Fetched] = {}
    for week in range(80):
        today = date(2026, 1, 1) + timedelta(weeks=week)
        known = asked_whether_gone(known, tmp_path / str(week), "r", 200, today)[1]
        events = [f"https://college.example/c/{week}-{n}" for n in range(20)]
        known |= {url: Fetched(url=url, answered=today, references=(url,)) for url in events}
        if week == 50:
            assert len(known) == 20 * 51
    assert len(known) == 20 * (1 + 1 + MISSED_FOR // timedelta(weeks=1))
