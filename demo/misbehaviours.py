"""How a demo site can misbehave on request: each way a function from the true page to a bad answer."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from demo.render import HTML, Page, RenderedSite


@dataclass(frozen=True)
class Answer:
    """One HTTP answer.

    `length` is the declared Content-Length, None for none; `pause` seconds pass after each chunk.
    """

    status: int
    chunks: Iterable[bytes]
    content_type: str = HTML
    headers: dict[str, str] = field(default_factory=dict)
    length: int | None = None
    pause: float = 0.0


@dataclass(frozen=True)
class Request:
    """What a misbehaviour may look at: the page that was asked for, its site, and the options given."""

    page: Page
    site: RenderedSite
    path: str
    options: dict[str, Any]


def answer(status: int, body: bytes, content_type: str = HTML, **headers: str) -> Answer:
    """Return an answer that declares its true length; `Retry_After="1"` becomes the header Retry-After."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(status, [body], content_type, named, len(body))


def too_many_requests(request: Request) -> Answer:
    """429 with Retry-After; option `retry_after`, in seconds or as an HTTP date."""
    return answer(429, b"Too many requests", Retry_After=str(request.options.get("retry_after", 1)))


def slow(request: Request) -> Answer:
    """The true page, dripped: options `chunk` (bytes) and `pause` (seconds)."""
    body, size = request.page.body, request.options.get("chunk", 64)
    chunks = [body[start : start + size] for start in range(0, len(body), size)]
    return Answer(
        200, chunks, request.page.content_type, length=len(body), pause=request.options.get("pause", 0.2)
    )


def truncated(request: Request) -> Answer:
    """The first half of the page under the Content-Length of the whole; then the connection closes."""
    body = request.page.body
    return Answer(200, [body[: len(body) // 2]], request.page.content_type, length=len(body))


def soft_404(request: Request) -> Answer:
    """The site's "page not found" page with status 200."""
    return answer(200, request.site.not_found)


def login_wall(request: Request) -> Answer:
    """The site's sign-in form with status 200."""
    return answer(200, request.site.login)


def huge(request: Request) -> Answer:
    """The page followed by filler, without a Content-Length; option `size` (bytes, 50 MB unless told)."""
    size = request.options.get("size", 50 * 2**20)
    return Answer(200, _filled(request.page.body, size), request.page.content_type)


def broken_markup(request: Request) -> Answer:
    """The page without its closing tags, a stray table end, and tags closed in the wrong order."""
    body = request.page.body
    for tag in (b"</li>", b"</p>", b"</td>", b"</dd>", b"</div>", b"</body>", b"</html>"):
        body = body.replace(tag, b"")
    return answer(200, body.replace(b"<main>", b"<main></table><b><i>&nbsp</b></i><p class=open>"))


def redirect_loop(request: Request) -> Answer:
    """A redirect to the same address."""
    return answer(302, b"", Location=request.path)


def redirect_private(request: Request) -> Answer:
    """A redirect to an address no crawler may follow; option `location` (a file: address, say)."""
    return answer(
        302, b"", Location=request.options.get("location", "http://169.254.169.254/latest/meta-data/")
    )


def not_json(request: Request) -> Answer:
    """A page of HTML under the media type that was promised."""
    return answer(200, request.site.not_found, request.page.content_type)


def malformed_json(request: Request) -> Answer:
    """The first half of the body, its length declared truly."""
    return answer(200, request.page.body[: len(request.page.body) // 2], request.page.content_type)


def wrong_encoding(request: Request) -> Answer:
    """The page in Latin-1 under a declaration of UTF-8."""
    latin = request.page.body.decode().encode("latin-1", "xmlcharrefreplace")
    return answer(200, latin, request.page.content_type)


def byte_order_mark(request: Request) -> Answer:
    """The page after a UTF-8 byte order mark."""
    return answer(200, b"\xef\xbb\xbf" + request.page.body, request.page.content_type)


def empty(request: Request) -> Answer:
    """Status 200 and no body."""
    return answer(200, b"", request.page.content_type)


def server_error(request: Request) -> Answer:
    """Status 500."""
    return answer(500, b"Internal server error")


def forbidden(request: Request) -> Answer:
    """Status 403."""
    return answer(403, b"Forbidden")


MISBEHAVIOURS: dict[str, Callable[[Request], Answer]] = {
    "too-many-requests": too_many_requests,
    "slow": slow,
    "truncated": truncated,
    "soft-404": soft_404,
    "login-wall": login_wall,
    "huge": huge,
    "broken-markup": broken_markup,
    "redirect-loop": redirect_loop,
    "redirect-private": redirect_private,
    "not-json": not_json,
    "malformed-json": malformed_json,
    "wrong-encoding": wrong_encoding,
    "bom": byte_order_mark,
    "empty": empty,
    "server-error": server_error,
    "forbidden": forbidden,
}


def _filled(start: bytes, size: int) -> Iterator[bytes]:
    filler = b"<p>The catalogue goes on and on and on and on and on.</p>\n" * 1024
    yield start[:size]
    sent = len(start[:size])
    while sent < size:
        chunk = filler[: size - sent]
        sent += len(chunk)
        yield chunk
