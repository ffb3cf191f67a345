"""Microsoft Learn's catalogue: kinds by their lists, parts by their uids, minutes beside hours."""

from __future__ import annotations

from typing import Any

import pytest

from crawlers.platforms.microsoft_learn import PART, RECORD
from crawlers.read import ReadError
from normalizer.about import ABOUT
from normalizer.normalize import normalize
from normalizer.raw import RawListing
from tests.crawlers.answers import answered, damaged, survives, told

URL = "https://learn.example/api/catalog/?type=exams"
Json = dict[str, Any]


def record(uid: str, **fields: Any) -> Json:
    return {
        "uid": uid,
        "title": f"Title of {uid}",
        "url": f"https://learn.example/{uid}/?WT.mc_id=api",
        **fields,
    }


def by_uid(answer: Json) -> dict[str, RawListing]:
    result = answered("microsoft_learn", answer, URL)
    assert result.skipped == ()
    return {listing.reference: listing for listing in result.listings}


def test_every_field_has_a_name_that_the_schema_knows() -> None:
    assert {about for fields in (RECORD, PART) for about in fields.values() if about} <= set(ABOUT)


def test_an_exam_needs_no_course() -> None:
    exam = record(
        "exam.so-100", display_name="SO-100", subtitle="<p>Dig.</p>", levels=["beginner"], locales=["en"]
    )
    raw = by_uid({"exams": [exam]})["exam.so-100"]
    assert (raw.place, raw.url) == ("exams[0]", "https://learn.example/exam.so-100/")
    assert told(raw) == {
        ("", "title", "Title of exam.so-100"),
        ("", None, "SO-100"),
        ("", "description", "Dig."),
        ("", "level", "beginner"),
        ("", "language", "en"),
    }
    listing = normalize(raw)
    assert (listing.credential_type.state, listing.credential_type.value) == (
        "calculated",
        "certification_exam",
    )
    assert (listing.assessment.required.value, listing.assessment.assessment_only.value) == (True, True)


def test_a_certification_names_its_exams_by_their_titles() -> None:
    certification = record("certification.soil", exams=["exam.so-100", "exam.unknown"])
    raw = by_uid({"certifications": [certification], "exams": [record("exam.so-100")]})["certification.soil"]
    assert [(p.relation, p.target, p.reference) for p in normalize(raw).pathways.value or ()] == [
        ("has_part", "Title of exam.so-100", "exam.so-100")
    ]
    assert [s.place.path for s in raw.statements if s.about == "pathways.has_part"] == ["exams[0].title"]


def test_time_in_hours_and_in_minutes() -> None:
    found = by_uid(
        {
            "courses": [record("course.so-100", duration_in_hours=24)],
            "modules": [record("learn.dig", duration_in_minutes=45)],
        }
    )
    hours = {uid: normalize(raw).workload.value for uid, raw in found.items()}
    assert {uid: value and value.hours_min for uid, value in hours.items()} == {
        "course.so-100": 24.0,
        "learn.dig": 0.75,
    }


def test_a_learning_path_has_its_modules() -> None:
    found = by_uid(
        {"learningPaths": [record("lp.soil", modules=["learn.dig"])], "modules": [record("learn.dig")]}
    )
    assert ("", "pathways.has_part", "Title of learn.dig") in told(found["lp.soil"])


def test_units_and_codes_are_no_offerings() -> None:
    answer = {"units": [record("unit.1")], "levels": [{"id": "beginner", "name": "Beginner"}], "exams": []}
    assert by_uid(answer) == {}


def test_what_has_no_uid_is_passed_over() -> None:
    result = answered("microsoft_learn", {"exams": [None, {"title": "x"}, record("e"), record("e")]}, URL)
    assert [listing.reference for listing in result.listings] == ["e"]
    assert result.skipped == (
        "exams[0]: not an object",
        "exams[1]: a record without uid",
        "exams[3]: e stands in exams[2] already",
    )


def test_damage_is_survived() -> None:
    answer = {
        "certifications": [record("c", exams=["e"], levels=["beginner"])],
        "exams": [record("e", duration_in_minutes=100)],
    }
    for body in damaged(answer):
        survives("microsoft_learn", body, URL)


@pytest.mark.parametrize("value", [{}, {"exams": {}}, {"units": []}, {"error": "login"}, [], 5, None])
def test_an_answer_of_another_kind_is_refused(value: Any) -> None:
    with pytest.raises(ReadError, match="no list of the catalogue"):
        answered("microsoft_learn", value, URL)
