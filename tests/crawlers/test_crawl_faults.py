"""Faulty sites and faulty readers: one page costs itself, and each fault is said in words."""

from __future__ import annotations

import gzip
import signal
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from crawlers import spider as spider_module
from crawlers.crawl import crawl
from crawlers.read import Document, Read, ReadError
from crawlers.settings import Limits
from crawlers.spider import CatalogueSpider
from crawlers.spool import Spool, claim
from tests.crawlers.runs import QUICK, reason, references, remembered, run_of
from tests.crawlers.site import NO_LENGTH, Page, Site, catalogue, serve, source

# Faults of sites


def test_a_truncated_body_is_an_error_and_no_half_listing(two_pages: Site, tmp_path: Path) -> None:
    whole = catalogue("C").body
    two_pages.pages["/two"] = Page(whole[:-10], length=len(whole))
    run = run_of(two_pages, tmp_path / "run")
    assert (run.outcome, references(tmp_path / "run")) == ("finished", ["A", "B"])
    assert "broke off in the middle" in reason(run, two_pages.url("/two"))
    assert remembered(tmp_path / "run")[two_pages.url("/two")].body == ""


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
    assert "larger" in reason(run, two_pages.url("/two"))


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_a_packed_page_is_read_whole_or_not_at_all(two_pages: Site, tmp_path: Path, encoding: str) -> None:
    pack = gzip.compress if encoding == "gzip" else zlib.compress
    first, second = (two_pages.answer(path, {}) for path in ("/one", "/two"))
    two_pages.pages["/one"] = Page(pack(first.body), headers={"Content-Encoding": encoding})
    # What is left of it unpacks to a page that can be read.
    two_pages.pages["/two"] = Page(pack(second.body)[:-2], headers={"Content-Encoding": encoding})
    run = run_of(two_pages, tmp_path / "run")
    assert (run.outcome, run.listings) == ("finished", 2)
    assert "cut off" in reason(run, two_pages.url("/two"))
    assert two_pages.asked[-1].headers["Accept-Encoding"] == "gzip"


def test_a_page_that_fills_the_memory_costs_itself(site: Site, tmp_path: Path) -> None:
    site.pages["/one"] = Page(b'{"results":[' + b"[]," * 1_000_000 + b"[]]}")
    site.pages["/two"] = catalogue("A")
    both = source(site.url("/one"), site.url("/two"))
    run = crawl(both, tmp_path / "run", limits=Limits(pages=10, seconds=60, memory_mb=110))
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
    with pytest.raises(ReadError, match=r"college\.example/a.*RecursionError: too deep"):
        lonely_spider._read(Document("https://college.example/a", b""))


def test_a_reader_that_does_not_end_costs_its_page(
    lonely_spider: CatalogueSpider, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless_reader(document: Document, source: object) -> Read:
        while True:
            pass

    monkeypatch.setattr(spider_module, "read", endless_reader)
    with pytest.raises(ReadError, match=r"0\.2 seconds of processor time"):
        lonely_spider._read(Document("https://college.example/a", b""))
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0.0, 0.0)
