"""Any HTML page to statements, by its structure: no selectors, no knowledge of the site."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from crawlers.pages import cues, others
from crawlers.pages.address import reference_of, without_tracking
from crawlers.pages.blocks import LINE, Blocks, Leaf
from crawlers.pages.copies import without_copies
from crawlers.pages.facts import Facts
from crawlers.pages.instances import Instances, find_instances
from crawlers.pages.kind import no_listing
from crawlers.pages.lines import MAX_FACT, Fact, clean
from crawlers.pages.markup import Markup, read_markup
from crawlers.pages.named import is_place, is_price, is_provider, last_words
from crawlers.pages.noise import (
    is_control,
    is_letterhead,
    is_menu_item,
    is_notice,
    is_sentence,
    says_whom_to_ask,
    site_name,
)
from crawlers.pages.region import find_region
from crawlers.pages.status import status_apart, tells_status
from crawlers.pages.tags import Element, tag, window_title
from crawlers.pages.title import title_of
from crawlers.read import Document
from crawlers.source import Source
from normalizer.raw import InstanceRef, Place, RawListing, Region, Statement
from normalizer.text import CanonicalText, canonical_text, parse_html

_PART_OF = "pathways.part_of"
_SOLE_FACT = 150
_FIRST_FACT = 60
_TRAIL = re.compile(r"\S [›»>→] \S")
"""A trail of links from the site's home to the page, where no element says that it is one."""
_NUMBER_ONLY = re.compile(r"[^\W\d]*\W*[A-Z]{0,4}-?\d[\w.-]*\W*|[^\W\d]+ [A-Z]\d?\W*")
"""A heading that only numbers a section: "CRN 38186", "Section B"."""
_LONGEST_PLACE = 60
_LONGEST_DATES = 80


class NotAListingError(ValueError):
    """A page that describes no offering; the message says what it is instead."""


def read_page(document: Document, source: Source) -> RawListing:
    """The one listing of a page. Raises :class:`NotAListingError` for error, login, empty and index pages."""
    canon = document.page
    page = _Page(canon, document, source)
    statements = page.statements()
    page.check(statements)
    instances = page.instance_refs()
    url = without_tracking(document.url)
    return RawListing(
        source=source.name,
        reference=reference_of(url, statements),
        url=url,
        body=document.hash,
        provider=source.provider,
        instances=instances,
        statements=tuple(statements),
        assertions=source.assertions,
    )


def read_blocks(
    html: str, document: Document, source: Source
) -> tuple[list[Statement], tuple[InstanceRef, ...]]:
    """What people see in a piece of HTML that stands in another answer, and the instances that it lists; it
    has no title, and what only machines see in it is not read."""
    page = _Page(CanonicalText(parse_html(html)), document, source)
    statements = page.blocks_in_order()
    return statements, page.instance_refs() if page.found.places else ()


@dataclass
class _Heading:
    """A heading in force, with the name of its part of a path."""

    leaf: Leaf
    index: int
    step: str
    names_instance: bool


