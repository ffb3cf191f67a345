"""Labels and values that stand beside each other: in an element of their own, in turn, or in one line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Set
from dataclasses import dataclass
from itertools import islice

from crawlers.pages import cues
from crawlers.pages.blocks import LINE, Blocks, Leaf
from crawlers.pages.tags import BOLD, CLIMB, Element, tag

MAX_LABEL = 45
MANY = 12
"""Leaves of one element that are no longer looked at as parts of one line or pair."""
_LABEL = re.compile(r"[^\W\d_][^\n:]*")
_LABEL_NAMES = re.compile(
    r"label|title|heading|term|\bkey\b|name|caption|header|hidden|sr-only|a11y"
    r"|étiq|etiq|libell|intitul|\bcle\b|rubri|kenmerk|bezeichn|rotulo",
    re.IGNORECASE,
)
_MARKS = " \n:|–—-"
_NUMBER = re.compile(r"(?:[A-Z]{0,3}[$€£] ?)?\d[\d ,.]*%?")
_FIGURE = re.compile(rf"(?!.*(?:{cues.DATE.pattern}))(?:[A-Z]{{0,3}} ?[$€£] ?)?\d", re.IGNORECASE)
_BARE = re.compile(r"[\d\s.,–-]+")
"""Numbers whose unit is the label beneath them: "4-5", "Hours per week"."""
_WHOLE = re.compile(r"(?:[A-Z]{0,3} ?[$€£] ?\d[\d.,]*|\d[\d.,]* ?[$€£]|\d[\d.,–-]* [^\W\d][^\n]*)(?: ?[+*])?")
"""Figures that have their unit: "$495", "6 weeks"."""
_NAME = re.compile(
    r"(?!(?:per|each|every|an?|of|at|for|in|par|pro|by|je|por|al?)\b)[^\W\d_][^\d\n]+", re.IGNORECASE
)
"""Words that name a figure and do not go on with it, as "per week" does."""
_LONGEST_FIGURE = 25
_LONGEST_DATES = 45
_LONGEST_BESIDE = 120
"""Longer words after a label in one line are a sentence that begins with words of another colour."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A label and its value: an element, or the rest of the line that the label begins."""

    label: Element
    value: Element | None
    start: int
    end: int


def find_pairs(blocks: Blocks, noted: Set[Element]) -> Iterator[Pair]:
    """All pairs of a region, marked as such or repeated side by side; what stands over a list of pairs is a
    heading and no label. ``noted``: elements whose first words are the value."""
    found = [*_told(blocks, _in_elements(blocks, noted)), *_told(blocks, _in_lines(blocks))]
    found += [*_in_turn(blocks), *_in_columns(blocks)]
    found = [pair for pair in found if not _says_all(blocks, pair)]
    inside = Counter(parent for pair in found for parent in islice(pair.label.iterancestors(), CLIMB))
    yield from (pair for pair in found if pair.value is None or inside[pair.value] < 2)
    yield from _told(blocks, _figures(blocks), alone=False)


def _says_all(blocks: Blocks, pair: Pair) -> bool:
    """Whether a date stands before a link or button: "Registration closes May 3" needs no "Register"."""
    links = pair.value.iter("a", "button") if pair.value is not None else ()
    is_link = any(blocks.canon.span(link) == (pair.start, pair.end) for link in links)
    return is_link and cues.DATE.search(blocks.canon.of(pair.label)) is not None


def _told(
    blocks: Blocks, pairs: Iterator[tuple[Element | None, Pair]], *, alone: bool = True
) -> Iterator[Pair]:
    """Of candidates, those that repeat under one holder, each with its own name, or (where one may stand
    ``alone``) that are marked as pairs."""
    groups: dict[Element | None, list[Pair]] = {}
    for holder, pair in pairs:
        groups.setdefault(holder, []).append(pair)
    for group in groups.values():
        names = {blocks.canon.of(pair.label) for pair in group}
        is_repeated = len(group) > 1 and len(names) == len(group)
        yield from (pair for pair in group if is_repeated or (alone and _is_marked(blocks, pair)))


