"""Open edX answers: documented fields say what they mean, malformed records are passed over with a reason."""

from typing import Any

import orjson
import pytest

from crawlers.platforms._open_edx_fields import COURSE, LMS_COURSE, LMS_RUN, PROGRAM, RUN
from crawlers.read import Document, Read, ReadError, read
from crawlers.source import Source
from normalizer.about import ABOUT
from normalizer.normalize import normalize
from normalizer.raw import RawListing
from tests.each import each

URL = "https://discovery.example/api/v1/courses/"
SOURCE = Source(name="edx", platform="open_edx", known_from="documentation")
Json = dict[str, Any]


def answer(value: Any, url: str = URL) -> Read:
    return read(Document(url, orjson.dumps(value), source="edx"), SOURCE)


def only(value: Any, url: str = URL) -> RawListing:
    result = answer(value, url)
    assert result.skipped == ()
    assert len(result.listings) == 1
    return result.listings[0]


def told(listing: RawListing) -> set[tuple[str, str | None, str]]:
    return {(s.subject, s.about, s.text) for s in listing.statements}


RUN_KEY = "course-v1:CedarX+SOIL1+1T2026"


def run(**fields: Any) -> Json:
    return {"key": RUN_KEY, "title": "Soil Care", "pacing_type": "self_paced", "seats": [], **fields}


def course(**fields: Any) -> Json:
    return {"key": "CedarX+SOIL1", "title": "Soil Care", "course_runs": [run()], **fields}


def program(**fields: Any) -> Json:
    return {
        "uuid": "0b1c-22",
        "title": "Garden Craft",
        "type": "MicroMasters",
        "courses": [course()],
        **fields,
    }


def test_every_field_has_a_name_that_the_schema_knows() -> None:
    names = {
        about for fields in (COURSE, RUN, PROGRAM, LMS_COURSE, LMS_RUN) for about in fields.values() if about
    }
    assert names <= set(ABOUT)


# ---------------------------------------------------------------------- discovery


def test_a_run_is_an_instance_of_its_course() -> None:
    listing = only({"results": [course(course_runs=[run(min_effort=3, max_effort=5, weeks_to_complete=6)])]})
    assert (listing.reference, listing.place) == ("CedarX+SOIL1", "results[0]")
    assert [(i.reference, i.place) for i in listing.instances] == [(RUN_KEY, "results[0].course_runs[0]")]
    assert {
        (RUN_KEY, "weekly_hours.min", "3"),
        (RUN_KEY, "weekly_hours.max", "5"),
        (RUN_KEY, "duration.weeks", "6"),
        (RUN_KEY, "pace", "self_paced"),
        ("", "title", "Soil Care"),
    } <= told(listing)


def test_parts_of_a_seat_share_their_parent() -> None:
    seats = [
        {"type": "verified", "price": "150.00", "currency": "USD", "credit_hours": 3},
        {"type": "audit", "price": "0.00"},
    ]
    listing = only([course(course_runs=[run(seats=seats)])])
    paths = {s.text: s.place.path for s in listing.statements}
    assert paths["150.00"] == "[0].course_runs[0].seats[0].price"
    assert paths["verified"] == "[0].course_runs[0].seats[0].type"
    assert paths["audit"] == "[0].course_runs[0].seats[1].type"
    assert (RUN_KEY, "credit.amount", "3") in told(listing)


def test_null_and_empty_are_silence_and_a_flag_speaks_only_when_it_is_up() -> None:
    silent = run(start=None, end="", status="  ", hidden=False, content_language="<p></p>", seats=None)
    assert told(
        only([course(course_runs=[silent], level_type=None, subjects=[], owners=[{"name": None}])])
    ) == {
        ("", "title", "Soil Care"),
        (RUN_KEY, "title", "Soil Care"),
        (RUN_KEY, "pace", "self_paced"),
    }
    loud = only([course(course_runs=[run(hidden=True)])])
    flag = next(s for s in loud.statements if s.about == "stated_status")
    assert (flag.subject, flag.label, flag.text) == (RUN_KEY, "hidden", "true")


def test_words_are_the_canonical_text_of_their_token() -> None:
    listing = only(
        [course(full_description="<p>Dig&nbsp;&amp; so\u00adw</p><p>Reap</p>", outcome=" One\r\n\r\nTwo ")]
    )
    assert ("", "description", "Dig & sow\nReap") in told(listing)
    assert ("", "outcomes", "One\nTwo") in told(listing)
    assert {s.place.region for s in listing.statements} == {"data"}


def test_staff_is_never_read() -> None:
    person = {"given_name": "Ada", "family_name": "Loam", "name": "Ada Loam", "bio": "Ada digs"}
    records = [
        course(
            staff=[person],
            instructors=[person],
            editors=[person],
            course_runs=[run(staff=[person], instructors=[person])],
        ),
        program(staff=[person], instructor_ordering=[person], individual_endorsements=[{"endorser": person}]),
        {
            "readable_id": "course-v1:X+1",
            "title": "T",
            "page": {"instructors": [person]},
            "courseruns": [run(instructors=[person])],
        },
    ]
    assert "Ada" not in str(answer(records))


