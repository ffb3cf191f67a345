"""The title of a page, told apart from the code and the credits that are printed in the same heading."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from crawlers.pages import cues
from crawlers.pages.tags import Element, tag, window_title
from normalizer.text import CanonicalText, canonical_text

_CODE = re.compile(
    r"\(?(?:[A-Z]{2,6}[ -]?|[A-Z]{2,5}\d[ -])\d{2,4}(?:[A-Z]\d?)?"
    r"(?:(?: ?- ?[A-Z]?| [A-Z]{2})\d{1,3}[A-Z]?\b)?\)?"
)
"""A course code as catalogues print them, that of a section or of a half too: COMP 2831, IFT-1004, CMS2 500,
WELD-1301-N2, HIST 202D1, WELD 1301 NC01."""
_SECTION_CODE = re.compile(r"[A-Z]{2,6}[ -]\d{2,4}[A-Z]? ?- ?[A-Z]?\d{1,3}[A-Z]?\b")
_CODE_FIRST = re.compile(rf"({_CODE.pattern})[.:]?\s+(?:[-–—|]\s+)?(?=\S)")
_SECTION_LAST = re.compile(r"\s-\s\d{4,6}\s-\s[A-Z]{2,5} ?\d{2,4}\w?\s-\s\w+\Z")
"""Numbers that follow the name of a section: "Soil Care - 40231 - SOIL 2210 - W01"."""
_ADDED = " \n-–—|:("


@dataclass(frozen=True)
class Title:
    """A slice of the page's text, and the slices beside it that say something of their own."""

    start: int
    end: int
    beside: tuple[tuple[int, int, str], ...] = ()
    """Start, end and the end of their path."""


def title_of(canon: CanonicalText, heading: Element, url: str) -> Title:
    """The title in a heading: less a code in an element of its own at either end, that of a section, one that
    the address of the page ends with, or one without which the page names itself to machines; and less
    credits or hours in brackets."""
    start, end = canon.span(heading)
    beside: list[tuple[int, int, str]] = []
    code = _code_element(canon, heading)
    if code is not None:
        first, last = canon.span(code)
        beside.append((first, last, tag(code)))
        if last == end:
            end = first
        else:
            start = last
    elif (found := _CODE_FIRST.match(canon.text, start, end)) and (
        _SECTION_CODE.fullmatch(found.group(1))
        or _is_in_address(found.group(1), url)
        or _is_named(canon, canon.text[found.end() : end])
    ):
        beside.append((*found.span(1), "code"))
        start = found.end()
        # "COMP 251. Algorithms.": the catalogue's full stops are not the title's.
        end -= canon.text[start:end].endswith(".") and not canon.text[start:end].endswith("..")
    elif found := _SECTION_LAST.search(canon.text[start:end]):
        beside.append((start + found.start() + 3, end, "code"))
        end = start + found.start()
    if amount := cues.AMOUNT_IN_TITLE.search(canon.text, start, end):
        beside.append((amount.start(1), end, "()"))
        end = amount.start()
    text = canon.text[start:end]
    kept = text.rstrip(_ADDED)
    return Title(start + len(text) - len(text.lstrip(_ADDED + ")")), start + len(kept), tuple(beside))


def _code_element(canon: CanonicalText, heading: Element) -> Element | None:
    start, end = canon.span(heading)
    for child in heading:
        first, last = canon.span(child)
        is_whole = last - first == end - start
        if not is_whole and (last == end or first == start) and _CODE.fullmatch(canon.text[first:last]):
            return child
    return None


def _is_named(canon: CanonicalText, name: str) -> bool:
    """Whether the page has a name for windows or for links to it that begins with these words."""
    shared = canon.root.xpath("string(//meta[@property='og:title'][1]/@content)")
    return any(canonical_text(given).startswith(name) for given in (window_title(canon.root), str(shared)))


def _is_in_address(code: str, url: str) -> bool:
    """Whether the last part of an address is the code or ends with it: ``…-comp-2831/``."""
    letters = re.sub(r"[^a-z0-9]+", "-", code.lower()).strip("-")
    last = re.sub(r"\.[a-z]{3,5}\Z", "", urlsplit(url).path.rstrip("/").rpartition("/")[2].lower())
    return last in (letters, letters.replace("-", "")) or last.endswith(f"-{letters}")
