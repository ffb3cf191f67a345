"""Letters without which a pattern cannot match: a quick look before the careful one.

A pattern is a tree. Each of its nodes matches a few fixed words, or begins and ends with one of a few and
needs one of each of some kinds in between (Russ Cox, "Regular Expression Matching with a Trigram Index",
describes the idea for code search). All the words that the rules need are looked for at once, by an
Aho-Corasick automaton, so that a text is asked once however many rules there are.

Words are compared in a plain form: lower case, without blanks and hyphens, every digit a 0. "4 to 6 hours a
week" is ``0to0hoursaweek``, in which ``0hours`` says much more than "hours" does.
"""

from __future__ import annotations

import hashlib
import marshal
import re
import string
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import Path
from re import _constants as op  # type: ignore[attr-defined]  # the tree of a pattern has no public name
from re import _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple, TypeAlias

import ahocorasick
import zstandard

from normalizer.engine.kept import Kept

Kind = frozenset[str]
"""Words in plain form of which a text must contain at least one."""

LEAST = 2
"""Characters of a word worth looking for; a single letter stands in nearly every text."""
MOST_WORDS = 1300
"""Words that are spelt out: the names of towns are about as many."""
MANY, ENDING = 60, 3
"""Words from which of each only its last characters are kept to be joined with what follows."""
MOST_KINDS = 5
"""Kinds kept of one pattern, the most telling first."""

_BLANKS = "-‑–—\xad" + string.whitespace
_PLAIN = str.maketrans({**dict.fromkeys(_BLANKS), **dict.fromkeys("123456789", "0")})


def plain(text: str) -> str:
    """A text in lower case as words are looked for in it."""
    return text.translate(_PLAIN)


class _Node(NamedTuple):
    """What is known of a part of a pattern."""

    exact: Kind | None
    """All the words that it matches, where these are few; else ``None``, and the rest says what is known."""
    head: Kind = frozenset({""})
    """Words of which one begins whatever it matches."""
    tail: Kind = frozenset({""})
    """Words of which one ends it."""
    kinds: tuple[Kind, ...] = ()
    """What it needs."""


_NOTHING = _Node(frozenset({""}))
_ANYTHING = _Node(None)


def needs(pattern: str) -> tuple[Kind, ...]:
    """What a text must contain, in plain form, if a pattern is to match: a word of each kind, the most
    telling kind first. Empty when nothing is sure."""
    kinds = _most_telling(_all_kinds(_sequence(_parser.parse(_with_own_names(pattern)))))
    return tuple(dict.fromkeys(map(_least, kinds)))


def _least(kind: Kind) -> Kind:
    """A kind without the words that hold another one of it: what has "weeks" has "week"."""
    finder = ahocorasick.Automaton(ahocorasick.STORE_LENGTH)
    for word in kind:
        finder.add_word(word)
    finder.make_automaton()
    return frozenset(word for word in kind if all(found == len(word) for _, found in finder.iter(word)))


def shared(pattern: str) -> str:
    """A character that stands, in patterns whose needs are asked for, for a part which many of them share: it
    is looked into once."""
    mark = chr(_FIRST_MARK + len(_SHARED))
    _SHARED[ord(mark)] = _sequence(_parser.parse(_with_own_names(pattern)))
    return mark


_FIRST_MARK = 0xE000  # the first of the characters that Unicode leaves to private use
_SHARED: dict[int, _Node] = {}


_GROUP_NAME = re.compile(r"\(\?P?<(?![=!])(\w+)>")


def _with_own_names(pattern: str) -> str:
    """A pattern in which no two groups share a name, as the standard library's parser wants it."""
    seen: set[str] = set()

    def named(match: re.Match[str]) -> str:
        name = match[1]
        while name in seen:
            name += "_"
        seen.add(name)
        return f"(?P<{name}>"

    return _GROUP_NAME.sub(named, pattern)


def _most_telling(kinds: Iterable[Kind]) -> tuple[Kind, ...]:
    ranked = sorted(
        dict.fromkeys(kinds), key=lambda kind: (-min(map(_weight, kind)), len(kind), sorted(kind))
    )
    return tuple(ranked[:MOST_KINDS])


def _weight(word: str) -> int:
    """How telling a word is: a sign is as rare as three letters, a digit is not, and some three letters stand
    in every other sentence."""
    if word in _COMMON:
        return LEAST
    return 3 if len(word) == 1 and word != "0" else len(word)


