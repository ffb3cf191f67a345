"""One guarded fetch of an address that a stranger gave; robots.txt for addresses that are fetched one by one.
No Scrapy.

A stranger's address may point anywhere: into our own network, at a page that never ends, round in circles.
Only http and https on their own ports are fetched, only from public addresses, and the connection goes to the
very address that was checked, so that a name cannot mean one thing to the guard and another to the socket.
"""

from __future__ import annotations

import os
import ssl
import time
from collections.abc import Callable, Iterable
from urllib.parse import urljoin, urlsplit

import httpcore
import httpx
from protego import Protego

from crawlers.packed import PackedError, TooLargeError, whole
from crawlers.read import MAX_BYTES, Document
from crawlers.targets import (
    PORTS,
    BadAnswerError,
    FetchError,
    IPAddress,
    RefusedError,
    Target,
    UnreachableError,
    is_loopback,
    resolve,
)

__all__ = ["FetchError", "RobotsTxt", "Target", "fetch", "is_loopback", "robots_of"]

TIMEOUT = 20.0
"""Seconds for the whole fetch, redirects included: a person is waiting for the answer."""

MAX_REDIRECTS = 5
"""http to https, bare host to www, a moved page and its slash make four; more is a circle or a trap."""

USER_AGENT = "MicrocredentialRegistry/0.1"
"""Product name that sites meet in their logs and may name in robots.txt."""

CONTACT_VARIABLE = "REGISTRY_CONTACT"
"""Environment variable with the address (mail or web page) at which the operator can be reached."""

NO_CONTACT = f"contact not set, see {CONTACT_VARIABLE}"
"""What a site reads when the operator set none: the truth, never an address somebody else owns."""


def fetch(
    url: str,
    *,
    timeout: float = TIMEOUT,
    max_bytes: int = MAX_BYTES,
    loopback: bool = False,
    check: Callable[[str, float], None] = lambda url, seconds: None,
) -> Document:
    """Fetch one address and return the document it leads to.

    ``timeout`` (seconds) covers everything but a slow name server, ``max_bytes`` the body after
    decompression. ``loopback`` is for the demo and tests: it admits this machine, at any port, and nothing
    else. ``check`` is asked before each address, those of redirects too, with the seconds that are left, and
    raises :class:`RefusedError` for one that must not be asked (:meth:`RobotsTxt.check`). Neither cookies nor
    proxies nor credentials of the environment are used. Raises :class:`FetchError`.
    """
    deadline = time.monotonic() + timeout
    backend = _GuardedBackend(deadline, loopback)
    context = httpx.create_ssl_context(trust_env=False)
    with httpcore.ConnectionPool(ssl_context=context, network_backend=backend) as pool:
        for _ in range(MAX_REDIRECTS + 1):
            check(url, deadline - time.monotonic())
            answer = _ask(pool, url, max_bytes, loopback)
            if isinstance(answer, Document):
                return answer
            url = answer
    raise BadAnswerError(f"redirected more than {MAX_REDIRECTS} times, at last to {url}; check the address")


def _ask(pool: httpcore.ConnectionPool, url: str, max_bytes: int, loopback: bool) -> Document | str:
    """One request: the document, or the address it redirects to."""
    target = Target.of(url)
    if not loopback and target.port != PORTS[target.scheme]:
        raise RefusedError(f"{url} asks for port {target.port}; only 80 for http and 443 for https are used")
    try:
        with pool.stream("GET", _core_url(url), headers=_headers()) as response:
            names = {_text(name).lower(): _text(value) for name, value in response.headers}
            if response.status in (301, 302, 303, 307, 308) and names.get("location"):
                return _redirected(url, names["location"])
            if response.status != 200:
                reason = f"{url} answered {response.status}; open it in a browser to see why"
                raise BadAnswerError(reason, response.status)
            body = whole(response.iter_stream(), names.get("content-encoding", ""), max_bytes)
    except TooLargeError as error:
        raise BadAnswerError(f"{url} {error}", beginning=error.beginning) from error
    except PackedError as error:
        raise BadAnswerError(f"{url} {error}") from error
    except httpx.InvalidURL as error:
        raise RefusedError(f"{url!r} is not an address: {error}") from error
    except httpcore.TimeoutException as error:
        raise UnreachableError(f"{url} took too long to answer; try again later") from error
    except (httpcore.NetworkError, ssl.SSLError) as error:
        raise UnreachableError(f"{url} could not be reached ({error}); try again later") from error
    except httpcore.ProtocolError as error:
        raise BadAnswerError(f"{url} broke off or answered something that is not HTTP: {error}") from error
    return Document(url, body, names.get("content-type", ""))


def user_agent() -> str:
    """How we introduce ourselves to sites, in all that is sent to them."""
    return f"{USER_AGENT} (+{contact() or NO_CONTACT})"


def contact() -> str:
    """At which address the operator can be reached; empty where none is set."""
    return " ".join(os.environ.get(CONTACT_VARIABLE, "").split())


def _headers() -> tuple[tuple[bytes, bytes], ...]:
    return (
        (b"User-Agent", user_agent().encode()),
        (b"Accept", b"text/html,*/*;q=0.8"),
        (b"Accept-Encoding", b"gzip"),
    )


def _redirected(url: str, location: str) -> str:
    try:
        return urljoin(url, location)
    except ValueError as error:
        raise RefusedError(f"{url} redirects to {location!r}, which is not an address") from error


