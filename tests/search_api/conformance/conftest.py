"""The engines that the conformance suite runs over, and listings drawn at random in each."""

import random
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import TypeAlias

import pytest

from search_api.document import SearchDocument, search_document
from search_api.embedded_index import EmbeddedIndex
from search_api.index import SearchIndex
from tests.search_api.listings import MemoryRegistry, draw

MakeIndex: TypeAlias = Callable[[], SearchIndex]

ENGINES: dict[str, Callable[[Path], SearchIndex]] = {"embedded": EmbeddedIndex}
"""Makes an empty index, with a folder of its own."""
SIZE = 400


@pytest.fixture(scope="session", params=ENGINES)
def make_index(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> MakeIndex:
    """Makes empty indexes of one engine."""
    numbers = count()
    return lambda: ENGINES[request.param](tmp_path_factory.mktemp(f"{request.param}-{next(numbers)}"))


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
