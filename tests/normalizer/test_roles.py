"""Figures in the roles that the words around them give: the first that fits decides, and quickly."""

from __future__ import annotations

from collections.abc import Mapping
from time import process_time
from typing import Any

import pytest

from normalizer.date_rules import date_roles
from normalizer.engine.roles import Role, Roles
from normalizer.workload_rules import effort_words, span_words
from normalizer.workload_rules.hour_words import HOURS
from normalizer.workload_rules.time_words import Hours
from tests.each import each


def named(hours: Hours, kind: str, words: Mapping[str, str | None]) -> str | None:
    return None if kind == "nothing" else kind


def roles(*declared: Role[str]) -> Roles[Hours, str, str]:
    return Roles(HOURS, declared, named)


LASTS = Role("lasts", "lasts", "lasts (?:about )?#(?: in all)?", {})
WEEKLY = Role("weekly", "weekly", "# a week", {})
EXAM: Role[str] = Role("exam", None, "exam lasts #", {})


@each(
    ("text", "kind", "quote"),
    [
        ("It lasts 20 hours.", "lasts", "20 hours"),
        ("It lasts about 20 hours in all.", "lasts", "20 hours in all"),
        ("Study 4 hours a week.", "weekly", "4 hours a week"),
        ("It lasts 4 hours a week.", "weekly", "4 hours a week"),
        ("The exam lasts 3 hours.", None, None),
        ("It blasts 20 hours.", None, None),
        ("There are 20 hours.", None, None),
        ("It lasts. Then 20 hours pass.", None, None),
    ],
)
def test_the_first_role_that_fits_decides(text: str, kind: str | None, quote: str | None) -> None:
    read = roles(WEEKLY, EXAM, LASTS).read_text(text)
    assert [(r.value, r.quote) for r in read] == ([(kind, quote)] if kind else [])


def test_a_role_without_a_kind_keeps_later_ones_from_a_figure() -> None:
    assert roles(EXAM, LASTS).roles_in("The exam lasts 3 hours.") == ["exam"]


def test_a_role_without_a_value_leaves_the_figure_to_the_next() -> None:
    nothing = Role("nothing", "nothing", "lasts #", {})
    assert roles(nothing, LASTS).roles_in("It lasts 20 hours.") == ["lasts"]


def test_a_label_may_be_asked_for() -> None:
    under = Role("under", "under", "#", {}, label="^effort")
    assert [r.value for r in roles(under).read_text("20 hours", "Effort")] == ["under"]
    assert roles(under).read_text("20 hours", "Fee") == []


def test_two_roles_of_one_name_or_words_without_a_figure_are_refused() -> None:
    with pytest.raises(ValueError, match="two roles of one name"):
        roles(LASTS, LASTS)
    with pytest.raises(ValueError, match="no figure stands in"):
        roles(Role("none", "none", "lasts", {}))


HOSTILE = ["a", "a-", "a, ", "of a ", "1 ", "five ", "course course ", "each of the ", "not to be a ",
    "exam a ", "' ",
           "until the of ", "par semaine de ", "june to july and "]  # fmt: skip
"""Words that repeat around a figure, as nobody writes them."""


@pytest.mark.parametrize(
    "declared", [effort_words.EFFORT, span_words.LENGTH, date_roles.DATES], ids=["hours", "lengths", "dates"]
)
def test_no_role_takes_long_over_hostile_words(declared: Roles[Any, Any, Any]) -> None:
    for phrasing in declared._phrasings:
        for part in HOSTILE:
            before, after = (part * 90)[:90], (part * 60)[:60]
            spent = min(_seconds(phrasing.pattern, f"{before}#{after}", len(before)) for _ in range(3))
            assert spent < 0.01, f"{phrasing.role.name} takes {spent:.3f} s over {part!r}"


def _seconds(pattern: Any, context: str, at: int) -> float:
    begin = process_time()
    pattern.match(context, at)
    return process_time() - begin
