"""PerfectMind: services and their events, fees at checkout, templates, facets, course pages."""

import json
from decimal import Decimal

import pytest

from crawlers.read import ReadError
from normalizer.normalize import normalize
from tests.crawlers.answers import damaged, survives
from tests.crawlers.html_platform import read_page, said

URL = "https://rec.example/find-program/results"
SERVICE = "0a000000-0000-4000-8000-000000000001"
EVENT = "0b000000-0000-4000-8000-000000000011"


def event(inside: str = "", key: str = EVENT, attributes: str = "") -> str:
    return (
        f'<div id="ProgramsEvent{key}" class="programs-event" {attributes}>'
        f'<div class="programs-event-title open">Spoons 8-12yrs</div>{inside}</div>'
    )


def service(*events: str, key: str = SERVICE, title: str = "Spoons") -> str:
    return (
        '<details id="ProgramsActivitycrafts" class="programs-activity">'
        '<summary class="programs-activity-header"><div class="title">Crafts</div></summary>'
        f'<details id="ProgramsService{key}" class="programs-service">'
        f'<summary class="programs-service-header"><div class="title">{title}</div></summary>'
        f"{''.join(events)}</details></details>"
    )


def fee(text: str) -> str:
    return f'<div class="programs-event-fee">{text}</div>'


def test_a_service_is_a_listing_and_its_events_are_instances() -> None:
    other = EVENT.replace("11", "12")
    (listing,) = read_page("perfectmind", service(event(), event(key=other)), URL).listings
    assert (listing.reference, listing.place) == (SERVICE, f"#ProgramsService{SERVICE}")
    assert [(i.reference, i.place) for i in listing.instances] == [
        (EVENT, f"#ProgramsEvent{EVENT}"),
        (other, f"#ProgramsEvent{other}"),
    ]
    assert said(listing, "title") == ["Spoons"] and said(listing, "subjects") == ["Crafts"]
    assert said(listing, "title", subject=EVENT) == ["Spoons 8-12yrs"]


@pytest.mark.parametrize("text", ["Course Fee: $0.00", "$0.00", "General: 0", "Course Fee: $ 0,00"])
def test_no_fee_yet_is_not_free(text: str) -> None:
    result = read_page("perfectmind", service(event(fee(text))), URL)
    assert [s for s in result.listings[0].statements if "0" in s.text] == []
    assert "checkout" in result.skipped[0]
    assert normalize(result.listings[0]).instances[0].cost_model.state == "not_stated"


def test_a_fee_keeps_its_label() -> None:
    (listing,) = read_page(
        "perfectmind", service(event(fee("Course Fee: $2,189.60") + fee("$12"))), URL
    ).listings
    assert said(listing, label="Course Fee", subject=EVENT) == ["$2,189.60"]
    assert "$12" in said(listing, label="", subject=EVENT)


def test_the_year_stands_only_in_the_record() -> None:
    attributes = 'data-startdate="2026-10-03" data-enddate="2026-10-24" data-maximumage="0"'
    inside = '<div class="programs-event-date-range">Oct 3 - 24</div>'
    (listing,) = read_page("perfectmind", service(event(inside, attributes=attributes)), URL).listings
    (instance,) = normalize(listing).instances
    assert instance.start.value and instance.end.value
    assert (instance.start.value.date, instance.end.value.date) == ("2026-10-03", "2026-10-24")


@pytest.mark.parametrize(
    "page",
    [
        f'<script type="text/x-jquery-tmpl">{service(event())}</script>',
        service(event(key="${ID}"), key="${ID}", title="${Name}"),
        service(key="7", title="Ghost"),
        "<h1>Courses</h1><p>No activities match your search.</p>",
    ],
)
def test_templates_and_empty_results_give_no_listing(page: str) -> None:
    assert read_page("perfectmind", page, URL).listings == ()


def test_what_stands_twice_or_has_no_title_is_named() -> None:
    page = service(event(), event(), title="Spoons") + service(event()) + service(key=EVENT, title="")
    result = read_page("perfectmind", page, URL)
    assert len(result.listings) == 1 and len(result.skipped) == 3


