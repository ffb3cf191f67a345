"""Facts that people read by eye, held against what the line makes of the same answer.

Keys of a fact, all but ``is`` optional:

    reference  the site's own id; may be left out where the answer has one listing
    place      where its record stands in the answer
    is         dotted field of the listing to the value it must have; instances by their reference
    from       dotted field to words that its evidence must quote
    never_from words that belong to something else and stand nowhere in the listing
    state      dotted field to the state it must be in
    prices     reference of the instance ("" for the listing) to its prices: "661.25-702.11 CAD enrolment"
    issues     [code, field, subject] that must be raised
    instances, outcomes, has_parts   how many, how many, which
    missed     dotted field of ``is`` or ``state``, or ``prices``, to the reason why the line does not get it
               right; a miss that heals must be taken off

A count of one answer has ``listings``, ``instances``, ``passed_over`` and ``stated_total``, each optional.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from crawlers.read import Read, join_parts
from normalizer.listing import CourseInstance, Field, Listing, Price
from normalizer.normalize import normalize
from normalizer.raw import RawListing
from tests.each import all_hold

Facts = dict[str, Any]


def together(answers: Sequence[Read]) -> Read:
    """What several answers of one crawl give, parts of one listing joined."""
    if len(answers) == 1:
        return answers[0]
    return Read(
        listings=join_parts(listing for answer in answers for listing in answer.listings),
        links=tuple(link for answer in answers for link in answer.links),
        skipped=tuple(reason for answer in answers for reason in answer.skipped),
    )


def counted(result: Read, facts: Facts) -> None:
    """An answer gives as many listings, instances and records passed over as people count."""
    found = {
        "listings": len(result.listings),
        "instances": sum(len(raw.instances) for raw in result.listings),
        "passed_over": len(result.skipped),
        "stated_total": result.stated_total,
    }
    assert found == {name: facts.get(name, count) for name, count in found.items()}, result.skipped[:5]
    assert len({raw.reference for raw in result.listings}) == len(result.listings)


def meant(result: Read, facts: Facts) -> RawListing:
    """The listing of an answer that facts speak of."""
    wanted = [raw for raw in result.listings if raw.reference == facts.get("reference", raw.reference)]
    assert len(wanted) == 1, (
        f"{facts.get('reference')} among {[raw.reference for raw in result.listings][:50]}"
    )
    return wanted[0]


def values_hold(listing: Listing, facts: Facts) -> None:
    """Each field has the value that people read."""
    _as_read({path: plain(at(listing, path)) for path in facts["is"]}, facts["is"], facts)


def states_hold(listing: Listing, facts: Facts) -> None:
    """Each field is in the state that people find it in."""
    states = facts.get("state", {})
    _as_read({path: at(listing, path).state for path in states}, states, facts)


def _as_read(found: Facts, wanted: Facts, facts: Facts) -> None:
    wrong = {path: value for path, value in found.items() if value != wanted[path]}
    missed = set(facts.get("missed", ())) & set(wanted)
    assert set(wrong) == missed, {path: found[path] for path in set(wrong) ^ missed}


def prices_hold(listing: Listing, facts: Facts) -> None:
    """The prices are those of the page; a free offer beside them needs no mention."""
    wrong = {}
    for reference, expected in facts.get("prices", {}).items():
        holder: Listing | CourseInstance = listing
        if reference:
            holder = next(i for i in listing.instances if i.reference == reference)
        found = {said(price) for price in holder.prices.value or ()}
        if not set(expected) <= found or not all(f.startswith("0.00") for f in found - set(expected)):
            wrong[reference] = found
    assert bool(wrong) == ("prices" in facts.get("missed", ())), wrong


def quotes_hold(listing: Listing, facts: Facts) -> None:
    """Evidence quotes the words that people read; what belongs to something else stands nowhere."""
    for path, words in facts.get("from", {}).items():
        assert path in facts.get("missed", ()) or any(
            words in e.quote for e in evidence(at(listing, path))
        ), f"{path}: {at(listing, path)}"
    everything = listing.model_dump_json()
    for words in facts.get("never_from", ()):
        assert words not in everything, f"{words!r} belongs to something else on the page"


def rest_holds(listing: Listing, raw: RawListing, facts: Facts) -> None:
    """Place, numbers of items, parts and issues."""
    assert raw.place == facts.get("place", raw.place)
    assert len(listing.instances) == facts.get("instances", len(listing.instances))
    if "outcomes" in facts:
        assert len(listing.outcomes.value or ()) == facts["outcomes"]
    if "has_parts" in facts:
        parts = [p.target for p in listing.pathways.value or () if p.relation == "has_part"]
        assert parts == facts["has_parts"]
    raised = {(i.code, i.field, i.subject) for i in listing.issues}
    assert {tuple(issue) for issue in facts.get("issues", ())} <= raised


def everything_holds(raw: RawListing, facts: Facts) -> None:
    """All that the facts say, each kind tried whichever of them fails."""
    listing = normalize(raw)
    all_hold(
        [
            ("values", partial(values_hold, listing, facts)),
            ("states", partial(states_hold, listing, facts)),
            ("prices", partial(prices_hold, listing, facts)),
            ("quotes", partial(quotes_hold, listing, facts)),
            ("the rest", partial(rest_holds, listing, raw, facts)),
        ]
    )


def at(holder: Listing | CourseInstance, path: str) -> Any:
    """The model, field or value at a dotted path; an instance by its reference, a field's value as itself."""
    node: Any = holder
    if path.startswith("instances."):
        instances = {i.reference: i for i in node.instances}
        reference = max((r for r in instances if path[10:].startswith(r + ".")), key=len)
        node, path = instances[reference], path[11 + len(reference) :]
    for name in path.split("."):
        if isinstance(node, Field) and not hasattr(type(node), name):
            node = node.value
        node = getattr(node, name, None) if node is None else getattr(node, name)
    return node


def plain(value: Any) -> Any:
    """A value as TOML would write it, without what is not known."""
    if isinstance(value, Field):
        value = value.value
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return value.model_dump(exclude_defaults=True) if hasattr(value, "model_dump") else value


def evidence(node: Any) -> list[Any]:
    """All evidence of a field, that of its alternatives too."""
    return [*node.evidence, *(e for alternative in node.alternatives for e in alternative.evidence)]


def said(price: Price) -> str:
    """A price as facts write it: ``661.25-702.11 CAD enrolment domestic``."""
    amounts = (
        f"{price.amount_min}"
        if price.amount_min == price.amount_max
        else f"{price.amount_min}-{price.amount_max}"
    )
    payer = price.payer if price.payer != "anyone" else ""
    return " ".join(p for p in (amounts, price.currency, price.buys, payer) if p)
