"""Is it the same offering? What two listings have in common and what speaks against it, weighed and said.

Every comparison gives bits: how many times likelier, as a power of two, what was found is for one course
than for two. They are added to what two candidates start from (as Fellegi and Sunter do), the sum is a
probability, and each part of it is a reason that a person can read. What kind of link it is follows from
facts, not from the score.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from rapidfuzz.distance import Indel

from registry.kept_document import Ends, closed, in_words
from registry.likeness.addresses import numbered_apart
from registry.likeness.lexicon import Lexicon
from registry.likeness.makers import closest
from registry.likeness.profiles import Profile
from registry.likeness.titles import words_of
from registry.likeness.vocabulary import listed

Verdict = Literal["same_offering", "another_run", "translation", "different"]
"""``same_offering`` one thing to enrol in, seen twice · ``another_run`` one course of one maker, another
thing to enrol in · ``translation`` the same in another language of instruction · ``different`` all else."""

LINK = 0.9
"""Probability from which two listings are linked."""
REVIEW = 0.2
"""Probability from which a person is asked."""

PRIOR = -8.0
"""Bits that two candidates start from: of a few hundred with similar titles, one is the same course."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One comparison: what was compared, what was found, and what it weighs."""

    what: str
    found: str
    bits: float
    """Positive for one course, negative for two; 0 where it decides the kind of link alone."""


@dataclass(frozen=True, slots=True)
class Match:
    """What two listings are to each other."""

    verdict: Verdict
    """By the score and the facts; below :data:`LINK` always ``different``."""
    score: float
    """Probability, 0 to 1, that they are one course of one maker."""
    kind: Verdict
    """What they are if they are one course: what a reviewer is asked."""
    reasons: tuple[Reason, ...]
    """The heaviest first."""

    @property
    def review(self) -> bool:
        """Whether a person should look."""
        return REVIEW <= self.score < LINK


def compare(left: Profile, right: Profile, titles: Lexicon, texts: Lexicon) -> Match:
    """Weigh two listings. ``titles`` and ``texts`` know how rare words are in titles and in descriptions."""
    reasons = [
        *_address(left, right),
        *_title(left, right, titles),
        *_parts(left, right),
        *_maker(left, right),
        *_text(left, right, texts),
        *_facts(left, right),
        *_award(left, right),
    ]
    score = probability(PRIOR + sum(reason.bits for reason in reasons))
    kind, why = _kind(left, right)
    reasons.sort(key=lambda reason: -abs(reason.bits))
    verdict = kind if score >= LINK else "different"
    return Match(verdict, score, kind, (*reasons, *why))


def probability(bits: float) -> float:
    """Of odds of two to the power of ``bits``."""
    return 1 / (1 + math.exp2(-max(-60.0, min(60.0, bits))))


# ------------------------------------------------------------------ what speaks for one course, and against


def _address(left: Profile, right: Profile) -> Iterator[Reason]:
    if left.source == right.source:
        # A source lists a course once; one that lists runs lists it as often as it runs.
        if not (left.run and right.run):
            yield Reason("source", f"{left.source} itself lists them as two", -3)
    elif shared := left.addresses & right.addresses:
        yield Reason("address", f"both lead to {min(shared)}", 14)
        return
    if left.carrier != right.carrier or left.aggregated or right.aggregated:
        return
    if left.page and right.page and left.page != right.page:
        if numbered_apart(left.page, right.page):
            yield Reason("address", "the platform numbered them apart", -8)
        elif left.source != right.source:
            yield Reason("address", f"other addresses on {left.carrier}", -1.5)


