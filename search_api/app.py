"""The application: its routes, its error answers, and the headers every answer carries."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from http import HTTPStatus
from pathlib import Path
from typing import Any

from fastapi import Depends, FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.staticfiles import StaticFiles
from sqlalchemy.exc import DataError, SQLAlchemyError
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from registry.store import Store
from search_api.aside import Aside
from search_api.current import Current
from search_api.index import SearchIndex, SearchIndexError
from search_api.problems import (
    ParameterError,
    Problem,
    known_parameters,
    parameter_errors,
    problem,
    refuse_unknown,
)
from search_api.reader import Reader
from search_api.routes import (
    api_page,
    check,
    check_page,
    compare_page,
    exports,
    guide_page,
    health,
    institution_pages,
    institutions,
    listings,
    ministry,
    ministry_pages,
    pages,
    related,
    report_pages,
    reports,
    scan,
    scan_page,
    source_pages,
    sources,
    tables,
)
from search_api.routes.responses import INVALID
from search_api.shown.templates import problem_page

LOG = logging.getLogger(__name__)
STATIC = Path(__file__).parent / "static"
RETRY_AFTER = "10"
"""Seconds; a small index is rebuilt in less."""
PACKED_FROM, PACKING = 1_000, 3
"""Bytes of an answer that is sent compressed, and how hard (1 to 9): a page of hits of 60 KB becomes 12 KB in
0.4 ms; the hardest makes it 11 KB, in 1.4 ms."""

TOLD = (exports.CURSOR, exports.HISTORY, "ETag", "Retry-After")
"""Headers of answers that scripts of other sites may read."""

SECURITY_HEADERS = {
    "content-security-policy": "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
}


class Registry(FastAPI):
    """The application, with its description worked out when it is first asked for: that takes longer than all
    else at the start."""

    def openapi(self) -> dict[str, Any]:
        """The interface's OpenAPI description, in which problems have the media type they are sent with."""
        if self.openapi_schema is None:
            self.openapi_schema = _with_problems(super().openapi())
        return self.openapi_schema


def create_app(
    store: Store,
    index: SearchIndex,
    *,
    own_machine: bool = False,
    judge_here: bool = False,
    aside: Aside | None = None,
) -> FastAPI:
    """The whole application over one registry and one index. ``own_machine``: pages on this machine may be
    checked too, as those of the demo are. ``judge_here``: without a key, who asks from this machine may
    judge. ``aside`` answers what takes all listings compared; without one this process does."""
    app = Registry(
        title="Microcredential Registry",
        version="1",
        summary="Search micro-credential listings, each value with the words it was read from.",
        openapi_url="/api/v1/openapi.json",
        # The usual documentation pages load scripts from elsewhere, which no page here does.
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        lifespan=_lifespan,
    )
    app.state.store = store
    app.state.index = index
    app.state.current = Current(store)
    app.state.own_machine = own_machine
    app.state.judge_here = judge_here
    app.state.aside = aside
    app.state.reader = Reader()
    for part in (
        listings,
        related,
        exports,
        sources,
        institutions,
        reports,
        check,
        ministry,
        tables,
        scan,
        health,
    ):
        app.include_router(part.router, dependencies=[Depends(refuse_unknown)], responses=INVALID)
    for part in (
        api_page,
        pages,
        compare_page,
        source_pages,
        guide_page,
        institution_pages,
        report_pages,
        check_page,
        ministry_pages,
        scan_page,
    ):
        app.include_router(part.router)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(SearchIndexError, _unavailable)
    app.add_exception_handler(DataError, _unkeepable)
    app.add_exception_handler(SQLAlchemyError, _without_database)
    app.add_exception_handler(Exception, _broken)
    app.add_middleware(GZipMiddleware, minimum_size=PACKED_FROM, compresslevel=PACKING)
    app.add_middleware(Head)
    app.add_middleware(Open)
    app.add_middleware(Headers)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    aside: Aside | None = app.state.aside
    beginning = asyncio.create_task(aside.begin()) if aside else None
    yield
    if beginning:
        beginning.cancel()
    app.state.reader.close()
    if aside:
        aside.close()


