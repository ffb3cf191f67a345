"""Which amounts are prices where no word beside them says so, and how the offering is known by its name."""

from __future__ import annotations

from tests.each import each
from tests.normalizer.pricing import read, short, words

WHOLES_AND_TRIFLES = {
    "Forty hours over five weeks: $540.": ["540.00 CAD"],
    "Tiling, four evenings. $1,350 for all three.": ["1350.00 CAD"],
    "$195 in Regina on 4 June.": ["195.00 CAD"],
    "The class is $390. Blade grinding, $9.": ["390.00 CAD", "9.00 CAD other"],
    "The kiln alone cost $4,000.": ["4000.00 CAD other"],
    "A starter hive will set you back $260.": ["260.00 CAD other"],
    "One of our films sold for $8,500.": [],
    "Until then the certificate cost about $4,000.": [],
    "Coût du projet : 450 000 $": [],
    "Each runs six weeks and costs $749.": ["749.00 CAD /course"],
    "The course is $615; ten direct debits of $62 will do.": ["615.00 CAD"],
}
"""What is bought at once, and what is bought beside it."""

NO_PRICES = {
    "Cancel within 7 days: £50.": [],
    "It costs $249; the flight review is separate, usually $200.": ["249.00 CAD", "200.00 CAD other"],
    "The course is $50; jars and pectin run about $18.": ["50.00 CAD", "18.00 CAD other"],
    "The course runs about $400.": ["400.00 CAD"],
    "It has just bought the old mart for €3.4m.": [],
    "The province put $2.75M into a $3.4-million lab.": [],
    "The school was given the craft medal and $2,500.": [],
    "Graduates get a voucher for the vendor's own exam, usually US$150.": ["150.00 USD exam"],
    "The course is $480. Unpaid balances over $250 block registration.": ["480.00 CAD"],
    "The course is $480. Students who owe more than $100 cannot register.": ["480.00 CAD"],
    "5 to 29 days ahead, $50. On the day the $140 fee is lost.": [],
    "Pay $140 when you book.": ["140.00 CAD"],
    "Price based on the country where you test; Ireland €165.": ["165.00 EUR"],
    "We travel to the country where you work; Ireland €165m.": [],
    "Shops in the area charge between $90 and $160 for a tune-up.": [],
    "We charge $90 for the evening.": ["90.00 CAD"],
    "Our studios charge $90 for the evening.": ["90.00 CAD"],
    "Median pay in the county is $61,400.": [],
    "The course is $480 and opens doors to jobs paying $70,000.": ["480.00 CAD"],
    "Apprentices are paid $21.50 an hour while they learn, rising to $34.": [],
    "Annual: $59,000": [],
    "Students pay $690 a month for a room.": [],
    "A bed in the dorm is $540 a month.": [],
    "ArcGIS student licence: about $130 a year, not included.": [],
    "$450 a term, not included: books": ["450.00 CAD other"],
    "Un relevé de notes coûte 12 $.": ["12.00 CAD other"],
    "Le cours coûte 450 $ par personne.": ["450.00 CAD"],
    "Licence exams are held by the board and cost $400.": ["400.00 CAD exam"],
    "The two courses are held in May and cost $400.": ["400.00 CAD"],
    "It costs the club $90 per head.": [],
    "$180 is charged to rewrite one part.": [],
    "A sister series has five courses at $120.": [],
    "Small shops lose about $7,000 a year to invoice errors.": [],
    "Les ménages dépensent 3 000 $ par an en chauffage.": [],
    "Late registrations pay a surcharge of $25.": [],
    "There is a $15 surcharge for paper certificates.": [],
    "The evening costs $35 and you will not lose your place.": ["35.00 CAD"],
}
"""What is earned and lost, what others ask of others, what it costs to live, and what is not included."""

OTHER_YEARS = {
    "In 2024 the workshop cost $280; the new price will be posted in May.": [],
    "Last year's session sold out at $350; this year's fee is yet to be set.": [],
    "Previously offered at $420, now $350.": ["350.00 CAD"],
    "Last year the fee was $400; this year it is $420.": ["420.00 CAD"],
    "In 2027 the course costs $300.": ["300.00 CAD"],
}
"""What was asked once, and what is."""

