"""Whole listings, written for these tests in the ways in which institutions write, and what a person reads in
them.

Each line of ``listings.jsonl`` is one: its title and text, what it says of kind, mode, pacing, assessment,
next award and language (nothing else), and under ``unread`` the labels that are not read as they should be
yet.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from normalizer.normalize import normalize
from normalizer.plain_text import raw_listing
from normalizer.scoring.gold import read_labels
from tests.each import each

LABELS = ("kind", "delivery", "assessment", "stackable", "language")


def wanted(says: dict[str, Any], label: str) -> dict[str, Any] | None:
    """What a label of the gold sets would have."""
    match label:
        case "delivery":
            return {"mode": says["mode"], "pacing": says["pacing"]} if "mode" in says else None
        case "assessment":
            return {"required": True} if says.get("assessed") else None  # the labels are true or null
        case _:
            return {"value": says[label]} if label in says else None


def cases() -> Iterator[Any]:
    path = Path(__file__).parent / "listings.jsonl"
    for line in path.read_text(encoding="utf-8").splitlines():
        listing = json.loads(line)
        for label in LABELS:
            unread = pytest.mark.xfail(strict=True) if label in listing.get("unread", ()) else ()
            yield pytest.param(listing, label, id=f"{label}: {listing['title']}", marks=unread)


@each(("listing", "label"), cases())
def test_listing(listing: dict[str, Any], label: str) -> None:
    raw = raw_listing("1", "https://college.example/1", listing["title"], listing["text"])
    got = read_labels(normalize(raw))[label]
    assert got.value == wanted(listing["says"], label)
    assert all(e.quote in f"{listing['title']}\n{listing['text']}" for e in got.evidence)
