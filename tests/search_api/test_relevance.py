"""The relevance set is whole, and searches in the demo's listings find what was judged relevant."""

from collections import Counter
from pathlib import Path

import pytest

from benchmarks.listings import demo
from benchmarks.relevance import SETS, Answer, Records, ask, missed_titles, ndcg, questions
from search_api.embedded_index import EmbeddedIndex

LEAST = 0.9
"""Measured on the demo part: 0.91. Over everything, `python -m benchmarks.relevance` says."""


@pytest.fixture(scope="module")
def records() -> Records:
    return Records(demo())


@pytest.fixture(scope="module")
def index(records: Records, tmp_path_factory: pytest.TempPathFactory) -> EmbeddedIndex:
    index = EmbeddedIndex(tmp_path_factory.mktemp("relevance"))
    index.sync(records)
    return index


@pytest.fixture(scope="module")
def answers(index: EmbeddedIndex, records: Records) -> list[Answer]:
    return ask(index, questions(), records)


def test_the_set_is_whole() -> None:
    asked = questions()
    assert len(asked) >= 120
    assert len({one.q for one in asked}) == len(asked)
    assert min(Counter(one.kind for one in asked).values()) >= 5
    assert all(one.grades and set(one.grades.values()) <= {1, 2, 3} for one in asked)


def test_the_other_set_is_of_other_queries() -> None:
    unseen = questions("unseen")
    assert len(unseen) >= 40
    assert {one.q for one in unseen}.isdisjoint(one.q for one in questions())
    assert all(one.grades and set(one.grades.values()) <= {1, 2, 3} for one in unseen)


def test_every_judged_listing_of_the_demo_is_there(records: Records) -> None:
    here = {(record.source, record.listing.reference) for record in records.all}
    judged = {
        key for name in SETS for one in questions(name) for key in one.grades if key[0].startswith("demo-")
    }
    assert judged - here == set()


def test_what_is_relevant_comes_first(answers: list[Answer]) -> None:
    assert len(answers) > 60
    worst = sorted((round(one.ndcg, 2), one.question.q) for one in answers)[:10]
    assert sum(one.ndcg for one in answers) / len(answers) >= LEAST, worst


def test_no_listing_is_missed_by_its_exact_title(index: EmbeddedIndex, records: Records) -> None:
    assert missed_titles(index, records) == []


@pytest.mark.parametrize(
    ("found", "judged", "expected"),
    [
        ([3, 2, 1], [3, 2, 1], 1.0),
        ([0, 3], [3], 1 / 1.584962500721156),
        ([], [3], 0.0),
        ([3] * 10, [3] * 12, 1.0),
        ([1, 3], [3, 1], (1 + 7 / 1.584962500721156) / (7 + 1 / 1.584962500721156)),
    ],
)
def test_ndcg(found: list[int], judged: list[int], expected: float) -> None:
    assert ndcg(found, judged) == pytest.approx(expected)


def test_judgements_name_no_page_text() -> None:
    """A title at most, which is a fact; no line is longer."""
    folder = Path(__file__).parent.parent / "relevance"
    lines = [line for file in folder.glob("*judgements.tsv") for line in file.read_text().splitlines()]
    assert all(len(line.split("\t")) == 5 and len(line.split("\t")[4]) <= 60 for line in lines)
