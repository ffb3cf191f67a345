"""Whether learners are assessed: families of phrasings and the words that only look like it."""

from __future__ import annotations

import pytest

from normalizer.assessment import read_assessment
from tests.each import each
from tests.normalizer.views import quotes_hold, said, view_of

REQUIRED = [
    "Students write a final exam in the last week.",
    "There is a proctored online examination at the end of the course.",
    "The course ends with a two-hour written test.",
    "Grading: weekly quizzes 40 %, final project 60 %.",
    "Your mark is based on three assignments and a term paper.",
    "Participants are assessed through a portfolio of work.",
    "Learners must achieve 70% or higher to receive the badge.",
    "A minimum grade of C+ is required to earn the microcredential.",
    "The passing grade is 65%.",
    "To earn the digital badge, you must submit a capstone project.",
    "You will complete a final project that is reviewed by an industry panel.",
    "Successful completion of a multiple-choice exam is required.",
    "Evaluation is based on participation and a group presentation.",
    "Each module finishes with a graded quiz.",
    "Includes four graded assignments.",
    "Participants hand in a reflective essay after the last session.",
    "Students will be evaluated by means of a case study.",
    "The microcredential is awarded after you pass the assessment.",
    "Competence is demonstrated in a practical skills test.",
    "L'évaluation repose sur deux travaux et un examen final.",
    "Les participants doivent obtenir une note minimale de 60 %.",
    "Un examen écrit a lieu à la dernière séance.",
    "Les apprentissages sont évalués au moyen d'un projet intégrateur.",
    "La réussite de l'évaluation finale mène à un badge numérique.",
    "Vous devez remettre un travail final.",
    "Le seuil de réussite est fixé à 70 %.",
    "Students need a score of at least 80 percent on the final test.",
    "Assessment consists of a practical demonstration and a written report.",
    "All assignments must be completed with a passing grade.",
    "You'll be graded on weekly lab reports.",
    "Completed three key assignments reviewed by leaders.",
    "Awarded after six workshops and submission of reflections for each.",
    "Learners were evaluated in a simulation.",
    "Suivre trois cours (travaux écrits et évaluations notés).",
    "Complete 12 modules and a project of the course.",
]

SILENT = [
    "To help students find a topic for Master's thesis.",
    "Applicants must pass an English entrance exam.",
    "An admission test is held in May.",
    "Prerequisite: a minimum grade of 60% in COMP 2501.",
    "Students need 65% in Math 12 to be admitted.",
    "You will be interviewed before admission.",
    "Modules include ungraded quizzes for your own feedback.",
    "A self-assessment tells you whether the course suits you.",
    "Contact us about the assessment of prior learning.",
    "The course prepares you for the provincial licensing exam.",
    "Graduates are eligible to write the national certification exam.",
    "Learn how to carry out an environmental assessment.",
    "Topics: risk assessment, needs assessment, project management and evaluation of suppliers.",
    "You will learn to create a project plan and manage a project budget.",
    "This course covers test automation and quality assurance.",
    "The course fee includes the exam preparation guide.",
    "Participants must attend at least 80% of the sessions.",
    "The first cohort was a pilot project.",
    "Learn to write tests for your code.",
    "Instructors have been evaluated highly by past participants.",
    "A course evaluation survey is sent to every participant.",
    "Students complete a four-week practicum.",
    "Teachers learn to design assignments and grade student work.",
    "Un test de classement est requis avant l'inscription.",
    "La reconnaissance des acquis est possible : demandez une évaluation.",
    "Le cours prépare à l'examen de l'ordre professionnel.",
    "Vous apprendrez à gérer un projet.",
    "Save 20% when you register early.",
    "Practice quizzes help you to check your progress.",
    "It involves valuation, budgeting, risk management, and performance assessment.",
    "Used the principles in group simulation practice and received peer feedback.",
    "Attend, participate and engage with our resources, activities and events.",
    "Completed the Patient Navigation Certificate Program.",
    "Complete the application for membership and be accepted.",
    "Complete the registration form and a short survey.",
]

DENIED = [
    "There are no exams or assignments.",
    "This course is not graded.",
    "There is no formal assessment.",
    "No tests, no grades, no homework.",
    "The workshop has no final exam.",
    "Participants are not assessed.",
    "Aucun examen ni travail à remettre.",
    "La formation est offerte sans évaluation.",
    "Il n'y a pas d'examen.",
    "Learning is not formally assessed.",
]


