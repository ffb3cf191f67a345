"""Listings that were written before anybody looked at how the rules would read them, by the gold sets' rules of
labelling: hours, weeks, prices, credit, starts, among the numbers that real pages put beside them.

First sight says more than any figure after it. Of the five fields' labels 140 were right, 19 wrong, 41 missed and
7 said where the text is silent in the first ninety; 65, 14, 32 and 7 in the forty with more that misleads (``t2-``),
written after the faults of those had been mended; 66, 12, 18 and none in thirty ordinary ones (``t3-``), written after
that; 52, 6, 11 and 1 in twenty-four more (``t4-``). What is named here is missed or wrong, and nothing else is.
"""

from __future__ import annotations

from pathlib import Path

from normalizer.gold import load
from normalizer.score import score

FIELDS = ("hours", "weeks", "cost", "credit", "start")

NOT_READ = {
    "hours": "basin-excel cairn-guiding lumina-photo lupin-nano t2-arborist t2-exam t2-firstaid t2-mba t2-mentor t2-monthly "
    "t2-wellness t3-forklift t3-photo t4-badge t4-fr-cafe",
    "weeks": "granite-trades t2-monthly t2-writing t3-brew t3-gradpara t4-help",
    "cost": "bayside-volunteer gannet-azure hearth-newcomers larkhill-botany t2-doula t2-exam t2-freetutor t2-mba "
    "t2-suspended tern-counselling",
    "credit": "hazelmere-edu t2-nano",
    "start": "t2-freetutor t2-probate t3-fr-uni",
}


def test_all_but_the_named_are_read() -> None:
    report = score(load(Path(__file__).parent / "unseen_amounts.jsonl"))
    named = {(field, item) for field, items in NOT_READ.items() for item in items.split()}
    faults = {(f["field"], f["id"]) for f in report["faults"] if f["field"] in FIELDS}
    assert faults == named
