"""Addresses that a document gives, and which of them a source lets a crawl follow."""

from __future__ import annotations

import re
from urllib.parse import urldefrag, urljoin, urlsplit

from crawlers.source import Source

NOT_PAGES = re.compile(
    r"\.(?:pdf|docx?|xlsx?|pptx?|zip|jpe?g|png|gif|svg|webp|mp[34]|ics|css|js|json|xml)$", re.IGNORECASE
)
"""Paths of files that are no pages."""


def own_host(page: str, href: str, source: Source, base: str = "") -> str | None:
    """An address on the host of the page or of a start of the source, absolute and without fragment."""
    if not href.strip():
        return None
    try:
        url = urldefrag(urljoin(base or page, href.strip())).url
        parts = urlsplit(url)
    except ValueError:
        return None
    hosts = {urlsplit(address).netloc.lower() for address in (page, *source.start)}
    return url if parts.scheme in ("http", "https") and parts.netloc.lower() in hosts else None


def leads_on(url: str, source: Source) -> bool:
    """Whether an address is one of the source's listing pages, or of those that only lead to them."""
    patterns = [pattern for pattern in (source.follow, source.index) if pattern]
    return any(re.search(pattern, path_of(url)) for pattern in patterns)


def path_of(url: str) -> str:
    """Path and query of an address: what patterns look at, and what names a page that has no code."""
    parts = urlsplit(url)
    path = parts.path or "/"
    return f"{path}?{parts.query}" if parts.query else path
