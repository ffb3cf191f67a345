"""A harvest that kills its own process, with SIGKILL, at its n-th report: ``dies.py SOURCE DATA N AS_OF``."""

import os
import signal
import sys
from datetime import datetime
from pathlib import Path

from crawlers.source import load
from registry.store import Store
from schedules.harvest import Progress, harvest
from search_api.embedded_index import EmbeddedIndex


def main(source: str, data: str, at: str, as_of: str) -> None:
    """Report to nobody, and die."""
    left = int(at)

    def report(progress: Progress) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            print(progress.step, progress.text, flush=True)
            os.kill(os.getpid(), signal.SIGKILL)

    store, index = Store(Path(data)), EmbeddedIndex(Path(data) / "index")
    harvest(load(Path(source)), store=store, index=index, as_of=datetime.fromisoformat(as_of), report=report)


if __name__ == "__main__":
    main(*sys.argv[1:])
