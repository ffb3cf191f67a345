"""Listings in other vocabularies: our own readers read back what is stated, and nothing else."""

from __future__ import annotations

import json
import random
from typing import Any

import orjson
import pytest

from crawlers.platforms import ctdl as ctdl_platform
from crawlers.platforms import open_badges as open_badges_platform
from crawlers.platforms import schema_org as schema_org_platform
from crawlers.read import Document
from crawlers.source import Source
from normalizer.listing import Calculation, CourseInstance, Field, Listing
from normalizer.normalize import normalize
from normalizer.raw import InstanceRef, Provider, RawListing
from registry.exports import FORMATS
from registry.records import ListingRecord
from tests.each import each
from tests.normalizer.views import said, view_of
from tests.search_api.listings import draw, identity, listing, price, record, stated

COLLEGE = Provider(
    slug="cedar-college", name="Cedar College", type="college", country="CA", region="CA-BC",
    time_zone="America/Vancouver",
)  # fmt: skip
PAGE = (
    said("Cedar College", about="provider"),
    said("Learn to prune fruit trees with care, in the orchard and at home.", about="description"),
    said("Micro-credential", about="credential"),
    said("36 hours", "Total learning hours"),
    said("6 weeks", "Duration"),
    said("Online", "Delivery"),
    said("395.00 CAD", "Tuition"),
    said("3 credits", "Credits"),
    said("A final exam", "Assessment"),
    said("Prune a young apple tree.", about="outcomes"),
    said("English", "Language of instruction"),
)


@pytest.fixture(scope="module")
def read() -> Listing:
    raw = view_of(*PAGE, title="Pruning").raw
    return normalize(RawListing.model_validate(raw.model_dump() | {"provider": COLLEGE}))


def again(name: str, document: dict[str, Any]) -> Listing:
    """What our reader of that vocabulary makes of a document."""
    reader = {
        "ctdl": ctdl_platform, "open_badges": open_badges_platform, "schema_org": schema_org_platform,
    }[name]  # fmt: skip
    source = Source.model_validate(
        {
            "name": "again", "platform": name, "known_from": "documentation", "cadence": "monthly",
            "start": ["https://registry.example/1.json"],
            "expect": {"listings": [1, 9], "reason": "A test."},
        }
    )  # fmt: skip
    found = reader.read(Document("https://registry.example/1.json", orjson.dumps(document)), source)
    (raw,) = found.listings
    return normalize(raw)


@pytest.mark.parametrize("name", ["schema_org", "ctdl"])
def test_what_is_stated_comes_back(read: Listing, name: str) -> None:
    back = again(name, FORMATS[name](record(read)))
    assert back.title.value == "Pruning"
    assert back.provider_name.value == "Cedar College"
    assert back.url == read.url
    assert read.workload.value
    assert (back.workload.value and back.workload.value.hours_max) == read.workload.value.hours_max == 36
    levels: list[Listing | CourseInstance] = [
        back,
        *back.instances,
    ]  # schema.org has no mode but that of a run
    assert "online" in {level.delivery.mode.value for level in levels}
    assert back.outcomes.value == ("Prune a young apple tree.",)
    (own,), (there,) = read.prices.value or (), back.prices.value or ()
    assert (there.amount_max, there.currency) == (own.amount_max, "CAD")
    assert [one.max for one in back.credit.amounts.value or ()] == [3]
    assert back.credential_type.value == "micro_credential"


def test_ctdl_keeps_effort_apart_from_the_span(read: Listing) -> None:
    (resource, *_) = FORMATS["ctdl"](record(read))["@graph"]
    assert resource["@type"] == "ceterms:MicroCredential"
    assert resource["@id"] == f"urn:uuid:{read.id}"
    assert [set(one) - {"@type"} for one in resource["ceterms:estimatedDuration"]] == [
        {"ceterms:timeRequired"},
        {"ceterms:exactDuration"},
    ]
    back = again("ctdl", FORMATS["ctdl"](record(read)))
    assert back.duration.value
    assert back.duration.value.weeks_max == 6


