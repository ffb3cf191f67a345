"""Texts are prepared once for all who read them, in bounded memory."""

from __future__ import annotations

from collections.abc import Callable

from normalizer.engine.grounds import Grounds
from normalizer.engine.roles import Role, Roles
from normalizer.engine.sheets import Sheets, sentence_at, sheet_of
from normalizer.patterns import Rule, Rules
from normalizer.workload_rules.calendar_words import SPANS
from normalizer.workload_rules.time_words import Span


def rule(name: str, pattern: str) -> Rule[int]:
    return Rule(name, pattern, lambda _: 1, {})


MADE: dict[str, Callable[[], Rules[int] | Grounds | Roles[Span, int, int]]] = {
    "apples": lambda: Rules([rule("first", "apples")]),
    "quixotic zebras": lambda: Rules([rule("later", "quixotic zebras")]),
    "xylophone yaks": lambda: Grounds([rule("ground", "xylophone yaks")]),
    "8 weeks of umbrageous voles": lambda: Roles(
        SPANS, [Role("role", 1, "# of umbrageous voles", {})], lambda *_: 1
    ),
}
"""Sets of rules by what they read: words for which no set before has asked."""


def test_a_text_is_read_by_rules_that_are_made_after_it_was_prepared() -> None:
    text = f"There are {', '.join(MADE)}."
    for words, make in MADE.items():
        assert [reading.quote for reading in make().read_text(text)] == [words]


def test_a_sheet_is_kept_for_the_next_who_asks() -> None:
    assert sheet_of("One sentence. And another.") is sheet_of("One sentence. And another.")


def test_an_empty_text_is_an_empty_sentence() -> None:
    assert sentence_at("", 0) == (0, 0)


def kept_of(texts: list[str], most: int) -> int:
    """Letters of the texts that are kept once all were asked for."""
    sheets = Sheets(most)
    for text in texts:
        assert sheets[text].low == text
    return sum(map(len, sheets))


def test_what_is_kept_of_long_texts_has_a_bound() -> None:
    texts = [f"{number} {'word ' * 2_000}" for number in range(30)]
    assert kept_of(texts, 10_000_000) == sum(map(len, texts))
    assert 10_000 < kept_of(texts, 50_000) <= 50_000 + 2 * len(texts[0])


def test_sentences_take_room_beside_their_letters() -> None:
    texts = ["a\n" * 100 + str(number) for number in range(300)]
    assert kept_of(texts, 100_000) < 2_000
