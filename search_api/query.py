"""What may be asked of the search and what it answers, in our own terms: no engine's dialect.

A facet is declared once, in :data:`FACETS`; a filter of the same name takes its values. Words are looked for
in titles, outcomes, skills, descriptions and names; :mod:`search_api.document` says which values of a listing
and of its instances a filter sees.
"""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Final, Literal, Self, get_args

from babel.core import get_global
from pydantic import BeforeValidator, Field, model_validator

from normalizer.listing import (
    Buys,
    CostModel,
    CredentialType,
    CreditStatus,
    Mode,
    Payer,
    PricePeriod,
    State,
    Sync,
    WorkloadBasis,
)
from normalizer.raw import Frozen
from registry.records import Status

MAX_QUERY_CHARACTERS: Final = 500
"""Long enough for any title; longer text is no query."""
MAX_PER_PAGE: Final = 100
MAX_HITS: Final = 10_000
"""How far paging goes. Whoever needs everything filters further, or reads the registry's exports."""

Unknown = Literal["not_stated", "not_understood"]
UNKNOWN: Final[tuple[str, ...]] = get_args(Unknown)

CURRENT: Final[tuple[Status, ...]] = ("planned", "active", "dormant", "suspended")
"""What a search serves unless it asks for another status: what has neither ceased nor been withdrawn."""

Facet = Literal["delivery", "sync", "credit", "credential_type", "provider", "language"]
FACETS: Final[tuple[Facet, ...]] = get_args(Facet)

Sort = Literal["relevance", "newest", "hours:asc", "hours:desc", "cost:asc", "cost:desc"]
SORTS: Final[tuple[Sort, ...]] = get_args(Sort)

CURRENCIES: Final[tuple[str, ...]] = tuple(
    sorted({code for uses in get_global("territory_currencies").values() for code, _, end, legal in uses
            if end is None and legal})
)  # fmt: skip
"""ISO 4217 codes of the money in use today, as CLDR lists them."""


def _known_currency(code: str) -> str:
    if code not in CURRENCIES:
        raise ValueError("a currency is one of the three-letter codes in use today, such as CAD, USD or EUR")
    return code


Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=100)]
Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]
Currency = Annotated[str, Field(pattern=r"^[A-Z]{3}$"), BeforeValidator(_known_currency)]
Hours = Annotated[float, Field(ge=0, le=100_000, allow_inf_nan=False)]
Amount = Annotated[Decimal, Field(ge=0, le=10_000_000, allow_inf_nan=False)]
Values = Annotated[tuple[State, ...], Field(max_length=4)]


