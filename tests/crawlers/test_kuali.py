"""Kuali's catalogues: lists lead to courses, which say their credits in one of several shapes."""

from __future__ import annotations

from typing import Any

import pytest

from crawlers.platforms.kuali import COURSE
from crawlers.read import Read, ReadError
from normalizer.about import ABOUT
from normalizer.normalize import normalize
from tests.crawlers.answers import answered, damaged, only, survives, told
from tests.each import each

API = "https://cedar.kuali.co/api/v1/catalog"
URL = f"{API}/courses/5c1a"
Json = dict[str, Any]


def course(**fields: Any) -> Json:
    return {
        "__catalogCourseId": "SOIL360",
        "__passedCatalogQuery": True,
        "pid": "SkM_x6",
        "id": "5cbd",
        "title": "Soil Engineering",
        "description": "<p>How to read a <em>field</em>.</p>",
        "subjectCode": {"name": "SOIL", "description": "Soil Science (SOIL)"},
        "credits": {"credits": {"min": "1.5", "max": "1.5"}, "value": "1.5", "chosen": "fixed"},
        "hoursCatalogText": "3-2-0",
        "dateStart": "2020-01-01",
        "catalogActivationDate": "2019-11-15",
        "proForma": "no",
        "supplementalNotes": "",
        **fields,
    }


def read(value: Any, url: str = URL) -> Read:
    return answered("kuali", value, url)


def test_every_field_has_a_name_that_the_schema_knows() -> None:
    assert {about for about in COURSE.values() if about} <= set(ABOUT)


def test_ways_and_campuses_are_read_by_their_usual_names() -> None:
    own = course(instructionMode={"name": "Online"}, campuses=[{"name": "North"}, "South"], contactHours="3")
    said = {(about, text) for _, about, text in told(only(read([own]))) if about in ("delivery", "place")}
    assert said == {("delivery", "Online"), ("place", "North"), ("place", "South")}


@pytest.mark.parametrize(
    ("value", "url", "place"), [([course()], URL, "[0]"), (course(), f"{API}/course/5c1a/SkM_x6", "")]
)
def test_a_course_is_read_from_a_list_and_from_its_own_record(value: Any, url: str, place: str) -> None:
    listing = only(read(value, url))
    assert (listing.reference, listing.place) == ("SOIL360", place)
    assert listing.url == f"{API}/course/5c1a/SkM_x6"
    assert told(listing) == {
        ("", "title", "Soil Engineering"),
        ("", "description", "How to read a field."),
        ("", "subjects", "Soil Science (SOIL)"),
        ("", "credit.amount", "1.5"),
        ("", "effort", "3-2-0"),
    }


def test_hours_of_kinds_are_those_of_a_week() -> None:
    weekly = normalize(only(read([course(hoursCatalogText="3-1-0")]))).weekly_hours
    assert weekly.value and (weekly.value.min, weekly.value.max) == (4, 4)
    assert normalize(only(read([course(hoursCatalogText="3-0*-0")]))).weekly_hours.value is None


@each(
    ("held", "tokens"),
    [
        ({"value": "3", "chosen": "fixed"}, {"credits.value": "3"}),
        ({"value": ["1.5", "3"], "chosen": "multiple"}, {"credits.value[0]": "1.5", "credits.value[1]": "3"}),
        (
            {"credits": {"min": "1", "max": "4"}, "chosen": "range"},
            {"credits.credits.min": "1", "credits.credits.max": "4"},
        ),
        (
            {"credits": {"min": "1", "max": "4"}, "value": ""},
            {"credits.credits.min": "1", "credits.credits.max": "4"},
        ),
        (4, {"credits": "4"}),
        ({"value": []}, {}),
        ({}, {}),
        (None, {}),
    ],
)
def test_credits_are_read_in_each_of_their_shapes(held: Any, tokens: dict[str, str]) -> None:
    listing = only(read([course(credits=held)]))
    said = [s for s in listing.statements if s.about == "credit.amount"]
    assert {s.place.path.removeprefix("[0]."): s.text for s in said} == tokens
    assert {s.label for s in said} <= {"credits"}


def test_rules_of_admission_are_read_as_people_see_them() -> None:
    rules = (
        '<div><ul><li data-test="ruleView-A"><div data-test="ruleView-A-result">Complete all of: <ul><li>'
        '<span><a href="#/courses/view/5c" target="_blank">SOIL265</a> <!-- -->- <!-- -->Field Work<!-- --> '
        "<span>(1.5)</span></span></li></ul></div></li></ul></div>"
    )
    listing = only(read([course(preAndCorequisites=rules)]))
    assert ("", "prerequisites", "Complete all of:\nSOIL265 - Field Work (1.5)") in told(listing)


def test_a_list_leads_to_the_courses_that_it_only_names() -> None:
    named = {name: value for name, value in course().items() if name not in ("description", "credits")}
    result = read([named, course(__catalogCourseId="SOIL361", pid="p2", description="")])
    assert [listing.reference for listing in result.listings] == ["SOIL360", "SOIL361"]
    assert [link.url for link in result.links] == [f"{API}/course/5c1a/SkM_x6"]


def test_what_is_no_course_of_the_catalogue_is_passed_over() -> None:
    records = [None, {}, course(title=""), course(__passedCatalogQuery=False), course(), course()]
    result = read(records)
    assert [listing.reference for listing in result.listings] == ["SOIL360"]
    assert [r.partition(":")[0] for r in result.skipped] == [f"[{n}]" for n in (0, 1, 2, 3, 5)]


@pytest.mark.parametrize("value", [{}, 5, None, {"error": "Not found"}])
def test_an_answer_of_another_kind_is_refused(value: Any) -> None:
    with pytest.raises(ReadError, match="no courses in the answer"):
        read(value)


def test_no_damage_ends_in_anything_but_a_reason() -> None:
    for value in damaged([course(), {"__catalogCourseId": "X", "pid": "p", "title": "Y"}]):
        survives("kuali", value, URL)
        survives("kuali", value, "https://cedar.example/")
