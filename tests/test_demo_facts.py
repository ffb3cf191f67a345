"""The demo's pages, read and normalized, give the facts that were written down from them by eye."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from crawlers.read import Document, read
from crawlers.source import Source
from demo.server import Demo, serve
from normalizer.listing import CourseInstance, Field, Listing, Price
from normalizer.normalize import normalize
from normalizer.raw import RawListing
from tests.each import each

FACTS: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent.parent / "demo" / "facts.toml").read_text(encoding="utf-8")
)["listing"]


MISSED = {
    (
        "/learn/land-guardianship-foundations/",
        "outcomes",
    ): "“What you will carry home” is not known to head them",
    (
        "/learn/community-language-documentation/",
        "credential_type",
    ): "called a micro-credential before its award",
    (
        "/micro-credentials/wildfire-smoke-public-health/",
        "conflict",
    ): "instances in markup give way to those seen",
}
"""What is not read, and why. A miss that heals must be taken off this list."""


def holds(facts: dict[str, Any], fact: str, found: bool, shown: object) -> None:
    """A fact holds, or is a miss that is known and still is one."""
    if (facts["reference"], fact) in MISSED:
        assert not found, f"{fact} of {facts['reference']} is read now: take it off MISSED"
    else:
        assert found, f"{fact}: {shown}"


@pytest.fixture(scope="module")
def demo() -> Iterator[Demo]:
    with serve(edition=1, base_port=0) as running:
        yield running


every_fact = each("facts", FACTS, ids=lambda facts: f"{facts['source'][5:]}:{facts['reference'][-40:]}")


@pytest.fixture(scope="module")
def listings(demo: Demo) -> dict[str, Listing]:
    """What is read on the pages that the facts speak of, by reference."""
    return {facts["reference"]: normalize(raw_of(demo, facts)) for facts in FACTS}


def raw_of(demo: Demo, facts: dict[str, Any]) -> RawListing:
    site = facts["source"].removeprefix("demo-")
    source = Source.model_validate(tomllib.loads(demo.source(site)))
    pages = demo.content(site).pages
    for path in pages if source.platform == "open_edx" else [facts.get("path", facts["reference"])]:
        if source.platform == "open_edx" and not path.startswith("/api/"):
            continue
        for raw in read(Document(demo.url(site, path), pages[path].body), source).listings:
            if raw.reference == facts["reference"]:
                return raw
    raise AssertionError(f"{facts['reference']} is on no page of {site}")


def enrolment(prices: Field[tuple[Price, ...]], *, ordinary: bool = False) -> list[Price]:
    payers = ("anyone", "domestic") if ordinary else None
    return [p for p in prices.value or () if p.buys == "enrolment" and (payers is None or p.payer in payers)]


def amounts(prices: list[Price]) -> list[Decimal]:
    return [a for p in prices for a in (p.amount_min, p.amount_max) if a is not None]


def at(listing: Listing, path: str) -> Any:
    node: Any = listing
    for name in path.split("."):
        node = getattr(node, name)
    return node


def every_price(listing: Listing) -> list[Price]:
    holders: list[Listing | CourseInstance] = [listing, *listing.instances]
    return [price for holder in holders for price in enrolment(holder.prices)]


@every_fact
def test_title_and_hours(facts: dict[str, Any], listings: dict[str, Listing]) -> None:
    listing = listings[facts["reference"]]
    assert listing.title.value == facts["title"]
    workload = listing.workload.value
    if "hours_min" in facts or "hours_max" in facts:
        assert workload is not None
        assert (workload.hours_min, workload.hours_max) == (facts.get("hours_min"), facts.get("hours_max"))
        assert workload.basis == facts.get("basis", workload.basis)
    weekly = listing.weekly_hours.value
    if "weekly_min" in facts:
        assert weekly and (weekly.min, weekly.max) == (facts["weekly_min"], facts["weekly_max"])
    if "weeks" in facts:
        assert listing.duration.value and listing.duration.value.weeks_min == facts["weeks"]


@every_fact
def test_delivery(facts: dict[str, Any], listings: dict[str, Listing]) -> None:
    listing = listings[facts["reference"]]
    for name in ("mode", "sync", "pace"):
        if name in facts:
            assert getattr(listing.delivery, name).value == facts[name], name
    if "languages" in facts:
        assert [tag.split("-")[0] for tag in listing.delivery.languages.value or ()] == facts["languages"]
    if "rolling" in facts:
        assert listing.rolling.value is facts["rolling"]


@every_fact
def test_credit_and_credential(facts: dict[str, Any], listings: dict[str, Listing]) -> None:
    listing = listings[facts["reference"]]
    if "credit" in facts:
        assert listing.credit.status.value == facts["credit"]
    found = {a.unit: a.min for a in listing.credit.amounts.value or ()}
    if "credit_amount" in facts:
        assert found.get(facts["credit_unit"]) == facts["credit_amount"]
    for unit in ("ceu", "pdu"):
        if unit in facts:
            assert found.get(unit) == facts[unit]
    if "credential_type" in facts:
        found_type = listing.credential_type.value
        holds(facts, "credential_type", found_type == facts["credential_type"], found_type)


@every_fact
def test_prices(facts: dict[str, Any], listings: dict[str, Listing]) -> None:
    listing = listings[facts["reference"]]
    if "price_min" in facts:
        found = enrolment(listing.prices) or every_price(listing)
        assert min(amounts(found)) == Decimal(facts["price_min"])
        assert max(amounts(found)) == Decimal(facts.get("price_max", str(max(amounts(found)))))
        assert {p.currency for p in found if p.amount_max} <= {facts["currency"]}
    bought = {f"{amount:f}" for amount in amounts(every_price(listing))}
    assert bought.isdisjoint(facts.get("not_enrolment", ())), "a fee or another course's price was taken"
    if "tax" in facts:
        assert facts["tax"] in {p.tax for p in every_price(listing)}
    if "cost_model" in facts:
        models = {listing.cost_model.value, *(i.cost_model.value for i in listing.instances)}
        assert facts["cost_model"] in models


@every_fact
def test_silence_and_conflicts(facts: dict[str, Any], listings: dict[str, Listing]) -> None:
    listing = listings[facts["reference"]]
    assert {path: at(listing, path).state for path in facts.get("silent", ())} == dict.fromkeys(
        facts.get("silent", ()), "not_stated"
    )
    raised = {issue.field for issue in listing.issues if issue.code == "FIELD_CONFLICT"}
    if "conflict" in facts:
        holds(facts, "conflict", set(facts["conflict"]) <= raised, raised)


@every_fact
def test_assessment_outcomes_and_pathways(facts: dict[str, Any], listings: dict[str, Listing]) -> None:
    listing = listings[facts["reference"]]
    if "assessed" in facts:
        assert listing.assessment.required.value is facts["assessed"]
    if "outcomes" in facts:
        outcomes = listing.outcomes.value or ()
        holds(facts, "outcomes", len(outcomes) == facts["outcomes"], outcomes)
    if "pathway" in facts:
        targets = [p.target for p in listing.pathways.value or ()]
        holds(facts, "pathway", facts["pathway"] in targets, targets)


def is_meant(expected: dict[str, Any], instance: CourseInstance) -> bool:
    """Whether an instance is the one that the facts speak of: by its printed number or, where it has none, by
    its start."""
    if re.search(r"-20\d\d$", instance.reference):
        return instance.start.value is not None and instance.start.value.date == expected.get("start")
    return bool(expected.get("reference", "").endswith(instance.reference))


@every_fact
def test_instances(facts: dict[str, Any], listings: dict[str, Listing]) -> None:
    listing = listings[facts["reference"]]
    for expected in facts.get("instance", ()):
        found = [i for i in listing.instances if is_meant(expected, i)]
        assert len(found) == 1, [i.reference for i in listing.instances]
        (instance,) = found
        for name in ("start", "end"):
            if name in expected:
                when = getattr(instance, name).value
                assert when and when.date == expected[name], f"{instance.reference}.{name}"
        if "amount" in expected:
            assert Decimal(expected["amount"]) in amounts(enrolment(instance.prices, ordinary=True))
        if "mode" in expected:
            assert instance.delivery.mode.value == expected["mode"], instance.reference
        if "status" in expected:
            assert instance.status.value == expected["status"], instance.reference
