"""``/api/v1/exports``: everything the registry holds, streamed; and the feed of what is new or changed."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time
from typing import Annotated, Final, Literal

import orjson
from fastapi import APIRouter, HTTPException, Path, Query, Request, Response
from fastapi.responses import StreamingResponse
from pydantic import Field

from normalizer.listing import Listing
from normalizer.raw import Frozen
from registry.exports import FORMATS
from registry.landscape import one_each
from registry.links import relations
from registry.records import ListingRecord, Status
from registry.store import Store
from search_api.documents.document import search_document
from search_api.query import CURRENT, FACETS, SearchQuery
from search_api.routes.listings import MISSING, known_record, read, read_much
from search_api.routes.responses import INVALID, UNAVAILABLE, Answers, refused
from search_api.routes.searching import SearchRoute
from search_api.shown.feed import atom
from search_api.shown.spreadsheet import MEDIA, Cell, Table, csv_lines

router = APIRouter(prefix="/api/v1", tags=["exports"])
searches = APIRouter(route_class=SearchRoute)

BATCH: Final = 500
"""Listings read from the registry at once."""
FEED_ENTRIES: Final = 50
NDJSON: Final = "application/x-ndjson"
JSON_LD: Final = "application/ld+json"

CURSOR: Final = "Registry-Cursor"
HISTORY: Final = "Registry-History"
HEADERS: Final = {
    CURSOR: {
        "description": "With it as `after`, the next export has what has changed since this one began.",
        "schema": {"type": "integer"},
    },
    HISTORY: {
        "description": "With it as `history` beside that, a registry which was put back to an earlier state "
        "meanwhile, and has had other changes since, says so.",
        "schema": {"type": "string"},
    },
}
OTHER_PAST: Final = refused(409, "What was taken earlier was of another history: take all anew.")
LINKED: Answers = {
    200: {
        "content": {NDJSON: {"schema": {"type": "string"}}},
        "description": "One document in JSON-LD a line.",
        "headers": HEADERS,
    }
}
TOGETHER: Answers = {
    200: {"content": {NDJSON: {"schema": {"type": "string"}}}, "description": "The ids of one course a line."}
}
DOCUMENT: Answers = {
    200: {"content": {JSON_LD: {"schema": {"type": "object"}}}, "description": "One document in JSON-LD."}
}
TABLE: Answers = {200: {"content": {"text/csv": {"schema": {"type": "string"}}}}}
FEED: Answers = {200: {"content": {"application/atom+xml": {"schema": {"type": "string"}}}}}


COLUMNS: Final = (
    "id", "title", "provider_name", "source", "status", "url", "page_language",
    "first_seen", "last_seen", "changed", "cursor",
    "hours_min", "hours_max", "hours_state", "currency", "cost_min", "cost_max", "cost_state", "starts",
    *FACETS,
)  # fmt: skip


Vocabulary = Annotated[
    Literal["schema_org", "ctdl", "elm", "open_badges"],
    Path(
        description="schema.org's, the Credential Registry's, that of the European Learning Model, or that "
        "of Open Badges."
    ),
]


class Wanted(Frozen):
    """Which listings to take away."""

    status: tuple[Status, ...] = Field(
        default=(),
        max_length=6,
        description=f"Of the listing's life. Empty: {', '.join(CURRENT)}; with `after` or `since` any, "
        "since a listing that is no longer offered has changed too.",
    )
    source: str = Field(
        default="", max_length=100, pattern="^[a-z0-9-]*$", description="Of one source alone."
    )
    after: int = Field(
        default=0,
        ge=0,
        le=2**63 - 1,
        description=f"A `cursor` of an earlier export, or its header `{CURSOR}`: only what changed since.",
    )
    history: str = Field(
        default="", max_length=100, description=f"With `after`, the header `{HISTORY}` that came with it."
    )
    since: date | None = Field(
        default=None,
        description="Without `after`: only what has changed since the beginning of this day, in UTC.",
    )


class Exported(Frozen):
    """One line of the JSON export, without the fields that have their defaults."""

    id: str
    status: Status
    first_seen: datetime
    last_seen: datetime
    changed: datetime
    cursor: int
    """Grows with each change of any listing; lines are in its order."""
    listing: Listing


EXPORTED: Final = (
    f"On each line a JSON object with {', '.join(Exported.model_fields)}. `listing` is that of "
    "`/listings/{id}`, without the fields that have their defaults; `cursor` grows with each change of any "
    "listing."
)
FILES: Answers = {
    200: {
        "content": {
            NDJSON: {"schema": {"type": "string", "description": EXPORTED}},
            "text/csv": {"schema": {"type": "string"}},
        },
        "description": "The listings, one a line.",
        "headers": HEADERS,
    }
}


@router.get(
    "/exports/listings.{format}",
    summary="All listings",
    response_class=StreamingResponse,
    responses=FILES | OTHER_PAST | INVALID | UNAVAILABLE,
)
def listings(
    request: Request,
    kind: Annotated[Literal["jsonl", "csv"], Path(alias="format", description="`jsonl` or `csv`.")],
    wanted: Annotated[Wanted, Query()],
) -> StreamingResponse:
    """Streamed, one listing a line, in the order of their last change. `jsonl` has each listing with the
    words behind each value, without the fields that nobody speaks of; `csv` has what a search filters by,
    several values with ` | ` between them. What changes meanwhile may come twice: the later line holds."""
    make, media = (_jsonl, NDJSON) if kind == "jsonl" else (_csv, MEDIA["csv"])
    return _streamed(request, wanted, make, f"listings.{kind}", media)


@router.get(
    "/exports/courses.jsonl",
    summary="Which listings are one course",
    response_class=StreamingResponse,
    responses=TOGETHER | INVALID | UNAVAILABLE,
)
def courses(request: Request) -> StreamingResponse:
    """Of each course of which there are several listings, records in several sources or its runs, their ids
    on a line, as `records`; always of all that are on offer, since a link may change without a listing."""
    store: Store = request.app.state.store
    lines = (orjson.dumps({"records": ids}) + b"\n" for ids in _courses(store))
    headers = {"content-disposition": 'attachment; filename="courses.jsonl"'}
    return StreamingResponse(lines, media_type=NDJSON, headers=headers)


def _courses(store: Store) -> list[list[str]]:
    return [ids for ids in one_each(relations(store), store.sources_of(CURRENT)) if len(ids) > 1]


@router.get(
    "/exports/{vocabulary}.jsonl",
    summary="All listings in another vocabulary",
    response_class=StreamingResponse,
    responses=LINKED | OTHER_PAST | INVALID | UNAVAILABLE,
)
def vocabularies(
    request: Request,
    vocabulary: Vocabulary,
    wanted: Annotated[Wanted, Query()],
) -> StreamingResponse:
    """As `listings.jsonl`, each line a document in JSON-LD: a schema.org `Course`, a CTDL graph, a
    `LearningOpportunity` of the European Learning Model, or an `Achievement` of Open Badges 3.0. Only what
    the source itself states is told there, since none of them can say that a value was calculated; but who
    offers it is told as the registry knows it."""
    make = FORMATS[vocabulary]

    def lines(found: Iterator[ListingRecord]) -> Iterator[bytes]:
        return (orjson.dumps(make(record)) + b"\n" for record in found)

    return _streamed(request, wanted, lines, f"{vocabulary}.jsonl", NDJSON)


@router.get(
    "/listings/{id}/{vocabulary}.jsonld",
    tags=["listings"],
    summary="One listing in another vocabulary",
    response_class=Response,
    responses=DOCUMENT | MISSING | INVALID | UNAVAILABLE,
)
def linked(
    request: Request,
    listing_id: Annotated[str, Path(alias="id", description="The `id` of a hit.", max_length=100)],
    vocabulary: Vocabulary,
) -> Response:
    """As a line of the export in this vocabulary: one document in JSON-LD."""
    record = known_record(request.app.state.store, listing_id)
    return Response(orjson.dumps(FORMATS[vocabulary](record)), media_type=JSON_LD)


def _streamed(
    request: Request,
    wanted: Wanted,
    make: Callable[[Iterator[ListingRecord]], Iterator[bytes]],
    name: str,
    media: str,
) -> StreamingResponse:
    """What is wanted as a file to save."""
    store: Store = request.app.state.store
    now = store.cursor()
    if wanted.after > now or wanted.history not in ("", store.history(wanted.after)):
        told = f"This registry, of {now:,} changes, has another history than what was taken: take all anew."
        raise HTTPException(409, told)
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    headers |= {CURSOR: str(now), HISTORY: store.history(now)}
    return StreamingResponse(make(records(store, wanted)), media_type=media, headers=headers)


def records(store: Store, wanted: Wanted) -> Iterator[ListingRecord]:
    """All that is wanted, until nothing is left that has changed meanwhile."""
    cursor = wanted.after or (
        store.cursor_before(datetime.combine(wanted.since, time(), UTC)) if wanted.since else 0
    )
    statuses = wanted.status or (() if wanted.after or wanted.since else CURRENT)
    while batch := store.changes_since(cursor, BATCH, source=wanted.source, statuses=statuses):
        yield from batch
        cursor = batch[-1].cursor


def _jsonl(found: Iterator[ListingRecord]) -> Iterator[bytes]:
    for record in found:
        line = Exported(**{name: getattr(record, name) for name in Exported.model_fields})
        yield line.model_dump_json(exclude_defaults=True).encode() + b"\n"


def _csv(found: Iterator[ListingRecord]) -> Iterator[bytes]:
    return csv_lines(Table("listings", COLUMNS, map(_row, found)))


def _row(record: ListingRecord) -> list[Cell]:
    """One listing as a row of :data:`COLUMNS`; of several currencies the first, and 0 of none where it is
    free."""
    doc = search_document(record)
    hit, hours = doc.hit, doc.hit.facts.hours
    currency, cost = next(iter(doc.costs.items()), (None, None))
    free = 0.0 if doc.free else None
    least, most = (cost.least, cost.most) if cost else (free, free)
    return [
        doc.id, hit.title, hit.provider, hit.source, hit.status, hit.url, hit.page_language,
        record.first_seen, record.last_seen, record.changed, record.cursor,
        hours.min, hours.max, hours.state,
        currency, least, None if most == math.inf else most, doc.states["cost"],
        " | ".join(hit.facts.starts.values),
        *(" | ".join(doc.facets[facet]) for facet in FACETS),
    ]  # fmt: skip


@searches.get(
    "/exports/search.csv",
    summary="What a search finds, as a table",
    response_class=StreamingResponse,
    responses=TABLE | INVALID | UNAVAILABLE,
)
async def found(request: Request, query: Annotated[SearchQuery, Query()]) -> StreamingResponse:
    """All hits of a search in their order, each once, with the columns of `listings.csv`: it takes the
    parameters of `/api/v1/listings`, of which `page`, `per_page` and `facets` do not matter. Streamed, each
    listing as it then is, and ends where paging does; without a row where no listing has all the words."""
    index, store = request.app.state.index, request.app.state.store
    ids = await read_much(index.ids, query)
    headers = {"content-disposition": 'attachment; filename="search.csv"'}
    rows = _csv(filter(None, map(store.get, ids)))
    return StreamingResponse(rows, media_type=MEDIA["csv"], headers=headers)


@searches.get(
    "/feed.atom",
    summary="What is new or changed",
    response_class=Response,
    responses=FEED | INVALID | UNAVAILABLE,
)
async def feed(request: Request, query: Annotated[SearchQuery, Query()]) -> Response:
    """The last fifty listings of a search that are new or have changed, as an Atom feed: it takes the
    parameters of `/api/v1/listings`, of which `sort`, `page`, `per_page` and `facets` do not matter. It is
    empty while no listing has all the words."""
    latest = query.model_copy(update={"sort": "changed", "page": 1, "per_page": FEED_ENTRIES, "facets": ()})
    index = request.app.state.index
    page = await read(index, index.search, latest)
    if page.relaxed:  # which a feed cannot say
        page = page.model_copy(update={"total": 0, "hits": ()})
    body = atom(page, query.q.strip(), str(request.url), str(request.base_url))
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    if _has_it(request.headers.get("if-none-match", ""), tag):
        return Response(status_code=304, headers={"etag": tag})
    return Response(body, media_type="application/atom+xml", headers={"etag": tag})


def _has_it(none_match: str, tag: str) -> bool:
    """Whether who asks has what a tag names, whose proxy may have made the tag a weak one by compressing."""
    tags = {one.strip().removeprefix("W/") for one in none_match.split(",")}
    return not tags.isdisjoint((tag, "*"))


router.include_router(searches)
