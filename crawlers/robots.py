"""robots.txt for addresses that are fetched one by one, as RFC 9309 reads it. No Scrapy."""

from __future__ import annotations

from urllib.parse import urlsplit

from protego import Protego

from crawlers.fetch import USER_AGENT, BadAnswerError, FetchError, RefusedError, Target, fetch

PRODUCT = USER_AGENT.split("/", maxsplit=1)[0]
"""The name that a site's rules may call us by."""

LARGEST = 500_000
"""Bytes of a robots.txt; RFC 9309 has a reader take at least 500 KiB, and no honest file has as much."""


class RobotsTxt:
    """The rules of every site that is asked, each file read once."""

    def __init__(self, *, loopback: bool = False) -> None:
        """``loopback`` as for :func:`crawlers.fetch.fetch`."""
        self.said: dict[str, str] = {}
        """Site (``https://host``) to what its robots.txt answered: ``allowed``, ``none``, ``unreachable``."""
        self._loopback = loopback
        self._rules: dict[str, Protego | None] = {}
        self._why: dict[str, str] = {}

    def check(self, url: str) -> None:
        """Raises :class:`crawlers.fetch.RefusedError` where robots.txt forbids an address, or cannot be read
        because the site fails: then nothing may be asked."""
        site = self._read(url)
        rules = self._rules[site]
        if rules is None:
            raise RefusedError(f"robots.txt must be read before anything else, but {self._why[site]}")
        if not rules.can_fetch(url, PRODUCT):
            raise RefusedError(f"robots.txt of {urlsplit(url).netloc} forbids {url}; leave it out")

    def delay(self, url: str) -> float:
        """Seconds between two requests that a site asks for; 0 where it does not say."""
        rules = self._rules[self._read(url)]
        return float(rules.crawl_delay(PRODUCT) or 0.0) if rules else 0.0

    def sitemaps(self, url: str) -> tuple[str, ...]:
        """Sitemaps that a site's robots.txt names."""
        rules = self._rules[self._read(url)]
        return tuple(rules.sitemaps) if rules else ()

    def _read(self, url: str) -> str:
        Target.of(url)
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site in self._rules:
            return site
        try:
            file = fetch(f"{site}/robots.txt", max_bytes=LARGEST, loopback=self._loopback)
            self._rules[site], self.said[site] = Protego.parse(file.text), "allowed"
        except RefusedError:
            raise
        except FetchError as error:
            status = error.status if isinstance(error, BadAnswerError) else 0
            missing = 400 <= status < 500 and status != 429
            self._rules[site] = Protego.parse("") if missing else None
            self.said[site], self._why[site] = "none" if missing else "unreachable", str(error)
        return site
