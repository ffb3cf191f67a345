"""What strangers hand in is read apart from the process that serves, and is ended where it takes too much."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from itertools import repeat
from pathlib import Path
from typing import Any

import httpx
import pytest

from registry.store import Store
from search_api import checking, reader
from search_api.app import create_app
from search_api.embedded_index import EmbeddedIndex
from search_api.reader import BusyError, Reader, TooMuchError
from tests.search_api.server import serving
from tests.search_api.test_api import problem

FILE, SCAN = "/api/v1/check/file", "/api/v1/scan"
TABLE = b"code,title\nBEE-1,Keeping Bees\n"
DEEP = b"title = 'Bees'\n" + b"a." * 90_000 + b"a = 1\n"
"""A draft of TOML that takes minutes and gigabytes to read."""


@pytest.fixture(scope="module")
def reading() -> Iterator[Reader]:
    with closing(Reader(cpu_seconds=1)) as opened:
        yield opened


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    folder: Path = tmp_path_factory.mktemp("reader")
    with closing(Store(folder, f"sqlite:///{folder}/registry.sqlite")) as store:
        app = create_app(store, EmbeddedIndex(folder / "index"))
        app.state.reader = Reader(cpu_seconds=3)
        with serving(app) as address, httpx.Client(base_url=address, timeout=60) as opened:
            yield opened


def forever(*_: Any) -> bytes:
    """Heeds neither signals nor other threads."""
    return bytes(sum(repeat(0)))


def test_the_process_answers_and_is_kept(reading: Reader) -> None:
    assert reading.call(divmod, 7, 2, refusal=ValueError) == (3, 1)
    kept = reading._process
    with pytest.raises(ValueError, match="invalid literal"):
        reading.call(int, "seven", refusal=ValueError)
    with pytest.raises(RuntimeError, match="int broke: ValueError: invalid literal"):
        reading.call(int, "seven", refusal=KeyError)
    assert reading._process is kept


@pytest.mark.parametrize(
    ("function", "argument", "why"),
    [
        (sum, repeat(0), "ended after 1 seconds of work"),  # in code that heeds neither signals nor threads
        (bytes, reader.MEMORY, "takes more memory"),
        (exec, "import os; os.abort()", "made the process end"),
    ],
)
def test_what_takes_too_much_is_ended_and_the_next_is_read(
    reading: Reader, function: Any, argument: Any, why: str
) -> None:
    with pytest.raises(TooMuchError, match=why):
        reading.call(function, argument, refusal=ValueError)
    assert reading.call(str, 7, refusal=ValueError) == "7"


def test_one_that_sleeps_is_ended_too(reading: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    reading.call(str, 7, refusal=ValueError)
    monkeypatch.setattr(reader, "SECONDS", 0.2)
    with pytest.raises(TooMuchError, match=r"ended after 0\.2 seconds"):
        reading.call(time.sleep, 60, refusal=ValueError)


def test_few_wait_and_not_for_long(reading: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "PATIENCE", 0.1)
    with reading._turn, pytest.raises(BusyError):
        reading.call(str, 7, refusal=ValueError)
    for _ in range(reader.MOST_WAITING):
        assert reading._waiting.acquire(blocking=False)
    with pytest.raises(BusyError):
        reading.call(str, 7, refusal=ValueError)
    reading._waiting.release(reader.MOST_WAITING)
    assert reading.call(str, 7, refusal=ValueError) == "7"


def test_closing_ends_what_is_being_read() -> None:
    opened = Reader()
    opened.call(str, 7, refusal=ValueError)
    process = opened._process
    assert process
    told: list[Exception] = []

    def read() -> None:
        try:
            opened.call(time.sleep, 60, refusal=ValueError)
        except (BusyError, TooMuchError) as error:
            told.append(error)

    thread = threading.Thread(target=read)
    thread.start()
    while not opened._turn.locked():
        time.sleep(0.01)
    opened.close()
    thread.join()
    assert (process.returncode, len(told), opened._process) == (-signal.SIGKILL, 1, None)


# --- over HTTP ---


def test_a_draft_that_takes_too_much_is_told_so(client: httpx.Client) -> None:
    answer = client.post("/scan", files={"file": ("draft.toml", DEEP)})
    assert answer.status_code == 422
    assert "hand in less of it" in answer.text
    assert client.post(SCAN, content=b"Keeping Bees").status_code == 200


def test_others_are_served_while_a_file_is_stuck(
    client: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "read_file", forever)
    answers: list[httpx.Response] = []
    asking = threading.Thread(target=lambda: answers.append(client.post(FILE, content=TABLE)))
    asking.start()
    time.sleep(0.5)
    started = time.monotonic()
    assert client.get("/api/v1/check/template.csv").status_code == 200
    assert time.monotonic() - started < 3
    assert not answers
    monkeypatch.setattr(reader, "PATIENCE", 0.1)
    busy = client.post(SCAN, content=b"Keeping Bees")
    assert "try again" in problem(busy, 503)["detail"]
    assert busy.headers["retry-after"].isdecimal()
    asking.join()
    assert "ended after 3 seconds of work" in problem(answers[0], 422)["detail"]
    monkeypatch.undo()
    assert client.post(FILE, content=TABLE).json()["offerings"] == 1


def test_a_fault_of_ours_is_told_as_one(client: httpx.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "read_file", int)
    assert "fault of ours" in problem(client.post(FILE, content=TABLE), 500)["detail"]
