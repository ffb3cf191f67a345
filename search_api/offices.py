"""Who may judge: an office that has the key, or where no key is set, this machine alone."""

from __future__ import annotations

import hmac
import ipaddress
import os
from typing import Final

from fastapi import HTTPException, Request

KEY_VARIABLE: Final = "REGISTRY_OFFICE_KEY"

_PASSED_ON: Final = ("forwarded", "via", "x-forwarded-for", "x-real-ip")


def key_is_set() -> bool:
    """Whether judging needs a key."""
    return bool(os.environ.get(KEY_VARIABLE))


def check(request: Request, key: str = "") -> None:
    """Raise an ``HTTPException`` unless the request may judge. ``key`` is that of a form; a program sends
    ``Authorization: Bearer KEY``."""
    # A page of another site can send a form here with its reader's browser, which says so.
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise HTTPException(403, "A form of another site cannot judge here.")
    wanted = os.environ.get(KEY_VARIABLE, "")
    if wanted:
        given = key or request.headers.get("authorization", "").removeprefix("Bearer ").strip()
        if not hmac.compare_digest(given.encode(), wanted.encode()):
            raise HTTPException(403, "Judging needs the key of an office, and this is not it.")
    elif not _on_this_machine(request):
        raise HTTPException(
            403, f"Judging is open on the registry's own machine alone until {KEY_VARIABLE} is set there."
        )


def _on_this_machine(request: Request) -> bool:
    """Whether a reader here asked. What a proxy on this machine passes on comes from here too, but for
    another host's name, or with a header that says so."""
    if any(name in request.headers for name in _PASSED_ON):
        return False
    asked_of = request.url.hostname or ""
    return request.client is not None and _is_loopback(request.client.host) and _is_loopback(asked_of)


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
