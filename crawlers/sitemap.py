"""Sitemaps (sitemaps.org): in XML, as plain text, packed, and indexes of sitemaps."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crawlers.links import leads_on, own_host
from crawlers.packed import GZIP, PackedError, whole
from crawlers.read import MAX_BYTES, Document, Link, ReadError
from crawlers.source import Source
from crawlers.xml import first, local, parse

_XML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*|<\?xml-stylesheet[^>]*>\s*|<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?[^>]*>\s*)*+"
    r"<(?:\w+:)?(?:urlset|sitemapindex)\b",
    re.DOTALL,
)
_TEXT = re.compile(r"\s*(?:https?://\S+\s+)*https?://\S+\s*")


def unpacked(document: Document) -> Document:
    """The document itself, or what a ``.gz`` file holds. Raises :class:`ReadError` when that is damaged."""
    if not document.body.startswith(GZIP):
        return document
    try:
        body = whole([document.body], "gzip", MAX_BYTES)
    except PackedError as error:
        raise ReadError(document.source, document.url, str(error)) from error
    return Document(document.url, body, source=document.source)


def is_sitemap(document: Document) -> bool:
    """Whether a document is a sitemap or an index of sitemaps."""
    return bool(_XML.match(document.text[:5000]) or _TEXT.fullmatch(document.text))


def sitemap_links(document: Document, source: Source) -> Iterator[Link]:
    """Addresses of a sitemap with the day each last changed: those that the source follows, all where it does
    not say; of an index all sitemaps. Raises :class:`ReadError` for one that was cut off."""
    for location, lastmod, is_another in _entries(document):
        url = own_host(document.url, location, source)
        if url and (is_another or leads_on(url, source) or not (source.follow or source.index)):
            yield Link(url, lastmod or None)


def _entries(document: Document) -> Iterator[tuple[str, str, bool]]:
    """Address, day of the last change, and whether it is a sitemap in its turn."""
    if not _XML.match(document.text[:5000]):
        yield from ((address, "", False) for address in document.text.split())
        return
    for entry in parse(document).iterchildren("{*}url", "{*}sitemap"):
        yield first(entry, "loc"), first(entry, "lastmod"), local(entry) == "sitemap"
