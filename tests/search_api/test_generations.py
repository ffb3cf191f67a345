"""What an index on disk goes through: kills, other writers, other versions, switches under its readers."""

import gc
import resource
import shutil
import threading
from collections.abc import Sequence
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from weakref import ref

import pytest

from normalizer.shared.imports import ROOT, files_behind
from registry.keeping.copying import copy
from registry.keeping.database import sqlite_url
from registry.outlines import Outlines
from registry.records import ListingRecord
from registry.store import Store
from search_api import embedded_index, generations
from search_api.answer import SearchPage
from search_api.documents import fingerprint
from search_api.embedded import schema as embedded_schema
from search_api.embedded_index import EmbeddedIndex
from search_api.index import IndexBusyError, IndexNotReadyError, OtherRegistryError, SearchIndexError
from search_api.meilisearch import document as meilisearch_document
from search_api.query import SearchQuery
from tests.each import each
from tests.search_api.listings import MemoryRegistry, listing, register

EVERYTHING = SearchQuery(scope="all", per_page=100)


def folders(index_folder: Path) -> list[Path]:
    return sorted((index_folder / "generations").iterdir())


def everything(index: EmbeddedIndex) -> list[SearchPage]:
    first = index.search(EVERYTHING)
    numbers = range(1, -(-first.total // 100) + 1)
    return [index.search(EVERYTHING.model_copy(update={"page": number})) for number in numbers]


def test_a_full_disk_is_told_and_mended_by_the_next_sync(tmp_path: Path) -> None:
    registry, index = MemoryRegistry(listing(1, "Alpha")), EmbeddedIndex(tmp_path)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, before[1]))
    try:
        for work in (index.sync, index.rebuild):
            with pytest.raises(SearchIndexError, match=r"cannot be written: .*reindex"):
                work(registry)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert index.sync(registry) == 1
    assert [hit.title for hit in everything(index)[0].hits] == ["Alpha"]


def test_without_an_index_it_says_what_to_do(index: EmbeddedIndex) -> None:
    with pytest.raises(IndexNotReadyError, match="reindex"):
        index.search(SearchQuery())
    with pytest.raises(IndexNotReadyError):
        index.status()


def test_an_empty_registry_gives_an_empty_index(index: EmbeddedIndex, registry: MemoryRegistry) -> None:
    assert index.sync(registry) == 0
    assert index.search(SearchQuery()).total == 0
    assert (index.status().listings, index.status().cursor) == (0, 0)


def test_a_sync_takes_only_what_changed_and_a_reader_sees_it_at_once(tmp_path: Path) -> None:
    registry = MemoryRegistry(*(listing(number, "Alpha") for number in range(19)), listing(19, "Beta"))
    writer, reader = EmbeddedIndex(tmp_path), EmbeddedIndex(tmp_path)
    assert writer.sync(registry) == 20
    assert {hit.title for hit in reader.search(SearchQuery()).hits} == {"Alpha", "Beta"}
    registry.put(listing(19, "Gamma"))
    assert writer.sync(registry) == 1
    assert writer.sync(registry) == 0
    page = reader.search(SearchQuery())
    assert (page.total, {hit.title for hit in page.hits}) == (20, {"Alpha", "Gamma"})
    assert reader.search(SearchQuery(q="beta")).total == 0
    assert len(folders(tmp_path)) == 1


def test_an_index_is_built_anew_when_a_tenth_of_it_is_deleted(index: EmbeddedIndex) -> None:
    """So that words weigh what they do in the listings that there are; until then, none weighs less than
    nothing, because all have it."""
    registry = MemoryRegistry(*(listing(number, "Welding Basics") for number in range(100)))
    index.sync(registry)
    first = index.status().generation

    def write_again(numbers: range) -> int:
        for number in numbers:
            registry.put(listing(number, "Welding Basics"))
        return index.sync(registry)

    assert write_again(range(9)) == 9
    assert index.status().generation == first
    assert 0 < weight(index, "welding") < weight(index, "qqvw")
    assert write_again(range(50, 53)) == 3
    assert index.status().generation != first
    assert (index.status().listings, index.status().cursor) == (100, 112)
    before = weight(index, "welding")
    index.rebuild(registry)
    assert weight(index, "welding") == before
    assert index.sync(registry) == 0


def weight(index: EmbeddedIndex, word: str) -> float:
    index.search(SearchQuery())
    assert index._snapshot
    lexicon = index._snapshot.lexicon
    return lexicon.rarity(lexicon.frequency("text", word))


def test_answers_that_are_kept_are_those_of_the_newest_state(tmp_path: Path) -> None:
    registry = MemoryRegistry(listing(1, "Alpha"))
    writer, reader = EmbeddedIndex(tmp_path), EmbeddedIndex(tmp_path)
    writer.sync(registry)
    asked = SearchQuery(q="gamma")
    for total in (0, 0, 1, 1):
        if total and reader.search(asked).total == 0:
            registry.put(listing(2, "Gamma"))
            writer.sync(registry)
        assert reader.search(asked).total == total
        assert reader.answer(asked) == reader.search(asked).model_dump_json().encode()


