"""What HTTP adds to a search, and how many requests a second are answered beside a bare ASGI application.

The application and one of a dozen lines that answers the same bytes to the same addresses run as children,
both by uvicorn as `python -m search_api serve` runs it, on loopback, asked by one client over 16 kept
connections.

- own overhead: from the first byte sent to the last one received, less what the search itself took, which the
  child says in a header. Requests come one at a time, on each connection in turn: to wait for somebody else's
  search is no overhead of HTTP. Beside it, as other work on the machine delays both ends, the processor time
  that the child takes for a request besides the search.
- requests a second: what 16 connections are answered that ask again at once, every search as often as any
  other; new ones have never been asked before, the others have.
"""

from __future__ import annotations

import asyncio
import json
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlencode

import uvicorn
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from registry.store import Store
from search_api.app import create_app
from search_api.embedded_index import EmbeddedIndex
from search_api.query import SearchQuery

CONNECTIONS = 16
SECONDS = 4.0
TOOK = "x-search-seconds"
USED = "x-processor-seconds"
ANSWERS = "answers.json"


class Answer(NamedTuple):
    """One answer, with seconds."""

    body: bytes
    took: float
    """As the client saw it."""
    search: float
    """Of that the search."""
    used: float
    """Processor time of the child so far, without searches."""


def measure(folder: Path, queries: Sequence[SearchQuery]) -> Iterator[tuple[str, str]]:
    """What to print; ``folder`` holds the index."""
    targets = [_target(query) for query in queries]
    fresh = (f"{targets[number % len(targets)]}&as_of={_day(number // len(targets))}" for number in count(1))
    with _child("application", folder) as port:
        first = asyncio.run(_in_turn(port, targets))
        answers = asyncio.run(_in_turn(port, [next(fresh) for _ in targets * 2]))
        new, waits = asyncio.run(_at_once(port, fresh.__next__))
        asyncio.run(_in_turn(port, targets))
        again, _ = asyncio.run(_at_once(port, _round(targets)))
    bodies = {one: answer.body.decode() for one, answer in zip(targets, first, strict=True)}
    (folder / ANSWERS).write_text(json.dumps(bodies), encoding="utf-8")
    with _child("bare", folder) as port:
        bare, _ = asyncio.run(_at_once(port, _round(targets)))
    over = sorted((one.took - one.search) * 1000 for one in answers)
    at = "p50 {:.2f}, p95 {:.2f}, p99 {:.2f} ms"
    used = (answers[-1].used - answers[0].used) * 1000 / (len(answers) - 1)
    spread = at.format(*(over[len(over) * part // 100] for part in (50, 95, 99)))
    yield "overhead of HTTP", f"{spread}; {used:.2f} ms of processor time"
    waits = sorted(one * 1000 for one in waits)
    waited = at.format(*(waits[len(waits) * part // 100] for part in (50, 95, 99)))
    yield (
        "requests a second",
        f"{new:,.0f} new ones, {again:,.0f} again, {bare:,.0f} bare; "
        f"of these {new / bare:.2f} and {again / bare:.2f}",
    )
    yield f"{CONNECTIONS} at once", f"{waited} until one is answered"


def _target(query: SearchQuery) -> str:
    asked = query.model_dump(exclude_defaults=True, mode="json")
    return f"/api/v1/listings?{urlencode(asked, doseq=True)}"


def _day(number: int) -> str:
    """A day that changes nothing of an answer by relevance, but makes another request of it."""
    return f"{2000 + number // 336}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}"


def _round(targets: Sequence[str]) -> Callable[[], str]:
    numbers = count()
    return lambda: targets[next(numbers) % len(targets)]


# --- the client ---


class _Connection:
    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer

    @classmethod
    async def open(cls, port: int) -> _Connection:
        return cls(*await asyncio.open_connection("127.0.0.1", port, limit=1 << 20))

    async def ask(self, target: str) -> Answer:
        started = time.perf_counter()
        self._writer.write(f"GET {target} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n".encode())
        head = (await self._reader.readuntil(b"\r\n\r\n")).decode().lower()
        body = await self._reader.readexactly(int(re.findall(r"content-length: (\d+)", head)[0]))
        took = time.perf_counter() - started
        if not head.startswith("http/1.1 200"):
            raise RuntimeError(f"{target} was answered by {head} {body[:500]!r}")
        told = dict(re.findall(rf"({TOOK}|{USED}): (\S+)", head))
        return Answer(body, took, float(told.get(TOOK, 0)), float(told.get(USED, 0)))

    def close(self) -> None:
        self._writer.close()


async def _in_turn(port: int, targets: Sequence[str]) -> list[Answer]:
    """One request at a time, on each connection in turn."""
    connections = [await _Connection.open(port) for _ in range(CONNECTIONS)]
    found = [await connections[number % CONNECTIONS].ask(target) for number, target in enumerate(targets)]
    for connection in connections:
        connection.close()
    return found


async def _at_once(port: int, target: Callable[[], str]) -> tuple[float, list[float]]:
    """All connections ask as quickly as they are answered: answers a second, and how long each took."""
    end = time.perf_counter() + SECONDS

    async def ask() -> list[float]:
        connection, taken = await _Connection.open(port), []
        while time.perf_counter() < end:
            taken.append((await connection.ask(target())).took)
        connection.close()
        return taken

    found = [one for taken in await asyncio.gather(*(ask() for _ in range(CONNECTIONS))) for one in taken]
    return len(found) / SECONDS, found


# --- the children ---


@contextmanager
def _child(what: str, folder: Path) -> Iterator[int]:
    """Serve in a process of its own; gives the port."""
    command = [sys.executable, "-m", "benchmarks.search_http", what, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout
        try:
            yield int(child.stdout.readline())
        finally:
            child.terminate()


class _Timed(EmbeddedIndex):
    """Keeps how long the last search took; the application answers one after the other."""

    seconds = 0.0
    processor = 0.0
    """Processor time of all searches."""

    def answer(self, query: SearchQuery) -> bytes:
        """Answer one query."""
        started, used = time.perf_counter(), time.process_time()
        try:
            return super().answer(query)
        finally:
            self.seconds = time.perf_counter() - started
            self.processor += time.process_time() - used


def _application(folder: Path) -> ASGIApp:
    index = _Timed(folder / "index")
    app = create_app(Store(folder), index)

    async def timed(scope: Scope, receive: Receive, send: Send) -> None:
        async def with_time(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers[TOOK] = f"{index.seconds:.6f}"
                headers[USED] = f"{time.process_time() - index.processor:.6f}"
                index.seconds = 0.0
            await send(message)

        await app(scope, receive, with_time)

    return timed


def _bare(folder: Path) -> ASGIApp:
    answers: dict[str, str] = json.loads((folder / ANSWERS).read_text(encoding="utf-8"))
    bodies = {target.partition("?")[2].encode(): body.encode() for target, body in answers.items()}

    async def bare(scope: Scope, receive: Receive, send: Send) -> None:
        body = bodies[scope["query_string"]]
        headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    return bare


def _serve(what: str, folder: Path) -> None:
    apps: dict[str, Any] = {"application": _application, "bare": _bare}
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        print(listener.getsockname()[1], flush=True)
        config = uvicorn.Config(
            apps[what](folder), log_level="warning", loop="uvloop", http="httptools", lifespan="off"
        )
        uvicorn.Server(config).run(sockets=[listener])


if __name__ == "__main__":
    _serve(sys.argv[1], Path(sys.argv[2]))
