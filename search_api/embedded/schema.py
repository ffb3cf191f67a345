"""How the embedded engine (tantivy) keeps a :class:`~search_api.documents.document.SearchDocument`.

- The engine sorts by one number, and its ties move when a document is written again: so each sort has one
  packed key, the value and then the id.
- Money has one sort key per currency. For filtering, an amount is a number that starts with its currency.
- A day at a place is a number that starts with the place, so that both hold together in one sitting.
- All keywords are one field, of paths: a dictionary of terms for each of fifty took half of a commit. The
  engine takes a word that looks like a date for one, so each begins with a sign of ours.
- The cursor of the last change taken is a document too, so that one commit holds both.
"""

from __future__ import annotations

import hashlib
import math
import sys
import uuid
from collections.abc import Iterator
from functools import lru_cache
from importlib.metadata import version
from itertools import chain
from typing import Any, Final

import tantivy

from search_api.documents.document import CURSOR_ID, SearchDocument, name_of, state_of
from search_api.documents.fingerprint import Fingerprint
from search_api.documents.fingerprint import fingerprint as of_engine
from search_api.documents.prices import Costs
from search_api.documents.sittings import Sitting, days_of
from search_api.query import CURRENCIES, MEASURES, MONEY, UNKNOWN
from search_api.wording.folding import fold
from search_api.wording.known_words import vocabulary

TEXTS: Final = ("title", "outcomes", "said", "text")
"""Of :class:`search_api.documents.texts.Texts`, folded; ``text`` is all of them."""
PHRASES: Final = {"title": "title_phrases", "text": "phrases"}
"""Where the phrases of the vocabulary that stand in a text are words: to find them by position takes long."""
KEYWORDS: Final = "is"
"""The field of all keywords …"""
SIGN: Final = "="
"""… and what each begins with."""
HUNDREDTHS_MAX: Final = 2**32 - 1
DAY_BITS: Final = 22
"""Enough for every day of a calendar up to the year 9999."""


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    keyword: dict[str, Any] = {"tokenizer_name": "raw", "index_option": "basic"}
    builder.add_text_field("id", **keyword)
    for name in TEXTS:
        builder.add_text_field(name, tokenizer_name="whitespace")
    for name in (*PHRASES.values(), "whole_title", "unsaid"):
        builder.add_text_field(name, **keyword)
    builder.add_json_field(KEYWORDS, fast=True, **keyword)
    for name in ("hours_from", "hours_to", "start_day", "place_day"):
        builder.add_unsigned_field(name, fast=True)
    for name in MONEY:
        for field in (name, f"{name}_from", f"{name}_to", *(sort_key(name, code) for code in CURRENCIES)):
            builder.add_unsigned_field(field, fast=True)
    for name in ("id_key", *map(sort_key, ("newest", "changed", "complete", "hours"))):
        builder.add_unsigned_field(name, fast=True)
    builder.add_bytes_field("hit", stored=True)
    builder.add_bytes_field("prose", stored=True)
    builder.add_unsigned_field("cursor", stored=True)
    builder.add_text_field("history", stored=True, **keyword)
    return builder.build()


def path(name: str) -> str:
    """Where the keywords of one kind stand."""
    return f"{KEYWORDS}.{name}"


def sort_key(name: str, currency: str = "") -> str:
    """The field that holds what a sort goes by."""
    return f"{name}_key_{currency}" if currency else f"{name}_key"


SCHEMA: Final = _schema()


def fingerprint() -> Fingerprint:
    """Names what is written of a listing; when it changes, a new generation is due."""
    phrases = sorted(" ".join(one) for same in vocabulary().phrases.values() for one in same)
    code = "\n".join((version("tantivy"), *CURRENCIES))
    return of_engine(sys.modules[__name__], code, data="\n".join(phrases))


def hundredths(value: float) -> int:
    """Hours or money as a whole number of hundredths; what exceeds 32 bits is the most there is."""
    return HUNDREDTHS_MAX if math.isinf(value) else min(round(value * 100), HUNDREDTHS_MAX)


def money(currency: str, amount: int) -> int:
    """An amount in hundredths that starts with its currency, so that no range spans two."""
    return int.from_bytes(currency.encode(), "big") << 32 | amount


