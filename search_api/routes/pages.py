"""The web pages: search at ``/``, one listing at ``/listings/{id}``. They work without a script.

A form sends its empty fields too, and links from elsewhere carry parameters of their own, so the pages drop
what is blank or unknown; the JSON interface refuses it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cache, partial
from itertools import islice
from typing import Any, Final
from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from markupsafe import Markup
from pydantic import ValidationError

from registry.exports import FORMATS
from registry.links import kin_of, offering_of
from registry.store import Store
from search_api.answer import Correction, FacetCount, SearchPage, silence
from search_api.index import SearchIndex, SearchIndexError
from search_api.query import (
    CURRENCIES,
    FACETS,
    MAX_HITS,
    SORTS,
    UNKNOWN,
    Facet,
    Ranged,
    SearchQuery,
    is_money,
)
from search_api.related import Crossing, Similar, Target, crossings, pathways_from, similar
from search_api.routes.listings import ListingDetail, detail, known_record, read, read_much
from search_api.routes.searching import LISTS
from search_api.shown import labels, search_labels
from search_api.shown.history import apart
from search_api.shown.listing_page import Item, listing_view, row
from search_api.shown.offering import Offering, offering
from search_api.shown.templates import day, html, invalid_page
from search_api.wording.conditions import left_open
from search_api.wording.ways_on import (
    alternatives,
    insisting,
    limited,
    taught_in,
    with_fewer_words,
    without_quotes,
)

MOST_SIMILAR: Final = 5
USUAL_CURRENCIES: Final = ("CAD", "USD", "EUR", "GBP")
ONE: Final[Mapping[str, Any]] = {"page": 1, "per_page": 1, "facets": ()}
"""What a search changes that only counts."""
MOST_TRIED: Final = 5
"""Other searches of one kind that a page makes to tell what they would find."""
FACET_VALUES_SHOWN: Final = 6
"""The rest of a long list comes when it is asked for: with all of them a page would be twice as long."""
FIRST_FACETS: Final = FACETS[:5]
"""What most learners ask; the others are folded."""
FIELDS: Final = frozenset(SearchQuery.model_fields) - {"facets"}
KEPT: Final = ("state", "left_out", "status", "written_in")
"""Filters that the form does not show, so that it hands them on."""
UNFILTERED: Final = ("q", "sort", "page", "per_page", "currency", "facets", "as_of")
"""What narrows nothing."""
CLEARED: Final = {
    name: field.default
    for name, field in SearchQuery.model_fields.items()
    if name not in UNFILTERED or name == "page"
}

router = APIRouter(include_in_schema=False)


@router.get("/")
async def search(request: Request) -> Response:
    """The search page."""
    asked = _asked(request.query_params.multi_items())
    try:
        query = SearchQuery.model_validate(asked)
    except ValidationError as error:
        back = _without_faults(asked, error)
        return invalid_page(request, error, "This search cannot be answered as asked.", back)
    more = request.query_params.get("more", "")
    if any(not value.strip() for value in request.query_params.values()):
        # A form sends what is left empty; an address to share has what was asked.
        currency = query.currency if query.asks_cost or query.currency != USUAL_CURRENCIES[0] else None
        asked_for = link(query, page=query.page, currency=currency)
        unfolded = f"{'&' if '?' in asked_for else '?'}{urlencode({'more': more})}" if more else ""
        return RedirectResponse(asked_for + unfolded, 303)
    index = request.app.state.index
    page: SearchPage = await read(index, index.search, query)
    today = datetime.now(UTC).date()
    narrowing = _narrowing(query, page)
    return html(
        "search.html",
        query=query,
        page=page,
        **await read_much(_beside, index, query, page, narrowing, today),
        chips=[(words, link(query, **changes)) for words, changes in narrowing],
        cleared=CLEARED,
        kept=KEPT,
        more=more,
        pages=page_links(query, page),
        json_link=link(query, path="/api/v1/listings"),
        feed_link=link(query, path="/api/v1/feed.atom"),
        table_link=link(query, path="/api/v1/exports/search.csv"),
        left_open=tuple(left_open(query, page)),
        limited=tuple(limited(query, today)) if page.total else (),
        silent=partial(_silent, query),
        today=today,
        link=link,
        worth_showing=worth_showing,
        first_values=first_values,
        currency_options=currency_options,
        usual_currency=USUAL_CURRENCIES[0],
        FACETS=FACETS,
        FIRST_FACETS=FIRST_FACETS,
        SORTS=SORTS,
    )


def _beside(
    index: SearchIndex,
    query: SearchQuery,
    page: SearchPage,
    narrowing: Sequence[tuple[str, dict[str, Any]]],
    today: date,
) -> dict[str, Any]:
    """What other searches would find that a page offers beside its answer, by their names in the template."""
    return {
        "wider": () if page.total else _wider(index, query, narrowing),
        "otherwise": () if page.total else _otherwise(index, query, narrowing),
        "corrected": _corrected(index, query, page),
        "fewer": _with_fewer_words(index, query) if page.relaxed else (),
        "with_programs": _with_programs(index, query) if page.relaxed else 0,
        "alone": () if page.relaxed else _alone(index, query),
        "taught": _taught_in(index, query),
        "only_written": _only_written_in(index, query),
        "still_to_come": _still_to_come(index, query, today),
    }


def _found(index: SearchIndex, query: SearchQuery, **changes: Any) -> int:
    """How many listings have all that a search asks, with changes."""
    answer = index.search(query.model_copy(update={**changes, **ONE}))
    return 0 if answer.relaxed else answer.total


def _ways(
    index: SearchIndex, query: SearchQuery, ways: Iterable[tuple[str, dict[str, Any]]]
) -> list[tuple[str, int, str]]:
    """Of the first other searches, each told in words and with what it changes, those that find something:
    with how much, and the address."""
    tried = islice(ways, MOST_TRIED)
    found = ((words, _found(index, query, **changes), link(query, **changes)) for words, changes in tried)
    return [way for way in found if way[1]]


def _wider(
    index: SearchIndex, query: SearchQuery, narrowing: Sequence[tuple[str, dict[str, Any]]]
) -> list[tuple[str, int, str]]:
    """Of a search that finds nothing: each filter without which it would find something."""
    return _ways(index, query, narrowing)


def _otherwise(
    index: SearchIndex, query: SearchQuery, narrowing: Sequence[tuple[str, dict[str, Any]]]
) -> list[tuple[str, int, str]]:
    """Of a search that finds nothing: other ways that find something."""
    ways: list[tuple[str, dict[str, Any]]] = [
        ("Without the quotes", {"q": without_quotes(query.q)}),
        ("Without all filters", CLEARED),
        ("In everything in the registry, credit courses and whole programs included", {"scope": "all"}),
    ]
    tried = {query, *(query.model_copy(update=changes) for _, changes in narrowing)}
    return _ways(index, query, (way for way in ways if query.model_copy(update=way[1]) not in tried))


def _corrected(
    index: SearchIndex, query: SearchQuery, page: SearchPage
) -> list[tuple[Correction, bool, int, str]]:
    """Words taken for slips, each with whether anything here has it as it was written, how many listings of
    this search do, and their address."""
    found = []
    for one in page.corrected[:MOST_TRIED]:
        insisted = {"q": insisting(query.q, one.asked)}
        count = _found(index, query, **insisted)
        is_here = count > 0 or _found(index, SearchQuery(q=f'"{one.asked}"', scope="all")) > 0
        found.append((one, is_here, count, link(query, **insisted)))
    return found


def _with_fewer_words(index: SearchIndex, query: SearchQuery) -> list[tuple[str, int, str]]:
    """Of a search of which nothing has all the words: each that can be left out, how many listings have the
    others, and the address of that search; what keeps most words that few have comes first."""
    fewer = with_fewer_words(query.q)
    found = _ways(index, query, ((left_out, {"q": words}) for left_out, words in fewer))
    return sorted(found, key=lambda one: one[1])


def _with_programs(index: SearchIndex, query: SearchQuery) -> int:
    """Of a search of which no short offering has all the words: how many listings do, whole programs too."""
    return _found(index, query, scope="all")


def _alone(index: SearchIndex, query: SearchQuery) -> list[tuple[str, int, str]]:
    """Each thing that a search asks for by turns, how many listings have it, and the address of these."""
    return _ways(index, query, ((words, {"q": words}) for words in alternatives(query.q)))


def _taught_in(index: SearchIndex, query: SearchQuery) -> list[tuple[str, int, str]]:
    """The languages that a search names, how many listings are taught in each, and the address of these."""
    named = taught_in(query)
    ways = ((labels.language(one), {"q": words, "language": (one,)}) for one, words in named)
    return _ways(index, query, ways)


def _only_written_in(index: SearchIndex, query: SearchQuery) -> list[tuple[str, int, str]]:
    """The languages of instruction that a search asks for, how many more listings are written in each and do
    not say in what language they are taught, and the address of these."""
    asked = query.language if not query.written_in else ()
    ways = ((labels.language(one), {"language": ("not_stated",), "written_in": (one,)}) for one in asked)
    return _ways(index, query, ways)


def _still_to_come(index: SearchIndex, query: SearchQuery, today: date) -> int | None:
    """How many listings a search would find that one may begin from today on; ``None`` if it ends before."""
    if query.start_to and query.start_to < today:
        return None
    return index.search(query.model_copy(update={"start_from": today, **ONE})).total


@router.get("/listings/{listing_id}")
async def listing(request: Request, listing_id: str) -> Response:
    """One listing, every value with its quote."""
    store, index = request.app.state.store, request.app.state.index
    found, together, pathways, crossed, near = await read_much(_whole, store, index, listing_id)
    return html(
        "listing.html",
        together=together,
        pathways=pathways,
        crossings=crossed,
        similar=near,
        record=found,
        listing=found.listing,
        vocabularies=tuple(FORMATS),
        view=listing_view(found.listing),
        title=next(iter(row("Title", found.listing.title, str).items), Item("")),
        apart=apart,
        today=datetime.now(UTC).date(),
    )


def _whole(
    store: Store, index: SearchIndex, listing_id: str
) -> tuple[ListingDetail, Offering, tuple[Target, ...], tuple[Crossing, ...], tuple[Similar, ...]]:
    """A listing, what all records of its offering say, where it leads, what others are on the way, and what
    is like it: of these three nothing while there is no index to look in."""
    record = known_record(store, listing_id)
    found = detail(store, record)
    together = offering(offering_of(store, record.id), kin_of(store, record.id))
    try:
        near = similar(store, index, record, MOST_SIMILAR)
        return found, together, pathways_from(store, index, record), crossings(index, record), near
    except SearchIndexError:
        return found, together, (), (), ()


def _asked(parameters: Iterable[tuple[str, str]]) -> dict[str, Any]:
    asked: dict[str, Any] = {}
    for name, value in parameters:
        if name not in FIELDS or not value.strip():
            continue
        if name in LISTS:
            asked.setdefault(name, []).append(value)
        else:
            asked[name] = value
    return _in_a_currency(asked)


def _in_a_currency(asked: dict[str, Any]) -> dict[str, Any]:
    """The same; money without a currency is in that of the form."""
    money = any(_is_money(name, value) for name, value in asked.items())
    return {"currency": USUAL_CURRENCIES[0], **asked} if money else asked


def _is_money(name: str, value: Any) -> bool:
    """Whether a parameter needs a currency beside it."""
    if name == "left_out":
        return is_money(value)
    measure = str(value).partition(":")[0] if name == "sort" else search_labels.BOUNDS.get(name, ("",))[0]
    return is_money((measure,))


def _without_faults(asked: Mapping[str, Any], error: ValidationError) -> str:
    """The address of a search without the parameters that are wrong, one alone or several together."""
    wrong = {name for fault in error.errors() for name in fault["loc"] or fault["ctx"]["error"].parameters}
    kept = _in_a_currency({name: value for name, value in asked.items() if name not in wrong})
    try:
        return link(SearchQuery.model_validate(kept))
    except ValidationError as another:
        return _without_faults(kept, another) if kept != asked else ""


# --- links ---


def link(query: SearchQuery, path: str = "/", **changes: Any) -> str:
    """The address of a search, with changes; only what differs from the defaults is written."""
    changed = query.model_copy(update={"page": 1} | changes)
    pairs = [
        (name, item)
        for name, value in changed.model_dump(exclude_defaults=True).items()
        for item in (value if isinstance(value, tuple) else (value,))
    ]
    return f"{path}?{urlencode(pairs)}" if pairs else path


def _narrowing(query: SearchQuery, page: SearchPage) -> list[tuple[str, dict[str, Any]]]:
    """What narrows this search, each with what the search without it changes."""
    chips: list[tuple[str, dict[str, Any]]] = []
    for name, value in query.model_dump(exclude_defaults=True).items():
        if name in UNFILTERED:
            continue
        if not isinstance(value, tuple):
            default = SearchQuery.model_fields[name].default
            chips.append((_limit(name, value, query.currency), {name: default}))
            continue
        for item in value:
            left = tuple(one for one in value if one != item)
            chips.append((_chip(name, item, page, query.currency), {name: left}))
    return chips


def _silent(query: SearchQuery, ranged: Ranged) -> str:
    """The address of a search for what one of its ranges leaves out."""
    bounds = dict.fromkeys(name for name, (of, _) in search_labels.BOUNDS.items() if of == ranged)
    return link(query, "/", **bounds, left_out=(*query.left_out, ranged))


def _limit(name: str, value: Any, currency: str | None) -> str:
    if name == "scope":
        return "everything in the registry"
    field, _, bound = name.rpartition("_")
    if field == "start":
        return f"to start {'from' if bound == 'from' else 'until'} {day(value)}"
    unit = {"hours": "hours", "cost": currency, "cost_per_hour": f"{currency} an hour"}[field]
    return f"{'at least' if bound == 'min' else 'at most'} {labels.number(float(value))} {unit}"


def _chip(name: str, value: Any, page: SearchPage, currency: str | None) -> str:
    if name == "left_out":
        return f"that {silence(value, currency)}"
    if name == "status":
        return labels.STATUS_NAMES[value]
    if name == "written_in":
        return f"written in {labels.language(value)}"
    if name == "state":
        field, _, state = value.partition(":")
        return f"{search_labels.FIELD_NAMES[field].lower()} {labels.STATE_NAMES[state]}"
    facet: Facet = next(facet for facet in FACETS if facet == name)
    count = next((one for one in page.facets[facet] if one.value == value), FacetCount(value=value, count=0))
    words = search_labels.counted(facet, count)
    return f"{search_labels.FACET_NAMES[facet].lower()} {words}" if value in labels.STATE_NAMES else words


def page_links(query: SearchQuery, page: SearchPage) -> list[tuple[str, str]]:
    """Page numbers around the current one, with their addresses; ``…`` without one for a gap. The last is the
    last that may be asked for."""
    last = max(1, min(-(-page.total // page.per_page), MAX_HITS // page.per_page))
    shown = sorted({1, last, *range(max(1, page.page - 2), min(last, page.page + 2) + 1)})
    links: list[tuple[str, str]] = []
    for before, number in zip([0, *shown], shown, strict=False):
        if number - before > 1:
            links.append(("…", ""))
        links.append((str(number), link(query, page=number)))
    return links


# --- words ---


def worth_showing(page: SearchPage, query: SearchQuery, facet: Facet) -> bool:
    """Whether a facet tells listings apart, or is in use. The first ones tell what all have in common too."""
    least = page.total + 1 if facet in FIRST_FACETS else page.total
    known = (one for one in page.facets[facet] if one.value not in UNKNOWN)
    return bool(getattr(query, facet)) or any(one.count < least for one in known)


def first_values(counts: Sequence[FacetCount], chosen: Sequence[str]) -> list[FacetCount]:
    """The values of a facet that a page begins with, and those in use."""
    rest = (count for count in counts[FACET_VALUES_SHOWN:] if count.value in chosen)
    return [*counts[:FACET_VALUES_SHOWN], *rest]


@cache
def currency_options(chosen: str) -> Markup:
    """All currencies to choose from, the usual ones first."""

    def option(code: str, words: str) -> Markup:
        selected = Markup(" selected") if code == chosen else ""
        return Markup('<option value="{}"{}>{}</option>').format(code, selected, words)

    usual = Markup("").join(option(code, code) for code in USUAL_CURRENCIES)
    named = ((code, f"{code} {labels.currency_name(code)}") for code in CURRENCIES)
    others = Markup("").join(option(*one) for one in named if one[0] not in USUAL_CURRENCIES)
    return usual + Markup('<optgroup label="Others">{}</optgroup>').format(others)
