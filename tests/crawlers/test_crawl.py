"""A crawl against a real server on this machine: what is asked, how politely, and what comes of faults."""

from __future__ import annotations

import gzip
import itertools
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import psutil
import pytest

from crawlers import crawl as crawl_module
from crawlers import spider as spider_module
from crawlers.crawl import crawl, reader_fingerprint
from crawlers.politeness import Allowed, seconds_to_wait
from crawlers.read import Document, Read
from crawlers.settings import CONTACT_VARIABLE, Limits, of_source
from crawlers.spider import CatalogueSpider, Progress
from crawlers.spool import RUN, Spool, SpoolError, claim, read_body, read_passed_over, read_spool
from normalizer.raw import CrawlRun, Fetched
from tests.crawlers.site import NO_LENGTH, Page, Site, catalogue, serve, source

QUICK = {"RETRY_TIMES": 0, "DOWNLOAD_TIMEOUT": 2}


@pytest.fixture
def site() -> Iterator[Site]:
    with serve() as running:
        yield running


@pytest.fixture
def two_pages(site: Site) -> Site:
    """A catalogue of three courses on two pages."""
    site.pages["/one"] = catalogue("A", "B", next_page=site.url("/two"), count=3)
    site.pages["/two"] = catalogue("C", count=3)
    return site


def run_of(site: Site, spool: Path, start: str = "/one", **arguments: Any) -> CrawlRun:
    """Crawl quickly: one attempt, short waits."""
    arguments.setdefault("overrides", QUICK)
    settings = arguments.pop("settings", {})
    return crawl(source(site.url(start), **settings), spool, **arguments)


def references(spool: Path) -> list[str]:
    return [listing.reference for listing in read_spool(spool)[1]]


def remembered(spool: Path) -> dict[str, Fetched]:
    return {fetched.url: fetched for fetched in read_spool(spool)[2]}


def reason(run: CrawlRun, url: str) -> str:
    return next(error.reason for error in run.errors if error.url == url)


# What a crawl hands over


def test_listings_come_in_order_each_reference_once(site: Site, tmp_path: Path) -> None:
    site.pages["/one"] = catalogue("A", "B", next_page=site.url("/two"), count=3)
    site.pages["/two"] = catalogue("C", "A", next_page=site.url("/one"), count=3)
    seen: list[Progress] = []
    run = run_of(site, tmp_path / "run", progress=seen.append)
    assert (run.outcome, run.listings, run.stated_total, run.robots) == ("finished", 3, 3, "none")
    assert references(tmp_path / "run") == ["A", "B", "C"]
    assert site.paths() == ["/robots.txt", "/one", "/two"]
    assert [record.reason for record in read_passed_over(tmp_path / "run")] == [
        "results[1]: 'A' was handed over already; the first was kept"
    ]
    assert [progress.url for progress in seen] == [site.url("/one"), site.url("/two")]
    stored = read_spool(tmp_path / "run")[0]
    assert stored == run


def test_every_listing_has_its_body_in_the_spool(two_pages: Site, tmp_path: Path) -> None:
    run_of(two_pages, tmp_path / "run")
    bodies = {listing.reference: listing.body for listing in read_spool(tmp_path / "run")[1]}
    page = two_pages.pages["/two"]
    assert isinstance(page, Page)
    assert read_body(tmp_path / "run", bodies["C"]) == page.body
    assert bodies["A"] == bodies["B"] != bodies["C"]


def test_other_hosts_are_not_followed_and_that_is_said(site: Site, tmp_path: Path) -> None:
    site.pages["/one"] = catalogue("A", next_page="https://elsewhere.example/two")
    run = run_of(site, tmp_path / "run")
    assert (run.outcome, run.listings, run.errors) == ("finished", 1, ())
    (record,) = read_passed_over(tmp_path / "run")
    assert "elsewhere.example" in record.reason


def test_a_spool_serves_one_run(two_pages: Site, tmp_path: Path) -> None:
    run_of(two_pages, tmp_path / "run")
    with pytest.raises(SpoolError, match="not empty"):
        run_of(two_pages, tmp_path / "run")
    (tmp_path / "run" / RUN).unlink()
    with pytest.raises(SpoolError, match="did not finish"):
        read_spool(tmp_path / "run")


# Politeness


