"""Credentials and learning opportunities in CTDL: envelopes, graphs and resources of the Credential Registry.

Fields mean what the Credential Transparency Description Language documents (https://credreg.net/ctdl/terms).
Texts are language maps or, in older records, plain strings; a term of a vocabulary is known by the name in
its alignment object; a blank node is described in the graph around it. Whatever is referred to by its address
(an organisation, a framework) is described in another document and stays unnamed here.
"""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from crawlers.read import Document, Read, ReadError
from crawlers.records import (
    Fields,
    Json,
    absolute,
    gather,
    is_test,
    join,
    kept,
    listed,
    listing,
    next_page,
    numbered,
    text,
    whole,
    words,
)
from crawlers.source import Source
from normalizer.raw import InstanceRef, Place, RawListing, Statement

Nodes = Mapping[str, Json]

LEARNING = frozenset({"LearningOpportunityProfile", "LearningOpportunity", "LearningProgram", "Course"})
CREDENTIAL = re.compile(
    r"(?:Badge|Certificate|CertificateOfCompletion|Certification|Credential|Degree|Diploma|Doctorate|License)$"
)
"""How the classes of credentials end. ``MicroCredential`` is one, ``CredentialOrganization`` is none."""

_OF_STUDY = re.compile(r"(?:Degree|Diploma|Certificate|LearningProgram)$")
"""Classes that are earned by study alone: the credit that they require is their own. A license or a
certification requires what was earned elsewhere."""

RECORD: Fields = {
    "name": "title",
    "description": "description",
    "subjectWebpage": "original_url",
    "inLanguage": "language",
    "subject": "subjects",
    "instructionalProgramType": "subjects",
    "audienceLevelType": "level",
    "audienceType": "audience",
    "teaches": "outcomes",
    "deliveryType": "delivery",
    "learningDeliveryType": "delivery",
    "deliveryTypeDescription": "delivery",
    "scheduleTimingType": "timing",
    "availableAt": "place",
    "occupationType": "occupations",
    "renewalFrequency": "quality.validity",
    "learningMethodType": None,
    "assessmentMethodType": "assessment",
    "assessmentMethodDescription": "assessment",
    "financialAssistance": "funding",
    "isPartOf": "pathways.part_of",
    "hasPart": "pathways.has_part",
    "credentialStatusType": "stated_status",
    "lifeCycleStatusType": "stated_status",
    "isNonCredit": "credit.non_credit",
    # Older terms for what `creditValue` says now.
    "creditHourValue": "credit.amount",
    "creditHourType": "credit.unit",
    "creditUnitValue": "credit.amount",
    "creditUnitType": "credit.unit",
    "creditUnitTypeDescription": "credit",
}
PROFILES: dict[str, Fields] = {
    "estimatedCost": {
        "price": "price.amount",
        "currency": "price.currency",
        "directCostType": "price.type",
        "paymentPattern": "price.type",
        "residencyType": "price.payer",
        "audienceType": "price.payer",
    },
    "estimatedDuration": {
        "exactDuration": "duration",
        "minimumDuration": "duration.min",
        "maximumDuration": "duration.max",
        "timeRequired": "effort",
        "description": None,
    },
    "creditValue": {
        "value": "credit.amount",
        "minValue": "credit.amount",
        "maxValue": "credit.amount",
        "creditUnitType": "credit.unit",
        "description": "credit",
    },
    "entryCondition": {"description": "prerequisites"},
    "requires": {"description": None, "condition": None},
    "renewal": {"description": "quality.renewal"},
    "revocation": {"description": "quality.revocation"},
}
"""Properties whose values are profiles, and what these say."""

OFFERING: Fields = {
    "name": "title",
    "startDate": "start",
    "endDate": "end",
    "deliveryType": "delivery",
    "deliveryTypeDescription": "delivery",
    "scheduleTimingType": "timing",
    "availableAt": "place",
}
OFFERING_PROFILES = ("estimatedCost", "estimatedDuration")
"""Of a scheduled offering, which says no more than what differs from the resource that it offers."""

_PREFIXES = ("ceterms:", "", "schema:", "ceasn:", "https://purl.org/ctdl/terms/")
_ENVELOPED = "decoded_resource"
_NAMES = ("targetNodeName", "name", "competencyText", "addressLocality", "@value", "targetNode")
_ADDRESS = re.compile(r"(?:https?://|_:|urn:)\S*")
_DEEPEST = 6


