"""``/api/v1/overlap`` and ``/api/v1/reach``: what is offered beside what, and what is missing."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias

from fastapi import APIRouter, HTTPException, Path, Query, Request, Response
from fastapi.concurrency import run_in_threadpool
from pydantic import AfterValidator, Field

from normalizer.raw import Frozen
from registry import clusters, links, reach, regions, subjects
from registry.answers import (
    ClusterAnswer,
    JudgementAnswer,
    OverlapAnswer,
    ReachAnswer,
    cluster_answer,
    judgement_answer,
    overlap_answer,
    reach_answer,
)
from registry.clusters import Cluster, Filters, Pair
from registry.errors import JudgementError
from registry.grades import Shared
from registry.institutions import near
from registry.landscape import Landscape
from registry.links import Need, Standing
from registry.report_told import Disputes, disputes_answer
from registry.scope import ScopeAsked
from search_api import offices
from search_api.aside import AsideRoute
from search_api.current import Current, Judged
from search_api.routes.bodies import json_body, read_json
from search_api.routes.responses import FORBIDDEN, INVALID, TOO_LONG, UNAVAILABLE, as_json, refused

if TYPE_CHECKING:
    from registry.quarters import Quarter

router = APIRouter(prefix="/api/v1", tags=["ministry"], route_class=AsideRoute)

MISSING = refused(404, "No listing on offer has this id, or it overlaps with none.")

AT_LEAST = (
    "At least. With `same_field` also the nearest ones of each offering that share no more than their field."
)

JUDGED = "What offices said; `offices_disagree` where the latest of each differ, `open` where none did."

SCOPE = (
    "`short`, as in a search: without whole programs, credit courses and pages that offer nothing; `all`: "
    "with them."
)

ON_A_PAGE = 20
"""Clusters."""


def _subject(key: str) -> str:
    if key not in ("", subjects.NONE, *subjects.subjects()):
        raise ValueError(f"there is no subject {key!r}; known ones: {', '.join(subjects.subjects())}")
    return key


Subject: TypeAlias = Annotated[str, AfterValidator(_subject)]


Province: TypeAlias = Annotated[str, AfterValidator(regions.asked_of_institutions)]
Region: TypeAlias = Annotated[str, AfterValidator(regions.asked)]
AskedScope: TypeAlias = Annotated[ScopeAsked, Query(description=SCOPE)]


class OverlapAsked(Frozen):
    """Which overlapping pairs are asked for. Where not both of a pair have to fit, one is enough."""

    subject: Subject = Field("", max_length=40, description="Key of a field of study.")
    region: Region = Field(
        "", max_length=80, description="`CA-BC` or a part, `CA-BC/Kootenay`: learners there can take both."
    )
    both_in: Province = Field(
        "", max_length=10, description="`CA-BC` or a country, `CA`: both institutions are there."
    )
    institution: str = Field("", max_length=200, description="Key of an institution, as answers have it.")
    delivery: Literal["", "in_person", "online", "blended", "choice", "not_stated"] = Field(
        "", description="One of the ways in which an offering is given."
    )
    grade: Shared = Field("partial", description=AT_LEAST)
    verdict: Standing | Literal[""] = Field("", description=JUDGED)
    reach: bool = Field(False, description="Also pairs in person in two regions, which add to reach.")
    scope: ScopeAsked = Field("short", description=SCOPE)
    page: int = Field(1, ge=1, le=10_000)

    def filters(self) -> Filters:
        """As the registry takes them."""
        return Filters(**self.model_dump(exclude={"scope", "page"}))


class Judging(Frozen):
    """What an office says of pairs of offerings."""

    pairs: list[tuple[uuid.UUID, uuid.UUID]] = Field(min_length=1, max_length=500)
    """Ids of two listings each."""
    verdict: Need
    """``needed`` beside each other · ``reviewed`` seen, nothing to do · ``unnecessary`` one would do ·
    ``not_the_same`` they do not overlap."""
    reason: str = Field(min_length=1, max_length=2_000)
    office: str = Field(min_length=1, max_length=200)
    """Who judges: an office, never a person's name."""


