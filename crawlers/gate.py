"""Accepts or rejects a whole run before it may change anything: a broken page must not empty a catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from crawlers.reasons import DISALLOWED, REFUSED, hides
from crawlers.source import Source
from normalizer.raw import CrawlRun

LEAST_OF_PREVIOUS = 0.5
"""A run with this share of the last accepted count, or less, is rejected. The one term change on record
(BCIT, October 2023 to January 2024) replaced a quarter of the list and shortened it by 2 %."""

LARGEST_FILL_DROP = 0.25
"""How far the share of listings in which a field is known may fall between accepted runs. A renamed label or
a moved block takes a field from most pages; a quarter of them may be new after a term change."""

LEAST_FOR_RATES = 10
"""Below this number one listing moves a share by more than a tenth: too coarse to compare with last time."""

LEAST_OF_STATED = 0.9
"""Share of the total stated by the site that must come. Sites also count what they hide or list twice; two
lost pages of a dozen are still noticed."""

MOST_FAILED = 0.2
"""Share of a run's addresses that may fail, and one in any case. One stale link in five is a catalogue worth
looking at; a site that is down, or has begun to block us, is over it at once."""


_REALLY = "where the catalogue has really changed, harvest it once with `schedules run --judge-anew`"
"""Without it what was once accepted would shut out the truth for ever."""


@dataclass(frozen=True)
class Previous:
    """The last accepted complete run of the source."""

    count: int
    """Its listings, unchanged ones included."""
    filled: Mapping[str, float] = field(default_factory=dict)
    """Dotted field to the share of its listings in which it was known."""


@dataclass(frozen=True)
class Verdict:
    """What the gate decided.

    A finished run that is accepted may add and update listings, and what it does not hold becomes dormant.
    A ``stopped`` run may add and update, for what it did see is true, but makes nothing dormant: it says
    nothing about what it did not reach. The same goes for a finished run with addresses that gave no answer
    although they exist (a timeout, a 503, an unreadable answer) or with faults in a table that was handed in:
    listings may be behind them. ``complete`` is False for all of these. What stands behind the page of one
    listing is known, and of an address that was silent for weeks no more is expected.
    """

    accepted: bool
    complete: bool
    """Whether absence from this run means anything. Never True for a rejected run."""
    reasons: tuple[str, ...] = ()
    """Why it was rejected; for an accepted run, why it is not complete. One sentence each."""


def judge(
    run: CrawlRun, source: Source, filled: Mapping[str, float], previous: Previous | None = None
) -> Verdict:
    """Judge one run.

    ``filled`` is the share (0 to 1) of the run's listings, unchanged ones included, in which each dotted
    field of the common schema is known; leave it empty where nothing new was read. Pure: no clock, no
    network, no store.
    """
    if run.outcome == "failed":
        return Verdict(False, False, (f"The run failed: {run.reason or 'no reason was recorded'}.",))
    faults = [*_most(run, source), *_failures(run), *_fill(source, filled)]
    if run.outcome == "finished":  # of another the part that it saw may be unlike the whole
        faults += [*_least(run, source, previous), *_vanished(run, filled, previous)]
    if faults:
        return Verdict(False, False, tuple(faults))
    gaps = tuple(_gaps(run))
    return Verdict(True, not gaps, gaps)


def _count(run: CrawlRun) -> int:
    return run.listings + len(run.unchanged)


def _most(run: CrawlRun, source: Source) -> list[str]:
    count, most = _count(run), source.expect.listings[1]
    if not count:
        return [
            "No listing came; open the start address to see whether the catalogue moved or wants a login."
        ]
    if count > most:
        return [
            f"{count:,} listings came, at most {most:,} are expected; "
            "look for pages that are no listings, or raise the number in the source file."
        ]
    return []


def _least(run: CrawlRun, source: Source, previous: Previous | None) -> list[str]:
    count, least = _count(run), source.expect.listings[0]
    faults = []
    if 0 < count < least:
        faults.append(
            f"{count:,} listings came, at least {least:,} are expected; "
            "look whether the catalogue changed its paging, or lower the number in the source file."
        )
    if previous and count <= LEAST_OF_PREVIOUS * previous.count:
        faults.append(
            f"{count:,} listings came after {previous.count:,} in the last accepted run; "
            f"half or less is taken for a broken catalogue; {_REALLY}."
        )
    if run.stated_total and count < LEAST_OF_STATED * run.stated_total:
        faults.append(
            f"The site says that it has {run.stated_total:,} listings and {count:,} came; "
            "look for the pages that were not reached."
        )
    return faults


def _fill(source: Source, filled: Mapping[str, float]) -> list[str]:
    return [
        f"{name} is known in {filled.get(name, 0):.0%} of the listings, at least {least:.0%} are expected; "
        "look whether the page calls it something else now."
        for name, least in sorted(source.expect.filled.items())
        if filled and filled.get(name, 0.0) < least
    ]


def _vanished(run: CrawlRun, filled: Mapping[str, float], previous: Previous | None) -> list[str]:
    if not filled or previous is None or min(_count(run), previous.count) < LEAST_FOR_RATES:
        return []
    return [
        f"{name} is known in {filled.get(name, 0):.0%} of the listings, in {before:.0%} last time; "
        f"look whether the page calls it something else now, and {_REALLY}."
        for name, before in sorted(previous.filled.items())
        if before - filled.get(name, 0.0) > LARGEST_FILL_DROP
    ]


def _failures(run: CrawlRun) -> list[str]:
    failed = {
        e.url: e.reason for e in run.errors if not e.reason.startswith((f"{DISALLOWED}:", f"{REFUSED}:"))
    }
    if len(failed) <= max(1, MOST_FAILED * run.addresses):
        return []
    url, reason = next(iter(failed.items()))
    return [
        f"{len(failed):,} of {run.addresses:,} addresses failed, at most {MOST_FAILED:.0%} may; "
        f"the first was {url}: {reason}."
    ]


def _gaps(run: CrawlRun) -> list[str]:
    gaps = []
    if run.outcome == "stopped":
        gaps.append(f"The run was stopped: {run.reason}.")
    if run.not_taken:
        first = run.not_taken[0]
        gaps.append(
            "Rows with a fault were not taken, so what is missing may be among them; "
            f"the first was in {first.url}: {first.reason}."
        )
    silent = [error for error in run.errors if hides(error.reason)]
    if silent:
        gaps.append(
            f"{len(silent):,} addresses could not be read, so listings may be missing; "
            f"the first was {silent[0].url}: {silent[0].reason}."
        )
    return gaps
