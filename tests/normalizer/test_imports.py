"""Which files a module rests on."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from normalizer.shared.imports import ROOT, files_behind


@pytest.fixture
def restless() -> Iterator[None]:
    """Threads that change places even where no Python of theirs runs: whenever memory is collected."""

    def others_first(*_: object) -> None:
        time.sleep(0.0001)

    before = gc.get_threshold()
    gc.callbacks.append(others_first)
    gc.set_threshold(2_000)
    yield
    gc.callbacks.remove(others_first)
    gc.set_threshold(*before)


def test_what_is_imported_by_way_of_others_is_behind_a_module() -> None:
    found = {path.relative_to(ROOT).as_posix() for path in files_behind("registry.likeness.comparison")}
    assert {"registry/likeness/comparison.py", "registry/overlap.py", "registry/regions.py"} <= found
    assert "registry/landscape.py" not in found


@pytest.mark.usefixtures("restless")
def test_several_harvests_in_one_process_may_ask_at_once() -> None:
    ask = files_behind.__wrapped__
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(ask, ["registry.likeness.comparison"] * 8))
    assert set(found) == {files_behind("registry.likeness.comparison")}
