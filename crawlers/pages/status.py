"""Words of a section that say if one can still register."""

from __future__ import annotations

import re

from crawlers.pages import cues

_LONGEST = 40
_APART = re.compile(
    r"\(([^()\n]{3,40})\)\Z|(?:[.;]| [–—-]) ((?:[^\W\d]+|\d+)(?: [^\W\d]+){0,2}(?:: ?\d+)?)\.?\Z"
)
"""The last words of a line in brackets, or a last sentence of three words at most, or what follows a dash:
"$395. Sold out.", "May 3 - Seats left: 9"."""


def tells_status(said: str) -> bool:
    """Whether the words of a section's button, chip or unlabelled cell are its status."""
    if cues.STATUS_ALONE.fullmatch(said):
        return True
    if len(said) > _LONGEST or cues.AMOUNT.search(said):
        return False
    if cues.DATE.search(said):
        return cues.OPENS.match(said) is not None
    return cues.STATUS.search(said) is not None


def status_apart(text: str, start: int, end: int, last: int = 0) -> tuple[int, int] | None:
    """Where the last words of a section's line stand, set apart, that are its status: "$395 (full)".
    ``last``: where an element begins that ends with the line."""
    apart = _APART.search(text, start, end)
    begin, stop = apart.span(apart.lastindex or 0) if apart else (last, end)
    return (begin, stop) if start < begin < stop and tells_status(text[begin:stop]) else None
