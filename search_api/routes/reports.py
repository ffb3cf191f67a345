"""``/api/v1/institutions/{provider}/report`` and ``…/answers``: an institution's listings held against a
framework, and what it answers to what was found."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Annotated, Any, Final

from fastapi import APIRouter, HTTPException, Path, Query, Request, Response
from fastapi.concurrency import run_in_threadpool
from pydantic import AfterValidator, Field

from normalizer.raw import Frozen
from normalizer.rule_packs import Code, rule_packs
from registry import finding_answers, institutions
from registry.errors import JudgementError
from registry.finding_answers import Answers, Which, Word
from registry.report_card import ReportCard
from registry.report_told import FindingAnswer, ReportAnswer, answer_told, report_answer
from registry.sources import next_turns
from search_api import offices
from search_api.aside import AsideRoute
from search_api.current import Current, Report
from search_api.routes.bodies import json_body, read_json
from search_api.routes.institutions import MISSING, ON_A_PAGE, TITLED, Slug, no_such, titled
from search_api.routes.responses import FORBIDDEN, INVALID, TABLE, TOO_LONG, UNAVAILABLE, as_json, example
from search_api.shown.spreadsheet import Cell, Format, Table, response

router = APIRouter(prefix="/api/v1", tags=["institutions"], route_class=AsideRoute)


def known_framework(key: str) -> str:
    """The key, or ``""`` for none. Raises ``ValueError`` where there is no such framework."""
    if key not in ("", *rule_packs()):
        raise ValueError(f"there is no framework {key!r}; known ones: {', '.join(rule_packs())}")
    return key


Framework = Annotated[str, AfterValidator(known_framework)]
MEANT: Final = "Key of a framework; unless given, the one that is meant for most of these listings."


class ReportAsked(Frozen):
    """Against which framework, and which page of the listings."""

    framework: Framework = Field("", max_length=40, description=MEANT)
    title: str = Field("", max_length=200, description=TITLED)
    page: int = Field(1, ge=1, le=10_000)


class FindingNamed(Frozen):
    """A finding that is answered."""

    listing: uuid.UUID
    code: Code
    finding: str = Field("", pattern=r"^([0-9a-f]{16})?$")
    """Its `id` in the report, so that what was seen is answered and nothing else; without it, all findings
    that the listing has of this code."""


class Answering(Frozen):
    """What an office answers to findings of a report."""

    framework: Framework = Field("", max_length=40, description=MEANT)
    findings: list[FindingNamed] = Field(
        min_length=1, max_length=500
    )  # of a tuple a wrong one is missing, too
    answer: Word
    """``corrected`` the page has been changed · ``disputed`` it does say so, or the finding is wrong ·
    ``not_applicable`` · ``taken_back`` what was answered before no longer holds."""
    reason: str = Field(min_length=1, max_length=2_000)
    office: str = Field(min_length=1, max_length=200)
    """Who answers: an office, never a person's name."""


_EXAMPLE: Final[dict[str, Any]] = {
    "provider": "cedar-college",
    "framework": "bc-2021",
    "name": "British Columbia, 2021",
    "version": "2021-09",
    "meant": ["bc-2021"],
    "checked": 41,
    "without_errors": 29,
    "not_checked": 3,
    "titled": 41,
    "tallies": [
        {
            "code": "CREDIT_NOT_EXPLICIT",
            "severity": "error",
            "listings": 12,
            "answered": 3,
            "clause": "Whether it carries credit is made explicit before enrolment.",
            "fix": "Say whether it carries academic credit, before one enrols.",
        }
    ],
    "answered": {
        "disputed": 2, "not_applicable": 1, "awaited": 0, "not_seen": 1, "lapsed": 0, "settled": 4,
    },
    "trend": [
        {
            "month": "2026-10", "at": "2026-11-01T00:00:00Z", "listings": 40,
            "findings": {"error": 31, "warn": 52, "info": 60}, "completeness": 0.71,
        }
    ],
    "listings": [],
}  # fmt: skip


@router.get(
    "/institutions/{provider}/report",
    summary="An institution's listings against a framework",
    response_model=ReportAnswer,
    responses=example(_EXAMPLE) | MISSING | INVALID | UNAVAILABLE,
)
async def report(request: Request, provider: Slug, asked: Annotated[ReportAsked, Query()]) -> Response:
    """What the institution may want to look at, listing by listing, fifty on a page: each finding with its
    clause of the framework, the page's words, and what to write. Silence is "we could not find", never "you
    lack". Those with most errors come first; the tallies are over all."""
    of = provider, asked.framework, asked.page, asked.title
    return as_json(await run_in_threadpool(reported, request, *of))


