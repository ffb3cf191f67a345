"""The award of an offering, the scope it gives, and pages that are no offering."""

from __future__ import annotations

import pytest

from normalizer.credential_type import read_credential
from normalizer.listing import CredentialType, Credit, Field, Workload
from normalizer.normalize import normalize
from normalizer.plain_text import raw_listing
from normalizer.raw import Assertion, InstanceRef
from normalizer.view import View, calculated
from tests.each import each
from tests.normalizer.views import quotes_hold, said, view_of

TITLES = [
    ("Microcredential in Cloud Security", "micro_credential"),
    ("Digital Marketing Micro-credential", "micro_credential"),
    ("Microcertification en gestion agile", "micro_certificate"),
    ("Micro-Certificate in Facilitation", "micro_certificate"),
    ("Microprogramme en santé publique", "micro_credential"),
    ("Digital Badge: Indigenous Relations", "badge"),
    ("Data Analyst Nanodegree", "nanodegree"),
    ("Supply Chain MicroMasters Program", "micromasters"),
    ("Google Data Analytics Professional Certificate", "professional_certificate"),
    ("Deep Learning Specialization", "specialization"),
    ("Certificate in Event Planning", "certificate"),
    ("Bookkeeping Associate Certificate", "certificate"),
    ("CAS in Public Health", "certificate"),
    ("Diploma in Accounting", "other"),
    ("Bachelor of Arts", "other"),
    ("Coding Bootcamp", "other"),
    ("Certified Arborist Exam", "certification_exam"),
    ("Examen de certification en sécurité", "certification_exam"),
    ("Programme court en fiscalité", "other"),
    ("Data Science, Graduate Certificate (2026)", "certificate"),
    ("Bookkeeping (Associate Certificate, part-time)", "certificate"),
    ("Level 3 Award in Spirits", "certificate"),
    ("Licence Sciences de la Terre", "other"),
    ("Master Droit Public", "other"),
    ("Licence Pro Métiers du notariat", "other"),
    ("BIOL 2105 Cell Biology", "course"),
    ("First Aid Refresher", "course"),
]

PROSE = [
    ("Participants earn a digital badge on completion.", "badge"),
    ("You receive a certificate of completion.", "certificate_of_completion"),
    ("Une attestation de réussite est remise.", "certificate_of_completion"),
    ("A Letter of Proficiency is awarded.", "letter_of_proficiency"),
    ("Graduates are awarded a Certificate in Project Management.", "certificate"),
    ("This micro-credential takes six weeks.", "micro_credential"),
    ("This 12-week, 96-hour micro-credential readies people for work.", "micro_credential"),
    ("Earners of the Ladder Safety micro-credential can climb.", "micro_credential"),
    ("Cette microcertification dure six semaines.", "micro_certificate"),
    ("This course takes six weeks.", "course"),
    ("Un cours de six semaines.", "course"),
]

NOT_THIS_AWARD = [
    "You need a diploma or certificate to apply.",
    "Counts toward the Certificate in Accounting.",
    "It ladders into the Certificate in Accounting.",
    "We also offer microcredentials in welding.",
    "Holders of a bachelor's degree are admitted.",
    "Bring your birth certificate.",
    "Prepares you for the PMP certification.",
    "You are admitted if you have earned a Secondary School Diploma.",
    "Work with refrigerants requires this certification.",
    "Want something shorter? See the Beekeeping micro-certificate.",
]


@each(("title", "credential_type"), TITLES)
def test_title(title: str, credential_type: str) -> None:
    view = view_of("Six weeks.", title=title)
    field = read_credential(view).credential_type
    assert field.value == credential_type
    assert quotes_hold(view, field)


@each(("text", "credential_type"), PROSE)
def test_prose(text: str, credential_type: str) -> None:
    assert read_credential(view_of(text, title="Beekeeping")).credential_type.value == credential_type


@each("text", NOT_THIS_AWARD)
def test_awards_of_others(text: str) -> None:
    assert read_credential(view_of(text, title="Beekeeping")).credential_type.state == "not_stated"


def test_the_label_is_kept_as_published() -> None:
    credential = read_credential(view_of(said("Associate Certificate", label="Credential", region="facts")))
    assert credential.credential_label.value == "Associate Certificate"
    assert credential.credential_type.value == "certificate"


def test_an_unknown_word_in_the_field_is_an_issue_and_no_value() -> None:
    view = view_of(said("Golden Laurel", about="credential", region="data"))
    credential = read_credential(view)
    assert credential.credential_type.state == "not_understood"
    assert credential.credential_label.value == "Golden Laurel"
    assert [issue.code for issue in view.issues] == ["NOT_UNDERSTOOD"]


