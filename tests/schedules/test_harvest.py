"""The whole line, from a catalogue over HTTP to a search hit, and what it does when something goes wrong."""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson
import pytest

from crawlers.crawl import crawl
from crawlers.source import Source
from crawlers.spider import CrawlProgress
from demo.content import FOLDER
from demo.server import Demo
from normalizer import normalize as rules
from normalizer.listing import Listing
from normalizer.raw import CrawlRun, Fetched, RawListing
from registry import finding_answers, linking
from registry.errors import SourceBusyError
from registry.finding_answers import Which
from registry.keeping.database import source_lock
from registry.keeping.reading import Rules
from registry.replay import replay
from registry.report_card import report_card
from schedules import harvest as steps
from search_api.generations import Generations
from tests.crawlers.site import Page as Answer
from tests.crawlers.site import Site, serve
from tests.crawlers.site import source as catalogue_source

from .conftest import DAY, START, Registry

PAGE = "/courses/{}/".format


@pytest.fixture
def site() -> Iterator[Site]:
    """A web site on this machine that knows no page yet."""
    with serve() as running:
        yield running


@pytest.fixture(scope="module")
def changes() -> dict[str, set[str]]:
    """What edition 2 does to the courses of the site, as its authors wrote it down: slugs by kind."""
    written = tomllib.loads((FOLDER / "editions.toml").read_text())["change"]
    ours = [change for change in written if change["site"] == "northshore"]
    return {kind: {c["slug"] for c in ours if c["kind"] == kind} for kind in {c["kind"] for c in ours}}


def test_a_catalogue_becomes_listings_that_are_found(
    registry: Registry, northshore: Source, demo: Demo
) -> None:
    report = registry.harvest(northshore)
    published = demo.listing_paths("northshore")
    assert (report.accepted, report.complete, report.skipped, report.errors) == (True, True, {}, ())
    assert report.counts["new"] == len(published) == 14
    assert set(registry.statuses().values()) == {"active"}
    for record in registry.store.changes_since(0):
        assert registry.titles_found(record.listing.title.value or "")[0] == record.listing.title.value
        (revision,) = registry.store.revisions(record.id)
        assert registry.store.bodies.read(revision.body), "the page behind every revision is kept"
    assert [p.step for p in registry.seen if p.ended] == [
        "fetch",
        "normalize",
        "gate",
        "register",
        "match",
        "index",
    ]
    assert not list((registry.data / "spool" / northshore.name).glob("*")), "an accepted run leaves no spool"
    (run,) = registry.store.runs(northshore.name)
    crawled = registry.store.crawl(run.id)
    assert crawled and crawled.id == run.id


def test_the_second_harvest_asks_what_changed_and_changes_nothing(
    registry: Registry, northshore: Source, demo: Demo
) -> None:
    registry.harvest(northshore)
    before, cursor = registry.store.digest(), registry.store.cursor()
    demo.requests.clear()
    report = registry.harvest(northshore)
    assert (report.counts["listings"], report.counts["unchanged"]) == (0, 14)
    assert len(demo.requests) < 14, "pages that the sitemap calls unchanged are not asked for"
    assert registry.store.digest() == before
    assert registry.store.cursor() == cursor
    assert {record.last_seen for record in registry.store.changes_since(0)} == {START + 2 * DAY}


def test_a_page_that_is_said_to_be_corrected_is_read_again(
    registry: Registry, northshore: Source, demo: Demo
) -> None:
    registry.harvest(northshore)
    card = report_card(registry.store, "northshore", registry.now)
    one = next(listed for listed in card.listings if listed.findings)
    which = [Which(one.id, one.findings[0].code)]
    at = registry.now + DAY / 2
    finding_answers.record(registry.store, card, which, "corrected", reason="r", office="o", at=at)
    demo.requests.clear()
    report = registry.harvest(northshore)
    assert (report.counts["listings"], report.counts["unchanged"]) == (1, 13)
    told = finding_answers.assess(registry.store, card, finding_answers.answers(registry.store)).all
    assert {answer.standing for answer in told} == {"not_seen"}