def is_label(name: str) -> bool:
    """Whether words are short enough for a label, begin with a letter and are no date."""
    is_short = len(name) <= MAX_LABEL and "\n" not in name
    return is_short and _LABEL.match(name) is not None and not cues.DATE.match(name)


def is_bold(blocks: Blocks, element: Element) -> bool:
    """Whether all words of an element are bold."""
    return any(blocks.canon.span(bold) == blocks.canon.span(element) for bold in element.iter(*BOLD))


def _in_elements(blocks: Blocks, noted: Set[Element]) -> Iterator[tuple[Element | None, Pair]]:
    """Elements that hold exactly a label and a value."""
    for element, over, below in _halves(blocks):
        if _is_value_first(blocks, element, over, below):
            yield _holder(blocks, element), Pair(below, over, *blocks.canon.span(over))
        elif element not in noted and _are_pair(blocks, element, over, below):
            yield _holder(blocks, element), Pair(over, below, *blocks.canon.span(below))


def find_noted(blocks: Blocks) -> set[Element]:
    """Elements that hold a value and a note below it: those of a style in which figures stand over words,
    and nowhere below them: "Beginner level" beside "6 weeks"."""
    halves = list(_halves(blocks))
    styles = [(_holder(blocks, element), tag(over), over.get("class")) for element, over, _ in halves]
    noted = {
        style for style, (_, over, note) in zip(styles, halves, strict=True) if _is_noted(blocks, over, note)
    }
    named = {
        style
        for style, (_, name, value) in zip(styles, halves, strict=True)
        if _is_noted(blocks, value, name)
    }
    return {half[0] for style, half in zip(styles, halves, strict=True) if style in noted - named}


def _halves(blocks: Blocks) -> Iterator[tuple[Element, Element, Element]]:
    """Elements that hold two with words."""
    for element, (first, last) in blocks.ranges.items():
        if len(element) < 2 or not 0 < last - first <= MANY or tag(element) in ("ul", "ol", "table", "tr"):
            continue
        kids = _worded(blocks, element)
        if len(kids) == 2:
            yield element, kids[0], kids[1]


def _is_noted(blocks: Blocks, figure: Element, note: Element) -> bool:
    """Whether words without figures stand below a figure."""
    said, beside = blocks.canon.of(figure), blocks.canon.of(note)
    is_figure = _FIGURE.match(said) is not None and len(said) <= MAX_LABEL
    return is_figure and not any(map(str.isdigit, beside))


def _is_value_first(blocks: Blocks, element: Element, value: Element, label: Element) -> bool:
    """Whether the second of two is named as the label of the first, which says more than a bare number:
    "5 weeks", "Duration"."""
    said = blocks.canon.of(value)
    if not _is_named(label) or _is_named(value) or _BARE.fullmatch(said) or len(said) > MAX_LABEL:
        return False
    ranks = (leaf.rank for leaf in blocks.leaves[slice(*blocks.range(element))])
    return all(rank in (0, LINE) for rank in ranks) and is_label(blocks.canon.of(label))


