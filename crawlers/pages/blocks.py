"""A region as a run of leaves: its smallest blocks of words in reading order, slices of the page's text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from crawlers.pages import cues
from crawlers.pages.panels import find_panels
from crawlers.pages.region import Part
from crawlers.pages.tags import BOLD, Element, is_choice, level, tag
from normalizer.text import INLINE, CanonicalText

LINE = 7
"""Rank of a line in bold, a caption or a disclosure button that serves as a heading: below ``h6``."""

_LINE_TAGS = ("caption", "summary", "legend")
_HEADING_LENGTH = 120
_STYLED = ("div", "p")
_LONGEST_STYLED = 60
_LEAST_STYLED = 3
_PROSE = 50
"""Characters of a line that may be a sentence."""
_MOST_CARDS = 12
_FAR = 400
"""Leaves above one among which its headings are sought."""
_LEADS_ON = re.compile(r"\b(?:to|how|capables? de|en mesure de|in staat om|können)\W*$", re.IGNORECASE)
"""The end of a phrase that each item of the list below it finishes: "You will learn how to"."""
_NOT_A_HEADING = re.compile(r"[.!;,]$|\n")


@dataclass(slots=True)
class Leaf:
    """Words that stand together: ``text[start:end]`` of the page."""

    element: Element
    """The innermost element that holds all of them."""
    start: int
    end: int
    rank: int = 0
    """1 to 6 for a heading, 7 for a line that serves as one, 0 for words."""
    control: bool = False
    """Words of a button: they say something about a section ("Add to cart"), elsewhere nothing."""
    scope: int = 0
    """Of a heading: index after the last leaf that it stands over."""
    panel: Element | None = None
    """Of a tab's name, told again before the panel that it heads: the panel."""


