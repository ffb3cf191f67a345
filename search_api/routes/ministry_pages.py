"""The ministry's pages: overlap and its verdicts, the map of reach, a brief of each subject."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final, get_args
from urllib.parse import urlencode
from uuid import UUID

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.concurrency import run_in_threadpool
from pydantic import ValidationError
from starlette.datastructures import FormData

from normalizer.rule_packs import rule_packs
from registry import answer_words, reach, regions, subjects
from registry.answers import cluster_answer, offer_answer, overlap_answer, reach_answer
from registry.clusters import Filters
from registry.grades import LEAST, Shared
from registry.landscape import Landscape
from registry.links import STANDINGS
from registry.reach import ANYWHERE, DELIVERIES, ReachMap
from registry.regions import home_first, parts_of, province
from registry.scope import ScopeAsked
from registry.sources import register
from search_api import offices
from search_api.aside import AsideRoute
from search_api.current import Judged
from search_api.routes.bodies import form_text, read_form
from search_api.routes.ministry import (
    ON_A_PAGE,
    Judging,
    OverlapAsked,
    Undoing,
    cluster_of,
    current,
    disputes,
    institution_names,
    on_page,
    overlaps,
    record,
    take_back,
)
from search_api.routes.sent import NOTHING, Sent, refused
from search_api.shown import ministry_labels
from search_api.shown.brief import basis, in_no_cell, parts
from search_api.shown.plots import quarters_plot, reach_plot, waterfall
from search_api.shown.templates import html, invalid_page

router = APIRouter(include_in_schema=False, route_class=AsideRoute)

SHOWN: Final = 5
"""Clusters on the first page."""
BRIEF_CLUSTERS, BRIEF_OFFERS = 10, 60
"""What a brief has at most of each, so that it stays one: the rest is in the tables to take away."""

DONE: Final[Mapping[str, str]] = {"recorded": "The verdict is recorded.", "taken_back": "It is taken back."}
"""What a page says of what was just done, by the word in its address."""


@router.get("/ministry")
async def overview(request: Request) -> Response:
    """What stands out: the closest clusters, the map, overlap over time, and the way to the rest."""

    scope = _scope(request)

    def page() -> Response:
        judged = current(request).judged(scope)
        now = judged.landscape
        pairs, made = judged.overlaps(Filters())
        within = _home(now)
        own, _ = judged.overlaps(Filters(both_in=within))
        found = reach.reach(now, within)
        return ministry_html(
            "ministry.html",
            scope,
            answer=overlap_answer(now, pairs, made[:SHOWN]),
            clusters=len(made),
            open_pairs=sum(pair.standing == "open" for pair in pairs),
            own_pairs=len(own),
            plot=_plot(found, within),
            disputed=disputes(request).total,
            gaps=sum(gap.kind == "nowhere" for gap in found.gaps),
            within=within,
            time=quarters_plot(current(request).quarters(scope=scope)),
            subjects=_subjects(now),
        )

    return await run_in_threadpool(page)


@router.get("/ministry/overlap")
async def overlap(request: Request) -> Response:
    """Clusters of overlapping offerings, with filters."""
    given = {
        name: value
        for name, value in request.query_params.items()
        if value and name in OverlapAsked.model_fields
    }
    try:
        asked = OverlapAsked.model_validate(given)
    except ValidationError as error:
        return invalid_page(request, error, "This cannot be answered as asked.")

    def page() -> Response:
        judged = current(request).judged(asked.scope)
        now = judged.landscape
        pairs, made = overlaps(judged, asked.filters())
        return ministry_html(
            "overlap.html",
            asked.scope,
            asked=asked,
            answer=overlap_answer(now, pairs, on_page(made, asked.page)),
            clusters=len(made),
            last=max(1, -(-len(made) // ON_A_PAGE)),
            choices=_choices(now),
            given=asked.model_dump(exclude_defaults=True, exclude={"scope", "page"}),
        )

    return await run_in_threadpool(page)


@router.get("/ministry/overlap/{listing_id}")
async def cluster(request: Request, listing_id: str) -> Response:
    """One cluster: each pair's waterfall, what offices said, and the form to say it."""
    return await _cluster_page(request, listing_id, NOTHING)


