"""Eventbrite's answers: an event is a listing with one date, a series a listing with several."""

from __future__ import annotations

from typing import Any

import pytest

from crawlers.platforms.eventbrite import DATE, DAYS, EVENT, PRICE_RANGE, TICKET, TICKET_COST
from crawlers.read import Read, ReadError
from normalizer.about import ABOUT
from normalizer.normalize import normalize
from tests.crawlers.answers import answered, damaged, only, survives, told

URL = "https://www.eventbriteapi.com/v3/organizations/7/events/?status=live"
Json = dict[str, Any]


def event(**fields: Any) -> Json:
    return {
        "id": "31",
        "name": {"text": "Keeping Bees", "html": "<b>Keeping Bees</b>"},
        "description": {"text": "For all.", "html": "<P>For <B>all</B>.</P>"},
        "url": "https://www.eventbrite.ca/e/keeping-bees-31?aff=x&utm_source=y",
        "start": {
            "timezone": "America/Vancouver",
            "local": "2026-06-29T18:45:00",
            "utc": "2026-06-30T01:45:00Z",
        },
        "end": {
            "timezone": "America/Vancouver",
            "local": "2026-06-29T21:00:00",
            "utc": "2026-06-30T04:00:00Z",
        },
        "online_event": False,
        "is_free": False,
        "listed": True,
        "status": "live",
        "currency": "CAD",
        "venue": None,
        "summary": "For",
        **fields,
    }


def page(*events: Any, **pagination: Any) -> Json:
    return {"pagination": {"object_count": len(events), **pagination}, "events": list(events)}


def read(value: Any) -> Read:
    return answered("eventbrite", value, URL)


def test_every_field_has_a_name_that_the_schema_knows() -> None:
    tables = (EVENT, DATE, DAYS, TICKET, TICKET_COST, PRICE_RANGE)
    assert {about for fields in tables for about in fields.values() if about} <= set(ABOUT)


@pytest.mark.parametrize(("value", "place"), [(page(event()), "events[0]"), (event(), "")])
def test_an_event_is_a_listing_that_takes_place_once(value: Json, place: str) -> None:
    listing = only(read(value))
    assert (listing.reference, listing.place) == ("31", place)
    assert listing.url == "https://www.eventbrite.ca/e/keeping-bees-31?aff=x"
    assert [(i.reference, i.place) for i in listing.instances] == [("31", place)]
    assert told(listing) == {
        ("", "title", "Keeping Bees"),
        ("", "description", "For all."),
        ("31", "start", "2026-06-29T18:45:00"),
        ("31", "end", "2026-06-29T21:00:00"),
        ("31", "price", "false"),
        ("", "price.currency", "CAD"),
        ("", "stated_status", "live"),
    }


def test_flags_speak_when_they_are_true_and_listed_when_it_is_false() -> None:
    listing = only(read(page(event(online_event=True, is_free=True, listed=False))))
    flags = {(s.subject, s.label, s.about, s.text) for s in listing.statements if s.text in ("true", "false")}
    assert flags == {
        ("31", "online_event", "delivery", "true"),
        ("31", "is_free", "price", "true"),
        ("", "listed", "stated_status", "false"),
    }


def test_expansions_are_read() -> None:
    expanded = event(
        venue={"name": "Hill Farm", "address": {"city": "Delta"}},
        organizer={"name": "Hill Farm School"},
        format={"name": "Class, Training, or Workshop"},
        category={"name": "Hobbies & Special Interest"},
        ticket_classes=[
            {
                "name": "Early bird",
                "free": False,
                "cost": {"major_value": "25.00", "currency": "CAD", "value": 2500},
            },
            {"name": "Helpers", "free": True, "cost": None},
        ],
        ticket_availability={
            "is_sold_out": True,
            "minimum_ticket_price": {"major_value": "25.00", "currency": "CAD"},
        },
    )
    listing = only(read(page(expanded)))
    assert told(listing) >= {
        ("", "provider", "Hill Farm School"),
        ("", None, "Class, Training, or Workshop"),
        ("", "subjects", "Hobbies & Special Interest"),
        ("31", "place", "Hill Farm"),
        ("31", "price.amount", "25.00"),
        ("31", "price.currency", "CAD"),
        ("31", "price.free", "true"),
        ("31", "status", "true"),
    }
    amounts = [s.place.path for s in listing.statements if s.about == "price.amount"]
    assert amounts == ['events[0].ticket_classes[0].cost["major_value"]']


def test_the_range_of_prices_is_read_where_no_tickets_are_listed() -> None:
    prices = {
        "minimum_ticket_price": {"major_value": "10.00", "currency": "CAD"},
        "maximum_ticket_price": {"major_value": "30.00", "currency": "CAD"},
    }
    listing = only(read(page(event(ticket_availability=prices))))
    assert {text for _, about, text in told(listing) if about == "price.amount"} == {"10.00", "30.00"}
    (price,) = normalize(listing).instances[0].prices.value or ()
    assert f"{price.amount_min} {price.amount_max} {price.currency}" == "10.00 30.00 CAD"


def ticket(name: str, amount: str | None, **fields: Any) -> Json:
    return {"name": name, "free": amount is None, "cost": amount and {"major_value": amount}, **fields}


