"""Addresses that a request may go to: taken apart, looked up, and refused unless they are of the public web.

A stranger's address may point anywhere, into our own network too. Only http and https are asked, and only at
public addresses.
"""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

PORTS = {"http": 80, "https": 443}

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address


class FetchError(Exception):
    """An address that was not fetched; the message says what happened and what to do."""


class RefusedError(FetchError):
    """An address that may not be fetched at all: its scheme, port or network is not a public web site's."""


class UnreachableError(FetchError):
    """Nothing answered: the name is unknown, the connection failed or took too long."""


class BadAnswerError(FetchError):
    """Something answered, but not with a page that can be used."""

    def __init__(self, message: str, status: int = 0, beginning: bytes = b"") -> None:
        super().__init__(message)
        self.status = status
        """The answer's HTTP status where that is the reason, else 0."""
        self.beginning = beginning
        """Of a body that is too large, as much as was read."""


@dataclass(frozen=True)
class Target:
    """An address taken apart."""

    scheme: str
    host: str
    """In ASCII, as names are looked up: ``xn--caf-dma.example``; without the dot of the root."""
    port: int

    @classmethod
    def of(cls, url: str) -> Target:
        """Take an address apart. Raises :class:`RefusedError` for all but plain http and https addresses."""
        if re.search(r"[\s\x00-\x1f\x7f\\]", url):
            raise RefusedError(f"{url!r} has spaces or control characters in it; copy the address again")
        try:
            parts = urlsplit(url)
            # Python's codec is that of IDNA 2003, as in what Scrapy and the system make of a name.
            host, port = (parts.hostname or "").encode("idna").decode("ascii").rstrip("."), parts.port
        except ValueError as error:
            raise RefusedError(f"{url!r} is not an address: {error}") from error
        if parts.scheme not in PORTS:
            raise RefusedError(f"{url!r} is not an http or https address")
        if not host:
            raise RefusedError(f"{url!r} names no host")
        if parts.username is not None or parts.password is not None:
            raise RefusedError(f"{url!r} carries a user name or password; only public pages are read")
        return cls(parts.scheme, host, port or PORTS[parts.scheme])


def is_public(address: IPAddress) -> bool:
    """Whether an IP address belongs to the public internet.

    IPv4 goes by the IANA registry of special addresses. Of IPv6 only global unicast (2000::/3) counts,
    without the ranges that carry an IPv4 address inside (6to4, Teredo), which could smuggle a private one;
    mapped and NAT64 addresses lie outside that block anyway.
    """
    if address.is_multicast or address.is_reserved or not address.is_global:
        return False
    if isinstance(address, ipaddress.IPv4Address):
        return True
    return address in _GLOBAL_UNICAST and address.sixtofour is None and address.teredo is None


_GLOBAL_UNICAST = ipaddress.IPv6Network("2000::/3")


def is_loopback(host: str) -> bool:
    """Whether a host name or literal means this very machine."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def hosts_of(urls: Iterable[str]) -> frozenset[str]:
    """The hosts of some addresses, with the port where it is not the usual one; what is no address has none.
    However many sources start at a host, one crawl at a time asks it."""
    found = set()
    for url in urls:
        try:
            target = Target.of(url)
        except RefusedError:
            continue
        found.add(target.host if target.port in PORTS.values() else f"{target.host}:{target.port}")
    return frozenset(found)


def resolve(host: str, port: int, *, loopback: bool = False) -> list[IPAddress]:
    """Every address of a host, all of them checked.

    One address that is not public refuses the host: which of several a connection takes is not ours to bet
    on. With ``loopback`` only addresses of this machine pass. Raises :class:`RefusedError`, or
    :class:`UnreachableError` when the name is unknown.
    How long a name server may take is the system's own setting.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise UnreachableError(f"the host {host!r} was not found; check its spelling") from error
    addresses = list(dict.fromkeys(ipaddress.ip_address(entry[4][0]) for entry in found))
    for address in addresses:
        if not (address.is_loopback if loopback else is_public(address)):
            raise RefusedError(f"the host {host!r} is at {address}, which is not on the public internet")
    return addresses
