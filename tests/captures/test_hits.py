"""Real responses, read and normalized: what `hits/` says was read from them by eye holds."""

from __future__ import annotations

import tomllib
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest

from crawlers.read import Document, Read, read
from crawlers.source import Source, load
from tests import facts as held
from tests.each import all_hold

HERE = Path(__file__).parent
FILES: dict[str, dict[str, Any]] = {
    path.stem: tomllib.loads(path.read_text(encoding="utf-8"))
    for path in sorted((HERE / "hits").glob("*.toml"))
}
FACTS: list[dict[str, Any]] = [facts for file in FILES.values() for facts in file.get("listing", ())]
COUNTS: list[dict[str, Any]] = [facts for file in FILES.values() for facts in file.get("count", ())]


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


def count_holds(captures: Path, facts: dict[str, Any]) -> None:
    held.counted(read_whole(captures, facts), facts)


def listing_holds(captures: Path, facts: dict[str, Any]) -> None:
    held.everything_holds(held.meant(read_whole(captures, facts), facts), facts)


@pytest.mark.parametrize("name", FILES)
def test_what_people_read_in_real_responses_holds(name: str, captures: Path) -> None:
    counts, listings = FILES[name].get("count", ()), FILES[name].get("listing", ())
    all_hold(
        [
            *((facts["capture"], partial(count_holds, captures, facts)) for facts in counts),
            *(
                (f"{facts['capture']}: {facts.get('reference', '')}", partial(listing_holds, captures, facts))
                for facts in listings
            ),
        ]
    )
