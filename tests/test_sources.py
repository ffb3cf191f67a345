"""Every source file is held to the same contract, the demo's included."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from crawlers.read import Document, ReadError, read
from crawlers.source import SOURCES, Source, all_sources
from normalizer.identity import content_hash, raw_hash
from normalizer.normalize import normalize

FILES = {**all_sources(SOURCES), **all_sources(Path(__file__).parent.parent / "demo" / "sources")}
NO_LISTING = {
    "an empty answer": b"",
    "a page not found": b"<html><head><title>Page not found</title></head><body></body></html>",
    "a login page": b"<html><body><h1>Sign in</h1><form><input type=password name=p></form></body></html>",
}


@pytest.fixture(params=FILES.values(), ids=lambda source: source.name)
def source(request: pytest.FixtureRequest) -> Source:
    found: Source = request.param
    return found


def test_its_limits_and_assertions_carry_reasons(source: Source) -> None:
    assert source.expect.reason and source.expect.listings[0] <= source.expect.listings[1]
    assert all(len(assertion.grounds) >= 20 for assertion in source.assertions)
    assert source.start and all(urlsplit(address).hostname for address in source.start)


@pytest.mark.parametrize("what", NO_LISTING)
def test_what_is_no_listing_gives_none(source: Source, what: str) -> None:
    document = Document(source.start[0], NO_LISTING[what], source=source.name)
    try:
        assert read(document, source).listings == ()
    except ReadError as error:
        assert source.name in str(error) and source.start[0] in str(error)


def test_its_saved_pages_read_alike_twice_and_quote_themselves(source: Source) -> None:
    pages = sorted((Path(__file__).parent / "pages" / source.name).glob("*.*ml"))
    for page in pages:
        document = Document(source.start[0], page.read_bytes(), source=source.name)
        once, again = (read(document, source).listings for _ in range(2))
        assert [raw_hash(raw) for raw in once] == [raw_hash(raw) for raw in again]
        for raw in once:
            texts = [statement.text for statement in raw.statements]
            listing = normalize(raw)
            assert content_hash(listing) == content_hash(normalize(raw))
            assert any(listing.title.evidence[0].quote in text for text in texts)
