"""Every declared rule reads its own examples, and every rule has at least one."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
from time import process_time
from types import ModuleType
from typing import Any

import pytest

import normalizer
from normalizer.engine.grounds import Grounds
from normalizer.engine.matchers import matcher
from normalizer.engine.roles import Role, Roles
from normalizer.patterns import Rule, Rules, expand
from tests.each import each

RuleSet = Rules[Any] | Roles[Any, Any, Any] | Grounds


MODULES = [
    importlib.import_module(module.name)
    for module in pkgutil.walk_packages(normalizer.__path__, "normalizer.")
    if not module.name.endswith("__main__")
]


def _rule_sets() -> dict[str, RuleSet]:
    """Every set of rules that a module of the normalizer declares, by its module and name."""
    found: dict[int, tuple[str, RuleSet]] = {}
    for module in MODULES:
        for name, value in vars(module).items():
            if isinstance(value, Rules | Roles | Grounds):
                found.setdefault(id(value), (f"{module.__name__.removeprefix('normalizer.')}.{name}", value))
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


# --- code that asks which rule has read something ---


def _asks_for_a_rule(node: ast.AST) -> bool:
    return any(isinstance(part, ast.Attribute) and part.attr == "rule" for part in ast.walk(node))


def _strings(node: ast.AST, module: ModuleType) -> set[str]:
    """The strings that an expression stands for: written out, or by names of the module."""
    found: set[str] = set()
    for part in ast.walk(node):
        value = getattr(module, part.id, None) if isinstance(part, ast.Name) else None
        if isinstance(part, ast.Constant):
            value = part.value
        if isinstance(value, str):
            found.add(value)
        elif isinstance(value, tuple | frozenset | set | dict):
            found |= {one for one in value if isinstance(one, str)}
    return found


def _asked_for(node: ast.AST, module: ModuleType) -> set[str]:
    """Names with which an expression compares that of a rule."""
    match node:
        case ast.Compare(left=left, comparators=others) if any(map(_asks_for_a_rule, (left, *others))):
            sides = [side for side in (left, *others) if not _asks_for_a_rule(side)]
            return {name for side in sides for name in _strings(side, module)}
        case ast.Call(func=ast.Attribute(value=names, attr="get"), args=[key, *_]) if _asks_for_a_rule(key):
            return _strings(names, module)
    return set()


def _given(node: ast.AST, module: ModuleType) -> set[str]:
    """Names that code itself gives to what it reads or calculates."""
    match node:
        case ast.Call(func=ast.Name(id="Reading" | "calculated" | "Sum") | ast.Attribute(attr="evidence")):
            return {name for one in (*node.args, *node.keywords) for name in _strings(one, module)}
    return set()


def test_every_rule_that_code_asks_for_is_there() -> None:
    """Who renames a rule would else change values in silence."""
    known = {rule.name for rules in RULE_SETS.values() for rule in rules.rules}
    asked: set[tuple[str, str]] = set()
    for module in MODULES:
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            known |= _given(node, module)
            asked |= {(name, module.__name__) for name in _asked_for(node, module)}
    assert len(asked) > 100
    assert {(name, where) for name, where in asked if name not in known} == set()


def test_beginnings_and_endings_that_code_asks_for_are_those_of_rules() -> None:
    names = {rule.name for rules in RULE_SETS.values() for rule in rules.rules}
    asked = [
        (node.func.attr, name, module.__name__)
        for module in MODULES
        for node in ast.walk(ast.parse(inspect.getsource(module)))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if node.func.attr in ("startswith", "endswith") and _asks_for_a_rule(node.func.value)
        for argument in node.args
        for name in _strings(argument, module)
    ]
    assert asked
    for how, part, where in asked:
        assert any(getattr(name, how)(part) for name in names), (part, where)
