"""From the word for who does something to words for what is done: *negotiator*, *negotiation*.

A stemmer keeps these apart. What is not in the vocabulary is tried by its ending, in English and French; of
the words that come of it, most do not exist, and nothing has them.
"""

from __future__ import annotations

from typing import Final

ENDINGS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    # The first that fits, the longer before the shorter ones.
    ("ologist", ("ology",)),
    ("ographer", ("ography",)),
    ("onomist", ("onomy", "onomics")),
    ("iatrist", ("iatry", "iatrics")),
    ("ician", ("ics", "ic", "ical")),
    ("ist", ("y", "ics", "istry", "ism")),
    ("ator", ("ation", "ating")),
    ("or", ("ion", "ing", "ory")),
    ("ier", ("erie", "y", "ying")),
    ("iere", ("erie",)),
    ("er", ("ing", "ery", "ation")),
    ("logue", ("logie",)),
    ("graphe", ("graphie",)),
    ("nome", ("nomie",)),
    ("icienne", ("ique", "icite")),
    ("icien", ("ique", "icite")),
    ("iste", ("ie", "ique", "isme")),
    ("ateur", ("ation", "age")),
    ("atrice", ("ation", "age")),
    ("teur", ("tion", "tage")),
    ("trice", ("tion",)),
    ("eur", ("age", "erie", "ure")),
    ("euse", ("age", "erie", "ure")),
)  # fmt: skip
LEAST: Final = 4
"""Letters before an ending: *later* is nobody who lates. A long one tells by itself."""


def done_by(word: str) -> tuple[str, ...]:
    """What somebody may do, given one folded word for who they are; empty where it is none."""
    for ending, others in ENDINGS:
        if word.endswith(ending) and len(word) >= LEAST + min(len(ending), LEAST):
            return tuple(word.removesuffix(ending) + other for other in others)
    return ()
