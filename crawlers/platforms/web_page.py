"""Any web site: sitemaps and index pages lead to listing pages, which are read by their structure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from crawlers.links import NOT_PAGES, leads_on, own_host, path_of
from crawlers.page import NotAListingError, read_page
from crawlers.read import Document, Link, Read
from crawlers.sitemap import is_sitemap, sitemap_links, unpacked
from crawlers.source import Source
from normalizer.text import canonical_text

_HTML = re.compile(
    r"\A(?!\s*<\?xml[^>]*\?>\s*<(?!!doctype html|html))"
    r".*?<(?:!doctype html|html|head|body|main|div|h1|p|table)\b",
    re.IGNORECASE | re.DOTALL,
)


def read(document: Document, source: Source) -> Read:
    """Read a sitemap, an index page or a listing page of any site."""
    document = unpacked(document)
    if is_sitemap(document):
        return Read(links=tuple(sitemap_links(document, source)))
    if not _HTML.search(document.text[:5000]):
        return Read(skipped=(f"{document.url}: not an HTML page",))
    if not _is_listing_address(document.url, source):
        return Read(links=tuple(_page_links(document, source)), stated_total=_total(document, source))
    try:
        return Read(listings=(read_page(document, source),))
    except NotAListingError as reason:
        links = tuple(_page_links(document, source)) if source.follow or source.index else ()
        return Read(links=links, skipped=(f"{document.url}: {reason}",))


def _is_listing_address(url: str, source: Source) -> bool:
    """Whether a page may be a listing: its address matches ``follow``, or nothing says where listings are."""
    if source.follow:
        return bool(re.search(source.follow, path_of(url)))
    return not (source.index and re.search(source.index, path_of(url)))


def _page_links(document: Document, source: Source) -> Iterator[Link]:
    """Addresses of an index page that lead on: by the source's patterns, or marked as the next page."""
    root = document.page.root
    given = next(root.iter("base"), None)
    base = urljoin(document.url, given.get("href", "").strip() if given is not None else "")
    seen = {document.url}
    for element in root.iter("a", "link", "area"):
        url = own_host(document.url, element.get("href", ""), source, base)
        if not url or url in seen or NOT_PAGES.search(urlsplit(url).path):
            continue
        is_next = "next" in element.get("rel", "").lower().split()
        if is_next or (element.tag != "link" and leads_on(url, source)):
            seen.add(url)
            yield Link(url)


def _total(document: Document, source: Source) -> int | None:
    """How many listings an index page says there are, where the source says in which words."""
    if not source.total:
        return None
    found = re.search(source.total, canonical_text(document.text), re.MULTILINE)
    digits = re.sub(r"\D", "", found.group(1)) if found and found.groups() else ""
    return int(digits) if digits else None
