"""Listings side by side for people, at ``/compare?id=…&id=…``."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final
from urllib.parse import urlencode

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.concurrency import run_in_threadpool

from search_api.routes.related import known_records
from search_api.shown.comparison import AS_PUBLISHED, LEAST, MOST, compare
from search_api.shown.templates import html

MOST_NAMED: Final = 20
"""Listings chosen of which some can be taken out again: what is on one page."""
MOST_AT_ONCE: Final = 240
"""Characters of an answer, behind which the rest is folded: a row is as high as its longest answer."""

router = APIRouter(include_in_schema=False)


@router.get("/compare")
async def comparison(request: Request) -> Response:
    """Two to five listings, with what differs marked."""
    ids = list(dict.fromkeys(request.query_params.getlist("id")))
    if not LEAST <= len(ids) <= MOST_NAMED:
        raise HTTPException(
            422,
            f"Chosen to compare: {len(ids) or 'none'}. Go back and tick {LEAST} to {MOST} listings.",
        )
    records = await run_in_threadpool(known_records, request.app.state.store, ids)
    kept = [one.id for one in records]
    others = {one: _address([other for other in kept if other != one]) for one in kept}
    if len(kept) > MOST:
        return html("compare_fewer.html", 422, records=records, others=others)
    found = await run_in_threadpool(compare, records, datetime.now(UTC).date())
    return html(
        "compare.html",
        found=found,
        AS_PUBLISHED=AS_PUBLISHED,
        MOST_AT_ONCE=MOST_AT_ONCE,
        others=others if len(kept) > LEAST else dict.fromkeys(kept),
        json_link=f"/api/v1{_address(kept)}",
    )


def _address(ids: list[str]) -> str:
    return f"/compare?{urlencode([('id', one) for one in ids])}"
