"""How overlap was before, by quarter."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import get_args

import pytest

from registry.quarters import History
from registry.scope import ScopeAsked
from registry.store import Store
from tests.registry.catalogue import DAY, START
from tests.registry.offerings import harvest
from tests.registry.welders import NOISE, welding


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """One database is enough: what is read here is read on both elsewhere."""
    with closing(Store(tmp_path / "data")) as opened:
        yield opened


def at(*day: int) -> datetime:
    return datetime(*day, tzinfo=UTC)  # type: ignore[arg-type, misc]


def by_quarter(store: Store, now: datetime, subject: str = "") -> dict[str, tuple[int, int, int]]:
    found = History(store).quarters(now, subject)
    return {one.name: (one.offers, one.overlapping, one.pairs) for one in found}


def test_overlap_by_quarter_follows_what_pages_said_at_the_time(store: Store) -> None:
    def days(when: datetime) -> float:
        return (when - START) / DAY

    harvest(store, "north", [welding("north")], at=days(at(2026, 2, 1)))
    harvest(store, "others", NOISE, at=days(at(2026, 2, 1)))
    other = welding("south", "Human Anatomy", skills=("bones", "muscles"))
    harvest(store, "south", [other], at=days(at(2026, 5, 1)))
    harvest(store, "south", [welding("south", "Welding for Beginners")], at=days(at(2026, 8, 1)))
    harvest(store, "south", [], at=days(at(2026, 11, 1)))
    many = len(NOISE)
    assert by_quarter(store, at(2026, 12, 1)) == {
        "2026 Q1": (many + 1, 0, 0),
        "2026 Q2": (many + 2, 0 + 2, 1),  # Human Anatomy is among the others' too
        "2026 Q3": (many + 2, 2, 1),
        "2026 Q4": (many + 1, 0, 0),
    }
    assert by_quarter(store, at(2026, 12, 1), "engineering") == {
        "2026 Q1": (1, 0, 0),
        "2026 Q2": (1, 0, 0),
        "2026 Q3": (2, 2, 1),
        "2026 Q4": (1, 0, 0),
    }


def test_a_quarter_has_what_was_short_then_unless_all_is_asked_for(store: Store) -> None:
    days = (at(2026, 5, 1) - START) / DAY
    harvest(store, "north", [welding("north")], at=days)
    harvest(store, "south", [welding("south", scope="program")], at=days)
    counted = {scope: History(store, scope).quarters(at(2026, 6, 1))[0] for scope in get_args(ScopeAsked)}
    assert {scope: (one.offers, one.pairs) for scope, one in counted.items()} == {
        "short": (1, 0),
        "all": (2, 1),
    }


def test_what_stays_away_for_long_left_when_it_was_missed_first(store: Store) -> None:
    found = [("2026-02-01", [welding("north")]), ("2026-05-01", []), ("2027-08-01", [])]
    for day, pages in found:
        harvest(store, "north", pages, at=(datetime.fromisoformat(f"{day}T06:00Z") - START) / DAY)
    assert [one.status for one in store.changes_since(0)] == ["withdrawn"]
    offers = {name: offers for name, (offers, *_) in by_quarter(store, at(2027, 8, 2)).items()}
    assert offers == {"2026 Q1": 1} | dict.fromkeys([name for name in offers if name > "2026 Q1"], 0)


def test_what_is_offered_in_a_season_was_away_between_two(store: Store) -> None:
    """As it was told while it was away."""
    seasons = [("2026-01-02", 1), ("2026-02-02", 0), ("2026-07-02", 0), ("2026-12-02", 1)]
    for day, there in seasons:
        pages = [welding("north")] * there
        harvest(store, "north", pages, at=(datetime.fromisoformat(f"{day}T06:00Z") - START) / DAY)
    offers = {name: offers for name, (offers, *_) in by_quarter(store, at(2027, 1, 3)).items()}
    assert offers == {"2026 Q1": 0, "2026 Q2": 0, "2026 Q3": 0, "2026 Q4": 1, "2027 Q1": 1}
    told = by_quarter(store, at(2026, 1, 20))
    assert told == {"2026 Q1": (1, 0, 0)}


def test_the_time_of_one_day_is_no_quarter_of_its_own(store: Store) -> None:
    harvest(store, "north", [welding("north")], at=(at(2026, 3, 31) - START) / DAY)
    assert list(by_quarter(store, at(2026, 4, 1))) == ["2026 Q1"]
    assert list(by_quarter(store, at(2026, 4, 1) + timedelta(seconds=1))) == ["2026 Q1", "2026 Q2"]
