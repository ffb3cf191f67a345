"""From a site's content to everything it serves: a mapping from address to page."""

import datetime
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment, FileSystemLoader

from demo import open_edx
from demo.content import FOLDER, Course, courses, edition_date, settings

HTML = "text/html; charset=utf-8"
XML = "application/xml; charset=utf-8"
JSON = "application/json"


@dataclass(frozen=True)
class Page:
    """One served document: its bytes, their media type, and the day it last changed."""

    body: bytes
    content_type: str
    modified: datetime.date


@dataclass(frozen=True)
class RenderedSite:
    """Everything one site serves in one edition.

    `pages` maps a path, with `?page=N` for further pages of a list, to its page. `not_found` and `login`
    are the bodies of the site's own "page not found" and sign-in pages.
    """

    pages: dict[str, Page]
    not_found: bytes
    login: bytes


def render_site(
    site: str, edition: int, base_url: str, urls: Mapping[str, str] | None = None
) -> RenderedSite:
    """Render `site` as it stands in `edition`, with absolute links that start with `base_url`.

    `urls` are the addresses of all sites by name, for pages that lead to others. A page that reads the same
    in both editions keeps its date; any other carries the day of its edition.
    """
    pages, environment = _render(site, edition, base_url, urls or {})
    if edition > 1:
        before, _ = _render(site, 1, base_url, urls or {})
        pages = {path: _dated(page, before.get(path), edition) for path, page in pages.items()}
    listed = _in_sitemap(pages, settings(site))
    sitemap = environment.get_template("sitemap.xml").render(pages=listed, base_url=base_url)
    pages["/sitemap.xml"] = Page(sitemap.encode(), XML, max(page.modified for page in pages.values()))
    return RenderedSite(
        pages,
        not_found=environment.get_template("not_found.html").render().encode(),
        login=environment.get_template("login.html").render().encode(),
    )


def _render(
    site: str, edition: int, base_url: str, urls: Mapping[str, str]
) -> tuple[dict[str, Page], Environment]:
    about = settings(site)
    listed = courses(site, edition)
    environment = _environment(site, about, base_url, urls)
    latest = max(course["modified"] for course in listed)

    def page(template: str, modified: datetime.date, **values: Any) -> Page:
        return Page(environment.get_template(template).render(**values).encode(), HTML, modified)

    pages = {"/": page("home.html", about["modified"], courses=listed)}
    for plain in about["pages"]:
        pages[plain["path"]] = page("plain.html", about["modified"], plain=plain)
    parts = list(_split(listed, about["page_size"]))
    for number, part in enumerate(parts, start=1):
        values = {"courses": part, "number": number, "count": len(parts), "total": len(listed)}
        pages[_numbered(about["catalogue"], number)] = page("index.html", latest, **values)
    by_slug = {course["slug"]: course for course in listed}
    for course in listed:
        related = [by_slug[slug] for slug in course.get("related", []) if slug in by_slug]
        address = about["catalogue"] + course["slug"] + "/"
        values = {"course": course, "related": related, "path": address}
        pages[address] = page("listing.html", course["modified"], **values)
    if about["platform"] == "open_edx":
        for address, answer in open_edx.answers(about, listed, base_url).items():
            pages[address] = Page(json.dumps(answer, ensure_ascii=False).encode(), JSON, latest)
    return pages, environment


def _environment(site: str, about: dict[str, Any], base_url: str, urls: Mapping[str, str]) -> Environment:
    loader = FileSystemLoader([FOLDER / "sites" / site, FOLDER / "templates"])
    environment = Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.globals.update(site=about, base_url=base_url, urls=urls)
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "default": str}
    return environment


def _dated(page: Page, before: Page | None, edition: int) -> Page:
    if before is not None and before.body == page.body:
        return before
    return Page(page.body, page.content_type, edition_date(edition))


def _in_sitemap(pages: dict[str, Page], about: dict[str, Any]) -> dict[str, Page]:
    hidden = tuple(about["not_in_sitemap"])
    shown = {path: page for path, page in pages.items() if not path.startswith(hidden)}
    return {path: page for path, page in shown.items() if page.content_type == HTML}


def _split(listed: list[Course], size: int) -> Iterable[list[Course]]:
    return (listed[start : start + size] for start in range(0, len(listed), size))


def _numbered(path: str, number: int) -> str:
    return path if number == 1 else f"{path}?page={number}"
