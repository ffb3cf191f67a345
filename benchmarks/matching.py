"""How long it takes to compare all listings, by how many there are, and one new listing with all of them.

    python -m benchmarks.matching                      10,000, 30,000 and 100,000 listings
    python -m benchmarks.matching 10000                one size

The corpus is made by recombination: titles, descriptions, outcomes and skills of the demo's listings, and of
real ones where they are present, cut and put together anew, under some hundred invented makers. One in twenty
is a capture of another one, one in twenty a run of it. Each size is measured in a process of its own, from
packed documents as the registry keeps them to links and overlaps; making the corpus is not counted. Machines
differ and others work on them, so a yardstick stands before and after: ten million additions in Python.
"""

from __future__ import annotations

import copy
import itertools
import math
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import orjson
import zstandard

from benchmarks.corpus import CAPTURES, demo_listings
from benchmarks.machine import memory, yardstick
from crawlers.read import Document, read
from crawlers.source import load
from normalizer.normalize import normalize
from registry.keeping.documents import pack_listing, unpack
from registry.likeness.comparison import Comparison
from registry.likeness.profiles import Profile, profile_of, without_shared_addresses

SIZES = (10_000, 30_000, 100_000)
BASES_OF_EACH = 250
CHANGED = 100
"""Listings that a harvest changes, compared with all, for which all have to be laid out anew."""
NEW = 200
"""New listings that are compared with all, one by one."""

REAL = (
    ("coursera2021", "coursera/pages_scrape_2021_first2000.csv"),
    ("edx2021a", "edx/search_scrape_2021_mxn.csv"),
    ("futurelearn", "futurelearn/courses_feed_2017.json"),
    ("credly_sait", "credly/sait.json"),
    ("vu_phd", "university_sites/vu_amsterdam_phd_courses_search.json"),
    ("adamsmith", "xcri_cap/adam_smith_college_2012.xml"),
)
SOURCES = Path(__file__).parent.parent / "tests" / "captures" / "sources"
"""Where the sources of the real responses stand."""

_PLACES = (
    "Alder Birch Cedar Dogwood Elm Fir Garry Hemlock Ivy Juniper Kelp Larch Maple Nettle Oak Pine Quill Rowan"
    " Salal Tamarack Umber Vine Willow Yarrow Zinnia"
).split()
_KINDS = (
    "College",
    "University",
    "Institute",
    "Polytechnic",
    "Academy",
    "School of Trades",
    "Learning Centre",
)
MAKERS = [
    f"{place} {way} {kind}" for place in _PLACES for way in ("Bay", "Harbour", "Ridge") for kind in _KINDS
]


def main() -> None:
    if sys.argv[1:2] and not sys.argv[1].isdigit():
        measure(Path(sys.argv[1]), int(sys.argv[2]))
        return
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    seconds: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            write_corpus(Path(folder) / "corpus", size)
            command = [sys.executable, "-m", "benchmarks.matching", str(Path(folder) / "corpus"), str(size)]
            one_core = os.environ | dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")
            run = subprocess.run(command, env=one_core, check=True, capture_output=True, text=True)
            print(run.stdout.strip(), flush=True)
            seconds.append(float(run.stdout.split("processor ")[1].split()[0]))
    if len(sizes) > 1:
        exponent = math.log(seconds[-1] / seconds[0]) / math.log(sizes[-1] / sizes[0])
        print(f"growth from {sizes[0]:,} to {sizes[-1]:,}: exponent {exponent:.2f}")


class Mark(NamedTuple):
    """The end of a step, in seconds."""

    name: str
    wall: float
    processor: float


