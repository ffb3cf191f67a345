"""Records inside whatever an answer was kept in."""

from __future__ import annotations

from typing import Any

import pytest

from crawlers.records import Json, kept, listed


def is_course(record: Json) -> bool:
    return "code" in record


@pytest.mark.parametrize(
    ("answer", "places"),
    [
        ({"code": 1, "runs": [{"code": 2}]}, [""]),
        ([{"code": 1}, 5, {"code": 2}], ["[0]", "[2]"]),
        ([{"results": [{"code": 1}]}, {"results": [{"code": 2}]}], ["[0].results[0]", "[1].results[0]"]),
        ({"a 1": {"code": 1}, "b": {"code": 2}}, ['["a 1"]', "b"]),
        ({"saved": "today", "data": {"courses": {"all": [{"code": 1}]}}}, ["data.courses.all[0]"]),
        ({"error": "log in"}, []),
        ([], []),
        ("code", []),
    ],
)
def test_the_least_nested_records_are_found_with_their_places(answer: Any, places: list[str]) -> None:
    assert [place for place, _ in kept(answer, is_course)] == places


def test_what_nests_without_end_holds_no_record() -> None:
    answer: Any = {"code": 1}
    for _ in range(50):
        answer = [answer]
    assert kept(answer, is_course) == []


def test_a_list_is_one_of_records_unless_they_stand_deeper() -> None:
    assert listed([{"code": 1}, {"name": "broken"}], is_course)
    assert listed([], is_course)
    assert listed([{"name": "broken"}, None], is_course)
    assert not listed([{"results": [{"code": 1}]}], is_course)
