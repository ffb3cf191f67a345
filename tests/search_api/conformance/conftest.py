"""The engines that the conformance suite runs over, and listings drawn at random in each."""

import random
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Protocol

import pytest

from search_api.documents.document import SearchDocument, search_document
from search_api.embedded_index import EmbeddedIndex
from search_api.index import SearchIndex
from tests.search_api.listings import MemoryRegistry, draw
from tests.search_api.meilisearch import NOT_GIVEN, meilisearch, server_is_given


class MakeIndex(Protocol):
    """Makes an empty index, in a folder of its own if none is given."""

    def __call__(self, folder: Path | None = None) -> SearchIndex: ...


SIZE = 400
"""Listings drawn."""


@pytest.fixture(scope="session", params=("embedded", "meilisearch"))
def engine(request: pytest.FixtureRequest) -> str:
    """The name of the engine. Meilisearch takes part where a server is given; otherwise it is skipped, with
    the reason printed."""
    if request.param == "meilisearch" and not server_is_given():
        pytest.skip(NOT_GIVEN)
    return str(request.param)


@pytest.fixture(scope="session")
def make_index(engine: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MakeIndex]:
    """Makes empty indexes of one engine."""
    with ExitStack() as stack:

        def make(folder: Path | None = None) -> SearchIndex:
            folder = folder or tmp_path_factory.mktemp(engine)
            return stack.enter_context(meilisearch()) if engine == "meilisearch" else EmbeddedIndex(folder)

        yield make


@pytest.fixture(scope="session")
def drawn(make_index: MakeIndex) -> tuple[SearchIndex, list[SearchDocument]]:
    """Listings drawn at random, taken in several times, some of them twice."""
    rng = random.Random(20260301)
    registry = MemoryRegistry()
    index = make_index()
    for number in range(SIZE):
        registry.put(draw(rng, number))
        if number % 150 == 0:
            index.sync(registry)
    for number in range(0, SIZE, 7):
        registry.put(draw(rng, number))
    index.sync(registry)
    return index, [search_document(record) for record in registry.records.values()]
