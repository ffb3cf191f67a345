"""Real responses yield what people read in them: `tests/captures/facts.toml`, written before the readers."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from crawlers.read import Document, Read, read
from crawlers.source import Source
from normalizer.raw import RawListing, Statement

Fact = dict[str, str]

FACTS = tomllib.loads((Path(__file__).parent.parent / "captures" / "facts.toml").read_text(encoding="utf-8"))
LISTINGS = [(capture, listing) for capture in FACTS["capture"] for listing in capture["listing"]]


def read_capture(captures: Path, capture: dict[str, Any]) -> Read:
    """One real response, read by the platform that its facts name."""
    document = Document(capture["url"], (captures / capture["path"]).read_bytes())
    return read(document, Source(name="capture", platform=capture["platform"], known_from="capture"))


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
    return all(tests[key](wanted) for key, wanted in fact.items())


def missing(listing: RawListing, says: list[Fact]) -> list[Fact]:
    return [f for f in says if not any(matches(s, {"subject": "", **f}) for s in listing.statements)]


def mistaken(listing: RawListing, never: list[Fact]) -> list[str]:
    return [f"{f}: {s!r}" for f in never for s in listing.statements if matches(s, f)]


@pytest.mark.parametrize("capture", FACTS["capture"], ids=lambda capture: capture["path"])
def test_a_response_gives_as_many_listings_as_people_count(captures: Path, capture: dict[str, Any]) -> None:
    result = read_capture(captures, capture)
    assert len(result.listings) == capture["listings"]
    assert len({listing.reference for listing in result.listings}) == capture["listings"]
    assert result.stated_total == capture.get("stated_total")
    if "links" in capture:
        assert [link.url for link in result.links] == capture["links"]


@pytest.mark.parametrize(
    ("capture", "expected"), LISTINGS, ids=[f"{c['path']}:{e['reference']}" for c, e in LISTINGS]
)
def test_a_listing_says_what_people_read(
    captures: Path, capture: dict[str, Any], expected: dict[str, Any]
) -> None:
    listings = {listing.reference: listing for listing in read_capture(captures, capture).listings}
    assert expected["reference"] in listings
    listing = listings[expected["reference"]]
    assert listing.url == expected.get("url", listing.url)
    assert listing.place == expected.get("place", "")
    if "instances" in expected:
        wanted = expected["instances"]
        width = max((len(instance) for instance in wanted), default=0)
        assert [[i.reference, i.place][:width] for i in listing.instances] == wanted
    assert missing(listing, expected.get("says", [])) == []
    assert mistaken(listing, expected.get("never", [])) == []


def test_every_fact_is_one_that_the_comparison_understands() -> None:
    keys = {"subject", "label", "about", "region", "text", "has"}
    facts = [f for _, listing in LISTINGS for f in [*listing.get("says", []), *listing.get("never", [])]]
    assert facts
    assert all(f and set(f) <= keys for f in facts)
