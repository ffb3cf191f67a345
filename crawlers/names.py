"""Which reference each listing of a crawl goes by, where several pages have a claim to it."""

from __future__ import annotations

from crawlers.links import path_of
from crawlers.pages.address import without_tracking
from crawlers.read import Document
from normalizer.raw import RawListing


class Names:
    """The references that a crawl has met. The first page with one has it: pages have turns, in the order in
    which the catalogue led to them."""

    def __init__(self) -> None:
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

    def apart(self, listing: RawListing, document: Document, turn: int) -> RawListing:
        """A page whose code is that of an earlier page is another listing, which its path names."""
        is_page = not listing.place and listing.url == without_tracking(document.url)
        if is_page and self._has_earlier(listing.reference, turn):
            return listing.model_copy(update={"reference": path_of(listing.url)})
        return listing

    def _has_earlier(self, reference: str, turn: int) -> bool:
        return reference in self.handed_over or self.kept.get(reference, turn) < turn
