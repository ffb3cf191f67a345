"""The MOOChub format in its three editions, and iversity's API: numbers with a unit, and without one."""

from __future__ import annotations

from typing import Any

import pytest

from crawlers.platforms.moochub import (
    COURSE,
    CREDITS,
    IVERSITY,
    IVERSITY_RUN,
    OFFER,
    ORGANIZATIONS,
    OTHER_WORKLOAD,
    WEEKLY,
)
from crawlers.read import ReadError
from normalizer.about import ABOUT
from normalizer.normalize import normalize
from normalizer.raw import RawListing
from tests.crawlers.answers import answered, damaged, only, survives, told

URL = "https://mooc.example/bridges/moochub/courses"
Json = dict[str, Any]


def course(**attributes: Any) -> Json:
    return {
        "type": "courses",
        "id": "c-1",
        "attributes": {"name": "Bodenpflege", "url": "https://mooc.example/boden", **attributes},
    }


def one(**attributes: Any) -> RawListing:
    return only(answered("moochub", {"links": {}, "data": [course(**attributes)]}, URL))


def said(listing: RawListing, about: str) -> list[str]:
    return [s.text for s in listing.statements if s.about == about]


def test_every_field_has_a_name_that_the_schema_knows() -> None:
    tables = (COURSE, CREDITS, IVERSITY, IVERSITY_RUN, OFFER, *WEEKLY, OTHER_WORKLOAD)
    named = {about for fields in tables for about in fields.values() if about}
    assert named | set(ORGANIZATIONS.values()) <= set(ABOUT)


def test_a_course_of_the_first_edition() -> None:
    listing = one(
        abstract="Graben.\r\nSäen.",
        languages=["de", "ar"],
        workload=1080,
        duration="P6W",
        startDate="2026-10-15T00:00:00+02:00",
        endDate="2026-11-26T00:00:00+01:00",
        doorTime="2026-08-01T00:00:00+02:00",
        instructors=[{"name": "Ada Loam"}],
        partnerInstitute=[{"name": "Hochschule Zeder", "url": "https://zeder.example"}],
        moocProvider={"name": "Zeder Campus GmbH"},
        courseMode="MOOC",
        access=["paid"],
    )
    assert (listing.reference, listing.place, listing.url) == ("c-1", "data[0]", "https://mooc.example/boden")
    assert told(listing) == {
        ("", "title", "Bodenpflege"),
        ("", "description", "Graben.\nSäen."),
        ("", "language", "de"),
        ("", "language", "ar"),
        ("", "effort", "1080"),
        ("", "duration", "P6W"),
        ("", "start", "2026-10-15T00:00:00+02:00"),
        ("", "end", "2026-11-26T00:00:00+01:00"),
        ("", "partners", "Hochschule Zeder"),
        ("", "provider", "Zeder Campus GmbH"),
        ("", "delivery", "MOOC"),
        ("", "price", "paid"),
    }


def test_the_number_of_hours_of_the_first_edition_is_not_guessed() -> None:
    listing = normalize(one(workload=1080))
    assert (listing.workload.state, listing.weekly_hours.state) == ("not_understood", "not_stated")


def test_the_second_edition_counts_hours_a_week() -> None:
    listing = normalize(one(workload=5, duration="P4W", courseLicenses=[{"id": "CC-BY-4.0"}]))
    assert listing.workload.value and listing.workload.value.hours_min == 20.0
    assert listing.workload.state == "calculated"


def test_more_hours_than_a_week_has_are_no_hours_a_week() -> None:
    listing = normalize(one(workload=1800, duration="P4W", courseLicenses=[]))
    assert (listing.workload.state, listing.weekly_hours.state) == ("not_understood", "not_stated")


def test_a_platform_named_in_a_word_and_no_credits() -> None:
    listing = one(moocProvider="Zeder Campus", numberOfCredits=0)
    assert (said(listing, "provider"), said(listing, "credit.ects")) == (["Zeder Campus"], [])


