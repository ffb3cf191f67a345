"""The one spider: from a source's start addresses, along the links its platform reads, to its listings."""

from __future__ import annotations

import re
import traceback
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from scrapy import Request, Spider
from scrapy.exceptions import IgnoreRequest
from scrapy.utils.defer import deferred_from_coro
from twisted.python.failure import Failure
from w3lib.url import safe_url_string

from crawlers import reasons, remembered
from crawlers.links import path_of
from crawlers.moves import Moves
from crawlers.names import Names
from crawlers.politeness import CAN_WAIT, Allowed, NotAsked, reason_of
from crawlers.read import Document, Link, Read, ReadError, is_past_the_end, read
from crawlers.remembered import Plan
from crawlers.responses import asked_for, document_of, is_conditional, said_of
from crawlers.settings import Limits
from crawlers.source import Source
from crawlers.spool import Spool
from crawlers.targets import RefusedError
from normalizer.raw import CrawlError, Fetched, RawListing
from normalizer.shared.cpu_limit import cpu_limit

if TYPE_CHECKING:
    from scrapy.http import Response


_PRIORITIES = {Plan.FIRST: 10, Plan.LAST: -10}
"""Scrapy's: the higher first, one less at each retry; 0 for all else."""

MOST_ASKED_WHETHER_GONE = 200
"""A change of term may empty a quarter of a catalogue; what is more than this the next crawls ask for."""


@dataclass(frozen=True)
class CrawlProgress:
    """How far a crawl has come."""

    pages: int
    """Addresses answered so far."""
    listings: int
    """Listings handed over or known to be unchanged."""
    bytes: int
    """Received so far, as they came over the wire."""
    url: str
    """The address that is being read."""


