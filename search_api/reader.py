"""A process that reads what strangers hand in, so that nothing they write holds up another's search.

It is started when first used, kept, and replaced when it has ended. The system ends it when one reading has
used up its processor time, whatever code it is in. It ends itself when the process that started it is gone.
"""

from __future__ import annotations

import logging
import os
import resource
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection, Pipe
from pathlib import Path
from typing import Any, Final, TypeVar

T = TypeVar("T")
LOG: Final = logging.getLogger(__name__)

CPU_SECONDS: Final = 10.0
"""Processor time of one reading. The first takes two seconds, in which the rules are loaded."""
SECONDS: Final = 60.0
"""Until there is an answer, on a machine that is busy with other things."""
MEMORY: Final = 2**30
"""Bytes that the process may hold; the rules are a fifth of it."""
MOST_WAITING: Final = 4
"""Readings asked for at once; each holds a thread, and they are done one after the other."""
PATIENCE: Final = 5.0
"""Seconds that one waits for those before it, which usually take a tenth of one."""
OUT_OF_MEMORY: Final = 3
"""Exit code of the process."""


class BusyError(Exception):
    """As much as may be at once is being read."""


class TooMuchError(Exception):
    """What was handed in takes too long or too much memory to read; says which."""


class Reader:
    """The process, for all threads of this one."""

    def __init__(self, cpu_seconds: float = CPU_SECONDS) -> None:
        self._cpu_seconds = cpu_seconds
        self._waiting = threading.BoundedSemaphore(MOST_WAITING)
        self._turn = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._pipe: Connection
        self._closed = False

    def call(self, function: Callable[..., T], *args: Any, refusal: type[Exception]) -> T:
        """What a function gives there, or the exception by which it refuses, with its text.

        Raises :class:`TooMuchError`, :class:`BusyError`, and ``RuntimeError`` for a fault of the function,
        which is in the log."""
        if not self._waiting.acquire(blocking=False):
            raise BusyError
        try:
            if not self._turn.acquire(timeout=PATIENCE):
                raise BusyError
            try:
                outcome, found = self._ask(function, args, refusal)
            finally:
                self._turn.release()
        finally:
            self._waiting.release()
        if outcome == "refused":
            raise refusal(found)
        if outcome == "broken":
            raise RuntimeError(f"{function.__qualname__} broke: {found}")
        answer: T = found
        return answer

    def close(self) -> None:
        """End the process, if there is one, and whatever it reads; nothing is read after that."""
        self._closed = True
        if process := self._process:
            process.kill()
        with self._turn:
            self._end()

    def _ask(self, function: Callable[..., Any], args: Any, refusal: type[Exception]) -> tuple[str, Any]:
        if self._process is None or self._process.poll() is not None:
            self._start()
        late = False
        try:
            self._pipe.send((function, args, refusal))
            late = not self._pipe.poll(SECONDS)
            if not late:
                answer: tuple[str, Any] = self._pipe.recv()
                return answer
        except (EOFError, OSError):
            pass  # it has ended
        code = self._end()
        LOG.warning("%s: a reading was ended, exit code %s", function.__qualname__, "late" if late else code)
        raise TooMuchError(f"{self._why(code, late)}; hand in less of it.")

    def _why(self, code: int, late: bool) -> str:
        if late or code == -signal.SIGPROF:
            seconds = SECONDS if late else self._cpu_seconds
            return f"Reading it was ended after {seconds:g} seconds of work, which no page or file needs"
        if code == OUT_OF_MEMORY:
            return "Reading it was ended, since it takes more memory than a page or a file needs"
        return "Reading it made the process end that reads"

    def _start(self) -> None:
        self._end()
        if self._closed:
            raise BusyError
        self._pipe, theirs = Pipe()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", __name__, str(theirs.fileno()), str(self._cpu_seconds)],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                cwd=Path(__file__).parent.parent,
            )

    def _end(self) -> int:
        """End the process, if there is one; gives its exit code."""
        if self._process is None:
            return 0
        self._pipe.close()
        self._process.kill()
        code, self._process = self._process.wait(), None
        return code


def main(pipe: Connection, cpu_seconds: float) -> None:
    """The whole life of the process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is meant for the process that started this one
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        while True:
            function, args, refusal = pipe.recv()
            signal.setitimer(signal.ITIMER_PROF, cpu_seconds)  # nobody handles its signal, so it ends us
            answer = _answer(function, args, refusal)
            signal.setitimer(signal.ITIMER_PROF, 0)
            pipe.send(answer)
    except (EOFError, OSError):
        pass  # who started this has ended
    except MemoryError:
        os._exit(OUT_OF_MEMORY)


def _answer(function: Callable[..., Any], args: Any, refusal: type[Exception]) -> tuple[str, Any]:
    try:
        return "given", function(*args)
    except refusal as error:
        return "refused", str(error)
    except MemoryError:
        raise
    except Exception as error:
        LOG.exception("what was handed in cannot be read")
        return "broken", f"{type(error).__name__}: {error}"


if __name__ == "__main__":
    main(Connection(int(sys.argv[1])), float(sys.argv[2]))