class _Page:
    """One page while it is read."""

    def __init__(self, canon: CanonicalText, document: Document, source: Source) -> None:
        self.canon = canon
        self.url = document.url
        self.region = find_region(canon, document.url, source.region)
        self.blocks = Blocks(canon, self.region)
        self.facts = Facts(self.blocks)
        self.found: Instances = find_instances(self.blocks, self.facts)
        self.title = " ".join(canon.of(self.region.title).split()) if self.region.title is not None else ""
        self.markup: Markup = read_markup(canon, document.url, self.title)
        self.site = site_name(window_title(canon.root))
        self.open: list[_Heading] = []
        self.counts = Counter[str]()
        self.places: dict[str, str] = {}
        self.names: dict[str, str] = {}
        self.met: set[str] = set()
        self.read_to = 0

    # ------------------------------------------------------------------ the page as a whole

    def statements(self) -> list[Statement]:
        said = [*self._head(), *self.blocks_in_order()]
        # Where the page shows its instances, what the markup claims of others would multiply them.
        said += [s for s in self.markup.statements if not (s.subject and self.found.places)]
        if self.markup.owner and not any(s.about == "provider" for s in said):
            said.append(self.markup.owner)
        return said

    def blocks_in_order(self) -> list[Statement]:
        return without_copies(self._visible())

    def instance_refs(self) -> tuple[InstanceRef, ...]:
        if not self.found.places:
            return tuple({i.reference: i for i in self.markup.instances}.values())
        return tuple(
            InstanceRef(reference=reference, place=self.places.get(reference) or place)
            for reference, place in self.found.places.items()
        )

    def check(self, statements: list[Statement]) -> None:
        """Raise :class:`NotAListingError` where the page is none."""
        reason = no_listing(self.title, self.url, self.blocks, self.markup, statements)
        if reason:
            raise NotAListingError(reason)

    def _head(self) -> Iterator[Statement]:
        language = self.canon.root.get("lang") or self.canon.root.get(
            "{http://www.w3.org/XML/1998/namespace}lang"
        )
        if language and language.strip():
            yield _markup("html[lang]", "lang", language, "page_language")
        if self.region.title is not None:
            heading = tag(self.region.title)
            title = title_of(self.canon, self.region.title, self.url)
            yield self._statement("", "", title.start, title.end, heading, "body", "title")
            for start, end, path in title.beside:
                yield self._statement("", "", start, end, f"{heading}/{path}", "body", None)
            return
        for path, text in (
            (
                "meta[property=og:title]",
                self.canon.root.xpath("string(//meta[@property='og:title'][1]/@content)"),
            ),
            ("title", window_title(self.canon.root)),
        ):
            if canonical_text(str(text)):
                yield _markup(path, "title", str(text), "title")
                return

    # ------------------------------------------------------------------ what people see

    def _visible(self) -> Iterator[tuple[Statement, tuple[int, int] | None]]:
        """Statements of the region in reading order, each with the table row that it belongs to."""
        for index, leaf in enumerate(self.blocks.leaves):
            self.open = [h for h in self.open if h.leaf.scope > index]
            subject = self.found.of_leaf.get(index, "")
            if index in self.found.headings and subject not in self.places:
                self.places[subject] = self._path(self._step(leaf))
                self.names[subject] = self.blocks.words(leaf)
                yield from self._heading_of_instance(leaf, subject)
            yield from self._above(subject)
            if not subject and is_notice(self.blocks, leaf):
                continue
            if larger := self._larger_award(leaf):
                yield (
                    self._statement(subject, self._label(), *larger, self._path("a"), "body", _PART_OF),
                    None,
                )
                continue
            if self._is_subtitle(index):
                yield from self._words(index, leaf, subject)
            elif leaf.rank and index not in self.facts.covered:
                self.open.append(_Heading(leaf, index, self._step(leaf), index in self.found.headings))
            elif index in self.facts.at:
                yield from self._facts(leaf, self.facts.at[index], subject)
            elif index not in self.facts.covered and (subject or not leaf.control or self._is_priced(leaf)):
                yield from self._words(index, leaf, subject or self.found.choices.get(leaf.start, ""))

    def _is_priced(self, button: Leaf) -> bool:
        """Whether a button says what one pays: "Book your place - £185"."""
        said = self.blocks.words(button)
        return cues.PRICE_ON.search(said) is not None and cues.BUY.search(said) is not None

    def _larger_award(self, leaf: Leaf) -> tuple[int, int] | None:
        """The name of what the offering is part of, where its figures follow the link to it: they are none of
        the offering's."""
        if not others.PART_OF.fullmatch(self._label()):
            return None
        spans = (self.canon.span(link) for link in leaf.element.iter("a"))
        named = next(((start, end) for start, end in spans if start == leaf.start), None)
        return named if named and others.HAS_FIGURE.search(self.canon.text, named[1], leaf.end) else None

    def _is_subtitle(self, index: int) -> bool:
        """Whether a heading right under the title heads nothing: "Micro-credential, 12 credits" with only the
        title beside it, a date, or a sentence."""
        leaf, title = self.blocks.leaves[index], self.region.title
        parent = leaf.element.getparent() if leaf.rank and leaf.element is not title else None
        if parent is None or title is None or self.blocks.range(title)[0] != index - 1:
            return False
        said = self.blocks.words(leaf)
        is_date = index not in self.found.headings and cues.DATE.match(said) is not None
        return is_date or is_sentence(said) or self.blocks.range(parent) == (index - 1, index + 1)

    def _above(self, subject: str) -> Iterator[tuple[Statement, None]]:
        """The first time that a section speaks: the name of its term, and the heading that sets it and others
        apart in a list of sections: "Trail campus", "Online"."""
        if not subject or subject in self.met:
            return
        self.met.add(subject)
        if leaf := self.found.terms.get(subject):
            match = cues.TERM.search(self.canon.text, leaf.start, leaf.end)
            start, end = match.span() if match else (leaf.start, leaf.end)
            path = "/".join(dict.fromkeys([*self._path("").split("/")[:-1], self._step(leaf)]))
            yield self._statement(subject, "", start, end, path, "facts", "term"), None
        list_of, part = (self.blocks.words(h.leaf) for h in self.open[-2:]) if self.open[1:] else ("", "")
        is_part = cues.SESSIONS.search(list_of) and not cues.SESSIONS.search(part)
        if is_part and not (self.open[-1].names_instance or cues.TERM.search(part) or cues.DATE.search(part)):
            is_place = cues.VENUES.search(list_of) or cues.CAMPUS.search(part)
            about = "place" if is_place and not cues.NETWORK.search(part) else None
            leaf = self.open[-1].leaf
            yield (
                self._statement(subject, "", leaf.start, leaf.end, self._path("")[:-1], "facts", about),
                None,
            )

    def _heading_of_instance(self, leaf: Leaf, subject: str) -> Iterator[tuple[Statement, None]]:
        """What the heading of a section says beside its number: "March 5", "Evening, online"."""
        text = self.blocks.words(leaf)
        if term := cues.TERM.match(self.canon.text, leaf.start, leaf.end):
            yield from self._beside_term(leaf, term.end(), subject)
            return
        if _NUMBER_ONLY.fullmatch(text) or " ".join(text.split()) == self.title:
            return
        about = "start" if cues.DATE.match(text) else "place" if cues.CAMPUS.search(text) else None
        path = self._path(self._step(leaf))
        yield self._statement(subject, self._label(), leaf.start, leaf.end, path, "facts", about), None
        yield from self._status_apart(subject, leaf.start, leaf.end, path)

    def _beside_term(self, leaf: Leaf, end: int, subject: str) -> Iterator[tuple[Statement, None]]:
        """What follows the term in the heading of a section: "Trimester 1, 2027 – Waterfront campus"."""
        rest = self.canon.text[end : leaf.end]
        begin = leaf.end - len(rest.lstrip(" \n,:|()–—-"))
        if begin < leaf.end:
            about = "place" if cues.CAMPUS.search(rest) and not cues.NETWORK.search(rest) else None
            path = self._path(self._step(leaf))
            yield self._statement(subject, "", begin, leaf.end, path, "facts", about), None

    def _facts(
        self, leaf: Leaf, facts: list[Fact], subject: str
    ) -> Iterator[tuple[Statement, tuple[int, int] | None]]:
        for fact in facts:
            about = subject_of = None
            if fact.row is not None:
                subject_of = self.found.of_row.get(fact.row)
                yield from self._above(subject_of or "")
            elif fact.start in self.found.choices:
                subject_of, about = self.found.choices[fact.start], "start"
            elif fact.start in self.found.lines:
                subject_of = self.found.lines[fact.start]
            is_name = subject in self.names and fact.label == clean(self.names[subject])
            is_name = is_name or fact.start in self.found.lines
            label = "" if is_name else fact.label or self._label()
            if self._is_personal(label, fact.start, fact.end) or others.is_of_others(fact.label):
                continue
            if cues.CODED.match(fact.label) and others.PARTS.fullmatch(self._label()):
                continue
            whose, is_bare = subject_of or subject, is_name or not fact.label
            if whose and cues.STATUS_ALONE.fullmatch(self.canon.text, fact.start, fact.end):
                about = "status"
            elif whose and is_bare:
                about = about or self._told_by_look(fact.start, fact.end, leaf)
            region: Region = "facts" if fact.label and fact.short else "body"
            path = self._path(fact.path or "line")
            row = fact.row if region == "facts" else None
            yield self._statement(whose, label, fact.start, fact.end, path, region, about), row
            if whose and is_bare and not about:
                yield from self._status_apart(whose, fact.start, fact.end, path)

    def _words(self, index: int, leaf: Leaf, subject: str) -> Iterator[tuple[Statement, None]]:
        label = self._label()
        if index < self.read_to or self._is_repeated(leaf, subject):
            return
        if self._is_personal(label, leaf.start, leaf.end) or says_whom_to_ask(self.blocks.words(leaf)):
            return
        if not subject and (
            is_control(self.blocks, leaf) or is_letterhead(self.blocks.words(leaf), self.site)
        ):
            return
        if not subject and not label and is_menu_item(self.blocks, index):
            return
        if not subject and (noted := self.found.of_note(self.blocks.words(leaf))):
            path = self._path(tag(leaf.element))
            yield self._statement(noted, "", leaf.start, leaf.end, path, "body", "status"), None
            return
        region: Region = "facts" if label and self._is_fact(index, leaf) else "body"
        element, end = (leaf.element, leaf.end) if subject else self._item(index, leaf)
        trail = self._path(tag(element))
        self.counts[trail] += 1
        path = f"{trail}[{self.counts[trail]}]"
        about = self._told_by_look(leaf.start, end, leaf) if subject else self._told_by_name(index, leaf)
        about = "start" if leaf.start in self.found.choices else about
        yield self._statement(subject, label, leaf.start, end, path, region, about), None
        if subject and about in (None, "start"):
            told = (
                self._status_apart(subject, leaf.start, stop, path, begin)
                for begin, stop in last_words(self.blocks, leaf)
            )
            yield from next(filter(None, map(list, told)), [])

    def _told_by_look(self, start: int, end: int, leaf: Leaf) -> str | None:
        """What the short words of a section that have no label are about: its status or its place."""
        if tells_status(self.canon.text[start:end]):
            return "status"
        if cues.TERM.fullmatch(self.canon.text, start, end):
            return "term"
        if end - start <= _LONGEST_DATES and cues.DATES_ALONE.fullmatch(self.canon.text[start:end]):
            return "start"
        names = cues.CAMPUS.search(self.canon.text, start, end) or is_place(self.blocks, leaf, start, end)
        is_far = end - start > _LONGEST_PLACE or cues.NETWORK.search(self.canon.text, start, end)
        return "place" if names and not is_far else None

    def _told_by_name(self, index: int, leaf: Leaf) -> str | None:
        """What words of the listing are called for their style: its price; under the title, who offers."""
        if is_price(self.blocks, leaf):
            return "price"
        is_under = self.region.title is not None and self.blocks.range(self.region.title)[1] == index
        return "provider" if is_under and is_provider(self.blocks, leaf) else None

    def _status_apart(
        self, subject: str, start: int, end: int, path: str, last: int = 0
    ) -> Iterator[tuple[Statement, None]]:
        """The status with which a section's line ends; at ``last`` an element begins that ends there."""
        if span := status_apart(self.canon.text, start, end, last):
            yield self._statement(subject, "", *span, f"{path}/status", "facts", "status"), None

    def _is_repeated(self, leaf: Leaf, subject: str) -> bool:
        """Whether words say again what the page, its place in the site or its section is called."""
        text = self.blocks.words(leaf)
        if leaf.element is self.region.title or (subject and text == self.names.get(subject)):
            return True
        if self.region.title is None or leaf.end > self.canon.span(self.region.title)[0]:
            return False
        return _TRAIL.search(text) is not None or (text != self.title and text.endswith(self.title))

    def _item(self, index: int, leaf: Leaf) -> tuple[Element, int]:
        """The short list item that a leaf begins, one block however it is laid out; else the leaf."""
        for parent in (leaf.element, *islice(leaf.element.iterancestors(), 3)):
            first, last = self.blocks.range(parent)
            if tag(parent) != "li" or first != index:
                continue
            inner = self.blocks.leaves[first:last]
            slices = list(self.blocks.slices(first, last))
            plain = not any(i.rank or i.control for i in inner) and self.facts.covered.isdisjoint(
                range(first, last)
            )
            if plain and len(slices) == 1 and slices[0][1] - leaf.start <= MAX_FACT and not _has_list(parent):
                self.read_to = last
                return parent, slices[0][1]
        return leaf.element, leaf.end

    def _is_fact(self, index: int, leaf: Leaf) -> bool:
        """Whether words are a short value right under a heading: "Credits", "4.0"."""
        heading = self.open[-1]
        if index != heading.index + 1:
            return False
        text = self.blocks.words(leaf)
        is_sentence = text[0].isalpha() and len(text.split()) > 6 and text[-1] in ".!"
        following = self.blocks.leaves[index + 1 : heading.leaf.scope][:1]
        if not following or following[0].rank:
            return len(text) <= _SOLE_FACT and not is_sentence
        # "Full", and then a sentence about it; short words one after another are a list.
        return len(text) <= _FIRST_FACT < following[0].end - following[0].start and text[-1] not in ".!?:"

    def _label(self) -> str:
        """The nearest heading, unless that is the title or the name of an instance."""
        if not self.open:
            return ""
        nearest = self.open[-1]
        if nearest.leaf.element is self.region.title or nearest.names_instance:
            return ""
        if nearest.leaf in self.found.terms.values():
            return ""
        return clean(self.blocks.words(nearest.leaf))

    def _is_personal(self, label: str, start: int, end: int) -> bool:
        """Whether the words name people or how to reach them: no listing keeps those."""
        named = [label, *(h.step.partition(" ")[2] for h in self.open)]
        return any(map(_names_people, named)) and not cues.UNIT.search(self.canon.text, start, end)

    def _step(self, leaf: Leaf) -> str:
        name = f"h{leaf.rank}" if 0 < leaf.rank < LINE else tag(leaf.element)
        return f"{name} {' '.join(self.blocks.words(leaf).split())[:60]}"

    def _path(self, step: str) -> str:
        trail = [h.step for h in self.open if h.leaf.element is not self.region.title]
        return "/".join([*trail, step])

    def _statement(
        self,
        subject: str,
        label: str,
        start: int,
        end: int,
        path: str,
        region: Region,
        about: str | None = None,
    ) -> Statement:
        place = Place(path=path, region=region, offset=start)
        return Statement(
            subject=subject, label=label, text=self.canon.text[start:end], about=about, place=place
        )


@lru_cache(maxsize=2000)
def _names_people(label: str) -> bool:
    return cues.PEOPLE.fullmatch(label) is not None


def _has_list(element: Element) -> bool:
    return next(element.iter("ul", "ol"), None) is not None


def _markup(path: str, label: str, value: str, about: str) -> Statement:
    return Statement(
        label=label, text=canonical_text(value), about=about, place=Place(path=path, region="markup")
    )
