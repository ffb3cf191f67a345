"""Effort and length: families of phrasings, and the traps around them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizer.listing import Workload
from normalizer.raw import Statement
from normalizer.workload import EffortAndLength, read_effort
from tests.each import each
from tests.normalizer.views import said, view_of


def effort(text: str, label: str = "", *more: tuple[str, str]) -> EffortAndLength:
    first = said(text, label=label, region="facts" if label else "body")
    return read_effort(view_of(first, *(said(t, label=la, region="facts") for la, t in more)))


TOTALS: list[tuple[str, str, float | None, float | None, str]] = [
    ("Duration", "39 hours", 39, 39, "total"),
    ("Length", "Approx. 12 hours", 12, 12, "total"),
    ("Total hours", "45", 45, 45, "total"),
    ("Hours", "120", 120, 120, "total"),
    ("Contact hours", "36", 36, 36, "instruction"),
    ("Instructional hours", "24", 24, 24, "instruction"),
    ("Time commitment", "25 to 30 hours in total", 25, 30, "total"),
    ("Durée", "45 heures", 45, 45, "total"),
    ("Durée", "21 h", 21, 21, "total"),
    ("Effort", "1,055 hours", 1055, 1055, "total"),
    ("Duration", "1 hour 30 minutes", 1.5, 1.5, "total"),
    ("Duration", "90 minutes", 1.5, 1.5, "total"),
    ("Durée", "7,5 heures", 7.5, 7.5, "total"),
    ("Dauer", "60 Stunden", 60, 60, "total"),
    ("Studielast", "28 uur", 28, 28, "total"),
    ("Duración", "40 horas", 40, 40, "total"),
    ("Carga horária", "40 horas", 40, 40, "total"),
    ("", "The program takes about 60 hours to complete.", 60, 60, "total"),
    ("", "This is a 30-hour course for beginners.", 30, 30, "total"),
    ("", "Learners should expect roughly 25 hours of study.", 25, 25, "total"),
    ("", "The total workload is estimated at about 20 hours.", 20, 20, "total"),
    ("", "It consists of 48 hours of classroom instruction.", 48, 48, "instruction"),
    ("", "You receive 36 contact hours.", 36, 36, "instruction"),
    ("", "Allow up to 50 hours of work.", None, 50, "total"),
    ("", "The course requires at least 40 hours of study.", 40, None, "total"),
    ("", "Between 20 and 25 hours of learning are needed in total.", 20, 25, "total"),
    ("", "Cette formation de 45 heures s'adresse aux gestionnaires.", 45, 45, "total"),
    ("", "La formation comprend 30 heures de cours.", 30, 30, "instruction"),
    ("", "Prévoyez environ 12 heures de travail personnel.", 12, 12, "total"),
    ("", "A total of 15 hours over five weeks.", 15, 15, "total"),
    ("", "Forty hours of training are included.", 40, 40, "instruction"),
]


@each(("label", "text", "low", "high", "basis"), TOTALS)
def test_printed_hours(label: str, text: str, low: float | None, high: float | None, basis: str) -> None:
    workload = effort(text, label).workload
    assert workload.value == Workload(hours_min=low, hours_max=high, basis=basis)  # type: ignore[arg-type]
    assert workload.state == "stated"
    assert all(e.quote in text for e in workload.evidence)


NO_HOURS = [
    "This 45-hour course comes first. This 60-hour course follows.",
    "Ce cours d'une durée de 45 heures ouvre le programme. Ce cours de 60 heures le suit.",
    "Please give 24 hours notice.",
    "Our office answers within 48 hours.",
    "Support is available 24 hours a day.",
    "You keep access for 72 hours.",
    "The final exam lasts 3 hours.",
    "A 3-hour final exam closes the course.",
    "Applicants need 900 hours of work experience.",
    "Office hours: 9 to 5.",
    "Doors open 1 hour before the session.",
    "The helpline is open 12 hours per day.",
    "6 weeks",
    "Refunds are made up to 48 hours before the start.",
    "Happy hour follows at 5 pm.",
    "It was built over 10,000 hours by our staff.",
    "Lunch lasts one hour.",
    "Le bureau répond dans les 24 heures.",
]


@each("text", NO_HOURS)
def test_hours_that_are_not_effort(text: str) -> None:
    assert effort(text).workload.state == "not_stated"


WEEKLY: list[tuple[str, str, float | None, float | None]] = [
    ("", "Plan on 4-6 hours per week.", 4, 6),
    ("Effort", "5-8 hrs/wk", 5, 8),
    ("", "about three hours a week", 3, 3),
    ("", "3 à 5 heures par semaine", 3, 5),
    ("Charge", "6 h/semaine", 6, 6),
    ("", "at least 10 hours weekly", 10, None),
    ("", "up to 5 hours each week", None, 5),
    ("Hours per week", "6", 6, 6),
    ("Aufwand", "2-3 Stunden pro Woche", 2, 3),
    ("Studielast", "4 uur per week", 4, 4),
    ("Esfuerzo", "5 horas por semana", 5, 5),
    ("", "You will study 2.5 hours per week", 2.5, 2.5),
    ("", "90 minutes per week", 1.5, 1.5),
]


@each(("label", "text", "low", "high"), WEEKLY)
def test_hours_a_week(label: str, text: str, low: float | None, high: float | None) -> None:
    read = effort(text, label)
    assert read.weekly_hours.value is not None
    assert (read.weekly_hours.value.min, read.weekly_hours.value.max) == (low, high)
    assert read.workload.state == "not_stated", "hours a week without a length are no total"


SPANS: list[tuple[str, str, str | None, str | None, int | None]] = [
    ("Duration", "6 weeks", "P6W", "P6W", 6),
    ("Length", "8-10 weeks", "P8W", "P10W", 8),
    ("Duration", "3 months", "P3M", "P3M", 13),
    ("Duration", "2 days", "P2D", "P2D", None),
    ("Duration", "1 year", "P1Y", "P1Y", 52),
    ("Durée", "12 semaines", "P12W", "P12W", 12),
    ("Dauer", "4 Wochen", "P4W", "P4W", 4),
    ("Duur", "10 weken", "P10W", "P10W", 10),
    ("Duración", "5 semanas", "P5W", "P5W", 5),
    ("", "The course runs for eight weeks.", "P8W", "P8W", 8),
    ("", "This 7-week online course covers the basics.", "P7W", "P7W", 7),
    ("", "It is delivered over 12 weeks.", "P12W", "P12W", 12),
    ("", "La formation dure six semaines.", "P6W", "P6W", 6),
    ("", "You have up to 16 weeks to complete the program.", None, "P16W", None),
]


@each(("label", "text", "low", "high", "weeks"), SPANS)
def test_calendar_span(label: str, text: str, low: str | None, high: str | None, weeks: int | None) -> None:
    read = effort(text, label)
    assert read.duration.value is not None
    assert (read.duration.value.min, read.duration.value.max, read.duration.value.weeks_min) == (
        low,
        high,
        weeks,
    )
    assert read.workload.state == "not_stated", "a span gives no hours"


NO_SPAN = [
    "You hear from us within 2 weeks.",
    "Register at least three weeks before the start.",
    "You keep access for 12 weeks after the end.",
    "The certificate is valid for 2 years.",
    "Two years of experience are required.",
    "Applicants must be 19 years of age.",
    "We have offered it for 20 years.",
    "Refunds until 14 days before the start.",
    "Live sessions are in weeks 2 and 4.",
    "A 14-day trial is free.",
    "Classes meet every two weeks.",
    "Posted 3 days ago.",
    "Le certificat est valide pendant 3 ans.",
]


@each("text", NO_SPAN)
def test_spans_that_are_not_the_length(text: str) -> None:
    assert effort(text).duration.state == "not_stated"


def test_weekly_hours_times_weeks_is_calculated_and_names_its_inputs() -> None:
    workload = effort("4-6 hours per week", "Effort", ("Duration", "8 weeks")).workload
    assert workload.value == Workload(hours_min=32, hours_max=48, basis="weekly_x_weeks")
    assert workload.state == "calculated"
    assert workload.calculation and workload.calculation.inputs == ("4-6 hours per week", "8 weeks")
    assert {e.quote for e in workload.evidence} == {"4-6 hours per week", "8 weeks"}


def test_bare_numbers_of_data_are_inputs_in_words() -> None:
    numbers = {"weekly_hours.min": "4", "weekly_hours.max": "6", "duration.weeks": "8"}
    found = read_effort(view_of(*(said(text, about=about) for about, text in numbers.items())))
    assert found.workload.calculation
    assert found.workload.calculation.inputs == ("4 to 6 hours a week", "8 weeks")


def test_both_in_one_line() -> None:
    assert effort("7 weeks long, 4-5 hours a week", "Duration & workload").workload.value == Workload(
        hours_min=28, hours_max=35, basis="weekly_x_weeks"
    )


def test_what_one_adds_on_ones_own_is_of_the_same_week() -> None:
    said_once = effort("90 minutes a week in class and another three hours on your own for ten weeks")
    assert said_once.workload.value == Workload(hours_min=45, hours_max=45, basis="weekly_x_weeks")
    before = effort("90 minutes a week in class and another three hours before the exam, for ten weeks")
    assert before.workload.value == Workload(hours_min=15, hours_max=15, basis="weekly_x_weeks")


def test_a_printed_total_beats_the_product() -> None:
    read = effort("5 hours per week", "Effort", ("Duration", "6 weeks"), ("Total hours", "36"))
    assert read.workload.value == Workload(hours_min=36, hours_max=36, basis="total")


def test_sessions_of_hours_are_calculated() -> None:
    workload = effort("The course consists of three sessions of three and a half hours each.").workload
    assert workload.value == Workload(hours_min=10.5, hours_max=10.5, basis="sessions")
    assert workload.state == "calculated"


def test_two_printed_totals_are_a_conflict_that_keeps_both() -> None:
    view = view_of(
        said("40 hours", label="Duration", region="facts"),
        said("The course takes 30 hours to complete.", region="body"),
    )
    workload = read_effort(view).workload
    assert workload.value == Workload(hours_min=40, hours_max=40, basis="total")
    assert [a.value.hours_min for a in workload.alternatives] == [30]
    assert [i.code for i in view.issues] == ["FIELD_CONFLICT"]


@each(
    ("text", "span", "conflict"),
    [
        ("An intensive 14-day module. It is a two-week program.", "P2W", False),
        ("A 21-day course. The course runs for three weeks.", "P3W", False),
        ("A 10-day course. The course runs for two weeks.", "P10D", True),
        ("A 14-day course.", "P14D", False),
    ],
)
def test_days_that_are_told_in_weeks_as_well_are_these_weeks(text: str, span: str, conflict: bool) -> None:
    view = view_of(text)
    duration = read_effort(view).duration
    assert duration.value and duration.value.min == span
    assert bool(duration.alternatives) == conflict


@given(st.integers(1, 40), st.integers(1, 60))
def test_doubling_the_weeks_doubles_the_hours(hours: int, weeks: int) -> None:
    def total(n: int) -> float:
        workload = effort(f"{hours} hours per week", "Effort", ("Duration", f"{n} weeks")).workload.value
        assert workload is not None and workload.hours_min is not None
        return workload.hours_min

    assert total(2 * weeks) == 2 * total(weeks)


@pytest.mark.parametrize(
    ("amount", "unit", "length", "weeks"),
    [
        ("6", "months", "P6M", 26),
        ("2", "Weeks", "P2W", 2),
        ("3", "day", "P3D", None),
        ("0", "months", None, None),
        ("0", "", None, None),
    ],
)
def test_an_amount_and_its_unit(amount: str, unit: str, length: str | None, weeks: int | None) -> None:
    parts = [said(amount, "span", "duration.amount", "data", "c.span")]
    parts += [said(unit, "unit", "duration.unit", "data", "c.unit")] if unit else []
    duration = read_effort(view_of(*parts)).duration
    assert duration.state == ("stated" if length else "not_stated")
    assert (duration.value and (duration.value.min, duration.value.weeks_min)) == (length and (length, weeks))


@pytest.mark.parametrize(
    "parts",
    [
        [said("Weeks", "time_to_earn", "duration.unit", "data", "b.time_to_earn")],
        [said("4", "span", "duration.amount", "data", "c.span")],
        [
            said("4", "span", "duration.amount", "data", "c.span"),
            said("moons", "unit", "duration.unit", "data", "c.unit"),
        ],
    ],
)
def test_a_unit_or_an_amount_alone_tells_no_length(parts: list[Statement]) -> None:
    view = view_of(*parts)
    assert read_effort(view).duration.state == "not_understood"
    assert [e.quote for issue in view.issues for e in issue.evidence] == [part.text for part in parts]


def test_several_lengths_in_one_field_of_a_record_are_from_the_shortest_to_the_longest() -> None:
    values = ("Two-year diploma", "One-year certificate")
    documented = [said(v, about="duration", path="row 7/E", region="data") for v in values]
    duration = read_effort(view_of(*documented)).duration.value
    assert duration and (duration.min, duration.max) == ("P1Y", "P2Y")


def test_a_unit_alone_gives_way_to_a_length_in_words() -> None:
    unit = said("Weeks", "time_to_earn", "duration.unit", "data", "b.time_to_earn")
    duration = read_effort(view_of(unit, "The course runs for six weeks.")).duration
    assert duration.value and duration.value.min == "P6W"


@pytest.mark.parametrize(
    ("least", "most", "expected"),
    [
        ("P2W", "P1M", ("P2W", "P1M", 2, 4)),
        ("P6W", "", ("P6W", None, 6, None)),
        ("", "P3M", (None, "P3M", None, 13)),
    ],
)
def test_typed_bounds_of_a_length(least: str, most: str, expected: tuple[object, ...]) -> None:
    parts = [said(least, "minimumDuration", "duration.min", "data", "d.least")] if least else []
    parts += [said(most, "maximumDuration", "duration.max", "data", "d.most")] if most else []
    span = read_effort(view_of(*parts)).duration.value
    assert span and (span.min, span.max, span.weeks_min, span.weeks_max) == expected


def test_a_bound_that_cannot_be_read_is_an_issue() -> None:
    view = view_of(said("soon", "minimumDuration", "duration.min", "data", "d.least"))
    assert read_effort(view).duration.state == "not_understood"
    assert [issue.field for issue in view.issues] == ["duration"]


def test_typed_minutes_are_hours() -> None:
    workload = read_effort(view_of(said("90", "duration_in_minutes", "minutes", "data"))).workload
    assert workload.value and (workload.value.hours_min, workload.value.basis) == (1.5, "total")


@pytest.mark.parametrize("about", ["effort", "duration"])
def test_documented_words_that_no_rule_reads_are_said_beside_what_is_known(about: str) -> None:
    """A number without a unit is not dropped because another statement tells the length or the hours."""
    known = said("40 hours" if about == "duration" else "6 weeks", "Duration", region="facts")
    view = view_of(said("1080", "amount", about, "data"), known)
    effort = read_effort(view)
    field = effort.workload if about == "effort" else effort.duration
    assert field.state == "not_understood"
    assert [issue.code for issue in view.issues] == ["NOT_UNDERSTOOD"]


@pytest.mark.parametrize("text", ["0", "N/A", "varies", "TBA"])
def test_documented_words_for_nothing_are_silence(text: str) -> None:
    view = view_of(said(text, "length", "duration", "data"))
    assert read_effort(view).duration.state == "not_stated"
    assert not view.issues


@pytest.mark.parametrize(
    ("length", "rate", "low", "high"),
    [
        ("2 days", "8 hours/day in-person + 4 hours live online", 20, 20),
        ("2 days + 3 hours live online", "8 hours/day", 19, 19),
        ("3 days", "6 hours per day plus 2 hours of prework", 20, 20),
        ("4 days", "6.5 hours/day and a 2-hour online session", 28, 28),
        ("2 jours", "7 heures/jour + 3 heures en ligne", 17, 17),
        ("6 weeks", "4-6 hours/week plus a 2-hour live session", 26, 38),
        ("5 weeks", "8 hours, 5 days/week", 200, 200),
        ("3 semaines", "6 h par jour, 4 jours par semaine", 72, 72),
        ("2 weeks", "7 hours/day, Monday to Friday", 70, 70),
        ("2 days", "8 hours/day + networking dinner", 16, 16),
        ("2 days", "8 hours/day + 1 hour lunch", 16, 16),
        ("2 days", "8 hours/day (4 hours optional)", 16, 16),
        ("2 days", "8 hours/day, plus 3 hours of optional reading", 16, 16),
    ],
)
def test_a_rate_and_what_comes_once(length: str, rate: str, low: float, high: float) -> None:
    workload = effort(rate, "Time commitment", ("Duration", length)).workload
    assert workload.state == "calculated" and workload.value
    assert (workload.value.hours_min, workload.value.hours_max) == (low, high)


@each(
    ("code", "span"),
    [("1", (None, "P1D")), ("5", ("P4W", "P11W")), ("8", ("P13M", "P24M")), ("10", ("P4Y", None))],
)
def test_the_class_of_a_length_by_its_number(code: str, span: tuple[str | None, str | None]) -> None:
    field = read_effort(view_of(said(code, "calendarLength", "duration", "data"))).duration
    assert field.state == "calculated" and field.value is not None
    assert (field.value.min, field.value.max) == span


@pytest.mark.parametrize(
    ("lines", "hours"),
    [
        ((("Credits", "4"), ("Lecture Hours", "3"), ("Lab Hours", "3")), None),
        ((("Credits", "3"), ("Theory", "2 hours"), ("Practice", "2 hours")), None),
        ((("Credits", "3"), ("Lecture hours", "36")), 36),
        ((("Credits", "10 ECTS"), ("Lectures", "14 hours"), ("Practicals", "10 hours")), 24),
        ((("Lectures", "3 hours"), ("Lab", "3 hours")), 6),
    ],
)
def test_hours_of_a_week_beside_credits_are_no_total(
    lines: tuple[tuple[str, str], ...], hours: float | None
) -> None:
    workload = effort(lines[0][1], lines[0][0], *lines[1:]).workload
    assert (workload.value and workload.value.hours_max) == hours


@each(
    ("text", "hours"),
    [
        ("A series of 4 courses. Every course lasts 3 weeks at 5 hours a week.", (60, "weekly_x_weeks")),
        ("A series of 4 courses. Every course takes 5 hours.", (20, "total")),
        ("Every course lasts 3 weeks at 5 hours a week.", None),
        ("Six e-modules of 45 minutes each, then two half-days in the training room.", None),
        ("Six e-modules of 45 minutes each, then you take a quiz.", (4.5, "total")),
        ("Five lessons of 40 minutes each, followed by two practical days.", None),
    ],
)
def test_hours_of_each_times_how_many(text: str, hours: tuple[float, str] | None) -> None:
    workload = effort(text).workload.value
    assert (workload and (workload.hours_max, workload.basis)) == hours


def test_lectures_and_labs_of_a_catalogue_are_one_list() -> None:
    line = [said("Units 4"), said("Lecture 54 hours", path="p2"), said("Lab 54 hours", path="p3")]
    assert read_effort(view_of(*line)).workload.value == Workload(hours_min=108, hours_max=108, basis="total")
    alone = read_effort(view_of(*line[:2])).workload.value
    assert alone == Workload(hours_min=54, hours_max=54, basis="instruction")
    week = [said("Credits 3"), said("Lecture 3 hours", path="p2"), said("Lab 2 hours", path="p3")]
    assert read_effort(view_of(*week)).workload.state == "not_stated"