def test_a_country_of_which_no_provider_was_known_is_told() -> None:
    found = listing(1, provider=stated(COLLEGE.model_copy(update={"country": "CH", "region": None})))
    place = FORMATS["elm"](record(found))["elm:providedBy"]["elm:location"]["elm:address"]
    assert place["elm:countryCode"]["@id"].endswith("/authority/country/CHE")


@each(("starts", "ends"), [(("14 September 2026",), 1), (("14 September 2026", "11 January 2027"), 0)])
def test_schema_org_has_the_end_of_a_listing_that_starts_once(starts: tuple[str, ...], ends: int) -> None:
    said_so = [said(start, "Start date") for start in starts]
    found = normalize(view_of(*said_so, said("18 December 2026", "End date"), title="Pruning").raw)
    runs = FORMATS["schema_org"](record(found))["hasCourseInstance"]
    assert [run["endDate"] for run in runs if "endDate" in run] == ["2026-12-18"] * ends


def test_europass_is_told_in_its_own_terms(read: Listing) -> None:
    """Facts by the model's application profile: durations without weeks, amounts with their currency, terms
    of the European lists."""
    told = FORMATS["elm"](record(read))
    learned = told["elm:learningAchievementSpecification"]
    assert told["@type"] == "elm:LearningOpportunity"
    assert told["elm:duration"] == "P42D"
    assert learned["elm:volumeOfLearning"] == "PT36H"
    assert told["elm:mode"]["@id"] == "http://data.europa.eu/snb/learning-assessment/920fbb3cbe"
    (price,) = told["elm:priceDetail"]
    assert price["elm:amount"]["rdf:value"] == "395"
    assert price["elm:amount"]["elm:unit"]["@id"].endswith("/authority/currency/CAD")
    assert [one["dc:title"] for one in learned["elm:learningOutcome"]] == [
        {"en": "Prune a young apple tree."}
    ]
    (language,) = learned["dc:language"]
    assert language["@id"].endswith("/authority/language/ENG")
    (points,) = learned["elm:creditPoint"]
    assert (points["elm:point"], points["elm:framework"]["skos:prefLabel"]) == ("3", {"en": "credit"})
    assert learned["elm:provenBy"][0]["dc:title"] == {"en": "exam"}
    country = told["elm:providedBy"]["elm:location"]["elm:address"]["elm:countryCode"]
    assert country["@id"].endswith("/authority/country/CAN")


def test_europass_takes_ects_for_its_own_credit_and_tells_ranges_in_words() -> None:
    found = view_of(said("5 ECTS", "Credits"), said("395 to 600 EUR", "Tuition"), title="Pruning").raw
    told = FORMATS["elm"](record(normalize(found)))
    (points,) = told["elm:learningAchievementSpecification"]["elm:creditPoint"]
    assert points["elm:framework"]["@id"] == "http://data.europa.eu/snb/education-credit/6fcec5c5af"
    (price,) = told["elm:priceDetail"]
    assert "elm:amount" not in price
    assert price["dc:description"] == {"und": "EUR, 395 to 600"}


def test_open_badges_keep_what_an_award_is_and_what_it_asks(read: Listing) -> None:
    told = FORMATS["open_badges"](record(read))
    assert (told["achievementType"], told["creditsAvailable"]) == ("MicroCredential", 3)
    assert told["criteria"]["narrative"] == "A final exam\nPrune a young apple tree."
    back = again("open_badges", told)
    assert (back.title.value, back.provider_name.value) == ("Pruning", "Cedar College")
    assert back.credential_type.value == "micro_credential"
    assert back.assessment.required.value is True
    assert [one.max for one in back.credit.amounts.value or ()] == [3]
    assert (back.prices.value, back.workload.value) == (None, None)


