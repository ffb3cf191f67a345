"""The commands as people run them: standard input and output, messages, exit codes."""

from __future__ import annotations

import io
import json
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from normalizer.__main__ import main
from normalizer.engine.matchers import matcher
from normalizer.listing import Listing

RAW: dict[str, Any] = {
    "source": "test",
    "reference": "bread-1",
    "url": "https://college.example/bread-1",
    "statements": [
        {"text": "Bread Baking", "about": "title", "place": {"path": "h1", "region": "body"}},
        {
            "text": "8 weeks",
            "label": "Duration",
            "place": {"path": "dl/Duration", "region": "facts", "offset": 22},
        },
    ],
}
CONFLICT = {
    "text": "6 weeks",
    "label": "Duration",
    "place": {"path": "dl[2]/Duration", "region": "facts", "offset": 99},
}


Answer = subprocess.CompletedProcess[str]
Run = Callable[..., Answer]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command in this process, which a test per process would make slow."""

    def call(*arguments: str, given: str | bytes = "") -> Answer:
        data = given.encode() if isinstance(given, str) else given
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        try:
            code = main(arguments)
        except SystemExit as error:  # argparse: help and usage errors
            code = error.code if isinstance(error.code, int) else 1
        told = capfd.readouterr()
        return subprocess.CompletedProcess(arguments, code, told.out, told.err)

    return call


def lines(*raws: Any) -> str:
    return "".join(json.dumps(raw) + "\n" for raw in raws)


# --- read ---


def test_read_gives_one_listing_a_line(run: Run) -> None:
    answer = run("read", given=lines(RAW, RAW | {"reference": "bread-2"}))
    assert (answer.returncode, answer.stderr) == (0, "")
    first, second = (Listing.model_validate_json(line) for line in answer.stdout.splitlines())
    assert (first.reference, first.title.value, second.reference) == ("bread-1", "Bread Baking", "bread-2")
    assert first.duration.value
    assert first.duration.value.min == "P8W"
    assert first.id != second.id


def test_a_line_that_is_no_raw_listing_is_reported_and_the_others_are_read(run: Run) -> None:
    given = lines(RAW) + "nonsense\n\n" + lines({"source": "test"}, RAW | {"colour": "red"}, RAW)
    answer = run("read", given=given.encode() + b"\xff\xfe\n" + lines(RAW).encode())
    assert answer.returncode == 1
    assert len(answer.stdout.splitlines()) == 3
    told = answer.stderr.splitlines()
    assert [line.split(" is ")[0] for line in told] == ["line 2", "line 4", "line 5", "line 7"]
    assert "reference: it is missing" in told[1]
    assert "colour" in told[2]


def test_a_line_over_which_the_rules_stumble_is_reported_and_the_others_are_read(run: Run) -> None:
    no_field = {"field": "credit_status", "value": "credit", "grounds": "its catalogue says so of all"}
    answer = run("read", given=lines(RAW, RAW | {"assertions": [no_field]}, RAW))
    assert answer.returncode == 1
    assert len(answer.stdout.splitlines()) == 2
    assert answer.stderr.startswith("line 2, bread-1, made the rules stumble: AttributeError: ")
    assert answer.stderr.count("\n") == 1


def test_an_empty_input_is_no_failure(run: Run) -> None:
    answer = run("read", given="\n")
    assert (answer.returncode, answer.stdout, answer.stderr) == (0, "", "")


def test_issues_are_told_on_request_only(run: Run) -> None:
    raw = RAW | {"statements": [*RAW["statements"], CONFLICT]}
    assert run("read", given=lines(raw)).stderr == ""
    answer = run("read", "--issues", given=lines(RAW, raw))
    assert answer.returncode == 0
    assert answer.stderr.startswith("line 2, bread-1: FIELD_CONFLICT duration: ")
    assert "6 weeks" in answer.stderr


def test_words_of_strangers_do_not_steer_the_terminal(run: Run) -> None:
    hostile = {"text": "\x1b[2J \x9b31m 6 weeks", "label": "Duration", "place": CONFLICT["place"]}
    raw = RAW | {"reference": "\x1b]0;x", "statements": [*RAW["statements"], hostile]}
    answer = run("read", "--issues", given=lines(raw, {"\x1b[2J": 1}))
    assert "FIELD_CONFLICT" in answer.stderr
    for stream in (answer.stdout, answer.stderr):
        assert "\x1b" not in stream
    assert "\x9b" not in answer.stderr


def test_listings_come_as_soon_as_they_are_read(root: Path) -> None:
    """A first listing is answered while the input is still open."""
    process = subprocess.Popen(
        [sys.executable, "-m", "normalizer", "read"], cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdin
    assert process.stdout
    with process:
        process.stdin.write(lines(RAW).encode())
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["reference"] == "bread-1"
        assert process.poll() is None
        process.stdin.close()
        assert process.wait(timeout=30) == 0


def test_ctrl_c_is_no_traceback(root: Path) -> None:
    # A shell that runs the tests in the background has its children ignore Ctrl-C.
    command = ["env", "--default-signal=INT", sys.executable, "-m", "normalizer", "read"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=root, text=True, **pipes) as process:  # type: ignore[call-overload]
        process.stdin.write(lines(RAW))
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 130
        assert process.stderr.read() == "ended\n"


def test_a_full_disk_is_said_in_one_line(root: Path) -> None:
    command = f"{sys.executable} -m normalizer phrases tests/census/labelled.jsonl --first 1 > /dev/full"
    answer = subprocess.run(command, shell=True, cwd=root, capture_output=True, text=True, timeout=60)
    assert answer.returncode == 1
    assert answer.stderr.count("\n") == 1


def test_a_reader_that_has_had_enough_is_no_error(root: Path) -> None:
    given = lines(*[RAW] * 2000)
    command = f"{sys.executable} -m normalizer read | head -1"
    answer = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=root,
        input=given.encode(),
        capture_output=True,
        timeout=60,
    )
    assert answer.stderr == b""
    assert json.loads(answer.stdout)["reference"] == "bread-1"
    assert answer.returncode == 0


# --- score, phrases, census ---

GOLD = {
    "id": "bread",
    "url": "https://college.example/bread",
    "title": "Bread Baking",
    "text": "Duration: 8 weeks",
    "labels": {"kind": "course", "weeks": {"min": 8, "max": 8, "evidence": "8 weeks"}},
}
STRING = {
    "id": "s1",
    "kind": "duration",
    "label": "Duration",
    "text": "8 weeks",
    "country": "CA",
    "language": "en",
    "says": {"length": "P8W", "weeks_min": 8, "weeks_max": 8},
}


def test_score_as_json(run: Run, tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    wrong = GOLD | {"id": "other", "labels": {"weeks": {"min": 9, "max": 9, "evidence": "8 weeks"}}}
    gold.write_text(lines(GOLD, wrong))
    answer = run("score", str(gold), "--json")
    assert (answer.returncode, answer.stderr) == (0, "")
    report = json.loads(answer.stdout)
    assert report["items"] == 2
    assert report["fields"]["weeks"]["value"]["precision"] == 0.5
    assert report["pooled"]["wrong"] == 1
    assert [f["got"] for f in report["faults"] if f["field"] == "weeks"] == [{"min": 8.0, "max": 8.0}]


def test_score_for_people(run: Run, tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(lines(GOLD))
    answer = run("score", str(gold))
    assert answer.returncode == 0
    assert answer.stdout.startswith("1 labelled listings")
    assert "pooled" in answer.stdout


def test_phrases(run: Run, tmp_path: Path) -> None:
    strings = tmp_path / "strings.jsonl"
    strings.write_text(lines(STRING, STRING | {"id": "s2", "says": {"nothing": True}}))
    report = json.loads(run("phrases", str(strings), "--json").stdout)
    assert (report["total"]["right"], report["total"]["wrong"]) == (1, 1)
    first = json.loads(run("phrases", str(strings), "--first", "1", "--json").stdout)
    assert (first["total"]["strings"], first["total"]["right"]) == (1, 1)
    assert "s2" in run("phrases", str(strings)).stdout


@pytest.mark.parametrize("command", ["score", "phrases"])
@pytest.mark.parametrize("text", [None, "", "{", '{"id": 1}'])
def test_a_file_that_cannot_be_scored_says_why(
    run: Run, tmp_path: Path, command: str, text: str | None
) -> None:
    file = tmp_path / "file.jsonl"
    if text is not None:
        file.write_text(text)
    answer = run(command, str(file))
    assert (answer.returncode, answer.stdout) == (1, "")
    assert answer.stderr.startswith(f"{file} cannot be scored: ")
    assert "Traceback" not in answer.stderr


def test_census_of_a_pipe_and_of_a_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(lines(RAW))
    piped = run("census", "-", given=lines(RAW))
    assert (piped.returncode, piped.stderr) == (0, "")
    assert "duration · stated · 1 strings" in piped.stdout
    assert run("census", str(tmp_path)).stdout == piped.stdout
    (row,) = map(
        json.loads, run("census", str(tmp_path), "--field", "duration", "--json").stdout.splitlines()
    )
    assert (row["text"], row["count"], row["example"]) == ("8 weeks", 1, "test bread-1")
    assert run("census", str(tmp_path), "--field", "price").stdout == ""


def test_census_tells_which_line_of_which_file_is_none(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text("nonsense\n" + lines(RAW))
    answer = run("census", str(tmp_path))
    assert answer.returncode == 1
    assert answer.stderr.startswith(f"{file}, line 1 is no raw listing")
    assert "8 weeks" in answer.stdout
    absent = run("census", str(tmp_path / "absent"))
    assert absent.returncode == 1
    assert absent.stderr == f"{tmp_path / 'absent'} cannot be read: No such file or directory\n"
    mistyped = run("census", str(tmp_path), "--sources", str(tmp_path / "srcs"))
    assert mistyped.returncode == 2
    assert f"{tmp_path / 'srcs'} is no folder; check its spelling" in mistyped.stderr


SOURCE = """
name = "tide-college"
platform = "table"
known_from = "capture"

