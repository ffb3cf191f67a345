"""What takes all listings compared is answered by a process beside the one that serves; nobody sees it."""

import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from registry.outlines import Outlines
from registry.store import Store
from search_api.app import create_app
from search_api.aside import Answered, Aside, Handed
from search_api.embedded_index import EmbeddedIndex
from tests.search_api.listings import identity, register
from tests.search_api.server import serving
from tests.search_api.test_ministry import NOISE, WELDING

SAID = {
    "pairs": [[identity(1), identity(2)]],
    "verdict": "needed",
    "reason": "Two valleys",
    "office": "Ministry",
}
SCAN = {"title": "Beginner Welding", "outcomes": "gas metal arc welding"}
ASKED: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("GET", "/ministry", {}),
    ("HEAD", "/ministry", {}),
    ("GET", "/ministry/overlap?grade=same_field", {}),
    ("GET", f"/ministry/overlap/{identity(1)}", {}),
    ("GET", "/ministry/reach?within=CA-BC", {}),
    ("GET", "/ministry/subjects/wizardry", {}),
    ("GET", "/api/v1/overlap?subject=engineering", {}),
    ("GET", "/api/v1/overlap?nonsense=1", {}),
    ("GET", "/api/v1/overlap?region=é%00", {}),
    ("GET", "/api/v1/overlap/nothing", {}),
    ("GET", "/api/v1/reach", {}),
    ("GET", "/api/v1/tables/overlap.csv", {}),
    ("GET", "/api/v1/institutions/northshore-college/report", {}),
    ("GET", "/institutions/northshore-college/report", {}),
    ("GET", "/institutions/nobody/report", {}),
    ("GET", "/scan", {}),
    ("POST", "/scan", {"data": SCAN}),
    ("POST", "/api/v1/scan", {"content": "Beginner Welding"}),
    ("POST", "/api/v1/scan", {"content": "x" * 1_000_000}),
    ("POST", "/api/v1/overlap/judgements", {"json": SAID, "headers": {"x-forwarded-for": "192.0.2.1"}}),
    ("POST", "/api/v1/overlap/judgements", {"json": SAID, "headers": {"sec-fetch-site": "cross-site"}}),
    ("POST", "/api/v1/overlap/judgements", {"content": "{" + " " * 400_001 + "}"}),
)
NOW = re.compile(r"\d\d:\d\d:\d\d(\.\d+)?")


@contextmanager
def served(folder: Path, aside: Aside | None) -> Iterator[tuple[httpx.Client, FastAPI]]:
    with closing(Store(folder)) as store:
        app = create_app(store, EmbeddedIndex(folder / "index"), judge_here=True, aside=aside)
        with serving(app) as address, httpx.Client(base_url=address, timeout=60) as client:
            yield client, app


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("aside")
    with closing(Store(data)) as store:
        register(store, *WELDING, *NOISE)
        EmbeddedIndex(data / "index").sync(Outlines(store))
    return data


@pytest.fixture(scope="module")
def beside(folder: Path) -> Iterator[tuple[httpx.Client, FastAPI]]:
    with served(folder, Aside(folder, judge_here=True, own_machine=False)) as found:
        yield found


def lasting(answer: httpx.Response) -> tuple[str, dict[str, str]]:
    """An answer without the time of day, by which what is packed also differs in length."""
    length = {"content-length"} if "content-encoding" in answer.headers else set()
    headers = {name: NOW.sub("now", value) for name, value in answer.headers.items() if name not in length}
    return NOW.sub("now", answer.text), headers


def process(app: FastAPI) -> int:
    found: int = app.state.aside._process.pid
    return found


def test_answers_are_those_of_one_process(folder: Path, beside: tuple[httpx.Client, FastAPI]) -> None:
    client, app = beside
    with served(folder, None) as (alone, _):
        for method, path, given in ASKED:
            mine, theirs = (one.request(method, path, **given) for one in (alone, client))
            assert mine.status_code == theirs.status_code, (path, theirs.text)
            assert lasting(theirs) == lasting(mine), path
    assert app.state.current._shared._kept == {}, "nothing is compared in the process that serves"


