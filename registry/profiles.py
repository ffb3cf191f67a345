"""What a listing is compared by: its facts in comparable form, read once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import urlsplit

from normalizer.listing import CourseInstance, Duration, Listing, When, Workload
from normalizer.providers import by_name, by_url
from registry.addresses import canonical
from registry.lexicon import content
from registry.titles import Title, fold, parse
from registry.vocabulary import keyed

T = TypeVar("T")
Range = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Profile:
    """One listing, or one run of it, for comparison. ``None`` and empty mean that it does not say."""

    id: str
    source: str
    reference: str
    run: bool
    """It stands for one run, not for a course."""
    title: Title
    makers: tuple[str, ...]
    """Names of who makes it, as published; a platform that only carries it is none."""
    carrier: str
    """Where one enrols: slug of a platform of many providers, or the host of the address."""
    address: str | None
    original: str | None
    """On an aggregator: the address it leads to."""
    aggregated: bool
    languages: frozenset[str]
    """Of instruction, without regions."""
    starts: frozenset[str]
    hours: Range | None
    weeks: Range | None
    prices: frozenset[tuple[str, str]]
    """Enrolment and certificate prices: currency and amount."""
    level: int | None
    """1 for beginners, 2 intermediate, 3 advanced."""
    level_label: str
    award: str
    """What it leads to, as this source calls it."""
    kind: str | None
    """Credential type."""
    mode: str | None
    places: frozenset[str]
    region: str | None
    """ISO 3166-2 of the provider, else its country."""
    words: tuple[str, ...]
    """Content words of the description."""
    skills: tuple[str, ...]
    outcomes: tuple[str, ...]
    subjects: tuple[str, ...]


def profile(listing: Listing, run: CourseInstance | None = None) -> Profile:
    """The profile of a listing, or of one of its runs, which answers first for itself."""
    runs = (run,) if run else listing.instances
    only = runs[0] if len(runs) == 1 else None
    title = (run and run.title.value) or listing.title.value or (only and only.title.value) or ""
    delivery = run.delivery if run and run.delivery.mode.known else listing.delivery
    languages = (run and run.delivery.languages.value) or listing.delivery.languages.value
    languages = languages or _first(i.delivery.languages.value for i in runs) or ()
    level = listing.level.value.value if listing.level.value else ""
    provider = listing.provider.value
    return Profile(
        id=listing.id,
        source=listing.source,
        reference=f"{listing.reference}#{run.reference}" if run else listing.reference,
        run=run is not None or (not listing.title.known and only is not None),
        title=parse(title),
        makers=_makers(listing),
        carrier=_carrier(listing),
        address=canonical(listing.url),
        original=canonical(listing.original_url),
        aggregated=listing.platform.known,
        languages=frozenset(tag.partition("-")[0] for tag in languages),
        starts=frozenset(w.date for w in _starts(listing, runs)),
        hours=_hours((run and run.workload.value) or listing.workload.value, runs),
        weeks=_weeks((run and run.duration.value) or listing.duration.value, runs),
        prices=_prices(listing, runs),
        level=_level(level),
        level_label=fold(level),
        award=fold(listing.credential_label.value or ""),
        kind=listing.credential_type.value,
        mode=delivery.mode.value or _first(i.delivery.mode.value for i in runs),
        places=frozenset(fold(p) for i in runs for p in i.delivery.places.value or ())
        | frozenset(map(fold, listing.delivery.places.value or ())),
        region=(provider.region or provider.country) if provider and _is_maker(listing) else None,
        words=tuple(content(listing.description.value or "")),
        skills=tuple(skill.name for skill in listing.skills.value or ()),
        outcomes=tuple(listing.outcomes.value or ()),
        subjects=tuple(s.name for s in listing.subjects.value or () if not s.name.isdigit()),
    )


def _first(values: Iterable[T | None]) -> T | None:
    return next((value for value in values if value is not None), None)


def _level(label: str) -> int | None:
    order = keyed("level_order")
    return next((int(order[word]) for word in fold(label).split() if word in order), None)


def _is_maker(listing: Listing) -> bool:
    """Whether the provider is who makes the course, and not the platform on whose host it stands."""
    field = listing.provider
    by_host = field.calculation is not None and field.calculation.rule == "host_of_address"
    if field.value is None:
        return False
    return not (by_host and (listing.provider_name.known or field.value.type == "mooc"))


def _makers(listing: Listing) -> tuple[str, ...]:
    names = [listing.provider_name.value, listing.unit.value]
    names += [listing.provider.value.name] if _is_maker(listing) and listing.provider.value else []
    names += [p.name for p in listing.partners.value or () if p.kind == "other"]
    return tuple(dict.fromkeys(name for name in names if name))


def _carrier(listing: Listing) -> str:
    if platform := listing.platform.value:
        known = by_name(platform)
        return known[0].slug if known else fold(platform)
    provider = by_url(listing.url)
    if provider and provider.type == "mooc":
        return provider.slug
    return (urlsplit(listing.url).hostname or "").removeprefix("www.")


def _starts(listing: Listing, runs: tuple[CourseInstance, ...]) -> list[When]:
    return [*(i.start.value for i in runs if i.start.value), *(listing.start.value or ())]


def _hours(own: Workload | None, runs: tuple[CourseInstance, ...]) -> Range | None:
    known = [own] if own else [i.workload.value for i in runs if i.workload.value]
    return _span([(w.hours_min, w.hours_max) for w in known])


def _weeks(own: Duration | None, runs: tuple[CourseInstance, ...]) -> Range | None:
    known = [own] if own else [i.duration.value for i in runs if i.duration.value]
    return _span([(d.weeks_min, d.weeks_max) for d in known])


def _span(bounds: list[tuple[float | None, float | None]]) -> Range | None:
    """Least and most of some ranges; one bound alone stands for both."""
    known = [value for pair in bounds for value in pair if value]
    return (min(known), max(known)) if known else None


def _prices(listing: Listing, runs: tuple[CourseInstance, ...]) -> frozenset[tuple[str, str]]:
    every = [*(listing.prices.value or ()), *(p for i in runs for p in i.prices.value or ())]
    return frozenset(
        (p.currency, str(p.amount_min.normalize()))
        for p in every
        if p.currency and p.amount_min and p.buys in ("enrolment", "certificate")
    )
