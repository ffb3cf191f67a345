"""Who may judge and answer findings: an office that has the key. Where none is set, nobody, or who asks from
this machine where it is served so."""

from __future__ import annotations

import hmac
import os
from typing import Final, Literal, TypeAlias

from fastapi import HTTPException, Request

from crawlers.fetch import is_loopback

KEY_VARIABLE: Final = "REGISTRY_OFFICE_KEY"

Guard: TypeAlias = Literal["key", "open", "closed"]
"""What stands before judging and answering: ``key`` it needs one · ``open`` none is set, and who asks is
let in · ``closed`` none is set, and who asks is not."""

_PASSED_ON: Final = ("forwarded", "via", "x-forwarded-for", "x-real-ip")


def key_is_set() -> bool:
    """Whether judging and answering need a key."""
    return bool(os.environ.get(KEY_VARIABLE))


class WrongKeyError(HTTPException):
    """Another key, or none, where one is asked for."""


def guard(request: Request) -> Guard:
    """What stands before who asks."""
    if key_is_set():
        return "key"
    return "open" if request.app.state.judge_here and _on_this_machine(request) else "closed"


def institution_key(provider: str) -> str:
    """The key with which an institution, by its slug, answers findings in its own listings, and does nothing
    else. It follows from that of the office, so that none is kept; with another one all are others."""
    office = os.environ.get(KEY_VARIABLE, "")
    return hmac.new(office.encode(), f"institution {provider}".encode(), "sha256").hexdigest()[:32]


def check(request: Request, key: str = "", institution: str = "") -> None:
    """Raise an ``HTTPException`` unless the request comes from an office, or from the ``institution`` itself
    where it is about its listings. ``key`` is a form's; a program sends ``Authorization: Bearer KEY``."""
    # A page of another site can send a form here with its reader's browser, which says so.
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise HTTPException(403, "A form of another site records nothing here.")
    match guard(request):
        case "closed":
            raise HTTPException(403, f"Nothing is recorded here until {KEY_VARIABLE} is set where this runs.")
        case "key":
            given = key or request.headers.get("authorization", "").removeprefix("Bearer ").strip()
            wanted = [os.environ[KEY_VARIABLE], *([institution_key(institution)] if institution else [])]
            if not any(hmac.compare_digest(given.encode(), one.encode()) for one in wanted):
                whose = "of this institution or of an office" if institution else "of an office"
                raise WrongKeyError(403, f"To record this needs the key {whose}, and this is not it.")


def _on_this_machine(request: Request) -> bool:
    """Whether a reader here seems to ask. A proxy on this machine need not say that it passes something on,
    so this is not enough where there is one."""
    if any(name in request.headers for name in _PASSED_ON):
        return False
    asked_of = request.url.hostname or ""
    return request.client is not None and is_loopback(request.client.host) and is_loopback(asked_of)
