"""XCRI-CAP feeds: one listing a course, one instance a presentation, whatever namespaces the feed mixes."""

from __future__ import annotations

import pytest

from crawlers.platforms.xcri_cap import COURSE, DESCRIPTIVE, PRESENTATION, PROVIDER, TEMPORAL, TERMS, VENUES
from crawlers.read import Document, Read, ReadError
from crawlers.read import read as reading
from crawlers.source import Source
from normalizer.about import ABOUT
from normalizer.normalize import normalize
from tests.crawlers.answers import answered, only, survives, told

URL = "https://college.example/xcri.xml"
NAMES = (
    'xmlns="http://xcri.org/profiles/1.2/catalog" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:mlo="http://purl.org/net/mlo" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xmlns:h="http://www.w3.org/1999/xhtml" xmlns:credit="http://purl.org/net/cm"'
)
RUN = (
    "<presentation><dc:identifier>BEE1/A</dc:identifier><mlo:start>2026-09-14T00:00:00</mlo:start>"
    "<end>2026-12-04T00:00:00</end><studyMode>Part time</studyMode><attendanceMode>Online</attendanceMode>"
    "<attendancePattern>Evening</attendancePattern><mlo:cost>84.0000</mlo:cost>"
    "<venue><provider><dc:title>Harbour Campus</dc:title><mlo:location><mlo:street>Quay Road</mlo:street>"
    "</mlo:location></provider></venue></presentation>"
)


def course(*parts: str, identifier: str = "BEE1", title: str = "Keeping Bees") -> str:
    names = f"<dc:identifier>{identifier}</dc:identifier><dc:title>{title}</dc:title>"
    return f"<course>{names}{''.join(parts)}</course>"


def presentation(*parts: str) -> str:
    return f"<presentation><dc:identifier>R</dc:identifier>{''.join(parts)}</presentation>"


def feed(*courses: str) -> str:
    offers = "<provider><dc:title>Harbour College</dc:title>" + "".join(courses) + "</provider>"
    return f'<?xml version="1.0" encoding="utf-8"?><catalog {NAMES}>{offers}</catalog>'


def read(body: bytes | str) -> Read:
    return answered("xcri_cap", body, URL)


def test_every_field_has_a_name_that_the_schema_knows() -> None:
    tables = (*VENUES, COURSE, PROVIDER, PRESENTATION, DESCRIPTIVE, TEMPORAL, TERMS)
    assert {about for fields in tables for about in fields.values() if about} <= set(ABOUT)


def test_a_presentation_is_an_instance_of_its_course() -> None:
    listing = only(read(feed(course("<mlo:url>/courses/BEE1</mlo:url>", RUN))))
    assert (listing.reference, listing.place) == ("BEE1", "course[0]")
    assert listing.url == "https://college.example/courses/BEE1"
    assert [(i.reference, i.place) for i in listing.instances] == [("BEE1/A", "course[0]/presentation")]
    assert told(listing) == {
        ("", "provider", "Harbour College"),
        ("", "title", "Keeping Bees"),
        ("BEE1/A", "start", "2026-09-14T00:00:00"),
        ("BEE1/A", "end", "2026-12-04T00:00:00"),
        ("BEE1/A", "delivery", "Part time"),
        ("BEE1/A", "delivery", "Online"),
        ("BEE1/A", "timing", "Evening"),
        ("BEE1/A", "price.amount", "84.0000"),
        ("BEE1/A", "place", "Harbour Campus"),
    }


@pytest.mark.parametrize(
    ("element", "said"),
    [
        ('<attendanceMode identifier="ON">Online (no attendance)</attendanceMode>', "ON"),
        ('<attendanceMode identifier="CM"/>', "CM"),
        ('<attendanceMode identifier="WB">Work-based</attendanceMode>', "Work-based"),
        ("<attendanceMode>Campus</attendanceMode>", "Campus"),
    ],
)
def test_a_code_of_attendance_is_surer_than_its_words(element: str, said: str) -> None:
    listing = only(read(feed(course(f"<presentation>{element}</presentation>"))))
    assert [s.text for s in listing.statements if s.about == "delivery"] == [said]


