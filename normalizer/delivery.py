"""How the learning happens: mode, synchrony, pace, timing, places. Mode and synchrony are independent.

Required online and in-person parts together are blended, whatever a header says; a choice that the learner
makes is ``choice``; a platform-wide fact gives way to anything the listing says, unless it holds over
prose. Where an exam is sat says
nothing about the course.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from normalizer.assessment_rules.exam_alone import exam_alone
from normalizer.delivery_rules.beside_hours import places_beside_hours
from normalizer.delivery_rules.mode import Heard, mode_of_label, read_modes
from normalizer.delivery_rules.mode_rules import PLACE_OF_STUDY
from normalizer.delivery_rules.mode_words import OR
from normalizer.delivery_rules.pace import of_hours, read_pace, read_sync, read_timing
from normalizer.delivery_rules.place_names import read_places
from normalizer.delivery_rules.places import (
    Places,
    names_a_room,
    online_beside_places,
    places_in_facts,
    places_in_prose,
    town_in_title,
)
from normalizer.delivery_rules.timing_words import TIMING
from normalizer.delivery_rules.ways import differ, is_priced_way, ways
from normalizer.engine.flags import answers_no
from normalizer.engine.matchers import matcher
from normalizer.engine.sheets import sentence_at
from normalizer.language import read_languages
from normalizer.listing import Delivery, Field, Mode, Sync, kind_of, silent
from normalizer.patterns import AUTHORITY, Passage, Reading, by_authority
from normalizer.raw import Statement
from normalizer.view import View, calculated, not_understood, stated

_MODE_IN_TITLE = matcher(
    r"(?<!\p{L})(?!(?:marketing|selling|sales|teaching|learning|safety|safe|security|privacy|business|money|"
    r"shopping|gaming|research|banking|presence|advertising|working|facilitating|kids|children|meetings|"
    r"yourself|work|life|writing|publishing|excel|office|communities|"
    r"learners)\s)[\p{L}\d’'-]{3,}\sonline\s*$|"
    r"[-–—(,|:)]\s*(?:live )?(?:online|in[ -]person|blended|hybrid|virtual|en ligne|à distance|en classe|"
    r"hybride)\)?\s*$|"
    r"[-–—(,|:]\s*(?:an? )?(?:live |free |lunch(?:time)? |evening )*(?:webinar|mooc)(?: series)?\)?\s*$|"
    r"^\W*(?:(?:live|free|lunch(?:time)?) )*(?:webinar|mooc)(?: series)?\s?[-–—:|]\s|"
    r"^\W*(?:online\s?[-/–]\s?hybrid|hybrid\s?[-/–]\s?online)(?=\W)|"
    r"\sby (?:correspondence|distance(?: learning| education)?|video ?conference)\s*$|"
    r"(?<!\p{L})(?!(?:marketing|ventes?|vendre|commerce|publicité|jeux?|sécurité|réputation|présence|"
    r"communautés?|recherches?|paiements?|enseigne\w*|apprendre|apprentissage|boutiques?|services?|achats?|"
    r"formation|technologies?|numérique|gestion|animation|comportements?|intervention|travailler|rencontres?|"
    r"réunions?)\s)[\p{L}’'-]+\s(?:en ligne|en classe|à distance)(?=\s*(?:$|:))",
    re.IGNORECASE,
)
"""Titles end with the mode where a catalogue has one page for each: "– online", "Français oral en ligne";
what is sold, played or taught online is a topic."""
_LONG_NAME = 150
_NAME = matcher(r"\W*(?:program(?:me)?|course|cours|title|titre|name|nom)\W*", re.IGNORECASE)


def read_delivery(view: View) -> Delivery:
    """All of :class:`normalizer.listing.Delivery` for one subject."""
    names = (*view.about("title"), *(s for s in view.prose if s.label and _NAME.fullmatch(s.label)))
    named = [s for s in names if len(s.text) < _LONG_NAME and _MODE_IN_TITLE.search(s.text)]
    documented = view.under("delivery", view.about("delivery"))
    known = (*documented, *view.under("delivery", named, instead=True))
    places = places_in_facts(view)
    venues = places_in_prose(view.prose)
    heard = [*read_modes(known), *read_modes(view.prose, venues)]
    hours = of_hours(view.prose)
    alone = view.once(exam_alone)
    of_ways = ways(view)
    several = _several_ways(view, of_ways, [*heard, *_rooms(places)])
    mode = silent("delivery.mode") if alone else several or _mode(view, by_authority(heard), known, places)
    if mode.known and mode.value != (view.asserted("delivery.mode", over_prose=True) or mode.value):
        mode = _stated(view, [r for r in by_authority(read_modes(documented)) if r.value.mode])
    sync = silent("delivery.sync") if alone else read_sync(view, known, hours)
    if _has_a_half_in_its_own_time(view, mode, sync):
        sync = calculated(
            "mixed",
            "own_time_and_a_day_in_a_room",
            [mode.evidence[0].quote],
            [*sync.evidence, *mode.evidence],
        )
    pace = read_pace(view, known, sync)
    if mode.value == "choice" and all(e.region == "body" for e in (*sync.evidence, *pace.evidence)):
        # Prose that names two ways gives one's own pace to one of them.
        sync = sync if sync.value == "synchronous" else silent("delivery.sync")
        pace = pace if pace.value != "self_paced" else silent("delivery.pace")
    if mode.state == "not_stated" and sync.value == "asynchronous" and not alone:
        mode = _stated(view, [r for r in heard if r.rule == "recorded_part"])
    if mode.state == "not_stated" and sync.state in ("not_stated", "calculated") and not alone:
        mode = _stated(view, _rooms_beside(view, hours))
    if _is_of_one_way(view, mode, sync) or (several and not _is_of_all(of_ways, view, sync)):
        sync = silent("delivery.sync")
    return Delivery(
        mode=mode,
        sync=sync,
        places=read_places(view, places, venues if mode.value in ("in_person", "blended") else ()),
        languages=read_languages(view),
        pace=pace,
        timing=read_timing(view, hours, sync),
    )


def _has_a_half_in_its_own_time(view: View, mode: Field[Mode], sync: Field[Sync]) -> bool:
    """Whether one's own pace is that of a half: "online at your own speed, then a hands-on day with us"."""
    if mode.value != "blended" or sync.value != "asynchronous" or not mode.evidence:
        return False
    whole = mode.evidence[0]
    end = whole.offset + len(whole.quote)
    text = next((s.text for s in view.free if s.place.path == whole.path and whole.quote in s.text), "")
    begin = max(text.find(whole.quote), 0)
    _, close = sentence_at(text, begin)
    return _TOGETHER.search(text, begin, close) is not None and all(
        e.path == whole.path and whole.offset <= e.offset < end for e in sync.evidence
    )


