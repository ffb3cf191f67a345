"""How well searches find what learners mean: nDCG@10 against the judgements of tests/relevance.

    python -m benchmarks.relevance [--keep FILE] [--worst N] [--engine meilisearch]

On the demo's listings and, where they are present, on those of the real responses. Two sets: the one that
the ranking was tuned on, and one of queries first asked when that was done. What counts is the list as
shown: hits, then what nearly matches. The gain of a listing is 2^grade - 1; the ideal is made of the judged
listings that the search serves by default. Meilisearch is the server at MEILI_URL, asked with
MEILI_MASTER_KEY, in an index of its own.
"""

from __future__ import annotations

import argparse
import csv
import math
import os
import tempfile
import tomllib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.listings import captures_are_present, kept
from benchmarks.recombined import Alone
from normalizer.listing import Listing
from registry.records import ListingRecord
from search_api.answer import SearchHit
from search_api.documents.document import search_document
from search_api.embedded_index import EmbeddedIndex
from search_api.index import SearchIndex
from search_api.query import SearchQuery

FOLDER = Path(__file__).parent.parent / "tests" / "relevance"
SETS = {
    "tuned": ("queries.toml", ("judgements.tsv",)),
    "unseen": ("unseen_queries.toml", ("unseen_judgements.tsv", "unseen_later_judgements.tsv")),
}
"""What the names of the files of each set of queries begin with."""
DEPTH = 10
TITLE_DEPTH = 20
"""A listing that is not on the first page of a search for its own title is missed."""
MOMENT = datetime(2026, 11, 22, tzinfo=UTC)

Key = tuple[str, str]
"""Source and reference of a listing."""


@dataclass(frozen=True)
class Question:
    """One query with what was judged of it."""

    q: str
    kind: str
    grades: dict[Key, int]


@dataclass(frozen=True)
class Answer:
    """How one query was answered."""

    question: Question
    ndcg: float
    unjudged: int
    """Hits among the first ten that nobody has called relevant."""
    hits: tuple[SearchHit, ...]


class Records(Alone):
    """Listings as a registry hands them to an index, all of them current."""

    def __init__(self, listings: Sequence[Listing]) -> None:
        life = {"status": "active", "first_seen": MOMENT, "last_seen": MOMENT, "changed": MOMENT}
        self.all = [
            ListingRecord(id=one.id, source=one.source, cursor=cursor, listing=one, **life)  # type: ignore[arg-type]
            for cursor, one in enumerate(listings, 1)
        ]

    def cursor(self) -> int:
        """How many there are."""
        return len(self.all)

    def changes_since(self, cursor: int, limit: int) -> list[ListingRecord]:
        """The next ones."""
        return self.all[cursor : cursor + limit]


def questions(name: str = "tuned") -> list[Question]:
    """All queries of a set with their judgements."""
    queries, judgements = SETS[name]
    grades: dict[str, dict[Key, int]] = defaultdict(dict)
    for judged in judgements:
        with (FOLDER / judged).open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                grades[row["query"]][row["source"], row["reference"]] = int(row["grade"])
    with (FOLDER / queries).open("rb") as toml:
        return [Question(one["q"], one["kind"], grades[one["q"]]) for one in tomllib.load(toml)["query"]]


def ndcg(found: Sequence[int], judged: Sequence[int]) -> float:
    """Gain of the grades found, in order, over that of the best order of all judged ones."""
    ideal = _gain(sorted(judged, reverse=True)[:DEPTH])
    return _gain(found[:DEPTH]) / ideal if ideal else 0.0


def _gain(grades: Sequence[int]) -> float:
    return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades))


def ask(index: SearchIndex, asked: Sequence[Question], records: Records) -> list[Answer]:
    """Ask every query whose best answers are among these; in a part of the corpus these are not all."""
    served = {_key(record) for record in records.all if search_document(record).short}
    references = {record.id: _key(record) for record in records.all}
    answers = []
    for question in asked:
        judged = {key: grade for key, grade in question.grades.items() if key in served}
        if max(question.grades.values()) not in judged.values():
            continue
        page = index.search(SearchQuery(q=question.q, per_page=DEPTH))
        hits = (*page.hits, *page.near)
        found = [judged.get(references[hit.id], 0) for hit in hits]
        answers.append(Answer(question, ndcg(found, list(judged.values())), found.count(0), hits))
    return answers


def missed_titles(index: SearchIndex, records: Records) -> list[str]:
    """Titles whose listing is not on the first page of a search for just these words."""
    missed = []
    for title in sorted({record.listing.title.value or "" for record in records.all} - {""}):
        hits = index.search(SearchQuery(q=title[:500], scope="all", per_page=TITLE_DEPTH)).hits
        if all((hit.title or "").casefold() != title.casefold() for hit in hits):
            missed.append(title)
    return missed


def _key(record: ListingRecord) -> Key:
    return record.source, record.listing.reference


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.relevance")
    parser.add_argument("--keep", type=Path, help="file that keeps the normalized listings between runs")
    parser.add_argument("--worst", type=int, default=0, help="how many of the worst answers to show")
    parser.add_argument("--engine", choices=("embedded", "meilisearch"), default="embedded")
    options = parser.parse_args()
    listings = kept(options.keep)
    if not captures_are_present():
        print("../shared/captures is absent: the demo's listings alone")
    records = Records(listings)
    with tempfile.TemporaryDirectory() as folder:
        index = _meilisearch() if options.engine == "meilisearch" else EmbeddedIndex(Path(folder))
        index.sync(records)
        for name in SETS:
            answers = ask(index, questions(name), records)
            _print(name, answers, len(listings))
            for answer in sorted(answers, key=lambda one: one.ndcg)[: options.worst]:
                print(f"\n{answer.ndcg:.2f}  {answer.question.q}")
                for hit in answer.hits:
                    print(f"      {hit.source}: {hit.title}")
        missed = missed_titles(index, records)
    print(f"\nexact titles not on the first page of their own search: {len(missed)}")
    for title in missed:
        print(f"  {title}")


def _meilisearch() -> SearchIndex:
    from search_api.engine import MASTER_KEY, URL
    from search_api.meilisearch.server import Server
    from search_api.meilisearch_index import MeilisearchIndex

    return MeilisearchIndex(Server(os.environ[URL], os.environ[MASTER_KEY]), "relevance")


def _print(name: str, answers: Sequence[Answer], listings: int) -> None:
    print(f"\n{name}: {len(answers)} queries on {listings:,} listings\n")
    print(f"{'queries':<12}{'count':>6}{'nDCG@10':>9}{'not relevant of 10':>20}")
    kinds = dict.fromkeys(answer.question.kind for answer in answers)
    for kind in (*kinds, "all"):
        same = [answer for answer in answers if kind in (answer.question.kind, "all")]
        mean = sum(answer.ndcg for answer in same) / len(same)
        strange = sum(answer.unjudged for answer in same) / len(same)
        print(f"{kind:<12}{len(same):>6}{mean:>9.3f}{strange:>20.1f}")


if __name__ == "__main__":
    main()
