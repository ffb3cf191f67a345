"""`python -m registry score-pairs`: pairs that people judged, on records read from their files."""

from pathlib import Path
from typing import Any

import orjson
import pytest

from registry.__main__ import main
from tests.conftest import ROOT

GOLD = ROOT.parent / "shared" / "gold"

SOURCE = """
name = "{name}"
platform = "table"
known_from = "capture"
[[tables]]
reference = ["Course page"]
url = "Course page"
[tables.columns]
Name = "title"
Maker = "provider"
Hours = "hours"
About = "description"
"""

EDX = """Name,Maker,Hours,About,Course page
Soil Health for Orchards,Cedar College,40,,https://www.edx.org/course/soil-health
"Carpentry, Part 1",Cedar College,30,,https://www.edx.org/course/carpentry-1
"Carpentry, Part 2",Cedar College,30,,https://www.edx.org/course/carpentry-2
Negotiation,Maple University,12,Reach agreements that last,https://www.edx.org/course/negotiation
"""
LATER = """Name,Maker,Hours,About,Course page
Soil Health for Orchards,Cedar College,40,,https://edx.org/course/soil-health/?queryID=9
Soil Health for Orchards,Cedar College,42,,https://www.coursera.org/learn/soil-health
Negotiation Skills,Birch Institute,14,Reach agreements,https://www.coursera.org/learn/negotiation
"""
OTHERS = "".join(f"Other Subject {n},Elm School,10,,https://elm.example/{n}\n" for n in range(200))
"""Records that no pair needs: from them one knows that "soil" is a rarer word than "subject"."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two saved tables and the sources to read them with."""
    captures, sources = tmp_path / "captures", tmp_path / "sources"
    captures.mkdir()
    sources.mkdir()
    for name, table in (("first", EDX), ("second", LATER)):
        (captures / f"{name}.csv").write_text(table + OTHERS)
        (sources / f"{name}.toml").write_text(SOURCE.format(name=name))
    return tmp_path


def record(source: str, row: int, **other: str) -> dict[str, str]:
    return {"source": source, "file": f"captures/{source}.csv", "locator": f"row {row}"} | other


PAIRS: list[dict[str, Any]] = [
    {"id": "a", "left": record("first", 1), "right": record("second", 1), "verdict": "same_offering"},
    {"id": "b", "left": record("first", 1), "right": record("second", 2), "verdict": "another_run"},
    {"id": "c", "left": record("first", 2), "right": record("first", 3), "verdict": "different"},
    {"id": "d", "left": record("first", 2), "right": record("first", 2), "verdict": "same_offering"},
    {"id": "e", "left": record("first", 4), "right": record("second", 3), "overlap": 3, "confidence": "high"},
    {"id": "f", "left": record("first", 4), "right": record("second", 1), "overlap": 0, "confidence": "high"},
]


def run(folder: Path, pairs: list[dict[str, Any]], *options: str) -> int:
    (folder / "pairs.jsonl").write_bytes(b"\n".join(map(orjson.dumps, pairs)))
    where = ("--captures", str(folder / "captures"), "--sources", str(folder / "sources"))
    return main(["score-pairs", str(folder / "pairs.jsonl"), *where, *options])


def test_the_report(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, PAIRS, "--json") == 0
    report = orjson.loads(capsys.readouterr().out)
    assert report["same_offering"] | {"precision": 1.0, "recall": 1.0, "right": 1} == report["same_offering"]
    assert report["another_run"] == {
        "kept_as_runs": 1,
        "merged": 0,
        "not_linked": 0,
        "others_taken_for_runs": 0,
    }
    assert report["nested_runs"] == 1, "a pair in one record is right by construction and not counted"
    assert set(report["by_kind_of_source"]) == {"two captures of one platform", "two platforms", "one source"}
    assert report["misses"] == []
    assert report["overlap"]["average_precision_2"] == 1.0
    assert report["overlap"]["spearman"] == 1.0


def test_every_miss_is_told_with_its_reasons(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = [PAIRS[2] | {"verdict": "same_offering"}, PAIRS[5] | {"overlap": 3}]
    assert run(folder, wrong) == 0
    told = capsys.readouterr().out
    assert "c: judged same_offering, found different" in told
    assert "-20.0 part: 1 against 2" in told or "-20.0 part: 2 against 1" in told
    assert "f: judged 3 (high), found 0" in told


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        (record("first", 999), "no record at row 999 among the 204"),
        (record("nobody", 1), "no file captures/nobody.csv"),
        (record("third", 1, file="captures/first.csv"), "no source third.toml"),
    ],
)
def test_a_record_that_is_not_found_is_said_loudly_and_not_counted(
    folder: Path, capsys: pytest.CaptureFixture[str], place: dict[str, str], reason: str
) -> None:
    lost = {"id": "x", "left": place, "right": record("second", 1), "verdict": "same_offering"}
    assert run(folder, [*PAIRS, lost]) == 1
    printed = capsys.readouterr()
    assert f"NOT FOUND, not counted: {place['source']} {place['locator']}: {reason}" in printed.err
    assert "NOT FOUND" in printed.out


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{", "it is not valid JSON from character 2 on; write one JSON object a line"),
        ("[]", "it is no object; write one JSON object a line"),
        ('{"id": "a"}', "'left' is missing"),
        ('{"id": "a", "left": 1, "right": 2, "verdict": "different"}', "a value in it is of another kind"),
        ('{"id": "a", "left": PLACE, "right": PLACE}', "it has neither `verdict` nor `overlap`"),
    ],
)
def test_a_file_that_is_none(folder: Path, capsys: pytest.CaptureFixture[str], line: str, why: str) -> None:
    line = line.replace("PLACE", '{"source": "first", "file": "a.csv", "locator": "row 1"}')
    (folder / "pairs.jsonl").write_text(f"\n{line}\n")
    assert main(["score-pairs", str(folder / "pairs.jsonl"), "--captures", str(folder)]) == 1
    said = capsys.readouterr().err
    assert f"line 2 is no pair of records: {why}" in said
    assert said.count("\n") == 1


@pytest.mark.parametrize("option", ["--captures", "--sources"])
def test_a_folder_that_is_none_is_a_usage_error(
    folder: Path, capsys: pytest.CaptureFixture[str], option: str
) -> None:
    (folder / "pairs.jsonl").write_text("")
    with pytest.raises(SystemExit) as ended:
        main(["score-pairs", str(folder / "pairs.jsonl"), option, str(folder / "none")])
    assert ended.value.code == 2
    assert f"{folder / 'none'} is no folder" in capsys.readouterr().err


def test_agreement_with_judged_pairs_of_real_records(
    captures: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [GOLD / "same-offering-dev.jsonl", GOLD / "overlap-dev.jsonl"]
    if not all(file.is_file() for file in files):
        pytest.skip("no judged pairs here: ../shared/gold is absent, so this was NOT tested on them")
    assert main(["score-pairs", *map(str, files), "--captures", str(captures), "--json"]) == 0
    report = orjson.loads(capsys.readouterr().out)
    assert report["not_found"] == []
    assert report["same_offering"]["precision"] >= 0.97
    assert report["same_offering"]["recall"] >= 0.93
    assert report["another_run"]["merged"] == 0
    assert report["overlap"]["average_precision_2"] >= 0.85
    assert report["overlap"]["spearman"] >= 0.65
