"""A process beside this one that answers what takes all listings compared, so that no search waits for it.

It runs the same application over the same registry, and is handed requests as they came. It is started with
this one, so that nobody has to wait for the first comparison, and when it has ended, by the next request. It
has the processor after everybody else, is the first that the system ends where memory runs out, and ends
itself when the process that started it is gone.
"""

from __future__ import annotations

import asyncio
import logging
import os
import pickle
import signal
import socket
import subprocess
import sys
from asyncio import Future, StreamReader, StreamWriter
from collections.abc import Callable, Coroutine, Iterable
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any, Final, TypeAlias

from fastapi import Request, Response
from fastapi.routing import APIRoute
from starlette.types import ASGIApp, Message

from registry.store import Store
from search_api.engine import open_index
from search_api.index import IndexNotReadyError
from search_api.routes.bodies import MOST_BYTES

LOG: Final = logging.getLogger(__name__)

MOST_WAITING: Final = 200
"""Requests handed over and not answered yet."""
NICE: Final = 5
"""How far it stands back from others that want the processor, of 19."""
SACRIFICED: Final = "500"
"""Of 1000, by which the system ends it before others where memory runs out."""
HEAD: Final = 8
"""Bytes before each message, which say its length."""
HANDED_OVER: Final = (
    "type", "asgi", "http_version", "method", "scheme", "path", "raw_path", "query_string", "root_path",
    "client", "server",
)  # fmt: skip
"""Of a request, beside its headers."""
FIRST: Final[dict[str, Any]] = {
    "type": "http", "http_version": "1.1", "method": "GET", "scheme": "http", "path": "/ministry",
    "query_string": b"", "headers": [],
}  # fmt: skip
"""Asked for before anybody does: the page that takes all offerings compared, today's and those there were."""


Handed: TypeAlias = tuple[dict[str, Any], bytes]
"""A request: its scope, and its body, or as much of it as is more than any route takes."""
Answered: TypeAlias = tuple[int, list[tuple[bytes, bytes]], bytes]
"""An answer: its status, its headers, its body."""


class AsideError(IndexNotReadyError):
    """The process beside this one cannot answer now."""


