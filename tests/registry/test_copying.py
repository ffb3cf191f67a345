"""A registry copied whole: for safe keeping, and from one database into another."""

from pathlib import Path

import pytest
import zstandard

from registry import links
from registry.__main__ import main
from registry.errors import DatabaseError
from registry.keeping.copying import UNDER_WAY, copy
from registry.store import Store

from .catalogue import DAY, START, harvest, raw

PAGE = "0" * 64


def fill(store: Store) -> None:
    """Two harvests, a judgement that stands, one that was taken back, and a page."""
    harvest(store, [raw("a", price="100"), raw("b"), raw("c")])
    harvest(store, [raw("a", price="120"), raw("b")], START + DAY)
    one, other, third = sorted(record.id for record in store.changes_since(0))
    words = {"reason": "Two valleys – 'beide'", "office": "Ministry", "at": START}
    links.judge(store, one, other, "needed", question="overlap", **words)  # type: ignore[arg-type]
    undone = links.judge(store, one, third, "reviewed", question="overlap", **words)  # type: ignore[arg-type]
    links.undo(store, undone.id, reason="One valley", office="Ministry", at=START + DAY)
    store.bodies.keep([(PAGE, zstandard.compress(b"a page"))], START)


def content(store: Store) -> object:
    ids = [record.id for record in store.changes_since(0)]
    revisions = [store.revisions(one) for one in ids]
    return store.digest(), store.cursor(), links.judgements(store, undone=True), store.runs(), revisions


@pytest.mark.parametrize("to", ["sqlite", "postgresql"])
def test_a_copy_has_all_that_was_said_and_judged(
    store: Store, tmp_path: Path, to: str, request: pytest.FixtureRequest
) -> None:
    url = f"sqlite:///{tmp_path}/copy/registry.sqlite"
    if to == "postgresql":
        url = request.getfixturevalue("copied_database")()
    fill(store)
    before = content(store)
    with store.run("elsewhere", START):
        copied = copy(store.engine, url)
    assert (copied["listing"], copied["revision"], copied["judgement"], copied["run"]) == (3, 4, 2, 3)
    assert copied["status_change"] == 4
    other = Store(tmp_path / "copy", url)
    (under_way,) = other.runs("elsewhere")
    assert (under_way.state, under_way.reason) == ("abandoned", UNDER_WAY)
    assert [run for run in other.runs() if run != under_way] == store.runs("northshore")
    assert content(other)[:3] == before[:3]  # type: ignore[index]
    assert content(other)[4] == before[4]  # type: ignore[index]
    assert harvest(other, [raw("a", price="130"), raw("d")], START + 2 * DAY)["new"] == 1, "and goes on"
    with pytest.raises(DatabaseError, match="holds a registry already"):
        copy(store.engine, url)
    other.close()


def test_a_copy_in_a_folder_is_a_registry_of_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path / "data")
    fill(store)
    to = str(tmp_path / "new" / "copy")
    with pytest.raises(ZeroDivisionError):
        copy(store.engine, f"sqlite:///{to}/registry.sqlite", lambda: print(1 / 0))
    arguments = ["copy", to, "--data", str(store.data)]
    assert main(arguments) == 0
    assert capsys.readouterr().out == (
        f"3 listings, 4 revisions, 2 judgements, 2 runs, 1 page copied; digest {store.digest()}\n"
    )
    other = Store(Path(to))
    assert (content(other), other.bodies.read(PAGE)) == (content(store), store.bodies.read(PAGE))
    other.close()
    without = [*arguments[:1], str(tmp_path / "again"), "--data", str(tmp_path / "elsewhere")]
    monkeypatch.setenv("REGISTRY_DATABASE_URL", f"sqlite:///{store.data}/registry.sqlite")
    assert main(without) == 0
    assert "no page is kept in" in capsys.readouterr().err
    assert main(arguments) == 1
    said = capsys.readouterr().err
    assert "holds a registry already" in said and said.count("\n") == 1
    store.close()
