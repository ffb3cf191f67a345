"""MIT's catalogues, in answers written by hand in the shapes of the real ones."""

from __future__ import annotations

from typing import Any

import pytest

from crawlers.read import Read, ReadError, join_parts
from normalizer.raw import RawListing
from tests.crawlers import answers
from tests.crawlers.answers import WRONG, damaged, survives
from tests.each import each

URL = "https://feeds.mit.example/courses/"


def answered(answer: Any, url: str = URL) -> Read:
    return answers.answered("mit", answer, url)


def only(answer: Any, url: str = URL) -> RawListing:
    (listing,) = answered(answer, url).listings
    return listing


def said(listing: RawListing, subject: str = "") -> list[tuple[str | None, str, str]]:
    return [(s.about, s.text, s.place.path) for s in listing.statements if s.subject == subject]


# xPRO

XPRO = {
    "readable_id": "course-v1:xPRO+TIDE1",
    "title": "Reading Tide Gauges",
    "description": "<p>Gauges &amp; what they say.</p>",
    "url": "https://xpro.mit.example/courses/tide1/?utm_source=feed",
    "topics": [{"name": "Business:Coasts"}, {"name": None}],
    "format": "Online",
    "time_commitment": "4-6 Hours per Week",
    "min_weekly_hours": "4",
    "max_weekly_hours": "6",
    "duration": "5 Weeks",
    "min_weeks": 5,
    "credits": "1.5",
    "availability": "dated",
    "courseruns": [
        {
            "courseware_id": "course-v1:xPRO+TIDE1+R1",
            "title": "Reading Tide Gauges",
            "start_date": "2026-09-14T04:00:00Z",
            "end_date": "2026-10-19T23:59:00Z",
            "enrollment_start": "2026-01-01T00:00:00Z",
            "enrollment_end": "2026-09-21T23:59:00Z",
            "instructors": [{"name": "Nobody Inparticular"}],
            "current_price": 875.0,
        },
        {"courseware_id": "course-v1:xPRO+TIDE1+R2", "start_date": None, "current_price": 0},
        {"courseware_id": "", "start_date": "2027-01-01T00:00:00Z"},
    ],
}


def test_xpro_course_with_its_runs() -> None:
    result = answered([XPRO])
    (listing,) = result.listings
    assert (listing.reference, listing.place) == ("course-v1:xPRO+TIDE1", "[0]")
    assert listing.url == "https://xpro.mit.example/courses/tide1/"
    assert said(listing) == [
        ("title", "Reading Tide Gauges", "[0].title"),
        ("description", "Gauges & what they say.", "[0].description"),
        ("subjects", "Business:Coasts", "[0].topics[0].name"),
        ("delivery", "Online", "[0].format"),
        ("effort", "4-6 Hours per Week", "[0].time_commitment"),
        ("weekly_hours.min", "4", "[0].min_weekly_hours"),
        ("weekly_hours.max", "6", "[0].max_weekly_hours"),
        ("duration", "5 Weeks", "[0].duration"),
        ("credit.ceu", "1.5", "[0].credits"),
    ]
    assert [(i.reference, i.place) for i in listing.instances] == [
        ("course-v1:xPRO+TIDE1+R1", "[0].courseruns[0]"),
        ("course-v1:xPRO+TIDE1+R2", "[0].courseruns[1]"),
    ]
    assert said(listing, "course-v1:xPRO+TIDE1+R1") == [
        ("title", "Reading Tide Gauges", "[0].courseruns[0].title"),
        ("start", "2026-09-14T04:00:00Z", "[0].courseruns[0].start_date"),
        ("end", "2026-10-19T23:59:00Z", "[0].courseruns[0].end_date"),
        ("enrolment_deadline", "2026-09-21T23:59:00Z", "[0].courseruns[0].enrollment_end"),
        ("price.amount", "875.0", "[0].courseruns[0].current_price"),
    ]
    assert said(listing, "course-v1:xPRO+TIDE1+R2") == []
    assert result.skipped == ("[0].courseruns[2]: not a run with an id",)


def test_xpro_course_without_a_list_of_runs() -> None:
    (listing,) = answered([{name: value for name, value in XPRO.items() if name != "courseruns"}]).listings
    assert (listing.reference, listing.instances) == ("course-v1:xPRO+TIDE1", ())


def test_xpro_program_and_its_courses() -> None:
    program = {
        "readable_id": "program-v1:xPRO+TIDES",
        "title": "Tides",
        "url": None,
        "current_price": 2000.0,
        "start_date": "2026-09-14T04:00:00Z",
        "availability": "anytime",
        "courses": [XPRO, "no course", XPRO | {"readable_id": None}],
    }
    result = answered([program])
    whole, course = result.listings
    assert (whole.reference, whole.url) == ("program-v1:xPRO+TIDES", URL)
    assert ("price.amount", "2000.0", "[0].current_price") in said(whole)
    assert ("rolling", "anytime", "[0].availability") in said(whole)
    assert ("pathways.has_part", "Reading Tide Gauges", "[0].courses[0].title") in said(whole)
    assert (course.reference, course.place) == ("course-v1:xPRO+TIDE1", "[0].courses[0]")
    assert ("pathways.part_of", "Tides", "[0].title") in said(course)
    assert len(result.skipped) == 3  # the two, and the run without an id


