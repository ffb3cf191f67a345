"""Credly's answers in all their shapes: words for cost and time, activities, badges that require others."""

from __future__ import annotations

from typing import Any

import pytest

from crawlers.platforms.credly import (
    ASSESSMENT,
    AUTHORITY,
    BADGE,
    CRITERION,
    ISSUER,
    REQUIRED_BADGE,
    TOWARD,
)
from crawlers.read import ReadError
from normalizer.about import ABOUT
from normalizer.normalize import normalize
from tests.crawlers.answers import answered, damaged, only, survives, told
from tests.each import each

URL = "https://badges.example/organizations/cedar/badges.json"
Json = dict[str, Any]


def activity(kind: str, title: str, required: str | None = None) -> Json:
    return {
        "id": f"a-{title}",
        "activity_type": kind,
        "title": title,
        "required_badge_template_id": required,
        "url": None,
    }


def badge(number: int = 1, **fields: Any) -> Json:
    return {
        "id": f"b-{number}",
        "name": f"Soil Care {number}",
        "url": f"https://badges.example/org/cedar/badge/soil-care-{number}",
        "vanity_slug": f"soil-care-{number}",
        "description": "Earners can dig.",
        "cost": "Paid",
        "time_to_earn": "Weeks",
        "level": "Foundational",
        "type_category": "Learning",
        "global_activity_url": "https://cedar.example/soil",
        "skills": [{"id": "s", "name": "Digging", "vanity_slug": "digging"}],
        "alignments": [],
        "badge_template_activities": [],
        "issuer": {
            "summary": "issued by Cedar College",
            "entities": [
                {"label": "Issued by", "primary": True, "entity": {"name": "Cedar College"}},
                {"label": "Authorized by", "primary": False, "entity": {"name": "Guild of Soil"}},
            ],
        },
        **fields,
    }


def test_every_field_has_a_name_that_the_schema_knows() -> None:
    tables = (BADGE, ISSUER, AUTHORITY, CRITERION, ASSESSMENT, REQUIRED_BADGE, TOWARD)
    assert {about for fields in tables for about in fields.values() if about} <= set(ABOUT)


def test_a_badge() -> None:
    listing = only(answered("credly", {"data": [badge()]}, URL))
    assert (listing.reference, listing.place, listing.instances) == ("b-1", "data[0]", ())
    assert listing.url == "https://badges.example/org/cedar/badge/soil-care-1"
    assert told(listing) == {
        ("", "title", "Soil Care 1"),
        ("", "description", "Earners can dig."),
        ("", "price", "Paid"),
        ("", "duration.unit", "Weeks"),
        ("", "level", "Foundational"),
        ("", None, "Learning"),
        ("", "skills", "Digging"),
        ("", "original_url", "https://cedar.example/soil"),
        ("", "provider", "Cedar College"),
        ("", "awarding_body", "Guild of Soil"),
    }


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ({"data": [badge(1), badge(2)], "metadata": {}}, ["data[0]", "data[1]"]),
        ({"b-1": badge(1), 'b"2': badge(2)}, ['["b-1"]', '["b\\"2"]']),
        ([badge(1)], ["[0]"]),
        ({"data": badge(1)}, ["data"]),
        (badge(1), [""]),
    ],
)
def test_each_shape_has_its_places(body: Any, places: list[str]) -> None:
    result = answered("credly", body, URL)
    assert ([listing.place for listing in result.listings], result.skipped) == (places, ())
    statement = result.listings[0].statements[0]
    assert statement.place.path == (f"{places[0]}.name" if places[0] else "name")


def test_skills_may_be_words_alone() -> None:
    listing = only(answered("credly", [badge(skills=["Digging", "Sowing"])], URL))
    assert {text for _, about, text in told(listing) if about == "skills"} == {"Digging", "Sowing"}


def test_keys_may_be_absent() -> None:
    listing = only(answered("credly", {"b-1": {"id": "b-1", "name": "Soil Care"}}, URL))
    assert (told(listing), listing.url) == ({("", "title", "Soil Care")}, URL)


@pytest.mark.parametrize(("cost", "model"), [("Free", "free"), ("Paid", "paid"), (None, None)])
@pytest.mark.parametrize("time", ["Hours", "Years", None])
def test_words_for_cost_and_time_give_no_number(
    cost: str | None, time: str | None, model: str | None
) -> None:
    listing = normalize(only(answered("credly", [badge(cost=cost, time_to_earn=time)], URL)))
    assert listing.cost_model.value == model
    assert not any(price.amount_max for price in listing.prices.value or ())
    assert (listing.workload.state, listing.weekly_hours.state) == ("not_stated", "not_stated")
    assert listing.duration.state == ("not_understood" if time else "not_stated")


def test_what_is_judged_is_told_from_what_is_only_done() -> None:
    activities = [activity("Assessment", "Write a soil report"), activity("Course", "Attend ten lessons")]
    listing = only(answered("credly", [badge(badge_template_activities=activities)], URL))
    assert {
        ("", "assessment", "Assessment"),
        ("", "assessment", "Write a soil report"),
        ("", None, "Attend ten lessons"),
    } <= told(listing)


