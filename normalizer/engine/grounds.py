"""Rules whose readings are weighed: they are written like all rules (:mod:`normalizer.patterns`), but several
may read the same words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from normalizer.engine.sheets import bit, sentence_at, sheet_of
from normalizer.patterns import Reading, Rule, matches, matching, needed
from normalizer.raw import Place, Statement

_HEAVIEST = 4
"""What readings weigh together at most: no page is decided by its length."""


class Grounds:
    """Rules that each read a weight in a sentence which has the words that they need. What stands after the
    words is not looked at, nor what must stand before them; a pattern can say both."""

    def __init__(self, rules: Sequence[Rule[int]]) -> None:
        if unheeded := [rule.name for rule in rules if rule.unless_after or rule.only_after]:
            raise ValueError(f"write into the pattern what stands around the words of {', '.join(unheeded)}")
        self.rules = tuple(rules)
        self._compiled = [
            (
                rule,
                sum(map(bit, needed(rule.pattern))),
                matching(rule.pattern),
                matching(rule.label) if rule.label else None,
                matching(rf"(?<!\p{{L}})(?:{rule.unless_before})\W*$") if rule.unless_before else None,
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
        for rule, needs, pattern, under, unless_before in self._compiled:
            if sheet.kinds & needs != needs or (under and not (label and under.search(label))):
                continue
            for begin, end, kinds in sheet.sentences:
                if kinds & needs != needs:
                    continue
                for match in matches(pattern, sheet.low, begin, end):
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
