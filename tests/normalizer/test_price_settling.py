"""How offers become the prices of a listing: records, conflicts, totals, silence; and hostile input."""

from __future__ import annotations

import time
from decimal import Decimal
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizer.price import read_prices
from normalizer.price_rules import price_purposes, price_words
from normalizer.raw import Statement
from tests.each import each
from tests.normalizer.pricing import read, short, statement_of, view_of, words
from tests.normalizer.test_price import FORMS, PAYERS


def test_a_bare_dollar_is_of_the_providers_country_and_said_to_be_inferred() -> None:
    for country, currency in {"CA": "CAD", "US": "USD", "AU": "AUD", "NZ": "NZD"}.items():
        (price,) = read(words("$450", "Cost"), country=country).prices.value or ()
        assert (price.currency, price.currency_inferred) == (currency, True)
    (price,) = read(words("US$450", "Cost")).prices.value or ()
    assert (price.currency, price.currency_inferred) == ("USD", False)


@pytest.mark.parametrize(
    ("url", "currency"),
    [
        ("https://college.ca/x", "CAD"),
        ("https://state.edu/x", "USD"),
        ("https://uni.edu.au/x", "AUD"),
        ("https://site.com/x", None),
        ("https://uni.de/x", None),
    ],
)
def test_without_a_provider_the_host_tells_the_country(url: str, currency: str | None) -> None:
    (price,) = read(words("$450", "Cost"), country=None, url=url).prices.value or ()
    assert (price.currency, price.currency_inferred) == (currency, currency is not None)


def seat(index: int, amount: str, kind: str, currency: str = "USD") -> tuple[Statement, ...]:
    path = f"seats[{index}]"
    return (
        words(amount, "price", region="data", about="price.amount", path=f"{path}.price"),
        words(currency, "currency", region="data", about="price.currency", path=f"{path}.currency"),
        words(kind, "type", region="data", about="price.type", path=f"{path}.type"),
    )


@each(
    ("printed", "country", "currency"),
    [
        ("cad", "US", ("CAD", False)),
        ("PTS", "CA", (None, False)),
        ("credits of the academy", "CA", (None, False)),
        ("kr", "NO", ("NOK", True)),
    ],
)
def test_a_currency_is_one_that_there_is(
    printed: str, country: str, currency: tuple[str | None, bool]
) -> None:
    (price,) = read(*seat(0, "150.00", "verified", printed), country=country).prices.value or ()
    assert (price.currency, price.currency_inferred) == currency


def test_an_audit_seat_beside_a_verified_one() -> None:
    fields = read(*seat(0, "150.00", "verified"), *seat(1, "0.00", "audit"))
    assert short(fields) == ["0.00", "150.00 USD certificate"]
    assert fields.cost_model.value == "free_audit"
    assert [(e.quote, e.item) for e in fields.prices.evidence] == [("0.00", 0), ("150.00", 1)]


def test_a_professional_seat_is_enrolment() -> None:
    fields = read(*seat(0, "1500.00", "no-id-professional"))
    assert short(fields) == ["1500.00 USD"]
    assert fields.cost_model.value == "paid"


def test_an_unknown_type_of_price_is_an_issue_and_no_enrolment() -> None:
    view = view_of(*seat(0, "77.00", "zorblax"))
    fields = read_prices(view)
    assert short(fields) == ["77.00 USD other"]
    assert fields.cost_model.state == "not_stated"
    assert [issue.code for issue in view.issues] == ["NOT_UNDERSTOOD"]


@each(
    ("period", "prices"),
    [
        ("monthly", ["29.00 USD /month"]),
        ("P1M", ["29.00 USD /month"]),
        ("one-time", ["29.00 USD"]),
        ("per credit", ["29.00 USD /credit"]),
        ("quarterly", []),  # the schema has no word for it, and nobody says how many quarters
    ],
)
def test_a_type_that_only_says_how_often_one_pays(period: str, prices: list[str]) -> None:
    assert short(read(*seat(0, "29.00", period))) == prices


