"""What stands near a listing: similar ones, and the pathways that lead from it and to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain
from typing import Final

from normalizer.listing import Listing, Pathway, State
from normalizer.raw import Frozen
from normalizer.rule_packs import levels_of
from registry import links
from registry.records import ListingRecord
from registry.store import Store
from search_api.answer import SearchHit
from search_api.documents.facets import READ, key
from search_api.index import SearchIndex
from search_api.query import CURRENT, MAX_PER_PAGE, MAX_QUERY_CHARACTERS, SearchQuery
from search_api.wording.folding import begins, fold
from search_api.wording.known_words import vocabulary

SAME: Final = frozenset({"same_offering", "another_run", "translation"})
"""Verdicts by which two records are one course: no alternative to each other."""
MOST_STEPS: Final = 3
"""How many steps a pathway is followed."""
MOST_SOUGHT: Final = 100
"""Listings looked for on the way, each by a search: a page waits for them all."""
MOST_TARGETS: Final = 20
"""Credentials of a name, or those that one listing names."""


class Similar(Frozen):
    """A listing like another one."""

    hit: SearchHit
    shared: tuple[str, ...]
    """Words of the other one's title that it was found by."""


class Target(Frozen):
    """What a pathway leads to."""

    relation: str
    """``part_of`` · ``has_part`` · ``ladders_to`` · ``horizontal`` · ``complementary`` · ``equivalent``"""
    name: str
    """As published."""
    value: str
    """Of the filter ``leads_to``, by which all are found that name it too."""
    state: State
    quotes: tuple[str, ...]
    """The words that say so."""
    id: str | None = None
    """Of the listing that is meant, where the registry has it."""
    title: str | None = None
    onward: tuple[Target, ...] = ()
    """Where that one leads."""


class Crossing(Frozen):
    """A credential by which a listing stands beside others, which name it too."""

    value: str
    """Of the filter ``leads_to``."""
    name: str
    others: int
    own: bool = False
    """It is this listing that is named."""


class Destination(Frozen):
    """A credential, and what counts toward it or is part of it."""

    value: str
    """Of the filter ``leads_to``."""
    name: str
    total: int
    hits: tuple[SearchHit, ...]


def similar(store: Store, index: SearchIndex, record: ListingRecord, limit: int) -> tuple[Similar, ...]:
    """Other courses whose titles share words with that of a listing: first those of its field, where that is
    known, then those that share two at least."""
    words = " ".join(fold(record.listing.title.value or ""))[:MAX_QUERY_CHARACTERS]
    if not words:
        return ()
    field = READ["subject"](record.listing, levels_of(record.listing)).values
    one_course = _one_course(store, record)
    enough = min(limit + len(one_course), MAX_PER_PAGE)
    found: dict[str, Similar] = {}
    for subject, least in {field: 1, (): 2}.items():
        page = index.search(SearchQuery(q=words, subject=subject, per_page=enough, facets=()))
        for hit in (*page.hits, *page.near):
            shared = _shared(hit, words.split())
            if len(shared) >= least and hit.id not in one_course:
                found.setdefault(hit.id, Similar(hit=hit, shared=shared))
    return tuple(found.values())[:limit]


def _one_course(store: Store, record: ListingRecord) -> set[str]:
    """A listing and what is no alternative to it: other records of the offering, their other runs and
    translations."""
    relations = (links.relations(store, one.id) for one in links.offering_of(store, record.id))
    pairs = (one.pair for one in chain.from_iterable(relations) if one.verdict in SAME)
    return {record.id, *chain.from_iterable(pairs)}


def _shared(hit: SearchHit, words: Sequence[str]) -> tuple[str, ...]:
    """Telling words that stand in both titles."""
    own = set(fold(hit.title or "")) - vocabulary().optional
    return tuple(dict.fromkeys(word for word in words if word in own))


def pathways_from(store: Store, index: SearchIndex, record: ListingRecord) -> tuple[Target, ...]:
    """Where a listing leads, step by step, as far as the registry knows the next one."""
    return _targets(_Finder(store, index), record.listing, (record.id,))


