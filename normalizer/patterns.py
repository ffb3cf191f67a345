"""The small engine: declared rules in, readings with their spans out.

A rule is data: a name, a pattern made of shared parts, a function from its groups to a value, and examples
that run as tests. To teach the registry a phrasing, add one rule with two examples; nothing else changes.

In a pattern ``{name}`` stands for a shared part of :mod:`normalizer.engine.parts`, and a blank for any
blanks or one hyphen, or none ("7 weeks", "7-week", "7weeks"); in a character class write ``\\x20`` instead.
Letters before it, as in ``(?:\\w+ ){0,3}``, are whole words. Texts are matched in lower case, so patterns are
written in it. Rules are tried in order: words that an earlier rule has read are not read again, so the
specific stand before the general. Clauses about what was, or what another offering is, are left out unless
a set asks for them (:mod:`normalizer.engine.apart`).
"""

from __future__ import annotations

import atexit
import pathlib
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache, reduce
from itertools import pairwise
from operator import or_
from typing import Any, Generic, TypeVar

from normalizer.engine.apart import CLAUSES
from normalizer.engine.kept import Kept
from normalizer.engine.literals import Kind, needs, shared
from normalizer.engine.matchers import matcher, matcher_of, spelt_out
from normalizer.engine.parts import PARTS
from normalizer.engine.sheets import LEXICON, bit, leave_out, own_sheet_of, sentence_at, sheet_of
from normalizer.raw import Place, Region, Statement

T = TypeVar("T")


@dataclass(frozen=True)
class Rule(Generic[T]):
    """One way in which listings say one thing."""

    name: str
    pattern: str
    value: Callable[[re.Match[str]], T | None]
    """From the groups of a match to the value; ``None`` when the words say nothing after all."""
    examples: Mapping[str, T | None]
    """Text to expected value (the first reading's; ``None`` for a text that must not be read). Where the rule
    has a label, the text begins with one: ``Duration: 8 weeks``."""
    label: str = ""
    """The statement's label must match this, where the words alone are too bare ("4.0" under "Credits")."""
    only_after: str = ""
    """Only when this stands just before the words, in the same sentence."""
    unless_before: str = ""
    """Not when this stands just before the words, in the same sentence."""
    unless_after: str = ""
    """Not when this stands just after the words, in the same sentence."""


@dataclass(frozen=True)
class Reading(Generic[T]):
    """A value and the words it was read from: ``statement.text[start:end]``."""

    value: T
    statement: Statement
    start: int
    end: int
    rule: str

    @property
    def quote(self) -> str:
        return self.statement.text[self.start : self.end]

    @property
    def before(self) -> str:
        """The words before the quote, back to the start of its sentence and no further than they can
        matter."""
        begin, _ = sentence_at(self.statement.text, self.start)
        return self.statement.text[max(begin, self.start - CONTEXT) : self.start]

    @property
    def after(self) -> str:
        """The words after the quote, up to the end of its sentence and no further than they can matter."""
        _, end = sentence_at(self.statement.text, self.start)
        return self.statement.text[self.end : min(max(end, self.end), self.end + CONTEXT)]


CONTEXT = 200
"""Characters of context around a quote; a sentence of hostile length must not make reading slow."""

_KEY = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def label_words(label: str) -> str:
    """The words of a label in lower case, those of a machine's key apart: ``weeks_to_complete``,
    ``startDate``."""
    if " " not in label:
        label = _KEY.sub(" ", label)
    return label.replace("_", " ").lower()


_LONG, _SHARED = 400, 160
"""Characters of a sentence that are read at once, and those that a stretch shares with the one before:
reading stays linear whatever a stranger writes, and no phrase is as long as the second."""


def matches(
    pattern: re.Pattern[str], text: str, begin: int, end: int, *, whole: bool = False
) -> Iterator[re.Match[str]]:
    """Matches of a pattern in a sentence; unless it is to be read whole, in overlapping stretches if it is
    very long."""
    if whole or end - begin <= _LONG:
        return pattern.finditer(text, begin, end)
    return _by_stretches(pattern, text, begin, end)