VERBS = {
    "The bill for this course is $210.": ["210.00 CAD"],
    "We ask $60 at the door.": ["60.00 CAD"],
    "We ask you to bring $5 for the bus.": [],
    "Expect to hand over $2,450 for the six-week course.": ["2450.00 CAD"],
    "The course can be had for $75 and takes an afternoon.": ["75.00 CAD"],
    "Seats on the course are going at $2,100.": ["2100.00 CAD"],
    "The course comes in at $940.": ["940.00 CAD"],
    "Departments are invoiced $325 for each employee.": ["325.00 CAD"],
    "Il faut compter 1 450 $ pour l'ensemble du programme.": ["1450.00 CAD"],
    "Cette formation vous revient à 225 $.": ["225.00 CAD"],
    "Curso de Excel por 240 €": ["240.00 EUR"],
    "For $189 you spend a day at the bench.": ["189.00 CAD"],
    "€680 for the five days.": ["680.00 EUR"],
    "$399.00 – Add to cart": ["399.00 CAD"],
    "- forty-five dollars ($45)": ["45.00 CAD"],
    "Sign up at $450 per worker.": ["450.00 CAD"],
    "Fees vary with income and will never exceed £650.": ["..650.00 GBP"],
    "The shop hands over $500 in prizes.": [],
    "A student guide can be bought at the desk for $38.": ["38.00 CAD material"],
    "Overalls can be had for $38.": ["38.00 CAD other"],
    "The grant is worth $300 for each farm.": [],
    "The course sets candidates back $145.": ["145.00 CAD"],
    "Budget about $430 for each course.": ["430.00 CAD /course"],
    "A budget of $430 was set for the pilot.": [],
    "Daytime: $12,600. Evenings and weekends: $13,200.": ["12600.00 CAD", "13200.00 CAD"],
    "€75 for newcomers, €50 for those renewing a card.": ["75.00 EUR", "50.00 EUR other"],
    "Pay upfront and save: $9,900": ["9900.00 CAD"],
    "Book early and save $90": [],
    "Investimento: 6 parcelas de R$ 145,00 ou R$ 790,00 à vista": ["790.00 BRL"],
    "Der Lehrgang schlägt mit 2.390 Euro zu Buche.": ["2390.00 EUR"],
    "Cancellation with under 48 hours' notice: $110.": [],
    "$410 with lunch.": ["410.00 CAD"],
    "Three tries are included in the $24.95.": ["24.95 CAD"],
    "For your $95 you get four evenings.": ["95.00 CAD"],
    "It is EUR 210, up from EUR 190.": ["210.00 EUR"],
    "Five courses at US$249, one after another.": ["249.00 USD /course"],
    "Is it worth it? You pay $249 per month.": ["249.00 CAD /month"],
    "$30 a try.": ["30.00 CAD"],
    "$1,995 if bought together.": ["1995.00 CAD"],
    "$300,000 with which it bought looms.": [],
    "On campus $11,900 with meals; online $2,800.": ["2800.00 CAD", "11900.00 CAD"],
    "$180 with materials": ["180.00 CAD"],
    "Coût : 285 $ taxes en sus": ["285.00 CAD tax excluded"],
    "Cost: $1,495 + $60 lab coat and kit": ["1495.00 CAD", "60.00 CAD other"],
    "Fees: $284 (registration and services)": ["284.00 CAD"],
    "$525 + tax per course": ["525.00 CAD /course tax excluded"],
    "Membership from $29 a month": ["29.00.. CAD /month"],
    "Membership is $85 a year.": ["85.00 CAD membership /year"],
}

NAMED = {
    "Grant Writing is $795.": ["795.00 CAD"],
    "Grant Writing comes in at $940.": ["940.00 CAD"],
    "Pay $95 for Grant Writing.": ["95.00 CAD"],
    "Grant Writing: $95 each": ["95.00 CAD"],
    "Grant Writing is free.": ["0.00"],
    "Grant Writing is complimentary.": ["0.00"],
    "The library is free.": [],
    "The grant is $795.": [],
    "Grant Writing can be tried for seven days at no cost.": [],
}

