"""Whatever decides how pages are read is in the fingerprint of their reader."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from crawlers.fingerprint import reader_fingerprint
from normalizer.shared.imports import ROOT, files_behind
from tests.crawlers.site import source

PLATFORM = "crawlers.platforms"


def test_it_follows_the_settings_that_decide_the_reading() -> None:
    plain = source("https://college.example/")
    assert reader_fingerprint(plain) == reader_fingerprint(source("https://other.example/", delay=9))
    assert reader_fingerprint(plain) != reader_fingerprint(source("https://college.example/", language="fr"))


@pytest.mark.parametrize("platform", ["open_edx", "aggregator", "upload"])
def test_it_knows_every_file_that_the_platform_loads(platform: str) -> None:
    code = (
        f"import sys, {PLATFORM}.{platform}\n"
        "ours = [m for name, m in sys.modules.items() if name.split('.')[0] in ('crawlers', 'normalizer')]\n"
        "print(*(module.__file__ for module in ours))"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = {path for path in map(Path, run.stdout.split()) if path.name != "__init__.py"}
    behind = set(files_behind(f"{PLATFORM}.{platform}"))
    assert ROOT / f"crawlers/platforms/{platform}.py" in loaded
    assert loaded == behind


def test_it_changes_with_each_file_of_its_reader_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    files = set(files_behind(f"{PLATFORM}.aggregator")) | {ROOT / "normalizer/providers.toml"}
    assert {ROOT / "crawlers/platforms/_open_edx_fields.py", ROOT / "normalizer/about.py"} <= set(
        files_behind(f"{PLATFORM}.open_edx")
    )
    read, found, a_source = Path.read_bytes, [], source("https://college.example/", platform="aggregator")
    for edited in [*files, ROOT / "crawlers/platforms/kuali.py", ROOT / "crawlers/spider.py"]:
        monkeypatch.setattr(Path, "read_bytes", lambda path, it=edited: read(path) + b"#" * (path == it))
        found.append(reader_fingerprint(a_source))
    monkeypatch.undo()
    assert len(set(found)) == len(files) + 1
    assert found[-2:] == [reader_fingerprint(a_source)] * 2
