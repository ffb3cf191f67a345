"""RSS 2.0, RSS 1.0, Atom and JSON feeds of courses, WordPress' and edX' among them.

Elements mean what the specifications of RSS, Atom, JSON Feed, Dublin Core, RSS' content and event modules and
edX' course feed say. An item is a listing; one of edX is a run, so that it has this one instance. Elements
that a site has added under no namespace keep their names as labels. When a post was written says nothing
about a course, so dates of publication are not read, and neither are authors and staff.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from urllib.parse import parse_qs, urlsplit

from crawlers.fragment import read_content
from crawlers.pages import cues
from crawlers.read import Document, Link, Read, ReadError
from crawlers.records import (
    Fields,
    Json,
    absolute,
    gather,
    identifier,
    join,
    listing,
    numbered,
    reference,
    text,
)
from crawlers.records import say as say_of_record
from crawlers.source import Source
from crawlers.xml import (
    NAMESPACES,
    Element,
    first,
    literal,
    local,
    named,
    parse,
    say,
    statement,
    words,
)
from normalizer.raw import InstanceRef, RawListing, Statement

RSS: Fields = {"rss:title": "title", "rss:category": "subjects"}
RSS1: Fields = {"rss1:title": "title"}
ATOM: Fields = {"atom:title": "title", "atom:category/@term": "subjects"}
MODULES: Fields = {
    "dc:subject": "subjects",
    "dc:publisher": "provider",
    "dc:language": "language",
    "ev:startdate": "start",
    "ev:enddate": "end",
    "ev:location": "place",
    "ev:organizer": "provider",
    "ev:type": None,
}
ADDED = {
    "location": "place",
    "venue": "place",
    "organizer": "provider",
    "organiser": "provider",
    "courseDate": "start",
    "courseEndDate": "end",
    "startDate": "start",
    "endDate": "end",
}
"""Elements under no namespace whose names say what they are about. Of any other, only the rules can tell.
Under a namespace of the site's own, nothing but these names is read."""

JSON_ITEM: Fields = {"title": "title", "tags[]": "subjects"}

EDX_COURSE: Fields = {
    "course:school": "provider",
    "course:subtitle": "description",
    "course:subject": "subjects",
    "course:prerequisites": "prerequisites",
    "course:effort": "effort",
    "course:length": "duration",
    "course:price": "price",
    "course:level": "level",
    "course:language": "language",
}
EDX_RUN: Fields = {"course:start": "start", "course:end": "end"}
EDX_FLAGS = {
    "course:self_paced": "pace",
    "course:verified": None,
    "course:xseries": None,
    "course:profed": None,
}

_RSS_OWN = frozenset(
    "title link description author category comments enclosure guid pubDate source latitude longitude".split()
)
_STANDARD = frozenset(NAMESPACES.values())
_RDF_ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_CONTENTS = (
    "content:encoded",
    "rss:description",
    "rss1:description",
    "atom:content",
    "atom:summary",
    "media:description",
)
"""Where a feed gives the whole text, its own excerpt of it is not read as well."""
_FOOTER = re.compile(
    r'<p>[^<]*<a [^>]*?href="(?P<link>[^"]*)"[^>]*>[^<]*</a>[^<]*<a [^>]*>[^<]*</a>[^<]*</p>\s*'
)


def read(document: Document, source: Source) -> Read:
    """Read one page of a feed. Raises :class:`ReadError` when it is none."""
    if document.text.lstrip()[:1] == "{":
        return _json_feed(document, source)
    root = parse(document)
    if local(root) not in ("rss", "RDF", "feed"):
        reason = f"<{local(root)}> where a feed in RSS or Atom was expected; was it moved?"
        raise ReadError(source.name, document.url, reason)
    name = "entry" if local(root) == "feed" else "item"
    items = ((f"{name}[{number}]", item) for number, item in enumerate(root.iter(f"{{*}}{name}")))
    read_item = partial(_item, document, source, list(_language(root)))
    return gather(items, read_item, of=Element, links=_next(document, root))


def _language(root: Element) -> Iterator[Statement]:
    """The language of the feed, which is that of the pages that it lists."""
    for path, channel in named(root, "channel", ""):
        yield from say(channel, path, {"rss:language": "page_language"})
    yield from statement(root.get(_LANGUAGE, ""), "@lang", "page_language", label="lang", region="markup")


def _item(
    document: Document, source: Source, language: list[Statement], item: Element, place: str
) -> Iterator[RawListing | str]:
    key = _reference(item)
    if not key:
        yield f"{place}: neither an id nor a link"
        return
    contents, instances = _contents(document, source, item, place)
    statements = [
        *language,
        *(s for fields in (RSS, RSS1, ATOM, MODULES, EDX_COURSE) for s in say(item, place, fields)),
        *_added(item, place),
        *contents,
    ]
    if first(item, "course:id"):
        instances.append(InstanceRef(reference=key, place=place))
        statements += say(item, place, EDX_RUN, key)
        statements += _flags(item, place, key)
    yield listing(
        document,
        source,
        reference=key,
        url=absolute(document.url, _link(item)) or document.url,
        place=place,
        statements=statements,
        instances=instances,
    )


