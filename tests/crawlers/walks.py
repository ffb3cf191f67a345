"""Web sites of courses, and crawls through their pages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

from crawlers.crawl import crawl
from normalizer.raw import CrawlRun, Fetched
from tests.crawlers.runs import QUICK
from tests.crawlers.site import Page, Site, source

NAMES = ("apples", "bees", "carrots")


def course(name: str, *, code: str = "", fee: int = 400) -> Page:
    """A page about one course."""
    coded = f"<dt>Course code</dt><dd>{code}</dd>" if code else ""
    return Page(
        f"""<html><head><title>{name} | College</title></head><body><main><h1>All about {name}</h1>
        <dl>{coded}<dt>Hours</dt><dd>40 hours</dd><dt>Fee</dt><dd>${fee}</dd></dl>
        <p>Learn it in a garden of your own, from the first day of spring on, with a mentor.</p>
        </main></body></html>""".encode(),
        headers={"Content-Type": "text/html"},
    )


def index(*paths: str) -> Page:
    """A page that leads to others."""
    links = "".join(f'<li><a href="{path}">{path}</a></li>' for path in paths)
    return Page(f"<html><body><h1>Courses</h1><ul>{links}</ul></body></html>".encode())


def sitemap(site: Site, *paths: str, lastmod: str = "2026-01-01") -> Page:
    """A sitemap whose entries all have one date."""
    entries = "".join(f"<url><loc>{site.url(path)}</loc><lastmod>{lastmod}</lastmod></url>" for path in paths)
    body = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</urlset>'
    return Page(body.encode(), headers={"Content-Type": "application/xml"})


def walk(site: Site, spool: Path, known: Mapping[str, Fetched] | None = None, **settings: object) -> CrawlRun:
    """Crawl the pages below ``/c/`` that the first page leads to."""
    values: dict[str, object] = {"platform": "web_page", "follow": "^/c/"}
    return crawl(source(site.url("/"), **values | settings), spool, known, overrides=QUICK)


def aged(known: Mapping[str, Fetched], by: timedelta) -> dict[str, Fetched]:
    """What was remembered so long ago."""

    def before(day: date | None) -> date | None:
        return day and day - by

    return {
        url: page.model_copy(
            update={"answered": before(page.answered), "silent_since": before(page.silent_since)}
        )
        for url, page in known.items()
    }
