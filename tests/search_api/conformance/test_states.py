"""What a reader sees while an index is written, switched and killed: always one state, whole."""

import os
import random
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from datetime import timedelta
from pathlib import Path

import pytest

import search_api.index
from search_api.answer import SearchPage
from search_api.index import OtherRegistryError, SearchIndex
from search_api.meilisearch_index import MeilisearchIndex
from search_api.query import SearchQuery
from tests.search_api.conformance.conftest import MakeIndex
from tests.search_api.listings import MemoryRegistry, draw, listing

UPSERTS = int(os.environ.get("UPSERTS", "500"))
"""Listings written under a reader's eyes; UPSERTS=10000 is the full measure."""
TOGETHER = 100
"""Listings that always change together, in one batch."""


@contextmanager
def watched(index: SearchIndex) -> Iterator[tuple[list[object], set[str]]]:
    """Read without pause. Gives the faults, and every first word of titles that was seen."""
    faults: list[object] = []
    seen: set[str] = set()
    over = threading.Event()

    def read() -> None:
        while not over.is_set():
            try:
                page = index.search(SearchQuery(q="meadow", provider=("not_stated",), per_page=100))
            except Exception as error:  # noqa: BLE001 - whatever a reader meets is a fault
                faults.append(error)
                return
            words = {(hit.title or "").split()[0] for hit in page.hits}
            counted = {sum(one.count for one in page.facets[facet]) for facet in ("delivery", "provider")}
            if len(words) != 1 or len(page.hits) != page.total or counted != {page.total}:
                faults.append((words, page.total, counted))
            seen.update(words)

    reader = threading.Thread(target=read)
    reader.start()
    try:
        yield faults, seen
    finally:
        over.set()
        reader.join()


def state(word: str, size: int = TOGETHER) -> MemoryRegistry:
    return MemoryRegistry(*(listing(number, f"{word} meadow {number}") for number in range(size)))


def test_a_reader_sees_no_batch_half_while_many_are_written(make_index: MakeIndex) -> None:
    index, registry = make_index(), state("Turn0")
    index.sync(registry)
    turns = UPSERTS // TOGETHER
    with watched(index) as (faults, seen):
        for turn in range(1, turns + 1):
            for number in range(TOGETHER):
                registry.put(listing(number, f"Turn{turn} meadow {number}"))
            assert index.sync(registry) == TOGETHER
    assert faults == []
    assert len(seen) > 2
    assert index.status().cursor == registry.cursor()


def test_who_goes_through_a_whole_list_sees_each_listing_once_while_they_change_places(
    make_index: MakeIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_api.index, "ON_A_PAGE", 10)
    index, registry, over, lists = make_index(), state("Alpha"), threading.Event(), list[tuple[str, ...]]()
    index.sync(registry)

    def read() -> None:
        while not over.is_set():
            lists.append(index.ids(SearchQuery(sort="changed")))

    reader = threading.Thread(target=read)
    reader.start()
    try:
        for turn in range(20):
            for one in list(registry.records.values())[turn::7]:
                registry.put(one, changed=one.changed + timedelta(days=1))
            index.sync(registry)
    finally:
        over.set()
        reader.join()
    assert len(set(lists)) > 2
    assert {len(found) for found in lists} == {len(set(found)) for found in lists} == {TOGETHER}


def test_a_reader_sees_one_generation_or_the_other_across_switches(make_index: MakeIndex) -> None:
    index = make_index()
    states = [state("Alpha", 20), state("Beta", 30)]
    index.rebuild(states[0])
    with watched(index) as (faults, seen):
        for turn in range(1, 5):
            index.rebuild(states[turn % 2])
    assert faults == []
    assert seen == {"Alpha", "Beta"}


WRITER = """
    import random, sys
    from pathlib import Path
    from search_api import embedded_index, meilisearch_index
    from tests.search_api.listings import MemoryRegistry, draw
    from tests.search_api.meilisearch import server
    embedded_index.BATCH = meilisearch_index.BATCH = 15
    folder, uid, work = sys.argv[1:]
    rng, registry = random.Random(5), MemoryRegistry()
    for number in range(300):
        registry.put(draw(rng, number))
    if uid:
        index = meilisearch_index.MeilisearchIndex(server(), uid)
    else:
        index = embedded_index.EmbeddedIndex(Path(folder))
    print("ready", flush=True)
    getattr(index, work)(registry)
    print("done", flush=True)
"""


def everything(index: SearchIndex) -> list[SearchPage]:
    whole = SearchQuery(scope="all", per_page=100)
    return [index.search(whole.model_copy(update={"page": number})) for number in (1, 2, 3)]


def test_a_kill_leaves_what_was_committed_and_the_next_sync_goes_on(
    make_index: MakeIndex, tmp_path: Path, root: Path
) -> None:
    rng, drawing, registry = random.Random(0), random.Random(5), MemoryRegistry()
    for number in range(300):
        registry.put(draw(drawing, number))
    index, fresh = make_index(tmp_path), make_index()
    index.sync(MemoryRegistry())
    opened = [str(tmp_path), index.uid if isinstance(index, MeilisearchIndex) else ""]
    for work in ("sync", "sync", "rebuild", "sync"):
        command = [sys.executable, "-c", textwrap.dedent(WRITER), *opened, work]
        with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE) as process:
            assert process.stdout
            assert process.stdout.readline() == b"ready\n"
            time.sleep(rng.uniform(0, 0.3))
            process.send_signal(signal.SIGKILL)
        status = index.status()
        assert status.listings == status.cursor, "what is committed is whole, with its cursor"
    index.sync(registry)
    fresh.rebuild(registry)
    assert index.status().cursor == fresh.status().cursor == 300
    assert everything(index) == everything(fresh)


@pytest.mark.parametrize("work", ["sync", "rebuild"])
def test_a_change_is_seen_by_whoever_reads_next(make_index: MakeIndex, work: str) -> None:
    index, registry = make_index(), MemoryRegistry(listing(1, "Alpha"), listing(2, "Beta"))
    write: Callable[[MemoryRegistry], int] = getattr(index, work)
    write(registry)
    registry.put(listing(2, "Gamma"))
    registry.put(registry.records[listing(1).id], status="withdrawn")
    write(registry)
    assert [hit.title for hit in index.search(SearchQuery()).hits] == ["Gamma"]
    assert index.search(SearchQuery(q="beta")).total == 0
    assert index.search(SearchQuery(status=("withdrawn",))).total == 1
    assert (index.status().listings, index.status().cursor) == (2, 4)
    assert index.sync(registry) == 0


@pytest.mark.parametrize("other", [0, 1, 9, 20])
def test_an_index_is_replaced_by_another_registry_only_where_that_is_asked_for(
    make_index: MakeIndex, other: int
) -> None:
    """Whether that is empty, behind or ahead; one that goes on from the same changes is followed."""
    index, registry = make_index(), MemoryRegistry(*(listing(number, "Old") for number in range(9)))
    copy = deepcopy(registry)
    index.sync(registry)
    elsewhere = MemoryRegistry(*(listing(number, "New") for number in range(other)))
    before = index.search(SearchQuery())
    with pytest.raises(OtherRegistryError, match="reindex --full"):
        index.sync(elsewhere)
    assert index.search(SearchQuery()) == before
    copy.put(listing(0, "Newer"))
    assert index.sync(copy) == 1
    assert index.rebuild(elsewhere) == other
    assert {hit.title for hit in index.search(SearchQuery()).hits} <= {"New"}
    elsewhere.put(listing(1, "New"))
    assert index.sync(elsewhere) == 1
