"""Invented catalogues of any size on this machine, for crawls to be measured on.

Their pages are of 60 KB, as institutions serve them, with styles, menus, teasers and a footer around the
course; so are the answers of the API.
"""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import random
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from multiprocessing.connection import Connection
from typing import Any

from crawlers.source import Source

PAGE_BYTES = 60_000
LINKS_AT_ONCE = 1_000
"""Addresses in one sitemap, and in one answer that leads to the next."""
COURSES_AN_ANSWER = 20
"""Courses of an API in one answer of the same size."""

KINDS = ("page", "markup", "api")
_PLATFORM = {"page": "web_page", "markup": "schema_org", "api": "open_edx"}

_TOPICS = (
    "bookkeeping", "welding", "data analysis", "elder care", "network security", "wine tasting",
    "drone flying", "grant writing", "beekeeping", "payroll", "urban forestry", "dental reception",
)  # fmt: skip
_WORDS = (
    "learners practise with tools from industry and reflect on their work in small teams guided by "
    "instructors who know the field through cases projects feedback"
).split()
_OUTCOMES = (
    "Plan a project of modest size",
    "Explain the main terms",
    "Choose suitable tools",
    "Work safely",
    "Report results",
)


def source(kind: str, port: int) -> Source:
    """The source file of a catalogue."""
    start = "/api/v1/courses/" if kind == "api" else "/sitemap-0.xml"
    return Source(
        name=f"benchmark-{kind}",
        platform=_PLATFORM[kind],
        known_from="demo",
        start=(f"http://127.0.0.1:{port}{start}",),
        follow=None if kind == "api" else r"/courses/\d+/$",
        max_pages=100_000,
    )


@contextmanager
def serving(kind: str, pages: int) -> Iterator[int]:
    """A catalogue of so many pages on loopback, in a process of its own; gives its port."""
    here, there = multiprocessing.Pipe()
    process = multiprocessing.Process(target=_serve, args=(kind, pages, there), daemon=True)
    process.start()
    try:
        yield here.recv()
    finally:
        process.terminate()
        process.join()


def _serve(kind: str, pages: int, ready: Connection) -> None:
    asyncio.run(_listen(kind, pages, ready))


