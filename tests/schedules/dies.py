"""Harvests that kill their own process, with SIGKILL, at their n-th report: ``dies.py SOURCE AS_OF``.

Each line of standard input, a number and a data folder, is one harvest in a process of its own; its exit code
as the system saw it is printed. They are forked from here, where the rules are compiled once for all of them.
"""

from __future__ import annotations

import os
import signal
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a crawl's child process imports this file again
    from schedules.harvest import Progress


def main(source: str, as_of: str) -> None:
    """Answer each line with how its harvest ended."""
    import schedules.harvest  # noqa: F401 - before the forks

    read = False
    for line in sys.stdin:
        at, data = line.rstrip("\n").split(" ", 1)
        if not read:
            read_all(Path(data))
            read = True
        child = os.fork()
        if not child:
            die(Path(source), Path(data), int(at), datetime.fromisoformat(as_of))
            os._exit(0)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


def read_all(data: Path) -> None:
    """Read every listing of a registry: a rule is compiled when it is first used."""
    from normalizer.normalize import normalize
    from registry.store import Store

    store = Store(data)
    for record in store.changes_since(0):
        raw = store.raw(store.revisions(record.id)[-1].raw_hash)
        assert raw
        normalize(raw)
    store.close()


def die(source: Path, data: Path, left: int, as_of: datetime) -> None:
    """Report to nobody, and die."""
    from crawlers.source import load
    from registry.store import Store
    from schedules.harvest import harvest
    from search_api.embedded_index import EmbeddedIndex

    def report(progress: Progress) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)

    store, index = Store(data), EmbeddedIndex(data / "index")
    harvest(load(source), store=store, index=index, as_of=as_of, report=report)


if __name__ == "__main__":
    main(*sys.argv[1:])
