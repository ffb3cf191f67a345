"""What kind of offering a page is about, and pages that are about none: titles with a few words of text."""

from __future__ import annotations

from normalizer.normalize import normalize
from normalizer.plain_text import raw_listing
from normalizer.scoring.gold import LABELS, read_labels
from tests.each import each

KINDS = [
    ("Micro-credential: Wildfire Mitigation", "Eight weeks online.", "micro-credential"),
    ("Wildfire Mitigation", "This microcredential takes eight weeks.", "micro-credential"),
    ("Wildfire Mitigation", "Holders of this micro-credential can map fuels.", "micro-credential"),
    ("Feux de forêt", "Les titulaires de ce microprogramme savent lire une carte.", "micro-credential"),
    ("Wildfire Mitigation", "Credential: Micro-credential. Length: 8 weeks.", "micro-credential"),
    ("Essentials of Mediation Micro-Certificate", "Three courses.", "micro-credential"),
    ("Nanocredential in Prompt Writing", "Four hours.", "micro-credential"),
    ("Microprogramme en gérontologie", "Neuf crédits.", "micro-credential"),
    ("Gérontologie", "Cette microcertification comprend trois cours.", "micro-credential"),
    ("Peat Soils for Planners", "Peat Soils microcredential: what people ask us", "micro-credential"),
    ("Peat and Soil", "Le microprogramme Peat and Soil : vos questions", "micro-credential"),
    ("Peat Soils", "Many go on to the Marsh Mapping microcredential: ask us. Two days.", "course"),
    ("Mill Hand", "The college is putting on a four-week certificate called Mill Hand.", "certificate"),
    ("Scierie", "Le cégep offre un certificat de dix semaines appelé Scierie.", "certificate"),
    ("Mill Hand", "Each gets a certificate called a thank-you card after the two-day course.", "course"),
    ("Mill Hand", "Credential: Certificate of Achievement", "certificate"),
    ("Mill Hand", "You get: Certificate of Achievement. Two days.", "course"),
    ("Pharmacy Technician", "Course hours: 400", "course"),
    ("Pharmacy Technician Program", "Course hours: 400", "program"),
    ("Pharmacy Technician", "Program hours: 400", "program"),
    ("Gérontologie", "Un microprogramme de premier cycle de 12 crédits.", "micro-credential"),
    ("Conflict Coaching", "Learners who finish are awarded a micro-credential and a digital badge.",
     "micro-credential"),
    ("Conflict Coaching", "Finish the course to earn a microcredential.", "micro-credential"),
    ("Certificate in Beekeeping (Micro-credential)", "Six weeks.", "micro-credential"),
    ("Digital Badge in Facilitation", "Earn it in ten hours.", "badge"),
    ("Facilitation Skills", "On completion you receive a digital badge.", "badge"),
    ("Facilitation Skills", "Award: Open Badge", "badge"),
    ("Facilitation Skills", "Reward: Badge", "badge"),
    ("Facilitation Skills", "Complete the four lessons to earn this badge.", "badge"),
    ("Facilitation", "Un badge numérique est décerné à la fin.", "badge"),
    ("Certificate in Event Planning", "Five courses over a year.", "certificate"),
    ("Event Planning Certificate", "Five courses over a year.", "certificate"),
    ("Event Planning Certificate Program", "Part-time evenings.", "certificate"),
    ("Event Planning", "Credential: Certificate", "certificate"),
    ("Event Planning, Certificate of Achievement", "Total units: 16", "certificate"),
    ("Event Planning", "Learning path. Pass the last test and the Event Planning badge is yours.", "badge"),
    ("Bee Series", "The Bee Series is these four courses, in this order.", "program"),
    ("Bee Bootcamp - tuition",
     "Bee Bootcamp (24 weeks). Tuition in full: $7,500. Application fee: $75, not refundable. "
     "Leave in the first week and we keep 10%.", "program"),
    ("Event Planning", "Graduates receive a Certificate in Event Planning.", "certificate"),
    ("Event Planning", "This certificate consists of five courses.", "certificate"),
    ("CAS Digital Health", "15 ECTS, zehn Tage.", "certificate"),
    ("CAS in Digital Health", "A Certificate of Advanced Studies of 15 ECTS.", "certificate"),
    ("Certificat en comptabilité", "30 crédits.", "certificate"),
    ("Attestation d'études collégiales en bureautique", "900 heures.", "certificate"),
    ("Graduate Certificate in Nursing Education", "Four courses.", "certificate"),
    ("Security Guard Certification", "Forty hours of training, then you are certified.", "certificate"),
    ("Google UX Design Professional Certificate", "Seven courses.", "certificate"),
    ("Introduction to Beekeeping", "This course takes six weeks.", "course"),
    ("Introduction to Beekeeping", "A six-week course. You receive a certificate of completion.", "course"),
    ("Introduction to Beekeeping", "Participants receive a certificate of attendance.", "course"),
    ("Beekeeping Workshop", "One Saturday in May.", "course"),
    ("Short course: Soil Health", "Two days.", "course"),
    ("HIST 2010: Canada to 1867", "Three credits.", "course"),
    ("Initiation à l'apiculture", "Ce cours dure six semaines. Une attestation de participation est remise.",
     "course"),
    ("Atelier de rédaction", "Trois heures.", "course"),
    ("Summer School on Open Data", "Five days in July.", "course"),
    ("Soil Health Masterclass", "One day.", "course"),
    ("Soil Health", "In this module you learn to sample soil.", "course"),
    ("Soil Health", "A two-day workshop for farmers.", "course"),
    ("Soil Health", "Counts toward the Certificate in Farming. This course takes two days.", "course"),
    ("Bodemkunde", "Deze cursus duurt twee dagen.", "course"),
    ("Bodenkunde", "Dieser Kurs dauert zwei Tage.", "course"),
    ("Bees I", "The first in our Apiary Professional Certificate program, a course of two days.", "course"),
    ("Bees II", "Two of the courses that form the Apiary MicroMasters. Two weeks, 4 hours a week.", "course"),
    ("Hives", "In this course, part of the Apiary MicroMasters program, you keep bees. With receipt of the "
     "MicroMaster’s certificate you may go on.", "course"),
    ("Hives", "In this course you learn more than anyone without a graduate degree knows.", "course"),
    ("Hives", "Farms hire people with apiary certification. This course takes two days.", "course"),
    ("Write Your First Python Program", "In this course you write code for two hours.", "course"),
    ("Apiary MicroMasters", "This MicroMasters program, part of our school, has five courses.", "program"),
    ("Diploma in Accounting", "Two years.", "program"),
    ("Bachelor of Science in Nursing", "Four years.", "program"),
    ("Master of Public Health", "24 months.", "program"),
    ("Web Development Bootcamp", "Twelve weeks full-time.", "program"),
    ("Data Engineer Nanodegree", "Five months.", "program"),
    ("Supply Chain Management MicroMasters Program", "Five courses.", "program"),
    ("Machine Learning Specialization", "A series of three courses.", "program"),
    ("Python XSeries", "Three courses.", "program"),
    ("Diplôme d'études supérieures spécialisées en gestion", "30 crédits.", "program"),
    ("Programme court en évaluation", "Douze crédits.", "program"),
    ("Photography", "A series of four courses that you take one after another.", "program"),
    ("Photography", "Credential: Diploma", "program"),
    ("HTML Basics", "This course is your launching point into the Web Developer Nanodegree.", "course"),
    ("Brands", "This course gives you a taste of what taking a Masters in branding is like.", "course"),
    ("Shapes", "This course is for students and professionals with a Bachelor in design.", "course"),
    ("Certified Arborist Exam", "The exam has 200 questions.", "exam-only"),
    ("Course Challenge Exam", "Write the exam without attending classes.", "exam-only"),
    ("Food Safety Certification Exam", "Book a seat at a test centre. 90 minutes.", "exam-only"),
    ("Examen de certification en hygiène", "L'examen dure deux heures.", "exam-only"),
]  # fmt: skip

