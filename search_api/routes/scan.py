"""``/api/v1/scan``: a draft compared with what exists."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.concurrency import run_in_threadpool

from registry import scan
from registry.answers import ScanAnswer, scan_answer
from search_api.problems import Problem
from search_api.routes.listings import UNAVAILABLE, Answers
from search_api.routes.ministry import current

router = APIRouter(prefix="/api/v1", tags=["ministry"])

WRONG: Answers = {422: {"model": Problem, "description": "The draft cannot be read; the detail says why."}}
TOO_LONG: Answers = {413: {"model": Problem, "description": "The draft is too long."}}
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
    responses=WRONG | TOO_LONG | UNAVAILABLE,
    openapi_extra=_BODY,
)
async def draft(request: Request) -> Response:
    """Send the draft as JSON, TOML or plain text (title first, then what is taught). Nothing of it is
    kept."""
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    data = await body(request, scan.MOST_BYTES)
    answer = await run_in_threadpool(scanned, request, data, f"draft{_ENDINGS.get(media, '')}")
    return Response(answer.model_dump_json(), media_type="application/json")


def scanned(request: Request, data: bytes, name: str) -> ScanAnswer:
    """What the scan of a draft finds. Raises ``HTTPException`` where it cannot be read."""
    try:
        found = scan.read(data, name)
    except scan.DraftError as error:
        raise HTTPException(422, f"The draft cannot be read: {error}.") from error
    now = current(request).landscape()
    return scan_answer(now, found, scan.near(now, found))


async def body(request: Request, most: int) -> bytes:
    """The bytes of a request, at most so many. Raises ``HTTPException``, without reading on."""
    data = bytearray()
    async for part in request.stream():
        data += part
        if len(data) > most:
            raise HTTPException(413, f"At most {most:,} bytes are taken.")
    return bytes(data)
