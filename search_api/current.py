"""The landscape of offerings as it stands, computed once and kept until the registry has changed: that takes
from a moment to a minute, by the number of listings."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeAlias

from normalizer.rule_packs import RulePack
from registry import clusters, finding_answers, institutions, landscape, links
from registry.clusters import Cluster, Filters, Pair
from registry.finding_answers import FollowedAnswer
from registry.institutions import Institution
from registry.landscape import Landscape
from registry.links import Judgement
from registry.report_card import ReportCard, Surroundings, report_card
from registry.scope import ScopeAsked
from registry.store import Store
from registry.trend import Point, trend
from search_api.computed import Computed
from search_api.remembered import remembered

if TYPE_CHECKING:
    from registry.quarters import Quarter

Report: TypeAlias = tuple[ReportCard, tuple[Point, ...]]
"""As it stands, and as it was at the end of past months."""

MOST_REPORTS = 8
"""That are kept, or under way: one of two thousand listings takes some ten megabytes."""
MOST_FILTERS = 4
"""Of which the clusters are kept: their pairs take a megabyte for every thousand listings."""


class Judged:
    """A landscape with what offices said of it. Clusters are put together once for the filters asked last."""

    def __init__(self, landscape: Landscape, said: Sequence[Judgement]) -> None:
        self.landscape = landscape
        self.said = said
        self.surroundings = Surroundings(landscape, said)
        self._of_pairs = clusters.judged(landscape, said)

    @remembered(MOST_FILTERS)
    def overlaps(self, filters: Filters) -> tuple[list[Pair], list[Cluster]]:
        """The pairs that are asked for, and their clusters."""
        pairs = clusters.pairs(self.landscape, self._of_pairs, filters)
        return pairs, clusters.clusters(pairs)


class Current:
    """What is on offer in a registry now, for all readers."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._shared = Computed()
        self._reports = Computed(MOST_REPORTS)
        self._reporting = threading.Lock()
        self._judged: dict[ScopeAsked, Judged] = {}

    def landscape(self, scope: ScopeAsked = "short", *, whole: bool = False) -> Landscape:
        """Its offerings, compared; where ``whole``, readers wait for it as long as it takes."""
        name = f"landscape {scope}"
        return self._shared.get(name, lambda: self._compare(scope), self._linked, whole=whole)

    def judged(self, scope: ScopeAsked = "short", *, whole: bool = False) -> Judged:
        """The same with what offices have said of it, up to now."""
        now, said = self.landscape(scope, whole=whole), links.judgements(self._store)
        kept = self._judged.get(scope)
        if kept is None or kept.landscape is not now or kept.said != said:
            self._judged[scope] = kept = Judged(now, said)
        return kept

    def quarters(self, subject: str = "", scope: ScopeAsked = "short") -> list[Quarter]:
        """Overlap by quarter, of all subjects or of one."""
        from registry.quarters import History  # its libraries take 30 MB: for who compares

        history = self._shared.get(f"history {scope}", lambda: History(self._store, scope), self._linked)
        return history.quarters(datetime.now(UTC), subject)

    def institutions(self) -> list[Institution]:
        """All institutions with listings."""
        store = self._store
        return self._shared.get(
            "institutions", lambda: institutions.institutions(store), lambda: institutions.state(store)
        )

    def unknown(self) -> dict[str, int]:
        """How many listings are of institutions that are not known, by the name that they state."""
        store = self._store
        return self._shared.get(
            "unknown", lambda: institutions.unknown(store), lambda: institutions.state(store)
        )

    def report(self, provider: str, pack: RulePack | None) -> Report:
        """An institution's listings held against a pack, or against the one that is meant for them. One
        report is computed after the other."""
        now = datetime.now(UTC)

        def compute() -> Report:
            with self._reporting:
                card = report_card(self._store, provider, now, pack, self._surroundings())
                return card, trend(self._store, provider, card.pack, now) if card.pack else ()

        name = f"{provider} {pack.key if pack else ''}"
        return self._reports.get(name, compute, lambda: (*self._state(), now.date()))

    def disputes(self) -> list[FollowedAnswer]:
        """What all institutions answered to listings of which they dispute a finding."""
        now = datetime.now(UTC)

        def compute() -> list[FollowedAnswer]:
            return finding_answers.told(self._store, now, self._surroundings, said="disputed")

        def state() -> object:
            return *self._state(), finding_answers.number_of_answers(self._store), now.date()

        return self._shared.get("disputes", compute, state)

    def _linked(self) -> object:
        """Other as soon as a listing or a link is."""
        return links.state(self._store)

    def _state(self) -> tuple[object, ...]:
        """Other as soon as something is that a report tells."""
        return self._linked(), institutions.state(self._store)

    def _surroundings(self) -> Surroundings:
        return self.judged(whole=True).surroundings

    def _compare(self, scope: ScopeAsked) -> Landscape:
        found = landscape.load(self._store, scope)
        len(found.rivals)  # computed now, by one for all
        return found
