"""What is offered where: subject by region by delivery, and where nothing is.

An offering that is given in a room counts in each region in which it is; one that is taken online reaches all
regions and counts once, as ``anywhere``; one that is given both ways, or where the learner chooses, counts as
both.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import permutations
from typing import Literal

from registry import subjects
from registry.enrolment import by_currency
from registry.kept_document import Ends, outermost
from registry.landscape import NOT_STATED, Landscape, Offer
from registry.likeness.profiles import ONLINE
from registry.regions import home_first, lies_in, parts_of, province

ANYWHERE = "anywhere"
"""In place of a region, for what is taken online."""

Missing = Literal["nowhere", "online_only", "unplaced"]
"""``nowhere`` not even online · ``online_only`` it can be taken online · ``unplaced`` not known, since
offerings in the province do not say where, or whether in a room."""

DELIVERIES = ("in_person", "blended", "choice", "online", NOT_STATED)


@dataclass(frozen=True)
class Cell:
    """What there is of one subject in one region by one delivery. An offering that is given in several ways
    counts in each."""

    subject: str
    region: str
    delivery: str
    """One of :data:`DELIVERIES`."""
    count: int
    """How many offerings."""
    institutions: int
    hours: Ends | None
    """The least and the most figure of those that state them; an end that all leave open is open."""
    hours_stated: int
    """How many do."""
    free: int
    """How many are free."""
    prices: dict[str, Ends]
    """By currency, likewise, what enrolling costs, where it costs something."""


@dataclass(frozen=True)
class Gap:
    """A subject of which nobody is known to offer anything in a room of a region."""

    subject: str
    region: str
    online: bool
    """It can be taken online."""
    unplaced: int
    """Offerings of it in the province of the region that name no town of it, or in a room or online
    they do not say either: they may be there."""

    @property
    def kind(self) -> Missing:
        """What may be said of it."""
        return "unplaced" if self.unplaced else "online_only" if self.online else "nowhere"


@dataclass(frozen=True)
class ReachMap:
    """Subjects and regions with what there is in each cell."""

    subjects: tuple[str, ...]
    """All fields, in the order of their codes, and at the end what no word tells, if there is any."""
    regions: tuple[str, ...]
    cells: tuple[Cell, ...]
    """Those with offerings, by subject, region, delivery."""
    counts: Counter[tuple[str, str]]
    """How many offerings a subject has in a region, each once, by whatever delivery."""

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """Subjects and regions without any offering that is known to be in a room. What has others of them
        in it, a province or a country, is no such region: it stands for what names no part."""
        known = [name for name in self.subjects if name != subjects.NONE]
        wholes = {whole for whole, one in permutations(self.regions, 2) if lies_in(one, whole)}
        places = [region for region in self.regions if region not in (NOT_STATED, *wholes)]
        return tuple(
            Gap(subject, region, self.counts[subject, ANYWHERE] > 0, self._unplaced(subject, region))
            for subject in known
            for region in places
            if not self.counts[subject, region]
        )

    def _unplaced(self, subject: str, region: str) -> int:
        whole = province(region)
        return self.counts[subject, whole] if whole != region else 0


def reach(landscape: Landscape, within: str = "") -> ReachMap:
    """The map of all offerings; ``within`` a country, a province or that of a part, of its regions alone."""
    within = province(within)
    placed: dict[tuple[str, str, str], list[Offer]] = {}
    counts: Counter[tuple[str, str]] = Counter()
    for offer in landscape.offers:
        subject = offer.subject.subject
        ways = [way for way in _ways(offer) if way[0] == ANYWHERE or not within or lies_in(way[0], within)]
        counts.update((subject, region) for region in {region for region, _ in ways})
        for way in ways:
            placed.setdefault((subject, *way), []).append(offer)
    regions = _all_regions({region for _, region, _ in placed if region != ANYWHERE} | ({within} - {""}))
    names = [*subjects.subjects(), *({subjects.NONE} & {subject for subject, _, _ in placed})]
    order = {name: n for n, name in enumerate((*names, *regions, ANYWHERE, *DELIVERIES))}
    cells = [_cell(key, offers) for key, offers in placed.items()]
    cells.sort(key=lambda cell: (order[cell.subject], order[cell.region], order[cell.delivery]))
    return ReachMap(tuple(names), tuple(regions), tuple(cells), counts)


def _ways(offer: Offer) -> Iterable[tuple[str, str]]:
    """Where and how an offering can be taken."""
    for delivery in offer.deliveries:
        if delivery in ONLINE:
            yield ANYWHERE, delivery
        if delivery != "online":
            yield from ((region, delivery) for region in sorted(offer.regions) or [NOT_STATED])


def _all_regions(found: set[str]) -> list[str]:
    """Those found; of a province of which a part is found, or which is known by its parts, all parts, so that
    what is missing shows. The province itself stands for what names no part."""
    whole = {part for region in found for part in parts_of(province(region))}
    return sorted(found | whole, key=lambda region: (region == NOT_STATED, home_first(region)))


def _cell(key: tuple[str, str, str], here: Sequence[Offer]) -> Cell:
    stated = [offer.hours for offer in here if offer.hours]
    return Cell(
        *key,
        count=len(here),
        institutions=len({offer.provider_key for offer in here}),
        hours=outermost(stated) if stated else None,
        hours_stated=len(stated),
        free=sum(offer.free for offer in here),
        prices=by_currency((offer.prices for offer in here), outermost),
    )
