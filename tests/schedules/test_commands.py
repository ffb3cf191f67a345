"""`python -m schedules`: the scheduler, `run` and `demo`, each as a process of its own."""

import contextlib
import os
import random
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import httpx
import psutil
import pytest

from crawlers.source import load
from crawlers.targets import hosts_of
from demo.content import SITES
from demo.server import Demo
from registry.keeping.tables import run as run_table
from registry.store import Store
from schedules.__main__ import main
from search_api.embedded_index import EmbeddedIndex

from .conftest import source_file


class Command:
    """A running `python -m schedules …` and what it has printed so far."""

    def __init__(self, root: Path, *arguments: str, program: Sequence[str] = ("-m", "schedules")) -> None:
        self.process = subprocess.Popen(
            [sys.executable, *program, *arguments],
            cwd=root,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self.lines: list[str] = []
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.append(line.rstrip("\n"))

    def ended(self, seconds: float = 90) -> int:
        """Wait for the end; its exit code."""
        code = self.process.wait(seconds)
        self._reader.join(10)
        return code

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


@pytest.fixture
def start(root: Path) -> Iterator[Callable[..., Command]]:
    commands: list[Command] = []

    def begin(*arguments: str, **how: Sequence[str]) -> Command:
        commands.append(Command(root, *arguments, **how))
        return commands[-1]

    yield begin
    for command in commands:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(command.process.pid, signal.SIGKILL)
        command.process.wait()


def wait_until(true: Callable[[], bool], seconds: float = 90) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        if time.monotonic() > deadline:
            pytest.fail(f"not within {seconds:g} seconds")
        time.sleep(0.05)


def free_ports(count: int) -> int:
    """The first of some neighbouring ports that are free now, below those that the system hands to clients:
    the connections of a test beside this one would take these."""
    while True:
        first = random.randrange(12_000, 32_000 - count)
        with contextlib.ExitStack() as held, contextlib.suppress(OSError):
            for port in range(first, first + count):
                held.enter_context(socket.create_server(("127.0.0.1", port)))
            return first


def test_a_command_compiles_the_rules_only_to_harvest(root: Path) -> None:
    """Its file is imported again in the child process of every crawl, and the rules cost seconds."""
    code = "import sys, schedules.__main__; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    loaded = set(run.stdout.split())
    assert "normalizer.shared.display" in loaded
    assert not {"schedules.harvest", "normalizer.normalize"} & loaded


# --- run ---


def test_run_prints_a_line_for_each_step_and_says_how_it_ended(
    demo: Demo, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = source_file(demo, "thornwick", tmp_path)
    arguments = ["run", str(file), "--data", str(tmp_path / "data")]
    assert main(arguments) == 0
    steps = [line.split()[:2] for line in capsys.readouterr().out.splitlines()]
    assert steps == [
        ["demo-thornwick", step] for step in ("fetch", "normalize", "gate", "register", "match", "index")
    ]
    demo.misbehave("thornwick", "^/", "server-error")
    assert main(arguments) == 1
    printed = capsys.readouterr()
    assert "gate       rejected: " in printed.out
    assert "answered 500" in printed.err


def test_a_run_goes_on_without_the_reader_of_its_progress(demo: Demo, tmp_path: Path, root: Path) -> None:
    """As `| head -1` and `| grep -q` leave it."""
    file, data = source_file(demo, "thornwick", tmp_path), tmp_path / "data"

    def run_unread() -> int:
        reading, writing = os.pipe()
        os.close(reading)
        command = [sys.executable, "-m", "schedules", "run", str(file), "--data", str(data)]
        done = subprocess.run(
            command, cwd=root, stdout=writing, stderr=subprocess.PIPE, text=True, timeout=90
        )
        os.close(writing)
        assert "Pipe" not in done.stderr
        return done.returncode

    assert run_unread() == 0
    demo.misbehave("thornwick", "^/", "server-error")
    assert run_unread() == 1, "that it was rejected is not lost"
    store = Store(data)
    assert [run.state for run in store.runs()] == ["rejected", "accepted"]
    store.close()
    assert EmbeddedIndex(data / "index").status().listings


def test_a_run_that_the_index_does_not_follow_says_so(
    demo: Demo, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MEILI_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("MEILI_INDEX_KEY", "x")
    file = source_file(demo, "thornwick", tmp_path)
    assert main(["run", str(file), "--data", str(tmp_path / "data")]) == 3
    assert "demo-thornwick: not brought up to date: " in capsys.readouterr().err


def test_run_that_is_asked_to_end_ends_its_crawl_and_records_it(
    demo: Demo, tmp_path: Path, start: Callable[..., Command]
) -> None:
    file = source_file(demo, "thornwick", tmp_path)
    demo.misbehave("thornwick", "^/", "slow", pause=30.0)
    command = start("run", str(file), "--data", str(tmp_path / "data"))
    wait_until(lambda: bool(demo.requests))
    below = psutil.Process(command.process.pid).children(recursive=True)
    command.process.terminate()
    assert command.ended() == 130
    assert psutil.wait_procs(below, timeout=10)[1] == []
    store = Store(tmp_path / "data")
    (run,) = store.runs()
    assert (run.state, run.reason) == ("failed", "it was asked to end")
    store.close()


@pytest.mark.parametrize("first", [signal.SIGINT, signal.SIGTERM])
def test_who_is_asked_several_times_ends_once_and_quietly(
    demo: Demo, tmp_path: Path, start: Callable[..., Command], first: signal.Signals
) -> None:
    """A terminal, and systemd, ask every process of a harvest; each also passes it on to those below it."""
    file = source_file(demo, "thornwick", tmp_path)
    demo.misbehave("thornwick", "^/", "slow", pause=30.0)
    command = start("run", str(file), "--data", str(tmp_path / "data"))
    wait_until(lambda: bool(demo.requests))
    family = [own := psutil.Process(command.process.pid), *own.children(recursive=True)]
    os.killpg(own.pid, first)
    for _ in range(2):
        time.sleep(0.2)
        for process in family:
            with contextlib.suppress(psutil.NoSuchProcess):
                process.terminate()
    assert command.ended() == 130
    assert command.lines == ["ended"]
    store = Store(tmp_path / "data")
    assert [(run.state, run.reason) for run in store.runs()] == [("failed", "it was asked to end")]
    store.close()


# --- the scheduler ---


def test_two_schedulers_harvest_a_source_once_and_end_when_asked(
    demo: Demo, tmp_path: Path, start: Callable[..., Command]
) -> None:
    folder, data = tmp_path / "sources", tmp_path / "data"
    folder.mkdir()
    name = source_file(demo, "thornwick", folder).stem
    (folder / "draft.toml").write_text('name = "draft"\nplatform = "FILL IN"\n')
    options = ("--sources", str(folder), "--data", str(data))
    schedulers = [start(*options), start(*options)]
    store = Store(data)
    wait_until(lambda: [run.source for run in store.runs() if run.state != "running"] == [name])
    for scheduler in schedulers:
        scheduler.process.terminate()
    assert [scheduler.ended() for scheduler in schedulers] == [0, 0], schedulers[0].text
    assert all("draft.toml" in one.text and "left out until it is mended" in one.text for one in schedulers)
    assert [(run.source, run.state) for run in store.runs()] == [(name, "accepted")]
    store.close()


HASTY = """
import sys
from schedules import __main__, scheduler
scheduler.LOOK_EVERY = 0.5
sys.exit(__main__.main())
"""


def test_a_clock_that_was_once_wrong_keeps_no_source_waiting(
    demo: Demo, tmp_path: Path, start: Callable[..., Command]
) -> None:
    folder, data = tmp_path / "sources", tmp_path / "data"
    folder.mkdir()
    source = load(source_file(demo, "thornwick", folder))
    store, ahead = Store(data), datetime.now(UTC) + timedelta(days=3_650)
    with store.run(source.name, ahead) as run:
        run.reject("the catalogue was down")
    with store.engine.begin() as connection:
        connection.execute(run_table.update().values(started=ahead, finished=ahead))
    scheduler = start("--sources", str(folder), "--data", str(data), program=("-c", HASTY))
    wait_until(lambda: "accepted" in [run.state for run in store.runs()])
    scheduler.process.terminate()
    assert scheduler.ended() == 0
    store.close()


def test_source_files_are_followed_while_it_stays(
    demo: Demo, tmp_path: Path, start: Callable[..., Command]
) -> None:
    folder, data = tmp_path / "sources", tmp_path / "data"
    folder.mkdir()
    source_file(demo, "northshore", folder)
    demo.misbehave("northshore", "^/", "server-error")
    scheduler = start("--sources", str(folder), "--data", str(data), program=("-c", HASTY))
    wait_until(lambda: "Harvesting in turn" in scheduler.text)
    file = source_file(demo, "thornwick", folder)
    store = Store(data)
    wait_until(lambda: "accepted" in [run.state for run in store.runs(load(file).name)])
    whole = file.read_text()
    file.write_text("half a fi")
    wait_until(lambda: "harvested no more" in scheduler.text)
    file.write_text(whole)
    wait_until(lambda: scheduler.text.count("read anew") == 2)
    folder.rename(folder.with_name("elsewhere"))
    wait_until(lambda: "what was read of it before goes on" in scheduler.text)
    scheduler.process.terminate()
    assert scheduler.ended() == 0
    for fault in ("left out until it is mended", "what was read of it before goes on"):
        assert scheduler.text.count(fault) == 1, "a fault is told once"
    assert scheduler.text.count("harvested no more") == 1
    assert "Traceback" not in scheduler.text
    store.close()


def test_sources_on_one_host_are_harvested_one_after_the_other(
    demo: Demo, tmp_path: Path, start: Callable[..., Command]
) -> None:
    folder, data = tmp_path / "sources", tmp_path / "data"
    folder.mkdir()
    text = source_file(demo, "thornwick", folder).read_text()
    names = ["demo-thornwick", "also-thornwick", "third-thornwick"]
    for name in names[1:]:
        (folder / f"{name}.toml").write_text(text.replace('name = "demo-thornwick"', f'name = "{name}"'))
    scheduler = start("--sources", str(folder), "--data", str(data), "--at-once", "3")
    store = Store(data)
    wait_until(lambda: len([run for run in store.runs() if run.state == "accepted"]) == 3, seconds=170)
    scheduler.process.terminate()
    assert scheduler.ended() == 0
    runs = sorted(store.runs(), key=lambda run: run.started)
    store.close()
    assert sorted(run.source for run in runs) == sorted(names), "none was tried in vain"
    assert all(one.finished and one.finished <= other.started for one, other in pairwise(runs))


def test_a_harvest_by_hand_does_not_ask_a_host_that_another_one_asks(
    demo: Demo, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, data = source_file(demo, "thornwick", tmp_path), tmp_path / "data"
    store = Store(data)
    (host,) = hosts_of(load(file).start)
    with store.hosts([host]):
        assert main(["--sources", str(tmp_path), "run", file.stem, "--data", str(data)]) == 1
    assert f"{host}: another harvest is asking this host" in capsys.readouterr().err
    assert (store.runs(), demo.requests) == ([], [])
    store.close()


def test_a_scheduler_that_is_asked_to_end_ends_the_harvest_under_way(
    demo: Demo, tmp_path: Path, start: Callable[..., Command]
) -> None:
    folder, data = tmp_path / "sources", tmp_path / "data"
    folder.mkdir()
    source_file(demo, "thornwick", folder)
    demo.misbehave("thornwick", "^/", "slow", pause=1.0, chunk=100_000)  # fourteen seconds in all
    scheduler = start("--sources", str(folder), "--data", str(data))
    wait_until(lambda: bool(demo.requests))
    below = psutil.Process(scheduler.process.pid).children(recursive=True)
    assert below
    scheduler.process.terminate()
    assert scheduler.ended() == 0
    assert psutil.wait_procs(below, timeout=10)[1] == []
    store = Store(data)
    assert [run.state for run in store.runs()] == ["failed"]
    store.close()


# --- demo ---


def test_the_demo_harvests_serves_and_ends_everything_with_ctrl_c(
    tmp_path: Path, start: Callable[..., Command], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = tmp_path / "real"
    monkeypatch.setenv("REGISTRY_DATABASE_URL", f"sqlite:///{real}/registry.sqlite")
    monkeypatch.setenv("MEILI_URL", "http://127.0.0.1:9")
    port = free_ports(1 + len(SITES))
    options = ("demo", "--port", str(port), "--sites-port", str(port + 1), "--data", str(tmp_path))
    first = start(*options)
    wait_until(lambda: "End with Ctrl-C" in first.text or first.process.poll() is not None)
    assert f"http://127.0.0.1:{port}" in first.text, first.text
    assert f"python -m schedules run mitx-online --data {tmp_path}" in first.text
    assert not real.exists(), "it keeps to its folder"
    monkeypatch.delenv("REGISTRY_DATABASE_URL")
    served = f"http://127.0.0.1:{port}/api/v1"
    answer = httpx.get(f"{served}/listings", params={"q": "welding"}).json()
    assert answer["total"] >= 1
    assert "welding" in answer["hits"][0]["title"].lower()
    pair = [hit["id"] for hit in httpx.get(f"{served}/listings").json()["hits"][:2]]
    said = {"pairs": [pair], "verdict": "needed", "reason": "r", "office": "o"}
    assert httpx.post(f"{served}/overlap/judgements", json=said).status_code == 201

    again = start(*options)
    assert again.ended() == 1
    assert "PORT=" in again.text and "Traceback" not in again.text

    below = psutil.Process(first.process.pid).children(recursive=True)
    os.killpg(first.process.pid, signal.SIGINT)  # as a terminal does
    assert first.ended() == 0
    assert psutil.wait_procs(below, timeout=10)[1] == []
    store = Store(tmp_path)
    assert {run.state for run in store.runs()} == {"accepted"}, first.text
    before = store.digest()

    second = start(*options)
    wait_until(lambda: "End with Ctrl-C" in second.text or second.process.poll() is not None)
    assert second.text.count("nothing new") == len(SITES), second.text
    os.killpg(second.process.pid, signal.SIGINT)
    assert second.ended() == 0
    assert store.digest() == before
    store.close()


def test_a_port_of_the_catalogues_in_use_is_said_plainly(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        busy = str(taken.getsockname()[1])
        arguments = ["demo", "--port", str(free_ports(1)), "--sites-port", busy, "--data", str(tmp_path)]
        assert main(arguments) == 1
    said = capsys.readouterr().err
    assert busy in said and "--sites-port" in said