def day_at(place: str, day: int) -> int:
    """A day that starts with its place: 42 bits of its hash, so that no two of thousands of places meet."""
    digest = hashlib.blake2b(place.encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> DAY_BITS << DAY_BITS | day


def listing_document(doc: SearchDocument) -> tantivy.Document:
    """The engine's document of one listing."""
    id_key = uuid.UUID(doc.id).int >> 64
    hours = doc.hours
    title, outcomes, said, *others = map(fold, doc.texts.parts)
    text = list(chain(title, outcomes, said, *others))
    known = vocabulary()
    fields: dict[str, Any] = {
        "id": doc.id,
        "title": " ".join(title),
        "whole_title": " ".join(title),
        PHRASES["title"]: known.phrases_in(title),
        PHRASES["text"]: known.phrases_in(text),
        "outcomes": " ".join(outcomes),
        "said": " ".join(said),
        "text": " ".join(text),
        "unsaid": list(doc.texts.unsaid),
        KEYWORDS: {name: _signed(words) for name, words in _keywords(doc) if words},
        "hours_from": [hundredths(hours.low)] if hours else [],
        "hours_to": [hundredths(hours.high)] if hours else [],
        **_days(doc.sittings),
        **_money("cost", doc.costs, id_key),
        **_money("cost_per_hour", doc.costs_per_hour, id_key),
        "id_key": id_key,
        sort_key("newest"): _packed(int(doc.first_seen.timestamp()), id_key),
        sort_key("changed"): _packed(int(doc.changed.timestamp()), id_key),
        sort_key("complete"): _packed(round(doc.completeness * 1_000), id_key),
        sort_key("hours"): [_packed(hundredths(hours.low), id_key)] if hours else [],
        "hit": doc.hit.model_dump_json().encode(),
        "prose": doc.prose.encode(),
    }
    return tantivy.Document.from_dict(fields, SCHEMA)


@lru_cache(8192)  # most facets of most listings are like those of another
def _signed(words: tuple[str, ...]) -> str | list[str]:
    """The engine takes one word in a third of the time of a list of one."""
    signed = [f"{SIGN}{word}" for word in words]
    return signed[0] if len(signed) == 1 else signed


def is_value(field: str, state: str) -> bool:
    """Whether a field that is known so has its state as its value already: unknown facets do."""
    return state in UNKNOWN and field not in MEASURES


def _keywords(doc: SearchDocument) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The keywords of each kind."""
    yield from doc.facets.items()
    for field, state in doc.states.items():
        if not is_value(field, state):
            yield state_of(field), (state,)
    for facet, found in doc.names.items():
        yield name_of(facet), tuple(f"{key}\t{name}" for key, name in found.items())
    yield "tongue", doc.tongues
    yield "written_in", doc.written_in
    yield "status", (doc.status,)
    yield "scope", ("short",) * doc.short
    yield "has", doc.has
    yield "always_at", doc.always_at


def _days(found: tuple[Sitting, ...]) -> dict[str, list[Any]]:
    """Every day on which one may begin, alone and with each place; engines of ranges cannot keep spans that
    belong together."""
    dated = list(days_of(found))
    return {
        "start_day": sorted({day for day, _ in dated}),
        "place_day": sorted({day_at(place, day) for day, places in dated for place in places}),
    }


def _money(name: str, found: dict[str, Costs], id_key: int) -> dict[str, Any]:
    spans = {code: cost.span for code, cost in found.items() if cost.span}
    return {
        name: [money(code, hundredths(float(a))) for code, cost in found.items() for a in cost.amounts],
        f"{name}_from": [money(code, hundredths(span.low)) for code, span in spans.items()],
        f"{name}_to": [money(code, hundredths(span.high)) for code, span in spans.items()],
        **{
            sort_key(name, code): _packed(hundredths(cost.least), id_key)
            for code, cost in found.items()
            if code in CURRENCIES
        },
    }


def _packed(value: int, id_key: int) -> int:
    return value << 32 | id_key >> 32


def cursor_document(cursor: int, history: str) -> tantivy.Document:
    """The document that says how far the index has followed the registry, and which."""
    return tantivy.Document.from_dict({"id": CURSOR_ID, "cursor": cursor, "history": history}, SCHEMA)
