"""The landscape of offerings as it stands, computed once and kept until the registry has changed.

Computing it takes from a moment to a minute, by the number of listings. It goes on whoever waits for it:
readers wait a little, then get the one before.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, wait
from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, TypeVar

from normalizer.rule_packs import RulePack
from registry import clusters, finding_answers, institutions, landscape, links
from registry.clusters import Cluster, Filters, Pair
from registry.finding_answers import Told
from registry.institutions import Institution
from registry.landscape import Landscape
from registry.links import Judgement
from registry.report_card import ReportCard, Surroundings, report_card
from registry.scope import ScopeAsked
from registry.store import Store
from registry.trend import Point, trend
from search_api.index import IndexNotReadyError

if TYPE_CHECKING:
    from registry.quarters import Quarter

T = TypeVar("T")
Report: TypeAlias = tuple[ReportCard, tuple[Point, ...]]
"""As it stands, and as it was at the end of past months."""

PATIENCE, FIRST_PATIENCE = 5.0, 50.0
"""Seconds from the begin of a computation in which readers wait for it, where there is one before to have
instead and where there is none; servers before this one often give up after 60."""

MOST_REPORTS = 8
"""That are kept: one of two thousand listings takes some ten megabytes."""
MOST_FILTERS = 4
"""Of which the clusters are kept: their pairs take a megabyte for every thousand listings."""


class ComparingError(IndexNotReadyError):
    """All listings are being gone through for the first time."""


class Judged:
    """A landscape with what offices said of it. Clusters are put together once for the filters asked last."""

    def __init__(self, landscape: Landscape, said: Sequence[Judgement]) -> None:
        self.landscape = landscape
        self.said = said
        self.surroundings = Surroundings(landscape, said)
        self._of_pairs = clusters.judged(landscape, said)
        self.overlaps = lru_cache(MOST_FILTERS)(self._overlaps)

    def _overlaps(self, filters: Filters) -> tuple[list[Pair], list[Cluster]]:
        """The pairs that are asked for, and their clusters."""
        pairs = clusters.pairs(self.landscape, self._of_pairs, filters)
        return pairs, clusters.clusters(pairs)


class _Work(NamedTuple):
    """A computation under way."""

    state: object
    begun: float
    result: Future[Any]


class Current:
    """What is on offer in a registry now, for all readers."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept: dict[str, tuple[object, Any]] = {}
        self._working: dict[str, _Work] = {}
        self._guard = threading.Lock()
        self._judged: dict[ScopeAsked, Judged] = {}

    def landscape(self, scope: ScopeAsked = "short", *, whole: bool = False) -> Landscape:
        """Its offerings, compared; where ``whole``, readers wait for it as long as it takes."""
        return self._get(f"landscape {scope}", lambda: self._compare(scope), whole=whole)

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

        history = self._get(f"history {scope}", lambda: History(self._store, scope))
        return history.quarters(datetime.now(UTC), subject)

    def institutions(self) -> list[Institution]:
        """All institutions with listings."""
        store = self._store
        return self._get(
            "institutions", lambda: institutions.institutions(store), lambda: institutions.state(store)
        )

    def unknown(self) -> dict[str, int]:
        """How many listings are of institutions that are not known, by the name that they state."""
        store = self._store
        return self._get("unknown", lambda: institutions.unknown(store), lambda: institutions.state(store))

    def report(self, provider: str, pack: RulePack | None) -> Report:
        """An institution's listings held against a pack, or against the one that is meant for them."""
        now = datetime.now(UTC)
        name = f"report {provider} {pack.key if pack else ''}"
        with self._guard:
            reports = [kept for kept in self._kept if kept.startswith("report ") and kept != name]
            for older in reports[:-MOST_REPORTS]:
                del self._kept[older]

        def compute() -> Report:
            card = report_card(self._store, provider, now, pack, self._surroundings())
            return card, trend(self._store, provider, card.pack, now) if card.pack else ()

        return self._get(name, compute, lambda: (*self._state(), now.date()))

    def disputes(self) -> list[Told]:
        """What all institutions answered to listings of which they dispute a finding."""
        now = datetime.now(UTC)

        def compute() -> list[Told]:
            return finding_answers.told(self._store, now, self._surroundings, said="disputed")

        def state() -> object:
            return *self._state(), finding_answers.number_of_answers(self._store), now.date()

        return self._get("disputes", compute, state)

    def _state(self) -> tuple[object, ...]:
        """Other as soon as something is that a report tells."""
        return links.state(self._store), institutions.state(self._store)

    def _surroundings(self) -> Surroundings:
        return self.judged(whole=True).surroundings

    def _compare(self, scope: ScopeAsked) -> Landscape:
        found = landscape.load(self._store, scope)
        len(found.rivals)  # computed now, by one for all
        return found

    def _get(
        self,
        name: str,
        compute: Callable[[], T],
        state: Callable[[], object] | None = None,
        *,
        whole: bool = False,
    ) -> T:
        """What is kept under a name if it is of this ``state`` (of the registry's listings and links, unless
        given), else computed anew, once for all readers. They wait a little, or ``whole`` as long as it
        takes; then they get the one before, or :class:`ComparingError` where there is none."""
        state = state or (lambda: links.state(self._store))
        for _ in range(2):  # what is under way may have begun before the change that is asked for
            now = state()
            with self._guard:
                kept = self._kept.get(name)
                if kept and kept[0] == now:
                    return kept[1]
                work = self._working.get(name) or self._begin(name, compute, now)
            most = PATIENCE if kept else FIRST_PATIENCE
            patience = max(0.0, work.begun + most - time.monotonic())
            if not wait([work.result], None if whole else patience).done:
                if kept:
                    return kept[1]
                raise ComparingError(
                    "All listings are being gone through for the first time; try again in a moment."
                )
            found: T = work.result.result()
            if work.state == now:
                break
        return found

    def _begin(self, name: str, compute: Callable[[], Any], state: object) -> _Work:
        """Compute in a thread of its own."""
        work = self._working[name] = _Work(state, time.monotonic(), Future())

        def run() -> None:
            try:
                found = compute()
            except BaseException as error:  # noqa: BLE001 who waits is told
                with self._guard:
                    del self._working[name]
                work.result.set_exception(error)
            else:
                with self._guard:
                    self._kept[name] = (state, found)
                    del self._working[name]
                work.result.set_result(found)

        threading.Thread(target=run, daemon=True).start()
        return work
