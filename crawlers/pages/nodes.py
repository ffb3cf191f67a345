"""The things of schema.org that a page tells machines of, in JSON-LD or microdata, as nodes of one shape."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final, cast

from lxml import etree

from crawlers.pages.tags import Element
from normalizer.text import CanonicalText

Node = dict[str, Any]

_MAX_DEPTH = 6


@lru_cache(maxsize=1)
def nodes_of(canon: CanonicalText) -> list[tuple[str, Any]]:
    """All JSON-LD and microdata of a page, each with its place. A page's platform and its reader both ask."""
    return short_names([*_json_ld(canon.root), *_microdata(canon)])


def types_of(node: Node) -> set[str]:
    """Its types, without the address of their vocabulary."""
    given = node.get("@type")
    names = given if isinstance(given, list) else [given]
    return {re.split(r"[/#:]", name)[-1] for name in names if isinstance(name, str)}


_LISTED = ("item", "itemListElement", "dataFeedElement", "mainEntity", "@graph")


def top_nodes(nodes: list[tuple[str, Any]]) -> Iterator[tuple[str, Node]]:
    """Nodes that stand for themselves: a document, or an item of its arrays, graph, lists or main entity."""
    stack = [(path, node, 0) for path, node in reversed(nodes)]
    while stack:
        path, value, depth = stack.pop()
        if depth > _MAX_DEPTH:
            continue
        if isinstance(value, list):
            stack.extend((f"{path}[{n}]", item, depth) for n, item in reversed(list(enumerate(value))))
        elif isinstance(value, dict):
            if types_of(value):
                yield path, value
            # What has no type is an envelope around others.
            inner = _LISTED if types_of(value) else [name for name in value if name != "@context"]
            stack.extend((f"{path}/{name}", value[name], depth + 1) for name in inner if name in value)


def short_names(nodes: list[tuple[str, Any]]) -> list[tuple[str, Any]]:
    """The nodes, whose properties lose the prefix or address of schema.org that some write before them."""
    for _, node in every_node(nodes):
        for key in [key for key in node if PREFIX.match(key)]:
            node.setdefault(PREFIX.sub("", key), node.pop(key))
    return nodes


PREFIX: Final = re.compile(r"(?:schema:|sdo:|https?://(?:www\.)?schema\.org/)(?=\w+$)")


def every_node(nodes: list[tuple[str, Any]]) -> Iterator[tuple[str, Node]]:
    """Every node at any depth, for references by ``@id``."""
    stack: list[Any] = [value for _, value in nodes]
    while stack:
        value = stack.pop()
        if isinstance(value, dict):
            yield "", value
            stack.extend(value.values())
        elif isinstance(value, list):
            stack.extend(value)


def _json_ld(root: Element) -> Iterator[tuple[str, Any]]:
    number = 0
    for script in root.iter("script"):
        if "ld+json" not in script.get("type", "").lower():
            continue
        number += 1
        text = re.sub(
            r"^\s*(?:<!--|//<!\[CDATA\[|/\*<!\[CDATA\[\*/)|(?:-->|//\]\]>|/\*\]\]>\*/)\s*$",
            "",
            script.text or "",
        )
        # Publishers leave raw line breaks inside strings and commas after the last item, which JSON forbids.
        for written in (text, _LAST_COMMA.sub("", text)):
            try:
                yield f"script[type=application/ld+json][{number}]", json.loads(written, strict=False)
                break
            except (ValueError, RecursionError):
                continue


_LAST_COMMA = re.compile(r",(?=\s*[}\]])")
_ITEMS = etree.XPath("descendant-or-self::*/@itemscope/.. | descendant-or-self::*/@itemprop/..")


def _microdata(canon: CanonicalText) -> Iterator[tuple[str, Node]]:
    """Items of schema.org microdata as nodes of the same shape as JSON-LD's."""
    nodes: dict[Element, Node] = {}
    tops: list[tuple[str, Node]] = []
    for element in cast("list[Element]", _ITEMS(canon.root)):
        if "itemscope" in element.attrib:
            nodes[element] = {"@type": element.get("itemtype", "")}
        owner = next((nodes[p] for p in element.iterancestors() if p in nodes), None)
        names = element.get("itemprop", "").split()
        if owner is not None and names:
            value = nodes[element] if element in nodes else _microdata_value(canon, element)
            for name in names:
                owner.setdefault(name, []).append(value)
        elif element in nodes:
            kind = "/".join(sorted(types_of(nodes[element]))) or "Thing"
            tops.append((f"[itemtype={kind}][{len(tops) + 1}]", nodes[element]))
    yield from ((path, _single(node)) for path, node in tops)


def _single(node: Node) -> Node:
    """Lists of one item as the item itself, at every depth."""
    stack = [node]
    while stack:
        current = stack.pop()
        for name, values in current.items():
            if isinstance(values, list):
                stack.extend(value for value in values if isinstance(value, dict))
                if len(values) == 1:
                    current[name] = values[0]
    return node


def _microdata_value(canon: CanonicalText, element: Element) -> str:
    for name in ("content", "datetime", "href", "src", "value"):
        if element.get(name):
            return str(element.get(name))
    return canon.of(element)
