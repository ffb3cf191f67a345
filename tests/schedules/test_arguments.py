"""What `python -m schedules` is told in its arguments, and what it says of those that are wrong."""

import argparse
import contextlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crawlers.source import SOURCES, Source
from normalizer.raw import CrawlError
from registry.sources import register
from registry.store import Store
from schedules import __main__ as commands
from schedules.__main__ import main
from schedules.harvest import HarvestReport, Progress
from schedules.plan import Plan


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["no-such"], "crawlers list"),
        (["no-such.toml"], "no-such.toml"),
        (["bcit", "--sources", "not-there"], "not-there is no folder"),
        (["bcit", "--sources", "tests"], "no source 'bcit' in tests"),
        (["\x1b]0;mine\x07.toml"], "x1b]0;mine"),
    ],
)
def test_run_of_an_unknown_source_is_wrong_usage(
    arguments: list[str], says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["run", *arguments, "--data", str(tmp_path)]) == 2
    said = capsys.readouterr().err
    assert says in said and said.rstrip("\n").isprintable()


def test_the_words_of_strangers_steer_no_terminal_and_forge_no_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    sly = "\x1b]0;mine\x07\x1b[2J\rother-source: \nother-source  gate  accepted\u202e"

    def harvest(source: Source, report: Callable[[Progress], None], **_: object) -> HarvestReport:
        report(Progress("fetch", sly, ended=True))
        errors = (CrawlError(url=f"https://a.example/{sly}", reason=sly),)
        return HarvestReport(source.name, True, True, (), skipped={sly: sly}, errors=errors)

    monkeypatch.setattr("schedules.harvest.harvest", harvest)
    assert main(["run", "bcit", "--data", str(tmp_path)]) == 0
    said = capsys.readouterr()
    assert [len(stream.splitlines()) for stream in said] == [1, 2]
    assert all(line.startswith("bcit") and line.isprintable() for line in (said.out + said.err).splitlines())


@pytest.mark.parametrize(
    ("arguments", "data"),
    [
        ([], "data"),
        (["demo"], "demo-data"),
        (["run", "bcit"], "data"),
        (["--data", "said"], "said"),
        (["--data", "said", "demo"], "said"),
        (["demo", "--data", "said"], "said"),
        (["--data", "said", "run", "bcit"], "said"),
        (["run", "bcit", "--data", "said"], "said"),
    ],
)
def test_the_data_folder_is_what_was_said_and_the_demo_has_its_own(
    arguments: list[str], data: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def command(options: argparse.Namespace) -> int:
        return int(options.data != Path(data))

    for name in ("_schedule", "_run", "_demo"):
        monkeypatch.setattr(commands, name, command)
    assert main(arguments) == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["--at-once", "0"],
        ["demo", "--port", "99999"],
        ["run", "mitx-online", "--due", "2026-11-27T04:00"],
        ["run", "mitx-online", "--due", "nonsense"],
    ],
)
def test_an_argument_that_cannot_be_is_wrong_usage(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert arguments[-1] in said and "_moment" not in said


def test_a_folder_of_sources_that_is_none_is_wrong_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--sources", str(tmp_path / "none"), "--data", str(tmp_path)]) == 2
    assert str(tmp_path / "none") in capsys.readouterr().err


@pytest.mark.parametrize("wrong", ["nothing", "no source"])
def test_a_folder_without_a_source_empties_no_register(
    wrong: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "sources"
    folder.mkdir()
    if wrong == "no source":
        (folder / "pyproject.toml").write_text('[project]\nname = "something-else"\n')
    with contextlib.closing(Store(tmp_path)) as store:
        Plan(SOURCES, store, print)
        declared = register(store, datetime.now(UTC))
        assert main(["--sources", str(folder), "--data", str(tmp_path)]) == 2
        assert str(folder) in capsys.readouterr().err
        assert register(store, datetime.now(UTC)) == declared != []