@router.get(
    "/institutions/{provider}/report.{format}",
    summary="The same as a table",
    response_class=Response,
    responses=TABLE | MISSING | INVALID | UNAVAILABLE,
)
async def table(
    request: Request,
    provider: Slug,
    kind: Annotated[Format, Path(alias="format", description="`csv` or `xlsx`.")],
    framework: Annotated[Framework, Query(max_length=40, description=MEANT)] = "",
) -> Response:
    """All findings, a row each, with what was answered to them last; then what was answered to findings that
    are no longer there."""
    return await run_in_threadpool(lambda: response(_table(reported(request, provider, framework)), kind))


@router.post(
    "/institutions/{provider}/answers",
    summary="Answer findings of a report",
    status_code=201,
    response_model=tuple[FindingAnswer, ...],
    responses=MISSING | INVALID | FORBIDDEN | TOO_LONG | UNAVAILABLE,
    openapi_extra=json_body(Answering),
)
async def answer(request: Request, provider: Slug) -> list[FindingAnswer]:
    """Kept beside what was answered before, all or nothing; the latest counts. It takes no finding away, and
    lapses once the page, or what is read there, is another. Where a page is said to be corrected, the next
    harvest reads it again. The same answer sent twice is kept once."""
    offices.check(request, institution=provider)
    return await run_in_threadpool(record, request, provider, await read_json(request, Answering))


def reported(
    request: Request, provider: str, framework: str, page: int | None = None, title: str = ""
) -> ReportAnswer:
    """An institution's report, whole or a page of it, or of its listings of a title. Raises a 404 where there
    is no such institution."""
    card, points = _report(request, provider, framework)
    found = [one for one in card.listings if titled(one.title, title)]
    shown = found[(page - 1) * ON_A_PAGE : page * ON_A_PAGE] if page else found
    turns = next_turns(request.app.state.store, datetime.now(UTC))
    told = report_answer(card, _answers(request, card), points, turns, shown)
    return told.model_copy(update={"titled": len(found)})


def record(request: Request, provider: str, answering: Answering) -> list[FindingAnswer]:
    """Keep what an office answers. Raises ``HTTPException`` where there is nothing of the kind to answer."""
    store, now = request.app.state.store, datetime.now(UTC)
    card, _ = _report(request, provider, answering.framework)
    which = [Which(str(one.listing), one.code, one.finding) for one in answering.findings]
    said = {"reason": answering.reason, "office": answering.office}
    try:
        kept = finding_answers.record(store, card, which, answering.answer, **said, at=now)
    except JudgementError as error:
        raise HTTPException(422, f"Nothing was recorded: {error}.") from error
    own = {one.id for one in kept}
    turns = next_turns(store, now)
    return [answer_told(one, turns) for one in _answers(request, card).all if one.answer.id in own]


def _report(request: Request, provider: str, framework: str) -> Report:
    if not institutions.has_listings(request.app.state.store, provider):
        raise no_such(provider)
    current: Current = request.app.state.current
    return current.report(provider, rule_packs()[framework] if framework else None)


def _answers(request: Request, card: ReportCard) -> Answers:
    store, key = request.app.state.store, card.pack.key if card.pack else ""
    return finding_answers.assess(store, card, finding_answers.answers(store, card.provider, key))


COLUMNS: Final = (
    "id", "title", "url", "read_from", "status", "framework", "version", "severity", "code", "field",
    "section", "message", "quotes", "near", "clause", "fix", "finding", "answer", "standing", "reason",
    "office", "answered",
)  # fmt: skip


def _table(report: ReportAnswer) -> Table:
    def rows() -> Iterator[tuple[Cell, ...]]:
        for one in report.listings:
            listed = (one.id, one.title, one.url, one.read_from, one.status)
            for found in one.findings:
                quotes = _quotes(evidence.quote for evidence in found.evidence)
                of = (found.pack, found.version, found.severity, found.code, found.field, found.subject)
                near = _quotes(f"{one.title} ({one.provider}) {one.id}" for one in found.near)
                said = (found.message, quotes, near, found.clause, found.fix, found.id)
                yield (*listed, *of, *said, *answer_cells(found.answers))
            for gone in one.settled:
                was = (gone.framework, gone.version, None, gone.code, gone.field, gone.subject)
                yield (
                    *listed,
                    *was,
                    gone.message,
                    _quotes(gone.quotes),
                    None,
                    None,
                    None,
                    None,
                    *answer_cells((gone,)),
                )

    return Table(f"{report.provider}-report", COLUMNS, rows())


def _quotes(quotes: Iterable[str]) -> str:
    return " · ".join(dict.fromkeys(quotes))


def answer_cells(answers: Sequence[FindingAnswer]) -> tuple[Cell, ...]:
    """The latest of a finding's answers."""
    if not answers:
        return (None,) * 5
    latest = answers[0]
    return (latest.answer, latest.standing, latest.reason, latest.office, latest.at)
