"""The demo catalogues over HTTP on 127.0.0.1: one process, one port per site, with misbehaviour on request.

with serve(edition=1) as demo:
    demo.url("northshore")                                        # "http://127.0.0.1:40123"
    demo.misbehave("northshore", r"/data-1045/", "too-many-requests", times=1, retry_after=2)
    demo.robots("thornwick", "User-agent: *\\nCrawl-delay: 2\\nDisallow: /private/\\n")
    demo.edition = 2
    [exchange.status for exchange in demo.requests]
"""

import datetime
import hashlib
import re
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.utils import format_datetime, parsedate_to_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from demo.content import EDITIONS, FOLDER, SITES, settings
from demo.misbehaviours import MISBEHAVIOURS, Answer, Request, answer
from demo.render import HTML, Page, RenderedSite, render_site

BASE_PORT = 8811
"""Port of the first site unless told otherwise; the others follow in the order of `SITES`."""
HOST = "127.0.0.1"


@dataclass
class Exchange:
    """One request as it was served. `bytes` counts the body as it goes out; `at` is in monotonic seconds."""

    site: str
    path: str
    status: int
    bytes: int
    headers: dict[str, str]
    at: float


@dataclass
class _Rule:
    site: str
    pattern: re.Pattern[str]
    kind: str
    times: int | None
    options: dict[str, Any]


class Demo:
    """The running sites. Set `edition` to switch all of them; `requests` is the log of what was served."""

    def __init__(self, edition: int = 1, base_port: int = 0) -> None:
        """Bind every site's port. Raises ValueError for an unknown edition and OSError for a port in use."""
        self.requests: list[Exchange] = []
        self._lock = threading.Lock()
        self._rules: list[_Rule] = []
        self._robots: dict[str, str] = {}
        self._rendered: dict[tuple[str, int], RenderedSite] = {}
        self._servers: dict[str, _SiteServer] = {}
        self.edition = edition
        try:
            for number, site in enumerate(SITES):
                self._servers[site] = _SiteServer(self, site, base_port + number if base_port else 0)
        except (OSError, OverflowError):
            self.close()
            raise

    @property
    def edition(self) -> int:
        """The edition that is being served."""
        return self._edition

    @edition.setter
    def edition(self, edition: int) -> None:
        if edition not in EDITIONS:
            raise ValueError(f"no edition {edition}; there are {EDITIONS}")
        self._edition = edition

    def url(self, site: str, path: str = "") -> str:
        """Return a site's address, `http://127.0.0.1:PORT`, followed by `path`."""
        return f"http://{HOST}:{self._servers[site].server_port}{path}"

    def source(self, site: str) -> str:
        """Return the text of `sources/demo-<site>.toml` with the addresses that are served now."""
        written = f"http://{HOST}:{BASE_PORT + SITES.index(site)}"
        text = (FOLDER / "sources" / f"demo-{site}.toml").read_text(encoding="utf-8")
        return text.replace(written, self.url(site))

    def content(self, site: str) -> RenderedSite:
        """Return everything a site serves in the present edition."""
        key = (site, self.edition)
        with self._lock:
            if key not in self._rendered:
                self._rendered[key] = render_site(
                    site, self.edition, self.url(site), {name: self.url(name) for name in SITES}
                )
            return self._rendered[key]

    def listing_paths(self, site: str) -> list[str]:
        """Return the paths of a site's course pages in the present edition."""
        catalogue = settings(site)["catalogue"]
        pattern = re.compile(re.escape(catalogue) + "[^/?]+/")
        return [path for path in self.content(site).pages if pattern.fullmatch(path)]

    def misbehave(
        self, site: str, path_pattern: str, kind: str, times: int | None = None, **options: Any
    ) -> None:
        """Answer badly where `path_pattern` is found in the path or query, `times` times or until `behave`.

        `kind` is a key of `MISBEHAVIOURS`; its function says which options it knows. Raises ValueError for
        another.
        """
        if kind not in MISBEHAVIOURS:
            raise ValueError(f"no misbehaviour {kind!r}; there are {', '.join(MISBEHAVIOURS)}")
        with self._lock:
            self._rules.append(_Rule(site, re.compile(path_pattern), kind, times, options))

    def behave(self) -> None:
        """Forget every misbehaviour and every robots.txt set by hand."""
        with self._lock:
            self._rules.clear()
            self._robots.clear()

    def robots(self, site: str, text: str) -> None:
        """Serve `text` as the site's robots.txt."""
        self._robots[site] = text

    def start(self) -> None:
        """Begin to answer, each site in a thread of its own."""
        for server in self._servers.values():
            threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()

    def stop(self) -> None:
        """Stop answering and give the ports back."""
        for server in self._servers.values():
            server.shutdown()
        self.close()

    def close(self) -> None:
        """Give the ports back."""
        for server in self._servers.values():
            server.server_close()

    def respond(self, site: str, target: str, headers: dict[str, str]) -> tuple[Answer, Exchange]:
        """Decide and log the answer to one request for `target`, a path with its query."""
        answered = self._decide(site, target, headers)
        exchange = Exchange(site, target, answered.status, 0, headers, time.monotonic())
        with self._lock:
            self.requests.append(exchange)
        return answered, exchange

    def _decide(self, site: str, target: str, headers: dict[str, str]) -> Answer:
        content = self.content(site)
        page = content.pages.get(_address(target))
        rule = self._take_rule(site, target)
        if rule:
            shown = page or Page(content.not_found, HTML, datetime.date.min)
            return MISBEHAVIOURS[rule.kind](Request(shown, content, target, rule.options))
        if _address(target) == "/robots.txt":
            return answer(200, self._robots_text(site).encode(), "text/plain; charset=utf-8")
        if page is None:
            return answer(404, content.not_found)
        return _conditional(page, headers)

    def _take_rule(self, site: str, target: str) -> _Rule | None:
        with self._lock:
            for rule in self._rules:
                if rule.site != site or rule.times == 0 or not rule.pattern.search(target):
                    continue
                if rule.times is not None:
                    rule.times -= 1
                return rule
        return None

    def _robots_text(self, site: str) -> str:
        lines = ["User-agent: *", *(f"Disallow: {path}" for path in settings(site)["disallow"])]
        return self._robots.get(site, "\n".join([*lines, "", f"Sitemap: {self.url(site)}/sitemap.xml", ""]))


