"""Where a crawl may go and how fast, and that it takes whole answers alone: the guard on every address,
robots.txt, Crawl-delay, Retry-After, silence, and packed bodies.

Four downloader middlewares and a resolver. They see every request, also robots.txt, retries and redirects.
"""

from __future__ import annotations

import asyncio
import ipaddress
import time
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Self, cast
from urllib.parse import urlsplit

from scrapy import Request, signals
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
)
from scrapy.resolver import CachingThreadedResolver
from twisted.internet import defer
from twisted.internet.error import DNSLookupError

from crawlers.fetch import robots_of
from crawlers.packed import PackedError, whole
from crawlers.read import MAX_BYTES
from crawlers.reasons import DISALLOWED, REFUSED
from crawlers.targets import PORTS, IPAddress, RefusedError, Target, UnreachableError, is_loopback, resolve

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from scrapy.robotstxt import RobotParser

    from crawlers.spider import CatalogueSpider


class NotFetched(IgnoreRequest):
    """A request that is not sent, or whose answer is not taken; the message is the reason as the run records
    it."""


class Allowed:
    """The hosts that a crawl may ask: those of its start addresses, and no others.

    A public host may be asked at the ports of http and https and at the port of its start address. This very
    machine may be asked only if a start address names it, and only at that port.
    """

    def __init__(self, start: Iterable[str]) -> None:
        self._doors: set[tuple[str, int]] = set()
        for target in map(Target.of, start):
            self._doors.add((target.host, target.port))
            if not is_loopback(target.host):
                self._doors.update((target.host, port) for port in PORTS.values())

    def check(self, url: str) -> Target:
        """Take an address apart; raises :class:`RefusedError` unless the crawl may ask it."""
        target = Target.of(url)
        if (target.host, target.port) not in self._doors:
            where = target.host if target.port in PORTS.values() else f"{target.host}:{target.port}"
            raise RefusedError(
                f"{where} is not among the hosts of the source's start addresses; add it there if it belongs"
            )
        return target

    def __contains__(self, url: str) -> bool:
        try:
            self.check(url)
        except RefusedError:
            return False
        return True


_REASONS: tuple[tuple[type[Exception], str], ...] = (
    (CannotResolveHostError, "is at a host that was not found; check the address, or try again later"),
    (DownloadTimeoutError, "did not answer in time; try again later"),
    (DownloadCancelledError, "was broken off: it is larger than a page may be; leave the address out"),
    (DownloadConnectionRefusedError, "refused the connection; the site is down, try again later"),
    (ResponseDataLossError, "broke off in the middle; try again later"),
)


def reason_of(error: BaseException, request: Request | None = None) -> str:
    """Why an address gave no answer, in words that follow its name."""
    meta = request.meta if request else {}
    if isinstance(error, NotFetched):
        return str(error)
    if isinstance(error, IgnoreRequest) and request and meta.get("redirect_urls"):
        return f"redirected again and again, at last to {request.url}; open it and correct the address"
    if isinstance(error, IgnoreRequest):
        return f"was not read: {error}"
    if "certificate verify failed" in str(error):
        return "has a certificate that cannot be trusted; check the address, or tell the site"
    attempts = meta.get("retry_times", 0) + 1
    tried = f" (asked {attempts} times)" if attempts > 1 else ""
    for kind, reason in _REASONS:
        if isinstance(error, kind):
            return reason + tried
    return f"could not be fetched: {type(error).__name__}: {error}{tried}"


CHECKED: dict[str, IPAddress] = {}
"""Host to the address that the guard found and checked; the only addresses that names are connected to."""


class CheckedResolver(CachingThreadedResolver):
    """Answers with what the guard checked, and knows no other name: a name cannot change in between."""

    def getHostByName(self, name: str, timeout: object = ()) -> defer.Deferred[str]:  # noqa: N802 Twisted's name
        """The checked address of a host."""
        if address := CHECKED.get(name.rstrip(".")):
            return defer.succeed(str(address))
        return defer.fail(DNSLookupError(f"{name} was not checked"))