def measure(corpus: Path, size: int) -> None:
    """Compare a corpus and print what it took."""
    marks: list[Mark] = []

    def mark(name: str) -> None:
        marks.append(Mark(name, time.perf_counter(), time.process_time()))

    before = yardstick()
    mark("")
    profiles: list[Profile] = without_shared_addresses(
        [profile_of(orjson.loads(unpack(data))) for data in documents(corpus)]
    )
    mark("read")
    comparison = Comparison(profiles)
    pairs = comparison.candidates.pairs()
    mark("candidates")
    linked = sum(1 for _ in comparison.matches(*pairs))
    mark("links")
    rivals = len(comparison.rivals(*pairs)[0])
    mark("overlaps")
    steps = ", ".join(
        f"{now.name} {now.processor - last.processor:.1f}" for last, now in itertools.pairwise(marks)
    )
    wall, processor = marks[-1].wall - marks[0].wall, marks[-1].processor - marks[0].processor
    print(f"{size:>7,} listings: processor {processor:.1f} s ({steps}), wall {wall:.1f} s", end=", ")
    print(f"peak {memory('VmHWM')} MB;")
    print(f"{'':>8}{len(pairs[0]):,} candidates, {linked:,} links, {rivals:,} overlaps;", end=" ")
    some = np.arange(0, size, size // CHANGED)
    start = time.process_time()
    comparison = Comparison(profiles)
    again = sum(1 for _ in comparison.matches(*comparison.candidates.pairs(some), of=some))
    harvest = time.process_time() - start
    print(f"{len(some)} changed ones with all {harvest:.1f} s ({again:,} links);", end=" ")
    taken = []
    for data in itertools.islice(documents(corpus), NEW + 1):
        document = orjson.loads(unpack(data)) | {"id": "new", "source": "new"}
        start = time.process_time()
        comparison.near(profile_of(document))
        taken.append((time.process_time() - start) * 1000)
    taken = sorted(taken[1:])  # the first one loads what all need
    print(f"one new listing {taken[NEW // 2]:.1f} ms, nineteen of twenty within {taken[-NEW // 20]:.1f} ms;")
    print(f"{'':>8}yardstick {before:.2f} s before, {yardstick():.2f} s after")


def documents(corpus: Path) -> Iterator[bytes]:
    with corpus.open("rb") as file:
        while head := file.read(4):
            yield file.read(int.from_bytes(head, "big"))


def write_corpus(path: Path, size: int) -> None:
    """Packed listings, each with its length before it."""
    chance = random.Random(7)
    bases = base_documents()
    made: list[dict[str, Any]] = []
    with path.open("wb") as file:
        for number in range(size):
            document = recombined(number, bases, made, chance)
            if len(made) < 20_000:
                made.append(document)
            data = zstandard.compress(orjson.dumps(document))
            file.write(len(data).to_bytes(4, "big") + data)


def base_documents() -> list[dict[str, Any]]:
    """Listings of the demo and, where they are present, real ones, as the registry keeps them."""
    raws = demo_listings()
    for source, file in REAL:
        if (CAPTURES / file).is_file():
            answer = Document("https://benchmark.example/", (CAPTURES / file).read_bytes())
            raws += read(answer, load(SOURCES / f"{source}.toml")).listings[:BASES_OF_EACH]
    return [orjson.loads(unpack(pack_listing(normalize(raw)))) for raw in raws]


def recombined(
    number: int, bases: list[dict[str, Any]], made: list[dict[str, Any]], chance: random.Random
) -> dict[str, Any]:
    """The frame of one listing with the words of two others; or a capture or a run of an earlier one."""
    turn = chance.random()
    if made and turn < 0.1:
        document = copy.deepcopy(chance.choice(made))
        if turn < 0.05:
            document["source"] = "second-capture"
        else:
            document["url"] += "/again"
        return document | {"id": str(number), "reference": f"r{number}"}
    frame, first, second = (chance.choice(bases) for _ in range(3))
    document = copy.deepcopy(frame)
    maker = chance.choice(MAKERS)
    halves = [(said(base, "title") or "Course").split(":")[0] for base in (first, second)]
    title = f"{halves[0]}: {halves[1]}" if chance.random() < 0.5 else f"{halves[0]} {number % 89 + 10}"
    state(document, "title", title)
    state(document, "provider_name", maker)
    document.pop("provider", None)
    about = [part for base in (first, second) for part in (said(base, "description") or "").split(". ")]
    if about := [part for part in about if part]:
        state(document, "description", ". ".join(chance.sample(about, min(len(about), 5))))
    slug = maker.lower().replace(" ", "-")
    address = f"https://{slug}.example/courses/{number}"
    return document | {"id": str(number), "source": slug, "reference": f"r{number}", "url": address}


def said(document: dict[str, Any], name: str) -> Any:
    return document.get(name, {}).get("value")


def state(document: dict[str, Any], name: str, value: str) -> None:
    evidence = {"quote": "…", "url": "", "path": "", "region": "data", "offset": 0, "rule": "benchmark"}
    document[name] = {"state": "stated", "value": value, "evidence": [evidence]}


if __name__ == "__main__":
    main()
