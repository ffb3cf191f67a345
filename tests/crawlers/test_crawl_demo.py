"""The demo's sites crawled as `make run` does it: sitemaps, index pages, an API, and every misbehaviour."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from crawlers.crawl import crawl
from crawlers.gate import Previous, judge
from crawlers.source import Source, load
from crawlers.spool import read_passed_over, read_spool
from demo.content import SITES
from demo.misbehaviours import MISBEHAVIOURS
from demo.server import Demo, serve
from normalizer.raw import CrawlRun, Fetched

SITEMAP_SITE = "northshore"
QUICK = {"RETRY_TIMES": 0, "DOWNLOAD_TIMEOUT": 1.5, "RETRY_AFTER_MAX": 0}


@pytest.fixture
def demo() -> Iterator[Demo]:
    with serve() as running:
        yield running


def source(demo: Demo, site: str, tmp_path: Path) -> Source:
    file = tmp_path / f"{site}.toml"
    file.write_text(demo.source(site), encoding="utf-8")
    return load(file)


def known(spool: Path) -> dict[str, Fetched]:
    return {fetched.url: fetched for fetched in read_spool(spool)[2]}


def references(spool: Path) -> set[str]:
    return {listing.reference for listing in read_spool(spool)[1]}


@pytest.mark.parametrize("site", SITES)
def test_a_site_is_seen_whole_and_then_cheaply(demo: Demo, tmp_path: Path, site: str) -> None:
    a_source = source(demo, site, tmp_path)
    first = crawl(a_source, tmp_path / "first")
    assert (first.outcome, first.errors) == ("finished", ())
    assert first.listings >= len(demo.listing_paths(site)) > 0 or site == "openstrait"
    assert judge(first, a_source, {}).complete
    second = crawl(a_source, tmp_path / "second", known(tmp_path / "first"))
    assert second.listings == 0
    assert set(second.unchanged) == references(tmp_path / "first")
    assert second.bytes < first.bytes / 10
    assert judge(second, a_source, {}, Previous(first.listings)).complete


def test_what_a_sitemap_dates_as_before_is_not_asked_for(demo: Demo, tmp_path: Path) -> None:
    a_source = source(demo, SITEMAP_SITE, tmp_path)
    crawl(a_source, tmp_path / "first")
    demo.edition = 2
    demo.requests.clear()
    second = crawl(a_source, tmp_path / "second", known(tmp_path / "first"))
    assert second.listings
    assert second.unchanged
    asked = {exchange.path for exchange in demo.requests}
    listings = {listing.url: listing.reference for listing in read_spool(tmp_path / "second")[1]}
    assert {demo.url(SITEMAP_SITE, path) for path in asked} >= set(listings)
    assert len(asked & set(demo.listing_paths(SITEMAP_SITE))) == second.listings
    # Both editions read from nothing agree with what the two runs add up to.
    fresh = crawl(a_source, tmp_path / "fresh")
    assert references(tmp_path / "fresh") == set(second.unchanged) | references(tmp_path / "second")
    assert fresh.listings == second.listings + len(second.unchanged)


def test_disallowed_pages_are_left_alone(demo: Demo, tmp_path: Path) -> None:
    hidden = demo.listing_paths(SITEMAP_SITE)[0]
    demo.robots(SITEMAP_SITE, f"User-agent: *\nDisallow: {hidden}\n")
    run = crawl(source(demo, SITEMAP_SITE, tmp_path), tmp_path / "run")
    assert run.robots == f"disallowed: {hidden}"
    assert hidden not in {exchange.path for exchange in demo.requests}
    assert [error.url for error in run.errors] == [demo.url(SITEMAP_SITE, hidden)]


@pytest.mark.parametrize("kind", sorted(MISBEHAVIOURS))
def test_one_bad_page_costs_at_most_itself(demo: Demo, tmp_path: Path, kind: str) -> None:
    pages = demo.listing_paths(SITEMAP_SITE)
    # Options of the kinds that know them; the others ignore them.
    demo.misbehave(SITEMAP_SITE, f"^{pages[0]}$", kind, chunk=8, pause=0.2, retry_after=0)
    run = crawl(source(demo, SITEMAP_SITE, tmp_path), tmp_path / "run", overrides=QUICK)
    assert run.outcome == "finished"
    assert len(pages) - 1 <= run.listings <= len(pages)
    bad = demo.url(SITEMAP_SITE, pages[0])
    said = [*run.errors, *read_passed_over(tmp_path / "run")]
    assert run.listings == len(pages) or [record.url for record in said] == [bad]


@pytest.mark.parametrize("kind", ["soft-404", "login-wall", "empty", "truncated", "huge", "server-error"])
def test_a_broken_catalogue_is_rejected(demo: Demo, tmp_path: Path, kind: str) -> None:
    a_source = source(demo, SITEMAP_SITE, tmp_path)
    demo.misbehave(SITEMAP_SITE, "sitemap|courses", kind)
    verdict = judge(crawl(a_source, tmp_path / "run", overrides=QUICK), a_source, {}, Previous(14))
    assert not verdict.accepted
    assert verdict.reasons


def test_half_the_usual_count_is_rejected(demo: Demo, tmp_path: Path) -> None:
    a_source = source(demo, SITEMAP_SITE, tmp_path).model_copy(
        update={"expect": Source.model_fields["expect"].default}
    )
    pages = demo.listing_paths(SITEMAP_SITE)
    whole = crawl(a_source, tmp_path / "whole")
    for page in pages[: (len(pages) + 1) // 2]:
        demo.misbehave(SITEMAP_SITE, f"^{page}$", "soft-404")
    halved = crawl(a_source, tmp_path / "halved")
    verdict = judge(halved, a_source, {}, Previous(whole.listings))
    assert not verdict.accepted
    assert f"{halved.listings} listings came after {whole.listings}" in verdict.reasons[0]


def test_pages_that_gave_no_answer_make_nothing_dormant(demo: Demo, tmp_path: Path) -> None:
    a_source = source(demo, SITEMAP_SITE, tmp_path)
    demo.misbehave(SITEMAP_SITE, f"^{demo.listing_paths(SITEMAP_SITE)[0]}$", "server-error")
    run: CrawlRun = crawl(a_source, tmp_path / "run", overrides=QUICK)
    verdict = judge(run, a_source, {}, Previous(run.listings + 1))
    assert (verdict.accepted, verdict.complete) == (True, False)
