"""A fault in a data file of a jurisdiction is told with file and entry, and stops no more than needs it."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from normalizer import providers, rule_packs
from normalizer.delivery_rules import studied_at
from normalizer.raw import Provider
from normalizer.shared.data_files import FileError
from registry import __main__ as registry
from registry import regions
from registry.store import Store
from tests.each import each
from tests.search_api.listings import listing, stated

PROVIDER = """
[[provider]]
slug = "cedar-college"
name = "Cedar College"
type = "college"
country = "CA"
time_zone = "America/Vancouver"
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    Store(tmp_path / "data").close()
    return tmp_path / "data"


@each(
    "read, text, said",
    [
        (providers.directory, PROVIDER.replace('"college"', '"polytechnic"'), "cedar-college.type: write"),
        (providers.directory, f"{PROVIDER}host = []", "provider.cedar-college.host: "),
        (providers.directory, PROVIDER.replace("Vancouver", "Vancuver"), "cedar-college.time_zone: "),
        (providers.directory, PROVIDER.replace("America/Vancouver", "FILL IN: as A"), "no time zone; write"),
        (providers.directory, PROVIDER + PROVIDER.replace('slug = "c', 'slug = "old-c'), "points to"),
        (providers.directory, "provider = 3", "provider: "),
        (providers.directory, 'x = """', "Unterminated string"),
        (regions.read, '[CA-BC.Kootenay]\ntown = "nelson"', "CA-BC.Kootenay.towns: it is missing"),
        (regions.read, '[CA-BC.Kootenay]\ntowns = ["nelson"]', "CA-BC.Kootenay.towns: write a text"),
        (regions.read, '[CA-BC.A]\ntowns = "nelson"\n[CA-BC.B]\ntowns = "nelson"', "'nelson' lies in"),
        (regions.read, '[Vaud.Nord]\ntowns = "lausanne"', "Vaud"),
        (studied_at.read_towns, 'new_zealand = ["Nelson"]', "new_zealand: write a text"),
        (studied_at.read_towns, 'new_zealand = """Nelson', "Unterminated string"),
    ],
)  # fmt: skip
def test_a_fault_names_file_and_entry(
    tmp_path: Path, read: Callable[[Path], object], text: str, said: str
) -> None:
    file = tmp_path / "data.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(FileError) as refused:
        read(file)
    assert str(refused.value).startswith(f"{file}: ")
    assert said in str(refused.value)