class Blocks:
    """The leaves of a region and the range of leaves that each element holds."""

    def __init__(self, canon: CanonicalText, region: Part) -> None:
        self.canon = canon
        self.text = canon.text
        self.region = region
        self.leaves: list[Leaf] = []
        self.ranges: dict[Element, tuple[int, int]] = {}
        self._holders = self._find_holders()
        self._panels = find_panels(canon)
        self._walk()
        self._silence_tabs()
        self._rank_lines()
        self._set_scopes()

    def words(self, leaf: Leaf) -> str:
        """The words of a leaf; more than one line where the page breaks them."""
        return self.text[leaf.start : leaf.end]

    def range(self, element: Element) -> tuple[int, int]:
        """Indexes of the first leaf of an element and after its last; equal when it has none."""
        return self.ranges.get(element, (0, 0))

    def said(self, element: Element) -> str:
        """The words of an element, less those in it that are not about the listing."""
        if self.region.silent.isdisjoint(element):
            return self.canon.of(element)
        return "\n".join(map(self.words, self.leaves[slice(*self.range(element))]))

    def slices(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Stretches of text that the leaves ``first`` to ``last`` cover without words of others between.

        Each choice of a drop-down is one of its own.
        """
        start = end = -1
        for leaf in self.leaves[first:last]:
            if leaf.control or leaf.panel is not None:
                continue
            if start >= 0 and tag(leaf.element) != "option" and not self.text[end : leaf.start].strip():
                end = leaf.end
                continue
            if start >= 0:
                yield start, end
            start, end = leaf.start, leaf.end
        if start >= 0:
            yield start, end

    def over(self, index: int) -> list[Leaf]:
        """The headings in whose scope a leaf stands, the nearest last."""
        return [h for h in self.leaves[max(0, index - _FAR) : index] if h.rank and h.scope > index]

    def above(self, index: int) -> list[str]:
        """The words of these headings."""
        return list(map(self.words, self.over(index)))

    def kids(self, element: Element) -> list[Element]:
        """Children that hold words about the listing."""
        return [child for child in element if child not in self.region.silent and self._says(child)]

    def _says(self, element: Element) -> bool:
        start, end = self.canon.span(element)
        return start < end

    def _find_holders(self) -> set[Element]:
        """Elements whose words are divided among blocks inside them."""
        holders: set[Element] = set()
        silent = self.region.silent
        stack = [self.region.root]
        while stack:
            element = stack.pop()
            if element in silent or (_is_block(element) and element is not self.region.root):
                if not self._says(element):
                    continue
                parent = element.getparent()
                while parent is not None and parent not in holders:
                    holders.add(parent)
                    if parent is self.region.root:
                        break
                    parent = parent.getparent()
            if element not in silent:
                stack.extend(element)
        return holders

    def _walk(self) -> None:
        """Gather the leaves in reading order; without recursion, as strangers nest deeper than Python may."""
        silent, holders = self.region.silent, self._holders
        stack: list[tuple[Element, Iterator[Element], list[int]]] = []

        def enter(element: Element) -> None:
            start, end = self.canon.span(element)
            self._name_panel(element)
            self.ranges[element] = (len(self.leaves), len(self.leaves))
            if element in holders and not (level(element) and self._is_whole(element)):
                stack.append((element, iter(element), [start]))
                return
            self._add(element, start, end)
            self.ranges[element] = (self.ranges[element][0], len(self.leaves))

        enter(self.region.root)
        while stack:
            element, children, position = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                self._add(element, position[0], self.canon.span(element)[1])
                self.ranges[element] = (self.ranges[element][0], len(self.leaves))
                continue
            hidden = child in silent
            if not self._says(child) or not (hidden or child in holders or _is_block(child)):
                continue
            start, end = self.canon.span(child)
            self._add(element, position[0], start)
            position[0] = end
            if not hidden:
                enter(child)

    def _is_whole(self, element: Element) -> bool:
        return not any(inner in self.region.silent and self._says(inner) for inner in element.iter())

    def _add(self, element: Element, start: int, end: int) -> None:
        while start < end and self.text[start] in " \n":
            start += 1
        while end > start and self.text[end - 1] in " \n":
            end -= 1
        if start >= end or not any(c.isalnum() for c in self.text[start:end]):
            return
        name = tag(element)
        self.leaves.append(Leaf(element, start, end, rank=level(element), control=name == "button"))

    def _name_panel(self, panel: Element) -> None:
        """Let the name of a panel's tab stand over it, unless it does so already."""
        if panel not in self._panels:
            return
        start, end = self.canon.span(self._panels[panel])
        name, last = self.text[start:end], self.leaves[-1:]
        is_told = self.canon.of(panel).startswith(name) or any(self.words(leaf) == name for leaf in last)
        if not is_told:
            self.leaves.append(Leaf(self._panels[panel], start, end, rank=LINE, panel=panel))

    def _silence_tabs(self) -> None:
        """Names of tabs work the page where they stand: each is told again over its panel."""
        told = {(leaf.start, leaf.end) for leaf in self.leaves if leaf.panel is not None}
        for leaf in self.leaves:
            if leaf.panel is None and (leaf.start, leaf.end) in told:
                leaf.rank, leaf.control = 0, True

    def _rank_lines(self) -> None:
        """Let bold lines, captions and disclosure buttons serve as headings; headings of items are words."""
        tabs = {leaf.element for leaf in self.leaves if leaf.panel is not None}
        self._rank_styled()
        for index, leaf in enumerate(self.leaves):
            if leaf.rank or leaf.element in tabs:
                if leaf.panel is None and self._is_an_item(index):
                    leaf.rank = 0
                continue
            if leaf.end - leaf.start > _HEADING_LENGTH or _NOT_A_HEADING.search(self.words(leaf)):
                continue
            name = tag(leaf.element)
            if leaf.control and (
                "aria-expanded" in leaf.element.attrib or "aria-controls" in leaf.element.attrib
            ):
                leaf.rank, leaf.control = LINE, False
            elif name in _LINE_TAGS or self._is_bold_line(index) or _is_row_heading(leaf.element):
                leaf.rank = LINE

    def _rank_styled(self) -> None:
        """Let lines of one class serve as headings where each begins a part of its own, half of which are
        prose: ``<div class="css-h">Who it is for</div><p>…``."""
        groups: dict[tuple[str, str], list[Leaf]] = {}
        for index, leaf in enumerate(self.leaves):
            name = leaf.element.get("class", "")
            if name and not leaf.rank and tag(leaf.element) in _STYLED and self._begins_part(index):
                groups.setdefault((tag(leaf.element), name), []).append(leaf)
        for lines in groups.values():
            parts = [leaf.element.getparent() for leaf in lines]
            names = {self.words(leaf) for leaf in lines}
            prose = sum(part is not None and self._has_prose(part) for part in parts)
            if len(lines) >= _LEAST_STYLED and len(names) == len(lines) == len(set(parts)) <= 2 * prose:
                for leaf in lines:
                    leaf.rank = LINE

    def _begins_part(self, index: int) -> bool:
        """Whether a leaf is a short line that begins an element in which more follows."""
        leaf = self.leaves[index]
        part = leaf.element.getparent()
        if part is None or leaf.end - leaf.start > _LONGEST_STYLED or tag(part) in ("li", "td", "dd"):
            return False
        text, (first, last) = self.words(leaf), self.range(part)
        is_name = text[0].isupper() and not _NOT_A_HEADING.search(text) and not cues.DATE.search(text)
        has_figure = cues.AMOUNT.search(text) or text[-1] == ":" or any(map(str.isdigit, text))
        return first == index and last > index + 1 and is_name and not has_figure

    def _has_prose(self, part: Element) -> bool:
        """Whether a list or a sentence stands in an element."""
        is_list = next(part.iter("ul", "ol", "table"), None) is not None
        said = (self.words(leaf) for leaf in self.leaves[slice(*self.range(part))])
        return is_list or any(len(text) > _PROSE and text.rstrip()[-1] in ".!?" for text in said)

    def _is_an_item(self, index: int) -> bool:
        """Whether a heading is the only words of a list item or cell, or of one of several cards side by side
        of which one gives a figure: then it heads nothing."""
        item = self.leaves[index].element
        for parent in item.iterancestors():
            if self.range(parent) != (index, index + 1):
                return self._are_figures(item, parent)
            if tag(parent) in ("li", "dd", "td"):
                return True
            item = parent
        return False

    def _are_figures(self, card: Element, holder: Element) -> bool:
        """Whether all that an element holds are cards of one kind and one heading each, with a date or amount
        among them: "May 3", "$425", "Online"."""
        first, last = self.range(holder)
        if level(card) or not 1 < last - first <= _MOST_CARDS:
            return False
        cards, said = self.kids(holder), self.leaves[first:last]
        if len(cards) != len(said) or any(tag(kid) != tag(card) for kid in cards):
            return False
        texts = [self.words(leaf) for leaf in said if level(leaf.element)]
        is_told = any(cues.PRICE_ON.match(text) or cues.DATE.match(text) for text in texts)
        return is_told and len(texts) == len(said)

    def _is_bold_line(self, index: int) -> bool:
        leaf = self.leaves[index]
        if index + 1 >= len(self.leaves) or leaf.control or cues.PRICE_ALONE.fullmatch(self.words(leaf)):
            return False
        if tag(leaf.element) not in ("p", "div") and not self._begins_list_in_item(index):
            return False
        bold = next((b for b in leaf.element.iter(*BOLD)), None)
        if bold is None or self.canon.span(bold)[0] != leaf.start:
            return False
        if self._is_beside_link(index):
            return False
        whole = self.canon.span(bold)[1] == leaf.end
        return (whole and not self._sole_in_parent(index)) or bool(cues.TERM.match(self.words(leaf)))

    def _is_beside_link(self, index: int) -> bool:
        """Whether nothing but a link or button follows a leaf in its part: "Registration closes May 3"."""
        parent, below = self.leaves[index].element.getparent(), self.leaves[index + 1]
        if parent is None or self.range(parent) != (index, index + 2):
            return False
        links = (self.canon.span(link) for link in below.element.iter("a"))
        return below.control or (below.start, below.end) in links

    def _begins_list_in_item(self, index: int) -> bool:
        """Whether a leaf stands in a list item above a list of its own: "Section 01", and what is known of
        it."""
        item = self.leaves[index].element
        if tag(item) != "li":
            return False
        first, last = self.range(item)
        lists = [self.range(inner) for inner in item.iterchildren("ul", "ol")]
        return first == index and lists == [(index + 1, last)]

    def _sole_in_parent(self, index: int) -> bool:
        parent = self.leaves[index].element.getparent()
        return parent is not None and self.range(parent) == (index, index + 1)

    def _set_scopes(self) -> None:
        """A heading stands over what follows it inside the part that it opens, until the next of its rank."""
        open_headings: list[tuple[Leaf, Element | None]] = []
        for index, leaf in enumerate(self.leaves):
            if not leaf.rank:
                continue
            part, leaf.scope = self._part(index)
            if leaf.rank == LINE and _LEADS_ON.search(self.words(leaf)):
                leaf.scope = self._list_below(index) or leaf.scope
            for earlier, earlier_part in open_headings:
                if earlier.panel is not None or leaf.panel is not None:  # it stands over its panel
                    continue
                # A bold line or a caption says nothing of ranks: only its like in the same part ends it.
                outranked = earlier.rank >= leaf.rank and (earlier.rank < LINE or leaf.rank < LINE)
                if earlier.scope > index and (
                    outranked or (earlier.rank == leaf.rank and earlier_part is part)
                ):
                    earlier.scope = index
            open_headings = [(h, p) for h, p in open_headings if h.scope > index]
            open_headings.append((leaf, part))

    def _item_headed(self, index: int) -> tuple[Element, int] | None:
        """The item of a list, or the article, that a heading begins as its only one, and where it ends."""
        around = self.leaves[index].element.iterancestors("li", "article")
        item = next(around, None)
        first, last = self.range(item) if item is not None else (0, 0)
        is_only = not any(0 < leaf.rank < LINE for leaf in self.leaves[first + 1 : last])
        return (item, last) if item is not None and first == index and is_only else None

    def _list_below(self, index: int) -> int:
        """The index after the last leaf of the list that begins right below a leaf; 0 where none does."""
        below = self.leaves[index + 1 : index + 2]
        lists = (e for b in below for e in b.element.iterancestors("ul", "ol"))
        first, last = self.range(next(lists, self.region.root))
        return last if first == index + 1 else 0

    def _part(self, index: int) -> tuple[Element | None, int]:
        """The smallest element in which leaves follow a heading, and the index after the last of them."""
        panel = self.leaves[index].panel
        if panel is not None:
            return panel, self.range(panel)[1]
        for parent in self.leaves[index].element.iterancestors():
            _, last = self.range(parent)
            if last > index + 1:
                return self._item_headed(index) or (parent, last)
            if parent is self.region.root:
                break
        return None, index + 1


def _is_block(element: Element) -> bool:
    return tag(element) not in INLINE or is_choice(element)


def _is_row_heading(element: Element) -> bool:
    """Whether a cell is a heading that has a row of a table to itself."""
    row = element.getparent()
    return tag(element) == "th" and row is not None and len(row) == 1
