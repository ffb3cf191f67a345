"""Listings that were written, and labelled by the gold sets' rules, before anybody looked at how they would
be read.

What they said at first sight stands in ``unseen/README.md`` and tells more than any figure after it. Fields
that are still not read as an item labels them are named in it (``not_read``), so that a rule which mends one
has to say so.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from normalizer.scoring.gold import load
from normalizer.scoring.score import score

FOLDER = Path(__file__).parent / "unseen"
SITTINGS = sorted(path.stem for path in FOLDER.glob("*.jsonl"))


@pytest.mark.parametrize("sitting", SITTINGS)
def test_all_but_the_named_are_read(sitting: str) -> None:
    path = FOLDER / f"{sitting}.jsonl"
    items = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    named = {(item["id"], field) for item in items for field in item.get("not_read", ())}
    assert {(fault["id"], fault["field"]) for fault in score(load(path))["faults"]} == named
