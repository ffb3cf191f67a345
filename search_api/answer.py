"""What a search answers: a page of hits with what is needed to show them, and counts of each kind."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from typing import Final, Literal

from pydantic import Field

from normalizer.listing import Buys, CostModel, Payer, PricePeriod, State, WorkloadBasis
from normalizer.raw import Frozen
from registry.records import Status
from search_api.query import Facet, Measure, Ranged, SearchQuery

FEW: Final = 10
"""Where fewer listings than this have all the words, some that lack one are shown beside them."""


class Fact(Frozen):
    """The values of one field over a listing and its instances, and how they are known."""

    state: State = "not_stated"
    values: tuple[str, ...] = ()


class HoursFact(Frozen):
    """Learner hours of the whole offering; one bound alone for "up to" and "at least"."""

    state: State = "not_stated"
    min: float | None = None
    max: float | None = None
    basis: WorkloadBasis | None = None


class PriceFact(Frozen):
    """One price as published."""

    amount_min: Decimal | None = None
    amount_max: Decimal | None = None
    currency: str | None = None
    buys: Buys
    payer: Payer
    period: PricePeriod


class CostFact(Frozen):
    """What enrolment costs, by the listing and its instances."""

    state: State = "not_stated"
    cost_model: CostModel | None = None
    prices: tuple[PriceFact, ...] = ()


class HourlyCost(Frozen):
    """What an hour costs in one currency, calculated from prices and hours."""

    min: float
    max: float
    currency: str


class KeyFacts(Frozen):
    """What a learner compares first."""

    credential_type: Fact = Fact()
    delivery: Fact = Fact()
    sync: Fact = Fact()
    language: Fact = Fact()
    credit: Fact = Fact()
    hours: HoursFact = HoursFact()
    cost: CostFact = CostFact()
    cost_per_hour: tuple[HourlyCost, ...] = ()
    """Empty where the price, the hours or a bound of them is not known."""
    starts: Fact = Fact()
    """EDTF dates of the listing and its instances, in order; past ones included."""
    rolling: bool | None = None
    """Whether learners may start at any time, where that is known."""


class Span(Frozen):
    """Matched characters: from ``start`` up to, not including, ``end``, counted in Unicode code points."""

    start: int
    end: int


class SearchHit(Frozen):
    """One listing found, with what is needed to show it in a list."""

    id: str
    url: str
    """The provider's page."""
    source: str
    status: Status
    page_language: str | None
    """Language of the provider's page, BCP 47."""
    title: str | None
    provider: str | None
    facts: KeyFacts
    instances: int
    first_seen: datetime
    changed: datetime
    excerpt: str = ""
    """Piece of the outcomes or the description around the words found."""
    highlights: dict[Literal["title", "excerpt"], tuple[Span, ...]] = Field(default_factory=dict)


class FacetCount(Frozen):
    """How many listings a value would give, the other filters kept."""

    value: str
    """A value of the field, or ``not_stated`` or ``not_understood``."""
    count: int
    label: str | None = None
    """Its name for people, where the value is a key: of a provider, place, subject or scheme."""


class LeftOut(Frozen):
    """Listings that match but for a number or date they do not give, so that a range cannot tell."""

    filter: Ranged
    """The value of the filter ``left_out`` that finds them, in place of the range."""
    count: int
    message: str


class Correction(Frozen):
    """A word of the query that was taken for a slip of another one."""

    asked: str
    meant: str


class SearchPage(Frozen):
    """One page of hits. The same query on the same state of an index gives the same page, byte for
    byte."""

    total: int
    page: int
    per_page: int
    hits: tuple[SearchHit, ...]
    facets: dict[Facet, tuple[FacetCount, ...]]
    """Counts of a facet ignore its own filter. Values by count, then name; unknown ones last."""
    states: dict[Measure, tuple[FacetCount, ...]]
    """How the numbers of these listings are known."""
    near: tuple[SearchHit, ...] = ()
    """On the first page, where fewer than ten listings have all the words: some that have a part of them, the
    best first. They count neither in the total nor in the facets."""
    relaxed: bool = False
    """True when no listing has all the words, whatever the filters, and those with any of them are given
    instead, the best first, whatever the sort."""
    message: str = ""
    """What the reader should know of this answer, in a sentence."""
    left_out: tuple[LeftOut, ...] = ()
    corrected: tuple[Correction, ...] = ()
    """Words that were looked for as others, too. (Meilisearch forgives more than it tells.)"""


RELAXED: Final = "No listing has all of these words. These have at least one of them, the best matches first."
NO_WORDS: Final = "There is no word or number in these signs to look for."


def apart(count: int) -> str:
    """What a search by another sort than the best match passes over, in words."""
    more = f"{count:,} more {'has' if count == 1 else 'have'}"
    return f"The words of a phrase stand near each other in these; by best match, {more} them apart."


_SILENT: Final[dict[Ranged, str]] = {
    "hours": "do not say how many hours they take",
    "cost": "give no price of enrolment in {currency}",
    "cost_per_hour": "do not tell what an hour costs in {currency}",
    "start": "do not say when they start, or in which year",
}


def room_beside(query: SearchQuery, total: int) -> int:
    """How many that nearly match stand beside the only page of a short list."""
    short = 0 < total < FEW and total <= query.per_page and query.page == 1
    return FEW - total if short else 0


def corrections(found: Iterable[tuple[str, str]]) -> tuple[Correction, ...]:
    """Words asked and meant, as an answer has them."""
    return tuple(Correction(asked=asked, meant=meant) for asked, meant in found)


def silence(name: Ranged, currency: str | None) -> str:
    """Why a range cannot judge some listings, in words that follow "they"."""
    return _SILENT[name].format(currency=currency)


def left_out(name: Ranged, count: int, currency: str | None) -> LeftOut:
    """What a range could not judge, in words."""
    message = f"Left out, because they {silence(name, currency)}: {count:,}."
    return LeftOut(filter=name, count=count, message=message)