def test_a_state_that_is_replaced_goes_with_all_that_was_kept_of_it(
    index: EmbeddedIndex, registry: MemoryRegistry
) -> None:
    """At once, not when the garbage collector comes: it holds files, and answers of many megabytes."""
    registry.put(listing(1, "Welding Basics"))
    index.sync(registry)
    asked = SearchQuery(q="weldin basisc", cost_max=Decimal(90), currency="CAD")
    assert index.answer(asked) is index.answer(asked), "answers are kept"
    replaced = ref(index._snapshot)
    registry.put(listing(2, "Bread"))
    index.sync(registry)
    gc.disable()
    try:
        assert index.status().listings == 2
        assert replaced() is None
    finally:
        gc.enable()


def test_a_withdrawn_listing_leaves_the_search_but_not_the_index(
    index: EmbeddedIndex, registry: MemoryRegistry
) -> None:
    registry.put(listing(1))
    index.sync(registry)
    registry.put(registry.records[listing(1).id], status="withdrawn")
    index.sync(registry)
    assert index.search(SearchQuery()).total == 0
    assert index.search(SearchQuery(status=("withdrawn",))).total == 1


class Breaking(MemoryRegistry):
    """A registry that fails after some batches."""

    batches = 2

    def changes_since(self, cursor: int, limit: int) -> Sequence[ListingRecord]:
        if self.batches == 0:
            raise OSError("the database went away")
        self.batches -= 1
        return super().changes_since(cursor, limit)


def test_what_broke_off_goes_on_from_the_last_commit(
    index: EmbeddedIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedded_index, "BATCH", 10)
    registry = Breaking(listing(0))
    index.sync(registry)
    for number in range(1, 50):
        registry.put(listing(number))
    registry.batches = 2
    with pytest.raises(OSError, match="went away"):
        index.sync(registry)
    assert (index.status().listings, index.status().cursor) == (21, 21)
    registry.batches = 100
    assert index.sync(registry) == 29
    assert (index.status().listings, index.status().cursor) == (50, 50)


def test_a_build_that_broke_off_is_never_seen_and_cleared_away(tmp_path: Path) -> None:
    good = MemoryRegistry(listing(1, "Alpha"))
    index = EmbeddedIndex(tmp_path)
    index.sync(good)
    broken = Breaking(listing(1, "Beta"))
    broken.batches = 1
    (good_one,) = folders(tmp_path)
    for _ in range(3):
        with pytest.raises(OSError, match="went away"):
            index.rebuild(broken)
        assert folders(tmp_path) == [good_one], "the disk is given back at once"
    assert [hit.title for hit in index.search(SearchQuery()).hits] == ["Alpha"]
    good_one.with_name("other-77").mkdir()  # of a process that was killed
    for _ in range(3):
        index.rebuild(good)
        assert len(folders(tmp_path)) == 2, "the one being read and the one before"


def test_a_first_build_that_breaks_off_leaves_nothing(tmp_path: Path) -> None:
    index, broken = EmbeddedIndex(tmp_path), Breaking(listing(1))
    broken.batches = 0
    with pytest.raises(OSError, match="went away"):
        index.sync(broken)
    assert folders(tmp_path) == []


def test_a_switch_that_fails_after_the_fact_costs_no_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: Path) -> None:
        raise OSError("no space left")

    registry, index = MemoryRegistry(listing(1, "Alpha")), EmbeddedIndex(tmp_path)
    with monkeypatch.context() as patched:
        patched.setattr(generations, "_sync_folder", full)
        with pytest.raises(SearchIndexError, match="no space left"):
            index.sync(registry)
    assert [hit.title for hit in index.search(SearchQuery()).hits] == ["Alpha"]


def test_only_one_writes_at_a_time(index: EmbeddedIndex, registry: MemoryRegistry, tmp_path: Path) -> None:
    entered, leave = threading.Event(), threading.Event()

    class Slow(MemoryRegistry):
        def changes_since(self, cursor: int, limit: int) -> Sequence[ListingRecord]:
            entered.set()
            leave.wait(20)
            return ()

    other = EmbeddedIndex(tmp_path / "index")
    writing = threading.Thread(target=other.sync, args=(Slow(),))
    writing.start()
    try:
        assert entered.wait(20)
        with pytest.raises(IndexBusyError, match="try again"):
            index.sync(registry)
    finally:
        leave.set()
        writing.join()
    index.sync(registry)


def test_another_versions_index_is_refused_and_replaced(tmp_path: Path) -> None:
    registry = MemoryRegistry(listing(1))
    index = EmbeddedIndex(tmp_path)
    index.sync(registry)
    other = tmp_path / "generations" / "0123456789ab-7"
    shutil.copytree(folders(tmp_path)[0], other)
    (tmp_path / "CURRENT").write_text(f"{other.name}\n")
    with pytest.raises(IndexNotReadyError, match="another version"):
        index.search(SearchQuery())
    assert index.sync(registry) == 1
    assert index.search(SearchQuery()).total == 1
    assert index.status().generation.endswith("-8")