@contextmanager
def serve(edition: int = 1, base_port: int = 0) -> Iterator[Demo]:
    """Serve all sites while the block runs; `base_port` 0 takes free ports."""
    demo = Demo(edition, base_port)
    demo.start()
    try:
        yield demo
    finally:
        demo.stop()


def _address(target: str) -> str:
    """Return the key of a request among a site's pages: its path, and its page number beyond the first."""
    parts = urlsplit(target)
    number = parse_qs(parts.query).get("page", ["1"])[0]
    return parts.path if number == "1" else f"{parts.path}?page={number}"


def _conditional(page: Page, headers: dict[str, str]) -> Answer:
    """Answer 304 where the client's copy is current: its ETag decides, its date only without an ETag."""
    etag = f'"{hashlib.sha256(page.body).hexdigest()[:20]}"'
    midnight = datetime.datetime.combine(page.modified, datetime.time(), datetime.UTC)
    validators = {"ETag": etag, "Last-Modified": format_datetime(midnight, usegmt=True)}
    known = headers.get("if-none-match")
    if known is not None:
        current = known.strip() == "*" or etag in [tag.strip().removeprefix("W/") for tag in known.split(",")]
    else:
        current = _not_modified_since(headers.get("if-modified-since"), midnight)
    if current:
        return Answer(304, [], page.content_type, validators)
    return Answer(200, [page.body], page.content_type, validators, len(page.body))


def _not_modified_since(date: str | None, modified: datetime.datetime) -> bool:
    try:
        return date is not None and parsedate_to_datetime(date) >= modified
    except (TypeError, ValueError):
        return False


class _SiteServer(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, demo: Demo, site: str, port: int) -> None:
        super().__init__((HOST, port), _Handler)
        self.demo = demo
        self.site = site

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Let a client hang up in the middle; report anything else."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _SiteServer

    def do_GET(self) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        answered, exchange = self.server.demo.respond(self.server.site, self.path, headers)
        self.send_response(answered.status)
        if answered.status != 304:
            self.send_header("Content-Type", answered.content_type)
        for name, value in answered.headers.items():
            self.send_header(name, value)
        if answered.length is not None:
            self.send_header("Content-Length", str(answered.length))
        elif answered.status != 304:
            self.send_header("Connection", "close")
            self.close_connection = True
        self.end_headers()
        if self.command != "HEAD":
            self._send_body(answered, exchange)

    do_HEAD = do_GET  # noqa: N815 (the standard library's name)

    def _send_body(self, answered: Answer, exchange: Exchange) -> None:
        try:
            for chunk in answered.chunks:
                exchange.bytes += len(chunk)
                self.wfile.write(chunk)
                time.sleep(answered.pause)
        except ConnectionError:
            self.close_connection = True
            return
        if answered.length not in (None, exchange.bytes):
            self.close_connection = True

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (likewise)
        """Keep the terminal quiet; `Demo.requests` is the log."""