def _title(left: Profile, right: Profile, titles: Lexicon) -> Iterator[Reason]:
    shared, mine, theirs = aligned(left.title.words, right.title.words)
    idle = listed("form").union(_about_itself(left), _about_itself(right))
    mine, theirs = mine - idle, theirs - idle
    together = titles.sum(shared)
    lacks = titles.sum(mine), titles.sum(theirs)
    same = together / (together + sum(lacks)) if together else 0.0
    quoted = f"“{left.title.text}” and “{right.title.text}”"
    if not together:
        yield Reason("title", f"nothing in common: {quoted}", -12)
    elif same > 0.999:
        yield Reason("title", f"the same words: {quoted}", min(12.0, together))
    elif min(lacks) == 0 and (left.title.head == right.title.head or _begins(left, right)):
        bits = min(5.0, 0.5 * together) - 0.2 * sum(lacks)
        yield Reason("title", f"one goes on where the other ends: {quoted}", bits)
    else:
        missing = ", ".join(sorted(mine | theirs))
        bits = min(7.0, 0.7 * together) * same - 0.5 * sum(lacks) - min(lacks)
        yield Reason("title", f"{same:.0%} alike, not in both: {missing}", bits)
    if left.title.scripts != right.title.scripts:
        yield Reason("title", "one of them is also written in another script", -2)


def _about_itself(side: Profile) -> Iterator[str]:
    """Words of a title that say nothing of the subject: the maker's name, the hours ("(35)")."""
    for name in side.makers:
        yield from _words_of_name(name)
    for ends in filter(None, (side.hours, side.weeks)):
        yield from (f"{end:g}" for end in ends if end is not None)


@lru_cache(maxsize=32_768)
def _words_of_name(name: str) -> tuple[str, ...]:
    return tuple(words_of(name))


