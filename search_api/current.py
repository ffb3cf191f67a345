"""The landscape of offerings as it stands, computed once and kept until the registry has changed.

Computing it takes from a moment to a minute, by the number of listings. Meanwhile readers get the one before.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, TypeAlias, TypeVar

from normalizer.rule_packs import RulePack
from registry import finding_answers, institutions, landscape, links
from registry.finding_answers import Told
from registry.institutions import Institution
from registry.landscape import Landscape
from registry.quarters import History, Quarter
from registry.report_card import ReportCard, Surroundings, report_card
from registry.store import Store
from registry.trend import Point, trend
from search_api.index import IndexNotReadyError

T = TypeVar("T")
Report: TypeAlias = tuple[ReportCard, tuple[Point, ...]]
"""As it stands, and as it was at the end of past months."""

PATIENCE = 5.0
"""Seconds that a reader waits for the first comparison."""


MOST_REPORTS = 8
"""That are kept: one of two thousand listings takes some ten megabytes."""


class ComparingError(IndexNotReadyError):
    """All listings are being gone through for the first time."""


class Current:
    """What is on offer in a registry now, for all readers."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept: dict[str, tuple[object, Any]] = {}
        self._locks: dict[str, threading.Lock] = {}
        self._guard = threading.Lock()

    def landscape(self) -> Landscape:
        """All offerings, compared."""
        return self._get("landscape", self._compare)

    def quarters(self, subject: str = "") -> list[Quarter]:
        """Overlap by quarter, of all subjects or of one."""
        history = self._get("history", lambda: History(self._store))
        return history.quarters(datetime.now(UTC), subject)

    def institutions(self) -> list[Institution]:
        """All institutions with listings."""
        state = institutions.state(self._store)
        return self._get("institutions", lambda: institutions.institutions(self._store), state)

    def report(self, provider: str, pack: RulePack | None) -> Report:
        """An institution's listings held against a pack, or against the one that is meant for them."""
        now = datetime.now(UTC)
        name = f"report {provider} {pack.key if pack else ''}"
        state = (links.state(self._store), institutions.state(self._store), now.date())
        with self._guard:
            reports = [kept for kept in self._kept if kept.startswith("report ") and kept != name]
            for older in reports[:-MOST_REPORTS]:
                del self._kept[older]

        def compute() -> Report:
            card = report_card(self._store, provider, now, pack, self._surroundings())
            return card, trend(self._store, provider, card.pack, now) if card.pack else ()

        return self._get(name, compute, state)

    def disputes(self) -> list[Told]:
        """What all institutions answered to listings of which they dispute a finding."""
        now = datetime.now(UTC)
        said = finding_answers.number_of_answers(self._store)
        state = (links.state(self._store), institutions.state(self._store), said, now.date())

        def compute() -> list[Told]:
            return finding_answers.told(self._store, now, self._surroundings, said="disputed")

        return self._get("disputes", compute, state)

    def _surroundings(self) -> Surroundings:
        return Surroundings(self.landscape(), links.judgements(self._store))

    def _compare(self) -> Landscape:
        found = landscape.load(self._store)
        len(found.rivals)  # computed now, by one reader for all
        return found

    def _get(self, name: str, compute: Callable[[], T], state: object = None) -> T:
        """What is kept under a name if it is of this ``state`` (of the registry's listings and links, unless
        given), else computed anew by one reader; the others take the one before. Where there is none they
        wait a little, then raise :class:`ComparingError`, so that they do not hold up those who ask for
        something else."""
        state = state or links.state(self._store)
        with self._guard:
            kept = self._kept.get(name)
            lock = self._locks.setdefault(name, threading.Lock())
        if kept and kept[0] == state:
            return kept[1]
        if not lock.acquire(timeout=0 if kept else PATIENCE):
            if kept:
                return kept[1]
            raise ComparingError(
                "All listings are being gone through for the first time; try again in a moment."
            )
        try:
            kept = self._kept.get(name)
            if kept is None or kept[0] != state:
                self._kept[name] = kept = (state, compute())
            return kept[1]
        finally:
            lock.release()
