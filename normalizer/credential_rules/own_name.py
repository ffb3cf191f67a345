"""Awards beside an offering's own name, which says whose they are."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from normalizer.credential_rules.credential_words import AWARD, BADGE, SPECIFIC, Award
from normalizer.credential_rules.scope import LAST
from normalizer.engine.matchers import matcher
from normalizer.patterns import Reading
from normalizer.raw import Statement
from normalizer.view import View

_FOR_WHOM = matcher(r"(?<=\S\s\S)(\S+)\s(?:for|pour|für|voor|para)\s.+$")
"""The end of a title that another may leave out: "Hydrogen Safety for Pipeline Crews"."""
_TO_AWARD = re.compile(r"\s|,?\s(?:is\s)?(?:an?|the|our)\s(?:[\w-]+\s){0,4}")
_TO_NAME = matcher(
    r"\s(?:de\s(?:[\w-]+\s){2})?(?:(?:which is )?(?:called|named|titled|entitled|known as)|appelée?|"
    r"nommée?|intitulée?)\s[\"“«‘]?\s?|:?\s[\"“«‘]\s?"
)


_KIND_OF_TITLE = r"(?: (?:program(?:me)?|course|title|name))?"
_EARNED = matcher(
    r"\W*(?:(?:badge )?earning criteria|criteria for earning|how to earn (?:it|this badge))\W*",
    re.IGNORECASE,
)
"""Labels that only pages of badges have."""
_SUBJECT = matcher(
    r"(?!.*\b(?:included|available|awarded|issued|provided|offered|upon|after|on|yes|no|none|free|of)\b)"
    r"\p{Lu}[\p{L}\s,&|/-]{3,60}"
)
"""Of "Certificate | Law" the subject."""


def names_of(titles: Iterable[Statement]) -> set[str]:
    """The names by which an offering is told, in lower case: with and without whom it is for."""
    whole = {t.text.strip().lower() for t in titles} - {""}
    return whole | {_FOR_WHOM.sub(r"\1", name) for name in whole}


def stands_by_name(award: Reading[Award], names: Collection[str]) -> bool:
    """Whether one of the offering's ``names`` stands just before an award or just after it: "the Dock Builder
    certificate", "Dock Builder, a three-week badge", "a badge called Dock Builder"."""
    return _follows_name(award.before, names) or _leads_to_name(award, names)


def _follows_name(before: str, names: Collection[str]) -> bool:
    """Whether words end with one of ``names``, or with what may part it from its award."""
    lowered = before[-160:].lower()
    ends = (lowered.rfind(name) + len(name) for name in names if name in lowered)
    return any(_TO_AWARD.fullmatch(lowered, end) for end in ends)


def _leads_to_name(award: Reading[Award], names: Collection[str]) -> bool:
    """Whether a name follows an award that is called so, or at once one that says enough."""
    after = award.after[:160].lower()
    between = [after[: after.find(name)] for name in names if name in after]
    return any(map(_TO_NAME.fullmatch, between)) or (award.value.type in SPECIFIC and " " in between)


def beside_title(view: View) -> list[Reading[Award]]:
    """The award that is the label of the title: "Micro-credential | Peat Science"; that a heading names with
    it: "Peat Science badge: your questions"; or that stands over all with its subject: "Certificate | Law".
    """
    names = names_of(view.about("title"))
    over_all = [s for s in view.free[:1] if s.place.region == "facts" and _SUBJECT.fullmatch(s.text)]
    return [
        *(
            Reading(BADGE, s, 0, len(s.text), "earning_criteria")
            for s in view.free
            if _EARNED.fullmatch(s.label)
        ),
        *(
            Reading(award.value, s, 0, len(s.text), "label_over_all")
            for s in over_all
            for award in AWARD.read_text(s.label)[:1]
            if award.quote == s.label.strip()
        ),
        *_labels_of_title(view, names),
    ]


def _labels_of_title(view: View, names: Collection[str]) -> list[Reading[Award]]:
    return [
        Reading(award.value, s, 0, len(s.text), "label_of_title")
        for s in view.free
        if s.label
        for award in AWARD.read_text(s.label)[:1]
        if (
            re.fullmatch(re.escape(award.quote) + _KIND_OF_TITLE, s.label.strip(), re.IGNORECASE)
            and s.text.strip().lower() in names
        )
        or (award.value.type not in LAST and stands_by_name(award, names))
    ]
