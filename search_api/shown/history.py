"""What changed from one revision of a listing to the next: each field, what both say, and their words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from normalizer.listing import CourseInstance, Listing, Price, State
from normalizer.raw import Frozen
from registry.fields import fields_of
from search_api.shown import labels
from search_api.shown.listing_page import INSTANCE_COLUMNS, SECTIONS, Row, Words, row

SHOWN: Final = 160
"""Characters of a long text that a page shows of what changed."""
CONTEXT: Final = 40
"""Of these, before the first character that differs."""


def _price(found: Price) -> str:
    """Whose country a currency was taken from has not changed."""
    return labels.price(found.model_copy(update={"currency_inferred": False}))


WORDS: Final[dict[str, Words]] = (
    {"title": str, "description": str}
    | {path: words for _, specs in SECTIONS for path, words, _ in specs}
    | {"prices": _price}
)
SECTION_WORDS: Final[dict[str, Words]] = (
    {"title": str} | {path: words for path, words, _ in INSTANCE_COLUMNS} | {"prices": _price}
)


class Told(Frozen):
    """What one revision says of a field."""

    state: State = "not_stated"
    text: str = ""
    """In words, without what the other revision says too; empty where nothing is left, or known."""
    quotes: tuple[str, ...] = ()
    """The provider's own."""


class Change(Frozen):
    """One field of which two revisions say different things."""

    field: str
    """By dotted name; ``instances`` where a section or run is new or gone."""
    section: str | None
    """Reference of the section or run that it is a field of."""
    before: Told
    after: Told


def changes(versions: Sequence[Listing]) -> list[tuple[Change, ...]]:
    """For each version what is not as in the one before; for the first nothing."""
    return [(), *(tuple(_changes(before, after)) for before, after in pairwise(versions))]


def _changes(before: Listing, after: Listing) -> Iterator[Change]:
    yield from _fields(before, after, WORDS)
    old, new = ({one.reference: one for one in version.instances} for version in (before, after))
    for reference in dict.fromkeys((*old, *new)):
        left, right = old.get(reference), new.get(reference)
        if left and right:
            yield from _fields(left, right, SECTION_WORDS, reference)
        else:
            yield Change(field="instances", section=reference, before=_called(left), after=_called(right))


def _fields(
    before: Listing | CourseInstance,
    after: Listing | CourseInstance,
    words: dict[str, Words],
    section: str | None = None,
) -> Iterator[Change]:
    old, new = dict(fields_of(before)), dict(fields_of(after))
    for path, said in words.items():
        left, right = row("", old[path], said), row("", new[path], said)
        if (_texts(left) or left.state) != (_texts(right) or right.state):
            yield Change(field=path, section=section, before=_told(left, right), after=_told(right, left))


def _texts(said: Row) -> list[str]:
    return [item.text for item in said.items]


def _told(said: Row, other: Row) -> Told:
    """What one says but for what the other says too."""
    own = [item for item in said.items if item.text not in _texts(other)]
    quotes = [*said.quotes, *(quote for item in own for quote in item.quotes)]
    return Told(
        state=said.state,
        text="; ".join(item.text for item in own),
        quotes=tuple(dict.fromkeys(quote.text for quote in quotes)),
    )


def _called(one: CourseInstance | None) -> Told:
    return Told(state="stated", text=labels.instance(one) if one else "")


def apart(before: str, after: str) -> tuple[str, str]:
    """Two texts cut to where they differ, for a page."""
    same = next(
        (place for place, (old, new) in enumerate(zip(before, after, strict=False)) if old != new),
        min(len(before), len(after)),
    )
    start = max(0, same - CONTEXT) if max(len(before), len(after)) > SHOWN else 0
    start = before.rfind(" ", 0, start) + 1
    return _cut(before, start), _cut(after, start)


def _cut(text: str, start: int) -> str:
    shown = text[start : start + SHOWN]
    return f"{'… ' * (start > 0)}{shown}{' …' * (len(text) > start + SHOWN)}"