def test_what_stands_above_the_parts_of_a_price_holds_for_each() -> None:
    fields = read(
        words("Course materials", "category", region="data", about="price.type", path="offers[0].category"),
        words("250", "price", region="data", about="price.amount", path="offers[0].specification.price"),
        words(
            "CAD", "currency", region="data", about="price.currency", path="offers[0].specification.currency"
        ),
        words("5000", "price", region="data", about="price.amount", path="offers[1].specification.price"),
    )
    assert short(fields) == ["5000.00 CAD", "250.00 CAD material"]


def test_prices_of_payers_in_records() -> None:
    fields = read(
        words("450", "fee", region="data", about="price.amount", path="fees[0].amount"),
        words("Domestic", "who", region="data", about="price.payer", path="fees[0].who"),
        words("1350", "fee", region="data", about="price.amount", path="fees[1].amount"),
        words("International", "who", region="data", about="price.payer", path="fees[1].who"),
    )
    assert short(fields) == ["450.00 CAD domestic", "1350.00 CAD international"]


def test_least_and_most_of_one_record_are_a_range() -> None:
    fields = read(
        words("123.00", "min_price", region="data", about="price.amount", path="min_price"),
        words("456.00", "max_price", region="data", about="price.amount", path="max_price"),
    )
    assert short(fields) == ["123.00..456.00 CAD"]


def test_a_zero_in_markup_alone_claims_nothing() -> None:
    view = view_of(words("0", "price", region="markup", about="price.amount", path="offers.price"))
    fields = read_prices(view)
    assert fields.prices.state == "not_stated"
    assert fields.cost_model.state == "not_stated"
    assert fields.prices.alternatives[0].value[0].amount_max == 0


def test_a_zero_in_markup_agrees_with_a_course_that_sells_its_certificate() -> None:
    fields = read(
        words("0", "price", region="markup", about="price.amount", path="offers.price"),
        words("$40.00 Certificate Available", "Certificate"),
    )
    assert short(fields) == ["0.00", "40.00 CAD certificate"]
    assert fields.cost_model.value == "free_audit"


def test_a_zero_that_contradicts_the_page_is_kept_as_a_conflict() -> None:
    view = view_of(
        words("0.00", "price", region="data", about="price.amount", path="price"),
        words("Course fee ($194.65) will appear at checkout", region="body", path="alert", offset=50),
    )
    fields = read_prices(view)
    assert short(fields) == ["194.65 CAD"]
    assert fields.cost_model.value == "paid"
    assert fields.prices.alternatives[0].value[0].amount_max == 0
    assert [issue.code for issue in view.issues] == ["FIELD_CONFLICT"]


@pytest.mark.parametrize("zero", ["0.0000", ".000", "0.000"])
def test_a_zero_that_nobody_filled_in_is_no_price(zero: str) -> None:
    """More decimals than money has: a column's default. It is kept as what could not be read."""
    unfilled = words(zero, "cost", region="data", about="price.amount", path="cost")
    view = view_of(unfilled)
    fields = read_prices(view)
    assert (fields.prices.state, fields.prices.value, fields.cost_model.value) == (
        "not_understood",
        None,
        None,
    )
    assert [(i.code, i.evidence[0].quote) for i in view.issues] == [("NOT_UNDERSTOOD", zero)]

    beside = view_of(unfilled, words("$450", "Tuition"))
    assert short(read_prices(beside)) == ["450.00 CAD"]
    assert beside.issues == []


def test_prices_of_people_whom_only_the_note_tells_do_not_exclude_each_other() -> None:
    fields = read_prices(
        view_of(words("Academic researcher: €600", region="body"), words("€900", "Industry", region="facts"))
    )
    assert {price.amount_max for price in fields.prices.value or ()} == {Decimal(600), Decimal(900)}


def test_a_zero_record_alone_is_free() -> None:
    fields = read(words("0.00", "price", region="data", about="price.amount", path="price"))
    assert short(fields) == ["0.00"]
    assert fields.cost_model.value == "free"


def test_what_people_see_beats_markup_and_the_claim_is_kept() -> None:
    view = view_of(
        words("500", "price", region="markup", about="price.amount", path="offers.price"),
        words("$450", "Tuition"),
    )
    fields = read_prices(view)
    assert short(fields) == ["450.00 CAD"]
    assert fields.prices.alternatives[0].value[0].amount_max == Decimal("500.00")
    assert [issue.code for issue in view.issues] == ["FIELD_CONFLICT"]


