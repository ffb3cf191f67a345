"""Which part of a page is about its listing, and which parts of that are menus, forms, teasers or people."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast
from urllib.parse import urldefrag, urljoin, urlsplit

from lxml import etree
from lxml.cssselect import CSSSelector

from crawlers.pages import cues, others
from crawlers.pages.heading import find_heading
from crawlers.pages.panels import find_panels
from crawlers.pages.tags import BOLD, HEADINGS, Element, climb, is_session_select, level, tag
from normalizer.text import CanonicalText

_NOISE_TAGS = frozenset(
    "nav footer dialog marquee input textarea datalist menu option optgroup progress meter del s "
    "strike".split()
)
_NOISE_ROLES = frozenset(
    "navigation banner contentinfo search dialog alertdialog menu menubar toolbar form".split()
)
_PLAIN = frozenset("div p span strong b legend".split())
_CONTROLS = frozenset("input select textarea button".split())
_LONGEST_LINE = 60
_DEEP = 3
"""Levels that a link stands below the part that it begins at most."""
_LONGEST_HEADING = 100
_SECTIONING = frozenset("main article section aside".split())
_LABELS = re.compile(r"^[^\W\d][^:\n]{1,40}:\s", re.MULTILINE)
_QUOTATION_MARKS = ("“", "‘", "«", "„", '"')
_NAME_PARTS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True)
class Part:
    """The element that holds the listing, its title, and the elements in it that are not about it."""

    root: Element
    title: Element | None
    silent: frozenset[Element]
    cards: int = 0
    """How many cards of other offerings were passed over, and how many characters they hold."""
    card_words: int = 0


def find_region(canon: CanonicalText, url: str, selector: str | None = None) -> Part:
    """The listing's own region of a page; by a source's CSS ``selector`` where that matches."""
    title = find_heading(canon)
    root = _selected(canon.root, selector) if selector else None
    if root is None:
        root = _container(canon, title)
    silencer = _Silencer(canon, root, title, url)
    silent = frozenset(
        [
            *silencer.run(),
            *_after_main(canon, root, title),
            *_above_row(root, title),
            *_repeated_headings(canon, root),
        ]
    )
    return Part(
        root, title, silent, len(silencer.cards), sum(_length(canon, card) for card in silencer.cards)
    )


def _selected(root: Element, selector: str) -> Element | None:
    found = root.xpath(CSSSelector(selector, translator="html").path)
    return found[0] if isinstance(found, list) and found and isinstance(found[0], Element) else None


def _above_row(root: Element, title: Element | None) -> Iterator[Element]:
    """What stands above a title in a row of a table: what every page of the site's kind has."""
    if title is not None and tag(title) in ("th", "td"):
        for part in itertools.takewhile(lambda e: e is not root, (title, *title.iterancestors())):
            yield from part.itersiblings(preceding=True)


def _repeated_headings(canon: CanonicalText, root: Element) -> Iterator[Element]:
    """Names of columns that cells of tables begin with, where small screens show no row of headings:
    ``<td><span>Start</span>May 3</td>``."""
    for table in root.iter("table"):
        heads: list[str] = []
        for row in table.iter("tr"):
            cells = [cell for cell in row if tag(cell) in ("th", "td")]
            if any(cell.get("colspan") for cell in cells):
                continue
            if not heads:
                heads = [_name(canon, cell) for cell in cells]
                continue
            for cell, head in zip(cells, heads, strict=False):
                first = next((kid for kid in cell if canon.of(kid)), None)
                if first is None or not head or _name(canon, first) != head:
                    continue
                (begin, end), (start, stop) = map(canon.span, (cell, first))
                if begin == start and stop < end:
                    yield first


def _name(canon: CanonicalText, element: Element) -> str:
    return " ".join(canon.of(element).split()).rstrip(" :").casefold()


_MAINS = etree.XPath("descendant-or-self::main | descendant-or-self::*/@role[. = 'main']/..")


def _container(canon: CanonicalText, title: Element | None) -> Element:
    """``main``, or the article around the title when it holds most of the page's words, else the body."""
    body = next(canon.root.iter("body"), canon.root)
    mains = cast("list[Element]", _MAINS(body))
    spine = set(title.iterancestors()) if title is not None else set()
    for main in mains:
        if _length(canon, main) and (title is None or main in spine):
            return main
    for element in title.iterancestors("article") if title is not None else ():
        if _length(canon, element) * 4 > _length(canon, body):
            return element
    return body


