"""Letters without which a pattern cannot match: never wrong, and useful for the patterns we write."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizer.engine import literals
from normalizer.engine.kept import Kept
from normalizer.engine.literals import Kind, Lexicon, needs, plain
from normalizer.patterns import Rules, needed
from tests.each import each
from tests.normalizer.test_rules import RULE_SETS

CASES: list[tuple[str, list[set[str]]]] = [
    ("weeks?", [{"week"}]),
    ("on.?line|en ligne", [{"line", "enligne"}]),
    (r"\d+ (?:hours?|hrs)", [{"0hour", "0hrs"}]),
    (r"(?:up to )?(?P<lo>\d+) hours", [{"0hours"}]),
    (r"(?<!pre)fix(?!ed)", [{"fix"}]),
    (r"in (?=total|sum)", [{"total", "sum"}, {"in"}]),
    (r"(?:\w+ (?:test|exam) fee|\w+ (?:price|cost) fee)", [{"testfee", "examfee", "pricefee", "costfee"}]),
    (r"(?:red \w+ car|blue \w+ van)", [{"car", "blue"}, {"red", "blue"}, {"car", "van"}]),
    (r"(?:red \w+ car|blue)", [{"car", "blue"}, {"red", "blue"}]),
    (r"20\d\d-\d\d", [{"000000"}]),
    (r"a|\bbc", []),
    (r"[a-z]+", []),
    (r"(?:per|/) ?week", [{"perweek", "/week"}]),
    ("ab*cd", [{"acd", "bcd"}]),
    ("(?:x|yy){2}zz", [{"xxzz", "xyyzz", "yyxzz", "yyyyzz"}]),
    (r"self[\s-]paced", [{"selfpaced"}]),
    (r"[$€]\s?\d", [{"$0", "€0"}]),
    (r".*(?:€|euro)", [{"€", "euro"}]),
]


@each(("pattern", "kinds"), CASES)
def test_needs(pattern: str, kinds: list[set[str]]) -> None:
    found = needs(pattern)
    assert [set(kind) for kind in found][: len(kinds)] == kinds
    assert bool(found) == bool(kinds)


def test_whatever_a_rule_matches_has_its_letters() -> None:
    matched = 0
    for rules in RULE_SETS.values():
        for compiled in rules._compiled if isinstance(rules, Rules) else ():
            kinds = needed(compiled.rule.pattern)
            for example in compiled.rule.examples:
                words = example.split(": ", 1)[1] if compiled.rule.label else example
                for match in compiled.pattern.finditer(words.replace("’", "'").lower()):
                    matched += 1
                    for kind in kinds:
                        text = plain(match.string[match.start() :])
                        assert any(word in text for word in kind), f"{compiled.rule.name}: {text!r}: {kind}"
    assert matched > 500


PIECES = [
    "week",
    "s?",
    "(?:hours?|h)",
    r"\d",
    r"\d{2,3}",
    "[ab]",
    "(?:x|yz)*",
    " ",
    "(?:to|-)",
    r"\w",
    "(?:ab|cd)+",
    "€?",
]


@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=5),
    st.text("weekshour 0123456789abxyzcdto-€", max_size=40),
)
def test_a_text_without_the_letters_is_not_matched(pieces: list[str], text: str) -> None:
    pattern = "".join(pieces)
    if re.search(pattern, text):
        assert all(any(word in plain(text) for word in kind) for kind in needs(pattern))


def test_the_kinds_in_a_text_are_those_that_stand_in_it() -> None:
    lexicon = Lexicon()
    weeks, hours, both = frozenset({"week", "wk"}), frozenset({"0hour"}), frozenset({"week", "0hour"})
    bits = {kind: lexicon.bit(kind) for kind in (weeks, hours, both)}
    assert lexicon.kinds_in("40-hours") == bits[hours] | bits[both]
    assert lexicon.kinds_in("every week") == bits[weeks] | bits[both]
    assert lexicon.kinds_in("hours") == 0
    late = lexicon.bit(frozenset({"hours"}))
    assert lexicon.kinds_in("hours") == late, "a kind that is added later is found too"


def test_an_automaton_is_kept_for_the_same_kinds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    weeks, hours = frozenset({"week", "wk"}), frozenset({"0hour"})

    def lexicon(*kinds: Kind) -> Lexicon:
        one = Lexicon(Kept("automaton", [], most=2, folder=tmp_path))
        for kind in kinds:
            one.bit(kind)
        return one

    assert lexicon(weeks, hours).kinds_in("4 wks") == 1
    with monkeypatch.context() as patched:
        patched.setattr(literals, "_worked_out", None)
        assert lexicon(weeks, hours).kinds_in("8 hours") == 2
        assert lexicon(hours, weeks).kinds_in("8 hours") == 1, "whichever module was imported first"
        alike = frozenset({"".join(("we", "ek")), "wk"})
        assert lexicon(alike, hours).kinds_in("8 weeks") == 1, "whichever strings are one object"
