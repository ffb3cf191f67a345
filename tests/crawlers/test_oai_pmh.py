"""OAI-PMH answers: Dublin Core and schema.org alike, page after page, without deleted records."""

from __future__ import annotations

import pytest

from crawlers.platforms.oai_pmh import INSTANCE, OFFERING, ORGANIZER, TOWN
from crawlers.read import Read, ReadError
from normalizer.about import ABOUT
from tests.crawlers.answers import answered, only, survives, told

URL = "https://repository.example/oai?verb=ListRecords&metadataPrefix=rdf"
NAMES = (
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:sdo="http://schema.org/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"'
)


def record(metadata: str, identifier: str = "oai:repository.example:7", status: str = "") -> str:
    header = f"<header{status}><identifier>{identifier}</identifier></header>"
    return f"<record>{header}<metadata>{metadata}</metadata></record>"


def rdf(*resources: str) -> str:
    return f"<rdf:RDF {NAMES}>{''.join(resources)}</rdf:RDF>"


def course(*parts: str) -> str:
    about = 'rdf:about="https://repository.example/courses/7"'
    return f"<sdo:Course {about}><sdo:name>Reading Soil</sdo:name>{''.join(parts)}</sdo:Course>"


def page(*records: str, rest: str = "") -> str:
    held = f"<ListRecords>{''.join(records)}{rest}</ListRecords>"
    return f'<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">{held}</OAI-PMH>'


def read(body: bytes | str) -> Read:
    return answered("oai_pmh", body, URL)


def test_every_field_has_a_name_that_the_schema_knows() -> None:
    tables = (OFFERING, INSTANCE, ORGANIZER, TOWN)
    assert {about for fields in tables for about in fields.values() if about} <= set(ABOUT)


ORGANISATION = "<sdo:Organization {}><sdo:name>Dike</sdo:name></sdo:Organization>"
REFERRED = 'rdf:about="https://repository.example/dike"'


@pytest.mark.parametrize(
    ("parts", "providers"),
    [
        ((f"<sdo:organizer>{ORGANISATION.format('')}</sdo:organizer>",), ["Dike"]),
        (('<sdo:organizer rdf:resource="https://repository.example/dike"/>',), ["Dike"]),
        (
            (
                f"<sdo:organizer>{ORGANISATION.format('')}</sdo:organizer>",
                "<sdo:provider><sdo:Organization><sdo:name>Marsh</sdo:name></sdo:Organization></sdo:provider>",
            ),
            ["Marsh"],
        ),
        (("<sdo:organizer><sdo:Person><sdo:name>Robin</sdo:name></sdo:Person></sdo:organizer>",), []),
    ],
)
def test_an_organisation_that_organises_offers_where_nobody_else_does(
    parts: tuple[str, ...], providers: list[str]
) -> None:
    listing = only(read(page(record(rdf(course(*parts), ORGANISATION.format(REFERRED))))))
    assert [s.text for s in listing.statements if s.about == "provider"] == providers


def test_a_place_without_a_name_is_its_town() -> None:
    address = "<sdo:PostalAddress><sdo:addressLocality>Delft</sdo:addressLocality></sdo:PostalAddress>"
    place = f"<sdo:location><sdo:Place><sdo:address>{address}</sdo:address></sdo:Place></sdo:location>"
    listing = only(read(page(record(rdf(course("<sdo:startDate>2026-03-01</sdo:startDate>", place))))))
    assert [s.text for s in listing.statements if s.about == "place"] == ["Delft"]


def test_a_course_in_rdf_lists_its_instances() -> None:
    runs = "".join(
        f'<sdo:hasCourseInstance><sdo:CourseInstance rdf:about="https://repository.example/runs/{n}">'
        f"<sdo:startDate>2026-0{n}-01</sdo:startDate><sdo:location><sdo:Place><sdo:name>Delft</sdo:name></sdo:Place>"
        "</sdo:location></sdo:CourseInstance></sdo:hasCourseInstance>"
        for n in (3, 9)
    )
    parts = (
        "<sdo:timeRequired>PT12H</sdo:timeRequired>",
        "<sdo:audience><sdo:Audience><sdo:audienceType>Farmers</sdo:audienceType></sdo:Audience></sdo:audience>",
        "<sdo:provider><sdo:Organization><sdo:name>Dike</sdo:name></sdo:Organization></sdo:provider>",
        '<sdo:author><sdo:Person rdf:nodeID="g1"><sdo:name>Robin Hedge</sdo:name></sdo:Person></sdo:author>',
    )
    listing = only(read(page(record(rdf(course(runs, *parts))))))
    assert (listing.reference, listing.place) == ("oai:repository.example:7", "record[0]")
    assert listing.url == "https://repository.example/courses/7"
    where = "record[0]/metadata/RDF/Course/hasCourseInstance"
    assert [(i.reference, i.place) for i in listing.instances] == [
        ("runs/3", f"{where}[0]/CourseInstance"),
        ("runs/9", f"{where}[1]/CourseInstance"),
    ]
    assert told(listing) == {
        ("", "title", "Reading Soil"),
        ("", "effort", "PT12H"),
        ("", "audience", "Farmers"),
        ("", "provider", "Dike"),
        ("runs/3", "start", "2026-03-01"),
        ("runs/3", "place", "Delft"),
        ("runs/9", "start", "2026-09-01"),
        ("runs/9", "place", "Delft"),
    }