class Guard:
    """Lets a request pass to an allowed host at a public address; checks again at each redirect."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Scrapy's constructor."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Raises :class:`NotFetched` with the reason, or CannotResolveHostError, which is tried again."""
        try:
            target = self._target(request)
            if target.host not in CHECKED:
                CHECKED[target.host] = await self._look_up(target)
        except RefusedError as error:
            via = f"redirected to {request.url}: " if request.meta.get("redirect_urls") else ""
            raise NotFetched(f"{REFUSED}: {via}{error}") from error
        except UnreachableError as error:
            raise CannotResolveHostError(str(error)) from error

    def _target(self, request: Request) -> Target:
        allowed = cast("CatalogueSpider", self._crawler.spider).allowed
        is_moved_robots = request.meta.get("dont_obey_robotstxt") and request.meta.get("redirect_urls")
        if not is_moved_robots or request.url in allowed:
            return allowed.check(request.url)
        # RFC 9309 2.3.1.2: a robots.txt may be redirected to another host, if that is a public web site's.
        target = Target.of(request.url)
        if is_loopback(target.host) or target.port != PORTS[target.scheme]:
            raise RefusedError(f"{request.url} is not on the public web; tell the site")
        return target

    async def _look_up(self, target: Target) -> IPAddress:
        at_home = is_loopback(target.host)
        found = await asyncio.to_thread(resolve, target.host, target.port, loopback=at_home)
        usable = [address for address in found if isinstance(address, ipaddress.IPv4Address)]
        if not usable and ":" not in target.host:
            raise RefusedError(f"{target.host} has no IPv4 address, and crawls go by IPv4")
        return (usable or found)[0]


