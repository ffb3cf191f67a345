"""Letters without which a pattern cannot match: never wrong, and useful for the patterns we write."""

from __future__ import annotations

import pytest

from normalizer.literals import necessary_literals
from tests.normalizer.test_rules import RULE_SETS

CASES: list[tuple[str, tuple[str, ...]]] = [
    ("weeks?", ("week",)),
    ("on.?line|en ligne", ("line", "en ligne")),
    (r"\d+ (?:hours?|hrs)", ("hour", "hrs")),
    (r"(?:up to )?(?P<lo>\d+) hours", (" hours",)),
    (r"(?<!pre)fix(?!ed)", ("fix",)),
    (r"a|\bbc", ()),
    (r"[abc]+", ()),
    (r"(?:per|/) ?week", ("week",)),
    ("ab*cd", ("cd",)),
    ("(?:x|yy){2}zz", ("zz",)),
    (r"\p{L}\.(?:[|)(])ok", ("ok",)),
]


@pytest.mark.parametrize(("pattern", "literals"), CASES)
def test_literals(pattern: str, literals: tuple[str, ...]) -> None:
    assert necessary_literals(pattern) == literals


def test_whatever_a_rule_reads_has_its_letters() -> None:
    for rules in RULE_SETS.values():
        for compiled in rules._compiled:
            for example in compiled.rule.examples:
                text = (
                    (example.split(": ", 1)[1] if compiled.rule.label else example).replace("’", "'").lower()
                )
                for match in compiled.pattern.finditer(text):
                    found = compiled.needs.stand_in(match.group())
                    assert found, f"{compiled.rule.name}: {match.group()!r} without any of {compiled.needs}"
