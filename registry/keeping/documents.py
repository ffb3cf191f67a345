"""Documents as they are kept: compact JSON without defaults, compressed.

They outlive the version that wrote them: fields that today's types do not have are passed over. What a
renamed one said of a listing is read again from its raw statements by a replay.
"""

from __future__ import annotations

from typing import Any, TypeVar

import orjson
import zstandard
from pydantic import BaseModel

from normalizer.listing import Listing
from normalizer.raw import RawListing

Kept = TypeVar("Kept", bound=BaseModel)


def pack(document: BaseModel, **options: Any) -> bytes:
    """A frozen type as it is kept."""
    return zstandard.compress(document.model_dump_json(exclude_defaults=True, **options).encode())


def pack_listing(listing: Listing) -> bytes:
    """A listing without the version of the rules, which its revision knows."""
    return pack(listing, exclude={"rules_version"})


def unpack(data: bytes) -> bytes:
    """The JSON of a kept document."""
    return zstandard.decompress(data)


def unpack_document(data: bytes) -> dict[str, Any]:
    """A kept document as it stands, unchecked and without defaults."""
    document: dict[str, Any] = orjson.loads(unpack(data))
    return document


def as_today(kind: type[Kept], document: str | bytes) -> Kept:
    """The JSON of a kept document as one of today's types."""
    return kind.model_validate_json(document, extra="ignore")


def unpack_listing(data: bytes, rules_version: str) -> Listing:
    document = unpack_document(data) | {"rules_version": rules_version}
    return Listing.model_validate(document, extra="ignore")


def unpack_raw(data: bytes) -> RawListing:
    return as_today(RawListing, unpack(data))