class Robots(RobotsTxtMiddleware):
    """robots.txt as RFC 9309 reads it, with Crawl-delay, and a record of what it said.

    Scrapy's own middleware reads any answer as rules and an unreachable file as leave to go anywhere. Here
    :func:`crawlers.fetch.robots_of` says what an answer means, and no answer at all means: stay out.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self.said: dict[str, str] = {}
        """Host and port to what its robots.txt answered, as :attr:`normalizer.raw.CrawlRun.robots`."""
        self._why: dict[str, str] = {}
        crawler.signals.connect(self._slow_down, signal=signals.robots_parsed)

    async def _parse_robots(self, response: Response, netloc: str, request: Request) -> None:
        said, rules = robots_of(response.status, response.body)
        if said == "unreachable":
            raise NotFetched(f"answered {response.status}; try again later")
        self.said[netloc] = said
        await super()._parse_robots(response.replace(body=rules), netloc, request)

    def _robots_error(self, exc: Exception, netloc: str) -> None:
        self.said[netloc] = "unreachable"
        self._why[netloc] = reason_of(exc)
        super()._robots_error(exc, netloc)

    def process_request_2(self, rp: RobotParser | None, request: Request) -> None:
        """Raises :class:`NotFetched` where robots.txt keeps us out."""
        parts = urlsplit(request.url)
        if self.said.get(parts.netloc) == "unreachable":
            raise NotFetched(
                f"robots.txt must be read before anything else, but it {self._why[parts.netloc]}"
            )
        try:
            super().process_request_2(rp, request)
        except IgnoreRequest as error:
            if self.said[parts.netloc] in ("allowed", "none"):
                self.said[parts.netloc] = f"disallowed: {parts.path or '/'}"
            raise NotFetched(
                f"{DISALLOWED}: robots.txt of {parts.netloc} forbids this address; leave it out of the source"
            ) from error

    def _slow_down(self, robotparser: RobotParser, request: Request) -> None:
        """Lengthen a host's delay to its Crawl-delay, however long: the crawl's time is limited anyway."""
        asked = robotparser.crawl_delay(self._robotstxt_useragent or "")
        downloader = self.crawler.engine.downloader
        host = downloader.get_slot_key(request)
        if asked is None or asked <= self.crawler.settings.getfloat("DOWNLOAD_DELAY"):
            return
        downloader.per_slot_settings[host] = {"delay": asked}  # for when the slot is made again
        if host in downloader.slots:
            downloader.slots[host].delay = asked


class NotAsked(NotFetched):
    """A request that is not sent, since its host is left alone."""


CAN_WAIT = "can_wait"
"""Set in the meta of requests behind which no part of the catalogue waits."""

MOST_UNANSWERED = 10
"""Addresses of a host in a row that give no answer: it is down, or has begun to refuse us."""


class Restraint:
    """Waits as long as a site asks, before any further request to it, and leaves it alone if it asks for too
    long a wait or answers nothing any more. The crawl ends with that, unless what is left to ask can wait."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._most = crawler.settings.getfloat("RETRY_AFTER_MAX")
        self._unsaid = crawler.settings.getfloat("RETRY_AFTER_UNSAID")
        self._not_before: dict[str, float] = {}
        self._unanswered: dict[str, list[Request]] = {}
        """Host to its requests in a row that got no answer at the first attempt."""
        self._crowded: Counter[str] = Counter()
        """Host to its answers in a row that want fewer requests and name no time."""
        self._left: dict[str, str] = {}
        """Hosts that are left alone, and why."""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Scrapy's constructor."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Wait until the host may be asked again; raises :class:`NotAsked` where it is left alone."""
        host = urlsplit(request.url).netloc
        if host in self._left and request.meta.get("retry_times"):
            raise NotFetched(f"gave no answer, and was not asked for again: {self._left[host]}")
        if host in self._left:
            raise NotAsked(f"was not asked for: {self._left[host]}")
        await asyncio.sleep(max(0.0, self._not_before.get(host, 0.0) - time.monotonic()))

    async def process_response(self, request: Request, response: Response) -> Response:
        """Note the wait that an answer asks for; raises :class:`NotFetched` if it is too long."""
        host = urlsplit(request.url).netloc
        if response.status < 400 or response.status in (404, 410):
            self._unanswered.pop(host, None)
            del self._crowded[host]
            return response
        self._note(request)
        wait = self._wait(response, host)
        if wait > self._most:
            reason = f"the site answered {response.status} and asks to wait {wait:,.0f} seconds"
            self._leave(request, reason)
            raise NotFetched(f"{reason}; at most {self._most:,.0f} are waited")
        self._not_before[host] = time.monotonic() + wait
        return response

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Note that nothing answered."""
        if not isinstance(exception, IgnoreRequest):
            self._note(request)

    def _wait(self, response: Response, host: str) -> float:
        """Seconds that a site wants to be left alone."""
        said = seconds_to_wait(response.headers.get("Retry-After"), datetime.now(UTC))
        if response.status not in (429, 503):
            return 0.0
        if said is None and response.status == 429:
            self._crowded[host] += 1
            return self._unsaid * 2 ** (self._crowded[host] - 1)
        return said or 0.0

    def _note(self, request: Request) -> None:
        """Count an address that gave no answer, once however often it is tried."""
        if request.meta.get("retry_times"):
            return
        row = self._unanswered.setdefault(urlsplit(request.url).netloc, [])
        row.append(request)
        if len(row) == MOST_UNANSWERED:
            self._leave(request, f"{MOST_UNANSWERED} addresses in a row gave no answer", row[:-1])

    def _leave(self, request: Request, reason: str, unanswered: Iterable[Request] = ()) -> None:
        self._left[urlsplit(request.url).netloc] = reason
        if not request.meta.get(CAN_WAIT):
            spider = cast("CatalogueSpider", self._crawler.spider)
            spider.stop(f"{reason}; run it again after that", unanswered)


class Unpacked:
    """Asks for gzip, and takes bodies whole or not at all: Scrapy's own takes what has come."""

    def process_request(self, request: Request) -> None:
        """Say what can be unpacked."""
        request.headers["Accept-Encoding"] = "gzip"

    def process_response(self, request: Request, response: Response) -> Response:
        """The answer with its body unpacked; raises NotFetched where a page cannot be had whole."""
        try:
            body = whole([response.body], _encoding(response), MAX_BYTES)
        except PackedError as error:
            if response.status == 200:
                raise NotFetched(str(error)) from error
            return response  # its status says more
        return response.replace(body=body)


def _encoding(response: Response) -> str:
    return (response.headers.get("Content-Encoding") or b"").decode("latin-1")


def seconds_to_wait(header: bytes | None, now: datetime) -> float | None:
    """What a Retry-After header asks for, in seconds or as an HTTP date; None if it says neither."""
    value = (header or b"").decode("latin-1").strip()
    if value.isascii() and value.isdigit():
        return float(value)
    try:
        date = parsedate_to_datetime(value)
    except ValueError:
        return None
    return max(0.0, (date.replace(tzinfo=date.tzinfo or UTC) - now).total_seconds())
