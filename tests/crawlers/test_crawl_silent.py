"""Crawls of pages that give no answer: what is kept as it was, for how long, and what keeps a run from being
complete."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from crawlers.crawl import crawl
from crawlers.gate import judge
from crawlers.remembered import WAITED_FOR
from tests.crawlers.runs import QUICK, remembered
from tests.crawlers.site import Page, Site, source
from tests.crawlers.walks import NAMES, aged, course, index, walk

DOWN = [
    Page(status=503),
    Page(status=403),
    Page(b"half", length=400),
    Page(b"late" * 10, drip=1, chunk=1),
]


@pytest.mark.parametrize("page", DOWN, ids=["503", "403", "broken off", "late"])
def test_the_page_of_a_listing_is_kept_for_weeks_as_it_was(site: Site, tmp_path: Path, page: Page) -> None:
    """And so are the pages that it alone leads to."""
    paths = [f"/c/{name}" for name in (*NAMES, "dahlias", "elders", "figs")]
    site.pages["/"] = index(*paths)
    site.pages |= {path: course(path[3:]) for path in paths}
    walk(site, tmp_path / "first")
    known = remembered(tmp_path / "first")
    college, url = source(site.url("/"), platform="web_page", follow="^/c/"), site.url("/c/bees")
    bees = known[url] = known[url].model_copy(update={"links": (site.url("/c/carrots"),)})
    site.pages["/"] = index(*(path for path in paths if path != "/c/carrots"))
    site.pages["/c/bees"] = page
    for number, days in enumerate((0, 1, WAITED_FOR.days - 2)):
        known = aged(known, timedelta(days=days))
        run = walk(site, tmp_path / f"{number}", known)
        assert (set(run.unchanged), judge(run, college, {}).complete) == (set(paths), True)
        assert [(error.url, error.reason.split(":")[0]) for error in run.errors] == [(url, "kept as it was")]
        known = remembered(tmp_path / f"{number}")
        unlike = {"answered": None, "silent_since": None, "failures": 0}
        assert known[url].model_copy(update=unlike) == bees.model_copy(update=unlike)
    run = walk(site, tmp_path / "last", aged(known, timedelta(days=1)))
    assert not {"/c/bees", "/c/carrots"} & set(run.unchanged)
    assert judge(run, college, {}).complete
    site.pages["/c/bees"] = course("bees")
    run = walk(site, tmp_path / "back", aged(remembered(tmp_path / "last"), timedelta(days=9)))
    assert (run.errors, remembered(tmp_path / "back")[url].silent_since) == ((), None)


@pytest.mark.parametrize("path", ["/c/closed", "/list"])
def test_behind_any_other_address_there_may_be_anything_until_it_was_silent_for_weeks(
    site: Site, tmp_path: Path, path: str
) -> None:
    settings = {"platform": "web_page", "follow": "^/c/", "index": "^/list"}
    college = source(site.url("/"), **settings)
    site.pages["/"] = index("/c/apples", *[f"/c/more{n}" for n in range(9)], path)
    site.pages |= {f"/c/{name}": course(name) for name in ("apples", *[f"more{n}" for n in range(9)])}
    site.pages["/list"] = index("/c/bees", "/c/carrots")
    site.pages |= {f"/c/{name}": course(name) for name in ("bees", "carrots")}
    if path == "/list":
        walk(site, tmp_path / "first", index="^/list")
    known = remembered(tmp_path / "first") if path == "/list" else {}
    site.pages[path] = Page(status=403)
    for number, days in enumerate((0, WAITED_FOR.days - 1)):
        run = walk(site, tmp_path / f"{number}", aged(known, timedelta(days=days)), index="^/list")
        verdict = judge(run, college, {})
        assert (verdict.accepted, verdict.complete) == (True, False)
        known = remembered(tmp_path / f"{number}")
    run = walk(site, tmp_path / "last", aged(known, timedelta(days=1)), index="^/list")
    assert judge(run, college, {}).complete
    assert run.errors[0].reason.startswith("silent for weeks: answered 403")


AWAY = {
    "gone": Page(b"moved", 404),
    "disallowed": Page(b"User-agent: *\nDisallow: /health\n"),
    "elsewhere": Page(status=301, headers={"Location": "https://new.example/health"}),
    "silent": Page(status=503),
}


@pytest.mark.parametrize("how", AWAY)
@pytest.mark.parametrize("is_start", [True, False], ids=["a start", "an index page"])
def test_a_part_of_the_catalogue_that_is_away_takes_no_listing_off_the_offer(
    site: Site, tmp_path: Path, how: str, is_start: bool
) -> None:
    """Until a person corrects the start; an index page is waited for as any that is silent."""
    trades, health = ([f"/c/{part}{number}" for number in range(6)] for part in ("trade", "health"))
    start = [site.url("/"), site.url("/health")][: 1 + is_start]
    college = source(*start, platform="web_page", follow="^/c/", index="^/health$")
    site.pages["/"] = index(*trades, "/health")
    site.pages["/health"] = index(*health)
    site.pages |= {path: course(path[3:]) for path in trades + health}
    crawl(college, tmp_path / "first", overrides=QUICK)
    known = remembered(tmp_path / "first")
    site.pages["/robots.txt" if how == "disallowed" else "/health"] = AWAY[how]
    for number, days in enumerate((0, WAITED_FOR.days - 1, 1)):
        known = aged(known, timedelta(days=days))
        run = crawl(college, tmp_path / f"{number}", known, overrides=QUICK)
        verdict = judge(run, college, {})
        is_complete = number == 2 and not is_start
        assert (verdict.accepted, verdict.complete, run.gone) == (True, is_complete, ())
        known = remembered(tmp_path / f"{number}")
        assert site.url("/health") in known


@pytest.mark.parametrize("is_start", [True, False])
def test_the_page_of_one_listing_may_go(site: Site, tmp_path: Path, is_start: bool) -> None:
    paths = [f"/c/{name}" for name in NAMES]
    college = source(*map(site.url, paths if is_start else ["/"]), platform="web_page", follow="^/c/")
    site.pages["/"] = index(*paths)
    site.pages |= {path: course(path[3:]) for path in paths}
    crawl(college, tmp_path / "first", overrides=QUICK)
    del site.pages["/c/bees"]
    run = crawl(college, tmp_path / "second", remembered(tmp_path / "first"), overrides=QUICK)
    assert [error.reason.split(":")[0] for error in run.errors] == ["gone"]
    assert site.url("/c/bees") not in remembered(tmp_path / "second")