def aligned(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[set[str], set[str], set[str]]:
    """Words of both, allowing for slips and plurals; those of the first alone; those of the second alone."""
    mine, theirs = set(left), set(right)
    shared = mine & theirs
    mine -= shared
    theirs -= shared
    others = sorted(filter(_may_slip, theirs))
    for word in sorted(filter(_may_slip, mine)):
        near = (o for o in others if o[0] == word[0] and Indel.distance(word, o, score_cutoff=1) <= 1)
        if other := next(near, None):
            shared.add(word)
            mine.discard(word)
            theirs.discard(other)
            others.remove(other)
    return shared, mine, theirs


def _may_slip(word: str) -> bool:
    """Whether it is still one word with a letter more or less, not the first: plurals and slips, but neither
    ``micro`` and ``macro`` nor ``written`` and ``unwritten``."""
    return len(word) >= 5 and word.isalpha()


def _begins(left: Profile, right: Profile) -> bool:
    short, long = sorted((left.title.words, right.title.words), key=len)
    return long[: len(short)] == short


def _parts(left: Profile, right: Profile) -> Iterator[Reason]:
    for what, mine, theirs in (
        ("part", left.title.parts, right.title.parts),
        ("level", left.title.levels, right.title.levels),
        ("award", left.title.awards, right.title.awards),
    ):
        if mine == theirs:
            continue
        if mine and theirs:
            yield Reason(what, f"{_named(mine)} against {_named(theirs)}", -20)
        elif what == "part" and (mine | theirs) != {"1"}:
            yield Reason(what, f"{_named(mine or theirs)} in one title alone: one goes before the other", -18)
        else:
            yield Reason(what, f"{_named(mine or theirs)} in one title alone", -5)


def _maker(left: Profile, right: Profile) -> Iterator[Reason]:
    kin, mine, theirs = closest(left.makers, right.makers)
    if kin == "unknown":
        return
    names = mine if mine == theirs else f"{mine} and {theirs}"
    said, bits = {
        "same": ("one maker", 4.0),
        "part": ("a part of the other", 3.0),
        "related": ("perhaps one maker", 0.0),
        "different": ("two makers", _apart_bits(left, right)),
    }[kin]
    yield Reason("maker", f"{said}: {names}", bits)


def _apart_bits(left: Profile, right: Profile) -> float:
    """What two makers weigh. An aggregator names one of several, not always that which the platform names; a
    badge may have several issuers; on one platform a joint course may stand under either."""
    if left.aggregated or right.aggregated or left.kind == right.kind == "badge":
        return -7.0
    return -10.0 if left.carrier == right.carrier else -18.0


LEAST_WORDS = 12
"""Of a description, so that its likeness says something."""
DESCRIPTION_BITS = ((0.97, 8.0), (0.85, 6.0), (0.6, 3.0), (0.2, 0.0), (0.0, -1.5))
"""What the likeness of two descriptions weighs, from how much of the shorter one is in the other."""
GAP_BITS = ((1.1, 1.5), (1.5, 0.5), (2.5, 0.0), (math.inf, -2.0))
"""What hours or weeks weigh, up to which factor between them."""


def _text(left: Profile, right: Profile, texts: Lexicon) -> Iterator[Reason]:
    if min(len(left.words), len(right.words)) < LEAST_WORDS or _other_language(left, right):
        return
    mine, theirs = set(left.words), set(right.words)
    shared = texts.sum(mine & theirs)
    # An excerpt is as good as the whole: the share of the shorter one counts.
    alike = shared / min(texts.sum(mine), texts.sum(theirs))
    if bits := next(bits for least, bits in DESCRIPTION_BITS if alike >= least):
        yield Reason("description", f"{alike:.0%} of the shorter description is in the other", bits)


def _facts(left: Profile, right: Profile) -> Iterator[Reason]:
    for what, mine, theirs in (("hours", left.hours, right.hours), ("weeks", left.weeks, right.weeks)):
        if not mine or not theirs:
            continue
        apart = gap(mine, theirs)
        if bits := next(bits for most, bits in GAP_BITS if apart <= most):
            yield Reason(what, f"{in_words(mine)} and {in_words(theirs)} {what}", bits)
    if shared := left.prices & right.prices:
        yield Reason(
            "price",
            "both cost " + ", ".join(f"{amount} {currency}" for currency, amount in sorted(shared)),
            1,
        )
    if left.level and right.level:
        bits = {0: 0.5, 1: -0.5, 2: -2.0}[abs(left.level - right.level)]
        yield Reason("level", f"{left.level_label} and {right.level_label}", bits)


def gap(left: Ends, right: Ends) -> float:
    """The factor, at least 1, between two ranges; 1 where they meet."""
    mine, theirs = closed(left), closed(right)
    return max(1.0, mine[0] / theirs[1], theirs[0] / mine[1])


def _award(left: Profile, right: Profile) -> Iterator[Reason]:
    """Within one source words are used alike, so that other words mean another thing."""
    if left.source != right.source:
        return
    for what, mine, theirs, bits in (
        ("award", left.award, right.award, -14.0),
        ("level", left.level_label, right.level_label, -6.0),
    ):
        if mine and theirs and mine != theirs:
            yield Reason(what, f"the same source calls one {mine}, the other {theirs}", bits)


def _named(names: frozenset[str]) -> str:
    return ", ".join(sorted(names))


# ------------------------------------------------------------------ what kind of link it is


def _other_language(left: Profile, right: Profile) -> bool:
    """Whether both say in which language they are, and it is not the same."""
    mine, theirs = ({p.title.language} if p.title.language else p.languages for p in (left, right))
    return bool(mine and theirs and not mine & theirs)


def _marked(left: Profile, right: Profile) -> bool:
    """Whether one title alone says its language, as versions beside the original do."""
    mark = (left.title.language or "") + (right.title.language or "")
    return left.title.language != right.title.language and mark not in left.languages & right.languages


def _kind(left: Profile, right: Profile) -> tuple[Verdict, tuple[Reason, ...]]:
    """What they are if they are one course, with the facts that say so."""
    if _other_language(left, right) or _marked(left, right):
        return "translation", (Reason("language", "other languages of instruction", 0),)
    apart = tuple(_apart(left, right))
    return ("another_run", apart) if apart else ("same_offering", ())


def _apart(left: Profile, right: Profile) -> Iterator[Reason]:
    """What makes two things to enrol in of one course."""
    if left.carrier != right.carrier and not left.addresses & right.addresses:
        yield Reason("platform", f"one on {left.carrier}, one on {right.carrier}", 0)
    if left.title.editions != right.title.editions:
        found = " and ".join(_named(p.title.editions) or "none" for p in (left, right))
        yield Reason("edition", found, 0)
    forms = [p.title.forms | (listed("form") & set(p.title.words)) for p in (left, right)]
    if forms[0] != forms[1]:
        yield Reason("form", " and ".join(_named(form) or "not said" for form in forms), 0)
    if left.source == right.source:
        yield Reason("source", f"{left.source} lists them under {left.reference} and {right.reference}", 0)
    elif left.run and right.run and left.starts and right.starts and not left.starts & right.starts:
        yield Reason("start", f"{_named(left.starts)} and {_named(right.starts)}", 0)
