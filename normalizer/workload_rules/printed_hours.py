"""Which of several printed hours are those of the whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from normalizer.engine.matchers import matcher
from normalizer.listing import Workload
from normalizer.patterns import Reading
from normalizer.workload_rules.effort_kinds import Effort
from normalizer.workload_rules.effort_words import IN_TOTAL, TOTAL_IS, is_total

_SAID_TO_BE_TOTAL = (IN_TOTAL, TOTAL_IS, "total_qualification_time")


def printed_hours(
    efforts: Sequence[Reading[Effort]], basis: Literal["total", "instruction"]
) -> list[Reading[Workload]]:
    """Hours of the whole as printed; of several in one region, what is said to be the total comes first, by
    its label before all. What that total is made of does not contradict it."""
    found = sorted(
        (r for r in efforts if r.value.kind == basis),
        key=lambda r: (
            r.statement.place.region == "markup",
            not is_total(r),
            r.rule not in _SAID_TO_BE_TOTAL,
        ),
    )
    if found and is_total(found[0]):
        total = next((r for r in found if _hold_more(r, found[0])), found[0])
        found = [total, *(r for r in found if r is not total and not _is_part_of(r, total))]
    return [
        Reading(
            Workload(hours_min=r.value.min, hours_max=r.value.max, basis=basis),
            r.statement,
            r.start,
            r.end,
            r.rule,
        )
        for r in found
    ]


def _hold_more(reading: Reading[Effort], total: Reading[Effort]) -> bool:
    """Whether hours of study are more than the total length of a course, which then is that of its classes:
    "Total course duration: 40 hours", "Hours of study: 160"."""
    more = (reading.value.min or 0) > (total.value.max or total.value.min or 0)
    return more and _OF_STUDY.search(reading.statement.label) is not None


def _is_part_of(reading: Reading[Effort], total: Reading[Effort]) -> bool:
    """Whether hours are some of those of a total: told after it, or the study beside the classes."""
    less = (reading.value.max or 0) < (total.value.min or total.value.max or 0)
    beside = reading.statement is total.statement or _OF_STUDY.search(reading.statement.label) is not None
    return less and beside


def is_study_beside(reading: Reading[Effort], taught: Sequence[Reading[Effort]]) -> bool:
    """Whether hours of study are fewer than those of the classes, so that these are no part of them."""
    fewer = any((reading.value.max or 0) < (r.value.min or 0) for r in taught)
    return fewer and reading.value.kind == "total" and bool(_OF_STUDY.search(reading.statement.label))


_OF_STUDY = matcher(
    r"(?<!\p{L})(?:hours|hrs|heures)\.? (?:of|de|d['’]) ?(?:self[- ])?(?:study|étude|travail)(?!\p{L})|"
    r"(?<!\p{L})(?:self[- ])?study (?:hours|hrs|time)(?!\p{L})|(?<!\p{L})(?:zelf)?studie-?uren(?!\p{L})",
    re.IGNORECASE,
)
"""Labels of what is studied, in class or beside it."""
