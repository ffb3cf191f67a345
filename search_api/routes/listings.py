"""``/api/v1/listings``: search, and one listing whole.

A search in this process runs in the event loop, not in a thread: it takes one to a few milliseconds, most of
it in Python, which a thread would not make parallel but would delay by its hand-over. Asking a search server,
or the registry's database, may wait, so that does run in a thread.
"""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from functools import partial
from typing import Annotated, Final, Literal, ParamSpec, TypeVar

from fastapi import APIRouter, HTTPException, Path, Query, Request, Response
from fastapi.concurrency import run_in_threadpool

from normalizer.listing import Listing
from normalizer.raw import Frozen
from registry import links
from registry.records import Cause, ListingRecord, Status
from registry.store import Store
from search_api.answer import SearchPage
from search_api.index import AT_ONCE, SearchIndex
from search_api.query import SearchQuery
from search_api.routes.example import EXAMPLE
from search_api.routes.responses import INVALID, UNAVAILABLE, as_json, example, refused
from search_api.routes.searching import SearchRoute
from search_api.shown.history import Change, changes

P = ParamSpec("P")
T = TypeVar("T")

MISSING = refused(404, "There is no listing with this id.")

router = APIRouter(prefix="/api/v1", tags=["listings"])
searches = APIRouter(route_class=SearchRoute)


MOST_COMPARED = 50
"""Revisions of a listing, the last ones, each with the one before: a page waits for it."""


class RevisionSummary(Frozen):
    """One entry of a listing's history."""

    number: int
    cause: Cause
    """``page`` its page changed · ``rules`` our reading of it did · ``correction`` by a person."""
    at: datetime
    changes: tuple[Change, ...]
    """What it says that the one before did not; of the first one nothing, nor of those before the last 50."""


class LinkSummary(Frozen):
    """What another listing is to this one."""

    id: str
    """Of the other one."""
    verdict: str
    """``same_offering`` · ``another_run`` · ``translation`` · ``different`` · ``unsure``"""
    by: Literal["person", "machine"]
    """A person's judgement stands above what the machine found."""
    reasons: tuple[str, ...]


class ListingDetail(Frozen):
    """One listing whole: each value with its evidence, its life, its history."""

    id: str
    status: Status
    first_seen: datetime
    last_seen: datetime
    """When it was last checked at its source."""
    changed: datetime
    listing: Listing
    revisions: tuple[RevisionSummary, ...]
    links: tuple[LinkSummary, ...]
    """Other records of the same course, its other runs and translations; and what a person should compare it
    with, as ``different``."""


@searches.get(
    "/listings",
    summary="Search listings",
    response_model=SearchPage,
    responses=example(EXAMPLE) | INVALID | UNAVAILABLE,
)
async def search(request: Request, query: Annotated[SearchQuery, Query()]) -> Response:
    """Find listings by words and filters. Repeat a filter for alternatives: `sync=mixed&sync=synchronous`.

    `not_stated` and `not_understood` are values too: what the provider's page does not say, and what it says
    in words that could not be read.
    """
    index = request.app.state.index
    return Response(await read(index, index.answer, query), media_type="application/json")


router.include_router(searches)


_SEARCHING: Final = ThreadPoolExecutor(AT_ONCE)


async def read(index: SearchIndex, call: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """What a call gives that searches an index a few times; in a thread where that waits for another
    process."""
    return await read_much(call, *args, **kwargs) if index.remote else call(*args, **kwargs)


async def read_much(call: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """What a call gives that searches more often, which would hold up the event loop whatever the engine.
    These are threads apart, so that a search server that does not answer holds up nothing else."""
    return await asyncio.get_running_loop().run_in_executor(_SEARCHING, partial(call, *args, **kwargs))


@router.get(
    "/listings/{id}",
    summary="One listing with its evidence",
    response_model=ListingDetail,
    responses=MISSING | UNAVAILABLE,
)
async def listing(
    request: Request,
    listing_id: Annotated[str, Path(alias="id", description="The `id` of a hit.", max_length=100)],
) -> Response:
    """Every value with the words it was read from, the instances, the listing's life and its revisions."""
    store = request.app.state.store
    return as_json(await run_in_threadpool(lambda: detail(store, known_record(store, listing_id))))


def known_record(store: Store, listing_id: str) -> ListingRecord:
    """The listing of an id. Raises a 404 where there is none."""
    try:
        record = store.get(str(uuid.UUID(listing_id)))
    except ValueError:
        record = None
    if record is None:
        raise HTTPException(404, f"There is no listing {listing_id!r}; a search finds those that there are.")
    return record


def detail(store: Store, record: ListingRecord) -> ListingDetail:
    """One listing with its history and its links."""
    history = store.revisions(record.id)
    since = max(1, len(history) - MOST_COMPARED)
    changed = dict(enumerate(changes(store.versions(record.id, since)), since))
    revisions = tuple(
        RevisionSummary(number=one.number, cause=one.cause, at=one.at, changes=changed.get(one.number, ()))
        for one in history
    )
    return ListingDetail(
        id=record.id,
        status=record.status,
        first_seen=record.first_seen,
        last_seen=record.last_seen,
        changed=record.changed,
        listing=record.listing,
        revisions=revisions,
        links=tuple(_links(store, record.id)),
    )


def _links(store: Store, listing_id: str) -> Iterator[LinkSummary]:
    for relation in links.relations(store, listing_id):
        left, right = relation.pair
        said, found = relation.judgement, relation.link
        yield LinkSummary(
            id=right if left == listing_id else left,
            verdict=relation.verdict,
            by=relation.by,
            reasons=(said.reason,) if said else tuple(r.found for r in found.reasons) if found else (),
        )