def test_an_index_of_other_data_is_read_until_this_process_ends_and_written_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who adds a provider and harvests ends no search."""
    registry, providers = MemoryRegistry(listing(1)), tmp_path / "providers.toml"
    providers.write_text("one")
    monkeypatch.setattr(fingerprint, "DATA", (providers,))
    serving = EmbeddedIndex(tmp_path / "index")
    serving.sync(registry)
    providers.write_text("one more")
    assert EmbeddedIndex(tmp_path / "index").sync(registry) == 1
    assert serving.search(SearchQuery()).total == 1
    assert serving.status().generation.endswith("-2")


def test_a_damaged_index_is_said_and_repaired(tmp_path: Path) -> None:
    registry = MemoryRegistry(listing(1))
    EmbeddedIndex(tmp_path).sync(registry)
    (folders(tmp_path)[0] / "meta.json").write_text("{")
    index = EmbeddedIndex(tmp_path)
    with pytest.raises(IndexNotReadyError, match="cannot be read"):
        index.search(SearchQuery())
    index.sync(registry)
    assert index.search(SearchQuery()).total == 1


def test_an_index_does_not_go_on_from_a_registry_that_was_put_back(tmp_path: Path) -> None:
    index = EmbeddedIndex(tmp_path / "index")
    with closing(Store(tmp_path / "live")) as live:
        register(live, listing(1, "Old"))
        shutil.copytree(live.data, tmp_path / "backup")
        register(live, listing(2, "Lost"), listing(3, "Lost"))
        index.sync(Outlines(live))
    with closing(Store(tmp_path / "backup")) as restored:
        for numbers in ([2], [4, 5, 6, 7]):  # still behind the index, and past it
            with pytest.raises(OtherRegistryError):
                index.sync(Outlines(restored))
            register(restored, *(listing(number, "New") for number in numbers))
        with pytest.raises(OtherRegistryError):
            index.sync(Outlines(restored))
        assert index.rebuild(Outlines(restored)) == 6
        register(restored, listing(8, "Newest"))
        assert index.sync(Outlines(restored)) == 1


def test_an_index_goes_on_from_a_copy_of_its_registry(tmp_path: Path) -> None:
    index = EmbeddedIndex(tmp_path / "index")
    with closing(Store(tmp_path / "live")) as live:
        register(live, listing(1, "Old"), listing(2, "Old"))
        index.sync(Outlines(live))
        copy(live.engine, sqlite_url(tmp_path / "copy"))
    with closing(Store(tmp_path / "copy")) as copied:
        assert index.sync(Outlines(copied)) == 0
        register(copied, listing(2, "New"))
        assert index.sync(Outlines(copied)) == 1


def test_readers_see_whole_generations_while_they_are_switched(tmp_path: Path) -> None:
    states = {
        name: MemoryRegistry(*(listing(number, f"{name} {number}") for number in range(size)))
        for name, size in (("Alpha", 50), ("Beta", 70))
    }
    writer = EmbeddedIndex(tmp_path)
    writer.rebuild(states["Alpha"])
    seen: set[str] = set()
    faults: list[object] = []
    over = threading.Event()

    def read() -> None:
        reader = EmbeddedIndex(tmp_path)
        while not over.is_set():
            try:
                page = reader.search(SearchQuery(per_page=100))
            except Exception as error:  # noqa: BLE001 - whatever a reader meets is a fault
                faults.append(error)
                return
            names = {(hit.title or "").split()[0] for hit in page.hits}
            counted = sum(one.count for one in page.facets["delivery"])
            if len(names) != 1 or len(page.hits) != page.total or counted != page.total:
                faults.append((names, page.total, counted))
            seen.update(names)

    readers = [threading.Thread(target=read) for _ in range(2)]
    for thread in readers:
        thread.start()
    for turn in range(16):
        writer.rebuild(states[("Beta", "Alpha")[turn % 2]])
    over.set()
    for thread in readers:
        thread.join()
    assert faults == []
    assert seen == {"Alpha", "Beta"}


@pytest.mark.parametrize("what", ["DATA", "files_behind"])
def test_other_words_or_code_to_read_by_are_another_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    file = tmp_path / "subjects.toml"
    monkeypatch.setattr(fingerprint, what, (file,) if what == "DATA" else lambda module: (file,))
    names = []
    for content in ("one", "two", "one"):
        file.write_text(content)
        names.append(fingerprint.fingerprint(embedded_schema))
    assert names[0] == names[2]
    assert (names[0].code == names[1].code) == (what == "DATA")
    assert (names[0].data == names[1].data) == (what != "DATA")


@each("own", [embedded_schema, meilisearch_document])
def test_the_name_follows_all_code_that_decides_a_document(own: ModuleType) -> None:
    """What a price of enrolling is, whose site it is, where the default scope ends."""
    found = {path.relative_to(ROOT).with_suffix("").as_posix() for path in files_behind(own.__name__)}
    deciding = {"normalizer/listing", "normalizer/providers", "registry/enrolment", "registry/scope"}
    assert found >= deciding | {"search_api/documents/document"}
    assert not {name for name in found if name.startswith(("search_api/routes", "crawlers"))}
