"""Why an address could not be read: the first words of each reason, so that a run can be judged by them."""

from __future__ import annotations

GONE = "gone"
"""The site says that the page is no more: what was on it is no longer offered."""

DISALLOWED = "disallowed"
"""robots.txt keeps us out: asking again changes nothing until the site changes its mind."""

REFUSED = "refused"
"""We do not go there: another host, another network, another scheme."""

KEPT = "kept as it was"
"""The page of one listing, which the catalogue leads to and which gave no answer this time."""

LASTING = "silent for weeks"
"""It gave no answer for so long that none is waited for."""

HIDES_NOTHING = (GONE, DISALLOWED, REFUSED, KEPT, LASTING)
"""What may be said of an address without listings behind it. Every other reason may hide some that exist: a
run with one has not seen its whole catalogue."""


def hides(reason: str) -> bool:
    """Whether listings that the run did not see may stand behind the address."""
    return reason.split(":", 1)[0] not in HIDES_NOTHING


def hiding(reason: str) -> str:
    """The same reason of an address that led to listings: they are not gone with it."""
    return reason if hides(reason) else reason.split(": ", 1)[1]


def of_status(status: int, attempts: int) -> str:
    """The reason for an answer with a status that is no page."""
    times = f"{attempts} times" if attempts > 1 else "once"
    if status in (404, 410):
        return f"{GONE}: answered {status}; the page was removed or its address is wrong"
    if status in (401, 403):
        return f"answered {status}; the site keeps this page from us, ask it for access or leave the page out"
    if status == 429:
        return f"answered 429 {times}; the site wants fewer requests, raise the source's delay"
    if status >= 500:
        return f"answered {status} {times}; the site has a fault, try again later"
    return f"answered {status}; open the address in a browser to see what the site wants"