def test_one_amount_stated_twice_is_one_price_with_two_evidences() -> None:
    fields = read(
        words("450", "price", region="markup", about="price.amount", path="offers.price"),
        words("CAD", "priceCurrency", region="markup", about="price.currency", path="offers.priceCurrency"),
        words("$450", "Tuition"),
        words("The course costs $450.", path="q", offset=90),
    )
    assert short(fields) == ["450.00 CAD"]
    (price,) = fields.prices.value or ()
    assert not price.currency_inferred
    assert len(fields.prices.evidence) == 3
    assert {e.item for e in fields.prices.evidence} == {0}


def test_prices_of_other_payers_and_purposes_contradict_nothing() -> None:
    view = view_of(
        words("$450", "Tuition"),
        words("International students pay $900. An application fee of $50 applies.", path="q", offset=90),
    )
    assert short(read_prices(view)) == ["450.00 CAD", "900.00 CAD international", "50.00 CAD application"]
    assert not view.issues


@pytest.mark.parametrize("text", ["See calendar", "Contact us", "Varies"])
def test_words_under_a_price_label_that_give_no_amount_are_not_understood(text: str) -> None:
    view = view_of(words(text, "Fees"))
    fields = read_prices(view)
    assert fields.prices.state == "not_understood"
    assert fields.prices.evidence[0].quote == text
    assert fields.cost_model.state == "not_stated"


@pytest.mark.parametrize("text", ["TBA", "N/A", "null", "-"])
def test_placeholders_say_nothing(text: str) -> None:
    assert read(words(text, "Fees")).prices.state == "not_stated"


def test_silence_is_neither_free_nor_paid() -> None:
    fields = read(words("An introduction to soil science, online over six weeks."))
    assert (fields.prices.state, fields.cost_model.state) == ("not_stated", "not_stated")


def test_of_several_named_offerings_only_this_one_counts() -> None:
    fields = read(
        words("Soil Science Basics", about="title", region="facts", path="h1"),
        words("Soil Science Basics: $450\nAdvanced Hydrology: $900", path="table", offset=40),
    )
    assert short(fields) == ["450.00 CAD"]


def test_funding_is_named_and_is_no_price() -> None:
    fields = read(
        words("This course may be eligible for the StrongerBC future skills grant of up to $3,500.")
    )
    assert [f.scheme for f in fields.funding.value or ()] == ["StrongerBC future skills grant"]
    assert fields.prices.value is None


ENTRIES = [
    pytest.param(table, entry, example, id=f"{name}:{entry.value}:{example}")
    for module, name in (
        (price_purposes, "PURPOSE"),
        (price_words, "PAYER"),
        (price_words, "PERIOD"),
        (price_words, "TAX"),
    )
    for table in [getattr(module, name)]
    for entry in table.entries
    for example in entry.examples
]


@each(("table", "entry", "example"), ENTRIES)
def test_every_entry_is_found_by_its_examples(
    table: price_words.Words[Any], entry: price_words.Entry[Any], example: str
) -> None:
    found = table.first(example)
    assert found is not None
    assert found.value == entry.value
    assert found.words in example


def test_every_purpose_has_an_entry() -> None:
    assert {entry.value for entry in price_purposes.PURPOSE.entries} == set(get_args(price_purposes.Purpose))


HOSTILE = [
    "$1,",
    "1 1 1 1 ",
    "$1 - ",
    "1,111,",
    "free ",
    "$",
    "€ 1.",
    "no fee ",
    "tuition ",
    "($1) ",
    "member, ",
    "450 $ 900 ",
    "1'1",
]


@pytest.mark.parametrize("bit", HOSTILE)
@pytest.mark.parametrize("label", ["", "Cost"])
def test_hostile_strings_take_linear_time(bit: str, label: str) -> None:
    def seconds(length: int) -> float:
        view = view_of(words((bit * length)[:length], label))
        start = time.process_time()
        read_prices(view)
        return time.process_time() - start

    assert seconds(100_000) < 12 * seconds(25_000) + 0.5


