"""LibCal's events, as its calendar page and its API give them."""

from __future__ import annotations

from typing import Any

import orjson
import pytest

from crawlers.platforms.libcal import API_DATE, CALENDAR_DATE, DATE, EVENT
from crawlers.read import Read, ReadError
from normalizer.about import ABOUT
from tests.crawlers.answers import answered, damaged, only, survives, told

URL = "https://college.libcal.com/ajax/calendar/list?c=7&date=2026-01-10&page=1&perpage=2"
Json = dict[str, Any]


def event(**fields: Any) -> Json:
    return {
        "id": 31,
        "title": "Citing Sources",
        "description": "<p><b>You will learn to:</b></p><p>- cite a map<br />\r\n- cite a letter</p>",
        "more_info": "<script>var levels = 3</script><form><label>Any experience?</label></form>",
        "shortdesc": "You will learn to...",
        "registration_cost": "€ 10",
        "start": "13:00",
        "end": "15:00",
        "startdt": "2026-01-10 13:00:00",
        "enddt": "2026-01-10 15:00:00",
        "url": "https://college.libcal.com/event/31",
        "location": "",
        "locations": [],
        "campus": "",
        "presenter": "Robin Hedge",
        "org": "Robin Hedge",
        "audiences": [{"name": "Students"}],
        "categories_arr": [{"cat_id": 1, "name": "Skills \u003e Citing"}],
        "calendar": "Main Library",
        "online_event": True,
        "registration_msg": {"msg": "Registration has closed.", "class": "btn-info"},
        **fields,
    }


def page(*events: Any, **fields: Any) -> Json:
    return {"total_results": len(events), "perpage": 2, "status": 1, "results": list(events), **fields}


def read(value: Any, url: str = URL) -> Read:
    return answered("libcal", value, url)


def test_every_field_has_a_name_that_the_schema_knows() -> None:
    tables = (EVENT, DATE, CALENDAR_DATE, API_DATE)
    assert {about for fields in tables for about in fields.values() if about} <= set(ABOUT)


def test_an_event_of_a_calendar_page_is_a_listing_that_takes_place_once() -> None:
    listing = only(read(page(event())))
    assert (listing.reference, listing.place, listing.url) == (
        "31",
        "results[0]",
        "https://college.libcal.com/event/31",
    )
    assert [(i.reference, i.place) for i in listing.instances] == [("31", "results[0]")]
    assert told(listing) == {
        ("", "title", "Citing Sources"),
        ("", "unit", "Main Library"),
        ("", "subjects", "Skills > Citing"),
        ("", "audience", "Students"),
        ("", None, "- cite a map\n- cite a letter"),
        ("31", "start", "2026-01-10 13:00:00"),
        ("31", "end", "2026-01-10 15:00:00"),
        ("31", "delivery", "true"),
        ("31", "price", "€ 10"),
        ("31", "status", "Registration has closed."),
    }


def test_an_event_of_the_api_is_read_as_well() -> None:
    held = {
        "id": "32",
        "title": "Citing Sources",
        "allday": False,
        "start": "2026-01-10T13:00:00-08:00",
        "end": "2026-01-10T15:00:00-08:00",
        "description": "",
        "url": {
            "public": "https://college.libcal.com/event/32",
            "admin": "https://college.libcal.com/admin/32",
        },
        "location": {"id": 1, "name": "Room 4"},
        "campus": {"name": "North"},
        "category": [{"name": "Skills"}],
        "owner": {"name": "Robin Hedge"},
        "presenter": "Robin Hedge",
        "calendar": {"name": "Main Library", "admin": "https://college.libcal.com/admin"},
    }
    listing = only(read({"events": [held]}, "https://college.libcal.com/1.1/events?cal_id=7"))
    assert listing.url == "https://college.libcal.com/event/32"
    assert told(listing) == {
        ("", "title", "Citing Sources"),
        ("", "unit", "Main Library"),
        ("", "subjects", "Skills"),
        ("32", "start", "2026-01-10T13:00:00-08:00"),
        ("32", "end", "2026-01-10T15:00:00-08:00"),
        ("32", "place", "Room 4"),
        ("32", "place", "North"),
    }


def test_the_short_text_is_read_where_there_is_no_other() -> None:
    listing = only(read(page(event(description="", has_registration_closed=True))))
    assert told(listing) >= {("", "description", "You will learn to..."), ("31", "status", "true")}


def test_escapes_of_angle_brackets_are_html() -> None:
    body = (
        orjson.dumps(page(event(description="<p>For all</p>")))
        .replace(b"<", rb"\u003C")
        .replace(b">", rb"\u003E")
    )
    assert ("", "description", "For all") in told(only(read(body)))


@pytest.mark.parametrize(
    ("number", "total", "links"),
    [("1", 5, ["page=2"]), ("2", 5, ["page=3"]), ("3", 5, []), ("1", 2, []), ("x", 5, [])],
)
def test_pages_count_from_one_up_to_the_stated_total(number: str, total: int, links: list[str]) -> None:
    result = read(page(event(), total_results=total), URL.replace("page=1", f"page={number}"))
    assert [link.url.rpartition("&")[2] for link in result.links] == links
    assert result.stated_total == total


def test_what_is_no_event_is_passed_over() -> None:
    result = read(page(None, [], {"title": "No id"}, event(), event()))
    assert len(result.listings) == 1
    assert [r.partition(":")[0] for r in result.skipped] == [f"results[{n}]" for n in (0, 1, 2, 4)]


@pytest.mark.parametrize("value", [{}, {"results": {}}, 5, None, {"error": "Calendar not found"}])
def test_an_answer_of_another_kind_is_refused(value: Any) -> None:
    with pytest.raises(ReadError, match="no events in the answer"):
        read(value)


def test_no_damage_ends_in_anything_but_a_reason() -> None:
    for value in damaged(page(event(), event(id=32, location={"name": "Room"}, url={"public": "x"}))):
        survives("libcal", value, URL)
