"""Why an address could not be read: the first words of each reason, so that a run can be judged by them."""

from __future__ import annotations

GONE = "gone"
"""The site says that the page is no more: what was on it is no longer offered."""

DISALLOWED = "disallowed"
"""robots.txt keeps us out: asking again changes nothing until the site changes its mind."""

REFUSED = "refused"
"""We do not go there: another host, another network, another scheme."""

FINAL = (GONE, DISALLOWED, REFUSED)
"""Reasons that a second run would meet again. All others may hide listings that exist: a run with one of them
has not seen its whole catalogue."""


def is_final(reason: str) -> bool:
    """Whether asking again would give the same answer."""
    return reason.split(":", 1)[0] in FINAL


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