class Undoing(Frozen):
    """Why a judgement is taken back, and by which office."""

    reason: str = Field(min_length=1, max_length=2_000)
    office: str = Field(min_length=1, max_length=200)


class QuarterAnswer(Frozen):
    """One quarter at its end; the running one as it is."""

    quarter: str
    at: datetime
    offers: int
    overlapping: int
    """Offerings that overlap with that of another institution."""
    pairs: int
    """Overlapping pairs that the same learners can take …"""
    substantial: int
    """… and those of them that overlap substantially."""


class Quarters(Frozen):
    """Overlap over time, from what pages said at the time, by today's rules."""

    subject: str
    scope: ScopeAsked
    quarters: tuple[QuarterAnswer, ...]


@router.get(
    "/overlap",
    summary="Clusters of overlapping offerings",
    response_model=OverlapAnswer,
    responses=INVALID | UNAVAILABLE,
)
async def overlap(request: Request, asked: Annotated[OverlapAsked, Query()]) -> Response:
    """Offerings of different institutions that overlap, in clusters, twenty a page, each pair with the
    steps that say why and with what offices said of it. `pairs` counts all that are asked for."""

    def answer() -> OverlapAnswer:
        judged = current(request).judged(asked.scope)
        pairs, made = overlaps(judged, asked.filters())
        return overlap_answer(judged.landscape, pairs, on_page(made, asked.page))

    return as_json(await run_in_threadpool(answer))


@router.get(
    "/overlap/quarters",
    summary="Overlap over time",
    response_model=Quarters,
    responses=UNAVAILABLE,
)
async def by_quarter(
    request: Request,
    subject: Annotated[Subject, Query(max_length=40, description="One field alone.")] = "",
    scope: AskedScope = "short",
) -> Response:
    """How many offerings there were at the end of each quarter, each once, and how many overlapped. Every
    record and version of a page is compared with all that there ever were, so that the running quarter may
    differ by some pairs from `/overlap`; with `subject` both of a pair are of it, there one is enough."""
    found = await run_in_threadpool(current(request).quarters, subject, scope)
    return as_json(Quarters(subject=subject, scope=scope, quarters=tuple(map(_quarter, found))))


@router.get(
    "/overlap/{id}",
    summary="The cluster of one listing",
    response_model=ClusterAnswer,
    responses=MISSING | UNAVAILABLE,
)
async def cluster(
    request: Request,
    listing_id: Annotated[str, Path(alias="id", max_length=100)],
    grade: Annotated[Shared, Query(description=AT_LEAST)] = "partial",
    scope: AskedScope = "short",
) -> Response:
    """The offerings that overlap with this one and with each other. Any record of an offering leads to it."""

    def answer() -> ClusterAnswer:
        judged = current(request).judged(scope)
        found = cluster_of(judged, listing_id, grade)
        if found is None:
            short = " as something short" if scope == "short" else ""
            raise HTTPException(404, f"{listing_id!r} is not on offer{short}, or overlaps with nothing.")
        return cluster_answer(judged.landscape, found)

    return as_json(await run_in_threadpool(answer))


@router.post(
    "/overlap/judgements",
    summary="Say what an office thinks of overlapping pairs",
    status_code=201,
    response_model=tuple[JudgementAnswer, ...],
    responses=INVALID | FORBIDDEN | TOO_LONG | UNAVAILABLE,
    openapi_extra=json_body(Judging),
)
async def judge(request: Request) -> list[JudgementAnswer]:
    """Kept beside what was said before; it survives every harvest and can be taken back."""
    offices.check(request)
    return await run_in_threadpool(record, request, await read_json(request, Judging))


@router.post(
    "/overlap/judgements/{id}/undo",
    summary="Take a judgement back",
    status_code=204,
    responses=INVALID | FORBIDDEN | MISSING | TOO_LONG | UNAVAILABLE,
    openapi_extra=json_body(Undoing),
)
async def undo(request: Request, judgement_id: Annotated[str, Path(alias="id", max_length=100)]) -> Response:
    """What stood before it stands again; the record of both stays."""
    offices.check(request)
    await run_in_threadpool(take_back, request, judgement_id, await read_json(request, Undoing))
    return Response(status_code=204)


