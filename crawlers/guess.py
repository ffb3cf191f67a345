"""Which links of a catalogue page lead to its listings: addresses of one form, and the pattern of that form.

A guess to start from, kept only where its pages read as listings, and written down for a person to check.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl, urldefrag, urljoin, urlsplit

from crawlers.links import NOT_PAGES, path_of
from crawlers.pages.tags import Element, tag
from crawlers.read import Document
from crawlers.records import absolute

FEWEST = 3
"""Links that make a form: two of a kind stand in any menu."""

LEARNING = re.compile(
    r"course|program|micro-?credential|badge|training|workshop|certificat|formation|\bcours\b|microprogramme"
    r"|offering|catalog|learn|class(?:es)?\b|bootcamp|seminar|atelier",
    re.IGNORECASE,
)
"""Words of addresses that lead to offerings."""

ELSEWHERE = re.compile(
    r"\b(?:news|blog|posts?|tags?|categor(?:y|ies)|authors?|people|staff|faculty|about|contact|jobs?|careers?"
    r"|login|account|cart|policy|privacy|nouvelles|actualites|donate|media|stories|wp-content)\b",
    re.IGNORECASE,
)
"""Words of addresses that hardly ever do."""

_FURNITURE = frozenset("nav footer aside".split())
_FURNITURE_ROLES = frozenset("navigation banner contentinfo search".split())
_TURNS = re.compile(r"\d{1,4}|(?:next|suivante?|older|more results)(?: page)?\W*|[›»→>]+", re.IGNORECASE)
_OTHER = re.compile(
    r"(?:read|learn|find out|view|see|show) (?:more|details|course|all).*|more|details|register.*"
    r"|enrol.*|apply.*|en savoir plus|voir .*",
    re.IGNORECASE,
)
"""Words of a link beside which another one names the same page."""

_THINGS = "results?|courses?|programs?|offerings?|micro-?credentials?|résultats?|cours|formations?"
TOTALS = (r"\b(?:of|sur) (\d[\d, ]*) ({})\b", r"^(\d[\d, ]*) ({})\b")
"""How catalogues say how many listings they have."""


@dataclass(frozen=True)
class Form:
    """Addresses of one form."""

    pattern: str
    """Regular expression of their path and query, as a source's ``follow``."""
    urls: tuple[str, ...]
    """In the order of the page; all on one host."""
    score: float


def forms(document: Document) -> list[Form]:
    """Forms of addresses that a page leads to, the likeliest to be its listings first."""
    links = _links(document)
    groups: defaultdict[tuple[object, ...], list[str]] = defaultdict(list)
    for url in links:
        for key in _keys(url):
            groups[key].append(url)
    found: dict[str, Form] = {}
    for key, urls in groups.items():
        named = sum(_names(links[url]) for url in urls)
        if named < FEWEST:
            continue
        pattern = _pattern(urls)
        likely = 3.0 if LEARNING.search(pattern) else 0.3 if ELSEWHERE.search(pattern) else 1.0
        at_home = urlsplit(urls[0]).netloc == urlsplit(document.url).netloc
        score = named * likely * (1.0 if key[0] == 1 else 0.7) * (1.0 if at_home else 0.5)
        if pattern not in found or found[pattern].score < score:
            found[pattern] = Form(pattern, tuple(urls), score)
    return sorted(found.values(), key=lambda form: -form.score)


def addresses(document: Document) -> frozenset[str]:
    """All addresses of pages that a page leads to, its menus included."""
    return frozenset(_links(document, furniture=True))


def paging(document: Document) -> str | None:
    """The pattern of the addresses of a catalogue's further pages: that of its page, but for a number."""
    here = re.sub(r"\d+", "", path_of(document.url))
    for url, words in _links(document, furniture=True).items():
        path = path_of(url) if urlsplit(url).netloc == urlsplit(document.url).netloc else ""
        if _TURNS.fullmatch(words) and re.search(r"\d", path) and path != path_of(document.url):
            before, after = re.fullmatch(r"(.*?)\d+(\D*)", path, re.DOTALL).groups()  # type: ignore[union-attr]
            if urlsplit(path).path.startswith(urlsplit(here).path.rstrip("/")):
                return f"^{_escaped(before)}\\d+{_escaped(after)}$"
    return None