def _by_stretches(pattern: re.Pattern[str], text: str, begin: int, end: int) -> Iterator[re.Match[str]]:
    """What begins in the part that two stretches share is left to the second: the first may cut it."""
    lows = [*range(begin, end - _SHARED, _LONG - _SHARED), end]
    for low, following in pairwise(lows):
        for match in pattern.finditer(text, low, min(end, low + _LONG)):
            if match.start() >= following:
                break
            yield match


class _Labels:
    """Which rule sets have rules for words under a label, each set with a bit of its own."""

    def __init__(self) -> None:
        self._rules: list[tuple[int, re.Pattern[str], int]] = []
        self.sets_under = lru_cache(maxsize=8192)(self._sets_under)
        """The bits of the sets that have a rule for a label."""

    def register(self, rule_set: int, compiled: Iterable[_Compiled[Any]]) -> None:
        """Add the labels of a rule set."""
        self._rules += [(c.label_needs, c.label, rule_set) for c in compiled if c.label]
        self.sets_under.cache_clear()

    def _sets_under(self, label: str) -> int:
        label = label_words(label)
        kinds = LEXICON.kinds_in(label)
        sets = 0
        for needed, pattern, rule_set in self._rules:
            if kinds & needed == needed and not sets & rule_set and pattern.search(label):
                sets |= rule_set
        return sets


_LABELS = _Labels()


class Passage(tuple[Statement, ...]):
    """Statements that are read together; what every rule set needs of them is prepared once."""

    @cached_property
    def marks(self) -> list[int]:
        """The bits of each."""
        return list(map(mark_of, self))

    @cached_property
    def mark(self) -> int:
        """The bits of all of them."""
        mark = 0
        for one in self.marks:
            mark |= one
        return mark


def mark_of(statement: Statement) -> int:
    """The bits of the kinds of words in a statement's text and of the rule sets for its label."""
    kinds = sheet_of(statement.text).kinds
    return kinds | _LABELS.sets_under(statement.label) if statement.label else kinds


@dataclass(frozen=True)
class Lead(Generic[T]):
    """Words that may stand directly before what a rule reads, join its quote and change its value:
    "up to", "at least"."""

    pattern: str
    apply: Callable[[T, re.Match[str]], T]


@dataclass(frozen=True, eq=False, slots=True)
class _Compiled(Generic[T]):
    rule: Rule[T]
    pattern: re.Pattern[str]
    label: re.Pattern[str] | None
    label_needs: int
    """Bits of the kinds of which a label that it matches has a word each."""
    only_after: re.Pattern[str] | None
    unless_before: re.Pattern[str] | None
    unless_after: re.Pattern[str] | None
    needs: int
    """Bits of the kinds of which a text that the pattern matches has a word each."""
    telling: int
    """The bit of the most telling of them; 0 when nothing is sure."""
    whole: bool
    """The pattern is tied to the start of the statement, so it is tried on the whole sentence."""


_PARTS = {name: f"(?:{spelt_out(part)})" for name, part in PARTS.items()}


def expand(pattern: str) -> str:
    """A rule's pattern as a regular expression. Raises ``ValueError`` for a shared part that there is not."""
    return _expanded(pattern, _PARTS)


def needed(pattern: str) -> tuple[Kind, ...]:
    """What a text must contain if a rule's pattern is to match, see :mod:`normalizer.engine.literals`."""
    return _NEEDED.get(pattern, lambda _: needs(_expanded(pattern, _marks())))


_ENGINE = pathlib.Path(__file__).parent / "engine"
_NEEDED: Kept[tuple[Kind, ...]] = Kept(
    "needs",
    [pathlib.Path(__file__), *(_ENGINE / name for name in ("literals.py", "matchers.py", "parts.py"))],
    most=3_000,
)
"""What patterns need; to work that out for all takes seconds."""
atexit.register(_NEEDED.keep)


