"""Saved or fetched bytes to RawListings: no network, no Scrapy."""

from __future__ import annotations

import codecs
import hashlib
import importlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import ModuleType
from typing import Any
from urllib.parse import urlsplit

import orjson
from w3lib.encoding import resolve_encoding

from crawlers.source import Source
from normalizer.raw import InstanceRef, Provider, RawListing
from normalizer.text import CanonicalText, parse_html

MAX_BYTES = 20_000_000
"""No catalogue page or API answer met so far is a tenth of this; what is larger is not read."""


class ReadError(ValueError):
    """A response that cannot be read; the message names the source, the address and the reason."""

    def __init__(self, source: str, url: str, reason: str) -> None:
        super().__init__(f"{source}: {url}: {reason}")
        self.reason = reason


@dataclass(frozen=True)
class Document:
    """One response, live or saved."""

    url: str
    """Where it came from, after redirects."""
    body: bytes
    content_type: str = ""
    """The header as sent; ``""`` for a saved file."""
    source: str = ""
    """Name of the source it is read for, for error messages."""

    @cached_property
    def hash(self) -> str:
        """SHA-256 of the body, in hexadecimal."""
        return hashlib.sha256(self.body).hexdigest()

    @cached_property
    def text(self) -> str:
        """The decoded body: byte order mark first, then what the header or the document declares, then UTF-8;
        a declaration that the bytes contradict gives way to Windows-1252, which most wrong ones are."""
        return decode(self.body, self.content_type)

    @cached_property
    def page(self) -> CanonicalText:
        """The body as a page of HTML: its tree, and the one text that quotes are slices of."""
        return CanonicalText(parse_html(self.text))

    @cached_property
    def json(self) -> Any:
        """The body as JSON, or the list of its lines where each is an object of JSON; raises
        :class:`ReadError` when it is something else."""
        text = self.text.lstrip()
        if not text:
            raise ReadError(self.source, self.url, "the answer is empty where JSON was expected")
        if text.startswith("<"):
            reason = "the answer is an HTML or XML page where JSON was expected"
            raise ReadError(self.source, self.url, reason)
        try:
            return orjson.loads(text)
        except orjson.JSONDecodeError as error:
            if lines := _json_lines(text):
                return lines
            raise ReadError(self.source, self.url, f"the answer is not valid JSON: {error}") from error


@dataclass(frozen=True)
class Link:
    """An address that a document leads to."""

    url: str
    lastmod: str | None = None
    """When the site says it last changed, as published in a sitemap."""


@dataclass(frozen=True)
class Fault:
    """Something wrong in what is handed in, and what to write instead."""

    reason: str
    place: str = ""
    """``row 5``, ``offerings[4]``; ``""`` for the file as a whole."""
    column: str = ""
    path: str = ""
    """Both together: ``row 5/hours``, ``offerings[4].hours``."""

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}" if self.path else self.reason


@dataclass(frozen=True)
class Read:
    """What one document gave."""

    listings: tuple[RawListing, ...] = ()
    links: tuple[Link, ...] = ()
    stated_total: int | None = None
    """How many listings the catalogue says it has."""
    skipped: tuple[str, ...] = field(default=())
    """Records that were passed over, each with its place and the reason."""
    faults: tuple[Fault, ...] = ()
    """The same of a table by the template, each with its row and column."""


def read(document: Document, source: Source) -> Read:
    """Read one document with the source's platform. Raises :class:`ReadError` for what cannot be read."""
    if len(document.body) > MAX_BYTES:
        reason = f"{len(document.body):,} bytes; at most {MAX_BYTES:,} are read"
        raise ReadError(source.name, document.url, reason)
    try:
        urlsplit(document.url)
    except ValueError as error:
        raise ReadError(source.name, document.url, f"not an address: {error}") from error
    result: Read = _platform(source.platform).read(document, source)
    listings = (_as_declared(raw, source.read_as) if source.read_as else raw for raw in result.listings)
    return replace(result, listings=tuple(_read_from(document.url, raw) for raw in listings))


def is_past_the_end(document: Document, source: Source) -> bool:
    """Whether an answer that is an error says that the page before it was the last: some APIs do not tell
    sooner that a full page is."""
    says_so = getattr(_platform(source.platform), "is_past_the_end", None)
    try:
        return says_so is not None and says_so(document)
    except ReadError:
        return False