@each("text", REQUIRED)
def test_assessed(text: str) -> None:
    view = view_of(text)
    field = read_assessment(view).required
    assert field.value is True
    assert field.evidence and quotes_hold(view, field)


@each("text", SILENT)
def test_words_that_only_look_like_assessment(text: str) -> None:
    assessment = read_assessment(view_of(text))
    assert assessment.required.state == "not_stated"
    assert assessment.methods.state == "not_stated"


@each("text", DENIED)
def test_explicitly_not_assessed(text: str) -> None:
    assert read_assessment(view_of(text)).required.value is False


@pytest.mark.parametrize(
    ("text", "methods"),
    [
        ("Assessment: two quizzes, a portfolio and a final exam.", ("exam", "portfolio", "quiz")),
        ("Grades are based on a capstone project and a presentation.", ("capstone", "presentation")),
        ("L'évaluation comprend un examen final et un travail de session.", ("assignment", "exam")),
        ("The programme ends with a master's thesis.", ("thesis",)),
        ("Assessment is by practical demonstration of skills.", ("demonstration",)),
    ],
)
def test_methods(text: str, methods: tuple[str, ...]) -> None:
    field = read_assessment(view_of(text)).methods
    assert field.value == methods
    assert {e.item for e in field.evidence} == set(range(len(methods)))


def test_a_label_makes_bare_words_an_assessment() -> None:
    view = view_of(said("Project", label="Assessment", region="facts"))
    assessment = read_assessment(view)
    assert assessment.required.value is True
    assert assessment.methods.value == ("project",)


@pytest.mark.parametrize(
    ("text", "methods"),
    [
        ("Describe the standard test method for vapour pressure.", None),
        ("Discuss sampling, as well as the importance of well testing and tests.", None),
        ("Explain privity of contract, assignment, and subcontracts.", None),
        ("Demonstrate how to complete a blower door test to find leaks.", None),
        ("During the meeting: Demonstrate public speaking and presentation skills.", None),
        ("Apply electronic and paper service information to a job.", None),
        ("Create and export infographics for professional presentations.", None),
        ("Expliquer le rôle des tests et des rapports.", None),
        ("Appliquer les principes de gestion à un projet immobilier.", None),
        ("Create a portfolio to showcase your skills.", ("portfolio",)),
        ("Develop team project and present it.", ("project",)),
        ("Perform the following practical weld test: 1F on mild steel", ("exam",)),
        ("Demonstrate your skills through a portfolio.", ("portfolio",)),
        ("Design project 40%, exam 60%", ("exam", "project")),
        ("Préparer un rapport sur un cas.", ("assignment",)),
        ("Assignments, including a project charter and schedule", ("assignment",)),
        ("All modules and knowledge checks, then the final test", ("exam",)),
    ],
)
def test_a_test_that_is_learned_about_is_no_method(text: str, methods: tuple[str, ...] | None) -> None:
    view = view_of(said(text, label="title", about="assessment"))
    assert read_assessment(view).methods.value == methods


def test_none_under_an_assessment_label() -> None:
    assert read_assessment(view_of(said("None", label="Assessment", region="facts"))).required.value is False


@pytest.mark.parametrize(
    ("label", "answer", "required"),
    [
        ("Concluding assessment", "Yes", True),
        ("Concluding assessement", "yes.", True),
        ("Including assessment", "yes", True),
        ("With assessment", "no", False),
        ("Closing assessment", "None", False),
        ("Assessment included", "No", False),
        ("Assesment type", "Paper", True),
        ("Concluding assessment", "Self - assessment", None),
        ("Eindtoets", "nee", False),
        ("Eindtoets", "ja", True),
        ("Type eindbeoordeling", "zelfevaluatie", None),
        ("Including lunch", "yes", None),
        ("Needs assessment", "Yes", None),
    ],
)
def test_yes_and_no_under_an_assessment_label(label: str, answer: str, required: bool | None) -> None:
    assert read_assessment(view_of(said(answer, label=label, region="facts"))).required.value is required


def test_graded_work_beside_no_closing_assessment_is_assessment() -> None:
    graded = said("The grade is that of homework (40%) and an essay", label="Assessment type", region="facts")
    view = view_of(said("No", label="Concluding assessment", region="facts"), graded)
    assert read_assessment(view).required.value is True


@pytest.mark.parametrize(
    "label", ["Prerequisites", "Admission requirements", "Learning outcomes", "Préalables"]
)
def test_requirements_and_outcomes_are_no_assessment(label: str) -> None:
    view = view_of(said("Pass a final exam with a minimum grade of 60%.", label=label))
    assert read_assessment(view).required.state == "not_stated"