def test_a_program_leads_to_its_courses_and_they_to_it() -> None:
    result = answer([program(), program(uuid="0b1c-33", title="Bee Craft")])
    assert [listing.reference for listing in result.listings] == ["0b1c-22", "CedarX+SOIL1", "0b1c-33"]
    garden, soil, _ = result.listings
    assert {("", "pathways.has_part", "Soil Care"), ("", "pathways.reference", "CedarX+SOIL1")} <= told(
        garden
    )
    assert ("", "credential", "MicroMasters") in told(garden)
    assert {("", "pathways.part_of", "Garden Craft"), ("", "pathways.part_of", "Bee Craft")} <= told(soil)
    part_of = {s.text: s.place.path for s in soil.statements if s.about and s.about.startswith("pathways")}
    assert part_of["Bee Craft"] == "[1].title"
    assert part_of["0b1c-33"] == "[1].uuid"
    assert soil.place == "[0].courses[0]"


def test_a_run_that_stands_alone_is_a_listing_with_one_instance() -> None:
    listing = only(run(course="CedarX+SOIL1", owners=[{"name": "Cedar"}], start="2026-05-05T00:00:00Z"))
    assert (listing.reference, [i.reference for i in listing.instances]) == (RUN_KEY, [RUN_KEY])
    assert {("", "provider", "Cedar"), (RUN_KEY, "start", "2026-05-05")} <= told(listing)


@pytest.mark.parametrize(
    ("given", "url"),
    [
        (
            "https://www.edx.example/course/soil?utm_source=a&utm_medium=b",
            "https://www.edx.example/course/soil",
        ),
        ("https://www.edx.example/course/soil?id=5&utm_source=a", "https://www.edx.example/course/soil?id=5"),
        ("/course/soil", "https://discovery.example/course/soil"),
        ("javascript:alert(1)", URL),
        ("http://[bad", URL),
        (None, URL),
    ],
)
def test_the_address_is_the_page_for_people(given: str | None, url: str) -> None:
    assert only([course(marketing_url=given)]).url == url


# ---------------------------------------------------------------------- MITx Online


def test_courses_of_mitx_online_are_known_by_their_readable_id() -> None:
    record = {
        "readable_id": "course-v1:MITxT+1",
        "title": "Soil Care",
        "min_price": 123,
        "max_price": 456,
        "availability": "anytime",
        "certificate_type": "Certificate of Completion",
        "time_commitment": "5-8 hrs/wk",
        "page": {"page_url": "/courses/course-v1:MITxT+1/", "current_price": 100},
        "programs": [{"readable_id": "program-v1:P", "title": "Garden Craft"}],
        "courseruns": [
            {"courseware_id": "course-v1:MITxT+1+R1", "is_self_paced": True, "products": [{"price": "75.00"}]}
        ],
    }
    listing = only({"count": 1, "results": [record]}, "https://mitxonline.example/api/v2/courses/?page=1")
    assert listing.url == "https://mitxonline.example/courses/course-v1:MITxT+1/"
    assert [i.place for i in listing.instances] == ["results[0].courseruns[0]"]
    assert told(listing) == {
        ("", "title", "Soil Care"),
        ("", "rolling", "anytime"),
        ("", "credential", "Certificate of Completion"),
        ("", "effort", "5-8 hrs/wk"),
        ("", "price.amount", "100"),
        ("", "pathways.part_of", "Garden Craft"),
        ("", "pathways.reference", "program-v1:P"),
        ("course-v1:MITxT+1+R1", "pace", "true"),
        ("course-v1:MITxT+1+R1", "price.amount", "75.00"),
    }


@each(
    "modes, bought, model",
    [
        (["verified", "audit"], "certificate", "free_audit"),
        (["verified"], "enrolment", "paid"),
        ([], "enrolment", "paid"),
    ],
)
def test_a_product_of_mitx_online_is_the_certificate_where_one_may_audit(
    modes: list[str], bought: str, model: str
) -> None:
    record = {
        "readable_id": "course-v1:MITxT+1",
        "title": "Soil Care",
        "page": {"current_price": 100},
        "courseruns": [
            {
                "courseware_id": "course-v1:MITxT+1+R1",
                "products": [{"price": "75.00"}],
                "enrollment_modes": [{"mode_slug": slug} for slug in modes],
            }
        ],
    }
    listing = normalize(only([record]))
    for said, amount in ((listing, "100.00"), (listing.instances[0], "75.00")):
        assert [(p.buys, str(p.amount_min)) for p in said.prices.value or ()] == [(bought, amount)]
        assert said.cost_model.value == model


# ---------------------------------------------------------------------- the LMS's own API


