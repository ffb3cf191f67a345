"""Outcomes, skills, description, level, subjects."""

from __future__ import annotations

import pytest

from normalizer.outcomes import (
    read_description,
    read_level,
    read_outcomes,
    read_prerequisites,
    read_skills,
    read_subjects,
)
from tests.each import each
from tests.normalizer.views import quotes_hold, said, view_of

HEADINGS = [
    "Au terme de la formation, vous saurez",
    "Acquis d'apprentissage terminaux",
    "Objectifs opérationnels",
    "Dit leer je",
    "Na deze opleiding",
    "Das lernen Sie",
    "Qualifikationsziele",
    "Objetivos específicos",
    "Competências a adquirir",
    "Learning Outcomes",
    "Course learning outcomes",
    "The workshop objectives are:",
    "Learning objectives",
    "What you'll learn",
    "What You Will Learn",
    "What will you achieve?",
    "Upon successful completion of this course, you will be able to",
    "Objectifs",
    "Objectifs d'apprentissage",
    "À la fin de cette formation, vous serez en mesure de",
    "Compétences développées",
    "Leerdoelen",
    "Wat leer je?",
    "Lernziele",
    "Was Sie lernen",
    "Qué aprenderás",
    "Resultados de aprendizaje",
]


@each("heading", HEADINGS)
def test_outcomes_under_a_heading(heading: str) -> None:
    view = view_of(
        said("Something about the course.", label="Description"),
        said("Plan a garden", label=heading, path="li[1]"),
        said("Prune fruit trees", label=heading, path="li[2]"),
        said("Bring gloves.", label="Practicalities"),
    )
    field = read_outcomes(view)
    assert field.value == ("Plan a garden", "Prune fruit trees")
    assert [e.item for e in field.evidence] == [0, 1]
    assert quotes_hold(view, field)


@pytest.mark.parametrize(
    "label",
    [
        "Program outcomes and careers",
        "Employment outcomes",
        "Objectives of the university",
        "Related courses",
    ],
)
def test_headings_that_are_not_about_learning(label: str) -> None:
    assert read_outcomes(view_of(said("90 % find a job", label=label))).state == "not_stated"


def test_a_list_of_what_one_then_does_needs_no_heading() -> None:
    shown = ("Describe the soil.", "- explain how frost works;", "Apply it to your own garden.")
    view = view_of("A course on soils.", *(said(item, path=f"p[{n}]") for n, item in enumerate(shown)))
    assert len(read_outcomes(view).value or ()) == len(shown)


@each(
    "items",
    [
        ("Describe the soil.", "Explain how frost works."),
        ("Bring gloves.", "Park here.", "Pay on day one."),
        ("Explain frost.", "Submit a report.", "Apply it."),
    ],
)
def test_two_items_or_other_things_are_no_outcomes(items: tuple[str, ...]) -> None:
    assert read_outcomes(view_of("A course on soils.", *map(said, items))).state == "not_stated"


def test_lines_after_an_introduction_in_one_text() -> None:
    view = view_of(
        "Upon successful completion, you will be able to:\n• prune trees\n• graft apples;\n- press cider"
    )
    field = read_outcomes(view)
    assert field.value == ("prune trees", "graft apples", "press cider")
    assert quotes_hold(view, field)


@each(
    "after",
    [
        "This course is led by gardeners.",
        "No prior knowledge is required.",
        "You will need a saw.",
        "Whether you own an orchard or a pot, join us.",
        "Gardens differ. Each is shown in one week.",
        "Ce cours s'adresse à tous.",
    ],
)
def test_a_list_in_one_text_ends_where_prose_goes_on(after: str) -> None:
    text = f"By the end you'll be able to:\nPrune trees\nGraft apples\n{after}\nLearn with experts"
    assert read_outcomes(view_of(text)).value == ("Prune trees", "Graft apples")


