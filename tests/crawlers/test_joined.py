"""Joined feeds: parts of one listing in several answers of a crawl, whichever of them changes or fails."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import orjson
import pytest
import zstandard

from crawlers.__main__ import main
from crawlers.read import Document, join_parts, read
from crawlers.spool import read_bodies, read_spool
from normalizer.identity import raw_hash
from normalizer.raw import RawListing
from tests.crawlers.runs import remembered, run_of
from tests.crawlers.site import Page, Site, source

STARTS = ("/courses", "/runs", "/more-runs")


def answer(*records: dict[str, Any], etag: bool = True) -> Page:
    body = orjson.dumps({"next": None, "results": records})
    tag = {"ETag": f'"{hash(body)}"'} if etag else {}
    return Page(body, headers={"Content-Type": "application/json", **tag})


def course(key: str, title: str = "") -> dict[str, Any]:
    return {"key": key, "title": title or f"Course {key}", "course_runs": []}


def run(key: str, number: int, start: str = "2026-09-14") -> dict[str, Any]:
    """A part without a title, as a feed of runs has it."""
    return {"key": key, "course_runs": [{"key": f"{key}-{number}", "start": start}]}


@pytest.fixture(params=[True, False], ids=["etags", "no etags"])
def feeds(site: Site, request: pytest.FixtureRequest) -> Site:
    """Courses A and B, their runs in two further feeds; C is a run without its course."""
    tag = request.param
    site.pages["/courses"] = answer(course("A"), course("B"), etag=tag)
    site.pages["/runs"] = answer(run("A", 1), run("C", 1), etag=tag)
    site.pages["/more-runs"] = answer(run("A", 2), run("B", 1), etag=tag)
    return site


def crawl(site: Site, spool: Path, **arguments: Any) -> Any:
    rest = [site.url(path) for path in STARTS[1:]]
    settings = {"joined": True, "start": (site.url(STARTS[0]), *rest)}
    return run_of(site, spool, STARTS[0], settings=settings, **arguments)


def found(spool: Path) -> dict[str, list[str]]:
    """The listings of a run by reference, each with its instances."""
    listings = list(read_spool(spool)[1])
    assert len({listing.reference for listing in listings}) == len(listings)
    return {listing.reference: [i.reference for i in listing.instances] for listing in listings}


WHOLE = {"A": ["A-1", "A-2"], "B": ["B-1"], "C": ["C-1"]}


def test_parts_of_one_reference_are_one_listing(feeds: Site, tmp_path: Path) -> None:
    run = crawl(feeds, tmp_path / "run")
    assert (run.outcome, run.listings, run.errors) == ("finished", 3, ())
    assert found(tmp_path / "run") == WHOLE
    (first, *_) = read_spool(tmp_path / "run")[1]
    assert [(s.about, s.text) for s in first.statements if not s.subject] == [("title", "Course A")]
    assert {s.text for s in first.statements if s.subject} == {"2026-09-14"}
    assert first.place == "results[0]"
    kept = dict(read_bodies(tmp_path / "run"))
    bodies = [zstandard.decompress(kept[digest]) for digest in (first.body, *first.beside)]
    assert bodies == [page.body for path in STARTS if isinstance(page := feeds.pages[path], Page)]


def test_what_is_unchanged_as_a_whole_is_not_read_again(feeds: Site, tmp_path: Path) -> None:
    crawl(feeds, tmp_path / "first")
    feeds.asked.clear()
    second = crawl(feeds, tmp_path / "second", known=remembered(tmp_path / "first"))
    assert (second.outcome, second.listings, second.unchanged) == ("finished", 0, ("A", "B", "C"))
    assert feeds.paths() == ["/robots.txt", *STARTS]


def test_parts_that_are_named_by_an_instance_are_no_listings_of_their_own(
    feeds: Site, tmp_path: Path
) -> None:
    tag = "ETag" in getattr(feeds.pages["/courses"], "headers", {})
    sections = [{"key": f"A-{n}", "start": "2026-09-14"} for n in (1, 2, 3)]
    feeds.pages["/courses"] = answer(course("A") | {"course_runs": sections}, course("B"), etag=tag)
    feeds.pages["/runs"] = answer(*({"key": f"A-{n}", "course_runs": []} for n in (1, 2)), etag=tag)
    feeds.pages["/more-runs"] = answer({"key": "A-3", "course_runs": []}, run("B", 1), etag=tag)
    first = crawl(feeds, tmp_path / "first")
    assert (first.listings, sorted(found(tmp_path / "first"))) == (2, ["A", "B"])
    known = remembered(tmp_path / "first")
    assert [known[feeds.url(path)].references for path in STARTS] == [("A", "B"), ("A",), ("A", "B")]
    second = crawl(feeds, tmp_path / "second", known=known)
    assert (second.listings, second.unchanged) == (0, ("A", "B"))
    feeds.pages["/more-runs"] = answer({"key": "A-3", "course_runs": []}, run("B", 2), etag=tag)
    third = crawl(feeds, tmp_path / "third", known=remembered(tmp_path / "second"))
    assert (third.listings, third.unchanged, found(tmp_path / "third")["B"]) == (2, (), ["B-2"])


@pytest.mark.parametrize("changed", STARTS)
def test_an_unchanged_part_beside_a_changed_one_is_read_too(
    feeds: Site, tmp_path: Path, changed: str
) -> None:
    crawl(feeds, tmp_path / "first")
    record = course("D") if changed == "/courses" else run("D", 1)
    before = feeds.pages[changed]
    assert isinstance(before, Page)
    feeds.pages[changed] = answer(*json.loads(before.body)["results"], record, etag="ETag" in before.headers)
    second = crawl(feeds, tmp_path / "second", known=remembered(tmp_path / "first"))
    assert (second.outcome, second.listings, second.unchanged) == ("finished", 4, ())
    assert found(tmp_path / "second") == WHOLE | {"D": [] if changed == "/courses" else ["D-1"]}
    third = crawl(feeds, tmp_path / "third", known=remembered(tmp_path / "second"))
    assert (third.listings, len(third.unchanged)) == (0, 4)


def test_a_run_that_is_gone_takes_nothing_else_along(feeds: Site, tmp_path: Path) -> None:
    crawl(feeds, tmp_path / "first")
    feeds.pages["/more-runs"] = answer(run("B", 1))
    second = crawl(feeds, tmp_path / "second", known=remembered(tmp_path / "first"))
    assert (second.outcome, found(tmp_path / "second")) == ("finished", WHOLE | {"A": ["A-1"]})


@pytest.mark.parametrize(
    ("path", "page"),
    [*zip(STARTS, (Page(b"busy", 503), Page(b"gone", 404), Page(b"<html>Sign in</html>")), strict=True)],
)
def test_a_part_that_did_not_come_fails_the_run(site: Site, tmp_path: Path, path: str, page: Page) -> None:
    site.pages |= {"/courses": answer(course("A")), "/runs": answer(run("A", 1)), "/more-runs": answer()}
    site.pages[path] = page
    run_ = crawl(site, tmp_path / "run")
    assert run_.outcome == "failed"
    assert site.url(path) in run_.reason


def test_a_crawl_that_was_stopped_fails(feeds: Site, tmp_path: Path) -> None:
    settings = {"joined": True, "start": tuple(map(feeds.url, STARTS)), "max_pages": 2}
    run = run_of(feeds, tmp_path / "run", settings=settings)
    assert run.outcome == "failed"
    assert "limit of 2 pages" in run.reason


def test_a_server_that_insists_on_unchanged_is_an_error(feeds: Site, tmp_path: Path) -> None:
    crawl(feeds, tmp_path / "first")
    feeds.pages["/courses"] = Page(status=304)
    feeds.pages["/runs"] = answer(run("A", 9))
    second = crawl(feeds, tmp_path / "second", known=remembered(tmp_path / "first"))
    assert second.outcome == "failed"
    assert feeds.paths().count("/courses") == 3


def test_another_start_reads_all_anew(feeds: Site, tmp_path: Path) -> None:
    crawl(feeds, tmp_path / "first")
    settings = {"joined": True, "start": tuple(map(feeds.url, STARTS[:2]))}
    second = run_of(feeds, tmp_path / "second", known=remembered(tmp_path / "first"), settings=settings)
    assert (second.unchanged, found(tmp_path / "second")) == ((), {"A": ["A-1"], "B": [], "C": ["C-1"]})


# The pure function


def parts() -> list[RawListing]:
    pages = [
        answer(course("A"), course("B")),
        answer(run("A", 1), run("C", 1)),
        answer(run("A", 2), run("B", 1)),
    ]
    settings = source("https://college.example/", joined=True)
    return [
        listing
        for page in pages
        for listing in read(Document("https://college.example/", page.body), settings).listings
    ]


def test_the_order_of_answers_does_not_matter() -> None:
    given = parts()
    hashes = {listing.reference: raw_hash(listing) for listing in join_parts(given)}
    for seed in range(20):
        random.Random(seed).shuffle(given)
        assert {listing.reference: raw_hash(listing) for listing in join_parts(given)} == hashes
        assert all(
            listing.place == f"results[{'AB'.index(listing.reference)}]"
            for listing in join_parts(given)
            if listing.reference in "AB"
        )


def test_nothing_is_lost_and_what_stands_alone_stays_as_it_is() -> None:
    given = parts()
    whole = join_parts(given)
    assert sorted(s.model_dump_json() for part in given for s in part.statements) == sorted(
        s.model_dump_json() for listing in whole for s in listing.statements
    )
    alone = next(listing for listing in whole if listing.reference == "C")
    assert alone == next(part for part in given if part.reference == "C")
    assert join_parts([]) == ()
    assert join_parts(whole) == whole


def test_the_read_command_joins_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [tmp_path / "courses.json", tmp_path / "runs.json"]
    files[0].write_bytes(answer(course("A")).body)
    files[1].write_bytes(answer(run("A", 1)).body)
    plain = ["--platform", "open_edx", "--url", "https://college.example/one"]
    assert main(["read", *map(str, files), *plain]) == 0
    assert main(["read", *map(str, files), *plain, "--url", "https://college.example/two"]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first == second
    assert [i["reference"] for i in json.loads(first)["instances"]] == ["A-1"]
    assert main(["read", *map(str, files), *plain, *plain[2:], *plain[2:]]) == 2
    assert "2 files and 3 addresses" in capsys.readouterr().err
