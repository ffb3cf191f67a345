"""BCIT Flexible Learning: the list of courses that are offered this term, and course pages with sections.

``/wp-json/bcit/ptscc/v1/list-active-urls`` lists the addresses of the term: at a change of term a quarter of
them goes and another comes, and no course was withdrawn. A course page is read by its structure; its code is
the end of its address.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from crawlers.page import NotAListingError, read_page
from crawlers.read import Document, Link, Read, ReadError
from crawlers.records import absolute
from crawlers.source import Source

_NOTICES = "h2 Notices/"
"""Beside every course: what registration is open for, and what holds for all students."""
_RELATED = re.compile(r"h2 Related Programs/.*/li\[\d+\]$")
"""Programs that a course is part of, by the school that gives them."""
_CODE = re.compile(r"-([a-z]{2,5})-(\d{3,5}[a-z]?)/*$")


def read(document: Document, source: Source) -> Read:
    """Read the list of active courses or the page of one. Raises :class:`ReadError` for what is neither."""
    if not document.text.lstrip().startswith("<"):
        return _list(document, source)
    try:
        listing = read_page(document, source)
    except NotAListingError as reason:
        return Read(skipped=(f"{document.url}: {reason}",))
    code = _CODE.search(urlsplit(listing.url).path)
    reference = " ".join(code.groups()).upper() if code else listing.reference
    said = tuple(
        one.model_copy(update={"about": "pathways.part_of"}) if _RELATED.match(one.place.path) else one
        for one in listing.statements
        if not one.place.path.startswith(_NOTICES)
    )
    return Read((listing.model_copy(update={"reference": reference, "statements": said}),))


def _list(document: Document, source: Source) -> Read:
    match document.json:
        case {"data": list(addresses), **rest} if rest.get("success", True) is True:
            pass
        case {"data": dict(listed), "success": True} if all(map(str.isdecimal, listed)):
            addresses = list(listed.values())  # PHP writes a list with gaps as an object
        case _:
            reason = "no list of addresses under 'data'; did the address of the list change?"
            raise ReadError(source.name, document.url, reason)
    found = [absolute(document.url, given) for given in addresses]
    return Read(
        links=tuple(Link(url) for url in dict.fromkeys(url for url in found if url)),
        stated_total=len(addresses),
        skipped=tuple(f"data[{n}]: not an address" for n, url in enumerate(found) if not url),
    )
