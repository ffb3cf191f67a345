"""How institutions say that learners are assessed, and what only looks like it."""

from __future__ import annotations

import pytest

from normalizer.assessment import read_assessment
from tests.each import each
from tests.normalizer.views import said, view_of

REQUIRED = [
    ("", "It is taught and examined through the medium of Welsh."),
    ("", "A semester mark of 40% lets you sit the national examination."),
    ("", "The bootcamp ends in a demo you have to give to graduate."),
    ("", "With a B average in each of the four courses you get the certificate."),
    ("", "Je maakt een audit en verdedigt die op de laatste avond."),
    ("", "The course concludes with a written examination."),
    ("", "A closed-book exam is held in the last class."),
    ("", "You write two midterms and a final."),
    ("", "Learners sit an online exam after module 4."),
    ("", "To pass, you need 70 % on the final test."),
    ("", "There is a quiz at the end of every unit, and you must score 80% to move on."),
    ("", "Marks: assignments 50%, exam 50%."),
    ("", "Five short lessons, then a scenario test."),
    ("", "Score 80 and a digital badge lands in your inbox."),
    ("", "The last screen is a scored scenario."),
    ("", "You must have passed the final test to receive the badge."),
    ("", "Thirty-four right is a pass."),
    ("", "Ends with ten questions; below 8 you start over."),
    ("", "Name 16 of 20 clouds to earn the badge."),
    ("", "£1,240 incl. exam entry; re-sits £95."),
    ("", "Each has an auto-graded notebook."),
    ("", "It meets on Tuesdays. Two midterms, weekly problem sets."),
    ("", "Le chef note chaque assiette."),
    ("", "Eight out of ten unlocks the credential."),
    ("", "Your portfolio of photos is what gets assessed."),
    ("", "It is your sketchbook that is graded."),
    ("", "A librarian reviews it and, if it meets the checklist, the badge is sent."),
    ("", "Le portfolio est défendu devant deux praticiens."),
    ("", "Assessment is by two essays."),
    ("", "Coursework counts for 60 percent of the grade."),
    ("", "Each participant completes an applied project that the instructor marks."),
    ("", "The badge is issued once your project has been approved by an assessor."),
    ("", "You demonstrate your skills in a performance assessment."),
    ("", "Competency-based assessments are required in each module."),
    ("", "Participants submit a portfolio for review."),
    ("", "The programme ends with a thesis of 30 pages."),
    ("", "A capstone project rounds off the certificate."),
    ("", "Students prepare and present a group case study, which is graded."),
    ("", "A grade of at least C is needed in every course."),
    ("", "Pass mark: 60%."),
    ("", "You must obtain a final grade of B- to receive the certificate."),
    ("", "Weekly graded homework."),
    ("", "Grades are based on lab reports and a project."),
    ("", "Learners are marked on participation and three papers."),
    ("", "Earn the credential by passing the end-of-course assessment."),
    ("", "Completion requires a passing score on all quizzes."),
    ("", "Learning is assessed through reflective journals and a final presentation."),
    ("", "It is awarded after successful completion of all assessments."),
    ("", "You will be required to complete a final assignment."),
    ("", "A written assignment is due two weeks after the last session."),
    ("", "Peer-graded assignments."),
    ("", "Students have to hand in a business plan at the end."),
    ("", "The micro-credential includes an evaluated practical exercise."),
    ("", "Un examen final est prévu à la dernière séance."),
    ("", "L'évaluation comprend deux travaux pratiques et un examen."),
    ("", "La note de passage est de 60 %."),
    ("", "Le participant doit remettre un projet d'intégration."),
    ("", "L'attestation est remise après la réussite de l'examen."),
    ("", "Chaque module se termine par un test noté."),
    ("", "Les apprentissages sont évalués par un travail écrit."),
    ("", "Vous devez obtenir au moins 70 % à l'évaluation finale."),
    ("", "Der Kurs schliesst mit einer schriftlichen Prüfung ab."),
    ("", "De cursus wordt afgesloten met een examen."),
    ("", "El curso termina con un examen final."),
    ("Assessment", "Written exam (2 h)"),
    ("Assessment", "Two assignments and a presentation"),
    ("Assessment method", "Portfolio"),
    ("Evaluation", "Assignments 40%, project 60%"),
    ("Evaluation", "Quizzes, final exam"),
    ("Grading", "Letter grade"),
    ("Passing grade", "65%"),
    ("Minimum passing grade", "C"),
    ("Évaluation", "Travail final"),
    ("Mode d'évaluation", "Examen écrit"),
    ("Seuil de réussite", "60 %"),
    ("Leistungsnachweis", "Klausur"),
    ("Toetsing", "Schriftelijk tentamen"),
    ("", "Five short lessons, then a scenario test; score 80 and a badge lands in your inbox."),
    ("", "Le portfolio est défendu devant deux praticiens."),
    (
        "",
        "Upload a page; a librarian reviews it and, if it meets the checklist, the badge is sent.",
    ),
    ("", "Your portfolio of photos and records is what gets assessed."),
    ("", "The last screen is a scored scenario: eight out of ten unlocks the credential."),
    ("", "Participants write a learning diary, assessed pass/fail."),
    ("", "Grow and prune, with a plant identification test every second week."),
    ("Capstone shown to hiring partners", "required to graduate"),
    ("", "Each course closes with a graded hive inspection."),
    ("", "Blind taste and latte art check, pass for the pin."),
    ("", "Grading 0-5 based on a case report."),
    ("Competency based", "theory paper + practical"),
    ("", "Students must pass a clinical review each term."),
    ("", "Each participant carries out a workplace project and presents it."),
]

