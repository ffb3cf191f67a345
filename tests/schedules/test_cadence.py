"""What is due: a pure function, tried over clocks."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.records import RunRecord
from registry.sources import PERIODS, Cadence, turn
from schedules.cadence import LONGEST_RETRY, SHORTEST_RETRY, due

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
clocks = st.datetimes(datetime(2025, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
cadences = st.sampled_from(sorted(PERIODS))
names = st.from_regex(r"[a-z][a-z0-9]{0,20}", fullmatch=True)


def ended(
    started: datetime, state: Literal["accepted", "rejected", "failed", "abandoned"] = "accepted"
) -> RunRecord:
    took = started + timedelta(minutes=5)
    return RunRecord("1", "x", "harvest", state, started, took, started)


@given(names, cadences, clocks)
def test_turns_are_a_period_apart_and_the_latest_is_taken(name: str, cadence: Cadence, now: datetime) -> None:
    period, current = PERIODS[cadence], turn(name, cadence, now)
    assert current <= now < current + period
    assert turn(name, cadence, current) == current
    assert turn(name, cadence, current + period) == current + period


def test_sources_are_spread_over_the_period() -> None:
    hours = {turn(f"source-{number}", "daily", NOW).hour for number in range(200)}
    assert len(hours) == 24


@given(names, cadences, clocks)
def test_a_source_never_harvested_is_due_at_once(name: str, cadence: Cadence, now: datetime) -> None:
    assert due(name, cadence, None, now) == turn(name, cadence, now)


@given(names, cadences, clocks, st.floats(0, 3))
def test_a_source_is_harvested_once_a_turn(name: str, cadence: Cadence, now: datetime, later: float) -> None:
    """Whenever it is looked at: taken once in each turn that is looked at, and at no other time."""
    period = PERIODS[cadence]
    last = ended(turn(name, cadence, now) + timedelta(seconds=1))
    when = now + period * later
    expected = turn(name, cadence, when) if turn(name, cadence, when) > last.started else None
    assert due(name, cadence, last, when) == expected


def test_a_harvest_by_hand_just_before_the_turn_stands_for_it() -> None:
    current = turn("x", "weekly", NOW)
    assert due("x", "weekly", ended(current - timedelta(days=1)), NOW) is None
    assert due("x", "weekly", ended(current - timedelta(days=5)), NOW) == current


@pytest.mark.parametrize(
    ("cadence", "wait"),
    [
        ("hourly", SHORTEST_RETRY),
        ("daily", timedelta(hours=3)),
        ("weekly", timedelta(hours=21)),
        ("monthly", LONGEST_RETRY),
    ],
)
@pytest.mark.parametrize("state", ["rejected", "failed", "abandoned"])
def test_a_harvest_that_came_to_nothing_is_tried_again_after_a_while(
    cadence: Cadence, wait: timedelta, state: Literal["rejected", "failed", "abandoned"]
) -> None:
    last = ended(NOW, state)
    assert last.finished is not None
    again = last.finished + wait
    assert due("x", cadence, last, again - timedelta(seconds=1)) is None
    assert due("x", cadence, last, again) == again
    assert due("x", cadence, last, again + timedelta(hours=1)) == again, "two schedulers claim the same turn"


def test_a_harvest_that_was_stopped_goes_on_before_its_next_turn() -> None:
    stopped = replace(ended(NOW), counts={"listings": 9, "stopped": 1})
    assert stopped.finished is not None
    assert due("x", "weekly", stopped, stopped.finished + timedelta(hours=20)) is None
    assert due("x", "weekly", stopped, stopped.finished + timedelta(hours=21))
