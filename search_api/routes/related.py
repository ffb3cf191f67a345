"""What helps to choose: suggestions, providers, subjects, similar listings, comparisons, pathways."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Annotated, Final

from fastapi import APIRouter, HTTPException, Path, Query, Request, Response
from fastapi.concurrency import run_in_threadpool

from normalizer.raw import Frozen
from registry.links import kin_of, offering_of
from registry.records import ListingRecord
from registry.store import Store
from search_api.query import MAX_QUERY_CHARACTERS, UNKNOWN, Facet, SearchQuery
from search_api.related import Destination, Similar, Target, pathways_from, pathways_to, similar
from search_api.routes.listings import MISSING, known_record, read, read_much
from search_api.routes.responses import INVALID, UNAVAILABLE, as_json, example
from search_api.shown.comparison import LEAST, MOST, Comparison, compare
from search_api.shown.offering import Offering, offering
from search_api.shown.search_labels import counted
from search_api.suggestions import Suggestion, suggestions

router = APIRouter(prefix="/api/v1", tags=["choosing"])

ListingId = Annotated[str, Path(alias="id", description="The `id` of a hit.", max_length=100)]
Words = Annotated[str, Query(min_length=1, max_length=MAX_QUERY_CHARACTERS)]


class Suggestions(Frozen):
    """What somebody may mean."""

    suggestions: tuple[Suggestion, ...]


class Named(Frozen):
    """A provider or a field of study."""

    value: str
    """Of the filter of that name."""
    name: str
    listings: int
    """That a search serves by default."""


class Providers(Frozen):
    """All providers that have listings, the one with most first."""

    total: int
    providers: tuple[Named, ...]


class Subjects(Frozen):
    """All fields of study that have listings, the one with most first."""

    total: int
    subjects: tuple[Named, ...]
    not_stated: int
    """Listings whose words name no field."""


class SimilarListings(Frozen):
    """Other offerings like one."""

    similar: tuple[Similar, ...]


class PathwaysFrom(Frozen):
    """Where a listing leads."""

    id: str
    title: str | None
    leads_to: tuple[Target, ...]


class PathwaysTo(Frozen):
    """What leads to credentials of a name."""

    destinations: tuple[Destination, ...]


_SUGGESTED: Final = {
    "suggestions": [
        {"kind": "subject", "text": "Computing", "value": "computing", "count": 41},
        {"kind": "provider", "text": "Compton College", "value": "compton-college", "count": 12},
    ]
}
_COMPARED: Final = {
    "listings": [
        {"id": "3b1c8f0e-6c0e-5d0a-9f5e-0c8d2f6f7a11", "title": "Field Mapping Essentials",
         "provider": "Northshore College", "url": "https://learn.example.org/courses/geos-1330",
         "page_language": "en", "status": "active"},
        {"id": "77a4f0f3-5c7b-5a4d-8e0c-5f0e6a0c9d22", "title": "Mapping for Foresters",
         "provider": "Thornwick University", "url": "https://thornwick.example/mapping",
         "page_language": "en", "status": "active"},
    ],
    "questions": [
        {"field": "hours", "name": "Hours", "differs": False, "all_answer": False, "answers": [
            {"state": "calculated", "text": "28 to 35 hours"}, {"state": "not_stated", "text": ""}]},
    ],
}  # fmt: skip


@router.get(
    "/suggestions",
    summary="Suggestions as one types",
    response_model=Suggestions,
    responses=example(_SUGGESTED) | INVALID | UNAVAILABLE,
)
async def suggest(
    request: Request,
    q: Words,
    limit: Annotated[int, Query(ge=1, le=20, description="Most suggestions.")] = 8,
) -> Response:
    """Fields of study and providers whose names begin so, then titles of listings."""
    index = request.app.state.index
    return as_json(Suggestions(suggestions=await read(index, suggestions, index, q, limit)))


@router.get("/providers", summary="All providers", response_model=Providers, responses=INVALID | UNAVAILABLE)
async def providers(request: Request) -> Response:
    """Those with listings that a search serves by default."""
    named, _ = await _all(request, "provider")
    return as_json(Providers(total=len(named), providers=named))


@router.get(
    "/subjects", summary="All fields of study", response_model=Subjects, responses=INVALID | UNAVAILABLE
)
async def subjects(request: Request) -> Response:
    """After ISCED-F 2013, as the words of titles, subjects, skills and outcomes tell."""
    named, unknown = await _all(request, "subject")
    return as_json(Subjects(total=len(named), subjects=named, not_stated=unknown))


async def _all(request: Request, facet: Facet) -> tuple[tuple[Named, ...], int]:
    index = request.app.state.index
    values = await read(index, index.values, facet, SearchQuery(facets=()))
    named = tuple(
        Named(value=one.value, name=counted(facet, one), listings=one.count)
        for one in values
        if one.value not in UNKNOWN
    )
    return named, sum(one.count for one in values if one.value in UNKNOWN)


@router.get(
    "/listings/{id}/similar",
    summary="Similar listings",
    response_model=SimilarListings,
    responses=MISSING | INVALID | UNAVAILABLE,
)
async def similar_listings(
    request: Request, listing_id: ListingId, limit: Annotated[int, Query(ge=1, le=9)] = 5
) -> Response:
    """Other offerings whose titles share words with its own, those of its field first. Other records of the
    course are left out."""

    def answer() -> SimilarListings:
        store, index = request.app.state.store, request.app.state.index
        return SimilarListings(similar=similar(store, index, known_record(store, listing_id), limit))

    return as_json(await read_much(answer))


@router.get(
    "/listings/{id}/offering",
    summary="One offering from all its records",
    response_model=Offering,
    responses=MISSING | UNAVAILABLE,
)
async def whole_offering(request: Request, listing_id: ListingId) -> Response:
    """The records of one offering, at its institution, on platforms and in aggregators, and each fact from
    the most authoritative of them that has it, with those that state something else. Other runs and
    translations of the course stand beside."""

    def answer() -> Offering:
        store = request.app.state.store
        own = known_record(store, listing_id).id
        return offering(offering_of(store, own), kin_of(store, own))

    return as_json(await run_in_threadpool(answer))


@router.get(
    "/compare",
    summary="Listings side by side",
    response_model=Comparison,
    responses=example(_COMPARED) | MISSING | INVALID | UNAVAILABLE,
)
async def compare_listings(
    request: Request,
    ids: Annotated[
        list[str],
        Query(
            alias="id",
            min_length=LEAST,
            max_length=MOST,
            description=f"Ids of {LEAST} to {MOST} listings.",
        ),
    ],
) -> Response:
    """The same questions put to two to five listings, and whether their answers differ: repeat `id`."""
    records = await run_in_threadpool(known_records, request.app.state.store, ids)
    return as_json(await run_in_threadpool(compare, records, datetime.now(UTC).date()))


@router.get(
    "/listings/{id}/pathways",
    summary="Where a listing leads",
    response_model=PathwaysFrom,
    responses=MISSING | INVALID | UNAVAILABLE,
)
async def from_listing(request: Request, listing_id: ListingId) -> Response:
    """What it counts toward, is part of or consists of, with the words that say so; followed for three steps
    where the registry has the next listing."""

    def answer() -> PathwaysFrom:
        store, index = request.app.state.store, request.app.state.index
        record = known_record(store, listing_id)
        leads_to = pathways_from(store, index, record)
        return PathwaysFrom(id=record.id, title=record.listing.title.value, leads_to=leads_to)

    return as_json(await read_much(answer))


@router.get(
    "/pathways",
    summary="What leads to a credential",
    response_model=PathwaysTo,
    responses=INVALID | UNAVAILABLE,
)
async def to_credential(
    request: Request,
    to: Words,
    limit: Annotated[int, Query(ge=1, le=100, description="Most listings of each credential.")] = 10,
) -> Response:
    """Credentials whose names have these words, the last of which may be unfinished, with the listings that
    count toward them, are part of them or contain them. All of one: `/api/v1/listings?leads_to=…`."""
    found = await read_much(pathways_to, request.app.state.index, to, limit)
    return as_json(PathwaysTo(destinations=found))


def known_records(store: Store, ids: Sequence[str]) -> list[ListingRecord]:
    """The listings of some ids, each once. Raises a 404 where one is not there, and a 422 for only one."""
    records = {record.id: record for record in (known_record(store, one) for one in ids)}
    if len(records) < LEAST:
        raise HTTPException(422, "A comparison needs two different listings: name another id.")
    return list(records.values())
