"""SIGKILL at any step, and again: the registry and the index are as if nothing had happened."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import psutil
import pytest
from sqlalchemy import func, select

from crawlers.source import Source, load
from demo.server import Demo, serve
from registry.keeping.tables import blob, listing, revision, staged, staged_alias, staged_fetched
from schedules.harvest import Progress

from .conftest import DAY, START, Registry, source_file

DIES = Path(__file__).parent / "dies.py"


@dataclass
class Case:
    """A registry that has seen edition 1, while the site is at edition 2."""

    demo: Demo
    file: Path
    source: Source
    before: Path
    digest_before: str
    digest_after: str
    """Of a registry that then saw edition 2, undisturbed."""
    reports: int
    """How often an undisturbed harvest of edition 2 reports."""


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    folder = tmp_path_factory.mktemp("kill")
    with serve() as demo:
        file = source_file(demo, "northshore", folder)
        source = load(file)
        first = Registry(folder / "before")
        assert first.harvest(source).accepted
        digest_before = first.store.digest()
        first.store.close()
        demo.edition = 2
        shutil.copytree(folder / "before", folder / "after")
        second = Registry(folder / "after", now=START + DAY)
        assert second.harvest(source).counts["new"] == 1
        digest_after = second.store.digest()
        second.store.close()
        assert digest_after != digest_before
        yield Case(demo, file, source, folder / "before", digest_before, digest_after, len(second.seen))


@pytest.fixture(scope="module")
def killed_at(case: Case) -> Iterator[Callable[[int, Path], int]]:
    """Harvests into a folder in a process that dies at its n-th report; gives the exit code."""
    command = [sys.executable, str(DIES), str(case.file), (START + 2 * DAY).isoformat()]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=_environment()) as harvests:

        def killed(position: int, data: Path) -> int:
            assert harvests.stdin and harvests.stdout
            print(position, data, file=harvests.stdin, flush=True)
            return int(harvests.stdout.readline())

        yield killed


# Among the pages; then, from the back, after fetching, after normalizing, after the verdict, before bodies
# are kept, before publishing, before matching, before indexing, and while indexing, the changed and then all.
STEPS = [3, -12, -10, -9, -8, -7, -6, -5, -4, -3, -2]


@pytest.mark.parametrize("at", STEPS)
def test_killed_at_a_report_and_done_again(
    case: Case, killed_at: Callable[[int, Path], int], tmp_path: Path, at: int
) -> None:
    data = tmp_path / "data"
    shutil.copytree(case.before, data)
    position = at if at >= 0 else case.reports + at
    assert killed_at(position, data) == -signal.SIGKILL
    _assert_whole_again(case, data)


class Broken(BaseException):
    """Not an Exception: nothing may catch it on the way."""


@pytest.mark.parametrize("at", [3, -7])
def test_broken_at_a_report_and_done_again(case: Case, tmp_path: Path, at: int) -> None:
    data = tmp_path / "data"
    shutil.copytree(case.before, data)
    registry = Registry(data, now=START + DAY)
    left = at if at >= 0 else case.reports + at

    def breaks(_: Progress) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise Broken

    with pytest.raises(Broken):
        registry.harvest(case.source, report=breaks)
    assert registry.store.digest() == case.digest_before
    last = registry.store.last_run(case.source.name, datetime.now(UTC))
    assert last is not None
    assert last.state == "failed"
    registry.store.close()
    _assert_whole_again(case, data)


@pytest.mark.parametrize("seed", [1, 2])
def test_killed_at_any_moment_and_done_again(case: Case, tmp_path: Path, seed: int) -> None:
    """The command itself, killed from outside some milliseconds after it printed a step."""
    chance = random.Random(seed)
    data = tmp_path / "data"
    shutil.copytree(case.before, data)
    command = [sys.executable, "-m", "schedules", "run", str(case.file), "--data", str(data)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=_environment())
    assert process.stdout is not None
    step = chance.choice(["start", "fetch", "normalize", "gate"])
    if step != "start":
        for line in process.stdout:
            if line.split()[1] == step:
                break
    time.sleep(chance.uniform(0, 1.5 if step == "start" else 0.06))
    process.kill()
    process.communicate()
    _assert_whole_again(case, data)


def test_the_crawl_of_a_killed_harvest_ends_with_it(case: Case, tmp_path: Path) -> None:
    data = tmp_path / "data"
    case.demo.misbehave("northshore", r"^/courses/weld", "slow", pause=30.0)
    try:
        command = [sys.executable, "-m", "schedules", "run", str(case.file), "--data", str(data)]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=_environment())
        case.demo.requests.clear()
        _wait_until(lambda: any("/courses/weld" in request.path for request in case.demo.requests))
        crawl = psutil.Process(process.pid).children(recursive=True)
        assert crawl
        process.kill()
        process.wait()
        _, alive = psutil.wait_procs(crawl, timeout=15)
        assert alive == []
    finally:
        case.demo.behave()


def _assert_whole_again(case: Case, data: Path) -> None:
    registry = Registry(data, now=START + 2 * DAY)
    assert registry.store.digest() in (case.digest_before, case.digest_after), "half of a run is visible"
    assert registry.harvest(case.source).accepted
    assert registry.store.digest() == case.digest_after
    with registry.store.engine.connect() as connection:
        for table in (staged, staged_alias, staged_fetched):
            assert connection.scalar(select(func.count()).select_from(table)) == 0, table.name
        referred = select(revision.c.raw_hash).union(
            select(revision.c.content_hash), select(listing.c.raw_hash)
        )
        assert list(connection.scalars(select(blob.c.hash).where(blob.c.hash.not_in(referred)))) == []
        bodies = list(connection.scalars(select(revision.c.body)))
    assert all(registry.store.bodies.read(body) for body in bodies)
    assert {run.state for run in registry.store.runs()} <= {"accepted", "abandoned", "failed"}
    assert registry.index.sync(registry.store) == 0
    status = registry.index.status()
    assert (status.cursor, status.listings) == (registry.store.cursor(), 15)
    assert registry.titles_found("Battery Storage Systems")
    registry.store.close()


def _environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}


def _wait_until(true: Callable[[], bool]) -> None:
    for _ in range(1200):
        if true():
            return
        time.sleep(0.05)
    pytest.fail("not within a minute")
