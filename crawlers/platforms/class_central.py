"""Class Central, an aggregator: cards in lists, and course pages.

Every listing names its own provider (the institution), the platform that carries it and the address that
leads to the original. A card is a ``ListItem`` in microdata whose attribute ``data-lookup-course-1249`` has
the site's own id; JSON in ``data-*`` names the institution where only its picture is shown. Pages that were
saved without ``href`` keep the address of a course in ``onmousedown``. Ratings, reviews and teachers are
never read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from urllib.parse import urlsplit

from crawlers.elements import Page, attribute, embedded, first, hidden, numbered, select
from crawlers.page import NotAListingError, read_page
from crawlers.pages.tags import Element, tag
from crawlers.read import Document, Link, Read
from crawlers.source import Source
from normalizer.raw import RawListing, Statement

_ID = "data-lookup-course-"
_COURSE = re.compile(r"^/(?:course|classroom|mooc)/[^/?#]+")
_COURSE_ID = re.compile(r"^/(?:(?:course|classroom)/[^/?#]*?-(?=\d+/?$)|mooc/)(\d+)(?:/|$)")
"""``/mooc/432/know-thyself`` until 2019."""
_INSTITUTION = re.compile(r"^/(?:university|institution)/[^/?#]+")
_TIPS = "Class Central Tips"
"""Heading of the site's own articles, inside the overview of a course."""
_INTERVAL = re.compile(r"\d+ days? \d+ hours?(?: \d+ minutes?)?")
"""How the site writes hours of material from 24 up."""
_QUOTED = re.compile(r"""["'](/[^"']+)["']""")
_TOTAL = re.compile(r"Showing\s([\d,]+) courses?")


def read(document: Document, source: Source) -> Read:
    """Read a list of cards or the page of one course."""
    page = Page(document)
    cards = [card for card in select(page.root, "[itemprop~=itemListElement]") if numbered(card, _ID)]
    if cards:
        listings = {card.reference: card for card in (_card(page, c, document, source) for c in cards)}
        return Read(tuple(listings.values()), tuple(_next_page(page)), _total(page))
    try:
        return Read((_course(document, source),))
    except NotAListingError as reason:
        return Read(links=tuple(_next_page(page)), skipped=(f"{document.url}: {reason}",))


def _card(page: Page, card: Element, document: Document, source: Source) -> RawListing:
    reference = numbered(card, _ID)
    place = f"{tag(card)}[{_ID}{reference}]"
    url = next(_addresses(page, card), None)
    statements = [
        *page.say(first(card, "[itemprop~=name]"), f"{place}/name", about="title"),
        *_institutions(page, card, place),
        *page.say(first(card, "p > a"), f"{place}/p", about="description", region="body"),
        *_facts(page, card, place),
        *_original(url, place),
    ]
    return RawListing(
        source=source.name,
        reference=reference,
        url=url or document.url,
        place=place,
        body=document.hash,
        provider=source.provider,
        statements=tuple(statements),
        assertions=source.assertions,
    )


def _institutions(page: Page, card: Element, place: str) -> Iterator[Statement]:
    """Who offers: the first institution provides, others are partners; without one the platform offers."""
    about = "provider"
    for link in select(card, "a"):
        tracked = embedded(link, "data-track-ga")
        by_address = _INSTITUTION.match(urlsplit(page.address(link.get("href")) or "").path)
        if not (by_address or str(tracked.get("category", "")).endswith("University")):
            continue
        printed = page.say(link, f"{place}/a", about=about)
        said = printed or hidden(str(tracked.get("action", "")), f"{place}/a[data-track-ga]", about=about)
        yield from said
        about = "partners" if said else about
    if about == "provider":
        yield from page.say(first(card, "[aria-label=Provider]"), f"{place}/Provider", "Provider", about)


def _facts(page: Page, card: Element, place: str) -> Iterator[Statement]:
    """The labelled facts beside a card. A date of start has its day in ``content``; that of "Self paced" is
    the day on which the site offers it anew."""
    for fact in select(card, "ul [aria-label]"):
        label = fact.get("aria-label", "").strip()
        words = page.words(fact)
        dated = fact.get("content") and any(letter.isdigit() for letter in words)
        about = {
            "Provider": "platform",
            "Start date": "start" if dated else None,
            "Workload and duration": "hours" if _INTERVAL.fullmatch(words) else None,
        }.get(label)
        yield from page.say(fact, f"{place}/{label}", label, about)
        if about == "start":
            yield from attribute(fact, "content", f"{place}/{label}", label, about)


def _addresses(page: Page, card: Element) -> Iterator[str]:
    for link in select(card, "a"):
        for given in (link.get("href"), *_QUOTED.findall(link.get("onmousedown", ""))):
            url = page.address(given)
            if url and _COURSE.match(urlsplit(url).path):
                yield url


def _original(url: str | None, place: str) -> list[Statement]:
    """The address that forwards to the original: "Go to class" on every course page leads there."""
    if not url or not urlsplit(url).path.startswith("/course/"):
        return []
    return hidden(f"{url.rstrip('/')}/visit", f"{place}/visit".lstrip("/"), about="original_url")


def _course(document: Document, source: Source) -> RawListing:
    listing = read_page(document, source)
    own = [s for s in listing.statements if s.label != _TIPS]
    if not any(s.about == "provider" for s in own):
        own += _offering(Page(document)) or _platform_alone(own)
    found = _COURSE_ID.match(urlsplit(listing.url).path)
    return listing.model_copy(
        update={
            "reference": found.group(1) if found else listing.reference,
            "statements": (*map(_known, own), *_original(listing.url, "")),
        }
    )


def _known(said: Statement) -> Statement:
    """What the site means by a labelled fact."""
    if said.place.region != "facts" or said.subject or said.about:
        return said
    if said.label == "Provider":
        return said.model_copy(update={"about": "platform"})
    hours = said.label == "Duration & workload" and _INTERVAL.fullmatch(said.text)
    return said.model_copy(update={"about": "hours"}) if hours else said


def _platform_alone(said: list[Statement]) -> list[Statement]:
    """The platform as who offers, where a course is of no institution."""
    named = (s for s in said if s.label == "Provider" and s.place.region == "facts" and not s.subject)
    return [s.model_copy(update={"about": "provider"}) for s in islice(named, 1)]


def _offering(page: Page) -> list[Statement]:
    """Who offers a course: the institutions that the line below its title names; others are partners."""
    said: list[Statement] = []
    title = first(page.root, "h1")
    for line in title.itersiblings("p") if title is not None else ():
        for link in select(line, "a[href]"):
            if _INSTITUTION.match(urlsplit(page.address(link.get("href")) or "").path):
                said += page.say(link, "h1/p/a", about="partners" if said else "provider")
    return said


def _next_page(page: Page) -> Iterator[Link]:
    """The next page of a list, which people reach by "Load more"."""
    url = page.address(next((link.get("href") for link in select(page.root, "link[rel=next]")), None))
    if url and url != page.url:
        yield Link(url)


def _total(page: Page) -> int | None:
    found = _TOTAL.search(page.canon.text)
    return int(found.group(1).replace(",", "")) if found else None
