"""Amounts of credit: academic and professional, of the whole offering and not of something else."""

from __future__ import annotations

from tests.each import each
from tests.normalizer.test_credit import amounts, read, statement_of

ACADEMIC = {
    "Credit value: 3": "3 credit",
    "Credit value :: 3.0": "3 credit",
    "Credits :: 1.5 credits": "1.5 credit",
    "Credits :: 3.00": "3 credit",
    "Academic credits :: 3": "3 credit",
    "Total credits :: 12": "12 credit",
    "Total Credits: 12": "12 credit",
    "Credit Hours: 4": "4 credit",
    "Semester hours :: 3": "3 credit",
    "3 semester hours of credit": "3 credit",
    "4 quarter credits": "4 credit",
    "3 credit hours": "3 credit",
    "3 cr.": "3 credit",
    "3 cr": "3 credit",
    "(3-0-0) 3 credits": "3 credit",
    "BIOL 110 – Cell Biology – 4 credits": "4 credit",
    "FNH 200 (3) Exploring Our Food": None,
    "The certificate is worth 15 credits.": "15 credit",
    "This program consists of 15 credits.": "15 credit",
    "A 9-credit micro-credential": "9 credit",
    "A nine-credit graduate certificate": "9 credit",
    "a 12 credit-hour certificate": "12 credit",
    "Students earn three credits upon completion.": "3 credit",
    "Successful learners receive 1 credit.": "1 credit",
    "Complete the course and earn 3 undergraduate credits.": "3 credit",
    "carries 10 credit points": "10 credit",
    "20 UK credits": "20 credit",
    "20 credits (10 ECTS)": "10 ects",
    "10 ECTS (20 UK credits)": "10 ects",
    "Credits: 20 CATS": "20 credit",
    "20 CATS points": "20 credit",
    "15 SCQF credit points": "15 credit",
    "10 credits at NFQ Level 8": "10 credit",
    "A 10-credit, level 8 micro-credential": "10 credit",
    "Number of credits: 30 (Level 7)": "30 credit",
    "0.5 credit": "0.5 credit",
    "0.50 credits": "0.5 credit",
    "half a credit": "0.5 credit",
    "A half-credit course": "0.5 credit",
    "Units: 3.0": "3 unit",
    "1.5 units of credit": "1.5 credit",
    "6 academic units": "6 unit",
    "Unités :: 2,33": "2.33 unit",
    "3 crédits": "3 credit",
    "3 cr. universitaires": "3 credit",
    "Microprogramme de 9 crédits": "9 credit",
    "Ce microprogramme totalise 15 crédits.": "15 credit",
    "Ce programme comporte 15 crédits.": "15 credit",
    "Ce cours vaut 3 crédits.": "3 credit",
    "Certificat (30 crédits)": "30 credit",
    "Crédits : 3": "3 credit",
    "Nombre de crédits : 3": "3 credit",
    "ECTS: 4": "4 ects",
    "4 ECTS": "4 ects",
    "4 ECTS credits": "4 ects",
    "4 ECTS points": "4 ects",
    "4 ECTS-credits": "4 ects",
    "ECTS-Punkte: 4": "4 ects",
    "Umfang: 4 ECTS": "4 ects",
    "2,5 ECTS": "2.5 ects",
    "4 ec": "4 ects",
    "Studiepunten (EC) :: 4": "4 ects",
    "4 Leistungspunkte (ECTS)": "4 ects",
    "Créditos :: 6 ECTS": "6 ects",
    "6 créditos ECTS": "6 ects",
    "6 crédits ECTS": "6 ects",
    "Between 3 and 6 credits": "3-6 credit",
    "3-6 credits": "3-6 credit",
    "Variable credit: 1–4": "1-4 credit",
    "Six courses, 24 academic quarter units in all.": "24 unit",
    "4 courses × 3 credits = 12 credits": "12 credit",
    "12 credits (four 3-credit courses)": "12 credit",
    "Four courses of 3 credits each": "12 credit",
}

PROFESSIONAL = {
    "CEUs :: 3.0": "3 ceu",
    "1.4 CEUs": "1.4 ceu",
    "Earn 2.4 continuing education units.": "2.4 ceu",
    "CEU: 0.6": "0.6 ceu",
    "2,1 UEC": "2.1 ceu",
    "PDUs: 21": "21 pdu",
    "21 PDUs (PMI)": "21 pdu",
    "Worth 14 professional development units": "14 pdu",
    "7 PDHs": "7 pdh",
    "PDH :: 7": "7 pdh",
    "14 contact hours of continuing education": "14 contact_hours",
}

