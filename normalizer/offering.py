"""Whether a page is an offering at all, or a policy, a fee table, a glossary, or speaks of many offerings at once."""

from __future__ import annotations

import re

from normalizer.listing import Field, kind_of, silent
from normalizer.news_titles import NEWS
from normalizer.offering_titles import NOT_AN_OFFERING
from normalizer.offering_words import CLASS_OF_OFFERINGS, OF_MANY
from normalizer.patterns import Reading, matcher
from normalizer.sentences import sentence_at, spans
from normalizer.view import View, calculated

_PLURAL_TITLE = matcher(
    r"^\W*+(?:(?:online|stackable|short|free|continuing|education|professional|development|part-time|digital|university|college|non-credit|industry|about|new)\s+)*+"
    r"(?:micro-?\s?credentials|badges|certificates|certificate programs|courses|programs|workshops|boot ?camps|nanodegrees|micro-?certificates|micro-?certifications|microprogrammes|formations|certificats|ateliers)"
    r"(?:\W*$|\s?[(:|–-]|\s+(?:at|from|offered|by|for|of|overview|in the|du|des?|à)(?!\p{L}))",
    re.IGNORECASE,
)
"""A page named after a kind of offerings in the plural speaks of the kind."""
_OWN_RECORD = (
    "start",
    "price.amount",
    "weekly_hours.min",
    "weekly_hours.max",
    "hours",
    "duration.weeks",
    "effort",
)
_CLASS_LABEL = matcher(
    r"notice|note|important|about (?:us|our)|payment|registration|refund|policy|policies|fees", re.IGNORECASE
)
_OFFERING = kind_of("is_offering")


def read_is_offering(view: View, named: bool) -> Field[bool]:
    """False for policies, fee tables, questions and classes of offerings, by their title or their own words;
    true, as calculated, for a record that has instances, dates or prices of its own; else not stated. Where the
    title or a field names one award, figures that differ are those of its parts."""
    titles = view.about("title")
    if readings := NOT_AN_OFFERING.read(titles) or NEWS.read(titles):
        return _OFFERING(state="stated", value=False, evidence=tuple(view.cite(r) for r in readings))
    own = view.about(*_OWN_RECORD)[:3]
    if view.raw.instances or own:
        grounds = tuple(f"{s.about}: {s.text[:40]}" for s in own) or (f"{len(view.raw.instances)} instances",)
        return calculated(
            True, "record_of_its_own", grounds, tuple(view.evidence(s, "record_of_its_own") for s in own)
        )
    differ = () if named else CLASS_OF_OFFERINGS.read(view.prose)
    if readings := [r for r in differ if not _CLASS_LABEL.search(r.statement.label)]:
        return _OFFERING(state="stated", value=False, evidence=tuple(view.cite(r) for r in readings))
    if plural := [t for t in titles if _PLURAL_TITLE.match(t.text)]:
        evidence = tuple(view.evidence(title, "plural_title") for title in plural)
        return _OFFERING(state="stated", value=False, evidence=evidence)
    if not named and (readings := _of_many(view)):
        return _OFFERING(state="stated", value=False, evidence=tuple(view.cite(r) for r in readings))
    return silent("is_offering")


_SHARE = 3
"""One sentence of so many, and two at least, about rules or kinds of offerings make a page that is about them."""


def _of_many(view: View) -> list[Reading[bool]]:
    """Sentences about rules or kinds of offerings, where they are much of what the page says."""
    readings = OF_MANY.read(view.prose)
    saying = {(id(r.statement), sentence_at(r.statement.text, r.start)) for r in readings}
    sentences = sum(len(spans(s.text)) for s in view.prose)
    return readings if len(saying) >= 2 and len(saying) * _SHARE >= sentences else []
