"""Other searches that a page offers beside its answer: without a word that nothing has beside the others, for
one of several things that may be meant by turns, and with a limit or a language that stands among the words
asked as a filter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any, Final, NamedTuple

from babel import Locale

from search_api.query import SearchQuery
from search_api.wording.folding import fold, words_of_query
from search_api.wording.limits_asked import limits, next_month
from search_api.wording.words import PIECE, understand

OR: Final = frozenset(("or", "ou"))
LANGUAGES: Final = {
    " ".join(fold(Locale(named).languages[code])): code
    for named in ("en", "fr")
    for code in ("en", "fr", "es", "de", "pt", "it", "nl", "ar", "zh", "pa")
}
"""Their names in English and French: what somebody may want to learn, or to be taught in."""


class Limited(NamedTuple):
    """A limit among the words, which orders what is found and leaves nothing out."""

    forward: str
    """What is put forward by it."""
    only: str
    """What the filter leaves."""
    changes: dict[str, Any]
    """The same search with the limit as a filter."""


def with_fewer_words(q: str) -> Iterator[tuple[str, str]]:
    """Each thing that a query requires, where it requires several, and the query without it."""
    required = understand(q).required
    for concept in required if len(required) > 1 else ():
        kept = [
            piece[0]
            for piece in PIECE.finditer(q)
            if piece["no"] or not set(fold(piece["quoted"] or piece["word"])) <= set(concept.words)
        ]
        yield " ".join(concept.words), " ".join(kept)


def alternatives(q: str) -> tuple[str, ...]:
    """The things between which *or* stands, each as a query; none where it stands between no two. Every word
    of a query is looked for, so these are other searches."""
    parts: list[list[str]] = [[]]
    for piece in PIECE.finditer(limits(q)[0].replace(" , ", " ")):
        if piece[0].casefold() in OR:
            parts.append([])
        else:
            parts[-1].append(piece[0])
    queries = tuple(map(" ".join, parts))
    return queries if len(queries) > 1 and all(map(_names_something, queries)) else ()


def _names_something(q: str) -> bool:
    return any(not (one.optional or one.says) for one in understand(q).concepts)


def insisting(q: str, word: str) -> str:
    """The query with a word in quotes, so that it stands for no other; a piece that has it is written as the
    words that are looked for."""
    pieces: list[str] = []
    for piece in PIECE.finditer(q):
        words = words_of_query(piece["word"] or "")
        if word in words and not piece["no"]:
            pieces += (f'"{one}"' if one == word else one for one in words)
        else:
            pieces.append(piece[0])
    return " ".join(pieces)


def without_quotes(q: str) -> str:
    """The query with its quoted words free to stand apart."""
    pieces = (
        piece["quoted"] if piece["quoted"] and not piece["no"] else piece[0] for piece in PIECE.finditer(q)
    )
    return " ".join(pieces)


def taught_in(query: SearchQuery) -> Iterator[tuple[str, str]]:
    """The languages that a search names beside something else, and the query without that name; none where a
    filter asks for a language."""
    for words, rest in with_fewer_words(query.q) if not query.language else ():
        if language := LANGUAGES.get(words):
            yield language, rest


def limited(query: SearchQuery, today: date) -> Iterator[Limited]:
    """The limits of a search that no filter of it asks."""
    others, found = limits(query.q)
    rest = " ".join(others.replace(" , ", " ").split())
    if found.price is not None and not query.asks("cost"):
        price, currency = Decimal(f"{found.price:.10g}"), query.currency or found.currencies[0]
        words = f"what costs at most {price:,f} {{}}".format
        unit = "dollars" if len(found.currencies) > 1 else found.currencies[0]
        changes = {"q": rest, "cost_max": price, "currency": currency}
        yield Limited(words(unit), words(currency), changes)
    if found.hours is not None and not query.asks("hours"):
        hours = f"what takes at most {found.hours:,.10g} hours"
        yield Limited(hours, hours, {"q": rest, "hours_max": found.hours})
    if found.month is not None and query.window is None:
        first, last = next_month(found.month, today)
        start = f"what starts in {first:%B %Y}"
        yield Limited(start, start, {"q": rest, "start_from": first, "start_to": last})
