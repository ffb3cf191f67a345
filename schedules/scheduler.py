"""The scheduler's process: looks whether a source's turn has come, and harvests it in a child process."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.blocking import BlockingScheduler
from apscheduler.triggers.interval import IntervalTrigger

from crawlers.targets import hosts_of
from registry.store import Store
from schedules.cadence import due
from schedules.plan import Planned

LOOK_EVERY = 300
"""Seconds between two looks at one source: short against an hour, the shortest cadence."""

LOOK_JITTER = 30
"""Seconds by which looks are spread, so that many sources are not looked at in one moment."""

SECONDS_TO_END = 20
"""For a harvest that was asked to end: it ends its crawl and writes its record. Then it is ended."""


PLAN = "the plan"
"""Name of the job that asks for the plan again; no source can have it."""


class Scheduler:
    """Harvests sources in their turns, until it is interrupted. Nothing is remembered in the process: what is
    due follows from the store, so it may be ended and started, and run twice, at any time."""

    def __init__(self, plan: Callable[[], Mapping[str, Planned]], store: Store, at_once: int) -> None:
        """``plan``: the sources to harvest as they are now, by name; ``at_once``: how many harvests may run
        at the same time."""
        self._plan = plan
        self._store = store
        self._children: set[subprocess.Popen[bytes]] = set()
        self._asked: set[str] = set()
        """Hosts that harvests under way ask."""
        self._waiting: set[str] = set()
        """Sources whose turn has come, and whose host is being asked for another one."""
        self._ending = False
        self._lock = threading.Lock()
        self._jobs = BlockingScheduler(
            executors={"default": ThreadPoolExecutor(at_once), PLAN: ThreadPoolExecutor(1)},
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
            timezone=UTC,
        )
        self._follow_plan()
        self._jobs.add_job(self._follow_plan, IntervalTrigger(seconds=LOOK_EVERY), id=PLAN, executor=PLAN)

    def run(self) -> None:
        """Stay until a KeyboardInterrupt, then end every harvest under way and return."""
        try:
            self._jobs.start()
        except KeyboardInterrupt:
            pass
        finally:
            self._end()

    def _follow_plan(self) -> None:
        """One job for each source of the plan. A harvest under way goes on as it began."""
        planned = self._plan()
        jobs = {job.id: job for job in self._jobs.get_jobs() if job.id != PLAN}
        for name in jobs.keys() - planned.keys():
            self._jobs.remove_job(name)
        for name, one in planned.items():
            if name not in jobs or jobs[name].args != (one,):
                look = IntervalTrigger(seconds=LOOK_EVERY, jitter=LOOK_JITTER)
                self._jobs.add_job(
                    self._look, look, (one,), id=name, next_run_time=datetime.now(UTC), replace_existing=True
                )

    def _look(self, planned: Planned) -> None:
        source = planned.source
        now = datetime.now(UTC)
        # A harvest from a time to come was begun by a clock that was wrong, and keeps no source waiting.
        turn = due(source.name, source.cadence, self._store.last_run(source.name, until=now), now)
        if turn is None:
            return
        hosts = hosts_of(source.start)
        with self._lock:
            if self._asked & hosts:
                self._waiting.add(source.name)
                return
            self._asked |= hosts
        try:
            self._harvest(planned, turn)
        finally:
            with self._lock:
                self._asked -= hosts
                waiting, self._waiting = self._waiting, set()
                for job in () if self._ending else filter(None, map(self._jobs.get_job, waiting)):
                    job.modify(next_run_time=datetime.now(UTC))

    def _harvest(self, planned: Planned, turn: datetime) -> None:
        data = ("--data", str(self._store.data))
        command = [
            sys.executable,
            "-m",
            "schedules",
            "run",
            str(planned.file),
            *data,
            "--due",
            turn.isoformat(),
        ]
        with self._lock:
            if self._ending:
                return
            child = subprocess.Popen(command)
            self._children.add(child)
        child.wait()
        with self._lock:
            self._children.discard(child)

    def _end(self) -> None:
        with self._lock:
            self._ending = True
            children = tuple(self._children)
        self._jobs.shutdown(wait=False)
        for child in children:
            child.terminate()
        for child in children:
            try:
                child.wait(SECONDS_TO_END)
            except subprocess.TimeoutExpired:
                child.kill()
