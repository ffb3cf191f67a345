"""Answers of the same platforms that look otherwise than those at hand: what their documentation allows.

`variants/` holds them, written by hand with invented institutions, with what people read in them. They go the
whole way from the answer to the listing. A table's variant names the source that says what its columns are.
"""

from __future__ import annotations

import tomllib
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from crawlers.read import Document, read
from crawlers.source import Source, load
from tests import facts as held
from tests.each import all_hold

FILES = sorted((Path(__file__).parent / "variants").glob("*.toml"))
SOURCES = Path(__file__).parent / "captures" / "sources"


def holds(source: Source, variant: dict[str, Any]) -> None:
    """One answer gives as many listings as people count, and each says what they read."""
    if "source" in variant:
        source = load(SOURCES / f"{variant['source']}.toml")
    result = read(
        Document(variant["url"], variant["answer"].lstrip("\n").encode(), source=source.name), source
    )
    held.counted(result, variant)
    listings = variant.get("listing", ())
    if listings:
        all_hold([(facts.get("reference", ""), partial(listing_holds, result, facts)) for facts in listings])


def listing_holds(result: Any, facts: dict[str, Any]) -> None:
    held.everything_holds(held.meant(result, facts), facts)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_the_documentation_allows_is_read(path: Path) -> None:
    file = tomllib.loads(path.read_text(encoding="utf-8"))
    source = Source(name="variant", platform=file["platform"], known_from="documentation")
    all_hold([(variant["why"], partial(holds, source, variant)) for variant in file["variant"]])
