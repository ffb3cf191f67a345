"""How the learning happens: mode, synchrony, pace, timing, places. Mode and synchrony are independent.

Required online and in-person parts together are blended, whatever a header says; a choice that the learner makes
is ``choice``; a platform-wide fact gives way to anything the listing says. Where an exam is sat says nothing about
the course.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from normalizer.language import read_languages
from normalizer.listing import Delivery, Field, Mode
from normalizer.mode import Heard, read_modes
from normalizer.pace import read_pace, read_sync, read_timing
from normalizer.patterns import AUTHORITY, Reading, by_authority, matcher
from normalizer.places import places_in_prose, read_places, rooms, side_by_side
from normalizer.raw import Statement
from normalizer.view import View, not_understood, stated

_MODE_IN_TITLE = matcher(
    r"[-–—(,|:)]\s*(?:live )?(?:online|in[ -]person|blended|hybrid|virtual|en ligne|à distance|en classe|hybride)\)?\s*$",
    re.IGNORECASE,
)
"""Titles end with the mode where a catalogue has one page for each."""


def read_delivery(view: View) -> Delivery:
    """All of :class:`normalizer.listing.Delivery` for one subject."""
    named = (s for s in view.about("title") if _MODE_IN_TITLE.search(s.text))
    known = view.under("delivery", (*view.about("delivery"), *named))
    statements = (*known, *view.prose)
    heard = by_authority(read_modes(statements, places_in_prose(view.prose)))
    mode = _mode(view, heard, known)
    sync = read_sync(view, known)
    return Delivery(
        mode=mode,
        sync=sync,
        places=read_places(view),
        languages=read_languages(view),
        pace=read_pace(view, known, sync),
        timing=read_timing(view),
    )


def _mode(view: View, heard: Sequence[Reading[Heard]], known: Sequence[Statement]) -> Field[Mode]:
    """The mode by the most trusted statements that speak of it. Among these a choice or a blend is more specific
    than one of its halves; a blend that prose explains, and required parts on site, correct a bare header."""
    heard = [*_lists(view), *heard]
    wholes = [r for r in heard if r.value.mode and not r.value.part]
    parts = [r for r in heard if r.value.part]
    on_site = [r for r in parts if r.value.mode != "online"]
    if not wholes:
        return _of_parts(view, parts) or not_understood(
            view, "delivery.mode", [s for s in known if len(s.text) < 80]
        )
    top = _authority(wholes[0])
    trusted = [r for r in wholes if _authority(r) == top]
    others = [r for r in wholes if _authority(r) != top]
    if usual := [r for r in trusted if r.value.usual]:
        both = usual[0].value.mode == "online" and on_site
        return _blend(view, [*usual, *on_site]) if both else _stated(view, [*usual, *others])
    for specific in ("choice", "blended"):
        if chosen := [r for r in trusted if r.value.mode == specific]:
            return _stated(
                view, [*chosen, *(r for r in others if r.value.mode not in HALVES or _is_markup(r))]
            )
    blends = [r for r in others if r.value.mode == "blended" and not _is_markup(r)]
    places = [_in_room(s) for s in rooms(view)] if top == AUTHORITY["facts"] else []
    modes = {r.value.mode for r in (*trusted, *places)}
    own = bool(view.subject) and any(r.statement.about == "delivery" for r in trusted)
    if own:  # what a section's record says of itself; its notes often speak of the whole course
        return _stated(view, [*trusted, *others])
    if "online" in modes and (on_site or ("in_person" in modes and top != AUTHORITY["body"])):
        return _blend(view, [*trusted, *places, *on_site, *blends])
    if "in_person" in modes and (online := [r for r in parts if r.value.mode == "online"]):
        return _blend(view, [*trusted, *places, *online, *blends])
    if blends:
        return _stated(view, [*blends, *trusted])
    if len(modes) > 1:
        # Prose that speaks of both in different places does not say whether a learner needs both.
        return not_understood(view, "delivery.mode", list(dict.fromkeys(r.statement for r in trusted)))
    return _stated(view, [*trusted, *others])


HALVES = ("online", "in_person")
"""Modes that agree with a blend or a choice of both."""


def _is_markup(reading: Reading[Heard]) -> bool:
    return reading.statement.place.region == "markup"


def _of_parts(view: View, parts: Sequence[Reading[Heard]]) -> Field[Mode] | None:
    """A room or campus as the place of study is in person, and so are parts that are; silence is silence."""
    places = [_in_room(s) for s in rooms(view)] or [r for r in parts if r.value.mode == "in_person"]
    return _stated(view, places) if places else None


def _in_room(statement: Statement) -> Reading[Heard]:
    return Reading(Heard("in_person"), statement, 0, len(statement.text), "place_of_study")


def _lists(view: View) -> list[Reading[Heard]]:
    return [
        Reading(Heard(value), s, 0, len(s.text), "places_side_by_side")
        for s, value in side_by_side(view)
        if value != "on_site"
    ]


def _authority(reading: Reading[Heard]) -> int:
    return AUTHORITY[reading.statement.place.region]


def _stated(view: View, heard: Sequence[Reading[Heard]]) -> Field[Mode]:
    modes = [
        Reading(mode, r.statement, r.start, r.end, r.rule)
        for r in heard
        if (mode := r.value.mode) is not None
    ]
    return stated(view, "delivery.mode", modes)


def _blend(view: View, heard: Sequence[Reading[Heard]]) -> Field[Mode]:
    """Both halves are the evidence."""
    return Field[Mode](state="stated", value="blended", evidence=tuple(view.cite(r) for r in heard))