def _figures(blocks: Blocks) -> Iterator[tuple[Element | None, Pair]]:
    """Figures with what they count beneath: "24", "learning hours". The two are read as one value, so that a
    unit is not torn from its number; but one that has its unit, and touches its name, is read alone. Words
    beside several of one pattern are values, too: "Hybrid", "Delivery"."""
    beside: dict[tuple[Element | None, tuple[str, ...]], list[Pair]] = {}
    figures: Counter[tuple[Element | None, tuple[str, ...]]] = Counter()
    for element, (first, last) in blocks.ranges.items():
        if len(element) < 2 or not 0 < last - first <= 2 or tag(element) in ("ul", "ol", "table", "tr", "dl"):
            continue
        kids = _worded(blocks, element)
        if len(kids) != 2 or blocks.range(kids[0])[1] > first + 1:
            continue
        figure, name = map(blocks.canon.of, kids)
        is_date = cues.SESSIONS.search(name) is not None and _is_date(figure)
        if len(figure) > (_LONGEST_DATES if is_date else _LONGEST_FIGURE) or not is_label(name):
            continue
        if blocks.leaves[last - 1].rank:
            continue
        pattern = (_holder(blocks, element), tuple(map(tag, kids)))
        is_figure = _FIGURE.match(figure) is not None
        figures[pattern] += is_figure
        is_apart = tag(kids[0]) != tag(kids[1]) and len(name.split()) < 3
        if not is_figure and is_apart and not cues.DATE.search(figure):
            beside.setdefault(pattern, []).append(Pair(kids[1], kids[0], *blocks.canon.span(kids[0])))
        touch = blocks.canon.span(kids[0])[1] == blocks.canon.span(kids[1])[0]
        if touch and (is_date or _WHOLE.fullmatch(figure)) and _NAME.fullmatch(name):
            yield _holder(blocks, element), Pair(kids[1], kids[0], *blocks.canon.span(kids[0]))
        elif not _is_item(element) and (is_date or is_figure):
            yield _holder(blocks, element), Pair(kids[1], element, *blocks.canon.span(element))
    for pattern, pairs in beside.items():
        yield from ((pattern[0], pair) for pair in pairs if figures[pattern] > 1)


def _is_date(text: str) -> bool:
    """Whether a figure is a date, after a word at most: "Del 1 de marzo al 30 de abril"."""
    found = cues.DATE.search(text, 0, cues.DATE_WITHIN)
    return found is not None and " " not in text[: found.start()].strip()


def _is_item(element: Element) -> bool:
    """Whether an element is all or most of a list item, which is one block however it is laid out."""
    return any(tag(e) == "li" for e in (element, *islice(element.iterancestors(), 2)))


def _worded(blocks: Blocks, element: Element) -> list[Element]:
    """Children that hold words, without icons before them and the mark between a label and its value."""
    kids = [(kid, blocks.canon.of(kid)) for kid in blocks.kids(element)]
    while kids and not any(map(str.isalnum, kids[0][1])):
        kids = kids[1:]
    return [kid for kid, said in kids if said.strip(_MARKS)]


def _are_pair(blocks: Blocks, element: Element, label: Element, value: Element) -> bool:
    canon = blocks.canon
    start, end = canon.span(element)
    before = blocks.text[start : canon.span(label)[0]]
    between = blocks.text[canon.span(label)[1] : canon.span(value)[0]]
    if any(map(str.isalnum, before)) or canon.span(value)[1] != end or between.strip(_MARKS):
        return False
    first, last = blocks.range(element)
    if any(leaf.rank for leaf in blocks.leaves[first:last]):
        return False
    name = canon.of(label)
    is_name = is_label(name) and not cues.PRICE_ON.search(name)
    return is_name and name != canon.of(value) and tag(label) not in ("ul", "ol", "a")


def _holder(blocks: Blocks, element: Element) -> Element | None:
    """The element whose children repeat: the parent, above wrappers that hold nothing else."""
    parent = element.getparent()
    while parent is not None and blocks.range(parent) == blocks.range(element):
        element, parent = parent, parent.getparent()
    return parent


def _in_lines(blocks: Blocks) -> Iterator[tuple[Element | None, Pair]]:
    """Lines that begin with a label in an element of its own: ``<span>Fee</span> $495``."""
    for leaf in blocks.leaves:
        if leaf.rank or leaf.control or leaf.end - leaf.start > MAX_LABEL + _LONGEST_BESIDE:
            continue
        label = _begins(blocks, leaf)
        if label is None:
            continue
        end_of_label = blocks.canon.span(label)[1]
        rest = blocks.text[end_of_label : leaf.end].lstrip(" \n:–—-")
        if rest and not rest[0].islower() and is_label(blocks.canon.of(label)):
            yield _holder(blocks, leaf.element), Pair(label, None, leaf.end - len(rest), leaf.end)