def test_a_course_without_a_name_is_passed_over() -> None:
    result = answered("moochub", {"data": [course(name=""), course() | {"id": "c-2"}]}, URL)
    assert [listing.reference for listing in result.listings] == ["c-2"]
    assert result.skipped == ("data[0]: a course without a name",)


@pytest.mark.parametrize(
    ("unit", "about"),
    [("h/week", "weekly_hours.min"), ("h/month", "effort"), ("h/day", "effort"), (None, "effort")],
)
def test_the_third_edition_gives_the_unit(unit: str | None, about: str) -> None:
    assert said(one(workload={"timeValue": 3, "timeUnit": unit}), about)[0] == "3"


def test_a_course_of_the_third_edition() -> None:
    listing = one(
        inLanguage=["en"],
        courseMode=["online", "asynchronous"],
        teaches=[{"name": [{"inLanguage": "en", "name": "Digging"}], "educationalFramework": "ESCO"}],
        educationalLevel=[
            {"name": [{"inLanguage": "en", "name": "BASIC"}, {"inLanguage": "de", "name": "EINFACH"}]},
            {"name": [{"inLanguage": "en", "name": "A1"}]},
        ],
        publisher={"type": "Organization", "name": "Cedar MOOCs"},
        creator=[{"type": "Person", "name": "Ada Loam"}],
        contributor=[
            {"type": "Person", "name": "Ada Loam"},
            {"type": "Organization", "name": "Guild of Soil"},
        ],
        numberOfCredits=2,
        offer=[
            {"price": 40, "priceCurrency": "EUR", "category": "certificate", "paymentFrequency": "one-time"},
            {"price": 9, "priceCurrency": "EUR", "category": "course", "paymentFrequency": "monthly"},
        ],
        applicationDeadline="2026-09-01T00:00:00Z",
        isPartOf=[{"title": "Garden Craft", "type": "Program"}],
    )
    assert {
        ("", "language", "en"),
        ("", "delivery", "online"),
        ("", "skills", "Digging"),
        ("", "level", "BASIC"),
        ("", "provider", "Cedar MOOCs"),
        ("", "partners", "Guild of Soil"),
        ("", "credit.ects", "2"),
        ("", "price.type", "certificate"),
        ("", "price.type", "monthly"),
        ("", "enrolment_deadline", "2026-09-01T00:00:00Z"),
        ("", "pathways.part_of", "Garden Craft"),
    } <= told(listing)
    assert "Ada" not in listing.model_dump_json()
    assert said(listing, "level") == ["BASIC"]


def test_several_starts_are_instances_and_one_is_the_courses_own() -> None:
    starts = ["2026-01-13T08:00:00Z", "2026-09-07T08:00:00Z"]
    listing = one(startDate=starts, endDate=["2026-01-27T20:00:00Z"])
    assert [(i.reference, i.place) for i in listing.instances] == [
        (start, f"data[0].attributes.startDate[{n}]") for n, start in enumerate(starts)
    ]
    assert {(starts[0], "start", starts[0]), (starts[0], "end", "2026-01-27T20:00:00Z")} <= told(listing)
    single = one(startDate=starts[:1])
    assert (single.instances, said(single, "start")) == ((), starts[:1])


def test_a_person_is_no_publisher() -> None:
    assert "Loam" not in one(publisher={"type": "Person", "name": "Ada Loam"}).model_dump_json()


def test_headings_of_a_description_divide_it() -> None:
    listing = one(description="<p>Graben.</p><h2>Prerequisites</h2><p>None at all.</p>")
    assert [(s.label, s.text) for s in listing.statements if "description/" in s.place.path] == [
        ("", "Graben."),
        ("Prerequisites", "None at all."),
    ]