_TOGETHER = matcher(
    r"(?<!\p{L})(?:sessions?|class(?:es)?|workshops?|hands[- ]on|practical|skills|labs?|training|lessons?|"
    r"ateliers?|pratique)(?!\p{L})",
    re.IGNORECASE,
)
"""Named beside one's own half: people gather for it."""


def _several_ways(
    view: View, of_ways: Mapping[int, str], heard: Sequence[Reading[Heard]]
) -> Field[Mode] | None:
    """A choice among ways of which each has a row or a label of its own; nothing where they do not differ."""
    named = [
        Reading(Heard(mode), s, 0, len(s.text), "way")
        for s in view.free
        if id(s) in of_ways
        if (mode := mode_of_label(s.label) or (mode_of_label(s.text) if is_priced_way(s.text) else None))
    ]
    found = [r for r in (*heard, *named) if r.value.mode and id(r.statement) in of_ways]
    if not differ((of_ways[id(r.statement)], str(r.value.mode)) for r in found):
        return None
    return _stated(
        view, [Reading(Heard("choice"), r.statement, r.start, r.end, "one_of_several_ways") for r in found]
    )


def _is_of_all(of_ways: Mapping[int, str], view: View, sync: Field[Sync]) -> bool:
    """Whether each way is said to be live, or each in one's own time."""
    told = [(e.path, e.quote) for e in sync.evidence]
    said = {of_ways.get(id(s)) for s in view.free if any(s.place.path == p and q in s.text for p, q in told)}
    return said >= set(of_ways.values())


