"""A site known by its sitemap alone: sitemaps lead to its pages, which are read as those of any web site."""

from __future__ import annotations

from crawlers.platforms import web_page
from crawlers.read import Document, Read
from crawlers.sitemap import is_sitemap, sitemap_links, unpacked
from crawlers.source import Source


def read(document: Document, source: Source) -> Read:
    """Read a sitemap, or a page that one led to."""
    document = unpacked(document)
    if is_sitemap(document):
        return Read(links=tuple(sitemap_links(document, source)))
    return web_page.read(document, source)