def test_a_mode_of_study_may_say_where_one_studies() -> None:
    study = "<studyMode>Flexible study [day/eve and/or home/distance]</studyMode>"
    hall = "<venue><provider><dc:title>Harbour Campus</dc:title></provider></venue>"
    (run,) = normalize(only(read(feed(course(presentation(study, hall)))))).instances
    assert (run.delivery.mode.value, run.delivery.places.value) == ("choice", ("Harbour Campus",))


def test_what_a_feed_of_changes_takes_back_is_passed_over() -> None:
    gone = course(identifier="OAK1").replace("<course", '<course recstatus="3"', 1)
    run = RUN.replace("<presentation", '<presentation recstatus="3"', 1)
    result = read(feed(gone, course(run)))
    (listing,) = result.listings
    assert (listing.reference, listing.instances) == ("BEE1", ())
    assert result.skipped == ("course[0]: the feed says that it was deleted",)


def test_the_provider_of_a_venue_offers_nothing() -> None:
    texts = {text for _, about, text in told(only(read(feed(course(RUN))))) if about == "provider"}
    assert texts == {"Harbour College"}


def test_places_count_courses_in_the_order_of_the_feed_across_providers() -> None:
    second = "<provider><dc:title>Hill College</dc:title>" + course(identifier="OAK1") + "</provider>"
    result = read(feed(course(), course(identifier="BEE2")).replace("</catalog>", second + "</catalog>"))
    assert [(x.place, x.reference) for x in result.listings] == [
        ("course[0]", "BEE1"),
        ("course[1]", "BEE2"),
        ("course[2]", "OAK1"),
    ]
    assert ("", "provider", "Hill College") in told(result.listings[2])


def test_default_namespaces_declared_anew_on_children_change_nothing() -> None:
    body = (
        '<description xmlns="http://purl.org/dc/elements/1.1/"><div xmlns="http://www.w3.org/1999/xhtml">'
        "<p>For <b>new</b> keepers.</p><ul><li>Hives</li></ul></div></description>"
        '<objective xmlns="http://purl.org/net/mlo">Confidence with bees</objective>'
    )
    listing = only(read(feed(course(body))))
    assert {
        ("", "description", "For new keepers.\nHives"),
        ("", "description", "Confidence with bees"),
    } <= told(listing)


@pytest.mark.parametrize(
    "html",
    [
        "<h:p>A <h:em>short</h:em> day</h:p>",
        "&lt;p&gt;A &lt;em&gt;short&lt;/em&gt; day&lt;/p&gt;",
        "A  short\nday",
    ],
)
def test_text_is_canonical_whether_it_is_xhtml_escaped_html_or_plain(html: str) -> None:
    said = {
        text for _, about, text in told(only(read(feed(course(f"<mlo:assessment>{html}</mlo:assessment>")))))
    }
    assert "A short day" in said or "A short\nday" in said


def test_a_typed_description_is_about_what_its_type_says() -> None:
    typed = (
        '<dc:description xsi:type="t:learningOutcome">Open a hive</dc:description>'
        '<dc:description xsi:type="t:studyHours">30 hours</dc:description>'
        '<dc:description xsi:type="t:careerOutcome">Beekeeper</dc:description>'
    )
    listing = only(read(feed(course(typed))))
    labels = {
        (s.label, s.about, s.text) for s in listing.statements if s.place.path.startswith("course[0]/desc")
    }
    assert labels == {
        ("learningOutcome", "outcomes", "Open a hive"),
        ("studyHours", "effort", "30 hours"),
        ("careerOutcome", None, "Beekeeper"),
    }


@pytest.mark.parametrize(
    ("term", "about"),
    [
        ("prerequisites", "prerequisites"),
        ("prerequisite", "prerequisites"),
        ("Entry Profile", "prerequisites"),
        ("Learning Outcome", "outcomes"),
        ("learningOutcomes", "outcomes"),
        ("assessmentStrategy", "assessment"),
        ("Contact Hours", "effort"),
        ("leadsTo", "pathways"),
        ("Leads To", "pathways"),
        ("syllabus", None),
        ("contactPattern", None),
    ],
)
def test_editions_spell_the_terms_of_descriptions_in_their_own_ways(term: str, about: str | None) -> None:
    text = f'<dc:description xsi:type="t:{term}">Words</dc:description>'
    (said,) = [s for s in only(read(feed(course(text)))).statements if s.text == "Words"]
    assert (said.label, said.about) == (term, about)


