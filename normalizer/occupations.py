"""What one may work as afterwards, as published."""

from __future__ import annotations

import re
from typing import Final, Literal

from normalizer.engine.lists import Item, lines, listed
from normalizer.engine.matchers import matcher
from normalizer.listing import Field, Occupation, kind_of, silent
from normalizer.raw import Statement
from normalizer.view import View

_LABEL: Final = (
    r"^\W*(?:(?:related|possible|potential|typical|sample|target|future|your|top) )*(?:occupations?|"
    r"career ?(?:outcomes?|opportunities|options|paths?|possibilities)|careers|"
    r"job (?:titles?|roles?|opportunities)|jobs|noc(?: codes?)?|soc(?: codes?)?|professions?|métiers|"
    r"débouchés|perspectives d'emploi|berufe|beroepen)\W*$"
)
_CODES: Final = {
    "noc": matcher(r"(?<!\d)\d{5}(?!\d)"),
    "soc": matcher(r"(?<!\d)\d{2}-\d{4}(?:\.\d\d)?(?!\d)"),
}
"""National Occupational Classification of Canada (2021) and Standard Occupational Classification of the
United States."""
_LONGEST: Final = 60
"""Characters of a name; what is longer, or ends like a sentence, tells about occupations and names none."""
_SENTENCE: Final = re.compile(
    r"[.!?:]\s*$|"
    r"^(?:graduates?|students?|learners?|you|this|there|many|may|can|employment|progress\w*|"
    r"career (?:enhancement|progression|advancement|development)|"
    r"an? (?:wide )?(?:variety|range|number|choice)|various|opportunit\w+|"
    r"(?:work|working|positions?|roles?|jobs?|posts?) (?:in|as|for|with|such)|self[- ]employment|"
    r"freelance work|work abroad|useful|enhanc\w+)\b",
    re.IGNORECASE,
)
_NONE: Final = re.compile(
    r"\W*(?:none|n/?a|various|tbd|not applicable|see \w+|"
    r"(?:any )?other (?:related )?(?:areas|fields|roles|sectors|careers|jobs))\W*$",
    re.IGNORECASE,
)
_COMMAS: Final = re.compile(r"(?:[^,;/]|(?<=\S)/(?=\S))+")
"""A slash without spaces is inside a name: "Accounts/Audit Assistant"."""


def read_occupations(view: View) -> Field[tuple[Occupation, ...]]:
    """Occupations that a field or a list names; a sentence about prospects names none for sure."""
    known = view.about("occupations")
    named = [
        (_occupation(item, scheme), item)
        for statement in listed(known or view.labelled(_LABEL))
        for scheme in (_scheme(statement),)
        for line in lines(statement)
        for item in _named(line)
    ]
    if not named:
        return silent("occupations")
    order = {occupation: place for place, occupation in enumerate(dict.fromkeys(one for one, _ in named))}
    evidence = tuple(
        view.evidence(i.statement, "occupations", i.start, i.end, order[one]) for one, i in named
    )
    return kind_of("occupations")(state="stated", value=tuple(order), evidence=evidence)


def _named(line: Item) -> list[Item]:
    """The names in a line: divided at its commas where each part is short. A field of one occupation holds
    its whole name: "Cooks, Short Order"."""
    if line.statement.about and line.statement.place.region == "data":
        return [] if _SENTENCE.search(line.text) or _NONE.match(line.text) else [line]
    found = [
        Item(line.statement, line.start + m.start(), line.start + m.end())
        for m in _COMMAS.finditer(line.text)
    ]
    parts = [_trimmed(item) for item in found]
    names = parts if all(len(part.text) <= _LONGEST for part in parts) else [line]
    return [
        i
        for i in names
        if 0 < len(i.text) <= _LONGEST and not _SENTENCE.search(i.text) and not _NONE.match(i.text)
    ]


def _trimmed(item: Item) -> Item:
    text = item.text
    start = item.start + len(text) - len(text.lstrip())
    return Item(item.statement, start, start + len(text.strip()))


def _occupation(item: Item, scheme: Literal["noc", "soc"] | None) -> Occupation:
    code = _CODES[scheme].search(item.text) if scheme else None
    return Occupation(name=item.text, scheme=scheme if code else None, code=code.group() if code else None)


def _scheme(statement: Statement) -> Literal["noc", "soc"] | None:
    """The classification that the statement names."""
    where = f"{statement.label} {statement.text}".lower()
    return next((name for name in ("noc", "soc") if re.search(rf"\b{name}\b", where)), None)
