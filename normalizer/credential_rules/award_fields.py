"""Labels under which an offering's own award is told, and those under which awards are others'."""

from __future__ import annotations

import re
from functools import lru_cache

from normalizer.engine.matchers import matcher

_FIELD_LABEL = matcher(
    r"^\W*+(?:(?:program(?:me)? |course )?(?:credentials?|awards?|qualifications?)"
    r"(?: (?:type|awarded|earned|level|offered|granted|obtained))?|"
    r"certification(?: type)?|certificate(?: type| awarded| earned)?|rewards?|"
    r"you(?:['’]ll| will) (?:earn|receive|get)|"
    r"what (?:do|will) (?:i|you|we|participants) (?:get|earn|receive)|"
    r"(?:program(?:me)?|product|offering|learning|course) type|outcome|you leave with|"
    r"type(?: of (?:credential|award|program(?:me)?|course|offering|study|training))?|"
    r"what you(?:['’]ll| will)? (?:earn|get|receive)|"
    r"titre(?: (?:décerné|obtenu|délivré|remis|de compétence))?|diplôme(?: (?:décerné|obtenu|délivré))?|"
    r"sanction(?: des études)?|attestation|reconnaissance|"
    r"type de (?:formation|programme|titre|diplôme|cours)|abschluss|diploma|certificaat|certificering|"
    r"titulación|certificação|certificación)\W*$", re.IGNORECASE)  # fmt: skip
_OTHER_LABEL = matcher(
    r"requisit|préalable|requirement|exigence|admission|entry|eligib|related|similar|also|other|autres|"
    r"similaires|pathway|transfer|part of|toward|contributoire|next step|career|instructor|formateur|"
    r"about (?:us|the (?:college|university|school|provider))|testimonial|audience|who should|review|"
    r"program(?:me)?s\b|courses\b|acquis|prior learning|outcome|you.?ll learn|objecti",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def is_field(label: str) -> bool:
    """Whether the award is told under a label: "Credential", "What you earn"."""
    return bool(label) and _FIELD_LABEL.search(label) is not None


@lru_cache(maxsize=4096)
def is_other(label: str) -> bool:
    """Whether awards under a label are not this one: "Prerequisites", "Related programs"."""
    return bool(label) and _OTHER_LABEL.search(label) is not None
