"""Pages that a site has moved for good: their listings go on under the names of the new pages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from crawlers.remembered import is_of_one
from crawlers.responses import asked_for
from normalizer.raw import Fetched

if TYPE_CHECKING:
    from scrapy.http import Response

FOR_GOOD = {301, 308}


class Moves:
    """What one crawl learns of pages that moved. A page that several moved to continues none of them, and one
    that was known before is a listing of its own."""

    def __init__(self, remembered: Mapping[str, Fetched]) -> None:
        self._remembered = remembered
        self._references = {reference for page in remembered.values() for reference in page.references}
        self._moved: dict[str, list[Fetched]] = {}
        """Address to the pages of listings that moved there."""
        self._new: dict[str, str] = {}
        """Address to the one listing that was read there for the first time."""

    def note(self, response: Response) -> bool:
        """Whether an answer says that the page of a listing has moved to an address that was not known."""
        page = self._remembered.get(asked_for(response.request))
        reasons = set(response.meta.get("redirect_reasons", ()))
        if not page or not is_of_one(page) or not reasons or not reasons <= FOR_GOOD:
            return False
        if response.url in self._remembered or response.url == page.read_at:
            return False
        self._moved.setdefault(response.url, []).append(page)
        return True

    def read(self, url: str, references: tuple[str, ...]) -> None:
        """The listings of a page that was read."""
        if len(references) == 1 and references[0] not in self._references:
            self._new[url] = references[0]

    def renamed(self) -> dict[str, str]:
        """Reference of each new listing that continues one, to the reference of this."""
        alone = {url: pages[0] for url, pages in self._moved.items() if len(pages) == 1}
        return {self._new[url]: page.references[0] for url, page in alone.items() if url in self._new}
