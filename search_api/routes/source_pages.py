"""The register of sources for people: all at ``/sources``, one at ``/sources/{name}``."""

from __future__ import annotations

from typing import get_args

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool

from registry.sources import SourceState
from search_api.routes.sources import source_detail, source_list
from search_api.shown.templates import html

router = APIRouter(include_in_schema=False)


@router.get("/sources")
async def sources(request: Request) -> Response:
    """All sources, those together of which the same may be said."""
    found = await run_in_threadpool(source_list, request)
    groups = [
        (state, [one for one in found.sources if one.state == state]) for state in get_args(SourceState)
    ]
    return html("sources.html", total=found.total, groups=[group for group in groups if group[1]])


@router.get("/sources/{name}")
async def source(request: Request, name: str) -> Response:
    """One source with its last harvests."""
    return html("source.html", source=await run_in_threadpool(source_detail, request, name))
