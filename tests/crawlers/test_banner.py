"""Banner 8: sections of courses, credits of laboratories, seats, and what its forms may hold."""

import json

import pytest

from normalizer.normalize import normalize
from tests.crawlers.html_platform import read_page, said

URL = "https://campus.example/BAN/bwckctlg.p_disp_listcrse?term_in=202609&subj_in=OCNG&crse_in=210"


def section(heading: str, lines: str = "", kind: str = "ddtitle") -> str:
    return (
        f"<tr><th class={kind}><a href='/x'>{heading}</a></th></tr><tr><td class=dddefault>{lines}</td></tr>"
    )


def schedule(*sections: str) -> str:
    return f"<html lang=en><body><h1>Campus</h1><table class=datadisplaytable>{''.join(sections)}</table>"


LABELS = "<span class=fieldlabeltext>Levels: </span>Undergraduate<br>"


def test_one_listing_per_course_and_its_sections_are_instances() -> None:
    page = schedule(
        section("Tides - 10101 - OCNG 210 - A01"),
        section("Field Camp - 20200 - OCNG 390 - A01"),
        section("Tides - 10102 - OCNG 210 - B01"),
        section("Tides - 10101 - OCNG 210 - A01"),
    )
    tides, camp = read_page("banner", page, URL).listings
    assert (tides.reference, [i.reference for i in tides.instances]) == ("OCNG 210", ["10101", "10102"])
    assert (camp.reference, camp.place) == ("OCNG 390", "th.ddtitle[2]")


def test_a_title_may_hold_dashes_and_a_section_a_title_of_its_own() -> None:
    page = schedule(
        section("Topics - Sea - 10101 - OCNG 490 - A01"), section("Topics: Ice - 10102 - OCNG 490 - A02")
    )
    (listing,) = read_page("banner", page, URL).listings
    assert said(listing, "title") == ["Topics - Sea"]
    assert said(listing, "title", subject="10102") == ["Topics: Ice"]


@pytest.mark.parametrize(
    ("first", "second", "of_course", "of_second"),
    [
        ("1.500 Credits", "0.000 Credits", ["1.500"], []),  # a laboratory
        ("0.000 Credits", "0.000 Credits", [], ["0.000"]),  # a course that is worth none says so
        ("1.000 TO 3.000 Credits", "3.000 Credit hours", ["1.000 TO 3.000"], ["3.000"]),
    ],
)
def test_credits(first: str, second: str, of_course: list[str], of_second: list[str]) -> None:
    page = schedule(
        section("Tides - 10101 - OCNG 210 - A01", f"{LABELS}{first}<br>"),
        section("Tides - 10102 - OCNG 210 - B01", f"{LABELS}{second}<br>"),
    )
    (listing,) = read_page("banner", page, URL).listings
    worth = [s for s in listing.statements if s.label.startswith("Credit")]
    assert [s.text for s in worth if not s.subject] == of_course
    assert [s.text for s in worth if s.subject == "10102"] == of_second


def test_a_note_before_the_labels_stays_a_note() -> None:
    lines = (
        f"Meets at the Main Campus<br>Bring boots.<br>{LABELS}Main Campus<br>Online Instructional Method<br>"
    )
    (listing,) = read_page("banner", schedule(section("Tides - 10101 - OCNG 210 - A01", lines)), URL).listings
    notes = [s.text for s in listing.statements if s.place.region == "body" and s.about is None]
    assert notes == ["Meets at the Main Campus", "Bring boots."]
    assert said(listing, label="Campus", subject="10101") == ["Main Campus"]
    assert said(listing, "delivery", subject="10101") == ["Online"]


def test_registration_ends_on_the_second_day() -> None:
    lines = "<span class=fieldlabeltext>Registration Dates: </span>Jun 22, 2026 to Sep 18, 2026<br>"
    (listing,) = read_page("banner", schedule(section("Tides - 10101 - OCNG 210 - A01", lines)), URL).listings
    assert said(listing, "enrolment_deadline", subject="10101") == ["Sep 18, 2026"]


