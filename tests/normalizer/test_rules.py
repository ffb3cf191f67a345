"""Every declared rule reads its own examples, and every rule has at least one."""

from __future__ import annotations

import importlib
import pkgutil
import re
from time import process_time
from typing import Any

import pytest

import normalizer
from normalizer.engine.grounds import Grounds
from normalizer.engine.matchers import matcher
from normalizer.engine.roles import Role, Roles
from normalizer.patterns import Rule, Rules, expand
from tests.each import each

RuleSet = Rules[Any] | Roles[Any, Any, Any] | Grounds


def _rule_sets() -> dict[str, RuleSet]:
    """Every set of rules that a module of the normalizer declares, by its module and name."""
    found: dict[int, tuple[str, RuleSet]] = {}
    for module in pkgutil.walk_packages(normalizer.__path__, "normalizer."):
        if module.name.endswith("__main__"):
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, Rules | Roles | Grounds):
                found.setdefault(id(value), (f"{module.name.removeprefix('normalizer.')}.{name}", value))
    return dict(found.values())


RULE_SETS = _rule_sets()

EXAMPLES = [
    pytest.param(rules, rule, text, expected, id=f"{name}:{rule.name}:{text}")
    for name, rules in RULE_SETS.items()
    for rule in rules.rules
    for text, expected in rule.examples.items()
]


@each(("rules", "rule", "text", "expected"), EXAMPLES)
def test_example(
    rules: Rules[Any] | Roles[Any, Any, Any] | Grounds, rule: Rule[Any] | Role[Any], text: str, expected: Any
) -> None:
    label, words = text.split(": ", 1) if rule.label else ("", text)
    readings = rules.read_text(words, label)
    assert (readings[0].value if readings else None) == expected
    assert all(reading.quote in words for reading in readings)


LINE = 400
"""Letters of a hostile line: rules read no more at once."""


def hostile_lines(words: str) -> set[str]:
    """The beginnings of what a rule reads, each with something that goes on and on; and all of it, again and
    again."""
    every = words.split()
    beginnings = {" ".join(every[:count]) for count in (1, 2, len(every) - 1)}
    endless = ("a", "-", " a", " -", "  ", " a-a")
    lines = {f"{beginning}{going_on * LINE}" for beginning in beginnings for going_on in endless}
    lines |= {f"{words}{between}" * LINE for between in (" ", ", ", "; ", "/", " and ", "-")}
    return {f"{line[:LINE]}. x" for line in lines}


@each("name", RULE_SETS)
def test_no_rule_takes_long_over_a_short_line(name: str) -> None:
    """A pattern with two ways to read the same letters takes seconds to hours here."""
    rules = RULE_SETS[name]
    for rule in rules.rules:
        text = next(iter(rule.examples))
        label, words = text.split(": ", 1) if rule.label else ("", text)
        rules.read_text(words, label)  # what it compiles when it is first used takes its time too
        for line in hostile_lines(words):
            begin = process_time()
            rules.read_text(line, label)
            assert process_time() - begin < 1, f"{rule.name}: {line!r}"


def test_every_rule_has_an_example_that_is_read_by_it() -> None:
    for name, rules in RULE_SETS.items():
        for rule in rules.rules:
            texts = [
                text.split(": ", 1) if rule.label else ("", text)
                for text, expected in rule.examples.items()
                if expected is not None or isinstance(rules, Roles)
            ]
            if isinstance(rules, Roles):  # also of a role that keeps later ones from reading a figure
                read = [role for label, words in texts for role in rules.roles_in(words, label)]
            else:
                read = [reading.rule for label, words in texts for reading in rules.read_text(words, label)]
            assert rule.name in read, f"{name}: no example of {rule.name} is read by it"


def test_no_repeat_is_the_value_of_an_f_string() -> None:
    """``{0,40}`` in an f-string is ``(0, 40)``."""
    words = [
        part
        for rules in RULE_SETS.values()
        for rule in rules.rules
        for field in vars(rule).values()
        for part in ((field,) if isinstance(field, str) else field if isinstance(field, tuple) else ())
    ]
    assert len(words) > 1000
    assert [part for part in words if re.search(r"\(\d+, \d*\)", part)] == []


def test_any_words_between_others_are_not_cut() -> None:
    """With a blank that may be missing, a word could be cut in more ways than anybody has time for."""
    pattern = matcher(expand(r"some(?: [\w'-]+){0,10}?, others"))
    assert pattern.search(f"some of {'theirskills' * 20} alone") is None
    assert pattern.search("some take a day, others a term")


def test_a_part_that_is_not_shared_is_refused() -> None:
    with pytest.raises(ValueError, match=r"\{ABOUT\} is no shared part"):
        expand(r"includes {ABOUT} hours\p{L}")


def test_what_a_ground_would_not_heed_is_refused() -> None:
    rule = Rule("about", r"\mpolicy", lambda _: 1, {"policy": 1}, unless_after="holder")
    with pytest.raises(ValueError, match=r"into the pattern.*about"):
        Grounds([rule])
