"""Amounts in the ways of many countries: signs, codes, separators, ranges and bounds."""

from __future__ import annotations

import pytest

from normalizer.normalize import normalize
from normalizer.raw import Assertion, Place, RawListing, Statement
from tests.each import each
from tests.normalizer.pricing import read, short, statement_of, words
from tests.normalizer.views import said

CANADIAN = {
    "Course fee :: $695": ["695.00 CAD"],
    "Tuition: $1,095.00 CAD": ["1095.00 CAD"],
    "Fee: CAD $325.00": ["325.00 CAD"],
    "Cost: CAN$ 89": ["89.00 CAD"],
    "Price: 1,299 USD": ["1299.00 USD"],
    "Fees :: $1 250": ["1250.00 CAD"],
    "Fees :: $12,500.00": ["12500.00 CAD"],
    "Coût :: 1 250 $": ["1250.00 CAD"],
    "Coût : 1 250,50 $ CAN": ["1250.50 CAD"],
    "Droits de scolarité : 3 450 $": ["3450.00 CAD"],
    "Tarif :: 895\u00a0$": ["895.00 CAD"],
    "Prix : 49,99 $": ["49.99 CAD"],
    "Le coût de la formation est de 1 495 $.": ["1495.00 CAD"],
    "Il en coûte 325 $ pour suivre ce cours.": ["325.00 CAD"],
    "Investissement : 575 $": ["575.00 CAD"],
    "Montant à payer : 240,00 $": ["240.00 CAD"],
    "Fee $75.00/person": ["75.00 CAD"],
    "Registration: $199": ["199.00 CAD"],
    "Register – $349.00": ["349.00 CAD"],
    "Only $29!": ["29.00 CAD"],
    "$2,495": ["2495.00 CAD"],
    "Price (CAD) :: 450": ["450.00 CAD"],
    "Tuition (USD) :: 1,200": ["1200.00 USD"],
    "Tuition :: 2450.00": ["2450.00"],
    "course_fee :: 325": ["325.00"],
    "The cost of this course is 450 dollars.": ["450.00 CAD"],
    "US$ 1,995.00": ["1995.00 USD"],
    "Cost :: USD$1,995": ["1995.00 USD"],
    "Cost :: $1,995 (USD)": ["1995.00 USD"],
    "Cost :: $1,995 US": ["1995.00 USD"],
    "Cost :: $299 (CAD)": ["299.00 CAD"],
    "Price in Canadian dollars: $299": ["299.00 CAD"],
    "Fee: AUD 1,950": ["1950.00 AUD"],
    "Fee: A$1,950 (incl. GST)": ["1950.00 AUD tax included"],
    "Fee: NZD $850": ["850.00 NZD"],
    "Fee: S$1,200 before GST": ["1200.00 SGD tax excluded"],
    "Fee: HK$3,800": ["3800.00 HKD"],
    "Fee: INR 4,999": ["4999.00 INR"],
    "Fee: ₹4,999": ["4999.00 INR"],
}

EUROPEAN = {
    "Fee: £1,250": ["1250.00 GBP"],
    "Price: 1250 GBP": ["1250.00 GBP"],
    "Price: GBP 395 + VAT": ["395.00 GBP tax excluded"],
    "Fee: €450": ["450.00 EUR"],
    "Prix : 450,00 €": ["450.00 EUR"],
    "Prix :: 2 450 €": ["2450.00 EUR"],
    "Kosten :: EUR 2.450,00": ["2450.00 EUR"],
    "Kosten: € 2.450,00": ["2450.00 EUR"],
    "Prijs: € 2450,-": ["2450.00 EUR"],
    "Prijs :: 295 euro": ["295.00 EUR"],
    "De kosten bedragen € 395.": ["395.00 EUR"],
    "Deelname kost 75 euro.": ["75.00 EUR"],
    "Teilnahmegebühr: 390 Euro": ["390.00 EUR"],
    "Die Kosten betragen 1.290,00 € pro Person.": ["1290.00 EUR"],
    "Teilnahmeentgelt :: 1.850,- €": ["1850.00 EUR"],
    "Kursgeld :: CHF 2'450": ["2450.00 CHF"],
    "Kosten :: CHF 2'450.00": ["2450.00 CHF"],
    "Kosten :: 2'450 CHF": ["2450.00 CHF"],
    "Kosten :: CHF 1 200.–": ["1200.00 CHF"],
    "Kosten :: Fr. 450.–": ["450.00 CHF"],
    "Kosten :: SFr. 980": ["980.00 CHF"],
    "Price :: SEK 4,500": ["4500.00 SEK"],
    "Price :: NOK 12 000": ["12000.00 NOK"],
    "Price :: DKK 8.500": ["8500.00 DKK"],
    "Precio: 1.200 €": ["1200.00 EUR"],
    "El precio del curso es de 350 €.": ["350.00 EUR"],
    "Importe :: 180,00 €": ["180.00 EUR"],
    "Propina: 750 €": ["750.00 EUR"],
    "O curso custa 120 €.": ["120.00 EUR"],
    "Valor do curso: R$ 297,00": ["297.00 BRL"],
    "Costo: MX$5,000": ["5000.00 MXN"],
    "Costo: $5,000 MXN": ["5000.00 MXN"],
}

