"""What is kept for the next process is what it was, or is worked out anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from normalizer.engine.kept import Kept


@pytest.fixture(autouse=True)
def files_may_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", False)


def kept(folder: Path, source: str = "rules") -> Kept[int]:
    (folder / "source.py").write_text(source, encoding="utf-8")
    return Kept("lengths", [folder / "source.py"], most=4, folder=folder / "cache")


def never(text: str) -> int:
    raise AssertionError(f"{text} was kept")


def test_the_next_process_finds_it(tmp_path: Path) -> None:
    first = kept(tmp_path)
    assert first.get("week", len) == 4
    first.keep()
    second = kept(tmp_path)
    assert second.get("week", never) == 4
    assert second.get("month", len) == 5
    second.keep()
    third = kept(tmp_path)
    assert (third.get("week", never), third.get("month", never)) == (4, 5)


def test_changed_sources_begin_anew(tmp_path: Path) -> None:
    first = kept(tmp_path)
    first.get("week", len)
    first.keep()
    second = kept(tmp_path, "other rules")
    assert second.get("week", lambda text: 7) == 7
    assert len(list((tmp_path / "cache").iterdir())) == 1
    second.keep()
    assert kept(tmp_path, "other rules").get("week", never) == 7
    assert len(list((tmp_path / "cache").iterdir())) == 1, "what the former ones worked out is gone"


@pytest.mark.parametrize("content", [b"", b"no values", b"i\x01\x00\x00\x00"])
def test_a_broken_file_is_none(tmp_path: Path, content: bytes) -> None:
    first = kept(tmp_path)
    first.get("week", len)
    first.keep()
    (file,) = (tmp_path / "cache").iterdir()
    file.write_bytes(content)
    second = kept(tmp_path)
    assert second.get("week", len) == 4
    second.keep()
    assert kept(tmp_path).get("week", never) == 4


def test_what_is_not_asked_for_any_more_is_forgotten(tmp_path: Path) -> None:
    first = kept(tmp_path)
    for text in ("a", "bb", "ccc"):
        first.get(text, len)
    first.keep()
    second = kept(tmp_path)
    second.get("dddd", len)
    second.keep()
    assert kept(tmp_path).get("a", never) == 1
    third = kept(tmp_path)
    third.get("eeeee", len)
    third.keep()
    assert kept(tmp_path).get("a", lambda text: 0) == 0


def test_what_others_kept_meanwhile_stays(tmp_path: Path) -> None:
    first, second = kept(tmp_path), kept(tmp_path)
    first.get("a", len)
    second.get("bb", len)
    first.keep()
    second.keep()
    assert (kept(tmp_path).get("a", never), kept(tmp_path).get("bb", never)) == (1, 2)


def test_where_nothing_can_be_written_it_is_worked_out_each_time(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be", encoding="utf-8")
    first = kept(tmp_path)
    assert first.get("week", len) == 4
    first.keep()
    assert kept(tmp_path).get("week", len) == 4
