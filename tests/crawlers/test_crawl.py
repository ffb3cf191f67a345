"""A crawl against a real server: what it hands over, what it does not ask twice, what ends it."""

from __future__ import annotations

import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path
from typing import Any

import orjson
import psutil
import pytest
import zstandard

from crawlers import crawl as crawl_module
from crawlers.fingerprint import reader_fingerprint
from crawlers.settings import Limits
from crawlers.spider import CrawlProgress
from crawlers.spool import RUN, SpoolError, read_bodies, read_passed_over, read_spool
from normalizer.raw import Fetched
from tests.crawlers.runs import QUICK, children, endless, references, remembered, run_of
from tests.crawlers.site import Page, Site, catalogue, source

# What a crawl hands over


def test_listings_come_in_order_each_reference_once(site: Site, tmp_path: Path) -> None:
    site.pages["/one"] = catalogue("A", "B", next_page=site.url("/two"), count=3)
    site.pages["/two"] = catalogue("C", "A", next_page=site.url("/one"), count=3)
    seen: list[CrawlProgress] = []
    run = run_of(site, tmp_path / "run", progress=seen.append)
    assert (run.outcome, run.listings, run.stated_total, run.robots) == ("finished", 3, 3, "none")
    assert references(tmp_path / "run") == ["A", "B", "C"]
    assert site.paths() == ["/robots.txt", "/one", "/two"]
    assert [record.reason for record in read_passed_over(tmp_path / "run")] == [
        "results[1]: 'A' stands on an earlier page too; the first is kept"
    ]
    assert [progress.url for progress in seen] == [site.url("/one"), site.url("/two")]
    stored = read_spool(tmp_path / "run")[0]
    assert stored == run


def test_every_listing_has_its_body_in_the_spool(two_pages: Site, tmp_path: Path) -> None:
    run_of(two_pages, tmp_path / "run")
    bodies = {listing.reference: listing.body for listing in read_spool(tmp_path / "run")[1]}
    page = two_pages.pages["/two"]
    assert isinstance(page, Page)
    assert zstandard.decompress(dict(read_bodies(tmp_path / "run"))[bodies["C"]]) == page.body
    assert bodies["A"] == bodies["B"] != bodies["C"]


@pytest.mark.parametrize("link", ["https://elsewhere.example/two", "https://elsewhere.example:99999/two"])
def test_other_hosts_are_not_followed_and_that_is_said(site: Site, tmp_path: Path, link: str) -> None:
    site.pages["/one"] = catalogue("A", next_page=link)
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


def test_the_first_page_with_a_listing_keeps_it(site: Site, tmp_path: Path) -> None:
    """A course that stands on two pages must not change hands whenever one of the two changes."""
    site.pages["/one"] = catalogue("A", "B", next_page=site.url("/two"))
    site.pages["/two"] = catalogue("B", "C")
    run_of(site, tmp_path / "first")
    site.pages["/two"] = catalogue("B", "D")
    later = run_of(site, tmp_path / "later", known=remembered(tmp_path / "first"))
    assert (references(tmp_path / "later"), later.unchanged) == (["D"], ("A", "B"))
    site.pages["/one"] = catalogue("B", "E", next_page=site.url("/two"))
    latest = run_of(site, tmp_path / "latest", known=remembered(tmp_path / "later"))
    assert (references(tmp_path / "latest"), latest.unchanged) == (["B", "E"], ("D",))


def test_an_equal_body_is_not_read_again(two_pages: Site, tmp_path: Path) -> None:
    for page in two_pages.pages.values():
        assert isinstance(page, Page)
        page.headers.pop("ETag")
    run_of(two_pages, tmp_path / "first")
    second = run_of(two_pages, tmp_path / "second", known=remembered(tmp_path / "first"))
    assert (second.listings, second.unchanged, second.not_modified) == (0, ("A", "B", "C"), 0)


def test_a_crawl_goes_on_from_many_pages_that_lead_to_one_another(site: Site, tmp_path: Path) -> None:
    pages = 1000  # as deep as Python's own stack
    site.pages["/0"] = catalogue("C0", next_page=site.url("/1"))
    site.pages[f"/{pages}"] = catalogue("last")
    known = {
        site.url(f"/{number}"): Fetched(
            url=site.url(f"/{number}"),
            reader=reader_fingerprint(source(site.url("/0"))),
            references=(f"C{number}",),
            links=(site.url(f"/{number + 1}"),),
            pending=True,
        )
        for number in range(1, pages)
    }
    run = run_of(site, tmp_path / "run", "/0", known=known)
    assert (run.outcome, references(tmp_path / "run")) == ("finished", ["C0", "last"])
    assert run.unchanged == tuple(f"C{number}" for number in range(1, pages))


