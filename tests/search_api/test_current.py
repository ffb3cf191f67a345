"""One reader computes, the others are not held up."""

import threading

import pytest

from registry import landscape
from registry.landscape import Landscape
from registry.store import Store
from search_api import current
from search_api.current import ComparingError, Current
from tests.search_api.listings import listing, register


def test_a_landscape_is_computed_once_until_something_changes(store: Store) -> None:
    register(store, listing(1))
    now = Current(store)
    first = now.landscape()
    assert now.landscape() is first
    register(store, listing(1), listing(2, "Bread"))
    assert len(now.landscape().offers) == 2


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