def test_an_event_that_stands_alone_is_a_listing_with_one_instance() -> None:
    (listing,) = read_page("perfectmind", event(fee("Course Fee: $12")), URL).listings
    assert (listing.reference, listing.place) == (EVENT, f"#ProgramsEvent{EVENT}")
    assert [i.reference for i in listing.instances] == [EVENT]
    assert said(listing, "title") == ["Spoons 8-12yrs"]


FACETS = {"data": {"crafts": {"activities": {"wood": {"id": "crafts_wood"}, "odd": 1}}, "none": None}}


def test_facets_lead_to_results_at_the_sources_own_address() -> None:
    result = read_page(
        "perfectmind", json.dumps(FACETS), URL, start=(f"{URL}?programs=Adult&activities=old",)
    )
    assert [link.url for link in result.links] == [f"{URL}?programs=Adult&activities=crafts_wood"]
    assert read_page("perfectmind", json.dumps(FACETS), URL).links == ()


@pytest.mark.parametrize(
    "answer", ["", "{}", "[]", '{"data": {}}', '{"data": {"a": {"activities": {}}}}', "x"]
)
def test_facets_without_activities_are_an_error(answer: str) -> None:
    with pytest.raises(ReadError):
        read_page("perfectmind", answer, URL)


BOOKED = {
    "EventId": "0e5",
    "CourseId": "00350754",
    "EventName": "Carving Spoons",
    "Details": "<p>For all.</p>",
    "Location": "Hill Farm",
    "FormattedStartDate": "Sat, Nov 14th, 2026",
    "FormattedEndDate": "Sat, Nov 14th, 2026",
    "OccurrenceDate": "20261114",
    "PriceRange": "$85.00",
    "Spots": "4 spot(s) left",
    "BookButtonText": "Register",
}


def test_a_list_of_a_booking_page_has_an_instance_for_each_occurrence() -> None:
    later = {**BOOKED, "OccurrenceDate": "20261121", "Spots": "Full", "BookButtonText": "Waitlist"}
    course = {
        **BOOKED,
        "CourseId": "00350755",
        "OccurrenceDate": None,
        "OccurrenceMinStartDate": "Jan 9, 2027",
        "OccurrenceMaxStartDate": " - Mar 13, 2027",
    }
    answer = {"classes": [BOOKED, later, course], "nextKey": "0001-01-01"}
    result = read_page("perfectmind", json.dumps(answer), URL)
    assert [listing.reference for listing in result.listings] == ["00350754", "00350755"]
    first, second = (normalize(listing).instances for listing in result.listings)
    assert [(i.reference, i.status.value) for i in first] == [
        ("0e5/20261114", "open"),
        ("0e5/20261121", "waitlist"),
    ]
    assert [p.amount_min for p in first[0].prices.value or ()] == [Decimal(85)]
    days = [day.value and day.value.date for i in (*first, *second) for day in (i.start, i.end)]
    assert days == ["2026-11-14"] * 4 + ["2027-01-09", "2027-03-13"]


def test_no_damage_to_a_list_ends_in_anything_but_a_reason() -> None:
    for value in damaged({"classes": [BOOKED, {**BOOKED, "OccurrenceMinStartDate": "Jan 9, 2027"}]}):
        survives("perfectmind", value, URL)


COURSE = "https://x.perfectmind.com/1/Clients/BookMe4LandingPages/CoursesLandingPage?widgetId=9"


def course(info: str) -> str:
    script = f"<script>var eventInfo = {info};</script>"
    return f"<html lang=en>{script}<body><h1>Spoons</h1><p>Carve three spoons.</p>"


def test_a_course_page_is_known_by_its_course_id_and_read_with_its_script() -> None:
    info = '{"Prices":[{"Price":51.21,"PriceType":{"RecordName":"Course Fee (SU2025)"}}],"MinAge":12}'
    (listing,) = read_page("perfectmind", course(info), f"{COURSE}&courseId={EVENT.upper()}").listings
    assert listing.reference == EVENT
    assert said(listing, "price.amount") == ["51.21"] and said(listing, "price.type") == [
        "Course Fee (SU2025)"
    ]


@pytest.mark.parametrize("info", ["{1: 2}", "null", '{"a": ', '{"Prices": "x"}'])
def test_a_page_without_course_or_readable_script_gives_none(info: str) -> None:
    result = read_page("perfectmind", course(info), COURSE)
    assert result.listings == () and result.skipped
