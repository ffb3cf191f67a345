"""Prices as institutions state them: families of phrasings, and amounts of money that are no price."""

from __future__ import annotations

from tests.each import each
from tests.normalizer.pricing import read, short, statement_of

FORMS = {
    # signs and codes in every position
    "Cost :: $1,250.00": ["1250.00 CAD"],
    "Cost :: CAD 450": ["450.00 CAD"],
    "Cost :: 450 CAD": ["450.00 CAD"],
    "Cost :: CAD$450.50": ["450.50 CAD"],
    "Cost :: CDN $450": ["450.00 CAD"],
    "Cost :: $450 CDN": ["450.00 CAD"],
    "Cost :: C$450": ["450.00 CAD"],
    "Cost :: CA$1,450": ["1450.00 CAD"],
    "Cost :: US$1,450": ["1450.00 USD"],
    "Cost :: USD 1,450.00": ["1450.00 USD"],
    "Cost :: $1,450 USD": ["1450.00 USD"],
    "Cost :: A$600": ["600.00 AUD"],
    "Cost :: NZ$600": ["600.00 NZD"],
    "Cost :: MX$1,250": ["1250.00 MXN"],
    "Cost :: £295": ["295.00 GBP"],
    "Cost :: 295 GBP": ["295.00 GBP"],
    "Cost :: €895": ["895.00 EUR"],
    "Cost :: 895 EUR": ["895.00 EUR"],
    "Cost :: 895 euros": ["895.00 EUR"],
    "Cost :: CHF 1'200": ["1200.00 CHF"],
    "Cost :: CHF 1’200.-": ["1200.00 CHF"],
    "Cost :: 450 Canadian dollars": ["450.00 CAD"],
    "Frais :: 450 $": ["450.00 CAD"],
    "Frais :: 1 250,00 $": ["1250.00 CAD"],
    "Frais :: 1 250,00 $ CA": ["1250.00 CAD"],
    "Tarif :: 1.250,00 €": ["1250.00 EUR"],
    "Prijs :: € 1.250,-": ["1250.00 EUR"],
    "Preis :: 490,00 EUR": ["490.00 EUR"],
    "Precio :: 120 €": ["120.00 EUR"],
    "Preço :: R$ 1.200,00": ["1200.00 BRL"],
    # bare numbers under a price label only
    "Cost: 450": [],
    "Cost :: 450": ["450.00"],
    "Tuition :: 1,450.00": ["1450.00"],
    "Fee (USD) :: 450": ["450.00 USD"],
    "Duration :: 450": [],
    "Course number :: 1450": [],
    # ranges and bounds
    "Cost :: $661.25 - $702.11": ["661.25..702.11 CAD"],
    "Cost :: $450–$600": ["450.00..600.00 CAD"],
    "Cost :: $450 to $600": ["450.00..600.00 CAD"],
    "Cost :: $450-600": ["450.00..600.00 CAD"],
    "Coût :: de 450 à 600 $": ["450.00..600.00 CAD"],
    "Tuition ranges between $450 and $600.": ["450.00..600.00 CAD"],
    "Prices start from $99": ["99.00.. CAD"],
    "Cost :: starting at $99": ["99.00.. CAD"],
    "Tarif :: à partir de 99 $": ["99.00.. CAD"],
    "Cost :: up to $600": ["..600.00 CAD"],
    "Cost :: $99+": ["99.00.. CAD"],
    "Tuition is $450, 6 weeks": ["450.00 CAD"],
    "Price $450 - 3 credits": ["450.00 CAD"],
}

PURPOSES = {
    "Tuition: $450; application fee: $50; materials: $80": [
        "450.00 CAD",
        "50.00 CAD application",
        "80.00 CAD material",
    ],
    "The course costs $450 plus $50 for materials.": ["450.00 CAD", "50.00 CAD material"],
    "The program fee of $450 includes the exam and materials.": ["450.00 CAD"],
    "Tuition, including textbooks, is $450.": ["450.00 CAD"],
    "$450 (materials included)": ["450.00 CAD"],
    "Textbook: $120 (not included in the tuition of $450)": ["450.00 CAD", "120.00 CAD material"],
    "A $50 non-refundable deposit is required. Tuition: $1,250.00.": ["1250.00 CAD", "50.00 CAD deposit"],
    "Registration fee :: $25": ["25.00 CAD registration"],
    "Application fee :: $75": ["75.00 CAD application"],
    "Exam fee :: $150": ["150.00 CAD exam"],
    "The certification exam costs an additional $225.": ["225.00 CAD exam"],
    "Certificate :: $40.00": ["40.00 CAD certificate"],
    "You may purchase a verified certificate for $49.": ["49.00 CAD certificate"],
    "Annual membership fee: $120": ["120.00 CAD membership /year"],
    "Coût du cours : 450 $ ; matériel : 80 $": ["450.00 CAD", "80.00 CAD material"],
    "Frais d'admission : 87,75 $": ["87.75 CAD application"],
    "Technology fee: $30": ["30.00 CAD other"],
    "A graduation fee of $22 is charged.": ["22.00 CAD other"],
    "Expect additional costs of $10 to $125 per course.": ["10.00..125.00 CAD other /course"],
    "Fee $394.30 Most college level courses require textbooks": ["394.30 CAD"],
    "Tuition $4,400 + $220 (GST) + $100 technology fee = $4,720": ["4720.00 CAD tax included"],
    "$400 course + $50 lab = $450": ["450.00 CAD"],
    "Deposit: $200 (domestic) or $400 (international)": [
        "200.00 CAD deposit domestic",
        "400.00 CAD deposit international",
    ],
    "Lab fee $35, tuition $300": ["300.00 CAD", "35.00 CAD material"],
    "Total: $1,250 (tuition $1,000, student services fee $250)": [
        "1250.00 CAD",
        "250.00 CAD other",
        "1000.00 CAD other",
    ],
    "Online · 8 weeks · $895": ["895.00 CAD"],
    "Register now for only $195!": ["195.00 CAD"],
    "Full price for the workshop is $350 per person.": ["350.00 CAD"],
}

