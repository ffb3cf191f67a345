"""FutureLearn's feed: a course with its runs, weekly hours that hold for each of them, no educator."""

from __future__ import annotations

from typing import Any

import pytest

from crawlers.platforms.futurelearn import COURSE, RUN
from crawlers.read import ReadError
from normalizer.about import ABOUT
from normalizer.normalize import normalize
from tests.crawlers.answers import answered, damaged, only, survives, told

URL = "https://feeds.example/feeds/courses"
Json = dict[str, Any]


def course(**fields: Any) -> Json:
    return {
        "uuid": "c-1",
        "url": "https://feeds.example/courses/soil?utm_source=feed&utm_medium=feed",
        "name": "Soil Care",
        "introduction": "Dig.",
        "description": "<p>Dig&nbsp;deep.</p>",
        "language": "en",
        "hours_per_week": 4,
        "has_certificates": True,
        "categories": ["Nature"],
        "educator": "Ada  Loam",
        "organisation": {"name": "Cedar University", "url": "http://cedar.example"},
        "runs": [
            {"uuid": "r-1", "start_date": "2026-02-02", "duration_in_weeks": 6},
            {"uuid": "r-2", "start_date": None, "duration_in_weeks": 3},
        ],
        **fields,
    }


def test_every_field_has_a_name_that_the_schema_knows() -> None:
    assert {about for fields in (COURSE, RUN) for about in fields.values() if about} <= set(ABOUT)


def test_a_course_and_its_runs() -> None:
    listing = only(answered("futurelearn", [course()], URL))
    assert (listing.reference, listing.place) == ("c-1", "[0]")
    assert listing.url == "https://feeds.example/courses/soil"
    assert [(i.reference, i.place) for i in listing.instances] == [
        ("r-1", "[0].runs[0]"),
        ("r-2", "[0].runs[1]"),
    ]
    hours = {(run, f"weekly_hours.{bound}", "4") for run in ("", "r-1", "r-2") for bound in ("min", "max")}
    assert told(listing) == hours | {
        ("", "title", "Soil Care"),
        ("", "provider", "Cedar University"),
        ("", "description", "Dig."),
        ("", "description", "Dig deep."),
        ("", "language", "en"),
        ("", "subjects", "Nature"),
        ("", "credential", "true"),
        ("r-1", "start", "2026-02-02"),
        ("r-1", "duration.weeks", "6"),
        ("r-2", "duration.weeks", "3"),
    }


def test_each_run_has_hours_of_its_own_length_and_the_course_has_none() -> None:
    listing = normalize(only(answered("futurelearn", [course()], URL)))
    hours = [run.workload.value and run.workload.value.hours_min for run in listing.instances]
    assert (hours, listing.workload.state) == ([24.0, 12.0], "not_stated")
    assert listing.instances[1].start.state == "not_stated"


def test_what_has_no_id_is_passed_over_with_its_place() -> None:
    runs = [None, {"start_date": "2026-01-01"}, {"uuid": "r-9"}]
    result = answered(
        "futurelearn", ["x", course(uuid=" "), course(uuid="c-2", runs=runs), course(uuid="c-2")], URL
    )
    assert [listing.reference for listing in result.listings] == ["c-2"]
    assert [i.reference for i in result.listings[0].instances] == ["r-9"]
    assert result.skipped == (
        "[0]: not an object",
        "[1]: a course without uuid",
        "[2].runs[0]: a run without uuid",
        "[2].runs[1]: a run without uuid",
        "[3]: c-2 stands in [2] already",
    )


def test_damage_is_survived() -> None:
    for body in damaged([course()]):
        survives("futurelearn", body, URL)


@pytest.mark.parametrize("value", [{}, {"courses": {}}, None, 5])
def test_an_answer_of_another_kind_is_refused(value: Any) -> None:
    with pytest.raises(ReadError, match="no list of courses"):
        answered("futurelearn", value, URL)
