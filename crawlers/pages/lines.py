"""Labelled facts in one line: "Label: value", a label in bold, parts between bars, a picture that names."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from itertools import islice

from crawlers.pages import cues
from crawlers.pages.blocks import Blocks, Leaf
from crawlers.pages.noise import leads_elsewhere
from crawlers.pages.pairs import MANY, MAX_LABEL, is_label
from crawlers.pages.tags import BOLD, Element, tag

MAX_FACT = 300
"""Longer words beside a label are prose that the label introduces."""

_LABEL_LINE = re.compile(r"([^\W\d_][^:\n]{1,44}?)\s?(?::\s+|\.(?: ?\.){3,}\s*|…{2,}\s*)(?=\S)")
"""A colon ends a label, or a row of dots leads from it to its value."""
_LABEL_ALONE = re.compile(r"[^\W\d_][^:\n]{1,44}:")
_BARS = "|•·∙"
_BAR = re.compile(rf"\s[{_BARS}]\s+")
_DASH = re.compile(r"\s[–—-]\s+(?=[$€£]|[A-Z]{1,3}\$|[^\W\d]|\d{1,3} [^\W\d]{4})")
_LONGEST_SESSION = 120
"""Characters of a line that tells a session's date, price and the like between dashes."""
_FIGURE = re.compile(r"(?:[A-Z]{0,3} ?[$€£] ?)?\d")
_SEAM = re.compile(r"[a-zà-ÿ\d)][A-ZÀ-Ý$€£]|[a-zà-ÿ)]\d")
_PIECES = ("span", "i", "em", "svg", "img", "strong", "b", "small", "time", "a", "button", "")
_PICTURES = ("svg", "img", "i", "span")
_PICTURE = re.compile(r"\b(?:icon|symbol|icône)\b", re.IGNORECASE)
_PIN = re.compile(
    r"\b(?:fa|bi|ico|icon|material|lucide|ti|mdi)\S*\s?\S*?\b(?:map-?marker|map-?pin|location|geo|place|pin\b)",
    re.IGNORECASE,
)
"""Class of a pin as icon fonts name it: the picture of a place."""
_UNDRAWN = re.compile(r"\b(?:visually-?hidden|sr-only|screen-?reader|a11y)\b", re.IGNORECASE)
"""Class of words that are not drawn."""
_PICTURED = re.compile(r"[^\w\s!-~¿¡«“‘€£]+\ufe0f?\s+(?=\w)")
_DEEP = 4
"""Levels that a picture stands below the item that it labels at most."""
_LONGEST_PICTURED = 100
"""Characters of a line that a picture may label."""
_BETWEEN = " \n|•·∙"
_WORD = re.compile(r"[^\W\d_]{4,}(?:\(s\))?")
_REMARK = re.compile(
    r"notes?|tips?|attention|important|remember|warning|remarques?|opmerking|hinweis|achtung",
    re.IGNORECASE,
)
"""Words that say nothing of what follows them: the heading above says more."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A value and what is printed beside it."""

    label: str
    start: int
    end: int
    path: str
    """Trail below the nearest heading: ``dl/Room``, ``table[2]/row 3/Times``."""
    row: tuple[int, int] | None = None
    """Table and row of the leaf's region, for facts of one table row, which belong together."""
    prose: bool = False
    """Sentences after a label: words of the body, known by what they are about."""

    @property
    def short(self) -> bool:
        return not self.prose and self.end - self.start <= MAX_FACT