_ASKS = re.compile(r"(?:where|when|où|quand|wann|wo|waar|wanneer) ?[?:]", re.IGNORECASE)


def _asks(blocks: Blocks, label: Element) -> bool:
    """Whether a label asks what the rest of its line answers: "Where?"."""
    return _ASKS.fullmatch(blocks.canon.of(label)) is not None


def _begins(blocks: Blocks, leaf: Leaf) -> Element | None:
    """The only element in a line, or one that asks, where the line begins with it."""
    first, last = blocks.range(leaf.element)
    kids = _worded(blocks, leaf.element) if len(leaf.element) and last - first <= MANY else []
    opens = len(kids) == 1 or (kids and _asks(blocks, kids[0]))
    if not opens or tag(kids[0]) not in ("span", "small", "label", "div", "p"):
        return None
    start, end = blocks.canon.span(kids[0])
    is_first = not any(map(str.isalnum, blocks.text[leaf.start : start]))
    return kids[0] if is_first and end < leaf.end else None


def _in_turn(blocks: Blocks) -> Iterator[Pair]:
    """Labels and values in turn, side by side in one element, as of a definition list that is none."""
    for element, (first, last) in blocks.ranges.items():
        kids = (
            blocks.kids(element) if last - first > 1 and tag(element) not in ("tr", "ul", "ol", "dl") else []
        )
        labels, values = kids[::2], kids[1::2]
        if len(labels) != len(values) or not labels:
            continue
        patterns = {(tag(kid), kid.get("class", "")) for kid in labels}
        if len(patterns) != 1 or any((tag(kid), kid.get("class", "")) in patterns for kid in values):
            continue
        pairs = [Pair(k, v, *blocks.canon.span(v)) for k, v in zip(labels, values, strict=True)]
        is_told = len(labels) > 2 and len({kid.get("class") for kid in values} - {None}) == 1
        if all(_stands_alone(blocks, p.label) and (is_told or _is_marked(blocks, p)) for p in pairs):
            yield from pairs


def _in_columns(blocks: Blocks) -> Iterator[Pair]:
    """Labels in one element and their values in the next, in the same order."""
    for element, (first, last) in blocks.ranges.items():
        if not 1 < len(element) < 5 or not 5 < last - first <= 2 * MANY:
            continue
        sides = [blocks.kids(side) for side in blocks.kids(element)]
        if len(sides) != 2 or len(sides[0]) != len(sides[1]) or not 2 < len(sides[0]) == (last - first) // 2:
            continue
        names = [blocks.canon.of(name) for name in sides[0]]
        are_names = len(set(names)) == len(names) and not any(c.isdigit() for name in names for c in name)
        if are_names and all(_stands_alone(blocks, name) for name in sides[0]):
            yield from (Pair(k, v, *blocks.canon.span(v)) for k, v in zip(*sides, strict=True))


def _stands_alone(blocks: Blocks, label: Element) -> bool:
    """Whether an element is one line of words that heads nothing."""
    first, last = blocks.range(label)
    return last == first + 1 and not blocks.leaves[first].rank and is_label(blocks.canon.of(label))


def _is_marked(blocks: Blocks, pair: Pair) -> bool:
    label, name = pair.label, blocks.canon.of(pair.label)
    if name.endswith(":") or _asks(blocks, label) or tag(label) in (*BOLD, "dt", "th", "label"):
        return True
    if _NUMBER.fullmatch(blocks.text[pair.start : pair.end]) and len(name) > 2:
        return True
    if _is_named(label):
        return True
    return is_bold(blocks, label) and (pair.value is None or not is_bold(blocks, pair.value))


def _is_named(element: Element) -> bool:
    """Whether the class or id of an element says that it is a label."""
    return _LABEL_NAMES.search(f"{element.get('class', '')} {element.get('id', '')}") is not None