def test_the_second_edition_makes_the_changes_that_its_authors_wrote_down(
    registry: Registry, northshore: Source, demo: Demo, changes: dict[str, set[str]]
) -> None:
    registry.harvest(northshore)
    demo.edition = 2
    counts = registry.harvest(northshore).counts
    assert counts["new"] == len(changes["new"])
    assert counts["changed"] == len(changes["changed"] | changes["ended"])
    assert counts["withdrawn"] == len(changes["vanished"]), "their pages were asked whether they are gone"
    statuses = registry.statuses()
    assert {statuses[PAGE(slug)] for slug in changes["vanished"]} == {"withdrawn"}
    assert {statuses[PAGE(slug)] for slug in changes["ended"]} == {"ceased"}
    for slug in changes["page_only"]:
        record = registry.store.find(northshore.name, PAGE(slug))
        assert record is not None
        assert len(registry.store.revisions(record.id)) == 1, "another course's card is not its content"
    demo.edition = 1
    counts = registry.harvest(northshore).counts
    assert counts["returned"] == len(changes["vanished"])


def test_a_page_that_answers_gone_withdraws_its_listing(
    registry: Registry, northshore: Source, demo: Demo
) -> None:
    registry.harvest(northshore)
    demo.edition = 2  # so that the sitemap's dates make the crawl ask again
    del demo.content("northshore").pages[PAGE("cybr-1101")]
    report = registry.harvest(northshore)
    assert (report.accepted, report.complete) == (True, True)
    statuses = registry.statuses()
    assert statuses[PAGE("cybr-1101")] == "withdrawn"
    assert report.counts["withdrawn"] == 2, "this one, and the one that edition 2 no longer leads to"


@pytest.mark.parametrize("kind", ["login-wall", "soft-404", "server-error", "empty"])
def test_a_catalogue_that_breaks_is_rejected_recorded_and_changes_nothing(
    registry: Registry, northshore: Source, demo: Demo, kind: str
) -> None:
    registry.harvest(northshore)
    before = _visible(registry, northshore)
    demo.edition = 2
    demo.misbehave("northshore", r"^/courses", kind)
    report = registry.harvest(northshore)
    assert not report.accepted
    assert _visible(registry, northshore) == before
    last = registry.store.last_run(northshore.name, datetime.now(UTC))
    assert last is not None
    assert last.state in ("rejected", "failed")
    assert last.reason == " ".join(report.reasons) != ""
    demo.behave()
    assert registry.harvest(northshore).counts["new"] == 1, "its validators were not taken over"


def test_half_a_catalogue_is_not_the_whole_one(
    registry: Registry, northshore: Source, demo: Demo, changes: dict[str, set[str]]
) -> None:
    registry.harvest(northshore)
    demo.edition = 2
    demo.misbehave("northshore", f"/courses/{min(changes['new'])}/", "server-error")
    report = registry.harvest(northshore)
    assert (report.accepted, report.complete) == (True, False)
    assert report.counts["dormant"] == report.counts["withdrawn"] == 0
    assert set(registry.statuses().values()) <= {"active", "ceased"}
    demo.behave()
    assert registry.harvest(northshore).counts["withdrawn"] == 1


def test_a_catalogue_that_really_shrank_is_accepted_once_a_person_has_looked(
    registry: Registry, site: Site
) -> None:
    def publish(*keys: str) -> None:
        records = [{"key": key, "title": f"Course {key}"} for key in keys]
        site.pages["/courses"] = Answer(orjson.dumps({"next": None, "results": records}))

    shrinking = catalogue_source(site.url("/courses"))
    publish("A", "B", "C", "D", "E", "F")
    assert registry.harvest(shrinking).accepted
    publish("A", "B")
    for _ in range(2):
        report = registry.harvest(shrinking)
        assert not report.accepted
        assert "--judge-anew" in report.reasons[0]
    assert registry.harvest(shrinking, judge_anew=True).counts["dormant"] == 4
    assert registry.harvest(shrinking).accepted, "what was accepted is what comes next is compared with"


