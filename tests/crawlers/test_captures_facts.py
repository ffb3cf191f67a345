"""Real responses yield what people read in them: `tests/captures/facts/`, written before the readers."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from crawlers.read import Document, Read, read
from crawlers.source import SOURCES, Source, load
from normalizer.raw import RawListing, Statement
from tests.each import each

Fact = dict[str, str]

HERE = Path(__file__).parent.parent / "captures"
CAPTURES: list[dict[str, Any]] = [
    capture
    for path in sorted((HERE / "facts").glob("*.toml"))
    for capture in tomllib.loads(path.read_text(encoding="utf-8"))["capture"]
]
LISTINGS = [
    pytest.param(capture, listing, id=f"{capture['path']}:{listing['reference']}")
    for capture in CAPTURES
    for listing in capture.get("listing", ())
]


def source_of(capture: dict[str, Any]) -> Source:
    """The source that the facts name, or a bare one of their platform."""
    if "source" not in capture:
        return Source(name="capture", platform=capture["platform"], known_from="capture")
    paths = [folder / f"{capture['source']}.toml" for folder in (HERE / "sources", SOURCES)]
    return load(next(path for path in paths if path.exists()))


def read_capture(captures: Path, capture: dict[str, Any]) -> Read:
    """One real response, read as its facts say; many facts are of the same one."""
    return _read_once(captures / capture["path"], capture["url"], source_of(capture).model_dump_json())


@cache
def _read_once(path: Path, url: str, source: str) -> Read:
    return read(Document(url, path.read_bytes()), Source.model_validate_json(source))


def matches(statement: Statement, fact: Fact) -> bool:
    """Whether a statement is what the fact describes, in every key that the fact gives."""
    tests = {
        "subject": lambda wanted: statement.subject == wanted,
        "label": lambda wanted: statement.label.casefold() == wanted.casefold(),
        "about": lambda wanted: statement.about == wanted,
        "region": lambda wanted: statement.place.region == wanted,
        "text": lambda wanted: statement.text == wanted,
        "has": lambda wanted: wanted in statement.text,
    }
    return all(tests[key](wanted) for key, wanted in fact.items() if key != "missed")


def missing(listing: RawListing, says: list[Fact]) -> list[Fact]:
    return [f for f in says if not any(matches(s, {"subject": "", **f}) for s in listing.statements)]


def mistaken(listing: RawListing, never: list[Fact]) -> list[Fact]:
    return [f for f in never if any(matches(s, f) for s in listing.statements)]


@each("capture", CAPTURES, ids=lambda capture: capture["path"])
def test_a_response_gives_as_many_listings_as_people_count(captures: Path, capture: dict[str, Any]) -> None:
    result = read_capture(captures, capture)
    assert len(result.listings) == capture["listings"]
    assert len({listing.reference for listing in result.listings}) == capture["listings"]
    assert result.stated_total == capture.get("stated_total")
    led_to = [link.url for link in result.links]
    assert led_to == capture.get("links", led_to)
    assert set(capture.get("leads_to", ())) <= set(led_to)


@each(("capture", "expected"), LISTINGS)
def test_a_listing_says_what_people_read(
    captures: Path, capture: dict[str, Any], expected: dict[str, Any]
) -> None:
    listings = {listing.reference: listing for listing in read_capture(captures, capture).listings}
    assert expected["reference"] in listings
    listing = listings[expected["reference"]]
    assert listing.url == expected.get("url", listing.url)
    assert listing.place == expected.get("place", listing.place)
    if "instances" in expected:
        wanted = expected["instances"]
        width = max((len(instance) for instance in wanted), default=0)
        assert [[i.reference, i.place][:width] for i in listing.instances] == wanted
    says, never = expected.get("says", []), expected.get("never", [])
    assert missing(listing, says) == [fact for fact in says if "missed" in fact]
    assert mistaken(listing, never) == [fact for fact in never if "missed" in fact]


def test_every_fact_is_one_that_the_comparison_understands() -> None:
    keys = {"subject", "label", "about", "region", "text", "has", "missed"}
    listings = [listing for capture in CAPTURES for listing in capture.get("listing", ())]
    facts = [f for listing in listings for f in [*listing.get("says", []), *listing.get("never", [])]]
    assert facts
    assert all(f and set(f) <= keys for f in facts)
