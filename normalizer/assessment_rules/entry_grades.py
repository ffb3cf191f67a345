"""Grades that learners bring along: "GCSE English at grade D or above" is asked before a course, not in
it."""

from __future__ import annotations

import re
from typing import Any

from normalizer.engine.matchers import matcher
from normalizer.patterns import Reading

_GRADE = matcher(
    r"(?<!\p{L})[a-d][+-]?(?!\w)|\b(?:average|grade|gpa|moyenne|note|mark)|\d ?(?:%|per ?cent)", re.IGNORECASE
)
_HELD = matcher(
    r"\b(?:gcses?|[ao]s?[ -]levels?|highers?|national [45]|leaving cert\w*|junior cert\w*|matric(?:ulation)?|"
    r"ncea|ncv|hsc|atar|ged|abitur|matura|high school|secondary school|sixth[ -]form|cégep|dec\b|"
    r"baccalaur\p{L}+|(?:grade|year) (?:1[0-3]|ten|eleven|twelve)|"
    r"(?:english|maths?|mathematics|biology|chemistry|physics|science|french|irish|welsh)(?: language)?,? "
    r"(?:1[0-2]|30|at|with|grade)|"
    r"(?:bachelor|honours|hons|first|undergraduate|university|college|good|relevant|recogni[sz]ed|previous|"
    r"prior|earlier|completed|nursing|science|arts|any|an?)(?:['’]s)? (?:degree|diploma)s?(?! program)|"
    r"degrees? (?:with|at|of|from)|holders of|holding an?|prior (?:study|learning|education)|predicted|"
    r"bachelor(?:['’]s)?|licence|titre exigé|préalables?|sec(?:\.|ondaire) (?:iv|v|[3-5])|"
    r"open to (?:\p{L}+ ){0,3}(?:graduates|holders|students|nurses|teachers|professionals)|"
    r"(?<!data )(?<!order )entry ?(?::|requires?|needs?|is|with)|entrants|to get in)(?!\p{L})",
    re.IGNORECASE,
)
"""Schooling that comes before."""
_OF_THIS = matcher(
    r"\b(?:each|every|all|both|these|the (?:\d|two|three|four|five|six|eight)|its|our)"
    r"(?: [\p{L}-]+){0,2} (?:courses?|modules?|units?|papers?|subjects|parts?|exams?|assignments?)\b|"
    r"\bto (?:pass|graduate|complete|finish|earn|receive)\b|"
    r"\b(?:certificate|badge|micro-?credential|award) (?:is|goes|needs|requires|asks)\b",
    re.IGNORECASE,
)
"""What is asked in the offering itself."""


_MAY_APPLY = matcher(
    r"[^.;]{0,30}\b(?:may|can|should|are welcome to) (?:also )?(?:apply|join|enrol)\b", re.IGNORECASE
)


def is_brought(reading: Reading[Any]) -> bool:
    """Whether a grade is one of earlier schooling."""
    if not _GRADE.search(reading.quote):
        return False
    if _MAY_APPLY.match(reading.after):
        return True
    held = list(_HELD.finditer(reading.before))
    if not held:
        return False
    return not _OF_THIS.search(reading.before[held[-1].end() :] + reading.quote + reading.after[:60])