class CatalogueSpider(Spider):
    """Crawls one source. What it learns beside the listings stands in its attributes when it is done."""

    name = "catalogue"

    def __init__(
        self,
        source: Source,
        spool: Spool,
        known: Mapping[str, Fetched],
        reader: str,
        limits: Limits,
        report: Callable[[CrawlProgress], None],
    ) -> None:
        """``known``: what the registry remembers by address; ``reader``: the present reader's fingerprint."""
        super().__init__()
        self.source = source
        self.spool = spool
        self.remembered = known
        self.known = {fetched.url: fetched for fetched in known.values() if fetched.reader == reader}
        """What need not be read again if it has not changed."""
        self.reader = reader
        self.today = datetime.now(UTC).date()
        self.limits = limits
        self.report = report
        self.allowed = Allowed(source.start)
        self._index = re.compile(source.index or "(?!)")
        self._foreign: set[str] = set()
        self.ended = ""
        """Why the crawl was stopped before its end, in one sentence; "" if it was not."""
        self.errors: list[CrawlError] = []
        self.not_taken: list[CrawlError] = []
        """As :attr:`normalizer.raw.CrawlRun.not_taken`."""
        self.not_modified = 0
        self.pages = 0
        self.stated_total: int | None = None
        self.starts_read = 0
        self.starts = [link.url for link in self._own(map(Link, source.start), source.name)]
        self.met: set[str] = set()
        """As :attr:`normalizer.raw.CrawlRun.addresses`."""
        self._turns: dict[str, int] = {}
        """Address to its turn: addresses are asked for in the order in which the catalogue led to them."""
        self._resumed = 0
        """Addresses that the crawl which this one continues has asked for."""
        self.gone: list[str] = []
        """Pages of listings that nothing led to any more, and that are gone."""
        self._missed: dict[str, Fetched] = {}
        """Pages that are asked whether they are gone, by address."""
        self._dated: dict[str, str] = {}
        """Address to the ``lastmod`` with which a sitemap of this crawl gave it."""
        self._gave: dict[str, str] = {}
        """SHA-256 of each body that led on, to the address that gave it."""
        self._names = Names(known, self._turns, self.met)
        self._moves = Moves(known)

    @property
    def listings(self) -> int:
        """How many listings were handed over."""
        return len(self._names.handed_over)

    @property
    def unchanged(self) -> tuple[str, ...]:
        """References of pages that had not changed."""
        return tuple(self._names.kept)

    @property
    def renamed(self) -> dict[str, str]:
        """As :attr:`normalizer.raw.CrawlRun.renamed`."""
        return {new: old for new, old in self._moves.renamed().items() if old not in self._names}

    async def start(self) -> AsyncIterator[Any]:
        """Scrapy's entry: the start addresses, in the order of the source file."""
        for request in self._follow(map(Link, self.starts)):
            yield request

    def finish(self) -> None:
        """All has come: hand over what waited for that."""

    def stop(self, reason: str, unanswered: Iterable[Request] = ()) -> None:
        """End the crawl after the request under way; ``reason`` is for the run's record. What is
        ``unanswered`` is not tried again, and must not end the next crawl at the same place."""
        self.ended = self.ended or reason
        for url in map(asked_for, unanswered):
            if url in self._turns and url not in self.met:
                self.met.add(url)
                deque(self._fail(url, "gave no answer; the site has a fault, try again later"), maxlen=0)
        deferred_from_coro(self.crawler.engine.close_spider_async(reason="stopped"))

    def parse(self, response: Response, lastmod: str | None) -> Iterator[Request]:
        """One answer: its listings go to the spool, requests for where it leads come back. No page raises."""
        asked = asked_for(response.request)
        known = self.known.get(asked)
        is_unchanged = response.status == 304 and known is not None and remembered.is_at(known, response.url)
        if response.status == 304 and not is_unchanged and is_conditional(response.request):
            yield self._request(asked, None, lastmod)
            return
        self.pages += 1
        self.met.add(asked)
        self._report(asked)
        if response.status != 200 and not is_unchanged:
            if asked not in self.starts and is_past_the_end(document_of(response, self.source), self.source):
                return
            attempts = response.meta.get("retry_times", 0) + 1
            yield from self._fail(asked, reasons.of_status(response.status, attempts))
            return
        self._moves.note(response)
        if self._turns.setdefault(response.url, self._turns[asked]) != self._turns[asked]:
            self._pass_over(asked, f"redirects to {response.url}, which is read for itself")
            return
        document = document_of(response, self.source)
        if known and (is_unchanged or known.body == document.hash):
            self.not_modified += is_unchanged
            yield from self._follow(self._keep(known, response, lastmod))
            return
        try:
            result = self._read(document)
        except ReadError as error:
            yield from self._fail(asked, error.reason)
        else:
            yield from self._take(result, document, asked, response, lastmod)

    def whether_gone(self) -> Iterator[Request]:
        """Once all is read: requests for the pages of listings that nothing led to. Such a listing is not
        offered at present; only its page can say that it never will be."""
        if self._missed or self.ended or any(reasons.hides(e.reason) for e in self.errors):
            return
        for page in self._lost():
            if len(self._missed) < MOST_ASKED_WHETHER_GONE:
                self._missed[page.url] = page
                yield self._request(page.url, page, page.lastmod, Plan.LAST, self._is_gone, self._may_be_gone)
            else:
                self.spool.fetched(page)

    def _lost(self) -> list[Fetched]:
        """Pages of listings that nothing led to, those first that have waited longest for a question."""
        missed = (remembered.missed(page, self.today) for page in self.remembered.values())
        lost = [
            page
            for page in missed
            if page and page.url not in self._turns and page.url in self.allowed
            if remembered.is_of_one(page) and page.references[0] not in self._names
        ]
        return sorted(lost, key=lambda page: (page.failures, page.answered or date.min))

    def _is_gone(self, response: Response, lastmod: str | None) -> None:
        asked = asked_for(response.request)
        if response.status in (404, 410):
            self.gone.append(asked)
        elif not self._moves.note(response):
            self.spool.fetched(remembered.there(self._missed[asked], self.today))

    def _may_be_gone(self, failure: Failure) -> None:
        page = self._missed[asked_for(failure.request)]  # type: ignore[attr-defined]
        asked = failure.check(NotAsked) is None
        self.spool.fetched(remembered.silent(page, self.today, asked=asked))

    def failed(self, failure: Failure) -> Iterator[Request]:
        """Scrapy's errback: an address that gave no answer."""
        request: Request = failure.request  # type: ignore[attr-defined]
        self.met.add(asked_for(request))
        reason = reason_of(failure.value or IgnoreRequest(), request)
        yield from self._fail(asked_for(request), reason, asked=failure.check(NotAsked) is None)

    def _read(self, document: Document) -> Read:
        """Raises :class:`ReadError` whatever the reader does: one page must not end the crawl."""
        try:
            with cpu_limit(self.limits.read_seconds):
                return read(document, self.source)
        except ReadError:
            raise
        except MemoryError as error:
            traceback.clear_frames(error.__traceback__)  # they hold on to what did not fit
            reason = "needs more memory to read than a crawl may use; leave the address out"
        except Exception as error:
            self.logger.exception("reading %s", document.url)
            reason = f"the reader failed on this page ({type(error).__name__}: {error}); report it"
        raise ReadError(self.source.name, document.url, reason)

    def _take(
        self, result: Read, document: Document, asked: str, response: Response, lastmod: str | None
    ) -> Iterator[Request]:
        for reason in result.skipped:
            self._pass_over(asked, reason)
        faults = [CrawlError(url=asked, reason=str(fault)) for fault in result.faults if fault.place]
        self.not_taken += faults
        if result.stated_total is not None:
            self.stated_total = max(self.stated_total or 0, result.stated_total)
        if result.listings:
            self.spool.body(document)
        references = self._hand_over(result.listings, document, asked)
        self._moves.read(document.url, references)
        links = self._new(list(self._own(result.links, asked)), document.hash, asked)
        self._dated.update((link.url, link.lastmod) for link in links if link.lastmod)
        self._remember(
            Fetched(
                url=asked,
                **said_of(response),
                lastmod=lastmod,
                answered=self.today,
                body=document.hash,
                reader="" if faults else self.reader,  # read anew until it has none
                references=references,
                is_list=any(listing.read_from and listing.place for listing in result.listings),
                links=tuple(link.url for link in links),
                dates={link.url: link.lastmod for link in links if link.lastmod},
            )
        )
        yield from self._follow(links)

    def _hand_over(self, listings: Sequence[RawListing], document: Document, asked: str) -> tuple[str, ...]:
        """Give the listings of a page to the spool, but for those that an earlier one has. Returns the
        references of all."""
        turn = self._turns[asked]
        named = [self._names.apart(listing, document, asked) for listing in listings]
        for listing in named:
            if self._names.hand_over(listing.reference, turn):
                self.spool.listing(listing)
                continue
            reason = (
                f"{listing.place}: {listing.reference!r} stands on an earlier page too; the first is kept"
            )
            self._pass_over(asked, reason.removeprefix(": "))
        return tuple(listing.reference for listing in named)

    def _new(self, links: list[Link], body: str, url: str) -> list[Link]:
        """The links of a body, none where another address gave the same: an API that does not mind which page
        it is asked for would lead on without end."""
        first = self._gave.setdefault(body, url) if body and links else url
        if first == url:
            return links
        self._pass_over(url, f"is the same, byte for byte, as {first}, whose links are followed")
        return []

    def _keep(self, known: Fetched, response: Response | None, lastmod: str | None) -> list[Link]:
        """Keep what an unchanged page stands for, its listings, and return its links, as they are known."""
        self.met.add(known.url)
        self._turns.setdefault(known.read_at or known.url, self._turns[known.url])
        if response is None:
            self._remember(remembered.unasked(known, lastmod))
        else:
            self._remember(remembered.unchanged(known, said_of(response), lastmod, self.today))
        return self._new(self._as_known(known), known.body, known.url)

    def _as_known(self, known: Fetched) -> list[Link]:
        """Take the listings of a page for seen, and return where it leads."""
        for reference in known.references:
            self._names.keep(reference, self._turns[known.url])
        return [Link(url, self._dated.get(url) or known.dates.get(url)) for url in known.links]

    def _remember(self, fetched: Fetched) -> None:
        if fetched.url in self.starts:
            self.starts_read += 1
        self.spool.fetched(fetched)

    def _own(self, links: Iterable[Link], found_at: str) -> Iterator[Link]:
        """The links that stay in the allowed hosts, in the form in which they will be asked for."""
        for link in links:
            try:
                url = safe_url_string(link.url.strip()).split("#", 1)[0]
                self.allowed.check(url)
            except (RefusedError, ValueError) as error:
                if str(error) not in self._foreign:
                    self._foreign.add(str(error))
                    self._pass_over(found_at, f"links to {link.url} and the like are not followed: {error}")
                continue
            yield Link(url, link.lastmod)

    def _follow(self, links: Iterable[Link]) -> Iterator[Request]:
        """Requests for addresses not asked for yet. Where one is kept without being asked for, its own links
        come in its place."""
        ahead, requests = deque(links), []
        while ahead:
            link = ahead.popleft()
            url, lastmod = link.url, link.lastmod
            if url in self._turns:
                continue
            if len(self._turns) - self._resumed >= self.limits.pages:
                self.stop(f"the limit of {self.limits.pages:,} pages was reached; raise max_pages if needed")
                break
            self._turns[url] = len(self._turns)
            how, known = self._plan(url, lastmod), self.known.get(url)
            if known and how in remembered.KEPT:
                self._resumed += how is Plan.RESUME
                self.not_modified += how is Plan.BELIEVE
                ahead.extendleft(reversed(self._keep(known, None, lastmod)))
            else:
                requests.append(self._request(url, known, lastmod, how))
        yield from sorted(requests, key=lambda request: -request.priority)

    def _plan(self, url: str, lastmod: str | None) -> Plan:
        is_start, is_list = url in self.starts, self._index.search(path_of(url)) is not None
        page = self.remembered.get(url)
        return remembered.plan(page, lastmod, self.reader, self.today, is_start=is_start, is_list=is_list)

    def _request(
        self,
        url: str,
        known: Fetched | None,
        lastmod: str | None,
        how: Plan = Plan.ASK,
        callback: Callable[..., Any] | None = None,
        errback: Callable[[Failure], Any] | None = None,
    ) -> Request:
        failures = self.remembered[url].failures if url in self.remembered else 0
        return Request(
            url,
            headers=remembered.conditions(known),
            priority=_PRIORITIES.get(how, 0) - failures,
            meta={CAN_WAIT: how is Plan.LAST},
            callback=callback or self.parse,
            errback=errback or self.failed,
            cb_kwargs={"lastmod": lastmod},
            dont_filter=True,  # _turns sees to that; a redirect in a circle must not vanish in a filter
        )

    def _pass_over(self, url: str, reason: str) -> None:
        self.spool.passed_over(CrawlError(url=url, reason=reason))

    def _fail(self, url: str, reason: str, *, asked: bool = True) -> Iterator[Request]:
        """An address that could not be read. What the page of one listing stood for is taken to be as it was;
        behind any other there may be anything, until it has been silent for long, and behind a start always:
        whoever wrote it down may correct it."""
        page = self.remembered.get(url) or Fetched(url=url)
        is_vital = url in self.starts and not remembered.is_of_one(page)
        if is_vital or remembered.leads_on(page):
            reason = reasons.hiding(reason)
        if reasons.hides(reason) and not self.source.joined:
            page = remembered.silent(page, self.today, asked=asked)
            self.spool.fetched(page)
            if remembered.is_given_up(page, self.today) and not is_vital:
                reason = f"{reasons.LASTING}: {reason}"
            elif remembered.is_of_one(page):
                reason = f"{reasons.KEPT}: {reason}"
                yield from self._follow(self._as_known(page))
        self.logger.warning("%s: %s", url, reason)
        self.errors.append(CrawlError(url=url, reason=reason))

    def _report(self, url: str) -> None:
        received = self.crawler.stats.get_value("downloader/response_bytes", 0)
        self.report(CrawlProgress(self.pages, len(self._names), received, url))
