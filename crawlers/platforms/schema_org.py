"""schema.org in JSON-LD and microdata: courses, their runs, programs, credentials and events.

A file of JSON-LD is a feed: each node that stands for itself is a listing, each run without its course a
listing with one instance. Of a page, markup is a claim: the page is read as people see it, and what machines
see stands beside that; where a page describes several offerings, each must be named in what people see.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from crawlers.pages.instances import slug
from crawlers.pages.markup import EVENTS, offerings, read_each
from crawlers.pages.nodes import Node, every_node, nodes_of, short_names, top_nodes, types_of
from crawlers.platforms import web_page
from crawlers.read import Document, Read
from crawlers.records import absolute, collect, identifier, is_test, items, listing, numbered, reference
from crawlers.source import Source
from normalizer.raw import Place, RawListing

Nodes = list[tuple[str, Any]]

_PAGES = ("url", "@id", "mainEntityOfPage", "sameAs", "announcement")
"""Properties that may hold the address of a page for people; the last is NBIS's own."""
_NOTHING = "no course, program, credential or event"


def read(document: Document, source: Source) -> Read:
    """Read a file of JSON-LD, a page with markup, or a sitemap or index page that leads to some. Raises
    :class:`crawlers.read.ReadError` for an empty answer and for JSON that is none."""
    is_file = document.text.lstrip()[:1] in ("", "[", "{")
    return _of_file(document, source) if is_file else _of_page(document, source)


def _of_file(document: Document, source: Source) -> Read:
    answer = document.json
    records: Nodes = list(numbered(_with_types(answer), "")) if isinstance(answer, list) else [("", answer)]
    short_names(records)
    chosen = [found for record in records for found in (*offerings([record]), *_events_beside(record))]
    silent = [place for place, record in records if not any(offerings([(place, record)]))]
    found = map(_as_data, _listings(document, source, chosen, records))
    return collect([*found, *(f"{place or document.url}: {_NOTHING}" for place in silent)])


def _events_beside(record: tuple[str, Any]) -> Iterator[tuple[str, Node]]:
    """Events that a graph has beside its courses, and that no course calls its run."""
    chosen = {path for path, _ in offerings([record])}
    runs = {
        str(run["@id"])
        for _, node in every_node([record])
        for run in (items(node.get("hasCourseInstance")) or [node.get("hasCourseInstance")])
        if isinstance(run, dict) and "@id" in run
    }
    for path, node in top_nodes([record]):
        own = types_of(node) & (EVENTS - {"CourseInstance"}) and not {"superEvent", "about"} & node.keys()
        if own and path not in chosen and str(node.get("@id")) not in runs:
            yield path, node


def _with_types(records: list[Any]) -> list[Any]:
    """Records that leave out their type are of the one type that the others have."""
    kinds = {str(r["@type"]): r["@type"] for r in records if isinstance(r, dict) and r.get("@type")}
    if len(kinds) != 1:
        return records
    (kind,) = kinds.values()
    return [{"@type": kind, **record} if isinstance(record, dict) else record for record in records]


def _of_page(document: Document, source: Source) -> Read:
    result = web_page.read(document, source)
    if result.links:
        return result
    canon = document.page
    nodes = nodes_of(canon)
    chosen = list(offerings(nodes))
    if not chosen:
        return Read(skipped=(f"{document.url}: {_NOTHING} in its markup",))
    if result.listings or source.follow:
        return result
    shown = _folded(canon.text)
    return collect(
        found
        if isinstance(found, str) or _folded(_title(found)) in shown
        else f"{found.place}: {_title(found)!r} stands nowhere on the page"
        for found in _listings(document, source, chosen, nodes)
    )


def _listings(
    document: Document, source: Source, chosen: list[tuple[str, Node]], nodes: Nodes
) -> Iterator[RawListing | str]:
    """Each offering as a listing; of one that is passed over, its place and the reason."""
    for path, node, markup in read_each(chosen, nodes):
        given = (_first(node.get(key)) for key in _PAGES)
        pages = [page for one in given if one and one[:2] != "_:" and (page := absolute(document.url, one))]
        found = listing(
            document,
            source,
            reference=_reference(node, pages, document.url) or path or reference(document.url),
            url=pages[0] if pages else document.url,
            place=path,
            statements=markup.statements,
            instances=markup.instances,
        )
        if not _title(found):
            yield f"{path}: it has no name"
        elif is_test(_title(found)):
            yield f"{path}: {_title(found)!r} is a test record"
        else:
            yield found


def _as_data(found: RawListing | str) -> RawListing | str:
    """A listing of a feed: its words are data, and its places are paths in JSON."""
    if isinstance(found, str):
        return _in_json(found)
    statements = tuple(
        said.model_copy(update={"place": Place(path=_in_json(said.place.path), region="data")})
        for said in found.statements
    )
    instances = tuple(i.model_copy(update={"place": _in_json(i.place)}) for i in found.instances)
    changes = {"place": _in_json(found.place), "statements": statements, "instances": instances}
    return found.model_copy(update=changes)


def _in_json(path: str) -> str:
    return path.lstrip("/").replace("/", ".")


def _title(found: RawListing) -> str:
    titles = (said.text for said in found.statements if said.about == "title" and not said.subject)
    return next(titles, "")


def _reference(node: Node, pages: list[str], base: str) -> str:
    """The site's own id; else the address without its host, unless that is another site's; else the name."""
    for name in ("identifier", "courseCode"):
        given = _first(node.get(name))
        if given and not re.match(r"\w+:", given):
            return given
    for page in pages:
        parts = urlsplit(page)
        rest = f"{parts.path.strip('/')}{'?' if parts.query else ''}{parts.query}"
        rest += f"#{parts.fragment}" if parts.fragment else ""
        if parts.netloc != urlsplit(base).netloc:
            return f"{parts.netloc}/{rest}".strip("/")
        if rest and page != base:
            return rest
    return slug(_first(node.get("name")) or "")


def _first(value: Any) -> str | None:
    """The first word of a value: of a list its first, of a thing its value or id."""
    value = items(value)[0] if items(value) else value
    if isinstance(value, dict):
        keys = ("@value", "value", "@id", "url")
        value = next((value[key] for key in keys if value.get(key)), None)
    return identifier(value)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
