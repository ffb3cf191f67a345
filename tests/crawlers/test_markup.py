"""What a page says to machines is read as claims, with the meaning that schema.org documents."""

import json
from typing import Any

import pytest

from crawlers.page import NotAListingError, read_page
from crawlers.read import Document
from crawlers.source import Source
from normalizer.normalize import normalize
from normalizer.raw import RawListing, Statement
from tests.each import each

URL = "https://college.example/courses/soil-care/"
BODY = "<h1>Soil Care</h1><p>Dig, sow and reap with people who have done so for years.</p>"


def page(*scripts: Any, body: str = BODY) -> RawListing:
    """A page titled "Soil Care" with these values as its JSON-LD; a string stands as it is."""
    texts = [script if isinstance(script, str) else json.dumps(script) for script in scripts]
    markup = "".join(f"<script type='application/ld+json'>{text}</script>" for text in texts)
    source = Source(name="college", platform="web_page", known_from="demo")
    return read_page(Document(URL, f"<html><head>{markup}</head><body>{body}</body></html>".encode()), source)


def claims(listing: RawListing) -> list[Statement]:
    return [s for s in listing.statements if s.place.region == "markup"]


def told(listing: RawListing) -> set[tuple[str, str | None, str]]:
    return {(s.subject, s.about, s.text) for s in claims(listing)}


COURSE: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "Course",
    "name": "Soil Care",
    "description": "<p>Dig &amp; sow.</p>",
    "provider": {"@type": "Organization", "name": "Cedar College"},
    "inLanguage": "en",
    "timeRequired": "PT40H",
    "courseCode": "SOIL-1",
    "numberOfCredits": {"@type": "StructuredValue", "value": 3, "unitText": "credits"},
    "educationalCredentialAwarded": {
        "@type": "EducationalOccupationalCredential",
        "name": "Micro-credential in Soil Care",
        "recognizedBy": {"@type": "Organization", "name": "Soil Board"},
    },
    "teaches": ["Dig a bed", {"@type": "DefinedTerm", "name": "Composting"}],
    "isPartOf": {"@type": "EducationalOccupationalProgram", "name": "Garden Craft"},
    "offers": [
        {"@type": "Offer", "price": 240, "priceCurrency": "CAD", "category": "Subscription"},
        {"@type": "Offer", "priceSpecification": {"price": "300.00", "priceCurrency": "CAD"}},
    ],
    "instructor": {"@type": "Person", "name": "Ada Loam"},
    "aggregateRating": {"@type": "AggregateRating", "ratingValue": "4.5"},
    "review": [{"@type": "Review", "reviewBody": "I paid $5 for 3 weeks", "author": "Rob Moss"}],
}


def test_properties_of_a_course_carry_their_documented_meaning() -> None:
    assert told(page(COURSE)) == {
        ("", "title", "Soil Care"),
        ("", "description", "Dig & sow."),
        ("", "provider", "Cedar College"),
        ("", "language", "en"),
        ("", "effort", "PT40H"),
        ("", None, "SOIL-1"),
        ("", "credit.amount", "3"),
        ("", "credit.unit", "credits"),
        ("", "credential", "Micro-credential in Soil Care"),
        ("", "awarding_body", "Soil Board"),
        ("", "outcomes", "Dig a bed"),
        ("", "skills", "Composting"),
        ("", "pathways.part_of", "Garden Craft"),
        ("", "price.amount", "240"),
        ("", "price.currency", "CAD"),
        ("", "price.type", "Subscription"),
        ("", "price", "Subscription"),
        ("", "price.amount", "300.00"),
    }


def test_parts_of_one_price_share_the_parent_of_their_paths() -> None:
    paths = {s.text: s.place.path for s in claims(page(COURSE)) if s.about and s.about.startswith("price")}
    assert paths["240"] == "script[type=application/ld+json][1]/offers[0]/price"
    assert paths["Subscription"] == "script[type=application/ld+json][1]/offers[0]/category"
    assert paths["300.00"] == "script[type=application/ld+json][1]/offers[1]/priceSpecification/price"