@each(
    "text, expected",
    [
        ("You'll learn how to:\nprune trees;\nand graft apples.\nLearn with experts\nAll are", 2),
        ("You'll learn how to:\nprune trees;\ngraft apples.\nand press cider.\nLearn with experts", 3),
        ("You will be able to:\nPrune trees.\nGraft apples.\nPress cider.", 3),
        ("By the end of the six weeks of this course you will:\nknow apples;\nhave pressed cider.", 2),
        ("By the end of the course, you will understand:\nhow trees grow;\nwhen to prune.", 2),
        ("In this course, you will learn:\nHow trees grow\nWhen to prune", 2),
        ("By the end of this course, you'll be familiar with grafting.", 1),
        ("By the end of the course you will have access to all recordings.", 0),
        ("At the end of the course you will receive a certificate.", 0),
        ("A week on trees.\nLearning outcomes\nPrune trees.\nGraft apples.", 2),
        ("Key Takeaways\nPrune trees\nGraft apples\nWho Should Attend\nGardeners", 2),
        ("Objectives\nThe aim is to know trees.\nGraduates should be well equipped to:\nPrune\nGraft", 2),
        ("By the end, you will be able to explain the principles of:\npruning;\ngrafting.", 2),
        ("By the end you will know trees, have grown, and be certified in:\nFirst aid\nSafety", 0),
        ("Upon completion you receive a badge\nApply for it here", 0),
        ("You will learn how to prune trees. At the end of the course, you will have written a plan.", 2),
        ("You will learn tools of the trade.", 0),
        ("Upon completion of the course, students will: • Know trees; • Prune with care; • Graft apples", 3),
        ("You will gain knowledge of trees. You will come to understand how they grow. You will learn.", 2),
        ("You will be able to prune trees with this free online course.", 1),
        ("You will be ready to move on to a diploma.", 0),
        ("You will learn:\nPruning: Trees are cut. You'll see when.\nGrafting: Two grow as one. See how.", 0),
    ],
)
def test_how_many_outcomes_a_text_has(text: str, expected: int) -> None:
    assert len(read_outcomes(view_of(text)).value or ()) == expected


@each(
    "text, expected",
    [
        ("Students will learn to prune at any level. the course will also show bees.", "prune at any level"),
        ("You will develop an understanding of trees and the programme aims to prepare you for jobs.",
         "an understanding of trees"),
        ("The earner of this badge for Canadian Parks plants trees and has the ability to prune.", "prune"),
    ],
)  # fmt: skip
def test_where_an_outcome_begins_and_ends(text: str, expected: str) -> None:
    assert read_outcomes(view_of(text)).value == (expected,)


def test_a_list_of_statements_after_an_introduction() -> None:
    view = view_of(
        said("After attending this training, participants will...", label="Learning outcomes"),
        said("understand folder structures;", label="Learning outcomes", path="li[1]"),
        said("be able to name files.", label="Learning outcomes", path="li[2]"),
    )
    assert read_outcomes(view).value == ("understand folder structures", "be able to name files.")


@pytest.mark.parametrize(
    "text",
    [
        "By the end of this course, you will be able to read a balance sheet.",
        "Students will learn to read a balance sheet.",
        "À la fin du cours, vous serez capable de lire un bilan.",
        "On completion, learners will be able to read a balance sheet.",
    ],
)
def test_one_outcome_in_prose(text: str) -> None:
    field = read_outcomes(view_of("A short course.", text))
    assert field.value and len(field.value) == 1
    assert field.value[0] in ("read a balance sheet", "lire un bilan")


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("Earners of the Soil badge can analyze soil. They know how to dig.", ("analyze soil", "dig")),
        ("Recipients can apply simple rules. They also apply for funds.", ("apply simple rules",)),
        ("The earner of this badge can safely operate a laser.", ("operate a laser",)),
        ("The earner has demonstrated the ability to plan a garden.", ("plan a garden",)),
        ("Badge holders have shown that they can read a map.", ("read a map",)),
        ("Additionally, earners of this badge have the ability to coach.", ("coach",)),
        ("Les titulaires de ce certificat savent creuser. Ils peuvent semer.", ("creuser", "semer")),
        ("Earners have knowledge of soils. They will also be able to dig.", ("knowledge of soils", "dig")),
        ("Earners are competent in pruning.", ("competent in pruning",)),
        ("Earners can share the badge on their profile.", None),
        ("Card holders can borrow books.", None),
        ("They can be found online.", None),
        ("Recipients can apply for membership.", None),
    ],
)
def test_what_those_who_earn_an_award_can_do(text: str, outcomes: tuple[str, ...] | None) -> None:
    view = view_of(text)
    field = read_outcomes(view)
    assert field.value == outcomes
    assert field.value is None or quotes_hold(view, field)


