"""Which reference each listing of a crawl goes by, where several pages have a claim to it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from crawlers.links import path_of
from crawlers.pages.address import without_tracking
from crawlers.read import Document
from crawlers.remembered import is_of_one
from normalizer.raw import Fetched, RawListing


class Names:
    """The references that a crawl has met. The first page with one has it: pages have turns, in the order in
    which the catalogue led to them."""

    def __init__(
        self, remembered: Mapping[str, Fetched], turns: Mapping[str, int], met: Collection[str]
    ) -> None:
        """``remembered``: what is known from before, by address; ``turns``: the addresses that this crawl was
        led to; ``met``: those that it is done with. Both grow with it."""
        self._remembered = remembered
        self._turns = turns
        self._met = met
        self._pages = {page.references[0]: page for page in remembered.values() if is_of_one(page)}
        """Reference to the page that had it before this crawl."""
        self.handed_over: set[str] = set()
        self.kept: dict[str, int] = {}
        """Reference on an unchanged page to the turn of that page."""

    def __len__(self) -> int:
        return len(self.handed_over) + len(self.kept)

    def __contains__(self, reference: str) -> bool:
        return reference in self.handed_over or reference in self.kept

    def keep(self, reference: str, turn: int) -> None:
        """A listing is seen on an unchanged page."""
        if reference not in self.handed_over:
            self.kept.setdefault(reference, turn)

    def hand_over(self, reference: str, turn: int) -> bool:
        """A listing was read; False where an earlier page has it."""
        if self._has_earlier(reference, turn):
            return False
        self.kept.pop(reference, None)
        self.handed_over.add(reference)
        return True

    def apart(self, listing: RawListing, document: Document, asked: str) -> RawListing:
        """A page whose code is another page's is another listing, which its path names, now and ever after:
        whoever happens to answer first must not take over what is known of the other."""
        if listing.place or listing.url != without_tracking(document.url):
            return listing
        path = path_of(listing.url)
        before = self._remembered.get(asked) or self._remembered.get(document.url)
        is_named_by_path = before is not None and before.references == (path,)
        if is_named_by_path or self._is_of_another(listing.reference, document, asked):
            return listing.model_copy(update={"reference": path})
        return listing

    def _is_of_another(self, reference: str, document: Document, asked: str) -> bool:
        """Whether another page has a reference, or had it and is yet to be asked for."""
        turn = self._turns[asked]
        if reference in self.handed_over or self.kept.get(reference, turn) != turn:
            return True
        page = self._pages.get(reference)
        if page is None or document.url in (page.url, page.read_at):
            return False
        return page.url in self._turns and page.url not in self._met

    def _has_earlier(self, reference: str, turn: int) -> bool:
        return reference in self.handed_over or self.kept.get(reference, turn) < turn
