"""Coursera's catalogue: partners by their ids, milliseconds, pages by number, specializations of courses."""

from __future__ import annotations

from typing import Any

import pytest

from crawlers.platforms.coursera import OFFERING, PART, PARTNER
from crawlers.read import ReadError
from normalizer.about import ABOUT
from normalizer.normalize import normalize
from tests.crawlers.answers import answered, damaged, only, survives, told

URL = "https://catalogue.example/api/courses.v1?start=0&limit=2"
Json = dict[str, Any]
PARTNERS = [{"id": "26", "name": "Cedar University"}, {"id": "6", "name": "Kestrel Institute"}]


def course(**fields: Any) -> Json:
    return {
        "id": "c-1",
        "slug": "soil",
        "courseType": "v2.ondemand",
        "name": "Soil Care",
        "description": "Dig.",
        "workload": "5-10 hours/week",
        "primaryLanguages": ["fr"],
        "subtitleLanguages": ["kk"],
        "certificates": ["VerifiedCert"],
        "domainTypes": [{"domainId": "life-sciences", "subdomainId": "biology"}],
        "partnerIds": ["6"],
        "instructorIds": ["9"],
        "startDate": 1788253200000,
        **fields,
    }


def answer(*elements: Any, **fields: Any) -> Json:
    people = [{"id": "9", "firstName": "Ada", "lastName": "Loam", "fullName": ""}]
    return {
        "elements": list(elements),
        "paging": {"next": "2", "total": 7},
        "linked": {"partners.v1": PARTNERS, "instructors.v1": people},
        **fields,
    }


def test_every_field_has_a_name_that_the_schema_knows() -> None:
    assert {about for fields in (OFFERING, PARTNER, PART) for about in fields.values() if about} <= set(ABOUT)


def test_a_course_and_its_partner() -> None:
    result = answered("coursera", answer(course()), URL)
    listing = only(result)
    assert (listing.reference, listing.place, listing.instances) == ("c-1", "elements[0]", ())
    assert listing.url == "https://www.coursera.org/learn/soil"
    assert told(listing) == {
        ("", "title", "Soil Care"),
        ("", "description", "Dig."),
        ("", "effort", "5-10 hours/week"),
        ("", "language", "fr"),
        ("", "credential", "VerifiedCert"),
        ("", "subjects", "life-sciences"),
        ("", "subjects", "biology"),
        ("", "start.milliseconds", "1788253200000"),
        ("", "provider", "Kestrel Institute"),
    }
    assert [s.place.path for s in listing.statements if s.about == "provider"] == [
        'linked["partners.v1"][1].name'
    ]
    assert (result.stated_total, [link.url for link in result.links]) == (
        7,
        ["https://catalogue.example/api/courses.v1?limit=2&start=2"],
    )


def test_milliseconds_are_a_day_of_this_century() -> None:
    start = normalize(only(answered("coursera", answer(course()), URL))).start
    assert start.value and [(when.date, when.instant) for when in start.value] == [
        ("2026-09-01", "2026-09-01T09:00:00Z")
    ]


@pytest.mark.parametrize("linked", [{}, {"partners.v1": [None, {"id": 66, "name": "x"}]}, None, []])
def test_a_partner_that_is_not_included_is_unknown(linked: Any) -> None:
    listing = only(answered("coursera", answer(course(), linked=linked), URL))
    assert not [s for s in listing.statements if s.about == "provider"]


def test_a_specialization_names_its_courses() -> None:
    record = {"id": "s-1", "slug": "garden", "name": "Garden Craft", "courseIds": ["c-1", "c-9"]}
    url = "https://catalogue.example/api/onDemandSpecializations.v1"
    linked = {"courses.v1": [{"id": "c-1", "name": "Soil Care"}]}
    raw = only(answered("coursera", answer(record, linked=linked), url))
    assert raw.url == "https://www.coursera.org/specializations/garden"
    listing = normalize(raw)
    assert [(p.relation, p.target, p.reference) for p in listing.pathways.value or ()] == [
        ("has_part", "Soil Care", "c-1")
    ]
    assert (listing.credential_type.state, listing.credential_type.value) == ("calculated", "specialization")


@pytest.mark.parametrize(
    ("following", "links"),
    [
        ("100", ["https://catalogue.example/api/courses.v1?limit=2&start=100"]),
        (None, []),
        ("", []),
        (100, ["https://catalogue.example/api/courses.v1?limit=2&start=100"]),
        (-1, []),
        ("-1", []),
        ("x", []),
    ],
)
def test_the_next_page(following: Any, links: list[str]) -> None:
    result = answered("coursera", answer(paging={"next": following}), URL)
    assert ([link.url for link in result.links], result.stated_total) == (links, None)


def test_the_same_page_is_not_asked_for_again() -> None:
    url = "https://catalogue.example/api/courses.v1?start=2"
    assert answered("coursera", answer(), url).links == ()


def test_what_is_no_offering_is_passed_over() -> None:
    result = answered("coursera", answer(PARTNERS[0], None, course(id=[]), course(), course()), URL)
    assert [listing.reference for listing in result.listings] == ["c-1"]
    assert [reason.partition(":")[0] for reason in result.skipped] == [f"elements[{n}]" for n in (0, 1, 2, 4)]


def test_damage_is_survived() -> None:
    for body in damaged(answer(course(courseIds=["c-2"]))):
        survives("coursera", body, URL)


@pytest.mark.parametrize("value", [{}, {"errorCode": "Not Found"}, [], {"elements": {}}, 5, None])
def test_an_answer_of_another_kind_is_refused(value: Any) -> None:
    with pytest.raises(ReadError, match="no elements"):
        answered("coursera", value, URL)