@pytest.mark.parametrize(
    ("tickets", "prices"),
    [
        ([ticket("Member", "20.00"), ticket("Non-member", "35.00")], {"member 20.00", "non_member 35.00"}),
        ([ticket("General", "35.00"), ticket("Staff", None, hidden=True)], {"anyone 35.00"}),
        ([ticket("General", "35.00"), ticket("Gift", "5.00", donation=True)], {"anyone 35.00"}),
        ([ticket("General", "35.00"), ticket("Student", None)], {"anyone 35.00", "student 0"}),
    ],
)
def test_a_ticket_has_its_payer_and_hidden_ones_are_no_price(tickets: list[Json], prices: set[str]) -> None:
    (instance,) = normalize(only(read(page(event(ticket_classes=tickets))))).instances
    assert {f"{price.payer} {price.amount_min}" for price in instance.prices.value or ()} == prices


def test_an_event_that_is_not_free_is_paid() -> None:
    (instance,) = normalize(only(read(page(event())))).instances
    assert (instance.cost_model.value, instance.prices.state) == ("paid", "not_stated")


def test_events_of_the_search_have_plain_names_and_days() -> None:
    found = {
        "id": "41",
        "name": "Resume Clinic",
        "url": "https://www.eventbrite.ca/e/41",
        "start_date": "2026-12-01",
        "start_time": "18:00",
        "end_date": "2026-12-01",
        "is_online_event": False,
        "is_cancelled": False,
        "primary_venue": {"name": "City Library"},
        "primary_organizer": {"name": "City Library Society"},
        "ticket_availability": {"is_free": True, "has_available_tickets": True},
    }
    listing = only(read({"events": [found]}))
    assert told(listing) >= {("", "title", "Resume Clinic"), ("", "provider", "City Library Society")}
    (instance,) = normalize(listing).instances
    assert instance.start.value and instance.start.value.date == "2026-12-01"
    assert (instance.cost_model.value, instance.delivery.mode.value, instance.status.value) == (
        "free",
        "in_person",
        "open",
    )


def test_a_draft_is_no_offering_and_a_series_takes_place_on_no_day() -> None:
    parent = event(id="900", is_series=True, is_series_parent=True)
    first = event(is_series=True, series_id="900")
    result = read(page(event(id="7", status="draft"), parent, first))
    assert [[i.reference for i in listing.instances] for listing in result.listings] == [["31"]]
    assert result.skipped == ("events[0]: not published",)


def test_events_of_one_series_are_instances_of_one_listing() -> None:
    series = {"is_series": True, "series_id": "900"}
    result = read(page(event(**series), event(id=32), event(id="33", **series)))
    first, second = result.listings
    assert (first.reference, first.place) == ("900", "events[0]")
    assert [(i.reference, i.place) for i in first.instances] == [("31", "events[0]"), ("33", "events[2]")]
    assert second.reference == "32"
    assert result.stated_total is None  # it counts events, not listings


@pytest.mark.parametrize(
    ("pagination", "links"),
    [
        ({"has_more_items": True, "continuation": "eyJ+/="}, [URL + "&continuation=eyJ%2B%2F%3D"]),
        ({"has_more_items": False, "continuation": "eyJ"}, []),
        ({"has_more_items": True}, []),
        ({}, []),
    ],
)
def test_the_next_page_is_asked_for_with_the_token(pagination: Json, links: list[str]) -> None:
    assert [link.url for link in read(page(event(), **pagination)).links] == links
    assert read(page(event(), object_count=68)).stated_total == 68


def test_the_marks_of_a_word_processor_are_not_read() -> None:
    html = (
        "<!-- [if gte mso 9]><xml><w:X>EN-AU</w:X></xml><![endif]--><style>p.MsoNormal {}</style><P>Bees</P>"
    )
    assert ("", "description", "Bees") in told(only(read(page(event(description={"html": html})))))


def test_headings_of_a_description_are_labels() -> None:
    html = "<H2>What you will learn</H2><UL><LI>Open a hive</LI></UL><H2>Facilitator</H2><P>Robin Hedge</P>"
    listing = only(read(page(event(description={"html": html}))))
    assert ("What you will learn", "Open a hive") in {(s.label, s.text) for s in listing.statements}
    assert "Hedge" not in str(told(listing))


def test_other_days_in_the_description_are_not_those_of_the_event() -> None:
    html = "<p>Start: June 29, 2026. Course begins March 3, 2026. Register by June 1, 2026.</p>"
    found = normalize(only(read(page(event(description={"html": html})))))
    assert [day.date for day in found.start.value or ()] == ["2026-06-29"]
    assert found.enrolment_deadline.value and found.enrolment_deadline.value.date == "2026-06-01"


def test_what_is_no_event_is_passed_over() -> None:
    result = read(page(None, 5, {"name": {"text": "No id"}}, event(id=None), event()))
    assert [listing.reference for listing in result.listings] == ["31"]
    assert [reason.partition(":")[0] for reason in result.skipped] == [f"events[{n}]" for n in range(4)]


@pytest.mark.parametrize(
    "value", [[], {}, {"events": {}}, 5, None, {"status_code": 401, "error": "INVALID_AUTH"}]
)
def test_an_answer_of_another_kind_is_refused(value: Any) -> None:
    with pytest.raises(ReadError, match="no events in the answer"):
        read(value)


def test_what_the_api_says_of_an_error_is_passed_on() -> None:
    with pytest.raises(ReadError, match="The OAuth token was invalid"):
        read({"error_description": "The OAuth token was invalid.", "status_code": 401})


def test_no_damage_ends_in_anything_but_a_reason() -> None:
    whole = page(
        event(venue={"name": "Hill Farm"}, ticket_classes=[{"free": True, "cost": {"currency": "CAD"}}])
    )
    for value in damaged(whole):
        survives("eventbrite", value, URL)
