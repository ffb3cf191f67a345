"""The scheduler's process: looks which sources' turns have come, and harvests each in a child process."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.blocking import BlockingScheduler
from apscheduler.triggers.interval import IntervalTrigger

from crawlers.targets import hosts_of
from normalizer.shared.command import complain
from registry.keeping.database import FAILURES, reason
from registry.store import Store
from schedules.cadence import SHORTEST_RETRY, due
from schedules.plan import Planned

LOOK_EVERY = 60
"""Seconds between two looks at the plan: short against an hour, the shortest cadence."""

SECONDS_TO_END = 20
"""For a harvest that was asked to end: it ends its crawl and writes its record. Then it is ended."""


@dataclass(frozen=True)
class Harvest:
    """A harvest under way."""

    name: str
    hosts: frozenset[str]
    """Which it asks, so that no other one does."""
    begun: datetime
    child: subprocess.Popen[bytes]


class Scheduler:
    """Harvests sources in their turns, until it is interrupted. What is due follows from the store, so it may
    be ended and started, and run twice, at any time."""

    def __init__(self, plan: Callable[[], Mapping[str, Planned]], store: Store, at_once: int) -> None:
        """``plan``: the sources to harvest as they are now, by name; ``at_once``: how many harvests may run
        at the same time."""
        self._plan = plan
        self._store = store
        self._at_once = at_once
        self._under_way: dict[str, Harvest] = {}
        """By source."""
        self._resting: dict[str, datetime] = {}
        """Sources whose harvest left nothing in the store to tell when they are due again, and until when."""
        self._ending = False
        self._lock = threading.Lock()
        self._jobs = BlockingScheduler(
            executors={"default": ThreadPoolExecutor(at_once + 1)},
            job_defaults={"coalesce": True, "misfire_grace_time": None},
            timezone=UTC,
        )
        self._jobs.add_job(self._look, IntervalTrigger(seconds=LOOK_EVERY), next_run_time=datetime.now(UTC))

    def run(self) -> None:
        """Stay until a KeyboardInterrupt, then end every harvest under way and return."""
        try:
            self._jobs.start()
        except KeyboardInterrupt:
            pass
        finally:
            self._end()

    def _look(self) -> None:
        """Begin what is due, or say that the database does not tell; it is asked again at the next look."""
        try:
            self._begin_due()
        except FAILURES as error:
            complain(f"the database gives no answer: {reason(error)}; asked again after {LOOK_EVERY} seconds")

    def _begin_due(self) -> None:
        """What has waited longest first, as far as there is room and no host is asked twice."""
        with self._lock:
            for turn, planned in sorted(self._due(), key=lambda one: one[0]):
                if self._ending or len(self._under_way) == self._at_once:
                    return
                hosts = hosts_of(planned.source.start)
                if not any(hosts & other.hosts for other in self._under_way.values()):
                    self._begin(planned, turn, hosts)

    def _due(self) -> Iterator[tuple[datetime, Planned]]:
        """Sources of the plan whose turn has come, each with its turn. A harvest under way goes on as it
        began, whatever becomes of its source."""
        now = datetime.now(UTC)
        for name, planned in self._plan().items():
            if name in self._under_way or now < self._resting.get(name, now):
                continue
            last = self._store.last_run(name, now)
            if turn := due(name, planned.source.cadence, last, now):
                yield turn, planned

    def _begin(self, planned: Planned, turn: datetime, hosts: frozenset[str]) -> None:
        name = planned.source.name
        options = ("--data", str(self._store.data), "--due", turn.isoformat())
        begun = datetime.now(UTC)
        child = subprocess.Popen([sys.executable, "-m", "schedules", "run", str(planned.file), *options])
        self._under_way[name] = Harvest(name, hosts, begun, child)
        self._jobs.add_job(self._follow, args=(self._under_way[name],))

    def _follow(self, harvest: Harvest) -> None:
        """Wait for a harvest to end, then look again."""
        code = harvest.child.wait()
        with self._lock:
            del self._under_way[harvest.name]
            if not self._ending and (lacking := self._lacking(harvest)):
                self._resting[harvest.name] = datetime.now(UTC) + SHORTEST_RETRY
                minutes = SHORTEST_RETRY.total_seconds() / 60
                complain(
                    f"{harvest.name}: its harvest ended with code {code} and {lacking}; "
                    f"it is looked at again after {minutes:.0f} minutes"
                )
        self._look()

    def _lacking(self, harvest: Harvest) -> str:
        """What is to be said of the record of a harvest, unless it left one."""
        try:
            last = self._store.last_run(harvest.name, datetime.now(UTC))
        except FAILURES as error:
            return f"the database does not tell its record: {reason(error)}"
        return "" if last and last.started >= harvest.begun else "left no record"

    def _end(self) -> None:
        with self._lock:
            self._ending = True
            children = [harvest.child for harvest in self._under_way.values()]
        self._jobs.shutdown(wait=False)
        for child in children:
            child.terminate()
        for child in children:
            try:
                child.wait(SECONDS_TO_END)
            except subprocess.TimeoutExpired:
                child.kill()