RANGES = {
    "Cost :: $300 – 450": ["300.00..450.00 CAD"],
    "Fees vary between $300 and $450 depending on the section.": ["300.00..450.00 CAD"],
    "Fees range from $300 to $450.": ["300.00..450.00 CAD"],
    "From $300": ["300.00.. CAD"],
    "Price: $300 and up": ["300.00.. CAD"],
    "Tuition starts at $1,200.": ["1200.00.. CAD"],
    "Starting from €99": ["99.00.. EUR"],
    "Preis: ab 490 €": ["490.00.. EUR"],
    "Prijs: vanaf € 395": ["395.00.. EUR"],
    "Coût : à partir de 150 $": ["150.00.. CAD"],
    "Precio: desde 120 €": ["120.00.. EUR"],
    "Preço: a partir de R$ 199": ["199.00.. BRL"],
    "Coût : entre 300 et 450 $": ["300.00..450.00 CAD"],
    "Coût : de 300 $ à 450 $": ["300.00..450.00 CAD"],
    "Coût :: 300 $ - 450 $": ["300.00..450.00 CAD"],
    "Kosten: zwischen 300 und 450 Euro": ["300.00..450.00 EUR"],
    "Kosten: tussen € 300 en € 450": ["300.00..450.00 EUR"],
    "Precio: de 100 a 150 €": ["100.00..150.00 EUR"],
    "Kosten: bis zu 600 €": ["..600.00 EUR"],
    "Cost: no more than $75": ["..75.00 CAD"],
    "Cost: approximately $450": ["450.00 CAD"],
    "Tuition is about $300.": ["300.00 CAD"],
    "Coût : environ 450 $": ["450.00 CAD"],
    "Kosten: ca. 300 €": ["300.00 EUR"],
    "Cost: ~$250": ["250.00 CAD"],
    "Fees :: $1,250 to $1,475": ["1250.00..1475.00 CAD"],
    "Price range: USD 200–USD 350": ["200.00..350.00 USD"],
    "Tuition: $750 or $825": ["750.00 CAD", "825.00 CAD"],
}


@each(("line", "expected"), [*CANADIAN.items(), *EUROPEAN.items(), *RANGES.items()])
def test_amounts(line: str, expected: list[str]) -> None:
    assert short(read(statement_of(line))) == expected


OF_SOME = {
    "Cost: €120; no charge with a medical card": ["120.00 EUR", "0.00 other"],
    "Participation is free for nurses; others pay €90.": ["0.00 other", "90.00 EUR"],
    "Tuition is $4,310 plus $620 in student fees.": ["4310.00 CAD", "620.00 CAD other"],
    "A confirmation fee of $500 (domestic) or $2,000 (international) goes toward tuition.": [
        "500.00 CAD deposit domestic",
        "2000.00 CAD deposit international",
    ],
    "Five courses. They are $395 each.": ["395.00 CAD /course"],
    "NOK 2 400, NOK 1 900 for students.": ["2400.00 NOK", "1900.00 NOK student"],
}


@each(("line", "expected"), OF_SOME.items())
def test_what_only_some_pay_or_for_a_part(line: str, expected: list[str]) -> None:
    assert sorted(short(read(statement_of(line)))) == sorted(expected)


@each(("country", "expected"), [("ZA", ["9850.00 ZAR"]), ("CA", [])])
def test_a_letter_is_the_sign_of_rand_on_south_african_pages_alone(country: str, expected: list[str]) -> None:
    assert short(read(statement_of("R9 850 per delegate covers lunch."), country=country)) == expected


INFERRED = [
    ("Cost :: $450", "CA", "CAD", True),
    ("Cost :: $450", "US", "USD", True),
    ("Cost :: $450", "AU", "AUD", True),
    ("Costo :: $4,500", "MX", "MXN", True),
    ("Cost :: $450", "GB", None, False),
    ("Cost :: $450", None, None, False),
    ("Cost :: $450 USD", "CA", "USD", False),
    ("Cost :: C$450", "US", "CAD", False),
    ("Cost :: £450", "CA", "GBP", False),
    ("Cost :: 450", None, None, False),
    ("Cost :: 450", "CA", None, False),
    ("Cost :: Free", "CA", None, False),
]


