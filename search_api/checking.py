"""Pages and files that institutions have checked: read as a harvest would, and registered nowhere."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from crawlers import check
from normalizer.listing import Listing, State
from normalizer.raw import Frozen, Provider, RawListing
from registry.fields import STATES, count, encode, states_of, unanswered
from search_api.own_issues import OwnIssue, own_issue

MOST_AT_ONCE = 2
"""Checks that run beside each other; each holds a thread, and may hold it for as long as a site takes."""
MOST_READ = 200
"""Offerings of a file that are read to the end: a second's work. The rows of all are checked."""

_turns = threading.BoundedSemaphore(MOST_AT_ONCE)


class BusyError(Exception):
    """As many checks as may run at once are running."""


class Checked(Frozen):
    """What would be registered of an offering."""

    listing: Listing
    states: Mapping[str, State]
    """Of its fields that are not silent."""
    unanswered: tuple[str, ...]
    """What a learner asks first and does not find, by field."""
    issues: tuple[OwnIssue, ...]


class FaultAnswer(Frozen):
    """Something wrong in a file."""

    place: str
    """``row 5``, as the spreadsheet shows it, or ``offerings[4]``; ``""`` for the file as a whole."""
    column: str
    reason: str
    """What is wrong, and what to write instead."""


class CheckedFile(Frozen):
    """What would be registered of a file."""

    offerings: int
    """Without a fault."""
    faults: tuple[FaultAnswer, ...]
    """A row that has one is not taken."""
    fields: Mapping[str, Mapping[State, int]]
    """Dotted name of each field to how many of the offerings read have it in which state."""
    read: tuple[Checked, ...]
    """The first 200 offerings."""


def page(url: str, provider: Provider | None, *, own_machine: bool = False) -> Checked:
    """The offering of a page on a provider's site. Raises what :func:`crawlers.check.page` does, and
    :class:`BusyError`."""
    with _turn():
        return _checked(check.page(url, provider=provider, own_machine=own_machine))


def file(body: bytes, name: str) -> CheckedFile:
    """The offerings of a file by the template. Raises what :func:`crawlers.check.file` does, and
    :class:`BusyError`."""
    with _turn():
        listings, faults = check.file(body, name)
        read = tuple(map(_checked, listings[:MOST_READ]))
    return CheckedFile(
        offerings=len(listings),
        faults=tuple(FaultAnswer(place=f.place, column=f.column, reason=f.reason) for f in faults),
        fields=count((encode(dict(one.states)), 1) for one in read),
        read=read,
    )


@contextmanager
def _turn() -> Iterator[None]:
    if not _turns.acquire(blocking=False):
        raise BusyError
    try:
        yield
    finally:
        _turns.release()


def _checked(raw: RawListing) -> Checked:
    from normalizer.normalize import normalize  # its rules take two seconds to load, and few check

    listing = normalize(raw)
    states = states_of(listing)
    said = {name: state for name, state in states.items() if state != STATES[-1]}
    issues = tuple(map(own_issue, listing.issues))
    return Checked(listing=listing, states=said, unanswered=unanswered(states), issues=issues)
