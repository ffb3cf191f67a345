"""Cost and credit of whole listings: short texts as institutions write them, with the amounts that
mislead."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from normalizer.normalize import normalize
from normalizer.plain_text import raw_listing
from normalizer.scoring.gold import read_labels
from tests.each import each

LISTINGS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("money_listings.toml").read_text(encoding="utf-8")
)["listing"]


@pytest.mark.parametrize("label", ["cost", "credit"])
@each("listing", LISTINGS, ids=lambda listing: listing["title"])
def test_is_read_as_a_person_reads_it(listing: dict[str, Any], label: str) -> None:
    raw = raw_listing(listing["title"], listing["url"], listing["title"], listing["text"])
    read = read_labels(normalize(raw))[label].value
    wanted = listing.get(label)
    if read and wanted and "unit" not in wanted:
        read = {key: part for key, part in read.items() if key != "unit"}
    assert ({key: part for key, part in read.items() if part is not None} if read else None) == wanted