@each(("line", "country", "currency", "inferred"), INFERRED)
def test_the_currency_is_printed_or_inferred_from_the_country_or_unknown(
    line: str, country: str | None, currency: str | None, inferred: bool
) -> None:
    (price,) = read(statement_of(line), country=country).prices.value or ()
    assert (price.currency, price.currency_inferred) == (currency, inferred)


def test_all_dollars_of_a_page_are_those_that_one_of_them_names() -> None:
    fields = read(statement_of("Tuition is $450 (all prices in US dollars). Textbook: $80."))
    assert short(fields) == ["450.00 USD", "80.00 USD material"]


@pytest.mark.parametrize(
    "line", ["Tuition: $1,250", "Le cours coûte 1 250,00 $.", "Kosten: € 395,- excl. btw", "From $99"]
)
def test_the_quote_holds_the_figure(line: str) -> None:
    (evidence,) = read(statement_of(line)).prices.evidence
    assert any(character.isdigit() for character in evidence.quote)
    assert any(sign in evidence.quote for sign in "$€")


def test_a_bare_dollar_is_of_the_kind_that_the_page_prints() -> None:
    table = words("$640", "Cost", offset=90)
    assert short(read(table, words("Fee: $640 CAD"), country=None)) == ["640.00 CAD"]
    assert short(read(words("$640", "Cost (USD)"), country=None)) == ["640.00 USD"]
    assert short(read(table, words("Material fee: $65 CAD or $50 USD"), country=None))[0] == "640.00"


@pytest.mark.parametrize(
    ("tag", "currency"), [("en-CA", "CAD"), ("fr-ca", "CAD"), ("en-AU", "AUD"), ("en-US", None), ("en", None)]
)
def test_a_page_that_is_written_for_a_country_tells_whose_dollars_they_are(
    tag: str, currency: str | None
) -> None:
    language = words(tag, "lang", about="page_language", region="markup")
    prices = read(words("The fee is $350."), language, country=None).prices.value or ()
    assert [(price.currency, price.currency_inferred) for price in prices] == [(currency, bool(currency))]


@pytest.mark.parametrize(
    ("line", "currency"),
    [
        ("The fee is $350 plus HST.", "CAD"),
        ("The fee is $350. The provincial health board accepts it.", None),
        ("The fee is $350. Held in Portland, OR.", "USD"),
        ("The University of Virginia asks $350 for it.", "USD"),
        ("The fee is $350. Bring gloves, OR buy them here.", None),
        ("The fee is $350. Virginia teaches it.", None),
    ],
)
def test_places_and_taxes_of_one_country_tell_whose_dollars_they_are(line: str, currency: str | None) -> None:
    prices = read(words(line), country=None).prices.value or ()
    assert [price.currency for price in prices] == [currency]


@pytest.mark.parametrize(
    ("text", "about", "expected"),
    [
        ("1200.00", "price.amount", ("1200.00", "USD", True)),
        ("$1,200", None, ("1200.00", "USD", True)),
        ("CAD 1,200", None, ("1200.00", "CAD", False)),
        ("£1,200", None, ("1200.00", "GBP", False)),
    ],
)
def test_a_source_asserts_what_nothing_printed_tells(
    text: str, about: str | None, expected: tuple[str, str, bool]
) -> None:
    raw = RawListing(
        source="test",
        reference="1",
        url="https://example.org/1",
        statements=(
            Statement(text="Soil Care", about="title", place=Place(path="title", region="data")),
            Statement(text=text, label="Cost", about=about, place=Place(path="cost", region="data")),
        ),
        assertions=(
            Assertion(field="prices.currency", value="USD", grounds="All costs listed are US dollars."),
        ),
    )
    listing = normalize(raw)
    assert listing.prices.value
    (price,) = listing.prices.value
    assert (str(price.amount_min), price.currency, price.currency_inferred) == expected
    assert not listing.issues


@each(("printed", "currency"), [("usd", "USD"), ("Kč", "CZK"), ("Lei", "RON"), ("TBD", None), ("1/0", None)])
def test_a_documented_currency_is_one_that_there_is(printed: str, currency: str | None) -> None:
    amount = said("450", "price", "price.amount", "data", path="o.price")
    named = said(printed, "currency", "price.currency", "data", path="o.currency")
    (price,) = read(amount, named).prices.value or ()
    assert price.currency == currency
