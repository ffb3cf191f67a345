"""What a crawl asks of one answer as Scrapy hands it over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crawlers.read import Document
from crawlers.remembered import CONDITIONS
from crawlers.source import Source

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.http import Response


def asked_for(request: Request | None) -> str:
    """The address that was asked for first, before redirects."""
    if request is None:
        return ""
    first: str = request.meta.get("redirect_urls", [request.url])[0]
    return first


def is_conditional(request: Request | None) -> bool:
    """Whether a request asked for a page only if it has changed."""
    return request is not None and any(name in request.headers for name in CONDITIONS)


def document_of(response: Response, source: Source) -> Document:
    """An answer as the reader takes it."""
    return Document(response.url, response.body, _header(response, "Content-Type") or "", source.name)


def said_of(response: Response) -> dict[str, Any]:
    """What is remembered of an answer beside its body."""
    read_at = response.url if response.url != asked_for(response.request) else ""
    etag, last_modified = _header(response, "ETag"), _header(response, "Last-Modified")
    return {"read_at": read_at, "etag": etag, "last_modified": last_modified}


def _header(response: Response, name: str) -> str | None:
    value = response.headers.get(name)
    return value.decode("latin-1") if value else None
