"""What may be asked of the search, in our own terms: no engine's dialect. :mod:`search_api.answer` answers.

A facet is declared once, in :data:`Facet`; the filter of the same name takes its values, and
:mod:`search_api.documents.facets` says which values a listing has. Words are looked for in titles, outcomes,
skills, descriptions and names.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Annotated, Final, Literal, Self, TypeAlias, get_args

from babel.core import get_global
from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from normalizer.listing import (
    AssessmentMethod,
    CostModel,
    CredentialType,
    CreditStatus,
    Mode,
    Pace,
    State,
    Sync,
    Timing,
)
from normalizer.raw import Frozen, ProviderType
from registry import subjects
from registry.records import Status
from registry.scope import ScopeAsked
from search_api.documents.frameworks import frameworks

MAX_QUERY_CHARACTERS: Final = 500
"""Long enough for any title; longer text is no query."""
MAX_PER_PAGE: Final = 100
MAX_KEY: Final = 80
"""Characters of the key of a place, a subject or a scheme."""
MAX_HOURS: Final = 100_000
MAX_AMOUNT: Final = 10_000_000
"""Of money, in any currency."""
MAX_HITS: Final = 10_000
"""How far paging goes. Whoever needs everything filters further, or reads the registry's exports."""

Unknown = Literal["not_stated", "not_understood"]
UNKNOWN: Final[tuple[str, ...]] = get_args(Unknown)

CURRENT: Final[tuple[Status, ...]] = ("planned", "active", "dormant", "suspended")
"""What a search serves unless it asks for another status: what has neither ceased nor been withdrawn."""

Facet = Literal[
    "delivery",
    "subject",
    "credential_type",
    "cost_model",
    "start",
    "credit",
    "level",
    "provider",
    "region",
    "place",
    "language",
    "sync",
    "pace",
    "timing",
    "assessment",
    "assessment_method",
    "stackable",
    "leads_to",
    "funding",
    "provider_type",
    "framework",
]
FACETS: Final[tuple[Facet, ...]] = get_args(Facet)
"""In the order in which they are shown, what learners ask first before the rest."""

Measure = Literal["hours", "cost", "cost_per_hour"]
"""What is asked by a range."""
MEASURES: Final[tuple[Measure, ...]] = get_args(Measure)
MONEY: Final[tuple[Measure, ...]] = ("cost", "cost_per_hour")
"""The measures that are asked in a currency."""
Ranged = Literal["hours", "cost", "cost_per_hour", "start"]
RANGED: Final[tuple[Ranged, ...]] = get_args(Ranged)
"""What a range may leave out, because a listing does not say it: the measures, and days to start on."""

LevelBand = Literal["beginner", "intermediate", "advanced", "undergraduate", "graduate", "other"]
Start = Literal["any_time", "on_date"]
Assessed = Literal["required", "not_required", "assessment_only", "attendance_only"]
Stacking = Literal[
    "part_of", "has_part", "ladders_to", "horizontal", "complementary", "equivalent", "transfer"
]

Sort = Literal[
    "relevance",
    "newest",
    "changed",
    "complete",
    "start",
    "hours:asc",
    "hours:desc",
    "cost:asc",
    "cost:desc",
    "cost_per_hour:asc",
    "cost_per_hour:desc",
]
SORTS: Final[tuple[Sort, ...]] = get_args(Sort)

CURRENCIES: Final[tuple[str, ...]] = tuple(
    sorted({code for uses in get_global("territory_currencies").values() for code, _, end, legal in uses
            if end is None and legal})
)  # fmt: skip
"""ISO 4217 codes of the money in use today, as CLDR lists them."""


FRAMEWORKS: Final[tuple[str, ...]] = (*frameworks(), "incomplete")
"""Those that ask for some fields, by key, and what says all that none of them asks."""


def _known_currency(code: str) -> str:
    if code not in CURRENCIES:
        raise ValueError("a currency is one of the three-letter codes in use today, such as CAD, USD or EUR")
    return code


def _known_subject(asked: str) -> str:
    if asked not in (*subjects.subjects(), *UNKNOWN):
        raise ValueError(f"there is no such field of study; known ones: {', '.join(subjects.subjects())}")
    return asked


def _known_framework(asked: str) -> str:
    if asked not in FRAMEWORKS:
        raise ValueError(f"there is no such framework; known ones: {', '.join(FRAMEWORKS)}")
    return asked


