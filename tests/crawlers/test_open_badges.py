"""Open Badges of every edition and in every envelope; who holds one is never read."""

from __future__ import annotations

from typing import Any

import pytest

from crawlers.platforms.open_badges import BADGE, CRITERIA, ECTS, ISSUER, PART
from crawlers.read import ReadError
from normalizer.about import ABOUT
from normalizer.normalize import normalize
from tests.crawlers.answers import answered, damaged, only, survives, told

URL = "https://badges.example/public/badges/soil"
Json = dict[str, Any]


def achievement(**fields: Any) -> Json:
    return {
        "id": "https://badges.example/public/badges/soil",
        "type": ["Achievement"],
        "name": "Soil Care",
        "description": "Earners can dig.",
        "achievementType": "MicroCredential",
        "criteria": {
            "id": "https://cedar.example/soil",
            "narrative": "Attend **all** sessions.\n\n* Dig\n* Sow",
        },
        "creator": {"id": "https://cedar.example", "type": ["Profile"], "name": "Cedar College"},
        **fields,
    }


def badge_class(**fields: Any) -> Json:
    return {
        "@context": "https://w3id.org/openbadges/v2",
        "id": "https://badges.example/badgeclasses/7",
        "type": "BadgeClass",
        "name": "Soil Care",
        "description": "Earners can dig.",
        "criteria": {"narrative": "Dig."},
        "issuer": {"type": "Issuer", "name": "Cedar College"},
        "tags": ["soil"],
        **fields,
    }


def test_every_field_has_a_name_that_the_schema_knows() -> None:
    assert {
        about for fields in (BADGE, CRITERIA, ECTS, ISSUER, PART) for about in fields.values() if about
    } <= set(ABOUT)


def test_an_achievement_of_the_third_edition() -> None:
    listing = only(
        answered("open_badges", achievement(creditsAvailable=3, inLanguage="en", tag=["soil"]), URL)
    )
    assert (listing.reference, listing.place) == ("public/badges/soil", "")
    assert listing.url == "https://cedar.example/soil"
    assert told(listing) == {
        ("", "title", "Soil Care"),
        ("", "description", "Earners can dig."),
        ("", "credential", "MicroCredential"),
        ("", "provider", "Cedar College"),
        ("", "credit.amount", "3"),
        ("", "page_language", "en"),
        ("", "subjects", "soil"),
        ("", None, "Attend all sessions.\nDig\nSow"),
    }
    assert normalize(listing).credential_type.value == "micro_credential"


@pytest.mark.parametrize("kind", ["BadgeClass", ["https://w3id.org/openbadges#BadgeClass"]])
def test_a_badge_class_is_a_badge_whatever_it_is_given_for(kind: Any) -> None:
    raw = only(answered("open_badges", badge_class(type=kind, description="For a 6-hour workshop."), URL))
    assert (raw.reference, raw.url) == ("badgeclasses/7", "https://badges.example/badgeclasses/7")
    (said,) = (s for s in raw.statements if s.about == "credential")
    assert (said.text, said.place.offset) == ("Badge", 0 if kind == "BadgeClass" else 28)
    listing = normalize(raw)
    assert (listing.credential_type.state, listing.credential_type.value) == ("stated", "badge")


def test_the_first_edition_has_no_id_and_no_type() -> None:
    record = {
        "name": "Soil Care",
        "description": "Dig.",
        "criteria": "http://cedar.example/soil",
        "issuer": "https://cedar.example/issuer",
    }
    listing = only(answered("open_badges", record, URL))
    assert (listing.reference, listing.url) == ("public/badges/soil", "http://cedar.example/soil")
    assert normalize(listing).credential_type.value == "badge"


def test_extensions_of_edubadges() -> None:
    record = badge_class(
        **{
            "extensions:ECTSExtension": {"type": ["Extension"], "ECTS": 2.5},
            "extensions:StudyLoadExtension": {"StudyLoad": 70},
            "extensions:LanguageExtension": {"Language": "nl_NL"},
        }
    )
    listing = only(answered("open_badges", record, URL))
    assert {("", "credit.ects", "2.5"), ("", "hours", "70"), ("", "language", "nl_NL")} <= told(listing)


@pytest.mark.parametrize(
    ("beside", "about"),
    [
        ({"extensions:EQFExtension": {"EQF": 6}}, "hours"),
        ({"extensions:CategoryExtension": {"Category": "competency"}}, "minutes"),
        ({"extensions:CompetencyExtension": [{"name": "Digs", "studyLoad": 30}]}, "minutes"),
        ({}, "effort"),
    ],
)
def test_the_unit_of_a_study_load_is_that_of_its_community(beside: Json, about: str) -> None:
    load = {"extensions:StudyLoadExtension": {"StudyLoad": 120}}
    told_of_it = told(only(answered("open_badges", badge_class(**load, **beside), URL)))
    assert ("", about, "120") in told_of_it
    assert (("", "skills", "Digs") in told_of_it) == ("extensions:CompetencyExtension" in beside)


