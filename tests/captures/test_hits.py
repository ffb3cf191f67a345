"""Real responses, read and normalized: what `hits/` says was read from them by eye holds."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from crawlers.read import Document, Read, read
from crawlers.source import Source, load
from normalizer.listing import CourseInstance, Field, Listing, Price
from normalizer.normalize import normalize
from normalizer.raw import RawListing

HERE = Path(__file__).parent
FILES = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted((HERE / "hits").glob("*.toml"))]
FACTS: list[dict[str, Any]] = [facts for file in FILES for facts in file.get("listing", ())]
COUNTS: list[dict[str, Any]] = [facts for file in FILES for facts in file.get("count", ())]


def source_for(facts: dict[str, Any]) -> Source:
    """The source that a response is read with: one of `sources/`, or a bare one of its platform."""
    if "source" in facts:
        return load(HERE / "sources" / f"{facts['source']}.toml")
    return Source(name="capture", platform=facts["platform"], known_from="capture")


def read_whole(captures: Path, facts: dict[str, Any]) -> Read:
    """All that one response gives; many facts are of the same one."""
    return _read_once(captures / facts["capture"], facts["url"], source_for(facts).model_dump_json())


@cache
def _read_once(path: Path, url: str, source: str) -> Read:
    return read(Document(url=url, body=path.read_bytes()), Source.model_validate_json(source))


def read_capture(captures: Path, facts: dict[str, Any]) -> tuple[Document, RawListing]:
    """The capture as a document, and the raw listing in it that the facts speak of."""
    listings = read_whole(captures, facts).listings
    wanted = [raw for raw in listings if raw.reference == facts.get("reference", raw.reference)]
    assert len(wanted) == 1, f"{[raw.reference for raw in listings][:50]} from {facts['capture']}"
    return Document(url=facts["url"], body=(captures / facts["capture"]).read_bytes()), wanted[0]


@pytest.mark.parametrize("facts", COUNTS, ids=lambda facts: Path(facts["capture"]).stem)
def test_as_many_as_people_count(captures: Path, facts: dict[str, Any]) -> None:
    result = read_whole(captures, facts)
    found = {
        "listings": len(result.listings),
        "instances": sum(len(raw.instances) for raw in result.listings),
        "passed_over": len(result.skipped),
        "stated_total": result.stated_total,
    }
    wanted = {name: facts.get(name, count) for name, count in found.items()}
    assert found == wanted
    assert len({raw.reference for raw in result.listings}) == len(result.listings)


@pytest.fixture(
    params=FACTS, ids=lambda facts: f"{Path(facts['capture']).stem}:{facts.get('reference', '')[:40]}"
)
def case(request: pytest.FixtureRequest, captures: Path) -> tuple[dict[str, Any], Listing, Document]:
    facts: dict[str, Any] = request.param
    document, raw = read_capture(captures, facts)
    return facts, normalize(raw), document


def at(listing: Listing, path: str) -> Any:
    """The model, field or value at a dotted path; an instance by its reference, a field's value as itself."""
    node: Any = listing
    if path.startswith("instances."):
        instances = {i.reference: i for i in listing.instances}
        reference = max((r for r in instances if path[10:].startswith(r + ".")), key=len)
        node, path = instances[reference], path[11 + len(reference) :]
    for name in path.split("."):
        if isinstance(node, Field) and not hasattr(type(node), name):
            node = node.value
        node = getattr(node, name)
    return node


def plain(value: Any) -> Any:
    """A value as TOML would write it, without what is not known."""
    if isinstance(value, Field):
        value = value.value
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return value.model_dump(exclude_defaults=True) if hasattr(value, "model_dump") else value


def evidence(node: Any) -> list[Any]:
    return [*node.evidence, *(e for alternative in node.alternatives for e in alternative.evidence)]


def said(price: Price) -> str:
    """A price as `hits/` writes it: ``661.25-702.11 CAD enrolment domestic``."""
    amounts = (
        f"{price.amount_min}"
        if price.amount_min == price.amount_max
        else f"{price.amount_min}-{price.amount_max}"
    )
    return " ".join(
        p for p in (amounts, price.currency, price.buys, price.payer if price.payer != "anyone" else "") if p
    )


def test_values(case: tuple[dict[str, Any], Listing, Document]) -> None:
    facts, listing, _ = case
    wrong = {
        path: plain(at(listing, path))
        for path, value in facts["is"].items()
        if plain(at(listing, path)) != value
    }
    assert wrong == {}


def test_states(case: tuple[dict[str, Any], Listing, Document]) -> None:
    facts, listing, _ = case
    wrong = {
        p: at(listing, p).state
        for p, state in facts.get("state", {}).items()
        if at(listing, p).state != state
    }
    assert wrong == {}


def test_prices(case: tuple[dict[str, Any], Listing, Document]) -> None:
    facts, listing, _ = case
    for reference, expected in facts.get("prices", {}).items():
        holder: Listing | CourseInstance = listing
        if reference:
            holder = next(i for i in listing.instances if i.reference == reference)
        found = [said(price) for price in holder.prices.value or ()]
        assert set(expected) <= set(found), f"{reference}: {found}"
        free = [f for f in found if f.startswith("0.00")]
        assert set(found) - set(expected) <= set(free), f"{reference}: {found} says more than the page"


def test_quotes(case: tuple[dict[str, Any], Listing, Document]) -> None:
    facts, listing, _ = case
    for path, words in facts.get("from", {}).items():
        assert any(words in e.quote for e in evidence(at(listing, path))), f"{path}: {at(listing, path)}"
    everything = listing.model_dump_json()
    for words in facts.get("never_from", ()):
        assert words not in everything, f"{words!r} belongs to something else on the page"


def test_the_rest(case: tuple[dict[str, Any], Listing, Document], captures: Path) -> None:
    facts, listing, _ = case
    if "place" in facts:
        assert read_capture(captures, facts)[1].place == facts["place"]
    if "instances" in facts:
        assert len(listing.instances) == facts["instances"]
    if "outcomes" in facts:
        assert len(listing.outcomes.value or ()) == facts["outcomes"]
    if "has_parts" in facts:
        assert [p.target for p in listing.pathways.value or () if p.relation == "has_part"] == facts[
            "has_parts"
        ]
    raised = {(i.code, i.field, i.subject) for i in listing.issues}
    assert {tuple(issue) for issue in facts.get("issues", ())} <= raised