_COMMON = frozenset(
    "all and ate ati cal com con day der des die ear eur ent era ers ess est for ice ine ing int ion ist ith "
    "lea les men nce ngs ons our out ous per pro que rea res rse sta ste ted ter the tio une ure urs ver "
    "cours".split()
)
"""Letters that most texts about courses hold."""


def _all_kinds(node: _Node) -> tuple[Kind, ...]:
    return node.kinds if node.exact is None else (*node.kinds, *_kinds(node.exact))


def _kinds(words: Kind) -> tuple[Kind, ...]:
    """The kind that these words make, if each of them is worth looking for."""
    return (words,) if all(len(word) >= LEAST or _is_telling(word) for word in words) else ()


def _is_telling(word: str) -> bool:
    """Whether a single character is worth looking for: a digit, or a sign that few texts have."""
    return bool(word) and not word.isalpha() and word not in "_.,'()"


def _sequence(items: Iterable[tuple[Any, Any]]) -> _Node:
    """Parts one after another: words that follow each other are one word."""
    run: Kind = frozenset({""})
    head: Kind | None = None
    kinds: list[Kind] = []
    for operation, argument in items:
        if operation is op.ASSERT and argument[0] > 0:  # what is looked ahead for stands in the text too
            kinds += _all_kinds(_sequence(argument[1]))
            continue
        if operation in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT) and argument[0] == 0:
            node = _sequence(argument[2])
            if node.exact == _NOTHING.exact:
                continue
            if argument[1] == 1 and node.exact is not None and _few(run, node.exact | {""}):
                run = _joined(run, node.exact | {""})
                continue
            kinds += _kinds(run)
            head = run if head is None else head
            ends = node.tail if node.exact is None else node.exact
            run = run | ends if len(run | ends) <= MOST_WORDS else frozenset({""})
            continue
        node = _part(operation, argument)
        if node.exact is not None and _few(run, node.exact):
            run = _joined(run, node.exact)
            kinds += node.kinds
            continue
        begins = node.head if node.exact is None else node.exact
        if len(run) > MANY:
            kinds += _kinds(run)
            head = run if head is None else head
            run = frozenset(word[-ENDING:] for word in run)
        if _few(run, begins):
            met = _joined(run, begins)
            kinds += _kinds(met)
            head = met if head is None else head
        else:
            kinds += [*_kinds(run), *_kinds(begins)]
            head = run if head is None else head
        kinds += node.kinds
        run = node.tail if node.exact is None else node.exact
    if head is None:
        return _Node(run, kinds=tuple(kinds))
    return _Node(None, head, run, (*kinds, *_kinds(run)))


def _few(one: Kind, other: Kind) -> bool:
    return len(one) * len(other) <= MOST_WORDS


def _joined(one: Kind, other: Kind) -> Kind:
    return frozenset(a + b for a in one for b in other)


def _part(operation: Any, argument: Any) -> _Node:
    if operation is op.LITERAL:
        return _SHARED.get(argument) or _Node(frozenset({plain(chr(argument))}))
    if operation is op.IN:
        if any(member in _SHARED for _, member in argument):  # the parser's short form of (?:x|y)
            return _either([_part(*member) for member in argument])
        return _class(argument)
    if operation is op.BRANCH:
        return _either([_sequence(branch) for branch in argument[1]])
    if operation is op.SUBPATTERN:
        return _sequence(argument[3])
    if operation is op.ATOMIC_GROUP:
        return _sequence(argument)
    if operation in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        return _repeated(*argument)
    if operation in (op.AT, op.ASSERT, op.ASSERT_NOT):
        return _NOTHING
    return _ANYTHING


def _class(members: list[tuple[Any, Any]]) -> _Node:
    words: set[str] = set()
    for operation, argument in members:
        if operation is op.LITERAL:
            words.add(plain(chr(argument)))
        elif operation is op.CATEGORY and argument is op.CATEGORY_SPACE:
            words.add("")
        elif (operation is op.CATEGORY and argument is op.CATEGORY_DIGIT) or (
            operation is op.RANGE and argument[0] >= ord("0") and argument[1] <= ord("9")
        ):
            words.add("0")
        elif operation is op.RANGE and argument[1] - argument[0] < 8:
            words |= {plain(chr(code)) for code in range(argument[0], argument[1] + 1)}
        else:
            return _ANYTHING
    return _Node(frozenset(words))


