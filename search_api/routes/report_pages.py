"""An institution's report for people, ``/institutions/{slug}/report``, where its findings are answered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from urllib.parse import quote, urlencode

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.concurrency import run_in_threadpool
from pydantic import ValidationError
from starlette.datastructures import FormData

from normalizer.rule_packs import rule_packs
from registry import answer_words
from registry.finding_answers import Word
from search_api import offices
from search_api.aside import AsideRoute
from search_api.routes import reports
from search_api.routes.bodies import form_text, read_form
from search_api.routes.institution_pages import at_page
from search_api.routes.institutions import ON_A_PAGE, detail
from search_api.routes.sent import NOTHING, Sent, refused
from search_api.shown.templates import html, invalid_page

router = APIRouter(include_in_schema=False, route_class=AsideRoute)

CHOICES: Final[Mapping[Word, str]] = {
    "corrected": "the page has been corrected",
    "disputed": "the page does say so, or the finding is wrong",
    "not_applicable": "what is asked does not concern this offering",
    "taken_back": "what was answered before no longer holds",
}
"""What may be answered, as the form has it."""


@router.get("/institutions/{provider}/report")
async def report(request: Request, provider: str) -> Response:
    """Its listings held against a framework."""
    return await _report_page(request, provider, request.query_params, NOTHING)


async def _report_page(request: Request, provider: str, params: Mapping[str, str], sent: Sent) -> Response:
    known = reports.ReportAsked.model_fields
    given = {name: value for name, value in params.items() if value and name in known}
    try:
        asked = reports.ReportAsked.model_validate(given)
    except ValidationError as error:
        return invalid_page(request, error, "This cannot be answered as asked.")
    of = provider, asked.framework, asked.page, asked.title
    found = await run_in_threadpool(reports.reported, request, *of)
    whole = await run_in_threadpool(detail, request.app.state.store, provider)
    at = f"/institutions/{provider}/report"
    return html(
        "report.html",
        name=whole.name,
        found=found,
        packs=rule_packs(),
        asked=asked,
        last=max(1, -(-found.titled // ON_A_PAGE)),
        at_page=lambda number: at_page(at, number, framework=found.framework, title=asked.title),
        words=answer_words,
        choices=CHOICES,
        guard=offices.guard(request),
        sent=sent,
        done=bool(request.query_params.get("done")) and not sent.fault,
        status=sent.status,
    )


@router.post("/institutions/{provider}/report")
async def answer(request: Request, provider: str) -> Response:
    """Take an answer to the findings that are ticked; then show the report again."""
    form = await read_form(request)
    shown = _shown(form)
    if sent := await refused(_answer(request, provider, form), form):
        return await _report_page(request, provider, shown, sent)
    asked = urlencode(shown | {"done": 1})
    at = f"/institutions/{quote(provider, safe='')}/report?{asked}"
    return Response(status_code=303, headers={"location": at})


def _shown(form: FormData) -> dict[str, str]:
    """Which part of the report the form stood below."""
    asked = {name: form_text(form, name) for name in reports.ReportAsked.model_fields}
    return {name: text for name, text in asked.items() if text}


async def _answer(request: Request, provider: str, form: FormData) -> None:
    offices.check(request, form_text(form, "key"), provider)
    ticked = [text.split(" ") for text in form.getlist("finding") if isinstance(text, str)]
    names = ("framework", "answer", "reason", "office")
    said: dict[str, object] = {name: form_text(form, name) for name in names}
    said["findings"] = [dict(zip(reports.FindingNamed.model_fields, one, strict=False)) for one in ticked]
    if not (ticked and said["answer"]):
        raise HTTPException(422, "Nothing was recorded: tick findings and choose an answer.")
    reports.ReportAsked.model_validate(_shown(form))
    answering = reports.Answering.model_validate(said)
    await run_in_threadpool(reports.record, request, provider, answering)