def test_a_row_with_a_fault_takes_no_listing_off_the_offer(registry: Registry, site: Site) -> None:
    def publish(*hours: str) -> None:
        rows = [f"C-{n},Course {n},{hours}" for n, hours in enumerate(hours)]
        body = "\n".join(("code,title,hours", *rows)).encode()
        site.pages["/offerings.csv"] = Answer(body, headers={"ETag": f'"{hash(body)}"'})

    upload = catalogue_source(site.url("/offerings.csv"), platform="upload")
    publish("10", "20", "30")
    assert registry.harvest(upload).complete
    publish("10", "25", "about 30")
    for changed in (1, 0):
        report = registry.harvest(upload)
        assert (report.accepted, report.complete, report.counts["changed"]) == (True, False, changed)
        assert "row 4/hours: 'about 30' is not a plain number" in report.reasons[0]
        assert [error.reason.split(":")[0] for error in report.errors] == ["row 4/hours"]
        assert registry.statuses() == dict.fromkeys(("C-0", "C-1", "C-2"), "active")
    publish("10", "25", "30")
    assert registry.harvest(upload).complete
    publish("10", "25")
    assert registry.harvest(upload).counts["dormant"] == 1


def test_what_another_reader_takes_from_a_page_is_no_news_of_the_page(registry: Registry, site: Site) -> None:
    def publish(title: str) -> None:
        record = {"key": "A", "title": title}
        body = orjson.dumps({"next": None, "results": [record]})
        site.pages["/courses"] = Answer(body, headers={"ETag": f'"{hash(body)}"'})

    before = catalogue_source(site.url("/courses"))
    grounds = {"field": "credential_type", "value": "micro_credential", "grounds": "Its first line says so."}
    after = catalogue_source(site.url("/courses"), assertions=[grounds])
    publish("Soil Health")
    registry.harvest(before)
    publish("Soil Health II")
    assert registry.harvest(before).counts["changed"] == 1
    publish("Soil Health III")
    counts = registry.harvest(after).counts
    assert (counts["changed"], counts["reread"]) == (0, 1)
    publish("Soil Health IV")
    assert registry.harvest(after).counts["changed"] == 1


