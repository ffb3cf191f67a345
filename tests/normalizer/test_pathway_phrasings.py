"""How institutions say that an offering counts toward another award, and what only looks like it."""

from __future__ import annotations

import pytest

from normalizer.pathways import read_pathways
from tests.each import each
from tests.normalizer.views import said, view_of

LADDERS = [
    ("Completers move to year 1 of the HND Technical Theatre.", "HND Technical Theatre"),
    ("Collect all three and trade them for the Data Steward micro-credential.",
     "Data Steward micro-credential"),
    ("Une fois admis au DESS en droit, vous y faites reconnaître les trois cours.", "DESS en droit"),
    ("Les cours sont reconnus si vous poursuivez au certificat en gestion.", "certificat en gestion"),
    ("Once admitted to the Diploma in Law, all three courses are recognized.", "Diploma in Law"),
    (
        "All four units are credited if you go on to our Master of Emergency Management.",
        "Master of Emergency Management",
    ),
    ("Credits earned count toward the Bachelor of Business Administration.",
     "Bachelor of Business Administration"),
    ("The courses may be applied to the M.S. in Geography.", "M.S. in Geography"),
    ("Its credits go toward the B.Sc. in Computing.", "B.Sc. in Computing"),
    ("All of it can be used in the Bachelor of Education, and welcomes its first students in May.",
     "Bachelor of Education"),
    ("Diploma holders may go on to the MSc.", "MSc"),
    ("The two can be carried into our MBA.", "MBA"),
    ("All three courses are recognized within the Certificate in Management.", "Certificate in Management"),
    ("This micro-credential can be stacked into the Graduate Certificate in Data Science.",
     "Graduate Certificate in Data Science"),
    ("It ladders directly into the Practical Nursing Diploma.", "Practical Nursing Diploma"),
    ("On completion you can apply the credit to the Master of Education.", "Master of Education"),
    ("The credits may later be used for a Diploma in Public Administration.",
     "Diploma in Public Administration"),
    ("Successful learners receive advanced standing in the Bachelor of Technology.",
     "Bachelor of Technology"),
    ("Graduates are admitted directly to the second year of the Business Diploma.", "Business Diploma"),
    ("Completing it gives you entry to the Master of Science in Analytics.",
     "Master of Science in Analytics"),
    ("The course can be taken as an elective in the Marketing Certificate.", "Marketing Certificate"),
    ("It fulfils one requirement of the Advanced Certificate in Coaching.",
     "Advanced Certificate in Coaching"),
    ("Complete all five badges to earn the Leadership Micro-credential.", "Leadership Micro-credential"),
    ("Four courses together lead to the Certificate in Adult Education.", "Certificate in Adult Education"),
    ("Your credit transfers into our Bachelor of Arts.", "Bachelor of Arts"),
    ('It ladders into the "Diploma in Web Design" at our college.', "Diploma in Web Design"),
    ("This counts toward the “Certificate in Data Analytics.”", "Certificate in Data Analytics"),
    ("Use it as a stepping stone to the Diploma in Cloud Computing.", "Diploma in Cloud Computing"),
    ("A pathway to the Bachelor of Science in Nursing.", "Bachelor of Science in Nursing"),
    ("Learners who finish can move on to the Level 2 Welding Certificate.", "Level 2 Welding Certificate"),
    ("It builds toward the Supply Chain MicroMasters.", "Supply Chain MicroMasters"),
    ("The microcredential forms the first third of the CAS in Digital Health.", "CAS in Digital Health"),
    ("Each credit counts toward the college's associate degree in welding.", "associate degree in welding"),
    ("All 30 hours apply to the Associate of Arts in Music.", "Associate of Arts in Music"),
    ("Staff who enter the MSc in Data will have all 12 recognised there.", "MSc in Data"),
    ("Those who pass may apply it toward a master's degree.", "master's degree"),
    ("If you are later admitted, the credits count in full toward the MBA.", "MBA"),
    ("Les crédits obtenus sont reconnus au certificat en gestion.", "certificat en gestion"),
    ("Ce microprogramme mène au DESS en administration.", "DESS en administration"),
    ("Il peut être intégré au baccalauréat en éducation.", "baccalauréat en éducation"),
    ("La réussite permet de poursuivre au diplôme de technologie.", "diplôme de technologie"),
    ("Cette formation est contributoire au certificat en leadership.", "certificat en leadership"),
    ("Les cours peuvent être crédités dans la maîtrise en santé publique.", "maîtrise en santé publique"),
    ("Une passerelle vers le baccalauréat en informatique existe.", "baccalauréat en informatique"),
]  # fmt: skip

