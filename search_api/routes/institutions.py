"""``/api/v1/institutions``: what was read of each institution's listings, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Annotated, Any, Final

from fastapi import APIRouter, HTTPException, Path, Query, Request, Response
from fastapi.concurrency import run_in_threadpool
from pydantic import Field

from normalizer.listing import State
from normalizer.raw import Frozen
from registry import institutions
from registry.fields import FIELDS
from registry.institutions import Institution, OwnListing, Reading
from registry.records import Status
from registry.store import Store
from search_api.current import Current
from search_api.routes.responses import INVALID, TABLE, UNAVAILABLE, as_json, example, refused
from search_api.shown import field_labels
from search_api.shown.own_issues import OwnIssue, own_issue
from search_api.shown.spreadsheet import Cell, Format, Table, response
from search_api.wording.folding import begins, fold

router = APIRouter(prefix="/api/v1", tags=["institutions"])

ON_A_PAGE: Final = 50
"""Listings."""
TITLED: Final = "Words that all stand in a listing's title; the last may be unfinished. Empty: all listings."
MISSING: Final = refused(404, "No institution with listings has this slug.")
Slug = Annotated[str, Path(alias="provider", description="The `provider` of an institution.", max_length=200)]


class InstitutionSummary(Frozen):
    """One institution with how much is known of its listings."""

    provider: str
    """Its slug; the value of the search's filter ``provider``."""
    name: str
    listings: Mapping[Status, int]
    """By status."""
    answered: float
    """Share, 0 to 1, of the ten things that a learner asks first which its listings answer: title,
    description, outcomes or skills, credential, hours, cost, delivery, language, credit, start."""
    last_seen: datetime
    """When one of its listings was last found at its source."""
    sources: tuple[str, ...]


class InstitutionList(Frozen):
    """All institutions with listings, by name."""

    total: int
    institutions: tuple[InstitutionSummary, ...]
    unknown: int
    """Listings of which the registry does not know whose they are."""
    unknown_names: Mapping[str, int]
    """Of those, how many state each name that is not in the registry's list of institutions, most first."""


class InstitutionDetail(InstitutionSummary):
    """One institution with the states of its listings' fields."""

    fields: Mapping[str, Mapping[State, int]]
    """Dotted name of each field to how many listings that are not withdrawn have it in which state."""


class OwnListingAnswer(Frozen):
    """One listing as its institution checks it."""

    id: str
    title: str
    url: str
    source: str
    status: Status
    last_seen: datetime
    read_from: str
    """Address of the list, feed or answer that was read instead of its page; ``""`` where the page was."""
    states: Mapping[str, State]
    """Of the fields that are not silent; all others are ``not_stated``."""
    unanswered: tuple[str, ...]
    """What a learner asks first and does not find, by field."""
    issues: tuple[OwnIssue, ...]


class OwnListings(Frozen):
    """A page of an institution's listings, those that answer least first."""

    total: int
    page: int
    per_page: int
    listings: tuple[OwnListingAnswer, ...]


class ListingsAsked(Frozen):
    """Which of an institution's listings."""

    title: str = Field("", max_length=200, description=TITLED)
    page: int = Field(1, ge=1, le=10_000)


_NOW: Final = datetime(2026, 11, 22, 4, 12, 31, tzinfo=UTC)
_COUNTS: Final[dict[State, int]] = {"stated": 30, "calculated": 8, "not_understood": 1, "not_stated": 5}
_EXAMPLE: Final = InstitutionDetail(
    provider="cedar-college",
    name="Cedar College",
    listings={"active": 41, "dormant": 3},
    answered=0.86,
    last_seen=_NOW,
    sources=("cedar-college",),
    fields={"workload": _COUNTS},
)
_WHOLE: dict[str, Any] = _EXAMPLE.model_dump(mode="json")
_OWN: Final = OwnListingAnswer(
    id="3b1c8f0e-6c0e-5d0a-9f5e-0c8d2f6f7a11",
    title="Soil Health",
    url="https://www.cedar-college.example/microcredentials/soil-health/",
    source="cedar-college",
    status="active",
    last_seen=_NOW,
    read_from="",
    states={"title": "stated", "workload": "not_understood"},
    unanswered=("workload",),
    issues=(
        OwnIssue(
            code="NOT_UNDERSTOOD",
            field="workload",
            section="",
            message="“as long as it takes” under “Effort” could not be read",
            quotes=("as long as it takes",),
            to_write=field_labels.saying("workload"),
        ),
    ),
)
_LISTED: dict[str, Any] = {
    "total": 1,
    "institutions": [_EXAMPLE.model_dump(mode="json", exclude={"fields"})],
    "unknown": 2,
    "unknown_names": {"Birch Academy": 2},
}
_OWNED: dict[str, Any] = {
    "total": 1,
    "page": 1,
    "per_page": ON_A_PAGE,
    "listings": [_OWN.model_dump(mode="json")],
}


