"""What the demo's pages say: every difficulty is there, hostile text is escaped, the written facts hold."""

import datetime
import json
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from babel.dates import format_date
from bs4 import BeautifulSoup

from demo import open_edx
from demo.content import SITES, changes, courses, settings
from demo.render import render_site
from tests.each import each

FACTS = tomllib.loads((Path(__file__).parent.parent / "demo" / "facts.toml").read_text(encoding="utf-8"))
RENDERED = {site: render_site(site, 1, "http://127.0.0.1") for site in SITES}
PRICES = ("price_min", "price_max", "amount", "certificate_price")
DATE_FORMATS = (
    ("en_CA", "y-MM-dd"),
    ("en_CA", "MMMM d, y"),
    ("en_CA", "d MMMM y"),
    ("en_US", "MMM d"),
    ("fr_CA", "d MMM y"),
    ("fr_CA", "d MMMM y"),
)


def source_of(site: str, path: str) -> str:
    return RENDERED[site].pages[path].body.decode()


@cache
def text_of(site: str, path: str) -> str:
    """The words between menu and footer, thousands and decimals written in one way."""
    main = BeautifulSoup(source_of(site, path), "lxml").main
    assert main is not None
    return re.sub(r"(?<=\d)[,\s](?=\d{3}\b)", "", main.get_text(" ")).replace("1er ", "1 ")


def listing_paths(site: str) -> list[str]:
    return [f"{settings(site)['catalogue']}{course['slug']}/" for course in courses(site, 1)]


def markup(slug: str) -> dict[str, Any]:
    page = BeautifulSoup(source_of("kestrelsound", f"/micro-credentials/{slug}/"), "lxml")
    block = page.select_one('script[type="application/ld+json"]')
    assert block is not None
    found: dict[str, Any] = json.loads(str(block.string))
    return found


def test_there_are_at_least_66_listings_and_they_change_as_asked() -> None:
    assert sum(len(courses(site, 1)) for site in SITES) >= 66
    kinds = [change.kind for change in changes(2)]
    assert kinds.count("new") == 2
    assert min(kinds.count(kind) for kind in ("changed", "ended", "vanished")) >= 3
    assert all(change.says.endswith(".") for change in changes(2))


def test_hostile_text_is_escaped_and_its_title_survives() -> None:
    source = source_of("northshore", "/courses/webd-1420/")
    assert "<script>alert" not in source and 'onerror="' not in source
    title = "From <script>alert(1)</script> to Secure Code"
    assert title in text_of("northshore", "/courses/webd-1420/")
    assert title in text_of("northshore", "/courses/?page=2")


def test_markup_contradicts_three_pages() -> None:
    for slug in ("knowing-your-watershed", "listening-to-sound-archives"):
        assert markup(slug)["offers"][0]["price"] == 0
        assert "$40 certificate" in text_of("kestrelsound", f"/micro-credentials/{slug}/")
    run = markup("wildfire-smoke-public-health")["hasCourseInstance"][0]
    assert run["endDate"] < run["startDate"]


@each("slug", [course["slug"] for course in courses("kestrelsound", 1)])
def test_other_markup_agrees_with_its_page(slug: str) -> None:
    """Contradictions are planted in three places; elsewhere a start in the markup is a start on the page."""
    text = text_of("kestrelsound", f"/micro-credentials/{slug}/")
    for run in markup(slug).get("hasCourseInstance", []):
        if "startDate" in run:
            start = datetime.date.fromisoformat(run["startDate"])
            assert format_date(start, "MMMM d, y", "en_CA") in text


@each(
    "words",
    [
        r"application fee|frais d.admission|frais de dossier",
        r"deposit|dépôt",
        r"international (?:student )?fee|internationa(?:l|ux)",
        r"\d-\d hours per week for \d+ weeks",
        r"39 hours of expected learning activities",
        r"non-credit|sans crédit",
        r"\bCEUs\b",
        r"\bcredits\b",
        r"plus (?:GST|HST|taxes)",
        r"early bird|inscription hâtive",
        r"\bmembers?\b|membre",
        r"package|together",
        r"start any time|en tout temps",
        r"self-paced|à votre rythme",
        r"live online",
        r"required lab days|lab days? .{0,20}(?:is|are) required|obligatoires",
        r"you choose|your choice|you decide|choose online|au choix",
        r"counts? toward",
        r"exam\b",
        r"portfolio",
        r"certificate of attendance|attendance is required|attestation de participation",
        r"letter of proficiency",
        r"digital badge|badge numérique",
        r"micro-credential",
        r"languages? of instruction|langue d.enseignement",
        r"skills",
        r"grant|bourse|bursary",
        "œ",
        "\u00a0\\$",
        "“",
        r"\dh Cours / \dh Laboratoire",
    ],
)
def test_what_readers_stumble_over_is_there(words: str) -> None:
    """Each difficulty stands on at least two pages, so that a rule for it has something to read."""
    texts = [text_of(site, path) for site in SITES for path in listing_paths(site)]
    assert sum(bool(re.search(words, text, re.IGNORECASE)) for text in texts) >= 2


@each("fact", FACTS["listing"], ids=lambda fact: fact["title"])
def test_facts_stand_on_their_page(fact: dict[str, Any]) -> None:
    site = fact["source"].removeprefix("demo-")
    path = fact.get("path", fact["reference"])
    heading = BeautifulSoup(source_of(site, path), "lxml").h1
    assert heading is not None and fact["title"] in heading.get_text(" ")
    notice = settings(site)["notice"].replace(",", "")
    text = text_of(site, path).replace(",", ".") + notice
    for subject in [fact, *fact.get("instance", [])]:
        amounts = [subject[key] for key in PRICES if key in subject] + subject.get("not_enrolment", [])
        figures = [*amounts, *subject.get("not_hours", [])]
        missing = [figure for figure in figures if not re.search(rf"(?<![\d.]){figure}(?!\d)", text)]
        assert missing in ([], ["0"])  # "no charge" is printed in words


@each("fact", FACTS["listing"], ids=lambda fact: fact["title"])
def test_facts_name_runs_and_dates_of_their_page(fact: dict[str, Any]) -> None:
    site = fact["source"].removeprefix("demo-")
    text = text_of(site, fact.get("path", fact["reference"]))
    for instance in fact.get("instance", []):
        assert instance.get("reference", "") in text
        for date in (instance[key] for key in ("start", "end") if key in instance):
            day = datetime.date.fromisoformat(date)
            assert any(format_date(day, form, locale) in text for locale, form in DATE_FORMATS), date


def test_facts_of_runs_stand_in_the_api() -> None:
    pages = RENDERED["openstrait"].pages
    answers = [json.loads(page.body) for path, page in pages.items() if path.startswith(open_edx.COURSES)]
    runs = {
        run["key"]: run for page in answers for course in page["results"] for run in course["course_runs"]
    }
    facts = [fact for fact in FACTS["listing"] if fact["source"] == "demo-openstrait"]
    instances = [instance for fact in facts for instance in fact.get("instance", [])]
    assert len(instances) >= 6
    for instance in instances:
        run = runs[instance["reference"]]
        told = (run["min_effort"], run["max_effort"], run["weeks_to_complete"])
        assert told == tuple(instance.get(key) for key in ("weekly_min", "weekly_max", "weeks"))
        assert instance["certificate_price"] in [seat["price"] for seat in run["seats"]]


def test_every_site_has_four_facts_or_more() -> None:
    sources = [fact["source"] for fact in FACTS["listing"]]
    assert all(sources.count(f"demo-{site}") >= 4 for site in SITES)
