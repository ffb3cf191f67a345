"""The states of a listing's fields, by dotted name: what is counted, and what a change is told by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

from pydantic import BaseModel

from normalizer.listing import CourseInstance, Field, Listing, State

STATES: tuple[State, ...] = ("stated", "calculated", "not_understood", "not_stated")
"""From most to least told: where a listing is silent, the best of its instances counts."""


def fields_of(part: BaseModel, prefix: str = "") -> Iterator[tuple[str, Field[Any]]]:
    """Every field of a listing, an instance or a group, with its dotted name (``delivery.mode``)."""
    for name in type(part).model_fields:
        value = getattr(part, name)
        if isinstance(value, Field):
            yield f"{prefix}{name}", value
        elif isinstance(value, BaseModel):
            yield from fields_of(value, f"{prefix}{name}.")


def states_of(listing: Listing) -> dict[str, State]:
    """The state of every field. An instance's field counts for the listing's field of the same name; those
    that only instances have are named ``instances.<field>``, and ``instances`` itself is stated or not."""
    states: dict[str, State] = {name: field.state for name, field in fields_of(listing)}
    own = frozenset(states)
    for name in INSTANCE_ONLY:
        states[f"instances.{name}"] = "not_stated"
    for instance in listing.instances:
        for name, field in fields_of(instance):
            key = name if name in own else f"instances.{name}"
            states[key] = min(states[key], field.state, key=STATES.index)
    states["instances"] = "stated" if listing.instances else "not_stated"
    return states


def _names(part: BaseModel) -> frozenset[str]:
    return frozenset(name for name, _ in fields_of(part))


_NOTHING = Listing(id="", source="", reference="", url="")
INSTANCE_ONLY = tuple(sorted(_names(CourseInstance(reference="")) - _names(_NOTHING)))
FIELDS = tuple(sorted(states_of(_NOTHING)))
"""Dotted names of all fields that are counted."""


def encode(states: dict[str, State]) -> str:
    """States in one line, without the silent fields: ``credit.status=stated title=stated``. Equal patterns
    give equal lines, so that a database can count them."""
    return " ".join(f"{name}={state}" for name, state in sorted(states.items()) if state != "not_stated")


def decode(pattern: str) -> dict[str, State]:
    """The states that :func:`encode` wrote, by field; silent fields are left out."""
    return cast("dict[str, State]", dict(item.split("=", 1) for item in pattern.split()))


ASKED_FIRST: tuple[tuple[str, ...], ...] = (
    ("title",),
    ("description",),
    ("outcomes", "skills"),
    ("credential_type",),
    ("workload",),
    ("prices", "cost_model"),
    ("delivery.mode",),
    ("delivery.languages",),
    ("credit.status",),
    ("start", "rolling"),
)
"""What a learner asks first, each answered by any of some fields."""


def unanswered(states: Mapping[str, State]) -> tuple[str, ...]:
    """Of :data:`ASKED_FIRST` those that a listing does not answer, each by its first field."""
    return tuple(
        either[0]
        for either in ASKED_FIRST
        if not any(states.get(name) in ("stated", "calculated") for name in either)
    )


def count(patterns: Iterable[tuple[str, int]]) -> dict[str, dict[State, int]]:
    """Listings by field and state, from encoded patterns and how many listings have each."""
    total = 0
    told: Counter[tuple[str, str]] = Counter()
    for pattern, listings in patterns:
        total += listings
        for item in pattern.split():
            name, _, state = item.partition("=")
            told[name, state] += listings
    counts: dict[str, dict[State, int]] = {}
    for name in FIELDS:
        by_state = {state: told[name, state] for state in STATES}
        counts[name] = by_state | {"not_stated": total - sum(by_state.values())}
    return counts


def filled(counts: dict[str, dict[State, int]]) -> dict[str, float]:
    """Share of listings, 0 to 1, in which each field is known."""
    return {
        name: round((by_state["stated"] + by_state["calculated"]) / total, 4)
        for name, by_state in counts.items()
        if (total := sum(by_state.values()))
    }