def test_what_an_office_says_is_recorded(beside: tuple[httpx.Client, FastAPI], folder: Path) -> None:
    client, _ = beside
    said = client.post("/api/v1/overlap/judgements", json=SAID)
    assert said.status_code == 201, said.text
    found = client.get(f"/api/v1/overlap/{identity(1)}").json()
    assert any(pair["verdict"] == "needed" for pair in found["pairs"])
    undo = {"reason": "Mistaken", "office": "Ministry"}
    assert (
        client.post(f"/api/v1/overlap/judgements/{said.json()[0]['id']}/undo", json=undo).status_code == 204
    )


def test_no_search_waits_for_it(beside: tuple[httpx.Client, FastAPI]) -> None:
    client, app = beside
    client.get("/ministry")
    found, page = list[int](), f"{client.base_url}/ministry"
    os.kill(process(app), signal.SIGSTOP)  # it takes for ever
    waiting = [  # more than there are threads for those who wait for a database
        threading.Thread(target=lambda: found.append(httpx.get(page, timeout=60).status_code))
        for _ in range(60)
    ]
    try:
        for thread in waiting:
            thread.start()
        while len(app.state.aside._asked) < len(waiting):
            time.sleep(0.01)
        assert client.get("/api/v1/listings", params={"q": "welding"}).json()["total"] == 3
        assert client.get("/health").json()["status"] == "ok"
    finally:
        os.kill(process(app), signal.SIGCONT)
    for thread in waiting:
        thread.join()
    assert found == [200] * len(waiting)


def test_it_compares_before_anybody_asks(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told, real = list[tuple[str, int, int]](), Aside._ask

    async def ask(aside: Aside, asked: Handed) -> Answered:
        status, headers, body = await real(aside, asked)
        told.append((asked[0]["path"], status, body.count(b"<h2>Overlap over time</h2>")))
        return status, headers, body

    monkeypatch.setattr(Aside, "_ask", ask)
    with served(folder, Aside(folder)) as (client, _):
        end = time.monotonic() + 60
        while not told and time.monotonic() < end:
            assert client.get("/api/v1/listings").status_code == 200
            time.sleep(0.05)
    assert told == [("/ministry", 200, 1)]


def test_who_waits_for_one_that_ends_is_told_to_come_again(beside: tuple[httpx.Client, FastAPI]) -> None:
    client, app = beside
    client.get("/ministry")
    first = process(app)
    os.kill(first, signal.SIGSTOP)
    threading.Timer(0.5, os.kill, (first, signal.SIGKILL)).start()
    answer = client.get("/api/v1/overlap")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "10")
    assert "try again" in answer.json()["detail"]
    assert client.get("/api/v1/overlap").status_code == 200
    assert process(app) != first


def test_no_more_wait_than_there_is_room_for(
    beside: tuple[httpx.Client, FastAPI], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("search_api.aside.MOST_WAITING", 0)
    answer = beside[0].get("/ministry")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "10")


def test_it_ends_when_whoever_started_it_is_killed(folder: Path) -> None:
    command = [sys.executable, "-m", "search_api", "serve", "--port", "0", "--data", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        address = server.stdout.readline().split()[-1]
        assert httpx.get(f"{address}/ministry", timeout=60).status_code == 200
        (pid,) = {
            pid
            for one in Path(f"/proc/{server.pid}/task").glob("*/children")
            for pid in one.read_text().split()
        }
        server.kill()
        end = time.monotonic() + 20
        while Path(f"/proc/{pid}").exists() and "State:\tZ" not in Path(f"/proc/{pid}/status").read_text():
            assert time.monotonic() < end, "it goes on alone"
            time.sleep(0.05)
