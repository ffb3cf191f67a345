"""How an institution's report changed by month: from what its pages said, not from how they were read."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from normalizer.rule_packs import RulePack, rule_packs
from registry.store import Store
from registry.trend import MONTHS, Point, trend
from tests.registry.catalogue import DAY, START
from tests.registry.test_finding_answers import BREAD, LONG, SLUG, harvest, page

BC, UBC = rule_packs()["bc-2021"], rule_packs()["ubc-letter-of-proficiency"]
NOW = START + 100 * DAY
FINE = page("welding", hours="40")


def points(store: Store, now: datetime = NOW, pack: RulePack = BC) -> dict[str, Point]:
    return {one.month: one for one in trend(store, SLUG, pack, now)}


def errors(store: Store, now: datetime = NOW) -> list[tuple[str, int, int]]:
    return [(month, one.listings, one.findings["error"]) for month, one in points(store, now).items()]


def test_each_month_has_what_the_pages_said_at_its_end(store: Store) -> None:
    harvest(store, LONG)
    harvest(store, FINE, at=10)
    harvest(store, LONG, at=40)
    harvest(store, FINE, BREAD, at=70)
    fine = errors(store)[0][2]
    assert errors(store) == [
        ("2026-09", 1, fine),
        ("2026-10", 1, fine + 1),
        ("2026-11", 2, 2 * fine + 1),
        ("2026-12", 2, 2 * fine + 1),
    ]
    ends = [one.at for one in points(store).values()]
    assert ends == [*(datetime(2026, month, 1, tzinfo=UTC) for month in (10, 11, 12)), NOW]


def test_that_rules_read_a_page_otherwise_is_no_change(store: Store) -> None:
    harvest(store, LONG)
    (before,) = {found for _, _, found in errors(store)}
    harvest(store, LONG, at=40, factor=0)
    assert {found for _, _, found in errors(store)} == {before - 1}, (
        "the last reading counts for all the time"
    )


def test_that_a_better_reader_takes_more_from_the_same_page_is_no_change(store: Store) -> None:
    on = {"body": "a" * 64}
    harvest(store, LONG.model_copy(update=on))
    (before,) = {found for _, _, found in errors(store)}
    harvest(store, FINE.model_copy(update=on), at=40)
    assert {found for _, _, found in errors(store)} == {before - 1}


def test_what_is_no_longer_offered_counts_until_it_was_missed(store: Store) -> None:
    harvest(store, LONG, BREAD)
    harvest(store, BREAD, at=40)
    assert [listings for _, listings, _ in errors(store)] == [2, 1, 1, 1]
    harvest(store, at=70)
    assert [month for month, *_ in errors(store)] == ["2026-09", "2026-10"]


def test_the_last_twelve_months_are_told(store: Store) -> None:
    harvest(store, LONG)
    found = points(store, START + timedelta(days=1000))
    assert (len(found), list(found)[-1]) == (MONTHS, "2029-05")


def test_completeness_is_the_mean_share_of_what_is_asked(store: Store) -> None:
    harvest(store, LONG, BREAD)
    (first, *_) = points(store).values()
    assert len(BC.asks) == 11
    assert first.completeness == pytest.approx(2.5 / 11), "title and provider; of one the hours too"
    assert points(store, pack=UBC)["2026-09"].completeness is None, "it asks nothing but hours"


def test_nothing_is_told_of_nobody(store: Store) -> None:
    assert trend(store, "nobody", BC, NOW) == ()