BESIDE = {
    "Bursaries of $1,000 and $2,500 are given to students in the certificate.": [],
    "Tuition – $3,300; you must be a member ($95 a year)": ["3300.00 CAD", "95.00 CAD membership /year"],
    "Regular $99, $79": ["79.00 CAD"],
    "$99 this week only (usually $135).": ["99.00 CAD"],
    "Tuition is $860. Audit without credit: $430.": ["860.00 CAD", "430.00 CAD other"],
    "Cost €2,990, of which €1,500 is due at enrolment": ["2990.00 EUR", "1500.00 EUR deposit"],
    "List price $3,900; alumni $3,300": ["3900.00 CAD", "3300.00 CAD alumni"],
    "Fee: $450. A $50 admin fee will be retained on all withdrawals.": ["450.00 CAD"],
    "There is a $30 charge to move to a different date. The course is $220.": ["220.00 CAD"],
    "If you need to change your date, there is a $30 charge.": [],
    "If you want to change careers, this $900 course is for you.": ["900.00 CAD"],
    "Coût : 120 $ (valeur de 1 450 $)": ["120.00 CAD"],
    "Prijs: € 49 (waarde € 199)": ["49.00 EUR"],
    "Tuition $8,900. Financing from $290/month.": ["8900.00 CAD"],
    "£1,200, or spread the cost from £50 a month": ["1200.00 GBP"],
    "Cost £275. Requalification £195.": ["275.00 GBP", "195.00 GBP other"],
    "Tuition :: $700 (books free for students)": ["700.00 CAD"],
    "No-show charge: $40. Price: $75.": ["75.00 CAD"],
    "Umbuchungen kosten 30 €. Preis 240 €.": ["240.00 EUR"],
    "Childcare is available for $20 a session. The course (lunch included) is $150.": ["150.00 CAD"],
    "Lunch and Learn: $15": ["15.00 CAD"],
    "Membership of the club is $35 a year. The course is $150.": ["150.00 CAD", "35.00 CAD membership /year"],
    "Up to $800 in tuition support is available. Fee $900.": ["900.00 CAD"],
    "The cost to the province is $3,000 per student; you pay nothing.": ["0.00"],
    "The province is spending $3,000 per learner. Learners pay $100.": ["100.00 CAD"],
    "Register by May 1 and pay $75; from May 2 it is $95.": ["95.00 CAD", "75.00 CAD early_bird"],
    "£95 Friends of the Museum, £120 general public": ["120.00 GBP", "95.00 GBP member"],
    "Members $725. Student members $100.": ["100.00 CAD student", "725.00 CAD member"],
    "£66, or £33 if you get Universal Credit": ["66.00 GBP", "33.00 GBP other"],
    "Ages 18 and over: £80; under 16s £40": ["80.00 GBP", "40.00 GBP other"],
    "In-house course for up to ten, £1,150": ["1150.00 GBP group"],
    "Courses in the series are priced between $195 and $310.": ["195.00..310.00 CAD /course"],
    "Take 10x de R$ 39,90": ["39.90 BRL deposit"],
    "Un résident du Québec débourse 96,43 $ par crédit; un étudiant étranger, 873,08 $": [
        "96.43 CAD resident /credit",
        "873.08 CAD international /credit",
    ],
    "The course is free if you live in the region. Everyone else can buy it for $95.": [
        "95.00 CAD",
        "0.00 other",
    ],
    "De cursus kost niets. Wie een certificaat wil, betaalt € 25.": ["0.00", "25.00 EUR certificate"],
    "Tuition, first part: $7,400; tuition, second part: $7,650; total tuition: $15,050": [
        "15050.00 CAD",
        "7400.00 CAD other",
        "7650.00 CAD other",
    ],
}


@each(
    ("text", "expected"),
    [
        *VERBS.items(),
        *NO_PRICES.items(),
        *OTHER_YEARS.items(),
        *BESIDE.items(),
        *WHOLES_AND_TRIFLES.items(),
    ],
)
def test_grounds(text: str, expected: list[str]) -> None:
    assert short(read(words(text))) == expected


@each(("text", "expected"), list(NAMED.items()))
def test_name_of_the_offering(text: str, expected: list[str]) -> None:
    title = words("Grant Writing", about="title", region="facts", path="h1")
    assert short(read(title, words(text, offset=100))) == expected


def test_row_of_the_offering() -> None:
    title = words("Difficult Talks", about="title", region="facts", path="h1")
    cells = [("W14", 1), ("Difficult Talks", 1), ("£145", 1), ("W15", 2), ("Remote Teams", 2), ("£260", 2)]
    rows = [words(cell, path=f"row {row}", offset=100 + 40 * n) for n, (cell, row) in enumerate(cells)]
    assert short(read(title, *rows)) == ["145.00 GBP"]
    assert short(read(words("Any Talks", about="title", path="h1"), *rows)) == ["145.00 GBP", "260.00 GBP"]


def test_number_of_the_offering() -> None:
    title = words("Wine Level 2", about="title", region="facts", path="h1")
    lines = "Level 1 – $290\nLevel 2 – $890\nLevel 3 – $1,690"
    assert short(read(title, words(lines, offset=100))) == ["890.00 CAD"]


def test_registration_beside_tuition() -> None:
    lines = "Tuition fees – $3,300.00\nRegistration – $100.00\nGraduation – $60.00"
    assert short(read(words(lines))) == ["3300.00 CAD", "60.00 CAD other", "100.00 CAD registration"]
    assert short(read(words("Registration – $100.00"))) == ["100.00 CAD"]
