"""``/check``: the address of a page is pasted or a file handed in, and read before it is published."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import Final

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile

from normalizer.rule_packs import rule_packs
from search_api.checking import MOST_BYTES, Checked, CheckedFile
from search_api.routes.bodies import form_text, read_form
from search_api.routes.check import checked_draft, checked_file, checked_page
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
    """What was read of a page, of the file of one, or of a table. Nothing of it is kept."""
    form = await read_form(request, FORM_BYTES)
    url, framework = form_text(form, "url"), form_text(form, "framework")
    try:
        framework = known_framework(framework)
    except ValueError as error:
        return _forms(f"Nothing was checked: {error}.", 422, url)
    table, draft = await _file(form, "file"), await _file(form, "draft")
    try:
        if table:
            name, data = table
            read = await run_in_threadpool(checked_file, request, data, name, framework)
            found = CheckedFile.model_validate_json(read)
            return html("checked_file.html", found=found, name=name, first=FIRST, packs=rule_packs())
        if url:
            ask = partial(checked_draft, request, draft[1]) if draft else partial(checked_page, request)
            page = Checked.model_validate_json(await run_in_threadpool(ask, url, framework))
            return html(
                "checked_page.html",
                found=page,
                is_draft=draft is not None,
                view=listing_view(page.listing),
                packs=rule_packs(),
                today=datetime.now(UTC).date(),
            )
    except HTTPException as error:
        return _forms(str(error.detail), error.status_code, url, framework)
    return _forms("Give the address of a page, or choose a file.", 422, url, framework)


async def _file(form: FormData, name: str) -> tuple[str, bytes] | None:
    """Name and bytes of the file that a form has in a field, if any."""
    given = form.get(name)
    return (given.filename, await given.read()) if isinstance(given, UploadFile) and given.filename else None


def _forms(fault: str = "", status: int = 200, url: str = "", framework: str = "") -> Response:
    return html("check.html", status=status, fault=fault, url=url, framework=framework, packs=rule_packs())
