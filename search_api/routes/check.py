"""``/api/v1/check``: a page or a file as this registry would read it, before it is published or handed in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Any, Final, Literal

from fastapi import APIRouter, HTTPException, Path, Query, Request, Response
from fastapi.concurrency import run_in_threadpool
from pydantic import Field

from crawlers.fetch import FetchError
from crawlers.read import template as template_of
from normalizer import listing as schema
from normalizer.listing import Evidence, Listing, Workload
from normalizer.raw import Frozen, Provider
from registry.sources import provider_at
from registry.store import Store
from search_api import checking
from search_api.checking import Checked, CheckedFile, FaultAnswer
from search_api.reader import BusyError, TooMuchError
from search_api.routes.bodies import json_body, read_body, read_json
from search_api.routes.reports import Framework
from search_api.routes.responses import INVALID, UNAVAILABLE, Answers, example, refused
from search_api.shown.spreadsheet import MEDIA

router = APIRouter(prefix="/api/v1/check", tags=["institutions"])

RETRY_AFTER: Final = "5"
WRONG: Final = refused(422, "It cannot be read; the detail says what to do.")
TOO_LONG: Final = refused(413, "The file is too long.")
FORM: Final = refused(415, "A form is around the file; send the file itself.")
BUSY: Final = refused(503, "Others are being checked; ask again in a moment.")
TEMPLATE_MEDIA: Final = MEDIA | {"json": "application/json"}


HELD_AGAINST: Final = "Key of a framework to hold it against, instead of those that are meant for it."


class PageAddress(Frozen):
    """The page to check."""

    url: str
    """http or https, on a public site."""
    framework: Framework = Field("", description=HELD_AGAINST)


_FILE: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            kind: {"schema": {"type": "string", "format": "binary"}} for kind in TEMPLATE_MEDIA.values()
        },
    }
}
_HTML: dict[str, Any] = {
    "requestBody": {"required": True, "content": {"text/html": {"schema": {"type": "string"}}}}
}
_CHECKED: Final = CheckedFile(
    offerings=1,
    faults=(
        FaultAnswer(
            place="row 4",
            column="hours",
            reason="'two days' is not a plain number above 0; write it like 30 or 7.5, without units",
        ),
    ),
    fields={"workload": {"stated": 1, "calculated": 0, "not_understood": 0, "not_stated": 0}},
    read=(),
)
_SAYS: Final = Evidence(
    quote="24 hours",
    url="https://www.cedar-college.example/microcredentials/soil-health/",
    label="Hours",
    path="h2 Course details/dl/Hours",
    region="facts",
    offset=118,
    rule="hours",
)
_READ: Final = Checked(
    listing=Listing(
        id="3b1c8f0e-6c0e-5d0a-9f5e-0c8d2f6f7a11",
        source="check",
        reference="/microcredentials/soil-health/",
        url=_SAYS.url,
        workload=schema.Field(
            state="stated", value=Workload(hours_min=24, hours_max=24, basis="total"), evidence=(_SAYS,)
        ),
    ),
    states={"workload": "stated"},
    doubtful=False,
    unanswered=("credit.status",),
    issues=(),
)


def _example(of: Frozen) -> Answers:
    return example(of.model_dump(mode="json", exclude_defaults=True))


@router.post(
    "/page",
    summary="Check a page",
    response_model=Checked,
    responses=_example(_READ) | WRONG | TOO_LONG | BUSY | UNAVAILABLE,
    openapi_extra=json_body(PageAddress, example={"url": _SAYS.url}),
)
async def check_page(request: Request) -> Response:
    """Fetches the page of one offering, where its site's robots.txt allows it, and says what this registry
    would read there, each value with the page's words. Nothing is kept."""
    asked = await read_json(request, PageAddress)
    answer = await run_in_threadpool(checked_page, request, asked.url, asked.framework)
    return Response(answer, media_type="application/json")


@router.post(
    "/draft",
    summary="Check the file of a page that is not published yet",
    response_model=Checked,
    responses=_example(_READ) | WRONG | TOO_LONG | FORM | BUSY | UNAVAILABLE,
    openapi_extra=_HTML,
)
async def check_draft(
    request: Request,
    url: Annotated[str, Query(max_length=2_000, description="The address that the page will have.")],
    framework: Annotated[Framework, Query(max_length=40, description=HELD_AGAINST)] = "",
) -> Response:
    """Send a page of HTML. Says what this registry would read there, as of a page that is published; its
    address is not asked for. Nothing is kept."""
    data = await read_body(request, checking.MOST_BYTES)
    answer = await run_in_threadpool(checked_draft, request, data, url, framework)
    return Response(answer, media_type="application/json")


@router.post(
    "/file",
    summary="Check a file",
    response_model=CheckedFile,
    responses=_example(_CHECKED) | WRONG | TOO_LONG | FORM | BUSY | UNAVAILABLE,
    openapi_extra=_FILE,
)
async def check_file(
    request: Request,
    name: Annotated[str, Query(max_length=200, description="Of the file, for messages.")] = "The file",
    framework: Annotated[Framework, Query(max_length=40, description=HELD_AGAINST)] = "",
) -> Response:
    """Send a CSV, XLSX or JSON by the template. Says what is wrong, by column and by row as the spreadsheet
    shows it, and what this registry would read of the rest. Nothing is kept."""
    data = await read_body(request, checking.MOST_BYTES)
    answer = await run_in_threadpool(checked_file, request, data, name, framework)
    return Response(answer, media_type="application/json")


@router.get(
    "/template.{format}",
    summary="The template that institutions fill in",
    response_class=Response,
    responses=INVALID,
)
def template(
    kind: Annotated[
        Literal["csv", "xlsx", "json"], Path(alias="format", description="`csv`, `xlsx` or `json`.")
    ],
) -> Response:
    """What each column wants, the names of the columns, and an example, which is left out when it is read."""
    headers = {"content-disposition": f'attachment; filename="offerings.{kind}"'}
    return Response(template_of(kind), media_type=TEMPLATE_MEDIA[kind], headers=headers)


def checked_page(request: Request, url: str, framework: str) -> bytes:
    """What a page says, :class:`Checked` as JSON. Raises ``HTTPException`` where it cannot be read."""
    state, address = request.app.state, url.strip()
    provider = _provider(state.store, address)
    with refusals():
        return checking.page(state.reader, address, provider, framework, own_machine=state.own_machine)


def checked_draft(request: Request, data: bytes, url: str, framework: str) -> bytes:
    """The same of the file of a page, by the address that it will have."""
    state, address = request.app.state, url.strip()
    provider = _provider(state.store, address)
    with refusals():
        return checking.draft(state.reader, data, address, provider, framework)


def checked_file(request: Request, data: bytes, name: str, framework: str) -> bytes:
    """What a file says, :class:`CheckedFile` as JSON. Raises ``HTTPException`` where it cannot be read."""
    with refusals():
        return checking.file(request.app.state.reader, data, name, framework)


@contextmanager
def refusals() -> Iterator[None]:
    """What was handed in and cannot be read, as ``HTTPException``."""
    try:
        yield
    except (checking.CheckError, FetchError, TooMuchError) as error:
        raise HTTPException(422, str(error)) from error
    except BusyError as error:
        detail = "What others handed in is being read; try again in a moment."
        raise HTTPException(503, detail, {"Retry-After": RETRY_AFTER}) from error


def _provider(store: Store, url: str) -> Provider | None:
    try:
        return provider_at(store, url)
    except ValueError:  # no address at all, as the fetch will say
        return None
