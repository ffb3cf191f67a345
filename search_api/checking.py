"""Pages and files that institutions have checked: read as a harvest would, and registered nowhere.

A stranger's address is fetched by :mod:`crawlers.fetch` alone, from public sites, and only where the site's
robots.txt lets us in. What stands there is read by :mod:`search_api.reader`, in a process of its own.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from crawlers.fetch import RobotsTxt, Target, fetch, is_loopback
from crawlers.read import Document, ReadError, read_alone
from normalizer.checks import Context, Finding, check, is_checked
from normalizer.listing import Listing, State
from normalizer.raw import Frozen, Provider, RawListing
from normalizer.rule_packs import RulePack, packs_for, rule_packs
from registry.enrolment import tells_the_cost
from registry.fields import ASKED_FIRST, STATES, count, encode, states_of, unanswered
from search_api.reader import BusyError, Reader
from search_api.shown.own_issues import OwnIssue, own_issue

MOST_BYTES = 2_000_000
"""Of a page or a file; no page met so far has half of it."""
SECONDS = 15.0
"""For a page with its redirects: a person is waiting."""
MOST_AT_ONCE = 2
"""Pages checked beside each other; each holds a thread, and may hold it for as long as a site takes."""
MOST_READ = 200
"""Offerings of a file that are read to the end: one to four seconds' work. The rows of all are checked."""

LITTLE = 0.3
"""Share of what learners ask first that the page of an offering answers, however short it is."""

MOST_PRICES = 3
"""That one offering asks of anybody, where it tells of no sections."""

_turns = threading.BoundedSemaphore(MOST_AT_ONCE)


class CheckError(Exception):
    """What was handed in cannot be checked; says why and what to do."""


class Checked(Frozen):
    """What would be registered of an offering."""

    listing: Listing
    states: Mapping[str, State]
    """Of its fields that are not silent."""
    unanswered: tuple[str, ...]
    """What a learner asks first and does not find, by field."""
    doubtful: bool
    """The page may be about no single offering: it says so, or nearly nothing that learners ask first, or
    prices of many."""
    issues: tuple[OwnIssue, ...]
    findings: tuple[Finding, ...] = ()
    """What the frameworks that are meant for it, or the one that was named, would have one look at."""
    not_held: str = ""
    """Why it was held against no framework; ``""`` where it was."""


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


def page(
    reader: Reader, url: str, provider: Provider | None, framework: str = "", *, own_machine: bool = False
) -> bytes:
    """What the page at an address says of the offering that it is about: :class:`Checked`, as JSON.

    ``provider``: whose site it is, where that is known; a page may name another. ``framework``: key of the
    one to hold it against, instead of those that are meant for it. ``own_machine``: addresses of this machine
    may be asked too, as in the demo. Raises :class:`crawlers.fetch.FetchError`, :class:`CheckError` for a
    page that is about no single offering, and what :meth:`search_api.reader.Reader.call` does.
    """
    with _turn():
        loopback = own_machine and is_loopback(Target.of(url).host)
        robots = RobotsTxt(loopback=loopback)
        fetched = fetch(url, timeout=SECONDS, max_bytes=MOST_BYTES, loopback=loopback, check=robots.check)
        document = replace(fetched, source=_SOURCE)
        return reader.call(read_page, document, provider, framework, refusal=CheckError)


def draft(reader: Reader, body: bytes, url: str, provider: Provider | None, framework: str = "") -> bytes:
    """The same of a page's file, which nobody can open at its address yet. Nothing is asked of its site."""
    if len(body) > MOST_BYTES:
        raise CheckError(f"The file has more than {MOST_BYTES:,} bytes; no page is as long.")
    Target.of(url)
    return reader.call(
        read_page, Document(url, body, source=_SOURCE), provider, framework, refusal=CheckError
    )