class AsideRoute(APIRoute):
    """A route that is answered aside, where the application has somebody aside."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """What answers its requests."""
        here = super().get_route_handler()

        async def handler(request: Request) -> Response:
            aside: Aside | None = request.app.state.aside
            return await (aside.answer(request) if aside else here(request))

        return handler


class Aside:
    """The process, for all requests of this one. ``data`` is the folder of the registry; ``allowed`` is what
    :func:`search_api.app.create_app` is told to allow."""

    def __init__(self, data: Path, **allowed: bool) -> None:
        self._told = [str(data.resolve()), *(name for name, given in allowed.items() if given)]
        self._numbers = count()
        self._asked: dict[int, Future[Answered]] = {}
        self._starting = asyncio.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._writer: StreamWriter
        self._hearing: asyncio.Task[None] | None = None

    async def answer(self, request: Request) -> Response:
        """What it answers. Raises :class:`AsideError` where it has ended or too many ask."""
        if len(self._asked) >= MOST_WAITING:
            raise AsideError("Too much is being compared; try again in a moment.")
        status, headers, body = await self._ask((_scope(request), await _body(request)))
        response = Response(body, status)
        response.raw_headers = [
            (name, value) for name, value in headers if name != b"vary"
        ]  # said again here
        return response

    async def begin(self) -> None:
        """Have it compare all listings before somebody asks."""
        with suppress(AsideError):
            await self._ask((FIRST, b""))

    async def _ask(self, asked: Handed) -> Answered:
        number = next(self._numbers)
        answer = self._asked[number] = asyncio.get_running_loop().create_future()
        try:
            writer = await self._started()
            await _send(writer, (number, asked))
            return await answer
        except OSError as error:
            raise AsideError(_ENDED) from error
        finally:
            self._asked.pop(number, None)

    def close(self) -> None:
        """End it, if there is one."""
        if self._hearing:
            self._hearing.cancel()
        if self._process:
            self._process.kill()
            self._process.wait()

    async def _started(self) -> StreamWriter:
        async with self._starting:
            if self._hearing is None or self._hearing.done():
                self.close()
                ours, theirs = socket.socketpair()
                with theirs:
                    self._process = subprocess.Popen(
                        [sys.executable, "-m", __name__, str(theirs.fileno()), *self._told],
                        pass_fds=[theirs.fileno()],
                        stdin=subprocess.DEVNULL,
                        stdout=subprocess.DEVNULL,
                        cwd=Path(__file__).parent.parent,
                        start_new_session=True,  # Ctrl-C is for the one that serves, which then ends it
                    )
                reader, self._writer = await asyncio.open_connection(sock=ours)
                self._hearing = asyncio.create_task(self._hear(reader))
            return self._writer

    async def _hear(self, reader: StreamReader) -> None:
        """Take its answers until it ends."""
        try:
            while True:
                number, answered = await _receive(reader)
                if (answer := self._asked.get(number)) and not answer.done():
                    answer.set_result(answered)
        except (EOFError, OSError):
            LOG.warning("the process that compares listings has ended")
        finally:
            self._writer.close()
            for answer in self._asked.values():
                if not answer.done():
                    answer.set_exception(AsideError(_ENDED))


_ENDED: Final = "What compares all listings has ended and is started anew; try again in a moment."


def _scope(request: Request) -> dict[str, Any]:
    """What it was asked; the answer is compressed by who sends it on."""
    found = {name: request.scope[name] for name in HANDED_OVER if name in request.scope}
    headers = [(name, value) for name, value in request.scope["headers"] if name != b"accept-encoding"]
    return found | {"headers": headers}


async def _body(request: Request) -> bytes:
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > MOST_BYTES:
            break
    return bytes(body[: MOST_BYTES + 1])


async def _send(writer: StreamWriter, message: object) -> None:
    data = pickle.dumps(message)
    writer.write(len(data).to_bytes(HEAD, "big") + data)
    await writer.drain()


async def _receive(reader: StreamReader) -> Any:
    """The next message. Raises ``EOFError`` where the other end is gone."""
    length = int.from_bytes(await reader.readexactly(HEAD), "big")
    return pickle.loads(await reader.readexactly(length))  # noqa: S301 it comes from ourselves


# --- the process ---


def main(number: int, data: Path, allowed: Iterable[str]) -> None:
    """The whole life of the process. ``number`` is that of its socket."""
    from search_api.app import create_app  # which imports this module

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is meant for the process that started this one
    os.nice(NICE)
    with suppress(OSError):  # some systems do not let one say so
        Path("/proc/self/oom_score_adj").write_text(SACRIFICED)
    app = create_app(Store(data), open_index(data, "search"), **dict.fromkeys(allowed, True))  # type: ignore[arg-type]
    asyncio.run(_serve(app, socket.socket(fileno=number)))


async def _serve(app: ASGIApp, ours: socket.socket) -> None:
    reader, writer = await asyncio.open_connection(sock=ours)
    answering = set[asyncio.Task[None]]()
    try:
        while True:
            number, asked = await _receive(reader)
            task = asyncio.create_task(_answer(app, writer, number, asked))
            answering.add(task)
            task.add_done_callback(answering.discard)
    except (EOFError, OSError):
        os._exit(0)  # whatever is being compared is for nobody


async def _answer(app: ASGIApp, writer: StreamWriter, number: int, asked: Handed) -> None:
    answered = await _answered(app, asked)
    await _send(writer, (number, answered))


async def _answered(app: ASGIApp, asked: Handed) -> Answered:
    """What the application answers, whole."""
    scope, body = asked
    parts: list[Message] = []
    given = iter([{"type": "http.request", "body": body, "more_body": False}])

    async def receive() -> Message:
        for message in given:
            return message
        return await Future()  # nobody leaves

    async def send(message: Message) -> None:
        parts.append(message)

    try:
        await app(scope, receive, send)
    except Exception:
        LOG.exception("%s cannot be answered", scope["path"])
    start: Message = parts[0] if parts else {"status": 500, "headers": ()}
    return start["status"], list(start["headers"]), b"".join(part.get("body", b"") for part in parts)


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
