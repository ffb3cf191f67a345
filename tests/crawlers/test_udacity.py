"""Udacity's catalogue: courses and nanodegrees, Markdown in their texts, lengths with a unit of their own."""

from __future__ import annotations

from typing import Any

import pytest

from crawlers.platforms.udacity import RECORD, TEXTS
from crawlers.read import ReadError
from normalizer.about import ABOUT
from normalizer.normalize import normalize
from tests.crawlers.answers import answered, damaged, only, survives, told

URL = "https://catalogue.example/public-api/v0/courses"
Json = dict[str, Any]


def course(**fields: Any) -> Json:
    return {
        "key": "so101",
        "slug": "soil-care--so101",
        "homepage": "https://catalogue.example/course/soil-care--so101?utm_medium=referral&utm_campaign=api",
        "title": "Soil Care",
        "subtitle": "",
        "summary": "Dig **deep**.",
        "short_summary": "",
        "expected_learning": "",
        "required_knowledge": "See [Spades](https://catalogue.example/spades).",
        "syllabus": "## Lesson 1: Worms\n* Count them\n* <b>Feed</b> them\n",
        "level": "beginner",
        "expected_duration": 2,
        "expected_duration_unit": "months",
        "affiliates": [{"name": "Cedar Tools", "image": ""}],
        "instructors": [{"name": "Ada Loam", "bio": "Ada digs."}],
        "tracks": ["Gardening"],
        "related_degree_keys": ["nd1", "nd1"],
        "full_course_available": False,
        **fields,
    }


def test_every_field_has_a_name_that_the_schema_knows() -> None:
    assert {about for fields in (RECORD, TEXTS) for about in fields.values() if about} <= set(ABOUT)


def test_a_course_in_words_without_its_markdown() -> None:
    listing = only(answered("udacity", {"courses": [course()], "tracks": [], "degrees": []}, URL))
    assert (listing.reference, listing.place) == ("so101", "courses[0]")
    assert (listing.url, listing.instances) == ("https://catalogue.example/course/soil-care--so101", ())
    assert told(listing) == {
        ("", "title", "Soil Care"),
        ("", "level", "beginner"),
        ("", "duration.amount", "2"),
        ("", "duration.unit", "months"),
        ("", "subjects", "Gardening"),
        ("", "partners", "Cedar Tools"),
        ("", "description", "Dig deep."),
        ("", "prerequisites", "See Spades."),
        ("", None, "Lesson 1: Worms\nCount them\nFeed them"),
    }


def test_a_nanodegree_stands_beside_the_courses() -> None:
    degree = course(key="nd1", title="Gardener Nanodegree", homepage=None)
    listing = only(answered("udacity", {"courses": [], "degrees": [degree]}, URL))
    assert (listing.reference, listing.place) == ("nd1", "degrees[0]")
    assert listing.url == "https://www.udacity.com/course/soil-care--so101"
    assert normalize(listing).credential_type.value == "nanodegree"


@pytest.mark.parametrize(
    ("amount", "unit", "length"),
    [(3, "weeks", "P3W"), (6, "months", "P6M"), (2, "days", "P2D"), (0, "", None), (0, "months", None)],
)
def test_a_length_has_the_unit_that_it_states(amount: int, unit: str, length: str | None) -> None:
    record = course(expected_duration=amount, expected_duration_unit=unit)
    duration = normalize(only(answered("udacity", [record], URL))).duration
    assert (duration.value and duration.value.min) == length
    assert duration.state == ("stated" if length else "not_stated")


def test_a_course_that_stands_twice_is_one_listing() -> None:
    result = answered(
        "udacity", {"courses": [course(), course(title="Other"), None, {"title": "no key"}]}, URL
    )
    assert [listing.reference for listing in result.listings] == ["so101"]
    assert result.skipped == (
        "courses[1]: so101 stands in courses[0] already",
        "courses[2]: not an object",
        "courses[3]: neither a course nor a nanodegree, or it has no key",
    )


def test_damage_is_survived() -> None:
    for body in damaged({"courses": [course()], "degrees": [course(key="nd1")]}):
        survives("udacity", body, URL)


@pytest.mark.parametrize("value", [{}, {"courses": {}}, {"tracks": []}, 5, None])
def test_an_answer_of_another_kind_is_refused(value: Any) -> None:
    with pytest.raises(ReadError, match="no courses or degrees"):
        answered("udacity", value, URL)
