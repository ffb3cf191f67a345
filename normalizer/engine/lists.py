"""Items of the lists that a heading or a sentence introduces: outcomes, skills, programs.

A page prints them as one statement per item under the heading, or as lines of one text; a sentence that ends
with a colon may introduce them in either shape.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from normalizer.raw import Statement

_BULLET = re.compile(r"[\s•·▪◦●○■□‣⁃*–—>✓✔➤-]*+(?:\(?\d{1,2}[.)]\s+|[a-z][.)]\s+)?", re.IGNORECASE)
_LEADS = (":", "…", "...")
_LINES = re.compile(r"[^\n]+")
_INSIDE = ((" • ", 1, re.compile(r"[^\n•]+")), (";", 2, re.compile(r"[^\n;]+")))
"""How a list is divided that stands in one line, and how many marks make it one."""
_LIST_ITEM = re.compile(r"(?:^|/)li(?:\[\d+\])?$")
_CARD = re.compile(r"(?:^|/)h\d ([^/]+)/\w+ [^/]+/\w+\[1\]$")
PARAGRAPH = re.compile(
    r"(?:(?:part|module|unit|week|lesson|section) \d|this|these|"
    r"the (?:\w+ )?(?:course|program|programme|module|workshop|training|badge)|our|we|you|your|it|there|if|"
    r"whether|no|at|in|over|throughout|during|after|by|for|join|once|please|anyone|everyone|both|"
    r"participants|students|learners|ce|cette|le cours|la formation|vous|nous|aucune?|si)(?![\w-])",
    re.IGNORECASE,
)
"""How a paragraph begins that follows a list of what one learns to do, and no item of such a list."""
_SENTENCES = re.compile(r"(?<![eg]\.\w)[.!?]\s+[A-Z]")
_LONGEST_ITEM = 300
_MOST_ITEMS = 60
"""No list of outcomes or programs met so far has half as many; what goes on longer is another part of the
page."""


@dataclass(frozen=True)
class Item:
    """One item: ``statement.text[start:end]``."""

    statement: Statement
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.statement.text[self.start : self.end]


def lines(statement: Statement, begin: int = 0, end: int | None = None) -> Iterator[Item]:
    """Lines of a text without their bullets and closing commas and semicolons; a single line with several
    semicolons or bullets is divided at them. A line that only leads to the next ones is not an item."""
    text = statement.text
    stop = len(text) if end is None else end
    one_line = "\n" not in text[begin:stop].strip()
    inside = next((p for mark, least, p in _INSIDE if text.count(mark, begin, stop) >= least), _LINES)
    for match in (inside if one_line else _LINES).finditer(text, begin, stop):
        bullet = _BULLET.match(text, match.start(), match.end())
        start = bullet.end() if bullet else match.start()
        finish = start + len(text[start : match.end()].rstrip(" ;,"))
        if finish > start and not _ends_by_leading(text[start:finish]):
            yield Item(statement, start, finish)


def introduced(statement: Statement, begin: int) -> Iterator[Item]:
    """Lines of the list that a text introduces just before ``begin``. Where the list ends only its own lines
    can tell: its last one is closed by a full stop that the ones before have not, or what comes next opens
    as no item does, or is longer than one."""
    text = statement.text
    first: Item | None = None
    closed = plain = False
    for item in lines(statement, begin):
        first = first or item
        foreign = PARAGRAPH.match(item.text) and not PARAGRAPH.match(first.text)
        if foreign or len(item.text) > _LONGEST_ITEM or _SENTENCES.search(item.text):
            return
        if closed and not text[item.start].islower():
            return
        yield item
        closed = plain and item.text.endswith(".")
        plain = plain or not item.text.endswith(".")


def following(statements: Sequence[Statement], position: int) -> Iterator[Item]:
    """Items of the list that the statement at a position introduces: the statements after it in the same
    part of the page, as long as they look like items and not like the next paragraph."""
    lead = statements[position]
    in_list = False
    for statement in statements[position + 1 : position + 1 + _MOST_ITEMS]:
        same_part = (statement.label, statement.place.region) == (lead.label, lead.place.region)
        is_item = _LIST_ITEM.search(statement.place.path) is not None
        if not same_part or len(statement.text) > 300 or leads(statement) or (in_list and not is_item):
            return
        in_list = in_list or is_item
        yield from lines(statement)


def cards(statements: Sequence[Statement], heads: Callable[[str], bool]) -> list[Item]:
    """Items below such a heading that have a heading of their own each: "Sort", "Sort a house in one
    day."."""
    found = [s for s in statements if (card := _CARD.search(s.place.path)) and heads(card[1])]
    is_row = len({s.label for s in found}) == len(found) > 1
    return [item for s in found for item in lines(s)] if is_row else []


def leads(statement: Statement) -> bool:
    """Whether a text ends by introducing what comes after it."""
    return _ends_by_leading(statement.text)


def _ends_by_leading(text: str) -> bool:
    return text.endswith(_LEADS) or text.rstrip().endswith(_LEADS)


def listed(statements: Sequence[Statement]) -> Sequence[Statement]:
    """Of the statements under one heading those that are list items, where there are any: what stands before
    and after the list is about it."""
    items = [s for s in statements if _LIST_ITEM.search(s.place.path)]
    return items or statements
