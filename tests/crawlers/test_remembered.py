"""What is remembered of an address: when it is asked for again, and what each event makes of it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from crawlers import remembered
from crawlers.remembered import BELIEVED_FOR, MISSED_FOR, Plan
from normalizer.raw import Fetched
from registry.keeping.publish import WITHDRAWN_AFTER

TODAY = date(2026, 11, 28)
DAY = timedelta(days=1)


def page(**values: object) -> Fetched:
    """A page of one listing as it was read by the present reader."""
    usual = {"url": "https://college.example/c/bees", "reader": "reader", "references": ("bees",)}
    return Fetched.model_validate(usual | values)


LINKS = ("https://college.example/c/bees",)
PENDING = page(pending=True)
DATED = page(lastmod="2026-01-01", answered=TODAY - DAY)


def but(known: Fetched, **values: object) -> Fetched:
    return known.model_copy(update=values)


@pytest.mark.parametrize(
    ("known", "lastmod", "expected"),
    [
        (None, None, Plan.ASK),
        (page(), None, Plan.ASK),
        (DATED, "2026-01-01", Plan.BELIEVE),
        (DATED, "2026-02-02", Plan.ASK),
        (DATED, None, Plan.ASK),
        (but(DATED, answered=TODAY - BELIEVED_FOR + DAY), "2026-01-01", Plan.BELIEVE),
        (but(DATED, answered=TODAY - BELIEVED_FOR), "2026-01-01", Plan.ASK),
        (but(DATED, answered=None), "2026-01-01", Plan.ASK),
        (but(DATED, silent_since=TODAY - DAY), "2026-01-01", Plan.LAST),
        (but(DATED, reader="another"), "2026-01-01", Plan.ASK),
        (PENDING, None, Plan.RESUME),
        (but(PENDING, reader="another"), None, Plan.ASK),
        (but(PENDING, silent_since=TODAY), None, Plan.LAST),
        (page(references=(), links=LINKS), None, Plan.FIRST),
        (page(references=(), links=LINKS, reader="another"), None, Plan.FIRST),
        (page(references=(), links=LINKS, pending=True), None, Plan.RESUME),
        (page(references=("bees", "carrots")), None, Plan.FIRST),
        (page(links=LINKS), None, Plan.ASK),
    ],
)
def test_what_is_asked_for_and_when(known: Fetched | None, lastmod: str | None, expected: Plan) -> None:
    assert remembered.plan(known, lastmod, "reader", TODAY) is expected


@pytest.mark.parametrize(
    ("known", "as_start", "as_list"),
    [
        (None, Plan.FIRST, Plan.FIRST),
        (PENDING, Plan.FIRST, Plan.RESUME),
        (DATED, Plan.FIRST, Plan.BELIEVE),
        (but(DATED, silent_since=TODAY), Plan.LAST, Plan.LAST),
    ],
)
def test_starts_and_lists_come_first(known: Fetched | None, as_start: Plan, as_list: Plan) -> None:
    """A start is asked in every crawl: there a catalogue shows that it changed."""
    assert remembered.plan(known, "2026-01-01", "reader", TODAY, is_start=True) is as_start
    assert remembered.plan(known, "2026-01-01", "reader", TODAY, is_list=True) is as_list


def test_whatever_answers_is_no_longer_silent() -> None:
    before = remembered.silent(page(etag='"1"', lastmod="2026-01-01"), TODAY - 2 * DAY)
    assert before.silent_since == remembered.silent(before, TODAY).silent_since == TODAY - 2 * DAY
    news = {"silent_since": None, "failures": 0, "answered": TODAY}
    said = {"read_at": "https://college.example/bees", "etag": None, "last_modified": "yesterday"}
    same = remembered.unchanged(before, said, None, TODAY)
    assert same == before.model_copy(update=news | said | {"etag": '"1"'})
    assert remembered.there(before, TODAY) == before.model_copy(update=news | {"lastmod": None})
    assert remembered.unasked(before, "2026-02-02") == before.model_copy(update={"lastmod": "2026-02-02"})


@pytest.mark.parametrize(
    ("days", "given_up"),
    [
        ((0, 7, 14, 21), False),
        ((0, 7, 14, 21, 28), True),
        ((0, 30), False),  # monthly: twice is no habit
        ((0, 30, 60), True),
        ((0, 1, 2, 3), False),
    ],
)
def test_an_address_is_given_up_after_weeks_and_several_crawls(days: tuple[int, ...], given_up: bool) -> None:
    known = page()
    for day in days:
        known = remembered.silent(known, TODAY + day * DAY)
    assert remembered.is_given_up(known, TODAY + days[-1] * DAY) is given_up
    assert not remembered.is_given_up(remembered.there(known, TODAY), TODAY + 99 * DAY)


def test_what_nothing_leads_to_is_forgotten_after_a_year_and_more() -> None:
    lost = remembered.missed(page(), TODAY)
    assert lost is not None and lost.missed_since == TODAY
    still = remembered.there(lost, TODAY + MISSED_FOR)
    assert remembered.missed(still, TODAY + MISSED_FOR) == still
    assert remembered.missed(still, TODAY + MISSED_FOR + DAY) is None
    for again in (remembered.unasked(still, None), remembered.unchanged(still, {}, None, TODAY)):
        assert again.missed_since is None
    assert MISSED_FOR >= WITHDRAWN_AFTER


def test_whoever_was_not_asked_has_not_failed() -> None:
    known = remembered.silent(page(), TODAY, asked=False)
    assert (known.silent_since, known.failures) == (TODAY, 0)


@pytest.mark.parametrize(
    ("known", "of_one", "leads_on"),
    [
        (page(), True, False),
        (page(links=("https://college.example/c/carrots",)), True, False),
        (page(references=("bees", "carrots")), False, True),
        (page(is_list=True), False, True),
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
