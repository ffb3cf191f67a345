"""Yes and no as answers to a label: "Self-paced: Yes", ``online_event: true``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TypeVar

from normalizer.engine.matchers import matcher
from normalizer.patterns import Reading, Rules, label_words
from normalizer.raw import Statement

T = TypeVar("T")

_YES = matcher(
    r"\W*(?:true|yes|oui|ja|sí|sim)(?:\W*$|"
    r"[,.;:!]\s(?!.{0,60}\b(?:but|if|except|only|partly|part|unless|some|or|mais|sauf|partie|aber|maar|pero|"
    r"mas)\b))",
    re.IGNORECASE,
)
"""Yes, with what is added to it, unless that takes half of it back."""
_HALF = matcher(
    r"(?:yes|oui|ja),? (?:but|except|mais|sauf|aber|maar)(?!\w)|"
    r"(?:mostly|mainly|largely|partly|in part|almost|nearly|for the most part|en partie|teilweise|deels)"
    r"(?=\W|$)",
    re.IGNORECASE,
)
_NO = matcher(r"\W*(?:false|no|non|nein|nee|não|0)\W*", re.IGNORECASE)
_SO_MANY_HOURS = matcher(
    r"\W*(?:about |approx\w*\.? |~ ?)?(?:[1-9]\d? ?[x×] ?)?[1-9][\d.,]* ?(?:h|hrs?|hours?|min(?:utes?)?|"
    r"heures?|stunden|std|uur|uren|horas)\b\W*(?:\([^()]*\))?\W*",
    re.IGNORECASE,
)
_KEY = matcher(r"[a-z]+(?:[_:A-Z][A-Za-z:_]*)+")
"""Under a machine's key "1" is yes; under a label that people read it is a number of something."""
_BESIDE = matcher(
    r"(?:\W|"
    r"(?:is|are|has|an?|fully|courses?|events?|class(?:es)?|sessions?|program(?:me)?s?|only|starts?|tickets?|"
    r"learning|delivery|format|offered|available|it|this|the|all|can|do|does|i|you|we|be|taken?|done|study|"
    r"will|hours?|time|theory|practical|portion|component|cours|formation|est|la|le|ce|cette|il|elle)(?!\w))*"
)
"""What may stand in a label beside the words that say it."""


def answers_yes(statements: Iterable[Statement], rules: Rules[T]) -> Iterator[Reading[T]]:
    """What labels and questions say to which the text answers "yes"."""
    for statement in statements:
        if statement.label and (yes := _yes(statement)):
            value = said_by(statement.label, rules)
            if value is not None:
                yield Reading(value, statement, 0, yes, "yes_to_its_label")


def answers_half(statements: Iterable[Statement], rules: Rules[T]) -> Iterator[Reading[T]]:
    """What labels and questions say to which the text answers that it is so in part: "Mostly", "Yes, but"."""
    for statement in statements:
        if statement.label and (half := _HALF.match(statement.text)):
            value = said_by(statement.label, rules)
            if value is not None:
                yield Reading(value, statement, 0, half.end(), "half_of_its_label")


def hours_of(statements: Iterable[Statement], rules: Rules[T]) -> Iterator[Reading[T]]:
    """What labels say under which a text has nothing but hours, those of a part: "Lab work: 40 hours"."""
    for statement in statements:
        if statement.label and _SO_MANY_HOURS.fullmatch(statement.text):
            values = _values_of(statement.label, rules)
            if len(values) == 1:
                rule = "hours_under_its_label"
                yield Reading(next(iter(values)), statement, 0, len(statement.text), rule)


@lru_cache(maxsize=4096)
def _values_of(label: str, rules: Rules[T]) -> frozenset[T]:
    return frozenset(reading.value for reading in rules.read_text(label_words(label)))


def _yes(statement: Statement) -> int:
    """Where the "yes" ends that a text begins with; 0 where it does not."""
    text = statement.text
    if text == "1" and _KEY.fullmatch(statement.label):
        return 1
    match = _YES.match(text) if text[:1] in _FIRST_LETTERS else None
    return len(text[: match.end()].rstrip()) if match else 0


_FIRST_LETTERS = frozenset("tTyYoOjJsS")


def answers_no(statement: Statement) -> bool:
    """Whether a text denies its label, which says nothing of what is so instead."""
    return _NO.fullmatch(statement.text) is not None


@lru_cache(maxsize=4096)
def said_by(label: str, rules: Rules[T]) -> T | None:
    """What a label says that has no words for anything else."""
    words = label_words(label)
    readings = rules.read_text(words)
    if len(readings) != 1:
        return None
    said = readings[0]
    alone = _BESIDE.fullmatch(words, 0, said.start) and _BESIDE.fullmatch(words, said.end)
    return said.value if alone else None
