"""The demo over real HTTP: all is reachable, editions differ as written, misbehaviour is as named."""

import http.client
import json
import re
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from bs4 import BeautifulSoup

from demo.content import SITES, changes, settings
from demo.misbehaviours import MISBEHAVIOURS
from demo.server import Demo, serve

WEB_SITES = [site for site in SITES if settings(site)["platform"] == "web_page"]
PAGE = "/courses/data-1045/"
API = "/api/v1/catalogs/1/courses/"
CLIENT = httpx.Client(timeout=20, trust_env=False)
IN_EDITION_1 = {
    "northshore": 14,
    "kestrelsound": 13,
    "deuxanses": 11,
    "thornwick": 12,
    "cedarlanding": 10,
    "openstrait": 15,
    "coastwide": 13,
}


@pytest.fixture(scope="module")
def running() -> Iterator[Demo]:
    with serve() as demo:
        yield demo


@pytest.fixture
def demo(running: Demo) -> Iterator[Demo]:
    """The running sites, well-behaved, at edition 1, with an empty log."""
    running.behave()
    running.edition = 1
    running.requests.clear()
    yield running
    running.behave()
    running.edition = 1


def get(demo: Demo, site: str, path: str, **headers: str) -> httpx.Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return CLIENT.get(demo.url(site, path), headers=named)


def reached_from_start(demo: Demo, site: str) -> set[str]:
    """Paths of course pages found by following links from the front page, without the sitemap."""
    catalogue, found, queue, seen = settings(site)["catalogue"], set(), ["/"], set()
    while queue:
        path = queue.pop()
        seen.add(path)
        response = get(demo, site, path)
        assert response.status_code == 200, path
        links = {str(a["href"]) for a in BeautifulSoup(response.text, "lxml").select("a[href]")}
        found |= {link for link in links if re.fullmatch(re.escape(catalogue) + r"[a-z0-9-]+/", link)}
        indexes = {link for link in links if re.fullmatch(re.escape(catalogue) + r"(\?page=\d+)?", link)}
        queue += sorted(indexes - seen - set(queue))
    return found


def courses_by_api(demo: Demo) -> dict[str, dict]:
    found: dict[str, dict] = {}
    following = demo.url("openstrait", API)
    while following:
        answer = CLIENT.get(following).json()
        found |= {course["key"]: course for course in answer["results"]}
        following = answer["next"]
    return found


@pytest.mark.parametrize("site", SITES)
def test_every_listing_is_reached_by_links_and_by_sitemap(demo: Demo, site: str) -> None:
    listed = reached_from_start(demo, site)
    assert len(listed) == IN_EDITION_1[site]
    sitemap = BeautifulSoup(get(demo, site, "/sitemap.xml").text, "xml")
    locations = [found.text for found in sitemap.find_all("loc")]
    dates = dict(zip(locations, (found.text for found in sitemap.find_all("lastmod")), strict=True))
    assert listed <= {location.removeprefix(demo.url(site)) for location in dates}
    assert all(re.fullmatch(r"2026-\d\d-\d\d", date) for date in dates.values())
    for path in listed:
        assert get(demo, site, path).status_code == 200


def test_there_are_at_least_66_listings() -> None:
    assert sum(IN_EDITION_1.values()) >= 66


def test_the_api_pages_through_courses_and_lists_programs(demo: Demo) -> None:
    courses = courses_by_api(demo)
    programs = get(demo, "openstrait", "/api/v1/programs/").json()
    assert (len(courses), len(programs)) == (12, 3)
    seats = [seat for course in courses.values() for run in course["course_runs"] for seat in run["seats"]]
    assert {seat["type"] for seat in seats} == {"audit", "verified", "credit"}
    assert all(isinstance(seat["price"], str) for seat in seats)
    assert courses["CedarLandingX+CE3"]["course_runs"][0]["min_effort"] is None


@pytest.mark.parametrize("site", SITES)
def test_source_files_point_at_pages_that_answer(demo: Demo, site: str) -> None:
    source = tomllib.loads(demo.source(site))
    for address in source["start"]:
        assert CLIENT.get(address).status_code == 200
    least, most = source["expect"]["listings"]
    assert least <= IN_EDITION_1[site] <= most
    if "follow" in source:
        assert all(re.search(source["follow"], path) for path in demo.listing_paths(site))
        assert not any(re.search(source["follow"], path) for path in ("/", settings(site)["catalogue"]))


def test_conditional_requests_get_304(demo: Demo) -> None:
    first = get(demo, "northshore", PAGE)
    assert get(demo, "northshore", PAGE, If_None_Match=first.headers["ETag"]).status_code == 304
    several = f'"other", W/{first.headers["ETag"]}'
    assert get(demo, "northshore", PAGE, If_None_Match=several).status_code == 304
    assert get(demo, "northshore", PAGE, If_Modified_Since=first.headers["Last-Modified"]).status_code == 304
    assert get(demo, "northshore", PAGE, If_None_Match='"other"').status_code == 200
    assert get(demo, "northshore", PAGE, If_Modified_Since="Wed, 01 Jan 2025 00:00:00 GMT").status_code == 200
    assert get(demo, "northshore", PAGE, If_Modified_Since="no date").status_code == 200
    assert [exchange.bytes for exchange in demo.requests if exchange.status == 304] == [0, 0, 0]