def test_rules_that_stumble_reject_the_run(
    registry: Registry, northshore: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumbles(raw: RawListing) -> Listing:
        raise KeyError("hours")

    monkeypatch.setattr(steps, "normalize", stumbles)
    report = registry.harvest(northshore)
    assert not report.accepted
    assert "14 of 14 listings could not be normalized" in report.reasons[0]
    assert "KeyError: 'hours' (test_harvest.py" in report.reasons[0]
    assert registry.store.changes_since(0) == []


def test_one_strange_page_is_skipped_and_told(
    registry: Registry, northshore: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumbles(raw: RawListing) -> Listing:
        if raw.reference == PAGE("weld-0310"):
            raise KeyError("hours")
        return rules.normalize(raw)

    with monkeypatch.context() as patch:
        patch.setattr(steps, "normalize", stumbles)
        report = registry.harvest(northshore)
    assert (report.accepted, list(report.skipped)) == (True, [PAGE("weld-0310")])
    assert len(registry.statuses()) == 13
    assert registry.harvest(northshore).counts["new"] == 1, "its page is asked for again"


def test_an_index_that_is_busy_is_told_and_follows_later(registry: Registry, northshore: Source) -> None:
    registry.index._patience = 0.1
    with Generations(registry.data / "index").writing(1.0):
        report = registry.harvest(northshore)
    assert report.accepted
    assert registry.seen[-1].text.startswith("not brought up to date: ")
    assert report.behind == (registry.seen[-1].text,)
    registry.harvest(northshore)
    assert registry.index.status().listings == 14


def test_a_comparison_that_stumbles_is_told_and_keeps_nothing_from_the_search(
    registry: Registry, northshore: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumbles(*_: object) -> None:
        raise ValueError("a listing like no other")

    monkeypatch.setattr(linking, "follow", stumbles)
    report = registry.harvest(northshore)
    assert report.accepted
    told = [one.text for one in registry.seen if one.step == "match" and one.ended]
    assert report.behind == (told[0],)
    assert told[0].startswith("not compared: ValueError: a listing like no other (test_harvest.py, line ")
    assert registry.index.status().listings == 14


def test_two_harvests_of_one_source_do_not_meet(registry: Registry, northshore: Source) -> None:
    with source_lock(registry.store.engine, northshore.name), pytest.raises(SourceBusyError):
        registry.harvest(northshore)
    assert registry.store.runs() == []


def test_a_crawl_that_fails_is_recorded_as_failed(registry: Registry, northshore: Source) -> None:
    def fails(
        source: Source,
        spool: Path,
        known: Mapping[str, Fetched] | None = None,
        *,
        progress: Callable[[CrawlProgress], None] | None = None,
    ) -> CrawlRun:
        ended: dict[str, Any] = {"started": START, "finished": START, "outcome": "failed"}
        return CrawlRun(id="1", source=source.name, reason="memory ran out", **ended)

    report = registry.harvest(northshore, crawl=fails)
    assert not report.accepted
    assert "memory ran out" in report.reasons[0]
    last = registry.store.last_run(northshore.name, datetime.now(UTC))
    assert last is not None
    assert last.state == "rejected"


def test_what_the_crawl_knows_is_what_the_last_accepted_run_remembered(
    registry: Registry, northshore: Source
) -> None:
    given: list[Mapping[str, Fetched]] = []

    def listening(
        source: Source,
        spool: Path,
        known: Mapping[str, Fetched] | None = None,
        *,
        progress: Callable[[CrawlProgress], None] | None = None,
    ) -> CrawlRun:
        given.append(known or {})
        return crawl(source, spool, known, progress=progress)

    registry.harvest(northshore, crawl=listening)
    registry.harvest(northshore, crawl=listening)
    assert given[0] == {}
    assert {reference for page in given[1].values() for reference in page.references} == set(
        registry.statuses()
    )


def test_halves_of_a_listing_from_two_feeds_stay_together(registry: Registry, site: Site) -> None:
    def feed(*records: dict[str, Any]) -> Answer:
        body = orjson.dumps({"next": None, "results": records})
        return Answer(body, headers={"ETag": f'"{hash(body)}"'})

    def starts() -> dict[str, str]:
        (record,) = registry.store.changes_since(0)
        assert record.listing.title.value == "Soil Health"
        return {i.reference: i.start.value.date for i in record.listing.instances if i.start.value}

    joined = catalogue_source(site.url("/courses"), site.url("/runs"), joined=True)
    site.pages["/courses"] = feed({"key": "A", "title": "Soil Health"})
    site.pages["/runs"] = feed({"key": "A", "course_runs": [{"key": "A-1", "start": "2026-10-05"}]})
    assert registry.harvest(joined).counts["new"] == 1
    assert starts() == {"A-1": "2026-10-05"}
    site.pages["/runs"] = feed({"key": "A", "course_runs": [{"key": "A-1", "start": "2026-11-02"}]})
    assert registry.harvest(joined).counts["changed"] == 1
    assert starts() == {"A-1": "2026-11-02"}
    revisions = registry.store.revisions(registry.store.changes_since(0)[0].id)
    raws = [raw for revision in revisions if (raw := registry.store.raw(revision.raw_hash))]
    halves = {body for raw in raws for body in (raw.body, *raw.beside)}
    assert len(halves) == 3
    assert all(registry.store.bodies.read(body) for body in halves), "the pages of both halves are kept"
    site.pages["/runs"] = Answer(b"busy", 503)
    report = registry.harvest(joined)
    assert (report.accepted, starts()) == (False, {"A-1": "2026-11-02"})
    assert "answers are joined" in report.reasons[0]
    for again in (Rules(rules.normalize, "1"), Rules(rules.normalize, "2")):
        replay(registry.store, joined.name, again, registry.now, progress=lambda _: None)
        assert starts() == {"A-1": "2026-11-02"}


def _visible(registry: Registry, source: Source) -> tuple[object, ...]:
    store = registry.store
    return store.digest(), store.changes_since(0), store.known(source.name)