def _after_main(canon: CanonicalText, root: Element, title: Element | None) -> Iterator[Element]:
    """What follows a ``main`` below the title: blocks of the site, where the two stand in a frame of it."""
    if title is None:
        return
    spine = set(title.iterancestors())
    for main in cast("list[Element]", _MAINS(root)):
        inside = itertools.takewhile(lambda e: e is not root, (main, *main.iterancestors()))
        following = [sibling for part in inside for sibling in part.itersiblings()]
        is_below = main not in spine and canon.span(title)[1] <= canon.span(main)[0]
        if is_below and _length(canon, main) >= sum(_length(canon, e) for e in following):
            yield from (e for e in following if canon.of(e))
            return


def _length(canon: CanonicalText, element: Element) -> int:
    start, end = canon.span(element)
    return end - start


class _Silencer:
    """Walks the region once and gathers the topmost elements that are not about the listing."""

    def __init__(self, canon: CanonicalText, root: Element, title: Element | None, url: str) -> None:
        self.canon = canon
        self.root = root
        self.url = urldefrag(url).url
        self.spine = {title, *title.iterancestors()} if title is not None else set()
        self.spine |= {root, *root.iterancestors()}
        self.half = _length(canon, root) // 2
        self.is_exam = title is not None and others.EXAM.search(canon.of(title)) is not None
        self.begins = canon.span(title)[0] if title is not None else 0
        self.named = {e.get("id", ""): e for e in root.iter() if "id" in e.attrib}
        self.titled: set[Element] = set()
        """What holds a title of its own."""
        for heading in canon.root.iter("h1"):
            self.titled.update(itertools.takewhile(lambda e: e not in self.titled, heading.iterancestors()))
        self.silent: set[Element] = {
            panel
            for panel, named in find_panels(canon).items()
            if panel not in self.spine and self._heads_noise(" ".join(canon.of(named).split()))
        }
        self.cards: list[Element] = []

    def run(self) -> set[Element]:
        headings: list[Element] = []
        ranks: dict[str, int] = {}
        stack = [self.root]
        while stack:
            element = stack.pop()
            name = tag(element)
            if not name or (element not in self.spine and self._is_noise(element, name)):
                self.silent.add(element)
                headings.extend(self._only_heading(element))
                continue
            if name in HEADINGS and self.canon.of(element):
                headings.append(element)
            elif name in _PLAIN and element not in self.spine and self._names_others(element):
                self.silent.update(self._part_below(element))
                continue
            stack.extend(reversed(element))
        for heading in headings:
            name = " ".join(self.canon.of(heading).split())
            if heading in self.spine or len(name) > _LONGEST_HEADING:
                continue
            is_of_part = ranks.setdefault(name, level(heading)) < level(heading) and others.CONTENT.search(
                name
            )
            is_noise = self._heads_noise(name) and not self._is_unit(heading)
            if is_of_part or is_noise or self._heads_others(name, heading):
                self.silent.update(self._section(heading))
        self._silence_cards([h for h in headings if h not in self.spine])
        for column in self.root.iter("aside"):
            self._silence_offers_beside(column)
        return self.silent

    def _only_heading(self, element: Element) -> Iterator[Element]:
        """The heading that is all of an element's words: what it heads may stand beside the element."""
        heading = (
            next((h for h in element.iter(*HEADINGS) if self.canon.of(h)), None) if tag(element) else None
        )
        if heading is not None and self.canon.span(heading) == self.canon.span(element):
            yield heading

    def _is_noise(self, element: Element, name: str) -> bool:
        if name in _NOISE_TAGS and name not in ("option", "optgroup"):
            return True
        if name == "select":
            return not is_session_select(element)
        if name == "form":
            is_choice = any(map(is_session_select, element.iter("select"))) or self._offers_prices(element)
            return not is_choice and _length(self.canon, element) <= self.half
        if name == "header":
            return not any(tag(parent) in _SECTIONING for parent in element.iterancestors())
        if name == "label":
            return self._names_control(element) and not self._is_priced(element)
        if element.get("role", "").lower() in _NOISE_ROLES:
            return True
        is_beside = name == "aside" or (name == "td" and element.getparent() in self.spine)
        if is_beside and self._mostly_links(element):
            return True
        if name == "td" and element.getparent() in self.spine and self._is_column_of_site(element):
            return True
        if (name in ("ul", "ol", "table") or _is_row_of_links(element)) and self._is_list_of_links(element):
            return True
        if name == "blockquote" and self._is_opinion(element):
            return True
        if name == "span" and cues.FORMER.match(self.canon.text, *self.canon.span(element)):
            return True
        return self._is_hidden_copy(element) or self._is_named_noise(element)

    def _names_control(self, label: Element) -> bool:
        """Whether a label is that of a field to fill in; systems use labels for what they only show, too, and
        in the heading of a row for what the cell beside it says."""
        shown = self.named.get(label.get("for", ""))
        if shown is not None:
            return tag(shown) in _CONTROLS
        return "for" in label.attrib and next(label.iterancestors("th", "dt"), None) is None

    def _is_opinion(self, quote: Element) -> bool:
        """Whether words are set apart as those of somebody: in quotation marks, or with who said them."""
        is_named = next(quote.iter("cite", "footer", "q"), None) is not None
        return is_named or self.canon.of(quote).lstrip()[:1] in _QUOTATION_MARKS

    def _offers_prices(self, form: Element) -> bool:
        """Whether a form lets one choose who one is or what one buys, each with its price; no donation."""
        choices = sum(map(self._is_priced, form.iter("label")))
        return choices > 1 and cues.DONATION.search(self.canon.text, *self.canon.span(form)) is None

    def _is_priced(self, label: Element) -> bool:
        return cues.PRICE_ON.search(self.canon.text, *self.canon.span(label)) is not None

    def _is_hidden_copy(self, element: Element) -> bool:
        """Whether an element is hidden for good, as no tab is: a template, or one with a title of its own."""
        style = element.get("style", "").replace(" ", "").lower()
        if "display:none" not in style and "hidden" not in element.attrib:
            return False
        named = f"{element.get('class', '')} {element.get('id', '')}"
        return cues.COPY_NAMES.search(named) is not None or element in self.titled

    def _is_named_noise(self, element: Element) -> bool:
        names = f"{element.get('class', '')} {element.get('id', '')}".lower()
        if not names.strip():
            return False
        parts = set(_NAME_PARTS.split(names))
        if parts & cues.PEOPLE_NAMES and len(self.canon.of(element)) < 400:
            return True
        return bool(parts & cues.NOISE_NAMES) and _length(self.canon, element) <= self.half

    def _is_column_of_site(self, cell: Element) -> bool:
        """Whether a cell beside that of the title is a column of the site's: before it, without facts that
        have labels, or after it, below a line that names others."""
        beside = next((e for e in cell.itersiblings("td", preceding=True) if e in self.spine), None)
        follows, text = beside is not None, self.canon.of(cell)
        if beside is None:
            beside = next((e for e in cell.itersiblings("td") if e in self.spine), None)
        if beside is None or 2 * len(text) > _length(self.canon, beside):
            return False
        if follows:
            return self._heads_noise(text.partition("\n")[0])
        return len(text) > _LONGEST_LINE and len(_LABELS.findall(text)) < 2

    def _mostly_links(self, element: Element) -> bool:
        linked = sum(_length(self.canon, link) for link in element.iter("a"))
        return linked * 2 > _length(self.canon, element)

    def _is_list_of_links(self, element: Element) -> bool:
        """Lists of nothing but links: menus above the title, anchors into the page, and people's pages."""
        links = [link for link in element.iter("a") if self.canon.of(link)]
        linked = sum(_length(self.canon, link) for link in links)
        if not links or linked + 2 * len(links) < _length(self.canon, element):
            return False
        addresses = [link.get("href", "") for link in links]
        if all(a.startswith("#") for a in addresses) or all(cues.PEOPLE_PATHS.search(a) for a in addresses):
            return True
        return len(links) > 2 and self.canon.span(element)[1] <= self.begins

    def _heads_noise(self, heading: str) -> bool:
        of_people = any(pattern.fullmatch(heading) for pattern in (others.OPINIONS, cues.PEOPLE))
        return of_people or others.is_of_others(heading)

    def _is_unit(self, heading: Element) -> bool:
        """Whether a heading stands over the name of a part of the institution: "Faculty", "School of Law"."""
        said = "\n".join(map(self.canon.of, itertools.islice(self._section(heading), 1, None)))
        return 0 < len(said) <= _LONGEST_LINE and cues.UNIT.match(said) is not None

    def _names_others(self, element: Element) -> bool:
        """Whether one line that is no heading stands over other offerings, alone in an element of its own."""
        start, end = self.canon.span(element)
        if not 0 < end - start <= _LONGEST_LINE or any(tag(kid) not in BOLD for kid in element):
            return False
        return others.TEASERS.fullmatch(self.canon.text, start, end) is not None

    def _part_below(self, line: Element) -> Iterator[Element]:
        """What a line stands over: the part that it begins, or itself and what comes next."""
        part = line.getparent()
        begins = part is not None and self.canon.span(part)[0] == self.canon.span(line)[0]
        if part is not None and begins and part not in self.spine and _length(self.canon, part) <= self.half:
            yield part
            return
        yield line
        yield from itertools.islice(
            (e for e in line.itersiblings() if self.canon.of(e) and e not in self.spine), 1
        )

    def _heads_others(self, name: str, heading: Element) -> bool:
        """Whether a heading may stand over others, and those are offers, each with a page of its own; of
        other programs, some with figures of their own."""
        is_of_awards = others.OTHER_AWARDS.fullmatch(name) or (
            others.AWARDS_ALONE.fullmatch(name) and _is_beside(heading)
        )
        is_by_exam = self.is_exam and others.BESIDE_AN_EXAM.fullmatch(name)
        if not is_of_awards and not is_by_exam and not others.MORE.fullmatch(name):
            return False
        parts = list(self._section(heading))
        text = "\n".join(map(self.canon.of, parts))
        if (is_of_awards and others.HAS_FIGURE.search(text)) or (is_by_exam and cues.PRICE_ON.search(text)):
            return True
        links = [link for part in parts for link in part.iter("a") if self._leaves(link)]
        return len({link.get("href") for link in links}) > 1 and cues.AMOUNT.search(text) is not None

    def _section(self, heading: Element) -> Iterator[Element]:
        """The elements that a heading stands over: what follows it until the next heading of its rank."""
        rank = level(heading)
        top = self._alone(heading)
        yield top
        for sibling in top.itersiblings():
            if sibling in self.spine or self._holds_heading(sibling, rank):
                return
            yield sibling

    def _alone(self, heading: Element) -> Element:
        """The heading, or the wrapper that holds nothing but it."""
        top = heading
        for parent in climb(heading):
            if parent in self.spine or self.canon.span(parent) != self.canon.span(heading):
                break
            top = parent
        return top

    def _holds_heading(self, element: Element, rank: int) -> bool:
        tags = HEADINGS[:rank]
        return any(self.canon.of(found) for found in element.iter(*tags))

    def _silence_cards(self, headings: list[Element]) -> None:
        """Pass over cards of other offerings: siblings, each with one heading that links to another page."""
        counts: dict[Element, int] = {}
        for heading in headings:
            for parent in climb(heading):
                counts[parent] = counts.get(parent, 0) + 1
        groups: dict[tuple[Element, str], list[Element]] = {}
        for heading in headings:
            if not self._leads_elsewhere(heading):
                continue
            card = heading
            for parent in climb(heading):
                if parent in self.spine or counts.get(parent, 0) != 1:
                    break
                card = parent
            holder = card.getparent()
            if holder is not None:
                groups.setdefault((holder, tag(card)), []).append(card)
        for cards in groups.values():
            if len(cards) > 1:
                self.cards.extend(cards)
                for card in cards:
                    self.silent.update(self._section(card) if level(card) else (card,))

    def _silence_offers_beside(self, column: Element) -> None:
        """Pass over a list of other offerings in a column beside the listing: parts of one pattern, each of
        which begins with a link in its own name and goes on with figures."""
        groups: dict[tuple[Element | None, str, str], list[Element]] = {}
        for link in column.iter("a"):
            card = self._begun_by(link)
            if card is not None and card is not column:
                key = (card.getparent(), tag(card), card.get("class", ""))
                groups.setdefault(key, []).append(card)
        for cards in groups.values():
            if len(cards) > 1:
                self.cards.extend(cards)
                self.silent.update(cards)

    def _begun_by(self, link: Element) -> Element | None:
        """The part that a link begins in which figures follow its name."""
        (start, end), text = self.canon.span(link), self.canon.text
        is_name = end > start and not cues.DATE.match(text, start) and not cues.CONTROL.match(text, start)
        for parent in itertools.islice(link.iterancestors(), _DEEP) if is_name else ():
            first, last = self.canon.span(parent)
            if first != start or parent in self.spine:
                return None
            if last > end:
                has_figure = others.HAS_FIGURE.search(text, end, last) or cues.DATE.search(text, end, last)
                return parent if has_figure else None
        return None

    def _leads_elsewhere(self, heading: Element) -> bool:
        link = next(heading.iter("a"), None)
        if link is None:
            link = next((p for p in climb(heading) if tag(p) == "a"), None)
        return link is not None and self._leaves(link)

    def _leaves(self, link: Element) -> bool:
        """Whether a link leads to another page."""
        href = (link.get("href") or "").strip()
        if not href or href.startswith(("#", "javascript:", "mailto:", "tel:")):
            return False
        try:
            target = urldefrag(urljoin(self.url, href)).url
            return urlsplit(target).path != urlsplit(self.url).path
        except ValueError:
            return False


def _is_beside(element: Element) -> bool:
    """Whether an element stands in a column beside the listing."""
    return any(tag(parent) == "aside" for parent in element.iterancestors())


def _is_row_of_links(element: Element) -> bool:
    """Whether an element holds several links and nothing else, as a menu does that is no list."""
    return len(element) > 2 and all(tag(kid) in ("a", "") for kid in element)