def test_the_page_of_a_section_tells_seats_by_row_and_column() -> None:
    lines = (
        f"{LABELS}<table><caption>Registration Availability</caption><tr><td>&nbsp;</td><th>Capacity</th>"
        "<th>Remaining</th><tr><th>Seats</th><td>35</td><td>20</td></tr><tr><th>Waitlist Seats</th><td>9</td>"
        "<td>0</td></tr></table><span class=fieldlabeltext>Restrictions:</span><br>"
        "Must be in: <br> Ocean Studies<br>"
    )
    page = schedule(section("Tides - 10101 - OCNG 210 - A01", lines, kind="ddlabel"))
    (listing,) = read_page("banner", page, URL).listings
    found = {s.label: s.text for s in listing.statements if s.subject == "10101"}
    assert found["Seats Remaining"] == "20" and found["Waitlist Seats Remaining"] == "0"
    assert said(listing, label="Restrictions", subject="10101") == ["Must be in:", "Ocean Studies"]


def test_the_day_and_room_of_an_exam_are_no_class() -> None:
    head = "<tr><th>Type</th><th>Where</th><th>Date Range</th></tr>"
    rows = [
        ("Class", "Hall 4", "Jan 08, 2027 - Apr 09, 2027"),
        ("Final Exam", "Gym", "Apr 19, 2027 - Apr 19, 2027"),
    ]
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    page = schedule(section("Tides - 10101 - OCNG 210 - A01", f"{LABELS}<table>{head}{cells}</table>"))
    (listing,) = read_page("banner", page, URL).listings
    (instance,) = normalize(listing).instances
    assert instance.end.value and instance.end.value.date == "2027-04-09"
    assert instance.delivery.places.value == ("Hall 4",)


def record(number: str, *meetings: tuple[str, str, str], **fields: object) -> dict[str, object]:
    times = [
        {"meetingTime": {"meetingTypeDescription": kind, "startDate": start, "endDate": end}}
        for kind, start, end in meetings
    ]
    course = {"subject": "OCNG", "courseNumber": "210", "courseTitle": "Tides"}
    return {**course, "courseReferenceNumber": number, "meetingsFaculty": times, **fields}


def test_records_have_days_in_the_order_in_which_no_run_ends_before_its_start() -> None:
    fall = record("10101", ("Class", "09/08/2026", "12/07/2026"), ("Exam", "12/10/2026", "12/10/2026"))
    spring = record("10102", ("Class", "01/05/2027", "04/09/2027"), seatsAvailable=-2)
    (listing,) = read_page("banner", json.dumps({"data": [fall, spring]}), URL).listings
    first, second = normalize(listing).instances
    days = [day.value and day.value.date for day in (first.start, first.end, second.start, second.end)]
    assert days == ["2026-09-08", "2026-12-07", "2027-01-05", "2027-04-09"]
    assert second.status.value == "full"
    (unsure,) = read_page("banner", json.dumps({"data": [spring]}), URL).listings
    assert normalize(unsure).instances[0].start.value is None


def test_instructors_and_what_is_not_announced_are_silent() -> None:
    lines = (
        f"{LABELS}<table><tr><th>Time</th><th>Where</th><th>Instructors</th></tr>"
        "<tr><td>TBA</td><td><abbr>TBA</abbr></td><td>Robin Hedge (P)</td></tr></table>"
    )
    (listing,) = read_page("banner", schedule(section("Tides - 10101 - OCNG 210 - A01", lines)), URL).listings
    assert not [s for s in listing.statements if "Hedge" in s.text or s.text == "TBA"]


def test_headings_that_name_no_section_and_empty_results_are_passed_over() -> None:
    result = read_page("banner", schedule(section("Reading Group")), URL)
    assert result.listings == ()
    assert result.skipped == (
        "th.ddtitle[1]: 'Reading Group' names no section",
        f"{URL}: no section on the page",
    )
