"""Letters without which a pattern cannot match: a quick look before the careful one.

Looking for a few words in a text is many times quicker than trying a pattern at each of its letters, and most
texts speak about few fields.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

_QUANTIFIER = regex.compile(r"[?*+][?+]?|\{\d*,?\d*\}[?+]?")
_OPTIONAL = regex.compile(r"[?*]|\{0?,|\{0\}")
_LOOKAROUND = regex.compile(r"\?(?:[=!]|<[=!])")
_GROUP_START = regex.compile(r"\?(?:P?<\w+>|[a-z]*(?:-[a-z]+)?:|>|\|)")
_ESCAPE = regex.compile(r"\\(?:[pP]\{[^}]*\}|[xuN].{0,8}|.)", regex.S)
_CLASS = regex.compile(r"\[\^?\]?(?:[^\]\\]|\\.)*\]", regex.S)


@dataclass(frozen=True)
class Needs:
    """What a text must contain if a pattern is to match: a word of each kind. Without kinds nothing is sure."""

    kinds: tuple[tuple[str, ...], ...]
    """The most telling first."""

    @property
    def literals(self) -> tuple[str, ...]:
        """The most telling kind; empty when nothing is sure."""
        return self.kinds[0] if self.kinds else ()

    def stand_in(self, text: str) -> bool:
        """Whether a word of each kind stands in a text."""
        for kind in self.kinds:  # loops, since this is asked a hundred times a page
            for word in kind:
                if word in text:
                    break
            else:
                return False
        return True


def needs(pattern: str) -> Needs:
    """What a text must contain if a pattern is to match."""
    alternatives = _alternatives(pattern)
    literals = necessary_literals(pattern)
    return Needs(_of_sequence(pattern) if len(alternatives) == 1 else (literals,) if literals else ())


@cache
def necessary_literals(pattern: str) -> tuple[str, ...]:
    """Words of which a text must contain at least one if the pattern is to match; empty when none are sure.
    Of the parts that every match has, the one whose shortest word is longest."""
    found: list[str] = []
    for alternative in _alternatives(pattern):
        kinds = _of_sequence(alternative)
        if not kinds:
            return ()
        found.extend(kinds[0])
    return tuple(dict.fromkeys(found))


def _of_sequence(pattern: str) -> tuple[tuple[str, ...], ...]:
    """The words of the parts that stand one after another in a pattern without bars outside groups, those of
    the most telling part first: its shortest word is longest, then its words are fewest."""
    candidates: list[tuple[str, ...]] = []
    run = ""
    at = 0
    while at < len(pattern):
        part, literals, is_letter = _part(pattern, at)
        at += len(part)
        quantifier = _QUANTIFIER.match(pattern, at)
        optional = bool(quantifier and _OPTIONAL.match(quantifier.group()))
        at += len(quantifier.group()) if quantifier else 0
        if is_letter and not optional:
            run += part
        if not is_letter or quantifier:
            candidates.append((run,))
            run = ""
            if literals and not optional:
                candidates.append(literals)
    candidates.append((run,))
    usable = [c for c in candidates if min(map(len, c)) >= 2]
    return tuple(sorted(dict.fromkeys(usable), key=lambda c: (-min(map(len, c)), len(c))))


def _part(pattern: str, at: int) -> tuple[str, tuple[str, ...], bool]:
    """The next part of a pattern, the words that it needs if it is a group, and whether it is one letter."""
    character = pattern[at]
    if character == "(":
        inner = _inside(pattern, at)
        whole = pattern[at : at + len(inner) + 2]
        if _LOOKAROUND.match(inner):
            return whole, (), False
        start = _GROUP_START.match(inner)
        return whole, necessary_literals(inner[start.end() :] if start else inner), False
    special = {"\\": _ESCAPE, "[": _CLASS}.get(character)
    if special and (match := special.match(pattern, at)):
        return match.group(), (), False
    return character, (), character not in ".^$"


def _inside(pattern: str, at: int) -> str:
    """What stands between the bracket at ``at`` and the one that closes it."""
    depth, position = 0, at
    while position < len(pattern):
        special = {"\\": _ESCAPE, "[": _CLASS}.get(pattern[position])
        if special and (match := special.match(pattern, position)):
            position = match.end()
            continue
        depth += {"(": 1, ")": -1}.get(pattern[position], 0)
        position += 1
        if depth == 0:
            return pattern[at + 1 : position - 1]
    raise ValueError(f"a bracket stays open in {pattern!r}")


def _alternatives(pattern: str) -> list[str]:
    """A pattern divided at the bars that stand outside all groups."""
    parts, at, start = [], 0, 0
    while at < len(pattern):
        if pattern[at] == "|":
            parts.append(pattern[start:at])
            start = at + 1
        at += len(_part(pattern, at)[0])
    return [*parts, pattern[start:]]
