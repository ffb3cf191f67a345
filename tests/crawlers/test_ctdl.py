"""CTDL in answers written by hand: envelopes, graphs, resources, and what is none of them."""

from __future__ import annotations

from typing import Any

import pytest

from crawlers.read import Read, ReadError
from normalizer.normalize import normalize
from normalizer.raw import RawListing
from tests.crawlers import answers
from tests.crawlers.answers import WRONG, damaged, survives
from tests.each import each

URL = "https://registry.example/ce-registry/envelopes"
CTID = "ce-00000000-0000-4000-8000-00000000000a"

RESOURCE: dict[str, Any] = {
    "@id": f"https://registry.example/resources/{CTID}",
    "@type": "ceterms:ProfessionalCertificate",
    "ceterms:ctid": CTID,
    "ceterms:name": {"en-US": "Harbour Pilotage", "fr": "Pilotage portuaire"},
    "ceterms:description": "Bring ships in &amp; out.",
    "ceterms:subjectWebpage": "https://college.example/pilotage?utm_source=registry",
    "ceterms:inLanguage": ["en"],
    "ceterms:offeredBy": ["_:college"],
    "ceterms:subject": [{"ceterms:targetNodeName": {"en": ["Ports", "Ships"]}}],
    "ceterms:teaches": [{"ceasn:competencyText": {"en": "Steers"}}, {"@id": "_:skill"}, "https://x.example/s"],
    "ceterms:deliveryType": [
        {"ceterms:targetNode": "deliveryType:OnlineOnly", "ceterms:targetNodeName": "Online Only"}
    ],
    "ceterms:estimatedCost": [
        {
            "ceterms:price": 300.5,
            "ceterms:currency": "US Dollar",
            "ceterms:directCostType": {"ceterms:targetNodeName": {"en": "Tuition"}},
            "ceterms:audienceType": [{"ceterms:targetNodeName": "Member"}],
        }
    ],
    "ceterms:estimatedDuration": {"ceterms:exactDuration": "P2W", "ceterms:timeRequired": "PT20H"},
    "ceterms:creditHourValue": 3,
    "ceterms:creditHourType": {"en": "Semester Hours"},
    "ceterms:entryCondition": [{"ceterms:description": "A deckhand's licence."}],
    "ceterms:requires": [
        {"ceterms:description": "Pass the harbour test.", "ceterms:condition": ["70 points"]}
    ],
}  # fmt: skip
GRAPH: dict[str, Any] = {
    "@id": f"https://registry.example/graph/{CTID}",
    "@graph": [
        RESOURCE,
        {
            "@id": "_:college",
            "@type": "ceterms:CredentialOrganization",
            "ceterms:name": {"en": "Quay College"},
        },
        {"@id": "_:skill", "@type": "ceasn:Competency", "ceasn:competencyText": {"en": "Reads charts"}},
        {"@id": "_:other", "@type": "ceterms:Certification", "ceterms:name": {"en": "Somebody else's"}},
    ],
}
ENVELOPE: dict[str, Any] = {
    "envelope_id": "1",
    "resource": "signed",
    "resource_public_key": "-----BEGIN RSA PUBLIC KEY-----",
    "decoded_resource": GRAPH,
    "node_headers": {"deleted_at": None},
}


def answered(answer: Any, url: str = URL) -> Read:
    return answers.answered("ctdl", answer, url)


def said(listing: RawListing) -> list[tuple[str | None, str, str]]:
    return [(s.about, s.text, s.place.path) for s in listing.statements]


def test_an_envelope_with_its_graph() -> None:
    (listing,) = answered(ENVELOPE).listings
    where = "decoded_resource.@graph[0]"
    assert (listing.reference, listing.place) == (CTID, where)
    assert listing.url == "https://college.example/pilotage"
    assert said(listing) == [
        ("title", "Harbour Pilotage", f'{where}.ceterms:name["en-US"]'),
        ("description", "Bring ships in & out.", f"{where}.ceterms:description"),
        ("original_url", "https://college.example/pilotage?utm_source=registry",
         f"{where}.ceterms:subjectWebpage"),
        ("language", "en", f"{where}.ceterms:inLanguage[0]"),
        ("subjects", "Ports", f'{where}.ceterms:subject[0]["ceterms:targetNodeName"]["en"][0]'),
        ("subjects", "Ships", f'{where}.ceterms:subject[0]["ceterms:targetNodeName"]["en"][1]'),
        ("outcomes", "Steers", f'{where}.ceterms:teaches[0]["ceasn:competencyText"]["en"]'),
        ("outcomes", "Reads charts", f'{where}.ceterms:teaches[1]["ceasn:competencyText"]["en"]'),
        ("delivery", "Online Only", f'{where}.ceterms:deliveryType[0]["ceterms:targetNodeName"]'),
        ("credit.amount", "3", f"{where}.ceterms:creditHourValue"),
        ("credit.unit", "Semester Hours", f'{where}.ceterms:creditHourType["en"]'),
        ("provider", "Quay College", f'{where}.ceterms:offeredBy[0]["ceterms:name"]["en"]'),
        ("credential", "ProfessionalCertificate", f"{where}.@type"),
        ("price.amount", "300.5", f"{where}.ceterms:estimatedCost[0].ceterms:price"),
        ("price.currency", "US Dollar", f"{where}.ceterms:estimatedCost[0].ceterms:currency"),
        ("price.type", "Tuition",
         f'{where}.ceterms:estimatedCost[0].ceterms:directCostType["ceterms:targetNodeName"]["en"]'),
        ("price.payer", "Member",
         f'{where}.ceterms:estimatedCost[0].ceterms:audienceType[0]["ceterms:targetNodeName"]'),
        ("duration", "P2W", f"{where}.ceterms:estimatedDuration.ceterms:exactDuration"),
        ("effort", "PT20H", f"{where}.ceterms:estimatedDuration.ceterms:timeRequired"),
        ("prerequisites", "A deckhand's licence.", f"{where}.ceterms:entryCondition[0].ceterms:description"),
        (None, "Pass the harbour test.", f"{where}.ceterms:requires[0].ceterms:description"),
        (None, "70 points", f"{where}.ceterms:requires[0].ceterms:condition[0]"),
    ]  # fmt: skip
    assert {s.label for s in listing.statements} >= {"name", "price", "directCostType", "@type"}
    (kind,) = (s for s in listing.statements if s.label == "@type")
    assert kind.place.offset == len("ceterms:")