def _is_of_one_way(view: View, mode: Field[Mode], sync: Field[Sync]) -> bool:
    """Whether class hours are those of one way of several: "an evening class in Moncton, or online"."""
    if not sync.evidence or not (mode.value == "choice" or mode.state == "not_understood"):
        return False
    lines, hours = {way.path for way in mode.evidence}, {e.path for e in sync.evidence}
    if len(lines) > 1:
        return sync.state == "calculated" and len(hours & lines) == 1 == len(hours)
    way = next((e for e in mode.evidence if OR.search(e.quote)), mode.evidence[0])
    text = next((s.text for s in view.free if s.place.path == way.path and way.quote in s.text), "")
    start = text.find(way.quote)
    end = start + len(way.quote)
    begin, close = sentence_at(text, max(start, 0))
    first, last = way.offset - start + begin, way.offset - start + close
    if mode.value != "choice" or not all(
        e.path == way.path and first <= e.offset < last for e in sync.evidence
    ):
        return False
    if sync.state != "calculated":
        return _OWN_TIME.search(text, begin, close) is not None
    bounds = [way.offset + m.start() for m in OR.finditer(way.quote)]
    at = {sum(bound < e.offset for bound in bounds) for e in sync.evidence}
    spans = [
        (e.offset - way.offset + start, e.offset - way.offset + start + len(e.quote)) for e in sync.evidence
    ]
    before = [text[stop:start] for _, stop in spans if stop <= start]
    after = [text[end:at] for at, _ in spans if at >= end]
    if any(_APART.search(gap) for gap in (*before, *after)):
        return False
    if not bounds:
        return way.rule == "one_of_several_ways" and all(map(_AND_ANOTHER.search, before)) and not after
    return len(at) == 1


_AND_ANOTHER = matcher(r"(?<!\p{L})(?:and|or|et|ou|und|oder|en|of)(?!\p{L})", re.IGNORECASE)
"""Between the hours of one way and the name of the other."""
_OWN_TIME = matcher(
    r"(?<!\p{L})(?:self[- ](?:study|paced)|on[- ]demand|own (?:pace|time|schedule)|any ?time|"
    r"recorded)(?!\p{L})",
    re.IGNORECASE,
)
_APART = matcher(r"[,:;–—|]|(?<!\p{L})(?:live|either|both|each)(?!\p{L})", re.IGNORECASE)
"""Between class hours and the places: they are those of all."""


