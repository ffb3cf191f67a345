"""Listings as an Atom feed (RFC 4287)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as Xml

from search_api.answer import Fact, SearchHit, SearchPage
from search_api.shown import labels

ATOM: Final = "http://www.w3.org/2005/Atom"
_NOT_XML: Final = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML may hold."""

Xml.register_namespace("", ATOM)


def atom(page: SearchPage, words: str, address: str, base: str) -> bytes:
    """A feed of the hits of a search for some words, latest change first; ``address`` is the feed's own,
    ``base`` that of the pages, with a slash at its end."""
    feed = Xml.Element(f"{{{ATOM}}}feed")
    updated = max((hit.changed for hit in page.hits), default=None)
    _add(feed, "id", address)
    asked, filters = f" for “{words}”" * bool(words), address.partition("?")[2]
    _add(feed, "title", f"Microcredential Registry: new and changed listings{asked}")
    _add(feed, "updated", updated.isoformat() if updated else "1970-01-01T00:00:00+00:00")
    _add(feed, "link", rel="self", type="application/atom+xml", href=address)
    _add(feed, "link", rel="alternate", type="text/html", href=f"{base}?{filters}" if filters else base)
    for hit in page.hits:
        entry = Xml.SubElement(feed, f"{{{ATOM}}}entry")
        _add(entry, "id", f"urn:uuid:{hit.id}")
        _add(entry, "title", hit.title or "Listing without a stated title")
        _add(entry, "published", hit.first_seen.isoformat())
        _add(entry, "updated", hit.changed.isoformat())
        _add(entry, "link", rel="alternate", type="text/html", href=f"{base}listings/{hit.id}")
        if hit.url.startswith(("https://", "http://")):
            _add(entry, "link", rel="via", href=hit.url)
        author = Xml.SubElement(entry, f"{{{ATOM}}}author")
        _add(author, "name", hit.provider or "Provider not stated")
        _add(entry, "summary", "\n".join(_facts(hit)))
    found: bytes = Xml.tostring(feed, encoding="utf-8", xml_declaration=True)
    return found


def _facts(hit: SearchHit) -> Iterator[str]:
    facts = hit.facts
    said = {
        "Credential": (facts.credential_type.state, _values(facts.credential_type)),
        "Hours": (facts.hours.state, labels.hours(facts.hours)),
        "Cost": (facts.cost.state, labels.cost(facts.cost)),
        "Delivery": (facts.delivery.state, _values(facts.delivery)),
        "Credit": (facts.credit.state, _values(facts.credit)),
    }
    for name, (state, words) in said.items():
        mark = " (calculated)" if state == "calculated" else ""
        yield f"{name}: {words}{mark}" if words else f"{name}: {labels.STATE_NAMES[state]}"
    if hit.excerpt:
        yield hit.excerpt


def _values(fact: Fact) -> str:
    return labels.listed(map(labels.value, fact.values))


def _add(parent: Xml.Element, name: str, text: str = "", **attributes: str) -> None:
    """An element with a text that strangers wrote."""
    clean = {key: _NOT_XML.sub("", value) for key, value in attributes.items()}
    Xml.SubElement(parent, f"{{{ATOM}}}{name}", clean).text = _NOT_XML.sub("", text)
