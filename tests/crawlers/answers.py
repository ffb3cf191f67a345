"""Answers that a platform reads, whole and damaged, and what its listings say."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import orjson

from crawlers.read import Document, Read, ReadError, read
from crawlers.source import Source
from normalizer.raw import RawListing

Told = set[tuple[str, str | None, str]]
"""Subject, about and text of statements."""

WRONG: tuple[Any, ...] = (None, True, 5, -1.5, "", "x", "http://[", [], [None], {}, {"x": [{}]})
"""What may stand where a platform documents something else."""


def answered(platform: str, body: bytes | str | Any, url: str) -> Read:
    """What a platform makes of an answer: bytes, text, or what is sent as JSON."""
    if isinstance(body, str):
        body = body.encode()
    elif not isinstance(body, bytes):
        body = orjson.dumps(body)
    source = Source(name=platform.replace("_", "-"), platform=platform, known_from="documentation")
    return read(Document(url, body, source=source.name), source)


def only(result: Read) -> RawListing:
    """The one listing of an answer of which nothing was passed over."""
    assert result.skipped == ()
    (listing,) = result.listings
    return listing


def told(listing: RawListing) -> Told:
    """All that a listing says, without labels and places."""
    return {(s.subject, s.about, s.text) for s in listing.statements}


def damaged(value: Any) -> Iterator[Any]:
    """Copies of a JSON value, each with one thing in it replaced by each of :data:`WRONG`."""
    for path in _paths(value, ()):
        for wrong in WRONG:
            if not path:
                yield wrong
                continue
            whole = copy.deepcopy(value)
            node = whole
            for step in path[:-1]:
                node = node[step]
            node[path[-1]] = wrong
            yield whole


def _paths(value: Any, path: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    yield path
    children = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )
    for key, child in children:
        yield from _paths(child, (*path, key))


def survives(platform: str, body: Any, url: str) -> Read | None:
    """What a platform makes of damaged input, ``None`` where it refuses it in words; any other end is a
    fault. Every reference stands once, and every instance that words are said of is listed."""
    try:
        result = answered(platform, body, url)
    except ReadError as error:
        assert url in str(error)
        return None
    references = [listing.reference for listing in result.listings]
    assert len(references) == len(set(references))
    for listing in result.listings:
        subjects = {statement.subject for statement in listing.statements}
        assert subjects <= {"", *(instance.reference for instance in listing.instances)}
    return result
