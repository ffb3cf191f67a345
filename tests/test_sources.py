"""Every source file is held to the same contract, the demo's included."""

from __future__ import annotations

import re
import tomllib
from functools import cache, partial
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest

from crawlers.links import path_of
from crawlers.read import Document, Read, ReadError, read
from crawlers.source import SOURCES, Source
from normalizer.identity import content_hash, raw_hash
from normalizer.normalize import normalize
from normalizer.providers import by_name
from tests import facts as held
from tests.each import all_hold
from tests.sources import all_sources

PAGES = Path(__file__).parent / "pages"
DEMO = all_sources(Path(__file__).parent.parent / "demo" / "sources")
FILES = {**all_sources(SOURCES), **DEMO}
ADDRESSES = tomllib.loads((Path(__file__).parent / "addresses.toml").read_text(encoding="utf-8"))
NO_LISTING = {
    "an empty answer": b"",
    "a page not found": b"<html><head><title>Page not found</title></head><body></body></html>",
    "a login page": b"<html><body><h1>Sign in</h1><form><input type=password name=p></form></body></html>",
}


def its_limits_and_assertions_carry_reasons(source: Source) -> None:
    assert source.expect.reason and source.expect.listings[0] <= source.expect.listings[1]
    assert all(len(assertion.grounds) >= 20 for assertion in source.assertions)
    assert source.start and all(urlsplit(address).hostname for address in source.start)


def what_is_no_listing_gives_none(source: Source) -> None:
    for what, body in NO_LISTING.items():
        document = Document(source.start[0], body, source=source.name)
        try:
            assert read(document, source).listings == (), what
        except ReadError as error:
            assert source.name in str(error) and source.start[0] in str(error), what


@cache
def read_pages(name: str, url: str, *pages: str) -> Read:
    documents = [Document(url, (PAGES / name / page).read_bytes(), source=name) for page in pages]
    return held.together([read(document, FILES[name]) for document in documents])


def read_page(name: str, facts: dict[str, Any]) -> Read:
    """The page that facts speak of and, of a joined source, those beside it."""
    return read_pages(name, facts["url"], facts["page"], *facts.get("beside", ()))


def facts_of(source: Source, kind: str) -> list[dict[str, Any]]:
    """What people read from saved pages: tables of this kind in `pages/<source>/facts.toml`."""
    path = PAGES / source.name / "facts.toml"
    tables = tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return list(tables.get(kind, ()))


def test_every_saved_page_belongs_to_a_source() -> None:
    assert {path.name for path in PAGES.glob("*")} <= set(FILES)


def its_provider_is_known_by_name(source: Source) -> None:
    """So that what others list of it is its own, and told alike."""
    assert source.provider is None or by_name(source.provider.name) == (source.provider, None)


def what_was_built_on_documentation_says_where_its_addresses_are_from(source: Source) -> None:
    if source.known_from == "documentation":
        assert (SOURCES / f"{source.name}.toml").read_text(encoding="utf-8").startswith("# ")


# A source has saved pages of its own, or reads those of its platform: many sources are of one shape, and more
# copies of a page would prove nothing. A platform's pages are in `pages/`, or are those of the demo's sites.
WITHOUT_PAGES = [s for s in FILES.values() if s.name not in DEMO and not (PAGES / s.name).is_dir()]
SHARED = [
    (owner, facts)
    for owner in FILES.values()
    for facts in facts_of(owner, "listing")
    if "beside" not in facts
]


def has_what_the_tests_read(source: Source) -> None:
    where = f"tests/addresses.toml: {source.name} = "
    if source.follow:
        wanted = f"or write pages into tests/pages/{source.name}/ (CONTRIBUTING.md, step 3)"
        assert source.name in ADDRESSES, f"{where}the address of one listing, {wanted}"
    else:
        assert source.name not in ADDRESSES, f"{where}take this line out: no pattern has to know it"


