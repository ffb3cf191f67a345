"""Listings written by hand or drawn at random, and a registry that holds them in memory."""

import random
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from hashlib import sha256
from typing import Any, Literal, TypeVar

from normalizer.identity import listing_id
from normalizer.listing import (
    Assessment,
    Calculation,
    CourseInstance,
    Credit,
    Delivery,
    Evidence,
    Field,
    Funding,
    Level,
    Listing,
    Pathway,
    Price,
    Subject,
    When,
    Workload,
)
from normalizer.raw import CrawlRun, Place, Provider, ProviderType, RawListing, Statement
from registry.keeping.reading import Rules
from registry.records import ListingRecord
from registry.store import Store
from search_api.documents.document import SearchDocument, search_document

T = TypeVar("T")

URL = "https://learn.example.org/course"
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def evidence(quote: str, label: str = "", rule: str = "test") -> Evidence:
    return Evidence(quote=quote, url=URL, label=label, path="dl/dd[1]", region="facts", offset=0, rule=rule)


def stated(value: T, quote: str = "as printed", label: str = "") -> Field[T]:
    return Field(state="stated", value=value, evidence=(evidence(quote, label),))


def calculated(value: T, *inputs: str) -> Field[T]:
    return Field(
        state="calculated",
        value=value,
        evidence=tuple(evidence(quote) for quote in inputs),
        calculation=Calculation(rule="weekly_hours_times_weeks", inputs=inputs),
    )


NOT_UNDERSTOOD: Field[Any] = Field(state="not_understood")
NOT_STATED: Field[Any] = Field()


def provider(name: str, kind: ProviderType, country: str, region: str | None) -> Provider:
    slug = name.lower().replace(" ", "-")
    return Provider(
        slug=slug, name=name, type=kind, country=country, region=region, time_zone="America/Vancouver"
    )


PROVIDERS = (
    provider("Northshore College", "college", "CA", "CA-BC"),
    provider("Thornwick University", "university", "CA", "CA-BC"),
    provider("Institut des Deux-Anses", "institute", "CA", "CA-BC"),
    provider("Marlowe Online", "mooc", "GB", None),
)


def identity(number: int) -> str:
    return listing_id("test", str(number))


def listing(number: int = 0, title: str | None = "Welding Basics", **fields: Any) -> Listing:
    """A listing that says nothing but its title, and what `fields` say."""
    return Listing(
        id=identity(number),
        source=fields.pop("source", "test"),
        reference=str(number),
        url=fields.pop("url", f"{URL}/{number}"),
        title=stated(title) if title is not None else NOT_STATED,
        **fields,
    )


def price(amount: str | None, currency: str | None = "CAD", upto: str | None = None, **fields: Any) -> Price:
    low, high = (None if figure is None else Decimal(figure) for figure in (amount, upto or amount))
    return Price(amount_min=low, amount_max=high, currency=currency, **fields)


def hours(least: float | None, most: float | None = None) -> Workload:
    return Workload(hours_min=least, hours_max=most if most is not None else least, basis="total")


def section(reference: str | int = 1, **fields: Any) -> CourseInstance:
    return CourseInstance(reference=str(reference), **fields)


def record(one: Listing, cursor: int = 1, **fields: Any) -> ListingRecord:
    life: dict[str, Any] = {"status": "active", "first_seen": NOW, "last_seen": NOW, "changed": NOW} | fields
    return ListingRecord(id=one.id, source=one.source, cursor=cursor, listing=one, **life)


class MemoryRegistry:
    """What a search needs of the registry's store."""

    def __init__(self, *listings: Listing) -> None:
        self.records: dict[str, ListingRecord] = {}
        self._cursor = 0
        self._history = [""]
        for one in listings:
            self.put(one)

    def put(self, one: Listing | ListingRecord, **fields: Any) -> None:
        """Register a listing as the newest change."""
        self._cursor += 1
        new = record(one) if isinstance(one, Listing) else one
        self.records[new.id] = put = replace(new, cursor=self._cursor, **fields)
        self._history.append(sha256(f"{self._history[-1]}{put}".encode()).hexdigest())

    def cursor(self) -> int:
        return self._cursor

    def history(self, cursor: int) -> str:
        return self._history[cursor] if cursor <= self._cursor else ""

    def indexing(self) -> AbstractContextManager[None]:
        return nullcontext()

    def changes_since(self, cursor: int, limit: int) -> Sequence[ListingRecord]:
        changed = [one for one in self.records.values() if one.cursor > cursor]
        return sorted(changed, key=lambda one: one.cursor)[:limit]


def flat(one: Listing) -> SearchDocument:
    return search_document(record(one))


def register(store: Store, *listings: Listing, at: datetime = NOW) -> None:
    """One accepted harvest into a real registry. What is "read" there is the listing as we wrote it."""
    raws = [
        RawListing(
            source=one.source,
            reference=one.reference,
            url=one.url,
            statements=(Statement(text=one.model_dump_json(), place=Place(path="$", region="data")),),
        )
        for one in listings
    ]
    crawled = CrawlRun(id="0", source="test", started=at, finished=at, outcome="finished")
    rules = Rules(lambda raw: Listing.model_validate_json(raw.statements[0].text), "1")
    with store.run("test", at) as run:
        run.stage(raws, rules)
        run.publish(crawled, complete=False)


# --- drawn at random ---

