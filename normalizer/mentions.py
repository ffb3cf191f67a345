"""A quick look before the careful one: which statements contain any of some words at all.

Most statements of a listing speak about something else; a substring search tells at a hundredth of the
cost of a rule.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from normalizer.raw import Statement


def mentioning(statements: Iterable[Statement], words: Sequence[str]) -> list[Statement]:
    """Statements whose label or text contains one of the words, given in lower case."""
    all_of_them = list(statements)
    folded = [f"{s.label}\n{s.text}".lower() for s in all_of_them]
    page = "\0".join(folded)
    present = [word for word in words if word in page]
    if not present:
        return []
    return [s for s, text in zip(all_of_them, folded, strict=True) if any(word in text for word in present)]
