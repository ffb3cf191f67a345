"""``/api/v1/institutions/{provider}/report``: an institution's listings held against a framework."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Final

from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.concurrency import run_in_threadpool
from pydantic import AfterValidator, Field

from normalizer.raw import Frozen
from normalizer.rule_packs import rule_packs
from registry import institutions
from registry.answers import ReportAnswer, report_answer
from registry.report_card import ReportCard
from search_api.current import Current
from search_api.routes.institutions import MISSING, ON_A_PAGE, Slug, no_such
from search_api.routes.responses import INVALID, TABLE, UNAVAILABLE, as_json, example
from search_api.shown.spreadsheet import Cell, Format, Table, response

router = APIRouter(prefix="/api/v1", tags=["institutions"])


def _framework(key: str) -> str:
    if key not in ("", *rule_packs()):
        raise ValueError(f"there is no framework {key!r}; known ones: {', '.join(rule_packs())}")
    return key


Framework = Annotated[str, AfterValidator(_framework)]
MEANT: Final = "Key of a framework; unless given, the one that is meant for most of these listings."


class Asked(Frozen):
    """Against which framework, and which page of the listings."""

    framework: Framework = Field("", max_length=40, description=MEANT)
    page: int = Field(1, ge=1, le=10_000)


_EXAMPLE: Final[dict[str, Any]] = {
    "provider": "cedar-college",
    "framework": "bc-2021",
    "name": "British Columbia, 2021",
    "version": "2021-09",
    "meant": ["bc-2021"],
    "checked": 41,
    "without_errors": 29,
    "not_checked": 3,
    "tallies": [
        {
            "code": "CREDIT_NOT_EXPLICIT",
            "severity": "error",
            "listings": 12,
            "clause": "Whether it carries credit is made explicit before enrolment.",
            "fix": "Say whether it carries academic credit, before one enrols.",
        }
    ],
    "listings": [],
}


@router.get(
    "/institutions/{provider}/report",
    summary="An institution's listings against a framework",
    response_model=ReportAnswer,
    responses=example(_EXAMPLE) | MISSING | INVALID | UNAVAILABLE,
)
async def report(request: Request, provider: Slug, asked: Annotated[Asked, Query()]) -> Response:
    """What the institution may want to look at, listing by listing, fifty on a page: each finding with its
    clause of the framework, the page's words, and what to write. Silence is "we could not find", never "you
    lack". Those with most errors come first; the tallies are over all."""
    return as_json(await run_in_threadpool(reported, request, provider, asked))


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
    """All findings, a row each."""
    return await run_in_threadpool(lambda: response(_table(_card(request, provider, framework)), kind))


def reported(request: Request, provider: str, asked: Asked) -> ReportAnswer:
    """A page of an institution's report. Raises a 404 where there is no such institution."""
    card = _card(request, provider, asked.framework)
    return report_answer(card, card.listings[(asked.page - 1) * ON_A_PAGE : asked.page * ON_A_PAGE])


def _card(request: Request, provider: str, framework: str) -> ReportCard:
    if not institutions.has_listings(request.app.state.store, provider):
        raise no_such(provider)
    current: Current = request.app.state.current
    return current.report(provider, rule_packs()[framework] if framework else None)


COLUMNS: Final = (
    "id", "title", "url", "status", "framework", "version", "severity", "code", "field", "section",
    "message", "quotes", "clause", "fix",
)  # fmt: skip


def _table(card: ReportCard) -> Table:
    def rows() -> Iterator[tuple[Cell, ...]]:
        for one in card.listings:
            for found in one.findings:
                quotes = " · ".join(dict.fromkeys(evidence.quote for evidence in found.evidence))
                of = (found.pack, found.version, found.severity, found.code, found.field, found.subject)
                said = (found.message, quotes, found.clause, found.fix)
                yield (one.id, one.title, one.url, one.status, *of, *said)

    return Table(f"{card.provider}-report", COLUMNS, rows())
