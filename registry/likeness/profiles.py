"""What a listing is compared by: its facts in comparable form, read once from its kept document."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

from normalizer.listing import Listing
from normalizer.providers import by_name, by_url
from registry.kept_document import Document, Ends, first, hours_of, instances_of, span, value, values
from registry.likeness.addresses import canonical
from registry.likeness.lexicon import telling
from registry.likeness.titles import Title, fold, parse
from registry.likeness.vocabulary import keyed

ONLINE = frozenset({"online", "choice"})
"""Deliveries by which an offering can be taken from anywhere."""


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
    page: str | None
    """Its own address, canonical."""
    addresses: frozenset[str]
    """That, and on an aggregator the one which it leads to."""
    aggregated: bool
    languages: frozenset[str]
    """Of instruction, without regions."""
    starts: frozenset[str]
    hours: Ends | None
    weeks: Ends | None
    prices: frozenset[tuple[str, str]]
    """Enrolment and certificate prices: currency and amount."""
    level: int | None
    """1 for beginners, 2 intermediate, 3 advanced."""
    level_label: str
    award: str
    """What it leads to, as this source calls it."""
    kind: str | None
    """Credential type."""
    deliveries: tuple[str, ...]
    """Each way in which it or a section is given: ``blended``, ``choice``, ``in_person``, ``online``."""
    places: frozenset[str]
    region: str | None
    """ISO 3166-2 of the provider, else its country."""
    words: tuple[str, ...]
    """Telling words of the description …"""
    skills: tuple[str, ...]
    """… of the skills …"""
    outcomes: tuple[str, ...]
    """… and of the outcomes."""

    @property
    def reaches_online(self) -> bool:
        """Whether it can be taken online, from anywhere."""
        return not ONLINE.isdisjoint(self.deliveries)


def profile(listing: Listing, run: str = "") -> Profile:
    """The profile of a listing, or of its run of a reference, which answers first for itself."""
    return profile_of(listing.model_dump(mode="json", exclude_defaults=True), run)


def profile_of(document: Document, run: str = "") -> Profile:
    """The same of a kept document."""
    every: Sequence[Document] = document.get("instances", ())
    named = [one for one in every if run in ("", one["reference"])]
    """Runs that say which listing it is …"""
    runs = named if run else instances_of(document)
    """… and those that say what it offers."""
    own = (*(runs if run else ()), document)
    """Parts that answer for it, the first that says something."""
    said = (*own, *runs)
    title = first(own, "title") or (value(named[0], "title") if len(named) == 1 else None) or ""
    level = (first(own, "level") or {}).get("value", "")
    modes, rooms = values(said, "delivery", "mode"), _rooms(document, said)
    provider = maker_of(document)
    page = canonical(document["url"])
    addresses = (page, canonical(document.get("original_url")))
    return Profile(
        id=document["id"],
        source=sys.intern(document["source"]),
        reference=f"{document['reference']}#{run}" if run else document["reference"],
        run=bool(run) or (len(named) == 1 and not value(document, "title")),
        title=parse(title),
        makers=_makers(document, provider),
        carrier=sys.intern(_carrier(document)),
        page=page,
        addresses=frozenset(filter(None, addresses)),
        aggregated="platform" in document or bool(document.get("original_url")),
        languages=frozenset(tag.partition("-")[0] for tag in first(said, "delivery", "languages") or ()),
        starts=frozenset(when["date"] for when in _starts(document, named)),
        hours=hours_of(own, runs),
        weeks=span(values(said, "duration"), "weeks_min", "weeks_max"),
        prices=_prices(said),
        level=_level(level),
        level_label=sys.intern(fold(level)),
        award=sys.intern(fold(value(document, "credential_label") or "")),
        kind=value(document, "credential_type"),
        deliveries=tuple(sorted(set(map(sys.intern, modes[:1] if run else modes)))),
        places=frozenset(fold(place) for places in values(rooms, "delivery", "places") for place in places),
        region=(provider.get("region") or provider["country"]) if provider else None,
        words=tuple(telling(value(document, "description") or "")),
        skills=_words(skill["name"] for skill in value(document, "skills") or ()),
        outcomes=_words(value(document, "outcomes") or ()),
    )


def without_shared_addresses(listings: Sequence[Profile]) -> list[Profile]:
    """The same, but an address at which several listings of one source stand is that of none: it is the page
    of a catalogue and says nothing of one offering."""
    at = Counter((listing.source, address) for listing in listings for address in listing.addresses)
    return [_at_own_addresses(listing, at) for listing in listings]


def _at_own_addresses(listing: Profile, at: Counter[tuple[str, str]]) -> Profile:
    own = frozenset(address for address in listing.addresses if at[listing.source, address] == 1)
    if own == listing.addresses:
        return listing
    return replace(listing, addresses=own, page=listing.page if listing.page in own else None)


def _words(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for text in texts for word in telling(text))


def _rooms(document: Document, parts: Sequence[Document]) -> Sequence[Document]:
    """Those parts of a listing whose places are where it is given: beside others none that is online."""
    whole = value(document, "delivery", "mode")
    return [part for part in parts if (value(part, "delivery", "mode") or whole) != "online"] or parts


def _level(label: str) -> int | None:
    order = keyed("level_order")
    return next((int(order[word]) for word in fold(label).split() if word in order), None)


def maker_of(document: Document) -> dict[str, Any] | None:
    """The provider, if it makes the course and is not the platform on whose host it stands."""
    field = document.get("provider", {})
    provider: dict[str, Any] | None = field.get("value")
    by_host = (field.get("calculation") or {}).get("rule") == "host_of_address"
    if provider and by_host and (value(document, "provider_name") or provider["type"] == "mooc"):
        return None
    return provider


def _makers(document: Document, provider: Document | None) -> tuple[str, ...]:
    names = [value(document, "provider_name"), value(document, "unit"), provider and provider["name"]]
    names += [p["name"] for p in value(document, "partners") or () if p.get("kind", "other") == "other"]
    return tuple(dict.fromkeys(sys.intern(name) for name in names if name))


def _carrier(document: Document) -> str:
    if platform := value(document, "platform"):
        known = by_name(platform)
        return known[0].slug if known else fold(platform)
    provider = by_url(document["url"])
    if provider and provider.type == "mooc":
        return provider.slug
    return urlsplit(document["url"]).netloc.casefold().removeprefix("www.")


def _starts(document: Document, runs: Iterable[Document]) -> list[Document]:
    return [*values(runs, "start"), *(value(document, "start") or ())]


def _prices(parts: Iterable[Document]) -> frozenset[tuple[str, str]]:
    return frozenset(
        (price["currency"], format(Decimal(price["amount_min"]).normalize(), "f"))
        for prices in values(parts, "prices")
        for price in prices
        if price.get("currency") and price.get("buys", "enrolment") in ("enrolment", "certificate")
        if price.get("amount_min") and Decimal(price["amount_min"])
    )