def test_instances_of_a_course_are_instances_of_the_listing() -> None:
    runs = [
        {
            "@type": "CourseInstance",
            "startDate": "2026-05-05",
            "endDate": "2026-06-16",
            "courseMode": "https://schema.org/Online",
            "courseWorkload": "PT40H",
            "location": {"@type": "Place", "name": "Glasshouse"},
            "offers": {"price": "240", "priceCurrency": "CAD"},
            "instructor": {"name": "Ada Loam"},
        },
        {
            "@type": "CourseInstance",
            "identifier": "S-2",
            "courseSchedule": {"startDate": "2026-09-08", "duration": "PT2H"},
        },
        {
            "@type": "CourseInstance",
            "courseMode": "onsite",
            "location": {"@type": "VirtualLocation", "name": "Zoom"},
        },
    ]
    listing = page({**COURSE, "hasCourseInstance": runs})
    assert [(i.reference, i.place.rpartition("/")[2]) for i in listing.instances] == [
        ("2026-05-05", "hasCourseInstance[0]"),
        ("S-2", "hasCourseInstance[1]"),
        ("#3", "hasCourseInstance[2]"),
    ]
    assert {t for t in told(listing) if t[0]} == {
        ("2026-05-05", "start", "2026-05-05"),
        ("2026-05-05", "end", "2026-06-16"),
        ("2026-05-05", "delivery", "Online"),
        ("2026-05-05", "effort", "PT40H"),
        ("2026-05-05", "place", "Glasshouse"),
        ("2026-05-05", "price.amount", "240"),
        ("2026-05-05", "price.currency", "CAD"),
        ("S-2", "start", "2026-09-08"),
        ("#3", "delivery", "onsite"),
    }


def test_instances_that_people_see_stand_before_those_of_the_markup() -> None:
    run = {"@type": "CourseInstance", "startDate": "2026-05-05"}
    body = BODY + "<div><h4>CRN 38186</h4><p>Starts: May 5, 2026</p></div>"
    listing = page({**COURSE, "hasCourseInstance": run}, body=body)
    assert [i.reference for i in listing.instances] == ["38186"]
    assert {s.subject for s in listing.statements} == {"", "38186"}


