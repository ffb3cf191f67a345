"""What one must know, have or be before, and whom an offering is for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from normalizer.outcomes import read_audience, read_description, read_prerequisites
from normalizer.raw import InstanceRef
from tests.each import each
from tests.normalizer.views import quotes_hold, said, view_of


@each(
    ("text", "said_of"),
    [
        ("Contact the course coordinator for information on admission criteria", False),
        ("Please contact the faculty for more information on the entry requirements.", False),
        ("Consultez le département pour plus d'information.", False),
        ("Contact hours in algebra are needed. Ask for the admission list.", True),
        ("Contact the coordinator for admission: a portfolio, a letter. Grade 12 is needed.", True),
    ],
)
def test_where_to_ask_is_nothing_that_one_must_have(text: str, said_of: bool) -> None:
    view = view_of(said(text, "Admission criteria", "prerequisites", "data"))
    assert read_prerequisites(view).known == said_of


@each(
    "text",
    [
        "One of the following:\n2 Highers and 2 Standard Grades\nRelevant NQ course",
        "There are no formal entry requirements.",
        "5 GCSEs at grade C or above including English",
        "Applicants must be working in a care setting.",
        "HND in a related discipline",
        "Candidates will be interviewed and asked for a portfolio.",
        "Must be employed in the housing sector.",
        "Must be able to use a camera.",
        "A minimum of five years salon experience",
        "Relevant NC course or industrial experience",
        "One of the following:\nAn interview\nA National Certificate in a craft",
        "Students interested in this course should have completed CCNA 1-4.",
    ],
)
def test_what_one_must_have_is_no_description_wherever_it_stands(text: str) -> None:
    view = view_of(
        said("Keep a hive through the year.", "description", "description", "data"),
        said(text, "objective", "description", "data", path="q"),
    )
    assert read_description(view).value == "Keep a hive through the year."
    assert read_prerequisites(view).value == text


@each(
    "text",
    [
        "One of the following:\nWatercolour\nOils",
        "Five days of beekeeping for beginners",
        "To give applicants the skills that employers must have",
        "HND Computing is a two-year programme.",
        "HND in Computing is a two-year programme.",
        "Candidates learn to weld.",
        "Students should find that they have gained confidence.",
        "You must see this garden in spring.",
    ],
)
def test_aims_are_no_prerequisites(text: str) -> None:
    view = view_of(said(text, "objective", "description", "data"))
    assert read_prerequisites(view).state == "not_stated"
    assert read_description(view).value == text


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("60% in COMP 2501", "Prerequisite(s)"),
        ("Grade 12 English", "Admission requirements"),
        ("Aucun préalable", "Préalables"),
        ("None.", "Prerequisite(s)"),
        ("Basiskennis Python", "Voorkennis"),
    ],
)
def test_prerequisites_under_a_heading(text: str, label: str) -> None:
    assert read_prerequisites(view_of(said(text, label=label))).value == text


@pytest.mark.parametrize(
    "text",
    [
        "No prerequisites are required.",
        "There are no prerequisites.",
        "No prior experience is necessary.",
        "Aucun préalable n'est requis.",
        "The only requirement is an interest in bees.",
        "There are no special requirements for this course.",
        "No specific requirements.",
        "You don’t need any specific qualifications or experience to study on this course.",
        "The course does not require any previous experience of this subject.",
        "Prior experience with bees is not required.",
        "You’ll need some pre-existing knowledge of the issues covered.",
        "Some knowledge of biology will be assumed.",
        "It assumes that you will have basic school-level biological knowledge of insects.",
    ],
)
def test_no_prerequisites_is_said(text: str) -> None:
    assert read_prerequisites(view_of("About bees.", text)).known


@each(
    "text",
    [
        "There are no special requirements for the graphics card.",
        "The course does not require any special software.",
        "To become a beekeeper you will need a good knowledge of insects.",
        "By the end, you should have a good understanding of bees.",
        "Students have a good understanding of what they learned.",
    ],
)
def test_what_is_not_needed_before(text: str) -> None:
    assert read_prerequisites(view_of("About bees.", text)).state == "not_stated"


@pytest.mark.parametrize(
    "text",
    [
        "This course is designed for managers of small teams.",
        "This course has been primarily created for healthcare professionals.",
        "The course is open to anyone with an interest in bees.",
        "It will be of particular interest to those working in start-ups.",
        "Ideal for beginners in accounting.",
        "Intended for nurses who return to practice.",
        "Cette formation s'adresse aux gestionnaires.",
        "Ce cours est destiné aux enseignantes et enseignants.",
    ],
)
def test_audience_in_prose(text: str) -> None:
    view = view_of("About bees.", text)
    field = read_audience(view)
    assert field.known and field.evidence[0].quote in text


def test_audience_among_prerequisites() -> None:
    text = "This course is ideal for experienced technicians. A mask is needed."
    view = view_of(said("Weld thin steel.", "", "description"), said(text, "needed", "prerequisites", "data"))
    assert read_audience(view).value == "ideal for experienced technicians"
    view = view_of(
        said("Designed for managers.", "", "description"), said(text, "needed", "prerequisites", "data")
    )
    assert read_audience(view).value == "Designed for managers"


def test_audience_under_a_heading() -> None:
    assert read_audience(view_of(said("Researchers", label="For whom?"))).value == "Researchers"


@pytest.mark.parametrize(
    "text",
    [
        "The room is designed for 20 seats.",
        "Software designed for accounting is used.",
        "Play is open to many interpretations.",
        "The course is relevant to the needs of business.",
    ],
)
def test_things_are_not_an_audience(text: str) -> None:
    assert read_audience(view_of(text)).state == "not_stated"


def test_where_one_must_be_enrolled_is_a_prerequisite() -> None:
    view = view_of(
        said("Doit être inscrit à:", label="Cheminement"),
        said("Scolarité préparatoire", label="Cheminement", path="li[1]"),
        said("Trois crédits", label="Crédits"),
    )
    field = read_prerequisites(view)
    assert field.value == "Doit être inscrit à:\nScolarité préparatoire"
    assert quotes_hold(view, field)
    assert read_prerequisites(view_of(said("Doit être inscrit à:"))).state == "not_stated"


def test_a_phrase_that_a_short_field_cuts_off_is_read_where_it_is_whole() -> None:
    whole = "It is designed for nurses who work at night."
    short = said(whole[:30], label="abstract", about="description", region="data")
    view = view_of(short, said(whole, label="description", about="description", region="data"))
    assert read_audience(view).value == "designed for nurses who work at night"


def test_a_long_phrase_ends_with_its_sentence_or_at_a_comma() -> None:
    people = ", ".join(f"managers of all teams in the {n}th of many departments" for n in range(4, 10))
    text = f"The course is designed for {people}. It is short."
    field = read_audience(view_of(text))
    assert field.value == f"designed for {people}"
    longer = f"{people}, and {people}"
    assert str(read_audience(view_of(f"It is designed for {longer}.")).value).endswith("departments")


def test_ages_that_all_runs_state_are_for_whom_the_whole_is() -> None:
    def read(*ages: str) -> str | None:
        ages_of = (said(age, label="age range") for age in ages)
        said_of = (s.model_copy(update={"subject": str(run)}) for run, s in enumerate(ages_of))
        runs = tuple(InstanceRef(reference=str(run), place="p") for run in range(2))
        view = view_of(*said_of)
        return read_audience(replace(view, raw=view.raw.model_copy(update={"instances": runs}))).value

    assert read("9-12 yrs", "9-12 yrs") == "9-12 yrs"
    assert read("9-12 yrs", "13 yrs +") is None
    assert read("9-12 yrs") is None, "the other run does not say"


@each(
    "label, texts, expected",
    [
        ("For whom?", ["researchers", "18 places available"], "researchers"),
        ("Who?", ["Librarians", "The event is hosted by the state library."], "Librarians"),
        ("Who should attend?", ["You will gain a plan.", "Data managers"], "Data managers"),
        ("Who would benefit from coming along?", ["Nurses", "Carers"], "Nurses\nCarers"),
        ("For whom?", ["30 places for nurses"], "30 places for nurses"),
    ],
)
def test_what_names_nobody_is_left_out_of_the_audience(label: str, texts: list[str], expected: str) -> None:
    view = view_of(*(said(text, label=label, path=f"li[{n}]") for n, text in enumerate(texts)))
    assert read_audience(view).value == expected


@each(
    "heading",
    [
        "Titre requis",
        "Base collégiale",
        "Ce qu'il faut avoir avant de s'inscrire",
        "Conditions préalables",
        "Toelatingsvoorwaarden",
        "Vooropleiding",
        "Zugangsvoraussetzungen",
        "Was Sie mitbringen sollten",
        "Condições de acesso",
        "Conocimientos previos",
        "Requisitos de ingreso",
    ],
)
def test_headings_of_what_one_must_have_in_many_languages(heading: str) -> None:
    text = "Bac +2 / hbo / Abitur"
    assert read_prerequisites(view_of(said(text, heading, region="body"))).value == text


@each(
    "heading",
    [
        "Publics visés",
        "Clientèles visées",
        "Doelgroepen",
        "Voor wie is deze opleiding?",
        "Für wen ist der Kurs?",
        "An wen richtet sich der Lehrgang?",
        "Destinatários",
        "A quem se destina",
        "¿Para quién es este curso?",
    ],
)
def test_headings_of_whom_it_is_for_in_many_languages(heading: str) -> None:
    text = "Gardeners in towns"
    assert read_audience(view_of(said(text, heading, region="body"))).value == text


@each("heading", ["Base de données", "Ce qu'il faut payer", "Avant de partir", "Niveau", "Titre", "Profil"])
def test_headings_of_something_else_tell_no_prerequisite(heading: str) -> None:
    assert read_prerequisites(view_of(said("Bac +2", heading, region="body"))).value is None


@each(
    ("text", "who"),
    [
        ("You need a current registration or one year of work in a clinic.", False),
        ("Applicants must hold a site pass.", False),
        ("Must be 18 or over.", False),
        ("Vous devez détenir un permis.", False),
        ("Sie brauchen einen Führerschein.", False),
        ("Students of design who have finished their second year.", True),
        ("Employees and contractors who hold a site pass.", True),
        ("You, if you need to write at work.", True),
        ("Anyone who must lead a team.", True),
    ],
)
def test_below_who_can_apply_stands_who_one_is_or_what_one_must_have(text: str, who: bool) -> None:
    view = view_of(said(text, "Who can apply?", region="body"))
    assert read_audience(view).value == (text if who else None)
    assert read_prerequisites(view).value == (None if who else text)


@each(
    ("lead", "demands"),
    [
        ("To apply you must:", True),
        ("You must be:", True),
        ("Applicants need to:", True),
        ("Participants must have:", True),
        ("Vous devez :", True),
        ("It is open to:", False),
        ("You will learn to:", False),
        ("To apply, send us:", False),
    ],
)
def test_a_list_below_who_can_apply_is_of_what_its_lead_says(lead: str, demands: bool) -> None:
    items = ("19 or over", "a resident of Trail")
    view = view_of(*(said(text, "Who can apply", region="body") for text in (lead, *items)))
    assert (read_prerequisites(view).value == "\n".join((lead, *items))) == demands
    assert read_audience(view).known != demands


@each("heading", ["Entry", "Before you apply", "Admission", "How to apply", "Avant de vous inscrire"])
def test_a_heading_over_how_one_enrols_may_stand_over_what_one_must_have(heading: str) -> None:
    text = "You should have used a standard form on a live project."
    assert read_prerequisites(view_of(said(text, heading, region="body"))).value == text
    for other in ("Send us your form.", "A fee of $25 applies.", "Doors open at nine.", "Read the handbook."):
        assert not read_prerequisites(view_of(said(other, heading, region="body"))).known