def read(document: Document, source: Source) -> Read:
    """Read one answer. Raises :class:`ReadError` when it holds nothing in CTDL."""
    match document.json:
        case list(found) if listed(found, _marks_of):
            records = list(numbered(found, ""))
        case {"data": list(found)} if listed(found, _marks_of):
            records = list(numbered(found, "data"))
        case answer if found := kept(answer, _marks_of):
            records = found
        case _:
            reason = "no envelope, graph or resource in the answer; was the registry's address changed?"
            raise ReadError(source.name, document.url, reason)
    # The registry lists its envelopes on numbered pages; nothing else is in pages.
    in_pages = any(place and isinstance(record, dict) and _ENVELOPED in record for place, record in records)
    links = next_page(document.url, 1) if in_pages else ()
    extra = document.json.get("extra") if isinstance(document.json, dict) else None
    search: Json = extra if isinstance(extra, dict) else {}
    beside = [record for _, record in (*records, *numbered(search.get("RelatedItems"), ""))]
    return gather(
        records,
        partial(_document, document, source, _by_address(beside)),
        links=links,
        stated_total=whole(search.get("TotalResults")),
    )


def _by_address(nodes: Iterable[Any]) -> Nodes:
    return {node["@id"]: node for node in nodes if isinstance(node, dict) and text(node.get("@id"))}


def _marks_of(record: Json) -> bool:
    """Whether this is an envelope, a graph or a resource."""
    return bool({"decoded_resource", "@graph", "@type", "ceterms:ctid"} & record.keys())


def _document(
    document: Document, source: Source, beside: Nodes, record: Any, place: str
) -> Iterator[RawListing | str]:
    """The offerings of an envelope, a graph, or a resource on its own."""
    if _ENVELOPED in record:
        headers = record.get("node_headers")
        if isinstance(headers, dict) and headers.get("deleted_at"):
            yield f"{place or document.url}: the envelope was deleted {words(headers['deleted_at'])}"
            return
        place, record = join(place, _ENVELOPED), record[_ENVELOPED]
    if not isinstance(record, dict):
        yield f"{place}: not an object"
        return
    if not record.get("@graph"):
        yield _offering(document, source, record, place, beside)
        return
    graph = list(numbered(record["@graph"], join(place, "@graph")))
    nodes = ChainMap(dict(_by_address(node for _, node in graph)), dict(beside))
    for where, node in graph:
        if not isinstance(node, dict):
            yield f"{where}: not an object"
        elif not str(node.get("@id")).startswith("_:"):  # blank nodes are parts of the others
            yield _offering(document, source, node, where, nodes)


def _offering(document: Document, source: Source, record: Json, place: str, nodes: Nodes) -> RawListing | str:
    """A resource as a listing, or its place and why it is none."""
    kinds = _types(record)
    if not any(kind in LEARNING or CREDENTIAL.search(kind) for kind in kinds):
        return f"{place or document.url}: {' '.join(kinds) or 'without a type, it'} is no offering"
    reference = text(_property(record, "ctid")[1]) or text(record.get("@id"))
    if reference is None:
        return f"{place or document.url}: it has no id"
    resource = _Resource(source.language or "en", nodes)
    said = list(resource.say(record, place, RECORD))
    title = next((statement.text for statement in said if statement.about == "title"), None)
    if is_test(title):
        return f"{place or document.url}: {title!r} is a test record"
    pages = [
        url
        for _, page in numbered(_property(record, "subjectWebpage")[1], "")
        if (url := absolute(document.url, page.get("@id") if isinstance(page, dict) else page))
    ]
    offerings = list(resource.offerings(record, place))
    return listing(
        document,
        source,
        reference=reference,
        url=next(iter(pages), None) or absolute(document.url, record.get("@id")) or document.url,
        place=place,
        statements=[
            *said,
            *resource.provider(record, place),
            *resource.credential(record, place),
            *resource.profiles(record, place),
            *(resource.size(record, place) if any(_OF_STUDY.search(kind) for kind in kinds) else ()),
            *(statement for _, about_it in offerings for statement in about_it),
        ],
        instances=[instance for instance, _ in offerings],
    )


