"""Words for a place of learning that are denied, or said of other things than this offering's learning: an
exam, a library, what is taught, another offering."""

from __future__ import annotations

import re

from normalizer.delivery_rules import mode_words as words
from normalizer.delivery_rules.found import Found, is_delivery_label, is_other_label
from normalizer.delivery_rules.mode_rules import IN_A_ROOM_OF_OURS, NAMED_PLACE
from normalizer.engine.matchers import matcher


def says_nothing(one: Found) -> bool:
    """Whether words are denied, or said of other things than this offering's learning."""
    if is_other_label(one.label) or _is_after_another_label(one.before):
        return True
    if one.value == "remote":
        return False
    named = one.value == "in_person" and (
        one.reading.rule in (NAMED_PLACE, IN_A_ROOM_OF_OURS) or words.OURS.search(one.reading.quote)
    )
    if words.NOT_SO_AFTER.match(one.after) or (named and words.WHO_TEACHES.search(one.before)):
        return True
    if one.way in ("online", "blended") and _is_spoken_of(one):
        return True
    if words.DENIED.search(one.before[-90:]) or _is_an_event(one) or _is_in_a_name(one):
        return True
    if words.OTHER_AFTER.match(one.after) and one.value != "choice":
        return True
    if words.TO_TEACH.search(one.before) or words.OF_ANOTHER.search(one.before):
        return True
    if one.way == "in_person" and words.is_a_model(one.before, one.after):
        return True
    clause = words.CLAUSE.split(one.before)[-1]
    if words.OF_THE_HOUSE.search(clause):
        return True
    # What one learns to do may follow "learn to" up to a place of ours, which is where it is learnt.
    if words.TOPIC.search(clause) and not (
        one.reading.rule == NAMED_PLACE and words.OURS.search(one.reading.quote)
    ):
        return True
    if words.OF_OTHERS.search(one.before[-60:]) and words.PLURAL_AFTER.match(one.after):
        return True
    return not _is_of_a_course(one) and _is_of_something_else(clause)


def _is_an_event(one: Found) -> bool:
    """ "In the workshop you will learn", "in Urban Water Issues workshop": one takes part in it, unless
    something is held there."""
    is_one = _THE_WORKSHOP.fullmatch(one.reading.quote) is not None
    return is_one and not (is_delivery_label(one.label) or _HELD_THERE.search(one.before[-80:]))


def _is_in_a_name(one: Found) -> bool:
    """ "The SUNY Online" before no word for learning: whoever teaches is called so."""
    named = one.reading.quote == "Online" and _INITIALS.search(one.before) is not None
    return named and not words.OF_LEARNING.match(one.after[:80])


_HELD_THERE = matcher(
    r"(?<!\p{L})(?:held|tak(?:es?|ing) place|happens?|meets?|gathers?|trains?|work|practi[sc]e|build|hours?|"
    r"days?|evenings?|class(?:es)?|lessons?|sessions?)(?!\p{L})[^.;]{0,30}$",
    re.IGNORECASE,
)
_THE_WORKSHOP = matcher(r"(?i:in|at|to) (?:the workshop|(?:the )?(?:\p{Lu}\p{L}+ ){2,6}workshop)")
_INITIALS = matcher(r"\b[Tt]he \p{Lu}{2,6} $")


def _is_spoken_of(one: Found) -> bool:
    """Whether the network is what is taught or made, and not where the learning is: "the design of an online
    course", "runs in any browser", "the Microsoft Teams course"."""
    quote = one.reading.quote
    if _A_MACHINE.search(quote):
        return words.RUNS.search(one.before) is not None
    if _A_PLATFORM.match(quote):
        return (
            words.A_PRODUCT.search(one.before) is not None and words.ONE_COURSE.match(one.after) is not None
        )
    return words.TO_BE_MADE.search(one.before) is not None and words.OF_LEARNING.match(one.after) is not None


_A_MACHINE = matcher(r"(?:browser|computer|laptop|tablet|pc)s?$", re.IGNORECASE)
_A_PLATFORM = matcher(r"(?:ms |microsoft )?teams$|zoom$|webex$|internet$", re.IGNORECASE)


def _is_of_a_course(one: Found) -> bool:
    """ "The fee for its online course" is that of a course, and the course is online."""
    return bool(words.ITS.search(one.before) and words.ONE_COURSE.match(one.after))


def _is_after_another_label(before: str) -> bool:
    """ "Info session: Wednesday on Zoom" in a sentence."""
    label, colon, _ = before[-_LONGEST_LABEL:].rpartition(": ")
    return bool(colon) and is_other_label(label.rpartition(",")[2])


_LONGEST_LABEL = 80
"""Characters in which a label and what it says before the words can stand."""


def _is_of_something_else(clause: str) -> bool:
    """Whether the last thing named before the words is an exam, a fee, a library, and not a class."""
    clause = words.OF_THIS_COURSE.sub("", clause)
    others = list(words.OTHER_THINGS.finditer(clause))
    if not others or words.LEARNING.search(clause, others[-1].end()):
        return False
    return words.LEARNING_AND.search(clause[: others[-1].start()]) is None
