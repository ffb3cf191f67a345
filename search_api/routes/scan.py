"""``/api/v1/scan``: a draft compared with what exists."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.concurrency import run_in_threadpool

from registry import scan
from registry.answers import ScanAnswer, scan_answer
from search_api.aside import AsideRoute
from search_api.routes.bodies import read_body
from search_api.routes.check import BUSY, refusals
from search_api.routes.ministry import current
from search_api.routes.responses import UNAVAILABLE, as_json, refused

router = APIRouter(prefix="/api/v1", tags=["ministry"], route_class=AsideRoute)

WRONG = refused(422, "The draft cannot be read; the detail says why.")
TOO_LONG = refused(413, "The draft is too long.")
_ENDINGS = {"application/json": ".json", "application/toml": ".toml"}
_SCHEMA = scan.Draft.model_json_schema(ref_template="#/components/schemas/{model}")
_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {"schema": _SCHEMA},
            "application/toml": {"schema": {"type": "string"}},
            "text/plain": {"schema": {"type": "string"}},
        },
    }
}


@router.post(
    "/scan",
    summary="Compare a draft with what exists",
    response_model=ScanAnswer,
    responses=WRONG | TOO_LONG | BUSY | UNAVAILABLE,
    openapi_extra=_BODY,
)
async def draft(request: Request) -> Response:
    """Send the draft as JSON, TOML or plain text (title first, then what is taught). Nothing of it is
    kept."""
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    data = await read_body(request, scan.MOST_BYTES)
    return as_json(await run_in_threadpool(scanned, request, data, f"draft{_ENDINGS.get(media, '')}"))


def scanned(request: Request, data: bytes, name: str) -> ScanAnswer:
    """What the scan of a draft finds. Raises ``HTTPException`` where it cannot be read."""
    try:
        with refusals():
            found = request.app.state.reader.call(scan.read, data, name, refusal=scan.DraftError)
    except scan.DraftError as error:
        raise HTTPException(422, f"The draft cannot be read: {error}.") from error
    now = current(request).landscape()
    return scan_answer(now, found, scan.near(now, found))
