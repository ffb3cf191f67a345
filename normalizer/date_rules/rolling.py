"""Whether learners may start at any time."""

from __future__ import annotations

import re

from normalizer.date_rules.rolling_words import ROLLING
from normalizer.engine.flags import answers_yes
from normalizer.engine.matchers import matcher
from normalizer.listing import Field
from normalizer.patterns import Reading, by_authority
from normalizer.view import View, stated


def read_rolling(view: View) -> Field[bool]:
    """True when learners may start at any time; open registration alone is not that."""
    known = view.under("Start", view.about("rolling", "start", "term"))
    flags = answers_yes((*known, *view.free), ROLLING)
    found = by_authority([*flags, *ROLLING.read(known), *ROLLING.read(view.free)])
    found = [r for r in found if not _asks_nothing(r)]
    if any(_OF_A_START.search(s.label) for s in (*view.about("start", "term"), *view.free)):
        found = [r for r in found if r.rule != "enrolment_under_label"]  # one may only sign up at any time
    return stated(view, "rolling", found)


_OF_A_START = matcher(
    r"(?<!\p{L})(?:start(?:s|ing)?|begin(?:s|ning)?|course|class|date de début) ?dates?(?!\p{L})|"
    r"^starts?\W*$|startdatum|date de début",
    re.IGNORECASE,
)
"""Labels of when a course itself begins."""


def _asks_nothing(reading: Reading[bool]) -> bool:
    """ "Open entry" under what one needs to enter says that one needs nothing, and not when one starts."""
    return reading.quote.lower() == "open entry" and _OF_ENTRY.search(reading.statement.label) is not None


_OF_ENTRY = matcher(
    r"\b(?:(?:entry|entrance|admissions?) (?:criteria|requirements?|conditions?|standards?)|"
    r"(?:pre)?requisites?|requirements?|eligibility)\b|"
    r"^(?:admissions?|entry)\W*$",
    re.IGNORECASE,
)