@pytest.mark.parametrize("term", ["events", "policy", "regulations"])
def test_open_days_and_what_holds_for_all_courses_are_not_read(term: str) -> None:
    text = f'<dc:description xsi:type="t:{term}">Open day on 3 May 2027</dc:description>'
    assert "Open day" not in str(told(only(read(feed(course(text))))))


def test_entry_requirements_of_edition_1_1_are_words_or_descriptions() -> None:
    words = "<entryRequirements><h:p>Two Highers</h:p></entryRequirements>"
    listed = (
        "<entryRequirements><dc:identifier>https://college.example/entry/7</dc:identifier>"
        "<dc:description>An interview</dc:description></entryRequirements>"
    )
    said = told(only(read(feed(course(presentation(words, listed))))))
    assert {text for _, about, text in said if about == "prerequisites"} == {"Two Highers", "An interview"}


def test_names_of_edition_1_0_are_titles() -> None:
    body = feed(course(presentation("<venue><name>Quay Hall</name></venue>")))
    said = told(
        only(read(body.replace("<dc:title>Harbour College</dc:title>", "<name>Harbour College</name>")))
    )
    assert {("", "provider", "Harbour College"), ("R", "place", "Quay Hall")} <= said


@pytest.mark.parametrize(
    "venue",
    [
        "<venue><dc:title>Quay Hall</dc:title><town>Harbour</town></venue>",
        "<venue><provider><dc:title>Quay Hall</dc:title><mlo:location><mlo:town>Harbour</mlo:town>"
        "</mlo:location></provider></venue>",
        "<venue><provider><mlo:location><mlo:town>Quay Hall</mlo:town></mlo:location></provider></venue>",
        "<venue><street>1 Quay</street><town>Quay Hall</town></venue>",
    ],
)
def test_a_venue_without_a_name_is_its_town(venue: str) -> None:
    said = told(only(read(feed(course(presentation(venue))))))
    assert {text for _, about, text in said if about == "place"} == {"Quay Hall"}


def test_dates_for_machines_come_before_the_words_beside_them() -> None:
    run = presentation(
        '<mlo:start dtf="2026-09-14">Early autumn</mlo:start><end>December 2026</end>'
        '<applyUntil dtf="2026-08-31">End of August</applyUntil>'
    )
    listing = only(read(feed(course(run))))
    dates = {(s.about, s.place.region, s.text) for s in listing.statements if s.subject == "R"}
    assert dates == {
        ("start", "facts", "Early autumn"),
        ("start", "data", "2026-09-14"),
        ("end", "data", "December 2026"),
        ("enrolment_deadline", "facts", "End of August"),
        ("enrolment_deadline", "data", "2026-08-31"),
    }


def test_a_duration_in_words_prevails_over_its_interval() -> None:
    run = presentation('<mlo:duration interval="P4M">1 month</mlo:duration>')
    listing = only(read(feed(course(run))))
    spans = [(s.place.region, s.text) for s in listing.statements if s.about == "duration"]
    assert spans == [("data", "1 month"), ("markup", "P4M")]


@pytest.mark.parametrize(
    ("cost", "about"),
    [("570.0000", "price.amount"), ("0", "price.amount"), ("free", "price"), ("£30 a term", "price")],
)
def test_a_cost_is_an_amount_or_words(cost: str, about: str) -> None:
    run = presentation(f"<mlo:cost>{cost}</mlo:cost>")
    assert ("R", about, cost) in told(only(read(feed(course(run)))))


def test_credit_keeps_its_scheme_beside_its_value() -> None:
    credit = "<mlo:credit><credit:scheme>ECTS</credit:scheme><credit:value>2</credit:value></mlo:credit>"
    paths = {s.place.path: s.text for s in only(read(feed(course(credit)))).statements}
    assert (paths["course[0]/credit/scheme"], paths["course[0]/credit/value"]) == ("ECTS", "2")


def test_an_identifier_that_is_an_address_outlives_a_move_to_another_host() -> None:
    old = only(read(feed(course(identifier="http://old.example/moodle/course.php?id=5"))))
    new = only(read(feed(course(identifier="https://new.example/moodle/course.php?id=5"))))
    assert old.reference == new.reference == "moodle/course.php?id=5"


