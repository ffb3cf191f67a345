"""What a row that asks what comes next names: awards, not jobs, levels and classes without a name."""

from __future__ import annotations

from normalizer.pathway_rules.next_awards import is_a_class, named_award, named_course
from normalizer.pathways import read_pathways
from tests.each import each
from tests.normalizer.views import quotes_hold, said, view_of

NAMED = [
    ("HND Construction Management", "HND Construction Management"),
    ("HNC/D Graphic Design", "HNC/D Graphic Design"),
    ("3rd Year BA Business Studies, Harbour College", "BA Business Studies, Harbour College"),
    ("2nd/3rd year entry to BSc Computing (subject to interview)", "BSc Computing"),
    ("BA (Hons) Accounting with Finance", "BA (Hons) Accounting with Finance"),
    ("Progression to Level 3 NVQ Diploma in Hairdressing", "Level 3 NVQ Diploma in Hairdressing"),
    ("SVQ Level 4 Playwork (Managers only)", "SVQ Level 4 Playwork"),
    ("British Sign Language Level 3", "British Sign Language Level 3"),
    ("City & Guilds Level 2 Award in Barbering", "City & Guilds Level 2 Award in Barbering"),
    ("Progress to the Level 3 Certificate in Soil Care.", "Level 3 Certificate in Soil Care"),
    ("Level 2 Award in Upholstery (60 hours) starts in September", "Level 2 Award in Upholstery"),
    ("Diploma in Agriculture (120 points)", "Diploma in Agriculture"),
    ("Credit towards the BA Childhood Practice", "BA Childhood Practice"),
    ("Access to HE Diploma (Nursing)", "Access to HE Diploma (Nursing)"),
    ("CIPD Advanced Level Human Resources", "CIPD Advanced Level Human Resources"),
]
UNNAMED = [
    "Teaching Assistant",
    "Employment in the motor trade",
    "Promotion to Level 2 Supervisor",
    "Higher Level Teaching Assistant",
    "Other university degree courses",
    "Download the Diploma in Law brochure",
    "Attend Orientation Level 2, Room 205",
    "Beginner Level 1 to Advanced Level 4",
    "NC Full-time programmes",
    "Level 3",
    "BA",
    "A degree",
    "Aromatherapy",
    "Entry onto a related HNC/HND or Degree",
    "You could study the Level 3 Diploma in Plumbing.",
]


@each(("line", "award"), NAMED)
def test_a_line_that_names_an_award(line: str, award: str) -> None:
    span = named_award(line)
    assert span is not None
    assert line[slice(*span)] == award


@each("line", UNNAMED)
def test_a_line_that_names_none(line: str) -> None:
    assert named_award(line) is None


@each(
    "line",
    ["First Steps in Care", "Aromatherapy", "CCNP", "Preparing for Child Care", "Soil Care Advanced",
     "European Driving Licence (EDL)"],
)  # fmt: skip
def test_a_line_of_a_field_for_what_comes_next_that_names_a_course(line: str) -> None:
    span = named_course(line)
    assert span == (0, len(line))


@each(
    "line",
    ["Early Years Officer", "Harbour University", "Postgraduate courses", "Employment",
     "Selection to the Army", "After Level 2:", "You can enrol on Stage 2.", "Further evening class study.",
     "Modern Apprentice",
     "Other university degree courses", "None"],
)  # fmt: skip
def test_a_line_that_names_no_course(line: str) -> None:
    assert named_course(line) is None


def test_awards_of_a_kind() -> None:
    assert is_a_class("related HNC/HND")
    assert is_a_class("Degree level study")
    assert not is_a_class("BSc Biomedical Sciences degree")


def test_what_a_course_leads_to_is_told_line_by_line() -> None:
    text = (
        "After HNC:\nHND Tourism\nTour guide\n"
        "Students who have an HND may be able to progress to the BA Tourism.\n"
        "Body Massage evening class\nHNC Events"
    )
    view = view_of(said(text, "leadsTo", "pathways", "data"))
    field = read_pathways(view)
    assert [(p.relation, p.target) for p in field.value or ()] == [
        ("ladders_to", "HND Tourism"),
        ("ladders_to", "HNC Events"),
    ]
    assert quotes_hold(view, field)


@each(
    "label",
    [
        "Leads to",
        "leadsTo",
        "Progression",
        "Next steps",
        "Progression opportunities",
        "What can I do afterwards?",
        "Where can it take you next?",
    ],
)
def test_a_row_that_asks_what_comes_next(label: str) -> None:
    field = read_pathways(view_of(said("HNC Social Care\nCare assistant\nHNC Health Care", label)))
    assert [p.target for p in field.value or ()] == ["HNC Social Care", "HNC Health Care"]
