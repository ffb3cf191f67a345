"""Every saved real page goes through the page reader: slices hold, instances agree, and the time is short."""

import time
from pathlib import Path

import pytest

from crawlers.page import NotAListingError, read_page
from crawlers.read import Document
from crawlers.source import Source
from normalizer.raw import RawListing
from normalizer.text import CanonicalText, canonical_text, parse_html

SOURCE = Source(name="capture", platform="web_page", known_from="capture")
URL = "https://capture.example/courses/x/"

# Pages that list others and describe no offering, as people see at once.
INDEXES = {
    "classcentral/2023_03_subject_business.html",
    "classcentral/provider_futurelearn.html",
    "classcentral/starting_this_month.html",
    "mcgill/catalogue_search_courses_2025.html",
    "nvrc_perfectmind/activity_search_results_trimmed.html",
    "ulaval/search_all_past_last_page.html",
    "ulaval/search_gex_page0.html",
    "university_sites/leiden_events_page1.html",
    "university_sites/researchdata_nl_agenda.html",
}
COURSES = (
    "bcit/course_comp2831_2023-07.html",
    "bcit/course_comp2831_2024-01.html",
    "classcentral/course_edx_basic_spanish_1.html",
    "classcentral/course_know_thyself.html",
    "mcgill/catalogue_course_comp-251_2025.html",
    "mcgill/ecalendar_course_math-240_2022.html",
    "ulaval/course_chm-0150.html",
    "ulaval/course_drt-7104.html",
    "ulaval/course_ift-1004.html",
    "ulaval/course_mdd-5101.html",
    "university_sites/leiden_programming_in_python.html",
    "university_sites/researchdata_nl_essentials_nl_2026.html",
    "university_sites/uhasselt_tidy_data.html",
)


def pages(captures: Path) -> list[str]:
    return sorted(str(path.relative_to(captures)) for path in captures.rglob("*.html"))


def read_capture(captures: Path, name: str) -> RawListing:
    return read_page(Document(URL, (captures / name).read_bytes()), SOURCE)


def test_every_statement_of_every_page_is_a_slice_of_its_text(captures: Path) -> None:
    checked = 0
    for name in pages(captures):
        body = (captures / name).read_bytes()
        document = Document(URL, body)
        try:
            listing = read_page(document, SOURCE)
        except NotAListingError:
            continue
        text = CanonicalText(parse_html(document.text)).text
        references = {"", *(instance.reference for instance in listing.instances)}
        for statement in listing.statements:
            assert statement.subject in references, (name, statement)
            if statement.place.region == "markup":
                assert canonical_text(statement.text) == statement.text, (name, statement)
                continue
            offset = statement.place.offset
            assert text[offset : offset + len(statement.text)] == statement.text, (name, statement)
            checked += 1
    assert checked > 1000


def test_index_pages_give_no_listing(captures: Path) -> None:
    for name in sorted(INDEXES):
        with pytest.raises(NotAListingError):
            read_capture(captures, name)


@pytest.mark.parametrize("name", COURSES)
def test_course_pages_give_one_listing_without_copies(captures: Path, name: str) -> None:
    listing = read_capture(captures, name)
    references = [instance.reference for instance in listing.instances]
    assert len(set(references)) == len(references)
    shown = [
        s for s in listing.statements if s.place.region in ("facts", "body") and "/row " not in s.place.path
    ]
    keys = [(s.subject, s.label.casefold(), s.text, s.about) for s in shown]
    assert len(set(keys)) == len(keys)
    assert [s.about for s in shown].count("title") == 1


def test_french_sections_are_told_apart_by_their_number_and_term(captures: Path) -> None:
    listing = read_capture(captures, "ulaval/course_ift-1004.html")
    said = {(s.subject, s.label, s.text) for s in listing.statements}
    terms = {s.subject: s.text for s in listing.statements if s.about == "term"}
    assert ("85469", "Dates", "Du 31 août 2026 au 11 déc. 2026") in said
    assert ("85472", "Capacité maximale", "500 étudiants") in said
    assert (terms["85472"], terms["54683"], terms["15516"]) == ("Automne 2026", "Été 2026", "Hiver 2026")
    assert not [s for s in listing.statements if "Enseignant:" in s.text or s.label == "Enseignant"]


def test_real_pages_are_read_quickly(captures: Path) -> None:
    """At most 15 ms for 60 KB of an ordinary page: measured 3 ms; a busy machine may take ten times 15."""
    documents = [Document(URL, (captures / name).read_bytes()) for name in COURSES]
    for document in documents:
        read_page(document, SOURCE)
    begun = time.process_time()
    for document in documents:
        read_page(document, SOURCE)
    spent = time.process_time() - begun
    assert spent / (sum(len(d.body) for d in documents) / 60_000) < 0.15
