"""A store on each database."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text

from registry.store import Store

URL_VARIABLE = "REGISTRY_TEST_POSTGRESQL_URL"
BINARIES = Path("/usr/lib/postgresql/15/bin")


@pytest.fixture(autouse=True)
def _no_other_database(monkeypatch: pytest.MonkeyPatch) -> None:
    """A database that the environment names is somebody's registry, not ours to test on."""
    monkeypatch.delenv("REGISTRY_DATABASE_URL", raising=False)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of a PostgreSQL server on which databases may be made: the environment's, else one of our
    own on loopback."""
    if os.environ.get(URL_VARIABLE):
        yield os.environ[URL_VARIABLE]
        return
    if not (BINARIES / "initdb").exists():
        pytest.skip(f"no PostgreSQL: {BINARIES} is absent and {URL_VARIABLE} is not set; NOT tested on it")
    user = "postgres" if os.getuid() == 0 else None
    with tempfile.TemporaryDirectory(prefix="registry-postgresql-") as folder:
        data = Path(folder) / "data"
        data.mkdir()
        if user:
            os.chmod(folder, 0o755)
            for path in (data, Path(folder)):
                shutil.chown(path, user)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        initdb = f"{BINARIES}/initdb -D {data} -A trust -U postgres -E UTF8 --locale=C.UTF-8 -N"
        subprocess.run(initdb.split(), check=True, capture_output=True, user=user, cwd=folder)
        postgres = f"{BINARIES}/postgres -D {data} -p {port} -h 127.0.0.1 -k {folder} -F"
        log = (Path(folder) / "log").open("w")
        server = subprocess.Popen(postgres.split(), stderr=log, stdout=log, user=user, cwd=folder)
        url = f"postgresql+psycopg://postgres@127.0.0.1:{port}/postgres"
        try:
            _wait_for(url)
            yield url
        finally:
            server.send_signal(signal.SIGINT)  # whoever is still connected is sent away
            server.wait()
            log.close()


def _wait_for(url: str) -> None:
    engine = create_engine(url)
    for attempt in range(100):
        try:
            engine.connect().close()
            engine.dispose()  # a server that is asked to end waits for whoever is connected
            return
        except Exception:
            if attempt == 99:
                raise
            time.sleep(0.1)


@contextmanager
def _databases(server: str, template: str = "template0") -> Iterator[Callable[[], str]]:
    """Makes copies of a database, by default an empty one, and says where they are; drops them in the end."""
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    names: list[str] = []

    def make() -> str:
        name = f"test_{os.getpid()}_{time.monotonic_ns()}"
        with engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {template}"))
        names.append(name)
        return engine.url.set(database=name).render_as_string(hide_password=False)

    yield make
    with engine.connect() as connection:
        for name in names:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    engine.dispose()


@pytest.fixture
def new_database(postgresql: str) -> Iterator[Callable[[], str]]:
    """Makes an empty database and says where it is."""
    with _databases(postgresql) as make:
        yield make


@pytest.fixture(scope="session")
def migrated(postgresql: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The name of a database with the tables of an empty store."""
    with _databases(postgresql) as make:
        url = make()
        Store(tmp_path_factory.mktemp("migrated"), url).close()
        yield str(make_url(url).database)


@pytest.fixture
def copied_database(postgresql: str, migrated: str) -> Iterator[Callable[[], str]]:
    """Makes a database with the tables of an empty store: copying them is quicker than making them."""
    with _databases(postgresql, migrated) as make:
        yield make


@pytest.fixture(params=["sqlite", "postgresql"])
def make_store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], Store]]:
    """Makes an empty store, on SQLite and then on PostgreSQL."""
    stores: list[Store] = []

    def make() -> Store:
        url = request.getfixturevalue("copied_database")() if request.param == "postgresql" else None
        stores.append(Store(tmp_path / f"data-{len(stores)}", url))
        return stores[-1]

    if request.param == "postgresql":
        request.getfixturevalue("copied_database")
    yield make
    for store in stores:
        store.close()


@pytest.fixture
def store(make_store: Callable[[], Store]) -> Store:
    return make_store()
