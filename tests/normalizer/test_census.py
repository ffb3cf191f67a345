"""The census of fact strings: everything that looks like a fact is listed, what nobody understood first."""

from __future__ import annotations

import json

import pytest

from normalizer.raw import InstanceRef, RawListing, Statement
from normalizer.scoring.census import Census, as_json, render
from tests.normalizer.views import said


def raw(*statements: Statement, reference: str = "1", instances: tuple[InstanceRef, ...] = ()) -> RawListing:
    """Statements one after the other on one page."""
    offset, placed = 0, []
    for statement in statements:
        placed.append(
            statement.model_copy(update={"place": statement.place.model_copy(update={"offset": offset})})
        )
        offset += len(statement.text) + 1
    return RawListing(
        source="test", reference=reference, url="https://example.org/1", instances=instances,
            statements=tuple(placed)
    )  # fmt: skip


def fact(label: str, text: str, subject: str = "") -> Statement:
    return said(text, label, region="facts", path=label).model_copy(update={"subject": subject})


def census(*raws: RawListing) -> Census:
    counted = Census()
    for one in raws:
        counted.add(one)
    return counted


def test_a_string_that_is_read_comes_with_value_and_rule() -> None:
    rows = census(raw(fact("Duration", "8 weeks"))).rows("duration")
    assert [(r.state, r.label, r.text, r.count, r.example) for r in rows] == [
        ("stated", "Duration", "8 weeks", 1, "test 1")
    ]
    assert "P8W" in rows[0].value
    assert rows[0].rule


@pytest.mark.parametrize(
    ("field", "label", "text"),
    [
        ("workload", "Effort", "a fortnight of toil"),
        ("duration", "Duration", "thirteen moons"),
        ("duration", "", "It goes on for 3 moonweeks or so"),
        ("price", "Course fee", "ask the baker"),
        ("credit", "Credits", "some"),
        ("delivery", "Delivery", "by carrier pigeon"),
        ("date", "Start date", "when the moon is full"),
    ],
)
def test_a_string_that_no_rule_reads_is_listed(field: str, label: str, text: str) -> None:
    statement = fact(label, text) if label else said(text)
    rows = census(raw(statement)).rows(field)
    assert [(r.text, r.value) for r in rows] == [(text, "")]
    assert rows[0].state in ("unread", "not_understood")


def test_what_says_nothing_about_a_field_is_not_listed() -> None:
    assert census(raw(fact("Instructor", "A person"), said("Learn to bake bread."))).rows() == []


def test_equal_strings_are_counted_and_the_first_is_the_example() -> None:
    counted = census(*(raw(fact("Duration", "8 weeks"), reference=str(number)) for number in (3, 1, 2)))
    assert [(r.count, r.example) for r in counted.rows("duration")] == [(3, "test 3")]


def test_one_string_with_two_readings_is_two_rows() -> None:
    """A bare sign is Canadian here and nobody's there."""
    here = raw(fact("Cost", "$90")).model_copy(update={"url": "https://www.bcit.ca/courses/1"})
    rows = census(here, raw(fact("Cost", "$90"))).rows("price")
    assert len({r.value for r in rows if "90" in r.value}) == 2
    assert {r.text for r in rows} == {"$90"}


def test_what_is_understood_comes_last_and_the_frequent_first() -> None:
    read = [raw(fact("Duration", "8 weeks"))] * 5
    unread = [raw(fact("Duration", "thirteen moons")), *[raw(fact("Duration", "many moons"))] * 2]
    counted = census(*read, *unread, raw(fact("Course fee", "ask the baker")))
    rows = counted.rows()
    assert [(r.field, r.text, r.count) for r in rows] == [
        ("duration", "many moons", 2),
        ("duration", "thirteen moons", 1),
        ("duration", "8 weeks", 5),
        ("price", "ask the baker", 1),
    ]
    assert counted.rows("price") == rows[-1:]


def test_strings_of_instances_are_counted_with_their_own_reading() -> None:
    statements = (fact("Duration", "8 weeks", "s1"), fact("Duration", "4 weeks", "s2"))
    refs = (InstanceRef(reference="s1", place="1"), InstanceRef(reference="s2", place="2"))
    rows = census(raw(*statements, instances=refs)).rows("duration")
    assert {r.text: r.value.split(",")[0] for r in rows} == {"8 weeks": "min P8W", "4 weeks": "min P4W"}


def test_of_long_prose_the_words_around_the_fact_are_shown() -> None:
    filler = "Bread is a joy that many people share with their friends. " * 6
    text = (
        f"{filler}The course runs for 8 weeks in our kitchen. {filler}Bring 3 moonmonths of patience. "
        f"{filler}"
    )
    rows = census(raw(said(text))).rows("duration")
    assert any("8 weeks" in r.text and "P8W" in r.value for r in rows)
    assert any("3 moonmonths" in r.text and r.state == "unread" for r in rows)
    for row in rows:
        assert row.text in text
        assert len(row.text) < 150


def test_rows_as_text_and_json() -> None:
    rows = census(raw(fact("Duration", "8 weeks"), fact("Course fee", "ask\x1b[31m the baker"))).rows()
    lines = list(render(rows))
    assert lines[0] == "duration · stated · 1 strings"
    assert "Duration: 8 weeks" in lines[1]
    assert "\x1b" not in "".join(lines)
    assert json.loads(as_json(rows[0])).keys() == {"field", "state", "count", "label", "text", "value",
        "rule", "example"}  # fmt: skip
    assert list(render([])) == []


def test_a_hundred_kilobytes_of_near_facts_take_about_linear_time() -> None:
    from time import perf_counter

    def seconds(size: int) -> float:
        begin = perf_counter()
        census(raw(said("3 weeks of $5 online, jan 2 · " * size)))
        return perf_counter() - begin

    seconds(10)
    assert seconds(1600) < 16 * max(seconds(400), 0.05)