def _mode(
    view: View, heard: Sequence[Reading[Heard]], known: Sequence[Statement], places: Places
) -> Field[Mode]:
    """The mode by the most trusted statements that speak of it. Among these a choice or a blend is more
    specific than one of its halves; a blend that prose explains, and required parts on site, correct a bare
    header."""
    heard = [*_lists(places), *heard]
    wholes = [r for r in heard if r.value.mode and not r.value.part]
    parts = [r for r in heard if r.value.part]
    on_site = [r for r in parts if r.value.mode != "online"]
    if not wholes:
        return (
            _of_parts(view, parts, places)
            or _of_typed_places(view)
            or not_understood(
                view,
                "delivery.mode",
                [
                    s
                    for s in known
                    if len(s.text) < 80
                    and not (answers_no(s) or _ATTENDANCE.fullmatch(s.text) or TIMING.read([s]))
                ],
            )
        )
    top = _authority(wholes[0])
    trusted = [r for r in wholes if _authority(r) == top]
    others = [r for r in wholes if _authority(r) != top]
    if usual := [r for r in trusted if r.value.usual]:
        both = usual[0].value.mode == "online" and on_site
        return _blend(view, [*usual, *on_site]) if both else _stated(view, [*usual, *others])
    if ways := _documented_ways(trusted):
        return _stated(view, ways)
    for specific in ("choice", "blended"):
        if chosen := [r for r in trusted if r.value.mode == specific]:
            return _stated(
                view, [*chosen, *(r for r in others if r.value.mode not in HALVES or _is_markup(r))]
            )
    blends = [r for r in others if r.value.mode == "blended" and not _is_markup(r)]
    rooms = _rooms_of_facts(view, places, top)
    modes = {r.value.mode for r in (*trusted, *rooms)}
    own = bool(view.subject) and any(r.statement.about == "delivery" for r in trusted)
    if own:  # what a section's record says of itself; its notes often speak of the whole course
        return _stated(view, [*trusted, *others])
    if "online" in modes and (on_site or ("in_person" in modes and top != AUTHORITY["body"])):
        return _blend(view, [*trusted, *rooms, *on_site, *blends])
    if "in_person" in modes and (online := [r for r in parts if r.value.mode == "online"]):
        return _blend(view, [*trusted, *rooms, *online, *blends])
    if blends:
        return _stated(view, [*blends, *trusted])
    if modes == set(HALVES) and _are_parts_of_one(trusted):
        return _blend(view, trusted)
    if len(modes) > 1:
        # Prose that speaks of both in different places does not say whether a learner needs both.
        return not_understood(view, "delivery.mode", list(dict.fromkeys(r.statement for r in trusted)))
    beside = online_beside_places(view) if modes == {"online"} else []
    choice = [Reading(Heard("choice"), s, 0, len(s.text), "beside_a_place") for s in beside]
    return _stated(view, choice or [*trusted, *others])


_PART_OF_A_WHOLE = matcher(
    r"(?<!\p{L})(?:(?:parts?|strands?|phases?|steps?|halves|half|week|weekend) \w+|"
    r"(?:first|second|third|fourth|last|fifth|sixth|eighth|tenth|twelfth)(?!\p{L})|first|then|"
    r"after(?:wards| that)?|before (?:you|that)|finally|finish\w*|rest|else|remain\w*|theory|theoretical|"
    r"practical|practice|hands[- ]on|labs?|lectures?|readings?|skills|stages?|pratique|théori\w+|praxis|"
    r"theorie|praktijk|bench work|book learning|knowledge|"
    r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|each|both|deux|trois|quatre|cinq|une?|zwei|"
    r"drei|vier|twee|drie) (?:[\w'’-]+ ){0,2}?"
    r"(?:days?|weekends?|weeks?|evenings?|mornings?|afternoons?|sessions?|hours?|modules?|shifts?|visits?|"
    r"placements?|of them|stays?|trips?|jours?|journées?|semaines?|tage?|wochen|dagen|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?))(?!\p{L})",
    re.IGNORECASE,
)
_ONE_OF_TWO = matcher(
    r"(?<!\p{L})(?:or|either|choose|choice|pick|prefer\w*|options?|versions?|editions?|alternativ\w*|also|"
    r"instead|whichever|(?:sections?|groups?|sittings?|options?) (?:[ab12]|one|two)|can(?:not|['’]t)|if you|"
    r"ou|au choix|oder|wahl\w*)(?!\p{L})",
    re.IGNORECASE,
)


def _are_parts_of_one(heard: Sequence[Reading[Heard]]) -> bool:
    """Whether sentences of prose that each speak of one half say that it is a part: "first", "two days", "the
    rest"."""
    around = [r.before + r.quote + r.after for r in heard]
    if any(map(_ONE_OF_TWO.search, around)):
        return False
    rooms = [text for text, r in zip(around, heard, strict=True) if r.value.mode == "in_person"]
    return any(map(_PART_OF_A_WHOLE.search, rooms))


