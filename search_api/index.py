"""The search index as the rest of the application knows it, whichever engine is behind it.

An index follows the registry: it remembers the cursor of the last change it took, and whose it was, committed
together with that change, so that whatever ends a process, the next :meth:`SearchIndex.sync` goes on from
there, and from no other registry's changes. It is
rebuilt in a new *generation* beside the one being read, which is then switched to in one step.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Final, Protocol

from normalizer.raw import Frozen
from registry.records import ListingRecord
from search_api.answer import FacetCount, SearchPage
from search_api.query import MAX_HITS, Facet, SearchQuery

Progress = Callable[[int], None]
"""Told how many listings have been taken so far."""

AT_ONCE: Final = 40
"""Searches that another process is asked for at a time; each holds a thread and a connection."""
ON_A_PAGE: Final = 1_000
"""Hits of a page, where all of them are gone through."""


class SearchIndexError(Exception):
    """Base of all; its message says what happened and what to do."""


class IndexNotReadyError(SearchIndexError):
    """There is no index to read, or it was built by another version of the software."""


class IndexBusyError(SearchIndexError):
    """Another process is writing the index."""


class OtherRegistryError(SearchIndexError):
    """The index follows another registry, or what this one was before a copy of it was put back."""

    def __init__(self) -> None:
        super().__init__(
            "the index follows another registry than this one, or this one as it was before a copy was put "
            "back, and stays as it is: check --data and REGISTRY_DATABASE_URL, and where both are right, run "
            "`python -m search_api reindex --full`"
        )


class IndexUnreachableError(SearchIndexError):
    """The engine does not answer, or refuses the key."""


NO_INDEX: Final = "there is no index yet: run `python -m search_api reindex`"
OTHER_VERSION: Final = (
    "the index is that of another version of the software: run `python -m search_api reindex`, and where the "
    "software was changed while this process ran, start it again"
)
"""What to do about an index that is not ready."""


class ChangeSource(Protocol):
    """Where changes come from: the registry's store."""

    def changes_since(self, cursor: int, limit: int) -> Sequence[ListingRecord]:
        """The listings that changed after ``cursor``, oldest change first, each once as it is now."""
        ...

    def cursor(self) -> int:
        """The cursor of the latest change; 0 where there is none."""
        ...

    def history(self, cursor: int) -> str:
        """Names what was published up to a change, as no registry with other changes does; ``""`` for 0, and
        where there is no such change."""
        ...

    def indexing(self) -> AbstractContextManager[None]:
        """Hold the one right to write an index that several machines share. Raises
        :class:`registry.errors.SourceBusyError` at once where another process holds it."""
        ...


class IndexStatus(Frozen):
    """What is being read."""

    generation: str
    cursor: int
    """Of the last change taken …"""
    history: str
    """… and what it is a change of, as :meth:`ChangeSource.history` names it."""
    listings: int


class SearchIndex(Protocol):
    """One index over all listings. Readers see a whole state: before a change or after it."""

    remote: bool
    """Whether a search waits for another process."""

    def search(self, query: SearchQuery) -> SearchPage:
        """Answer one query. Raises :class:`IndexNotReadyError`."""
        ...

    def answer(self, query: SearchQuery) -> bytes:
        """The same answer as JSON."""
        ...

    def ids(self, query: SearchQuery) -> tuple[str, ...]:
        """The ids of all that a search finds, of whatever page, in its order and from one state: as many as
        can be paged through, and none where no listing has all the words. Raises
        :class:`IndexNotReadyError`."""
        ...

    def values(self, facet: Facet, query: SearchQuery) -> tuple[FacetCount, ...]:
        """All values of a facet among the listings of a query, however many; unknown ones last. Raises
        :class:`IndexNotReadyError`."""
        ...

    def status(self) -> IndexStatus:
        """What a search would read now. Raises :class:`IndexNotReadyError`."""
        ...

    def sync(self, source: ChangeSource, progress: Progress | None = None) -> int:
        """Take the changes since the last one taken; build anew where there is no index of this version.

        Returns how many listings were taken. Raises :class:`IndexBusyError`, :class:`OtherRegistryError`,
        which :meth:`rebuild` does not, and :class:`SearchIndexError` where it cannot be written.
        """
        ...

    def rebuild(self, source: ChangeSource, progress: Progress | None = None) -> int:
        """Build a new generation from everything, then switch to it. Returns and raises as :meth:`sync`."""
        ...


def ids_of(search: Callable[[SearchQuery], SearchPage], query: SearchQuery) -> tuple[str, ...]:
    """As :meth:`SearchIndex.ids` has it, by what searches in one state."""
    whole = query.model_copy(update={"page": 1, "per_page": ON_A_PAGE, "facets": ()})
    first = search(whole)
    if first.relaxed:
        return ()
    last = math.ceil(min(first.total, MAX_HITS) / ON_A_PAGE)
    others = (search(whole.model_copy(update={"page": page})) for page in range(2, last + 1))
    return tuple(hit.id for page in (first, *others) for hit in page.hits)[:MAX_HITS]
