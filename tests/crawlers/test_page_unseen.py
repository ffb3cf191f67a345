"""Whole pages of many content systems, written with their facts before the reader was asked about them."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from crawlers.read import Document, read
from crawlers.source import Source
from normalizer.listing import CourseInstance, Listing
from normalizer.normalize import normalize
from tests.facts import Facts, at, evidence, plain, said

PAGES = Path(__file__).parent / "unseen"
LISTINGS = tomllib.loads((PAGES / "facts.toml").read_text())["listing"]
_OF_A_RUN = {
    "end": "end.date",
    "places": "delivery.places",
    "mode": "delivery.mode",
    "sync": "delivery.sync",
    "hours": "workload.hours_min",
    "deadline": "enrolment_deadline.date",
    "status": "status",
}


@pytest.mark.parametrize("facts", LISTINGS, ids=[facts["page"] for facts in LISTINGS])
def test_a_page_says_what_people_read_on_it(facts: Facts) -> None:
    document = Document(facts["url"], (PAGES / facts["page"]).read_bytes())
    (raw,) = read(document, Source(name="unseen", platform="web_page", known_from="demo")).listings
    listing = normalize(raw)
    everything = listing.model_dump_json(exclude={"id", "rules_version"})
    assert not [words for words in facts["never_from"] if words in everything]
    assert set(_misses(listing, facts)) == set(facts.get("missed", ()))


def _misses(listing: Listing, facts: Facts) -> Iterator[str]:
    for path, value in facts["is"].items():
        if _in_order(plain(at(listing, path))) != _in_order(value):
            yield path
    for path, words in facts.get("from", {}).items():
        if not any(words in e.quote for e in evidence(at(listing, path))):
            yield path
    for path, state in facts.get("state", {}).items():
        if at(listing, path).state != state:
            yield path
    if len(listing.outcomes.value or ()) != facts.get("outcomes", 0):
        yield "outcomes"
    if "prices" in facts and not _are(_prices(listing), facts["prices"][""]):
        yield "prices"
    runs = {run.start.value.date: run for run in listing.instances if run.start.value}
    if len(listing.instances) != len(facts.get("runs", listing.instances)):
        yield "runs"
    for wanted in facts.get("runs", ()):
        yield from (f"{wanted['start']} {name}" for name in _missing(runs.get(wanted["start"]), wanted))


def _missing(run: CourseInstance | None, wanted: Facts) -> list[str]:
    if run is None:
        return ["start"]
    found = {name: plain(at(run, path)) for name, path in _OF_A_RUN.items() if name in wanted}
    missing = [name for name, value in found.items() if value != wanted[name]]
    return missing if _are(_prices(run), wanted.get("prices", ())) else [*missing, "prices"]


def _prices(holder: Listing | CourseInstance) -> set[str]:
    return {said(price) for price in holder.prices.value or ()}


def _are(found: set[str], wanted: list[str]) -> bool:
    """Whether prices are those of the page; a free offer beside them needs no mention."""
    return set(wanted) <= found and all(price.startswith("0.00") for price in found - set(wanted))


def _in_order(value: object) -> object:
    return sorted(value) if isinstance(value, list) and all(isinstance(v, str) for v in value) else value
