"""Words for a place of learning as they are met in a sentence, and what the labels over them ask."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from normalizer.delivery_rules import mode_words as words
from normalizer.delivery_rules.mode_rules import Where
from normalizer.engine.matchers import matcher
from normalizer.listing import Mode
from normalizer.patterns import Reading

MODES: Mapping[Where, Mode | None] = {
    "online": "online",
    "remote": "online",
    "recorded": "online",
    "in_person": "in_person",
    "blended": "blended",
    "choice": "choice",
    "on_site": None,
}
"""What words for a place say; that a part needs a place does not alone say which."""


@dataclass(frozen=True, eq=False, slots=True)
class Found:
    """Words for a place of learning, with their sentence around them."""

    value: Where
    reading: Reading[Where]
    before: str
    after: str

    @property
    def way(self) -> Mode | None:
        """What the words say, ``None`` for a part that needs a place."""
        return MODES[self.value]

    @property
    def start(self) -> int:
        return self.reading.start

    @property
    def end(self) -> int:
        return self.reading.end

    @property
    def text(self) -> str:
        return self.reading.statement.text

    @property
    def label(self) -> str:
        return self.reading.statement.label


@lru_cache(maxsize=4096)
def is_delivery_label(label: str) -> bool:
    """Whether a label asks how or where the learning happens."""
    return bool(label) and words.DELIVERY_LABEL.search(label) is not None and not is_other_label(label)


@lru_cache(maxsize=4096)
def is_other_label(label: str) -> bool:
    """Whether a label asks about an exam, registration, a topic: what is online then is not the course."""
    return bool(label) and words.OTHER_LABEL.search(label) is not None


def is_of_a_placement(before: str) -> bool:
    """Whether a place is that of a practicum, a part on site whatever the rest is: "a practicum in local
    schools"."""
    return _PLACEMENT.search(before[-60:]) is not None


_PLACEMENT = matcher(
    r"(?<!\p{L})(?:practicums?|placements?|internships?|externships?|work experience|clinicals)"
    r"(?:\s(?!(?:and|or|then|while|where)\b)[\p{L}-]+){0,2}\s$",
    re.IGNORECASE,
)
