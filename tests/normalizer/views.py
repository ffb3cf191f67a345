"""Views of hand-written statements, for tests of the field modules."""

from __future__ import annotations

from typing import Any

from normalizer.listing import Evidence, Field
from normalizer.raw import Place, RawListing, Region, Statement
from normalizer.view import View


def said(
    text: str, label: str = "", about: str | None = None, region: Region = "body", path: str = "p"
) -> Statement:
    """One statement; :func:`view_of` gives it its offset."""
    return Statement(text=text, label=label, about=about, place=Place(path=path, region=region))


def view_of(*statements: Statement | str, title: str = "") -> View:
    """A view of statements in the given order, as if they stood on one page; a bare text is body prose."""
    listed: list[Statement] = [said(title, about="title")] if title else []
    listed += [s if isinstance(s, Statement) else said(s) for s in statements]
    offset = 0
    placed = []
    for statement in listed:
        place = statement.place.model_copy(update={"offset": offset})
        placed.append(statement.model_copy(update={"place": place}))
        offset += len(statement.text) + 1
    return View(
        RawListing(source="test", reference="1", url="https://example.org/1", statements=tuple(placed))
    )


def all_evidence(field: Field[Any]) -> tuple[Evidence, ...]:
    """Evidence of a field and of its alternatives."""
    return (*field.evidence, *(e for alternative in field.alternatives for e in alternative.evidence))


def quotes_hold(view: View, field: Field[Any]) -> bool:
    """Whether every quote is the slice of the page that its offset says."""
    spans = {(s.place.offset, s.text) for s in view.raw.statements}
    return all(
        any(start <= e.offset and text[e.offset - start :].startswith(e.quote) for start, text in spans)
        for e in all_evidence(field)
    )
