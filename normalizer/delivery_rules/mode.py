"""In a room, online, both or either: what the words for places say of an offering.

The words alone say little: one registers online, sits an exam on campus, learns about remote sensing. They
are read where a course, a class or its being held stands beside them, under a label of delivery, or alone;
two of them in one sentence are a blend or a choice by what stands between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from normalizer.date_rules.date_words import MONTH
from normalizer.delivery_rules import mode_words as words
from normalizer.delivery_rules.found import MODES, Found, is_delivery_label, is_other_label
from normalizer.delivery_rules.mode_rules import NAMED_PLACE, WHERE, Where
from normalizer.delivery_rules.other_subjects import says_nothing
from normalizer.engine.flags import answers_half, answers_yes, hours_of, said_by
from normalizer.engine.matchers import matcher
from normalizer.listing import Mode
from normalizer.patterns import Reading, label_words
from normalizer.raw import Statement


@dataclass(frozen=True)
class Heard:
    """What words say of the mode."""

    mode: Mode | None
    part: bool = False
    """They speak of a part of the offering: lab days, a practicum. ``mode`` is that of the part, ``None``
    where the words alone do not say that anybody has to be in a room."""
    usual: bool = False
    """It is so as a rule, for most classes; the exceptions do not count."""


@lru_cache(maxsize=4096)
def mode_of_label(label: str) -> Mode | None:
    """The one way of learning that stands in a label: "Online section"."""
    said = {MODES[r.value] for r in WHERE.read_text(label_words(label))} if label else set()
    return next(iter(said)) if len(said) == 1 else None


def read_modes(
    statements: Sequence[Statement], places: Sequence[Reading[Where]] = ()
) -> list[Reading[Heard]]:
    """Everything that statements say of the mode. ``places`` are named places of study found in them."""
    found = [*places, *WHERE.read(statements)]
    in_sentences = (heard for sentence in _by_sentence(found) for heard in _of_sentence(sentence))
    return [*_of_labels(statements), *in_sentences]


def _of_labels(statements: Sequence[Statement]) -> Iterator[Reading[Heard]]:
    """What labels say: those that are answered yes, or that it is so in part; those of hours; and those
    beside which words tell more."""
    for r in answers_yes(statements, WHERE):
        if way := MODES[r.value]:
            yield Reading(Heard(way), r.statement, r.start, r.end, r.rule)
    for r in answers_half(statements, WHERE):
        if way := MODES[r.value]:
            yield Reading(Heard(way, part=True), r.statement, r.start, r.end, r.rule)
    for r in hours_of(statements, WHERE):
        if r.value != "recorded" and not is_other_label(r.statement.label):
            value = Heard(MODES[r.value], part=not _ALL_OF_IT.search(r.statement.label))
            yield Reading(value, r.statement, r.start, r.end, r.rule)
    for s in statements:
        told = s.label and s.place.region == "facts" and _IN_WORDS.match(s.text) and not _NO.match(s.label)
        where = said_by(s.label, WHERE) if told and words.LEARNING.search(s.text) else None
        if where and (way := MODES[where]):
            yield Reading(Heard(way), s, 0, len(s.text), "its_label")
        if s.label and _DAYS_IN_A_ROOM.fullmatch(s.label) and (dates := _DATES.match(s.text)):
            yield Reading(Heard(None, part=True), s, 0, dates.end(), "days_under_its_label")


_DAYS_IN_A_ROOM = matcher(
    r"\W*(?:contact|campus|on[- ]campus|classroom|in[- ]person|face[- ]to[- ]face|on[- ]?site|lab|workshop|"
    r"practical|präsenz)[ -]?(?:days?|weekends?|weeks?|dates?|sessions?|blocks?|tage?|dagen)\W*",
    re.IGNORECASE,
)
_DATES = matcher(
    rf"(?:\d{{1,2}}\W|{MONTH})(?:(?!online|zoom|teams|virtual)[^;.]){{3,}}(?=[;.]|$)", re.IGNORECASE
)
"""Days that are no more than those of a part: "Contact days: 4-5 May and 1-2 June, Narva"."""
_NO = matcher(r"\W*(?:no|not|without|never|sans|aucune?|pas|kein\p{L}*|geen|sin|sem)(?!\p{L})", re.IGNORECASE)
_IN_WORDS = matcher(r"[^\d$€£]{20}")
"""Begins what tells more of its label; beside a price, a date or so many days it is one of several."""
_ALL_OF_IT = matcher(
    r"(?<!\p{L})(?:group|weekly|live|scheduled) (?:[\w-]{1,20} ){0,2}?(?:class(?:es)?|lectures?|lessons?|"
    r"seminars?|sessions?|training)(?!\p{L})",
    re.IGNORECASE,
)
"""Labels of hours that are those of the classes themselves, and of no part beside them."""


def _by_sentence(readings: Sequence[Reading[Where]]) -> Iterator[list[Found]]:
    """Words of one sentence together, in their order; of two that overlap the first."""
    order = {id(r.statement): number for number, r in enumerate(readings)}
    sentence: list[Found] = []
    for one in sorted(readings, key=lambda r: (order[id(r.statement)], r.start)):
        last = sentence[-1] if sentence else None
        same = last and last.reading.statement is one.statement
        if last and same and one.start < last.end:
            continue
        if last and not (same and one.end <= last.end + len(last.after)):
            yield sentence
            sentence = []
        sentence.append(Found(one.value, one, one.before, one.after))
    if sentence:
        yield sentence


def _of_sentence(sentence: Sequence[Found]) -> Iterator[Reading[Heard]]:
    if _may_be_either(sentence):
        yield _heard(Heard("choice"), sentence[0], sentence[-1], "one_or_the_other")
        return
    found = [one for one in sentence if not says_nothing(one)]
    found = [one for before, one in pairwise((None, *found)) if one and not _is_virtual_part(before, one)]
    if answer := _answer_to_a_choice(found):
        yield _heard(Heard(answer.way), answer, answer, "answer_in_line")
        return
    framed = [one for one in found if _is_framed(one)] or _opposites(found)
    if not framed or _is_either_way(found) or words.OF_TALK.search(found[0].before):
        return
    usual = next((one for one in framed if words.USUALLY.search(one.before)), None)
    if usual and not any(_is_required_too(usual, one) for one in found if one is not usual):
        yield _heard(Heard(usual.way, usual=True), usual, usual, "usually")
        return
    if joined := _joined(found, framed):
        yield from joined
        return
    if len(found) == 1 and _is_one_way_of_several(found[0]):
        one = found[0]
        if (
            words.OR_BEGINS.match(one.before)
            or words.CHOSEN.search(one.before)
            or is_delivery_label(one.label)  # "Where: the yard on Loam Road, or our web classroom"
        ):
            yield _heard(Heard("choice"), found[0], found[0], "one_of_several_ways")
        return
    if len(found) == 1 and _is_picked(found[0]):
        yield _heard(Heard("choice"), found[0], found[0], "one_of_several_ways")
        return
    if len(found) == 1 and words.DEPENDS_AFTER.match(found[0].after):
        yield _heard(Heard("choice"), found[0], found[0], "depends_on_the_course")
        return
    for one in framed:
        noun = words.OF_LEARNING.match(one.after[:80])
        end = one.end + (noun.end() if noun else 0)
        value = Heard(one.way, part=_is_part(one))
        yield Reading(value, one.reading.statement, one.start, end, one.reading.rule)


def _joined(found: Sequence[Found], framed: Sequence[Found]) -> list[Reading[Heard]]:
    """A blend or a choice that words of one sentence make together; nothing where they may be either."""
    first, last = found[0], found[-1]
    both = next((one for one in framed if one.value == "blended"), None)
    pairs = {
        (a, b): _joint(a, b) for a, b in pairwise(found) if a.way != b.way and {a.way, b.way} - _IN_ROOMS
    }
    picks = (words.PICK.search(_around(first, last)) or _OF_SEVERAL.fullmatch(first.label)) is not None
    if any(one.value == "choice" for one in found):
        return [_heard(Heard("choice"), first, last, "choice")]
    blends = [
        _heard(Heard("blended"), a, b, "one_and_the_other")
        for (a, b), joint in pairs.items()
        if joint == "and"
    ]
    if both and not (picks and len(found) > 1) and "or" not in _near(both, found):
        return [_heard(Heard("blended"), both, both, "both_parts"), *blends]
    if "or" in pairs.values() or (
        picks and (blends or {"online", "in_person"} <= {one.way for one in found})
    ):
        return [_heard(Heard("choice"), first, last, "one_or_the_other")]
    return blends


_OF_SEVERAL = matcher(
    r"\W*(?:(?:available|course|class|study|delivery|learning) )?"
    r"(?:sections|options|formats|versions|streams)(?: (?:available|offered))?\W*|"
    r"\W*(?:two|three|four|deux|trois) (?:groups|sections|cohorts|editions|groupes)\W*",
    re.IGNORECASE,
)
"""A label of ways among which one picks: "Sections: 001 online, 002 in person"."""
_IN_ROOMS = {"in_person", None}  # a room and days in another are no blend


def _near(both: Found, found: Sequence[Found]) -> set[str | None]:
    """How "blended" is joined to the words beside it: "online, in class or blended" is a choice."""
    return {_joint(a, b) for a, b in pairwise(found) if both in (a, b)} if found[0] is not both else set()


def _joint(a: Found, b: Found) -> Literal["and", "or"] | None:
    """Whether a learner has both of two, or one of them, by the words between."""
    if a.start > b.start:
        a, b = b, a
    between = a.text[a.end : b.start]
    if _THE_REST.match(b.reading.quote) and not between.strip(" ,"):
        return "and"
    if words.OR.search(between) and "on_site" not in (a.value, b.value):
        return "or"
    if words.AS_A_SECTION.fullmatch(between) and words.A_SECTION.match(b.after):
        return "or"
    if words.LONE_OR_BEFORE.search(b.before) or (
        words.IN_A_SEASON.match(a.after) and words.IN_A_SEASON.match(b.after)
    ):
        return "or"
    return "and" if words.AND.search(between) else None


def _answer_to_a_choice(found: Sequence[Found]) -> Found | None:
    """What is said after two ways that are a label in the line: "In class/online: in class"."""
    between = [a.text[a.end : b.start].strip() for a, b in pairwise(found)]
    return next((found[i + 2] for i in range(len(between)) if between[i : i + 2] == ["/", ":"]), None)


def _is_picked(one: Found) -> bool:
    """ "Pick between evening classes and a distance version"."""
    return words.A_VERSION.match(one.after) is not None and words.PICK.search(one.before) is not None


def _may_be_either(sentence: Sequence[Found]) -> bool:
    """ "May be offered face to face or online", which of one way alone would be a mere possibility."""
    first, last = sentence[0], sentence[-1]
    ways = {one.way for one in sentence}
    return (
        ways == set(_EITHER) and words.MAY_BE.search(first.before) is not None and _joint(first, last) == "or"
    )


_EITHER = ("online", "in_person")
_THE_REST = matcher(
    r"(?:the (?:rest|remainder|balance|other)|le reste|dont|including|of which|davon|waarvan)(?!\p{L})",
    re.IGNORECASE,
)
"""Begins what there is beside another part, also after a mere comma."""


def _is_either_way(found: Sequence[Found]) -> bool:
    """ "Offered online and on campus": both, or one of them? Only a person who asks will know."""
    if len(found) != 2 or found[0].value == found[1].value or not words.EITHER_WAY.search(found[0].before):
        return False
    between = _ASIDE.sub("", found[0].text[found[0].end : found[1].start])
    return len(between) <= len(" and ") and not words.PICK.search(_around(*found))


_ASIDE = matcher(r"\s?\([^()]*\)")


def _opposites(found: Sequence[Found]) -> list[Found]:
    """ "In class or at a distance" says it of the offering without any word for one, and so does "in our
    offices in Leeds or by video, as you choose"."""
    for a, b in pairwise(found):
        between = a.text[a.end : b.start]
        near = len(between) <= len(" or in our ") or words.PICK.search(_around(a, b))
        if {a.way, b.way} == {"online", "in_person"} and near and _joint(a, b):
            return [a, b]
    return []