@router.get(
    "/institutions",
    summary="All institutions with listings",
    response_model=InstitutionList,
    responses=example(_LISTED) | UNAVAILABLE,
)
async def institution_list(request: Request) -> Response:
    """Each with how many listings it has, how much of what learners ask first these answer, and when they
    were last found at their source."""
    return as_json(await run_in_threadpool(listed, request))


@router.get(
    "/institutions/{provider}",
    summary="What could be read of an institution's listings",
    response_model=InstitutionDetail,
    responses=example(_WHOLE) | MISSING | UNAVAILABLE,
)
async def institution(request: Request, provider: Slug) -> Response:
    """Of each field how many of its listings state it, have it calculated, say it in words that could not be
    read, or are silent."""
    return as_json(await run_in_threadpool(detail, request.app.state.store, provider))


@router.get(
    "/institutions/{provider}/listings",
    summary="An institution's listings to check",
    response_model=OwnListings,
    responses=example(_OWNED) | MISSING | INVALID | UNAVAILABLE,
)
async def own_listings(
    request: Request, provider: Slug, asked: Annotated[ListingsAsked, Query()]
) -> Response:
    """Each with the states of its fields, what a learner asks first and does not find, and what is to be
    looked at, with the page's words and what to write instead. Those that answer least come first."""
    return as_json(await run_in_threadpool(owned, request.app.state.store, provider, asked.page, asked.title))


@router.get(
    "/institutions/{provider}/listings.{format}",
    summary="An institution's listings as a table",
    response_class=Response,
    responses=TABLE | MISSING | INVALID | UNAVAILABLE,
)
async def own_table(
    request: Request,
    provider: Slug,
    kind: Annotated[Format, Path(alias="format", description="`csv` or `xlsx`.")],
) -> Response:
    """All of them, a row each, with a column for the state of each field."""
    return await run_in_threadpool(lambda: response(_table(request.app.state.store, provider), kind))


def listed(request: Request) -> InstitutionList:
    """All institutions, as they stand now."""
    now: Current = request.app.state.current
    found = tuple(InstitutionSummary(**_summary(one)) for one in now.institutions())
    unknown = now.unknown()
    names = {name: number for name, number in unknown.items() if name}
    return InstitutionList(
        total=len(found), institutions=found, unknown=sum(unknown.values()), unknown_names=names
    )


def detail(store: Store, provider: str) -> InstitutionDetail:
    """One institution. Raises a 404 where there is none."""
    found = institutions.institution(store, provider)
    if found is None:
        raise no_such(provider)
    return InstitutionDetail(**_summary(found), fields=found.fields)


def owned(store: Store, provider: str, page: int, title: str = "") -> OwnListings:
    """A page of an institution's listings, or of those of a title. Raises a 404 where there is no such
    institution."""
    found = [one for one in _listings(store, provider) if titled(one.title, title)]
    shown = found[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]
    readings = institutions.readings_of(store, [one.id for one in shown])
    answers = tuple(_answer(one, readings.get(one.id, Reading())) for one in shown)
    return OwnListings(total=len(found), page=page, per_page=ON_A_PAGE, listings=answers)


def _listings(store: Store, provider: str) -> Sequence[OwnListing]:
    if not institutions.has_listings(store, provider):
        raise no_such(provider)
    return institutions.listings_of(store, provider)


def titled(title: str | None, words: str) -> bool:
    """Whether a title has all of some words, the last of them as the beginning of one; none are in all."""
    asked = fold(words)
    return not asked or begins(title or "", asked)


def no_such(provider: str) -> HTTPException:
    """The answer where an institution has no listings."""
    return HTTPException(404, f"No institution {provider!r} has listings; /institutions lists those that do.")


def _summary(one: Institution) -> dict[str, Any]:
    return {name: getattr(one, name) for name in InstitutionSummary.model_fields}


def _answer(one: OwnListing, reading: Reading) -> OwnListingAnswer:
    own = {name: getattr(one, name) for name in OwnListingAnswer.model_fields if hasattr(one, name)}
    return OwnListingAnswer(**own, read_from=reading.read_from, issues=tuple(map(own_issue, reading.issues)))


def _table(store: Store, provider: str) -> Table:
    found = _listings(store, provider)
    readings = institutions.readings_of(store, [one.id for one in found])

    def rows() -> Iterator[tuple[Cell, ...]]:
        for one in found:
            reading = readings.get(one.id, Reading())
            said = "; ".join(f"{issue.field}: {issue.message}" for issue in reading.issues)
            life = (one.id, one.title, one.url, reading.read_from, one.source, one.status, one.last_seen)
            states = (one.states.get(field, "not_stated") for field in FIELDS)
            yield (*life, *states, " ".join(one.unanswered), said)

    life = ("id", "title", "url", "read_from", "source", "status", "last_seen")
    return Table(provider, (*life, *FIELDS, "unanswered", "issues"), rows())
