"""One database, SQLite or PostgreSQL: how it is opened, brought up to date, and locked per source."""

from __future__ import annotations

import fcntl
import hashlib
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, create_engine, event, func, make_url, select
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.pool import NullPool

from registry.errors import DatabaseError, OlderDatabaseError, SourceBusyError

URL_VARIABLE = "REGISTRY_DATABASE_URL"
MIGRATIONS = Path(__file__).parent.parent / "migrations"

BUSY_SECONDS = 30
"""How long a writer waits for another one; the longest transaction, a publish, takes about a second."""


FAILURES = (SQLAlchemyError, sqlite3.Error)
"""What is raised where a database that was opened fails: its disk is full, its server is gone."""


def reason(error: Exception) -> str:
    """What the database itself said of such a failure, in its first line: without statements and values."""
    return str(getattr(error, "orig", None) or error).strip().partition("\n")[0]


def failed(error: Exception, data: Path) -> str:
    """Such a failure of a command on the registry of a folder: where, why, and what to do."""
    where = _shown(database_url(data)) if isinstance(error, SQLAlchemyError) else f"a database in {data}"
    return f"{where}: failed: {reason(error)}; do it again when that is mended, nothing is left half-done"


def _shown(url: str) -> str:
    """An address without its password."""
    return make_url(url).render_as_string(hide_password=True)


def database_url(data: Path) -> str:
    """The environment's database, else the SQLite file of a data folder."""
    return os.environ.get(URL_VARIABLE) or sqlite_url(data)


def sqlite_url(folder: Path) -> str:
    """The database of a folder whatever the environment says."""
    return f"sqlite:///{(folder / 'registry.sqlite').resolve()}"


def database_exists(url: str) -> bool:
    """Whether there is anything to open at an address; of a server only opening it tells."""
    try:
        parts = make_url(url)
    except ArgumentError:
        return True
    return parts.get_backend_name() != "sqlite" or Path(parts.database or "").exists()


def open_database(url: str, *, upgrade: bool = True) -> Engine:
    """Open a database, make its tables where there are none, and with ``upgrade`` bring those of an older
    version up to date, after which that version cannot open it any more. Raises :class:`DatabaseError`,
    whose message never shows a password."""
    try:
        shown = _shown(url)
        engine = _sqlite(url) if make_url(url).get_backend_name() == "sqlite" else _postgresql(url)
    except (ArgumentError, NoSuchModuleError) as error:
        given = f"{URL_VARIABLE}: " if url == os.environ.get(URL_VARIABLE) else ""
        raise DatabaseError(f"{given}not a database this program can use: {error}") from error
    except OSError as error:
        raise DatabaseError(f"{shown}: its folder cannot be made: {error.strerror}") from error
    try:
        _migrate(engine, upgrade)
    except (SQLAlchemyError, OSError) as error:
        raise DatabaseError(f"{shown}: cannot be opened: {reason(error)}") from error
    except CommandError as error:
        raise DatabaseError(f"{shown}: was made by a newer version of this program: {error}") from error
    return engine


@contextmanager
def side_file(path: Path, table: str) -> Iterator[sqlite3.Connection]:
    """An SQLite file beside the registry, in one transaction; it and its one ``table`` are made where there
    are none. Raises :class:`sqlite3.Error`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path, timeout=BUSY_SECONDS)) as file, file:
        file.execute(f"CREATE TABLE IF NOT EXISTS {table}")
        yield file


def writing(engine: Engine) -> Engine:
    """The same engine for transactions that write: on SQLite they take the write lock as they begin, so that
    two writers wait for each other instead of failing half-way."""
    return engine.execution_options(registry_writes=True)


def one_by_one(connection: Connection, what: str) -> None:
    """Let transactions that write ``what`` come one after the other; on SQLite those that write always do."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(_number(what))))


def repeatable(connection: Connection) -> None:
    """See one moment in all queries of a transaction; SQLite always does."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")


@contextmanager
def source_lock(engine: Engine, *sources: str) -> Iterator[None]:
    """Hold sources for this process alone; the lock ends with the process, however it ends. Raises
    :class:`SourceBusyError` at once when another one holds one of them."""
    lock = _file_locks if engine.dialect.name == "sqlite" else _advisory_locks
    with lock(engine, sources):
        yield


def _sqlite(url: str) -> Engine:
    path = make_url(url).database
    if not path or path == ":memory:":
        raise ArgumentError("SQLite needs the path of a file, for example sqlite:///data/registry.sqlite")
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _prepare_connection)
    event.listen(engine, "begin", _begin)
    return engine


def _postgresql(url: str) -> Engine:
    if make_url(url).drivername not in ("postgresql", "postgresql+psycopg"):
        raise ArgumentError("write sqlite:///path or postgresql+psycopg://user@host/name")
    return create_engine(make_url(url).set(drivername="postgresql+psycopg"), pool_pre_ping=True)


def _prepare_connection(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # sqlite3 would begin later than we say
    for pragma in ("journal_mode = WAL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("registry_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _migrate(engine: Engine, upgrade: bool) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    versions = ScriptDirectory.from_config(config)
    with engine.connect() as connection:
        version = MigrationContext.configure(connection).get_current_revision()
    if version == versions.get_current_head():
        return
    if version and versions.get_revision(version) and not upgrade:
        shown = engine.url.render_as_string(hide_password=True)
        hint = "end what runs on it, keep a copy of its files, then run `python -m registry upgrade`"
        raise OlderDatabaseError(f"{shown}: is of an older version of this program; {hint}")
    with writing(engine).begin() as connection:
        one_by_one(connection, "migrations")
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


@contextmanager
def _file_locks(engine: Engine, sources: Iterable[str]) -> Iterator[None]:
    folder = Path(f"{engine.url.database}-locks")
    folder.mkdir(exist_ok=True)
    with ExitStack() as held:
        for source in sources:
            file = held.enter_context((folder / f"{source}.lock").open("w"))
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise SourceBusyError(source) from error
        yield


@contextmanager
def _advisory_locks(engine: Engine, sources: Iterable[str]) -> Iterator[None]:
    """They end with their connection, which is their own: it idles for as long as a crawl takes. Where it is
    lost meanwhile, whoever takes the source ends the run, and no run that was ended publishes."""
    apart = create_engine(
        engine.url, poolclass=NullPool, isolation_level="AUTOCOMMIT", connect_args={"keepalives_idle": 60}
    )
    with apart.connect() as connection:
        try:
            for source in sources:
                if not connection.scalar(select(func.pg_try_advisory_lock(_number(source)))):
                    raise SourceBusyError(source)
            yield
        finally:
            with suppress(SQLAlchemyError):
                connection.scalar(select(func.pg_advisory_unlock_all()))  # the server takes its time to part


def _number(name: str) -> int:
    digest = hashlib.sha256(f"microcredential-registry/{name}".encode()).digest()
    return int.from_bytes(digest[:8], "big", signed=True)
