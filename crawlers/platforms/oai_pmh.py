"""OAI-PMH 2.0 repositories of training: records in Dublin Core, in schema.org as RDF/XML, or in LOM.

Verbs, deleted records and resumption tokens are those of the protocol; elements mean what DCMI, schema.org,
Bioschemas' training profiles and IEEE 1484.12.1 (LOM) say. A record is a listing: one that says when it takes
place is its own instance, a course has those that it lists. Authors, contributors and persons who organise
are never read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from urllib.parse import urlencode, urlsplit

from crawlers.read import Document, Link, Read, ReadError
from crawlers.records import Fields, absolute, gather, listing, reference
from crawlers.source import Source
from crawlers.xml import Element, first, literal, local, named, parse, say, statement, words
from normalizer.raw import InstanceRef, RawListing, Statement

OFFERING: Fields = {
    "name": "title",
    "title": "title",
    "description": "description",
    "abstract": "description",
    "keywords": "subjects",
    "subject": "subjects",
    "about/*/name": "subjects",
    "provider/*/name": "provider",
    "publisher": "provider",
    "learningResourceType": None,
    "type": None,
    "educationalCredentialAwarded": "credential",
    "educationalCredentialAwarded/*/name": "credential",
    "educationalLevel": "level",
    "educationalLevel/*/name": "level",
    "educationLevel": "level",
    "audience": "audience",
    "audience/*/audienceType": "audience",
    "audience/*/educationalRole": "audience",
    "audience/*/name": "audience",
    "teaches": "outcomes",
    "teaches/*/name": "outcomes",
    "coursePrerequisites": "prerequisites",
    "competencyRequired": "prerequisites",
    "assesses": "assessment",
    "numberOfCredits": "credit",
    "timeRequired": "effort",
    "courseWorkload": "effort",
    "inLanguage": "language",
    "language": "language",
    "isAccessibleForFree": "price",
}

ORGANIZER: Fields = {"organizer/Organization/name": "provider"}
"""An organisation that holds an event offers it, where nobody else is said to."""

LOM: Fields = {
    "general/title/string": "title",
    "general/description/string": "description",
    "general/keyword/string": "subjects",
    "general/language": "language",
    "educational/difficulty/value": "level",
    "educational/typicalLearningTime/duration": "effort",
}
"""Who contributed stands in business cards of persons and is not read."""

INSTANCE: Fields = {
    "startDate": "start",
    "endDate": "end",
    "courseMode": "delivery",
    "eventAttendanceMode": "delivery",
    "duration": "duration",
    "location/*/name": "place",
    "eventStatus": "status",
    "offers/*/price": "price.amount",
    "offers/*/priceCurrency": "price.currency",
    "offers/*/category": "price.type",
}
"""Of an event, or of an instance that a course lists."""

TOWN: Fields = {"location/*/address/*/addressLocality": "place"}
"""Of a place without a name of its own."""

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_ABOUT = f"{_RDF}about"
_RESOURCE = f"{_RDF}resource"
Graph = dict[str, tuple[str, Element]]
_NOT_OFFERED = frozenset(("Person", "Organization", "Place", "Audience", "DefinedTerm"))
"""Resources that stand beside the one that a record is about."""


def read(document: Document, source: Source) -> Read:
    """Read one answer to ListRecords or GetRecord. Raises :class:`ReadError` for any other."""
    root = parse(document)
    if local(root) != "OAI-PMH":
        reason = f"<{local(root)}> where an answer of OAI-PMH was expected; was the repository moved?"
        raise ReadError(source.name, document.url, reason)
    for _, error in named(root, "error", ""):
        if error.get("code") == "noRecordsMatch":
            return Read(stated_total=0)
        reason = f"the repository answers {error.get('code')}: {words(error) or 'without a word'}"
        raise ReadError(source.name, document.url, reason)
    records = list(root.iter("{*}record"))
    if not records:
        raise ReadError(
            source.name, document.url, "no records; ask with verb=ListRecords and a metadataPrefix"
        )
    token = next(root.iter("{*}resumptionToken"), None)
    size = token.get("completeListSize", "") if token is not None else ""
    return gather(
        ((f"record[{number}]", record) for number, record in enumerate(records)),
        partial(_record, document, source),
        of=Element,
        links=_next_page(document.url, token),
        stated_total=int(size) if size.isdecimal() else None,
    )


def _record(document: Document, source: Source, record: Element, place: str) -> Iterator[RawListing | str]:
    header = next(record.iterchildren("{*}header"), None)
    identifier = first(header, "identifier") if header is not None else ""
    if header is None or not identifier:
        yield f"{place}: no identifier in its header"
        return
    if header.get("status") == "deleted":
        yield f"{place}: the repository has deleted it"
        return
    found = _offering(record, place)
    if found is None:
        yield f"{place}: nothing with a name in its metadata"
        return
    where, offering = found
    graph = _graph(record, place)
    fields = LOM if local(offering) == "lom" else OFFERING
    statements = [*say(offering, where, fields, words_of=literal), *_referred(offering, fields, graph)]
    if not any(said.about == "provider" for said in statements):
        statements += say(offering, where, ORGANIZER, words_of=literal)
        statements += _referred(offering, ORGANIZER, graph)
    instances = []
    for path, instance in _instances(offering, where, graph):
        key = identifier if instance is offering else reference(instance.get(_ABOUT, "")) or path
        instances.append(InstanceRef(reference=key, place=path))
        statements += say(instance, path, INSTANCE, key, words_of=literal)
        statements += _referred(instance, INSTANCE, graph, key)
        if not any(said.about == "place" and said.subject == key for said in statements):
            statements += say(instance, path, TOWN, key, words_of=literal)
    about = _address(offering.get(_ABOUT, ""))
    pages = [page for page in (about, *_addresses(offering)) if page]
    if about and pages[-1] != about:  # a register of what others offer
        statements += statement(pages[1], f"{where}/url", "original_url", label="url")
    yield listing(
        document,
        source,
        reference=identifier,
        url=pages[0] if pages else document.url,
        place=place,
        statements=statements,
        instances=instances,
    )


def _offering(record: Element, place: str) -> tuple[str, Element] | None:
    """What a record is about: Dublin Core's one element, or the resource of an RDF graph that has a name."""
    for path, metadata in named(record, "metadata", place):
        for below, held in named(metadata, "*", path):
            nodes = list(named(held, "*", below)) if local(held) == "RDF" else [(below, held)]
            for where, node in nodes:
                named_so = first(node, "name") or first(node, "title") or _is_lom(node)
                if local(node) not in _NOT_OFFERED and named_so:
                    return where, node
    return None


