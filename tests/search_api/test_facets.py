"""The values that facets, costs per hour and days to start have of a listing."""

import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

import pytest

from normalizer.date_rules.edtf import days
from normalizer.listing import (
    Assessment,
    Credit,
    Delivery,
    Funding,
    Level,
    Pathway,
    Quality,
    Subject,
    When,
    Workload,
    kind_of,
)
from search_api.documents.facets import KEYED, READ, key
from search_api.documents.frameworks import frameworks
from search_api.documents.prices import Costs, Interval
from search_api.documents.sittings import Sitting
from search_api.query import FACETS, FRAMEWORKS, SORTS, Facet, SearchQuery
from search_api.shown import search_labels
from tests.each import each
from tests.search_api.listings import (
    NOT_UNDERSTOOD,
    PROVIDERS,
    calculated,
    flat,
    hours,
    listing,
    price,
    section,
    stated,
)


def test_every_facet_is_a_filter_has_values_and_has_a_name() -> None:
    assert set(READ) == set(FACETS) == set(search_labels.FACET_NAMES)
    assert set(search_labels.SORT_NAMES) == set(SORTS)
    for facet in FACETS:
        assert SearchQuery.model_fields[facet].default == ()


def test_a_listing_that_says_nothing_has_a_value_of_every_facet() -> None:
    found = flat(listing(title=None)).facets
    assert found.pop("framework") == ("incomplete",)
    assert set(found.values()) == {("not_stated",)}


@each(
    ("facet", "fields", "values"),
    [
        ("region", {"provider": stated(PROVIDERS[0])}, ("CA", "CA-BC")),
        ("region", {"provider": stated(PROVIDERS[3])}, ("GB",)),
        ("provider_type", {"provider": stated(PROVIDERS[3])}, ("mooc",)),
        ("level", {"level": stated(Level(value="Introductory"))}, ("beginner",)),
        ("level", {"level": stated(Level(value="Level 300"))}, ("other",)),
        ("start", {"rolling": stated(True)}, ("any_time",)),
        ("start", {"rolling": stated(False)}, ("on_date",)),
        ("start", {"instances": (section(start=stated(When(date="2026-09-14"))),)}, ("on_date",)),
        ("start", {"rolling": NOT_UNDERSTOOD}, ("not_understood",)),
        ("timing", {"instances": (section(delivery=Delivery(timing=stated(("evening",)))),)}, ("evening",)),
        ("cost_model", {"cost_model": stated("subscription")}, ("subscription",)),
        ("assessment", {"assessment": Assessment(required=stated(True))}, ("required",)),
        ("assessment", {"assessment": Assessment(attendance_only=stated(True))}, ("attendance_only",)),
        ("assessment", {"assessment": Assessment(attendance_only=stated(False))}, ("not_stated",)),
        ("assessment_method", {"assessment": Assessment(methods=stated(("exam", "quiz")))}, ("exam", "quiz")),
        ("stackable", {"pathways": stated((Pathway(relation="ladders_to", target="MBA"),))}, ("ladders_to",)),
        ("stackable", {"credit": Credit(transfer=stated(("Thornwick University",)))}, ("transfer",)),
        ("funding", {"funding": stated((Funding(scheme="Prêt d'études"),))}, ("pret-d-etudes",)),
        ("subject", {"title": "Accounting Basics"}, ("business",)),
        ("subject", {"title": "Part One", "subjects": stated((Subject(name="Nursing"),))}, ("health",)),
        ("subject", {"title": "Part One"}, ("not_stated",)),
        ("place", {"delivery": Delivery(places=stated(("Cœur & vie", "cœur  vie", "…")))}, ("coeur-vie",)),
    ],
)
def test_the_values_of_a_facet(facet: Facet, fields: dict[str, Any], values: tuple[str, ...]) -> None:
    assert flat(listing(**fields)).facets[facet] == values


def test_keys_have_names() -> None:
    doc = flat(
        listing(
            provider=stated(PROVIDERS[2]),
            delivery=Delivery(places=stated(("Salle Cœur",))),
            funding=stated((Funding(scheme="Harbour Grant"),)),
            pathways=stated((Pathway(relation="part_of", target="Diploma of Trades"),)),
        )
    )
    assert set(doc.names) == set(KEYED)
    for facet in KEYED:
        assert set(doc.names[facet]) == set(doc.facets[facet])
    assert doc.names["place"] == {"salle-coeur": "Salle Cœur"}
    assert doc.names["provider"] == {"institut-des-deux-anses": "Institut des Deux-Anses"}


