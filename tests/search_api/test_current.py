"""What is computed once for all readers, of whom none is held up."""

import gc
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any
from unittest.mock import Mock
from weakref import ref

import pytest

from normalizer.rule_packs import rule_packs
from registry import clusters, landscape, links
from registry.clusters import Filters, Pair
from registry.landscape import Landscape
from registry.store import Store
from search_api import computed, current
from search_api.computed import Computed, ComputingError
from search_api.current import Current
from tests.search_api.listings import NOW, PROVIDERS, identity, listing, register, stated
from tests.search_api.test_ministry import WELDING


def test_a_landscape_is_computed_once_until_something_changes(store: Store) -> None:
    register(store, listing(1))
    now = Current(store)
    first = now.landscape()
    assert now.landscape() is first
    register(store, listing(1), listing(2, "Bread"))
    assert len(now.landscape().offers) == 2


def test_a_landscape_that_is_replaced_goes_at_once(store: Store) -> None:
    register(store, *(listing(number, provider=stated(PROVIDERS[number])) for number in (1, 2)))
    now = Current(store)
    before = now.judged()
    assert before.overlaps(Filters()) is before.overlaps(Filters())
    replaced = ref(before.landscape)
    register(store, listing(1), listing(2, "Bread"))
    gc.disable()
    try:
        before = now.judged()
        assert replaced() is None
    finally:
        gc.enable()


def test_reports_follow_the_registry_and_few_are_kept(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(current, "MOST_REPORTS", 2)
    north, south, west = (stated(provider) for provider in PROVIDERS[:3])
    register(store, listing(1, provider=north), listing(2, provider=south), listing(3, provider=west))
    now = Current(store)
    first = now.report("northshore-college", None)
    assert now.report("northshore-college", None) is first
    assert now.report("northshore-college", rule_packs()["eu-2022"]) is not first
    register(store, listing(1, provider=north), listing(4, provider=north))
    assert len(now.report("northshore-college", None)[0].listings) == 2
    for slug in ("thornwick-university", "institut-des-deux-anses", "northshore-college"):
        now.report(slug, None)
    assert len(now._reports._kept) == 2


def test_reports_are_computed_one_after_the_other_and_few_wait(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(current, "MOST_REPORTS", 3)
    monkeypatch.setattr(computed, "FIRST_PATIENCE", 0.0)
    now, go, under_way, most = Current(store), threading.Event(), set[str](), list[int]()

    def slow(_: Store, provider: str, *rest: Any) -> Any:
        under_way.add(provider)
        most.append(len(under_way))
        assert go.wait(20)
        under_way.remove(provider)
        return Mock(pack=None)

    monkeypatch.setattr(current, "report_card", slow)
    refused = list[str]()
    for number in range(30):
        with pytest.raises(ComputingError) as error:
            now.report(f"institution-{number}", None)
        refused.append(str(error.value))
    assert refused == [computed.FIRST_TIME] * 3 + [computed.TOO_MUCH] * 27
    go.set()
    monkeypatch.setattr(computed, "FIRST_PATIENCE", 20.0)
    for number in range(3):
        now.report(f"institution-{number}", None)
    assert most == [1, 1, 1]
    assert now.report("institution-29", None), "there is room again"


def test_of_few_things_those_read_last_are_kept_and_an_old_one_is_better_than_none() -> None:
    things, made, go = Computed(2), list[str](), threading.Event()

    def get(name: str, state: int = 1) -> str:
        def compute() -> str:
            made.append(f"{name}{state}")
            assert state == 1 or go.wait(20)
            return f"{name}{state}"

        return things.get(name, compute, lambda: state)

    for name in "abaca":
        assert get(name) == f"{name}1"
    assert made == ["a1", "b1", "c1"]
    get("b")
    assert made[3:] == ["b1"], "it had gone"

    with ThreadPoolExecutor() as readers:
        waiting = [readers.submit(get, name, 2) for name in "xy"]
        while len(made) < 6:
            time.sleep(0.01)
        assert get("b", 2) == "b1"
        with pytest.raises(ComputingError):
            get("c", 2)
        go.set()
        assert [one.result(20) for one in waiting] == ["x2", "y2"]


def test_no_reader_waits_for_the_whole_of_a_long_computation(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    register(store, listing(1))
    now, go = Current(store), threading.Event()
    real = landscape.load

    def slow(*asked: Any) -> Landscape:
        assert go.wait(20)
        return real(*asked)

    monkeypatch.setattr(landscape, "load", slow)
    monkeypatch.setattr(computed, "PATIENCE", 0.01)
    monkeypatch.setattr(computed, "FIRST_PATIENCE", 0.01)
    for _ in range(2):
        with pytest.raises(ComputingError):
            now.landscape()
    go.set()
    first = came(now, lambda found: len(found.offers) == 1)

    go.clear()
    register(store, listing(1), listing(2, "Bread"))
    for _ in range(2):
        assert now.landscape() is first
    go.set()
    came(now, lambda found: len(found.offers) == 2)


def came(now: Current, wanted: Callable[[Landscape], bool]) -> Landscape:
    """The landscape, once it is the one that is wanted."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        with suppress(ComputingError):
            if wanted(found := now.landscape()):
                return found
        time.sleep(0.01)
    raise AssertionError("it never came")


def test_a_change_during_a_computation_is_computed_after_it(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    register(store, listing(1))
    now, go, begun, times = Current(store), threading.Event(), threading.Event(), list[int]()
    real = landscape.load

    def slow(*asked: Any) -> Landscape:
        found = real(*asked)
        times.append(1)
        begun.set()
        assert go.wait(20)
        return found

    monkeypatch.setattr(landscape, "load", slow)
    readers = [threading.Thread(target=now.landscape) for _ in range(3)]
    for reader in readers:
        reader.start()
    assert begun.wait(20)
    register(store, listing(1), listing(2, "Bread"))
    threading.Timer(0.2, go.set).start()
    assert len(now.landscape().offers) == 2
    for reader in readers:
        reader.join()
    assert len(times) == 2, "once for all readers, and once more for the change"


def test_a_fault_is_told_and_the_next_reader_tries_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    register(store, listing(1))
    now, real = Current(store), landscape.load
    monkeypatch.setattr(landscape, "load", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        now.landscape()
    monkeypatch.setattr(landscape, "load", real)
    assert len(now.landscape().offers) == 1


def test_clusters_are_put_together_once_until_an_office_says_something(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    register(store, *WELDING)
    now, times, real = Current(store), list[Filters](), clusters.pairs

    def counted(of: Landscape, said: Any, filters: Filters) -> list[Pair]:
        times.append(filters)
        return real(of, said, filters)

    monkeypatch.setattr(clusters, "pairs", counted)
    near, all_of_it = Filters(), Filters(reach=True)
    first = now.judged().overlaps(near)
    assert now.judged().overlaps(near) is first
    now.judged().overlaps(all_of_it)
    for _ in range(3):
        now.report("northshore-college", None)
        now.report("thornwick-university", None)
    assert times == [near, all_of_it, Filters(grade="substantial")]
    pair = identity(1), identity(2)
    links.judge(store, *pair, "needed", reason="Two", office="Ministry", at=NOW, question="overlap")
    pairs, _ = now.judged().overlaps(near)
    assert sorted(one.standing for one in pairs) == ["needed", "open", "open"]
