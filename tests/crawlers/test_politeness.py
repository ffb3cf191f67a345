"""Where a crawl goes and how fast, measured at a real server."""

from __future__ import annotations

import socket
from datetime import UTC, date, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import psutil
import pytest
from scrapy import Request
from scrapy.crawler import Crawler
from twisted.internet.base import ReactorBase
from twisted.internet.error import DNSLookupError
from twisted.internet.testing import MemoryReactor
from w3lib.url import safe_url_string

from crawlers import politeness
from crawlers.crawl import crawl
from crawlers.fetch import CONTACT_VARIABLE, fetch
from crawlers.politeness import MOST_UNANSWERED, Allowed, CheckedResolver, Guard, NotFetched, seconds_to_wait
from crawlers.settings import FIXED, Limits, of_source
from crawlers.spider import CrawlProgress
from crawlers.spool import read_passed_over
from crawlers.targets import Target, hosts_of, is_loopback
from normalizer.raw import Fetched
from tests.coroutines import result_of
from tests.crawlers.runs import QUICK, children, endless, reason, remembered, run_of
from tests.crawlers.site import Page, Site, catalogue, own_certificate, serve, source
from tests.each import each

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


def test_crawl_delay_is_the_least_delay(site: Site, tmp_path: Path) -> None:
    endless(site, 8)
    site.pages["/8"] = catalogue("C8")
    site.pages["/robots.txt"] = Page(b"User-agent: *\nCrawl-delay: 0.25\n")
    run = run_of(site, tmp_path / "run", "/0")
    assert (run.outcome, run.robots) == ("finished", "allowed")
    times = [asked.at for asked in site.asked]
    assert len(times) == 10
    # The whole, since a busy server may note one request late; one gap less for the first of them.
    assert times[-1] - times[0] >= 8 * 0.25
    assert FIXED["DOWNLOAD_DELAY_JITTER"] == 0  # else half of the gaps would be shorter


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


def wide(site: Site, *answers: Page) -> None:
    """A catalogue whose first page leads to pages that answer as told."""
    for number, answer in enumerate(answers):
        site.pages[f"/c/{number}"] = answer
    links = "".join(f'<a href="/c/{number}">{number}</a>' for number in range(len(answers)))
    site.pages["/one"] = Page(f"<html><body><h1>Courses</h1>{links}</body></html>".encode())


WEB = {"platform": "web_page", "follow": "^/c/"}


@pytest.mark.parametrize(
    ("answer", "asked"),
    [
        (Page(status=403), MOST_UNANSWERED),
        (Page(status=503), MOST_UNANSWERED),
        (Page(b"half", length=400), MOST_UNANSWERED),
        (Page(status=404), 30),
    ],
    ids=["refused", "down", "broken off", "gone"],
)
def test_a_site_that_answers_nothing_any_more_is_left_alone(
    site: Site, tmp_path: Path, answer: Page, asked: int
) -> None:
    wide(site, *[answer] * 30)
    run = run_of(site, tmp_path / "run", settings=WEB, overrides=QUICK | {"RETRY_TIMES": 2})
    assert len(site.paths()) == 2 + asked
    assert (run.outcome == "stopped") is (asked < 30) is ("10 addresses in a row" in run.reason)


def test_a_part_of_a_site_that_is_down_ends_no_crawl_twice(site: Site, tmp_path: Path) -> None:
    """Though what is tried again is tried last, when the crawl has ended."""
    wide(site, *[Page(status=503)] * 15, Page(b"<h1>Other</h1>"))
    quick = QUICK | {"RETRY_TIMES": 1}
    run = run_of(site, tmp_path / "0", settings=WEB, overrides=quick)
    assert (run.outcome, len(run.errors)) == ("stopped", 9)
    site.asked.clear()
    run = run_of(site, tmp_path / "1", settings=WEB, overrides=quick, known=remembered(tmp_path / "0"))
    now = remembered(tmp_path / "1")
    assert (run.outcome, site.paths()[8]) == ("finished", "/c/15")
    assert sorted(now[site.url(f"/c/{number}")].failures for number in range(15)) == [1] * 6 + [2] * 9


def test_pages_here_and_there_that_give_no_answer_end_nothing(site: Site, tmp_path: Path) -> None:
    """However late they are tried again, all of them after one another."""
    wide(site, *[Page(b"<h1>Other</h1>"), Page(status=503)] * 15)
    run = run_of(site, tmp_path / "run", settings=WEB, overrides=QUICK | {"RETRY_TIMES": 1})
    assert (run.outcome, len(run.errors), len(site.paths())) == ("finished", 15, 2 + 15 + 2 * 15)


def test_a_site_that_wants_fewer_requests_gets_them(site: Site, tmp_path: Path) -> None:
    """It need not say for how long it is to be left alone."""
    wide(site, *[Page(status=429)] * 30)
    waits = {"RETRY_AFTER_UNSAID": 0.3, "RETRY_AFTER_MAX": 1.0, "RETRY_TIMES": 2}
    run = run_of(site, tmp_path / "run", settings=WEB, overrides=QUICK | waits)
    assert (run.outcome, len(site.paths())) == ("stopped", 2 + 3)
    first, second, third = (one.at for one in site.asked[2:])
    assert second - first >= 0.29 and third - second >= 0.59
    site.asked.clear()
    wide(site, *[Page(status=429), Page(b"<h1>Other</h1>")] * 4)
    run = run_of(site, tmp_path / "again", settings=WEB, overrides=QUICK | waits | {"RETRY_TIMES": 0})
    assert (run.outcome, len(site.paths())) == ("finished", 2 + 8)


