"""How fast the machine is now: shared ones are three times as fast in one minute as in the next."""

from __future__ import annotations

import time


def yardstick() -> float:
    """Seconds of processor time that ten million additions in plain Python take."""
    start, total = time.process_time(), 0
    for number in range(10_000_000):
        total += number
    return time.process_time() - start
