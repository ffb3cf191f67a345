"""XML feeds to statements: a lenient and closed parse, and which elements of a record speak, about what.

Real feeds hold bare ampersands, HTML's entities, control characters and redeclared namespaces, so all of
these are read. A DTD, anything on the network and the entities that a document declares are not: these stay
the words they are written as.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html.entities import html5
from xml.sax.saxutils import escape

from lxml import etree

from crawlers.read import Document, ReadError
from crawlers.records import Fields
from normalizer.raw import Place, Region, Statement
from normalizer.text import CanonicalText, canonical_text

Element = etree._Element

NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "course": "https://www.edx.org/api/course/elements/1.0/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "ev": "http://purl.org/rss/1.0/modules/event/",
    "media": "http://search.yahoo.com/mrss/",
    "rss": "",
    "rss1": "http://purl.org/rss/1.0/",
}
"""Prefixes of names in this repository; a feed may use others for the same namespaces."""

_XHTML = "http://www.w3.org/1999/xhtml"
_NAME = re.compile(r"[A-Za-z_][\w.-]*")
_NO_XML_CHARACTER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_REFERENCE = re.compile(
    r"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)|&(?:(?P<number>#\d{1,7}|#x[0-9a-fA-F]{1,6}|lt|gt|amp|quot|apos);|(?P<name>\w{1,31};)?)",
    re.DOTALL,
)
_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)\b", re.IGNORECASE)


def parse(document: Document) -> Element:
    """The root of an XML document. Raises :class:`ReadError` for what is no XML and for what was cut off."""
    text = _NO_XML_CHARACTER.sub("\ufffd", document.text).lstrip("\ufeff \t\r\n")
    if not text:
        raise ReadError(document.source, document.url, "the answer is empty where XML was expected")
    if _HTML.match(text):
        reason = "the answer is an HTML page where XML was expected"
        raise ReadError(document.source, document.url, reason)
    parser = etree.XMLParser(
        encoding="utf-8",
        recover=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(_REFERENCE.sub(_readable, text).encode("utf-8", "replace"), parser=parser)
    except etree.XMLSyntaxError as error:
        raise ReadError(document.source, document.url, f"the answer is not XML: {error}") from error
    if root is None:
        raise ReadError(document.source, document.url, "the answer is not XML")
    for element in root.iter(etree.Element):
        name = _name(element.tag)
        if name != element.tag:
            element.tag = name
    if not re.search(rf"</(?:[\w.-]+:)?{re.escape(local(root))}\s*>", text) and len(root):
        reason = f"the answer ends before </{local(root)}>: it was cut off; fetch it again"
        raise ReadError(document.source, document.url, reason)
    return root


def _name(tag: str) -> str:
    """A name with its namespace. One whose prefix was never declared has the one that people know it for;
    XHTML's have none, so that its text is divided into blocks as HTML is."""
    namespace, _, rest = tag[1:].rpartition("}") if tag.startswith("{") else ("", "", tag)
    prefix, _, name = rest.rpartition(":")
    if (namespace and namespace != _XHTML) or not _NAME.fullmatch(name):
        return tag
    known = NAMESPACES.get(prefix or "rss")
    return f"{{{known}}}{name}" if known else name


def _readable(match: re.Match[str]) -> str:
    """A reference as XML reads it without a DTD: HTML's entities as characters, others as plain words."""
    whole, name = match.group(), match["name"]
    if not whole.startswith("&") or match["number"]:
        return whole
    return escape(html5[name]) if name in html5 else f"&amp;{whole[1:]}"


def local(element: Element) -> str:
    """An element's name without its namespace."""
    name: str = element.tag
    return name.rpartition("}")[2]


def named(element: Element, name: str, place: str) -> Iterator[tuple[str, Element]]:
    """Children of that name, each with its path. ``name`` is a local name in any namespace, one with a prefix
    of :data:`NAMESPACES`, or ``*`` for all. Where several have the name they are counted from 0."""
    prefix, _, rest = name.rpartition(":")
    found = list(element.iterchildren(f"{{{NAMESPACES[prefix]}}}{rest}" if prefix else f"{{*}}{rest}"))
    for number, child in enumerate(found):
        step = local(child) if name == "*" else name
        yield join(place, f"{step}[{number}]" if len(found) > 1 else step), child


def join(place: str, step: str) -> str:
    """The path of a step below another path."""
    return f"{place}/{step}" if place else step


def words(element: Element) -> str:
    """The canonical text of all that an element holds: plain words, XHTML, or HTML that is escaped in it."""
    if len(element):
        return CanonicalText(element).text
    return canonical_text(element.text or "")


def literal(element: Element) -> str:
    """The words of an element that holds nothing else: in RDF, no resource of its own."""
    return "" if len(element) else words(element)


def first(element: Element, name: str) -> str:
    """The words of the first child of that name that says something, else ``""``."""
    return next((said for _, child in named(element, name, "") if (said := words(child))), "")


def say(
    element: Element,
    place: str,
    fields: Fields,
    subject: str = "",
    words_of: Callable[[Element], str] = words,
) -> list[Statement]:
    """What a record says in these fields, word for word. Names are paths of children (``venue/title``),
    perhaps with an attribute last (``start/@dtf``); ``place`` is the record's own path in its file."""
    said: list[Statement] = []
    for name, about in fields.items():
        *steps, last = name.split("/")
        attribute = last[1:] if last.startswith("@") else ""
        for path, found in _descendants(element, steps if attribute else [*steps, last], place):
            if attribute:
                text = canonical_text(found.get(attribute, ""))
                said += statement(text, f"{path}/{last}", about, subject, attribute)
            else:
                said += statement(words_of(found), path, about, subject, local(found))
    return said


def _descendants(element: Element, steps: list[str], place: str) -> Iterator[tuple[str, Element]]:
    """Everything that the steps lead to, each with its path."""
    if not steps:
        yield place, element
        return
    for path, child in named(element, steps[0], place):
        yield from _descendants(child, steps[1:], path)


def statement(
    text: str, path: str, about: str | None, subject: str = "", label: str = "", region: Region = "data"
) -> list[Statement]:
    """One statement, or none where nothing is said."""
    if not text:
        return []
    place = Place(path=path, region=region)
    return [Statement(subject=subject, label=label, text=text, about=about, place=place)]
