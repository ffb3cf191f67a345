"""``/scan``: a draft is pasted, filled in or uploaded, and the report can be taken away."""

from __future__ import annotations

from typing import Final

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile

from normalizer.providers import provider_regions
from registry import scan
from registry.answers import ScanAnswer
from registry.regions import home_first
from search_api.aside import AsideRoute
from search_api.routes.bodies import read_form
from search_api.routes.ministry_pages import ministry_html
from search_api.routes.scan import scanned
from search_api.routes.tables import scan_table
from search_api.shown.plots import waterfall
from search_api.shown.spreadsheet import FORMATS, response

router = APIRouter(include_in_schema=False, route_class=AsideRoute)

FIELDS: Final = (
    "title",
    "provider",
    "outcomes",
    "hours",
    "delivery",
    "region",
    "places",
    "level",
    "language",
)
"""Of the form, beside the text that is pasted."""


@router.get("/scan")
async def empty(request: Request) -> Response:
    """The form."""
    return _page(None, {}, "")


@router.post("/scan")
async def scan_page(request: Request) -> Response:
    """The report on a draft, as a page, JSON, CSV or XLSX. Nothing of the draft is kept."""
    form = await read_form(request)
    given = {name: value for name in (*FIELDS, "draft") if isinstance(value := form.get(name), str)}
    data, name = await _draft(form, given)
    try:
        answer = await run_in_threadpool(scanned, request, data, name)
    except HTTPException as error:
        return _page(None, given, str(error.detail), error.status_code)
    wanted = form.get("format")
    for kind in FORMATS:
        if wanted == kind:
            return await run_in_threadpool(response, scan_table(answer), kind)
    if wanted == "json":
        headers = {"content-disposition": 'attachment; filename="scan.json"'}
        return Response(answer.model_dump_json(indent=2), headers=headers, media_type="application/json")
    return _page(answer, given, "")


async def _draft(form: FormData, given: dict[str, str]) -> tuple[bytes, str]:
    """The draft: an uploaded file before pasted text before the fields of the form."""
    file = form.get("file")
    if isinstance(file, UploadFile) and file.filename:
        return await file.read(scan.MOST_BYTES + 1), file.filename
    if given.get("draft", "").strip():
        return given["draft"].encode("utf-8", "replace"), ""
    return scan.from_fields({name: given.get(name, "") for name in FIELDS}), "form.json"


def _page(answer: ScanAnswer | None, given: dict[str, str], fault: str, status: int = 200) -> Response:
    drawn = [(one, waterfall(one.steps, one.points)) for one in answer.nearest] if answer else []
    kept = answer.draft.model_dump_json(exclude_defaults=True) if answer else ""
    regions = sorted(provider_regions(), key=home_first)
    return ministry_html(
        "scan.html",
        status=status,
        answer=answer,
        drawn=drawn,
        given=given,
        fault=fault,
        kept=kept,
        regions=regions,
    )
