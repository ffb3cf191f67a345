"""The plain alternative to a search engine: SQLite's FTS5 with facets counted in SQL.

As somebody would build it who knows SQLite well: words anywhere, the last one unfinished, BM25 with the title
weightiest, accents folded, marks and excerpts by FTS5's own functions; facets in one table, counted together
where they have no filter of their own and one by one where they have. It knows no typing mistakes, no other
words for a thing, and no places and days that must hold together.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from search_api.documents.document import SearchDocument
from search_api.query import Facet, SearchQuery

SCHEMA = """
create virtual table words using fts5(
    title, outcomes, names, prose, tokenize = "unicode61 remove_diacritics 2"
);
create table listing (id integer primary key, hit text, hours_low real, hours_high real, short integer);
create table price (listing integer, currency text, low real, high real);
create table facet (listing integer, name text, value text);
"""
INDEXES = """
create index facet_value on facet (name, value, listing);
create index facet_listing on facet (listing, name, value);
create index price_listing on price (currency, listing);
"""
RANK = "insert into words (words, rank) values ('rank', 'bm25(8, 2, 1, 1)');"
BEST = """
select rowid from words where words match ? and +rowid in (select id from found) order by rank limit ?
"""
SHOWN = """
select listing.hit, highlight(words, 0, '<b>', '</b>'), snippet(words, 3, '<b>', '</b>', '…', 40)
from words cross join listing on listing.id = words.rowid where words match ? and words.rowid = ?
"""


def build(file: Path, documents: Iterable[SearchDocument]) -> None:
    """Write a database of listings."""
    with sqlite3.connect(file) as db:
        db.executescript(SCHEMA)
        for number, doc in enumerate(documents, 1):
            texts, hours = doc.texts, doc.hours
            listing = (
                number,
                doc.hit.model_dump_json(),
                *((hours.low, hours.high) if hours else (None, None)),
            )
            words = (number, texts.title, texts.outcomes, f"{texts.names}\n{texts.said}", texts.prose)
            db.execute(
                "insert into words (rowid, title, outcomes, names, prose) values (?, ?, ?, ?, ?)", words
            )
            db.execute("insert into listing values (?, ?, ?, ?, ?)", (*listing, doc.short))
            facets = [(number, name, value) for name, values in doc.facets.items() for value in values]
            db.executemany("insert into facet values (?, ?, ?)", facets)
            prices = [(number, code, cost.least, cost.most) for code, cost in doc.costs.items()]
            db.executemany("insert into price values (?, ?, ?, ?)", prices)
        db.executescript(RANK + INDEXES)


class Plain:
    """A database that answers searches."""

    def __init__(self, file: Path) -> None:
        self._db = sqlite3.connect(file)
        self._db.executescript("pragma mmap_size = 8000000000; pragma cache_size = -64000;")

    def search(self, query: SearchQuery) -> bytes:
        """The answer to one query: total, hits with marks, counts of facets."""
        match = _match(query.q)
        total = self._find(match, query, "")
        best = self._db.execute(BEST, (match, query.per_page)).fetchall()
        hits = [self._db.execute(SHOWN, (match, number)).fetchone() for (number,) in best]
        filtered = [facet for facet in query.facets if getattr(query, facet)]
        counts = self._counts([facet for facet in query.facets if facet not in filtered])
        for facet in filtered:
            self._find(match, query, facet)
            counts |= self._counts([facet])
        found = [{"hit": json.loads(hit), "title": title, "excerpt": prose} for hit, title, prose in hits]
        return json.dumps({"total": total, "hits": found, "facets": counts}).encode()

    def _find(self, match: str, query: SearchQuery, but: str) -> int:
        """Put what matches all filters but one into a table."""
        clauses, values = ["words match ?", "short"], list[Any]([match])
        for facet in ("delivery", "credential_type", "language"):
            if facet != but and (asked := getattr(query, facet)):
                marks = ", ".join("?" * len(asked))
                clauses.append(
                    f"listing.id in (select listing from facet where name = ? and value in ({marks}))"
                )
                values += [facet, *asked]
        if query.hours_max is not None:
            clauses.append("hours_low <= ?")
            values.append(query.hours_max)
        if query.cost_max is not None:
            clauses.append("listing.id in (select listing from price where currency = ? and low <= ?)")
            values += [query.currency, float(query.cost_max)]
        self._db.execute("drop table if exists temp.found")
        self._db.execute(
            "create temp table found as "
            "select listing.id from words cross join listing on listing.id = words.rowid "
            f"where {' and '.join(clauses)}",
            values,
        )
        return int(self._db.execute("select count(*) from found").fetchone()[0])

    def _counts(self, facets: list[Facet]) -> dict[str, dict[str, int]]:
        counts: dict[str, dict[str, int]] = {facet: {} for facet in facets}
        marks = ", ".join("?" * len(facets))
        rows = self._db.execute(
            "select name, value, count(*) from found cross join facet on facet.listing = found.id "
            f"where name in ({marks}) group by name, value order by count(*) desc",
            facets,
        )
        for name, value, count in rows:
            counts[name][value] = count
        return counts


def _match(q: str) -> str:
    """A query in FTS5's own words: phrases, forbidden words, and the last word unfinished."""
    wanted, forbidden = list[str](), list[str]()
    for no, phrase, word in re.findall(r'(?:(?<!\S)(-))?(?:"([^"]+)"|([^\W_]+))', q):
        (forbidden if no else wanted).append(f'"{phrase or word}"')
    if wanted and re.search(r"\w$", q):
        wanted[-1] += " *"
    both = " AND ".join(wanted)
    return f"({both}) NOT ({' OR '.join(forbidden)})" if forbidden else both
