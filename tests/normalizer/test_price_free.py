"""Free, free to audit, by subscription, or paid by somebody else; and what only sounds free."""

from __future__ import annotations

import pytest

from tests.each import each
from tests.normalizer.pricing import read, short, statement_of

FREE = [
    "Fee :: No charge",
    "Cost :: $0",
    "Cost :: $0.00",
    "Tuition :: No fee",
    "Price :: Free!",
    "Coût :: Aucun",
    "Coût :: Sans frais",
    "Tarif : gratuit",
    "Kosten :: Geen",
    "Kosten: keine",
    "Kosten :: Die Teilnahme ist kostenfrei.",
    "Precio :: Gratuito",
    "Preço :: Gratuito",
    "There is no cost to take this course.",
    "There is no fee for this micro-credential.",
    "No tuition is charged for this workshop.",
    "This micro-credential is free of charge.",
    "The workshop is offered free to the public.",
    "Registration is free.",
    "The college has dropped the charge for everyone.",
    "The school lifted the $50 fee for good.",
    "Zero-cost certifications",
    "Take the course today. It's free!",
    "It is free and open to everyone.",
    "Attendance is free, but registration is required.",
    "Join us for this free workshop.",
    "A free, five-week online course for educators.",
    "The course is currently free for a limited time.",
    "Free until December 31.",
    "Everyone can take this course at no charge.",
    "Anyone over 14 can do it, it costs nothing and takes two hours.",
    "This MOOC is free and open to all.",
    "Cette formation gratuite s'adresse à tous.",
    "Le cours est offert gratuitement.",
    "L'inscription est gratuite.",
    "Der Kurs ist gebührenfrei.",
    "Die Teilnahme ist kostenlos.",
    "Deelname is gratis.",
    "Aan deze cursus zijn geen kosten verbonden.",
    "La inscripción es gratuita.",
    "O curso é gratuito.",
    "Participação gratuita",
    "The course is free for everyone.",
    "Free of charge for all participants",
    "Free entry.",
    "Free admission",
    "Free but registration required.",
    "How much does it cost? It's completely free!",
    "Tuition and materials are free.",
    "The course is free for six weeks.",
    "A free workshop for teachers",
    "A flexible, free, self-directed, online course about data.",
    "Plan a low-budget film in this free online course.",
    "Learn to prune. There are no course fees.",
    "A no-fee weekend course for anyone over 16.",
    "Zero fees. Twelve weeks.",
    "This programme is fees-free.",
    "Is there a fee? :: No, a grant covers it.",
    "The series is free and open to all.",
    "Funded by the province, so learners aren't charged.",
    "Le parcours est gratuit et se suit en ligne.",
    "Aucun droit de scolarité n'est exigé.",
]

FREE_AUDIT = {
    "Watch it for nothing; the paid track, at $250 a course, gives the credential.": [
        "0.00",
        "250.00 CAD certificate /course",
    ],
    "Audit them free; verified, each is $225.": ["0.00", "225.00 CAD certificate /course"],
    "Auditing stays free; a certificate is $49.": ["0.00", "49.00 CAD certificate"],
    "Audit for free, or upgrade to a certificate for $79.": ["0.00", "79.00 CAD certificate"],
    "Learn for free. Pay $79 for the verified certificate.": ["0.00", "79.00 CAD certificate"],
    "Free; $49 for an optional certificate": ["0.00", "49.00 CAD certificate"],
    "The course is free. A certificate of completion is available for US$59.": [
        "0.00",
        "59.00 USD certificate",
    ],
    "Free to learn, £42 to upgrade": ["0.00", "42.00 GBP certificate"],
    "Cost :: Free (verified certificate: $99 USD)": ["0.00", "99.00 USD certificate"],
    "Cours gratuit; attestation payante (50 €)": ["0.00", "50.00 EUR certificate"],
    "Le cours est gratuit et l'attestation de réussite coûte 75 $.": ["0.00", "75.00 CAD certificate"],
    "Der Kurs ist kostenlos, das Zertifikat kostet 49 €.": ["0.00", "49.00 EUR certificate"],
    "El curso es gratuito; el certificado cuesta 30 €.": ["0.00", "30.00 EUR certificate"],
    "You can audit the course at no cost; the certificate track costs $149.": [
        "0.00",
        "149.00 CAD certificate",
    ],
    "Audit track: free. Verified track: $149.": ["0.00", "149.00 CAD certificate"],
}

SUBSCRIPTION = {
    "$39 per month subscription": ["39.00 CAD /month"],
    "Subscription: US$39/month": ["39.00 USD /month"],
    "Available with a monthly subscription of $29": ["29.00 CAD /month"],
    "Access is included in the annual subscription ($399 per year).": ["399.00 CAD /year"],
    "Included in your subscription": [],
    "Requires a paid subscription": [],
    "Abonnement mensuel : 29 $": ["29.00 CAD /month"],
    "Im Abonnement für 29 € pro Monat": ["29.00 EUR /month"],
}

NOT_SAID = [
    "Casual parking is available for a fee.",
    "Co-op fees apply.",
    "The module covers freemium, subscription and advertising.",
    "There is a fee for transcripts.",
    "Paid internships",
    "There are no course fees to refund once it has begun.",
    "No fee is charged for transfers.",
    "Learn how to set up a fee-free account.",
    "Le premier module est gratuit.",
]

PAID = [
    "Cost :: Paid",
    "This is a paid course.",
    "There is a fee for this course.",
    "Tuition fees apply.",
    "Formation payante",
    "Cours payant",
    "Fee-based course",
]