PAYERS = {
    "Domestic: $450, International: $900": ["450.00 CAD domestic", "900.00 CAD international"],
    "$450 (domestic) / $900 (international)": ["450.00 CAD domestic", "900.00 CAD international"],
    "$450 domestic, $900 international": ["450.00 CAD domestic", "900.00 CAD international"],
    "Domestic fees :: $673.25 - $700.36": ["673.25..700.36 CAD domestic"],
    "For international students, the fee is $900.": ["900.00 CAD international"],
    "International students pay $900.": ["900.00 CAD international"],
    "International Trade workshop: $450": ["450.00 CAD"],
    "Étudiants internationaux : 900 $": ["900.00 CAD international"],
    "$450 for members, $520 for non-members": ["450.00 CAD member", "520.00 CAD non_member"],
    "Members $40 / Non-members $50": ["40.00 CAD member", "50.00 CAD non_member"],
    "Le coût est de 450 $ pour les membres et de 520 $ pour les non-membres.": [
        "450.00 CAD member",
        "520.00 CAD non_member",
    ],
    "Early bird $400 until May 1, regular $450": ["450.00 CAD", "400.00 CAD early_bird"],
    "Standard Fee - $394.30 Senior Fee - $351.78": ["394.30 CAD", "351.78 CAD senior"],
    "Student price: $120; Regular price: $180": ["180.00 CAD", "120.00 CAD student"],
    "In-state tuition: $450. Out-of-state tuition: $700.": ["450.00 CAD resident", "700.00 CAD other"],
    "Cost for alumni: $300": ["300.00 CAD alumni"],
    "Senior Project Manager workshop: $300": ["300.00 CAD"],
    "Led by faculty members. Cost: $300": ["300.00 CAD"],
}

PERIODS_AND_TAX = {
    "$300 per credit": ["300.00 CAD /credit"],
    "Tuition: $300/credit": ["300.00 CAD /credit"],
    "300 $ par crédit": ["300.00 CAD /credit"],
    "Tuition per course: $520": ["520.00 CAD /course"],
    "$520 per course": ["520.00 CAD /course"],
    "Four courses, $520 each": ["520.00 CAD /course"],
    "Six sessions at a cost of $25 each": ["25.00 CAD /session"],
    "USD 49 per month": ["49.00 USD /month"],
    "49 $ par mois": ["49.00 CAD /month"],
    "$25 per session": ["25.00 CAD /session"],
    "$450 per person": ["450.00 CAD"],
    "Tuition :: $450 (plus GST)": ["450.00 CAD tax excluded"],
    "Tuition :: $450 + GST": ["450.00 CAD tax excluded"],
    "Tuition :: $450+HST": ["450.00 CAD tax excluded"],
    "Cost :: £450 excl. VAT": ["450.00 GBP tax excluded"],
    "Cost :: £450 inc VAT": ["450.00 GBP tax included"],
    "Tarif :: 450 € HT": ["450.00 EUR tax excluded"],
    "Tarif :: 540 € TTC": ["540.00 EUR tax included"],
    "Frais :: 450 $ (taxes en sus)": ["450.00 CAD tax excluded"],
    "Frais :: 450 $, taxes incluses": ["450.00 CAD tax included"],
    "Kosten: € 1.250,- excl. btw": ["1250.00 EUR tax excluded"],
    "Kursgebühr: 450,00 EUR inkl. MwSt.": ["450.00 EUR tax included"],
    "Precio: 120 € (IVA incluido)": ["120.00 EUR tax included"],
    "$50 per hour of coaching, course fee $900": ["900.00 CAD", "50.00 CAD other"],
}

