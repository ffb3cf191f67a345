"""Cost and credit of whole listings: short texts as institutions write them, with the amounts that mislead."""

from __future__ import annotations

import pytest

from normalizer.gold import read_labels
from normalizer.normalize import normalize
from normalizer.plain_text import raw_listing

LISTINGS = [
    # Title, address and text; cost from least to most with currency, period, free; credit with amount and unit.
    (
        "Construction Estimating Micro-credential",
        "https://www.cedar.ca/ce",
        "Three courses, 90 hours, evenings online. Tuition: $1,890 for all three courses. A $60 application fee and about "
        "$140 for codes and standards are extra. This is a non-credit program.",
        (1890, 1890, "CAD", "once", False),
        (False, None, None),
    ),
    (
        "Wildfire Communication",
        "https://www.cedar.ca/wf",
        "Course length: 6 weeks\nDelivery: Online\nFees: $625.00 (domestic) / $1,150.00 (international)\nCredits: 1.5",
        (625, 1150, "CAD", "once", False),
        (True, 1.5, "credit"),
    ),
    (
        "Food Processing Fundamentals",
        "https://www.maple.ca/fp",
        "Tuition $1,250. Student fees $96. Total $1,346. A deposit of $300 is due when you accept. StrongerBC may cover up to "
        "$3,500 for eligible learners.",
        (1346, 1346, "CAD", "once", False),
        None,
    ),
    (
        "Indigenous Land Stewardship",
        "https://www.birch.ca/ils",
        "There is no cost to members of partner Nations. All other learners pay $480. Credit from this course counts toward the "
        "Diploma in Resource Management.",
        (480, 480, "CAD", "once", False),
        (True, None, None),
    ),
    (
        "Data Literacy",
        "https://mooc.example.org/dl",
        "Take the course free of charge. A verified certificate costs US$79. Four weeks, three hours a week, self-paced.",
        (0, 79, "USD", "once", True),
        None,
    ),
    (
        "Machine Learning Specialization",
        "https://mooc.example.org/ml",
        "Five courses of four weeks each. Subscription: $49 USD per month after a 7-day free trial.",
        (49, 49, "USD", "month", False),
        None,
    ),
    (
        "Google-style IT Support certificate",
        "https://mooc.example.org/it",
        "About six months at ten hours a week. Included with a monthly subscription of US$39. Financial aid is available.",
        (39, 39, "USD", "month", False),
        None,
    ),
    (
        "Postgraduate Certificate in Sustainable Fisheries",
        "https://www.uni.ac.uk/pf",
        "A part-time, 60-credit certificate made of three 20-credit modules. Fees: £3,150 (UK), £6,900 (international).",
        (3150, 6900, "GBP", "once", False),
        (True, 60, "credit"),
    ),
    (
        "Micro-credential in Circular Economy",
        "https://www.tech.ie/ce",
        "NFQ Level 9, 10 ECTS, 12 weeks online. The fee is €1,150. With the subsidy, eligible learners pay €230.",
        (1150, 1150, "EUR", "once", False),
        (True, 10, "ects"),
    ),
    (
        "Leadership Essentials",
        "https://www.state.edu/le",
        "Noncredit. 2.4 CEUs. $795; early registration $695 through May 1. Retake of the final test: $25.",
        (795, 795, "USD", "once", False),
        (False, 2.4, "ceu"),
    ),
    (
        "Graduate Certificate in Health Informatics",
        "https://www.state.edu/hi",
        "The certificate requires 15 credits. Tuition is $612 per credit for residents and $1,204 per credit for non-residents. "
        "At least nine credits must be taken here.",
        (612, 612, "USD", "credit", False),
        (True, 15, "credit"),
    ),
    (
        "Bookkeeping Basics",
        "https://www.cedar.ca/bb",
        "$229 + GST. Textbook ($89) not included. 24 hours, Tuesdays 6-9 pm.",
        (229, 229, "CAD", "once", False),
        None,
    ),
    (
        "FOODSAFE Level 1",
        "https://www.safe.ca/f1",
        "8-hour class, Saturdays. Cost: $95 including tax and workbook. Re-sit: $25. Replacement certificates cost $20.",
        (95, 95, "CAD", "once", False),
        None,
    ),
    (
        "Microprogramme en littératie numérique",
        "https://www.uq.ca/ln",
        "Ce microprogramme de 9 crédits s'offre en ligne. Droits de scolarité : environ 115 $ par crédit pour les résidents du "
        "Québec. Les crédits peuvent être reconnus dans le certificat.",
        (115, 115, "CAD", "credit", False),
        (True, 9, "credit"),
    ),
    (
        "Gestion du stress au travail",
        "https://www.cegep.qc.ca/gs",
        "Formation de 6 heures. Coût : 165 $ (taxes en sus). Coût réel : 540 $; le reste est payé par Services Québec.",
        (165, 165, "CAD", "once", False),
        None,
    ),
    (
        "Initiation à la permaculture",
        "https://www.cegep.qc.ca/ip",
        "Atelier gratuit, en ligne, de trois heures. Une attestation de participation est remise. Aucun crédit.",
        (0, 0, None, "once", True),
        (False, None, None),
    ),
    (
        "CAS Digitale Verwaltung",
        "https://www.hochschule.ch/cas",
        "15 ECTS, sechs Monate berufsbegleitend. Kosten: CHF 7'900.– inkl. Prüfung. Anmeldegebühr CHF 200.–.",
        (7900, 7900, "CHF", "once", False),
        (True, 15, "ects"),
    ),
    (
        "Weiterbildung Wundmanagement",
        "https://www.akademie.de/wm",
        "56 Stunden. Teilnahmegebühr: 1.180,00 € zzgl. MwSt., Frühbucher 1.050,00 €.",
        (1180, 1180, "EUR", "once", False),
        None,
    ),
    (
        "Cursus Datavisualisatie",
        "https://www.hogeschool.nl/dv",
        "Vijf lesdagen, 3 EC. Prijs: € 1.295,- (vrijgesteld van btw), inclusief lesmateriaal.",
        (1295, 1295, "EUR", "once", False),
        (True, 3, "ects"),
    ),
    (
        "Curso de Viticultura",
        "https://www.universidad.es/cv",
        "Curso de 6 ECTS. Precio: 390 €. Antiguos alumnos: 320 €.",
        (390, 390, "EUR", "once", False),
        (True, 6, "ects"),
    ),
    (
        "Certified Scheduler Exam",
        "https://www.assoc.org/cse",
        "Exam only: 120 questions in three hours. Members pay $275, non-members $345.",
        (275, 345, None, "once", False),
        None,
    ),
    (
        "Project Management Essentials",
        "https://www.assoc.org/pme",
        "21 PDUs. $1,095 for members and $1,295 for everyone else. In Denver, Colorado, or by live video.",
        (1095, 1295, "USD", "once", False),
        (None, 21, "pdu"),
    ),
    (
        "Dementia Care Badge",
        "https://www.oak.ca/dc",
        "Earn the badge by passing three quizzes. University-level content, but the badge is not for academic credit. "
        "Regular price $149, now $99.",
        (99, 99, "CAD", "once", False),
        (False, None, None),
    ),
    (
        "Coding Bootcamp",
        "https://www.camp.ca/cb",
        "12 weeks full time. $9,500, or $1,000 on enrolment and eight monthly payments of $1,062.50. Graduates earn $55,000 to "
        "$70,000.",
        (9500, 9500, "CAD", "once", False),
        None,
    ),
    (
        "Ethics for Engineers",
        "https://www.oak.ca/ee",
        "Price per course: $310. Six courses make the certificate. Each carries 1.5 credits.",
        (310, 310, "CAD", "course", False),
        (True, None, None),
    ),
    (
        "Supervisory Skills",
        "https://www.oak.ca/ss",
        "Registration opens in May. See the fee table. Funded seats are available to qualifying employers.",
        None,
        None,
    ),
    (
        "Tourism Digital Marketing",
        "https://www.oak.ca/td",
        "This program costs money, but bursaries of $500 exist. International fees are typically three times domestic fees.",
        None,
        None,
    ),
    (
        "First Aid Instructor",
        "https://www.aid.org/fa",
        "Fees from $450. Prices vary by city.",
        (450, None, None, "once", False),
        None,
    ),
    (
        "Accessible Design",
        "https://www.aspen.ca/ad",
        "Free until June 30, then $45. Self-paced, six hours. Not a credit course.",
        (0, 45, "CAD", "once", True),
        (False, None, None),
    ),
    (
        "Clinical Teaching",
        "https://www.aspen.ca/ct",
        "Fee: $0.00. The fee of $320.00 will appear at checkout.",
        (320, 320, "CAD", "once", False),
        None,
    ),
    (
        "Intro to GIS",
        "https://www.aspen.ca/gis",
        "Price: $575 / $525 for alumni. Take it for credit (3 credits) or not for credit.",
        (575, 575, "CAD", "once", False),
        (True, 3, "credit"),
    ),
    (
        "Early Childhood Assistant",
        "https://www.aspen.ca/eca",
        "Cost per year: $4,300. Students with 12 credits from another college may enter later.",
        (4300, 4300, "CAD", None, False),
        None,
    ),
    (
        "Welding Level C",
        "https://www.aspen.ca/wc",
        "Program total $5,640 CAD, which includes tuition of $4,200, shop fees of $1,100 and a $340 kit. International: $14,900 CAD.",
        (5640, 14900, "CAD", "once", False),
        None,
    ),
    (
        "Climate Risk for Boards",
        "https://www.assoc.org.uk/cr",
        "£495 + VAT per delegate; £425 + VAT for members. 6 CPD points.",
        (425, 495, "GBP", "once", False),
        (None, 6, None),
    ),
    (
        "Teaching Adults",
        "https://www.uni.edu.au/ta",
        "Fee: $1,200 (no GST). One unit of the Graduate Certificate (6 credit points).",
        (1200, 1200, "AUD", "once", False),
        (True, 6, "credit"),
    ),
    (
        "Drone Pilot Ground School",
        "https://www.fly.ca/dp",
        "$349.99 online. The flight review is $150 extra and the Transport Canada exam costs $10.",
        (349.99, 349.99, "CAD", "once", False),
        None,
    ),
    (
        "Palliative Care",
        "https://www.uni.ca/pc",
        "MOOC, six weeks, free. Certificate: $50. No university credit.",
        (0, 50, "CAD", "once", True),
        (False, None, None),
    ),
    (
        "Advanced Soil Mapping",
        "https://www.uni.ca/sm",
        "Tuition (4 credits): $1,048.40. Labs on two weekends. Lab fee: $75.",
        (1048.40, 1048.40, "CAD", "once", False),
        (True, 4, "credit"),
    ),
    (
        "Health Coaching",
        "https://www.uni.ca/hc",
        "Seven courses; each $395, or $2,500 for the full program if paid at once.",
        (2500, 2500, "CAD", "once", False),
        None,
    ),
    (
        "Cannabis Cultivation",
        "https://www.uni.ca/cc",
        "Fees\nTuition | $2,350\nBooks | $210\nApplication fee | $40\nTotal | $2,600",
        (2600, 2600, "CAD", "once", False),
        None,
    ),
]


@pytest.mark.parametrize(
    ("title", "url", "text", "cost", "credit"), LISTINGS, ids=[listing[0] for listing in LISTINGS]
)
def test_cost_and_credit(
    title: str,
    url: str,
    text: str,
    cost: tuple[float | None, float | None, str | None, str | None, bool] | None,
    credit: tuple[bool | None, float | None, str | None] | None,
) -> None:
    labels = read_labels(normalize(raw_listing("x", url, title, text)))
    keys = ("min", "max", "currency", "period", "free")
    read = labels["cost"].value
    assert (tuple(read[key] for key in keys) if read else None) == cost
    got = labels["credit"].value
    if got and credit and credit[2] is None:
        got = got | {"unit": None}
    assert (tuple(got[key] for key in ("bearing", "amount", "unit")) if got else None) == credit
