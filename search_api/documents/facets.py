"""The values that each facet has of a listing: one line a facet, the same for every engine.

A facet looks at the listing and at its instances that count (``_each``), or at the listing alone (``_own``).
Where nothing is known, the state is the value: ``not_stated`` or ``not_understood``. Places and schemes are
named in the providers' own words; their key is that name in small letters without accents and signs, and
their label the name as published.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import Any, Final, TypeAlias

from normalizer.listing import Delivery, Funding, Listing, Pathway
from normalizer.listing import Level as PublishedLevel
from normalizer.raw import Provider
from normalizer.rule_packs import Level
from registry import subjects
from registry.likeness.titles import taught
from search_api.answer import Fact
from search_api.documents.facts import fact, joint_state, one, told
from search_api.documents.frameworks import complete_under
from search_api.documents.texts import band
from search_api.query import MAX_KEY, Facet
from search_api.wording.folding import fold

Read: TypeAlias = Callable[[Listing, Sequence[Level]], Fact]
Values: TypeAlias = Callable[[Any], Iterable[str]]


def _each(field: str, values: Values = one) -> Read:
    get = attrgetter(field)
    return lambda listing, levels: fact([get(level) for level in levels], values)


def _own(field: str, values: Values = one) -> Read:
    get = attrgetter(field)
    return lambda listing, levels: fact([get(listing)], values)


@lru_cache(8192)
def key(name: str) -> str:
    """The key of a name: ``Campus de Montréal`` is ``campus-de-montreal``."""
    return "-".join(fold(name))[:MAX_KEY].rstrip("-")


def _keys(names: Iterable[str]) -> Iterable[str]:
    return filter(None, map(key, names))


def place_keys(delivery: Delivery) -> tuple[str, ...]:
    """The keys of the places of one level."""
    return tuple(dict.fromkeys(_keys(delivery.places.value or ())))


def _slug(provider: Provider) -> Iterable[str]:
    return (provider.slug,)


def _regions(provider: Provider) -> Iterable[str]:
    """The country and its part: who looks in Canada finds what is in British Columbia."""
    return (provider.country, *([provider.region] if provider.region else ()))


def _provider_type(provider: Provider) -> Iterable[str]:
    return (provider.type,)


def _languages(tags: tuple[str, ...]) -> Iterable[str]:
    return (tag.partition("-")[0] for tag in tags)


def _subject(listing: Listing, levels: Sequence[Level]) -> Fact:
    """The registry's reading of its field: sources publish subjects in words of their own, or none."""
    read = subjects.read(
        title=subjects.titled_by(taught(listing.title.value or "")),
        stated=subjects.told_by(subject.name for subject in listing.subjects.value or ()),
        skills=subjects.told_by(skill.name for skill in listing.skills.value or ()),
        outcomes=subjects.told_by(listing.outcomes.value or ()),
        description=subjects.told_by((listing.description.value or "",)),
    )
    return told(() if read.subject == subjects.NONE else (read.subject,), "calculated")


def _schemes(funding: tuple[Funding, ...]) -> Iterable[str]:
    return (one.scheme for one in funding)


def _targets(pathways: tuple[Pathway, ...]) -> Iterable[str]:
    return (one.target for one in pathways)


def _band(level: PublishedLevel) -> Iterable[str]:
    return (band(level.value) or "other",)


def _start(listing: Listing, levels: Sequence[Level]) -> Fact:
    starts = [listing.start, *(level.start for level in levels[1:])]
    dated = any(field.value for field in starts)
    values = ("any_time",) * (listing.rolling.value is True)
    values += ("on_date",) * (dated or listing.rolling.value is False)
    return told(values, joint_state([listing.rolling, *starts]))


def _assessment(listing: Listing, levels: Sequence[Level]) -> Fact:
    found = listing.assessment
    values = {
        "required": found.required.value is True,
        "not_required": found.required.value is False,
        "assessment_only": found.assessment_only.value is True,
        "attendance_only": found.attendance_only.value is True,
    }
    state = joint_state([found.required, found.assessment_only, found.attendance_only])
    return told(tuple(name for name, holds in values.items() if holds), state)


def _stackable(listing: Listing, levels: Sequence[Level]) -> Fact:
    pathways: tuple[Pathway, ...] = listing.pathways.value or ()
    transfers = [level.credit.transfer for level in levels]
    values: list[str] = [pathway.relation for pathway in pathways]
    values += ["transfer"] * any(field.value for field in transfers)
    return told(tuple(dict.fromkeys(values)), joint_state([listing.pathways, *transfers]))


def _framework(listing: Listing, levels: Sequence[Level]) -> Fact:
    return told(complete_under(listing, levels) or ("incomplete",), "calculated")


READ: Final[dict[Facet, Read]] = {
    "delivery": _each("delivery.mode"),
    "cost_model": _each("cost_model"),
    "credential_type": _own("credential_type"),
    "start": _start,
    "credit": _each("credit.status"),
    "provider": _own("provider", _slug),
    "region": _own("provider", _regions),
    "language": _each("delivery.languages", _languages),
    "place": _each("delivery.places", _keys),
    "subject": _subject,
    "level": _own("level", _band),
    "sync": _each("delivery.sync"),
    "pace": _each("delivery.pace"),
    "timing": _each("delivery.timing", tuple),
    "assessment": _assessment,
    "assessment_method": _own("assessment.methods", tuple),
    "stackable": _stackable,
    "leads_to": _own("pathways", lambda pathways: _keys(_targets(pathways))),
    "funding": _own("funding", lambda funding: _keys(_schemes(funding))),
    "provider_type": _own("provider", _provider_type),
    "framework": _framework,
}

NAMED: Final[dict[Facet, Read]] = {
    "place": _each("delivery.places", tuple),
    "leads_to": _own("pathways", _targets),
    "funding": _own("funding", _schemes),
}
"""The names, as published, that keys are made of."""
KEYED: Final[tuple[Facet, ...]] = ("provider", *NAMED)
"""Facets whose values are keys and carry a name."""


def facet_facts(listing: Listing, levels: Sequence[Level]) -> dict[Facet, Fact]:
    """The values of every facet."""
    return {facet: read(listing, levels) for facet, read in READ.items()}


def names(listing: Listing, levels: Sequence[Level]) -> dict[Facet, dict[str, str]]:
    """The names of values that are keys, by facet and key."""
    provider = listing.provider.value
    found = {
        facet: {short: name for name in reversed(read(listing, levels).values) if (short := key(name))}
        for facet, read in NAMED.items()
    }
    return found | {"provider": {provider.slug: provider.name} if provider else {}}