@dataclass(frozen=True)
class _Resource:
    """Reads what nodes say, in one language where there are several."""

    language: str
    nodes: Nodes
    """The graph around, by ``@id``."""

    def say(self, record: Json, place: str, fields: Fields, subject: str = "") -> Iterator[Statement]:
        for name, about in fields.items():
            key, value = _property(record, name)
            for path, said in self._texts(value, join(place, key)):
                if about == "original_url" or not _ADDRESS.fullmatch(said):
                    where = Place(path=path, region="data")
                    yield Statement(subject=subject, label=name, text=said, about=about, place=where)

    def provider(self, record: Json, place: str) -> list[Statement]:
        """Who offers it, else who owns it, where the graph names them."""
        offered = list(self.say(record, place, {"offeredBy": "provider"}))
        return offered or list(self.say(record, place, {"ownedBy": "provider"}))

    def credential(self, record: Json, place: str) -> Iterator[Statement]:
        """The class, where it is that of a credential or a course; other learning may be of any kind."""
        for path, given in self._texts(record.get("@type"), join(place, "@type")):
            kind = _local(given)
            if kind == "Course" or CREDENTIAL.search(kind):
                where = Place(path=path, region="data", offset=len(given) - len(kind))
                yield Statement(label="@type", text=kind, about="credential", place=where)

    def profiles(
        self, record: Json, place: str, names: Iterable[str] = tuple(PROFILES), subject: str = ""
    ) -> Iterator[Statement]:
        for name in names:
            for path, profile in self._nodes(record, place, name):
                yield from self.say(profile, path, PROFILES[name], subject)

    def size(self, record: Json, place: str) -> Iterator[Statement]:
        """The credit that it takes to earn it."""
        for path, condition in self._nodes(record, place, "requires"):
            yield from self.profiles(condition, path, ("creditValue",))

    def offerings(self, record: Json, place: str) -> Iterator[tuple[InstanceRef, list[Statement]]]:
        """When, where and how it is offered, where the graph describes that."""
        for path, node in self._nodes(record, place, "hasOffering"):
            key = text(_property(node, "ctid")[1]) or text(node.get("@id")) or path
            said = [
                *self.say(node, path, OFFERING, key),
                *self.profiles(node, path, OFFERING_PROFILES, key),
            ]
            if said:
                yield InstanceRef(reference=key, place=path), said

    def _nodes(self, record: Json, place: str, name: str) -> Iterator[tuple[str, Json]]:
        """The things of a property: described in it, or in the graph around where it has their addresses."""
        key, value = _property(record, name)
        for path, given in numbered(value, join(place, key)):
            address = given.get("@id") if isinstance(given, dict) else given
            node = self.nodes.get(str(address), given)
            if isinstance(node, dict):
                yield path, node

    def _texts(self, value: Any, path: str, depth: int = 0) -> Iterator[tuple[str, str]]:
        """The words of a value, each with its place. What the value nests is written in brackets, so that the
        parts of one price have one parent."""
        if depth > _DEEPEST:
            return
        if isinstance(value, list):
            for where, item in numbered(value, path):
                yield from self._texts(item, where, depth + 1)
        elif isinstance(value, dict):
            node = self.nodes.get(str(value.get("@id")), value)
            named = (found for name in _NAMES if (found := _property(node, name))[0])
            key, inner = next(named, None) or self._in_language(node)
            yield from self._texts(inner, f'{path}["{key}"]', depth + 1)
        elif isinstance(value, str) and value in self.nodes:
            yield from self._texts(self.nodes[value], path, depth + 1)
        elif said := words(value):
            yield path, said

    def _in_language(self, texts: Json) -> tuple[str, Any]:
        """A language map's text in our language, else in English, else its first."""
        tags = [key for key in texts if not key.startswith("@") and ":" not in key]
        for wanted in (self.language, self.language.split("-")[0], "en"):
            for tag in tags:
                if tag.lower() == wanted.lower() or tag.lower().startswith(f"{wanted.lower()}-"):
                    return tag, texts[tag]
        return (tags[0], texts[tags[0]]) if tags else ("", None)


def _property(node: Json, name: str) -> tuple[str, Any]:
    """A property's key as it is written, and its value; ``""`` where the node does not have it."""
    for key in (f"{prefix}{name}" for prefix in _PREFIXES):
        if node.get(key) not in (None, "", [], {}):
            return key, node[key]
    return "", None


def _types(record: Json) -> list[str]:
    given = record.get("@type")
    return [_local(kind) for kind in (given if isinstance(given, list) else [given]) if isinstance(kind, str)]


def _local(name: str) -> str:
    return re.split(r"[:/#]", name)[-1]
