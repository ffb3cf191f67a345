"""How Meilisearch keeps a :class:`~search_api.documents.document.SearchDocument`.

- Texts are cut into words and folded by us, as the embedded engine has them, and joined by blanks: both
  engines look in the same words, accents, ligatures and elisions included.
- A condition that a listing states ("online") is also one word that nobody can type, ``_online``, in a field
  of its own; what it leaves open is the same word in another field.
- Numbers are 64-bit floats. A day at a place is one number that starts with the place, so that both hold
  together in one sitting; it keeps within the 53 bits that a float counts by.
- The cursor of the last change taken is a document too, written with the listings it speaks of.
"""

from __future__ import annotations

import hashlib
import math
from datetime import date
from functools import cache
from typing import Any, Final

from search_api.documents.document import CURSOR_ID, SearchDocument, name_of, state_of
from search_api.documents.facets import KEYED
from search_api.documents.prices import Costs
from search_api.documents.sittings import Sitting, days_of
from search_api.wording.folding import fold
from search_api.wording.known_words import Phrase, vocabulary

MOST: Final = 2.0**53
"""Stands for "no upper bound"."""
EPOCH: Final = date(1970, 1, 1).toordinal()
DAY_BITS: Final = 17
"""Days from 1970 to 2328; what is earlier or later is put to the end that it lies beyond."""
PLACE_BITS: Final = 36


def folded(text: str) -> str:
    """The words of a text, with a blank between two."""
    return " ".join(fold(text))


def key_of(name: str, currency: str = "") -> str:
    """The field that a sort goes by."""
    return f"{name}_key.{currency}" if currency else f"{name}_key"


def word_for(says: Phrase) -> str:
    """The one word that stands for a condition."""
    return "_" + "_".join(says)


@cache
def conditions() -> tuple[Phrase, ...]:
    """What documents may say, by the conditions of the vocabulary."""
    return tuple(sorted({meaning.says for meaning in vocabulary().meanings.values() if meaning.says}))


def _stated(text: str) -> str:
    """The conditions that a text names, each as its one word."""
    words = f" {folded(text)} "
    return " ".join(word_for(says) for says in conditions() if f" {' '.join(says)} " in words)


def day(ordinal: int) -> int:
    """A day as a number of :data:`DAY_BITS`."""
    return min(max(ordinal - EPOCH, 0), 2**DAY_BITS - 1)


def day_at(place: str, ordinal: int) -> int:
    """A day that starts with its place."""
    digest = hashlib.blake2b(place.encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> (64 - PLACE_BITS) << DAY_BITS | day(ordinal)


def amount(value: float) -> float:
    """Hours or money as a number that JSON has."""
    return MOST if math.isinf(value) else float(value)


def listing_document(doc: SearchDocument) -> dict[str, Any]:
    """What Meilisearch is sent of one listing."""
    texts, hours = doc.texts, doc.hours
    return {
        "id": doc.id,
        "title": folded(texts.title),
        "outcomes": folded(texts.outcomes),
        "facts": _stated(texts.said),
        "said": folded(texts.said),
        "names": folded(texts.names),
        "text": folded(texts.prose),
        "unsaid": _stated("\n".join(texts.unsaid)),
        **dict(doc.facets.items()),
        **{name_of(facet): [f"{key}\t{name}" for key, name in doc.names[facet].items()] for facet in KEYED},
        **{state_of(field): state for field, state in doc.states.items()},
        "status": doc.status,
        "scope": "short" if doc.short else "long",
        "written_in": doc.written_in,
        "french": [1] * ("fr" in doc.tongues),
        "has": doc.has,
        "hours_from": [amount(hours.low)] if hours else [],
        "hours_to": [amount(hours.high)] if hours else [],
        **_days(doc.sittings),
        "always_at": doc.always_at,
        "until": MOST if doc.last_start is None else day(doc.last_start),
        **_money("cost", doc.costs, free=doc.free),
        **_money("cost_per_hour", doc.costs_per_hour, free=doc.free),
        key_of("free"): [1] * doc.free,
        key_of("newest"): int(doc.first_seen.timestamp()),
        key_of("changed"): int(doc.changed.timestamp()),
        key_of("complete"): round(doc.completeness * 1_000),
        "hit": doc.hit.model_dump_json(),
        "prose": doc.prose,
        "excerpt": folded(doc.prose),
    }


def _days(found: tuple[Sitting, ...]) -> dict[str, list[Any]]:
    """Every day on which one may begin, alone and with each place."""
    dated = list(days_of(found))
    return {
        "start_day": sorted({day(ordinal) for ordinal, _ in dated}),
        "place_day": sorted({day_at(place, ordinal) for ordinal, places in dated for place in places}),
    }


def _money(name: str, found: dict[str, Costs], *, free: bool) -> dict[str, Any]:
    """Amounts by currency. What is free has no sort key: it is sorted by being free, in every currency."""
    spans = {code: cost.span for code, cost in found.items() if cost.span}
    return {
        name: {code: [float(one) for one in cost.amounts] for code, cost in found.items()},
        f"{name}_from": {code: amount(span.low) for code, span in spans.items()},
        f"{name}_to": {code: amount(span.high) for code, span in spans.items()},
        key_of(name): {} if free else {code: cost.least for code, cost in found.items()},
    }


def cursor_document(generation: str, cursor: int, history: str) -> dict[str, Any]:
    """The document that says what is being read, how far it has followed the registry, and which."""
    return {"id": CURSOR_ID, "generation": generation, "cursor": cursor, "history": history}
