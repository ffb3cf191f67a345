"""What counts for a filter: the listing's own values and those of its instances."""

import math
import random
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from normalizer.listing import Credit, Delivery, Duration, Field, Price, Workload
from registry.keeping.documents import pack_listing
from registry.outlines import outline
from registry.scope import is_short_document
from search_api.documents.document import search_document
from search_api.documents.prices import Costs, Interval
from search_api.shown import labels
from tests.each import each
from tests.search_api.listings import (
    NOT_STATED,
    NOT_UNDERSTOOD,
    calculated,
    draw,
    flat,
    hours,
    listing,
    price,
    section,
    stated,
)

PROGRAM = {"credential_type": stated("other"), "scope": calculated("program", "This program")}


def by(mode: Field[str]) -> Delivery:
    return Delivery(mode=mode)  # type: ignore[arg-type]


def test_a_section_in_person_makes_the_listing_findable_in_person() -> None:
    doc = flat(
        listing(
            delivery=by(stated("online")),
            instances=(section("1", delivery=by(stated("in_person"))), section("2")),
        )
    )
    assert doc.facets["delivery"] == ("online", "in_person")
    assert doc.states["delivery"] == "stated"


def test_a_cancelled_section_counts_for_nothing() -> None:
    gone = section(
        "1", status=stated("cancelled"), delivery=by(stated("in_person")), prices=stated((price("10"),))
    )
    doc = flat(listing(delivery=by(stated("online")), instances=(gone,)))
    assert doc.facets["delivery"] == ("online",)
    assert doc.costs == {}
    assert doc.hit.instances == 1


@pytest.mark.parametrize(
    ("own", "section_says", "values", "state"),
    [
        (NOT_STATED, NOT_STATED, ("not_stated",), "not_stated"),
        (NOT_STATED, NOT_UNDERSTOOD, ("not_understood",), "not_understood"),
        (NOT_UNDERSTOOD, NOT_STATED, ("not_understood",), "not_understood"),
        (NOT_UNDERSTOOD, stated("online"), ("online",), "stated"),
        (NOT_STATED, calculated("online", "a part"), ("online",), "calculated"),
        (calculated("blended", "a part"), stated("online"), ("blended", "online"), "calculated"),
        (stated("online"), NOT_UNDERSTOOD, ("online",), "stated"),
    ],
)
def test_how_a_value_is_known(
    own: Field[str], section_says: Field[str], values: tuple[str, ...], state: str
) -> None:
    doc = flat(listing(delivery=by(own), instances=(section("1", delivery=by(section_says)),)))
    assert doc.facets["delivery"] == values
    assert doc.states["delivery"] == state


def test_silence_about_credit_is_not_non_credit() -> None:
    assert flat(listing()).facets["credit"] == ("not_stated",)
    assert flat(listing(credit=Credit(status=stated("non_credit")))).facets["credit"] == ("non_credit",)


def test_languages_count_without_their_region_and_are_shown_with_it() -> None:
    doc = flat(listing(delivery=Delivery(languages=stated(("fr-CA", "en-CA", "en-GB")))))
    assert doc.facets["language"] == ("fr", "en")
    assert doc.hit.facts.language.values == ("fr-CA", "en-CA", "en-GB")


@pytest.mark.parametrize(
    ("own", "sections", "interval"),
    [
        (stated(hours(39)), [stated(hours(8))], Interval(39, 39)),
        (NOT_STATED, [stated(hours(8)), stated(hours(10, 12))], Interval(8, 12)),
        (NOT_STATED, [NOT_STATED], None),
        (stated(Workload(hours_max=40, basis="total")), [], Interval(0, 40)),
        (stated(Workload(hours_min=10, basis="total")), [], Interval(10, math.inf)),
        (
            NOT_STATED,
            [stated(hours(8)), stated(Workload(hours_min=10, basis="total"))],
            Interval(8, math.inf),
        ),
        (stated(Workload(basis="total")), [], None),
    ],
)
def test_hours(own: Field[Workload], sections: list[Field[Workload]], interval: Interval | None) -> None:
    instances = tuple(section(str(n), workload=said) for n, said in enumerate(sections))
    assert flat(listing(workload=own, instances=instances)).hours == interval


def test_only_what_enrolling_costs_everyone_is_a_cost() -> None:
    doc = flat(
        listing(
            prices=stated(
                (
                    price("495"),
                    price("1200", payer="international"),
                    price("100", payer="senior"),
                    price("90", payer="early_bird"),
                    price("35", buys="application"),
                    price("49", "USD", buys="certificate"),
                    price("30", period="month"),
                    price("77", None),
                )
            ),
            instances=(section("1", prices=stated((price("525"), price("495")))),),
        )
    )
    assert {code: [float(a) for a in cost.amounts] for code, cost in doc.costs.items()} == {"CAD": [495, 525]}
    assert doc.costs["CAD"].least == 495
    assert not doc.free


def test_a_range_of_prices_keeps_its_ends() -> None:
    doc = flat(listing(prices=stated((price("100", "USD", upto="900"), price("700", "USD", upto="950")))))
    assert doc.costs == {"USD": Costs(amounts=(), span=Interval(100, 950))}