NOT_OFFERINGS = [
    ("Your first class: what happens", "You get a name tag and a life jacket."),
    ("Choisir son programme", "Un microprogramme compte de 6 à 15 crédits. Certains cours ont un examen."),
    ("Ask the registrar: marks", "I think my mark is wrong. Fill in form R-7 ($35)."),
    ("Board notes, 4 November", "Motion 12: that the Trail Crew Certificate (18 credits) be sent back."),
    ("Help: paying by instalments", "A third when you register. A $25 charge is added to each late payment."),
    ("Explainer: stackable or not?", "A badge may be worth nothing, or half a diploma."),
    ("Tax season hours", "The cashier is open until six from April 1 to 30."),
    (
        "CPD rules for members",
        "Each year you log 20 hours, ten of them formal (a webinar, a marked exercise).",
    ),
    ("Am I eligible for a funded place?", "You wait until it is a year since your final exam."),
    (
        "Resubmissions, extensions and late work",
        "Each assessment may be handed in twice more.",
    ),
    ("Retards, abandons et reprises", "Un retard coûte 5 % par jour."),
    ("Refund Policy", "Withdraw ten days before the start for a full refund."),
    ("Continuing Education Refund and Withdrawal Policy", "A $50 fee is kept."),
    ("Policy on Micro-credentials", "A micro-credential has at least 15 hours."),
    ("Micro-credential Policy Framework", "Micro-credentials are between 12 and 288 hours."),
    ("Academic Regulations", "The pass mark is 50%."),
    ("Tuition and Fees 2025-26", "Certificate courses: $495 each. Application fee: $40."),
    ("Fee Schedule", "Part-time studies: $612 per course."),
    ("International tuition", "Diploma programs: $18,000 per year."),
    ("Frequently Asked Questions", "How long is a course? Most take six weeks."),
    ("Micro-credentials FAQ", "How much do they cost? From $200 to $900."),
    ("FAQs", "Are courses online? Most are."),
    ("What is a micro-credential?", "A short, assessed course of up to 288 hours."),
    ("What are digital badges?", "Badges show what you have learned."),
    ("Glossary", "Contact hour: one hour of instruction."),
    ("Glossary of Terms", "CEU: ten contact hours."),
    ("Important Dates", "Winter term begins on 6 January 2025."),
    ("Academic Calendar 2024-2025", "Classes begin on 3 September."),
    ("How to Register", "Register online by phone or in person."),
    ("Registration Information", "Courses fill up quickly."),
    ("Admission Requirements", "A high school diploma or equivalent."),
    ("Financial Aid", "Grants of up to $2,000 are available for microcredentials."),
    ("Our Micro-credentials", "Each has its own length, price and schedule."),
    (
        "Micro-credentials at Cedar College",
        "Lengths run from 20 to 200 hours, depending on the micro-credential.",
    ),
    ("Browse Certificates", "Certificates take from four months to two years."),
    ("Continuing Education Courses", "Courses range from one evening to ten weeks."),
    ("Short Courses", "Prices vary by course."),
    ("Online Programs", "Program lengths differ."),
    ("Microcertifications", "La durée et le prix varient d'une microcertification à l'autre."),
    ("Politique de remboursement", "Les droits sont remboursés dix jours avant le début."),
    ("Droits de scolarité", "Le coût d'un cours de trois crédits est de 310 $."),
    ("Foire aux questions", "Combien coûte un cours?"),
    ("Qu'est-ce qu'une microcertification?", "Une formation courte et évaluée."),
    ("Glossaire", "Crédit : 45 heures de travail."),
    ("Transfer Credit Policy", "Up to 50% of a program can be transferred."),
    ("Credit Hour Definition", "One credit is 45 hours of work."),
    ("Attendance Policy", "Learners must attend 80% of classes."),
    ("Grading Policy", "A to F; the pass mark is C."),
    ("Prior Learning Assessment and Recognition", "An assessment costs $150 per course."),
    ("Notice of tuition increase", "Course fees rise by 2% on 1 September 2025."),
    ("Funding for micro-credentials", "The grant covers up to $2,000 of eligible programs."),
    ("Terms and Conditions", "Fees are due two weeks before the start."),
    ("Student Handbook", "Courses are graded from A to F."),
    ("Guide to Badges", "Badges take between two and forty hours."),
    ("Continuing Education Units (CEUs)", "One CEU is ten contact hours."),
    ("Digital Badge Policy", "Badges are issued within two weeks."),
    ("Workshop Registration and Cancellation", "Cancel five days ahead."),
]

