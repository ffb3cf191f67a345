"""Whether learners may start at any time."""

from __future__ import annotations

import re

from normalizer.calendar.date_words import ROLLING
from normalizer.engine.flags import answers_yes
from normalizer.engine.matchers import matcher
from normalizer.listing import Field
from normalizer.patterns import by_authority
from normalizer.view import View, stated


def read_rolling(view: View) -> Field[bool]:
    """True when learners may start at any time; open registration alone is not that."""
    known = view.under("Start", view.about("rolling", "start", "term"))
    flags = answers_yes((*known, *view.free), ROLLING)
    found = by_authority([*flags, *ROLLING.read(known), *ROLLING.read(view.free)])
    if any(_OF_A_START.search(s.label) for s in (*view.about("start", "term"), *view.free)):
        found = [r for r in found if r.rule != "enrolment_under_label"]  # one may only sign up at any time
    return stated(view, "rolling", found)


_OF_A_START = matcher(
    r"(?<!\p{L})(?:start(?:s|ing)?|begin(?:s|ning)?|course|class|date de début) ?dates?(?!\p{L})|"
    r"^starts?\W*$|startdatum|date de début",
    re.IGNORECASE,
)
"""Labels of when a course itself begins."""
