"""How fast the machine is now, since shared ones are three times as fast in one minute as in the next; and
how much memory a process takes."""

from __future__ import annotations

import time
from pathlib import Path


def yardstick() -> float:
    """Seconds of processor time that ten million additions in plain Python take."""
    start, total = time.process_time(), 0
    for number in range(10_000_000):
        total += number
    return time.process_time() - start


def memory(name: str, pid: int | str = "self") -> int:
    """Of a process, in megabytes: ``VmRSS`` now, ``VmHWM`` at its most, ``RssAnon`` without mapped files."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) // 1024 for line in lines if line.startswith(name))
