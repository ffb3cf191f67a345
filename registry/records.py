"""What the registry hands out: frozen records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, get_args

from normalizer.listing import Listing

Status = Literal["planned", "active", "dormant", "suspended", "ceased", "withdrawn"]
"""``dormant`` is not offered at present: its source was read whole and does not list it. ``withdrawn`` is
gone: its own page is, it stayed away longer than any cycle, or its source was taken out. The others are what
the source says; silence is ``active``."""

STATUSES: tuple[Status, ...] = get_args(Status)

Cause = Literal["page", "rules", "correction"]
"""Why a revision was made: the page changed, what we read it by did, or a person corrected it."""

CHANGES = ("new", "changed", "reread", "returned", "dormant", "withdrawn")
"""What a run may do to listings; each is one of its counts."""

RunKind = Literal["harvest", "replay", "withdrawal"]
"""What it was for: to read a source, to read what is kept of it again, or to take all of it off the offer."""

RunState = Literal["running", "accepted", "rejected", "failed", "abandoned"]


@dataclass(frozen=True)
class ListingRecord:
    """A listing with what the registry knows of its life."""

    id: str
    source: str
    status: Status
    first_seen: datetime
    last_seen: datetime
    """When its page was last read, or known to be as it was. A page that gave no answer was neither."""
    changed: datetime
    """When its page's content or its status last changed."""
    cursor: int
    """Grows with each visible change of any listing."""
    listing: Listing


@dataclass(frozen=True)
class Revision:
    """One entry of a listing's history."""

    listing: str
    number: int
    cause: Cause
    at: datetime
    raw_hash: str
    content_hash: str
    rules_version: str
    body: str
    """SHA-256 of the page its quotes are slices of."""
    beside: Sequence[str]
    """The same of the other pages, where parts of several were joined."""
    run: str


@dataclass(frozen=True)
class RunRecord:
    """What is known of one run over one source."""

    id: str
    source: str
    kind: RunKind
    state: RunState
    started: datetime
    finished: datetime | None
    as_of: datetime
    reason: str = ""
    """Why it was not accepted; of an accepted one, what it did not reach."""
    complete: bool = False
    counts: Mapping[str, int] = field(default_factory=dict)
    """What it did: ``listings``, ``new``, ``changed``, ``reread``, ``returned``, ``dormant``, ``withdrawn``,
    ``skipped``, ``duplicates``, ``requests``, ``bytes``, ``not_modified``, ``errors``; ``stopped`` is 1 where
    its crawl met a limit or was asked to wait, and the next one goes on from it."""
    filled: Mapping[str, float] = field(default_factory=dict)
    """Share of its listings, 0 to 1, in which each field is known."""
    robots: str = ""
    """As :attr:`normalizer.raw.CrawlRun.robots`; ``""`` where it was not asked."""
