"""The register of sources: each state from the runs that make it, on both databases."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from normalizer.raw import CrawlError, CrawlRun, Provider
from registry.keeping.tables import run as runs
from registry.sources import Declaration, SourceRecord, declare, register, registered
from registry.store import Store
from tests.registry.catalogue import RULES, raw

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
COLLEGE = Provider(
    slug="north", name="North College", type="college", country="CA", time_zone="America/Vancouver"
)


def declared(name: str = "northshore", **values: Any) -> Declaration:
    start = ("https://northshore.example/courses/",)
    given = {"platform": "web_page", "known_from": "documentation", "provider": COLLEGE, "start": start}
    return Declaration.model_validate({"name": name, **given, **values})


@pytest.fixture
def harvested(store: Store) -> Callable[..., None]:
    """Records a harvest of the source, some hours ago, as its crawl and the gate ended it."""

    def harvest(
        hours: float, outcome: str = "accepted", reason: str = "", *, complete: bool = True, **crawl: Any
    ) -> None:
        at = NOW - hours * HOUR
        errors = crawl.pop("errors", ())
        values = {"robots": "allowed", "outcome": "finished", "requests": 9, **crawl}
        crawled = CrawlRun(id="0", source="northshore", started=at, finished=at, errors=errors, **values)
        with store.run("northshore", at) as run:
            run.stage([raw("A", price="10"), raw("B")], RULES)
            if outcome == "accepted":
                run.publish(crawled, complete, (), reason)
            else:
                run.reject(reason, crawled, outcome)  # type: ignore[arg-type]
        with store.engine.begin() as connection:  # the clock is the one thing played here
            connection.execute(runs.update().where(runs.c.id == run.id).values(started=at, finished=at))

    return harvest


def only(store: Store, **values: Any) -> SourceRecord:
    declare(store, [declared(**values)], NOW)
    (found,) = register(store, NOW)
    return found


@pytest.mark.parametrize(
    ("known_from", "state"),
    [
        ("capture", "capture"),
        ("live", "capture"),
        ("documentation", "documentation"),
        ("demo", "documentation"),
    ],
)
def test_what_was_never_harvested_is_not_said_to_work(store: Store, known_from: str, state: str) -> None:
    found = only(store, known_from=known_from)
    assert (found.state, found.since, found.live, found.robots) == (state, None, None, "")
    assert (found.accepted, found.rejected, found.listings, found.filled) == (None, None, {}, {})


def test_an_accepted_live_harvest_works(store: Store, harvested: Callable[..., None]) -> None:
    harvested(2)
    found = only(store)
    assert (found.state, found.since, found.reason) == ("works", NOW - 2 * HOUR, "")
    assert (found.live, found.robots) == (NOW - 2 * HOUR, "allowed")
    assert found.listings == {"active": 2}
    assert (found.filled["title"], found.filled["prices"]) == (1.0, 0.5)
    assert found.accepted and found.accepted.counts["listings"] == 2


def test_a_harvest_that_asked_nobody_is_no_proof(store: Store, harvested: Callable[..., None]) -> None:
    harvested(2, robots="")
    found = only(store, known_from="capture")
    assert (found.state, found.live) == ("capture", None)
    assert found.accepted is not None


@pytest.mark.parametrize(
    ("known_from", "platform", "state"),
    [("capture", "web_page", "capture"), ("demo", "web_page", "works"), ("capture", "upload", "works")],
)
def test_a_site_on_this_machine_proves_only_the_demo_and_what_was_sent_in(
    store: Store, harvested: Callable[..., None], known_from: str, platform: str, state: str
) -> None:
    harvested(2)
    for host in ("127.0.0.1:8811", "localhost", "[::1]:80"):
        start = (f"http://{host}/",)
        assert only(store, known_from=known_from, platform=platform, start=start).state == state


def test_what_did_not_see_the_whole_catalogue_works_in_part(
    store: Store, harvested: Callable[..., None]
) -> None:
    harvested(2, reason="The run was stopped: the time limit was reached.", complete=False)
    found = only(store)
    assert (found.state, found.reason) == ("in_part", "The run was stopped: the time limit was reached.")
    assert found.filled == {}, "shares are those of a whole catalogue"


def test_a_harvest_from_a_time_to_come_was_begun_by_a_wrong_clock_and_says_nothing_yet(
    store: Store, harvested: Callable[..., None]
) -> None:
    harvested(50)
    harvested(-24 * 3650, complete=False)
    found = only(store)
    assert (found.state, found.live) == ("works", NOW - 50 * HOUR)
    harvested(40, "rejected", "Half came.")
    found = only(store)
    assert (found.state, found.since) == ("rejected", NOW - 40 * HOUR)
    one = registered(store, "northshore", NOW)
    assert one is not None and [run.state for run in one.runs] == ["rejected", "accepted"]
    for whole in (False, True):
        last = store.last_run("northshore", NOW, accepted=True, complete=whole)
        assert last is not None and last.started == NOW - 50 * HOUR


def test_what_is_rejected_is_so_since_the_first_time(store: Store, harvested: Callable[..., None]) -> None:
    harvested(50)
    harvested(40, "rejected", "Half came.")
    harvested(30, "rejected", "No listing came.")
    found = only(store)
    assert (found.state, found.since, found.reason) == ("rejected", NOW - 40 * HOUR, "No listing came.")
    assert found.accepted and found.accepted.started == NOW - 50 * HOUR
    assert found.rejected and found.rejected.started == NOW - 30 * HOUR
    harvested(20)
    found = only(store)
    assert (found.state, found.rejected and found.rejected.reason) == ("works", "No listing came.")


def test_what_was_never_accepted_is_rejected_since_its_first_harvest(
    store: Store, harvested: Callable[..., None]
) -> None:
    harvested(9, "rejected", "robots.txt forbids it.", robots="disallowed: /courses/")
    found = only(store)
    assert (found.state, found.robots, found.live) == ("rejected", "disallowed: /courses/", None)


def test_a_harvest_that_was_ended_on_our_side_says_nothing(
    store: Store, harvested: Callable[..., None]
) -> None:
    harvested(50)
    harvested(40, "failed", "it was asked to end")
    found = only(store)
    assert (found.state, found.rejected) == ("works", None)


@pytest.mark.parametrize(("days", "state"), [(20, "works"), (22, "overdue")])
def test_what_was_not_harvested_for_long_is_overdue(
    store: Store, harvested: Callable[..., None], days: int, state: str
) -> None:
    harvested(24 * days)
    assert only(store, cadence="weekly").state == state


def test_one_source_with_its_runs_and_errors(store: Store, harvested: Callable[..., None]) -> None:
    harvested(50)
    error = CrawlError(url="https://northshore.example/x", reason="answered 503")
    harvested(40, "rejected", "No listing came.", errors=(error,) * 30)
    declare(store, [declared(), declared("elsewhere")], NOW)
    found = registered(store, "northshore", NOW)
    assert found and [run.state for run in found.runs] == ["rejected", "accepted"]
    assert found.errors == (error,) * 20
    other = registered(store, "elsewhere", NOW)
    assert other and (other.state, other.runs, other.errors, other.listings) == ("documentation", (), (), {})
    assert registered(store, "no-such", NOW) is None


def test_declarations_are_renewed_and_what_was_never_harvested_may_go(
    store: Store, harvested: Callable[..., None]
) -> None:
    harvested(2)
    declare(store, [declared(), declared("a"), declared("b")], NOW)
    declare(store, [declared("a", cadence="daily")], NOW)
    assert [(one.declared.name, one.declared.cadence) for one in register(store, NOW)] == [
        ("a", "daily"),
        ("b", "weekly"),
        ("northshore", "weekly"),
    ]
    declare(store, [declared("a")], NOW, all_there_are=True)
    assert [one.declared.name for one in register(store, NOW)] == ["a", "northshore"]