def test_robots_keeps_the_crawl_out_of_its_start(two_pages: Site, tmp_path: Path) -> None:
    two_pages.pages["/robots.txt"] = Page(b"User-agent: *\nDisallow: /one\n")
    run = run_of(two_pages, tmp_path / "run")
    assert run.outcome == "failed"
    assert "robots.txt" in run.reason
    assert run.robots == "disallowed: /one"
    assert two_pages.paths() == ["/robots.txt"]


def test_robots_names_us(two_pages: Site, tmp_path: Path) -> None:
    two_pages.pages["/robots.txt"] = Page(
        b"User-agent: *\nDisallow:\n\nUser-agent: MicrocredentialRegistry\nDisallow: /two\n"
    )
    run = run_of(two_pages, tmp_path / "run")
    assert (run.outcome, run.listings) == ("finished", 2)
    assert reason(run, two_pages.url("/two")).startswith("disallowed: ")


def test_robots_holds_behind_a_redirect(two_pages: Site, tmp_path: Path) -> None:
    two_pages.pages["/robots.txt"] = Page(b"User-agent: *\nDisallow: /private/\n")
    two_pages.pages["/two"] = Page(status=302, headers={"Location": "/private/two"})
    two_pages.pages["/private/two"] = catalogue("SECRET")
    run = run_of(two_pages, tmp_path / "run")
    assert reason(run, two_pages.url("/two")).startswith("disallowed: ")
    assert "/private/two" not in two_pages.paths()


def test_without_robots_txt_nothing_is_asked(two_pages: Site, tmp_path: Path) -> None:
    two_pages.pages["/robots.txt"] = Page(b"down", 503)
    run = run_of(two_pages, tmp_path / "run")
    assert (run.outcome, run.robots) == ("failed", "unreachable")
    assert set(two_pages.paths()) == {"/robots.txt"}


def test_crawl_delay_is_kept(two_pages: Site, tmp_path: Path) -> None:
    two_pages.pages["/robots.txt"] = Page(b"User-agent: *\nCrawl-delay: 0.5\n")
    run = run_of(two_pages, tmp_path / "run")
    assert (run.outcome, run.robots) == ("finished", "allowed")
    times = [asked.at for asked in two_pages.asked]
    assert all(later - earlier >= 0.49 for earlier, later in itertools.pairwise(times))


def test_no_source_file_shortens_the_delay() -> None:
    limits = Limits(pages=10, seconds=10)
    assert of_source(source("https://college.example/"), limits)["DOWNLOAD_DELAY"] == 1.0
    assert of_source(source("https://college.example/", delay=7), limits)["DOWNLOAD_DELAY"] == 7.0
    assert of_source(source("http://127.0.0.1:1/", delay=7), limits)["DOWNLOAD_DELAY"] == 0
    both = source("http://127.0.0.1:1/", "https://college.example/")
    assert of_source(both, limits)["DOWNLOAD_DELAY"] == 1.0
    with pytest.raises(ValueError, match="greater than or equal to 1"):
        source("https://college.example/", delay=0.1)


@pytest.mark.parametrize("form", ["seconds", "date"])
def test_retry_after_is_waited_out(two_pages: Site, tmp_path: Path, form: str) -> None:
    def busy(before: int) -> Page:
        if before:
            return catalogue("C", count=3)
        # A date has no fractions: two seconds from now are at least one.
        date = format_datetime(datetime.now(UTC) + timedelta(seconds=2), usegmt=True)
        return Page(b"slow down", 429, {"Retry-After": "1" if form == "seconds" else date})

    two_pages.pages["/two"] = busy
    run = run_of(two_pages, tmp_path / "run", overrides={"RETRY_TIMES": 1})
    assert (run.outcome, run.listings, run.errors) == ("finished", 3, ())
    first, second = two_pages.times("/two")
    assert second - first >= 0.95


def test_retry_after_holds_for_the_whole_host(site: Site, tmp_path: Path) -> None:
    site.pages["/one"] = lambda before: (
        catalogue("A") if before else Page(b"slow down", 503, {"Retry-After": "1"})
    )
    site.pages["/two"] = catalogue("B")
    both = source(site.url("/one"), site.url("/two"))
    run = crawl(both, tmp_path / "run", overrides={"RETRY_TIMES": 1})
    assert run.listings == 2
    assert site.times("/two")[0] - site.times("/one")[0] >= 0.95


