"""Fields have one name each, which all pages use, and none stands there by its dotted name."""

from collections.abc import Callable
from typing import get_args

import httpx

from normalizer.listing import Buys, CreditAmount, CreditUnit, Delivery, Payer, When
from registry.fields import FIELDS
from search_api.shown import field_labels, labels, search_labels
from search_api.shown.listing_page import INSTANCE_COLUMNS, SECTIONS, listing_view
from tests.each import each
from tests.search_api.listings import hours, identity, listing, section, stated
from tests.search_api.test_pages import soup, text


def test_every_field_has_a_name_of_its_own() -> None:
    assert set(FIELDS) == set(field_labels.NAMES)
    assert len(set(field_labels.NAMES.values())) == len(FIELDS)
    assert set(field_labels.SAYING) < set(FIELDS)
    shown = {path for _, specs in SECTIONS for path, *_ in specs} | {path for path, *_ in INSTANCE_COLUMNS}
    assert shown <= set(field_labels.IN_A_TABLE)


def test_a_name_that_nobody_wrote_has_no_underscore() -> None:
    assert field_labels.name("quality.next_review") == "quality: next review"


def test_what_only_sections_state_is_not_called_not_stated(serve: Callable[..., httpx.Client]) -> None:
    runs = (
        section(1, workload=stated(hours(24)), delivery=Delivery(pace=stated("self_paced"))),
        section(2, workload=stated(hours(30)), delivery=Delivery(pace=stated("self_paced"))),
    )
    client = serve(listing(1, instances=runs), listing(2, instances=runs[:1]), listing(3, instances=(
        section(1, workload=stated(hours(24))), section(2)
    )))  # fmt: skip
    facts = glance(client, 1)
    assert facts["Hours"] == "24 hours · 30 hours by section or run"
    assert facts["Pace"].startswith("Self-paced in every section or run")
    assert facts["Delivery"] == "not stated"
    assert glance(client, 2)["Hours"].startswith("24 hours in every section or run")
    assert glance(client, 3)["Hours"] == "24 hours by section or run", "one of them is silent"


def glance(client: httpx.Client, number: int) -> dict[str, str]:
    page = soup(client.get(f"/listings/{identity(number)}"))
    assert page.select_one('.field a[href="#runs"]') and page.select_one("h2#runs")
    assert "hours," not in text(page.select_one(".silent"))
    return {text(one.dt): text(one.dd) for one in page.select("#section-1 ~ dl .field")}


def test_without_sections_nothing_is_said_of_them() -> None:
    assert not any(row.by_section for part in listing_view(listing(1)).sections for row in part.rows)


def test_an_amount_of_credit_is_no_status() -> None:
    said = {
        unit: labels.credit_amount(CreditAmount(min=3, max=3, unit=unit)) for unit in get_args(CreditUnit)
    }
    assert (said["credit"], said["ects"], said["contact_hours"]) == ("3 credits", "3 ECTS", "3 contact hours")
    assert not [words for words in said.values() if "for" in words]


def test_what_a_price_buys_and_who_pays_it_has_words() -> None:
    assert (set(labels.BUYS), set(labels.PAYERS)) == (set(get_args(Buys)), set(get_args(Payer)))


@each(
    ("reference", "title", "start", "name"),
    [
        (identity(1), None, "2026-09-14", "Run of 14 September 2026"),
        (identity(1), None, None, identity(1)),
        (identity(1), "Evenings", "2026-09-14", "Evenings"),
        ("79049", None, "2026-09-14", "79049"),
    ],
)
def test_a_run_is_called_by_what_people_know_it_by(
    reference: str, title: str | None, start: str | None, name: str
) -> None:
    said = {"title": title and stated(title), "start": start and stated(When(date=start))}
    assert labels.instance(section(reference, **{field: one for field, one in said.items() if one})) == name


@each(
    ("code", "words"),
    [
        ("CA-BC", "British Columbia"),
        ("US-WI", "Wisconsin"),
        ("GB-SCT", "Scotland"),
        ("NL", "Netherlands"),
        ("CA-ZZ", "Canada (ZZ)"),
        ("", ""),
    ],
)
def test_a_region_has_the_name_that_the_standard_gives_it(code: str, words: str) -> None:
    assert labels.region(code) == words


@each(
    ("code", "words"),
    [
        ("CA-BC", "British Columbia"),
        ("CA-ON", "Ontario"),
        ("AU-VIC", "Victoria, Australia"),
        ("NL", "Netherlands"),
        ("GB-QQQ", "United Kingdom (QQQ)"),
        ("CA-ZZ", "Canada (ZZ)"),
    ],
)
def test_a_region_of_another_country_says_which(code: str, words: str) -> None:
    """Where one province of it is known by its towns, a country is home."""
    assert labels.region_abroad(code) == search_labels.facet_value("region", code) == words
