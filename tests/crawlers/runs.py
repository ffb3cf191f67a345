"""Crawls of the tiny site, and what is asked of them afterwards."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import psutil

from crawlers.crawl import crawl
from crawlers.spool import read_spool
from normalizer.raw import CrawlRun, Fetched
from tests.crawlers.site import Site, catalogue, source

QUICK = {"RETRY_TIMES": 0, "DOWNLOAD_TIMEOUT": 2}


def run_of(site: Site, spool: Path, start: str = "/one", **arguments: Any) -> CrawlRun:
    """Crawl quickly: one attempt, short waits."""
    arguments.setdefault("overrides", QUICK)
    settings = arguments.pop("settings", {})
    return crawl(source(site.url(start), **settings), spool, **arguments)


def references(spool: Path) -> list[str]:
    """The listings that a run handed over, in order."""
    return [listing.reference for listing in read_spool(spool)[1]]


def remembered(spool: Path) -> dict[str, Fetched]:
    """What the registry would know after a run."""
    return {fetched.url: fetched for fetched in read_spool(spool)[2]}


def reason(run: CrawlRun, url: str) -> str:
    """Why an address could not be read."""
    return next(error.reason for error in run.errors if error.url == url)


def endless(site: Site, pages: int) -> None:
    """A catalogue whose pages lead on and on."""
    for number in range(pages):
        site.pages[f"/{number}"] = catalogue(f"C{number}", next_page=site.url(f"/{number + 1}"))


def children() -> list[psutil.Process]:
    """Every process that a crawl of this process runs in."""
    living = [child for child in psutil.Process().children() if child.status() != psutil.STATUS_ZOMBIE]
    servers = [child for child in living if "forkserver" in " ".join(child.cmdline())]
    return [crawl_process for server in servers for crawl_process in server.children()]