def read_page(document: Document, provider: Provider | None, framework: str) -> bytes:
    """The same of a page that was fetched. Raises :class:`CheckError`."""
    try:
        found = read_alone(document, "web_page", provider)
    except ReadError as error:
        raise CheckError(f"{document.url}: {error.reason}") from error
    if not found.listings:
        reason = found.skipped[0].partition(": ")[2] if found.skipped else "it leads to others"
        raise CheckError(f"This is not the page of one offering ({reason}); give the address of one.")
    return _as_json(_checked(found.listings[0], _pack(framework)))


def file(reader: Reader, body: bytes, name: str, framework: str = "") -> bytes:
    """The offerings of a file by the template, CSV, XLSX or JSON, and what is wrong in it:
    :class:`CheckedFile`, as JSON. ``framework`` as for a page, and so is what is raised."""
    if len(body) > MOST_BYTES:
        raise CheckError(f"{name} has more than {MOST_BYTES:,} bytes; hand it in in parts.")
    return reader.call(read_file, body, name, framework, refusal=CheckError)


def read_file(body: bytes, name: str, framework: str) -> bytes:
    """The same in this process. Raises :class:`CheckError`."""
    try:
        found = read_alone(Document(f"file:{name}", body, source=_SOURCE), "upload")
    except ReadError as error:
        raise CheckError(f"{name}: {error.reason}") from error
    pack = _pack(framework)
    read = tuple(_checked(one, pack) for one in found.listings[:MOST_READ])
    return _as_json(
        CheckedFile(
            offerings=len(found.listings),
            faults=tuple(FaultAnswer(place=f.place, column=f.column, reason=f.reason) for f in found.faults),
            fields=count((encode(dict(one.states)), 1) for one in read),
            read=read,
        )
    )


def _pack(framework: str) -> RulePack | None:
    return rule_packs()[framework] if framework else None


_SOURCE = "check"
"""The name under which listings are read that belong to no source."""


def _as_json(answer: Frozen) -> bytes:
    """A listing's type cannot be handed from process to process, and most who ask want JSON."""
    return answer.model_dump_json(exclude_defaults=True).encode()


@contextmanager
def _turn() -> Iterator[None]:
    if not _turns.acquire(blocking=False):
        raise BusyError
    try:
        yield
    finally:
        _turns.release()


def _checked(raw: RawListing, framework: RulePack | None) -> Checked:
    from normalizer.normalize import normalize  # with its rules, which the process that serves never loads

    listing = normalize(raw)
    states = states_of(listing)
    said = {name: state for name, state in states.items() if state != STATES[-1]}
    issues = tuple(map(own_issue, listing.issues))
    packs = (framework,) if framework else packs_for(listing)
    today = Context(as_of=datetime.now(UTC).date())
    missing = unanswered(states)
    return Checked(
        listing=listing,
        states=said,
        unanswered=missing,
        doubtful=_is_doubtful(listing, len(missing)),
        issues=issues,
        findings=tuple(one for pack in packs for one in check(listing, pack, today)),
        not_held=_not_held(listing, packs),
    )


def _is_doubtful(listing: Listing, missing: int) -> bool:
    """Whether it may be about no single offering. ``missing``: how much of what learners ask first."""
    if listing.is_offering.value is not None:
        return not listing.is_offering.value
    amounts = {
        price.amount_min
        for price in listing.prices.value or ()
        if tells_the_cost(price) and price.payer == "anyone"
    }
    of_many = len(amounts) > MOST_PRICES and not listing.instances
    return of_many or missing > (1 - LITTLE) * len(ASKED_FIRST)


_NOT_FOR: Final[Mapping[str | None, str]] = {
    "credit_course": "a course of a program",
    "program": "a whole program",
}
"""What frameworks are not for, by scope."""


def _not_held(listing: Listing, packs: Sequence[RulePack]) -> str:
    if not is_checked(listing):
        what = _NOT_FOR.get(listing.scope.value, "no offering")
        return f"What is read as {what} is not what frameworks for micro-credentials are for."
    if packs:
        return ""
    if listing.provider.value is None:
        return "No institution that this registry knows is named, so that no framework is meant; choose one."
    return f"No framework of this registry is meant for {listing.provider.value.name}; choose one."