@pytest.mark.parametrize(
    ("following", "links"),
    [
        (f"{URL}?page=2", [f"{URL}?page=2"]),
        ({"href": "?page=2"}, [f"{URL}?page=2"]),
        ("", []),
        (None, []),
        (URL, []),
        ("javascript:alert(1)", []),
    ],
)
def test_the_next_page(following: Any, links: list[str]) -> None:
    result = answered("moochub", {"links": {"next": following}, "data": []}, URL)
    assert [link.url for link in result.links] == links


def iversity(**fields: Any) -> Json:
    return {
        "id": 7,
        "title": "B&ouml;den",
        "url": "https://mooc.example/en/courses/boden",
        "language": "German",
        "organisations": [{"name": "Universit&auml;t Zeder"}],
        "instructors": [{"name": "Ada Loam", "biography": "<p>Ada</p>"}],
        "start_date": "2026-04-14T13:00:00.000+02:00",
        "end_date": "2026-07-14T11:38:00.000+02:00",
        "duration": "14",
        "ects_available": "true",
        "verifications": [
            {"title": "Audit Track", "price": None, "credits": None},
            {"title": "ECTS-Track", "price": "149 €", "description": "<ul><li>6 ECTS</li></ul>"},
        ],
        **fields,
    }


def test_a_run_of_iversity() -> None:
    listing = only(answered("moochub", {"courses": [iversity()]}, URL))
    assert (listing.reference, listing.place) == ("7", "courses[0]")
    assert [(i.reference, i.place) for i in listing.instances] == [("7", "courses[0]")]
    assert told(listing) == {
        ("", "title", "Böden"),
        ("", "language", "German"),
        ("", "provider", "Universität Zeder"),
        ("", "duration.amount", "14"),
        ("", "credit", "true"),
        ("", "price.type", "Audit Track"),
        ("", "price.type", "ECTS-Track"),
        ("", "price.amount", "149 €"),
        ("", None, "6 ECTS"),
        ("7", "start", "2026-04-14T13:00:00.000+02:00"),
        ("7", "end", "2026-07-14T11:38:00.000+02:00"),
    }
    read = normalize(listing)
    assert read.duration.state == "not_understood"
    assert [amount.unit for amount in read.credit.amounts.value or ()] == ["ects"]


def test_what_is_no_course_is_passed_over() -> None:
    records: list[Any] = [None, {"id": "c-1"}, {"attributes": {}}, course(), course()]
    result = answered("moochub", {"data": records}, URL)
    assert [listing.reference for listing in result.listings] == ["c-1"]
    assert [reason.partition(":")[0] for reason in result.skipped] == [f"data[{n}]" for n in (0, 1, 2, 4)]
    result = answered("moochub", {"courses": [iversity(id="7"), iversity(id=True), iversity()]}, URL)
    assert [listing.reference for listing in result.listings] == ["7"]
    assert len(result.skipped) == 2


def test_damage_is_survived() -> None:
    full = course(
        workload={"timeValue": 3, "timeUnit": "h/week"},
        startDate=["2026-01-13T08:00:00Z", "2026-09-07T08:00:00Z"],
        endDate=["2026-01-27T20:00:00Z"],
        educationalLevel=[{"name": [{"name": "BASIC"}]}],
        offer=[{"price": 40, "paymentFrequency": "one-time"}],
        contributor=[{"type": "Organization", "name": "Guild"}],
        description="<h2>A</h2><p>b</p>",
    )
    for body in damaged({"links": {"next": {"href": "x"}}, "data": [full]}):
        survives("moochub", body, URL)
    for body in damaged({"courses": [iversity()]}):
        survives("moochub", body, URL)


@pytest.mark.parametrize("value", [{}, {"data": {}}, {"courses": None}, {"errors": []}, [], 5, None])
def test_an_answer_of_another_kind_is_refused(value: Any) -> None:
    with pytest.raises(ReadError, match="neither courses"):
        answered("moochub", value, URL)
