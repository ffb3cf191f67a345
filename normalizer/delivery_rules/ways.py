"""Ways among which a learner chooses, where each has a row, a line or a label of its own: sections, options,
formats. What differs from one to the next holds for none of them; parts of a course are no ways."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from normalizer.engine.matchers import matcher
from normalizer.raw import Statement
from normalizer.view import View

_WAY = (
    r"(?:(?:study|delivery|class|course|learning|training|attendance)\s)?(?:option|format|stream|route|"
    r"version|path|pathway|way|choice|crn|edition)"
)
_ONE_WAY = matcher(
    rf"\W*(?:(?:{_WAY}|group|cohort|track)\s?(?:no\.?|#|:)?\s?"
    r"(?:\d{1,6}|[a-h]\d{0,2}|one|two|three|i{1,3})|"
    r"section\s?(?:no\.?|#|:)?\s?(?:\d{2,6}|[a-h]\d{0,2}))\W*|"
    r".*[\s-](?:section|stream|option|version|group|cohort|edition|route)",
    re.IGNORECASE,
)
"""Names one way: "Option A", "CRN 20411", "Section 042", "Online section"."""
_COLUMN = matcher(
    rf"\W*(?:{_WAY}|section)s?(?:\s(?:of study|name|number|code|no\.?))?\W*|\W*how (?:to|you can) study\W*",
    re.IGNORECASE,
)
"""Over a column in which each row is a way."""


def ways(view: View) -> Mapping[int, str]:
    """Of each statement that speaks of one way among several (by ``id``), which one; empty where the listing
    names no two."""
    rows: dict[str, list[Statement]] = defaultdict(list)
    for statement in view.free:
        rows[statement.place.path.rpartition("/")[0]].append(statement)
    found: dict[int, str] = {}
    for row, statements in rows.items():
        named = row if any(_is_column(s.label) for s in statements) else statements[0].text
        if named is row or (not statements[0].label and _is_way(named)):
            found |= {id(s): named for s in statements}
        found |= {id(s): s.label for s in statements if _is_way(s.label)}
        found |= {id(s): s.text for s in statements if is_priced_way(s.text)}
    return found if len(set(found.values())) > 1 else {}


def differ(kinds: Iterable[tuple[str, str]]) -> bool:
    """Whether of two ways each has something else, by pairs of a way and what it has."""
    of_ways: dict[str, set[str]] = defaultdict(set)
    for way, kind in kinds:
        of_ways[way].add(kind)
    return len(set(map(frozenset, of_ways.values()))) > 1


def is_priced_way(text: str) -> bool:
    """Whether a part of a row names a way with a price of its own: "Classroom £1,195 | E-learning £545"."""
    return len(text) <= _LONGEST and _PRICED.match(text) is not None


_PRICED = matcher(r"(?:\p{L}[\p{L}-]*\s){1,3}(?:[–—:-]\s)?(?:[A-Z]{2,3}\s?)?[$€£]\s?\d")


@lru_cache(maxsize=4096)
def _is_column(label: str) -> bool:
    return _COLUMN.fullmatch(label) is not None


@lru_cache(maxsize=4096)
def _is_way(name: str) -> bool:
    return len(name) <= _LONGEST and _ONE_WAY.fullmatch(name) is not None


_LONGEST = 40