@pytest.mark.parametrize(
    ("fields", "free"),
    [
        ({"cost_model": stated("free")}, True),
        ({"cost_model": stated("free_audit")}, False),
        ({"prices": stated((price("0", None),))}, True),
        ({"prices": stated((price("0", "CAD"),))}, True),
        ({"prices": stated((price("0", "CAD", upto="50"),))}, False),
        ({"prices": stated((price("0", "CAD", buys="application"),))}, False),
        ({}, False),
    ],
)
def test_what_is_free(fields: dict[str, Any], free: bool) -> None:
    assert flat(listing(**fields)).free is free


@pytest.mark.parametrize(
    ("fields", "short"),
    [
        ({}, True),
        ({"scope": NOT_UNDERSTOOD}, True),
        ({"scope": stated("badge")}, True),
        ({"scope": calculated("program", "48 credits")}, False),
        ({"scope": stated("credit_course")}, False),
        (PROGRAM, True),
        (PROGRAM | {"credential_label": stated("Program")}, True),
        (PROGRAM | {"credential_label": stated("Diploma")}, False),
        (PROGRAM | {"duration": stated(Duration(min="P4D", max="P4D"))}, True),
        (PROGRAM | {"duration": stated(Duration(min="P80W", weeks_min=80))}, False),
        ({"is_offering": stated(False)}, False),
        ({"is_offering": stated(True)}, True),
    ],
)
def test_the_default_scope_is_that_of_a_ministry_too(fields: dict[str, Any], short: bool) -> None:
    one = listing(**fields)
    assert flat(one).short is short
    assert is_short_document(one.model_dump(mode="json", exclude_defaults=True)) is short


def test_it_is_found_by_every_name_it_carries() -> None:
    doc = flat(
        listing(
            title="Soudage",
            outcomes=stated(("Lire un plan",)),
            unit=stated("Faculty of Trades"),
            credential_label=stated("Badge of Merit"),
            instances=(section("1", title=stated("Evening group")),),
        )
    )
    for words in ("Soudage", "Lire un plan", "Faculty of Trades", "Badge of Merit", "Evening group"):
        assert words in "\n".join(doc.texts.parts)


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({"prices": stated((price("495"),))}, "stated"),
        ({"prices": stated((price("99", buys="certificate"),))}, "not_stated"),
        ({"prices": NOT_UNDERSTOOD}, "not_understood"),
        ({"cost_model": calculated("free", "all courses are free")}, "calculated"),
        ({"cost_model": stated("paid")}, "not_stated"),
        (
            {
                "prices": stated((price("99", buys="certificate"),)),
                "instances": (section("1", prices=calculated((price("1"),), "a part")),),
            },
            "calculated",
        ),
    ],
)
def test_how_the_cost_of_enrolling_is_known(fields: dict[str, Any], state: str) -> None:
    assert flat(listing(**fields)).states["cost"] == state


@each(
    ("fields", "words"),
    [
        (
            {"prices": stated((price("495"), price("1200.50", payer="international")))},
            "495 CAD, 1,200.50 CAD (international learners)",
        ),
        (
            {
                "prices": stated((price("264.85", payer="senior"), price("280"))),
                "instances": (section("1", prices=stated((price("300", payer="domestic"),))),),
            },
            "280 to 300 CAD, 264.85 CAD (seniors)",
        ),
        (
            {"prices": stated((price("90", payer="member"), price("120", payer="non_member")))},
            "90 CAD (members), 120 CAD (non-members)",
        ),
        (
            {"prices": stated((price("30", payer="student", period="month"), price("9", "USD")))},
            "9 USD, 30 CAD a month (students)",
        ),
        (
            {"prices": stated((price("5", payer="student", buys="certificate"), price("9")))},
            "9 CAD, certificate 5 CAD (students)",
        ),
        ({"prices": stated((price("30", period="month"),))}, "30 CAD a month"),
        ({"prices": stated((price("99", buys="certificate"),))}, "enrolment not stated, certificate 99 CAD"),
        (
            {
                "prices": stated((price("0", None), price("99", buys="certificate"))),
                "cost_model": stated("free_audit"),
            },
            "free to audit, certificate 99 CAD",
        ),
        ({"cost_model": stated("free")}, "free"),
        ({"cost_model": stated("paid")}, "paid, price not stated"),
        ({"prices": stated((price("495", None),))}, "495 (currency not stated)"),
        ({"prices": stated((Price(amount_min=Decimal(400), currency="CAD"),))}, "from 400 CAD"),
        ({"prices": stated((price("300"), Price(amount_max=Decimal(900), currency="CAD")))}, "up to 900 CAD"),
        (
            {"prices": stated((price("100", upto="300"), Price(amount_min=Decimal(200), currency="CAD")))},
            "from 100 CAD",
        ),
        ({}, ""),
    ],
)
def test_a_cost_in_words(fields: dict[str, Any], words: str) -> None:
    assert labels.cost(flat(listing(**fields)).hit.facts.cost) == words


@each("seed", range(40))
def test_an_outline_is_found_and_shown_as_the_whole_listing_is(seed: int) -> None:
    whole = draw(random.Random(seed), seed)
    kept = outline(pack_listing(whole.listing))
    assert search_document(replace(whole, listing=kept)) == search_document(whole)
