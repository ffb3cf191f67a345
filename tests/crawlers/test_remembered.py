"""What is remembered of an address: when it is asked for again, and what each event makes of it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from crawlers import remembered
from crawlers.remembered import BELIEVED_FOR, WAITED_FOR, Plan
from normalizer.raw import Fetched

TODAY = date(2026, 11, 28)
DAY = timedelta(days=1)
DATED = {"lastmod": "2026-01-01", "answered": TODAY - DAY}


def page(**values: object) -> Fetched:
    """A page of one listing as it was read by the present reader."""
    usual = {"url": "https://college.example/c/bees", "reader": "reader", "references": ("bees",)}
    return Fetched.model_validate(usual | values)


@pytest.mark.parametrize(
    ("known", "lastmod", "expected"),
    [
        (None, None, Plan.ASK),
        (page(), None, Plan.ASK),
        (page(**DATED), "2026-01-01", Plan.BELIEVE),
        (page(**DATED), "2026-02-02", Plan.ASK),
        (page(**DATED), None, Plan.ASK),
        (page(**DATED | {"answered": TODAY - BELIEVED_FOR + DAY}), "2026-01-01", Plan.BELIEVE),
        (page(**DATED | {"answered": TODAY - BELIEVED_FOR}), "2026-01-01", Plan.ASK),
        (page(**DATED | {"answered": None}), "2026-01-01", Plan.ASK),
        (page(**DATED, silent_since=TODAY - DAY), "2026-01-01", Plan.ASK),
        (page(**DATED, reader="another"), "2026-01-01", Plan.ASK),
        (page(pending=True), None, Plan.RESUME),
        (page(pending=True, reader="another"), None, Plan.ASK),
        (page(pending=True, silent_since=TODAY), None, Plan.ASK),
    ],
)
def test_what_is_asked_for(known: Fetched | None, lastmod: str | None, expected: Plan) -> None:
    assert remembered.plan(known, lastmod, "reader", TODAY) is expected


def test_whatever_answers_is_no_longer_silent() -> None:
    before = remembered.silent(page(etag='"1"', lastmod="2026-01-01"), TODAY - 2 * DAY)
    assert before.silent_since == remembered.silent(before, TODAY).silent_since == TODAY - 2 * DAY
    news = {"silent_since": None, "answered": TODAY}
    said = {"read_at": "https://college.example/bees", "etag": None, "last_modified": "yesterday"}
    same = remembered.unchanged(before, said, None, TODAY)
    assert same == before.model_copy(update=news | said | {"etag": '"1"'})
    assert remembered.there(before, TODAY) == before.model_copy(update=news | {"lastmod": None})
    assert remembered.unasked(before, "2026-02-02") == before.model_copy(update={"lastmod": "2026-02-02"})


def test_an_address_is_given_up_after_weeks() -> None:
    silent = remembered.silent(page(), TODAY)
    assert not remembered.is_given_up(page(), TODAY)
    assert not remembered.is_given_up(silent, TODAY + WAITED_FOR - DAY)
    assert remembered.is_given_up(silent, TODAY + WAITED_FOR)


@pytest.mark.parametrize(
    ("known", "of_one", "leads_on"),
    [
        (page(), True, False),
        (page(links=("https://college.example/c/carrots",)), True, False),
        (page(references=("bees", "carrots")), False, True),
        (page(references=(), links=("https://college.example/c/bees",)), False, True),
        (page(references=()), False, False),
    ],
)
def test_what_stands_behind_a_page(known: Fetched, of_one: bool, leads_on: bool) -> None:
    assert (remembered.is_of_one(known), remembered.leads_on(known)) == (of_one, leads_on)


def test_a_page_is_at_the_address_that_it_redirected_to() -> None:
    moved = page(read_at="https://college.example/bees/")
    assert remembered.is_at(moved, "https://college.example/bees/")
    assert not remembered.is_at(moved, moved.url)
    assert remembered.is_at(page(), page().url)


def test_conditions_are_what_the_server_sent() -> None:
    assert remembered.conditions(None) == remembered.conditions(page()) == {}
    known = page(etag='"1"', last_modified="yesterday")
    assert remembered.conditions(known) == {"If-None-Match": '"1"', "If-Modified-Since": "yesterday"}