def _targets(finder: _Finder, listing: Listing, passed: tuple[str, ...]) -> tuple[Target, ...]:
    field = listing.pathways
    found = [(pathway, finder.listing_of(listing, pathway)) for pathway in field.value or ()]
    targets = []
    for number, (pathway, there) in enumerate(found):
        follow = there is not None and there.id not in passed and len(passed) < MOST_STEPS
        targets.append(
            Target(
                relation=pathway.relation,
                name=pathway.target,
                value=key(pathway.target),
                state=field.state,
                quotes=tuple(dict.fromkeys(e.quote for e in field.evidence if e.item in (None, number))),
                id=there.id if there else None,
                title=there.listing.title.value if there else None,
                onward=_targets(finder, there.listing, (*passed, there.id)) if there and follow else (),
            )
        )
    return tuple(targets)


class _Finder:
    """Finds the listings that pathways name, each once, and no more than :data:`MOST_SOUGHT`."""

    def __init__(self, store: Store, index: SearchIndex) -> None:
        self._store = store
        self._index = index
        self._sought: dict[tuple[str, str, str], ListingRecord | None] = {}

    def listing_of(self, listing: Listing, pathway: Pathway) -> ListingRecord | None:
        """The listing that a pathway names: by its reference at the same source, else by its exact title at
        the same provider."""
        if pathway.reference and (found := self._once(self._store.find, listing.source, pathway.reference)):
            return found
        provider = listing.provider.value
        found = self._once(self._titled, provider.slug, pathway.target) if provider else None
        return found if found and found.id != listing.id else None

    def _once(
        self, look: Callable[[str, str], ListingRecord | None], within: str, name: str
    ) -> ListingRecord | None:
        asked = look.__name__, within, name
        if asked not in self._sought and len(self._sought) < MOST_SOUGHT:
            self._sought[asked] = look(within, name)
        return self._sought.get(asked)

    def _titled(self, provider: str, title: str) -> ListingRecord | None:
        words = " ".join(fold(title))
        if not words or len(words) > MAX_QUERY_CHARACTERS - 2:
            return None
        quoted = SearchQuery(q=f'"{words}"', provider=(provider,), scope="all", facets=())
        exact = [hit for hit in self._index.search(quoted).hits if key(hit.title or "") == key(title)]
        return self._store.get(exact[0].id) if exact else None


def crossings(index: SearchIndex, record: ListingRecord) -> tuple[Crossing, ...]:
    """What a listing leads to, is part of or contains, where others name it too; before these the listing
    itself, where others of its provider name it."""
    found, provider = [], record.listing.provider.value
    if provider and (own := key(record.listing.title.value or "")):
        named = SearchQuery(leads_to=(own,), provider=(provider.slug,), scope="all", per_page=1, facets=())
        found.append(Crossing(value=own, name="", others=index.search(named).total, own=True))
    targets = {key(one.target): one.target for one in record.listing.pathways.value or ()}
    if values := tuple(filter(None, targets))[:MOST_TARGETS]:
        beside = SearchQuery(leads_to=values, scope="all", per_page=1, facets=("leads_to",))
        counts = {one.value: one.count for one in index.search(beside).facets["leads_to"]}
        self_too = record.status in CURRENT
        found += (
            Crossing(value=one, name=targets[one], others=counts.get(one, 0) - self_too) for one in values
        )
    return tuple(one for one in found if one.others > 0)


def pathways_to(index: SearchIndex, words: str, limit: int) -> tuple[Destination, ...]:
    """Credentials whose names have all the words, with what leads to each; what most lead to comes first."""
    wanted = fold(words)
    if not wanted:
        return ()
    everything = index.values("leads_to", SearchQuery(scope="all", facets=()))
    named = [one for one in everything if one.label and begins(one.label, wanted)]
    found = []
    for one in named[:MOST_TARGETS]:
        page = index.search(SearchQuery(leads_to=(one.value,), scope="all", per_page=limit, facets=()))
        found.append(
            Destination(value=one.value, name=one.label or one.value, total=page.total, hits=page.hits)
        )
    return tuple(found)
