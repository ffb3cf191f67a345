"""The texts that a listing is found by.

Besides what it says itself, two texts are ours: ``said``, the names of its facts ("online", "evening",
"badge"), and ``unsaid``, the names of the facts that it leaves open. A search for "evening welding" finds
what is held in the evening by the first, and what does not say when it is held by the second, behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final

from normalizer.listing import Field, Listing
from normalizer.providers import by_url, directory
from normalizer.rule_packs import Level
from search_api.shown import labels

SAYS: Final = {
    "online": "online",
    "in_person": "in person",
    "blended": "blended",
    "choice": "online in person",
    "evening": "evening",
    "weekend": "weekend",
    "day": "daytime",
    "self_paced": "self paced",
    "asynchronous": "self paced",
    "synchronous": "live",
    "mixed": "live",
    "credit": "for credit",
    "non_credit": "non credit",
    "both": "for credit non credit",
    "free": "free",
    "free_audit": "free",
}
"""The words of a fact, as the conditions of the vocabulary have them."""
OPEN: Final = {
    "delivery": ("online", "in person", "blended"),
    "timing": ("evening", "weekend", "daytime"),
    "pace": ("self paced", "live"),
    "credit": ("for credit", "non credit"),
    "cost": ("free",),
    "start": ("any time",),
    "level": ("beginner", "intermediate", "advanced", "undergraduate", "graduate"),
    "award": ("award",),
    "form": ("part time", "full time"),
}
"""Everything that a silent field may be, in the words of the conditions of the vocabulary."""

LEVELS: Final = {
    "beginner": ("beginner", "introduct", "foundation", "entry", "elementary", "débutant", "initiation"),
    "intermediate": ("intermedia", "intermédiaire"),
    "advanced": ("advanced", "expert", "avancé"),
    "undergraduate": ("undergraduate", "ugrd", "premier cycle", "bachelor"),
    "graduate": ("postgraduate", "graduate", "master", "doctora", "deuxième cycle", "troisième cycle"),
}
"""Bands of level, by the beginnings of words that providers use."""


@lru_cache(8192)
def band(level: str) -> str | None:
    """The band of a level as published; ``None`` for numbers and names of a framework alone."""
    for name, stems in LEVELS.items():
        if re.search(rf"\b(?:{'|'.join(stems)})", level.casefold()):
            return name
    return None


@dataclass(frozen=True)
class Texts:
    """What an engine indexes, the best place for a word to stand in first."""

    title: str
    outcomes: str
    """Outcomes and skills."""
    said: str
    names: str
    """Who offers it, where, of what subject, for what occupation."""
    prose: str
    unsaid: tuple[str, ...]
    """Phrases, each of them alone."""

    @property
    def parts(self) -> tuple[str, str, str, str, str]:
        """Everything but what is left unsaid."""
        return self.title, self.outcomes, self.said, self.names, self.prose


def texts(listing: Listing, levels: list[Level], *, free: bool, priced: bool) -> Texts:
    """The texts of a listing and those of its instances that count, the listing first."""
    return Texts(
        title=listing.title.value or "",
        outcomes=_lines((*(listing.outcomes.value or ()), *(one.name for one in listing.skills.value or ()))),
        said=_lines(_said(listing, levels, free=free)),
        names=_lines(_names(listing, levels)),
        prose=_lines((listing.description.value, listing.audience.value, *_titles(listing))),
        unsaid=tuple(_unsaid(listing, levels, free or priced)),
    )


def _lines(parts: Iterable[str | None]) -> str:
    return "\n".join(dict.fromkeys(part for part in parts if part))


def _titles(listing: Listing) -> Iterator[str | None]:
    yield from (one.title.value for one in listing.instances)


def _names(listing: Listing, levels: list[Level]) -> Iterator[str | None]:
    if provider := listing.provider.value:
        yield from (provider.name, *aliases().get(provider.slug, ()))
        yield from (labels.region(provider.region or ""), labels.country(provider.country))
    yield _platform("/".join(listing.url.split("/", 3)[:3]))
    for one in (listing.provider_name, listing.unit, listing.awarding_body, listing.credential_label):
        yield one.value
    yield from (one.name for one in listing.partners.value or ())
    yield from (one.name for one in listing.subjects.value or ())
    yield from (one.name for one in listing.occupations.value or ())
    yield from (place for level in levels for place in level.delivery.places.value or ())


@lru_cache(8192)
def _platform(site: str) -> str | None:
    """Whose site it is, by its address: that of a listing up to the path."""
    provider = by_url(site)
    return provider.name if provider else None


@cache
def aliases() -> dict[str, tuple[str, ...]]:
    """What else a provider is called, by its slug."""
    found: dict[str, list[str]] = {}
    for name, (provider, unit) in directory().names.items():
        if unit is None:
            found.setdefault(provider.slug, []).append(name)
    return {slug: tuple(names) for slug, names in found.items()}


def _said(listing: Listing, levels: list[Level], *, free: bool) -> Iterator[str | None]:
    for level in levels:
        delivery = level.delivery
        for field in (delivery.mode, delivery.sync, delivery.pace, level.credit.status, level.cost_model):
            yield SAYS.get(field.value or "")
        yield from (SAYS[timing] for timing in delivery.timing.value or ())
        if level is listing:
            yield "any time" if listing.rolling.value else None
            yield labels.value(listing.credential_type.value or "")
            yield band(listing.level.value.value) if listing.level.value else None
    yield "free" if free else None


def _unsaid(listing: Listing, levels: list[Level], priced: bool) -> Iterator[str]:
    fields: dict[str, list[Field[Any]]] = {
        "delivery": [level.delivery.mode for level in levels],
        "timing": [level.delivery.timing for level in levels],
        "pace": [field for level in levels for field in (level.delivery.pace, level.delivery.sync)],
        "credit": [level.credit.status for level in levels],
        "cost": [level.cost_model for level in levels],
        "start": [listing.rolling, *(level.start for level in levels)],
        "level": [listing.level],
        "award": [listing.credential_type],
    }
    for name, asked in fields.items():
        if not any(field.known for field in asked) and not (name == "cost" and priced):
            yield from OPEN[name]
    yield from OPEN["form"]  # the schema has no field of it: only the words of a page can tell
