"""A kept listing in outline: what it says without the words that it was read from, which are most of it."""

from __future__ import annotations

import operator
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cache, reduce
from typing import Any, Final, Literal, cast, get_args, get_origin

import msgspec
from pydantic import BaseModel

from normalizer.listing import Field, Listing
from registry.keeping.documents import unpack
from registry.records import ListingRecord
from registry.store import Store

LEFT_OUT: Final = frozenset({"evidence", "calculation", "alternatives", "issues"})


@cache
def _shape(kind: Any) -> Any:
    """A type of the common schema without what is left out, as a struct that is read straight from JSON."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        fields: list[Any] = []
        for name, field in kind.model_fields.items():
            annotation: Any = field.annotation
            shape, default = _shape(annotation), field.default
            if field.is_required():
                fields.insert(0, (name, shape))
            elif name not in LEFT_OUT:
                fields.append((name, shape, shape() if isinstance(default, BaseModel) else default))
        known = {"known": Field.known} if issubclass(kind, Field) else {}
        return msgspec.defstruct(kind.__name__, fields, namespace=known, frozen=True)
    if get_origin(kind) is tuple:
        return tuple[_shape(get_args(kind)[0]), ...]  # type: ignore[misc]
    if not get_args(kind) or get_origin(kind) is Literal or hasattr(kind, "__metadata__"):
        return kind
    return reduce(operator.or_, map(_shape, get_args(kind)))


_LISTING: Final = msgspec.json.Decoder(_shape(Listing))


def outline(data: bytes, rules_version: str = "") -> Listing:
    """A kept listing whose fields are values and states alone. It has the attributes of a :class:`Listing`,
    but is none: what it is for only reads them."""
    return cast("Listing", _LISTING.decode(unpack(data)))


@dataclass(frozen=True)
class Outlines:
    """The changes of a registry, as an index follows them: each listing in outline."""

    store: Store

    def cursor(self) -> int:
        """Of the latest change."""
        return self.store.cursor()

    def history(self, cursor: int) -> str:
        """As :meth:`registry.store.Store.history`."""
        return self.store.history(cursor)

    def indexing(self) -> AbstractContextManager[None]:
        """As :meth:`registry.store.Store.indexing`."""
        return self.store.indexing()

    def changes_since(self, cursor: int, limit: int) -> Sequence[ListingRecord]:
        """As :meth:`registry.store.Store.changes_since`."""
        return self.store.changes_since(cursor, limit, read=outline)
