"""One source, crawled in a child process of its own: whatever a site or a reader does, the caller lives."""

from __future__ import annotations

import logging
import multiprocessing
import os
import resource
import signal
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast

from scrapy import signals
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.exceptions import DontCloseSpider

from crawlers import settings
from crawlers.fingerprint import reader_fingerprint
from crawlers.joining import JoiningSpider
from crawlers.politeness import Robots
from crawlers.settings import Limits
from crawlers.source import Source
from crawlers.spider import CatalogueSpider, CrawlProgress
from crawlers.spool import LOG, RUN, Spool, claim
from normalizer.raw import CrawlRun, Fetched

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerProcess

    from scrapy.crawler import Crawler
    from twisted.python.failure import Failure

_CONTEXT = multiprocessing.get_context("forkserver")
# What a child would import for itself otherwise, which takes longer than a small crawl.
_CONTEXT.set_forkserver_preload(["scrapy.crawler", *settings.modules(), "crawlers.page", "crawlers.records"])

MOST_NOT_TAKEN = 1_000
"""Faults of tables that a run records: whoever mends a thousand sees the next ones."""

SECONDS_TO_DIE = 5.0
"""Between asking a process that is late to end itself and ending it."""


def crawl(
    source: Source,
    spool: Path,
    known: Mapping[str, Fetched] | None = None,
    *,
    limits: Limits | None = None,
    progress: Callable[[CrawlProgress], None] | None = None,
    overrides: Mapping[str, Any] | None = None,
) -> CrawlRun:
    """Crawl one source into ``spool``, a directory for this run alone, and return the record of the run.

    ``known`` is what the registry remembers, by address: what has not changed since is not read again.
    ``progress`` is called at each page. ``overrides`` are Scrapy settings that differ from
    :mod:`crawlers.settings`; tests shorten waits with them.

    The child may use as much memory, processor time and time as ``limits`` say. Memory is limited twice.
    Scrapy ends the crawl gracefully when its resident memory passes ``memory_mb``. RLIMIT_DATA at twice that
    turns one monstrous page into a MemoryError, which costs that page alone; RLIMIT_AS would count addresses
    that are merely reserved (thread stacks, mapped files) and fail at random. A child that dies, hangs or is
    ended gives a failed run, whose spool has no ``run.json``. No child outlives the call, nor the caller.

    Raises :class:`crawlers.spool.SpoolError` when ``spool`` is in use.
    """
    limits = limits or Limits.of(source)
    started = datetime.now(UTC)
    claim(spool)
    spool = spool.resolve()
    # Made here, since the server of forks keeps the environment that it was started with.
    values = settings.of_source(source, limits) | {"LOG_FILE": str(spool / LOG)} | dict(overrides or {})
    receiver, sender = _CONTEXT.Pipe(duplex=False)
    process = _CONTEXT.Process(
        target=_child,
        args=(source, spool, dict(known or {}), limits, values, started, sender),
        name=f"crawl {source.name}",
        daemon=True,
    )
    process.start()
    sender.close()
    last = CrawlProgress(0, 0, 0, "")
    died = ""
    deadline = time.monotonic() + limits.seconds + limits.grace
    try:
        for message in _messages(receiver, process, deadline):
            if isinstance(message, str):
                died = message
                continue
            last = message
            if progress:
                progress(message)
        process.join(max(0.0, min(SECONDS_TO_DIE, deadline - time.monotonic())))
        late = process.is_alive()
    finally:
        _end(process)
        receiver.close()
    if process.exitcode == 0 and (spool / RUN).exists():
        return CrawlRun.model_validate_json((spool / RUN).read_bytes())
    return CrawlRun(
        id=spool.name,
        source=source.name,
        started=started,
        finished=datetime.now(UTC),
        outcome="failed",
        reason=died or _epitaph(process.exitcode, late, limits, last.url),
        bytes=last.bytes,
        listings=last.listings,
    )


def _messages(
    receiver: Connection, process: ForkServerProcess, deadline: float
) -> Iterator[CrawlProgress | str]:
    """What the child reports, until it closes the pipe, dies or is late."""
    while (left := deadline - time.monotonic()) > 0:
        ready = wait([receiver, process.sentinel], left)
        if receiver not in ready:
            return
        try:
            yield receiver.recv()
        except EOFError:
            return


def _end(process: ForkServerProcess) -> None:
    """Ask a process to end, then end it."""
    if process.is_alive():
        process.terminate()
        process.join(SECONDS_TO_DIE)
    if process.is_alive():
        process.kill()
    process.join()


def _epitaph(exitcode: int | None, late: bool, limits: Limits, url: str) -> str:
    """One sentence on a child that left no run."""
    at = f", at {url or 'its start'}"
    if late:
        return f"did not end {limits.grace:g} seconds after its {limits.seconds:g}{at}; the process was ended"
    if exitcode == -signal.SIGXCPU:
        return f"used more than {limits.cpu_seconds} seconds of processor time{at}; look at that page"
    if exitcode is not None and exitcode < 0:
        return f"the process was ended by {signal.Signals(-exitcode).name}{at}; if nobody did, memory ran out"
    return f"the process ended with code {exitcode}{at}; see {LOG} in its spool"


