"""Any web site: sitemaps and index pages lead to listing pages, which are read by their structure."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from urllib.parse import urldefrag, urljoin, urlsplit

from lxml import etree

from crawlers.page import NotAListingError, read_page
from crawlers.read import MAX_BYTES, Document, Link, Read, ReadError
from crawlers.source import Source
from normalizer.text import parse_html

_GZIP = b"\x1f\x8b"
_SITEMAP = re.compile(
    r"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*|<\?xml-stylesheet[^>]*>\s*)*<(?:\w+:)?(urlset|sitemapindex)\b",
    re.DOTALL,
)
_HTML = re.compile(
    r"\A(?!\s*<\?xml[^>]*\?>\s*<(?!!doctype html|html))"
    r".*?<(?:!doctype html|html|head|body|main|div|h1|p|table)\b",
    re.IGNORECASE | re.DOTALL,
)
_NOT_PAGES = re.compile(
    r"\.(?:pdf|docx?|xlsx?|pptx?|zip|jpe?g|png|gif|svg|webp|mp[34]|ics|css|js|json|xml)$", re.IGNORECASE
)


def read(document: Document, source: Source) -> Read:
    """Read a sitemap, an index page or a listing page of any site."""
    document = _unpacked(document)
    if _SITEMAP.match(document.text[:5000]):
        return Read(links=tuple(_sitemap_links(document, source)))
    if not _HTML.search(document.text[:5000]):
        return Read(skipped=(f"{document.url}: not an HTML page",))
    if not _is_listing_address(document.url, source):
        return Read(links=tuple(_page_links(document, source)))
    try:
        return Read(listings=(read_page(document, source),))
    except NotAListingError as reason:
        links = tuple(_page_links(document, source)) if source.follow or source.index else ()
        return Read(links=links, skipped=(f"{document.url}: {reason}",))


def _unpacked(document: Document) -> Document:
    """The document itself, or what a ``.gz`` file holds. Raises :class:`ReadError` when that is damaged."""
    if not document.body.startswith(_GZIP):
        return document
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        body = unpacker.decompress(document.body, MAX_BYTES)
    except zlib.error as error:
        raise ReadError(document.source, document.url, f"the gzip file is damaged: {error}") from error
    if unpacker.unconsumed_tail:
        raise ReadError(
            document.source, document.url, f"unpacks to more than {MAX_BYTES:,} bytes; none are read"
        )
    return Document(document.url, body, source=document.source)


def _is_listing_address(url: str, source: Source) -> bool:
    """Whether a page may be a listing: its address matches ``follow``, or nothing says where listings are."""
    if source.follow:
        return bool(re.search(source.follow, _path(url)))
    return not (source.index and re.search(source.index, _path(url)))


def _leads_on(url: str, source: Source) -> bool:
    patterns = [pattern for pattern in (source.follow, source.index) if pattern]
    return any(re.search(pattern, _path(url)) for pattern in patterns)


def _path(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def _sitemap_links(document: Document, source: Source) -> Iterator[Link]:
    """Addresses of a sitemap with the day each last changed; all sitemaps of an index of sitemaps."""
    # Entities are not resolved and nothing is loaded: a sitemap is a stranger's text.
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.fromstring(document.text.encode("utf-8"), parser=parser) if document.text.strip() else None
    if root is None:
        return
    for entry in root:
        found = {
            etree.QName(child).localname: (child.text or "").strip()
            for child in entry
            if isinstance(child.tag, str)
        }
        url = _same_host(document.url, found.get("loc", ""))
        if not url:
            continue
        is_sitemap = etree.QName(entry).localname == "sitemap"
        if is_sitemap or _leads_on(url, source) or not (source.follow or source.index):
            yield Link(url, found.get("lastmod") or None)


def _page_links(document: Document, source: Source) -> Iterator[Link]:
    """Addresses of an index page that lead on: by the source's patterns, or marked as the next page."""
    root = parse_html(document.text)
    given = next(root.iter("base"), None)
    base = urljoin(document.url, given.get("href", "").strip() if given is not None else "")
    seen = {document.url}
    for element in root.iter("a", "link", "area"):
        url = _same_host(document.url, element.get("href", ""), base)
        if not url or url in seen or _NOT_PAGES.search(urlsplit(url).path):
            continue
        is_next = "next" in element.get("rel", "").lower().split()
        if is_next or (element.tag != "link" and _leads_on(url, source)):
            seen.add(url)
            yield Link(url)


def _same_host(page: str, href: str, base: str = "") -> str | None:
    """An address on the host of the page, absolute and without fragment."""
    if not href.strip():
        return None
    try:
        url = urldefrag(urljoin(base or page, href.strip())).url
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc == urlsplit(page).netloc else None
