"""A sentence of hostile length is read in stretches: wherever their borders fall, what is read is whole."""

from __future__ import annotations

from typing import Any

from normalizer.date_rules.date_words import DATE
from normalizer.engine.grounds import Grounds
from normalizer.engine.roles import Roles
from normalizer.patterns import Rule, Rules
from normalizer.price_rules.money import SIGNED
from normalizer.workload_rules.effort_words import EFFORT
from tests.each import each

AT_EVERY_BORDER = [place for border in (240, 400, 480, 640) for place in range(border - 40, border + 2)]
"""Characters before the words: at some of them a border cuts the words, at others what tells their sense."""

FILLING = "oo ooo ooooo, "


def among_others(place: int, words: str) -> str:
    """A long sentence in which the words begin at a place."""
    before = FILLING * (place // len(FILLING) + 1)
    return f"{before[: place - 1]} {words} and {FILLING * 16}".strip()


WHOLE: list[tuple[Rules[Any] | Roles[Any, Any, Any], str]] = [
    (SIGNED, "for $1,250.00"),
    (SIGNED, "between $450 and $1,600.50"),
    (EFFORT, "the course takes 120 hours to complete"),
    (DATE, "on September 14, 2026"),
    (DATE, "from 2026-09-14"),
]
NOTHING: list[tuple[Rules[Any], str]] = [
    (SIGNED, "of $5 million"),
    (DATE, "at position 2026-09-145"),
]
"""What tells that nothing is to be read may lie behind a border."""


@each(("rules", "words"), WHOLE)
def test_words_are_read_whole_wherever_they_stand(
    rules: Rules[Any] | Roles[Any, Any, Any], words: str
) -> None:
    alone = [(r.value, r.quote) for r in rules.read_text(f"{FILLING}{words} and {FILLING}")]
    assert len(alone) == 1
    for place in AT_EVERY_BORDER:
        found = [(r.value, r.quote) for r in rules.read_text(among_others(place, words))]
        assert found == alone, place


@each(("rules", "words"), NOTHING)
def test_what_says_nothing_says_so_wherever_it_stands(rules: Rules[Any], words: str) -> None:
    for place in AT_EVERY_BORDER:
        assert rules.read_text(among_others(place, words)) == [], place


GROUNDS = Grounds([Rule("bread", r"bread(?! knives)", lambda _: 1, {"bread": 1, "bread knives": None})])


def test_grounds_are_weighed_once_wherever_they_stand() -> None:
    for place in AT_EVERY_BORDER:
        assert [r.quote for r in GROUNDS.read_text(among_others(place, "bread"))] == ["bread"], place
        assert GROUNDS.read_text(among_others(place, "bread knives")) == [], place
