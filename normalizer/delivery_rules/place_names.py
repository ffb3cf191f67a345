"""Names of the places of study."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TypeAlias

import regex

from normalizer.date_rules.date_words import MONTH
from normalizer.delivery_rules.mode_rules import NAMED_PLACE, PLACE_OF_STUDY, Where
from normalizer.delivery_rules.places import Places, names_a_room
from normalizer.delivery_rules.studied_at import TOWN
from normalizer.engine.matchers import matcher
from normalizer.listing import Field, kind_of, silent
from normalizer.patterns import Reading
from normalizer.raw import Statement
from normalizer.view import View

_WITH_DATE = matcher(rf"\d{{1,2}}\D{{0,6}}(?<!\p{{L}}){MONTH}|\d{{4}}-\d\d-\d\d|\d:\d\d", re.IGNORECASE)
_NEXT_KEY = regex.compile(r"(?<=\p{L})_(?=\p{Lu})")
"""Between names that a system writes as keys: "Bathurst_Dieppe_Peninsule_acadienne"."""


def read_places(view: View, places: Places, prose: Sequence[Reading[Where]]) -> Field[tuple[str, ...]]:
    """Names of places of study, from facts, else the one venue or town that prose calls by its name."""
    named = (s for s in (*view.about("place"), *places.rooms) if names_a_room(s))
    statements = [s for s in named if not _WITH_DATE.search(s.text)]
    told = [(n.replace("_", " "), s, 0, len(s.text)) for s in statements for n in _NEXT_KEY.split(s.text)]
    told += places.halves
    if not told:
        named_places = [reading for reading in prose if reading.rule == NAMED_PLACE]
        told = _the_one(map(_venue, named_places)) or _the_one(map(_town, named_places))
    names = tuple(dict.fromkeys(name for name, *_ in told))
    if not names:
        return silent("delivery.places")
    evidence = tuple(
        view.evidence(s, PLACE_OF_STUDY, start, end, names.index(name)) for name, s, start, end in told
    )
    return kind_of("delivery.places")(state="stated", value=names, evidence=evidence)


_VENUE = matcher(
    r"(?:at|in|à|au)\s(?:the\s|our\s|la\s|"
    r"le\s)?(?P<name>(?:\p{Lu}[\p{L}'’.-]*\s){1,4}"
    r"(?:Cent(?:re|er)|Campus|Hall|Building|Library|House|Museum|Theatre|Studio|Arena|Pavilion))"
)
"""The name of a venue by what it is, after a preposition: "at the Elbow River Centre"."""
_TOWN = matcher(rf"(?:(?:at|in|à|au|te|en)\s)?(?P<name>{TOWN})\W*", re.IGNORECASE)
_ONE_MORE = matcher(rf"\s?(?:(?:[&/]|and|or|et|ou|und|oder|en|of)\s?\p{{Lu}}|,\s?(?i:{TOWN}))")
"""What follows a town beside which others are named: "in Leeds and Bradford"."""
_OF_A_PERSON = matcher(
    r"(?<!\p{L})(?:(?:at|from)\s(?:\S+\s){0,4}?(?:universit|college|institut)|professor)[^.]*$", re.IGNORECASE
)
"""What stands before the town of who teaches: "she has taught at the University of California in Irvine"."""


Named: TypeAlias = tuple[str, Statement, int, int]
"""A place, and where its name stands."""


def _the_one(found: Iterable[Named | None]) -> list[Named]:
    """All that tell the one place that there is; none where they tell several."""
    named = [one for one in found if one]
    return named if len({name for name, *_ in named}) == 1 else []


def _venue(reading: Reading[Where]) -> Named | None:
    return _named(reading, _VENUE)


def _town(reading: Reading[Where]) -> Named | None:
    if _OF_A_PERSON.search(reading.before) or _ONE_MORE.match(reading.after):
        return None
    return _named(reading, _TOWN)


def _named(reading: Reading[Where], pattern: re.Pattern[str]) -> Named | None:
    found = pattern.fullmatch(reading.quote)
    if found is None or not found["name"][0].isupper():
        return None
    begin, stop = found.span("name")
    return found["name"], reading.statement, reading.start + begin, reading.start + stop