def test_no_credits_of_edubadges_and_the_institution_of_its_issuer() -> None:
    institution = {"extensions:InstitutionNameExtension": {"InstitutionName": "Fen University"}}
    extensions = {
        "extensions:ECTSExtension": {"ECTS": 0},
        "extensions:LanguageExtension": {"Language": "en_EN"},
    }
    record = badge_class(issuer={"name": "Faculty of Soil", **institution}, **extensions)
    listing = only(answered("open_badges", record, URL))
    assert {("", "provider", "Fen University"), ("", "unit", "Faculty of Soil")} <= told(listing)
    assert not any(about == "credit.ects" for _, about, _ in told(listing))
    assert normalize(listing).delivery.languages.value == ("en",)


def test_a_learner_record_holds_achievements_and_credentials() -> None:
    unsigned = achievement(id="urn:a:1", creator=None)
    credential = {"issuer": {"name": "Marsh"}, "credentialSubject": {"achievement": achievement(creator={})}}
    record = {
        "type": ["VerifiableCredential", "ClrCredential"],
        "issuer": {"id": "https://fen.example", "name": "Fen University"},
        "credentialSubject": {"achievement": [unsigned], "verifiableCredential": [credential, 5, {}]},
    }
    result = answered("open_badges", record, URL)
    held = "credentialSubject.verifiableCredential"
    providers = [[s.text for s in found.statements if s.about == "provider"] for found in result.listings]
    assert list(zip([found.place for found in result.listings], providers, strict=True)) == [
        ("credentialSubject.achievement[0]", ["Fen University"]),
        (f"{held}[0].credentialSubject.achievement", ["Marsh"]),
    ]


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ([achievement()], ["[0]"]),
        ({"status": {}, "result": [badge_class()]}, ["result[0]"]),
        ({"@graph": [badge_class()]}, ["@graph[0]"]),
        (
            {"type": ["VerifiableCredential"], "credentialSubject": {"achievement": achievement()}},
            ["credentialSubject.achievement"],
        ),
        ({"credentialSubject": [{"achievement": achievement()}]}, ["credentialSubject[0].achievement"]),
        ({"type": "Assertion", "badge": badge_class(), "recipient": {"identity": "x"}}, ["badge"]),
    ],
)
def test_each_envelope_has_its_place(body: Any, places: list[str]) -> None:
    result = answered("open_badges", body, URL)
    assert ([listing.place for listing in result.listings], result.skipped) == (places, ())


def test_who_holds_a_badge_is_never_read() -> None:
    credential = {
        "name": "Ada's badge",
        "credentialSubject": {"id": "did:x", "name": "Ada Loam", "achievement": achievement()},
        "evidence": [{"name": "Ada's garden"}],
    }
    assert "Ada" not in only(answered("open_badges", credential, URL)).model_dump_json()


def test_badgrs_own_names() -> None:
    entity = {
        "entityType": "BadgeClass",
        "entityId": "Z-1",
        "openBadgeId": "https://badges.example/public/badges/Z-1",
        "name": "Soil Care",
        "criteriaUrl": "https://cedar.example/soil",
        "criteriaNarrative": "Dig.",
    }
    listing = only(answered("open_badges", {"result": [entity]}, URL))
    assert (listing.reference, listing.url) == ("Z-1", "https://cedar.example/soil")
    assert ("", None, "Dig.") in told(listing)


def test_a_gallery_of_the_passport() -> None:
    record = {
        "gallery_id": 5,
        "badge_id": "ab12",
        "name": "Soil Care",
        "issuer_content_name": "Cedar College",
    }
    result = answered("open_badges", {"badge_count": 40, "badges": [record]}, URL)
    listing = only(result)
    assert (listing.reference, result.stated_total) == ("ab12", 40)
    assert ("", "provider", "Cedar College") in told(listing)


def test_what_is_no_badge_is_passed_over() -> None:
    records: list[Any] = [
        None,
        {"type": "Issuer", "name": "Cedar"},
        {"type": "BadgeClass"},
        {"credentialSubject": {}},
        badge_class(id=None),
    ]
    result = answered("open_badges", [*records, badge_class(), badge_class()], URL)
    assert [listing.reference for listing in result.listings] == ["badgeclasses/7"]
    assert [reason.partition(":")[0] for reason in result.skipped] == [
        "[0]",
        "[1]",
        "[2]",
        "[3].credentialSubject.achievement",
        "[4]",
        "[6]",
    ]


def test_damage_is_survived() -> None:
    for whole in (
        achievement(),
        {"result": [badge_class()]},
        {"credentialSubject": {"achievement": achievement()}},
    ):
        for body in damaged(whole):
            survives("open_badges", body, URL)


@pytest.mark.parametrize("value", [{}, {"detail": "Not found"}, {"result": {}}, 5, None])
def test_an_answer_of_another_kind_is_refused(value: Any) -> None:
    with pytest.raises(ReadError, match="no badge or achievement"):
        answered("open_badges", value, URL)