def test_what_is_assessed_says_what_is_learned() -> None:
    tasks = ("Describe how a valve closes", "Apply safe practices", "Weld a short pipe")
    others = ("Pass a final exam", "Quiz 1", "Assessment", "Complete all modules")
    view = view_of(*(said(t, label="title", about="assessment", region="data") for t in (*tasks, *others)))
    assert read_outcomes(view).value == tasks


def test_tasks_of_which_few_are_shown_are_no_outcomes() -> None:
    tasks = ("Describe a valve", "Apply safe practices", *(f"Photo {n} of your garden" for n in range(4)))
    view = view_of(*(said(task, label="title", about="assessment", region="data") for task in tasks))
    assert read_outcomes(view).state == "not_stated"


def test_one_task_alone_is_no_outcome() -> None:
    view = view_of(said("Develop a soil plan", about="assessment", region="data"))
    assert read_outcomes(view).state == "not_stated"


def test_documented_outcomes_on_lines_of_their_own() -> None:
    view = view_of(said("Read a map\nUse a compass", about="outcomes", region="data"))
    assert read_outcomes(view).value == ("Read a map", "Use a compass")


@pytest.mark.parametrize(
    ("about", "label", "text"),
    [
        ("outcomes", "outcome", "outcome"),
        ("description", "full_description", "Full Description"),
        ("description", "short_description", "short_description"),
        ("prerequisites", "prerequisites_raw", "prerequisites"),
        ("description", "description", "null"),
    ],
)
def test_a_text_that_only_repeats_its_key_is_silence(about: str, label: str, text: str) -> None:
    view = view_of(said(text, label=label, about=about, region="data"))
    for field in (read_outcomes(view), read_description(view), read_prerequisites(view)):
        assert field.state == "not_stated"


def test_skills_documented_and_under_a_heading() -> None:
    assert [
        s.name for s in read_skills(view_of(said("Welding", about="skills", region="data"))).value or ()
    ] == ["Welding"]
    view = view_of(said("Data analysis, Python", label="Skills you'll gain", region="facts"))
    assert [s.name for s in read_skills(view).value or ()] == ["Data analysis", "Python"]
    view = view_of(said("Welding, cutting, and grinding", label="Skills", region="facts"))
    skills = read_skills(view)
    assert [s.name for s in skills.value or ()] == ["Welding", "cutting", "grinding"]
    assert [e.quote for e in skills.evidence] == ["Welding", "cutting", "grinding"]


def test_a_short_description_whose_lines_run_together_is_said_once() -> None:
    short = said("Keep bees.Please Note:Wear", "abstract", "description", "data")
    long = said("Keep bees.\nPlease Note:\nWear a veil.", "description", "description", "data", path="q")
    assert read_description(view_of(short, long)).value == long.text


def test_description_documented_before_prose() -> None:
    view = view_of(
        "Menu text that goes on for quite a while and is not what was asked for at all.",
        said("About bees.", about="description", region="data"),
    )
    assert read_description(view).value == "About bees."


@each(("text", "begin"), [("##\nAbout bees.", 3), ("* * *\n\n## Bees\n--", 7), ("C#\nBees", 0)])
def test_a_description_begins_with_words(text: str, begin: int) -> None:
    found = read_description(view_of(said(text, about="description")))
    assert (found.value, found.evidence[0].quote) == (text[begin:], text[begin:])


def test_description_under_its_heading() -> None:
    view = view_of(
        said("Registration is now open for winter and will stay open until the end of May.", label="Notices"),
        said("Bees are kept in hives. This course tells how.", label="Course description"),
        said("A second paragraph.", label="Course description"),
        said("Bring a hat.", label="Materials"),
    )
    assert (
        read_description(view).value == "Bees are kept in hives. This course tells how.\nA second paragraph."
    )


def test_description_is_the_lead_paragraph_where_nothing_is_labelled() -> None:
    view = view_of(
        "Home",
        "Bees are kept in hives, and this course tells you how it is done through the year.",
        title="Bees",
    )
    assert (read_description(view).value or "").startswith("Bees are kept")


