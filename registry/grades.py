"""What is said of two offerings of two institutions: the grade of their overlap, why, and whether the same
learners can take both. Measured by :mod:`registry.overlap`, whose libraries serving does without."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from registry.likeness.makers import Kinship
from registry.likeness.profiles import Profile
from registry.regions import apart, named, regions_of

Grade = Literal["substantial", "partial", "same_field", "none"]
"""``substantial`` a learner would take either, not both · ``partial`` a considerable part is shared, or they
differ in depth, audience or language · ``same_field`` near topics, other outcomes · ``none`` unrelated."""

Shared = Literal["same_field", "partial", "substantial"]
"""Grades by which two offerings have something in common, from least to most."""

GRADES: tuple[Grade, ...] = ("none", "same_field", "partial", "substantial")
"""From least to most, as people's judgements number them: 0 to 3."""

LEAST: dict[Grade, float] = {"substantial": 50.0, "partial": 33.0, "same_field": 15.0, "none": 0.0}
"""Points from which a grade is given."""

Reach = Literal["same", "apart", "unknown"]
"""``same`` the same learners can take both · ``apart`` in person in two regions, which adds to their reach ·
``unknown`` a place or a mode is not said."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the waterfall."""

    what: str
    found: str
    points: float


@dataclass(frozen=True, slots=True)
class Overlap:
    """How far two offerings of two institutions overlap, and why."""

    grade: Grade
    points: float
    """0 to 100; the sum of the steps."""
    reach: Reach
    kinship: Kinship
    """Of their makers; offerings of one maker are no rivals."""
    steps: tuple[Step, ...]
    limits: tuple[str, ...]
    """Why the grade is at most ``partial``, whatever the points."""


def reached(left: Profile, right: Profile) -> tuple[Reach, str]:
    """Whether the same learners can take both, with the places that say so. What is or may be online
    reaches everywhere."""
    if left.reaches_online and right.reaches_online:
        return "same", "both can be taken online, from anywhere"
    if not left.deliveries or not right.deliveries:
        return "unknown", "it is not said how both are given"
    if left.reaches_online or right.reaches_online:
        return "same", "one can be taken online, from where the other is given"
    if left.places & right.places:
        return "same", f"both in {', '.join(sorted(left.places & right.places))}"
    mine, theirs = (regions_of(side.places, side.region) for side in (left, right))
    if not mine or not theirs:
        return "unknown", "it is not said where both are given"
    if apart(mine, theirs):
        return "apart", f"in person in {named(mine)} and in {named(theirs)}"
    return "same", f"both in {named(mine & theirs or mine | theirs)}"
