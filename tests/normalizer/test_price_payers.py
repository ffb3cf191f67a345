"""Who pays an amount and what it buys: payers, totals of required fees, and fees that are not the price."""

from __future__ import annotations

from tests.each import each
from tests.normalizer.pricing import read, short, statement_of, words

LABELS = {
    "What will I pay? :: $250; after the due date the board adds $75.": ["250.00 CAD", "75.00 CAD other"],
    "Not in the tuition :: visa $310; room about $900": ["310.00 CAD other", "900.00 CAD other"],
    "Non compris :: hébergement 300 $": ["300.00 CAD other"],
    "Fee after SME funding :: $261.60": [],
    "Net fee after government grant :: $200": [],
    "Fees and funding :: $900": ["900.00 CAD"],
    "Cost :: network companies €210, non-members €295": ["210.00 EUR member", "295.00 EUR non_member"],
    "How to take it :: Free (access for five weeks) or upgrade for £42": ["0.00", "42.00 GBP certificate"],
    "How to get there :: Free (shuttle bus) or by car": [],
}
"""What a label says of the amounts under it."""

PAYERS = {
    "Coût :: 63 $ si Services Québec finance votre place; 420 $ sinon": ["420.00 CAD", "63.00 CAD other"],
    "Coût :: 200 $ si vous êtes membre, 250 $ sinon": ["250.00 CAD", "200.00 CAD member"],
    "Fee :: $45 if WorkBC pays for your seat; $520 otherwise": ["520.00 CAD", "45.00 CAD other"],
    "Block training (8 weeks, $1,900) is run by the college, not by us.": [],
    "The evening workshop (3 hours, $45) is taught by Lena Ott.": ["45.00 CAD"],
    "$2,495 (national exam voucher included)": ["2495.00 CAD"],
    "I paid £65 in January, it is £95 now.": ["95.00 GBP"],
    "I paid £65 for the course.": ["65.00 GBP"],
    "Carte de membre : 25 €, valable un an.": ["25.00 EUR membership member"],
    "The day is £95 per person, or £170 a pair.": ["95.00 GBP", "170.00 GBP group"],
    "Weekend $333. Early bird, until March 1, $288.": ["333.00 CAD", "288.00 CAD early_bird"],
    "The course is $120 for one, $200 for two sharing a hive.": ["120.00 CAD", "200.00 CAD group"],
    "Levy-paying employers are invoiced £1,500.": ["1500.00 GBP other"],
    "Price :: chamber firms $180; others $260; students with ID $40": [
        "180.00 CAD",
        "260.00 CAD",
        "40.00 CAD student",
    ],
    "Full fee S$620; citizens aged 40 and above: S$186": ["620.00 SGD", "186.00 SGD other"],
    "Fees Member Standard: $65": ["65.00 CAD member"],
    "Domestic tuition: $1,200. International tuition: $3,400.": [
        "1200.00 CAD domestic",
        "3400.00 CAD international",
    ],
    "BC residents (domestic): $450. International (visa) students: $1,450.": [
        "450.00 CAD resident",
        "1450.00 CAD international",
    ],
    "Students (domestic) $450, students (international) $900": [
        "450.00 CAD domestic",
        "900.00 CAD international",
    ],
    "Regular fee $199, senior (60+) fee $99": ["199.00 CAD", "99.00 CAD senior"],
    "Regular fee $249, student fee $149": ["249.00 CAD", "149.00 CAD student"],
    "Three payments of $199 or one of $549": ["549.00 CAD"],
    "Un paiement de 549 $ ou trois paiements de 199 $": ["549.00 CAD"],
    "Students (full-time): $25; members (in good standing): $40": ["25.00 CAD student", "40.00 CAD member"],
    "Domestic students: $1,200 | International students: $3,400": [
        "1200.00 CAD domestic",
        "3400.00 CAD international",
    ],
    "Tuition is $1,200 for domestic students and $3,400 for international students.": [
        "1200.00 CAD domestic",
        "3400.00 CAD international",
    ],
    "Members pay €150. Fee for others: €450": ["150.00 EUR member", "450.00 EUR non_member"],
    "All PhD's enrolled in other universities pay a fee of €720": ["720.00 EUR non_member"],
    "A fee of €150 for candidates who are not enrolled in our school": ["150.00 EUR non_member"],
    "The book costs €20 and is of use for others too. Course fee: €300": ["300.00 EUR", "20.00 EUR material"],
    "Citizens and PR: $5,400 | Study permit: $12,900": ["5400.00 CAD domestic", "12900.00 CAD international"],
    "Domestic total: $5,400; international total: $12,900": [
        "5400.00 CAD domestic",
        "12900.00 CAD international",
    ],
    "If you are here on a study permit, you pay $12,900.": ["12900.00 CAD international"],
    "Tuition (domestic) :: $1,200": ["1200.00 CAD domestic"],
    "International tuition :: $3,400": ["3400.00 CAD international"],
    "$1,200 for Canadian citizens and permanent residents; $3,400 for international learners": [
        "1200.00 CAD domestic",
        "3400.00 CAD international",
    ],
    "Canadian students pay $1,200; international students pay $3,400.": [
        "1200.00 CAD domestic",
        "3400.00 CAD international",
    ],
    "$1,200 CAD (Domestic) $3,400 CAD (International)": ["1200.00 CAD domestic", "3400.00 CAD international"],
    "Non-resident fee: $1,900": ["1900.00 CAD other"],
    "UK/EU students: £1,800; overseas students: £3,900": [
        "1800.00 GBP domestic",
        "3900.00 GBP international",
    ],
    "Home fee £1,800, international fee £3,900": ["1800.00 GBP domestic", "3900.00 GBP international"],
    "Frais pour étudiants canadiens : 450 $; étudiants internationaux : 1 200 $": [
        "450.00 CAD domestic",
        "1200.00 CAD international",
    ],
    "Étudiants étrangers : 1 200 $": ["1200.00 CAD international"],
    "Résidents du Québec : 325 $, non-résidents : 890 $": ["325.00 CAD resident", "890.00 CAD other"],
    "Members: $350; non-members: $425": ["350.00 CAD member", "425.00 CAD non_member"],
    "$350 (members), $425 (non-members)": ["350.00 CAD member", "425.00 CAD non_member"],
    "$350 members / $425 nonmembers": ["350.00 CAD member", "425.00 CAD non_member"],
    "Member price: $350. Non-member price: $425.": ["350.00 CAD member", "425.00 CAD non_member"],
    "The fee is $425, or $350 for association members.": ["425.00 CAD", "350.00 CAD member"],
    "Membres : 350 $ / Non-membres : 425 $": ["350.00 CAD member", "425.00 CAD non_member"],
    "Leden € 350, niet-leden € 425": ["350.00 EUR member", "425.00 EUR non_member"],
    "Mitglieder 350 €, Nichtmitglieder 425 €": ["350.00 EUR member", "425.00 EUR non_member"],
    "Socios: 350 €. No socios: 425 €.": ["350.00 EUR member", "425.00 EUR non_member"],
    "Early bird: $350 (before March 1). Regular: $425.": ["425.00 CAD", "350.00 CAD early_bird"],
    "Early-bird price $350, standard price $425": ["425.00 CAD", "350.00 CAD early_bird"],
    "Tarif hâtif : 350 $; tarif régulier : 425 $": ["425.00 CAD", "350.00 CAD early_bird"],
    "Frühbucherpreis: 350 €, Normalpreis: 425 €": ["425.00 EUR", "350.00 EUR early_bird"],
    "Vroegboekkorting: € 350; normale prijs: € 425": ["425.00 EUR", "350.00 EUR early_bird"],
    "The fee is $160 until January 31, then $195.": ["195.00 CAD", "160.00 CAD early_bird"],
    "Register by May 1: $95. After: $120.": ["120.00 CAD", "95.00 CAD early_bird"],
    "$120 after May 1; $95 if you register before.": ["120.00 CAD", "95.00 CAD early_bird"],
    "Fee: $95 by May 1, $120 by June 1, $150 after.": [
        "150.00 CAD",
        "95.00 CAD early_bird",
        "120.00 CAD early_bird",
    ],
    "Members $95 by May 1, $120 after; non-members $130 by May 1, $160 after.": [
        "95.00 CAD member",
        "120.00 CAD member",
        "130.00 CAD non_member",
        "160.00 CAD non_member",
    ],
    "Tarif hâtif : 250 $ jusqu'au 15 août, 295 $ par la suite": ["295.00 CAD", "250.00 CAD early_bird"],
    "Coût : 395 $ + taxes avant le 1er juin, 450 $ + taxes après cette date": [
        "450.00 CAD tax excluded",
        "395.00 CAD early_bird tax excluded",
    ],
    "Preis: 240 € bis zum 31. Januar, ab 1. Februar 290 €.": ["290.00 EUR", "240.00 EUR early_bird"],
    "Prijs: € 320 bij inschrijving vóór 1 maart, daarna € 380": ["380.00 EUR", "320.00 EUR early_bird"],
    "Inscripción antes del 1 de marzo: 95 €. Después: 120 €.": ["120.00 EUR", "95.00 EUR early_bird"],
    "The fee of $195 must be paid by January 31; then we send you the link.": ["195.00 CAD"],
    "Tuition: $900 until August 31, 2026. From September 1, 2026: $950.": ["950.00 CAD"],
    "The fee is $240 for up to 12 people, then $245.": ["240.00 CAD", "245.00 CAD"],
    "Free if you work in construction, €320 for everyone else.": ["320.00 EUR", "0.00 other"],
    "If you live in Wales, the course is free. If not, it costs £95.": ["95.00 GBP", "0.00 other"],
    "The course is free for residents of Halton; others pay $60.": ["60.00 CAD", "0.00 other"],
    "Free for BC residents, $150 for others": ["150.00 CAD", "0.00 other"],
    "The fee is $100 for BC residents and $150 for others.": ["100.00 CAD resident", "150.00 CAD"],
    "Members pay $100; $150 for others.": ["100.00 CAD member", "150.00 CAD non_member"],
    "Tuition-free to residents of the province who are 19 or older": ["0.00 other"],
    "Free to Ontario teachers, $150 otherwise": ["150.00 CAD", "0.00 other"],
    "Full fee £620, concessions £310, free if you earn less": [
        "620.00 GBP",
        "0.00 other",
        "310.00 GBP other",
    ],
    "$320 (free for construction workers)": ["320.00 CAD", "0.00 other"],
    "Formation gratuite si vous travaillez au Québec; 200 $ sinon.": ["200.00 CAD", "0.00 other"],
    "Gratuito para socios; 60 € para el resto.": ["60.00 EUR", "0.00 member"],
    "Free for the first month, $20 a month after.": ["20.00 CAD /month"],
    "Course cost $350 (students with a valid ID: $280).": ["350.00 CAD", "280.00 CAD student"],
    "Full fee: £210. Reduced fee: £105.": ["210.00 GBP", "105.00 GBP other"],
    "Reduced fee of $99 (was $150)": ["99.00 CAD"],
    "Tarif inter-entreprises : 1 390 €. Tarif entreprise : 990 €.": ["1390.00 EUR", "990.00 EUR other"],
    "Frais : 0 $ pour les résidents du Québec; 350 $ pour les autres.": ["350.00 CAD", "0.00 other"],
    "Domestic: $0, international: $5,000": ["0.00 domestic", "5000.00 CAD international"],
    "Members: $450 early bird (by June 1) / $500 regular.": ["450.00 CAD member", "500.00 CAD member"],
    "Early bird members $450; early bird non-members $550": ["450.00 CAD member", "550.00 CAD non_member"],
    "Cost: $199 until midnight March 31. Price increases to $249 on April 1.": [
        "249.00 CAD",
        "199.00 CAD early_bird",
    ],
    "Cost: $285. Bring a friend and you each pay $250.": ["285.00 CAD", "250.00 CAD group"],
    "If you are not eligible the fee is £650.": ["650.00 GBP"],
    "If you are not a member you pay $60.": ["60.00 CAD non_member"],
    "Fully funded places available; self-funded: £650": ["650.00 GBP"],
    "Free for CUPE members and $125 for non-members": ["0.00 member", "125.00 CAD non_member"],
    "Complimentary for alumni; $40 general admission": ["40.00 CAD", "0.00 alumni"],
    "Corporate groups (min. 8): $90 per person": ["90.00 CAD group"],
    "Diplômés et employés : 395 $. Tarif régulier : 495 $": ["495.00 CAD", "395.00 CAD staff"],
    "$795 per course plus a $75 certificate application fee": [
        "795.00 CAD /course",
        "75.00 CAD application",
    ],
    "$165 ($129 for members of the Guild)": ["165.00 CAD", "129.00 CAD member"],
    "$45 for members of the public": ["45.00 CAD"],
    "Prix : 165 $ (129 $ pour les membres de l'ARQ)": ["165.00 CAD", "129.00 CAD member"],
    "Course fee: €330. Medical card holders: €110.": ["330.00 EUR", "110.00 EUR other"],
    "Coût : 1 080 € si financé par l'employeur, 540 € à titre individuel": [
        "540.00 EUR",
        "1080.00 EUR other",
    ],
    "€2,800. €280 for those in employment": ["2800.00 EUR", "280.00 EUR other"],
    "If you have a Student Card the price is €40, otherwise €60.": ["60.00 EUR", "40.00 EUR other"],
    "Advance price $60 / At the door $75": ["75.00 CAD", "60.00 CAD early_bird"],
    "First 10 to register pay $99; after that $149.": ["149.00 CAD"],
    "Seniors (65+): $180; adults: $220": ["220.00 CAD", "180.00 CAD senior"],
    "Fee: $220. Seniors 60 and over: $180.": ["220.00 CAD", "180.00 CAD senior"],
    "Aînés : 180 $": ["180.00 CAD senior"],
    "General public $220, students $110": ["220.00 CAD", "110.00 CAD student"],
    "Étudiants : 110 $, grand public : 220 $": ["220.00 CAD", "110.00 CAD student"],
    "Students €110, PhD candidates €150, others €220": [
        "220.00 EUR",
        "110.00 EUR student",
        "150.00 EUR student",
    ],
    "Alumni rate: $300; general rate: $400": ["400.00 CAD", "300.00 CAD alumni"],
    "Staff: $90; external participants: $180": ["90.00 CAD staff", "180.00 CAD non_member"],
    "Group rate (5 or more): $250 per person": ["250.00 CAD group"],
    "In-district: $145. Out-of-district: $210. Out-of-state: $330.": [
        "145.00 CAD resident",
        "210.00 CAD other",
        "330.00 CAD other",
    ],
    "Non-profit rate: $150; corporate rate: $300": ["150.00 CAD other", "300.00 CAD other"],
    "Alberta residents $500": ["500.00 CAD resident"],
}