@pytest.mark.parametrize("none", ["None", "N/A", "-", "null"])
def test_no_award_in_the_field_is_silence(none: str) -> None:
    assert (
        read_credential(view_of(said(none, about="credential", region="data"))).credential_type.state
        == "not_stated"
    )


def test_the_most_specific_award_wins() -> None:
    view = view_of(
        "This course ends with a certificate of completion and a digital badge.", title="Beekeeping"
    )
    assert read_credential(view).credential_type.value == "badge"


def test_related_programs_are_not_this_award() -> None:
    view = view_of(
        "This course takes six weeks.",
        said("Computer Systems Certificate", label="Related Programs", path="li[1]"),
        title="Databases",
    )
    assert read_credential(view).credential_type.value == "course"


def test_a_course_of_a_platform_series() -> None:
    credential = read_credential(
        view_of(said("XSeries", about="credential", region="data"), title="Circuits")
    )
    assert (credential.credential_type.value, credential.scope.value) == ("other", "program")


@pytest.mark.parametrize(
    ("title", "scope"),
    [
        ("Microcredential in Welding", "micro_credential"),
        ("Digital Badge in Welding", "badge"),
        ("Welding Certification Exam", "certification"),
        ("Diploma in Welding", "program"),
        ("Welding MicroMasters Program", "program"),
    ],
)
def test_scope_by_award(title: str, scope: str) -> None:
    field = read_credential(view_of("Six weeks.", title=title)).scope
    assert (field.state, field.value) == ("calculated", scope)
    assert field.calculation and field.calculation.inputs and field.evidence


def test_scope_by_hours_and_credit() -> None:
    view = view_of("This course is about bees.", title="Bees")
    hours = calculated(Workload(hours_min=30, hours_max=30, basis="total"), "test", ("30 hours",), ())
    credit = Credit(status=Field(state="calculated", value="credit", calculation=hours.calculation))
    assert read_credential(view).scope.state == "not_stated"
    assert read_credential(view, workload=hours).scope.value == "short_course"
    assert read_credential(view, credit=credit).scope.value == "credit_course"


@pytest.mark.parametrize(
    ("runs", "scope"),
    [
        ({"a": "6 weeks", "b": "6 weeks"}, "short_course"),
        ({"a": "2 days"}, "short_course"),
        ({"a": "8 hours", "b": ""}, "short_course"),
        ({"a": "400 hours"}, "program"),
        ({"a": "3 credits, 45 hours"}, "credit_course"),
        ({"a": "Starts May 4"}, None),
    ],
)
def test_scope_by_what_its_runs_state(runs: dict[str, str], scope: str | None) -> None:
    raw = view_of("This course is about bees.", title="Bees").raw
    of_runs = tuple(
        said(text, "Length", path=f"li[{key}]").model_copy(update={"subject": key})
        for key, text in runs.items()
        if text
    )
    instances = tuple(InstanceRef(reference=key, place="li") for key in runs)
    raw = raw.model_copy(update={"statements": (*raw.statements, *of_runs), "instances": instances})
    assert normalize(raw).scope.value == scope


def test_what_its_platform_calls_a_course_is_no_program_for_words_of_its_prose() -> None:
    raw = view_of("In this program, you keep bees.", title="Bees").raw
    asserted = Assertion(field="credential_type", value="course", grounds="The feed has courses alone.")
    assert normalize(raw).scope.value == "program"
    told = normalize(raw.model_copy(update={"assertions": (asserted,)}))
    assert (told.credential_type.value, told.scope.state) == ("course", "not_stated")


@each("over_prose, kind", [(False, "nanodegree"), (True, "course")])
def test_what_holds_over_prose_is_no_other_award(over_prose: bool, kind: str) -> None:
    raw = view_of("You will earn a Beekeeper Nanodegree.", title="Bees").raw
    grounds = "The catalogue lists courses apart from nanodegrees."
    course = Assertion(field="credential_type", value="course", grounds=grounds, over_prose=over_prose)
    assert normalize(raw.model_copy(update={"assertions": (course,)})).credential_type.value == kind


@each(
    "title",
    [
        "Refund Policy",
        "Continuing Education Policies",
        "Frequently Asked Questions",
        "Microcredentials FAQ",
        "Tuition and Fees",
        "Fee schedule 2024",
        "Glossary of terms",
        "What is a microcredential?",
        "Foire aux questions",
        "Droits de scolarité",
        "Politique de remboursement",
        "How to register",
        "Our Microcredentials",
        "Academic Regulations",
        "Certificates of Higher Education",
        "Types of Microcredentials",
        "Evening Workshop Policies",
        "Forklift Training Requirement",
        "Microcredential Approval Process",
    ],
)
def test_pages_that_are_no_offering(title: str) -> None:
    field = read_credential(view_of("Fees range from $100 to $900.", title=title)).is_offering
    assert field.value is False
    assert field.evidence


