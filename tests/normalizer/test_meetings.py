"""Hours that follow from meetings: of a record's start and end, of clock times and days, and the traps around
them."""

from __future__ import annotations

import pytest

from normalizer.raw import Statement
from normalizer.view import View
from normalizer.workload import read_effort
from tests.each import each
from tests.normalizer.views import said, view_of


def hours_of(*statements: Statement) -> float | None:
    workload = read_effort(view_of(*statements)).workload.value
    return workload.hours_max if workload else None


@pytest.mark.parametrize(
    ("start", "end", "beside", "hours"),
    [
        ("2026-01-10 13:00:00", "2026-01-10 15:00:00", "", 2),
        ("20260110T093000Z", "20260110T123000Z", "A workshop on citing data.", 3),
        ("2026-01-10T23:00:00Z", "2026-01-11T01:30:00Z", "", 2.5),
        ("2026-01-10T09:00:00", "2026-01-12T16:00:00", "", None),
        ("2026-01-10", "2026-01-10", "", None),
        ("2026-01-10T00:00:00", "2026-01-10T23:59:00", "", None),
        ("2026-01-10T18:00:00", "2026-01-10T20:00:00", "The first of six evening sessions.", None),
        ("2026-01-10T18:00:00", "2026-01-10T20:00:00", "It takes four weeks.", None),
        ("2026-01-10T18:00:00", "2026-01-10T20:00:00", "Plan 10 hours of study in total.", None),
    ],
)
def test_from_start_to_end_of_a_record(start: str, end: str, beside: str, hours: float | None) -> None:
    days = (said(text, name, name, "data") for text, name in ((start, "start"), (end, "end")))
    listing = view_of(beside or "About it.", title="Citing data")
    dated = tuple(day.model_copy(update={"subject": "1"}) for day in days)
    raw = listing.raw.model_copy(update={"statements": (*listing.raw.statements, *dated)})
    workload = read_effort(View(raw, "1")).workload
    assert (workload.value and (workload.value.hours_max, workload.state)) == (
        hours and (hours, "calculated")
    )


@pytest.mark.parametrize(
    ("dates", "times", "hours"),
    [
        ("Sept 15, 22, 29 & Oct 6, 2026", "6:00 pm - 9:00 pm", 12),
        ("March 4, 11, 18, 25, April 1 & 8, 2027", "6-9 pm", 18),
        ("Oct 3, 10, 17, Nov 7 & 14, 2026", "10:00-14:00", 20),
        ("3, 10 et 17 octobre, 7 et 14 novembre 2026", "10 h à 14 h", 20),
        ("Oct 3, 10, 17, 2026", "10:00-14:00", 12),
        ("Oct 3, 10, 17 and Nov 7-9, 2026", "10:00-14:00", None),
        ("Oct 3-5, 2026", "10:00-14:00", None),
        ("Oct 3-5, 2026", "9:00-12:00 each day", None),
        ("Oct 3, 10 or Nov 7, 14, 2026", "10:00-14:00", None),
        ("Oct 3, 10 or 17, 2026", "10:00-14:00", None),
        ("3rd, 10th and 17th of October and 7th of November 2026", "10:00-14:00", 16),
        ("Oct 3, 10, 17, 2026", "10:00-14:00; info session Nov 4", 12),
        ("Oct 3, 2026", "10:00-14:00", 4),
    ],
)
def test_clock_times_of_all_the_days_that_a_line_lists(dates: str, times: str, hours: float | None) -> None:
    view = view_of(said(dates, "Dates"), said(times, "Time"), title="Welding workshop")
    workload = read_effort(view).workload
    assert (workload.value and workload.value.hours_max) == hours
    if hours and "Nov 7" in dates:
        assert workload.calculation and len(workload.calculation.inputs) == 3


@each(
    ("text", "hours"),
    [
        ("Wednesdays 18:30–20:30 and two Saturdays", None),
        ("Two Saturdays, 9:00-16:00", 14),
        ("Saturdays 9:00-16:00, two Saturdays", 14),
        ("Fridays, 1-5 pm, 12 weeks", 48),
        ("Every other Friday, 1-5 pm, 12 weeks", None),
        ("Fridays, 1-5 pm, one week in two, 12 weeks", None),
        ("Un vendredi sur deux, 13 h à 17 h, 12 semaines", None),
        ("12 weeks, 3 lecture and 2 lab hours in each", 60),
        ("Half day, 9am to 1pm", 4),
        ("Two evenings weekly (Tue/Thu 6-9pm), October to May", None),
        ("Un samedi par mois, 9 h à 15 h", None),
        ("Full day (9.15-17.00, lunch 13.00-13.45)", 7),
        ("Friday 17:00-20:00, Saturday and Sunday 9:00-17:00 with an hour for lunch", 17),
        ("Day 1 classroom 8:00-12:00, Day 2 bush 8:00-16:30", 12.5),
        ("Day 1 classroom 8:00-12:00, Day 3 bush 8:00-16:30", None),
        ("Half days every Friday, 9am to 1pm", None),
    ],
)
def test_clock_times_of_a_timetable(text: str, hours: float | None) -> None:
    assert hours_of(said(text, "Timetable", region="facts")) == hours


def test_a_date_in_a_later_sentence_may_be_of_anything() -> None:
    days = "Mon-Thu, June 8-11, 2026, 9 a.m.-noon CT"
    assert hours_of(said(f"{days}. $249 before May 8.")) == 12
    assert hours_of(said(f"{days}, then June 15.")) is None


@pytest.mark.parametrize(
    ("count", "hours"),
    [("three Saturday workshops are compulsory", None), ("eight Thursday classes", 16), ("8 sessions", 16)],
)
def test_clock_times_of_one_day_are_not_those_of_another(count: str, hours: float | None) -> None:
    lines = (said("Thursdays, 6pm to 8pm", "Classes", region="facts"), said(count, "Also", region="facts"))
    assert hours_of(*lines) == hours


@pytest.mark.parametrize(
    ("times", "beside", "hours"),
    [
        ("1:00 PM - 3:30 PM", "Parking is validated for two hours.", 2.5),
        ("1:00 PM - 3:30 PM", "Repeated every week.", None),
        ("Open 1:00 PM - 3:30 PM to all", "Parking is validated for two hours.", None),
    ],
)
def test_one_day_with_its_clock_times_in_cells_of_their_own(
    times: str, beside: str, hours: float | None
) -> None:
    assert hours_of(said("Saturday, April 18, 2026"), said(times), said(beside)) == hours