def _is_one_way_of_several(one: Found) -> bool:
    """ "We come to you, or run it by video": what the other way is does not matter."""
    if one.value not in ("online", "in_person"):
        return False
    if words.OR_BEGINS.match(one.before):
        return True
    if is_delivery_label(one.label):
        return words.OR_ELSE_BEFORE.search(one.before) is not None
    return bool(words.LONE_OR_BEFORE.search(one.before) or words.LONE_OR_AFTER.match(one.after))


def _is_required_too(usual: Found, one: Found) -> bool:
    """ "Mostly online, with two weeks on campus" needs both; "mostly online, a few on campus" does not."""
    if one.value == "blended":
        return True
    return _joint(usual, one) == "and" and words.A_FEW.search(one.text[usual.end : one.start]) is None


def _is_virtual_part(before: Found | None, one: Found) -> bool:
    """ "Virtual lab work" needs no room."""
    between = one.text[before.end : one.start] if before else ""
    return (before and before.value, one.value) == ("online", "on_site") and between.isspace()


def _is_framed(one: Found) -> bool:
    """Whether words stand under a label of delivery, alone, or beside a course and its being held."""
    if (
        one.value in ("choice", "on_site", "remote", "recorded")
        or one.reading.rule == NAMED_PLACE
        or is_delivery_label(one.label)
    ):
        return True
    if one.value == "in_person" and _IN_A_TOWN.match(one.after) and not _MADE_THERE.search(one.before):
        return True
    if (
        (one.way == "online" and words.AMOUNT_OF.search(one.before[-40:]))
        or words.HELD.search(one.before[-80:])
        or words.CHOSEN.search(one.before)
        or _is_picked(one)
        or words.OF_LEARNING.match(one.after[:80])
        or _LEARNING_ITSELF.match(one.reading.quote)
        or (one.way == "online" and words.SO_MUCH.search(one.before[-60:]))
        or (words.SAID_OF_IT.match(one.after) and one.reading.quote.lower().startswith("e"))
    ):
        return True
    if words.ALONE_BEFORE.search(one.before) and words.ALONE_AFTER.match(one.after):
        return True
    return words.THIS_WEBINAR.search(one.before[-80:] + one.reading.quote) is not None