@each(
    "wrapped",
    [
        [[COURSE]],
        [
            {
                "@context": "https://schema.org",
                "@graph": [{"@type": "Organization", "name": "X", "price": "9"}, COURSE],
            }
        ],
        [{"@type": "WebPage", "name": "X", "inLanguage": "fr", "mainEntity": COURSE}],
        [{"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "position": 1, "item": COURSE}]}],
        [{**COURSE, "@type": ["Course", "Product"]}],
        [{**COURSE, "@type": "https://schema.org/Course"}],
        ["{ this is broken", COURSE],
        ["<!-- " + json.dumps(COURSE) + " -->"],
        ["//<![CDATA[\n" + json.dumps(COURSE) + "\n//]]>"],
    ],
)
def test_a_course_is_found_wherever_publishers_put_it(wrapped: list[Any]) -> None:
    assert told(page(*wrapped)) == told(page(COURSE))


def test_a_line_break_inside_a_string_is_forgiven() -> None:
    assert ("", "effort", "40\nhours") in told(
        page('{"@type": "Course", "name": "Soil Care", "timeRequired": "40\nhours"}')
    )


def test_references_by_id_are_followed_and_circles_end() -> None:
    listing = page(
        {
            "@type": "Course",
            "name": "Soil Care",
            "@id": "#c",
            "provider": {"@id": "#o"},
            "hasCourseInstance": {"@id": "#c"},
        },
        {"@type": "Organization", "@id": "#o", "name": "Cedar College", "url": {"@id": "/about"}},
        {"@type": "Course", "name": "Soil Care", "provider": {"@id": "/nobody"}},
    )
    assert ("", "provider", "Cedar College") in told(listing)
    assert "/nobody" not in str(listing)


def test_an_event_with_the_page_to_itself_speaks_for_the_listing() -> None:
    event = {
        "@type": "Event",
        "name": "Soil Care",
        "startDate": "2026-04-16",
        "location": "Hall",
        "image": False,
    }
    assert told(page(event)) == {
        ("", "title", "Soil Care"),
        ("", "start", "2026-04-16"),
        ("", "place", "Hall"),
    }


def test_commas_after_the_last_item_are_forgiven() -> None:
    assert ("", "effort", "PT6H") in told(
        page('{"@type":"Course","name":"Soil Care","timeRequired":"PT6H",}')
    )


WEEKLY = {"repeatFrequency": "Weekly", "repeatCount": 8, "duration": "PT3H"}


@each(
    ("schedule", "hours", "weeks"),
    [
        (WEEKLY, 24, 8),
        (WEEKLY | {"repeatFrequency": "P1W", "byDay": ["Monday"]}, 24, 8),
        (WEEKLY | {"byDay": ["Monday", "Friday"]}, None, None),  # weeks or meetings, by publisher
        (WEEKLY | {"repeatFrequency": "Daily"}, None, None),
        ({"duration": "PT3H", "repeatCount": 8}, None, None),
    ],
)
def test_a_schedule_of_one_meeting_a_week(schedule: Any, hours: int | None, weeks: int | None) -> None:
    run = {"@type": "CourseInstance", "startDate": "2027-03-01", "courseSchedule": schedule}
    (instance,) = normalize(page(COURSE | {"hasCourseInstance": run})).instances
    assert (instance.workload.value and instance.workload.value.hours_max) == hours
    assert (instance.duration.value and instance.duration.value.weeks_max) == weeks


@each(
    ("offer", "model", "periods"),
    [
        ({"category": "Free"}, "free", ["once"]),
        ({"category": "Partially Free"}, "free_audit", []),
        ({"category": "Subscription"}, "subscription", []),
        ({"price": 29, "priceCurrency": "CAD", "billingDuration": "P1M"}, "paid", ["month"]),
        ({"priceSpecification": {"price": 29, "priceCurrency": "CAD", "unitCode": "ANN"}}, "paid", ["year"]),
        ({"category": "Subscription", "price": 29, "unitText": "month"}, "subscription", ["month"]),
        ({"price": 29, "priceCurrency": "CAD", "unitText": "person"}, "paid", ["once"]),
    ],
)
def test_what_an_offer_says_of_how_one_pays(offer: Any, model: str, periods: list[str]) -> None:
    listing = normalize(page(COURSE | {"offers": offer}))
    assert listing.cost_model.value == model
    assert [price.period for price in listing.prices.value or ()] == periods


@each(
    ("run", "said"),
    [
        ({"location": {"@type": "VirtualLocation"}}, ("delivery", "VirtualLocation")),
        ({"offers": {"price": 9, "availability": "https://schema.org/SoldOut"}}, ("status", "SoldOut")),
        ({"eventSchedule": {"startDate": "2027-03-01"}}, ("start", "2027-03-01")),
    ],
)
def test_what_a_run_says_otherwise_than_in_words(run: Any, said: tuple[str, str]) -> None:
    listing = page(COURSE | {"hasCourseInstance": {"@type": "CourseInstance", "identifier": "R1", **run}})
    assert ("R1", *said) in told(listing)


TICKETS = [
    {"name": "Member", "price": 45, "priceCurrency": "CAD", "availability": "SoldOut"},
    {"name": "Non-member", "price": 60, "priceCurrency": "CAD", "availability": "InStock"},
]


@each("offers", [TICKETS, {"@type": "AggregateOffer", "offers": TICKETS}])
def test_tickets_are_for_different_people(offers: Any) -> None:
    run = {"@type": "CourseInstance", "identifier": "R1", "offers": offers}
    listing = page(COURSE | {"hasCourseInstance": run})
    (instance,) = normalize(listing).instances
    prices = [(price.payer, str(price.amount_min)) for price in instance.prices.value or ()]
    assert prices == [("member", "45.00"), ("non_member", "60.00")]
    assert not any(about == "status" for _, about, _ in told(listing))  # one is sold out, the other is not


@each(
    ("offer", "told_of_it"),
    [
        ({"name": "Soil Care for Members", "price": 45}, ("price.payer", "Soil Care for Members")),
        ({"category": "Paid", "price": 0}, ("price", "Paid")),
    ],
)
def test_what_one_offer_alone_does_not_say(offer: Any, told_of_it: tuple[str, str]) -> None:
    assert ("", *told_of_it) not in told(page(COURSE | {"offers": offer}))


def test_what_became_of_an_event() -> None:
    event = {"@type": "Event", "name": "Soil Care", "eventStatus": "https://schema.org/EventMovedOnline"}
    assert normalize(page(event)).delivery.mode.value == "online"
    cancelled = page(event | {"eventStatus": "https://schema.org/EventCancelled"})
    assert normalize(cancelled).stated_status.value == "ceased"
    assert normalize(page(event | {"eventStatus": "EventScheduled"})).stated_status.state == "not_stated"


def test_a_place_beside_a_virtual_one_leaves_the_mode_open() -> None:
    both = [{"@type": "VirtualLocation"}, {"@type": "Place", "name": "Barn"}]
    listing = page(COURSE | {"hasCourseInstance": {"@type": "CourseInstance", "location": both}})
    assert not any(about == "delivery" for _, about, _ in told(listing))


def test_validity_organizer_and_a_unit_that_is_only_named() -> None:
    award = {"@type": "EducationalOccupationalCredential", "name": "Soil Care", "validFor": "P3Y"}
    assert ("", "quality.validity", "P3Y") in told(page(award))
    event = {"@type": "Event", "name": "Soil Care", "organizer": {"@type": "Organization", "name": "Barn"}}
    assert ("", "provider", "Barn") in told(page(event))
    named = {"numberOfCredits": {"@type": "StructuredValue", "name": "ECTS", "value": 2}}
    assert ("", "credit.unit", "ECTS") in told(page(COURSE | named))


def test_what_is_not_about_a_course_is_ignored() -> None:
    assert claims(page({"@type": "WebPage", "name": "X", "description": "3 weeks", "inLanguage": "fr"})) == []
    assert (
        claims(page({"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "name": "Home"}]}))
        == []
    )
    assert claims(page([1, None, "x", {"@type": None}, {"@type": {"a": 1}}, {"name": ["y"]}])) == []


def test_of_several_courses_only_the_one_of_the_page_is_read() -> None:
    other = {**COURSE, "name": "Bee Care", "timeRequired": "PT9H"}
    assert told(page([other, COURSE])) == told(page(COURSE))
    renamed = {**COURSE, "name": "Care of Soil", "url": URL}
    assert ("", "title", "Care of Soil") in told(page([other, renamed]))


def test_a_page_of_several_courses_is_an_index() -> None:
    others = [{**COURSE, "name": name} for name in ("Bee Care", "Hen Care")]
    with pytest.raises(NotAListingError, match="2 offerings"):
        page(others)


MICRODATA = (
    "<div itemscope itemtype='https://schema.org/Course'><h1 itemprop='name'>Soil Care</h1>"
    "<p itemprop='description'>Dig with us.</p>"
    "<div itemprop='provider' itemscope itemtype='https://schema.org/Organization'>"
    "<b itemprop='name'>Cedar College</b></div>"
    "<div itemprop='offers' itemscope itemtype='https://schema.org/Offer'>"
    "<i itemprop='price' content='240.00'>$240</i>"
    "<meta itemprop='priceCurrency' content='CAD'></div>"
    "<div itemprop='hasCourseInstance' itemscope itemtype='https://schema.org/CourseInstance'>"
    "<time itemprop='startDate' datetime='2026-05-05'>May 5</time></div>"
    "<div itemprop='review' itemscope itemtype='https://schema.org/Review'>"
    "<b itemprop='name'>Rob Moss</b></div></div>"
)


def test_microdata_says_the_same_as_json_ld() -> None:
    listing = page(body=MICRODATA)
    assert told(listing) == {
        ("", "title", "Soil Care"),
        ("", "description", "Dig with us."),
        ("", "provider", "Cedar College"),
        ("", "price.amount", "240.00"),
        ("", "price.currency", "CAD"),
        ("2026-05-05", "start", "2026-05-05"),
    }
    paths = {s.about: s.place.path for s in claims(listing)}
    assert paths["price.amount"] == "[itemtype=Course][1]/offers/price"


@each("text", ["[" * 100_000, '{"a":' * 100_000, "null", "", "[]", "{}", '{"@type":"Course"}', "NaN"])
def test_broken_markup_is_passed_over(text: str) -> None:
    assert claims(page(text)) == []