@router.get(
    "/disputes",
    summary="Findings that institutions dispute",
    response_model=Disputes,
    responses=UNAVAILABLE,
)
async def disputed(request: Request) -> Response:
    """Each with its listing, the institution's reason, and whether what is disputed is still as it was; those
    that stand first. What has been settled, or answered otherwise since, is left out."""
    return as_json(await run_in_threadpool(disputes, request))


@router.get(
    "/reach", summary="What is offered where", response_model=ReachAnswer, responses=INVALID | UNAVAILABLE
)
async def reach_map(
    request: Request,
    within: Annotated[Region, Query(max_length=10, description="`CA-BC` or a country, `CA`; else all.")] = "",
    scope: AskedScope = "short",
) -> Response:
    """Subject by region by delivery: how many offerings, their hours and prices; and what nobody offers."""

    def answer() -> ReachAnswer:
        now = current(request).landscape(scope)
        return reach_answer(now, reach.reach(now, within))

    return as_json(await run_in_threadpool(answer))


def current(request: Request) -> Current:
    """The landscape of this application's registry."""
    found: Current = request.app.state.current
    return found


def disputes(request: Request) -> Disputes:
    """What institutions dispute."""
    return disputes_answer(current(request).disputes())


def institution_names(request: Request) -> dict[str, str]:
    """What institutions are called, by their slugs."""
    return {one.provider: one.name for one in current(request).institutions()}


def overlaps(judged: Judged, filters: Filters) -> tuple[list[Pair], list[Cluster]]:
    """The pairs that are asked for, and their clusters. Raises ``HTTPException`` for an institution that
    offers nothing."""
    known_institution(judged.landscape, filters.institution)
    return judged.overlaps(filters)


def known_institution(now: Landscape, key: str) -> None:
    """Raise ``HTTPException`` for an institution that offers nothing: of a mistyped one it would be told that
    nothing overlaps with what it offers."""
    if key and all(key != offer.provider_key for offer in now.offers):
        hint = near(key, {offer.provider_key for offer in now.offers})
        raise HTTPException(422, f"No institution {key!r} has anything on offer{hint}.")


def on_page(made: list[Cluster], page: int) -> list[Cluster]:
    """The clusters of one page, from 1."""
    return made[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]


def cluster_of(judged: Judged, listing_id: str, grade: Shared) -> Cluster | None:
    """The cluster of a listing; where it has no rival near by, that with offerings in other regions; else
    that with those which an office held not to be the same."""
    row = judged.landscape.row.get(listing_id)
    if row is None:
        return None
    first = Filters(grade=grade)
    tried = (first, replace(first, reach=True), replace(first, reach=True, verdict="not_the_same"))
    found = (clusters.cluster_of(judged.overlaps(filters)[1], row) for filters in tried)
    return next(filter(None, found), None)


def record(request: Request, judging: Judging) -> list[JudgementAnswer]:
    """Keep what an office says. Raises ``HTTPException`` where a pair is none."""
    at = datetime.now(UTC)
    try:
        said = links.judge_all(
            request.app.state.store,
            [(str(one), str(other)) for one, other in judging.pairs],
            judging.verdict,
            reason=judging.reason,
            office=judging.office,
            at=at,
            question="overlap",
        )
    except JudgementError as error:
        raise HTTPException(422, f"Nothing was recorded: {error}.") from error
    return [judgement_answer(one) for one in said]


def take_back(request: Request, judgement_id: str, undoing: Undoing) -> None:
    """Take a judgement back. Raises ``HTTPException`` where there is none that stands."""
    store = request.app.state.store
    try:
        links.undo(store, judgement_id, reason=undoing.reason, office=undoing.office, at=datetime.now(UTC))
    except JudgementError as error:
        raise HTTPException(404, f"{error}.") from error


def _quarter(one: Quarter) -> QuarterAnswer:
    return QuarterAnswer(
        quarter=one.name,
        at=one.at,
        offers=one.offers,
        overlapping=one.overlapping,
        pairs=one.pairs,
        substantial=one.substantial,
    )