@pytest.fixture
def frameworks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Those of the software, and one with a fault."""
    (known,) = (file for file in rule_packs.FILES if file.stem == "bc-2021")
    faulty = tmp_path / "nz-2026.toml"
    faulty.write_text(known.read_text().replace('"DURATION_OVER_LIMIT"', '"DURATION_OVER_LIMITS"'))
    monkeypatch.setattr(rule_packs, "FILES", (*rule_packs.FILES, faulty))
    rule_packs.packs_and_faults.cache_clear()
    yield faulty
    rule_packs.packs_and_faults.cache_clear()


def test_a_faulty_framework_is_left_out_and_told_where_frameworks_are_asked_for(
    data: Path, frameworks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert registry.main(["stats", "--data", str(data)]) == 0
    assert "nz-2026" not in capsys.readouterr().err
    assert registry.main(["report", "--data", str(data)]) == 0
    said = capsys.readouterr().err.splitlines()
    assert [line for line in said if "nz-2026" in line] == said
    assert len(said) == 1
    assert said[0].startswith(f"{frameworks}: checks.DURATION_OVER_LIMITS.code: write ")
    assert said[0].endswith("; left out until it is mended")
    assert "bc-2021" in rule_packs.rule_packs() and "nz-2026" not in rule_packs.rule_packs()
    with pytest.raises(SystemExit):
        registry.main(["report", "x", "--framework", "nz-2026", "--data", str(data)])
    assert "there are bc-2021, " in capsys.readouterr().err


@each(
    ("written", "instead", "said"),
    [
        ('["outcomes"]', '["niveau"]', "there is no field 'niveau'"),
        ('["outcomes"]', '["delivery"]', "there is no field 'delivery'"),
        ('["outcomes"]', '["delivery.moda"]', "there is no field 'delivery.moda'"),
        ('regions = ["CA-BC"]', 'regions = ["BC"]', "meant_for.regions"),
        ('regions = ["CA-BC"]', 'countries = ["can"]', "meant_for.countries"),
        ('regions = ["CA-BC"]', 'types = ["polytechnic"]', "meant_for.types"),
        ('version = "2021-09"', 'version = "2026-01"\nreplaces = "bc-2020"', "no framework 'bc-2020'"),
    ],
)
def test_what_a_framework_cannot_mean_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: str, instead: str, said: str
) -> None:
    file = revised(tmp_path, monkeypatch, written, instead)
    (fault,) = rule_packs.packs_and_faults()[1]
    assert str(fault).startswith(f"{file}: ") and said in str(fault)
    assert file.stem not in rule_packs.rule_packs()


def test_a_revised_framework_takes_the_place_of_the_one_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    revised(tmp_path, monkeypatch, 'version = "2021-09"', 'version = "2026-01"\nreplaces = "bc-2021"')
    college = Provider(
        slug="x", name="X", type="college", country="CA", region="CA-BC", time_zone="America/Vancouver"
    )
    assert [pack.key for pack in rule_packs.packs_for(listing(1, provider=stated(college)))] == ["bc-2026"]
    assert "bc-2021" in rule_packs.rule_packs()


def revised(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: str, instead: str) -> Path:
    """A framework ``bc-2026`` beside those of the software: that of 2021 but for some words."""
    (known,) = (file for file in rule_packs.FILES if file.stem == "bc-2021")
    assert written in known.read_text()
    file = tmp_path / "bc-2026.toml"
    file.write_text(known.read_text().replace(written, instead))
    others = (one for one in rule_packs.FILES if one != file)
    monkeypatch.setattr(rule_packs, "FILES", (*others, file))
    monkeypatch.setattr(rule_packs, "packs_and_faults", cache(rule_packs.packs_and_faults.__wrapped__))
    return file


def test_a_command_that_needs_a_faulty_file_ends_with_what_is_wrong_in_it(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    faulty = tmp_path / "regions.toml"
    faulty.write_text('[CA-BC.Kootenay]\ntown = "nelson"')
    monkeypatch.setattr(regions, "FILE", faulty)
    regions.parts_of.cache_clear()
    regions._towns.cache_clear()
    assert registry.main(["overlap", "--region", "CA-BC/Kootenay", "--data", str(data)]) == 1
    regions._towns.cache_clear()
    (said,) = capsys.readouterr().err.splitlines()
    assert said.startswith(f"{faulty}: CA-BC.Kootenay.towns: it is missing; ")
    assert registry.main(["digest", "--data", str(data)]) == 0


FAULTY_DIRECTORY = """
import sys
from normalizer.shared import data_files
load = data_files.load

def faulty(path):
    found = load(path)
    if path.name == "providers.toml":
        found["provider"][0]["type"] = "polytechnic"
    return found

data_files.load = faulty
from schedules.__main__ import main
sys.exit(main(sys.argv[1:]))
"""
SOURCE = """
name = "tiny"
platform = "web_page"
known_from = "demo"
start = ["http://127.0.0.1:9/"]
"""


def test_a_fault_in_the_directory_ends_a_harvest_before_it_begins(
    root: Path, data: Path, tmp_path: Path
) -> None:
    """Not listing by listing, each of which would be said to make the rules stumble."""
    source = tmp_path / "tiny.toml"
    source.write_text(SOURCE)
    command = [sys.executable, "-c", FAULTY_DIRECTORY, "run", str(source), "--data", str(data)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=90)
    (said,) = done.stderr.splitlines()
    assert done.returncode == 1
    assert said.startswith(f"{providers.PROVIDERS}: provider.ubc.type: write 'university'")
    store = Store(data)
    assert store.runs() == []
    store.close()