@cache
def matching(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """A rule's pattern ready for use."""
    return matcher_of(lambda: expand(pattern), flags)


_WORD = re.compile(
    r"""(?P<before>^|[ |>]|\(\?:|\(\?!(?:[^()]|\([^()]*\))*\))
    (?P<letters>\\w|\\p\{L\}|\[(?!\^)(?=[^\]]*\\(?:w|p\{L\}))(?:(?!\\s|\\W|[ ])[^\[\]])*\])
    (?P<times>\+|\{\d+,(?P<most>\d+)\})
    (?=(?:[,:;]\??)?(?:[ ]|\)[{*+]))""",
    re.VERBOSE,
)
"""A whole one, before a blank or at the end of what is repeated: ``(?:[\\w-]+ ){0,3}``, ``(?: \\w+,?)*``."""


def _whole_word(match: re.Match[str]) -> str:
    """A word that is not cut but at a few of its hyphens."""
    before, letters, times, most = match.group("before", "letters", "times", "most")
    apart = re.sub(r"(?<=^\[)-|-(?=\]$)", "", letters)
    if apart == letters:
        return f"{before}{letters}{times}+"
    return f"{before}{apart}{times}+(?:-{apart}{f'{{1,{most}}}' if most else '+'}+){{0,3}}"


_BLANK = re.compile(r" \??")
_PART = re.compile(r"(?<!\\[pP])\{([A-Za-z_]+)\}")


def _expanded(pattern: str, parts: Mapping[str, str]) -> str:
    def part(match: re.Match[str]) -> str:
        try:
            return parts[match[1]]
        except KeyError:
            known = f"normalizer/engine/parts.py has {', '.join(PARTS)}"
            raise ValueError(f"{match[0]} is no shared part; {known}") from None

    # The blank may be missing, so a word that could be cut would be so in ways without number; and so would
    # one that may be missing in two ways.
    pattern = _WORD.sub(_whole_word, pattern)
    pattern = _BLANK.sub(r"(?:[\\s\\-‑–]{0,2})", pattern)
    return _PART.sub(part, spelt_out(pattern))


@cache
def _marks() -> dict[str, str]:
    return {name: shared(part) for name, part in _PARTS.items()}


class Rules(Generic[T]):
    """An ordered set of rules that read one field. A rule is tried in a sentence only if the letters that it
    needs stand in it, and never across the end of a sentence, which keeps reading linear and quick."""

    def __init__(
        self, rules: Sequence[Rule[T]], *, lead: Lead[T] | None = None, clauses_apart: bool = False
    ) -> None:
        """``clauses_apart``: read those too which are about what was or what another offering is."""
        names = [rule.name for rule in rules]
        if len(set(names)) != len(names):
            raise ValueError(f"two rules of one name among {names}")
        self.rules = tuple(rules)
        self.sheet_of = sheet_of if clauses_apart else own_sheet_of
        self._lead = matcher(rf"(?<![^\W_])(?:{expand(lead.pattern)})$") if lead else None
        self._apply = lead.apply if lead else None
        self._compiled = tuple(map(_compile, rules))
        self._mark = bit(frozenset({f"\N{NULL}{names}"}))
        """Bits of which a statement has one if a rule reads it: of the most telling kind of words of each
        rule for any label, and of this set, which stands for the labels of the others."""
        _LABELS.register(self._mark, self._compiled)
        for compiled in self._compiled:
            if not compiled.label:
                self._mark |= compiled.telling or -1
        self._under = lru_cache(maxsize=1024)(self._rules_under)

    def read(self, statements: Sequence[Statement]) -> list[Reading[T]]:
        """All readings, in the order of the statements and then of the words."""
        mark = self._mark
        marks: Iterable[int]
        if isinstance(statements, Passage):
            if not statements.mark & mark:
                return []
            marks = statements.marks
        else:
            marks = map(mark_of, statements)
        found: list[Reading[T]] = []
        for statement, bits in zip(statements, marks, strict=True):
            if bits & mark:
                found += self._read(statement)
        return found

    def read_text(self, text: str, label: str = "") -> list[Reading[T]]:
        """Readings of a bare text, for examples and tests."""
        return self.read([Statement(text=text, label=label, place=Place(path="", region="body"))])

    def _rules_under(self, label: str) -> tuple[tuple[_Compiled[T], ...], int]:
        """The rules that may read words under this label, and bits of which a sentence has one if a rule
        reads it."""
        label = label_words(label)
        rules = tuple(c for c in self._compiled if c.label is None or (label and c.label.search(label)))
        return rules, reduce(or_, (c.telling or -1 for c in rules), 0)

    def _read(self, statement: Statement) -> list[Reading[T]]:
        rules, telling = self._under(statement.label)
        sheet = self.sheet_of(statement.text)
        found: list[Reading[T]] = []
        for begin, end, kinds in sheet.sentences:
            if (telling < 0 or kinds & telling) and (
                likely := [rule for rule in rules if kinds & rule.needs == rule.needs]
            ):
                found += self._read_sentence(statement, sheet.low, begin, end, likely)
        return found

    def _read_sentence(
        self, statement: Statement, low: str, begin: int, end: int, rules: Sequence[_Compiled[T]]
    ) -> list[Reading[T]]:
        taken: list[Reading[T]] = []
        starts: list[int] = []
        ends: list[int] = []
        for compiled in rules:
            for match in matches(compiled.pattern, low, begin, end, whole=compiled.whole):
                reading = self._reading(compiled, match, statement, begin, end)
                if reading is None:
                    continue
                at = bisect_right(ends, reading.start)  # readings never overlap, so both lists are sorted
                if at == len(starts) or starts[at] >= reading.end:
                    starts.insert(at, reading.start)
                    ends.insert(at, reading.end)
                    taken.insert(at, reading)
        return taken

    def _reading(
        self, compiled: _Compiled[T], match: re.Match[str], statement: Statement, begin: int, end: int
    ) -> Reading[T] | None:
        text = match.string
        start, stop = match.span()
        if compiled.only_after and not compiled.only_after.search(text, max(begin, start - 80), start):
            return None
        lead = self._lead.search(text, max(begin, start - 40), start) if self._lead else None
        if lead:
            start = lead.start()
        if start == stop:
            return None
        if compiled.unless_before and compiled.unless_before.search(text, max(begin, start - 80), start):
            return None
        if compiled.unless_after and compiled.unless_after.match(text, stop, min(end, stop + _SHARED)):
            return None
        value = compiled.rule.value(match)
        if value is None:
            return None
        if lead and self._apply:
            value = self._apply(value, lead)
        return Reading(value, statement, start, stop, compiled.rule.name)


def _compile(rule: Rule[T]) -> _Compiled[T]:
    bits = [bit(kind) for kind in dict.fromkeys(needed(rule.pattern) + needed(rule.only_after))]
    return _Compiled(
        rule,
        matching(rule.pattern),
        matching(rule.label) if rule.label else None,
        sum(map(bit, needed(rule.label))) if rule.label else 0,
        matching(rf"(?:{rule.only_after})$") if rule.only_after else None,
        matcher(rf"(?<!\p{{L}})(?:{rule.unless_before})\W*$") if rule.unless_before else None,
        matcher(rf"\W*(?:{rule.unless_after})") if rule.unless_after else None,
        sum(bits),
        bits[0] if bits else 0,
        rule.pattern.startswith("^"),
    )


for _clause in CLAUSES:
    leave_out(needed(_clause.pattern), matching(_clause.pattern))


AUTHORITY: Mapping[Region, int] = {"data": 0, "facts": 1, "body": 2, "markup": 3}
"""What an offering states in fields and facts beats its prose; markup is a claim that nobody sees."""


def authority(reading: Reading[T]) -> tuple[int, int, Path]:
    """Sort key: the most trusted region first, between equals the order on the page."""
    place = reading.statement.place
    return AUTHORITY[place.region], place.offset + reading.start, Path(place.path)


def by_authority(readings: Iterable[Reading[T]]) -> list[Reading[T]]:
    """Readings, the most trusted first; between equals in their order on the page."""
    listed = list(readings)
    return sorted(listed, key=authority) if len(listed) > 1 else listed


_DIGIT_RUN = re.compile(r"(\d+)")


class Path(str):
    """A place's path as a sort key: ``results[10]`` follows ``results[9]``."""

    @cached_property
    def _parts(self) -> list[tuple[int, str]]:
        return [(int(part), "") if part.isdigit() else (-1, part) for part in _DIGIT_RUN.split(self)]

    def __lt__(self, other: Path) -> bool:  # type: ignore[override]  # paths are compared with paths alone
        return self._parts < other._parts