@pytest.mark.parametrize(
    ("answer", "place"),
    [
        (RESOURCE, ""),
        (GRAPH, "@graph[0]"),
        ({"@graph": RESOURCE}, "@graph"),
        ([RESOURCE], "[0]"),
        ([ENVELOPE], "[0].decoded_resource.@graph[0]"),
        ({"data": [RESOURCE], "extra": {"TotalResults": 1}}, "data[0]"),
    ],
)
def test_every_shape_that_the_registry_answers_in(answer: Any, place: str) -> None:
    (listing,) = answered(answer).listings
    assert (listing.reference, listing.place) == (CTID, place)


def test_a_byte_order_mark_and_older_strings() -> None:
    record = (
        b'{"@type": "ceterms:LearningOpportunityProfile", "ceterms:ctid": "ce-1", "ceterms:name": "Knots"}'
    )
    older = b"\xef\xbb\xbf" + record
    (listing,) = answered(older).listings
    assert said(listing) == [("title", "Knots", "ceterms:name")]
    assert listing.url == URL


@pytest.mark.parametrize(
    ("names", "title"),
    [
        ({"fr": "Nœuds", "en-GB": "Knots"}, "Knots"),
        ({"fr": "Nœuds"}, "Nœuds"),
        ({"@value": "Knots", "@language": "en"}, "Knots"),
        ([{"@value": "Knots"}], "Knots"),
    ],
)
def test_texts_in_several_languages(names: Any, title: str) -> None:
    (listing,) = answered(RESOURCE | {"ceterms:name": names}).listings
    assert said(listing)[0][:2] == ("title", title)


def test_organisations_that_are_only_referred_to_stay_unnamed() -> None:
    address = "https://registry.example/graph/ce-org"
    for reference in (address, [address], {"@id": address}, ["_:nobody"]):
        (listing,) = answered(
            RESOURCE | {"ceterms:offeredBy": reference, "ceterms:ownedBy": reference}
        ).listings
        assert not any(about == "provider" for about, *_ in said(listing))
    (owned,) = answered(
        RESOURCE | {"ceterms:offeredBy": [address], "ceterms:ownedBy": [{"ceterms:name": "Us"}]}
    ).listings
    assert ("provider", "Us", 'ceterms:ownedBy[0]["ceterms:name"]') in said(owned)


def test_a_search_names_organisations_beside_its_results() -> None:
    address = "https://registry.example/resources/ce-org"
    college = {"@id": address, "@type": "ceterms:CredentialOrganization", "ceterms:name": {"en": "Quay"}}
    offered = RESOURCE | {"ceterms:offeredBy": [address]}
    for answer in (
        {"data": [offered], "extra": {"TotalResults": 41, "RelatedItems": [college]}},
        {"data": [offered, college], "extra": {"TotalResults": 41}},
        {"data": [ENVELOPE | {"decoded_resource": {"@graph": [offered, college]}}]},
    ):
        result = answered(answer)
        (provider,) = (text for about, text, _ in said(result.listings[0]) if about == "provider")
        assert (provider, result.stated_total) == ("Quay", 41 if "extra" in answer else None)