def test_the_identifier_without_a_scheme_is_the_main_one() -> None:
    two = '<dc:identifier xsi:type="x:QAN">500/1</dc:identifier>'
    listing = only(read(feed(course().replace("<dc:identifier>", two + "<dc:identifier>", 1))))
    assert listing.reference == "BEE1"


def test_presentations_without_an_id_of_their_own_are_told_apart_by_their_position() -> None:
    run = "<presentation><mlo:start>2026-01-01</mlo:start></presentation>"
    listing = only(read(feed(course(run, presentation(), presentation()))))
    assert [i.reference for i in listing.instances] == ["presentation[0]", "R", "presentation[2]"]


def test_a_course_without_an_id_or_with_one_used_before_is_passed_over() -> None:
    result = read(feed(course(), course(identifier=""), course(title="Again")))
    assert [listing.reference for listing in result.listings] == ["BEE1"]
    assert [reason.partition(":")[0] for reason in result.skipped] == ["course[1]", "course[2]"]


def test_a_course_without_an_id_is_known_by_its_address() -> None:
    listing = only(read(feed(course("<mlo:url>https://old.example/courses/BEE1</mlo:url>", identifier=""))))
    assert listing.reference == "courses/BEE1"


def test_names_of_people_are_not_read() -> None:
    person = "<dc:contributor>Robin Hedge</dc:contributor>"
    contact = "<mlo:location><mlo:email>robin@college.example</mlo:email></mlo:location>"
    said = str(told(only(read(feed(course(person, presentation(person, contact)))))))
    assert "Hedge" not in said and "robin@" not in said


# ---------------------------------------------------------------------- hostile and damaged


LAUGHS = (
    '<!DOCTYPE catalog [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]>'
)


def test_declared_entities_stay_the_words_they_are_written_as() -> None:
    body = feed(course(title="Bees &c; &d;")).replace("<catalog", LAUGHS + "<catalog", 1)
    assert ("", "title", "Bees &c; &d;") in told(only(read(body)))


def test_bare_ampersands_and_entities_of_html_are_read_as_people_see_them() -> None:
    body = feed(course(title="Bees & Wasps&nbsp;&eacute;t&eacute; R&D &amp;c. &#8211; &unknown;"))
    assert ("", "title", "Bees & Wasps été R&D &c. – &unknown;") in told(only(read(body)))


def test_characters_that_xml_forbids_are_shown_as_damage() -> None:
    assert ("", "title", "Be\ufffdes") in told(only(read(feed(course(title="Be\x03es")))))


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9, 0.99])
def test_a_feed_that_was_cut_off_is_refused_whole(share: float) -> None:
    body = feed(*(course(RUN, identifier=f"BEE{n}") for n in range(5)))
    with pytest.raises(ReadError, match="cut off"):
        read(body[: int(len(body) * share)])


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "empty"),
        (b"   ", "empty"),
        (b"<!DOCTYPE html><html><body>Not found</body></html>", "HTML page"),
        (b"{}", "not XML"),
        (b"<rss version='2.0'><channel/></rss>", "<rss> where a catalog"),
        (b"\x00\x01\x02", "not XML"),
    ],
)
def test_what_is_no_feed_is_refused_in_words_to_act_on(body: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        read(body)


def test_no_damage_ends_in_anything_but_a_reason() -> None:
    whole = feed(course(RUN), course(RUN, identifier="BEE2")).encode()
    for start in range(0, len(whole), 29):
        for wrong in (b"", b"<", b"&", b"]]>", b"<![CDATA[", b"<presentation>", b"\xff\xfe", b'" x="'):
            survives("xcri_cap", whole[:start] + wrong + whole[start + 7 :], URL)


def test_a_source_may_say_what_its_college_puts_into_a_field() -> None:
    body = feed(
        course("<objective>A driving licence</objective>", "<abstract>Drive a van.</abstract>")
    ).encode()
    fields = {"name": "college", "platform": "xcri_cap", "known_from": "documentation"}
    source = Source.model_validate(fields | {"read_as": {"objective": "prerequisites"}})
    listing = only(reading(Document(URL, body, source="college"), source))
    assert {("", "prerequisites", "A driving licence"), ("", "description", "Drive a van.")} <= told(listing)
    with pytest.raises(ValueError, match=r"'entry' is not a name of normalizer/about\.py"):
        Source.model_validate(fields | {"read_as": {"objective": "entry"}})