@pytest.mark.parametrize(
    "text",
    [
        "Participants receive a certificate of attendance.",
        "A certificate of participation is issued.",
        "Une attestation de participation est remise.",
        "The certificate is based on attendance only.",
        "Participants who attend all sessions receive a certificate.",
    ],
)
def test_attendance_only(text: str) -> None:
    assert read_assessment(view_of(text)).attendance_only.value is True


@each(
    ("text", "alone"),
    [
        ("There is no exam; full attendance is required for the certificate of completion.", True),
        ("Nothing is graded. Attend at least 80% of the evenings to receive the badge.", True),
        ("Il n'y a pas d'examen; la présence est obligatoire pour obtenir l'attestation.", True),
        ("Full attendance is required for the certificate of completion.", None),
        ("There is no exam; attendance is not required for the certificate.", None),
        ("No exam: a portfolio is graded. Full attendance is required for the certificate.", None),
    ],
)  # fmt: skip
def test_attendance_that_is_asked_is_all_where_nothing_is_assessed(text: str, alone: bool | None) -> None:
    found = read_assessment(view_of(text)).attendance_only
    assert (found.value, found.state) == ((True, "calculated") if alone else (None, "not_stated"))


def test_attendance_beside_an_exam_is_not_attendance_only() -> None:
    assessment = read_assessment(
        view_of("Attend all sessions to receive the certificate and pass the final exam.")
    )
    assert assessment.required.value is True
    assert not assessment.attendance_only.known


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Course Challenge Exam", "Register for the exam here."),
        (
            "Digital Forensics Microcredential",
            "No course attendance is required: only the assessment is taken.",
        ),
        ("Excel Proficiency Test", "Write the test online."),
        ("Badge in Facilitation", "Validate the skills you already have; there is no coursework."),
        ("Examen de certification en arboriculture", "Inscription à l'examen."),
    ],
)
def test_assessment_only(title: str, text: str) -> None:
    assessment = read_assessment(view_of(text, title=title))
    assert assessment.assessment_only.value is True
    assert assessment.required.value is True


@pytest.mark.parametrize(
    "title", ["PMP Exam Preparation", "Exam Prep Workshop", "Test Automation", "Vision Testing Basics"]
)
def test_a_title_that_only_names_an_exam(title: str) -> None:
    assert not read_assessment(view_of("Six evenings.", title=title)).assessment_only.known


def test_no_exam_but_a_project_is_assessed() -> None:
    assert (
        read_assessment(view_of("There is no final exam; learners submit a final project.")).required.value
        is True
    )


def test_a_general_denial_against_an_exam_is_a_conflict() -> None:
    view = view_of(said("None", label="Assessment", region="facts"), "You must pass the final exam.")
    required = read_assessment(view).required
    assert required.value is False
    assert required.alternatives
    assert [issue.code for issue in view.issues] == ["FIELD_CONFLICT"]


def test_silence() -> None:
    assessment = read_assessment(view_of("Six evenings about watercolours.", title="Watercolour"))
    assert {f.state for f in (assessment.required, assessment.methods, assessment.assessment_only)} == {
        "not_stated"
    }


@pytest.mark.parametrize(
    ("question", "answer", "required"),
    [
        ("Is there a final exam?", "Yes, two hours, on the last evening.", True),
        ("What is the project like?", "A problem from your own workplace.", True),
        ("Exam date", "March 3, 2027", True),
        ("Is there an exam?", "No.", None),
        ("Do I have to bring a laptop?", "Yes.", None),
    ],
)
def test_questions_about_the_exam(question: str, answer: str, required: bool | None) -> None:
    assert read_assessment(view_of(said(answer, label=question))).required.value is required


@pytest.mark.parametrize(
    ("title", "texts", "only"),
    [
        ("Certified Beekeeper", ["The Beekeeper exam has 80 questions.", "It costs $120."], True),
        ("Certified Beekeeper", ["The exam is on the last day of the course."], None),
        ("Beekeeping", ["The exam is held in June."], None),
    ],
)
def test_an_exam_without_teaching(title: str, texts: list[str], only: bool | None) -> None:
    assert read_assessment(view_of(*texts, title=title)).assessment_only.value is only


@pytest.mark.parametrize(
    "words", ["exam ", "students will complete ", "achieve a minimum of ", "no ", "é", "-"]
)
def test_hostile_length_is_read_in_time(words: str) -> None:
    text = words * (100_000 // len(words))
    assert read_assessment(view_of(said(text, label="Assessment"))).required is not None