def test_the_log_says_who_asked_for_what(demo: Demo) -> None:
    path = "/continuing-education/?page=1"
    get(demo, "thornwick", path, User_Agent="a-test")
    (exchange,) = demo.requests
    assert (exchange.site, exchange.path, exchange.status) == ("thornwick", path, 200)
    assert exchange.headers["user-agent"] == "a-test"
    assert exchange.bytes > 1000


@pytest.mark.parametrize("site", WEB_SITES)
def test_edition_2_differs_exactly_as_written(demo: Demo, site: str) -> None:
    catalogue, first = settings(site)["catalogue"], demo.content(site)
    before = set(demo.listing_paths(site))
    demo.edition = 2
    second, after = demo.content(site), set(demo.listing_paths(site))
    written = {(f"{catalogue}{c.slug}/", c.kind) for c in changes(2) if c.site == site}
    differing = {path for path in before & after if first.pages[path].body != second.pages[path].body}
    assert {path for path, kind in written if kind in ("changed", "ended", "page_only")} == differing
    assert {path for path, kind in written if kind == "vanished"} == before - after
    assert {path for path, kind in written if kind == "new"} == after - before
    assert reached_from_start(demo, site) == after
    for path in before - after:
        assert get(demo, site, path).status_code == 404
        assert path not in get(demo, site, "/sitemap.xml").text
    for path in differing:
        assert second.pages[path].modified > first.pages[path].modified


def test_edition_2_of_the_api_differs_exactly_as_written(demo: Demo) -> None:
    def objects() -> dict[str, dict]:
        programs = get(demo, "openstrait", "/api/v1/programs/").json()
        pages = {c["marketing_url"]: c for c in [*courses_by_api(demo).values(), *programs]}
        return {url.split("/course/")[1].split("/")[0]: found for url, found in pages.items()}

    first = objects()
    demo.edition = 2
    second = objects()
    written = {(c.slug, c.kind) for c in changes(2) if c.site == "openstrait"}
    differing = {slug for slug in first.keys() & second.keys() if first[slug] != second[slug]}
    gone = first.keys() - second.keys()
    assert written == {(slug, "changed") for slug in differing} | {(slug, "vanished") for slug in gone}


def test_a_page_that_did_not_change_stays_304_across_editions(demo: Demo) -> None:
    path = "/continuing-education/cloud-security-basics/"
    etag = get(demo, "thornwick", path).headers["ETag"]
    demo.edition = 2
    assert get(demo, "thornwick", path, If_None_Match=etag).status_code == 304
    changed = "/continuing-education/social-media-marketing/"
    assert "36 hours" in get(demo, "thornwick", changed).text


def test_unknown_names_are_refused(demo: Demo) -> None:
    with pytest.raises(ValueError, match="no edition 3"):
        demo.edition = 3
    with pytest.raises(ValueError, match="no misbehaviour 'rude'"):
        demo.misbehave("northshore", ".", "rude")


def test_unknown_addresses_are_404(demo: Demo) -> None:
    response = get(demo, "deuxanses", "/formations/nulle-part/")
    assert response.status_code == 404 and "Page introuvable" in response.text
    assert get(demo, "northshore", "/courses/?page=99").status_code == 404


def test_robots(demo: Demo) -> None:
    usual = get(demo, "northshore", "/robots.txt").text
    assert "Disallow: /cart/" in usual and f"Sitemap: {demo.url('northshore')}/sitemap.xml" in usual
    demo.robots("northshore", "User-agent: *\nCrawl-delay: 2\nDisallow: /courses/\n")
    assert "Crawl-delay: 2" in get(demo, "northshore", "/robots.txt").text
    assert "Crawl-delay" not in get(demo, "thornwick", "/robots.txt").text


def test_too_many_requests_once(demo: Demo) -> None:
    demo.misbehave("northshore", PAGE, "too-many-requests", times=1, retry_after=7)
    refused = get(demo, "northshore", PAGE)
    assert (refused.status_code, refused.headers["Retry-After"]) == (429, "7")
    assert get(demo, "northshore", PAGE).status_code == 200
    assert get(demo, "northshore", "/courses/dmkt-1200/").status_code == 200


