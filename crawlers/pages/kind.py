"""What a page is when it is no listing: not found, a login, empty, or a list of other pages."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from urllib.parse import urljoin, urlsplit

from crawlers.pages import cues
from crawlers.pages.blocks import Blocks
from crawlers.pages.markup import Markup
from crawlers.pages.noise import leads_elsewhere
from crawlers.pages.tags import Element, tag, window_title
from normalizer.raw import Statement

_FEW_FACTS = 3
"""Labelled facts that also an error page may show."""
_FEW_WORDS = 1_000
"""Characters that also a page may show which is nothing but a form and its legend."""
_LEAST_CHILDREN = 5
_LEAST_LISTED = 5


def no_listing(
    title: str, url: str, blocks: Blocks, markup: Markup, statements: Sequence[Statement]
) -> str | None:
    """Why a page describes no offering; ``None`` for one that does."""
    window = window_title(blocks.canon.root)
    visible = [s for s in statements if s.place.region in ("facts", "body") and s.about != "title"]
    facts = sum(s.place.region == "facts" for s in visible)
    shown = sum(len(s.text) for s in visible)
    if cues.NOT_FOUND.search(title) or (cues.NOT_FOUND.search(window) and facts < _FEW_FACTS):
        return f"the page says that it was not found ({title or window!r})"
    fields = blocks.canon.root.iter("input")
    has_password = any(field.get("type", "").lower() == "password" for field in fields)
    if has_password and (cues.LOGIN.search(f"{title} {window}") or (not facts and shown < _FEW_WORDS)):
        return "the page asks for a login"
    if markup.courses > 1:
        return f"the page lists {markup.courses} offerings and describes none"
    if shown < _FEW_WORDS and any(cues.NOTHING_FOUND.fullmatch(blocks.words(leaf)) for leaf in blocks.leaves):
        return "the page says that a search found nothing"
    if (
        cues.RESULTS.search(f"{title} {window}")
        or (not markup.courses and markup.listed >= _LEAST_LISTED)
        or _is_index(url, blocks, shown)
    ):
        return "the page lists other pages and describes no offering"
    if not any(s.about == "title" for s in statements):
        return "the page has no title"
    if not visible and all(s.about in (None, "title", "page_language", "provider") for s in statements):
        return "the page says nothing but its title"
    return None


def _is_index(url: str, blocks: Blocks, shown: int) -> bool:
    """Whether most of what a page shows are links to other pages or cards of other offerings, or a quarter of
    its lines lead to pages below its own address."""
    region = blocks.region
    if region.cards > 3 and region.card_words > 2 * shown:
        return True
    linked = [leaf for leaf in blocks.leaves if leads_elsewhere(blocks.canon, leaf)]
    width = sum(leaf.end - leaf.start for leaf in blocks.leaves)
    if len(linked) > 4 and 2 * sum(leaf.end - leaf.start for leaf in linked) > width:
        return True
    children = {path for leaf in linked for path in _paths_below(url, leaf.element)}
    return len(children) >= _LEAST_CHILDREN and len(linked) * 4 >= len(blocks.leaves)


def _paths_below(url: str, element: Element) -> set[str]:
    """Paths below that of the page to which links in or around an element lead."""
    own = urlsplit(url).path.rstrip("/")
    links = [*element.iter("a"), *(e for e in islice(element.iterancestors(), 3) if tag(e) == "a")]
    found = set()
    for link in links:
        try:
            path = urlsplit(urljoin(url, link.get("href", ""))).path.rstrip("/")
        except ValueError:
            continue
        if own and path.startswith(f"{own}/"):
            found.add(path)
    return found