def _known_state(asked: str) -> str:
    name, _, state = asked.partition(":")
    if name not in (*FACETS, *MEASURES) or state not in get_args(State):
        raise ValueError(
            f"a state is a field and how it is known, such as hours:not_stated; fields are "
            f"{', '.join((*FACETS, *MEASURES))}; states are {', '.join(get_args(State))}"
        )
    return asked


Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=100)]
Key = Annotated[str, Field(pattern=r"^\w+(-\w+)*$", max_length=MAX_KEY)]
Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]
Region = Annotated[str, Field(pattern=r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$")]
Currency = Annotated[str, Field(pattern=r"^[A-Z]{3}$"), BeforeValidator(_known_currency)]
Hours = Annotated[float, Field(ge=0, le=MAX_HOURS, allow_inf_nan=False)]
Amount = Annotated[Decimal, Field(ge=0, le=MAX_AMOUNT, allow_inf_nan=False)]
Day = Annotated[date, Field(ge=date(1970, 1, 1), le=date(2148, 12, 31))]
SubjectKey = Annotated[str, Field(max_length=40), AfterValidator(_known_subject)]
Framework = Annotated[
    str, Field(max_length=40, json_schema_extra={"enum": [*FRAMEWORKS]}), AfterValidator(_known_framework)
]
FieldState = Annotated[str, Field(max_length=60), AfterValidator(_known_state)]

_FEW: Final = Field(default=(), max_length=20)


def is_money(names: Iterable[str]) -> bool:
    """Whether one of some names is of a measure that is asked in a currency."""
    return not set(MONEY).isdisjoint(names)


class AtOddsError(ValueError):
    """Each of some parameters is right, and they are wrong together."""

    def __init__(self, message: str, *parameters: str) -> None:
        super().__init__(message)
        self.parameters = parameters


class SearchQuery(Frozen):
    """One search. Values of one filter are alternatives; different filters must all hold."""

    q: str = Field(
        default="",
        max_length=MAX_QUERY_CHARACTERS,
        examples=["project management", "soudage le soir", '"data science" -python'],
        description="Words, all of which must be found, those beside an `or` too; the last one may be "
        "unfinished, if it is no word by itself or a star follows (`car*`). One typing mistake is forgiven "
        "from five letters, two from nine. Empty: everything.",
    )
    delivery: tuple[Literal[Mode, Unknown], ...] = Field(
        default=(),
        max_length=20,
        examples=[["online", "blended"]],
        description="Of the listing or of one of its sections or runs.",
    )
    cost_model: tuple[Literal[CostModel, Unknown], ...] = _FEW
    credential_type: tuple[Literal[CredentialType, Unknown], ...] = _FEW
    start: tuple[Literal[Start, Unknown], ...] = Field(
        default=(), max_length=20, description="Whether learners may start at any time, or on dates."
    )
    credit: tuple[Literal[CreditStatus, Unknown], ...] = Field(
        default=(), max_length=20, description="Academic credit."
    )
    provider: tuple[Slug | Unknown, ...] = Field(
        default=(),
        max_length=100,
        examples=[["northshore-college"]],
        description="The provider's short name, as the facet `provider` lists it.",
    )
    region: tuple[Region | Unknown, ...] = Field(
        default=(),
        max_length=50,
        examples=[["CA-BC"]],
        description="Of the provider: a country (ISO 3166-1, `CA`) or its part (ISO 3166-2, `CA-BC`).",
    )
    language: tuple[Language | Unknown, ...] = Field(
        default=(),
        max_length=50,
        description="Language of instruction: ISO 639, without region (`en`, `fr`).",
    )
    written_in: tuple[Language, ...] = Field(
        default=(),
        max_length=50,
        description="Language of the page, by its words, else by its markup: what is written in French "
        "is mostly taught in French, whether it says so or not.",
    )
    place: tuple[Key | Unknown, ...] = Field(
        default=(),
        max_length=50,
        description="Where it is held, as the facet `place` lists it. Together with `start_from` or "
        "`start_to`, both must hold in one section or run.",
    )
    subject: tuple[SubjectKey, ...] = Field(
        default=(),
        max_length=50,
        description="Field of study after ISCED-F 2013, read from title, subjects, skills and outcomes; "
        "/api/v1/subjects lists them.",
    )
    level: tuple[Literal[LevelBand, Unknown], ...] = Field(
        default=(), max_length=20, description="`other`: the provider names a level in other words."
    )
    sync: tuple[Literal[Sync, Unknown], ...] = _FEW
    pace: tuple[Literal[Pace, Unknown], ...] = _FEW
    timing: tuple[Literal[Timing, Unknown], ...] = _FEW
    assessment: tuple[Literal[Assessed, Unknown], ...] = Field(
        default=(), max_length=20, description="`assessment_only`: without attendance; `attendance_only`: no "
        "assessment at all."
    )  # fmt: skip
    assessment_method: tuple[Literal[AssessmentMethod, Unknown], ...] = _FEW
    stackable: tuple[Literal[Stacking, Unknown], ...] = Field(
        default=(),
        max_length=20,
        description="What it adds up to or leads to: pieces add up (`part_of`, `has_part`), credit moves up "
        "(`ladders_to`) or is recognised elsewhere (`transfer`).",
    )
    leads_to: tuple[Key | Unknown, ...] = Field(
        default=(),
        max_length=50,
        description="What it is part of, counts toward or consists of, as the facet `leads_to` lists it.",
    )
    funding: tuple[Key | Unknown, ...] = Field(
        default=(), max_length=50, description="Schemes that may pay, as the facet `funding` lists them."
    )
    provider_type: tuple[Literal[ProviderType, Unknown], ...] = _FEW
    framework: tuple[Framework, ...] = Field(
        default=(), max_length=20, description="Says all that this framework asks a listing to say."
    )
    state: tuple[FieldState, ...] = Field(
        default=(),
        max_length=50,
        examples=[["hours:stated", "hours:calculated"]],
        description="How a field is known, such as `hours:stated`, `hours:calculated`, `cost:not_stated`. "
        "States of one field are alternatives.",
    )
    left_out: tuple[Ranged, ...] = Field(
        default=(),
        max_length=4,
        examples=[["cost"]],
        description="What a range leaves out because it cannot judge it, as `left_out` of an answer counts: "
        "no hours are told, no day to start on, no price in `currency`, or none by the hour. All must hold.",
    )
    status: tuple[Status, ...] = Field(
        default=(), max_length=6, description=f"Of the listing's life. Empty: {', '.join(CURRENT)}."
    )
    scope: ScopeAsked = Field(
        default="short",
        description="`short`: micro-credentials, short courses, badges, certifications, and what does not "
        "say what it is. `all`: everything the registry holds.",
    )
    hours_min: Hours | None = Field(
        default=None, description="Learner hours of the whole offering; finds what reaches into the range."
    )
    hours_max: Hours | None = None
    cost_min: Amount | None = Field(
        default=None, examples=["100"], description="Price of enrolment, in `currency`."
    )
    cost_max: Amount | None = None
    cost_per_hour_min: Amount | None = Field(
        default=None, description="Price of enrolment by learner hours, calculated, in `currency`."
    )
    cost_per_hour_max: Amount | None = None
    currency: Currency | None = Field(
        default=None,
        examples=["CAD"],
        description="ISO 4217. Amounts are never converted: a price range names its currency.",
    )
    start_from: Day | None = Field(
        default=None,
        examples=["2026-09-01"],
        description="Learners can start on this day or later: on a date that is given, or at any time.",
    )
    start_to: Day | None = None
    as_of: Day | None = Field(
        default=None, description="The day from which the sort `start` looks for the next one. Empty: today."
    )
    sort: Sort = Field(
        default="relevance",
        description="`cost` sorts within `currency`; `start` by the next one; `complete` puts first what "
        "says most. What has no number comes last both ways. Without words, `relevance` is `newest`. By "
        "others than `relevance` and `changed`, the words of a known phrase have to stand near each other, "
        "where the engine can tell: `total` may be less.",
    )
    facets: tuple[Facet, ...] = Field(default=FACETS, max_length=50, description="Which facets to count.")
    page: int = Field(default=1, ge=1, le=MAX_HITS)
    per_page: int = Field(default=20, ge=1, le=MAX_PER_PAGE)

    @model_validator(mode="after")
    def _makes_sense(self) -> Self:
        for measure in MEASURES:
            _check_range(measure, *self.bounds(measure))
        if self.start_from and self.start_to and self.start_from > self.start_to:
            raise AtOddsError("start_from is after start_to: swap them or drop one", "start_from", "start_to")
        if self.asks_cost and self.currency is None:
            raise AtOddsError(
                "a price range, what it leaves out and a sort by cost name their currency: add currency=CAD, "
                "for example",
                "currency",
            )
        if self.page * self.per_page > MAX_HITS:
            raise AtOddsError(
                f"paging ends at hit {MAX_HITS:,}: ask for page {MAX_HITS // self.per_page} or an earlier "
                "one, narrow the search with filters, or take everything from /api/v1/exports",
                "page",
            )
        return self

    def bounds(self, measure: Measure) -> Bounds:
        """The least and the most asked for."""
        return getattr(self, f"{measure}_min"), getattr(self, f"{measure}_max")

    def asks(self, measure: Measure) -> bool:
        """Whether a range of it is asked for."""
        return self.bounds(measure) != (None, None)

    @property
    def asks_cost(self) -> bool:
        """Whether prices matter to this search, so that it needs a currency."""
        return any(map(self.asks, MONEY)) or self.sort.startswith("cost") or is_money(self.left_out)

    @property
    def window(self) -> tuple[date, date] | None:
        """The days between which to start, both included."""
        if not (self.start_from or self.start_to):
            return None
        return self.start_from or date.min, self.start_to or date.max

    @property
    def states(self) -> dict[str, tuple[str, ...]]:
        """The states asked for, by field."""
        asked: dict[str, tuple[str, ...]] = {}
        for one in self.state:
            name, _, state = one.partition(":")
            asked[name] = (*asked.get(name, ()), state)
        return asked

    @property
    def offset(self) -> int:
        """How many hits come before this page."""
        return (self.page - 1) * self.per_page


Bounds: TypeAlias = tuple[float | Decimal | None, float | Decimal | None]


def _check_range(name: str, low: float | Decimal | None, high: float | Decimal | None) -> None:
    if low is not None and high is not None and low > high:
        least, most = f"{name}_min", f"{name}_max"
        raise AtOddsError(f"{least} ({low:g}) is above {most} ({high:g}): swap them or drop one", least, most)
