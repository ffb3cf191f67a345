"""Prices and credit under labels of all kinds: columns, keys of machines, facts of pages, and bare lines."""

from __future__ import annotations

from tests.each import each
from tests.normalizer.pricing import read, short, statement_of
from tests.normalizer.test_credit import amounts
from tests.normalizer.test_credit import read as read_credit

PRICES = [
    ("Tuition", "$2,395 CAD", "CA", ["2395.00 CAD"], "paid"),
    ("tuition_fee", "1250", "CA", ["1250.00"], "paid"),
    ("price_min", "99.0", "US", ["99.00.."], "paid"),
    ("priceRange", "$100-$200", "US", ["100.00..200.00 USD"], "paid"),
    ("Offers.price", "0.00", "US", ["0.00"], "free"),
    ("lowPrice", "49", "US", ["49.00.."], "paid"),
    ("Fee", "CAD 1,150.00 + GST", "CA", ["1150.00 CAD tax excluded"], "paid"),
    ("Course Fees", "$475.00 + $25.00 materials", "CA", ["475.00 CAD", "25.00 CAD material"], "paid"),
    ("Fees & Payment", "Fee: $350.00. Payment is due on registration.", "CA", ["350.00 CAD"], "paid"),
    ("Coût", "45,50 $ (matériel inclus)", "CA", ["45.50 CAD"], "paid"),
    ("Frais de scolarité", "Résidents du Québec: 323,04 $", "CA", ["323.04 CAD resident"], "paid"),
    ("Kosten", "kostenlos für Mitglieder", "DE", ["0.00 member"], None),
    ("Preis", "ab € 49", "DE", ["49.00.. EUR"], "paid"),
    ("Prijs", "€ 0,00", "NL", ["0.00"], "free"),
    ("Kosten", "Deelname is kosteloos", "NL", ["0.00"], "free"),
    ("Precio", "Desde 25 €/mes", "ES", ["25.00.. EUR /month"], "paid"),
    ("Preço", "R$ 0", "BR", ["0.00"], "free"),
    ("certificate_price", "$39", "US", ["39.00 USD certificate"], None),
    ("exam_fee", "125", "US", ["125.00 exam"], None),
    ("audit price", "0", "US", ["0.00"], "free_audit"),
    ("Admission", "$15 / $10 students", "CA", ["15.00 CAD", "10.00 CAD student"], "paid"),
    ("Registration", "$60 (members $45)", "CA", ["60.00 CAD", "45.00 CAD member"], "paid"),
    ("Membership", "$30/year", "CA", ["30.00 CAD membership /year"], None),
    ("Cost per session", "$18", "CA", ["18.00 CAD /session"], "paid"),
    ("Program Tuition", "Approximately $3,900 per semester", "CA", ["3900.00 CAD other"], None),
    ("Price", "US $1,450", "CA", ["1450.00 USD"], "paid"),
    ("Price", "€495,00", "NL", ["495.00 EUR"], "paid"),
    ("Price", "£ 75", "GB", ["75.00 GBP"], "paid"),
    ("Price", "from GBP 1,200 to GBP 1,500", "GB", ["1200.00..1500.00 GBP"], "paid"),
    ("", "Online course | 4 weeks | $129", "US", ["129.00 USD"], "paid"),
    ("", "Members: free; non-members: $25", "US", ["0.00 member", "25.00 USD non_member"], "paid"),
    ("", "You pay nothing until the course starts.", "CA", [], None),
    (
        "",
        "Ticket prices: Early bird $80, General $100, Student $40",
        "CA",
        ["100.00 CAD", "40.00 CAD student", "80.00 CAD early_bird"],
        "paid",
    ),
    ("", "The registration deadline is May 5; the fee is $65.", "CA", ["65.00 CAD"], "paid"),
    ("", "Scholarship applicants must show income under $40,000.", "US", [], None),
    ("", "Cost of attendance: $26,000 (tuition $11,000, housing $15,000)", "US", ["11000.00 USD"], "paid"),
    ("", "A $100 late fee will be added after August 1.", "US", [], None),
    ("", "Gift certificates from $25", "CA", [], None),
    ("Tax", "$12.50", "CA", [], None),
    ("Savings", "$50", "CA", [], None),
    ("Deposit due", "$200", "CA", ["200.00 CAD deposit"], None),
    ("Textbook", "$89.95 (approx.)", "CA", ["89.95 CAD material"], None),
    ("Salary", "$28.50/hour", "CA", [], None),
    ("Fee Type", "Flat fee", "CA", [], None),
    ("Paid or free", "Paid", "CA", [], "paid"),
    ("Cost", "Varies", "CA", [], None),
    ("Price", "Included in Annual Plan", "US", [], None),
]

