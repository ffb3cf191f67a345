"""How large an offering is: a badge, a short course, a course of credit, a program."""

from __future__ import annotations

import re

from normalizer.credential_rules.credential_words import Award
from normalizer.listing import SHORT_COURSE_WEEKS, Credit, Duration, Field, Scope, Workload, silent
from normalizer.patterns import Reading
from normalizer.view import View, calculated

SCOPE_FROM_LENGTH = "scope_from_length"
"""Names of rules for which other files ask."""

LAST = ("certificate_of_completion", "course")
"""Awards that say little: any other that is named says more."""
MICRO_CREDENTIAL_HOURS = 288
"""Upper limit of learner hours in British Columbia's micro-credential framework (2021)."""


def read_scope(
    view: View,
    chosen: Reading[Award] | None,
    workload: Field[Workload],
    credit: Credit,
    duration: Field[Duration],
) -> Field[Scope]:
    """From stated grounds, shown with them: the award where it decides alone; else academic credit of a
    course, or learner hours within or beyond those of a micro-credential, or some weeks or days."""
    if chosen and chosen.value.scope:
        return calculated(chosen.value.scope, "scope_from_award", (chosen.quote,), (view.cite(chosen),))
    award = (view.cite(chosen),) if chosen else ()
    words = (chosen.quote,) if chosen else ()
    of_course = chosen is None or chosen.value.type in LAST
    if of_course and credit.status.value in ("credit", "both"):
        return calculated(
            "credit_course",
            "scope_from_credit",
            (*words, "academic credit"),
            (*award, *credit.status.evidence),
        )
    hours = workload.value.hours_max or workload.value.hours_min if workload.value else None
    if hours is None:
        return _scope_of_length(duration) if of_course else silent("scope")
    scope: Scope = "short_course" if hours <= MICRO_CREDENTIAL_HOURS else "program"
    return calculated(scope, "scope_from_hours", (*words, f"{hours:g} hours"), (*award, *workload.evidence))


def _scope_of_length(duration: Field[Duration]) -> Field[Scope]:
    """Weeks or days with neither an award nor hours: a short course."""
    longest = duration.value and (duration.value.max or duration.value.min)
    period = re.fullmatch(r"P(\d+(?:\.\d+)?)([WD])", longest or "")
    if not period or float(period[1]) / (7 if period[2] == "D" else 1) > SHORT_COURSE_WEEKS:
        return silent("scope")
    count, unit = float(period[1]), {"W": "week", "D": "day"}[period[2]]
    words = f"{count:g} {unit}{'' if count == 1 else 's'}"
    return calculated("short_course", SCOPE_FROM_LENGTH, (words,), duration.evidence)
