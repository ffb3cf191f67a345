"""Whether learning carries academic credit: given, denied, either, or not spoken of."""

from __future__ import annotations

import pytest

from tests.normalizer.test_credit import read, statement_of

NON_CREDIT = [
    "It does not count toward a degree.",
    "The certificate cannot be applied toward a degree or diploma.",
    "Non-credit",
    "Non credit course",
    "This is a noncredit program.",
    "This workshop is non-credit.",
    "Credit :: No",
    "Credit type :: Non-credit",
    "Academic credit :: None",
    "Academic credit: no",
    "This course is not for credit.",
    "This is not a credit course.",
    "The course does not carry credit.",
    "The course carries no academic credit.",
    "No academic credit is given.",
    "No credit is awarded for this workshop.",
    "You will not receive university credit.",
    "Participants do not earn academic credits.",
    "It does not provide formal academic credit.",
    "These workshops are not credit-bearing.",
    "This is not an academic credit course.",
    "It cannot be used for academic credit.",
    "The badge is not academic credit.",
    "Not eligible for academic credit",
    "Offered on a non-credit basis",
    "Without academic credit",
    "Formation non créditée",
    "Ce cours est non crédité.",
    "Cours hors crédit",
    "Activité sans crédit universitaire",
    "Ne mène pas à des crédits universitaires",
    "Cette formation n'octroie aucun crédit universitaire.",
    "Aucun crédit universitaire n'est accordé.",
    "Formation non contributoire",
    "Es werden keine ECTS vergeben.",
    "no ECTS credits are awarded",
]

CREDIT = [
    "For-credit course",
    "This is a credit course.",
    "Credit :: Yes",
    "Credit type :: Credit",
    "Academic credit :: Yes",
    "Offered for academic credit",
    "This is a credit-bearing micro-credential.",
    "Earn university credit.",
    "Earn transferable college credit.",
    "Learners receive graduate credit.",
    "Students earn credit toward a bachelor's degree.",
    "The course may be applied toward the Bachelor of Business Administration.",
    "All courses count toward the Diploma in Accounting.",
    "Credits earned can be applied to the Master of Education.",
    "Courses in this certificate are offered for credit.",
    "Academic credit is awarded on completion.",
    "Credit is granted by the Faculty of Science.",
    "Formation créditée",
    "Cours crédités",
    "Programme contributoire",
    "Les crédits obtenus peuvent être reconnus dans le baccalauréat.",
    "Les cours sont crédités et peuvent être reconnus dans un certificat.",
    "Donne droit à des crédits universitaires",
    "Mit ECTS-Punkten",
    "Each course is worth 3 credits.",
    "Each of the four courses carries 3 credits.",
]

BOTH = [
    "Available for credit or non-credit",
    "Take it for credit or not for credit.",
    "Offered as a credit and as a non-credit course",
    "Credit / Non-credit",
    "Credit or noncredit option",
    "Crédité ou non crédité",
]

SILENT = [
    "University-level",
    "This is a university-level course.",
    "Graduate-level content",
    "Taught by university faculty",
    "Earn 2 CEUs.",
    "1.4 CEUs",
    "21 PDUs",
    "Continuing education units are awarded.",
    "Professional development credit",
    "CPD credits",
    "CPD accredited",
    "Approved for 6 CPE credits",
    "6 CME credits",
    "MCLE credit: 3 hours",
    "LU credit is available from the association.",
    "Transfer credit may be granted for earlier study.",
    "Credit transfer is possible.",
    "You may receive transfer credit for a previous course.",
    "Apply for prior learning credit.",
    "Advanced standing may be granted.",
    "Students with 30 credits may enrol.",
    "Prerequisite: a credit course in statistics",
    "No credit card needed",
    "Credit cards accepted",
    "Store credit",
    "Tax credit",
    "Canada Training Credit",
    "Learn about letters of credit.",
    "Credit analysis and lending",
    "Agricultural credit programs",
    "Photo credit: the college",
    "To the credit of its founders",
    "Extra credit is available.",
    "Partial credit for late submissions",
    "No credit for late work",
    "Credit-based loans",
    "Start by earning micro-credentials.",
    "The credits roll at the end of the film.",
    "Crédit d'impôt",
    "Crédit photo : le collège",
    "Carte de crédit acceptée",
    "Crédits carbone",
]


@pytest.mark.parametrize(
    ("line", "status"),
    [
        *((line, "non_credit") for line in NON_CREDIT),
        *((line, "credit") for line in CREDIT),
        *((line, "both") for line in BOTH),
        *((line, None) for line in SILENT),
    ],
)
def test_status(line: str, status: str | None) -> None:
    credit = read(statement_of(line))
    assert credit.status.value == status
    assert all(evidence.quote in line for evidence in credit.status.evidence)
