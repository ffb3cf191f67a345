"""The heading that names a page, told from the name of the site and of the kind of page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from crawlers.pages import cues
from crawlers.pages.tags import Element, tag, window_title
from normalizer.text import INLINE, CanonicalText

_WORDS = re.compile(r"\w+")
_COURSE = r"[A-Z]{2,5} ?\d{2,4}\w? - "
_LINES = ("b", "strong", "font", "big", "span", "p", "div", "td", "center", "h3")
_LONGEST_NAME = 120
_CODE_AND_NAME = re.compile(r"(?P<code>[A-Z]{2,5} ?\d{2,4}\w?)[:.]? (?:[–—-] )?[^\W\d][^\n]{4,}")
_CODED = re.compile(rf"{_COURSE}[^\W\d][^\n]{{2,90}}|[^\W\d][^\n]{{2,90}} - {_COURSE}\w+")


def find_heading(canon: CanonicalText) -> Element | None:
    """The heading that names the page: the ``h1`` that the window's title repeats, else such an ``h2`` (where
    the ``h1`` is the site's name), else the first ``h1``; a row of a table with the code and the name, where
    headings only say what kind of page it is; where there is no heading, the longest line that the window's
    title repeats."""
    window = _letters(window_title(canon.root))
    found = [h for h in canon.root.iter("h1") if canon.of(h) and not _in_furniture(h)]
    for heading in [*found, *canon.root.iter("h2")]:
        name = canon.of(heading)
        repeated = len(name) > 3 and _letters(name) in window and not cues.KIND_OF_PAGE.fullmatch(name)
        if repeated and not _in_furniture(heading) and not _is_site(heading):
            return heading
    if any(cues.KIND_OF_PAGE.fullmatch(canon.of(h)) for h in [*found[:1], *canon.root.iter("h2")]):
        found = [*_named_rows(canon), *_coded(canon), *found]
    found = found or _coded(canon)
    return found[0] if found else _named_line(canon, window)


def _coded(canon: CanonicalText) -> list[Element]:
    """The only lower heading with the code and the name of a course: "WELD 1042 - Metal Arc"."""
    lower = (h for h in canon.root.iter("h2", "h3", "h4") if not _in_furniture(h))
    coded = [heading for heading in lower if _CODE_AND_NAME.fullmatch(canon.of(heading))]
    return coded if len(coded) == 1 else []


def _named_line(canon: CanonicalText, window: str) -> Element | None:
    """The longest line of several words that the window's title repeats, or whose code it has, of a page
    without headings."""
    found: dict[Element, int] = {}
    for element in canon.root.iter(*_LINES):
        name = canon.of(element)
        if not len(name) <= _LONGEST_NAME or " " not in name or "\n" in name or _in_furniture(element):
            continue
        is_link = next(element.iterancestors("a"), None) is not None or _is_site(element)
        coded = _CODE_AND_NAME.fullmatch(name)
        is_told = _letters(coded["code"] if coded else name) in window
        if is_told and not is_link:
            block = _block(canon, element)
            if block is not None:
                found[block] = len(name)
    return max(found, key=lambda block: found[block], default=None)


def _block(canon: CanonicalText, element: Element) -> Element | None:
    """The innermost block whose words are just those of an element."""
    for around in (element, *element.iterancestors()):
        if canon.span(around) != canon.span(element):
            return None
        if tag(around) not in INLINE:
            return around
    return None


def _named_rows(canon: CanonicalText) -> Iterator[Element]:
    """Rows of one cell that have the code and the name of a course: "Soil Care - 40231 - SOIL 2210 - W01"."""
    for cell in canon.root.iter("th", "td"):
        row = cell.getparent()
        if row is not None and len(row) == 1 and _CODED.fullmatch(canon.of(cell)):
            yield cell


def _is_site(heading: Element) -> bool:
    """Whether a heading is the name of the site, with a link to its first page."""
    return any(map(leads_home, heading.iter("a")))


def leads_home(link: Element) -> bool:
    """Whether a link leads to the first page of the site."""
    try:
        address = urlsplit(link.get("href", "-"))
    except ValueError:
        return False
    return address.path in ("", "/") and not address.fragment and link.get("href") != "#"


def _letters(text: str) -> str:
    """Words without what stands between them: a window's title has "COMP 1: Name" for "COMP 1 Name"."""
    return " ".join(_WORDS.findall(text.casefold()))


def _in_furniture(element: Element) -> bool:
    return any(tag(parent) in ("nav", "footer", "dialog", "aside") for parent in element.iterancestors())