class Lines:
    """The lines of leaves, each with its label."""

    def __init__(self, blocks: Blocks, noted: Set[Element] = frozenset()) -> None:
        self.blocks = blocks
        self.noted = noted
        """Elements whose first words are a value, and no label of what follows."""
        self._bold: dict[Element, dict[int, int]] = {}
        """Where words in bold begin and end, by the element that holds them."""
        self._pictures = self._named_pictures()
        drawn = ((e, e.get("class", "")) for e in blocks.region.root.iter("span", "strong", "b", "small"))
        self._undrawn = {blocks.canon.span(e) for e, name in drawn if _UNDRAWN.search(name)}
        """Where words stand that only those hear who cannot see the page."""
        self.pending = ""
        """The label that the last leaf ends with, or whose value ends by leading on: "Objectives:"."""

    def of(self, leaf: Leaf) -> Iterator[Fact]:
        """The lines of a leaf, each with its label: printed with a colon, or in bold before other words."""
        bold = self._bold.get(leaf.element)
        if bold is None:
            bold = self._bold[leaf.element] = dict(map(self.blocks.canon.span, leaf.element.iter(*BOLD)))
        bold = {} if leaf.element in self.noted else bold
        seams = self._seams(leaf)
        segments = list(self._segments(leaf, bold, seams))
        pending, label = "" if leaf.element in self.noted else self._label_before(segments, seams), ""
        for start, end in segments[1:] if pending else segments:
            label, value = self._label_of(self.blocks.text[start:end], start, bold.get(start))
            if label and self._is_name_of_page(leaf, value, end):
                label, value = "", start
            if label and value >= end:  # the label has a line of its own; its values follow
                pending = label
                continue
            if label:
                pending = ""
            elif pending or (len(segments) == 1 and (pending := self._pictured(leaf))):
                label, value = pending, start
            is_prose = bool(label) and start not in bold and _is_prose(label, self.blocks.text[value:end])
            yield Fact(label, value, end, label, prose=is_prose)
        leads_on = self.blocks.text[leaf.end - 1] == ":"
        self.pending = label or pending if leads_on or (label and value >= end) else ""

    def _is_name_of_page(self, leaf: Leaf, value: int, end: int) -> bool:
        """Whether what looks like a label and its value is all one link under a heading: the name of the page
        that it leads to, "Nonprofit Leadership : Required courses"."""
        if any(map(str.isdigit, self.blocks.text[value:end])) or not leads_elsewhere(self.blocks.canon, leaf):
            return False
        title, index = self.blocks.region.title, self.blocks.range(leaf.element)[0]
        return any(heading.element is not title for heading in self.blocks.over(index))

    def _label_before(self, segments: list[tuple[int, int]], seams: list[int]) -> str:
        """The first of two pieces that touch, or of several where it is not drawn, if it is words and no
        figure: "Application fee", "$50"."""
        if len(segments) < 2 or [start for start, _ in segments[1:]] != seams:
            return ""
        if len(segments) > 2 and segments[0] not in self._undrawn:
            return ""
        name = self.blocks.text[slice(*segments[0])]
        return clean(name) if is_label(name) and not any(map(str.isdigit, name)) else ""

    def _pictured(self, leaf: Leaf) -> str:
        """The name of a picture that stands for the label of a short line, as it is read to those who cannot
        see it: ``<svg aria-label="Venue"/>``."""
        if not self._pictures or leaf.end - leaf.start > _LONGEST_PICTURED:
            return ""
        item = leaf.element
        for parent in islice(item.iterancestors(), 2):
            first, last = self.blocks.range(parent)
            if last != first + 1:
                break
            item = parent
        offset, name = self._pictures.get(item, (leaf.end, ""))
        # Of a drawing it is not known after which words it stands: its offset is 0.
        is_beside = offset <= leaf.start and not self.blocks.text[offset or leaf.start : leaf.start].strip()
        return name if is_beside and not cues.SENTENCE.search(self.blocks.words(leaf)) else ""

    def _named_pictures(self) -> dict[Element, tuple[int, str]]:
        """Where the first picture with a name stands in an element, and its name."""
        found: dict[Element, tuple[int, str]] = {}
        for picture in self.blocks.region.root.iter(*_PICTURES):
            start, end = self.blocks.canon.span(picture)
            if start < end:
                continue
            given = picture.get("aria-label") or picture.get("title") or picture.get("alt") or ""
            name = clean(_PICTURE.sub("", given)) if given else ""
            if not given and _PIN.search(picture.get("class", "")):
                name = "📍"
            if name == "📍" or (len(name.split()) <= 3 and is_label(name)):
                for holder in (picture, *islice(picture.iterancestors(), _DEEP)):
                    found.setdefault(holder, (start, name))
        return found

    def _segments(self, leaf: Leaf, bold: dict[int, int], seams: list[int]) -> Iterator[tuple[int, int]]:
        """The lines of a leaf, divided before each further label in bold and where pieces touch."""
        text = self.blocks.text
        labels = sorted(
            s for s, e in bold.items() if text[s:e].endswith(":") or text[e : e + 2].lstrip()[:1] == ":"
        )
        start = leaf.start
        for line in self.blocks.words(leaf).split("\n"):
            end = start + len(line)
            pieces = self._pieces(leaf) if _tells_session(line) else ()
            inside = (cut for cut in (*labels, *seams, *pieces) if start < cut < end)
            cuts = sorted({start, *inside, *_breaks(line, start), end})
            for begin, stop in itertools.pairwise(cuts):
                part = text[begin:stop].rstrip(_BETWEEN)
                if part.strip():
                    yield begin, begin + len(part)
            start = end + 1

    def _pieces(self, leaf: Leaf) -> Iterator[int]:
        """Where elements in a leaf begin and end."""
        for kid in leaf.element:
            if tag(kid) in _PIECES:
                yield from self.blocks.canon.span(kid)

    def _seams(self, leaf: Leaf) -> list[int]:
        """Where pieces touch that only their style sets apart: ``<b>16 hours</b><span>Online</span>``."""
        first, last = self.blocks.range(leaf.element)
        if (
            last - first > MANY
            or tag(leaf.element) in ("a", "button")
            or any(tag(kid) not in _PIECES for kid in leaf.element)
        ):
            return []
        text = self.blocks.text
        spans = [self.blocks.canon.span(kid) for kid in leaf.element]
        are_pills = _are_pills(leaf.element) and all(a[1] == b[0] for a, b in itertools.pairwise(spans))
        are_chips = _are_chips(text[leaf.start : leaf.end], [text[start:end] for start, end in spans])
        apart = {b[0] for a, b in itertools.pairwise(spans) if _are_apart(text, a, b)}
        return [
            start
            for start, end in spans
            if leaf.start < start < leaf.end
            and (
                are_pills
                or are_chips
                or start in apart
                or _SEAM.match(text, start - 1)
                or _LABEL_LINE.match(text, start, end)
            )
        ]

    def _label_of(self, line: str, start: int, bold_end: int | None) -> tuple[str, int]:
        """The label of a line and the offset at which its value begins; ``""`` where it has none."""
        match = _LABEL_LINE.match(line) or cues.OFFERED_BY.match(line) or cues.PLACE_SIGN.match(line)
        if match and len(match.group(1).split()) <= 6 and not _is_no_label(match.group(1)):
            in_bold = bold_end is not None and bold_end >= start + match.end(1)
            name, value = match.group(1), line[match.end() :]
            # "Restriction: For students of …": a word that a sentence of its own follows.
            is_word = _WORD.fullmatch(name) and value[0].isupper() and not _REMARK.fullmatch(name)
            if in_bold or is_word or not _is_prose(name, value):
                return clean(match.group(1)), start + match.end()
        is_amount = cues.PRICE_ON.search(line[: (bold_end or start) - start]) is not None
        is_short = bold_end is not None and bold_end - start <= MAX_LABEL and not is_amount
        is_date = bold_end is not None and cues.DATES_ALONE.fullmatch(line[: bold_end - start])
        if bold_end is not None and is_short and is_label(line[: bold_end - start]) and not is_date:
            rest = line[bold_end - start :]
            skipped = len(rest) - len(rest.lstrip(" :–—-"))
            if skipped or not rest:
                return clean(line[: bold_end - start]), bold_end + skipped
        if _LABEL_ALONE.fullmatch(line) and len(line.split()) <= 6:
            return clean(line), start + len(line)
        return "", start


