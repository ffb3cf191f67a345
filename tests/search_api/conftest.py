"""Fixtures of the search's tests: an index, a registry, and the application over both."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from normalizer.listing import Listing
from registry.keeping.database import URL_VARIABLE
from registry.outlines import Outlines
from registry.store import Store
from search_api.app import create_app
from search_api.embedded_index import EmbeddedIndex
from tests.search_api.listings import MemoryRegistry, register
from tests.search_api.server import serving

Serve = Callable[..., httpx.Client]

DESKTOP: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 360, "height": 740}

BROWSERS = ("chromium-headless-shell", "chromium", "google-chrome")
"""The first is Chromium without windows, which takes half the time."""

# Chromium without its sandbox (tests may run as root) and without its own talk to the network.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(autouse=True)
def _no_other_database(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(URL_VARIABLE, raising=False)


@pytest.fixture
def index(tmp_path: Path) -> EmbeddedIndex:
    return EmbeddedIndex(tmp_path / "index", patience=0.2)


@pytest.fixture
def registry() -> MemoryRegistry:
    return MemoryRegistry()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path)
    yield opened
    opened.close()


@contextmanager
def serving_listings(folder: Path, *listings: Listing) -> Iterator[httpx.Client]:
    """A client of a real registry with these listings, indexed, over real HTTP."""
    store, index = Store(folder), EmbeddedIndex(folder / "index")
    register(store, *listings)
    index.sync(Outlines(store))
    with (
        closing(store),
        serving(create_app(store, index, judge_here=True)) as address,
        httpx.Client(base_url=address, timeout=30) as client,
    ):
        yield client


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Serve]:
    """Serves a registry of its own with the listings it is given."""
    with ExitStack() as stack:
        yield lambda *listings: stack.enter_context(serving_listings(tmp_path, *listings))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    named = os.environ.get("CHROMIUM")
    chromium = named or next(filter(None, map(shutil.which, BROWSERS)), None)
    if not chromium or not Path(chromium).exists():
        pytest.skip(
            "no browser here: install Debian's chromium-headless-shell, or name one in CHROMIUM; "
            "pages NOT tested in one"
        )
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield found
        found.close()


@contextmanager
def looking(
    browser: Browser, address: str, viewport: ViewportSize, *, scripts: bool = False
) -> Iterator[Page]:
    """A page of a browser, without JavaScript unless told, that complains of nothing it is shown."""
    context = browser.new_context(viewport=viewport, java_script_enabled=scripts, base_url=address)
    context.set_default_timeout(20_000)
    opened = context.new_page()
    complaints: list[str] = []
    opened.on("console", lambda message: complaints.append(message.text))
    yield opened
    context.close()
    assert complaints == [], "the browser complains of the page"
