"""What is due: a pure function of a source's cadence, its last runs and the clock."""

from __future__ import annotations

from datetime import datetime, timedelta

from registry.records import RunRecord
from registry.sources import PERIODS, Cadence, turn

RETRY_SHARE = 8
"""A harvest that came to nothing, or was stopped before its end, is followed by another after an eighth of
the period: a weekly one the next day."""

SHORTEST_RETRY = timedelta(minutes=15)
LONGEST_RETRY = timedelta(days=1)


def due(name: str, cadence: Cadence, last: RunRecord | None, now: datetime) -> datetime | None:
    """The turn that a source should take now, or ``None``; ``last`` is its latest harvest that ended.

    A source that was never harvested is due at once; one that was harvested out of turn, by hand, in the
    last half period waits for the turn after; one whose harvest came to nothing is due again after a while.
    """
    period, current = PERIODS[cadence], turn(name, cadence, now)
    if last is None:
        return current
    if last.state == "accepted" and not last.counts.get("stopped"):
        return current if last.started <= current - period / 2 else None
    wait = min(max(period / RETRY_SHARE, SHORTEST_RETRY), LONGEST_RETRY)
    again = (last.finished or last.started) + wait
    return again if again <= now else None