CREDIT = [
    ("Credits", "3.0 Credit Hours", ["3 credit"], "credit"),
    ("credit_hours", "4", ["4 credit"], "credit"),
    ("Credit Type", "CEU", [], None),
    ("Units", "3-5", ["3-5 unit"], "credit"),
    ("Credits", "1.0 – 6.0", ["1-6 credit"], "credit"),
    ("Credit Value", "15 credits (7.5 ECTS)", ["7.5 ects", "15 credit"], "credit"),
    ("ECTS", "n/a", [], None),
    ("Credits", "None", [], None),
    ("CEUs", "0.8", ["0.8 ceu"], None),
    ("Continuing education units", "1.2 CEUs", ["1.2 ceu"], None),
    ("CPD hours", "6", [], None),
    ("CPD points", "12", ["12 cpd"], None),
    ("PDUs", "14.0", ["14 pdu"], None),
    ("Crédits", "3", ["3 credit"], "credit"),
    ("Nombre d'unités", "1,33", ["1.33 unit"], "credit"),
    ("Studiepunten", "4", ["4 credit"], "credit"),
    ("Umfang", "5 LP", ["5 credit"], "credit"),
    ("Leistungspunkte", "5 ECTS-LP", ["5 ects"], "credit"),
    ("Créditos", "3 créditos", ["3 credit"], "credit"),
    ("", "HIST 101 (3.0 credits)", ["3 credit"], "credit"),
    ("", "Credit weight: 0.50", ["0.5 credit"], "credit"),
    ("", "[0.25 credit]", ["0.25 credit"], "credit"),
    ("", "This course carries no credit.", [], "non_credit"),
    ("", "Credits required to complete: 15", ["15 credit"], "credit"),
    ("", "Minimum 12 credits at the 300 level", [], None),
    ("", "Credit/No Credit grading", [], None),
    ("", "Grading: Credit / No Credit", [], None),
    ("", "CR/NC", [], None),
    ("", "No prerequisites or credit checks", [], None),
    ("", "Earn micro-credits toward badges", [], None),
    ("", "3 graduate credits available for an extra $450", ["3 credit"], "credit"),
    ("", "Optional: 1 credit through the partner university", ["1 credit"], "credit"),
    ("", "Counts as 0.5 of a credit in the certificate", ["0.5 credit"], "credit"),
    ("Level", "Undergraduate credit", [], "credit"),
    ("Type", "Non-degree, non-credit", [], "non_credit"),
    ("Type", "Credit course", [], "credit"),
    ("Is this a credit course?", "No", [], "non_credit"),
    ("", "May be used as transfer credit", [], None),
    ("", "60 credit programme at level 7", ["60 credit"], "credit"),
    ("", "Every 10 hours earn one CEU.", [], None),
    ("", "Approved for 2 AIA LUs", [], None),
    ("", "15 SCQF credit points at level 9", ["15 credit"], "credit"),
    ("", "Worth 5 points toward professional certification", [], None),
]


@each(("label", "text", "country", "prices", "model"), PRICES)
def test_prices(label: str, text: str, country: str, prices: list[str], model: str | None) -> None:
    fields = read(statement_of(f"{label} :: {text}" if label else text), country=country)
    assert (short(fields), fields.cost_model.value) == (prices, model)


@each(("label", "text", "expected", "status"), CREDIT)
def test_credit(label: str, text: str, expected: list[str], status: str | None) -> None:
    credit = read_credit(statement_of(f"{label} :: {text}" if label else text))
    assert (amounts(credit), credit.status.value) == (expected, status)
