"""What somebody may mean who has typed the beginning of it: fields of study, providers, titles."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final, Literal

from normalizer.raw import Frozen
from search_api.index import SearchIndex
from search_api.query import MAX_QUERY_CHARACTERS, UNKNOWN, SearchQuery
from search_api.shown.search_labels import counted
from search_api.wording.folding import begins, fold
from search_api.wording.words import QueryWords, understand

Kind = Literal["subject", "provider", "listing"]
NAMED: Final[tuple[Literal["subject", "provider"], ...]] = ("subject", "provider")
MOST_NAMES: Final = 3
"""Of fields, and of providers, so that they leave room for titles."""


class Suggestion(Frozen):
    """One thing that may be meant."""

    kind: Kind
    text: str
    value: str
    """The value of the filter of that name; of a listing its id."""
    count: int
    """Listings that it would give."""


def suggestions(index: SearchIndex, typed: str, limit: int) -> tuple[Suggestion, ...]:
    """The best first: names that begin with what was typed, then titles of listings that have all of it."""
    asked = understand(typed)
    return tuple(islice(_all(index, typed, asked, limit), limit)) if asked.words else ()


def _all(index: SearchIndex, typed: str, asked: QueryWords, limit: int) -> Iterator[Suggestion]:
    everything = SearchQuery(facets=())
    for facet in NAMED:
        named = (count for count in index.values(facet, everything) if count.value not in UNKNOWN)
        for count in islice((one for one in named if _is_meant(counted(facet, one), asked)), MOST_NAMES):
            yield Suggestion(kind=facet, text=counted(facet, count), value=count.value, count=count.count)
    page = index.search(SearchQuery(q=f"{typed[: MAX_QUERY_CHARACTERS - 1]}*", per_page=2 * limit, facets=()))
    titles = {hit.title: hit for hit in reversed(page.hits) if hit.title and not page.relaxed}
    for title, hit in reversed(titles.items()):
        yield Suggestion(kind="listing", text=title, value=hit.id, count=1)


def _is_meant(name: str, asked: QueryWords) -> bool:
    """Whether a name has what is asked, and nothing that is forbidden."""
    own = set(fold(name))
    return begins(name, asked.words) and not any(own.issuperset(words) for words in asked.forbidden)
