"""The spider of a source whose answers hold parts of one listing: courses in one feed, their runs in another.

A part says little of its listing, so what has changed is read with all that has not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from crawlers.read import Document, Link, Read, join_parts, owners
from crawlers.spider import CatalogueSpider
from normalizer.raw import Fetched, RawListing

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.http import Response


class JoiningSpider(CatalogueSpider):
    """Keeps what its answers give until all have come."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self._parts: list[tuple[int, RawListing]] = []
        """With the turns of their answers."""
        self._fetched: dict[str, Fetched] = {}
        self._unread: dict[str, str | None] = {}
        """Addresses of unchanged answers, with their ``lastmod``."""

    def finish(self) -> None:
        """Join the parts, in the order in which the catalogue led to their answers."""
        parts = [part for _, part in sorted(self._parts, key=lambda turned: turned[0])]
        listings, owner = join_parts(parts), owners(parts)
        for listing in listings:
            self.spool.listing(listing)
        for fetched in self._fetched.values():
            references = dict.fromkeys(owner.get(name, name) for name in fetched.references)
            super()._remember(fetched.model_copy(update={"references": tuple(references)}))
        self._names.handed_over = {listing.reference for listing in listings}

    def _take(
        self, result: Read, document: Document, asked: str, response: Response, lastmod: str | None
    ) -> Iterator[Request]:
        """Read what one answer gave, and then all that stands beside it."""
        yield from super()._take(result, document, asked, response, lastmod)
        self.known = {}
        self._names.kept.clear()
        while self._unread:
            url, its_lastmod = self._unread.popitem()
            yield self._request(url, None, its_lastmod)

    def _hand_over(self, listings: Sequence[RawListing], document: Document, asked: str) -> tuple[str, ...]:
        self._parts += ((self._turns[asked], part) for part in listings)
        self._names.handed_over.update(part.reference for part in listings)
        return tuple(part.reference for part in listings)

    def _keep(self, known: Fetched, response: Response | None, lastmod: str | None) -> list[Link]:
        self._unread[known.url] = lastmod
        return super()._keep(known, response, lastmod)

    def _remember(self, fetched: Fetched) -> None:
        self._fetched[fetched.url] = fetched