def test_the_courses_api_of_an_lms() -> None:
    record: Json = {
        "blocks_url": "https://lms.example/api/courses/v1/blocks/?course_id=x",
        "id": RUN_KEY,
        "course_id": RUN_KEY,
        "name": "Soil Care",
        "number": "SOIL1",
        "org": "CedarX",
        "effort": "05:00",
        "pacing": "self",
        "short_description": "Dig.",
        "start": "2026-05-05T00:00:00Z",
        "start_display": "May 5, 2026",
        "start_type": "timestamp",
        "end": None,
        "enrollment_end": "2026-05-01T00:00:00Z",
        "hidden": False,
        "media": {},
    }
    result = answer(
        {
            "results": [record],
            "pagination": {"next": "https://lms.example/api/courses/v1/courses/?page=2", "count": 7},
        },
        "https://lms.example/api/courses/v1/courses/",
    )
    listing = result.listings[0]
    assert (listing.reference, listing.url) == (RUN_KEY, f"https://lms.example/courses/{RUN_KEY}/about")
    assert [(i.reference, i.place) for i in listing.instances] == [(RUN_KEY, "results[0]")]
    assert told(listing) == {
        ("", "title", "Soil Care"),
        ("", "provider", "CedarX"),
        ("", "weekly_hours.min", "05:00"),
        ("", "weekly_hours.max", "05:00"),
        ("", "description", "Dig."),
        (RUN_KEY, "start", "2026-05-05"),
        (RUN_KEY, None, "May 5, 2026"),
        (RUN_KEY, "enrolment_deadline", "2026-05-01"),
        (RUN_KEY, "pace", "self"),
    }
    assert result.stated_total == 7
    assert [link.url for link in result.links] == ["https://lms.example/api/courses/v1/courses/?page=2"]


# ---------------------------------------------------------------------- paging and damage


@pytest.mark.parametrize("wrong", [None, True, 5, [RUN_KEY], {}])
def test_an_lms_course_is_known_by_either_of_its_keys(wrong: Any) -> None:
    record = {"id": wrong, "course_id": RUN_KEY, "blocks_url": "x", "name": "Tides", "end": "2027-01-01"}
    assert only({"results": [record]}).reference == RUN_KEY


@each(
    ("paging", "links"),
    [
        ({"next": "?page=2"}, [URL + "?page=2"]),
        ({"next": "https://discovery.example/api/v1/courses/?offset=20"}, [URL + "?offset=20"]),
        ({"pagination": {"next": "/api/v1/courses/?page=2"}}, [URL + "?page=2"]),
        ({"next": ""}, []),
        ({"next": None}, []),
        ({"next": URL}, []),
        ({"next": 2}, []),
        ({"next": "ftp://discovery.example/x"}, []),
        ({}, []),
    ],
)
def test_the_next_page_is_followed_however_the_end_is_said(paging: Json, links: list[str]) -> None:
    assert [link.url for link in answer({"results": [], **paging}).links] == links


@pytest.mark.parametrize(("count", "total"), [(12, 12), (None, None), ("12", None), (True, None)])
def test_the_stated_total_is_a_number_or_nothing(count: Any, total: int | None) -> None:
    assert answer({"results": [], "count": count}).stated_total == total


def test_a_malformed_record_is_passed_over_and_the_others_are_kept() -> None:
    bad_run = course(key="CedarX+SOIL2", course_runs=[None, {"title": "no key"}, run(key="R2")])
    records: list[Any] = [
        None,
        "x",
        [],
        {},
        course(key=None),
        course(key=5),
        course(key=" "),
        {"title": "T"},
        bad_run,
        course(),
    ]
    result = answer({"results": records})
    assert [listing.reference for listing in result.listings] == ["CedarX+SOIL2", "CedarX+SOIL1"]
    assert [i.reference for i in result.listings[0].instances] == ["R2"]
    assert [reason.partition(":")[0] for reason in result.skipped] == [
        *(f"results[{n}]" for n in range(8)),
        "results[8].course_runs[0]",
        "results[8].course_runs[1]",
    ]


@pytest.mark.parametrize(("courses", "skipped"), [(None, 0), ({}, 1), ([None, 5, {"title": "T"}], 3)])
def test_a_program_with_damaged_courses_is_kept(courses: Any, skipped: int) -> None:
    result = answer([program(courses=courses)])
    assert [listing.reference for listing in result.listings] == ["0b1c-22"]
    assert len(result.skipped) == skipped


@each(
    "fields",
    [
        {"owners": "x"},
        {"owners": ["x", None, 5]},
        {"subjects": [[]]},
        {"title": {"a": 1}},
        {"course_runs": "x"},
        {"course_runs": {}},
        {"page": []},
        {"entitlements": [{"price": float(10)}]},
        {"skills": {"name": "x"}},
    ],
)
def test_fields_of_another_shape_do_not_stop_the_reading(fields: Json) -> None:
    assert answer([course(**fields)]).listings[0].reference == "CedarX+SOIL1"


@pytest.mark.parametrize("value", [{}, {"detail": "Not authenticated"}, 5, "x", None, {"results": {}}])
def test_an_answer_of_another_kind_is_refused_in_words_to_act_on(value: Any) -> None:
    with pytest.raises(ReadError, match="no courses or programs"):
        answer(value)


@pytest.mark.parametrize(("body", "reason"), [(b"", "empty"), (b"<html>", "HTML"), (b"{", "not valid JSON")])
def test_what_is_no_json_is_refused(body: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        read(Document(URL, body, source="edx"), SOURCE)
