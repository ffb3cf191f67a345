"""What a listing counts toward: named targets, and the words that only look like a pathway."""

from __future__ import annotations

import pytest

from normalizer.pathways import read_pathways
from tests.each import each
from tests.normalizer.views import quotes_hold, said, view_of

STATED = [
    ("This course counts toward the Certificate in Project Management.", "ladders_to",
     "Certificate in Project Management"),
    ("Credits can be applied to our Diploma in Accounting.", "ladders_to", "Diploma in Accounting"),
    ("The microcredential ladders into the Bachelor of Business Administration.", "ladders_to",
     "Bachelor of Business Administration"),
    ("Graduates may continue to the Advanced Certificate in Data Analytics.", "ladders_to",
     "Advanced Certificate in Data Analytics"),
    ("It is stackable into a Master of Public Health.", "ladders_to", "Master of Public Health"),
    ("Earn credit toward the Associate Certificate in Leadership, offered in Burnaby.", "ladders_to",
     "Associate Certificate in Leadership"),
    ("This badge is the first step to the UX Design Certificate.", "ladders_to", "UX Design Certificate"),
    ("Complete all three to move into the Diploma of Cybersecurity.", "ladders_to",
     "Diploma of Cybersecurity"),
    ("May be used as an elective in the Human Resources Certificate.", "ladders_to",
     "Human Resources Certificate"),
    ("Ce cours contribue au certificat en gestion de projet.", "ladders_to",
     "certificat en gestion de projet"),
    ("Les crédits peuvent être reconnus dans le baccalauréat en administration.", "ladders_to",
     "baccalauréat en administration"),
    ("Le microprogramme donne accès au DESS en gestion.", "ladders_to", "DESS en gestion"),
    ("This course is part of the Library Technician Certificate program.", "part_of",
     "Library Technician Certificate program"),
    ("Ce cours fait partie du microprogramme en santé publique.", "part_of",
     "microprogramme en santé publique"),
    ("One of five courses in the Digital Marketing Certificate.", "part_of", "Digital Marketing Certificate"),
    ("As the first course in the Law Diploma, Torts is its base.", "part_of", "Law Diploma"),
    ("Holders of Elm Certificates of Achievement for all four courses can earn 15 credits towards the MBA in "
     "Law.", "ladders_to", "MBA in Law"),
    ("As part of the Leadership Diploma, Managing People is short.", "part_of", "Leadership Diploma"),
    ("It can be credited toward a bachelor's degree.", "ladders_to", "bachelor's degree"),
    ("Graduates can enter the second year of the Culinary Management Diploma.", "ladders_to",
     "Culinary Management Diploma"),
    ("Three badges add up to the Leadership Certificate.", "ladders_to", "Leadership Certificate"),
    ("The credits can count toward the MSc in Nursing if you are admitted.", "ladders_to", "MSc in Nursing"),
    ("This course, part of the Soil Science MicroMasters Program, introduces how hives work.", "part_of",
     "Soil Science MicroMasters Program"),
    ("This course is part of the Business Principles and Entrepreneurial Thought XSeries.", "part_of",
     "Business Principles and Entrepreneurial Thought XSeries"),
    ("This is the first course in the Programming with Linux Professional Certificate program.", "part_of",
     "Programming with Linux Professional Certificate program"),
    ("It is part of the Social Work: Practice, Policy and Research MicroMasters Program offered by Elm.",
     "part_of", "Social Work: Practice, Policy and Research MicroMasters Program"),
    ("This course is part one of the MathTrack XSeries Program which was designed for it.", "part_of",
     "MathTrack XSeries Program"),
    ("Este es el segundo curso del Programa de Certificación Profesional de Datos con Excel.", "part_of",
     "Programa de Certificación Profesional de Datos con Excel"),
]  # fmt: skip

SILENT = [
    "Credit from the Diploma in Nursing can be applied to this course.",
    "Transfer credit may be applied toward the certificate.",
    "Prior learning can be counted toward the Diploma in Business.",
    "This course is part of a series.",
    "This course is part of a MicroMasters® Program.",
    "It counts toward a Professional Certificate.",
    "Transfer to Elm University and Law School with a diploma.",
    "Part of our spring series on gardening.",
    "The workload equals half a bachelor's degree.",
    "A microcredential is smaller than a certificate or diploma.",
    "The deposit is applied toward the certificate fee.",
    "It does not count toward the Certificate in Accounting.",
    "Credits cannot be applied to a degree.",
    "Counts toward your professional development hours.",
    "This counts toward recertification.",
    "You need a Bachelor of Science to enrol.",
    "Upon completion you receive a Certificate in Baking.",
    "We are part of the University of Somewhere.",
    "The programme leads to a Certificate in Baking.",
    "This stackable microcredential fits your schedule.",
    "Le dépôt est appliqué aux droits de scolarité.",
    "Students of the Diploma in Accounting may take this course.",
    "A part of the course takes place online.",
    "Apply to the Business Diploma program by May.",
    "You need 60% in order to be admitted to a postsecondary program.",
    "See the admission requirements of your program.",
    "People who teach as part of their degree find it useful.",
    "It can be applied toward several college programs.",
    "This complements the supervision of PhD candidates.",
]


