"""What the gate lets through: each rule at its limit, on runs made by hand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import pytest

from crawlers.gate import Previous, Verdict, judge
from crawlers.source import Expect, Source
from normalizer.raw import CrawlError, CrawlRun

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def run_of(listings: int = 100, **values: Any) -> CrawlRun:
    defaults: dict[str, Any] = {"outcome": "finished", "addresses": 100, "requests": 5}
    return CrawlRun(
        id="r", source="s", started=NOW, finished=NOW, listings=listings, **{**defaults, **values}
    )


def source(least: int = 1, most: int = 1000, **filled: float) -> Source:
    expect = Expect(listings=(least, most), filled=filled, reason="numbers of this test")
    return Source(name="s", platform="open_edx", known_from="demo", expect=expect)


def errors(number: int, reason: str) -> tuple[CrawlError, ...]:
    return tuple(CrawlError(url=f"https://college.example/{n}", reason=reason) for n in range(number))


def rejected(verdict: Verdict) -> str:
    """The only reason of a rejection."""
    assert not verdict.accepted
    assert not verdict.complete
    (reason,) = verdict.reasons
    assert reason.endswith(".")
    return reason


def test_a_whole_run_is_accepted_and_complete() -> None:
    previous = Previous(100, {"title": 1.0, "prices": 0.8})
    verdict = judge(run_of(stated_total=100), source(90, title=1.0), {"title": 1.0, "prices": 0.8}, previous)
    assert verdict == Verdict(True, True, ())


def test_a_failed_run_is_rejected_with_its_reason() -> None:
    assert "nobody answered" in rejected(
        judge(run_of(outcome="failed", reason="nobody answered"), source(), {})
    )


@pytest.mark.parametrize(("listings", "accepted"), [(49, False), (50, True), (200, True), (201, False)])
def test_expected_counts(listings: int, accepted: bool) -> None:
    verdict = judge(run_of(listings), source(50, 200), {})
    assert verdict.accepted is accepted
    if not accepted:
        assert f"{listings} listings came" in rejected(verdict)


def test_unchanged_listings_count() -> None:
    unchanged = tuple(f"C{n}" for n in range(60))
    assert judge(run_of(0, unchanged=unchanged), source(50), {}, Previous(60)).complete


@pytest.mark.parametrize("outcome", ["finished", "stopped"])
def test_nothing_came(outcome: str) -> None:
    assert "No listing came" in rejected(judge(run_of(0, outcome=outcome), source(), {}))


@pytest.mark.parametrize(("listings", "accepted"), [(51, True), (50, False), (20, False)])
def test_half_of_last_time_or_less(listings: int, accepted: bool) -> None:
    verdict = judge(run_of(listings), source(), {}, Previous(100))
    assert verdict.accepted is accepted
    if not accepted:
        assert f"{listings} listings came after 100" in rejected(verdict)


@pytest.mark.parametrize(("listings", "accepted"), [(90, True), (89, False), (140, True)])
def test_the_total_that_the_site_states(listings: int, accepted: bool) -> None:
    verdict = judge(run_of(listings, stated_total=100), source(), {})
    assert verdict.accepted is accepted
    if not accepted:
        assert "100 listings and 89 came" in rejected(verdict)


@pytest.mark.parametrize(
    ("filled", "accepted"),
    [({"prices": 0.8}, True), ({"prices": 0.79}, False), ({"title": 1.0}, False), ({}, True)],
)
def test_expected_fill_rates(filled: Mapping[str, float], accepted: bool) -> None:
    verdict = judge(run_of(), source(prices=0.8), filled)
    assert verdict.accepted is accepted
    if not accepted:
        assert "prices" in rejected(verdict)
        assert "80%" in rejected(verdict)


@pytest.mark.parametrize(("share", "accepted"), [(0.65, True), (0.6, False), (0.0, False)])
def test_a_field_that_vanishes(share: float, accepted: bool) -> None:
    verdict = judge(
        run_of(), source(), {"delivery.mode": share, "title": 1.0}, Previous(100, {"delivery.mode": 0.9})
    )
    assert verdict.accepted is accepted
    if not accepted:
        assert "90% last time" in rejected(verdict)


def test_few_listings_make_no_rate() -> None:
    previous = Previous(4, {"prices": 1.0})
    assert judge(run_of(4), source(), {"prices": 0.5}, previous).accepted


@pytest.mark.parametrize(("failed", "accepted"), [(20, True), (21, False)])
def test_many_failed_addresses(failed: int, accepted: bool) -> None:
    verdict = judge(run_of(errors=errors(failed, "answered 500 3 times")), source(), {})
    assert verdict.accepted is accepted
    if not accepted:
        assert "21 of 100 addresses failed" in rejected(verdict)


def test_addresses_that_we_keep_out_of_are_no_failures() -> None:
    verdict = judge(run_of(errors=errors(90, "disallowed: robots.txt forbids it")), source(), {})
    assert verdict == Verdict(True, True, ())


@pytest.mark.parametrize(
    ("reason", "complete"),
    [
        ("gone: answered 404", True),
        ("refused: redirected to elsewhere", True),
        ("disallowed: robots.txt", True),
        ("kept as it was: answered 503 3 times", True),
        ("silent for weeks: answered 403", True),
        ("did not answer in time", False),
        ("answered 503 3 times", False),
        ("the answer is an HTML page where JSON was expected", False),
        ("gone fishing", False),
    ],
)
def test_silence_of_an_address_makes_nothing_dormant(reason: str, complete: bool) -> None:
    verdict = judge(run_of(errors=errors(1, reason)), source(), {})
    assert (verdict.accepted, verdict.complete) == (True, complete)
    assert bool(verdict.reasons) is not complete


def test_a_stopped_run_adds_and_updates_but_is_not_complete() -> None:
    stopped = run_of(10, outcome="stopped", reason="the time limit was reached", stated_total=100)
    verdict = judge(stopped, source(90), {}, Previous(100))
    assert (verdict.accepted, verdict.complete) == (True, False)
    assert "the time limit was reached" in verdict.reasons[0]


def test_a_stopped_run_is_still_judged_by_what_it_brought() -> None:
    stopped = run_of(10, outcome="stopped", reason="the time limit was reached")
    assert "prices" in rejected(judge(stopped, source(prices=0.8), {"prices": 0.1}))


def test_a_stopped_run_need_not_be_like_the_whole() -> None:
    """It may have met pages of one kind alone."""
    stopped = run_of(40, outcome="stopped", reason="the site asks to wait")
    previous = Previous(2000, {"prices": 0.9})
    assert judge(stopped, source(), {"prices": 0.6}, previous).accepted
    whole = stopped.model_copy(update={"outcome": "finished", "listings": 2000})
    assert "prices" in rejected(judge(whole, source(most=3000), {"prices": 0.6}, previous))


@pytest.mark.parametrize("outcome", ["stopped", "finished"])
def test_one_address_may_fail_in_the_smallest_catalogue(outcome: str) -> None:
    """It would be asked again and again, and what stands behind it never."""
    for failed, accepted in ((1, True), (2, False)):
        run = run_of(3, outcome=outcome, addresses=4, errors=errors(failed, "asks to wait"))
        assert judge(run, source(), {}).accepted is accepted


def test_every_fault_is_named() -> None:
    verdict = judge(run_of(10, stated_total=100), source(50, prices=0.8), {"prices": 0.0}, Previous(100))
    assert len(verdict.reasons) == 4