# Sloan

COURSES: list[dict[str, Any]] = [
    {
        "Title": "Harbour Strategy",
        "Course_Id": "a01",
        "Description": "How harbours decide.",
        "Topics": "Business: Strategy",
        "URL": "https://executive.mit.example/course/harbour-strategy/a01.html",
        "Certification_Type": "Strategy and Innovation",
    },
    {"Title": "No Runs Yet", "Course_Id": "a02", "URL": None, "Topics": None},
]
RUNS: list[dict[str, Any]] = [
    {
        "CO_Title": "HS 9-14-2026",
        "Course_Id": "a01",
        "Start_Date": "2026-09-14",
        "End_Date": "2026-09-15",
        "Delivery": "In Person",
        "Duration": "2 days",
        "Price": "4100.0",
        "Sprint_Course": "false",
        "Continuing_Ed_Credits": "2.0",
        "Time_Commitment": "8 hours/day",
        "Location": "Cambridge, MA",
        "Tuition_Cost(non-USD)": None,
        "Currency": None,
        "Format": None,
        "Faculty_Name": "Nobody Inparticular,Someone Else",
    },
    {"CO_Title": "X 1-1-2027", "Course_Id": "a03", "Start_Date": "2027-01-01", "Price": "10.0"},
    {
        "CO_Title": "HS 3-1-2027",
        "Course_Id": "a01",
        "Start_Date": "2027-03-01",
        "Price": "4200.0",
        "Tuition_Cost(non-USD)": "3900.0",
        "Currency": "CHF",
    },
]


def test_sloan_runs_join_their_course_in_either_order() -> None:
    courses, runs = answered(COURSES).listings, answered(RUNS).listings
    assert [(r.reference, r.place, len(r.instances)) for r in runs] == [("a01", "[0]", 2), ("a03", "[1]", 1)]
    for order in ([*courses, *runs], [*runs, *courses]):
        whole = {listing.reference: listing for listing in join_parts(order)}
        assert set(whole) == {"a01", "a02", "a03"}
        first = whole["a01"]
        assert (first.url, first.place) == (COURSES[0]["URL"], "[0]")
        assert [(i.reference, i.place) for i in first.instances] == [
            ("HS 9-14-2026", "[0]"),
            ("HS 3-1-2027", "[2]"),
        ]
        assert whole["a02"].instances == ()
        assert [about for about, *_ in said(whole["a03"])] == []


def test_sloan_run_is_said_word_for_word() -> None:
    (first, _) = answered(RUNS).listings
    assert said(first, "HS 9-14-2026") == [
        ("title", "HS 9-14-2026", "[0].CO_Title"),
        ("start", "2026-09-14", "[0].Start_Date"),
        ("end", "2026-09-15", "[0].End_Date"),
        ("delivery", "In Person", "[0].Delivery"),
        ("place", "Cambridge, MA", "[0].Location"),
        ("duration", "2 days", "[0].Duration"),
        ("effort", "8 hours/day", "[0].Time_Commitment"),
        ("credit.ceu", "2.0", "[0].Continuing_Ed_Credits"),
        ("price.amount", "4100.0", "[0].Price"),
    ]


def test_another_currency_is_that_of_the_other_amount() -> None:
    (first, _) = answered(RUNS).listings
    assert said(first, "HS 3-1-2027")[2:] == [
        ("price.amount", "4200.0", "[2].Price"),
        ("price.amount", "3900.0", '[2]["Tuition_Cost(non-USD)"]'),
        ("price.currency", "CHF", '[2]["Currency"]'),
    ]
    labels = [statement.label for statement in first.statements if statement.subject == "HS 3-1-2027"]
    assert labels[-2:] == ["Tuition_Cost(non-USD)", "Currency"]
    alone = only([RUNS[2] | {"Tuition_Cost(non-USD)": ""}])
    assert ("price.amount", "4200.0", "[0].Price") in said(alone, "HS 3-1-2027")


def test_a_run_given_twice_is_said() -> None:
    result = answered([RUNS[0], RUNS[0]])
    assert len(result.listings[0].instances) == 1
    assert result.skipped == ("[1]: a01 stands in [0] already",)


# Professional Education