_LEARNING_ITSELF = matcher(
    r"web\s(?:lessons|modules?|units?)$|(?:delivered|offered|taught|run|hosted|studied|completed)\s|all\syou|"
    r"(?:distance|correspondence)\s(?:course|study|lessons)$|(?:watch|study|learn|listen)\s.{0,40}at\shome$|"
    r"live (?:video )?calls?$|th[ée]or(?:y|ie)\s|(?:live )?streamed\slive$|live\sto\syour|"
    r"fern(?:studium|kurs|lehre|lehrgang|unterricht)$|afstands(?:onderwijs|leren)$|(?:em |en )b[ -]learning",
    re.IGNORECASE,
)
"""Words for a place that are words for learning too."""
_MADE_THERE = matcher(r"(?<!\p{L})(?:recorded|filmed|shot|made|written|produced)\s$", re.IGNORECASE)
_IN_A_TOWN = matcher(rf"\s(?:in|at|à)\s(?:the\s|our\s)?(?!(?i:{MONTH}))\p{{Lu}}")


def _is_part(one: Found) -> bool:
    """ "Two in-person days", "labs are on campus", "the online portion"."""
    beside = one.before[-40:] + " " + one.after[:25]
    if one.value == "recorded":
        return True
    if one.value in ("online", "remote"):
        return words.PART_OF_IT.search(one.before[-60:] + " " + one.after[:25]) is not None
    return one.value == "on_site" or (one.value == "in_person" and words.PARTS.search(beside) is not None)


def _around(first: Found, last: Found) -> str:
    return first.label + " " + first.before[-80:] + first.text[first.start : last.end] + last.after[:60]


def _heard(value: Heard, first: Found, last: Found, rule: str) -> Reading[Heard]:
    return Reading(value, first.reading.statement, first.start, last.end, rule)
