"""The common schema: one :class:`Listing` is one offering as one source publishes it.

Every field is in exactly one of four states, and every value carries the words it was read from. Field
names follow schema.org and CTDL.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Generic, Literal, TypeVar

from pydantic import Field as Constraint
from pydantic import model_validator

from normalizer.raw import Frozen, Provider, Region

T = TypeVar("T")

State = Literal["stated", "calculated", "not_stated", "not_understood"]
"""``stated`` the source says it · ``calculated`` it follows from stated values or from a platform-wide fact ·
``not_stated`` the source was read and is silent · ``not_understood`` it speaks, and the rules cannot read
it."""


class Evidence(Frozen):
    """The words a value was read from, and where they stand."""

    quote: str
    """Exact slice of the statement it was read from, hence of the page's canonical text."""
    url: str
    """Address of the page or answer in which they stand."""
    label: str = ""
    """What is printed beside the words."""
    path: str
    """Place in the page or answer, as in :class:`normalizer.raw.Place`."""
    region: Region
    offset: int
    """Offset of the quote in the canonical text that :class:`normalizer.raw.Place` speaks of."""
    rule: str
    """Name of the rule that read it."""
    item: int | None = None
    """Index of the item it supports, where the value is a list."""


class Calculation(Frozen):
    """How a calculated value follows from what is stated. The field's evidence quotes the inputs."""

    rule: str
    """Name of the rule: ``weekly_hours_times_weeks``, ``year_from_term``, ``platform_assertion`` …"""
    inputs: tuple[str, ...]
    """The inputs in words, for people: ``4 to 5 hours a week``, ``7 weeks``."""


class Alternative(Frozen, Generic[T]):
    """A reading that was not chosen, kept because the source contradicts itself."""

    value: T
    evidence: tuple[Evidence, ...]


class Field(Frozen, Generic[T]):
    """A value with its state and evidence. A value exists exactly when it is stated or calculated."""

    state: State = "not_stated"
    value: T | None = None
    evidence: tuple[Evidence, ...] = ()
    calculation: Calculation | None = None
    alternatives: tuple[Alternative[T], ...] = ()

    @model_validator(mode="after")
    def _state_agrees(self) -> Field[T]:
        if (self.value is not None) != (self.state in ("stated", "calculated")):
            raise ValueError(f"a {self.state} field with value {self.value!r}")
        if self.state == "stated" and not self.evidence:
            raise ValueError("a stated field without evidence")
        if (self.calculation is not None) != (self.state == "calculated"):
            raise ValueError(f"a {self.state} field with calculation {self.calculation!r}")
        return self

    @property
    def known(self) -> bool:
        """Whether there is a value to show, stated or calculated."""
        return self.value is not None


IssueCode = Literal["NOT_UNDERSTOOD", "FIELD_CONFLICT", "DAMAGED_TEXT", "SKIPPED"]


class Issue(Frozen):
    """Something about a listing that a person should look at; it never carries a value."""

    code: IssueCode
    field: str
    """Dotted name of the field, ``""`` for the whole listing."""
    subject: str = ""
    """Reference of the instance, ``""`` for the listing."""
    message: str
    evidence: tuple[Evidence, ...] = ()


CredentialType = Literal[
    "micro_credential",
    "badge",
    "certificate_of_completion",
    "certificate",
    "professional_certificate",
    "micromasters",
    "microbachelors",
    "nanodegree",
    "specialization",
    "mastertrack",
    "letter_of_proficiency",
    "micro_certificate",
    "course",
    "certification_exam",
    "other",
]
Scope = Literal["micro_credential", "short_course", "badge", "certification", "credit_course", "program"]
SHORT_COURSE_WEEKS = 16
"""A term, the longest that single courses take; what goes on longer may be anything."""
Mode = Literal["in_person", "online", "blended", "choice"]
Sync = Literal["synchronous", "asynchronous", "mixed"]
Pace = Literal["self_paced", "cohort", "instructor_paced"]
Timing = Literal["day", "evening", "weekend"]
CreditStatus = Literal["credit", "non_credit", "both"]
CreditUnit = Literal["credit", "ects", "ceu", "pdu", "pdh", "cpd", "contact_hours", "unit"]
"""``cpd``: credits or points that a profession asks of its members (CPD, CPE, CME, CLE)."""
WorkloadBasis = Literal["total", "instruction", "weekly_x_weeks", "sessions", "credit_derived"]
QualityProcess = Literal["internal", "external", "professional"]
CostModel = Literal["free", "free_audit", "paid", "subscription"]
Buys = Literal[
    "enrolment",
    "certificate",
    "exam",
    "material",
    "application",
    "registration",
    "deposit",
    "membership",
    "other",
]
Payer = Literal[
    "anyone", "domestic", "international", "resident", "member", "non_member", "early_bird", "student",
    "senior",
    "alumni", "staff", "group", "other",
]  # fmt: skip
PricePeriod = Literal["once", "month", "year", "course", "credit", "session"]
InstanceStatus = Literal["open", "waitlist", "full", "closed", "cancelled", "planned"]
AssessmentMethod = Literal[
    "exam", "quiz", "project", "portfolio", "demonstration", "capstone", "assignment", "presentation",
    "participation", "practicum", "thesis",
]  # fmt: skip
Lifecycle = Literal["planned", "active", "suspended", "ceased", "unlisted"]

