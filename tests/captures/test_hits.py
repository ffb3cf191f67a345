"""Real responses, read and normalized: what `hits/` says was read from them by eye holds."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from crawlers.read import Document, Read, read
from crawlers.source import Source, load
from normalizer.listing import Listing
from normalizer.normalize import normalize
from normalizer.raw import RawListing
from tests import facts as held

HERE = Path(__file__).parent
FILES = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted((HERE / "hits").glob("*.toml"))]
FACTS: list[dict[str, Any]] = [facts for file in FILES for facts in file.get("listing", ())]
COUNTS: list[dict[str, Any]] = [facts for file in FILES for facts in file.get("count", ())]
Case = tuple[dict[str, Any], RawListing, Listing]


def source_for(facts: dict[str, Any]) -> Source:
    """The source that a response is read with: one of `sources/`, or a bare one of its platform."""
    if "source" in facts:
        return load(HERE / "sources" / f"{facts['source']}.toml")
    return Source(name="capture", platform=facts["platform"], known_from="capture")


def read_whole(captures: Path, facts: dict[str, Any]) -> Read:
    """All that one response gives; many facts are of the same one."""
    paths = tuple(captures / path for path in (facts["capture"], *facts.get("beside", ())))
    return _read_once(paths, facts["url"], source_for(facts).model_dump_json())


@cache
def _read_once(paths: tuple[Path, ...], url: str, source: str) -> Read:
    settings = Source.model_validate_json(source)
    return held.together([read(Document(url, path.read_bytes()), settings) for path in paths])


@pytest.mark.parametrize("facts", COUNTS, ids=lambda facts: Path(facts["capture"]).stem)
def test_as_many_as_people_count(captures: Path, facts: dict[str, Any]) -> None:
    held.counted(read_whole(captures, facts), facts)


@pytest.fixture(
    params=FACTS, ids=lambda facts: f"{Path(facts['capture']).stem}:{facts.get('reference', '')[:40]}"
)
def case(request: pytest.FixtureRequest, captures: Path) -> Case:
    facts: dict[str, Any] = request.param
    raw = held.meant(read_whole(captures, facts), facts)
    return facts, raw, normalize(raw)


def test_values(case: Case) -> None:
    facts, _, listing = case
    held.values_hold(listing, facts)


def test_states(case: Case) -> None:
    facts, _, listing = case
    held.states_hold(listing, facts)


def test_prices(case: Case) -> None:
    facts, _, listing = case
    held.prices_hold(listing, facts)


def test_quotes(case: Case) -> None:
    facts, _, listing = case
    held.quotes_hold(listing, facts)


def test_the_rest(case: Case) -> None:
    facts, raw, listing = case
    held.rest_holds(listing, raw, facts)