async def _cluster_page(request: Request, listing_id: str, sent: Sent) -> Response:
    asked, scope = _cluster_asked(request), _scope(request)

    def page() -> Response:
        judged = current(request).judged(scope)
        landscape = judged.landscape
        found = cluster_of(judged, listing_id, asked.get("grade", "partial"))
        if found is None:
            short = " as something short" if scope == "short" else ""
            raise HTTPException(404, f"This offering is not on offer{short}, or overlaps with no other.")
        answer = cluster_answer(landscape, found)
        pairs = (*answer.pairs, *answer.set_aside)
        named = {identity for pair in pairs for identity in (pair.left, pair.right)}
        return ministry_html(
            "cluster.html",
            scope,
            answer=answer,
            offers={one: offer_answer(landscape, landscape.row[one]) for one in named},
            drawn=[(pair, waterfall(pair.steps, pair.points)) for pair in pairs],
            guard=offices.guard(request),
            LEAST=LEAST,
            asked=asked,
            sent=sent,
            done="" if sent.fault else DONE.get(request.query_params.get("done", "")),
            status=sent.status,
        )

    return await run_in_threadpool(page)


@router.post("/ministry/overlap/{listing_id}")
async def judge(request: Request, listing_id: str) -> Response:
    """Take a verdict on the pairs that are ticked; then show the cluster again."""
    form = await read_form(request)
    if sent := await refused(_judge(request, form), form):
        return await _cluster_page(request, listing_id, sent)
    return _back_to_cluster(request, listing_id, "recorded")


async def _judge(request: Request, form: FormData) -> None:
    offices.check(request, form_text(form, "key"))
    ids = [pair.split(" ") for pair in form.getlist("pair") if isinstance(pair, str)]
    said = {name: form_text(form, name) for name in ("verdict", "reason", "office")}
    if not (ids and said["verdict"]):
        raise HTTPException(422, "Nothing was recorded: tick pairs and choose a verdict.")
    await run_in_threadpool(record, request, Judging.model_validate({"pairs": ids} | said))


@router.post("/ministry/overlap/{listing_id}/judgements/{judgement_id}/undo")
async def undo(request: Request, listing_id: str, judgement_id: str) -> Response:
    """Take a judgement back; then show the cluster again."""
    form = await read_form(request)
    if sent := await refused(_undo(request, judgement_id, form), form, judgement_id):
        return await _cluster_page(request, listing_id, sent)
    return _back_to_cluster(request, listing_id, "taken_back")


async def _undo(request: Request, judgement_id: str, form: FormData) -> None:
    offices.check(request, form_text(form, "key"))
    undoing = Undoing(reason=form_text(form, "reason"), office=form_text(form, "office"))
    await run_in_threadpool(take_back, request, judgement_id, undoing)


@router.get("/ministry/disputes")
async def disputed(request: Request) -> Response:
    """What institutions say is wrong in their reports."""

    def page() -> Response:
        found = disputes(request)
        names = institution_names(request)
        return ministry_html(
            "disputes.html", found=found, names=names, packs=rule_packs(), answers=answer_words
        )

    return await run_in_threadpool(page)


@router.get("/ministry/reach")
async def reach_page(request: Request) -> Response:
    """The map of reach with its tables."""
    asked, scope = request.query_params.get("within"), _scope(request)
    if asked and not regions.is_region(asked):
        raise HTTPException(422, f"{asked[:40]!r} is no region: {regions.WRITTEN}.")

    def page() -> Response:
        now = current(request).landscape(scope)
        within = _home(now) if asked is None else province(asked)
        found = reach.reach(now, within)
        return ministry_html(
            "reach.html",
            scope,
            answer=reach_answer(now, found),
            plot=_plot(found, within),
            within=within,
            provinces=_provinces(now),
            regions=len(parts_of(within)),
            deliveries=DELIVERIES,
        )

    return await run_in_threadpool(page)


@router.get("/ministry/subjects/{key}")
async def brief(request: Request, key: str) -> Response:
    """A brief of one field of study, to print."""
    if key not in (*subjects.subjects(), subjects.NONE):
        raise HTTPException(404, "There is no field of study of this name.")
    scope = _scope(request)

    def page() -> Response:
        judged = current(request).judged(scope)
        now = judged.landscape
        within = _home(now)
        mapped = reach_answer(now, reach.reach(now, within))
        rows = [row for row, offer in enumerate(now.offers) if offer.subject.subject == key]
        own = [now.offers[row] for row in rows]
        offers = [offer_answer(now, row) for row in rows]
        return ministry_html(
            "subject.html",
            scope,
            key=key,
            offers=sorted(offers, key=lambda offer: (offer.provider, offer.title)),
            parts=tuple(parts(now, key, within)),
            left_out=now.left_out,
            overlap=_brief_overlap(judged, key, within),
            institutions=Counter(offer.provider or "institution not stated" for offer in offers),
            listed=len(offers) <= BRIEF_OFFERS,
            cells=[cell for cell in mapped.cells if cell.subject == key],
            gaps=[gap for gap in mapped.gaps if gap.subject == key],
            in_no_cell=in_no_cell(own, within),
            within=within,
            time=quarters_plot(current(request).quarters(key, scope)),
            basis=basis(own, register(request.app.state.store, datetime.now(UTC))),
            today=datetime.now(UTC).date(),
        )

    return await run_in_threadpool(page)