LanguageTag = Annotated[str, Constraint(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
"""BCP 47."""


class HoursRange(Frozen):
    """Hours, from least to most; one bound alone for "up to" and "at least"."""

    min: float | None = None
    max: float | None = None


class Workload(Frozen):
    """Learner hours of the whole offering; one bound alone for "up to" and "at least"."""

    hours_min: float | None = None
    hours_max: float | None = None
    basis: WorkloadBasis
    """``total`` study hours, or no word on the kind · ``instruction`` contact or class hours ·
    ``weekly_x_weeks`` and ``sessions`` calculated from parts · ``credit_derived`` by the page's own rule."""


class Duration(Frozen):
    """Calendar span as ISO 8601 periods (``P6W``, ``P3M``, ``P2D``); never effort. ``weeks`` are filled where
    the page speaks of weeks, months (times 52/12, rounded) or years (times 52)."""

    min: str | None = None
    max: str | None = None
    weeks_min: int | None = None
    weeks_max: int | None = None


class When(Frozen):
    """A date as far as it is known."""

    date: str
    """EDTF (ISO 8601-2): ``2026-09-14``, ``2026-09``, ``2026``, a season ``2026-21`` to ``2026-24`` (spring
    to winter), or with an unknown year ``XXXX-09-15``. Local to the provider."""
    instant: str | None = None
    """The same moment in UTC, ISO 8601, where the source gives a time with its offset."""


class CreditAmount(Frozen):
    """Credit of the whole offering, in one unit. CEU, PDU and PDH are not academic credit."""

    min: float
    max: float
    unit: CreditUnit


class Price(Frozen):
    """One price as printed; amounts are never converted, taxes never computed."""

    amount_min: Decimal | None = None
    amount_max: Decimal | None = None
    currency: Annotated[str, Constraint(pattern=r"^[A-Z]{3}$")] | None = None
    """ISO 4217; ``None`` for free offerings and where neither the words nor the provider's country tell."""
    currency_inferred: bool = False
    """True when a bare sign or number was resolved from the country of the provider or the page, or from what
    the source asserts."""
    buys: Buys = "enrolment"
    payer: Payer = "anyone"
    period: PricePeriod = "once"
    tax: Literal["included", "excluded"] | None = None
    note: str = ""
    """What is printed beside the amount and narrows it ("plus GST", "with Student Price Card")."""


class Pathway(Frozen):
    """A relation to another credential or offering. Laddering, stacking and transfer are kept apart."""

    relation: Literal["part_of", "has_part", "ladders_to", "horizontal", "complementary", "equivalent"]
    target: str
    """Name of the target as published."""
    reference: str | None = None
    """The target's reference at the same source, where the source gives it."""


class Subject(Frozen):
    """A subject as published; a code only where the source gives one."""

    name: str
    scheme: Literal["cip", "isced-f"] | None = None
    code: str | None = None


class Occupation(Frozen):
    """What one may work as afterwards, as published; a code of the Canadian (NOC) or United States (SOC)
    classification only where the source gives one."""

    name: str
    scheme: Literal["noc", "soc"] | None = None
    code: str | None = None


class Skill(Frozen):
    """A skill as published, with its ESCO URI where the source gives it."""

    name: str
    esco: str | None = None


class Level(Frozen):
    """Level of the learning, as published, with its framework where one is named."""

    value: str
    framework: str | None = None


class Partner(Frozen):
    name: str
    kind: Literal["employer", "industry", "community", "indigenous", "other"] = "other"


class Funding(Frozen):
    """A scheme that may pay for the learner, as published; never a price."""

    scheme: str
    condition: str = ""


class Delivery(Frozen):
    """How and where the learning happens. Mode and synchrony are independent of each other."""

    mode: Field[Mode] = Field()
    sync: Field[Sync] = Field()
    places: Field[tuple[str, ...]] = Field()
    languages: Field[tuple[LanguageTag, ...]] = Field()
    """Languages of instruction, BCP 47."""
    pace: Field[Pace] = Field()
    timing: Field[tuple[Timing, ...]] = Field()


class Credit(Frozen):
    """Academic credit. Silence about it is ``not_stated``, never non-credit."""

    status: Field[CreditStatus] = Field()
    amounts: Field[tuple[CreditAmount, ...]] = Field()
    """Academic amounts first; CEU, PDU and the like beside them."""
    transcript: Field[bool] = Field()
    record_platform: Field[str] = Field()
    transfer: Field[tuple[str, ...]] = Field()
    plar: Field[bool] = Field()


class Assessment(Frozen):
    required: Field[bool] = Field()
    methods: Field[tuple[AssessmentMethod, ...]] = Field()
    assessment_only: Field[bool] = Field()
    attendance_only: Field[bool] = Field()
    """The award follows attendance alone."""


class Quality(Frozen):
    process: Field[QualityProcess] = Field()
    """Who assures the quality of the offering: the provider, somebody else, or a profession's body."""
    last_reviewed: Field[When] = Field()
    validity: Field[str] = Field()
    """How long the award is valid, ISO 8601 period."""
    renewal: Field[str] = Field()
    revocation: Field[str] = Field()


class CourseInstance(Frozen):
    """A section, run or term. What it states about itself overrides the listing for this instance only."""

    reference: str
    title: Field[str] = Field()
    start: Field[When] = Field()
    end: Field[When] = Field()
    enrolment_deadline: Field[When] = Field()
    status: Field[InstanceStatus] = Field()
    delivery: Delivery = Delivery()
    workload: Field[Workload] = Field()
    weekly_hours: Field[HoursRange] = Field()
    duration: Field[Duration] = Field()
    credit: Credit = Credit()
    prices: Field[tuple[Price, ...]] = Field()
    cost_model: Field[CostModel] = Field()
    url: str | None = None


class Listing(Frozen):
    """One offering as one source publishes it, in the common schema. See the module's docstring."""

    id: str
    """UUIDv5 of the source and the first reference it was known by."""
    source: str
    reference: str
    url: str
    """The page that a person should open."""
    read_from: str = ""
    """Address of what was read instead of that page, as :attr:`normalizer.raw.RawListing.read_from`."""
    page_language: LanguageTag | None = None
    """Language in which the page is written; says nothing about the language of instruction."""

    title: Field[str] = Field()
    provider: Field[Provider] = Field()
    provider_name: Field[str] = Field()
    """The provider's name as published by this source."""
    unit: Field[str] = Field()
    awarding_body: Field[str] = Field()
    description: Field[str] = Field()
    is_offering: Field[bool] = Field()
    """False for policies, fee tables and pages about a whole class of offerings."""
    credential_type: Field[CredentialType] = Field()
    credential_label: Field[str] = Field()
    """The credential as the page names it."""
    scope: Field[Scope] = Field()
    outcomes: Field[tuple[str, ...]] = Field()
    skills: Field[tuple[Skill, ...]] = Field()
    level: Field[Level] = Field()
    subjects: Field[tuple[Subject, ...]] = Field()
    occupations: Field[tuple[Occupation, ...]] = Field()
    prerequisites: Field[str] = Field()
    audience: Field[str] = Field()

    workload: Field[Workload] = Field()
    weekly_hours: Field[HoursRange] = Field()
    duration: Field[Duration] = Field()
    delivery: Delivery = Delivery()
    credit: Credit = Credit()
    assessment: Assessment = Assessment()
    quality: Quality = Quality()
    prices: Field[tuple[Price, ...]] = Field()
    cost_model: Field[CostModel] = Field()
    funding: Field[tuple[Funding, ...]] = Field()
    pathways: Field[tuple[Pathway, ...]] = Field()
    partners: Field[tuple[Partner, ...]] = Field()
    start: Field[tuple[When, ...]] = Field()
    """Starts that the page gives for the offering as a whole."""
    end: Field[When] = Field()
    enrolment_deadline: Field[When] = Field()
    rolling: Field[bool] = Field()
    """True when learners may start at any time."""
    stated_status: Field[Lifecycle] = Field()
    """What the source says of the offering's life; the registry's own status lives beside the listing."""
    platform: Field[str] = Field()
    """On an aggregator: name of the platform that carries the original offering."""
    original_url: str | None = None
    """On an aggregator: the address of the original offering."""

    instances: tuple[CourseInstance, ...] = ()
    """Sorted by reference."""
    issues: tuple[Issue, ...] = ()
    rules_version: str = ""
    """Fingerprint of the rules that read this listing; outside the content hash."""


@cache
def kind_of(name: str) -> type[Field[Any]]:
    """The kind of the field with a dotted name, for a listing or one of its instances: ``Field[Workload]`` of
    ``workload``. A field made of its kind is checked once and not again where it is put."""
    *groups, last = name.split(".")
    model: Any = CourseInstance if name in CourseInstance.model_fields else Listing
    for group in groups:
        model = model.model_fields[group].annotation
    kind: type[Field[Any]] = model.model_fields[last].annotation
    return kind


@cache
def silent(name: str) -> Field[Any]:
    """The field with a dotted name, where the source says nothing."""
    return kind_of(name)()