def _child(
    source: Source,
    path: Path,
    known: dict[str, Fetched],
    limits: Limits,
    values: dict[str, Any],
    started: datetime,
    pipe: Connection,
) -> None:
    """The whole life of the child process."""
    os.setsid()  # Ctrl-C reaches a terminal's whole group: the caller alone is asked, and asks this process
    threading.Thread(target=_die_with_parent, daemon=True).start()
    memory = 2 * limits.memory_mb * 2**20
    resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.cpu_seconds, limits.cpu_seconds + 5))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        with Spool(path) as spool:
            spool.finish(_run(source, spool, known, limits, values, started, pipe.send))
    except Exception as error:
        logging.getLogger(__name__).exception("the crawl broke")
        with suppress(OSError):  # the caller may have gone
            pipe.send(f"the crawl broke ({type(error).__name__}: {error}); see {LOG} in its spool")
        raise SystemExit(1) from error


def _die_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _run(
    source: Source,
    spool: Spool,
    known: dict[str, Fetched],
    limits: Limits,
    values: dict[str, Any],
    started: datetime,
    report: Callable[[CrawlProgress], None],
) -> CrawlRun:
    """Crawl in this process, which cannot crawl again: Twisted's reactor runs once."""
    process = AsyncCrawlerProcess(values)
    crawler = process.create_crawler(JoiningSpider if source.joined else CatalogueSpider)
    faults: list[BaseException] = []

    def note(failure: Failure) -> None:
        faults.append(failure.value or RuntimeError("a fault without a name"))

    def ask_whether_gone(spider: CatalogueSpider) -> None:
        requests = list(spider.whether_gone())
        for request in requests:
            crawler.engine.crawl(request)
        if requests:
            raise DontCloseSpider

    crawler.signals.connect(ask_whether_gone, signals.spider_idle)
    crawler.signals.connect(note, signals.spider_error)
    task = process.crawl(crawler, source, spool, known, reader_fingerprint(source), limits, report)
    process.start()
    if task.done() and (error := task.exception()):
        raise error
    if faults:
        raise faults[0]
    cast("CatalogueSpider", crawler.spider).finish()
    return _record(source, crawler, started)


def _record(source: Source, crawler: Crawler, started: datetime) -> CrawlRun:
    spider = cast("CatalogueSpider", crawler.spider)
    # Who is asked to end twice ends at once, before anything is noted.
    outcome, reason = _outcome(spider, crawler.stats.get_value("finish_reason", "shutdown"))
    return CrawlRun(
        id=spider.spool.path.name,
        source=source.name,
        started=started,
        finished=datetime.now(UTC),
        outcome=outcome,
        reason=reason,
        addresses=len(spider.met),
        requests=crawler.stats.get_value("downloader/request_count", 0),
        bytes=crawler.stats.get_value("downloader/response_bytes", 0),
        not_modified=spider.not_modified,
        listings=spider.listings,
        unchanged=spider.unchanged,
        gone=tuple(spider.gone),
        renamed=spider.renamed,
        stated_total=spider.stated_total,
        robots=_robots(crawler),
        not_taken=tuple(spider.not_taken[:MOST_NOT_TAKEN]),
        errors=tuple(spider.errors),
    )


def _outcome(
    spider: CatalogueSpider, finish_reason: str
) -> tuple[Literal["finished", "stopped", "failed"], str]:
    if not spider.starts:
        return "failed", "the source file names no start address"
    if not spider.starts_read:
        for error in spider.errors:
            if error.url in spider.starts:
                return "failed", f"{error.url}: {error.reason}"
    if finish_reason == "finished":
        stopped = ""
    else:
        stopped = spider.ended or _STOPPED.get(finish_reason, f"ended early ({finish_reason})")
    if spider.source.joined and (stopped or spider.errors):
        fault = stopped or f"{spider.errors[0].url}: {spider.errors[0].reason}"
        return "failed", f"its answers are joined, so without one of them listings are halved: {fault}"
    return ("stopped", stopped) if stopped else ("finished", "")


_STOPPED = {
    "closespider_timeout": "the time limit was reached; the next run goes on from what is known",
    "memusage_exceeded": "the memory limit was reached; look for a page or an answer that is far too large",
    "shutdown": "it was asked to end",
}


def _robots(crawler: Crawler) -> str:
    """What the robots.txt files of all hosts said, in the word that matters most."""
    robots = crawler.get_downloader_middleware(Robots)
    said = list(robots.said.values()) if robots else []
    return max(
        said,
        key=lambda word: ("none", "allowed", "disallowed", "unreachable").index(word.split(":")[0]),
        default="",
    )