def test_an_event_is_its_own_instance() -> None:
    event = course("<sdo:startDate>2026-05-04</sdo:startDate>", "<sdo:endDate>2026-05-05</sdo:endDate>")
    listing = only(read(page(record(rdf(event.replace("sdo:Course", "sdo:Event"))))))
    assert [i.reference for i in listing.instances] == [listing.reference]
    assert (listing.reference, "end", "2026-05-05") in told(listing)


def test_dublin_core_is_read_as_well() -> None:
    core = (
        f"<oai_dc:dc {NAMES}><dc:title>Reading Soil</dc:title><dc:creator>Robin Hedge</dc:creator>"
        "<dc:publisher>Dike Institute</dc:publisher><dc:subject>soil</dc:subject>"
        "<dc:language>nl</dc:language><dc:identifier>isbn:1</dc:identifier>"
        "<dc:description>What &lt;em&gt;clay&lt;/em&gt; says.</dc:description><dc:date>2020-01-01</dc:date>"
        "<dc:identifier>https://repository.example/7</dc:identifier></oai_dc:dc>"
    )
    listing = only(read(page(record(core))))
    assert listing.url == "https://repository.example/7"
    assert listing.instances == ()
    assert told(listing) == {
        ("", "title", "Reading Soil"),
        ("", "provider", "Dike Institute"),
        ("", "subjects", "soil"),
        ("", "language", "nl"),
        ("", "description", "What clay says."),
    }


def test_a_register_of_what_others_offer_names_their_address() -> None:
    listing = only(read(page(record(rdf(course('<sdo:url rdf:resource="https://dike.example/soil"/>'))))))
    assert listing.url == "https://repository.example/courses/7"
    assert ("", "original_url", "https://dike.example/soil") in told(listing)


def test_the_resource_with_a_name_is_what_a_record_is_about() -> None:
    maker = "<sdo:Organization><sdo:name>Dike Institute</sdo:name></sdo:Organization>"
    assert ("", "title", "Reading Soil") in told(only(read(page(record(rdf(maker, course()))))))


def test_records_that_are_deleted_nameless_or_there_already_are_passed_over() -> None:
    records = (
        record(rdf(course())),
        record("", "oai:repository.example:8", ' status="deleted"'),
        record(rdf("<sdo:Course/>"), "oai:repository.example:9"),
        record(rdf(course()), ""),
        record(rdf(course())),
    )
    result = read(page(*records))
    assert len(result.listings) == 1
    assert [reason.split(":")[0] for reason in result.skipped] == [f"record[{n}]" for n in range(1, 5)]
    assert "deleted" in result.skipped[0]


@pytest.mark.parametrize(
    ("rest", "links", "total"),
    [
        (
            '<resumptionToken completeListSize="312" cursor="0">a/b=1&amp;c</resumptionToken>',
            ["https://repository.example/oai?verb=ListRecords&resumptionToken=a%2Fb%3D1%26c"],
            312,
        ),
        ('<resumptionToken completeListSize="312" cursor="300"/>', [], 312),
        ("<resumptionToken> </resumptionToken>", [], None),
        ('<resumptionToken completeListSize="many"/>', [], None),
        ("", [], None),
    ],
)
def test_the_next_page_is_asked_for_with_the_token(rest: str, links: list[str], total: int | None) -> None:
    result = read(page(record(rdf(course())), rest=rest))
    assert [link.url for link in result.links] == links
    assert result.stated_total == total


def test_no_matching_records_is_an_answer_and_another_error_is_none() -> None:
    error = (
        '<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><error code="%s">Tell more</error></OAI-PMH>'
    )
    assert read(error % "noRecordsMatch") == Read(stated_total=0)
    with pytest.raises(ReadError, match="badResumptionToken: Tell more"):
        read(error % "badResumptionToken")


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("", "empty"),
        ("<html><body>Sign in</body></html>", "HTML page"),
        ("<rss><channel/></rss>", "<rss> where"),
        (page(), "verb=ListRecords"),
        (page(record(rdf(course())))[:-20], "cut off"),
    ],
)
def test_what_is_no_answer_is_refused_in_words_to_act_on(body: str, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        read(body)


def test_a_prefix_that_was_never_declared_is_read_all_the_same() -> None:
    body = page(record(rdf(course()).replace('xmlns:sdo="http://schema.org/"', "")))
    assert ("", "title", "Reading Soil") in told(only(read(body)))


def test_no_damage_ends_in_anything_but_a_reason() -> None:
    whole = page(record(rdf(course("<sdo:startDate>2026-05-04</sdo:startDate>"))), record("x", "y")).encode()
    for start in range(0, len(whole), 23):
        for wrong in (b"", b"<", b"&x;", b"<rdf:RDF>", b"<![CDATA[", b"\xff", b'rdf:about="http://["'):
            survives("oai_pmh", whole[:start] + wrong + whole[start + 5 :], URL)
