"""A crawl that stops goes on the next time; what vanished from a catalogue is asked whether it is gone."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from pathlib import Path

import orjson
import pytest

from crawlers.crawl import crawl
from crawlers.settings import Limits
from crawlers.source import Source
from crawlers.spider import CrawlProgress
from crawlers.spool import BODIES
from normalizer.raw import CrawlRun, Fetched
from schedules.harvest import Crawl, Progress
from tests.crawlers.runs import QUICK, children, endless
from tests.crawlers.site import Page as Answer
from tests.crawlers.site import Site, catalogue, serve
from tests.crawlers.site import source as source_of

from .conftest import DAY, Registry


@pytest.fixture
def site() -> Iterator[Site]:
    """A web site on this machine that knows no page yet."""
    with serve() as running:
        yield running


def asked(site: Site) -> list[str]:
    """The pages that were asked for, robots.txt left out; then they are forgotten."""
    paths = [path for path in site.paths() if path != "/robots.txt"]
    site.asked.clear()
    return paths


def quick(**limits: float) -> Crawl:
    """A crawl with short waits and limits of its own."""

    def crawls(
        source: Source,
        spool: Path,
        known: Mapping[str, Fetched] | None = None,
        *,
        progress: Callable[[CrawlProgress], None] | None = None,
    ) -> CrawlRun:
        own = Limits(**{"pages": source.max_pages, "seconds": 60, **limits})  # type: ignore[arg-type]
        return crawl(source, spool, known, progress=progress, limits=own, overrides=QUICK)

    return crawls


PATHS = [f"/{number}" for number in range(30)]


def chain(site: Site) -> Source:
    """A catalogue of thirty pages, each of which alone leads to the next."""
    endless(site, 29)
    site.pages["/29"] = catalogue("C29")
    return source_of(site.url("/0"))


def test_what_a_stopped_crawl_read_is_not_asked_for_again(site: Site, registry: Registry) -> None:
    source = chain(site)
    first = registry.harvest(source, crawl=quick(pages=12))
    assert (first.accepted, first.complete, first.counts["new"]) == (True, False, 12)
    assert asked(site) == PATHS[:12]
    second = registry.harvest(source, crawl=quick(pages=12))
    assert (second.accepted, second.complete) == (True, False)
    assert asked(site) == ["/0", *PATHS[12:23]], "the start is where a catalogue shows that it changed"
    third = registry.harvest(source, crawl=quick(pages=12))
    assert (third.accepted, third.complete) == (True, True)
    assert asked(site) == ["/0", *PATHS[23:]]
    assert set(registry.statuses().values()) == {"active"} and len(registry.statuses()) == 30


def test_after_a_whole_crawl_every_page_is_asked_again(site: Site, registry: Registry) -> None:
    source = chain(site)
    for _ in range(3):
        registry.harvest(source, crawl=quick(pages=12))
    asked(site)
    whole = registry.harvest(source, crawl=quick(pages=100))
    assert (whole.complete, whole.counts["not_modified"]) == (True, 30)
    assert asked(site) == PATHS


def test_a_site_that_asks_to_wait_long_is_gone_on_with(site: Site, registry: Registry) -> None:
    source = chain(site)
    site.pages["/5"] = Answer(status=429, headers={"Retry-After": "3600"})
    first = registry.harvest(source, crawl=quick())
    assert (first.accepted, first.complete, first.counts["stopped"]) == (True, False, 1)
    site.pages["/5"] = catalogue("C5", next_page=site.url("/6"))
    asked(site)
    assert registry.harvest(source, crawl=quick()).complete
    assert asked(site) == ["/0", *PATHS[5:]]


@pytest.mark.parametrize("names", [("a", "b", "c", "d"), tuple("abcdefghijkl")], ids=["few", "many"])
def test_a_page_that_always_asks_to_wait_long_keeps_nothing_from_being_read(
    site: Site, registry: Registry, names: tuple[str, ...]
) -> None:
    source = pages(site, "2026-10-01", *names)
    site.pages["/courses/b"] = Answer(status=503, headers={"Retry-After": "3600"})
    first = registry.harvest(source, crawl=quick())
    assert (first.accepted, first.counts["stopped"], first.counts["new"]) == (True, 1, 1)
    second = registry.harvest(source, crawl=quick())
    assert (second.accepted, second.counts["stopped"], second.counts["new"]) == (True, 0, len(names) - 2)
    pages(site, "2026-11-01", "n", *names)
    site.pages["/courses/b"] = Answer(status=503, headers={"Retry-After": "3600"})
    third = registry.harvest(source, crawl=quick())
    assert (third.counts["stopped"], third.counts["new"], third.counts["changed"]) == (0, 1, len(names) - 1)
    assert asked(site)[-1] == "/courses/b"


@pytest.mark.parametrize("how", ["the harvest is ended", "the crawl is killed"])
def test_what_was_read_when_a_harvest_ended_is_not_lost(site: Site, registry: Registry, how: str) -> None:
    endless(site, 199)
    site.pages["/199"] = catalogue("C199")
    source = source_of(site.url("/0"))
    seen = 0

    def stops(progress: Progress) -> None:
        nonlocal seen
        seen += 1
        if seen == 150 and how == "the crawl is killed":
            os.kill(children()[0].pid, signal.SIGKILL)
        elif seen == 150:
            raise KeyboardInterrupt

    if how == "the crawl is killed":
        assert not registry.harvest(source, report=stops, crawl=quick()).accepted
    else:
        with pytest.raises(KeyboardInterrupt):
            registry.harvest(source, report=stops, crawl=quick())
    assert registry.statuses() == {}
    (bodies,) = registry.data.glob(f"spool/{source.name}/*/{BODIES}")
    os.truncate(bodies, bodies.stat().st_size - 500)  # as if the machine had stopped, too
    before = set(asked(site))
    assert 140 < len(before) < 200
    again = registry.harvest(source, crawl=quick())
    assert (again.accepted, again.complete, again.counts["new"]) == (True, True, 200)
    twice = before & set(asked(site))
    assert len(twice) <= 101, "of a killed process the last hundred may not have been written"
    revisions = [registry.store.revisions(record.id)[0] for record in registry.store.changes_since(0)]
    assert all(registry.store.bodies.read(revision.body) for revision in revisions)
    assert not list((registry.data / "spool" / source.name).iterdir())


def test_what_a_judged_harvest_left_is_not_gone_on_with(site: Site, registry: Registry) -> None:
    source = chain(site)
    site.pages["/29"] = catalogue("C29", count=500)
    assert not registry.harvest(source, crawl=quick()).accepted
    asked(site)
    registry.harvest(source, crawl=quick())
    assert asked(site) == PATHS


def test_what_was_left_long_ago_is_not_gone_on_with(
    site: Site, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = chain(site)

    def stops(progress: Progress) -> None:
        if "20 pages" in progress.text:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        registry.harvest(source, report=stops, crawl=quick())
    asked(site)
    monkeypatch.setattr("schedules.leftover.PERIODS", {"weekly": timedelta(0)})
    assert registry.harvest(source, crawl=quick()).complete
    assert asked(site) == PATHS


# --- what a sitemap dates, where its pages could not all be read ---

COURSE = """<html><head><title>{0}</title></head><body><main><h1>{0}</h1>
<p>Learn it in a garden of your own, from the first day of spring on, with others and with a mentor.</p>
<dl><dt>Hours</dt><dd>{1} hours</dd><dt>Fee</dt><dd>$1{1}0.00</dd></dl></main></body></html>"""


def pages(site: Site, changed: str, *names: str) -> Source:
    """A catalogue of pages under a sitemap with the day on which all of them changed."""
    entries = "".join(
        f"<url><loc>{site.url(f'/courses/{name}')}</loc><lastmod>{changed}</lastmod></url>" for name in names
    )
    body = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</urlset>'.encode()
    site.pages["/sitemap.xml"] = Answer(body, headers={"ETag": f'"{hash(body)}"'})
    for number, name in enumerate(names):
        text = COURSE.format(f"Course in {name}", number + 1).encode()
        site.pages[f"/courses/{name}"] = Answer(text, headers={"ETag": f'"{hash(text)}"'})
    return source_of(site.url("/sitemap.xml"), platform="web_page", follow="^/courses/")


NAMES = ("apples", "bees", "carrots", "dahlias", "elders", "figs")


def test_a_page_that_gave_no_answer_is_read_though_the_sitemap_is_as_before(
    site: Site, registry: Registry
) -> None:
    source = pages(site, "2026-10-01", *NAMES)
    assert registry.harvest(source, crawl=quick()).complete
    pages(site, "2026-11-01", *NAMES)
    new = Answer(COURSE.format("Bees anew", 7).encode())
    site.pages["/courses/bees"] = lambda before: Answer(b"", 503) if before == 1 else new
    silent = registry.harvest(source, crawl=quick())
    assert (silent.complete, silent.counts["unchanged"], silent.counts["errors"]) == (True, 6, 1)
    asked(site)
    site.pages["/courses/bees"] = new
    registry.harvest(source, crawl=quick())
    assert asked(site) == ["/sitemap.xml", "/courses/bees"]
    assert registry.titles_found("bees") == ["Bees anew"]


# --- what vanished ---


def test_a_page_that_is_gone_withdraws_its_listing_and_one_that_is_not_leaves_it_dormant(
    site: Site, registry: Registry
) -> None:
    source = pages(site, "2026-10-01", *NAMES)
    registry.harvest(source, crawl=quick())
    del site.pages["/courses/bees"]
    carrots = site.pages["/courses/carrots"]
    pages(site, "2026-10-01", *(name for name in NAMES if name not in ("bees", "carrots")))
    asked(site)
    report = registry.harvest(source, crawl=quick())
    assert (report.complete, report.counts["withdrawn"], report.counts["dormant"]) == (True, 1, 1)
    assert asked(site) == ["/sitemap.xml", "/courses/bees", "/courses/carrots"]
    assert registry.statuses() == {f"/courses/{name}": "active" for name in NAMES} | {
        "/courses/bees": "withdrawn",
        "/courses/carrots": "dormant",
    }
    registry.harvest(source, crawl=quick())
    conditions = [one.headers.get("If-None-Match") for one in site.asked if one.path == "/courses/carrots"]
    assert isinstance(carrots, Answer) and conditions == [carrots.headers["ETag"]]
    site.pages["/courses/carrots"] = Answer(status=410)
    assert registry.harvest(source, crawl=quick()).counts["withdrawn"] == 1


@pytest.mark.parametrize("is_led_to", [True, False])
def test_a_page_of_a_list_that_is_gone_says_nothing_of_the_one_listing_on_it(
    site: Site, registry: Registry, is_led_to: bool
) -> None:
    def course(key: str, following: str) -> Answer:
        record = {"key": key, "title": f"Course {key}", "marketing_url": site.url(f"/about/{key}")}
        return Answer(orjson.dumps({"count": 3, "next": following, "results": [record]}))

    source = source_of(site.url("/0"))
    site.pages |= {f"/{n}": course(f"C{n}", site.url(f"/{n + 1}") if n < 3 else "") for n in range(4)}
    assert registry.harvest(source, crawl=quick()).complete
    del site.pages["/3"]
    site.pages["/2"] = course("C2", site.url("/3") if is_led_to else "")
    report = registry.harvest(source, crawl=quick())
    statuses = registry.statuses()
    assert (report.complete, statuses["C3"]) == ((False, "active") if is_led_to else (True, "dormant"))
    assert "withdrawn" not in statuses.values()


def test_a_page_that_does_not_answer_is_not_taken_for_gone(site: Site, registry: Registry) -> None:
    source = pages(site, "2026-10-01", *NAMES)
    registry.harvest(source, crawl=quick())
    pages(site, "2026-10-01", *(name for name in NAMES if name != "bees"))
    site.pages["/courses/bees"] = Answer(status=503)
    report = registry.harvest(source, crawl=quick())
    assert (report.accepted, report.complete, report.counts["dormant"]) == (True, True, 1)
    assert registry.store.known(source.name).keys() >= {site.url("/courses/bees")}


def test_a_crawl_that_did_not_see_everything_asks_nobody_whether_they_are_gone(
    site: Site, registry: Registry
) -> None:
    source = pages(site, "2026-10-01", *NAMES)
    registry.harvest(source, crawl=quick())
    pages(site, "2026-11-01", *(name for name in NAMES if name != "bees"), "grapes")
    site.pages["/courses/grapes"] = Answer(status=503)
    asked(site)
    report = registry.harvest(source, crawl=quick())
    assert (report.complete, report.counts["dormant"], report.counts["withdrawn"]) == (False, 0, 0)
    assert "/courses/bees" not in asked(site)


def test_a_page_that_gives_no_answer_keeps_its_listing_and_the_rest_may_go_dormant(
    site: Site, registry: Registry
) -> None:
    source = pages(site, "2026-10-01", *NAMES)
    registry.harvest(source, crawl=quick())
    pages(site, "2026-11-01", *(name for name in NAMES if name != "bees"))
    site.pages["/courses/apples"] = Answer(status=503)
    report = registry.harvest(source, crawl=quick())
    assert (report.complete, report.counts["dormant"]) == (True, 1)
    statuses = registry.statuses()
    assert (statuses["/courses/apples"], statuses["/courses/bees"]) == ("active", "dormant")
    last_seen = {r.listing.reference: r.last_seen for r in registry.store.changes_since(0)}
    assert last_seen["/courses/apples"] == registry.now - DAY, "nobody could look at it"
    assert last_seen["/courses/carrots"] == registry.now


# --- what moved


@pytest.mark.parametrize(
    "how", ["led to its new page", "led to its old page", "for a while", "with another", "onto another"]
)
def test_a_listing_whose_page_moved_for_good_goes_on(site: Site, registry: Registry, how: str) -> None:
    source = pages(site, "2026-10-01", *NAMES)
    registry.harvest(source, crawl=quick())
    bees = registry.store.find(source.name, "/courses/bees")
    assert bees is not None
    new = "apples" if how == "onto another" else "beekeeping"
    old = ("bees", "figs") if how == "with another" else ("bees",)
    named = "bees" if how == "led to its old page" else new
    rest = [name for name in NAMES if name not in old and name != new]
    pages(site, "2026-11-01", *rest, new)
    pages(site, "2026-11-01", *rest, named)
    status = 302 if how == "for a while" else 301
    for name in old:
        site.pages[f"/courses/{name}"] = Answer(status=status, headers={"Location": f"/courses/{new}"})
    assert registry.harvest(source, crawl=quick()).complete
    now = registry.store.find(source.name, f"/courses/{new}")
    before = registry.store.find(source.name, "/courses/bees")
    assert now is not None and before is not None
    assert now.status == "active"
    if how.startswith("led to"):
        assert now.id == before.id == bees.id
        assert [listing.title.value for listing in registry.store.versions(now.id)] == [
            "Course in bees",
            f"Course in {new}",
        ]
        assert site.url("/courses/bees") not in registry.store.known(source.name).keys() - {
            site.url(f"/courses/{named}")
        }
    else:
        assert (before.id, before.status) == (bees.id, "dormant")
        assert now.id != bees.id
    asked(site)
    again = registry.harvest(source, crawl=quick())
    assert (again.counts["new"], again.counts["changed"], again.counts["dormant"]) == (0, 0, 0)
    assert ("/courses/bees" in asked(site)) is (how in ("for a while", "onto another"))
