"""From an address to a source file: asks politely, recognises the platform, reads some listings for proof."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from urllib.parse import urljoin, urlsplit

from w3lib.url import safe_url_string

from crawlers import guess
from crawlers.fetch import RobotsTxt, fetch
from crawlers.links import path_of
from crawlers.pages.noise import site_name
from crawlers.pages.tags import window_title
from crawlers.read import Document, Link, Read, ReadError, read
from crawlers.recognise import Recognised, recognise
from crawlers.source import Source
from crawlers.targets import FetchError, Target, is_loopback
from normalizer.providers import by_url
from normalizer.raw import RawListing
from normalizer.shared.command import complain
from normalizer.text import canonical_text

SAMPLES = 3
"""Listing pages that are asked for: enough to see what they have in common."""

FORMS_TRIED = 3
"""Forms of links whose pages are looked at before a page is taken for what it is alone."""

DELAY = 1.0
"""Seconds between two requests, where robots.txt does not ask for more; none on this machine."""

MOST_DELAY = 60.0
"""The same where a person waits: a dozen pages at a longer Crawl-delay are better saved by hand."""


class Visitor:
    """Asks for one address after another, as a crawl would: robots.txt first, with a pause before each."""

    def __init__(self, loopback: bool = False, show: Callable[[str], None] = lambda line: None) -> None:
        """``loopback``: the addresses are on this machine, as those of the demo and of tests are."""
        self.robots = RobotsTxt(loopback=loopback)
        self._loopback = loopback
        self._show = show
        self._asked: dict[str, Document] = {}
        self._last = 0.0

    def get(self, url: str) -> Document:
        """One document, remembered once asked for; raises :class:`crawlers.targets.FetchError`."""
        if url not in self._asked:
            self._show(url)
            self.robots.check(url)
            pause = 0.0 if self._loopback else max(DELAY, self.robots.delay(url))
            if pause > MOST_DELAY:
                raise FetchError(
                    f"{url}: robots.txt asks to wait {pause:,.0f} s; save it, and give --file SAVED"
                )
            time.sleep(max(0.0, self._last + pause - time.monotonic()))
            try:
                self._asked[url] = fetch(url, loopback=self._loopback, check=self.robots.check)
            finally:
                self._last = time.monotonic()
        return self._asked[url]

    @classmethod
    def to(cls, url: str) -> Visitor:
        """For an address that the operator gave: on this machine only if it names this machine. Raises
        :class:`crawlers.targets.RefusedError` for what is no web address."""
        return cls(is_loopback(Target.of(url).host), lambda asked: complain(f"asking {asked}"))


@dataclass(frozen=True)
class Found:
    """What was found out about an address."""

    url: str
    recognised: Recognised
    source: Source
    """Without its provider, which it may not have, and without numbers to expect."""
    listings: tuple[RawListing, ...] = ()
    """Of the catalogue's first page, or of some of the pages it leads to."""
    pages: tuple[Document, ...] = ()
    """What was read, the address itself first."""
    first_page: int = 0
    """Listings on the first page, or listing pages that it leads to."""
    stated_total: int | None = None
    goes_on: bool = False
    """There are further pages of the catalogue."""
    notes: tuple[str, ...] = ()
    """What a person should know: signs that did not hold, pages that could not be read."""
    site_name: str = ""
    """What the page calls its site, as published."""


@dataclass
class _Search:
    """One address while it is looked at."""

    name: str
    document: Document
    visitor: Visitor | None
    """``None``: nothing is asked for, the document was saved."""
    pages: list[Document] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def source(self, platform: str, **settings: object) -> Source:
        here = is_loopback(urlsplit(self.document.url).hostname or "")
        known_from = "demo" if here and platform != "upload" else "capture"  # what was sent in is served here
        return Source.model_validate(
            {"name": self.name, "platform": platform, "known_from": known_from, **settings}
        )

    def get(self, url: str) -> Document | None:
        """One more document; ``None``, with a note, where there is none."""
        if url == self.document.url:
            return self.document
        if self.visitor is None:
            self.notes.append(f"{url} was not asked for, since a saved file was given")
            return None
        try:
            document = self.visitor.get(url)
        except FetchError as error:
            self.notes.append(str(error))
            return None
        self.pages.append(document)
        return document

    def read(self, document: Document, source: Source) -> Read:
        """What a document gives; nothing, with a note, where it cannot be read."""
        try:
            result = read(document, source)
        except ReadError as error:
            self.notes.append(f"not read as {source.platform}: {error.reason}")
            return Read()
        if not (result.listings or result.links):
            self.notes += [f"not read as {source.platform}: {reason}" for reason in result.skipped[:3]]
        return result


def find_out(url: str, name: str, visitor: Visitor | None, saved: bytes | None = None) -> Found:
    """Look at an address: which platform carries it, where a crawl begins, and what can be read there.

    ``saved`` is the answer where it was saved before; then nothing is asked for. Raises
    :class:`crawlers.targets.FetchError` when the address itself gives no answer.
    """
    document = Document(url, saved) if saved is not None else visitor.get(url) if visitor else None
    if document is None:
        raise ValueError("neither a saved answer nor anybody to ask for one")
    search = _Search(name, document, None if saved is not None else visitor)
    for one in recognise(document):
        found = _site(search, one) if one.platform in ("web_page", "schema_org") else _feed(search, one)
        if found:
            break
    else:
        one = Recognised("web_page", "nothing else fits", url)
        found = Found(url, one, search.source("web_page", start=(url,), known_from="documentation"))
    return replace(
        found,
        pages=(document, *search.pages),
        notes=(*dict.fromkeys(search.notes), *_sitemaps(search)),
        site_name=_site_name(document),
    )


