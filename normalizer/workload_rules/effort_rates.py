"""Hours of each day or week beside those of the whole: what comes once, and what comes every week."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from normalizer.credit_rules.credit_amounts import ACADEMIC
from normalizer.engine.matchers import matcher
from normalizer.engine.sheets import sentence_at
from normalizer.listing import Field, Workload
from normalizer.patterns import Reading
from normalizer.view import View, calculated
from normalizer.workload_rules.effort_kinds import Effort
from normalizer.workload_rules.effort_shares import (
    LECTURE_IN_A_LIST,
    OF_WORK_PLACEMENT,
    PART_IN_A_LIST,
    PART_UNDER_LABEL,
)
from normalizer.workload_rules.effort_sums import Sum, courses_counted, product
from normalizer.workload_rules.effort_words import BESIDE_A_RATE, INSTRUCTION_UNDER_LABEL
from normalizer.workload_rules.length_kinds import Length


def of_courses_by_week(
    view: View, efforts: Sequence[Reading[Effort]], lengths: Sequence[Reading[Length]]
) -> Sum | None:
    """Hours a week of each course × its weeks × courses: "Every course lasts 3 weeks at 5 hours a week"."""
    rates = [r for r in efforts if r.value.kind == "weekly_each"]
    if len({r.value for r in rates}) != 1:
        return None
    begin, end = sentence_at(rates[0].statement.text, rates[0].start)
    beside = (r for r in lengths if r.statement is rates[0].statement and begin <= r.start < end)
    spans = [r for r in beside if r.value.kind == "each" and r.value.unit == "W"]
    if len({r.value for r in spans}) != 1 or not (count := courses_counted(view, spans)):
        return None
    rate, span = rates[0].value, spans[0].value
    low = None if rate.min is None or span.min is None else rate.min * span.min
    high = None if rate.max is None or span.max is None else rate.max * span.max
    of_each = replace(rate, min=low, max=high)
    cited = (*count.cited, rates[0])
    return product(of_each, count.number, "weekly_x_weeks", "hours_times_courses", cited)


def without_hours_of_a_week(view: View, efforts: Sequence[Reading[Effort]]) -> Sequence[Reading[Effort]]:
    """Without what a catalogue says of each week of a course of credits: "Credits: 4", "Lecture Hours: 3",
    "Lab Hours: 3"."""
    under = [r for r in efforts if r.rule in _OF_A_CATALOGUE]
    if not under or max(r.value.max or r.value.min or 0 for r in under) > _HOURS_A_WEEK:
        return efforts
    amounts = {r.value.max for r in ACADEMIC.read(view.known_and_free("credit", "credit.amount"))}
    total = sum(r.value.max or r.value.min or 0 for r in under)
    of_a_week = any(amount <= _A_COURSE and total <= _A_CREDIT * amount for amount in amounts)
    return [r for r in efforts if r not in under] if of_a_week else efforts


_OF_A_CATALOGUE = (PART_UNDER_LABEL, INSTRUCTION_UNDER_LABEL, PART_IN_A_LIST, LECTURE_IN_A_LIST)
_A_COURSE, _A_CREDIT, _HOURS_A_WEEK = 6, 3, 9
"""Credits of one course of a term; hours in class and laboratory that a credit takes a week; those of one
kind."""


_OF_WORK = (OF_WORK_PLACEMENT, "of_a_project")
_AND_ONCE = matcher(r"\b(?:day|d|week|wk|jour|semaine)\s?(?:\+|,? plus)\s(?:an? |another )?$", re.IGNORECASE)


def with_what_comes_once(
    view: View, product: Field[Workload], efforts: Sequence[Reading[Effort]]
) -> Field[Workload]:
    """Hours of all days or weeks, and those that stand beside the rate: "8 hours/day + 4 hours online"."""
    once = [
        r
        for r in efforts
        if (r.rule == BESIDE_A_RATE or (r.rule in _OF_WORK and _AND_ONCE.search(r.before)))
        and r.value.min
        and r.value.max
    ]
    readings = list({r.value: r for r in once}.values())  # one told of twice is one
    if not (readings and product.value and product.calculation):
        return product
    low, high = product.value.hours_min, product.value.hours_max
    return calculated(
        product.value.model_copy(
            update={
                "hours_min": low and low + sum(r.value.min or 0 for r in readings),
                "hours_max": high and high + sum(r.value.max or 0 for r in readings),
            }
        ),
        product.calculation.rule,
        (*product.calculation.inputs, *(r.quote for r in readings)),
        (*product.evidence, *map(view.cite, readings)),
    )