SOUNDS_FREE = [
    "Software (provided to course students at no cost, for one system only)",
    "They complete a series of online modules, free of charge, upon completion of the four courses.",
    "Enjoy a free preview of the first lesson.",
    "Start a 7-day free trial.",
    "Free trial, then $49 a month",
    "Try the first module for free.",
    "Essai gratuit de 7 jours",
    "Free for members; contact us for other rates",
    "Funded seats are available for eligible residents.",
    "Eligible learners may take this course at no cost.",
    "The course is free for B.C. residents who qualify.",
    "Tuition is free for Indigenous learners.",
    "Tuition is waived for seniors.",
    "Seniors may audit for free.",
    "Gratuit pour les membres",
    "Gratuit pour les étudiants inscrits à temps plein",
    "Free parking",
    "A free information session is held in May.",
    "Book a free consultation.",
    "Free textbooks are included.",
    "Includes free access to the software",
    "Freie Platzwahl",
    "Free Wi-Fi on campus",
    "Retake the exam free of charge.",
    "There is no charge for cancelling early.",
    "There are no additional fees.",
    "No hidden fees",
    "No application fee",
    "Aucuns frais cachés",
    "Free-range poultry production",
    "Lead-free soldering",
    "Fragrance-free workplace",
    "Scholarships cover the full cost.",
    "Free shipping of materials",
    "A 50% tuition waiver is available.",
    "Duty-free shops are discussed.",
    "Feel free to email the coordinator.",
    "Learners are free to work at their own pace.",
    "Sign up for our free newsletter.",
    "Get free tools and templates.",
    "The software licence is provided to students at no cost.",
    "The textbook is available for free on the author's site.",
    "You get access to a cloud environment completely free of charge.",
    "Use the assistant to build ten chatbots at no charge.",
    "Enjoy unlimited coffee at no charge.",
    "The course book is free.",
    "Course materials are free.",
    "The verified certificate for this course is free.",
    "El certificado verificado de este curso es gratuito.",
    "Courses will be added (at no charge) to your account by the registrar after the transcript is mailed.",
    "Free of charge for members of the graduate school",
    "Free of charge for Maple and Cedar PhD candidates.",
    "No fee for PhDs from the three partner universities.",
    "The workshop is free for our employees.",
    "The course is free for teachers of the district.",
    "Students of the school – free of charge",
    "A limited number of tuition-free seats is available in online courses.",
    "Analytics shows what the users of your app do. Best of all, it's free!",
    "Many designers draw with Inkscape, because it is free.",
    "We compare three editors; they are free.",
    "A subscription opens the library; the first seven days cost nothing.",
    "There is nothing to pay until you pass.",
]


@each("line", FREE)
def test_free(line: str) -> None:
    fields = read(statement_of(line))
    assert short(fields) == ["0.00"]
    assert fields.cost_model.value == "free"


@each(("line", "expected"), FREE_AUDIT.items())
def test_learning_is_free_and_the_certificate_is_sold(line: str, expected: list[str]) -> None:
    fields = read(statement_of(line))
    assert short(fields) == expected
    assert fields.cost_model.value == "free_audit"


@each(("line", "expected"), SUBSCRIPTION.items())
def test_subscription(line: str, expected: list[str]) -> None:
    fields = read(statement_of(line))
    assert short(fields) == expected
    assert fields.cost_model.value == "subscription"


@pytest.mark.parametrize("line", PAID)
def test_paid_without_saying_how_much(line: str) -> None:
    fields = read(statement_of(line))
    assert fields.prices.value is None
    assert fields.cost_model.value == "paid"


@each("line", SOUNDS_FREE)
def test_what_only_sounds_free(line: str) -> None:
    fields = read(statement_of(line))
    assert fields.cost_model.value not in ("free", "free_audit")
    assert all(
        price.amount_max or price.buys != "enrolment" or price.payer != "anyone"
        for price in fields.prices.value or ()
    )


@pytest.mark.parametrize("line", NOT_SAID)
def test_words_of_payment_that_say_nothing_of_the_offering(line: str) -> None:
    fields = read(statement_of(line))
    assert (fields.prices.value, fields.cost_model.value) == (None, None)


FUNDING = {
    "The course is a springboard for your career.": [],
    "Springboard+ funded places": ["Springboard+"],
    "Eligible for the StrongerBC future skills grant": ["StrongerBC future skills grant"],
    "B.C. residents may use the StrongerBC Future Skills Grant.": ["StrongerBC future skills grant"],
    "This program is OSAP eligible.": ["OSAP"],
    "Micro-credentials may be funded by the Ontario Student Assistance Program (OSAP).": ["OSAP"],
    "You may claim the Canada Training Credit.": ["Canada Training Credit"],
    "StudentAid BC loans are available.": ["StudentAid BC"],
    "Student Aid BC may help with tuition.": ["StudentAid BC"],
    "Funded through the Canada-Alberta Job Grant": ["Canada Job Grant"],
    "B.C. Employer Training Grant": ["B.C. Employer Training Grant"],
    "WorkBC clients may be sponsored.": ["WorkBC"],
    "Approved for GI Bill® benefits": ["GI Bill"],
    "WIOA eligible": ["WIOA"],
    "Éligible au CPF": ["Mon Compte Formation"],
    "STAP-budget is mogelijk": ["STAP-budget"],
    "Förderung mit Bildungsgutschein möglich": ["Bildungsgutschein"],
    "Use your SkillsFuture Credit.": ["SkillsFuture"],
    "Some learners receive help from their band.": [],
    "Learn to write grant proposals.": [],
}


@each(("line", "expected"), FUNDING.items())
def test_funding_schemes_are_named_and_make_nothing_free(line: str, expected: list[str]) -> None:
    fields = read(statement_of(line))
    assert [funding.scheme for funding in fields.funding.value or ()] == expected
    assert fields.prices.value is None
    assert fields.cost_model.value is None
