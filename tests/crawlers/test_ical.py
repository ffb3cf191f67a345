"""Calendars in iCalendar: an event is a listing with a date, a series one with several."""

from __future__ import annotations

import pytest

from crawlers.platforms.ical import DATE, EVENT
from crawlers.read import Read, ReadError
from normalizer.about import ABOUT
from tests.crawlers.answers import answered, only, survives, told

URL = "https://college.example/calendar.ics"


def event(*lines: str, uid: str = "31@college.example") -> str:
    held = [f"UID:{uid}", "SUMMARY:Keeping Bees", *lines]
    return "\r\n".join(["BEGIN:VEVENT", *held, "END:VEVENT", ""])


def calendar(*events: str) -> str:
    zone = "BEGIN:VTIMEZONE\r\nBEGIN:DAYLIGHT\r\nDTSTART:19700308T020000\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n"
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{zone}{''.join(events)}END:VCALENDAR\r\n"


def read(body: bytes | str) -> Read:
    return answered("ical", body, URL)


def test_every_field_has_a_name_that_the_schema_knows() -> None:
    assert {*EVENT.values(), *DATE.values()} <= set(ABOUT)


def test_an_event_is_a_listing_that_takes_place_once() -> None:
    lines = (
        "DTSTAMP:20260101T000000Z",
        "DTSTART;TZID=America/Vancouver:20270308T090000",
        "DTEND;TZID=America/Vancouver:20270308T120000",
        r"LOCATION:Hill Farm\, Delta",
        r"DESCRIPTION:For all.\nBring gloves\; no fee.",
        r"CATEGORIES:Nature,Bees\, wasps & ants",
        "URL;VALUE=URI:https://college.example/bees",
        'ORGANIZER;CN="Hedge; Robin":mailto:robin@college.example',
        "CONTACT:Robin Hedge",
        "STATUS:CONFIRMED",
        "BEGIN:VALARM",
        "DESCRIPTION:Wake up",
        "END:VALARM",
    )
    listing = only(read(calendar(event(*lines))))
    assert (listing.reference, listing.place) == ("31@college.example", "VEVENT[0]")
    assert listing.url == "https://college.example/bees"
    run = "20270308T090000"
    assert [(i.reference, i.place) for i in listing.instances] == [(run, "VEVENT[0]")]
    assert told(listing) == {
        ("", "title", "Keeping Bees"),
        ("", "description", "For all.\nBring gloves; no fee."),
        ("", "subjects", "Nature"),
        ("", "subjects", "Bees, wasps & ants"),
        (run, "start", "20270308T090000"),
        (run, "end", "20270308T120000"),
        (run, "place", "Hill Farm, Delta"),
        (run, "status", "CONFIRMED"),
    }


def test_folded_lines_are_one_line() -> None:
    long = "DESCRIPTION:For all wh\r\n o keep be\r\n\tes."
    assert ("", "description", "For all who keep bees.") in told(only(read(calendar(event(long)))))


def test_the_end_of_whole_days_is_the_day_after_and_not_read() -> None:
    listing = only(read(calendar(event("DTSTART;VALUE=DATE:20270308", "DTEND;VALUE=DATE:20270310"))))
    assert {(about, text) for _, about, text in told(listing) if about in ("start", "end")} == {
        ("start", "20270308")
    }


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["DTEND:20270308T110000", "RRULE:FREQ=WEEKLY;COUNT=6"], set()),
        (["DTEND:20270308T110000", "RDATE:20270315T090000"], set()),
        (["DURATION:PT2H", "RRULE:FREQ=WEEKLY;UNTIL=20270412T090000;BYDAY=MO"], {("end", "20270412T090000")}),
        (["DURATION:PT2H"], {("effort", "PT2H")}),
        (["DURATION:P2DT3H"], {("duration", "P2DT3H")}),
    ],
)
def test_the_first_meeting_of_a_series_is_not_its_end(lines: list[str], said: set[tuple[str, str]]) -> None:
    listing = only(read(calendar(event("DTSTART:20270308T090000", *lines))))
    told_of_run = {(about, text) for subject, about, text in told(listing) if subject}
    assert told_of_run == {("start", "20270308T090000"), *said}


def test_fields_of_the_publishers_own_keep_their_names() -> None:
    own = 'X-TRUMBA-CUSTOMFIELD;NAME="Fee, in all";ID=1;TYPE=SingleLine:$40', "X-TRUMBA-CUSTOMFIELD;ID=2:x"
    listing = only(read(calendar(event("DTSTART:20270308T090000", *own))))
    assert [(s.label, s.text) for s in listing.statements if s.about is None] == [("Fee, in all", "$40")]


def test_what_has_no_date_has_no_instance_and_what_has_no_name_is_no_listing() -> None:
    undated = only(read(calendar(event("LOCATION:Hill Farm"))))
    assert (undated.instances, ("", "place", "Hill Farm") in told(undated)) == ((), True)
    nameless = read(calendar(event().replace("Keeping Bees", "")))
    assert nameless.skipped == ("VEVENT[0]: 31@college.example has no name",)


def test_the_description_as_html_has_its_headings() -> None:
    html = (
        "X-ALT-DESC;FMTTYPE=text/html:<h3>What you will learn</h3><ul><li>Open a hive</li></ul>"
        "<h3>Instructor</h3><p>Robin Hedge</p>"
    )
    listing = only(read(calendar(event("DESCRIPTION:Open a hive, by Robin Hedge", html))))
    assert ("What you will learn", "Open a hive") in {(s.label, s.text) for s in listing.statements}
    assert "Hedge" not in str(told(listing))


def test_moved_dates_of_a_series_are_instances_of_one_listing() -> None:
    series = event("DTSTART:20270308T090000Z", "RRULE:FREQ=WEEKLY;COUNT=4")
    moved = event("RECURRENCE-ID:20270315T090000Z", "DTSTART:20270316T090000Z")
    listing = only(read(calendar(series, moved)))
    assert [(i.reference, i.place) for i in listing.instances] == [
        ("20270308T090000Z", "VEVENT[0]"),
        ("20270315T090000Z", "VEVENT[1]"),
    ]
    assert ("20270315T090000Z", "start", "20270316T090000Z") in told(listing)


def test_private_events_and_those_without_an_id_are_passed_over() -> None:
    result = read(calendar(event("CLASS:PRIVATE"), event(uid=""), event(uid="32")))
    assert [listing.reference for listing in result.listings] == ["32"]
    assert [reason.partition(":")[0] for reason in result.skipped] == ["VEVENT[0]", "VEVENT[1]"]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("", "no calendar"),
        ("<html><body>Sign in</body></html>", "no calendar"),
        (calendar(event())[:-20], "cut off"),
    ],
)
def test_what_is_no_calendar_is_refused_in_words_to_act_on(body: str, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        read(body)


def test_no_damage_ends_in_anything_but_a_reason() -> None:
    whole = calendar(event("DTSTART:20270308T090000", "URL:http://["), event(uid="2")).encode()
    for start in range(0, len(whole), 7):
        for wrong in (
            b"",
            b":",
            b";",
            b'"',
            b"END:VEVENT\r\n",
            b"BEGIN:VEVENT\r\n",
            b"\xff",
            b"\r\n ",
            b";A=" * 50,
        ):
            survives("ical", whole[:start] + wrong + whole[start + 3 :], URL)