def _as_declared(raw: RawListing, read_as: Mapping[str, str]) -> RawListing:
    """A listing whose statements are about what the source says that its fields hold."""
    said = (s.model_copy(update={"about": read_as.get(s.label, s.about)}) for s in raw.statements)
    return raw.model_copy(update={"statements": tuple(said)})


def _read_from(url: str, raw: RawListing) -> RawListing:
    """A listing with the address of what it was read from, where that is not its own page."""
    if not url.startswith("http") or _page(url) == _page(raw.url):
        return raw
    return raw.model_copy(update={"read_from": url})


def _page(url: str) -> tuple[str, str]:
    """Host and path of an address: a page stays the same whatever is asked of it."""
    try:
        parts = urlsplit(url)
        return (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/")
    except ValueError:  # a stranger's
        return "", url


def read_alone(document: Document, platform: str, provider: Provider | None = None) -> Read:
    """Read a document that belongs to no source: a page that somebody names (``web_page``), a table by the
    template (``upload``). ``provider``: whose it is, where that is known. Raises as :func:`read` does."""
    source = Source(name=document.source, platform=platform, provider=provider, known_from="documentation")
    return read(document, source)


def template(kind: str) -> bytes:
    """The table that an institution fills in, as ``csv``, ``xlsx`` or ``json``; ``upload`` reads it."""
    body: bytes = _platform("upload").template(kind)
    return body


def _platform(name: str) -> ModuleType:
    return importlib.import_module(f"crawlers.platforms.{name}")


def join_parts(parts: Iterable[RawListing]) -> tuple[RawListing, ...]:
    """One listing for each reference, with all that its parts say. A part that gives the title lends its
    address and place; of several such parts, and of statements, the first comes first. A part without a title
    whose reference is that of an instance (a section's meetings, say) belongs to the offering of this."""
    parts = list(parts)
    owner = owners(parts)
    by_reference: dict[str, list[RawListing]] = {}
    for part in parts:
        by_reference.setdefault(owner.get(part.reference, part.reference), []).append(part)
    return tuple(_join(same) if same[1:] else same[0] for same in by_reference.values())


def owners(parts: Iterable[RawListing]) -> dict[str, str]:
    """The reference of each part to that of its listing, where :func:`join_parts` makes them differ."""
    titled = [part for part in parts if _gives_title(part)]
    of_instances = {instance.reference: part.reference for part in titled for instance in part.instances}
    return of_instances | {part.reference: part.reference for part in titled}


def _join(parts: list[RawListing]) -> RawListing:
    parts.sort(key=_gives_title, reverse=True)
    first = parts[0]
    instances: dict[str, InstanceRef] = {}
    for instance in (instance for part in parts for instance in part.instances):
        instances.setdefault(instance.reference, instance)
    return first.model_copy(
        update={
            "beside": tuple(dict.fromkeys(part.body for part in parts if part.body != first.body)),
            "aliases": tuple(dict.fromkeys(alias for part in parts for alias in part.aliases)),
            "instances": tuple(instances.values()),
            "statements": tuple(statement for part in parts for statement in part.statements),
        }
    )


def _gives_title(part: RawListing) -> bool:
    return any(said.about == "title" and not said.subject for said in part.statements)


def _json_lines(text: str) -> list[Any]:
    """The objects of a text with one a line; none where a line is anything else."""
    try:
        lines = [orjson.loads(line) for line in text.splitlines() if line.strip()]
    except orjson.JSONDecodeError:
        return []
    return lines if all(isinstance(line, dict) for line in lines) else []


_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""")
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def decode(body: bytes, content_type: str = "") -> str:
    """Decode a body whatever it declares; never raises."""
    for bom, encoding in _BOMS:
        if body.startswith(bom):
            return body.decode(encoding, "replace")
    for encoding in (_declared(body[:2048], content_type) or "utf-8", "utf-8"):
        try:
            return body.decode(encoding)
        except (LookupError, UnicodeError):
            continue
    return body.decode("windows-1252", "replace")


def _declared(head: bytes, content_type: str) -> str | None:
    """The encoding that a header declares, else the document itself, as browsers take it: what calls itself
    ISO 8859-1 is Windows-1252, and what can be read as ASCII is no UTF-16. JSON declares none."""
    found = _DECLARED.search(content_type.encode("ascii", "ignore"))
    if not found and head.lstrip()[:1] not in (b"{", b"["):
        found = _DECLARED.search(head)
    encoding = resolve_encoding(found[1].decode("ascii")) if found else None
    contradicted = encoding and encoding.startswith(("utf-16", "utf-32")) and b"\0" not in head
    return None if contradicted else encoding
