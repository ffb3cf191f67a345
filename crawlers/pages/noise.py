"""Words inside the listing's own region that say nothing about it: controls, menus, whom to ask."""

from __future__ import annotations

import re
from itertools import islice

from crawlers.pages import cues
from crawlers.pages.blocks import Blocks, Leaf
from crawlers.pages.tags import Element, tag
from normalizer.text import CanonicalText

_WITHIN_THE_PAGE = ("#", "mailto:", "tel:", "javascript:")
_NEAR = 3
"""Elements around words that are looked at for a link or list item."""


def is_control(blocks: Blocks, leaf: Leaf) -> bool:
    """Whether words only work the page: links into it, to a script or a mail program, or away. "Apply by
    May 1" also says when."""
    element, canon = leaf.element, blocks.canon
    links = [element] if tag(element) == "a" else [a for a in element.iter("a") if canon.of(a)]
    linked = sum(last - first for first, last in map(canon.span, links))
    if not links or linked + len(links) <= leaf.end - leaf.start:
        return False
    said, title = blocks.words(leaf), blocks.region.title
    is_above = title is not None and leaf.end <= canon.span(title)[0]
    inside = all(leaf.start <= start and end <= leaf.end for start, end in map(canon.span, links))
    if is_above and inside and all(map(_leaves_the_page, links)):
        return True  # "Join from $190 a year" stands on all pages of the site
    if cues.DATE.search(said) or cues.AMOUNT.search(said):
        return False
    if not any(map(_leaves_the_page, links)):
        return True
    is_item = any(tag(parent) in ("li", "td", "dd") for parent in _around(element))
    return not is_item and cues.CONTROL.match(said) is not None


def is_menu_item(blocks: Blocks, index: int) -> bool:
    """Whether words are an item of a list of links that nothing introduces, or several links and no more."""
    if _is_row_of_links(blocks, blocks.leaves[index]):
        return True
    around = islice(blocks.leaves[index].element.iterancestors(), _NEAR + 1)
    holder = next((e for e in around if tag(e) in ("ul", "ol")), None)
    if holder is None:
        return False
    first, last = blocks.range(holder)
    items = blocks.leaves[first:last]
    is_introduced = first > 0 and blocks.words(blocks.leaves[first - 1]).endswith(":")
    return len(items) > 3 and not is_introduced and all(leads_elsewhere(blocks.canon, i) for i in items)


def _is_row_of_links(blocks: Blocks, leaf: Leaf) -> bool:
    links = [
        blocks.canon.span(a) for a in leaf.element.iter("a") if blocks.canon.of(a) and _leaves_the_page(a)
    ]
    linked = sum(end - start for start, end in links)
    return len(links) > 2 and linked + 3 * len(links) >= leaf.end - leaf.start


def leads_elsewhere(canon: CanonicalText, leaf: Leaf) -> bool:
    """Whether all words of a leaf are a link to another page."""
    link = next((e for e in _around(leaf.element) if tag(e) == "a"), None)
    if link is None:
        link = next(leaf.element.iter("a"), None)
        if link is None or canon.span(link) != (leaf.start, leaf.end):
            return False
    return _leaves_the_page(link)


def says_whom_to_ask(text: str) -> bool:
    """Whether words are one sentence that only says how to reach somebody."""
    return (
        cues.WHOM_TO_ASK.match(text) is not None
        and cues.REACH.search(text) is not None
        and not cues.SENTENCE.search(text)
        and not cues.DATE.search(text)
        and not cues.AMOUNT.search(text)
    )


_LEAST_WORDS = 6
"""Words of a line that may be a sentence at least: "Learn to weld." may be a slogan over the title."""


def is_sentence(text: str) -> bool:
    """Whether words are long enough for a sentence and end as one."""
    return text.endswith((".", "!")) and len(text.split()) >= _LEAST_WORDS


def is_notice(blocks: Blocks, leaf: Leaf) -> bool:
    """Whether words are a sentence above the title, where most stands below it: what all pages of the site
    say these days."""
    title = blocks.region.title
    if title is None or leaf.rank or not is_sentence(blocks.words(leaf)):
        return False
    (begin, end), (first, last) = map(blocks.canon.span, (blocks.region.root, title))
    return leaf.end <= first and first - begin < end - last


def site_name(window: str) -> str:
    """The last part of a window's title, where it has several: "Soil Care | Cedar College"."""
    *before, last = re.split(r"\s[|/·–—-]\s", window)
    return last if before else ""


def is_letterhead(text: str, site: str) -> bool:
    """Whether a line begins with the name of the site, and says how to reach it."""
    return site != "" and text.startswith(site) and cues.REACH.search(text) is not None


def _around(element: Element) -> list[Element]:
    return [element, *islice(element.iterancestors(), _NEAR)]


def _leaves_the_page(link: Element) -> bool:
    return not link.get("href", "#").strip().lower().startswith(_WITHIN_THE_PAGE)