def test_slow_drips_the_true_page(demo: Demo) -> None:
    demo.misbehave("northshore", PAGE, "slow", chunk=2000, pause=0.1)
    began = time.monotonic()
    body = get(demo, "northshore", PAGE).content
    assert time.monotonic() - began >= 0.1 * (len(body) // 2000)
    demo.behave()
    assert get(demo, "northshore", PAGE).content == body


def test_truncated_promises_more_than_it_sends(demo: Demo) -> None:
    demo.misbehave("northshore", PAGE, "truncated")
    connection = http.client.HTTPConnection(demo.url("northshore").removeprefix("http://"), timeout=20)
    connection.request("GET", PAGE)
    with pytest.raises(http.client.IncompleteRead) as error:
        connection.getresponse().read()
    connection.close()
    assert error.value.expected and error.value.expected > 1000


def test_huge_streams_50_megabytes(demo: Demo) -> None:
    demo.misbehave("northshore", PAGE, "huge")
    with CLIENT.stream("GET", demo.url("northshore", PAGE)) as response:
        assert "Content-Length" not in response.headers
        assert sum(len(chunk) for chunk in response.iter_raw()) == 50 * 2**20


@pytest.mark.parametrize(
    ("kind", "status", "shown"),
    [
        ("soft-404", 200, "Page not found"),
        ("login-wall", 200, 'type="password"'),
        ("server-error", 500, "error"),
        ("forbidden", 403, "Forbidden"),
    ],
)
def test_pages_that_are_not_the_page(demo: Demo, kind: str, status: int, shown: str) -> None:
    demo.misbehave("northshore", PAGE, kind)
    response = get(demo, "northshore", PAGE)
    assert response.status_code == status
    assert shown in response.text and "39 hours" not in response.text


def test_broken_markup_keeps_the_words(demo: Demo) -> None:
    demo.misbehave("northshore", PAGE, "broken-markup")
    text = get(demo, "northshore", PAGE).text
    assert "</p>" not in text and "</html>" not in text
    assert "39 hours of expected learning activities" in BeautifulSoup(text, "lxml").get_text()


def test_redirects(demo: Demo) -> None:
    demo.misbehave("northshore", PAGE, "redirect-loop")
    assert get(demo, "northshore", PAGE).headers["Location"] == PAGE
    with pytest.raises(httpx.TooManyRedirects):
        CLIENT.get(demo.url("northshore", PAGE), follow_redirects=True)
    demo.behave()
    demo.misbehave("northshore", PAGE, "redirect-private", times=1)
    assert get(demo, "northshore", PAGE).headers["Location"].startswith("http://169.254.169.254/")
    demo.misbehave("northshore", PAGE, "redirect-private", location="file:///etc/passwd")
    assert get(demo, "northshore", PAGE).headers["Location"] == "file:///etc/passwd"


@pytest.mark.parametrize("kind", ["not-json", "malformed-json"])
def test_answers_that_are_no_json(demo: Demo, kind: str) -> None:
    demo.misbehave("openstrait", re.escape(API), kind)
    response = get(demo, "openstrait", API)
    assert response.headers["Content-Type"] == "application/json"
    assert ("<html" in response.text) == (kind == "not-json")
    with pytest.raises(json.JSONDecodeError):
        response.json()


def test_wrong_encoding_bom_and_empty(demo: Demo) -> None:
    path = "/formations/analyse-donnees-python/"
    true = get(demo, "deuxanses", path).content
    demo.misbehave("deuxanses", path, "wrong-encoding", times=1)
    latin = get(demo, "deuxanses", path)
    assert "charset=utf-8" in latin.headers["Content-Type"]
    with pytest.raises(UnicodeDecodeError):
        latin.content.decode("utf-8")
    assert "données" in latin.content.decode("latin-1")
    demo.misbehave("deuxanses", path, "bom", times=1)
    assert get(demo, "deuxanses", path).content == b"\xef\xbb\xbf" + true
    demo.misbehave("deuxanses", path, "empty", times=1)
    assert get(demo, "deuxanses", path).content == b""


@pytest.mark.parametrize("kind", sorted(MISBEHAVIOURS))
def test_every_misbehaviour_leaves_the_server_alive(demo: Demo, kind: str) -> None:
    demo.misbehave("cedarlanding", ".", kind, times=1, size=100_000, pause=0)
    connection = http.client.HTTPConnection(demo.url("cedarlanding").removeprefix("http://"), timeout=20)
    connection.request("GET", "/learn/")
    connection.getresponse()
    connection.close()
    assert get(demo, "cedarlanding", "/learn/").status_code == 200


def test_head_sends_no_body(demo: Demo) -> None:
    response = CLIENT.head(demo.url("northshore", PAGE))
    assert response.status_code == 200 and int(response.headers["Content-Length"]) > 1000
    assert demo.requests[-1].bytes == 0


def test_two_demos_run_side_by_side(demo: Demo) -> None:
    with serve(edition=2) as other:
        assert other.url("northshore") != demo.url("northshore")
        assert get(other, "northshore", "/courses/sust-1020/").status_code == 404
        assert get(demo, "northshore", "/courses/sust-1020/").status_code == 200


def test_the_command_prints_addresses_and_help(root: Path) -> None:
    command = [sys.executable, "-m", "demo", "serve"]
    told = subprocess.run([*command, "--help"], cwd=root, capture_output=True, text=True, timeout=60)
    assert told.returncode == 0 and "--edition" in told.stdout and "8811" in told.stdout
    with subprocess.Popen(
        [*command, "--base-port", "0"], cwd=root, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in SITES]
        assert [int(line.split(": ")[1].split()[0]) for line in lines] == list(IN_EDITION_1.values())
        assert all(CLIENT.get(line.split()[0]).status_code == 200 for line in lines)
        process.terminate()
        assert process.wait(timeout=20) == 0