def test_scheduled_offerings_are_instances() -> None:
    offering = {
        "@id": "https://registry.example/resources/ce-2",
        "@type": "ceterms:ScheduledOffering",
        "ceterms:ctid": "ce-2",
        "ceterms:startDate": "2027-03-01",
        "ceterms:deliveryType": [{"ceterms:targetNodeName": "In-Person Only"}],
        "ceterms:estimatedCost": [{"ceterms:price": 90, "ceterms:currency": "CAD"}],
    }
    offered = {"ceterms:hasOffering": [offering["@id"], "_:evening", "https://registry.example/resources/x"]}
    evening = {"@id": "_:evening", "ceterms:startDate": "2027-04-01", "ceterms:name": "Evenings"}
    (listing,) = answered({"@graph": [RESOURCE | offered, offering, evening]}).listings
    assert [instance.reference for instance in listing.instances] == ["ce-2", "_:evening"]
    told = {(s.subject, s.about, s.text) for s in listing.statements if s.subject}
    assert told == {
        ("ce-2", "start", "2027-03-01"),
        ("ce-2", "delivery", "In-Person Only"),
        ("ce-2", "price.amount", "90"),
        ("ce-2", "price.currency", "CAD"),
        ("_:evening", "start", "2027-04-01"),
        ("_:evening", "title", "Evenings"),
    }


@each(
    ("kind", "amounts"),
    [("Certificate", ["18"]), ("LearningProgram", ["18"]), ("License", []), ("Certification", [])],
)
def test_only_what_study_earns_is_as_large_as_the_credit_it_requires(kind: str, amounts: list[str]) -> None:
    required = {"ceterms:creditValue": [{"schema:value": 18, "ceterms:creditUnitType": "Semester Hours"}]}
    plain = {"ceterms:creditHourValue": None, "ceterms:requires": [required], "@type": f"ceterms:{kind}"}
    (listing,) = answered(RESOURCE | plain).listings
    assert [text for about, text, _ in said(listing) if about == "credit.amount"] == amounts


def test_renewal_payment_by_part_and_the_page_of_an_older_record() -> None:
    record = RESOURCE | {
        "ceterms:subjectWebpage": [{"@id": "https://college.example/pilotage"}],
        "ceterms:renewalFrequency": "P3Y",
        "ceterms:renewal": [{"ceterms:description": "Sail again."}],
        "ceterms:occupationType": [{"ceterms:targetNodeName": "Pilots, Ship"}],
        "ceterms:estimatedCost": [
            {"ceterms:price": 90, "ceterms:currency": "CAD", "ceterms:paymentPattern": "per credit hour"}
        ],
    }
    (raw,) = answered(record).listings
    listing = normalize(raw)
    assert listing.url == "https://college.example/pilotage"
    assert (listing.quality.validity.value, listing.quality.renewal.value) == ("P3Y", "Sail again.")
    assert [one.name for one in listing.occupations.value or ()] == ["Pilots, Ship"]
    assert [price.period for price in listing.prices.value or ()] == ["credit"]


def test_what_is_no_offering_is_named() -> None:
    result = answered(
        [
            RESOURCE | {"@type": "ceterms:CredentialOrganization"},
            RESOURCE | {"@type": ["ceasn:Competency", "ceterms:AssessmentProfile"]},
            RESOURCE | {"@type": None},
            RESOURCE | {"ceterms:name": "TESTING_TESTING_Harbour Pilotage"},
            RESOURCE | {"ceterms:ctid": "", "@id": ""},
            ENVELOPE | {"node_headers": {"deleted_at": "2026-02-03 10:00:00 UTC"}},
            {"decoded_resource": None},
            "text",
            RESOURCE,
            RESOURCE,
        ]
    )
    assert [listing.place for listing in result.listings] == ["[8]"]
    assert list(result.skipped) == [
        "[0]: CredentialOrganization is no offering",
        "[1]: Competency AssessmentProfile is no offering",
        "[2]: without a type, it is no offering",
        "[3]: 'TESTING_TESTING_Harbour Pilotage' is a test record",
        "[4]: it has no id",
        "[5]: the envelope was deleted 2026-02-03 10:00:00 UTC",
        "[6].decoded_resource: not an object",
        "[7]: not an object",
        f"[9]: {CTID} stands in [8] already",
    ]


def test_pages_of_envelopes_are_counted_on() -> None:
    (link,) = answered([ENVELOPE], f"{URL}?per_page=10&page=7").links
    assert link.url == f"{URL}?per_page=10&page=8"
    assert answered([], f"{URL}?per_page=10&page=8") == Read()
    assert answered(ENVELOPE).links == answered([RESOURCE]).links == ()


@pytest.mark.parametrize("answer", [ENVELOPE, [RESOURCE], {"data": [GRAPH]}])
def test_wrong_types_give_what_is_left(answer: Any) -> None:
    for spoiled in damaged(answer):
        survives("ctdl", spoiled, URL)


@each("answer", [*WRONG, {"errors": ["Unauthorized"]}, {"decoded_resource": {"@graph": [None]}}])
def test_what_is_no_ctdl_gives_no_listing(answer: Any) -> None:
    found = survives("ctdl", answer, URL)
    assert found is None or found.listings == ()


def test_what_nests_without_end_is_left() -> None:
    deep: Any = "Knots"
    for _ in range(100):
        deep = [{"ceterms:name": deep}]
    assert answered(RESOURCE | {"ceterms:subject": deep}).listings
    nodes = [RESOURCE | {"ceterms:isPartOf": ["_:a"]}, {"@id": "_:a", "ceterms:name": {"@id": "_:a"}}]
    assert answered({"@graph": nodes}).listings
    with pytest.raises(ReadError, match="no envelope, graph or resource"):
        answered({"message": "no"})