async def _listen(kind: str, pages: int, ready: Connection) -> None:
    server = await asyncio.start_server(partial(_converse, kind, pages), "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    ready.send(port)
    await server.serve_forever()


async def _converse(
    kind: str, pages: int, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    """One kept connection; nothing but GET is understood."""
    base = f"http://127.0.0.1:{writer.get_extra_info('sockname')[1]}"
    try:
        while head := await reader.readuntil(b"\r\n\r\n"):
            status, form, body = _answer(kind, pages, base, head.split(b" ", 2)[1].decode())
            writer.write(
                f"HTTP/1.1 {status}\r\nContent-Type: {form}\r\nContent-Length: {len(body)}\r\n\r\n".encode()
                + body
            )
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()


def _answer(kind: str, pages: int, base: str, path: str) -> tuple[str, str, bytes]:
    last = path.rstrip("/").rpartition("/")[2]
    if path.startswith("/sitemap-"):
        first = int(path.removeprefix("/sitemap-").removesuffix(".xml"))
        if first == 0 and pages > LINKS_AT_ONCE:
            maps = "".join(
                f"<sitemap><loc>{base}/sitemap-{n + 1}.xml</loc></sitemap>"
                for n in range(-(-pages // LINKS_AT_ONCE))
            )
            return "200 OK", "application/xml", f"<sitemapindex>{maps}</sitemapindex>".encode()
        begin = max(0, first - 1) * LINKS_AT_ONCE
        urls = "".join(
            f"<url><loc>{base}/courses/{n}/</loc></url>"
            for n in range(begin, min(pages, begin + LINKS_AT_ONCE))
        )
        return "200 OK", "application/xml", f"<urlset>{urls}</urlset>".encode()
    if path.startswith("/courses/"):
        return "200 OK", "text/html; charset=utf-8", page(int(last), markup=kind == "markup").encode()
    if path.startswith("/api/"):
        number = int(path.partition("page=")[2] or 1)
        return "200 OK", "application/json", answer(number, pages, base).encode()
    return "404 Not Found", "text/plain", b"no such page"


def page(number: int, *, markup: bool) -> str:
    """One course's page; with ``markup``, schema.org says the same."""
    chance = random.Random(number)
    title = f"{chance.choice(_TOPICS).title()} {number}"
    hours, weeks, price = chance.randrange(12, 90), chance.randrange(3, 14), chance.randrange(95, 1400)
    delivery = chance.choice(("Online", "In person", "Blended"))
    facts = {
        "Delivery": delivery,
        "Duration": f"{weeks} weeks",
        "Total hours": f"{hours} hours",
        "Tuition": f"${price}.00",
        "Start date": f"September {chance.randrange(1, 29)}, 2027",
        "Credential": "Micro-credential",
    }
    rows = "".join(f"<dt>{label}</dt><dd>{value}</dd>" for label, value in facts.items())
    outcomes = "".join(f"<li>{outcome} ({number})</li>" for outcome in _OUTCOMES)
    prose = "".join(f"<p>{_sentences(chance, 12)}</p>" for _ in range(3))
    claims = {
        "@context": "https://schema.org",
        "@type": "Course",
        "name": title,
        "description": _sentences(chance, 4),
        "provider": {"@type": "Organization", "name": "Benchmark College"},
        "offers": {"@type": "Offer", "price": price, "priceCurrency": "CAD"},
        "hasCourseInstance": {"@type": "CourseInstance", "courseMode": delivery, "startDate": "2027-09-06"},
    }
    script = f'<script type="application/ld+json">{json.dumps(claims)}</script>' if markup else ""
    menu, teasers, styles = _around()
    text = (
        f"<nav><ul>{menu}</ul></nav><main><h1>{title}</h1>{prose}<dl>{rows}</dl>"
        f"<h2>What you will learn</h2><ul>{outcomes}</ul></main>"
        f"<aside><h2>Related courses</h2>{teasers}</aside><footer><p>Benchmark College</p></footer>"
    )
    room = PAGE_BYTES - len(text) - len(script) - 200
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{styles[:room]}</style>{script}</head><body>{text}</body></html>"
    )


@cache
def _around() -> tuple[str, str, str]:
    """The menu, the teasers and the styles of every page."""
    chance = random.Random(0)
    menu = "".join(f'<li><a href="/about/{n}/">{_sentence(chance)[:24]}</a></li>' for n in range(150))
    teasers = "".join(
        f'<article><h3><a href="/courses/{n}x/">{topic}</a></h3><p>{_sentence(chance)}</p></article>'
        for n, topic in enumerate(chance.choices(_TOPICS, k=40))
    )
    styles = "".join(f".c{n}{{margin:{n % 7}px;padding:{n % 5}px;color:#{n:06x}}}" for n in range(1800))
    return menu, teasers, styles


def answer(number: int, pages: int, base: str) -> str:
    """One page of an API, counted from 1."""
    chance = random.Random(number)
    courses = [_course(chance, f"Bench+{number}.{n}", base) for n in range(COURSES_AN_ANSWER)]
    following = f"{base}/api/v1/courses/?page={number + 1}" if number < pages else None
    return json.dumps({"count": pages * COURSES_AN_ANSWER, "next": following, "results": courses})


def _course(chance: random.Random, key: str, base: str) -> dict[str, Any]:
    title = f"{chance.choice(_TOPICS).title()} {key}"
    seats = [{"type": kind, "price": price, "currency": "USD"} for kind, price in _SEATS.items()]
    run = {"key": f"course-v1:{key}+1T2027", "title": title, "seats": seats, **_RUN}
    return {
        "key": key,
        "uuid": key,
        "title": title,
        "marketing_url": f"{base}/course/{key}",
        "short_description": _sentence(chance),
        "full_description": f"<p>{_sentences(chance, 22)}</p>",
        "outcome": f"<p>{_sentences(chance, 3)}</p>",
        "owners": [{"key": "Bench", "name": "Benchmark College"}],
        "level_type": "Introductory",
        "course_runs": [run],
    }


_SEATS = {"verified": "99.00", "audit": "0.00"}
_RUN = {
    "start": "2027-09-06T00:00:00Z",
    "pacing_type": "self_paced",
    "min_effort": 2,
    "max_effort": 4,
    "weeks_to_complete": 6,
    "availability": "Current",
    "status": "published",
}


def _sentence(chance: random.Random) -> str:
    return " ".join(chance.choices(_WORDS, k=14)).capitalize() + "."


def _sentences(chance: random.Random, number: int) -> str:
    return " ".join(_sentence(chance) for _ in range(number))