@pytest.mark.parametrize(
    "title",
    [
        "Public Policy Analysis",
        "Fundamentals of Insurance Regulation",
        "Writing Policies and Procedures",
        "How to Keep Bees",
        "Registered Nurse Refresher",
    ],
)
def test_offerings_whose_title_sounds_like_a_page(title: str) -> None:
    assert (
        read_credential(view_of("This course takes six weeks.", title=title)).is_offering.value is not False
    )


@pytest.mark.parametrize(
    "text",
    [
        "Length and price vary by course.",
        "Each microcredential has its own fee.",
        "Our short courses range from two days to ten weeks.",
        "La durée varie d'une formation à l'autre.",
    ],
)
def test_a_class_of_offerings(text: str) -> None:
    assert read_credential(view_of(text, title="Short Courses at the College")).is_offering.value is False


def test_silence() -> None:
    credential = read_credential(view_of("Bring a brush."))
    assert {credential.credential_type.state, credential.scope.state, credential.is_offering.state} == {
        "not_stated"
    }


def test_what_is_taught_and_names_no_award_is_a_course_but_a_price_or_a_title_alone_says_nothing() -> None:
    def read(title: str, text: str) -> Field[CredentialType]:
        return normalize(raw_listing("1", "https://college.example/1", title, text)).credential_type

    for text, ground in [
        ("Starts 12 January 2027.", "12 January 2027"),
        ("Takes 12 hours.", "12 hours"),
        ("Offered online.", "online"),
    ]:
        watercolour = read("Watercolour", text)
        assert (watercolour.state, watercolour.value) == ("calculated", "course")
        assert ground in watercolour.evidence[0].quote
    for title, text in [
        ("Watercolour", "Bring a brush."),
        ("Watercolour", "The fee of £140 buys paint as well."),
        ("Watercolour Festival", "Starts 12 January 2027."),
        ("Watercolour", "Employees may claim up to 40 hours a year. The Town pays 75% of tuition."),
        ("Watercolour", "Three years, 180 ECTS."),
    ]:
        assert read(title, text).state == "not_stated"


def test_an_award_that_stands_alone_under_the_title() -> None:
    assert (
        read_credential(
            view_of("Ontario College Certificate (1 year)", title="Beekeeping")
        ).credential_type.value
        == "certificate"
    )


@pytest.mark.parametrize(
    ("text", "label"), [("certificate", "Reward"), ("$35.00 Certificate available", "Certificate")]
)
def test_a_bare_reward_leaves_a_course_a_course(text: str, label: str) -> None:
    view = view_of(said(text, label=label, region="facts"), title="Beekeeping")
    assert read_credential(view).credential_type.value == "certificate_of_completion"


def test_runs_with_a_course_fee_are_no_program() -> None:
    karate = view_of("This program teaches discipline.", title="Karate")
    fee = said("$45", label="Course Fee", region="facts").model_copy(update={"subject": "1"})
    raw = karate.raw.model_copy(update={"statements": (*karate.raw.statements, fee)})
    assert read_credential(karate).scope.value == "program"
    assert read_credential(View(raw)).scope.value is None


def test_parts_of_a_named_award_may_differ() -> None:
    view = view_of("Delivery differs from course to course.", title="Beekeeping Associate Certificate")
    assert read_credential(view).is_offering.value is not False


def test_a_field_that_names_no_award_under_a_reward_is_no_label() -> None:
    view = view_of("A workshop on data.", said("publication and citation", label="Reward"))
    assert read_credential(view).credential_label.state == "not_stated"


@each("text", ["No certificate", "None", "n/a", "Aucun certificat"])
def test_a_field_that_says_there_is_no_award_is_no_label(text: str) -> None:
    view = view_of("A workshop on data.", said(text, label="Certificate", region="facts"), title="Data")
    assert read_credential(view).credential_label.state == "not_stated"


def test_what_admits_to_an_offering_is_not_its_award() -> None:
    view = view_of("Graduates of the Bachelor of Nursing may apply.", title="Wound Care")
    assert read_credential(view).credential_label.state == "not_stated"
    view = view_of("Graduates of the Bachelor of Nursing can lead a ward.", title="Nursing")
    assert read_credential(view).credential_label.value == "Bachelor"
