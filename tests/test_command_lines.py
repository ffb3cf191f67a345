"""What the commands of all folders have in common: where their output cannot be written."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from normalizer.shared.display import Display
from registry.store import Store
from tests.each import each

FULL = Path("/dev/full")


def shell(root: Path, command: str) -> subprocess.CompletedProcess[str]:
    words = f"{sys.executable} -m {command}"
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return subprocess.run(
        words, shell=True, cwd=root, capture_output=True, text=True, timeout=60, env=buffered
    )


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("registry")
    Store(folder).close()
    return folder


@each("command", ["registry digest", "search_api reindex --full"])
def test_a_closed_output_is_no_fault(root: Path, data: Path, command: str) -> None:
    """As some daemons start commands."""
    done = shell(root, f"{command} --data {data} >&-")
    assert (done.returncode, done.stderr) == (0, "")


@each(
    "command, said",
    [
        ("registry digest --data {data}", "the output: "),
        ("search_api --help", "the output: "),
        ("crawlers template", "the output: "),
        ("crawlers list", ""),
        ("demo serve --base-port 0", "the output: "),
    ],
)
def test_an_output_that_is_full_is_said_in_one_line(root: Path, data: Path, command: str, said: str) -> None:
    done = shell(root, f"{command.format(data=data)} >{FULL}")
    assert (done.returncode, done.stderr) == (1, f"{said}No space left on device\n")


def test_complaints_that_nobody_reads_decide_nothing(root: Path, data: Path) -> None:
    for closed in ("2>&-", f"2>{FULL}"):
        done = shell(root, f"registry stats --data {data} {closed}")
        assert (done.returncode, done.stdout[:9]) == (0, "listings:")


def test_progress_goes_on_without_its_reader() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    stream = os.fdopen(writing, "w")
    display = Display(stream)
    display.line("fetch")
    display.line("gate")
    display.done()
    Display(None).line("to a closed output")
    with pytest.raises(BrokenPipeError):
        stream.close()