def test_another_reader_reads_anew(two_pages: Site, tmp_path: Path) -> None:
    run_of(two_pages, tmp_path / "first")
    known = remembered(tmp_path / "first")
    stale = {url: fetched.model_copy(update={"reader": "another"}) for url, fetched in known.items()}
    second = run_of(two_pages, tmp_path / "second", known=stale)
    assert (second.listings, second.unchanged) == (3, ())
    assert not any("If-None-Match" in asked.headers for asked in two_pages.asked)


def wordpress(site: Site, full: bool, beyond: Page) -> None:
    """Two pages of posts, the second one full or not, and what stands beyond them."""
    for page, keys in ((1, (1, 2)), (2, (3, 4) if full else (3,))):
        posts = [{"id": key, "title": {"rendered": f"Course {key}"}} for key in keys]
        site.pages[f"/wp?per_page=2&page={page}"] = Page(orjson.dumps(posts))
    site.pages["/wp?per_page=2"] = site.pages["/wp?per_page=2&page=1"]
    site.pages["/wp?per_page=2&page=3"] = beyond


INVALID_PAGE = Page(b'{"code": "rest_post_invalid_page_number", "data": {"status": 400}}', 400)


@pytest.mark.parametrize(
    ("full", "beyond", "failed"),
    [
        (True, INVALID_PAGE, 0),
        (True, Page(b"[]"), 0),
        (True, Page(b'{"code": "rest_forbidden"}', 400), 1),
        (True, Page(b"bad request", 400), 1),
        (True, Page(b"[]", 404), 1),
        (False, Page(b"bad request", 400), 0),
    ],
)
def test_a_catalogue_may_end_with_a_full_page(
    site: Site, tmp_path: Path, full: bool, beyond: Page, failed: int
) -> None:
    wordpress(site, full, beyond)
    settings = {"platform": "wordpress"}
    run = run_of(site, tmp_path / "run", "/wp?per_page=2", settings=settings)
    assert (run.outcome, run.listings, len(run.errors)) == ("finished", 3 + full, failed)
    known = remembered(tmp_path / "run")
    again = run_of(site, tmp_path / "again", "/wp?per_page=2", settings=settings, known=known)
    assert (again.outcome, len(again.unchanged), len(again.errors)) == ("finished", 3 + full, failed)


def test_an_error_for_its_start_is_no_end(site: Site, tmp_path: Path) -> None:
    site.pages["/wp?page=9"] = INVALID_PAGE
    run = run_of(site, tmp_path / "run", "/wp?page=9", settings={"platform": "wordpress"})
    assert (run.outcome, len(run.errors)) == ("failed", 1)


# Limits


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


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGSTOP])
def test_a_child_that_dies_or_hangs_gives_a_failed_run(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: signal.Signals
) -> None:
    monkeypatch.setattr(crawl_module, "SECONDS_TO_DIE", 0.5)
    endless(site, 100)
    site.pages["/robots.txt"] = Page(b"User-agent: *\nCrawl-delay: 0.2\n")

    seen: list[str] = []

    def strike(progress: CrawlProgress) -> None:
        seen.append(progress.url)
        if progress.pages == 2:
            for child in children():
                child.send_signal(how)

    limits = Limits(pages=100, seconds=6, grace=1)
    run = run_of(site, tmp_path / "run", "/0", limits=limits, progress=strike)
    assert (run.id, run.outcome) == ("run", "failed")
    assert seen[-1] in run.reason
    assert len(seen) < 10  # a page every 0.2 s, and none after the signal
    assert children() == []
    with pytest.raises(SpoolError):
        read_spool(tmp_path / "run")


def test_an_error_in_the_caller_ends_the_child(site: Site, tmp_path: Path) -> None:
    endless(site, 100)
    site.pages["/robots.txt"] = Page(b"User-agent: *\nCrawl-delay: 0.2\n")

    def break_off(progress: CrawlProgress) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_of(site, tmp_path / "run", "/0", progress=break_off)
    assert children() == []


def test_a_killed_caller_leaves_no_orphan(site: Site, tmp_path: Path, root: Path) -> None:
    site.pages["/one"] = Page(b"{" * 1000, drip=1, chunk=1)  # the child waits for this much longer than we do
    script = f"""
        from pathlib import Path
        from crawlers.crawl import crawl
        from tests.crawlers.site import source
        crawl(source("{site.url("/one")}"), Path("{tmp_path / "run"}"))
    """
    caller = subprocess.Popen([sys.executable, "-c", textwrap.dedent(script)], cwd=root)
    wait_for(lambda: "/one" in site.paths())
    family = psutil.Process(caller.pid).children(recursive=True)
    assert family
    caller.kill()
    caller.wait()
    _, alive = psutil.wait_procs(family, timeout=5)
    for process in alive:
        process.kill()
    assert alive == []


def wait_for(condition: Any, seconds: float = 20) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.05)
