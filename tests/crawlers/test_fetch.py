"""One guarded fetch: what it refuses, what it survives, and that it connects where it looked."""

from __future__ import annotations

import gzip
import ipaddress
import socket
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawlers.fetch import MAX_REDIRECTS, fetch
from crawlers.targets import (
    BadAnswerError,
    FetchError,
    RefusedError,
    Target,
    UnreachableError,
    hosts_of,
    is_public,
    resolve,
)
from tests.crawlers.site import NO_LENGTH, Page, Site, own_certificate, serve
from tests.each import each


@pytest.fixture
def lookups(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Set what the name server answers: other people's servers are the one thing that is played here."""

    def answer(**names: list[str]) -> None:
        def getaddrinfo(host: str, port: int, *_: Any, **__: Any) -> list[Any]:
            found = names[host.replace(".", "_")]
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in found]

        monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)

    return answer


@each(
    "address",
    [
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "127.8.8.8",
        "169.254.169.254",
        "172.16.0.1",
        "192.0.2.1",
        "192.168.1.1",
        "198.18.0.1",
        "203.0.113.9",
        "224.0.0.251",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:8.8.8.8",
        "64:ff9b::7f00:1",
        "64:ff9b::808:808",
        "64:ff9b:1::7f00:1",
        "100::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "2001:db8::1",
        "2002:7f00:1::",
        "fc00::1",
        "fd12:3456:789a::1",
        "fe80::1",
        "fec0::1",
        "ff02::1",
    ],
)
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", ["8.8.8.8", "142.231.1.1", "2606:4700:4700::1111", "2a00:1450:4001::1"])
def test_addresses_that_are_public(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


@given(st.ip_addresses(v=4))
def test_ipv4_hidden_in_ipv6_is_never_public(address: ipaddress.IPv4Address) -> None:
    number = int(address)
    for prefix in ("::ffff:0:0", "::", "64:ff9b::"):
        assert not is_public(ipaddress.IPv6Address(int(ipaddress.IPv6Address(prefix)) + number))
    assert not is_public(ipaddress.IPv6Address((0x2002 << 112) + (number << 80)))


@each(
    "url",
    [
        "",
        "college.example",
        "//college.example/",
        "ftp://college.example/",
        "file:///etc/passwd",
        "gopher://127.0.0.1:6379/_INFO",
        "javascript:alert(1)",
        "http://",
        "http:///path",
        "http://user@college.example/",
        "http://user:secret@college.example/",
        "http://college.example:99999/",
        "http://college.example:22/",
        "https://college.example:80/",
        "http://[::1",
        "http://college.example/a b",
        "http://college.example/\r\nHost: evil.example",
        "http:\\\\college.example\\",
    ],
)
def test_what_is_no_public_web_address_is_refused(url: str) -> None:
    with pytest.raises(RefusedError):
        fetch(url)


@each(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://127.1/",
        "http://0/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://169.254.169.254/latest/meta-data/",
        "https://192.168.0.1/admin",
    ],
)
def test_our_own_networks_are_refused_however_they_are_written(url: str) -> None:
    with pytest.raises(RefusedError, match="not on the public internet"):
        fetch(url)


@pytest.mark.parametrize("url", ["http://localhost./", "http://0177.0.0.1/", "http://127.0.0.1.:80/"])
def test_odd_spellings_do_not_get_through(url: str) -> None:
    with pytest.raises(FetchError):
        fetch(url)


def test_one_private_address_refuses_the_host(lookups: Callable[..., None]) -> None:
    lookups(both_example=["8.8.8.8", "10.0.0.1"], public_example=["8.8.8.8", "8.8.4.4", "8.8.8.8"])
    with pytest.raises(RefusedError, match=r"10\.0\.0\.1"):
        resolve("both.example", 80)
    assert [str(address) for address in resolve("public.example", 80)] == ["8.8.8.8", "8.8.4.4"]


def test_a_name_cannot_change_between_check_and_connection(
    monkeypatch: pytest.MonkeyPatch, lookups: Callable[..., None]
) -> None:
    """The name server answers once with a public address; the connection must go to that literal."""
    lookups(college_example=["93.184.216.34"])
    connected: list[Any] = []

    def create_connection(address: Any, *_: Any, **__: Any) -> socket.socket:
        connected.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "create_connection", create_connection)
    with pytest.raises(UnreachableError):
        fetch("http://college.example/")
    assert connected == [("93.184.216.34", 80)]


def test_an_unknown_name() -> None:
    with pytest.raises(UnreachableError, match="not found"):
        fetch("https://no-such-host.invalid/")


def test_loopback_admits_nothing_but_loopback() -> None:
    with pytest.raises(RefusedError):
        fetch("http://10.0.0.1/", loopback=True)


def test_a_page(site: Site) -> None:
    site.pages["/caf%C3%A9?q=1"] = Page("é".encode(), headers={"Content-Type": "text/html; charset=utf-8"})
    document = fetch(site.url("/café?q=1#part"), loopback=True)
    assert (document.text, document.content_type) == ("é", "text/html; charset=utf-8")
    assert site.asked[0].headers["Host"] == site.address.removeprefix("http://")