def _documented_ways(heard: Sequence[Reading[Heard]]) -> list[Reading[Heard]]:
    """Several values of one field that a platform documents are as many ways to take the offering."""
    ways = [r for r in heard if r.statement.about == "delivery" and r.statement.place.region == "data"]
    if len({r.value.mode for r in ways}) < 2 or len({id(r.statement) for r in ways}) < len(ways):
        return []
    return [Reading(Heard("choice"), r.statement, r.start, r.end, "one_of_several_values") for r in ways]


_ATTENDANCE = matcher(
    r"\W*(?:(?:short|full[- ]?time|part[- ]?time|day|evening|weekend|twilight|flexible|block|release|"
    r"sandwich|other|and|or|/)\W*)+",
    re.IGNORECASE,
)
"""How much and when one attends, which is no mode."""
HALVES = ("online", "in_person")
"""Modes that agree with a blend or a choice of both."""


def _is_markup(reading: Reading[Heard]) -> bool:
    return reading.statement.place.region == "markup"


def _of_parts(view: View, parts: Sequence[Reading[Heard]], places: Places) -> Field[Mode] | None:
    """Parts of both kinds are a blend; a room or campus as the place of study is in person, and so are parts
    that are; silence is silence."""
    online = [r for r in parts if r.value.mode == "online" and r.rule != "recorded_part"]
    if online and len(online) < len(parts):
        return _blend(view, parts)
    in_person = _rooms(places) or [r for r in parts if r.value.mode == "in_person"] or _in_title(view)
    return _stated(view, in_person) if in_person else None


def _in_title(view: View) -> list[Reading[Heard]]:
    return [Reading(Heard("in_person"), s, 0, len(s.text), PLACE_OF_STUDY) for s in town_in_title(view)]


def _rooms(places: Places) -> list[Reading[Heard]]:
    named = (*places.rooms, *places.towns)
    return [Reading(Heard("in_person"), s, 0, len(s.text), PLACE_OF_STUDY) for s in named]


def _rooms_beside(view: View, hours: Passage) -> list[Reading[Heard]]:
    places = places_beside_hours(hours, view.free)
    return [Reading(Heard("in_person"), r.statement, r.start, r.end, r.rule) for r in places]


def _rooms_of_facts(view: View, places: Places, top: int) -> list[Reading[Heard]]:
    """Rooms of as much authority as what is said of the mode; those that a record has as its places, where it
    is one section's, which has its meetings online beside those in a room."""
    if top == AUTHORITY["facts"]:
        return _rooms(places)
    return _typed_rooms(view) if view.subject and top == AUTHORITY["data"] else []


def _typed_rooms(view: View) -> list[Reading[Heard]]:
    rooms = [s for s in view.about("place") if names_a_room(s)]
    return [Reading(Heard("in_person"), s, 0, len(s.text), PLACE_OF_STUDY) for s in rooms]


def _of_typed_places(view: View) -> Field[Mode] | None:
    """In person, where a record names its place and nothing else tells how it is taught; or what it has in
    the place of one, such as "Hybrid"."""
    typed = view.about("place")
    said = _typed_rooms(view)
    rooms = [r.statement for r in said]
    said += [r for r in read_modes([s for s in typed if s not in rooms]) if r.value.mode]
    return _stated(view, said) if len({r.value.mode for r in said}) == 1 else None


def _lists(places: Places) -> list[Reading[Heard]]:
    return [Reading(Heard(mode), s, 0, len(s.text), "places_side_by_side") for s, mode in places.lists]


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
    return kind_of("delivery.mode")(
        state="stated", value="blended", evidence=tuple(view.cite(r) for r in heard)
    )
