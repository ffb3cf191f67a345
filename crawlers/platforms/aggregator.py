"""Sites that list what others offer: pages are read as those of any web site, and each says whose offering it
is and where the original stands.

Built without a response at hand: its sources say so. A page that names no provider is passed over, for its
listing would be taken for the aggregator's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from crawlers.elements import Page, hidden
from crawlers.links import path_of
from crawlers.pages.tags import Element, tag
from crawlers.platforms import web_page
from crawlers.read import Document, Read
from crawlers.source import Source
from normalizer.providers import by_name, by_url
from normalizer.raw import RawListing, Statement

_PROVIDER = re.compile(
    r"(?:(?:offered|provided|delivered) by|(?:training |course |program |learning )?providers?|"
    r"(?:(?:post-?secondary|partner|host|offering|educational) )?institutions?|college|university|school|"
    r"organi[sz]ation|établissement|offert par|fournisseur|organisme)",
    re.IGNORECASE,
)
"""Labels under which an aggregator prints who offers."""

_LEADS_THERE = re.compile(
    r"(?:visit|go to|view|see|learn more|more info|program details|course details|apply|register|enrol|"
    r"consulte|en savoir|s.inscrire|site web)",
    re.IGNORECASE,
)
"""First words of a link to the original."""

_FURNITURE = frozenset(("nav", "footer"))


def read(document: Document, source: Source) -> Read:
    """Read a sitemap, an index page, or the page of one offering."""
    result = web_page.read(document, source)
    if not result.listings:
        return result
    (listing,) = result.listings
    statements = _named(listing.statements)
    names = [said.text for said in statements if said.about == "provider" and not said.subject]
    if not names:
        return Read(skipped=(f"{document.url}: names no provider, and an aggregator offers nothing itself",))
    changes = {
        # A code of one provider may be that of another's course: only the address is the aggregator's own.
        "reference": path_of(listing.url),
        "statements": (*statements, *_original(Page(document), listing, names)),
    }
    return Read((listing.model_copy(update=changes),))


def _named(statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The statements, with that labelled as the provider's name known to be it."""
    return tuple(
        said.model_copy(update={"about": "provider"})
        if not said.subject and not said.about and _PROVIDER.fullmatch(said.label)
        else said
        for said in statements
    )


def _original(page: Page, listing: RawListing, names: list[str]) -> list[Statement]:
    """The address of the original: of the links off this site the first to the provider's own whose words say
    that it leads there, else the first to the provider's own, else the first whose words say so."""
    slugs = {found[0].slug for name in names if (found := by_name(name))}

    def rank(link: tuple[str, str]) -> tuple[bool, bool]:
        owner = by_url(link[0])
        return owner is not None and owner.slug in slugs, bool(_LEADS_THERE.match(link[1]))

    url, label = max(_links_out(page, listing.url), key=rank, default=("", ""))
    return hidden(url, "a[href]", label, "original_url") if any(rank((url, label))) else []


def _links_out(page: Page, own: str) -> Iterator[tuple[str, str]]:
    """Links to other sites, outside the parts that all pages share, with their words."""
    shared: set[Element] = set()
    for element in page.root.iter():
        if tag(element) in _FURNITURE or element.getparent() in shared:
            shared.add(element)
            continue
        url = page.address(element.get("href")) if tag(element) == "a" else None
        if url and urlsplit(url).netloc != urlsplit(own).netloc:
            yield url, page.words(element)