# Words that mean nothing else: other words for the same are tried elsewhere.
WORDS = (
    "harbour granite naïade lantern meadow obelisk manœuvre pewter réseau parapet gargoyle compass marble "
    "saffron tundra bobbin almanac falconry brocade filigree heraldry puppetry"
).split()


PLACES = ("Harbour Campus", "Salle Cœur", "North Hall", "Meadow Park")
SUBJECTS = tuple(Subject(name=name) for name in ("Welding", "Nursing", "Accounting", "Philosophy"))
RELATIONS: tuple[Literal["part_of", "ladders_to"], ...] = ("part_of", "ladders_to")
TARGETS = ("Diploma of Trades", "Maîtrise")
STARTS = ("2026-09-14", "2026-10-05", "2027-01", "2027-21", "XXXX-09-15", "2026-02-02", "2027")


def draw(rng: random.Random, number: int) -> ListingRecord:
    """Any listing: each field in any of its states, with instances that state some fields themselves."""
    one = listing(
        number,
        " ".join(rng.choices(WORDS, k=3)).title(),
        provider=_some(rng, PROVIDERS),
        description=stated(" ".join(rng.choices(WORDS, k=30))),
        outcomes=stated(tuple(" ".join(rng.choices(WORDS, k=4)) for _ in range(2))),
        credential_type=_some(rng, ("micro_credential", "badge", "course", "certificate")),
        scope=_some(rng, ("micro_credential", "short_course", "credit_course", "program")),
        is_offering=_some(rng, (True, False)) if rng.random() < 0.3 else NOT_STATED,
        level=_some(rng, (Level(value="Introductory"), Level(value="Advanced"), Level(value="Level 300"))),
        subjects=_some(rng, [tuple(rng.sample(SUBJECTS, k=2)), SUBJECTS[:1]]),
        workload=_some(
            rng, (hours(8), hours(39), hours(20, 30), hours(0, 12), Workload(hours_min=15, basis="total"))
        ),
        delivery=_delivery(rng),
        credit=_credit(rng),
        assessment=Assessment(
            required=_some(rng, (True, True, False)),
            methods=_some(rng, (("exam",), ("project", "portfolio"))),
            attendance_only=_some(rng, (True, False)) if rng.random() < 0.2 else NOT_STATED,
        ),
        prices=_prices(rng),
        cost_model=_some(rng, ("free", "paid", "free_audit")) if rng.random() < 0.3 else NOT_STATED,
        funding=_some(rng, ((Funding(scheme="Harbour Grant"),), (Funding(scheme="Prêt d'études"),))),
        pathways=_some(rng, [(Pathway(relation=rng.choice(RELATIONS), target=rng.choice(TARGETS)),)]),
        awarding_body=_some(rng, ("Guild of Falconers",)),
        start=_some(rng, [(When(date=rng.choice(STARTS)),)]) if rng.random() < 0.3 else NOT_STATED,
        rolling=_some(rng, (True, False)) if rng.random() < 0.3 else NOT_STATED,
        instances=tuple(_instance(rng, n) for n in range(rng.choice((0, 0, 1, 3)))),
    )
    return record(
        one,
        status=rng.choice(("active", "active", "active", "dormant", "planned", "ceased", "withdrawn")),
        first_seen=NOW - timedelta(days=rng.randrange(5)),
        changed=NOW - timedelta(hours=rng.randrange(30)),
    )


def _some(rng: random.Random, values: Sequence[Any]) -> Field[Any]:
    value = rng.choice(values)
    return rng.choice((stated(value), stated(value), calculated(value, "a part"), NOT_STATED, NOT_UNDERSTOOD))


def _delivery(rng: random.Random) -> Delivery:
    return Delivery(
        mode=_some(rng, ("in_person", "online", "blended", "choice")),
        sync=_some(rng, ("synchronous", "asynchronous", "mixed")),
        places=_some(rng, [tuple(rng.sample(PLACES, k=rng.choice((1, 1, 2))))]),
        languages=_some(rng, (("en",), ("fr-CA",), ("en-CA", "fr"), ("en-GB", "en-CA"))),
        pace=_some(rng, ("self_paced", "cohort")),
        timing=_some(rng, (("evening",), ("day", "weekend"))),
    )


def _credit(rng: random.Random) -> Credit:
    return Credit(
        status=_some(rng, ("credit", "non_credit", "both")),
        transcript=_some(rng, (True,)),
        transfer=_some(rng, (("Thornwick University",),)) if rng.random() < 0.3 else NOT_STATED,
    )


def _prices(rng: random.Random) -> Field[Any]:
    amounts = ("0", "50", "199.99", "495", "1200")
    kinds = (
        price(rng.choice(amounts), rng.choice(("CAD", "USD", "EUR"))),
        price(
            rng.choice(amounts), "CAD", payer=rng.choice(("international", "domestic", "senior", "member"))
        ),
        price("100", "USD", upto="900"),
        price("35", "CAD", buys="application"),
        price("49", "USD", period="month"),
        price("0", None),
    )
    return _some(rng, (tuple(rng.sample(kinds, k=rng.randrange(1, 4))),))


def _instance(rng: random.Random, number: int) -> CourseInstance:
    silent = rng.random() < 0.5
    return CourseInstance(
        reference=str(number),
        delivery=Delivery() if silent else _delivery(rng),
        workload=NOT_STATED if silent else _some(rng, (hours(10), hours(40, 45))),
        prices=NOT_STATED if silent else _prices(rng),
        status=_some(rng, ("open", "full", "cancelled")),
        start=_some(rng, tuple(When(date=date) for date in STARTS)),
    )
