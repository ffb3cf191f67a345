"""Canvas Catalog's courses and programs, as its reference documents them."""

from __future__ import annotations

from typing import Any

import pytest

from crawlers.platforms.canvas_catalog import DATE, OFFERING
from crawlers.read import Read, ReadError
from normalizer.about import ABOUT
from normalizer.normalize import normalize
from tests.crawlers.answers import answered, damaged, only, survives, told

URL = "https://catalog.example/api/v1/courses?per_page=2"
Json = dict[str, Any]


def course(**fields: Any) -> Json:
    return {
        "id": 31,
        "title": "Keeping Bees",
        "teaser": "A first hive",
        "description": "<h3>You will learn</h3><p>Open a hive</p><h3>Instructor</h3><p>Robin Hedge</p>",
        "path": "keeping-bees",
        "enrollment_fee": "450.0",
        "start_date": "2027-03-08T00:00:00.000Z",
        "end_date": None,
        "visibility": "listed",
        "instructor_list": "Robin Hedge",
        **fields,
    }


def read(value: Any, url: str = URL) -> Read:
    return answered("canvas_catalog", value, url)


def test_every_field_has_a_name_that_the_schema_knows() -> None:
    assert {about for fields in (OFFERING, DATE) for about in fields.values() if about} <= set(ABOUT)


@pytest.mark.parametrize(
    ("value", "place"),
    [
        ({"courses": [course()]}, "courses[0]"),
        ({"programs": [course()]}, "programs[0]"),
        ({"course": course()}, "course"),
    ],
)
def test_a_course_is_a_listing_and_its_dates_are_its_instance(value: Json, place: str) -> None:
    listing = only(read(value))
    assert (listing.reference, listing.place) == ("31", place)
    assert listing.url == "https://catalog.example/courses/keeping-bees"
    assert [(i.reference, i.place) for i in listing.instances] == [("31", place)]
    assert told(listing) == {
        ("", "title", "Keeping Bees"),
        ("", "description", "A first hive"),
        ("", None, "Open a hive"),
        ("", "price.amount", "450.0"),
        ("", "stated_status", "listed"),
        ("31", "start", "2027-03-08T00:00:00.000Z"),
    }


def test_credits_have_their_measure_and_enrolment_its_last_day() -> None:
    fields = {"credits": "1.2", "measurement": "CEUs", "currency": "USD", "tag_names": ["Nature"]}
    dates = {"start_date": "2027/03/08 16:00:00 +0000", "enrollment_open_to": "2027/03/01 16:00:00 +0000"}
    listing = only(read({"courses": [course(short_description="Bees", **fields, **dates)]}))
    assert told(listing) >= {("", "description", "Bees"), ("", "subjects", "Nature")}
    found = normalize(listing)
    assert [(a.min, a.unit) for a in found.credit.amounts.value or ()] == [(1.2, "ceu")]
    (instance,) = found.instances
    assert instance.enrolment_deadline.value and instance.enrolment_deadline.value.date == "2027-03-01"
    assert instance.start.value and instance.start.value.instant == "2027-03-08T16:00:00Z"


def test_a_course_without_dates_has_no_instance() -> None:
    listing = only(
        read({"courses": [course(start_date=None, listing_url="https://catalog.example/browse/bees")]})
    )
    assert (listing.instances, listing.url) == ((), "https://catalog.example/browse/bees")


@pytest.mark.parametrize(("count", "links"), [(2, [URL + "&page=2"]), (1, []), (0, [])])
def test_a_full_page_has_another_after_it(count: int, links: list[str]) -> None:
    result = read({"courses": [course(id=n) for n in range(count)]})
    assert [link.url for link in result.links] == links


def test_what_is_no_course_is_passed_over() -> None:
    result = read({"courses": [None, {"title": "No id"}, course(), course()]})
    assert len(result.listings) == 1
    assert [r.partition(":")[0] for r in result.skipped] == [f"courses[{n}]" for n in (0, 1, 3)]


@pytest.mark.parametrize("value", [[], {}, {"courses": 5}, 5, None, {"error": "Unauthorized"}])
def test_an_answer_of_another_kind_is_refused(value: Any) -> None:
    with pytest.raises(ReadError, match="no courses in the answer"):
        read(value)


def test_no_damage_ends_in_anything_but_a_reason() -> None:
    whole = course(
        categories=[{"name": "Nature"}], certificate={"name": "Badge"}, requirements=[{"title": "A"}]
    )
    for value in damaged({"courses": [whole, course(id=32)]}):
        survives("canvas_catalog", value, URL)
