"""What `python -m registry` prints."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from registry.__main__ import main
from registry.fields import FIELDS
from registry.keeping.database import writing
from registry.store import Store

from .catalogue import DAY, START, crawled, harvest, raw


@pytest.fixture
def data(tmp_path: Path) -> Path:
    store = Store(tmp_path)
    harvest(store, [raw("a", price="100"), raw("b"), raw("c")])
    harvest(store, [raw("a", price="120"), raw("b")], START + DAY)
    with store.run("northshore", START + 2 * DAY) as run:
        run.reject("No listing came.", crawled())
    store.close()
    return tmp_path


def test_stats_are_figures_of_what_is_registered(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", "--json", "--data", str(data)]) == 0
    figures = json.loads(capsys.readouterr().out)
    statuses = {"planned": 0, "active": 2, "dormant": 1, "suspended": 0, "ceased": 0, "withdrawn": 0}
    assert figures["listings"] == {"total": 3} | statuses
    assert figures["revisions"] == {"total": 4, "page": 4}
    assert figures["harvests"] == {"accepted": 2, "rejected": 1}
    assert figures["read_by_other_rules"] == 3, "the rules of these tests are not those of the normalizer"
    source = figures["sources"]["northshore"]
    assert (source["listings"], source["last_outcome"], source["reason"]) == (
        3,
        "rejected",
        "No listing came.",
    )
    assert source["last_accepted"] == "2026-09-02T06:00:00+00:00"
    assert set(figures["fields"]) == set(FIELDS)
    priced = {"stated": 1, "calculated": 0, "not_understood": 0, "not_stated": 2}
    assert figures["fields"]["prices"] == priced


def test_stats_for_people_say_the_same(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", "--data", str(data)]) == 0
    printed = capsys.readouterr().out
    assert "3 total" in printed and "1 dormant" in printed
    assert "3 listings were read by other rules" in printed
    assert [line.split() for line in printed.splitlines() if line.startswith("prices")] == [
        ["prices", "1", "0", "0", "2"]
    ]


def test_stats_during_the_first_harvest(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = Store(tmp_path)
    with store.run("northshore", START):
        assert main(["stats", "--data", str(tmp_path)]) == 0
    store.close()
    assert "northshore         0  never          now           running" in capsys.readouterr().out


def test_stats_of_an_empty_registry(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Store(tmp_path).close()
    assert main(["stats", "--data", str(tmp_path)]) == 0
    printed = capsys.readouterr()
    assert printed.out.splitlines()[0].startswith("listings: 0 total")
    assert len(printed.out.splitlines()) == 3, "no tables of noughts"
    assert str(tmp_path) in printed.err


@pytest.mark.parametrize("name", ["stats", "digest", "copy", "replay", "overlap", "scan"])
def test_a_mistyped_folder_is_said_and_gets_no_registry_of_its_own(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft, typo = tmp_path / "draft.txt", tmp_path / "dta"
    draft.write_text("Keeping Bees")
    assert main([name, *[str(draft)] * (name in ("copy", "scan")), "--data", str(typo)]) == 1
    said = capsys.readouterr().err
    assert f"there is no registry in {typo}; check --data" in said
    assert said.count("\n") == 1
    assert not typo.exists()


def test_a_source_is_taken_off_the_offer_and_comes_back_only_when_it_is_harvested(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["withdraw", "northshore", "--reason", "asked for", "--data", str(data)]
    assert main(arguments) == 0
    assert capsys.readouterr().out == "3 listings withdrawn\n"
    with pytest.raises(SystemExit):
        main([*arguments[:3], " ", *arguments[4:]])
    assert "say something" in capsys.readouterr().err
    assert main(["withdraw", "nrthshore", *arguments[2:]]) == 1
    assert "there are northshore" in capsys.readouterr().err
    store = Store(data)
    assert [record.status for record in store.changes_since(0)] == ["withdrawn"] * 3
    assert (store.runs()[0].kind, store.runs()[0].reason) == ("withdrawal", "asked for")
    last = store.last_run("northshore", datetime.now(UTC))
    assert last is not None and last.kind == "harvest"
    assert harvest(store, [raw("a", price="120")], START + 3 * DAY)["returned"] == 1
    store.close()


def test_digest_prints_the_stores_digest(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["digest", "--data", str(data)]) == 0
    store = Store(data)
    assert capsys.readouterr().out == store.digest() + "\n"
    store.close()


def test_a_file_that_is_not_what_was_asked_for_is_said_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "file"
    file.touch()
    for arguments in (["stats", "--data", str(file)], ["score-pairs", str(tmp_path)]):
        assert main(arguments) == 1
        said = capsys.readouterr().err
        assert str(tmp_path) in said
        assert said.count("\n") == 1


def test_a_database_that_fails_is_said_in_one_line(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = Store(data)
    with writing(store.engine).begin() as connection:
        connection.exec_driver_sql("DROP TABLE alias")
    store.close()
    assert main(["digest", "--data", str(data)]) == 1
    said = capsys.readouterr().err
    assert said.startswith(f"sqlite:///{data}/registry.sqlite: failed: no such table: alias; do it again")
    assert said.count("\n") == 1


def test_a_database_that_cannot_be_opened_is_said_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REGISTRY_DATABASE_URL", f"sqlite:///{tmp_path}")
    assert main(["stats", "--data", str(tmp_path)]) == 1
    said = capsys.readouterr().err
    assert f"{tmp_path}: cannot be opened: " in said
    assert said.count("\n") == 1
