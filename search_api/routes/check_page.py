"""``/check``: the address of a page is pasted or a file handed in, and read before it is published."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile

from normalizer.rule_packs import rule_packs
from search_api.checking import MOST_BYTES, Checked, CheckedFile
from search_api.routes.bodies import form_text, read_form
from search_api.routes.check import checked_file, checked_page
from search_api.routes.institution_pages import FIRST
from search_api.routes.reports import known_framework
from search_api.shown.listing_page import listing_view
from search_api.shown.templates import html

router = APIRouter(include_in_schema=False)

FORM_BYTES: Final = MOST_BYTES + 10_000
"""A file with the form around it."""


@router.get("/check")
async def empty() -> Response:
    """The forms."""
    return _forms()


@router.post("/check")
async def check(request: Request) -> Response:
    """What was read of a page or a file. Nothing of it is kept."""
    form = await read_form(request, FORM_BYTES)
    file, url = form.get("file"), form_text(form, "url")
    try:
        framework = known_framework(form_text(form, "framework"))
    except ValueError as error:
        return _forms(f"Nothing was checked: {error}.", url, 422)
    try:
        if isinstance(file, UploadFile) and file.filename:
            data = await file.read()
            read = await run_in_threadpool(checked_file, request, data, file.filename, framework)
            found = CheckedFile.model_validate_json(read)
            return html("checked_file.html", found=found, name=file.filename, first=FIRST, packs=rule_packs())
        if url:
            page = Checked.model_validate_json(await run_in_threadpool(checked_page, request, url, framework))
            return html(
                "checked_page.html",
                found=page,
                view=listing_view(page.listing),
                packs=rule_packs(),
                today=datetime.now(UTC).date(),
            )
    except HTTPException as error:
        return _forms(str(error.detail), url, error.status_code)
    return _forms("Give the address of a page, or choose a file.", status=422)


def _forms(fault: str = "", url: str = "", status: int = 200) -> Response:
    return html("check.html", status=status, fault=fault, url=url, packs=rule_packs())
