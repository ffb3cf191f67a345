"""What a stranger hands in to be checked: the address of a page, or a file by the template. No Scrapy.

Nothing of it is kept. A stranger's address is fetched by :mod:`crawlers.fetch` alone, from public sites, and
only where the site's robots.txt lets us in.
"""

from __future__ import annotations

from crawlers.fetch import Target, fetch, is_loopback
from crawlers.platforms import upload, web_page
from crawlers.platforms.upload import Fault
from crawlers.read import Document, ReadError
from crawlers.robots import RobotsTxt
from crawlers.source import Source
from crawlers.template import TEMPLATES
from normalizer.raw import Provider, RawListing

__all__ = ["TEMPLATES", "CheckError", "Fault", "file", "page"]

MOST_BYTES = 2_000_000
"""Of a page or a file; no page met so far has half of it."""
SECONDS = 15.0
"""For a page with its redirects: a person is waiting."""


class CheckError(Exception):
    """What was handed in cannot be checked; says why and what to do."""


def page(url: str, *, provider: Provider | None = None, own_machine: bool = False) -> RawListing:
    """What the page at an address says of the offering that it is about.

    ``provider``: whose site it is, where that is known; a page may name another. ``own_machine``: addresses
    of this machine may be asked too, as in the demo and in tests. Raises
    :class:`crawlers.fetch.FetchError`, or :class:`CheckError` for a page that is about no single offering.
    """
    loopback = own_machine and is_loopback(Target.of(url).host)
    robots = RobotsTxt(loopback=loopback)
    document = fetch(url, timeout=SECONDS, max_bytes=MOST_BYTES, loopback=loopback, check=robots.check)
    try:
        read = web_page.read(document, _source("web_page", provider))
    except ReadError as error:
        raise CheckError(f"{document.url}: {error.reason}") from error
    if not read.listings:
        reason = read.skipped[0].partition(": ")[2] if read.skipped else "it leads to others"
        raise CheckError(f"This is not the page of one offering ({reason}); give the address of one.")
    return read.listings[0]


def file(body: bytes, name: str) -> tuple[tuple[RawListing, ...], tuple[Fault, ...]]:
    """The offerings of a file by the template, CSV, XLSX or JSON, and what is wrong in it. Raises
    :class:`CheckError` for one that is no such file."""
    if len(body) > MOST_BYTES:
        raise CheckError(f"{name} has more than {MOST_BYTES:,} bytes; hand it in in parts.")
    source = _source("upload")
    try:
        return upload.check(Document(f"file:{name}", body, source=source.name), source)
    except ReadError as error:
        raise CheckError(f"{name}: {error.reason}") from error


def _source(platform: str, provider: Provider | None = None) -> Source:
    return Source(name="check", platform=platform, provider=provider, known_from="documentation")