OFFERINGS = [
    ("Are We Alone?", "Five Thursdays with an astronomer."),
    ("Extensions, decks and porches", "Three Saturdays of carpentry for beginners."),
    ("The Rules of Curling for Umpires", "Four evenings at the rink."),
    ("Public Policy Analysis", "A six-week course."),
    ("Writing Policies and Procedures", "A one-day workshop."),
    ("Introduction to Glossary Building for Translators", "Four weeks online."),
    ("Frequently Asked Questions in Tax Law: A Seminar", "One evening."),
    ("How to Keep Bees", "A weekend course."),
    ("What is Philosophy?", "A six-week course."),
    ("Framework Thinking", "A course in six parts."),
    ("Refunds and Returns for Retail Staff", "A two-hour course."),
    ("Admissions Counselling Certificate", "Five courses."),
    ("Handbook Design", "A workshop."),
    ("Academic Writing", "Course fees vary by residency."),
]


def _read(title: str, text: str) -> dict[str, object]:
    labels = read_labels(normalize(raw_listing("1", "https://college.example/1", title, text)))
    return {name: got.value for name, got in labels.items() if got.value is not None}


@each(("title", "text", "kind"), KINDS)
def test_kind(title: str, text: str, kind: str) -> None:
    assert _read(title, text).get("kind") == {"value": kind}


@each(("title", "text"), NOT_OFFERINGS)
def test_not_an_offering_says_nothing_else(title: str, text: str) -> None:
    assert _read(title, text) == {"kind": {"value": "not-an-offering"}}


@each(("title", "text"), OFFERINGS)
def test_an_offering_whose_name_only_sounds_like_a_notice(title: str, text: str) -> None:
    assert _read(title, text).get("kind") != {"value": "not-an-offering"}
    assert set(_read(title, text)) <= set(LABELS)
