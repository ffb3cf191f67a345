"""``/api/v1/sources``: where listings come from, and what has been seen of each source to work."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Path, Request, Response
from fastapi.concurrency import run_in_threadpool

from normalizer.raw import CrawlError, Frozen, Provider
from registry.records import RunRecord, RunState
from registry.sources import Cadence, KnownFrom, SourceRecord, SourceState, register, registered
from search_api.routes.responses import UNAVAILABLE, as_json, example, refused

MISSING = refused(404, "There is no source of this name.")

router = APIRouter(prefix="/api/v1", tags=["sources"])


class Run(Frozen):
    """One harvest of a source."""

    state: RunState
    """``accepted`` · ``rejected`` · ``failed`` or ``abandoned``: on our side, which says nothing of the
    source."""
    started: datetime
    finished: datetime | None
    complete: bool
    """It saw the whole catalogue, so that what was missing is taken for not offered."""
    reason: str
    """Why it was rejected; of an accepted one, what it did not reach."""
    listings: int
    """That it read, or found unchanged."""
    requests: int
    bytes: int
    errors: int
    """Addresses that could not be read."""


class SourceSummary(Frozen):
    """One source: what its file declares, and what its harvests came to."""

    name: str
    provider: Provider | None
    """``null``: its listings are of many providers."""
    platform: str
    known_from: KnownFrom
    """What its reader was built on."""
    state: SourceState
    """``works`` crawled live, whole and accepted, the last time · ``in_part`` the same, but not all of it was
    reached · ``overdue`` worked, and was not harvested since · ``rejected`` the last time · ``capture`` read
    from saved responses, not harvested here · ``documentation`` never seen."""
    since: datetime | None
    reason: str
    live_verified: datetime | None
    """When a live crawl was last accepted; ``null``: never."""
    robots: str
    """What robots.txt answered last; ``""``: never asked."""
    cadence: Cadence
    start: tuple[str, ...]
    listings: Mapping[str, int]
    """By status."""
    filled: Mapping[str, float]
    """Field to the share of listings, 0 to 1, in which the last whole harvest knew it."""
    last_accepted: Run | None
    last_rejected: Run | None


class SourceList(Frozen):
    """All sources by name."""

    total: int
    states: Mapping[SourceState, int]
    """How many are in which state."""
    sources: tuple[SourceSummary, ...]


class SourceDetail(SourceSummary):
    """One source whole."""

    expected: tuple[int, int]
    """Least and most listings of a healthy harvest; outside, it is rejected."""
    expected_filled: Mapping[str, float]
    """Field to the least share of listings in which it must be known."""
    expected_reason: str
    runs: tuple[Run, ...]
    """The last harvests, the latest first."""
    errors: tuple[CrawlError, ...]
    """Some addresses that the last harvest could not read, and rows that it did not take, with the reason."""


_RUN = Run(
    state="accepted",
    started=datetime(2026, 11, 22, 4, 10, tzinfo=UTC),
    finished=datetime(2026, 11, 22, 4, 12, 31, tzinfo=UTC),
    complete=True,
    reason="",
    listings=42,
    requests=45,
    bytes=812_004,
    errors=0,
)
_REJECTED = Run(
    state="rejected",
    started=datetime(2026, 11, 15, 4, 10, tzinfo=UTC),
    finished=datetime(2026, 11, 15, 4, 10, 8, tzinfo=UTC),
    complete=False,
    reason="No listing came; open the start address to see whether the catalogue moved or wants a login.",
    listings=0,
    requests=2,
    bytes=9_310,
    errors=0,
)
_EXAMPLE = SourceDetail(
    name="cedar-college",
    provider=Provider(
        slug="cedar-college",
        name="Cedar College",
        type="college",
        country="CA",
        region="CA-BC",
        time_zone="America/Vancouver",
    ),
    platform="web_page",
    known_from="documentation",
    state="works",
    since=_RUN.started,
    reason="",
    live_verified=_RUN.started,
    robots="allowed",
    cadence="weekly",
    start=("https://www.cedar-college.example/microcredentials/",),
    listings={"active": 41, "dormant": 3},
    filled={"title": 1.0, "prices": 0.95, "workload": 0.88},
    last_accepted=_RUN,
    last_rejected=_REJECTED,
    expected=(34, 120),
    expected_filled={"prices": 0.9},
    expected_reason="40 listings on 2026-11-20; the least is 15 % below.",
    runs=(_RUN, _REJECTED),
    errors=(),
)
_WHOLE: dict[str, Any] = _EXAMPLE.model_dump(mode="json")
_OF_DETAIL = set(SourceDetail.model_fields) - set(SourceSummary.model_fields)
_LISTED: dict[str, Any] = {
    "total": 1,
    "states": {"works": 1},
    "sources": [_EXAMPLE.model_dump(mode="json", exclude=_OF_DETAIL)],
}


@router.get(
    "/sources",
    summary="The register of sources",
    response_model=SourceList,
    responses=example(_LISTED) | UNAVAILABLE,
)
async def sources(request: Request) -> Response:
    """Every source with its provider and platform, what robots.txt answered, its last accepted and its last
    rejected harvest with the reason, how many listings it has, and in how many of them each field is known.

    The state is computed from its harvests: nothing is said to work that has not been seen to.
    """
    return as_json(await run_in_threadpool(source_list, request))


@router.get(
    "/sources/{name}",
    summary="One source with its last harvests",
    response_model=SourceDetail,
    responses=example(_WHOLE) | MISSING | UNAVAILABLE,
)
async def source(
    request: Request,
    name: Annotated[str, Path(description="The `name` of a source, as listings have it.", max_length=100)],
) -> Response:
    """The same with what its file expects, its last harvests, and addresses that could not be read."""
    return as_json(await run_in_threadpool(source_detail, request, name))


def source_list(request: Request) -> SourceList:
    """All sources, as they stand now."""
    found = tuple(
        SourceSummary(**_summary(one)) for one in register(request.app.state.store, datetime.now(UTC))
    )
    return SourceList(total=len(found), states=Counter(one.state for one in found), sources=found)


def source_detail(request: Request, name: str) -> SourceDetail:
    """One source, as it stands now. Raises a 404 where there is none of this name."""
    one = registered(request.app.state.store, name, datetime.now(UTC))
    if one is None:
        raise HTTPException(404, f"There is no source {name!r}; /sources lists those that there are.")
    return SourceDetail(
        **_summary(one),
        expected=one.declared.expected,
        expected_filled=one.declared.expected_filled,
        expected_reason=one.declared.reason,
        runs=tuple(map(_run, one.runs)),
        errors=one.errors,
    )


def _summary(one: SourceRecord) -> dict[str, Any]:
    declared = one.declared
    copied = ("name", "provider", "platform", "known_from", "cadence", "start")
    return {name: getattr(declared, name) for name in copied} | {
        "state": one.state,
        "since": one.since,
        "reason": one.reason,
        "live_verified": one.live,
        "robots": one.robots,
        "listings": dict(one.listings),
        "filled": dict(one.filled),
        "last_accepted": _run(one.accepted) if one.accepted else None,
        "last_rejected": _run(one.rejected) if one.rejected else None,
    }


def _run(record: RunRecord) -> Run:
    counts = record.counts
    return Run(
        state=record.state,
        started=record.started,
        finished=record.finished,
        complete=record.complete,
        reason=record.reason,
        listings=counts.get("listings", 0) + counts.get("unchanged", 0),
        requests=counts.get("requests", 0),
        bytes=counts.get("bytes", 0),
        errors=counts.get("errors", 0),
    )
