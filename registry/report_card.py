"""An institution's report card: what a framework would have it look at, listing by listing.

Computed from the registry as it stands, and kept nowhere. What institutions answer to its findings is kept
(:mod:`registry.finding_answers`); how it was before is read from the revisions (:mod:`registry.trend`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property
from statistics import median

from sqlalchemy import select

from normalizer.checks import SEVERITIES, Context, Finding, Near, PeerCost, check, is_checked
from normalizer.listing import Listing
from normalizer.rule_packs import Code, RulePack, Severity, packs_for, rule_packs
from registry import clusters, subjects
from registry.keeping.batches import batched
from registry.keeping.documents import unpack_listing
from registry.keeping.tables import blob, listing
from registry.landscape import Landscape, Offer
from registry.links import Judgement
from registry.records import Status
from registry.store import Store

LEAST_PEERS = 5
"""Offerings with a median that says something."""
GONE_FOR = timedelta(days=365)
"""How long a withdrawn listing is told of: until its course would have come round again."""


@dataclass(frozen=True)
class CheckedListing:
    """One listing with its findings, errors first."""

    id: str
    title: str
    url: str
    status: Status
    last_seen: datetime
    read_from: str = ""
    """Address of what was read instead of its page, if anything."""
    findings: tuple[Finding, ...] = ()

    @property
    def worst(self) -> tuple[int, ...]:
        """How many errors, warnings and hints it has."""
        return tuple(sum(one.severity == severity for one in self.findings) for severity in SEVERITIES)


@dataclass(frozen=True)
class Tally:
    """One kind of finding over all listings of an institution."""

    code: Code
    severity: Severity
    """The greatest that it has in any of them."""
    listings: int


@dataclass(frozen=True)
class ReportCard:
    """All listings of an institution held against one rule pack."""

    provider: str
    """Its slug."""
    pack: RulePack | None
    """``None`` where none is meant for its listings and none was asked for."""
    meant: tuple[str, ...]
    """Keys of the packs that are meant for its listings, those of most of them first."""
    listings: tuple[CheckedListing, ...]
    """That packs are for, those with most errors first; of what was withdrawn, that of the last year."""
    not_checked: int
    """Whole programs, courses of one, and pages that are no offering."""

    @cached_property
    def tallies(self) -> tuple[Tally, ...]:
        """What was found how often: errors first, and of them the most frequent."""
        listings: Counter[Code] = Counter()
        severity: dict[Code, Severity] = {}
        for one in self.listings:
            listings.update({finding.code for finding in one.findings})
            for finding in one.findings:
                known = severity.setdefault(finding.code, finding.severity)
                severity[finding.code] = min(known, finding.severity, key=SEVERITIES.index)
        found = [Tally(code, severity[code], number) for code, number in listings.items()]
        return tuple(sorted(found, key=lambda one: (SEVERITIES.index(one.severity), -one.listings, one.code)))

    def errors_alone(self) -> ReportCard:
        """The same without warnings and hints."""
        listings = tuple(
            replace(one, findings=tuple(found for found in one.findings if found.severity == "error"))
            for one in self.listings
        )
        return replace(self, listings=listings)

    @property
    def without_errors(self) -> int:
        """Listings in which nothing is an error."""
        return sum(not one.worst[0] for one in self.listings)


class Surroundings:
    """What stands beside each offering: what an hour of similar ones costs, and which ones are close."""

    def __init__(self, landscape: Landscape, judgements: Iterable[Judgement] = ()) -> None:
        self._landscape = landscape
        self._judgements = tuple(judgements)

    def of(self, listing_id: str) -> Context:
        """What is known of one listing; nothing where it is not on offer."""
        row = self._landscape.row.get(listing_id)
        if row is None:
            return Context()
        return Context(cost=self._cost(self._landscape.offers[row]), close=self._close.get(row, ()))

    def _cost(self, offer: Offer) -> PeerCost | None:
        for currency, own in _by_the_hour(offer):
            peers = self._peers.get((offer.subject.subject, currency), ())
            others = [cost for provider, cost in peers if provider != offer.provider_key]
            if len(others) >= LEAST_PEERS:
                field = subjects.subjects()[offer.subject.subject]
                return PeerCost(currency, own, median(others), len(others), field)
        return None

    @cached_property
    def _peers(self) -> Mapping[tuple[str, str], Sequence[tuple[str, float]]]:
        """What an hour costs at whom, by field of study and currency."""
        found: dict[tuple[str, str], list[tuple[str, float]]] = {}
        for offer in self._landscape.offers:
            if offer.subject.subject != subjects.NONE:
                for currency, cost in _by_the_hour(offer):
                    key = (offer.subject.subject, currency)
                    found.setdefault(key, []).append((offer.provider_key, cost))
        return found

    @cached_property
    def _close(self) -> Mapping[int, tuple[Near, ...]]:
        """What a learner would take instead, by row; that of which a person said that it is needed beside it,
        or not the same, does not count."""
        found: dict[int, list[Near]] = {}
        said = clusters.judged(self._landscape, self._judgements)
        for pair in clusters.pairs(self._landscape, said, clusters.Filters(grade="substantial")):
            if pair.standing not in ("needed", "not_the_same"):
                rows = pair.rivals.left, pair.rivals.right
                for row, other in (rows, rows[::-1]):
                    offer = self._landscape.offers[other]
                    near = Near(id=offer.id, title=offer.title, provider=offer.provider)
                    found.setdefault(row, []).append(near)
        return {row: tuple(sorted(near, key=_by_provider)) for row, near in found.items()}


def _by_provider(near: Near) -> tuple[str, str, str]:
    return near.provider, near.title, near.id


def report_card(
    store: Store,
    provider: str,
    at: datetime,
    pack: RulePack | None = None,
    surroundings: Surroundings | None = None,
    among: Collection[str] | None = None,
) -> ReportCard:
    """All listings of a provider, by its slug, or those ``among`` some, held against a pack as of a moment:
    unless given, the one that is meant for most of them."""
    found = list(_listings(store, provider, at - GONE_FOR, among))
    meant = Counter(one.key for _, listed in found for one in packs_for(listed))
    keys = tuple(key for key, _ in meant.most_common())
    pack = pack or (rule_packs()[keys[0]] if keys else None)
    checked = []
    for known, listed in found:
        if is_checked(listed):
            context = surroundings.of(known.id) if surroundings else Context()
            findings = check(listed, pack, _at(context, known, at)) if pack else ()
            if known.status == "withdrawn":  # nobody mends a page that is gone
                findings = tuple(one for one in findings if one.code == "STALE_OR_ENDED")
            checked.append(replace(known, findings=findings))
    checked.sort(key=lambda one: (tuple(-number for number in one.worst), one.title.casefold(), one.id))
    return ReportCard(provider, pack, keys, tuple(checked), len(found) - len(checked))


def _at(context: Context, known: CheckedListing, at: datetime) -> Context:
    gone = known.last_seen.date() if known.status == "withdrawn" else None
    return replace(context, as_of=at.date(), gone_since=gone)


def _by_the_hour(offer: Offer) -> Iterator[tuple[str, float]]:
    """Least price by mean hours, in each currency, where both are known: what a learner pays at least."""
    least, most = offer.hours or (None, None)
    if least is None or most is None:
        return
    for currency, (price, _) in offer.prices.items():
        if price is not None:
            yield currency, price / ((least + most) / 2)


def _listings(
    store: Store, provider: str, since: datetime, among: Collection[str] | None
) -> Iterator[tuple[CheckedListing, Listing]]:
    columns = [listing.c[name] for name in ("id", "title", "url", "status", "last_seen")]
    query = (
        select(*columns, listing.c.rules_version, blob.c.data)
        .join(blob, blob.c.hash == listing.c.content_hash)
        .where(listing.c.provider == provider)
        .where((listing.c.status != "withdrawn") | (listing.c.last_seen >= since))
    )
    queries = [query] if among is None else [query.where(listing.c.id.in_(some)) for some in batched(among)]
    with store.engine.connect() as connection:
        for one in queries:
            for *life, rules_version, data in connection.execute(one):
                listed = unpack_listing(data, rules_version)
                yield replace(CheckedListing(*life), read_from=listed.read_from), listed
