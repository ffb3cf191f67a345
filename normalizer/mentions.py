"""A quick look before the careful one: which statements contain any of some words at all.

Most statements of a listing speak about something else; a substring search tells at a hundredth of the
cost of a rule.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from normalizer.raw import Statement


def mentioning(statements: Iterable[Statement], words: Sequence[str], *, fold: bool = True) -> list[Statement]:
    """Statements whose label or text contains one of the words; ``fold`` compares in lower case, which the
    words are then given in."""
    candidates = list(statements)
    texts = [f"{s.label}\n{s.text}" for s in candidates]
    page = "\0".join(texts)
    if fold:
        page = page.lower()
    present = [word for word in words if word in page]
    if not present:
        return []
    if fold:
        texts = [text.lower() for text in texts]
    return [s for s, text in zip(candidates, texts, strict=True) if any(word in text for word in present)]
