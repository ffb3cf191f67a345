"""``/api/v1/tables``: what the ministry's pages show, as CSV and XLSX."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Annotated, Final, Literal

from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.concurrency import run_in_threadpool

from registry import links, subjects
from registry import reach as reach_map
from registry.answers import ScanAnswer
from registry.clusters import Cluster, Pair, latest_of_each
from registry.landscape import Landscape, Offer
from search_api.aside import AsideRoute
from search_api.routes.ministry import (
    OverlapAsked,
    current,
    disputes,
    institution_names,
    known_institution,
    overlaps,
)
from search_api.routes.reports import answer_cells
from search_api.routes.responses import INVALID, TABLE, UNAVAILABLE
from search_api.shown import labels
from search_api.shown.spreadsheet import Cell, Format, Table, response

router = APIRouter(prefix="/api/v1", tags=["ministry"], route_class=AsideRoute)

Name = Literal["overlap", "judgements", "offers", "reach", "gaps", "quarters", "disputes"]
Row = tuple[Cell, ...]

OFFER_COLUMNS: Final = (
    "title", "institution", "subject", "regions", "delivery", "hours_min", "hours_max", "price_currency",
    "price_min", "price_max", "url", "id", "free", "credential", "short",
)  # fmt: skip
SIDES: Final = ("left", "right")
STEPS: Final = ("titles", "taught", "covered", "hours", "level", "language", "credential")
"""Of a waterfall, each with its points."""
PAIR_COLUMNS: Final = (
    "cluster", "grade", "points", "reach", "verdict", "reason", "office", "office_verdict",
    *(f"{side}_{name}" for side in SIDES for name in ("title", "institution", "region", "url", "id")),
    *STEPS,
)  # fmt: skip


@router.get(
    "/tables/{name}.{format}",
    summary="A table to take away",
    response_class=Response,
    responses=TABLE | INVALID | UNAVAILABLE,
)
async def table(
    request: Request,
    name: Annotated[Name, Path(description="Which table.")],
    kind: Annotated[Format, Path(alias="format", description="`csv` or `xlsx`.")],
    asked: Annotated[OverlapAsked, Query()],
) -> Response:
    """Whole, not in pages. `overlap` has the pairs that the filters ask for, with where each
    institution is and what each office said last; `judgements` all that offices
    ever said of pairs, also of offerings that are gone and what was taken back; `offers` those of `subject`
    and `institution`; `reach` and `gaps` the regions of the province in `region`; `quarters` those of
    `subject`; `disputes` all findings that institutions dispute. What is no short offering is in none but
    `judgements` and `disputes`, unless `scope` asks for all. A text that a spreadsheet would take for a
    formula has an apostrophe in front."""
    return await run_in_threadpool(lambda: response(_TABLES[name](request, asked), kind))


def _overlap(request: Request, asked: OverlapAsked) -> Table:
    judged = current(request).judged(asked.scope)
    return pairs_table(judged.landscape, *overlaps(judged, asked.filters()))


def pairs_table(now: Landscape, pairs: Sequence[Pair], made: Sequence[Cluster]) -> Table:
    """Overlapping pairs, those of one cluster together, with the points of each step."""
    number = {row: n for n, cluster in enumerate(made, 1) for row in cluster.rows}

    def rows() -> Iterator[Row]:
        ordered = sorted(pairs, key=lambda pair: number.get(pair.rivals.left, len(made) + 1))
        for pair, overlap in zip(ordered, now.explain(pair.rivals for pair in ordered), strict=True):
            left, right = now.offers[pair.rivals.left], now.offers[pair.rivals.right]
            points = {step.what: step.points for step in overlap.steps}
            clusters = [number.get(row) for row in (pair.rivals.left, pair.rivals.right)]
            said = latest_of_each(pair.judgements)
            yield (
                clusters[0] if clusters[0] == clusters[1] else None,
                labels.value(pair.rivals.grade),
                pair.rivals.points,
                pair.rivals.reach,
                labels.value(pair.standing),
                _joined(one.reason for one in said),
                _joined(one.office for one in said),
                _joined(labels.value(one.verdict) for one in said),
                *(
                    value
                    for side in (left, right)
                    for value in (side.title, side.provider, side.home or None, side.url, side.id)
                ),
                *(points.get(column) for column in STEPS),
            )

    return Table("overlap", PAIR_COLUMNS, rows())


def _joined(texts: Iterable[str]) -> str | None:
    return " · ".join(texts) or None


def _judgements(request: Request, asked: OverlapAsked) -> Table:
    store = request.app.state.store

    def side(listing_id: str) -> Row:
        found = store.get(listing_id)
        provider = found.listing.provider.value
        name = provider.name if provider else found.listing.provider_name.value
        return found.listing.title.value, name, found.status, listing_id

    def rows() -> Iterator[Row]:
        said = [one for one in links.judgements(store, undone=True) if one.question == "overlap"]
        for one in sorted(said, key=lambda one: one.at):
            yield (
                one.at, one.office, labels.value(one.verdict), one.reason,
                one.undone, one.undone_by or None, one.undone_reason or None,
                *side(one.pair[0]), *side(one.pair[1]), one.id,
            )  # fmt: skip

    sides = (f"{side}_{name}" for side in SIDES for name in ("title", "institution", "status", "id"))
    columns = (
        "at", "office", "verdict", "reason", "taken_back", "taken_back_by", "taken_back_because",
        *sides, "id",
    )  # fmt: skip
    return Table("judgements", columns, rows())


def _offers(request: Request, asked: OverlapAsked) -> Table:
    now = current(request).landscape(asked.scope)
    known_institution(now, asked.institution)
    wanted = (
        offer
        for offer in now.offers
        if asked.subject in ("", offer.subject.subject) and asked.institution in ("", offer.provider_key)
    )
    return Table("offers", OFFER_COLUMNS, map(offer_row, wanted))


def offer_row(offer: Offer) -> Row:
    """One offering as a row of :data:`OFFER_COLUMNS`; of several currencies the first."""
    currency, (least, most) = next(iter(offer.prices.items()), (None, (None, None)))
    hours = offer.hours or (None, None)
    return (
        offer.title,
        offer.provider,
        subjects.name(offer.subject.subject),
        ", ".join(sorted(offer.regions)),
        ", ".join(map(labels.value, offer.deliveries)),
        *hours,
        currency,
        least,
        most,
        offer.url,
        offer.id,
        "yes" if offer.free else None,
        labels.value(offer.profile.kind) if offer.profile.kind else None,
        "yes" if offer.short else "no",
    )


def _reach(request: Request, asked: OverlapAsked) -> Table:
    found = reach_map.reach(current(request).landscape(asked.scope), asked.region)
    columns = (
        "subject", "region", "delivery", "offerings", "institutions", "hours_min", "hours_max",
        "hours_stated", "free", "price_currency", "price_min", "price_max",
    )  # fmt: skip

    def rows() -> Iterator[Row]:
        for cell in found.cells:
            start: Row = (subjects.name(cell.subject), cell.region, labels.value(cell.delivery), cell.count)
            start += (cell.institutions, *(cell.hours or (None, None)), cell.hours_stated, cell.free)
            for currency, ends in cell.prices.items() or [(None, (None, None))]:
                yield (*start, currency, *ends)

    return Table("reach", columns, rows())


def _gaps(request: Request, asked: OverlapAsked) -> Table:
    found = reach_map.reach(current(request).landscape(asked.scope), asked.region)
    columns = ("subject", "region", "online_offered", "town_not_stated")
    rows = (
        (subjects.name(gap.subject), gap.region, "yes" if gap.online else "no", gap.unplaced)
        for gap in found.gaps
    )
    return Table("gaps", columns, rows)


def _quarters(request: Request, asked: OverlapAsked) -> Table:
    found = current(request).quarters(asked.subject, asked.scope)
    columns = ("quarter", "at", "offers", "overlapping", "pairs", "substantial")
    rows = ((q.name, q.at.date(), q.offers, q.overlapping, q.pairs, q.substantial) for q in found)
    return Table("quarters", columns, rows)


def _disputes(request: Request, _asked: OverlapAsked) -> Table:
    columns = (
        "institution", "title", "url", "id", "framework", "code", "message", "quotes", "answer", "standing",
        "reason", "office", "answered",
    )  # fmt: skip

    def rows() -> Iterator[Row]:
        names = institution_names(request)
        for one in disputes(request).disputes:
            listed = (names.get(one.provider, one.provider), one.title, one.url, one.listing)
            said = (one.framework, one.code, one.message, " · ".join(one.quotes))
            yield (*listed, *said, *answer_cells((one,)))

    return Table("disputes", columns, rows())


def scan_table(answer: ScanAnswer) -> Table:
    """The offerings nearest to a draft, with the points of each step."""
    columns = (
        "grade", "points", "reach", "own", "title", "institution", "url", "id", *STEPS, "limits",
    )  # fmt: skip

    def rows() -> Iterator[Row]:
        for one in answer.nearest:
            points = {step.what: step.points for step in one.steps}
            offer = one.offer
            yield (
                labels.value(one.grade), one.points, one.reach, "yes" if one.own else "no", offer.title,
                offer.provider, offer.url, offer.id, *(points.get(column) for column in STEPS),
                "; ".join(one.limits),
            )  # fmt: skip

    return Table("scan", columns, rows())


_TABLES: Final[dict[Name, Callable[[Request, OverlapAsked], Table]]] = {
    "overlap": _overlap,
    "judgements": _judgements,
    "offers": _offers,
    "reach": _reach,
    "gaps": _gaps,
    "quarters": _quarters,
    "disputes": _disputes,
}
