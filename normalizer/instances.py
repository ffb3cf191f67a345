"""Sections, runs and terms of a listing, each by what it states of itself; what they tell of the whole."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter
from typing import Any, TypeVar

from normalizer.credit import read_credit
from normalizer.dates import read_dates
from normalizer.delivery import read_delivery
from normalizer.delivery_rules.mode_rules import IN_A_ROOM_OF_OURS, NAMED_PLACE, PLACE_OF_STUDY
from normalizer.delivery_rules.studied_at import PLACE_OF_A_TOWN, ROOM_OF_A_TOWN
from normalizer.delivery_rules.timing_words import half_of_day
from normalizer.lifecycle import read_instance_status
from normalizer.listing import CourseInstance, Delivery, Field, Mode, Workload, silent
from normalizer.price import read_prices
from normalizer.view import View, calculated, stated_text
from normalizer.workload import read_effort
from normalizer.workload_rules.meeting_dates import OF_ONE_SITTING, clock_of_sitting

T = TypeVar("T")


def read_instances(view: View, workload: Field[Workload], mode: Field[Mode]) -> tuple[CourseInstance, ...]:
    """The instances of a listing in the order of their references; its own ``workload`` and ``mode`` say what
    of theirs is no statement of their own."""
    found: Iterable[CourseInstance] = (_read(view.of_instance(ref.reference)) for ref in view.raw.instances)
    if any(e.region != "markup" for e in workload.evidence):
        found = map(_without_claimed_hours, found)
    if mode.value == "blended":
        found = map(_without_mode_of_a_place, found)
    return tuple(sorted(found, key=attrgetter("reference")))


def _read(view: View) -> CourseInstance:
    effort = read_effort(view)
    dates = read_dates(view)
    prices = read_prices(view)
    delivery = read_delivery(view)
    hours = effort.workload
    if hours.calculation and hours.calculation.rule == OF_ONE_SITTING:
        delivery = _of_one_sitting(delivery, hours)
    return CourseInstance(
        reference=view.subject,
        title=stated_text(view, "title"),
        start=dates.start,
        end=dates.end,
        enrolment_deadline=dates.enrolment_deadline,
        status=read_instance_status(view),
        delivery=delivery,
        workload=hours,
        weekly_hours=effort.weekly_hours,
        duration=effort.duration,
        credit=read_credit(view),
        prices=prices.prices,
        cost_model=prices.cost_model,
    )


def _of_one_sitting(delivery: Delivery, hours: Field[Workload]) -> Delivery:
    """That one learns together, and at what time of the day, of what lasts from its start to its end."""
    inputs = hours.calculation.inputs if hours.calculation else ()
    if not delivery.sync.known:
        live = calculated("synchronous", OF_ONE_SITTING, inputs, hours.evidence)
        delivery = delivery.model_copy(update={"sync": live})
    clock = clock_of_sitting([e.quote for e in hours.evidence])
    part = half_of_day(*clock) if clock else None
    if part and not delivery.timing.known:
        cited = tuple(e.model_copy(update={"item": 0}) for e in hours.evidence)
        timing = calculated((part,), OF_ONE_SITTING, inputs, cited)
        delivery = delivery.model_copy(update={"timing": timing})
    return delivery


def _without_claimed_hours(instance: CourseInstance) -> CourseInstance:
    """Without hours that only machines see, where people see some: ``PT5H`` is a week's as often as all."""
    hours = instance.workload
    if hours.state != "stated" or any(e.region != "markup" for e in hours.evidence):
        return instance
    return instance.model_copy(update={"workload": silent("workload")})


def _without_mode_of_a_place(instance: CourseInstance) -> CourseInstance:
    """Of what is held online and in a room, the room of a run tells where, not that nothing is online."""
    told_by_place = all(e.rule in _RULES_OF_PLACES for e in instance.delivery.mode.evidence)
    if instance.delivery.mode.value != "in_person" or not told_by_place:
        return instance
    delivery = instance.delivery.model_copy(update={"mode": silent("delivery.mode")})
    return instance.model_copy(update={"delivery": delivery})


_RULES_OF_PLACES = frozenset(
    {NAMED_PLACE, PLACE_OF_STUDY, IN_A_ROOM_OF_OURS, ROOM_OF_A_TOWN, PLACE_OF_A_TOWN}
)


# ------------------------------------------------------------------ what they tell of the whole


def taught_in(instance: CourseInstance) -> tuple[Field[Any], ...]:
    """What only something taught has, of what an instance states; any event has a start, place and mode."""
    delivery = instance.delivery
    return taught_hours(instance), instance.duration, delivery.pace, delivery.languages


def taught_hours(instance: CourseInstance) -> Field[Workload]:
    """Its hours, unless they are those from its start to its end, which any event has."""
    calculation = instance.workload.calculation
    lasts = calculation is not None and calculation.rule == OF_ONE_SITTING
    return silent("workload") if lasts else instance.workload


def or_of_instances(own: Field[T], theirs: Iterable[Field[T]]) -> Field[T]:
    """What the listing states, else what the first of its instances that speaks of it does."""
    return own if own.known else next((field for field in theirs if field.known), own)
