"""Pages are thrown away when nothing has stood on them for long enough; what was read from them stays."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import zstandard

from normalizer.raw import RawListing
from registry.__main__ import main
from registry.keeping.bodies import Bodies
from registry.retention import forget_pages
from registry.store import BODIES, Store
from tests.registry.catalogue import DAY, START, harvest, raw

FIRST, SECOND, SHARED, LEFT = (f"{number:064x}" for number in range(1, 5))


def on(body: str, page: RawListing, *beside: str) -> RawListing:
    return page.model_copy(update={"body": body, "beside": beside})


def packed(*bodies: str) -> list[tuple[str, bytes]]:
    return [(body, zstandard.compress(body.encode())) for body in bodies]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A page that changed on day 2, one that left on day 4, and one that two listings stand on."""
    store = Store(tmp_path)
    store.bodies.keep(packed(FIRST, SECOND, SHARED, LEFT), START)
    others = [on(SHARED, raw("b")), on(SHARED, raw("c", price="9"))]
    harvest(store, [on(FIRST, raw("a", price="1")), *others, on(LEFT, raw("d"))])
    harvest(store, [on(SECOND, raw("a", price="2")), *others, on(LEFT, raw("d"))], START + 2 * DAY)
    harvest(
        store, [on(SECOND, raw("a", price="2")), others[0], on(FIRST, raw("c", price="10"))],
        START + 4 * DAY, gone=("https://northshore.example/d",),
    )  # fmt: skip
    store.close()
    return tmp_path


def kept(store: Store) -> set[str]:
    return {body for body in (FIRST, SECOND, SHARED, LEFT) if store.bodies.read(body)}


def test_what_a_listing_stands_on_stays_however_old(data: Path) -> None:
    store = Store(data)
    before = store.digest()
    assert forget_pages(store, START + 3 * DAY) == (0, 0), "the first page is read again for another listing"
    count, size = forget_pages(store, START + 400 * DAY, dry_run=True)
    assert count == 1 and size > 0
    assert kept(store) == {FIRST, SECOND, SHARED, LEFT}
    assert forget_pages(store, START + 400 * DAY) == (count, size)
    assert kept(store) == {FIRST, SECOND, SHARED}, "of a listing that was withdrawn nothing is kept for ever"
    assert forget_pages(store, START + 400 * DAY) == (0, 0)
    assert store.digest() == before, "pages are no content: revisions and quotes are as they were"
    store.close()


def test_a_page_is_kept_for_the_period_after_it_was_replaced(data: Path) -> None:
    store = Store(data)
    harvest(
        store,
        [on(SECOND, raw("a", price="3")), on(SHARED, raw("b")), on(SECOND, raw("c", price="11"))],
        START + 6 * DAY,
    )
    assert forget_pages(store, START + 5 * DAY)[0] == 1
    assert kept(store) == {FIRST, SECOND, SHARED}
    assert forget_pages(store, START + 7 * DAY)[0] == 1
    assert kept(store) == {SECOND, SHARED}
    store.close()


def test_a_page_beside_is_kept_and_thrown_away_as_the_page_itself(tmp_path: Path) -> None:
    """Of a list of sections with their teachers, one for each term."""
    with closing(Store(tmp_path)) as store:
        for year, beside in enumerate((FIRST, SECOND, LEFT)):
            store.bodies.keep(packed(SHARED, beside), START + 365 * year * DAY)
            harvest(store, [on(SHARED, raw("a", term=str(year), price=str(year)), beside)],
                    START + 365 * year * DAY)  # fmt: skip
        assert forget_pages(store, START + 400 * DAY)[0] == 1
        assert kept(store) == {SECOND, SHARED, LEFT}
        assert forget_pages(store, START + 4000 * DAY)[0] == 1
        assert kept(store) == {SHARED, LEFT}


def test_a_page_that_nothing_was_read_from_is_not_kept_for_ever(tmp_path: Path) -> None:
    """Its harvest ended before it was published."""
    with closing(Store(tmp_path)) as store:
        with store.run("northshore", START + 2 * DAY) as run:
            store.bodies.keep(packed(FIRST), run.as_of)
            assert forget_pages(store, START + 10 * DAY) == (0, 0), "it may still be published"
            run.reject("its process was ended")
        assert forget_pages(store, START + DAY) == (0, 0)
        store.bodies.keep(packed(FIRST), START + 5 * DAY)
        assert forget_pages(store, START + 4 * DAY) == (0, 0), "it was kept again"
        assert forget_pages(store, START + 6 * DAY)[0] == 1


def test_pages_that_an_older_version_kept_are_kept_as_long_as_they_are_wanted(data: Path) -> None:
    with closing(sqlite3.connect(data / BODIES)) as file:
        file.execute("ALTER TABLE body DROP COLUMN at")
        stray = (f"{9:064x}", zstandard.compress(b"of a term long ago"))
        file.execute("INSERT INTO body VALUES (?, ?)", stray)
        file.commit()
    with closing(Store(data)) as store:
        assert kept(store) == {FIRST, SECOND, SHARED, LEFT}
        store.bodies.copy(data / "copy.sqlite")
        assert forget_pages(store, START + 3 * DAY)[0] == 1
        assert kept(store) == {FIRST, SECOND, SHARED, LEFT} and store.bodies.read(stray[0]) is None
        assert Bodies(data / "copy.sqlite").read(stray[0]) is not None


def test_the_command_says_what_it_did(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["forget-pages", "--days", "0", "--data", str(data)]
    assert main([*arguments, "--dry-run"]) == 0
    assert capsys.readouterr().out == "1 pages, 0.0 MB, would be thrown away\n"
    assert main(arguments) == 0
    assert capsys.readouterr().out == "1 pages, 0.0 MB, thrown away\n"
    with pytest.raises(SystemExit, match="2"):
        main(["forget-pages", "--days", "-1", "--data", str(data)])
