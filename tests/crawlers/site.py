"""A tiny real web site for tests: what it answers is set per path, what it was asked is written down."""

from __future__ import annotations

import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path

import orjson
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from crawlers.source import Source

NO_LENGTH = -1
"""As `Page.length`: declare none, and close the connection at the end."""


@dataclass(frozen=True)
class Asked:
    """One request."""

    path: str
    headers: dict[str, str]
    at: float
    """Monotonic seconds."""


@dataclass
class Page:
    """One answer. ``length`` is declared for the true one; ``drip`` seconds pass between its chunks."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    length: int | None = None
    drip: float = 0.0
    chunk: int = 1 << 16
    repeat: int = 1


@dataclass
class Site:
    """Set ``pages`` by path: a page, or a function from the number of times it was asked before to a page."""

    address: str
    pages: dict[str, Page | Callable[[int], Page]] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)

    def url(self, path: str = "/") -> str:
        """The absolute address of a path."""
        return self.address + path

    def paths(self) -> list[str]:
        """The paths that were asked for, in order."""
        return [asked.path for asked in self.asked]

    def times(self, path: str) -> list[float]:
        """When a path was asked for."""
        return [asked.at for asked in self.asked if asked.path == path]

    def answer(self, path: str, headers: dict[str, str]) -> Page:
        """What is sent, after conditional headers."""
        before = len(self.times(path))
        self.asked.append(Asked(path, headers, time.monotonic()))
        page = self.pages.get(path, Page(b"no such page", 404))
        page = page(before) if callable(page) else page
        etag = page.headers.get("ETag")
        if etag and headers.get("If-None-Match") == etag:
            return Page(status=304, headers={"ETag": etag})
        return page


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    site: Site

    def do_GET(self) -> None:
        page = self.site.answer(self.path, dict(self.headers))
        self.send_response(page.status)
        for name, value in page.headers.items():
            self.send_header(name, value)
        if page.length != NO_LENGTH:
            length = len(page.body) * page.repeat if page.length is None else page.length
            self.send_header("Content-Length", str(length))
        self.close_connection = page.length is not None
        self.end_headers()
        try:
            for _ in range(page.repeat):
                for start in range(0, len(page.body), page.chunk):
                    self.wfile.write(page.body[start : start + page.chunk])
                    time.sleep(page.drip)
        except OSError:
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is what many of these tests are about."""


@contextmanager
def serve(certificate: Path | None = None) -> Iterator[Site]:
    """A site on a free port of this machine, while the block runs; with a certificate, over TLS."""
    handler = type("Handler", (_Handler,), {})
    server = _Server(("127.0.0.1", 0), handler)
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    scheme = "https" if certificate else "http"
    handler.site = Site(f"{scheme}://127.0.0.1:{server.server_port}")  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield handler.site  # type: ignore[attr-defined]
    finally:
        server.shutdown()
        server.server_close()


def own_certificate(folder: Path) -> Path:
    """A certificate for 127.0.0.1 that nobody vouches for, with its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    file = folder / "certificate.pem"
    file.write_bytes(private + certificate.public_bytes(pem))
    return file


def catalogue(*keys: str, next_page: str = "", count: int | None = None) -> Page:
    """One page of a course API as Open edX answers it."""
    records = [{"key": key, "title": f"Course {key}", "course_runs": []} for key in keys]
    body = {"count": len(keys) if count is None else count, "next": next_page, "results": records}
    return Page(
        orjson.dumps(body), headers={"Content-Type": "application/json", "ETag": f'"{"+".join(keys)}"'}
    )


def source(*start: str, **settings: object) -> Source:
    """A source of such an API."""
    values = {"name": "test-site", "platform": "open_edx", "known_from": "demo", "start": start, **settings}
    return Source.model_validate(values)
