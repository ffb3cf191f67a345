"""SFU's outlines: every level of the address leads to the next, down to the outline of a section."""

from __future__ import annotations

from typing import Any

import pytest

from crawlers.platforms.sfu_outlines import COURSE, GRADES, SCHEDULE, SECTION
from crawlers.read import Read, ReadError
from normalizer.about import ABOUT
from tests.crawlers.answers import answered, damaged, only, survives, told

API = "https://www.sfu.ca/bin/wcm/course-outlines"
Json = dict[str, Any]


def read(value: Any, path: str) -> Read:
    return answered("sfu_outlines", value, f"{API}?{path}")


def links(result: Read) -> list[str]:
    return [link.url.removeprefix(f"{API}?") for link in result.links]


def test_every_field_has_a_name_that_the_schema_knows() -> None:
    tables = (COURSE, SECTION, SCHEDULE, GRADES)
    assert {about for fields in tables for about in fields.values() if about} <= set(ABOUT)


@pytest.mark.parametrize(
    ("path", "records", "below"),
    [
        ("", [{"text": "2026", "value": "2026"}], ["2026"]),
        ("2026", [{"text": "FALL", "value": "fall"}], ["2026/fall"]),
        ("2026/fall", [{"text": "SOIL", "value": "soil", "name": "Soil Science"}], ["2026/fall/soil"]),
    ],
)
def test_upper_levels_only_lead_on(path: str, records: list[Json], below: list[str]) -> None:
    result = read(records, path)
    assert (result.listings, links(result)) == ((), below)


def test_a_course_of_a_department_is_a_listing_that_leads_to_its_sections() -> None:
    records = [
        {"text": "112W", "value": "112w", "title": "Clay Now"},
        {"text": "345", "value": "345"},
        {},
        None,
    ]
    result = read(records, "2026/fall/soil")
    (listing,) = result.listings
    assert (listing.reference, listing.place) == ("SOIL 112W", "[0]")
    assert listing.url == "https://www.sfu.ca/outlines.html?2026/fall/soil/112w"
    assert told(listing) == {("", "title", "Clay Now")}
    assert [reason.partition(":")[0] for reason in result.skipped] == ["[1]", "[2]", "[3]"]
    assert links(result) == ["2026/fall/soil/112w", "2026/fall/soil/345"]


def test_sections_are_instances_and_their_tutorials_are_none() -> None:
    section = {"title": "Clay Now", "sectionCode": "LEC", "associatedClass": "1"}
    records = [
        {"text": "D100", "value": "d100", "classType": "e", **section},
        {"text": "D101", "value": "d101", "classType": "n", **section},
        {"text": "E100", "value": "e100", "classType": "e", **section},
        5,
    ]
    result = read(records, "2026/fall/soil/112w")
    (listing,) = result.listings
    assert (listing.reference, listing.url) == (
        "SOIL 112W",
        "https://www.sfu.ca/outlines.html?2026/fall/soil/112w",
    )
    assert [(i.reference, i.place) for i in listing.instances] == [
        ("2026/fall/soil/112w/d100", "[0]"),
        ("2026/fall/soil/112w/e100", "[2]"),
    ]
    assert ("", "title", "Clay Now") in told(listing)
    assert [reason.partition(":")[0] for reason in result.skipped] == ["[1]", "[3]"]
    assert links(result) == ["2026/fall/soil/112w/d100", "2026/fall/soil/112w/e100"]


OUTLINE: Json = {
    "info": {
        "dept": "SOIL",
        "number": "112W",
        "section": "D100",
        "title": "Clay Now",
        "description": "What clay does.",
        "units": "3",
        "degreeLevel": "UGRD",
        "deliveryMethod": "In Person",
        "prerequisites": "SOIL 101 with a minimum grade of C-.",
        "corequisites": "",
        "designation": "Writing",
        "term": "Fall 2026",
        "outlinePath": "2026/fall/soil/112w/d100",
        "registrarNotes": "<p>BE HONEST</p>",
        "specialTopic": "",
    },
    "instructor": [{"name": "Robin Hedge", "email": "robin@sfu.example"}],
    "courseSchedule": [
        {
            "isExam": False,
            "startDate": "Wed Sep 09 00:00:00 PDT 2026",
            "campus": "Burnaby",
            "sectionCode": "LEC",
        },
        {"isExam": True, "startDate": "Mon Dec 14 00:00:00 PST 2026", "campus": "Surrey"},
    ],
    "examSchedule": [{"isExam": True, "startDate": "Tue Dec 15 00:00:00 PST 2026"}],
    "grades": [{"description": "Final exam", "weight": "40"}],
}


def test_an_outline_is_a_course_with_one_instance() -> None:
    listing = only(read(OUTLINE, "2026/fall/soil/112w/d100"))
    key = "2026/fall/soil/112w/d100"
    assert (listing.reference, listing.url) == ("SOIL 112W", f"https://www.sfu.ca/outlines.html?{key}")
    assert [(i.reference, i.place) for i in listing.instances] == [(key, "info")]
    assert told(listing) == {
        ("", "title", "Clay Now"),
        ("", "description", "What clay does."),
        ("", "credit.amount", "3"),
        ("", "level", "UGRD"),
        ("", "prerequisites", "SOIL 101 with a minimum grade of C-."),
        ("", None, "Writing"),
        ("", "assessment", "Final exam"),
        (key, "title", "Clay Now"),
        (key, "delivery", "In Person"),
        (key, "term", "Fall 2026"),
        (key, "start", "Wed Sep 09 00:00:00 PDT 2026"),
        (key, "place", "Burnaby"),
    }


def test_what_is_not_offered_is_refused_in_the_words_of_the_api() -> None:
    with pytest.raises(ReadError, match="SFU answers: Invalid Query String"):
        read({"errorMessage": "Invalid Query String or Object does not exist."}, "2026/fall/soil/999")


@pytest.mark.parametrize(
    ("value", "path"), [({}, ""), (5, ""), (None, "a/b"), ([], "a/b/c/d/e"), ({"info": 5}, "")]
)
def test_an_answer_of_another_kind_is_refused(value: Any, path: str) -> None:
    with pytest.raises(ReadError, match="no outline in the answer"):
        read(value, path)


@pytest.mark.parametrize(
    "path", ["", "2026/fall", "2026/fall/soil", "2026/fall/soil/112w", "2026/fall/soil/112w/d1"]
)
def test_no_damage_ends_in_anything_but_a_reason(path: str) -> None:
    section = {"text": "D100", "value": "d100", "title": "Clay Now", "classType": "e"}
    for whole in (OUTLINE, [section, {"text": "345", "value": "345"}]):
        for value in damaged(whole):
            survives("sfu_outlines", value, f"{API}?{path}")
