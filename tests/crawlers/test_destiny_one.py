"""Destiny One, from its documentation: one address a page, sections, fees, and what leads to courses."""

import csv
from pathlib import Path

import pytest

from crawlers.platforms.destiny_one import canonical
from tests.crawlers.html_platform import read_page, said

HOST = "https://ce.college.example"
URL = f"{HOST}/search/publicCourseSearchDetails.do?method=load&courseId=7"


@pytest.mark.parametrize(
    "url",
    [
        f"{HOST}/search/publicCourseSearchDetails.do?courseId=7&method=load",
        f"{HOST}/search/publicCourseSearchDetails.do;jsessionid=1A27?method=load&courseId=7",
        f"{HOST}/search/publicCourseSearchDetails.do?courseId=7&selectedProgramStreamId=&method=load#sections",
        "http://CE.College.example/search/publicCourseSearchDetails.do?method=load&courseId=7&"
        "selectedProgramAreaId=16",
    ],
)
def test_one_course_has_one_address(url: str) -> None:
    assert canonical(url) == f"{HOST}/search/publicCourseSearchDetails.do?courseId=7&method=load"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://127.0.0.1:8000/a.do?b=1&a=2", "http://127.0.0.1:8000/a.do?a=2&b=1"),
        (f"{HOST}/programArea.do?selectedProgramAreaId=3", f"{HOST}/programArea.do?selectedProgramAreaId=3"),
        ("http://[broken", "http://[broken"),
    ],
)  # fmt: skip
def test_what_names_a_page_is_kept(url: str, expected: str) -> None:
    assert canonical(url) == expected


def test_addresses_seen_in_public_come_to_one_form(captures: Path) -> None:
    with (captures / "destiny_one/public_urls_seen.csv").open(encoding="utf-8") as file:
        seen = [row["url"] for row in csv.DictReader(file)]
    forms = [canonical(url) for url in seen]
    assert len(seen) == 28 and len(set(forms)) == 28
    assert [canonical(form) for form in forms] == forms
    assert all(form.startswith("https://") and "jsessionid" not in form and "#" not in form for form in forms)
    assert not [form for form in forms if form.endswith("=") or "=&" in form]


def course(sections: str = "", title: str = "SOIL 101 - Soil Care") -> str:
    return (
        f"<html lang=en><body><form id=formCourseSearchDetails><h2>{title}</h2>"
        '<div id="courseProfilePanel_1"><div id="courseProfileOfficialCourseDescription">Dig.</div></div>'
        f"{sections}</form>"
    )


def section(inside: str, number: int = 70001) -> str:
    return f'<div id="courseSectionPanel_{number}" class="courseSection card">{inside}</div>'


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("SOIL 101 - Soil Care", "Soil Care"),
        ("<span class=courseCode>SOIL 101</span><span class=title>Soil Care</span>", "Soil Care"),
        ("Soil Care", "Soil Care"),
        ("ISO 9001: Quality", "ISO 9001: Quality"),
    ],
)
def test_the_title_stands_without_its_code(heading: str, title: str) -> None:
    (listing,) = read_page("destiny_one", course(title=heading), URL).listings
    assert said(listing, "title") == [title] and listing.reference == "7"


def fees(*rows: tuple[str, str]) -> str:
    cells = "".join(
        f"<tr><th>{label}</th><td class=tuitionProfileFees>{text}</td></tr>" for label, text in rows
    )
    return f"<table>{cells}</table>"


def test_the_empty_half_of_a_fee_is_passed_over_and_a_fee_of_nothing_is_not() -> None:
    both = section(fees(("Fee", "<span class=creditType>credit</span> $0.00"), ("Fee", "non-credit $395.00")))
    result = read_page("destiny_one", course(both), URL)
    assert said(result.listings[0], label="Fee", subject="70001") == ["non-credit $395.00"]
    assert len(result.skipped) == 1
    free = read_page("destiny_one", course(section(fees(("Fee", "$0.00")))), URL)
    assert said(free.listings[0], label="Fee", subject="70001") == ["$0.00"] and not free.skipped


def test_a_certificate_has_the_name_that_people_see_and_not_the_windows() -> None:
    page = (
        '<html lang=en><head><title>Continuing Studies</title><meta name="title" content="Soil Certificate">'
        "</head><body><main><div id=certificateProfileDescription><p>Complete five courses in three years."
        "</p></div></main>"
    )
    url = f"{HOST}/search/publicCertificateSearchDetails.do?certificateId=77"
    (listing,) = read_page("destiny_one", page, url).listings
    assert said(listing, "title") == ["Soil Certificate"] and listing.reference == "certificate-77"


def test_what_is_said_of_seats_is_a_status() -> None:
    inside = "<div class=sectionAvailability><p class=content>Full</p> <button>Join Waitlist</button></div>"
    (listing,) = read_page("destiny_one", course(section(inside)), URL).listings
    assert said(listing, "status", subject="70001") == ["Full"]


def test_parts_of_a_section_carry_their_labels_and_instructors_none() -> None:
    inside = (
        "<div class=sectionContactHours><b class=label>Contact Hours</b><p class=content>30.0</p></div>"
        "<div class=sectionInstructors><b class=label>Instructors</b><p class=content>Robin Hedge</p></div>"
        "<div class=courseSectionBeginDate>Begins: <div class=content>Oct 5, 2026</div></div>"
    )
    (listing,) = read_page("destiny_one", course(section(inside)), URL).listings
    assert said(listing, label="Contact Hours", subject="70001") == ["30.0"]
    assert said(listing, "start", subject="70001") == ["Oct 5, 2026"]
    assert not [s for s in listing.statements if "Hedge" in s.text]


def test_sections_without_a_number_go_by_their_code_and_stand_once() -> None:
    card = "<div class='courseSection card'><span class=sectionCode>SOIL 101-{}</span></div>"
    result = read_page("destiny_one", course(card.format(1) + card.format(2) + card.format(2)), URL)
    assert [i.reference for i in result.listings[0].instances] == ["SOIL 101-1", "SOIL 101-2"]
    assert len(result.skipped) == 1


def test_a_course_that_is_gone_is_no_empty_listing() -> None:
    result = read_page(
        "destiny_one", "<html><body><h1>Sorry</h1><p>Course not available.</p></body></html>", URL
    )
    assert result.listings == () and "no course on the page" in result.skipped[0]