def total(document: Document, least: int) -> str | None:
    """The pattern of the words in which a page says how many listings there are: no fewer than ``least``."""
    text = document.page.text
    for pattern in TOTALS:
        found = re.search(pattern.format(_THINGS), text, re.MULTILINE | re.IGNORECASE)
        if found and int(re.sub(r"\D", "", found.group(1))) >= least:
            return pattern.replace("({})", found.group(2))
    return None


def _links(document: Document, *, furniture: bool = False) -> dict[str, str]:
    """Addresses of pages to the longest words that lead there."""
    canon = document.page
    given = next(canon.root.iter("base"), None)
    base = urljoin(document.url, given.get("href", "").strip() if given is not None else "")
    links: dict[str, str] = {}
    for element in canon.root.iter("a"):
        url = absolute(base, element.get("href"))
        url = urldefrag(url).url if url else None
        if not url or url == document.url or NOT_PAGES.search(urlsplit(url).path):
            continue
        if not furniture and _in_furniture(element):
            continue
        words = " ".join(canon.of(element).split())
        links[url] = max(links.get(url, ""), words, key=len)
    return links


def _in_furniture(element: Element) -> bool:
    return any(
        tag(parent) in _FURNITURE or parent.get("role", "").lower() in _FURNITURE_ROLES
        for parent in element.iterancestors()
    )


def _names(words: str) -> bool:
    return len(words) > 5 and not _TURNS.fullmatch(words) and not _OTHER.fullmatch(words)


def _keys(url: str) -> Iterator[tuple[object, ...]]:
    """What an address has in common with others of its form: all but its last part, or all but its last two,
    or, where a query tells pages apart, all but its values."""
    parts = urlsplit(url)
    segments = parts.path.strip("/").split("/")
    names = tuple(name for name, _ in parse_qsl(parts.query, keep_blank_values=True))
    slash = parts.path.endswith("/")
    if names:
        yield (1, parts.netloc, parts.path, names)
        return
    for varying in (1, 2):
        if len(segments) >= varying:
            yield (varying, parts.netloc, len(segments), slash, *segments[:-varying])


def _pattern(urls: Sequence[str]) -> str:
    """A regular expression that all of these paths have, and no more of each part than its alphabet."""
    paths = [urlsplit(url).path for url in urls]
    rows = zip(*(path.split("/") for path in paths), strict=True)
    pattern = "/".join(_part(values, "[^/?]+") for values in rows)
    queries = [urlsplit(url).query for url in urls]
    if any(queries):
        columns = zip(*(query.split("&") for query in queries), strict=False)
        pattern += r"\?" + "&".join(_pair(values) for values in columns)
    return f"^{pattern}$"


def _pair(values: tuple[str, ...]) -> str:
    names, given = zip(*(value.partition("=")[::2] for value in values), strict=True)
    return f"{_part(names, '[^=&]+')}={_part(given, '[^&]*')}"


_ALPHABETS: tuple[tuple[str, Callable[[str], object]], ...] = (
    (r"\d+", re.compile(r"\d+").fullmatch),
    ("[a-z0-9-]+", re.compile(r"[a-z0-9-]+").fullmatch),
    (r"[\w-]+", re.compile(r"[\w-]+", re.ASCII).fullmatch),
)


def _part(values: Iterable[str], otherwise: str) -> str:
    different = set(values)
    if len(different) == 1:
        return _escaped(different.pop())
    return next((name for name, fits in _ALPHABETS if all(map(fits, different))), otherwise)


def _escaped(text: str) -> str:
    """``re.escape`` without what needs none, for people to read."""
    return re.sub(r"\\([^\w.?*+()\[\]{}|^$\\])", r"\1", re.escape(text))