def test_years_of_work_are_no_length() -> None:
    activities = [activity("Professional Experience", "2+ years of teaching"), activity("Course", "14 hours")]
    raw = only(answered("credly", [badge(badge_template_activities=activities, time_to_earn=None)], URL))
    listing = normalize(raw)
    assert (listing.duration.state, listing.workload.value and listing.workload.value.hours_max) == (
        "not_stated",
        14,
    )


@pytest.mark.parametrize(
    ("issuer", "names"),
    [
        ({"summary": "issued by Cedar College", "entities": []}, ["Cedar College"]),
        ({"summary": "issued by Cedar College"}, ["Cedar College"]),
        ({"summary": "émis par Cedar College"}, []),
    ],
)
def test_an_issuer_that_is_only_summed_up(issuer: Json, names: list[str]) -> None:
    raw = only(answered("credly", [badge(issuer=issuer)], URL))
    assert [s.text for s in raw.statements if s.about == "provider"] == names


def test_what_no_word_names_is_a_badge() -> None:
    listing = normalize(only(answered("credly", [{"id": "b-1", "name": "Soil Care"}], URL)))
    assert (listing.credential_type.state, listing.credential_type.value) == ("calculated", "badge")


@each(
    ("description", "criterion", "award", "scope"),
    [
        ("This course covers soil.", "Attend all lessons", "badge", None),
        ("Earners can change what the program does while it runs.", "Write ten lines", "badge", None),
        ("A hands-on workshop.", "Completed the Soil Care certificate program", "badge", None),
        ("This program invites staff.", "Attend this 10 hour course", "badge", "short_course"),
        ("Two courses.", "SOIL 110 Soils - 3 Credits. Receive a C or better in this course.", "badge", None),
        ("A two-day program.", "Attend", "badge", "short_course"),
        ("Earners of this microcredential can dig.", "Attend", "micro_credential", "micro_credential"),
        ("The earner of the Certificate in Soil Care can dig.", "Attend", "certificate", None),
    ],
)
def test_what_is_taught_for_a_badge_is_not_what_is_awarded(
    description: str, criterion: str, award: str, scope: str | None
) -> None:
    told_of = badge(description=description, badge_template_activities=[activity("Course", criterion)])
    listing = normalize(only(answered("credly", [told_of], URL)))
    assert (listing.credential_type.value, listing.scope.value) == (award, scope)


def test_a_required_badge_is_a_part_and_counts_toward_the_whole() -> None:
    whole = badge(2, badge_template_activities=[activity("Badge", "Soil Care 1", "b-1")])
    result = answered("credly", {"b-1": badge(1), "b-2": whole}, URL)
    part, gardener = (normalize(listing) for listing in result.listings)
    assert [(p.relation, p.target, p.reference) for p in gardener.pathways.value or ()] == [
        ("has_part", "Soil Care 1", "b-1")
    ]
    assert [(p.relation, p.target, p.reference) for p in part.pathways.value or ()] == [
        ("ladders_to", "Soil Care 2", "b-2")
    ]


@each(
    ("metadata", "url", "links"),
    [
        ({"current_page": 1, "total_pages": 3}, URL, [f"{URL}?page=2"]),
        ({"current_page": 2, "total_pages": 3}, f"{URL}?page=2&per=50", [f"{URL}?per=50&page=3"]),
        ({"current_page": 3, "total_pages": 3, "next_page_url": f"{URL}?page=4"}, URL, []),
        ({"next_page_url": f"{URL}?page=2"}, URL, [f"{URL}?page=2"]),
        ({"next_page_url": None}, URL, []),
        ({"next_page_url": "javascript:alert(1)"}, URL, []),
        ({"current_page": "1", "total_pages": True}, URL, []),
        ({}, URL, []),
    ],
)
def test_the_next_page(metadata: Json, url: str, links: list[str]) -> None:
    result = answered("credly", {"data": [badge()], "metadata": metadata}, url)
    assert [link.url for link in result.links] == links


@pytest.mark.parametrize(("count", "total"), [(144, 144), ("144", None), (True, None), (None, None)])
def test_the_stated_total(count: Any, total: int | None) -> None:
    assert answered("credly", {"data": [], "metadata": {"total_count": count}}, URL).stated_total == total


def test_badges_of_a_person_are_never_read() -> None:
    issued = {"id": "i-1", "issued_to": "Ada Loam", "badge_template": badge()}
    result = answered("credly", {"data": [issued, None, {"name": "no id"}]}, URL)
    assert result.listings == ()
    assert result.skipped == (
        "data[0]: a badge that was issued to somebody",
        "data[1]: not an object",
        "data[2]: a badge without id",
    )


def test_damage_is_survived() -> None:
    whole = badge(2, badge_template_activities=[activity("Badge", "Soil Care 1", "b-1")])
    for body in damaged({"data": [badge(1), whole], "metadata": {"current_page": 1, "total_pages": 2}}):
        survives("credly", body, URL)


@pytest.mark.parametrize("value", [{}, {"data": "x"}, {"error": {"message": "gone"}}, 5, None])
def test_an_answer_of_another_kind_is_refused(value: Any) -> None:
    with pytest.raises(ReadError, match="no badges"):
        answered("credly", value, URL)