def _with_problems(schema: dict[str, Any]) -> dict[str, Any]:
    for path in schema["paths"].values():
        for answer in (answer for call in path.values() for answer in call["responses"].values()):
            content = answer.get("content", {})
            if content.get("application/json", {}).get("schema", {}).get("$ref", "").endswith("/Problem"):
                content["application/problem+json"] = content.pop("application/json")
    return schema


class Headers:
    """Adds the headers that keep what strangers wrote from acting in a reader's browser."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on, with the headers."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(SECURITY_HEADERS)
            await send(message)

        await self.app(scope, receive, with_headers if scope["type"] == "http" else send)


class Open:
    """Opens what is read by the interface to the scripts of other sites; what is sent there is not theirs."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._open = CORSMiddleware(app, ["*"], ["GET"], ["*"], expose_headers=TOLD)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on."""
        reads = scope["type"] == "http" and scope["method"] in ("GET", "HEAD", "OPTIONS")
        opened = reads and scope["path"].startswith("/api/")
        await (self._open if opened else self.app)(scope, receive, send)


class Head:
    """Answers HEAD as GET; the server sends the headers alone, and of a body only the first part is made."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self.app(scope, receive, send)
            return

        async def until_body(message: Message) -> None:
            goes_on = message.get("more_body", False)
            await send({**message, "more_body": False} if goes_on else message)
            if goes_on:
                raise _HeadSentError

        with suppress(_HeadSentError):
            await self.app({**scope, "method": "GET"}, receive, until_body)


class _HeadSentError(Exception):
    """Nobody wants what would follow."""


def _answer(request: Request, found: Problem, **headers: str) -> Response:
    """A problem as JSON for programs and as a page for people."""
    return found.response(**headers) if _from_a_program(request) else problem_page(request, found, **headers)


def _from_a_program(request: Request) -> bool:
    return request.url.path.startswith(("/api/", "/health"))


async def _invalid(request: Request, error: Exception) -> Response:
    found = error.errors() if isinstance(error, RequestValidationError) else ()
    errors = parameter_errors(found, known_parameters(request))
    return _answer(request, problem(422, "The request cannot be answered as asked; see errors.", errors))


async def _http_error(request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        return await _broken(request, error)
    headers = dict(error.headers or {})
    detail = error.detail
    if detail == HTTPStatus.METHOD_NOT_ALLOWED.phrase:
        detail = f"This address takes {headers.get('Allow', 'GET')}, not {request.method[:20]}."
    elif detail == HTTPStatus.NOT_FOUND.phrase:  # no route of ours said it
        known = "; /api/v1/openapi.json describes those that there are" * _from_a_program(request)
        detail = f"There is nothing at this address{known}."
    return _answer(request, problem(error.status_code, detail), **headers)


async def _unkeepable(request: Request, error: Exception) -> Response:
    if not (isinstance(error, DataError) and "NUL" in str(error.orig)):
        raise error
    return _answer(request, problem(422, "No database takes what was asked; leave NUL characters out."))


async def _unavailable(request: Request, error: Exception) -> Response:
    found = problem(503, str(error))
    if not _from_a_program(request):
        told = ParameterError(parameter="", message=f"For those who run this registry: {error}")
        found = problem(503, "The search cannot answer at present; try again in a moment.", (told,))
    return _answer(request, found, **{"Retry-After": RETRY_AFTER})


async def _without_database(request: Request, error: Exception) -> Response:
    LOG.error("the registry's database cannot be read", exc_info=error)
    detail = "The registry's database cannot be read; try again in a moment."
    return _answer(request, problem(503, detail), **{"Retry-After": RETRY_AFTER})


async def _broken(request: Request, error: Exception) -> Response:
    # Starlette answers a fault outside all else, so what adds the headers to other answers does not see this.
    found = problem(500, "This is a fault of ours, and it is in our log.")
    return _answer(request, found, **SECURITY_HEADERS)
