"""Credit as institutions state it: academic or not, how much, and words that only look like it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizer.credit import read_credit
from normalizer.listing import Credit
from normalizer.raw import Place, RawListing, Region, Statement
from normalizer.view import View
from tests.each import each
from tests.normalizer.views import said


def words(
    text: str,
    label: str = "",
    *,
    region: Region | None = None,
    about: str | None = None,
    path: str = "p",
    offset: int = 0,
) -> Statement:
    place = Place(path=path, region=region or ("facts" if label else "body"), offset=offset)
    return Statement(text=text, label=label, about=about, place=place)


def view_of(*statements: Statement) -> View:
    return View(
        RawListing(source="example", reference="1", url="https://example.org/", statements=statements)
    )


def read(*statements: Statement) -> Credit:
    return read_credit(view_of(*statements))


def statement_of(line: str) -> Statement:
    label, separator, text = line.partition(" :: ")
    return words(text, label) if separator else words(line)


def amounts(credit: Credit) -> list[str]:
    return [
        f"{a.min:g} {a.unit}" if a.min == a.max else f"{a.min:g}-{a.max:g} {a.unit}"
        for a in credit.amounts.value or ()
    ]


ACADEMIC = {
    "Credits :: 4.0": "4 credit",
    "Credit :: 3": "3 credit",
    "Credits :: 3 credits": "3 credit",
    "Credit hours :: 3": "3 credit",
    "Number of credits :: 1.5": "1.5 credit",
    "Nombre de crédits :: 3": "3 credit",
    "Crédits :: 3": "3 credit",
    "Units :: 1.5": "1.5 unit",
    "ECTS :: 7.5": "7.5 ects",
    "ECTS credits :: 5": "5 ects",
    "3 credits": "3 credit",
    "(3 credits)": "3 credit",
    "This three-credit course is offered online.": "3 credit",
    "a 1.5-credit course": "1.5 credit",
    "COMP 251 Algorithms and Data Structures (3 Credits)": "3 credit",
    "Cours de 3 crédits, premier cycle": "3 credit",
    "Worth 15 credits at level 7": "15 credit",
    "worth 3 undergraduate credits": "3 credit",
    "The program consists of four courses (12 credits).": "12 credit",
    "This certificate requires completion of 12 credits.": "12 credit",
    "1 to 3 credits": "1-3 credit",
    "6 ECTS": "6 ects",
    "6 ECTS-Punkte": "6 ects",
    "The module carries 5 ECTS credits.": "5 ects",
    "30 crédits ECTS": "30 ects",
    "5 EC": "5 ects",
    "5 studiepunten": "5 credit",
    "1.5 units": "1.5 unit",
    "a 3-unit course": "3 unit",
    "Earn 12 credits toward a master's degree.": "12 credit",
}

OTHER_UNITS = {
    "0.75 CEU": "0.75 ceu",
    "1.5 Continuing Education Units (CEUs)": "1.5 ceu",
    "CEUs :: 2.0": "2 ceu",
    "3,6 unités d'éducation continue": "3.6 ceu",
    "15 PDUs": "15 pdu",
    "earn 10 professional development units": "10 pdu",
    "2 PDH": "2 pdh",
    "12.5 AMA PRA Category 1 Credits": "12.5 cpd",
}

NON_CREDIT = [
    "This is a non-credit course.",
    "Noncredit",
    "Credit :: Non-credit",
    "This course does not carry academic credit.",
    "These courses are not offered for academic credit.",
    "not for credit",
    "No university or college credit is awarded.",
    "Offered without academic credit",
    "This program is not credit-bearing.",
    "Formation non créditée",
    "sans crédits universitaires",
    "Activité non contributoire",
]

FOR_CREDIT = [
    "This is a for-credit course.",
    "a credit-bearing microcredential",
    "Learners who pass earn academic credit.",
    "The course carries university credit.",
    "This course can be applied toward the Bachelor of Technology.",
    "It counts toward the Diploma in Accounting.",
    "Formation créditée",
    "donne droit à des crédits universitaires",
    "Each course is worth 3 credits.",
    "Choose four courses of 3 credits each",
]

BOTH = [
    "Available for credit or non-credit",
    "May be taken for credit or as non-credit",
    "credit and non-credit options",
    "avec ou sans crédits",
]

NOTHING = [
    "Pay by credit card.",
    "No credit card required",
    "A tax credit may apply.",
    "Canada Training Credit",
    "For credit union employees",
    "Carbon credits and credit risk management",
    "extra credit assignments",
    "Photo credits: Jane Doe",
    "Image credit: 2 artists",
    "Prerequisite: 30 credits of first-year courses",
    "Students must complete 60 credits for the diploma.",
    "60 credits required for the diploma",
    "Up to 9 credits may be transferred.",
    "The microcredential is part of the 30-credit Graduate Certificate.",
    "May be eligible for transfer credit at other institutions.",
    "Apply for credit for prior learning.",
    "Full-time students enrolled in 9 credits",
    "Give credit to your sources.",
    "University-level content",
    "5 units covering the basics",
    "Unit 3: Budgets",
    "No credit is given for late work.",
    "An introduction to soil science.",
    "Maximum credits :: 9",
    "Cloud credits worth $100",
]


@each(("line", "expected"), ACADEMIC.items())
def test_academic_amounts(line: str, expected: str) -> None:
    credit = read(statement_of(line))
    assert amounts(credit) == [expected]
    assert credit.status.value == "credit"


@pytest.mark.parametrize(("line", "expected"), OTHER_UNITS.items())
def test_units_of_continuing_education_do_not_settle_academic_credit(line: str, expected: str) -> None:
    credit = read(statement_of(line))
    assert amounts(credit) == [expected]
    assert credit.status.state == "not_stated"


@each(
    ("line", "status"),
    [
        *((line, "non_credit") for line in NON_CREDIT),
        *((line, "credit") for line in FOR_CREDIT),
        *((line, "both") for line in BOTH),
    ],
)
def test_status_in_words(line: str, status: str) -> None:
    credit = read(statement_of(line))
    assert credit.status.value == status
    assert credit.amounts.value is None
    assert credit.status.evidence[0].quote in line


@each("line", NOTHING)
def test_words_that_only_look_like_credit(line: str) -> None:
    credit = read(statement_of(line))
    assert credit.status.state == "not_stated"
    assert credit.amounts.state == "not_stated"


def test_academic_credit_beside_continuing_education_units() -> None:
    credit = read(words("Earn 1.2 CEUs or 3 academic credits."))
    assert amounts(credit) == ["3 credit", "1.2 ceu"]
    assert [(e.quote, e.item) for e in credit.amounts.evidence] == [
        ("3 academic credits", 0),
        ("1.2 CEUs", 1),
    ]
    assert credit.status.value == "credit"


def test_non_credit_beside_continuing_education_units() -> None:
    credit = read(words("This non-credit course awards 1.2 CEUs."))
    assert (credit.status.value, amounts(credit)) == ("non_credit", ["1.2 ceu"])


def test_ects_win_over_another_unit_for_the_same_number() -> None:
    assert amounts(read(words("6", "Credits"), words("6 ECTS credits", path="q", offset=20))) == ["6 ects"]


@pytest.mark.parametrize("statement", [words("0 credits"), words("0", "Credits")])
def test_no_credits_printed_is_an_amount_and_no_status(statement: Statement) -> None:
    credit = read(statement)
    assert amounts(credit) == ["0 credit"]
    assert credit.status.state == "not_stated"


def test_an_amount_beside_the_word_non_credit_is_a_conflict_that_the_more_trusted_region_decides() -> None:
    view = view_of(words("Ten courses (30 credits) and a 40-hour, non-credit workshop."))
    assert read_credit(view).status.value == "credit"
    assert [issue.code for issue in view.issues] == ["FIELD_CONFLICT"]
    view = view_of(
        words("Non-credit", "Credit"), words("Comparable to a 3-credit course", path="q", offset=40)
    )
    assert read_credit(view).status.value == "non_credit"
    assert [issue.code for issue in view.issues] == ["FIELD_CONFLICT"]


@pytest.mark.parametrize(
    ("text", "expected"), [("1.25", "1.25 ceu"), ("8", "8 ceu"), ("2.6 CEUs", "2.6 ceu")]
)
def test_continuing_education_units_known_to_be_such_are_no_credit(text: str, expected: str) -> None:
    credit = read(words(text, "credits", region="data", about="credit.ceu", path="[0].credits"))
    assert amounts(credit) == [expected]
    assert credit.status.value is None


def test_a_flag_says_that_there_is_no_credit() -> None:
    flag = words("true", "isNonCredit", region="data", about="credit.non_credit")
    credit = read(flag)
    assert (credit.status.value, credit.status.evidence[0].quote) == ("non_credit", "true")
    assert read(words("maybe", "isNonCredit", region="data", about="credit.non_credit")).status.value is None


def test_european_credits_known_to_be_such() -> None:
    credit = read(words("3", "numberOfCredits", region="data", about="credit.ects", path="data[0].credits"))
    assert amounts(credit) == ["3 ects"]
    assert credit.status.value == "credit"


def token(amount: str, unit: str) -> tuple[Statement, ...]:
    return (
        words(amount, "credits", region="data", about="credit.amount", path="runs[0].credits"),
        words(unit, "unit", region="data", about="credit.unit", path="runs[0].unit"),
    )


@pytest.mark.parametrize(
    ("amount", "unit", "expected", "status"),
    [
        ("1.25", "CEU", "1.25 ceu", None),
        ("3", "credit", "3 credit", "credit"),
        ("6", "ECTS", "6 ects", "credit"),
        ("0", "credit", "0 credit", None),
    ],
)
def test_typed_amounts_take_the_unit_beside_them(
    amount: str, unit: str, expected: str, status: str | None
) -> None:
    credit = read(*token(amount, unit))
    assert amounts(credit) == [expected]
    assert credit.status.value == status


def test_an_unknown_unit_is_an_issue_and_no_value() -> None:
    view = view_of(*token("3", "zorblax"))
    credit = read_credit(view)
    assert credit.amounts.value is None
    assert [issue.code for issue in view.issues] == ["NOT_UNDERSTOOD"]


def test_credits_that_an_offering_asks_for_contradict_none_that_it_gives() -> None:
    view = view_of(words("This is a 3-credit course requiring 9 credits of first-year English."))
    assert amounts(read_credit(view)) == ["3 credit"]
    assert not view.issues


def test_a_contradiction_is_kept() -> None:
    view = view_of(words("3", "Credits"), words("This is a 4-credit course.", path="q", offset=30))
    credit = read_credit(view)
    assert amounts(credit) == ["3 credit"]
    assert [issue.code for issue in view.issues] == ["FIELD_CONFLICT"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The course appears on your official transcript.", True),
        ("Grades are recorded on the university transcript", True),
        ("It will not appear on your transcript.", False),
        ("Le cours est inscrit au relevé de notes.", True),
        ("Submit official transcripts with your application.", None),
        ("Video transcripts in English", None),
    ],
)
def test_transcript(text: str, expected: bool | None) -> None:
    assert read(words(text)).transcript.value == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You receive a digital badge through Credly.", "Credly"),
        ("Your record is stored in MyCreds.", "MyCreds"),
        ("Badges are issued on Badgr", "Badgr"),
        ("You receive a badge.", None),
    ],
)
def test_record_platform(text: str, expected: str | None) -> None:
    assert read(words(text)).record_platform.value == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("PLAR is available.", True),
        ("Prior Learning Assessment and Recognition (PLAR) is possible", True),
        ("PLAR is not available for this course.", False),
        ("PLAR :: No", False),
        ("PLAR options are under review.", None),
        ("PLAR :: Yes", True),
        ("Reconnaissance des acquis", True),
        ("Build on your prior knowledge.", None),
    ],
)
def test_plar(line: str, expected: bool | None) -> None:
    assert read(statement_of(line)).plar.value == expected


def test_amounts_in_one_list_of_an_answer_are_a_range() -> None:
    amounts = [
        said(text, "credits", "credit.amount", "data", f"credits.value[{n}]")
        for n, text in enumerate(("1.5", "3"))
    ]
    view = View(RawListing(source="x", reference="1", url="https://example.org/", statements=tuple(amounts)))
    (amount,) = read_credit(view).amounts.value or ()
    assert (amount.min, amount.max) == (1.5, 3.0)
    assert not view.issues


def test_agreements_that_a_platform_documents_are_transfer() -> None:
    agreements = ("FRBC SOIL 110 (3)", "NKTU GEOG 1XX (3)")
    statements = [
        said(text, "Detail", "credit.transfer", "data", f"[{n}]") for n, text in enumerate(agreements)
    ]
    credit = read_credit(view_of(*statements))
    assert (credit.transfer.state, credit.transfer.value) == ("stated", agreements)
    assert [e.quote for e in credit.transfer.evidence] == list(agreements)
    assert not credit.amounts.known and not credit.status.known


def test_transfer_is_told_from_credit() -> None:
    credit = read(words("This course may be eligible for transfer credit at other institutions."))
    assert credit.transfer.value == ("eligible for transfer credit at other institutions",)
    assert credit.status.state == "not_stated"


@pytest.mark.parametrize(
    "bit",
    [
        "1 credit ",
        "credit ",
        "non-",
        "1 1 1 1 ",
        "ECTS 1 ",
        "transfer ",
        "no academic or ",
        "transcript ",
        "1-",
    ],
)
def test_hostile_strings_take_linear_time(bit: str) -> None:
    def seconds(length: int) -> float:
        view = view_of(words((bit * length)[:length]))
        start = time.process_time()
        read_credit(view)
        return time.process_time() - start

    assert seconds(100_000) < 12 * seconds(25_000) + 0.5


@given(
    st.text(alphabet="0159.,-–()/: \ncreditsECTSunonafor", max_size=200),
    st.sampled_from(["", "Credits", "ECTS", "CEUs"]),
)
def test_anything_is_read_without_a_crash_and_every_quote_is_a_slice(text: str, label: str) -> None:
    if not text:
        return
    credit = read(words(text, label))
    for evidence in (*credit.status.evidence, *credit.amounts.evidence, *credit.transfer.evidence):
        assert evidence.quote in text


@given(st.permutations(list(range(3))))
def test_the_order_of_statements_does_not_matter(order: list[int]) -> None:
    statements = [
        words("3", "Credits", path="a", offset=10),
        words("This course awards 1.2 CEUs.", path="b", offset=30),
        words("It appears on your transcript.", path="c", offset=60),
    ]
    assert read(*(statements[i] for i in order)) == read(*statements)
