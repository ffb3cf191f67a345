"""robots.txt before a single fetch, on a real server."""

from __future__ import annotations

import pytest

from crawlers.fetch import RobotsTxt, fetch
from crawlers.targets import RefusedError
from tests.crawlers.site import Page, Site


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