def _either(nodes: list[_Node]) -> _Node:
    exact = [node.exact for node in nodes if node.exact is not None]
    words = frozenset[str]().union(*exact)
    if len(exact) == len(nodes) and len(words) <= MOST_WORDS:
        return _Node(words)
    head = frozenset[str]().union(*(node.head if node.exact is None else node.exact for node in nodes))
    tail = frozenset[str]().union(*(node.tail if node.exact is None else node.exact for node in nodes))
    best = [_most_telling(_all_kinds(node)) for node in nodes]
    depth = max(map(len, best)) if all(best) else 0
    kinds = tuple(frozenset[str]().union(*(k[min(n, len(k) - 1)] for k in best)) for n in range(depth))
    few = len(head) <= MOST_WORDS and len(tail) <= MOST_WORDS
    return _Node(None, head, tail, kinds) if few else _Node(None, kinds=kinds)


def _repeated(least: int, most: Any, items: Any) -> _Node:
    node = _sequence(items)
    if most == 1 or node.exact == _NOTHING.exact:
        return node
    if node.exact is None:
        return node
    words = node.exact
    for _ in range(least - 1):
        if not _few(words, node.exact):
            return _Node(None, words, words, _kinds(words))
        words = _joined(words, node.exact)
    return _Node(words) if least == most else _Node(None, words, words, _kinds(words))


Packed: TypeAlias = tuple[bytes, list[tuple[int, ...]]]
"""What an automaton is made of when it is copied, and the kinds of each number that it finds, by their places
among all in order."""

AUTOMATA: Kept[Packed] = Kept(f"automaton.{version('pyahocorasick')}", [Path(__file__)], most=2)


class Lexicon:
    """All the words that patterns need, each kind with a bit of its own. The automaton of those that are
    known when the first text is asked may be kept for the next process."""

    def __init__(self, automata: Kept[Packed] | None = None) -> None:
        self._automata = automata
        self._kinds: dict[Kind, int] = {}
        self._automaton: ahocorasick.Automaton | None = None
        self._bits: list[int] = []
        """Of each number that the automaton finds; the words of one kind share theirs."""

    def bit(self, kind: Kind) -> int:
        """The bit of a kind; a kind not met before is added. Without words it is a bit of its own."""
        if kind not in self._kinds:
            self._kinds[kind] = 1 << len(self._kinds)
            self._automaton = None
        return self._kinds[kind]

    def kinds_in(self, text: str) -> int:
        """The bits of all kinds of which a text, in lower case, has a word."""
        automaton = self._automaton or self._build()
        found = {number for _, number in automaton.iter(plain(text))}
        bits = 0
        for number in found:
            bits |= self._bits[number]
        return bits

    def _build(self) -> ahocorasick.Automaton:
        automata, self._automata = self._automata, None
        kinds = sorted(self._kinds, key=sorted)  # whichever module was imported first
        self._automaton, found = _kept(automata, kinds) if automata else _worked_out(kinds)
        bits = [self._kinds[kind] for kind in kinds]
        self._bits = [sum(bits[place] for place in places) for places in found]
        return self._automaton


def _kept(
    automata: Kept[Packed], kinds: Sequence[Kind]
) -> tuple[ahocorasick.Automaton, list[tuple[int, ...]]]:
    digest = hashlib.sha256(repr([sorted(kind) for kind in kinds]).encode()).hexdigest()
    packed, found = automata.get(digest, lambda _: _packed(*_worked_out(kinds)))
    automata.keep()
    made_of = marshal.loads(zstandard.decompress(packed))  # noqa: S302  # as trusted as our code beside it
    return ahocorasick.Automaton(*made_of), found


def _worked_out(kinds: Sequence[Kind]) -> tuple[ahocorasick.Automaton, list[tuple[int, ...]]]:
    words: dict[str, list[int]] = {}
    for place, kind in enumerate(kinds):
        for word in kind:
            words.setdefault(word, []).append(place)
    automaton = ahocorasick.Automaton(ahocorasick.STORE_INTS)
    numbers: dict[tuple[int, ...], int] = {}
    for word, places in words.items():
        automaton.add_word(word, numbers.setdefault(tuple(places), len(numbers)))
    automaton.make_automaton()
    return automaton, list(numbers)


def _packed(automaton: ahocorasick.Automaton, found: list[tuple[int, ...]]) -> Packed:
    _, made_of = automaton.__reduce__()
    return zstandard.compress(marshal.dumps(made_of)), found
