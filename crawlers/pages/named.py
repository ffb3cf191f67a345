"""What the classes of elements say their words are: names that pages give for their styles alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from crawlers.pages import cues
from crawlers.pages.blocks import Blocks, Leaf
from crawlers.pages.tags import Element, tag

_PARTS = re.compile(r"[^a-z]+")
_AROUND = 2
"""Wrappers of a line that may bear its name."""


def is_place(blocks: Blocks, leaf: Leaf, start: int, end: int) -> bool:
    """Whether an element that holds just these words of a leaf is called a place: ``<p class="venue">``."""
    said = blocks.text[start:end]
    if cues.DATE.search(said) or cues.AMOUNT.search(said):
        return False
    return bool(_names(blocks, leaf, start, end) & cues.PLACE_NAMES)


def is_provider(blocks: Blocks, leaf: Leaf) -> bool:
    """Whether a line is called the organisation that offers: ``<h2 class="course-org">``."""
    return bool(_names(blocks, leaf, leaf.start, leaf.end) & cues.PROVIDER_NAMES)


def is_price(blocks: Blocks, leaf: Leaf) -> bool:
    """Whether a line is an amount and is called a price: ``<p class="price">US$89</p>``."""
    if not cues.PRICE_ALONE.fullmatch(blocks.words(leaf)):
        return False
    return bool(_names(blocks, leaf, leaf.start, leaf.end) & cues.PRICE_NAMES)


def last_words(blocks: Blocks, leaf: Leaf) -> Iterator[tuple[int, int]]:
    """Where the last element of a line begins and ends: the one before a link or button that ends the line,
    and the innermost that ends it."""
    spans = [(*blocks.canon.span(element), tag(element)) for element in leaf.element.iter()]
    control = next(
        (start for start, end, name in spans if end == leaf.end and name in ("a", "button")), leaf.end
    )
    stop = leaf.start + len(blocks.text[leaf.start : control].rstrip())
    for end in sorted({stop, leaf.end}):
        yield max((start for start, last, _ in spans if last == end), default=leaf.start), end


def _names(blocks: Blocks, leaf: Leaf, start: int, end: int) -> set[str]:
    """The words of the classes of elements that hold a stretch of a leaf and nothing else."""
    around = (leaf.element, *leaf.element.iterdescendants(), *islice(leaf.element.iterancestors(), _AROUND))
    held = (element for element in around if _holds(blocks, element, start, end))
    return set().union(*map(names, held))


def names(element: Element) -> set[str]:
    """The words of an element's classes."""
    return set(_PARTS.split(element.get("class", "").lower()))


def _holds(blocks: Blocks, element: Element, start: int, end: int) -> bool:
    first, last = blocks.canon.span(element)
    return first <= start and end <= last and not (last - first) - (end - start) > 2
