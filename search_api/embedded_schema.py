"""How the embedded engine (tantivy) keeps a :class:`~search_api.document.SearchDocument`.

- The engine sorts by one number, and its ties move when a document is written again: so each sort has one
  packed key, the value and then the id.
- Money has one sort key per currency. For filtering, an amount is a number that starts with its currency.
- The cursor of the last change taken is a document too, so that one commit holds both.
"""

from __future__ import annotations

import hashlib
import inspect
import math
import sys
import uuid
from importlib.metadata import version
from typing import Any, Final

import orjson
import tantivy

from search_api import document, folding, labels, texts
from search_api.document import SearchDocument
from search_api.query import CURRENCIES, FACETS, SearchHit

STATES: Final = (*FACETS, "hours", "cost")
"""What has a state that can be filtered by."""
TEXTS: Final = ("title", "outcomes", "said", "names", "text", "unsaid")
"""Of :class:`search_api.texts.Texts`; ``text`` is all of them but the last."""
CURSOR_ID: Final = "cursor"
"""Id of the document that holds the cursor; ids of listings are UUIDs."""
HUNDREDTHS_MAX: Final = 2**32 - 1


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    keyword: dict[str, Any] = {"tokenizer_name": "raw", "index_option": "basic"}
    builder.add_text_field("id", **keyword)
    for name in TEXTS:
        builder.add_text_field(name, tokenizer_name="folding")
    for name in (*FACETS, "provider_name"):
        builder.add_text_field(name, fast=True, **keyword)
    for name in (*(f"{field}_state" for field in STATES), "status", "scope", "has", "tongue"):
        builder.add_text_field(name, **keyword)
    for name in ("hours_from", "hours_to", "price", "price_from", "price_to"):
        builder.add_unsigned_field(name, fast=True)
    for name in ("id_key", "newest_key", "hours_key", *(f"cost_key_{code}" for code in CURRENCIES)):
        builder.add_unsigned_field(name, fast=True)
    builder.add_bytes_field("hit", stored=True)
    builder.add_bytes_field("prose", stored=True)
    builder.add_unsigned_field("cursor", stored=True)
    return builder.build()


SCHEMA: Final = _schema()


def fingerprint() -> str:
    """Names what is written of a listing; when it changes, a new generation is due."""
    code = "".join(map(inspect.getsource, (document, texts, folding, labels, sys.modules[__name__])))
    shape = orjson.dumps(SearchHit.model_json_schema())
    parts = (code, version("tantivy"), *CURRENCIES)
    return hashlib.sha256("".join(parts).encode() + shape).hexdigest()[:12]


def hundredths(value: float) -> int:
    """Hours or money as a whole number of hundredths; what exceeds 32 bits is the most there is."""
    return HUNDREDTHS_MAX if math.isinf(value) else min(round(value * 100), HUNDREDTHS_MAX)


def money(currency: str, amount: int) -> int:
    """An amount in hundredths that starts with its currency, so that no range spans two."""
    return int.from_bytes(currency.encode(), "big") << 32 | amount


def listing_document(doc: SearchDocument) -> tantivy.Document:
    """The engine's document of one listing."""
    id_key = uuid.UUID(doc.id).int >> 64
    hours, costs = doc.hours, doc.costs
    spans = {code: cost.span for code, cost in costs.items() if cost.span}
    fields: dict[str, Any] = {
        "id": doc.id,
        "title": doc.texts.title,
        "outcomes": doc.texts.outcomes,
        "said": doc.texts.said,
        "names": doc.texts.names,
        "text": doc.texts.all,
        "unsaid": doc.texts.unsaid,
        **{facet: list(values) for facet, values in doc.facets.items()},
        **{f"{field}_state": state for field, state in doc.states.items()},
        "tongue": list(doc.tongues),
        "provider_name": [f"{doc.provider_slug}\t{doc.hit.provider}"] if doc.provider_slug else [],
        "status": doc.status,
        "scope": ["short"] * doc.short,
        "has": [f"cost:{code}" for code in costs] + ["hours"] * bool(hours) + ["free"] * doc.free,
        "hours_from": [hundredths(hours.low)] if hours else [],
        "hours_to": [hundredths(hours.high)] if hours else [],
        "price": [money(code, hundredths(float(a))) for code, cost in costs.items() for a in cost.amounts],
        "price_from": [money(code, hundredths(span.low)) for code, span in spans.items()],
        "price_to": [money(code, hundredths(span.high)) for code, span in spans.items()],
        "id_key": id_key,
        "newest_key": _sort_key(int(doc.first_seen.timestamp()), id_key),
        "hours_key": [_sort_key(hundredths(hours.low), id_key)] if hours else [],
        **{
            f"cost_key_{code}": _sort_key(hundredths(cost.least), id_key)
            for code, cost in costs.items()
            if code in CURRENCIES
        },
        "hit": doc.hit.model_dump_json().encode(),
        "prose": doc.prose.encode(),
    }
    return tantivy.Document.from_dict(fields, SCHEMA)


def _sort_key(value: int, id_key: int) -> int:
    return value << 32 | id_key >> 32


def cursor_document(cursor: int) -> tantivy.Document:
    """The document that says how far the index has followed the registry."""
    return tantivy.Document.from_dict({"id": CURSOR_ID, "cursor": cursor}, SCHEMA)