def test_what_was_calculated_or_inferred_is_left_out() -> None:
    raw = view_of(
        said("5 hours a week for 6 weeks", "Effort"), said("$395", "Tuition"), title="Pruning"
    ).raw  # fmt: skip
    found = normalize(RawListing.model_validate(raw.model_dump() | {"provider": COLLEGE}))
    assert found.workload.state == "calculated"
    assert found.prices.value
    assert found.prices.value[0].currency_inferred
    for name, make in FORMATS.items():
        told = json.dumps(make(record(found)))
        assert "30" not in told.replace(found.id, "")
        assert ("395" in told) == (name != "open_badges")  # which have no term for a price
        assert "CAD" not in told


def test_a_ctid_is_what_its_registry_gave() -> None:
    given = f"ce-{identity(7)}"
    for reference, told in ((given, given), ("soil-health", None)):
        (resource, *_) = FORMATS["ctdl"](record(listing(1).model_copy(update={"reference": reference})))[
            "@graph"
        ]
        assert resource.get("ceterms:ctid") == told
        assert "credentialengineregistry.org" not in json.dumps(resource)


def test_who_offers_it_is_told_where_the_page_does_not_say() -> None:
    by_source = Calculation(rule="source_provider", inputs=("test",))
    found = record(listing(1, provider=Field(state="calculated", value=COLLEGE, calculation=by_source)))
    for name, make in FORMATS.items():
        assert "Cedar College" in json.dumps(make(found)), name


def test_silence_is_left_out() -> None:
    for name, make in FORMATS.items():
        told = make(record(listing(1, None)))
        (thing, *_) = told.get("@graph", [told])
        assert not {"name", "offers", "ceterms:name", "ceterms:isNonCredit"} & set(thing), name


@pytest.mark.parametrize(
    ("least", "most", "schema_org", "ctdl"),
    [("100", "150", "PriceSpecification", "100 to 150"), ("0", "0", '"price": 0', '"ceterms:price": 0')],
)
def test_prices(least: str, most: str, schema_org: str, ctdl: str) -> None:
    found = record(listing(1, prices=stated((price(least, upto=most),))))
    assert schema_org in json.dumps(FORMATS["schema_org"](found))
    assert ctdl in json.dumps(FORMATS["ctdl"](found))


def test_runs_carry_their_own_dates_and_prices() -> None:
    said_of_run = (
        said("Pruning", about="title"),
        said("14 September 2026", about="start").model_copy(update={"subject": "A1"}),
        said("410 CAD", "Fee").model_copy(update={"subject": "A1"}),
    )
    raw = RawListing(
        source="test", reference="1", url="https://example.org/1", provider=COLLEGE,
        statements=said_of_run, instances=(InstanceRef(reference="A1", place="li"),),
    )  # fmt: skip
    found = record(normalize(raw))
    (run,) = FORMATS["schema_org"](found)["hasCourseInstance"]
    assert (run["startDate"], run["offers"][0]["price"]) == ("2026-09-14", 410)
    _, *others = FORMATS["ctdl"](found)["@graph"]
    offering = next(one for one in others if one["@type"] == "ceterms:ScheduledOffering")
    assert offering["ceterms:startDate"] == "2026-09-14"
    back = again("ctdl", FORMATS["ctdl"](found))
    assert [one.start.value and one.start.value.date for one in back.instances] == ["2026-09-14"]
    (part,) = FORMATS["elm"](found)["elm:hasPart"]
    assert part["dc:temporal"]["elm:startDate"] == "2026-09-14T00:00:00"
    assert part["elm:priceDetail"][0]["elm:amount"]["rdf:value"] == "410"


@pytest.mark.parametrize("name", FORMATS)
def test_any_listing_makes_a_document_without_empty_properties(name: str) -> None:
    chance = random.Random(7)
    for number in range(200):
        made: ListingRecord = draw(chance, number)
        told = json.loads(orjson.dumps(FORMATS[name](made)))
        assert told["@context"]
        assert not list(_empty(told)), told


def _empty(value: Any) -> Any:
    if value in (None, "", [], {}):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _empty(inner)
