"""``/health``: whether this process can serve, and how fresh what it serves is."""

from __future__ import annotations

from typing import Literal

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool
from sqlalchemy.exc import SQLAlchemyError

from normalizer.raw import Frozen
from registry.store import Store
from search_api.index import IndexStatus, OtherRegistryError, SearchIndex, SearchIndexError
from search_api.query import SearchQuery

router = APIRouter(tags=["health"])


class RegistryHealth(Frozen):
    """The registry's database."""

    reachable: bool
    cursor: int | None = None
    """Of its latest change."""
    error: str = ""


class IndexHealth(Frozen):
    """The search index."""

    readable: bool
    generation: str | None = None
    listings: int | None = None
    cursor: int | None = None
    history: str | None = None
    """The registry's run that this cursor is of."""
    lag: int | None = None
    """How many changes of the registry it has not taken yet; ``null`` where that is unknown, as where it
    follows another registry."""
    error: str = ""


class Health(Frozen):
    """``ok`` serves everything up to date · ``behind`` serves, while the index lacks the latest changes or
    follows another registry · ``unavailable`` cannot serve (answered with 503)."""

    status: Literal["ok", "behind", "unavailable"]
    registry: RegistryHealth
    index: IndexHealth


@router.get("/health", response_model=Health, responses={503: {"model": Health}})
async def health(request: Request) -> Response:
    """The truth about this process: asked of the database and the index now, not remembered."""
    state = request.app.state
    found = await run_in_threadpool(_health, state.store, state.index)
    code = 503 if found.status == "unavailable" else 200
    return Response(found.model_dump_json(), status_code=code, media_type="application/json")


def _health(store: Store, index: SearchIndex) -> Health:
    registry, indexed = _registry(store), _index(index)
    if registry.cursor is None or indexed.cursor is None:
        return Health(status="unavailable", registry=registry, index=indexed)
    if store.history(indexed.cursor) == indexed.history:
        found: dict[str, object] = {"lag": max(0, registry.cursor - indexed.cursor)}
    else:
        found = {"error": str(OtherRegistryError())}
    indexed = indexed.model_copy(update=found)
    return Health(status="ok" if indexed.lag == 0 else "behind", registry=registry, index=indexed)


def _registry(store: Store) -> RegistryHealth:
    try:
        return RegistryHealth(reachable=True, cursor=store.cursor())
    except SQLAlchemyError as error:
        return RegistryHealth(reachable=False, error=type(error).__name__)


def _index(index: SearchIndex) -> IndexHealth:
    try:
        status: IndexStatus = index.status()
        index.answer(SearchQuery(per_page=1))  # what can be opened need not be what can be searched
    except SearchIndexError as error:
        return IndexHealth(readable=False, error=str(error))
    return IndexHealth(
        readable=True,
        generation=status.generation,
        listings=status.listings,
        cursor=status.cursor,
        history=status.history,
    )