PROFESSIONAL = {
    "uuid": "0d4f",
    "title": "Quays and Cranes",
    "url": "/course-catalog/quays-and-cranes",
    "description": "All about quays.\n",
    "learning_format": "On Campus",
    "resource_type": "",
    "course_certificate": "Port Technology|Certificate of Completion",
    "topics": "Engineering &amp; Design| Coasts",
    "courses": "",
    "start_date": "2026-07-06|2026-11-02",
    "end_date": "2026-07-10|2026-11-06",
    "enrollment_end_date": "|2026-10-01",
    "price": "$3,600",
    "lead_instructors": "Nobody Inparticular",
    "language": "",
    "location": "Cambridge",
    "duration": "5 Days",
    "continuing_ed_credits": "2.9 CEUs",
    "run__readable_id": "77120260706|77120261102",
}


def test_professional_education_with_values_joined_by_bars() -> None:
    result = answered([PROFESSIONAL], "https://professional.mit.example/feeds/courses/?page=3")
    (listing,) = result.listings
    assert listing.url == "https://professional.mit.example/course-catalog/quays-and-cranes"
    divided = [
        (s.about, s.text, s.place.offset)
        for s in listing.statements
        if s.label in ("topics", "course_certificate")
    ]
    assert divided == [
        ("subjects", "Engineering & Design", 0),
        ("subjects", "Coasts", 22),
        ("pathways.part_of", "Port Technology", 0),
        ("credential", "Certificate of Completion", 16),
    ]
    assert said(listing, "77120260706") == [
        ("start", "2026-07-06", "[0].start_date"),
        ("end", "2026-07-10", "[0].end_date"),
    ]
    assert said(listing, "77120261102") == [
        ("start", "2026-11-02", "[0].start_date"),
        ("end", "2026-11-06", "[0].end_date"),
        ("enrolment_deadline", "2026-10-01", "[0].enrollment_end_date"),
    ]
    assert [link.url for link in result.links] == ["https://professional.mit.example/feeds/courses/?page=4"]


def test_dates_that_belong_to_no_run_for_certain_are_passed_over() -> None:
    result = answered([PROFESSIONAL | {"end_date": "2026-07-10"}])
    assert result.skipped == ("[0].end_date: 1 dates for 2 runs",)
    assert not any(s.about == "end" for s in result.listings[0].statements)
    without = only([PROFESSIONAL | {"run__readable_id": ""}])
    assert [text for about, text, _ in said(without) if about == "start"] == ["2026-07-06", "2026-11-02"]


def test_professional_education_ends_with_an_empty_page() -> None:
    assert answered([], "https://professional.mit.example/feeds/courses/?page=4") == Read()
    (link,) = answered([PROFESSIONAL], "https://professional.mit.example/feeds/courses/").links
    assert link.url.endswith("?page=1")
    (link,) = answered([PROFESSIONAL], "https://professional.mit.example/feeds/courses/?page=x&a=b").links
    assert link.url.endswith("?a=b&page=1")


# ProLearn

DOCUMENT = {
    "title": "Lighthouse Optics",
    "nid": "31",
    "url": "/lighthouse-optics",
    "certificate_name": "Port Technology",
    "course_link": "https://professional.mit.example/course-catalog/lighthouse-optics",
    "field_course_or_program": "course",
    "start_value": [1789387200, 1793620800],
    "end_value": [1789732800, None],
    "department": "MIT Professional Education",
    "body": "<p>Lenses.</p>",
    "body_override": None,
    "field_duration": "5 Days",
    "field_non_degree_credits": "2.6 CEUs",
    "field_price": "$3,500",
    "related_courses_programs_title": ["Quays and Cranes"],
    "ucc_name": "Optics",
    "format_name": "In person",
    "field_tooltip": "Learn in person ",
}


def prolearn(*documents: Any, **search: Any) -> dict[str, Any]:
    return {"data": {"searchAPISearch": {"result_count": len(documents), "documents": documents} | search}}


def test_prolearn_dates_are_unix_seconds() -> None:
    result = answered(prolearn(DOCUMENT), "https://prolearn.mit.example/graphql")
    (listing,) = result.listings
    assert (result.stated_total, listing.reference) == (1, "31")
    assert listing.url == "https://prolearn.mit.example/lighthouse-optics"
    where = "data.searchAPISearch.documents[0]"
    assert listing.place == where
    assert said(listing, "1789387200") == [
        ("start.seconds", "1789387200", f"{where}.start_value[0]"),
        ("end.seconds", "1789732800", f"{where}.end_value[0]"),
    ]
    assert said(listing, "1793620800") == [("start.seconds", "1793620800", f"{where}.start_value[1]")]
    spoken = {(about, text) for about, text, _ in said(listing)}
    assert ("original_url", DOCUMENT["course_link"]) in spoken
    assert ("description", "Lenses.") in spoken
    assert ("credit.ceu", "2.6 CEUs") in spoken
    assert not any(about == "pathways.has_part" for about, _ in spoken)
    labels = {statement.label for statement in listing.statements}
    assert {"start_value", "end_value"} <= labels