def test_a_site_that_asks_for_an_hour_is_left_alone(two_pages: Site, tmp_path: Path) -> None:
    two_pages.pages["/one"] = catalogue("A", next_page=two_pages.url("/two"))
    two_pages.pages["/two"] = Page(b"later", 429, {"Retry-After": "3600"})
    run = run_of(two_pages, tmp_path / "run", overrides={"RETRY_TIMES": 2})
    assert run.outcome == "stopped"
    assert "3,600 seconds" in run.reason
    assert two_pages.paths() == ["/robots.txt", "/one", "/two"]


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (b"120", 120),
        (b"Sun, 22 Nov 2026 12:00:30 GMT", 30),
        (b"Sun, 22 Nov 2026 11:00:00 GMT", 0),
        (b"soon", None),
        (b"-5", None),
        ("٣".encode(), None),
        (None, None),
    ],
)
def test_retry_after_is_seconds_or_a_date(header: bytes | None, seconds: float | None) -> None:
    assert seconds_to_wait(header, datetime(2026, 11, 22, 12, tzinfo=UTC)) == seconds


def test_we_say_who_we_are_and_bring_no_cookies(
    two_pages: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(CONTACT_VARIABLE, "registry@ministry.example")
    one = two_pages.pages["/one"]
    assert isinstance(one, Page)
    one.headers["Set-Cookie"] = "session=1"
    run_of(two_pages, tmp_path / "run")
    for asked in two_pages.asked:
        assert asked.headers["User-Agent"] == "MicrocredentialRegistry/0.1 (+registry@ministry.example)"
        assert not {"Cookie", "Referer"} & set(asked.headers)


# Where a crawl may go


def test_hosts_are_those_of_the_start_addresses() -> None:
    allowed = Allowed(["https://college.example/courses", "http://127.0.0.1:8000/"])
    for url in ("https://college.example/x", "http://college.example/x", "http://127.0.0.1:8000/x"):
        assert url in allowed
    for url in (
        "https://www.college.example/",
        "https://college.example.evil.example/",
        "https://college.example:8443/",
        "https://college.example@evil.example/",
        "http://127.0.0.1:8001/",
        "http://127.0.0.1/",
        "http://localhost:8000/",
        "ftp://college.example/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https:///x",
    ):
        assert url not in allowed


@pytest.mark.parametrize(
    ("location", "says"),
    [
        ("http://169.254.169.254/latest/meta-data/", "169.254.169.254"),
        ("http://127.0.0.1:1/", "127.0.0.1:1"),
        ("http://localhost/", "localhost"),
        ("https://elsewhere.example/", "elsewhere.example"),
        ("file:///etc/passwd", "answered 302"),
        ("//[::", "could not be fetched"),
    ],
)
def test_redirects_are_checked_again(two_pages: Site, tmp_path: Path, location: str, says: str) -> None:
    two_pages.pages["/two"] = Page(status=302, headers={"Location": location})
    run = run_of(two_pages, tmp_path / "run")
    assert (run.outcome, run.listings) == ("finished", 2)
    assert says in reason(run, two_pages.url("/two"))


def test_a_public_name_at_a_private_address_is_refused(tmp_path: Path) -> None:
    run = crawl(source("http://localhost.localdomain/"), tmp_path / "run", overrides=QUICK)
    assert run.outcome == "failed"
    assert run.requests == 0


def test_a_redirect_in_a_circle_ends(two_pages: Site, tmp_path: Path) -> None:
    two_pages.pages["/two"] = Page(status=302, headers={"Location": "/two"})
    run = run_of(two_pages, tmp_path / "run")
    assert "redirected again and again" in reason(run, two_pages.url("/two"))
    assert len(two_pages.times("/two")) == 6


def test_a_moved_page_is_read_once(site: Site, tmp_path: Path) -> None:
    site.pages["/old"] = Page(status=301, headers={"Location": "/new"})
    site.pages["/new"] = catalogue("A")
    run = crawl(source(site.url("/new"), site.url("/old")), tmp_path / "run", overrides=QUICK)
    assert (run.outcome, run.listings, run.errors) == ("finished", 1, ())
    (record,) = read_passed_over(tmp_path / "run")
    assert (record.url, record.reason) == (
        site.url("/old"),
        f"redirects to {site.url('/new')}, which is read for itself",
    )


# What has not changed


def test_a_second_run_costs_little_and_sees_everything(two_pages: Site, tmp_path: Path) -> None:
    for page in two_pages.pages.values():
        assert isinstance(page, Page)
        page.body += b" " * 20_000
    first = run_of(two_pages, tmp_path / "first")
    second = run_of(two_pages, tmp_path / "second", known=remembered(tmp_path / "first"))
    assert (second.outcome, second.listings, second.not_modified) == ("finished", 0, 2)
    assert second.unchanged == ("A", "B", "C")
    assert second.bytes < first.bytes / 50
    assert remembered(tmp_path / "second") == remembered(tmp_path / "first")


def test_what_changed_is_read_and_the_rest_is_kept(two_pages: Site, tmp_path: Path) -> None:
    run_of(two_pages, tmp_path / "first")
    two_pages.pages["/two"] = catalogue("C", "D", count=4)
    second = run_of(two_pages, tmp_path / "second", known=remembered(tmp_path / "first"))
    assert references(tmp_path / "second") == ["C", "D"]
    assert (second.unchanged, second.not_modified) == (("A", "B"), 1)


def test_an_equal_body_is_not_read_again(two_pages: Site, tmp_path: Path) -> None:
    for page in two_pages.pages.values():
        assert isinstance(page, Page)
        page.headers.pop("ETag")
    run_of(two_pages, tmp_path / "first")
    second = run_of(two_pages, tmp_path / "second", known=remembered(tmp_path / "first"))
    assert (second.listings, second.unchanged, second.not_modified) == (0, ("A", "B", "C"), 0)


def test_another_reader_reads_anew(two_pages: Site, tmp_path: Path) -> None:
    run_of(two_pages, tmp_path / "first")
    known = remembered(tmp_path / "first")
    stale = {url: fetched.model_copy(update={"reader": "another"}) for url, fetched in known.items()}
    second = run_of(two_pages, tmp_path / "second", known=stale)
    assert (second.listings, second.unchanged) == (3, ())
    assert not any("If-None-Match" in asked.headers for asked in two_pages.asked)


def test_the_fingerprint_follows_what_decides_the_reading() -> None:
    plain = source("https://college.example/")
    assert reader_fingerprint(plain) == reader_fingerprint(source("https://other.example/", delay=9))
    assert reader_fingerprint(plain) != reader_fingerprint(source("https://college.example/", language="fr"))


# Faults of sites


def test_a_truncated_body_is_an_error_and_no_half_listing(two_pages: Site, tmp_path: Path) -> None:
    whole = catalogue("C").body
    two_pages.pages["/two"] = Page(whole[:-10], length=len(whole))
    run = run_of(two_pages, tmp_path / "run")
    assert (run.outcome, references(tmp_path / "run")) == ("finished", ["A", "B"])
    assert "broke off in the middle" in reason(run, two_pages.url("/two"))
    assert two_pages.url("/two") not in remembered(tmp_path / "run")


@pytest.mark.parametrize("declared", [True, False])
def test_a_huge_page_is_broken_off(two_pages: Site, tmp_path: Path, declared: bool) -> None:
    two_pages.pages["/two"] = Page(b"<p>more</p>" * 95_326, repeat=50, length=None if declared else NO_LENGTH)
    # Private memory is cut at 300 MB, of which the bare process takes about half.
    limits = Limits(pages=10, seconds=30, memory_mb=150)
    run = run_of(two_pages, tmp_path / "run", limits=limits, overrides={"RETRY_TIMES": 0})
    assert (run.outcome, run.listings) == ("finished", 2)
    assert "larger" in reason(run, two_pages.url("/two"))


def test_a_body_that_unpacks_without_end_is_broken_off(two_pages: Site, tmp_path: Path) -> None:
    bomb = gzip.compress(bytes(60_000_000))
    two_pages.pages["/two"] = Page(bomb, headers={"Content-Encoding": "gzip"})
    run = run_of(two_pages, tmp_path / "run", limits=Limits(pages=10, seconds=30, memory_mb=150))
    assert (run.outcome, run.listings) == ("finished", 2)
    assert "exceeded" in reason(run, two_pages.url("/two"))


def test_a_page_that_fills_the_memory_costs_itself(site: Site, tmp_path: Path) -> None:
    site.pages["/one"] = Page(b'{"results":[' + b"[]," * 2_000_000 + b"[]]}")
    site.pages["/two"] = catalogue("A")
    both = source(site.url("/one"), site.url("/two"))
    run = crawl(both, tmp_path / "run", limits=Limits(pages=10, seconds=60, memory_mb=180))
    assert (run.outcome, run.listings) == ("finished", 1)
    assert "memory" in reason(run, site.url("/one"))


def test_a_page_dripped_for_ever_times_out(two_pages: Site, tmp_path: Path) -> None:
    two_pages.pages["/two"] = Page(b"x" * 1000, drip=0.2, chunk=1)
    run = run_of(two_pages, tmp_path / "run", overrides={"RETRY_TIMES": 0, "DOWNLOAD_TIMEOUT": 0.6})
    assert (run.outcome, run.listings) == ("finished", 2)
    assert "did not answer in time" in reason(run, two_pages.url("/two"))


@pytest.mark.parametrize(
    ("status", "says"), [(404, "gone: "), (403, "keeps this page from us"), (500, "answered 500 2 times")]
)
def test_a_bad_status_is_an_error(two_pages: Site, tmp_path: Path, status: int, says: str) -> None:
    two_pages.pages["/two"] = Page(b"sorry", status)
    run = run_of(two_pages, tmp_path / "run", overrides={"RETRY_TIMES": 1})
    assert (run.outcome, run.listings) == ("finished", 2)
    assert says in reason(run, two_pages.url("/two"))


def test_html_where_json_was_promised(two_pages: Site, tmp_path: Path) -> None:
    two_pages.pages["/one"] = Page(
        b"<html>Please sign in</html>", headers={"Content-Type": "application/json"}
    )
    run = run_of(two_pages, tmp_path / "run")
    assert run.outcome == "failed"
    assert two_pages.url("/one") in run.reason
    assert "HTML" in run.reason


@pytest.mark.parametrize("body", [b"", b"{", b'{"results": 3}', b"\xff\xfe\x00", b"[" * 100_000])
def test_bad_input_is_an_error_of_its_page(two_pages: Site, tmp_path: Path, body: bytes) -> None:
    two_pages.pages["/two"] = Page(body)
    run = run_of(two_pages, tmp_path / "run")
    assert (run.outcome, run.listings) == ("finished", 2)
    assert reason(run, two_pages.url("/two"))


def test_nobody_listens(tmp_path: Path) -> None:
    with serve() as gone:
        start = gone.url("/one")
    run = crawl(source(start), tmp_path / "run", overrides=QUICK)
    assert run.outcome == "failed"
    assert start in run.reason


@pytest.mark.parametrize("start", [(), ("https://no-such-host.invalid/",)])
def test_a_source_that_leads_nowhere_fails(tmp_path: Path, start: tuple[str, ...]) -> None:
    run = crawl(source(*start), tmp_path / "run", overrides=QUICK)
    assert run.outcome == "failed"
    assert run.reason


# Limits


def endless(site: Site, pages: int) -> None:
    """A catalogue whose pages lead on and on."""
    for number in range(pages):
        site.pages[f"/{number}"] = catalogue(f"C{number}", next_page=site.url(f"/{number + 1}"))


def test_the_page_limit_stops_a_crawl(site: Site, tmp_path: Path) -> None:
    endless(site, 50)
    run = run_of(site, tmp_path / "run", "/0", settings={"max_pages": 5})
    assert (run.outcome, run.listings) == ("stopped", 5)
    assert "limit of 5 pages" in run.reason


def test_a_catalogue_of_just_that_many_pages_is_whole(site: Site, tmp_path: Path) -> None:
    endless(site, 4)
    site.pages["/4"] = catalogue("C4")
    run = run_of(site, tmp_path / "run", "/0", settings={"max_pages": 5})
    assert (run.outcome, run.listings) == ("finished", 5)


def test_the_time_limit_stops_a_crawl(site: Site, tmp_path: Path) -> None:
    endless(site, 100)
    site.pages["/robots.txt"] = Page(b"User-agent: *\nCrawl-delay: 0.3\n")
    run = run_of(site, tmp_path / "run", "/0", limits=Limits(pages=100, seconds=1.5, grace=10))
    assert run.outcome == "stopped"
    assert "time limit" in run.reason
    assert 1 <= run.listings <= 6
    assert len(references(tmp_path / "run")) == run.listings


def test_the_memory_limit_stops_a_crawl(site: Site, tmp_path: Path) -> None:
    endless(site, 100)
    site.pages["/robots.txt"] = Page(b"User-agent: *\nCrawl-delay: 0.3\n")
    limits = Limits(pages=100, seconds=20, memory_mb=1000)
    overrides = {**QUICK, "MEMUSAGE_LIMIT_MB": 10, "MEMUSAGE_CHECK_INTERVAL_SECONDS": 0.5}
    run = run_of(site, tmp_path / "run", "/0", limits=limits, overrides=overrides)
    assert run.outcome == "stopped"
    assert "memory limit" in run.reason


def children() -> list[psutil.Process]:
    """Every process that a crawl of this process runs in."""
    return [
        crawl_process
        for server in psutil.Process().children()
        if "forkserver" in " ".join(server.cmdline())
        for crawl_process in server.children()
    ]


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGSTOP])
def test_a_child_that_dies_or_hangs_gives_a_failed_run(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: signal.Signals
) -> None:
    monkeypatch.setattr(crawl_module, "SECONDS_TO_DIE", 0.5)
    endless(site, 100)
    site.pages["/robots.txt"] = Page(b"User-agent: *\nCrawl-delay: 0.2\n")

    def strike(progress: Progress) -> None:
        if progress.pages == 2:
            for child in children():
                child.send_signal(how)

    limits = Limits(pages=100, seconds=1, grace=1)
    run = run_of(site, tmp_path / "run", "/0", limits=limits, progress=strike)
    assert run.outcome == "failed"
    assert site.url("/1") in run.reason
    assert children() == []
    with pytest.raises(SpoolError):
        read_spool(tmp_path / "run")