def _is_lom(node: Element) -> bool:
    """Whether a resource is described in LOM and has a title."""
    return local(node) == "lom" and bool(say(node, "", {"general/title/string": "title"}))


def _graph(record: Element, place: str) -> Graph:
    """The resources that stand in a record beside one another, by the address that others refer to."""
    return {
        about: (path, node)
        for where, metadata in named(record, "metadata", place)
        for below, held in named(metadata, "*", where)
        for path, node in named(held, "*", below)
        if (about := node.get(_ABOUT))
    }


def _referred(element: Element, fields: Fields, graph: Graph, subject: str = "") -> Iterator[Statement]:
    """What a record says by referring to a resource beside it: its name, where its name speaks."""
    for child in element:
        path, node = graph.get(child.get(_RESOURCE, ""), ("", None))
        kind = local(node) if node is not None else ""
        about = fields.get(f"{local(child)}/*/name") or fields.get(f"{local(child)}/{kind}/name")
        if node is not None and about:
            yield from say(node, path, {"name": about}, subject, words_of=literal)


def _instances(offering: Element, place: str, graph: Graph) -> Iterator[tuple[str, Element]]:
    if first(offering, "startDate"):
        yield place, offering
    for path, holder in named(offering, "hasCourseInstance", place):
        yield from named(holder, "*", path)
        if referred := graph.get(holder.get(_RESOURCE, "")):
            yield referred


def _addresses(offering: Element) -> Iterator[str | None]:
    for name in ("url", "identifier"):
        for _, child in named(offering, name, ""):
            yield _address(child.get(_RESOURCE) or literal(child))
    for said in say(offering, "", {"technical/location": None, "general/identifier/entry": None}):
        yield _address(said.text)


def _address(given: str) -> str | None:
    """An address for people; most identifiers are none."""
    return absolute(given, given) if re.match("https?://", given) else None


def _next_page(base: str, token: Element | None) -> Iterator[Link]:
    if token is not None and words(token):
        query = urlencode({"verb": "ListRecords", "resumptionToken": words(token)})
        yield Link(urlsplit(base)._replace(query=query, fragment="").geturl())