def test_nothing_of_the_environment_is_used(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(variable, "http://127.0.0.1:1")
    site.pages["/one"] = Page(status=302, headers={"Location": "/two", "Set-Cookie": "session=1"})
    site.pages["/two"] = Page(b"here")
    assert fetch(site.url("/one"), loopback=True).url == site.url("/two")
    assert "Cookie" not in site.asked[1].headers


def test_compressed_bodies(site: Site) -> None:
    site.pages["/"] = Page(gzip.compress(b"text"), headers={"Content-Encoding": "gzip"})
    assert fetch(site.url(), loopback=True).body == b"text"
    site.pages["/"] = Page(b"not gzip", headers={"Content-Encoding": "gzip"})
    with pytest.raises(BadAnswerError, match="does not decompress"):
        fetch(site.url(), loopback=True)
    site.pages["/"] = Page(b"?", headers={"Content-Encoding": "br"})
    with pytest.raises(BadAnswerError, match="only gzip"):
        fetch(site.url(), loopback=True)
    site.pages["/"] = Page(gzip.compress(b"text")[:-9], headers={"Content-Encoding": "gzip"})
    with pytest.raises(BadAnswerError, match="cut off"):
        fetch(site.url(), loopback=True)


@pytest.mark.parametrize(
    "location", ["http://10.0.0.1/", "file:///etc/passwd", "http://169.254.169.254/", "//[::"]
)
def test_redirects_are_checked_again(site: Site, location: str) -> None:
    site.pages["/"] = Page(status=302, headers={"Location": location})
    with pytest.raises(RefusedError):
        fetch(site.url(), loopback=True)


def test_redirects_end(site: Site) -> None:
    site.pages["/"] = Page(status=302, headers={"Location": "/"})
    with pytest.raises(BadAnswerError, match="redirected more than"):
        fetch(site.url(), loopback=True)
    assert len(site.asked) == MAX_REDIRECTS + 1


@pytest.mark.parametrize("length", [None, NO_LENGTH])
def test_a_page_without_end_is_broken_off(site: Site, length: int | None) -> None:
    site.pages["/"] = Page(b"x" * 100_000, repeat=500, length=length)
    started = time.monotonic()
    with pytest.raises(BadAnswerError, match="larger than 1,000,000 bytes"):
        fetch(site.url(), loopback=True, max_bytes=1_000_000)
    assert time.monotonic() - started < 5


def test_a_bomb_is_broken_off(site: Site) -> None:
    site.pages["/"] = Page(gzip.compress(bytes(50_000_000)), headers={"Content-Encoding": "gzip"})
    with pytest.raises(BadAnswerError, match="larger than 1,000,000 bytes"):
        fetch(site.url(), loopback=True, max_bytes=1_000_000)


def test_a_truncated_body_is_no_page(site: Site) -> None:
    site.pages["/"] = Page(b"half", length=8)
    with pytest.raises(BadAnswerError, match="broke off"):
        fetch(site.url(), loopback=True)


def test_no_time_at_all(site: Site) -> None:
    site.pages["/"] = Page(b"here")
    with pytest.raises(UnreachableError, match="too long"):
        fetch(site.url(), loopback=True, timeout=0)


def test_time_is_up_for_a_page_dripped_byte_by_byte(site: Site) -> None:
    site.pages["/"] = Page(b"x" * 1000, drip=0.1, chunk=1)
    started = time.monotonic()
    with pytest.raises(UnreachableError, match="too long"):
        fetch(site.url(), loopback=True, timeout=0.5)
    assert time.monotonic() - started < 2


@pytest.mark.parametrize("status", [204, 304, 401, 404, 500])
def test_a_bad_status_is_no_page(site: Site, status: int) -> None:
    site.pages["/"] = Page(b"" if status in (204, 304) else b"sorry", status)
    with pytest.raises(BadAnswerError, match=f"answered {status}"):
        fetch(site.url(), loopback=True)


def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path: Path) -> None:
    with serve(own_certificate(tmp_path)) as secure:
        secure.pages["/"] = Page(b"here")
        with pytest.raises(UnreachableError, match="certificate"):
            fetch(secure.url(), loopback=True)
        assert secure.asked == []


def test_nobody_listens() -> None:
    with serve() as gone:
        url = gone.url()
    with pytest.raises(UnreachableError, match="could not be reached"):
        fetch(url, loopback=True)


@given(st.text(max_size=60))
def test_any_text_is_refused_or_taken_apart(text: str) -> None:
    for url in (text, f"http://{text}", f"https://college.example/{text}"):
        try:
            target = Target.of(url)
        except FetchError:
            continue
        assert target.scheme in ("http", "https")
        assert target.host


def test_hosts_are_told_apart_by_name_and_unusual_port() -> None:
    urls = [
        "https://A.example/x",
        "http://a.example:80/y",
        "http://a.example:8080/",
        "no address",
        "ftp://b.example/",
    ]
    assert hosts_of(urls) == {"a.example", "a.example:8080"}