def test_a_notice_is_no_description() -> None:
    notice = "The university reserves the right to change this course, and its timetable, without notice."
    assert not read_description(view_of("Home", "Seminar on bees.", notice, title="Bees")).known


def test_markup_describes_only_where_the_page_is_silent() -> None:
    markup = said("A claim of the markup.", about="description", region="markup")
    assert read_description(view_of(markup)).value == "A claim of the markup."
    assert (
        read_description(view_of(said("What people see.", label="Description"), markup)).value
        == "What people see."
    )


@each(
    ("text", "label", "value", "framework"),
    [
        ("Beginner", "Level", "Beginner", None),
        ("EQF level 5", "Level", "5", "EQF"),
        ("This is an introductory course on bees.", "", "introductory", None),
        ("A graduate-level course.", "", "graduate", None),
        ("French for beginners, CEFR level A1.", "", "A1", "CEFR"),
        ("Premier cycle", "Cycle", "Premier cycle", None),
        ("Cours de premier cycle.", "", "premier cycle", None),
        ("SCQF Level 7", "", "7", "SCQF"),
        ("6", "ISCED level", "6", "ISCED"),
        ("5", "EQF level", "5", "EQF"),
        ("5", "Level", "5", None),
        ("Advanced", "NQF level", "Advanced", None),
    ],
)
def test_level(text: str, label: str, value: str, framework: str | None) -> None:
    field = read_level(view_of(said(text, label=label, region="facts" if label else "body")))
    assert field.value is not None
    assert (field.value.value, field.value.framework) == (value, framework)


@pytest.mark.parametrize(
    "text",
    ["High level of support.", "Sea level rise.", "Recent graduates enrol.", "An advanced degree helps."],
)
def test_words_that_are_not_a_level(text: str) -> None:
    assert read_level(view_of(text)).state == "not_stated"


def test_subjects_with_codes_where_given() -> None:
    view = view_of(
        said("Data Science", about="subjects", region="data"),
        said("11.0701", label="CIP code", region="facts"),
        said("0611 Computer use", label="ISCED-F", region="facts"),
    )
    assert [(s.name, s.scheme, s.code) for s in read_subjects(view).value or ()] == [
        ("Data Science", None, None),
        ("11.0701", "cip", "11.0701"),
        ("0611 Computer use", "isced-f", "0611"),
    ]


def test_a_cip_code_that_lost_its_zero() -> None:
    (subject,) = read_subjects(view_of(said("90702", "cipCode", "subjects", "data"))).value or ()
    assert (subject.name, subject.scheme, subject.code) == ("90702", "cip", "090702")
    (subject,) = read_subjects(view_of(said("90702", "code", "subjects", "data"))).value or ()
    assert subject.code is None


def test_what_stands_around_the_list_is_no_outcome() -> None:
    view = view_of(
        said("Participants work towards these:", label="Learning outcomes", path="h2 Learning outcomes/p[1]"),
        said("Prune trees", label="Learning outcomes", path="h2 Learning outcomes/li[1]"),
        said("In force since autumn 2025", label="Learning outcomes", path="h2 Learning outcomes/p[2]"),
    )
    assert read_outcomes(view).value == ("Prune trees",)


def test_an_outcome_ends_before_the_course_that_teaches_it() -> None:
    text = "You will learn how to prune trees with this free online course. Join us."
    assert read_outcomes(view_of(text)).value == ("prune trees",)
    text = "You will learn how to run a sprint (taught in this course) and use tools in this course to plan."
    assert read_outcomes(view_of(text)).value == (text[22:-1],)


def test_an_outcome_that_a_short_field_cuts_off_is_read_where_it_is_whole() -> None:
    whole = "You will learn how to prune old trees."
    short = said(whole[:30], label="abstract", about="description", region="data")
    view = view_of(short, said(whole, label="description", about="description", region="data"))
    assert read_outcomes(view).value == ("prune old trees",)


def test_a_title_that_ends_with_a_level_says_it_where_nothing_else_does() -> None:
    level = read_level(view_of(title="Word - Advanced")).value
    assert level and (level.value, level.framework) == ("Advanced", None)
    labelled = view_of(said("Intermediate", label="Level", region="facts"), title="Word - Advanced")
    assert (read_level(labelled).value or level).value == "Intermediate"
