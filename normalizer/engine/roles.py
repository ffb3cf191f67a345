"""What a figure is of: an amount of time or a date is found first, then the words around it are asked.

Institutions put the same few figures ("20 hours", "6 weeks", "3 May") into endlessly many sentences. So a
figure is read by itself, and a role is told by what stands right before and after it. A figure whose words no
role knows says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Generic, Protocol, TypeVar

from normalizer.engine.sheets import bit
from normalizer.patterns import Reading, Rules, label_words, matching, needed
from normalizer.raw import Place, Statement


class Figure(Protocol):
    """What :class:`Rules` read before its role is known."""

    @property
    def own_words(self) -> str:
        """Words inside the figure that tell its role: " contact" of "36 contact hours"."""


F = TypeVar("F", bound=Figure)
K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True)
class Role(Generic[K]):
    """One family of words that say what a figure is of. To teach a phrasing, add it here with an example."""

    name: str
    kind: K | None
    """``None``: of something that is not asked for, so that no later role may take the figure."""
    words: str | tuple[str, ...]
    """A pattern as in :class:`normalizer.patterns.Rule`, or several, in which ``#`` stands for the figure:
    ``takes # to complete``. Before ``#`` whole words are meant. What is matched after ``#`` joins the
    quote."""
    examples: Mapping[str, Any]
    """As of a rule; where the role has a label, the text begins with one."""
    label: str = ""
    """The statement's label must match this."""


@dataclass(frozen=True, slots=True)
class Told(Generic[F, K, V]):
    """A figure and what its words say it is of."""

    figure: Reading[F]
    role: Role[K] | None
    """The role that decides; ``None`` when no words that are known stand around the figure."""
    value: V | None
    """The figure in its role; ``None`` when it says nothing."""
    end: int
    """Where the words that tell the role end, in the statement's text."""


@dataclass(frozen=True, eq=False, slots=True)
class _Phrasing(Generic[K]):
    role: Role[K]
    pattern: re.Pattern[str]
    label: re.Pattern[str] | None
    needs: int
    """Bits of the kinds of words that the sentence must have."""


_BEFORE, _AFTER = 90, 60
"""Characters around a figure that can tell its role."""


def _phrasings(role: Role[K]) -> Iterator[_Phrasing[K]]:
    label = matching(role.label) if role.label else None
    for words in (role.words,) if isinstance(role.words, str) else role.words:
        before, figure, after = words.partition("#")
        if not figure:
            raise ValueError(f"no figure stands in {words!r} of {role.name}")
        whole = "" if before.startswith("^") else r"(?:(?<!\p{L})|(?=\W))"  # no word is cut
        around = (rf"(?=\#{after})(?<={whole}(?:{before}))" if before else "") + rf"\#{after}"
        bits = sum(map(bit, needed(f"{before}.{after}")))
        yield _Phrasing(role, matching(around), label, bits)


class Roles(Generic[F, K, V]):
    """Figures with an ordered set of roles: the first that fits decides.

    ``value`` makes the value of a figure in a role, given the groups of the role's words; ``None`` when they
    say nothing after all.
    """

    def __init__(
        self,
        figures: Rules[F],
        roles: Sequence[Role[K]],
        value: Callable[[F, K, Mapping[str, str | None]], V | None],
    ) -> None:
        names = [role.name for role in roles]
        if len(set(names)) != len(names):
            raise ValueError(f"two roles of one name among {names}")
        self.rules = tuple(roles)
        self._figures = figures
        self._value = value
        self._phrasings = tuple(phrasing for role in roles for phrasing in _phrasings(role))
        self._under = lru_cache(maxsize=1024)(self._phrasings_under)

    def read(self, statements: Sequence[Statement]) -> list[Reading[V]]:
        """All figures whose role is known, in the order of the statements and then of the words."""
        return [
            Reading(told.value, told.figure.statement, told.figure.start, told.end, told.role.name)
            for told in self.told(statements)
            if told.role and told.value is not None
        ]

    def read_text(self, text: str, label: str = "") -> list[Reading[V]]:
        """Readings of a bare text, for examples and tests."""
        return self.read([Statement(text=text, label=label, place=Place(path="", region="body"))])

    def roles_in(self, text: str, label: str = "") -> list[str]:
        """Names of the roles in which a bare text's figures stand, those that say nothing too; for tests."""
        statement = Statement(text=text, label=label, place=Place(path="", region="body"))
        return [told.role.name for told in self.told([statement]) if told.role]

    def told(self, statements: Sequence[Statement]) -> Iterator[Told[F, K, V]]:
        """Every figure with the first role that fits."""
        likely: list[_Phrasing[K]] = []
        sentence: tuple[Statement | None, int, int] = (None, 0, 0)
        for figure in self._figures.read(statements):
            at_hand, begin, end = sentence
            if figure.statement is not at_hand or not begin <= figure.start < end:
                sheet = self._figures.sheet_of(figure.statement.text)
                begin, end, kinds = sheet.sentence_at(figure.start)
                sentence = (figure.statement, begin, end)
                under = self._under(figure.statement.label)
                likely = [phrasing for phrasing in under if kinds & phrasing.needs == phrasing.needs]
            yield self._in_role(figure, begin, end, likely)

    def _phrasings_under(self, label: str) -> tuple[_Phrasing[K], ...]:
        words = label_words(label)
        return tuple(p for p in self._phrasings if p.label is None or p.label.search(words))

    def _in_role(
        self, figure: Reading[F], begin: int, end: int, likely: Sequence[_Phrasing[K]]
    ) -> Told[F, K, V]:
        low, own = self._figures.sheet_of(figure.statement.text).low, figure.value.own_words.lower()
        before = low[max(begin, figure.start - _BEFORE) : figure.start]
        context, at = f"{before}#{own}{low[figure.end : min(end, figure.end + _AFTER)]}", len(before)
        for phrasing in likely:
            if match := phrasing.pattern.match(context, at):
                kind = phrasing.role.kind
                value = None if kind is None else self._value(figure.value, kind, match.groupdict())
                if kind is None or value is not None:
                    after = max(0, match.end() - at - 1 - len(own))
                    return Told(figure, phrasing.role, value, figure.end + after)
        return Told(figure, None, None, figure.end)