NO_PRICE = [
    "Scholarships of up to $1,000 are available.",
    "The StrongerBC future skills grant covers tuition up to $3,500.",
    "A bursary of $500 may be awarded.",
    "Des bourses de 500 $ sont offertes.",
    "Graduates earn an average salary of $85,000.",
    "Average salary :: $70,000",
    "Learners manage a $50,000 budget for a mock client.",
    "A company with $3.5 million in revenue",
    "Save $100 when you register early.",
    "Get $50 off",
    "Early registrants receive a $50 discount.",
    "Includes a toolkit worth $250.",
    "A cancellation fee of $45 applies.",
    "Refunds are subject to a $30 administration fee.",
    "Late fee: $25",
    "NSF fee: $40",
    "Payable in 3 payments of $150",
    "Trois versements de 150 $",
    "The Canada Training Credit is $250 a year.",
    "Winner takes a $5,000 prize",
    "Transfer fee: $20",
    "In 2020 the market reached $4 billion.",
    "An annual software contract for $50,000",
    "An external hard drive ($30-$200) is needed.",
    "Scholarships of $500, $1,000 and $2,000",
    "International fees are typically three times the amount of domestic fees.",
]

OLD_AND_NEW = {
    "was $500, now $400": ["400.00 CAD"],
    "Originally $500, on sale for $400": ["400.00 CAD"],
    "Regular price $500, sale price $400": ["400.00 CAD"],
    "Prix régulier : 500 $; prix réduit : 400 $": ["400.00 CAD"],
    "Now $400 instead of $500": ["400.00 CAD"],
    "Tuition 2023: $400, tuition 2024: $450": ["450.00 CAD"],
    "Domestic: $400 for starts before May 2023; $450 from May 2023": ["450.00 CAD domestic"],
}

FREE = [
    "Cost :: Free",
    "Price :: Free of charge",
    "Tarif :: Gratuit",
    "Preis :: kostenlos",
    "Kosten :: gratis",
    "This course is free.",
    "This course is offered at no cost to learners.",
    "The program is completely free of charge.",
    "Take this free online course.",
    "This free, self-paced course introduces the basics.",
    "This tuition-free microcredential is open to all.",
    "Ce cours est gratuit.",
    "La formation est offerte sans frais.",
    "Formation en ligne gratuite",
    "Der Kurs ist kostenlos.",
    "De cursus is gratis.",
    "El curso es gratuito.",
    "Enrol for free",
]

NOT_FREE = [
    "Feel free to contact us.",
    "Start your free trial today.",
    "Call us toll-free.",
    "A gluten-free baking course",
    "Free parking is available.",
    "Parking is free.",
    "Attend a free information session.",
    "Download a free brochure.",
    "Learn free and open source software.",
    "At no additional cost",
    "You are free to choose your project.",
    "The first week is free.",
    "Fee-free days",
    "Free speech and the law",
    "The course is free for eligible learners.",
    "No cost to learners who qualify for funding.",
    "Includes a free retake of the exam",
    "Browse our free courses",
    "A stress-free course",
    "Storm is free, open and fun.",
    "Free software training",
]


@each(
    ("line", "expected"),
    [*FORMS.items(), *PURPOSES.items(), *PAYERS.items(), *PERIODS_AND_TAX.items(), *OLD_AND_NEW.items()],
)
def test_prices(line: str, expected: list[str]) -> None:
    fields = read(statement_of(line))
    assert short(fields) == expected
    assert (fields.cost_model.value in ("paid", "subscription")) == any(
        price.buys == "enrolment" for price in fields.prices.value or ()
    )


@each("line", NO_PRICE)
def test_amounts_that_are_no_price(line: str) -> None:
    fields = read(statement_of(line))
    assert fields.prices.value is None
    assert fields.cost_model.value is None


@each("line", FREE)
def test_free(line: str) -> None:
    fields = read(statement_of(line))
    assert short(fields) == ["0.00"]
    assert fields.cost_model.value == "free"


@each("line", NOT_FREE)
def test_not_free(line: str) -> None:
    fields = read(statement_of(line))
    assert fields.prices.value is None
    assert fields.cost_model.value is None


@each(
    ("line", "prices", "model"),
    [
        (
            "Price :: FREE-Add a Verified Certificate for $49 USD",
            ["0.00", "49.00 USD certificate"],
            "free_audit",
        ),
        ("Pricing :: Free Online Course (Audit)", ["0.00"], "free_audit"),
        ("You can audit this course for free.", ["0.00"], "free_audit"),
        ("Free to audit; certificate available for $99", ["0.00", "99.00 CAD certificate"], "free_audit"),
        (
            "The course is free; an optional certificate costs $40.",
            ["0.00", "40.00 CAD certificate"],
            "free_audit",
        ),
        ("$49/month subscription", ["49.00 CAD /month"], "subscription"),
        ("Included with a Coursera Plus subscription", [], "subscription"),
        ("$99 per month", ["99.00 CAD /month"], "paid"),
        ("Cost :: Paid", [], "paid"),
        ("Tuition fees apply.", [], "paid"),
    ],
)
def test_cost_model(line: str, prices: list[str], model: str) -> None:
    fields = read(statement_of(line))
    assert short(fields) == prices
    assert fields.cost_model.value == model
    assert fields.cost_model.evidence