def _reference(item: Element) -> str:
    """The site's own id: edX' run key, WordPress' number of the post, else the id or the link."""
    own = first(item, "course:id") or first(item, "post-id")
    identifier = first(item, "guid") or first(item, "atom:id") or item.get(_RDF_ABOUT, "")
    return own or _post(identifier) or reference(identifier or _link(item))


def _post(identifier: str) -> str:
    """WordPress' number of a post, in the short address that is its id."""
    try:
        return next(iter(parse_qs(urlsplit(identifier).query).get("p", ())), "")
    except ValueError:
        return ""


def _link(item: Element) -> str:
    for _, link in named(item, "atom:link", ""):
        if link.get("rel", "alternate") == "alternate" and link.get("href"):
            return link.get("href", "")
    return first(item, "rss:link") or first(item, "rss1:link") or item.get(_RDF_ABOUT, "") or _permalink(item)


def _permalink(item: Element) -> str:
    """The id of an item, which is its address unless it says otherwise."""
    for _, guid in named(item, "guid", ""):
        if guid.get("isPermaLink", "true") == "true" and re.match("https?://", words(guid)):
            return words(guid)
    return ""


def _added(item: Element, place: str) -> Iterator[Statement]:
    """Elements that a site has added: facts about the course, as their names say."""
    for path, child in named(item, "rss:*", place):
        name = local(child)
        if name not in _RSS_OWN and not cues.PEOPLE.fullmatch(name):
            yield from statement(literal(child), path, ADDED.get(name), label=name)
    for path, child in named(item, "*", place):
        name = local(child)
        own = child.tag.startswith("{") and child.tag[1:].partition("}")[0] not in _STANDARD
        if own and ADDED.get(name) in ("start", "end", "place"):
            yield from statement(literal(child), path, ADDED[name], label=name)


def _contents(
    document: Document, source: Source, item: Element, place: str
) -> tuple[list[Statement], list[InstanceRef]]:
    for name in _CONTENTS:
        for path, content in named(item, name, place):
            html = "" if len(content) else _without_footer(content.text or "", _link(item))
            said, instances = read_content(html or words(content), path, document, source)
            if said:
                return said, instances
    return [], []


def _without_footer(html: str, link: str) -> str:
    """A text without the paragraph that WordPress adds to it: links to the post and to the site."""
    start = html.rfind("<p>")
    footer = _FOOTER.fullmatch(html, start) if start >= 0 else None
    return html[:start] if footer and footer["link"] == link else html


def _flags(item: Element, place: str, key: str) -> Iterator[Statement]:
    """What edX answers with 1; 0 is silence."""
    for name, about in EDX_FLAGS.items():
        for path, flag in named(item, name, place):
            if words(flag) == "1":
                yield from statement("1", path, about, key, local(flag))


def _json_feed(document: Document, source: Source) -> Read:
    match document.json:
        case {"version": str(), "items": list(items)} as feed:
            url = absolute(document.url, feed.get("next_url"))
            links = [Link(url)] if url and url != document.url else []
            language = say_of_record(feed, "", {"language": "page_language"})
            read_item = partial(_json_item, document, source, language)
            return gather(numbered(items, "items"), read_item, links=links)
    raise ReadError(source.name, document.url, "no items in the answer, where a JSON Feed was expected")


def _json_item(
    document: Document, source: Source, language: list[Statement], item: Json, place: str
) -> Iterator[RawListing | str]:
    key = identifier(item.get("id"))
    if key is None:
        yield f"{place}: no id"
        return
    contents, instances = _json_contents(document, source, item, place)
    pages = (absolute(document.url, item.get(name)) for name in ("url", "external_url"))
    yield listing(
        document,
        source,
        reference=reference(key),
        url=next(filter(None, pages), document.url),
        place=place,
        statements=[*language, *say_of_record(item, place, JSON_ITEM), *contents],
        instances=instances,
    )


def _json_contents(
    document: Document, source: Source, item: Json, place: str
) -> tuple[list[Statement], list[InstanceRef]]:
    """The whole text, in HTML before plain words; a summary where there is none."""
    for name in ("content_html", "content_text", "summary"):
        said, instances = read_content(text(item.get(name)) or "", join(place, name), document, source)
        if said:
            return said, instances
    return [], []


def _next(document: Document, root: Element) -> Iterator[Link]:
    """The next page of a feed that says where it is."""
    for link in root.iter(f"{{{NAMESPACES['atom']}}}link"):
        if link.get("rel") == "next" and link.getparent() in (root, *root.iterchildren("{*}channel")):
            url = absolute(document.url, link.get("href"))
            if url and url != document.url:
                yield Link(url)
