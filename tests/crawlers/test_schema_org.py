"""schema.org in files and pages written by hand, and what only looks like it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from crawlers.read import Document, Read, read
from crawlers.source import Source
from normalizer.normalize import normalize
from normalizer.raw import RawListing
from tests.crawlers import answers
from tests.crawlers.answers import WRONG, damaged, survives
from tests.each import each

URL = "https://college.example/feeds/courses.jsonld"
PAGE = "https://college.example/courses/"

COURSE: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "Course",
    "@id": "https://college.example/courses/knots#course",
    "url": "https://college.example/courses/knots?utm_source=feed",
    "courseCode": "KNOT 101",
    "name": "Knots for Everyone",
    "description": "Tie &amp; untie.",
    "provider": {"@type": "Organization", "name": "Quay College"},
    "teaches": ["Ties a bowline", {"@type": "DefinedTerm", "name": "Splicing"}],
    "timeRequired": "PT12H",
    "numberOfCredits": {"@type": "StructuredValue", "value": 3, "unitText": "ECTS"},
    "educationalCredentialAwarded": {
        "@type": "EducationalOccupationalCredential", "name": "Knot Badge", "credentialCategory": "badge"
    },
    "offers": [{"price": "80", "priceCurrency": "EUR"}],
    "instructor": {"@type": "Person", "name": "Nobody Inparticular"},
    "hasCourseInstance": [
        {"@type": "CourseInstance", "startDate": "2026-09-14", "courseMode": "online",
         "instructor": "Nobody Inparticular"},
        {"@type": "CourseInstance", "startDate": "2027-02-01T00:00:00",
         "location": {"@type": "Place", "name": "Pier 3"}},
    ],
}  # fmt: skip
RUN: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "EducationEvent",
    "name": "Splicing Day",
    "url": "https://college.example/events/splicing",
    "startDate": "2026-10-01T09:00:00",
    "location": {"@type": "Place", "address": {"streetAddress": "Pier 3"}},
    "organizer": {"@type": "Person", "name": "Nobody Inparticular"},
    "offers": {"price": 40, "priceCurrency": "EUR"},
}


def answered(answer: Any, url: str = URL) -> Read:
    return answers.answered("schema_org", answer, url)


def only(record: dict[str, Any]) -> RawListing:
    (listing,) = answered([record]).listings
    return listing


def page(*nodes: Any, body: str = "<h1>Courses</h1><p>Some.</p>") -> str:
    scripts = "".join(f'<script type="application/ld+json">{json.dumps(node)}</script>' for node in nodes)
    return f"<!doctype html><html><head>{scripts}</head><body><main>{body}</main></body></html>"


def said(listing: RawListing, subject: str = "") -> list[tuple[str | None, str, str]]:
    return [(s.about, s.text, s.place.path) for s in listing.statements if s.subject == subject]


# Files


def test_a_course_with_its_instances() -> None:
    result = answered([COURSE])
    (listing,) = result.listings
    assert (listing.reference, listing.place, listing.url) == (
        "KNOT 101",
        "[0]",
        "https://college.example/courses/knots",
    )
    assert {s.place.region for s in listing.statements} == {"data"}
    spoken = said(listing)
    assert ("description", "Tie & untie.", "[0].description") in spoken
    assert ("provider", "Quay College", "[0].provider.name") in spoken
    assert ("outcomes", "Ties a bowline", "[0].teaches[0]") in spoken
    assert ("skills", "Splicing", "[0].teaches[1].name") in spoken
    assert ("credit.unit", "ECTS", "[0].numberOfCredits.unitText") in spoken
    assert ("price.amount", "80", "[0].offers[0].price") in spoken
    assert [(i.reference, i.place) for i in listing.instances] == [
        ("2026-09-14", "[0].hasCourseInstance[0]"),
        ("2027-02-01", "[0].hasCourseInstance[1]"),
    ]
    assert ("place", "Pier 3", "[0].hasCourseInstance[1].location.name") in said(listing, "2027-02-01")
    assert "Inparticular" not in listing.model_dump_json()


def test_a_hall_and_its_town_who_it_is_for_and_tickets() -> None:
    hall = {"@type": "Place", "name": "Amphipole", "address": {"addressLocality": "Lausanne"}}
    inn = {"@type": "Place", "name": "Lausanne Inn", "address": {"addressLocality": "Lausanne"}}
    tickets = [{"name": "Academic", "category": "academic", "price": "180", "priceCurrency": "CHF"},
               {"name": "Industry", "price": 900, "priceCurrency": "CHF"}]  # fmt: skip
    learners = {"@type": "EducationalAudience", "educationalRole": ["Postdocs", "PhD students"]}
    run = {"startDate": "2026-05-04", "eventStatus": "https://schema.org/EventScheduled", "offers": tickets}
    runs = [run | {"location": hall}, run | {"startDate": "2026-09-07", "location": inn}]
    listing = normalize(only(COURSE | {"audience": learners, "hasCourseInstance": runs}))
    first, second = listing.instances
    assert first.delivery.places.value and set(first.delivery.places.value) == {"Amphipole", "Lausanne"}
    assert second.delivery.places.value == ("Lausanne Inn",)
    assert listing.audience.value == "Postdocs\nPhD students"
    assert [f"{p.amount_max} {p.payer} {p.buys} {p.note}" for p in first.prices.value or ()] == [
        "180.00 other enrolment Academic",
        "900.00 other enrolment Industry",
    ]
    assert not listing.issues


def test_events_of_a_graph_that_are_no_runs_of_its_courses() -> None:
    held = {"@type": "EducationEvent", "@id": "#held", "name": "Held", "startDate": "2026-10-01"}
    course = COURSE | {"hasCourseInstance": {"@id": "#held"}}
    part = {"@type": "Event", "name": "Dinner", "superEvent": {"@id": "#held"}}
    found = answered({"@graph": [course, held, part, RUN]}).listings
    assert [said(listing)[0][1] for listing in found] == ["Knots for Everyone", "Splicing Day"]


def test_what_only_machines_follow_is_left_out() -> None:
    paid = {"category": "Paid", "price": "80", "priceCurrency": "EUR"}
    course = COURSE | {
        "offers": paid,
        "coursePrerequisites": ["Patience", "https://college.example/courses/rope"],
    }
    spoken = said(only(course))
    assert [text for about, text, _ in spoken if about == "prerequisites"] == ["Patience"]
    assert not any(about == "price.type" for about, *_ in spoken)
    alone = said(only(COURSE | {"offers": {"category": "Paid"}}))
    assert ("price.type", "Paid", "[0].offers.category") in alone


def test_an_instance_that_has_a_schedule_is_known_by_its_start() -> None:
    run = {"courseMode": "Online", "courseSchedule": {"startDate": "2026-09-14", "repeatFrequency": "Weekly"}}
    (instance,) = only(COURSE | {"hasCourseInstance": run}).instances
    assert instance.reference == "2026-09-14"


def test_a_run_without_its_course_is_a_listing_with_one_instance() -> None:
    (listing,) = answered([RUN]).listings
    assert listing.reference == "events/splicing"
    (instance,) = listing.instances
    assert (instance.reference, instance.place) == ("2026-10-01t09-00-00", "[0]")
    assert said(listing) == [("title", "Splicing Day", "[0].name")]
    assert said(listing, instance.reference) == [
        ("title", "Splicing Day", "[0].name"),
        ("start", "2026-10-01T09:00:00", "[0].startDate"),
        ("place", "Pier 3", "[0].location.address.streetAddress"),
        ("price.amount", "40", "[0].offers.price"),
        ("price.currency", "EUR", "[0].offers.priceCurrency"),
    ]
    assert "Inparticular" not in listing.model_dump_json()


def test_runs_of_one_address_are_runs_of_one_course_and_courses_are_not() -> None:
    again = RUN | {"startDate": "2026-11-01"}
    result = answered([RUN, again, COURSE, COURSE])
    event, course = result.listings
    assert [i.reference for i in event.instances] == ["2026-10-01t09-00-00", "2026-11-01"]
    assert course.place == "[2]"
    assert result.skipped == ("[3]: KNOT 101 stands in [2] already",)


@pytest.mark.parametrize(
    ("answer", "place"),
    [
        (COURSE, ""),
        ({"@context": "https://schema.org", "@graph": [{"@type": "WebSite"}, COURSE]}, "@graph[1]"),
        ({"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": COURSE}]},
         "itemListElement[0].item"),
        ({"@type": "WebPage", "mainEntity": COURSE}, "mainEntity"),
    ],
)  # fmt: skip
def test_wherever_a_course_stands_in_a_file(answer: Any, place: str) -> None:
    (listing,) = answered(answer).listings
    assert (listing.reference, listing.place) == ("KNOT 101", place)
    assert said(listing)[0] == ("title", "Knots for Everyone", f"{place}.name".lstrip("."))


@pytest.mark.parametrize(
    ("given", "reference"),
    [
        ({"identifier": "A-7"}, "A-7"),
        ({"identifier": {"@type": "PropertyValue", "value": 12}}, "12"),
        ({"identifier": "https://doi.example/10.1/x"}, "KNOT 101"),
        ({"courseCode": None}, "courses/knots"),
        ({"courseCode": "", "url": ""}, "courses/knots#course"),
        ({"courseCode": "", "url": "https://other.example/k?id=3"}, "other.example/k?id=3"),
        ({"courseCode": "", "url": "", "@id": "_:b0"}, "knots-for-everyone"),
    ],
)
def test_the_reference_is_the_sites_own(given: dict[str, Any], reference: str) -> None:
    (listing,) = answered([COURSE | given]).listings
    assert listing.reference == reference


def test_a_record_without_a_type_is_what_the_others_are() -> None:
    bare = {
        "name": "Quay Talk",
        "announcement": "https://college.example/events/talk",
        "startDate": "2026-12-01",
    }
    listings = answered([RUN, bare]).listings
    assert [listing.reference for listing in listings] == ["events/splicing", "events/talk"]
    mixed = answered([RUN, COURSE, bare])
    assert mixed.skipped == ("[2]: no course, program, credential or event",)


def test_what_is_passed_over_is_named() -> None:
    result = answered(
        [COURSE | {"name": ""}, COURSE | {"name": "TEST_course"}, {"@type": "Recipe", "name": "Soup"}, 7]
    )
    assert result.listings == ()
    assert result.skipped == (
        "[0]: it has no name",
        "[1]: 'TEST_course' is a test record",
        "[2]: no course, program, credential or event",
        "[3]: no course, program, credential or event",
    )


@pytest.mark.parametrize("answer", [[COURSE], [RUN], {"@graph": [COURSE, RUN]}])
def test_wrong_types_give_what_is_left(answer: Any) -> None:
    for spoiled in damaged(answer):
        survives("schema_org", spoiled, URL)


@pytest.mark.parametrize(("name", "kept"), [("土の世話", 1), (None, 0)])
def test_one_course_without_an_id_is_known_by_its_address(name: str | None, kept: int) -> None:
    result = answered({"@type": "Course", "name": name})
    assert [listing.reference for listing in result.listings] == ["feeds/courses.jsonld"] * kept
    assert len(result.skipped) == 1 - kept


@each("answer", [*WRONG, b"", b"[", b"{}", b"\xef\xbb\xbf[]", b"<", b"<html></html>"])
def test_what_is_no_markup_gives_no_listing(answer: Any) -> None:
    found = survives("schema_org", answer, URL)
    assert found is None or found.listings == ()


# Pages


def test_on_a_page_of_one_course_people_come_first() -> None:
    body = (
        "<h1>Knots for Everyone</h1><dl><dt>Cost</dt><dd>€95</dd></dl><p>Learn to tie knots on the pier.</p>"
    )
    (listing,) = answered(page(COURSE, body=body), PAGE + "knots").listings
    regions = {s.place.region for s in listing.statements}
    assert {"markup", "facts"} <= regions
    read = normalize(listing)
    assert next(iter(read.prices.value or ())).amount_min == 95
    assert ("FIELD_CONFLICT", "prices") in {(issue.code, issue.field) for issue in read.issues}


def test_on_a_page_of_several_each_must_be_seen() -> None:
    ghost = COURSE | {"courseCode": "GH 1", "name": "Ghost Course", "url": "/courses/ghost"}
    other = COURSE | {"courseCode": "SP 1", "name": "Splicing", "url": "/courses/splicing"}
    shown = "<h1>Courses</h1><ul><li>Knots for everyone</li><li>Splicing</li></ul>"
    result = answered(page([COURSE, other, ghost], body=shown), PAGE)
    assert [(listing.reference, listing.url) for listing in result.listings] == [
        ("KNOT 101", "https://college.example/courses/knots"),
        ("SP 1", "https://college.example/courses/splicing"),
    ]
    assert {s.place.region for listing in result.listings for s in listing.statements} == {"markup"}
    assert "'Ghost Course' stands nowhere on the page" in result.skipped[0]


def test_a_page_without_markup_and_a_page_that_only_leads_on() -> None:
    plain = answered("<!doctype html><html><body><h1>Knots</h1><p>Learn knots.</p></body></html>", PAGE)
    assert plain.skipped == (f"{PAGE}: no course, program, credential or event in its markup",)
    source = Source(
        name="quay", platform="schema_org", known_from="demo", start=(PAGE,), follow="^/courses/[a-z]+$"
    )
    other = COURSE | {"courseCode": "", "name": "Splicing", "url": "/courses/splicing"}
    links = '<a href="/courses/knots">Knots for Everyone</a> <a href="/courses/splicing">Splicing</a>'
    body = page([COURSE, other], body=f"<h1>Courses</h1><p>{links}</p>").encode()
    result = read(Document(PAGE, body, source="quay"), source)
    assert result.listings == ()
    assert [link.url for link in result.links] == [PAGE + "knots", PAGE + "splicing"]


def test_microdata_is_read_too() -> None:
    item = '<div itemscope itemtype="https://schema.org/Course"><h1 itemprop="name">Knots</h1>'
    body = f'{item}<p itemprop="description">Learn knots on the pier.</p></div>'
    (listing,) = answered(page(body=body), PAGE + "knots").listings
    assert {"markup", "body"} <= {s.place.region for s in listing.statements}
