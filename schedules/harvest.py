"""One harvest of one source: the steps from its catalogue to the search index."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Literal, Protocol

from crawlers.crawl import crawl
from crawlers.fingerprint import reader_fingerprint
from crawlers.gate import Previous, Verdict, judge
from crawlers.reasons import GONE
from crawlers.source import Source
from crawlers.spider import CrawlProgress
from crawlers.spool import read_bodies, read_passed_over, read_spool
from crawlers.targets import hosts_of
from normalizer.normalize import normalize, rules_version
from normalizer.raw import CrawlError, CrawlRun, Fetched, RawListing
from normalizer.shared.faults import stumbled
from registry import linking
from registry.errors import SourceBusyError
from registry.keeping.reading import Readers, Rules
from registry.keeping.run import Run
from registry.outlines import Outlines
from registry.records import CHANGES
from registry.sources import declare
from registry.store import Store
from schedules.declarations import declaration
from schedules.leftover import Leftover, left_by
from search_api.index import SearchIndex, SearchIndexError

StepName = Literal["fetch", "normalize", "gate", "register", "match", "index"]

MOST_SKIPPED = 0.05
"""Share of a run's listings over which the rules may stumble. One page may be strange; where one in twenty
is, the rules have a fault, and a run without those listings would pass for a healthy one."""


@dataclass(frozen=True)
class Progress:
    """How far a harvest has come."""

    step: StepName
    text: str
    """What was done so far, in words."""
    ended: bool = False
    """The step is done; the next report is of another one."""


Report = Callable[[Progress], None]


@dataclass(frozen=True)
class HarvestReport:
    """How a harvest ended."""

    source: str
    accepted: bool
    complete: bool
    reasons: tuple[str, ...]
    """Why it was rejected; for an accepted one, why what is missing was not taken for gone."""
    counts: Mapping[str, int] = field(default_factory=dict)
    """As :attr:`registry.records.RunRecord.counts`."""
    skipped: Mapping[str, str] = field(default_factory=dict)
    """Listings that could not be normalized, by reference, each with the reason."""
    errors: tuple[CrawlError, ...] = ()
    """Addresses that could not be read, and rows that could not be taken."""
    behind: tuple[str, ...] = ()
    """What did not follow an accepted run, the links or the index, each with the reason; a later one catches
    up."""


class Crawl(Protocol):
    """:func:`crawlers.crawl.crawl`, or what stands in for it."""

    def __call__(
        self,
        source: Source,
        spool: Path,
        known: Mapping[str, Fetched] | None = None,
        *,
        progress: Callable[[CrawlProgress], None] | None = None,
    ) -> CrawlRun: ...


def harvest(
    source: Source,
    *,
    store: Store,
    index: SearchIndex,
    as_of: datetime,
    report: Report = lambda _: None,
    due: datetime | None = None,
    judge_anew: bool = False,
    crawl: Crawl = crawl,
) -> HarvestReport:
    """Harvest one source and record how that went. Nothing is visible before the verdict, then all at once.

    ``as_of`` is the moment under which listings are recorded; ``due`` the scheduler's turn; ``judge_anew``
    where a person has looked at a catalogue that changed beyond what the gate lets pass. Whatever ends the
    process, at whatever step, the next harvest gives what an undisturbed one would have given. Raises
    :class:`registry.errors.RegistryError` when another process is at work on the source, is asking one of its
    hosts, or took its turn.
    """
    now = datetime.now(UTC)
    declare(store, [declaration(source)], now)
    folder = store.data / "spool" / source.name
    with store.hosts(hosts_of(source.start)), store.run(source.name, as_of, due=due) as run:
        known = store.known(source.name)
        left = left_by(source, store, folder, known, now)
        spool = folder / run.id
        crawled = _fetch(crawl, source, spool, known | left.fetched, report)
        if crawled.outcome != "failed":
            _normalize(run, spool, left, _reread(source, known), report)
        before = None if judge_anew else _previous(store, source, now)
        verdict = _judge(run, crawled, source, before, report)
        if not verdict.accepted:
            run.reject(" ".join(verdict.reasons), crawled)
            return _report(run, crawled, verdict)
        _register(run, crawled, verdict, [spool, *left.spools], store, report)
    behind = (*_match(store, as_of, report), *_index(store, index, report))
    for done in (spool, *left.spools):
        shutil.rmtree(done, ignore_errors=True)
    return replace(_report(run, crawled, verdict), behind=behind)


def _fetch(
    crawl: Crawl, source: Source, spool: Path, known: Mapping[str, Fetched], report: Report
) -> CrawlRun:
    """Fetch and extract, in a child process that leaves raw statements in the spool."""
    report(Progress("fetch", f"{len(known):,} addresses known"))

    def follow(page: CrawlProgress) -> None:
        report(Progress("fetch", f"{page.pages:,} pages, {page.listings:,} listings; {page.url}"))

    crawled = crawl(source, spool, known, progress=follow)
    words = [
        f"{crawled.listings:,} listings read, {len(crawled.unchanged):,} unchanged",
        f"{crawled.requests:,} requests, {crawled.bytes / 1e6:.1f} MB",
    ]
    if crawled.errors:
        words.append(
            f"{len(crawled.errors):,} {'address' if len(crawled.errors) == 1 else 'addresses'} failed"
        )
    if crawled.outcome != "finished":
        words.append(f"{crawled.outcome}: {crawled.reason}")
    report(Progress("fetch", "; ".join(words), ended=True))
    return crawled


def _reread(source: Source, known: Mapping[str, Fetched]) -> set[str]:
    """References of the listings that another reader took from their pages the last time."""
    reader = reader_fingerprint(source)
    return {name for page in known.values() if page.reader not in ("", reader) for name in page.references}


def _normalize(run: Run, spool: Path, left: Leftover, reread: Collection[str], report: Report) -> None:
    """Read the spool and set aside what differs from the registry, still invisible; so is what earlier crawls
    that were ended had read, where this one went on from it. ``reread`` are listings of which nobody can
    tell whether their pages changed."""
    crawled, raws, fetched = read_spool(spool)
    kept = dict.fromkeys(crawled.unchanged)

    def fresh() -> Iterator[RawListing]:
        for listing in chain(raws, left.listings(kept.keys())):
            kept.pop(listing.reference, None)  # what was read again is seen by that
            before = crawled.renamed.get(listing.reference)
            yield listing.model_copy(update={"aliases": (before,)}) if before else listing

    def told(done: int) -> None:
        report(Progress("normalize", f"{done:,} listings"))

    with Readers() as readers:
        run.stage(fresh(), Rules(normalize, rules_version(), readers=readers), told, reread)
    silent: set[str] = set()

    def remembered() -> Iterator[Fetched]:
        for page in fetched:
            silent.update(page.references if page.silent_since else ())
            yield page.model_copy(update={"pending": crawled.outcome == "stopped"})

    run.stage_fetched(remembered())
    run.stage_unchanged(name for name in kept if name not in silent)
    run.stage_silent(name for name in kept if name in silent)
    words = f"{run.counts['listings']:,} listings"
    passed_over = sum(1 for _ in read_passed_over(spool))
    if run.skipped or passed_over:
        records = "record" if passed_over == 1 else "records"
        words += f"; {len(run.skipped):,} skipped, {passed_over:,} {records} passed over"
    report(Progress("normalize", words, ended=True))


def _judge(run: Run, crawled: CrawlRun, source: Source, before: Previous | None, report: Report) -> Verdict:
    """Accept the whole run or nothing of it."""
    filled = run.filled() if run.counts["listings"] else {}
    verdict = _stumbled(run, crawled) or judge(crawled, source, filled, before)
    word = "accepted" if verdict.accepted else "rejected"
    if verdict.accepted and not verdict.complete:
        word = "accepted, nothing missing is taken for gone"
    report(Progress("gate", ": ".join(filter(None, (word, " ".join(verdict.reasons)))), ended=True))
    return verdict


def _stumbled(run: Run, crawled: CrawlRun) -> Verdict | None:
    if len(run.skipped) <= max(1, MOST_SKIPPED * crawled.listings):
        return None
    reference, reason = next(iter(run.skipped.items()))
    fault = f"{len(run.skipped):,} of {crawled.listings:,} listings could not be normalized"
    return Verdict(False, False, (f"{fault}; the first was {reference}: {reason}.",))


def _previous(store: Store, source: Source, now: datetime) -> Previous | None:
    last = store.last_run(source.name, now, complete=True)
    return Previous(last.counts["listings"] + last.counts["unchanged"], last.filled) if last else None


def _register(
    run: Run, crawled: CrawlRun, verdict: Verdict, spools: Iterable[Path], store: Store, report: Report
) -> None:
    """Keep the pages behind new revisions, then make everything visible in one transaction."""
    bodies = run.bodies()
    report(Progress("register", f"keeping {len(bodies):,} pages"))
    for spool in spools:
        store.bodies.keep((body for body in read_bodies(spool) if body[0] in bodies), run.as_of)
    report(Progress("register", "publishing"))
    gone = {error.url for error in crawled.errors if error.reason.split(":")[0] == GONE} | set(crawled.gone)
    counts = run.publish(crawled, verdict.complete, gone, " ".join(verdict.reasons))
    words = ", ".join(f"{counts[name]:,} {name}" for name in CHANGES)
    report(Progress("register", words, ended=True))


def _match(store: Store, as_of: datetime, report: Report) -> Iterator[str]:
    """Link records of one course, and tell why that could not be. The harvest stands whatever comes of it: a
    later one catches up."""
    report(Progress("match", "comparing listings"))
    try:
        counts = linking.follow(store, as_of)
    except SourceBusyError:
        report(Progress("match", "another process is comparing, and sees what was published", ended=True))
        return
    except Exception as error:  # noqa: BLE001 whatever one listing does to the comparison, searches find the others
        report(Progress("match", fault := f"not compared: {stumbled(error)}", ended=True))
        yield fault
        return
    words = ", ".join(f"{number:,} {name}" for name, number in counts.items()) if counts else "none to follow"
    report(Progress("match", f"links: {words}", ended=True))


def _index(store: Store, index: SearchIndex, report: Report) -> Iterator[str]:
    """Let the index follow, and tell why it could not. The harvest stands then: it catches up the next
    time."""
    try:
        taken = index.sync(Outlines(store), lambda count: report(Progress("index", f"{count:,} listings")))
    except SearchIndexError as error:
        report(Progress("index", fault := f"not brought up to date: {error}", ended=True))
        yield fault
        return
    report(Progress("index", f"{taken:,} changed listings taken", ended=True))


def _report(run: Run, crawled: CrawlRun, verdict: Verdict) -> HarvestReport:
    return HarvestReport(
        source=run.source,
        accepted=verdict.accepted,
        complete=verdict.complete,
        reasons=verdict.reasons,
        counts=run.counts,
        skipped=run.skipped,
        errors=(*crawled.errors, *crawled.not_taken),
    )