BOUGHT = {
    "Student association International :: $38.20": ["38.20 CAD other international"],
    "Price: $500 including a $20 technology fee": ["500.00 CAD"],
    "Fees are in Canadian dollars and include the $6 resource fee.": [],
    "A textbook costs about $65 and is not included.": ["65.00 CAD material"],
    "The course costs $300 and lunch is not included.": ["300.00 CAD"],
    "Tuition $900; student fees $60; total $960": ["960.00 CAD", "60.00 CAD other", "900.00 CAD other"],
    "Total fees: $1,145 (includes tuition of $1,000 and materials of $145)": [
        "1145.00 CAD",
        "145.00 CAD material",
        "1000.00 CAD other",
    ],
    "Tuition: $2,100; ancillary fees: $180; program total: $2,280": [
        "2280.00 CAD",
        "180.00 CAD other",
        "2100.00 CAD other",
    ],
    "Coût total : 2 280 $ (droits de scolarité 2 100 $ et frais afférents 180 $)": [
        "2280.00 CAD",
        "180.00 CAD other",
        "2100.00 CAD other",
    ],
    "Gesamtkosten: 2.280 € (Kursgebühr 2.100 €, Prüfungsgebühr 180 €)": [
        "2280.00 EUR",
        "180.00 EUR exam",
        "2100.00 EUR other",
    ],
    "Tuition is $900. Textbooks cost about $120.": ["900.00 CAD", "120.00 CAD material"],
    "Course fee $450 + $35 lab fee": ["450.00 CAD", "35.00 CAD material"],
    "Course fee: $450. Books: approximately $95 extra.": ["450.00 CAD", "95.00 CAD material"],
    "A one-time, non-refundable application fee of $45 applies. Course fee $450.": [
        "450.00 CAD",
        "45.00 CAD application",
    ],
    "Application fee: $75 CAD (non-refundable)": ["75.00 CAD application"],
    "Frais d'ouverture de dossier : 60 $. Frais de cours : 410 $.": ["410.00 CAD", "60.00 CAD application"],
    "Deposit :: $100": ["100.00 CAD deposit"],
    "A $250 tuition deposit secures your seat; tuition is $2,950.": ["2950.00 CAD", "250.00 CAD deposit"],
    "A non-refundable commitment fee of $500 is due on acceptance.": ["500.00 CAD deposit"],
    "Anzahlung: 200 €; Kursgebühr: 980 €": ["980.00 EUR", "200.00 EUR deposit"],
    "Registration fee $30 (per year). Tuition $480.": ["480.00 CAD", "30.00 CAD registration /year"],
    "Exam fee (not included): $275. Course fee: $1,150.": ["1150.00 CAD", "275.00 CAD exam"],
    "The course costs $1,150 and the certification exam costs $275.": ["1150.00 CAD", "275.00 CAD exam"],
    "Le manuel obligatoire coûte 85 $. Le cours coûte 410 $.": ["410.00 CAD", "85.00 CAD material"],
    "Tuition: $410. Shipping of the kit: $20.": ["410.00 CAD"],
    "Course: $410. Re-sit fee: $60.": ["410.00 CAD"],
    "Retaking the exam costs $60.": [],
    "Course fee $450, payable in three instalments of $150": ["450.00 CAD"],
    "Pay $450 in full or 3 monthly payments of $155": ["450.00 CAD"],
    "450 $ ou 3 versements de 150 $": ["450.00 CAD"],
    "Technology fee: $12 per course; tuition: $380": ["380.00 CAD", "12.00 CAD other /course"],
    "Student association fee :: $25.40": ["25.40 CAD other"],
    "Kit: $60 (paid to the instructor). Fee: $240.": ["240.00 CAD", "60.00 CAD material"],
    "Parking is $8 a day. The workshop fee is $240.": ["240.00 CAD"],
    "Certificate fee: $25": ["25.00 CAD certificate"],
    "An optional digital badge costs $15.": ["15.00 CAD certificate"],
    "PLAR assessment fee: $100": ["100.00 CAD other"],
    "Required software licence: $99; tuition: $600": ["600.00 CAD", "99.00 CAD material"],
    "Laptop required (approximately $900). Tuition: $600.": ["600.00 CAD"],
    "Fee: $600 (includes all materials and a $40 lab kit)": ["600.00 CAD", "40.00 CAD material"],
    "Tuition of $600 covers instruction, exam and parking.": ["600.00 CAD"],
    "Total cost of the certificate (four courses): $2,400": ["2400.00 CAD"],
    "A helmet will cost approximately $300. Tuition is $600.": ["600.00 CAD", "300.00 CAD other"],
    "You need a tablet, which will cost $600 to $900.": ["600.00..900.00 CAD other"],
    "Students bring knives and a sharpening stone. Cost is approximately $1,200.": ["1200.00 CAD other"],
    "A First Aid course is strongly recommended. Cost is approximately $170.": ["170.00 CAD other"],
    "A first aid kit is strongly recommended for the field. Cost is approximately $45.": ["45.00 CAD other"],
    "The two-day workshop runs in May. Cost is approximately $120.": ["120.00 CAD"],
    "The course costs $450.": ["450.00 CAD"],
    "Most of the industry exams cost $20 to $30.": ["20.00..30.00 CAD exam"],
    "The maximum cost of ten safety tests being $550": ["550.00 CAD other"],
    "The cost of a drawing tablet is $300.": ["300.00 CAD other"],
    "The cost of this course is $300.": ["300.00 CAD"],
    "The fee for participation is $300.": ["300.00 CAD"],
    "Drawing tablets cost $90 to $300.": ["90.00..300.00 CAD other"],
    "A mandatory safety course is $110.": [],
    "The evening course is $110.": ["110.00 CAD"],
    "It will cost $450.": ["450.00 CAD"],
    "Apply online at the provincial centre. A $95 fee applies.": ["95.00 CAD application"],
    "All applicants apply through the registrar; a $45 fee is charged.": ["45.00 CAD application"],
    "Join us on Saturday. A $45 fee applies.": ["45.00 CAD"],
    "Applicants may write a placement test, for which a fee of $50 applies.": ["50.00 CAD exam"],
    "The cost to convert to credit is $600.": ["600.00 CAD other"],
    "Tuition fees: $400 per level.": ["400.00 CAD other"],
    "Standard fee - $374 Senior fee - $334 Included with the textbook is a code.": [
        "374.00 CAD",
        "334.00 CAD senior",
    ],
    "The full certificate costs $2,400; each course is $600.": ["2400.00 CAD", "600.00 CAD /course"],
}


