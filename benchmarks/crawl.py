"""A crawl, alone and to the registry, against a bare Scrapy fetch of the same pages; its memory.

What a process does once, however many pages follow, is done before the clock starts, on all sides: Scrapy has
loaded its components, crawls have where they are started, and the rules are ready.

python -m benchmarks.crawl [--pages 600] [--memory 1000 20000]
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks.machine import memory


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.crawl", description=__doc__)
    parser.add_argument("--pages", type=int, default=600, help="pages of each catalogue (600)")
    parser.add_argument(
        "--memory",
        type=int,
        nargs="*",
        default=[],
        help="sizes at which a crawl's memory and its cost a page are measured",
    )
    parser.add_argument("--job", nargs=3, help=argparse.SUPPRESS)  # one measurement, in a process of its own
    options = parser.parse_args()
    if options.job:
        name, kind, port = options.job
        JOBS[name](kind, int(port))
        return
    _ratios(options.pages)
    for pages in options.memory:
        spent, peak = _measured("crawl", "page", pages)
        print(f"{pages:,} pages: {spent / pages * 1000:.2f} ms of processor time a page, {peak} MB at most")


def _ratios(pages: int) -> None:
    from benchmarks.catalogues import COURSES_AN_ANSWER, KINDS

    for kind in KINDS:
        number = pages // 10 if kind == "api" else pages
        bare, *others = [(name, _measured(name, kind, number)[0]) for name in JOBS]
        print(
            f"{kind}: {number:,} pages of 60 KB"
            + (f" with {COURSES_AN_ANSWER} courses each" if kind == "api" else "")
        )
        for name, spent in (bare, *others):
            pace = f"{number / spent:6.0f} pages a second of processor time"
            print(f"  {name:<8}{pace}, {spent / number * 1000:6.2f} ms each, {bare[1] / spent:.2f} of bare")


def _measured(name: str, kind: str, pages: int) -> tuple[float, int]:
    """Seconds of processor time of a job and of the processes that it starts, and the most memory in MB."""
    from benchmarks.catalogues import serving

    with serving(kind, pages) as port:
        job = [sys.executable, "-m", "benchmarks.crawl", "--job", name, kind, str(port)]
        answered = subprocess.run(job, capture_output=True, text=True, check=False)
    if answered.returncode:
        raise SystemExit(f"{name} {kind}: {answered.stderr[-2000:]}")
    spent, peak, read = answered.stdout.split()
    if int(read) < pages:
        raise SystemExit(f"{name} {kind}: {read} of {pages} pages were read")
    return float(spent), int(peak)


def _bare(kind: str, port: int) -> None:
    """Every page fetched by Scrapy, one at a time as our crawls do, and nothing read but where to go next."""
    import re

    from scrapy import Request, Spider
    from scrapy.crawler import CrawlerProcess

    from benchmarks.catalogues import source

    start, next_page = source(kind, port).start[0], re.compile(rb'"next": "([^"]+)"')
    begin, read = 0.0, 0

    class Bare(Spider):
        name = "bare"

        async def start(self) -> Any:
            nonlocal begin
            begin = _spent()
            yield Request(start)

        def parse(self, response: Any) -> Any:
            nonlocal read
            read += b"<urlset" not in response.body[:200] and b"<sitemapindex" not in response.body[:200]
            found = (
                re.findall(rb"<loc>([^<]+)", response.body)
                if b"<loc>" in response.body[:200]
                else next_page.findall(response.body)
            )
            yield from (Request(url.decode()) for url in found)

    settings = {
        "LOG_ENABLED": False,
        "CONCURRENT_REQUESTS": 1,
        "ROBOTSTXT_OBEY": False,
        "DOWNLOAD_DELAY": 0,
        "TELNETCONSOLE_ENABLED": False,
    }
    process = CrawlerProcess(settings)
    process.crawl(Bare)
    process.start()
    _tell(begin, read)


def _crawl(kind: str, port: int) -> None:
    """Fetched and extracted into a spool."""
    from benchmarks.catalogues import COURSES_AN_ANSWER, source
    from crawlers.crawl import crawl

    with tempfile.TemporaryDirectory() as folder:
        crawl(source(kind, 9), Path(folder) / "nothing")  # where crawls are started is then ready
        peak = 0

        def watch(progress: Any) -> None:
            nonlocal peak
            if progress.pages % 100 == 0:
                crawls = [pid for child in _children() for pid in _children(child)]
                peak = max([peak, *(memory("VmHWM", pid) for pid in crawls)])

        begin = _spent()
        run = crawl(source(kind, port), Path(folder) / "spool", progress=watch)
    _tell(begin, run.listings // (COURSES_AN_ANSWER if kind == "api" else 1), peak)


def _harvest(kind: str, port: int) -> None:
    """Fetched, extracted, judged, normalized and registered; neither matched nor indexed."""
    from benchmarks.catalogues import COURSES_AN_ANSWER, source
    from crawlers.crawl import crawl
    from normalizer.normalize import normalize
    from registry.store import Store
    from schedules import harvest as steps

    for listing in _beside(kind):
        normalize(listing)
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "data")
        crawl(source(kind, 9), Path(folder) / "nothing")
        begin = _spent()
        steps._match = steps._index = lambda *_: None  # type: ignore[assignment]
        report = steps.harvest(source(kind, port), store=store, index=None, as_of=datetime.now(UTC))  # type: ignore[arg-type]
        store.close()
    _tell(begin, report.counts["listings"] // (COURSES_AN_ANSWER if kind == "api" else 1))


def _beside(kind: str) -> Iterator[Any]:
    """Listings that are not in the catalogue, to make the rules ready: each is when first it is needed, which
    takes as long for one page as for a million."""
    from benchmarks.catalogues import answer, page, source
    from crawlers.read import Document, read

    base, last = "http://127.0.0.1", 1_000_000
    for number in range(last, last + (5 if kind == "api" else 100)):
        text = answer(number, last, base) if kind == "api" else page(number, markup=kind == "markup")
        address = f"{base}/api/v1/courses/" if kind == "api" else f"{base}/courses/{number}/"
        yield from read(Document(address, text.encode()), source(kind, 80)).listings


JOBS: dict[str, Callable[[str, int], None]] = {"bare": _bare, "crawl": _crawl, "harvest": _harvest}


def _spent() -> float:
    """Seconds of processor time of this process, of those that ended, and of the one that starts crawls and
    knows what its own children took."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + used.ru_utime + used.ru_stime + sum(map(_of_process, _children()))


def _children(process: int | str = "self") -> list[int]:
    tasks = Path(f"/proc/{process}/task").glob("*/children")
    return [int(pid) for task in tasks for pid in task.read_text().split()]


def _of_process(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def _tell(begin: float, read: int, peak: int = 0) -> None:
    print(_spent() - begin, peak, read)


if __name__ == "__main__":
    main()
