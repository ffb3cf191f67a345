"""The first hits of Meilisearch, put in order by their titles."""

from itertools import pairwise
from typing import Any

from search_api.wording.title_order import TitleOrder
from search_api.wording.words import understand
from tests.each import each

TODAY = 20_000


def hit(title: str, said: str = "", *, french: bool = False, subject: str = "", until: int = TODAY) -> Any:
    told = {"french": [1] * french, "subject": [subject], "until": until}
    return {"id": title, "title": title, "said": said} | told


@each(
    ("q", "hits"),
    [
        ("granite harbour", [hit("granite harbour"), hit("granite")]),  # more of what is asked
        ("granite", [hit("introduction to granite"), hit("granite sculpture and marble")]),  # less beside it
        ("granite", [hit("granite"), hit("gramite"), hit("marble")]),
        ("granite orchard", [hit("granite orchard"), hit("granite bluster")]),  # too many mistakes
        ("gran", [hit("granite"), hit("marble")]),  # unfinished
        ("welding", [hit("welding"), hit("soudage"), hit("marble")]),
        ("granite evening", [hit("granite", "evening"), hit("granite", "daytime")]),
        ("granite badge", [hit("granite", "badge"), hit("granite certificate", "certificate")]),
        ("formation en granite", [hit("granite", french=True), hit("granite")]),
        ("how to become a welder", [hit("introduction to welding"), hit("inspection of welding")]),
        ("photography", [hit("granite", subject="arts"), hit("granite", subject="engineering")]),
        ("carbon footprint", [hit("climate change"), hit("granite")]),  # what it is part of
        ("granite", [hit("granite"), hit("granite", until=TODAY - 1)]),  # it is over
        ("granite", [hit("granite", until=TODAY - 1), hit("marble")]),
        ('"granite harbour"', [hit("granite harbour"), hit("harbour granite")]),
    ],
)
def test_the_best_is_first(q: str, hits: list[dict[str, Any]]) -> None:
    """Whatever the engine's order of two."""
    order = TitleOrder(understand(q), TODAY, {})
    for first, second in pairwise(hits):
        assert order.best_first([second, first]) == [first, second]


def test_titles_that_are_worth_the_same_stay_as_the_engine_has_them() -> None:
    hits = [hit("granite one", "a"), hit("granite one", "b"), hit("granite one", "c")]
    assert TitleOrder(understand("granite"), TODAY, {}).best_first(hits) == hits
    assert TitleOrder(understand("granite"), TODAY, {}).best_first([]) == []


def test_what_keeps_within_a_limit_is_put_forward() -> None:
    one, two, other = map(hit, ("granite one", "granite two", "marble one"))
    kept = {"granite two": 1, "marble one": 2}
    order = TitleOrder(understand("granite under $500 up to 20 hours"), TODAY, kept)
    assert order.best_first([one, other, two]) == [two, one, other], "but not before what is asked for"