def test_an_error_in_the_caller_ends_the_child(site: Site, tmp_path: Path) -> None:
    endless(site, 100)
    site.pages["/robots.txt"] = Page(b"User-agent: *\nCrawl-delay: 0.2\n")

    def break_off(progress: Progress) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_of(site, tmp_path / "run", "/0", progress=break_off)
    assert children() == []


def test_a_killed_caller_leaves_no_orphan(site: Site, tmp_path: Path, root: Path) -> None:
    endless(site, 1000)
    site.pages["/robots.txt"] = Page(b"User-agent: *\nCrawl-delay: 0.1\n")
    script = f"""
        from pathlib import Path
        from crawlers.crawl import crawl
        from tests.crawlers.site import source
        crawl(source("{site.url("/0")}"), Path("{tmp_path / "run"}"))
    """
    caller = subprocess.Popen([sys.executable, "-c", textwrap.dedent(script)], cwd=root)
    wait_for(lambda: len(site.asked) > 3)
    family = psutil.Process(caller.pid).children(recursive=True)
    assert family
    caller.kill()
    caller.wait()
    _, alive = psutil.wait_procs(family, timeout=10)
    assert alive == []


def wait_for(condition: Any, seconds: float = 20) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.05)


# Faults of readers


@pytest.fixture
def lonely_spider(tmp_path: Path) -> Iterator[CatalogueSpider]:
    """A spider without an engine, in this process."""
    claim(tmp_path / "spool")
    with Spool(tmp_path / "spool") as spool:
        a_source = source("https://college.example/")
        limits = Limits(pages=10, seconds=10, read_seconds=0.2)
        yield CatalogueSpider(a_source, spool, {}, "reader", limits, lambda progress: None)


def test_a_reader_that_breaks_costs_its_page(
    lonely_spider: CatalogueSpider, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(document: Document, source: object) -> Read:
        raise RecursionError("too deep")

    monkeypatch.setattr(spider_module, "read", broken)
    assert (
        lonely_spider._read(Document("https://college.example/a", b""), "https://college.example/a") is None
    )
    (error,) = lonely_spider.errors
    assert error.url == "https://college.example/a"
    assert "RecursionError: too deep" in error.reason


def test_a_reader_that_does_not_end_costs_its_page(
    lonely_spider: CatalogueSpider, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless_reader(document: Document, source: object) -> Read:
        while True:
            pass

    monkeypatch.setattr(spider_module, "read", endless_reader)
    assert (
        lonely_spider._read(Document("https://college.example/a", b""), "https://college.example/a") is None
    )
    assert "0.2 seconds of processor time" in lonely_spider.errors[0].reason
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0.0, 0.0)