NOT_AN_AMOUNT = [
    "One of the following: two Highers, or a programme with 6 credits at the level before.",
    "At least 9 credits must be completed in residence.",
    "Residency requirement: 15 credits",
    "A minimum of 6 credits is required.",
    "A maximum of 12 credits may be transferred.",
    "Up to 6 credits of transfer",
    "Students may take no more than 15 credits per term.",
    "A full course load is 15 credits.",
    "Full-time load :: 15 credits",
    "You need 120 credits to graduate.",
    "It is one course of the 60-credit diploma.",
    "Part of a 30-credit certificate",
    "Ladders into the 120-credit Bachelor of Arts",
    "Prerequisite: 24 credits",
    "Completion of 24 credits is required before enrolment.",
    "After 30 credits learners may apply to the degree.",
    "Each course is worth 3 credits.",
    "Choose four courses of 3 credits each",
    "3 credits per course",
    "multiple credits",
    "Tuition is $310 per credit.",
    "Tuition per credit :: $310",
    "Courses of 3 or more credits",
    "Au moins 15 crédits doivent être suivis à l'université.",
    "Un maximum de 9 crédits peut être reconnu.",
    "Préalable : 12 crédits en sciences",
    "chaque cours compte 3 crédits",
    "Mindestens 10 ECTS müssen erbracht werden.",
    "Photo credits 2024",
    "3 credit cards",
    "The last 15 credits",
    "Unit 2: 3 lessons",
    "Dyslexia affects 10 to 15 percent of people.",
    "We study objects once thought lost.",
    "The project collects 12 stories.",
    "This course is worth two (2) grade 12 credits.",
    "Dual credit: two high school credits",
    "Learners who finish all five courses can earn 20 UK credits.",
    "Mandatory: 4 credits",
    "Students must pass 12 credits, including English.",
    "1 credit equals 15 hours of class time.",
    "One ECTS corresponds to 25 to 30 hours.",
    "Un crédit correspond à 45 heures.",
    "A course usually carries 3 credits.",
    "The required courses add up to 9 credits.",
    "5 units of study on soil",
    "The field trip is optional. Prerequisite: ENV1101 or 48 credit points of study.",
    "Pre-req: STAT100 or 12 credits of mathematics.",
    "Assumed knowledge :: 24 credit points of chemistry",
    "Entry needs NCEA Level 2 with 60 credits.",
]


@each(("line", "expected"), ACADEMIC.items())
def test_academic_amounts(line: str, expected: str | None) -> None:
    credit = read(statement_of(line))
    assert amounts(credit)[:1] == ([expected] if expected else [])
    assert credit.status.value == ("credit" if expected else None)


@each(("line", "expected"), PROFESSIONAL.items())
def test_professional_units_are_kept_and_settle_nothing(line: str, expected: str) -> None:
    credit = read(statement_of(line))
    assert amounts(credit) == [expected]
    assert credit.status.state == "not_stated"


@each("line", NOT_AN_AMOUNT)
def test_credits_of_something_else(line: str) -> None:
    assert read(statement_of(line)).amounts.value is None


@each(
    ("lines", "total"),
    [
        (["SOIL 110 Soils - 3 Credits. Receive a C or better.", "SOIL 210 Bogs 2 credits. Must pass"], "5"),
        (["SOIL 110 Soils - 3 credits required", "SOIL 110 Soils - 3 credits required"], None),
        (["SOIL 110 Soils - 3 credits required", "SOIL 210 Bogs - 3 credits (elective) required"], None),
        (["SOIL 110 or SOIL 120 - 3 credits required", "SOIL 210 Bogs - 3 credits required"], None),
        (["SOIL 110 Soils - 3 credits", "SOIL 210 Bogs - 3 credits"], None),
        (["SOIL 110 - 3 credits required", "SOIL 210 - 2 credits required", "SOIL 310 required"], None),
        (["SOIL 110 Soils - 3 credits required"], "3"),
    ],
)
def test_courses_that_are_all_asked_for_add_up(lines: list[str], total: str | None) -> None:
    assert amounts(read(*map(statement_of, lines))) == ([f"{total} credit"] if total else [])