def _brief_overlap(judged: Judged, key: str, within: str) -> list[dict[str, Any]]:
    """The closest clusters of a subject between institutions of a province, and if there are more those of
    institutions anywhere."""

    def of(home: str) -> dict[str, Any]:
        pairs, made = judged.overlaps(Filters(subject=key, both_in=home))
        asked = {"subject": key} | ({"both_in": home} if home else {})
        answer = overlap_answer(judged.landscape, pairs, made[:BRIEF_CLUSTERS])
        return {"home": home, "asked": asked, "answer": answer, "clusters": len(made)}

    own, anywhere = of(within), of("")
    return [own] if own["answer"].pairs == anywhere["answer"].pairs else [own, anywhere]


def _back_to_cluster(request: Request, listing_id: str, done: str) -> Response:
    back = listing_id if _is_id(listing_id) else ""
    asked = urlencode({"done": done} | _cluster_asked(request))
    return Response(status_code=303, headers={"location": f"/ministry/overlap/{back}?{asked}"})


def _cluster_asked(request: Request) -> dict[str, Any]:
    """The least grade and the scope that the page of one cluster is asked for, where they are some."""
    known = {"grade": get_args(Shared), "scope": ("all",)}
    asked = {name: request.query_params.get(name) for name in known}
    return {name: value for name, value in asked.items() if value in known[name]}


def _scope(request: Request) -> ScopeAsked:
    """The scope that a page is asked for."""
    return "all" if request.query_params.get("scope") == "all" else "short"


def _is_id(text: str) -> bool:
    try:
        return bool(UUID(text))
    except ValueError:
        return False


def _home(now: Landscape) -> str:
    """The province that the map shows unless asked for another: that of most offerings among those whose
    parts are known, else all."""
    counted = Counter(province(region) for offer in now.offers for region in offer.regions)
    known = [code for code, _ in counted.most_common() if parts_of(code)]
    return known[0] if known else ""


def _provinces(now: Landscape) -> list[str]:
    return sorted({province(region) for offer in now.offers for region in offer.regions}, key=home_first)


def _plot(found: ReachMap, within: str) -> Any:
    return reach_plot(found, lambda code: ministry_labels.region(code, within))


def _subjects(now: Landscape) -> list[tuple[str, str, int]]:
    """Key, name and number of offerings of each field that has any."""
    counted = Counter(offer.subject.subject for offer in now.offers)
    return [
        (key, subjects.name(key), counted[key])
        for key in (*subjects.subjects(), subjects.NONE)
        if counted[key]
    ]


def _choices(now: Landscape) -> Mapping[str, Sequence[tuple[str, str]]]:
    """What the form offers for each filter: value and words."""
    regions = {region for offer in now.offers for region in offer.regions}
    regions |= {part for region in regions for part in parts_of(province(region))}
    regions |= {province(region) for region in regions}
    homes = {offer.home for offer in now.offers if offer.home}
    institutions = {offer.provider_key: offer.provider or "not stated" for offer in now.offers}
    return {
        "subject": [(key, f"{name} ({count})") for key, name, count in _subjects(now)],
        "region": [(code, ministry_labels.region(code)) for code in sorted(regions, key=home_first)],
        "both_in": [(code, ministry_labels.region(code)) for code in sorted(homes, key=home_first)],
        "institution": sorted(institutions.items(), key=lambda one: one[1].casefold()),
        "delivery": [(code, code.replace("_", " ")) for code in DELIVERIES],
        "grade": [(code, ministry_labels.GRADES[code]) for code in get_args(Shared)],
        "verdict": [(code, ministry_labels.VERDICTS[code]) for code in STANDINGS],
    }


def ministry_html(template: str, scope: ScopeAsked = "short", **context: Any) -> Response:
    """A page from its template, with addresses of others that keep its scope unless another is asked for."""

    def at(path: str, **asked: Any) -> str:
        asked = {"scope": scope} | asked
        given = urlencode([one for one in asked.items() if one[1] is not None and one != ("scope", "short")])
        return f"{path}?{given}" if given else path

    context |= {"words": ministry_labels, "name_of": subjects.name, "ANYWHERE": ANYWHERE}
    return html(template, scope=scope, at=at, **context)