def test_what_was_silent_before_ends_no_crawl_and_is_not_asked_on_and_on(site: Site, tmp_path: Path) -> None:
    wide(site, *[Page(status=403)] * 15, Page(b"<h1>Other</h1>"))
    silent = date(2026, 1, 1)
    known = {
        url: Fetched(url=url, silent_since=silent, failures=failures)
        for url, failures in ((site.url(f"/c/{number}"), int(number < 12)) for number in range(15))
    }
    run = run_of(site, tmp_path / "run", settings=WEB, known=known)
    asked = [f"/c/{number}" for number in (15, 12, 13, 14, *range(7))]
    assert (run.outcome, site.paths()[2:]) == ("finished", asked)
    assert len(run.errors) == 15
    now = remembered(tmp_path / "run")
    assert [now[site.url(f"/c/{number}")].failures for number in range(15)] == [2] * 7 + [1] * 8


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
    fetch(two_pages.url("/two"), loopback=True)
    assert len(two_pages.asked) == 4
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


@each(
    "start",
    [
        "https://université.example/cours/",
        "https://UNIVERSITÉ.example/cours/",
        "https://universite\u0301.example/cours/",
        "https://xn--universit-j4a.example/cours/",
        "https://xn--universit-j4a.example./cours/",
    ],
)
def test_a_host_is_the_same_in_letters_and_in_ascii(start: str) -> None:
    """Addresses are asked for in the form that Scrapy makes of them."""
    allowed = Allowed([start])
    for url in (start, safe_url_string(start), "https://université.example/x"):
        assert allowed.check(url).host == "xn--universit-j4a.example"
    assert "https://universite.example/cours/" not in allowed
    assert hosts_of([start]) == {"xn--universit-j4a.example"}


@each("url", ["https://①②⑦.0.0.1/", "https://localhost。/", "https://ⅼocalhost/"], ids=str)
def test_this_machine_is_known_in_any_letters(url: str) -> None:
    assert is_loopback(Target.of(url).host)


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


@pytest.mark.parametrize("found", [["127.0.0.1"], ["10.0.0.1"], ["93.184.216.34", "192.168.0.1"]])
def test_a_public_name_at_a_private_address_is_refused(
    monkeypatch: pytest.MonkeyPatch, found: list[str]
) -> None:
    with pytest.raises(NotFetched, match=r"^refused: .* not on the public internet"):
        look_up(monkeypatch, found)
    assert politeness.CHECKED == {}


@pytest.mark.parametrize(
    ("address", "passes"),
    [
        ("https://www.college.example/robots.txt", True),
        ("http://127.0.0.1:6379/", False),
        ("http://localhost/server-status", False),
        ("http://[::1]/", False),
        ("http://mail.college.example:25/", False),
        ("ftp://college.example/robots.txt", False),
    ],
)
def test_a_moved_robots_txt_is_asked_for_on_the_public_web_alone(
    monkeypatch: pytest.MonkeyPatch, address: str, passes: bool
) -> None:
    meta = {"dont_obey_robotstxt": True, "redirect_urls": ["https://college.example/robots.txt"]}
    request = Request(address, meta=meta)
    if passes:
        look_up(monkeypatch, ["93.184.216.34"], request)
        return
    with pytest.raises(NotFetched, match=r"^refused: "):
        look_up(monkeypatch, ["127.0.0.1"], request)


def test_the_connection_goes_to_the_address_that_was_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    look_up(monkeypatch, ["93.184.216.34", "93.184.216.35"])
    look_up(monkeypatch, ["10.0.0.1"])  # another answer later on is not even asked for
    resolver = CheckedResolver(cast("ReactorBase", MemoryReactor()), 0, 1)
    answers: list[Any] = []
    resolver.getHostByName("college.example").addCallback(answers.append)
    resolver.getHostByName("college.example.").addCallback(answers.append)
    assert answers == ["93.184.216.34", "93.184.216.34"]
    refused: list[Any] = []
    resolver.getHostByName("elsewhere.example").addErrback(refused.append)
    assert refused[0].check(DNSLookupError)


@pytest.fixture(autouse=True)
def nothing_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(politeness, "CHECKED", {})


def look_up(
    monkeypatch: pytest.MonkeyPatch,
    found: list[str],
    request: Request | None = None,
) -> None:
    """Let the guard judge a request while the name server, which is not ours, answers as told."""
    answer = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 443)) for address in found]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answer)
    spider = SimpleNamespace(allowed=Allowed(["https://college.example/"]))
    guard = Guard(cast("Crawler", SimpleNamespace(spider=spider)))
    result_of(guard.process_request(request or Request("https://college.example/")))


def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path: Path) -> None:
    with serve(own_certificate(tmp_path)) as site:
        site.pages["/one"] = catalogue("A")
        run = run_of(site, tmp_path / "run")
        lax = run_of(site, tmp_path / "lax", overrides={**QUICK, "DOWNLOAD_VERIFY_CERTIFICATES": False})
    assert (run.outcome, run.listings, lax.listings) == ("failed", 0, 1)
    assert "certificate" in run.reason


def test_a_crawl_opens_no_door(two_pages: Site, tmp_path: Path) -> None:
    listening: list[Any] = []
    crawls: list[psutil.Process] = []

    def look(progress: CrawlProgress) -> None:
        if progress.pages == 1:  # at the last page the child may be gone before we look
            (child,) = children()
            crawls.append(child)
            listening.extend(c for c in child.net_connections() if c.status == psutil.CONN_LISTEN)

    two_pages.pages["/robots.txt"] = Page(b"User-agent: *\nCrawl-delay: 0.3\n")
    run_of(two_pages, tmp_path / "run", progress=look)
    assert crawls
    assert listening == []


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
