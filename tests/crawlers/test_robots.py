"""robots.txt before a single fetch, on a real server."""

from __future__ import annotations

import gzip
import time
from pathlib import Path

import pytest

from crawlers.fetch import RobotsTxt, fetch, robots_of
from crawlers.targets import RefusedError
from tests.crawlers.runs import run_of
from tests.crawlers.site import Page, Site, catalogue
from tests.each import each


def rules(site: Site, text: str) -> RobotsTxt:
    site.pages["/robots.txt"] = Page(text.encode())
    return RobotsTxt(loopback=True)


def test_what_is_forbidden_is_refused_before_it_is_asked(site: Site) -> None:
    robots = rules(site, "User-agent: *\nDisallow: /private\nAllow: /private/open\n")
    robots.check(site.url("/courses/"))
    robots.check(site.url("/private/open/1"))
    with pytest.raises(RefusedError, match=r"robots\.txt of 127\.0\.0\.1:\d+ forbids .*/private/1"):
        robots.check(site.url("/private/1"))
    assert site.paths() == ["/robots.txt"]
    assert robots.said == {site.url(""): "allowed"}


def test_a_group_of_our_own_name_holds(site: Site) -> None:
    robots = rules(site, "User-agent: *\nDisallow:\n\nUser-agent: MicrocredentialRegistry\nDisallow: /\n")
    with pytest.raises(RefusedError):
        robots.check(site.url("/courses/"))


LONG = b"User-agent: *\nDisallow: /private\n" + b"# padding\n" * 60_000 + b"Disallow: /courses\n"
"""Of 500 KiB the last line is cut off in the middle."""


@each(
    ("status", "said"),
    [
        (200, "allowed"),
        (204, "none"),
        (404, "none"),
        (403, "none"),
        (429, "unreachable"),
        (500, "unreachable"),
        (503, "unreachable"),
        (304, "unreachable"),
        (0, "unreachable"),
    ],
)
def test_what_an_answer_means(status: int, said: str) -> None:
    assert robots_of(status, b"Disallow: /") == (said, b"Disallow: /" if status == 200 else b"")


def test_of_a_long_file_the_beginning_holds(site: Site, tmp_path: Path) -> None:
    _, read = robots_of(200, LONG)
    assert 500 * 1024 - 10 <= len(read) <= 500 * 1024
    assert LONG.startswith(read + b"\n# padding\n")
    assert robots_of(200, LONG[: 500 * 1024])[1] == LONG[: 500 * 1024]
    for headers in ({}, {"Content-Encoding": "gzip"}):
        site.pages["/robots.txt"] = Page(gzip.compress(LONG) if headers else LONG, headers=headers)
        robots = RobotsTxt(loopback=True)
        robots.check(site.url("/courses/"))
        with pytest.raises(RefusedError, match="forbids"):
            robots.check(site.url("/private/1"))
    site.pages["/courses"], site.pages["/private"] = catalogue("A", next_page="/private"), catalogue("B")
    run = run_of(site, tmp_path / "run", "/courses")
    assert (run.outcome, run.robots, run.listings) == ("finished", "disallowed: /private", 1)


def test_its_time_is_that_of_the_fetch(site: Site) -> None:
    site.pages["/robots.txt"] = Page(b"# slow\n" * 1000, drip=0.1, chunk=1)
    started = time.monotonic()
    with pytest.raises(RefusedError, match=r"must be read before anything else.*too long"):
        fetch(site.url("/courses/"), timeout=0.5, loopback=True, check=RobotsTxt(loopback=True).check)
    assert time.monotonic() - started < 2


@pytest.mark.parametrize(
    ("status", "said"), [(404, "none"), (403, "none"), (500, "unreachable"), (429, "unreachable")]
)
def test_a_file_that_is_missing_forbids_nothing_and_a_broken_site_everything(
    site: Site, status: int, said: str
) -> None:
    site.pages["/robots.txt"] = Page(b"User-agent: *\nDisallow: /", status)
    robots = RobotsTxt(loopback=True)
    if said == "none":
        robots.check(site.url("/courses/"))
    else:
        with pytest.raises(RefusedError, match=rf"must be read before anything else.*answered {status}"):
            robots.check(site.url("/courses/"))
    assert robots.said == {site.url(""): said}


def test_delay_and_sitemaps(site: Site) -> None:
    robots = rules(site, "User-agent: *\nCrawl-delay: 7\nSitemap: https://college.example/sitemap.xml\n")
    assert robots.delay(site.url("/a")) == 7.0
    assert robots.sitemaps(site.url("/a")) == ("https://college.example/sitemap.xml",)


def test_a_redirect_into_what_is_forbidden_is_not_followed(site: Site) -> None:
    robots = rules(site, "User-agent: *\nDisallow: /private\n")
    site.pages["/moved"] = Page(status=302, headers={"Location": "/private/1"})
    with pytest.raises(RefusedError, match="forbids"):
        fetch(site.url("/moved"), loopback=True, check=robots.check)
    assert "/private/1" not in site.paths()