[[tables]]
reference = ["code"]

[tables.columns]
name = "title"
length = "duration"
"""


def test_census_of_saved_answers(run: Run, tmp_path: Path) -> None:
    """Each is read as what it shows signs of, a table by the source that names its columns."""
    saved, sources = tmp_path / "saved", tmp_path / "sources"
    for folder in (saved / "deep", sources):
        folder.mkdir(parents=True)
    (sources / "tide-college.toml").write_text(SOURCE)
    (saved / "deep" / "tides.csv").write_text("code,name,length\nT1,Tides,6 weeks\nT2,Waves,6 weeks\n")
    (saved / "page.html").write_text(
        "<title>Baking</title><main><h1>Baking</h1><dl><dt>Duration<dd>9 days</dl>"
        "<p>You learn to bake bread that keeps.</p></main>"
    )
    (saved / "other.csv").write_text("flavour,colour\nsour,red\n")
    (saved / "notes.txt").write_text("Duration: 7 weeks")
    answer = run("census", str(saved), "--sources", str(sources), "--field", "duration", "--json")
    rows = {row["text"]: row for row in map(json.loads, answer.stdout.splitlines())}
    assert {text: (row["count"], row["state"]) for text, row in rows.items()} == {
        "6 weeks": (2, "stated"),
        "9 days": (1, "stated"),
    }
    assert rows["6 weeks"]["example"] == "tide-college T1"
    assert answer.stderr == f"{saved / 'other.csv'} has no listing: no platform finds a listing in it\n"
    assert answer.returncode == 0


def test_census_of_nothing_is_an_error(run: Run, tmp_path: Path) -> None:
    answer = run("census", str(tmp_path))
    assert (answer.returncode, answer.stdout) == (1, "")
    assert answer.stderr == f"{tmp_path} has no listing\n"


def test_what_the_crawlers_print_is_what_this_command_reads(root: Path, run: Run, tmp_path: Path) -> None:
    page = tmp_path / "bread.html"
    page.write_text(
        "<html lang=en><head><title>Bread</title></head><body><main><h1>Bread "
        "Baking</h1><dl><dt>Duration</dt><dd>8 weeks</dd><dt>Cost</dt><dd>$90</dd></dl><p>Bake bread with us "
        "in a warm kitchen, every week anew.</p></main></body></html>"
    )
    crawled = subprocess.run(
        [sys.executable, "-m", "crawlers", "read", str(page), "--platform", "web_page",
         "--url", "https://college.example/bread"],
        cwd=root, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert crawled.returncode == 0, crawled.stderr
    answer = run("read", given=crawled.stdout)
    assert answer.returncode == 0, answer.stderr
    read = Listing.model_validate_json(answer.stdout)
    assert read.duration.value
    assert read.duration.value.weeks_min == 8


# --- help ---


@pytest.mark.parametrize("command", ["read", "score", "phrases", "census"])
def test_each_command_says_what_it_does_and_when_it_fails(run: Run, command: str) -> None:
    answer = run(command, "--help")
    assert answer.returncode == 0
    assert answer.stdout.startswith(f"usage: python -m normalizer {command}")
    assert "Exit code: 0" in answer.stdout
    assert f"python -m normalizer {command}" in answer.stdout.partition("\n\n")[2]
    assert f"  {command} " in run("--help").stdout


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("score",),
        ("census", ".", "--field", "colour"),
        ("read", "x"),
        ("phrases", "x", "--first", "0"),
        ("phrases", "x", "--first", "-1"),
    ],
)
def test_wrong_arguments_are_a_usage_error(run: Run, arguments: tuple[str, ...]) -> None:
    answer = run(*arguments)
    assert answer.returncode == 2
    assert "usage:" in answer.stderr


# --- prepare ---


def test_what_no_listing_has_asked_for_is_prepared_too(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    unasked = matcher("a pattern that nobody has asked for")
    assert "search" not in vars(unasked)
    answer = run("prepare")
    assert (answer.returncode, answer.stderr) == (0, "")
    assert answer.stdout.endswith(" patterns are ready\n")
    assert "search" in vars(unasked)


def test_what_cannot_be_kept_is_not_prepared(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    answer = run("prepare")
    assert (answer.returncode, answer.stdout) == (1, "")
    assert "PYTHONDONTWRITEBYTECODE" in answer.stderr