def without_pages_of_its_own_it_reads_those_of_its_platform(source: Source) -> None:
    if source not in WITHOUT_PAGES:
        return
    shared = [(owner, facts) for owner, facts in SHARED if owner.platform == source.platform]
    assert shared or source.platform in {demo.platform for demo in DEMO.values()}
    has_what_the_tests_read(source)
    for owner, facts in shared:
        url = urljoin(source.start[0], ADDRESSES[source.name]) if source.follow else facts["url"]
        body = (PAGES / owner.name / facts["page"]).read_bytes()
        result = read(Document(url, body, source=source.name), source)
        raw = held.meant(result, {} if source.follow else facts)
        assert (raw.source, raw.provider) == (source.name, source.provider)
        assert set(source.assertions) <= set(raw.assertions)  # beside those of its platform
        # What people read on the page holds wherever it stands; an address may tell a code from the title.
        of_platform = [one for one in raw.assertions if one not in source.assertions]
        its_own = {"provider": owner.provider, "assertions": (*of_platform, *owner.assertions)}
        listing = normalize(raw.model_copy(update=its_own))
        wanted = {path: value for path, value in facts["is"].items() if path != "title"}
        held.values_hold(listing, {**facts, "is": wanted})
        held.prices_hold(listing, facts)


def its_patterns_tell_a_listing_from_where_it_starts(source: Source) -> None:
    if source not in WITHOUT_PAGES:
        return
    has_what_the_tests_read(source)
    if source.follow:
        assert re.search(source.follow, ADDRESSES[source.name])
        assert not any(re.search(source.follow, path_of(address)) for address in source.start)


def test_every_address_belongs_to_a_source() -> None:
    assert set(ADDRESSES) <= {source.name for source in WITHOUT_PAGES}


def its_saved_pages_read_alike_twice_and_quote_themselves(source: Source) -> None:
    pages = sorted(path.name for path in (PAGES / source.name).glob("[!.]*") if path.name != "facts.toml")
    for some in [pages] if source.joined else [[page] for page in pages]:
        once, again = (read_pages.__wrapped__(source.name, source.start[0], *some).listings for _ in range(2))
        assert [raw_hash(raw) for raw in once] == [raw_hash(raw) for raw in again]
        for raw in once:
            texts = [statement.text for statement in raw.statements]
            listing = normalize(raw)
            assert content_hash(listing) == content_hash(normalize(raw))
            assert any(listing.title.evidence[0].quote in text for text in texts)


def a_saved_page_gives_as_many_as_people_count(source: Source, facts: dict[str, Any]) -> None:
    result = read_page(source.name, facts)
    held.counted(result, facts)
    assert [link.url for link in result.links] == facts.get("links", [link.url for link in result.links])


def a_saved_page_says_what_people_read(source: Source, facts: dict[str, Any]) -> None:
    held.everything_holds(held.meant(read_page(source.name, facts), facts), facts)


CONTRACT = (
    its_limits_and_assertions_carry_reasons,
    its_provider_is_known_by_name,
    what_was_built_on_documentation_says_where_its_addresses_are_from,
    what_is_no_listing_gives_none,
    without_pages_of_its_own_it_reads_those_of_its_platform,
    its_patterns_tell_a_listing_from_where_it_starts,
    its_saved_pages_read_alike_twice_and_quote_themselves,
)
OF_FACTS = (
    ("count", a_saved_page_gives_as_many_as_people_count),
    ("listing", a_saved_page_says_what_people_read),
)


@pytest.mark.parametrize("source", FILES.values(), ids=lambda source: source.name)
def test_a_source_keeps_the_contract(source: Source) -> None:
    all_hold(
        [
            *((rule.__name__, partial(rule, source)) for rule in CONTRACT),
            *(
                (f"{rule.__name__}: {facts['page']}", partial(rule, source, facts))
                for kind, rule in OF_FACTS
                for facts in facts_of(source, kind)
            ),
        ]
    )