def _are_apart(text: str, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether words touch the last of several words: "11 weeks", "part-time"."""
    said = [text[start:end] for start, end in (before, after)]
    touch = before[1] == after[0] and said[0][-1:].isalnum() and said[1][:1].isalpha()
    return touch and len(said[1]) > 2 and " " in said[0]


def _are_pills(element: Element) -> bool:
    """Whether an element holds several of one kind, each drawn by its class: "NFQ Level 9", "10 ECTS"; a link
    or button may end them."""
    kids = [kid for kid in element if tag(kid) not in ("a", "button")]
    return len(kids) > 2 and len({tag(kid) for kid in kids}) == 1 and all(kid.get("class") for kid in kids)


def _are_chips(line: str, pieces: list[str]) -> bool:
    """Whether a line is nothing but several pieces that touch, each of which begins as one alone would:
    "NFQ Level 9", "15 credits", "Part-time"."""
    are_whole = len(pieces) > 2 and "".join(pieces) == line
    return are_whole and all(
        len(p) > 2 and (p[0].isupper() or p[0].isdigit() or p[0] in "$€£") for p in pieces
    )


def _is_no_label(name: str) -> bool:
    """Whether words before a colon are a date, or end one sentence and begin another."""
    return cues.DATE.match(name) is not None or cues.SENTENCE.search(name) is not None


def _breaks(line: str, start: int) -> list[int]:
    """Where a line is divided by bars or dots: "Dates: May 5 | Time: 6 pm", each part with its label, or
    "Online | 16 hours", short parts with a figure among them."""
    is_barred = any(bar in line for bar in _BARS)  # a long line without one need not be searched for blanks
    ends = ([match.end() for match in _BAR.finditer(line)] if is_barred else []) or _dashes(line)
    parts = [line[begin:] for begin in (0, *ends)]
    is_listed = all(_LABEL_LINE.match(part) for part in parts)
    if _LABEL_LINE.match(line):
        ends += [match.end() for match in cues.NEXT_LABEL.finditer(line)]
        is_listed = is_listed or len(ends) > len(parts) - 1
    if not ends:
        return []
    bare = _BAR.split(line) if _BAR.search(line) else _DASH.split(line)
    is_told = any(_FIGURE.match(part) or cues.DATE.match(part) for part in bare) and all(
        len(part) <= MAX_LABEL for part in bare
    )
    return [start + end for end in ends] if is_listed or is_told else []


def _dashes(line: str) -> list[int]:
    """Where dashes divide a line that tells a session's date and price: "May 3–7 – $90 – sold out"."""
    if not _DASH.search(line) or not _tells_session(line):
        return []
    ends = (match.end() for match in _DASH.finditer(line))
    return [end for end in ends if not cues.DATE.match(line, end)]


def _tells_session(line: str) -> bool:
    """Whether a short line tells a session's date and price."""
    is_short = len(line) <= _LONGEST_SESSION and cues.AMOUNT.search(line) is not None
    return is_short and cues.DATE.search(line, 0, cues.DATE_WITHIN) is not None


def _is_prose(label: str, value: str) -> bool:
    """Whether words before and after a colon are one sentence: "For families: safety, comfort and rest."."""
    if len(value) > MAX_FACT or cues.SENTENCE.search(value):
        return True
    is_sentence = value.endswith(".") and len(value.split()) > 4
    return is_sentence and (value[0].islower() or "," in label or len(label.split()) > 3)


def clean(label: str) -> str:
    """A label without its colon and the pictures before it, on one line."""
    name = " ".join(label.split()).rstrip(" :*")
    return _PICTURED.sub("", name) or name
