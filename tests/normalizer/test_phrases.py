"""The referee of labelled strings, on readings made by hand: what is right, missed, wrong, or wrong by
default."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from normalizer.scoring.phrases import Phrase, judge, load, raw_listing, render, score, summary
from normalizer.scoring.says import faults
from tests.each import each
from tests.normalizer.test_score import EMPTY

CENSUS = Path(__file__).parent.parent / "census" / "labelled.jsonl"


def phrase(
    text: str = "2-4 hours per week", label: str = "", country: str | None = "CA", **says: Any
) -> Phrase:
    return Phrase("one", "workload", label, text, country, "en", says)


def price(low: str | None, high: str | None = None, **parts: Any) -> dict[str, Any]:
    read = {"min": low, "max": high or low, "currency": "CAD", "inferred": True, "buys": "enrolment"}
    return read | {"payer": "anyone", "period": "once", "tax": None} | parts


def labelled(low: str, high: str | None = None, **parts: Any) -> dict[str, Any]:
    said = {"min": low, "max": high or low, "currency": "CAD", "inferred": True, "buys": "enrolment"}
    return said | parts


@each(
    ("says", "got", "expected"),
    [
        ({}, {}, {}),
        ({"nothing": True}, {}, {}),
        ({"understood": False}, {}, {}),
        ({"weekly_min": 2, "weekly_max": 4, "basis": "total"}, {"weekly_min": 2.0, "weekly_max": 4.0}, {}),
        ({"weekly_min": 2, "weekly_max": 4}, {"weekly_min": 2.0, "weekly_max": 5.0},
         {"weekly_max": "misread"}),
        ({"weekly_min": 2, "weekly_max": 4}, {}, {"weekly_min": "missed", "weekly_max": "missed"}),
        ({"daily_min": 8, "daily_max": 8}, {}, {}),
        ({"hours_min": 3}, {"hours_min": 3.0, "hours_max": None, "basis": "total"}, {"basis": "unsaid"}),
        ({"hours_min": 3, "basis": "instruction"}, {"hours_min": 3.0, "basis": "total"},
         {"basis": "misread"}),
        ({"nothing": True}, {"hours_min": 3.0, "hours_max": 3.0, "basis": "total"},
         {"hours_min": "unsaid", "hours_max": "unsaid"}),
        ({"hours_min": 0.3333}, {"hours_min": 0.33}, {}),
        # lengths: other words for the same, weeks that merely follow, "at least"
        ({"length": "P1Y"}, {"length": "P12M", "length_max": "P12M"}, {}),
        ({"length": "P1W", "weeks_min": 1, "weeks_max": 1},
         {"length": "P1W", "length_max": "P1W", "weeks_min": 1.0, "weeks_max": 1.0}, {}),
        ({"length": "P2D"}, {"length": "P2D", "length_max": "P2D", "weeks_min": 1.0}, {}),
        ({"length": "P2W", "length_max": "P3W"}, {"length": "P2W", "length_max": "P2W"},
         {"length_max": "misread"}),
        ({"length": "P2W"}, {"length": "P2W", "length_max": "P3W"}, {"length_max": "misread"}),
        ({"length_max": "P2W"}, {"length": None, "length_max": "P2W"}, {}),
        ({"length": "P2W"}, {"length": "P2M", "length_max": "P2M"}, {"length": "misread"}),
        # defaults: a category, a year or a currency that nobody printed
        ({"nothing": True}, {"mode": "online"}, {"mode": "default"}),
        ({"mode": "online"}, {"mode": "in_person"}, {"mode": "misread"}),
        ({"nothing": True}, {"credit": "non_credit"}, {"credit": "default"}),
        ({"start": "XXXX-09-14"}, {"start": "2026-09-14"}, {"start": "default"}),
        ({"start": "XXXX-09-14"}, {"start": "2026-09-15"}, {"start": "misread"}),
        ({"nothing": True}, {"start": "2026-09-15"}, {"start": "unsaid"}),
        ({"pace": "self_paced"}, {"pace": "self_paced", "sync": "asynchronous"}, {}),
        ({"rolling": True}, {"rolling": True, "sync": "asynchronous"}, {"sync": "default"}),
        ({"timing": "evening"}, {"timing": ["evening", "weekend"]}, {}),
        ({"timing": "day"}, {"timing": ["evening"]}, {"timing": "misread"}),
        ({"dates": ["2022-23", "2023-24"]}, {"dates": ["2022-23", "2023-24"]}, {}),
        # credit without a unit, which the schema cannot keep
        ({"credit_min": 3, "credit_max": 3}, {"credit_min": 3.0, "credit_max": 3.0, "unit": "credit"}, {}),
        ({"credit_min": 3, "credit_max": 3, "unit": "ects"},
         {"credit_min": 3.0, "credit_max": 3.0, "unit": "ceu"}, {"unit": "misread"}),
    ],
)  # fmt: skip
def test_faults(says: dict[str, Any], got: dict[str, Any], expected: dict[str, str]) -> None:
    assert dict(faults(says, got)) == expected


@each(
    ("said", "read", "expected"),
    [
        ([labelled("90.00")], [price("90.00")], None),
        ([labelled("90.00")], [], "missed"),
        ([], [price("90.00")], "unsaid"),
        ([labelled("90.00")], [price("95.00")], "misread"),
        ([labelled("90.00", "95.00")], [price("90.00")], "misread"),
        ([labelled("90.00"), labelled("60.00", payer="senior")], [price("90.00")], "missed"),
        ([labelled("90.00")], [price("90.00"), price("25.00")], "unsaid"),
        ([labelled("25.00", buys="application")], [price("25.00")], "misread"),
        ([labelled("25.00", buys="application")], [price("25.00", buys="application")], None),
        ([labelled("90.00", currency=None, inferred=False)], [price("90.00", currency="USD", inferred=False)],
         "default"),
        ([labelled("90.00", currency="USD", inferred=False)], [price("90.00")], "misread"),
        ([labelled("90.00", period="month")], [price("90.00")], "misread"),
        ([labelled("90.00", payer="industry")], [price("90.00", payer="other")], None),
    ],
)  # fmt: skip
def test_prices(said: list[dict[str, Any]], read: list[dict[str, Any]], expected: str | None) -> None:
    found = dict(faults({"prices": said} if said else {}, {"prices": read} if read else {}))
    assert found == ({"prices": expected} if expected else {})


def test_a_price_of_nothing_is_free_and_free_is_a_default_elsewhere() -> None:
    nothing = {"prices": [labelled("0.00", currency=None, inferred=False)]}
    assert dict(faults(nothing, {"free": True})) == {}
    assert dict(faults({"free": True}, {"prices": [price("0.00")]})) == {}
    assert dict(faults({"nothing": True}, {"free": True})) == {"free": "default"}
    members = {"prices": [labelled("0.00", payer="member")]}
    assert dict(faults(members, {"free": True})) == {"prices": "missed", "free": "default"}


def test_outcomes_are_counted_once_a_string() -> None:
    missed = judge(phrase(weekly_min=2, weekly_max=4), EMPTY)
    right = judge(phrase("hello", nothing=True), EMPTY)
    assert (missed.outcome, right.outcome) == ("missed", "right")
    report = summary([missed, right, right])
    assert report["total"] == {
        "strings": 3, "right": 2, "missed": 1, "wrong": 0, "by_default": 0, "share_right": 0.6667,
    }  # fmt: skip
    assert report["kinds"].keys() == {"workload"}
    assert report["claims"]["weekly_min"] == {"said": 1, "missed": 1, "misread": 0, "unsaid": 0, "default": 0}
    assert [fault["id"] for fault in report["faults"]] == ["one"]
    assert "weekly_max missed" in render(report)


def test_a_string_is_read_with_its_label_and_country() -> None:
    raw = raw_listing(phrase("$90", label="Fee", country="CA"))
    assert [(s.label, s.text, s.place.region) for s in raw.statements] == [("Fee", "$90", "facts")]
    assert raw.provider
    assert (raw.provider.country, raw.provider.time_zone) == ("CA", "UTC")
    assert raw_listing(phrase("$90", country=None)).provider is None
    assert raw_listing(phrase(" ", label="Fee")).statements == ()


def test_the_whole_way_through_the_rules() -> None:
    """Real rules on plain strings, with a right, a wrong and a missed label."""
    report = score(
        [
            phrase("2-4 hours per week", weekly_min=2, weekly_max=4, basis="total"),
            phrase("2-4 hours per week", weekly_min=2, weekly_max=5, basis="total"),
            phrase("something else", weekly_min=2, weekly_max=5, basis="total"),
        ]
    )
    assert {k: report["total"][k] for k in ("right", "wrong", "missed")} == {
        "right": 1,
        "wrong": 1,
        "missed": 1,
    }


def test_the_labelled_census_of_this_repository_is_readable() -> None:
    phrases = load(CENSUS)
    assert len(phrases) >= 600
    assert len({one.id for one in phrases}) == len(phrases)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "no labelled string"),
        ("{", "line 1 is no labelled string: it is not valid JSON from character 2 on"),
        (json.dumps({"id": "a"}), "'kind' is missing"),
        ("[1]", "line 1 is no labelled string: it is no object; write one JSON object a line"),
        (json.dumps({"id": "a", "says": [1]}), "`says` is no object"),
    ],
)
def test_what_is_no_file_of_labelled_strings_says_why(tmp_path: Path, text: str, reason: str) -> None:
    file = tmp_path / "strings.jsonl"
    file.write_text(text)
    with pytest.raises(ValueError, match=reason):
        load(file)
