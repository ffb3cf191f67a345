"""How quickly searches are answered and listings indexed, by how many there are.

    python -m benchmarks.search                        10,000 and 100,000 listings
    python -m benchmarks.search 10000 1000000          these sizes
    python -m benchmarks.search --keep FILE            keep the normalized listings between runs

The corpus is real responses, read and normalized, grown to size by recombination (`benchmarks.recombined`);
where they are absent, the demo's listings. Each step runs in a process of its own; making the corpus is not
counted. Queries are those of tests/relevance/queries.toml, every other one with filters, each with 20 hits,
marks and excerpts, and six facets counted under all filters but their own. An answer is ready when its JSON
is.

- indexing: listings a second of processor time, from packed listings as the registry keeps them to a
  committed generation. One thread of Python and those of the engine are counted together: it is per core.
- one change: from the call that takes it up until a reader that was open before finds it.
- queries: warm, each asked once before: what its words come to is kept, as it is for who changes a filter or
  turns a page; no answer is.
- the plain alternative: the same queries by SQLite's FTS5 with facets in SQL (`benchmarks.fts5`), in one run.
- over HTTP: `benchmarks.search_http`.

Machines differ, and a shared one from minute to minute: the yardstick is what ten million additions in plain
Python took beside each step.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Any

from benchmarks import fts5
from benchmarks.machine import memory, yardstick
from benchmarks.recombined import Alone, Kept, recombined, record, write
from registry.outlines import outline
from registry.records import ListingRecord
from search_api.documents.document import search_document
from search_api.embedded_index import EmbeddedIndex
from search_api.query import Facet, SearchQuery

QUERIES = Path(__file__).parent.parent / "tests" / "relevance" / "queries.toml"
FACETS: tuple[Facet, ...] = ("delivery", "subject", "credential_type", "cost_model", "provider", "language")
FILTERS: tuple[dict[str, Any], ...] = (
    {"delivery": ("online",)},
    {"credential_type": ("certificate", "badge"), "language": ("en",)},
    {"hours_max": 40},
    {"delivery": ("online", "blended"), "cost_max": 500, "currency": "USD"},
)
CHANGES = 20
AT_LEAST = 400
"""Queries timed; the mix is gone through again until there are as many."""


def main() -> None:
    """Print the figures, size by size; the steps are commands of this one too."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.search",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("sizes", type=int, nargs="*", default=[10_000, 100_000], help="how many listings")
    parser.add_argument("--keep", type=Path, help="file that keeps the normalized listings between runs")
    parser.add_argument("--without-plain", action="store_true", help="leave out SQLite's FTS5")
    parser.add_argument("--without-http", action="store_true", help="leave out what goes over HTTP")
    parser.add_argument("--step", choices=STEPS, help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.step:
        print(json.dumps(STEPS[options.step](options.folder, options.sizes[0], options.keep) | footprint()))
        return
    from benchmarks.listings import captures_are_present  # with the rules, which no step below has in memory

    if not captures_are_present():
        print("../shared/captures is absent: made of the demo's listings alone")
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            _measure(size, Path(folder), options)


def _measure(size: int, folder: Path, options: argparse.Namespace) -> None:
    step = partial(_step, size, folder, options.keep)
    print(f"{size:,} listings", flush=True)
    step("corpus")
    built = step("index")
    rate, reading = size / built["processor"], built["reading"] / built["processor"]
    clock = size / built["wall"]
    _print(
        "indexing",
        f"{rate:,.0f} listings/s of one core ({clock:,.0f} by the clock), {reading:.0%} reading",
        built,
    )
    changed = step("change")
    _print("one change visible", f"{_spread(changed['milliseconds'])} ms", changed)
    asked = step("queries")
    _print(
        "queries, in process",
        f"{_spread(asked['milliseconds'])} ms; by the clock {_spread(asked['wall'])}",
        asked,
    )
    if not options.without_plain:
        step("plain-index")
        plain = step("plain")
        ratio = _mean(plain["milliseconds"]) / _mean(asked["milliseconds"])
        _print("the same by FTS5", f"{_spread(plain['milliseconds'])} ms: {ratio:.1f} times as long", plain)
    if not options.without_http:
        from benchmarks.search_http import measure

        for name, figures in measure(folder, mix()):
            print(f"  {name:<22}{figures}", flush=True)


def _step(size: int, folder: Path, keep: Path | None, name: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.search", str(size), "--step", name, "--folder", str(folder)]
    command += ["--keep", str(keep)] if keep else []
    run = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, Any] = json.loads(run.stdout)
    return found


def _print(name: str, figures: str, found: dict[str, Any]) -> None:
    memory = f"peak {found['peak']} MB, {found['anonymous']} of them without what is mapped from files"
    print(f"  {name:<22}{figures}; {memory}; yardstick {found['yardstick']:.2f} s", flush=True)


def _spread(milliseconds: Sequence[float]) -> str:
    ordered = sorted(milliseconds)
    at = [ordered[min(len(ordered) * part // 100, len(ordered) - 1)] for part in (50, 95, 99)]
    return "p50 {:.1f}, p95 {:.1f}, p99 {:.1f}".format(*at)


def _mean(found: Sequence[float]) -> float:
    return sum(found) / len(found)


def mix() -> list[SearchQuery]:
    """The queries, every other one with filters."""
    words = [one["q"] for one in tomllib.loads(QUERIES.read_text(encoding="utf-8"))["query"]]
    filters = [FILTERS[at // 2 % len(FILTERS)] if at % 2 else {} for at in range(len(words))]
    return [SearchQuery(q=q, facets=FACETS, **chosen) for q, chosen in zip(words, filters, strict=True)]


def footprint() -> dict[str, float]:
    """Memory of this process in megabytes, the most it had, and how quick the machine is just now."""
    return {"peak": memory("VmHWM"), "anonymous": memory("RssAnon"), "yardstick": yardstick()}


# --- the steps, each in a process of its own ---


def _corpus(folder: Path, size: int, keep: Path | None) -> dict[str, Any]:
    from benchmarks.listings import kept

    write(folder / "corpus", recombined(kept(keep), size))
    return {}


def _index(folder: Path, size: int, keep: Path | None) -> dict[str, Any]:
    source = Kept(folder / "corpus", size, outline)
    wall, processor = time.perf_counter(), time.process_time()
    EmbeddedIndex(folder / "index").rebuild(source)
    return {
        "wall": time.perf_counter() - wall,
        "processor": time.process_time() - processor,
        "reading": source.seconds,
    }


class _Change(Alone):
    """One listing that changed after all the others."""

    def __init__(self, changed: ListingRecord) -> None:
        self._changed = changed

    def cursor(self) -> int:
        """Of the change."""
        return self._changed.cursor

    def changes_since(self, cursor: int, limit: int) -> list[ListingRecord]:
        """It, once."""
        return [self._changed] if cursor < self._changed.cursor else []


def _change(folder: Path, size: int, keep: Path | None) -> dict[str, Any]:
    found = Kept(folder / "corpus", size).changes_since(0, CHANGES)
    writer, reader = EmbeddedIndex(folder / "index"), EmbeddedIndex(folder / "index")
    for query in mix()[:10]:
        reader.search(query)
    taken = []
    for number, one in enumerate(found, 1):
        word = f"zzqx{'abcdefghijklmnopqrstuvwxyz'[number]}{'bdfhjlnprtvxzacegikmoqsuwy'[number]}"
        title = one.listing.title.model_copy(update={"value": word, "state": "stated"})
        changed = _Change(record(one.listing.model_copy(update={"title": title}), size + number))
        writing = Thread(target=writer.sync, args=[changed])
        started = time.perf_counter()
        writing.start()
        asked = SearchQuery(q=word, scope="all", facets=FACETS)
        while one.id not in [hit.id for hit in reader.search(asked).hits[:1]]:
            time.sleep(0.01)
        taken.append((time.perf_counter() - started) * 1000)
        writing.join()
    return {"milliseconds": taken}


def _queries(folder: Path, size: int, keep: Path | None) -> dict[str, Any]:
    import search_api.app  # noqa: F401  # whoever serves has all of it in memory

    index = EmbeddedIndex(folder / "index")
    return _timed(lambda query: index.search(query).model_dump_json().encode())


def _plain_index(folder: Path, size: int, keep: Path | None) -> dict[str, Any]:
    source = Kept(folder / "corpus", size)

    def all_of_it() -> Iterator[ListingRecord]:
        taken = 0
        while found := source.changes_since(taken, 500):
            yield from found
            taken += len(found)

    fts5.build(folder / "plain.sqlite", map(search_document, all_of_it()))
    return {}


def _plain(folder: Path, size: int, keep: Path | None) -> dict[str, Any]:
    return _timed(fts5.Plain(folder / "plain.sqlite").search)


def _timed(answer: Any) -> dict[str, Any]:
    """Milliseconds of each query, of processor time and by the clock."""
    queries = mix()
    for query in queries:
        answer(query)
    processor, wall = list[float](), list[float]()
    while len(processor) < AT_LEAST:
        for query in queries:
            clock, used = time.perf_counter(), time.process_time()
            answer(query)
            processor.append((time.process_time() - used) * 1000)
            wall.append((time.perf_counter() - clock) * 1000)
    return {"milliseconds": processor, "wall": wall}


STEPS: dict[str, Any] = {
    "corpus": _corpus,
    "index": _index,
    "change": _change,
    "queries": _queries,
    "plain-index": _plain_index,
    "plain": _plain,
}

if __name__ == "__main__":
    main()
