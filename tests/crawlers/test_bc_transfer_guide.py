"""BC Transfer Guide: a sending course, and what others recognise it as."""

from __future__ import annotations

from typing import Any

import pytest

from crawlers.platforms.bc_transfer_guide import AGREEMENT, COURSE
from crawlers.read import Read, ReadError
from normalizer.about import ABOUT
from tests.crawlers.answers import answered, damaged, only, survives, told

URL = "https://transfer.example/api/agreements"
Json = dict[str, Any]


def agreement(**fields: Any) -> Json:
    return {
        "SndrInstitutionName": "Cedar College",
        "RcvrInstitutionName": "Fjord University",
        "RcvrInstitutionCode": "FJOR",
        "Detail": "FJOR SOIL 209 (3)",
        "Condition": None,
        "StartDate": "20030501",
        "EndDate": None,
        **fields,
    }


def course(**fields: Any) -> Json:
    return {
        "agreements": [agreement()],
        "SndrInstitutionCode": "CEDR",
        "SndrInstitutionName": "Cedar College",
        "SndrSubjectCode": "SOIL",
        "SndrCourseNumber": "1100",
        "SndrCourseCredit": 3,
        "SndrCourseID": 129,
        **fields,
    }


def page(*courses: Any) -> Json:
    return {"courses": list(courses), "currentPage": "1", "totalPages": 13, "totalAgreements": 255}


def read(value: Any) -> Read:
    return answered("bc_transfer_guide", value, URL)


def test_every_field_has_a_name_that_the_schema_knows() -> None:
    assert {about for about in {**COURSE, **AGREEMENT}.values() if about} <= set(ABOUT)


def test_an_agreement_on_no_credit_is_no_recognition() -> None:
    result = read(page(course(agreements=[agreement(Detail="No credit", Condition="x"), agreement()])))
    assert {text for _, about, text in told(only(result)) if about in ("credit.transfer", None)} == {
        "FJOR SOIL 209 (3)"
    }


def test_agreements_are_what_others_recognise_a_course_as() -> None:
    second = agreement(
        Detail="TIDE GEOL 1XX (1.5)", Condition="Must complete SOIL 1101 as well", EndDate="20100430"
    )
    result = read(page(course(agreements=[agreement(), second])))
    listing = only(result)
    assert (listing.reference, listing.place) == ("CEDR SOIL 1100", "courses[0]")
    assert result.stated_total is None  # 255 agreements are not 255 courses
    assert told(listing) == {
        ("", "provider", "Cedar College"),
        ("", "credit.amount", "3"),
        ("", "credit.transfer", "FJOR SOIL 209 (3)"),
        ("", "credit.transfer", "TIDE GEOL 1XX (1.5)"),
        ("", None, "Must complete SOIL 1101 as well"),
    }


def test_the_title_is_read_where_the_guide_has_one() -> None:
    assert ("", "title", "Clay Now") in told(only(read(page(course(SndrCourseTitle="Clay Now")))))


@pytest.mark.parametrize(
    ("fields", "reference"),
    [({"SndrCourseNumber": None}, "129"), ({"SndrInstitutionCode": "", "SndrCourseID": "129"}, "129")],
)
def test_the_guides_own_id_stands_in_for_a_code_with_a_gap(fields: Json, reference: str) -> None:
    assert only(read(page(course(**fields)))).reference == reference


def test_what_is_no_course_is_passed_over() -> None:
    result = read(page(None, {}, course(), course()))
    assert len(result.listings) == 1
    assert [r.partition(":")[0] for r in result.skipped] == [f"courses[{n}]" for n in (0, 1, 3)]


@pytest.mark.parametrize("value", [[], {}, {"courses": {}}, 5, None])
def test_an_answer_of_another_kind_is_refused(value: Any) -> None:
    with pytest.raises(ReadError, match="no courses in the answer"):
        read(value)


def test_no_damage_ends_in_anything_but_a_reason() -> None:
    for value in damaged(page(course(), course(SndrCourseNumber="1101"))):
        survives("bc_transfer_guide", value, URL)