@pytest.mark.parametrize("name", ["Room 12/B, 3rd floor", "東京", "École", "مدرسة", "a_b", "x " * 300])
def test_every_key_can_be_asked_for(name: str) -> None:
    found = key(name)
    assert SearchQuery.model_validate({"place": [found]}).place == (found,)


BC: dict[str, Any] = {
    "provider": stated(PROVIDERS[0]),
    "credential_type": stated("micro_credential"),
    "outcomes": stated(("Read a drawing",)),
    "workload": stated(hours(40)),
    "delivery": Delivery(mode=stated("online"), sync=stated("mixed")),
    "credit": Credit(status=stated("non_credit")),
    "assessment": Assessment(methods=stated(("exam",))),
    "prices": stated((price("495"),)),
    "pathways": stated((Pathway(relation="part_of", target="Diploma"),)),
}


def test_a_listing_is_complete_under_a_framework_when_it_says_all_that_is_asked() -> None:
    assert flat(listing(**BC)).facets["framework"] == ("bc-2021",)
    for name in BC:
        without = {field: value for field, value in BC.items() if field != name}
        assert flat(listing(**without)).facets["framework"] == ("incomplete",), name
    european = BC | {
        "awarding_body": stated("Guild"),
        "level": stated(Level(value="EQF 5")),
        "quality": Quality(process=stated("external")),
    }
    assert flat(listing(**european)).facets["framework"] == ("bc-2021", "eu-2022")


NEW_FRAMEWORK = """
name = "Prairie, 2027"
version = "2027-01"
asks = [["title"], ["outcomes"]]
checks = [{ code = "OUTCOMES_MISSING", clause = "What one learns is told." }]
[meant_for]
regions = ["CA-SK"]
"""
WITH_IT = """
import pathlib, sys
from normalizer import rule_packs
rule_packs.FILES = (*rule_packs.FILES, pathlib.Path(sys.argv[1]))
from search_api.query import SearchQuery
from search_api.shown.search_labels import FACET_VALUES
SearchQuery(framework=("prairie-2027",))
print(FACET_VALUES["framework"]["prairie-2027"])
"""


def test_a_framework_is_one_file(tmp_path: Path) -> None:
    file = tmp_path / "prairie-2027.toml"
    file.write_text(NEW_FRAMEWORK)
    run = subprocess.run(
        [sys.executable, "-c", WITH_IT, str(file)], capture_output=True, text=True, check=True
    )
    assert run.stdout == "Prairie, 2027\n"


def test_frameworks_ask_for_fields_that_there_are_and_can_be_searched_by() -> None:
    assert {"bc-2021", "eu-2022", "incomplete"} <= set(FRAMEWORKS)
    for framework in frameworks().values():
        assert all(
            kind_of(name) for either in (*framework.asks, *framework.asks_of_credit) for name in either
        )


def test_more_is_asked_of_what_carries_credit() -> None:
    credit = Credit(status=stated("credit"))
    assert flat(listing(**BC | {"credit": credit})).facets["framework"] == ("incomplete",)
    on_transcript = credit.model_copy(update={"transcript": stated(True)})
    assert flat(listing(**BC | {"credit": on_transcript})).facets["framework"] == ("bc-2021",)


# --- cost per hour ---

TWENTY = Costs(amounts=(Decimal("20.0"),), span=None)


