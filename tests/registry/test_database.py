"""Opening, migrating and locking a database."""

import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, text
from sqlalchemy.exc import DataError

from registry import __main__ as registry
from registry.errors import DatabaseError, HostBusyError, RunLostError, SourceBusyError
from registry.keeping.database import MIGRATIONS, open_database, source_lock, writing
from registry.keeping.tables import listing, metadata
from registry.sources import Declaration, declare, register
from registry.store import Store
from registry.versions import page_versions, revisions
from search_api import __main__ as search_api
from search_api.app import create_app
from search_api.embedded_index import EmbeddedIndex
from tests.coroutines import result_of

from .catalogue import DAY, RULES, START, crawled, harvest, raw


def test_the_migrations_make_the_tables_that_the_code_speaks_of(store: Store) -> None:
    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_opening_again_migrates_nothing_and_loses_nothing(store: Store) -> None:
    url = store.engine.url.render_as_string(hide_password=False)
    with writing(store.engine).begin() as connection:
        connection.exec_driver_sql("UPDATE counter SET value = 7")
    again = Store(store.data, url)
    assert again.cursor() == 7
    again.close()


def older(store: Store, to: str = "0004") -> str:
    """Take a database back to an older version; where it is."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with writing(store.engine).begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, to)
    return store.engine.url.render_as_string(hide_password=False)


def test_what_an_older_version_published_is_of_its_last_run(store: Store) -> None:
    harvest(store, [raw("a"), raw("b")])
    harvest(store, [raw("a", price="120"), raw("b")], START + DAY)
    last = store.runs()[0].id
    with closing(Store(store.data, older(store))) as again:
        assert [again.history(cursor) for cursor in range(5)] == ["", last, last, last, ""]


def test_what_an_older_version_read_revisions_from_is_told_of_each(store: Store) -> None:
    halves = {"beside": ("b" * 64, "c" * 64)}
    harvest(store, [raw("a"), raw("b").model_copy(update=halves)])
    with closing(Store(store.data, older(store, "0005"))) as again:
        found = {one.listing.reference: again.revisions(one.id)[0].beside for one in again.changes_since(0)}
        assert found == {"a": [], "b": list(halves["beside"])}


def test_what_robots_txt_answered_to_an_older_version_is_known(store: Store) -> None:
    def states(store: Store) -> list[tuple[str, str]]:
        return [(found.robots, found.state) for found in register(store, datetime.now(UTC))]

    declare(store, [Declaration(name="northshore", platform="web_page", known_from="live")], START)
    with store.run("northshore", START) as run:
        run.stage([raw("a")], RULES)
        run.publish(crawled().model_copy(update={"robots": "allowed"}), True)
    assert states(store) == [("allowed", "works")]
    with closing(Store(store.data, older(store, "0005"))) as again:
        assert states(again) == [("allowed", "works")]


def offered(store: Store) -> list[tuple[str, datetime, datetime | None]]:
    """When each listing was on offer."""
    query = revisions(listing.c.reference)
    with store.engine.connect() as connection:
        found = [(row.reference, begin, end) for row, begin, end in page_versions(connection, query)]
    return sorted(found, key=lambda one: one[:2])


def test_the_times_on_offer_are_those_that_an_older_version_told(store: Store) -> None:
    there = [raw("a"), raw("b"), raw("c"), raw("d", status="suspended"), raw("e")]
    harvest(store, there)
    harvest(store, [*there[:1], *there[2:]], START + DAY)
    harvest(store, [there[0], there[3]], START + 2 * DAY, complete=False, gone=(there[2].url,))
    harvest(store, [there[0], there[3], raw("e", status="ceased")], START + 3 * DAY)
    harvest(store, [there[0]], START + 402 * DAY)
    told = [
        ("a", START, None),
        ("b", START, START + DAY),
        ("c", START, START + 2 * DAY),
        ("e", START, START + 3 * DAY),
    ]
    assert offered(store) == told
    with closing(Store(store.data, older(store, "0005"))) as again:
        assert offered(again) == told
        harvest(again, [there[1]], START + 403 * DAY)
        assert offered(again)[:3] == [
            ("a", START, START + 403 * DAY),
            told[1],
            ("b", START + 403 * DAY, None),
        ]


def version(store: Store) -> object:
    with store.engine.connect() as connection:
        return connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()


def test_an_older_database_is_brought_up_to_date_only_where_that_is_asked_for(
    store: Store, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    url = older(store)
    monkeypatch.setenv("REGISTRY_DATABASE_URL", url)
    folder = ["--data", str(store.data)]
    for looking, name in ((registry, "stats"), (registry, "replay"), (search_api, "reindex")):
        assert looking.main([name, *folder]) == 1
        assert "python -m registry upgrade" in capsys.readouterr().err
    assert search_api.main(["serve", "--port", "0", *folder]) == 1
    assert "keep a copy of its files, then run `python -m registry upgrade`" in capsys.readouterr().err
    assert version(store) == "0004"
    for said in ("was brought to this version", "is of this version already"):
        assert registry.main(["upgrade", *folder]) == 0
        assert capsys.readouterr().out == f"the database {said}\n"
    assert registry.main(["stats", *folder]) == 0


async def statuses(store: Store, folder: Path, *paths: str) -> list[int]:
    """What an application over a store and an empty index answers."""
    app = create_app(store, EmbeddedIndex(folder / "index"))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test") as client:
        return [(await client.get(f"/{path}")).status_code for path in paths]


def test_what_no_database_takes_is_no_fault_of_the_database(store: Store, tmp_path: Path) -> None:
    """PostgreSQL refuses a NUL where SQLite looks for it in vain."""
    parts = ("api/v1/sources", "api/v1/institutions", "sources", "institutions", "api/v1/listings")
    found = result_of(statuses(store, tmp_path, *(f"{part}/a%00b" for part in parts)))
    assert set(found) <= {404, 422}


def test_other_data_that_a_database_refuses_is_a_fault_of_ours(tmp_path: Path) -> None:
    async def asked(error: Exception) -> httpx.Response:
        def fails() -> None:
            raise DataError("SELECT :words", {"words": "NUL"}, error)

        app.add_api_route("/fails", fails)
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            return await client.get("/fails")

    with closing(Store(tmp_path)) as store:
        app = create_app(store, EmbeddedIndex(tmp_path / "index"))
        answer = result_of(asked(OverflowError("bigint out of range")))
    assert answer.status_code == 500
    assert "in our log" in answer.text and "leave NUL" not in answer.text


def test_a_database_that_cannot_be_read_is_told_to_readers_and_logged(
    store: Store, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with writing(store.engine).begin() as connection:
        connection.exec_driver_sql("DROP TABLE source")
    assert result_of(statuses(store, tmp_path, "api/v1/sources")) == [503]
    assert "the registry's database cannot be read" in caplog.text and "source" in caplog.text


def test_processes_that_open_a_new_database_at_once_all_succeed(
    make_store: Callable[[], Store], root: Path, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    fresh = f"sqlite:///{tmp_path}/fresh/registry.sqlite"
    if "postgresql" in request.node.name:
        fresh = request.getfixturevalue("new_database")()
    code = "import sys; from registry.keeping.database import open_database; open_database(sys.argv[1])"
    processes = [
        subprocess.Popen([sys.executable, "-c", code, fresh], cwd=root, stderr=subprocess.PIPE)
        for _ in range(4)
    ]
    ended = [(process.communicate()[1].decode(), process.returncode) for process in processes]
    assert ended == [("", 0)] * 4


def test_a_database_of_a_newer_version_is_left_alone(store: Store) -> None:
    with writing(store.engine).begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(DatabaseError, match="newer version"):
        Store(store.data, store.engine.url.render_as_string(hide_password=False))


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("nonsense", "not a database"),
        ("sqlite://", "path of a file"),
        ("mysql://localhost/x", "postgresql"),
        ("postgresql+psycopg://ministry:secret@127.0.0.1:1/x", "cannot be opened"),
    ],
)
def test_what_cannot_be_opened_is_said_without_the_password(url: str, says: str) -> None:
    with pytest.raises(DatabaseError, match=says) as error:
        open_database(url)
    assert "secret" not in str(error.value)


def test_a_file_that_is_no_database_is_said_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "registry.sqlite"
    path.write_text("my thesis " * 1000)
    with pytest.raises(DatabaseError, match="not a database"):
        Store(tmp_path)
    assert path.read_text() == "my thesis " * 1000


def test_a_lock_is_per_source_and_ends_with_its_block(store: Store) -> None:
    a, b = source_lock(store.engine, "a"), source_lock(store.engine, "b")
    with a, b, pytest.raises(SourceBusyError), source_lock(store.engine, "a"):
        pytest.fail("locked twice")
    with source_lock(store.engine, "a"):
        pass


def test_a_harvest_holds_many_hosts_and_says_which_one_is_held(store: Store) -> None:
    """More of them than connections that a pool gives."""
    hosts = [f"{number}.example" for number in range(20)]
    with store.hosts(hosts), store.run("a", START) as run:
        with pytest.raises(HostBusyError, match=r"^7\.example"), store.hosts(["elsewhere", hosts[7]]):
            pytest.fail("held twice")
        with store.hosts(["elsewhere"]):
            run.reject("not needed")
    with store.hosts(hosts):
        pass


def test_a_lock_that_was_lost_fails_no_harvest_that_nobody_took_the_source_of(
    copied_database: Callable[[], str], tmp_path: Path
) -> None:
    """A pooler or a firewall ends what idles for hours."""
    lose = text(
        "SELECT pg_terminate_backend(pid) FROM pg_locks JOIN pg_database ON database = pg_database.oid "
        "WHERE locktype = 'advisory' AND datname = current_database()"
    )

    def lost(store: Store) -> None:
        with store.engine.connect() as connection:
            assert connection.execute(lose).all() == [(True,)]

    with closing(Store(tmp_path, copied_database())) as store:
        with store.run("northshore", START) as run:
            run.stage([raw("a")], RULES)
            lost(store)
            assert run.publish(crawled(), True)["new"] == 1
        with pytest.raises(RunLostError), store.run("northshore", START) as run:
            run.stage([raw("b")], RULES)
            lost(store)
            with store.run("northshore", START) as other:
                other.reject("not needed")
            run.publish(crawled(), True)
        assert [one.state for one in store.runs()] == ["rejected", "abandoned", "accepted"]


def test_a_reason_that_no_database_keeps_is_kept_without_that(store: Store) -> None:
    with store.run("northshore", START) as run:
        run.reject("The first was a\x00b.")
    assert [(one.state, one.reason) for one in store.runs()] == [("rejected", "The first was ab.")]


def test_a_lock_ends_with_its_process(store: Store, root: Path) -> None:
    code = (
        "import sys, time\nfrom registry.keeping.database import open_database, source_lock\n"
        "with source_lock(open_database(sys.argv[1]), 'a'):\n"
        "    print('locked', flush=True)\n    time.sleep(60)"
    )
    url = store.engine.url.render_as_string(hide_password=False)
    process = subprocess.Popen([sys.executable, "-c", code, url], cwd=root, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "locked\n"
    with pytest.raises(SourceBusyError), source_lock(store.engine, "a"):
        pytest.fail("locked twice")
    process.kill()
    process.wait()
    process.stdout.close()
    _wait_for_lock(store.engine)


def _wait_for_lock(engine: Engine) -> None:
    """A server notices in its own time that a client is gone."""
    for _ in range(100):
        try:
            with source_lock(engine, "a"):
                return
        except SourceBusyError:
            time.sleep(0.05)
    pytest.fail("still locked five seconds after its process was killed")
