"""Yes and no as answers to a label: "Self-paced: Yes", ``online_event: true``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TypeVar

from normalizer.patterns import Reading, Rules, label_words, matcher
from normalizer.raw import Statement

T = TypeVar("T")

_YES = matcher(r"\W*(?:true|yes|oui|ja|sí|sim)\W*", re.IGNORECASE)
_NO = matcher(r"\W*(?:false|no|non|nein|nee|não|0)\W*", re.IGNORECASE)
_KEY = matcher(r"[a-z]+(?:[_:A-Z][A-Za-z:_]*)+")
"""Under a machine's key "1" is yes; under a label that people read it is a number of something."""
_BESIDE = matcher(
    r"(?:\W|(?:is|are|has|an?|fully|courses?|events?|class(?:es)?|sessions?|program(?:me)?s?|only|starts?|learning|delivery|format|offered|available)(?!\w))*"
)
"""What may stand in a label beside the words that say it."""


def answers_yes(statements: Iterable[Statement], rules: Rules[T]) -> Iterator[Reading[T]]:
    """What labels say to which the text is no more than "yes"."""
    for statement in statements:
        if statement.label and len(statement.text) <= len(" true."):
            text, label = statement.text, statement.label
            if _YES.fullmatch(text) or (text == "1" and _KEY.fullmatch(label)):
                value = _said_by(label, rules)
                if value is not None:
                    yield Reading(value, statement, 0, len(text), "yes_to_its_label")


def answers_no(statement: Statement) -> bool:
    """Whether a text denies its label, which says nothing of what is so instead."""
    return _NO.fullmatch(statement.text) is not None


@lru_cache(maxsize=4096)
def _said_by(label: str, rules: Rules[T]) -> T | None:
    """What a label says that has no words for anything else."""
    words = label_words(label)
    readings = rules.read_text(words)
    if len(readings) != 1:
        return None
    said = readings[0]
    alone = _BESIDE.fullmatch(words, 0, said.start) and _BESIDE.fullmatch(words, said.end)
    return said.value if alone else None