@each(
    ("fields", "found"),
    [
        ({"workload": stated(hours(10)), "prices": stated((price("200"),))}, {"CAD": TWENTY}),
        (
            {"workload": calculated(hours(10, 20), "a"), "prices": stated((price("200", "USD"),))},
            {"USD": Costs(amounts=(), span=Interval(10, 20))},
        ),
        ({"workload": stated(Workload(hours_min=10, basis="total")), "prices": stated((price("200"),))}, {}),
        (
            {
                "workload": stated(Workload(hours_min=10, hours_max=10, basis="credit_derived")),
                "prices": stated((price("200"),)),
            },
            {},
        ),
        ({"workload": stated(hours(0)), "prices": stated((price("200"),))}, {}),
        ({"workload": stated(hours(10)), "prices": stated((price("200", buys="certificate"),))}, {}),
        (
            {
                "workload": stated(hours(40)),
                "instances": (section(prices=stated((price("200"),)), workload=stated(hours(10))),),
            },
            {"CAD": TWENTY},
        ),
        (
            {"workload": stated(hours(10)), "instances": (section(prices=stated((price("200"),))),)},
            {"CAD": TWENTY},
        ),
        ({"prices": stated((price("200"),))}, {}),
        (
            {
                "workload": stated(hours(10)),
                "prices": stated((price("200"), price("900", payer="international"))),
            },
            {"CAD": TWENTY},
        ),
        (
            {"workload": stated(hours(10)), "prices": stated((price("200", payer="resident"),))},
            {"CAD": TWENTY},
        ),
    ],
)
def test_an_hour_costs_the_price_by_the_hours_of_its_level(
    fields: dict[str, Any], found: dict[str, Costs]
) -> None:
    doc = flat(listing(**fields))
    assert doc.costs_per_hour == found
    assert doc.states["cost_per_hour"] == ("calculated" if found else "not_stated")


# --- where and when ---


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2026-09-14", date(2026, 9, 14), date(2026, 9, 14)),
        ("2028-02", date(2028, 2, 1), date(2028, 2, 29)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2026-23", date(2026, 8, 1), date(2026, 11, 30)),
    ],
)
def test_the_days_that_a_date_may_mean(edtf: str, first: date, last: date) -> None:
    assert days(edtf) == (first.toordinal(), last.toordinal())


@pytest.mark.parametrize("edtf", ["XXXX-09-15", "2026-02-30", "2026-99", "", "soon"])
def test_a_date_that_tells_no_day(edtf: str) -> None:
    assert days(edtf) is None


def test_an_instance_inherits_what_it_does_not_say() -> None:
    day = date(2026, 9, 14).toordinal()
    doc = flat(
        listing(
            delivery=Delivery(places=stated(("North Hall",))),
            instances=(
                section(1, start=stated(When(date="2026-09-14"))),
                section(2, delivery=Delivery(places=stated(("Meadow Park",)))),
                section(3, status=stated("cancelled"), start=stated(When(date="2026-01-01"))),
            ),
        )
    )
    assert doc.sittings == (
        Sitting(("north-hall",), ((day, day),), any_time=False),
        Sitting(("meadow-park",), (), any_time=False),
    )


@pytest.mark.parametrize(
    ("today", "next_one"),
    [
        (date(2026, 9, 1), "14 September 2026"),
        (date(2026, 9, 15), "autumn 2026"),
        (date(2026, 12, 1), "January 2027"),
        (date(2027, 1, 31), "January 2027"),
        (date(2027, 2, 1), "only past dates"),
    ],
)
def test_the_next_start_is_seen_from_a_day(today: date, next_one: str) -> None:
    """A season that is over is no next start, as it is none for the filters."""
    starts = ("2026-09-14", "2026-21", "2026-23", "2027-01")
    assert search_labels.next_start(starts, today) == next_one


def test_a_start_without_a_year_may_be_any() -> None:
    starts = ("2026-09-14", "XXXX-03-01")
    assert search_labels.next_start(starts, date(2026, 1, 1)) == "14 September 2026"
    assert search_labels.next_start(starts, date(2027, 1, 1)) == "1 March, year not stated"
    assert search_labels.next_start((), date(2027, 1, 1)) == ""


@each(
    ("edtf", "words"),
    [
        ("2026-09-14", "14 September 2026 (past)"),
        ("2026-09-15", "15 September 2026"),
        ("2026-08", "August 2026 (past)"),
        ("2026-09", "September 2026"),
        ("XXXX-03-01", "1 March, year not stated"),
    ],
)
def test_a_start_is_past_once_the_last_day_that_it_may_mean_is(edtf: str, words: str) -> None:
    assert search_labels.start(edtf, date(2026, 9, 15)) == words


def test_levels_of_query_and_labels_agree() -> None:
    for facet, words in search_labels.FACET_VALUES.items():
        if facet == "framework":  # whatever files there are
            assert tuple(words) == FRAMEWORKS
            continue
        known = get_args(get_args(SearchQuery.model_fields[facet].annotation)[0])
        flat_known = {value for part in known for value in (get_args(part) or (part,))}
        assert set(words) <= flat_known, facet
