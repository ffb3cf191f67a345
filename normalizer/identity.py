"""Ids and content hashes: the same offering and the same content, whoever asks and whenever."""

from __future__ import annotations

import hashlib
import json
import uuid
from typing import Any

from normalizer.listing import Listing
from normalizer.raw import RawListing

_NAMESPACE = uuid.UUID("5b1f6a0e-3c57-5d0e-9d0a-6f3c1f0f7c55")


def listing_id(source: str, reference: str) -> str:
    """The id of a listing: UUIDv5 of its source and the first reference it was known by. A reference that a
    site renames becomes an alias of that id (see :mod:`registry.store`), so that ids outlive renames."""
    return str(uuid.uuid5(_NAMESPACE, f"{source}\n{reference}"))


def raw_hash(raw: RawListing) -> str:
    """Hash of what a source says about one listing: independent of the order of its statements, of their
    offsets and of the page around them, which change without the listing changing. That it was read in a list
    and not on its own page counts, in which list does not."""
    document = _told(raw.model_dump(mode="json", exclude_defaults=True, exclude={"body", "beside"}))
    for name in ("statements", "instances", "aliases", "assertions"):
        if name in document:
            document[name] = sorted(_json(_without(item, _OFFSETS)) for item in document[name])
    return _hash(document)


def content_hash(listing: Listing) -> str:
    """Hash of a listing's content: values, states and quotes, without where the quotes stand (a course moves
    from one page of a list to the next) and without the version of the rules that read them."""
    document = _told(listing.model_dump(mode="json", exclude_defaults=True, exclude={"rules_version"}))
    pages = [listing.url, *(instance.url for instance in listing.instances)]
    return _hash([pages, _without(document, _POSITIONS)])


_OFFSETS = frozenset({"offset"})
_POSITIONS = frozenset({"offset", "path", "url"})


def _told(document: dict[str, Any]) -> dict[str, Any]:
    """With whether it was read elsewhere in place of where."""
    return {name: True if name == "read_from" else value for name, value in document.items()}


def _without(node: Any, keys: frozenset[str]) -> Any:
    if isinstance(node, dict):
        return {key: _without(value, keys) for key, value in node.items() if key not in keys}
    if isinstance(node, list):
        return [_without(item, keys) for item in node]
    return node


def _json(document: Any) -> str:
    return json.dumps(document, sort_keys=True, ensure_ascii=False)


def _hash(document: Any) -> str:
    return hashlib.sha256(_json(document).encode()).hexdigest()
