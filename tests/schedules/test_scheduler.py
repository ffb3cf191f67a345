"""Which harvests the scheduler begins, and when; the harvests are stand-ins that begin no process."""

import _thread
import logging
import signal
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from crawlers.source import Source
from registry.sources import turn
from registry.store import Store
from schedules import scheduler as scheduler_module
from schedules.plan import Planned
from schedules.scheduler import Scheduler

LOOK = 0.5


@dataclass
class Harvests:
    """Stands in for the processes: each takes some seconds, and leaves a record or none."""

    store: Store
    seconds: float = 0.0
    records: bool = True
    began: list[str] = field(default_factory=list)
    running: set[str] = field(default_factory=set)
    most: int = 0

    def __call__(self, command: list[str]) -> "Child":
        name = Path(command[4]).stem
        self.began.append(name)
        self.running.add(name)
        self.most = max(self.most, len(self.running))
        return Child(name, self)


class Child:
    def __init__(self, name: str, harvests: Harvests) -> None:
        self._name, self._harvests = name, harvests
        self._asked = threading.Event()

    def wait(self, timeout: float | None = None) -> int:
        self._asked.wait(self._harvests.seconds)
        if self._harvests.records and self._name in self._harvests.running:
            with self._harvests.store.run(self._name, datetime.now(UTC)) as run:
                run.reject("the catalogue was down")
        self._harvests.running.discard(self._name)
        return 1

    def terminate(self) -> None:
        self._asked.set()


@pytest.fixture
def harvests(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Harvests]:
    # Who begins the tests in the background may have them ignore the signal by which a scheduler ends.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    with closing(Store(tmp_path)) as store:
        made = Harvests(store)
        monkeypatch.setattr(scheduler_module, "LOOK_EVERY", LOOK)
        monkeypatch.setattr(subprocess, "Popen", made)
        yield made
    signal.signal(signal.SIGINT, before)


def planned(*names: str, host: Callable[[str], str] = "{}.example".format) -> dict[str, Planned]:
    return {
        name: Planned(
            Source(
                name=name,
                platform="web_page",
                known_from="demo",
                start=(f"https://{host(name)}/",),
                cadence="monthly",
            ),
            Path(f"{name}.toml"),
        )
        for name in names
    }


def schedule(plan: dict[str, Planned], harvests: Harvests, seconds: float) -> None:
    scheduler = Scheduler(lambda: plan, harvests.store, at_once=2)
    threading.Timer(seconds, _thread.interrupt_main).start()
    scheduler.run()


def test_sources_that_wait_for_room_wait_in_silence(
    harvests: Harvests, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    harvests.seconds = 2 * LOOK
    names = [f"source-{number}" for number in range(5)]
    with caplog.at_level(logging.WARNING):
        schedule(planned(*names), harvests, seconds=4.0)
    assert sorted(harvests.began) == names, "each once"
    assert harvests.most == 2
    assert (caplog.text, capsys.readouterr()) == ("", ("", ""))


def test_who_waited_longest_comes_first(harvests: Harvests) -> None:
    names = [f"source-{number}" for number in range(9)]
    harvests.seconds = 0.1
    schedule(planned(*names, host=lambda _: "one.example"), harvests, seconds=2.0)
    now = datetime.now(UTC)
    assert harvests.most == 1, "all are at one host"
    turns = [turn(name, "monthly", now) for name in harvests.began]
    assert len(turns) == len(names) and turns == sorted(turns)


def test_a_harvest_that_left_no_record_is_told_and_not_begun_at_every_look(
    harvests: Harvests, capsys: pytest.CaptureFixture[str]
) -> None:
    harvests.records = False
    schedule(planned("broken"), harvests, seconds=4 * LOOK)
    assert harvests.began == ["broken"]
    (line,) = capsys.readouterr().err.splitlines()
    assert "broken" in line and "code 1" in line and "15 minutes" in line


def test_a_harvest_that_left_no_record_is_begun_again_later(
    harvests: Harvests, monkeypatch: pytest.MonkeyPatch
) -> None:
    harvests.records = False
    monkeypatch.setattr(scheduler_module, "SHORTEST_RETRY", timedelta(seconds=2 * LOOK))
    schedule(planned("broken"), harvests, seconds=3.8 * LOOK)
    assert len(harvests.began) == 2


def test_where_the_database_is_away_no_record_is_said_to_be_missing(
    harvests: Harvests, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = harvests.store.last_run

    def away(*arguments: object, **options: object) -> object:
        if harvests.began:
            raise OperationalError("SELECT", {}, ConnectionError("connection refused"))
        return asked(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(harvests.store, "last_run", away)
    schedule(planned("patient"), harvests, seconds=3 * LOOK)
    said = capsys.readouterr().err
    assert "and the database does not tell its record: connection refused" in said
    assert "left no record" not in said


def test_a_database_that_is_away_is_told_in_a_line_and_asked_again(
    harvests: Harvests,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = harvests.store.last_run
    back = datetime.now(UTC) + timedelta(seconds=2.5 * LOOK)

    def away(*arguments: object, **options: object) -> object:
        if datetime.now(UTC) < back:
            raise OperationalError("SELECT", {}, ConnectionError("connection refused"))
        return asked(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(harvests.store, "last_run", away)
    schedule(planned("patient"), harvests, seconds=6 * LOOK)
    assert harvests.began == ["patient"]
    lines = capsys.readouterr().err.splitlines()
    assert lines and all("connection refused" in line and "again" in line for line in lines)
    assert caplog.text == ""
