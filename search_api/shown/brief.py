"""What a brief of one subject counts: at home and elsewhere, and what it rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from registry.landscape import NOT_STATED, Landscape, Offer
from registry.regions import lies_in
from registry.sources import SourceRecord
from search_api.shown import ministry_labels


@dataclass(frozen=True)
class Part:
    """Offerings of the subject by the institutions of some place."""

    name: str
    offers: int
    institutions: int
    of: int
    """Institutions there that offer anything."""
    deliveries: Mapping[str, int]
    """Those that are stated."""
    several: int
    """Offerings that are given in more than one way and count in each."""
    silent: int
    """Offerings whose delivery is not stated."""


def parts(now: Landscape, key: str, within: str) -> Iterator[Part]:
    """What institutions in a province offer, and what others do; of all where ``within`` is empty."""
    if not within:
        yield _part("All institutions", now.offers, key)
        return
    home = [offer for offer in now.offers if lies_in(offer.home, within)]
    yield _part(f"Institutions in {ministry_labels.region(within)}", home, key)
    others = [offer for offer in now.offers if not lies_in(offer.home, within)]
    yield _part("Institutions elsewhere, or of which it is not known where they are", others, key)


def _part(name: str, there: Sequence[Offer], key: str) -> Part:
    own = [offer for offer in there if offer.subject.subject == key]
    deliveries = Counter(way for offer in own for way in offer.deliveries)
    silent = deliveries.pop(NOT_STATED, 0)
    institutions, of = (len({offer.provider_key for offer in some}) for some in (own, there))
    several = sum(len(offer.deliveries) > 1 for offer in own)
    return Part(name, len(own), institutions, of, dict(deliveries.most_common()), several, silent)


def in_no_cell(offers: Sequence[Offer], within: str) -> int:
    """How many offerings a map of a province does not show: they are in rooms elsewhere, or it is not known
    where."""
    rooms = (offer for offer in offers if not offer.reaches_online)
    return (
        sum(not any(lies_in(region, within) for region in offer.regions) for offer in rooms) if within else 0
    )


@dataclass(frozen=True)
class Basis:
    """Which sources some offerings were read from."""

    sources: int
    harvested: tuple[date, date] | None
    """First and last day of their latest accepted harvests; ``None`` where there was none."""
    never_live: int
    """Sources that were never crawled live."""


def basis(offers: Sequence[Offer], register: Sequence[SourceRecord]) -> Basis:
    """What some offerings rest on, by the register of sources."""
    names = {source for offer in offers for source in offer.sources}
    known = [one for one in register if one.declared.name in names]
    days = sorted(one.accepted.started.date() for one in known if one.accepted)
    return Basis(
        sources=len(names),
        harvested=(days[0], days[-1]) if days else None,
        never_live=sum(one.live is None for one in known),
    )
