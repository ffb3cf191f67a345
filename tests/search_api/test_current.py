"""One reader computes, the others are not held up."""

import threading

import pytest

from normalizer.rule_packs import rule_packs
from registry import landscape
from registry.landscape import Landscape
from registry.store import Store
from search_api import current
from search_api.current import ComparingError, Current
from tests.search_api.listings import PROVIDERS, listing, register, stated


def test_a_landscape_is_computed_once_until_something_changes(store: Store) -> None:
    register(store, listing(1))
    now = Current(store)
    first = now.landscape()
    assert now.landscape() is first
    register(store, listing(1), listing(2, "Bread"))
    assert len(now.landscape().offers) == 2


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
    assert len([name for name in now._kept if name.startswith("report ")]) <= 3


def test_who_comes_meanwhile_gets_the_one_before_or_is_told_to_come_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    register(store, listing(1))
    now, go, begun = Current(store), threading.Event(), threading.Event()
    real = landscape.load

    def slow(of: Store) -> Landscape:
        begun.set()
        assert go.wait(20)
        return real(of)

    monkeypatch.setattr(landscape, "load", slow)
    monkeypatch.setattr(current, "PATIENCE", 0.01)
    worker = threading.Thread(target=now.landscape)
    worker.start()
    assert begun.wait(20)
    with pytest.raises(ComparingError):
        now.landscape()
    go.set()
    worker.join()
    first = now.landscape()

    go.clear()
    begun.clear()
    register(store, listing(1), listing(2, "Bread"))
    worker = threading.Thread(target=now.landscape)
    worker.start()
    assert begun.wait(20)
    assert now.landscape() is first
    go.set()
    worker.join()
    assert len(now.landscape().offers) == 2