class SearchQuery(Frozen):
    """One search. Values of one filter are alternatives; different filters must all hold."""

    q: str = Field(
        default="",
        max_length=MAX_QUERY_CHARACTERS,
        description="Words, all of which must be found; the last one may be unfinished. One typing "
        "mistake is forgiven from five letters, two from nine. Empty: everything.",
    )
    delivery: tuple[Literal[Mode, Unknown], ...] = Field(
        default=(), max_length=20, description="Of the listing or of one of its sections or runs."
    )
    sync: tuple[Literal[Sync, Unknown], ...] = Field(default=(), max_length=20)
    credit: tuple[Literal[CreditStatus, Unknown], ...] = Field(default=(), max_length=20)
    credential_type: tuple[Literal[CredentialType, Unknown], ...] = Field(default=(), max_length=20)
    provider: tuple[Slug | Unknown, ...] = Field(
        default=(), max_length=100, description="The provider's short name, as the facet `provider` lists it."
    )
    language: tuple[Language | Unknown, ...] = Field(
        default=(),
        max_length=50,
        description="Language of instruction: ISO 639, without region (`en`, `fr`).",
    )
    delivery_state: Values = Field(default=(), description="How the value is known.")
    sync_state: Values = ()
    credit_state: Values = ()
    credential_type_state: Values = ()
    provider_state: Values = ()
    language_state: Values = ()
    hours_state: Values = ()
    cost_state: Values = ()
    status: tuple[Status, ...] = Field(
        default=(), max_length=6, description=f"Of the listing's life. Empty: {', '.join(CURRENT)}."
    )
    scope: Literal["short", "all"] = Field(
        default="short",
        description="`short`: micro-credentials, short courses, badges, certifications, and what does not "
        "say what it is. `all`: everything the registry holds.",
    )
    hours_min: Hours | None = Field(
        default=None, description="Learner hours of the whole offering; finds what reaches into the range."
    )
    hours_max: Hours | None = None
    cost_min: Amount | None = Field(default=None, description="Price of enrolment, in `currency`.")
    cost_max: Amount | None = None
    currency: Currency | None = Field(
        default=None, description="ISO 4217. Amounts are never converted: a price range names its currency."
    )
    sort: Sort = Field(
        default="relevance",
        description="`cost` sorts within `currency`. What has no number comes last both ways. Without words, "
        "`relevance` is `newest`.",
    )
    page: int = Field(default=1, ge=1, le=MAX_HITS)
    per_page: int = Field(default=20, ge=1, le=MAX_PER_PAGE)

    @model_validator(mode="after")
    def _makes_sense(self) -> Self:
        _check_range("hours", self.hours_min, self.hours_max)
        _check_range("cost", self.cost_min, self.cost_max)
        if self.asks_cost and self.currency is None:
            raise ValueError(
                "a price range and a sort by cost name their currency: add currency=CAD, for example"
            )
        if self.page * self.per_page > MAX_HITS:
            raise ValueError(
                f"paging ends at hit {MAX_HITS:,}: ask for page {MAX_HITS // self.per_page} or an earlier "
                "one, or narrow the search with filters"
            )
        return self

    @property
    def asks_hours(self) -> bool:
        """Whether a range of hours is asked for."""
        return self.hours_min is not None or self.hours_max is not None

    @property
    def asks_cost(self) -> bool:
        """Whether prices matter to this search, so that it needs a currency."""
        return self.asks_cost_range or self.sort.startswith("cost")

    @property
    def asks_cost_range(self) -> bool:
        """Whether a range of prices is asked for."""
        return self.cost_min is not None or self.cost_max is not None

    @property
    def offset(self) -> int:
        """How many hits come before this page."""
        return (self.page - 1) * self.per_page


def _check_range(name: str, low: float | Decimal | None, high: float | Decimal | None) -> None:
    if low is not None and high is not None and low > high:
        raise ValueError(f"{name}_min ({low:g}) is above {name}_max ({high:g}): swap them or drop one")


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


class KeyFacts(Frozen):
    """What a learner compares first."""

    credential_type: Fact = Fact()
    delivery: Fact = Fact()
    sync: Fact = Fact()
    language: Fact = Fact()
    credit: Fact = Fact()
    hours: HoursFact = HoursFact()
    cost: CostFact = CostFact()
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
    """Its name for people, where the value is a key: a provider's."""


class LeftOut(Frozen):
    """Listings that match but for a number they do not give, so that a range cannot tell."""

    filter: Literal["hours", "cost"]
    count: int
    message: str


class SearchPage(Frozen):
    """One page of hits. The same query on the same content gives the same page, byte for byte."""

    total: int
    page: int
    per_page: int
    hits: tuple[SearchHit, ...]
    facets: dict[Facet, tuple[FacetCount, ...]]
    """Counts of a facet ignore its own filter. Values by count, then name; unknown ones last."""
    near: tuple[SearchHit, ...] = ()
    """On the first page, where fewer than ten listings have all the words: some that have a part of them, the
    best first. They count neither in the total nor in the facets."""
    relaxed: bool = False
    """True when no listing has all the words and those with any of them are given instead."""
    message: str = ""
    """What the reader should know of this answer, in a sentence."""
    left_out: tuple[LeftOut, ...] = ()


def facet_counts(
    counts: dict[str, int], chosen: tuple[str, ...], labels: dict[str, str]
) -> tuple[FacetCount, ...]:
    """Counts in the order of :class:`SearchPage`; a chosen value that matches nothing is listed with 0."""
    every = dict.fromkeys(chosen, 0) | counts
    ordered = sorted(every.items(), key=lambda item: (item[0] in UNKNOWN, -item[1], item[0]))
    return tuple(FacetCount(value=value, count=count, label=labels.get(value)) for value, count in ordered)
