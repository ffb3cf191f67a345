"""`python -m search_api`, as a person or a script runs it."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from registry.store import Store
from search_api.__main__ import main
from tests.search_api.listings import listing, register

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    store = Store(tmp_path / "data")
    register(store, listing(1, "Welding"), listing(2, "Maps"))
    store.close()
    return tmp_path / "data"


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    """The command in this process, which a test per process would make slow."""

    def call(*arguments: object) -> subprocess.CompletedProcess[str]:
        words = [str(argument) for argument in arguments]
        try:
            code = main(words)
        except SystemExit as ended:  # what the parser of arguments refuses
            code = int(ended.code or 0)
        told = capfd.readouterr()
        return subprocess.CompletedProcess(words, code, told.out, told.err)

    return call


@contextlib.contextmanager
def serving(root: Path, data: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    command = [sys.executable, "-m", "search_api", "serve", "--port", "0", "--data", str(data)]
    with subprocess.Popen(
        command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, process_group=0
    ) as process:
        try:
            assert process.stdout
            yield process, process.stdout.readline().split()[-1]
        finally:
            process.kill()


def test_reindex_says_what_it_did(run: Run, data: Path) -> None:
    first = run("reindex", "--data", data)
    assert (first.returncode, first.stdout.split(" ")[0]) == (0, "2")
    assert run("reindex", "--data", data).stdout.startswith("0 changed listings")
    assert run("reindex", "--full", "--data", data).stdout.startswith("2 changed listings")


def test_reindex_begins_no_registry(run: Run, data: Path, tmp_path: Path) -> None:
    typo = tmp_path / "dta"
    wrong = run("reindex", "--data", typo)
    assert (wrong.returncode, wrong.stdout) == (1, "")
    assert wrong.stderr.startswith(f"there is no registry in {typo}; check --data")
    assert not typo.exists()


def test_reindex_from_another_registry_leaves_the_index_as_it_is(
    run: Run, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where the environment no longer names the database that the index follows."""
    run("reindex", "--data", data)
    other = f"sqlite:///{data.parent}/other/registry.sqlite"
    with contextlib.closing(Store(data.parent / "other", other)) as store:
        register(store, listing(1, "Old"))
    monkeypatch.setenv("REGISTRY_DATABASE_URL", other)
    wrong = run("reindex", "--data", data)
    assert (wrong.returncode, wrong.stdout) == (1, "")
    assert "check --data and REGISTRY_DATABASE_URL" in wrong.stderr
    assert "the index holds 1 " in run("reindex", "--full", "--data", data).stdout


def test_serve_answers_and_sees_a_reindex_by_another_process(root: Path, run: Run, data: Path) -> None:
    with serving(root, data) as (_, address):
        assert address.startswith("http://127.0.0.1:")
        assert httpx.get(f"{address}/health").status_code == 503
        run("reindex", "--data", data)
        assert httpx.get(f"{address}/health").json()["status"] == "ok"
        assert httpx.get(f"{address}/api/v1/listings?q=maps").json()["total"] == 1


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_serve_ends_when_told_to(root: Path, data: Path, how: signal.Signals) -> None:
    with serving(root, data) as (process, address):
        httpx.get(f"{address}/health")
        process.send_signal(how)
        assert process.wait(20) in (0, -how)
        assert process.stderr
        assert "Traceback" not in process.stderr.read()


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_however_serve_ends_what_it_started_ends_too(root: Path, data: Path, how: signal.Signals) -> None:
    with serving(root, data) as (process, address):
        table = b"code,title\n1,Bees\n"
        assert httpx.post(f"{address}/api/v1/check/file", content=table, timeout=60).is_success
        children = [
            Path("/proc", child)
            for task in Path(f"/proc/{process.pid}/task").iterdir()
            for child in (task / "children").read_text().split()
        ]
        assert sorted(map(module_of, children)) == ["search_api.aside", "search_api.reader"]
        os.killpg(process.pid, how)  # as Ctrl-C does
        process.wait(20)
        assert process.stderr and process.stderr.read() == "", "whoever ends it knows that it ends"
        ended = time.monotonic() + 10
        while any(map(module_of, children)):
            assert time.monotonic() < ended
            time.sleep(0.05)


def module_of(process: Path) -> str:
    """Of ours, that a process runs; empty where it has ended, or its number is another's."""
    try:
        words = (process / "cmdline").read_bytes().decode().split("\0")
    except OSError:
        return ""
    return next((word for word in words if word.startswith("search_api.")), "")


def test_a_port_in_use_is_said_in_one_line(run: Run, data: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        answer = run("serve", "--data", data, "--port", taken.getsockname()[1])
    assert answer.returncode == 1
    assert "Choose another with --port" in answer.stderr
    assert len(answer.stderr.splitlines()) == 1


@pytest.mark.parametrize("port", ["99999", "-1"])
def test_a_port_that_cannot_be(run: Run, data: Path, port: str) -> None:
    answer = run("serve", "--data", data, f"--port={port}")
    assert answer.returncode in (1, 2)
    assert "Traceback" not in answer.stderr


def test_a_registry_that_cannot_be_opened_is_said_in_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "registry.sqlite").write_bytes(b"no database" * 1000)
    for command in (["reindex"], ["serve", "--port", "0"]):
        answer = run(*command, "--data", tmp_path)
        assert answer.returncode == 1
        assert answer.stderr.startswith("sqlite:///")
        assert len(answer.stderr.splitlines()) == 1


def test_the_search_never_loads_a_crawler_nor_the_rules_nor_what_compares(root: Path) -> None:
    unwanted = "{'scrapy', 'twisted', 'crawlers.page', 'normalizer.patterns', 'numpy', 'scipy', 'openpyxl'}"
    code = f"import sys, search_api.app; print(not sys.modules.keys().isdisjoint({unwanted}))"
    found = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, env=dict(os.environ)
    )
    assert found.stdout.strip() == "False"