SILENT = [
    ("", "GCSE English at grade D or above, or a short literacy check at enrolment."),
    ("", "There are four units. Entry: a bachelor's degree with a B average."),
    ("", "Graduates with at least a B- average may apply."),
    ("", "English 12 at C+ or better."),
    ("", "High school diploma with a C average or better."),
    ("", "Must have passed the Level 1 assessment."),
    ("", "After your final exam in the nursing diploma you may take this add-on."),
    ("", "There is a short quiz on clouds, just for laughs."),
    ("", "Take four of six courses to earn the certificate."),
    ("Completed", "88%"),
    ("", "Nine of ten learners earn the badge."),
    ("", "A coach reviews it and, if it is complete, you are registered."),
    ("", "Le projet de loi est défendu devant la chambre."),
    ("", "Part of the Apiary MicroMasters program, which has 7 courses and a capstone exam."),
    ("", "Complete this course and three others, then take a proctored exam to earn your MicroMasters."),
    ("", "Earn a certificate in each of the three courses as well as pass a capstone exam."),
    ("", "Techniques to ensure that projects are completed on time."),
    ("", "We field-test what schools work with."),
    ("", "These skills are proven very powerful."),
    ("", "Prevention programs will be examined as pertinent social issues."),
    ("", "Gain the skills to pass employers' numeracy tests."),
    ("", "It will help you complete the Maze project."),
    ("", "The four modules align with the four exams required for certification."),
    ("", "Earn credits by passing a linked assessment module (requiring separate registration and fee)."),
    ("", "It is open to individuals with a minimum Grade 10 or equivalent."),
    ("", "We will take a case study approach."),
    ("", "Applicants are interviewed and take an admission test."),
    ("", "A placement test decides which level you enter."),
    ("", "Attendance at 80% of the classes is required."),
    ("", "A certificate of attendance is given to all participants."),
    ("", "You complete a 120-hour practicum in a hospital."),
    ("", "Graduates may write the provincial licensing examination."),
    ("", "The course prepares you for the CPA exam."),
    ("", "After the program you can register for the national certification exam."),
    ("", "Practice quizzes give you feedback and are not graded."),
    ("", "Short knowledge checks help you see how you are doing."),
    ("", "Topics include impact assessment, program evaluation and project management."),
    ("", "Learn to write reports and give presentations."),
    ("", "You will learn to evaluate the work of others."),
    ("", "Discover how teachers grade essays."),
    ("", "Admission requires a minimum grade of B in Biology 12."),
    ("", "Prerequisite: CHEM 101 with a grade of C or better."),
    ("", "You need an average of 65% in your last year of high school."),
    ("", "A criminal record check must be submitted before the first class."),
    ("", "Submit your application and two reference letters."),
    ("", "Participants fill in a course evaluation at the end."),
    ("", "We evaluate your transcripts before we admit you."),
    ("", "Your prior learning is assessed by an advisor."),
    ("", "An exam fee is charged by the board."),
    ("", "The project was funded by the province."),
    ("", "Bring a project that you are working on."),
    ("", "Save 15% when you pay before May."),
    ("", "Work on real projects with other learners."),
    ("", "Covers software testing and test plans."),
    ("", "The tour ends at the laboratory."),
    ("", "Meet the project team."),
    ("", "Les candidats passent une entrevue et un test d'admission."),
    ("", "Une présence de 80 % est exigée."),
    ("", "Vous apprendrez à rédiger un rapport."),
    ("", "Cette formation prépare à l'examen de la Chambre."),
    ("Prerequisites", "Minimum grade of C+ in MATH 100"),
    ("Topics", "Assessment, evaluation, project planning"),
    ("Admission requirements", "Placement test"),
    ("Outcomes", "Write a final report"),
    ("Attendance", "80% required"),
    ("", "Truck for your road test included."),
    ("", "Upload one document that proves your address; the registrar reviews it."),
    ("", "A librarian reviews your reading list and suggests more."),
    ("", "Your portfolio of shares is what gets taxed."),
    ("", "With a soil test every second year."),
    ("", "A score of 80 on the English test is needed to apply."),
    ("Completed", "88%"),
    ("", "Staff must pass a criminal record check."),
]

