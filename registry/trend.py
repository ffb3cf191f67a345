"""How an institution's report changed: at the end of each month, what a framework would have found then.

Read from the revisions kept: each version of a page as it was read last, held against today's form of the
framework. What stands beside a listing is not kept, so costs and offerings of others raise nothing here. The
cost grows with the versions of the institution's pages in the last twelve months; the months that each stood
add little.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import fmean

from sqlalchemy import select

from normalizer.checks import SEVERITIES, Context, Finding, check, is_checked
from normalizer.listing import Listing
from normalizer.rule_packs import Code, RulePack, Severity, completeness
from registry.keeping.batches import batched
from registry.keeping.documents import unpack_listing
from registry.keeping.tables import blob, listing, revision
from registry.store import Store
from registry.versions import PageVersion, page_versions, revisions, spans

MONTHS = 12
"""That are told, the last ones."""
DATED: Code = "STALE_OR_ENDED"
"""The one check that finds something else from month to month where the page is the same."""
DOCUMENTS = 100
"""Kept in memory at once."""


@dataclass(frozen=True)
class Point:
    """An institution's report at the end of a month, or now in the one that has not ended."""

    month: str
    """``2026-11``."""
    at: datetime
    listings: int
    """On offer then, of those that packs are for."""
    findings: Mapping[Severity, int]
    completeness: float | None
    """Mean share, 0 to 1, of what the pack asks that was known; ``None`` where it asks nothing."""


def trend(store: Store, provider: str, pack: RulePack, now: datetime) -> tuple[Point, ...]:
    """Those of the last twelve months in which a provider, by its slug, had listings on offer, in order."""
    query = revisions(revision.c.content_hash, revision.c.rules_version).where(listing.c.provider == provider)
    with store.engine.connect() as connection:
        versions = list(page_versions(connection, query))
    if not versions:
        return ()
    first = min(begin for _, begin, _ in versions)
    ends = [(f"{day:%Y-%m}", at) for day, at in spans(first, now, months=1)][-MONTHS:]
    months = {name: _Month() for name, _ in ends}
    told = [one for one in versions if any(_stood(one, at) for _, at in ends)]
    dated = pack.model_copy(update={"checks": tuple(one for one in pack.checks if one.code == DATED)})
    for listed, version in _read(store, told):
        if is_checked(listed):
            known, found = completeness(listed, pack), check(listed, pack)
            for name, at in ends:
                if _stood(version, at):
                    of_month = check(listed, dated, Context(as_of=at.date()))
                    months[name].add((*found, *of_month), known)
    points = (months[name].point(name, at) for name, at in ends)
    return tuple(point for point in points if point.listings)


class _Month:
    """What is counted at the end of one month."""

    def __init__(self) -> None:
        self.listings = 0
        self.findings: Counter[Severity] = Counter()
        self.known: list[float] = []

    def add(self, found: Sequence[Finding], known: float | None) -> None:
        self.listings += 1
        self.findings.update(one.severity for one in found)
        self.known += [] if known is None else [known]

    def point(self, name: str, at: datetime) -> Point:
        findings = {severity: self.findings[severity] for severity in SEVERITIES}
        return Point(name, at, self.listings, findings, fmean(self.known) if self.known else None)


def _stood(version: PageVersion, at: datetime) -> bool:
    """Whether a version was there at a moment."""
    _, begin, end = version
    return begin <= at and (end is None or end > at)


def _read(store: Store, versions: Sequence[PageVersion]) -> Iterator[tuple[Listing, PageVersion]]:
    """The versions with what they say."""
    for some in batched(versions, DOCUMENTS):
        hashes = {row.content_hash for row, _, _ in some}
        with store.engine.connect() as connection:
            query = select(blob.c.hash, blob.c.data).where(blob.c.hash.in_(hashes))
            kept = {row.hash: row.data for row in connection.execute(query)}
        for version in some:
            read = version[0]
            yield unpack_listing(kept[read.content_hash], read.rules_version), version
