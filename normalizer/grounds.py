"""Rules whose readings are weighed, tried only on the few pages about which there is doubt.

They are written like all rules (:mod:`normalizer.patterns`), but every word of them that a text must have would have
to be looked for in all texts; these are tried one after another instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from normalizer.patterns import Reading, Rule, expand, matcher, sheet_of
from normalizer.raw import Place, Statement
from normalizer.sentences import sentence_at

_LONGEST = 600
"""Characters of a sentence that are read."""
_HEAVIEST = 4
"""What readings weigh together at most: no page is decided by its length."""


class Grounds:
    """Rules that each read a weight in a sentence; several may read the same words."""

    def __init__(self, rules: Sequence[Rule[int]]) -> None:
        self.rules = tuple(rules)
        self._compiled = [
            (
                rule,
                matcher(expand(rule.pattern)),
                matcher(expand(rule.label)) if rule.label else None,
                matcher(rf"(?<!\p{{L}})(?:{expand(rule.unless_before)})\W*$") if rule.unless_before else None,
            )
            for rule in rules
        ]

    def read(self, statements: Iterable[Statement]) -> list[Reading[int]]:
        """All readings, statement by statement and rule by rule."""
        return [reading for statement in statements for reading in self._read(statement)]

    def read_text(self, text: str, label: str = "") -> list[Reading[int]]:
        """Readings of a bare text, for examples and tests."""
        return self.read([Statement(text=text, label=label, place=Place(path="", region="body"))])

    def _read(self, statement: Statement) -> Iterator[Reading[int]]:
        sheet, label = sheet_of(statement.text), statement.label.lower()
        for rule, pattern, under, unless_before in self._compiled:
            if under and not (label and under.search(label)):
                continue
            for begin, end, _ in sheet.sentences:
                for match in pattern.finditer(sheet.low, begin, min(end, begin + _LONGEST)):
                    start, stop = match.span()
                    if start == stop or (unless_before and unless_before.search(sheet.low, begin, start)):
                        continue
                    value = rule.value(match)
                    if value is not None:
                        yield Reading(value, statement, start, stop, rule.name)


def weight(readings: Iterable[Reading[int]]) -> int:
    """What readings weigh together: of each sentence only the weightiest."""
    heaviest: dict[tuple[int, tuple[int, int]], int] = {}
    for r in readings:
        key = (id(r.statement), sentence_at(r.statement.text, r.start))
        heaviest[key] = max(heaviest.get(key, 0), r.value)
    return min(_HEAVIEST, sum(heaviest.values()))