@each(("text", "relation", "target"), STATED)
def test_stated_pathway(text: str, relation: str, target: str) -> None:
    view = view_of(text)
    field = read_pathways(view)
    assert field.value is not None
    assert [(p.relation, p.target) for p in field.value] == [(relation, target)]
    assert quotes_hold(view, field)
    assert target in field.evidence[0].quote


@each("text", SILENT)
def test_no_pathway(text: str) -> None:
    assert read_pathways(view_of(text)).state == "not_stated"


def test_several_targets_of_one_sentence() -> None:
    text = (
        "Counts toward the Certificate in Accounting, the Diploma in Business and the Bachelor of Commerce."
    )
    field = read_pathways(view_of(text))
    assert [p.target for p in field.value or ()] == [
        "Certificate in Accounting",
        "Diploma in Business",
        "Bachelor of Commerce",
    ]


def test_a_list_after_a_sentence_that_introduces_it() -> None:
    view = view_of(
        said(
            "Budgeting (FIN 1010) is offered as a part of the following programs:", label="Related Programs"
        ),
        said("Accounting Associate Certificate", label="Related Programs", path="ul/li[1]"),
        said("Business Diploma", label="Related Programs", path="ul/li[2]"),
        said("Contact us for advice.", label="Contact"),
    )
    field = read_pathways(view)
    assert [(p.relation, p.target) for p in field.value or ()] == [
        ("part_of", "Accounting Associate Certificate"),
        ("part_of", "Business Diploma"),
    ]


@pytest.mark.parametrize(
    ("label", "relation"),
    [
        ("Applies towards the following certificates", "ladders_to"),
        ("Cette activité est contributoire dans", "ladders_to"),
        ("This course is part of", "part_of"),
        ("Courses in this certificate", "has_part"),
    ],
)
def test_a_list_under_a_heading(label: str, relation: str) -> None:
    view = view_of(
        said("Gestion de projet", label=label, path="li[1]"),
        said("Droit des affaires", label=label, path="li[2]"),
    )
    field = read_pathways(view)
    assert [(p.relation, p.target) for p in field.value or ()] == [
        (relation, "Gestion de projet"),
        (relation, "Droit des affaires"),
    ]
    assert [e.item for e in field.evidence] == [0, 1]


@pytest.mark.parametrize(
    "label", ["Related courses", "You may also like", "Cours similaires", "Related Programs"]
)
def test_related_offerings_alone_are_no_pathway(label: str) -> None:
    assert read_pathways(view_of(said("Baking Certificate", label=label, path="li[1]"))).state == "not_stated"


def test_documented_pathways_with_their_reference() -> None:
    view = view_of(
        said("Circuits", about="pathways.has_part", region="data", path="courses[0].title"),
        said("X+1", about="pathways.reference", region="data", path="courses[0].key"),
        said("Signals", about="pathways.has_part", region="data", path="courses[1].title"),
        said("X+2", about="pathways.reference", region="data", path="courses[1].key"),
    )
    field = read_pathways(view)
    assert [(p.relation, p.target, p.reference) for p in field.value or ()] == [
        ("has_part", "Circuits", "X+1"),
        ("has_part", "Signals", "X+2"),
    ]


def test_one_target_said_twice_is_one_pathway() -> None:
    view = view_of("Counts toward the Certificate in Law.", "It counts toward the Certificate in Law.")
    field = read_pathways(view)
    assert len(field.value or ()) == 1
    assert [e.item for e in field.evidence] == [0, 0]


def test_an_unrelated_sentence_changes_nothing() -> None:
    text = "This course counts toward the Certificate in Law."
    assert (
        read_pathways(view_of(text)).value
        == read_pathways(view_of(text, "Parking is free on Sundays.")).value
    )


@each(
    ("lines", "target"),
    [
        (("I may want the MPA later.", "All four classes apply to it once you are admitted."), "MPA"),
        (("Thinking of the Diploma in Law next? Your credits transfer into it.",), "Diploma in Law"),
        (("I might want a parking pass.", "All four classes apply to it."), None),
        (("The Diploma in Law is full.", "A late fee applies to it."), None),
        (("I may want the MPA later.", "Call us in May.", "All four classes apply to it."), None),
    ],
)
def test_the_line_before_may_ask_for_the_next_award(lines: tuple[str, ...], target: str | None) -> None:
    pathways = read_pathways(view_of(*lines)).value or ()
    assert [p.target for p in pathways] == ([target] if target else [])
