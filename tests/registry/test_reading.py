"""Listings read by several processes: as if by one, and none of them outlives it."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from normalizer.listing import Listing
from normalizer.raw import RawListing
from registry.errors import ReadersLostError
from registry.keeping import reading
from registry.keeping.batches import ahead
from registry.keeping.reading import Readers, Rules
from registry.store import Store

from .catalogue import START, crawled, normalize, raw

ROOT = Path(__file__).parents[2]
PAGES = [raw(f"c{number:04}", price=str(number)) for number in range(700)]


def stumbling(page: RawListing) -> Listing:
    """Rules that stumble over every seventh page."""
    if int(page.reference[1:]) % 7 == 3:
        raise ValueError(f"a page like {page.reference}")
    return normalize(page)


def dying(page: RawListing) -> Listing:
    """Rules over which a reader dies, as one does for which no memory is left."""
    if page.reference == "c0600":
        os.kill(os.getpid(), signal.SIGKILL)
    return normalize(page)


def endless(page: RawListing) -> Listing:
    """Rules that never come to an end with one page, nor does a pattern."""
    if page.reference == "c0003":
        re.search(r"(?:a+)+b", "a" * 60)
    return normalize(page)


def test_a_page_that_the_rules_never_end_with_holds_up_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "READ_SECONDS", 0.3)
    read = list(Rules(endless, "1").read(PAGES[:5]))
    assert [isinstance(one, str) for one in read] == [False, False, False, True, False]
    assert "used more than 0.3 seconds of processor time" in str(read[3])


def whose(page: RawListing) -> Listing:
    """Tells who read the page."""
    return normalize(page).model_copy(update={"url": f"https://northshore.example/{os.getpid()}"})


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> Iterator[Readers]:
    """Two readers, whatever the machine has, that begin after a hundred listings."""
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    monkeypatch.setattr(reading, "FEW", 100)
    with Readers() as readers:
        yield readers
    assert _readers() == []


def _readers() -> list[psutil.Process]:
    """What was started by who starts processes for this one."""
    return [
        process
        for process in psutil.Process().children(recursive=True)
        if process.name().startswith("python") and process.ppid() != os.getpid()
    ]


def _harvested(store: Store, rules: Rules) -> tuple[str, dict[str, str], list[int]]:
    told: list[int] = []
    with store.run("northshore", START) as run:
        run.stage(iter(PAGES), rules, told.append)
        run.publish(crawled(), complete=True)
    return store.digest(), run.skipped, told


def test_several_read_as_one_does(tmp_path: Path, two: Readers) -> None:
    one = _harvested(Store(tmp_path / "one"), Rules(stumbling, "1"))
    assert one[1]["c0003"].startswith("ValueError: a page like c0003 (test_reading.py, line ")
    assert len(one[1]) == 100
    assert one[2] == [250, 500, 700]
    assert _harvested(Store(tmp_path / "two"), Rules(stumbling, "1", readers=two)) == one


def test_a_few_are_read_here_and_many_by_others(two: Readers) -> None:
    def readers(pages: list[RawListing]) -> set[str]:
        return {one.url for one in two.read(whose, pages, "1") if isinstance(one, Listing)}

    here = f"https://northshore.example/{os.getpid()}"
    assert readers(PAGES[:100]) == {here}
    others = readers(PAGES[100:])
    assert here not in others
    assert 1 <= len(others) <= 2


def test_on_one_core_nothing_is_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0})
    before = _readers()
    with Readers() as readers:
        assert len(list(readers.read(normalize, PAGES, "1"))) == len(PAGES)
        assert _readers() == before


def test_a_reader_that_dies_fails_the_run_and_says_so(store: Store, two: Readers) -> None:
    with pytest.raises(ReadersLostError, match="memory ran out"), store.run("northshore", START) as run:
        run.stage(PAGES, Rules(dying, "1", readers=two))
    (failed,) = store.runs("northshore")
    assert failed.state == "failed"
    assert "memory ran out" in failed.reason
    assert store.changes_since(0) == []


def test_readers_end_with_who_started_them() -> None:
    code = (
        "import os, time\n"
        "os.sched_getaffinity = lambda _: {0, 1}\n"
        "from tests.registry.test_reading import PAGES, normalize\n"
        "from registry.keeping.reading import Readers\n"
        "list(Readers().read(normalize, PAGES, '1'))\n"
        "print('read', flush=True)\n"
        "time.sleep(60)\n"
    )
    process = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    with process.stdout:
        assert process.stdout.readline() == "read\n"
    started = psutil.Process(process.pid).children(recursive=True)
    assert len(started) >= 2
    process.kill()
    process.wait()
    _, alive = psutil.wait_procs(started, timeout=15)
    assert alive == []


def test_what_is_ahead_is_begun_before_what_it_follows_is_done() -> None:
    begun: list[int] = []

    def begin() -> Iterator[int]:
        for number in range(3):
            begun.append(number)
            yield number

    seen = [(number, list(begun)) for number in ahead(begin())]
    assert seen == [(0, [0, 1]), (1, [0, 1, 2]), (2, [0, 1, 2])]
    assert list(ahead([])) == []
    assert list(ahead("a")) == ["a"]