def _feed(search: _Search, one: Recognised) -> Found | None:
    """An API, a feed, or pages whose structure a platform knows."""
    begun = search.get(one.start)
    if begun is None:
        return None
    source = search.source(one.platform, start=(begun.url,))
    if one.platform == "table":
        return Found(search.document.url, one, source)
    result = search.read(begun, source)
    if not (result.listings or result.links):
        return None
    listings = result.listings or _samples(search, [link.url for link in result.links], source)
    return Found(
        search.document.url,
        one,
        source,
        listings,
        first_page=len(result.listings) or len(result.links),
        stated_total=result.stated_total,
        goes_on=bool(result.links),
    )


def _site(search: _Search, one: Recognised) -> Found | None:
    """A web site: the form of links whose pages read as listings, else the page as the listing itself."""
    document = search.document
    itself = search.source(one.platform, start=(document.url,))
    alone = search.read(document, itself)
    for guessed in guess.forms(document)[:FORMS_TRIED] if search.visitor else ():
        if alone.listings and re.search(guessed.pattern, path_of(document.url)):
            break  # one of several listings that lead to each other
        begun, form = _catalogue(search, guessed)
        hosts = {urlsplit(address).netloc for address in (begun.url, form.urls[0])}
        source = itself.model_copy(
            update={
                "start": (begun.url, *map(safe_url_string, form.urls[: len(hosts) - 1])),
                "follow": form.pattern,
                "index": guess.paging(begun),
                "total": guess.total(begun, len(form.urls)),
            }
        )
        listings = _samples(search, form.urls, source)
        if not listings:
            continue
        if reason := _collects(search, source):
            source = source.model_copy(update={"platform": "aggregator"})
            listings = _samples(search, form.urls, source)
            one = replace(one, because=reason)
        elif any(_marked(page) for page in search.pages):
            source = source.model_copy(update={"platform": "schema_org"})
            one = replace(one, because="it is a web page whose listings have schema.org's markup")
        total = search.read(begun, source).stated_total
        pages = source.index is not None
        return Found(document.url, one, source, listings, (), len(form.urls), total, goes_on=pages)
    if not alone.listings:
        return None
    return Found(document.url, one, itself, alone.listings, first_page=len(alone.listings))


def _catalogue(search: _Search, form: guess.Form) -> tuple[Document, guess.Form]:
    """The page that lists the most of a form: the one given or, where that leads to it, the folder in which
    they stand. A home page shows a few of a catalogue's listings and leads to it."""
    above = urljoin(form.urls[0], "./" if not urlsplit(form.urls[0]).path.endswith("/") else "../")
    document = search.document
    if above != document.url and above in guess.addresses(document) and (folder := search.get(above)):
        for other in guess.forms(folder):
            if other.pattern == form.pattern and len(other.urls) > len(form.urls):
                return folder, other
    return document, form


def _samples(search: _Search, urls: list[str] | tuple[str, ...], source: Source) -> tuple[RawListing, ...]:
    """Listings of some pages: the first, the middle and the last. None where the first two are none."""
    chosen = dict.fromkeys((0, len(urls) // 2, len(urls) - 1))
    listings: list[RawListing] = []
    for number, place in enumerate(list(chosen)[:SAMPLES]):
        if number == 2 and not listings:
            break
        document = search.get(urls[place])
        result = search.read(document, source) if document else Read()
        for link in _first(result, document, source):  # a page that leads to listings leads to one of them
            below = search.get(link.url)
            result = search.read(below, source) if below else result
        listings += result.listings[:1]
    return tuple(listings)


def _first(result: Read, document: Document | None, source: Source) -> tuple[Link, ...]:
    if result.listings or document is None or source.follow:
        return ()
    return tuple(link for link in result.links if link.url != document.url)[:1]


def _collects(search: _Search, source: Source) -> str:
    """Why a site is one that lists what others offer; ``""`` where its pages name no two providers."""
    source = source.model_copy(update={"platform": "aggregator"})
    read_again = [search.read(page, source).listings for page in search.pages]
    said = {s.text for found in read_again for one in found for s in one.statements if s.about == "provider"}
    return f"its pages name several providers: {', '.join(sorted(said)[:3])}" if len(said) > 1 else ""


def _marked(document: Document) -> bool:
    return any(one.platform == "schema_org" for one in recognise(document))


def _sitemaps(search: _Search) -> list[str]:
    if search.visitor is None:
        return []
    named = search.visitor.robots.sitemaps(search.document.url)
    return [f"robots.txt names a sitemap, which may lead to more than this page: {url}" for url in named[:2]]


def _site_name(document: Document) -> str:
    """What a page calls its site: in its markup, else last in its window's title, else ``""``."""
    if not document.text.lstrip().startswith("<"):
        return ""
    root = document.page.root
    marked = canonical_text(str(root.xpath("string(//meta[@property='og:site_name'][1]/@content)")))
    return marked or site_name(window_title(root))


def name_of(url: str) -> str:
    """A name for the source of an address: its provider's slug, else its host without the ends that all have,
    with the part of the path that tells one organisation of a platform from another."""
    parts = urlsplit(url)
    organisation = re.match(r"/organizations/([\w-]+)", parts.path)
    if (provider := by_url(url)) and not organisation:
        return provider.slug
    host = (parts.hostname or "source").removeprefix("www.")
    words = host if re.fullmatch(r"[\d.]+|[^.]+", host) else host.rpartition(".")[0]
    pieces = re.findall(r"[a-z0-9]+", f"{words} {organisation.group(1) if organisation else ''}".lower())
    return "-".join(pieces) or "source"