@each(("line", "expected"), [*LABELS.items(), *PAYERS.items(), *BOUGHT.items()])
def test_who_pays_and_what_is_bought(line: str, expected: list[str]) -> None:
    assert short(read(statement_of(line))) == expected


@each(
    ("lines", "expected"),
    [
        (("Cost :: $580", "Package :: With PMGT 1160 for $1,050 together"), ["580.00 CAD"]),
        (("Package price :: $700",), ["700.00 CAD"]),
    ],
)
def test_a_package_beside_a_price_of_its_own(lines: tuple[str, ...], expected: list[str]) -> None:
    title = words("Project Leadership", about="title", region="body", path="h1")
    assert short(read(title, *map(statement_of, lines))) == expected


LED = {
    "early bird, then from a day on": (
        [
            "Early bird registration fees (until April 30, 2026) for this 5-day course are:",
            "PhD student: 400 euro",
            "Industry: 900 euro",
            "From May 1st, 2026 onwards fees for this 5-day course are:",
            "PhD student: 480 euro",
            "The course fee includes:",
            "Lunch",
        ],
        [
            ("400.00 EUR student", "Early bird registration, until April 30, 2026"),
            ("480.00 EUR student", "From May 1st, 2026"),
            ("900.00 EUR other", "Industry, Early bird registration, until April 30, 2026"),
        ],
    ),
    "who pays": (
        ["Prix pour les membres :", "En ligne : 300 $", "Prix régulier :", "En ligne : 350 $"],
        [("350.00 CAD", ""), ("300.00 CAD member", "")],
    ),
    "rows that come again, under a line that is lost": (
        ["Early bird fees until 1 March 2026:", "Online: €300", "Online: €350"],
        [("350.00 EUR", ""), ("300.00 EUR early_bird", "Early bird, until 1 March 2026")],
    ),
    "neither who nor when": (["The fees are:", "Online: €300"], [("300.00 EUR", "")]),
    "no line of its own": (["Early bird fees end on 1 March 2026.", "Fee: €300"], [("300.00 EUR", "")]),
    "of something else": (["Before 5 May 2026 please bring:", "Fee: €300"], [("300.00 EUR", "")]),
}


@each(("lines", "expected"), LED.values())
def test_a_line_above_amounts_says_whose_they_are(lines: list[str], expected: list[tuple[str, str]]) -> None:
    fields = read(*(words(line, path=f"p[{n}]", offset=200 * n) for n, line in enumerate(lines)))
    notes = [price.note for price in fields.prices.value or ()]
    assert list(zip(short(fields), notes, strict=True)) == expected