MONEY_LIKE = st.text(alphabet="$€£ 0159.,-–()/+:;\n'aeCADfree tuition members plus GST", max_size=200)


@given(MONEY_LIKE, st.sampled_from(["", "Cost", "Frais", "Exam fee"]))
def test_anything_is_read_without_a_crash_and_every_quote_is_a_slice(text: str, label: str) -> None:
    if not text:
        return
    fields = read(words(text, label))
    for evidence in (*fields.prices.evidence, *fields.cost_model.evidence):
        assert evidence.quote in text
    for price in fields.prices.value or ():
        assert price.amount_min is None or price.amount_max is None or price.amount_min <= price.amount_max


@given(st.permutations(list(range(4))))
def test_the_order_of_statements_does_not_matter(order: list[int]) -> None:
    statements = [
        words("$450", "Tuition", path="a", offset=10),
        words("International: $900", "Fees", path="b", offset=30),
        words("Application fee: $50", path="c", offset=60),
        words("0", "price", region="markup", about="price.amount", path="offers.price"),
    ]
    assert read(*(statements[i] for i in order)) == read(*statements)


@each("line", [*FORMS, *PAYERS])
def test_an_unrelated_sentence_changes_no_price(line: str) -> None:
    alone = statement_of(line)
    beside = words("Soil is studied in the field and in the laboratory.", path="z", offset=500)
    assert short(read(alone, beside)) == short(read(alone))


def test_a_zero_of_the_markup_beside_a_free_trial_is_no_free_audit() -> None:
    zero = words("0", "price", region="markup", about="price.amount", path="ld[0].offers.price")
    sold = words("$94.00 Certificate Available", "Certificate", region="facts", path="li[2]", offset=40)
    trial = words("Free Trial Available", "Pricing", region="facts", path="li[1]")
    audit = words("Free Online Course (Audit)", "Pricing", region="facts", path="li[1]")
    assert read(zero, trial, sold).cost_model.value != "free_audit"
    assert read(zero, audit, sold).cost_model.value == "free_audit"


@pytest.mark.parametrize(
    ("bare", "label", "prices"),
    [
        ("$200 USD", "", ["200.00 USD exam"]),
        ("$200", "", ["200.00 USD exam"]),
        # Another sum, words of its own, a label.
        ("$400 USD", "", ["400.00 USD", "200.00 USD exam"]),
        ("The course costs $200.", "", ["200.00 USD", "200.00 USD exam"]),
        ("$200", "Tuition", ["200.00 USD", "200.00 USD exam"]),
    ],
)
def test_an_amount_without_words_is_that_of_the_exam_of_this_price(
    bare: str, label: str, prices: list[str]
) -> None:
    exam = words("$200 USD", "Exam fee", path="li", offset=90)
    assert short(read(words(bare, label, about=None if label else "price"), exam, country="US")) == prices


def test_a_range_of_the_markup_whose_ends_the_page_shows_is_told_once() -> None:
    def claimed(low: str, high: str) -> list[Statement]:
        at = "ld[0].offers"
        return [
            words(low, "lowPrice", region="markup", about="price.amount", path=f"{at}.lowPrice"),
            words(high, "highPrice", region="markup", about="price.amount", path=f"{at}.highPrice"),
        ]

    tickets = [
        words("$175", "General admission", path="li[1]", offset=10),
        words("$95", "Student", path="li[2]", offset=30),
    ]
    shown = short(read(*tickets))
    assert short(read(*tickets, *claimed("95", "175"))) == shown
    assert short(read(*tickets, *claimed("95", "210"))) != shown


@pytest.mark.parametrize(
    ("price", "sign", "model"),
    [
        ("$39 USD /month", "Cancel anytime", "subscription"),
        ("$39 a month", "7-day free trial", "subscription"),
        ("$240 per year", "You can cancel at any time.", "subscription"),
        ("$39", "Cancel anytime", "paid"),
        ("$39 a month", "Cancel up to 7 days before the start", "paid"),
    ],
)
def test_what_is_paid_until_one_stops_it_is_a_subscription(price: str, sign: str, model: str) -> None:
    fields = read(words(price, "Price", path="a"), words(sign, path="b", offset=60))
    assert fields.cost_model.value == model