PART_OF = [
    ("This course is a required part of the Event Management Certificate.", "Event Management Certificate"),
    ("It is one of the six core courses of the Diploma in Accounting.", "Diploma in Accounting"),
    ("Offered as part of the Master of Public Policy.", "Master of Public Policy"),
    ("The third module of the Certificate in Mediation.", "Certificate in Mediation"),
    ("This is the first of four courses in the Project Leadership Certificate.",
     "Project Leadership Certificate"),
    ("Ce cours fait partie du certificat en comptabilité.", "certificat en comptabilité"),
    ("Cours obligatoire du microprogramme en gérontologie.", "microprogramme en gérontologie"),
]  # fmt: skip

SILENT = [
    "Vous pouvez faire reconnaître vos cours antérieurs dans ce microprogramme.",
    "Once admitted to the Diploma in Law, you may have other courses; prior courses are waived.",
    "It deepens areas that you studied as part of the BA Business Administration.",
    "We will notify students working toward the Web Nanodegree about any updates.",
    "It is part of the city's major initiative to inspire digital creativity.",
    "Is there a discount for alumni? 10%.",
    "Applicants have completed half of the Diploma in Law.",
    "Part of a series of workshops.",
    "This course is the second in a series.",
    "Up to 12 credits from other institutions may be transferred into the certificate.",
    "Graduates of the Business Certificate receive credit for this course.",
    "Transfer credit from a recognized college is accepted.",
    "PLAR may be used toward the Certificate in Early Learning.",
    "Prior experience can count for up to half of the diploma.",
    "Learners with a diploma are exempt from the first module.",
    "Equal in size to one course of a bachelor's degree.",
    "Half as long as a certificate.",
    "Shorter than a diploma and cheaper than a degree.",
    "The fee is applied to the cost of the diploma.",
    "A deposit of $100 counts toward tuition.",
    "Points count toward your annual professional development.",
    "This course counts for 3 CEUs.",
    "It does not lead to a degree.",
    "Courses cannot be counted toward the Bachelor of Arts.",
    "The credits are not transferable to a degree.",
    "You need a bachelor's degree to be admitted.",
    "Open to students of the Master of Public Health.",
    "Students registered in the Diploma in Law have priority.",
    "The instructor holds a Master of Science in Biology.",
    "Taught by faculty of the Bachelor of Design.",
    "Explore our other programs: Diploma in Business, Certificate in Law.",
    "Complete all modules to earn the certificate.",
    "You receive the Certificate in Gardening when you finish.",
    "Stackable credentials are the future of learning.",
    "Our microcredentials can be stacked.",
    "It may be combined with other courses.",
    "A first step to a new career.",
    "A pathway to employment in the trades.",
    "It leads to better jobs.",
    "Add it to your résumé and count on your new skills.",
    "Recognized by employers across the province.",
    "This program is offered in partnership with the Faculty of Education.",
    "Ce cours fait partie d'une série.",
    "Ne contribue pas au baccalauréat.",
    "Les titulaires d'un diplôme peuvent s'inscrire.",
    "Le montant est déduit des droits du certificat.",
]


@each(("text", "target"), [*LADDERS, *PART_OF])
def test_counts_toward_a_named_award(text: str, target: str) -> None:
    field = read_pathways(view_of(text))
    found = [p.target for p in field.value or () if p.relation in ("ladders_to", "part_of")]
    assert found == [target]


@each("text", SILENT)
def test_counts_toward_nothing_named(text: str) -> None:
    field = read_pathways(view_of(text))
    assert [p for p in field.value or () if p.relation in ("ladders_to", "part_of")] == []


@each(
    ("label", "text"),
    [
        ("Part of", "Certificate in Bookkeeping"),
        ("Part of program", "Diploma in Bookkeeping"),
        ("Counts toward", "Bachelor of Arts"),
        ("Applies to", "Data Analytics Certificate"),
        ("Ladders into", "Diploma in Nursing"),
        ("Stacks into", "Master of Data Science"),
        ("Credit toward", "Certificate in Law"),
        ("Pathway", "Leads into the Diploma in Welding"),
        ("Fait partie de", "Certificat en droit"),
        ("Contributoire à", "Certificat en gestion"),
    ],
)
def test_a_fact_names_the_next_award(label: str, text: str) -> None:
    assert read_pathways(view_of(said(text, label=label, region="facts"))).known


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("Related programs", "Certificate in Bookkeeping"),
        ("Prerequisite", "Diploma in Bookkeeping"),
        ("Transfer credit", "Credit is granted for the Certificate in Law."),
        ("Admission", "Bachelor of Arts"),
        ("Part of", "a series of four"),
    ],
)
def test_a_fact_names_no_next_award(label: str, text: str) -> None:
    field = read_pathways(view_of(said(text, label=label, region="facts")))
    assert [p for p in field.value or () if p.relation in ("ladders_to", "part_of")] == []
