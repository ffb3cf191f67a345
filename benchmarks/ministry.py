"""What the ministry's pages cost those who search meanwhile, and how long the ministry waits.

    python -m benchmarks.ministry                      5,000 listings
    python -m benchmarks.ministry 5000 100000          these sizes
    python -m benchmarks.ministry --keep FILE          keep the normalized listings between runs

The corpus is that of `benchmarks.search`, harvested into a registry, linked and indexed, and served by a
child, `python -m search_api serve`. One reader searches without a pause: alone, then while another one opens
pages of the ministry, for the first time, again, and after a harvest. Memory is that of the process that
serves, and of those which it has started.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from itertools import cycle, islice
from pathlib import Path

import httpx

from benchmarks.listings import kept
from benchmarks.machine import memory, yardstick
from benchmarks.recombined import recombined
from benchmarks.search import mix
from normalizer.listing import Listing
from normalizer.raw import CrawlRun, Place, RawListing, Statement
from registry import linking
from registry.keeping.reading import Rules
from registry.outlines import Outlines
from registry.store import Store
from search_api.embedded_index import EmbeddedIndex

SOURCE = "benchmark"
ALONE = 300
"""Searches."""
PATIENCE = 600.0
"""Seconds that a page is waited for."""


def main() -> None:
    """Print the figures, size by size."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.ministry",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("sizes", type=int, nargs="*", default=[5_000], help="how many listings")
    parser.add_argument("--keep", type=Path, help="file that keeps the normalized listings between runs")
    options = parser.parse_args()
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            print(f"{size:,} listings; yardstick {yardstick():.2f} s", flush=True)
            with closing(Store(Path(folder))) as store:
                harvest(store, recombined(kept(options.keep), size))
                measure(store, kept(options.keep)[:1])
            print(f"  yardstick {yardstick():.2f} s", flush=True)


def harvest(store: Store, listings: Iterable[Listing]) -> None:
    """One run that brings these in, then links and the index."""
    found: dict[str, Listing] = {}

    def raws() -> Iterator[RawListing]:
        for one in listings:
            found[one.reference] = one.model_copy(update={"source": SOURCE})
            said = Statement(text=one.id, place=Place(path="$", region="data"))
            yield RawListing(source=SOURCE, reference=one.reference, url=one.url, statements=(said,))

    now = datetime.now(UTC)
    with store.run(SOURCE, now) as run:
        run.stage(raws(), Rules(lambda raw: found.pop(raw.reference), "1"))
        crawled = CrawlRun(id=run.id, source=SOURCE, started=now, finished=now, outcome="finished")
        run.publish(crawled, complete=False)
    linking.follow(store, now)
    EmbeddedIndex(store.data / "index").sync(Outlines(store))


def measure(store: Store, new: Sequence[Listing]) -> None:
    """Serve a registry and print what is seen of it; ``new`` is harvested meanwhile."""
    with _served(store.data) as (process, client):
        _searched(client, _number(100))
        print(f"  searches alone        {_spread(_searched(client, _number(ALONE)))}; {_held(process)}")
        _opened(process, client, "first /ministry", "/ministry")
        _opened(process, client, "again", "/ministry")
        _opened(process, client, "pairs of one field", "/api/v1/overlap?grade=same_field")
        _opened(process, client, "again", "/api/v1/overlap?grade=same_field")
        harvest(store, new)
        _opened(process, client, "after a harvest", "/ministry")


def _opened(process: subprocess.Popen[str], client: httpx.Client, name: str, page: str) -> None:
    """Open a page while another reader searches."""
    taken: list[float] = []

    def read() -> None:
        begin = time.perf_counter()
        while client.get(page).status_code == 503 and time.perf_counter() < begin + PATIENCE:
            time.sleep(0.1)
        taken.append(time.perf_counter() - begin)

    reader = threading.Thread(target=read)
    reader.start()
    found = _searched(client, reader.is_alive)
    reader.join()
    shown = f"  {name:<22}{taken[0]:.2f} s; searches meanwhile {_spread(found)}; {_held(process)}"
    print(shown, flush=True)


def _searched(client: httpx.Client, more: Callable[[], bool]) -> list[float]:
    """Seconds of each search, one after the other."""
    found = []
    for query in cycle(mix()):
        if not more():
            break
        asked = query.model_dump(exclude_defaults=True, mode="json")
        begin = time.perf_counter()
        client.get("/api/v1/listings", params=asked).raise_for_status()
        found.append(time.perf_counter() - begin)
    return found


def _number(most: int) -> Callable[[], bool]:
    left = islice(cycle([True]), most)
    return lambda: next(left, False)


def _spread(seconds: Sequence[float]) -> str:
    if not seconds:
        return "none"
    ordered = [one * 1000 for one in sorted(seconds)]
    at = [ordered[min(len(ordered) * part // 100, len(ordered) - 1)] for part in (50, 95, 100)]
    return "{:.1f}, {:.1f}, {:.1f} ms (p50, p95, most of {})".format(*at, len(ordered))


def _held(process: subprocess.Popen[str]) -> str:
    """What the process that serves holds, and had at its most; the same of those that it has started."""
    found = f"serving {memory('VmRSS', process.pid)} MB, most {memory('VmHWM', process.pid)}"
    children = Path(f"/proc/{process.pid}/task").glob("*/children")
    for child in {pid for listed in children for pid in listed.read_text().split()}:
        found += f"; beside it {memory('VmRSS', child)}, most {memory('VmHWM', child)}"
    return found


@contextmanager
def _served(data: Path) -> Iterator[tuple[subprocess.Popen[str], httpx.Client]]:
    command = [sys.executable, "-m", "search_api", "serve", "--port", "0", "--data", str(data)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        try:
            address = process.stdout.readline().split()[-1]
            with httpx.Client(base_url=address, timeout=PATIENCE) as client:
                yield process, client
        finally:
            process.terminate()


if __name__ == "__main__":
    main()
