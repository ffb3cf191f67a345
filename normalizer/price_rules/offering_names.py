"""How a text names the offering itself, so that what it costs is told from what other things cost."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from normalizer.engine.matchers import matcher
from normalizer.view import View

THIS = "this training"
"""What stands for the offering's name where only the words around it tell: the name "Grant Writing for
Seniors" says nothing of grants or of who pays."""

_COMMON = frozenset(
    "the and for with from into introduction course courses program programme certificate micro credential "
    "microcredential micromasters diploma level part module workshop online advanced basic basics formation "
    "cours programme atelier kurs cursus curso evening daytime weekend section option "
    "part-time full-time".split()
)
_WORD = matcher(r"\p{L}{4,}")
_TAIL = matcher(
    r"\s*(?:\([^()]*\)|"
    r"\b(?:certification|certificate|course|programme?|badge|micro-?credential|workshop))\s*$"
)
_SHORTEST, _LONGEST = 5, 300
"""Characters of a name that can be told from other words, and that a title has."""


@lru_cache(maxsize=1024)
def distinctive(text: str) -> frozenset[str]:
    """The words of a name that other offerings seldom share."""
    return frozenset(_WORD.findall(text.lower())) - _COMMON


def titles(view: View) -> list[str]:
    """The offering's names, in lower case."""
    return [s.text.lower() for s in view.about("title") if 3 < len(s.text) <= _LONGEST]


def name_of(view: View) -> re.Pattern[str] | None:
    """A pattern of the offering's name; ``None`` without one that is more than "Certificate course"."""
    return _name(tuple(titles(view)))


@lru_cache(maxsize=1024)
def _name(known: Iterable[str]) -> re.Pattern[str] | None:
    names = {name for title in known for name in (title.strip(), _TAIL.sub("", title.strip()))}
    telling = sorted((n for n in names if len(n) >= _SHORTEST and distinctive(n)), key=len, reverse=True)
    if not telling:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, telling))})(?!\w)", re.IGNORECASE)
