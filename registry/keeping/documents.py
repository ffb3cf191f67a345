"""Documents as they are kept: compact JSON without defaults, compressed."""

from __future__ import annotations

from typing import Any

import orjson
import zstandard
from pydantic import BaseModel

from normalizer.listing import Listing
from normalizer.raw import RawListing


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


def unpack_listing(data: bytes, rules_version: str) -> Listing:
    return Listing.model_validate(unpack_document(data) | {"rules_version": rules_version})


def unpack_raw(data: bytes) -> RawListing:
    return RawListing.model_validate_json(unpack(data))