def test_prolearn_programs_overrides_and_front_pages() -> None:
    changed = {
        "field_course_or_program": "program",
        "body_override": "<p>Better words.</p>",
        "course_link": "https://professional.mit.example/",
        "start_value": [],
        "nid": 31,
    }
    listing = only(prolearn(DOCUMENT | changed))
    spoken = {(about, text) for about, text, _ in said(listing)}
    assert listing.reference == "31"
    assert ("description", "Better words.") in spoken and ("description", "Lenses.") not in spoken
    assert ("pathways.has_part", "Quays and Cranes") in spoken
    assert not any(about == "original_url" for about, _ in spoken)
    assert listing.instances == ()


# Bootcamps

BOOTCAMP = {
    "course_id": "Bootcamp9",
    "title": "Harbour Bootcamp",
    "short_description": "A week at the quay",
    "full_description": "<p>Bring boots.</p>",
    "level": None,
    "start_date": "2026-06-15T00:00:01Z",
    "end_date": "2026-06-21T23:59:59Z",
    "enrollment_end": None,
    "url": "https://bootcamp.mit.example/harbour/",
    "location": "Halifax, Canada",
    "instructors": [{"first_name": "Nobody", "last_name": "Inparticular"}],
    "topics": [{"name": "Coasts"}],
    "prices": [{"price": 8000, "mode": "Early Bird"}, {"price": 9000, "mode": "Standard"}],
}


def test_bootcamps_have_a_price_for_the_early() -> None:
    listing = only([BOOTCAMP])
    assert (listing.reference, listing.url) == ("Bootcamp9", BOOTCAMP["url"])
    assert [
        (about, text, path) for about, text, path in said(listing) if about and about.startswith("price")
    ] == [
        ("price.amount", "8000", "[0].prices[0].price"),
        ("price.amount", "9000", "[0].prices[1].price"),
        ("price.payer", "Early Bird", "[0].prices[0].mode"),
        ("price.payer", "Standard", "[0].prices[1].mode"),
    ]


def test_bootcamps_have_days_to_which_their_list_adds_a_time() -> None:
    listing = only([BOOTCAMP | {"enrollment_end": "2026-05-01T16:00:00Z"}])
    assert [one for one in said(listing) if one[0] in ("start", "end", "enrolment_deadline")] == [
        ("start", "2026-06-15", "[0].start_date"),
        ("end", "2026-06-21", "[0].end_date"),
        ("enrolment_deadline", "2026-05-01T16:00:00Z", "[0].enrollment_end"),
    ]


# Anything at all

ALL: dict[str, Any] = {
    "xpro": [XPRO],
    "xpro programs": [{"readable_id": "p", "title": "P", "courses": [XPRO]}],
    "sloan courses": COURSES,
    "sloan runs": RUNS,
    "professional": [PROFESSIONAL],
    "prolearn": prolearn(DOCUMENT),
    "bootcamps": [BOOTCAMP],
}


@pytest.mark.parametrize("kind", ALL)
def test_names_of_people_are_never_read(kind: str) -> None:
    everything = "".join(listing.model_dump_json() for listing in answered(ALL[kind]).listings)
    assert everything and "Inparticular" not in everything and "Nobody" not in everything


@pytest.mark.parametrize("kind", ALL)
def test_wrong_types_give_what_is_left_and_say_what_is_not(kind: str) -> None:
    for answer in damaged(ALL[kind]):
        survives("mit", answer, URL)


@each("answer", [*WRONG, {"errors": [{"message": "no"}], "data": None}, {"detail": "no"}])
def test_what_is_no_catalogue_gives_no_listing(answer: Any) -> None:
    found = survives("mit", answer, URL)
    assert found is None or found.listings == ()
    assert found is None or len(found.skipped) == len(answer)


def test_records_of_tests_and_of_nobody_are_named() -> None:
    result = answered([BOOTCAMP | {"title": "TESTING_TESTING_123"}, 7, {"title": "?"}, BOOTCAMP, BOOTCAMP])
    assert [listing.place for listing in result.listings] == ["[3]"]
    assert [reason.split(":")[0] for reason in result.skipped] == ["[0]", "[1]", "[2]", "[4]"]
    with pytest.raises(ReadError, match=r"mit: .*feeds\.mit\.example.*no list of courses"):
        answered({"message": "please sign in"})


@pytest.mark.parametrize(
    "title",
    ["Testing and Assessment in the Classroom", "Test_driven development", "How Not to Ignore Metadata"],
)
def test_courses_about_tests_are_courses(title: str) -> None:
    found = answered([BOOTCAMP | {"title": title}])
    assert found.skipped == ()
    assert [said(listing)[0][1] for listing in found.listings] == [title]