def _core_url(url: str) -> httpcore.URL:
    """The address with its host in ASCII and its path percent-encoded."""
    parts = httpx.URL(url)
    return httpcore.URL(scheme=parts.raw_scheme, host=parts.raw_host, port=parts.port, target=parts.raw_path)


def _text(header: bytes) -> str:
    return header.decode("latin-1")


class _GuardedBackend(httpcore.NetworkBackend):
    """Connects to addresses that were checked, and to nothing after the deadline."""

    def __init__(self, deadline: float, loopback: bool) -> None:
        self._deadline = deadline
        self._loopback = loopback
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first address that answers, of those that :func:`resolve` lets pass."""
        addresses = resolve(host.strip("[]"), port, loopback=self._loopback)
        for address in addresses[:-1]:
            try:
                return self._connect(address, port, socket_options)
            except httpcore.ConnectError:
                continue
        return self._connect(addresses[-1], port, socket_options)

    def _connect(
        self, address: IPAddress, port: int, options: Iterable[httpcore.SOCKET_OPTION] | None
    ) -> httpcore.NetworkStream:
        stream = self._sockets.connect_tcp(str(address), port, _left(self._deadline), None, options)
        return _TimedStream(stream, self._deadline)


class _TimedStream(httpcore.NetworkStream):
    """A stream whose reads and writes share one deadline: a page dripped byte by byte ends like any other."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: float) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read as much as is there."""
        return self._stream.read(max_bytes, _left(self._deadline))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write all of it."""
        self._stream.write(buffer, _left(self._deadline))

    def close(self) -> None:
        """Close the socket."""
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """Go on in TLS; the certificate is checked against the host that was asked for."""
        stream = self._stream.start_tls(ssl_context, server_hostname, _left(self._deadline))
        return _TimedStream(stream, self._deadline)

    def get_extra_info(self, info: str) -> object:
        """What the socket knows of itself; the pool asks whether it is still readable."""
        return self._stream.get_extra_info(info)


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout("the time for this fetch is used up")
    return left


ROBOTS_NAME = USER_AGENT.split("/", maxsplit=1)[0]
"""The name that a site's rules may call us by."""

LARGEST_ROBOTS = 500 * 1024
"""Bytes of a robots.txt that are read, as few as RFC 9309 allows; no honest file has as many."""


def robots_of(status: int, body: bytes) -> tuple[str, bytes]:
    """What an answer for a robots.txt means by RFC 9309, ``allowed``, ``none`` or ``unreachable``, and the
    rules in it: whole lines of at most ``LARGEST_ROBOTS`` bytes. A file that is missing forbids nothing; a
    site that fails, or wants fewer requests, may not be asked for anything."""
    if status == 200:
        is_all = len(body) <= LARGEST_ROBOTS
        return "allowed", body if is_all else body[:LARGEST_ROBOTS].rpartition(b"\n")[0]
    is_missing = status == 204 or (400 <= status < 500 and status != 429)
    return "none" if is_missing else "unreachable", b""


class RobotsTxt:
    """The rules of every site that is asked, each file read once."""

    def __init__(self, *, loopback: bool = False) -> None:
        """``loopback`` as for :func:`fetch`."""
        self.said: dict[str, str] = {}
        """Site (``https://host``) to what its robots.txt answered, in the words of :func:`robots_of`."""
        self._loopback = loopback
        self._rules: dict[str, Protego | None] = {}
        self._why: dict[str, str] = {}

    def check(self, url: str, seconds: float = TIMEOUT) -> None:
        """Raises :class:`RefusedError` where robots.txt forbids an address, or cannot be read in this time or
        because the site fails: then nothing may be asked."""
        site = self._read(url, seconds)
        rules = self._rules[site]
        if rules is None:
            raise RefusedError(f"robots.txt must be read before anything else, but {self._why[site]}")
        if not rules.can_fetch(url, ROBOTS_NAME):
            site = urlsplit(url).netloc
            raise RefusedError(
                f"robots.txt of {site} forbids {url} to {ROBOTS_NAME}; allow it there, or leave it out"
            )

    def delay(self, url: str) -> float:
        """Seconds between two requests that a site asks for; 0 where it does not say."""
        rules = self._rules[self._read(url)]
        return float(rules.crawl_delay(ROBOTS_NAME) or 0.0) if rules else 0.0

    def sitemaps(self, url: str) -> tuple[str, ...]:
        """Sitemaps that a site's robots.txt names."""
        rules = self._rules[self._read(url)]
        return tuple(rules.sitemaps) if rules else ()

    def _read(self, url: str, seconds: float = TIMEOUT) -> str:
        Target.of(url)
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site in self._rules:
            return site
        file, status, body = f"{site}/robots.txt", 200, b""
        try:
            body = fetch(file, timeout=seconds, max_bytes=LARGEST_ROBOTS, loopback=self._loopback).body
        except BadAnswerError as error:
            body = error.beginning
            status, self._why[site] = 200 if body else error.status, str(error)
        except UnreachableError as error:
            status, self._why[site] = 0, str(error)
        self.said[site], rules = robots_of(status, body)
        is_known = self.said[site] != "unreachable"
        self._rules[site] = Protego.parse(rules.decode("utf-8", "ignore")) if is_known else None
        return site