DENIED = [
    ("", "There is no exam and no homework."),
    ("", "There are no grades, tests or assignments."),
    ("", "The course is not graded."),
    ("", "Participants are not evaluated."),
    ("", "This workshop has no assessment."),
    ("", "Il n'y a ni examen ni travaux à remettre."),
    ("", "Aucune évaluation."),
    ("Assessment", "None"),
    ("Grading", "Not graded"),
    ("Évaluation", "Aucune"),
]

METHODS = [
    ("Assessment: final exam, group project and portfolio.", ("exam", "portfolio", "project")),
    ("Graded quizzes and a capstone project are required.", ("capstone", "quiz")),
    ("Students write a thesis.", ("thesis",)),
    ("You are assessed by a practical demonstration.", ("demonstration",)),
    ("Évaluation : deux travaux et une présentation orale.", ("assignment", "presentation")),
]

ONLY = [
    ("Course Challenge Exam", "Write the exam without taking the course."),
    (
        "Competency assessment for welders",
        "There are no classes: you are assessed on what you can already do.",
    ),
    ("Certified Bookkeeper Exam", "The exam has 120 questions and takes three hours."),
    ("Skills assessment", "Assessment only; no instruction is included."),
    ("Examen de certification", "L'examen seulement, sans cours."),
]

ATTENDANCE_ONLY = [
    "A certificate of attendance is given to everyone who attends all sessions.",
    "Participants receive a certificate of participation.",
    "The certificate is based on attendance alone.",
    "Une attestation de participation est remise aux personnes présentes.",
    "Sie erhalten eine Teilnahmebestätigung.",
    "Je ontvangt een bewijs van deelname.",
]


def _required(label: str, text: str) -> bool | None:
    return read_assessment(
        view_of(said(text, label=label, region="facts" if label else "body"))
    ).required.value


@each(("label", "text"), REQUIRED)
def test_assessed(label: str, text: str) -> None:
    assert _required(label, text) is True


@each(("label", "text"), SILENT)
def test_says_nothing_of_assessment(label: str, text: str) -> None:
    assert _required(label, text) is None


@pytest.mark.parametrize("text", ["No exams; assessment by portfolio.", "No grades below 60 are accepted."])
def test_other_assessment_is_not_denied(text: str) -> None:
    assert _required("", text) is not False


@each(("label", "text"), DENIED)
def test_not_assessed(label: str, text: str) -> None:
    assert _required(label, text) is False


@pytest.mark.parametrize(("text", "methods"), METHODS)
def test_methods(text: str, methods: tuple[str, ...]) -> None:
    label, _, words = text.partition(": ") if text.startswith("Assessment") else ("", "", text)
    view = view_of(said(words, label=label, region="facts" if label else "body"))
    assert read_assessment(view).methods.value == methods


@pytest.mark.parametrize(("title", "text"), ONLY)
def test_assessment_alone(title: str, text: str) -> None:
    assert read_assessment(view_of(text, title=title)).assessment_only.value is True


@pytest.mark.parametrize("text", ATTENDANCE_ONLY)
def test_attendance_alone(text: str) -> None:
    assessment = read_assessment(view_of(text))
    assert (assessment.attendance_only.value, assessment.required.value) == (True, None)
