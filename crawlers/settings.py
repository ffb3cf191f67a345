"""Every Scrapy setting of a crawl, with its reason. Scrapy's bare defaults obey no robots.txt, verify no
certificate and accept a gigabyte, so nothing that matters is left to them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from scrapy.settings import Settings

from crawlers.fetch import MAX_REDIRECTS, USER_AGENT, user_agent
from crawlers.read import MAX_BYTES
from crawlers.source import Source
from crawlers.targets import Target, is_loopback

MAX_RETRY_AFTER = 120.0
"""Seconds of Retry-After that a crawl waits out. A site that asks for more is left alone: the run stops, and
the next one starts from what is known, which costs the site less than a process that lingers."""

UNSAID_RETRY_AFTER = 60.0
"""Seconds to wait where a site answers 429 and does not say how long; twice as many at the next in a row."""

_HTTP = "scrapy.core.downloader.handlers.http11.HTTP11DownloadHandler"

FIXED: dict[str, Any] = {
    "BOT_NAME": "MicrocredentialRegistry",
    # One request at a time: the politest pace, and listings come in the same order every time.
    "CONCURRENT_REQUESTS": 1,
    "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
    "CONCURRENT_ITEMS": 1,  # Scrapy starts as many tasks for every answer, however few its items are
    # A delay is a least delay. Jitter would go below what robots.txt asks for.
    "DOWNLOAD_DELAY_JITTER": 0,
    # Pages in the order in which the catalogue leads to them.
    "SCHEDULER_MEMORY_QUEUE": "scrapy.squeues.FifoMemoryQueue",
    # robots.txt holds everywhere, for the name that we go by.
    "ROBOTSTXT_OBEY": True,
    "ROBOTSTXT_USER_AGENT": USER_AGENT.split("/", maxsplit=1)[0],
    # Limits of one answer.
    "DOWNLOAD_MAXSIZE": MAX_BYTES,  # larger answers are broken off while they come
    "DOWNLOAD_WARNSIZE": 0,
    "DOWNLOAD_TIMEOUT": 60,  # seconds for a whole answer: a page dripped for ever ends here
    "DOWNLOAD_FAIL_ON_DATALOSS": True,  # a truncated body is an error: half a listing is worse than none
    "DNS_TIMEOUT": 10,
    "URLLENGTH_LIMIT": 2083,  # longer ones come from calendars and filters that lead into themselves
    # Limits of insisting.
    "RETRY_ENABLED": True,
    "RETRY_TIMES": 2,  # three attempts tell a hiccup from a fault
    "REDIRECT_ENABLED": True,
    "REDIRECT_MAX_TIMES": MAX_REDIRECTS,
    # Trust and traces.
    "DOWNLOAD_VERIFY_CERTIFICATES": True,
    # A check of our own code that Scrapy would make again at every answer, as long as reading a small page.
    "WARN_ON_GENERATOR_RETURN_VALUE": False,
    # The process: checked every five seconds, since one page can take much memory in less than a minute.
    "MEMUSAGE_ENABLED": True,
    "MEMUSAGE_CHECK_INTERVAL_SECONDS": 5.0,
    "TWISTED_REACTOR": "twisted.internet.asyncioreactor.AsyncioSelectorReactor",
    "TWISTED_DNS_RESOLVER": "crawlers.politeness.CheckedResolver",
    "LOG_LEVEL": "INFO",
    "STATS_DUMP": False,
    # All components, and none of Scrapy's own lists: what a newer version adds there must not open a door.
    "EXTENSIONS_BASE": {},
    "DOWNLOAD_HANDLERS_BASE": {},
    "DOWNLOADER_MIDDLEWARES_BASE": {},
    "SPIDER_MIDDLEWARES_BASE": {},
    "DOWNLOAD_HANDLERS": {"http": _HTTP, "https": _HTTP},
    "EXTENSIONS": {
        "scrapy.extensions.corestats.CoreStats": 0,
        "scrapy.extensions.logcount.LogCount": 0,
        "scrapy.extensions.logstats.LogStats": 0,
        "scrapy.extensions.closespider.CloseSpider": 0,
        "crawlers.memory.MemoryInUse": 0,  # Scrapy's own judges by the peak, also when it is long past
    },
    # Left out: cookies and passwords, since every page must answer for itself; the proxy, which would look
    # names up behind the guard's back; the cache, since our own store knows what is unchanged; pages that
    # refresh themselves, which are logins and notices; the filter of sites, which lets subdomains in; and
    # Scrapy's robots.txt, which reads a 503 as "all allowed".
    "DOWNLOADER_MIDDLEWARES": {
        "crawlers.politeness.Guard": 50,
        "crawlers.politeness.Robots": 100,
        "scrapy.downloadermiddlewares.downloadtimeout.DownloadTimeoutMiddleware": 350,
        "scrapy.downloadermiddlewares.defaultheaders.DefaultHeadersMiddleware": 400,
        "scrapy.downloadermiddlewares.useragent.UserAgentMiddleware": 500,
        "scrapy.downloadermiddlewares.retry.RetryMiddleware": 550,
        "crawlers.politeness.Restraint": 560,
        "crawlers.politeness.Unpacked": 590,
        "scrapy.downloadermiddlewares.redirect.RedirectMiddleware": 600,
        "scrapy.downloadermiddlewares.stats.DownloaderStats": 850,
    },
    # Left out: the filter of answers, since the spider records every status in words; and the limit of depth,
    # since paging by "next" is as deep as the catalogue is long.
    "SPIDER_MIDDLEWARES": {"scrapy.spidermiddlewares.urllength.UrlLengthMiddleware": 800},
    "RETRY_AFTER_MAX": MAX_RETRY_AFTER,
    "RETRY_AFTER_UNSAID": UNSAID_RETRY_AFTER,
}


def modules() -> list[str]:
    """The modules of all components that Scrapy loads by their names when a crawl begins."""
    values = [*Settings(FIXED).values(), *FIXED["DOWNLOAD_HANDLERS"].values()]
    values += [name for group in _GROUPS for name in FIXED[group]]
    names = (value for value in values if isinstance(value, str))
    return sorted({name.rpartition(".")[0] for name in names if _CLASS.fullmatch(name)})


_GROUPS = ("DOWNLOADER_MIDDLEWARES", "SPIDER_MIDDLEWARES", "EXTENSIONS")
_CLASS = re.compile(r"(?:scrapy|crawlers)(?:\.\w+)+")


@dataclass(frozen=True)
class Limits:
    """What one crawl may use. More than a catalogue needs is a fault of the site or of a reader."""

    pages: int
    """Addresses asked for or known to be unchanged, without robots.txt, retries and redirects."""
    seconds: float
    """From start to end; then the crawl is asked to stop."""
    memory_mb: int = 1024
    """Resident memory at which the crawl stops. Private memory is cut at twice that, see
    :func:`crawlers.crawl.crawl`."""
    cpu_seconds: int = 3600
    """Processor time; then the process is ended by the system."""
    read_seconds: float = 30.0
    """Processor time that the reader may spend on one page; parsers need 0.001 to 0.02."""
    grace: float = MAX_RETRY_AFTER + 80.0
    """Seconds from asking a crawl to stop to ending it: the longest wait, one slow answer, and the files."""

    @classmethod
    def of(cls, source: Source) -> Limits:
        """Limits that follow from a source: three times what its delays alone take, and five minutes."""
        return cls(pages=source.max_pages, seconds=300 + 3 * source.max_pages * source.delay)


def of_source(source: Source, limits: Limits) -> dict[str, Any]:
    """All settings for one source."""
    targets = {Target.of(url) for url in source.start}
    at_home = bool(targets) and all(is_loopback(target.host) for target in targets)
    return FIXED | {
        "USER_AGENT": user_agent(),
        # The demo and tests run on this machine, which needs no rest. No key of a source file says so.
        "DOWNLOAD_DELAY": 0 if at_home else source.delay,
        "CLOSESPIDER_TIMEOUT": limits.seconds,
        "MEMUSAGE_LIMIT_MB": limits.memory_mb,
    }
